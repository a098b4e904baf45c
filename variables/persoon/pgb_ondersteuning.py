"""Uurtarieven die de gemeente voor een persoonsgebonden budget van de Wmo noemt, waar de parameters er geen kennen."""

from openfisca_core.periods import DateUnit

from openfisca_inclusieve_stad.begrippen import Bedrag
from openfisca_inclusieve_stad.entities import Persoon


class ondersteuning_tarief_begeleiding(Bedrag):
    value_type = float
    default_value = -1.0
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Tarief per uur begeleiding in de beschikking of verordening; -1 is niet opgegeven"
    unit = "currency-EUR"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0035362&artikel=2.3.6&lid=1&g=2015-07-01"


class ondersteuning_tarief_persoonlijke_verzorging(Bedrag):
    value_type = float
    default_value = -1.0
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Tarief per uur persoonlijke verzorging in de beschikking of verordening; -1 is niet opgegeven"
    unit = "currency-EUR"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0035362&artikel=2.3.6&lid=1&g=2015-07-01"


class ondersteuning_tarief_huishoudelijke_hulp(Bedrag):
    value_type = float
    default_value = -1.0
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Tarief per uur hulp bij het huishouden in de beschikking of verordening; -1 is niet opgegeven"
    unit = "currency-EUR"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0035362&artikel=2.3.6&lid=1&g=2015-07-01"
