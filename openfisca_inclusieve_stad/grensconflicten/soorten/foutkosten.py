"""foutkosten: wat is waargenomen klopt niet met wat is, en na herstel blijft er een rekening bij de inwoner."""

from __future__ import annotations

import numpy as np

from openfisca_inclusieve_stad.grensconflicten.definitie import Grensconflict
from openfisca_inclusieve_stad.grensconflicten.soorten import Ronde, Vondst, geldt
from openfisca_inclusieve_stad.kolommen import Kolommen

HALVE_CENT = 0.005
MAANDEN = 12


def foutkosten(conflict: Grensconflict, kolommen: Kolommen, maand: str) -> Ronde:
    """`waargenomen` is opgegeven en iets anders dan `werkelijk`, en `kosten` (per jaar) is meer dan nul.

    Het bedrag is per maand een twaalfde van de kosten. Wie de fout maakte, weet het model niet; dat is een vaststelling die een
    mens doet, en de graad zegt dat.
    """
    (uitkomst,) = yield (kolommen,)
    waargenomen, werkelijk = (uitkomst(conflict.velden[naam]) for naam in ("waargenomen", "werkelijk"))
    kosten = uitkomst(conflict.velden["kosten"])
    anders = (waargenomen >= 0) & ~(np.abs(waargenomen - werkelijk) <= HALVE_CENT) & geldt(conflict, uitkomst)
    bij = [f"{k:,.0f} euro over het jaar".replace(",", ".") for k in np.nan_to_num(kosten)]
    return Vondst(
        wie=anders & (kosten > HALVE_CENT),
        onbekend=anders & np.isnan(kosten),
        bedrag=-kosten / MAANDEN,
        netto=np.full(kolommen.personen, np.nan),
        graad=np.full(kolommen.personen, "oorzaak_niet_vastgesteld"),
        bij=np.array(bij),
    )
