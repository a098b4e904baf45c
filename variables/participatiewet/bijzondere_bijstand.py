"""Bijzondere bijstand (Participatiewet artikel 35), en tot 2026 die voor jongeren zonder hulp van hun ouders (artikel 12).

Leest `toegekend_pw_weigering_drempel` (uit pw_kan_weigering_drempel, artikel 35 lid 2).
"""

import numpy as np
from openfisca_core.indexed_enums import Enum
from openfisca_core.periods import DateUnit
from openfisca_core.variables import Variable

from openfisca_inclusieve_stad.begrippen import Aanspraak, Bedrag, Oordeel, kies, per_gemeente, van_partner
from openfisca_inclusieve_stad.entities import Persoon

INKOMSTEN = (
    "arbeidsinkomen",
    "inkomen_uit_arbeid_loonkostensubsidie",
    "uitkeringsinkomen",
    "aow_inkomen",
    "inkomen_uit_pensioen",
    "inkomen_uit_alimentatie",
    "inkomen_uit_vermogen",
    "inkomen_uit_heffingskorting",
    "inkomen_uit_studiefinanciering",
    "inkomen_overig",
)


class pw_rechthebbend_bijzondere_bijstand(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Kan recht op bijzondere bijstand hebben (los van kosten en draagkracht)"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=35&lid=1&g=2015-07-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=13&lid=1&g=2015-07-01",
    ]
    documentation = """
    'Onverminderd paragraaf 2.2': artikel 11 en de uitsluitingen van artikel 13 lid 1; die van lid 2 gelden alleen voor
    algemene bijstand.
    """

    def formula_2015_01_01(persoon, period):
        return persoon("pw_woont_rechtmatig_in_nederland", period) & ~persoon("pw_uitgesloten_bijzondere_bijstand", period)


class pw_vergelijkingsnorm(Bedrag):
    value_type = float
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Bijstandsnorm waarmee inkomen wordt vergeleken, ook voor wie geen recht op algemene bijstand heeft"
    unit = "currency-EUR"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=5&g=2015-07-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=35&lid=1&g=2015-07-01",
    ]
    documentation = """
    Artikel 5 onder c spreekt van de 'op de belanghebbende van toepassing zijnde norm'. Wie door artikel 13 lid 2 (een student,
    onbetaald verlof) geen algemene bijstand krijgt, houdt voor de bijzondere bijstand de norm die bij recht zou gelden (lezing):
    met een norm van nul zou elk inkomen draagkracht zijn.
    """

    def formula_2015_01_01(persoon, period):
        norm = persoon("pw_bijstandsnorm", period)
        return np.where(persoon("pw_rechthebbend", period), norm, persoon("pw_norm_bij_recht", period))


class pw_draagkracht_bijzondere_bijstand(Bedrag):
    value_type = float
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Draagkracht voor bijzondere kosten deze maand, van de alleenstaande of van het paar samen"
    unit = "currency-EUR"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=35&lid=1&g=2015-07-01"
    documentation = """
    Artikel 35 lid 1: het inkomen boven de bijstandsnorm en het vermogen; de vrijlatingen van artikel 31 lid 2 en 34 lid 2
    gelden niet. Welk deel meetelt, de grens, en de periode bepaalt het college: parameters van de gemeente, per maand
    gerekend.
    """

    def formula_2015_01_01(persoon, period, parameters):
        gemeenten, gemeente = parameters(period).gemeenten, persoon.huishouden("gemeente", period)

        def lokaal(naam):
            return per_gemeente(gemeenten, gemeente, f"bijzondere_bijstand.{naam}")

        def samen(naam):
            return persoon(naam, period) + van_partner(persoon, naam, period, "pw_heeft_partner")

        inkomen = np.add.reduce([samen(naam) for naam in INKOMSTEN])
        boven_grens = np.maximum(inkomen - lokaal("inkomensgrens") * samen("pw_vergelijkingsnorm"), 0)
        vermogen = samen("bezittingen") - samen("schulden")
        vrij = lokaal("vermogen_vrij_deel") * persoon("pw_vermogensgrens", period)
        # zonder inkomen of vermogen doet een onbekende grens (NaN) niet mee
        uit_inkomen = np.where(inkomen > 0, lokaal("draagkracht_percentage") * boven_grens, 0)
        uit_vermogen = np.where(vermogen > 0, np.maximum(vermogen - vrij, 0), 0)
        return uit_inkomen + uit_vermogen


class pw_kan_weigering_drempel(Variable):
    value_type = Enum
    possible_values = Aanspraak
    default_value = Aanspraak.niet_van_toepassing
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Weigering van bijzondere bijstand om lage kosten"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=35&lid=2&g=2015-07-01"
    documentation = """
    Artikel 35 lid 2: het college kan weigeren als de kosten binnen twaalf maanden het drempelbedrag niet te boven gaan.
    """

    def formula_2015_01_01(persoon, period, parameters):
        drempel = parameters(period).participatiewet.bijzondere_bijstand.drempel_maximum

        def samen(naam):
            return persoon(naam, period) + van_partner(persoon, naam, period, "pw_heeft_partner")

        kosten = np.maximum(samen("bijzondere_kosten_twaalf_maanden"), samen("bijzondere_kosten"))
        return kies(((kosten > 0) & (kosten <= drempel), Aanspraak.kan), anders=Aanspraak.niet_van_toepassing)


class pw_aanspraak_bijzondere_bijstand(Variable):
    value_type = Enum
    possible_values = Aanspraak
    default_value = Aanspraak.niet_van_toepassing
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Bijzondere bijstand"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=35&lid=1&g=2015-07-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=35&lid=1&g=2026-01-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=14&g=2015-07-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=15&g=2015-07-01",
    ]
    documentation = """
    Een recht op wat niet uit norm, toeslagen, vermogen en hoger inkomen kan worden betaald: noodzakelijke kosten (niet die
    van artikel 14), uit bijzondere omstandigheden, zonder passende voorliggende voorziening. Onder de drempel van lid 2
    `kan_weigeren`. Noodzaak en omstandigheden zijn oordelen: alleen ja geeft recht. Lid 3 (collectieve zorgverzekering):
    niet gemodelleerd.
    """

    def formula_2015_01_01(persoon, period):
        def een_van_beiden(naam, oordeel):
            return (persoon(naam, period) == oordeel) | (van_partner(persoon, naam, period, "pw_heeft_partner") == oordeel)

        kosten = persoon("bijzondere_kosten", period) + van_partner(persoon, "bijzondere_kosten", period, "pw_heeft_partner")
        noodzakelijk = een_van_beiden("kosten_noodzakelijk", Oordeel.ja)
        bijzonder = een_van_beiden("bijzondere_omstandigheden", Oordeel.ja)
        artikel_14 = persoon("kosten_zijn_boete_schade_of_alimentatie", period)
        artikel_15 = een_van_beiden("voorliggende_voorziening_voor_kosten", Oordeel.ja)
        rechthebbend = persoon("pw_rechthebbend_bijzondere_bijstand", period)
        # een onbekende norm (NaN) laat het recht staan; het bedrag is dan onbekend
        zelf_te_dragen = kosten <= persoon("pw_draagkracht_bijzondere_bijstand", period)
        recht = rechthebbend & noodzakelijk & bijzonder & ~artikel_14 & ~artikel_15 & ~zelf_te_dragen
        drempel = persoon("pw_kan_weigering_drempel", period) == Aanspraak.kan
        geweigerd = drempel & persoon("toegekend_pw_weigering_drempel", period)
        return kies(
            (kosten == 0, Aanspraak.niet_van_toepassing),
            (~recht | geweigerd, Aanspraak.geen_recht),
            (drempel, Aanspraak.kan_weigeren),
            anders=Aanspraak.recht,
        )


class pw_bijzondere_bijstand(Bedrag):
    value_type = float
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Bijzondere bijstand deze maand"
    unit = "currency-EUR"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=35&lid=1&g=2015-07-01"
    documentation = """
    De kosten min de draagkracht; bij gehuwden de kosten van beiden min de draagkracht samen, ieder voor de helft (aanname).
    """

    def formula_2015_01_01(persoon, period):
        kosten = persoon("bijzondere_kosten", period) + van_partner(persoon, "bijzondere_kosten", period, "pw_heeft_partner")
        tekort = np.maximum(kosten - persoon("pw_draagkracht_bijzondere_bijstand", period), 0)
        aanspraak = persoon("pw_aanspraak_bijzondere_bijstand", period)
        recht = (aanspraak == Aanspraak.recht) | (aanspraak == Aanspraak.kan_weigeren)
        paar = persoon("pw_heeft_partner", period)
        return np.where(recht, np.where(paar, tekort / 2, tekort), 0)


class pw_aanspraak_bijzondere_bijstand_jongere(Variable):
    value_type = Enum
    possible_values = Aanspraak
    default_value = Aanspraak.niet_van_toepassing
    entity = Persoon
    definition_period = DateUnit.MONTH
    end = "2025-12-31"
    label = "Bijzondere bijstand voor een jongere van 18 tot en met 20 jaar die niet op zijn ouders kan rekenen"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=12&g=2015-07-01"
    documentation = """
    Artikel 12: een recht, voor zover de noodzakelijke kosten uitgaan boven de bijstandsnorm, als de middelen van de ouders
    niet toereikend zijn (a) of het onderhoudsrecht redelijkerwijs niet te gelde is te maken (b). Vervallen per 1 januari
    2026; dan geeft artikel 20 lid 3 een vaste verhoging in de algemene bijstand.
    """

    def formula_2015_01_01(persoon, period, parameters):
        vanaf = parameters(period).participatiewet.recht.minimumleeftijd
        tot = parameters(period).participatiewet.individuele_inkomenstoeslag.minimumleeftijd  # 21
        leeftijd = persoon("leeftijd", period)
        jongere = (leeftijd >= vanaf) & (leeftijd < tot)
        onder_a = persoon("ouders_niet_draagkrachtig", period) == Oordeel.ja
        onder_b = persoon("onderhoudsrecht_niet_te_gelde_te_maken", period) == Oordeel.ja
        kosten, norm = persoon("noodzakelijke_kosten_van_bestaan", period), persoon("pw_bijstandsnorm", period)
        boven_norm = ~((kosten > 0) & (kosten <= norm))  # onbekende kosten laten het recht staan
        rechthebbend = persoon("pw_rechthebbend_bijzondere_bijstand", period)
        return kies(
            (~jongere, Aanspraak.niet_van_toepassing),
            (rechthebbend & (onder_a | onder_b) & boven_norm, Aanspraak.recht),
            anders=Aanspraak.geen_recht,
        )


class pw_bijzondere_bijstand_jongere(Bedrag):
    value_type = float
    entity = Persoon
    definition_period = DateUnit.MONTH
    end = "2025-12-31"
    label = "Bijzondere bijstand voor levensonderhoud van een jongere van 18 tot en met 20 jaar"
    unit = "currency-EUR"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=12&g=2015-07-01"
    documentation = """
    De noodzakelijke kosten boven de bijstandsnorm. De wet noemt geen bedrag: zonder opgave van het college is het onbekend.
    """

    def formula_2015_01_01(persoon, period):
        recht = persoon("pw_aanspraak_bijzondere_bijstand_jongere", period) == Aanspraak.recht
        kosten, norm = persoon("noodzakelijke_kosten_van_bestaan", period), persoon("pw_bijstandsnorm", period)
        return np.where(recht, np.where(kosten > 0, np.maximum(kosten - norm, 0), np.nan), 0)
