"""Partner voor de huurtoeslag: alleen wie op het adres van de huurder is ingeschreven (Wht artikel 1a lid 3)."""

from openfisca_core.periods import DateUnit
from openfisca_core.variables import Variable

from openfisca_inclusieve_stad.entities import Persoon


class wht_heeft_partner(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Heeft voor de huurtoeslag een partner"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0008659&artikel=1a&lid=3&g=2015-07-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0008659&artikel=1a&lid=3&g=2026-01-01",
    ]
    documentation = """
    In afwijking van artikel 3 Awir is een partner alleen partner als die in de basisregistratie personen op het adres van de
    huurder staat ingeschreven. Een echtgenoot op een ander adres telt hier dus niet, ook als die voor de andere toeslagen
    wel partner is; een echtgenoot die elders woont en hier nog staat ingeschreven, telt wel.
    """

    def formula_2015_01_01(persoon, period):
        return persoon("awir_heeft_partner", period) & persoon("awir_op_zelfde_adres", period)
