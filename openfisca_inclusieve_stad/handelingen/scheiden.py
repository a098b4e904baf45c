"""Uit elkaar gaan, ook op papier."""

from __future__ import annotations

import numpy as np

from openfisca_inclusieve_stad.handelingen import Gevolg
from openfisca_inclusieve_stad.handelingen.samenwonen import AANVRAGER, PARTNER
from openfisca_inclusieve_stad.kolommen import GEZIN, HUISHOUDEN, Kolommen


def gaat_ook_op_papier_uit_elkaar(kolommen: Kolommen, maand: str) -> Gevolg:
    """Gehuwden die niet meer in één woning wonen, dienen een verzoek tot echtscheiding in en staan elk op hun eigen adres.

    'Ervoor' is zoals het nu is. wie: beide echtgenoten; leeg waar zij samen wonen of niet gehuwd zijn.
    """
    gezin, huis = kolommen.groepen[GEZIN], kolommen.groepen[HUISHOUDEN].nummer
    gehuwd = np.asarray(kolommen.feit("gehuwd", False, GEZIN), dtype=bool)
    thuis = np.full((gezin.aantal, 2), -1, dtype=np.int64)
    for plaats, rol in enumerate((AANVRAGER, PARTNER)):
        rijen = np.flatnonzero(gezin.rol == rol)
        thuis[gezin.nummer[rijen], plaats] = huis[rijen]
    apart = gehuwd & (thuis >= 0).all(axis=1) & (thuis[:, 0] != thuis[:, 1])
    verzocht = np.asarray(kolommen.feit("verzoek_echtscheiding_ingediend", False, GEZIN), dtype=bool)
    adres = np.asarray(kolommen.feit("brp_zelfde_adres", 0, GEZIN))
    nieuw = {"verzoek_echtscheiding_ingediend": verzocht | apart}
    if "brp_zelfde_adres" in kolommen.feiten:
        nieuw["brp_zelfde_adres"] = np.where(apart, 0, adres)  # onbekend: het volgt uit de woning van elk
    return Gevolg(kolommen, kolommen.met(GEZIN, **nieuw), apart[gezin.nummer] & np.isin(gezin.rol, (AANVRAGER, PARTNER)))
