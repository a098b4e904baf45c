"""Een situatie in de tijd verschuiven: dezelfde mensen even oud onder de wet van een ander jaar."""

from __future__ import annotations

import dataclasses

import numpy as np

from openfisca_inclusieve_stad.begrippen import GEEN_DATUM
from openfisca_inclusieve_stad.kolommen import Array, Kolommen
from openfisca_inclusieve_stad.toepassing.yaml_veilig import SituatieFout


def schuif(kolommen: Kolommen, maanden: int) -> Kolommen:
    """Elke datum en elke maand zoveel maanden later (of eerder), zodat ieder op de eerste van de maand even oud blijft.

    Een dag die in de nieuwe maand niet bestaat, wordt de laatste dag van die maand: zo blijft ook de maand van een
    gebeurtenis de verschoven maand. `GEEN_DATUM` blijft staan. Een waarde per jaar schuift alleen met hele jaren.
    """
    feiten = {naam: _dagen(kolom, maanden) for naam, kolom in kolommen.feiten.items()}
    per_maand = {
        naam: {_periode(naam, periode, maanden): _dagen(kolom, maanden) for periode, kolom in delen.items()}
        for naam, delen in kolommen.per_maand.items()
    }
    return dataclasses.replace(kolommen, feiten=feiten, per_maand=per_maand)


def _dagen(kolom: Array, maanden: int) -> Array:
    if kolom.dtype.kind != "M":
        return kolom
    dagen = kolom.astype("datetime64[D]")
    maand = dagen.astype("datetime64[M]")
    doel = maand + np.timedelta64(maanden, "M")
    laatste = (doel + np.timedelta64(1, "M")).astype("datetime64[D]") - np.timedelta64(1, "D")
    verschoven = np.minimum(doel.astype("datetime64[D]") + (dagen - maand.astype("datetime64[D]")), laatste)
    return np.where(dagen == np.datetime64(GEEN_DATUM, "D"), dagen, verschoven)


def _periode(naam: str, periode: str, maanden: int) -> str:
    if len(periode) == 4:
        if maanden % 12:
            gevonden = f"een waarde voor heel {periode} is niet {maanden} maanden te verschuiven."
            raise SituatieFout(naam, gevonden, "Kies een peildatum die hele jaren verder ligt.")
        return f"{int(periode) + maanden // 12:04d}"
    return str(np.datetime64(periode, "M") + np.timedelta64(maanden, "M"))
