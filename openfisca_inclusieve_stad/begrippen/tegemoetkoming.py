"""Wat elke toeslag met een jaarbedrag en een te hoog voorschot doet (Awir artikel 14, 24, 26 en 26a)."""

from __future__ import annotations

from typing import Any

import numpy as np

from openfisca_inclusieve_stad.begrippen.bedragen import hele_euro


def toegekend(jaarbedrag: Any, minimum: float) -> Any:
    """Rekenkundig op hele euro's (artikel 14 lid 4), en niets onder het minimum (lid 5). NaN blijft NaN."""
    bedrag = hele_euro(jaarbedrag)
    return np.where(bedrag < minimum, 0, bedrag)


def terug_te_vorderen(te_veel: Any, grens: Any = 0) -> Any:
    """Wat te veel is betaald, en niets tot en met de grens (artikel 26a). Is de grens onbekend, dan is elk verschil dat ook."""
    bedrag = np.where(np.isnan(grens), np.nan, np.where(te_veel > grens, te_veel, 0))
    return np.where(np.isnan(te_veel), np.nan, np.where(te_veel <= 0, 0, bedrag))
