"""Mantelzorg geven: meer uren, of in dezelfde woning."""

from __future__ import annotations

import numpy as np

from openfisca_inclusieve_stad.handelingen import Gevolg
from openfisca_inclusieve_stad.handelingen.samenwonen import ZORGRELATIES, trekt_in_om_te_zorgen
from openfisca_inclusieve_stad.kolommen import Array, Kolommen

UREN = tuple(naam.replace("_aan_", "_uren_") for naam in ZORGRELATIES)
VAN_BUITEN = "mantelzorg_van_buiten_uren"


def geeft_een_uur_meer_mantelzorg(kolommen: Kolommen, maand: str) -> Gevolg:
    """Wie een huisgenoot mantelzorg geeft (mantelzorg_aan_1), geeft een uur per week meer; ook wie het krijgt telt."""
    rij = kolommen.rij_van_relatie(ZORGRELATIES[0])
    geeft = rij >= 0
    uren = _uren(kolommen, UREN[0])
    wie = geeft.copy()
    wie[rij[geeft]] = True
    return Gevolg(kolommen, kolommen.met(**{UREN[0]: uren + geeft}), wie)


def trekt_in_en_zorgt_evenveel(kolommen: Kolommen, maand: str) -> Gevolg:
    """Zoals trekt_in_om_te_zorgen, met dezelfde uren mantelzorg ervoor en erna.

    Wie apart woont, geeft haar uren van buiten de woning (mantelzorg_van_buiten_uren van de verzorgde); wie inwoont, van binnen.
    Woont de zorger nu nog elders, dan zijn haar uren daar opgegeven en gaan zij er na het intrekken af.
    """
    gevolg = trekt_in_om_te_zorgen(kolommen, maand)
    apart, samen = _uren(gevolg.voor, VAN_BUITEN).copy(), _uren(gevolg.na, VAN_BUITEN).copy()
    for relatie, naam in zip(ZORGRELATIES, UREN, strict=True):
        nu, straks = kolommen.rij_van_relatie(relatie), gevolg.na.rij_van_relatie(relatie)
        uren = _uren(kolommen, naam)
        woonde_in = (nu >= 0) & (gevolg.voor.rij_van_relatie(relatie) < 0)
        np.add.at(apart, nu[woonde_in], uren[woonde_in])
        trekt_in = (nu < 0) & (straks >= 0)
        np.subtract.at(samen, straks[trekt_in], uren[trekt_in])
    return Gevolg(gevolg.voor.met(**{VAN_BUITEN: apart}), gevolg.na.met(**{VAN_BUITEN: np.maximum(samen, 0.0)}), gevolg.wie)


def _uren(kolommen: Kolommen, naam: str) -> Array:
    return np.asarray(kolommen.feit(naam, 0.0), dtype=np.float64)
