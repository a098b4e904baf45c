"""Een toets als document: wat de wetten geven, waar het botst, welke wegen er zijn, en wat nog te vragen is."""

from __future__ import annotations

from collections.abc import Iterator

from openfisca_inclusieve_stad.cli.weergave.document import Alinea, Blok, Document, Kop, Opsomming, Tabel, Velden
from openfisca_inclusieve_stad.cli.weergave.uitlegbeeld import uitlegblokken
from openfisca_inclusieve_stad.cli.weergave.woorden import euro, getal, los, onder, ontbreekt, waarde, wat_botst
from openfisca_inclusieve_stad.toepassing.antwoord import (
    BIJ_AANSPRAAK,
    GEEN_BEVINDING,
    SLOTZIN,
    Afhankelijkheid,
    Bevinding,
    Route,
    Toets,
)
from openfisca_inclusieve_stad.toepassing.namen import label_van

_ROUTES = {
    "ruimte_in_wet": "Ruimte in de wet",
    "rechtsmiddel": "Wat een inwoner kan doen",
    "experiment": "Gedachte-experimenten",
    "andere_datum": "Op een andere datum",
}
_OPGELOST = {
    "ruimte_in_wet": {
        True: "Gebruikt het bestuursorgaan deze ruimte, dan is dit mogelijk opgelost; het vraagt een gemotiveerd besluit.",
        False: "Ook met deze ruimte blijft dit staan.",
        None: "Of dit helpt, hangt af van een gemotiveerd besluit.",
    },
    "experiment": {True: "Lost dit op.", False: "Lost dit niet op.", None: "Of dit helpt, is niet na te gaan."},
}


def beeld(toets: Toets, volledig: bool = False) -> Document:
    """Alles van een toets, in de volgorde waarin iemand het wil weten; `volledig`: elke stap van de uitleg."""
    return list(_blokken(toets, volledig))


def _blokken(toets: Toets, volledig: bool) -> Iterator[Blok]:
    yield Kop(toets.titel or "Situatie", 1)
    yield Alinea(onder(toets.regime))
    yield Kop("Wat de wetten geven")
    yield from _uitkomsten(toets)
    yield Kop("Waar het botst")
    if not toets.bevindingen:
        niet = ", ".join(los(n) for n in toets.niet_onderzocht) or "niets genoemd"
        yield Alinea(GEEN_BEVINDING.format(niet_onderzocht=niet))
    for nummer, bevinding in enumerate(toets.bevindingen, 1):
        yield from bevindingsblokken(bevinding, nummer)
    if toets.bevindingen and toets.niet_onderzocht:
        yield Alinea(f"Niet onderzocht: {', '.join(los(n) for n in toets.niet_onderzocht)}.")
    if toets.hangt_af_van:
        yield Kop("Wat nog te vragen is (de uitkomst hangt ervan af)")
        yield Opsomming(tuple(_vraag(a) for a in toets.hangt_af_van))
    if toets.aannames:
        yield Kop("Aannames")
        yield Opsomming(toets.aannames)
    if toets.niet_gemodelleerd:
        yield Kop("Niet gemodelleerd")
        yield Opsomming(toets.niet_gemodelleerd)
    yield from uitlegblokken(toets, volledig)
    yield Kop("Herkomst")
    yield Velden(tuple((los(naam), tekst if len(tekst) < 64 else f"{tekst[:16]}…") for naam, tekst in toets.herkomst.items()))
    yield Alinea(SLOTZIN)


def _uitkomsten(toets: Toets) -> Iterator[Blok]:
    rijen: list[tuple[str, ...]] = []
    betekenis: dict[str, str] = {}
    weg: list[str] = []
    for groep in toets.uitkomsten.values():
        for wie, variabelen in groep.items():
            for naam, perioden in variabelen.items():
                for periode, w in perioden.items():
                    erbij = f" ({periode})" if periode != toets.regime.peildatum else ""
                    zin = BIJ_AANSPRAAK.get(str(w.waarde), "")
                    zeker = "" if zin or w.waarde is None else w.label.removeprefix("bedrag ")
                    rijen.append((wie, f"{label_van(naam)}{erbij}", waarde(w), zeker))
                    weg += filter(None, [ontbreekt(wie, label_van(naam), w)])
                    if zin:
                        betekenis[los(str(w.waarde))] = zin
    yield Tabel(("Wie", "Uitkomst (bedragen in euro)", "Waarde", "Zekerheid"), tuple(rijen), (2,), (14, 34, 14, 9))
    if betekenis or weg:
        yield Opsomming((*(f"{naam}: {zin}" for naam, zin in betekenis.items()), *weg))


def bevindingsblokken(b: Bevinding, nummer: int) -> Iterator[Blok]:
    """Een bevinding: wat, wie, hoeveel, tussen welke artikelen en waarom, hoe zeker, en de uitwegen."""
    yield Kop(f"{nummer}. {b.titel}", 3)
    weg = f"niet te zeggen; ontbreekt: {', '.join(b.ontbreekt)}" if b.ontbreekt else "geen bedrag"
    yield Velden(
        (
            ("soort", f"{los(b.soort)}{f' ({los(b.graad)})' if b.graad else ''}: {wat_botst(b)}"),
            ("wie", ", ".join(b.wie)),
            ("per maand", _per_maand(b) or weg),
            ("periode", " tot en met ".join(dict.fromkeys(deel for deel in (b.van, b.tot) if deel))),
            ("zekerheid", f"bedrag {b.labels.bedrag}; wettekst {b.labels.wettekst}; feiten {b.labels.feiten}"),
        )
    )
    if b.uitleg:
        yield Alinea(b.uitleg)
    genoemd = set()
    for v in b.wetten:
        gelezen = "tekst onbekend" if v.tekst_gelezen == "onbekend" else f"tekst van {v.tekst_gelezen}"
        bedoeling = f"Bedoeling: {v.bedoeling}" if v.bedoeling and v.wet not in genoemd else ""
        genoemd.add(v.wet)
        yield Velden((("artikel", f"{v.wet} artikel {v.artikel} ({gelezen})"), ("", v.href), ("", bedoeling)))
    for soort in dict.fromkeys(r.soort for r in b.routes):
        yield Alinea(f"{_ROUTES.get(soort, los(soort))}:")
        yield Opsomming(tuple(_route(r) for r in b.routes if r.soort == soort))


def _per_maand(b: Bevinding) -> str:
    if b.bedrag_per_maand is None or b.bedrag_netto is None:
        return euro(b.bedrag_per_maand)
    return f"{euro(b.bedrag_per_maand)}; na bespaarde woonlasten {euro(b.bedrag_netto)}"


def _route(r: Route) -> str:
    delen = [r.titel]
    if r.uitleg and r.uitleg != r.titel:
        delen.append(r.uitleg)
    oordeel = _OPGELOST.get(r.soort, {}).get(r.opgelost, "")
    if oordeel and oordeel.lower() not in f"{r.uitleg.lower()}.":
        delen.append(oordeel)
    if r.intervallen and r.intervallen[0][0] not in r.uitleg:
        delen.append("; ".join(f"{van} tot en met {tot}: {stand}" for van, tot, stand in r.intervallen) + ".")
    if r.nieuw:
        delen.append(f"Maar dan ook: {', '.join(los(n) for n in r.nieuw)}.")
    tekst = " ".join(d if d.endswith((".", ":", "?", "!")) else f"{d}." for d in delen)
    return f"{tekst}\n{r.href}" if r.href else tekst


def _vraag(a: Afhankelijkheid) -> str:
    keuzes = []
    for keuze, gevolgen in a.uitkomsten.items():
        teksten = [f"{_gevolg(naam)} = {_tekst(gevolg)}" for naam, gevolg in gevolgen.items()]
        keuzes.append(f"bij {keuze}: {', '.join(teksten) or 'geen verandering'}")
    return f"{a.vraag} {'; '.join(keuzes)}." if keuzes else a.vraag


def _gevolg(naam: str) -> str:
    """'mevrouw pw_norm' als 'Norm van algemene bijstand (mevrouw)'."""
    wie, _, variabele = naam.rpartition(" ")
    return f"{label_van(variabele)} ({wie})" if wie else label_van(variabele)


def _tekst(gevolg: object) -> str:
    if isinstance(gevolg, bool):
        return "ja" if gevolg else "nee"
    return getal(gevolg) if isinstance(gevolg, float) else los(str(gevolg))
