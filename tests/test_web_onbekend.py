"""De web-API zegt null waar `toets` weigert: ook bij een aanspraak die zwijgend met een ontbrekend bedrag vergeleek.

Het maximale rekeninkomen van een alleenstaande met AOW in 2018 is in geen bron gelezen (parameters/toeslagen/huurtoeslag.yaml);
dat van 2016 wel. Zie docs/besluiten/0009.
"""

from __future__ import annotations

import copy
from typing import Any

import numpy as np
import pytest
from openfisca_core.simulations import SimulationBuilder

from openfisca_inclusieve_stad.kolommen import Kolommen
from openfisca_inclusieve_stad.toepassing.onbekend import onbekende_antwoorden
from openfisca_inclusieve_stad.toepassing.simulatie import OntbrekendeMaand, maand_van, van_openfisca
from openfisca_inclusieve_stad.toepassing.zekerheid import meet, ontbrekende_sleutels
from openfisca_inclusieve_stad.web.openfisca_app import maak_app

AANSPRAAK, MAXIMUM = "wht_aanspraak_huurtoeslag", "maximaal_rekeninkomen_eenpersoonsouderen"


def huurder(maand: str, geboren: str, inkomen: float, vraag: tuple[str, ...] = (AANSPRAAK,)) -> dict[str, Any]:
    """Een alleenstaande huurder met dit toetsingsinkomen, die dit vraagt."""
    return {
        "personen": {
            "huurder": {
                "geboortedatum": {"ETERNITY": geboren},
                "toetsingsinkomen": {maand[:4]: inkomen},
                **{naam: {maand: None} for naam in vraag},
            }
        },
        "gezinnen": {"gezin": {"aanvrager": ["huurder"]}},
        "huishoudens": {"woning": {"bewoners": ["huurder"], "kale_huur": {maand: 500}}},
    }


@pytest.fixture(scope="module")
def web():
    return maak_app().test_client()


def antwoord(web, situatie):
    terug = web.post("/calculate", json=situatie)
    assert terug.status_code == 200, terug.get_json()
    return terug.get_json()


@pytest.mark.parametrize(
    ("maand", "geboren", "onbekend"),
    [
        ("2018-03", "1945-01-01", True),  # AOW, en het maximum van 2018 ontbreekt
        ("2018-03", "1980-01-01", False),  # het maximum onder de AOW-leeftijd is bekend
        ("2016-03", "1945-01-01", False),  # het maximum van 2016 is bekend
    ],
)
def test_een_aanspraak_die_van_een_ontbrekend_bedrag_afhangt_is_null(stelsel, web, maand, geboren, onbekend):
    situatie = huurder(maand, geboren, 20_000)
    gevonden = antwoord(web, situatie)["personen"]["huurder"][AANSPRAAK][maand]
    kaal = SimulationBuilder().build_from_entities(stelsel, situatie).calculate(AANSPRAAK, maand).decode()[0].name
    assert gevonden == (None if onbekend else kaal)
    assert kaal in ("recht", "geen_recht"), "zonder deze app staat er altijd een waarde"


def test_onbekend_noemt_het_bedrag(stelsel):
    weg = onbekende_antwoorden(stelsel, huurder("2018-03", "1945-01-01", 20_000))
    assert list(weg) == [("personen", "huurder", AANSPRAAK, "2018-03")]
    assert any(MAXIMUM in sleutel for sleutels in weg.values() for sleutel in sleutels)


def test_wie_het_bedrag_niet_nodig_heeft_krijgt_antwoord(web):
    """Twee huurders in één vraag: alleen wie AOW heeft, wordt geweigerd."""
    oud, jong = huurder("2018-03", "1945-01-01", 20_000), huurder("2018-03", "1980-01-01", 20_000)
    samen = {
        "personen": {"oud": oud["personen"]["huurder"], "jong": jong["personen"]["huurder"]},
        "gezinnen": {"g1": {"aanvrager": ["oud"]}, "g2": {"aanvrager": ["jong"]}},
        "huishoudens": {f"w{n}": {"bewoners": [wie], "kale_huur": {"2018-03": 500}} for n, wie in enumerate(("oud", "jong"))},
    }
    gevonden = antwoord(web, samen)["personen"]
    assert gevonden["oud"][AANSPRAAK]["2018-03"] is None
    assert gevonden["jong"][AANSPRAAK]["2018-03"] == "recht"


@pytest.mark.parametrize("maand", ["2016-03", "2018-03", "2022-07"])
@pytest.mark.parametrize(("geboren", "inkomen"), [("1945-01-01", 20_000), ("1999-06-01", 9_000)])
def test_elke_uitkomst_met_een_formule_is_null_waar_toets_weigert(stelsel, web, maand, geboren, inkomen):
    """Geen lijst: elke aanspraak en elk ja of nee van het stelsel, zodat een nieuwe vanzelf meedoet."""
    namen = tuple(
        n
        for n, v in stelsel.variables.items()
        if v.formulas
        and v.definition_period == "month"
        and v.entity.key == "persoon"
        and v.value_type is not float
        and v.get_formula(maand_van(maand)) is not None
        and v.value_type.__name__ in ("Enum", "bool")
        and n.startswith(("wht_", "pw_aanspraak", "pw_kan", "pw_inkomen", "awir_", "wkb_"))
    )
    assert len(namen) > 40
    situatie = huurder(maand, geboren, inkomen, namen)
    gevonden = antwoord(web, situatie)["personen"]["huurder"]
    eigen = van_openfisca(SimulationBuilder().build_from_entities(stelsel, situatie))
    kolommen = Kolommen(
        groepen=_alleen(),
        feiten={n: w for n, m in eigen.per_maand.items() for w in m.values()},
        entiteiten={n: stelsel.get_variable(n).entity.key for n in eigen.per_maand},
        ids={"persoon": ("huurder",), "gezin": ("gezin",), "huishouden": ("woning",)},
    )
    geweigerd = {n for n, rijen in ontbrekende_sleutels(meet(stelsel, kolommen, maand, namen)).items() if rijen[0]}
    assert {n for n in namen if gevonden[n][maand] is None} == geweigerd


def _alleen():
    from openfisca_inclusieve_stad.kolommen import Groep

    return {naam: Groep(np.zeros(1, dtype=np.int64), np.zeros(1, dtype=np.int64)) for naam in ("gezin", "huishouden")}


def test_een_overgenomen_simulatie_rekent_gelijk_en_laat_het_origineel_heel(stelsel):
    situatie = huurder("2018-03", "1980-01-01", 20_000)
    bron, eigen = (SimulationBuilder().build_from_entities(stelsel, copy.deepcopy(situatie)) for _ in range(2))
    over = van_openfisca(bron)
    assert not bron.get_holder(AANSPRAAK).get_known_periods()
    for maand in ("2018-03", "2018-04"):  # in april is geen huur opgegeven: OpenFisca neemt dan de standaardwaarde
        assert np.array_equal(over.calculate(AANSPRAAK, maand), eigen.calculate(AANSPRAAK, maand))
    assert not bron.get_holder(AANSPRAAK).get_known_periods()
    over.weigert_vergeten_maand = True
    with pytest.raises(OntbrekendeMaand):
        over.calculate(AANSPRAAK, "2018-05")


def test_wat_altijd_geldt_doet_niet_mee_en_de_vraag_blijft_zoals_zij_was(stelsel):
    situatie = huurder("2018-03", "1980-01-01", 20_000)
    situatie["personen"]["huurder"]["aow_leeftijd_vanaf"] = {"ETERNITY": None}
    voor = copy.deepcopy(situatie)
    assert not onbekende_antwoorden(stelsel, situatie)
    assert situatie == voor
