"""vergelijk: dezelfde situatie onder meer regimes, naast elkaar."""

from __future__ import annotations

from collections.abc import Sequence

from openfisca_inclusieve_stad.toepassing.antwoord import Regime, Toets
from openfisca_inclusieve_stad.toepassing.situatie import Situatie
from openfisca_inclusieve_stad.toepassing.toets import toets


def vergelijk(situatie: Situatie, regimes: Sequence[Regime], *, welke: Sequence[str] = ()) -> tuple[Toets, ...]:
    """Het antwoord per regime, in de gevraagde volgorde; een dubbel regime één keer. `welke` wetten: zie `toets`."""
    return tuple(toets(situatie, regime, welke=welke) for regime in dict.fromkeys(regimes))
