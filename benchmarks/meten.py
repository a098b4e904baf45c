"""Meten om en om in één proces: de verhouding telt, de seconden zijn van deze machine van nu."""

from __future__ import annotations

import gc
import os
import pathlib
import platform
import statistics
import sys
import time
from collections.abc import Callable, Mapping

WORTEL = pathlib.Path(__file__).resolve().parent.parent
if str(WORTEL) not in sys.path:  # zodat `tests.huishoudens` ook buiten pytest te importeren is
    sys.path.insert(0, str(WORTEL))


def om_en_om(taken: Mapping[str, Callable[[], object]], rondes: int = 7) -> dict[str, float]:
    """De mediaan van elke taak in seconden rekentijd van dit proces; de taken wisselen elkaar elke ronde af.

    Rekentijd en geen wandklok: een druk buurproces telt dan niet mee. Eén ronde vooraf telt niet.
    """
    tijden: dict[str, list[float]] = {naam: [] for naam in taken}
    for ronde in range(rondes + 1):
        for naam, taak in taken.items():
            gc.collect()  # een simulatie verwijst naar zichzelf: zonder dit betaalt de volgende taak voor haar geheugen
            begin = time.process_time()
            taak()
            if ronde:
                tijden[naam].append(time.process_time() - begin)
    for naam, reeks in tijden.items():
        mediaan, spreiding = statistics.median(reeks), max(reeks) / min(reeks)
        print(f"  {naam:<46} {mediaan * 1e3:9.1f} ms   (hoogste/laagste {spreiding:.2f})")
    return {naam: statistics.median(reeks) for naam, reeks in tijden.items()}


def machine() -> str:
    """Waarop is gemeten."""
    import numpy
    import openfisca_core

    versie = getattr(openfisca_core, "__version__", "46")
    belasting = os.getloadavg()[0]
    return (
        f"Python {platform.python_version()}, NumPy {numpy.__version__}, OpenFisca {versie}, "
        f"{os.cpu_count()} kernen, belasting {belasting:.2f}"
    )


def verhouding(naam: str, boven: float, onder: float, doel: float) -> None:
    """Eén regel: de verhouding en het doel. Geen drempel: die maakt een test wankel."""
    uit = boven / onder
    print(f"{naam}: {uit:.2f} (doel: ten hoogste {doel:g}; {'gehaald' if uit <= doel else 'NIET gehaald'})")
