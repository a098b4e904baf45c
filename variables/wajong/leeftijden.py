"""Leeftijden van de Wajong 2015 als datum (Wajong artikel 1a:1)."""

from datetime import date

from openfisca_core.periods import DateUnit
from openfisca_core.variables import Variable

from openfisca_inclusieve_stad.begrippen import GEEN_DATUM, verjaardag
from openfisca_inclusieve_stad.entities import Persoon


class wajong_beoordeling_vanaf(Variable):
    value_type = date
    default_value = GEEN_DATUM
    entity = Persoon
    definition_period = DateUnit.ETERNITY
    label = "Dag waarop wordt beoordeeld of iemand jonggehandicapte is"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0008657&artikel=1a:1&lid=1&g=2015-11-26"

    def formula_2015_01_01(persoon, period, parameters):
        leeftijd = parameters("2015-01-01").wajong.toets_leeftijd
        return verjaardag(persoon("geboortedatum", period), leeftijd)


class wajong_late_toegang_tot(Variable):
    value_type = date
    default_value = GEEN_DATUM
    entity = Persoon
    definition_period = DateUnit.ETERNITY
    label = "Dag waarop de termijn voor late toegang eindigt"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0008657&artikel=1a:1&lid=2&g=2015-11-26"
    documentation = """
    Alsnog jonggehandicapte binnen vijf jaar na de dag van lid 1 onder a.
    """

    def formula_2015_01_01(persoon, period, parameters):
        leeftijd = parameters("2015-01-01").wajong.late_toegang_jaren
        return verjaardag(persoon("wajong_beoordeling_vanaf", period), leeftijd)
