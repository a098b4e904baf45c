"""De buren van de muren: elke regel een artikel, elk artikel in het register, geen getal of stad in een formule."""

from __future__ import annotations

import ast
import inspect
import re
from collections import Counter, defaultdict
from pathlib import Path

import pytest
import yaml

from openfisca_inclusieve_stad.begrippen import Gemeente
from openfisca_inclusieve_stad.grensconflicten import definities
from openfisca_inclusieve_stad.grensconflicten.soorten import soorten
from openfisca_inclusieve_stad.handelingen import handelingen
from openfisca_inclusieve_stad.hervormingen import Hervorming
from openfisca_inclusieve_stad.toepassing.casussen import casusbestanden
from openfisca_inclusieve_stad.toepassing.situatie import lees
from openfisca_inclusieve_stad.toepassing.stelsels import experimenten, hervormingen, klasse_van, stelsel_van
from openfisca_inclusieve_stad.wetten import wetten
from tests.broncode import PAKKET, WORTEL, bestanden, boom, dubbele_sleutels, formulebestanden, naam_van

FEITENMAPPEN = ("persoon", "gezin", "huishouden")  # feiten staan niet in een wet
VERZAMELMAPPEN = ("toeslagen", "schulden")  # mappen met meer dan één wet (stijl.md sectie 1)
JURICONNECT = re.compile(
    r"https://wetten\.overheid\.nl/jci1\.3:c:(?P<bwb>BWBR\d{7})&artikel=(?P<artikel>[\d.:]+[a-z]*(:\d+[a-z]*)?)(&lid=\d+[a-z]?)?&g=\d{4}-\d{2}-\d{2}"
)
# Andere bronnen (stijl.md sectie 8): lokale regels, rechtspraak met ECLI, en beleid met het nummer van de Staatscourant.
ANDERE_BRON = re.compile(
    r"https://(lokaleregelgeving\.overheid\.nl/CVDR\d+|deeplink\.rechtspraak\.nl/uitspraak\?id=ECLI:|"
    r"zoek\.officielebekendmakingen\.nl/(stcrt|stb|gmb)-\d{4}-\d+)"
)
# Een bestand met formules zonder eigen bestand in tests/wet, met de reden.
ZONDER_YAML_TEST: dict[str, str] = {
    "variables/persoon/leeftijd.py": "tests/test_begrippen.py: duizenden geboortedata en elk jaar van de AOW",
}
# Een regeling met een eigen naam houdt die, zonder voorvoegsel (stijl.md sectie 10).
EIGEN_NAMEN = (
    "zorgtoeslag",
    "huurtoeslag",
    "kindgebonden_budget",
    "kinderbijslag",
    "aow",
    "studiefinanciering",
    "besteedbaar_inkomen",
    "wtos",
)
# Een variabele die anders heet dan haar map vraagt, met de reden.
NAMEN_MET_REDEN: dict[str, str] = {
    "pw_maatwerk_bedrag": "invoer die alleen artikel 18 lid 1 kent; de naam is in issue 2 afgesproken",
    "basishuur": "de naam uit Wet op de huurtoeslag artikel 16, in issue 3 afgesproken",
    "rekenhuur": "de naam uit Wet op de huurtoeslag artikel 5, idem",
    "rekeninkomen": "de naam uit Wet op de huurtoeslag artikel 1 onder i, idem",
    "kamerhuur_ontvangen": "een feit (de som van huur_of_kostgeld) dat elke wet kan lezen; staat bij artikel 33 lid 4 Pw",
    "loonheffing": "de naam is in issue 3 afgesproken; zo heet wat van loon wordt ingehouden",
    "belastbaar_inkomen": "de naam is in issue 3 afgesproken",
    "bruto_uitkeringen_samen": "een feit (de som van twee opgegeven bedragen) dat bij de heffing staat",
    "netto_loon": "wat van bruto_loon overblijft; staat naast inkomen_uit_arbeid, dat geen voorvoegsel heeft",
    "netto_uitkering": "idem, naast inkomen_uit_uitkering",
    "netto_aow": "idem, naast inkomen_uit_aow",
    "netto_aow_ontvangen": "idem",
    "wettelijk_minimumloon": "de naam is in issue 3 afgesproken",
    "toetsingsinkomen": "de naam is in issue 3 afgesproken (Awir artikel 8)",
    "toetsingsinkomen_met_partner": "idem",
    "alleenstaande_ouderkop": "de naam is in issue 3 afgesproken (Wkb artikel 2 lid 6)",
    "toeslag_voorschot": "de naam is in issue 3 afgesproken (Awir artikel 16)",
    "toeslag_toekenning": "idem, artikel 19",
    "toeslag_terugvordering": "idem, artikel 26",
    "terugvordering_per_maand": "idem, artikel 31",
    "toeslag_betaaldag": "idem, artikel 22",
}
# Getallen die in een formule geen bedrag, leeftijd of percentage zijn.
GEWONE_GETALLEN = {
    0: "niemand, niets, geen",
    1: "de persoon zelf, een heel deel, de volgende",
    2: "de helft, twee gehuwden",
    0.5: "de helft, het deel van ieder van twee gehuwden",
    12: "maanden in een jaar",
    100: "procenten als deel, euro als centen",
}
# Elk ander getal, met de plek waar het mag en waarom.
GETALLEN_MET_REDEN: dict[tuple[str, float], str] = {
    ("reforms/kostendelersnorm_mantelzorg.py", 3): "mantelzorg_aan_1 tot en met 3: het aantal plaatsen in de invoer",
    ("variables/persoon/leeftijd.py", 18): "leeftijd_18_vanaf: de leeftijd is de naam, geen grens uit een regeling",
    ("variables/persoon/leeftijd.py", 21): "leeftijd_21_vanaf: idem",
    ("variables/persoon/leeftijd.py", 27): "leeftijd_27_vanaf: idem",
    ("variables/persoon/leeftijd.py", 2012): "grens van de bekende jaren van artikel 7a AOW",
    ("variables/persoon/leeftijd.py", 2031): "idem",
    ("variables/persoon/leeftijd.py", 4): "zoveel jaar ruimte bij het kiezen van de jaren die worden gelezen",
    ("variables/participatiewet/energietoeslag.py", 2022): "het jaar waarvoor de toeslag gold staat in de naam van de variabele",
    ("variables/participatiewet/energietoeslag.py", 2023): "idem",
    ("variables/participatiewet/inlichtingenplicht.py", 7): "dagen in een week",
    ("variables/minimumloon/minimumloon.py", 52): "weken in een jaar",
    ("variables/jeugdwet/persoonsgebonden_budget.py", 52): "idem",
    ("variables/persoon/marginale_druk.py", 52): "idem",
    ("variables/persoon/verrekening.py", 52): "idem",
    ("variables/studiefinanciering/ho.py", 3): "maanden in een kwartaal",
    ("variables/wtos/wtos.py", 3): "maanden in een kwartaal",
    ("variables/participatiewet/voorschot.py", 7): "dagen in een week",
    ("variables/participatiewet/boete.py", 1e-07): "vangt hoe een computer breuken bewaart (zie begrippen.cent)",
    ("variables/participatiewet/vrijlating.py", 1e-09): "idem",
    ("variables/participatiewet/norm.py", 99): "geen partner, dus geen minderjarige partner",
    ("variables/participatiewet/verplichtingen.py", 999): "geen kind, dus geen jongste kind onder welke grens ook",
    ("variables/participatiewet/studietoeslag.py", 5): "de lengte van 'jaar_' in de naam van een parameter",
    ("variables/kinderbijslag/kinderbijslag.py", 3): "maanden in een kwartaal",
    ("variables/toeslagen/kindgebonden_budget.py", 3): "het derde kind (artikel 2 lid 2 onder c en d)",
}


@pytest.fixture(scope="module")
def regels(stelsel):
    """Elke variabele met een formule."""
    return {naam: v for naam, v in stelsel.variables.items() if v.formulas}


@pytest.fixture(scope="module")
def bestand_van(stelsel):
    """Het bestand van elke variabele. OpenFisca laadt een bestand los, dus de module zegt het niet; de klasse in de boom wel."""
    return {
        knoop.name: pad
        for pad in bestanden("variables")
        for knoop in boom(pad).body
        if isinstance(knoop, ast.ClassDef) and knoop.name in stelsel.variables
    }


# --- elke regel een artikel ---


def test_elke_formule_heeft_een_artikel(regels):
    zonder = sorted(naam for naam, v in regels.items() if not v.reference)
    assert not zonder, f"zonder `reference`: {zonder}"


def test_elke_verwijzing_van_een_variabele_is_een_link_in_de_afgesproken_vorm(stelsel):
    fout = [
        f"{naam}: {link}"
        for naam, v in stelsel.variables.items()
        for link in v.reference or ()
        if not (JURICONNECT.fullmatch(link) or ANDERE_BRON.match(link))
    ]
    assert not fout, "\n".join(fout)


def wetslinks() -> dict[str, set[str]]:
    """Elke link naar wetten.overheid.nl in variabelen, hervormingen, parameters en de YAML van het pakket: {link: bestanden}."""
    uit = defaultdict(set)
    alles = [
        *formulebestanden(),
        *(p for m in ("parameters", PAKKET) for p in bestanden(m, soort="yaml")),
    ]
    for pad in alles:
        for link in re.findall(r"https?://wetten\.overheid\.nl[^\s\"',})\]]*", pad.read_text(encoding="utf-8")):
            uit[link].add(naam_van(pad))
    return uit


def test_elke_wetslink_is_een_juriconnectlink():
    fout = [f"{link}: {sorted(waar)}" for link, waar in wetslinks().items() if not JURICONNECT.fullmatch(link)]
    assert not fout, "\n".join(fout)


def test_elk_aangehaald_artikel_staat_in_het_register():
    register = {(wet.bwb, artikel) for wet in wetten().values() for artikel in wet.artikelen}
    bwbs = {wet.bwb: wet.sleutel for wet in wetten().values()}
    mist: dict[tuple[str, str], set[str]] = defaultdict(set)
    for link, waar in wetslinks().items():
        gevonden = JURICONNECT.fullmatch(link)
        if gevonden and (gevonden["bwb"], gevonden["artikel"]) not in register:
            mist[bwbs.get(gevonden["bwb"], gevonden["bwb"]), gevonden["artikel"]] |= waar
    regels = [f"{wet} artikel {artikel}: {', '.join(sorted(waar))}" for (wet, artikel), waar in sorted(mist.items())]
    assert not mist, "Zet in wetten.yaml (met tekst_gelezen, of met niet_gemodelleerd en de reden):\n" + "\n".join(regels)


def test_elk_bwb_nummer_en_elk_voorvoegsel_is_van_een_wet():
    for veld in ("bwb", "prefix", "afkorting"):
        dubbel = [w for w, n in Counter(getattr(wet, veld) for wet in wetten().values()).items() if n > 1]
        assert not dubbel, (veld, dubbel)
    voorvoegsels = [wet.prefix for wet in wetten().values()]
    assert not [(a, b) for a in voorvoegsels for b in voorvoegsels if a != b and a.startswith(b)]


# --- namen en bestanden ---


def test_een_variabele_van_een_wet_heet_naar_haar_wet(bestand_van):
    voorvoegsels = tuple(wet.prefix for wet in wetten().values())
    fout = []
    for naam, pad in bestand_van.items():
        map_ = pad.parent.name
        if map_ in FEITENMAPPEN:
            goed, hoort = not naam.startswith(voorvoegsels), "een feit begint niet met het voorvoegsel van een wet"
        elif map_ == "uitvoering":
            goed = naam.startswith("toegekend_") and naam.removeprefix("toegekend_").startswith(voorvoegsels)
            hoort = "toegekend_<voorvoegsel van een wet>…"
        elif map_ in VERZAMELMAPPEN:
            goed, hoort = naam.startswith(voorvoegsels), "het voorvoegsel van een wet uit wetten.yaml"
        elif map_ in wetten():
            # `aow_heeft_partner` heet naar de map: het voorvoegsel aow_recht_ houdt feiten als aow_leeftijd_vanaf buiten de wet
            goed, hoort = naam.startswith((wetten()[map_].prefix, f"{map_}_")), f"{wetten()[map_].prefix}…"
        else:
            goed, hoort = False, f"de map {map_} is geen wet uit wetten.yaml"
        eigen = naam in EIGEN_NAMEN or naam.startswith(tuple(f"{n}_" for n in EIGEN_NAMEN))
        if not goed and not eigen and naam not in NAMEN_MET_REDEN:
            fout.append(f"{naam_van(pad)}: {naam} ({hoort})")
    assert not fout, "\n".join(fout)


def test_elke_variabele_staat_in_een_bestand(stelsel, bestand_van):
    assert set(bestand_van) == set(stelsel.variables)


def test_elk_bestand_met_formules_heeft_een_bestand_met_tests(regels, bestand_van):
    met_formule = {bestand_van[naam] for naam in regels}
    zonder = sorted(
        naam_van(pad)
        for pad in met_formule
        if naam_van(pad) not in ZONDER_YAML_TEST and not (WORTEL / "tests/wet" / pad.parent.name / f"{pad.stem}.yaml").exists()
    )
    assert not zonder, f"schrijf tests/wet/<map>/<bestand>.yaml voor {zonder}, of zet de reden in ZONDER_YAML_TEST"


def test_elk_bestand_met_tests_hoort_bij_een_bestand_met_formules(regels, bestand_van):
    stammen = {(bestand_van[naam].parent.name, bestand_van[naam].stem) for naam in regels}
    over = [naam_van(p) for p in bestanden("tests/wet", soort="yaml") if (p.parent.name, p.stem) not in stammen]
    assert not over


def test_elke_uitzondering_is_nog_nodig(stelsel):
    assert not [pad for pad in ZONDER_YAML_TEST if not (WORTEL / pad).exists()]
    assert set(NAMEN_MET_REDEN) <= set(stelsel.variables)
    gebruikt = {(waar, getal) for waar, getal, _ in getallen()}
    assert not set(GETALLEN_MET_REDEN) - gebruikt


# --- geen getal en geen stad in een formule ---


def getallen() -> list[tuple[str, float, int]]:
    """(bestand, getal, regel) van elk getal in een formulebestand dat niet gewoon is."""
    return [
        (naam_van(pad), knoop.value, knoop.lineno)
        for pad in formulebestanden()
        for knoop in ast.walk(boom(pad))
        if isinstance(knoop, ast.Constant)
        and isinstance(knoop.value, int | float)
        and not isinstance(knoop.value, bool)
        and knoop.value not in GEWONE_GETALLEN
    ]


def test_geen_bedrag_leeftijd_of_percentage_in_een_formule():
    fout = [f"{waar}:{regel} {getal}" for waar, getal, regel in sorted(getallen()) if (waar, getal) not in GETALLEN_MET_REDEN]
    assert not fout, "Zet het getal met zijn bron in parameters/, of de reden in GETALLEN_MET_REDEN:\n" + "\n".join(fout)


def test_geen_stad_in_variabelen():
    steden = [lid.name for lid in Gemeente if lid is not Gemeente.overige_gemeenten]
    fout = [
        f"{naam_van(pad)}: {stad}"
        for pad in bestanden("variables")
        for stad in steden
        if re.search(rf"\b{stad}\b", pad.read_text(encoding="utf-8"), re.IGNORECASE)
    ]
    assert not fout


def test_geen_experiment_in_variabelen():
    namen = "|".join(map(re.escape, hervormingen()))
    fout = [naam_van(p) for p in bestanden("variables") if re.search(rf"\b({namen})\b", p.read_text(encoding="utf-8"))]
    assert not fout, "bestaande wet noemt nooit een experiment"


# --- experimenten ---


def test_de_lijst_van_hervormingen_is_de_map_reforms():
    assert set(hervormingen()) == {p.stem for p in bestanden("reforms") if p.stem != "__init__"}
    assert len(hervormingen()) == len(set(hervormingen()))


@pytest.mark.parametrize("naam", hervormingen())
def test_elke_hervorming_laadt_en_heeft_een_kop(naam, stelsel):
    klasse = klasse_van(naam)
    assert klasse.__name__ == naam
    assert issubclass(klasse, Hervorming)
    assert klasse.name
    stelsel_van((naam,))
    kop = inspect.getdoc(inspect.getmodule(klasse)) or ""
    assert kop.startswith("Experiment: ")
    for deel in ("Vraag", "Wijkt af van", "Juridische basis", "Meet met"):
        assert re.search(rf"^{deel}  +\S", kop, re.MULTILINE), f"reforms/{naam}.py: de kop mist '{deel}'"
    gemeten = re.search(r"^Meet met  +(.*(?:\n +.*)*)", kop, re.MULTILINE)
    assert gemeten
    for variabele in re.split(r"[,\s]+", gemeten[1].strip()):
        assert variabele in stelsel.variables, f"reforms/{naam}.py meet met '{variabele}', en die is er niet"


def test_alle_hervormingen_samen_laden():
    stelsel_van(hervormingen())


def test_elk_experiment_noemt_bestaande_hervormingen_en_casussen():
    for experiment in experimenten().values():
        assert set(experiment.hervormingen) <= set(hervormingen()), experiment.id
        assert set(experiment.casussen) <= set(casusbestanden()), experiment.id
        assert experiment.titel, experiment.id
        assert experiment.juridische_basis, experiment.id
    gekoppeld = {h for experiment in experimenten().values() for h in experiment.hervormingen}
    assert set(hervormingen()) == gekoppeld, "elke hervorming hoort bij een experiment"


@pytest.mark.parametrize("naam", hervormingen())
def test_elke_hervorming_heeft_een_bestand_met_tests(naam):
    assert (WORTEL / "tests/reforms" / f"{naam}.yaml").exists()


# --- conflicten, casussen, uitkomsten ---


def test_elk_conflict_laadt_en_noemt_wat_bestaat(stelsel):
    assert definities()
    for conflict in definities().values():
        assert conflict.soort in soorten(), conflict.id
        namen = [*conflict.geldt_als, *conflict.geldt_niet_als]
        namen += [kant.variabele for kant in conflict.kanten if kant.variabele]
        namen += [naam for kant in conflict.kanten for naam in (kant.toegekend, kant.omvang) if naam]
        namen += [conflict.velden[s] for s in ("behoefte", "uitkomst", "besluit", "grondslag", "omvang") if s in conflict.velden]
        namen += [naam for s in ("voorrang", "doorgeknipt_door") for naam in conflict.velden.get(s, ())]
        dimensie = conflict.velden.get("dimensie", {})
        if "feit" in dimensie:
            eigen = stelsel.variables[dimensie["feit"]].entity.key
            assert eigen == dimensie.get("entiteit", "persoon"), f"{conflict.id}.yaml beweegt een feit van {eigen}"
        onbekend = [naam for naam in namen if naam not in stelsel.variables]
        assert not onbekend, f"{conflict.id}.yaml noemt {onbekend}"
        niet_persoon = [naam for naam in namen if stelsel.variables[naam].entity.key != "persoon"]
        assert not niet_persoon, f"{conflict.id}.yaml leest {niet_persoon} per persoon"
        doet = [conflict.velden[s] for s in ("handeling",) if s in conflict.velden]
        doet += [dimensie["handeling"]] if "handeling" in dimensie else []
        assert set(doet) <= set(handelingen()), f"{conflict.id}.yaml: {doet}"


def test_elke_voorwaarde_van_een_conflict_is_ja_of_nee(stelsel):
    for conflict in definities().values():
        namen = [*conflict.geldt_als, *conflict.geldt_niet_als]
        namen += [conflict.velden[s] for s in ("behoefte", "besluit", "grondslag") if s in conflict.velden]
        namen += [naam for s in ("voorrang", "doorgeknipt_door") for naam in conflict.velden.get(s, ())]
        namen += [kant.variabele for kant in conflict.kanten if kant.naar]
        geen_bool = [naam for naam in namen if stelsel.variables[naam].value_type is not bool]
        assert not geen_bool, f"{conflict.id}.yaml: {geen_bool} is geen ja of nee"


@pytest.mark.parametrize("id_", casusbestanden())
def test_elke_casus_laadt(id_):
    situatie = lees(casusbestanden()[id_])
    assert situatie.titel
    assert situatie.verwacht or situatie.rekenbaar != "ja", f"{id_}: een casus zonder `verwacht` toetst niets"
    for verwachting in situatie.verwacht:
        genoemd = {*verwachting.bevindingen, *verwachting.geen_bevindingen}
        assert genoemd <= set(definities()), f"{id_} noemt een conflict dat er niet is: {genoemd - set(definities())}"


def test_elke_uitkomst_en_elk_gat_in_het_register_bestaat(stelsel):
    for wet in wetten().values():
        onbekend = {*wet.uitkomsten, *wet.gaten} - set(stelsel.variables)
        assert not onbekend, f"wetten.yaml, {wet.sleutel}: {sorted(onbekend)}"
        assert all(stelsel.variables[naam].formulas for naam in wet.uitkomsten), wet.sleutel


# --- YAML ---


def yaml_bestanden() -> list[Path]:
    return bestanden(PAKKET, "parameters", "tests/wet", "tests/reforms", soort="yaml")


def test_geen_dubbele_sleutel_in_yaml():
    dubbel = [zin for pad in yaml_bestanden() for zin in dubbele_sleutels(pad)]
    assert not dubbel, "\n".join(dubbel)


def test_een_dubbele_sleutel_wordt_gezien(tmp_path, monkeypatch):
    monkeypatch.setattr("tests.broncode.WORTEL", tmp_path)
    (tmp_path / "x.yaml").write_text("a: {b: 1, c: [{d: 1, d: 2}]}\na: 3\n", encoding="utf-8")
    assert dubbele_sleutels(tmp_path / "x.yaml") == ["x.yaml regel 1: d", "x.yaml regel 2: a"]


def test_de_naam_van_elke_yaml_test_is_een_zin_en_uniek():
    namen = defaultdict(list)
    for pad in bestanden("tests/wet", "tests/reforms", soort="yaml"):
        for geval in yaml.load(pad.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader):
            namen[geval.get("name")].append(naam_van(pad))
    assert None not in namen, f"zonder naam: {namen[None]}"
    assert not {naam: waar for naam, waar in namen.items() if len(waar) > 1}
    assert not [naam for naam in namen if len(naam.split()) < 3], "een naam is een zin waarover je van mening kunt verschillen"
