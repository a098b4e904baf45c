"""Waar een antwoord van afhangt: elk onbekend oordeel dat iets verandert, alleen of met een ander samen."""

from __future__ import annotations

import numpy as np
import pytest
from openfisca_core.indexed_enums import Enum
from openfisca_core.parameters import ParameterNode
from openfisca_core.periods import DateUnit
from openfisca_core.taxbenefitsystems import TaxBenefitSystem
from openfisca_core.variables import Variable

from openfisca_inclusieve_stad import entities
from openfisca_inclusieve_stad.begrippen import Bedrag, Oordeel
from openfisca_inclusieve_stad.entities import Gezin, Persoon
from openfisca_inclusieve_stad.kolommen import GEZIN, HUISHOUDEN, PERSOON, Groep, Kolommen
from openfisca_inclusieve_stad.stelsel import EigenDagen
from openfisca_inclusieve_stad.toepassing.hangt_af import hangt_af_van
from openfisca_inclusieve_stad.toepassing.simulatie import bouw, maand_van
from openfisca_inclusieve_stad.toepassing.zekerheid import gelezen_feiten, is_oordeel, meet
from tests.huishoudens import scherp


def oordeel(naam: str, entiteit: object, label: str) -> type[Variable]:
    """Een open norm voor het kleine stelsel."""
    velden = {"value_type": Enum, "possible_values": Oordeel, "default_value": Oordeel.onbekend, "entity": entiteit}
    return type(naam, (Variable,), {**velden, "definition_period": DateUnit.MONTH, "label": label})


class bedrag_a(Bedrag):
    """Honderd euro als `alleen_genoeg`; nog tien als `samen_een` en `samen_twee` beide ja zijn."""

    value_type = float
    entity = Persoon
    definition_period = DateUnit.MONTH

    def formula(persoon, period):
        een, twee = (persoon(n, period) == Oordeel.ja for n in ("samen_een", "samen_twee"))
        genoeg = persoon.gezin("alleen_genoeg", period) == Oordeel.ja
        persoon("wel_gelezen_zonder_gevolg", period)
        return 100.0 * genoeg + 10.0 * (een & twee)


class KleinStelsel(EigenDagen, TaxBenefitSystem):
    def __init__(self):
        super().__init__(entities.entities)
        self.add_variables(
            bedrag_a,
            oordeel("samen_een", Persoon, "Heeft een zorgbehoefte"),
            oordeel("samen_twee", Persoon, "Krijgt zorg"),
            oordeel("alleen_genoeg", Gezin, "BRP en feiten kloppen"),
            oordeel("wel_gelezen_zonder_gevolg", Persoon, "Doet er niet toe"),
            oordeel("niet_gelezen", Persoon, "Leest niemand"),
        )
        self.parameters = ParameterNode("", data={})


@pytest.fixture(scope="module")
def klein():
    return KleinStelsel()


@pytest.fixture(scope="module")
def moeder():
    groepen = {e: Groep(np.array([0]), np.array([0])) for e in (GEZIN, HUISHOUDEN)}
    return Kolommen(groepen, {}, {}, {PERSOON: ("moeder",), GEZIN: ("gezin",), HUISHOUDEN: ("woning",)})


def test_een_oordeel_alleen_en_een_paar_dat_samen_iets_verandert(klein, moeder):
    een, paar = hangt_af_van(klein, moeder, "2026-01", ["bedrag_a"])
    assert een.invoer == (("gezin", "alleen_genoeg"),)
    assert een.uitkomsten == {"ja": {"moeder bedrag_a": 100.0}, "nee": {"moeder bedrag_a": 0.0}}
    assert een.vraag == "Is dit zo, voor gezin: BRP en feiten kloppen?"
    assert paar.invoer == (("moeder", "samen_een"), ("moeder", "samen_twee"))
    assert paar.uitkomsten["ja/ja"] == {"moeder bedrag_a": 10.0}
    assert paar.uitkomsten["ja/nee"] == paar.uitkomsten["nee/ja"] == paar.uitkomsten["nee/nee"] == {"moeder bedrag_a": 0.0}
    assert paar.vraag == "Zijn deze samen zo, voor moeder: heeft een zorgbehoefte; en voor moeder: krijgt zorg?"


def test_wat_al_is_ingevuld_wordt_niet_meer_gevraagd(klein, moeder):
    bekend = moeder.met(GEZIN, alleen_genoeg=np.array([Oordeel.nee.index]))
    assert [a.invoer for a in hangt_af_van(klein, bekend, "2026-01", ["bedrag_a"])] == [
        (("moeder", "samen_een"), ("moeder", "samen_twee"))
    ]
    half = bekend.met(samen_een=np.array([Oordeel.ja.index]))
    assert [a.invoer for a in hangt_af_van(klein, half, "2026-01", ["bedrag_a"])] == [(("moeder", "samen_twee"),)]


def test_een_grens_op_de_paren_wordt_gezegd(klein, moeder):
    *_, laatste = hangt_af_van(klein, moeder, "2026-01", ["bedrag_a"], meeste_combinaties=4)
    assert laatste.invoer == ()
    assert laatste.vraag == "een deel van de paren open normen (1 van 6 onderzocht)"


def test_zonder_onbekend_oordeel_is_de_lijst_leeg(klein, moeder):
    nee = np.array([Oordeel.nee.index])
    alles = moeder.met(GEZIN, alleen_genoeg=nee).met(samen_een=nee, samen_twee=nee, wel_gelezen_zonder_gevolg=nee)
    assert hangt_af_van(klein, alles, "2026-01", ["bedrag_a"]) == ()


def test_een_oordeel_per_maand_telt_in_die_maand(klein, moeder):
    import dataclasses

    kolommen = dataclasses.replace(
        moeder,
        entiteiten={"alleen_genoeg": GEZIN},
        per_maand={"alleen_genoeg": {"2026-01": np.array([Oordeel.ja.index]), "2026-02": np.array([Oordeel.onbekend.index])}},
    )
    assert (("gezin", "alleen_genoeg"),) not in [a.invoer for a in hangt_af_van(klein, kolommen, "2026-01", ["bedrag_a"])]
    assert (("gezin", "alleen_genoeg"),) in [a.invoer for a in hangt_af_van(klein, kolommen, "2026-02", ["bedrag_a"])]


@pytest.mark.parametrize("maand", ["2016-07", "2026-07"])
def test_de_lijst_is_gelijk_aan_elk_oordeel_apart_uitrekenen(stelsel, maand):
    """De gebundelde simulatie tegen losse simulaties, voor de eerste huishoudens van een willekeurige groep."""
    alle = scherp(stelsel, 300, zaad=21)
    klein = [k for k in (alle.kies_personen_van(np.arange(alle.aantal(GEZIN)) == g) for g in range(60)) if 2 <= k.personen <= 3]
    for kolommen in klein[:3]:
        basis = bouw(stelsel, kolommen).calculate("pw_algemene_bijstand", maand_van(maand))
        verwacht = set()
        for naam in gelezen_feiten(meet(stelsel, kolommen, maand, ["pw_algemene_bijstand"]).simulatie):
            if not is_oordeel(stelsel, naam):
                continue
            entiteit = stelsel.get_variable(naam).entity.key
            kolom = np.asarray(kolommen.feit(naam, 0, entiteit))
            for plaats in np.flatnonzero(kolom == 0):
                for waarde in (Oordeel.ja, Oordeel.nee):
                    anders = kolom.copy()
                    anders[plaats] = waarde.index
                    los = bouw(stelsel, kolommen.met(entiteit, **{naam: anders})).calculate(
                        "pw_algemene_bijstand", maand_van(maand)
                    )
                    if not np.allclose(basis, los, atol=0.005, equal_nan=True):
                        verwacht.add((kolommen.ids[entiteit][plaats], naam))
        lijst = hangt_af_van(stelsel, kolommen, maand, ["pw_algemene_bijstand"])
        assert {a.invoer[0] for a in lijst if len(a.invoer) == 1} == verwacht
        assert all(a.vraag.endswith("?") for a in lijst if a.invoer)
