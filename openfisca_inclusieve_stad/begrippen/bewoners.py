"""Verzamelingen bewoners van één woning, als bits van een geheel getal (bit n-1 is bewoner n).

Wie voor wie telt wordt per paar beoordeeld (echtgenoot, contract, leeftijd, student, experiment). Een verzameling per
persoon schrijft het artikel als *en, niet, tenzij*, en een hervorming die mensen weglaat kan hen tweemaal weglaten
zonder kwaad (patronen.md sectie 3).
"""

from __future__ import annotations

from typing import Any

import numpy as np
from openfisca_core.variables import Variable

from openfisca_inclusieve_stad.fouten import GebruikersFout

MEESTE_BEWONERS = 52  # een float64 telt gehele getallen exact tot 2^53; daarboven zou bincount bits verliezen


class Bewoners(Variable):
    """Een verzameling bewoners van het eigen huishouden; int64 in plaats van de int32 van OpenFisca."""

    def __init__(self, baseline_variable: Variable | None = None) -> None:
        super().__init__(baseline_variable=baseline_variable)
        self.dtype = np.int64


class Kring:
    """Wie er in dezelfde woning wonen. Eén keer per simulatie gemaakt; zie `kring`."""

    def __init__(self, huishouden: Any) -> None:
        self.groep = np.asarray(huishouden.members_entity_id)
        self.maat = np.bincount(self.groep, minlength=huishouden.count)
        if self.maat.max(initial=0) > MEESTE_BEWONERS:
            nummer = int(self.maat.argmax())
            raise GebruikersFout(
                f"huishouden {huishouden.ids[nummer]}",
                f"{self.maat[nummer]} bewoners; het model rekent met ten hoogste {MEESTE_BEWONERS}.",
                "Splits de woning, of geef haar woonvorm inrichting of opvang en zet elke bewoner apart.",
            )
        self.volgorde = np.argsort(self.groep, kind="stable")
        self.begin = np.cumsum(self.maat) - self.maat
        nummers = np.empty(len(self.groep), dtype=np.int64)
        nummers[self.volgorde] = np.arange(len(nummers)) - self.begin[self.groep[self.volgorde]]
        self.nummer = nummers + 1
        self.ik = np.int64(1) << nummers

    def waar(self, masker: np.ndarray) -> np.ndarray:
        """De bewoners van mijn huishouden voor wie het masker waar is (ikzelf ook, als dat zo is)."""
        wie = np.flatnonzero(masker)
        return np.bincount(self.groep[wie], self.ik[wie], len(self.maat)).astype(np.int64)[self.groep]

    def die_ik_noem(self, *nummers: np.ndarray) -> np.ndarray:
        """De bewoners wier nummer in een van mijn relaties staat (0 is niemand, -1 is iemand buiten de woning)."""
        uit = np.zeros_like(self.ik)
        for n in nummers:
            wie = np.flatnonzero(n > 0)
            uit[wie] |= np.int64(1) << (n[wie] - 1).astype(np.int64)
        return uit

    def die_mij_noemen(self, *nummers: np.ndarray) -> np.ndarray:
        """De bewoners die mijn nummer in een van hun relaties hebben."""
        uit = np.zeros_like(self.ik)
        for n in nummers:
            naar = self.rij_van(n)
            van = np.flatnonzero(naar >= 0)
            np.bitwise_or.at(uit, naar[van], self.ik[van])
        return uit

    def die_ook_noemen(self, nummers: np.ndarray) -> np.ndarray:
        """De bewoners met dezelfde ander als ik (dezelfde verhuurder). Iedereen buiten de woning (-1) is één ander."""
        uit = np.zeros_like(self.ik)
        wie = np.flatnonzero(nummers != 0)
        _, plaats = np.unique(self.groep[wie] * (MEESTE_BEWONERS + 2) + nummers[wie] + 1, return_inverse=True)
        uit[wie] = np.bincount(plaats, self.ik[wie]).astype(np.int64)[plaats]
        return uit

    def rij(self, rijen: np.ndarray) -> np.ndarray:
        """De persoon in `rijen` als verzameling, leeg waar die -1 is of in een andere woning woont."""
        uit = np.zeros_like(self.ik)
        wie = np.flatnonzero(rijen >= 0)
        wie = wie[self.groep[wie] == self.groep[rijen[wie]]]
        uit[wie] = self.ik[rijen[wie]]
        return uit

    def rij_van(self, nummers: np.ndarray) -> np.ndarray:
        """De rij van de bewoner met dit nummer in de eigen woning; -1 als die er niet is."""
        uit = np.full_like(self.ik, -1)
        wie = np.flatnonzero(nummers > 0)
        wie = wie[nummers[wie] <= self.maat[self.groep[wie]]]
        uit[wie] = self.volgorde[self.begin[self.groep[wie]] + nummers[wie] - 1]
        return uit


def kring(persoon: Any) -> Kring:
    """De kring van deze simulatie (bewaard op de populatie van huishoudens)."""
    huishouden = persoon.simulation.populations["huishouden"]
    gemaakt = huishouden.__dict__.get("_kring")
    if gemaakt is None:
        gemaakt = huishouden._kring = Kring(huishouden)
    return gemaakt


def aantal(bewoners: np.ndarray) -> np.ndarray:
    """Hoeveel bewoners in elke verzameling."""
    return np.bitwise_count(bewoners)
