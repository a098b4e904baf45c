"""Bedragen van toeslagen, AOW, minimumloon en belasting kloppen onderling en met wat is gepubliceerd.

Paragrafen: feiten/toeslagen_inkomen.md."""

from __future__ import annotations

import csv
import pathlib
from decimal import ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_UP, Decimal

import pytest
from openfisca_core.parameters import Parameter, load_parameter_file

from tests.test_parameters import CENT, bedrag_op

MAP = pathlib.Path(__file__).parent.parent / "parameters"
ZORG, HUUR, KGB = "toeslagen.zorgtoeslag.", "toeslagen.huurtoeslag.", "toeslagen.kindgebonden_budget."
GEWOON, OUDEREN = ("eenpersoons", "meerpersoons"), ("eenpersoonsouderen", "meerpersoonsouderen")
TYPEN = (*GEWOON, *OUDEREN)
PARTNER = {"zonder_partner": 1, "met_partner": 2}
EURO = Decimal(1)


@pytest.fixture(scope="module")
def wortel():
    return load_parameter_file(str(MAP))


@pytest.fixture(scope="module")
def bladen(wortel):
    return {knoop.name: knoop for knoop in wortel.get_descendants() if isinstance(knoop, Parameter)}


def op(wortel, pad: str, jaar: int) -> Decimal:
    return bedrag_op(wortel, pad, f"{jaar}-01-01")


def of_nul(bladen, pad: str, jaar: int) -> Decimal:
    """Het bedrag, of 0 waar de regel in dat jaar niet bestaat (een verlaging of opslag die niet gold)."""
    return Decimal(str(bladen[pad](f"{jaar}-01-01") or 0))


def op_veelvoud_van_25(bedrag: Decimal) -> Decimal:
    return (bedrag / 25).to_integral_value(ROUND_CEILING) * 25


def minimumloon_januari(wortel, jaar: int) -> Decimal:
    return op(wortel, "minimumloon." + ("maandbedrag" if jaar < 2024 else "referentiemaandloon"), jaar)


# --- drempelinkomen: 108% van twaalf keer het minimumloon van januari (Wzt art. 1 lid 1 onder f, md paragraaf 1) ---


@pytest.mark.parametrize("jaar", [2015, 2016, 2017, 2024, 2025, 2026])
def test_het_drempelinkomen_volgt_uit_het_minimumloon_van_januari(wortel, jaar):
    """Op een euro na: in 2024 is naar beneden afgerond. 2018 ontbreekt: het minimumloon in de feiten past daar niet."""
    formule = op(wortel, ZORG + "drempelinkomen_factor_wml", jaar) * 12 * minimumloon_januari(wortel, jaar)
    assert abs(op(wortel, ZORG + "drempelinkomen", jaar) - formule) < EURO
    if jaar > 2015:
        assert abs(op(wortel, KGB + "drempelinkomen_zonder_partner", jaar) - formule) < EURO


@pytest.mark.parametrize("jaar", [2025, 2026])
def test_met_partner_is_de_drempel_van_het_kindgebonden_budget_hoger(wortel, jaar):
    zonder, verhoging = (
        op(wortel, KGB + naam, jaar) for naam in ("drempelinkomen_zonder_partner", "verhoging_drempelinkomen_met_partner")
    )
    assert op(wortel, KGB + "drempelinkomen_met_partner", jaar) == zonder + verhoging


# --- zorgtoeslag: gepubliceerde maxima en grensinkomens (md paragraaf 1) ---


def hoogste_zorgtoeslag(wortel, partner: str, jaar: int) -> Decimal:
    premie = PARTNER[partner] * op(wortel, ZORG + "standaardpremie", jaar)
    return premie - op(wortel, ZORG + f"percentage_drempelinkomen_{partner}", jaar) * op(wortel, ZORG + "drempelinkomen", jaar)


@pytest.mark.parametrize("partner", PARTNER)
@pytest.mark.parametrize("jaar", [2015, 2022, 2024, 2025, 2026])
def test_het_maximum_van_de_zorgtoeslag_volgt_uit_premie_en_percentage(wortel, jaar, partner):
    berekend = hoogste_zorgtoeslag(wortel, partner, jaar).quantize(EURO, rounding=ROUND_HALF_UP)
    assert berekend == op(wortel, ZORG + f"maximum_{partner}", jaar)


GRENSINKOMEN = [  # het inkomen tot en met welk de toeslag, afgerond, nog 24 euro is (Awir art. 14 lid 4 en 5)
    (2015, "zonder_partner", 26316),
    (2015, "met_partner", 32655),
    (2024, "zonder_partner", 37496),
    (2025, "zonder_partner", 39719),
    (2025, "met_partner", 50206),
    (2026, "zonder_partner", 40857),
    (2026, "met_partner", 51142),
]


@pytest.mark.parametrize(("jaar", "partner", "grens"), GRENSINKOMEN)
def test_bij_het_gepubliceerde_grensinkomen_is_de_zorgtoeslag_24_euro_en_een_euro_verder_niet(wortel, jaar, partner, grens):
    def toeslag(inkomen):
        meer = inkomen - op(wortel, ZORG + "drempelinkomen", jaar)
        bedrag = hoogste_zorgtoeslag(wortel, partner, jaar) - op(wortel, ZORG + "percentage_boven_drempelinkomen", jaar) * meer
        return bedrag.quantize(EURO, rounding=ROUND_HALF_UP)

    kleinste = op(wortel, "toeslagen.awir.minimum_tegemoetkoming", jaar)
    assert toeslag(grens) == kleinste
    assert toeslag(grens + 1) < kleinste


@pytest.mark.parametrize("partner", PARTNER)
@pytest.mark.parametrize("jaar", range(2015, 2027))
def test_zorgtoeslag_en_kindgebonden_budget_hebben_dezelfde_vermogensgrens(wortel, jaar, partner):
    assert op(wortel, ZORG + f"vermogensgrens_{partner}", jaar) == op(wortel, KGB + f"vermogensgrens_{partner}", jaar)


@pytest.mark.parametrize("partner", PARTNER)
@pytest.mark.parametrize("jaar", [2016, 2017, 2019, 2020])
def test_de_vermogensgrens_is_het_extra_vermogen_boven_het_heffingvrij_vermogen(wortel, jaar, partner):
    vrij = op(wortel, HUUR + "vermogensgrens_per_persoon", jaar)
    extra = op(wortel, KGB + "extra_vermogen_boven_heffingvrij", jaar)
    assert op(wortel, KGB + f"vermogensgrens_{partner}", jaar) == extra + PARTNER[partner] * vrij


# --- huurtoeslag: ijkpunten, factoren en basishuur (Wht art. 16 tot en met 20, md paragraaf 2.3) ---


@pytest.mark.parametrize("jaar", [2015, 2016, 2017, 2023, 2024])
@pytest.mark.parametrize(("huishouden", "deel", "erbij"), [("eenpersoons", "0.81", 572), ("meerpersoons", "1.08", 144)])
def test_het_minimum_inkomensijkpunt_volgt_uit_het_minimumloon(wortel, jaar, huishouden, deel, erbij):
    """Wht art. 17 lid 1 onder a en b en art. 27 lid 7; 2015, 2016, 2023 en 2024 zijn gepubliceerd."""
    formule = op_veelvoud_van_25(Decimal(deel) * 12 * minimumloon_januari(wortel, jaar) + erbij)
    assert op(wortel, HUUR + f"minimum_inkomensijkpunt_{huishouden}", jaar) == formule


@pytest.mark.parametrize(
    ("huishouden", "staat", "personen", "erbij"), [("eenpersoons", "alleenstaand", 1, 2340), ("meerpersoons", "gehuwd", 2, 2512)]
)
def test_het_afgeleide_ijkpunt_van_2025_volgt_uit_de_aow_van_dat_jaar(wortel, huishouden, staat, personen, erbij):
    """Zekerheid C: de Regeling voor 2025 is niet gevonden en rekent met ramingen."""
    soorten = (f"aow.bruto_incl_io_{staat}", f"aow.vakantie_uitkering_{staat}")
    jaarinkomen = sum(6 * bedrag_op(wortel, soort, dag) for soort in soorten for dag in ("2025-01-01", "2025-07-01"))
    formule = op_veelvoud_van_25(personen * jaarinkomen + erbij)
    assert op(wortel, HUUR + f"minimum_inkomensijkpunt_{huishouden}", 2025) == formule


@pytest.mark.parametrize(
    ("huishouden", "staat", "personen", "erbij"), [("eenpersoons", "alleenstaand", 1, 2340), ("meerpersoons", "gehuwd", 2, 2512)]
)
def test_het_aangenomen_ijkpunt_van_ouderen_in_2017_volgt_uit_de_aow_van_dat_jaar(wortel, huishouden, staat, personen, erbij):
    """Een aanname (Wht art. 17 lid 1 onder c en d); dezelfde rekensom wijkt in 2016 ten hoogste 25 af van het gepubliceerde."""

    def formule(jaar):
        soorten = (f"aow.bruto_{staat}", "aow.inkomensondersteuning", f"aow.vakantie_uitkering_{staat}")
        som = sum(6 * bedrag_op(wortel, soort, f"{jaar}-{maand}-01") for soort in soorten for maand in ("01", "07"))
        return op_veelvoud_van_25(personen * som + erbij)

    naam = HUUR + f"minimum_inkomensijkpunt_{huishouden}ouderen"
    assert op(wortel, naam, 2017) == formule(2017)
    assert abs(op(wortel, naam, 2016) - formule(2016)) <= 25


# Tot en met 2024: art. 17 lid 3 (alleen ouderen) en 18 lid 4; in 2025 art. 17 lid 3 en 18 lid 3.
VERLAGING_REFERENTIE = {
    "eenpersoons": "1.82",
    "meerpersoons": "3.63",
    "eenpersoonsouderen": "2.27",
    "meerpersoonsouderen": "4.54",
}
FACTOREN = [
    *((jaar, huishouden) for jaar in (2016, 2023, 2024) for huishouden in TYPEN),
    *((jaar, huishouden) for jaar in (2017, 2018, 2025) for huishouden in GEWOON),
]


@pytest.mark.parametrize(("jaar", "huishouden"), FACTOREN)
def test_de_factoren_van_de_normhuur_volgen_uit_de_twee_ijkpunten(wortel, bladen, jaar, huishouden):
    """Wht art. 19 lid 2; 2016 en 2023 zijn gepubliceerd, de andere jaren zijn zo uitgerekend. Op twaalf decimalen."""
    minimum = op(wortel, HUUR + "normhuur_bij_minimum_inkomensijkpunt", jaar)
    minimum -= of_nul(bladen, HUUR + f"verlaging_normhuur_{huishouden}", jaar)
    verlaging = (
        Decimal(VERLAGING_REFERENTIE[huishouden])
        if jaar < 2025
        else op(wortel, HUUR + f"verlaging_referentienormhuur_{huishouden}", jaar)
    )
    referentie = op(wortel, HUUR + "normhuur_bij_referentie_inkomensijkpunt", jaar) - verlaging
    laag = op(wortel, HUUR + f"minimum_inkomensijkpunt_{huishouden}", jaar)
    hoog = op(wortel, HUUR + f"referentie_inkomensijkpunt_{huishouden}", jaar)
    a = (referentie / hoog - minimum / laag) / (hoog - laag)
    b = minimum / laag - a * laag
    twaalf = Decimal("1e-12")
    assert a.quantize(twaalf) == op(wortel, HUUR + f"factor_a_{huishouden}", jaar).quantize(twaalf)
    assert b.quantize(twaalf) == op(wortel, HUUR + f"factor_b_{huishouden}", jaar).quantize(twaalf)


@pytest.mark.parametrize("jaar", [2015, 2016, 2017, 2018, 2022, 2023, 2024, 2025, 2026])
@pytest.mark.parametrize("huishouden", TYPEN)
def test_de_minimale_basishuur_is_normhuur_min_verlaging_plus_opslag_min_verlaging(wortel, bladen, jaar, huishouden):
    """Wht art. 16 en 17 en de Wet verlaging eigen bijdrage; gepubliceerd voor 2015, 2016, 2018, 2022, 2023 en 2026."""
    soort = huishouden.removesuffix("ouderen") if jaar >= 2025 else huishouden
    normhuur = op(wortel, HUUR + "normhuur_bij_minimum_inkomensijkpunt", jaar)
    normhuur -= of_nul(bladen, HUUR + f"verlaging_normhuur_{soort}", jaar)
    basishuur = normhuur + op(wortel, HUUR + "opslag_basishuur", jaar) - of_nul(bladen, HUUR + "verlaging_basishuur", jaar)
    assert basishuur == op(wortel, HUUR + f"minimum_basishuur_{huishouden}", jaar)


@pytest.mark.parametrize("jaar", range(2015, 2027))
def test_de_huurgrens_van_jongeren_is_de_kwaliteitskortingsgrens(wortel, jaar):
    assert op(wortel, HUUR + "maximale_huurgrens_jongeren", jaar) == op(wortel, HUUR + "kwaliteitskortingsgrens", jaar)


@pytest.mark.parametrize("jaar", range(2015, 2027))
def test_de_grenzen_van_de_huur_lopen_op(wortel, jaar):
    namen = (
        "kwaliteitskortingsgrens",
        "aftoppingsgrens_1_2_personen",
        "aftoppingsgrens_3_of_meer_personen",
        "maximale_huurgrens",
    )
    grenzen = [op(wortel, HUUR + naam, jaar) for naam in namen]
    assert grenzen == sorted(grenzen)


# --- kindgebonden budget 2026 (Wkb art. 3 lid 6 en 7, tabelcorrectiefactor 1,029; md paragraaf 3.1) ---


def test_de_bedragen_van_2026_volgen_uit_die_van_2025_en_de_vaste_stappen(wortel):
    def geindexeerd(naam):
        return op(wortel, KGB + naam, 2025) * Decimal("1.029")

    lager = op(wortel, KGB + "wettelijke_verlaging_kindbedrag_en_alo_kop", 2026)
    hoger = op(wortel, KGB + "wettelijke_verhoging_kindbedrag", 2026)
    assert (lager, hoger) == (Decimal(71), Decimal(68))
    kop = (geindexeerd("alleenstaande_ouderkop") - lager).to_integral_value(ROUND_FLOOR)
    per_kind = (geindexeerd("bedrag_per_kind") - lager + hoger).to_integral_value(ROUND_FLOOR)
    assert kop == op(wortel, KGB + "alleenstaande_ouderkop", 2026) == 3416
    assert per_kind == op(wortel, KGB + "bedrag_per_kind", 2026) == 2580
    for verhoging in ("verhoging_12_tot_16", "verhoging_16_tot_18"):
        assert geindexeerd(verhoging).to_integral_value(ROUND_CEILING) == op(wortel, KGB + verhoging, 2026)


def test_in_2023_geldt_voor_elk_kind_na_het_eerste_hetzelfde_bedrag(wortel):
    eerste, volgend = op(wortel, KGB + "maximum_1_kind", 2023), op(wortel, KGB + "maximum_per_volgend_kind", 2023)
    assert op(wortel, KGB + "maximum_2_kinderen", 2023) == eerste + volgend
    assert op(wortel, KGB + "maximum_3_kinderen", 2023) == eerste + 2 * volgend


# --- kinderbijslag, AOW en minimumloon ---


@pytest.mark.parametrize("leeftijd", ["0_5", "6_11"])
def test_de_kinderbijslag_is_70_of_85_procent_van_het_bedrag_vanaf_12_jaar(wortel, bladen, leeftijd):
    """AKW art. 12 lid 3, in elk halfjaar waarvan het bedrag bekend is."""
    volledig = bladen["kinderbijslag.bedrag_leeftijd_12_17"]
    dagen = [waarde.instant_str for waarde in volledig.values_list if waarde.value is not None]
    assert len(dagen) == 16
    for dag in dagen:
        deel = bedrag_op(wortel, f"kinderbijslag.percentage_leeftijd_{leeftijd}", dag) * bedrag_op(wortel, volledig.name, dag)
        assert abs(bedrag_op(wortel, f"kinderbijslag.bedrag_leeftijd_{leeftijd}", dag) - deel) < CENT, dag


GEPUBLICEERDE_AOW = [  # bruto met inkomensondersteuning
    ("2016-07-01", "alleenstaand", "1144.72", "65plus.nl"),
    ("2016-07-01", "gehuwd", "788.81", "65plus.nl"),
    ("2017-07-01", "alleenstaand", "1161.69", "svb.nl"),
    ("2017-07-01", "gehuwd", "801.05", "svb.nl"),
]


@pytest.mark.parametrize(("dag", "staat", "bedrag", "bron"), GEPUBLICEERDE_AOW)
def test_aow_en_inkomensondersteuning_zijn_samen_het_gepubliceerde_bedrag(wortel, dag, staat, bedrag, bron):
    samen = bedrag_op(wortel, f"aow.bruto_{staat}", dag) + bedrag_op(wortel, "aow.inkomensondersteuning", dag)
    assert samen == Decimal(bedrag), bron


def test_het_referentiemaandloon_is_in_beide_wetten_gelijk(wortel):
    dag = "2026-01-01"
    assert bedrag_op(wortel, "minimumloon.referentiemaandloon", dag) == bedrag_op(
        wortel, "participatiewet.referentiemaandloon", dag
    )


@pytest.mark.parametrize(("dag", "leeftijd"), [("2017-06-30", 23), ("2017-07-01", 22), ("2019-06-30", 22), ("2019-07-01", 21)])
def test_het_jeugdpercentage_stijgt_tot_de_leeftijd_van_het_volledige_minimumloon(wortel, dag, leeftijd):
    assert bedrag_op(wortel, "minimumloon.leeftijd_volledig", dag) == leeftijd
    jong = [bedrag_op(wortel, f"minimumloon.jeugdpercentage_{jaren}", dag) for jaren in range(15, leeftijd)]
    assert jong == sorted(set(jong))
    assert jong[-1] < 1


# --- belasting (md paragraaf 8.1) ---


@pytest.mark.parametrize("jaar", [2015, 2016, 2017, 2024, 2025, 2026])
def test_de_trajecten_van_de_arbeidskorting_tellen_op_tot_het_maximum(wortel, jaar):
    """Op een euro na: het gepubliceerde maximum is afgerond. Een traject van 0% kan voor het einde al het maximum hebben."""
    korting, vorige = Decimal(0), Decimal(0)
    for traject in (1, 2, 3):
        tot = op(wortel, f"inkomstenbelasting.arbeidskorting_traject_{traject}_tot", jaar)
        korting += (tot - vorige) * op(wortel, f"inkomstenbelasting.arbeidskorting_traject_{traject}_percentage", jaar)
        vorige = tot
    assert abs(korting - op(wortel, "inkomstenbelasting.arbeidskorting_max", jaar)) <= EURO


@pytest.mark.parametrize("jaar", [2016, 2017])
def test_de_gepubliceerde_bijstand_van_een_alleenstaande_klopt_met_het_tarief(wortel, jaar):
    """md paragraaf 8.3: 2017 geschat op 15.030 (orioniswalcheren.nl); hier alleen of tarief en korting daarbij passen."""
    norm = 12 * bedrag_op(wortel, "participatiewet.norm.alleenstaande_21_tot_aow", f"{jaar}-01-01")
    korting = op(wortel, "inkomstenbelasting.algemene_heffingskorting_max", jaar)
    belastbaar = (norm - korting) / (1 - op(wortel, "inkomstenbelasting.box1_schijf_1_tarief", jaar))
    assert belastbaar < op(wortel, ZORG + "drempelinkomen", jaar)
    if jaar == 2017:
        assert abs(belastbaar - 15030) < 10


# --- gaten: leeg is niet nul ---


@pytest.mark.parametrize(
    ("pad", "dag"),
    [
        (ZORG + "percentage_drempelinkomen_zonder_partner", "2016-01-01"),
        (ZORG + "percentage_drempelinkomen_met_partner", "2017-01-01"),
        (ZORG + "standaardpremie", "2017-01-01"),
        (ZORG + "maximum_zonder_partner", "2023-01-01"),  # alleen een raming, en die is geen recht
        (HUUR + "factor_a_eenpersoonsouderen", "2017-01-01"),
        (HUUR + "factor_a_eenpersoons", "2026-01-01"),
        (HUUR + "maximaal_rekeninkomen_eenpersoons", "2020-01-01"),
        (KGB + "bedrag_per_kind", "2027-01-01"),
        (KGB + "maximum_1_kind", "2024-01-01"),
        ("kinderbijslag.bedrag_leeftijd_0_5", "2018-07-01"),
        ("studiefinanciering.mbo.basisbeurs_uitwonend", "2017-01-01"),
        ("studiefinanciering.mbo.basisbeurs_uitwonend", "2025-01-01"),
        ("minimumloon.maandbedrag", "2024-01-01"),
        ("inkomstenbelasting.box1_schijf_4_tarief", "2024-01-01"),
        ("aow.bruto_incl_io_alleenstaand", "2026-07-01"),
    ],
)
def test_een_bedrag_dat_niet_is_gelezen_of_niet_geldt_is_leeg(bladen, pad, dag):
    assert bladen[pad](dag) is None


@pytest.mark.parametrize("staat", ["alleenstaand", "gehuwd"])
def test_de_aow_van_januari_2016_is_een_twaalfde_van_het_gepubliceerde_jaarbedrag(wortel, staat):
    maand = sum(bedrag_op(wortel, f"aow.{soort}_{staat}", "2016-01-01") for soort in ("bruto", "vakantie_uitkering"))
    assert 12 * maand == bedrag_op(wortel, f"aow.jaarbedrag_incl_vakantie_{staat}", "2016-01-01")


# --- bladen die een feit aanvullen met een waarde die zelf is gelezen of afgeleid ---

FEITEN = pathlib.Path(__file__).parent.parent.parent / "shared" / "feiten"
UITLEG = pathlib.Path(__file__).parent.parent / "docs" / "ongebruikte_feiten.md"


def feiten(bestand: str = "toeslagen_inkomen.csv") -> dict[str, list[dict[str, str]]]:
    if not FEITEN.is_dir():
        pytest.skip("../shared/feiten is hier niet; de vergelijking loopt alleen naast de werkmap shared")
    uit: dict[str, list[dict[str, str]]] = {}
    with (FEITEN / bestand).open(encoding="utf-8", newline="") as stroom:
        for rij in csv.DictReader(stroom):
            uit.setdefault(rij["sleutel"], []).append(rij)
    return uit


def test_een_blad_dat_een_feit_aanvult_houdt_elke_rij_van_dat_feit(bladen):
    """Waar het feit een rij heeft geldt het feit; daarbuiten staat bij elke waarde een artikel met een eigen datum."""
    rijen, fout = feiten() | feiten("zorg.csv"), []
    for blad in (b for b in bladen.values() if "aanvulling_op_feit" in b.metadata):
        dagen = {str(d) for d in blad.metadata["reference"]}
        perioden = [(r["vanaf"], r["tot"] or "9999-12-31", r) for r in rijen[blad.metadata["aanvulling_op_feit"]]]
        for vanaf, tot, rij in perioden:
            waarde = float(rij["waarde"]) / (100 if rij["eenheid"].startswith(("%", "procent")) else 1)
            for dag in {max(vanaf, "2015-01-01"), *(w.instant_str for w in blad.values_list if vanaf <= w.instant_str <= tot)}:
                if abs((blad(dag) if blad(dag) is not None else float("nan")) - waarde) > 1e-9 or blad(dag) is None:
                    fout.append(f"{blad.name} {dag}: {blad(dag)}, het feit zegt {waarde}")
        eigen = [w.instant_str for w in blad.values_list if w.value is not None]
        buiten = [d for d in eigen if not any(v <= d <= t for v, t, _ in perioden)]
        fout += [f"{blad.name} {d}: geen feit en geen artikel van die dag" for d in buiten if d not in dagen]
        if not buiten:
            fout.append(f"{blad.name}: vult niets aan; noem het een feit")
    assert not fout


def test_elke_sleutel_van_de_toeslagen_is_een_parameter_of_staat_met_reden_in_de_uitleg(bladen):
    gebruikt = {b.metadata.get("feit") for b in bladen.values()}
    uitleg = UITLEG.read_text(encoding="utf-8")
    assert not [s for s in feiten() if s not in gebruikt and f"`{s}`" not in uitleg]
