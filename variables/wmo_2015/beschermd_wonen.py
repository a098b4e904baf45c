"""Bijdragen voor beschermd wonen en opvang (Uitvoeringsbesluit Wmo 2015 artikel 3.11 tot en met 3.20)."""

import numpy as np
from openfisca_core.periods import DateUnit
from openfisca_core.variables import Variable

from openfisca_inclusieve_stad.begrippen import (
    Bedrag,
    Leveringsvorm,
    Oordeel,
    bij_partner,
    eerste_van_de_maand,
    heeft_rol,
    of_onbekend,
    plus_maanden,
    van_partner,
)
from openfisca_inclusieve_stad.entities import Gezin, Persoon


class wmo_inkomen_beschermd_wonen(Bedrag):
    value_type = float
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Bijdrageplichtig inkomen per jaar voor de lage bijdrage, van gehuwden samen"
    unit = "currency-EUR"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0035733&artikel=3.14&lid=1&g=2015-01-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0035733&artikel=3.2&lid=1&g=2015-01-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0035733&artikel=3.14&lid=1&g=2021-01-01",
    ]
    documentation = """
    Het inkomen over het peiljaar met een deel van het vermogen, na aftrek van een vast bedrag voor wie de pensioengerechtigde
    leeftijd niet heeft bereikt. Verlegging van het peiljaar (lid 2) en, vanaf 2018, de compensatie voor pensioengerechtigden met
    vermogen zijn niet gemodelleerd: voor hen is de uitkomst dan onbekend.
    """

    def formula_2015_01_01(persoon, period, parameters):
        return _samen(persoon, period, _inkomen(persoon, period, parameters))

    def formula_2018_01_01(persoon, period, parameters):
        compensatie = persoon("aow_leeftijd_bereikt", period) & (persoon("vermogen_peiljaar", period.this_year) > 0)
        return _samen(persoon, period, np.where(compensatie, np.nan, _inkomen(persoon, period, parameters)))


class wmo_lage_bijdrage_lid_1(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Betaalt de lage bijdrage: eerste maanden, kinderen ten laste of een terugkeer die wordt verwacht"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0035733&artikel=3.12&lid=1&g=2015-01-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0035733&artikel=3.12&lid=1&g=2019-01-01",
    ]
    documentation = """
    Onderdeel a en b (gehuwden samen, tot van elk de termijn is verstreken), c (kinderbijslag: een minderjarig kind in het gezin;
    studiefinanciering tot 27 niet gemodelleerd) en d. De uitzonderingen van lid 4 zijn niet gemodelleerd.
    """

    def formula_2015_01_01(persoon, period, parameters):
        maanden = int(parameters(period).wmo_2015.beschermd_wonen.laag_duur_bij_start)
        einde = plus_maanden(persoon("beschermd_wonen_sinds", period), maanden)
        nu = eerste_van_de_maand(period)
        binnen = (persoon("beschermd_wonen_sinds", period) <= nu) & (nu < einde)
        a_b = binnen | bij_partner(persoon, binnen, period, "wmo_heeft_partner", False)
        kind = heeft_rol(persoon, Gezin.KIND)
        minderjarig = kind & (persoon("leeftijd", period) < parameters(period).bw_1.meerderjarigheid)
        c = persoon.gezin.any(minderjarig) & ~kind
        d = persoon("terugkeer_uit_beschermd_wonen_verwacht", period) == Oordeel.ja
        return persoon("wmo_gebruikt_beschermd_wonen", period) & (a_b | c | d)


class wmo_lage_bijdrage_lid_2(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Betaalt de lage bijdrage omdat de echtgenoot niet in een instelling verblijft"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0035733&artikel=3.12&lid=2&g=2015-01-01"
    documentation = """
    Onderdeel a en b. Verblijft de echtgenoot in een Wlz-instelling, dan hangt het af van diens bijdrage (artikel 3.11 lid 1
    onder c tegenover onderdeel c hier); wij rekenen dan de hoge (onze lezing).
    """

    def formula_2015_01_01(persoon, period):
        elders = persoon("wmo_gebruikt_beschermd_wonen", period)
        elders = elders | (persoon("leveringsvorm", period) == Leveringsvorm.verblijf)
        thuis = bij_partner(persoon, ~elders, period, "wmo_heeft_partner", False)
        return persoon("wmo_gebruikt_beschermd_wonen", period) & thuis


class wmo_bijdrage_beschermd_wonen(Bedrag):
    value_type = float
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Eigen deel van de bijdrage voor beschermd wonen, per maand"
    unit = "currency-EUR"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0035733&artikel=3.11&g=2015-01-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0035733&artikel=3.12&g=2015-01-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0035733&artikel=3.12&lid=3&g=2018-01-01",
    ]
    documentation = """
    De lage bijdrage is een twaalfde van het percentage van het inkomen, begrensd (tot 2018 alleen die van lid 1); zij is niet
    verschuldigd bij zak- en kleedgeld (lid 6). De hoge bijdrage is een twaalfde van het inkomen na aftrek, zoals opgegeven;
    zonder opgave onbekend. Verblijven beide gehuwden in beschermd wonen, dan telt bij ieder de helft (lid 3 van artikel 3.19
    verdeelt naar inkomen).
    """

    def formula_2015_01_01(persoon, period, parameters):
        bedragen = parameters(period).wmo_2015.beschermd_wonen
        per_maand = of_onbekend(bedragen, "laag_percentage") * persoon("wmo_inkomen_beschermd_wonen", period) / 12
        lid_1 = persoon("wmo_lage_bijdrage_lid_1", period)
        return _bijdrage(persoon, period, bedragen, np.where(lid_1, _begrensd(bedragen, per_maand), per_maand))

    def formula_2018_01_01(persoon, period, parameters):
        bedragen = parameters(period).wmo_2015.beschermd_wonen
        per_maand = of_onbekend(bedragen, "laag_percentage") * persoon("wmo_inkomen_beschermd_wonen", period) / 12
        return _bijdrage(persoon, period, bedragen, _begrensd(bedragen, per_maand))


class wmo_bijdrage_opvang(Bedrag):
    value_type = float
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Bijdrage voor opvang, per maand"
    unit = "currency-EUR"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0035733&artikel=3.20&g=2015-01-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0035362&artikel=2.1.4&lid=7&g=2015-07-01",
    ]
    documentation = """
    Artikel 3.20: na de bijdrage houdt de cliënt van zijn bijdrageplichtig inkomen zak- en kleedgeld over, met de standaardpremie
    min de zorgtoeslag. Van gehuwden telt het gezamenlijke inkomen. Niet naast beschermd wonen (lid 2). Gelezen in de tekst van
    2015; later kan de verordening of de nummering anders zijn.
    """

    def formula_2015_01_01(persoon, period, parameters):
        p = parameters(period)
        inkomen = persoon("wmo_bijdrageplichtig_inkomen", period) / 12
        zak_en_kleedgeld = of_onbekend(p.participatiewet.inrichting, "norm_alleenstaande")
        premie = of_onbekend(p.toeslagen.zorgtoeslag, "standaardpremie") / 12
        bijdrage = np.maximum(inkomen - (zak_en_kleedgeld + premie - persoon("zorgtoeslag", period)), 0)
        volwassen = persoon("leeftijd", period) >= p.bw_1.meerderjarigheid
        verschuldigd = volwassen & persoon("wmo_gebruikt_opvang", period) & ~persoon("wmo_gebruikt_beschermd_wonen", period)
        return np.where(verschuldigd, bijdrage, 0)


def _inkomen(persoon, period, parameters):
    bedragen, jaar = parameters(period).wmo_2015.beschermd_wonen, period.this_year
    opgegeven, vermogen = persoon("inkomen_peiljaar", jaar), persoon("vermogen_peiljaar", jaar)
    vrij = np.where(persoon("aow_leeftijd_bereikt", period), 0, of_onbekend(bedragen, "extra_vermogensvrijstelling_tot_aow"))
    bijtelling = of_onbekend(bedragen, "vermogensbijtelling") * np.maximum(vermogen - vrij, 0)
    return np.where(opgegeven < 0, np.nan, opgegeven) + np.where(vermogen > 0, bijtelling, 0)


def _samen(persoon, period, eigen):
    return eigen + bij_partner(persoon, eigen, period, "wmo_heeft_partner", 0)


def _begrensd(bedragen, per_maand):
    return np.clip(per_maand, of_onbekend(bedragen, "laag_minimum"), of_onbekend(bedragen, "laag_maximum"))


def _bijdrage(persoon, period, bedragen, laag):
    is_laag = persoon("wmo_lage_bijdrage_lid_1", period) | persoon("wmo_lage_bijdrage_lid_2", period)
    laag = np.where(persoon("krijgt_zak_en_kleedgeld", period), 0, laag)
    opgegeven = persoon("inkomen_voor_hoge_bijdrage", period.this_year)
    hoog = np.where(opgegeven < 0, np.nan, np.minimum(opgegeven / 12, of_onbekend(bedragen, "hoog_maximum")))
    woont = persoon("wmo_gebruikt_beschermd_wonen", period)
    beiden = van_partner(persoon, "wmo_gebruikt_beschermd_wonen", period, "wmo_heeft_partner", False)
    bedrag = np.where(is_laag, laag, hoog)
    return np.where(woont, np.where(beiden, bedrag / 2, bedrag), 0)
