"""De woning: vorm, gemeente, en hoe die gemeente met elk 'kan' omgaat."""

from openfisca_core.indexed_enums import Enum
from openfisca_core.periods import DateUnit
from openfisca_core.variables import Variable

from openfisca_inclusieve_stad.begrippen import Gemeente, Oordeel, Uitvoering, Woonvorm
from openfisca_inclusieve_stad.entities import Huishouden


class woonvorm(Variable):
    value_type = Enum
    possible_values = Woonvorm
    default_value = Woonvorm.woning
    entity = Huishouden
    definition_period = DateUnit.MONTH
    label = "Woonvorm van dit huishouden"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=1&g=2015-07-01"


class hulp_meer_dan_halve_etmaal(Variable):
    value_type = Enum
    possible_values = Oordeel
    default_value = Oordeel.onbekend
    entity = Huishouden
    definition_period = DateUnit.MONTH
    label = "In deze opvang of dit beschermd wonen is meer dan de helft van ieder etmaal hulp of begeleiding mogelijk"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=1&g=2015-07-01"
    documentation = """
    Dan is het een inrichting (artikel 1 onder f, 2°). Onbekend rekent als nee.
    """


class gemeente(Variable):
    value_type = Enum
    possible_values = Gemeente
    default_value = Gemeente.overige_gemeenten
    entity = Huishouden
    definition_period = DateUnit.MONTH
    label = "Gemeente"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=40&g=2015-07-01"
    documentation = """
    De vijf steden van de City Deal; elke andere gemeente is overige_gemeenten.
    """


class uitvoering(Variable):
    value_type = Enum
    possible_values = Uitvoering
    default_value = Uitvoering.standaard
    entity = Huishouden
    definition_period = DateUnit.ETERNITY
    label = "Hoe de gemeente met elk 'kan' omgaat"
    documentation = """
    Invoer, geen hervorming: standaard gebruikt geen enkel 'kan', ruim alles ten gunste van de inwoner, streng alles in
    diens nadeel.
    """


class lagere_woonkosten(Variable):
    value_type = Enum
    possible_values = Oordeel
    default_value = Oordeel.onbekend
    entity = Huishouden
    definition_period = DateUnit.MONTH
    label = "Heeft lagere algemeen noodzakelijke kosten door de woonsituatie (ook: houdt geen woning aan)"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=27&g=2015-07-01"
