"""Een situatiebestand lezen (YAML of JSON): OpenFisca's eigen vorm met een kop. Zie docs/situatiebestand.md.

Een waarde zonder maand geldt in elke maand. Wat niet klopt wordt geweigerd met één zin: bestand, pad, bevinding, uitweg.
"""

from __future__ import annotations

import dataclasses
import datetime
import hashlib
import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np
from openfisca_core.taxbenefitsystems import TaxBenefitSystem

from openfisca_inclusieve_stad.fouten import lijkt_op
from openfisca_inclusieve_stad.kolommen import GEZIN, PERSOON, Kolommen
from openfisca_inclusieve_stad.stelsel import grondstelsel
from openfisca_inclusieve_stad.toepassing.invoerwaarden import Plek
from openfisca_inclusieve_stad.toepassing.mensen import Mensen, lees_mensen
from openfisca_inclusieve_stad.toepassing.samenstelling import MEERVOUD
from openfisca_inclusieve_stad.toepassing.schuiven import schuif
from openfisca_inclusieve_stad.toepassing.situatiekop import KOP, Verwachting, lees_kop, onbekende_sleutel
from openfisca_inclusieve_stad.toepassing.varianten import MEESTE_VARIANTEN, uitgewerkt
from openfisca_inclusieve_stad.toepassing.yaml_veilig import SituatieFout, controleer_vorm, lees_tekst, ontleed, toon

__all__ = [
    "MEESTE_VARIANTEN",
    "Situatie",
    "SituatieFout",
    "Verwachting",
    "lees",
    "op_peildatum",
    "schuif",
    "uit_mapping",
    "uit_tekst",
    "varianten_van",
]


@dataclasses.dataclass(frozen=True)
class Situatie:
    """Een situatie, gelezen en gecontroleerd.

    rekenbaar: 'ja', of een zin die zegt waarom niet. peildatum: leeg als het bestand er geen noemt.
    gegeven: (entiteit, kenmerk, variabele) van alles wat de gebruiker zelf gaf; de rest is een standaardwaarde.
    wetten: de wetten die het bestand aangaat (sleutels); leeg als het er geen noemt.
    hash: sha256 van de inhoud; YAML en JSON met dezelfde inhoud geven dezelfde.
    """

    titel: str
    verhaal: str
    familie: str
    rekenbaar: str
    peildatum: str
    aannames: tuple[str, ...]
    varianten: Mapping[str, Any]
    verwacht: tuple[Verwachting, ...]
    bronnen: tuple[str, ...]
    kolommen: Kolommen
    gegeven: frozenset[tuple[str, str, str]]
    hash: str
    waar: str
    inhoud: Mapping[str, Any] = dataclasses.field(repr=False)
    wetten: tuple[str, ...] = ()


def lees(pad: str | Path) -> Situatie:
    """De situatie in dit bestand. SituatieFout voor alles wat er niet aan klopt."""
    return uit_tekst(lees_tekst(Path(pad)), str(pad))


def uit_tekst(tekst: str, waar: str) -> Situatie:
    """De situatie in deze tekst: YAML, of JSON als `waar` op .json eindigt."""
    return uit_mapping(ontleed(tekst, waar), waar)


def uit_mapping(inhoud: Any, waar: str) -> Situatie:
    """De situatie in een mapping (van de web-API, of uit een bestand)."""
    controleer_vorm(inhoud, waar)
    inhoud, plek = _normaal(inhoud), Plek(waar, "")
    if not isinstance(inhoud, dict):
        doe = "Begin met personen:, gezinnen: en huishoudens:; zie docs/situatiebestand.md."
        raise plek.fout("het bestand is geen mapping van sleutel naar waarde.", doe)
    if not inhoud:
        raise plek.fout("het bestand is leeg.", "Zie docs/situatiebestand.md voor een voorbeeld.")
    onbekende_sleutel(inhoud, (*KOP, *MEERVOUD.values()), plek)
    kop = lees_kop(inhoud, waar)
    stelsel = grondstelsel()
    mensen = lees_mensen(inhoud, stelsel, waar)
    _toets_verwacht(kop.verwacht, mensen.kolommen, stelsel, plek)
    situatie = Situatie(
        **{**_velden(kop), "aannames": (*kop.aannames, *mensen.aannames)},
        kolommen=mensen.kolommen,
        gegeven=mensen.gegeven,
        hash=hashlib.sha256(json.dumps(inhoud, sort_keys=True, ensure_ascii=False).encode()).hexdigest(),
        waar=waar,
        inhoud=inhoud,
    )
    if kop.peildatum:
        _toets_geboren(op_peildatum(situatie, kop.peildatum), kop.peildatum, mensen, plek)
    return situatie


def varianten_van(situatie: Situatie) -> dict[str, Situatie]:
    """Elke variant als situatie: eerst '' (het bestand zoals het er staat), dan die van `varianten` in hun volgorde."""
    uit = {"": situatie}
    for naam, inhoud in uitgewerkt(situatie.inhoud, situatie.varianten, Plek(situatie.waar, "varianten")).items():
        variant = uit_mapping(inhoud, f"{situatie.waar} (variant {toon(naam)})")
        uit[naam] = dataclasses.replace(variant, waar=situatie.waar)
    for nummer, verwachting in enumerate(situatie.verwacht, 1):
        if verwachting.variant not in uit:
            doe = lijkt_op(verwachting.variant, uit) or f"Kies uit: {', '.join(list(uit)[1:9]) or '(er zijn geen varianten)'}."
            hier = Plek(situatie.waar, f"verwacht.{nummer}.variant")
            raise hier.fout(f"de variant '{toon(verwachting.variant)}' bestaat niet.", doe)
    return uit


def op_peildatum(situatie: Situatie, maand: str) -> Kolommen:
    """De momentopname van één maand, met wat voor andere maanden is gegeven erbij (voor een uitkomst over het jaar).

    Een maand waarvoor niets is gegeven, is daarin gelijk aan deze. Een feit dat alleen voor andere maanden is gegeven,
    wordt geweigerd.
    """
    kolommen, feiten = situatie.kolommen, {}
    for naam, maanden in kolommen.per_maand.items():
        sleutel = maand if maand in maanden else maand[:4]
        if sleutel not in maanden:
            bekend = ", ".join(sorted(maanden)[:3]) + ("…" if len(maanden) > 3 else "")
            hier = Plek(situatie.waar, f"{MEERVOUD[kolommen.entiteiten[naam]]}.*.{naam}")
            doe = "Vul die maand in (bij ieder die maanden noemt), geef één waarde zonder maand, of kies een andere peildatum."
            raise hier.fout(f"er is geen waarde voor {maand}, wel voor {bekend}.", doe)
        feiten[naam] = maanden[sleutel]
    return dataclasses.replace(kolommen, feiten={**kolommen.feiten, **feiten})


def _velden(waarde: Any) -> dict[str, Any]:
    return {veld.name: getattr(waarde, veld.name) for veld in dataclasses.fields(waarde)}


def _normaal(waarde: Any) -> Any:
    """Sleutels als tekst, datums als ISO-tekst, 100.0 als 100: dezelfde inhoud is dezelfde waarde."""
    if isinstance(waarde, dict):
        return {s.isoformat() if isinstance(s, datetime.date) else str(s): _normaal(deel) for s, deel in waarde.items()}
    if isinstance(waarde, list | tuple):
        return [_normaal(deel) for deel in waarde]
    if isinstance(waarde, datetime.date):
        return waarde.isoformat()
    if isinstance(waarde, float) and waarde.is_integer():
        return int(waarde)
    return waarde


def _toets_verwacht(verwacht: tuple[Verwachting, ...], kolommen: Kolommen, stelsel: TaxBenefitSystem, plek: Plek) -> None:
    bekend = [kenmerk for ids in kolommen.ids.values() for kenmerk in ids]
    for nummer, verwachting in enumerate(verwacht, 1):
        for sleutel in verwachting.uitkomsten:
            kenmerk, naam = sleutel.split(".")
            hier = plek.bij("verwacht", nummer, "uitkomsten", sleutel)
            if kenmerk not in bekend:
                doe = lijkt_op(kenmerk, bekend) or f"Kies uit: {toon(', '.join(bekend))}."
                raise hier.fout(f"'{toon(kenmerk)}' is geen persoon, gezin of huishouden.", doe)
            if naam not in stelsel.variables:
                doe = lijkt_op(naam, stelsel.variables) or "Elke naam staat in `inclusieve-stad catalogus`."
                raise hier.fout(f"de variabele '{toon(naam)}' is niet bekend.", doe)


def _toets_geboren(kolommen: Kolommen, peildatum: str, mensen: Mensen, plek: Plek) -> None:
    later = kolommen.feiten["geboortedatum"] > np.datetime64(f"{peildatum}-01", "D")
    volwassen = kolommen.groepen[GEZIN].rol < 2  # aanvrager of partner; een kind mag nog geboren worden
    for rij in np.flatnonzero(later & volwassen)[:1].tolist():
        persoon = mensen.kolommen.ids[PERSOON][rij]
        doe = "Controleer geboortedatum en peildatum; alleen een kind van het gezin mag later worden geboren."
        raise plek.bij("personen", persoon, "geboortedatum").fout(f"{persoon} is op {peildatum}-01 nog niet geboren.", doe)
