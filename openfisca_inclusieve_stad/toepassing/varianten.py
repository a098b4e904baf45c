"""Varianten van een situatie: onbekende gegevens als een handvol mogelijkheden, of als een reeks getallen."""

from __future__ import annotations

import decimal
import itertools
from collections.abc import Iterator, Mapping
from typing import Any

from openfisca_inclusieve_stad.fouten import lijkt_op
from openfisca_inclusieve_stad.toepassing.invoerwaarden import Plek
from openfisca_inclusieve_stad.toepassing.samenstelling import MEERVOUD
from openfisca_inclusieve_stad.toepassing.yaml_veilig import toon

MEESTE_VARIANTEN = 200
_REEKS = ("van", "tot", "stap")
Wijziging = tuple[str, Any]  # (pad, waarde)


def uitgewerkt(inhoud: Mapping[str, Any], varianten: Mapping[str, Any], plek: Plek) -> dict[str, dict[str, Any]]:
    """Per variant de inhoud van het bestand met de wijzigingen erin. Reeksen zijn uitgeschreven."""
    uit: dict[str, dict[str, Any]] = {}
    for naam, wijzigingen in varianten.items():
        hier = plek.bij(naam)
        los = {naam: wijzigingen} if _is_reeks(wijzigingen) else wijzigingen
        for achter, keuze in _keuzes(los, hier):
            volledig = achter if los is not wijzigingen else f"{naam} ({achter})" if achter else naam
            if len(uit) >= MEESTE_VARIANTEN or volledig in uit:
                dubbel = volledig in uit
                gevonden = f"'{toon(volledig)}' staat er twee keer." if dubbel else f"meer dan {MEESTE_VARIANTEN} varianten."
                raise hier.fout(gevonden, "Kies andere namen." if dubbel else "Neem grotere stappen, of splits het bestand.")
            uit[volledig] = _gewijzigd(inhoud, keuze, hier)
    return uit


def _is_reeks(waarde: Any) -> bool:
    return isinstance(waarde, dict) and bool(waarde) and set(waarde) <= set(_REEKS)


def _keuzes(wijzigingen: Mapping[str, Any], plek: Plek) -> Iterator[tuple[str, list[Wijziging]]]:
    """Elke combinatie van de reeksen in één variant, met een naam voor wat er is gekozen."""
    paden = list(wijzigingen)
    mogelijk = [_reeks(w, plek.bij(p)) if _is_reeks(w) else (w,) for p, w in wijzigingen.items()]
    reeksen = [_is_reeks(w) for w in wijzigingen.values()]
    for keuze in itertools.product(*mogelijk):
        namen = [f"{p.partition('.')[2]}={w}" for p, w, r in zip(paden, keuze, reeksen, strict=True) if r]
        yield ", ".join(namen), list(zip(paden, keuze, strict=True))


def _reeks(waarde: Mapping[str, Any], plek: Plek) -> tuple[int | float, ...]:
    getallen = [waarde.get(naam) for naam in _REEKS]
    if not all(isinstance(g, int | float) and not isinstance(g, bool) for g in getallen):
        raise plek.fout("een reeks heeft drie getallen.", "Schrijf {van: 0, tot: 1000, stap: 100}.")
    van, tot, stap = (decimal.Decimal(str(g)) for g in getallen)
    if not (van.is_finite() and tot.is_finite() and stap.is_finite() and stap > 0 and van <= tot):
        raise plek.fout(f"van {van} tot {tot} met stap {stap} is geen reeks.", "Neem van ≤ tot en een stap boven 0.")
    if (tot - van) / stap >= MEESTE_VARIANTEN:
        raise plek.fout(f"meer dan {MEESTE_VARIANTEN} waarden.", "Neem een grotere stap.")
    aantal = int((tot - van) / stap) + 1
    waarden = [van + nummer * stap for nummer in range(aantal)]
    return tuple(int(w) if w == w.to_integral_value() else float(w) for w in waarden)


def _gewijzigd(inhoud: Mapping[str, Any], keuze: list[Wijziging], plek: Plek) -> dict[str, Any]:
    uit = {naam: deel for naam, deel in inhoud.items() if naam not in ("varianten", "verwacht")}
    for pad, waarde in keuze:
        hier, delen = plek.bij(pad), pad.split(".")
        meervoud = MEERVOUD.get(delen[0], delen[0])
        if len(delen) != 3 or meervoud not in MEERVOUD.values():
            doe = "Schrijf persoon.kenmerk.feit, gezin.kenmerk.feit of huishouden.kenmerk.feit."
            raise hier.fout(f"'{toon(pad)}' is geen pad naar een feit.", f"{lijkt_op(delen[0], MEERVOUD)} {doe}".strip())
        groep = uit.get(meervoud) or {}
        if delen[1] not in groep:
            doe = lijkt_op(delen[1], groep) or f"Kies uit: {toon(', '.join(groep))}."
            raise hier.fout(f"'{toon(delen[1])}' staat niet bij {meervoud}.", doe)
        uit[meervoud] = {**groep, delen[1]: {**(groep[delen[1]] or {}), delen[2]: waarde}}
    return uit
