"""Wlz en Zvw: een bedrag dat niet is gelezen is onbekend en nooit nul, en een groep is gelijk aan haar leden."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from openfisca_core.simulation_builder import SimulationBuilder

VOLWASSEN = {"geboortedatum": {"ETERNITY": "1980-01-01"}}
WLZ_LAAG = {**VOLWASSEN, "leveringsvorm": {"M": "vpt"}, "inkomen_peiljaar": {"J": 12000}}

ONBEKEND = [
    ("zvw_premie", "2016-05", VOLWASSEN),
    ("zvw_premie", "2019-05", VOLWASSEN),
    ("zvw_bestuursrechtelijke_premie", "2017-01", {**VOLWASSEN, "betaalt_bestuursrechtelijke_premie": {"M": True}}),
    ("zvw_bestuursrechtelijke_premie", "2025-01", {**VOLWASSEN, "betaalt_bestuursrechtelijke_premie": {"M": True}}),
    ("zvw_eigen_risico", "2016-05", VOLWASSEN),  # geen kosten opgegeven
    ("wlz_eigen_bijdrage", "2015-05", {**VOLWASSEN, "leveringsvorm": {"M": "vpt"}}),  # geen inkomen opgegeven
    ("wlz_eigen_bijdrage", "2016-05", WLZ_LAAG),
    ("wlz_eigen_bijdrage", "2018-05", WLZ_LAAG),
    ("wlz_eigen_bijdrage", "2023-05", WLZ_LAAG),
    ("wlz_eigen_bijdrage", "2015-05", {**WLZ_LAAG, "leveringsvorm": {"M": "mpt"}}),
    ("wlz_eigen_bijdrage", "2025-05", {**WLZ_LAAG, "leveringsvorm": {"M": "pgb"}}),  # vermindering 2025 niet gevonden
    ("wlz_eigen_bijdrage", "2015-12", {**WLZ_LAAG, "leveringsvorm": {"M": "verblijf"}}),  # hoog, zonder opgegeven inkomen
    ("wlz_pgb_tarief_uur", "2022-05", {**VOLWASSEN, "leveringsvorm": {"M": "pgb"}, "pgb_aanbieder": {"M": "zzp"}}),
    ("wlz_pgb_tarief_uur", "2024-05", {**VOLWASSEN, "leveringsvorm": {"M": "pgb"}}),
    ("wlz_pgb_tarief_dagdeel", "2024-05", {**VOLWASSEN, "leveringsvorm": {"M": "pgb"}, "pgb_aanbieder": {"M": "informeel"}}),
]
BEKEND = [
    ("zvw_premie", "2016-05", {**VOLWASSEN, "opgegeven_premie": {"M": 95.5}}, 95.5),
    ("zvw_premie", "2016-05", {"geboortedatum": {"ETERNITY": "2005-01-01"}}, 0.0),
    ("zvw_bestuursrechtelijke_premie", "2017-01", VOLWASSEN, 0.0),
    ("zvw_eigen_risico", "2016-05", {**VOLWASSEN, "verwachte_zorgkosten": {"M": 0}}, 0.0),
    ("zvw_eigen_risico", "2016-05", {"geboortedatum": {"ETERNITY": "2005-01-01"}}, 0.0),
    ("wlz_eigen_bijdrage", "2016-05", VOLWASSEN, 0.0),
    ("wlz_eigen_bijdrage", "2016-05", {**WLZ_LAAG, "geboortedatum": {"ETERNITY": "1999-01-01"}}, 0.0),
]


def _uitkomst(stelsel: Any, naam: str, maand: str, feiten: dict[str, Any]) -> float:
    perioden = {"M": maand, "J": maand[:4], "ETERNITY": "ETERNITY"}
    persoon = {feit: {perioden[soort]: w for soort, w in waarde.items()} for feit, waarde in feiten.items()}
    situatie = {
        "personen": {"a": persoon},
        "gezinnen": {"g": {"aanvrager": "a"}},
        "huishoudens": {"h": {"bewoners": ["a"]}},
    }
    simulatie = SimulationBuilder().build_from_entities(stelsel, situatie)
    return float(simulatie.calculate(naam, maand)[0])


@pytest.mark.parametrize(("naam", "maand", "feiten"), ONBEKEND)
def test_een_onbekend_bedrag_is_geen_nul(stelsel, naam, maand, feiten):
    assert np.isnan(_uitkomst(stelsel, naam, maand, feiten))


@pytest.mark.parametrize(("naam", "maand", "feiten", "verwacht"), BEKEND)
def test_wie_het_onbekende_bedrag_niet_raakt_houdt_een_antwoord(stelsel, naam, maand, feiten, verwacht):
    assert _uitkomst(stelsel, naam, maand, feiten) == pytest.approx(verwacht, abs=0.005)


UITKOMSTEN = (
    "wlz_aanspraak",
    "wlz_eigen_bijdrage",
    "zvw_aanspraak_ggz",
    "zvw_aanspraak_verpleging",
    "zvw_aanspraak_persoonlijke_verzorging",
    "zvw_premie",
    "zvw_eigen_risico",
    "zvw_bestuursrechtelijke_premie",
)
KEUZES: dict[str, tuple[Any, ...]] = {
    "behoefte_ggz": (True, False),
    "behoefte_verblijf": (True, False),
    "behoefte_verpleging": (True, False),
    "behoefte_persoonlijke_verzorging": (True, False),
    "grondslag_zorg": ("onbekend", "verstandelijk", "psychisch"),
    "blijvend_permanent_toezicht": ("onbekend", "nee", "ja"),
    "ciz_besluit": ("geen", "toegekend", "afgewezen"),
    "leveringsvorm": ("geen", "verblijf", "vpt", "pgb"),
    "ggz_verwijzing": ("onbekend", "nee", "ja"),
    "premieachterstand_maanden": (0, 4, 6),
    "opgegeven_premie": (0, 110),
    "verwachte_zorgkosten": (0, 200, 1000),
}


def _willekeurig(rng: np.random.Generator, maand: str) -> dict[str, Any]:
    geboren = np.datetime64("1940-01-01") + np.timedelta64(int(rng.integers(0, 29000)), "D")
    feiten = {feit: {maand: waarden[rng.integers(len(waarden))]} for feit, waarden in KEUZES.items()}
    return {"geboortedatum": {"ETERNITY": str(geboren)}, "inkomen_peiljaar": {maand[:4]: int(rng.integers(0, 60000))}} | feiten


def _bereken(stelsel: Any, personen: dict[str, Any], maand: str) -> dict[str, np.ndarray]:
    situatie = {
        "personen": personen,
        "gezinnen": {f"g{p}": {"aanvrager": p} for p in personen},
        "huishoudens": {f"h{p}": {"bewoners": [p]} for p in personen},
    }
    simulatie = SimulationBuilder().build_from_entities(stelsel, situatie)
    return {naam: np.asarray(simulatie.calculate(naam, maand)) for naam in UITKOMSTEN}


@pytest.mark.parametrize("maand", ["2015-05", "2021-05", "2026-05"])
def test_een_groep_is_gelijk_aan_haar_leden_in_elke_volgorde(stelsel, maand):
    rng = np.random.default_rng(7)
    personen = {f"p{i}": _willekeurig(rng, maand) for i in range(40)}
    samen = _bereken(stelsel, personen, maand)
    omgekeerd = _bereken(stelsel, dict(reversed(personen.items())), maand)
    for i, (naam, feiten) in enumerate(personen.items()):
        alleen = _bereken(stelsel, {naam: feiten}, maand)
        for uitkomst in UITKOMSTEN:
            np.testing.assert_equal(samen[uitkomst][i], alleen[uitkomst][0])
            np.testing.assert_equal(samen[uitkomst][i], omgekeerd[uitkomst][len(personen) - 1 - i])


def test_de_delen_van_gehuwden_zijn_samen_de_hele_bijdrage(stelsel):
    """Besluit langdurige zorg artikel 3.3.2.9 lid 3: ieder naar rato van zijn aandeel in het inkomen."""
    maand, rng = "2015-12", np.random.default_rng(3)
    for _ in range(20):
        inkomens = [int(rng.integers(0, 40000)) for _ in range(2)]
        personen = {
            f"p{k}": {
                "geboortedatum": {"ETERNITY": "1940-01-01"},
                "leveringsvorm": {maand: "vpt"},
                "inkomen_peiljaar": {"2015": inkomen},
            }
            for k, inkomen in enumerate(inkomens)
        }
        situatie = {
            "personen": personen,
            "gezinnen": {"g": {"aanvrager": "p0", "partner": "p1", "gehuwd": {maand: True}}},
            "huishoudens": {"h": {"bewoners": ["p0", "p1"]}},
        }
        simulatie = SimulationBuilder().build_from_entities(stelsel, situatie)
        delen, geheel = simulatie.calculate("wlz_eigen_bijdrage", maand), simulatie.calculate("wlz_lage_bijdrage", maand)
        assert geheel[0] == geheel[1]
        assert delen.sum() == pytest.approx(geheel[0], abs=0.005)
