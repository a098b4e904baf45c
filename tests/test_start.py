"""start.py: van een lege checkout naar een werkende opdracht, en wat er gebeurt als dat halverwege misgaat.

De proeven die echt installeren doen dat in een klein huis: dezelfde start.py en dezelfde meegeleverde pip, maar een lijst
van twee pakketjes en een pakket van één bestand, zodat er geen pakketbron nodig is en een proef seconden duurt.
"""

from __future__ import annotations

import ast
import fcntl
import hashlib
import importlib.metadata
import importlib.util
import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import time
import tomllib
import zipfile
from pathlib import Path

import pytest
from packaging.requirements import Requirement

CHECKOUT = Path(__file__).resolve().parents[1]

BOUW = '''
"""Een bouwer van één bestand: het pakket `mini` met de opdracht inclusieve-stad."""
import zipfile
from pathlib import Path


def wiel(map_, naam, bestanden):
    info = f"{naam}-1.0.dist-info"
    bestanden = {
        **bestanden,
        f"{info}/METADATA": f"Metadata-Version: 2.1\\nName: {naam}\\nVersion: 1.0\\n",
        f"{info}/WHEEL": "Wheel-Version: 1.0\\nGenerator: proef\\nRoot-Is-Purelib: true\\nTag: py3-none-any\\n",
    }
    record = "".join(f"{pad},,\\n" for pad in [*bestanden, f"{info}/RECORD"])
    pad = Path(map_) / f"{naam}-1.0-py3-none-any.whl"
    with zipfile.ZipFile(pad, "w") as zip_:
        for binnen, tekst in {**bestanden, f"{info}/RECORD": record}.items():
            zip_.writestr(zipfile.ZipInfo(binnen), tekst)
    return pad.name


def build_editable(wheel_directory, config_settings=None, metadata_directory=None):
    import klein  # staat in de lijst, dus er hoort te zijn

    programma = """
import os, sys
def main():
    print("gedraaid:", *sys.argv[1:])
    return int(os.environ.get("MINI_CODE", "0"))
"""
    ingang = "[console_scripts]\\ninclusieve-stad = mini_cli:main\\n"
    return wiel(wheel_directory, "mini", {"mini_cli.py": programma, "mini-1.0.dist-info/entry_points.txt": ingang})
'''


def laad_start(wortel: Path):
    spec = importlib.util.spec_from_file_location("start_onder_proef", wortel / "start.py")
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


start = laad_start(CHECKOUT)


def lijstregel(wiel: Path) -> str:
    naam, versie = wiel.name.split("-")[:2]
    return f"{naam}=={versie} \\\n    --hash=sha256:{hashlib.sha256(wiel.read_bytes()).hexdigest()}\n"


class Huis:
    """Een kleine checkout met start.py, en een pakketbron die een map is."""

    def __init__(self, wortel: Path) -> None:
        self.wortel, self.omgeving = wortel, wortel / ".venv"
        self.elders = wortel.parent / "elders"
        bron, vereisten, vals = wortel / "bron", wortel / "vereisten", wortel.parent / "vals"
        for map_ in (vereisten, bron, self.elders, vals):
            map_.mkdir(parents=True)
        shutil.copy(CHECKOUT / "start.py", wortel)
        pip = shutil.copy(next((CHECKOUT / "vereisten").glob("pip-*.whl")), vereisten)
        bouw: dict = {}
        exec(BOUW, bouw)  # noqa: S102 - de tekst hierboven
        wielen = {naam: bron / bouw["wiel"](bron, naam, {f"{naam}.py": ""}) for naam in ("klein", "proef")}
        (wortel / "bouw.py").write_text(BOUW)
        (wortel / "setup.py").write_text("")
        (wortel / "pyproject.toml").write_text(
            '[build-system]\nrequires = []\nbuild-backend = "bouw"\nbackend-path = ["."]\n'
        )
        (vereisten / "basis.txt").write_text(lijstregel(Path(pip)) + lijstregel(wielen["klein"]))
        (vereisten / "test.txt").write_text((vereisten / "basis.txt").read_text() + lijstregel(wielen["proef"]))
        # Een Debian zonder python3-venv en zonder python3-pip: wie ensurepip of een pip van buiten aanraakt, faalt.
        for naam in ("ensurepip", "pip", "virtualenv"):
            (vals / f"{naam}.py").write_text(f"raise ImportError('{naam} is hier niet')")
        self.instelling = {
            **{naam: waarde for naam, waarde in os.environ.items() if not naam.startswith("PIP_")},
            "PYTHONPATH": str(vals),
            "PIP_CONFIG_FILE": os.devnull,
            "PIP_NO_INDEX": "1",
            "PIP_FIND_LINKS": f"{bron.as_uri()} {vereisten.as_uri()}",
            "PIP_NO_COMPILE": "1",
            "PIP_NO_CACHE_DIR": "1",
        }

    def begin(self, *argumenten: str, **instelling: str) -> subprocess.Popen[str]:
        return subprocess.Popen(
            [sys.executable, str(self.wortel / "start.py"), *argumenten],
            cwd=self.elders,
            env={**self.instelling, **instelling},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )

    def start(self, *argumenten: str, **instelling: str) -> tuple[int, str, str]:
        proces = self.begin(*argumenten, **instelling)
        uit, fout = proces.communicate(timeout=60)
        assert "Traceback" not in fout, fout
        return proces.returncode, uit, fout


@pytest.fixture
def nieuw_huis(tmp_path: Path) -> Huis:
    return Huis(tmp_path / "een map met spaties")


@pytest.fixture(scope="module")
def huis(tmp_path_factory: pytest.TempPathFactory) -> Huis:
    """Een huis waarin start.py één keer klaar is gekomen."""
    gemaakt = Huis(tmp_path_factory.mktemp("start") / "een map met spaties")
    code, uit, fout = gemaakt.start()
    assert (code, uit) == (0, "gedraaid: casussen\n"), fout
    return gemaakt


def gesloten_bron() -> dict[str, str]:
    with socket.socket() as dicht:
        dicht.bind(("127.0.0.1", 0))
        poort = dicht.getsockname()[1]
    return {"PIP_NO_INDEX": "0", "PIP_FIND_LINKS": "", "PIP_INDEX_URL": f"http://127.0.0.1:{poort}/simple", "PIP_RETRIES": "0"}


# --- Een hele start -----------------------------------------------------------------------------------------------


def test_de_eerste_start_werkt_zonder_pip_en_ensurepip_en_vanuit_elke_map(huis: Huis) -> None:
    assert (huis.omgeving / start.STEMPEL).exists()
    assert list(huis.elders.iterdir()) == []


def test_een_tweede_start_zegt_niets_en_is_meteen_klaar(huis: Huis) -> None:
    begin = time.monotonic()
    assert huis.start() == (0, "gedraaid: casussen\n", "")
    assert time.monotonic() - begin < 2


def test_de_uitkomst_van_het_programma_is_die_van_start(huis: Huis) -> None:
    assert huis.start(MINI_CODE="3")[0] == 3


def test_zonder_pakketbron_blijft_werken_wat_al_werkte(huis: Huis) -> None:
    code, _, fout = huis.start("test", **gesloten_bron())
    assert code == 1
    assert "Geen pakketbron bereikbaar" in fout
    assert huis.start(**gesloten_bron()) == (0, "gedraaid: casussen\n", "")


def test_zonder_pakketbron_een_zin_en_uitkomst_1(nieuw_huis: Huis) -> None:
    code, uit, fout = nieuw_huis.start(**gesloten_bron())
    assert (code, uit) == (1, "")
    assert fout.splitlines()[-1].startswith("Geen pakketbron bereikbaar: controleer de verbinding")
    assert fout.count("bereikbaar") == 1
    assert not (nieuw_huis.omgeving / start.STEMPEL).exists()


def test_een_pakket_met_een_andere_vingerafdruk_wordt_niet_geinstalleerd(nieuw_huis: Huis) -> None:
    with zipfile.ZipFile(nieuw_huis.wortel / "bron" / "klein-1.0-py3-none-any.whl", "a") as wiel:
        wiel.writestr("kwaad.py", "")
    code, _, fout = nieuw_huis.start()
    assert code == 1
    assert "andere sha256" in fout.splitlines()[-1]
    assert not list(nieuw_huis.omgeving.rglob("kwaad.py"))


def test_halverwege_afgebroken_wordt_bij_de_volgende_start_hersteld(nieuw_huis: Huis) -> None:
    afgebroken = nieuw_huis.begin()
    try:
        wacht_tot(lambda: (nieuw_huis.omgeving / start.LOGBOEK).exists())
    finally:
        afgebroken.send_signal(signal.SIGKILL)  # alleen start.py: pip loopt door en houdt het slot
        afgebroken.wait()
    (nieuw_huis.omgeving / "half").touch()
    code, uit, fout = nieuw_huis.start()
    afgebroken.communicate()
    assert (code, uit) == (0, "gedraaid: casussen\n"), fout
    assert not (nieuw_huis.omgeving / "half").exists()


def test_twee_starts_tegelijk_maken_samen_een_hele_omgeving(nieuw_huis: Huis) -> None:
    paar = [nieuw_huis.begin(), nieuw_huis.begin()]
    uitkomsten = [proces.communicate(timeout=60) for proces in paar]
    assert [proces.returncode for proces in paar] == [0, 0], uitkomsten
    assert [uit for uit, _ in uitkomsten] == ["gedraaid: casussen\n"] * 2
    assert sum("De omgeving maken" in fout for _, fout in uitkomsten) == 1


def test_een_gewijzigd_pakket_laat_de_omgeving_staan_en_een_gewijzigde_lijst_niet(nieuw_huis: Huis) -> None:
    nieuw_huis.start()
    getuige = nieuw_huis.omgeving / "getuige"
    getuige.touch()
    with (nieuw_huis.wortel / "setup.py").open("a") as bestand:
        bestand.write("# anders\n")
    assert nieuw_huis.start() == (0, "gedraaid: casussen\n", "Het pakket zelf installeren …\n")
    assert getuige.exists()
    with (nieuw_huis.wortel / "vereisten" / "basis.txt").open("a") as bestand:
        bestand.write("# anders\n")
    assert nieuw_huis.start()[0] == 0
    assert not getuige.exists()


def wacht_tot(klaar, seconden: float = 20) -> None:
    einde = time.monotonic() + seconden
    while not klaar():
        assert time.monotonic() < einde
        time.sleep(0.01)


# --- De stukken ---------------------------------------------------------------------------------------------------


def test_een_te_oude_python_krijgt_een_zin(monkeypatch, capsys) -> None:
    monkeypatch.setattr(sys, "version_info", (3, 10, 14, "final", 0))
    monkeypatch.setattr(start, "breng_op_orde", lambda *_: pytest.fail("een te oude Python mag niets maken"))
    assert start.hoofd([]) == 1
    assert capsys.readouterr().err == "Dit is Python 3.10; nodig is Python 3.11 of nieuwer, bijvoorbeeld: python3.11 start.py\n"


def test_een_oude_python_kan_start_lezen() -> None:
    ast.parse((CHECKOUT / "start.py").read_text(encoding="utf-8"), feature_version=(3, 7))


@pytest.mark.parametrize("argumenten", [["tset"], ["test", "nog iets"], [""]])
def test_een_onbekende_opdracht_wordt_geweigerd(argumenten: list[str], monkeypatch, capsys) -> None:
    monkeypatch.setattr(start, "breng_op_orde", lambda *_: pytest.fail("niets maken"))
    assert start.hoofd(argumenten) == 2
    assert "Gebruik: python3 start.py [test]" in capsys.readouterr().err


@pytest.mark.parametrize("soort", ["koppeling", "bestand"])
def test_buiten_venv_wordt_nooit_iets_verwijderd(soort: str, tmp_path: Path) -> None:
    elders = tmp_path / "elders"
    elders.mkdir()
    (elders / "kostbaar").touch()
    omgeving = tmp_path / ".venv"
    if soort == "koppeling":
        omgeving.symlink_to(elders)
    else:
        omgeving.touch()
    with pytest.raises(start.Melding, match="haal dit zelf weg"):
        start.verwijder(omgeving)
    assert (elders / "kostbaar").exists()
    assert omgeving.exists()


def test_een_nieuwe_omgeving_heeft_geen_ensurepip_nodig(tmp_path: Path) -> None:
    start.maak_omgeving(tmp_path / ".venv")
    assert (tmp_path / ".venv" / "bin" / "python").exists()
    assert not list((tmp_path / ".venv").rglob("pip*"))


def test_een_pip_die_zijn_start_overleeft_houdt_het_slot(tmp_path: Path) -> None:
    """Anders haalt de volgende start.py een omgeving weg waarin pip nog schrijft."""
    nummer = tmp_path / "nummer"
    kind = f"import os, time; open({str(nummer)!r}, 'w').write(f'{{os.getpid()}}.'); time.sleep(30)"
    ouder = f"""
import sys
from pathlib import Path
sys.path.insert(0, {str(CHECKOUT)!r})
import start
with start.alleen(Path({str(tmp_path)!r})) as slot:
    start.voer_uit([sys.executable, "-c", {kind!r}], Path({str(tmp_path)!r}), slot)
"""
    proces = subprocess.Popen([sys.executable, "-c", ouder])
    wacht_tot(lambda: nummer.exists() and nummer.read_text().endswith("."))
    proces.kill()
    proces.wait()

    def vrij() -> bool:
        with (tmp_path / ".start.slot").open("a") as slot:
            try:
                fcntl.flock(slot, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                return False
        return True

    try:
        assert not vrij()
    finally:
        os.kill(int(nummer.read_text().rstrip(".")), signal.SIGKILL)
    wacht_tot(vrij)


def test_een_stempel_telt_alleen_met_een_werkende_python(tmp_path: Path) -> None:
    omgeving, stempel = tmp_path / ".venv", {"lijst": "basis", "omgeving": "a", "pakket": "b"}
    bin_ = omgeving / "bin"
    bin_.mkdir(parents=True)
    assert start.gestempeld(omgeving) == {}
    start.zet_stempel(omgeving, stempel)
    (bin_ / "inclusieve-stad").touch()
    assert start.gestempeld(omgeving) == {}, "zonder Python"
    (bin_ / "python").symlink_to(tmp_path / "weg")
    assert start.gestempeld(omgeving) == {}, "met een Python die er niet meer is"
    (bin_ / "python").unlink()
    (bin_ / "python").symlink_to(sys.executable)
    assert start.gestempeld(omgeving) == stempel
    for kapot in ("", "{", "[]", '"tekst"'):
        (omgeving / start.STEMPEL).write_text(kapot)
        assert start.gestempeld(omgeving) == {}, kapot


def test_elke_wijziging_die_telt_verandert_de_vingerafdruk(tmp_path: Path) -> None:
    def afdruk(naam: str = "", python: str = "") -> dict[str, str]:
        with pytest.MonkeyPatch.context() as tijdelijk:
            if python:
                tijdelijk.setattr(sys, "version", python)
            if naam:
                tijdelijk.setattr(start, "lees", lambda pad: pad.read_bytes() + b"#" * (pad.name == naam))
            return dict(start.gewenst(CHECKOUT, "basis"))

    gewoon = afdruk()
    assert gewoon == afdruk()
    for anders in (afdruk("basis.txt"), afdruk("test.txt"), afdruk(python="3.99")):
        assert anders["omgeving"] != gewoon["omgeving"]
    for naam in ("setup.py", "pyproject.toml"):
        assert afdruk(naam) == {**gewoon, "pakket": afdruk(naam)["pakket"]} != gewoon
    shutil.copytree(CHECKOUT / "vereisten", tmp_path / "vereisten")
    for naam in ("setup.py", "pyproject.toml"):
        shutil.copy(CHECKOUT / naam, tmp_path)
    assert start.gewenst(tmp_path, "basis")["omgeving"] != gewoon["omgeving"], "een verplaatste checkout"


def test_een_gewijzigd_wiel_van_pip_wordt_niet_uitgevoerd(tmp_path: Path) -> None:
    shutil.copytree(CHECKOUT / "vereisten", tmp_path / "vereisten")
    wiel = start.meegeleverde_pip(tmp_path)
    with wiel.open("ab") as bestand:
        bestand.write(b"x")
    with pytest.raises(start.Melding, match="heeft niet de sha256"):
        start.meegeleverde_pip(tmp_path)


def test_een_ontbrekend_bestand_is_een_zin(tmp_path: Path) -> None:
    with pytest.raises(start.Melding, match="haal de checkout opnieuw op"):
        start.gewenst(tmp_path, "basis")


@pytest.mark.parametrize("faalt", [(), ("ruff",), ("mypy", "pytest")])
def test_alle_controles_lopen_ook_als_de_eerste_faalt(faalt: tuple[str, ...], monkeypatch, capsys) -> None:
    gedraaid = []

    def doe_alsof(opdracht: list[str], **_: object) -> int:
        gedraaid.append(opdracht[2])
        return int(opdracht[2] in faalt)

    monkeypatch.setattr(subprocess, "call", doe_alsof)
    assert start.draai_tests(CHECKOUT, CHECKOUT / ".venv") == int(bool(faalt))
    assert gedraaid == ["ruff", "mypy", "pytest"]
    laatste = capsys.readouterr().err.splitlines()[-1]
    assert laatste == (f"Niet in orde: {', '.join(faalt)}." if faalt else "In orde: ruff, mypy, pytest.")


# --- De lijsten ---------------------------------------------------------------------------------------------------


def lijst(naam: str) -> dict[str, str]:
    tekst = (CHECKOUT / "vereisten" / f"{naam}.txt").read_text()
    return dict(re.findall(r"^([a-z0-9.-]+)==(\S+) \\$", tekst, re.MULTILINE))


def test_de_lijsten_leggen_alles_vast_en_noemen_geen_bron() -> None:
    for naam in ("basis", "test"):
        tekst = (CHECKOUT / "vereisten" / f"{naam}.txt").read_text()
        regels = [regel for regel in tekst.splitlines() if regel and not regel.lstrip().startswith("#")]
        assert all(re.fullmatch(r"\S+==\S+ \\|    --hash=sha256:[0-9a-f]{64}( \\)?", regel) for regel in regels)
        assert "://" not in tekst
    assert lijst("basis").items() <= lijst("test").items()


def test_de_lijsten_voldoen_aan_pyproject() -> None:
    project = tomllib.loads((CHECKOUT / "pyproject.toml").read_text())["project"]
    extra = project["optional-dependencies"]
    for naam, eisen in {"basis": project["dependencies"], "test": extra["test"] + extra["web"]}.items():
        for eis in map(Requirement, eisen):
            assert eis.specifier.contains(lijst(naam)[eis.name.lower()]), (naam, str(eis))


@pytest.mark.parametrize("python", ["3.11", "3.12", "3.13"])
@pytest.mark.parametrize("naam", ["basis", "test"])
def test_geen_pakket_in_de_lijst_mist_een_pakket(naam: str, python: str) -> None:
    """De lijst wordt zonder afhankelijkheden geïnstalleerd, dus zij moet zelf volledig zijn."""
    versies = lijst(naam)
    for pakket in versies:
        for eis in map(Requirement, importlib.metadata.requires(pakket) or []):
            omgeving = {"python_version": python, "python_full_version": f"{python}.0"}
            extras = ("", "web-api") if naam == "test" else ("",)
            if eis.marker is None or any(eis.marker.evaluate({**omgeving, "extra": extra}) for extra in extras):
                versie = versies.get(eis.name.lower().replace("_", "-"))
                assert versie and eis.specifier.contains(versie), (pakket, str(eis))
