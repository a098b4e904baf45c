"""Hoe een variabele en een artikel voor een lezer heten, en welke uitkomsten altijd worden getoond."""

from __future__ import annotations

import functools
from collections.abc import Mapping

from openfisca_inclusieve_stad.stelsel import grondstelsel
from openfisca_inclusieve_stad.wetten import wetten


def label_van(variabele: str) -> str:
    """Het label van een variabele; haar naam als het stelsel haar niet kent (of zij geen label heeft)."""
    gevonden = grondstelsel().variables.get(variabele)
    return (gevonden.label if gevonden is not None else None) or variabele


def hoofduitkomsten() -> tuple[str, ...]:
    """De uitkomsten die elke toets toont, ook als zij 0 zijn: `uitleg_van` in wetten.yaml."""
    return tuple(naam for wet in wetten().values() for naam in wet.uitleg_van)


@functools.cache
def namen_van_wetten() -> Mapping[str, tuple[str, str]]:
    """{BWB-nummer: (naam, afkorting)} van elke wet in het register."""
    return {wet.bwb: (wet.naam, wet.afkorting) for wet in wetten().values()}
