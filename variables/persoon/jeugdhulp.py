"""Jeugdhulp: wanneer zij begon, wie verwees, en wat voor de achttiende verjaardag is bepaald."""

from datetime import date

from openfisca_core.indexed_enums import Enum
from openfisca_core.periods import DateUnit
from openfisca_core.variables import Variable

from openfisca_inclusieve_stad.begrippen import GEEN_DATUM, Oordeel, Verwijzer
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
