"""Langdurige zorg: de grondslag, het oordeel over de behoefte, de aanvraag bij het CIZ en wat de bijdrage verlaagt."""

from datetime import date

from openfisca_core.indexed_enums import Enum
from openfisca_core.periods import DateUnit
from openfisca_core.variables import Variable

from openfisca_inclusieve_stad.begrippen import GEEN_DATUM, CizBesluit, Grondslag, Leveringsvorm, Oordeel
from openfisca_inclusieve_stad.entities import Persoon


class grondslag_zorg(Variable):
    value_type = Enum
    possible_values = Grondslag
    default_value = Grondslag.onbekend
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Aandoening of beperking waar de zorgbehoefte op rust"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0035917&artikel=3.2.1&lid=1&g=2015-07-01"


class blijvend_permanent_toezicht(Variable):
    value_type = Enum
    possible_values = Oordeel
    default_value = Oordeel.onbekend
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Heeft blijvend permanent toezicht nodig om escalatie of ernstig nadeel te voorkomen"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0035917&artikel=3.2.1&lid=1&g=2015-07-01"


class blijvend_24_uur_nabij(Variable):
    value_type = Enum
    possible_values = Oordeel
    default_value = Oordeel.onbekend
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Heeft blijvend 24 uur per dag zorg in de nabijheid nodig omdat hij zelf niet op het juiste moment hulp kan inroepen"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0035917&artikel=3.2.1&lid=1&g=2015-07-01"


class tijdelijk_24_uur_nabij(Variable):
    value_type = Enum
    possible_values = Oordeel
    default_value = Oordeel.onbekend
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Heeft tijdelijk permanent toezicht of 24 uur per dag zorg in de nabijheid nodig"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0035917&artikel=3.2.1&lid=3&g=2015-07-01"


class lvg_met_gedragsproblemen(Variable):
    value_type = Enum
    possible_values = Oordeel
    default_value = Oordeel.onbekend
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Licht verstandelijk gehandicapt met gedragsproblemen"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0035917&artikel=3.2.1&lid=3&g=2015-07-01"


class rondt_jeugdbehandeling_met_verblijf_af(Variable):
    value_type = Enum
    possible_values = Oordeel
    default_value = Oordeel.onbekend
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Moet een behandeling met verblijf op grond van de Jeugdwet afronden"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0035917&artikel=3.2.1&lid=3&g=2015-07-01"


class palliatieve_zorg_zvw(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Is uitsluitend aangewezen op palliatieve zorg"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0035948&artikel=3.1.5&g=2015-07-01"


class intensieve_kindzorg(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Is als minderjarige aangewezen op intensieve kindzorg (Zvw)"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0035948&artikel=3.1.5&g=2015-07-01"


class profiel_vg_wonen_met_begeleiding_en_verzorging(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Minderjarige met profiel VG wonen met begeleiding en verzorging"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0035948&artikel=3.1.5&g=2015-07-01"


class ciz_aanvraag_op(Variable):
    value_type = date
    default_value = GEEN_DATUM
    entity = Persoon
    definition_period = DateUnit.ETERNITY
    label = "Dag waarop bij het CIZ een indicatiebesluit is aangevraagd"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0035917&artikel=3.2.3&lid=1&g=2015-07-01"


class ciz_besluit(Variable):
    value_type = Enum
    possible_values = CizBesluit
    default_value = CizBesluit.geen
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Besluit van het CIZ"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0035917&artikel=3.2.3&lid=1&g=2015-07-01"


class vermoeden_wlz(Variable):
    value_type = Enum
    possible_values = Oordeel
    default_value = Oordeel.onbekend
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Er zijn gegronde redenen om aan te nemen dat iemand aanspraak heeft op Wlz-zorg"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0035362&artikel=2.3.5&lid=6&g=2015-07-01"


class werkt_mee_aan_ciz_besluit(Variable):
    value_type = Enum
    possible_values = Oordeel
    default_value = Oordeel.onbekend
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Werkt mee aan het verkrijgen van een besluit van het CIZ"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0035362&artikel=2.3.5&lid=6&g=2015-07-01"


class leveringsvorm(Variable):
    value_type = Enum
    possible_values = Leveringsvorm
    default_value = Leveringsvorm.geen
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Hoe de Wlz-zorg wordt geleverd"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0035917&artikel=3.3.1&lid=1&g=2015-07-01"


class langdurige_zorg_sinds(Variable):
    value_type = date
    default_value = GEEN_DATUM
    entity = Persoon
    definition_period = DateUnit.ETERNITY
    label = "Dag waarop de Wlz-zorg begon"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0035917&artikel=3.2.1&g=2015-07-01"


class ggz_verblijf_begonnen_op(Variable):
    value_type = date
    default_value = GEEN_DATUM
    entity = Persoon
    definition_period = DateUnit.ETERNITY
    label = "Dag waarop het onafgebroken verblijf met ggz op grond van de zorgverzekering begon"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0018492&artikel=2.12&lid=1&g=2015-01-01"
    documentation = """
    Is het verblijf ten hoogste dertig dagen onderbroken, tel die dagen dan bij deze dag op: zij tellen niet mee (artikel 2.12
    lid 2); weekend- en vakantieverlof telt wel mee (lid 3). Na een langere onderbreking begint de telling opnieuw.
    """


class verblijft_in_gesloten_jeugdhulp(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Verblijft in een gesloten accommodatie van de Jeugdwet"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0035917&artikel=3.2.7&g=2015-07-01"


class onderhoudt_kind_met_kinderbijslag_of_studiefinanciering(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Moet kinderen onderhouden voor wie kinderbijslag bestaat, of die jonger dan 27 zijn met studiefinanciering"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0035948&artikel=3.3.2.2&lid=1&g=2015-07-01"


class terugkeer_naar_huis_waarschijnlijk(Variable):
    value_type = Enum
    possible_values = Oordeel
    default_value = Oordeel.onbekend
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "De Wlz-uitvoerder acht waarschijnlijk dat het verblijf binnen een half jaar kan eindigen"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0035948&artikel=3.3.2.2&lid=1&g=2015-07-01"


class vrijstelling_bijdrage_aangevraagd(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Heeft gevraagd om geen eigen bijdrage te hoeven betalen (zak- en kleedgeld, of jonger dan 21 in een inrichting)"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0035948&artikel=3.3.2.2&lid=7&g=2015-07-01"
