"""De experimenten: wie minder telt, wie gewoon blijft tellen, en op elke gedekte datum."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from openfisca_inclusieve_stad.fouten import GebruikersFout
from openfisca_inclusieve_stad.kolommen import Groep, Kolommen
from openfisca_inclusieve_stad.toepassing.simulatie import bouw, maand_van
from openfisca_inclusieve_stad.toepassing.stelsels import hervormingen, op_volgorde, stelsel_van
from openfisca_inclusieve_stad.toepassing.wijzigingsdagen import wijzigingsmaanden


def een_woning(geboren: list[str], **feiten: list[float]) -> Kolommen:
    """Alleenstaanden in één woning, ieder een eigen gezin."""
    n = len(geboren)
    return Kolommen(
        groepen={"gezin": Groep(np.arange(n), np.zeros(n, int)), "huishouden": Groep(np.zeros(n, int), np.zeros(n, int))},
        feiten={
            "geboortedatum": np.array(geboren, dtype="datetime64[D]"),
            **{naam: np.array(waarden) for naam, waarden in feiten.items()},
        },
        entiteiten=dict.fromkeys(("geboortedatum", *feiten), "persoon"),
        ids={"persoon": tuple(map(str, range(n))), "gezin": tuple(map(str, range(n))), "huishouden": ("0",)},
    )


def uitkomst(kolommen: Kolommen, naam: str, maand: str, *experimenten: str) -> np.ndarray:
    return np.asarray(bouw(stelsel_van(experimenten), kolommen).calculate(naam, maand_van(maand)))


def test_alleen_mantelzorger_en_verzorgde_tellen_niet_voor_elkaar_ieder_ander_wel():
    # bewoner 2 zorgt voor bewoner 1; bewoner 3 is een derde volwassene
    drie = een_woning(["1960-01-01", "1965-01-01", "1970-01-01"], mantelzorg_aan_1=[0, 1, 0])
    assert uitkomst(drie, "pw_aantal_kostendelers", "2016-07").tolist() == [3, 3, 3]
    assert uitkomst(drie, "pw_aantal_kostendelers", "2016-07", "kostendelersnorm_mantelzorg").tolist() == [2, 2, 3]


def test_wie_voor_iemand_buiten_de_woning_zorgt_merkt_niets():
    twee = een_woning(["1960-01-01", "1965-01-01"], mantelzorg_aan_1=[0, -1])
    assert uitkomst(twee, "pw_aantal_kostendelers", "2016-07", "kostendelersnorm_mantelzorg").tolist() == [2, 2]


def test_tweemaal_dezelfde_zorgrelatie_haalt_niemand_tweemaal_weg():
    twee = een_woning(
        ["1960-01-01", "1965-01-01"], mantelzorg_aan_1=[2, 1], mantelzorg_aan_2=[0, 1], huurt_van=[0, 1], huurcontract=[0, 2]
    )
    assert uitkomst(twee, "pw_aantal_kostendelers", "2016-07", "kostendelersnorm_mantelzorg").tolist() == [1, 1]


@pytest.mark.parametrize("maand", wijzigingsmaanden()[0])
def test_beide_experimenten_rekenen_op_elke_dag_waarop_de_wet_verandert(maand):
    """De verzorgde krijgt de norm van een alleenstaande (artikel 21 onder a), en de huur die afgelost wordt telt niet."""
    k = een_woning(
        ["1975-01-01", "1980-01-01", "1985-01-01"],
        mantelzorg_aan_1=[0, 1, 0],
        huurt_van=[0, 0, 1],
        huurcontract=[0, 0, 2],
        huur_of_kostgeld=[0.0, 0.0, 300.0],
        aflossing_uit_kamerhuur=[300.0, 0.0, 0.0],
        inkomen_overig=[0.0, 3000.0, 3000.0],
    )
    norm = stelsel_van(()).get_parameters_at_instant(f"{maand}-01").participatiewet.norm.alleenstaande_21_tot_aow
    samen = uitkomst(k, "pw_algemene_bijstand", maand, *hervormingen())
    assert samen[0] == pytest.approx(norm, abs=0.005)
    alleen_zorg = uitkomst(k, "pw_algemene_bijstand", maand, "kostendelersnorm_mantelzorg")
    assert alleen_zorg[0] == pytest.approx(norm - 300, abs=0.005)
    assert uitkomst(k, "pw_algemene_bijstand", maand)[0] < alleen_zorg[0]


@pytest.mark.parametrize(("aflossing", "korting"), [(0.0, 300.0), (100.0, 200.0), (300.0, 0.0), (400.0, 0.0)])
def test_de_korting_is_kamerhuur_min_aflossing_en_nooit_minder_dan_nul(aflossing, korting):
    """Casusregister V6-6: korting = max(0, kamerhuur - aflossing)."""
    k = een_woning(
        ["1975-01-01", "1985-01-01"],
        huurt_van=[0, 1],
        huurcontract=[0, 2],
        huur_of_kostgeld=[0.0, 300.0],
        aflossing_uit_kamerhuur=[aflossing, 0.0],
    )
    assert uitkomst(k, "pw_inkomen_uit_verhuur", "2016-07", "kamerverhuur_schuldaflossing")[0] == korting
    assert uitkomst(k, "pw_inkomen_uit_verhuur", "2016-07")[0] == 300.0


@settings(max_examples=40)
@given(
    jaren=st.lists(st.integers(1945, 2008), min_size=1, max_size=6),
    loon=st.floats(0, 3000),
    maand=st.sampled_from(["2015-07", "2016-07", "2022-12", "2023-01", "2026-07"]),
)
def test_zonder_zorg_en_zonder_aflossing_verandert_geen_experiment_iets(jaren, loon, maand):
    k = een_woning([f"{jaar}-06-15" for jaar in jaren], inkomen_overig=[loon] + [0.0] * (len(jaren) - 1))
    for naam in ("pw_norm", "pw_algemene_bijstand"):
        gewoon = uitkomst(k, naam, maand)
        for experiment in hervormingen():
            np.testing.assert_array_equal(gewoon, uitkomst(k, naam, maand, experiment))


@settings(max_examples=40)
@given(data=st.data(), maand=st.sampled_from(["2015-07", "2016-07", "2022-12", "2023-01", "2026-07"]))
def test_geen_experiment_verlaagt_iemands_norm(data, maand):
    jaren = data.draw(st.lists(st.integers(1945, 2000), min_size=2, max_size=6))
    zorg = data.draw(st.lists(st.integers(-1, len(jaren)), min_size=len(jaren), max_size=len(jaren)))
    k = een_woning([f"{jaar}-06-15" for jaar in jaren], mantelzorg_aan_1=zorg)
    assert (uitkomst(k, "pw_norm", maand, *hervormingen()) >= uitkomst(k, "pw_norm", maand) - 0.005).all()


def test_de_volgorde_van_vragen_doet_er_niet_toe():
    assert stelsel_van(hervormingen()) is stelsel_van(reversed(hervormingen()))
    assert op_volgorde(["kamerverhuur_schuldaflossing"] * 2) == ("kamerverhuur_schuldaflossing",)


def test_een_onbekende_hervorming_wordt_geweigerd_met_de_naaste():
    with pytest.raises(GebruikersFout, match="Bedoelt u 'kostendelersnorm_mantelzorg'"):
        stelsel_van(["kostendelernorm_mantelzorg"])
