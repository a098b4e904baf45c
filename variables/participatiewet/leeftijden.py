"""Leeftijden van de bijstand als datum (Participatiewet artikel 13, 20 en 36)."""

from datetime import date

from openfisca_core.periods import DateUnit
from openfisca_core.variables import Variable

from openfisca_inclusieve_stad.begrippen import GEEN_DATUM, verjaardag
from openfisca_inclusieve_stad.entities import Persoon


class pw_leeftijd_bijstand_vanaf(Variable):
    value_type = date
    default_value = GEEN_DATUM
    entity = Persoon
    definition_period = DateUnit.ETERNITY
    label = "Dag waarop de leeftijd bijstand toelaat"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=13&lid=1&g=2015-07-01"

    def formula_2015_01_01(persoon, period, parameters):
        leeftijd = parameters("2015-01-01").participatiewet.recht.minimumleeftijd
        return verjaardag(persoon("geboortedatum", period), leeftijd)


class pw_leeftijd_inkomenstoeslag_vanaf(Variable):
    value_type = date
    default_value = GEEN_DATUM
    entity = Persoon
    definition_period = DateUnit.ETERNITY
    label = "Dag waarop de leeftijd een individuele inkomenstoeslag toelaat"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=36&lid=1&g=2015-07-01"

    def formula_2015_01_01(persoon, period, parameters):
        leeftijd = parameters("2015-01-01").participatiewet.individuele_inkomenstoeslag.minimumleeftijd
        return verjaardag(persoon("geboortedatum", period), leeftijd)
