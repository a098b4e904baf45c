"""Vult bij het laden in wat een verordening openlaat: elke gemeente krijgt dezelfde vorm als `overige_gemeenten`."""

from __future__ import annotations

from typing import Any

from openfisca_core.parameters import Parameter, ParameterNode

from openfisca_inclusieve_stad.fouten import GebruikersFout

ALGEMEEN = "overige_gemeenten"


def vul_aan(parameters: ParameterNode) -> ParameterNode:
    """`preprocess_parameters` van OpenFisca: geeft elke gemeente de bladen en de oudere jaren van `overige_gemeenten`."""
    if parameters.children.pop("__pycache__", None):  # een geïnstalleerd pakket krijgt die map erbij
        del parameters.__pycache__
    gemeenten = parameters.children.get("gemeenten")
    if gemeenten is not None:
        algemeen = gemeenten.children[ALGEMEEN]
        for naam, eigen in gemeenten.children.items():
            if naam != ALGEMEEN:
                _vul_knoop(eigen, algemeen)
    return parameters


def _vul_knoop(eigen: Any, algemeen: Any) -> None:
    for naam in eigen.children:
        if naam not in algemeen.children:
            raise GebruikersFout(
                f"parameters {eigen.name}.{naam}",
                f"deze open norm staat niet in {ALGEMEEN}.",
                f"Zet hem eerst daar, met wat geldt als de raad niets heeft besloten ({algemeen.name}.{naam}).",
            )
    for naam, kind in algemeen.children.items():
        if naam not in eigen.children:
            eigen.add_child(naam, _hernoemd(kind.clone(), kind.name, f"{eigen.name}.{naam}"))
        elif isinstance(kind, Parameter):
            blad = eigen.children[naam]
            eerste = blad.values_list[-1].instant_str
            blad.values_list += [v for v in kind.values_list if v.instant_str < eerste]
        else:
            _vul_knoop(eigen.children[naam], kind)


def _hernoemd(knoop: Any, oud: str, nieuw: str) -> Any:
    """Een kopie heet naar haar gemeente; anders noemt het spoor overal `overige_gemeenten`."""
    knoop.name = nieuw + knoop.name[len(oud) :]
    if isinstance(knoop, Parameter):
        for waarde in knoop.values_list:
            waarde.name = nieuw + waarde.name[len(oud) :]
    else:
        for kind in knoop.children.values():
            _hernoemd(kind, oud, nieuw)
    return knoop
