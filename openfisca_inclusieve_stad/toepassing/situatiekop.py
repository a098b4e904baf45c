"""De kop van een situatiebestand: wat het verhaal is, wat is aangenomen, en wat er uit moet komen."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from typing import Any

from openfisca_inclusieve_stad.begrippen import Uitvoering
from openfisca_inclusieve_stad.fouten import lijkt_op
from openfisca_inclusieve_stad.toepassing.invoerwaarden import Plek, lees_maand
from openfisca_inclusieve_stad.toepassing.yaml_veilig import toon
from openfisca_inclusieve_stad.wetten import ALLE, rekenbare_wetten

TEKSTEN = ("titel", "verhaal", "familie")
LIJSTEN = ("aannames", "bronnen")
KOP = (*TEKSTEN, "rekenbaar", "peildatum", "wetten", *LIJSTEN, "varianten", "verwacht")
UITVOERINGEN = tuple(lid.name for lid in Uitvoering)


@dataclasses.dataclass(frozen=True)
class Verwachting:
    """Wat er volgens de wet of een bron uit een situatie moet komen, onder één regime.

    uitkomsten: {'mevrouw.pw_norm': 962.63}. bevindingen en geen_bevindingen: definities die er wel of niet moeten zijn.
    """

    variant: str
    peildatum: str
    uitvoering: str
    hervormingen: tuple[str, ...]
    uitkomsten: Mapping[str, float | int | bool | str | None]
    bevindingen: tuple[str, ...]
    geen_bevindingen: tuple[str, ...]
    bron: str = ""


@dataclasses.dataclass(frozen=True)
class Kop:
    """De kop, gelezen. `rekenbaar` is 'ja' of een zin die zegt waarom niet; `peildatum` is leeg als zij ontbreekt.

    wetten: sleutels van de wetten die deze situatie aangaan; leeg als het bestand er geen noemt.
    """

    titel: str
    verhaal: str
    familie: str
    rekenbaar: str
    peildatum: str
    aannames: tuple[str, ...]
    bronnen: tuple[str, ...]
    varianten: Mapping[str, Any]
    verwacht: tuple[Verwachting, ...]
    wetten: tuple[str, ...] = ()


def lees_kop(inhoud: Mapping[str, Any], bestand: str) -> Kop:
    """De kop van een situatie; alles erin mag ontbreken."""
    plek = Plek(bestand, "")
    titel, verhaal, familie = (_tekst(inhoud.get(naam, ""), plek.bij(naam)) for naam in TEKSTEN)
    aannames, bronnen = (_teksten(inhoud.get(naam, []), plek.bij(naam)) for naam in LIJSTEN)
    peildatum = lees_maand(inhoud["peildatum"], plek.bij("peildatum")) if "peildatum" in inhoud else ""
    return Kop(
        titel=titel,
        verhaal=verhaal,
        familie=familie,
        aannames=aannames,
        bronnen=bronnen,
        rekenbaar=_rekenbaar(inhoud.get("rekenbaar", "ja"), plek.bij("rekenbaar")),
        peildatum=peildatum,
        varianten=_varianten(inhoud.get("varianten", {}), plek.bij("varianten")),
        verwacht=_verwacht(inhoud.get("verwacht", []), peildatum, plek.bij("verwacht")),
        wetten=_wetten(inhoud.get("wetten", []), plek.bij("wetten")),
    )


def onbekende_sleutel(inhoud: Mapping[str, Any], bekend: tuple[str, ...], plek: Plek) -> None:
    """Weigert een sleutel die hier niet hoort, met de naaste die er wel hoort."""
    for sleutel in inhoud:
        if sleutel not in bekend:
            doe = lijkt_op(sleutel, bekend) or f"Kies uit: {', '.join(bekend)}."
            raise plek.bij(sleutel).fout(f"de sleutel '{toon(sleutel)}' is niet bekend.", doe)


def _tekst(waarde: Any, plek: Plek) -> str:
    if isinstance(waarde, str):
        return waarde.strip()
    raise plek.fout(f"'{toon(waarde)}' is geen tekst.", "Zet er een tekst, zo nodig tussen aanhalingstekens.")


def _teksten(waarde: Any, plek: Plek) -> tuple[str, ...]:
    lijst = waarde if isinstance(waarde, list) else [waarde]
    return tuple(_tekst(deel, plek.bij(nummer)) for nummer, deel in enumerate(lijst, 1))


def _rekenbaar(waarde: Any, plek: Plek) -> str:
    if waarde is True or waarde == "ja":
        return "ja"
    if not isinstance(waarde, str) or len(waarde.split()) < 3:
        raise plek.fout(f"'{toon(waarde)}' is geen ja en geen reden.", "Schrijf ja, of een zin die zegt waarom niet.")
    return waarde.strip()


def _wetten(waarde: Any, plek: Plek) -> tuple[str, ...]:
    namen, bekend = _teksten(waarde, plek), (*rekenbare_wetten(), ALLE)
    for nummer, naam in enumerate(namen, 1):
        if naam not in bekend:
            doe = lijkt_op(naam, bekend) or f"Kies uit: {', '.join(bekend)}."
            raise plek.bij(nummer).fout(f"de wet '{toon(naam)}' wordt niet uitgerekend.", doe)
    return tuple(rekenbare_wetten()) if ALLE in namen else namen


def _mapping(waarde: Any, plek: Plek) -> dict[str, Any]:
    if isinstance(waarde, dict):
        return waarde
    raise plek.fout("hier hoort een mapping van naam naar waarde.", "Zie docs/situatiebestand.md.")


def _varianten(waarde: Any, plek: Plek) -> Mapping[str, Any]:
    for naam, inhoud in _mapping(waarde, plek).items():
        if not naam.strip():
            raise plek.fout("een variant zonder naam.", "Geef elke variant een naam.")
        _mapping(inhoud, plek.bij(naam))
    return dict(waarde)


def _verwacht(waarde: Any, peildatum: str, plek: Plek) -> tuple[Verwachting, ...]:
    if not isinstance(waarde, list):
        raise plek.fout("hier hoort een lijst van verwachtingen.", "Zet een streepje voor elke verwachting (- uitkomsten: …).")
    return tuple(_een_verwachting(deel, peildatum, plek.bij(nummer)) for nummer, deel in enumerate(waarde, 1))


def _een_verwachting(waarde: Any, peildatum: str, plek: Plek) -> Verwachting:
    velden = tuple(veld.name for veld in dataclasses.fields(Verwachting))
    onbekende_sleutel(_mapping(waarde, plek), velden, plek)
    uitvoering = waarde.get("uitvoering", "standaard")
    if uitvoering not in UITVOERINGEN:
        doe = f"{lijkt_op(uitvoering, UITVOERINGEN)} Kies uit: {', '.join(UITVOERINGEN)}.".strip()
        raise plek.bij("uitvoering").fout(f"'{toon(uitvoering)}' bestaat niet.", doe)
    uitkomsten = _mapping(waarde.get("uitkomsten", {}), plek.bij("uitkomsten"))
    for sleutel, uitkomst in uitkomsten.items():
        hier = plek.bij("uitkomsten", sleutel)
        if sleutel.count(".") != 1:
            raise hier.fout(f"'{toon(sleutel)}' is geen uitkomst.", "Schrijf kenmerk.variabele, zoals mevrouw.pw_norm.")
        if isinstance(uitkomst, dict | list):
            raise hier.fout("hier hoort één waarde.", "Geef de waarde in de maand van de peildatum.")
    maand = lees_maand(waarde["peildatum"], plek.bij("peildatum")) if "peildatum" in waarde else peildatum
    if not maand:
        raise plek.fout("geen peildatum, hier niet en in de kop niet.", "Geef een peildatum als 2015-07.")
    return Verwachting(
        variant=_tekst(waarde.get("variant", ""), plek.bij("variant")),
        peildatum=maand,
        uitvoering=uitvoering,
        hervormingen=_teksten(waarde.get("hervormingen", []), plek.bij("hervormingen")),
        uitkomsten=dict(uitkomsten),
        bevindingen=_teksten(waarde.get("bevindingen", []), plek.bij("bevindingen")),
        geen_bevindingen=_teksten(waarde.get("geen_bevindingen", []), plek.bij("geen_bevindingen")),
        bron=_tekst(waarde.get("bron", ""), plek.bij("bron")),
    )
