"""De gemeenten, en wat de raad van elk heeft ingevuld."""

from __future__ import annotations

from typing import Any

import numpy as np
from openfisca_core.indexed_enums import Enum, EnumArray

from openfisca_inclusieve_stad.begrippen.aanspraken import lijst_van
from openfisca_inclusieve_stad.begrippen.bedragen import of_onbekend


class Gemeente(Enum):
    """De vijf steden van de City Deal; elke andere gemeente is `overige_gemeenten`. Gelijk aan de mapnamen."""

    overige_gemeenten = "Overige gemeenten"
    eindhoven = "Eindhoven"
    enschede = "Enschede"
    leeuwarden = "Leeuwarden"
    utrecht = "Utrecht"
    zaanstad = "Zaanstad"


def per_gemeente(gemeenten: Any, gemeente: EnumArray, pad: str) -> np.ndarray:
    """De waarde van parameter `pad` in de gemeente van elke rij; NaN waar die ontbreekt.

    Een tabel en één opzoeking: `gemeenten[gemeente]` is een lus in Python en 165 keer trager (prestaties.md).
    Alleen gemeenten die voorkomen worden gelezen, zodat het spoor geen bladen van andere steden noemt.
    """
    rij, namen = gemeente.view(np.ndarray), lijst_van(gemeente).names
    tabel = np.full(len(namen), np.nan)
    *takken, blad = pad.split(".")
    for i in np.flatnonzero(np.bincount(rij, minlength=len(namen))):
        tak = gemeenten[namen[i]]
        for naam in takken:
            tak = tak[naam]
        tabel[i] = of_onbekend(tak, blad)
    return np.take(tabel, rij)
