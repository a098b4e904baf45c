"""Uitkomsten die van meer wetten tegelijk zijn, in het antwoord van `toets`."""

from __future__ import annotations

import pytest

from openfisca_inclusieve_stad.begrippen.onderdelen import ONDERDELEN
from openfisca_inclusieve_stad.toepassing.antwoord import Regime
from openfisca_inclusieve_stad.toepassing.casussen import casusbestanden
from openfisca_inclusieve_stad.toepassing.overkoepelend import RUST_OP, SOMMEN, overkoepelend
from openfisca_inclusieve_stad.toepassing.situatie import lees, uit_mapping
from openfisca_inclusieve_stad.toepassing.toets import toets
from openfisca_inclusieve_stad.wetten import rekenbare_wetten, wetten

INKOMEN = [wet for wet in RUST_OP["besteedbaar_inkomen"] if wet in rekenbare_wetten()]


def alleen(**feiten):
    return uit_mapping(
        {
            "personen": {"mens": feiten},
            "gezinnen": {"gezin": {"aanvrager": "mens"}},
            "huishoudens": {"huis": {"bewoners": ["mens"], "kale_huur": 600}},
        },
        "proef",
    )


def waarde_van(antwoord, naam, maand):
    return antwoord.uitkomsten["personen"]["mens"][naam][maand]


def test_een_som_is_er_alleen_als_elke_wet_van_haar_delen_is_gevraagd():
    assert set(SOMMEN) <= set(overkoepelend(INKOMEN))
    assert not overkoepelend(["participatiewet"])
    assert not [naam for wet in INKOMEN for naam in overkoepelend([w for w in INKOMEN if w != wet]) if naam in SOMMEN]
    assert set(overkoepelend(tuple(rekenbare_wetten()))) == set(RUST_OP)
    assert all(wet in wetten() for rust_op in RUST_OP.values() for wet in rust_op)


@pytest.mark.parametrize("maand", ["2016-07", "2026-01"])
def test_het_besteedbaar_inkomen_is_de_som_van_zijn_onderdelen(stelsel, maand):
    assert all(naam in stelsel.variables for naam in (*RUST_OP, *SOMMEN.values(), *ONDERDELEN))
    antwoord = toets(alleen(geboortedatum="1980-01-01"), Regime(maand), welke=INKOMEN)
    som = waarde_van(antwoord, "besteedbaar_inkomen", maand)
    delen = ("pw_algemene_bijstand", "zorgtoeslag", "huurtoeslag")
    assert som.waarde == pytest.approx(sum(waarde_van(antwoord, d, maand).waarde for d in delen), abs=0.005)
    assert som.volledig


def test_een_som_met_een_onbekend_deel_geeft_het_bekende_deel_en_zegt_dat_zij_niet_volledig_is():
    """De AOW vanaf juli 2026 staat niet in de feiten: wat wel bekend is (het pensioen) blijft staan."""
    gepensioneerd = alleen(geboortedatum="1950-01-01", ontvangt_aow="ja", inkomen_uit_pensioen=250)
    som = waarde_van(toets(gepensioneerd, Regime("2026-07"), welke=INKOMEN), "besteedbaar_inkomen", "2026-07")
    assert not som.volledig
    assert som.waarde == pytest.approx(250)
    assert any("aow" in sleutel for sleutel in som.ontbreekt)


def test_zonder_opgegeven_kosten_ontbreekt_bij_de_verrekening_een_gegeven_en_geen_parameter():
    """Casus A2-1: de verzekeraar betaalt voorlopig; hoeveel, hangt aan kosten die de bron niet noemt."""
    situatie = lees(casusbestanden()["A2-1"])
    antwoord = toets(situatie, Regime("2016-07", hervormingen=("grensgevallen_voorfinanciering",)))
    vrouw = antwoord.uitkomsten["personen"]["vrouw"]
    verrekening = vrouw["verrekening_gemeente"]["2016-07"]
    assert (verrekening.waarde, verrekening.volledig, verrekening.ontbreekt) == (None, False, ())
    assert vrouw["dagen_zonder_zorg"]["2016-07"].waarde == 0
