"""Een document voor een scherm: koppen, alinea's en tabellen met rich, op 80 kolommen leesbaar."""

from __future__ import annotations

import io
import os
import shutil
import textwrap

from rich import box
from rich.console import Console
from rich.style import Style
from rich.table import Table
from rich.text import Text

from openfisca_inclusieve_stad.cli.weergave.document import Alinea, Blok, Boom, Document, Genummerd, Kop, Opsomming, Tabel, Velden

SMALST, BREEDST = 60, 100
VET, ZACHT = Style(bold=True), Style(dim=True)


def breedte_van(scherm: bool) -> int:
    """De breedte om op te schrijven: die van het scherm (of COLUMNS), en 80 als de uitvoer ergens anders heen gaat."""
    if not scherm and not os.environ.get("COLUMNS", "").isdigit():
        return 80
    return min(max(shutil.get_terminal_size().columns, SMALST), BREEDST)


def als_tabel(document: Document, scherm: bool = False) -> str:
    """Het document als tekst voor een scherm; kleur en vet alleen als het echt een scherm is."""
    breedte, uit = breedte_van(scherm), io.StringIO()
    console = Console(file=uit, width=breedte, force_terminal=scherm, highlight=False, emoji=False, markup=False)
    for nummer, blok in enumerate(document):
        if nummer:
            console.print()
        _toon(blok, console, breedte)
    return "\n".join(regel.rstrip() for regel in uit.getvalue().split("\n"))


def _toon(blok: Blok, console: Console, breedte: int) -> None:
    match blok:
        case Kop(tekst, 1):
            for regel in _regels(tekst, breedte):
                _schrijf(console, regel, VET)
            _schrijf(console, "═" * breedte, ZACHT)
        case Kop(tekst, _):
            for regel in _regels(tekst, breedte):
                _schrijf(console, regel, VET)
        case Alinea(tekst):
            for regel in _regels(tekst, breedte):
                _schrijf(console, regel)
        case Opsomming(punten):
            for punt in punten:
                for regel in _regels(punt, breedte, eerst="  • ", daarna="    "):
                    _schrijf(console, regel)
        case Genummerd(genummerd):
            for nummer, punt in genummerd:
                for regel in _regels(punt, breedte, eerst=f"{nummer:>3}. ", daarna="     "):
                    _schrijf(console, regel)
        case Boom(regels):
            for diepte, tekst in regels:
                inspring = "  " * min(diepte, 10)
                for regel in _regels(tekst, breedte, eerst=f"  {inspring}", daarna=f"    {inspring}"):
                    _schrijf(console, regel)
        case Velden(paren):
            _velden(paren, console, breedte)
        case Tabel():
            console.print(_rich(blok, breedte), soft_wrap=False)


def _schrijf(console: Console, regel: str, stijl: Style | None = None) -> None:
    console.print(Text(regel, style=stijl or ""), soft_wrap=True)  # wij hebben al afgebroken; een link blijft heel


def _regels(tekst: str, breedte: int, eerst: str = "", daarna: str = "") -> list[str]:
    uit: list[str] = []
    for alinea in tekst.split("\n"):
        begin = daarna if uit else eerst
        if alinea.startswith("https://"):  # een link blijft heel, zo nodig minder ingesprongen
            uit.append(" " * min(max(breedte - len(alinea), 0), len(begin), 2) + alinea)
            continue
        uit += textwrap.wrap(
            alinea, breedte, initial_indent=begin, subsequent_indent=daarna, break_long_words=False, break_on_hyphens=False
        ) or [""]
    return uit


def _velden(paren: tuple[tuple[str, str], ...], console: Console, breedte: int) -> None:
    naamlengte = min(max((len(naam) for naam, waarde in paren if waarde), default=0), 22) + 2
    for naam, waarde in paren:
        if waarde:
            eerst = f"  {naam:<{naamlengte}}" if naam else " " * (naamlengte + 2)
            for regel in _regels(waarde, breedte, eerst=eerst, daarna=" " * (naamlengte + 2)):
                _schrijf(console, regel)


def _rich(blok: Tabel, breedte: int) -> Table:
    tabel = Table(box=box.SIMPLE_HEAD, pad_edge=False, show_edge=False, header_style=VET, leading=int(blok.ruim))
    ruimte = breedte - 3 * (len(blok.koppen) - 1)
    for plaats, kop in enumerate(blok.koppen):
        vast = blok.breedtes[plaats] * ruimte // sum(blok.breedtes) if blok.breedtes else None
        rechts = plaats in blok.rechts
        tabel.add_column(Text(kop), justify="right" if rechts else "left", width=vast, overflow="fold", no_wrap=False)
    for rij in blok.rijen:
        tabel.add_row(*(Text(cel) for cel in rij))
    return tabel
