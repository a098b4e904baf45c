"""Een maand waarin voor een regel niets verandert, wordt niet opnieuw gerekend.

Een jaarinkomen vraagt twaalf maanden bijstand, en het meeste waar die op rust (wie met wie woont, wie van wie huurt, wat
iemand heeft) is elke maand gelijk. Een formule geeft hetzelfde als zij dezelfde kolommen en dezelfde parameters leest en niet
naar de maand zelf kijkt: zolang alles wat zij las gelijk is, leest zij niets anders (delen.py gebruikt dat ook).

Wat zij leest, blijkt terwijl zij rekent: zij krijgt een `Maand`, die elk ander gebruik dan doorgeven aan `persoon(…)` of
`parameters(…)` opmerkt. Een formule die naar de maand kijkt (een dag, een jaar, een andere maand) rekent elke maand. De eerste
maand van een simulatie kost niets extra: pas in de tweede wordt bijgehouden wat een formule leest.
"""

from __future__ import annotations

import dataclasses
import functools
from typing import Any

import numpy as np
from openfisca_core.errors import ParameterNotFoundError
from openfisca_core.periods import DateUnit, Period
from openfisca_core.simulations import Simulation
from openfisca_core.tracers import TracingParameterNodeAtInstant

from openfisca_inclusieve_stad.kolommen import Array

_STUK = 8192  # zoveel plaatsen tegelijk vergeleken: een kolom die anders is, is dat meestal al in het eerste stuk


class Maand(Period):
    """De maand zoals een formule haar krijgt: gelijk aan `echt`, en onthoudt wat de formule ermee deed."""

    def __new__(cls, delen: Any, simulatie: Simulation | None = None) -> Any:
        """Een gewone Period zonder simulatie: zo maakt Period van deze maand een andere (het jaar, de maand ervoor)."""
        return Period(delen) if simulatie is None else super().__new__(cls, delen)

    def __init__(self, delen: Period, simulatie: Simulation) -> None:
        self.echt, self.simulatie = delen, simulatie
        self.bekeken = False
        self.gelezen: list[tuple[str, Array]] = []
        self.bladen: list[tuple[str, Any]] = []

    def record_parameter_access(self, pad: str, dag: str, waarde: Any) -> None:
        """Onthoudt een gelezen parameter; zo roept OpenFisca een spoor aan."""
        self.bladen.append((pad, waarde))


def _kijkt(methode: Any) -> Any:
    """De methode van Period, die op een Maand ook onthoudt dat de formule naar de maand zelf keek."""

    @functools.wraps(methode)
    def kijk(maand: Maand, *args: Any) -> Any:
        maand.bekeken = True
        return methode(maand, *args)

    return kijk


# unit, start en alles wat daarvan komt gaat langs __getitem__ of __iter__; een sleutel in een tabel langs __hash__ en __eq__
for _naam in ("__getitem__", "__iter__", "__contains__", "__hash__", "__eq__", "__ne__", "__lt__", "__le__", "__gt__", "__ge__"):
    setattr(Maand, _naam, _kijkt(getattr(Period, _naam)))


@dataclasses.dataclass(frozen=True)
class Eerder:
    """De laatste kolom van een variabele. `formule` is None als niet is bijgehouden wat zij las."""

    kolom: Array
    formule: Any = None
    gelezen: tuple[tuple[str, Array], ...] = ()
    bladen: tuple[tuple[str, Any], ...] = ()


class Hergebruik(Simulation):
    """Een simulatie die een formule overslaat als die in een eerdere maand hetzelfde las. Elke uitkomst blijft gelijk.

    Alleen als `hergebruikt` waar is (`bouw` zet dat bij veel personen): niet met spoor, want de uitleg wil elke stap zien, en
    niet waar een kolom van buiten kan veranderen (delen.py, redenering.py).
    """

    hergebruikt = False

    def __init__(self, stelsel: Any, populaties: Any) -> None:
        super().__init__(stelsel, populaties)
        self._kolommen: dict[tuple[str, Period], Array] = {}
        self._eerder: dict[str, Eerder] = {}
        self._maandgebonden: set[Any] = set()  # formules die naar de maand keken

    def calculate(self, variable_name: str, period: Any) -> Any:
        """De waarde. Wat er al is, komt er meteen uit; wat een formule voor haar maand vraagt, wordt onthouden."""
        if self.trace or not self.hergebruikt or not isinstance(period, Period):
            return super().calculate(variable_name, period)
        maand = period if type(period) is Maand and period.simulatie is self else None
        echt = period if maand is None else maand.echt
        kolom = self._kolommen.get((variable_name, echt))
        if kolom is None:
            kolom = super().calculate(variable_name, echt)
            if self.tracer.stack and not self.invalidated_caches:  # een kring van maanden vergeet OpenFisca straks weer
                self._kolommen[variable_name, echt] = kolom
        if maand is not None:
            maand.gelezen.append((variable_name, kolom))
        return kolom

    def draai(self, variable: Any, population: Any, period: Period) -> Any:
        """Zoals `_run_formula` van OpenFisca, of de kolom van een eerdere maand als die zeker gelijk is."""
        if self.trace or not self.hergebruikt or variable.definition_period != DateUnit.MONTH or not variable.formulas:
            return super()._run_formula(variable, population, period)
        eerder, formule = self._eerder.get(variable.name), variable.get_formula(period)
        if eerder is None or formule is None:
            uit = super()._run_formula(variable, population, period)
            if uit is not None:
                uit = self._cast_formula_result(uit, variable)
                self._eerder[variable.name] = Eerder(uit)
            return uit
        if eerder.formule is formule and self._leest_hetzelfde(eerder, period):
            return eerder.kolom
        maand = Maand(period, self)
        nu: Period = period if formule in self._maandgebonden else maand
        met = (self._parameters_van,) if formule.__code__.co_argcount > 2 else ()
        uit = self._cast_formula_result(formule(population, nu, *met), variable)
        if zelfde_bits(uit, eerder.kolom):
            uit = eerder.kolom  # dezelfde kolom, zodat wie haar las kan worden overgeslagen
        if nu is period or maand.bekeken:
            self._maandgebonden.add(formule)
            self._eerder[variable.name] = Eerder(uit)
        else:
            self._eerder[variable.name] = Eerder(uit, formule, tuple(maand.gelezen), tuple(maand.bladen))
        return uit

    def _parameters_van(self, wanneer: Any) -> Any:
        if type(wanneer) is not Maand:
            return self.tax_benefit_system.get_parameters_at_instant(wanneer)
        return TracingParameterNodeAtInstant(self.tax_benefit_system.get_parameters_at_instant(wanneer.echt), wanneer)

    def _leest_hetzelfde(self, eerder: Eerder, period: Period) -> bool:
        """Of elke parameter en elke kolom die de formule las in deze maand gelijk is; in volgorde van lezen."""
        knoop = self.tax_benefit_system.get_parameters_at_instant(period) if eerder.bladen else None
        bladen = all(_zelfde_waarde(_blad(knoop, pad), waarde) for pad, waarde in eerder.bladen)
        return bladen and all(self.calculate(naam, period) is kolom for naam, kolom in eerder.gelezen)


def zelfde_bits(een: Array, ander: Array) -> bool:
    """Of twee kolommen bit voor bit gelijk zijn (NaN is dan gelijk aan NaN)."""
    if een is ander:
        return True
    if een.dtype != ander.dtype or een.shape != ander.shape:
        return False
    if een.dtype == object:
        return bool(np.array_equal(een, ander))
    heel = {1: np.uint8, 2: np.uint16, 4: np.uint32, 8: np.uint64}[een.dtype.itemsize]
    bits, andere_bits = een.view(np.ndarray).view(heel), ander.view(np.ndarray).view(heel)
    if een.strides == ander.strides == (0,):  # voor iedereen dezelfde waarde
        bits, andere_bits = bits[:1], andere_bits[:1]
    return all((bits[i : i + _STUK] == andere_bits[i : i + _STUK]).all() for i in range(0, len(bits), _STUK))


def _blad(knoop: Any, pad: str) -> Any:
    """De waarde van een parameter, of NaN zoals `of_onbekend` haar geeft."""
    try:
        return functools.reduce(getattr, pad.split("."), knoop)
    except ParameterNotFoundError:
        return np.nan


def _zelfde_waarde(een: Any, ander: Any) -> bool:
    onbekend = isinstance(een, float) and isinstance(ander, float) and np.isnan(een) and np.isnan(ander)
    return een is ander or onbekend or (type(een) is type(ander) and bool(een == ander))
