"""Of iemand zelf iets binnenkrijgt."""

import numpy as np
from openfisca_core.periods import DateUnit
from openfisca_core.variables import Variable

from openfisca_inclusieve_stad.entities import Persoon

INKOMEN = (
    "arbeidsinkomen",
    "inkomen_uit_arbeid_loonkostensubsidie",
    "uitkeringsinkomen",
    "aow_inkomen",
    "inkomen_uit_pensioen",
    "inkomen_uit_alimentatie",
    "inkomen_overig",
)


class heeft_geen_eigen_inkomen(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Heeft zelf geen loon, uitkering, pensioen, alimentatie of ander inkomen (zonder bijstand en studiefinanciering)"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=32&lid=1&g=2015-07-01"
    documentation = """
    Een feit over geld dat er is, zonder wat nog moet worden aangevraagd. Onbekend inkomen is geen nul.
    """

    def formula(persoon, period):
        return np.logical_and.reduce([persoon(naam, period) == 0 for naam in INKOMEN])
