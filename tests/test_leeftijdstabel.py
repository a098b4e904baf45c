"""De leeftijdstabel van de feiten (zorg.md sectie 6): van elke rij met een dag die dag zelf en de dag ervoor.

Twee mensen die een dag na elkaar zijn geboren. Op de eerste van de maand is de oudste over de grens en de jongste niet: voor de
een is het de dag zelf (of later), voor de ander de dag ervoor. Elke dag is uitgerekend uit de kolommen van de tabel, niet uit
het programma; waar de wet een uitkomst heeft, slaat ook die om.
"""

from __future__ import annotations

import dataclasses
import pathlib
from typing import Any

import numpy as np
import pytest
from openfisca_core.indexed_enums import EnumArray
from openfisca_core.periods import DateUnit
from openfisca_core.simulation_builder import SimulationBuilder

from openfisca_inclusieve_stad.leeftijden import leeftijdsregels

FEITEN = pathlib.Path(__file__).parent.parent.parent / "shared" / "feiten" / "zorg.md"


@dataclasses.dataclass(frozen=True)
class Grens:
    """Een grens uit een rij: de dag van de oudste en van de jongste, en een uitkomst (jongste, oudste) op de eerste van de maand.

    `thuis`: "alleen", of als "kind" in het gezin van een ouder van 45; bij "ouder" is de uitkomst die van de ouder.
    `laatste_dag`: de datum is de laatste dag van het oude.
    """

    rij: str
    datum: str
    maand: str
    geboren: str
    dagen: tuple[str, str]
    feiten: dict[str, Any] = dataclasses.field(default_factory=dict)
    uitkomst: str = ""
    slaat_om: tuple[Any, ...] = ()
    thuis: str = "alleen"
    laatste_dag: bool = False


def _op_de_dag(
    rij: str,
    datum: str,
    jaren: int,
    uitkomst: str = "",
    slaat_om: Any = (),
    jaar: int = 2025,
    thuis: str = "alleen",
    **feiten: Any,
) -> Grens:
    """Een grens op de verjaardag zelf: geboren op 1 en op 2 mei."""
    dagen = (f"{jaar}-05-01", f"{jaar}-05-02")
    return Grens(rij, datum, f"{jaar}-05", f"{jaar - jaren}-05-01", dagen, feiten, uitkomst, slaat_om, thuis)


def _maand_erna(rij: str, datum: str, jaren: int, uitkomst: str, slaat_om: Any, thuis: str = "alleen", **feiten: Any) -> Grens:
    """Een grens op de eerste van de maand na de verjaardag: geboren op 30 april en op 1 mei."""
    dagen = ("2025-05-01", "2025-06-01")
    return Grens(rij, datum, "2025-05", f"{2025 - jaren}-04-30", dagen, feiten, uitkomst, slaat_om, thuis)


WLZ: dict[str, Any] = {"grondslag_zorg": "psychisch", "blijvend_permanent_toezicht": "ja"}
LAGE_WLZ: dict[str, Any] = {"leveringsvorm": "vpt", "inkomen_peiljaar": 12000}
VERLENGD: dict[str, Any] = {"jeugdhulp_begonnen_op": "2019-01-01", "jeugdhulp_voortzetting_bepaald": "ja"}
IIT: dict[str, Any] = {"maanden_laag_inkomen": 60, "uitzicht_op_inkomensverbetering": "nee"}

GRENZEN = (
    # 12 jaar
    _maand_erna(
        "12 | WKB 2 lid 3; Jw 7.3.4",
        "kindgebonden_budget_verhoging_12_vanaf",
        12,
        "kindgebonden_budget_kinderen_12_tot_16",
        (0, 1),
        thuis="ouder",
    ),
    _op_de_dag("12 | WKB 2 lid 3; Jw 7.3.4", "jw_toestemming_samen_met_ouders_vanaf", 12),
    # 14 en 16 jaar
    _op_de_dag("14 / 16 | BW 6:164, 6:169", "bw6_zelf_aansprakelijk_vanaf", 14),
    _op_de_dag("14 / 16 | BW 6:164, 6:169", "bw6_ouders_aansprakelijk_tot", 16),
    # einde van het schooljaar waarin iemand 16 wordt: 31 juli (een schooljaar tot en met 31 juli is een aanname van het model)
    Grens(
        "16 | Leerplichtwet 3, 4a",
        "lpw_kwalificatieplicht_vanaf",
        "2025-08",
        "2009-07-31",
        ("2025-08-01", "2026-08-01"),
    ),
    _op_de_dag("16 | Jw 7.3.5; BW 1:253ha; WKB 2 lid 5; AKW 7 lid 2", "jw_toestemming_zelfstandig_vanaf", 16),
    _op_de_dag("16 | Jw 7.3.5; BW 1:253ha; WKB 2 lid 5; AKW 7 lid 2", "bw1_meerderjarigverklaring_vanaf", 16),
    _maand_erna(
        "16 | Jw 7.3.5; BW 1:253ha; WKB 2 lid 5; AKW 7 lid 2",
        "kindgebonden_budget_verhoging_16_vanaf",
        16,
        "kindgebonden_budget_kinderen_16_tot_18",
        (0, 1),
        thuis="ouder",
    ),
    Grens(  # zonder school of startkwalificatie: geen kinderbijslag vanaf het kwartaal waarin het kind op de eerste dag 16 is
        "16 | Jw 7.3.5; BW 1:253ha; WKB 2 lid 5; AKW 7 lid 2",
        "kinderbijslag_extra_voorwaarden_vanaf",
        "2025-04",
        "2009-04-01",
        ("2025-04-01", "2025-07-01"),
        {"voldoet_aan_schoolplicht_kinderbijslag": False},
        "kinderbijslag_is_kind",
        (True, False),
        thuis="kind",
    ),
    # 18 jaar
    _op_de_dag("18 | BW 1:233", "bw1_meerderjarig_vanaf", 18),
    *(
        _op_de_dag(
            "18 | Jw 1.1 jeugdhulp 2-3",
            f"jw_jeugdhulp_eindigt_op_{soort}",
            18,
            f"jw_aanspraak_{behoefte}",
            ("recht", "geen_recht"),
            **dict[str, Any]({f"behoefte_{behoefte}": True}),
        )
        for soort, behoefte in (
            ("soort_2", "begeleiding"),
            ("soort_2", "dagbesteding"),
            ("soort_3", "persoonlijke_verzorging"),
        )
    ),
    _op_de_dag(
        "18 | Jw 1.1, 1.2; Bzv 2.1 lid 6",
        "jw_jeugdhulp_eindigt_op_soort_1",
        18,
        "jw_aanspraak_ggz",
        ("recht", "geen_recht"),
        behoefte_ggz=True,
        ggz_verwijzing="ja",
    ),
    _op_de_dag(
        "18 | Jw 1.1, 1.2; Bzv 2.1 lid 6",
        "zvw_ggz_vanaf",
        18,
        "zvw_aanspraak_ggz",
        ("geen_recht", "recht"),
        behoefte_ggz=True,
        ggz_verwijzing="ja",
    ),
    _maand_erna("18 | Zvw 16, 19, 20; Wzt 1", "zvw_premie_vanaf", 18, "zvw_premie", (0, 140), opgegeven_premie=140),
    _maand_erna("18 | Zvw 16, 19, 20; Wzt 1", "zorgtoeslag_leeftijd_vanaf", 18, "zorgtoeslag_recht", (False, True)),
    _op_de_dag(
        "18 | Zvw 16, 19, 20; Wzt 1", "zvw_eigen_risico_vanaf", 18, "zvw_eigen_risico", (0, 385), verwachte_zorgkosten=900
    ),
    _op_de_dag("18 | Bzv 2.6, 2.7", "zvw_mondzorg_kind_tot", 18),
    _op_de_dag("18 | Bzv 2.6, 2.7", "zvw_fysiotherapie_kind_tot", 18),
    _op_de_dag(
        "18 | Wlz 3.2.1 lid 3; Blz 3.3.1.1, 3.1.5",
        "wlz_lvg_grond_vanaf",
        18,
        "wlz_voldoet_aan_criteria",
        (False, True),
        lvg_met_gedragsproblemen="ja",
        rondt_jeugdbehandeling_met_verblijf_af="ja",
    ),
    _op_de_dag(
        "18 | Wlz 3.2.1 lid 3; Blz 3.3.1.1, 3.1.5",
        "wlz_uitsluiting_minderjarige_tot",
        18,
        "wlz_voldoet_aan_criteria",
        (False, True),
        grondslag_zorg="verstandelijk",
        blijvend_permanent_toezicht="ja",
        profiel_vg_wonen_met_begeleiding_en_verzorging=True,
    ),
    _op_de_dag(  # voorbeeld 5 van sectie 8: inkomen 12.000 in 2015, de laagste bijdrage
        "18 | Wlz 3.2.1 lid 3; Blz 3.3.1.1, 3.1.5",
        "wlz_eigen_bijdrage_vanaf",
        18,
        "wlz_eigen_bijdrage",
        (0, 158.60),
        jaar=2015,
        **LAGE_WLZ,
    ),
    _op_de_dag("18 | Wlz 3.2.1 lid 1", "wlz_psychische_grondslag_vanaf", 18, "wlz_voldoet_aan_criteria", (False, True), **WLZ),
    _op_de_dag(  # in werking op 1 januari 2021: wie die dag 18 is, en wie het een dag later wordt
        "18 | Wlz 3.2.1 lid 1", "wlz_psychische_grondslag_vanaf", 18, "wlz_voldoet_aan_criteria", (False, True), jaar=2021, **WLZ
    ),
    _op_de_dag(
        "18 | Uvb 3.8 lid 4 e", "wmo_bijdrage_vanaf", 18, "wmo_eigen_bijdrage_deel", (0, 21.00), begeleiding_loopt_via="wmo_2015"
    ),
    Grens(
        "18 | AKW 7, 11 / WKB 2",
        "kinderbijslag_tot_en_met",
        "2025-04",
        "2007-04-01",
        ("2025-03-31", "2025-06-30"),
        {"voldoet_aan_schoolplicht_kinderbijslag": True},
        "kinderbijslag_is_kind",
        (True, False),
        thuis="kind",
        laatste_dag=True,
    ),
    Grens(
        "18 | AKW 7, 11 / WKB 2",
        "kindgebonden_budget_tot_en_met",
        "2025-05",
        "2007-04-30",
        ("2025-04-30", "2025-05-31"),
        {"voldoet_aan_schoolplicht_kinderbijslag": True},
        "kindgebonden_budget_is_kind",
        (True, False),
        thuis="kind",
        laatste_dag=True,
    ),
    _op_de_dag("18 | Leerplichtwet 4b", "lpw_kwalificatieplicht_tot", 18),
    Grens(
        "18 | WSF 2.3 / WTOS 2.3",
        "wsf_mbo_vanaf",
        "2025-04",
        "2007-04-01",
        ("2025-04-01", "2025-07-01"),
        {"opleiding_studiefinanciering": "mbo_3_4"},
        "wsf_recht_mbo",
        (False, True),
    ),
    Grens(  # volgend kwartaal; 2015 is het jaar waarvan het bedrag is gelezen (WTOS artikel 4.3, thuiswonend)
        "18 | WSF 2.3 / WTOS 2.3",
        "wtos_vanaf",
        "2015-04",
        "1997-03-31",
        ("2015-04-01", "2015-07-01"),
        {"onderwijs": "wtos"},
        "wtos",
        (0, 111.53),
    ),
    _op_de_dag("18 | Pw 13, 20, 12", "pw_leeftijd_bijstand_vanaf", 18, "pw_rechthebbend", (False, True)),
    _op_de_dag("18 | Wajong 1a:1", "wajong_beoordeling_vanaf", 18),
    *(
        _op_de_dag("18 | WML", "leeftijd_18_vanaf", 18, "wml_deel_naar_leeftijd", (0.395, deel), jaar=jaar)
        for jaar, deel in ((2015, 0.455), (2018, 0.475), (2020, 0.50))
    ),
    # 18 en een half, en tot 23
    Grens(
        "18.5 | Jw 6.1.2 lid 4 d",
        "jw_gesloten_jeugdhulp_tot_en_met",
        "2025-11",
        "2007-04-30",
        ("2025-10-30", "2025-11-01"),
        {
            "machtiging_gesloten_jeugdhulp_bij_18": True,
            "jeugdhulp_begonnen_op": "2024-01-01",
            "hulpverleningsplan_vastgesteld_op": "2025-01-01",
            "hulpverleningsplan_naar_open_jeugdhulp": "ja",
        },
        "jw_gesloten_jeugdhulp_na_18",
        (True, False),
        laatste_dag=True,
    ),
    # 21 jaar
    _op_de_dag("21 | BW 1:395a; Pw 20/21, 22a, 36", "bw1_onderhoudsplicht_ouders_tot", 21),
    _op_de_dag(  # normen van 1 januari 2025: artikel 20 lid 1 onder a en artikel 21 onder a
        "21 | BW 1:395a; Pw 20/21, 22a, 36", "leeftijd_21_vanaf", 21, "pw_norm", (332.17, 1345.45)
    ),
    _op_de_dag(  # de norm van wie zelf 21 wordt en met een ander van 21 of ouder woont
        "21 | BW 1:395a; Pw 20/21, 22a, 36",
        "leeftijd_21_vanaf",
        21,
        "pw_kostendelersnorm_van_toepassing",
        (False, True),
        thuis="kind",
    ),
    _op_de_dag(
        "21 | BW 1:395a; Pw 20/21, 22a, 36",
        "pw_leeftijd_inkomenstoeslag_vanaf",
        21,
        "pw_aanspraak_individuele_inkomenstoeslag",
        ("geen_recht", "kan"),
        **IIT,
    ),
    _op_de_dag(
        "21 | Jw 1.1 (agreement until 2022)",
        "jw_jeugdhulp_eindigt_op_pleegzorg",
        21,
        "jw_aanspraak_pleegzorg",
        ("recht", "geen_recht"),
        behoefte_pleegzorg=True,
        pleegzorg_begonnen_op="2015-01-01",
    ),
    *(
        _op_de_dag(rij, "wml_volledig_vanaf", jaren, "wml_deel_naar_leeftijd", (deel, 1), jaar=jaar)
        for rij, jaren, deel, jaar in (
            ("21 | WML 7", 21, 0.80, 2025),
            ("21 | WML 7", 22, 0.85, 2018),
            ("21 | WML 7", 23, 0.85, 2016),
        )
    ),
    _op_de_dag(
        "21 | Wht 13", "wht_volle_huurgrens_vanaf", 21, "wht_huurgrens", (498.20, 932.93), jaar=2026
    ),  # Stcrt. 2025, 39783
    _op_de_dag("21 | Wht 13", "wht_volle_huurgrens_vanaf", 23, "wht_huurgrens", (477.20, 900.07)),
    # 23 jaar
    _op_de_dag(
        "23 | Jw 1.1; Jw 7.1 (verwijsindex)", "jw_verlenging_uiterlijk_tot", 23, "jw_jeugdige_verlengd", (True, False), **VERLENGD
    ),
    _op_de_dag("23 | Wajong 1a:1 lid 2", "wajong_late_toegang_tot", 23),
    # 27 jaar
    _op_de_dag(
        "27 | Pw 41, 7, 13",
        "pw_jonger_dan_zoekleeftijd_tot",
        27,
        "pw_zoektermijn_loopt",
        (True, False),
        melding_datum="2025-04-30",
    ),
    _op_de_dag("27 | Pw 41, 7, 13", "pw_kostendeler_vanaf", 27, "pw_telt_mee_als_kostendeler", (False, True)),
    _op_de_dag("27 | Pw 41, 7, 13", "pw_kostendeler_vanaf", 21, "pw_telt_mee_als_kostendeler", (False, True), jaar=2022),
    _op_de_dag(
        "27 | Pw 41, 7, 13",
        "leeftijd_27_vanaf",
        27,
        "pw_uitgesloten_onderwijs",
        (True, False),
        kan_bekostigd_onderwijs_volgen="ja",
    ),
    # 30 jaar
    Grens(
        "30 | WSF 2.3, WTOS 2.3",
        "wsf_laatste_dag",
        "2025-05",
        "1995-04-30",
        ("2025-04-30", "2025-05-31"),
        {"opleiding_studiefinanciering": "mbo_3_4"},
        "wsf_recht_mbo",
        (True, False),
        laatste_dag=True,
    ),
    Grens(
        "30 | WSF 2.3, WTOS 2.3",
        "wsf_laatste_dag",
        "2015-05",
        "1985-04-30",
        ("2015-04-30", "2015-05-31"),
        {"onderwijs": "wtos"},
        "wtos",
        (111.53, 0),
        laatste_dag=True,
    ),
)

ELDERS = {
    "up to 23 | Jw 1.1 jeugdige 3": "de dag volgt uit het einde van de hulp: zie test_hervatting_…",
}
NIET = {
    "17 | Wajong old ch. 2-3": "regime van voor 2015, buiten de dekking",
    "~17.5 | practice, no statute": "praktijk; de tabel noemt geen wet en geen dag",
    "20 | -": "de tabel vond niets dat omslaat",
}
DELEN_DIE_NIET_KUNNEN = {
    "18 | Zvw 16, 19, 20; Wzt 1": "artikel 20 (vrijwillig eigen risico) is niet gemodelleerd",
    "21 | Wht 13": "de tabel geeft geen dag; de dag is de verjaardag, zoals het model haar leest",
    "23 | Jw 1.1; Jw 7.1 (verwijsindex)": "de verwijsindex (artikel 7.1) is niet gemodelleerd",
    "27 | Pw 41, 7, 13": "artikel 7 (ondersteuning van jongeren) heeft geen uitkomst met een leeftijd",
}


def _simulatie(stelsel: Any, grens: Grens) -> Any:
    def waarde(feit: str, w: Any) -> dict[str, Any]:
        soort = stelsel.variables[feit].definition_period
        return {{DateUnit.ETERNITY: "ETERNITY", DateUnit.YEAR: grens.maand[:4]}.get(soort, grens.maand): w}

    oudste = np.datetime64(grens.geboren)
    geboren = {"oudste": str(oudste), "jongste": str(oudste + 1)}
    personen = {
        wie: {feit: waarde(feit, w) for feit, w in ({"geboortedatum": dag} | grens.feiten).items()}
        for wie, dag in geboren.items()
    }
    if grens.thuis == "alleen":
        gezinnen: dict[str, Any] = {f"gezin {wie}": {"aanvrager": wie} for wie in geboren}
    else:
        personen |= {f"ouder {wie}": {"geboortedatum": {"ETERNITY": "1980-01-01"}} for wie in geboren}
        gezinnen = {f"gezin {wie}": {"aanvrager": f"ouder {wie}", "kinderen": [wie]} for wie in geboren}
    huizen = {
        f"huis {g}": {"bewoners": [b for rol in leden.values() for b in np.atleast_1d(rol)]} for g, leden in gezinnen.items()
    }
    situatie = {"personen": personen, "gezinnen": gezinnen, "huishoudens": huizen}
    return SimulationBuilder().build_from_entities(stelsel, situatie)


def _van(simulatie: Any, naam: str, maand: str, wie: tuple[str, str]) -> list[Any]:
    kolom = simulatie.calculate(naam, maand)
    waarden = kolom.decode_to_str() if isinstance(kolom, EnumArray) else kolom
    rijen = [list(simulatie.persons.ids).index(w) for w in wie]
    entiteit = simulatie.tax_benefit_system.get_variable(naam).entity
    if not entiteit.is_person:  # een bedrag van de woning
        rijen = list(simulatie.populations[entiteit.key].members_entity_id[rijen])
    return [waarden[rij] for rij in rijen]


def _naam(grens: Grens) -> str:
    return f"{grens.rij} {grens.datum} {grens.maand}"


@pytest.mark.parametrize("grens", GRENZEN, ids=_naam)
def test_de_dag_zelf_en_de_dag_ervoor(stelsel, grens):
    simulatie = _simulatie(stelsel, grens)
    gevonden = _van(simulatie, grens.datum, grens.maand, ("oudste", "jongste"))
    assert [str(dag) for dag in gevonden] == list(grens.dagen)
    eerste = np.datetime64(f"{grens.maand}-01")
    voorbij = [dag < eerste if grens.laatste_dag else dag <= eerste for dag in gevonden]
    assert voorbij == [True, False], "op de eerste van de maand is alleen de oudste over de grens"


@pytest.mark.parametrize("grens", [g for g in GRENZEN if g.uitkomst], ids=lambda g: f"{_naam(g)} {g.uitkomst}")
def test_de_uitkomst_slaat_op_die_dag_om(stelsel, grens):
    simulatie = _simulatie(stelsel, grens)
    wie = ("ouder jongste", "ouder oudste") if grens.thuis == "ouder" else ("jongste", "oudste")
    gevonden = _van(simulatie, grens.uitkomst, grens.maand, wie)
    if isinstance(grens.slaat_om[0], str):
        assert gevonden == list(grens.slaat_om)
    else:
        assert gevonden == pytest.approx(list(grens.slaat_om), abs=0.005)


@pytest.mark.parametrize(
    ("bepaald", "hervat"),
    [("2025-11-10", True), ("2025-11-11", False)],
    ids=["de laatste dag", "een dag te laat"],
)
def test_hervatting_kan_tot_en_met_een_half_jaar_na_het_einde(stelsel, bepaald, hervat):
    """Rij 'up to 23', Jeugdwet 1.1: een half jaar na het einde van jeugdhulp die voor 18 begon; hier eindigde zij op 18."""
    feiten = {
        "jeugdhulp_begonnen_op": "2020-01-01",
        "jeugdhulp_beeindigd_op": "2025-05-10",
        "jeugdhulp_hervatting_bepaald_op": bepaald,
    }
    grens = Grens("up to 23", "jw_hervatting_tot_en_met", "2025-12", "2007-05-10", ("", ""), feiten)
    simulatie = _simulatie(stelsel, grens)
    assert str(_van(simulatie, grens.datum, grens.maand, ("oudste", "jongste"))[0]) == "2025-11-10"
    assert _van(simulatie, "jw_jeugdige_verlengd", grens.maand, ("oudste", "jongste"))[0] == hervat


def test_de_afspraak_over_pleegzorg_liep_van_juli_2018_tot_2023_en_gaf_geen_plicht(stelsel):
    """Rij '21, Jw 1.1 (agreement until 2022)': beleid van 2018-07-01 tot en met 2022 (kan), wet vanaf 2023-01-01."""
    feiten = {"behoefte_pleegzorg": True, "pleegzorg_begonnen_op": "2008-01-01"}
    for maand, afspraak, aanspraak in (
        ("2018-06", False, "geen_recht"),
        ("2018-07", True, "kan"),
        ("2022-12", True, "kan"),
        ("2023-01", False, "recht"),
    ):
        geboren = f"{int(maand[:4]) - 19}-01-01"
        simulatie = _simulatie(stelsel, Grens("", "", maand, geboren, ("", ""), feiten))
        assert _van(simulatie, "jw_pleegzorg_volgens_afspraak", maand, ("oudste", "jongste"))[0] == afspraak, maand
        assert _van(simulatie, "jw_aanspraak_pleegzorg", maand, ("oudste", "jongste"))[0] == aanspraak, maand


def test_geen_rij_van_de_tabel_is_vergeten():
    if not FEITEN.exists():
        pytest.skip(
            "../shared/feiten/zorg.md is hier niet; dat geen rij is vergeten, is alleen naast de werkmap shared na te gaan"
        )
    tabel = FEITEN.read_text(encoding="utf-8").split("## 6. Age table")[1].split("\n## ")[0]
    regels = [regel for regel in tabel.splitlines() if regel.startswith("| ")][1:]
    rijen = {" | ".join(cel.strip() for cel in regel.strip("|").split("|")[:2]) for regel in regels}
    gedaan = {grens.rij for grens in GRENZEN} | set(ELDERS)
    assert rijen - gedaan - set(NIET) == set(), "rijen zonder test en zonder reden"
    assert (gedaan | set(NIET) | set(DELEN_DIE_NIET_KUNNEN)) - rijen == set(), "rijen die niet in de tabel staan"
    assert not gedaan & set(NIET)


def test_elke_dag_van_de_tabel_staat_in_het_register_van_leeftijdsovergangen():
    register = {regel.datum for regel in leeftijdsregels()}
    zonder_eigen_regel = {
        "jw_jeugdhulp_eindigt_op_soort_3",  # dezelfde dag en dezelfde regel als soort 2
        "leeftijd_18_vanaf",  # het minimumjeugdloon verandert elk jaar van 15 tot 21; het register noemt alleen het volle loon
    }
    assert {grens.datum for grens in GRENZEN} - register == zonder_eigen_regel
