"""De gereedschappen van OpenFisca werken op dit pakket: `openfisca serve`, `openfisca test`, en de web-API als eigen app."""

from __future__ import annotations

import copy
import http.client
import json
import math
import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import yaml

from openfisca_inclusieve_stad.stelsel import CountryTaxBenefitSystem
from openfisca_inclusieve_stad.toepassing.stelsels import hervormingen
from openfisca_inclusieve_stad.web.openfisca_app import maak_app, zonder_nan
from tests.broncode import PAKKET, WORTEL, bestanden

OPENFISCA = Path(sys.executable).with_name("openfisca")
WACHT = 90  # seconden: een grens voor als de server nooit komt, geen meting
NORM_2026 = 1401.50  # feiten: participatiewet.norm.alleenstaande_21_tot_aow, 1 januari 2026 (Normenbrief)
VOORBEELD = CountryTaxBenefitSystem.VOORBEELD

# Augustus 2019: het maximum van de vrijlating van arbeid is in geen bron gelezen (docs/ongebruikte_feiten.md).
GAT = {
    "personen": {
        "werker": {
            "geboortedatum": {"ETERNITY": "1980-01-01"},
            "inkomen_uit_arbeid": {"2019-08": 500},
            "draagt_bij_aan_arbeidsinschakeling": {"2019-08": "ja"},
            "pw_norm": {"2019-08": None},
            "pw_vrijlating_arbeid": {"2019-08": None},
        }
    },
    "gezinnen": {"gezin": {"aanvrager": ["werker"]}},
    "huishoudens": {"woning": {"bewoners": ["werker"]}},
}
BUITEN_DEKKING = {
    "personen": {"mevrouw": {"geboortedatum": {"ETERNITY": "1966-03-15"}, "pw_norm": {"2014-12": None}}},
    "gezinnen": {"gezin": {"aanvrager": ["mevrouw"]}},
    "huishoudens": {"woning": {"bewoners": ["mevrouw"]}},
}
ZIN = "pw_norm is gemodelleerd van 2015-01 tot en met 2026-12. Gevraagd is 2014-12. Kies een andere maand."


def streng(tekst: str) -> Any:
    """JSON zoals een browser haar leest: NaN en Infinity bestaan niet."""

    def weiger(naam: str) -> Any:
        raise ValueError(f"{naam} is geen JSON")

    return json.loads(tekst, parse_constant=weiger)


# --- openfisca serve ---


class Server:
    """Een draaiende `openfisca serve` op een poort van deze computer."""

    def __init__(self, poort: int) -> None:
        self.poort = poort

    def vraag(self, pad: str, inhoud: Any = None) -> tuple[int, str, dict[str, str]]:
        verbinding = http.client.HTTPConnection("127.0.0.1", self.poort, timeout=WACHT)
        try:
            if inhoud is None:
                verbinding.request("GET", pad)
            else:
                verbinding.request("POST", pad, json.dumps(inhoud), {"Content-Type": "application/json"})
            antwoord = verbinding.getresponse()
            return antwoord.status, antwoord.read().decode(), dict(antwoord.getheaders())
        finally:
            verbinding.close()


def stop(proces: subprocess.Popen[bytes]) -> None:
    """De server en haar werkers, ook als zij niet luistert."""
    if proces.poll() is None:
        proces.terminate()
        try:
            proces.wait(10)
        except subprocess.TimeoutExpired:
            os.killpg(proces.pid, signal.SIGKILL)
            proces.wait(10)


@pytest.fixture(scope="module")
def server(tmp_path_factory) -> Iterator[Server]:
    logboek = tmp_path_factory.mktemp("serve") / "log"
    # Poort 0: het systeem kiest een vrije, en gunicorn schrijft welke. Zo kan niemand haar intussen innemen.
    opdracht = [str(OPENFISCA), "serve", "--country-package", PAKKET, "--bind", "127.0.0.1:0", "--workers", "1"]
    with logboek.open("wb") as uit:
        proces = subprocess.Popen(
            opdracht, cwd=WORTEL, stdin=subprocess.DEVNULL, stdout=uit, stderr=uit, start_new_session=True
        )
    try:
        yield _wacht_tot_zij_antwoordt(proces, logboek)
    finally:
        stop(proces)


def _wacht_tot_zij_antwoordt(proces: subprocess.Popen[bytes], logboek: Path) -> Server:
    einde = time.monotonic() + WACHT
    while time.monotonic() < einde and proces.poll() is None:
        luistert = re.search(r"Listening at: http://127\.0\.0\.1:(\d+)", logboek.read_text(encoding="utf-8"))
        if luistert:
            gevonden = Server(int(luistert[1]))
            gevonden.vraag("/entities")  # wacht tot de werker het stelsel heeft geladen
            return gevonden
        time.sleep(0.05)
    pytest.fail(f"openfisca serve kwam niet (code {proces.poll()}):\n{logboek.read_text(encoding='utf-8')}")


def test_serve_rekent_het_voorbeeld_uit(server):
    status, tekst, kop = server.vraag("/calculate", VOORBEELD)
    assert status == 200
    assert kop["Country-Package"] == "openfisca-inclusieve-stad"
    mevrouw = streng(tekst)["personen"]["mevrouw"]
    assert mevrouw["pw_norm"]["2026-01"] == NORM_2026
    assert mevrouw["pw_algemene_bijstand"]["2026-01"] == NORM_2026, "geen inkomen: de bijstand is de norm"


def test_serve_legt_uit_welke_parameter_is_gelezen(server):
    status, tekst, _ = server.vraag("/trace", VOORBEELD)
    assert status == 200
    antwoord = json.loads(tekst)
    assert antwoord["requestedCalculations"] == ["pw_norm<2026-01>", "pw_algemene_bijstand<2026-01>"]
    stap = antwoord["trace"]["pw_norm_alleenstaande<2026-01>"]
    assert stap["value"] == [NORM_2026]
    assert stap["parameters"]["participatiewet.norm.alleenstaande_21_tot_aow<2026-01-01>"] == NORM_2026


def test_serve_noemt_elke_variabele_met_haar_artikel(server, stelsel):
    status, tekst, _ = server.vraag("/variables")
    assert status == 200
    assert set(streng(tekst)) == set(stelsel.variables)
    status, tekst, _ = server.vraag("/variable/pw_norm")
    variabele = streng(tekst)
    assert status == 200
    assert variabele["entity"] == "persoon"
    assert "BWBR0015703" in variabele["references"][0]


def test_serve_noemt_elke_parameter_met_waarde_en_bron(server):
    status, tekst, _ = server.vraag("/parameters")
    assert status == 200
    assert "participatiewet.norm.alleenstaande_21_tot_aow" in streng(tekst)
    status, tekst, _ = server.vraag("/parameter/participatiewet.norm.alleenstaande_21_tot_aow")
    parameter = streng(tekst)
    assert status == 200
    assert parameter["values"]["2026-01-01"] == NORM_2026
    assert parameter["metadata"]["feit"] == "participatiewet.norm.alleenstaande_21_tot_aow"


def test_serve_beschrijft_zichzelf(server):
    status, tekst, _ = server.vraag("/spec")
    assert status == 200
    spec = json.loads(tekst)
    assert set(spec["paths"]) >= {"/calculate", "/trace", "/variables", "/parameters", "/spec"}
    assert {"Persoon", "Gezin", "Huishouden"} <= set(spec["components"]["schemas"])
    voorbeeld = spec["components"]["schemas"]["SituationOutput"]["example"]
    assert voorbeeld["personen"]["mevrouw"]["pw_norm"]["2026-01"] == NORM_2026


def test_serve_weigert_een_maand_buiten_de_dekking_met_een_zin(server):
    status, tekst, _ = server.vraag("/calculate", BUITEN_DEKKING)
    assert status == 400
    assert streng(tekst) == {"pw_norm": ZIN}


def test_serve_antwoordt_nan_waar_een_bedrag_ontbreekt(server):
    """Zo staat het in docs/web_api.md. Antwoordt OpenFisca hier ooit met null, pas die pagina dan aan."""
    status, tekst, _ = server.vraag("/calculate", GAT)
    assert status == 200
    assert '"pw_vrijlating_arbeid":{"2019-08":NaN}' in tekst
    assert json.loads(tekst)["personen"]["werker"]["pw_norm"]["2019-08"] == 1030.42  # Normenbrief 1 juli 2019
    with pytest.raises(ValueError, match="geen JSON"):
        streng(tekst)


# --- onze app ---


@pytest.fixture(scope="module")
def klant():
    return maak_app().test_client()


def test_onze_app_antwoordt_null_waar_een_bedrag_ontbreekt(klant):
    antwoord = klant.post("/calculate", json=GAT)
    assert antwoord.status_code == 200
    werker = streng(antwoord.get_data(as_text=True))["personen"]["werker"]
    assert werker["pw_vrijlating_arbeid"] == {"2019-08": None}
    assert werker["pw_norm"] == {"2019-08": 1030.42}, "een ontbrekend bedrag houdt de andere niet tegen"


def test_ook_diep_in_het_spoor_staat_null(klant):
    spoor = streng(klant.post("/trace", json=GAT).get_data(as_text=True))["trace"]
    stap = spoor["pw_vrijlating_arbeid<2019-08>"]
    assert stap["value"] == [None]
    assert stap["parameters"]["participatiewet.vrijlating.arbeid_maximum<2019-08-01>"] is None
    assert stap["parameters"]["participatiewet.vrijlating.arbeid_fractie<2019-08-01>"] == 0.25


@pytest.mark.parametrize(
    "pad", ["/spec", "/variables", "/variable/pw_norm", "/parameters", "/parameter/aow.pensioengerechtigde_leeftijd", "/entities"]
)
def test_elk_antwoord_van_onze_app_is_json(klant, pad):
    antwoord = klant.get(pad)
    assert antwoord.status_code == 200
    assert streng(antwoord.get_data(as_text=True))


def test_onze_app_geeft_hetzelfde_antwoord_als_serve(klant, server):
    for pad, inhoud in (("/calculate", VOORBEELD), ("/calculate", BUITEN_DEKKING)):
        eigen = klant.post(pad, json=copy.deepcopy(inhoud))
        status, tekst, _ = server.vraag(pad, inhoud)
        assert (eigen.status_code, streng(eigen.get_data(as_text=True))) == (status, streng(tekst))


def test_onze_app_weigert_met_dezelfde_zin(klant):
    antwoord = klant.post("/calculate", json=copy.deepcopy(BUITEN_DEKKING))
    assert antwoord.status_code == 400
    assert antwoord.get_json() == {"pw_norm": ZIN}


def test_onze_app_weigert_een_te_volle_woning_met_een_zin(klant, server):
    """`openfisca serve` zegt dezelfde zin, maar noemt haar een fout van de server (500)."""
    namen = [f"p{i}" for i in range(53)]
    situatie = {
        "personen": {n: {"geboortedatum": {"ETERNITY": "1980-01-01"}, "pw_norm": {"2026-01": None}} for n in namen},
        "gezinnen": {n: {"aanvrager": [n]} for n in namen},
        "huishoudens": {"woning": {"bewoners": namen}},
    }
    antwoord = klant.post("/calculate", json=situatie)
    assert antwoord.status_code == 400
    assert antwoord.get_json()["huishouden woning"].startswith("53 bewoners; het model rekent met ten hoogste 52.")
    status, tekst, _ = server.vraag("/calculate", situatie)
    assert status == 500
    assert "53 bewoners" in tekst


def test_in_de_web_api_telt_de_volgorde_van_personen_en_niet_die_van_bewoners(klant):
    """OpenFisca onthoudt de volgorde van `bewoners` niet; ons situatiebestand wel. Zo staat het in docs/web_api.md."""
    maand = "2026-01"
    personen = {naam: {"geboortedatum": {"ETERNITY": "1980-01-01"}, "kamerhuur_ontvangen": {maand: None}} for naam in "abc"}
    personen["c"] |= {"huurt_van": {maand: 1}, "huur_of_kostgeld": {maand: 300}}
    gezinnen = {naam: {"aanvrager": [naam]} for naam in "abc"}
    situatie = {"personen": personen, "gezinnen": gezinnen, "huishoudens": {"woning": {"bewoners": ["b", "a", "c"]}}}
    # als tekst: de testklant zou de sleutels anders op alfabet zetten
    antwoord = klant.post("/calculate", data=json.dumps(situatie), content_type="application/json").get_json()
    assert {naam: antwoord["personen"][naam]["kamerhuur_ontvangen"][maand] for naam in "abc"} == {"a": 300, "b": 0, "c": 0}


def test_zonder_nan_laat_al_het_andere_staan():
    gegevens: dict[str, Any] = {
        "a": [1.5, math.nan, (math.inf, -math.inf)],
        "b": {"c": np.float64("nan"), "d": "NaN"},
        "e": [True, None, 3],
    }
    assert zonder_nan(gegevens) == {"a": [1.5, None, [None, None]], "b": {"c": None, "d": "NaN"}, "e": [True, None, 3]}
    assert math.isnan(gegevens["a"][1]), "het origineel blijft"


# --- openfisca test ---


def openfisca_test(*keuzen: str | Path) -> tuple[int, str]:
    opdracht = [OPENFISCA, "test", "--country-package", PAKKET, *keuzen]
    klaar = subprocess.run(opdracht, cwd=WORTEL, stdin=subprocess.DEVNULL, capture_output=True, text=True)
    return klaar.returncode, klaar.stdout + klaar.stderr


def gevallen(*paden: Path) -> int:
    return sum(len(yaml.load(p.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)) for p in paden)


def geslaagd(uitvoer: str) -> int:
    gevonden = re.search(r"(\d+) passed", uitvoer)
    return int(gevonden[1]) if gevonden else 0


@pytest.mark.parametrize("map_", ["tests/wet", "tests/reforms"])
def test_openfisca_test_draait_elk_geval_en_elk_slaagt(map_):
    code, uitvoer = openfisca_test(map_)
    assert code == 0, uitvoer[-6000:]
    assert geslaagd(uitvoer) == gevallen(*bestanden(map_, soort="yaml"))


@pytest.mark.parametrize("naam", hervormingen())
def test_een_hervorming_als_optie_is_gelijk_aan_een_hervorming_in_het_bestand(naam, tmp_path):
    inhoud = yaml.load((WORTEL / "tests/reforms" / f"{naam}.yaml").read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
    volledig = f"{PAKKET}.reforms.{naam}.{naam}"
    alleen = [geval for geval in inhoud if geval.pop("reforms", None) in (volledig, [volledig])]
    assert alleen, f"tests/reforms/{naam}.yaml past {naam} nergens alleen toe"
    bestand = tmp_path / "zonder.yaml"
    bestand.write_text(yaml.safe_dump(alleen, allow_unicode=True, sort_keys=False), encoding="utf-8")
    code, uitvoer = openfisca_test(bestand, "--reforms", volledig)
    assert code == 0, uitvoer[-6000:]
    assert geslaagd(uitvoer) == len(alleen)


def test_openfisca_test_ziet_een_verkeerde_verwachting(tmp_path):
    bestand = tmp_path / "fout.yaml"
    geval = {
        "name": "Een alleenstaande krijgt een euro te veel",
        "period": "2026-01",
        "input": {"geboortedatum": "1966-03-15"},
        "output": {"pw_norm": NORM_2026 + 1},
    }
    bestand.write_text(yaml.safe_dump([geval]), encoding="utf-8")
    code, uitvoer = openfisca_test(bestand)
    assert code != 0
    assert "1 failed" in uitvoer
