"""Leest formules zonder ze te draaien: welke variabelen en parameters zij bij naam noemen.

Een naam die via een lus, een toewijzing of een argument binnenkomt, wordt in hetzelfde bestand gevolgd. Lukt dat niet, dan is
het antwoord `None`, en dan vraagt tests/test_namen.py om de naam voluit te schrijven.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Callable, Iterator, Mapping

from openfisca_inclusieve_stad import begrippen

DIEP = 6  # zo vaak wordt een naam doorgegeven voor wij het opgeven
GROEPEN = ("gezin", "huishouden")
VAN_PERSONEN = ("members", "aanvrager", "partner")  # gezin.members("x") leest x van personen


class Formules:
    """De functies van één bestand, met wat elke naam erin kan zijn."""

    def __init__(self, modul: ast.Module) -> None:
        self.eigen: dict[ast.FunctionDef, list[ast.AST]] = {}  # wat in een functie staat, zonder de functies daarbinnen
        self.omvat: dict[ast.FunctionDef, ast.FunctionDef | None] = {}
        for knoop in modul.body:
            self._verdeel(knoop, None)
        self.constanten = _lijsten_uit_begrippen(modul)
        self.constanten |= {
            doel.id: knoop.value
            for knoop in modul.body
            if isinstance(knoop, ast.Assign)
            for doel in knoop.targets
            if isinstance(doel, ast.Name)
        }
        self.aanroepen = [(f, k) for f, knopen in self.eigen.items() for k in knopen if isinstance(k, ast.Call)]

    def _verdeel(self, knoop: ast.AST, functie: ast.FunctionDef | None) -> None:
        if isinstance(knoop, ast.FunctionDef):
            self.eigen[knoop], self.omvat[knoop] = [], functie
            functie = knoop
        elif functie is not None:
            self.eigen[functie].append(knoop)
        for kind in ast.iter_child_nodes(knoop):
            self._verdeel(kind, functie)

    def bronnen(
        self, naam: str, functie: ast.FunctionDef | None, direct: bool = False
    ) -> list[tuple[ast.expr, ast.FunctionDef, bool]]:
        """Waar een naam vandaan komt: (uitdrukking, functie, of de naam een element daarvan is).

        direct: alleen langs aanroepen bij naam, niet langs een functie die zelf als argument is doorgegeven.
        """
        if functie is None:
            buiten = next(iter(self.eigen))  # een constante van het bestand noemt geen naam uit een functie
            return [(self.constanten[naam], buiten, False)] if naam in self.constanten else []
        uit: list[tuple[ast.expr, ast.FunctionDef, bool]] = []
        for knoop in self.eigen[functie]:
            if isinstance(knoop, ast.Assign):
                uit += [(w, functie, False) for doel in knoop.targets for d, w in _paren(doel, knoop.value) if d == naam]
            elif isinstance(knoop, ast.For | ast.comprehension) and getattr(knoop.target, "id", "") == naam:
                uit.append((knoop.iter, functie, True))
        argumenten = [a.arg for a in functie.args.args]
        if naam in argumenten:
            return uit + self._meegegeven(functie, naam, argumenten.index(naam), direct)
        return uit or self.bronnen(naam, self.omvat[functie], direct)

    def _meegegeven(
        self, functie: ast.FunctionDef, naam: str, plaats: int, direct: bool
    ) -> list[tuple[ast.expr, ast.FunctionDef, bool]]:
        uit: list[tuple[ast.expr, ast.FunctionDef, bool]] = []
        for waar, aanroep in self.aanroepen:
            if self._roept(aanroep, waar, functie, direct) and self._ziet(waar, functie):
                genoemd = {k.arg: k.value for k in aanroep.keywords}
                if naam in genoemd:
                    uit.append((genoemd[naam], waar, False))
                elif plaats < len(aanroep.args) and not any(isinstance(a, ast.Starred) for a in aanroep.args[: plaats + 1]):
                    uit.append((aanroep.args[plaats], waar, False))
        return uit

    def _roept(self, aanroep: ast.Call, waar: ast.FunctionDef, functie: ast.FunctionDef, direct: bool) -> bool:
        if not isinstance(aanroep.func, ast.Name):
            return False
        if aanroep.func.id == functie.name or direct:
            return aanroep.func.id == functie.name
        bronnen = self.bronnen(aanroep.func.id, waar, direct=True)
        return any(isinstance(b, ast.Name) and b.id == functie.name for b, _, _ in bronnen)

    def _ziet(self, waar: ast.FunctionDef | None, functie: ast.FunctionDef) -> bool:
        """Of `waar` in het bereik staat waarin `functie` is gedefinieerd: twee formules kunnen elk een `samen` hebben."""
        bereik = self.omvat[functie]
        while waar is not None and waar is not bereik:
            waar = self.omvat[waar]
        return waar is bereik

    def teksten(self, waarde: ast.expr, functie: ast.FunctionDef, diep: int = DIEP, lijst: bool = False) -> set[str] | None:
        """De namen die deze uitdrukking kan zijn (een f-tekst als patroon), of None als dat niet is te volgen."""
        if isinstance(waarde, ast.Constant) and isinstance(waarde.value, str) and not lijst:
            return {re.escape(waarde.value)}
        if isinstance(waarde, ast.JoinedStr):
            return {"".join(re.escape(str(d.value)) if isinstance(d, ast.Constant) else r"\w+" for d in waarde.values)}
        if isinstance(waarde, ast.Tuple | ast.List | ast.Set) and lijst:
            return _samen(self.teksten(d, functie, diep) for d in waarde.elts)
        if isinstance(waarde, ast.Starred):
            return self.teksten(waarde.value, functie, diep, lijst=True)
        if isinstance(waarde, ast.IfExp):
            return _samen(self.teksten(d, functie, diep, lijst) for d in (waarde.body, waarde.orelse))
        if isinstance(waarde, ast.Name) and diep:
            bronnen = self.bronnen(waarde.id, functie)
            return _samen(self.teksten(b, f, diep - 1, lijst or element) for b, f, element in bronnen) if bronnen else None
        return None

    def paden(self, waarde: ast.expr, functie: ast.FunctionDef, diep: int = DIEP) -> set[str] | None:
        """De parameterpaden die deze uitdrukking kan zijn, of None als zij geen parameter is."""
        if isinstance(waarde, ast.Call) and isinstance(waarde.func, ast.Name) and waarde.func.id == "parameters":
            return {""}
        if isinstance(waarde, ast.Attribute):
            onder = self.paden(waarde.value, functie, diep)
            return None if onder is None else {f"{pad}.{waarde.attr}".lstrip(".") for pad in onder}
        if isinstance(waarde, ast.Name) and diep:
            uit = [self.paden(b, f, diep - 1) for b, f, element in self.bronnen(waarde.id, functie) if not element]
            gevonden = [paden for paden in uit if paden is not None]
            return set().union(*gevonden) if gevonden else None
        return None

    def gelezen_variabelen(self) -> Iterator[tuple[str, set[str] | None, ast.Call]]:
        """(entiteit, namen, aanroep) van `persoon("…", period)`, `persoon.gezin("…")`, `gezin.members("…")`, `van_partner`."""
        for functie, aanroep in self.aanroepen:
            entiteit = _gelezen_entiteit(aanroep.func)
            if entiteit and aanroep.args:
                yield entiteit, self.teksten(aanroep.args[0], functie), aanroep
            elif isinstance(aanroep.func, ast.Name) and aanroep.func.id == "van_partner":
                for argument in (aanroep.args[1], aanroep.args[3]):
                    yield "persoon", self.teksten(argument, functie), aanroep
            elif isinstance(aanroep.func, ast.Name) and aanroep.func.id == "bij_partner":
                yield "persoon", self.teksten(aanroep.args[3], functie), aanroep

    def gelezen_parameters(self) -> Iterator[tuple[str, set[str] | None, ast.expr]]:
        """(soort, paden, plek): 'knoop' voor een keten van attributen, 'blad' voor of_onbekend, 'gemeente' voor per_gemeente."""
        for functie, aanroep in self.aanroepen:
            naam = aanroep.func.id if isinstance(aanroep.func, ast.Name) else ""
            if naam == "of_onbekend":
                yield "blad", _plak(self.paden(aanroep.args[0], functie), self.teksten(aanroep.args[1], functie)), aanroep
            elif naam == "per_gemeente":
                yield "gemeente", _plak(self.paden(aanroep.args[0], functie), self.teksten(aanroep.args[2], functie)), aanroep
        for functie, knopen in self.eigen.items():
            for knoop in knopen:
                if isinstance(knoop, ast.Attribute) and (paden := self.paden(knoop, functie)) is not None:
                    yield "knoop", paden, knoop


def _lijsten_uit_begrippen(modul: ast.Module) -> dict[str, ast.expr]:
    """Een lijst of tabel van namen die het bestand uit begrippen haalt (ONDERDELEN), alsof zij er voluit staat."""
    ingevoerd = (k for k in modul.body if isinstance(k, ast.ImportFrom) and k.module == begrippen.__name__)
    waarden = {a.name: getattr(begrippen, a.name, None) for k in ingevoerd for a in k.names}
    lijsten = {naam: w for naam, w in waarden.items() if isinstance(w, tuple | Mapping)}
    return {naam: ast.Tuple([ast.Constant(str(deel)) for deel in lijst]) for naam, lijst in lijsten.items()}


def _gelezen_entiteit(functie: ast.expr) -> str | None:
    if isinstance(functie, ast.Name):
        if functie.id == "wie" or functie.id.startswith("wie_"):  # een deel van de personen (`voor_wie`)
            return "persoon"
        return functie.id if functie.id in ("persoon", *GROEPEN) else None
    if isinstance(functie, ast.Attribute):
        if functie.attr in GROEPEN:
            return functie.attr
        if functie.attr in VAN_PERSONEN:
            return "persoon"
    return None


def _paren(doel: ast.expr, waarde: ast.expr) -> Iterator[tuple[str, ast.expr]]:
    if isinstance(doel, ast.Name):
        yield doel.id, waarde
    elif isinstance(doel, ast.Tuple) and isinstance(waarde, ast.Tuple):
        for d, w in zip(doel.elts, waarde.elts, strict=True):
            yield from _paren(d, w)


def _samen(delen: Iterator[set[str] | None]) -> set[str] | None:
    lijst = list(delen)
    return None if any(deel is None for deel in lijst) else set().union(*(deel for deel in lijst if deel is not None))


def _plak(paden: set[str] | None, namen: set[str] | None) -> set[str] | None:
    if paden is None or namen is None:
        return None
    return {rf"{re.escape(pad)}\.{naam}" for pad in paden for naam in namen}


def zoek_fouten(modul: ast.Module, entiteit_van: dict[str, str], knopen: set[str], bladen: set[str]) -> list[str]:
    """Elke naam in dit bestand die niet bestaat, of niet is te volgen."""
    formules, fout = Formules(modul), []

    def meld(knoop: ast.expr, zin: str) -> None:
        fout.append(f"regel {knoop.lineno}: {ast.unparse(knoop)}: {zin}")

    def zonder(namen: set[str], bestaat: Callable[[str], bool]) -> list[str]:
        return sorted(naam.replace("\\", "") for naam in namen if not bestaat(naam))

    for entiteit, namen, aanroep in formules.gelezen_variabelen():
        if namen is None:
            meld(aanroep, "de naam is niet te volgen; schrijf haar voluit, of geef haar in hetzelfde bestand door")
            continue
        eigen = [naam for naam, e in entiteit_van.items() if e == entiteit]
        for naam in zonder(namen, lambda n, eigen=eigen: any(re.fullmatch(n, e) for e in eigen)):  # type: ignore[misc]
            waar = f"die staat op {entiteit_van[naam]}" if naam in entiteit_van else "die variabele is er niet"
            meld(aanroep, f"{naam} op {entiteit}: {waar}")
    for soort, paden, plek in formules.gelezen_parameters():
        if paden is None:
            meld(plek, "de parameter is niet te volgen; begin bij parameters(…) en noem de naam voluit")
        elif soort == "knoop":
            for pad in sorted(p for p in paden if p not in knopen):
                meld(plek, f"parameter {pad} is er niet")
        else:
            if soort == "gemeente":
                paden = {re.sub(r"^gemeenten\\\.", r"gemeenten\\.overige_gemeenten\\.", pad) for pad in paden}
            for pad in zonder(paden, lambda p: any(re.fullmatch(p, b) for b in bladen)):
                meld(plek, f"parameter {pad} is er niet")
    return fout
