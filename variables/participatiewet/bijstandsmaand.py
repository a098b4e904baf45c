"""Of iemand deze kalendermaand algemene bijstand krijgt (Participatiewet artikel 45 lid 1)."""

import numpy as np
from openfisca_core.periods import DateUnit
from openfisca_core.variables import Variable

from openfisca_inclusieve_stad.entities import Persoon


class pw_krijgt_algemene_bijstand(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Krijgt deze kalendermaand algemene bijstand"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=45&lid=1&g=2015-07-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=19&lid=1&g=2015-07-01",
    ]
    documentation = """
    Artikel 45 lid 1: de bijstand wordt per kalendermaand vastgesteld en betaald. Onwaar als het bedrag onbekend is.
    """

    def formula_2015_01_01(persoon, period):
        return np.nan_to_num(persoon("pw_algemene_bijstand", period)) > 0
