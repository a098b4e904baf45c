"""Bezittingen en schulden op de eerste van de maand."""

from openfisca_core.periods import DateUnit
from openfisca_core.variables import Variable

from openfisca_inclusieve_stad.begrippen import Bedrag
from openfisca_inclusieve_stad.entities import Persoon


class bezittingen(Bedrag):
    value_type = float
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Bezittingen, waarde in het economische verkeer"
    unit = "currency-EUR"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=34&g=2015-07-01"
    documentation = """
    Zonder de eigen woning, en zonder wat algemeen gebruikelijk of noodzakelijk is (artikel 34 lid 2 onder a).
    """


class schulden(Bedrag):
    value_type = float
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Schulden, zonder de hypotheek op de eigen woning"
    unit = "currency-EUR"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=34&g=2015-07-01"


class overwaarde_eigen_woning(Bedrag):
    value_type = float
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Vermogen gebonden in de zelf bewoonde eigen woning met erf (waarde min hypotheek)"
    unit = "currency-EUR"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=34&g=2015-07-01"


class spaargeld_tijdens_bijstand(Bedrag):
    value_type = float
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Deel van de bezittingen dat uit de bijstand zelf is gespaard"
    unit = "currency-EUR"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=34&g=2015-07-01"


class ontvangt_al_bijstand(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Ontving vóór deze maand al algemene bijstand"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=34&g=2015-07-01"
    documentation = """
    Tot 2026 wordt het vermogen bij aanvang getoetst; daarna telt wat er later bij komt (artikel 34 lid 4).
    """


class vermogen_bij_aanvang(Bedrag):
    value_type = float
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Vermogen bij aanvang van de bijstand (artikel 34 lid 1 onder a, na lid 2)"
    unit = "currency-EUR"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=34&g=2015-07-01"


class vermogen_verkregen_tijdens_bijstand(Bedrag):
    value_type = float
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Bezittingen en middelen die tijdens de bijstand zijn verkregen (erfenis, verkoop)"
    unit = "currency-EUR"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=34&g=2015-07-01"
