"""Werken en onbetaald actief zijn."""

from __future__ import annotations

import numpy as np

from openfisca_inclusieve_stad.handelingen import Gevolg, leeftijd_in
from openfisca_inclusieve_stad.handelingen.samenwonen import MEERDERJARIG
from openfisca_inclusieve_stad.kolommen import Kolommen


def verdient_een_euro_meer(kolommen: Kolommen, maand: str) -> Gevolg:
    """Een meerderjarige die al werkt, verdient netto een euro per maand meer."""
    loon = np.asarray(kolommen.feit("inkomen_uit_arbeid", 0.0), dtype=np.float64)
    werkt = (loon > 0) & (leeftijd_in(kolommen, maand) >= MEERDERJARIG)
    return Gevolg(kolommen, kolommen.met(inkomen_uit_arbeid=loon + werkt), werkt)


def doet_onbetaalde_activiteit(kolommen: Kolommen, maand: str) -> Gevolg:
    """Iemand doet onbetaald werk op medisch advies; 'ervoor' is de toestand zonder die activiteit."""
    uren = np.asarray(kolommen.feit("vrijwilligerswerk_uren", 0.0), dtype=np.float64)
    advies = np.asarray(kolommen.feit("vrijwilligerswerk_op_medisch_advies", False), dtype=bool)
    wie = (uren > 0) & advies
    return Gevolg(kolommen.met(vrijwilligerswerk_uren=np.where(wie, 0.0, uren)), kolommen, wie)
