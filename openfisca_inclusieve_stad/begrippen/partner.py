"""De andere volwassene van het gezin. Of die een partner is, zegt elke wet zelf (`<wet>_heeft_partner`)."""

from __future__ import annotations

from typing import Any

import numpy as np
from openfisca_core.indexed_enums import EnumArray

from openfisca_inclusieve_stad.begrippen.aanspraken import lijst_van
from openfisca_inclusieve_stad.begrippen.deel import Deel, iedereen_van, rijen_van


def heeft_rol(persoon: Any, rol: Any) -> np.ndarray:
    """Wie deze rol in het gezin heeft (`Gezin.KIND`). `bouw` bewaart de rollen als nummers; die zijn sneller te vergelijken."""
    gezin = persoon.simulation.populations["gezin"]
    nummers = gezin.__dict__.get("_rolnummer")
    alle = gezin.members_role == rol if nummers is None else nummers == gezin.entity.flattened_roles.index(rol)
    return rijen_van(persoon, alle)


def ook_in_gezin_en_woning(persoon: Any, masker: np.ndarray) -> np.ndarray:
    """Of iemand (ook zijzelf) die met haar zowel een gezin als een woning deelt aan het masker voldoet."""
    gezin, huishouden = (persoon.simulation.populations[naam] for naam in ("gezin", "huishouden"))
    nummer = gezin.__dict__.get("_gezin_in_woning")
    if nummer is None:
        paar = np.asarray(gezin.members_entity_id, dtype=np.int64) * huishouden.count + huishouden.members_entity_id
        nummer = gezin._gezin_in_woning = np.unique(paar, return_inverse=True)[1]
    voldoet = np.zeros(len(nummer), dtype=bool)
    voldoet[nummer[masker]] = True
    return voldoet[nummer]


def gezinspartner(persoon: Any) -> np.ndarray:
    """Rij van de andere volwassene in het gezin; -1 als die er niet is. Ligt vast binnen een simulatie."""
    gezin = persoon.simulation.populations["gezin"]
    ander = gezin.__dict__.get("_andere_volwassene")
    if ander is None:
        iedereen, wie = iedereen_van(persoon), np.asarray(gezin.members_entity_id)
        rollen = [rol for rol in gezin.entity.flattened_roles if rol.key in ("aanvrager", "partner")]
        leden = [np.flatnonzero(heeft_rol(iedereen, rol)) for rol in rollen]
        rij = np.full((2, gezin.count), -1, dtype=np.int64)
        ander = np.full(iedereen.count, -1, dtype=np.int64)
        for k in (0, 1):
            rij[k, wie[leden[k]]] = leden[k]
        for k in (0, 1):
            ander[leden[k]] = rij[1 - k, wie[leden[k]]]
        gezin._andere_volwassene = ander
    return rijen_van(persoon, ander)


def van_rij(waarden: Any, rij: np.ndarray, anders: Any = 0) -> Any:
    """`waarden[rij]`, en `anders` waar rij -1 is (`waarden[-1]` zou zwijgend de laatste persoon zijn)."""
    wie = np.flatnonzero(rij >= 0)
    return _ingevuld(waarden, len(rij), wie, rij[wie], anders)


def van_partner(persoon: Any, naam: str, period: Any, heeft_partner: str, anders: Any = 0) -> Any:
    """De waarde van variabele `naam` bij de partner volgens `heeft_partner`; `anders` voor wie geen partner heeft."""
    return bij_partner(persoon, iedereen_van(persoon)(naam, period), period, heeft_partner, anders)


def bij_partner(persoon: Any, kolom: Any, period: Any, heeft_partner: str, anders: Any = 0, in_de_woning: bool = False) -> Any:
    """Zoals `van_partner`, van een kolom van iedereen die geen variabele is.

    in_de_woning: alleen bij een partner die het hoofdverblijf in dezelfde woning heeft.
    """
    rij, wie, bij = _paren(iedereen_van(persoon), period, heeft_partner, in_de_woning)
    if isinstance(persoon, Deel):
        return van_rij(kolom, persoon.van(rij), anders)
    return _ingevuld(kolom, len(rij), wie, bij, anders)


def partner_rij(persoon: Any, period: Any, heeft_partner: str, in_de_woning: bool = False) -> np.ndarray:
    """Rij van de partner volgens `heeft_partner`; -1 voor wie geen partner heeft (of geen in dezelfde woning)."""
    return rijen_van(persoon, _paren(iedereen_van(persoon), period, heeft_partner, in_de_woning)[0])


def woont_bij(persoon: Any, rij: np.ndarray) -> np.ndarray:
    """Waar wie het hoofdverblijf in dezelfde woning heeft als de persoon in `rij` (onwaar waar rij -1 is)."""
    woning = np.asarray(persoon.simulation.populations["huishouden"].members_entity_id)
    wie = np.flatnonzero(rij >= 0)
    uit = np.zeros(len(rij), dtype=bool)
    uit[wie] = rijen_van(persoon, woning)[wie] == woning[rij[wie]]
    return uit


def _paren(
    persoon: Any, period: Any, heeft_partner: str, in_de_woning: bool = False
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """(rij van ieders partner of -1, wie een partner heeft, de rij van die partner); één keer per kolom `heeft_partner`.

    Een andere maand of een proef (`redenering.py`) geeft een andere kolom: dan gelden de bewaarde paren niet.
    """
    bewaard = persoon.simulation.populations["gezin"].__dict__.setdefault("_paren", {})
    kolom = persoon(heeft_partner, period)  # ook als de paren bewaard zijn: zo ziet het spoor wie haar las
    sleutel = heeft_partner, in_de_woning
    if sleutel not in bewaard or bewaard[sleutel][0] is not kolom:
        ander = gezinspartner(persoon)
        wie = np.flatnonzero(kolom & woont_bij(persoon, ander)) if in_de_woning else np.flatnonzero(kolom & (ander >= 0))
        rij = np.full(len(kolom), -1, dtype=np.int64)
        rij[wie] = ander[wie]
        bewaard[sleutel] = kolom, (rij, wie, rij[wie])
    return bewaard[sleutel][1]


def _ingevuld(waarden: Any, lengte: int, wie: np.ndarray, bij: np.ndarray, anders: Any) -> Any:
    """Een kolom met `waarden[bij]` op de rijen `wie`, en verder `anders` (dat zo het dtype van de waarden krijgt)."""
    kaal = np.asarray(waarden)
    if kaal.strides == (0,) and len(kaal) and kaal[0] == anders:  # niemand heeft iets anders
        gevonden = np.broadcast_to(kaal[:1], (lengte,))
        return EnumArray(gevonden, lijst_van(waarden)) if isinstance(waarden, EnumArray) else gevonden
    gevonden = np.empty(lengte, dtype=kaal.dtype)
    gevonden[...] = anders
    gevonden[wie] = kaal[bij]
    return EnumArray(gevonden, lijst_van(waarden)) if isinstance(waarden, EnumArray) else gevonden
