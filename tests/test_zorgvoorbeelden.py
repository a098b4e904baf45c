"""De dertien uitgewerkte voorbeelden van de feiten (zorg.md sectie 8): waar elk wordt getoetst, en wat in geen wet-YAML past."""

from __future__ import annotations

import pathlib
import re

import pytest
from openfisca_core.simulation_builder import SimulationBuilder

TESTS = pathlib.Path(__file__).parent
FEITEN = TESTS.parent.parent / "shared" / "feiten" / "zorg.md"
MAANDEN = tuple(range(1, 13))

# Per voorbeeld de bestanden, met een stuk van de naam van elke test die het voorbeeld narekent.
WAAR: dict[int, tuple[tuple[str, str], ...]] = {
    1: (("wet/wmo_2015/eigen_bijdrage.yaml", "Voorbeeld 1 van zorg.md"), ("test_wmo.py", "zorg.md voorbeeld 1")),
    2: (("wet/wmo_2015/eigen_bijdrage.yaml", "Voorbeeld 2 van zorg.md"),),
    3: (("wet/wmo_2015/eigen_bijdrage.yaml", "Voorbeeld 3 van zorg.md"),),
    4: (("wet/wmo_2015/eigen_bijdrage.yaml", "Voorbeeld 4 van zorg.md"), ("test_zorgvoorbeelden.py", "Voorbeeld 4:")),
    5: (("wet/wlz/eigen_bijdrage.yaml", "Voorbeeld 5 van zorg.md"),),
    6: (("wet/wlz/eigen_bijdrage.yaml", "Voorbeeld 6 van zorg.md"),),
    7: (
        ("test_leeftijdsovergangen.py", "VOORBEELD_7"),
        ("wet/jeugdwet/aanspraak.yaml", "Voorbeeld 7 -"),
        ("wet/wmo_2015/maatwerkvoorziening.yaml", "Voorbeeld 7 van zorg.md"),
        ("wet/zvw/premie.yaml", "Voorbeeld 7 van zorg.md"),
        ("wet/zvw/leeftijden.yaml", "Voorbeeld 7 van zorg.md"),
        ("wet/toeslagen/leeftijden.yaml", "zorg.md voorbeeld 7"),
    ),
    8: (
        ("wet/zvw/ggz.yaml", "Voorbeeld 8 van zorg.md"),
        ("wet/zvw/eigen_risico.yaml", "Voorbeeld 8 van zorg.md"),
        ("wet/jeugdwet/aanspraak.yaml", "Voorbeeld 8 -"),
    ),
    9: (
        ("wet/jeugdwet/aanspraak.yaml", "Voorbeeld 9 -"),
        ("wet/wmo_2015/maatwerkvoorziening.yaml", "Voorbeeld 9 van zorg.md"),
    ),
    10: (
        ("wet/wlz/toegang.yaml", "Voorbeeld 10 van zorg.md"),
        ("wet/wlz/indicatie.yaml", "Voorbeeld 10 van zorg.md"),
        ("wet/jeugdwet/aanspraak.yaml", "Voorbeeld 10 -"),
    ),
    11: (
        ("wet/jeugdwet/aanspraak.yaml", "Voorbeeld 11 -"),
        ("wet/wmo_2015/maatwerkvoorziening.yaml", "Voorbeeld 11 van zorg.md"),
        ("wet/wmo_2015/voorrang.yaml", "voorbeeld 11 van zorg.md"),
    ),
    12: (("wet/zvw/wanbetaler.yaml", "Voorbeeld 12 van zorg.md"), ("test_zorgvoorbeelden.py", "Voorbeeld 12:")),
    13: (("wet/participatiewet/kostendelersnorm.yaml", "Voorbeeld 13 van zorg.md"),),
}


def test_de_lijst_is_die_van_de_feiten():
    if not FEITEN.exists():
        pytest.skip(
            "../shared/feiten/zorg.md is hier niet; of de lijst volledig is, is alleen naast de werkmap shared na te gaan"
        )
    sectie = FEITEN.read_text(encoding="utf-8").split("## 8. Worked examples")[1].split("\n## ")[0]
    assert [int(n) for n in re.findall(r"^(\d+)\. \*\*", sectie, re.MULTILINE)] == list(WAAR)


@pytest.mark.parametrize("nummer", WAAR)
def test_elk_voorbeeld_heeft_een_test_die_het_noemt(nummer):
    for bestand, naam in WAAR[nummer]:
        assert naam in (TESTS / bestand).read_text(encoding="utf-8"), f"voorbeeld {nummer}: {bestand}"


@pytest.mark.parametrize(("jaar", "per_jaar"), [(2019, 227.50), (2020, 228.00), (2024, 247.20), (2025, 252.00), (2026, 261.60)])
def test_het_vaste_tarief_per_jaar(stelsel, jaar, per_jaar):
    """Voorbeeld 4: twaalf maanden. April en mei 2020, waarover niets was verschuldigd (Uvb 3.8 lid 3 onder i), telt het feit."""
    bouwer = SimulationBuilder()
    bouwer.set_default_period(str(jaar))
    perioden = [f"{jaar}-{maand:02d}" for maand in MAANDEN]
    situatie = {"geboortedatum": "1970-01-01", "begeleiding_loopt_via": dict.fromkeys(perioden, "wmo_2015")}
    simulatie = bouwer.build_from_dict(stelsel, situatie)
    bedragen = [float(simulatie.calculate("wmo_eigen_bijdrage", periode)[0]) for periode in perioden]
    vrij = 2 if jaar == 2020 else 0
    assert bedragen.count(0) == vrij
    assert sum(bedragen) + vrij * max(bedragen) == pytest.approx(per_jaar, abs=0.005)


@pytest.mark.parametrize(("maand", "percentage"), [("2024-06", 1.20), ("2024-07", 1.10)])
def test_de_bestuursrechtelijke_premie_van_2024_volgt_uit_een_gemiddelde_van_146(stelsel, maand, percentage):
    """Voorbeeld 12: 120% tot en met juni en 110% vanaf juli van dezelfde gemiddelde premie, afgeleid 146 per maand."""
    premie = stelsel.get_parameters_at_instant(f"{maand}-01").zvw.wanbetaler.bestuursrechtelijke_premie
    assert premie / percentage == pytest.approx(146, abs=0.005)
