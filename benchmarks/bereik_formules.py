"""Welke regels ooit zijn bereikt, over een groot aantal willekeurige huishoudens en alle maanden waarin een formule begint.

Toont en eist (exit 1): elke gedateerde formule liep; elke ja/nee-uitkomst met een formule was ja en nee; elk lid dat een
`kies` kan geven is gegeven; elke tak van een `np.where` in variables/ is genomen. Wat niet te bereiken is, staat met de
reden in UITZONDERINGEN. Gebruik: python benchmarks/bereik_formules.py [personen]
"""

from __future__ import annotations

import ast
import pathlib
import sys
from collections.abc import Callable, Iterator
from typing import Any

import numpy as np
from meten import machine
from openfisca_core.indexed_enums import Enum

from openfisca_inclusieve_stad import begrippen
from openfisca_inclusieve_stad.stelsel import CountryTaxBenefitSystem, map_van
from openfisca_inclusieve_stad.toepassing.simulatie import bouw
from tests.huishoudens import gewoon, scherp

VARIABELEN = map_van("variables")
Plek = tuple[str, int, int]  # (bestand, regel, kolom)

# Wat geen enkel huishouden kan bereiken, met de reden. De sleutel is de regel die dit script print.
UITZONDERINGEN: dict[str, str] = {}


class Telling:
    """Wat er tijdens het rekenen is gezien."""

    def __init__(self) -> None:
        self.formules: set[tuple[str, str]] = set()
        self.takken: set[tuple[Plek, str]] = set()
        self.waarden: dict[str, set[int]] = {}

    def where(self, echt: Callable[..., Any]) -> Callable[..., Any]:
        """`np.where` die onthoudt welke takken een regel in variables/ nam."""

        def gemeten(voorwaarde: Any, *rest: Any) -> Any:
            plek = plek_van(sys._getframe(1))
            if plek is not None and rest:
                waar = np.asarray(voorwaarde, dtype=bool)
                if waar.any():
                    self.takken.add((plek, "waar"))
                if not waar.all():
                    self.takken.add((plek, "onwaar"))
            return echt(voorwaarde, *rest)

        return gemeten

    def kies(self, echt: Callable[..., Any]) -> Callable[..., Any]:
        """`kies` die onthoudt welke gevallen zijn gekozen."""

        def gemeten(*gevallen: Any, anders: Any) -> Any:
            plek = plek_van(sys._getframe(1))
            if plek is not None:
                over = np.ones(np.shape(gevallen[0][0]), dtype=bool)
                for nummer, (voorwaarde, _) in enumerate(gevallen):
                    if np.any(over & voorwaarde):
                        self.takken.add((plek, f"geval {nummer + 1}"))
                    over = over & ~np.asarray(voorwaarde, dtype=bool)
                if over.any():
                    self.takken.add((plek, "anders"))
            return echt(*gevallen, anders=anders)

        return gemeten


def plek_van(frame: Any) -> Plek | None:
    """Waar in variables/ deze aanroep staat, of None als zij ergens anders staat."""
    bestand = pathlib.Path(frame.f_code.co_filename)
    if VARIABELEN not in bestand.parents:
        return None
    regel, _, kolom, _ = list(frame.f_code.co_positions())[frame.f_lasti // 2]
    return str(bestand.relative_to(VARIABELEN)), int(regel or 0), int(kolom or 0)


def reken(personen: int) -> tuple[CountryTaxBenefitSystem, Telling, list[str]]:
    """Rekent elke variabele uit, met meetpunten erin. Een eigen stelsel: de meetpunten blijven zo in dit script."""
    stelsel, telling = CountryTaxBenefitSystem(), Telling()
    dagen = {"2015-01-01", "2026-12-01"}
    for naam, variabele in stelsel.variables.items():
        for dag, formule in list(variabele.formulas.items()):
            if VARIABELEN in pathlib.Path(formule.__code__.co_filename).parents:
                dagen.add(max(dag, "2015-01-01"))
                variabele.formulas[dag] = _teller(telling, naam, dag, formule)
                if formule.__globals__.get("kies") is begrippen.kies:
                    formule.__globals__["kies"] = telling.kies(begrippen.kies)
    maanden = sorted({dag[:7] for dag in dagen} | {"2015-07", "2016-07", "2022-12", "2023-01", "2026-07"})
    echt = np.where
    np.where = telling.where(echt)  # type: ignore[assignment]
    try:
        for nummer, maand in enumerate(maanden):
            for kolommen in (
                gewoon(stelsel, personen, zaad=nummer, maand=maand),
                scherp(stelsel, personen, zaad=nummer, maand=maand),
                scherp(stelsel, personen, zaad=nummer, maand=maand, kans=0.6),
            ):
                simulatie = bouw(stelsel, kolommen)
                for naam, variabele in stelsel.variables.items():
                    if variabele.formulas:
                        kolom = simulatie.vraag(naam, maand).view(np.ndarray)
                        if variabele.value_type is bool or variabele.value_type == Enum:
                            telling.waarden.setdefault(naam, set()).update(int(w) for w in np.unique(kolom))
    finally:
        np.where = echt
    return stelsel, telling, maanden


def _teller(telling: Telling, naam: str, dag: str, formule: Callable[..., Any]) -> Callable[..., Any]:
    if formule.__code__.co_argcount == 2:

        def zonder(populatie: Any, period: Any) -> Any:
            telling.formules.add((naam, dag))
            return formule(populatie, period)

        return zonder

    def met(populatie: Any, period: Any, parameters: Any) -> Any:
        telling.formules.add((naam, dag))
        return formule(populatie, period, parameters)

    return met


def takken() -> Iterator[tuple[Plek, str, str]]:
    """(plek, tak, leesbare naam) van elke `np.where` en `kies` die in variables/ staat."""
    for bestand in sorted(VARIABELEN.rglob("*.py")):
        kort = str(bestand.relative_to(VARIABELEN))
        for deel in ast.parse(bestand.read_text(encoding="utf-8")).body:
            for knoop in ast.walk(deel):
                if not isinstance(knoop, ast.Call):
                    continue
                plek, waar = (kort, knoop.lineno, knoop.col_offset), f"{kort} {getattr(deel, 'name', '')}"
                if ast.unparse(knoop.func) == "np.where" and len(knoop.args) == 3:
                    for tak in ("waar", "onwaar"):
                        yield plek, tak, f"{waar}: where({ast.unparse(knoop.args[0])}) is nooit {tak}"
                elif ast.unparse(knoop.func) == "kies":
                    for nummer, geval in enumerate(knoop.args):
                        yield plek, f"geval {nummer + 1}", f"{waar}: kies geval {nummer + 1} {ast.unparse(geval)} kwam nooit voor"
                    anders = next(ast.unparse(k.value) for k in knoop.keywords if k.arg == "anders")
                    yield plek, "anders", f"{waar}: kies anders={anders} kwam nooit voor"


def niet_bereikt(stelsel: CountryTaxBenefitSystem, telling: Telling) -> list[str]:
    """Elke regel die had moeten lopen en dat niet deed."""
    uit = []
    for naam, variabele in stelsel.variables.items():
        for dag, formule in variabele.formulas.items():
            if formule.__module__ == __name__ and (naam, dag) not in telling.formules:
                uit.append(f"{naam}: de formule van {dag} liep nooit")
        if variabele.formulas and variabele.value_type is bool:
            gezien = telling.waarden.get(naam, set())
            uit += [f"{naam}: was nooit {woord}" for waarde, woord in ((1, "ja"), (0, "nee")) if waarde not in gezien]
    uit += [tekst for plek, tak, tekst in takken() if (plek, tak) not in telling.takken]
    return uit


def main(personen: int) -> int:
    """Print wat is bereikt en wat niet; 1 als er iets niet is bereikt dat geen uitzondering is."""
    stelsel, telling, maanden = reken(personen)
    mist = niet_bereikt(stelsel, telling)
    alle = list(takken())
    formules = sum(f.__module__ == __name__ for v in stelsel.variables.values() for f in v.formulas.values())
    print(f"{3 * personen * len(maanden)} personen over {len(maanden)} maanden. {machine()}")
    print(f"  formules: {len(telling.formules)} van {formules} liepen")
    print(f"  ja/nee en Enum-uitkomsten: {len(telling.waarden)} gemeten")
    print(f"  takken van where en kies: {sum((p, t) in telling.takken for p, t, _ in alle)} van {len(alle)} genomen")
    for regel, reden in UITZONDERINGEN.items():
        stand = "" if regel in mist else "  (nu wel bereikt: haal deze uitzondering weg)"
        print(f"  uitzondering: {regel}: {reden}{stand}")
    fout = [regel for regel in mist if regel not in UITZONDERINGEN]
    for regel in fout:
        print(f"NIET BEREIKT {regel}")
    return 1 if fout else 0


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 20_000))
