"""De broncode als gegevens: bestanden per kamer, hun bomen (`ast`), en YAML met behoud van dubbele sleutels."""

from __future__ import annotations

import ast
import functools
from collections.abc import Iterator
from pathlib import Path

import yaml

WORTEL = Path(__file__).parent.parent
PAKKET = "openfisca_inclusieve_stad"
WETSMAPPEN = ("parameters", "variables", "reforms")


def bestanden(*mappen: str, soort: str = "py") -> list[Path]:
    """Elk bestand van deze soort in deze mappen van de wortel, in vaste volgorde."""
    return sorted(p for m in mappen for p in (WORTEL / m).rglob(f"*.{soort}") if "__pycache__" not in p.parts)


def formulebestanden() -> list[Path]:
    """Waar formules staan: variables/ en reforms/."""
    return [p for p in bestanden("variables", "reforms") if p.name != "__init__.py"]


def naam_van(pad: Path) -> str:
    """Het pad vanaf de wortel, zoals een melding het noemt."""
    return pad.relative_to(WORTEL).as_posix()


@functools.cache
def boom(pad: Path) -> ast.Module:
    """De boom van een bestand."""
    return ast.parse(pad.read_text(encoding="utf-8"), filename=str(pad))


def functies(modul: ast.Module) -> Iterator[ast.FunctionDef]:
    """Elke functie en methode."""
    return (knoop for knoop in ast.walk(modul) if isinstance(knoop, ast.FunctionDef))


def dubbele_sleutels(pad: Path) -> list[str]:
    """Sleutels die in één mapping twee keer staan: YAML houdt dan zwijgend de laatste."""
    with pad.open(encoding="utf-8") as stroom:
        wortel = yaml.compose(stroom, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    dubbel, rij = [], [wortel]
    while rij:
        knoop = rij.pop()
        if isinstance(knoop, yaml.MappingNode):
            gezien: set[str] = set()
            for sleutel, waarde in knoop.value:
                if sleutel.value in gezien:
                    dubbel.append(f"{naam_van(pad)} regel {sleutel.start_mark.line + 1}: {sleutel.value}")
                gezien.add(str(sleutel.value))
                rij.append(waarde)
        elif isinstance(knoop, yaml.SequenceNode):
            rij.extend(knoop.value)
    return sorted(dubbel)
