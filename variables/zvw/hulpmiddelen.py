"""Hulpmiddelen: de grens tussen de zorgverzekering en de Wmo (Besluit zorgverzekering artikel 2.1 lid 1 en 2.9)."""

from openfisca_core.indexed_enums import Enum
from openfisca_core.periods import DateUnit
from openfisca_core.variables import Variable

from openfisca_inclusieve_stad.begrippen import Aanspraak, Oordeel, kies
from openfisca_inclusieve_stad.entities import Persoon


class zvw_dekt_hulpmiddel(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Het hulpmiddel valt volgens de zorgverzekeraar onder de zorgverzekering"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0018492&artikel=2.9&lid=1&g=2015-01-01"
    documentation = """
    Welke hulpmiddelen dat zijn, zegt een ministeriële regeling die niet is gelezen: een oordeel. Onbekend is niet gedekt.
    """

    def formula_2015_01_01(persoon, period):
        aangewezen = persoon("hulpmiddel_in_zorgverzekering", period) == Oordeel.ja
        return persoon("zvw_is_verzekerde", period) & persoon("behoefte_hulpmiddel", period) & aangewezen


class zvw_verwijst_naar_wmo_hulpmiddel(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "De zorgverzekeraar geeft het hulpmiddel niet en wijst naar de Wmo"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0018492&artikel=2.1&lid=1&g=2015-01-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0018492&artikel=2.9&lid=1&g=2015-01-01",
    ]
    documentation = """
    De restbepaling van lid 1: zorg die op grond van een wettelijk voorschrift kan worden bekostigd. Praktijk: de verzekeraar
    oordeelt dat het hulpmiddel niet onder zijn verzekering valt, en iemand hoort tot de doelgroep van de Wmo.
    """

    def formula_2015_01_01(persoon, period):
        niet_gedekt = persoon("hulpmiddel_in_zorgverzekering", period) == Oordeel.nee
        return persoon("zvw_is_verzekerde", period) & persoon("wmo_dekt_hulpmiddel", period) & niet_gedekt


class zvw_aanspraak_hulpmiddel(Variable):
    value_type = Enum
    possible_values = Aanspraak
    default_value = Aanspraak.niet_van_toepassing
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Aanspraak op een hulpmiddel uit de zorgverzekering"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0018492&artikel=2.9&lid=1&g=2015-01-01"

    def formula_2015_01_01(persoon, period):
        return kies(
            (~persoon("behoefte_hulpmiddel", period), Aanspraak.niet_van_toepassing),
            (persoon("zvw_dekt_hulpmiddel", period), Aanspraak.recht),
            anders=Aanspraak.geen_recht,
        )
