"""Marginale druk: elke uitkomst is het verschil van twee gewone simulaties, en een groep rekent als ieder apart."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from openfisca_inclusieve_stad.begrippen import ONDERDELEN
from openfisca_inclusieve_stad.kolommen import GEZIN, HUISHOUDEN, Kolommen, herhaal
from openfisca_inclusieve_stad.toepassing.delen import bereken_met_hervormingen
from openfisca_inclusieve_stad.toepassing.hergebruik import zelfde_bits
from openfisca_inclusieve_stad.toepassing.simulatie import bouw, maand_van
from openfisca_inclusieve_stad.toepassing.stelsels import hervormingen, stelsel_van
from tests.huishoudens import gewoon, scherp

DELEN = ("loonheffing", "bijstand", "zorgtoeslag", "huurtoeslag", "kindgebonden_budget", "overig")
MAANDEN = ("2016-07", "2024-02", "2026-01")
GEEN = ("inkomen_uit_arbeid", "inkomen_uit_uitkering", "bruto_wajong", "verrekend_inkomen_wajong")


def met_loon(kolommen: Kolommen, zaad: int) -> Kolommen:
    """De helft heeft bruto loon, en niemand heeft loon of uitkering alleen netto opgegeven (of een Wajong)."""
    rng, n = np.random.default_rng(zaad), kolommen.personen
    loon = np.where(rng.random(n) < 0.5, np.round(rng.uniform(1, 4500, n), 2), 0.0)
    huur = np.round(rng.uniform(300, 900, kolommen.aantal(HUISHOUDEN)), 2)
    nul = {naam: np.zeros(n) for naam in GEEN}
    return kolommen.met(bruto_loon=loon, arbeidsuren_per_week=np.where(loon > 0, 20.0, 0.0), **nul).met(
        HUISHOUDEN, kale_huur=huur
    )


def verlies(stelsel, kolommen: Kolommen, maand: str, erbij: np.ndarray) -> np.ndarray:
    """Los van de tak: voor elke persoon alle huishoudens nog een keer, met alleen haar loon hoger; NaN als iets onbekend is."""
    n, huis = kolommen.personen, kolommen.groepen[HUISHOUDEN].nummer
    breed = herhaal(kolommen, n + 1)
    meer = np.vstack([np.zeros((1, n)), np.diag(erbij)]).ravel()
    simulatie = bouw(stelsel, breed.met(bruto_loon=breed.feiten["bruto_loon"] + meer))
    per_persoon = np.add.reduce([simulatie.vraag(naam, maand) for naam in ONDERDELEN])
    woning = np.array([np.bincount(huis, rij) for rij in per_persoon.reshape(n + 1, n)])
    return np.asarray(1 - (woning[1 + np.arange(n), huis] - woning[0, huis]) / erbij)


@pytest.mark.parametrize("maand", MAANDEN)
@pytest.mark.parametrize(("maak", "kans"), [(gewoon, {}), (scherp, {"kans": 0.03})])
def test_de_druk_is_het_verschil_van_twee_gewone_simulaties(stelsel, maak, kans, maand):
    kolommen = met_loon(maak(stelsel, 60, zaad=5, maand=maand, **kans), 6)
    simulatie = bouw(stelsel, kolommen)
    bekend = 0
    for naam, erbij in (("marginale_druk", simulatie.vraag("extra_bruto_loon", maand)), ("marginale_druk_uur", None)):
        erbij = simulatie.vraag("loon_van_een_uur", maand) * 52 / 12 if erbij is None else erbij
        druk = simulatie.vraag(naam, maand)
        weet = ~np.isnan(druk)
        los = verlies(stelsel, kolommen, maand, np.where(weet, erbij, 1.0))
        assert druk[weet] == pytest.approx(los[weet], abs=1e-6), naam
        bekend += weet.sum()
    assert bekend > 10


@settings(max_examples=6)
@given(zaad=st.integers(0, 10_000), maand=st.sampled_from(MAANDEN))
def test_een_groep_rekent_als_ieder_huishouden_apart(stelsel, zaad, maand):
    kolommen = met_loon(scherp(stelsel, 14, zaad=zaad, maand=maand, kans=0.05), zaad)
    druk = bouw(stelsel, kolommen).vraag("marginale_druk", maand)
    rest = np.ones(kolommen.aantal(GEZIN), dtype=bool)
    while rest.any():
        eerst = np.zeros_like(rest)
        eerst[np.flatnonzero(rest)[0]] = True
        stuk = kolommen.kies_personen_van(eerst)
        rijen = np.array([int(i.removeprefix("persoon")) for i in stuk.ids["persoon"]])
        assert bouw(stelsel, stuk).vraag("marginale_druk", maand) == pytest.approx(druk[rijen], abs=1e-9, nan_ok=True)
        rest[kolommen.groepen[GEZIN].nummer[rijen]] = False


def test_veel_huishoudens_in_blokken_is_gelijk_aan_een_blok(stelsel, monkeypatch):
    kolommen = met_loon(gewoon(stelsel, 60, zaad=4), 4)
    heel = bouw(stelsel, kolommen).vraag("marginale_druk", "2026-01")
    monkeypatch.setattr("openfisca_inclusieve_stad.begrippen.tak.MEESTE_RIJEN", 25)
    assert zelfde_bits(bouw(stelsel, kolommen).vraag("marginale_druk", "2026-01"), heel)


@pytest.mark.parametrize("soort", ["marginale_druk", "marginale_druk_uur"])
def test_de_delen_tellen_op_tot_de_druk(stelsel, soort):
    simulatie = bouw(stelsel, met_loon(scherp(stelsel, 200, zaad=8, kans=0.05), 8))
    som = sum(simulatie.vraag(f"{soort}_{deel}", "2026-01") for deel in DELEN)
    assert simulatie.vraag(soort, "2026-01") == pytest.approx(som, nan_ok=True)
    assert (~np.isnan(som)).sum() > 20


def test_netto_opgegeven_loon_geeft_dezelfde_druk_als_hetzelfde_loon_bruto(stelsel):
    """Het teruggerekende loon ligt onder de euro erbij; anders viel die in de heffingskorting."""
    leeg = gewoon(stelsel, 200, zaad=3)
    bruto = leeg.met(**{naam: np.zeros(leeg.personen) for naam in GEEN}).met(
        bruto_loon=np.where(np.arange(leeg.personen) % 2, 2000.0, 0.0),
        bruto_uitkering=np.where(np.arange(leeg.personen) % 3 == 0, 900.0, 0.0),
        extra_bruto_loon=np.full(leeg.personen, 100.0),
    )
    simulatie = bouw(stelsel, bruto)
    netto = bruto.met(
        bruto_uitkering=np.zeros(leeg.personen), inkomen_uit_uitkering=simulatie.vraag("netto_uitkering", "2026-01")
    )
    geen_uitkering = bruto.feiten["bruto_uitkering"] == 0
    loon = np.where(geen_uitkering, simulatie.vraag("netto_loon", "2026-01"), 0)
    netto = netto.met(bruto_loon=np.where(geen_uitkering, 0, bruto.feiten["bruto_loon"]), inkomen_uit_arbeid=loon)
    verwacht, druk = (bouw(stelsel, k).vraag("marginale_druk_loonheffing", "2026-01") for k in (bruto, netto))
    assert np.isnan(druk).sum() == np.isnan(verwacht).sum()
    assert druk == pytest.approx(verwacht, abs=1e-5, nan_ok=True)


@pytest.mark.parametrize(
    ("maand", "feiten", "reden"),
    [
        ("2020-01", {}, "de tarieven en toeslagen van 2020 zijn niet gelezen"),
        ("2026-01", {"inkomen_uit_pensioen": 300.0}, "een netto pensioen zegt niet welk tarief geldt"),
        ("2026-01", {"inkomen_uit_arbeid_loonkostensubsidie": 300.0}, "idem, loon met loonkostensubsidie"),
        ("2026-01", {"inkomen_uit_arbeid": 300.0, "bruto_uitkering": 300.0}, "idem, netto loon boven op een bruto uitkering"),
        ("2026-01", {"geboortedatum": np.datetime64("2008-01-02")}, "nog geen 18, en geen loon"),
        ("2026-01", {"extra_bruto_loon": 0.0}, "niets erbij"),
    ],
)
def test_wat_niet_te_zeggen_is_is_onbekend_en_niet_nul(stelsel, maand, feiten, reden):
    assert np.isnan(alleen(stelsel, maand, **feiten).vraag("marginale_druk", maand)), reden


def test_aan_de_andere_kant_van_die_grens_is_de_druk_bekend(stelsel):
    for feiten in ({"inkomen_uit_arbeid": 300.0}, {"geboortedatum": np.datetime64("2008-01-01")}, {"extra_bruto_loon": 0.01}):
        assert not np.isnan(alleen(stelsel, "2026-01", **feiten).vraag("marginale_druk", "2026-01")), feiten


def test_een_uur_zonder_eigen_uurloon_is_voor_2024_onbekend(stelsel):
    """WML artikel 12 lid 2: het bedrag gold voor de normale arbeidsduur, en die verschilt; vanaf 2024 is er een uurbedrag."""
    assert np.isnan(alleen(stelsel, "2017-01").vraag("marginale_druk_uur", "2017-01"))
    assert alleen(stelsel, "2017-01").vraag("marginale_druk", "2017-01") == pytest.approx(1)
    assert alleen(stelsel, "2024-01").vraag("loon_van_een_uur", "2024-01") == pytest.approx(13.27 * 1.08)  # feiten: uurbedrag


def alleen(stelsel, maand, **feiten):
    """Eén alleenstaande van veertig met haar eigen woning."""
    een = gewoon(stelsel, 1, zaad=1, maand=maand)
    alle = {"geboortedatum": np.datetime64(f"{int(maand[:4]) - 40}-03-01"), **feiten}
    leeg = {n: k[:1] for n, k in een.feiten.items() if n in ("geboortedatum",)}
    groepen = {g: type(v)(np.zeros(1, dtype=np.int64), np.zeros(1, dtype=np.int64)) for g, v in een.groepen.items()}
    ids = {e: (e,) for e in ("persoon", GEZIN, HUISHOUDEN)}
    kolommen = Kolommen(groepen, leeg, {"geboortedatum": "persoon"}, ids)
    return bouw(stelsel, kolommen.met(**{naam: np.array([waarde]) for naam, waarde in alle.items()}))


def test_een_hervorming_gedeeld_gerekend_geeft_dezelfde_druk_als_apart(stelsel):
    """De tak leest meer dan het spoor zegt: zij wordt onder elke hervorming overgedaan."""
    kolommen = met_loon(gewoon(stelsel, 200, zaad=9, maand="2026-01"), 9)
    regimes = [(naam,) for naam in hervormingen()]
    gedeeld = bereken_met_hervormingen(kolommen, "2026-01", ["marginale_druk", "marginale_druk_bijstand"], regimes)
    for regime, antwoord in gedeeld.items():
        apart = bouw(stelsel_van(regime), kolommen)
        for (naam, maand), kolom in antwoord.items():
            assert zelfde_bits(kolom, apart.vraag(naam, maand)), (regime, naam)


def test_in_elke_volgorde_gevraagd_hetzelfde(stelsel):
    kolommen = met_loon(gewoon(stelsel, 100, zaad=2), 2)
    eerst = bouw(stelsel, kolommen)
    deel = eerst.vraag("marginale_druk_zorgtoeslag", "2026-01")
    geheel = eerst.calculate("marginale_druk", maand_van("2026-01"))
    andersom = bouw(stelsel, kolommen)
    assert zelfde_bits(andersom.vraag("marginale_druk", "2026-01"), geheel)
    assert zelfde_bits(andersom.vraag("marginale_druk_zorgtoeslag", "2026-01"), deel)
