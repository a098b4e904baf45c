"""Voorschot, toekenning, terugvordering en betaling van toeslagen (Awir artikel 14 tot en met 31).

Per kalenderjaar. Het voorschot volgt de schatting van het inkomen, de toekenning het werkelijke; het verschil is terug te
vorderen of na te betalen. De huurtoeslag staat in huurtoeslag_terugvordering.py en telt hier mee in de totalen.
"""

from datetime import date

import numpy as np
from openfisca_core.indexed_enums import Enum
from openfisca_core.periods import DateUnit
from openfisca_core.variables import Variable

from openfisca_inclusieve_stad.begrippen import (
    GEEN_DATUM,
    Aanspraak,
    Bedrag,
    Oordeel,
    dag_van,
    kies,
    of_onbekend,
    terug_te_vorderen,
    toegekend,
)
from openfisca_inclusieve_stad.entities import Persoon


class zorgtoeslag_toekenning(Bedrag):
    value_type = float
    entity = Persoon
    definition_period = DateUnit.YEAR
    label = "Zorgtoeslag over het kalenderjaar, zoals die na afloop wordt toegekend"
    unit = "currency-EUR"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0018472&artikel=14&lid=4&g=2015-01-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0018472&artikel=19&g=2015-01-01",
    ]
    documentation = """
    De som van een twaalfde per maand, rekenkundig afgerond op hele euro's; niets onder 24 euro (artikel 14 lid 4 en 5).
    """

    def formula_2015_01_01(persoon, period, parameters):
        return _toekenning(persoon, period, parameters, "zorgtoeslag_op_jaarbasis")


class kindgebonden_budget_toekenning(Bedrag):
    value_type = float
    entity = Persoon
    definition_period = DateUnit.YEAR
    label = "Kindgebonden budget over het kalenderjaar, zoals dat na afloop wordt toegekend"
    unit = "currency-EUR"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0018472&artikel=14&lid=4&g=2015-01-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0018472&artikel=19&g=2015-01-01",
    ]
    documentation = """
    De som van een twaalfde per maand, rekenkundig afgerond op hele euro's; niets onder 24 euro (artikel 14 lid 4 en 5).
    """

    def formula_2015_01_01(persoon, period, parameters):
        return _toekenning(persoon, period, parameters, "kindgebonden_budget_op_jaarbasis")


class zorgtoeslag_terugvordering(Bedrag):
    value_type = float
    entity = Persoon
    definition_period = DateUnit.YEAR
    label = "Terug te vorderen zorgtoeslag over het kalenderjaar"
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
        return terug_te_vorderen(_te_veel(persoon, period, "zorgtoeslag"))

    def formula_2021_01_01(persoon, period, parameters):
        grens = of_onbekend(parameters(period).toeslagen.awir, "doelmatigheidsgrens_terugvordering")
        return terug_te_vorderen(_te_veel(persoon, period, "zorgtoeslag"), grens)


class kindgebonden_budget_terugvordering(Bedrag):
    value_type = float
    entity = Persoon
    definition_period = DateUnit.YEAR
    label = "Terug te vorderen kindgebonden budget over het kalenderjaar"
    unit = "currency-EUR"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0018472&artikel=24&lid=3&g=2015-01-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0018472&artikel=26&g=2015-01-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0018472&artikel=26a&g=2021-01-01",
    ]
    documentation = """
    Zoals bij de zorgtoeslag.
    """

    def formula_2015_01_01(persoon, period):
        return terug_te_vorderen(_te_veel(persoon, period, "kindgebonden_budget"))

    def formula_2021_01_01(persoon, period, parameters):
        grens = of_onbekend(parameters(period).toeslagen.awir, "doelmatigheidsgrens_terugvordering")
        return terug_te_vorderen(_te_veel(persoon, period, "kindgebonden_budget"), grens)


class toeslag_voorschot(Bedrag):
    value_type = float
    entity = Persoon
    definition_period = DateUnit.YEAR
    label = "Voorschot zorgtoeslag, huurtoeslag en kindgebonden budget over het kalenderjaar"
    unit = "currency-EUR"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0018472&artikel=16&lid=1&g=2015-01-01"
    documentation = """
    Zonder kinderopvangtoeslag.
    """

    def formula_2015_01_01(persoon, period):
        zorg = persoon("zorgtoeslag_voorschot", period, options=["ADD"])
        huur = persoon("huurtoeslag_voorschot", period, options=["ADD"])
        return zorg + huur + persoon("kindgebonden_budget_voorschot", period, options=["ADD"])


class toeslag_toekenning(Bedrag):
    value_type = float
    entity = Persoon
    definition_period = DateUnit.YEAR
    label = "Zorgtoeslag, huurtoeslag en kindgebonden budget over het kalenderjaar, zoals na afloop toegekend"
    unit = "currency-EUR"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0018472&artikel=19&g=2015-01-01"
    documentation = """
    Zonder kinderopvangtoeslag.
    """

    def formula_2015_01_01(persoon, period):
        zorg, huur = persoon("zorgtoeslag_toekenning", period), persoon("huurtoeslag_toekenning", period)
        return zorg + huur + persoon("kindgebonden_budget_toekenning", period)


class toeslag_terugvordering(Bedrag):
    value_type = float
    entity = Persoon
    definition_period = DateUnit.YEAR
    label = "Terug te vorderen zorgtoeslag, huurtoeslag en kindgebonden budget over het kalenderjaar"
    unit = "currency-EUR"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0018472&artikel=26&g=2015-01-01"
    documentation = """
    Per toeslag apart: een nabetaling van de ene gaat hier niet van de andere af (verrekenen mag pas na de betaaltermijn,
    artikel 30). De partner is mede aansprakelijk (artikel 33).
    """

    def formula_2015_01_01(persoon, period):
        zorg, huur = persoon("zorgtoeslag_terugvordering", period), persoon("huurtoeslag_terugvordering", period)
        return zorg + huur + persoon("kindgebonden_budget_terugvordering", period)


class awir_aanspraak_lagere_terugvordering(Variable):
    value_type = Enum
    possible_values = Aanspraak
    default_value = Aanspraak.niet_van_toepassing
    entity = Persoon
    definition_period = DateUnit.YEAR
    label = "Als wordt teruggevorderd: een lager bedrag omdat de gevolgen onevenredig zijn"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0018472&artikel=26&g=2015-01-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0018472&artikel=26&lid=2&g=2021-01-01",
    ]
    documentation = """
    Tot 2021 is het hele bedrag verschuldigd. Vanaf 2021 kan de Dienst Toeslagen een lager bedrag terugvorderen als de
    nadelige gevolgen onevenredig zijn tot het doel; de wet noemt geen bedrag.
    """

    def formula_2015_01_01(persoon, period):
        te_veel = persoon("toeslag_terugvordering", period) > 0
        return kies((te_veel, Aanspraak.geen_recht), anders=Aanspraak.niet_van_toepassing)

    def formula_2021_01_01(persoon, period):
        te_veel = persoon("toeslag_terugvordering", period) > 0
        onevenredig = persoon("terugvordering_onevenredig", period) == Oordeel.ja
        return kies(
            (te_veel & onevenredig, Aanspraak.kan),
            (te_veel, Aanspraak.geen_recht),
            anders=Aanspraak.niet_van_toepassing,
        )


class terugvordering_per_maand(Bedrag):
    value_type = float
    entity = Persoon
    definition_period = DateUnit.YEAR
    label = "Termijn per maand bij de standaardbetalingsregeling (Leidraad Invordering 79.7)"
    unit = "currency-EUR"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0018472&artikel=31&g=2015-01-01"
    documentation = """
    Per terugvordering een vierentwintigste, en ten minste 20 euro (Leidraad Invordering 2008, 79.7, stand 2015). De
    Uitvoeringsregeling noemt 40 euro: zie awir_terugvordering_per_maand_volgens_regeling. Latere teksten zijn niet gelezen.
    """

    def formula_2015_01_01(persoon, period, parameters):
        awir = parameters(period).toeslagen.awir
        minimum = of_onbekend(awir, "standaard_betalingsregeling_bedrag_leidraad")
        maanden = of_onbekend(awir, "standaard_betalingsregeling_duur")
        zorg = _termijn(persoon("zorgtoeslag_terugvordering", period), minimum, maanden)
        huur = _termijn(persoon("huurtoeslag_terugvordering", period), minimum, maanden)
        return zorg + huur + _termijn(persoon("kindgebonden_budget_terugvordering", period), minimum, maanden)


class awir_terugvordering_per_maand_volgens_regeling(Bedrag):
    value_type = float
    entity = Persoon
    definition_period = DateUnit.YEAR
    label = "Termijn per maand bij de standaardregeling van de Uitvoeringsregeling Awir (artikel 7)"
    unit = "currency-EUR"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0018472&artikel=31&g=2015-01-01"
    documentation = """
    De andere lezing: een vierentwintigste van alles samen, en ten minste 40 euro. Het beleid van de Leidraad is gunstiger.
    """

    def formula_2015_01_01(persoon, period, parameters):
        awir = parameters(period).toeslagen.awir
        minimum, maanden = awir.standaard_betalingsregeling_bedrag_regeling, awir.standaard_betalingsregeling_duur
        return _termijn(persoon("toeslag_terugvordering", period), minimum, maanden)


class toeslag_betaaldag(Variable):
    value_type = date
    default_value = GEEN_DATUM
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Dag waarop de toeslag voor deze maand wordt uitbetaald"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0018472&artikel=22&lid=1&g=2015-01-01"
    documentation = """
    In de maand ervoor (artikel 22 lid 1), op de 20e, of de maandag daarna als dat een weekend is (praktijk van de Dienst
    Toeslagen). Feestdagen verschuiven de dag ook; die zijn niet opgenomen.
    """

    def formula_2015_01_01(persoon, period, parameters):
        vorige = dag_van(period.last_month.start)
        dag = vorige + np.timedelta64(int(parameters(period).toeslagen.betaling.dag_van_de_maand) - 1, "D")
        return np.full(persoon.count, np.busday_offset(dag, 0, roll="forward"))


def _toekenning(persoon, period, parameters, op_jaarbasis):
    """Een twaalfde per maand, over het jaar opgeteld en afgerond."""
    som = persoon(op_jaarbasis, period, options=["ADD"]) / period.size_in_months
    return toegekend(som, parameters(period).toeslagen.awir.minimum_tegemoetkoming)


def _te_veel(persoon, period, toeslag):
    return persoon(f"{toeslag}_voorschot", period, options=["ADD"]) - persoon(f"{toeslag}_toekenning", period)


def _termijn(bedrag, minimum, maanden):
    termijn = np.minimum(bedrag, np.maximum(bedrag / maanden, minimum))
    return np.where(bedrag == 0, 0, termijn)  # ook als het minimum onbekend is: niets terug te betalen
