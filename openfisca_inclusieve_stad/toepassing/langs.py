"""langs: wat elke regeling geeft terwijl één feit van één persoon oploopt, en waar het totaal daalt (op de cent of per stap).

Alles bij gelijke omstandigheden het hele jaar: een jaarinkomen is twaalf keer de maand. De wet blijft die van de peildatum, ook
langs leeftijd.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping, Sequence

import numpy as np

from openfisca_inclusieve_stad.begrippen import ONDERDELEN, cent
from openfisca_inclusieve_stad.fouten import GebruikersFout, lijkt_op
from openfisca_inclusieve_stad.grensconflicten.soorten.klif import ouder
from openfisca_inclusieve_stad.kolommen import HUISHOUDEN, PERSOON, Array, Kolommen, herhaal
from openfisca_inclusieve_stad.toepassing.antwoord import KlifPunt, Langs, Regime
from openfisca_inclusieve_stad.toepassing.rondes import met_uitvoering
from openfisca_inclusieve_stad.toepassing.simulatie import bouw
from openfisca_inclusieve_stad.toepassing.situatie import Situatie
from openfisca_inclusieve_stad.toepassing.stelsels import op_volgorde, stelsel_van
from openfisca_inclusieve_stad.toepassing.toets import momentopname, toets_maand
from openfisca_inclusieve_stad.wetten import rekenbare_wetten

HALVE_CENT = 0.005
WEKEN_PER_MAAND = 52 / 12
NIET_GEZIEN = "Een klif die binnen één rastervak weer wordt goedgemaakt, is niet te zien."
PUNTEN = 161
VERFIJNING = 33  # per ronde; van 25 euro naar een cent in drie rondes


@dataclasses.dataclass(frozen=True)
class Dimensie:
    """Een feit dat oploopt, van 0 (of van de huidige waarde) tot zoveel, met de kleinste stap.

    heel: het raster bestaat uit kleinste stappen (uren, maanden), zodat er niets te verfijnen is.
    """

    feit: str
    entiteit: str
    label: str
    tot: float
    vanaf_nu: bool = False
    stap: float = 0.01
    eenheid: str = "EUR"
    heel: bool = False
    opmerking: str = "Gerekend met dezelfde waarde in elke maand van het kalenderjaar, want toeslagen gaan over het jaar."


DIMENSIES: Mapping[str, Dimensie] = {
    "inkomen": Dimensie("bruto_loon", PERSOON, "bruto loon per maand", 5000.0),
    "vermogen": Dimensie("bezittingen", PERSOON, "bezittingen", 200000.0, vanaf_nu=True),
    "huur": Dimensie("kale_huur", HUISHOUDEN, "kale huur per maand", 1200.0),
    "uren": Dimensie(
        "arbeidsuren_per_week",
        PERSOON,
        "uren werk per week",
        40.0,
        stap=1.0,
        eenheid="uur",
        heel=True,
        opmerking="Elk uur levert het eigen uurloon op (loon gedeeld door uren), anders het minimumuurloon; het hele jaar zo.",
    ),
    "leeftijd": Dimensie(
        "geboortedatum",
        PERSOON,
        "leeftijd",
        120.0,
        vanaf_nu=True,
        stap=1.0,
        eenheid="jaar",
        heel=True,
        opmerking="Iedereen in huis wordt even veel ouder, per maand; de wet en de bedragen blijven die van de peildatum. Een "
        "leeftijd die op 1 januari of op de eerste dag van een kwartaal telt, slaat in de kalender daarom pas op die dag om.",
    ),
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
        x_label=f"{loop.dimensie.label} van {wie} ({loop.dimensie.eenheid})",
        y_label="EUR per maand",
        x=tuple(float(cent(w)) for w in loop.getoond(x)),
        reeksen={ONDERDELEN[naam]: tuple(_waarde(w) for w in waarden) for naam, waarden in delen.items()},
        totaal=tuple(_waarde(w) for w in totaal),
        kliffen=loop.kliffen(x, delen),
        ontbreekt=tuple(ONDERDELEN[naam] for naam in ontbreekt),
        aannames=aannames,
        opmerkingen=(loop.dimensie.opmerking, *(() if loop.dimensie.heel else (NIET_GEZIEN,))),
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
    toets_maand(situatie, regime.peildatum, tuple(rekenbare_wetten().values()))
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
        """De waarde in het bestand (langs leeftijd: 0 maanden erbij)."""
        if self.dimensie.feit == "geboortedatum":
            return 0.0
        return float(self.kolommen.feit(self.dimensie.feit, 0.0, self.dimensie.entiteit)[self.plaats])

    def raster(self) -> Array:
        begin = self.nu() if self.dimensie.vanaf_nu else 0.0
        if self.dimensie.heel:
            return begin + np.arange(round(self.dimensie.tot) + 1, dtype=np.float64)
        return np.round(np.linspace(begin, begin + self.dimensie.tot, PUNTEN), 2)

    def getoond(self, x: Array) -> Array:
        """De waarden zoals zij langs de as staan: een leeftijd in jaren in plaats van maanden erbij."""
        return (self.leeftijd() + x) / 12 if self.dimensie.feit == "geboortedatum" else x

    def leeftijd(self) -> int:
        """De leeftijd op de eerste van de peilmaand, in hele maanden."""
        geboren = np.asarray(self.kolommen.feiten["geboortedatum"], dtype="datetime64[D]")[self.rij]
        maanden = int((np.datetime64(self.regime.peildatum, "M") - geboren.astype("datetime64[M]")).astype(int))
        return maanden - int(geboren > geboren.astype("datetime64[M]").astype("datetime64[D]"))

    def wanneer(self, x: float) -> str:
        """Het uur of de leeftijd (met de maand) waarop het na x omslaat; leeg bij een bedrag."""
        if self.dimensie.feit == "geboortedatum":
            maanden = self.leeftijd() + int(x) + 1
            maand = np.datetime64(self.regime.peildatum, "M") + np.timedelta64(int(x) + 1, "M")
            rest = f" en {maanden % 12} {'maand' if maanden % 12 == 1 else 'maanden'}" if maanden % 12 else ""
            return f"{maanden // 12} jaar{rest} ({maand})"
        return f"{x + 1:.0f} uur" if self.dimensie.heel else ""

    def uurloon(self) -> float:
        """Bruto loon van een uur werk; een GebruikersFout als het niet bekend is."""
        simulatie = bouw(stelsel_van(self.regime.hervormingen), self.kolommen)
        bedrag = float(simulatie.vraag("loon_van_een_uur", self.regime.peildatum)[self.rij])
        if not bedrag > 0:
            wie = self.kolommen.ids[PERSOON][self.rij]
            doe = "Geef bruto_loon en arbeidsuren_per_week, of kies een maand vanaf 2024 (dan geldt een minimumloon per uur)."
            raise GebruikersFout("--langs uren", f"het uurloon van {wie} is onbekend.", doe)
        return bedrag

    def breed(self, x: Sequence[float] | Array) -> Kolommen:
        """De huishoudens bij elke waarde van de dimensie, achter elkaar."""
        keer, d = len(x), self.dimensie
        if d.feit == "geboortedatum":
            geboren = [ouder(self.kolommen, int(m)).feiten["geboortedatum"] for m in x]
            return herhaal(self.kolommen, keer).met(geboortedatum=np.concatenate(geboren))
        feiten = {d.feit: np.asarray(x, dtype=np.float64)}
        if d.heel:
            feiten["bruto_loon"] = feiten[d.feit] * (self.uurloon() * WEKEN_PER_MAAND)
        kolommen = {}
        for naam, waarden in feiten.items():
            kolom = np.tile(np.asarray(self.kolommen.feit(naam, 0.0, d.entiteit), dtype=np.float64), (keer, 1))
            kolom[:, self.plaats] = waarden
            kolommen[naam] = kolom.reshape(-1)
        return herhaal(self.kolommen, keer).met(d.entiteit, **kolommen)

    def reken(self, x: Sequence[float] | Array) -> dict[str, Array]:
        """Per onderdeel de som over de bewoners van de woning, bij elke waarde."""
        keer = len(x)
        simulatie = bouw(stelsel_van(self.regime.hervormingen), self.breed(x))
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
            if self.dimensie.heel:
                verschil = {ONDERDELEN[naam]: round(float(w[i + 1] - w[i]), 2) for naam, w in delen.items()}
                uit.append(self._punt(float(x[i]), verschil))
            else:
                uit += self._verfijn(x[i], x[i + 1])
        return tuple(uit)

    def _punt(self, bij: float, verschil: Mapping[str, float]) -> KlifPunt:
        bekend = {naam: v for naam, v in verschil.items() if v and not np.isnan(v)}
        getoond = round(float(self.getoond(np.array([bij]))[0]), 2)
        return KlifPunt(getoond, round(sum(bekend.values()), 2), tuple(bekend.items()), self.wanneer(bij))

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
        punt = self._punt(onder, verschil)
        # een helling van minder dan een euro per cent is afbouw of afronding, geen klif
        return [] if punt.bedrag > -1.0 else [punt]


def _stijging(delen: Mapping[str, Array]) -> Array:
    """Wat het totaal per vak stijgt; een deel dat aan een kant onbekend is, telt daarin niet mee."""
    return np.nansum(np.diff(list(delen.values()), axis=1), axis=0)


def _waarde(bedrag: float) -> float | None:
    return None if np.isnan(bedrag) else float(cent(bedrag)) + 0.0
