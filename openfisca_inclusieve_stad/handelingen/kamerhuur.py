"""Een kamer verhuren in de eigen woning."""

from __future__ import annotations

import numpy as np

from openfisca_inclusieve_stad.handelingen import Gevolg
from openfisca_inclusieve_stad.kolommen import HUISHOUDEN, Kolommen


def verhuurt_een_kamer(kolommen: Kolommen, maand: str) -> Gevolg:
    """Wie nu een huurder of kostganger heeft; 'ervoor' is de toestand waarin die elders woont.

    Zonder huurder in het bestand is er niets te vergelijken: een huurder wordt niet verzonnen.
    """
    rij = kolommen.rij_van_relatie("huurt_van")
    huurder = rij >= 0
    huis = kolommen.groepen[HUISHOUDEN]
    apart = np.where(huurder, huis.aantal + np.arange(kolommen.personen), huis.nummer)
    verhuurder = np.zeros(kolommen.personen, dtype=bool)
    verhuurder[rij[huurder]] = True
    return Gevolg(kolommen.verplaats(apart), kolommen, verhuurder)
