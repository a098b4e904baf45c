"""Toekenning en terugvordering van huurtoeslag over het kalenderjaar (Awir artikel 14, 19, 24, 26 en 26a)."""

from openfisca_core.periods import DateUnit

from openfisca_inclusieve_stad.begrippen import Bedrag, of_onbekend, terug_te_vorderen, toegekend
from openfisca_inclusieve_stad.entities import Persoon


class huurtoeslag_toekenning(Bedrag):
    value_type = float
    entity = Persoon
    definition_period = DateUnit.YEAR
    label = "Huurtoeslag over het kalenderjaar, zoals die na afloop wordt toegekend"
    unit = "currency-EUR"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0018472&artikel=14&lid=4&g=2015-01-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0018472&artikel=14&lid=5&g=2015-01-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0018472&artikel=19&g=2015-01-01",
    ]
    documentation = """
    De som van de twaalf maanden, rekenkundig afgerond op hele euro's; niets onder het minimum (artikel 14 lid 4 en 5).
    """

    def formula_2015_01_01(persoon, period, parameters):
        som = persoon("wht_huurtoeslag_onafgerond", period, options=["ADD"])
        return toegekend(som, parameters(period).toeslagen.awir.minimum_tegemoetkoming)


class huurtoeslag_terugvordering(Bedrag):
    value_type = float
    entity = Persoon
    definition_period = DateUnit.YEAR
    label = "Terug te vorderen huurtoeslag over het kalenderjaar"
    unit = "currency-EUR"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0018472&artikel=24&lid=3&g=2015-01-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0018472&artikel=26&g=2015-01-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0018472&artikel=26a&g=2021-01-01",
    ]
    documentation = """
    Het voorschot min de toekenning, als dat meer is. Vanaf 2021 niets tot en met de grens van artikel 26a; onbekend als er een
    verschil is en de grens van dat jaar niet is gelezen.
    """

    def formula_2015_01_01(persoon, period):
        return terug_te_vorderen(_te_veel(persoon, period))

    def formula_2021_01_01(persoon, period, parameters):
        grens = of_onbekend(parameters(period).toeslagen.awir, "doelmatigheidsgrens_terugvordering")
        return terug_te_vorderen(_te_veel(persoon, period), grens)


def _te_veel(persoon, period):
    return persoon("huurtoeslag_voorschot", period, options=["ADD"]) - persoon("huurtoeslag_toekenning", period)
