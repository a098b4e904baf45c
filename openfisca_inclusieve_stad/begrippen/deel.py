"""De personen voor wie een vraag speelt: een formule die voor weinigen iets geeft, rekent alleen voor hen (prestaties.md)."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np


class Deel:
    """Een deel van de personen. In een formule te gebruiken als `persoon`; `uitkomst` zet terug wat voor hen geldt.

        wie = voor_wie(persoon, persoon("premie", period) > 0)
        ruimte = maximum - wie("premie_eerder", period)
        return wie.uitkomst(np.minimum(wie("premie", period), ruimte), anders=0)

    Er staat geen `if` in: ook als er niemand is, loopt de formule, en leest zij dezelfde variabelen (niet met
    `lui`).
    """

    def __init__(self, iedereen: Any, masker: np.ndarray, lui: bool = False) -> None:
        self.iedereen, self.simulation, self.lui = iedereen, iedereen.simulation, lui
        self.rijen = np.flatnonzero(masker)
        self.count = len(self.rijen)

    def __call__(self, naam: str, period: Any) -> Any:
        if self.lui and not self.count:
            return self.simulation.tax_benefit_system.get_variable(naam).default_array(0)
        return rijen(self.iedereen(naam, period), self.rijen)

    def van(self, kolom: Any) -> Any:
        """Hun rijen van een kolom van iedereen."""
        return rijen(kolom, self.rijen)

    @property
    def gezin(self) -> Callable[[str, Any], Any]:
        """Zoals `persoon.gezin`."""
        return self._groep("gezin")

    @property
    def huishouden(self) -> Callable[[str, Any], Any]:
        """Zoals `persoon.huishouden`."""
        return self._groep("huishouden")

    def _groep(self, sleutel: str) -> Callable[[str, Any], Any]:
        groep = self.simulation.populations[sleutel]
        return lambda naam, period: rijen(groep(naam, period), groep.members_entity_id[self.rijen])

    def uitkomst(self, waarden: Any, anders: Any = 0) -> np.ndarray:
        """Een kolom van iedereen: deze waarden voor hen, `anders` (één waarde of een kolom) voor de rest.

        Is er niemand, dan is dat `anders` zelf, zonder kopie: een kolom van honderdduizend nullen kost meer dan de som.
        """
        rest = anders if isinstance(anders, np.ndarray) else np.asarray(anders, dtype=waarden.dtype)
        rest = np.broadcast_to(rest, (self.iedereen.count,))
        if not self.count:
            return rest
        uit = rest.copy()
        uit[self.rijen] = waarden
        return uit


def rijen(kolom: Any, welke: np.ndarray) -> Any:
    """`kolom[welke]`; van een kolom waarin iedereen één waarde deelt, blijft het één waarde."""
    if kolom.strides == (0,) and len(kolom):
        return np.broadcast_to(kolom[:1], welke.shape, subok=True)
    return kolom[welke]


def waar(masker: np.ndarray, dan: Any, anders: Any) -> np.ndarray:
    """`np.where(masker, dan, anders)` voor een kolom; `dan` en `anders` zijn een kolom of één waarde.

    np.where kiest rij voor rij, en dat is bij een grillig masker (wie een partner heeft, wie kosten deelt) vijf keer zo duur.
    """
    uit = np.empty(len(masker), dtype=np.result_type(dan, anders))
    uit[...] = anders
    wie = np.flatnonzero(masker)
    uit[wie] = dan[wie] if np.ndim(dan) else dan
    return uit


def voor_wie(persoon: Any, masker: np.ndarray, lui: bool = False) -> Deel:
    """Het deel van de personen voor wie het masker waar is.

    lui: is er niemand, dan wordt een variabele van hen niet uitgerekend. Alleen voor een hele keten die dan niet speelt (de
    heffing als niemand iets bruto opgaf). Het delen van uitkomsten blijft kloppen: het masker is al gelezen.
    """
    return Deel(persoon, masker, lui)


def iedereen_van(persoon: Any) -> Any:
    """Alle personen, ook als een formule met een deel van hen rekent."""
    return persoon.iedereen if isinstance(persoon, Deel) else persoon


def rijen_van(persoon: Any, kolom: np.ndarray) -> np.ndarray:
    """De rijen van een kolom van iedereen die bij deze personen horen."""
    return persoon.van(kolom) if isinstance(persoon, Deel) else kolom
