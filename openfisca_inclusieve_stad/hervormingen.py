"""De basis van elk experiment: een hervorming omwikkelt wat zij wijzigt en zegt wat dat is."""

from __future__ import annotations

import copy
import functools
from collections.abc import Callable
from typing import Any

from openfisca_core.reforms import Reform
from openfisca_core.variables import Variable

from openfisca_inclusieve_stad.fouten import GebruikersFout
from openfisca_inclusieve_stad.stelsel import Dekking, EigenDagen


class Hervorming(Dekking, EigenDagen, Reform):
    """Een gedachte-experiment op het stelsel.

    `wijzigt` noemt elke variabele en elk parameterpad dat `apply` verandert; klopt dat niet, dan weigert het laden.
    `na` noemt de hervormingen die eerst gaan als twee hetzelfde wijzigen. Gebruik `omwikkel` en `wijzig_parameter`,
    niet `update_variable` (die laat formules van latere wetswijzigingen vallen) of `modify_parameters` (die kopieert
    de hele boom).
    """

    wijzigt: tuple[str, ...] = ()
    na: tuple[str, ...] = ()

    def __init__(self, baseline: Any) -> None:
        self.__dict__["_gewijzigd"] = set()
        super().__init__(baseline)
        if self._gewijzigd != set(self.wijzigt):
            raise GebruikersFout(
                f"hervorming {type(self).__name__}",
                f"wijzigt {sorted(self._gewijzigd)}, maar zegt {sorted(self.wijzigt)}.",
                "Maak `wijzigt` gelijk aan wat apply() doet.",
            )

    def omwikkel(self, klasse: type[Variable]) -> None:
        """Vervangt een variabele; elke formule krijgt als vierde de formule die zij vervangt (`oorspronkelijk`)."""
        basis = self.baseline.get_variable(klasse.__name__, check_existence=True)
        if not basis.formulas:
            raise GebruikersFout(
                f"hervorming {type(self).__name__}",
                f"{klasse.__name__} is een gegeven, geen regel; een formule zou worden genegeerd zodra het is ingevuld.",
                "Wijzig een variabele met een formule.",
            )
        velden = {
            naam: _met_basis(veld, basis) if naam.startswith("formula") else veld
            for naam, veld in vars(klasse).items()
            if naam not in ("__dict__", "__weakref__")
        }
        nieuw = self.update_variable(type(klasse.__name__, klasse.__bases__, velden))
        nieuw.dtype = basis.dtype
        self._gewijzigd.add(klasse.__name__)

    def wijzig_parameter(self, pad: str, **wijziging: Any) -> None:
        """`Parameter.update` op een kopie van alleen de tak erheen; de rest van de boom blijft gedeeld."""
        *takken, blad = pad.split(".")
        knoop = _ondiep(self.__dict__["parameters"])
        self.parameters = knoop
        for stap in takken:
            knoop = _vervang(knoop, stap, _ondiep(knoop.children[stap]))
        _vervang(knoop, blad, knoop.children[blad].clone()).update(**wijziging)
        self.__dict__.pop("_dagen", None)
        self._gewijzigd.add(pad)


def _met_basis(formule: Callable[..., Any], basis: Variable) -> Callable[..., Any]:
    def oorspronkelijk(populatie: Any, period: Any, parameters: Any) -> Any:
        oud = basis.get_formula(period)  # die van die dag, ook als zij later begint dan de hervorming
        if oud is None:
            return basis.default_array(populatie.count)
        uit = oud(populatie, period) if oud.__code__.co_argcount == 2 else oud(populatie, period, parameters)
        return populatie.simulation._cast_formula_result(uit, basis)

    @functools.wraps(formule)
    def formula(populatie: Any, period: Any, parameters: Any) -> Any:
        return formule(populatie, period, parameters, lambda: oorspronkelijk(populatie, period, parameters))

    return formula


def _ondiep(knoop: Any) -> Any:
    kopie = copy.copy(knoop)
    kopie.children = dict(knoop.children)
    return kopie


def _vervang(knoop: Any, naam: str, kind: Any) -> Any:
    knoop.children[naam] = kind
    setattr(knoop, naam, kind)
    return kind
