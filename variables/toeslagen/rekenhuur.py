"""De huur die meetelt voor de huurtoeslag, en de maximale huurgrens (Wet op de huurtoeslag artikel 5, 13 en 21)."""

import numpy as np
from openfisca_core.periods import DateUnit
from openfisca_core.variables import Variable

from openfisca_inclusieve_stad.begrippen import Bedrag, van_partner
from openfisca_inclusieve_stad.entities import Huishouden

# artikel 5 lid 3 onder a tot en met d
SERVICEKOSTEN = ("servicekosten_energie", "servicekosten_schoonmaak", "servicekosten_huismeester", "servicekosten_dienstruimten")


class rekenhuur(Bedrag):
    value_type = float
    entity = Huishouden
    definition_period = DateUnit.MONTH
    label = "Rekenhuur per maand"
    unit = "currency-EUR"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0008659&artikel=5&g=2015-07-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0008659&artikel=5&g=2026-01-01",
    ]
    documentation = """
    Artikel 5: de verschuldigde huurprijs, of de maximale huurprijsgrens als die lager is en de huurcommissie heeft geadviseerd.
    Tot en met 2025 komen daar vier soorten servicekosten bij, elk tot een maximum; vanaf 2026 tellen servicekosten niet mee.
    Bij een woonwagen zonder eigen aandrijving komt de huur van de standplaats erbij.
    """

    def formula_2015_01_01(huishouden, period, parameters):
        maximum = parameters(period).toeslagen.huurtoeslag.servicekosten_max_per_post
        servicekosten = sum(np.minimum(huishouden(soort, period), maximum) for soort in SERVICEKOSTEN)
        return _huurprijs(huishouden, period) + servicekosten + huishouden("standplaatshuur", period)

    def formula_2026_01_01(huishouden, period):
        return _huurprijs(huishouden, period) + huishouden("standplaatshuur", period)


class wht_huurgrens(Bedrag):
    value_type = float
    entity = Huishouden
    definition_period = DateUnit.MONTH
    label = "Maximale huurgrens voor dit huishouden"
    unit = "currency-EUR"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0008659&artikel=13&lid=1&g=2015-07-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0008659&artikel=13&lid=1&g=2026-01-01",
    ]
    documentation = """
    Artikel 13 lid 1: onder a de hoge grens als 1° de huurder, de partner of een medebewoner 23 jaar of ouder is (vanaf 2026:
    21 jaar), of de woning deelt met een kind of pleegkind van een van hen, of 2° een van hen jonger is en een handicap heeft;
    onder b de lage grens in andere gevallen. Tot en met 2025 is er boven de grens geen huurtoeslag; vanaf 2026 telt alleen het
    deel van de huur daarboven niet mee.
    """

    def formula_2015_01_01(huishouden, period, parameters):
        huurtoeslag = parameters(period).toeslagen.huurtoeslag
        personen, elders = huishouden.members, "wht_partner_woont_elders"
        telt_mee, grens = personen("wht_telt_mee", period), huurtoeslag.leeftijd_volle_huurgrens
        oud_genoeg = telt_mee & (personen("leeftijd", period) >= grens)
        partner_oud_genoeg = van_partner(personen, "leeftijd", period, elders) >= grens
        onder_a_1 = huishouden.any(oud_genoeg | partner_oud_genoeg | personen("wht_is_inwonend_kind", period))
        handicap = telt_mee & personen("heeft_handicap", period)
        onder_a_2 = huishouden.any(handicap | van_partner(personen, "heeft_handicap", period, elders, False))
        return np.where(onder_a_1 | onder_a_2, huurtoeslag.maximale_huurgrens, huurtoeslag.maximale_huurgrens_jongeren)


class wht_huur_te_hoog(Variable):
    value_type = bool
    entity = Huishouden
    definition_period = DateUnit.MONTH
    label = "De huur is te hoog voor huurtoeslag, en geen uitzondering geldt"
    end = "2025-12-31"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0008659&artikel=13&lid=2&g=2015-07-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0008659&artikel=13&lid=2&g=2022-01-01",
    ]
    documentation = """
    Artikel 13 lid 1 en 2, tot en met 2025. Boven de grens geen huurtoeslag, tenzij a. de overschrijding komt door voorzieningen
    wegens een handicap; b. het huishouden uit ten minste acht personen bestaat en de woning daarvoor geschikt en bestemd is;
    c. verworven recht: tot en met 2021 huurtoeslag over de maand direct voor de overschrijding en geen verhuizing, van 2022
    tot en met 2025 eerder huurtoeslag voor dezelfde woning.
    """

    def formula_2015_01_01(huishouden, period, parameters):
        verworven = huishouden("huurtoeslag_direct_voor_te_hoge_huur", period)
        return _te_hoog(huishouden, period, parameters) & ~verworven

    def formula_2022_01_01(huishouden, period, parameters):
        direct_ervoor = huishouden("huurtoeslag_direct_voor_te_hoge_huur", period)  # is ook: eerder, voor dezelfde woning
        verworven = huishouden("eerder_huurtoeslag_voor_deze_woning", period) | direct_ervoor
        return _te_hoog(huishouden, period, parameters) & ~verworven


class wht_meetellende_huur(Bedrag):
    value_type = float
    entity = Huishouden
    definition_period = DateUnit.MONTH
    label = "Deel van de rekenhuur waarvoor huurtoeslag kan bestaan"
    unit = "currency-EUR"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0008659&artikel=13&lid=3&g=2015-07-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0008659&artikel=21&lid=1&g=2026-01-01",
    ]
    documentation = """
    De rekenhuur tot de huurgrens: tot en met 2025 bij een uitzondering (artikel 13 lid 3), vanaf 2026 altijd (artikel 21 lid 1
    onder d).
    """

    def formula_2015_01_01(huishouden, period):
        return np.minimum(huishouden("rekenhuur", period), huishouden("wht_huurgrens", period))


def _huurprijs(huishouden, period):
    huur, grens = huishouden("kale_huur", period), huishouden("huurprijsgrens_huurcommissie", period)
    return np.where((grens > 0) & (grens < huur), grens, huur)


def _te_hoog(huishouden, period, parameters):
    groot = huishouden("wht_aantal_personen", period) >= parameters(period).toeslagen.huurtoeslag_personen.groot_huishouden_vanaf
    a = huishouden("huur_te_hoog_door_aanpassing", period)
    b = huishouden("woning_voor_groot_huishouden", period) & groot
    return (huishouden("rekenhuur", period) > huishouden("wht_huurgrens", period)) & ~a & ~b
