"""Eigenschappen van recht, middelen en algemene bijstand, voor willekeurige huishoudens."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from openfisca_inclusieve_stad.begrippen import Aanspraak, Gemeente, Oordeel, Uitvoering
from openfisca_inclusieve_stad.kolommen import GEZIN, HUISHOUDEN, Groep, Kolommen
from openfisca_inclusieve_stad.toepassing.simulatie import bouw
from tests.huishoudens import scherp

JA: Any = Oordeel.ja.index
NEE: Any = Oordeel.nee.index

# maanden waarin elk hoogste bedrag van artikel 31 lid 2 onder n, r en y bekend is
MAANDEN = ("2015-07", "2016-01", "2017-01", "2020-01", "2021-01", "2024-07", "2025-07", "2026-01")
VRIJLATINGEN = {
    "pw_vrijlating_arbeid": "arbeid_maximum",
    "pw_vrijlating_alleenstaande_ouder": "alleenstaande_ouder_maximum",
    "pw_vrijlating_medisch_urenbeperkt": "medisch_urenbeperkt_maximum",
    "pw_vrijlating_loonkostensubsidie": "loonkostensubsidie_maximum",
}
AANVRAGER, PARTNER, KIND = 0, 1, 2

euro = st.integers(0, 300_000).map(lambda cent: cent / 100)
volwassene = st.fixed_dictionaries(
    {
        "jaar": st.integers(1945, 2004),
        "inkomen_uit_arbeid": euro,
        "inkomen_uit_uitkering": st.one_of(st.just(0.0), euro),
        "bijdrage": st.booleans(),
        "maanden": st.integers(0, 7),
        "medisch_urenbeperkt": st.booleans(),
        "ontvangt_al_bijstand": st.booleans(),
        "vreemdeling": st.sampled_from([False, False, False, True]),
    }
)
huishouden = st.tuples(volwassene, st.one_of(st.none(), volwassene), st.lists(st.integers(2004, 2025), max_size=2))


def kolommen(huishoudens) -> Kolommen:
    """Elk huishouden een gezin in een eigen woning: een volwassene, soms een echtgenoot, en kinderen."""
    rijen: list[dict[str, Any]] = []
    gezin: list[int] = []
    rol: list[int] = []
    for nummer, (een, ander, kinderen) in enumerate(huishoudens):
        leden = [(een, AANVRAGER)] + ([(ander, PARTNER)] if ander else []) + [({"jaar": jaar}, KIND) for jaar in kinderen]
        for lid, plaats in leden:
            rijen.append(lid)
            gezin.append(nummer)
            rol.append(plaats)
    nummers, rollen = np.array(gezin), np.array(rol)
    n, g = len(rijen), len(huishoudens)

    def kolom(naam, anders):
        return np.array([rij.get(naam, anders) for rij in rijen])

    feiten = {
        "geboortedatum": np.array([f"{rij['jaar']}-06-15" for rij in rijen], dtype="datetime64[D]"),
        "inkomen_uit_arbeid": kolom("inkomen_uit_arbeid", 0.0),
        "inkomen_uit_uitkering": kolom("inkomen_uit_uitkering", 0.0),
        "draagt_bij_aan_arbeidsinschakeling": np.where(kolom("bijdrage", False), JA, NEE),
        "maanden_vrijlating_arbeid_gebruikt": kolom("maanden", 0),
        "medisch_urenbeperkt": kolom("medisch_urenbeperkt", False),
        "ontvangt_al_bijstand": kolom("ontvangt_al_bijstand", False),
        "verblijfsstatus": np.where(kolom("vreemdeling", False), 3, 0),
        "gehuwd": np.array([ander is not None for _, ander, _ in huishoudens]),
    }
    entiteiten = dict.fromkeys(feiten, "persoon") | {"gehuwd": GEZIN}
    groepen = {GEZIN: Groep(nummers, rollen), HUISHOUDEN: Groep(nummers, np.zeros(n, dtype=np.int64))}
    ids = {
        "persoon": tuple(f"p{i}" for i in range(n)),
        GEZIN: tuple(f"g{i}" for i in range(g)),
        HUISHOUDEN: tuple(f"h{i}" for i in range(g)),
    }
    return Kolommen(groepen, feiten, entiteiten, ids)


def reken(stelsel, huishoudens, maand, *namen):
    simulatie = bouw(stelsel, kolommen(huishoudens))
    return [np.asarray(simulatie.calculate(naam, maand)) for naam in namen]


def met_meer_loon(huishoudens, meer):
    """Dezelfde huishoudens, waarin de aanvrager `meer` verdient."""
    return [
        ({**een, "inkomen_uit_arbeid": een["inkomen_uit_arbeid"] + meer}, ander, kinderen) for een, ander, kinderen in huishoudens
    ]


@pytest.mark.parametrize("maand", MAANDEN)
def test_zonder_recht_is_er_geen_bijstand(stelsel, maand):
    simulatie = bouw(stelsel, scherp(stelsel, 2000, zaad=3, maand=maand))
    aanspraak = np.asarray(simulatie.calculate("pw_aanspraak_algemene_bijstand", maand))
    bijstand = simulatie.calculate("pw_algemene_bijstand", maand)
    toegekend = simulatie.calculate("toegekend_pw_dringende_redenen", maand)
    zonder = (aanspraak != Aanspraak.recht.index) & ~toegekend
    assert zonder.any()
    assert (bijstand[zonder] == 0).all()
    assert not (bijstand < 0).any()


@pytest.mark.parametrize("maand", [*MAANDEN, "2016-07", "2022-07", "2026-07"])
def test_een_vrijlating_is_nooit_meer_dan_het_loon_of_het_maximum(stelsel, maand):
    simulatie = bouw(stelsel, scherp(stelsel, 2000, zaad=4, maand=maand))
    loon = simulatie.calculate("arbeidsinkomen", maand) + simulatie.calculate("inkomen_uit_arbeid_loonkostensubsidie", maand)
    loon = np.nan_to_num(loon, nan=np.inf)  # netto uit bruto is onbekend in jaren zonder tarief en vanaf de AOW-leeftijd
    vrijlatingen = {naam: simulatie.calculate(naam, maand) for naam in VRIJLATINGEN}
    for naam, blad in VRIJLATINGEN.items():
        bedrag, bekend = vrijlatingen[naam], ~np.isnan(vrijlatingen[naam])
        assert (bedrag[bekend] >= 0).all()
        maximum = stelsel.get_parameters_at_instant(f"{maand}-01").participatiewet.vrijlating
        waarde = getattr(maximum, blad) if blad in maximum._children else np.inf
        assert (bedrag[bekend] <= (waarde if waarde is not None else np.inf)).all()
        assert (bedrag[~bekend].size == 0) or (loon[~bekend] > 0).all()
    totaal = np.nansum(list(vrijlatingen.values()), axis=0)
    assert (totaal <= loon + 1e-9).all()
    # dezelfde euro blijft niet twee keer vrij: ten hoogste een van de vier vrijlatingen geldt
    assert (np.sum([v != 0 for v in vrijlatingen.values()], axis=0) <= 1).all()


@pytest.mark.parametrize("maand", ["2016-07", "2019-07", "2022-07", "2026-07"])
def test_wie_geen_loon_heeft_merkt_niets_van_een_ontbrekend_maximum(stelsel, maand):
    met_loon: Any = (
        {"jaar": 1980, "inkomen_uit_arbeid": 900.0, "bijdrage": True, "maanden": 0, "medisch_urenbeperkt": True},
        None,
        [],
    )
    zonder_loon: Any = ({**met_loon[0], "inkomen_uit_arbeid": 0.0, "inkomen_uit_uitkering": 100.0}, None, [])
    (bijstand,) = reken(stelsel, [met_loon, zonder_loon], maand, "pw_algemene_bijstand")
    assert not np.isnan(bijstand[1])
    assert bijstand[1] > 0


@pytest.mark.parametrize("maand", ["2016-07", "2019-07"])
def test_een_ontbrekend_maximum_maakt_het_bedrag_onbekend_en_niet_nul(stelsel, maand):
    met_loon: Any = ({"jaar": 1980, "inkomen_uit_arbeid": 900.0, "bijdrage": True}, None, [])
    bijstand, aanspraak = reken(stelsel, [met_loon], maand, "pw_algemene_bijstand", "pw_aanspraak_algemene_bijstand")
    assert np.isnan(bijstand[0])
    assert aanspraak[0] == Aanspraak.recht.index  # het recht blijft staan, alleen het bedrag is onbekend


def test_toegekende_bijstand_om_dringende_redenen_zonder_bedrag_is_onbekend_en_niet_nul(stelsel):
    moeder: Any = ({"jaar": 2009, "inkomen_uit_arbeid": 0.0}, None, [2025])
    basis = kolommen([moeder, moeder])
    redenen = np.full(basis.personen, Oordeel.ja.index)
    bedrag = np.array([0.0, 0.0, 650.0, 0.0])
    ruim = np.full(2, Uitvoering.ruim.index)
    k = basis.met(zeer_dringende_redenen=redenen, bedrag_dringende_redenen=bedrag).met(HUISHOUDEN, uitvoering=ruim)
    bijstand = bouw(stelsel, k).calculate("pw_algemene_bijstand", "2026-01")
    np.testing.assert_array_equal(bijstand, [np.nan, 0, 650, 0])


def test_een_ongelezen_vrij_bedrag_van_een_gemeente_treft_alleen_wie_een_kamer_verhuurt(stelsel):
    # Utrecht heeft vanaf juli 2022 eigen bedragen die niet zijn gelezen (parameters/gemeenten/utrecht/kostganger.yaml)
    personen: Any = [({"jaar": jaar, "inkomen_uit_arbeid": 0.0}, None, []) for jaar in (1970, 2000, 1970)]
    basis = kolommen(personen)
    huis = np.array([0, 0, 1])
    ids = {**basis.ids, HUISHOUDEN: ("w1", "w2")}
    k = Kolommen({**basis.groepen, HUISHOUDEN: Groep(huis, np.zeros(3, dtype=np.int64))}, basis.feiten, basis.entiteiten, ids)
    k = k.met(huurt_van=np.array([0, 1, 0]), huur_of_kostgeld=np.array([0.0, 300.0, 0.0]))
    k = k.met(HUISHOUDEN, gemeente=np.full(2, Gemeente.utrecht.index))
    bijstand = bouw(stelsel, k).calculate("pw_algemene_bijstand", "2026-01")
    assert np.isnan(bijstand[0])
    assert not np.isnan(bijstand[1:]).any()


@given(st.lists(huishouden, min_size=1, max_size=5), st.sampled_from(MAANDEN))
def test_een_paar_krijgt_samen_de_norm_min_het_inkomen_en_ieder_de_helft(stelsel, huishoudens, maand):
    namen = (
        "pw_bijstandsnorm",
        "pw_inkomen_in_aanmerking",
        "pw_recht_algemene_bijstand",
        "pw_bijstand_voor_maatregel",
        "pw_rechthebbend",
    )
    norm, inkomen, recht, bijstand, rechthebbend = reken(stelsel, huishoudens, maand, *namen)
    rij = 0
    for _, ander, kinderen in huishoudens:
        if ander and rechthebbend[rij] and rechthebbend[rij + 1]:
            samen = max(norm[rij] + norm[rij + 1] - inkomen[rij] - inkomen[rij + 1], 0) if recht[rij] else 0
            assert recht[rij] == recht[rij + 1]
            assert bijstand[rij] == bijstand[rij + 1]
            np.testing.assert_allclose(bijstand[rij] + bijstand[rij + 1], samen, atol=1e-9)
        elif ander:
            assert bijstand[rij] * bijstand[rij + 1] == 0  # alles aan de een
        rij += 1 + (ander is not None) + len(kinderen)


@given(st.lists(huishouden, min_size=1, max_size=5), st.integers(1, 20_000), st.sampled_from(MAANDEN))
def test_meer_loon_verlaagt_inkomen_en_bijstand_alleen_waar_recht_wordt_verloren(stelsel, huishoudens, centen, maand):
    # Bekende grens: wie nog geen bijstand ontvangt, wordt zonder vrijlating getoetst en verliest haar bij de norm ineens.
    namen = ("inkomen_en_bijstand", "pw_aanspraak_algemene_bijstand")
    voor, recht_voor = reken(stelsel, huishoudens, maand, *namen)
    na, recht_na = reken(stelsel, met_meer_loon(huishoudens, centen / 100), maand, *namen)
    (vrij,) = reken(stelsel, huishoudens, maand, "pw_inkomen_voor_toets")
    (inkomen,) = reken(stelsel, huishoudens, maand, "pw_inkomen_in_aanmerking")
    gezin = kolommen(huishoudens).groepen[GEZIN].nummer
    verschil = np.bincount(gezin, na - voor)
    verloren = np.bincount(gezin, (recht_voor == Aanspraak.recht.index) & (recht_na != Aanspraak.recht.index)) > 0
    vrijlating = np.bincount(gezin, vrij - inkomen)
    assert (verschil[~verloren] >= -1e-9).all()
    assert (verschil >= -vrijlating - 1e-9).all()


@given(st.lists(huishouden, min_size=1, max_size=5), st.integers(1, 20_000), st.sampled_from(MAANDEN))
def test_wie_al_bijstand_ontvangt_gaat_er_met_meer_loon_nooit_op_achteruit(stelsel, huishoudens, centen, maand):
    al = [
        ({**een, "ontvangt_al_bijstand": True}, {**ander, "ontvangt_al_bijstand": True} if ander else None, kinderen)
        for een, ander, kinderen in huishoudens
    ]
    (voor,) = reken(stelsel, al, maand, "inkomen_en_bijstand")
    (na,) = reken(stelsel, met_meer_loon(al, centen / 100), maand, "inkomen_en_bijstand")
    gezin = kolommen(al).groepen[GEZIN].nummer
    assert (np.bincount(gezin, na - voor) >= -1e-9).all()


@given(st.lists(huishouden, min_size=2, max_size=6), st.randoms(use_true_random=False), st.sampled_from(MAANDEN))
def test_de_volgorde_van_huishoudens_doet_niet_ter_zake(stelsel, huishoudens, toeval, maand):
    volgorde = list(range(len(huishoudens)))
    toeval.shuffle(volgorde)
    (gewoon,) = reken(stelsel, huishoudens, maand, "pw_algemene_bijstand")
    (anders,) = reken(stelsel, [huishoudens[i] for i in volgorde], maand, "pw_algemene_bijstand")
    leden = [1 + (ander is not None) + len(kinderen) for _, ander, kinderen in huishoudens]
    begin = np.concatenate([[0], np.cumsum(leden)])
    verwacht = np.concatenate([gewoon[begin[i] : begin[i + 1]] for i in volgorde])
    np.testing.assert_array_equal(verwacht, anders)


@pytest.mark.parametrize("maand", ["2016-01", "2025-07", "2026-01"])
def test_de_volgorde_van_personen_doet_niet_ter_zake(stelsel, maand):
    k = scherp(stelsel, 600, zaad=5, maand=maand)
    # een willekeurige volgorde waarin bewoners van een woning onderling dezelfde volgorde houden (relaties zijn nummers)
    nieuw = np.random.default_rng(6).permutation(k.personen)
    huis = k.groepen[HUISHOUDEN].nummer[nieuw]
    for nummer in np.unique(huis):
        plaatsen = np.flatnonzero(huis == nummer)
        nieuw[plaatsen] = np.sort(nieuw[plaatsen])
    geschud = Kolommen(
        {e: Groep(g.nummer[nieuw], g.rol[nieuw]) for e, g in k.groepen.items()},
        {n: w[nieuw] if k.entiteiten[n] == "persoon" else w for n, w in k.feiten.items()},
        k.entiteiten,
        k.ids,
    )
    for naam in ("pw_algemene_bijstand", "pw_inkomen_in_aanmerking", "pw_vermogen_in_aanmerking", "inkomen_en_bijstand"):
        voor = bouw(stelsel, k).calculate(naam, maand)
        na = bouw(stelsel, geschud).calculate(naam, maand)
        np.testing.assert_allclose(voor[nieuw], na, atol=1e-9, err_msg=naam)
