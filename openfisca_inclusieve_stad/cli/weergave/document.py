"""Een antwoord als rij blokken; wat erop staat, los van hoe het eruitziet."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence


@dataclasses.dataclass(frozen=True)
class Kop:
    """Een kop; niveau 1 is de titel."""

    tekst: str
    niveau: int = 2


@dataclasses.dataclass(frozen=True)
class Alinea:
    """Lopende tekst."""

    tekst: str


@dataclasses.dataclass(frozen=True)
class Opsomming:
    """Een lijst van punten."""

    punten: tuple[str, ...]


@dataclasses.dataclass(frozen=True)
class Genummerd:
    """Punten met hun nummer (nummer, tekst); een nieuwe regel blijft in hetzelfde punt."""

    punten: tuple[tuple[int, str], ...]


@dataclasses.dataclass(frozen=True)
class Velden:
    """Naam en waarde onder elkaar; een lege waarde valt weg. Een waarde die met https begint, blijft heel."""

    paren: tuple[tuple[str, str], ...]


@dataclasses.dataclass(frozen=True)
class Boom:
    """Regels die inspringen (diepte, tekst)."""

    regels: tuple[tuple[int, str], ...]


@dataclasses.dataclass(frozen=True)
class Tabel:
    """Een tabel. rechts: kolommen met getallen. breedtes: aandeel van de breedte. ruim: wit tussen de rijen."""

    koppen: tuple[str, ...]
    rijen: tuple[tuple[str, ...], ...]
    rechts: tuple[int, ...] = ()
    breedtes: tuple[int, ...] = ()
    ruim: bool = False


Blok = Kop | Alinea | Opsomming | Genummerd | Velden | Boom | Tabel
Document = Sequence[Blok]
