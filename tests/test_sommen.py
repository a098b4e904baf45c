"""Wat een som versnelt verandert haar niet: kolommen die niemand heeft, onbekende bedragen, en wie gezin én woning deelt."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from openfisca_inclusieve_stad.begrippen import ook_in_gezin_en_woning, som, zonder_onbekend
from openfisca_inclusieve_stad.begrippen.omgekeerd import tot_het_stilstaat
from openfisca_inclusieve_stad.kolommen import GEZIN, HUISHOUDEN
from openfisca_inclusieve_stad.toepassing.simulatie import bouw
from tests.huishoudens import scherp

NIEMAND = np.broadcast_to(0.0, (3,))
KOLOM = st.lists(st.floats(-1e6, 1e6), min_size=3, max_size=3).map(np.array) | st.just(NIEMAND)


@given(bij=st.lists(KOLOM, min_size=1, max_size=5), eraf=st.lists(KOLOM, max_size=3))
def test_som_is_optellen_en_aftrekken_in_volgorde(bij, eraf):
    gewoon = sum((np.array(k) for k in bij[1:]), np.array(bij[0]))
    for kolom in eraf:
        gewoon = gewoon - kolom
    assert (som(*bij, eraf=tuple(eraf)) == gewoon).all()


def test_een_som_van_wat_niemand_heeft_blijft_een_waarde_en_verandert_geen_invoer():
    assert som(NIEMAND, NIEMAND, eraf=(NIEMAND,)).strides == (0,)
    eigen = np.array([1.0, 2.0, 3.0])
    assert (som(eigen, eigen, eigen) == 3 * eigen).all()
    assert (eigen == [1, 2, 3]).all()
    assert np.isnan(som(np.array([np.nan]), np.array([1.0])))[0]
    assert som(np.broadcast_to(np.nan, (1,)), np.array([1.0]))[0] != 1  # onbekend voor iedereen is niet niemand
    assert som(np.zeros(0), np.broadcast_to(0.0, (0,))).shape == (0,)


def test_zonder_onbekend_maakt_alleen_nan_nul():
    assert (zonder_onbekend(np.array([1.0, np.nan, -2.0])) == [1, 0, -2]).all()
    assert (zonder_onbekend(np.broadcast_to(np.nan, (3,))) == 0).all()
    assert zonder_onbekend(NIEMAND).strides == (0,)


def test_ook_in_gezin_en_woning_is_een_lus_over_personen(stelsel):
    kolommen = scherp(stelsel, 200, zaad=6)
    persoon = bouw(stelsel, kolommen).populations["persoon"]
    gezin, huis = kolommen.groepen[GEZIN].nummer, kolommen.groepen[HUISHOUDEN].nummer
    masker = np.random.default_rng(1).random(kolommen.personen) < 0.2
    verwacht = [(masker & (gezin == g) & (huis == h)).any() for g, h in zip(gezin, huis, strict=True)]
    for _ in range(2):  # de nummers worden bewaard; het masker niet
        assert (ook_in_gezin_en_woning(persoon, masker) == verwacht).all()
    assert not ook_in_gezin_en_woning(persoon, ~masker & masker).any()


def test_tot_het_stilstaat_rekent_elke_rij_los_en_laat_onbekend_staan():
    uit = tot_het_stilstaat(lambda x: 1 + x / 2, np.array([0.0, np.nan, 2.0]), 1e-9)
    assert uit[0] == pytest.approx(2, abs=1e-8)
    assert np.isnan(uit[1])
    assert uit[2] == 2
    assert tot_het_stilstaat(lambda x: x, np.zeros(0), 1e-9).shape == (0,)
