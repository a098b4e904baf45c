"""Uitkomsten die van meer wetten tegelijk zijn: wat er te besteden is, en dagen waarop niemand de zorg geeft.

Zij horen bij geen wet van het register. `toets` geeft een som als elke wet van haar delen is gevraagd: zonder een daarvan zou
het een ander getal zijn. Wat over de loketten voor zorg heen gaat, staat er zodra om gemeente en zorgverzekering is gevraagd.
"""

from __future__ import annotations

import itertools
from collections.abc import Collection, Mapping

from openfisca_inclusieve_stad.begrippen.onderdelen import WETTEN_VAN
from openfisca_inclusieve_stad.wetten import rekenbare_wetten

_INKOMEN = tuple(dict.fromkeys(itertools.chain.from_iterable(WETTEN_VAN.values())))
_ZORG = ("wmo_2015", "zvw")  # zij lezen alle vier de zorgwetten; deze twee loketten gaan over ieder, jong en oud
RUST_OP: Mapping[str, tuple[str, ...]] = {
    "besteedbaar_inkomen": _INKOMEN,
    "besteedbaar_inkomen_gezin": _INKOMEN,
    "besteedbaar_inkomen_huishouden": _INKOMEN,
    "dagen_zonder_zorg": _ZORG,
    "verrekening_gemeente": _ZORG,
    "verrekening_verzekeraar": _ZORG,
    "verrekening_zorgkantoor": _ZORG,
}
# Sommen die het bekende deel geven, met de uitkomst die zegt of elk deel bekend is (ontwerp.md sectie 4).
SOMMEN: Mapping[str, str] = {naam: f"{naam}_volledig" for naam in RUST_OP if naam.startswith("besteedbaar_inkomen")}


def overkoepelend(gevraagd: Collection[str]) -> tuple[str, ...]:
    """De uitkomsten die bij deze gevraagde wetten horen (sleutels van wetten.yaml)."""
    kan = rekenbare_wetten()
    return tuple(naam for naam, wetten in RUST_OP.items() if all(wet in gevraagd for wet in wetten if wet in kan))
