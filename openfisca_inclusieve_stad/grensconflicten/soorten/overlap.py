"""overlap: twee of meer loketten kennen dezelfde behoefte toe, samen meer dan nodig is, en geen regel zegt wie voorgaat."""

from __future__ import annotations

import numpy as np

from openfisca_inclusieve_stad.begrippen import STERKTE
from openfisca_inclusieve_stad.grensconflicten.definitie import Grensconflict, Kant
from openfisca_inclusieve_stad.grensconflicten.soorten import Ronde, Uitkomst, Vondst, geldt
from openfisca_inclusieve_stad.kolommen import Array, Kolommen

# Wat telt als toegekend: recht, en recht tot iemand weigert (ontwerp.md sectie 4).
GEEFT = (STERKTE["recht"], STERKTE["kan_weigeren"])
EEN_HONDERDSTE = 0.01  # uren per week: minder verschil is afronding


def overlap(conflict: Grensconflict, kolommen: Kolommen, maand: str) -> Ronde:
    """Minstens twee loketten geven, en samen geven zij meer dan de behoefte.

    Met `omvang` (uren per week van de behoefte, en per loket wat het geeft) wordt de som vergeleken; zonder omvang geeft elk
    loket de hele behoefte en is twee al te veel. Een regel van `voorrang` (ja of nee per persoon) neemt de overlap weg.
    """
    (uitkomst,) = yield (kolommen,)
    geeft = np.array([_geeft(uitkomst, loket) for loket in conflict.kanten])
    omvang = conflict.velden.get("omvang")
    if omvang:
        gegeven = np.array([uitkomst(loket.omvang) for loket in conflict.kanten])
        te_veel = np.where(geeft, gegeven, 0.0).sum(axis=0) > uitkomst(omvang) + EEN_HONDERDSTE
        onbekend = np.isnan(np.where(geeft, gegeven, 0.0)).any(axis=0)
    else:
        te_veel = np.ones(kolommen.personen, dtype=bool)
        onbekend = np.zeros(kolommen.personen, dtype=bool)
    behoefte = uitkomst(conflict.velden["behoefte"]).astype(bool) & geldt(conflict, uitkomst)
    beslist = np.zeros(kolommen.personen, dtype=bool)
    for regel in conflict.velden.get("voorrang", ()):
        beslist |= uitkomst(regel).astype(bool)
    meer_dan_een = behoefte & (geeft.sum(axis=0) > 1) & ~beslist
    geen_bedrag = np.full(kolommen.personen, np.nan)
    leeg = np.full(kolommen.personen, "")
    return Vondst(
        wie=meer_dan_een & te_veel, onbekend=meer_dan_een & onbekend, bedrag=geen_bedrag, netto=geen_bedrag, graad=leeg, bij=leeg
    )


def _geeft(uitkomst: Uitkomst, loket: Kant) -> Array:
    geeft = np.isin(uitkomst(loket.variabele), GEEFT)
    return geeft | uitkomst(loket.toegekend).astype(bool) if loket.toegekend else geeft
