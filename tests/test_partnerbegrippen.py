"""Vier partnerbegrippen over hetzelfde paar: wat elke wet zegt, door de levensloop en door de tijd.

De verwachte antwoorden komen uit de artikelen, in de tekst van de dag: Participatiewet artikel 3, Awir artikel 3 tot en met 3c
met AWR artikel 5a, Wet op de huurtoeslag artikel 1a lid 3, en AOW artikel 1 lid 3 tot en met 9.
"""

from __future__ import annotations

import dataclasses
import functools
import json
from typing import Any

import pytest
from click.testing import CliRunner

from openfisca_inclusieve_stad.cli import groep
from openfisca_inclusieve_stad.toepassing.antwoord import Partneroordeel, Partners, Regime
from openfisca_inclusieve_stad.toepassing.casussen import casusbestanden
from openfisca_inclusieve_stad.toepassing.partnerbegrippen import partners, partnervariabelen
from openfisca_inclusieve_stad.toepassing.situatie import uit_mapping
from openfisca_inclusieve_stad.toepassing.stelsels import stelsel_van
from openfisca_inclusieve_stad.toepassing.toets import momentopname, toets
from tests.huishoudens import scherp

DATA = ("2016-07", "2017-07", "2023-07", "2025-07", "2026-07")
WETTEN = {
    "Pw": "Participatiewet",
    "Awir": "Algemene wet inkomensafhankelijke regelingen",
    "Wht": "Wet op de huurtoeslag",
    "AOW": "Algemene Ouderdomswet",
}
JA, NEE, WEET_NIET = ("ja",) * 5, ("nee",) * 5, ("onbekend",) * 5


@dataclasses.dataclass(frozen=True)
class Stand:
    """Een stand van de levensloop, met per wet het antwoord op elke dag van DATA, en waarom (artikel)."""

    naam: str
    Pw: tuple[str, ...]
    Awir: tuple[str, ...]
    Wht: tuple[str, ...]
    AOW: tuple[str, ...]
    gezin: dict[str, Any]
    samen: bool = True
    kind: bool = False
    een: dict[str, Any] = dataclasses.field(default_factory=dict)
    ander: dict[str, Any] = dataclasses.field(default_factory=dict)
    woonvorm: str = ""


LEVENSLOOP = (
    # Pw 3 lid 1; AWR 5a lid 1 onder a; Wht 1a lid 3; AOW 1 lid 2
    Stand("gehuwd samen", JA, JA, JA, JA, {"gehuwd": "ja"}),
    # Pw 3 lid 2 onder a en lid 3; AOW 1 lid 3 onder a en lid 4. Awir 3 lid 2 kent de zorg voor elkaar niet
    Stand("ongehuwd, zorg voor elkaar", JA, NEE, NEE, JA, {"wederzijdse_zorg": "ja"}),
    # dezelfde artikelen: of zij blijk geven voor elkaar te zorgen, is een oordeel
    Stand("ongehuwd, zorg niet beoordeeld", WEET_NIET, NEE, NEE, WEET_NIET, {}),
    Stand("ongehuwd, geen zorg voor elkaar", NEE, NEE, NEE, NEE, {"wederzijdse_zorg": "nee"}),
    # Pw 3 lid 4 onder b; Awir 3 lid 2 onder a; AOW 1 lid 5 onder b
    Stand("ongehuwd met een kind samen", JA, JA, JA, JA, {"kind_samen": "ja", "wederzijdse_zorg": "nee"}, kind=True),
    # Awir 3 lid 2 onder e: een minderjarig kind van een van beiden op het adres. Pw en AOW vragen zorg voor elkaar
    Stand("ongehuwd met een kind van een van beiden", NEE, JA, JA, NEE, {"wederzijdse_zorg": "nee"}, kind=True),
    # Pw 3 lid 2 onder a: een nicht was tot 2026 nooit uitgezonderd; vanaf 2026 wie om de zorg samenwoont (Stb. 2025, 312).
    # AOW 1 lid 3 onder a kent alleen de eerste graad als uitzondering, in 2015 en in 2026
    Stand(
        "tante en nicht, samen om de zorg",
        ("ja", "ja", "ja", "ja", "nee"), NEE, NEE, JA,
        {"wederzijdse_zorg": "ja", "zorgbehoefte_aanleiding_samenwonen": "ja"},
        een={"zorgbehoefte": "ja"},
    ),
    # Pw 3 lid 2 onder a: tweede graad met zorgbehoefte (tot 2026), om de zorg samenwonen (vanaf 2026)
    Stand(
        "broer en zus, samen om de zorg", NEE, NEE, NEE, JA,
        {"verwantschap": "bloed_tweede_graad", "wederzijdse_zorg": "ja", "zorgbehoefte_aanleiding_samenwonen": "ja"},
        een={"zorgbehoefte": "ja"},
    ),
    # de tekst van 2026 vraagt dat de zorgbehoefte de aanleiding is; broer en zus die al samenwoonden, vallen er niet onder
    Stand(
        "broer en zus, de zorg kwam later",
        ("nee", "nee", "nee", "nee", "ja"), NEE, NEE, JA,
        {"verwantschap": "bloed_tweede_graad", "wederzijdse_zorg": "ja", "zorgbehoefte_aanleiding_samenwonen": "nee"},
        een={"zorgbehoefte": "ja"},
    ),
    # Pw 3 lid 2 onder a en AOW 1 lid 3 onder a: eerste graad, altijd uitgezonderd. Awir: geen grond
    Stand(
        "ouder en kind, samen om de zorg", NEE, NEE, NEE, NEE,
        {"verwantschap": "bloed_eerste_graad", "wederzijdse_zorg": "ja"},
        een={"geboortedatum": "1950-03-15"}, ander={"geboortedatum": "1980-05-02"},
    ),
    # Awir 3 lid 2 onder d (samen een koopwoning) en lid 5: 'tenzij beiden 27 jaar' tot en met 2024, vanaf 2025 zonder tenzij
    Stand(
        "ouder en kind van boven de 27 met een koopwoning",
        NEE, ("ja", "ja", "ja", "nee", "nee"), ("ja", "ja", "ja", "nee", "nee"), NEE,
        {"verwantschap": "bloed_eerste_graad", "koopwoning_samen": "ja"},
        een={"geboortedatum": "1950-03-15"}, ander={"geboortedatum": "1980-05-02"},
    ),
    # Pw 3 lid 2 onder b; AOW 1 lid 3 onder b; AWR 5a lid 4 vraagt een verzoek en een ander adres, duurzaam gescheiden is niet
    # genoeg; Wht 1a lid 3: niet op het adres van de huurder
    Stand("duurzaam gescheiden, nog geen verzoek", NEE, JA, NEE, NEE, {"gehuwd": "ja", "duurzaam_gescheiden": "ja"}, samen=False),
    # AWR 5a lid 4: het verzoek alleen is niet genoeg zolang zij op hetzelfde adres staan
    Stand("verzoek ingediend, zelfde adres", JA, JA, JA, JA, {"gehuwd": "ja", "verzoek_echtscheiding_ingediend": "ja"}),
    # AWR 5a lid 4: beide
    Stand(
        "verzoek ingediend, ander adres", NEE, NEE, NEE, NEE,
        {"gehuwd": "ja", "duurzaam_gescheiden": "ja", "verzoek_echtscheiding_ingediend": "ja"}, samen=False,
    ),
    Stand("gescheiden", NEE, NEE, NEE, NEE, {"eerder_gehuwd": "ja"}, samen=False),
    # Pw 3 lid 4 onder a: tot 2026 zonder termijn, vanaf 2026 twee jaar voor de aanvraag; AOW 1 lid 5 onder a zonder termijn
    Stand(
        "gescheiden sinds 2005, weer in een woning",
        ("ja", "ja", "ja", "ja", "nee"), NEE, NEE, JA,
        {"eerder_gehuwd": "ja", "eerder_gehuwd_tot": "2005-01-01", "wederzijdse_zorg": "nee"},
    ),
    # gehuwd blijft gehuwd in een verpleeghuis (Pw 3, AWR 5a, AOW 1 lid 2); niet meer op het adres (Wht 1a lid 3)
    Stand(
        "gehuwd, een in een verpleeghuis", JA, JA, NEE, JA,
        {"gehuwd": "ja", "uit_elkaar_door_opname_verpleeghuis": "ja"}, samen=False, woonvorm="inrichting",
    ),
    # Awir 3 lid 6: op verzoek niet meer, voor gehuwden vanaf 2021
    Stand(
        "gehuwd, een in een verpleeghuis, met verzoek",
        JA, ("ja", "ja", "nee", "nee", "nee"), NEE, JA,
        {"gehuwd": "ja", "uit_elkaar_door_opname_verpleeghuis": "ja", "verzoek_geen_toeslagpartners": "ja"},
        samen=False, woonvorm="inrichting",
    ),
    # AWR 5a; Awir 3c lid 1 onder b (vanaf 2026) werkt alleen op verzoek
    Stand(
        "gehuwd, een langer dan drie maanden in detentie", JA, JA, NEE, JA, {"gehuwd": "ja"},
        samen=False, woonvorm="detentie", ander={"detentie": "rechtens_ontnomen", "lang_van_vrijheid_beroofd": "ja"},
    ),
    Stand(
        "gehuwd, een langer dan drie maanden in detentie, met verzoek",
        JA, ("ja", "ja", "ja", "ja", "nee"), NEE, JA,
        {"gehuwd": "ja", "verzoek_geen_toeslagpartners": "ja"},
        samen=False, woonvorm="detentie", ander={"detentie": "rechtens_ontnomen", "lang_van_vrijheid_beroofd": "ja"},
    ),
    # 3c vraagt meer dan drie maanden
    Stand(
        "gehuwd, een kort in detentie, met verzoek", JA, JA, NEE, JA,
        {"gehuwd": "ja", "verzoek_geen_toeslagpartners": "ja"},
        samen=False, woonvorm="detentie", ander={"detentie": "rechtens_ontnomen"},
    ),
)  # fmt: skip


@functools.cache
def paar(naam: str, maand: str) -> Partners:
    stand = next(s for s in LEVENSLOOP if s.naam == naam)
    personen: dict[str, Any] = {
        "een": {"geboortedatum": "1960-03-15", **stand.een},
        "ander": {"geboortedatum": "1962-05-02", **stand.ander},
    }
    gezin: dict[str, Any] = {"aanvrager": "een", "partner": "ander", **stand.gezin}
    thuis = ["een", "ander"] if stand.samen else ["een"]
    if stand.kind:
        personen["kind"] = {"geboortedatum": f"{int(maand[:4]) - 5}-02-02"}
        gezin["kinderen"] = ["kind"]
        thuis.append("kind")
    woningen: dict[str, Any] = {"thuis": {"bewoners": thuis}}
    if not stand.samen:
        woningen["elders"] = {"bewoners": ["ander"], **({"woonvorm": stand.woonvorm} if stand.woonvorm else {})}
    inhoud = {"personen": personen, "gezinnen": {"gezin": gezin}, "huishoudens": woningen}
    kolommen, _ = momentopname(uit_mapping(inhoud, "test"), Regime(maand))
    (uit,) = partners(stelsel_van(()), kolommen, maand)
    return uit


def volgens(naam: str, maand: str, wet: str) -> Partneroordeel:
    (oordeel,) = [o for o in paar(naam, maand).volgens if o.wet == WETTEN[wet]]
    return oordeel


@pytest.mark.parametrize("wet", WETTEN)
@pytest.mark.parametrize("stand", LEVENSLOOP, ids=lambda stand: stand.naam)
def test_de_levensloop_onder_elke_wet_op_vijf_data(stand: Stand, wet: str) -> None:
    assert tuple(volgens(stand.naam, maand, wet).antwoord for maand in DATA) == getattr(stand, wet)


# --- Welk artikel beslist ---------------------------------------------------------------------------------------------


def artikelen(naam: str, maand: str, wet: str) -> set[str]:
    return {f"{v.wet} {v.artikel}" for v in volgens(naam, maand, wet).artikelen}


def test_duurzaam_gescheiden_beslist_artikel_3_lid_2_pw_en_5a_awr():
    naam = "duurzaam gescheiden, nog geen verzoek"
    assert artikelen(naam, "2016-07", "Pw") == {"Participatiewet 3 lid 2"}
    assert "Algemene wet inzake rijksbelastingen 5a" in artikelen(naam, "2016-07", "Awir")
    assert artikelen(naam, "2016-07", "Wht") >= {"Wet op de huurtoeslag 1a lid 3"}
    assert artikelen(naam, "2016-07", "AOW") == {"Algemene Ouderdomswet 1 lid 3"}
    assert volgens(naam, "2016-07", "Pw").feiten == ("De gehuwden leven duurzaam gescheiden",)


def test_een_kind_op_het_adres_beslist_artikel_3_lid_2_awir():
    assert "Algemene wet inkomensafhankelijke regelingen 3 lid 2" in artikelen(
        "ongehuwd met een kind van een van beiden", "2023-07", "Awir"
    )


def test_om_de_zorg_samenwonen_noemt_de_tekst_van_2026():
    (v,) = volgens("tante en nicht, samen om de zorg", "2026-07", "Pw").artikelen
    assert (v.artikel, v.tekst_gelezen) == ("3 lid 2", "2026-01-01")
    assert "g=2026-01-01" in v.href


def test_geen_grond_noemt_elke_grond_die_er_niet_is():
    oordeel = volgens("gescheiden", "2016-07", "Awir")
    assert len(oordeel.omdat) == 4  # lid 1, 2, 3 en 6
    assert all(grond.endswith(": nee") for grond in oordeel.omdat)
    assert oordeel.feiten == ()


def test_elk_antwoord_heeft_een_artikel_en_een_reden():
    for stand in LEVENSLOOP:
        for maand in DATA:
            for oordeel in paar(stand.naam, maand).volgens:
                assert oordeel.artikelen, (stand.naam, maand, oordeel.wet)
                assert oordeel.omdat, (stand.naam, maand, oordeel.wet)


# --- Onbekend, en wat er nog te vragen is -----------------------------------------------------------------------------


def test_onbekend_noemt_het_oordeel_dat_ontbreekt():
    oordeel = volgens("ongehuwd, zorg niet beoordeeld", "2016-07", "Pw")
    assert oordeel.hangt_af_van == ("Aanvrager en partner dragen zorg voor elkaar (bijdrage in de kosten of anderszins)",)


def test_ja_noemt_de_uitzondering_die_nog_niet_is_beoordeeld():
    oordeel = volgens("ongehuwd, zorg voor elkaar", "2026-07", "Pw")
    assert oordeel.antwoord == "ja"
    assert any("aanleiding" in vraag for vraag in oordeel.hangt_af_van)
    assert not any("aanleiding" in vraag for vraag in volgens("ongehuwd, zorg voor elkaar", "2025-07", "Pw").hangt_af_van)


def test_de_inschrijving_zonder_opgave_is_geen_open_vraag():
    assert volgens("gehuwd samen", "2016-07", "Wht").hangt_af_van == ()


# --- De vorm ----------------------------------------------------------------------------------------------------------


def test_elk_partnerbegrip_van_het_stelsel_doet_mee_met_zijn_eigen_wet():
    gevonden = {naam: wet.naam for naam, wet in partnervariabelen().items()}
    assert set(gevonden.values()) >= set(WETTEN.values())
    assert gevonden["wht_heeft_partner"] == WETTEN["Wht"]


def test_een_gezin_zonder_tweede_volwassene_heeft_geen_partners_te_bespreken():
    inhoud = {"personen": {"a": {"geboortedatum": "1980-01-01"}}, "huishoudens": {"w": {"bewoners": ["a"]}}}
    kolommen, _ = momentopname(uit_mapping(inhoud, "t"), Regime("2016-07"))
    assert partners(stelsel_van(()), kolommen, "2016-07") == ()


def test_partner_zijn_is_wederkerig_voor_elke_wet():
    # 'aangemerkt wordt … de ongehuwde die met een ander': wie partner is, heeft een partner
    import numpy as np

    from openfisca_inclusieve_stad.begrippen import gezinspartner
    from openfisca_inclusieve_stad.stelsel import grondstelsel
    from openfisca_inclusieve_stad.toepassing.simulatie import bouw

    for maand in ("2016-07", "2026-07"):
        simulatie = bouw(grondstelsel(), scherp(grondstelsel(), 400, zaad=7, maand=maand))
        ander = gezinspartner(simulatie.persons)
        wie = np.flatnonzero(ander >= 0)
        assert len(wie)
        for naam in partnervariabelen():
            kolom = simulatie.vraag(naam, maand)
            assert (kolom[wie] == kolom[ander[wie]]).all(), (naam, maand)
            assert not kolom[ander < 0].any(), naam


def test_toets_toont_de_begrippen_als_zij_verschillen_en_anders_niet():
    def met(**gezin: str) -> str:
        inhoud = {
            "peildatum": "2016-07",
            "personen": {"a": {"geboortedatum": "1970-01-01"}, "b": {"geboortedatum": "1970-01-01"}},
            "gezinnen": {"g": {"aanvrager": "a", "partner": "b", **gezin}},
            "huishoudens": {"w": {"bewoners": ["a", "b"]}},
        }
        from openfisca_inclusieve_stad.cli.weergave.markdown import als_markdown
        from openfisca_inclusieve_stad.cli.weergave.toetsbeeld import beeld

        return als_markdown(beeld(toets(uit_mapping(inhoud, "t"), Regime("2016-07"))))

    assert "Partners volgens elke wet" in met(wederzijdse_zorg="ja")
    assert "Partners volgens elke wet" not in met(gehuwd="ja")


@pytest.mark.parametrize("formaat", ["tabel", "md", "csv", "json"])
def test_toets_partners_toont_alleen_de_begrippen(formaat: str) -> None:
    bestand = str(casusbestanden()["V6-5b"])
    uit = CliRunner().invoke(groep, ["toets", bestand, "--partners", "--formaat", formaat])
    assert uit.exit_code == 0, uit.output
    assert "Participatiewet" in uit.output
    assert "Waar het botst" not in uit.output
    if formaat == "json":
        (gevonden,) = json.loads(uit.stdout)["partners"]
        antwoorden = {o["variabele"]: o["antwoord"] for o in gevonden["volgens"]}
        # 2015: de nicht is geen bloedverwant in de tweede graad (Pw 3 lid 2), en Awir 3 heeft geen grond
        assert antwoorden["pw_heeft_partner"] == "ja"
        assert antwoorden["awir_heeft_partner"] == "nee"


@pytest.mark.parametrize("optie", [["--uitleg"], ["--wet", "alle"], ["--langs", "inkomen"], ["--faal-bij-bevinding"]])
def test_partners_weigert_wat_er_niets_bij_doet(optie: list[str]) -> None:
    uit = CliRunner().invoke(groep, ["toets", str(casusbestanden()["V6-5b"]), "--partners", *optie])
    assert uit.exit_code == 3
    assert "gaat niet samen met" in uit.output
