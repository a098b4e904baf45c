"""Bijstand als belastbaar inkomen: de norm is netto, de gemeente draagt de loonheffing af (brutering)."""

import numpy as np
from openfisca_core.periods import DateUnit

from openfisca_inclusieve_stad.begrippen import Bedrag, of_onbekend
from openfisca_inclusieve_stad.entities import Persoon


class ib_bijstand_netto(Bedrag):
    value_type = float
    entity = Persoon
    definition_period = DateUnit.YEAR
    label = "Netto algemene bijstand in dit kalenderjaar (eigen deel)"
    unit = "currency-EUR"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=19&g=2015-07-01"
    documentation = """
    De som van pw_algemene_bijstand over de twaalf maanden, met vakantietoeslag.
    """

    def formula_2015_01_01(persoon, period):
        return sum(persoon("pw_algemene_bijstand", maand) for maand in period.get_subperiods(DateUnit.MONTH))


class ib_bijstand_bruto_jaar(Bedrag):
    value_type = float
    entity = Persoon
    definition_period = DateUnit.YEAR
    label = "Bruto algemene bijstand in dit kalenderjaar (eigen deel)"
    unit = "currency-EUR"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0011353&artikel=2.10&g=2026-01-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0011353&artikel=8.10&g=2026-01-01",
    ]
    documentation = """
    (netto - heffingskorting) / (1 - tarief van de eerste schijf). De heffingskorting is wat loon en uitkeringen van dat jaar
    overlaten: de kortingen gaan eerst daarnaar. Is de korting groter dan de belasting over het netto bedrag, dan is bruto
    gelijk aan netto. Geen arbeidskorting voor bijstand, en geen afbouw door de bijstand zelf: die ligt onder de grens.
    Onbekend vanaf het jaar waarin iemand de AOW-leeftijd bereikt.
    """

    def formula_2015_01_01(persoon, period, parameters):
        netto, uit = persoon("ib_bijstand_netto", period), np.zeros(persoon.count)
        wie = np.flatnonzero(~(netto == 0))
        if wie.size:
            ib = parameters(period).inkomstenbelasting
            tarief = of_onbekend(ib, "box1_schijf_1_tarief")
            over = persoon("ib_heffingskorting_over", period)[wie]
            bruto = np.where(tarief * netto[wie] <= over, netto[wie], (netto[wie] - over) / (1 - tarief))
            uit[wie] = np.where(np.isnan(over + tarief), np.nan, bruto)
        return uit


class ib_bijstand_bruto(Bedrag):
    value_type = float
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Bruto algemene bijstand per maand (eigen deel)"
    unit = "currency-EUR"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0011353&artikel=2.10&g=2026-01-01"
    documentation = """
    Het aandeel van deze maand in ib_bijstand_bruto_jaar, naar de netto bijstand.
    """

    def formula_2015_01_01(persoon, period):
        netto, jaar = persoon("pw_algemene_bijstand", period), persoon("ib_bijstand_netto", period.this_year)
        bruto = persoon("ib_bijstand_bruto_jaar", period.this_year)
        return np.where(netto == 0, 0, bruto * (netto / np.where(jaar == 0, 1, jaar)))
