"""Een raster van waarden van één dimensie, voor alle woningen tegelijk: rekenen, in vakken delen, en een vak verfijnen."""

from __future__ import annotations

import dataclasses
from collections.abc import Generator, Mapping
from typing import Any

import numpy as np

from openfisca_inclusieve_stad.grensconflicten.definitie import Grensconflict
from openfisca_inclusieve_stad.grensconflicten.soorten import Uitkomst
from openfisca_inclusieve_stad.grensconflicten.soorten.splitsing import gesplitst
from openfisca_inclusieve_stad.kolommen import HUISHOUDEN, Array, Kolommen, herhaal

VERFIJNING = 33

Antwoord = Generator[tuple[Kolommen, ...], tuple[Uitkomst, ...], "Gerekend"]


@dataclasses.dataclass(frozen=True)
class Gerekend:
    """delen: (onderdelen, punten, personen). volledig: per persoon, of elk onderdeel bij elk punt bekend is."""

    namen: tuple[str, ...]
    delen: Array
    volledig: Array
    uitkomst: Uitkomst


@dataclasses.dataclass(frozen=True)
class Vakken:
    """Stukken van de dimensie, als kolommen van gelijke lengte.

    woning; wie (de hoeveelste die beweegt); vak (van het raster); onder en boven (wat er bij het feit komt); reeks en punt (waar
    zij zijn gerekend). delen: wat elk onderdeel van de woning in dat stuk verandert, (onderdelen, vakken).
    """

    woning: Array
    wie: Array
    vak: Array
    onder: Array
    boven: Array
    reeks: Array
    punt: Array
    delen: Array

    def kies(self, masker: Array) -> Vakken:
        """Alleen deze vakken."""
        kolommen = {v.name: getattr(self, v.name)[..., masker] for v in dataclasses.fields(self)}
        return Vakken(**kolommen)


@dataclasses.dataclass(frozen=True)
class Loop:
    """Wat er beweegt: welke feiten, van wie (rang, woningen: het rijnummer, of -1), en met hoeveel per eenheid."""

    conflict: Grensconflict
    kolommen: Kolommen
    entiteit: str
    rijen: Array
    per_eenheid: Mapping[str, Array]  # feit -> hoeveel het verandert als de dimensie met 1 stijgt, per persoon of woning
    stap: float
    hoogste: Array | None = None  # per persoon hoeveel er ten hoogste bij komt

    @property
    def woningen(self) -> int:
        """Hoeveel woningen er zijn."""
        return self.kolommen.aantal(HUISHOUDEN)

    def reken(self, wie: Array, erbij: Array) -> Antwoord:
        """De uitkomst voor elke rij van (punten, woningen): wie er beweegt (-1: niemand) en wat er bij komt."""
        keer = len(wie)
        punt, woning = np.nonzero(wie >= 0)
        rij = self.rijen[wie[punt, woning], woning]
        if self.hoogste is not None:
            erbij = erbij.copy()
            erbij[punt, woning] = np.minimum(erbij[punt, woning], self.hoogste[rij])
        feiten = {}
        for naam, per in self.per_eenheid.items():
            kolom = np.tile(np.asarray(self.kolommen.feit(naam, 0.0, self.entiteit), dtype=np.float64), (keer, 1))
            # op een miljoenste: keer een cent geeft 710,6800000000001, en dat is meer dan de grens van 710,68
            kolom[punt, rij] = np.round(kolom[punt, rij] + per[rij] * erbij[punt, woning], 6)
            feiten[naam] = kolom.reshape(-1)
        (uitkomst,) = yield (herhaal(self.kolommen, keer).met(self.entiteit, **feiten),)
        s = gesplitst(uitkomst, self.conflict.velden["uitkomst"])
        volledig = np.logical_and.reduce(s.volledig.reshape(keer, -1))
        return Gerekend(s.namen, s.waarden.reshape(len(s.namen), keer, -1), volledig, uitkomst)

    def per_woning(self, delen: Array) -> Array:
        """(…, personen) opgeteld naar (…, woningen)."""
        uit = np.zeros((self.woningen, *delen.shape[:-1]))
        np.add.at(uit, self.kolommen.groepen[HUISHOUDEN].nummer, np.moveaxis(delen, -1, 0))
        return np.moveaxis(uit, 0, -1)


def rangen_van(kolommen: Kolommen, beweegt: Array) -> Array:
    """(rang, woningen): de rij van de eerste, tweede, … die beweegt, of -1. Zo beweegt in elke woning steeds één persoon."""
    rijen = np.flatnonzero(beweegt)
    huis = kolommen.groepen[HUISHOUDEN].nummer[rijen]
    rijen, huis = rijen[volgorde := np.argsort(huis, kind="stable")], huis[volgorde]
    aantal = np.bincount(huis, minlength=kolommen.aantal(HUISHOUDEN))
    rang = np.arange(len(rijen)) - (np.cumsum(aantal) - aantal)[huis]
    uit = np.full((max(int(aantal.max(initial=0)), 1), kolommen.aantal(HUISHOUDEN)), -1)
    uit[rang, huis] = rijen
    return uit


def als_vakken(x: Array, per_woning: Array, beweegt_hier: Array) -> Vakken:
    """Elk vak van het raster, voor wie beweegt."""
    delen = np.diff(per_woning, axis=2)
    wie, vak, woning = np.nonzero(np.broadcast_to(beweegt_hier[:, None, :], delen.shape[1:]))
    return Vakken(woning, wie, vak, x[vak], x[vak + 1], wie, vak, delen[:, wie, vak, woning])


def verfijnd(loop: Loop, vakken: Vakken) -> Generator[Any, Any, tuple[Vakken, Array]]:
    """Elk vak in kleinere: alle vakken van één woning na elkaar, alle woningen naast elkaar."""
    volgorde = np.argsort(vakken.woning, kind="stable")
    aantal = np.bincount(vakken.woning, minlength=loop.woningen)
    reeks = np.empty(len(volgorde), dtype=np.int64)
    reeks[volgorde] = np.arange(len(volgorde)) - (np.cumsum(aantal) - aantal)[vakken.woning[volgorde]]
    fijn = np.round(np.linspace(vakken.onder, vakken.boven, VERFIJNING, axis=1) / loop.stap) * loop.stap  # (vakken, punten)
    wie = np.full((int(aantal.max()), VERFIJNING, loop.woningen), -1)
    erbij = np.zeros(wie.shape)
    wie[reeks, :, vakken.woning], erbij[reeks, :, vakken.woning] = vakken.wie[:, None], fijn
    gerekend = yield from loop.reken(wie.reshape(-1, loop.woningen), erbij.reshape(-1, loop.woningen))
    persoonlijk = gerekend.delen.reshape(len(gerekend.namen), len(wie), VERFIJNING, -1)
    per_woning = loop.per_woning(persoonlijk)
    stuk, punt = np.nonzero(np.diff(fijn, axis=1) > loop.stap / 2)
    hier, woning = reeks[stuk], vakken.woning[stuk]
    delen = per_woning[:, hier, punt + 1, woning] - per_woning[:, hier, punt, woning]
    grenzen = fijn[stuk, punt], fijn[stuk, punt + 1]
    return Vakken(woning, vakken.wie[stuk], vakken.vak[stuk], *grenzen, hier, punt, delen), persoonlijk
