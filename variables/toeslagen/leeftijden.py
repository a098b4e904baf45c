"""Leeftijden van de toeslagen als datum (Wzt artikel 1, Wkb artikel 2 en Awir artikel 5; Wht artikel 13)."""

from datetime import date

from openfisca_core.periods import DateUnit
from openfisca_core.variables import Variable

from openfisca_inclusieve_stad.begrippen import GEEN_DATUM, eerste_van_volgende_maand, laatste_van_de_maand, verjaardag
from openfisca_inclusieve_stad.entities import Persoon


class zorgtoeslag_leeftijd_vanaf(Variable):
    value_type = date
    default_value = GEEN_DATUM
    entity = Persoon
    definition_period = DateUnit.ETERNITY
    label = "Eerste dag waarop de leeftijd zorgtoeslag toelaat"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0018451&artikel=1&lid=1&g=2015-05-22"
    documentation = """
    De toestand op de eerste dag van de maand telt (Awir artikel 5).
    """

    def formula_2015_01_01(persoon, period, parameters):
        leeftijd = parameters("2015-01-01").toeslagen.zorgtoeslag.minimumleeftijd
        return eerste_van_volgende_maand(verjaardag(persoon("geboortedatum", period), leeftijd))


class kindgebonden_budget_verhoging_12_vanaf(Variable):
    value_type = date
    default_value = GEEN_DATUM
    entity = Persoon
    definition_period = DateUnit.ETERNITY
    label = "Eerste dag van de verhoging voor een kind van 12 tot 16"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0022751&artikel=2&lid=3&g=2015-09-11"

    def formula_2015_01_01(persoon, period, parameters):
        leeftijd = parameters("2015-01-01").toeslagen.kindgebonden_budget_leeftijden.verhoging_vanaf
        return eerste_van_volgende_maand(verjaardag(persoon("geboortedatum", period), leeftijd))


class kindgebonden_budget_verhoging_16_vanaf(Variable):
    value_type = date
    default_value = GEEN_DATUM
    entity = Persoon
    definition_period = DateUnit.ETERNITY
    label = "Eerste dag van de verhoging voor een kind van 16 of 17"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0022751&artikel=2&lid=5&g=2015-09-11"

    def formula_2015_01_01(persoon, period, parameters):
        leeftijd = parameters("2015-01-01").toeslagen.kindgebonden_budget_leeftijden.hogere_verhoging_vanaf
        return eerste_van_volgende_maand(verjaardag(persoon("geboortedatum", period), leeftijd))


class kindgebonden_budget_tot_en_met(Variable):
    value_type = date
    default_value = GEEN_DATUM
    entity = Persoon
    definition_period = DateUnit.ETERNITY
    label = "Laatste dag waarover de leeftijd kindgebonden budget toelaat"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0022751&artikel=2&lid=1&g=2015-09-11"

    def formula_2015_01_01(persoon, period, parameters):
        leeftijd = parameters("2015-01-01").toeslagen.kindgebonden_budget_leeftijden.tot_en_met_maand_van
        return laatste_van_de_maand(verjaardag(persoon("geboortedatum", period), leeftijd))


class wht_volle_huurgrens_vanaf(Variable):
    value_type = date
    default_value = GEEN_DATUM
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Dag waarop iemand oud genoeg is voor de hoge huurgrens"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0008659&artikel=13&lid=1&g=2015-01-01"
    documentation = """
    Volgens de wet van deze maand: 23 jaar tot en met 2025, 21 jaar vanaf 2026.
    """

    def formula_2015_01_01(persoon, period, parameters):
        leeftijd = parameters(period).toeslagen.huurtoeslag.leeftijd_volle_huurgrens
        return verjaardag(persoon("geboortedatum", period), leeftijd)
