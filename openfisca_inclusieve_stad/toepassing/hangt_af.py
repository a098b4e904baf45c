"""Waar een antwoord van afhangt: open norm(en) die niemand nog heeft ingevuld en die de uitkomst veranderen.

Die lijst is ook wat er nog te vragen is. Alle invullingen lopen in één simulatie, als herhaalde huishoudens.
"""

from __future__ import annotations

import itertools
from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
from openfisca_core.indexed_enums import Enum
from openfisca_core.taxbenefitsystems import TaxBenefitSystem

from openfisca_inclusieve_stad.begrippen import Oordeel
from openfisca_inclusieve_stad.kolommen import Array, Kolommen
from openfisca_inclusieve_stad.toepassing.antwoord import Afhankelijkheid
from openfisca_inclusieve_stad.toepassing.zekerheid import anders, gelezen_feiten, is_oordeel, meet, reken_proeven

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
) -> tuple[Afhankelijkheid, ...]:
    """Elk onbekend oordeel dat deze uitkomsten lezen en dat er een verandert; daarna paren die het alleen samen doen.

    kolommen: één situatie (een paar huishoudens). ids: namen per entiteit, anders die van de kolommen. Zijn er te veel
    paren, dan zegt de laatste regel (zonder invoer) hoeveel er zijn onderzocht.
    """
    opname = kolommen.op(maand)
    meting = meet(stelsel, opname, maand, uitkomsten)
    basis = {naam: meting.kolom(naam).view(np.ndarray) for naam in uitkomsten}
    invoer = [
        (naam, int(plaats))
        for naam in gelezen_feiten(meting.simulatie)
        if is_oordeel(stelsel, naam)
        for plaats in _onbekend(stelsel, opname, naam)
    ]
    lijst = _Lijst(stelsel, opname, maand, basis, ids or opname.ids)
    alleen = lijst.reken([((i, w),) for i in invoer for w in _INVULLINGEN])
    uit = [lijst.regel((i,), alleen, lijst.cellen([(i,)], alleen)) for i in invoer if lijst.cellen([(i,)], alleen)]
    return (*uit, *_paren(lijst, invoer, alleen, meeste_combinaties))


def _onbekend(stelsel: TaxBenefitSystem, kolommen: Kolommen, naam: str) -> Array:
    entiteit = str(stelsel.get_variable(naam).entity.key)
    kolom = np.asarray(kolommen.feit(naam, Oordeel.onbekend.index, entiteit))
    return np.flatnonzero(kolom == Oordeel.onbekend.index)


_Proef = tuple[tuple[_Invoer, Any], ...]  # (invoer, invulling), …
_Uitslag = dict[_Proef, dict[str, Array]]


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
        return {proef: {naam: tabel[naam][k] for naam in self.basis} for k, proef in enumerate(proeven)}

    def cellen(self, invoeren: Sequence[tuple[_Invoer, ...]], uitslag: _Uitslag) -> set[_Cel]:
        """De uitkomsten die in een van de invullingen anders zijn dan nu."""
        return {
            (naam, int(plaats))
            for invoer in invoeren
            for proef in _proeven(invoer)
            for naam, kolom in uitslag[proef].items()
            for plaats in np.flatnonzero(anders(self.basis[naam], kolom))
        }

    def regel(self, invoer: tuple[_Invoer, ...], uitslag: _Uitslag, cellen: set[_Cel]) -> Afhankelijkheid:
        """Eén regel van de lijst: wat te vragen, en per invulling wat deze uitkomsten dan zijn."""
        volgorde = sorted(cellen, key=lambda cel: (list(self.basis).index(cel[0]), cel[1]))
        return Afhankelijkheid(
            invoer=tuple((self.wie(naam, plaats), naam) for naam, plaats in invoer),
            vraag=self.vraag(invoer),
            uitkomsten={
                "/".join(w.name for _, w in proef): {
                    f"{self.wie(naam, plaats)} {naam}": self.waarde(naam, uitslag[proef][naam][plaats])
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


def _paren(lijst: _Lijst, invoer: Sequence[_Invoer], alleen: _Uitslag, meeste_combinaties: int) -> tuple[Afhankelijkheid, ...]:
    """Paren die samen iets veranderen wat geen van beide alleen verandert; in vaste volgorde, tot de grens."""
    paren = sorted(itertools.combinations(invoer, 2), key=lambda paar: not _nabij(lijst, *paar))
    mogelijk = paren[: max(meeste_combinaties // 4, 0)]
    uitslag = lijst.reken([proef for paar in mogelijk for proef in _proeven(paar)])
    uit = []
    for paar in mogelijk:
        nieuw = lijst.cellen([paar], uitslag) - lijst.cellen([(i,) for i in paar], alleen)
        if nieuw:
            uit.append(lijst.regel(paar, uitslag, nieuw))
    if len(mogelijk) < len(paren):
        zin = f"een deel van de paren open normen ({len(mogelijk)} van {len(paren)} onderzocht)"
        uit.append(Afhankelijkheid((), zin, {}))
    return tuple(uit)


def _nabij(lijst: _Lijst, een: _Invoer, ander: _Invoer) -> bool:
    """Twee open normen van dezelfde persoon, hetzelfde gezin of huishouden: die eerst, als er een grens is."""
    return lijst.wie(*een) == lijst.wie(*ander)


def _klein(label: str) -> str:
    return label[:1].lower() + label[1:] if label[1:2].islower() else label
