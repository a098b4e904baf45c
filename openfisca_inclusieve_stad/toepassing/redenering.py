"""Welke stappen van het spoor een waarde echt bepalen, voor één persoon.

Per stap en per ding dat haar formule las: één formule opnieuw, met alleen dat ding anders en al het andere gelijk.
Verandert de waarde dan, dan volgt zij eruit; `np.where` leest ook de normen die niet gelden, en die vallen zo weg.
"""

from __future__ import annotations

import dataclasses
import functools
import itertools
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import numpy as np
from openfisca_core.indexed_enums import Enum, EnumArray
from openfisca_core.periods import period as maak_periode

from openfisca_inclusieve_stad.begrippen import GEEN_DATUM, Bewoners
from openfisca_inclusieve_stad.fouten import GebruikersFout
from openfisca_inclusieve_stad.kolommen import Array
from openfisca_inclusieve_stad.toepassing.delen import Herrekening, Sleutel, Spoor, blad_op, sleutel_van
from openfisca_inclusieve_stad.toepassing.simulatie import Simulatie
from openfisca_inclusieve_stad.toepassing.zekerheid import andere_waarden, anders, proefstelsel

Focus = frozenset[int]  # de plaatsen (personen, of het gezin of huishouden) om wie het bij een stap gaat
VEEL = 1e9
# Een leeftijd of termijn is geen bedrag: zo lang als een leven, en niet langer dan een datum aankan.
LANG = {"year": 200, "month": 2400, "week": 10_400, "day": 73_000, "hour": 10_000}
_JAAR = np.timedelta64(365, "D")
_MEESTE_IN_PAREN = 12  # een stap die meer las, wordt niet op paren beproefd


class _NietBerekend(Exception):
    """De formule vroeg in deze proef iets wat de echte berekening niet las: zij hangt er dus van af."""


@dataclasses.dataclass(frozen=True)
class Gevolg:
    """Wat een proef deed: welke plaatsen van het gelezene welke plaatsen van de stap veranderen."""

    bron: int
    geraakt: Focus
    ook_klein: bool  # een leeftijd, termijn of datum: ook bij een klein verschil


class Proefbank(Herrekening):
    """Rekent één formule over met één ding anders; wat zij verder leest is wat de basis uitrekende."""

    def __init__(self, basis: Simulatie, spoor: Spoor) -> None:
        super().__init__(basis, spoor, basis.tax_benefit_system, ())
        self.basis = basis
        self.eigen: Any = basis.tax_benefit_system
        self.anders: Mapping[Sleutel, Array] = {}

    def calculate(self, variable_name: str, period: Any) -> Any:
        """De waarde van de proef, of die van de basis."""
        periode = maak_periode(period)
        sleutel = sleutel_van(self, variable_name, periode)
        if sleutel in self.anders:
            return self.anders[sleutel]
        kolom = self.basis.get_holder(variable_name).get_array(periode)
        if kolom is None:
            raise _NietBerekend
        return kolom

    def formule(self, naam: str, periode: Any, proef: Mapping[Sleutel, Array], stelsel: Any = None) -> Array | None:
        """De uitkomst van deze ene formule in deze proef; None als zij dan iets anders las."""
        variabele = self.eigen.get_variable(naam)
        self.anders, self.tax_benefit_system = proef, stelsel or self.eigen
        try:
            with np.errstate(all="ignore"):
                uit = Simulatie._run_formula(self, variabele, self.get_variable_population(naam), periode)
                return None if uit is None else np.asarray(self._cast_formula_result(uit, variabele).view(np.ndarray))
        except (_NietBerekend, GebruikersFout):  # ook een proef buiten wat is gemodelleerd (een dag in 2099)
            return None
        finally:
            self.anders, self.tax_benefit_system = {}, self.eigen


class Redenering:
    """Het spoor van één simulatie, met per stap wat haar bepaalt. Onthoudt wat al is beproefd."""

    def __init__(self, simulatie: Simulatie, spoor: Spoor, knopen: Mapping[Sleutel, Any]) -> None:
        self.simulatie, self.spoor, self.knopen = simulatie, spoor, knopen
        self.bank = Proefbank(simulatie, spoor)
        self._gevolgen: dict[tuple[Sleutel, Sleutel], tuple[Gevolg, ...]] = {}
        self._bladen: dict[tuple[Sleutel, str], tuple[Focus, Focus]] = {}
        self._bepalend: dict[tuple[Sleutel, Focus], dict[Sleutel, Focus]] = {}
        self._belang: dict[tuple[Sleutel, Focus], bool] = {}

    # --- Wat bepaalt een stap ----------------------------------------------------------------------------------------

    def bepalend(self, sleutel: Sleutel, focus: Focus) -> dict[Sleutel, Focus]:
        """Wat deze stap las en haar waarde (op deze plaatsen) bepaalt, met de plaatsen om wie het daarbij gaat."""
        if (sleutel, focus) not in self._bepalend:
            self._bepalend[sleutel, focus] = self._zoek_bepalend(sleutel, focus)
        return self._bepalend[sleutel, focus]

    def _zoek_bepalend(self, sleutel: Sleutel, focus: Focus) -> dict[Sleutel, Focus]:
        alleen = self.alleen(sleutel, focus)
        kinderen = self.kinderen(sleutel)
        rest = [kind for kind in kinderen if kind not in alleen]
        nul = self.waarde(sleutel).dtype.kind == "f" and all(self.is_leeg(sleutel, plaats) for plaats in focus)
        if (nul or not alleen) and len(rest) <= _MEESTE_IN_PAREN:
            # 0 om meer dan één reden (geen recht, en het bedrag is ook 0): wat het alleen samen anders maakt
            for paar in itertools.combinations(rest, 2):
                alleen |= dict(self._paar(sleutel, paar, focus))
        return {kind: alleen[kind] for kind in kinderen if kind in alleen}

    def alleen(self, sleutel: Sleutel, focus: Focus) -> dict[Sleutel, Focus]:
        """Wat deze stap al bepaalt als alleen dat anders is."""
        gevonden = {kind: self.van(sleutel, kind, focus) for kind in self.kinderen(sleutel)}
        return {kind: plaatsen for kind, plaatsen in gevonden.items() if plaatsen}

    def van(self, sleutel: Sleutel, kind: Sleutel, focus: Focus, klein: bool = False) -> Focus:
        """De plaatsen van het gelezene die deze stap op `focus` veranderen."""
        gevolgen = self._proeven(sleutel, kind)
        return frozenset(g.bron for g in gevolgen if g.geraakt & focus and (g.ook_klein or not klein))

    def kinderen(self, sleutel: Sleutel) -> tuple[Sleutel, ...]:
        """Wat deze stap las; niets voor een gegeven."""
        return () if self.is_feit(sleutel) else self.spoor.kinderen[sleutel]

    def is_feit(self, sleutel: Sleutel) -> bool:
        """Of dit een gegeven is: zonder formule, of ingevuld in plaats van uitgerekend."""
        naam = sleutel[0]
        return not self.simulatie.tax_benefit_system.get_variable(naam).formulas or naam in self.simulatie.vast

    def bladen(self, sleutel: Sleutel, focus: Focus) -> dict[str, bool]:
        """{pad: True als ook een klein verschil telt} van de parameters die deze stap bepalen."""
        uit = {}
        for pad in dict.fromkeys(p.name for p in self.knopen[sleutel].parameters):
            groot, klein = self._blad(sleutel, pad)
            if groot & focus:
                uit[pad] = bool(klein & focus)
        return uit

    # --- Welke stap een eigen regel verdient -------------------------------------------------------------------------

    def van_belang(self, sleutel: Sleutel, focus: Focus) -> bool:
        """Of deze stap iets vertelt: een bedrag of getal dat niet 0 is, of een weg naar een feit dat iemand opgaf."""
        if (sleutel, focus) not in self._belang:
            self._belang[sleutel, focus] = self._reken_belang(sleutel, focus)
        return self._belang[sleutel, focus]

    def _reken_belang(self, sleutel: Sleutel, focus: Focus) -> bool:
        leeg = all(self.is_leeg(sleutel, plaats) for plaats in focus)
        if self.is_feit(sleutel):
            return not leeg
        if not leeg and self.waarde(sleutel).dtype.kind == "f":
            return True
        # 'jonger dan 18: nee' vertelt niets over wie 60 is; bij wie 18 wordt, wel
        alleen = self.alleen(sleutel, focus).items()
        return any(self.van_belang(kind, waar) for kind, waar in alleen if not (leeg and self.is_ver(sleutel, kind, focus)))

    def is_ver(self, sleutel: Sleutel, kind: Sleutel, focus: Focus) -> bool:
        """Of deze stap alleen bij een heel andere leeftijd, termijn of datum anders was."""
        return bool(self.van(sleutel, kind, focus)) and not self.van(sleutel, kind, focus, klein=True)

    def is_leeg(self, sleutel: Sleutel, plaats: int) -> bool:
        """Of hier de waarde staat die niets toevoegt: 0, nee, geen, geen datum, of de standaard van een gegeven."""
        variabele = self.simulatie.tax_benefit_system.get_variable(sleutel[0])
        waarde, standaard = self.waarde(sleutel)[plaats], variabele.default_value
        if isinstance(standaard, Enum):
            return int(waarde) == standaard.index
        return bool(waarde == np.asarray(standaard).astype(waarde.dtype))

    def waarde(self, sleutel: Sleutel) -> Array:
        """De kolom van een stap."""
        return np.asarray(self.knopen[sleutel].value.view(np.ndarray))

    # --- De proeven --------------------------------------------------------------------------------------------------

    def _proeven(self, sleutel: Sleutel, kind: Sleutel) -> tuple[Gevolg, ...]:
        if (sleutel, kind) not in self._gevolgen:
            self._gevolgen[sleutel, kind] = tuple(self._beproef(sleutel, kind))
        return self._gevolgen[sleutel, kind]

    def _beproef(self, sleutel: Sleutel, kind: Sleutel) -> Iterator[Gevolg]:
        variabele = self.simulatie.tax_benefit_system.get_variable(kind[0])
        kolom = self.waarde(kind)
        for plaats in range(len(kolom)):
            grof: set[int] = set()
            fijn: set[int] = set()
            for klein, waarde in _andere(variabele, kolom[plaats], len(self.simulatie.persons.ids)):
                geraakt = self._verandert(sleutel, {kind: _met(variabele, kolom, plaats, waarde)})
                grof |= geraakt
                fijn |= geraakt if klein else set()
            if fijn:
                yield Gevolg(plaats, frozenset(fijn), ook_klein=True)
            if grof - fijn:
                yield Gevolg(plaats, frozenset(grof - fijn), ook_klein=False)

    def _paar(self, sleutel: Sleutel, paar: tuple[Sleutel, ...], focus: Focus) -> Iterator[tuple[Sleutel, Focus]]:
        """Twee gelezen waarden die het alleen samen anders maken (geen recht, en het bedrag is ook 0)."""
        plaatsen = [next(iter(sorted(focus))) if len(self.waarde(k)) == len(self.waarde(sleutel)) else 0 for k in paar]
        proeven = []
        for kind, plaats in zip(paar, plaatsen, strict=True):
            variabele, kolom = self.simulatie.tax_benefit_system.get_variable(kind[0]), self.waarde(kind)
            proeven.append([_met(variabele, kolom, plaats, w) for _, w in _andere(variabele, kolom[plaats], len(kolom))])
        for een, ander in itertools.product(*proeven):
            if self._verandert(sleutel, {paar[0]: een, paar[1]: ander}) & focus:
                yield from ((kind, frozenset({plaats})) for kind, plaats in zip(paar, plaatsen, strict=True))
                return

    def _blad(self, sleutel: Sleutel, pad: str) -> tuple[Focus, Focus]:
        if (sleutel, pad) not in self._bladen:
            stelsel, grof, fijn = self.simulatie.tax_benefit_system, set[int](), set[int]()
            blad = blad_op(stelsel.parameters, pad)
            for waarde in andere_waarden(blad, str(self.knopen[sleutel].period.start)) if blad is not None else ():
                geraakt = self._verandert(sleutel, {}, proefstelsel(stelsel, {pad: waarde}))
                grof |= geraakt
                fijn |= geraakt if waarde not in (0, VEEL, *LANG.values()) else set()
            self._bladen[sleutel, pad] = frozenset(grof), frozenset(fijn)
        return self._bladen[sleutel, pad]

    def _verandert(self, sleutel: Sleutel, proef: Mapping[Sleutel, Array], stelsel: Any = None) -> Focus:
        eigen = self.waarde(sleutel)
        nieuw = self.bank.formule(sleutel[0], self.knopen[sleutel].period, proef, stelsel)
        if nieuw is None:
            return frozenset(range(len(eigen)))
        return frozenset(int(i) for i in np.flatnonzero(anders(eigen, nieuw)))


def _met(variabele: Any, kolom: Array, plaats: int, waarde: Any) -> Array:
    nieuw = np.array(kolom)
    nieuw[plaats] = waarde
    return EnumArray(nieuw, variabele.possible_values) if variabele.value_type == Enum else nieuw


def _andere(variabele: Any, nu: Any, mensen: int) -> Sequence[tuple[bool, Any]]:
    """(ook een klein verschil, waarde): wat er ook had kunnen staan."""
    if variabele.value_type == Enum:
        return [(True, n) for n in range(len(_namen(variabele.possible_values))) if n != int(nu)]
    if variabele.value_type is bool:
        return [(True, not nu)]
    if isinstance(variabele, Bewoners):
        return [(True, 0 if nu else (1 << mensen) - 1)]
    if np.asarray(nu).dtype.kind == "M":
        leeg = np.datetime64(GEEN_DATUM, "D")
        ver = [(False, np.datetime64(dag, "D")) for dag in ("1900-01-01", "2099-01-01")]
        return ver if nu == leeg or np.isnat(nu) else [(True, nu - _JAAR), (True, nu + _JAAR), (False, leeg), *ver]
    if np.asarray(nu).dtype.kind not in "fi":
        return []
    return [(klein, w) for klein, w in _getallen(variabele, float(nu)) if w != nu]


def _getallen(variabele: Any, nu: float) -> Sequence[tuple[bool, float]]:
    lang = LANG.get(str(variabele.unit))
    if lang:
        return [(True, nu + 1), (True, max(nu - 1, 0)), (False, 0), (False, lang)]
    if np.issubdtype(variabele.dtype, np.integer):
        return [(True, nu + 1), (True, max(nu - 1, 0)), (False, 0)]
    if np.isnan(nu):
        return [(True, 0.0), (True, VEEL)]
    return [(True, nu * 1.01 + 0.01), (True, 0.0), (True, VEEL)]


@functools.cache
def _namen(lijst: Any) -> tuple[str, ...]:
    return tuple(lijst.names)
