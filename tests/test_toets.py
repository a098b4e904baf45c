"""toets en vergelijk: de vorm van het antwoord, verschuiven, weigeren, en dezelfde invoer geeft dezelfde bytes."""

from __future__ import annotations

import json
from typing import Any

import pytest

from openfisca_inclusieve_stad.fouten import GebruikersFout
from openfisca_inclusieve_stad.toepassing.antwoord import Regime, als_json
from openfisca_inclusieve_stad.toepassing.situatie import Situatie, uit_mapping
from openfisca_inclusieve_stad.toepassing.toets import toets, uitkomst_van, uitkomsten_van
from openfisca_inclusieve_stad.toepassing.vergelijk import vergelijk
from openfisca_inclusieve_stad.toepassing.wijzigingsdagen import maanden_tussen, volgende_maand, vorige_maand, wijzigingsmaanden


def alleen(peildatum: str = "2026-01", **feiten: Any) -> Situatie:
    inhoud = {
        "peildatum": peildatum,
        "personen": {"man": {"geboortedatum": "1990-01-01", **feiten}},
        "gezinnen": {"man": {"aanvrager": "man"}},
        "huishoudens": {"woning": {"bewoners": ["man"]}},
    }
    return uit_mapping(inhoud, "test.yaml")


def test_de_vorm_van_het_json_antwoord():
    antwoord = als_json(toets(alleen(), Regime("2026-01")))
    man = antwoord["uitkomsten"]["personen"]["man"]
    assert man["pw_norm"]["2026-01"] == {"waarde": 1401.5, "label": "bedrag A", "volledig": True, "ontbreekt": []}
    assert man["pw_aanspraak_algemene_bijstand"]["2026-01"]["waarde"] == "recht"
    assert set(antwoord["herkomst"]) == {"pakket", "openfisca_core", "regime", "invoer", "parameters"}
    assert "overlap" in antwoord["niet_onderzocht"]


def test_dezelfde_invoer_geeft_dezelfde_bytes():
    een, ander = (json.dumps(als_json(toets(alleen(), Regime("2026-01")))) for _ in range(2))
    assert een == ander


def test_een_andere_peildatum_schuift_de_data_mee_en_zegt_dat():
    jong = uit_mapping(
        {
            "peildatum": "2016-07",
            "personen": {"kind": {"geboortedatum": "1996-08-01"}},  # 19 op 1 juli 2016
            "gezinnen": {"kind": {"aanvrager": "kind"}},
            "huishoudens": {"woning": {"bewoners": ["kind"]}},
        },
        "test.yaml",
    )
    toen = toets(jong, Regime("2026-07"))
    # artikel 20 lid 1 onder a per 1 juli 2026: ook dan nog 19
    assert toen.uitkomsten["personen"]["kind"]["pw_norm"]["2026-07"].waarde == 350.42
    assert any("120 maanden vooruit" in a for a in toen.aannames)


@pytest.mark.parametrize("maand", ["2014-12", "2030-01"])
def test_een_maand_buiten_de_dekking_wordt_geweigerd_met_bestand_en_uitweg(maand):
    with pytest.raises(GebruikersFout, match=rf"test\.yaml: peildatum: {maand} is niet gedekt\. Kies een maand van"):
        toets(alleen(), Regime(maand))


def test_een_ontbrekend_bedrag_wordt_geweigerd_met_zijn_sleutel_en_nooit_nul():
    """De maximale vrijlating van de tweede helft van 2019 is niet gelezen (participatiewet.md sectie 11 onder 3)."""
    werkt = alleen(
        "2019-08", inkomen_uit_arbeid=600, draagt_bij_aan_arbeidsinschakeling="ja", ontvangt_al_bijstand=True
    )
    uitkomst = toets(werkt, Regime("2019-08")).uitkomsten["personen"]["man"]["pw_algemene_bijstand"]["2019-08"]
    assert uitkomst.waarde is None
    assert uitkomst.ontbreekt == ("participatiewet.vrijlating.arbeid_maximum",)
    zonder_werk = toets(alleen("2019-08"), Regime("2019-08")).uitkomsten["personen"]["man"]["pw_algemene_bijstand"]["2019-08"]
    assert zonder_werk.waarde == 1030.42


def test_een_b_of_c_bedrag_staat_bij_de_uitkomst():
    # norm van 1 januari 2015 voor een alleenstaande van 18 tot en met 20: zekerheid C (participatiewet.csv)
    jong = uit_mapping(
        {
            "peildatum": "2015-02",
            "personen": {"kind": {"geboortedatum": "1996-01-01"}},
            "gezinnen": {"kind": {"aanvrager": "kind"}},
            "huishoudens": {"woning": {"bewoners": ["kind"]}},
        },
        "test.yaml",
    )
    norm = toets(jong, Regime("2015-02")).uitkomsten["personen"]["kind"]["pw_norm"]["2015-02"]
    assert (norm.waarde, norm.label) == (237.17, "bedrag C")


def test_afronden_op_de_cent_is_een_halve_cent_omhoog():
    """Normenbrief 1 januari 2026: 50% van 2.002,13 is 1.001,07."""
    samen = uit_mapping(
        {
            "personen": {"a": {"geboortedatum": "1990-01-01"}, "b": {"geboortedatum": "1990-01-01"}},
            "gezinnen": {"a": {"aanvrager": "a"}, "b": {"aanvrager": "b"}},
            "huishoudens": {"woning": {"bewoners": ["a", "b"]}},
        },
        "test.yaml",
    )
    assert uitkomst_van(samen, Regime("2026-01"), "a", "pw_norm") == 1001.07
    gevraagd = [("a", "pw_norm"), ("b", "pw_norm"), ("a", "leeftijd")]
    assert list(uitkomsten_van(samen, Regime("2026-01"), gevraagd).values()) == [1001.07, 1001.07, 36]


def test_vergelijk_geeft_elk_regime_een_keer_in_de_gevraagde_volgorde():
    regimes = [Regime("2026-01"), Regime("2016-07"), Regime("2026-01")]
    assert [t.regime for t in vergelijk(alleen(), regimes)] == regimes[:2]


def test_wijzigingsmaanden_zijn_elk_halfjaar_en_elke_dag_waarop_een_regel_verandert():
    maanden, laatste = wijzigingsmaanden()
    assert laatste >= "2026-12"
    halfjaren = {f"{jaar}-{maand}" for jaar in range(2015, 2027) for maand in ("01", "07")}
    assert halfjaren <= set(maanden)
    assert "2017-04" in maanden  # een bedrag voor iedere vrijwilliger (participatiewet.csv)
    assert list(maanden) == sorted(maanden)


def test_maanden_rekenen():
    assert maanden_tussen("2015-07", "2026-01") == 126
    assert volgende_maand("2015-12") == "2016-01"
    assert vorige_maand("2016-01") == "2015-12"


def test_een_andere_wet_komt_erbij_op_verzoek():
    """Maximale zorgtoeslag 2016 van een alleenstaande: 998 per jaar (Toeslagen, tabel 2016; feiten zorgtoeslag 2016)."""
    man = {"geboortedatum": "1990-01-01"}
    antwoord = toets(alleen("2016-07", **man), Regime("2016-07"), welke=("zorgtoeslag",))
    uit = antwoord.uitkomsten["personen"]["man"]
    assert "pw_norm" not in uit
    assert uit["zorgtoeslag_toekenning"]["2016-07"].waarde == 998
    assert uit["zorgtoeslag"]["2016-07"].waarde == 83
    assert any("--wet: participatiewet" in zin for zin in antwoord.niet_onderzocht)


def test_een_wet_zonder_uitkomsten_wordt_geweigerd():
    with pytest.raises(GebruikersFout, match="wet wgs: deze wet wordt niet uitgerekend"):
        toets(alleen(), Regime("2026-01"), welke=("wgs",))
