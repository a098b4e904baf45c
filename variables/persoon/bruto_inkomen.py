"""Bruto inkomsten per maand, en de feiten van werk, AOW en Wajong die daarbij horen."""

from openfisca_core.indexed_enums import Enum
from openfisca_core.periods import DateUnit
from openfisca_core.variables import Variable

from openfisca_inclusieve_stad.begrippen import Bedrag, Oordeel
from openfisca_inclusieve_stad.entities import Persoon


class bruto_loon(Bedrag):
    value_type = float
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Bruto loon per maand, inclusief vakantiebijslag"
    unit = "currency-EUR"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0011353&artikel=2.10&g=2015-01-01"
    documentation = """
    Loon uit tegenwoordige dienstbetrekking, na aftrek van de eigen pensioenpremie. Geef hetzelfde loon niet ook netto op in
    inkomen_uit_arbeid: beide worden opgeteld (docs/besluiten/0010).
    """


class bruto_uitkering(Bedrag):
    value_type = float
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Bruto socialezekerheidsuitkering per maand, inclusief vakantiebijslag (WW, ZW, WIA, ANW)"
    unit = "currency-EUR"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0011353&artikel=2.10&g=2015-01-01"
    documentation = """
    Zonder Wajong (bruto_wajong), AOW (aow) en bijstand (ib_bijstand_bruto). Geen arbeidsinkomen: geen arbeidskorting.
    """


class bruto_wajong(Bedrag):
    value_type = float
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Bruto Wajong-uitkering per maand, inclusief vakantiebijslag, voor verrekening van inkomen"
    unit = "currency-EUR"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0008657&artikel=3:8&g=2015-01-01"
    documentation = """
    Opgegeven zoals het UWV haar vaststelde; de hoogte wordt niet berekend.
    """


class verrekend_inkomen_wajong(Bedrag):
    value_type = float
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Wat het UWV per maand wegens ander inkomen van de Wajong aftrekt (bruto)"
    unit = "currency-EUR"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0008657&artikel=3:8&g=2015-01-01"
    documentation = """
    De regels van de verrekening zijn niet gemodelleerd (sinds 2015 meermalen gewijzigd, niet gelezen).
    """


class overig_belastbaar_inkomen(Bedrag):
    value_type = float
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Ander inkomen per maand dat in het verzamelinkomen telt"
    unit = "currency-EUR"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0011353&artikel=2.10&g=2015-01-01"
    documentation = """
    Bijvoorbeeld ontvangen partneralimentatie, winst of voordeel uit vermogen. Telt alleen in belastbaar_inkomen; wat ervan
    netto overblijft staat in inkomen_uit_alimentatie, inkomen_uit_vermogen of inkomen_overig.
    """


class ontvangt_aow(Variable):
    value_type = Enum
    possible_values = Oordeel
    default_value = Oordeel.onbekend
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Het ouderdomspensioen is toegekend en wordt betaald"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0002221&artikel=14&g=2015-07-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0002221&artikel=16&g=2015-07-01",
    ]
    documentation = """
    Artikel 14: toegekend op aanvraag of ambtshalve. Bij ja is het netto bedrag van `aow` inkomen. Bij onbekend telt alleen
    wat in inkomen_uit_aow is opgegeven, en is besteedbaar_inkomen van wie recht heeft niet volledig.
    """


class jaren_niet_verzekerd(Variable):
    value_type = int
    entity = Persoon
    definition_period = DateUnit.ETERNITY
    label = "Kalenderjaren tussen de aanvangsleeftijd en de AOW-leeftijd waarin iemand niet verzekerd was"
    unit = "year"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0002221&artikel=13&lid=1&g=2015-07-01"
    documentation = """
    Hele jaren, ook die van schuldig nalatig zijn (artikel 13 lid 1 onder b).
    """


class arbeidsuren_per_week(Variable):
    value_type = float
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Uren betaalde arbeid per week"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0002638&artikel=8&g=2024-01-01"


class deel_van_volledige_werkweek(Variable):
    value_type = float
    default_value = 1.0
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Arbeidsduur als deel van de normale arbeidsduur in het bedrijf"
    unit = "/1"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0002638&artikel=12&g=2015-07-22"
    documentation = """
    Tot en met 2023 gold het minimumloon per maand voor de normale arbeidsduur (36, 38 of 40 uur per week).
    """


class kinderopvangtoeslag(Bedrag):
    value_type = float
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Kinderopvangtoeslag per maand, zoals vastgesteld"
    unit = "currency-EUR"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0018472&artikel=14&g=2015-07-01"
    documentation = """
    Invoer: de tabel met percentages is niet gelezen.
    """
