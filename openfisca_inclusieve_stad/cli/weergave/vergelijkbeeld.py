"""Een vergelijking als document: regimes naast elkaar, verschillen gemerkt met ≠."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from openfisca_inclusieve_stad.cli.weergave.document import Alinea, Blok, Document, Kop, Opsomming, Tabel
from openfisca_inclusieve_stad.cli.weergave.woorden import NIET_AAN_DE_ORDE, euro, niet_onderzocht, onder, verschil, waarde
from openfisca_inclusieve_stad.toepassing.antwoord import GEEN_BEVINDING, SLOTZIN, Toets, Waarde
from openfisca_inclusieve_stad.toepassing.namen import hoofduitkomsten, label_van
from openfisca_inclusieve_stad.toepassing.verschil import Bevindingsrij, Uitkomstrij, naast_elkaar

_NAAST_ELKAAR = 4  # meer kolommen met bedragen passen niet leesbaar op 80


def beeld(toetsen: Sequence[Toets]) -> Document:
    """Alle regimes; het eerste is de maat. Meer dan vier regimes komen in tabellen onder elkaar."""
    return list(_blokken(toetsen))


def _blokken(toetsen: Sequence[Toets]) -> Iterator[Blok]:
    naast = naast_elkaar(toetsen)
    yield Kop(toetsen[0].titel or "Situatie", 1)
    yield Opsomming(tuple(f"[{nummer}] {onder(toets.regime)}" for nummer, toets in enumerate(toetsen, 1)))
    yield Alinea("≠ staat bij wat anders is dan onder [1]; daaronder het verschil.")
    getoond = [rij for rij in naast.uitkomsten if not _leeg(rij)]
    yield from _tabellen("Wat de wetten geven", "Uitkomst (bedragen in euro)", toetsen, [_uitkomstrij(rij) for rij in getoond])
    if len(getoond) < len(naast.uitkomsten):
        weg = len(naast.uitkomsten) - len(getoond)
        yield Alinea(f"{weg} uitkomsten zijn overal 0, nee of niet van toepassing; json en csv noemen ze.")
    if naast.bevindingen:
        yield from _tabellen(
            "Waar het botst", "Bevinding (per maand)", toetsen, [_bevindingsrij(rij) for rij in naast.bevindingen]
        )
    else:
        niet = niet_onderzocht(n for toets in toetsen for n in toets.niet_onderzocht)
        yield Alinea(GEEN_BEVINDING.format(niet_onderzocht=niet or "niets genoemd"))
    aannames = dict.fromkeys(a for toets in toetsen for a in toets.aannames)
    if aannames:
        yield Kop("Aannames")
        yield Opsomming(tuple(aannames))
    yield Alinea(SLOTZIN)


def _tabellen(titel: str, eerste: str, toetsen: Sequence[Toets], rijen: Sequence[tuple[str, ...]]) -> Iterator[Blok]:
    yield Kop(titel)
    rest = list(range(1, len(toetsen)))
    for begin in range(0, max(len(rest), 1), _NAAST_ELKAAR - 1):
        kolommen = [0, *rest[begin : begin + _NAAST_ELKAAR - 1]]
        koppen = (eerste, *(f"[{k + 1}]" for k in kolommen))
        deel = tuple((rij[0], *(rij[k + 1] for k in kolommen)) for rij in rijen)
        yield Tabel(koppen, deel, tuple(range(1, len(koppen))), (28, *[14] * len(kolommen)), ruim=True)


def _leeg(rij: Uitkomstrij) -> bool:
    """In elk regime hetzelfde, en niets dat iets zegt; een hoofduitkomst van 0 zegt wel iets."""
    if rij.verschilt or any(w is None or not w.volledig for w in rij.waarden):
        return False
    zegt_niets = {w.waarde for w in rij.waarden if w is not None}
    nul = zegt_niets <= {0} and rij.variabele not in hoofduitkomsten()
    return nul or zegt_niets <= set(NIET_AAN_DE_ORDE)


def _uitkomstrij(rij: Uitkomstrij) -> tuple[str, ...]:
    maat = rij.waarden[0]
    return (f"{rij.id}: {label_van(rij.variabele)}", *(_cel(w, maat) for w in rij.waarden))


def _cel(w: Waarde | None, maat: Waarde | None) -> str:
    if w is None:
        return "–"
    tekst = waarde(w)
    if (maat and maat.waarde) == w.waarde:
        return tekst
    if maat is not None and isinstance(w.waarde, float) and isinstance(maat.waarde, float):
        return f"≠ {tekst}\n{verschil(w.waarde - maat.waarde)}"
    return f"≠ {tekst}"


def _bevindingsrij(rij: Bevindingsrij) -> tuple[str, ...]:
    cellen = []
    for gevonden in rij.bevindingen:
        teksten = [euro(b.bedrag_per_maand) or "gevonden" for b in gevonden]
        tekst = ", ".join(dict.fromkeys(teksten)) or "nee"
        anders = [b.bedrag_per_maand for b in gevonden] != [b.bedrag_per_maand for b in rij.bevindingen[0]]
        cellen.append(f"≠ {tekst}" if anders else tekst)
    return (rij.titel, *cellen)
