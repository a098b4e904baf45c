"""Antwoorden onder meer regimes naast elkaar gelegd: per uitkomst een rij, per bevinding of zij er is."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence

from openfisca_inclusieve_stad.toepassing.antwoord import Bevinding, Toets, Waarde


@dataclasses.dataclass(frozen=True)
class Uitkomstrij:
    """Eén uitkomst van één persoon, gezin of huishouden, in elk regime; None als dat regime haar niet geeft."""

    soort: str
    id: str
    variabele: str
    waarden: tuple[Waarde | None, ...]
    verschilt: bool


@dataclasses.dataclass(frozen=True)
class Bevindingsrij:
    """Eén conflictdefinitie, met de bevindingen in elk regime (leeg als zij daar niet is gevonden)."""

    definitie: str
    titel: str
    bevindingen: tuple[tuple[Bevinding, ...], ...]
    verschilt: bool


@dataclasses.dataclass(frozen=True)
class Vergelijking:
    """Alle rijen; het eerste regime is dat waarmee wordt vergeleken."""

    uitkomsten: tuple[Uitkomstrij, ...]
    bevindingen: tuple[Bevindingsrij, ...]


def naast_elkaar(toetsen: Sequence[Toets]) -> Vergelijking:
    """De uitkomsten en bevindingen van elke toets in rijen, in de volgorde waarin zij voor het eerst voorkomen."""
    sleutels = dict.fromkeys(
        (soort, id_, variabele)
        for toets in toetsen
        for soort, groep in toets.uitkomsten.items()
        for id_, variabelen in groep.items()
        for variabele in variabelen
    )
    uitkomsten = []
    for soort, id_, variabele in sleutels:
        waarden = tuple(_op_peildatum(toets, soort, id_, variabele) for toets in toetsen)
        uitkomsten.append(Uitkomstrij(soort, id_, variabele, waarden, _verschilt([w and w.waarde for w in waarden])))
    titels = {b.definitie: b.titel for toets in toetsen for b in reversed(toets.bevindingen)}
    rijen = []
    for definitie in dict.fromkeys(b.definitie for toets in toetsen for b in toets.bevindingen):
        per_regime = tuple(tuple(b for b in toets.bevindingen if b.definitie == definitie) for toets in toetsen)
        kern = [tuple((b.wie, b.graad, b.bedrag_per_maand) for b in gevonden) for gevonden in per_regime]
        rijen.append(Bevindingsrij(definitie, titels[definitie], per_regime, _verschilt(kern)))
    return Vergelijking(tuple(uitkomsten), tuple(rijen))


def _op_peildatum(toets: Toets, soort: str, id_: str, variabele: str) -> Waarde | None:
    """De waarde in de maand van het regime; de enige als er één is (een uitkomst die niet van de maand afhangt)."""
    perioden = toets.uitkomsten.get(soort, {}).get(id_, {}).get(variabele, {})
    return perioden.get(toets.regime.peildatum) or (next(iter(perioden.values())) if len(perioden) == 1 else None)


def _verschilt(waarden: Sequence[object]) -> bool:
    return any(waarde != waarden[0] for waarde in waarden[1:])
