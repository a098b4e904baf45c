"""Leeftijden van de studiefinanciering als datum (WSF 2000 artikel 2.3)."""

from datetime import date

from openfisca_core.periods import DateUnit
from openfisca_core.variables import Variable

from openfisca_inclusieve_stad.begrippen import GEEN_DATUM, laatste_van_de_maand
from openfisca_inclusieve_stad.entities import Persoon


class wsf_laatste_dag(Variable):
    value_type = date
    default_value = GEEN_DATUM
    entity = Persoon
    definition_period = DateUnit.ETERNITY
    label = "Laatste dag waarop de leeftijd studiefinanciering toelaat"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0011453&artikel=2.3&lid=3&g=2015-09-11"
    documentation = """
    Artikel 2.3 lid 3: tot en met de maand waarin iemand 30 jaar heeft bereikt.
    """

    def formula_2015_01_01(persoon, period):
        return laatste_van_de_maand(persoon("wsf_leeftijd_tot_en_met", period))
