"""Grensconflicten: gevonden waar de wet botst, en nergens anders. Bedragen uit de wet of een genoemde bron."""

from __future__ import annotations

import dataclasses
import functools
from typing import Any

import pytest

from openfisca_inclusieve_stad.fouten import GebruikersFout
from openfisca_inclusieve_stad.grensconflicten.definitie import Grensconflict, definities, lees, onderzocht
from openfisca_inclusieve_stad.toepassing.antwoord import Bevinding, Regime, Toets
from openfisca_inclusieve_stad.toepassing.bevindingen import ALLE_SOORTEN, is_vondst, niet_onderzocht, vondsten
from openfisca_inclusieve_stad.toepassing.casussen import casusbestanden, casussen, wetten_van_casus
from openfisca_inclusieve_stad.toepassing.situatie import lees as lees_bestand
from openfisca_inclusieve_stad.toepassing.situatie import uit_mapping
from openfisca_inclusieve_stad.toepassing.stelsels import hervormingen
from openfisca_inclusieve_stad.toepassing.toets import STANDAARDWETTEN, gevraagde_wetten, momentopname, toets
from openfisca_inclusieve_stad.wetten import rekenbare_wetten, wetten


@functools.cache
def casus(id_: str, regime: Regime) -> Toets:
    return toets(lees_bestand(casusbestanden()[id_]), regime)


def bevinding(antwoord: Toets, definitie: str, soort: str = "") -> Bevinding:
    gevonden = [b for b in antwoord.bevindingen if b.definitie == definitie and soort in ("", b.soort)]
    assert gevonden, f"{definitie} niet gevonden; wel {[b.definitie for b in antwoord.bevindingen]}"
    return gevonden[0]


def gevonden(personen: dict[str, Any], maand: str, **rest: Any) -> set[str]:
    """De ids van de definities die zich voordoen (zonder routes)."""
    namen = list(personen)
    inhoud = {
        "personen": personen,
        "gezinnen": rest.get("gezinnen", {n: {"aanvrager": n} for n in namen}),
        "huishoudens": rest.get("huishoudens", {"woning": {"bewoners": namen}}),
    }
    regime = Regime(maand, rest.get("uitvoering", "standaard"), rest.get("hervormingen", ()))
    kolommen, _ = momentopname(uit_mapping(inhoud, "test"), regime)
    lijst, _ = onderzocht(rest.get("welke", STANDAARDWETTEN))
    return {id_ for id_, v in vondsten([(kolommen, regime)], lijst)[0].items() if is_vondst(v)}


# --- V6-5: intrekken om te zorgen (casusregister V6-5; schulden_wonen_kosten.md voorbeeld 12) --------------------------


def test_v6_5a_de_nicht_trekt_in_en_mevrouw_verliest_275_04_per_maand():
    b = bevinding(casus("V6-5a", Regime("2015-07")), "intrekken_kostendelersnorm")
    assert b.bedrag_per_maand == -275.04  # 962,63 - 687,59
    assert b.wie == ("mevrouw", "nicht")
    assert [v.artikel for v in b.wetten] == ["2.2.2 lid 1", "22a lid 1"]
    assert not b.binnen_een_wet
    assert b.bron == "wet"


def test_v6_5a_het_experiment_lost_het_op_en_maakt_niets_nieuws():
    b = bevinding(casus("V6-5a", Regime("2015-07")), "intrekken_kostendelersnorm")
    per_experiment = {r.id: r for r in b.routes if r.soort == "experiment"}
    assert per_experiment["kostendelersnorm_mantelzorg"].opgelost is True
    assert per_experiment["kostendelersnorm_mantelzorg"].nieuw == ()
    assert per_experiment["kamerverhuur_schuldaflossing"].opgelost is False


def test_v6_5b_een_nicht_is_tot_en_met_2025_gehuwde_en_vanaf_2026_kostendeler():
    b = bevinding(casus("V6-5b", Regime("2015-07")), "intrekken_gezamenlijke_huishouding")
    assert "3 lid 2" in [v.artikel for v in b.wetten]
    (route,) = [r for r in b.routes if r.soort == "andere_datum"]
    stand = {maand: s for van, tot, s in route.intervallen for maand in ("2025-12", "2026-01") if van <= maand <= tot}
    assert stand == {"2025-12": "geldt", "2026-01": "geldt niet"}
    assert not any(r.opgelost for r in b.routes if r.soort == "experiment")
    nu = {x.definitie for x in casus("V6-5b", Regime("2026-01")).bevindingen}
    assert "intrekken_kostendelersnorm" in nu
    assert "intrekken_gezamenlijke_huishouding" not in nu


def test_wie_nog_apart_woont_krijgt_dezelfde_vraag_voor_zij_intrekt():
    personen = {
        "mevrouw": {"geboortedatum": "1955-03-15"},
        "nicht": {"geboortedatum": "1948-04-02", "inkomen_uit_aow": 1630, "mantelzorg_aan_1": "buiten"},
    }
    gezin = {"samen": {"aanvrager": "mevrouw", "partner": "nicht"}}
    apart = {"a": {"bewoners": ["mevrouw"]}, "b": {"bewoners": ["nicht"]}}
    assert "intrekken_kostendelersnorm" in gevonden(personen, "2015-07", gezinnen=gezin, huishoudens=apart)


def test_wie_zonder_zorg_samenwoont_is_geen_botsing_met_de_wmo():
    personen = {"a": {"geboortedatum": "1980-01-01"}, "b": {"geboortedatum": "1980-01-01"}}
    assert "intrekken_kostendelersnorm" not in gevonden(personen, "2016-07")


def test_een_mantelzorger_van_20_kost_niets_en_van_21_wel_in_2016():
    def met(geboren: str) -> set[str]:
        personen = {"vrouw": {"geboortedatum": "1970-01-01"}, "nicht": {"geboortedatum": geboren, "mantelzorg_aan_1": "vrouw"}}
        return gevonden(personen, "2016-07")

    assert "intrekken_kostendelersnorm" not in met("1995-07-02")  # wordt 21 op de tweede
    assert "intrekken_kostendelersnorm" in met("1995-07-01")


def test_netto_gaat_de_bespaarde_woning_eraf():
    inhoud = {
        "personen": {
            "mevrouw": {"geboortedatum": "1955-03-15"},
            "nicht": {"geboortedatum": "1948-04-02", "inkomen_uit_aow": 1630, "mantelzorg_aan_1": "buiten"},
        },
        "gezinnen": {"samen": {"aanvrager": "mevrouw", "partner": "nicht"}},
        "huishoudens": {"a": {"bewoners": ["mevrouw"], "woonlasten": 600}, "b": {"bewoners": ["nicht"], "woonlasten": 500}},
    }
    b = bevinding(toets(uit_mapping(inhoud, "test"), Regime("2015-07")), "intrekken_kostendelersnorm")
    assert b.bedrag_per_maand == -275.04
    assert b.bedrag_netto == 224.96  # 500 minder woonlasten, 275,04 minder bijstand


# --- Kamerhuur (casusregister V6-6; schulden_wonen_kosten.md voorbeeld 17) ---------------------------------------------


def test_v6_6_de_huur_gaat_geheel_van_de_bijstand_af():
    b = bevinding(casus("V6-6", Regime("2016-07")), "kamer_verhuren")
    assert b.bedrag_per_maand == 0.0
    assert b.graad == "vlak"
    opgelost = {r.id: r.opgelost for r in b.routes if r.soort == "experiment"}
    assert opgelost == {h: h == "kamerverhuur_schuldaflossing" for h in hervormingen()}


# --- Gat: de minderjarige op zichzelf (casusregister B-7 en VC2-2; participatiewet.md voorbeeld 20) --------------------


def test_b_7_de_moeder_van_17_heeft_geen_loket_dat_ja_zegt_maar_wel_een_kan():
    b = bevinding(casus("B-7", Regime("2016-07")), "jonge_ouder_zonder_bijstand")
    assert b.soort == "gat"
    assert b.graad == "tenzij_kan"
    assert b.binnen_een_wet
    assert b.bedrag_per_maand is None


def test_op_de_achttiende_verjaardag_is_het_gat_er_niet_meer():
    jong = {"moeder": {"geboortedatum": "1998-07-02"}}
    oud = {"moeder": {"geboortedatum": "1998-07-01"}}
    assert "jonge_ouder_zonder_bijstand" in gevonden(jong, "2016-07")
    assert "jonge_ouder_zonder_bijstand" not in gevonden(oud, "2016-07")


def test_met_zeer_dringende_redenen_is_het_gat_bij_ruime_uitvoering_dicht_en_is_ruimte_onbenut():
    inhoud = {
        "personen": {"zoon": {"geboortedatum": "1999-02-10", "zeer_dringende_redenen": "ja"}},
        "gezinnen": {"zoon": {"aanvrager": "zoon"}},
        "huishoudens": {"kamer": {"bewoners": ["zoon"]}},
    }
    standaard = toets(uit_mapping(inhoud, "test"), Regime("2016-07"))
    b = bevinding(standaard, "jonge_ouder_zonder_bijstand", "ruimte_onbenut")
    assert [r.opgelost for r in b.routes if r.soort == "ruimte_in_wet"] == [True]
    ruim = toets(uit_mapping(inhoud, "test"), Regime("2016-07", "ruim"))
    assert not [x for x in ruim.bevindingen if x.definitie == "jonge_ouder_zonder_bijstand"]


def test_een_inwonend_kind_van_17_heeft_geen_eigen_gat():
    personen = {"moeder": {"geboortedatum": "1970-01-01"}, "kind": {"geboortedatum": "1999-01-01"}}
    gezin = {"g": {"aanvrager": "moeder", "kinderen": ["kind"]}}
    assert "jonge_ouder_zonder_bijstand" not in gevonden(personen, "2016-07", gezinnen=gezin)


# --- Klif ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("maand", "grens"),  # artikel 34 lid 3 onder a (participatiewet.csv)
    [("2015-07", "5.895,00"), ("2023-07", "7.605,00"), ("2024-07", "7.575,00"), ("2026-07", "8.000,00")],
)
def test_sparen_boven_de_vermogensgrens_kost_de_hele_bijstand_op_de_cent(maand, grens):
    inhoud = {
        "personen": {"man": {"geboortedatum": "1980-01-01", "bezittingen": 5000}},
        "gezinnen": {"man": {"aanvrager": "man"}},
        "huishoudens": {"woning": {"bewoners": ["man"]}},
    }
    antwoord = toets(uit_mapping(inhoud, "test"), Regime(maand))
    b = bevinding(antwoord, "vermogensgrens")
    assert f"boven {grens} euro" in b.titel
    bijstand = antwoord.uitkomsten["personen"]["man"]["pw_algemene_bijstand"][maand].waarde
    assert isinstance(bijstand, float)
    assert b.bedrag_per_maand == -bijstand


def test_wie_niets_heeft_of_al_boven_de_grens_zit_staat_niet_voor_de_vermogensgrens():
    assert "vermogensgrens" not in gevonden({"man": {"geboortedatum": "1980-01-01"}}, "2026-07")
    assert "vermogensgrens" not in gevonden({"man": {"geboortedatum": "1980-01-01", "bezittingen": 8000.01}}, "2026-07")


@pytest.mark.parametrize(
    ("maand", "geboren", "klif"),
    [
        ("2016-07", "1996-05-01", True),  # is 20, wordt binnen het jaar 21
        ("2016-07", "1995-07-01", False),  # is al 21
        ("2026-07", "2000-05-01", True),  # is 26, wordt binnen het jaar 27 (Stb. 2022, 499)
        ("2026-07", "2005-05-01", False),  # wordt 22: telt sinds 2023 niet meer
    ],
)
def test_een_inwonend_kind_wordt_kostendeler_op_21_en_sinds_2023_op_27(maand, geboren, klif):
    personen = {"ouder": {"geboortedatum": "1965-01-01"}, "kind": {"geboortedatum": geboren, "inkomen_uit_arbeid": 2500}}
    gezin = {"g": {"aanvrager": "ouder", "kinderen": ["kind"]}}
    assert ("kind_thuis_wordt_kostendeler" in gevonden(personen, maand, gezinnen=gezin)) is klif


def test_een_meerderjarig_kind_van_22_kost_zijn_ouder_sinds_2023_niets_en_zichzelf_wel():
    personen = {"ouder": {"geboortedatum": "1965-01-01"}, "kind": {"geboortedatum": "2004-01-01", "inkomen_uit_arbeid": 2500}}
    gezin = {"g": {"aanvrager": "ouder", "kinderen": ["kind"]}}
    assert "meerderjarig_kind_thuis" not in gevonden(personen, "2026-07", gezinnen=gezin)
    zonder_werk = {**personen, "kind": {"geboortedatum": "2004-01-01"}}
    assert "meerderjarig_kind_thuis" in gevonden(zonder_werk, "2026-07", gezinnen=gezin)


# --- Werk (artikel 31 lid 2 onder n: 25%, ten hoogste 285 euro per maand vanaf 1 januari 2026) -------------------------


@pytest.mark.parametrize(("loon", "klem"), [(1138.0, False), (1140.0, True)])
def test_een_euro_meer_werk_levert_pas_niets_op_als_de_vrijlating_vol_is(loon, klem):
    personen = {
        "man": {
            "geboortedatum": "1990-01-01",
            "inkomen_uit_arbeid": loon,
            "ontvangt_al_bijstand": True,
            "draagt_bij_aan_arbeidsinschakeling": "ja",
        }
    }
    assert ("euro_meer_werk" in gevonden(personen, "2026-01")) is klem


def test_wie_niet_werkt_of_ruim_boven_de_norm_verdient_heeft_die_botsing_niet():
    assert "euro_meer_werk" not in gevonden({"man": {"geboortedatum": "1990-01-01"}}, "2026-01")
    assert "euro_meer_werk" not in gevonden({"man": {"geboortedatum": "1990-01-01", "inkomen_uit_arbeid": 3000}}, "2026-01")


# --- Uitvoering (casusregister V1-1) -----------------------------------------------------------------------------------


def test_v1_1_de_blokkade_heeft_zonder_schending_geen_grondslag_en_is_geen_botsing_tussen_wetten():
    b = bevinding(casus("V1-1", Regime("2016-07")), "blokkade_zonder_grondslag")
    assert b.soort == "uitvoering_wijkt_af"
    assert b.wie == ("zoon",)
    assert b.binnen_een_wet


def test_zonder_besluit_is_er_niets_dat_afwijkt():
    assert "blokkade_zonder_grondslag" not in gevonden({"man": {"geboortedatum": "1990-01-01"}}, "2016-07")


# --- Welke definities worden onderzocht ---------------------------------------------------------------------------------


def _met_kanten(*namen: str) -> Grensconflict:
    kant = definities()["vermogensgrens"].kanten[0]
    kanten = tuple(dataclasses.replace(kant, wet=wetten()[naam]) for naam in namen)
    return dataclasses.replace(definities()["vermogensgrens"], id="proef", kanten=kanten)


@pytest.mark.parametrize(
    ("kanten", "welke", "wel"),
    [
        (("participatiewet", "wgs"), ("participatiewet",), True),  # de Wgs heeft geen uitkomsten: zij telt niet
        (("participatiewet", "huurtoeslag"), ("participatiewet",), False),
        (("participatiewet", "huurtoeslag"), ("huurtoeslag",), False),
        (("participatiewet", "huurtoeslag"), ("participatiewet", "huurtoeslag"), True),
        (("wgs",), (), True),
    ],
)
def test_een_definitie_wordt_onderzocht_als_al_haar_wetten_met_uitkomsten_zijn_gevraagd(monkeypatch, kanten, welke, wel):
    proef = _met_kanten(*kanten)
    monkeypatch.setattr("openfisca_inclusieve_stad.grensconflicten.definitie.definities", lambda: {"proef": proef})
    assert onderzocht(welke) == (((proef,), ()) if wel else ((), (proef,)))


def test_wat_een_andere_wet_vraagt_staat_bij_niet_onderzocht_met_wat_te_doen(monkeypatch):
    proef = _met_kanten("participatiewet", "huurtoeslag")
    monkeypatch.setattr("openfisca_inclusieve_stad.grensconflicten.definitie.definities", lambda: {"proef": proef})
    assert niet_onderzocht(("participatiewet",))[-1] == "proef (--wet participatiewet --wet huurtoeslag)"
    assert niet_onderzocht(tuple(rekenbare_wetten())) == tuple(s for s in ALLE_SOORTEN if s != proef.soort)


def test_elke_definitie_is_te_onderzoeken():
    assert onderzocht(tuple(rekenbare_wetten()))[1] == ()


def test_een_bestand_mag_zeggen_welke_wetten_het_aangaat_en_wie_vraagt_gaat_voor():
    inhoud = {"personen": {"man": {"geboortedatum": "1980-01-01"}}, "huishoudens": {"woning": {"bewoners": ["man"]}}}
    assert gevraagde_wetten(uit_mapping(inhoud, "test")) == ("participatiewet",)
    eigen = uit_mapping({**inhoud, "wetten": ["huurtoeslag"]}, "test")
    assert gevraagde_wetten(eigen) == ("huurtoeslag",)
    assert gevraagde_wetten(eigen, ("zorgtoeslag",)) == ("zorgtoeslag",)
    assert gevraagde_wetten(uit_mapping({**inhoud, "wetten": "alle"}, "test")) == tuple(rekenbare_wetten())
    with pytest.raises(GebruikersFout, match=r"wetten\.1: de wet 'huurtoslag' wordt niet uitgerekend\. Bedoelt u 'huurtoeslag'"):
        uit_mapping({**inhoud, "wetten": ["huurtoslag"]}, "test")


def test_een_casus_gaat_de_wetten_aan_waarover_verwacht_iets_zegt():
    namen = wetten_van_casus(lees_bestand(casusbestanden()["V2-3"]))
    assert namen == ("participatiewet", "zorgtoeslag", "kindgebonden_budget", "awir")
    assert wetten_van_casus(lees_bestand(casusbestanden()["V6-5a"])) == ("participatiewet",)


# --- Alle definities ---------------------------------------------------------------------------------------------------


def test_elke_bevinding_noemt_beide_kanten_hun_bedoeling_en_minstens_een_uitweg():
    for id_ in ("V6-5a", "V6-6", "B-7", "V1-1"):
        maand = "2015-07" if id_ == "V6-5a" else "2016-07"
        for b in casus(id_, Regime(maand)).bevindingen:
            assert len(b.wetten) >= 2
            assert all(v.bedoeling and v.href.startswith("https://wetten.overheid.nl/jci1.3:c:BWBR") for v in b.wetten)
            assert {"experiment", "andere_datum"} <= {r.soort for r in b.routes}
            assert b.van <= maand <= b.tot


def test_een_bestaand_experiment_levert_in_zijn_eigen_regime_geen_route_op():
    regime = Regime("2015-07", hervormingen=("kostendelersnorm_mantelzorg",))
    antwoord = casus("V6-5b", regime)
    b = bevinding(antwoord, "intrekken_gezamenlijke_huishouding")
    beproefd = [r.id for r in b.routes if r.soort == "experiment"]
    assert beproefd == [h for h in hervormingen() if h != "kostendelersnorm_mantelzorg"]


@pytest.mark.parametrize(
    ("wijziging", "verwacht"),
    [
        ({"soort": "lek"}, "soort 'lek' bestaat niet. Kies uit: gat"),
        ({"titel": None}, "'titel' ontbreekt"),
        ({"behoefte": None}, "'behoefte' ontbreekt"),
        ({"behoeft": "x"}, "'behoeft' is hier niet bekend. Bedoelt u 'behoefte'?"),
        ({"rechtsmiddelen": ["bezwar"]}, "rechtsmiddel 'bezwar' is niet bekend. Bedoelt u 'bezwaar'?"),
        ({"loketten": [{"wet": "participatie", "artikel": "16", "bron": "wet"}]}, "wet 'participatie' staat niet in wetten.yaml"),
        ({"loketten": [{"wet": "participatiewet", "artikel": "999", "bron": "wet"}]}, "artikel 999 van Participatiewet"),
        ({"loketten": [{"wet": "participatiewet", "artikel": "16", "bron": "krant"}]}, "bron 'krant' bestaat niet"),
    ],
)
def test_een_fout_in_een_definitie_noemt_bestand_bevinding_en_uitweg(wijziging, verwacht):
    goed: dict[str, Any] = {
        "soort": "gat",
        "titel": "t",
        "gevolg": "g",
        "behoefte": "behoefte_levensonderhoud",
        "loketten": [{"wet": "participatiewet", "artikel": "16", "bron": "wet", "variabele": "x"}],
    }
    inhoud = {k: v for k, v in (goed | wijziging).items() if v is not None}
    with pytest.raises(GebruikersFout, match=r"proef\.yaml") as fout:
        lees("proef.yaml", inhoud)
    assert verwacht in str(fout.value)


def test_een_conflict_met_een_verordening_is_geen_botsing_van_wetten():
    conflict = definities()["intrekken_kostendelersnorm"]
    wet, ander = conflict.kanten
    lokaal = dataclasses.replace(conflict, kanten=(wet, dataclasses.replace(ander, bron="verordening")))
    assert conflict.bron == "wet"
    assert lokaal.bron == "verordening"


@pytest.mark.parametrize("id_", sorted(casusbestanden()))
def test_elke_casus_geeft_wat_de_bron_zegt(id_):
    (resultaat,) = casussen([id_])
    assert resultaat.afwijkingen == ()
    assert resultaat.regels
