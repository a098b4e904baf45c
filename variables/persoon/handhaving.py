"""Feiten, oordelen en waargenomen besluiten bij handhaving. Alles is een vaststelling van een ander; niets ervan is standaard."""

from datetime import date

from openfisca_core.indexed_enums import Enum
from openfisca_core.periods import DateUnit
from openfisca_core.variables import Variable

from openfisca_inclusieve_stad.begrippen import GEEN_DATUM, Bedrag, Oordeel, Verwijtbaarheid
from openfisca_inclusieve_stad.entities import Persoon


class vrijwilligerswerk_uren(Variable):
    value_type = float
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Uren onbetaalde activiteit of vrijwilligerswerk per week"
    unit = "hour"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=17&g=2015-07-01"


class vrijwilligerswerk_op_medisch_advies(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Doet dat op advies van een behandelaar"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=17&g=2015-07-01"


class activiteit_gemeld(Variable):
    value_type = Enum
    possible_values = Oordeel
    default_value = Oordeel.onbekend
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "De activiteit (of een ander feit) is aan het college gemeld, op verzoek of onverwijld uit eigen beweging"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=17&lid=1&g=2015-07-01"


class activiteit_op_geld_waardeerbaar(Variable):
    value_type = Enum
    possible_values = Oordeel
    default_value = Oordeel.onbekend
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "De onbetaalde activiteit is op geld waardeerbaar"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=17&lid=1&g=2015-07-01"
    documentation = """
    Een open norm uit de rechtspraak: of men er normaal gesproken loon voor vraagt of krijgt.
    """


class waarde_onbetaalde_activiteit(Bedrag):
    value_type = float
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Wat de onbetaalde activiteit per maand redelijkerwijs had kunnen opbrengen, als zij op geld waardeerbaar is"
    unit = "currency-EUR"
    documentation = """
    Een vaststelling van het college in het afzonderlijke geval; wij schatten dit bedrag niet.
    """


class activiteit_van_invloed_op_arbeidsinschakeling(Variable):
    value_type = Enum
    possible_values = Oordeel
    default_value = Oordeel.onbekend
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "De activiteit kan van invloed zijn op de arbeidsinschakeling"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=17&lid=1&g=2015-07-01"


class ander_feit_van_invloed_op_bijstand(Variable):
    value_type = Enum
    possible_values = Oordeel
    default_value = Oordeel.onbekend
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Een ander feit of andere omstandigheid kan van invloed zijn op het recht op bijstand"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=17&lid=1&g=2015-07-01"


class invloed_redelijkerwijs_duidelijk(Variable):
    value_type = Enum
    possible_values = Oordeel
    default_value = Oordeel.onbekend
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Het moest iemand redelijkerwijs duidelijk zijn dat het feit van invloed kan zijn"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=17&lid=1&g=2015-07-01"


class bekend_uit_registratie(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Het college kan het feit vaststellen uit authentieke gegevens of aangewezen administraties"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=17&lid=1&g=2015-07-01"


class ten_onrechte_ontvangen_bijstand(Bedrag):
    value_type = float
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Als wordt vastgesteld dat bijstand ten onrechte of te hoog is ontvangen: hoeveel"
    unit = "currency-EUR"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=58&g=2015-07-01"


class verwijtbaarheid(Variable):
    value_type = Enum
    possible_values = Verwijtbaarheid
    default_value = Verwijtbaarheid.onbekend
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Mate van verwijtbaarheid van de schending, als die is vastgesteld"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=18a&g=2015-07-01"


class boete_recidive(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Een eerdere boete of straf voor eenzelfde gedraging is onherroepelijk, binnen vijf jaar (tien na gevangenisstraf)"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=18a&lid=5&g=2015-07-01"


class eerdere_waarschuwing(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Kreeg in de twee jaar ervoor al een schriftelijke waarschuwing"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=18a&lid=4&g=2015-07-01"


class zelf_hersteld_binnen_zestig_dagen(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Verstrekte uit eigen beweging, voor de ontdekking en binnen zestig dagen, alsnog de juiste inlichtingen"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=18a&lid=4&g=2017-01-01"


class dringende_redenen_geen_boete(Variable):
    value_type = Enum
    possible_values = Oordeel
    default_value = Oordeel.onbekend
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Dringende redenen om van een boete af te zien"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=18a&lid=7&g=2015-07-01"


class boete_opgelegd(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Er is een bestuurlijke boete opgelegd wegens deze schending"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=60c&g=2015-07-01"


class boete_opgelegd_op(Variable):
    value_type = date
    default_value = GEEN_DATUM
    entity = Persoon
    definition_period = DateUnit.ETERNITY
    label = "Dagtekening van de boete"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=60b&g=2015-07-01"


class nieuwe_overtreding_binnen_een_jaar(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Beging binnen een jaar na de boete opnieuw een overtreding wegens eenzelfde gedraging"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=18a&lid=13&g=2017-01-01"


class aangifte_gedaan(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Er is aangifte gedaan op grond van het Wetboek van Strafrecht"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=60c&g=2015-07-01"


class terugvordering_begonnen_op(Variable):
    value_type = date
    default_value = GEEN_DATUM
    entity = Persoon
    definition_period = DateUnit.ETERNITY
    label = "Dag waarop de terugbetaling is begonnen"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=58&lid=7&g=2015-07-01"


class tien_jaar_volledig_betaald(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Voldeed tien jaar volledig aan de betalingsverplichtingen, of betaalde het achterstallige alsnog met rente en kosten"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=58&lid=7&g=2015-07-01"
    documentation = """
    Artikel 58 lid 7 onder a en b.
    """


class tien_jaar_niet_betaald_zonder_uitzicht(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Betaalde tien jaar niets, en het is niet aannemelijk dat dit nog gaat gebeuren"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=58&lid=7&g=2015-07-01"


class aflossing_ineens_deel_van_restsom(Variable):
    value_type = float
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Deel van de restsom dat in één keer wordt afgelost"
    unit = "/1"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=58&lid=7&g=2015-07-01"


class dringende_redenen_terugvordering(Variable):
    value_type = Enum
    possible_values = Oordeel
    default_value = Oordeel.onbekend
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Dringende redenen om geheel of gedeeltelijk van terugvordering af te zien"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=58&lid=8&g=2015-07-01"


class kon_onverschuldigd_begrijpen(Variable):
    value_type = Enum
    possible_values = Oordeel
    default_value = Oordeel.onbekend
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Kon redelijkerwijs begrijpen dat de betaling onverschuldigd was"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=58&lid=2&g=2015-07-01"


class verzuim_vanaf(Variable):
    value_type = date
    default_value = GEEN_DATUM
    entity = Persoon
    definition_period = DateUnit.ETERNITY
    label = "Eerste dag van de periode waarop het verzuim betrekking heeft, of anders de dag van het verzuim"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=54&lid=1&g=2015-07-01"


class verzuim_hersteld(Variable):
    value_type = Enum
    possible_values = Oordeel
    default_value = Oordeel.onbekend
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Het verzuim is hersteld binnen de gestelde termijn"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=54&lid=4&g=2015-07-01"


class besluit_bijstand_geblokkeerd(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Waargenomen: de bijstand is geblokkeerd, opgeschort, herzien of ingetrokken"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=54&g=2015-07-01"


class besluit_grond_inlichtingenplicht(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Waargenomen: het besluit noemt schending van de inlichtingenplicht als grond"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=54&lid=3&g=2015-07-01"
