"""De uitleg als document: genummerde stappen met hun bedragen en artikelen, kort of volledig."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator, Mapping

from openfisca_inclusieve_stad.cli.weergave.document import Alinea, Blok, Boom, Genummerd, Kop, Velden
from openfisca_inclusieve_stad.cli.weergave.woorden import artikel_tekst, klein, kop_van
from openfisca_inclusieve_stad.toepassing.antwoord import Stap, Toets
from openfisca_inclusieve_stad.toepassing.namen import label_van
from openfisca_inclusieve_stad.toepassing.uitleg import Deel, Redenstap

_LABELS_PER_GROEP, _LABELS_IN_SLOT = 4, 5
_BREED = 50  # een label dat elders voluit staat, wordt hier afgekapt


def uitlegblokken(toets: Toets, volledig: bool = False) -> Iterator[Blok]:
    """Per persoon en hoofduitkomst de uitleg; één regel voor wie er niets uit te leggen is."""
    for naam, stappen in toets.uitleg.items():
        wie, _, variabele = naam.rpartition(" ")
        genummerd = sorted((s for s in stappen if isinstance(s, Redenstap) and s.nummer), key=lambda s: s.nummer)
        yield Kop(f"Uitleg voor {wie}: {klein(label_van(variabele))}" if wie else f"Uitleg: {label_van(variabele)}")
        if len(stappen) == 1 and stappen[0].variabele != variabele:
            yield Alinea(f"{stappen[0].label}: {klein(stappen[0].waarde)}.")
        elif volledig or not genummerd:
            yield Boom(tuple((stap.diepte, _hele_stap(stap)) for stap in stappen))
        else:
            yield Genummerd(tuple(_kort(genummerd)))
            if slot := tuple(_slot(genummerd)):
                yield Alinea("\n".join(slot))
    if volledig:
        links = dict.fromkeys(a for stappen in toets.uitleg.values() for stap in stappen for a in stap.artikelen)
        if links:
            yield Kop("Artikelen van de uitleg")
            yield Velden(tuple(("", f"{artikel_tekst(link)}\n{link}") for link in links))


def _kort(stappen: Iterable[Redenstap]) -> Iterator[tuple[int, str]]:
    """(nummer, regels) per stap. Een link staat er één keer; daarna bij welke stap."""
    waar: dict[str, int] = {}
    for stap in stappen:
        yield stap.nummer, "\n".join([f"{kop_van(stap.label)}: {stap.kort}", *_uit(stap), *_artikelen(stap, waar)])


def _uit(stap: Redenstap) -> Iterator[str]:
    """Waar de waarde uit volgt: eerst stappen en bedragen, dan wat nee of 0 is bij elkaar."""
    met_stap = [d for d in stap.uit if d.soort == "bedrag" or (d.soort == "gelezen" and d.stap)]
    groepen: dict[str, list[Deel]] = {}
    for d in stap.uit:
        if d.soort == "gelezen" and not d.stap:
            groepen.setdefault(d.waarde, []).append(d)
    enkel = [delen[0] for delen in groepen.values() if len(delen) == 1]
    grens = [d for d in stap.uit if d.soort in ("ver", "grens")] if _toetst_grens(stap) else []
    if met_stap or enkel or grens:
        yield f"uit: {'; '.join(_deel(d) for d in [*met_stap, *enkel, *grens])}"
    for tekst, delen in groepen.items():
        if len(delen) > 1:
            yield f"{klein(tekst)}: {_opgesomd([kop_van(d.label) for d in delen])}"


def _toetst_grens(stap: Redenstap) -> bool:
    """Een leeftijdsgrens hoort bij een voorwaarde (ja of nee); bij een bedrag is zij ver weg en staat zij onderaan."""
    return not any(teken.isdigit() for teken in stap.kort) and any(d.soort == "grens" for d in stap.uit)


def _slot(stappen: Iterable[Redenstap]) -> Iterator[str]:
    """Wat er niet toe deed, in één regel: een voorwaarde die nergens iets bepaalde, en grenzen die ver weg zijn."""
    stappen = list(stappen)
    genoemd = {d.label for s in stappen for d in s.uit} | {s.label for s in stappen}
    geen = [t for t in dict.fromkeys(t for s in stappen for t in s.geen_verschil) if t not in genoemd]
    if geen:
        zin = "1 andere voorwaarde gaf" if len(geen) == 1 else f"{len(geen)} andere voorwaarden gaven"
        meer = " …" if len(geen) > _LABELS_IN_SLOT else ""
        namen = "; ".join(_kap(kop_van(t)) for t in geen[:_LABELS_IN_SLOT])
        yield f"{zin} geen verschil: {namen}{meer} (alles: --uitleg-volledig)."
    getoond = {d.label for s in stappen if _toetst_grens(s) for d in s.uit}
    ver = dict.fromkeys(f"{d.label} {d.waarde}" for s in stappen for d in s.uit if d.soort == "grens" and d.label not in getoond)
    if ver:
        yield f"Ver van deze grens, dus hier zonder verschil: {'; '.join(ver)}."


def _deel(d: Deel) -> str:
    if d.stap:  # het hele label staat bij die stap
        return f"{_kap(kop_van(d.label))} = {klein(d.waarde)} (stap {d.stap})"
    tekst = f"{klein(kop_van(d.label))} = {klein(d.waarde)}"
    zeker = f", zekerheid {d.zekerheid}" if d.zekerheid not in ("", "A") else ""
    return f"{tekst} (vanaf {d.ingangsdatum}{zeker})" if d.ingangsdatum else tekst


def _opgesomd(labels: list[str]) -> str:
    """Labels achter elkaar; wat zij vooraan delen staat er één keer."""
    voor = {t.partition(": ")[0] for t in labels}
    begin = f"{voor.pop()}: " if len(voor) == 1 and all(": " in t for t in labels) else ""
    korter = [klein(t.removeprefix(begin)) for t in labels]
    meer = f" en {len(korter) - _LABELS_PER_GROEP} andere" if len(korter) > _LABELS_PER_GROEP else ""
    return f"{klein(begin)}{'; '.join(korter[:_LABELS_PER_GROEP])}{meer}"


def _artikelen(stap: Redenstap, waar: dict[str, int]) -> Iterator[str]:
    """Het eerste nieuwe artikel met zijn link; de andere kort, met de stap waar hun link staat."""
    nieuw = next((link for link in stap.bij if link not in waar), "")
    if nieuw:
        waar[nieuw] = stap.nummer
    rest = [_verwijs(link, waar) for link in stap.bij if link != nieuw]
    tekst = "; ook ".join(filter(None, (artikel_tekst(nieuw) if nieuw else "", ", ".join(rest))))
    if tekst:
        yield f"{tekst}\n{nieuw}" if nieuw else tekst


def _verwijs(link: str, waar: Mapping[str, int]) -> str:
    return f"{artikel_tekst(link, kort=True)}{f' (stap {waar[link]})' if link in waar else ''}"


def _kap(tekst: str) -> str:
    """Korter, met de letter uit de formule van de wet er nog bij: 'aantal personen in de … (A)'."""
    letter = tekst[-4:] if tekst[-4:-2] == " (" and tekst.endswith(")") else ""
    if len(tekst) <= _BREED:
        return klein(tekst)
    return textwrap.shorten(klein(tekst.removesuffix(letter)), _BREED - len(letter), placeholder=" …") + letter


def _hele_stap(stap: Stap) -> str:
    nummer = f"{stap.nummer}. " if isinstance(stap, Redenstap) and stap.nummer else ""
    tekst = f"{nummer}{stap.label or stap.variabele} = {stap.waarde}"
    for label, bedrag, ingang, zekerheid in stap.parameters:
        soort = f", zekerheid {zekerheid}" if zekerheid and zekerheid != "A" else ""
        tekst += f"\n{label}: {bedrag} (vanaf {ingang}{soort})"
    if stap.artikelen:
        tekst += f"\n[{'; '.join(artikel_tekst(link, kort=True) for link in stap.artikelen)}]"
    return tekst
