"""De zorgverzekering: verwijzing, contract van de aanbieder en de polis. Of iemand verzekerd is, staat in toeslagen.py."""

from openfisca_core.indexed_enums import Enum
from openfisca_core.periods import DateUnit
from openfisca_core.variables import Variable

from openfisca_inclusieve_stad.begrippen import Bedrag, LezingJeugdGgz, Oordeel
from openfisca_inclusieve_stad.entities import Persoon


class ggz_verwijzing(Variable):
    value_type = Enum
    possible_values = Oordeel
    default_value = Oordeel.onbekend
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Heeft een verwijzing voor ggz van een huisarts of medisch specialist"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0018450&artikel=14&lid=1&g=2015-01-05"


class medische_noodzaak(Variable):
    value_type = Enum
    possible_values = Oordeel
    default_value = Oordeel.onbekend
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "De zorg is op medische gronden nodig"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0018450&artikel=14&lid=1&g=2015-01-05"


class aanbieder_heeft_contract_met_verzekeraar(Variable):
    value_type = Enum
    possible_values = Oordeel
    default_value = Oordeel.onbekend
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "De behandelaar heeft een contract met de zorgverzekeraar"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0018450&artikel=11&lid=1&g=2015-01-05"


class verwachte_zorgkosten(Bedrag):
    value_type = float
    default_value = -1.0
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Verwachte kosten per jaar van zorg die onder het verplicht eigen risico valt"
    unit = "currency-EUR"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0018450&artikel=19&g=2015-01-05"
    documentation = """
    -1 is niet opgegeven: dan is het eigen risico onbekend. 0 is geen kosten.
    """


class eigen_risico_al_betaald(Bedrag):
    value_type = float
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Eigen risico dat dit jaar al is betaald"
    unit = "currency-EUR"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0018450&artikel=19&g=2015-01-05"


class opgegeven_premie(Bedrag):
    value_type = float
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Premie per maand van de eigen polis; zonder opgave de gemiddelde nominale premie"
    unit = "currency-EUR"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0018450&artikel=16&g=2015-01-05"


class premieachterstand_maanden(Variable):
    value_type = int
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Maanden premie die niet zijn betaald"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0018450&artikel=18c&g=2015-01-05"


class schuldregeling_zorgpremie(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Er loopt een schuldregeling of betalingsregeling die melding als wanbetaler tegenhoudt"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0018450&artikel=18c&lid=2&g=2015-01-05"


class lezing_jeugd_ggz(Variable):
    value_type = Enum
    possible_values = LezingJeugdGgz
    default_value = LezingJeugdGgz.jeugdige_van_artikel_1_1
    entity = Persoon
    definition_period = DateUnit.ETERNITY
    label = (
        "Lezing van Besluit zorgverzekering 2.1 lid 6: of ggz van 18 tot 23 met verlengde jeugdhulp buiten de verzekering valt"
    )
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0018492&artikel=2.1&lid=6&g=2015-01-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0034925&artikel=10.2&lid=1&g=2015-07-01",
    ]
    documentation = """
    Betwist. De standaard volgt de letter van lid 6, dat naar Jeugdwet artikel 1.1 verwijst. De andere lezing volgt Jeugdwet
    artikel 10.2 en de praktijk: vanaf de achttiende verjaardag betaalt de zorgverzekering (accare.nl, ggze.nl).
    """


class hulpmiddel_in_zorgverzekering(Variable):
    value_type = Enum
    possible_values = Oordeel
    default_value = Oordeel.onbekend
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Het hulpmiddel valt naar het oordeel van de zorgverzekeraar onder de zorgverzekering"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0018492&artikel=2.9&lid=1&g=2015-01-01"
