"""uitvoering_wijkt_af: een waargenomen besluit dat het artikel niet voorschrijft en niet openlaat. Geen botsing van wetten."""

from __future__ import annotations

import numpy as np

from openfisca_inclusieve_stad.grensconflicten.definitie import Grensconflict
from openfisca_inclusieve_stad.grensconflicten.soorten import Ronde, Vondst, geldt
from openfisca_inclusieve_stad.kolommen import Kolommen


def uitvoering_wijkt_af(conflict: Grensconflict, kolommen: Kolommen, maand: str) -> Ronde:
    """Het besluit is genomen, en de feiten geven er volgens het artikel geen grondslag voor."""
    (uitkomst,) = yield (kolommen,)
    genomen = uitkomst(conflict.velden["besluit"]).astype(bool)
    grondslag = uitkomst(conflict.velden["grondslag"]).astype(bool)
    geen_bedrag = np.full(kolommen.personen, np.nan)
    return Vondst(
        wie=genomen & ~grondslag & geldt(conflict, uitkomst),
        onbekend=np.zeros(kolommen.personen, dtype=bool),
        bedrag=geen_bedrag,
        netto=geen_bedrag,
        graad=np.full(kolommen.personen, ""),
        bij=np.full(kolommen.personen, ""),
    )
