"""Het stelsel van een regime: de wet, met hervormingen in de volgorde van de lijst. Elk stelsel wordt één keer gemaakt."""

from __future__ import annotations

import dataclasses
import functools
import importlib
from collections.abc import Iterable, Mapping
from typing import Any

from openfisca_core.taxbenefitsystems import TaxBenefitSystem

from openfisca_inclusieve_stad.fouten import GebruikersFout, lijkt_op
from openfisca_inclusieve_stad.stelsel import PAKKET, grondstelsel
from openfisca_inclusieve_stad.wetten import lees_yaml


@dataclasses.dataclass(frozen=True)
class Experiment:
    """Een van de tien voorstellen van de City Deal, en met welke hervormingen wij het uitproberen."""

    id: str
    titel: str
    hervormingen: tuple[str, ...]
    casussen: tuple[str, ...]
    juridische_basis: str


@functools.cache
def experimenten() -> Mapping[str, Experiment]:
    """De experimenten van `experimenten.yaml`, op id."""
    inhoud = lees_yaml(PAKKET, "experimenten.yaml")
    return {
        id_: Experiment(id_, e["titel"], tuple(e["hervormingen"]), tuple(e["casussen"]), e["juridische_basis"])
        for id_, e in inhoud["experimenten"].items()
    }


@functools.cache
def hervormingen() -> tuple[str, ...]:
    """De gesloten lijst van hervormingen, in de volgorde waarin zij worden toegepast."""
    return tuple(lees_yaml(PAKKET, "experimenten.yaml")["hervormingen"])


def op_volgorde(namen: Iterable[str]) -> tuple[str, ...]:
    """Deze hervormingen in de volgorde van de lijst, elk één keer. Een onbekende naam wordt geweigerd."""
    lijst = hervormingen()
    gevraagd = set(namen)
    for naam in sorted(gevraagd - set(lijst)):
        doe = lijkt_op(naam, lijst) or f"Kies uit: {', '.join(lijst)}."
        raise GebruikersFout(f"hervorming '{naam}'", "deze hervorming bestaat niet.", doe)
    return tuple(naam for naam in lijst if naam in gevraagd)


def klasse_van(naam: str) -> Any:
    """De klasse van een hervorming: bestand en klasse heten hetzelfde."""
    return getattr(importlib.import_module(f"{PAKKET}.reforms.{naam}"), naam)


def stelsel_van(namen: Iterable[str]) -> TaxBenefitSystem:
    """Het stelsel met deze hervormingen; zonder namen de wet zelf."""
    return _stelsel(op_volgorde(namen))


@functools.cache
def _stelsel(namen: tuple[str, ...]) -> TaxBenefitSystem:
    if not namen:
        return grondstelsel()
    *eerder, laatste = namen
    klasse = klasse_van(laatste)
    for ander in eerder:
        samen = set(klasse.wijzigt) & set(klasse_van(ander).wijzigt)
        if samen and ander not in klasse.na:
            raise GebruikersFout(
                f"hervormingen {ander} en {laatste}",
                f"wijzigen allebei {', '.join(sorted(samen))}, en geen van beide zegt welke eerst gaat.",
                f"Pas ze los toe, of zet `na = ('{ander}',)` in reforms/{laatste}.py.",
            )
    return klasse(_stelsel(tuple(eerder)))
