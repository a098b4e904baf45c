"""Een document als Markdown."""

from __future__ import annotations

import re

from openfisca_inclusieve_stad.cli.weergave.document import Alinea, Blok, Boom, Document, Genummerd, Kop, Opsomming, Tabel, Velden

_BIJZONDER = re.compile(r"([\\`*_\[\]<>|#])")


def als_markdown(document: Document) -> str:
    """Het document als Markdown; tekens met een betekenis in Markdown zijn gewone tekens."""
    return "\n\n".join(_blok(blok) for blok in document) + "\n"


def _kaal(tekst: str) -> str:
    """Gewone tekst; een nieuwe regel blijft in hetzelfde punt van een lijst, een link blijft een link."""
    regels = [f"<{r}>" if r.startswith("https://") and " " not in r else _BIJZONDER.sub(r"\\\1", r) for r in tekst.split("\n")]
    return "  \n  ".join(regels)


def _cel(tekst: str) -> str:
    return _BIJZONDER.sub(r"\\\1", tekst).replace("\n", "<br>")


def _blok(blok: Blok) -> str:
    match blok:
        case Kop(tekst, niveau):
            return f"{'#' * niveau} {_kaal(tekst)}"
        case Alinea(tekst):
            return _kaal(tekst)
        case Opsomming(punten):
            return "\n".join(f"- {_kaal(punt)}" for punt in punten)
        case Genummerd(genummerd):
            return "\n".join(f"{nummer}. {_kaal(punt)}" for nummer, punt in genummerd)
        case Velden(paren):
            return "\n".join(
                f"- **{_kaal(naam)}**: {_kaal(tekst)}" if naam else f"- {_kaal(tekst)}" for naam, tekst in paren if tekst
            )
        case Boom(regels):
            return "\n".join(f"{'  ' * diepte}- {_kaal(tekst)}" for diepte, tekst in regels)
        case Tabel(koppen, rijen, rechts):
            streep = ["---:" if plaats in rechts else "---" for plaats in range(len(koppen))]
            alle = [[_cel(k) for k in koppen], streep, *([_cel(c) for c in rij] for rij in rijen)]
            return "\n".join(f"| {' | '.join(rij)} |" for rij in alle)
