"""Wmo 2015: een bedrag dat niet is gelezen of niet is opgegeven is onbekend, en een groep rekent zoals elk apart."""

from __future__ import annotations

import numpy as np
import pytest
from openfisca_core.simulation_builder import SimulationBuilder

CLIENT = {"begeleiding_loopt_via": "wmo_2015"}


def reken(stelsel, naam, maand, **feiten):
    bouwer = SimulationBuilder()
    bouwer.set_default_period(maand)
    return bouwer.build_from_dict(stelsel, {"geboortedatum": "1970-01-01"} | feiten).calculate(naam, maand)


@pytest.mark.parametrize(
    ("naam", "maand", "feiten"),
    [
        ("wmo_eigen_bijdrage", "2016-07", CLIENT),  # inkomen over het peiljaar niet opgegeven
        ("wmo_eigen_bijdrage", "2017-07", CLIENT | {"inkomen_peiljaar": {"2017": 30000}}),  # drempel 2017 niet gelezen
        (
            "wmo_bijdrageplichtig_inkomen",
            "2016-07",
            {"inkomen_peiljaar": {"2016": 1}, "inkomen_lopend_jaar_verwacht": {"2016": 0}},
        ),
        ("wmo_bijdrage_beschermd_wonen", "2026-07", {"beschermd_wonen_loopt_via": "wmo_2015"}),  # hoge bijdrage zonder opgave
        ("wmo_bijdrage_opvang", "2018-07", {"opvang_loopt_via": "wmo_2015", "inkomen_peiljaar": {"2018": 1}}),  # standaardpremie
        (
            "wmo_pgb_budget",
            "2016-07",
            CLIENT | {"behoefte_begeleiding": True, "begeleiding_uren": 4, "wenst_pgb": True},
        ),  # tarief van de gemeente niet gelezen
    ],
)
def test_wat_niet_is_gelezen_of_opgegeven_is_onbekend(stelsel, naam, maand, feiten):
    assert np.isnan(reken(stelsel, naam, maand, **feiten)).all()


@pytest.mark.parametrize("maand", ["2015-07", "2016-07", "2017-07", "2018-07", "2019-07", "2020-04", "2026-07"])
def test_wie_geen_client_is_betaalt_nul_en_niet_onbekend(stelsel, maand):
    for naam in ("wmo_eigen_bijdrage", "wmo_bijdrage_beschermd_wonen", "wmo_bijdrage_opvang", "wmo_pgb_budget"):
        assert (reken(stelsel, naam, maand) == 0).all(), naam


@pytest.mark.parametrize("maand", ["2015-07", "2016-07", "2018-07", "2019-07", "2026-07"])
def test_een_groep_rekent_zoals_elk_apart(stelsel, maand):
    inkomens = [0, 16000, 23000, 40000]
    geboren = ["1940-01-01", "1970-01-01", "1970-01-01", "1940-01-01"]
    groep = reken(
        stelsel,
        "wmo_eigen_bijdrage_deel",
        maand,
        geboortedatum=geboren,
        inkomen_peiljaar={maand[:4]: inkomens},
        begeleiding_loopt_via=["wmo_2015"] * 4,
    )
    apart = [
        reken(stelsel, "wmo_eigen_bijdrage_deel", maand, geboortedatum=g, inkomen_peiljaar={maand[:4]: i}, **CLIENT)[0]
        for g, i in zip(geboren, inkomens, strict=True)
    ]
    np.testing.assert_array_equal(groep, apart)


@pytest.mark.parametrize(("jaar", "per_jaar"), [(2015, 652.60), (2016, 629.30)])
def test_dertien_perioden_zijn_een_jaar(stelsel, jaar, per_jaar):
    """Twaalf maanden is dertien perioden: 2015 uit zorg.md voorbeeld 1; 2016: 13 x 19,40 + 15% van (25.000 - 22.486)."""
    maand = f"{jaar}-07"
    bedrag = reken(stelsel, "wmo_eigen_bijdrage", maand, inkomen_peiljaar={str(jaar): 25000}, **CLIENT)[0]
    assert round(bedrag * 12, 2) == pytest.approx(per_jaar, abs=0.06)
