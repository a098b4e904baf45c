"""Feiten van het paar die bepalen of zij toeslagpartners zijn (Algemene wet inkomensafhankelijke regelingen artikel 3)."""

from openfisca_core.indexed_enums import Enum
from openfisca_core.periods import DateUnit
from openfisca_core.variables import Variable

from openfisca_inclusieve_stad.begrippen import Oordeel
from openfisca_inclusieve_stad.entities import Gezin


class verzoek_echtscheiding_ingediend(Variable):
    value_type = bool
    entity = Gezin
    definition_period = DateUnit.MONTH
    label = "Er is een verzoek tot echtscheiding of tot scheiding van tafel en bed ingediend"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0002320&artikel=5a&lid=4&g=2015-01-01"
    documentation = """
    Bij de rechter (Burgerlijk Wetboek Boek 1 artikel 150 en 169). Uit elkaar gaan is nog geen verzoek.
    """


class gescheiden_van_tafel_en_bed(Variable):
    value_type = bool
    entity = Gezin
    definition_period = DateUnit.MONTH
    label = "De gehuwden zijn van tafel en bed gescheiden"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0002320&artikel=5a&lid=3&g=2015-01-01"


class brp_zelfde_adres(Variable):
    value_type = Enum
    possible_values = Oordeel
    default_value = Oordeel.onbekend
    entity = Gezin
    definition_period = DateUnit.MONTH
    label = "Aanvrager en partner staan in de BRP op hetzelfde woonadres"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0018472&artikel=3&lid=2&g=2015-01-01"
    documentation = """
    Alleen nodig als de inschrijving afwijkt van waar zij wonen. Onbekend: afgeleid uit de woning en de inschrijving van elk.
    """


class notarieel_samenlevingscontract(Variable):
    value_type = bool
    entity = Gezin
    definition_period = DateUnit.MONTH
    label = "Aanvrager en partner hebben een notarieel samenlevingscontract"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0002320&artikel=5a&lid=1&g=2015-01-01"


class partner_in_pensioenregeling(Variable):
    value_type = bool
    entity = Gezin
    definition_period = DateUnit.MONTH
    label = "De een is voor een pensioenregeling als partner van de ander aangemeld"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0018472&artikel=3&lid=2&g=2015-01-01"


class koopwoning_samen(Variable):
    value_type = bool
    entity = Gezin
    definition_period = DateUnit.MONTH
    label = "Zij hebben samen in eigendom de woning die hun hoofdverblijf is (ook als lid van een coöperatie)"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0018472&artikel=3&lid=2&g=2015-01-01"


class fiscale_partners(Variable):
    value_type = bool
    entity = Gezin
    definition_period = DateUnit.MONTH
    label = "Zij zijn dit jaar partners voor de inkomstenbelasting"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0018472&artikel=3&lid=2&g=2015-01-01"


class toeslagpartners_vorig_jaar(Variable):
    value_type = bool
    entity = Gezin
    definition_period = DateUnit.MONTH
    label = "Zij waren in het vorige kalenderjaar al toeslagpartners"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0018472&artikel=3&lid=2&g=2015-01-01"


class huren_elk_een_deel_van_derde(Variable):
    value_type = bool
    entity = Gezin
    definition_period = DateUnit.MONTH
    label = "Beiden huren zakelijk en schriftelijk een eigen deel van de woning van een derde"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0018472&artikel=3&lid=2&g=2021-01-01"


class eerder_pleegvergoeding_of_kinderbijslag_voor_ander(Variable):
    value_type = bool
    entity = Gezin
    definition_period = DateUnit.MONTH
    label = "De een kreeg in enig jaar pleegvergoeding of kinderbijslag voor de ander"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0018472&artikel=3&lid=5&g=2018-01-01"


class uit_elkaar_door_opname_verpleeghuis(Variable):
    value_type = bool
    entity = Gezin
    definition_period = DateUnit.MONTH
    label = "Waren toeslagpartners, en staan door opname van een van hen in een verpleeghuis niet meer op één adres"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0018472&artikel=3&lid=6&g=2015-01-01"
    documentation = """
    Verpleeghuis of verzorgingshuis, om medische redenen of ouderdom, en niemand heeft sindsdien een andere partner. Bij
    gehuwden: een van hen is opgenomen.
    """


class verzoek_geen_toeslagpartners(Variable):
    value_type = bool
    entity = Gezin
    definition_period = DateUnit.MONTH
    label = "Er is verzocht om niet (meer) als toeslagpartners te worden aangemerkt"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0018472&artikel=3&g=2026-01-01"
    documentation = """
    Telt alleen als de wet zo'n verzoek kent en aan de voorwaarden is voldaan; zie awir_mag_verzoeken_geen_partner.
    """


class echtgenoot_asielstatushouder_nooit_in_brp(Variable):
    value_type = bool
    entity = Gezin
    definition_period = DateUnit.MONTH
    label = "De een heeft een asielvergunning; de ander is een eerdere echtgenoot die nooit in de BRP stond"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0018472&artikel=3c&lid=2&g=2026-01-01"
