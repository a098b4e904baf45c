"""Wettelijk minimumloon en minimumjeugdloon (WML artikel 7, 8, 12 en 15; Besluit minimumjeugdloonregeling)."""

import numpy as np
from openfisca_core.periods import DateUnit
from openfisca_core.variables import Variable

from openfisca_inclusieve_stad.begrippen import Bedrag, Onderwijs, of_onbekend
from openfisca_inclusieve_stad.entities import Persoon

JEUGD = (
    "jeugdpercentage_15",
    "jeugdpercentage_16",
    "jeugdpercentage_17",
    "jeugdpercentage_18",
    "jeugdpercentage_19",
    "jeugdpercentage_20",
    "jeugdpercentage_21",
    "jeugdpercentage_22",
)
JEUGD_BBL = ("jeugdpercentage_bbl_18", "jeugdpercentage_bbl_19", "jeugdpercentage_bbl_20")
WEKEN_PER_JAAR = 52


class wml_deel_naar_leeftijd(Variable):
    value_type = float
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Deel van het minimumloon dat bij de leeftijd hoort"
    unit = "/1"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0002638&artikel=7&g=2015-07-22",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0002638&artikel=8&lid=3&g=2015-07-22",
    ]
    documentation = """
    Artikel 7 lid 1 tot en met 3 en artikel 8 lid 3: vol vanaf de leeftijd van artikel 7, daaronder een percentage per leeftijd;
    onder de 15 is er geen minimumloon. Wie de beroepsbegeleidende leerweg (bbl) volgt en 18, 19 of 20 is, hield bij de
    verhogingen vanaf juli 2017 een eigen percentage; dat is alleen van 2026 gelezen en daarvoor onbekend.
    """

    def formula_2015_01_01(persoon, period, parameters):
        return _naar_leeftijd(persoon, period, parameters(period).minimumloon)

    def formula_2017_07_01(persoon, period, parameters):
        minimumloon = parameters(period).minimumloon
        leeftijd, deel = persoon("leeftijd", period), _naar_leeftijd(persoon, period, minimumloon)
        bbl = persoon("onderwijs", period) == Onderwijs.bbl
        for naam in JEUGD_BBL:
            deel = np.where(bbl & (leeftijd == int(naam[-2:])), of_onbekend(minimumloon, naam), deel)
        return deel


class wettelijk_minimumloon(Bedrag):
    value_type = float
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Wettelijk minimumloon per maand, bruto en zonder vakantiebijslag"
    unit = "currency-EUR"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0002638&artikel=8&g=2015-07-22",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0002638&artikel=12&g=2015-07-22",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0002638&artikel=8&g=2024-01-01",
    ]
    documentation = """
    Tot en met 2023 een bedrag per maand voor de normale arbeidsduur, naar evenredigheid bij een kortere arbeidsduur (artikel
    12 lid 1). Vanaf 2024 een bedrag per uur: de uren per week maal 52 weken, gedeeld door 12 maanden.
    """

    def formula_2015_01_01(persoon, period, parameters):
        per_maand = of_onbekend(parameters(period).minimumloon, "maandbedrag")
        return persoon("wml_deel_naar_leeftijd", period) * per_maand * persoon("deel_van_volledige_werkweek", period)

    def formula_2024_01_01(persoon, period, parameters):
        uren = persoon("arbeidsuren_per_week", period) * WEKEN_PER_JAAR / 12
        return persoon("wml_uurloon", period) * uren


class wml_uurloon(Bedrag):
    value_type = float
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Wettelijk minimumloon per uur, bruto en zonder vakantiebijslag"
    unit = "currency-EUR"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0002638&artikel=8&g=2024-01-01"
    documentation = """
    Vanaf 2024 (daarvoor alleen per maand, week en dag). Het jeugdloon is niet afgerond: de afrondingsregel is niet gelezen.
    """

    def formula_2024_01_01(persoon, period, parameters):
        return persoon("wml_deel_naar_leeftijd", period) * of_onbekend(parameters(period).minimumloon, "uurbedrag")


class wml_vakantiebijslag(Bedrag):
    value_type = float
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Vakantiebijslag over het wettelijk minimumloon van deze maand"
    unit = "currency-EUR"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0002638&artikel=15&lid=1&g=2015-07-22"
    documentation = """
    Artikel 15 lid 1: ten minste 8% van het loon.
    """

    def formula_2015_01_01(persoon, period, parameters):
        return persoon("wettelijk_minimumloon", period) * parameters(period).minimumloon.vakantiebijslag


def _naar_leeftijd(persoon, period, minimumloon):
    leeftijd = persoon("leeftijd", period)
    deel = np.zeros(persoon.count)
    for naam in JEUGD:
        deel = np.where(leeftijd == int(naam[-2:]), of_onbekend(minimumloon, naam), deel)
    return np.where(leeftijd >= minimumloon.leeftijd_volledig, 1, deel)
