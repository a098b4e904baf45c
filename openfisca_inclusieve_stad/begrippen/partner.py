"""De andere volwassene van het gezin. Of die een partner is, zegt elke wet zelf (`<wet>_heeft_partner`)."""

from __future__ import annotations

from typing import Any

import numpy as np
from openfisca_core.indexed_enums import EnumArray

from openfisca_inclusieve_stad.begrippen.aanspraken import lijst_van


def gezinspartner(persoon: Any) -> np.ndarray:
    """Rij van de andere volwassene in het gezin; -1 als die er niet is. Ligt vast binnen een simulatie."""
    gezin = persoon.simulation.populations["gezin"]
    ander = gezin.__dict__.get("_andere_volwassene")
    if ander is None:
        wie, rollen = np.asarray(gezin.members_entity_id), gezin.members_role
        masker = [np.flatnonzero(rollen == rol) for rol in gezin.entity.flattened_roles if rol.key in ("aanvrager", "partner")]
        rij = np.full((2, gezin.count), -1, dtype=np.int64)
        ander = np.full(persoon.count, -1, dtype=np.int64)
        for k in (0, 1):
            rij[k, wie[masker[k]]] = masker[k]
        for k in (0, 1):
            ander[masker[k]] = rij[1 - k, wie[masker[k]]]
        gezin._andere_volwassene = ander
    return ander


def van_rij(waarden: Any, rij: np.ndarray, anders: Any = 0) -> Any:
    """`waarden[rij]`, en `anders` waar rij -1 is (`waarden[-1]` zou zwijgend de laatste persoon zijn)."""
    kaal = np.asarray(waarden)
    # `anders` krijgt eerst het dtype: met een datetime.date maakt np.where een kolom van losse objecten
    gevonden = np.where(rij >= 0, kaal[rij], np.asarray(anders, dtype=kaal.dtype))
    return EnumArray(gevonden, lijst_van(waarden)) if isinstance(waarden, EnumArray) else gevonden


def van_partner(persoon: Any, naam: str, period: Any, heeft_partner: str, anders: Any = 0) -> Any:
    """De waarde van variabele `naam` bij de partner volgens `heeft_partner`; `anders` voor wie geen partner heeft."""
    rij = np.where(persoon(heeft_partner, period), gezinspartner(persoon), -1)
    return van_rij(persoon(naam, period), rij, anders)


def woont_bij(persoon: Any, rij: np.ndarray) -> np.ndarray:
    """Waar wie het hoofdverblijf in dezelfde woning heeft als de persoon in `rij` (onwaar waar rij -1 is)."""
    woning = np.asarray(persoon.simulation.populations["huishouden"].members_entity_id)
    return (rij >= 0) & (woning == woning[rij])
