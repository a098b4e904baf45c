"""De achttiende verjaardag in de Wlz als datum (Wlz artikel 3.2.1, Besluit langdurige zorg artikel 3.1.5 en 3.3.1.1)."""

from datetime import date

import numpy as np
from openfisca_core.periods import DateUnit
from openfisca_core.variables import Variable

from openfisca_inclusieve_stad.begrippen import GEEN_DATUM, verjaardag
from openfisca_inclusieve_stad.entities import Persoon

BEGIN = "2015-01-01"  # een datum geldt voor altijd; de leeftijden zijn sinds 2015 niet veranderd
PSYCHISCHE_GRONDSLAG = np.datetime64("2021-01-01")  # inwerkingtreding, geen leeftijd: artikel 3.2.1 lid 1 en 6


class wlz_lvg_grond_vanaf(Variable):
    value_type = date
    default_value = GEEN_DATUM
    entity = Persoon
    definition_period = DateUnit.ETERNITY
    label = "Dag vanaf welke een licht verstandelijke handicap met gedragsproblemen tijdelijk recht op Wlz-zorg kan geven"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0035917&artikel=3.2.1&lid=3&g=2015-07-01"

    def formula_2015_01_01(persoon, period, parameters):
        leeftijd = parameters(BEGIN).wlz.toegang.lvg_minimumleeftijd
        return verjaardag(persoon("geboortedatum", period), int(leeftijd))


class wlz_psychische_grondslag_vanaf(Variable):
    value_type = date
    default_value = GEEN_DATUM
    entity = Persoon
    definition_period = DateUnit.ETERNITY
    label = "Dag vanaf welke een psychische stoornis recht op Wlz-zorg kan geven"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0035917&artikel=3.2.1&lid=1&g=2021-01-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0035917&artikel=3.2.1&lid=6&g=2021-01-01",
    ]
    documentation = """
    De achttiende verjaardag, en niet voor 1 januari 2021. Wie volgens het jeugdstrafrecht is berecht, blijft langer
    uitgesloten (lid 6); daarvan is het einde geen leeftijd.
    """

    def formula_2015_01_01(persoon, period, parameters):
        leeftijd = parameters(BEGIN).bw_1.meerderjarigheid
        return np.maximum(verjaardag(persoon("geboortedatum", period), int(leeftijd)), PSYCHISCHE_GRONDSLAG)


class wlz_uitsluiting_minderjarige_tot(Variable):
    value_type = date
    default_value = GEEN_DATUM
    entity = Persoon
    definition_period = DateUnit.ETERNITY
    label = "Dag waarop de uitsluitingen voor minderjarigen (intensieve kindzorg, VG wonen met begeleiding) eindigen"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0035948&artikel=3.1.5&g=2015-07-01"

    def formula_2015_01_01(persoon, period, parameters):
        leeftijd = parameters(BEGIN).bw_1.meerderjarigheid
        return verjaardag(persoon("geboortedatum", period), int(leeftijd))


class wlz_eigen_bijdrage_vanaf(Variable):
    value_type = date
    default_value = GEEN_DATUM
    entity = Persoon
    definition_period = DateUnit.ETERNITY
    label = "Dag vanaf welke voor Wlz-zorg een eigen bijdrage verschuldigd kan zijn"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0035948&artikel=3.3.1.1&lid=1&g=2015-07-01"
    documentation = """
    De achttiende verjaardag, en niet voor de dag waarop de zorg begon als die is opgegeven.
    """

    def formula_2015_01_01(persoon, period, parameters):
        leeftijd = parameters(BEGIN).wlz.eigen_bijdrage.minimumleeftijd
        achttien = verjaardag(persoon("geboortedatum", period), int(leeftijd))
        sinds = persoon("langdurige_zorg_sinds", period)
        return np.where(sinds == np.datetime64(GEEN_DATUM), achttien, np.maximum(achttien, sinds))
