"""Zorgbehoefte en belastbaarheid: vaststellingen van een deskundige, geen drempels van ons."""

from openfisca_core.indexed_enums import Enum
from openfisca_core.periods import DateUnit
from openfisca_core.variables import Variable

from openfisca_inclusieve_stad.begrippen import Oordeel
from openfisca_inclusieve_stad.entities import Persoon


class zorgbehoefte(Variable):
    value_type = Enum
    possible_values = Oordeel
    default_value = Oordeel.onbekend
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Heeft een zorgbehoefte"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=3&g=2015-07-01"


class intensieve_zorgbehoefte(Variable):
    value_type = Enum
    possible_values = Oordeel
    default_value = Oordeel.onbekend
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Heeft een intensieve zorgbehoefte"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=22a&g=2026-01-01"


class mantelzorg_elders_intensief(Variable):
    value_type = Enum
    possible_values = Oordeel
    default_value = Oordeel.onbekend
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "De ander bij wie iemand tijdelijk verblijft om mantelzorg te geven, heeft een intensieve zorgbehoefte"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=22a&lid=4&g=2026-01-01"
    documentation = """
    Staat bij wie de zorg geeft, naast tijdelijk_elders: mantelzorg. De ander woont niet in deze woning.
    """


class medisch_urenbeperkt(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Is medisch urenbeperkt (vastgesteld)"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=6b&g=2015-07-01"


class volledig_en_duurzaam_arbeidsongeschikt(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Is volledig en duurzaam arbeidsongeschikt (Wet WIA artikel 4)"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=9&g=2015-07-01"


class doelgroep_loonkostensubsidie(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Behoort tot de doelgroep loonkostensubsidie"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=10c&g=2015-07-01"
