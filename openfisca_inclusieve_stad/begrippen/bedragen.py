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


def som(*bij: np.ndarray, eraf: tuple[np.ndarray, ...] = ()) -> np.ndarray:
    """De kolommen van `bij` opgeteld, in deze volgorde, min die van `eraf`.

    Een kolom die voor iedereen dezelfde 0 is (wat niemand heeft), kost niets; is alles dat, dan is de som het ook.
    """
    bij_echt, eraf_echt = ([k for k in kolommen if not _niemand(k)] for kolommen in (bij, eraf))
    if not bij_echt and not eraf_echt:
        return bij[0]
    eerste, *rest = bij_echt or bij[:1]
    uit = np.add(eerste, rest.pop(0) if rest else 0.0, dtype=np.float64)
    for kolom in rest:
        uit += kolom
    for kolom in eraf_echt:
        uit -= kolom
    return uit


def zonder_onbekend(kolom: np.ndarray) -> np.ndarray:
    """De kolom met 0 waar zij onbekend is (NaN): alleen voor een som die zelf zegt dat zij niet volledig is."""
    eigen = kolom[:1] if kolom.strides == (0,) else kolom
    return np.broadcast_to(np.where(np.isnan(eigen), 0.0, eigen), kolom.shape)


def _niemand(kolom: np.ndarray) -> bool:
    """Of de kolom één waarde is die iedereen deelt (zoals `Deel.uitkomst` en een feit dat niemand gaf), en die waarde 0."""
    return kolom.strides == (0,) and kolom.size > 0 and kolom[0] == 0


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
