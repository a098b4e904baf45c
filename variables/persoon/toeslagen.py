"""Feiten voor de toeslagen en de kinderbijslag: verzekering, inkomen over het jaar, vermogen op 1 januari, het kind."""

from openfisca_core.indexed_enums import Enum
from openfisca_core.periods import DateUnit
from openfisca_core.variables import Variable

from openfisca_inclusieve_stad.begrippen import Bedrag, Oordeel
from openfisca_inclusieve_stad.entities import Persoon


class geschat_toetsingsinkomen(Bedrag):
    value_type = float
    default_value = -1.0
    entity = Persoon
    definition_period = DateUnit.YEAR
    label = "Geschat toetsingsinkomen over het kalenderjaar, zoals opgegeven voor het voorschot"
    unit = "currency-EUR"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0018472&artikel=16&lid=1&g=2015-01-01"
    documentation = """
    -1 is niet opgegeven: dan rekent het voorschot met het werkelijke toetsingsinkomen. 0 is een schatting van nul.
    """


class niet_in_nederland_belastbaar_inkomen(Bedrag):
    value_type = float
    entity = Persoon
    definition_period = DateUnit.YEAR
    label = "Niet in Nederland belastbaar inkomen over het kalenderjaar, zoals bij beschikking vastgesteld"
    unit = "currency-EUR"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0018472&artikel=8&lid=2&g=2015-01-01"


class rendementsgrondslag(Bedrag):
    value_type = float
    entity = Persoon
    definition_period = DateUnit.YEAR
    label = "Rendementsgrondslag (box 3) op 1 januari: bezittingen min schulden, zonder de eigen woning"
    unit = "currency-EUR"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0018472&artikel=7&lid=3&g=2026-01-01"
    documentation = """
    Wie het bedrag van de aangifte kent, vult het in. Anders wordt het afgeleid uit bezittingen en schulden in januari: een
    aanname, want box 3 kent een drempel voor schulden en telt bijvoorbeeld een auto niet mee.
    """

    def formula(persoon, period):
        januari = period.first_month
        return persoon("bezittingen", januari) - persoon("schulden", januari)


class rechtmatig_verblijf(Variable):
    value_type = bool
    default_value = True
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Is Nederlander of verblijft rechtmatig in Nederland (Vreemdelingenwet 2000 artikel 8)"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0018472&artikel=9&lid=2&g=2015-01-01"


class verblijft_in_opvang_huiselijk_geweld(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Verblijft in Wmo-opvang wegens een risico voor de veiligheid als gevolg van huiselijk geweld"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0018472&artikel=3a&g=2023-01-01"


class is_vermist(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Is vermist (aannemelijk gemaakt)"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0018472&artikel=3c&lid=1&g=2026-01-01"


class lang_van_vrijheid_beroofd(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Gevangenhouding of een vrijheidsbenemende straf of maatregel wordt meer dan drie maanden ten uitvoer gelegd"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0018472&artikel=3c&lid=1&g=2026-01-01"


class zorgverzekerd(Variable):
    value_type = bool
    default_value = True
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Heeft een zorgverzekering volgens de Zorgverzekeringswet"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0018451&artikel=1&lid=1&g=2015-01-01"


class schendt_verzekeringsplicht(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Is verplicht een zorgverzekering te hebben en heeft die niet"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0018451&artikel=2&lid=5&g=2015-01-01"


class betaalt_bestuursrechtelijke_premie(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Is voor de zorgpremie aangemeld als wanbetaler en betaalt een bestuursrechtelijke premie"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0018451&artikel=5&lid=2&g=2015-01-01"


class terugvordering_onevenredig(Variable):
    value_type = Enum
    possible_values = Oordeel
    default_value = Oordeel.onbekend
    entity = Persoon
    definition_period = DateUnit.YEAR
    label = "De nadelige gevolgen van het terugvorderen van toeslag zijn onevenredig tot het doel"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0018472&artikel=26&lid=2&g=2021-01-01"


class voldoet_aan_schoolplicht_kinderbijslag(Variable):
    value_type = bool
    default_value = True
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Kind van 16 of 17: aan de leer- of kwalificatieplicht is voldaan, of het heeft een startkwalificatie"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0002368&artikel=7&lid=2&g=2015-01-01"


class eigen_inkomen_te_hoog_voor_kinderbijslag(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Kind van 16 of 17: het eigen inkomen is in dit kwartaal hoger dan de grens voor de kinderbijslag"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0002368&artikel=7&lid=5&g=2015-01-01"


class recht_op_dubbele_kinderbijslag(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Voor dit kind is de kinderbijslag verdubbeld (uitwonend, of intensieve zorg)"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0002368&artikel=7&lid=6&g=2015-01-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0002368&artikel=7a&lid=1&g=2015-01-01",
    ]
    documentation = """
    Een vaststelling van de Sociale verzekeringsbank.
    """
