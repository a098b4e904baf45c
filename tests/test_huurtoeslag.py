"""Huurtoeslag gelijk aan een gewone lus die opnieuw uit de artikelen is geschreven, met eigen bedragen, en vier eigenschappen.

De lus leest de feiten per huishouden, kent geen arrays en geen parameters. De bedragen hieronder staan in de wet van dat jaar
of in shared/feiten/toeslagen_inkomen.csv (factoren van 2017, 2024 en 2025 afgeleid); `None` is niet gelezen.
"""

from __future__ import annotations

import dataclasses
import math
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from openfisca_core.simulation_builder import SimulationBuilder

from openfisca_inclusieve_stad.begrippen import STERKTE, Huurcontract
from openfisca_inclusieve_stad.kolommen import GEZIN, HUISHOUDEN, PERSOON, Groep, Kolommen
from openfisca_inclusieve_stad.stelsel import grondstelsel
from openfisca_inclusieve_stad.toepassing.simulatie import bouw
from tests.huishoudens import AANVRAGER, KIND, PARTNER, scherp

COMMERCIEEL = list(Huurcontract.names).index("commercieel")
EEN, MEER, EEN_OUD, MEER_OUD = "een", "meer", "een_oud", "meer_oud"


@dataclasses.dataclass(frozen=True)
class Jaar:
    """De bedragen van één jaar."""

    hoog: float
    laag: float
    kwaliteit: float
    aftopping: tuple[float, float]
    normhuur: float
    bijtelling: float  # opslag min verlaging
    vermogen: float
    kind_vrij: float
    ijkpunt: dict[str, float] = dataclasses.field(default_factory=dict)
    a: dict[str, float] = dataclasses.field(default_factory=dict)
    b: dict[str, float] = dataclasses.field(default_factory=dict)
    maximum: dict[str, float] = dataclasses.field(default_factory=dict)


JAREN = {
    2016: Jaar(
        710.68, 409.92, 409.92, (586.68, 628.76), 204.43, 27.44, 24437, 4773,
        ijkpunt={EEN: 15400, MEER: 19925, EEN_OUD: 16900, MEER_OUD: 22625},
        a={EEN: 0.720374e-6, MEER: 0.410057e-6, EEN_OUD: 1.040487e-6, MEER_OUD: 0.618093e-6},
        b={EEN: 2.180910066e-3, MEER: 2.089580094e-3, EEN_OUD: -5.595475431e-3, MEER_OUD: -5.109221721e-3},
        maximum={EEN: 22100, MEER: 30000, EEN_OUD: 22100, MEER_OUD: 30050},
    ),
    2017: Jaar(
        710.68, 414.02, 414.02, (592.55, 635.05), 206.48, 16.94, 25000, 4788,
        ijkpunt={EEN: 15675, MEER: 20275, EEN_OUD: 17100, MEER_OUD: 22900},  # van ouderen: een aanname
        a={EEN: 0.702729e-6, MEER: 0.399071e-6},
        b={EEN: 2.157297539e-3, MEER: 2.092801553e-3},
        maximum={EEN: 22200, MEER: 30150, EEN_OUD: 22200, MEER_OUD: 30175},
    ),
    2024: Jaar(
        879.66, 454.47, 454.47, (650.43, 697.07), 226.67, -37.72, 36952, 5970,
        ijkpunt={EEN: 20700, MEER: 26975, EEN_OUD: 22025, MEER_OUD: 29325},
        a={EEN: 0.413370e-6, MEER: 0.244490e-6, EEN_OUD: 0.559775e-6, MEER_OUD: 0.363503e-6},
        b={EEN: 2.393492603e-3, MEER: 1.807837711e-3, EEN_OUD: -2.120192534e-3, MEER_OUD: -3.053924481e-3},
    ),
    2025: Jaar(
        900.07, 477.20, 477.20, (682.96, 731.93), 238.01, -37.14, 37395, 6042,
        ijkpunt={EEN: 22725, MEER: 30500},
        a={EEN: 0.440962e-6, MEER: 0.300483e-6},
        b={EEN: 0.372528563e-3, MEER: -1.480136723e-3},
    ),
    2026: Jaar(932.93, 498.20, 498.20, (713.02, 764.14), 252.49, -48.15, 38479, 6218, ijkpunt={EEN: 23425, MEER: 31500}),
}  # fmt: skip


@dataclasses.dataclass
class Bewoner:
    """Wie er woont, met zijn plaats ten opzichte van de huurder. De eerste bewoner is de huurder."""

    rol: str  # huurder, partner, kind, medebewoner, onderhuurder
    leeftijd: int  # op 1 januari; niemand is in de loop van het jaar jarig
    inkomen: float
    vermogen: float
    handicap: bool


@dataclasses.dataclass
class Woning:
    """Een huurwoning met haar bewoners."""

    bewoners: list[Bewoner]
    huur: float
    servicekosten: float
    aangepast: bool


def huurtoeslag(w: Woning, jaar: int) -> float | None:
    """Het maandbedrag vóór afronding; None als een bedrag ontbreekt dat dit huishouden nodig heeft."""
    g = JAREN[jaar]
    leden = [p for p in w.bewoners if p.rol != "onderhuurder"]
    huur = w.huur + (min(w.servicekosten, 12) if jaar <= 2025 else 0)
    grens = _huurgrens(leden, g, 23 if jaar <= 2025 else 21)
    if (jaar <= 2025 and huur > grens) or _te_veel_vermogen(leden, g):
        return 0
    inkomens = [_inkomen(p, g) for p in leden]
    soort = _soort(leden, inkomens, jaar)
    inkomen = sum(inkomens)
    if jaar < 2020 and soort in g.maximum and inkomen > g.maximum[soort]:
        return 0
    basis = _basishuur(soort, inkomen, jaar)
    if basis is None or (jaar < 2020 and soort not in g.maximum):
        return None
    bedrag = _vergoeding(w, leden, min(huur, grens), basis, jaar)
    if jaar >= 2026:
        percentage = 0.27 if soort == EEN else 0.22
        bedrag = max(bedrag - max(inkomen - g.ijkpunt[soort], 0) * percentage / 12, 0)
    return bedrag


def _huurgrens(leden: list[Bewoner], g: Jaar, leeftijd: int) -> float:
    for p in leden:
        if p.leeftijd >= leeftijd or p.handicap or p.rol == "kind":
            return g.hoog
    return g.laag


def _te_veel_vermogen(leden: list[Bewoner], g: Jaar) -> bool:
    partner = [p for p in leden if p.rol == "partner"]
    if any(p.vermogen > g.vermogen for p in leden if not partner or p.rol not in ("huurder", "partner")):
        return True
    samen = leden[0].vermogen + sum(p.vermogen for p in partner)  # de grens voor twee is elk jaar het dubbele
    return bool(partner) and samen > 2 * g.vermogen


def _inkomen(p: Bewoner, g: Jaar) -> float:
    if p.rol != "kind" or p.leeftijd >= 23 or p.inkomen <= 0:
        return p.inkomen
    return max(p.inkomen - g.kind_vrij, 0)


def _soort(leden: list[Bewoner], inkomens: list[float], jaar: int) -> str:
    oud = [p.leeftijd >= 70 for p in leden]
    if len(leden) == 1:
        return EEN_OUD if oud[0] and jaar <= 2024 else EEN
    if jaar >= 2025:
        return MEER
    if jaar >= 2018:
        return MEER_OUD if any(oud) else MEER
    van_ouderen = sum(i for i, o in zip(inkomens, oud, strict=True) if o)
    return MEER_OUD if van_ouderen > sum(inkomens) / 2 else MEER


def _basishuur(soort: str, inkomen: float, jaar: int) -> float | None:
    g = JAREN[jaar]
    lager = {EEN: 0 if jaar <= 2024 else 1.82, MEER: 0 if jaar <= 2024 else 3.63, EEN_OUD: 1.82, MEER_OUD: 3.63}[soort]
    if jaar >= 2026:
        return g.normhuur - lager + g.bijtelling
    if soort not in g.ijkpunt:
        return None
    if inkomen <= g.ijkpunt[soort]:
        return g.normhuur - lager + g.bijtelling
    if soort not in g.a:
        return None
    kromme = g.a[soort] * inkomen * inkomen + g.b[soort] * inkomen
    return math.ceil(kromme * 100 - 1e-6) / 100 + g.bijtelling


def _vergoeding(w: Woning, leden: list[Bewoner], huur: float, basis: float, jaar: int) -> float:
    g = JAREN[jaar]
    aftopping = g.aftopping[1] if len(leden) >= 3 else g.aftopping[0]
    bedrag = max(min(huur, g.kwaliteit) - basis, 0)
    bedrag += 0.65 * max(min(huur, aftopping) - max(g.kwaliteit, basis), 0)
    if jaar >= 2025 or len(leden) == 1 or w.aangepast or any(p.leeftijd >= 70 for p in leden):
        bedrag += 0.40 * max(huur - max(aftopping, basis), 0)
    return bedrag


# --- willekeurige huishoudens ---


def _woningen(rng: np.random.Generator, aantal: int, jaar: int) -> list[Woning]:
    return [_woning(rng, JAREN[jaar]) for _ in range(aantal)]


def _woning(rng: np.random.Generator, g: Jaar) -> Woning:
    def bewoner(rol: str, leeftijden: list[int]) -> Bewoner:
        inkomen = 0 if rng.random() < 0.4 else float(rng.integers(0, 32000))
        vermogen = float(rng.choice([0, 0, 0, 0, 500, g.vermogen, g.vermogen + 1, g.vermogen / 2]))
        return Bewoner(rol, int(rng.choice(leeftijden)), inkomen, vermogen, bool(rng.random() < 0.05))

    volwassen = [18, 20, 21, 22, 23, 24, 35, 60, 72, 80]
    bewoners = [bewoner("huurder", volwassen)]
    bewoners += [bewoner("partner", volwassen) for _ in range(int(rng.random() < 0.4))]
    bewoners += [bewoner("kind", [0, 5, 17, 18, 22, 23]) for _ in range(int(rng.choice([0, 0, 0, 1, 2])))]
    bewoners += [bewoner("medebewoner", volwassen) for _ in range(int(rng.random() < 0.15))]
    bewoners += [bewoner("onderhuurder", volwassen) for _ in range(int(rng.random() < 0.2))]
    grenzen = [g.hoog, g.hoog + 0.01, g.laag, g.laag + 0.01, *g.aftopping]
    huur = float(rng.choice(grenzen)) if rng.random() < 0.3 else round(float(rng.uniform(150, 1100)), 2)
    return Woning(bewoners, huur, float(rng.choice([0, 0, 7.5, 12, 40])), bool(rng.random() < 0.1))


def _kolommen(woningen: list[Woning], jaar: int) -> Kolommen:
    personen = [(huis, p) for huis, w in enumerate(woningen) for p in w.bewoners]
    rollen = {"huurder": AANVRAGER, "partner": PARTNER, "kind": KIND, "medebewoner": AANVRAGER, "onderhuurder": AANVRAGER}
    nieuw = np.array([p.rol in ("huurder", "medebewoner", "onderhuurder") for _, p in personen])
    huis = np.array([h for h, _ in personen])
    feiten = {
        "geboortedatum": np.array([f"{jaar - p.leeftijd}-01-01" for _, p in personen], dtype="datetime64[D]"),
        "toetsingsinkomen": np.array([p.inkomen for _, p in personen]),
        "rendementsgrondslag": np.array([p.vermogen for _, p in personen]),
        "heeft_handicap": np.array([p.handicap for _, p in personen]),
        "is_huurder": np.array([p.rol == "huurder" for _, p in personen]),
        "huurt_van": np.array([int(p.rol == "onderhuurder") for _, p in personen]),
        "huurcontract": np.array([COMMERCIEEL if p.rol == "onderhuurder" else 0 for _, p in personen]),
        "awir_heeft_partner": np.array(
            [p.rol in ("huurder", "partner") and any(q.rol == "partner" for q in woningen[h].bewoners) for h, p in personen]
        ),
        "kale_huur": np.array([w.huur for w in woningen]),
        "servicekosten_energie": np.array([w.servicekosten for w in woningen]),
        "handicap_aangepaste_woning": np.array([w.aangepast for w in woningen]),
    }
    per_woning = ("kale_huur", "servicekosten_energie", "handicap_aangepaste_woning")
    gezin = np.cumsum(nieuw) - 1
    return Kolommen(
        groepen={
            GEZIN: Groep(gezin, np.array([rollen[p.rol] for _, p in personen])),
            HUISHOUDEN: Groep(huis, np.zeros(len(huis), dtype=np.int64)),
        },
        feiten=feiten,
        entiteiten={naam: HUISHOUDEN if naam in per_woning else PERSOON for naam in feiten},
        ids={
            PERSOON: tuple(f"p{i}" for i in range(len(personen))),
            GEZIN: tuple(f"g{i}" for i in range(int(gezin.max()) + 1)),
            HUISHOUDEN: tuple(f"h{i}" for i in range(len(woningen))),
        },
    )


@pytest.mark.parametrize("maand", [f"{jaar}-{m}" for jaar in JAREN for m in ("01", "07")])
def test_gelijk_aan_een_lus_uit_de_artikelen(stelsel, maand):
    jaar = int(maand[:4])
    woningen = _woningen(np.random.default_rng(jaar), 1500, jaar)
    kolommen = _kolommen(woningen, jaar)
    uitkomst = bouw(stelsel, kolommen).vraag("wht_huurtoeslag_onafgerond", maand)
    huis = kolommen.groepen[HUISHOUDEN].nummer
    eerste = np.flatnonzero(np.diff(huis, prepend=-1))
    verwacht = np.array([math.nan if (b := huurtoeslag(w, jaar)) is None else b for w in woningen])
    np.testing.assert_allclose(uitkomst[eerste], verwacht, rtol=0, atol=1e-8)
    assert not np.delete(uitkomst, eerste).any()  # anderen dan de huurder hebben 0
    assert (verwacht > 0).mean() > 0.15  # anders bewijst de gelijkheid niets


@pytest.mark.parametrize("maand", ["2017-01", "2024-01", "2026-01"])
def test_volgorde_van_huishoudens_doet_niet_ter_zake(stelsel, maand):
    woningen = _woningen(np.random.default_rng(3), 300, int(maand[:4]))
    heen = bouw(stelsel, _kolommen(woningen, int(maand[:4]))).vraag("rekeninkomen", maand)
    terug = bouw(stelsel, _kolommen(woningen[::-1], int(maand[:4]))).vraag("rekeninkomen", maand)
    np.testing.assert_array_equal(heen, terug[::-1])


@pytest.mark.parametrize("maand", ["2015-06", "2016-01", "2019-07", "2020-01", "2022-01", "2024-12", "2025-01", "2026-07"])
def test_van_alles_tegelijk_geeft_per_woning_een_huurder_en_nooit_meer_dan_de_huur(stelsel, maand):
    kolommen = scherp(stelsel, 3000, zaad=11, maand=maand)
    simulatie = bouw(stelsel, kolommen.met(PERSOON, toetsingsinkomen=np.full(kolommen.personen, 14000.0)))
    huis = kolommen.groepen[HUISHOUDEN].nummer
    assert np.bincount(huis, simulatie.vraag("wht_is_huurder", maand)).max() <= 1
    bedrag, huur = simulatie.vraag("huurtoeslag", maand), simulatie.vraag("wht_meetellende_huur", maand)[huis]
    bekend = ~np.isnan(bedrag)
    assert (bedrag[bekend] >= 0).all()
    assert (bedrag[bekend] <= np.maximum(huur[bekend], 0)).all()
    aanspraak = np.asarray(simulatie.vraag("wht_aanspraak_huurtoeslag", maand))
    geen = [STERKTE["geen_recht"], STERKTE["niet_van_toepassing"]]
    assert not bedrag[np.isin(aanspraak, geen)].any()  # ook nooit onbekend


# --- wat ontbreekt ---

ONBEKEND = [
    ("2019-01", 70, 15000, 0, "de opslag van 2019"),
    ("2018-01", 75, 10000, 0, "het ijkpunt van ouderen in 2018"),
]


@pytest.mark.parametrize(("maand", "leeftijd", "inkomen", "vermogen", "wat"), ONBEKEND)
def test_een_ontbrekend_bedrag_is_onbekend_en_geen_nul(stelsel, maand, leeftijd, inkomen, vermogen, wat):
    assert np.isnan(_alleenstaande(stelsel, maand, leeftijd, inkomen, vermogen)), wat


BEKEND = [
    ("2019-01", 40, 22701, 0, 550.0),  # inkomen boven het maximum
    ("2020-01", 40, 10000, 0, 900.0),  # huur boven de grens
]


@pytest.mark.parametrize(("maand", "leeftijd", "inkomen", "vermogen", "huur"), BEKEND)
def test_wie_het_ontbrekende_bedrag_niet_nodig_heeft_houdt_een_antwoord(stelsel, maand, leeftijd, inkomen, vermogen, huur):
    assert not np.isnan(_alleenstaande(stelsel, maand, leeftijd, inkomen, vermogen, huur))


VERMOGENSGRENS = {  # Awir artikel 7 lid 3 en 4; tot en met 2020 Wet IB 2001 artikel 5.5
    2016: 24437, 2017: 25000, 2018: 30000, 2022: 31747, 2023: 33748, 2024: 36952, 2025: 37395, 2026: 38479,
}  # fmt: skip


@pytest.mark.parametrize(("jaar", "grens"), VERMOGENSGRENS.items())
def test_vermogen_op_de_grens_mag_en_een_euro_meer_niet(stelsel, jaar, grens):
    assert _alleenstaande(stelsel, f"{jaar}-01", 40, 10000, grens) > 0
    assert _alleenstaande(stelsel, f"{jaar}-01", 40, 10000, grens + 1) == 0


VRIJSTELLING = {  # Awir artikel 7 lid 6, de tekst van 1 januari van elk jaar
    2015: 4749, 2016: 4773, 2017: 4788, 2018: 4827, 2019: 4885, 2020: 4964,
    2021: 5044, 2022: 5110, 2023: 5432, 2024: 5970, 2025: 6042, 2026: 6218,
}  # fmt: skip


@pytest.mark.parametrize(("jaar", "vrij"), VRIJSTELLING.items())
def test_een_inwonend_kind_jonger_dan_23_telt_alleen_boven_de_vrijstelling(stelsel, jaar, vrij):
    """Op 1 januari 22: tot de vrijstelling niets, een euro meer is een euro. Op 1 januari 23: alles."""
    kinderen = [(22, vrij), (22, vrij + 1), (23, vrij)]
    woningen = [
        Woning([Bewoner("huurder", 40, 10000, 0, False), Bewoner("kind", leeftijd, inkomen, 0, False)], 550, 0, False)
        for leeftijd, inkomen in kinderen
    ]
    rekeninkomen = bouw(stelsel, _kolommen(woningen, jaar)).vraag("rekeninkomen", f"{jaar}-01")
    assert list(rekeninkomen) == [10000, 10001, 10000 + vrij]


def _alleenstaande(stelsel: Any, maand: str, leeftijd: int, inkomen: float, vermogen: float, huur: float = 550.0) -> float:
    woning = Woning([Bewoner("huurder", leeftijd, inkomen, vermogen, False)], huur, 0, False)
    return float(bouw(stelsel, _kolommen([woning], int(maand[:4]))).vraag("huurtoeslag", maand)[0])


# --- eigenschappen ---

inkomens = st.floats(0, 60000, allow_nan=False).map(lambda x: round(x, 2))
huren = st.floats(1, 1300, allow_nan=False).map(lambda x: round(x, 2))
jaren = st.sampled_from(sorted(JAREN))
personen = st.lists(
    st.sampled_from([("partner", 45), ("partner", 80), ("kind", 5), ("medebewoner", 30)]), max_size=3, unique=True
)


def _reeks(jaar: int, anderen: list[tuple[str, int]], inkomens: list[float], huren: list[float]) -> np.ndarray:
    """De huurtoeslag van hetzelfde huishouden bij elk paar van inkomen en huur."""
    gezelschap = [a for i, a in enumerate(anderen) if a[0] != "partner" or "partner" not in [b[0] for b in anderen[:i]]]
    volgorde = sorted(gezelschap, key=lambda a: ["partner", "kind", "medebewoner"].index(a[0]))
    woningen = [
        Woning(
            [Bewoner("huurder", 40, y, 0, False), *(Bewoner(r, leeftijd, 0, 0, False) for r, leeftijd in volgorde)], h, 0, False
        )
        for y, h in zip(inkomens, huren, strict=True)
    ]
    bedrag = bouw(grondstelsel(), _kolommen(woningen, jaar)).vraag("huurtoeslag", f"{jaar}-01")
    return bedrag[:: 1 + len(volgorde)]


@given(jaar=jaren, anderen=personen, inkomen=inkomens, meer=st.floats(0.01, 20000), huur=huren)
def test_meer_inkomen_geeft_nooit_meer_huurtoeslag(jaar, anderen, inkomen, meer, huur):
    minder, nu = _reeks(jaar, anderen, [inkomen, inkomen + round(meer, 2)], [huur, huur])[::-1]
    if "80" not in str(anderen) or jaar >= 2018:  # tot 2018 maakt het inkomen zelf uit of het een ouderenhuishouden is
        assert np.isnan(minder) or np.isnan(nu) or minder <= nu


@given(jaar=jaren, anderen=personen, inkomen=inkomens, huur=huren, meer=st.floats(0.01, 300))
def test_meer_huur_onder_de_grens_geeft_nooit_minder_huurtoeslag(jaar, anderen, inkomen, huur, meer):
    grens = JAREN[jaar].hoog
    laag, hoog = min(huur, grens), min(huur + round(meer, 2), grens)
    nu, daarna = _reeks(jaar, anderen, [inkomen, inkomen], [laag, hoog])
    assert np.isnan(nu) or daarna >= nu


@given(jaar=jaren, anderen=personen, inkomen=inkomens, huur=huren)
def test_huurtoeslag_is_nooit_meer_dan_de_huur_die_meetelt(jaar, anderen, inkomen, huur):
    (bedrag,) = _reeks(jaar, anderen, [inkomen], [huur])
    assert np.isnan(bedrag) or 0 <= bedrag <= min(huur, JAREN[jaar].hoog)


@given(jaar=jaren, inkomen=inkomens, huur=huren)
def test_een_onderhuurder_verandert_niets(jaar, inkomen, huur):
    huurder = Bewoner("huurder", 40, inkomen, 0, False)
    met = Woning([huurder, Bewoner("onderhuurder", 30, 25000, 90000, False)], huur, 0, False)
    bedrag = bouw(grondstelsel(), _kolommen([Woning([huurder], huur, 0, False), met], jaar)).vraag("huurtoeslag", f"{jaar}-01")
    np.testing.assert_array_equal(bedrag[0], bedrag[1])


def test_gewone_simulatie_van_openfisca_geeft_hetzelfde(stelsel):
    situatie = {
        "personen": {"a": {"geboortedatum": {"ETERNITY": "1980-05-05"}, "toetsingsinkomen": {"2024": 25000}}},
        "gezinnen": {"g": {"aanvrager": "a"}},
        "huishoudens": {"h": {"bewoners": ["a"], "kale_huur": {"2024-01": 650}}},
    }
    simulatie = SimulationBuilder().build_from_entities(stelsel, situatie)
    assert simulatie.calculate("wht_huurtoeslag_onafgerond", "2024-01")[0] == pytest.approx(301.08, abs=0.005)
