"""Parameters: elk getal een bron, elke open norm bij overige_gemeenten, en de bedragen van de wet kloppen onderling."""

from __future__ import annotations

import pathlib
import re
import subprocess
import sys
from decimal import ROUND_HALF_UP, Decimal

import pytest
from openfisca_core.parameters import Parameter, load_parameter_file

MAP = pathlib.Path(__file__).parent.parent / "parameters"
FEITEN = pathlib.Path(__file__).parent.parent.parent / "shared" / "controle" / "feiten.py"
STEDEN = ("eindhoven", "enschede", "leeuwarden", "utrecht", "zaanstad")
HALFJAREN = [f"{jaar}-{maand}-01" for jaar in range(2015, 2027) for maand in ("01", "07")]
VANAF_JULI_2015 = HALFJAREN[1:]  # 1 januari 2015: de jongerennormen zijn afgeleid, geen toetswaarde
CENT = Decimal("0.01")
JAREN_VOORUIT_VASTGESTELD = {  # geen plannen: de wet noemt de waarde van een later jaar al
    "aow.pensioengerechtigde_leeftijd",
    "toeslagen.huurtoeslag.verlaging_basishuur",
    "toeslagen.kindgebonden_budget.afbouwpercentage",
    "toeslagen.kindgebonden_budget.wettelijke_verhoging_kindbedrag",
    "toeslagen.kindgebonden_budget.wettelijke_verlaging_kindbedrag_en_alo_kop",
}
JURICONNECT = re.compile(
    r"https://wetten\.overheid\.nl/jci1\.3:c:BWBR\d{7}&artikel=\d[\d.]*[a-z]*(:\d+[a-z]*)?(&lid=\d+)?&g=\d{4}-\d{2}-\d{2}"
)
BUITEN_DE_WET = (
    "gemeenten.",
    "lokale_regelingen.",
    "kosten.",
    "toeslagen.betaling.",  # praktijk van de Dienst
    "jeugdwet.pleegzorg.afspraak_tot",  # bestuurlijke afspraak
)
EENHEDEN = {"currency-EUR", "/1", "month", "year", "day", "week"}


@pytest.fixture(scope="module")
def wortel():
    return load_parameter_file(str(MAP))


@pytest.fixture(scope="module")
def bladen(wortel):
    return {knoop.name: knoop for knoop in wortel.get_descendants() if isinstance(knoop, Parameter)}


def centen(bedrag) -> Decimal:
    return Decimal(str(bedrag)).quantize(CENT, rounding=ROUND_HALF_UP)


def letter_op(blad, dag: str) -> str:
    """De zekerheid die het blad voor deze dag noemt: de laatste op of voor die dag, anders A."""
    merk = blad.metadata.get("zekerheid", "A")
    if isinstance(merk, str):
        return merk
    eerder = [letter for vanaf, letter in sorted(merk.items()) if vanaf <= dag]
    return eerder[-1] if eerder else "A"


def verwijzingen(blad):
    return (blad.metadata.get("reference") or {}).items()


def bedrag_op(wortel, pad: str, dag: str) -> Decimal:
    knoop = wortel
    for naam in pad.split("."):
        knoop = knoop.children[naam]
    waarde = knoop(dag)
    assert waarde is not None, f"{pad} heeft geen waarde op {dag}"
    return Decimal(str(waarde))


# --- elk getal heeft een bron ---


def test_elk_blad_heeft_een_feit_een_bron_of_een_toegelichte_aanname(bladen):
    zonder = [
        pad
        for pad, blad in bladen.items()
        if not (blad.metadata.get("feit") or blad.metadata.get("reference"))
        and not (blad.metadata.get("zekerheid") and blad.metadata.get("toelichting"))
    ]
    assert not zonder


def test_elke_waarde_heeft_een_bron_op_haar_eigen_dag_of_is_een_aanname(bladen):
    zonder = [
        f"{pad} {waarde.instant_str}"
        for pad, blad in bladen.items()
        for waarde in blad.values_list
        if waarde.value is not None
        and waarde.instant_str not in dict(verwijzingen(blad))
        and letter_op(blad, waarde.instant_str) != "aanname"
    ]
    assert not zonder


def test_elk_blad_zegt_wat_het_is_en_wanneer_het_is_gecontroleerd(bladen):
    for pad, blad in bladen.items():
        assert blad.description, pad
        assert blad.metadata.get("label"), pad
        assert blad.metadata.get("unit") in EENHEDEN, pad
        assert re.fullmatch(r"\d{4}-\d{2}-\d{2}", str(blad.metadata.get("gecontroleerd_op"))), pad


def test_een_aanname_of_een_lege_waarde_heeft_een_toelichting(bladen):
    for pad, blad in bladen.items():
        merk = blad.metadata.get("zekerheid", {})
        letters = {merk} if isinstance(merk, str) else set(merk.values())
        assert letters <= {"A", "B", "C", "aanname"}, pad
        leeg = any(waarde.value is None for waarde in blad.values_list)
        if "aanname" in letters or leeg:
            assert blad.metadata.get("toelichting"), f"{pad}: leg uit waarom dit een aanname of leeg is"


def test_elke_verwijzing_heeft_een_titel_en_een_link(bladen):
    for pad, blad in bladen.items():
        for dag, bron in verwijzingen(blad):
            assert re.fullmatch(r"\d{4}-\d{2}-\d{2}", dag), pad
            assert bron["title"], pad
            assert bron["href"].startswith(("https://", "http://")), pad


def test_elke_wetslink_is_een_juriconnectlink(bladen):
    fout = [
        f"{pad}: {bron['href']}"
        for pad, blad in bladen.items()
        for _, bron in verwijzingen(blad)
        if "wetten.overheid.nl" in bron["href"] and not JURICONNECT.fullmatch(bron["href"])
    ]
    assert not fout


def test_landelijke_bedragen_verwijzen_alleen_naar_de_wet(bladen):
    fout = [
        pad
        for pad, blad in bladen.items()
        if not pad.startswith(BUITEN_DE_WET)
        for _, bron in verwijzingen(blad)
        if not JURICONNECT.fullmatch(bron["href"])
    ]
    assert not fout


# --- gemeenten ---


def test_de_vijf_steden_en_de_overige_gemeenten_bestaan(wortel):
    assert set(wortel.children["gemeenten"].children) == {*STEDEN, "overige_gemeenten"}


@pytest.mark.parametrize("stad", STEDEN)
def test_elk_blad_van_een_stad_bestaat_bij_overige_gemeenten_in_dezelfde_eenheid(bladen, stad):
    voor = f"gemeenten.{stad}."
    eigen = {pad.removeprefix(voor): blad for pad, blad in bladen.items() if pad.startswith(voor)}
    assert eigen, f"{stad} heeft geen enkel eigen besluit"
    for rest, blad in eigen.items():
        algemeen = bladen.get(f"gemeenten.overige_gemeenten.{rest}")
        assert algemeen is not None, f"{voor}{rest}: zet de open norm eerst bij overige_gemeenten"
        assert algemeen.metadata["unit"] == blad.metadata["unit"], f"{voor}{rest}"


@pytest.mark.parametrize("stad", STEDEN)
def test_waar_een_stad_op_een_aanname_terugvalt_zegt_haar_blad_dat_ook(bladen, stad):
    """Voor de eerste eigen dag geldt overige_gemeenten; dat mag niet als zekerheid A doorgaan."""
    voor = f"gemeenten.{stad}."
    for pad, blad in bladen.items():
        if not pad.startswith(voor):
            continue
        algemeen = bladen[f"gemeenten.overige_gemeenten.{pad.removeprefix(voor)}"]
        eerste = min(waarde.instant_str for waarde in blad.values_list)
        eerder = [w.instant_str for w in algemeen.values_list if w.instant_str < eerste and w.value is not None]
        for dag in eerder:
            if letter_op(algemeen, dag) == "aanname":
                assert letter_op(blad, dag) == "aanname", f"{pad} {dag}"


def test_overige_gemeenten_verzinnen_geen_bedrag_dat_de_wet_niet_geeft(wortel):
    algemeen = wortel.children["gemeenten"].children["overige_gemeenten"].children
    for naam in ("alleenstaande", "alleenstaande_ouder", "gehuwden"):
        assert algemeen["individuele_inkomenstoeslag"].children["bedrag"].children[naam]("2026-07-01") is None
    assert algemeen["dringende_redenen"].children["bedrag"]("2026-07-01") is None
    assert algemeen["studietoeslag"].children["bedrag"]("2020-01-01") is None


# --- gaten: een onbekend bedrag is leeg, nooit nul en nooit het vorige ---


@pytest.mark.parametrize(
    ("pad", "laatste_dag", "waarde", "eerste_lege_dag"),
    [
        ("participatiewet.vrijlating.arbeid_maximum", "2019-06-30", 209, "2019-07-01"),
        ("participatiewet.vrijlating.particuliere_oudedagsvoorziening_alleenstaande", "2018-12-31", 19.95, "2019-01-01"),
        ("participatiewet.studietoeslag.jaar_21_en_ouder", "2022-06-30", 300, "2022-07-01"),
        ("participatiewet.vrijlating.vrijwilligersvergoeding_maand", "2023-12-31", 190, "2024-01-01"),
        ("aow.pensioengerechtigde_leeftijd", "2028-12-31", 807, "2029-01-01"),
    ],
)
def test_na_het_laatste_gelezen_bedrag_is_de_waarde_leeg(bladen, pad, laatste_dag, waarde, eerste_lege_dag):
    assert bladen[pad](laatste_dag) == waarde
    assert bladen[pad](eerste_lege_dag) is None


def test_plannen_voor_2027_zijn_geen_recht(wortel, bladen):
    assert not {"bufferbudget", "vrijlating_nieuw"} & set(wortel.children["participatiewet"].children)
    gevuld = ((pad, w.instant_str) for pad, blad in bladen.items() for w in blad.values_list if w.value is not None)
    later = {pad for pad, dag in gevuld if dag > "2026-11-22"}
    assert later <= JAREN_VOORUIT_VASTGESTELD


# --- de bedragen van de wet kloppen onderling (feiten/participatiewet.md paragraaf 0) ---

NORM = "participatiewet.norm."


@pytest.mark.parametrize("dag", VANAF_JULI_2015)
def test_de_norm_van_een_alleenstaande_is_70_procent_van_die_van_gehuwden(wortel, dag):
    """Op een cent na: in 2023-07, 2026-01 en 2026-07 is het bedrag in de wet een cent hoger dan 70% van de andere norm."""
    zeventig_procent = Decimal("0.70") * bedrag_op(wortel, NORM + "gehuwden_21_tot_aow", dag)
    assert abs(bedrag_op(wortel, NORM + "alleenstaande_21_tot_aow", dag) - zeventig_procent) <= CENT


@pytest.mark.parametrize("dag", HALFJAREN)
def test_twee_jongeren_samen_krijgen_twee_keer_de_jongerennorm(wortel, dag):
    jong = bedrag_op(wortel, NORM + "alleenstaande_18_20_zonder_kind", dag)
    assert bedrag_op(wortel, NORM + "gehuwden_beide_18_20_zonder_kind", dag) == 2 * jong


@pytest.mark.parametrize("dag", HALFJAREN)
def test_een_jongere_met_een_partner_van_21_krijgt_de_helft_van_gehuwden_plus_de_jongerennorm(wortel, dag):
    jong = bedrag_op(wortel, NORM + "alleenstaande_18_20_zonder_kind", dag)
    samen = bedrag_op(wortel, NORM + "gehuwden_21_tot_aow", dag) / 2 + jong
    assert abs(bedrag_op(wortel, NORM + "gehuwden_een_18_20_ander_21plus_zonder_kind", dag) - samen) <= CENT


@pytest.mark.parametrize("dag", HALFJAREN)
def test_een_kind_telt_bij_twee_jongeren_even_zwaar_als_bij_een_jongere_met_een_partner_van_21(wortel, dag):
    def kinddeel(norm):
        return bedrag_op(wortel, f"{NORM}{norm}_met_kind", dag) - bedrag_op(wortel, f"{NORM}{norm}_zonder_kind", dag)

    bij_jongeren = kinddeel("gehuwden_beide_18_20")
    bij_een = kinddeel("gehuwden_een_18_20_ander_21plus")
    assert abs(bij_jongeren - bij_een) <= CENT


@pytest.mark.parametrize("dag", HALFJAREN)
def test_een_alleenstaande_ouder_van_18_krijgt_dezelfde_norm_als_een_alleenstaande(wortel, dag):
    jong = bedrag_op(wortel, NORM + "alleenstaande_18_20_zonder_kind", dag)
    assert bedrag_op(wortel, NORM + "alleenstaande_ouder_18_20", dag) == jong


@pytest.mark.parametrize("dag", [dag for dag in HALFJAREN if dag >= "2016-01-01"])
def test_het_vaste_deel_van_artikel_22a_lid_3_is_de_jongerennorm_met_of_zonder_kind(wortel, dag):
    jong = bedrag_op(wortel, NORM + "alleenstaande_18_20_zonder_kind", dag)
    twee_jong = bedrag_op(wortel, NORM + "gehuwden_beide_18_20_zonder_kind", dag)
    kind = bedrag_op(wortel, NORM + "gehuwden_beide_18_20_met_kind", dag) - twee_jong
    vast_deel = "participatiewet.kostendelersnorm.vast_deel_jonge_partner_"
    assert bedrag_op(wortel, vast_deel + "zonder_kind", dag) == jong
    assert abs(bedrag_op(wortel, vast_deel + "met_kind", dag) - (jong + kind)) <= CENT


@pytest.mark.parametrize("dag", HALFJAREN)
def test_de_vermogensgrens_van_gehuwden_en_ouders_is_het_dubbele(wortel, dag):
    enkel = bedrag_op(wortel, "participatiewet.vermogensgrens.alleenstaande", dag)
    assert bedrag_op(wortel, "participatiewet.vermogensgrens.gehuwden", dag) == 2 * enkel
    assert bedrag_op(wortel, "participatiewet.vermogensgrens.alleenstaande_ouder", dag) == 2 * enkel


# --- gepubliceerde kostendelersnormen (art. 22a), 21 jaar tot AOW, per persoon ---

DELIEMERS = "rsddeliemers.nl, uitkeringsbedragen Participatiewet 1-1-2024"
VELSEN = "velsen.nl, bijstandsnormen per 1 juli 2024"
ROTTERDAM = "Rotterdam, bijlage B (MinBZK/regelrecht-mvp); voor twee personen ook de Normenbrief SZW 1-1-2026 (IOAW)"
GEPUBLICEERD = [  # dag, aantal kostendelers, bedrag, bron
    ("2024-01-01", 2, "917.02", DELIEMERS),
    ("2024-01-01", 3, "794.75", DELIEMERS),
    ("2024-01-01", 4, "733.62", DELIEMERS),
    ("2024-01-01", 5, "696.94", DELIEMERS),
    ("2024-01-01", 6, "672.48", DELIEMERS),
    ("2024-01-01", 7, "655.01", DELIEMERS),
    ("2024-01-01", 8, "641.91", DELIEMERS),
    ("2024-07-01", 2, "934.61", VELSEN),
    ("2024-07-01", 3, "809.99", VELSEN),
    ("2024-07-01", 4, "747.68", VELSEN),
    ("2024-07-01", 5, "710.30", VELSEN),
    ("2024-07-01", 6, "685.38", VELSEN),
    ("2026-01-01", 2, "1001.07", ROTTERDAM),  # 1.001,065: half naar boven
    ("2026-01-01", 3, "867.59", ROTTERDAM),
    ("2026-01-01", 4, "800.85", ROTTERDAM),
    ("2026-01-01", 5, "760.81", ROTTERDAM),
]


@pytest.mark.parametrize(("dag", "kostendelers", "bedrag", "bron"), GEPUBLICEERD)
def test_de_formule_geeft_de_gepubliceerde_kostendelersnorm(wortel, dag, kostendelers, bedrag, bron):
    vast = bedrag_op(wortel, "participatiewet.kostendelersnorm.basisdeel", dag)
    deel = bedrag_op(wortel, "participatiewet.kostendelersnorm.deel_per_persoon", dag)
    rekennorm = bedrag_op(wortel, NORM + "gehuwden_21_tot_aow", dag)
    assert centen((vast + kostendelers * deel) / kostendelers * rekennorm) == Decimal(bedrag), bron


def test_de_leeftijdsgrens_van_een_medebewoner_gaat_op_1_januari_2023_van_21_naar_27(bladen):
    blad = bladen["participatiewet.kostendelersnorm.minimumleeftijd"]
    assert (blad("2022-12-31"), blad("2023-01-01")) == (21, 27)


def test_een_derde_in_de_eerste_maand_is_een_derde(bladen):
    assert bladen["participatiewet.afstemming.eerste_maand_minimum"]("2024-01-01") * 3 == 1


# --- de feiten zelf ---


def test_elke_gedateerde_waarde_is_gelijk_aan_het_feit():
    if not FEITEN.is_file():
        pytest.skip("../shared/controle/feiten.py is hier niet; de vergelijking loopt alleen naast de werkmap shared")
    opdracht = [sys.executable, str(FEITEN), str(MAP)]
    uitkomst = subprocess.run(opdracht, capture_output=True, text=True, check=False)
    assert uitkomst.returncode == 0, uitkomst.stdout + uitkomst.stderr
