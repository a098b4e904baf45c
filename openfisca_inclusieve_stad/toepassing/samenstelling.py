"""Wie er zijn, wie bij wie hoort en wie waar woont, uit `personen`, `gezinnen` en `huishoudens`."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterable, Mapping
from typing import Any

from openfisca_inclusieve_stad.begrippen.bewoners import MEESTE_BEWONERS
from openfisca_inclusieve_stad.fouten import lijkt_op
from openfisca_inclusieve_stad.kolommen import GEZIN, HUISHOUDEN, PERSOON
from openfisca_inclusieve_stad.toepassing.invoerwaarden import Plek
from openfisca_inclusieve_stad.toepassing.yaml_veilig import toon

MEERVOUD = {PERSOON: "personen", GEZIN: "gezinnen", HUISHOUDEN: "huishoudens"}
ROLLEN = {PERSOON: (), GEZIN: ("aanvrager", "partner", "kinderen"), HUISHOUDEN: ("bewoners",)}
_KENMERK = re.compile(r"(?=.*[^\W\d])\w[\w \-]{0,39}\Z")
_GERESERVEERD = ("buiten", "niemand")


@dataclasses.dataclass(frozen=True)
class Samenstelling:
    """Wie waar hoort: {persoon: (gezin, plaats van de rol)} en {persoon: huishouden}, elk in volgorde van het bestand."""

    gezin_van: dict[str, tuple[str, int]]
    huis_van: dict[str, str]
    ids: dict[str, tuple[str, ...]]
    bewoners: dict[str, dict[str, int]]  # {huishouden: {persoon: nummer}}


def lees_samenstelling(delen: Mapping[str, dict[str, Any]], plek: Plek) -> tuple[Samenstelling, tuple[str, ...]]:
    """Wie bij wie hoort, en wat daarvoor is aangenomen. Weigert wie nergens, dubbel of verkeerd staat."""
    huis_van = _huishoudens(delen, plek)
    gezin_van = _gezinnen(delen, plek)
    aannames = _eigen_gezinnen(gezin_van, huis_van, delen[GEZIN], plek)
    ids = {
        PERSOON: tuple(huis_van),
        GEZIN: tuple(dict.fromkeys(gezin for gezin, _ in gezin_van.values())),
        HUISHOUDEN: tuple(dict.fromkeys(huis_van.values())),
    }
    bewoners: dict[str, dict[str, int]] = {huis: {} for huis in ids[HUISHOUDEN]}
    for persoon, huis in huis_van.items():
        bewoners[huis][persoon] = len(bewoners[huis]) + 1
    return Samenstelling(gezin_van, huis_van, ids, bewoners), aannames


def afdeling(inhoud: Mapping[str, Any], entiteit: str, plek: Plek) -> dict[str, dict[str, Any]]:
    """Eén afdeling van het bestand (personen, gezinnen of huishoudens), met kenmerken die kunnen."""
    hier = plek.bij(MEERVOUD[entiteit])
    deel = inhoud.get(MEERVOUD[entiteit])
    if deel is None:
        return {}
    if not isinstance(deel, dict):
        raise hier.fout("hier hoort een mapping van kenmerk naar gegevens.", f"Schrijf {MEERVOUD[entiteit]}: {{kenmerk: {{…}}}}.")
    for kenmerk, gegevens in deel.items():
        if not _KENMERK.match(kenmerk) or kenmerk in _GERESERVEERD:
            doe = "Kies letters, cijfers, - of _ met minstens één letter (niet 'buiten' of 'niemand'), en geen naam of BSN."
            raise hier.fout(f"'{toon(kenmerk)}' kan geen kenmerk zijn.", doe)
        if gegevens is not None and not isinstance(gegevens, dict):
            raise hier.bij(kenmerk).fout("hier hoort een mapping van feit naar waarde.", f"Schrijf {kenmerk}: {{feit: waarde}}.")
    return {kenmerk: gegevens or {} for kenmerk, gegevens in deel.items()}


def _leden(gegevens: Mapping[str, Any], rol: str, personen: Mapping[str, Any], plek: Plek) -> list[str]:
    if rol not in gegevens:
        return []
    hier, leden = plek.bij(rol), gegevens[rol]
    leden = leden if isinstance(leden, list) else [leden]
    for lid in leden:
        if not isinstance(lid, str):
            doe = "Noem een kenmerk uit personen, of laat de regel weg."
            raise hier.fout(f"'{toon(lid)}' is geen kenmerk van een persoon.", doe)
        if lid not in personen:
            doe = f"{lijkt_op(lid, personen)} Noem iemand uit personen: {toon(', '.join(personen))}.".strip()
            raise hier.fout(f"'{toon(lid)}' staat niet bij personen.", doe)
    return leden


def _huishoudens(delen: Mapping[str, dict[str, Any]], plek: Plek) -> dict[str, str]:
    huis_van: dict[str, str] = {}
    for huis, gegevens in delen[HUISHOUDEN].items():
        hier = plek.bij("huishoudens", huis)
        leden = _leden(gegevens, "bewoners", delen[PERSOON], hier)
        if not leden:
            raise hier.fout("dit huishouden heeft geen bewoners.", "Noem ze (bewoners: […]), of laat het huishouden weg.")
        for lid in leden:
            if lid in huis_van:
                elders = huis_van[lid] != huis
                gevonden = f"{lid} woont al in huishouden {huis_van[lid]}." if elders else f"{lid} staat er twee keer."
                raise hier.bij("bewoners").fout(gevonden, "Zet ieder in één huishouden: dat van het hoofdverblijf.")
            huis_van[lid] = huis
        if len(leden) > MEESTE_BEWONERS:
            gevonden = f"{len(leden)} bewoners; het model rekent met ten hoogste {MEESTE_BEWONERS}."
            raise hier.bij("bewoners").fout(gevonden, "Splits het huishouden (bij een inrichting of opvang: ieder apart).")
    for persoon in delen[PERSOON]:
        if persoon not in huis_van:
            doe = "Zet ieder bij de bewoners van een huishouden; zonder woning een eigen huishouden met woonvorm: geen."
            raise plek.bij("personen", persoon).fout(f"{persoon} staat in geen huishouden.", doe)
    return huis_van


def _gezinnen(delen: Mapping[str, dict[str, Any]], plek: Plek) -> dict[str, tuple[str, int]]:
    gezin_van: dict[str, tuple[str, int]] = {}
    for gezin, gegevens in delen[GEZIN].items():
        hier = plek.bij("gezinnen", gezin)
        for plaats, rol in enumerate(ROLLEN[GEZIN]):
            for lid in _rol(rol, _leden(gegevens, rol, delen[PERSOON], hier), hier):
                if lid in gezin_van:
                    ander = gezin_van[lid][0]
                    gevonden = f"{lid} staat al in gezin {ander}." if ander != gezin else f"{lid} staat er twee keer."
                    raise hier.bij(rol).fout(gevonden, "Zet ieder in één gezin, in één rol.")
                gezin_van[lid] = (gezin, plaats)
    return gezin_van


def _rol(rol: str, leden: list[str], plek: Plek) -> list[str]:
    if rol != "kinderen" and len(leden) > 1:
        of_partner = ", of als partner" if rol == "aanvrager" else ""
        doe = f"Een gezin heeft één {rol}; zet de ander in een eigen gezin{of_partner}."
        raise plek.bij(rol).fout(f"{len(leden)} keer {rol}: {toon(', '.join(leden))}.", doe)
    if rol == "aanvrager" and not leden:
        raise plek.fout("dit gezin heeft geen aanvrager.", "Noem de volwassene van wie wordt uitgegaan: aanvrager: kenmerk.")
    return leden


def _eigen_gezinnen(
    gezin_van: dict[str, tuple[str, int]], personen: Iterable[str], gezinnen: Mapping[str, Any], plek: Plek
) -> tuple[str, ...]:
    """Geeft ieder zonder gezin een eigen gezin, en zegt dat als aanname."""
    aannames = []
    for persoon in personen:
        if persoon not in gezin_van:
            gezin = f"gezin van {persoon}"
            if gezin in gezinnen:
                raise plek.bij("personen", persoon).fout(f"{persoon} staat in geen gezin.", f"Zet {persoon} in een gezin.")
            gezin_van[persoon] = (gezin, 0)
            aannames.append(f"{persoon} staat in geen gezin: gerekend als eigen gezin, met {persoon} als aanvrager.")
    return tuple(aannames)
