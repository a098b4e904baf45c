"""Waar een bedrag niet is gelezen, is de uitkomst onbekend (NaN) en nooit nul; het recht zelf blijft staan."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from openfisca_core.simulation_builder import SimulationBuilder

SCHENDING = {"pw_inlichtingenplicht_geschonden": True}
STUDENT = {"leeftijd": 22, "ontvangt_studiefinanciering_of_wtos": True, "structureel_geen_bijverdienste_door_ziekte": "ja"}
JONGERE = {"leeftijd": 19, "ouders_niet_draagkrachtig": "ja"}

ONBEKEND = [
    ("pw_boete", "2015-07", {**SCHENDING, "pw_benadelingsbedrag": 1000, "verwijtbaarheid": "verminderd"}),
    ("pw_boete", "2017-01", {**SCHENDING, "pw_benadelingsbedrag": 8933.34, "verwijtbaarheid": "normaal"}),
    ("pw_boete", "2017-01", {**SCHENDING, "pw_benadelingsbedrag": 67000.01, "verwijtbaarheid": "opzet"}),
    ("pw_studietoeslag", "2023-01", STUDENT),
    ("pw_studietoeslag", "2025-01", STUDENT),
    ("pw_bijzondere_bijstand_jongere", "2025-12", JONGERE),
]
BEKEND = [
    ("pw_boete", "2015-07", {"ten_onrechte_ontvangen_bijstand": 1000, "verwijtbaarheid": "verminderd"}, 0.0),
    ("pw_boete", "2017-01", {**SCHENDING, "pw_benadelingsbedrag": 67000, "verwijtbaarheid": "opzet"}, 67000.0),
    ("pw_boete", "2017-01", {**SCHENDING, "pw_benadelingsbedrag": 20000, "verwijtbaarheid": "geen"}, 0.0),
    ("pw_studietoeslag", "2023-01", {**STUDENT, "recht_op_wajong": True}, 0.0),
    ("pw_verlaging_maatregel", "2016-01", {"pw_bijstand_voor_maatregel": np.nan, "pw_bijstandsnorm": np.nan}, 0.0),
]


def _uitkomst(stelsel: Any, naam: str, maand: str, feiten: dict[str, Any]) -> float:
    situatie = {
        "personen": {"a": {feit: {maand: waarde} for feit, waarde in feiten.items()}},
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
