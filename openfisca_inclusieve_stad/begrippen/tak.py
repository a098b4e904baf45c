"""Een tak van een simulatie: dezelfde mensen, van wie één iets anders heeft. Voor een uitkomst die zelf een vergelijking is.

OpenFisca's `clone()` deelt haar geheugen met het origineel (issue 1155). Een tak heeft eigen geheugen, en vraagt wat is
opgegeven aan de simulatie waaruit zij komt.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

import numpy as np
from openfisca_core.periods import DateUnit
from openfisca_core.simulations import Simulation

from openfisca_inclusieve_stad.begrippen.bedragen import Bedrag

Kolom = Any  # een array van NumPy of een EnumArray
Feiten = Mapping[str, Callable[[Any], Kolom]]  # per feit: de kolom van iedereen in een periode
MEESTE_RIJEN = 50_000  # per tak: zo blijft het geheugen klein (prestaties.md sectie 6)


class VergelijkendBedrag(Bedrag):
    """Een bedrag waarvan de formule een tak maakt. Wat zij leest staat niet in het spoor: zij wordt altijd overgedaan."""


@dataclasses.dataclass(frozen=True)
class Kringen:
    """Mensen die elkaar kunnen raken: wie een gezin of een woning delen, en zo verder. `van` is per persoon het nummer."""

    van: np.ndarray
    leden: Mapping[str, tuple[np.ndarray, np.ndarray]]  # per entiteit (rijen op volgorde van kring, eerste plaats per kring)

    @classmethod
    def uit(cls, persoon: Any) -> Kringen:
        """De kringen van een simulatie."""
        nummers = {s: np.asarray(g.members_entity_id) for s, g in _groepen(persoon.simulation)}
        van, eerder = np.arange(persoon.count), None
        while eerder is None or (van != eerder).any():  # het laagste nummer verspreidt zich tot het stilstaat
            eerder = van
            for groep in nummers.values():
                laagste = np.full(groep.max(initial=-1) + 1, persoon.count)
                np.minimum.at(laagste, groep, van)
                van = laagste[groep]
        van = np.unique(van, return_inverse=True)[1]
        leden = {persoon.entity.key: _op_volgorde(van)}
        for sleutel, groep in nummers.items():
            van_groep = np.empty(groep.max(initial=-1) + 1, dtype=np.int64)
            van_groep[groep] = van
            leden[sleutel] = _op_volgorde(van_groep)
        return cls(van, leden)

    def blokken(self, wie: np.ndarray) -> Iterator[np.ndarray]:
        """`wie` in stukken waarvan de kringen samen ongeveer MEESTE_RIJEN personen tellen."""
        maat = np.bincount(self.van)[self.van[wie]]
        stuk = np.cumsum(maat) // MEESTE_RIJEN
        return (deel for deel in np.split(wie, np.flatnonzero(np.diff(stuk)) + 1) if len(deel))

    def rijen(self, entiteit: str, kringen: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """(rij, hoeveelste kring) van alle leden van deze kringen, achter elkaar; een kring mag vaker voorkomen."""
        volgorde, begin = self.leden[entiteit]
        maat = np.diff(begin)[kringen]
        kopie = np.repeat(np.arange(len(kringen)), maat)
        binnen = np.arange(len(kopie)) - np.repeat(np.cumsum(maat) - maat, maat)
        return volgorde[begin[kringen][kopie] + binnen], kopie


class Tak(Simulation):
    """Van elke persoon in `wie` de eigen kring nog een keer, waarin alleen die persoon de feiten `anders` heeft.

    Zo raken twee veranderingen elkaar nooit. Een opgegeven waarde komt uit de simulatie van `persoon`; al het andere wordt
    opnieuw gerekend, ook in andere maanden (het jaarinkomen). Fouten: die van een gewone berekening.
    """

    def __init__(self, persoon: Any, kringen: Kringen, wie: np.ndarray, anders: Feiten) -> None:
        self.moeder, self.anders = persoon.simulation, anders
        populaties, sleutel = self.moeder.tax_benefit_system.instantiate_entities(), persoon.entity.key
        # een simulatie van OpenFisca zegt niet wat is opgegeven en wat uitgerekend; een kring zonder verandering laat het zien
        self.ijkt = not hasattr(self.moeder, "is_gegeven")
        ijk = np.unique(kringen.van[wie]) if self.ijkt else kringen.van[:0]
        kring, doel = np.append(kringen.van[wie], ijk), np.append(wie, np.full(len(ijk), -1))
        rijen, kopie = kringen.rijen(sleutel, kring)
        self.rijen, self.ik, self.ongewijzigd = {sleutel: rijen}, rijen == doel[kopie], doel[kopie] < 0
        populaties[sleutel].count, populaties[sleutel].ids = len(rijen), range(len(rijen))
        for naam, groep in _groepen(self.moeder):
            self._zet_groep(populaties[naam], groep, kringen, kring, kopie)
        super().__init__(self.moeder.tax_benefit_system, populaties)
        self._trace = self.moeder.trace  # parameters komen in het spoor van de moeder, bij de variabele die de tak maakt

    def _zet_groep(self, populatie: Any, bron: Any, kringen: Kringen, kring: np.ndarray, kopie: np.ndarray) -> None:
        sleutel, personen = populatie.entity.key, self.rijen[self.moeder.persons.entity.key]
        self.rijen[sleutel], kopie_van_groep = kringen.rijen(sleutel, kring)
        begin = np.searchsorted(kopie_van_groep, np.arange(len(kring)))  # de eerste groep van elke kopie
        volgorde, eerste = kringen.leden[sleutel]
        plaats = np.empty(len(volgorde), dtype=np.int64)
        plaats[volgorde] = np.arange(len(volgorde))
        oud = np.asarray(bron.members_entity_id)[personen]
        populatie.count, populatie.ids = len(kopie_van_groep), range(len(kopie_van_groep))
        populatie.members_entity_id = begin[kopie] + plaats[oud] - eerste[kring[kopie]]
        populatie._members_role = np.asarray(bron.members_role)[personen]
        if "_rolnummer" in bron.__dict__:
            populatie._rolnummer = np.asarray(bron._rolnummer)[personen]

    def som_in_groep(self, groep: str, naam: str, periode: Any) -> np.ndarray:
        """Per persoon in `wie` de som van een variabele over haar woning (of gezin); NaN als een deel onbekend is."""
        nummer = self.populations[groep].members_entity_id
        return np.bincount(nummer, self.calculate(naam, periode))[nummer[self.ik]]

    def laat_los(self) -> None:
        """Geeft het geheugen meteen terug; populaties en simulatie verwijzen naar elkaar."""
        for populatie in self.populations.values():
            populatie._holders, populatie.simulation = {}, None

    def trace_parameters_at_instant(self, formula_period: Any) -> Any:
        """Zoals de moeder: een parameter die hier is gelezen, is daar gelezen."""
        return self.moeder.trace_parameters_at_instant(formula_period)

    def _run_formula(self, variable: Any, population: Any, period: Any) -> Any:
        rijen = self.rijen[population.entity.key]
        if variable.name in self.anders:
            oud = self.moeder.calculate(variable.name, period)[rijen]
            return np.where(self.ik, self.anders[variable.name](period)[rijen], oud)
        if not variable.formulas or (not self.ijkt and self.moeder.is_gegeven(variable.name, period)):
            return _van_rijen(self.moeder.calculate(variable.name, period), rijen)
        uit = super()._run_formula(variable, population, period)
        if not self.ijkt or uit is None:
            return uit
        return self._of_opgegeven(variable, population, period, self._cast_formula_result(uit, variable))

    def _of_opgegeven(self, variable: Any, population: Any, period: Any, uit: Kolom) -> Kolom:
        """De uitkomst, of wat de moeder heeft als de kringen zonder verandering iets anders geven: dan was het opgegeven."""
        periode = None if variable.definition_period == DateUnit.ETERNITY else period
        bekend = self.moeder.get_holder(variable.name).get_array(periode)
        if bekend is None:
            return uit
        bekend, sleutel = bekend[self.rijen[population.entity.key]], population.entity.key
        ongewijzigd = self.ongewijzigd
        if sleutel != self.persons.entity.key:
            ongewijzigd = np.zeros(population.count, dtype=bool)
            ongewijzigd[population.members_entity_id] = self.ongewijzigd
        anders = (bekend != uit) & ~((bekend != bekend) & (uit != uit))
        return bekend if (anders & ongewijzigd).any() else uit


def sommen_als(
    persoon: Any, wie: np.ndarray, anders: Feiten, groep: str, namen: Sequence[str], periode: Any
) -> dict[str, np.ndarray]:
    """Per persoon in `wie` (rijen) de som van elke variabele over haar woning of gezin, als alleen zij `anders` heeft.

    anders: {feit: functie van de periode die de kolom van iedereen geeft}. NaN waar een deel onbekend is.
    """
    kringen = Kringen.uit(persoon)
    delen: dict[str, list[np.ndarray]] = {naam: [np.zeros(0)] for naam in namen}
    for blok in kringen.blokken(wie):
        tak = Tak(persoon, kringen, blok, anders)
        for naam in namen:
            delen[naam].append(tak.som_in_groep(groep, naam, periode))
        tak.laat_los()
    return {naam: np.concatenate(deel) for naam, deel in delen.items()}


def _groepen(simulatie: Any) -> Iterator[tuple[str, Any]]:
    return ((s, p) for s, p in simulatie.populations.items() if not p.entity.is_person)


def _op_volgorde(kring: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    maat = np.bincount(kring)
    return np.argsort(kring, kind="stable"), np.concatenate([[0], np.cumsum(maat)])


def _van_rijen(kolom: Kolom, rijen: np.ndarray) -> Kolom:
    """`kolom[rijen]`; van een kolom met overal dezelfde waarde blijft het één waarde."""
    if kolom.strides == (0,):
        return np.broadcast_to(kolom[:1], rijen.shape, subok=True)
    return kolom[rijen]
