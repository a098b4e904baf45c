"""De conflicten die inkomen meebrengt: elk met een huishouden dat het toont en een dat het net niet toont.

Bedragen komen uit de wet, uit toeslagen_inkomen.csv, of uit een som die hier staat; nooit uit onze uitkomst.
"""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from openfisca_inclusieve_stad.grensconflicten.definitie import definities
from openfisca_inclusieve_stad.grensconflicten.soorten import Vondst
from openfisca_inclusieve_stad.kolommen import PERSOON
from openfisca_inclusieve_stad.toepassing import bevindingen
from openfisca_inclusieve_stad.toepassing.antwoord import Regime
from openfisca_inclusieve_stad.toepassing.bevindingen import is_vondst, vondsten
from openfisca_inclusieve_stad.toepassing.casussen import casusbestanden
from openfisca_inclusieve_stad.toepassing.situatie import lees as lees_bestand
from openfisca_inclusieve_stad.toepassing.situatie import uit_mapping, varianten_van
from openfisca_inclusieve_stad.toepassing.toets import momentopname, toets, uitkomst_van


class Gevonden:
    """De vondst van één definitie: wie, het bedrag per persoon, en de delen."""

    def __init__(self, vondst: Vondst, namen: tuple[str, ...]) -> None:
        self.wie = tuple(namen[i] for i in np.flatnonzero(vondst.wie))
        self.bedrag = {namen[i]: round(float(vondst.bedrag[i]), 2) for i in np.flatnonzero(vondst.wie)}
        self.delen = {naam: round(float(np.nansum(deel)), 2) for naam, deel in vondst.delen.items()}
        self.graad = str(vondst.graad[np.flatnonzero(vondst.wie)[0]]) if self.wie else ""
        self.bij = str(vondst.bij[np.flatnonzero(vondst.wie)[0]]) if self.wie else ""
        self.onbekend = bool(vondst.onbekend.any()) and not self.wie


def zoek(definitie: str, inhoud: dict[str, Any], maand: str, uitvoering: str = "standaard") -> Gevonden:
    regime = Regime(maand, uitvoering)
    kolommen, _ = momentopname(uit_mapping(inhoud, "test"), regime)
    vondst = vondsten([(kolommen, regime)], [definities()[definitie]])[0][definitie]
    assert isinstance(vondst, Vondst), vondst
    return Gevonden(vondst, kolommen.ids[PERSOON])


def alleen_deze(monkeypatch: pytest.MonkeyPatch, definitie: str) -> None:
    """Onderzoek alleen deze definitie: de routes van alle andere duren minuten."""
    monkeypatch.setattr(bevindingen, "onderzocht", lambda welke: ((definities()[definitie],), ()))


def alleen(maand_van_geboorte: str = "1985-01-01", huis: dict[str, Any] | None = None, **feiten: Any) -> dict[str, Any]:
    return {
        "personen": {"inwoner": {"geboortedatum": maand_van_geboorte, **feiten}},
        "gezinnen": {"gezin": {"aanvrager": "inwoner"}},
        "huishoudens": {"woning": {"bewoners": ["inwoner"], **(huis or {})}},
    }


# --- a. Een uur meer werken (Pw artikel 9 lid 1 tegenover 31 lid 2 en de toeslagen) --------------------------------------


@pytest.mark.parametrize(("maanden_gebruikt", "gevonden"), [(6, True), (5, False)])
def test_na_zes_maanden_vrijlating_laat_een_uur_meer_niets_over(maanden_gebruikt: int, gevonden: bool) -> None:
    # artikel 31 lid 2 onder n: 25%, ten hoogste zes maanden. Daarna gaat elke netto euro van de bijstand af; het jaarinkomen
    # blijft onder het drempelinkomen van 2016 (19.759), dus ook de toeslagen bewegen niet
    inwoner = alleen(
        bruto_loon=496, arbeidsuren_per_week=8, ontvangt_al_bijstand=True, draagt_bij_aan_arbeidsinschakeling="ja",
        maanden_vrijlating_arbeid_gebruikt=maanden_gebruikt,
    )  # fmt: skip
    v = zoek("uur_meer_werk", inwoner, "2016-07")
    assert bool(v.wie) is gevonden
    assert (v.graad, v.bedrag) == (("vlak", {"inwoner": 0.0}) if gevonden else ("", {}))


def test_wie_al_boven_de_norm_verdient_houdt_van_een_uur_meer_wel_over():
    # 20 uren van 62 per maand is netto meer dan de norm van 977,15: er gaat niets meer van de bijstand af
    inwoner = alleen(
        bruto_loon=1240, arbeidsuren_per_week=20, ontvangt_al_bijstand=True, maanden_vrijlating_arbeid_gebruikt=6
    )
    assert not zoek("uur_meer_werk", inwoner, "2016-07").wie


def test_wie_van_de_arbeidsplicht_is_ontheven_krijgt_de_vraag_niet():
    # artikel 9 lid 5: volledig en duurzaam arbeidsongeschikt
    inwoner = alleen(
        bruto_loon=496, arbeidsuren_per_week=8, ontvangt_al_bijstand=True, maanden_vrijlating_arbeid_gebruikt=6,
        volledig_en_duurzaam_arbeidsongeschikt=True,
    )  # fmt: skip
    assert not zoek("uur_meer_werk", inwoner, "2016-07").wie


# --- b. Weg bij de partner, en een partner in detentie (Pw 3 lid 2 tegenover Awir 3, AWR 5a, Wkb 2 lid 6) -----------------


def moeder_en_man(man: dict[str, Any] | None = None, **gezin: Any) -> dict[str, Any]:
    """De mensen van casus V1-7, nog gehuwd."""
    buiten = {"ouder_1": "moeder", "ouder_2": "buiten"}
    return {
        "personen": {
            "moeder": {"geboortedatum": "1981-04-12", "bruto_loon": 1500},
            "man": man or {"geboortedatum": "1979-02-03", "bruto_loon": 2000},
            "kind_1": {"geboortedatum": "2006-11-20", **buiten},
            "kind_2": {"geboortedatum": "2009-05-08", **buiten},
            "kind_3": {"geboortedatum": "2012-08-30", **buiten},
        },
        "gezinnen": {
            "gezin": {
                "aanvrager": "moeder", "partner": "man", "kinderen": ["kind_1", "kind_2", "kind_3"], "gehuwd": "ja", **gezin,
            }
        },
        "huishoudens": {"woning": {"bewoners": ["moeder", "kind_1", "kind_2", "kind_3"]}, "elders": {"bewoners": ["man"]}},
    }  # fmt: skip


def test_duurzaam_gescheiden_zonder_verzoek_kost_463_per_maand():
    # de som van casus V1-7: zonder partner 434 kindgebonden budget en 83 zorgtoeslag, met partner 54 en niets
    v = zoek("alleen_opvoeden_zonder_ouderkop", moeder_en_man(duurzaam_gescheiden="ja"), "2016-07")
    assert v.bedrag == {"moeder": 54.0 - 434 - 83}
    assert v.graad == "hard"


def test_met_een_verzoek_en_een_ander_adres_is_er_geen_gat():
    # AWR artikel 5a lid 4: verzoek ingediend en niet meer op hetzelfde woonadres
    paar = moeder_en_man(duurzaam_gescheiden="ja", verzoek_echtscheiding_ingediend="ja")
    assert not zoek("alleen_opvoeden_zonder_ouderkop", paar, "2016-07").wie


def test_wie_samenwoont_voedt_niet_alleen_op():
    paar = moeder_en_man()
    paar["huishoudens"] = {"woning": {"bewoners": ["moeder", "man", "kind_1", "kind_2", "kind_3"]}}
    assert not zoek("alleen_opvoeden_zonder_ouderkop", paar, "2016-07").wie


DETENTIE = {"geboortedatum": "1979-02-03", "detentie": "rechtens_ontnomen", "lang_van_vrijheid_beroofd": True}


@pytest.mark.parametrize(
    ("maand", "verzoek", "gevonden"),
    [("2016-07", "ja", True), ("2025-12", "ja", True), ("2026-01", "ja", False), ("2026-01", "nee", True)],
)
def test_de_partner_in_detentie_tot_artikel_3c_awir_en_daarna_alleen_op_verzoek(maand: str, verzoek: str, gevonden: bool) -> None:
    paar = moeder_en_man(DETENTIE, verzoek_geen_toeslagpartners=verzoek)
    assert bool(zoek("alleen_opvoeden_zonder_ouderkop", paar, maand).wie) is gevonden


def test_de_route_andere_datum_laat_zien_dat_2026_het_oplost(monkeypatch: pytest.MonkeyPatch) -> None:
    paar = {**moeder_en_man(DETENTIE, verzoek_geen_toeslagpartners="ja"), "peildatum": "2025-07"}
    alleen_deze(monkeypatch, "alleen_opvoeden_zonder_ouderkop")
    b = toets(uit_mapping(paar, "test"), Regime("2025-07")).bevindingen[0]
    (route,) = [r for r in b.routes if r.soort == "andere_datum"]
    maanden = ("2016-07", "2025-12", "2026-01", "2026-07")
    stand = {maand: s for van, tot, s in route.intervallen for maand in maanden if van <= maand <= tot}
    assert stand == {"2016-07": "geldt", "2025-12": "geldt", "2026-01": "geldt niet", "2026-07": "geldt niet"}
    assert {v.artikel for v in b.wetten} == {"2 lid 6", "3 lid 1", "3 lid 2"}
    assert b.bedrag_per_maand is not None
    assert not b.binnen_een_wet


# --- c. Een later loon haalt toeslag terug over bijstandsmaanden (Pw 45 tegenover Awir 8) ---------------------------------


def bijstand_en_dan_loon(loon: float) -> dict[str, Any]:
    maanden = [f"2016-{m:02d}" for m in range(1, 13)]
    return alleen(
        bruto_loon={m: (0 if m < "2016-07" else loon) for m in maanden},
        ib_bijstand_bruto={m: (1250 if m < "2016-07" else 0) for m in maanden},
    )


def test_loon_in_de_tweede_helft_kost_65_zorgtoeslag_per_bijstandsmaand():
    # jaarinkomen 6 x 1.250 + 6 x 3.000 = 25.500. Zorgtoeslag 998 - 13,43% x (25.500 - 19.759) = 226,98, dus 227 per jaar, 18 per
    # maand. De maand op zichzelf (12 x 1.250 = 15.000, onder de drempel): 998, dus 83 per maand. Wzt artikel 2, Awir artikel 14
    v = zoek("later_loon_haalt_toeslag_terug", bijstand_en_dan_loon(3000), "2016-03")
    assert v.bedrag == {"inwoner": 18.0 - 83}


def test_blijft_het_jaar_onder_de_drempel_dan_kost_later_loon_niets():
    # 6 x 1.250 + 6 x 2.043 = 19.758 is onder de drempel van 19.759 (Wzt artikel 1 lid 1 onder f)
    assert not zoek("later_loon_haalt_toeslag_terug", bijstand_en_dan_loon(2043), "2016-03").wie


def test_in_de_maand_met_loon_is_er_geen_bijstandsmaand():
    assert not zoek("later_loon_haalt_toeslag_terug", bijstand_en_dan_loon(3000), "2016-09").wie


def test_een_jaar_van_gelijke_maanden_heeft_niets_te_vergelijken():
    assert not zoek("later_loon_haalt_toeslag_terug", alleen(), "2016-03").wie


# --- d. Schatting en werkelijkheid (Awir 16, 17, 26), en te laat verwerkt -------------------------------------------------


def in_casus(id_: str, definitie: str, uitvoering: str = "standaard", variant: str = "") -> Gevonden:
    situatie = varianten_van(lees_bestand(casusbestanden()[id_]))[variant]
    regime = Regime(situatie.peildatum, uitvoering)
    kolommen, _ = momentopname(situatie, regime)
    vondst = vondsten([(kolommen, regime)], [definities()[definitie]])[0][definitie]
    assert isinstance(vondst, Vondst), vondst
    return Gevonden(vondst, kolommen.ids[PERSOON])


def test_v2_3_de_schatting_van_25_000_wordt_een_schuld_van_1_007():
    # som in de kop van het bestand: 337 + 670
    v = in_casus("V2-3", "schatting_die_niet_klopte")
    assert v.bedrag == {"vader": round(-1007 / 12, 2)}
    assert (v.graad, v.bij) == ("oorzaak_niet_vastgesteld", "1.007 euro over het jaar")


@pytest.mark.parametrize(("schatting", "gevonden"), [(30000, False), (36000, False), (29000, True)])
def test_een_schatting_die_klopt_of_te_hoog_is_laat_geen_schuld_na(schatting: float, gevonden: bool) -> None:
    # 29.000: kgb-voorschot 1.866 - 6,75% x 9.241 = 1.242,23, 103 per maand = 1.236; toekenning op 30.000: 1.175
    paar = {
        "personen": {
            "vader": {"geboortedatum": "1982-05-20", "geschat_toetsingsinkomen": schatting, "bruto_loon": 2500},
            "moeder": {"geboortedatum": "1984-09-11"},
            "kind_1": {"geboortedatum": "2008-03-02"},
            "kind_2": {"geboortedatum": "2011-10-17"},
        },
        "gezinnen": {"gezin": {"aanvrager": "vader", "partner": "moeder", "kinderen": ["kind_1", "kind_2"], "gehuwd": "ja"}},
        "huishoudens": {"woning": {"bewoners": ["vader", "moeder", "kind_1", "kind_2"]}},
    }
    assert bool(zoek("schatting_die_niet_klopte", paar, "2016-07").wie) is gevonden


def test_a5_1_zonder_nieuwe_schatting_komt_360_euro_pas_later():
    # som in de kop van het bestand: naar het werkelijke jaarinkomen 30 per maand, voorschot 0
    v = in_casus("A5-1", "toeslag_komt_later")
    assert v.bedrag == {"inwoner": -30.0}
    assert (v.graad, v.bij) == ("voor_te_schieten", "360 euro over het jaar")


def test_v1_7_nog_als_gehuwd_geboekt_moet_de_moeder_2_778_voorschieten():
    # som in de kop van het bestand: 3.426 - 648. De man, als alleenstaande: 998 - 13,43% x (24.000 - 19.759) = 428,43, dus 35 per
    # maand, zes maanden
    v = in_casus("V1-7", "toeslag_komt_later")
    assert v.bedrag == {"moeder": round(-2778 / 12, 2), "man": round(-6 * 35 / 12, 2)}
    assert not in_casus("V1-7", "toeslag_komt_later", variant="nog als gehuwd geboekt").wie


def test_is_er_niets_anders_geboekt_dan_komt_de_toeslag_op_tijd():
    paar = moeder_en_man(geboekt_als_gehuwd="ja")  # en dat zijn zij ook
    assert not zoek("toeslag_komt_later", paar, "2016-07").wie
    assert not zoek("toeslag_komt_later", moeder_en_man(), "2016-07").wie


def test_v2_1_op_de_inkomenstoeslag_valt_niet_te_rekenen():
    # Pw artikel 36 lid 1: kan; lid 3: na een latere verlening nog niet
    assert in_casus("V2-1", "inkomenstoeslag_zonder_vaste_dag").graad == "tenzij_kan"
    assert not in_casus("V2-1", "inkomenstoeslag_zonder_vaste_dag", "ruim").wie
    later = in_casus("V2-1", "inkomenstoeslag_zonder_vaste_dag", "ruim", "vorig jaar pas in augustus verleend")
    assert later.graad == "tot_datum"


# --- e. De alleenverdiener onder bijstand (Pw 15 tegenover Wzt, Wht, Wkb; 78gg vanaf 2025) --------------------------------


def een_uitkering(bruto: float, korting: float = 0) -> dict[str, Any]:
    return {
        "personen": {
            "een": {"geboortedatum": "1975-01-01", "bruto_uitkering": bruto, "inkomen_uit_heffingskorting": korting},
            "ander": {"geboortedatum": "1975-01-01"},
            "kind": {"geboortedatum": "2012-01-01"},
        },
        "gezinnen": {"gezin": {"aanvrager": "een", "partner": "ander", "kinderen": ["kind"], "gehuwd": "ja"}},
        "huishoudens": {"woning": {"bewoners": ["een", "ander", "kind"]}},
    }


def test_een_uitkering_van_2_000_bruto_kost_71_aan_toeslagen_naast_de_bijstand():
    # 24.000 per jaar: zorgtoeslag 1.905 - 13,43% x 4.241 = 1.335,43, 111 per maand; kindgebonden budget 1.038 - 6,75% x 4.241
    # = 751,73, 62 per maand. In de bijstand (19.273 bruto samen, onder de drempel van 19.759): 1.905 / 12 = 158, 1.038 / 12 = 86
    v = zoek("alleenverdiener_onder_bijstand", een_uitkering(2000), "2016-07")
    assert v.wie == ("een", "ander")
    assert v.delen["zorgtoeslag"] == 111 - 158
    assert v.delen["kindgebonden_budget"] == 62 - 86
    assert v.graad == "verlies"


def test_een_veel_hogere_uitkering_houdt_meer_over_dan_bijstand():
    assert not zoek("alleenverdiener_onder_bijstand", een_uitkering(3000, korting=100), "2016-07").wie


def test_wie_geen_uitkering_heeft_leeft_niet_van_een_uitkering():
    assert not zoek("alleenverdiener_onder_bijstand", een_uitkering(0), "2016-07").wie


def test_vanaf_2025_noemt_de_route_de_tegemoetkoming_van_78gg():
    ruimte = definities()["alleenverdiener_onder_bijstand"].ruimte[0].kant
    assert (ruimte.artikel_op("2024-12-31"), ruimte.artikel_op("2025-01-01")) == ("18 lid 1", "78gg")


# --- f. Het inkomen van een inwonend kind (Wht 7, Awir 7 lid 6) -----------------------------------------------------------


def ouders_met_kind(geboren: str, loon: float, uitkering: float = 1500) -> dict[str, Any]:
    return {
        "personen": {
            "vader": {"geboortedatum": "1965-01-01", "bruto_uitkering": uitkering},
            "moeder": {"geboortedatum": "1965-01-01"},
            "kind": {"geboortedatum": geboren, "bruto_loon": loon},
        },
        "gezinnen": {"gezin": {"aanvrager": "vader", "partner": "moeder", "kinderen": ["kind"], "gehuwd": "ja"}},
        "huishoudens": {"woning": {"bewoners": ["vader", "moeder", "kind"], "kale_huur": 550}},
    }


@pytest.mark.parametrize(("geboren", "gevonden"), [("1993-01-01", True), ("1993-01-02", False)])
def test_tot_4_773_telt_het_inkomen_van_een_kind_niet_mee_voor_het_op_1_januari_23_is(geboren: str, gevonden: bool) -> None:
    # Awir artikel 7 lid 6 (tekst 2016): 4.773 vrij voor wie op 1 januari de leeftijd van 23 jaar niet heeft bereikt; 12 x 390 is
    # 4.680. Met 10.000 euro spaargeld is er geen bijstand (Pw 34), die als inkomen zou tellen, en wel huurtoeslag
    ouders = ouders_met_kind(geboren, 390, uitkering=2000)
    ouders["personen"]["kind"]["bezittingen"] = 10000
    assert bool(zoek("inkomen_van_inwonend_kind", ouders, "2016-07").wie) is gevonden


def test_boven_het_hoogste_rekeninkomen_vervalt_de_hele_huurtoeslag():
    # 18.000 + 12.001,20 is meer dan 30.000 (Wht artikel 14, meerpersoonshuishouden 2016); zonder het kind is er huurtoeslag
    zonder = ouders_met_kind("1990-01-01", 0)
    del zonder["personen"]["kind"]
    zonder["gezinnen"]["gezin"]["kinderen"] = []
    zonder["huishoudens"]["woning"]["bewoners"] = ["vader", "moeder"]
    alles = uitkomst_van(uit_mapping(zonder, "test"), Regime("2016-07"), "vader", "huurtoeslag")
    assert alles > 0
    v = zoek("inkomen_van_inwonend_kind", ouders_met_kind("1990-01-01", 1000.10), "2016-07")
    assert v.bedrag["vader"] == -alles


# --- g. De kamer zonder huurtoeslag (Wht 11, Pw 35) -----------------------------------------------------------------------


@pytest.mark.parametrize(("zelfstandig", "gevonden"), [("nee", True), ("ja", False)])
def test_een_kamer_geeft_geen_huurtoeslag_en_een_woning_met_dezelfde_huur_wel(zelfstandig: str, gevonden: bool) -> None:
    v = zoek("kamer_zonder_huurtoeslag", alleen(huis={"kale_huur": 400, "zelfstandige_woning": zelfstandig}), "2016-07")
    assert bool(v.wie) is gevonden
    assert v.graad == ("tenzij_kan" if gevonden else "")  # bijzondere bijstand kan


def test_een_kamer_onder_de_basishuur_is_het_eigen_deel():
    # 2016: de basishuur is ten minste 231,87 (toeslagen_inkomen.csv, minimum_basishuur_eenpersoons; afgerond afgeleid)
    goedkoop = alleen(huis={"kale_huur": 200, "zelfstandige_woning": "nee"})
    assert not zoek("kamer_zonder_huurtoeslag", goedkoop, "2016-07").wie


def test_een_ruime_gemeente_vult_het_gat_als_beide_oordelen_er_zijn():
    kamer = {"kale_huur": 400, "zelfstandige_woning": "nee"}
    beoordeeld = alleen(huis=kamer, kosten_noodzakelijk="ja", bijzondere_omstandigheden="ja")
    assert zoek("kamer_zonder_huurtoeslag", beoordeeld, "2016-07").wie
    assert not zoek("kamer_zonder_huurtoeslag", beoordeeld, "2016-07", "ruim").wie
    assert zoek("kamer_zonder_huurtoeslag", alleen(huis=kamer), "2016-07", "ruim").wie


# --- h. Wat intrekken om te zorgen in totaal kost (Wmo tegenover Pw, Wht, Wzt, AOW) ---------------------------------------


def reuma_en_nicht(lezing: str, huur: float = 500) -> dict[str, Any]:
    return {
        "personen": {
            "mevrouw": {"geboortedatum": "1965-03-15", "zorgbehoefte": "ja", "toetsingsinkomen": 14900},
            "nicht": {
                "geboortedatum": "1948-04-02", "inkomen_uit_aow": 1080, "inkomen_uit_pensioen": 550,
                "mantelzorg_aan_1": "mevrouw", "mantelzorg_uren_1": 12, "toetsingsinkomen": 22000,
            },
        },
        "gezinnen": {
            "samen": {
                "aanvrager": "mevrouw", "partner": "nicht", "wederzijdse_zorg": lezing,
                "zorgbehoefte_aanleiding_samenwonen": "ja",
            }
        },
        "huishoudens": {"woning": {"bewoners": ["mevrouw", "nicht"], "kale_huur": huur}},
    }  # fmt: skip


def test_lezing_a_kost_de_kostendelersnorm_en_de_hele_huurtoeslag():
    # Pw 22a: 50% van de gehuwdennorm 1.409,29 is 704,65 (2017-07, norm 986,52). Wht 14: samen 36.900, meer dan het hoogste
    # rekeninkomen; alleen heeft mevrouw gewoon huurtoeslag
    v = zoek("intrekken_in_totaal", reuma_en_nicht("nee"), "2017-07")
    zij = {"personen": {"mevrouw": {"geboortedatum": "1965-03-15", "toetsingsinkomen": 14900}}}
    zij |= {"gezinnen": {"g": {"aanvrager": "mevrouw"}}, "huishoudens": {"w": {"bewoners": ["mevrouw"], "kale_huur": 500}}}
    alles = uitkomst_van(uit_mapping(zij, "test"), Regime("2017-07"), "mevrouw", "huurtoeslag")
    assert alles > 0
    assert v.delen["huurtoeslag"] == -alles
    assert v.delen["pw_algemene_bijstand"] == round(704.65 - 986.52, 2)
    assert v.bedrag["mevrouw"] == round(704.65 - 986.52 - alles, 2)


def test_lezing_b_kost_de_hele_bijstand_en_de_hele_huurtoeslag():
    # Pw 3 en 22 onder c: samen 1.630 netto, meer dan de norm voor gehuwden; geen toeslagpartner (Awir 3): de zorgtoeslag blijft
    v = zoek("intrekken_in_totaal", reuma_en_nicht("ja"), "2017-07")
    assert v.delen["pw_algemene_bijstand"] == -986.52
    assert v.delen["zorgtoeslag"] == 0
    assert v.delen["huurtoeslag"] < 0


@pytest.mark.parametrize(("id_", "bijstand"), [("V6-5a", -275.04), ("V6-5b", -962.63)])
def test_de_casus_met_huur_telt_de_bijstand_van_de_bron_in_het_totaal(id_: str, bijstand: float) -> None:
    # casusregister V6-5: 962,63 wordt 687,59 (lezing a) of niets (lezing b)
    v = in_casus(id_, "intrekken_in_totaal", variant="met huur en toeslagen")
    assert v.delen["pw_algemene_bijstand"] == bijstand


def test_wie_niet_om_de_zorg_intrekt_krijgt_de_vraag_niet():
    zonder = reuma_en_nicht("nee")
    del zonder["personen"]["nicht"]["mantelzorg_aan_1"]
    assert not zoek("intrekken_in_totaal", zonder, "2017-07").wie


# --- i. Alleenstaand voor de bijstand, gehuwd voor de AOW (Pw 3 lid 2 tekst 2026 tegenover AOW 1 lid 3) -------------------


def twee_met_aow(maand: str, verwantschap: str = "geen") -> dict[str, Any]:
    return {
        "personen": {
            "tante": {"geboortedatum": "1945-03-15"},
            "nicht": {"geboortedatum": "1944-04-02", "mantelzorg_aan_1": "tante"},
        },
        "gezinnen": {
            "samen": {
                "aanvrager": "tante", "partner": "nicht", "wederzijdse_zorg": "ja", "verwantschap": verwantschap,
                "zorgbehoefte_aanleiding_samenwonen": "ja",
            }
        },
        "huishoudens": {"woning": {"bewoners": ["tante", "nicht"]}},
    }  # fmt: skip


# toeslagen_inkomen.csv, aow.bruto_incl_io_alleenstaand min aow.bruto_incl_io_gehuwd; 2017-07 de bedragen van de SVB
@pytest.mark.parametrize(
    ("maand", "verschil"), [("2017-07", 801.05 - 1161.69), ("2025-07", 1103.97 - 1612.44), ("2026-01", 1122.12 - 1637.57)]
)
def test_intrekken_kost_ieder_het_verschil_tussen_70_en_50_procent_aow(maand: str, verschil: float) -> None:
    v = zoek("intrekken_verlaagt_aow", twee_met_aow(maand), maand)
    assert v.bedrag == {"tante": round(verschil, 2), "nicht": round(verschil, 2)}


def test_een_kind_dat_intrekt_verlaagt_de_aow_niet():
    # AOW artikel 1 lid 3 onder a: tenzij het betreft een bloedverwant in de eerste graad
    assert not zoek("intrekken_verlaagt_aow", twee_met_aow("2017-07", "bloed_eerste_graad"), "2017-07").wie


@pytest.mark.parametrize(
    ("maand", "bijstand", "nieuw"), [("2025-12", True, False), ("2026-01", False, True)]
)
def test_het_herstel_van_2026_neemt_de_botsing_met_de_bijstand_weg_en_laat_een_nieuwe_achter(
    maand: str, bijstand: bool, nieuw: bool
) -> None:
    twee = twee_met_aow(maand)
    assert bool(zoek("intrekken_gezamenlijke_huishouding", twee, maand).wie) is bijstand
    assert bool(zoek("alleenstaand_voor_bijstand_gehuwd_voor_aow", twee, maand).wie) is nieuw


# --- Elke definitie ---------------------------------------------------------------------------------------------------

NIEUW = (
    "uur_meer_werk", "alleen_opvoeden_zonder_ouderkop", "later_loon_haalt_toeslag_terug", "toeslag_komt_later",
    "schatting_die_niet_klopte", "alleenverdiener_onder_bijstand", "inkomen_van_inwonend_kind", "kamer_zonder_huurtoeslag",
    "intrekken_in_totaal", "intrekken_verlaagt_aow", "alleenstaand_voor_bijstand_gehuwd_voor_aow",
    "inkomenstoeslag_zonder_vaste_dag",
)  # fmt: skip


@pytest.mark.parametrize("id_", NIEUW)
def test_elke_definitie_noemt_beide_kanten_wat_zij_zeggen_en_wat_een_inwoner_kan_doen(id_: str) -> None:
    conflict = definities()[id_]
    assert all(kant.zegt for kant in conflict.kanten)
    assert conflict.rechtsmiddelen
    assert conflict.binnen_een_wet is (id_ in ("inkomenstoeslag_zonder_vaste_dag", "schatting_die_niet_klopte"))


def test_een_gewoon_huishouden_met_loon_heeft_geen_van_deze_conflicten():
    kolommen, _ = momentopname(uit_mapping(alleen(bruto_loon=2600, arbeidsuren_per_week=36), "test"), Regime("2016-07"))
    uit = vondsten([(kolommen, Regime("2016-07"))], [definities()[i] for i in NIEUW])[0]
    assert not [id_ for id_, v in uit.items() if is_vondst(v)]
