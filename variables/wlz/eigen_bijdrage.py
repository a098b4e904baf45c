"""Eigen bijdrage voor Wlz-zorg: laag of hoog (Besluit langdurige zorg artikel 3.3.1.1 tot en met 3.3.2.9)."""

from datetime import date

import numpy as np
from openfisca_core.periods import DateUnit
from openfisca_core.variables import Variable

from openfisca_inclusieve_stad.begrippen import (
    GEEN_DATUM,
    Bedrag,
    Leveringsvorm,
    Oordeel,
    Zorgloket,
    bij_partner,
    eerste_van_de_maand,
    is_gegeven,
    of_onbekend,
    plus_maanden,
    van_partner,
    voor_wie,
)
from openfisca_inclusieve_stad.entities import Persoon

KORTER_VANAF = "2019-01-01"  # wie vanaf deze dag begint, betaalt vier in plaats van zes maanden de lage bijdrage
DAG_ERVOOR = "2018-12-31"
PARTNER = "wlz_heeft_partner"
# Artikel 3.3.2.2 lid 4 onder c: elke voorziening van de Wmo, anders dan voor beschermd wonen.
LOOPT_VIA = (
    "begeleiding_loopt_via",
    "dagbesteding_loopt_via",
    "persoonlijke_verzorging_loopt_via",
    "logeeropvang_loopt_via",
    "vervoer_loopt_via",
    "huishoudelijke_hulp_loopt_via",
    "hulpmiddel_loopt_via",
    "woningaanpassing_loopt_via",
    "opvang_loopt_via",
)


class wlz_lage_bijdrage_begin_tot(Variable):
    value_type = date
    default_value = GEEN_DATUM
    entity = Persoon
    definition_period = DateUnit.ETERNITY
    label = "Dag waarop de eerste maanden van verblijf met de lage bijdrage voorbij zijn"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0035948&artikel=3.3.2.2&lid=1&g=2015-07-01"
    documentation = """
    Zes maanden nadat de zorg begon; vier voor wie vanaf 2019 begint. Na een eerder verblijf telt artikel 3.3.2.2 lid 5 en 6
    mee: geef dan als begin de dag waarop het eerdere verblijf begon.
    """

    def formula_2015_01_01(persoon, period, parameters):
        sinds = persoon("langdurige_zorg_sinds", period)
        eerder, later = (parameters(dag).wlz.eigen_bijdrage.laag_duur for dag in (DAG_ERVOOR, KORTER_VANAF))
        return plus_maanden(sinds, np.where(sinds < np.datetime64(KORTER_VANAF), eerder, later).astype(int))


class wlz_betaalt_lage_bijdrage(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Voor de eigen bijdrage geldt de lage berekening"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0035948&artikel=3.3.2.2&lid=1&g=2015-07-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0035948&artikel=3.3.2.2&lid=2&g=2015-07-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0035948&artikel=3.3.2.2&lid=5&g=2015-07-01",
    ]
    documentation = """
    Lid 2: thuis (volledig pakket thuis of pgb), of in een instelling met een echtgenoot die daar niet en niet in beschermd
    wonen verblijft. Lid 1: alleen of samen in een instelling in de eerste maanden (van gehuwden zolang een van beiden daar nog
    in zit; niet na het maximum van de Zvw, lid 5 onder a), met kinderen ten laste, of als terugkeer waarschijnlijk is.
    """

    def formula_2015_01_01(persoon, period):
        vorm = persoon("leveringsvorm", period)
        in_instelling = vorm == Leveringsvorm.verblijf
        partner_in_instelling = bij_partner(persoon, in_instelling, period, PARTNER, False)
        beschermd = van_partner(persoon, "beschermd_wonen_loopt_via", period, PARTNER, 0) != Zorgloket.geen
        partner_beschermd = persoon(PARTNER, period) & beschermd
        begin = _eerste_maanden(persoon, period)
        lid_1_a_en_b = begin | (partner_in_instelling & bij_partner(persoon, begin, period, PARTNER, False))
        kinderen = persoon("onderhoudt_kind_met_kinderbijslag_of_studiefinanciering", period)
        lid_1_c = kinderen | (partner_in_instelling & bij_partner(persoon, kinderen, period, PARTNER, False))
        lid_1_d = persoon("terugkeer_naar_huis_waarschijnlijk", period) == Oordeel.ja
        met_partner_elders = persoon(PARTNER, period) & ~partner_in_instelling & ~partner_beschermd
        thuis = (vorm == Leveringsvorm.vpt) | (vorm == Leveringsvorm.pgb) | (vorm == Leveringsvorm.mpt)
        return thuis | (in_instelling & (met_partner_elders | lid_1_a_en_b | lid_1_c | lid_1_d))


class wlz_lage_bijdrage(Bedrag):
    value_type = float
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Lage eigen bijdrage per maand, van gehuwden die beiden zorg krijgen samen"
    unit = "currency-EUR"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0035948&artikel=3.3.2.2&lid=3&g=2015-07-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0035948&artikel=3.3.2.2&lid=4&g=2015-07-01",
    ]
    documentation = """
    Een twaalfde van het percentage van het bijdrageplichtig inkomen, ten minste en ten hoogste de bedragen van lid 3,
    verminderd volgens lid 4. Over 2026 is alleen het verschil tussen de gepubliceerde grenzen bekend: dat geldt voor een pgb en
    een modulair pakket thuis. Een modulair pakket thuis kent tot 2026 een eigen regeling (3.3.3.1), die niet is gemodelleerd.
    """

    def formula_2015_01_01(persoon, period, parameters):
        bijdrage, iedereen = parameters(period).wlz.eigen_bijdrage, persoon("leveringsvorm", period)
        wie = voor_wie(persoon, iedereen != Leveringsvorm.geen)
        vorm, partner = wie("leveringsvorm", period), bij_partner(wie, iedereen, period, PARTNER, 0)
        pgb, mpt = vorm == Leveringsvorm.pgb, vorm == Leveringsvorm.mpt
        pgb_partner, mpt_partner = partner == Leveringsvorm.pgb, partner == Leveringsvorm.mpt
        lid_4_a = pgb & ~wie(PARTNER, period)
        lid_4_b = (pgb & (pgb_partner | mpt_partner)) | (mpt & pgb_partner)
        lid_4_c = pgb & wie.van(_heeft_maatwerkvoorziening(persoon, period))
        bedrag = _tussen_de_grenzen(wie, period, bijdrage)
        verminderd = bedrag - of_onbekend(bijdrage, "pgb_vermindering")
        bedrag = np.where(lid_4_a | lid_4_b | lid_4_c, verminderd, bedrag)
        alleen_mpt = mpt & ((partner == Leveringsvorm.geen) | mpt_partner)
        return wie.uitkomst(np.where(alleen_mpt, np.nan, bedrag))  # artikel 3.3.3.1 is niet gemodelleerd

    def formula_2026_01_01(persoon, period, parameters):
        bijdrage, iedereen = parameters(period).wlz.eigen_bijdrage, persoon("leveringsvorm", period)
        wie = voor_wie(persoon, iedereen != Leveringsvorm.geen)
        vorm, partner = wie("leveringsvorm", period), bij_partner(wie, iedereen, period, PARTNER, 0)
        thuis = (vorm == Leveringsvorm.pgb) | (vorm == Leveringsvorm.mpt)
        partner_elders = (partner == Leveringsvorm.verblijf) | (partner == Leveringsvorm.vpt)
        verschil = of_onbekend(bijdrage, "laag_minimum") - of_onbekend(bijdrage, "laag_thuis_minimum")
        bedrag = _tussen_de_grenzen(wie, period, bijdrage)
        return wie.uitkomst(np.where(thuis & ~partner_elders, bedrag - verschil, bedrag))


class wlz_hoge_bijdrage(Bedrag):
    value_type = float
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Hoge eigen bijdrage per maand, van gehuwden die beiden in een instelling verblijven samen"
    unit = "currency-EUR"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0035948&artikel=3.3.2.1&lid=1&g=2015-07-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0035948&artikel=3.3.2.1&lid=2&g=2015-07-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0035948&artikel=3.3.2.3&lid=1&g=2015-07-01",
    ]
    documentation = """
    Een twaalfde van het bijdrageplichtig inkomen van artikel 3.3.2.3, dat is op te geven (inkomen_voor_hoge_bijdrage; van
    gehuwden samen): de aftrekposten staan in een regeling die niet is gelezen. Zonder opgave onbekend.
    """

    def formula_2015_01_01(persoon, period, parameters):
        maximum = of_onbekend(parameters(period).wlz.eigen_bijdrage, "hoog_maximum")
        inkomen = persoon("inkomen_voor_hoge_bijdrage", period.this_year)
        return np.where(inkomen < 0, np.nan, np.minimum(inkomen / 12, maximum))


class wlz_vrijgesteld_van_eigen_bijdrage(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "De lage eigen bijdrage is op aanvraag niet verschuldigd"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0035948&artikel=3.3.2.2&lid=7&g=2015-07-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=23&g=2015-07-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=13&lid=2&g=2015-07-01",
    ]
    documentation = """
    Lid 7: wie bijstand in een inrichting ontvangt (Participatiewet artikel 23), of haar als 18- tot en met 20-jarige in een
    inrichting niet ontvangt (artikel 13 lid 2 onder a). Dat iemand bijstand ontvangt, is hier een feit.
    """

    def formula_2015_01_01(persoon, period):
        zak_en_kleedgeld = persoon("krijgt_zak_en_kleedgeld", period)
        te_jong = persoon("pw_uitgesloten_jong_in_inrichting", period)
        return persoon("vrijstelling_bijdrage_aangevraagd", period) & (zak_en_kleedgeld | te_jong)


class wlz_eigen_bijdrage(Bedrag):
    value_type = float
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Eigen bijdrage voor Wlz-zorg per maand (eigen deel)"
    unit = "currency-EUR"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0035948&artikel=3.3.1.1&lid=1&g=2015-07-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0035948&artikel=3.3.2.1&g=2015-07-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0035948&artikel=3.3.2.2&g=2015-07-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0035948&artikel=3.3.2.9&lid=3&g=2015-07-01",
    ]
    documentation = """
    Voor wie 18 of ouder is en Wlz-zorg krijgt: de lage of de hoge bijdrage. Krijgen gehuwden beiden zorg, dan betaalt ieder naar
    rato van zijn inkomen (artikel 3.3.2.9 lid 3); zonder inkomen ieder de helft (onze lezing). Over een deel van een maand
    rekent de wet per dag (3.3.2.9 lid 2); dit is het bedrag van een hele maand.
    """

    def formula_2015_01_01(persoon, period, parameters):
        zorg = persoon("leveringsvorm", period) != Leveringsvorm.geen
        wie = voor_wie(persoon, zorg & (persoon("leeftijd", period) >= parameters(period).wlz.eigen_bijdrage.minimumleeftijd))
        laag = wie("wlz_betaalt_lage_bijdrage", period)
        bedrag = np.where(laag, wie("wlz_lage_bijdrage", period), wie("wlz_hoge_bijdrage", period))
        tezamen = bij_partner(wie, zorg, period, PARTNER, False)
        deel = np.where(tezamen, _aandeel(persoon, wie, period), 1)
        nihil = laag & wie("wlz_vrijgesteld_van_eigen_bijdrage", period)
        return wie.uitkomst(np.where(nihil, 0, deel * bedrag))


def _tussen_de_grenzen(wie, period, bijdrage):
    deel = of_onbekend(bijdrage, "laag_percentage") * wie("wlz_bijdrageplichtig_inkomen", period) / 12
    minimum, maximum = of_onbekend(bijdrage, "laag_minimum"), of_onbekend(bijdrage, "laag_maximum")
    return np.maximum(np.minimum(deel, maximum), minimum)


def _eerste_maanden(persoon, period):
    dag, sinds = eerste_van_de_maand(period), persoon("langdurige_zorg_sinds", period)
    bezig = is_gegeven(sinds) & (dag < persoon("wlz_lage_bijdrage_begin_tot", period))
    return bezig & ~persoon("wlz_zet_ggz_verblijf_voort", period)


def _heeft_maatwerkvoorziening(persoon, period):
    eigen = np.logical_or.reduce([persoon(naam, period) == Zorgloket.wmo_2015 for naam in LOOPT_VIA])
    return eigen | bij_partner(persoon, eigen, period, PARTNER, False)


def _aandeel(persoon, wie, period):
    eigen = wie("inkomen_peiljaar", period.this_year)
    partner = bij_partner(wie, persoon("inkomen_peiljaar", period.this_year), period, PARTNER, 0)
    samen = np.where((eigen < 0) | (partner < 0), np.nan, eigen + partner)
    return np.where(samen == 0, 0.5, eigen / np.where(samen == 0, 1, samen))
