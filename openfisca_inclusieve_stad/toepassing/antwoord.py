"""De vorm van elk antwoord: bevroren dataclasses, dezelfde op opdrachtregel, API en web. Rekent niets."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from typing import Any

SLOTZIN = (
    "Rekenhulp op basis van de genoemde artikelen. Geen besluit en geen juridisch advies; u kunt er geen rechten aan "
    "ontlenen. Het bestuursorgaan beslist, de rechter toetst. Niet voor handhaving of geautomatiseerde besluiten."
)
BIJ_AANSPRAAK: Mapping[str, str] = {
    "recht": "Met deze gegevens is aan de gemodelleerde voorwaarden voldaan.",
    "geen_recht": (
        "De standaardregel wijst af. Dit is geen afwijzing: u kunt altijd een aanvraag doen en krijgt dan een besluit "
        "waartegen bezwaar kan."
    ),
    "kan": "Mag, hoeft niet.",
    "kan_weigeren": "Recht, zolang het bestuursorgaan niet weigert; een weigering moet het motiveren.",
    "niet_gehouden": "Het bestuursorgaan hoeft niet te helpen, maar mag het wel.",
    "nog_niet": "Er loopt een termijn; daarna kan het anders zijn.",
    "niet_van_toepassing": "Deze regel gaat niet over deze persoon.",
}
GEEN_BEVINDING = "Geen van de onderzochte conflictsoorten gevonden; niet onderzocht: {niet_onderzocht}."


@dataclasses.dataclass(frozen=True)
class Regime:
    """Waaronder een antwoord wordt gegeven: maand (peildatum), uitvoering en hervormingen in de volgorde van de lijst."""

    peildatum: str
    uitvoering: str = "standaard"
    hervormingen: tuple[str, ...] = ()

    def naam(self) -> str:
        """Kort, om te tonen: '2015-07, standaard, kostendelersnorm_mantelzorg'."""
        return ", ".join((self.peildatum, self.uitvoering, *self.hervormingen))


@dataclasses.dataclass(frozen=True)
class Waarde:
    """Eén uitkomst voor één persoon, gezin of huishouden in één maand. `waarde` is None als zij is geweigerd."""

    waarde: float | int | bool | str | None
    label: str
    volledig: bool = True
    ontbreekt: tuple[str, ...] = ()


@dataclasses.dataclass(frozen=True)
class Verwijzing:
    """Een artikel, met de versie waarvan de tekst is gelezen ('onbekend' als die er niet is) en wat de wet wil."""

    wet: str
    artikel: str
    href: str
    tekst_gelezen: str
    bedoeling: str


@dataclasses.dataclass(frozen=True)
class Labels:
    """Hoe zeker een antwoord is: bedrag (A, B, C of aanname), wettekst (per artikel), feiten (gegeven, aanname, oordeel)."""

    bedrag: str
    wettekst: str
    feiten: str


@dataclasses.dataclass(frozen=True)
class Route:
    """Een uitweg: ruimte_in_wet, rechtsmiddel, experiment of andere_datum.

    opgelost: True, False, of None als dat van een besluit afhangt of niet is na te gaan. nieuw: definities van
    bevindingen die deze route elders veroorzaakt. intervallen (andere_datum): (van, tot en met, stand), met stand
    'geldt', 'geldt niet' of 'onbekend'.
    """

    soort: str
    id: str
    titel: str
    uitleg: str
    href: str = ""
    opgelost: bool | None = None
    nieuw: tuple[str, ...] = ()
    intervallen: tuple[tuple[str, str, str], ...] = ()


@dataclasses.dataclass(frozen=True)
class Daalpunt:
    """Eén daling van het besteedbaar inkomen (of een andere uitkomst) langs een dimensie, in EUR per maand.

    soort: `klif` (tot is de kleinste stap na van) of `traject` (een stuk waarover elke euro meer dan een euro kost). langs: het
    feit, of 'maanden' of 'uren'. wie: de persoon om wie het gaat; leeg bij een feit van de woning of van iedereen.
    """

    soort: str
    langs: str
    wie: str
    van: float
    tot: float
    bedrag: float
    delen: tuple[tuple[str, float | None], ...]


@dataclasses.dataclass(frozen=True)
class Bevinding:
    """Een gevonden grensconflict (of botsing binnen één wet), met beide artikelen en de uitwegen.

    bedrag_per_maand: wat wie het treft erop vooruit gaat (negatief: achteruit), bruto. bedrag_netto: na bespaarde
    woonlasten; None als die niet zijn opgegeven. van, tot: maanden waarin het onder deze wet zo was.
    delen: het bedrag per onderdeel (label, EUR per maand; None is onbekend, en dan is het totaal zonder dat deel en staat het
    bij `ontbreekt`). dalingen (klif): elke daling, in volgorde. kleine_dalingen: hoeveel euro toeslagen langs dezelfde weg
    zakken in stappen van ten hoogste twee euro (afronding op hele euro's, kleinste bedrag); die staan niet bij de dalingen.
    """

    definitie: str
    van: str
    tot: str
    soort: str
    graad: str
    titel: str
    wie: tuple[str, ...]
    bedrag_per_maand: float | None
    bedrag_netto: float | None
    wetten: tuple[Verwijzing, ...]
    bron: str
    binnen_een_wet: bool
    uitleg: str
    labels: Labels
    routes: tuple[Route, ...] = ()
    ontbreekt: tuple[str, ...] = ()
    delen: tuple[tuple[str, float | None], ...] = ()
    dalingen: tuple[Daalpunt, ...] = ()
    kleine_dalingen: int = 0


@dataclasses.dataclass(frozen=True)
class Afhankelijkheid:
    """Een open norm (of een paar) waarvan de invulling de uitkomst verandert: ook wat nog te vragen is.

    invoer: ((wie, variabele), …). uitkomsten: per invulling ('ja', 'nee', of 'ja/nee' voor een paar) wat er verandert,
    als {'persoon variabele': waarde}.
    """

    invoer: tuple[tuple[str, str], ...]
    vraag: str
    uitkomsten: Mapping[str, Mapping[str, Any]]


@dataclasses.dataclass(frozen=True)
class Stap:
    """Eén regel van de afleiding: wat is uitgerekend, waaruit, en waar dat staat."""

    diepte: int
    variabele: str
    label: str
    periode: str
    waarde: str
    artikelen: tuple[str, ...]
    parameters: tuple[tuple[str, str, str, str], ...]  # (label, waarde, ingangsdatum, zekerheid)


@dataclasses.dataclass(frozen=True)
class Partneroordeel:
    """Of twee volwassenen voor één wet partners zijn.

    antwoord: 'ja', 'nee' of 'onbekend' (nee, zolang een open norm niet is beoordeeld; hangt_af_van noemt welke). Bij ja noemt
    hangt_af_van de uitzonderingen die nog niet zijn beoordeeld. artikelen: wat beslist. omdat: wat de regel las, met ja of nee.
    feiten: wat daarover is opgegeven.
    """

    wet: str
    variabele: str
    antwoord: str
    artikelen: tuple[Verwijzing, ...]
    omdat: tuple[str, ...]
    feiten: tuple[str, ...] = ()
    hangt_af_van: tuple[str, ...] = ()


@dataclasses.dataclass(frozen=True)
class Partners:
    """De twee volwassenen van een gezin, en wat elke wet over hen zegt."""

    gezin: str
    wie: tuple[str, str]
    volgens: tuple[Partneroordeel, ...]

    @property
    def verschillen(self) -> bool:
        """De ene wet zegt iets anders dan de andere."""
        return len({oordeel.antwoord for oordeel in self.volgens}) > 1


@dataclasses.dataclass(frozen=True)
class Toets:
    """Het antwoord op één situatie onder één regime.

    kleine_dalingen: zinnen over dalingen die door afronding op hele euro's te klein zijn voor een bevinding.
    """

    titel: str
    regime: Regime
    uitkomsten: Mapping[str, Mapping[str, Mapping[str, Mapping[str, Waarde]]]]
    bevindingen: tuple[Bevinding, ...]
    hangt_af_van: tuple[Afhankelijkheid, ...]
    niet_gemodelleerd: tuple[str, ...]
    niet_onderzocht: tuple[str, ...]
    aannames: tuple[str, ...]
    herkomst: Mapping[str, str]
    uitleg: Mapping[str, tuple[Stap, ...]] = dataclasses.field(default_factory=dict)
    partners: tuple[Partners, ...] = ()
    kleine_dalingen: tuple[str, ...] = ()


@dataclasses.dataclass(frozen=True)
class CasusRegel:
    """Eén regel van een casus: wat botst onder dit regime, tussen welke artikelen, hoeveel, en wat het oplost.

    clash: titels van de bevindingen, leeg als er geen is. variant: leeg voor het bestand zoals het er staat.
    """

    regime: Regime
    variant: str
    clash: str
    artikelen: str
    bedrag_per_maand: float | None
    oplossing: str


@dataclasses.dataclass(frozen=True)
class CasusResultaat:
    """Een casus van de City Deal, doorgerekend.

    wetten: de sleutels van de wetten waartussen is gezocht; niet_onderzocht noemt de definities die een andere wet vragen.
    afwijkingen: waar de uitkomst niet is wat `verwacht` zegt. nagerekend: per verwachting die uitkwam een zin met de bedragen
    en de bron; leeg als er een afwijking is.
    """

    id: str
    titel: str
    familie: str
    peildatum: str
    regels: tuple[CasusRegel, ...]
    wat_wij_niet_weten: tuple[str, ...]
    afwijkingen: tuple[str, ...]
    niet_onderzocht: tuple[str, ...] = ()
    nagerekend: tuple[str, ...] = ()
    wetten: tuple[str, ...] = ()


@dataclasses.dataclass(frozen=True)
class KlifPunt:
    """Waar het totaal daalt: tot en met `bij` nog niet, de kleinste stap verder wel. delen: welke regeling hoeveel.

    wanneer: het uur of de leeftijd en de maand waarop het omslaat; leeg als `bij` een bedrag is.
    """

    bij: float
    bedrag: float
    delen: tuple[tuple[str, float], ...]
    wanneer: str = ""


@dataclasses.dataclass(frozen=True)
class Langs:
    """Wat elke regeling geeft terwijl één feit van één persoon oploopt (EUR per maand), met de kliffen op de cent.

    reeksen: per regeling een bedrag bij elke x; None waar een bedrag ontbreekt (dan is het totaal er zonder, en staat de
    sleutel bij `ontbreekt`). opmerkingen: wat bij gelijke omstandigheden is gerekend, en wat niet is te zien. marginale_druk: wat
    van een euro bruto loon erbij overblijft, en wat elke regeling ervan neemt, op het huidige punt; leeg als niemand dat vroeg.
    """

    titel: str
    regime: Regime
    wie: str
    x_label: str
    y_label: str
    x: tuple[float, ...]
    reeksen: Mapping[str, tuple[float | None, ...]]
    totaal: tuple[float | None, ...]
    kliffen: tuple[KlifPunt, ...]
    ontbreekt: tuple[str, ...]
    aannames: tuple[str, ...] = ()
    opmerkingen: tuple[str, ...] = ()
    marginale_druk: Mapping[str, float | None] = dataclasses.field(default_factory=dict)


def als_json(antwoord: Any) -> Any:
    """Een antwoord als gewone lijsten, dicts en getallen; NaN bestaat niet (dat is een geweigerde waarde: null)."""
    if dataclasses.is_dataclass(antwoord) and not isinstance(antwoord, type):
        return {v.name: als_json(getattr(antwoord, v.name)) for v in dataclasses.fields(antwoord)}
    if isinstance(antwoord, Mapping):
        return {str(k): als_json(v) for k, v in antwoord.items()}
    if isinstance(antwoord, list | tuple):
        return [als_json(v) for v in antwoord]
    return antwoord
