"""Huishoudens als kolommen: samenvoegen, herhalen, verhuizen en kiezen, op kleine willekeurige huishoudens (Hypothesis)."""

from __future__ import annotations

import dataclasses

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from openfisca_inclusieve_stad.kolommen import GEZIN, HUISHOUDEN, PERSOON, Groep, Kolommen, herhaal, samen

STANDAARD = {"loon": -1.0, "huurt_van": 0, "gehuwd": False, "woonlasten": 0.0, "zeldzaam": 7}


@st.composite
def kolommen(draw, meeste=8):
    """Tot acht mensen in willekeurige gezinnen en woningen; iedereen huurt van een medebewoner, een buitenstaander of niemand."""
    n = draw(st.integers(1, meeste))

    def groep():
        ruw = draw(st.lists(st.integers(0, n - 1), min_size=n, max_size=n))
        return np.unique(ruw, return_inverse=True)[1]

    gezin, huis = groep(), groep()
    volgorde = np.array([np.count_nonzero(gezin[:i] == gezin[i]) for i in range(n)])
    leeg = Kolommen(
        {GEZIN: Groep(gezin, np.minimum(volgorde, 2)), HUISHOUDEN: Groep(huis, np.zeros(n, dtype=np.int64))},
        {},
        {},
        {
            PERSOON: tuple(f"p{i}" for i in range(n)),
            GEZIN: tuple(f"g{i}" for i in range(gezin.max() + 1)),
            HUISHOUDEN: tuple(f"w{i}" for i in range(huis.max() + 1)),
        },
    )
    maat, ik = np.bincount(huis)[huis], leeg.nummer_in_huishouden()
    huurt = np.array([draw(st.integers(-1, int(m))) for m in maat])
    met = leeg.met(loon=np.arange(n) * 100.0, huurt_van=np.where(huurt == ik, 0, huurt))
    met = met.met(GEZIN, gehuwd=np.arange(leeg.aantal(GEZIN)) % 2 == 0)
    return met.met(HUISHOUDEN, woonlasten=500.0 + np.arange(leeg.aantal(HUISHOUDEN)))


def gelijk(a, b):
    """Dezelfde mensen, groepen en feiten, in dezelfde volgorde."""
    return (
        all(np.array_equal(a.groepen[s].nummer, b.groepen[s].nummer) for s in a.groepen)
        and all(np.array_equal(a.groepen[s].rol, b.groepen[s].rol) for s in a.groepen)
        and a.feiten.keys() == b.feiten.keys()
        and all(np.array_equal(a.feiten[n], b.feiten[n]) for n in a.feiten)
        and a.ids == b.ids
        and a.entiteiten == b.entiteiten
    )


def mensen(k, i):
    """Alles over persoon i zonder nummers: zijn feiten, zijn gezin en zijn woning bij naam, en van wie hij huurt."""
    van = k.rij_van_relatie("huurt_van")[i]
    buiten = k.feiten["huurt_van"][i] == -1
    return {
        "wie": k.ids[PERSOON][i],
        "gezin": k.ids[GEZIN][k.groepen[GEZIN].nummer[i]],
        "woning": k.ids[HUISHOUDEN][k.groepen[HUISHOUDEN].nummer[i]],
        "rol": int(k.groepen[GEZIN].rol[i]),
        "loon": float(k.feiten["loon"][i]),
        "gehuwd": bool(k.feiten["gehuwd"][k.groepen[GEZIN].nummer[i]]),
        "woonlasten": float(k.feiten["woonlasten"][k.groepen[HUISHOUDEN].nummer[i]]),
        "huurt van": k.ids[PERSOON][van] if van >= 0 else "buiten" if buiten else "niemand",
    }


def allen(k):
    return [mensen(k, i) for i in range(k.personen)]


# --- bekijken ---


@given(kolommen())
def test_het_nummer_van_een_bewoner_is_zijn_plaats_in_de_volgorde_van_rijen(k):
    huis = k.groepen[HUISHOUDEN].nummer
    verwacht = [np.count_nonzero(huis[: i + 1] == huis[i]) for i in range(k.personen)]
    assert k.nummer_in_huishouden().tolist() == verwacht


@given(kolommen())
def test_een_relatie_wijst_de_bewoner_met_dat_nummer_aan(k):
    huis, plaats = k.groepen[HUISHOUDEN].nummer, k.nummer_in_huishouden()
    for i, rij in enumerate(k.rij_van_relatie("huurt_van")):
        nummer = k.feiten["huurt_van"][i]
        bewoner = [j for j in range(k.personen) if huis[j] == huis[i] and plaats[j] == nummer]
        assert rij == (bewoner[0] if bewoner else -1)


def test_een_nummer_dat_er_niet_is_wijst_niemand_aan():
    twee = np.zeros(2, dtype=np.int64)
    k = Kolommen({GEZIN: Groep(np.arange(2), twee), HUISHOUDEN: Groep(twee, twee)}, {}, {}, {})
    assert k.met(huurt_van=np.array([3, -1])).rij_van_relatie("huurt_van").tolist() == [-1, -1]
    assert k.rij_van_relatie("huurt_van").tolist() == [-1, -1], "niet opgegeven is niemand"


@given(kolommen())
def test_sommen_tellen_de_leden(k):
    nummer = k.groepen[GEZIN].nummer
    assert k.sommen(k.feiten["loon"], GEZIN).tolist() == [k.feiten["loon"][nummer == g].sum() for g in range(k.aantal(GEZIN))]
    gat = np.where(np.arange(k.personen) == 0, np.nan, 1.0)
    assert np.isnan(k.sommen(gat, GEZIN)).tolist() == [g == nummer[0] for g in range(k.aantal(GEZIN))]


def test_een_feit_is_even_lang_als_zijn_entiteit():
    nul = np.zeros(3, dtype=np.int64)
    k = Kolommen({GEZIN: Groep(nul, nul), HUISHOUDEN: Groep(np.arange(3), nul)}, {}, {}, {})
    assert (k.aantal(PERSOON), k.aantal(GEZIN), k.aantal(HUISHOUDEN)) == (3, 1, 3)
    with pytest.raises(ValueError, match="gehuwd: 3 waarden voor 1 keer gezin"):
        k.met(GEZIN, gehuwd=np.zeros(3))
    assert k.feit("loon", 5.0).tolist() == [5, 5, 5]
    assert k.feit("gehuwd", False, GEZIN).tolist() == [False]


@given(kolommen())
def test_met_vervangt_ook_wat_per_maand_was_en_laat_het_origineel_staan(k):
    heel = dataclasses.replace(k, per_maand={"loon": {"2026-01": np.full(k.personen, 3.0)}})
    anders = heel.met(loon=np.full(k.personen, 9.0))
    assert not anders.per_maand
    assert (anders.feiten["loon"] == 9).all()
    assert (heel.op("2026-01").feiten["loon"] == 3).all()
    assert (k.feiten["loon"] == np.arange(k.personen) * 100.0).all()


# --- samen en herhaal ---


@given(st.lists(kolommen(4), min_size=1, max_size=4))
def test_samen_zet_huishoudens_achter_elkaar_zonder_ze_te_veranderen(delen):
    assert allen(samen(delen, STANDAARD)) == [mens for deel in delen for mens in allen(deel)]


@given(kolommen(4), kolommen(4))
def test_samen_vult_een_feit_dat_een_deel_niet_noemt_met_de_standaard(een, ander):
    uit = samen([een.met(zeldzaam=np.full(een.personen, 1)), ander], STANDAARD)
    assert uit.feiten["zeldzaam"].tolist() == [1] * een.personen + [7] * ander.personen


@given(kolommen(4), kolommen(4), kolommen(4))
def test_samen_is_associatief(a, b, c):
    assert gelijk(samen([a, b, c], STANDAARD), samen([samen([a, b], STANDAARD), c], STANDAARD))


def test_samen_houdt_maanden_en_vult_aan_met_de_vaste_waarde():
    nul = np.zeros(1, dtype=np.int64)
    groepen = {GEZIN: Groep(nul, nul), HUISHOUDEN: Groep(nul, nul)}
    ids = {PERSOON: ("a",), GEZIN: ("a",), HUISHOUDEN: ("a",)}
    per_maand = Kolommen(groepen, {"loon": np.array([7])}, {"loon": PERSOON}, ids, {"loon": {"2026-01": np.array([5])}})
    vast = Kolommen(groepen, {"loon": np.array([9])}, {"loon": PERSOON}, ids)
    beide = samen([per_maand, vast], {"loon": 0})
    assert beide.feiten["loon"].tolist() == [7, 9]
    assert beide.per_maand["loon"]["2026-01"].tolist() == [5, 9]


@given(kolommen(5), st.integers(1, 4))
def test_herhaal_is_samen_met_zichzelf(k, keer):
    assert gelijk(herhaal(k, keer), samen([k] * keer, STANDAARD))


@given(kolommen(5))
def test_herhaal_neemt_maanden_mee(k):
    heel = dataclasses.replace(k, per_maand={"loon": {"2026-01": np.arange(k.personen)}})
    assert herhaal(heel, 3).per_maand["loon"]["2026-01"].tolist() == list(range(k.personen)) * 3


# --- verplaats ---


@st.composite
def verhuizing(draw):
    """Kolommen, en per persoon een bestaande woning of een nieuwe van zichzelf."""
    k = draw(kolommen())
    oud = k.aantal(HUISHOUDEN)
    naar = [draw(st.one_of(st.integers(0, oud - 1), st.just(oud + i))) for i in range(k.personen)]
    return k, np.array(naar)


@given(kolommen())
def test_blijven_waar_je_woont_verandert_niets(k):
    assert gelijk(k.verplaats(k.groepen[HUISHOUDEN].nummer), k)


@given(verhuizing())
def test_een_relatie_blijft_naar_dezelfde_persoon_wijzen(paar):
    k, naar = paar
    na = k.verplaats(naar)
    voor, daarna = k.rij_van_relatie("huurt_van"), na.rij_van_relatie("huurt_van")
    for i in range(k.personen):
        if voor[i] >= 0 and naar[i] == naar[voor[i]]:
            assert daarna[i] == voor[i]
        elif voor[i] >= 0:
            assert na.feiten["huurt_van"][i] == -1, "de ander woont nu elders"
        else:
            assert na.feiten["huurt_van"][i] == k.feiten["huurt_van"][i]


@given(verhuizing())
def test_wie_samen_verhuist_woont_samen_en_niemand_verandert_van_gezin(paar):
    k, naar = paar
    na = k.verplaats(naar)
    nieuw = na.groepen[HUISHOUDEN].nummer
    assert ((nieuw[:, None] == nieuw) == (naar[:, None] == naar)).all()
    assert (na.groepen[GEZIN].nummer == k.groepen[GEZIN].nummer).all()
    assert na.ids[PERSOON] == k.ids[PERSOON]
    assert len(na.ids[HUISHOUDEN]) == na.aantal(HUISHOUDEN) == len(set(naar.tolist()))
    assert np.bincount(nieuw).all(), "geen woning zonder bewoners"


@given(verhuizing())
def test_een_woning_houdt_haar_feiten_en_een_nieuwe_neemt_die_van_de_oude_over(paar):
    k, naar = paar
    na, oud = k.verplaats(naar), k.groepen[HUISHOUDEN]
    for i in range(k.personen):
        herkomst = naar[i] if naar[i] < oud.aantal else oud.nummer[i]
        assert na.feiten["woonlasten"][na.groepen[HUISHOUDEN].nummer[i]] == k.feiten["woonlasten"][herkomst]
        naam = na.ids[HUISHOUDEN][na.groepen[HUISHOUDEN].nummer[i]]
        assert naam == (k.ids[HUISHOUDEN][naar[i]] if naar[i] < oud.aantal else f"woning van {k.ids[PERSOON][i]}")


@given(kolommen(), st.data())
def test_uit_huis_gaan_en_terugkomen_is_niets_doen(k, data):
    """Zolang er iemand in de woning achterblijft en de relaties van wie ging binnen de woning niet bestonden."""
    k = k.met(huurt_van=np.zeros(k.personen, dtype=np.int64))
    huis = k.groepen[HUISHOUDEN]
    wie = data.draw(st.integers(0, k.personen - 1))
    if np.count_nonzero(huis.nummer == huis.nummer[wie]) == 1:
        return
    weg = k.verplaats(np.where(np.arange(k.personen) == wie, huis.aantal, huis.nummer))
    terug = weg.groepen[HUISHOUDEN].nummer.copy()
    achterblijver = next(j for j in range(k.personen) if j != wie and huis.nummer[j] == huis.nummer[wie])
    terug[wie] = terug[achterblijver]
    assert gelijk(weg.verplaats(terug), k)


@given(kolommen(), st.data())
def test_samen_de_woning_ruilen_en_terugruilen_is_niets_doen(k, data):
    """Hele woningen omnummeren: ook met relaties is heen en terug hetzelfde."""
    om = np.array(data.draw(st.permutations(range(k.aantal(HUISHOUDEN)))))
    nummer = k.groepen[HUISHOUDEN].nummer
    heen = k.verplaats(om[nummer])
    terug = heen.verplaats(np.argsort(om)[heen.groepen[HUISHOUDEN].nummer])
    assert allen(terug) == allen(k)


# --- kiezen ---


@given(kolommen(), st.data())
def test_kiezen_neemt_hele_huishoudens_en_hele_gezinnen_en_verandert_niemand(k, data):
    gekozen = np.array(data.draw(st.lists(st.booleans(), min_size=k.aantal(GEZIN), max_size=k.aantal(GEZIN))))
    deel = k.kies_personen_van(gekozen)
    namen = set(deel.ids[PERSOON])
    voor = {mens["wie"]: mens for mens in allen(k)}
    assert all(mens == voor[mens["wie"]] for mens in allen(deel))
    for i, naam in enumerate(k.ids[PERSOON]):
        if gekozen[k.groepen[GEZIN].nummer[i]]:
            assert naam in namen
        for groep in k.groepen.values():
            genoten = {k.ids[PERSOON][j] for j in np.flatnonzero(groep.nummer == groep.nummer[i])}
            assert (naam in namen) == bool(genoten & namen), "een groep gaat heel mee of helemaal niet"
    if not gekozen.any():
        assert deel.personen == 0
    assert deel.aantal(GEZIN) == len(deel.ids[GEZIN])


@given(kolommen())
def test_iedereen_kiezen_verandert_niets(k):
    assert gelijk(k.kies_personen_van(np.ones(k.aantal(GEZIN), dtype=bool)), k)


@given(kolommen())
def test_kiezen_neemt_maanden_mee(k):
    heel = dataclasses.replace(k, per_maand={"loon": {"2026-01": k.feiten["loon"]}})
    eerste = heel.kies_personen_van(np.arange(k.aantal(GEZIN)) == 0)
    assert (eerste.per_maand["loon"]["2026-01"] == eerste.feiten["loon"]).all()
