"""Dagen van de maand waarop een behoefte bestaat en niemand haar geeft: geen loket, en geen voorlopige betaler."""

from datetime import date

import numpy as np
from openfisca_core.periods import DateUnit
from openfisca_core.variables import Variable

from openfisca_inclusieve_stad.begrippen import GEEN_DATUM, Dagen, aantal, dag_na_laatste, eerste_dag
from openfisca_inclusieve_stad.entities import Persoon

BRONNEN = [
    "https://wetten.overheid.nl/jci1.3:c:BWBR0034925&artikel=1.1&g=2015-07-01",
    "https://wetten.overheid.nl/jci1.3:c:BWBR0035362&artikel=2.3.5&g=2015-07-01",
    "https://wetten.overheid.nl/jci1.3:c:BWBR0035917&artikel=3.2.3&lid=1&g=2015-07-01",
    "https://wetten.overheid.nl/jci1.3:c:BWBR0018450&artikel=11&lid=1&g=2015-01-05",
]


class zonder_zorg_op(Dagen):
    value_type = int
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Dagen van deze maand waarop ten minste een behoefte bestaat die niemand geeft"
    reference = BRONNEN
    documentation = """
    De dagen van elke <behoefte>_zonder_loket samen, zonder die waarop een ander voorlopig betaalt. Een traject dat doorloopt
    omvat alleen behoeften die jeugdhulp kunnen zijn.
    """

    def formula(persoon, period):
        jeugdhulp = (
            persoon("begeleiding_zonder_loket", period)
            | persoon("dagbesteding_zonder_loket", period)
            | persoon("persoonlijke_verzorging_zonder_loket", period)
            | persoon("ggz_zonder_loket", period)
            | persoon("opvoedhulp_zonder_loket", period)
            | persoon("verblijf_zonder_loket", period)
            | persoon("pleegzorg_zonder_loket", period)
            | persoon("logeeropvang_zonder_loket", period)
            | persoon("vervoer_zonder_loket", period)
        )
        andere_zorg = (
            persoon("verpleging_zonder_loket", period)
            | persoon("huishoudelijke_hulp_zonder_loket", period)
            | persoon("hulpmiddel_zonder_loket", period)
            | persoon("woningaanpassing_zonder_loket", period)
            | persoon("opvang_zonder_loket", period)
            | persoon("beschermd_wonen_zonder_loket", period)
        )
        zonder = (jeugdhulp & ~persoon("traject_voorgefinancierd_op", period)) | andere_zorg
        return zonder & ~persoon("grensgeval_voorgefinancierd_op", period)


class dagen_zonder_zorg(Variable):
    value_type = int
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Aantal dagen van deze maand waarop iemand zorg nodig heeft die niemand geeft"
    unit = "day"
    reference = BRONNEN
    documentation = """
    Meer behoeften op dezelfde dag tellen één keer. Een behoefte geldt de hele maand. Of de zorg echt wordt geleverd
    (wachttijd, contract) is geen wet en telt hier niet.
    """

    def formula(persoon, period):
        return aantal(persoon("zonder_zorg_op", period))


class zorg_gat_vanaf(Variable):
    value_type = date
    default_value = GEEN_DATUM
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Eerste dag van deze maand zonder zorg die nodig is; 9999-12-31 als die er niet is"
    reference = BRONNEN

    def formula(persoon, period):
        dagen = persoon("zonder_zorg_op", period)
        return np.where(dagen == 0, np.datetime64(GEEN_DATUM, "D"), eerste_dag(dagen, period))


class zorg_gat_tot(Variable):
    value_type = date
    default_value = GEEN_DATUM
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "De dag na de laatste van deze maand zonder zorg die nodig is; 9999-12-31 als die er niet is"
    reference = BRONNEN
    documentation = """
    Is dat de eerste van de volgende maand, dan kan het daarna doorlopen: zie die maand.
    """

    def formula(persoon, period):
        dagen = persoon("zonder_zorg_op", period)
        return np.where(dagen == 0, np.datetime64(GEEN_DATUM, "D"), dag_na_laatste(dagen, period))
