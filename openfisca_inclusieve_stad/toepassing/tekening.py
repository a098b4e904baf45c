"""Een gestapelde vlakgrafiek als SVG: welke regeling hoeveel geeft, langs één as, met de kliffen gemerkt.

Geen bibliotheek: SVG is tekst, en wat wij nodig hebben (vlakken, een lijn, merken op de cent) is minder code dan de
bibliotheken die wij bekeken aan instellingen vragen (docs/besluiten/0008-tekening-zonder-bibliotheek.md).
"""

from __future__ import annotations

import math
import textwrap
from collections.abc import Iterator, Sequence
from xml.sax.saxutils import escape

from openfisca_inclusieve_stad.toepassing.antwoord import SLOTZIN, KlifPunt, Langs

BREEDTE, HOOGTE = 960, 620
LINKS, RECHTS, BOVEN, ONDER = 90, 250, 70, 110
# Okabe en Ito (2008): te onderscheiden bij elke vorm van kleurenblindheid; na acht dezelfde, lichter.
KLEUREN = ("#0072B2", "#E69F00", "#009E73", "#CC79A7", "#56B4E9", "#D55E00", "#F0E442", "#999999")


def svg(langs: Langs) -> str:
    """De tekening als SVG-tekst, zonder iets van buiten (geen lettertype, script of plaatje)."""
    legenda, einde = _legenda(langs)
    voet, onderkant = _voet(langs)
    hoogte = max(HOOGTE, einde + 10, onderkant)
    return "\n".join(
        (
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {BREEDTE} {hoogte}" font-family="sans-serif" font-size="13" '
            'role="img" aria-labelledby="titel">',
            f'<title id="titel">{escape(langs.titel)}</title>',
            f'<rect width="{BREEDTE}" height="{hoogte}" fill="#fff"/>',
            *_kop(langs.titel),
            f'<text x="{LINKS}" y="50" fill="#444">{escape(langs.regime.naam())}</text>',
            *_vlakken(langs),
            *_assen(langs),
            *_kliffen(langs),
            *legenda,
            *voet,
            "</svg>\n",
        )
    )


def _schaal(langs: Langs) -> tuple[float, float, float]:
    """Laagste x, hoogste x, en de bovenkant van de y-as (een rond getal)."""
    hoogste = max((t for t in langs.totaal if t), default=1.0)
    stap = 10 ** math.floor(math.log10(max(hoogste, 1.0)))
    return langs.x[0], langs.x[-1], math.ceil(hoogste / (stap / 2)) * (stap / 2)


def _punt(langs: Langs, x: float, y: float) -> tuple[float, float]:
    eerste, laatste, top = _schaal(langs)
    breed, hoog = BREEDTE - LINKS - RECHTS, HOOGTE - BOVEN - ONDER
    return LINKS + (x - eerste) / ((laatste - eerste) or 1) * breed, BOVEN + hoog - y / top * hoog


def _vlakken(langs: Langs) -> Iterator[str]:
    onder = [0.0] * len(langs.x)
    for nummer, (naam, waarden) in enumerate(_getoond(langs)):
        boven = [o + (w or 0.0) for o, w in zip(onder, waarden, strict=True)]
        heen = [_punt(langs, x, y) for x, y in zip(langs.x, boven, strict=True)]
        terug = [_punt(langs, x, y) for x, y in zip(langs.x, onder, strict=True)][::-1]
        punten = " ".join(f"{x:.1f},{y:.1f}" for x, y in (*heen, *terug))
        yield f'<polygon points="{punten}" {_vulling(nummer)}><title>{escape(naam)}</title></polygon>'
        onder = boven
    lijn = " ".join(f"{x:.1f},{y:.1f}" for x, y in (_punt(langs, a, b or 0.0) for a, b in zip(langs.x, onder, strict=True)))
    yield f'<polyline points="{lijn}" fill="none" stroke="#000" stroke-width="2"/>'


def _assen(langs: Langs) -> Iterator[str]:
    eerste, laatste, top = _schaal(langs)
    x0, y0 = _punt(langs, eerste, 0)
    x1, y1 = _punt(langs, laatste, top)
    yield f'<path d="M{x0:.1f},{y1:.1f} V{y0:.1f} H{x1:.1f}" fill="none" stroke="#000"/>'
    for deel in range(6):
        _, y = _punt(langs, eerste, top * deel / 5)
        yield f'<text x="{x0 - 8:.1f}" y="{y + 4:.1f}" text-anchor="end">{_euro(top * deel / 5)}</text>'
        yield f'<line x1="{x0:.1f}" x2="{x1:.1f}" y1="{y:.1f}" y2="{y:.1f}" stroke="#ccc" stroke-width="0.5"/>'
        x, _ = _punt(langs, eerste + (laatste - eerste) * deel / 5, 0)
        waarde = eerste + (laatste - eerste) * deel / 5
        tekst = _euro(waarde) if langs.x_label.endswith("(EUR)") else f"{waarde:.2f}".rstrip("0").rstrip(".").replace(".", ",")
        yield f'<text x="{x:.1f}" y="{y0 + 20:.1f}" text-anchor="middle">{tekst}</text>'
    midden = (x0 + x1) / 2
    yield f'<text x="{midden:.1f}" y="{y0 + 42:.1f}" text-anchor="middle">{escape(langs.x_label)}</text>'
    yield f'<text transform="translate(22,{(y0 + y1) / 2:.1f}) rotate(-90)" text-anchor="middle">{escape(langs.y_label)}</text>'


def _kliffen(langs: Langs) -> Iterator[str]:
    _, _, top = _schaal(langs)
    for nummer, klif in enumerate(langs.kliffen, 1):
        x, boven = _punt(langs, klif.bij, top)
        _, onder = _punt(langs, klif.bij, 0)
        yield f'<line x1="{x:.1f}" x2="{x:.1f}" y1="{boven:.1f}" y2="{onder:.1f}" stroke="#b00" stroke-dasharray="4 3"/>'
        yield f'<text x="{x:.1f}" y="{boven - 4:.1f}" fill="#b00" text-anchor="middle" font-weight="bold">{nummer}</text>'


def _kop(titel: str) -> Iterator[str]:
    """De titel op ten hoogste twee regels; wat niet past staat in het <title> van de tekening."""
    for nummer, regel in enumerate(textwrap.wrap(titel, 95, max_lines=2, placeholder=" …")):
        yield f'<text x="{LINKS}" y="{17 + 17 * nummer}" font-size="14" font-weight="bold">{escape(regel)}</text>'


def _legenda(langs: Langs) -> tuple[list[str], int]:
    """De regels rechts van de tekening, en waar zij ophouden."""
    x, y, uit = BREEDTE - RECHTS + 20, BOVEN + 10, []
    for nummer, (naam, _) in reversed(list(enumerate(_getoond(langs)))):
        uit.append(f'<rect x="{x}" y="{y - 10}" width="12" height="12" {_vulling(nummer)}/>')
        uit.append(f'<text x="{x + 18}" y="{y}">{escape(naam)}</text>')
        y += 20
    for naam in langs.ontbreekt:
        uit.append(f'<text x="{x}" y="{y}" fill="#b00">onbekend (deels): {escape(naam)}</text>')
        y += 20
    y += 10
    for nummer, klif in enumerate(langs.kliffen, 1):
        regels = textwrap.wrap(f"{nummer}. {_waar(klif)}: {_euro(klif.bedrag, True)}".replace("€ ", "€\u00a0"), 36)
        for regel in regels:
            uit.append(f'<text x="{x}" y="{y}" fill="#b00">{escape(regel)}</text>')
            y += 16
        for naam, bedrag in klif.delen:
            uit.append(f'<text x="{x + 14}" y="{y}" fill="#555" font-size="11">{escape(naam)} {_euro(bedrag, True)}</text>')
            y += 14
    return uit, y


def _voet(langs: Langs) -> tuple[list[str], int]:
    """De slotzin, de opmerkingen en de aannames onder de tekening, en waar zij ophouden; links van de legenda."""
    uit, y = [], HOOGTE - 50
    aannames = f"Aannames: {'; '.join(a.rstrip('.') for a in langs.aannames)}." if langs.aannames else ""
    for alinea in filter(None, (SLOTZIN, " ".join(langs.opmerkingen), aannames)):
        for regel in textwrap.wrap(alinea, 118):
            uit.append(f'<text x="{LINKS - 70}" y="{y}" font-size="11" fill="#444">{escape(regel)}</text>')
            y += 14
        y += 4
    return uit, y


def _waar(klif: KlifPunt) -> str:
    return f"vanaf {klif.wanneer}" if klif.wanneer else f"na {_euro(klif.bij, True)}"


def _getoond(langs: Langs) -> list[tuple[str, Sequence[float | None]]]:
    return [(naam, waarden) for naam, waarden in langs.reeksen.items() if any(waarden)]


def _vulling(nummer: int) -> str:
    dekking = 0.85 if nummer < len(KLEUREN) else 0.45
    return f'fill="{KLEUREN[nummer % len(KLEUREN)]}" fill-opacity="{dekking}"'


def _euro(bedrag: float, centen: bool = False) -> str:
    tekst = f"{abs(bedrag):,.2f}" if centen else f"{abs(bedrag):,.0f}"
    return ("−" if bedrag < 0 else "") + "€ " + tekst.replace(",", "_").replace(".", ",").replace("_", ".")
