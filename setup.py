"""Waar de pakketten liggen; al het andere staat in pyproject.toml.

De drie wetsmappen staan bovenaan in de checkout en heten na installatie
`openfisca_inclusieve_stad.parameters`, `.variables` en `.reforms`. Een nieuwe map daaronder (een wet, een gemeente)
gaat vanzelf mee: hier hoeft niets te worden bijgeschreven.
"""

import os
from pathlib import Path

from setuptools import setup

WORTEL = Path(__file__).resolve().parent
PAKKET = "openfisca_inclusieve_stad"
WETSMAPPEN = ("parameters", "variables", "reforms")


def mappen(map_: str, naam: str) -> list[str]:
    """Elke map onder `map_` als pakketnaam met punten, zonder `__pycache__` en verborgen mappen."""
    gevonden = []
    for pad, onderliggende, _ in os.walk(WORTEL / map_):
        onderliggende[:] = sorted(o for o in onderliggende if o != "__pycache__" and not o.startswith("."))
        gevonden.append(".".join((naam, *Path(pad).relative_to(WORTEL / map_).parts)))
    return gevonden


setup(
    packages=[
        *mappen(PAKKET, PAKKET),
        *(naam for map_ in WETSMAPPEN for naam in mappen(map_, f"{PAKKET}.{map_}")),
    ],
    package_dir={PAKKET: PAKKET, **{f"{PAKKET}.{map_}": map_ for map_ in WETSMAPPEN}},
    # Alles wat geen Python is en de software leest. Een nieuw soort bestand komt hier bij; tests/test_wiel.py
    # vergelijkt het gebouwde wiel met de checkout en wijst aan wat ontbreekt.
    package_data={"": ["*.yaml", "*.html", "*.css", "*.js", "*.svg", "*.typ", "py.typed"]},
)
