"""Verzamelingen dagen van een maand: de bewerkingen, en hoe de uitleg ze noemt."""

from __future__ import annotations

import datetime

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from openfisca_core.periods import period

from openfisca_inclusieve_stad.begrippen import aantal, dag_na_laatste, dagen_tussen, eerste_dag
from openfisca_inclusieve_stad.toepassing.uitleg import dagen_tekst

DAG = st.dates(datetime.date(2015, 1, 1), datetime.date(2017, 12, 31))


def als_dag(*dagen: datetime.date) -> np.ndarray:
    return np.array(dagen, dtype="datetime64[D]")


@given(van=DAG, tot=DAG, maand=st.sampled_from(["2015-02", "2016-02", "2016-05", "2016-12"]))
def test_dagen_tussen_zijn_de_dagen_van_de_kalender(van, tot, maand):
    p = period(maand)
    verwacht = [d for d in range(1, p.size_in_days + 1) if van <= datetime.date(p.start.year, p.start.month, d) < tot]
    dagen = dagen_tussen(p, als_dag(van), als_dag(tot))
    assert [d for d in range(1, 32) if int(dagen[0]) >> (d - 1) & 1] == verwacht
    assert aantal(dagen)[0] == len(verwacht)
    if verwacht:
        assert str(eerste_dag(dagen, p)[0]) == f"{maand}-{verwacht[0]:02d}"
        assert dag_na_laatste(dagen, p)[0] - 1 == np.datetime64(f"{maand}-{verwacht[-1]:02d}")


@pytest.mark.parametrize(
    ("dagen", "tekst"),
    [
        ([], "geen dag"),
        ([3], "dag 3"),
        ([1, 2, 3], "dag 1 tot en met 3"),
        ([1, 2, 5, 30, 31], "dag 1 tot en met 2 en 5 en 30 tot en met 31"),
        (list(range(1, 32)), "dag 1 tot en met 31"),
    ],
)
def test_de_uitleg_noemt_dagen_bij_hun_nummer(dagen, tekst):
    assert dagen_tekst(sum(1 << (d - 1) for d in dagen)) == tekst
