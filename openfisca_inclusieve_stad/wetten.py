"""Het register van wetten (`wetten.yaml`): naam, bedoeling, gelezen teksten, wat is gemodelleerd en welke maanden.

Kent geen OpenFisca, zodat elke kamer het mag lezen.
"""

from __future__ import annotations

import dataclasses
import functools
import importlib.resources
from collections.abc import Mapping
from typing import Any

import yaml

NOOIT = "9999-12-31"
ALLE = "alle"  # in plaats van een sleutel: elke wet met uitkomsten


@dataclasses.dataclass(frozen=True)
class Artikel:
    """Een artikel van een wet, met de versies waarvan de tekst is gelezen."""

    nummer: str
    onderwerp: str
    tekst_gelezen: tuple[str, ...]
    gemodelleerd: bool
    waarom_niet: str = ""


@dataclasses.dataclass(frozen=True)
class Dekkingsgat:
    """Maanden waarin een uitkomst niet is gemodelleerd: `vanaf` tot `weer_vanaf`, en de zin die dat zegt."""

    vanaf: str
    weer_vanaf: str
    zin: str


@dataclasses.dataclass(frozen=True)
class Wet:
    """Een wet uit het register. Zonder dekking (`gedekt_van` leeg) wordt zij alleen aangehaald, niet uitgerekend."""

    sleutel: str
    naam: str
    afkorting: str
    prefix: str
    bwb: str
    bedoeling: str
    bedoeling_bron: str
    gedekt_van: str
    gedekt_tot_en_met: str
    artikelen: Mapping[str, Artikel]
    gaten: Mapping[str, tuple[Dekkingsgat, ...]]
    uitkomsten: tuple[str, ...]
    twijfels: tuple[Mapping[str, str], ...]
    uitleg_van: tuple[str, ...] = ()  # de hoofduitkomsten: die toont en verklaart `toets` altijd

    def link(self, artikel: str, dag: str, lid: str = "") -> str:
        """Juriconnect-link naar een artikel zoals het gold op `dag`."""
        bij_lid = f"&lid={lid}" if lid else ""
        return f"https://wetten.overheid.nl/jci1.3:c:{self.bwb}&artikel={artikel}{bij_lid}&g={dag}"

    def tekst_op(self, artikel: str, dag: str) -> str:
        """De versie van het artikel waarvan de tekst is gelezen en die op `dag` gold; 'onbekend' als die er niet is.

        Een gelezen versie geldt tot de volgende gelezen versie; vóór de eerste is de tekst onbekend.
        """
        gelezen = self.artikelen[artikel].tekst_gelezen if artikel in self.artikelen else ()
        eerder = [v for v in gelezen if v <= dag]
        return eerder[-1] if eerder else "onbekend"

    @property
    def rekenbaar(self) -> bool:
        """Zij heeft uitkomsten die het model uitrekent; anders wordt zij alleen aangehaald."""
        return bool(self.uitkomsten and self.gedekt_van)


def lees_yaml(pakket: str, naam: str) -> Any:
    """Een YAML-bestand dat bij het pakket hoort."""
    with importlib.resources.files(pakket).joinpath(naam).open(encoding="utf-8") as stroom:
        lader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)  # hetzelfde als safe_load, in C
        return yaml.load(stroom, Loader=lader)  # noqa: S506 (een veilige lader)


@functools.cache
def wetten() -> Mapping[str, Wet]:
    """Alle wetten van het register, op sleutel."""
    return {sleutel: _wet(sleutel, inhoud) for sleutel, inhoud in lees_yaml(__package__, "wetten.yaml").items()}


def rekenbare_wetten() -> Mapping[str, Wet]:
    """De wetten met uitkomsten, op sleutel: die kan iemand vragen."""
    return {sleutel: wet for sleutel, wet in wetten().items() if wet.rekenbaar}


def _wet(sleutel: str, w: Mapping[str, Any]) -> Wet:
    artikelen = {
        str(nummer): Artikel(
            nummer=str(nummer),
            onderwerp=a["onderwerp"],
            tekst_gelezen=tuple(sorted(str(d) for d in a.get("tekst_gelezen", ()))),
            gemodelleerd="niet_gemodelleerd" not in a,
            waarom_niet=a.get("niet_gemodelleerd", ""),
        )
        for nummer, a in w["artikelen"].items()
    }
    gaten = {
        naam: tuple(
            Dekkingsgat(str(g["vanaf"]), str(g["weer_vanaf"]), f"{naam} is dan niet gemodelleerd: {g['waarom'].rstrip('.')}.")
            for g in lijst
        )
        for naam, lijst in w.get("gaten", {}).items()
    }
    return Wet(
        sleutel=sleutel,
        naam=w["naam"],
        afkorting=w["afkorting"],
        prefix=w["prefix"],
        bwb=w["bwb"],
        bedoeling=w["bedoeling"],
        bedoeling_bron=w["bedoeling_bron"],
        gedekt_van=str(w.get("dekking", {}).get("van", "")),
        gedekt_tot_en_met=str(w.get("dekking", {}).get("tot_en_met", "")),
        artikelen=artikelen,
        gaten=gaten,
        uitkomsten=tuple(w.get("uitkomsten", ())),
        twijfels=tuple(w.get("twijfels", ())),
        uitleg_van=tuple(w.get("uitleg_van", ())),
    )


def wet_van(variabele: str) -> Wet | None:
    """De wet die een variabele als uitkomst noemt, of waar zij door haar prefix bij hoort; None voor een feit.

    Een uitkering met een eigen naam (zorgtoeslag, huurtoeslag) heeft geen prefix: die staat bij de uitkomsten van haar wet.
    """
    eigen = next((w for w in wetten().values() if variabele in w.uitkomsten), None)
    if eigen is not None:
        return eigen
    kaal = variabele.removeprefix("toegekend_")
    return next((w for w in wetten().values() if kaal.startswith(w.prefix)), None)


def dekkingsgaten(variabele: str) -> tuple[Dekkingsgat, ...]:
    """Wanneer een variabele niet is gemodelleerd: vóór en na de dekking van haar wet, en haar eigen gaten."""
    wet = wet_van(variabele)
    genoemd = tuple(gat for w in wetten().values() for gat in w.gaten.get(variabele, ()))
    if wet is None or not wet.gedekt_van:  # een feit, of een wet die alleen wordt aangehaald
        return genoemd
    zin = f"{variabele} is gemodelleerd van {wet.gedekt_van} tot en met {wet.gedekt_tot_en_met}."
    jaar, maand = (int(deel) for deel in wet.gedekt_tot_en_met.split("-"))
    einde = f"{jaar + maand // 12:04d}-{maand % 12 + 1:02d}-01"
    return (
        Dekkingsgat("0001-01-01", f"{wet.gedekt_van}-01", zin),
        *genoemd,
        Dekkingsgat(einde, NOOIT, zin),
    )
