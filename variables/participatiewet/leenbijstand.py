"""De vorm van de bijstand: om niet, geldlening of borgtocht (Participatiewet artikel 48 tot en met 51).

Leest `toegekend_pw_leenbijstand` (uit pw_kan_leenbijstand, artikel 48 lid 2).
"""

import numpy as np
from openfisca_core.indexed_enums import Enum
from openfisca_core.periods import DateUnit
from openfisca_core.variables import Variable

from openfisca_inclusieve_stad.begrippen import Aanspraak, Bedrag, Oordeel, VormBijstand, kies, van_partner
from openfisca_inclusieve_stad.entities import Persoon

MAANDEN_PER_JAAR = 12


class pw_kan_leenbijstand(Variable):
    value_type = Enum
    possible_values = Aanspraak
    default_value = Aanspraak.niet_van_toepassing
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Bijstand als geldlening of borgtocht in plaats van om niet"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=48&lid=2&g=2015-07-01"
    documentation = """
    Artikel 48 lid 2: kan, bij middelen op korte termijn (a), als de noodzaak komt door een tekortschietend besef van
    verantwoordelijkheid (b), voor een waarborgsom (c) of voor aflossing van schulden (d).
    """

    def formula_2015_01_01(persoon, period):
        onder_a = persoon("binnenkort_voldoende_middelen", period) == Oordeel.ja
        onder_b = persoon("tekortschietend_besef_noodzaak_bijstand", period) == Oordeel.ja
        onder_c = persoon("kosten_zijn_waarborgsom", period)
        onder_d = persoon("kosten_zijn_schulden", period)
        return kies((onder_a | onder_b | onder_c | onder_d, Aanspraak.kan), anders=Aanspraak.niet_van_toepassing)


class pw_aanspraak_bijstand_voor_schulden(Variable):
    value_type = Enum
    possible_values = Aanspraak
    default_value = Aanspraak.niet_van_toepassing
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Bijzondere bijstand voor schulden (borgtocht, of om zeer dringende redenen)"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=49&g=2015-07-01"
    documentation = """
    Artikel 49, in afwijking van artikel 13 lid 1 onder g: kan, als borgtocht wanneer een saneringskrediet is afgewezen om
    beperkte mogelijkheden tot terugbetaling en de borgtocht nodig is (a), of om zeer dringende redenen als a geen uitkomst
    biedt (b).
    """

    def formula_2015_01_01(persoon, period):
        schulden = persoon("kosten_zijn_schulden", period) | persoon("vraagt_bijstand_voor_schulden", period)
        nodig = persoon("borgtocht_maakt_krediet_mogelijk", period)
        onder_a = persoon("saneringskrediet_afgewezen", period) & (nodig == Oordeel.ja)
        onder_b = (persoon("zeer_dringende_redenen_schulden", period) == Oordeel.ja) & (nodig != Oordeel.ja)
        return kies(
            (~schulden, Aanspraak.niet_van_toepassing),
            (onder_a | onder_b, Aanspraak.kan),
            anders=Aanspraak.geen_recht,
        )


class pw_overwaarde_boven_vrijlating(Bedrag):
    value_type = float
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Vermogen in de eigen woning boven de vrijlating (hoogste geldlening, van het paar samen)"
    unit = "currency-EUR"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=50&lid=2&g=2015-07-01"

    def formula_2015_01_01(persoon, period, parameters):
        vrij = parameters(period).participatiewet.vermogensgrens.eigen_woning
        overwaarde = persoon("overwaarde_eigen_woning", period) + van_partner(
            persoon, "overwaarde_eigen_woning", period, "pw_heeft_partner"
        )
        return np.maximum(overwaarde - vrij, 0)


class pw_vorm_bijstand(Variable):
    value_type = Enum
    possible_values = VormBijstand
    default_value = VormBijstand.om_niet
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Vorm van de algemene bijstand"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=48&lid=1&g=2015-07-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=50&lid=2&g=2015-07-01",
    ]
    documentation = """
    Om niet (artikel 48 lid 1), tenzij artikel 50 lid 2: eigenaar van de bewoonde woning, de bijstand over een jaar is naar
    verwachting meer dan eenmaal het netto minimumloon per maand (a), en alleen voor zover de overwaarde hoger is dan de
    vrijlating (b). Is die hogere overwaarde minder dan de bijstand over een jaar, dan is de bijstand deels een geldlening.
    Of wanneer artikel 48 lid 2 is toegepast.
    """

    def formula_2015_01_01(persoon, period, parameters):
        drempel = parameters(period).participatiewet.eigen_woning.drempel_geldlening
        maand = persoon("pw_bijstand_voor_maatregel", period) + van_partner(
            persoon, "pw_bijstand_voor_maatregel", period, "pw_heeft_partner"
        )
        jaar = MAANDEN_PER_JAAR * maand
        minimumloon, overwaarde = (
            persoon("netto_minimumloon_per_maand", period),
            persoon("pw_overwaarde_boven_vrijlating", period),
        )
        onder_b = (overwaarde > 0) & ~(maand <= 0)
        onder_a = jaar > drempel * minimumloon
        onbekend = minimumloon == 0
        lid_2_artikel_48 = persoon("toegekend_pw_leenbijstand", period)
        return kies(
            (lid_2_artikel_48, VormBijstand.geldlening),
            (onder_b & onbekend, VormBijstand.niet_te_bepalen),
            (onder_b & onder_a & (overwaarde < jaar), VormBijstand.deels_geldlening),
            (onder_b & onder_a, VormBijstand.geldlening),
            anders=VormBijstand.om_niet,
        )


class pw_kan_leenbijstand_duurzame_goederen(Variable):
    value_type = Enum
    possible_values = Aanspraak
    default_value = Aanspraak.niet_van_toepassing
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Bijzondere bijstand voor duurzame gebruiksgoederen als geldlening of borgtocht"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=51&lid=1&g=2015-07-01"
    documentation = """
    Artikel 51: kan als geldlening of borgtocht, dan wel om niet; het college kiest, en stemt de aflossing af op de
    omstandigheden.
    """

    def formula_2015_01_01(persoon, period):
        aanspraak = persoon("pw_aanspraak_bijzondere_bijstand", period)
        recht = (aanspraak == Aanspraak.recht) | (aanspraak == Aanspraak.kan_weigeren)
        goederen = persoon("kosten_zijn_duurzame_goederen", period)
        return kies((recht & goederen, Aanspraak.kan), anders=Aanspraak.niet_van_toepassing)
