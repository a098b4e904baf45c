"""wederzijds_verwijzen: elk loket zegt dat een ander voorgaat, in een kring die geen voorrangsregel doorknipt."""

from __future__ import annotations

import numpy as np

from openfisca_inclusieve_stad.grensconflicten.definitie import Grensconflict
from openfisca_inclusieve_stad.grensconflicten.soorten import Ronde, Vondst, geldt
from openfisca_inclusieve_stad.kolommen import Array, Kolommen


def wederzijds_verwijzen(conflict: Grensconflict, kolommen: Kolommen, maand: str) -> Ronde:
    """De verwijzingen die voor deze persoon opgaan vormen een kring, en geen regel van `doorgeknipt_door` gaat op.

    Een verwijzing is een ja of nee per persoon: 'deze wet wijst af omdat die andere voorgaat'.
    """
    (uitkomst,) = yield (kolommen,)
    behoefte = uitkomst(conflict.velden["behoefte"]).astype(bool) & geldt(conflict, uitkomst)
    geknipt = np.zeros(kolommen.personen, dtype=bool)
    for regel in conflict.velden["doorgeknipt_door"]:
        geknipt |= uitkomst(regel).astype(bool)
    pijlen = {(k.wet.sleutel, k.naar): uitkomst(k.variabele).astype(bool) for k in conflict.kanten}
    geen_bedrag = np.full(kolommen.personen, np.nan)
    leeg = np.full(kolommen.personen, "")
    return Vondst(
        wie=behoefte & ~geknipt & in_een_kring(pijlen, kolommen.personen),
        onbekend=np.zeros(kolommen.personen, dtype=bool),
        bedrag=geen_bedrag,
        netto=geen_bedrag,
        graad=leeg,
        bij=leeg,
    )


def in_een_kring(pijlen: dict[tuple[str, str], Array], personen: int) -> Array:
    """Per persoon of de pijlen die opgaan een kring bevatten (Warshall 1962: A theorem on boolean matrices, JACM 9(1)).

    pijlen: {(van, naar): masker per persoon}.
    """
    knopen = sorted({knoop for pijl in pijlen for knoop in pijl})
    plaats = {knoop: i for i, knoop in enumerate(knopen)}
    bereikt = np.zeros((len(knopen), len(knopen), personen), dtype=bool)
    for (van, naar), masker in pijlen.items():
        bereikt[plaats[van], plaats[naar]] |= masker
    for tussen in range(len(knopen)):
        bereikt |= bereikt[:, tussen, None] & bereikt[None, tussen]
    return np.asarray(bereikt[range(len(knopen)), range(len(knopen))].any(axis=0))
