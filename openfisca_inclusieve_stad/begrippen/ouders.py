"""Bij wie een kind hoort: de ouders die het noemt, en anders de aanvrager van zijn gezin."""

from __future__ import annotations

from typing import Any

import numpy as np

from openfisca_inclusieve_stad.begrippen.bewoners import Kring, kring
from openfisca_inclusieve_stad.begrippen.partner import heeft_rol


def rijen_van_ouders(persoon: Any, period: Any, kinderen: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Van deze kinderen (rijen) de rij van de eerste en van de tweede ouder in de woning; -1 voor geen tweede.

    Noemt een kind niemand in zijn woning (`ouder_1`, `ouder_2`), dan is de aanvrager van zijn gezin de eerste.
    """
    k = kring(persoon)
    rij_1, rij_2 = (_rij_van(k, persoon(naam, period), kinderen) for naam in ("ouder_1", "ouder_2"))
    gezin = persoon.simulation.populations["gezin"]
    (rol,) = (r for r in gezin.entity.flattened_roles if r.key == "aanvrager")
    aanvragers = np.flatnonzero(heeft_rol(persoon, rol))
    aanvrager = np.full(gezin.count, -1, dtype=np.int64)
    aanvrager[gezin.members_entity_id[aanvragers]] = aanvragers
    standaard = aanvrager[gezin.members_entity_id[kinderen]]
    eerste = np.where(rij_1 >= 0, rij_1, np.where(rij_2 >= 0, rij_2, standaard))
    return eerste, np.where((rij_1 >= 0) & (rij_2 != rij_1), rij_2, -1)


def _rij_van(k: Kring, nummers: np.ndarray, kinderen: np.ndarray) -> np.ndarray:
    nummer, groep = nummers[kinderen].astype(np.int64), k.groep[kinderen]
    bestaat = (nummer > 0) & (nummer <= k.maat[groep])
    return np.where(bestaat, k.volgorde[np.where(bestaat, k.begin[groep] + nummer - 1, 0)], -1)
