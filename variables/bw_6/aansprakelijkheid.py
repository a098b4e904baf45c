"""Aansprakelijkheid van en voor kinderen (BW Boek 6 artikel 164 en 169)."""

from datetime import date

from openfisca_core.periods import DateUnit
from openfisca_core.variables import Variable

from openfisca_inclusieve_stad.begrippen import GEEN_DATUM, verjaardag
from openfisca_inclusieve_stad.entities import Persoon


class bw6_zelf_aansprakelijk_vanaf(Variable):
    value_type = date
    default_value = GEEN_DATUM
    entity = Persoon
    definition_period = DateUnit.ETERNITY
    label = "Dag waarop een kind zelf aansprakelijk kan zijn voor een onrechtmatige daad"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0005289&artikel=164&g=2015-07-01"

    def formula_2015_01_01(persoon, period, parameters):
        leeftijd = parameters("2015-01-01").bw_6.aansprakelijkheid_kind
        return verjaardag(persoon("geboortedatum", period), leeftijd)


class bw6_ouders_aansprakelijk_tot(Variable):
    value_type = date
    default_value = GEEN_DATUM
    entity = Persoon
    definition_period = DateUnit.ETERNITY
    label = "Dag waarop de aansprakelijkheid van de ouders voor het kind eindigt"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0005289&artikel=169&lid=2&g=2015-07-01"

    def formula_2015_01_01(persoon, period, parameters):
        leeftijd = parameters("2015-01-01").bw_6.aansprakelijkheid_ouders
        return verjaardag(persoon("geboortedatum", period), leeftijd)
