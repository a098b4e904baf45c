"""Dagen zonder zorg en verrekening als eigenschappen: samen nul, nooit meer dagen dan de maand telt, onbekend blijft onbekend."""

from __future__ import annotations

import calendar
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openfisca_core.simulation_builder import SimulationBuilder

from openfisca_inclusieve_stad.begrippen import BEHOEFTEN, STERKTE, VoorlopigeBetaler
from openfisca_inclusieve_stad.stelsel import BuitenDekking
from openfisca_inclusieve_stad.toepassing.stelsels import stelsel_van

DOORLOPEN, GRENSGEVAL = "doorlopende_jeugdhulp", "grensgevallen_voorfinanciering"
BETALERS = ("gemeente", "verzekeraar", "zorgkantoor", "inwoner")
MET_LOKET = [naam for naam in BEHOEFTEN if naam != "permanent_toezicht"]
MAANDEN = ["2015-02", "2016-05", "2016-08", "2020-02", "2024-05"]
OORDEEL = st.sampled_from(["onbekend", "nee", "ja"])


def reken(namen: list[str], maand: str, hervormingen: tuple[str, ...] = (), **feiten: Any) -> dict[str, np.ndarray]:
    bouwer = SimulationBuilder()
    bouwer.set_default_period(maand)
    simulatie = bouwer.build_from_dict(stelsel_van(hervormingen), feiten)
    return {naam: np.asarray(simulatie.calculate(naam, maand)) for naam in namen}


@st.composite
def bewoners(draw: Any, maand: str, mensen: int = 8) -> dict[str, list[Any]]:
    """Mensen rond 18 en 23 met willekeurige behoeften, data en oordelen; kosten soms onbekend (-1)."""
    jaar = int(maand[:4])

    def kolom(waarde: st.SearchStrategy[Any]) -> list[Any]:
        return list(draw(st.lists(waarde, min_size=mensen, max_size=mensen)))

    dag = st.builds("{}-{:02d}-{:02d}".format, st.integers(jaar - 1, jaar), st.integers(1, 12), st.integers(1, 28))
    misschien = st.one_of(st.just("9999-12-31"), dag)
    geboren = st.builds(
        "{}-{:02d}-{:02d}".format,
        st.sampled_from([jaar - 10, jaar - 18, jaar - 23, jaar - 50]),
        st.integers(1, 12),
        st.integers(1, 28),
    )
    feiten: dict[str, list[Any]] = {"geboortedatum": kolom(geboren)}
    for naam in MET_LOKET:
        feiten[f"behoefte_{naam}"] = kolom(st.sampled_from([False, False, True]))
        feiten[f"zorgkosten_{naam}"] = kolom(st.sampled_from([-1.0, 0.0, 310.0, 1234.56]))
    for naam in (
        "jeugdhulp_bepaald_voor_18",
        "meer_oorzaken",
        "vermoeden_wlz",
        "werkt_mee_aan_ciz_besluit",
        "medische_noodzaak",
        "ggz_verwijzing",
        "spoedeisend",
        "eigen_kracht_toereikend",
        "blijvend_permanent_toezicht",
        "hulpmiddel_in_zorgverzekering",
    ):
        feiten[naam] = kolom(OORDEEL)
    feiten["zorgverzekerd"] = kolom(st.booleans())
    feiten["grondslag_zorg"] = kolom(st.sampled_from(["onbekend", "somatisch", "verstandelijk", "psychisch"]))
    feiten["ciz_besluit"] = kolom(st.sampled_from(["geen", "geen", "toegekend", "afgewezen"]))
    feiten["leveringsvorm"] = kolom(st.sampled_from(["geen", "geen", "mpt", "verblijf"]))
    feiten["jeugdhulp_begonnen_op"] = kolom(st.sampled_from(["2000-01-01", "9999-12-31"]))
    feiten["voorlopige_betaler"] = kolom(st.sampled_from([lid.name for lid in VoorlopigeBetaler]))
    for naam in ("melding_ondersteuning_op", "ciz_aanvraag_op", "zorg_gevraagd_bij_verzekeraar_op"):
        feiten[naam] = kolom(misschien)
    return feiten


@settings(max_examples=30)
@given(
    data=st.data(),
    maand=st.sampled_from(MAANDEN),
    hervormingen=st.sampled_from([(), (DOORLOPEN,), (GRENSGEVAL,), (DOORLOPEN, GRENSGEVAL)]),
)
def test_de_verrekeningen_zijn_samen_nul_of_onbekend_waar_kosten_onbekend_zijn(data, maand, hervormingen):
    feiten = data.draw(bewoners(maand))
    namen = [f"verrekening_{b}" for b in BETALERS]
    voor = [f"voorgefinancierd_door_{b}" for b in BETALERS]
    rekening = [f"voorgefinancierd_voor_rekening_van_{b}" for b in BETALERS]
    uit = reken([*namen, *voor, *rekening], maand, hervormingen, **feiten)
    som = np.sum([uit[naam] for naam in namen], axis=0)
    bekend = ~np.isnan(som)
    assert np.abs(som[bekend]).max(initial=0) < 1e-6
    # onbekend is nooit van één partij: wie het niet weet, weet ook niet van wie het is
    assert (np.isnan([uit[naam] for naam in namen]).sum(axis=0) != 1).all()
    # is alles bekend, dan is wat is voorgeschoten gelijk aan wat voor iemands rekening is
    voorgeschoten, aandeel = (np.sum([uit[naam] for naam in lijst], axis=0) for lijst in (voor, rekening))
    np.testing.assert_allclose(voorgeschoten, aandeel, atol=1e-6)
    for b in BETALERS:
        verschil = uit[f"voorgefinancierd_voor_rekening_van_{b}"] - uit[f"voorgefinancierd_door_{b}"]
        waar = ~np.isnan(verschil)
        np.testing.assert_allclose(uit[f"verrekening_{b}"][waar], verschil[waar], atol=1e-6)
    if not hervormingen:
        assert (som == 0).all()
        assert (voorgeschoten == 0).all()


@settings(max_examples=30)
@given(data=st.data(), maand=st.sampled_from(MAANDEN))
def test_dagen_zonder_zorg_liggen_in_de_maand_en_een_experiment_maakt_er_nooit_meer(data, maand):
    feiten = data.draw(bewoners(maand))
    lengte = calendar.monthrange(int(maand[:4]), int(maand[5:]))[1]
    namen = ["dagen_zonder_zorg", "zorg_gat_vanaf", "zorg_gat_tot"]
    wet = reken(namen, maand, **feiten)
    dagen = wet["dagen_zonder_zorg"]
    assert (dagen >= 0).all()
    assert (dagen <= lengte).all()
    heeft_behoefte = np.any([feiten[f"behoefte_{naam}"] for naam in MET_LOKET], axis=0)
    assert not dagen[~heeft_behoefte].any()
    ver = (wet["zorg_gat_tot"] - wet["zorg_gat_vanaf"]).astype(int)
    assert ((dagen == 0) == (wet["zorg_gat_vanaf"] == np.datetime64("9999-12-31"))).all()
    assert (dagen <= np.where(dagen == 0, 0, ver)).all()
    assert (reken(namen, maand, (DOORLOPEN,), **feiten)["dagen_zonder_zorg"] <= dagen).all()
    assert not reken(namen, maand, (GRENSGEVAL,), **feiten)["dagen_zonder_zorg"].any()


@settings(max_examples=10)
@given(data=st.data(), maand=st.sampled_from(MAANDEN))
def test_een_groep_rekent_zoals_elk_apart(data, maand):
    feiten = data.draw(bewoners(maand, mensen=3))
    namen = ["dagen_zonder_zorg", "verrekening_gemeente", "verrekening_verzekeraar"]
    groep = reken(namen, maand, (DOORLOPEN, GRENSGEVAL), **feiten)
    for rij in range(3):
        apart = reken(namen, maand, (DOORLOPEN, GRENSGEVAL), **{naam: kolom[rij] for naam, kolom in feiten.items()})
        for naam in namen:
            np.testing.assert_array_equal(groep[naam][rij], apart[naam][0])


@pytest.mark.parametrize("experiment", [DOORLOPEN, GRENSGEVAL])
def test_onbekende_kosten_zijn_onbekend_en_niet_nul_maar_wie_zichzelf_betaalt_verrekent_niets(experiment):
    """Ggz schiet een ander voor dan wie moet betalen (DOORLOPEN: de gemeente voor de verzekeraar); kosten niet opgegeven."""
    ggz = {"geboortedatum": "1998-05-10", "behoefte_ggz": True, "jeugdhulp_begonnen_op": "2014-01-01"}
    begeleiding = {"geboortedatum": "1998-05-10", "behoefte_begeleiding": True, "jeugdhulp_begonnen_op": "2014-01-01"}
    namen = ["verrekening_gemeente", "verrekening_verzekeraar", "verrekening_zorgkantoor"]
    uit = reken(namen, "2016-06", (experiment,), **(ggz if experiment == DOORLOPEN else begeleiding))
    assert np.isnan(uit["verrekening_gemeente"]).all()
    assert np.isnan(uit["verrekening_verzekeraar"]).all()
    assert (uit["verrekening_zorgkantoor"] == 0).all()
    zelfde = reken(namen, "2016-06", (experiment,), **(begeleiding if experiment == DOORLOPEN else ggz))
    assert all((kolom == 0).all() for kolom in zelfde.values())


@settings(max_examples=40)
@given(
    data=st.data(),
    maand=st.sampled_from([("2015-02", "2015-03"), ("2016-05", "2016-06"), ("2020-02", "2020-03"), ("2024-05", "2024-06")]),
)
def test_de_laatste_dag_van_een_maand_sluit_aan_op_de_eerste_van_de_volgende(data, maand):
    """Twee wegen: wat de datumregels in de maand zeggen, en wat de aanspraken op de eerste van de volgende maand zeggen.

    Alleen op een dag waarop zelf iets omslaat mogen zij verschillen: die van het besluit; een verjaardag op de eerste is er niet.
    """
    deze, volgende = maand
    feiten = data.draw(bewoners(deze))
    feiten["geboortedatum"] = [dag.replace("-01", "-02") if dag.endswith("-01") else dag for dag in feiten["geboortedatum"]]
    namen = [f"{naam}_zonder_loket" for naam in MET_LOKET]
    nu, dan = reken([*namen, "wmo_besluit_uiterlijk"], deze, **feiten), reken(namen, volgende, **feiten)
    lengte = calendar.monthrange(int(deze[:4]), int(deze[5:]))[1]
    omslag = nu["wmo_besluit_uiterlijk"] == np.datetime64(f"{volgende}-01")
    omslag |= np.array([dag == f"{volgende}-01" for dag in feiten["melding_ondersteuning_op"]])  # spoed
    for naam in namen:
        laatste, eerste = nu[naam] >> (lengte - 1) & 1, dan[naam] & 1
        np.testing.assert_array_equal(laatste[~omslag], eerste[~omslag], err_msg=naam)


@settings(max_examples=20)
@given(data=st.data(), maand=st.sampled_from(MAANDEN))
def test_op_de_eerste_van_de_maand_zeggen_de_aanspraken_hetzelfde(data, maand):
    """De eerste dag is zonder loket als geen aanspraak recht is of te weigeren; over eigen kracht is niets geoordeeld."""
    feiten = data.draw(bewoners(maand))
    feiten["eigen_kracht_toereikend"] = ["onbekend"] * len(feiten["geboortedatum"])
    loketten = {
        "begeleiding": ["jw_aanspraak_begeleiding", "wmo_aanspraak_begeleiding", "wlz_aanspraak"],
        "persoonlijke_verzorging": [
            "jw_aanspraak_persoonlijke_verzorging",
            "wmo_aanspraak_persoonlijke_verzorging",
            "zvw_aanspraak_persoonlijke_verzorging",
            "wlz_aanspraak",
        ],
        "verpleging": ["zvw_aanspraak_verpleging", "wlz_aanspraak"],
        "hulpmiddel": ["wmo_aanspraak_hulpmiddel", "zvw_aanspraak_hulpmiddel", "wlz_aanspraak_hulpmiddel"],
        "opvoedhulp": ["jw_aanspraak_opvoedhulp"],
        "dagbesteding": ["jw_aanspraak_dagbesteding", "wmo_aanspraak_dagbesteding", "wlz_aanspraak"],
    }
    alle = sorted({naam for lijst in loketten.values() for naam in lijst})
    uit = reken([*alle, *(f"{naam}_zonder_loket" for naam in loketten)], maand, **feiten)
    for behoefte, lijst in loketten.items():
        geeft = np.any([uit[naam] >= STERKTE["kan_weigeren"] for naam in lijst], axis=0)
        verwacht = np.array(feiten[f"behoefte_{behoefte}"]) & ~geeft
        np.testing.assert_array_equal(uit[f"{behoefte}_zonder_loket"] & 1, verwacht, err_msg=behoefte)


@pytest.mark.parametrize("maand", ["2014-12", "2027-01"])
@pytest.mark.parametrize("naam", ["dagen_zonder_zorg", "zorg_gat_vanaf", "verrekening_verzekeraar"])
def test_een_maand_die_de_wetten_niet_dekken_wordt_geweigerd(naam, maand):
    with pytest.raises(BuitenDekking, match="is gemodelleerd van 2015-01 tot en met 2026-12"):
        reken([naam], maand, geboortedatum="1998-05-10", behoefte_begeleiding=True)
