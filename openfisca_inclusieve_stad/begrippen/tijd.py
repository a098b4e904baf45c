"""Data: leeftijden op de eerste van de maand, verjaardagen als datum, en maanden erbij.

Alle data zijn numpy datetime64[D]. `GEEN_DATUM` (9999-12-31) betekent: niet gebeurd of niet gegeven.
"""

from __future__ import annotations

import datetime
from typing import Any

import numpy as np

GEEN_DATUM = datetime.date(9999, 12, 31)
_GEEN_DATUM = np.datetime64(GEEN_DATUM, "D")


def is_gegeven(dagen: np.ndarray) -> np.ndarray:
    """Waar een datum is ingevuld."""
    return dagen != _GEEN_DATUM


def eerste_van_de_maand(period: Any) -> np.datetime64:
    """De eerste dag van deze periode; statussen gelden op die dag."""
    return dag_van(period.start)


def dag_van(instant: Any) -> np.datetime64:
    """Een OpenFisca-Instant (of ISO-tekst) als datetime64[D]."""
    return np.datetime64(str(instant), "D")


def plus_maanden(dagen: np.ndarray, maanden: Any) -> np.ndarray:
    """Dezelfde dag zoveel maanden later; bestaat die niet, dan de eerste van de maand erna.

    Een termijn of leeftijd is bereikt als zij vol is: wie op 29 februari is geboren wordt in een gewoon jaar op
    1 maart een jaar ouder (aanname: de wetten noemen dit geval niet). `GEEN_DATUM` blijft `GEEN_DATUM`.
    """
    dagen = np.asarray(dagen, dtype="datetime64[D]")
    maand = dagen.astype("datetime64[M]")
    doel = maand + np.asarray(maanden).astype("timedelta64[M]")
    dag = dagen - maand.astype("datetime64[D]")
    uit = np.minimum(doel.astype("datetime64[D]") + dag, (doel + np.timedelta64(1, "M")).astype("datetime64[D]"))
    return np.where(is_gegeven(dagen), uit, _GEEN_DATUM)


def verjaardag(geboortedatum: np.ndarray, jaren: Any) -> np.ndarray:
    """De dag waarop iemand zoveel jaar oud wordt."""
    return plus_maanden(geboortedatum, np.asarray(jaren) * 12)


def leeftijd_op(geboortedatum: np.ndarray, dag: np.datetime64) -> np.ndarray:
    """Hele jaren op die dag (geheel getal; de verjaardag telt mee). Negatief voor wie nog niet is geboren."""
    geboren = np.asarray(geboortedatum, dtype="datetime64[D]")
    maanden = (dag.astype("datetime64[M]") - geboren.astype("datetime64[M]")).astype(np.int64)
    dag_in_maand = geboren - geboren.astype("datetime64[M]").astype("datetime64[D]")
    vandaag = dag - dag.astype("datetime64[M]").astype("datetime64[D]")
    return (maanden - (dag_in_maand > vandaag)) // 12
