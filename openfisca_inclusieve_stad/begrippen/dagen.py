"""Verzamelingen dagen van één maand, als bits van een geheel getal (bit n-1 is dag n).

Zo telt een dag waarop meer dan één behoefte speelt één keer: verenigen is `|`, weglaten is `& ~`, tellen is `aantal`.
"""

from __future__ import annotations

from typing import Any

import numpy as np
from openfisca_core.variables import Variable

from openfisca_inclusieve_stad.begrippen.tijd import eerste_van_de_maand


class Dagen(Variable):
    """Een verzameling dagen van de maand van de variabele; int64 in plaats van de int32 van OpenFisca."""

    def __init__(self, baseline_variable: Variable | None = None) -> None:
        super().__init__(baseline_variable=baseline_variable)
        self.dtype = np.int64


def dagen_tussen(period: Any, van: np.ndarray, tot: np.ndarray) -> np.ndarray:
    """De dagen van deze maand vanaf `van` en voor `tot` (datetime64[D]); leeg als `tot` niet na `van` komt."""
    eerste, lengte = eerste_van_de_maand(period), period.size_in_days
    begin = np.clip((van - eerste).astype(np.int64), 0, lengte)
    einde = np.clip((tot - eerste).astype(np.int64), begin, lengte)
    return (np.int64(1) << einde) - (np.int64(1) << begin)


def eerste_dag(dagen: np.ndarray, period: Any) -> np.ndarray:
    """De eerste dag van elke verzameling als datum; voor een lege verzameling zonder betekenis."""
    return eerste_van_de_maand(period) + np.bitwise_count((dagen & -dagen) - 1).astype("timedelta64[D]")


def dag_na_laatste(dagen: np.ndarray, period: Any) -> np.ndarray:
    """De dag na de laatste van elke verzameling, als datum; voor een lege verzameling de eerste van de maand."""
    return eerste_van_de_maand(period) + np.frexp(dagen.astype(np.float64))[1].astype("timedelta64[D]")
