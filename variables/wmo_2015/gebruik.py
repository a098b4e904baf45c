"""Welke Wmo-voorziening iemand gebruikt: wat de Wmo levert, of waarop recht is en geen andere wet levert."""

from openfisca_core.periods import DateUnit
from openfisca_core.variables import Variable

from openfisca_inclusieve_stad.begrippen import Aanspraak, Zorgloket
from openfisca_inclusieve_stad.entities import Persoon


class wmo_gebruikt_diensten(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Krijgt Wmo-ondersteuning waarvoor een bijdrage kan gelden, anders dan een hulpmiddel of woningaanpassing"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0035733&artikel=3.1&lid=2&g=2015-01-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0035733&artikel=3.8&lid=1&g=2021-01-01",
    ]
    documentation = """
    Vanaf 2020 telt vervoer niet mee: de gemeente stelt de bijdrage daarvoor zelf vast (artikel 3.8 lid 1; de feiten noemen
    collectief vervoer). Die eigen bijdrage is niet gelezen.
    """

    def formula_2015_01_01(persoon, period):
        return _zonder_vervoer(persoon, period) | _gebruikt(persoon, period, "vervoer")

    def formula_2020_01_01(persoon, period):
        return _zonder_vervoer(persoon, period)


class wmo_gebruikt_hulpmiddel(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Heeft een hulpmiddel uit de Wmo dat geen rolstoel is"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0035733&artikel=3.8&lid=4&g=2015-01-01"

    def formula_2015_01_01(persoon, period):
        return _gebruikt(persoon, period, "hulpmiddel") & ~persoon("hulpmiddel_is_rolstoel", period)  # onderdeel d


class wmo_gebruikt_woningaanpassing(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Heeft een woningaanpassing uit de Wmo"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0035733&artikel=3.1&lid=2&g=2015-01-01"

    def formula_2015_01_01(persoon, period):
        return _gebruikt(persoon, period, "woningaanpassing")


class wmo_gebruikt_beschermd_wonen(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Verblijft in beschermd wonen van de Wmo"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0035733&artikel=3.1&lid=3&g=2015-01-01"

    def formula_2015_01_01(persoon, period):
        return _gebruikt(persoon, period, "beschermd_wonen")


class wmo_gebruikt_opvang(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Verblijft in opvang van de Wmo"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0035733&artikel=3.1&lid=4&g=2015-01-01"

    def formula_2015_01_01(persoon, period):
        return _gebruikt(persoon, period, "opvang")


def _zonder_vervoer(persoon, period):
    return (
        _gebruikt(persoon, period, "begeleiding")
        | _gebruikt(persoon, period, "dagbesteding")
        | _gebruikt(persoon, period, "persoonlijke_verzorging")
        | _gebruikt(persoon, period, "huishoudelijke_hulp")
        | _gebruikt(persoon, period, "logeeropvang")
    )


def _gebruikt(persoon, period, behoefte):
    """Geleverd door de Wmo, of nog door niemand terwijl er recht is (en het college niet heeft geweigerd)."""
    loopt_via = persoon(f"{behoefte}_loopt_via", period)
    aanspraak = persoon(f"wmo_aanspraak_{behoefte}", period)
    tot_weigering = (aanspraak == Aanspraak.kan_weigeren) & ~persoon("toegekend_wmo_weigering_wlz", period)
    recht = (aanspraak == Aanspraak.recht) | tot_weigering
    return (loopt_via == Zorgloket.wmo_2015) | ((loopt_via == Zorgloket.geen) & recht)
