"""Rekent de vragen van alle conflictsoorten samen uit: per ronde één simulatie per stelsel en maand."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import numpy as np

from openfisca_inclusieve_stad.fouten import GebruikersFout
from openfisca_inclusieve_stad.grensconflicten.definitie import Grensconflict
from openfisca_inclusieve_stad.grensconflicten.soorten import Vondst, soorten
from openfisca_inclusieve_stad.kolommen import HUISHOUDEN, PERSOON, Array, Kolommen, samen
from openfisca_inclusieve_stad.toepassing.simulatie import Simulatie, bouw, maand_van
from openfisca_inclusieve_stad.toepassing.stelsels import stelsel_van


@dataclasses.dataclass(frozen=True)
class Taak:
    """Eén definitie, op één rij huishoudens (momentopname), in één maand en onder deze hervormingen."""

    conflict: Grensconflict
    kolommen: Kolommen
    maand: str
    hervormingen: tuple[str, ...] = ()


@dataclasses.dataclass(frozen=True)
class Geweigerd:
    """Een taak die niet is uit te rekenen (maand niet gedekt, bedrag onbekend), met de zin die dat zegt."""

    reden: str


class Standaardwaarden(Mapping[str, Any]):
    """De standaardwaarde van elk feit, zoals OpenFisca haar geeft (Enums als plaats in hun lijst)."""

    def __init__(self, stelsel: Any) -> None:
        self._variabelen = stelsel.variables

    def __getitem__(self, naam: str) -> Any:
        waarde = self._variabelen[naam].default_value
        index = getattr(waarde, "index", None)
        return index if isinstance(index, int) else waarde

    def __iter__(self) -> Iterator[str]:
        return iter(self._variabelen)

    def __len__(self) -> int:
        return len(self._variabelen)


class Deel:
    """De uitkomsten van één blok kolommen uit een grotere simulatie (een `Uitkomst`)."""

    def __init__(self, simulatie: Simulatie, maand: str, kolommen: Kolommen, begin: Mapping[str, int]) -> None:
        self.kolommen, self._simulatie, self._periode, self._begin = kolommen, simulatie, maand_van(maand), begin

    def __call__(self, variabele: str) -> Array:
        heel = self._simulatie.calculate(variabele, self._periode)
        entiteit = self._simulatie.get_variable_population(variabele).entity.key
        begin = self._begin[entiteit]
        return np.asarray(heel)[begin : begin + self.kolommen.aantal(entiteit)]


def met_uitvoering(kolommen: Kolommen, uitvoering: str) -> Kolommen:
    """Dezelfde huishoudens in een gemeente die zo met elk 'kan' omgaat."""
    from openfisca_inclusieve_stad.begrippen import Uitvoering

    plaats = Uitvoering[uitvoering].index
    return kolommen.met(HUISHOUDEN, uitvoering=np.full(kolommen.aantal(HUISHOUDEN), plaats, dtype=np.int16))


def onderzoek(taken: Sequence[Taak]) -> list[Vondst | Geweigerd]:
    """De vondst van elke taak, in dezelfde volgorde.

    Alle taken van één ronde met hetzelfde stelsel en dezelfde maand gaan samen in één simulatie. Weigert die (een maand
    buiten de dekking), dan rekent elke taak los, zodat één weigering de andere niet raakt.
    """
    uit: list[Vondst | Geweigerd | None] = [None] * len(taken)
    lopend = []
    for i, taak in enumerate(taken):
        ronde = soorten()[taak.conflict.soort](taak.conflict, taak.kolommen, taak.maand)
        lopend.append((i, ronde, next(ronde)))
    while lopend:
        groepen: dict[tuple[Any, str], list[Any]] = {}
        for i, ronde, vraag in lopend:
            groepen.setdefault((taken[i].hervormingen, taken[i].maand), []).append((i, ronde, vraag))
        lopend = []
        for (namen, maand), groep in groepen.items():
            lopend += _een_ronde(namen, maand, groep, uit)
    assert all(v is not None for v in uit)
    return [v for v in uit if v is not None]


def _een_ronde(namen: tuple[str, ...], maand: str, groep: list[Any], uit: list[Any]) -> list[Any]:
    delen = iter(_reken(namen, maand, [blok for _, _, vraag in groep for blok in vraag]))
    verder = []
    for i, ronde, vraag in groep:
        antwoord = tuple(next(delen) for _ in vraag)
        try:
            verder.append((i, ronde, ronde.send(antwoord)))
        except StopIteration as klaar:
            uit[i] = klaar.value
        except GebruikersFout as fout:
            uit[i] = Geweigerd(str(fout))
    return verder


def _reken(namen: tuple[str, ...], maand: str, blokken: Sequence[Kolommen]) -> list[Deel]:
    stelsel = stelsel_van(namen)
    geheel = blokken[0] if len(blokken) == 1 else samen(blokken, Standaardwaarden(stelsel))
    simulatie = bouw(stelsel, geheel)
    delen = []
    begin = dict.fromkeys((PERSOON, *geheel.groepen), 0)
    for blok in blokken:
        delen.append(Deel(simulatie, maand, blok, dict(begin)))
        for entiteit in begin:
            begin[entiteit] += blok.aantal(entiteit)
    return delen
