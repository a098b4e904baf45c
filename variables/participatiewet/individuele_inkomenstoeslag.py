"""Individuele inkomenstoeslag (Participatiewet artikel 36).

Leest `toegekend_pw_individuele_inkomenstoeslag` (uit pw_aanspraak_individuele_inkomenstoeslag): de toeslag is een 'kan'.
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
    eerste_van_de_maand,
    is_gegeven,
    kies,
    per_gemeente,
    plus_maanden,
    van_partner,
)
from openfisca_inclusieve_stad.entities import Gezin, Persoon


class pw_inkomenstoeslag_mogelijk_vanaf(Variable):
    value_type = date
    default_value = GEEN_DATUM
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Eerste dag waarop weer een individuele inkomenstoeslag kan worden gevraagd"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=36&lid=3&g=2015-07-01"
    documentation = """
    Artikel 36 lid 3: twaalf maanden na de vorige. 9999-12-31 als er nog geen is verleend.
    """

    def formula_2015_01_01(persoon, period, parameters):
        maanden = int(parameters(period).participatiewet.individuele_inkomenstoeslag.wachttijd)
        return plus_maanden(persoon("inkomenstoeslag_verleend_op", period), maanden)


class pw_aanspraak_individuele_inkomenstoeslag(Variable):
    value_type = Enum
    possible_values = Aanspraak
    default_value = Aanspraak.niet_van_toepassing
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Individuele inkomenstoeslag"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=36&g=2015-07-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=36&g=2026-01-01",
    ]
    documentation = """
    Artikel 36 lid 1: het college kan haar op verzoek verlenen aan wie 21 jaar of ouder is en jonger dan de
    pensioengerechtigde leeftijd, langdurig een laag inkomen heeft (de verordening vult beide in), geen in aanmerking te nemen
    vermogen en geen uitzicht op inkomensverbetering (een oordeel; onbekend telt als geen uitzicht). Binnen twaalf maanden na
    de vorige: `nog_niet` (lid 3). Een hogere leeftijd van de gemeente wordt gevolgd, al noemt de wet 21 (zie twijfels).
    """

    def formula_2015_01_01(persoon, period, parameters):
        gemeenten, gemeente = parameters(period).gemeenten, persoon.huishouden("gemeente", period)
        landelijk = parameters(period).participatiewet.individuele_inkomenstoeslag.minimumleeftijd
        # is de leeftijd van de gemeente onbekend (NaN), dan die van de wet
        vanaf = np.fmax(per_gemeente(gemeenten, gemeente, "individuele_inkomenstoeslag.leeftijd_min"), landelijk)
        referteperiode = per_gemeente(gemeenten, gemeente, "individuele_inkomenstoeslag.referteperiode")
        leeftijd = (persoon("leeftijd", period) >= vanaf) & ~persoon("aow_leeftijd_bereikt", period)
        laag = persoon("maanden_laag_inkomen", period)
        langdurig_laag = (laag > 0) & ~(laag < referteperiode)  # een onbekende periode (NaN) laat de mogelijkheid staan
        vermogen = persoon("pw_vermogen_in_aanmerking", period) > 0
        uitzicht = persoon("uitzicht_op_inkomensverbetering", period) == Oordeel.ja
        rechthebbend = persoon("pw_rechthebbend_bijzondere_bijstand", period)
        opnieuw_vanaf = persoon("pw_inkomenstoeslag_mogelijk_vanaf", period)
        te_vroeg = is_gegeven(opnieuw_vanaf) & (eerste_van_de_maand(period) < opnieuw_vanaf)  # lid 3
        voldoet = rechthebbend & leeftijd & langdurig_laag & ~vermogen & ~uitzicht
        return kies(
            (~voldoet, Aanspraak.geen_recht),
            (te_vroeg, Aanspraak.nog_niet),
            anders=Aanspraak.kan,
        )


class pw_individuele_inkomenstoeslag(Bedrag):
    value_type = float
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Individuele inkomenstoeslag per twaalf maanden, eigen deel"
    unit = "currency-EUR"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=36&g=2015-07-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=8&lid=2&g=2015-07-01",
    ]
    documentation = """
    Het bedrag van de verordening voor alleenstaande, alleenstaande ouder of gehuwden samen (ieder de helft, als beiden voldoen;
    voldoet een van beiden niet, dan het bedrag voor een alleenstaande of alleenstaande ouder), met de kindtoeslag van de
    gemeente en haar eigen klasse bij een kind van 12 tot 18 jaar. Een bedrag ineens per twaalf maanden, niet per maand. De
    klasse van een gemeente naar de hoogte van het inkomen is niet gemodelleerd.
    """

    def formula_2015_01_01(persoon, period, parameters):
        gemeenten, gemeente = parameters(period).gemeenten, persoon.huishouden("gemeente", period)

        def lokaal(naam):
            return per_gemeente(gemeenten, gemeente, f"individuele_inkomenstoeslag.{naam}")

        toegekend = persoon("toegekend_pw_individuele_inkomenstoeslag", period)
        ook_partner = van_partner(persoon, "toegekend_pw_individuele_inkomenstoeslag", period, "pw_heeft_partner", False)
        ouder = persoon("pw_ten_laste_komende_kinderen", period) > 0
        leeftijden = persoon.gezin.members("leeftijd", period)
        jong = parameters(period).participatiewet.arbeidsplicht.zorg_kindleeftijd_alleenstaande_ouder  # 12
        volwassen = parameters(period).participatiewet.kind.leeftijd_ten_laste_komend
        tot_12 = persoon.gezin.sum(((leeftijden >= 0) & (leeftijden < jong)).astype(float), role=Gezin.KIND)
        tot_18 = persoon.gezin.sum(((leeftijden >= jong) & (leeftijden < volwassen)).astype(float), role=Gezin.KIND)

        def klasse(naam):  # met een kind van 12 tot 18 een eigen bedrag, waar de gemeente die klasse kent
            met_kind = lokaal(f"bedrag.{naam}_kind_12_tot_18")
            return np.where(ouder & (tot_18 > 0) & ~np.isnan(met_kind), met_kind, lokaal(f"bedrag.{naam}"))

        alleen = np.where(ouder, klasse("alleenstaande_ouder"), lokaal("bedrag.alleenstaande"))
        bedrag = np.where(ook_partner, klasse("gehuwden"), alleen)
        deel = np.where(ook_partner, 0.5, 1.0)
        kind = np.where(ouder, tot_12 * lokaal("kindtoeslag.tot_12") + tot_18 * lokaal("kindtoeslag.van_12_tot_18"), 0)
        return np.where(toegekend, deel * (bedrag + kind), 0)
