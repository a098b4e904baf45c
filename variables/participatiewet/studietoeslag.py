"""Studietoeslag (Participatiewet artikel 36b).

Leest `toegekend_pw_studietoeslag` (uit pw_aanspraak_studietoeslag) voor de maanden tot april 2022, toen de toeslag een 'kan' was.
"""

import numpy as np
from openfisca_core.indexed_enums import Enum
from openfisca_core.periods import DateUnit
from openfisca_core.variables import Variable

from openfisca_inclusieve_stad.begrippen import Aanspraak, Bedrag, Oordeel, kies, of_onbekend, per_gemeente
from openfisca_inclusieve_stad.entities import Persoon

LEEFTIJDEN = ("jaar_15", "jaar_16", "jaar_17", "jaar_18", "jaar_19", "jaar_20")


class pw_aanspraak_studietoeslag(Variable):
    value_type = Enum
    possible_values = Aanspraak
    default_value = Aanspraak.niet_van_toepassing
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Studietoeslag"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=36b&g=2015-07-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=36b&g=2022-04-01",
    ]
    documentation = """
    Tot 1 april 2022: het college kan op verzoek een individuele studietoeslag verlenen aan wie 18 jaar of ouder is (a),
    studiefinanciering of WTOS heeft (b), geen in aanmerking te nemen vermogen heeft (c) en het minimumloon niet kan
    verdienen (d). Daarna: een recht voor wie door ziekte of gebrek structureel niet naast de studie kan verdienen,
    studiefinanciering of WTOS ontvangt en geen recht op Wajong heeft; zonder vermogenstoets. Op verzoek; het verzoek wordt
    verondersteld.
    """

    def formula_2015_01_01(persoon, period, parameters):
        minimum = parameters(period).participatiewet.recht.minimumleeftijd
        onder_a = persoon("leeftijd", period) >= minimum
        onder_b = persoon("aanspraak_studiefinanciering", period) | persoon("ontvangt_studiefinanciering_of_wtos", period)
        onder_c = ~(persoon("pw_vermogen_in_aanmerking", period) > 0)
        onder_d = persoon("kan_wml_niet_verdienen", period)
        return kies(
            (~onder_b, Aanspraak.niet_van_toepassing),
            (onder_a & onder_c & onder_d, Aanspraak.kan),
            anders=Aanspraak.geen_recht,
        )

    def formula_2022_04_01(persoon, period):
        structureel = persoon("structureel_geen_bijverdienste_door_ziekte", period) == Oordeel.ja  # lid 1
        lid_3_a = persoon("ontvangt_studiefinanciering_of_wtos", period)
        lid_3_b = ~persoon("recht_op_wajong", period)
        return kies(
            (~lid_3_a, Aanspraak.niet_van_toepassing),
            (structureel & lid_3_b, Aanspraak.recht),
            anders=Aanspraak.geen_recht,
        )


class pw_studietoeslag_minimum(Bedrag):
    value_type = float
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Minimumbedrag van de studietoeslag bij deze leeftijd, per maand"
    unit = "currency-EUR"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=36b&lid=1&g=2022-04-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=36b&lid=1&g=2023-10-01",
    ]
    documentation = """
    Bij algemene maatregel van bestuur naar leeftijd bepaald (in april 2022 de hoogte, later de minimale hoogte). In sommige
    halfjaren is het bedrag in geen bron gelezen: dan is de uitkomst onbekend, niet nul.
    """

    def formula_2022_04_01(persoon, period, parameters):
        bedragen = parameters(period).participatiewet.studietoeslag
        leeftijd = persoon("leeftijd", period)
        return np.select(
            [leeftijd == int(naam.removeprefix("jaar_")) for naam in LEEFTIJDEN] + [leeftijd < int(LEEFTIJDEN[0][5:])],
            [of_onbekend(bedragen, naam) for naam in LEEFTIJDEN] + [np.nan],
            default=of_onbekend(bedragen, "jaar_21_en_ouder"),
        )


class pw_studietoeslag(Bedrag):
    value_type = float
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Studietoeslag per maand (ten minste)"
    unit = "currency-EUR"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=36b&g=2015-07-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=36b&lid=5&g=2022-04-01",
    ]
    documentation = """
    Tot april 2022 het bedrag van de gemeente, waar toegekend. Daarna het minimumbedrag, verminderd met inkomsten uit een
    stage boven de vrijlating (lid 5), niet lager dan nul.
    """

    def formula_2015_01_01(persoon, period, parameters):
        gemeenten, gemeente = parameters(period).gemeenten, persoon.huishouden("gemeente", period)
        bedrag = per_gemeente(gemeenten, gemeente, "studietoeslag.bedrag")
        return np.where(persoon("toegekend_pw_studietoeslag", period), bedrag, 0)

    def formula_2022_04_01(persoon, period, parameters):
        vrijlating = of_onbekend(parameters(period).participatiewet.studietoeslag, "vrijlating_stage")
        stage, minimum = persoon("inkomen_uit_stage", period), persoon("pw_studietoeslag_minimum", period)
        vermindering = np.where(
            stage > 0, np.maximum(stage - vrijlating, 0), 0
        )  # zonder stage doet een onbekende vrijlating niet mee
        recht = persoon("pw_aanspraak_studietoeslag", period) == Aanspraak.recht
        return np.where(recht, np.maximum(minimum - vermindering, 0), 0)
