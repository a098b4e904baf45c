"""Willekeurige huishoudens voor tests en benchmarks: `gewoon` lijkt op een bevolking, `scherp` zoekt elke grens op.

Elk gegeven van het stelsel (elke variabele zonder formule) krijgt waarden; een nieuw gegeven doet vanzelf mee. Elk
gegeven heeft zijn eigen reeks toevalsgetallen, zodat een nieuw gegeven de andere niet verandert.
"""

from __future__ import annotations

import datetime
import zlib
from typing import Any

import numpy as np
from openfisca_core.indexed_enums import Enum

from openfisca_inclusieve_stad.begrippen import GEEN_DATUM
from openfisca_inclusieve_stad.kolommen import GEZIN, HUISHOUDEN, PERSOON, RELATIES, Array, Groep, Kolommen

AANVRAGER, PARTNER, KIND = 0, 1, 2
_GRENSLEEFTIJDEN = (0, 5, 12, 16, 17, 18, 19, 20, 21, 22, 23, 26, 27, 30, 59, 64, 65, 66, 67, 68)


def gewoon(stelsel: Any, personen: int, zaad: int = 1, maand: str = "2026-01") -> Kolommen:
    """Ongeveer zoveel personen in gewone huishoudens: de meeste feiten staan op hun standaardwaarde."""
    return _huishoudens(stelsel, personen, zaad, maand, kans=0.0)


def scherp(stelsel: Any, personen: int, zaad: int = 1, maand: str = "2026-01", kans: float = 0.2) -> Kolommen:
    """Ongeveer zoveel personen met van alles tegelijk: leeftijden en bedragen op grenzen, elk oordeel, elke woonvorm.

    kans: hoe vaak een feit van zijn standaardwaarde afwijkt. Ook ongeboren kinderen en onbekende geboortedata komen voor.
    """
    return _huishoudens(stelsel, personen, zaad, maand, kans)


def _huishoudens(stelsel: Any, personen: int, zaad: int, maand: str, kans: float) -> Kolommen:
    scherp = kans > 0
    rng = np.random.default_rng([zaad, 7])
    gezin, rol, huis = _samenstelling(rng, personen, scherp)
    aantallen = {PERSOON: len(gezin), GEZIN: int(gezin.max()) + 1, HUISHOUDEN: int(huis.max()) + 1}
    ids = {e: tuple(f"{e}{i}" for i in range(n)) for e, n in aantallen.items()}
    groepen = {GEZIN: Groep(gezin, rol), HUISHOUDEN: Groep(huis, np.zeros(len(huis), dtype=np.int64))}
    leeg = Kolommen(groepen, {}, {}, ids)
    met_partner = np.bincount(gezin, rol == PARTNER) > 0
    feiten: dict[str, Array] = {}
    entiteiten: dict[str, str] = {}
    for naam, variabele in sorted(stelsel.variables.items()):
        if variabele.formulas:
            continue
        eigen = np.random.default_rng([zaad, zlib.crc32(naam.encode())])
        entiteit = str(variabele.entity.key)
        if naam == "geboortedatum":
            kolom = _geboortedata(eigen, rol, maand, scherp)
        elif naam in RELATIES:
            kolom = _relatie(eigen, leeg, scherp)
        else:
            kolom = _kolom(eigen, variabele, aantallen[entiteit], maand, kans)
        if entiteit == GEZIN and not naam.startswith("kind"):  # feiten van het paar
            kolom = np.where(met_partner, kolom, _standaard(variabele, aantallen[GEZIN]))
        feiten[naam], entiteiten[naam] = kolom, entiteit
    return Kolommen(groepen, feiten, entiteiten, ids)


def _samenstelling(rng: np.random.Generator, personen: int, scherp: bool) -> tuple[Array, Array, Array]:
    """Gezinnen met een of twee volwassenen en kinderen, een tot vier gezinnen in een woning; een enkel paar woont apart."""
    gezinnen = max(personen * 10 // (22 if scherp else 21), 1)
    paar = rng.random(gezinnen) < (0.5 if scherp else 0.4)
    kinderen = rng.choice(5, gezinnen, p=[0.55, 0.2, 0.15, 0.07, 0.03])
    leden = 1 + paar + kinderen
    gezin = np.repeat(np.arange(gezinnen), leden)
    plaats = np.arange(len(gezin)) - np.repeat(np.cumsum(leden) - leden, leden)
    rol = np.where(plaats == 0, AANVRAGER, np.where((plaats == 1) & paar[gezin], PARTNER, KIND))
    nieuw_huis = rng.random(gezinnen) < (0.5 if scherp else 0.8)
    nieuw_huis[0] = True
    huis = np.cumsum(nieuw_huis)[gezin] - 1
    apart = (rol == PARTNER) & (rng.random(len(rol)) < (0.08 if scherp else 0.01))
    huis = np.where(apart, huis.max() + np.cumsum(apart), huis)
    return gezin, rol, np.unique(huis, return_inverse=True)[1]


def _geboortedata(rng: np.random.Generator, rol: Array, maand: str, scherp: bool) -> Array:
    begin = np.datetime64(f"{maand}-01", "D")
    n = len(rol)
    jaren = np.where(rol == KIND, rng.integers(0, 24, n), rng.integers(18, 85, n))
    if scherp:
        jaren = np.where(rng.random(n) < 0.7, rng.choice(_GRENSLEEFTIJDEN, n), jaren)
    maand_erbij = np.where(rng.random(n) < (0.6 if scherp else 0.05), 0, rng.integers(0, 12, n))
    geboren = (begin.astype("datetime64[M]") - (jaren * 12 + maand_erbij).astype("timedelta64[M]")).astype("datetime64[D]")
    dagen = geboren + rng.integers(-1, 2, n) if scherp else geboren + rng.integers(0, 28, n)
    if not scherp:
        return np.asarray(np.minimum(dagen, begin - 1))
    vreemd = rng.random(n)
    dagen = np.where((rol == KIND) & (vreemd < 0.02), begin + rng.integers(1, 200, n), dagen)  # nog niet geboren
    return np.where(vreemd > 0.99, np.datetime64(GEEN_DATUM, "D"), dagen)


def _relatie(rng: np.random.Generator, leeg: Kolommen, scherp: bool) -> Array:
    """Het nummer van een andere bewoner, -1 voor iemand buiten de woning, meestal 0; nooit zichzelf."""
    huis = leeg.groepen[HUISHOUDEN].nummer
    maat, ik = np.bincount(huis)[huis], leeg.nummer_in_huishouden()
    ander = rng.integers(1, np.maximum(maat, 2))
    ander = np.where(maat > 1, np.where(ander >= ik, ander + 1, ander), 0)
    kans = rng.random(leeg.personen)
    vaak = 0.3 if scherp else 0.04
    return np.where(kans < vaak, ander, np.where(kans < vaak * 1.2, -1, 0)).astype(np.int64)


def _standaard(variabele: Any, n: int) -> Array:
    waarde = variabele.default_value
    if isinstance(waarde, Enum):
        return np.full(n, waarde.index)
    if variabele.value_type is datetime.date:
        return np.full(n, np.datetime64(waarde, "D"))
    return np.full(n, waarde)


def _kolom(rng: np.random.Generator, variabele: Any, n: int, maand: str, kans: float) -> Array:
    standaard = _standaard(variabele, n)
    anders = rng.random(n) < _kans(variabele, kans)
    return np.where(anders, _andere_waarde(rng, variabele, n, maand, kans > 0), standaard)


def _kans(variabele: Any, kans: float) -> float:
    if variabele.name in ("gemeente", "uitvoering"):
        return 1.0
    if kans:
        return kans * 0.6 if variabele.value_type is bool else kans
    return 0.15 if variabele.name in ("inkomen_uit_arbeid", "bezittingen", "schulden") else 0.02


def _andere_waarde(rng: np.random.Generator, variabele: Any, n: int, maand: str, scherp: bool) -> Array:
    soort = variabele.value_type
    if soort == Enum:
        return rng.integers(0, len(variabele.possible_values.names), n)
    if soort is bool:
        return np.full(n, not variabele.default_value)
    if soort is datetime.date:
        dagen = np.datetime64(f"{maand}-01", "D") + rng.integers(-1500, 400, n)
        return np.where(rng.random(n) < 0.1, np.datetime64(GEEN_DATUM, "D"), dagen)
    if soort is int:
        return np.where(rng.random(n) < 0.5, rng.integers(0, 13, n), rng.integers(0, 120, n))
    if soort is str:
        return np.full(n, "")
    if variabele.unit == "currency-EUR":
        return _bedrag(rng, variabele.name, n, scherp)
    if variabele.unit == "/1":
        return rng.choice([0.0, 0.05, 0.1, 0.5, 0.9, 1.0], n)
    return rng.choice([0.0, 1.0, 8.0, 12.0, 24.0, 40.0], n)


def _bedrag(rng: np.random.Generator, naam: str, n: int, scherp: bool) -> Array:
    groot = any(deel in naam for deel in ("bezit", "vermogen", "schuld", "overwaarde"))
    gewoon = np.round(rng.lognormal(8.5, 1.2, n) if groot else rng.uniform(20, 2600, n), 2)
    if not scherp:
        return gewoon
    if "overwaarde" in naam:  # rond de vrijlating van de eigen woning en een jaar bijstand daarboven
        return np.round(rng.uniform(0, 120_000, n), 2)
    klein = rng.choice([0.01, 1.0, 95.0, 150.0, 764.0, 1200.0, 1500.0, 5895.0, 7770.0, 131072.01], n)
    return np.where(rng.random(n) < 0.5, gewoon, klein)
