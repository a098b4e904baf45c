"""Waar een antwoord van afhangt: open norm(en) die niemand nog heeft ingevuld en die de uitkomst veranderen.

Die lijst is ook wat er nog te vragen is. Alle invullingen lopen in één simulatie, als herhaalde huishoudens.
"""

from __future__ import annotations

import dataclasses
import itertools
from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
from openfisca_core.indexed_enums import Enum
from openfisca_core.taxbenefitsystems import TaxBenefitSystem

from openfisca_inclusieve_stad.begrippen import Oordeel
from openfisca_inclusieve_stad.kolommen import Array, Kolommen
from openfisca_inclusieve_stad.toepassing.antwoord import Afhankelijkheid
from openfisca_inclusieve_stad.toepassing.zekerheid import Meting, anders, gelezen_feiten, is_oordeel, meet, reken_proeven

MEESTE_COMBINATIES = 300  # van paren; vier per paar (ja/ja, ja/nee, nee/ja, nee/nee)
_INVULLINGEN = (Oordeel.ja, Oordeel.nee)
_Invoer = tuple[str, int]  # (variabele, plaats)
_Cel = tuple[str, int]  # (uitkomst, plaats)


def hangt_af_van(
    stelsel: TaxBenefitSystem,
    kolommen: Kolommen,
    maand: str,
    uitkomsten: Sequence[str],
    ids: Mapping[str, Sequence[str]] | None = None,
    meeste_combinaties: int = MEESTE_COMBINATIES,
    meting: Meting | None = None,
) -> tuple[Afhankelijkheid, ...]:
    """Elk onbekend oordeel dat deze uitkomsten lezen en dat er een verandert; daarna paren die het alleen samen doen.

    kolommen: één situatie (een paar huishoudens). ids: namen per entiteit, anders die van de kolommen. meting: die van
    deze kolommen en uitkomsten, als zij er al is. Zijn er te veel paren, dan zegt de laatste regel (zonder invoer)
    hoeveel er zijn onderzocht.
    """
    opname = kolommen.op(maand)
    if meting is None or kolommen.per_maand:  # in de opname geldt elk feit van deze maand ook in andere maanden
        meting = meet(stelsel, opname, maand, uitkomsten)
    basis = {naam: meting.kolom(naam).view(np.ndarray) for naam in uitkomsten}
    invoer = [
        (naam, int(plaats))
        for naam in gelezen_feiten(meting.simulatie)
        if is_oordeel(stelsel, naam)
        for plaats in _onbekend(stelsel, opname, naam)
    ]
    lijst = _Lijst(stelsel, opname, maand, basis, ids or opname.ids)
    paren = sorted(itertools.combinations(invoer, 2), key=lambda paar: not _nabij(lijst, *paar))
    mogelijk = paren[: max(meeste_combinaties // 4, 0)]
    uitslag = lijst.reken([proef for groep in (*((i,) for i in invoer), *mogelijk) for proef in _proeven(groep)])
    uit = [lijst.regel((i,), uitslag, cellen) for i in invoer if (cellen := lijst.cellen([(i,)], uitslag))]
    for paar in mogelijk:
        nieuw = lijst.cellen([paar], uitslag) - lijst.cellen([(i,) for i in paar], uitslag)
        if nieuw:
            uit.append(lijst.regel(paar, uitslag, nieuw))
    if len(mogelijk) < len(paren):
        zin = f"een deel van de paren open normen ({len(mogelijk)} van {len(paren)} onderzocht)"
        uit.append(Afhankelijkheid((), zin, {}))
    return tuple(uit)


def _onbekend(stelsel: TaxBenefitSystem, kolommen: Kolommen, naam: str) -> Array:
    entiteit = str(stelsel.get_variable(naam).entity.key)
    kolom = np.asarray(kolommen.feit(naam, Oordeel.onbekend.index, entiteit))
    return np.flatnonzero(kolom == Oordeel.onbekend.index)


_Proef = tuple[tuple[_Invoer, Any], ...]  # (invoer, invulling), …


@dataclasses.dataclass(frozen=True)
class _Uitslag:
    """Per uitkomst een tabel (proef, rij) met waarden, en een met waar zij anders zijn dan nu."""

    nummer: Mapping[_Proef, int]
    waarden: Mapping[str, Array]
    anders: Mapping[str, Array]


class _Lijst:
    """Rekent proeven en schrijft regels; alles wat daarvoor vastligt staat hier."""

    def __init__(
        self,
        stelsel: TaxBenefitSystem,
        kolommen: Kolommen,
        maand: str,
        basis: Mapping[str, Array],
        ids: Mapping[str, Sequence[str]],
    ) -> None:
        self.stelsel, self.kolommen, self.maand, self.basis, self.ids = stelsel, kolommen, maand, basis, ids

    def reken(self, proeven: Sequence[_Proef]) -> _Uitslag:
        """De uitkomsten van elke proef, alle in één simulatie."""
        tabel = reken_proeven(
            self.stelsel,
            self.kolommen,
            self.maand,
            tuple(self.basis),
            [[(naam, plaats, w.index) for (naam, plaats), w in proef] for proef in proeven],
        )
        verschil = {naam: anders(np.broadcast_to(self.basis[naam], t.shape), t) for naam, t in tabel.items()}
        return _Uitslag({proef: k for k, proef in enumerate(proeven)}, tabel, verschil)

    def cellen(self, invoeren: Sequence[tuple[_Invoer, ...]], uitslag: _Uitslag) -> set[_Cel]:
        """De uitkomsten die in een van de invullingen anders zijn dan nu."""
        rijen = [uitslag.nummer[proef] for invoer in invoeren for proef in _proeven(invoer)]
        return {
            (naam, int(plaats))
            for naam, verschil in uitslag.anders.items()
            for plaats in np.flatnonzero(verschil[rijen].any(axis=0))
        }

    def regel(self, invoer: tuple[_Invoer, ...], uitslag: _Uitslag, cellen: set[_Cel]) -> Afhankelijkheid:
        """Eén regel van de lijst: wat te vragen, en per invulling wat deze uitkomsten dan zijn."""
        volgorde = sorted(cellen, key=lambda cel: (list(self.basis).index(cel[0]), cel[1]))
        return Afhankelijkheid(
            invoer=tuple((self.wie(naam, plaats), naam) for naam, plaats in invoer),
            vraag=self.vraag(invoer),
            uitkomsten={
                "/".join(w.name for _, w in proef): {
                    f"{self.wie(naam, plaats)} {naam}": self.waarde(naam, uitslag.waarden[naam][uitslag.nummer[proef]][plaats])
                    for naam, plaats in volgorde
                }
                for proef in _proeven(invoer)
            },
        )

    def wie(self, naam: str, plaats: int) -> str:
        """De naam van de persoon, het gezin of het huishouden op deze plaats van een variabele."""
        return str(self.ids[str(self.stelsel.get_variable(naam).entity.key)][plaats])

    def vraag(self, invoer: tuple[_Invoer, ...]) -> str:
        """Het label van de variabele(n) als vraag, met wie het aangaat."""
        delen = [f"voor {self.wie(n, p)}: {_klein(str(self.stelsel.get_variable(n).label or n))}" for n, p in invoer]
        if len(delen) == 1:
            return f"Is dit zo, {delen[0]}?"
        return f"Zijn deze samen zo, {'; en '.join(delen)}?"

    def waarde(self, naam: str, ruw: Any) -> float | int | bool | str | None:
        """Een uitkomst als gewone waarde; None als zij onbekend is, en een Enum bij haar naam."""
        variabele = self.stelsel.get_variable(naam)
        if variabele.value_type == Enum:
            return str(variabele.possible_values.names[int(ruw)])
        gewoon = np.asarray(ruw)[()].item() if not isinstance(ruw, np.datetime64) else str(ruw)
        if isinstance(gewoon, float):
            return None if np.isnan(gewoon) else round(gewoon, 2)
        return gewoon if isinstance(gewoon, int | bool | str) else str(gewoon)


def _proeven(invoer: tuple[_Invoer, ...]) -> list[_Proef]:
    return [tuple(zip(invoer, w, strict=True)) for w in itertools.product(_INVULLINGEN, repeat=len(invoer))]


def _nabij(lijst: _Lijst, een: _Invoer, ander: _Invoer) -> bool:
    """Twee open normen van dezelfde persoon, hetzelfde gezin of huishouden: die eerst, als er een grens is."""
    return lijst.wie(*een) == lijst.wie(*ander)


def _klein(label: str) -> str:
    return label[:1].lower() + label[1:] if label[1:2].islower() else label
