"""Het gebouwde wiel, in een lege omgeving buiten de checkout: er ontbreekt niets en het geeft dezelfde antwoorden."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import sysconfig
import venv
import zipfile
from pathlib import Path

CHECKOUT = Path(__file__).resolve().parents[1]
PAKKET = "openfisca_inclusieve_stad"
MAPPEN = {PAKKET: PAKKET, **{map_: f"{PAKKET}/{map_}" for map_ in ("parameters", "variables", "reforms")}}

# Wat er geladen is, en van waar. In het wiel en in de checkout hetzelfde programma.
INHOUD = f"""
import json, sys
import {PAKKET}
from {PAKKET} import CountryTaxBenefitSystem
stelsel = CountryTaxBenefitSystem()
json.dump({{
    "bestand": {PAKKET}.__file__,
    "vinders": [str(vinder) for vinder in sys.meta_path if "editable" in str(vinder).lower()],
    "variabelen": sorted(stelsel.variables),
    "parameters": sorted(p.name for p in stelsel.parameters.get_descendants()),
}}, sys.stdout)
"""
OPDRACHT = f"from {PAKKET}.cli import main; main()"


def draai(*opdracht: str | Path, cwd: Path) -> str:
    omgeving = {naam: waarde for naam, waarde in os.environ.items() if naam not in ("PYTHONPATH", "PYTHONHOME")}
    klaar = subprocess.run(
        [str(deel) for deel in opdracht], cwd=cwd, env=omgeving, stdin=subprocess.DEVNULL, capture_output=True, text=True
    )
    assert klaar.returncode == 0, f"{opdracht} eindigde met {klaar.returncode}\n{klaar.stdout}\n{klaar.stderr}"
    return klaar.stdout


def bouw(werk: Path) -> Path:
    """Bouw uit een kopie: in de checkout zelf zou een oude `build/` meekomen in het wiel."""
    bron = werk / "bron"
    for map_ in MAPPEN:
        shutil.copytree(CHECKOUT / map_, bron / map_, ignore=shutil.ignore_patterns("__pycache__"))
    for naam in ("setup.py", "pyproject.toml", "README.md", "LICENSE"):
        shutil.copy(CHECKOUT / naam, bron)
    keuze = ("--no-deps", "--no-index", "--no-build-isolation", "--wheel-dir", werk)
    draai(sys.executable, "-m", "pip", "wheel", *keuze, bron, cwd=werk)
    (wiel,) = werk.glob("*.whl")
    return wiel


def lege_omgeving(werk: Path, wiel: Path) -> Path:
    """Een omgeving met alleen het wiel, die de afhankelijkheden van de onze leent.

    Een map die via een `.pth` op het pad komt, staat achteraan en haar eigen `.pth`-bestanden worden niet gelezen: de
    installatie van de checkout (`pip install -e`), die met zo'n bestand begint, lekt dus niet mee.
    """
    omgeving = werk / "omgeving"
    venv.EnvBuilder(symlinks=True).create(omgeving)
    python = omgeving / "bin" / "python"
    draai(sys.executable, "-m", "pip", "--python", python, "install", "--no-deps", "--no-index", wiel, cwd=werk)
    versie = f"python{sys.version_info.major}.{sys.version_info.minor}"
    geleend = sorted({sysconfig.get_path("purelib"), sysconfig.get_path("platlib")})
    (omgeving / "lib" / versie / "site-packages" / "geleend.pth").write_text("\n".join(geleend) + "\n")
    return omgeving


def test_het_wiel_doet_buiten_de_checkout_hetzelfde(tmp_path: Path) -> None:
    wiel = bouw(tmp_path)
    in_checkout = {
        f"{naam}/{pad.relative_to(tmp_path / 'bron' / map_).as_posix()}"
        for map_, naam in MAPPEN.items()
        for pad in (tmp_path / "bron" / map_).rglob("*")
        if pad.is_file() and not pad.name.startswith(".")
    }
    in_wiel = {naam for naam in zipfile.ZipFile(wiel).namelist() if ".dist-info/" not in naam}
    assert sorted(in_checkout - in_wiel) == [], "niet in het wiel: zie package_data in setup.py"
    assert sorted(in_wiel - in_checkout) == []

    bin_ = lege_omgeving(tmp_path, wiel) / "bin"
    buiten = tmp_path / "buiten"
    buiten.mkdir()
    hier = json.loads(draai(sys.executable, "-c", INHOUD, cwd=CHECKOUT))
    daar = json.loads(draai(bin_ / "python", "-c", INHOUD, cwd=buiten))
    assert Path(daar.pop("bestand")).is_relative_to(tmp_path / "omgeving")
    assert daar.pop("vinders") == []
    assert daar["variabelen"]
    assert daar["parameters"]
    assert daar == {"variabelen": hier["variabelen"], "parameters": hier["parameters"]}

    # Dezelfde invoer geeft dezelfde bytes: elke wet, elk conflict en elke casus staat erin, en een paar geven hetzelfde antwoord.
    for opdracht in (("catalogus",), ("casussen", "V6-5a", "V5-1", "A2-1")):
        daar_gezegd = draai(bin_ / "inclusieve-stad", *opdracht, "--formaat", "json", cwd=buiten)
        assert json.loads(daar_gezegd)
        assert daar_gezegd == draai(sys.executable, "-c", OPDRACHT, *opdracht, "--formaat", "json", cwd=CHECKOUT)
    assert list(buiten.iterdir()) == []
