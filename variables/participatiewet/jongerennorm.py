"""De verhoging voor wie 18, 19 of 20 jaar is en niet op zijn ouders kan rekenen (Participatiewet artikel 20 lid 3 en 4)."""

import numpy as np
from openfisca_core.periods import DateUnit
from openfisca_core.variables import Variable

from openfisca_inclusieve_stad.begrippen import Bedrag, Oordeel, of_onbekend, van_partner, voor_wie
from openfisca_inclusieve_stad.entities import Persoon


class pw_is_18_19_of_20(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Is 18, 19 of 20 jaar"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=20&g=2015-07-01"

    def formula_2015_01_01(persoon, period, parameters):
        pw = parameters(period).participatiewet
        leeftijd = persoon("leeftijd", period)
        return (leeftijd >= pw.recht.minimumleeftijd) & (leeftijd < pw.kostendelersnorm.minimumleeftijd_belanghebbende)


class pw_geen_beroep_op_ouders(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Is 18, 19 of 20 jaar en kan voor zijn levensonderhoud geen beroep doen op zijn ouders"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=12&g=2015-07-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=20&lid=3&g=2026-01-01",
    ]
    documentation = """
    a. de middelen van de ouders zijn niet toereikend, of b. hij kan zijn onderhoudsrecht redelijkerwijs niet te gelde
    maken. Tot en met 2025 de voorwaarde voor bijzondere bijstand (artikel 12), vanaf 2026 voor de verhoging van de norm
    (artikel 20 lid 3), met dezelfde gronden. Onbekend rekent als nee.
    """

    def formula_2015_01_01(persoon, period):
        a = persoon("ouders_niet_draagkrachtig", period) == Oordeel.ja
        b = persoon("onderhoudsrecht_niet_te_gelde_te_maken", period) == Oordeel.ja
        return persoon("pw_is_18_19_of_20", period) & (a | b)


class pw_verhoging_jongerennorm(Bedrag):
    value_type = float
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Verhoging van de norm van artikel 20 (eigen deel)"
    unit = "currency-EUR"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=20&lid=3&g=2026-01-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=20&lid=4&g=2026-01-01",
    ]
    documentation = """
    Artikel 20 lid 3: een vast bedrag voor ieder die geen beroep op zijn ouders kan doen. Lid 4: samen met de norm van lid
    1 of 2 niet hoger dan de norm van artikel 21 in een vergelijkbare situatie; van gehuwden tellen de twee delen samen,
    en krijgen beiden een verhoging, dan delen zij de ruimte. De verhoging hoort bij de norm van artikel 20: niet bij het
    vaste deel van artikel 22a lid 3 (wetten.yaml, twijfels).
    """

    def formula_2026_01_01(persoon, period, parameters):
        norm = parameters(period).participatiewet.norm
        wie = _recht_op_verhoging(persoon, period)
        als_alleenstaande = ~wie("pw_heeft_partner", period) | wie("pw_partner_in_inrichting", period)
        ander = van_partner(wie, "pw_geen_beroep_op_ouders", period, "pw_heeft_partner", False) & ~als_alleenstaande
        ruimte = np.where(
            als_alleenstaande,
            of_onbekend(norm, "alleenstaande_21_tot_aow") - wie("pw_norm_alleenstaande", period),
            of_onbekend(norm, "gehuwden_21_tot_aow") - 2 * wie("pw_norm_zonder_kostendelers", period),
        )
        return wie.uitkomst(_verhoging(norm, ruimte / np.where(ander, 2, 1)), anders=0)


class pw_verhoging_jongerennorm_artikel_24(Bedrag):
    value_type = float
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Verhoging van de norm van artikel 20 naast een echtgenoot zonder recht"
    unit = "currency-EUR"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=20&lid=3&g=2026-01-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=24&g=2026-01-01",
    ]
    documentation = """
    Artikel 24 geeft de helft van de norm met een leeftijdgenoot; de verhoging komt daarop, tot de helft van de norm van
    artikel 21 onder b (de vergelijkbare situatie van artikel 20 lid 4: 21 jaar of ouder, naast een echtgenoot zonder recht).
    """

    def formula_2026_01_01(persoon, period, parameters):
        pw = parameters(period).participatiewet
        vergelijkbaar = of_onbekend(pw.norm, "gehuwden_21_tot_aow")
        helft = pw.niet_rechthebbende_partner.fractie_gehuwdennorm
        wie = _recht_op_verhoging(persoon, period)
        ruimte = helft * (vergelijkbaar - wie("pw_norm_met_leeftijdgenoot", period))
        return wie.uitkomst(_verhoging(pw.norm, ruimte), anders=0)


def _recht_op_verhoging(persoon, period):
    return voor_wie(persoon, persoon("pw_geen_beroep_op_ouders", period) & ~persoon("pw_in_inrichting", period))


def _verhoging(norm, ruimte):
    bedrag = of_onbekend(norm, "verhoging_18_20_ouders_niet_draagkrachtig")
    return np.minimum(bedrag, np.maximum(ruimte, 0))  # np.minimum laat NaN (een onbekend bedrag) staan
