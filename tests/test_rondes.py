"""Veel vragen in één simulatie geven dezelfde vondsten als elke vraag apart, ook als er een bij is die niet kan."""

from __future__ import annotations

import dataclasses
import itertools

import numpy as np
import pytest

from openfisca_inclusieve_stad.begrippen import Uitvoering
from openfisca_inclusieve_stad.grensconflicten import definities
from openfisca_inclusieve_stad.grensconflicten.definitie import Grensconflict
from openfisca_inclusieve_stad.grensconflicten.soorten import Vondst
from openfisca_inclusieve_stad.kolommen import GEZIN, HUISHOUDEN, PERSOON, Groep, Kolommen
from openfisca_inclusieve_stad.toepassing import rondes
from openfisca_inclusieve_stad.toepassing.casussen import casusbestanden
from openfisca_inclusieve_stad.toepassing.rondes import Geweigerd, Taak, met_uitvoering, onderzoek
from openfisca_inclusieve_stad.toepassing.simulatie import bouw
from openfisca_inclusieve_stad.toepassing.situatie import lees, op_peildatum, varianten_van
from openfisca_inclusieve_stad.toepassing.stelsels import hervormingen
from tests.huishoudens import scherp

MAAND = "2026-01"


def zelfde(een, ander):
    if isinstance(een, Geweigerd) or isinstance(ander, Geweigerd):
        return een == ander
    return all(
        np.array_equal(a, b, equal_nan=a.dtype.kind == "f") if isinstance(a, np.ndarray) else repr(a) == repr(b)
        for a, b in ((getattr(een, v.name), getattr(ander, v.name)) for v in dataclasses.fields(Vondst))
    )


def conflict(soort):
    return next(c for c in definities().values() if c.soort == soort)


def woning(n, **feiten):
    """n volwassenen, elk een eigen gezin, in één woning."""
    ids = {PERSOON: tuple(f"p{i}" for i in range(n)), GEZIN: tuple(f"g{i}" for i in range(n)), HUISHOUDEN: ("w",)}
    nul = np.zeros(n, dtype=np.int64)
    leeg = Kolommen({GEZIN: Groep(np.arange(n), nul), HUISHOUDEN: Groep(nul, nul)}, {}, {}, ids)
    return leeg.met(geboortedatum=np.full(n, np.datetime64("1980-05-01")), **feiten)


def vertegenwoordigers():
    """Van elke soort één definitie, en van een klif één per dimensie: wat een ronde vraagt, hangt daarvan af."""
    per_vorm: dict[tuple[str, ...], Grensconflict] = {}
    for c in definities().values():
        dimensie = c.velden.get("dimensie", {})
        per_vorm.setdefault((c.soort, *sorted(dimensie)), c)
    return list(per_vorm.values())


@pytest.fixture(scope="module")
def casustaken():
    """Elke definitie op een paar casussen en elke casus met een paar definities, in zijn eigen maand: om en om verdeeld.

    Alles met alles kost een kwartier en vraagt steeds hetzelfde; `benchmarks/` meet, dit bewijst.
    """
    situaties = [s for pad in casusbestanden().values() for s in varianten_van(lees(pad)).values()]
    keer = max(len(situaties), len(definities()))
    lijst = list(definities().values())
    paren = {(i % len(lijst), i % len(situaties)) for i in range(keer)}
    return [Taak(lijst[d], op_peildatum(situaties[s], situaties[s].peildatum), situaties[s].peildatum) for d, s in sorted(paren)]


def test_samen_is_gelijk_aan_elke_taak_apart_op_de_casussen(casustaken):
    assert {t.conflict.id for t in casustaken} == set(definities())
    samen = onderzoek(casustaken)
    assert len(samen) == len(casustaken)
    anders = [t.conflict.id for t, v in zip(casustaken, samen, strict=True) if not zelfde(v, onderzoek([t])[0])]
    assert not anders
    assert any(isinstance(v, Vondst) and v.wie.any() for v in samen)


def test_samen_is_gelijk_aan_elke_taak_apart_op_willekeurige_huishoudens(stelsel):
    delen = [scherp(stelsel, 12, zaad) for zaad in (1, 2)]
    vragen = (
        (delen[0], "standaard", "2016-07", ()),
        (delen[1], "ruim", "2016-01", ()),
        (delen[0], "streng", MAAND, hervormingen()),
    )
    om_en_om = zip(definities().values(), itertools.cycle(vragen))
    taken = [Taak(c, met_uitvoering(k, hoe), maand, regime) for c, (k, hoe, maand, regime) in om_en_om]
    for taak, vondst in zip(taken, onderzoek(taken), strict=True):
        assert zelfde(vondst, onderzoek([taak])[0]), (taak.conflict.id, taak.maand)


def test_alle_vragen_van_een_ronde_gaan_in_een_simulatie(monkeypatch):
    gebouwd = []

    def tel(*argumenten):
        gebouwd.append(argumenten)
        return bouw(*argumenten)

    monkeypatch.setattr(rondes, "bouw", tel)
    c = conflict("tegengestelde_prikkel")
    onderzoek([Taak(c, woning(2), MAAND), Taak(c, woning(3), MAAND), Taak(c, woning(1), "2016-07")])
    assert len(gebouwd) == 2, "een per kalenderjaar"


# --- een weigering raakt de andere niet ---


@pytest.mark.parametrize("soort", ["gat", "tegengestelde_prikkel", "klif", "uitvoering_wijkt_af"])
def test_een_maand_buiten_de_dekking_raakt_de_andere_niet(soort):
    c = conflict(soort)
    goed, voor, na = onderzoek([Taak(c, woning(2), maand) for maand in (MAAND, "2014-12", "2027-01")])
    assert isinstance(goed, Vondst)
    assert isinstance(voor, Geweigerd)
    assert isinstance(na, Geweigerd)
    assert "is gemodelleerd van 2015-01 tot en met 2026-12" in voor.reden
    assert zelfde(goed, onderzoek([Taak(c, woning(2), MAAND)])[0])


@pytest.mark.parametrize("c", vertegenwoordigers(), ids=lambda c: c.id)
def test_een_woning_met_te_veel_bewoners_raakt_de_andere_niet(c):
    """Die wordt pas tijdens het rekenen ontdekt, midden in de simulatie die de taken delen."""
    vol = Taak(c, woning(53), MAAND)
    ervoor, te_vol, erna = onderzoek([Taak(c, woning(2), MAAND), vol, Taak(c, woning(3), MAAND)])
    assert zelfde(ervoor, onderzoek([Taak(c, woning(2), MAAND)])[0])
    assert zelfde(erna, onderzoek([Taak(c, woning(3), MAAND)])[0])
    assert zelfde(te_vol, onderzoek([vol])[0])
    assert isinstance(ervoor, Vondst)
    assert isinstance(erna, Vondst)


def test_een_woning_met_te_veel_bewoners_wordt_geweigerd_met_de_zin():
    _, te_vol = onderzoek([Taak(conflict("klif"), woning(n), MAAND) for n in (2, 53)])
    assert isinstance(te_vol, Geweigerd)
    assert "53 bewoners; het model rekent met ten hoogste 52" in te_vol.reden


def test_invoer_die_niet_te_bouwen_is_raakt_de_andere_niet():
    c = conflict("gat")
    fout = woning(1).met(HUISHOUDEN, gemeente=np.array([99]))
    goed, geweigerd = onderzoek([Taak(c, woning(1), MAAND), Taak(c, fout, MAAND)])
    assert isinstance(goed, Vondst)
    assert isinstance(geweigerd, Geweigerd)
    assert "gemeente: plaats 99 bestaat niet" in geweigerd.reden


def test_een_onbekende_hervorming_raakt_alleen_wie_haar_vraagt():
    c = conflict("gat")
    goed, geweigerd = onderzoek([Taak(c, woning(1), MAAND), Taak(c, woning(1), MAAND, ("bestaat_niet",))])
    assert isinstance(goed, Vondst)
    assert isinstance(geweigerd, Geweigerd)
    assert "bestaat niet" in geweigerd.reden


def test_een_definitie_met_een_onbekende_dimensie_raakt_de_andere_niet():
    klif = conflict("klif")
    kapot = dataclasses.replace(klif, velden={**klif.velden, "dimensie": {"schoenmaat": 1}})
    goed, geweigerd = onderzoek([Taak(klif, woning(1), MAAND), Taak(kapot, woning(1), MAAND)])
    assert isinstance(goed, Vondst)
    assert isinstance(geweigerd, Geweigerd)
    assert "schoenmaat" in geweigerd.reden


# --- een oordeel als invoer ---


def test_een_regel_als_invoer_bij_de_een_verdringt_de_formule_bij_de_ander_niet():
    """Een mens mag een uitkomst als oordeel invullen; de andere taak rekent haar gewoon uit."""
    c = definities()["jonge_ouder_zonder_bijstand"]
    minderjarig = woning(1).met(geboortedatum=np.array(["2009-06-01"], dtype="datetime64[D]"))
    oordeel = minderjarig.met(behoefte_levensonderhoud=np.array([False]))
    los = [onderzoek([Taak(c, k, MAAND)])[0] for k in (minderjarig, oordeel)]
    assert [bool(v.wie.any()) for v in los if isinstance(v, Vondst)] == [True, False]
    for volgorde in ([minderjarig, oordeel], [oordeel, minderjarig]):
        samen = onderzoek([Taak(c, k, MAAND) for k in volgorde])
        verwacht = los if volgorde[0] is minderjarig else los[::-1]
        assert all(zelfde(a, b) for a, b in zip(samen, verwacht, strict=True))


def test_met_uitvoering_zet_elke_woning():
    plaatsen = met_uitvoering(woning(2), "ruim").feiten["uitvoering"]
    assert plaatsen.tolist() == [Uitvoering.ruim.index]


def test_geen_taken_geen_vondsten():
    assert onderzoek([]) == []
