"""De opdrachtregel: exitcodes, meldingen, vormen van uitvoer en 80 kolommen. Rekent niet: antwoorden zijn hier gegeven."""

from __future__ import annotations

import csv
import dataclasses
import io
import json
import os
import subprocess
import sys

import pytest
from click.testing import CliRunner

from openfisca_inclusieve_stad.cli import groep
from openfisca_inclusieve_stad.cli.weergave import casusbeeld, toetsbeeld, vergelijkbeeld
from openfisca_inclusieve_stad.cli.weergave.markdown import als_markdown
from openfisca_inclusieve_stad.cli.weergave.tabel import als_tabel
from openfisca_inclusieve_stad.cli.weergave.woorden import euro, getal, maand, niet_onderzocht, sleutel, verschil, wat_botst
from openfisca_inclusieve_stad.toepassing.antwoord import (
    BIJ_AANSPRAAK,
    SLOTZIN,
    Afhankelijkheid,
    Bevinding,
    CasusRegel,
    CasusResultaat,
    Labels,
    Regime,
    Route,
    Stap,
    Toets,
    Verwijzing,
    Waarde,
)
from openfisca_inclusieve_stad.toepassing.casussen import casussen
from openfisca_inclusieve_stad.toepassing.stelsels import hervormingen
from openfisca_inclusieve_stad.toepassing.uitleg import Deel, Redenstap

BESTAND = """
titel: Mevrouw met reuma en haar nicht
peildatum: 2015-07
varianten:
  zorgt voor elkaar: {gezin.samen.wederzijdse_zorg: ja}
personen:
  mevrouw: {geboortedatum: 1955-03-01}
  nicht: {geboortedatum: 1950-02-03}
gezinnen:
  samen: {aanvrager: mevrouw, partner: nicht}
huishoudens:
  woning: {bewoners: [mevrouw, nicht]}
"""
LINK = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=22a&lid=1&g=2015-07-01"
PW = Verwijzing("Participatiewet", "22a lid 1", LINK, "2015-07-01", "Een vangnet voor wie niet zelf in het bestaan kan voorzien.")
WMO = Verwijzing(
    "Wet maatschappelijke ondersteuning 2015", "1.1.1", LINK.replace("22a", "1"), "onbekend", "Mensen helpen elkaar."
)


def bevinding(**anders):
    velden = {
        "definitie": "intrekken_kostendelersnorm",
        "van": "2015-07",
        "tot": "",
        "soort": "tegengestelde_prikkel",
        "graad": "",
        "titel": "Wie intrekt om te zorgen, verliest bijstand",
        "wie": ("mevrouw", "nicht"),
        "bedrag_per_maand": -275.04,
        "bedrag_netto": -75.04,
        "wetten": (PW, WMO),
        "bron": "wet",
        "binnen_een_wet": False,
        "uitleg": "De Wmo vraagt eerst om mantelzorg; de kostendelersnorm verlaagt de bijstand zodra de mantelzorger intrekt.",
        "labels": Labels("A", "gelezen", "gegeven"),
        "routes": (
            Route("ruimte_in_wet", "Pw 18 lid 1", "Afstemmen op de omstandigheden", "Motiveer waarom dit geval afwijkt.", LINK),
            Route(
                "experiment",
                "kostendelersnorm_mantelzorg",
                "kostendelersnorm_mantelzorg",
                "",
                opgelost=True,
                nieuw=("ander_gat",),
            ),
            Route("andere_datum", "2026", "Onder latere wetten", "", intervallen=(("2015-07", "2025-12", "geldt"),)),
        ),
    }
    return Bevinding(**{**velden, **anders})


def antwoord(regime=None, bevindingen=(), **anders):
    regime = regime or Regime("2015-07")
    norm = 962.63 if regime.uitvoering != "streng" else 687.59
    uitkomsten = {
        "personen": {
            "mevrouw": {
                "pw_norm": {regime.peildatum: Waarde(norm, "")},
                "pw_aanspraak_algemene_bijstand": {regime.peildatum: Waarde("recht", BIJ_AANSPRAAK["recht"])},
            },
            "nicht": {"pw_norm": {regime.peildatum: Waarde(None, "geweigerd", False, ("participatiewet.norm.x",))}},
        },
        "gezinnen": {"samen": {"pw_norm_gezin": {regime.peildatum: Waarde(norm, "", False, ("participatiewet.norm.x",))}}},
    }
    velden = {
        "titel": "Mevrouw met reuma en haar nicht",
        "regime": regime,
        "uitkomsten": uitkomsten,
        "bevindingen": bevindingen,
        "hangt_af_van": (
            Afhankelijkheid(
                (("samen", "wederzijdse_zorg"),),
                "Zorgen zij voor elkaar?",
                {"ja": {"mevrouw pw_norm": 687.59}, "nee": {}},
            ),
        ),
        "niet_gemodelleerd": ("Participatiewet artikel 99: nog niet.",),
        "niet_onderzocht": ("boetestapeling", "foutkosten"),
        "aannames": ("mevrouw is 60",),
        "herkomst": {"pakket": "openfisca_inclusieve_stad 0.1.0"},
    }
    return Toets(**{**velden, **anders})


CASUS = CasusResultaat(
    id="V6-5a",
    titel="Mevrouw met reuma en haar gepensioneerde nicht",
    familie="V6",
    peildatum="2015-07",
    regels=(
        *(
            CasusRegel(
                Regime("2015-07", u), "", "Wie intrekt om te zorgen, verliest bijstand", "Pw 22a - Wmo 1.1.1", 275.04, "x_y"
            )
            for u in ("standaard", "ruim", "streng")
        ),
        *(CasusRegel(Regime("2015-07", hervormingen=(h,)), "", "", "", None, "") for h in hervormingen()),
        CasusRegel(Regime("2026-07"), "", "Wie intrekt om te zorgen, verliest bijstand", "Pw 22a", 1391.0, "niets"),
    ),
    wat_wij_niet_weten=("Of zij voor elkaar zorgen.",),
    afwijkingen=(),
    niet_onderzocht=("boetestapeling",),
)


@pytest.fixture
def bestand(tmp_path):
    pad = tmp_path / "casus.yaml"
    pad.write_text(BESTAND)
    return str(pad)


@pytest.fixture
def rekent(monkeypatch):
    """Toetst zonder te rekenen; geeft terug met welke situatie en welk regime dat werd gevraagd."""
    gevraagd = []

    def toets(situatie, regime, *, uitleg=False, welke=()):
        gevraagd.append((situatie, regime, uitleg))
        return antwoord(regime, bevindingen=(bevinding(),))

    monkeypatch.setattr("openfisca_inclusieve_stad.toepassing.toets.toets", toets)
    monkeypatch.setattr("openfisca_inclusieve_stad.toepassing.vergelijk.toets", toets)
    return gevraagd


def draai(*args):
    return CliRunner(env={"COLUMNS": "", "LANG": "C.UTF-8"}).invoke(groep, args, prog_name="inclusieve-stad")


def start(*args, **kwargs):
    return subprocess.run(
        [sys.executable, "-m", "openfisca_inclusieve_stad.cli", *args], capture_output=True, text=True, timeout=60, **kwargs
    )


# --- Hulp en gebruik -------------------------------------------------------------------------------------------------


def test_hulp_laadt_geen_openfisca_en_geen_rich():
    code = (
        "import sys; from openfisca_inclusieve_stad.cli import groep\n"
        "try: groep(['--help'])\n"
        "except SystemExit as einde: assert einde.code == 0\n"
        "zwaar = {'openfisca_core', 'numpy', 'rich', 'yaml'} & set(sys.modules)\n"
        "sys.exit(', '.join(zwaar) if zwaar else 0)"
    )
    klaar = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=60)
    assert klaar.returncode == 0, klaar.stderr
    assert "Opdrachten:" in klaar.stdout


@pytest.mark.parametrize("opdracht", [(), ("toets",), ("vergelijk",), ("leeftijden",), ("casussen",), ("catalogus",)])
def test_hulp_is_nederlands_en_past_op_80(opdracht):
    uit = draai(*opdracht, "--help")
    assert uit.exit_code == 0
    assert uit.stdout.startswith("Gebruik: inclusieve-stad")
    for engels in ("Usage", "Options", "Commands", "Show this"):
        assert engels not in uit.stdout
    assert max(map(len, uit.stdout.splitlines())) <= 80
    assert "..." not in uit.stdout


def test_zonder_opdracht_de_hulp_en_versie_noemt_de_versie():
    assert draai().stdout == draai("--help").stdout
    assert draai("--versie").stdout.startswith("inclusieve-stad 0.")


@pytest.mark.parametrize(
    ("args", "melding"),
    [
        (["toest"], "Onbekende opdracht 'toest'. Bedoelt u 'toets'?"),
        (["zzz"], "Kies uit: toets, vergelijk, leeftijden, casussen, catalogus."),
        (["toets"], "BESTAND ontbreekt."),
        (["toets", "a", "b"], "Te veel argumenten: b."),
        (["toets", "a", "--uitlegg"], "Onbekende optie '--uitlegg'. Bedoelt u '--uitleg'?"),
        (["toets", "a", "--peildatum"], "Bij de optie '--peildatum' hoort een maand."),
    ],
)
def test_verkeerd_gebruik_is_exit_2_in_het_nederlands(args, melding):
    uit = draai(*args)
    assert uit.exit_code == 2
    assert melding in uit.stderr
    assert "--help" in uit.stderr
    assert not uit.stdout


# --- Foute waarden en bestanden --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("args", "melding"),
    [
        (["--peildatum", "2016-13"], ["--peildatum: '2016-13' is geen maand.", "2015-07"]),
        (["--peildatum", "juli"], ["'juli' is geen maand"]),
        (["--uitvoering", "soepel"], ["--uitvoering: 'soepel' bestaat niet.", "standaard, ruim, streng"]),
        (["--formaat", "jsn"], ["--formaat: 'jsn' bestaat niet.", "Bedoelt u 'json'?"]),
        (["--hervorming", "kostendelersnorm_mantelzor"], ["bestaat niet", "Bedoelt u 'kostendelersnorm_mantelzorg'?"]),
        (["--variant", "zorgt niet"], ["varianten: de variant 'zorgt niet' bestaat niet", "zorgt voor elkaar"]),
    ],
)
@pytest.mark.parametrize("opdracht", ["toets", "vergelijk"])
@pytest.mark.usefixtures("rekent")
def test_een_foute_waarde_is_exit_3_met_een_zin(bestand, opdracht, args, melding):
    uit = draai(opdracht, bestand, *args)
    assert uit.exit_code == 3
    assert not uit.stdout
    assert uit.stderr.count("\n") == 1
    assert "Traceback" not in uit.stderr
    for deel in melding:
        assert deel in uit.stderr


SLECHT = {
    "leeg": ("", "leeg"),
    "onbekende sleutel": (BESTAND + "personnen: {}\n", "Bedoelt u 'personen'?"),
    "onmogelijke datum": (BESTAND.replace("1955-03-01", "1955-02-30"), "personen.mevrouw.geboortedatum: de datum 1955-02-30"),
    "twee gezinnen": (BESTAND.replace("huishoudens:", "  h: {aanvrager: nicht}\nhuishoudens:"), "staat al in gezin samen"),
    "twee aanvragers": (BESTAND.replace("aanvrager: mevrouw, partner: nicht", "aanvrager: [mevrouw, nicht]"), "2 keer aanvrager"),
    "relatie met niemand": (BESTAND.replace("03-01}", "03-01, mantelzorg_aan_1: piet}"), "relatie met niemand"),
    "negatief inkomen": (BESTAND.replace("03-01}", "03-01, inkomen_uit_arbeid: -1}"), "negatief bedrag"),
    "maand niet gedekt": (BESTAND.replace("03-01}", "03-01, schulden: {2016-01: 1}}"), "geen waarde voor 2015-07"),
    "100.000 niveaus": ("[" * 100_000, "niveaus diep"),
    "aliasbom": (
        "a: &n0 [x, x, x]\n" + "".join(f"b{i}: &n{i} [{','.join([f'*n{i - 1}'] * 9)}]\n" for i in range(1, 9)), "100.000",
    ),
    "geen peildatum": (BESTAND.replace("peildatum: 2015-07", ""), "--peildatum 2016-07"),
}  # fmt: skip


@pytest.mark.parametrize(("tekst", "melding"), SLECHT.values(), ids=SLECHT)
@pytest.mark.usefixtures("rekent")
def test_een_slecht_bestand_is_exit_3_met_bestand_en_bevinding(tmp_path, tekst, melding):
    pad = tmp_path / "casus.yaml"
    pad.write_text(tekst)
    uit = draai("toets", str(pad))
    assert uit.exit_code == 3
    assert not uit.stdout
    assert uit.stderr.startswith(str(pad))
    assert melding in uit.stderr
    assert uit.stderr.count("\n") == 1


def test_een_map_en_een_ontbrekend_bestand_zijn_exit_3_ook_in_een_echt_proces(tmp_path):
    for pad, melding in ((tmp_path, "dit is een map"), (tmp_path / "weg.yaml", "bestaat niet")):
        klaar = start("toets", str(pad))
        assert klaar.returncode == 3
        assert klaar.stderr.startswith(f"{pad}: ")
        assert melding in klaar.stderr
        assert "Traceback" not in klaar.stderr
        assert not klaar.stdout


def test_afgebroken_is_exit_4(bestand, monkeypatch):
    def breek_af(*_args, **_kwargs):
        raise KeyboardInterrupt

    monkeypatch.setattr("openfisca_inclusieve_stad.toepassing.toets.toets", breek_af)
    uit = draai("toets", bestand)
    assert (uit.exit_code, uit.stderr) == (4, "Afgebroken.\n")


def test_een_dichte_pijp_geeft_geen_traceback():
    lees, schrijf = os.pipe()
    os.close(lees)
    klaar = subprocess.run(
        [sys.executable, "-m", "openfisca_inclusieve_stad.cli", "--help"],
        stdout=schrijf,
        stderr=subprocess.PIPE,
        text=True,
        timeout=60,
    )
    os.close(schrijf)
    assert (klaar.returncode, klaar.stderr) == (0, "")


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="alleen waar /dev/full bestaat")  # noqa: PTH110
def test_een_volle_schijf_geeft_een_zin():
    with open("/dev/full", "w") as vol:  # noqa: PTH123
        klaar = subprocess.run(
            [sys.executable, "-m", "openfisca_inclusieve_stad.cli", "--help"],
            stdout=vol,
            stderr=subprocess.PIPE,
            text=True,
            timeout=60,
        )
    assert klaar.returncode == 3
    assert klaar.stderr.startswith("stdout: niet te schrijven")
    assert klaar.stderr.count("\n") == 1


def test_een_echte_toets_geeft_altijd_dezelfde_bytes_in_elke_taalinstelling(bestand):
    """Ook met een andere volgorde van verzamelingen (PYTHONHASHSEED) en zonder UTF-8 in de omgeving."""
    omgevingen = (
        {"PYTHONHASHSEED": "1"},
        {"PYTHONHASHSEED": "2", "LC_ALL": "POSIX", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
    )
    uitvoer = [start("toets", bestand, "--formaat", "json", env={**os.environ, **o}, encoding="utf-8") for o in omgevingen]
    assert [klaar.returncode for klaar in uitvoer] == [0, 0], uitvoer[0].stderr + uitvoer[1].stderr
    assert uitvoer[0].stdout == uitvoer[1].stdout
    assert json.loads(uitvoer[0].stdout)["slotzin"] == SLOTZIN


# --- Wat er wordt gevraagd -------------------------------------------------------------------------------------------


def test_toets_vraagt_het_regime_en_de_variant_die_is_gekozen(bestand, rekent):
    eerste, tweede = hervormingen()[:2]
    args = ["--peildatum", "2016-01", "--uitvoering", "ruim", "--hervorming", tweede, "--hervorming", eerste]
    assert draai("toets", bestand, *args, "--variant", "zorgt voor elkaar", "--uitleg").exit_code == 0
    ((situatie, regime, uitleg),) = rekent
    assert regime == Regime("2016-01", "ruim", (eerste, tweede))  # in de volgorde van de lijst
    assert situatie.kolommen.feiten["wederzijdse_zorg"].tolist() == [2]
    assert uitleg is True


def test_toets_neemt_de_peildatum_van_het_bestand(bestand, rekent):
    draai("toets", bestand)
    assert rekent[0][1] == Regime("2015-07")


def test_exit_1_alleen_als_daarom_is_gevraagd(bestand, rekent):
    assert draai("toets", bestand).exit_code == 0
    assert draai("toets", bestand, "--faal-bij-bevinding").exit_code == 1
    assert draai("vergelijk", bestand, "--faal-bij-bevinding").exit_code == 1
    assert len(rekent) == 5


def test_een_bestand_dat_zegt_niet_te_rekenen_te_zijn_wordt_gerekend_met_een_melding(tmp_path, rekent):
    pad = tmp_path / "x.yaml"
    pad.write_text(BESTAND + "rekenbaar: de Wlz is nog niet gemodelleerd\n")
    uit = draai("toets", str(pad))
    assert uit.exit_code == 0
    assert "de Wlz is nog niet gemodelleerd" in uit.stderr
    assert rekent


@pytest.mark.parametrize(
    ("args", "regimes"),
    [
        ([], [Regime("2015-07", u) for u in ("standaard", "ruim", "streng")]),
        (["--peildatum", "2015-07", "--peildatum", "2026-07"], [Regime("2015-07"), Regime("2026-07")]),
        (["--uitvoering", "ruim"], [Regime("2015-07", "ruim")]),
        (["--hervorming", hervormingen()[0]], [Regime("2015-07"), Regime("2015-07", "standaard", hervormingen()[:1])]),
        (["--hervorming", "+".join(hervormingen()[:2])], [Regime("2015-07"), Regime("2015-07", "standaard", hervormingen()[:2])]),
    ],
)
def test_vergelijk_vraagt_de_wet_zelf_en_elk_regime(bestand, rekent, args, regimes):
    assert draai("vergelijk", bestand, *args).exit_code == 0
    assert [regime for _, regime, _ in rekent] == regimes


def test_te_veel_regimes_wordt_geweigerd(bestand, rekent):
    maanden = [deel for n in range(1, 13) for deel in ("--peildatum", f"2015-{n:02d}")]
    uitvoeringen = [deel for u in ("standaard", "ruim", "streng") for deel in ("--uitvoering", u)]
    uit = draai("vergelijk", bestand, *maanden, *uitvoeringen)
    assert uit.exit_code == 3
    assert "36 regimes" in uit.stderr
    assert not rekent


# --- Hoe het eruitziet -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("formaat", ["tabel", "json", "csv", "md"])
@pytest.mark.parametrize("opdracht", ["toets", "vergelijk"])
@pytest.mark.usefixtures("rekent")
def test_elke_uitvoer_eindigt_met_de_slotzin_en_is_elke_keer_gelijk(bestand, opdracht, formaat):
    uit = draai(opdracht, bestand, "--formaat", formaat)
    assert uit.exit_code == 0, uit.output
    assert "Rekenhulp op basis van de genoemde artikelen." in uit.stdout
    assert not uit.stderr
    assert uit.stdout_bytes == draai(opdracht, bestand, "--formaat", formaat).stdout_bytes


@pytest.mark.usefixtures("rekent")
def test_json_heeft_de_vorm_van_het_ontwerp(bestand):
    inhoud = json.loads(draai("toets", bestand, "--formaat", "json").stdout)
    assert inhoud["slotzin"] == SLOTZIN
    assert inhoud["regime"] == {"peildatum": "2015-07", "uitvoering": "standaard", "hervormingen": []}
    geweigerd = inhoud["uitkomsten"]["personen"]["nicht"]["pw_norm"]["2015-07"]
    assert geweigerd == {"waarde": None, "label": "geweigerd", "volledig": False, "ontbreekt": ["participatiewet.norm.x"]}
    assert inhoud["bevindingen"][0]["routes"][0]["soort"] == "ruimte_in_wet"
    vergelijking = json.loads(draai("vergelijk", bestand, "--formaat", "json").stdout)
    assert len(vergelijking["toetsen"]) == 3
    assert [rij["verschilt"] for rij in vergelijking["verschillen"]] == [True, False, False, True]


@pytest.mark.usefixtures("rekent")
def test_csv_heeft_een_rij_per_uitkomst_en_een_slotzin(bestand):
    rijen = list(csv.DictReader(io.StringIO(draai("toets", bestand, "--formaat", "csv").stdout)))
    assert [(rij["id"], rij["variabele"], rij["waarde"]) for rij in rijen[:-1]] == [
        ("mevrouw", "pw_norm", "962.63"),
        ("mevrouw", "pw_aanspraak_algemene_bijstand", "recht"),
        ("nicht", "pw_norm", ""),
        ("samen", "pw_norm_gezin", "962.63"),
    ]
    assert list(rijen[-1].values())[:2] == ["slotzin", SLOTZIN]


@pytest.mark.usefixtures("rekent")
@pytest.mark.parametrize("opdracht", ["toets", "vergelijk"])
def test_tabel_past_op_80_kolommen(bestand, opdracht):
    uit = draai(opdracht, bestand)
    assert max(map(len, uit.stdout.splitlines())) <= 80
    assert "\x1b" not in uit.stdout
    for tekst in ("962,63", "verliest", "mevrouw", "€ −275,04"):
        assert tekst in uit.stdout


def test_vergelijk_merkt_verschillen(bestand, rekent):
    uit = draai("vergelijk", bestand)
    assert "≠ 687,59" in uit.stdout
    assert "−275,04" in uit.stdout
    assert len(rekent) == 3


def test_een_bevinding_noemt_beide_artikelen_de_versie_de_bedoeling_en_de_wegen():
    tekst = als_tabel(toetsbeeld.beeld(antwoord(bevindingen=(bevinding(),))))
    heel = " ".join(tekst.split())
    for deel in (
        "1. Wie intrekt om te zorgen, verliest bijstand",
        "wetten botsen",
        "bruto € −275,04; netto (na bespaarde woonlasten) € −75,04",
        "Participatiewet artikel 22a lid 1 (tekst van 2015-07-01)",
        "artikel 1.1.1 (tekst onbekend)",
        LINK,
        "Bedoeling: Een vangnet",
        "bedrag A; wettekst gelezen; feiten gegeven",
        "Ruimte in de wet:",
        "hangt af van een gemotiveerd besluit",
        "Gedachte-experimenten:",
        "Lost dit op. Maar dan ook: ander gat.",
        "2015-07 tot en met 2025-12: geldt",
        'Geldt voor samen: "aanvrager en partner dragen zorg voor elkaar',
        "bij ja: norm van algemene bijstand per maand (mevrouw) 687,59 (nu 962,63).",
        "Onbekend: norm van algemene bijstand per maand. Wat ontbreekt: participatiewet.norm.x.",
        BIJ_AANSPRAAK["recht"],
        SLOTZIN,
    ):
        assert deel in heel, deel


def test_geen_bevinding_zegt_wat_niet_is_onderzocht():
    tekst = " ".join(als_tabel(toetsbeeld.beeld(antwoord())).split())
    assert "Geen van de onderzochte conflictsoorten gevonden; niet onderzocht: boetestapeling, foutkosten." in tekst


@pytest.mark.parametrize(
    ("anders", "zin"),
    [
        ({}, "wetten botsen"),
        ({"bron": "amvb"}, "wetten botsen"),
        ({"bron": "beleid"}, "regels en praktijk botsen (bron: beleid)"),
        ({"binnen_een_wet": True}, "binnen één wet: geen grensconflict"),
        (
            {"binnen_een_wet": True, "bron": "praktijk"},
            "regels en praktijk botsen (bron: praktijk); binnen één wet: geen grensconflict",
        ),
        ({"soort": "uitvoering_wijkt_af"}, "geen botsing tussen wetten: de uitvoering wijkt af van het artikel"),
    ],
)
def test_wetten_botsen_alleen_als_alles_wet_of_amvb_is(anders, zin):
    assert wat_botst(bevinding(**anders)) == zin


def test_de_volledige_uitleg_springt_in_en_noemt_artikel_en_bedrag():
    stappen = (
        Stap(0, "pw_norm", "Norm", "2015-07", "962,63", (LINK,), ()),
        Stap(1, "leeftijd", "Leeftijd", "2015-07", "60", (), (("norm", "962,63", "2015-07-01", "B"),)),
    )
    tekst = als_tabel(toetsbeeld.beeld(antwoord(uitleg={"mevrouw pw_norm": stappen}), volledig=True))
    assert "\n  Norm = 962,63\n    [Pw 22a lid 1]\n    Leeftijd = 60\n" in tekst
    assert "\n      norm: 962,63 (vanaf 2015-07-01, zekerheid B)\n" in tekst
    assert tekst.count(LINK) == 1


REDENEN = (
    Redenstap(
        0, "pw_norm", "Norm (eigen deel)", "2015-07", "687,59 euro", (LINK,), (), 1, "687,59 euro",
        (
            Deel("gelezen", "Aantal personen (A)", "2", 2),
            Deel("bedrag", "vast deel", "40%", 0, "01-01-2015", "A"),
            Deel("bedrag", "deel per persoon", "30%", 0, "01-01-2015", "aanname"),
            Deel("gelezen", "Verlaging woonsituatie", "0,00 euro"),
            Deel("gelezen", "Verlaging schoolverlater", "0,00 euro"),
            Deel("grens", "minimumleeftijd", "18 jaar", 0, "01-01-2015", "A"),
        ),
        (LINK,), ("Norm in een inrichting", "Norm van gehuwden"),
    ),
    Redenstap(1, "pw_aantal_kostendelers", "Aantal personen (A)", "2015-07", "2", (LINK,), (), 2, "2", (), (LINK,)),
    Redenstap(1, "pw_norm_in_inrichting", "Norm in een inrichting", "2015-07", "0,00 euro", (), ()),
)  # fmt: skip


def test_de_korte_uitleg_heeft_nummers_delen_artikelen_en_een_slotregel():
    tekst = als_tabel(toetsbeeld.beeld(antwoord(uitleg={"mevrouw pw_norm": REDENEN})))
    heel = " ".join(tekst.split())
    for deel in (
        "Uitleg voor mevrouw: norm van algemene bijstand",
        "1. Norm: 687,59 euro",
        "uit: aantal personen (A) = 2 (stap 2); vast deel = 40% (vanaf 01-01-2015)",
        "deel per persoon = 30% (vanaf 01-01-2015, zekerheid aanname)",
        "0,00 euro: verlaging woonsituatie; verlaging schoolverlater",
        "Participatiewet artikel 22a lid 1 (tekst 2015-07-01)",
        "2. Aantal personen (A): 2",
        "Pw 22a lid 1 (stap 1)",
        "2 andere voorwaarden gaven geen verschil: norm in een inrichting; norm van gehuwden (alles: --uitleg-volledig).",
        "Ver van deze grens, dus hier zonder verschil: minimumleeftijd 18 jaar.",
    ):
        assert deel in heel, deel
    assert tekst.count(LINK) == 1
    assert "3. " not in heel, "een stap zonder nummer staat niet in de korte uitleg"
    opgemaakt = als_markdown(toetsbeeld.beeld(antwoord(uitleg={"mevrouw pw_norm": REDENEN})))
    assert "1. Norm: 687,59 euro" in opgemaakt
    assert f"<{LINK}>" in opgemaakt


def test_voor_wie_de_wet_niet_van_toepassing_is_staat_er_een_regel():
    stap = dataclasses.replace(
        REDENEN[2], variabele="pw_aanspraak_algemene_bijstand", label="Aanspraak", waarde="Niet van toepassing"
    )
    tekst = als_tabel(toetsbeeld.beeld(antwoord(uitleg={"kind pw_algemene_bijstand": (stap,)})))
    assert "\nAanspraak: niet van toepassing.\n" in tekst


def test_uitleg_volledig_vraagt_de_uitleg_en_toont_elke_stap(bestand, monkeypatch):
    def toets(situatie, regime, *, uitleg=False, welke=()):
        return antwoord(regime, uitleg={"mevrouw pw_norm": REDENEN} if uitleg else {})

    monkeypatch.setattr("openfisca_inclusieve_stad.toepassing.toets.toets", toets)
    assert "Norm in een inrichting = 0,00 euro" in draai("toets", bestand, "--uitleg-volledig").stdout
    assert "Norm in een inrichting = 0,00 euro" not in draai("toets", bestand, "--uitleg").stdout
    stappen = json.loads(draai("toets", bestand, "--uitleg", "--formaat", "json").stdout)["uitleg"]["mevrouw pw_norm"]
    assert [s["nummer"] for s in stappen] == [1, 2, 0]
    assert {"diepte", "variabele", "label", "periode", "waarde", "artikelen", "parameters"} <= set(stappen[0])


def test_wat_nul_of_nee_is_staat_in_een_regel_behalve_de_hoofduitkomst():
    w = {
        "pw_algemene_bijstand": {"2015-07": Waarde(0.0, "bedrag A")},
        "pw_aanspraak_algemene_bijstand": {"2015-07": Waarde("geen_recht", BIJ_AANSPRAAK["geen_recht"])},
        "pw_voorschot": {"2015-07": Waarde(0.0, "bedrag A")},
        "pw_heeft_partner": {"2015-07": Waarde(False, "")},
        "pw_norm": {"2015-07": Waarde(738.2, "bedrag B")},
    }
    tekst = als_tabel(toetsbeeld.beeld(antwoord(uitkomsten={"personen": {"nicht": w}})))
    rijen = [" ".join(regel.split()) for regel in tekst.splitlines()]
    assert rijen.count("nicht") == 1, "de naam staat er één keer, als kop"
    assert "Algemene bijstand per maand (eigen deel) 0,00 A" in rijen
    assert "Aanspraak op algemene bijstand geen recht" in rijen
    assert "Norm van algemene bijstand per maand (eigen 738,20 B" in rijen
    heel = " ".join(rijen)
    assert "De overige uitkomsten zijn 0 of nee: voorschot per maand, ten minste; is gehuwd" in heel


def test_een_vraag_noemt_alleen_de_hoofduitkomst_en_zegt_onbekend_in_plaats_van_none():
    gevolgen = {
        "ja": {"mevrouw pw_norm": 0.0, "mevrouw pw_algemene_bijstand": 0.0},
        "nee": {"mevrouw pw_norm": 962.63, "mevrouw pw_algemene_bijstand": 687.59},
    }
    a = Afhankelijkheid((("mevrouw", "zorgbehoefte"),), "Is dit zo?", gevolgen)
    nu = {"pw_norm": 962.63, "pw_algemene_bijstand": 687.59}
    t = antwoord(uitkomsten={"personen": {"mevrouw": {n: {"2015-07": Waarde(w, "")} for n, w in nu.items()}}})
    zin = 'Geldt voor mevrouw: "heeft een zorgbehoefte"? bij ja: algemene bijstand per maand 0,00 (nu 687,59).'
    assert toetsbeeld.vraag(a, t) == zin
    weg = dataclasses.replace(a, uitkomsten={"ja": {"mevrouw pw_algemene_bijstand": None}})
    assert toetsbeeld.vraag(weg, t).endswith("bij ja: algemene bijstand per maand onbekend (nu 687,59).")
    paar = dataclasses.replace(a, invoer=(("mevrouw", "zorgbehoefte"), ("nicht", "zorgbehoefte")))
    assert toetsbeeld.vraag(paar, t).startswith('Gelden samen voor mevrouw: "heeft een zorgbehoefte" en voor nicht: "')


def test_rechtsmiddelen_staan_een_keer_na_alle_bevindingen():
    middel = Route("rechtsmiddel", "bezwaar", "Bezwaar tegen het besluit", "Binnen 6 weken.", LINK)
    twee = (bevinding(routes=(middel,)), bevinding(routes=(middel,), titel="Nog een"))
    tekst = " ".join(als_tabel(toetsbeeld.beeld(antwoord(bevindingen=twee))).split())
    assert tekst.count("Binnen 6 weken.") == 1
    assert tekst.count("Wat een inwoner kan doen (zie onder de bevindingen): bezwaar tegen het besluit.") == 2
    assert tekst.index("2. Nog een") < tekst.index("Binnen 6 weken.")


def test_niet_gemodelleerd_is_een_telling_per_wet_en_in_json_de_lijst(bestand, rekent):
    tekst = " ".join(als_tabel(toetsbeeld.beeld(antwoord())).split())
    assert "Participatiewet: 1 onderdeel. Zie `inclusieve-stad catalogus wetten`" in tekst
    assert "nog niet." not in tekst
    inhoud = json.loads(draai("toets", bestand, "--formaat", "json").stdout)
    assert inhoud["niet_gemodelleerd"] == ["Participatiewet artikel 99: nog niet."]
    assert rekent


def test_een_titel_met_opmaak_is_gewone_tekst():
    titel = "[bold]x[/bold] <script>alert(1)</script> | # [a](javascript:b)"
    assert titel in als_tabel(toetsbeeld.beeld(antwoord(titel=titel)))
    opgemaakt = als_markdown(toetsbeeld.beeld(antwoord(titel=titel)))
    assert "<script>" not in opgemaakt.replace(r"\<script\>", "")
    assert r"\[a\](javascript:b)" in opgemaakt


def test_de_tabel_van_casussen_past_op_80_en_knipt_geen_woord():
    tekst = als_tabel(casusbeeld.beeld([CASUS, CASUS]))
    assert max(map(len, tekst.splitlines())) <= 80
    for woord in ("standaard", "kostendelersnorm", "schuldaflossing", "onderzochte", "conflictsoorten", "bijstand", "€ 1.391,00"):
        assert woord in tekst
    assert "Pw 22a - Wmo 1.1.1" in tekst
    assert "Of zij voor elkaar zorgen." in tekst
    assert tekst.count("Niet onderzocht: boetestapeling.") == 1
    assert "Elke uitkomst is zoals verwacht." in " ".join(tekst.split())
    assert tekst.rstrip().endswith("geautomatiseerde besluiten.")


def test_casussen_exit_1_bij_een_afwijking_en_de_zin_op_stderr(monkeypatch):
    def casussen(ids, voortgang=None):
        assert ids == ("V6-5a",)
        return (dataclasses.replace(CASUS, afwijkingen=("mevrouw.pw_norm is 1, verwacht 2",)),)

    monkeypatch.setattr("openfisca_inclusieve_stad.toepassing.casussen.casussen", casussen)
    for formaat in ("tabel", "json", "csv", "md"):
        uit = draai("casussen", "V6-5a", "--formaat", formaat)
        assert uit.exit_code == 1
        assert uit.stderr == "Anders dan verwacht: mevrouw.pw_norm is 1, verwacht 2\n"
        assert "Rekenhulp" in uit.stdout
    assert (
        json.loads(draai("casussen", "V6-5a", "--formaat", "json").stdout)["casussen"][0]["regels"][0]["bedrag_per_maand"]
        == 275.04
    )


def test_een_onbekende_casus_is_exit_3():
    uit = draai("casussen", "Q9-9")
    assert uit.exit_code == 3
    assert "'Q9-9'" in uit.stderr
    assert not uit.stdout


def test_markdown_houdt_een_link_heel_en_een_regel_bij_zijn_punt():
    tekst = als_markdown(toetsbeeld.beeld(antwoord(bevindingen=(bevinding(),))))
    assert f"  \n  <{LINK}>" in tekst
    assert f"- <{LINK}>" in tekst


def test_de_catalogus_noemt_elk_onderdeel_en_past_op_80():
    uit = draai("catalogus")
    assert uit.exit_code == 0, uit.output
    assert max(map(len, uit.stdout.splitlines())) <= 80
    alles = json.loads(draai("catalogus", "--formaat", "json").stdout)
    assert list(alles) == ["wetten", "grensconflicten", "hervormingen", "experimenten", "casussen", "feiten", "slotzin"]
    feiten = {feit["naam"]: feit for feit in alles["feiten"]}
    assert feiten["gemeente"]["keuzes"][0] == "overige_gemeenten"
    assert feiten["inkomen_uit_arbeid"]["waarde"] == "bedrag"
    assert feiten["huurt_van"]["waarde"] == "bewoner"
    assert not {"uitvoering", "leeftijd"} & set(feiten)
    een = draai("catalogus", "hervormingen")
    assert hervormingen()[0] in een.stdout
    assert "Tekst gelezen" not in een.stdout
    fout = draai("catalogus", "hervorming")
    assert (fout.exit_code, "Bedoelt u 'hervormingen'?" in fout.stderr) == (3, True)


def test_een_echte_toets_past_op_80_kolommen(bestand):
    uit = draai("toets", bestand, "--uitleg")
    assert uit.exit_code == 0, uit.output
    te_lang = [regel for regel in uit.stdout.splitlines() if len(regel) > 80 and not regel.startswith("https://")]
    assert not te_lang
    assert SLOTZIN[:40] in uit.stdout


def test_getallen_en_maanden_zijn_nederlands():
    assert (getal(1234.5), euro(0.0), euro(None), verschil(-3.0), verschil(3.0)) == ("1.234,50", "€ 0,00", "", "−3,00", "+3,00")
    assert (maand("2015-07"), maand("2015"), maand("")) == ("juli 2015", "2015", "")


def test_een_lang_pad_past_op_een_regel():
    lang = "gemeenten.overige_gemeenten.individuele_inkomenstoeslag.bedrag.alleenstaande_ouder"
    assert sleutel(lang) == "….individuele_inkomenstoeslag.bedrag.alleenstaande_ouder"
    assert sleutel("pw.norm") == "pw.norm"


def test_een_csv_cel_wordt_geen_formule():
    from openfisca_inclusieve_stad.cli.weergave.gegevens import csv_tekst

    assert "'=1+1" in csv_tekst([{"a": "=1+1", "b": -1.0}], ("a", "b"))
    assert "-1.0" in csv_tekst([{"a": "x", "b": -1.0}], ("a", "b"))


def test_met_wet_worden_alleen_die_wetten_gevraagd(bestand, monkeypatch):
    gevraagd = []

    def toets(situatie, regime, *, uitleg=False, welke=()):
        gevraagd.append(welke)
        return antwoord(regime)

    monkeypatch.setattr("openfisca_inclusieve_stad.toepassing.toets.toets", toets)
    draai("toets", bestand)
    draai("toets", bestand, "--wet", "zorgtoeslag", "--wet", "huurtoeslag")
    draai("toets", bestand, "--wet", "alle")
    monkeypatch.setattr("openfisca_inclusieve_stad.toepassing.vergelijk.toets", toets)
    draai("vergelijk", bestand, "--uitvoering", "ruim", "--wet", "huurtoeslag")
    assert gevraagd == [("participatiewet",), ("zorgtoeslag", "huurtoeslag"), ("alle",), ("huurtoeslag",)]


def test_wat_is_nagerekend_staat_er_met_de_bron():
    zin = "2016-07, standaard: terug te vorderen (vader): 337. Bron: Awir art. 26."
    assert zin in " ".join(als_tabel(casusbeeld.beeld([dataclasses.replace(CASUS, nagerekend=(zin,))])).split())
    assert "Nagerekend" not in als_tabel(casusbeeld.beeld([CASUS]))


def test_een_casus_noemt_elke_verwachting_die_uitkwam():
    """V6-6: de bijstand van de verhuurder is 677,15 (schulden_wonen_kosten.md voorbeeld 17)."""
    (gerekend,) = casussen(("V6-6",))
    assert len(gerekend.nagerekend) == 3
    assert "(verhuurder): 677,15" in gerekend.nagerekend[0]
    assert gerekend.nagerekend[0].startswith("2016-07, standaard: ")
    assert "Bron: schulden_wonen_kosten.md voorbeeld 17" in gerekend.nagerekend[0]


# --- Wat niets zegt, staat er kort ---


def test_conflicten_van_andere_wetten_staan_er_geteld_en_niet_allemaal():
    namen = ["boetestapeling", *(f"conflict_{i} (--wet zvw)" for i in range(5)), "een deel van de paren open normen"]
    zin = niet_onderzocht(namen)
    assert zin.startswith("boetestapeling, een deel van de paren open normen, conflict_0 (--wet zvw)")
    assert "en 2 andere conflicten" in zin
    assert niet_onderzocht(namen[:4]).endswith("conflict_2 (--wet zvw)")
    assert niet_onderzocht(()) == ""


@pytest.mark.parametrize(
    ("waarden", "weg"),
    [
        (("niet_van_toepassing", "niet_van_toepassing"), True),
        (("niet_van_toepassing", "recht"), False),
        ((0.0, 0.0), True),
        ((0.0, 1.0), False),
        ((12.5, 12.5), False),
    ],
)
def test_een_vergelijking_laat_weg_wat_overal_niets_zegt(waarden, weg):
    toetsen = [antwoord(uitkomsten={"personen": {"mens": {"proef_uitkomst": {"2015-07": Waarde(w, "")}}}}) for w in waarden]
    tekst = als_markdown(vergelijkbeeld.beeld(toetsen))
    assert ("uitkomsten zijn overal 0, nee of niet van toepassing" in tekst) is weg
    assert ("proef" not in tekst) is weg
