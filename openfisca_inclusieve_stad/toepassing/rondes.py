"""Rekent de vragen van alle conflictsoorten samen uit: per ronde één simulatie per stelsel en kalenderjaar.

Toeslagen lezen het hele jaar: twaalf maanden door de keten. Blokken van maanden uit hetzelfde jaar delen die keten.
"""

from __future__ import annotations

import dataclasses
import functools
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import numpy as np
from openfisca_core.taxbenefitsystems import TaxBenefitSystem

from openfisca_inclusieve_stad.fouten import GebruikersFout
from openfisca_inclusieve_stad.grensconflicten.definitie import Grensconflict
from openfisca_inclusieve_stad.grensconflicten.soorten import Ronde, Vondst, soorten
from openfisca_inclusieve_stad.kolommen import HUISHOUDEN, PERSOON, Array, Kolommen, samen
from openfisca_inclusieve_stad.toepassing.simulatie import Simulatie, bouw
from openfisca_inclusieve_stad.toepassing.stelsels import stelsel_van

_Lopend = tuple[int, Ronde, tuple[Kolommen, ...]]  # welke taak, haar ronde, en wat die nu vraagt


@dataclasses.dataclass(frozen=True)
class Taak:
    """Eén definitie, op één rij huishoudens (momentopname), in één maand en onder deze hervormingen.

    grof: alleen of het conflict er is, in één ronde; bedragen en plaats doen er dan niet toe.
    """

    conflict: Grensconflict
    kolommen: Kolommen
    maand: str
    hervormingen: tuple[str, ...] = ()
    grof: bool = False


@dataclasses.dataclass(frozen=True)
class Geweigerd:
    """Een taak die niet is uit te rekenen (maand niet gedekt, bedrag onbekend), met de zin die dat zegt."""

    reden: str


Vondsten = dict[int, Vondst | Geweigerd]  # per taak


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


Blok = tuple[Kolommen, str]  # huishoudens, en de maand waarin er iets over wordt gevraagd


class Gezamenlijk:
    """Blokken die in één simulatie gaan. Die wordt gemaakt zodra iemand er een uitkomst van vraagt."""

    def __init__(self, stelsel: TaxBenefitSystem, blokken: Sequence[Blok]) -> None:
        self.stelsel, self.blokken = stelsel, blokken

    @functools.cached_property
    def simulatie(self) -> Simulatie:
        een, *meer = kolommen = [blok for blok, _ in self.blokken]
        return bouw(self.stelsel, samen(kolommen, Standaardwaarden(self.stelsel)) if meer else een)

    def delen(self) -> list[Deel]:
        """Per blok de uitkomsten."""
        begin = dict.fromkeys((PERSOON, *self.blokken[0][0].groepen), 0)
        uit = []
        for blok, maand in self.blokken:
            uit.append(Deel(blok, maand, self, dict(begin)))
            for entiteit in begin:
                begin[entiteit] += blok.aantal(entiteit)
        return uit


class Deel:
    """De uitkomsten van één blok kolommen uit een grotere simulatie (een `Uitkomst`).

    Weigert die grotere simulatie, dan rekent dit blok los: wat een ander blok meebrengt, raakt dit blok niet.
    """

    def __init__(self, kolommen: Kolommen, maand: str, geheel: Gezamenlijk, begin: Mapping[str, int]) -> None:
        self.kolommen, self._maand, self._geheel, self._begin = kolommen, maand, geheel, begin

    def __call__(self, variabele: str) -> Array:
        try:
            return self._lees(variabele)
        except GebruikersFout:
            if len(self._geheel.blokken) == 1:
                raise
            return self._los(variabele)

    @functools.cached_property
    def _los(self) -> Deel:
        (alleen,) = Gezamenlijk(self._geheel.stelsel, [(self.kolommen, self._maand)]).delen()
        return alleen

    def _lees(self, variabele: str) -> Array:
        simulatie = self._geheel.simulatie
        heel = simulatie.vraag(variabele, self._maand)
        entiteit = simulatie.get_variable_population(variabele).entity.key
        begin = self._begin[entiteit]
        return np.asarray(heel)[begin : begin + self.kolommen.aantal(entiteit)]


def met_uitvoering(kolommen: Kolommen, uitvoering: str) -> Kolommen:
    """Dezelfde huishoudens in een gemeente die zo met elk 'kan' omgaat."""
    from openfisca_inclusieve_stad.begrippen import Uitvoering

    plaats = Uitvoering[uitvoering].index
    return kolommen.met(HUISHOUDEN, uitvoering=np.full(kolommen.aantal(HUISHOUDEN), plaats, dtype=np.int16))


def onderzoek(taken: Sequence[Taak]) -> list[Vondst | Geweigerd]:
    """De vondst van elke taak, in dezelfde volgorde.

    Alle taken van één ronde met hetzelfde stelsel en hetzelfde kalenderjaar gaan samen in één simulatie. Weigert die (een
    maand buiten de dekking, een woning met te veel bewoners), dan rekent elk blok los, zodat één weigering de andere niet raakt.
    """
    uit: Vondsten = {}
    lopend: list[_Lopend] = []
    for i, taak in enumerate(taken):
        ronde = soorten(taak.grof)[taak.conflict.soort](taak.conflict, taak.kolommen, taak.maand)
        _zet_voort(i, ronde, None, lopend, uit)
    while lopend:
        groepen: dict[tuple[Any, str], list[_Lopend]] = {}
        for loopt in lopend:
            taak = taken[loopt[0]]
            groepen.setdefault((taak.hervormingen, taak.maand[:4]), []).append(loopt)
        lopend = []
        for (namen, _), groep in groepen.items():
            _een_ronde(namen, taken, groep, lopend, uit)
    return [uit[i] for i in range(len(taken))]


def _een_ronde(
    namen: tuple[str, ...], taken: Sequence[Taak], groep: list[_Lopend], lopend: list[_Lopend], uit: Vondsten
) -> None:
    try:
        delen = iter(_reken(namen, [(blok, taken[i].maand) for i, _, vraag in groep for blok in vraag]))
    except GebruikersFout as fout:  # hervormingen die niet samen kunnen: elke taak van deze groep vroeg daarom
        for i, _, _ in groep:
            uit[i] = Geweigerd(str(fout))
        return
    for i, ronde, vraag in groep:
        _zet_voort(i, ronde, tuple(next(delen) for _ in vraag), lopend, uit)


def _zet_voort(i: int, ronde: Ronde, antwoord: tuple[Deel, ...] | None, lopend: list[_Lopend], uit: Vondsten) -> None:
    """Geeft een ronde haar antwoord: zij vraagt verder, is klaar, of is niet uit te rekenen."""
    try:
        vraag = next(ronde) if antwoord is None else ronde.send(antwoord)
    except StopIteration as klaar:
        uit[i] = klaar.value
    except GebruikersFout as fout:
        uit[i] = Geweigerd(str(fout))
    else:
        lopend.append((i, ronde, vraag))


def _reken(namen: tuple[str, ...], blokken: Sequence[Blok]) -> list[Deel]:
    """Per blok de uitkomsten.

    Samen gaan alleen blokken die dezelfde regels als invoer geven (een oordeel in plaats van een formule): de
    standaardwaarde van zo'n regel zou bij een ander blok de formule verdringen.
    """
    stelsel = stelsel_van(namen)
    per_invoer: dict[frozenset[str], list[int]] = {}
    for plaats, (blok, _) in enumerate(blokken):
        oordelen = frozenset(naam for naam in blok.feiten if naam in stelsel.variables and stelsel.variables[naam].formulas)
        per_invoer.setdefault(oordelen, []).append(plaats)
    uit: dict[int, Deel] = {}
    for plaatsen in per_invoer.values():
        uit.update(zip(plaatsen, Gezamenlijk(stelsel, [blokken[p] for p in plaatsen]).delen(), strict=True))
    return [uit[plaats] for plaats in range(len(blokken))]
