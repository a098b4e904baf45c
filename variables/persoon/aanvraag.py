"""Melding, aanvraag en besluit: de data van een aanvraag om bijstand, en wat daarbij te beoordelen is."""

from datetime import date

from openfisca_core.indexed_enums import Enum
from openfisca_core.periods import DateUnit
from openfisca_core.variables import Variable

from openfisca_inclusieve_stad.begrippen import GEEN_DATUM, Oordeel
from openfisca_inclusieve_stad.entities import Persoon


class melding_datum(Variable):
    value_type = date
    default_value = GEEN_DATUM
    entity = Persoon
    definition_period = DateUnit.ETERNITY
    label = "Dag van de melding voor bijstand"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=44&lid=2&g=2015-07-01"
    documentation = """
    De dag waarop iemand zich heeft gemeld om bijstand aan te vragen. Niet opgegeven: er loopt geen termijn.
    """


class aanvraag_datum(Variable):
    value_type = date
    default_value = GEEN_DATUM
    entity = Persoon
    definition_period = DateUnit.ETERNITY
    label = "Dag van de aanvraag om bijstand"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=41&g=2015-07-01"


class besluit_op_aanvraag_datum(Variable):
    value_type = date
    default_value = GEEN_DATUM
    entity = Persoon
    definition_period = DateUnit.ETERNITY
    label = "Dag waarop het recht op bijstand is vastgesteld"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=52&lid=1&g=2015-07-01"
    documentation = """
    Niet opgegeven: er is nog geen besluit.
    """


class recht_ontstaan_op(Variable):
    value_type = date
    default_value = GEEN_DATUM
    entity = Persoon
    definition_period = DateUnit.ETERNITY
    label = "Dag waarop het recht op bijstand is ontstaan"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=44&lid=1&g=2015-07-01"
    documentation = """
    De eerste dag waarop aan de voorwaarden is voldaan. Niet opgegeven: niet later dan de melding.
    """


class recht_ww_eindigt_op(Variable):
    value_type = date
    default_value = GEEN_DATUM
    entity = Persoon
    definition_period = DateUnit.ETERNITY
    label = "Dag waarop een recht op WW-uitkering eindigt"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=41&lid=6&g=2015-07-01"


class bijstand_beeindigd_op(Variable):
    value_type = date
    default_value = GEEN_DATUM
    entity = Persoon
    definition_period = DateUnit.ETERNITY
    label = "Dag waarop eerdere algemene bijstand is geëindigd"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=43a&g=2026-01-01"


class aanvraag_verwijtbaar_laat(Variable):
    value_type = Enum
    possible_values = Oordeel
    default_value = Oordeel.onbekend
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "De aanvraag is niet zo spoedig mogelijk na de melding ingediend, en dat is te verwijten"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=44&lid=3&g=2015-07-01"


class omstandigheden_voor_eerdere_behandeling(Variable):
    value_type = Enum
    possible_values = Oordeel
    default_value = Oordeel.onbekend
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "De omstandigheden geven aanleiding de aanvraag binnen de zoektermijn te behandelen"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=41&lid=11&g=2026-01-01"


class omstandigheden_voor_terugwerkende_kracht(Variable):
    value_type = Enum
    possible_values = Oordeel
    default_value = Oordeel.onbekend
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Individuele omstandigheden noodzaken tot bijstand van vóór de melding"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=44&lid=5&g=2026-01-01"


class statushouder_uit_opvang(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Is vreemdeling als bedoeld in artikel 41 lid 8 onder a of b (uitgenodigd, of vertrokken uit de opvang)"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=41&lid=8&g=2015-07-01"


class onevenredig_bezwarende_omstandigheden(Variable):
    value_type = Enum
    possible_values = Oordeel
    default_value = Oordeel.onbekend
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Onevenredig bezwarende individuele omstandigheden noodzaken tot een voorschot"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=41&lid=8&g=2015-07-01"


class gegevens_verwijtbaar_niet_verstrekt(Variable):
    value_type = Enum
    possible_values = Oordeel
    default_value = Oordeel.onbekend
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Gegevens of bewijsstukken zijn niet, te laat of onvolledig verstrekt, en dat is te verwijten"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=54&lid=1&g=2015-07-01"
    documentation = """
    Ook voor het voorschot (artikel 52 lid 1 onder a).
    """


class onvoldoende_medewerking(Variable):
    value_type = Enum
    possible_values = Oordeel
    default_value = Oordeel.onbekend
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Verleent anderszins onvoldoende medewerking"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=54&lid=1&g=2015-07-01"


class duidelijk_geen_recht_bij_aanvraag(Variable):
    value_type = Enum
    possible_values = Oordeel
    default_value = Oordeel.onbekend
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Bij de aanvraag is duidelijk dat geen recht op algemene bijstand bestaat"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=52&lid=1&g=2015-07-01"
