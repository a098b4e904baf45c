"""Welk onderwijs iemand volgt of kan volgen."""

from datetime import date

from openfisca_core.indexed_enums import Enum
from openfisca_core.periods import DateUnit
from openfisca_core.variables import Variable

from openfisca_inclusieve_stad.begrippen import GEEN_DATUM, Bedrag, Onderwijs, Oordeel, Opleiding
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


class opleiding_studiefinanciering(Variable):
    value_type = Enum
    possible_values = Opleiding
    default_value = Opleiding.geen
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Opleiding waarvoor studiefinanciering is aangevraagd"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0011453&artikel=3.1&g=2015-09-11"


class studie_begonnen_op(Variable):
    value_type = date
    default_value = GEEN_DATUM
    entity = Persoon
    definition_period = DateUnit.ETERNITY
    label = "Dag waarop de opleiding is begonnen"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0011453&artikel=2.3&lid=2&g=2015-09-11"
    documentation = "Niet gegeven: lang genoeg geleden om niet ter zake te doen."


class woont_uit_bij_studie(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Woont, ook volgens de BRP, op een ander adres dan zijn ouders (uitwonend)"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0011453&artikel=1.5&g=2015-09-11"


class vraagt_aanvullende_beurs(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Heeft een aanvullende beurs aangevraagd"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0011453&artikel=3.1&g=2015-09-11"


class ouderbijdrage_studie(Bedrag):
    value_type = float
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Veronderstelde bijdrage van de ouders per maand, zoals vastgesteld"
    unit = "currency-EUR"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0011453&artikel=3.9&g=2017-01-01"
    documentation = """
    Invoer: de vrije voeten zijn alleen naar prijspeil 2014 gelezen.
    """


class neemt_studielening(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Leent de basislening van de studiefinanciering"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0011453&artikel=3.1&g=2015-09-11"


class ontvangt_doorlopend_studiefinanciering(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Ontving studiefinanciering toen hij 30 werd, en sindsdien zonder onderbreking"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0011453&artikel=2.3&lid=4&g=2015-09-11"


class student_voor_studievoorschot(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.ETERNITY
    label = "Volgde deze opleiding in het hoger onderwijs met studiefinanciering al vóór 1 september 2015"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0011453&artikel=12.14&g=2015-09-11"
