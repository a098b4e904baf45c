"""Gewone huishoudens hebben in tien maanden een volledig besteedbaar inkomen; wat nog ontbreekt staat hier met de reden."""

from __future__ import annotations

from typing import Any

import pytest
from openfisca_core.simulation_builder import SimulationBuilder

MAANDEN = ("2016-01", "2016-07", "2017-01", "2017-07", "2024-01", "2024-07", "2025-01", "2025-07", "2026-01", "2026-07")
HUUR = {"kale_huur": 600}
# naam: (leden van het gezin met leeftijd in dit jaar en feiten, rol per lid, feiten van de woning)
HUISHOUDENS: dict[str, tuple[list[tuple[int, dict[str, Any]]], str, dict[str, Any]]] = {
    "bijstand": ([(40, {})], "a", HUUR),
    "alleenstaande_ouder": ([(40, {}), (8, {}), (13, {})], "akk", HUUR),
    "paar_met_loon": ([(40, {"bruto_loon": 2200}), (41, {}), (8, {})], "apk", HUUR),
    "aow_alleen": ([(75, {"ontvangt_aow": "ja"})], "a", HUUR),
    "aow_paar": ([(75, {"ontvangt_aow": "ja"}), (74, {"ontvangt_aow": "ja"})], "ap", HUUR),
    "medebewoner_met_loon": ([(40, {}), (35, {"bruto_loon": 1800})], "aa", HUUR),
    "werkend_kind": ([(45, {}), (20, {"bruto_loon": 1200})], "ak", HUUR),
    "student": (
        [(21, {"onderwijs": "wsf", "opleiding_studiefinanciering": "hoger_onderwijs", "woont_uit_bij_studie": True})],
        "a",
        {"kale_huur": 380},
    ),
}
GEEN_AOW_JULI_2026 = "de AOW vanaf juli 2026 is niet gelezen, en daarmee ook het jaarinkomen van 2026 niet"
GEEN_WSF_2025 = "de bedragen van de studiefinanciering van 2025 zijn niet gelezen"
ONVOLLEDIG = {
    ("aow_alleen", 2026): GEEN_AOW_JULI_2026,
    ("aow_paar", 2026): GEEN_AOW_JULI_2026,
    ("student", 2025): GEEN_WSF_2025,
}


def _situatie(stelsel: Any, jaar: int) -> dict[str, Any]:
    """Alle huishoudens naast elkaar, elk feit in elke maand van dit jaar en het vorige."""

    def gedateerd(feiten: dict[str, Any]) -> dict[str, Any]:
        uit: dict[str, Any] = {}
        for feit, waarde in feiten.items():
            eeuwig = str(stelsel.get_variable(feit).definition_period) == "eternity"
            maanden = [f"{j}-{m:02d}" for j in (jaar - 1, jaar) for m in range(1, 13)]
            uit[feit] = {"ETERNITY": waarde} if eeuwig else dict.fromkeys(maanden, waarde)
        return uit

    situatie: dict[str, Any] = {"personen": {}, "gezinnen": {}, "huishoudens": {}}
    for naam, (leden, rollen, woning) in HUISHOUDENS.items():
        ids, gezin = [f"{naam}_{i}" for i in range(len(leden))], ""
        for i, ((leeftijd, feiten), rol) in enumerate(zip(leden, rollen, strict=True)):
            eigen = {"geboortedatum": f"{jaar - leeftijd}-01-15", "is_huurder": i == 0, **feiten}
            situatie["personen"][ids[i]] = gedateerd(eigen)
            if rol == "a":
                gezin = ids[i]
                situatie["gezinnen"][gezin] = {"aanvrager": gezin, "kinderen": []}
            elif rol == "p":
                situatie["gezinnen"][gezin] |= {"partner": ids[i], **gedateerd({"gehuwd": True})}
            else:
                situatie["gezinnen"][gezin]["kinderen"].append(ids[i])
        situatie["huishoudens"][naam] = {"bewoners": ids, **gedateerd(woning)}
    return situatie


@pytest.mark.parametrize("maand", MAANDEN)
def test_het_besteedbaar_inkomen_is_volledig_behalve_waar_een_bedrag_niet_is_gelezen(stelsel, maand):
    simulatie = SimulationBuilder().build_from_dict(stelsel, _situatie(stelsel, int(maand[:4])))
    volledig = simulatie.calculate("besteedbaar_inkomen_volledig", maand)
    per_persoon = dict(zip(simulatie.persons.ids, volledig, strict=True))
    onvolledig = {naam for naam in HUISHOUDENS if not all(v for p, v in per_persoon.items() if p.rsplit("_", 1)[0] == naam)}
    assert onvolledig == {naam for naam, jaar in ONVOLLEDIG if jaar == int(maand[:4])}
