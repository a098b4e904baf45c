"""Waaruit besteedbaar_inkomen bestaat: elk onderdeel met zijn naam, en de wet die het bedrag bepaalt.

De ene plek voor de som (variables/persoon/besteedbaar_inkomen.py), de tekening langs een feit en de splitsing van een
bevinding per regeling. De volgorde is die van het stapelen in de tekening.
"""

from __future__ import annotations

from collections.abc import Mapping

ONDERDELEN: Mapping[str, str] = {
    "arbeidsinkomen": "loon (netto)",
    "uitkeringsinkomen": "uitkering (netto)",
    "aow_inkomen": "AOW (netto)",
    "inkomen_uit_pensioen": "pensioen",
    "inkomen_uit_alimentatie": "alimentatie",
    "overige_ontvangsten": "overig",
    "studie_inkomen": "studiefinanciering",
    "pw_algemene_bijstand": "algemene bijstand",
    "zorgtoeslag": "zorgtoeslag",
    "huurtoeslag": "huurtoeslag",
    "kindgebonden_budget": "kindgebonden budget",
    "kinderbijslag": "kinderbijslag",
    "kinderopvangtoeslag": "kinderopvangtoeslag",
}

# Sleutels van wetten.yaml: eerst de eigen wet, dan wat zij gebruikt. Van netto loon en netto uitkering bepaalt de wet alleen de
# heffing; van een onderdeel dat hier niet staat is het bedrag een feit (pensioen, alimentatie, kinderopvangtoeslag).
WETTEN_VAN: Mapping[str, tuple[str, ...]] = {
    "arbeidsinkomen": ("inkomstenbelasting", "loonbelasting", "zvw"),
    "uitkeringsinkomen": ("inkomstenbelasting", "loonbelasting", "zvw"),
    "aow_inkomen": ("aow",),
    "studie_inkomen": ("studiefinanciering", "wtos"),
    "pw_algemene_bijstand": ("participatiewet",),
    "zorgtoeslag": ("zorgtoeslag", "awir"),
    "huurtoeslag": ("huurtoeslag", "besluit_huurtoeslag", "awir"),
    "kindgebonden_budget": ("kindgebonden_budget", "awir"),
    "kinderbijslag": ("kinderbijslag",),
}
