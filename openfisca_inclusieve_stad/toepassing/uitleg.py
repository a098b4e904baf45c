"""De uitleg van een antwoord: het spoor van OpenFisca, samen met de artikelen en de gegevens van elke parameter.

Er wordt niets opnieuw bedacht: elke stap is een knoop uit het spoor, elk artikel staat bij de variabele of de parameter.
"""

from __future__ import annotations

import dataclasses
import datetime
import re
from collections.abc import Collection, Iterable, Iterator
from typing import Any

import numpy as np
from openfisca_core.indexed_enums import Enum
from openfisca_core.parameters import Parameter

from openfisca_inclusieve_stad.begrippen import GEEN_DATUM, Bewoners, gezinspartner
from openfisca_inclusieve_stad.fouten import GebruikersFout, lijkt_op
from openfisca_inclusieve_stad.toepassing.antwoord import Stap
from openfisca_inclusieve_stad.toepassing.delen import Sleutel, blad_op, sleutel_van
from openfisca_inclusieve_stad.toepassing.simulatie import Simulatie, maand_van
from openfisca_inclusieve_stad.toepassing.zekerheid import (
    ingangsdatum,
    plaats_van,
    wet_zelf,
    zekerheid_op,
)

_VERSIE = re.compile(r"&g=(\d{4}-\d{2}-\d{2})")
_EENHEDEN = {
    "year": ("jaar", "jaar"),
    "month": ("maand", "maanden"),
    "week": ("week", "weken"),
    "day": ("dag", "dagen"),
    "hour": ("uur", "uren"),
}


@dataclasses.dataclass(frozen=True)
class GelezenParameter:
    """Een parameter zoals een formule haar las: wat, hoeveel, sinds wanneer, hoe zeker, en waar het staat."""

    pad: str
    label: str
    waarde: str
    ingangsdatum: str
    zekerheid: str
    feit: str
    href: str


def afleiding(
    simulatie: Simulatie, variabele: str, maand: str, rij: int, ertoe: Collection[str] | None = None
) -> tuple[Stap, ...]:
    """Hoe deze persoon (rij) in deze maand aan deze uitkomst komt: de uitkomst eerst, dan waar zij uit volgt.

    De simulatie is gebouwd met `spoor=True` en heeft de uitkomst berekend. Elke (variabele, maand) staat er één keer,
    waar zij het eerst is gelezen. Met `ertoe` (paden, zie `zekerheid.doet_ertoe`) staan bij een stap alleen de
    parameters die de uitkomst bepalen; zonder staan alle gelezen parameters er.
    """
    knopen: dict[Sleutel, Any] = {}
    if simulatie.trace:
        for knoop in simulatie.tracer.browse_trace():
            knopen.setdefault(sleutel_van(simulatie, knoop.name, knoop.period), knoop)
    begin = sleutel_van(simulatie, variabele, maand_van(maand)) if _bekend(simulatie, variabele) else (variabele, None)
    if begin not in knopen:
        doe = lijkt_op(variabele, (naam for naam, _ in knopen)) or "Bereken de uitkomst met spoor=True."
        raise GebruikersFout(f"uitleg van {variabele} {maand}", "deze uitkomst is niet met spoor berekend.", doe)
    stad = _gemeente(simulatie, knopen, rij)
    return tuple(_stap(simulatie, knoop, diepte, rij, stad, ertoe) for knoop, diepte in _op_volgorde(simulatie, knopen, begin))


def _op_volgorde(simulatie: Simulatie, knopen: dict[Sleutel, Any], begin: Sleutel) -> Iterator[tuple[Any, int]]:
    gezien = {begin}
    stapel = [(begin, 0)]
    while stapel:
        sleutel, diepte = stapel.pop()
        knoop = knopen[sleutel]
        yield knoop, diepte
        nieuw = []
        for kind in knoop.children:
            volgende = sleutel_van(simulatie, kind.name, kind.period)
            if volgende not in gezien:
                gezien.add(volgende)
                nieuw.append((volgende, diepte + 1))
        stapel.extend(reversed(nieuw))


def _bekend(simulatie: Simulatie, variabele: str) -> bool:
    return simulatie.tax_benefit_system.get_variable(variabele) is not None


def _stap(simulatie: Simulatie, knoop: Any, diepte: int, rij: int, stad: str, ertoe: Collection[str] | None) -> Stap:
    variabele = simulatie.tax_benefit_system.get_variable(knoop.name)
    dag = str(knoop.period.start)
    parameters = [
        gelezen_parameter(simulatie.tax_benefit_system, p.name, str(p.period), p.value)
        for p in {(p.name, str(p.period)): p for p in knoop.parameters}.values()
        if not _andere_stad(p.name, stad) and (ertoe is None or p.name in ertoe)
    ]
    return Stap(
        diepte=diepte,
        variabele=knoop.name,
        label=variabele.label or knoop.name,
        periode=str(knoop.period),
        waarde=_waarde(simulatie, variabele, knoop, rij),
        artikelen=artikelen_op([*_verwijzingen(variabele), *(p.href for p in parameters if p.href)], dag),
        parameters=tuple((p.label, p.waarde, p.ingangsdatum, p.zekerheid) for p in parameters),
    )


def _waarde(simulatie: Simulatie, variabele: Any, knoop: Any, rij: int) -> str:
    eigen = knoop.value[plaats_van(simulatie, knoop.name, rij)]
    tekst = als_tekst(variabele, eigen)
    if not variabele.formulas and _is_standaard(variabele, eigen):
        tekst += " (standaardwaarde)"
    if variabele.entity.is_person:
        ander = int(gezinspartner(simulatie.persons)[rij])
        van_ander = als_tekst(variabele, knoop.value[ander]) if ander >= 0 else ""
        if ander >= 0 and van_ander != als_tekst(variabele, eigen):
            tekst += f"; andere volwassene in het gezin: {van_ander}"
    return tekst


def _is_standaard(variabele: Any, waarde: Any) -> bool:
    standaard = variabele.default_value
    if isinstance(standaard, Enum):
        return int(np.asarray(waarde)) == standaard.index
    return bool(np.asarray(waarde).astype(variabele.dtype) == np.asarray(standaard).astype(variabele.dtype))


def als_tekst(variabele: Any, waarde: Any) -> str:
    """Een waarde van een variabele zoals een mens haar leest: '962,63 euro', '01-07-2026', 'ja', of het label."""
    if variabele.value_type == Enum:
        leden = list(variabele.possible_values)
        return str(leden[int(np.asarray(waarde))].value)
    if isinstance(variabele, Bewoners):
        return bewoners_tekst(int(waarde))
    if variabele.value_type is datetime.date:
        return datum_tekst(waarde)
    if variabele.value_type is bool:
        return "ja" if waarde else "nee"
    if variabele.value_type is str:
        return str(waarde)
    return getal_tekst(waarde, variabele.unit)


def bewoners_tekst(verzameling: int) -> str:
    """Een verzameling bewoners: 'bewoner 2', 'bewoners 2 en 3' of 'niemand'."""
    nummers = [str(n + 1) for n in range(verzameling.bit_length()) if verzameling >> n & 1]
    if not nummers:
        return "niemand"
    if len(nummers) == 1:
        return f"bewoner {nummers[0]}"
    return f"bewoners {', '.join(nummers[:-1])} en {nummers[-1]}"


def datum_tekst(dag: Any) -> str:
    """Een datum als dd-mm-jjjj; 'geen datum' als zij niet is gegeven of niet is bereikt."""
    dag = np.datetime64(dag, "D")
    if np.isnat(dag) or dag == np.datetime64(GEEN_DATUM, "D"):
        return "geen datum"
    jaar, maand, nummer = str(dag).split("-")
    return f"{nummer}-{maand}-{jaar}"


def getal_tekst(getal: Any, eenheid: str | None = None) -> str:
    """Een getal met zijn eenheid, zoals het in een Nederlandse brief staat: '1.001,07 euro', '30%', '27 jaar'."""
    getal = float(getal)
    if np.isnan(getal):
        return "onbekend"
    if eenheid == "currency-EUR":
        return f"{_nederlands(f'{_cent_omhoog(getal):,.2f}')} euro"
    if eenheid == "/1":
        return f"{_kort(round(getal * 100, 6))}%"
    if eenheid in _EENHEDEN:
        return f"{_kort(getal)} {_EENHEDEN[eenheid][abs(getal) != 1]}"
    return _kort(getal)


def _cent_omhoog(bedrag: float) -> float:
    from openfisca_inclusieve_stad.begrippen import cent

    return float(cent(bedrag)) + 0.0  # geen '-0,00'


def _kort(getal: float) -> str:
    return _nederlands(f"{getal:,.6f}".rstrip("0").rstrip("."))


def _nederlands(engels: str) -> str:
    return engels.translate(str.maketrans(",.", ".,"))


# --- Parameters ------------------------------------------------------------------------------------------------------


def gelezen_parameter(stelsel: Any, pad: str, dag: str, waarde: Any) -> GelezenParameter:
    """Wat er over een gelezen parameter te zeggen is, uit haar metadata."""
    blad = blad_op(stelsel.parameters, pad)
    if blad is None:
        return GelezenParameter(pad, pad, parameter_tekst(waarde, None), "", "", "", "")
    zelf = blad_op(wet_zelf(stelsel).parameters, pad)
    sinds = ingangsdatum(blad, dag)
    return GelezenParameter(
        pad=pad,
        label=str(blad.metadata.get("label") or blad.description or pad),
        waarde=parameter_tekst(waarde, blad.metadata.get("unit")),
        ingangsdatum=datum_tekst(sinds) if sinds and sinds > "0001-01-01" else "",
        zekerheid=zekerheid_op(blad, dag, zelf),
        feit=str(blad.metadata.get("feit") or ""),
        href=_href(blad, sinds or dag),
    )


def parameter_tekst(waarde: Any, eenheid: str | None) -> str:
    """De waarde van een parameter zoals een mens haar leest; 'onbekend' als zij ontbreekt."""
    if waarde is None:
        return "onbekend"
    if isinstance(waarde, bool):
        return "ja" if waarde else "nee"
    return getal_tekst(waarde, eenheid) if isinstance(waarde, int | float) else str(waarde)


def _href(blad: Parameter, dag: str) -> str:
    bronnen = blad.metadata.get("reference")
    if not isinstance(bronnen, dict):
        return ""
    eerder = [str(d) for d in bronnen if str(d) <= dag]
    return str(bronnen[max(eerder)].get("href", "")) if eerder else ""


def _gemeente(simulatie: Simulatie, knopen: dict[Sleutel, Any], rij: int) -> str:
    """De gemeente van deze persoon, als het spoor die noemt; anders leeg."""
    knoop = next((k for (naam, _), k in knopen.items() if naam == "gemeente"), None)
    if knoop is None:
        return ""
    leden = simulatie.tax_benefit_system.get_variable("gemeente").possible_values.names
    return str(leden[int(knoop.value.view(np.ndarray)[plaats_van(simulatie, "gemeente", rij)])])


def _andere_stad(pad: str, stad: str) -> bool:
    kamer, _, rest = pad.partition(".")
    return kamer == "gemeenten" and bool(stad) and rest.partition(".")[0] != stad


# --- Artikelen -------------------------------------------------------------------------------------------------------


def _verwijzingen(variabele: Any) -> Iterator[str]:
    """De verwijzingen van een variabele, en van wat een hervorming ermee verving."""
    while variabele is not None:
        bronnen = variabele.reference or ()
        yield from [bronnen] if isinstance(bronnen, str) else bronnen
        variabele = variabele.baseline_variable


def artikelen_op(verwijzingen: Iterable[str], dag: str) -> tuple[str, ...]:
    """Van elk artikel(lid) de laatste versie op of voor deze dag; een link zonder versie geldt altijd.

    Is van geen enkel artikel een versie van voor die dag gelezen, dan staan de eerste versies er: een antwoord zonder
    artikel is geen antwoord, en de link noemt haar eigen dag.
    """
    groepen: dict[str, list[str]] = {}
    for link in dict.fromkeys(verwijzingen):
        groepen.setdefault(_VERSIE.sub("", link), []).append(link)
    passend = [[link for link in links if _versie(link) <= dag] for links in groepen.values()]
    if not any(passend):
        return tuple(min(links, key=_versie) for links in groepen.values())
    return tuple(max(links, key=_versie) for links in passend if links)


def _versie(link: str) -> str:
    versie = _VERSIE.search(link)
    return versie.group(1) if versie else "0000-00-00"
