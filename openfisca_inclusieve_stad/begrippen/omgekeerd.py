"""Een formule achterstevoren: het bedrag zoeken dat bij een uitkomst hoort, per rij en los van de andere rijen."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

MEESTE_RONDEN = 100  # elke ronde wordt het verschil kleiner met het hoogste tarief: na honderd is het niets meer

Kolom = np.ndarray


def tot_het_stilstaat(volgende: Callable[[Kolom], Kolom], begin: Kolom, marge: float) -> Kolom:
    """`volgende(volgende(… begin))`, per rij tot een stap niet meer dan `marge` verandert; onbekend (NaN) staat meteen stil.

    Hoeveel stappen er nodig zijn, hangt van de bedragen af. Lees daarom geen variabelen in `volgende`: een formule leest
    altijd dezelfde.
    """
    uit = np.array(begin, dtype=np.float64)
    beweegt = np.ones(len(uit), dtype=bool)
    for _ in range(MEESTE_RONDEN):
        if not beweegt.any():
            break
        stap = np.where(beweegt, volgende(uit), uit)  # wie stilstaat, blijft staan: los van de anderen
        beweegt, uit = np.abs(stap - uit) > marge, stap
    return uit
