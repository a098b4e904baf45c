"""Jeugdhulp: wanneer zij begon, wie verwees, wat voor de achttiende verjaardag is bepaald, en de tarieven van een pgb."""

from datetime import date

from openfisca_core.indexed_enums import Enum
from openfisca_core.periods import DateUnit
from openfisca_core.variables import Variable

from openfisca_inclusieve_stad.begrippen import GEEN_DATUM, Bedrag, LezingBegeleiding, Oordeel, Verwijzer
from openfisca_inclusieve_stad.entities import Persoon


class jeugdhulp_verwijzer(Variable):
    value_type = Enum
    possible_values = Verwijzer
    default_value = Verwijzer.geen
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Wie de jeugdhulp bepaalde of ernaar verwees"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0034925&artikel=2.6&lid=1&g=2015-07-01"


class jeugdhulp_begonnen_op(Variable):
    value_type = date
    default_value = GEEN_DATUM
    entity = Persoon
    definition_period = DateUnit.ETERNITY
    label = "Dag waarop de jeugdhulp begon"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0034925&artikel=1.1&g=2015-07-01"


class jeugdhulp_beeindigd_op(Variable):
    value_type = date
    default_value = GEEN_DATUM
    entity = Persoon
    definition_period = DateUnit.ETERNITY
    label = "Dag waarop de jeugdhulp is beëindigd"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0034925&artikel=1.1&g=2015-07-01"


class jeugdhulp_voortzetting_bepaald(Variable):
    value_type = Enum
    possible_values = Oordeel
    default_value = Oordeel.onbekend
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Er is bepaald dat voortzetting van de jeugdhulp na 18 noodzakelijk is"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0034925&artikel=1.1&g=2015-07-01"


class jeugdhulp_bepaald_voor_18(Variable):
    value_type = Enum
    possible_values = Oordeel
    default_value = Oordeel.onbekend
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Voor de achttiende verjaardag is bepaald dat jeugdhulp noodzakelijk is"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0034925&artikel=1.1&g=2015-07-01"


class jeugdhulp_hervatting_bepaald_op(Variable):
    value_type = date
    default_value = GEEN_DATUM
    entity = Persoon
    definition_period = DateUnit.ETERNITY
    label = "Dag waarop is bepaald dat hervatting van de jeugdhulp noodzakelijk is"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0034925&artikel=1.1&g=2015-07-01"


class jeugdstrafrecht_toegepast(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Als meerderjarige berecht volgens het jeugdstrafrecht (Sr 77c)"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0034925&artikel=1.1&g=2015-07-01"


class jeugdhulp_noodzakelijk(Variable):
    value_type = Enum
    possible_values = Oordeel
    default_value = Oordeel.onbekend
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Naar het oordeel van het college (of de verwijzer) is jeugdhulp nodig"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0034925&artikel=2.3&lid=1&g=2015-07-01"


class probleemoplossend_vermogen_toereikend(Variable):
    value_type = Enum
    possible_values = Oordeel
    default_value = Oordeel.onbekend
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "De eigen mogelijkheden en het probleemoplossend vermogen van jeugdige en ouders zijn toereikend"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0034925&artikel=2.3&lid=1&g=2015-07-01"


class meer_oorzaken(Variable):
    value_type = Enum
    possible_values = Oordeel
    default_value = Oordeel.onbekend
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Aan de problematiek liggen meer oorzaken ten grondslag"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0034925&artikel=1.2&lid=2&g=2015-07-01"


class voorliggende_andere_wet(Variable):
    value_type = Enum
    possible_values = Oordeel
    default_value = Oordeel.onbekend
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Naar het oordeel van het college bestaat aanspraak op grond van een andere wet (niet Wlz, Zvw, Wmo-begeleiding)"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0034925&artikel=1.2&lid=1&g=2015-07-01"


class natura_niet_passend(Variable):
    value_type = Enum
    possible_values = Oordeel
    default_value = Oordeel.onbekend
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Gemotiveerd is dat een voorziening in natura niet passend is"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0034925&artikel=8.1.1&g=2015-07-01"


class pleegzorg_begonnen_op(Variable):
    value_type = date
    default_value = GEEN_DATUM
    entity = Persoon
    definition_period = DateUnit.ETERNITY
    label = "Dag waarop de pleegzorg begon"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0034925&artikel=1.1&g=2023-01-01"


class pleegzorg_beeindigd_op(Variable):
    value_type = date
    default_value = GEEN_DATUM
    entity = Persoon
    definition_period = DateUnit.ETERNITY
    label = "Dag waarop de pleegzorg is beëindigd"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0034925&artikel=1.1&g=2023-01-01"


class pleegzorg_hervat_op(Variable):
    value_type = date
    default_value = GEEN_DATUM
    entity = Persoon
    definition_period = DateUnit.ETERNITY
    label = "Dag waarop de pleegzorg is hervat"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0034925&artikel=1.1&g=2023-01-01"


class lezing_begeleiding_na_18(Variable):
    value_type = Enum
    possible_values = LezingBegeleiding
    default_value = LezingBegeleiding.eindigt_op_18
    entity = Persoon
    definition_period = DateUnit.ETERNITY
    label = "Lezing van artikel 1.1: of begeleiding en persoonlijke verzorging na 18 jeugdhulp kunnen blijven"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0034925&artikel=1.1&g=2015-07-01",
        "https://deeplink.rechtspraak.nl/uitspraak?id=ECLI:NL:RBOBR:2023:1443",
    ]
    documentation = """
    Betwist. De standaard volgt de tekst van onderdeel 2° en 3° van jeugdhulp, die de leeftijd van achttien noemen (ook
    RBOBR:2023:1443, Schulinck en Stimulansz). De andere lezing ('de Jeugdwet is tot 23', llmlegal.nl) laat ook die hulp
    doorlopen voor wie een verlengde jeugdige is.
    """


class machtiging_gesloten_jeugdhulp_bij_18(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.ETERNITY
    label = "Op de achttiende verjaardag gold een machtiging gesloten jeugdhulp"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0034925&artikel=6.1.1&lid=1&g=2015-07-01"


class hulpverleningsplan_vastgesteld_op(Variable):
    value_type = date
    default_value = GEEN_DATUM
    entity = Persoon
    definition_period = DateUnit.ETERNITY
    label = "Dag waarop het hulpverleningsplan is vastgesteld"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0034925&artikel=6.1.2&lid=4&g=2015-07-01"


class hulpverleningsplan_naar_open_jeugdhulp(Variable):
    value_type = Enum
    possible_values = Oordeel
    default_value = Oordeel.onbekend
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Uit het hulpverleningsplan blijkt dat wordt toegewerkt naar een andere vorm dan gesloten jeugdhulp"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0034925&artikel=6.1.2&lid=4&g=2015-07-01"


class verblijf_deel_van_etmaal(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Het verblijf duurt een deel van het etmaal"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0035779&artikel=8.1.2&lid=1&g=2015-01-01"


class uitzondering_ouderbijdrage(Variable):
    value_type = Enum
    possible_values = Oordeel
    default_value = Oordeel.onbekend
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Een uitzondering op de ouderbijdrage geldt (adoptie, geen gezag, acute nood, bezwaar, vastgestelde alimentatie)"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0035779&artikel=8.1.3&g=2015-01-01"


class pgb_tarief_begeleiding_jeugdhulp(Bedrag):
    value_type = float
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Tarief per uur begeleiding in het besluit over een pgb voor jeugdhulp; zonder opgave dat van de gemeente"
    unit = "currency-EUR"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0034925&artikel=2.9&g=2015-07-01"


class pgb_tarief_dagbesteding_jeugdhulp(Bedrag):
    value_type = float
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Tarief per dagdeel dagbesteding in het besluit over een pgb voor jeugdhulp; zonder opgave dat van de gemeente"
    unit = "currency-EUR"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0034925&artikel=2.9&g=2015-07-01"


class pgb_tarief_persoonlijke_verzorging_jeugdhulp(Bedrag):
    value_type = float
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Tarief per uur persoonlijke verzorging in het besluit over een pgb voor jeugdhulp; zonder opgave dat van de gemeente"
    unit = "currency-EUR"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0034925&artikel=2.9&g=2015-07-01"


class pgb_tarief_ggz_jeugdhulp(Bedrag):
    value_type = float
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Tarief per uur behandeling (ggz) in het besluit over een pgb voor jeugdhulp; zonder opgave dat van de gemeente"
    unit = "currency-EUR"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0034925&artikel=2.9&g=2015-07-01"


class pgb_tarief_logeeropvang_jeugdhulp(Bedrag):
    value_type = float
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Tarief per etmaal logeeropvang in het besluit over een pgb voor jeugdhulp; zonder opgave dat van de gemeente"
    unit = "currency-EUR"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0034925&artikel=2.9&g=2015-07-01"
