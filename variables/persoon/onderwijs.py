"""Welk onderwijs iemand volgt of kan volgen."""

from datetime import date

from openfisca_core.indexed_enums import Enum
from openfisca_core.periods import DateUnit
from openfisca_core.variables import Variable

from openfisca_inclusieve_stad.begrippen import GEEN_DATUM, Onderwijs, Oordeel
from openfisca_inclusieve_stad.entities import Persoon


class onderwijs(Variable):
    value_type = Enum
    possible_values = Onderwijs
    default_value = Onderwijs.geen
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Welk onderwijs iemand volgt"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=19a&g=2016-01-01"


class aanspraak_studiefinanciering(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Heeft voor dat onderwijs aanspraak op studiefinanciering (WSF 2000)"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=13&g=2015-07-01"


class kan_bekostigd_onderwijs_volgen(Variable):
    value_type = Enum
    possible_values = Oordeel
    default_value = Oordeel.onbekend
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Kan uit 's Rijks kas bekostigd onderwijs volgen"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=13&g=2015-07-01"


class onderwijs_beeindigd_op(Variable):
    value_type = date
    default_value = GEEN_DATUM
    entity = Persoon
    definition_period = DateUnit.ETERNITY
    label = "Dag waarop onderwijs met aanspraak op studiefinanciering of WTOS is beëindigd"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=28&g=2015-07-01"


class pro_vso_verlaten_op(Variable):
    value_type = date
    default_value = GEEN_DATUM
    entity = Persoon
    definition_period = DateUnit.ETERNITY
    label = "Laatste dag van inschrijving bij praktijkonderwijs of voortgezet speciaal onderwijs"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=41&g=2026-01-01"
