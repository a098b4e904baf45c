"""Bijstand als belastbaar inkomen: de norm is netto, de gemeente draagt de loonheffing af (brutering)."""

import numpy as np
from openfisca_core.periods import DateUnit

from openfisca_inclusieve_stad.begrippen import Bedrag, of_onbekend, voor_wie
from openfisca_inclusieve_stad.entities import Persoon


class ib_bijstand_bruto(Bedrag):
    value_type = float
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Bruto algemene bijstand per maand (eigen deel)"
    unit = "currency-EUR"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0011353&artikel=2.10&g=2026-01-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0002471&artikel=22&g=2026-01-01",
    ]
    documentation = """
    (netto - heffingskorting) / (1 - tarief van de eerste schijf), met de heffingskorting die ander inkomen overlaat
    (ib_heffingskorting_over); vanaf de AOW-leeftijd het tarief zonder premie AOW. Is de korting groter dan de belasting over het
    netto bedrag, dan is bruto gelijk aan netto: zo bij een alleenstaande onder de 21. Geen arbeidskorting voor bijstand.
    """

    def formula_2015_01_01(persoon, period, parameters):
        bijstand = persoon("pw_algemene_bijstand", period)
        wie = voor_wie(persoon, bijstand != 0)
        netto, korting = wie.van(bijstand), wie("ib_heffingskorting_over", period)
        premie_aow = of_onbekend(parameters(period).inkomstenbelasting_aow_leeftijd, "premie_aow")
        eerste_schijf = of_onbekend(parameters(period).inkomstenbelasting, "box1_schijf_1_tarief")
        tarief = np.where(wie("aow_leeftijd_bereikt", period), eerste_schijf - premie_aow, eerste_schijf)
        belast = (netto - korting) / (1 - tarief)
        bruto = np.where(tarief * netto <= korting, netto, belast)  # een onbekende korting geeft onbekend
        return wie.uitkomst(bruto, anders=0)
