"""Verblijf met ggz dat na het maximum van de zorgverzekering onder de Wlz doorgaat (Wlz artikel 3.2.2)."""

from datetime import date

from openfisca_core.periods import DateUnit
from openfisca_core.variables import Variable

from openfisca_inclusieve_stad.begrippen import GEEN_DATUM, eerste_van_de_maand, plus_dagen, plus_maanden
from openfisca_inclusieve_stad.entities import Persoon


class wlz_voortzetting_ggz_vanaf(Variable):
    value_type = date
    default_value = GEEN_DATUM
    entity = Persoon
    definition_period = DateUnit.ETERNITY
    label = "Eerste dag na het maximum van de zorgverzekering, waarop ggz met verblijf onder de Wlz doorgaat"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0035917&artikel=3.2.2&lid=1&g=2015-07-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0018492&artikel=2.12&lid=1&g=2015-01-01",
    ]

    def formula_2015_01_01(persoon, period, parameters):
        duur = parameters("2015-01-01").zvw.pakket.ggz_verblijf_maximum
        return plus_dagen(persoon("ggz_verblijf_begonnen_op", period), duur)


class wlz_voortzetting_ggz_tot(Variable):
    value_type = date
    default_value = GEEN_DATUM
    entity = Persoon
    definition_period = DateUnit.ETERNITY
    label = "Dag waarop de eerste periode van voortzetting voorbij is; daarna telkens opnieuw ten hoogste drie jaar"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0035917&artikel=3.2.2&lid=2&g=2015-07-01"

    def formula_2015_01_01(persoon, period, parameters):
        jaren = parameters("2015-01-01").wlz.voortzetting_ggz.periode
        return plus_maanden(persoon("wlz_voortzetting_ggz_vanaf", period), jaren * 12)


class wlz_zet_ggz_verblijf_voort(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Is na het maximum van de zorgverzekering aangewezen op voortzetting van ggz met verblijf"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0035917&artikel=3.2.2&g=2015-07-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0035917&artikel=3.2.2&g=2026-01-01",
    ]
    documentation = """
    Lid 1, 2 en 4: zolang iemand op de ggz en het verblijf is aangewezen (dat zijn de behoeften), ook na de eerste drie jaar.
    """

    def formula_2015_01_01(persoon, period):
        bereikt = persoon("wlz_voortzetting_ggz_vanaf", period) <= eerste_van_de_maand(period)
        aangewezen = persoon("behoefte_ggz", period) & persoon("behoefte_verblijf", period)
        return persoon("wlz_is_verzekerde", period) & bereikt & aangewezen
