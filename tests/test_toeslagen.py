"""Eigenschappen van toeslagpartner, zorgtoeslag, kindgebonden budget en kinderbijslag, voor willekeurige huishoudens."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from openfisca_inclusieve_stad.begrippen import gezinspartner, terug_te_vorderen, toegekend
from openfisca_inclusieve_stad.kolommen import GEZIN, HUISHOUDEN, PERSOON, Groep, Kolommen
from openfisca_inclusieve_stad.toepassing.simulatie import bouw
from tests.huishoudens import scherp

MAANDEN = ("2016-07", "2017-03", "2024-12", "2025-01", "2026-07")  # volledig in de feiten
AANVRAGER, PARTNER, KIND = 0, 1, 2
BEDRAGEN = (
    "zorgtoeslag",
    "kindgebonden_budget",
    "zorgtoeslag_voorschot",
    "kindgebonden_budget_voorschot",
    "alleenstaande_ouderkop",
)

volwassene = st.fixed_dictionaries(
    {
        "jaar": st.integers(1940, 2009),
        "toetsingsinkomen": st.one_of(st.integers(0, 60_000), st.sampled_from([0, 19_759, 20_109, 26_819, 28_406, 29_736])),
        "rendementsgrondslag": st.sampled_from([0, 0, 0, 106_941, 131_378, 146_011, 146_012, 184_634]),
        "zorgverzekerd": st.sampled_from([True, True, True, False]),
    }
)
huishouden = st.tuples(
    volwassene,
    st.one_of(st.none(), volwassene),
    st.lists(st.integers(1998, 2026), max_size=4),
    st.fixed_dictionaries({"gehuwd": st.booleans(), "verzoek": st.booleans(), "samen": st.booleans()}),
)
huishoudens = st.lists(huishouden, min_size=1, max_size=8)


def kolommen(gevallen: Any, extra_inkomen: float = 0.0) -> Kolommen:
    """Elk geval een gezin: een volwassene, soms een ander (samen of apart), en kinderen bij de eerste."""
    rijen, gezin, rol, huis, woningen = [], [], [], [], 0
    for nummer, (een, ander, kinderen, paar) in enumerate(gevallen):
        leden = [(een, AANVRAGER)] + ([(ander, PARTNER)] if ander else []) + [({"jaar": jaar}, KIND) for jaar in kinderen]
        apart = ander is not None and not paar["samen"]
        for lid, plaats in leden:
            rijen.append(lid)
            gezin.append(nummer)
            rol.append(plaats)
            huis.append(woningen + (1 if apart and plaats == PARTNER else 0))
        woningen += 2 if apart else 1

    def kolom(naam: str, anders: Any) -> Any:
        return np.array([rij.get(naam, anders) for rij in rijen])

    volwassen = np.array(rol) != KIND
    feiten = {
        "geboortedatum": np.array([f"{rij['jaar']}-06-15" for rij in rijen], dtype="datetime64[D]"),
        "toetsingsinkomen": kolom("toetsingsinkomen", 0.0) + extra_inkomen * volwassen,
        "rendementsgrondslag": kolom("rendementsgrondslag", 0.0).astype(float),
        "zorgverzekerd": kolom("zorgverzekerd", True),
        "gehuwd": np.array([g[3]["gehuwd"] for g in gevallen]),
        "verzoek_echtscheiding_ingediend": np.array([g[3]["verzoek"] for g in gevallen]),
    }
    op_gezin = ("gehuwd", "verzoek_echtscheiding_ingediend")
    groepen = {
        GEZIN: Groep(np.array(gezin), np.array(rol)),
        HUISHOUDEN: Groep(np.array(huis), np.zeros(len(rijen), dtype=np.int64)),
    }
    ids = {
        PERSOON: tuple(f"p{i}" for i in range(len(rijen))),
        GEZIN: tuple(f"g{i}" for i in range(len(gevallen))),
        HUISHOUDEN: tuple(f"h{i}" for i in range(woningen)),
    }
    return Kolommen(groepen, feiten, {n: GEZIN if n in op_gezin else PERSOON for n in feiten}, ids)


@settings(max_examples=40)
@given(gevallen=huishoudens, maand=st.sampled_from(MAANDEN), meer=st.sampled_from([1, 100, 5_000]))
def test_meer_inkomen_geeft_nooit_meer_toeslag(stelsel, gevallen, maand, meer):
    zonder, met = (bouw(stelsel, kolommen(gevallen, extra)) for extra in (0, meer))
    for naam in BEDRAGEN[:4]:
        assert (met.calculate(naam, maand) <= zonder.calculate(naam, maand)).all(), naam


@settings(max_examples=40)
@given(gevallen=huishoudens, maand=st.sampled_from(MAANDEN))
def test_zonder_recht_is_er_niets_en_met_recht_nooit_iets_onbekends(stelsel, gevallen, maand):
    sim = bouw(stelsel, kolommen(gevallen))
    for naam, ontvanger in (
        ("zorgtoeslag", "zorgtoeslag_ontvanger"),
        ("kindgebonden_budget", "kindgebonden_budget_ontvanger"),
        ("alleenstaande_ouderkop", "kindgebonden_budget_ontvanger"),
    ):
        bedrag, krijgt = sim.calculate(naam, maand), sim.calculate(ontvanger, maand)
        assert (bedrag >= 0).all(), naam
        assert (bedrag[~krijgt] == 0).all(), naam


@settings(max_examples=40)
@given(gevallen=huishoudens, maand=st.sampled_from(MAANDEN))
def test_een_maand_is_nooit_meer_dan_een_twaalfde_van_het_jaarbedrag(stelsel, gevallen, maand):
    sim = bouw(stelsel, kolommen(gevallen))
    for naam in ("zorgtoeslag", "kindgebonden_budget"):
        jaar = np.floor(sim.calculate(f"{naam}_op_jaarbasis", maand) + 0.5 + 1e-6)  # op hele euro's (artikel 14 lid 4)
        bedrag = sim.calculate(naam, maand)
        assert (bedrag <= jaar / 12 + 1e-6).all(), naam
        assert (bedrag == np.floor(bedrag)).all(), naam


@settings(max_examples=40)
@given(gevallen=huishoudens, maand=st.sampled_from(MAANDEN))
def test_de_ouderkop_is_er_alleen_zonder_toeslagpartner_en_zit_in_het_budget(stelsel, gevallen, maand):
    sim = bouw(stelsel, kolommen(gevallen))
    kop, partner = sim.calculate("alleenstaande_ouderkop", maand), sim.calculate("awir_heeft_partner", maand)
    assert (kop[partner] == 0).all()
    assert (kop <= sim.calculate("kindgebonden_budget", maand)).all()


@settings(max_examples=40)
@given(gevallen=huishoudens, maand=st.sampled_from(MAANDEN), zaad=st.randoms(use_true_random=False))
def test_de_volgorde_van_de_huishoudens_doet_niet_ter_zake(stelsel, gevallen, maand, zaad):
    volgorde = list(range(len(gevallen)))
    zaad.shuffle(volgorde)
    gewoon, geschud = kolommen(gevallen), kolommen([gevallen[i] for i in volgorde])
    eerste, tweede = bouw(stelsel, gewoon), bouw(stelsel, geschud)
    rijen = [np.flatnonzero(gewoon.groepen[GEZIN].nummer == i) for i in volgorde]
    terug = np.concatenate(rijen)
    for naam in (*BEDRAGEN, "kinderbijslag", "awir_heeft_partner"):
        assert np.array_equal(eerste.calculate(naam, maand)[terug], tweede.calculate(naam, maand)), naam


@settings(max_examples=40)
@given(gevallen=huishoudens, maand=st.sampled_from(MAANDEN))
def test_een_partner_erbij_zonder_inkomen_en_vermogen_verandert_niets_voor_de_kinderbijslag(stelsel, gevallen, maand):
    """Kinderbijslag kent geen partner, inkomen of vermogen: alleen de kinderen tellen."""
    sim = bouw(stelsel, kolommen(gevallen))
    rijk = bouw(stelsel, kolommen(gevallen, 1_000_000))
    assert np.array_equal(sim.calculate("kinderbijslag", maand), rijk.calculate("kinderbijslag", maand))


@pytest.mark.parametrize("maand", ["2015-03", *MAANDEN, "2021-05", "2023-02"])
def test_toeslagpartners_zijn_altijd_elkaars_partner(stelsel, maand):
    sim = bouw(stelsel, scherp(stelsel, 2_000, maand=maand))
    heeft, ander = sim.calculate("awir_heeft_partner", maand), gezinspartner(sim.populations["persoon"])
    assert heeft.any()
    assert not heeft[ander < 0].any()
    assert heeft[ander[heeft]].all()


@pytest.mark.parametrize("maand", MAANDEN)
def test_van_twee_partners_krijgt_er_een_de_toeslag(stelsel, maand):
    sim = bouw(stelsel, scherp(stelsel, 2_000, maand=maand))
    heeft, ander = sim.calculate("awir_heeft_partner", maand), gezinspartner(sim.populations["persoon"])
    for naam in ("zorgtoeslag_ontvanger", "kindgebonden_budget_ontvanger"):
        krijgt = sim.calculate(naam, maand)
        assert not (krijgt[heeft] & krijgt[ander[heeft]]).any(), naam
        recht = sim.calculate(naam.replace("ontvanger", "recht"), maand)
        assert (krijgt[heeft] | krijgt[ander[heeft]])[recht[heeft]].all(), naam


@settings(max_examples=40)
@given(gevallen=huishoudens, jaar=st.sampled_from(["2016", "2017", "2024", "2025", "2026"]))
def test_met_een_gelijk_jaar_is_de_toekenning_niet_lager_dan_het_voorschot(stelsel, gevallen, jaar):
    """Zonder schatting volgt het voorschot het werkelijke inkomen: door het afronden is er niets terug te vorderen."""
    sim = bouw(stelsel, kolommen(gevallen))
    assert (sim.calculate("toeslag_terugvordering", jaar) == 0).all()


# --- artikel 14 en 26a Awir, voor elke toeslag dezelfde regel ---


def test_een_jaarbedrag_wordt_op_hele_euros_afgerond_en_is_niets_onder_24_euro():
    """Awir artikel 14 lid 4 en 5: 23,49 wordt 23 en is niets; 23,50 wordt 24."""
    np.testing.assert_array_equal(toegekend([23.49, 23.50, 100.5, 0, np.nan], 24), [0, 24, 101, 0, np.nan])


def test_tot_en_met_de_grens_wordt_niets_teruggevorderd():
    """Awir artikel 26a: niet meer dan 121 euro in 2026 wordt nihil; een nabetaling is geen terugvordering."""
    np.testing.assert_array_equal(terug_te_vorderen(np.array([121.0, 121.01, 0, -50]), 121), [0, 121.01, 0, 0])
    np.testing.assert_array_equal(terug_te_vorderen(np.array([0.5, -0.5])), [0.5, 0])


def test_een_onbekende_grens_of_een_onbekend_voorschot_geeft_nooit_een_terugvordering_van_nul():
    np.testing.assert_array_equal(terug_te_vorderen(np.array([10.0, 0, -10, np.nan]), np.nan), [np.nan, 0, 0, np.nan])
    np.testing.assert_array_equal(terug_te_vorderen(np.array([np.nan]), 121), [np.nan])
