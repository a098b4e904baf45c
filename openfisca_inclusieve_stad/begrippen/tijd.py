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
    dagen, maanden = np.asarray(dagen, dtype="datetime64[D]"), np.asarray(maanden)
    if maanden.ndim:
        dagen, maanden = np.broadcast_arrays(dagen, maanden)
    wel = np.nonzero(is_gegeven(dagen))
    maand, dag = _maand_en_dag(dagen[wel])
    doel = np.clip(maand + (maanden[wel] if maanden.ndim else maanden), 0, len(_EERSTE_DAG) - 2)
    uit = np.full(dagen.shape, _GEEN_DATUM)
    uit[wel] = np.minimum(np.take(_EERSTE_DAG, doel) + dag, np.take(_EERSTE_DAG, doel + 1))
    return uit


def verjaardag(geboortedatum: np.ndarray, jaren: Any) -> np.ndarray:
    """De dag waarop iemand zoveel jaar oud wordt."""
    return plus_maanden(geboortedatum, np.asarray(jaren) * 12)


def laatste_geboortedag(dag: np.datetime64, maanden: int) -> np.datetime64:
    """De laatste geboortedag waarop iemand op `dag` zoveel maanden oud is: `plus_maanden(geboren, maanden) <= dag`.

    Eén vergelijking met een datum, in plaats van voor ieder de verjaardag uitrekenen.
    """
    (maand,), (dag_in_maand,) = _maand_en_dag(np.asarray([dag], dtype="datetime64[D]"))
    geboortemaand = maand - maanden
    return np.minimum(_EERSTE_DAG[geboortemaand] + dag_in_maand, _EERSTE_DAG[geboortemaand + 1] - 1)


def leeftijd_op(geboortedatum: np.ndarray, dag: np.datetime64) -> np.ndarray:
    """Hele jaren op die dag (geheel getal; de verjaardag telt mee). Negatief voor wie nog niet is geboren."""
    maand, dag_in_maand = _maand_en_dag(np.asarray(geboortedatum, dtype="datetime64[D]"))
    deze_maand, vandaag = _maand_en_dag(np.asarray([dag], dtype="datetime64[D]"))
    return (deze_maand - maand - (dag_in_maand > vandaag)) // 12


def plus_dagen(dagen: np.ndarray, aantal: int) -> np.ndarray:
    """Zoveel dagen later (of eerder). `GEEN_DATUM` blijft `GEEN_DATUM`."""
    dagen = np.asarray(dagen, dtype="datetime64[D]")
    return np.where(is_gegeven(dagen), dagen + np.timedelta64(aantal, "D"), dagen)


def eerste_van_volgende_maand(dagen: np.ndarray) -> np.ndarray:
    """De eerste dag van de maand na die van elke dag. `GEEN_DATUM` blijft `GEEN_DATUM`."""
    return plus_maanden(_eerste_van_de_maand(dagen), 1)


def laatste_van_de_maand(dagen: np.ndarray) -> np.ndarray:
    """De laatste dag van de maand van elke dag. `GEEN_DATUM` blijft `GEEN_DATUM`."""
    return plus_dagen(eerste_van_volgende_maand(dagen), -1)


def kwartaaldag_op_of_na(dagen: np.ndarray) -> np.ndarray:
    """De eerste kwartaaldag (1 januari, april, juli, oktober) op of na elke dag. `GEEN_DATUM` blijft `GEEN_DATUM`."""
    dagen = np.asarray(dagen, dtype="datetime64[D]")
    maand, dag_in_maand = _maand_en_dag(dagen)
    begint = maand + (dag_in_maand > 0)  # de eerste maand die op of na de dag begint
    kwartaaldag = np.take(_EERSTE_DAG, begint + -begint % _MAANDEN_IN_KWARTAAL)
    return np.where(is_gegeven(dagen), kwartaaldag, _GEEN_DATUM)


def einde_schooljaar(dagen: np.ndarray) -> np.ndarray:
    """31 juli van het schooljaar waarin elke dag valt. Een schooljaar van 1 augustus tot en met 31 juli is een aanname."""
    dagen = np.asarray(dagen, dtype="datetime64[D]")
    maanden = dagen.astype("datetime64[M]").astype(np.int64)
    verder = (_LAATSTE_SCHOOLMAAND - 1 - maanden) % 12
    return laatste_van_de_maand(plus_maanden(_eerste_van_de_maand(dagen), verder))


def _eerste_van_de_maand(dagen: np.ndarray) -> np.ndarray:
    dagen = np.asarray(dagen, dtype="datetime64[D]")
    return np.where(is_gegeven(dagen), dagen.astype("datetime64[M]").astype("datetime64[D]"), dagen)


_MAANDEN_IN_KWARTAAL = 3
_LAATSTE_SCHOOLMAAND = 7

# Kalender van 1800 tot en met 2299 als tabel: opzoeken is ruim tien keer sneller dan een datum omrekenen (prestaties.md).
_BEGIN, _EINDE = np.datetime64("1800-01-01"), np.datetime64("2300-01-01")
_DAGEN = np.arange(_BEGIN, _EINDE)
_EERSTE_DAG = np.arange("1800-01", "2300-02", dtype="datetime64[M]").astype("datetime64[D]")
_MAAND = (_DAGEN.astype("datetime64[M]") - np.datetime64("1800-01", "M")).astype(np.int16)
_DAG = (_DAGEN - _EERSTE_DAG[_MAAND]).astype(np.int8)


def _maand_en_dag(dagen: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Per datum het volgnummer van de maand (vanaf januari 1800) en de dag in die maand (vanaf 0).

    Een datum buiten de tabel (`GEEN_DATUM`) krijgt de rand; wie dat uitmaakt, vraagt eerst `is_gegeven`.
    """
    plaats = np.clip((dagen - _BEGIN).astype(np.int64), 0, len(_DAGEN) - 1)
    return np.take(_MAAND, plaats), np.take(_DAG, plaats)
