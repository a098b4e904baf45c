"""Leeftijdsovergangen als document en als rijen voor CSV."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from typing import Any

from openfisca_inclusieve_stad.cli.weergave.document import Alinea, Blok, Document, Kop, Opsomming
from openfisca_inclusieve_stad.cli.weergave.woorden import onder
from openfisca_inclusieve_stad.toepassing.antwoord import SLOTZIN
from openfisca_inclusieve_stad.toepassing.leeftijdsovergangen import Leeftijdsovergang, Leeftijdsovergangen

KOLOMMEN = (
    "dag", "laatste_dag", "wat", "voor", "na", "wet", "afkorting", "artikel", "bron", "tekst_gelezen", "wet_van_laatste_maand",
    "raakt", "variabele", "href", "wie", "geboren",
)  # fmt: skip


def beeld(antwoord: Leeftijdsovergangen, alles: bool = False) -> Document:
    """Per dag wat er omslaat. Zonder `alles` blijft weg wat deze persoon niet raakt, met hoeveel dat is."""
    return list(_blokken(antwoord, alles))


def _blokken(antwoord: Leeftijdsovergangen, alles: bool) -> Iterator[Blok]:
    yield Kop(": ".join(filter(None, (antwoord.titel, f"wat er omslaat voor {antwoord.wie}"))), 1)
    yield Alinea(f"Geboren op {antwoord.geboren}. {onder(antwoord.regime)}")
    getoond = _getoond(antwoord, alles)
    if not getoond:
        yield Alinea("Er slaat niets om in deze jaren.")
    for dag, op_die_dag in itertools.groupby(getoond, _dag):
        yield Kop(dag, 3)
        yield Opsomming(tuple(f"{o.wat}: eerst {o.voor}; daarna {o.na} ({_artikel(o)})." for o in op_die_dag))
    weg = len(antwoord.overgangen) - len(getoond)
    if weg:
        yield Alinea(f"{weg} andere overgangen raken deze persoon met deze feiten niet; --alles toont ze.")
    if antwoord.niet_te_zeggen:
        yield Alinea(
            f"{antwoord.niet_te_zeggen} overgangen liggen voor de eerste gedekte maand; de wet van toen is niet gemodelleerd."
        )
    if any(o.wet_van_laatste_maand for o in getoond):
        yield Alinea("* volgens de wet van de laatste gedekte maand; die kan dan anders zijn.")
    if antwoord.aannames:
        yield Kop("Aannames")
        yield Opsomming(antwoord.aannames)
    yield Alinea(SLOTZIN)


def rijen(antwoord: Leeftijdsovergangen, alles: bool = False) -> Iterator[dict[str, Any]]:
    """Per overgang een rij."""
    for o in _getoond(antwoord, alles):
        yield {"wie": antwoord.wie, "geboren": antwoord.geboren, **{naam: getattr(o, naam) for naam in KOLOMMEN[:-2]}}


def _getoond(antwoord: Leeftijdsovergangen, alles: bool) -> tuple[Leeftijdsovergang, ...]:
    return tuple(o for o in antwoord.overgangen if alles or o.raakt)


def _dag(o: Leeftijdsovergang) -> str:
    ster = "*" if o.wet_van_laatste_maand else ""
    return f"tot en met {o.dag}{ster}" if o.laatste_dag else f"{o.dag}{ster}"


def _artikel(o: Leeftijdsovergang) -> str:
    return f"{o.afkorting} artikel {o.artikel}" + ("" if o.bron == "wet" else f", {o.bron}")
