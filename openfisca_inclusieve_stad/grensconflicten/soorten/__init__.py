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
class Vondst:
    """Waar een conflict zich voordoet.

    wie: masker per persoon. onbekend: waar het niet is te zeggen, omdat een bedrag ontbreekt. bedrag: per persoon het
    verschil in EUR per maand (negatief is verlies), NaN als de soort geen bedrag kent. netto: datzelfde na gedeelde
    woonlasten, of NaN als die niet zijn opgegeven. graad en bij: woorden per persoon (leeg als er niets te zeggen is).
    """

    wie: Array
    onbekend: Array
    bedrag: Array
    netto: Array
    graad: Array
    bij: Array


Ronde = Generator[tuple[Kolommen, ...], tuple[Uitkomst, ...], Vondst]
Soort = Callable[[Grensconflict, Kolommen, str], Ronde]


def soorten() -> Mapping[str, Soort]:
    """Alle soorten, op naam. `ruimte_onbenut` staat er niet bij: die volgt uit elke andere bevinding."""
    from openfisca_inclusieve_stad.grensconflicten.soorten.gat import gat
    from openfisca_inclusieve_stad.grensconflicten.soorten.klif import klif
    from openfisca_inclusieve_stad.grensconflicten.soorten.tegengestelde_prikkel import tegengestelde_prikkel
    from openfisca_inclusieve_stad.grensconflicten.soorten.uitvoering_wijkt_af import uitvoering_wijkt_af

    return {
        "gat": gat,
        "tegengestelde_prikkel": tegengestelde_prikkel,
        "klif": klif,
        "uitvoering_wijkt_af": uitvoering_wijkt_af,
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
