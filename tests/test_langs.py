"""langs: elk onderdeel langs een feit dat oploopt, kliffen op de cent, en de tekening, CSV en tekst die ervan komen."""

from __future__ import annotations

import csv
import dataclasses
import io
import json
import math
import re
import stat
import xml.etree.ElementTree as ET
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from openfisca_inclusieve_stad.begrippen import ONDERDELEN, WETTEN_VAN
from openfisca_inclusieve_stad.cli import basis, groep
from openfisca_inclusieve_stad.cli.weergave.langsbeeld import beeld, kolommen, rijen
from openfisca_inclusieve_stad.cli.weergave.tabel import als_tabel
from openfisca_inclusieve_stad.fouten import GebruikersFout
from openfisca_inclusieve_stad.toepassing.antwoord import SLOTZIN, KlifPunt, Langs, Regime, als_json
from openfisca_inclusieve_stad.toepassing.langs import DIMENSIES, NIET_GEZIEN, langs, marginale_druk
from openfisca_inclusieve_stad.toepassing.rondes import met_uitvoering
from openfisca_inclusieve_stad.toepassing.simulatie import bouw
from openfisca_inclusieve_stad.toepassing.situatie import Situatie, uit_mapping
from openfisca_inclusieve_stad.toepassing.stelsels import stelsel_van
from openfisca_inclusieve_stad.toepassing.tekening import svg
from openfisca_inclusieve_stad.toepassing.toets import momentopname, uitkomst_van
from openfisca_inclusieve_stad.wetten import wetten

MAANDEN = ("2016-07", "2024-01", "2026-01")
BEDRAGEN = ("inkomen", "vermogen", "huur")
HUUR = 550
CENT = 0.01
SVG = "{http://www.w3.org/2000/svg}"


def alleen(maand: str, wie: str = "vrouw", *, huur: float = HUUR, **feiten: Any) -> Situatie:
    """Eén volwassene die een woning huurt; op elke peildatum even oud."""
    geboren = f"{int(maand[:4]) - 40}-03-01"
    inhoud = {
        "titel": "Alleen",
        "peildatum": maand,
        "personen": {wie: {"geboortedatum": geboren, **feiten}},
        "gezinnen": {"gezin": {"aanvrager": wie}},
        "huishoudens": {"woning": {"bewoners": [wie], "kale_huur": huur}},
    }
    return uit_mapping(inhoud, "test.yaml")


def met(maand: str, dimensie: str, x: float) -> Situatie:
    """Dezelfde situatie met het feit van de dimensie op x."""
    feiten: dict[str, Any] = {"huur": x} if dimensie == "huur" else {DIMENSIES[dimensie].feit: x}
    return alleen(maand, **feiten)


def besteedbaar(situatie: Situatie, maand: str) -> list[float]:
    """Per persoon, uit een nieuwe simulatie van alleen deze situatie."""
    kolommen = met_uitvoering(momentopname(situatie, Regime(maand))[0], "standaard")
    return [float(bedrag) for bedrag in bouw(stelsel_van(()), kolommen).vraag("besteedbaar_inkomen", maand)]


def totaal(maand: str, dimensie: str, x: float) -> float:
    return sum(besteedbaar(met(maand, dimensie, x), maand))


@pytest.fixture(scope="module")
def reeksen() -> dict[tuple[str, str], Langs]:
    return {(maand, d): langs(alleen(maand), Regime(maand), d) for maand in MAANDEN for d in BEDRAGEN}


ALLE = pytest.mark.parametrize(("maand", "dimensie"), [(maand, d) for maand in MAANDEN for d in BEDRAGEN])

# --- De bedragen -----------------------------------------------------------------------------------------------------


def test_elk_onderdeel_heeft_een_eigen_label_en_wetten_die_bestaan():
    assert len(set(ONDERDELEN.values())) == len(ONDERDELEN), "twee onderdelen met hetzelfde label worden één reeks"
    assert set(WETTEN_VAN) <= set(ONDERDELEN)
    assert {wet for namen in WETTEN_VAN.values() for wet in namen} <= set(wetten())


@ALLE
def test_de_onderdelen_tellen_op_tot_het_totaal(reeksen, maand, dimensie):
    gevonden = reeksen[maand, dimensie]
    for plaats, bedrag in enumerate(gevonden.totaal):
        delen = [reeks[plaats] or 0.0 for reeks in gevonden.reeksen.values()]
        # elk deel en het totaal zijn apart op de cent afgerond
        assert sum(delen) == pytest.approx(bedrag, abs=0.005 * (1 + sum(map(bool, delen))) + 1e-9)


@ALLE
def test_het_totaal_is_het_besteedbaar_inkomen(reeksen, maand, dimensie):
    gevonden = reeksen[maand, dimensie]
    for plaats in (0, 55, len(gevonden.x) - 1):
        assert gevonden.totaal[plaats] == pytest.approx(totaal(maand, dimensie, gevonden.x[plaats]), abs=0.0051)


def test_het_totaal_is_dat_van_uitkomst_van(reeksen):
    """Wat `toets` aan iemand zou tonen; op drie punten, want uitkomst_van zoekt ook elk gegeven op dat ontbreekt."""
    gevonden = reeksen["2016-07", "vermogen"]
    for plaats in (0, 55, len(gevonden.x) - 1):
        situatie = met("2016-07", "vermogen", gevonden.x[plaats])
        getoond = uitkomst_van(situatie, Regime("2016-07"), "vrouw", "besteedbaar_inkomen")
        assert gevonden.totaal[plaats] == pytest.approx(getoond, abs=0.0051)


def test_de_woning_is_een_beurs_ook_met_een_huisgenoot():
    """Wat van de ander is, blijft staan: het totaal is dat van alle bewoners samen."""
    inhoud = {
        "peildatum": "2026-01",
        "personen": {
            "een": {"geboortedatum": "1980-01-01"},
            "ander": {"geboortedatum": "1982-01-01", "bruto_loon": 2500},
        },
        "huishoudens": {"woning": {"bewoners": ["een", "ander"], "kale_huur": HUUR}},
    }
    situatie = uit_mapping(inhoud, "test.yaml")
    gevonden = langs(situatie, Regime("2026-01"), "inkomen", "een")
    nul = besteedbaar(situatie, "2026-01")
    assert gevonden.totaal[0] == pytest.approx(sum(nul), abs=0.011)
    assert min(nul) > 0


def test_een_andere_maand_dan_die_van_het_bestand_staat_bij_de_aannames():
    assert any("geschoven" in zin for zin in langs(alleen("2026-01"), Regime("2024-01"), "huur").aannames)
    assert not any("geschoven" in zin for zin in langs(alleen("2026-01"), Regime("2026-01"), "huur").aannames)


# --- Kliffen ---------------------------------------------------------------------------------------------------------


@ALLE
def test_elke_klif_klopt_op_de_cent(reeksen, maand, dimensie):
    """Nagerekend met twee nieuwe situaties: op de klif nog niet, een cent verder wel."""
    for klif in reeksen[maand, dimensie].kliffen:
        daling = totaal(maand, dimensie, round(klif.bij + CENT, 2)) - totaal(maand, dimensie, klif.bij)
        assert daling == pytest.approx(klif.bedrag, abs=0.011)
        assert klif.bedrag < -1
        assert sum(bedrag for _, bedrag in klif.delen) == pytest.approx(klif.bedrag, abs=0.02)


@pytest.mark.parametrize(
    ("maand", "dimensie", "bij"),
    [
        # Wet op de huurtoeslag artikel 13 lid 1 onder a: de hoogste rekenhuur; op die huur zelf is er nog recht
        ("2016-07", "huur", 710.68),
        ("2024-01", "huur", 879.66),
        # Participatiewet artikel 34 lid 3 onder a: het vrij te laten vermogen van een alleenstaande
        ("2016-07", "vermogen", 5920.0),
        ("2024-01", "vermogen", 7575.0),
        ("2026-01", "vermogen", 8000.0),
        # Wet op de zorgtoeslag artikel 3: de vermogensgrens
        ("2024-01", "vermogen", 140213.0),
    ],
)
def test_de_klif_ligt_op_de_grens_van_de_wet(reeksen, maand, dimensie, bij):
    assert bij in [klif.bij for klif in reeksen[maand, dimensie].kliffen]


def test_een_grens_op_een_oneven_bedrag_wordt_ook_gevonden(reeksen):
    """Met een begin dat niet op het raster ligt: hetzelfde bedrag, op de cent."""
    situatie = alleen("2024-01", bezittingen=1234.57)
    grenzen = [klif.bij for klif in langs(situatie, Regime("2024-01"), "vermogen").kliffen]
    assert grenzen == [klif.bij for klif in reeksen["2024-01", "vermogen"].kliffen]


# --- Eén euro erbij --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("maand", MAANDEN)
@pytest.mark.parametrize("loon", [0, 1500, 2200])
def test_de_delen_van_een_euro_erbij_tellen_op(maand, loon):
    druk = dict(marginale_druk(alleen(maand, bruto_loon=loon), Regime(maand)))
    over = druk.pop("blijft over")
    assert sum(druk.values()) == pytest.approx(over, abs=1e-9)
    assert set(druk) <= set(ONDERDELEN.values())
    erna, ervoor = (totaal(maand, "inkomen", loon + erbij) for erbij in (1, 0))
    assert over == pytest.approx(erna - ervoor, abs=0.011)


def test_in_de_bijstand_blijft_van_een_euro_loon_niets_over():
    """Participatiewet artikel 19 lid 2: de bijstand is de norm min het inkomen (zonder vrijlating van artikel 31 lid 2)."""
    druk = marginale_druk(alleen("2026-01"), Regime("2026-01"))
    assert druk["blijft over"] == pytest.approx(0, abs=1e-9)
    assert druk["algemene bijstand"] == pytest.approx(-druk["loon (netto)"])


# --- Wat onbekend is -------------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def onbekend() -> Langs:
    """Zorgtoeslag en huurtoeslag van 2018: de bedragen staan niet in het model."""
    return langs(alleen("2018-01"), Regime("2018-01"), "vermogen")


def test_een_onbekend_bedrag_is_geen_nul(onbekend):
    assert "zorgtoeslag" in onbekend.ontbreekt
    assert onbekend.reeksen["zorgtoeslag"][0] is None
    assert onbekend.kliffen, "de klif van de bijstand is wel bekend"
    assert not any(math.isnan(bedrag) for klif in onbekend.kliffen for _, bedrag in klif.delen)
    assert math.isnan(marginale_druk(alleen("2018-01"), Regime("2018-01"))["blijft over"])


def test_een_onbekend_bedrag_staat_in_elke_vorm(onbekend):
    assert "onbekend (deels): zorgtoeslag" in svg(onbekend)
    eerste = next(iter(rijen(onbekend)))
    assert eerste["zorgtoeslag"] is None
    assert "zorgtoeslag" in eerste["ontbreekt"]
    tekst = als_tabel(beeld(onbekend, {"blijft over": math.nan}))
    assert "Onbekend, geheel of voor een deel:" in tekst
    assert re.search(r"blijft over\s+onbekend", tekst)
    json.dumps(als_json(onbekend), allow_nan=False)


# --- Fouten ----------------------------------------------------------------------------------------------------------


def test_een_onbekende_dimensie_of_persoon_noemt_de_naaste_naam():
    situatie, regime = alleen("2026-01"), Regime("2026-01")
    with pytest.raises(GebruikersFout, match=r"--langs inkomem: deze dimensie bestaat niet\. Bedoelt u 'inkomen'\?"):
        langs(situatie, regime, "inkomem")
    with pytest.raises(GebruikersFout, match=r"Kies uit: inkomen, vermogen, huur, uren, leeftijd\."):
        langs(situatie, regime, "zzz")
    with pytest.raises(GebruikersFout, match=r"--wie vrouv: deze persoon staat niet in het bestand\. Bedoelt u 'vrouw'\?"):
        langs(situatie, regime, "huur", "vrouv")
    with pytest.raises(GebruikersFout, match=r"Kies uit: vrouw\."):
        marginale_druk(situatie, regime, "zzz")


# --- De tekening -----------------------------------------------------------------------------------------------------


def test_dezelfde_invoer_geeft_dezelfde_bytes(reeksen):
    opnieuw = langs(alleen("2016-07"), Regime("2016-07"), "vermogen")
    assert svg(opnieuw) == svg(reeksen["2016-07", "vermogen"])


@ALLE
def test_de_tekening_is_xml_met_een_titel_en_de_slotzin(reeksen, maand, dimensie):
    gevonden = reeksen[maand, dimensie]
    wortel = ET.fromstring(svg(gevonden))  # noqa: S314 (onze eigen tekst)
    assert wortel.tag == f"{SVG}svg"
    assert wortel[0].tag == f"{SVG}title"
    assert wortel[0].text == gevonden.titel
    teksten = [deel.text or "" for deel in wortel.iter(f"{SVG}text")]
    assert SLOTZIN.split()[0] in " ".join(teksten)
    assert {str(nummer) for nummer in range(1, len(gevonden.kliffen) + 1)} <= set(teksten)
    assert not re.search(r"nan|inf\b", svg(gevonden))


def test_een_naam_met_tekens_van_xml_blijft_tekst(reeksen):
    """Een kenmerk in het bestand kan zulke tekens niet hebben, een titel wel; de tekening vertrouwt geen van beide."""
    naam = 'a<b&"c"'
    vol = reeksen["2026-01", "vermogen"]
    gevonden = dataclasses.replace(vol, titel=naam, wie=naam, x_label=naam, reeksen={naam: vol.totaal}, ontbreekt=(naam,))
    tekening = svg(dataclasses.replace(gevonden, kliffen=(KlifPunt(1.0, -1.0, ((naam, -1.0),)),)))
    wortel = ET.fromstring(tekening)  # noqa: S314 (onze eigen tekst)
    assert wortel[0].text == naam
    assert sum(naam in (deel.text or "") for deel in wortel.iter()) == 7
    assert "a<b" not in tekening


def test_een_lange_titel_past_op_twee_regels_en_staat_heel_in_het_titelelement(reeksen):
    lang = " ".join(["mantelzorgwoning"] * 20)
    wortel = ET.fromstring(svg(dataclasses.replace(reeksen["2026-01", "vermogen"], titel=lang)))  # noqa: S314 (onze eigen tekst)
    vet = [d for d in wortel.iter(f"{SVG}text") if d.attrib.get("font-weight") == "bold"]
    koppen = [d.text or "" for d in vet if d.attrib["y"] in ("17", "34")]
    assert wortel[0].text == lang
    assert [len(regel) <= 95 for regel in koppen] == [True, True]
    assert koppen[1].endswith("…")


def test_niets_en_heel_veel_is_ook_te_tekenen(reeksen):
    vol = reeksen["2026-01", "vermogen"]
    nul = dict.fromkeys(vol.reeksen, (0.0,) * len(vol.x))
    ET.fromstring(svg(dataclasses.replace(vol, reeksen=nul, totaal=nul["zorgtoeslag"], kliffen=())))  # noqa: S314
    klif = KlifPunt(100.0, -10.0, (("zorgtoeslag", -10.0),))
    alles = dict.fromkeys(vol.reeksen, (1.0,) * len(vol.x))
    wortel = ET.fromstring(svg(dataclasses.replace(vol, reeksen=alles, kliffen=(klif,) * 30)))  # noqa: S314
    hoogte = float(wortel.attrib["viewBox"].split()[3])
    assert all(float(deel.attrib.get("y", 0)) <= hoogte for deel in wortel.iter(f"{SVG}text")), "tekst valt van het blad"
    vullingen = [(d.attrib["fill"], d.attrib["fill-opacity"]) for d in wortel.iter(f"{SVG}polygon")]
    assert len(set(vullingen)) == len(alles)


# --- De opdrachtregel ------------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def bestand(tmp_path_factory) -> Path:
    pad = Path(tmp_path_factory.mktemp("langs")) / "a.yaml"
    pad.write_text(
        "titel: Alleen\npeildatum: 2016-07\npersonen:\n  vrouw: {geboortedatum: 1976-03-01}\n"
        f"huishoudens:\n  woning: {{bewoners: [vrouw], kale_huur: {HUUR}}}\n",
        encoding="utf-8",
    )
    return pad


def draai(*args: Any) -> Result:
    return CliRunner().invoke(groep, ["toets", *map(str, args)], prog_name="inclusieve-stad")


def test_de_dimensies_van_de_opdrachtregel_zijn_die_van_langs():
    assert tuple(DIMENSIES) == basis.DIMENSIES


def test_tekst_noemt_de_klif_en_de_euro_erbij(bestand):
    for formaat in ("tabel", "md"):
        uit = draai(bestand, "--langs", "huur", "--formaat", formaat)
        assert uit.exit_code == 0, uit.output
        assert "710,68" in uit.stdout
        assert "−342,00" in uit.stdout
        assert "blijft over" in uit.stdout
        assert "Rekenhulp" in uit.stdout
    assert max(map(len, draai(bestand, "--langs", "huur").stdout.splitlines())) <= 80


def test_csv_heeft_een_rij_per_punt_dan_de_kliffen_en_de_slotzin(bestand, reeksen):
    uit = draai(bestand, "--langs", "vermogen", "--formaat", "csv")
    gelezen = list(csv.DictReader(io.StringIO(uit.stdout)))
    gevonden = reeksen["2016-07", "vermogen"]
    assert tuple(gelezen[0]) == kolommen(gevonden)
    punten = [rij for rij in gelezen if rij["soort"] == "punt"]
    assert [float(rij["x"]) for rij in punten] == list(gevonden.x)
    assert [float(rij["totaal"]) for rij in punten] == list(gevonden.totaal)
    kliffen = [(float(rij["x"]), float(rij["totaal"])) for rij in gelezen if rij["soort"] == "klif"]
    assert kliffen == [(klif.bij, klif.bedrag) for klif in gevonden.kliffen]
    assert [rij["soort"] for rij in gelezen[len(punten) :]] == ["klif"] * 3 + ["aanname"] + ["opmerking"] * 2 + ["slotzin"]
    assert gelezen[-2]["x"] == NIET_GEZIEN
    assert gelezen[-1]["x"] == SLOTZIN


def test_json_is_het_antwoord_met_de_slotzin(bestand):
    uit = json.loads(draai(bestand, "--langs", "huur", "--formaat", "json", "--peildatum", "2018-01").stdout)
    assert uit["slotzin"] == SLOTZIN
    assert uit["regime"]["peildatum"] == "2018-01"
    assert "zorgtoeslag" in uit["ontbreekt"]


def test_svg_gaat_naar_stdout_of_heel_naar_een_bestand(bestand, tmp_path):
    doel = tmp_path / "beeld.svg"
    doel.write_text("oud")
    doel.chmod(0o640)
    args = (bestand, "--langs", "huur", "--formaat", "svg")
    naar_bestand, naar_stdout = draai(*args, "--uit", doel), draai(*args)
    assert (naar_bestand.exit_code, naar_bestand.stdout) == (0, "")
    assert doel.read_text(encoding="utf-8") == naar_stdout.stdout
    assert naar_stdout.stdout.startswith("<svg ")
    assert stat.S_IMODE(doel.stat().st_mode) == 0o640, "de rechten van het bestand dat er stond"
    assert list(tmp_path.iterdir()) == [doel], "geen tijdelijk bestand dat blijft liggen"


def test_een_verwijzing_blijft_een_verwijzing(bestand, tmp_path):
    echt, verwijzing = tmp_path / "echt.csv", tmp_path / "verwijzing.csv"
    verwijzing.symlink_to(echt)
    assert draai(bestand, "--langs", "huur", "--formaat", "csv", "--uit", verwijzing).exit_code == 0
    assert verwijzing.is_symlink()
    assert echt.read_text(encoding="utf-8").startswith("soort,x,")


def test_mislukt_het_schrijven_dan_blijft_het_oude_bestand(bestand, tmp_path, monkeypatch):
    doel = tmp_path / "beeld.svg"
    doel.write_text("oud")

    def vol(_nummer: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("openfisca_inclusieve_stad.cli.basis.os.fsync", vol)
    uit = draai(bestand, "--langs", "huur", "--formaat", "svg", "--uit", doel)
    assert (uit.exit_code, uit.stderr.count("\n")) == (3, 1)
    assert "de schijf is vol" in uit.stderr
    assert doel.read_text() == "oud"
    assert list(tmp_path.iterdir()) == [doel]


FOUT: dict[str, tuple[list[str], str]] = {
    "svg zonder langs": (["--formaat", "svg"], "--formaat svg: een tekening is er alleen langs een feit dat oploopt."),
    "wie zonder langs": (["--wie", "vrouw"], "hoort bij --langs. Geef ook --langs inkomen, vermogen, huur, uren of leeftijd."),
    "lege langs": (["--langs", ""], "--langs: is leeg."),
    "onbekende dimensie": (["--langs", "hur"], "Bedoelt u 'huur'?"),
    "onbekende persoon": (["--langs", "huur", "--wie", "vrouv"], "Bedoelt u 'vrouw'?"),
    "langs met uitleg": (["--langs", "huur", "--uitleg"], "--langs: gaat niet samen met --uitleg."),
    "langs met faal": (["--langs", "huur", "--faal-bij-bevinding"], "gaat niet samen met --faal-bij-bevinding."),
    "langs met wet": (["--langs", "huur", "--wet", "participatiewet"], "gaat niet samen met --wet."),
    "map bestaat niet": (["--langs", "huur", "--uit", "/bestaat/niet/x"], "niet te schrijven: de map bestaat niet."),
    "uit is een map": (["--langs", "huur", "--uit", "/"], "niet te schrijven: dit is een map."),
    "uit is een apparaat": (["--langs", "huur", "--uit", "/dev/null"], "niet te schrijven: dit is geen gewoon bestand."),
}


@pytest.mark.parametrize(("args", "melding"), FOUT.values(), ids=FOUT)
def test_wat_niet_kan_is_exit_3_met_een_zin(bestand, args, melding):
    uit = draai(bestand, *args)
    assert uit.exit_code == 3
    assert not uit.stdout
    assert uit.stderr.count("\n") == 1
    assert melding in uit.stderr


def test_een_optie_zonder_waarde_is_exit_2(bestand):
    for optie, hoort in (("--langs", "een dimensie"), ("--wie", "een naam"), ("--uit", "een pad")):
        uit = draai(bestand, optie)
        assert uit.exit_code == 2
        assert f"Bij de optie '{optie}' hoort {hoort}." in uit.stderr


# --- Uren en leeftijd --------------------------------------------------------------------------------------------------


def gezin(maand: str = "2016-07", **moeder: Any) -> Situatie:
    """Een moeder met een zoon die op 15 maart 2017 18 wordt."""
    inhoud = {
        "peildatum": maand,
        "aannames": ["De zoon heeft geen inkomen."],
        "personen": {"moeder": {"geboortedatum": "1976-03-01", **moeder}, "zoon": {"geboortedatum": "1999-03-15"}},
        "gezinnen": {"gezin": {"aanvrager": "moeder", "kinderen": ["zoon"]}},
        "huishoudens": {"woning": {"bewoners": ["moeder", "zoon"], "kale_huur": HUUR}},
    }
    return uit_mapping(inhoud, "test.yaml")


def test_langs_uren_slaat_om_bij_het_uur_dat_over_het_maximale_rekeninkomen_gaat():
    """1.700 euro voor 32 uur: 34 uur is 21.675 per jaar, 35 uur 22.312,50; Wht artikel 14 lid 3 geeft in 2016 22.100."""
    uit = langs(alleen("2016-07", arbeidsuren_per_week=32, bruto_loon=1700), Regime("2016-07"), "uren")
    assert uit.x == tuple(float(uur) for uur in range(41))
    (klif,) = [k for k in uit.kliffen if dict(k.delen).get("huurtoeslag", 0.0) < -20]
    assert (klif.bij, klif.wanneer) == (34.0, "35 uur")
    assert NIET_GEZIEN not in uit.opmerkingen


def test_langs_uren_is_op_het_eigen_aantal_uren_de_situatie_zelf():
    situatie = alleen("2016-07", arbeidsuren_per_week=32, bruto_loon=1700)
    uit = langs(situatie, Regime("2016-07"), "uren")
    assert uit.totaal[32] == pytest.approx(sum(besteedbaar(situatie, "2016-07")), abs=CENT)


def test_zonder_uurloon_is_er_voor_2024_geen_tekening_langs_uren_en_daarna_het_minimumuurloon():
    with pytest.raises(GebruikersFout, match="het uurloon van vrouw is onbekend"):
        langs(alleen("2016-07"), Regime("2016-07"), "uren")
    # 13,27 euro per uur vanaf 1 januari 2024 (WML artikel 8), met 8% vakantiebijslag (artikel 15): 40 uur is 2.484,14 per maand
    uit = langs(alleen("2024-01"), Regime("2024-01"), "uren")
    loon = round(13.27 * 1.08 * 40 * 52 / 12, 6)
    assert uit.totaal[40] == pytest.approx(totaal("2024-01", "inkomen", loon), abs=CENT)


def test_langs_leeftijd_vervallen_op_18_kinderbijslag_en_kindgebonden_budget_met_de_maand_erbij():
    uit = langs(gezin(bruto_loon=1500), Regime("2016-07"), "leeftijd", "zoon")
    assert uit.x[0] == 17.25
    klif = uit.kliffen[0]
    assert klif.wanneer == "18 jaar (2017-04)"
    assert dict(klif.delen)["kinderbijslag"] == -94.05  # 282,16 per kwartaal (AKW artikel 12, juli 2016)
    assert dict(klif.delen)["kindgebonden budget"] < 0


@pytest.mark.parametrize("dimensie", ["uren", "leeftijd", "huur"])
def test_svg_en_csv_noemen_aannames_en_opmerkingen(dimensie):
    uit = langs(gezin(bruto_loon=1500, arbeidsuren_per_week=24), Regime("2016-07"), dimensie)
    tekst = " ".join(" ".join(deel.itertext()) for deel in ET.fromstring(svg(uit)).iter(f"{SVG}text"))  # noqa: S314
    assert "De zoon heeft geen inkomen" in tekst
    zinnen = [rij["x"] for rij in rijen(uit) if rij["soort"] in ("aanname", "opmerking")]
    assert zinnen == [*uit.aannames, *uit.opmerkingen]
    assert all(set(rij) == set(kolommen(uit)) for rij in rijen(uit))
    for zin in uit.opmerkingen:
        assert zin.split(";")[0][:60] in tekst


def test_json_noemt_de_marginale_druk_op_het_huidige_punt(bestand):
    uit = json.loads(draai(bestand, "--langs", "huur", "--formaat", "json").stdout)
    druk = uit["marginale_druk"]
    assert sum(bedrag for naam, bedrag in druk.items() if naam != "blijft over") == pytest.approx(druk["blijft over"])


@pytest.mark.parametrize("dimensie", DIMENSIES)
def test_een_maand_voor_2015_is_exit_3_met_een_zin(bestand, dimensie):
    uit = draai(bestand, "--langs", dimensie, "--peildatum", "2014-12")
    assert uit.exit_code == 3
    assert "2014-12 is niet gedekt. Kies een maand van 2015-01 tot en met 2026-12." in uit.stderr
