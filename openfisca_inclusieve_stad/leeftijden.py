"""Het register van leeftijdsovergangen (`leeftijden.yaml`): per overgang de datumregel, het artikel, en wat ervoor en erna geldt.

Kent geen OpenFisca, zodat elke kamer het mag lezen.
"""

from __future__ import annotations

import dataclasses
import functools

from openfisca_inclusieve_stad.wetten import Wet, lees_yaml, wetten


@dataclasses.dataclass(frozen=True)
class Leeftijdsregel:
    """Eén regel die op een leeftijd omslaat. `alleen_als` noemt wat waar moet zijn wil zij iemand raken."""

    datum: str
    wet: Wet
    artikel: str
    wat: str
    voor: str
    na: str
    bron: str
    laatste_dag: bool
    alleen_als: tuple[str, ...]


@functools.cache
def leeftijdsregels() -> tuple[Leeftijdsregel, ...]:
    """Alle regels, in de volgorde van het register."""
    return tuple(
        Leeftijdsregel(
            datum=r["datum"],
            wet=wetten()[r["wet"]],
            artikel=str(r["artikel"]),
            wat=r["wat"],
            voor=r["voor"],
            na=r["na"],
            bron=r.get("bron", "wet"),
            laatste_dag=r.get("laatste_dag", False),
            alleen_als=tuple(r.get("alleen_als", ())),
        )
        for r in lees_yaml("openfisca_inclusieve_stad", "leeftijden.yaml")
    )
