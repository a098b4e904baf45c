"""Gerichte relaties binnen een woning: het nummer van de ander in de volgorde van bewoners (vanaf 1)."""

from openfisca_core.indexed_enums import Enum
from openfisca_core.periods import DateUnit
from openfisca_core.variables import Variable

from openfisca_inclusieve_stad.begrippen import Bedrag, Huurcontract
from openfisca_inclusieve_stad.entities import Persoon


class mantelzorg_aan_1(Variable):
    value_type = int
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Geeft mantelzorg aan bewoner (relatie 1)"
    documentation = """
    Het nummer van de bewoner in dit huishouden (vanaf 1); 0 is niemand, -1 is iemand buiten de woning.
    """


class mantelzorg_aan_2(Variable):
    value_type = int
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Geeft mantelzorg aan bewoner (relatie 2)"
    documentation = """
    Het nummer van de bewoner in dit huishouden (vanaf 1); 0 is niemand, -1 is iemand buiten de woning.
    """


class mantelzorg_aan_3(Variable):
    value_type = int
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Geeft mantelzorg aan bewoner (relatie 3)"
    documentation = """
    Het nummer van de bewoner in dit huishouden (vanaf 1); 0 is niemand, -1 is iemand buiten de woning.
    """


class mantelzorg_uren_1(Variable):
    value_type = float
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Uren mantelzorg per week (relatie 1)"
    unit = "hour"


class mantelzorg_uren_2(Variable):
    value_type = float
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Uren mantelzorg per week (relatie 2)"
    unit = "hour"


class mantelzorg_uren_3(Variable):
    value_type = float
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Uren mantelzorg per week (relatie 3)"
    unit = "hour"


class ouder_1(Variable):
    value_type = int
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Ouder 1 (nummer van de bewoner)"
    documentation = """
    0 is niet opgegeven, -1 woont niet in deze woning, anders het nummer van de bewoner (vanaf 1).
    Is bij een kind geen ouder opgegeven, dan is de aanvrager van het gezin de ouder.
    """


class ouder_2(Variable):
    value_type = int
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Ouder 2 (nummer van de bewoner)"
    documentation = """
    0 is niet opgegeven, -1 woont niet in deze woning, anders het nummer van de bewoner (vanaf 1).
    Is bij een kind geen ouder opgegeven, dan is de aanvrager van het gezin de ouder.
    """


class huurt_van(Variable):
    value_type = int
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Huurt van, of is kostganger bij (nummer van de bewoner)"
    documentation = """
    0 is van niemand, -1 is een verhuurder die hier niet woont, anders het nummer van de bewoner.
    """


class huurcontract(Variable):
    value_type = Enum
    possible_values = Huurcontract
    default_value = Huurcontract.geen
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Overeenkomst met de verhuurder in huurt_van"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=19a&g=2016-01-01"
    documentation = """
    Of een prijs commercieel is, oordeelt een mens; sommige gemeenten geven een ondergrens.
    """


class verwant_aan_verhuurder(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Bloed- of aanverwant in de eerste of tweede graad van de verhuurder in huurt_van"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=19a&g=2016-01-01"


class huur_of_kostgeld(Bedrag):
    value_type = float
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Huur of kostgeld per maand aan de verhuurder in huurt_van"
    unit = "currency-EUR"


class huur_is_kostgeld(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Is kostganger: in de prijs zitten ook maaltijden"
