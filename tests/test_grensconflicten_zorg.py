"""De conflicten op de grenzen van Jeugdwet, Wmo 2015, Wlz, Zvw en Participatiewet (zorg.md sectie 7), en wat op 18 omslaat.

Elke definitie met een huishouden dat haar toont en een dat haar net niet toont. Verwachtingen komen uit het artikel of
uit zorg.md; bedragen uit zorg.csv of een som die hier staat.
"""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from openfisca_inclusieve_stad.grensconflicten.definitie import definities, rechtsmiddelen
from openfisca_inclusieve_stad.grensconflicten.soorten import Vondst
from openfisca_inclusieve_stad.handelingen import handelingen
from openfisca_inclusieve_stad.kolommen import PERSOON
from openfisca_inclusieve_stad.toepassing import bevindingen
from openfisca_inclusieve_stad.toepassing.antwoord import Regime
from openfisca_inclusieve_stad.toepassing.bevindingen import is_vondst, vondsten
from openfisca_inclusieve_stad.toepassing.situatie import uit_mapping
from openfisca_inclusieve_stad.toepassing.toets import momentopname, toets

Mens = dict[str, Any]  # de feiten van één persoon

# zorg.md sectie 7: per cel van Gap, Overlap en Mutual deferral de definities, met de zwakste bron van hun kanten
CELLEN: dict[str, dict[str, str]] = {
    "Jw-Wlz gat": {"vermoeden_wlz_onder_18": "wet", "psychische_stoornis_onder_18": "wet"},
    "Jw-Zvw gat": {
        "ggz_wacht_op_verwijzing": "wet",
        "ggz_behandelaar_zonder_contract": "praktijk",
        "ggz_krijgt_eigen_risico": "wet",  # 'deductible deters': geen gat maar een klif
    },
    "Wmo-Wlz gat": {"thuis_met_wlz_zonder_hulpmiddel": "amvb", "thuis_met_wlz_zonder_woningaanpassing": "wet"},
    "Wmo-Zvw gat": {"hulpmiddel_tussen_wmo_en_zvw": "rechtspraak"},
    "Wmo-Jw gat": {
        "begeleiding_stopt_op_18": "wet",
        "verlenging_zonder_begeleiding": "rechtspraak",
        "pgb_lager_op_18": "wet",  # 'two pgb tests'
        "bijdrage_zonder_inkomen": "wet",
    },
    "Wmo-Pw gat": {"wmo_bijdrage_zonder_bijstand": "wet", "eigen_risico_zonder_bijstand": "rechtspraak"},
    "Zvw-Wlz gat (gesloten)": {"ggz_na_1095_dagen": "amvb"},
    "Jw-Wlz overlap": {"meer_oorzaken_jeugdhulp_en_wlz": "wet"},
    "Jw-Zvw overlap": {"verzorging_kind_jeugdwet_en_zvw": "amvb", "ggz_verlengd_jeugdwet_en_zvw": "amvb"},
    "Wmo-Wlz overlap": {"schoonmaak_wmo_en_wlz": "wet", "hulpmiddel_wmo_en_wlz": "wet"},
    "Wmo-Zvw overlap": {"begeleiding_naast_ggz": "praktijk", "verzorging_wmo_en_wijkverpleging": "praktijk"},
    "Wmo-Jw overlap (voorrang)": {"begeleiding_kind_in_twee_wetten": "wet"},
    "Wmo-Pw overlap": {"intrekken_kostendelersnorm": "wet"},  # bestond al; waardering en kostendelersnorm
    "Jw-Wlz wederzijds": {"jeugdwet_en_ciz_wijzen_naar_elkaar": "beleid"},
    "Jw-Zvw wederzijds": {"jeugd_ggz_verwijst_in_een_kring": "amvb"},
    "Wmo-Wlz wederzijds": {"wmo_en_ciz_wijzen_naar_elkaar": "beleid"},
    "Wmo-Zvw wederzijds": {"hulpmiddel_verwijst_in_een_kring": "praktijk"},
    "mantelzorg": {"meer_mantelzorg_minder_hulp": "wet", "intrekken_verkleint_betaalde_hulp": "wet"},
}
BRON = {id_: bron for cel in CELLEN.values() for id_, bron in cel.items()}
NIEUW = tuple(id_ for id_ in BRON if id_ != "intrekken_kostendelersnorm")
BINNEN_EEN_WET = {"meer_mantelzorg_minder_hulp", "intrekken_verkleint_betaalde_hulp"}


class Gevonden:
    """De vondst van één definitie: wie, en van de eerste de graad, het bedrag en wat erbij staat."""

    def __init__(self, vondst: Vondst, namen: tuple[str, ...]) -> None:
        rijen = np.flatnonzero(vondst.wie)
        self.wie = tuple(namen[i] for i in rijen)
        self.graad = str(vondst.graad[rijen[0]]) if len(rijen) else ""
        self.bedrag = round(float(vondst.bedrag[rijen].sum()), 2) if len(rijen) else 0.0
        self.bij = str(vondst.bij[rijen[0]]) if len(rijen) else ""
        self.onbekend = bool(vondst.onbekend.any()) and not self.wie
        self.dalingen = [round(d.bedrag, 2) for d in vondst.dalingen]


def iedereen(
    personen: dict[str, Mens], maand: str, *ids: str, uitvoering: str = "standaard", hervormingen: tuple[str, ...] = ()
) -> dict[str, Gevonden]:
    """De vondsten van deze definities op mensen die elk alleen wonen; alles in één berekening."""
    inhoud = {
        "personen": personen,
        "gezinnen": {f"gezin van {naam}": {"aanvrager": naam} for naam in personen},
        "huishoudens": {f"woning van {naam}": {"bewoners": [naam]} for naam in personen},
    }
    return in_huis(inhoud, maand, *ids, uitvoering=uitvoering, hervormingen=hervormingen)


def in_huis(
    inhoud: dict[str, Any], maand: str, *ids: str, uitvoering: str = "standaard", hervormingen: tuple[str, ...] = ()
) -> dict[str, Gevonden]:
    regime = Regime(maand, uitvoering, hervormingen)
    kolommen, _ = momentopname(uit_mapping(inhoud, "test"), regime)
    uit = vondsten([(kolommen, regime)], [definities()[id_] for id_ in ids])[0]
    for id_, v in uit.items():
        assert isinstance(v, Vondst), f"{id_}: {v}"
    return {id_: Gevonden(v, kolommen.ids[PERSOON]) for id_, v in uit.items() if isinstance(v, Vondst)}


def een(id_: str, maand: str, uitvoering: str = "standaard", **feiten: Any) -> Gevonden:
    return iedereen({"x": feiten}, maand, id_, uitvoering=uitvoering)[id_]


# --- elke cel ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("id_", BRON)
def test_elke_cel_heeft_een_definitie_met_de_bron_van_de_tabel(id_: str) -> None:
    assert definities()[id_].bron == BRON[id_]


@pytest.mark.parametrize("id_", NIEUW)
def test_elke_definitie_noemt_wat_elke_kant_zegt_en_wat_iemand_kan_doen(id_: str) -> None:
    conflict = definities()[id_]
    assert all(kant.zegt for kant in conflict.kanten)
    assert conflict.gevolg
    assert conflict.rechtsmiddelen
    assert conflict.binnen_een_wet is (id_ in BINNEN_EEN_WET)
    assert all(ruimte.motiveer for ruimte in conflict.ruimte)


def test_wie_geen_zorg_nodig_heeft_heeft_geen_van_deze_conflicten() -> None:
    gezond: dict[str, Mens] = {
        "kind": {"geboortedatum": "2005-01-01"},
        "volwassene": {"geboortedatum": "1980-01-01", "bruto_loon": 2500},
    }
    for maand in ("2016-07", "2026-01"):
        uit = iedereen(gezond, maand, *NIEUW)
        assert not [id_ for id_, g in uit.items() if g.wie], maand


# --- Jeugdwet en Wlz -------------------------------------------------------------------------------------------------------


def vermoeden(geboren: str, werkt_mee: str) -> dict[str, Any]:
    return {
        "geboortedatum": geboren, "behoefte_begeleiding": True, "vermoeden_wlz": "ja", "werkt_mee_aan_ciz_besluit": werkt_mee,
        "melding_ondersteuning_op": "2016-01-04",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("maand", "gevonden"),
    [
        ("2016-07", {"zeventien, werkt mee": "bij_weigering", "zeventien, werkt niet mee": "bij_weigering"}),
        ("2016-08", {"zeventien, werkt niet mee": "tenzij_kan"}),
    ],
)
def test_voorbeeld_11_op_17_weigert_de_jeugdwet_op_een_vermoeden_tot_augustus_2016(maand: str, gevonden: dict[str, str]) -> None:
    # zorg.md voorbeeld 11: tot en met 2016-07 OF, daarna EN; op 18 weigert de Wmo nooit wie meewerkt
    mensen: dict[str, Mens] = {
        "zeventien, werkt mee": vermoeden("1999-01-01", "ja"),
        "zeventien, werkt niet mee": vermoeden("1999-01-01", "nee"),
        "achttien, werkt mee": vermoeden("1998-07-01", "ja"),
    }
    for naam, feiten in mensen.items():
        g = een("vermoeden_wlz_onder_18", maand, **feiten)
        assert bool(g.wie) is (naam in gevonden), naam
        assert g.graad == gevonden.get(naam, ""), naam


def test_op_18_geeft_de_wmo_dezelfde_meewerkende_jongere_wel_begeleiding() -> None:
    # zorg.md voorbeeld 11: same person, opposite outcome
    g = iedereen({"x": vermoeden("1998-07-01", "ja")}, "2016-07", "vermoeden_wlz_onder_18", "begeleiding_stopt_op_18")
    assert not g["vermoeden_wlz_onder_18"].wie
    assert not g["begeleiding_stopt_op_18"].wie  # en hij had geen jeugdhulp


PSYCHISCH: Mens = {"behoefte_permanent_toezicht": True, "grondslag_zorg": "psychisch", "blijvend_permanent_toezicht": "ja"}


@pytest.mark.parametrize(
    ("maand", "geboren", "gevonden"),
    [
        ("2020-12", "2002-12-02", True),
        ("2021-01", "2003-01-02", True),  # de dag voor 18
        ("2021-01", "2003-01-01", False),  # de dag zelf: Wlz artikel 3.2.1 lid 1, tekst 2021
        ("2026-01", "2008-01-02", True),
        ("2026-01", "2008-01-01", False),
    ],
)
def test_een_minderjarige_met_een_psychische_stoornis_heeft_geen_wlz(maand: str, geboren: str, gevonden: bool) -> None:
    g = een("psychische_stoornis_onder_18", maand, geboortedatum=geboren, **PSYCHISCH)
    assert (bool(g.wie), g.graad) == (gevonden, "hard" if gevonden else "")


def test_met_verblijf_of_een_andere_grondslag_is_er_wel_een_loket() -> None:
    kind: Mens = {"geboortedatum": "2010-01-01"}
    mensen: dict[str, Mens] = {
        "verblijf": {**kind, **PSYCHISCH, "behoefte_verblijf": True},  # Jeugdwet artikel 2.3
        "verstandelijk": {**kind, **PSYCHISCH, "grondslag_zorg": "verstandelijk"},  # Wlz artikel 3.2.1 lid 1
    }
    assert not iedereen(mensen, "2026-01", "psychische_stoornis_onder_18")["psychische_stoornis_onder_18"].wie


@pytest.mark.parametrize(("meer_oorzaken", "gevonden"), [("ja", True), ("nee", False), ("onbekend", False)])
def test_bij_meer_oorzaken_moeten_jeugdwet_en_wlz_beide(meer_oorzaken: str, gevonden: bool) -> None:
    # Jeugdwet artikel 1.2 lid 2; zonder dat lid is het college niet gehouden (lid 1 onder a)
    g = een(
        "meer_oorzaken_jeugdhulp_en_wlz", "2016-07", geboortedatum="2008-01-01", behoefte_begeleiding=True,
        ciz_besluit="toegekend", meer_oorzaken=meer_oorzaken,
    )  # fmt: skip
    assert bool(g.wie) is gevonden


def test_zonder_indicatiebesluit_geeft_alleen_de_jeugdwet() -> None:
    feiten: Mens = {"geboortedatum": "2008-01-01", "behoefte_begeleiding": True, "meer_oorzaken": "ja"}
    assert not een("meer_oorzaken_jeugdhulp_en_wlz", "2016-07", **feiten).wie


@pytest.mark.parametrize(
    ("maand", "werkt_mee", "gevonden"),
    [("2024-01", "nee", True), ("2024-01", "ja", False), ("2023-12", "nee", False)],
)
def test_gemeente_en_ciz_wijzen_alleen_naar_elkaar_als_iemand_geen_besluit_vraagt(
    maand: str, werkt_mee: str, gevonden: bool
) -> None:
    # Beleidsregels indicatiestelling Wlz 2024; van 2023 is het beleid niet gelezen
    kind: Mens = {"geboortedatum": "2012-01-01", "behoefte_begeleiding": True, "vermoeden_wlz": "ja"}
    volwassene: Mens = {**kind, "geboortedatum": "1990-01-01"}
    for id_, feiten in (("jeugdwet_en_ciz_wijzen_naar_elkaar", kind), ("wmo_en_ciz_wijzen_naar_elkaar", volwassene)):
        assert bool(een(id_, maand, werkt_mee_aan_ciz_besluit=werkt_mee, **feiten).wie) is gevonden, id_


def test_een_regel_die_doorknipt_of_een_besluit_neemt_de_kring_weg() -> None:
    kind: Mens = {
        "geboortedatum": "2012-01-01", "behoefte_begeleiding": True, "vermoeden_wlz": "ja", "werkt_mee_aan_ciz_besluit": "nee",
    }  # fmt: skip
    mensen: dict[str, Mens] = {
        "rechter": {**kind, "jeugdhulp_verwijzer": "rechter"},
        "besluit": {**kind, "ciz_besluit": "toegekend"},
    }
    assert not iedereen(mensen, "2024-01", "jeugdwet_en_ciz_wijzen_naar_elkaar")["jeugdwet_en_ciz_wijzen_naar_elkaar"].wie
    volwassene: Mens = {**kind, "geboortedatum": "1990-01-01"}
    mensen = {
        "lid 7": {**volwassene, "verzekerde_wlz_overgangsrecht": True},
        "besluit": {**volwassene, "ciz_besluit": "toegekend"},
    }
    assert not iedereen(mensen, "2024-01", "wmo_en_ciz_wijzen_naar_elkaar")["wmo_en_ciz_wijzen_naar_elkaar"].wie


# --- Jeugdwet en Zvw -------------------------------------------------------------------------------------------------------


GGZ_18: Mens = {"behoefte_ggz": True, "jeugdhulp_begonnen_op": "2014-01-01"}


@pytest.mark.parametrize(
    ("geboren", "verwijzer", "gevonden"),
    [
        ("1998-07-01", "college", True),  # Zvw artikel 14 lid 2: die van het college telt niet
        ("1998-07-01", "huisarts", False),
        ("1998-07-02", "college", False),  # nog 17: Jeugdwet
    ],
)
def test_ggz_wacht_op_18_op_een_verwijzing(geboren: str, verwijzer: str, gevonden: bool) -> None:
    g = een("ggz_wacht_op_verwijzing", "2016-07", geboortedatum=geboren, jeugdhulp_verwijzer=verwijzer, **GGZ_18)
    assert (bool(g.wie), g.graad) == (gevonden, "hard" if gevonden else "")


def test_wie_verlengd_is_houdt_jeugd_ggz_en_wacht_niet() -> None:
    g = een("ggz_wacht_op_verwijzing", "2016-07", geboortedatum="1998-07-01", jeugdhulp_voortzetting_bepaald="ja", **GGZ_18)
    assert not g.wie


@pytest.mark.parametrize(("contract", "gevonden"), [("nee", True), ("ja", False), ("onbekend", False)])
def test_voorbeeld_8_de_behandelaar_heeft_geen_contract_met_de_verzekeraar(contract: str, gevonden: bool) -> None:
    # zorg.md voorbeeld 8 (accare.nl, ggze.nl); Zvw artikel 13 lid 1
    g = een(
        "ggz_behandelaar_zonder_contract", "2016-07", geboortedatum="1998-07-01", ggz_verwijzing="ja",
        aanbieder_heeft_contract_met_verzekeraar=contract, **GGZ_18,
    )  # fmt: skip
    assert (bool(g.wie), g.graad) == (gevonden, "tenzij_kan" if gevonden else "")


@pytest.mark.parametrize(
    ("jaren", "feiten", "gevonden"),
    [
        ("18", {}, True),
        ("17", {}, False),  # Jeugdwet artikel 10.2 en Besluit zorgverzekering artikel 2.1 lid 6 knippen
        ("22", {}, True),
        ("23", {}, False),  # de verlenging eindigt
        ("18", {"lezing_jeugd_ggz": "tot_achttien"}, False),
        ("18", {"meer_oorzaken": "ja"}, False),  # Jeugdwet artikel 1.2 lid 2
        ("18", {"jeugdhulp_voortzetting_bepaald": "nee"}, False),  # niet verlengd: gewoon de zorgverzekering
    ],
)
def test_jeugd_ggz_na_18_verwijst_naar_de_letter_in_een_kring(jaren: str, feiten: dict[str, Any], gevonden: bool) -> None:
    jongere: Mens = {
        "geboortedatum": f"{2016 - int(jaren)}-07-01", "behoefte_ggz": True, "jeugdhulp_begonnen_op": "2008-01-01",
        "jeugdhulp_voortzetting_bepaald": "ja", "ggz_verwijzing": "ja", **feiten,
    }  # fmt: skip
    assert bool(een("jeugd_ggz_verwijst_in_een_kring", "2016-07", **jongere).wie) is gevonden


@pytest.mark.parametrize(
    ("maand", "medisch", "meer_oorzaken", "gevonden"),
    [
        ("2018-01", "ja", "ja", True),
        ("2017-12", "ja", "ja", False),  # Stb. 2017, 349: tot 2018 geen verzorging van een kind uit de Zvw
        ("2018-01", "nee", "ja", False),
        ("2018-01", "ja", "nee", False),  # dan gaat de Zvw voor (Jeugdwet artikel 1.2 lid 1)
    ],
)
def test_verzorging_van_een_kind_kan_vanaf_2018_uit_twee_wetten(
    maand: str, medisch: str, meer_oorzaken: str, gevonden: bool
) -> None:
    g = een(
        "verzorging_kind_jeugdwet_en_zvw", maand, geboortedatum="2008-01-01", behoefte_persoonlijke_verzorging=True,
        medische_noodzaak=medisch, meer_oorzaken=meer_oorzaken,
    )  # fmt: skip
    assert bool(g.wie) is gevonden


@pytest.mark.parametrize(
    ("lezing", "meer_oorzaken", "gevonden"),
    [("tot_achttien", "ja", True), ("tot_achttien", "nee", False), ("jeugdige_van_artikel_1_1", "ja", False)],
)
def test_ggz_na_18_heeft_in_de_andere_lezing_twee_betalers(lezing: str, meer_oorzaken: str, gevonden: bool) -> None:
    # Jeugdwet artikel 1.2 lid 2; Besluit zorgverzekering artikel 2.1 lid 6 in de lezing van Jeugdwet artikel 10.2
    jongere: Mens = {
        "geboortedatum": "1997-07-01", "jeugdhulp_voortzetting_bepaald": "ja", "ggz_verwijzing": "ja",
        "lezing_jeugd_ggz": lezing, "meer_oorzaken": meer_oorzaken, **GGZ_18,
    }  # fmt: skip
    assert bool(een("ggz_verlengd_jeugdwet_en_zvw", "2016-07", **jongere).wie) is gevonden


# --- Wmo en Wlz ------------------------------------------------------------------------------------------------------------


def wlz_client(vorm: str, **feiten: Any) -> dict[str, Any]:
    return {
        "geboortedatum": "1950-01-01", "ciz_besluit": "toegekend", "leveringsvorm": vorm,
        "melding_ondersteuning_op": "2015-01-05", **feiten,
    }  # fmt: skip


@pytest.mark.parametrize(
    ("maand", "vorm", "mobiliteit", "gat", "overlap"),
    [
        ("2015-12", "pgb", True, False, False),  # 8.6a: de Wmo geeft, Wlz 11.1.6 niet
        ("2016-01", "pgb", True, True, False),  # Wmo kan weigeren, een pgb omvat het niet (Wlz 3.3.3 lid 1)
        ("2016-01", "mpt", False, True, False),
        ("2016-01", "mpt", True, False, True),  # Wlz 3.1.1 lid 1 onder e
        ("2016-07", "pgb", True, True, False),
        ("2016-08", "pgb", True, False, False),  # 8.6a en 11.1.6: tot een koninklijk besluit
        ("2026-07", "mpt", False, False, False),
        ("2026-07", "verblijf", False, False, True),  # in een instelling met behandeling geven beide
    ],
)
def test_een_hulpmiddel_thuis_met_wlz_naar_de_letter_van_8_6a(
    maand: str, vorm: str, mobiliteit: bool, gat: bool, overlap: bool
) -> None:
    client = wlz_client(vorm, behoefte_hulpmiddel=True, hulpmiddel_voor_mobiliteit=mobiliteit)
    uit = iedereen({"x": client}, maand, "thuis_met_wlz_zonder_hulpmiddel", "hulpmiddel_wmo_en_wlz")
    assert bool(uit["thuis_met_wlz_zonder_hulpmiddel"].wie) is gat
    assert uit["thuis_met_wlz_zonder_hulpmiddel"].graad == ("bij_weigering" if gat else "")
    assert bool(uit["hulpmiddel_wmo_en_wlz"].wie) is overlap


@pytest.mark.parametrize(("maand", "gevonden"), [("2015-12", False), ("2016-01", True), ("2016-07", True), ("2016-08", False)])
def test_een_woningaanpassing_thuis_met_wlz_naar_de_letter_van_8_6a(maand: str, gevonden: bool) -> None:
    client = wlz_client("vpt", behoefte_woningaanpassing=True)
    g = een("thuis_met_wlz_zonder_woningaanpassing", maand, **client)
    assert (bool(g.wie), g.graad) == (gevonden, "bij_weigering" if gevonden else "")


def test_de_route_andere_datum_toont_de_zeven_maanden_zonder_uitzondering(monkeypatch: pytest.MonkeyPatch) -> None:
    # Wmo artikel 8.6a: 'in 2015', en vanaf de tekst van 1 augustus 2016 tot een koninklijk besluit
    id_ = "thuis_met_wlz_zonder_woningaanpassing"
    monkeypatch.setattr(bevindingen, "onderzocht", lambda welke: ((definities()[id_],), ()))
    inhoud = {
        "peildatum": "2016-03",
        "personen": {"x": wlz_client("pgb", behoefte_woningaanpassing=True)},
        "gezinnen": {"g": {"aanvrager": "x"}},
        "huishoudens": {"w": {"bewoners": ["x"]}},
    }
    (b,) = toets(uit_mapping(inhoud, "test"), Regime("2016-03"), welke=("wmo_2015", "wlz")).bevindingen
    assert (b.van, b.tot, b.graad) == ("2016-01", "2016-07", "bij_weigering")
    assert [v.artikel for v in b.wetten] == ["2.3.5 lid 6", "3.1.3"]
    (route,) = [r for r in b.routes if r.soort == "andere_datum"]
    maanden = ("2015-12", "2016-01", "2016-07", "2016-08", "2026-07")
    stand = {m: s for van, tot, s in route.intervallen for m in maanden if van <= m <= tot}
    assert list(stand.values()) == ["geldt niet", "geldt", "geldt", "geldt niet", "geldt niet"]


def test_wie_geen_wlz_heeft_krijgt_zijn_hulpmiddel_van_de_wmo() -> None:
    feiten: Mens = {"geboortedatum": "1950-01-01", "behoefte_hulpmiddel": True, "melding_ondersteuning_op": "2015-01-05"}
    uit = iedereen({"x": feiten}, "2016-01", "thuis_met_wlz_zonder_hulpmiddel", "hulpmiddel_wmo_en_wlz")
    assert not any(g.wie for g in uit.values())


@pytest.mark.parametrize(
    ("maand", "vorm", "uitvoering", "gevonden"),
    [
        ("2016-07", "mpt", "standaard", True),
        ("2016-08", "mpt", "standaard", False),  # Wlz 11.1.9: geen schoonmaak bij een modulair pakket
        ("2016-08", "vpt", "standaard", True),
        ("2016-08", "vpt", "streng", False),  # het college weigert: dan geeft alleen de Wlz
        ("2016-08", "geen", "standaard", True),
    ],
)
def test_schoonmaak_thuis_uit_twee_wetten(maand: str, vorm: str, uitvoering: str, gevonden: bool) -> None:
    client = wlz_client(vorm, behoefte_huishoudelijke_hulp=True)
    assert bool(een("schoonmaak_wmo_en_wlz", maand, uitvoering, **client).wie) is gevonden


# --- Wmo en Zvw ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("volgens_college", "volgens_verzekeraar", "gevonden"),
    [("ja", "nee", True), ("onbekend", "nee", False), ("nee", "nee", False), ("ja", "ja", False), ("ja", "onbekend", None)],
)
def test_een_stoel_die_gemeente_en_verzekeraar_aan_elkaar_laten(
    volgens_college: str, volgens_verzekeraar: str, gevonden: bool | None
) -> None:
    # CRVB:2023:1046 (Moerdijk). Zonder oordeel van de verzekeraar wijst de standaardregel af, maar wijst hij nog niet naar de Wmo
    client: Mens = {
        "geboortedatum": "1960-01-01", "behoefte_hulpmiddel": True, "melding_ondersteuning_op": "2023-01-02",
        "zorgverzekering_lost_alles_op": volgens_college, "hulpmiddel_in_zorgverzekering": volgens_verzekeraar,
    }  # fmt: skip
    uit = iedereen({"x": client}, "2023-07", "hulpmiddel_tussen_wmo_en_zvw", "hulpmiddel_verwijst_in_een_kring")
    gat, kring = (uit[id_] for id_ in ("hulpmiddel_tussen_wmo_en_zvw", "hulpmiddel_verwijst_in_een_kring"))
    assert bool(gat.wie) is (gevonden is not False)
    assert gat.graad == ("hard" if gevonden is not False else "")
    assert bool(kring.wie) is bool(gevonden)


@pytest.mark.parametrize(("lost_alles_op", "gevonden"), [("onbekend", True), ("nee", True), ("ja", False)])
def test_begeleiding_naast_ggz_tot_is_onderzocht_dat_de_zorgverzekering_alles_oplost(lost_alles_op: str, gevonden: bool) -> None:
    client: Mens = {
        "geboortedatum": "1960-01-01", "behoefte_begeleiding": True, "behoefte_ggz": True, "ggz_verwijzing": "ja",
        "melding_ondersteuning_op": "2023-01-02", "zorgverzekering_lost_alles_op": lost_alles_op,
    }  # fmt: skip
    assert bool(een("begeleiding_naast_ggz", "2023-07", **client).wie) is gevonden
    zonder_ggz: Mens = {**client, "behoefte_ggz": False}
    assert not een("begeleiding_naast_ggz", "2023-07", **zonder_ggz).wie


@pytest.mark.parametrize(
    ("medisch", "lost_alles_op", "gevonden"), [("onbekend", "onbekend", True), ("nee", "onbekend", False), ("ja", "ja", False)]
)
def test_verzorging_uit_wmo_en_wijkverpleging(medisch: str, lost_alles_op: str, gevonden: bool) -> None:
    client: Mens = {
        "geboortedatum": "1960-01-01", "behoefte_persoonlijke_verzorging": True, "melding_ondersteuning_op": "2023-01-02",
        "medische_noodzaak": medisch, "zorgverzekering_lost_alles_op": lost_alles_op,
    }  # fmt: skip
    assert bool(een("verzorging_wmo_en_wijkverpleging", "2023-07", **client).wie) is gevonden


# --- Wmo en Jeugdwet: de achttiende verjaardag -----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("geboren", "melding", "gevonden"),
    [
        ("1998-07-01", "9999-12-31", True),  # de dag zelf, niets gemeld
        ("1998-07-02", "9999-12-31", False),  # de dag ervoor
        ("1998-07-01", "2016-05-06", False),  # acht weken voor 1 juli: 6 mei
        ("1998-07-01", "2016-05-07", True),  # een dag te laat
    ],
)
def test_begeleiding_stopt_op_18_tenzij_acht_weken_eerder_is_gemeld(geboren: str, melding: str, gevonden: bool) -> None:
    # Wmo artikel 2.3.2 lid 1 (zes weken) en 2.3.5 lid 2 (twee weken)
    g = een(
        "begeleiding_stopt_op_18", "2016-07", geboortedatum=geboren, behoefte_begeleiding=True,
        begeleiding_loopt_via="jeugdwet", melding_ondersteuning_op=melding,
    )  # fmt: skip
    assert (bool(g.wie), g.graad) == (gevonden, "tot_datum" if gevonden else "")


def test_de_melding_vooraf_staat_in_de_route_en_met_spoed_is_er_meteen_hulp() -> None:
    conflict = definities()["begeleiding_stopt_op_18"]
    assert "melding" in conflict.rechtsmiddelen
    assert "acht weken voor de verjaardag" in rechtsmiddelen()["melding"]["uitleg"]
    spoed: Mens = {
        "geboortedatum": "1998-07-01", "behoefte_begeleiding": True, "begeleiding_loopt_via": "jeugdwet",
        "melding_ondersteuning_op": "2016-06-30", "spoedeisend": "ja",
    }  # fmt: skip
    assert not een("begeleiding_stopt_op_18", "2016-07", **spoed).wie  # Wmo artikel 2.3.3


def test_wie_nooit_jeugdhulp_had_verliest_op_18_niets() -> None:
    assert not een("begeleiding_stopt_op_18", "2016-07", geboortedatum="1998-07-01", behoefte_begeleiding=True).wie


@pytest.mark.parametrize(("lezing", "gevonden"), [("eindigt_op_18", True), ("tot_23_als_verlengd", False)])
def test_voorbeeld_9_verlenging_omvat_geen_begeleiding(lezing: str, gevonden: bool) -> None:
    # RBOBR:2023:1443, tegenover de lezing 'Jeugdwet is tot 23'
    jongere: Mens = {
        "geboortedatum": "2005-01-01", "behoefte_begeleiding": True, "jeugdhulp_begonnen_op": "2018-01-01",
        "jeugdhulp_voortzetting_bepaald": "ja", "lezing_begeleiding_na_18": lezing,
    }  # fmt: skip
    uit = iedereen({"x": jongere}, "2023-07", "verlenging_zonder_begeleiding", "begeleiding_stopt_op_18")
    assert bool(uit["verlenging_zonder_begeleiding"].wie) is gevonden
    assert not uit["begeleiding_stopt_op_18"].wie  # dat is een ander conflict


@pytest.mark.parametrize("maand", ["2015-01", "2016-08", "2026-01"])
def test_begeleiding_van_een_kind_past_in_twee_wetten_maar_de_jeugdwet_neemt_haar(maand: str) -> None:
    # zorg.md sectie 7: minor with begeleiding need fits both texts; Jw takes it. En geen wederzijds verwijzen: 'no'
    kind: Mens = {"geboortedatum": "2010-01-01", "behoefte_begeleiding": True, "melding_ondersteuning_op": "2014-01-01"}
    kringen = [c.id for c in definities().values() if c.soort == "wederzijds_verwijzen"]
    uit = iedereen({"x": kind}, maand, "begeleiding_kind_in_twee_wetten", "begeleiding_stopt_op_18", *kringen)
    assert not [id_ for id_, g in uit.items() if g.wie]


# --- Wmo, Zvw en Participatiewet -------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("oordeel", "gevonden"), [("ja", True), ("nee", False)])
def test_bijstand_vergoedt_bijdrage_en_eigen_risico_niet_als_de_zorgwet_voorliggend_is(oordeel: str, gevonden: bool) -> None:
    # Participatiewet artikel 15 lid 1; CRVB:2024:2313. Is de voorziening niet toereikend, dan is er bijzondere bijstand
    client: Mens = {
        "geboortedatum": "1980-01-01", "begeleiding_loopt_via": "wmo_2015", "behoefte_begeleiding": True,
        "verwachte_zorgkosten": 500, "bijzondere_kosten": 400, "kosten_noodzakelijk": "ja", "bijzondere_omstandigheden": "ja",
        "voorliggende_voorziening_voor_kosten": oordeel,
    }  # fmt: skip
    ids = ("wmo_bijdrage_zonder_bijstand", "eigen_risico_zonder_bijstand")
    uit = iedereen({"x": client}, "2024-07", *ids)
    assert [bool(uit[id_].wie) for id_ in ids] == [gevonden, gevonden]
    assert [uit[id_].graad for id_ in ids] == (["hard", "hard"] if gevonden else ["", ""])


def test_onder_de_drempel_van_artikel_35_lid_2_blijft_een_weigering_mogelijk() -> None:
    client: Mens = {
        "geboortedatum": "1980-01-01", "begeleiding_loopt_via": "wmo_2015", "bijzondere_kosten": 20.60,
        "kosten_noodzakelijk": "ja", "bijzondere_omstandigheden": "ja", "voorliggende_voorziening_voor_kosten": "nee",
    }  # fmt: skip
    assert een("wmo_bijdrage_zonder_bijstand", "2024-07", **client).graad == "bij_weigering"


def test_wie_van_de_bijdrage_is_vrijgesteld_of_niet_van_bijstand_leeft_heeft_dit_gat_niet() -> None:
    client: Mens = {
        "geboortedatum": "1980-01-01", "begeleiding_loopt_via": "wmo_2015", "bijzondere_kosten": 20.60,
        "voorliggende_voorziening_voor_kosten": "ja",
    }  # fmt: skip
    mensen: dict[str, Mens] = {
        "vrijgesteld": {**client, "onvoldoende_betalingscapaciteit": "ja"},  # Uvb artikel 3.8
        "werkt": {**client, "inkomen_uit_arbeid": 3000},
    }
    assert not iedereen(mensen, "2024-07", "wmo_bijdrage_zonder_bijstand")["wmo_bijdrage_zonder_bijstand"].wie


# --- Zvw en Wlz: gesloten --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("besluit", ["geen", "toegekend"])
@pytest.mark.parametrize("begonnen", ["2013-07-02", "2013-07-01"])
def test_na_1095_dagen_is_er_geen_gat_en_geen_kring(begonnen: str, besluit: str) -> None:
    # 2013-07-02 + 1.095 dagen = 2016-07-01; Wlz artikel 3.2.2 lid 1: aansluitend
    client: Mens = {
        "geboortedatum": "1980-01-01", "behoefte_ggz": True, "behoefte_verblijf": True, "ggz_verwijzing": "ja",
        "grondslag_zorg": "psychisch", "ggz_verblijf_begonnen_op": begonnen, "ciz_besluit": besluit,
    }  # fmt: skip
    kringen = [c.id for c in definities().values() if c.soort == "wederzijds_verwijzen"]
    uit = iedereen({"x": client}, "2016-07", "ggz_na_1095_dagen", *kringen)
    assert not [id_ for id_, g in uit.items() if g.wie]


# --- wat op 18 omslaat in geld ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("kosten", "per_maand"), [(5000, -32.08), (120, -10.0), (0, 0.0)])
def test_dezelfde_behandeling_krijgt_op_18_eigen_risico(kosten: float, per_maand: float) -> None:
    # Zvw artikel 19 lid 1: 385 in 2016, gedeeld door 12 is 32,08; nooit meer dan de kosten
    jongere: Mens = {"geboortedatum": "1998-12-01", "behoefte_ggz": True, "ggz_verwijzing": "ja", "verwachte_zorgkosten": kosten}
    g = een("ggz_krijgt_eigen_risico", "2016-07", **jongere)
    assert (bool(g.wie), g.bedrag) == (per_maand < 0, per_maand)
    assert g.bij == ("over 5 maanden" if g.wie else "")


def test_wie_al_18_is_of_pas_over_meer_dan_een_jaar_ziet_geen_stap() -> None:
    zelfde: Mens = {"behoefte_ggz": True, "ggz_verwijzing": "ja", "verwachte_zorgkosten": 5000}
    mensen: dict[str, Mens] = {
        "achttien": {**zelfde, "geboortedatum": "1998-07-01"},
        "zestien": {**zelfde, "geboortedatum": "1999-08-01"},
    }
    assert not iedereen(mensen, "2016-07", "ggz_krijgt_eigen_risico")["ggz_krijgt_eigen_risico"].wie


PGB: Mens = {
    "geboortedatum": "1998-10-01", "behoefte_begeleiding": True, "begeleiding_uren": 6, "wenst_pgb": True,
    "kan_pgb_beheren": "ja", "natura_niet_passend": "ja", "pgb_kwaliteit_gewaarborgd": "ja", "pgb_aanbieder": "informeel",
    "melding_ondersteuning_op": "2016-04-01",
}  # fmt: skip


@pytest.mark.parametrize(
    ("jeugdwet", "wmo", "verschil"),
    [
        (25, 20, -130.0),  # 6 uur x 5 euro x 52 / 12
        (20, 25, 0.0),  # omhoog: geen klif (zorg.md sectie 5, reversal)
        (20, 20, 0.0),
    ],
)
def test_het_pgb_zakt_of_stijgt_op_18(jeugdwet: float, wmo: float, verschil: float) -> None:
    g = een("pgb_lager_op_18", "2016-07", pgb_tarief_begeleiding_jeugdhulp=jeugdwet, ondersteuning_tarief_begeleiding=wmo, **PGB)
    assert (bool(g.wie), g.bedrag, g.dalingen) == ((True, verschil, [verschil]) if verschil else (False, 0.0, []))


def test_zonder_melding_valt_het_hele_budget_weg_en_zonder_tarief_is_het_onbekend() -> None:
    tarieven = {"pgb_tarief_begeleiding_jeugdhulp": 20, "ondersteuning_tarief_begeleiding": 25}
    niet_gemeld: Mens = {**PGB, **tarieven, "melding_ondersteuning_op": "9999-12-31"}
    assert een("pgb_lager_op_18", "2016-07", **niet_gemeld).bedrag == -520.0  # 6 x 20 x 52 / 12
    assert een("pgb_lager_op_18", "2016-07", pgb_tarief_begeleiding_jeugdhulp=20, **PGB).onbekend


@pytest.mark.parametrize(
    ("maand", "geboren", "loon", "per_maand"),
    [
        ("2024-07", "2006-10-01", 0, -20.60),  # abonnementstarief 2024
        ("2024-07", "2006-10-01", 100, 0.0),  # wel eigen inkomen
        ("2024-07", "2006-07-01", 0, 0.0),  # al 18
        ("2016-07", "1998-10-01", 0, -21.02),  # 19,40 per vier weken x 13 / 12
    ],
)
def test_de_bijdrage_begint_op_18_ook_zonder_inkomen(maand: str, geboren: str, loon: float, per_maand: float) -> None:
    jongere: Mens = {
        "geboortedatum": geboren, "begeleiding_loopt_via": "wmo_2015", "behoefte_begeleiding": True, "inkomen_uit_arbeid": loon,
        "inkomen_peiljaar": 0,
    }  # fmt: skip
    g = een("bijdrage_zonder_inkomen", maand, **jongere)
    assert (bool(g.wie), g.bedrag) == (per_maand < 0, per_maand)


# --- de inwonende mantelzorger ---------------------------------------------------------------------------------------------


def moeder_en_dochter(**moeder: Any) -> dict[str, Any]:
    return {
        "personen": {
            "moeder": {"geboortedatum": "1950-01-01", "behoefte_begeleiding": True, "begeleiding_uren": 6, **moeder},
            "dochter": {"geboortedatum": "1980-01-01", "mantelzorg_aan_1": "moeder", "mantelzorg_uren_1": 2},
        },
        "gezinnen": {"a": {"aanvrager": "moeder"}, "b": {"aanvrager": "dochter"}},
        "huishoudens": {"woning": {"bewoners": ["moeder", "dochter"]}},
    }


def test_een_uur_meer_mantelzorg_is_een_uur_minder_betaalde_hulp() -> None:
    # Wmo artikel 2.3.5 lid 3: 'voor zover'
    g = in_huis(moeder_en_dochter(), "2016-07", "meer_mantelzorg_minder_hulp")["meer_mantelzorg_minder_hulp"]
    assert (g.wie, g.bij) == (("moeder",), "1 uur per week minder")
    assert np.isnan(g.bedrag)  # uren zijn geen euro's


def test_is_er_al_geen_betaalde_hulp_over_dan_kost_meer_zorgen_niets() -> None:
    inhoud = moeder_en_dochter(begeleiding_uren=2)
    assert not in_huis(inhoud, "2016-07", "meer_mantelzorg_minder_hulp")["meer_mantelzorg_minder_hulp"].wie


@pytest.mark.parametrize(("gebruikelijk", "minder"), [(1.5, "1,5 uur per week minder"), (0, "")])
def test_intrekken_maakt_van_de_mantelzorger_een_huisgenoot(gebruikelijk: float, minder: str) -> None:
    # Wmo artikel 1.1.1: gebruikelijke hulp komt van huisgenoten; de mantelzorg zelf blijft gelijk
    inhoud = moeder_en_dochter(gebruikelijke_hulp_uren=gebruikelijk)
    g = in_huis(inhoud, "2016-07", "intrekken_verkleint_betaalde_hulp")["intrekken_verkleint_betaalde_hulp"]
    assert (g.wie, g.bij) == ((("moeder",), minder) if minder else ((), ""))


def test_wie_nog_elders_woont_krijgt_dezelfde_vraag_voor_zij_intrekt() -> None:
    inhoud = moeder_en_dochter(gebruikelijke_hulp_uren=1.5, mantelzorg_van_buiten_uren=2)
    inhoud["personen"]["dochter"] |= {"mantelzorg_aan_1": "buiten"}
    inhoud["gezinnen"] = {"a": {"aanvrager": "moeder", "partner": "dochter"}}
    inhoud["huishoudens"] = {"a": {"bewoners": ["moeder"]}, "b": {"bewoners": ["dochter"]}}
    g = in_huis(inhoud, "2016-07", "intrekken_verkleint_betaalde_hulp")["intrekken_verkleint_betaalde_hulp"]
    assert (g.wie, g.bij) == (("moeder", "dochter"), "1,5 uur per week minder")


def test_bij_intrekken_blijft_de_mantelzorg_even_groot() -> None:
    kolommen, _ = momentopname(uit_mapping(moeder_en_dochter(), "test"), Regime("2016-07"))
    gevolg = handelingen()["trekt_in_en_zorgt_evenveel"](kolommen, "2016-07")
    assert gevolg.voor.feit("mantelzorg_van_buiten_uren", 0.0).tolist() == [2.0, 0.0]
    assert gevolg.na.feit("mantelzorg_van_buiten_uren", 0.0).tolist() == [0.0, 0.0]
    assert gevolg.wie.tolist() == [True, True]


def test_wie_voor_niemand_zorgt_verandert_niets() -> None:
    inhoud = moeder_en_dochter()
    inhoud["personen"]["dochter"] = {"geboortedatum": "1980-01-01"}
    uit = in_huis(inhoud, "2016-07", "meer_mantelzorg_minder_hulp", "intrekken_verkleint_betaalde_hulp")
    assert not [id_ for id_, g in uit.items() if g.wie]


def test_alle_zorgdefinities_samen_op_een_meisje_van_18_met_begeleiding_en_ggz() -> None:
    # zorg.md voorbeeld 7: de dag na haar verjaardag valt de begeleiding stil en is er geen verwijzing
    meisje = {
        "geboortedatum": "1998-05-10", "behoefte_begeleiding": True, "behoefte_ggz": True, "begeleiding_loopt_via": "jeugdwet",
        "ggz_loopt_via": "jeugdwet", "jeugdhulp_verwijzer": "college",
    }  # fmt: skip
    inhoud = {"personen": {"x": meisje}, "gezinnen": {"g": {"aanvrager": "x"}}, "huishoudens": {"w": {"bewoners": ["x"]}}}
    kolommen, _ = momentopname(uit_mapping(inhoud, "test"), Regime("2016-06"))
    uit = vondsten([(kolommen, Regime("2016-06"))], [definities()[id_] for id_ in NIEUW])[0]
    gevonden = {id_ for id_, v in uit.items() if is_vondst(v)}
    assert gevonden == {"begeleiding_stopt_op_18", "ggz_wacht_op_verwijzing"}


# --- de experimenten van de City Deal (aanvulling 1 en 2) -------------------------------------------------------------------


@pytest.mark.parametrize(
    ("hervorming", "over"),
    [
        ((), {"begonnen", "nog geboekt", "voor 18 geëindigd"}),
        (("doorlopende_jeugdhulp",), {"voor 18 geëindigd"}),  # aanvulling 1: een voor 18 begonnen traject dat nog loopt
        (("grensgevallen_voorfinanciering",), set()),  # aanvulling 2: ieder grensgeval
    ],
)
def test_een_voorlopige_betaler_vult_het_gat_op_de_verjaardag(hervorming: tuple[str, ...], over: set[str]) -> None:
    jongere: Mens = {"geboortedatum": "1998-07-01", "behoefte_begeleiding": True}
    begonnen: Mens = {**jongere, "jeugdhulp_begonnen_op": "2014-01-01"}
    mensen: dict[str, Mens] = {
        "begonnen": begonnen,
        "nog geboekt": {**jongere, "begeleiding_loopt_via": "jeugdwet"},
        "voor 18 geëindigd": {**begonnen, "jeugdhulp_beeindigd_op": "2016-06-30"},
    }
    uit = iedereen(mensen, "2016-07", "begeleiding_stopt_op_18", hervormingen=hervorming)
    assert set(uit["begeleiding_stopt_op_18"].wie) == over


@pytest.mark.parametrize(("hervorming", "gevonden"), [((), True), (("grensgevallen_voorfinanciering",), False)])
def test_een_voorlopige_betaler_doorbreekt_de_kring_om_een_hulpmiddel(hervorming: tuple[str, ...], gevonden: bool) -> None:
    client: Mens = {
        "geboortedatum": "1960-01-01", "behoefte_hulpmiddel": True, "melding_ondersteuning_op": "2023-01-02",
        "zorgverzekering_lost_alles_op": "ja", "hulpmiddel_in_zorgverzekering": "nee",
    }  # fmt: skip
    ids = ("hulpmiddel_tussen_wmo_en_zvw", "hulpmiddel_verwijst_in_een_kring")
    uit = iedereen({"x": client}, "2023-07", *ids, hervormingen=hervorming)
    assert [bool(uit[id_].wie) for id_ in ids] == [gevonden, gevonden]
