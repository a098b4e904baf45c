"""Een bestand van een ander lezen zonder verrassingen: YAML 1.2-waarden of JSON, met grenzen aan omvang en diepte.

Wij bouwen zelf uit de gebeurtenissen van de YAML-lezer, omdat de gewone weg (`yaml.safe_load`) dubbele sleutels stil
overschrijft, een aliasbom uitpakt, op 100.000 niveaus omvalt, en `no`, `012` en `1:30` anders leest dan er staat.
"""

from __future__ import annotations

import collections
import dataclasses
import json
import math
import re
import stat
from pathlib import Path
from typing import Any

import yaml

from openfisca_inclusieve_stad.fouten import GebruikersFout

MEESTE_BYTES = 5 * 1024 * 1024
MEESTE_NIVEAUS = 20
MEESTE_WAARDEN = 100_000
_GEHEEL = re.compile(r"[-+]?(0|[1-9][0-9]{0,17})\Z")
_GETAL = re.compile(r"[-+]?([0-9]+\.[0-9]*|\.[0-9]+|[0-9]+(?=[eE]))([eE][-+]?[0-9]{1,4})?\Z")
_WOORDEN = {
    **dict.fromkeys(("", "~", "null", "Null", "NULL"), None),
    **dict.fromkeys(("true", "True", "TRUE"), True),
    **dict.fromkeys(("false", "False", "FALSE"), False),
    **dict.fromkeys((".nan", ".NaN", ".NAN"), math.nan),
    **{teken + w: float(teken + "inf") for teken in ("", "+", "-") for w in (".inf", ".Inf", ".INF")},
}
_STUURTEKENS = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")


class SituatieFout(GebruikersFout):
    """Een situatiebestand dat wij niet kunnen gebruiken: bestand, pad, wat er is gevonden en wat te doen."""


def toon(waarde: object) -> str:
    """Een waarde zoals zij in een melding komt: kort, op één regel, en true in plaats van True."""
    tekst = "leeg" if waarde is None else str(waarde).lower() if isinstance(waarde, bool) else str(waarde)
    tekst = " ".join(tekst.split())
    return tekst if len(tekst) <= 60 else f"{tekst[:57]}…"


def lees_tekst(pad: Path) -> str:
    """De inhoud van een bestand als tekst (UTF-8, ten hoogste 5 MiB)."""
    waar = str(pad)
    try:
        soort = pad.stat()
        if stat.S_ISDIR(soort.st_mode):
            raise SituatieFout(waar, "dit is een map.", "Noem één situatiebestand (.yaml of .json).")
        if not stat.S_ISREG(soort.st_mode):
            raise SituatieFout(waar, "dit is geen gewoon bestand.", "Noem een situatiebestand (.yaml of .json).")
        with pad.open("rb") as stroom:
            ruw = stroom.read(MEESTE_BYTES + 1)
    except FileNotFoundError:
        raise SituatieFout(waar, "dit bestand bestaat niet.", "Controleer de naam en de map.") from None
    except (OSError, ValueError) as fout:
        reden = getattr(fout, "strerror", None) or fout
        raise SituatieFout(waar, f"niet te lezen ({reden}).", "Controleer naam en rechten.") from None
    if len(ruw) > MEESTE_BYTES:
        raise SituatieFout(waar, "groter dan 5 MiB.", "Een situatie is één casus; gebruik een kleiner bestand.")
    try:
        return ruw.decode("utf-8-sig")
    except UnicodeDecodeError as fout:
        regel = ruw.count(b"\n", 0, fout.start) + 1
        raise SituatieFout(waar, f"regel {regel} is geen UTF-8.", "Sla het bestand op als UTF-8.") from None


def ontleed(tekst: str, waar: str) -> Any:
    """De inhoud van YAML of (als de naam op .json eindigt) JSON, als gewone dicts, lijsten en waarden.

    Sleutels zijn altijd tekst. Datums blijven tekst: pas de lezer van een veld weet of daar een datum hoort.
    """
    inhoud = _uit_json(tekst, waar) if waar.lower().endswith(".json") else _Bouwer(waar).bouw(tekst)
    if inhoud is None:
        raise SituatieFout(waar, "het bestand is leeg.", "Zie docs/situatiebestand.md voor een voorbeeld.")
    return inhoud


def _te_diep(waar: str) -> SituatieFout:
    return SituatieFout(waar, f"meer dan {MEESTE_NIVEAUS} niveaus diep.", "Een situatiebestand heeft er ten hoogste zes.")


def _te_veel(waar: str) -> SituatieFout:
    doe = "Maak het bestand kleiner; verwijs niet met aliassen (&, *) naar aliassen."
    return SituatieFout(waar, f"meer dan {MEESTE_WAARDEN:,} waarden.".replace(",", "."), doe)


def controleer_vorm(inhoud: Any, waar: str) -> None:
    """Weigert wat te diep of te groot is, sleutels die geen tekst zijn en onzichtbare stuurtekens. Niet recursief."""
    stapel, geteld = [(inhoud, 1)], 0
    while stapel:
        knoop, diepte = stapel.pop()
        geteld += 1
        if diepte > MEESTE_NIVEAUS:
            raise _te_diep(waar)
        if geteld > MEESTE_WAARDEN:
            raise _te_veel(waar)
        if isinstance(knoop, dict):
            stapel += [(deel, diepte + 1) for deel in knoop.values()]
            stapel += [(sleutel, diepte) for sleutel in knoop]
        elif isinstance(knoop, list | tuple):
            stapel += [(deel, diepte + 1) for deel in knoop]
        elif isinstance(knoop, str) and (gevonden := _STUURTEKENS.search(knoop)):
            rond = toon(knoop[max(0, gevonden.start() - 20) : gevonden.start()])
            raise SituatieFout(waar, f"stuurteken U+{ord(gevonden[0]):04X} na '{rond}'.", "Haal dat teken weg.")


def _uit_json(tekst: str, waar: str) -> Any:
    def zonder_dubbele(paren: list[tuple[str, Any]]) -> dict[str, Any]:
        uit = dict(paren)
        if len(uit) < len(paren):
            dubbel = collections.Counter(naam for naam, _ in paren).most_common(1)[0][0]
            raise SituatieFout(waar, f"de sleutel '{toon(dubbel)}' staat er twee keer.", "Laat er één staan.")
        return uit

    if not tekst.strip():
        return None
    try:
        return json.loads(tekst, object_pairs_hook=zonder_dubbele)
    except RecursionError:
        raise _te_diep(waar) from None
    except json.JSONDecodeError as fout:
        raise SituatieFout(
            waar, f"regel {fout.lineno}, kolom {fout.colno}: geen geldige JSON ({fout.msg}).", "Verbeter die regel."
        ) from None
    except ValueError:  # een geheel getal van meer dan 4.300 cijfers
        raise SituatieFout(waar, "er staat een getal in dat te lang is.", "Verkort dat getal.") from None


@dataclasses.dataclass
class _Open:
    """Een lijst of mapping die nog open staat, met het aantal waarden erin (aliassen uitgeschreven)."""

    inhoud: Any
    anker: str | None
    sleutel: str | None = None
    waarden: int = 1


class _Bouwer:
    """Bouwt uit gebeurtenissen, met een eigen stapel: geen recursie, en weigert zodra een grens is bereikt."""

    def __init__(self, waar: str) -> None:
        self.waar = waar
        self.stapel: list[_Open] = []
        self.ankers: dict[str, tuple[Any, int]] = {}
        self.document: Any = None

    def bouw(self, tekst: str) -> Any:
        documenten = 0
        try:
            for e in yaml.parse(tekst, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader)):
                documenten += isinstance(e, yaml.DocumentStartEvent)
                if documenten > 1:
                    raise self._fout(e, "hier begint een tweede document (---).", "Zet elke situatie in een eigen bestand.")
                self._neem(e)
        except yaml.MarkedYAMLError as fout:
            plek = fout.problem_mark or fout.context_mark
            regel = f"regel {plek.line + 1}, kolom {plek.column + 1}: " if plek else ""
            raise SituatieFout(self.waar, f"{regel}geen geldige YAML ({fout.problem}).", "Verbeter die regel.") from None
        except yaml.YAMLError as fout:
            reden = getattr(fout, "reason", None) or str(fout).splitlines()[0]
            raise SituatieFout(self.waar, f"geen geldige YAML ({reden}).", "Controleer het bestand op vreemde tekens.") from None
        return self.document

    def _fout(self, e: Any, gevonden: str, doe: str) -> SituatieFout:
        return SituatieFout(self.waar, f"regel {e.start_mark.line + 1}: {gevonden}", doe)

    def _neem(self, e: Any) -> None:
        if getattr(e, "tag", None) is not None:
            raise self._fout(e, f"het label '{e.tag}' wordt niet gelezen.", "Haal het weg (het begint met !).")
        if isinstance(e, yaml.AliasEvent):
            if e.anchor not in self.ankers:
                raise self._fout(e, f"*{e.anchor} verwijst naar iets dat nog niet af is.", "Schrijf de waarde uit.")
            inhoud, waarden = self.ankers[e.anchor]
            self._plaats(e, inhoud, waarden)
        elif isinstance(e, yaml.ScalarEvent):
            tekst = e.value
            als_sleutel = self.stapel and isinstance(self.stapel[-1].inhoud, dict) and self.stapel[-1].sleutel is None
            waarde = tekst if als_sleutel or not e.implicit[0] else _waarde(tekst)
            if e.anchor:
                self.ankers[e.anchor] = (waarde, 1)
            self._plaats(e, waarde, 1)
        elif isinstance(e, yaml.MappingStartEvent | yaml.SequenceStartEvent):
            if len(self.stapel) >= MEESTE_NIVEAUS:
                raise _te_diep(self.waar)
            self.stapel.append(_Open({} if isinstance(e, yaml.MappingStartEvent) else [], e.anchor))
        elif isinstance(e, yaml.MappingEndEvent | yaml.SequenceEndEvent):
            klaar = self.stapel.pop()
            if klaar.anker:
                self.ankers[klaar.anker] = (klaar.inhoud, klaar.waarden)
            self._plaats(e, klaar.inhoud, klaar.waarden)

    def _plaats(self, e: Any, waarde: Any, waarden: int) -> None:
        if waarden > MEESTE_WAARDEN:
            raise _te_veel(self.waar)
        if not self.stapel:
            self.document = waarde
            return
        boven = self.stapel[-1]
        boven.waarden += waarden
        if boven.waarden > MEESTE_WAARDEN:
            raise _te_veel(self.waar)
        if isinstance(boven.inhoud, list):
            boven.inhoud.append(waarde)
        elif boven.sleutel is not None:
            boven.inhoud[boven.sleutel], boven.sleutel = waarde, None
        elif not isinstance(waarde, str):
            raise self._fout(e, "een lijst, mapping of leeg als sleutel.", "Een sleutel is één woord of een maand.")
        elif waarde in boven.inhoud:
            raise self._fout(e, f"de sleutel '{toon(waarde)}' staat er twee keer.", "Laat er één staan.")
        else:
            boven.sleutel = waarde


def _waarde(tekst: str) -> Any:
    """Een waarde zonder aanhalingstekens: leeg, true/false, een decimaal getal, en anders de tekst zelf."""
    if tekst in _WOORDEN:
        return _WOORDEN[tekst]
    if _GEHEEL.match(tekst):
        return int(tekst)
    return float(tekst) if _GETAL.match(tekst) else tekst
