"""Wat een instantie over het paar heeft geboekt, naast wat zo is. Geen regel leest dit; een grensconflict vergelijkt het."""

from openfisca_core.indexed_enums import Enum
from openfisca_core.periods import DateUnit
from openfisca_core.variables import Variable

from openfisca_inclusieve_stad.begrippen import Oordeel
from openfisca_inclusieve_stad.entities import Gezin


class geboekt_als_gehuwd(Variable):
    value_type = Enum
    possible_values = Oordeel
    default_value = Oordeel.onbekend
    entity = Gezin
    definition_period = DateUnit.MONTH
    label = "De Dienst Toeslagen heeft aanvrager en partner nog als gehuwden geboekt"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0018472&artikel=16&lid=1&g=2015-01-01"
    documentation = """
    Waargenomen, niet waar: het voorschot volgt wat is geboekt, tot het is herzien (Awir artikel 16). Onbekend of gelijk aan
    gehuwd: er is geen verschil.
    """
