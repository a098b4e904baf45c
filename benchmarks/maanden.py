"""Vierentwintig maanden tegen één maand: het doel is ten hoogste 24 keer één maand, plus 10 procent.

Eén maand vraagt al twaalf maanden inkomen, want de toeslagen volgen het jaarinkomen; twee kalenderjaren delen die. Mediaan van
vijf. Gebruik: python benchmarks/maanden.py [personen]
"""

from __future__ import annotations

import sys

import numpy as np
from meten import machine, om_en_om, verhouding

from openfisca_inclusieve_stad.kolommen import HUISHOUDEN, Kolommen
from openfisca_inclusieve_stad.stelsel import grondstelsel
from openfisca_inclusieve_stad.toepassing.simulatie import bouw
from tests.huishoudens import KIND, gewoon

MAANDEN = tuple(f"{jaar}-{maand:02d}" for jaar in (2025, 2026) for maand in range(1, 13))
UITKOMSTEN = ("besteedbaar_inkomen", "besteedbaar_inkomen_huishouden", "besteedbaar_inkomen_volledig")


def mensen(personen: int) -> Kolommen:
    """Gewone huishoudens die huren; de helft van de volwassenen heeft loon."""
    kolommen = gewoon(grondstelsel(), personen, zaad=1, maand=MAANDEN[0])
    rng, n = np.random.default_rng(2), kolommen.personen
    werkt = (rng.random(n) < 0.5) & (kolommen.groepen["gezin"].rol != KIND)
    huur = np.round(rng.uniform(300, 950, kolommen.aantal(HUISHOUDEN)), 2)
    loon = np.where(werkt, np.round(rng.uniform(200, 4500, n), 2), 0.0)
    return kolommen.met(bruto_loon=loon).met(HUISHOUDEN, kale_huur=huur)


def reken(kolommen: Kolommen, maanden: tuple[str, ...]) -> float:
    """Alle maanden in één simulatie; de som, zodat elke uitkomst echt is gemaakt."""
    simulatie = bouw(grondstelsel(), kolommen)
    return float(sum(np.sum(simulatie.vraag(naam, maand)) for maand in maanden for naam in UITKOMSTEN))


def main(personen: int) -> None:
    """Vergelijkt eerst één maand uit de reeks met die maand alleen, en meet dan om en om."""
    kolommen, midden = mensen(personen), MAANDEN[14]
    samen, los = bouw(grondstelsel(), kolommen), bouw(grondstelsel(), kolommen)
    for maand in MAANDEN:
        reeks = samen.vraag("besteedbaar_inkomen", maand)
        if maand == midden:
            print("  gelijk aan de maand alleen:", bool(np.array_equal(reeks, los.vraag("besteedbaar_inkomen", maand))))
    del samen, los
    print(f"{kolommen.personen} personen. {machine()}")
    tijden = om_en_om(
        {"24 maanden": lambda: reken(kolommen, MAANDEN), "één maand": lambda: reken(kolommen, MAANDEN[14:15])}, rondes=5
    )
    verhouding("24 maanden : één maand", *tijden.values(), 24 * 1.1)


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 10_000)
