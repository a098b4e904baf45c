"""Leerplicht en kwalificatieplicht: van wanneer tot wanneer (Leerplichtwet 1969 artikel 3, 4a en 4b)."""

from datetime import date

from openfisca_core.periods import DateUnit
from openfisca_core.variables import Variable

from openfisca_inclusieve_stad.begrippen import GEEN_DATUM, einde_schooljaar, plus_dagen, verjaardag
from openfisca_inclusieve_stad.entities import Persoon


class lpw_kwalificatieplicht_vanaf(Variable):
    value_type = date
    default_value = GEEN_DATUM
    entity = Persoon
    definition_period = DateUnit.ETERNITY
    label = "Eerste dag van de kwalificatieplicht, direct na de leerplicht"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0002628&artikel=3&lid=1&g=2015-07-01"
    documentation = """
    Artikel 3 lid 1 onder b en 4b: na het schooljaar waarin iemand 16 wordt. Dat het op 31 juli eindigt is een aanname: de
    Leerplichtwet omschrijft het niet. Twaalf volledige schooljaren (onder a) zijn niet gemodelleerd.
    """

    def formula_2015_01_01(persoon, period, parameters):
        leeftijd = parameters("2015-01-01").leerplichtwet.leerplicht_tot
        return plus_dagen(einde_schooljaar(verjaardag(persoon("geboortedatum", period), leeftijd)), 1)


class lpw_kwalificatieplicht_tot(Variable):
    value_type = date
    default_value = GEEN_DATUM
    entity = Persoon
    definition_period = DateUnit.ETERNITY
    label = "Dag waarop de kwalificatieplicht eindigt (de leeftijd; een startkwalificatie kan eerder)"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0002628&artikel=4b&g=2015-07-01"

    def formula_2015_01_01(persoon, period, parameters):
        leeftijd = parameters("2015-01-01").leerplichtwet.kwalificatieplicht_tot
        return verjaardag(persoon("geboortedatum", period), leeftijd)
