"""Een uitkomst gesplitst in haar onderdelen, zodat een verschil per regeling is te noemen."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence

import numpy as np

from openfisca_inclusieve_stad.begrippen import ONDERDELEN
from openfisca_inclusieve_stad.grensconflicten.soorten import Uitkomst
from openfisca_inclusieve_stad.kolommen import Array

BESTEEDBAAR = "besteedbaar_inkomen"
HALVE_CENT = 0.005


@dataclasses.dataclass(frozen=True)
class Splitsing:
    """namen: de onderdelen (één als de uitkomst niet is samengesteld). waarden: (onderdelen, personen), EUR per maand, NaN is
    onbekend. volledig: wie geen onderdeel heeft dat niet te rekenen is.
    """

    namen: tuple[str, ...]
    waarden: Array
    volledig: Array

    @property
    def ontbreekt(self) -> tuple[str, ...]:
        """De onderdelen die bij iemand onbekend zijn."""
        return tuple(np.array(self.namen)[np.isnan(self.waarden).any(axis=1)].tolist()) if self.samengesteld else ()

    @property
    def samengesteld(self) -> bool:
        """De uitkomst bestaat uit onderdelen."""
        return len(self.namen) > 1


def gesplitst(uitkomst: Uitkomst, variabele: str) -> Splitsing:
    """De uitkomst in onderdelen: die van besteedbaar_inkomen, en anders de uitkomst zelf.

    Niet volledig is ook wie een onderdeel heeft dat 0 lijkt omdat niet is gezegd of het wordt ontvangen (AOW).
    """
    namen = tuple(ONDERDELEN) if variabele == BESTEEDBAAR else (variabele,)
    waarden = np.stack([uitkomst(naam).astype(np.float64) for naam in namen])
    volledig = np.asarray(~np.isnan(waarden).any(axis=0))
    if variabele == BESTEEDBAAR:
        volledig &= uitkomst(f"{BESTEEDBAAR}_volledig").astype(bool)
    return Splitsing(namen, waarden, volledig)


def totaal_van(delen: Array, samengesteld: bool) -> Array:
    """De som over de onderdelen (eerste as). Van een samengestelde uitkomst telt wat bekend is; anders blijft NaN NaN."""
    return np.asarray(np.nansum(delen, axis=0) if samengesteld else delen.sum(axis=0))


def beweegt(namen: Sequence[str], bedragen: Array) -> dict[str, float]:
    """De onderdelen die meer dan een halve cent veranderen, of onbekend zijn."""
    paren = zip(namen, bedragen.tolist(), strict=True)
    return {naam: bedrag for naam, bedrag in paren if not abs(bedrag) <= HALVE_CENT}
