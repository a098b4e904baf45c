"""Op welke dag jeugdhulp van elke soort eindigt (Jeugdwet artikel 1.1), zoals het er in deze maand voorstaat.

De eerste dag waarop de hulp geen jeugdhulp meer is; 9999-12-31 als de wet geen leeftijd noemt (jeugdstrafrecht). Zonder bepaling
is dat de achttiende verjaardag. Dat zij eerder eindigt omdat zij niet meer nodig is, staat hier niet.
"""

from datetime import date

import numpy as np
from openfisca_core.periods import DateUnit
from openfisca_core.variables import Variable

from openfisca_inclusieve_stad.begrippen import GEEN_DATUM, LezingBegeleiding
from openfisca_inclusieve_stad.entities import Persoon

GEEN_EINDE = np.datetime64(GEEN_DATUM, "D")


class jw_jeugdhulp_eindigt_op_soort_1(Variable):
    value_type = date
    default_value = GEEN_DATUM
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Dag waarop jeugdhulp onder 1° eindigt (opvoedhulp, ggz, verblijf)"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0034925&artikel=1.1&g=2015-07-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0034925&artikel=1.1&g=2026-01-01",
    ]
    documentation = """
    Op 18; met een grond voor verlenging op 23; in het jeugdstrafrecht noemt de wet geen leeftijd.
    """

    def formula_2015_01_01(persoon, period):
        return _einde(persoon, period, persoon("jw_grond_voor_verlenging", period))


class jw_jeugdhulp_eindigt_op_soort_2(Variable):
    value_type = date
    default_value = GEEN_DATUM
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Dag waarop jeugdhulp onder 2° eindigt (begeleiding, dagbesteding)"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0034925&artikel=1.1&g=2015-07-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0034925&artikel=1.1&g=2026-01-01",
    ]
    documentation = """
    Op 18, ook bij verlenging; de andere lezing staat in lezing_begeleiding_na_18.
    """

    def formula_2015_01_01(persoon, period):
        andere_lezing = persoon("lezing_begeleiding_na_18", period) == LezingBegeleiding.tot_23_als_verlengd
        return _einde(persoon, period, persoon("jw_grond_voor_verlenging", period) & andere_lezing)


class jw_jeugdhulp_eindigt_op_soort_3(Variable):
    value_type = date
    default_value = GEEN_DATUM
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Dag waarop jeugdhulp onder 3° eindigt (persoonlijke verzorging)"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0034925&artikel=1.1&g=2015-07-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0034925&artikel=1.1&g=2026-01-01",
    ]
    documentation = """
    Zoals onder 2°.
    """

    def formula_2015_01_01(persoon, period):
        return persoon("jw_jeugdhulp_eindigt_op_soort_2", period)


class jw_jeugdhulp_eindigt_op_pleegzorg(Variable):
    value_type = date
    default_value = GEEN_DATUM
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Dag waarop pleegzorg als jeugdhulp eindigt"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0034925&artikel=1.1&g=2015-07-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0034925&artikel=1.1&g=2023-01-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0034925&artikel=1.1&g=2026-01-01",
    ]
    documentation = """
    Zoals onder 1°, en vanaf 2023 niet voor 21 voor wie haar voor 18 had.
    """

    def formula_2015_01_01(persoon, period):
        return np.maximum(persoon("jw_jeugdhulp_eindigt_op_soort_1", period), persoon("jw_pleegzorg_tot", period))


def _einde(persoon, period, verlengd):
    """De dag van 18, of van 23 voor wie verlengd is; geen dag in het jeugdstrafrecht."""
    tot = np.where(verlengd, persoon("jw_verlenging_uiterlijk_tot", period), persoon("jw_minderjarig_tot", period))
    return np.where(persoon("jeugdstrafrecht_toegepast", period), GEEN_EINDE, tot)
