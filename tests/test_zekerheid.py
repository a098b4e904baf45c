"""Zekerheid in één keer gemeten: gedeelde proeven geven hetzelfde als elke proef in een eigen simulatie."""

from __future__ import annotations

import dataclasses

import numpy as np
import pytest

from openfisca_inclusieve_stad.toepassing import zekerheid
from openfisca_inclusieve_stad.toepassing.casussen import casusbestanden
from openfisca_inclusieve_stad.toepassing.hangt_af import hangt_af_van
from openfisca_inclusieve_stad.toepassing.simulatie import bouw
from openfisca_inclusieve_stad.toepassing.situatie import lees, op_peildatum
from openfisca_inclusieve_stad.toepassing.zekerheid import LEEG, meet, proefstelsel
from openfisca_inclusieve_stad.wetten import wetten

VEEL = 1e9


def _kolommen(id_):
    situatie = lees(casusbestanden()[id_])
    return op_peildatum(situatie, situatie.peildatum), situatie.peildatum


def _uitkomsten(wet):
    return wetten()[wet].uitkomsten


def _in_eigen_simulatie(stelsel, kolommen, maand, uitkomsten, waarden):
    simulatie = bouw(proefstelsel(stelsel, waarden, alleen_leeg=True), kolommen)
    with np.errstate(all="ignore"):
        return {naam: simulatie.vraag(naam, maand) for naam in uitkomsten}


@pytest.mark.parametrize(("casus", "wet", "hoeveel"), [("V6-5a", "participatiewet", 4), ("V1-7", "zorgtoeslag", 2)])
def test_een_leeg_blad_telt_als_het_in_een_eigen_simulatie_iets_verandert(stelsel, casus, wet, hoeveel):
    """De omschrijving van `ontbrekende_sleutels`, zonder iets te delen: een blad leeg, 0 en veel, de andere 0 of veel."""
    kolommen, maand = _kolommen(casus)
    uitkomsten = _uitkomsten(wet)
    meting = meet(stelsel, kolommen, maand, uitkomsten)
    leeg = zekerheid.lege_bladen(meting.simulatie)
    assert len(leeg) >= hoeveel, "zonder leeg blad zegt deze test niets"
    veel = {p: zekerheid._LANG.get(str(meting.bladen[p].metadata.get("unit")), VEEL) for p in leeg}
    gevonden = zekerheid.ontbrekende_sleutels(meting)
    for pad in leeg[:: len(leeg) // hoeveel]:
        andere = [p for p in leeg if p != pad]
        schuldig = {naam: np.zeros(len(meting.kolom(naam)), dtype=bool) for naam in uitkomsten}
        for rest in (dict.fromkeys(andere, 0), {p: veel[p] for p in andere}):
            proeven = (rest, {**rest, pad: 0}, {**rest, pad: veel[pad]})
            zonder, nul, hoog = (_in_eigen_simulatie(stelsel, kolommen, maand, uitkomsten, p) for p in proeven)
            for naam in uitkomsten:
                schuldig[naam] |= zekerheid._is_nan(zonder[naam]) & ~zekerheid._is_nan(nul[naam])
                schuldig[naam] |= zekerheid.anders(nul[naam], hoog[naam])
        for naam in uitkomsten:
            feit, nan = zekerheid.feit_of_pad(stelsel, pad), zekerheid._is_nan(meting.kolom(naam))
            genoemd = np.array([feit in sleutels for sleutels in gevonden[naam]])
            assert not (schuldig[naam] & ~genoemd).any(), (pad, naam)
            assert not (genoemd & ~schuldig[naam] & ~nan).any(), (pad, naam)  # is zij NaN zonder schuldige, dan gelden alle


def test_een_label_per_uitkomst_is_dat_van_een_meting_met_alleen_die_uitkomst(stelsel):
    kolommen, maand = _kolommen("V1-7")
    meting = meet(stelsel, kolommen, maand, _uitkomsten("kindgebonden_budget"))
    for naam in meting.uitkomsten:
        alleen = dataclasses.replace(meting, uitkomsten=(naam,))
        for rij in (None, *range(kolommen.personen)):
            assert zekerheid.label_bedrag_van(meting, rij, naam) == zekerheid.label_bedrag_van(alleen, rij), (naam, rij)


def test_een_proef_wordt_niet_twee_keer_gerekend(stelsel, monkeypatch):
    kolommen, maand = _kolommen("V6-5a")
    meting = meet(stelsel, kolommen, maand, _uitkomsten("participatiewet"))
    eerste = zekerheid.bladen_die_ertoe_doen(meting)
    monkeypatch.setattr(zekerheid.Meting, "met", lambda *_: pytest.fail("deze proef was al gedaan"))
    assert zekerheid.bladen_die_ertoe_doen(meting) == eerste


def test_een_blad_weer_leeg_maken_geeft_het_stelsel_zonder_dat_blad(stelsel):
    pad = "participatiewet.kostendelersnorm.basisdeel"
    ergens = stelsel.get_parameters_at_instant("2016-07-01").participatiewet.kostendelersnorm
    zonder = proefstelsel(stelsel, {pad: LEEG}).get_parameters_at_instant("2016-07-01").participatiewet.kostendelersnorm
    assert hasattr(ergens, "basisdeel")
    assert "basisdeel" not in zonder
    assert set(ergens) - set(zonder) == {"basisdeel"}


def test_waar_het_van_afhangt_is_met_een_meting_gelijk_aan_zonder(stelsel):
    kolommen, maand = _kolommen("V6-5a")
    uitkomsten = _uitkomsten("participatiewet")
    zonder = hangt_af_van(stelsel, kolommen, maand, uitkomsten)
    assert zonder
    assert hangt_af_van(stelsel, kolommen, maand, uitkomsten, meting=meet(stelsel, kolommen, maand, uitkomsten)) == zonder
