"""Rekent een afwijking van de wet uit door alleen over te doen wat zij raakt; de rest komt uit één simulatie met spoor.

Het spoor van die ene simulatie zegt wie wie las. Een (variabele, maand) is geraakt als haar Variable een andere is, als
een parameterblad dat zij las een ander blad is, of als zij iets geraakts las. Een geraakte waarde die bit voor bit
gelijk blijft, stopt de keten: wie alleen haar las, hoeft niet over. Dat klopt ook voor een formule met `if`: zolang
alles wat zij las gelijk is, leest zij niets anders (patronen.md sectie 7).

Een formule leest parameters alleen blad voor blad. Een tariefschaal (ParameterScale) komt niet in het spoor van
OpenFisca; `tests/test_valkuilen.py` weigert haar zolang hier geen eigen spoor voor schalen is.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from openfisca_core.parameters import Parameter
from openfisca_core.periods import DateUnit
from openfisca_core.taxbenefitsystems import TaxBenefitSystem

from openfisca_inclusieve_stad.begrippen import VergelijkendBedrag
from openfisca_inclusieve_stad.kolommen import Array, Kolommen
from openfisca_inclusieve_stad.toepassing.hergebruik import zelfde_bits
from openfisca_inclusieve_stad.toepassing.simulatie import Simulatie, bouw, neem_bouw_over
from openfisca_inclusieve_stad.toepassing.stelsels import stelsel_van

Sleutel = tuple[str, Any]  # (variabele, periode); de periode is None voor wat altijd geldt


@dataclasses.dataclass(frozen=True)
class Spoor:
    """Wie wie las in één simulatie, en wat daar stond. `kinderen` staat in de volgorde van lezen."""

    kinderen: Mapping[Sleutel, tuple[Sleutel, ...]]
    ouders: Mapping[Sleutel, tuple[Sleutel, ...]]
    lezers: Mapping[str, tuple[Sleutel, ...]]  # per parameterpad
    waarden: Mapping[Sleutel, Array]

    def geraakt_door(self, direct: Iterable[Sleutel]) -> frozenset[Sleutel]:
        """Deze sleutels, en alles wat hen (indirect) las."""
        gezien: set[Sleutel] = set()
        rij = list(direct)
        while rij:
            sleutel = rij.pop()
            if sleutel not in gezien:
                gezien.add(sleutel)
                rij.extend(self.ouders.get(sleutel, ()))
        return frozenset(gezien)


def sleutel_van(simulatie: Simulatie, naam: str, periode: Any) -> Sleutel:
    """De sleutel van een variabele in een periode."""
    eeuwig = simulatie.tax_benefit_system.get_variable(naam).definition_period == DateUnit.ETERNITY
    return naam, None if eeuwig else periode


def lees_spoor(simulatie: Simulatie) -> Spoor:
    """Het spoor van een simulatie die met `spoor=True` is gebouwd en heeft gerekend."""
    kinderen: dict[Sleutel, tuple[Sleutel, ...]] = {}
    ouders: dict[Sleutel, dict[Sleutel, None]] = {}
    lezers: dict[str, dict[Sleutel, None]] = {}
    waarden: dict[Sleutel, Array] = {}
    for knoop in simulatie.tracer.browse_trace():
        sleutel = sleutel_van(simulatie, knoop.name, knoop.period)
        if sleutel in kinderen:  # de eerste keer is er gerekend; daarna kwam de waarde uit het geheugen
            continue
        waarden[sleutel] = knoop.value
        kinderen[sleutel] = tuple(dict.fromkeys(sleutel_van(simulatie, k.name, k.period) for k in knoop.children))
        for kind in kinderen[sleutel]:
            ouders.setdefault(kind, {})[sleutel] = None
        for parameter in knoop.parameters:
            lezers.setdefault(parameter.name, {})[sleutel] = None
    return Spoor(kinderen, {k: tuple(v) for k, v in ouders.items()}, {k: tuple(v) for k, v in lezers.items()}, waarden)


class Herrekening(Simulatie):
    """Dezelfde mensen als `basis` onder een ander stelsel; rekent alleen over wat `direct` raakt.

    `basis` heeft met spoor gerekend. Bouw en feiten worden gedeeld, en onveranderde uitkomsten ook (niet te
    overschrijven). Wat de basis niet uitrekende, rekent deze simulatie gewoon zelf uit.
    """

    def __init__(self, basis: Simulatie, spoor: Spoor, stelsel: TaxBenefitSystem, direct: Iterable[Sleutel]) -> None:
        populaties = stelsel.instantiate_entities()
        for naam, populatie in populaties.items():
            neem_bouw_over(populatie, basis.populations[naam])
        super().__init__(stelsel, populaties, basis.vast)
        self.weigert_vergeten_maand = basis.weigert_vergeten_maand
        for naam, maanden in basis.per_maand.items():
            for periode, waarden in maanden.items():
                self.invoer_gezet(naam, periode, waarden)
        self._spoor, self._direct = spoor, frozenset(_met_takken(direct, spoor, stelsel))
        self.geraakt = spoor.geraakt_door(self._direct)
        self._blijvend: dict[Sleutel, bool] = {}
        self.overgedaan: set[Sleutel] = set()  # wat een formule heeft gedraaid

    def calculate(self, variable_name: str, period: Any) -> Any:
        """De waarde; wat niet verandert komt meteen uit de basis, zonder de omweg langs geheugen en stapel."""
        for sleutel in ((variable_name, period), (variable_name, None)):
            oud = self._spoor.waarden.get(sleutel)
            if oud is not None and self._blijft(sleutel, period):
                if self.trace:
                    self.tracer.record_calculation_start(variable_name, period)
                    self.tracer.record_calculation_result(oud)
                    self.tracer.record_calculation_end()
                return oud
        return super().calculate(variable_name, period)

    def _run_formula(self, variable: Any, population: Any, period: Any) -> Any:
        sleutel = (variable.name, None if variable.definition_period == DateUnit.ETERNITY else period)
        if sleutel not in self._spoor.kinderen:
            return super()._run_formula(variable, population, period)
        self.overgedaan.add(sleutel)
        uit = super()._run_formula(variable, population, period)
        if uit is None:
            uit = population.get_holder(variable.name).default_array()
        nieuw, oud = self._cast_formula_result(uit, variable), self._spoor.waarden[sleutel]
        return oud if zelfde_bits(nieuw, oud) else nieuw

    def _blijft(self, sleutel: Sleutel, periode: Any) -> bool:
        """Of deze waarde zeker gelijk is aan die van de basis: niet geraakt, of niets van wat zij las is anders."""
        if sleutel not in self.geraakt:
            return True
        if sleutel not in self._blijvend:
            # in volgorde van lezen: nooit meer vragen dan de formule zelf
            kinderen = self._spoor.kinderen[sleutel]
            anders = sleutel in self._direct or any(k in self.geraakt and self._is_anders(k, periode) for k in kinderen)
            self._blijvend[sleutel] = not anders
        return self._blijvend[sleutel]

    def _is_anders(self, sleutel: Sleutel, periode: Any) -> bool:
        naam, wanneer = sleutel
        return self.calculate(naam, periode if wanneer is None else wanneer) is not self._spoor.waarden[sleutel]

    def verandert_iets(self, periode: Any) -> bool:
        """Of iets wat `direct` is geraakt echt anders wordt; zo niet, dan verandert er nergens iets.

        periode: een periode om de waarden te vragen die altijd gelden.
        """
        return any(self._is_anders(sleutel, periode) for sleutel in self._direct)


def vervolgspoor(proef: Herrekening, spoor: Spoor) -> Spoor:
    """Het spoor van een herrekening (met `trace`), alsof zij alles zelf had gerekend, om er weer proeven op te doen.

    Wat niet is overgedaan las hetzelfde als in `spoor`. Wat was geraakt en niet meer is gevraagd, hoort er niet in.
    """
    eigen = lees_spoor(proef)
    over = {s for s in eigen.kinderen if s in proef.overgedaan or s not in spoor.kinderen}
    oud = [s for s in spoor.kinderen if s not in over and (s not in proef.geraakt or s in eigen.kinderen)]
    kinderen = {**{s: spoor.kinderen[s] for s in oud}, **{s: eigen.kinderen[s] for s in over}}
    ouders: dict[Sleutel, dict[Sleutel, None]] = {}
    for sleutel, gelezen in kinderen.items():
        for kind in gelezen:
            ouders.setdefault(kind, {})[sleutel] = None
    lezers = {
        pad: tuple(s for s in dict.fromkeys((*spoor.lezers.get(pad, ()), *eigen.lezers.get(pad, ()))) if s in kinderen)
        for pad in dict.fromkeys((*spoor.lezers, *eigen.lezers))
    }
    waarden = {s: eigen.waarden[s] if s in eigen.waarden else spoor.waarden[s] for s in kinderen}
    return Spoor(kinderen, {k: tuple(v) for k, v in ouders.items()}, lezers, waarden)


def _met_takken(direct: Iterable[Sleutel], spoor: Spoor, stelsel: TaxBenefitSystem) -> set[Sleutel]:
    """Met de uitkomsten die zelf een tak maken: wat zij daarin lezen staat niet in het spoor, dus een wijziging kan hen raken."""
    alle = set(direct)
    if alle:
        alle |= {s for s in spoor.kinderen if isinstance(stelsel.get_variable(s[0]), VergelijkendBedrag)}
    return alle


def blad_op(parameters: Any, pad: str) -> Parameter | None:
    """Het parameterblad op dit pad, of None als het er niet is."""
    knoop = parameters
    for stap in pad.split("."):
        knoop = getattr(knoop, "children", {}).get(stap)
        if knoop is None:
            return None
    return knoop if isinstance(knoop, Parameter) else None


def herreken(basis: Simulatie, spoor: Spoor, stelsel: TaxBenefitSystem) -> Herrekening:
    """De simulatie van dezelfde mensen onder `stelsel`, die alleen overdoet wat dat stelsel anders maakt."""
    oud = basis.tax_benefit_system
    anders = {naam for naam, variabele in stelsel.variables.items() if variabele is not oud.variables.get(naam)}
    direct = {sleutel for sleutel in spoor.kinderen if sleutel[0] in anders}
    for pad, lezers in spoor.lezers.items():
        nieuw = blad_op(stelsel.parameters, pad)
        if nieuw is None or nieuw is not blad_op(oud.parameters, pad):
            direct.update(lezers)
    return Herrekening(basis, spoor, stelsel, direct)


def bereken_gedeeld(
    stelsels: Sequence[TaxBenefitSystem], kolommen: Kolommen, maanden: Sequence[str], uitkomsten: Sequence[str]
) -> tuple[dict[tuple[str, str], Array], ...]:
    """Per stelsel {(uitkomst, maand): kolom}. Het eerste is de basis; de andere delen wat zij niet anders maken.

    De kolommen zijn niet te overschrijven: een gedeelde kolom hoort bij meer dan één stelsel.
    """
    basis = bouw(stelsels[0], kolommen, spoor=len(stelsels) > 1)
    eerste = _reken(basis, maanden, uitkomsten)
    if len(stelsels) == 1:
        return (eerste,)
    spoor = lees_spoor(basis)
    return (eerste, *(_reken(herreken(basis, spoor, stelsel), maanden, uitkomsten) for stelsel in stelsels[1:]))


def bereken_met_hervormingen(
    kolommen: Kolommen, maanden: str | Sequence[str], uitkomsten: Sequence[str], regimes: Sequence[Sequence[str]]
) -> dict[tuple[str, ...], dict[tuple[str, str], Array]]:
    """Per regime (een reeks namen van hervormingen; () is de wet zelf) {(uitkomst, maand): kolom}.

    De wet zelf staat altijd in het antwoord. Gelijk, bit voor bit, aan een eigen simulatie per regime.
    """
    namen = list(dict.fromkeys([(), *(tuple(regime) for regime in regimes)]))
    reeks = [maanden] if isinstance(maanden, str) else list(maanden)
    return dict(zip(namen, bereken_gedeeld([stelsel_van(n) for n in namen], kolommen, reeks, uitkomsten), strict=True))


def _reken(simulatie: Simulatie, maanden: Iterable[str], uitkomsten: Iterable[str]) -> dict[tuple[str, str], Array]:
    uit = {}
    for maand in maanden:
        for naam in uitkomsten:
            uit[naam, maand] = kolom = simulatie.vraag(naam, maand)
            kolom.setflags(write=False)
    return uit
