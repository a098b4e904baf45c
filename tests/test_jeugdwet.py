"""Jeugdwet: een budget dat niet is te berekenen is onbekend en nooit nul, en een menigte geeft wat ieder alleen krijgt."""

from __future__ import annotations

import numpy as np
import pytest
from openfisca_core.simulation_builder import SimulationBuilder

from openfisca_inclusieve_stad.toepassing.antwoord import Regime
from openfisca_inclusieve_stad.toepassing.leeftijdsovergangen import leeftijdsovergangen
from openfisca_inclusieve_stad.toepassing.situatie import lees

PGB = {
    "geboortedatum": "2010-01-01",
    "behoefte_begeleiding": True,
    "begeleiding_uren": 6,
    "pgb_aanbieder": "informeel",
    "jw_aanspraak_pgb": "recht",
}
MENSEN = [
    {"geboortedatum": "2010-01-01", "behoefte_begeleiding": True, "behoefte_ggz": True},
    {"geboortedatum": "1999-03-01", "behoefte_ggz": True, "jeugdhulp_bepaald_voor_18": "ja"},
    {"geboortedatum": "1999-03-01", "behoefte_begeleiding": True, "jeugdstrafrecht_toegepast": True},
    {"geboortedatum": "1960-03-01", "behoefte_begeleiding": True},
    {"geboortedatum": "2008-03-01", "behoefte_verblijf": True, "ciz_besluit": "toegekend", "meer_oorzaken": "ja"},
    {"geboortedatum": "2008-03-01", "behoefte_verblijf": True, "vermoeden_wlz": "ja"},
    {"geboortedatum": "2008-03-01"},
]
UITKOMSTEN = ("begeleiding", "dagbesteding", "persoonlijke_verzorging", "ggz", "opvoedhulp", "verblijf", "pleegzorg")


def reken(stelsel, personen, naam, maand, gemeente="overige_gemeenten", uitvoering="standaard"):
    """De uitkomst van een variabele voor deze personen, elk in een eigen huishouden."""
    namen = [f"p{i}" for i in range(len(personen))]

    def waarden(feiten):
        return {n: {"ETERNITY" if stelsel.variables[n].definition_period == "eternity" else maand: w} for n, w in feiten.items()}

    situatie = {
        "personen": {p: waarden(feiten) for p, feiten in zip(namen, personen, strict=True)},
        "gezinnen": {f"g{p}": {"aanvrager": [p]} for p in namen},
        "huishoudens": {f"h{p}": {"bewoners": [p], **waarden({"gemeente": gemeente, "uitvoering": uitvoering})} for p in namen},
    }
    return SimulationBuilder().build_from_entities(stelsel, situatie).calculate(naam, maand)


@pytest.mark.parametrize(
    ("gemeente", "maand", "anders"),
    [
        ("eindhoven", "2021-06", {}),  # geen tarief gelezen
        ("utrecht", "2020-12", {}),  # voor het besluit van 2021
        ("utrecht", "2022-01", {}),  # erna
        ("utrecht", "2021-06", {"pgb_aanbieder": "onbekend"}),
        ("utrecht", "2021-06", {"begeleiding_uren": 0}),  # niet opgegeven
        ("utrecht", "2021-06", {"behoefte_ggz": True, "ggz_uren": 1}),  # het besluit kent geen informeel tarief voor ggz
    ],
)
def test_een_budget_zonder_tarief_aanbieder_of_uren_is_onbekend(stelsel, gemeente, maand, anders):
    assert np.isnan(reken(stelsel, [PGB | anders], "jw_pgb_budget", maand, gemeente)).all()


def test_een_eigen_tarief_maakt_het_budget_bekend_waar_de_gemeente_er_geen_heeft(stelsel):
    bedrag = reken(stelsel, [PGB | {"pgb_tarief_begeleiding_jeugdhulp": 20.0}], "jw_pgb_budget", "2022-01", "eindhoven")
    assert bedrag == pytest.approx(520)  # 6 x 20 x 52 / 12


def test_een_geweigerd_budget_is_nul_en_een_deels_geweigerd_budget_onbekend(stelsel):
    kan = PGB | {"jw_aanspraak_pgb": "kan_weigeren"}
    ingetrokken, duurder = kan | {"pgb_eerder_ingetrokken": True}, kan | {"pgb_duurder_dan_natura": "ja"}
    standaard = reken(stelsel, [ingetrokken, duurder], "jw_pgb_budget", "2021-06", "utrecht")
    assert standaard == pytest.approx(520)
    streng = reken(stelsel, [ingetrokken, duurder], "jw_pgb_budget", "2021-06", "utrecht", "streng")
    assert streng[0] == 0
    assert np.isnan(streng[1])


@pytest.mark.parametrize("maand", ["2016-07", "2016-08", "2023-01"])
@pytest.mark.parametrize("behoefte", UITKOMSTEN)
def test_een_menigte_geeft_wat_ieder_alleen_krijgt(stelsel, maand, behoefte):
    samen = reken(stelsel, MENSEN, f"jw_aanspraak_{behoefte}", maand).view(np.ndarray)
    alleen = [reken(stelsel, [mens], f"jw_aanspraak_{behoefte}", maand).view(np.ndarray)[0] for mens in MENSEN]
    assert samen.tolist() == alleen


def test_de_leeftijdstabel_van_de_jeugdwet_als_lijst_van_dagen(tmp_path):
    """zorg.md sectie 6: 12, 16, 18, een half jaar erna, 21 (pleegzorg vanaf 2023) en 23; voorbeeld 7, maar dan in 2025."""
    pad = tmp_path / "meisje.yaml"
    pad.write_text(
        """
titel: Het meisje van voorbeeld 7, in 2025
peildatum: 2025-05
personen:
  meisje:
    geboortedatum: 2007-05-10
    jeugdhulp_begonnen_op: 2020-01-01
    jeugdhulp_beeindigd_op: 2025-05-10
    behoefte_pleegzorg: true
    pleegzorg_begonnen_op: 2020-01-01
    machtiging_gesloten_jeugdhulp_bij_18: true
gezinnen:
  haar: {aanvrager: meisje}
huishoudens:
  huis: {bewoners: [meisje]}
""",
        encoding="utf-8",
    )
    overgangen = leeftijdsovergangen(lees(str(pad)), Regime("2025-05")).overgangen
    assert {o.variabele: o.dag for o in overgangen if o.variabele.startswith("jw_")} == {
        "jw_toestemming_samen_met_ouders_vanaf": "2019-05-10",
        "jw_toestemming_zelfstandig_vanaf": "2023-05-10",
        "jw_jeugdhulp_eindigt_op_soort_2": "2025-05-10",
        "jw_jeugdhulp_eindigt_op_soort_1": "2025-05-10",
        "jw_gesloten_jeugdhulp_tot_en_met": "2025-11-10",
        "jw_hervatting_tot_en_met": "2025-11-10",
        "jw_jeugdhulp_eindigt_op_pleegzorg": "2028-05-10",
        "jw_verlenging_uiterlijk_tot": "2030-05-10",
    }
