"""Meerderjarigheid, en wat ouders voor hun kind moeten betalen (BW Boek 1 artikel 233, 253ha en 395a)."""

from datetime import date

from openfisca_core.periods import DateUnit
from openfisca_core.variables import Variable

from openfisca_inclusieve_stad.begrippen import GEEN_DATUM, verjaardag
from openfisca_inclusieve_stad.entities import Persoon


class bw1_meerderjarig_vanaf(Variable):
    value_type = date
    default_value = GEEN_DATUM
    entity = Persoon
    definition_period = DateUnit.ETERNITY
    label = "Dag waarop iemand meerderjarig is: eigen contracten en eigen schulden"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0002656&artikel=233&g=2015-07-01"
    documentation = """
    De leeftijd, niet het huwelijk of een meerderjarigverklaring (artikel 253ha).
    """

    def formula_2015_01_01(persoon, period, parameters):
        leeftijd = parameters("2015-01-01").bw_1.meerderjarigheid
        return verjaardag(persoon("geboortedatum", period), leeftijd)


class bw1_meerderjarigverklaring_vanaf(Variable):
    value_type = date
    default_value = GEEN_DATUM
    entity = Persoon
    definition_period = DateUnit.ETERNITY
    label = "Dag vanaf welke een minderjarige moeder meerderjarig kan worden verklaard"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0002656&artikel=253ha&g=2015-07-01"

    def formula_2015_01_01(persoon, period, parameters):
        leeftijd = parameters("2015-01-01").bw_1.meerderjarigverklaring_moeder
        return verjaardag(persoon("geboortedatum", period), leeftijd)


class bw1_onderhoudsplicht_ouders_tot(Variable):
    value_type = date
    default_value = GEEN_DATUM
    entity = Persoon
    definition_period = DateUnit.ETERNITY
    label = "Dag waarop de onderhoudsplicht van ouders voor levensonderhoud en studie eindigt"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0002656&artikel=395a&g=2015-07-01"

    def formula_2015_01_01(persoon, period, parameters):
        leeftijd = parameters("2015-01-01").bw_1.onderhoudsplicht_ouders
        return verjaardag(persoon("geboortedatum", period), leeftijd)
