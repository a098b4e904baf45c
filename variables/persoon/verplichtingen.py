"""Wat bij de verplichtingen van wie bijstand vraagt of ontvangt is te beoordelen, en wat is vastgesteld."""

from datetime import date

from openfisca_core.indexed_enums import Enum
from openfisca_core.periods import DateUnit
from openfisca_core.variables import Variable

from openfisca_inclusieve_stad.begrippen import GEEN_DATUM, MaatregelGrond, Oordeel
from openfisca_inclusieve_stad.entities import Persoon


class dringende_redenen_ontheffing(Variable):
    value_type = Enum
    possible_values = Oordeel
    default_value = Oordeel.onbekend
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Er zijn dringende redenen voor een tijdelijke ontheffing van de arbeidsplicht of de tegenprestatie"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=9&lid=2&g=2015-07-01"
    documentation = """
    Zorgtaken kunnen dringende redenen zijn, voor zover een voorziening er geen rekening mee kan houden.
    """


class verzoek_ontheffing_jong_kind(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Vraagt als alleenstaande ouder ontheffing van de arbeidsplicht"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=9a&lid=1&g=2015-07-01"


class ontheffing_jong_kind_gebruikt(Variable):
    value_type = int
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Maanden waarin de ontheffing voor een kind tot vijf jaar al is gebruikt"
    unit = "month"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=9a&lid=4&g=2015-07-01"
    documentation = """
    Ook in een vorige woonplaats, en onder artikel 17 lid 4 van de Wet investeren in jongeren.
    """


class ontheffing_jong_kind_ingetrokken(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Een eerdere ontheffing voor een kind tot vijf jaar is ingetrokken"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=9a&lid=5&g=2015-07-01"


class wil_voorziening_niet(Variable):
    value_type = Enum
    possible_values = Oordeel
    default_value = Oordeel.onbekend
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Uit houding en gedrag blijkt ondubbelzinnig dat iemand de verplichting van artikel 9 lid 1 onder b niet wil nakomen"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=9a&lid=3&g=2015-07-01"


class kinderopvang_scholing_en_belastbaarheid_onderzocht(Variable):
    value_type = Enum
    possible_values = Oordeel
    default_value = Oordeel.onbekend
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Het college heeft zich overtuigd van kinderopvang, scholing en belastbaarheid"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=9&lid=4&g=2015-07-01"


class maatregel_grond(Variable):
    value_type = Enum
    possible_values = MaatregelGrond
    default_value = MaatregelGrond.geen
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Als wordt vastgesteld dat een verplichting niet is nagekomen: welke"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=18&g=2015-07-01"
    documentation = """
    Een vaststelling van het college, nooit een gevolgtrekking van dit model.
    """


class maatregel_maand(Variable):
    value_type = int
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "De hoeveelste maand na het opleggen van de maatregel dit is (1 is de maand van oplegging)"
    unit = "month"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=18&lid=5&g=2015-07-01"


class maatregel_eerder(Variable):
    value_type = int
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Hoe vaak lid 5, 6, 7 of 8 al eerder is toegepast, telkens binnen twaalf maanden"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=18&lid=6&g=2015-07-01"
    documentation = """
    0 is de eerste keer (lid 5), 1 is lid 6, 2 is lid 7, 3 of meer is lid 8.
    """


class maatregel_duur_besloten(Variable):
    value_type = int
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Duur in maanden van de maatregel volgens het besluit; 0 is niet opgegeven"
    unit = "month"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=18&lid=5&g=2015-07-01"


class maatregel_gespreid_over(Variable):
    value_type = int
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Maanden waarover het besluit de verlaging van lid 5 verrekent; 0 is niet gespreid"
    unit = "month"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=18&lid=5&g=2015-07-01"
    documentation = """
    Kan alleen als de verordening het bepaalt: de maand van oplegging en ten hoogste de twee volgende maanden.
    """


class maatregel_deel_eerste_maand(Variable):
    value_type = float
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Deel van een gespreide verlaging dat in de eerste maand wordt verrekend; 0 is gelijke delen"
    unit = "/1"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=18&lid=5&g=2015-07-01"


class maatregel_percentage(Variable):
    value_type = float
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Verlaging volgens de verordening, als deel van de bijstandsnorm (artikel 18 lid 2)"
    unit = "/1"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=18&lid=2&g=2015-07-01"
    documentation = """
    Bij een andere verplichting dan die van lid 4. De verordening noemt het percentage.
    """


class elke_verwijtbaarheid_ontbreekt(Variable):
    value_type = Enum
    possible_values = Oordeel
    default_value = Oordeel.onbekend
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Elke vorm van verwijtbaarheid ontbreekt"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=18&lid=9&g=2015-07-01"


class maatregel_dringende_redenen(Variable):
    value_type = Enum
    possible_values = Oordeel
    default_value = Oordeel.onbekend
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Dringende redenen, gelet op bijzondere omstandigheden, noodzaken tot afstemming van de maatregel"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=18&lid=10&g=2015-07-01"


class maatregel_afgestemd_deel(Variable):
    value_type = float
    default_value = 1.0
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Deel van de maatregel dat na afstemming overblijft (0 is niets, 1 is alles)"
    unit = "/1"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=18&lid=10&g=2015-07-01"
    documentation = """
    Een besluit. Telt alleen bij dringende redenen; de wet noemt geen deel.
    """


class komt_verplichtingen_weer_na(Variable):
    value_type = Enum
    possible_values = Oordeel
    default_value = Oordeel.onbekend
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Uit houding en gedrag blijkt ondubbelzinnig dat iemand de verplichtingen van artikel 18 lid 4 nakomt"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=18&lid=11&g=2015-07-01"


class nederlandstalig_onderwijs_acht_jaar(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Heeft acht jaar Nederlandstalig onderwijs gevolgd"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=18b&lid=2&g=2016-01-01"


class diploma_inburgering(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Kan een diploma inburgering overleggen"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=18b&lid=2&g=2016-01-01"


class ander_taaldocument(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Kan een ander document overleggen waaruit taalvaardigheid blijkt"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=18b&lid=2&g=2016-01-01"


class taaltoets_onvoldoende(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Uit een afgenomen toets blijkt dat iemand de Nederlandse taal niet of onvoldoende beheerst (1F)"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=18b&lid=3&g=2016-01-01"


class taaleis_kennisgeving_op(Variable):
    value_type = date
    default_value = GEEN_DATUM
    entity = Persoon
    definition_period = DateUnit.ETERNITY
    label = "Dag van de schriftelijke kennisgeving van het vermoeden over de taal"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=18b&lid=4&g=2016-01-01"


class taaleis_bereid_en_op_weg(Variable):
    value_type = Enum
    possible_values = Oordeel
    default_value = Oordeel.onbekend
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Verklaarde zich bereid binnen een maand te beginnen, en maakt de voortgang die verwacht mag worden"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=18b&lid=6&g=2016-01-01"


class taaleis_elke_verwijtbaarheid_ontbreekt(Variable):
    value_type = Enum
    possible_values = Oordeel
    default_value = Oordeel.onbekend
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Bij de taaleis ontbreekt elke vorm van verwijtbaarheid"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=18b&lid=6&g=2016-01-01"


class taaleis_dringende_redenen(Variable):
    value_type = Enum
    possible_values = Oordeel
    default_value = Oordeel.onbekend
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Dringende redenen noodzaken tot afstemming van de verlaging wegens de taaleis"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=18b&lid=7&g=2016-01-01"


class taaleis_afgestemd_deel(Variable):
    value_type = float
    default_value = 1.0
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Deel van de verlaging wegens de taaleis dat na afstemming overblijft"
    unit = "/1"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=18b&lid=7&g=2016-01-01"
    documentation = """
    Een besluit. Telt alleen bij dringende redenen.
    """
