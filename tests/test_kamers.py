"""Wie mag wie kennen (stijl.md sectie 8). Een import die een muur doorbreekt, wordt met naam en reden gemeld."""

from __future__ import annotations

import ast
import dataclasses
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.broncode import PAKKET, WETSMAPPEN, bestanden, boom, naam_van

VLOER = ("begrippen", "fouten", "wetten", "kolommen")  # wat elke kamer met resultaten mag gebruiken
OPENFISCA, GETALLEN = "openfisca_core", "numpy"
TIJDENS_HET_DRAAIEN = ("importlib.import_module", "import_module", "__import__")


@dataclasses.dataclass(frozen=True)
class Kamer:
    """Welke andere kamers en welke pakketten van anderen een kamer mag gebruiken, en waarom niet meer."""

    kamers: tuple[str, ...] = ()
    pakketten: tuple[str, ...] = ()
    eigen: bool = True  # mag een bestand een ander bestand van dezelfde kamer gebruiken?
    waarom: str = ""


# Een kamer die hier niet staat, wordt geweigerd: zet haar eerst in deze tabel, met haar muren.
KAMERS = {
    "parameters": Kamer(eigen=False, waarom="getallen en data, geen code"),
    "variables": Kamer(
        ("entities", "begrippen"),
        (OPENFISCA, GETALLEN),
        eigen=False,
        waarom="een variabele vraagt een andere bij naam en een parameter bij pad; OpenFisca laadt elk bestand los, dus een "
        "import van een ander bestand laadt het twee keer",
    ),
    "reforms": Kamer(
        ("entities", "begrippen", "hervormingen"),
        (OPENFISCA, GETALLEN),
        eigen=False,
        waarom="een experiment noemt wat het wijzigt bij naam en kent de software niet",
    ),
    "entities": Kamer((), (OPENFISCA,), waarom="de vloer: personen en groepen, meer niet"),
    "fouten": Kamer((), (), waarom="de vloer: ook zonder OpenFisca te laden moet een fout te tonen zijn"),
    "wetten": Kamer((), ("yaml",), waarom="het register leest YAML en kent geen OpenFisca, zodat elke kamer het mag lezen"),
    "leeftijden": Kamer(("wetten",), waarom="een register naast dat van de wetten: welke datumregel op welke leeftijd valt"),
    "kolommen": Kamer((), (GETALLEN,), waarom="huishoudens als arrays: geen wet en geen OpenFisca"),
    "begrippen": Kamer(("fouten",), (OPENFISCA, GETALLEN), waarom="de vloer onder elke formule"),
    "gemeenten": Kamer(("fouten",), (OPENFISCA,), waarom="vult parameters aan bij het laden"),
    "stelsel": Kamer(("entities", "fouten", "wetten", "gemeenten"), (OPENFISCA,), waarom="laadt de wet; rekent niet"),
    "hervormingen": Kamer(("stelsel", "fouten"), (OPENFISCA,), waarom="de basis van elk experiment; kent geen enkel experiment"),
    "pakket": Kamer(("stelsel",), waarom="alleen de deur die OpenFisca zoekt (CountryTaxBenefitSystem)"),
    "handelingen": Kamer(VLOER, (GETALLEN,), waarom="van kolommen naar kolommen: geen OpenFisca, geen formule"),
    "grensconflicten": Kamer(
        (*VLOER, "handelingen"), (GETALLEN,), waarom="een naam erin, een vector eruit: geen OpenFisca, geen formule"
    ),
    "casussen": Kamer((), (), waarom="YAML; toepassing leest en rekent"),
    "toepassing": Kamer(
        (*VLOER, "entities", "stelsel", "hervormingen", "reforms", "grensconflicten", "handelingen", "casussen", "leeftijden"),
        (OPENFISCA, GETALLEN, "yaml"),
        waarom="antwoordt op een vraag en is de enige die simulaties bouwt: geen HTTP, geen HTML, geen click",
    ),
    "cli": Kamer(("toepassing", "fouten"), ("click", "rich"), waarom="vertaalt een opdracht en een antwoord; kent geen wet"),
    "web": Kamer(
        ("toepassing", "fouten"), ("openfisca_web_api", "flask"), waarom="vertaalt een verzoek en een antwoord; kent geen wet"
    ),
}


def kamer_van(pad: Path) -> str:
    """De kamer van een bestand: de map, of voor een los bestand van het pakket zijn eigen naam."""
    eerste, *rest = Path(naam_van(pad)).parts
    if eerste in WETSMAPPEN:
        return eerste
    return "pakket" if rest == ["__init__.py"] else rest[0].removesuffix(".py")


def ingevoerd(modul: ast.Module) -> Iterator[tuple[str, int]]:
    """(wat wordt ingevoerd als volledige naam, regel), ook binnen een functie en onder TYPE_CHECKING."""
    for knoop in ast.walk(modul):
        if isinstance(knoop, ast.Import):
            yield from ((deel.name, knoop.lineno) for deel in knoop.names)
        elif isinstance(knoop, ast.ImportFrom):
            if knoop.level:
                yield "." * knoop.level + (knoop.module or ""), knoop.lineno
            elif knoop.module == PAKKET:
                yield from ((f"{PAKKET}.{deel.name}", knoop.lineno) for deel in knoop.names)
            else:
                yield str(knoop.module), knoop.lineno
        elif isinstance(knoop, ast.Call) and ast.unparse(knoop.func) in TIJDENS_HET_DRAAIEN:
            tekst = ast.unparse(knoop.args[0]).lstrip("f").strip("'\"")  # een naam die pas later bekend is, blijft een naam
            yield tekst.replace("{PAKKET}", PAKKET), knoop.lineno


def overtredingen(waar: str, kamer: str, modul: ast.Module) -> list[str]:
    """Elke import van dit bestand die de tabel niet toestaat."""
    if kamer not in KAMERS:
        return [f"{waar}: kamer '{kamer}' staat niet in de tabel; zet haar daar eerst in, met wat zij mag gebruiken."]
    muren, uit = KAMERS[kamer], []
    for naam, regel in ingevoerd(modul):
        doel = _doel(naam)
        if doel.startswith("."):
            uit.append(f"{waar}:{regel} gebruikt '{naam}': schrijf een import voluit, dan ziet iedereen welke kamer het is.")
            continue
        if doel in KAMERS:
            mag = doel in muren.kamers or (doel == kamer and muren.eigen)
        else:
            mag = doel in sys.stdlib_module_names or doel in muren.pakketten
        if not mag:
            toegestaan = ", ".join((*muren.kamers, *muren.pakketten)) or "niets"
            uit.append(f"{waar}:{regel} gebruikt {naam}: dat mag niet; {kamer} mag alleen: {toegestaan} ({muren.waarom}).")
    return uit


def _doel(naam: str) -> str:
    eerste, *rest = naam.split(".")
    if eerste == PAKKET:
        return rest[0] if rest and rest[0] in KAMERS else (f"{PAKKET}.{rest[0]}" if rest else "pakket")
    return eerste or naam


ALLES = bestanden(PAKKET, *WETSMAPPEN)


def test_geen_enkel_bestand_doorbreekt_een_muur():
    fout = [zin for pad in ALLES for zin in overtredingen(naam_van(pad), kamer_van(pad), boom(pad))]
    assert not fout, "\n".join(fout)


def test_er_is_iets_gelezen():
    """Een verplaatste map zou de vorige test stil laten slagen."""
    assert {kamer_van(pad) for pad in ALLES} >= {"variables", "reforms", "grensconflicten", "toepassing", "cli", "web"}
    assert len(ALLES) > 100


@pytest.mark.parametrize(
    ("kamer", "regel"),
    [
        ("variables", "from openfisca_inclusieve_stad.toepassing.simulatie import bouw"),
        ("variables", "from variables.persoon import leeftijd"),
        ("variables", "import openfisca_inclusieve_stad.variables.persoon.leeftijd"),
        ("variables", "from openfisca_inclusieve_stad.reforms.x import x"),
        ("variables", "from .leeftijd import leeftijd"),
        ("variables", "import requests"),
        ("reforms", "from openfisca_inclusieve_stad.toepassing.stelsels import stelsel_van"),
        ("reforms", "from openfisca_inclusieve_stad.variables.persoon.leeftijd import leeftijd"),
        ("grensconflicten", "from openfisca_core.indexed_enums import Enum"),
        ("grensconflicten", "def f():\n    import openfisca_core.periods"),
        ("handelingen", "import openfisca_core"),
        ("handelingen", "from openfisca_inclusieve_stad.grensconflicten import definities"),
        ("handelingen", "import importlib\nimportlib.import_module('openfisca_core')"),
        ("kolommen", "from openfisca_inclusieve_stad import begrippen"),
        ("wetten", "import openfisca_core"),
        ("fouten", "import numpy"),
        ("begrippen", "from openfisca_inclusieve_stad.stelsel import grondstelsel"),
        ("stelsel", "from openfisca_inclusieve_stad.toepassing import simulatie"),
        ("toepassing", "import click"),
        ("toepassing", "from flask import request"),
        ("toepassing", "from openfisca_inclusieve_stad.cli import main"),
        ("cli", "from openfisca_inclusieve_stad.grensconflicten import definities"),
        ("cli", "from openfisca_inclusieve_stad import CountryTaxBenefitSystem"),
        ("cli", "from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    from openfisca_core.variables import Variable"),
        ("web", "from openfisca_inclusieve_stad.stelsel import CountryTaxBenefitSystem"),
        ("parameters", "import datetime\nfrom openfisca_inclusieve_stad import fouten"),
        ("kelder", "import datetime"),
    ],
)
def test_elke_muur_houdt_tegen(kamer, regel):
    gemeld = overtredingen("x.py", kamer, ast.parse(regel))
    assert len(gemeld) == 1, gemeld
    assert "x.py" in gemeld[0]


def test_een_melding_zegt_wie_wie_gebruikte_en_wat_wel_mag():
    (zin,) = overtredingen("variables/x.py", "variables", ast.parse("from openfisca_inclusieve_stad.toepassing.y import z"))
    assert zin.startswith("variables/x.py:1 gebruikt openfisca_inclusieve_stad.toepassing.y: dat mag niet; variables mag alleen:")


@pytest.mark.parametrize(
    ("kamer", "regel"),
    [
        ("variables", "import numpy as np\nfrom openfisca_inclusieve_stad.begrippen import kies"),
        ("grensconflicten", "from openfisca_inclusieve_stad.grensconflicten.soorten import Vondst"),
        ("toepassing", "import importlib\nimportlib.import_module(f'{PAKKET}.reforms.{naam}')"),
        ("cli", "import click\nfrom openfisca_inclusieve_stad import toepassing"),
    ],
)
def test_wat_mag_dat_mag(kamer, regel):
    assert not overtredingen("x.py", kamer, ast.parse(regel))
