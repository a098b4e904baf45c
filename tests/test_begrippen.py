"""De begrippen onder elke formule: bedragen, aanspraken, bewoners, partners, data. Elk tegen een gewone lus of Decimal."""

from __future__ import annotations

import calendar
import datetime
import itertools
from decimal import ROUND_HALF_UP, Decimal
from types import SimpleNamespace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from openfisca_core.indexed_enums import EnumArray

from openfisca_inclusieve_stad.begrippen import (
    GEEN_DATUM,
    STERKTE,
    Aanspraak,
    Gemeente,
    Kring,
    Oordeel,
    aantal,
    cent,
    dag_van,
    gezinspartner,
    is_gegeven,
    kies,
    kring,
    leeftijd_op,
    of_onbekend,
    per_gemeente,
    plus_maanden,
    sterkste,
    van_partner,
    van_rij,
    verjaardag,
    woont_bij,
    zwakste,
)
from openfisca_inclusieve_stad.fouten import GebruikersFout
from openfisca_inclusieve_stad.kolommen import GEZIN, HUISHOUDEN, PERSOON, Groep, Kolommen
from openfisca_inclusieve_stad.toepassing.simulatie import bouw, maand_van
from tests.broncode import WORTEL
from tests.huishoudens import scherp


def kolom(*leden):
    return EnumArray(np.array([lid.index for lid in leden], dtype=np.int16), type(leden[0]))


# --- kies, sterkste, zwakste ---


def test_kies_neemt_het_eerste_geval_dat_opgaat():
    a, b = np.array([True, True, False, False]), np.array([True, False, True, False])
    uit = kies((a, Aanspraak.recht), (b, Aanspraak.kan), anders=Aanspraak.geen_recht)
    assert uit.decode_to_str().tolist() == ["recht", "recht", "kan", "geen_recht"]
    omgekeerd = kies((b, Aanspraak.kan), (a, Aanspraak.recht), anders=Aanspraak.geen_recht)
    assert omgekeerd.decode_to_str().tolist() == ["kan", "recht", "kan", "geen_recht"]


def test_kies_geeft_een_enumarray_waarmee_te_vergelijken_is():
    uit = kies((np.array([True, False]), Oordeel.ja), anders=Oordeel.nee)
    assert isinstance(uit, EnumArray)
    assert (uit == Oordeel.ja).tolist() == [True, False]
    assert uit.dtype == np.int16


def test_een_vergelijking_met_een_ontbrekend_bedrag_gaat_niet_op():
    """NaN > 5 is onwaar: wie geen bedrag heeft, valt in `anders`. Test daarom eerst isnan."""
    bedrag = np.array([np.nan, 6.0, 4.0])
    zonder = kies((bedrag > 5, Aanspraak.geen_recht), anders=Aanspraak.recht)
    assert zonder.decode_to_str().tolist() == ["recht", "geen_recht", "recht"]
    eerst = kies((np.isnan(bedrag), Aanspraak.kan), (bedrag > 5, Aanspraak.geen_recht), anders=Aanspraak.recht)
    assert eerst.decode_to_str().tolist() == ["kan", "geen_recht", "recht"]


def test_kies_weigert_leden_van_twee_enums_en_een_lege_keuze():
    waar = np.array([True])
    with pytest.raises(TypeError, match="verschillende Enums"):
        kies((waar, Oordeel.ja), anders=Aanspraak.recht)
    with pytest.raises(ValueError, match="minstens één geval"):
        kies(anders=Aanspraak.recht)


def test_de_volgorde_van_aanspraken_is_van_zwak_naar_sterk():
    assert list(STERKTE) == ["niet_van_toepassing", "geen_recht", "niet_gehouden", "kan", "nog_niet", "kan_weigeren", "recht"]
    assert list(STERKTE.values()) == list(range(7))


@given(st.lists(st.lists(st.sampled_from(list(Aanspraak)), min_size=5, max_size=5), min_size=1, max_size=4))
def test_sterkste_en_zwakste_zijn_max_en_min_per_persoon(rijen):
    sterk = sterkste(*(kolom(*rij) for rij in rijen)).decode_to_str()
    zwak = zwakste(*(kolom(*rij) for rij in rijen)).decode_to_str()
    for i, leden in enumerate(zip(*rijen, strict=True)):
        assert sterk[i] == max(leden, key=lambda lid: STERKTE[lid.name]).name
        assert zwak[i] == min(leden, key=lambda lid: STERKTE[lid.name]).name


def test_sterkste_weigert_twee_enums():
    with pytest.raises(TypeError, match="één Enum"):
        sterkste(kolom(Aanspraak.recht), kolom(Oordeel.ja))


# --- bedragen ---


def test_bedragen_rekenen_in_float64(stelsel):
    for naam, variabele in stelsel.variables.items():
        if variabele.unit == "currency-EUR" and variabele.value_type is float:
            assert variabele.dtype == np.float64, f"{naam} is geen Bedrag"


def test_of_onbekend_geeft_de_waarde_en_nan_als_die_er_niet_is(stelsel):
    vol, leeg = (stelsel.get_parameters_at_instant(dag).aow for dag in ("2026-01-01", "2029-01-01"))
    assert of_onbekend(vol, "pensioengerechtigde_leeftijd") == 804
    assert np.isnan(of_onbekend(leeg, "pensioengerechtigde_leeftijd"))


def test_een_ontbrekend_bedrag_staat_met_sleutel_en_dag_in_het_spoor(stelsel):
    simulatie = bouw(stelsel, alleen(geboortedatum=np.array(["1962-01-01"], dtype="datetime64[D]")), spoor=True)
    simulatie.calculate("aow_leeftijd_vanaf", maand_van("2026-01"))
    gelezen = {(p.name, str(p.period)): p.value for boom in simulatie.tracer.trees for p in boom.parameters}
    assert np.isnan(gelezen["aow.pensioengerechtigde_leeftijd", "2029-01-01"])
    assert gelezen["aow.pensioengerechtigde_leeftijd", "2028-01-01"] == 807


@pytest.mark.parametrize(
    ("bedrag", "verwacht"),
    [
        (1001.065, 1001.07),  # Normenbrief 1 januari 2026, voorbeeld 4: 50% van 2.002,13
        (0.5 * 2002.13, 1001.07),
        (2.675, 2.68),  # in float64 net onder de helft
        (1.005, 1.01),
        (-1.005, -1.01),
        (-1001.065, -1001.07),
        (0.004999, 0.0),
        (0.0, 0.0),
        (1e6, 1e6),
        (131072.015, 131072.02),
    ],
)
def test_een_halve_cent_gaat_naar_boven(bedrag, verwacht):
    assert cent(bedrag) == verwacht


def test_cent_laat_een_ontbrekend_bedrag_staan():
    assert np.isnan(cent(np.array([np.nan, 1.005]))).tolist() == [True, False]


@given(st.decimals(min_value=-1_000_000, max_value=1_000_000, places=4, allow_nan=False, allow_infinity=False))
def test_cent_is_gelijk_aan_decimal_half_omhoog(bedrag):
    assert cent(float(bedrag)) == float(bedrag.quantize(Decimal("0.01"), rounding=ROUND_HALF_UP))


@given(st.lists(st.decimals(min_value=0, max_value=1_000_000, places=2), min_size=1, max_size=20))
def test_een_bedrag_in_hele_centen_verandert_niet(bedragen):
    kolom = np.array([float(b) for b in bedragen])
    assert (cent(kolom) == kolom).all()


# --- bewoners ---


def huishouden(*groepen):
    nummers = np.asarray(groepen, dtype=np.int64)
    n = int(nummers.max(initial=-1)) + 1
    return SimpleNamespace(members_entity_id=nummers, count=n, ids=[f"h{i}" for i in range(n)])


def als_verzamelingen(k, bits):
    """Per persoon de rijen van de bewoners in de verzameling."""
    rijen = [np.flatnonzero(k.groep == g) for g in range(len(k.maat))]
    return [{int(rij) for plaats, rij in enumerate(rijen[k.groep[i]]) if bits[i] >> plaats & 1} for i in range(len(bits))]


def gehusseld(*maten, zaad=1):
    return huishouden(*np.random.default_rng(zaad).permutation(np.repeat(np.arange(len(maten)), maten)))


@pytest.mark.parametrize("maten", [(1,), (2,), (33,), (52,), (1, 2, 33, 52, 3, 1)])
def test_een_kring_is_gelijk_aan_gewone_lussen(maten):
    h = gehusseld(*maten)
    k, n = Kring(h), len(h.members_entity_id)
    rng = np.random.default_rng(2)
    wie, maat = h.members_entity_id, np.bincount(h.members_entity_id)
    plaats = np.array([np.count_nonzero(wie[:i] == wie[i]) + 1 for i in range(n)])
    genoemd = [rng.integers(-1, maat[wie] + 1) for _ in range(2)]
    masker, rijen = rng.random(n) < 0.5, rng.integers(-1, n, n)
    assert (k.nummer == plaats).all()

    def bewoners(test):
        return [{j for j in range(n) if wie[j] == wie[i] and test(i, j)} for i in range(n)]

    assert als_verzamelingen(k, k.ik) == [{i} for i in range(n)]
    assert als_verzamelingen(k, k.waar(masker)) == bewoners(lambda i, j: masker[j])
    assert als_verzamelingen(k, k.die_ik_noem(*genoemd)) == bewoners(lambda i, j: any(g[i] == plaats[j] for g in genoemd))
    assert als_verzamelingen(k, k.die_mij_noemen(*genoemd)) == bewoners(lambda i, j: any(g[j] == plaats[i] for g in genoemd))
    zelfde = bewoners(lambda i, j: genoemd[0][i] != 0 and genoemd[0][j] == genoemd[0][i])
    assert als_verzamelingen(k, k.die_ook_noemen(genoemd[0])) == zelfde
    assert als_verzamelingen(k, k.rij(rijen)) == bewoners(lambda i, j: rijen[i] == j)
    assert aantal(k.waar(np.ones(n, dtype=bool))).tolist() == maat[wie].tolist()
    assert not k.waar(np.zeros(n, dtype=bool)).any()


def test_53_bewoners_worden_geweigerd():
    with pytest.raises(GebruikersFout, match=r"huishouden h1: 53 bewoners; het model rekent met ten hoogste 52\. Splits"):
        Kring(gehusseld(2, 53, 1))


def test_een_nummer_dat_niet_bestaat_wijst_niemand_aan():
    k = Kring(huishouden(0, 0, 1))
    assert not k.die_mij_noemen(np.array([7, 0, 2])).any()


def test_de_kring_wordt_een_keer_per_simulatie_gemaakt(stelsel):
    personen = bouw(stelsel, scherp(stelsel, 30)).persons
    assert kring(personen) is kring(personen)


# --- partner ---


def alleen(entiteit=PERSOON, **feiten):
    """Eén persoon, alleen in gezin en woning, met deze feiten."""
    n = len(next(iter(feiten.values())))
    los = np.arange(n)
    groepen = {GEZIN: Groep(los, np.zeros(n, dtype=np.int64)), HUISHOUDEN: Groep(los, np.zeros(n, dtype=np.int64))}
    ids = {e: tuple(map(str, los)) for e in (PERSOON, GEZIN, HUISHOUDEN)}
    return Kolommen(groepen, feiten, dict.fromkeys(feiten, entiteit), ids)


def test_de_andere_volwassene_is_wederkerig_en_gelijk_aan_een_lus(stelsel):
    kolommen = scherp(stelsel, 400)
    ander = gezinspartner(bouw(stelsel, kolommen).persons)
    gezin = kolommen.groepen[GEZIN]
    for i in range(kolommen.personen):
        volwassenen = [j for j in np.flatnonzero(gezin.nummer == gezin.nummer[i]) if gezin.rol[j] < 2]
        verwacht = [j for j in volwassenen if j != i] if i in volwassenen else []
        assert ander[i] == (verwacht[0] if verwacht else -1)
        assert ander[i] == -1 or ander[ander[i]] == i
    assert (ander >= 0).any()


def test_wie_partner_is_hangt_niet_van_de_volgorde_af(stelsel):
    kolommen = scherp(stelsel, 200)
    volgorde = np.random.default_rng(3).permutation(kolommen.personen)
    gehusseld_ = Kolommen(
        {s: Groep(g.nummer[volgorde], g.rol[volgorde]) for s, g in kolommen.groepen.items()}, {}, {}, kolommen.ids
    )
    ander = gezinspartner(bouw(stelsel, Kolommen(kolommen.groepen, {}, {}, kolommen.ids)).persons)
    daarna = gezinspartner(bouw(stelsel, gehusseld_).persons)
    plaats = np.argsort(volgorde)
    assert (daarna == np.where(ander[volgorde] >= 0, plaats[ander[volgorde]], -1)).all()


def test_van_rij_geeft_anders_waar_de_rij_ontbreekt():
    waarden, rij = np.array([10.0, 20.0, 30.0]), np.array([2, -1, 0])
    assert van_rij(waarden, rij).tolist() == [30, 0, 10]
    assert np.isnan(van_rij(waarden, rij, np.nan)).tolist() == [False, True, False]
    assert van_rij(np.array([True, True, True]), rij, False).tolist() == [True, False, True]
    leden = van_rij(kolom(Oordeel.ja, Oordeel.nee, Oordeel.nee), rij)
    assert isinstance(leden, EnumArray)
    assert leden.decode_to_str().tolist() == ["nee", "onbekend", "ja"]


def test_van_partner_leest_alleen_bij_wie_een_partner_heeft():
    rij = SimpleNamespace(_andere_volwassene=np.array([1, 0, -1, 4, 3]))
    waarden = {"leeftijd": np.array([30, 40, 50, 60, 70]), "heeft_partner": np.array([True, True, False, False, False])}
    persoon = lambda naam, period: waarden[naam]  # noqa: E731
    nep = type("Nep", (), {"__call__": staticmethod(persoon), "simulation": SimpleNamespace(populations={"gezin": rij})})()
    assert van_partner(nep, "leeftijd", None, "heeft_partner", -1).tolist() == [40, 30, -1, -1, -1]


def test_woont_bij_vraagt_dezelfde_woning_en_iemand(stelsel):
    woning = SimpleNamespace(members_entity_id=np.array([0, 0, 1, 1]))
    persoon = SimpleNamespace(simulation=SimpleNamespace(populations={"huishouden": woning}))
    assert woont_bij(persoon, np.array([1, 2, 3, -1])).tolist() == [True, False, True, False]


# --- tijd ---

GEBOREN = [
    *(datetime.date(1948, 1, 1) + datetime.timedelta(days=d) for d in range(0, 28000, 13)),
    *(datetime.date(j, 2, 29) for j in range(1940, 2025, 4)),
    *(datetime.date(j, m, calendar.monthrange(j, m)[1]) for j in (1959, 2000, 2008) for m in range(1, 13)),
]
GEBOREN64 = np.array(GEBOREN, dtype="datetime64[D]")


def eerste_dag_met(geboren, jaren, maanden=0):
    """De dag waarop iemand zo oud is; bestaat die niet, dan de eerste van de maand erna."""
    jaar, maand = divmod(geboren.year * 12 + geboren.month - 1 + jaren * 12 + maanden, 12)
    try:
        return datetime.date(jaar, maand + 1, geboren.day)
    except ValueError:
        jaar, maand = divmod(jaar * 12 + maand + 1, 12)
        return datetime.date(jaar, maand + 1, 1)


@pytest.mark.parametrize("dag", ["2016-07-01", "2023-01-01", "2024-02-29", "2026-02-28", "2026-03-01", "2026-12-31"])
def test_leeftijd_is_gelijk_aan_tellen_in_hele_jaren(dag):
    op = datetime.date.fromisoformat(dag)
    verwacht = [op.year - g.year - ((op.month, op.day) < (g.month, g.day)) for g in GEBOREN]
    assert leeftijd_op(GEBOREN64, dag_van(dag)).tolist() == verwacht


def test_wie_nog_niet_is_geboren_heeft_een_negatieve_leeftijd():
    assert leeftijd_op(np.array(["2026-01-02"], dtype="datetime64[D]"), dag_van("2026-01-01")).tolist() == [-1]


@pytest.mark.parametrize("jaren", [1, 18, 21, 27, 67])
def test_de_verjaardag_is_de_eerste_dag_met_die_leeftijd(jaren):
    dagen = verjaardag(GEBOREN64, jaren)
    assert dagen.tolist() == [eerste_dag_met(g, jaren) for g in GEBOREN]
    dag = np.timedelta64(1, "D")
    steekproef = slice(None, None, 29)
    for geboren, jarig in zip(GEBOREN64[steekproef], dagen[steekproef], strict=True):
        assert leeftijd_op(geboren, jarig) == jaren
        assert leeftijd_op(geboren, jarig - dag) == jaren - 1


@given(
    st.dates(datetime.date(1900, 1, 1), datetime.date(2100, 1, 1)),
    st.integers(-600, 1200),
)
def test_plus_maanden_is_dezelfde_dag_of_de_eerste_van_de_maand_erna(dag, maanden):
    assert plus_maanden(np.array([dag], dtype="datetime64[D]"), maanden).tolist() == [eerste_dag_met(dag, 0, maanden)]


def test_geen_datum_blijft_geen_datum():
    dagen = np.array([GEEN_DATUM, datetime.date(2000, 1, 31)], dtype="datetime64[D]")
    assert is_gegeven(dagen).tolist() == [False, True]
    for maanden in (-240, 0, 1, 804):
        assert plus_maanden(dagen, maanden)[0] == np.datetime64(GEEN_DATUM)
    assert verjaardag(dagen, 18).tolist() == [GEEN_DATUM, datetime.date(2018, 1, 31)]


# --- leeftijden als datum ---


def uitkomst(stelsel, naam, geboren, maand="2026-01"):
    return bouw(stelsel, alleen(geboortedatum=np.asarray(geboren, dtype="datetime64[D]"))).calculate(naam, maand_van(maand))


@pytest.mark.parametrize("jaren", [18, 21, 27])
def test_elke_leeftijdsgrens_als_datum_is_de_verjaardag(stelsel, jaren):
    dagen = uitkomst(stelsel, f"leeftijd_{jaren}_vanaf", GEBOREN64)
    assert dagen.tolist() == [eerste_dag_met(g, jaren) for g in GEBOREN]
    assert uitkomst(stelsel, f"leeftijd_{jaren}_vanaf", [GEEN_DATUM]).tolist() == [GEEN_DATUM]


# Artikel 7a lid 1 AOW noemt per jaar een leeftijd (jaren, maanden). Wie de leeftijd van een jaar in dat jaar bereikt, is er;
# wie haar op 1 januari van een jaar met een hogere leeftijd nog niet had, wacht tot die hogere.
AOW = {
    2012: (65, 0),
    2013: (65, 1),
    2014: (65, 2),
    2015: (65, 3),
    2016: (65, 6),
    2017: (65, 9),
    2018: (66, 0),
    2019: (66, 4),
    2020: (66, 4),
    2021: (66, 4),
    2022: (66, 7),
    2023: (66, 10),
    2024: (67, 0),
    2025: (67, 0),
    2026: (67, 0),
    2027: (67, 0),
    2028: (67, 3),
}
DAG = datetime.timedelta(days=1)


def geboren_om(dag, jaren, maanden):
    """Wie op deze dag (de eerste van een maand) die leeftijd bereikt."""
    return eerste_dag_met(dag, -jaren, -maanden)


@pytest.mark.parametrize("jaar", list(AOW)[1:])
def test_de_aow_leeftijd_aan_beide_kanten_van_elk_jaar(stelsel, jaar):
    nieuwjaar, vorige, nu = datetime.date(jaar, 1, 1), AOW[jaar - 1], AOW[jaar]
    eerste = geboren_om(nieuwjaar, *vorige)  # had op oudejaarsdag de leeftijd van het oude jaar net niet
    ervoor, zelf = uitkomst(stelsel, "aow_leeftijd_vanaf", [eerste - DAG, eerste]).tolist()
    assert ervoor == eerste_dag_met(eerste - DAG, *vorige)
    assert zelf == eerste_dag_met(eerste, *nu)
    assert ervoor < nieuwjaar <= zelf


@pytest.mark.parametrize("jaar", [jaar for jaar in AOW if 2015 <= jaar <= 2026])
def test_wie_op_de_eerste_van_de_maand_de_leeftijd_bereikt_heeft_haar(stelsel, jaar):
    geboren = geboren_om(datetime.date(jaar, 12, 1), *AOW[jaar])
    assert uitkomst(stelsel, "aow_leeftijd_bereikt", [geboren, geboren + DAG], f"{jaar}-12").tolist() == [True, False]


@pytest.mark.parametrize(
    ("geboren", "vanaf"),
    [  # met de hand uit artikel 7a lid 1: de eerste en de laatste die onder de leeftijd van een jaar vallen
        ("1949-10-31", "2014-12-31"),
        ("1949-11-01", "2015-02-01"),
        ("1950-09-30", "2015-12-30"),
        ("1950-10-01", "2016-04-01"),
        ("1951-06-30", "2016-12-30"),
        ("1951-07-01", "2017-04-01"),
        ("1952-03-31", "2017-12-31"),
        ("1952-04-01", "2018-04-01"),
        ("1952-12-31", "2018-12-31"),
        ("1953-01-01", "2019-05-01"),
        ("1955-08-31", "2021-12-31"),
        ("1955-09-01", "2022-04-01"),
        ("1956-05-31", "2022-12-31"),
        ("1956-06-01", "2023-04-01"),
        ("1957-02-28", "2023-12-28"),
        ("1957-03-01", "2024-03-01"),
        ("1960-12-31", "2027-12-31"),
        ("1961-01-01", "2028-04-01"),
    ],
)
def test_de_dag_van_de_aow(stelsel, geboren, vanaf):
    assert str(uitkomst(stelsel, "aow_leeftijd_vanaf", [geboren])[0]) == vanaf


def test_wie_later_is_geboren_krijgt_niet_eerder_aow(stelsel):
    geboren = np.arange(np.datetime64("1940-01-01"), np.datetime64("1961-10-01"))
    vanaf = uitkomst(stelsel, "aow_leeftijd_vanaf", geboren)
    assert (np.diff(vanaf) >= np.timedelta64(0, "D")).all()
    assert is_gegeven(vanaf).all()


def test_een_aow_jaar_dat_niet_is_gelezen_geeft_geen_datum(stelsel):
    geboren = np.arange(np.datetime64("1961-10-01"), np.datetime64("1963-10-01"))
    assert not is_gegeven(uitkomst(stelsel, "aow_leeftijd_vanaf", geboren)).any()
    assert not is_gegeven(uitkomst(stelsel, "aow_leeftijd_vanaf", ["1990-01-01"])).any()
    assert uitkomst(stelsel, "aow_leeftijd_vanaf", [GEEN_DATUM]).tolist() == [GEEN_DATUM]


# --- gemeenten ---


def test_de_gemeenten_zijn_de_mappen():
    mappen = {p.name for p in (WORTEL / "parameters" / "gemeenten").iterdir() if p.is_dir()}
    assert {lid.name for lid in Gemeente} == mappen


@pytest.mark.parametrize("dag", ["2016-07-01", "2021-01-01", "2026-01-01"])
def test_per_gemeente_is_gelijk_aan_elke_stad_apart_opzoeken(stelsel, dag):
    gemeenten = stelsel.get_parameters_at_instant(dag).gemeenten
    leden = kolom(*list(Gemeente), Gemeente.utrecht, Gemeente.overige_gemeenten)
    for pad in _bladen(stelsel.parameters.children["gemeenten"].children["overige_gemeenten"]):
        gevonden = per_gemeente(gemeenten, leden, pad)
        for waarde, naam in zip(gevonden, leden.decode_to_str(), strict=True):
            *takken, blad = f"{naam}.{pad}".split(".")
            knoop = gemeenten
            for tak in takken:
                knoop = getattr(knoop, tak)
            verwacht = of_onbekend(knoop, blad)
            assert waarde == verwacht or (np.isnan(waarde) and np.isnan(verwacht)), (naam, pad)


def _bladen(knoop):
    kinderen = {**getattr(knoop, "children", {})}
    if not kinderen:
        yield knoop.name.removeprefix("gemeenten.overige_gemeenten.")
    yield from itertools.chain.from_iterable(_bladen(k) for k in kinderen.values())


def test_per_gemeente_leest_alleen_steden_die_voorkomen(stelsel):
    gelezen = []

    class Knoop:
        def __getitem__(self, naam):
            gelezen.append(naam)
            return {"a": SimpleNamespace(b=1.0)}

    per_gemeente(Knoop(), kolom(Gemeente.utrecht, Gemeente.utrecht, Gemeente.zaanstad), "a.b")
    assert sorted(gelezen) == ["utrecht", "zaanstad"]
