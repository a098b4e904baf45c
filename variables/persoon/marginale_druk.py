"""Marginale druk: welk deel van meer bruto loon de woning niet overhoudt, en welke regeling dat deel neemt.

Wat een bepaald bedrag erbij doet, geen helling: toeslagen gaan in hele euro's (Awir artikel 14 lid 4), zodat één euro
meer loon een toeslag niets of een hele euro lager maakt. Een grotere stap (extra_bruto_loon) middelt dat uit. Alles bij
gelijke omstandigheden: in elke maand komt hetzelfde loon erbij, want het jaarinkomen bepaalt de toeslagen.
"""

import numpy as np
from openfisca_core.periods import DateUnit

from openfisca_inclusieve_stad.begrippen import (
    Bedrag,
    VergelijkendBedrag,
    eerste_van_de_maand,
    sommen_als,
    voor_wie,
)
from openfisca_inclusieve_stad.entities import Persoon

WEKEN_PER_JAAR = 52
# Samen de onderdelen van besteedbaar_inkomen, naar wie het deel neemt.
NETTO = ("arbeidsinkomen", "uitkeringsinkomen", "aow_inkomen")
REGELINGEN = ("pw_algemene_bijstand", "zorgtoeslag", "huurtoeslag", "kindgebonden_budget")
OVERIG = (
    "inkomen_uit_pensioen",
    "inkomen_uit_alimentatie",
    "overige_ontvangsten",
    "studie_inkomen",
    "kinderbijslag",
    "kinderopvangtoeslag",
)


class extra_bruto_loon(Bedrag):
    value_type = float
    default_value = 1.0
    entity = Persoon
    definition_period = DateUnit.ETERNITY
    label = "Hoeveel bruto loon per maand er voor de marginale druk bij komt"
    unit = "currency-EUR"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0011353&artikel=2.10&g=2015-01-01"
    documentation = """
    Eén euro, tenzij anders opgegeven. Met honderd euro telt de afronding van een toeslag op hele euro's bijna niet meer.
    """


class loon_van_een_uur(Bedrag):
    value_type = float
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Bruto loon voor een uur werk erbij, inclusief vakantiebijslag: het eigen uurloon, anders het minimumuurloon"
    unit = "currency-EUR"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0002638&artikel=12&g=2015-07-22",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0002638&artikel=8&g=2024-01-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0002638&artikel=15&lid=1&g=2015-07-22",
    ]
    documentation = """
    Eigen uurloon: het loon gedeeld door arbeidsuren_per_week (52 weken in 12 maanden). Zonder loon of uren het wettelijk
    minimumloon van een uur met 8% vakantiebijslag. Tot en met 2023 is dat onbekend: de wet noemde alleen een bedrag voor de
    normale arbeidsduur, en die verschilt per bedrijf (artikel 12 lid 2).
    """

    def formula_2015_01_01(persoon, period):
        return _eigen_uurloon(persoon, period, np.nan)

    def formula_2024_01_01(persoon, period, parameters):
        minimum = persoon("wml_uurloon", period) * (1 + parameters(period).minimumloon.vakantiebijslag)
        return _eigen_uurloon(persoon, period, minimum)


class marginale_druk(VergelijkendBedrag):
    value_type = float
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Marginale druk: deel van een euro bruto loon per maand erbij dat de woning niet overhoudt"
    unit = "/1"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=31&lid=1&g=2015-07-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0011353&artikel=2.10&g=2026-01-01",
    ]
    documentation = """
    Eén min wat het besteedbaar inkomen van alle bewoners samen stijgt, per euro (extra_bruto_loon): 0 is alles houden, 1 is
    niets overhouden, meer dan 1 is achteruitgaan. Gelijk aan de som van marginale_druk_loonheffing, _bijstand,
    _zorgtoeslag, _huurtoeslag, _kindgebonden_budget en _overig. Onbekend als een deel onbekend is; voor een minderjarige
    zonder loon (niet gerekend); en voor wie netto loon met loonkostensubsidie, netto pensioen of netto AOW opgeeft, of
    netto loon naast een bruto uitkering: dan is niet te zeggen welk tarief voor de volgende euro geldt. Zonder werk is het
    de eerste euro.
    """

    def formula(persoon, period):
        return sum(_delen(persoon, period, _een_euro).values())


class marginale_druk_loonheffing(VergelijkendBedrag):
    value_type = float
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Deel van een euro bruto loon per maand erbij dat de loonheffing neemt"
    unit = "/1"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0011353&artikel=2.10&g=2026-01-01"
    documentation = """
    Ook wat het loon meer laat inhouden op een uitkering.
    """

    def formula(persoon, period):
        return _delen(persoon, period, _een_euro)["loonheffing"]


class marginale_druk_bijstand(VergelijkendBedrag):
    value_type = float
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Deel van een euro bruto loon per maand erbij dat de algemene bijstand lager wordt"
    unit = "/1"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=19&lid=2&g=2015-07-01"

    def formula(persoon, period):
        return _delen(persoon, period, _een_euro)["bijstand"]


class marginale_druk_zorgtoeslag(VergelijkendBedrag):
    value_type = float
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Deel van een euro bruto loon per maand erbij dat de zorgtoeslag lager wordt"
    unit = "/1"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0018451&artikel=2&g=2015-01-01"

    def formula(persoon, period):
        return _delen(persoon, period, _een_euro)["zorgtoeslag"]


class marginale_druk_huurtoeslag(VergelijkendBedrag):
    value_type = float
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Deel van een euro bruto loon per maand erbij dat de huurtoeslag lager wordt"
    unit = "/1"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0008659&artikel=21&g=2015-07-01"

    def formula(persoon, period):
        return _delen(persoon, period, _een_euro)["huurtoeslag"]


class marginale_druk_kindgebonden_budget(VergelijkendBedrag):
    value_type = float
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Deel van een euro bruto loon per maand erbij dat het kindgebonden budget lager wordt"
    unit = "/1"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0022751&artikel=2&g=2015-01-01"

    def formula(persoon, period):
        return _delen(persoon, period, _een_euro)["kindgebonden_budget"]


class marginale_druk_overig(VergelijkendBedrag):
    value_type = float
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Deel van een euro bruto loon per maand erbij dat al het andere samen lager wordt"
    unit = "/1"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=31&lid=1&g=2015-07-01"
    documentation = """
    Studiefinanciering, kinderbijslag en wat verder in besteedbaar_inkomen staat.
    """

    def formula(persoon, period):
        return _delen(persoon, period, _een_euro)["overig"]


class marginale_druk_uur(VergelijkendBedrag):
    value_type = float
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Marginale druk: deel van een uur werk per week erbij dat de woning niet overhoudt"
    unit = "/1"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=31&lid=1&g=2015-07-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0011353&artikel=2.10&g=2026-01-01",
    ]
    documentation = """
    Zoals marginale_druk, voor een uur per week meer tegen loon_van_een_uur: 52 uren in 12 maanden. Zonder werk is het het
    eerste uur.
    """

    def formula(persoon, period):
        return sum(_delen(persoon, period, _een_uur).values())


class marginale_druk_uur_loonheffing(VergelijkendBedrag):
    value_type = float
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Deel van een uur werk per week erbij dat de loonheffing neemt"
    unit = "/1"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0011353&artikel=2.10&g=2026-01-01"
    documentation = """
    Ook wat het loon meer laat inhouden op een uitkering.
    """

    def formula(persoon, period):
        return _delen(persoon, period, _een_uur)["loonheffing"]


class marginale_druk_uur_bijstand(VergelijkendBedrag):
    value_type = float
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Deel van een uur werk per week erbij dat de algemene bijstand lager wordt"
    unit = "/1"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=19&lid=2&g=2015-07-01"

    def formula(persoon, period):
        return _delen(persoon, period, _een_uur)["bijstand"]


class marginale_druk_uur_zorgtoeslag(VergelijkendBedrag):
    value_type = float
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Deel van een uur werk per week erbij dat de zorgtoeslag lager wordt"
    unit = "/1"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0018451&artikel=2&g=2015-01-01"

    def formula(persoon, period):
        return _delen(persoon, period, _een_uur)["zorgtoeslag"]


class marginale_druk_uur_huurtoeslag(VergelijkendBedrag):
    value_type = float
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Deel van een uur werk per week erbij dat de huurtoeslag lager wordt"
    unit = "/1"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0008659&artikel=21&g=2015-07-01"

    def formula(persoon, period):
        return _delen(persoon, period, _een_uur)["huurtoeslag"]


class marginale_druk_uur_kindgebonden_budget(VergelijkendBedrag):
    value_type = float
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Deel van een uur werk per week erbij dat het kindgebonden budget lager wordt"
    unit = "/1"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0022751&artikel=2&g=2015-01-01"

    def formula(persoon, period):
        return _delen(persoon, period, _een_uur)["kindgebonden_budget"]


class marginale_druk_uur_overig(VergelijkendBedrag):
    value_type = float
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Deel van een uur werk per week erbij dat al het andere samen lager wordt"
    unit = "/1"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=31&lid=1&g=2015-07-01"
    documentation = """
    Studiefinanciering, kinderbijslag en wat verder in besteedbaar_inkomen staat.
    """

    def formula(persoon, period):
        return _delen(persoon, period, _een_uur)["overig"]


def _delen(persoon, period, hoeveel):
    """Per regeling welk deel zij neemt. Eén keer gerekend en bij de simulatie bewaard; `hoeveel` geeft (uren, loon erbij)."""
    bewaard = persoon.simulation.__dict__.setdefault("_marginale_druk", {})
    sleutel = hoeveel.__name__, period
    if sleutel not in bewaard:
        bewaard[sleutel] = _bereken(persoon, period, *hoeveel(persoon, period))
    return bewaard[sleutel]


def _een_euro(persoon, period):
    return 0, persoon("extra_bruto_loon", period)


def _een_uur(persoon, period):
    return 1, persoon("loon_van_een_uur", period) * WEKEN_PER_JAAR / 12


def _bereken(persoon, period, uren, erbij):
    wie = voor_wie(persoon, _te_zeggen(persoon, period) & (erbij > 0))
    anders = {
        "bruto_loon": lambda maand: _bruto_loon(persoon, maand) + erbij,
        "arbeidsuren_per_week": lambda maand: persoon("arbeidsuren_per_week", maand) + uren,
        "bruto_uitkering": lambda maand: persoon("bruto_uitkering", maand) + persoon("ib_uitkering_uit_netto", maand),
        # wat netto is opgegeven, staat nu bruto: zo komt het loon erbij op zijn plaats onder het tarief
        "inkomen_uit_arbeid": lambda maand: np.zeros(persoon.count),
        "inkomen_uit_uitkering": lambda maand: np.zeros(persoon.count),
    }
    namen = (*NETTO, *REGELINGEN, *OVERIG)
    straks = sommen_als(persoon, wie.rijen, anders, "huishouden", namen, period)
    minder = {naam: wie.van(persoon.huishouden.sum(persoon(naam, period))) - straks[naam] for naam in namen}
    stap = wie.van(erbij)
    neemt = {
        "loonheffing": stap + sum(minder[naam] for naam in NETTO),
        "bijstand": minder["pw_algemene_bijstand"],
        **{naam: minder[naam] for naam in ("zorgtoeslag", "huurtoeslag", "kindgebonden_budget")},
        "overig": sum(minder[naam] for naam in OVERIG),
    }
    return {naam: wie.uitkomst(bedrag / stap, anders=np.nan) for naam, bedrag in neemt.items()}


def _te_zeggen(persoon, period):
    """Volwassenen en wie loon heeft, als het loon en wat eronder ligt bruto bekend of terug te rekenen is."""
    volwassen = persoon("leeftijd_18_vanaf", period) <= eerste_van_de_maand(period)
    arbeid = persoon("inkomen_uit_arbeid", period) > 0
    alleen_netto = (
        (persoon("inkomen_uit_arbeid_loonkostensubsidie", period) > 0)
        | (persoon("inkomen_uit_pensioen", period) > 0)
        | (persoon("inkomen_uit_aow", period) > 0)
        | (arbeid & (persoon("bruto_uitkeringen_samen", period) > 0))
    )
    return (volwassen | arbeid | (persoon("bruto_loon", period) > 0)) & ~alleen_netto


def _bruto_loon(persoon, period):
    return persoon("bruto_loon", period) + persoon("ib_loon_uit_netto", period)


def _eigen_uurloon(persoon, period, anders):
    """Het loon gedeeld door de uren; `anders` voor wie geen loon of geen uren heeft."""
    loon, uren = _bruto_loon(persoon, period), persoon("arbeidsuren_per_week", period) * WEKEN_PER_JAAR / 12
    eigen = (loon != 0) & (uren > 0)  # onbekend loon blijft onbekend
    return np.where(eigen, loon / np.where(eigen, uren, 1), anders)
