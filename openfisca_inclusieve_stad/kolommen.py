"""Huishoudens als kolommen: één rij per persoon, groepsnummers, en per feit één array. Kent geen wet en geen OpenFisca.

Een rij Kolommen is een momentopname: elk feit geldt in elke gevraagde maand, tenzij `per_maand` voor die maand iets
anders zegt. Handelingen, grensconflicten en zoeken werken hierop; `toepassing` maakt er een simulatie van.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np

Array = np.ndarray[Any, Any]
PERSOON, GEZIN, HUISHOUDEN = "persoon", "gezin", "huishouden"
RELATIES = ("mantelzorg_aan_1", "mantelzorg_aan_2", "mantelzorg_aan_3", "ouder_1", "ouder_2", "huurt_van")


@dataclasses.dataclass(frozen=True)
class Groep:
    """Wie bij welke groep hoort: per persoon het nummer van de groep (vanaf 0) en de plaats van zijn rol."""

    nummer: Array
    rol: Array

    @property
    def aantal(self) -> int:
        """Hoeveel groepen er zijn; elke groep heeft leden."""
        return int(self.nummer.max(initial=-1)) + 1


@dataclasses.dataclass(frozen=True)
class Kolommen:
    """Personen in gezinnen en huishoudens, met hun feiten.

    groepen: {"gezin": Groep, "huishouden": Groep}. feiten: {variabele: array}, even lang als haar entiteit.
    Bewoners van een huishouden staan in de volgorde van hun rij: bewoner 1 is de eerste rij van die woning.
    entiteiten: {variabele: "persoon" | "gezin" | "huishouden"} voor elk feit. ids: namen per entiteit (om te tonen).
    """

    groepen: Mapping[str, Groep]
    feiten: Mapping[str, Array]
    entiteiten: Mapping[str, str]
    ids: Mapping[str, tuple[str, ...]]
    per_maand: Mapping[str, Mapping[str, Array]] = dataclasses.field(default_factory=dict)

    @property
    def personen(self) -> int:
        """Het aantal personen."""
        return len(self.groepen[GEZIN].nummer)

    def aantal(self, entiteit: str) -> int:
        """Het aantal personen, gezinnen of huishoudens."""
        return self.personen if entiteit == PERSOON else self.groepen[entiteit].aantal

    def feit(self, naam: str, anders: Any, entiteit: str = PERSOON) -> Array:
        """De kolom van een feit, of een kolom vol `anders` als dat feit niet is opgegeven."""
        if naam in self.feiten:
            return self.feiten[naam]
        return np.full(self.aantal(entiteit), anders)

    def met(self, entiteit: str = PERSOON, /, **feiten: Array) -> Kolommen:
        """Dezelfde huishoudens met deze feiten anders (in elke maand)."""
        for naam, kolom in feiten.items():
            if len(kolom) != self.aantal(entiteit):
                raise ValueError(f"{naam}: {len(kolom)} waarden voor {self.aantal(entiteit)} keer {entiteit}.")
        return dataclasses.replace(
            self,
            feiten={**self.feiten, **feiten},
            entiteiten={**self.entiteiten, **dict.fromkeys(feiten, entiteit)},
            per_maand={n: m for n, m in self.per_maand.items() if n not in feiten},
        )

    def op(self, maand: str) -> Kolommen:
        """De momentopname van één maand: wat voor die maand is ingevuld, geldt voortaan altijd."""
        feiten = {**self.feiten, **{n: m[maand] for n, m in self.per_maand.items() if maand in m}}
        return dataclasses.replace(self, feiten=feiten, per_maand={})

    def sommen(self, waarden: Array, entiteit: str) -> Array:
        """Per gezin of huishouden de som over de leden (float64). NaN van één lid maakt de som NaN."""
        groep = self.groepen[entiteit]
        return np.bincount(groep.nummer, waarden.astype(np.float64), groep.aantal)

    def nummer_in_huishouden(self) -> Array:
        """Per persoon de plaats in de volgorde van bewoners, vanaf 1."""
        groep = self.groepen[HUISHOUDEN]
        volgorde = np.argsort(groep.nummer, kind="stable")
        maat = np.bincount(groep.nummer, minlength=groep.aantal)
        begin = np.cumsum(maat) - maat
        uit = np.empty(self.personen, dtype=np.int64)
        uit[volgorde] = np.arange(self.personen) - begin[groep.nummer[volgorde]] + 1
        return uit

    def rij_van_relatie(self, naam: str) -> Array:
        """Per persoon de rij van de ander in deze relatie; -1 voor niemand en voor iemand buiten de woning."""
        nummers = np.asarray(self.feit(naam, 0)).astype(np.int64)
        groep = self.groepen[HUISHOUDEN]
        volgorde = np.argsort(groep.nummer, kind="stable")
        maat = np.bincount(groep.nummer, minlength=groep.aantal)
        begin = (np.cumsum(maat) - maat)[groep.nummer]
        geldig = (nummers > 0) & (nummers <= maat[groep.nummer])
        return np.where(geldig, volgorde[np.where(geldig, begin + nummers - 1, 0)], -1)

    def verplaats(self, huishouden: Array) -> Kolommen:
        """Dezelfde personen in andere woningen; relaties blijven naar dezelfde persoon wijzen.

        huishouden: per persoon een bestaand nummer, of een nieuw nummer (>= aantal) voor een eigen woning. Een nieuwe
        woning neemt de feiten over van de woning die de eerste bewoner verlaat. Wie een relatie heeft met iemand die
        nu elders woont, houdt die als -1 (iemand buiten de woning); was dat al -1 en woont de ander uit hetzelfde
        gezin nu in de woning, dan blijft het -1: de handeling zelf moet het nieuwe nummer zetten.
        """
        oud = self.groepen[HUISHOUDEN]
        vast = [n for n in self.per_maand if n in RELATIES or self.entiteiten[n] == HUISHOUDEN]
        if vast:
            raise ValueError(f"verplaats() kan {vast[0]} niet per maand meenemen; gebruik eerst op(maand).")
        namen, nummer = np.unique(huishouden, return_inverse=True)
        eerste = np.full(len(namen), -1)
        eerste[nummer[::-1]] = np.arange(self.personen)[::-1]
        herkomst = np.where(namen < oud.aantal, np.minimum(namen, oud.aantal - 1), oud.nummer[eerste])
        ids = tuple(
            self.ids[HUISHOUDEN][n] if n < oud.aantal else f"woning van {self.ids[PERSOON][e]}"
            for n, e in zip(namen.tolist(), eerste.tolist(), strict=True)
        )
        rijen = {naam: self.rij_van_relatie(naam) for naam in RELATIES if naam in self.feiten}
        feiten = {
            naam: kolom[herkomst] if self.entiteiten[naam] == HUISHOUDEN else kolom for naam, kolom in self.feiten.items()
        }
        nieuw = dataclasses.replace(
            self,
            groepen={**self.groepen, HUISHOUDEN: Groep(nummer, np.zeros(self.personen, dtype=np.int64))},
            feiten=feiten,
            ids={**self.ids, HUISHOUDEN: ids},
        )
        plaats = nieuw.nummer_in_huishouden()
        relaties = {}
        for naam, rij in rijen.items():
            samen = (rij >= 0) & (nummer == nummer[rij])
            oude = np.asarray(self.feiten[naam])
            relaties[naam] = np.where(samen, plaats[rij], np.where(rij >= 0, -1, oude)).astype(oude.dtype)
        return nieuw.met(**relaties)

    def kies_personen_van(self, gezinnen: Array) -> Kolommen:
        """Alleen de huishoudens waarin een lid van deze gezinnen (masker per gezin) woont, met al hun gezinnen."""
        gezin, huis = self.groepen[GEZIN].nummer, self.groepen[HUISHOUDEN].nummer
        houd = np.asarray(gezinnen, dtype=bool)[gezin]
        while True:  # een gezin kan over twee woningen lopen: neem mee tot er niets bij komt
            in_huis = np.zeros(self.aantal(HUISHOUDEN), dtype=bool)
            in_huis[huis[houd]] = True
            in_gezin = np.zeros(self.aantal(GEZIN), dtype=bool)
            in_gezin[gezin[in_huis[huis]]] = True
            meer = in_gezin[gezin] | in_huis[huis]
            if (meer == houd).all():
                break
            houd = meer
        return self._deel(np.flatnonzero(houd))

    def _deel(self, rijen: Array) -> Kolommen:
        groepen, waar = {}, {PERSOON: rijen}
        for sleutel, groep in self.groepen.items():
            nummers, nieuw = np.unique(groep.nummer[rijen], return_inverse=True)
            groepen[sleutel], waar[sleutel] = Groep(nieuw, groep.rol[rijen]), nummers
        return dataclasses.replace(
            self,
            groepen=groepen,
            feiten={n: k[waar[self.entiteiten[n]]] for n, k in self.feiten.items()},
            ids={e: tuple(self.ids[e][i] for i in r.tolist()) for e, r in waar.items()},
            per_maand={n: {m: k[waar[self.entiteiten[n]]] for m, k in p.items()} for n, p in self.per_maand.items()},
        )


def samen(delen: Sequence[Kolommen], standaard: Mapping[str, Any]) -> Kolommen:
    """Meer huishoudens achter elkaar, als één rij kolommen. `standaard` vult een feit dat een deel niet noemt.

    Namen worden niet uniek gemaakt: de plaats telt. Een deel dat een maand niet noemt, heeft daar zijn vaste waarde.
    """
    groepen = {}
    for sleutel in delen[0].groepen:
        schuif = np.cumsum([0, *(d.groepen[sleutel].aantal for d in delen[:-1])])
        groepen[sleutel] = Groep(
            np.concatenate([d.groepen[sleutel].nummer + s for d, s in zip(delen, schuif, strict=True)]),
            np.concatenate([d.groepen[sleutel].rol for d in delen]),
        )
    entiteiten = {n: e for d in delen for n, e in d.entiteiten.items()}
    feiten = {
        naam: np.concatenate([np.asarray(d.feit(naam, standaard[naam], entiteit)) for d in delen])
        for naam, entiteit in entiteiten.items()
    }
    ids = {e: tuple(i for d in delen for i in d.ids[e]) for e in (PERSOON, *groepen)}

    def in_maand(deel: Kolommen, naam: str, maand: str) -> Array:
        vast = np.asarray(deel.feit(naam, standaard[naam], entiteiten[naam]))
        return deel.per_maand.get(naam, {}).get(maand, vast)

    per_maand = {
        naam: {maand: np.concatenate([in_maand(d, naam, maand) for d in delen]) for maand in maanden}
        for naam, maanden in {
            naam: sorted({m for d in delen for m in d.per_maand.get(naam, ())}) for d in delen for naam in d.per_maand
        }.items()
    }
    return Kolommen(groepen, feiten, entiteiten, ids, per_maand)


def herhaal(kolommen: Kolommen, keer: int) -> Kolommen:
    """Dezelfde huishoudens `keer` achter elkaar (voor uitvoeringen, verstoringen, een raster van waarden)."""
    n = kolommen.personen
    groepen = {
        s: Groep(np.tile(g.nummer, keer) + np.repeat(np.arange(keer) * g.aantal, n), np.tile(g.rol, keer))
        for s, g in kolommen.groepen.items()
    }
    return dataclasses.replace(
        kolommen,
        groepen=groepen,
        feiten={naam: np.tile(kolom, keer) for naam, kolom in kolommen.feiten.items()},
        ids={e: i * keer for e, i in kolommen.ids.items()},
        per_maand={naam: {m: np.tile(k, keer) for m, k in p.items()} for naam, p in kolommen.per_maand.items()},
    )
