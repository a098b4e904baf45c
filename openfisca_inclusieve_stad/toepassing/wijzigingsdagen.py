"""Wanneer de wet verandert: elke maand waarin een parameter een nieuwe waarde krijgt of een formule begint."""

from __future__ import annotations

import functools

from openfisca_core.parameters import Parameter

from openfisca_inclusieve_stad.stelsel import grondstelsel
from openfisca_inclusieve_stad.wetten import wetten


@functools.cache
def wijzigingsmaanden() -> tuple[tuple[str, ...], str]:
    """De maanden binnen de dekking waarop iets verandert (oplopend), en de laatste gedekte maand.

    Ruimer dan wat één bevinding leest: een formule van een andere dag kan een andere parameter lezen.
    """
    gedekt = [w for w in wetten().values() if w.gedekt_van]
    eerste = min(w.gedekt_van for w in gedekt)
    laatste = max(w.gedekt_tot_en_met for w in gedekt)
    stelsel = grondstelsel()
    dagen = {v.instant_str for p in stelsel.parameters.get_descendants() if isinstance(p, Parameter) for v in p.values_list}
    dagen |= {dag for v in stelsel.variables.values() for dag in v.formulas}
    maanden = {_eerste_maand_vanaf(dag) for dag in dagen}
    return tuple(sorted({eerste, *(m for m in maanden if eerste <= m <= laatste)})), laatste


def _eerste_maand_vanaf(dag: str) -> str:
    """De eerste maand waarvan de eerste dag niet voor deze dag ligt: statussen gelden op de eerste van de maand."""
    return dag[:7] if dag.endswith("-01") else volgende_maand(dag[:7])


def maanden_tussen(van: str, tot: str) -> int:
    """Hoeveel maanden `tot` na `van` ligt (negatief als zij ervoor ligt)."""
    return _nummer(tot) - _nummer(van)


def volgende_maand(maand: str) -> str:
    """De maand erna."""
    return _maand(_nummer(maand) + 1)


def vorige_maand(maand: str) -> str:
    """De maand ervoor."""
    return _maand(_nummer(maand) - 1)


def _nummer(maand: str) -> int:
    jaar, nummer = maand.split("-")
    return int(jaar) * 12 + int(nummer) - 1


def _maand(nummer: int) -> str:
    return f"{nummer // 12:04d}-{nummer % 12 + 1:02d}"
