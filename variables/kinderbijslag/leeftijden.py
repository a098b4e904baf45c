"""Leeftijden van de kinderbijslag als datum (AKW artikel 7 en 11: de eerste dag van het kwartaal telt)."""

from datetime import date

from openfisca_core.periods import DateUnit
from openfisca_core.variables import Variable

from openfisca_inclusieve_stad.begrippen import GEEN_DATUM, kwartaaldag_op_of_na, plus_dagen, verjaardag
from openfisca_inclusieve_stad.entities import Persoon


class kinderbijslag_extra_voorwaarden_vanaf(Variable):
    value_type = date
    default_value = GEEN_DATUM
    entity = Persoon
    definition_period = DateUnit.ETERNITY
    label = "Eerste dag van het kwartaal waarin de voorwaarden voor een kind van 16 of 17 gelden"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0002368&artikel=7&lid=2&g=2015-01-01"

    def formula_2015_01_01(persoon, period, parameters):
        leeftijd = parameters("2015-01-01").kinderbijslag_leeftijden.extra_voorwaarden_vanaf
        return kwartaaldag_op_of_na(verjaardag(persoon("geboortedatum", period), leeftijd))


class kinderbijslag_tot_en_met(Variable):
    value_type = date
    default_value = GEEN_DATUM
    entity = Persoon
    definition_period = DateUnit.ETERNITY
    label = "Laatste dag waarover de leeftijd kinderbijslag toelaat"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0002368&artikel=11&lid=2&g=2015-01-01"
    documentation = """
    De stand op de eerste dag van het kwartaal telt: wie op die dag nog geen 18 is, telt het hele kwartaal.
    """

    def formula_2015_01_01(persoon, period, parameters):
        leeftijd = parameters("2015-01-01").kinderbijslag_leeftijden.tot
        return plus_dagen(kwartaaldag_op_of_na(verjaardag(persoon("geboortedatum", period), leeftijd)), -1)
