"""Rekenen voor een deel van de personen geeft hetzelfde als rekenen voor iedereen."""

import numpy as np
import pytest

from openfisca_inclusieve_stad.begrippen import (
    GEEN_DATUM,
    bij_partner,
    laatste_geboortedag,
    partner_rij,
    plus_maanden,
    voor_wie,
    waar,
)
from openfisca_inclusieve_stad.begrippen.partner import van_partner
from openfisca_inclusieve_stad.stelsel import grondstelsel
from openfisca_inclusieve_stad.toepassing.simulatie import Simulatie, bouw, maand_van
from tests.huishoudens import scherp

MAAND = maand_van("2026-01")


@pytest.fixture(scope="module")
def simulatie() -> Simulatie:
    return bouw(grondstelsel(), scherp(grondstelsel(), 600, maand="2026-01"))


def test_een_deel_leest_de_rijen_van_personen_gezin_en_huishouden(simulatie):
    persoon = simulatie.populations["persoon"]
    masker = persoon("leeftijd", MAAND) > 20
    wie = voor_wie(persoon, masker)
    assert wie.count == masker.sum()
    assert (wie("leeftijd", MAAND) == persoon("leeftijd", MAAND)[masker]).all()
    assert (wie.huishouden("gemeente", MAAND) == persoon.huishouden("gemeente", MAAND)[masker]).all()
    assert (wie.gezin("gehuwd", MAAND) == persoon.gezin("gehuwd", MAAND)[masker]).all()


@pytest.mark.parametrize("in_de_woning", [False, True])
def test_de_partner_van_een_deel_is_die_van_iedereen(simulatie, in_de_woning):
    persoon = simulatie.populations["persoon"]
    masker = persoon("leeftijd", MAAND) > 40
    wie = voor_wie(persoon, masker)
    allen, enkelen = (
        bij_partner(p, persoon("bezittingen", MAAND), MAAND, "pw_heeft_partner", -1.0, in_de_woning) for p in (persoon, wie)
    )
    rij = partner_rij(persoon, MAAND, "pw_heeft_partner", in_de_woning)
    assert (allen == np.where(rij >= 0, persoon("bezittingen", MAAND)[rij], -1.0)).all()
    assert (allen[masker] == enkelen).all()
    assert (
        van_partner(wie, "leeftijd", MAAND, "pw_heeft_partner", -1)
        == van_partner(persoon, "leeftijd", MAAND, "pw_heeft_partner", -1)[masker]
    ).all()


def test_een_uitkomst_staat_op_de_rijen_van_het_deel(simulatie):
    persoon = simulatie.populations["persoon"]
    masker, rest = persoon("leeftijd", MAAND) > 40, np.arange(persoon.count, dtype=float)
    wie, niemand = voor_wie(persoon, masker), voor_wie(persoon, np.zeros(persoon.count, dtype=bool))
    assert (wie.uitkomst(wie.van(rest) * 2, anders=rest) == np.where(masker, rest * 2, rest)).all()
    assert (wie.uitkomst(np.full(wie.count, 7.0), anders=0) == np.where(masker, 7.0, 0)).all()
    leeg = niemand.uitkomst(niemand.van(rest), anders=0)
    assert leeg.dtype == rest.dtype and leeg.shape == rest.shape and not leeg.any()
    assert not leeg.flags.writeable
    assert (niemand.uitkomst(niemand.van(rest), anders=rest) == rest).all()
    datums = niemand.uitkomst(np.array([], dtype="datetime64[D]"), anders=GEEN_DATUM)
    assert (datums == np.datetime64(GEEN_DATUM)).all()


def test_wie_lui_is_rekent_niets_uit_voor_niemand_en_anders_hetzelfde(stelsel):
    for naam in ("pw_norm", "pw_aanspraak_algemene_bijstand", "leeftijd_18_vanaf"):
        persoon = bouw(stelsel, scherp(stelsel, 60)).populations["persoon"]
        niemand, allen = (np.full(persoon.count, waar) for waar in (False, True))
        leeg = voor_wie(persoon, niemand, lui=True)(naam, MAAND)
        assert persoon.get_holder(naam).get_array(MAAND) is None
        vol = voor_wie(persoon, allen, lui=True)(naam, MAAND)
        assert (vol == persoon(naam, MAAND)).all()
        assert leeg.dtype == vol.dtype and type(leeg) is type(vol) and len(leeg) == 0


@pytest.mark.parametrize("maanden", [1, 12, 216, 780, 804])
@pytest.mark.parametrize("dag", ["2026-01-01", "2025-12-31", "2024-02-29", "2025-02-28", "2025-03-01", "2025-04-30"])
def test_laatste_geboortedag_is_dezelfde_grens_als_plus_maanden(dag, maanden):
    dagen = np.append(np.arange("1940-01-01", "2026-02-01", dtype="datetime64[D]"), np.datetime64(GEEN_DATUM))
    grens = laatste_geboortedag(np.datetime64(dag), maanden)
    assert ((dagen <= grens) == (plus_maanden(dagen, maanden) <= np.datetime64(dag))).all()


@pytest.mark.parametrize(("dan", "anders"), [
    (np.arange(4.0), 0), (np.nan, np.arange(4.0)), (1.5, 2), (np.arange(4), np.arange(4.0)), (np.arange(4), 0), (0, np.arange(4)),
])  # fmt: skip
@pytest.mark.parametrize("masker", [[True, False, True, False], [False] * 4, [True] * 4])
def test_waar_geeft_wat_np_where_geeft(masker, dan, anders):
    masker = np.array(masker)
    verwacht, uit = np.where(masker, dan, anders), waar(masker, dan, anders)
    assert uit.dtype == verwacht.dtype
    assert np.array_equal(uit, verwacht, equal_nan=True)


def test_een_kolom_met_een_waarde_voor_iedereen_blijft_een_waarde(simulatie):
    """Ook een deel, of wie een partner heeft: die lezen dezelfde ene waarde."""
    persoon = simulatie.populations["persoon"]
    nul, wie = np.broadcast_to(0.0, (persoon.count,)), voor_wie(persoon, persoon("leeftijd", MAAND) > 20)
    for kolom, lengte in ((wie.van(nul), wie.count), (bij_partner(persoon, nul, MAAND, "pw_heeft_partner"), persoon.count)):
        assert kolom.strides == (0,)
        assert kolom.shape == (lengte,)
        assert not kolom.any()
    een = bij_partner(persoon, nul + 1, MAAND, "pw_heeft_partner")
    anders = bij_partner(persoon, np.broadcast_to(1.0, (persoon.count,)), MAAND, "pw_heeft_partner")
    assert (anders == een).all()
