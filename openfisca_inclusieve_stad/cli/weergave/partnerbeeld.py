"""Partners volgens elke wet, als blokken: per gezin een tabel, en eronder wat nog te beoordelen is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from openfisca_inclusieve_stad.cli.weergave.document import Alinea, Blok, Document, Kop, Opsomming, Tabel
from openfisca_inclusieve_stad.cli.weergave.woorden import klein, kop_van, onder
from openfisca_inclusieve_stad.toepassing.antwoord import SLOTZIN, Partneroordeel, Partners, Regime

KOLOMMEN = ("peildatum", "gezin", "wie", "wet", "partners", "artikelen", "omdat", "opgegeven", "hangt_af_van")
_UITLEG = {
    "nee": "hangt af van",
    "onbekend": "nee zolang dit niet is beoordeeld",
    "ja": "ja, tenzij dit wordt vastgesteld",
}


def blokken(partners: Sequence[Partners]) -> Iterator[Blok]:
    """Per gezin een tabel: de wet, of zij partners zijn, welk artikel dat beslist en waarom."""
    for paar in partners:
        yield Kop(" en ".join(paar.wie), 3)
        rijen = tuple((o.wet, o.antwoord, _artikelen(o), _omdat(o)) for o in paar.volgens)
        yield Tabel(("Wet", "Partners?", "Artikel", "Omdat"), rijen, (), (22, 13, 20, 40))
        vragen = tuple(
            f"{o.wet} ({_UITLEG[o.antwoord]}): {'; '.join(klein(v) for v in o.hangt_af_van)}."
            for o in paar.volgens
            if o.hangt_af_van
        )
        if vragen:
            yield Opsomming(vragen)


def beeld(partners: Sequence[Partners], regime: Regime, titel: str) -> Document:
    """Alleen de partnerbegrippen (`toets --partners`)."""
    leeg: tuple[Blok, ...] = (Alinea("Er is geen gezin met twee volwassenen: geen enkele wet kan hier partners zien."),)
    return [
        Kop(titel or "Situatie", 1),
        Alinea(onder(regime)),
        Kop("Partners volgens elke wet"),
        *(tuple(blokken(partners)) or leeg),
        Alinea(SLOTZIN),
    ]


def rijen(partners: Sequence[Partners], regime: Regime) -> Iterator[dict[str, Any]]:
    """Per gezin en wet een rij, voor csv."""
    for paar in partners:
        for o in paar.volgens:
            yield {
                "peildatum": regime.peildatum,
                "gezin": paar.gezin,
                "wie": " ".join(paar.wie),
                "wet": o.wet,
                "partners": o.antwoord,
                "artikelen": _artikelen(o),
                "omdat": "; ".join(o.omdat),
                "opgegeven": "; ".join(o.feiten),
                "hangt_af_van": "; ".join(o.hangt_af_van),
            }


def _artikelen(o: Partneroordeel) -> str:
    per_wet: dict[str, list[str]] = {}
    for v in o.artikelen:
        per_wet.setdefault("" if v.wet == o.wet else f"{v.wet} ", []).append(v.artikel)
    return "; ".join(f"{wet}artikel {', '.join(artikelen)}" for wet, artikelen in per_wet.items())


def _omdat(o: Partneroordeel) -> str:
    feiten = f" Opgegeven: {'; '.join(klein(kop_van(f)) for f in o.feiten)}." if o.feiten else ""
    gronden = [grond.removesuffix(": nee") for grond in o.omdat]
    if len(gronden) > 1 and all(grond.endswith(": nee") for grond in o.omdat):
        return f"Geen van deze gronden: {'; '.join(map(klein, gronden))}.{feiten}"
    return f"{'; '.join(o.omdat)}.{feiten}"
