"""Loonheffing als eigenschappen: een euro meer, netto onder bruto, heen en terug, en wat onbekend is blijft onbekend."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from openfisca_inclusieve_stad.kolommen import Groep, Kolommen
from openfisca_inclusieve_stad.toepassing.simulatie import bouw, maand_van

JAREN = (2015, 2016, 2017, 2024, 2025, 2026)
ZONDER_BEDRAGEN = (2018, 2019, 2020, 2021, 2022, 2023)
# Voorbeeld 13 (toeslagen_inkomen.md sectie 10): bruto per halfjaar en netto per jaar bij het minimumloon.
UUR = 36 * 52 / 12 * 1.08
VOORBEELD_13 = {
    2016: ((19840 / 12, 19840 / 12), 17934),
    2017: ((20198 / 12, 20198 / 12), 18273),
    2024: ((13.27 * UUR, 13.68 * UUR), 25590),
    2025: ((14.06 * UUR, 14.40 * UUR), 26785),
    2026: ((14.71 * UUR, 14.99 * UUR), 27768),
}
CENT = 0.01
bedragen = st.lists(st.floats(0, 15000, allow_nan=False).map(lambda b: round(b, 2)), min_size=1, max_size=30)


def alleen(aantal, **feiten):
    """Zoveel alleenstaanden van 40, elk in een eigen gezin en woning, zonder bijstand."""
    vast = {"geboortedatum": np.full(aantal, np.datetime64("1980-01-01")), "pw_algemene_bijstand": np.zeros(aantal)}
    kolommen = {n: np.broadcast_to(np.asarray(k), aantal) for n, k in {**vast, **feiten}.items()}
    ids = tuple(f"p{i}" for i in range(aantal))
    groep = Groep(np.arange(aantal), np.zeros(aantal, dtype=np.int64))
    return Kolommen(
        groepen={"gezin": groep, "huishouden": groep},
        feiten=kolommen,
        entiteiten=dict.fromkeys(kolommen, "persoon"),
        ids={"persoon": ids, "gezin": ids, "huishouden": ids},
    )


def reken(stelsel, naam, maand, **feiten):
    aantal = max(np.size(k) for k in feiten.values())
    return bouw(stelsel, alleen(aantal, **feiten)).calculate(naam, maand_van(maand))


def hoogste_tarief(stelsel, jaar):
    """Het hoogste dat van een euro meer kan worden geheven: het toptarief, met de afbouw van beide kortingen erbij."""
    ib = stelsel.get_parameters_at_instant(f"{jaar}-01-01").inkomstenbelasting
    tarieven = [getattr(ib, f"box1_schijf_{n}_tarief") for n in (1, 2, 3)]
    tarieven += [ib.box1_schijf_4_tarief] if jaar < 2020 else []
    return max(tarieven) + ib.algemene_heffingskorting_afbouw_percentage + ib.arbeidskorting_afbouw_percentage


@pytest.mark.parametrize("jaar", sorted(VOORBEELD_13))
def test_een_jaar_minimumloon_is_netto_voorbeeld_13(stelsel, jaar):
    (eerste, tweede), netto = VOORBEELD_13[jaar]
    som = 6 * reken(stelsel, "netto_loon", f"{jaar}-03", bruto_loon=[eerste])
    som += 6 * reken(stelsel, "netto_loon", f"{jaar}-09", bruto_loon=[tweede])
    assert abs(som[0] - netto) <= 1  # het voorbeeld is op hele euro's


@pytest.mark.parametrize("jaar", JAREN)
@given(bruto=bedragen)
def test_een_euro_meer_bruto_is_nooit_minder_netto(stelsel, jaar, bruto):
    bruto = np.array(bruto)
    for soort, uitkomst in (("bruto_loon", "netto_loon"), ("bruto_uitkering", "netto_uitkering")):
        netto = reken(stelsel, uitkomst, f"{jaar}-03", **{soort: bruto})
        meer = reken(stelsel, uitkomst, f"{jaar}-03", **{soort: bruto + 1})
        assert (netto <= bruto + CENT / 100).all()
        assert (netto >= 0).all()
        assert (meer - netto >= 1 - hoogste_tarief(stelsel, jaar) - 1e-6).all()
        assert hoogste_tarief(stelsel, jaar) < 1  # dus netto stijgt altijd
        # Waar de arbeidskorting sneller groeit dan het tarief, stijgt netto niet meer dan bruto: er is dan geen heffing.
        assert (meer - netto <= 1 + 1e-6).all()


@pytest.mark.parametrize("jaar", JAREN)
@given(netto=bedragen)
def test_bruto_bij_netto_is_de_omkering(stelsel, jaar, netto):
    netto = np.array(netto)
    bruto = reken(stelsel, "ib_loon_uit_netto", f"{jaar}-03", inkomen_uit_arbeid=netto)
    assert np.allclose(reken(stelsel, "netto_loon", f"{jaar}-03", bruto_loon=bruto), netto, atol=CENT / 10)


@pytest.mark.parametrize("jaar", JAREN)
@given(loon=bedragen, uitkering=st.floats(0, 5000).map(lambda b: round(b, 2)))
def test_de_lagen_zijn_samen_de_heffing_over_het_geheel(stelsel, jaar, loon, uitkering):
    feiten = {"bruto_loon": np.array(loon), "bruto_uitkering": np.full(len(loon), uitkering)}
    som = bouw(stelsel, alleen(len(loon), **feiten))
    maand = maand_van(f"{jaar}-03")
    netto = som.calculate("netto_loon", maand) + som.calculate("netto_uitkering", maand)
    heffing = som.calculate("loonheffing", maand)
    assert np.allclose(netto + heffing, feiten["bruto_loon"] + uitkering, atol=CENT / 10)
    assert (heffing >= 0).all()


@pytest.mark.parametrize("jaar", JAREN)
@given(bijstand=st.floats(0.01, 2500).map(lambda b: round(b, 2)), loon=st.floats(0, 1000).map(lambda b: round(b, 2)))
def test_gebruteerde_bijstand_is_nooit_lager_dan_netto(stelsel, jaar, bijstand, loon):
    bruto = reken(stelsel, "ib_bijstand_bruto", f"{jaar}-03", bruto_loon=[loon], pw_algemene_bijstand=[bijstand])
    assert bruto[0] >= bijstand - CENT / 100


@pytest.mark.parametrize("jaar", ZONDER_BEDRAGEN)
def test_zonder_tarief_is_netto_uit_bruto_onbekend_en_niemand_anders(stelsel, jaar):
    simulatie = bouw(stelsel, alleen(3, bruto_loon=[2000.0, 0.0, 0.0], inkomen_uit_arbeid=[0.0, 900.0, 0.0]))
    maand = maand_van(f"{jaar}-03")
    assert np.isnan(simulatie.calculate("arbeidsinkomen", maand)).tolist() == [True, False, False]
    assert np.isnan(simulatie.calculate("belastbaar_inkomen", maand)).tolist() == [False, True, False]  # bruto was gegeven
    assert not simulatie.calculate("besteedbaar_inkomen_volledig", maand)[0]
    assert np.isfinite(simulatie.calculate("besteedbaar_inkomen", maand)).all()


def test_loon_vanaf_de_aow_leeftijd_is_onbekend(stelsel):
    geboren = np.array(["1950-01-01", "1980-01-01"], dtype="datetime64[D]")
    netto = reken(stelsel, "netto_loon", "2026-03", bruto_loon=[1000.0, 1000.0], geboortedatum=geboren)
    assert np.isnan(netto).tolist() == [True, False]


@pytest.mark.parametrize("maand", ["2019-01", "2022-07", "2026-07"])
def test_zonder_bedrag_is_de_aow_onbekend_en_voor_wie_jonger_is_nul(stelsel, maand):
    geboren = np.array(["1945-01-01", "1980-01-01"], dtype="datetime64[D]")
    aow = reken(stelsel, "aow", maand, geboortedatum=geboren)
    assert np.isnan(aow[0])
    assert aow[1] == 0


def test_belastbaar_inkomen_is_onbekend_als_niet_is_gezegd_of_aow_wordt_ontvangen(stelsel):
    geboren = np.array(["1950-01-01"] * 3, dtype="datetime64[D]")
    ontvangt = np.array([0, 1, 2])  # onbekend, nee, ja
    inkomen = reken(stelsel, "belastbaar_inkomen", "2026-03", geboortedatum=geboren, ontvangt_aow=ontvangt)
    assert np.isnan(inkomen).tolist() == [True, False, False]
    netto = reken(stelsel, "belastbaar_inkomen", "2026-03", geboortedatum=geboren[:1], inkomen_uit_aow=[900.0])
    assert np.isnan(netto[0])


def test_zonder_bruto_invoer_wordt_geen_heffing_gerekend(stelsel):
    """De keten van de Participatiewet blijft even snel: zonder bruto bedrag leest zij geen tarief."""
    simulatie = bouw(stelsel, alleen(2, inkomen_uit_arbeid=[500.0, 0.0]), spoor=True)
    simulatie.calculate("pw_inkomen_in_aanmerking", maand_van("2026-01"))

    def namen(knopen):
        return {k.name for k in knopen} | {n for k in knopen for n in namen(k.children)}

    assert not {n for n in namen(simulatie.tracer.trees) if n.startswith("ib_heffing")}
