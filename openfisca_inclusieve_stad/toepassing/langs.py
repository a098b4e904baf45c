"""langs: wat elke regeling geeft terwijl één feit van één persoon oploopt, en waar het totaal daalt (op de cent).

Alles bij gelijke omstandigheden het hele jaar: een jaarinkomen is twaalf keer de maand.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping, Sequence

import numpy as np

from openfisca_inclusieve_stad.begrippen import ONDERDELEN, cent
from openfisca_inclusieve_stad.fouten import GebruikersFout, lijkt_op
from openfisca_inclusieve_stad.kolommen import HUISHOUDEN, PERSOON, Array, Kolommen, herhaal
from openfisca_inclusieve_stad.toepassing.antwoord import KlifPunt, Langs, Regime
from openfisca_inclusieve_stad.toepassing.rondes import met_uitvoering
from openfisca_inclusieve_stad.toepassing.simulatie import bouw
from openfisca_inclusieve_stad.toepassing.situatie import Situatie
from openfisca_inclusieve_stad.toepassing.stelsels import op_volgorde, stelsel_van
from openfisca_inclusieve_stad.toepassing.toets import momentopname

HALVE_CENT = 0.005
PUNTEN = 161
VERFIJNING = 33  # per ronde; van 25 euro naar een cent in drie rondes


@dataclasses.dataclass(frozen=True)
class Dimensie:
    """Een feit dat oploopt, van 0 (of van de huidige waarde) tot zoveel, met de kleinste stap."""

    feit: str
    entiteit: str
    label: str
    tot: float
    vanaf_nu: bool = False
    stap: float = 0.01


DIMENSIES: Mapping[str, Dimensie] = {
    "inkomen": Dimensie("bruto_loon", PERSOON, "bruto loon per maand", 5000.0),
    "vermogen": Dimensie("bezittingen", PERSOON, "bezittingen", 200000.0, vanaf_nu=True),
    "huur": Dimensie("kale_huur", HUISHOUDEN, "kale huur per maand", 1200.0),
}
# Wie iets neemt van loon erbij, zoals de variabelen marginale_druk_… heten; de heffing laat netto loon over.
DRUK: Mapping[str, str] = {
    "loonheffing": ONDERDELEN["arbeidsinkomen"],
    "bijstand": ONDERDELEN["pw_algemene_bijstand"],
    **{naam: ONDERDELEN[naam] for naam in ("zorgtoeslag", "huurtoeslag", "kindgebonden_budget")},
    "overig": ONDERDELEN["overige_ontvangsten"],
}


def langs(situatie: Situatie, regime: Regime, dimensie: str, wie: str = "") -> Langs:
    """Het besteedbaar inkomen van de woning van `wie` (anders de eerste persoon), langs een dimensie.

    Fouten: GebruikersFout voor een onbekende dimensie of persoon.
    """
    if dimensie not in DIMENSIES:
        doe = lijkt_op(dimensie, DIMENSIES) or f"Kies uit: {', '.join(DIMENSIES)}."
        raise GebruikersFout(f"--langs {dimensie}", "deze dimensie bestaat niet.", doe)
    loop, aannames = _loop(situatie, regime, DIMENSIES[dimensie], wie)
    wie = loop.kolommen.ids[PERSOON][loop.rij]
    x = loop.raster()
    delen = loop.reken(x)
    ontbreekt = [naam for naam, waarden in delen.items() if np.isnan(waarden).any()]
    totaal = np.nansum(list(delen.values()), axis=0)
    return Langs(
        titel=": ".join(filter(None, (situatie.titel, f"besteedbaar inkomen van de woning van {wie}"))),
        regime=loop.regime,
        wie=wie,
        x_label=f"{loop.dimensie.label} van {wie} (EUR)",
        y_label="EUR per maand",
        x=tuple(float(cent(w)) for w in x),
        reeksen={ONDERDELEN[naam]: tuple(_waarde(w) for w in waarden) for naam, waarden in delen.items()},
        totaal=tuple(_waarde(w) for w in totaal),
        kliffen=loop.kliffen(x, delen),
        ontbreekt=tuple(ONDERDELEN[naam] for naam in ontbreekt),
        aannames=aannames,
    )


def marginale_druk(situatie: Situatie, regime: Regime, wie: str = "", erbij: float = 1.0) -> Mapping[str, float]:
    """Wat van `erbij` euro bruto loon per maand overblijft, en wat elke regeling ervan neemt of geeft (EUR per maand).

    Uit de variabelen marginale_druk_…. 'blijft over' is het verschil van het totaal; de andere sleutels tellen daartoe op.
    NaN als een deel onbekend is. Fouten: GebruikersFout voor een onbekende persoon.
    """
    loop, _ = _loop(situatie, regime, DIMENSIES["inkomen"], wie)
    kolommen = loop.kolommen.met(extra_bruto_loon=np.full(loop.kolommen.personen, erbij))
    simulatie = bouw(stelsel_van(loop.regime.hervormingen), kolommen)
    neemt = {deel: float(simulatie.vraag(f"marginale_druk_{deel}", regime.peildatum)[loop.rij]) * erbij for deel in DRUK}
    delen = {DRUK[deel]: (erbij if deel == "loonheffing" else 0.0) - bedrag for deel, bedrag in neemt.items()}
    return {"blijft over": sum(delen.values()), **{naam: verschil for naam, verschil in delen.items() if verschil}}


def _loop(situatie: Situatie, regime: Regime, dimensie: Dimensie, wie: str) -> tuple[_Loop, tuple[str, ...]]:
    """Wat er te rekenen is voor deze persoon (zonder naam: de eerste), en de aannames daarbij."""
    regime = Regime(regime.peildatum, regime.uitvoering, op_volgorde(regime.hervormingen))
    kolommen, aannames = momentopname(situatie, regime)
    ids = kolommen.ids[PERSOON]
    if wie and wie not in ids:
        doe = lijkt_op(wie, ids) or f"Kies uit: {', '.join(ids)}."
        raise GebruikersFout(f"--wie {wie}", "deze persoon staat niet in het bestand.", doe)
    rij = ids.index(wie) if wie else 0
    return _Loop(met_uitvoering(kolommen, regime.uitvoering), regime, dimensie, rij), aannames


@dataclasses.dataclass(frozen=True)
class _Loop:
    kolommen: Kolommen
    regime: Regime
    dimensie: Dimensie
    rij: int

    @property
    def plaats(self) -> int:
        """De rij van het feit: van de persoon, of van haar woning."""
        huis = self.kolommen.groepen[HUISHOUDEN].nummer
        return self.rij if self.dimensie.entiteit == PERSOON else int(huis[self.rij])

    def nu(self) -> float:
        """De waarde in het bestand."""
        return float(self.kolommen.feit(self.dimensie.feit, 0.0, self.dimensie.entiteit)[self.plaats])

    def raster(self) -> Array:
        begin = self.nu() if self.dimensie.vanaf_nu else 0.0
        return np.round(np.linspace(begin, begin + self.dimensie.tot, PUNTEN), 2)

    def reken(self, x: Sequence[float] | Array) -> dict[str, Array]:
        """Per onderdeel de som over de bewoners van de woning, bij elke waarde."""
        keer, d = len(x), self.dimensie
        kolom = np.tile(np.asarray(self.kolommen.feit(d.feit, 0.0, d.entiteit), dtype=np.float64), (keer, 1))
        kolom[:, self.plaats] = x
        breed = herhaal(self.kolommen, keer).met(d.entiteit, **{d.feit: kolom.reshape(-1)})
        simulatie = bouw(stelsel_van(self.regime.hervormingen), breed)
        huis = self.kolommen.groepen[HUISHOUDEN].nummer
        leden = np.flatnonzero(huis == huis[self.rij])
        uit = {}
        for naam in ONDERDELEN:
            waarden = np.asarray(simulatie.vraag(naam, self.regime.peildatum)).reshape(keer, -1)[:, leden]
            uit[naam] = waarden.sum(axis=1)
        return uit

    def kliffen(self, x: Array, delen: Mapping[str, Array]) -> tuple[KlifPunt, ...]:
        """Elk rastervak waarin het totaal daalt, verfijnd tot de kleinste stap."""
        uit = []
        for i in np.flatnonzero(_stijging(delen) < -HALVE_CENT):
            uit += self._verfijn(x[i], x[i + 1])
        return tuple(uit)

    def _verfijn(self, onder: float, boven: float) -> list[KlifPunt]:
        stap = self.dimensie.stap
        while boven - onder > stap * 1.5:
            # op twee decimalen: keer een cent geeft 710,6800000000001, en dat is meer dan de grens van 710,68
            punten = np.unique(np.round(np.linspace(onder, boven, VERFIJNING), 2))
            stijging = _stijging(self.reken(punten))
            if stijging.min() >= -HALVE_CENT:
                return []  # een geleidelijke daling in het vak, geen klif
            plaats = int(stijging.argmin())
            onder, boven = float(punten[plaats]), float(punten[plaats + 1])
        delen = self.reken(np.array([onder, boven]))
        verschil = {ONDERDELEN[naam]: round(float(w[1] - w[0]), 2) for naam, w in delen.items()}
        bedrag = round(sum(v for v in verschil.values() if not np.isnan(v)), 2)
        if bedrag > -1.0:  # een helling van minder dan een euro per cent is afbouw of afronding, geen klif
            return []
        return [KlifPunt(round(onder, 2), bedrag, tuple((n, v) for n, v in verschil.items() if v and not np.isnan(v)))]


def _stijging(delen: Mapping[str, Array]) -> Array:
    """Wat het totaal per vak stijgt; een deel dat aan een kant onbekend is, telt daarin niet mee."""
    return np.nansum(np.diff(list(delen.values()), axis=1), axis=0)


def _waarde(bedrag: float) -> float | None:
    return None if np.isnan(bedrag) else float(cent(bedrag)) + 0.0
