"""De soorten conflict: een gesloten lijst, elk een korte functie op kolommen.

Een soort vraagt uitkomsten met `yield` en krijgt ze terug: `voor, na = yield (voor, na)`. Zo rekent `toepassing` alle
definities, uitvoeringen en data van een ronde in één simulatie, en blijft de soort te lezen als een zin. Wat een soort
teruggeeft is een `Vondst`.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Generator, Mapping
from typing import Protocol

from openfisca_inclusieve_stad.grensconflicten.definitie import Grensconflict
from openfisca_inclusieve_stad.kolommen import Array, Kolommen


class Uitkomst(Protocol):
    """Wat over een rij kolommen is uitgerekend: een naam erin, een vector eruit (Enums als plaats in hun lijst)."""

    kolommen: Kolommen

    def __call__(self, variabele: str) -> Array: ...


@dataclasses.dataclass(frozen=True)
class Daling:
    """Eén daling van het totaal van een woning (of gezin) langs een dimensie.

    soort: `klif` (van en tot liggen één kleinste stap uit elkaar) of `traject` (een terugval over een stuk: elke euro kost
    daar gemiddeld meer dan een euro). van, tot: de waarde van het feit ervoor en erna, of hoeveel maanden of uren later.
    groep: het nummer van die woning of dat gezin. rij: de persoon om wie het gaat, of -1. delen: EUR per maand.
    """

    soort: str
    groep: int
    rij: int
    van: float
    tot: float
    bedrag: float
    delen: Mapping[str, float]


@dataclasses.dataclass(frozen=True)
class Vondst:
    """Waar een conflict zich voordoet.

    wie: masker per persoon. onbekend: waar het niet is te zeggen, omdat een bedrag ontbreekt. bedrag: per persoon het
    verschil in EUR per maand (negatief is verlies), NaN als de soort geen bedrag kent. netto: datzelfde na gedeelde
    woonlasten, of NaN als die niet zijn opgegeven. graad en bij: woorden per persoon (leeg als er niets te zeggen is).
    delen: het bedrag per onderdeel en persoon (leeg als de uitkomst niet uit onderdelen bestaat); NaN is een onbekend deel,
    en dan is het bedrag zonder dat deel. onvolledig: wie een deel heeft dat niet te rekenen is; ontbreekt: welke delen.
    dalingen: elke daling die is gevonden, in volgorde. kleine: per persoon hoeveel euro de toeslagen van de woning zakken in
    stappen van ten hoogste twee euro, door afronding; die zijn geen vondst.
    """

    wie: Array
    onbekend: Array
    bedrag: Array
    netto: Array
    graad: Array
    bij: Array
    delen: Mapping[str, Array] = dataclasses.field(default_factory=dict)
    onvolledig: Array | None = None
    ontbreekt: tuple[str, ...] = ()
    dalingen: tuple[Daling, ...] = ()
    kleine: Array | None = None


Ronde = Generator[tuple[Kolommen, ...], tuple[Uitkomst, ...], Vondst]
Soort = Callable[[Grensconflict, Kolommen, str], Ronde]


def soorten(grof: bool = False) -> Mapping[str, Soort]:
    """Alle soorten, op naam. `ruimte_onbenut` staat er niet bij: die volgt uit elke andere bevinding.

    grof: alleen of het conflict er is, niet waar precies (voor een ander regime en een andere dag).
    """
    from openfisca_inclusieve_stad.grensconflicten.soorten.foutkosten import foutkosten
    from openfisca_inclusieve_stad.grensconflicten.soorten.gat import gat
    from openfisca_inclusieve_stad.grensconflicten.soorten.klif import klif, klif_grof
    from openfisca_inclusieve_stad.grensconflicten.soorten.overlap import overlap
    from openfisca_inclusieve_stad.grensconflicten.soorten.tegengestelde_prikkel import tegengestelde_prikkel
    from openfisca_inclusieve_stad.grensconflicten.soorten.timing_voorfinanciering import timing_voorfinanciering
    from openfisca_inclusieve_stad.grensconflicten.soorten.uitvoering_wijkt_af import uitvoering_wijkt_af
    from openfisca_inclusieve_stad.grensconflicten.soorten.wederzijds_verwijzen import wederzijds_verwijzen

    return {
        "gat": gat,
        "overlap": overlap,
        "wederzijds_verwijzen": wederzijds_verwijzen,
        "tegengestelde_prikkel": tegengestelde_prikkel,
        "klif": klif_grof if grof else klif,
        "uitvoering_wijkt_af": uitvoering_wijkt_af,
        "timing_voorfinanciering": timing_voorfinanciering,
        "foutkosten": foutkosten,
    }


def waarom_onbekend(*bedragen: Array) -> Array:
    """Waar minstens één bedrag ontbreekt."""
    import numpy as np

    return np.logical_or.reduce([np.isnan(b) for b in bedragen])


def geldt(conflict: Grensconflict, uitkomst: Uitkomst) -> Array:
    """Waar de voorwaarden van de definitie opgaan (variabelen, geen rekensom in YAML)."""
    import numpy as np

    uit = np.ones(uitkomst.kolommen.personen, dtype=bool)
    for naam in conflict.geldt_als:
        uit &= uitkomst(naam).astype(bool)
    for naam in conflict.geldt_niet_als:
        uit &= ~uitkomst(naam).astype(bool)
    return uit
