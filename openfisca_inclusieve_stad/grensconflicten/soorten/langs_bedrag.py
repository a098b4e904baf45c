"""Elke daling langs een bedrag: een raster, en daarna elk vak waarin een sprong kan zitten verfijnd tot de kleinste stap.

Een toeslag gaat in hele euro's: elke paar euro meer inkomen maakt haar een euro lager, en bij die cent daalt het totaal. En een
toeslag van minder dan 24 euro per jaar wordt niet gegeven (beide Awir artikel 14). Dat is geen klif: een daling van twee euro of
minder per onderdeel wordt geteld, niet gemeld.
Zie docs/besluiten/0007-klif-op-een-raster.md.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Generator, Mapping
from typing import Any

import numpy as np

from openfisca_inclusieve_stad.grensconflicten.definitie import Grensconflict
from openfisca_inclusieve_stad.grensconflicten.soorten import Daling, Ronde, Vondst, geldt
from openfisca_inclusieve_stad.grensconflicten.soorten.raster import Gerekend, Loop, Vakken, als_vakken, rangen_van, verfijnd
from openfisca_inclusieve_stad.grensconflicten.soorten.splitsing import HALVE_CENT, beweegt, totaal_van
from openfisca_inclusieve_stad.handelingen import leeftijd_in
from openfisca_inclusieve_stad.kolommen import HUISHOUDEN, PERSOON, Array, Kolommen

KLEIN = 2.0  # EUR per maand: zo ver daalt een onderdeel door afronding op hele euro's en door het kleinste bedrag
PUNTEN = 601
MEERDERJARIG = 18
WEKEN_PER_MAAND = 52 / 12


def langs_bedrag(conflict: Grensconflict, kolommen: Kolommen, maand: str, dimensie: Mapping[str, Any], verfijn: bool) -> Ronde:
    """Langs een feit in euro (of een aantal), van de huidige waarde tot zoveel meer; elke volwassene van de woning apart."""
    naam, entiteit = str(dimensie["feit"]), str(dimensie.get("entiteit", PERSOON))
    nu = np.asarray(kolommen.feit(naam, 0.0, entiteit), dtype=np.float64)
    beweegt = nu > 0 if dimensie.get("alleen_wie_heeft") else np.ones(len(nu), dtype=bool)
    if entiteit == PERSOON:
        rijen = rangen_van(kolommen, beweegt & (leeftijd_in(kolommen, maand) >= MEERDERJARIG))
    else:
        rijen = np.where(beweegt, np.arange(len(nu)), -1)[None, :]
    loop = Loop(conflict, kolommen, entiteit, rijen, {naam: np.ones(len(nu))}, float(dimensie["stap"]))
    return (yield from _zoek(loop, float(dimensie["tot"]), verfijn, nu))


def langs_uren(conflict: Grensconflict, kolommen: Kolommen, maand: str, uren: int) -> Ronde:
    """Langs uren betaald werk per week, tot `uren`: elk uur meer levert het eigen uurloon op, en anders het minimumuurloon."""
    (nu,) = yield (kolommen,)
    uurloon = nu("loon_van_een_uur").astype(np.float64)
    mag = (leeftijd_in(kolommen, maand) >= MEERDERJARIG) & (uurloon > 0)
    per_uur = {"bruto_loon": np.nan_to_num(uurloon) * WEKEN_PER_MAAND, "arbeidsuren_per_week": np.ones(kolommen.personen)}
    begin = np.asarray(kolommen.feit("arbeidsuren_per_week", 0.0), dtype=np.float64)
    loop = Loop(conflict, kolommen, PERSOON, rangen_van(kolommen, mag), per_uur, 1.0, np.maximum(uren - begin, 0.0))
    vondst = yield from _zoek(loop, float(uren), True, begin)
    zonder_uurloon = np.isnan(uurloon) & (leeftijd_in(kolommen, maand) >= MEERDERJARIG)
    return dataclasses.replace(vondst, onbekend=vondst.onbekend | (zonder_uurloon & ~vondst.wie))


def _zoek(loop: Loop, tot: float, verfijn: bool, nu: Array) -> Generator[Any, Any, Vondst]:
    rangen = len(loop.rijen)
    punten = min(PUNTEN, round(tot / loop.stap) + 1)
    x = np.round(np.linspace(0.0, tot, punten) / loop.stap) * loop.stap
    wie = np.where(loop.rijen >= 0, np.arange(rangen)[:, None], -1).repeat(punten, axis=0)
    erbij = np.tile(x, rangen)[:, None].repeat(loop.woningen, axis=1)
    gerekend = yield from loop.reken(wie, erbij)
    persoonlijk = gerekend.delen.reshape(len(gerekend.namen), rangen, punten, -1)
    per_woning = loop.per_woning(persoonlijk)
    kern = _kern(loop, gerekend, x, per_woning, persoonlijk, nu)
    if not verfijn:
        return _grof(kern)
    vakken = als_vakken(x, per_woning, loop.rijen >= 0)
    kliffen, kleine = [], np.zeros(loop.rijen.shape, dtype=np.int64)
    while len(vakken.woning):
        verdacht = kern.verdacht(vakken.delen)
        kleine += kern.tel_kleine(vakken.kies(~verdacht))
        vakken = vakken.kies(verdacht)
        smal = vakken.boven - vakken.onder <= loop.stap * 1.5
        kliffen += kern.kliffen(vakken.kies(smal), persoonlijk)
        vakken = vakken.kies(~smal)
        if len(vakken.woning):
            vakken, persoonlijk = yield from verfijnd(loop, vakken)
    return _vondst(kern, kliffen, kleine)


@dataclasses.dataclass(frozen=True)
class _Klif:
    """Een daling met haar plaats in het raster, en wat elk onderdeel van iedere persoon verandert (onderdelen, personen)."""

    daling: Daling
    wie: int
    vak: int
    persoonlijk: Array


@dataclasses.dataclass(frozen=True)
class _Kern:
    """Het raster, en wat van elk vak moet worden beslist.

    totaal: (rangen, punten, woningen). heel: welke onderdelen op hele euro's gaan. grens: zo ver mag er een dalen zonder klif.
    """

    loop: Loop
    gerekend: Gerekend
    x: Array
    totaal: Array
    persoonlijk: Array
    heel: Array
    grens: float
    nu: Array

    @property
    def samengesteld(self) -> bool:
        """De uitkomst bestaat uit onderdelen."""
        return len(self.gerekend.namen) > 1

    @property
    def ontbreekt(self) -> tuple[str, ...]:
        """De onderdelen die ergens langs de dimensie onbekend zijn."""
        onbekend = np.isnan(self.gerekend.delen).any(axis=(1, 2)) & self.samengesteld
        return tuple(np.array(self.gerekend.namen)[onbekend].tolist())

    @property
    def ruis(self) -> float:
        """Hoeveel een terugval over een stuk door afronding kan lijken."""
        return max(int(self.heel.sum()), 1) * self.grens

    def verdacht(self, delen: Array) -> Array:
        """Vakken waarin een sprong kan zitten: een heel onderdeel daalt meer dan de afronding, of de rest samen daalt."""
        bekend = np.nan_to_num(delen)
        sprong = (bekend[self.heel] < -self.grens).any(axis=0)
        return np.asarray(sprong | (bekend[~self.heel].sum(axis=0) < -self.grens))

    def tel_kleine(self, vakken: Vakken) -> Array:
        """Hoeveel euro de onderdelen in deze vakken door afronding zakken, (rangen, woningen)."""
        uit = np.zeros(self.loop.rijen.shape, dtype=np.int64)
        euros = np.round(-np.nan_to_num(vakken.delen[self.heel])).clip(min=0).sum(axis=0)
        np.add.at(uit, (vakken.wie, vakken.woning), euros.astype(np.int64))
        return uit

    def kliffen(self, smal: Vakken, persoonlijk: Array) -> list[_Klif]:
        """De vakken van één kleinste stap waarin het totaal echt daalt."""
        bedrag = totaal_van(smal.delen, self.samengesteld)
        uit = []
        for i in np.flatnonzero(bedrag < -self.grens):
            woning, wie, reeks, punt = (int(kolom[i]) for kolom in (smal.woning, smal.wie, smal.reeks, smal.punt))
            verschil = persoonlijk[:, reeks, punt + 1] - persoonlijk[:, reeks, punt]
            daling = self.daling("klif", woning, wie, (smal.onder[i], smal.boven[i]), smal.delen[:, i])
            uit.append(_Klif(daling, wie, int(smal.vak[i]), verschil))
        return uit

    def daling(self, soort: str, woning: int, wie: int, tussen: tuple[float, float], delen: Array) -> Daling:
        """Een daling tussen twee waarden van de dimensie."""
        rij = int(self.loop.rijen[wie, woning])
        van, tot = (round(float(self.nu[rij] + erbij), 6) for erbij in tussen)
        persoon = rij if self.loop.entiteit == PERSOON else -1
        bedrag = float(totaal_van(delen, self.samengesteld))
        return Daling(soort, woning, persoon, van, tot, bedrag, beweegt(self.gerekend.namen, delen))


def _kern(loop: Loop, gerekend: Gerekend, x: Array, per_woning: Array, persoonlijk: Array, nu: Array) -> _Kern:
    samengesteld = len(gerekend.namen) > 1
    # een onderdeel dat op hele euro's gaat, springt bij elke afronding: daar telt een euro niet als klif
    op_euro = np.isnan(per_woning) | (per_woning == np.round(per_woning))
    heel = op_euro.all(axis=(1, 2, 3)) & (np.nan_to_num(per_woning) != 0).any(axis=(1, 2, 3)) & samengesteld
    grens = KLEIN + HALVE_CENT if samengesteld and loop.stap < KLEIN / 2 else HALVE_CENT
    totaal = np.nansum(per_woning, axis=0) if samengesteld else per_woning[0]
    return _Kern(loop, gerekend, x, totaal, persoonlijk, heel, grens, nu)


def _onvolledig(kern: _Kern) -> Array:
    """Per woning: een onderdeel is ergens langs de dimensie onbekend."""
    return np.asarray(kern.loop.kolommen.sommen(~kern.gerekend.volledig, HUISHOUDEN) > 0)


def _geldt(kern: _Kern) -> Array:
    """De voorwaarden van de definitie, bij de huidige waarde (het eerste punt van het raster)."""
    return geldt(kern.loop.conflict, kern.gerekend.uitkomst)[: kern.loop.kolommen.personen]


def _grof(kern: _Kern) -> Vondst:
    """Alleen of er een daling is die geen afronding is: een punt van het raster ligt onder een eerder punt.

    Is een onderdeel onbekend, dan is dat niet te zeggen: het kan de daling goedmaken.
    """
    k = kern.loop.kolommen
    huis = k.groepen[HUISHOUDEN].nummer
    totaal, onvolledig = np.nan_to_num(kern.totaal), _onvolledig(kern)
    diepte = (np.maximum.accumulate(totaal, axis=1) - totaal).max(axis=(0, 1))
    wie = ((diepte > kern.ruis) & ~onvolledig)[huis] & _geldt(kern)
    geen, leeg = np.full(k.personen, np.nan), np.full(k.personen, "")
    beweegt_hier = (kern.loop.rijen >= 0).any(axis=0)
    return Vondst(wie, (onvolledig & beweegt_hier)[huis], geen, geen, leeg, leeg)


def _vondst(kern: _Kern, kliffen: list[_Klif], kleine: Array) -> Vondst:
    k = kern.loop.kolommen
    huis = k.groepen[HUISHOUDEN].nummer
    alle = _zonder_dubbele([*kliffen, *_trajecten(kern, kliffen)], kern)
    graad, bij = np.full(k.personen, "", dtype=object), np.full(k.personen, "", dtype=object)
    delen = np.zeros((len(kern.gerekend.namen), k.personen))
    for woning in {v.daling.groep for v in alle}:
        hier, leden = [v for v in alle if v.daling.groep == woning], huis == woning
        # een klif gaat voor een traject; daarbinnen de grootste
        grootste = min(hier, key=lambda v: (v.daling.soort != "klif", v.daling.bedrag))
        delen[:, leden] = grootste.persoonlijk[:, leden]
        graad[leden] = "traject" if grootste.daling.soort == "traject" else ""
        bij[leden] = _woorden(grootste.daling, len(hier), kern.loop)
    bedrag = totaal_van(delen, kern.samengesteld)
    wie = (np.abs(bedrag) > HALVE_CENT) & _geldt(kern)
    onvolledig = (_onvolledig(kern) & (kern.loop.rijen >= 0).any(axis=0))[huis]
    return Vondst(
        wie=wie,
        onbekend=onvolledig & ~wie,
        bedrag=bedrag,
        netto=np.full(k.personen, np.nan),
        graad=graad.astype(str),
        bij=bij.astype(str),
        delen=dict(zip(kern.gerekend.namen, delen, strict=True)) if kern.samengesteld else {},
        onvolledig=onvolledig & kern.samengesteld,
        ontbreekt=kern.ontbreekt,
        dalingen=tuple(v.daling for v in sorted(alle, key=lambda v: (v.daling.groep, v.daling.rij, v.daling.van))),
        kleine=kleine.max(axis=0)[huis],  # wie samen wonen bewegen niet tegelijk: de verste telt
    )


def _trajecten(kern: _Kern, kliffen: list[_Klif]) -> list[_Klif]:
    """Elke terugval over een stuk van het raster die niet van een klif komt; alleen waar elk onderdeel bekend is."""
    if not kern.samengesteld:
        return []
    sprong = np.zeros((kern.totaal.shape[0], kern.totaal.shape[1], kern.totaal.shape[2]))
    for v in kliffen:
        sprong[v.wie, v.vak + 1 :, v.daling.groep] += v.daling.bedrag
    uit = []
    for wie, woning in np.argwhere((kern.loop.rijen >= 0) & ~_onvolledig(kern)):
        for top, dal in _terugvallen(kern.totaal[wie, :, woning] - sprong[wie, :, woning], kern.ruis):
            persoonlijk = kern.persoonlijk[:, wie, dal] - kern.persoonlijk[:, wie, top]
            for v in kliffen:
                if v.wie == wie and v.daling.groep == woning and top <= v.vak < dal:
                    persoonlijk = persoonlijk - v.persoonlijk
            delen = kern.loop.per_woning(persoonlijk)[:, woning]
            daling = kern.daling("traject", int(woning), int(wie), (kern.x[top], kern.x[dal]), delen)
            uit.append(_Klif(daling, int(wie), top, persoonlijk))
    return uit


def _terugvallen(totaal: Array, ruis: float) -> list[tuple[int, int]]:
    """Elke top en het dal erna, waar het verschil meer is dan afronding kan geven; een nieuwe top begint een nieuw stuk."""
    hoogste = np.maximum.accumulate(totaal)
    onder = np.concatenate([[False], totaal < hoogste - HALVE_CENT, [False]])
    begin, einde = np.flatnonzero(~onder[:-1] & onder[1:]), np.flatnonzero(onder[:-1] & ~onder[1:])
    uit = []
    for van, tot in zip(begin.tolist(), einde.tolist(), strict=True):
        dal = van + int(totaal[van:tot].argmin())
        if totaal[van - 1] - totaal[dal] > ruis:
            uit.append((van - 1, dal))
    return uit


def _zonder_dubbele(alle: list[_Klif], kern: _Kern) -> list[_Klif]:
    """Wie samen geteld wordt (twee partners met één vermogen) daalt bij beiden op dezelfde plek: dat is één daling."""
    uit: dict[tuple[Any, ...], _Klif] = {}
    for v in alle:
        d = v.daling
        erbij = d.van - float(kern.nu[kern.loop.rijen[v.wie, d.groep]])
        uit.setdefault((d.groep, d.soort, round(erbij, 2), round(d.bedrag, 2)), v)
    return list(uit.values())


def _woorden(d: Daling, aantal: int, loop: Loop) -> str:
    """Waar het omslaat, om achter een titel te zetten."""
    in_uren = "arbeidsuren_per_week" in loop.per_eenheid
    van, tot = (f"{w:.0f} uur" if in_uren else f"{_getal(w)} euro" for w in (d.van, d.tot))
    tekst = f"van {van} tot {tot}" if d.soort == "traject" else f"boven {van}"
    return tekst + (f", en {aantal - 1} andere" if aantal > 1 else "")


def _getal(waarde: float) -> str:
    return f"{waarde:,.2f}".replace(",", "_").replace(".", ",").replace("_", ".")
