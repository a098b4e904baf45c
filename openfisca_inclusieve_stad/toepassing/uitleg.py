"""De uitleg van een antwoord: het spoor van OpenFisca, samen met de artikelen en de gegevens van elke parameter.

Er wordt niets opnieuw bedacht: elke stap is een knoop uit het spoor, elk artikel staat bij de variabele of de parameter.
"""

from __future__ import annotations

import dataclasses
import datetime
import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import Any

import numpy as np
from openfisca_core.indexed_enums import Enum
from openfisca_core.parameters import Parameter

from openfisca_inclusieve_stad.begrippen import GEEN_DATUM, Bewoners, Dagen, gezinspartner
from openfisca_inclusieve_stad.fouten import GebruikersFout, lijkt_op
from openfisca_inclusieve_stad.toepassing.antwoord import Stap
from openfisca_inclusieve_stad.toepassing.delen import Sleutel, blad_op, lees_spoor, sleutel_van
from openfisca_inclusieve_stad.toepassing.redenering import Focus, Redenering
from openfisca_inclusieve_stad.toepassing.simulatie import Simulatie
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


@dataclasses.dataclass(frozen=True)
class Deel:
    """Waar een stap uit volgt: een andere stap (met haar nummer), iets wat is gelezen, of een parameter.

    soort: 'gelezen', of 'ver' als alleen een heel andere leeftijd, termijn of datum iets uitmaakt; 'bedrag' voor een
    parameter die de waarde maakt, 'grens' voor een die haar alleen begrenst.
    """

    soort: str
    label: str
    waarde: str
    stap: int = 0
    ingangsdatum: str = ""
    zekerheid: str = ""


@dataclasses.dataclass(frozen=True)
class Redenstap(Stap):
    """Een stap die weet of zij voor deze persoon ertoe deed.

    nummer: haar plaats in de korte uitleg, 0 als zij daar niet in staat. kort: haar waarde, met de naam erbij als het om
    een ander gaat. uit: wat haar waarde bepaalt. geen_verschil: labels van wat is gelezen en nu niets uitmaakte.
    """

    nummer: int = 0
    kort: str = ""
    uit: tuple[Deel, ...] = ()
    bij: tuple[str, ...] = ()
    geen_verschil: tuple[str, ...] = ()


def redeneer(simulatie: Simulatie) -> Redenering:
    """Het spoor van deze simulatie om stappen op te beproeven; één voor alle personen en uitkomsten."""
    return Redenering(simulatie, lees_spoor(simulatie), _op_sleutel(simulatie))


def uitleg(
    simulatie: Simulatie, variabele: str, maand: str, rij: int, namen: Sequence[str], redenering: Redenering | None = None
) -> tuple[Redenstap, ...]:
    """De hele afleiding van deze uitkomst voor deze persoon, met de stappen die ertoe deden genummerd.

    namen: hoe de personen heten, in de volgorde van de rijen. redenering: die van `redeneer`, om te delen.
    """
    redenering = redenering or redeneer(simulatie)
    knopen = redenering.knopen
    begin = _begin(simulatie, knopen, variabele, maand)
    plan = _plan(redenering, begin, plaats_van(simulatie, variabele, rij))
    verteller = _Verteller(redenering, plan, rij, namen)
    stad = _gemeente(simulatie, knopen, rij)
    return tuple(
        verteller.vertel(sleutel, _stap(simulatie, knoop, diepte, rij, stad, None))
        for sleutel, knoop, diepte in _op_volgorde(simulatie, knopen, begin)
    )


def _plan(redenering: Redenering, begin: Sleutel, plaats: int) -> dict[Sleutel, Focus]:
    """De stappen die een eigen regel krijgen, in de volgorde van lezen, met de plaatsen om wie het gaat."""
    plan: dict[Sleutel, Focus] = {}

    def bezoek(sleutel: Sleutel, focus: Focus) -> None:
        if focus <= plan.get(sleutel, frozenset()):
            return
        plan[sleutel] = plan.get(sleutel, frozenset()) | focus
        alleen = redenering.alleen(sleutel, plan[sleutel])
        for kind, waar in redenering.bepalend(sleutel, plan[sleutel]).items():
            eind, hier = _doorgegeven(redenering, kind, waar)
            samen = kind not in alleen and all(redenering.is_leeg(kind, p) for p in waar)
            if not samen and not _is_kaal(redenering, eind) and redenering.van_belang(eind, hier):
                bezoek(eind, hier)

    bezoek(begin, frozenset({plaats}))
    return plan


def _doorgegeven(redenering: Redenering, sleutel: Sleutel, focus: Focus) -> tuple[Sleutel, Focus]:
    """De stap zelf, of de stap waarvan zij een bedrag ongewijzigd doorgeeft (geen maatwerk: het bedrag van daarvoor)."""
    while redenering.waarde(sleutel).dtype.kind == "f" and not redenering.is_feit(sleutel):
        bepalend = list(redenering.bepalend(sleutel, focus).items())
        if len(bepalend) != 1 or redenering.bladen(sleutel, focus):
            break
        ((kind, waar),) = bepalend
        gelijk = waar == focus and redenering.waarde(kind).dtype.kind == "f" and not redenering.is_feit(kind)
        if not gelijk or any(redenering.waarde(kind)[p] != redenering.waarde(sleutel)[p] for p in focus):
            break
        sleutel, focus = kind, waar
    return sleutel, focus


def _is_kaal(redenering: Redenering, sleutel: Sleutel) -> bool:
    """Een gegeven, of wat alleen uit één gegeven volgt (de leeftijd uit de geboortedatum): dat past in een deel."""
    if redenering.is_feit(sleutel):
        return True
    kinderen = redenering.kinderen(sleutel)
    return len(kinderen) == 1 and redenering.is_feit(kinderen[0]) and not redenering.knopen[sleutel].parameters


class _Verteller:
    """Maakt van een stap van het plan een stap met woorden."""

    def __init__(self, redenering: Redenering, plan: Mapping[Sleutel, Focus], rij: int, namen: Sequence[str]) -> None:
        self.redenering, self.plan, self.rij, self.namen = redenering, plan, rij, namen
        self.simulatie = redenering.simulatie
        self.nummers = {sleutel: nummer for nummer, sleutel in enumerate(plan, 1)}

    def vertel(self, sleutel: Sleutel, stap: Stap) -> Redenstap:
        """De stap met haar nummer en waar zij uit volgt; zonder, als zij niet in de korte uitleg staat."""
        velden = {v.name: getattr(stap, v.name) for v in dataclasses.fields(Stap)}
        if sleutel not in self.plan:
            return Redenstap(**velden)
        focus = self.plan[sleutel]
        bepalend = self.redenering.bepalend(sleutel, focus)
        rest = [self.label(kind) for kind in self.redenering.kinderen(sleutel) if kind not in bepalend]
        delen = [self.deel(sleutel, kind, waar) for kind, waar in bepalend.items()]
        gelezen = [(self.blad(sleutel, pad), klein) for pad, klein in self.redenering.bladen(sleutel, focus).items()]
        delen += [Deel("bedrag" if klein else "grens", p.label, p.waarde, 0, p.ingangsdatum, p.zekerheid) for p, klein in gelezen]
        variabele = self.simulatie.tax_benefit_system.get_variable(sleutel[0])
        links = [*_verwijzingen(variabele), *(p.href for p, klein in gelezen if klein and p.href)]
        return Redenstap(
            **velden,
            nummer=self.nummers[sleutel],
            kort=self.waarden(sleutel, focus),
            uit=tuple(delen),
            bij=artikelen_op(links, str(self.redenering.knopen[sleutel].period.start)),
            geen_verschil=tuple(dict.fromkeys(rest)),
        )

    def deel(self, ouder: Sleutel, sleutel: Sleutel, focus: Focus) -> Deel:
        """Een gelezen waarde als deel van een stap."""
        soort = "ver" if self.redenering.is_ver(ouder, sleutel, self.plan[ouder]) else "gelezen"
        eind, _ = _doorgegeven(self.redenering, sleutel, focus)
        return Deel(soort, self.label(sleutel), self.waarden(sleutel, focus), self.nummers.get(eind, 0))

    def blad(self, sleutel: Sleutel, pad: str) -> GelezenParameter:
        """Een parameter die deze stap bepaalt."""
        las = next(p for p in self.redenering.knopen[sleutel].parameters if p.name == pad)
        return gelezen_parameter(self.simulatie.tax_benefit_system, pad, str(las.period), las.value)

    def label(self, sleutel: Sleutel) -> str:
        """Hoe de variabele van een stap heet."""
        return str(self.simulatie.tax_benefit_system.get_variable(sleutel[0]).label or sleutel[0])

    def waarden(self, sleutel: Sleutel, focus: Focus) -> str:
        """De waarde; voor een ander dan deze persoon met de naam erbij."""
        variabele = self.simulatie.tax_benefit_system.get_variable(sleutel[0])
        if not variabele.entity.is_person:
            return self.tekst(sleutel, min(focus))
        bij: dict[str, list[int]] = {}
        for plaats in sorted(focus, key=lambda p: (p != self.rij, p)):
            bij.setdefault(self.tekst(sleutel, plaats), []).append(plaats)
        if list(bij.values()) == [[self.rij]]:
            return next(iter(bij))
        return "; ".join(f"{tekst} ({' en '.join(str(self.namen[p]) for p in plaatsen)})" for tekst, plaatsen in bij.items())

    def tekst(self, sleutel: Sleutel, plaats: int) -> str:
        """De waarde op een plaats, en of een gegeven is opgegeven; 'standaard' is wat geldt als niemand iets zegt."""
        variabele = self.simulatie.tax_benefit_system.get_variable(sleutel[0])
        waarde = self.redenering.waarde(sleutel)[plaats]
        if isinstance(variabele, Bewoners):
            return _bewoners_bij_naam(self.simulatie, int(waarde), plaats, self.namen)
        tekst = als_tekst(variabele, waarde)
        if not self.redenering.is_feit(sleutel):
            return f"{tekst}{self.bron_tekst(sleutel, plaats)}"
        return f"{tekst}, {'standaard' if self.redenering.is_leeg(sleutel, plaats) else 'opgegeven'}"

    def bron_tekst(self, sleutel: Sleutel, plaats: int) -> str:
        """Het ene gegeven waar een kale stap uit volgt: ' (geboortedatum 15-03-1955, opgegeven)'."""
        if not _is_kaal(self.redenering, sleutel):
            return ""
        (kind,) = self.redenering.kinderen(sleutel)
        plaatsen = self.redenering.van(sleutel, kind, frozenset({plaats}))
        if len(plaatsen) != 1:
            return ""
        return f" ({self.label(kind).lower()} {self.tekst(kind, min(plaatsen))})"


def _bewoners_bij_naam(simulatie: Simulatie, verzameling: int, plaats: int, namen: Sequence[str]) -> str:
    """Een verzameling bewoners van het huishouden van deze persoon, bij hun naam."""
    huis = np.asarray(simulatie.populations["huishouden"].members_entity_id)
    bewoners = np.flatnonzero(huis == huis[plaats])
    return " en ".join(str(namen[int(b)]) for n, b in enumerate(bewoners) if verzameling >> n & 1) or "niemand"


def afleiding(
    simulatie: Simulatie, variabele: str, maand: str, rij: int, ertoe: Collection[str] | None = None
) -> tuple[Stap, ...]:
    """Hoe deze persoon (rij) in deze maand aan deze uitkomst komt: de uitkomst eerst, dan waar zij uit volgt.

    De simulatie is gebouwd met `spoor=True` en heeft de uitkomst berekend. Elke (variabele, maand) staat er één keer,
    waar zij het eerst is gelezen. Met `ertoe` (paden, zie `zekerheid.doet_ertoe`) staan bij een stap alleen de
    parameters die de uitkomst bepalen; zonder staan alle gelezen parameters er.
    """
    knopen = _op_sleutel(simulatie)
    begin = _begin(simulatie, knopen, variabele, maand)
    stad = _gemeente(simulatie, knopen, rij)
    return tuple(_stap(simulatie, knoop, diepte, rij, stad, ertoe) for _, knoop, diepte in _op_volgorde(simulatie, knopen, begin))


def _op_sleutel(simulatie: Simulatie) -> dict[Sleutel, Any]:
    """Het spoor op sleutel; van elke (variabele, periode) de eerste knoop, want daar is gerekend."""
    knopen: dict[Sleutel, Any] = {}
    if simulatie.trace:
        for knoop in simulatie.tracer.browse_trace():
            knopen.setdefault(sleutel_van(simulatie, knoop.name, knoop.period), knoop)
    return knopen


def _begin(simulatie: Simulatie, knopen: Mapping[Sleutel, Any], variabele: str, maand: str) -> Sleutel:
    bekend = _bekend(simulatie, variabele)
    begin = sleutel_van(simulatie, variabele, simulatie.periode(variabele, maand)) if bekend else (variabele, None)
    if begin not in knopen:
        doe = lijkt_op(variabele, (naam for naam, _ in knopen)) or "Bereken de uitkomst met spoor=True."
        raise GebruikersFout(f"uitleg van {variabele} {maand}", "deze uitkomst is niet met spoor berekend.", doe)
    return begin


def _op_volgorde(simulatie: Simulatie, knopen: Mapping[Sleutel, Any], begin: Sleutel) -> Iterator[tuple[Sleutel, Any, int]]:
    gezien = {begin}
    stapel = [(begin, 0)]
    while stapel:
        sleutel, diepte = stapel.pop()
        knoop = knopen[sleutel]
        yield sleutel, knoop, diepte
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
    if isinstance(variabele, Dagen):
        return dagen_tekst(int(waarde))
    if variabele.value_type is datetime.date:
        return datum_tekst(waarde)
    if variabele.value_type is bool:
        return "ja" if waarde else "nee"
    if variabele.value_type is str:
        return str(waarde)
    return getal_tekst(waarde, variabele.unit)


def dagen_tekst(verzameling: int) -> str:
    """Een verzameling dagen van een maand: 'dag 1 tot en met 9 en 20', of 'geen dag'."""
    delen: list[str] = []
    dag = 1
    while verzameling:
        stil = (verzameling & -verzameling).bit_length() - 1  # dagen die er niet in zitten
        lang = (~(verzameling >> stil) & ((verzameling >> stil) + 1)).bit_length() - 1  # dagen achter elkaar
        begin, dag = dag + stil, dag + stil + lang
        delen.append(str(begin) if lang == 1 else f"{begin} tot en met {dag - 1}")
        verzameling >>= stil + lang
    return f"dag {' en '.join(delen)}" if delen else "geen dag"


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


def _gemeente(simulatie: Simulatie, knopen: Mapping[Sleutel, Any], rij: int) -> str:
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
