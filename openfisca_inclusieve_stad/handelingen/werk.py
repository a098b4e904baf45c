"""Werken en onbetaald actief zijn."""

from __future__ import annotations

import numpy as np

from openfisca_inclusieve_stad.handelingen import Gevolg, leeftijd_in
from openfisca_inclusieve_stad.handelingen.samenwonen import KIND, MEERDERJARIG
from openfisca_inclusieve_stad.kolommen import GEZIN, Kolommen


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


def werkt_een_uur_meer(kolommen: Kolommen, maand: str) -> Gevolg:
    """Een meerderjarige die al werkt, werkt het hele jaar een uur per week meer tegen het eigen uurloon.

    Het uurloon is bruto_loon gedeeld door arbeidsuren_per_week; wie geen uren of geen bruto loon opgaf, doet niet mee.
    """
    loon = np.asarray(kolommen.feit("bruto_loon", 0.0), dtype=np.float64)
    uren = np.asarray(kolommen.feit("arbeidsuren_per_week", 0.0), dtype=np.float64)
    werkt = (loon > 0) & (uren > 0) & (leeftijd_in(kolommen, maand) >= MEERDERJARIG)
    per_uur = np.divide(loon, uren, out=np.zeros_like(loon), where=werkt)
    na = kolommen.met(bruto_loon=loon + per_uur, arbeidsuren_per_week=uren + werkt)
    voor = kolommen.met(bruto_loon=loon, arbeidsuren_per_week=uren)  # ook ervoor het hele jaar: zo scheelt het alleen dat uur
    return Gevolg(voor, na, werkt)


def leeft_van_een_uitkering(kolommen: Kolommen, maand: str) -> Gevolg:
    """Een meerderjarige krijgt een bruto uitkering; 'ervoor' is de toestand zonder die uitkering."""
    bedrag = np.asarray(kolommen.feit("bruto_uitkering", 0.0), dtype=np.float64)
    korting = np.asarray(kolommen.feit("inkomen_uit_heffingskorting", 0.0), dtype=np.float64)
    heeft = (bedrag > 0) & (leeftijd_in(kolommen, maand) >= MEERDERJARIG)
    gezin = kolommen.groepen[GEZIN]
    in_gezin = (np.bincount(gezin.nummer, heeft, gezin.aantal) > 0)[gezin.nummer]
    # de uitbetaalde heffingskorting van de partner hoort bij de belasting over de uitkering, en vervalt met haar
    voor = kolommen.met(
        bruto_uitkering=np.where(heeft, 0.0, bedrag), inkomen_uit_heffingskorting=np.where(in_gezin, 0.0, korting)
    )
    return Gevolg(voor, kolommen, in_gezin & (gezin.rol != KIND))
