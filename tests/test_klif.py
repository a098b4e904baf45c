"""Klif langs inkomen, uren, vermogen, huur en leeftijd: elke daling op de cent, gesplitst, en nergens anders.

Grenzen komen uit de wet of de feiten (toeslagen_inkomen.csv, participatiewet.csv); bij elke test staat welke.
"""

from __future__ import annotations

import dataclasses
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from openfisca_inclusieve_stad.grensconflicten.definitie import definities
from openfisca_inclusieve_stad.grensconflicten.soorten import Daling, Vondst
from openfisca_inclusieve_stad.kolommen import HUISHOUDEN, PERSOON, Kolommen
from openfisca_inclusieve_stad.toepassing.antwoord import Bevinding, Regime, Toets
from openfisca_inclusieve_stad.toepassing.rondes import Taak, onderzoek
from openfisca_inclusieve_stad.toepassing.simulatie import bouw
from openfisca_inclusieve_stad.toepassing.situatie import uit_mapping
from openfisca_inclusieve_stad.toepassing.stelsels import stelsel_van
from openfisca_inclusieve_stad.toepassing.toets import momentopname, toets

TOESLAGEN = ("participatiewet", "zorgtoeslag", "huurtoeslag", "kindgebonden_budget")
RUIS = 3 * 2.0 + 0.02  # drie toeslagen die elk in stappen van ten hoogste twee euro zakken (Awir artikel 14 lid 4 en 5)


def inhoud(maand: str, leeftijd: int = 40, huur: float = 550.0, kinderen: tuple[str, ...] = (), **feiten: Any) -> dict[str, Any]:
    """Een huurder, met of zonder kinderen (geboortedata)."""
    namen = [f"kind_{n}" for n in range(len(kinderen))]
    personen = {"vrouw": {"geboortedatum": f"{int(maand[:4]) - leeftijd}-03-01", **feiten}}
    personen |= {naam: {"geboortedatum": dag} for naam, dag in zip(namen, kinderen, strict=True)}
    return {
        "peildatum": maand,
        "personen": personen,
        "gezinnen": {"gezin": {"aanvrager": "vrouw", "kinderen": namen}},
        "huishoudens": {"woning": {"bewoners": ["vrouw", *namen], "kale_huur": huur}},
    }


def kolommen_van(situatie: dict[str, Any], maand: str) -> Kolommen:
    return momentopname(uit_mapping(situatie, "test"), Regime(maand))[0]


def vondst(definitie: str, situatie: dict[str, Any], maand: str, grof: bool = False) -> Vondst:
    taak = Taak(definities()[definitie], kolommen_van(situatie, maand), maand, (), grof)
    (gevonden,) = onderzoek([taak])
    assert isinstance(gevonden, Vondst), gevonden
    return gevonden


def kliffen(v: Vondst) -> list[tuple[float, float]]:
    return [(d.van, d.tot) for d in v.dalingen if d.soort == "klif"]


def van(dalingen: tuple[Daling, ...], waarde: float) -> Daling:
    (gevonden,) = [d for d in dalingen if d.van == waarde]
    return gevonden


# --- Langs inkomen ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("kinderen", "onder", "boven"),
    [
        # Wht artikel 14 lid 3, 2016: 22.100 voor een eenpersoonshuishouden. 12 x 1.841,66 = 22.099,92; 12 x 1.841,67 = 22.100,04
        ((), 1841.66, 1841.67),
        # 30.000 voor een meerpersoonshuishouden: 12 x 2.500,00
        (("2006-03-15",), 2500.00, 2500.01),
    ],
)
def test_een_cent_boven_het_maximale_rekeninkomen_van_2016_kost_de_hele_huurtoeslag(kinderen, onder, boven):
    situatie = inhoud("2016-07", kinderen=kinderen)
    v = vondst("klif_inkomen", situatie, "2016-07")
    assert kliffen(v) == [(onder, boven)]
    (d,) = v.dalingen
    assert d.delen["huurtoeslag"] == huurtoeslag(situatie, boven) - huurtoeslag(situatie, onder)
    assert huurtoeslag(situatie, onder) > 0
    assert huurtoeslag(situatie, boven) == 0
    assert sum(d.delen.values()) == pytest.approx(d.bedrag)


def huurtoeslag(situatie: dict[str, Any], loon: float) -> float:
    """Los uitgerekend, met dit loon in elke maand."""
    kolommen = kolommen_van(situatie, "2016-07")
    lonen = np.zeros(kolommen.personen)
    lonen[0] = loon
    return float(bouw(stelsel_van(()), kolommen.met(bruto_loon=lonen)).vraag("huurtoeslag", "2016-07").sum())


@pytest.mark.parametrize("maand", ["2024-07", "2025-07", "2026-07"])
def test_sinds_2020_loopt_de_huurtoeslag_af_en_is_er_voor_een_alleenstaande_huurder_geen_klif(maand):
    """Het maximale rekeninkomen (Wht artikel 14) verviel per 1 januari 2020; tot en met 2023 is het nettoloon onbekend."""
    v = vondst("klif_inkomen", inhoud(maand, bruto_loon=1500), maand)
    assert kliffen(v) == []
    assert v.kleine is not None
    assert v.kleine[0] > 100, "de afbouw in hele euro's wordt geteld, niet verzwegen"


def test_is_een_onderdeel_onbekend_dan_is_er_geen_antwoord_en_staat_er_welk():
    v = vondst("klif_inkomen", inhoud("2019-07"), "2019-07")
    assert not v.wie.any()
    assert v.onbekend.all()
    assert "arbeidsinkomen" in v.ontbreekt


# --- Langs uren -------------------------------------------------------------------------------------------------------


def test_het_uur_dat_over_het_maximale_rekeninkomen_gaat_laat_minder_over():
    """1.700 euro voor 32 uur is 53,125 per uur per week: 34 uur is 21.675 per jaar, 35 uur 22.312,50 (grens 22.100)."""
    v = vondst("klif_uren", inhoud("2016-07", arbeidsuren_per_week=32, bruto_loon=1700), "2016-07")
    assert kliffen(v) == [(34.0, 35.0)]
    assert v.dalingen[0].delen["huurtoeslag"] < v.dalingen[0].bedrag < 0
    assert str(v.bij[0]) == "boven 34 uur"


def test_zonder_eigen_uurloon_is_het_voor_2024_onbekend_en_daarna_het_minimumuurloon():
    """De Wet minimumloon noemt pas vanaf 1 januari 2024 een bedrag per uur (artikel 8)."""
    assert vondst("klif_uren", inhoud("2016-07"), "2016-07").onbekend[0]
    assert not vondst("klif_uren", inhoud("2024-07"), "2024-07").onbekend[0]


# --- Langs vermogen ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("maand", "grenzen"),
    [
        # Pw artikel 34 lid 3; Awir artikel 7 lid 3 (huurtoeslag); Wzt artikel 2a, nu 3
        ("2016-07", (5920.0, 24437.0, 106941.0)),
        ("2026-07", (8000.0, 38479.0, 146011.0)),
    ],
)
def test_elke_vermogensgrens_is_een_klif_op_de_cent(maand, grenzen):
    v = vondst("klif_vermogen", inhoud(maand, bezittingen=1000), maand)
    assert kliffen(v) == [(grens, round(grens + 0.01, 2)) for grens in grenzen]
    oorzaken = [next(iter(d.delen)) for d in v.dalingen]
    assert oorzaken == ["pw_algemene_bijstand", "huurtoeslag", "zorgtoeslag"]
    assert all(len(d.delen) == 1 for d in v.dalingen)


def test_boven_de_grens_van_het_kindgebonden_budget_vervalt_ook_de_zorgtoeslag():
    """Wkb artikel 1 lid 4 en Wzt artikel 2a lid 1 noemen voor 2016 hetzelfde bedrag: 106.941."""
    v = vondst("klif_vermogen", inhoud("2016-07", kinderen=("2010-03-15",), bruto_loon=1500, bezittingen=1000), "2016-07")
    d = van(v.dalingen, 106941.0)
    assert {naam for naam, bedrag in d.delen.items() if bedrag < 0} == {"zorgtoeslag", "kindgebonden_budget"}


def test_wie_net_boven_een_vermogensgrens_zit_staat_er_niet_meer_voor():
    v = vondst("klif_vermogen", inhoud("2016-07", bruto_loon=1500, bezittingen=24437.01), "2016-07")
    assert kliffen(v) == [(106941.0, 106941.01)]
    voor = vondst("klif_vermogen", inhoud("2016-07", bruto_loon=1500, bezittingen=24437), "2016-07")
    assert kliffen(voor) == [(24437.0, 24437.01), (106941.0, 106941.01)]


# --- Langs huur (Wht artikel 13 lid 1) ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("maand", "leeftijd", "grens"),
    [
        ("2016-07", 40, 710.68),
        ("2016-07", 23, 710.68),
        ("2016-07", 22, 409.92),  # een huishouden van alleen jongeren tot 23 jaar (onder b)
        ("2025-07", 40, 900.07),
        ("2025-07", 22, 477.20),
    ],
)
def test_een_cent_boven_de_huurgrens_kost_tot_en_met_2025_de_hele_huurtoeslag(maand, leeftijd, grens):
    v = vondst("klif_huur", inhoud(maand, leeftijd, huur=grens - 20), maand)
    assert kliffen(v) == [(grens, round(grens + 0.01, 2))]
    assert set(v.dalingen[0].delen) == {"huurtoeslag"}


@pytest.mark.parametrize(("leeftijd", "huur"), [(40, 900.0), (22, 900.0), (20, 480.0)])
def test_vanaf_2026_is_de_huurgrens_een_plafond_en_geen_klif(leeftijd, huur):
    """Vanaf 2026 telt alleen het deel boven de grens niet mee (artikel 21 lid 1; Stcrt. 2025, 39783)."""
    v = vondst("klif_huur", inhoud("2026-07", leeftijd, huur=huur), "2026-07")
    assert v.dalingen == ()
    assert not v.wie.any()


def test_wie_geen_huur_betaalt_staat_voor_geen_huurgrens():
    assert not vondst("klif_huur", inhoud("2016-07", huur=0.0), "2016-07").wie.any()


# --- Langs leeftijd ---------------------------------------------------------------------------------------------------


def test_op_18_vervallen_kinderbijslag_en_kindgebonden_budget():
    """AKW artikel 7 lid 1 en 11: op 1 april 2017 is het kind 18; de kinderbijslag was 282,16 per kwartaal (juli 2016)."""
    v = vondst("klif_leeftijd", inhoud("2016-07", kinderen=("1999-03-15",), bruto_loon=1500), "2016-07")
    d = van(v.dalingen, 8.0)
    assert d.tot == 9.0
    assert d.delen["kinderbijslag"] == pytest.approx(-282.16 / 3)
    assert d.delen["kindgebonden_budget"] < 0


def test_wie_het_komende_jaar_17_blijft_heeft_die_klif_niet():
    v = vondst("klif_leeftijd", inhoud("2016-07", kinderen=("1999-07-02",), bruto_loon=1500), "2016-07")
    assert not [d for d in v.dalingen if d.delen.get("kinderbijslag", 0.0) < 0]
    jaar = vondst("klif_leeftijd", inhoud("2016-07", kinderen=("1999-06-15",), bruto_loon=1500), "2016-07")
    assert [d for d in jaar.dalingen if d.delen.get("kinderbijslag", 0.0) < 0]


# --- Eigenschappen ----------------------------------------------------------------------------------------------------


huishoudens = st.builds(
    inhoud,
    st.just("2016-07") | st.just("2026-07"),
    st.sampled_from((20, 22, 23, 40, 60)),
    st.integers(0, 800).map(float),
    st.lists(st.sampled_from(("2001-03-15", "2008-05-01", "2012-11-30")), max_size=2, unique=True).map(tuple),
    bruto_loon=st.integers(0, 2500).map(float),
    bezittingen=st.sampled_from((0.0, 5000.0, 20000.0, 60000.0)),
)


def totaal(situatie: dict[str, Any], feit: str, entiteit: str, waarden: list[float]) -> list[float]:
    """Het besteedbaar inkomen van de woning, voor elke waarde in een eigen simulatie."""
    kolommen, maand = kolommen_van(situatie, situatie["peildatum"]), situatie["peildatum"]
    uit = []
    for waarde in waarden:
        kolom = np.array(kolommen.feit(feit, 0.0, entiteit), dtype=np.float64)
        kolom[0] = waarde
        simulatie = bouw(stelsel_van(()), kolommen.met(entiteit, **{feit: kolom}))
        uit.append(float(simulatie.vraag("besteedbaar_inkomen_huishouden", maand)[0]))
    return uit


@settings(max_examples=8, deadline=None)
@given(
    huishoudens,
    st.sampled_from((("klif_inkomen", "bruto_loon", PERSOON), ("klif_huur", "kale_huur", HUISHOUDEN))),
    st.tuples(st.floats(0, 499), st.floats(0, 499)).map(sorted),
)
def test_elke_gemelde_daling_is_echt_en_wie_verderop_minder_heeft_is_gemeld(situatie, wat, plaatsen):
    definitie, feit, entiteit = wat
    if feit == "kale_huur" and not situatie["huishoudens"]["woning"]["kale_huur"]:
        return
    v = vondst(definitie, situatie, situatie["peildatum"])
    for d in v.dalingen:
        voor, na = totaal(situatie, feit, entiteit, [d.van, d.tot])
        assert na - voor < 0
        if d.soort == "klif":
            assert na - voor == pytest.approx(d.bedrag, abs=0.01)
            assert d.tot - d.van == pytest.approx(0.01)
    nu = situatie["personen"]["vrouw"]["bruto_loon"] if entiteit == PERSOON else situatie["huishoudens"]["woning"]["kale_huur"]
    een, twee = (round(nu + p, 2) for p in plaatsen)
    eerst, daarna = totaal(situatie, feit, entiteit, [een, twee])
    if daarna < eerst - RUIS:
        assert [d for d in v.dalingen if d.van < twee and d.tot > een], (een, twee, eerst, daarna)


def test_grof_zegt_of_er_een_klif_is_zoals_fijn_dat_doet():
    for maand, definitie, verwacht in (
        ("2016-07", "klif_inkomen", True),
        ("2026-07", "klif_inkomen", False),
        ("2016-07", "klif_huur", True),
        ("2026-07", "klif_huur", False),
    ):
        for grof in (True, False):
            assert vondst(definitie, inhoud(maand), maand, grof).wie.any() == verwacht, (maand, definitie, grof)


def test_twee_huishoudens_samen_geven_dezelfde_dalingen_als_elk_apart():
    een, twee = inhoud("2016-07"), inhoud("2016-07", kinderen=("2006-03-15",), bezittingen=1000)
    samen = {
        "peildatum": "2016-07",
        "personen": {**een["personen"], **{f"b_{n}": f for n, f in twee["personen"].items()}},
        "gezinnen": {"een": een["gezinnen"]["gezin"], "twee": {"aanvrager": "b_vrouw", "kinderen": ["b_kind_0"]}},
        "huishoudens": {
            "een": een["huishoudens"]["woning"],
            "twee": {"bewoners": ["b_vrouw", "b_kind_0"], "kale_huur": 550.0},
        },
    }
    for definitie in ("klif_inkomen", "klif_vermogen"):
        los = [kliffen(vondst(definitie, s, "2016-07")) for s in (een, twee)]
        v = vondst(definitie, samen, "2016-07")
        assert [[(d.van, d.tot) for d in v.dalingen if d.groep == groep] for groep in (0, 1)] == los


# --- In een toets -----------------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def antwoord() -> Toets:
    return toets(uit_mapping(inhoud("2016-07", bruto_loon=1500), "test"), Regime("2016-07"), welke=TOESLAGEN)


def bevinding(antwoord: Toets, definitie: str) -> Bevinding:
    (gevonden,) = [b for b in antwoord.bevindingen if b.definitie == definitie and b.soort == "klif"]
    return gevonden


def test_een_bevinding_noemt_alleen_de_wet_waarvan_een_onderdeel_daalt(antwoord):
    b = bevinding(antwoord, "klif_inkomen")
    assert [(w.wet, w.artikel) for w in b.wetten] == [("Wet op de huurtoeslag", "14 lid 3")]
    assert "Wht artikel 14 lid 3" in b.labels.wettekst
    assert "Wzt" not in b.labels.wettekst
    assert b.binnen_een_wet, "één regeling die zelf een klif heeft, is geen grensconflict"


def test_de_splitsing_telt_op_tot_het_bedrag(antwoord):
    b = bevinding(antwoord, "klif_inkomen")
    assert sum(bedrag for _, bedrag in b.delen if bedrag) == pytest.approx(b.bedrag_per_maand, abs=0.011)
    assert [(d.langs, d.wie, d.van) for d in b.dalingen] == [("bruto_loon", "vrouw", 1841.66)]
    assert b.kleine_dalingen > 0


def test_op_een_andere_dag_is_de_klif_er_niet_of_is_dat_niet_te_zeggen(antwoord):
    (route,) = [r for r in bevinding(antwoord, "klif_inkomen").routes if r.soort == "andere_datum"]
    maanden = ("2016-07", "2019-07", "2026-07")
    stand = {maand: s for begin, einde, s in route.intervallen for maand in maanden if begin <= maand <= einde}
    assert stand == {"2016-07": "geldt", "2019-07": "onbekend", "2026-07": "geldt niet"}


def test_een_onbekend_onderdeel_staat_bij_wat_niet_is_onderzocht():
    situatie = uit_mapping(inhoud("2019-07", bruto_loon=1500), "test")
    uit = toets(situatie, Regime("2019-07"), welke=TOESLAGEN)
    (zin,) = [n for n in uit.niet_onderzocht if n.startswith("klif_inkomen")]
    assert "loon (netto)" in zin


def test_een_tegengestelde_prikkel_over_besteedbaar_inkomen_is_gesplitst():
    conflict = definities()["intrekken_kostendelersnorm"]
    besteedbaar = dataclasses.replace(conflict, velden={**conflict.velden, "uitkomst": "besteedbaar_inkomen"})
    personen = {"vrouw": {"geboortedatum": "1970-01-01"}, "nicht": {"geboortedatum": "1990-01-01", "mantelzorg_aan_1": "vrouw"}}
    situatie = {"personen": personen, "huishoudens": {"woning": {"bewoners": list(personen)}}}
    for maand, volledig in (("2016-07", True), ("2019-07", False)):
        (v,) = onderzoek([Taak(besteedbaar, kolommen_van(situatie, maand), maand)])
        assert isinstance(v, Vondst)
        assert v.delen["pw_algemene_bijstand"][0] < 0
        assert np.nansum(list(v.delen.values()), axis=0) == pytest.approx(v.bedrag)
        assert v.onvolledig is not None
        assert bool(v.onvolledig.any()) is not volledig
        assert bool(v.ontbreekt) is not volledig
