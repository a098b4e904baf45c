"""Geld: float64, onbekend is NaN en nooit 0, afronden op de cent alleen waar een artikel dat zegt."""

from __future__ import annotations

from typing import Any

import numpy as np
from openfisca_core.errors import ParameterNotFoundError
from openfisca_core.tracers import TracingParameterNodeAtInstant
from openfisca_core.variables import Variable


class Bedrag(Variable):
    """Een geldbedrag in euro: float64 in plaats van de float32 van OpenFisca.

    float32 verspringt vanaf EUR 131.072 met meer dan een cent. `value_type`, `entity` en `definition_period` staan
    toch in elke klasse: OpenFisca erft ze niet.
    """

    def __init__(self, baseline_variable: Variable | None = None) -> None:
        super().__init__(baseline_variable=baseline_variable)
        self.dtype = np.float64


def of_onbekend(knoop: Any, naam: str) -> Any:
    """De parameter `naam` onder `knoop`, of NaN als die op deze dag geen waarde heeft.

    NaN loopt door in de uitkomst en wordt per huishouden geweigerd met de sleutel erbij. Combineer met `where`, niet
    met `*` (0 * NaN is NaN), en vergelijk niet met NaN (altijd onwaar). Of een naam bestaat toetst
    `tests/test_namen.py`: deze functie ziet geen verschil tussen een gat en een tikfout.
    """
    try:
        return getattr(knoop, naam)
    except ParameterNotFoundError:
        if isinstance(knoop, TracingParameterNodeAtInstant):  # zo staat de sleutel toch in het spoor
            kaal = knoop.parameter_node_at_instant
            knoop.tracer.record_parameter_access(f"{kaal._name}.{naam}", kaal._instant_str, np.nan)
        return np.nan


def cent(bedrag: Any) -> Any:
    """Afgerond op hele centen, een halve cent naar boven (in absolute waarde). NaN blijft NaN.

    De kleine opslag vangt dat een bedrag als 1.001,065 in float64 net onder de helft ligt (voorbeeld 4 van de
    Normenbrief 1 januari 2026: 50% van 2.002,13 wordt 1.001,07).
    """
    cijfers = np.asarray(bedrag, dtype=np.float64) * 100
    return np.copysign(np.floor(np.abs(cijfers) + 0.5 + 1e-7), cijfers) / 100


def cent_naar_boven(bedrag: Any) -> Any:
    """Naar boven afgerond op hele centen. NaN blijft NaN. De kleine aftrek vangt 326,83 die in float64 er net boven ligt."""
    return np.ceil(np.asarray(bedrag, dtype=np.float64) * 100 - 1e-7) / 100


def hele_euro(bedrag: Any) -> Any:
    """Rekenkundig afgerond op hele euro's, een halve euro naar boven (Awir artikel 14 lid 4). NaN blijft NaN."""
    return np.floor(np.asarray(bedrag, dtype=np.float64) + 0.5 + 1e-7)


def euro_naar_beneden(bedrag: Any) -> Any:
    """Naar beneden op hele euro's; de kleine opslag vangt een heel bedrag dat in float64 er net onder ligt."""
    return np.floor(np.asarray(bedrag, dtype=np.float64) + 1e-7)
