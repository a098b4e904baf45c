"""Feiten voor de eigen bijdrage van Wmo en Wlz: inkomen en vermogen over het peiljaar, kostprijs, en oordelen over betalen."""

from datetime import date

from openfisca_core.indexed_enums import Enum
from openfisca_core.periods import DateUnit
from openfisca_core.variables import Variable

from openfisca_inclusieve_stad.begrippen import GEEN_DATUM, Bedrag, Oordeel
from openfisca_inclusieve_stad.entities import Persoon


class inkomen_peiljaar(Bedrag):
    value_type = float
    default_value = -1.0
    entity = Persoon
    definition_period = DateUnit.YEAR
    label = "Inkomen over het peiljaar van de bijdrage in dit jaar: twee kalenderjaren eerder"
    unit = "currency-EUR"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0035733&artikel=1.1&g=2015-01-01"
    documentation = """
    Het verzamelinkomen, of anders het belastbare loon. -1 is niet opgegeven: de bijdrage is dan onbekend. 0 is geen inkomen.
    """


class vermogen_peiljaar(Bedrag):
    value_type = float
    entity = Persoon
    definition_period = DateUnit.YEAR
    label = "Grondslag sparen en beleggen (box 3) over het peiljaar van de bijdrage in dit jaar"
    unit = "currency-EUR"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0035733&artikel=3.2&g=2015-01-01"


class inkomen_lopend_jaar_verwacht(Bedrag):
    value_type = float
    default_value = -1.0
    entity = Persoon
    definition_period = DateUnit.YEAR
    label = "Te verwachten inkomen van dit jaar, opgegeven om het peiljaar te verleggen"
    unit = "currency-EUR"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0035733&artikel=3.9&lid=2&g=2015-01-01"
    documentation = """
    -1 is niet opgegeven: er is dan niet om verlegging gevraagd.
    """


class vermogen_lopend_jaar_verwacht(Bedrag):
    value_type = float
    entity = Persoon
    definition_period = DateUnit.YEAR
    label = "Te verwachten grondslag sparen en beleggen van dit jaar, bij een verlegd peiljaar"
    unit = "currency-EUR"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0035733&artikel=3.9&lid=2&g=2015-01-01"


class kostprijs_ondersteuning(Bedrag):
    value_type = float
    default_value = -1.0
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = (
        "Kostprijs per maand van de ondersteuning; vanaf 2020 wat resteert van de kostprijs van hulpmiddel of woningaanpassing"
    )
    unit = "currency-EUR"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0035362&artikel=2.1.4&lid=3&g=2015-07-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0035733&artikel=3.10b&g=2021-01-01",
    ]
    documentation = """
    -1 is niet opgegeven: dan begrenst de kostprijs de bijdrage niet.
    """


class hulpmiddel_is_rolstoel(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Het hulpmiddel is een rolstoel"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0035733&artikel=3.8&lid=4&g=2015-01-01"


class bijdrage_schaadt_minderjarige(Variable):
    value_type = Enum
    possible_values = Oordeel
    default_value = Oordeel.onbekend
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "De bijdrage kan leiden tot mishandeling, verwaarlozing of ernstige schade voor een minderjarige"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0035733&artikel=3.8&lid=4&g=2015-01-01"


class onvoldoende_betalingscapaciteit(Variable):
    value_type = Enum
    possible_values = Oordeel
    default_value = Oordeel.onbekend
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Voor de bijdrage is volgens het college onvoldoende betalingscapaciteit"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0035733&artikel=3.8&lid=4&g=2018-01-01"


class bijdrage_schaadt_aanpak(Variable):
    value_type = Enum
    possible_values = Oordeel
    default_value = Oordeel.onbekend
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "De bijdrage schaadt volgens het college een integrale of persoonsgerichte aanpak"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0035733&artikel=3.8&lid=4&g=2018-01-01"


class ouders_betalen_woningaanpassing(Variable):
    value_type = Enum
    possible_values = Oordeel
    default_value = Oordeel.onbekend
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "De verordening vraagt de ouders van deze minderjarige een bijdrage voor een woningaanpassing"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0035362&artikel=2.1.5&lid=1&g=2015-07-01"


class beschermd_wonen_sinds(Variable):
    value_type = date
    default_value = GEEN_DATUM
    entity = Persoon
    definition_period = DateUnit.ETERNITY
    label = "Dag waarop het verblijf in beschermd wonen begon"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0035733&artikel=3.12&lid=1&g=2015-01-01"


class terugkeer_uit_beschermd_wonen_verwacht(Variable):
    value_type = Enum
    possible_values = Oordeel
    default_value = Oordeel.onbekend
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Het verblijf in beschermd wonen kan waarschijnlijk binnen de termijn van de lage bijdrage eindigen"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0035733&artikel=3.12&lid=1&g=2015-01-01"


class krijgt_zak_en_kleedgeld(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Krijgt de norm in een inrichting (Participatiewet artikel 23), of daar geen uitkering door artikel 13 lid 2 onder a"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0035733&artikel=3.12&lid=6&g=2015-01-01"


class inkomen_voor_hoge_bijdrage(Bedrag):
    value_type = float
    default_value = -1.0
    entity = Persoon
    definition_period = DateUnit.YEAR
    label = "Bijdrageplichtig inkomen voor de hoge bijdrage (na belasting en aftrekposten), van een paar samen"
    unit = "currency-EUR"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0035733&artikel=3.13&lid=1&g=2015-01-01"
    documentation = """
    Zoals het CAK het vaststelt; de ministeriële regeling met de aftrekposten is niet gelezen. -1 is niet opgegeven: onbekend.
    """
