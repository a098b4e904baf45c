"""Een gegeven dat een instantie anders heeft staan dan het is, en het verwerken daarvan."""

from __future__ import annotations

import dataclasses

import numpy as np

from openfisca_inclusieve_stad.begrippen import Oordeel
from openfisca_inclusieve_stad.handelingen import Gevolg
from openfisca_inclusieve_stad.kolommen import GEZIN, Array, Kolommen

GEEN_SCHATTING = -1.0  # dan rekent het voorschot met het werkelijke inkomen


def gegevens_worden_verwerkt(kolommen: Kolommen, maand: str) -> Gevolg:
    """Ervoor: zoals de instantie het heeft staan (geboekt_als_gehuwd, geschat_toetsingsinkomen); erna: zoals het is.

    wie: ieder in een gezin over wie iets anders staat geboekt of geschat.
    """
    gezin = kolommen.groepen[GEZIN]
    geboekt = np.asarray(kolommen.feit("geboekt_als_gehuwd", Oordeel.onbekend.index, GEZIN))
    voor = _met_geboekt_huwelijk(kolommen, geboekt)
    schatting = np.asarray(kolommen.feit("geschat_toetsingsinkomen", GEEN_SCHATTING), dtype=np.float64)
    na = kolommen.met(geschat_toetsingsinkomen=np.full(kolommen.personen, GEEN_SCHATTING))
    anders = (geboekt != Oordeel.onbekend.index) | (np.bincount(gezin.nummer, schatting >= 0, gezin.aantal) > 0)
    return Gevolg(voor, na, anders[gezin.nummer])


def zoals_deze_maand(kolommen: Kolommen, maand: str) -> Gevolg:
    """Ervoor: elke maand van het jaar is gelijk aan deze; erna: het jaar zoals het loopt.

    wie: ieder, als er maanden van het jaar anders zijn; anders is er niets te vergelijken.
    """
    return Gevolg(kolommen.op(maand), kolommen, np.full(kolommen.personen, bool(kolommen.per_maand)))


def _met_geboekt_huwelijk(kolommen: Kolommen, geboekt: Array) -> Kolommen:
    bekend, ja = geboekt != Oordeel.onbekend.index, geboekt == Oordeel.ja.index

    def zoals_geboekt(waar: Array) -> Array:
        return np.where(bekend, ja, np.asarray(waar, dtype=bool))

    vast = zoals_geboekt(kolommen.feit("gehuwd", False, GEZIN))
    maanden = {m: zoals_geboekt(waar) for m, waar in kolommen.per_maand.get("gehuwd", {}).items()}
    per_maand = {**kolommen.per_maand, "gehuwd": maanden} if maanden else kolommen.per_maand
    return dataclasses.replace(kolommen.met(GEZIN, gehuwd=vast), per_maand=per_maand)
