"""Of iemand van 18, 19 of 20 jaar voor zijn levensonderhoud op zijn ouders kan rekenen."""

from openfisca_core.indexed_enums import Enum
from openfisca_core.periods import DateUnit
from openfisca_core.variables import Variable

from openfisca_inclusieve_stad.begrippen import Oordeel
from openfisca_inclusieve_stad.entities import Persoon


class ouders_niet_draagkrachtig(Variable):
    value_type = Enum
    possible_values = Oordeel
    default_value = Oordeel.onbekend
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "De middelen van de ouders zijn niet toereikend voor zijn levensonderhoud (grond a)"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=12&g=2015-07-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=20&lid=3&g=2026-01-01",
    ]


class onderhoudsrecht_niet_te_gelde_te_maken(Variable):
    value_type = Enum
    possible_values = Oordeel
    default_value = Oordeel.onbekend
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Kan zijn onderhoudsrecht jegens zijn ouders redelijkerwijs niet te gelde maken (grond b)"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=12&g=2015-07-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=20&lid=3&g=2026-01-01",
    ]
    documentation = """
    Bijvoorbeeld na mishandeling of als de ouders onvindbaar zijn.
    """
