#!/usr/bin/env python3
"""Alles in één opdracht, met niets anders dan Python 3.11 of nieuwer.

    python3 start.py          maakt de omgeving (.venv) en draait de casussen
    python3 start.py test     hetzelfde, en draait ruff, mypy en alle tests

De omgeving komt in `.venv` naast dit bestand, uit een lijst met exacte versies en hun sha256 (`vereisten/`). Is er
niets veranderd, dan gaat de opdracht meteen door. Een half gemaakte of kapotte `.venv` wordt weggehaald en opnieuw
gemaakt; buiten `.venv` verwijdert dit bestand nooit iets. Waarom het zo werkt: docs/besluiten/0002-vaste-pakketten.md.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

OUDSTE_PYTHON = (3, 11)
WORTEL = Path(__file__).resolve().parent
STEMPEL = ".start-stempel.json"
LOGBOEK = "start.log"
GEBRUIK = "Gebruik: python3 start.py [test]"

FOUT, VERKEERD_GEBRUIK, ONDERBROKEN = 1, 2, 4

# Wat pip zegt als geen pakketbron antwoordt. 'from versions: none' is van een bron die het pakket niet kent niet te
# onderscheiden: zonder nieuwe pogingen noemt pip de verbinding niet eens.
GEEN_BRON = re.compile(
    r"\(from versions: none\)|NewConnectionError|Max retries exceeded|Connection refused|Connection reset|ConnectionError|"
    r"Name or service not known|name resolution|Network is unreachable|No route to host|timed out|ProxyError|"
    r"Failed to (connect|establish)|Connection aborted|Remote end closed",
    re.IGNORECASE,
)


class Melding(Exception):
    """Iets dat de lezer moet weten en zelf kan oplossen: één zin, geen traceback."""


class NietsVeranderd(Melding):
    """pip stopte voor het iets installeerde: wat er stond, staat er nog."""


def zeg(tekst: str) -> None:
    print(tekst, file=sys.stderr, flush=True)


# --- Wat er zou moeten staan, en wat er staat ---------------------------------------------------------------------


def sha256(*delen: bytes) -> str:
    som = hashlib.sha256()
    for deel in delen:
        som.update(len(deel).to_bytes(8, "big") + deel)
    return som.hexdigest()


def lees(pad: Path) -> bytes:
    try:
        return pad.read_bytes()
    except OSError as fout:
        raise Melding(f"{pad} is niet te lezen ({fout.strerror}): haal de checkout opnieuw op.") from fout


def gewenst(wortel: Path, lijst: str) -> dict[str, str]:
    """De vingerafdrukken waaraan `.venv` moet voldoen: die van de omgeving (ook haar map) en die van het pakket."""
    omgeving = [str(wortel).encode(), sys.version.encode()]
    omgeving += [lees(wortel / "vereisten" / naam) for naam in ("basis.txt", "test.txt")]
    pakket = [lees(wortel / naam) for naam in ("setup.py", "pyproject.toml")]
    return {"lijst": lijst, "omgeving": sha256(*omgeving), "pakket": sha256(*pakket)}


def gestempeld(omgeving: Path) -> dict[str, str]:
    """Wat er af is volgens de stempel, die als laatste wordt gezet. Leeg: niets, of niet te vertrouwen."""
    try:
        stempel = json.loads((omgeving / STEMPEL).read_text(encoding="utf-8"))
        python = subprocess.run(
            [str(omgeving / "bin" / "python"), "-c", "import sys; print(sys.version)"],
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=schone_omgeving(),
            check=True,
        )
    except (OSError, ValueError, subprocess.CalledProcessError):
        return {}
    heel = python.stdout.decode().strip() == sys.version and (omgeving / "bin" / "inclusieve-stad").exists()
    return stempel if heel and isinstance(stempel, dict) else {}


def zet_stempel(omgeving: Path, stempel: dict[str, str]) -> None:
    klad = omgeving / (STEMPEL + ".klad")
    klad.write_text(json.dumps(stempel), encoding="utf-8")
    os.replace(klad, omgeving / STEMPEL)


# --- Maken ----------------------------------------------------------------------------------------------------


def schone_omgeving() -> dict[str, str]:
    """De omgevingsvariabelen, zonder wat pakketten van elders binnenhaalt of ze elders neerzet.

    Waar pip zijn pakketten haalt (index, proxy, certificaat) blijft zoals de gebruiker dat heeft ingesteld.
    """
    weg = {"PYTHONPATH", "PYTHONHOME", "PIP_TARGET", "PIP_PREFIX", "PIP_ROOT", "PIP_PYTHON", "PIP_DRY_RUN"}
    schoon = {naam: waarde for naam, waarde in os.environ.items() if naam not in weg}
    return {**schoon, "PIP_USER": "0", "PIP_REQUIRE_HASHES": "0", "PIP_DISABLE_PIP_VERSION_CHECK": "1"}


@contextlib.contextmanager
def alleen(wortel: Path) -> Iterator[int]:
    """Eén tegelijk. Het slot gaat mee naar pip: ook een pip die zijn start.py overleeft, houdt de volgende tegen."""
    try:
        import fcntl
    except ImportError:
        raise Melding("start.py werkt op Linux en macOS; gebruik op Windows het subsysteem voor Linux.") from None
    try:
        slot = open(wortel / ".start.slot", "a")  # noqa: SIM115 - blijft open zolang het slot geldt
    except OSError as fout:
        raise Melding(f"In {wortel} kan niet worden geschreven ({fout.strerror}): kies een eigen map.") from fout
    with slot:
        try:
            fcntl.flock(slot, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            zeg("Een andere start.py is in deze map bezig; even wachten …")
            fcntl.flock(slot, fcntl.LOCK_EX)
        yield slot.fileno()


def verwijder(omgeving: Path) -> None:
    if omgeving.is_symlink() or (omgeving.exists() and not omgeving.is_dir()):
        raise Melding(f"{omgeving} is geen gewone map en blijft daarom staan: haal dit zelf weg en start opnieuw.")
    if omgeving.exists():
        zeg("De omgeving in .venv is verouderd of niet af; zij wordt opnieuw gemaakt.")
        shutil.rmtree(omgeving)


def meegeleverde_pip(wortel: Path) -> Path:
    """Het wiel van pip in `vereisten/`, vergeleken met de lijst. Zo is geen python3-venv en geen pip nodig."""
    lijst = lees(wortel / "vereisten" / "basis.txt").decode()
    regel = re.search(r"^pip==(\S+)((?:\s*\\\n\s+--hash=sha256:\w+)+)", lijst, re.MULTILINE)
    if not regel:
        raise Melding("vereisten/basis.txt noemt pip niet: maak de lijst opnieuw met vereisten/vernieuw.sh.")
    wiel = wortel / "vereisten" / f"pip-{regel.group(1)}-py3-none-any.whl"
    if hashlib.sha256(lees(wiel)).hexdigest() not in re.findall(r"sha256:(\w+)", regel.group(2)):
        raise Melding(f"{wiel} heeft niet de sha256 uit vereisten/basis.txt: haal de checkout opnieuw op.")
    return wiel


def voer_uit(opdracht: list[str], omgeving: Path, slot: int) -> None:
    """Draai pip; wat het zegt gaat naar het logboek, en een fout wordt één zin."""
    logboek = omgeving / LOGBOEK
    with open(logboek, "ab") as uit:
        begin = uit.tell()
        code = subprocess.call(
            opdracht, stdin=subprocess.DEVNULL, stdout=uit, stderr=uit, env=schone_omgeving(), pass_fds=(slot,)
        )
    if code == 0:
        return
    gezegd = logboek.read_bytes()[begin:].decode(errors="replace")
    if "DO NOT MATCH THE HASHES" in gezegd:
        oorzaak = "Een opgehaald pakket heeft een andere sha256 dan vereisten/ vastlegt en is niet geïnstalleerd"
    elif "No space left on device" in gezegd:
        oorzaak = "De schijf is vol"
    elif GEEN_BRON.search(gezegd):
        oorzaak = "Geen pakketbron bereikbaar: controleer de verbinding of de pip-instellingen en start opnieuw"
    else:
        fouten = [regel for regel in gezegd.splitlines() if regel.startswith("ERROR")] or ["geen uitleg"]
        oorzaak = f"pip kon de pakketten niet installeren ({fouten[-1]})"
    soort = Melding if "Installing collected packages" in gezegd else NietsVeranderd
    raise soort(f"{oorzaak}; wat pip zei staat in {logboek}.")


def maak_omgeving(omgeving: Path) -> None:
    try:
        import venv
    except ImportError:
        raise Melding("Deze Python mist de standaardmodule venv: installeer het volledige pakket python3.") from None
    zeg(f"De omgeving maken in {omgeving} (Python {sys.version.split()[0]}) …")
    venv.EnvBuilder(symlinks=True, with_pip=False).create(str(omgeving))


def installeer_lijst(wortel: Path, omgeving: Path, lijst: str, slot: int) -> None:
    zeg("De pakketten ophalen en controleren; de eerste keer duurt dat een minuut …")
    pip = [str(omgeving / "bin" / "python"), str(meegeleverde_pip(wortel) / "pip"), "install"]
    # Alleen wielen: een bronpakket zou bij het bouwen code en gereedschap meebrengen die in geen lijst staan.
    keuze = ["--require-hashes", "--no-deps", "--only-binary", ":all:", "--progress-bar", "off"]
    voer_uit([*pip, *keuze, "-r", str(wortel / "vereisten" / f"{lijst}.txt")], omgeving, slot)


def installeer_pakket(wortel: Path, omgeving: Path, slot: int) -> None:
    zeg("Het pakket zelf installeren …")
    python = str(omgeving / "bin" / "python")
    keuze = ["--no-deps", "--no-index", "--no-build-isolation", "--editable", str(wortel)]
    voer_uit([python, "-m", "pip", "install", *keuze], omgeving, slot)
    # Bytecode vooraf, zodat de eerste opdracht niet op het vertalen wacht. Een fout in een bestand meldt Python zelf.
    code = [str(wortel / map_) for map_ in ("openfisca_inclusieve_stad", "variables", "reforms")]
    subprocess.call([python, "-m", "compileall", "-q", *code], stdout=subprocess.DEVNULL, env=schone_omgeving())


def breng_op_orde(wortel: Path, lijst: str) -> Path:
    """Zorg dat `.venv` klopt met de lijst en het pakket, en geef haar map. Doet niets als dat al zo is."""
    omgeving = wortel / ".venv"
    with alleen(wortel) as slot:
        wens, staat = gewenst(wortel, lijst), gestempeld(omgeving)
        if staat.get("omgeving") != wens["omgeving"]:
            verwijder(omgeving)
            maak_omgeving(omgeving)
            staat = {}
        if staat.get("lijst") == "test":
            wens["lijst"] = "test"  # de testlijst bevat de basislijst
        if staat == wens:
            return omgeving
        with contextlib.suppress(FileNotFoundError):
            (omgeving / STEMPEL).unlink()
        if staat.get("lijst") != wens["lijst"]:
            try:
                installeer_lijst(wortel, omgeving, lijst, slot)
            except NietsVeranderd:
                if staat:  # de tests komen er niet, maar het hoofdprogramma blijft werken
                    zet_stempel(omgeving, staat)
                raise
        installeer_pakket(wortel, omgeving, slot)
        zet_stempel(omgeving, wens)
    return omgeving


# --- De twee opdrachten -------------------------------------------------------------------------------------------


def draai_hoofdtaak(omgeving: Path) -> int:
    programma = str(omgeving / "bin" / "inclusieve-stad")
    os.execve(programma, [programma, "casussen"], schone_omgeving())


def draai_tests(wortel: Path, omgeving: Path) -> int:
    """Alle drie, ook als de eerste faalt: wie iets stukmaakt wil in één keer weten wat."""
    python = str(omgeving / "bin" / "python")
    controles = {"ruff": ["check", "."], "mypy": [], "pytest": ["-n", "auto"]}
    mis = []
    for naam, argumenten in controles.items():
        zeg(f"--- {naam}")
        if subprocess.call([python, "-m", naam, *argumenten], cwd=str(wortel), env=schone_omgeving()) != 0:
            mis.append(naam)
    zeg(f"Niet in orde: {', '.join(mis)}." if mis else f"In orde: {', '.join(controles)}.")
    return FOUT if mis else 0


def hoofd(argumenten: list[str]) -> int:
    if sys.version_info[:2] < OUDSTE_PYTHON:
        nu, nodig = (".".join(map(str, versie)) for versie in (sys.version_info[:2], OUDSTE_PYTHON))
        zeg(f"Dit is Python {nu}; nodig is Python {nodig} of nieuwer, bijvoorbeeld: python{nodig} start.py")
        return FOUT
    if argumenten in (["-h"], ["--help"]):
        print(__doc__)
        return 0
    if argumenten not in ([], ["test"]):
        zeg(f"{GEBRUIK}. '{' '.join(argumenten)}' ken ik niet; andere opdrachten: .venv/bin/inclusieve-stad --help")
        return VERKEERD_GEBRUIK
    try:
        omgeving = breng_op_orde(WORTEL, "test" if argumenten else "basis")
        return draai_tests(WORTEL, omgeving) if argumenten else draai_hoofdtaak(omgeving)
    except Melding as melding:
        zeg(str(melding))
        return FOUT
    except OSError as fout:
        zeg(f"Het lukte niet: {fout}.")
        return FOUT
    except KeyboardInterrupt:
        zeg("Onderbroken. Start opnieuw; wat half klaar is wordt dan hersteld.")
        return ONDERBROKEN


if __name__ == "__main__":
    sys.exit(hoofd(sys.argv[1:]))
