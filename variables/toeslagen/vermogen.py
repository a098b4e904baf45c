"""Vermogenstoets op 1 januari voor zorgtoeslag en kindgebonden budget (Awir artikel 7 lid 3, met de afwijking van elke wet)."""

import numpy as np
from openfisca_core.periods import DateUnit
from openfisca_core.variables import Variable

from openfisca_inclusieve_stad.begrippen import Bedrag, gezinspartner, of_onbekend, van_rij
from openfisca_inclusieve_stad.entities import Persoon


class zorgtoeslag_vermogen_boven_grens(Bedrag):
    value_type = float
    entity = Persoon
    definition_period = DateUnit.YEAR
    label = "Vermogen op 1 januari boven de grens van de zorgtoeslag"
    unit = "currency-EUR"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0018451&artikel=2a&lid=1&g=2015-01-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0018451&artikel=3&lid=1&g=2026-01-01",
    ]
    documentation = """
    De grens voor twee geldt alleen voor wie het hele jaar dezelfde partner heeft; anders telt het eigen vermogen. Onbekend als
    de grens van dat jaar niet is gelezen en er vermogen is.
    """

    def formula_2015_01_01(persoon, period, parameters):
        grenzen = parameters(period).toeslagen.zorgtoeslag
        alleen, samen = (of_onbekend(grenzen, naam) for naam in ("vermogensgrens_zonder_partner", "vermogensgrens_met_partner"))
        return _boven(persoon, period, alleen, samen)


class kindgebonden_budget_vermogen_boven_grens(Bedrag):
    value_type = float
    entity = Persoon
    definition_period = DateUnit.YEAR
    label = "Vermogen op 1 januari boven de grens van het kindgebonden budget"
    unit = "currency-EUR"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0022751&artikel=1&lid=4&g=2015-01-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0022751&artikel=1&lid=4&g=2026-01-01",
    ]
    documentation = """
    Zoals bij de zorgtoeslag: gezamenlijk alleen met het hele jaar dezelfde partner.
    """

    def formula_2015_01_01(persoon, period, parameters):
        grenzen = parameters(period).toeslagen.kindgebonden_budget
        alleen, samen = (of_onbekend(grenzen, naam) for naam in ("vermogensgrens_zonder_partner", "vermogensgrens_met_partner"))
        return _boven(persoon, period, alleen, samen)


class zorgtoeslag_vermogen_te_hoog(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.YEAR
    label = "Heeft op 1 januari te veel vermogen voor zorgtoeslag"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0018451&artikel=3&lid=1&g=2026-01-01"

    def formula_2015_01_01(persoon, period):
        return persoon("zorgtoeslag_vermogen_boven_grens", period) > 0


class kindgebonden_budget_vermogen_te_hoog(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.YEAR
    label = "Heeft op 1 januari te veel vermogen voor kindgebonden budget"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0022751&artikel=1&lid=4&g=2026-01-01"

    def formula_2015_01_01(persoon, period):
        return persoon("kindgebonden_budget_vermogen_boven_grens", period) > 0


def _boven(persoon, period, alleen, samen):
    hele_jaar = persoon("awir_partner_hele_jaar", period)
    eigen = persoon("rendementsgrondslag", period)
    grondslag = eigen + van_rij(eigen, np.where(hele_jaar, gezinspartner(persoon), -1))
    boven = np.maximum(grondslag - np.where(hele_jaar, samen, alleen), 0)
    return np.where(grondslag <= 0, 0, boven)  # zonder vermogen doet een onbekende grens niet ter zake
