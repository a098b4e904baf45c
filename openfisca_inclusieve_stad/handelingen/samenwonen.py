"""Samen gaan wonen en uit huis gaan."""

from __future__ import annotations

import numpy as np

from openfisca_inclusieve_stad.handelingen import Gevolg, leeftijd_in
from openfisca_inclusieve_stad.kolommen import GEZIN, HUISHOUDEN, Array, Kolommen

MEERDERJARIG = 18  # wie zelf een woning kan huren; geen grens uit een regeling, die leest haar eigen parameter
ZORGRELATIES = ("mantelzorg_aan_1", "mantelzorg_aan_2", "mantelzorg_aan_3")
AANVRAGER, PARTNER, KIND = 0, 1, 2  # de volgorde van de rollen in entities.Gezin


def trekt_in_om_te_zorgen(kolommen: Kolommen, maand: str) -> Gevolg:
    """Een meerderjarige mantelzorger gaat wonen bij wie zij verzorgt (of is dat al: dan is 'ervoor' apart wonen).

    Wie met de verzorgde is gehuwd, of een kind van het gezin is dat thuis woont, trekt niet in. Woont de zorger nog
    elders, dan moet zij de andere volwassene van hetzelfde gezin zijn: alleen dan is bekend bij wie zij intrekt.
    """
    volwassen = leeftijd_in(kolommen, maand) >= MEERDERJARIG
    gezin, huis = kolommen.groepen[GEZIN], kolommen.groepen[HUISHOUDEN]
    gehuwd = np.asarray(kolommen.feit("gehuwd", False, GEZIN), dtype=bool)[gezin.nummer]
    ander = _andere_volwassene(kolommen)
    wie = np.zeros(kolommen.personen, dtype=bool)
    weg, terug = huis.nummer.copy(), huis.nummer.copy()
    intrekkers: dict[str, Array] = {}
    for naam in ZORGRELATIES:
        rij = kolommen.rij_van_relatie(naam)
        paar_gehuwd = gehuwd & (rij == ander)
        kind_thuis = (gezin.rol == KIND) & (rij >= 0) & (gezin.nummer == gezin.nummer[rij])
        woont_in = (rij >= 0) & volwassen & ~paar_gehuwd & ~kind_thuis
        weg[woont_in] = huis.aantal + np.flatnonzero(woont_in)
        elders = (np.asarray(kolommen.feit(naam, 0)) == -1) & volwassen & (ander >= 0) & ~gehuwd
        elders &= huis.nummer != huis.nummer[ander]
        terug[elders] = huis.nummer[ander[elders]]
        intrekkers[naam] = elders
        wie |= woont_in | elders
        wie[rij[woont_in]] = True
        wie[ander[elders]] = True
    na = kolommen.verplaats(terug)
    plaats = na.nummer_in_huishouden()
    nieuw = {
        naam: np.where(elders, plaats[ander], na.feit(naam, 0))
        for naam, elders in intrekkers.items()
        if elders.any()
    }
    return Gevolg(kolommen.verplaats(weg), na.met(**nieuw), wie)


def meerderjarig_kind_blijft_thuis(kolommen: Kolommen, maand: str) -> Gevolg:
    """Een meerderjarig kind woont bij een ouder; 'ervoor' is de toestand waarin het op zichzelf woont."""
    volwassen = leeftijd_in(kolommen, maand) >= MEERDERJARIG
    gezin, huis = kolommen.groepen[GEZIN], kolommen.groepen[HUISHOUDEN]
    kind = (gezin.rol == KIND) & volwassen
    ouder_thuis = np.zeros((gezin.aantal, 2), dtype=np.int64) - 1
    for rol in (AANVRAGER, PARTNER):
        rijen = np.flatnonzero(gezin.rol == rol)
        ouder_thuis[gezin.nummer[rijen], rol] = huis.nummer[rijen]
    woont_bij = (ouder_thuis[gezin.nummer] == huis.nummer[:, None]).any(axis=1)
    blijft = kind & woont_bij
    apart = np.where(blijft, huis.aantal + np.arange(kolommen.personen), huis.nummer)
    gezin_met = np.bincount(gezin.nummer, blijft, gezin.aantal) > 0
    wie = gezin_met[gezin.nummer] & (blijft | (gezin.rol != KIND))
    return Gevolg(kolommen.verplaats(apart), kolommen, wie)


def _andere_volwassene(kolommen: Kolommen) -> Array:
    gezin = kolommen.groepen[GEZIN]
    paren = np.full((gezin.aantal, 2), -1, dtype=np.int64)
    for rol in (AANVRAGER, PARTNER):
        rijen = np.flatnonzero(gezin.rol == rol)
        paren[gezin.nummer[rijen], rol] = rijen
    ander = np.full(kolommen.personen, -1, dtype=np.int64)
    for rol in (AANVRAGER, PARTNER):
        rijen = np.flatnonzero(gezin.rol == rol)
        ander[rijen] = paren[gezin.nummer[rijen], 1 - rol]
    return ander
