"""Een toets als document: wat de wetten geven, waar het botst, welke wegen er zijn, en wat nog te vragen is."""

from __future__ import annotations

import itertools
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Any

from openfisca_inclusieve_stad.cli.weergave.document import Alinea, Blok, Document, Kop, Opsomming, Tabel, Velden
from openfisca_inclusieve_stad.cli.weergave.partnerbeeld import blokken as partnerblokken
from openfisca_inclusieve_stad.cli.weergave.splitsingbeeld import splitsingblokken
from openfisca_inclusieve_stad.cli.weergave.uitlegbeeld import uitlegblokken
from openfisca_inclusieve_stad.cli.weergave.woorden import (
    NIET_AAN_DE_ORDE,
    euro,
    getal,
    klein,
    kop_van,
    los,
    niet_onderzocht,
    onder,
    sleutel,
    waarde,
    wat_botst,
)
from openfisca_inclusieve_stad.toepassing.antwoord import (
    BIJ_AANSPRAAK,
    GEEN_BEVINDING,
    SLOTZIN,
    Afhankelijkheid,
    Bevinding,
    Route,
    Toets,
    Waarde,
)
from openfisca_inclusieve_stad.toepassing.namen import hoofduitkomsten, label_van

_ROUTES = {
    "ruimte_in_wet": "Ruimte in de wet",
    "rechtsmiddel": "Wat een inwoner kan doen",
    "experiment": "Gedachte-experimenten",
    "andere_datum": "Op een andere datum",
}
_MEESTE_LABELS, _MEESTE_SLEUTELS = 8, 5
_ENKELVOUD = {"gezinnen": "Gezin", "huishoudens": "Huishouden"}
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
    yield from uitkomstblokken(toets)
    anders = [paar for paar in toets.partners if paar.verschillen]
    if anders:
        yield Kop("Partners volgens elke wet")
        yield from partnerblokken(anders)
    yield Kop("Waar het botst")
    if not toets.bevindingen:
        niet = niet_onderzocht(toets.niet_onderzocht) or "niets genoemd"
        yield Alinea(GEEN_BEVINDING.format(niet_onderzocht=niet))
    for nummer, bevinding in enumerate(toets.bevindingen, 1):
        yield from _bevinding(bevinding, nummer)
    if toets.kleine_dalingen:
        yield Alinea(f"Te klein voor een bevinding: {'; '.join(toets.kleine_dalingen)}.")
    yield from _rechtsmiddelen(toets)
    if toets.bevindingen and toets.niet_onderzocht:
        yield Alinea(f"Niet onderzocht: {niet_onderzocht(toets.niet_onderzocht)}.")
    if toets.hangt_af_van:
        yield Kop("Wat nog te vragen is (de uitkomst hangt ervan af)")
        yield Opsomming(tuple(vraag(a, toets) for a in toets.hangt_af_van))
    if toets.aannames:
        yield Kop("Aannames")
        yield Opsomming(toets.aannames)
    if toets.niet_gemodelleerd:
        yield Kop("Niet gemodelleerd")
        yield Alinea(_niet_gemodelleerd(toets.niet_gemodelleerd))
    yield from uitlegblokken(toets, volledig)
    yield Kop("Herkomst")
    yield Velden(tuple((los(naam), tekst if len(tekst) < 64 else f"{tekst[:16]}…") for naam, tekst in toets.herkomst.items()))
    yield Alinea(SLOTZIN)


def _niet_gemodelleerd(zinnen: tuple[str, ...]) -> str:
    """Hoeveel er per wet niet is gemodelleerd; de lijst zelf staat in de catalogus (en in json)."""
    aantallen = Counter(zin.partition(" artikel ")[0] for zin in zinnen)
    delen = "; ".join(f"{wet}: {n} {'onderdeel' if n == 1 else 'onderdelen'}" for wet, n in aantallen.items())
    return f"{delen}. Zie `inclusieve-stad catalogus wetten` voor welke, en waarom."


def uitkomstblokken(toets: Toets) -> Iterator[Blok]:
    """Per persoon (en gezin, huishouden) een tabel met wat iets zegt; wat 0 of nee is staat in één regel eronder."""
    betekenis: dict[str, str] = {}
    for soort, groep in toets.uitkomsten.items():
        for wie, variabelen in groep.items():
            yield Kop(wie if soort == "personen" else f"{_ENKELVOUD.get(soort, soort)} {wie}", 3)
            yield from _van_een(toets, variabelen)
            waarden = (str(w.waarde) for perioden in variabelen.values() for w in perioden.values())
            betekenis |= {los(naam): BIJ_AANSPRAAK[naam] for naam in waarden if naam in BIJ_AANSPRAAK}
    if betekenis:
        yield Opsomming(tuple(f"{naam}: {zin}" for naam, zin in betekenis.items()))


def _van_een(toets: Toets, variabelen: Mapping[str, Mapping[str, Waarde]]) -> Iterator[Blok]:
    rijen: list[tuple[str, ...]] = []
    leeg: list[str] = []
    elders: list[str] = []
    weg: dict[tuple[str, ...], list[str]] = {}
    for naam, perioden in variabelen.items():
        for periode, w in perioden.items():
            label = f"{label_van(naam)}{f' ({periode})' if periode != toets.regime.peildatum else ''}"
            if w.waarde is None or not w.volledig:
                weg.setdefault(w.ontbreekt, []).append(klein(kop_van(label)))
            if w.waarde is None and naam not in hoofduitkomsten():
                continue
            if w.volledig and w.waarde in (0, False) and naam not in hoofduitkomsten():
                leeg.append(klein(kop_van(label)))
                continue
            if w.waarde in NIET_AAN_DE_ORDE:
                elders.append(klein(kop_van(label)))
                continue
            zeker = "" if str(w.waarde) in BIJ_AANSPRAAK or w.waarde is None else w.label.removeprefix("bedrag ")
            rijen.append((label, waarde(w), zeker))
    if rijen:
        yield Tabel(("Uitkomst (bedragen in euro)", "Waarde", "Zekerheid"), tuple(rijen), (1,), (46, 19, 9))
    if leeg:
        yield Alinea(f"De overige uitkomsten zijn 0 of nee: {_eerste(leeg, _MEESTE_LABELS, '; ')}.")
    if elders:
        yield Alinea(f"Niet van toepassing op deze persoon: {_eerste(elders, _MEESTE_LABELS, '; ')}.")
    for sleutels, labels in weg.items():
        ontbreekt = _eerste([sleutel(s) for s in sleutels], _MEESTE_SLEUTELS, ", ") or "een gegeven"
        yield Alinea(f"Onbekend: {_eerste(labels, _MEESTE_LABELS, '; ')}. Wat ontbreekt: {ontbreekt}.")


def _eerste(namen: Sequence[str], hoeveel: int, teken: str) -> str:
    """De eerste paar namen, en hoeveel er nog zijn; json heeft ze allemaal."""
    rest = len(namen) - hoeveel
    return teken.join(namen[:hoeveel]) + (f" en {rest} andere" if rest > 0 else "")


def _bevinding(b: Bevinding, nummer: int) -> Iterator[Blok]:
    """Een bevinding: wat, wie, hoeveel, tussen welke artikelen en waarom, hoe zeker, en de uitwegen."""
    yield Kop(f"{nummer}. {b.titel}", 3)
    weg = f"onbekend; ontbreekt: {', '.join(map(sleutel, b.ontbreekt))}" if b.ontbreekt else "geen bedrag"
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
    yield from splitsingblokken(b)
    genoemd = set()
    for v in b.wetten:
        gelezen = "tekst onbekend" if v.tekst_gelezen == "onbekend" else f"tekst van {v.tekst_gelezen}"
        bedoeling = f"Bedoeling: {v.bedoeling}" if v.bedoeling and v.wet not in genoemd else ""
        genoemd.add(v.wet)
        yield Velden((("artikel", f"{v.wet} artikel {v.artikel} ({gelezen})"), ("", v.href), ("", bedoeling)))
    for soort in dict.fromkeys(r.soort for r in b.routes):
        routes = [r for r in b.routes if r.soort == soort]
        if soort == "rechtsmiddel":
            yield Alinea(f"{_ROUTES[soort]} (zie onder de bevindingen): {', '.join(klein(r.titel) for r in routes)}.")
        elif all(r.intervallen for r in routes):
            yield Alinea(f"{_ROUTES[soort]} (leeftijden gelijk, bedragen nominaal): {'; '.join(map(_intervallen, routes))}.")
        else:
            yield Alinea(f"{_ROUTES.get(soort, los(soort))}:")
            yield Opsomming(tuple(_route(r) for r in routes))


def _rechtsmiddelen(toets: Toets) -> Iterator[Blok]:
    """Wat een inwoner kan doen, één keer voor alle bevindingen samen."""
    middelen = {r.id: r for b in toets.bevindingen for r in b.routes if r.soort == "rechtsmiddel"}
    if middelen:
        yield Kop(_ROUTES["rechtsmiddel"], 3)
        yield Opsomming(tuple(_route(r) for r in middelen.values()))


def _per_maand(b: Bevinding) -> str:
    if b.bedrag_per_maand is None or b.bedrag_netto is None:
        return euro(b.bedrag_per_maand)
    return f"bruto {euro(b.bedrag_per_maand)}; netto (na bespaarde woonlasten) {euro(b.bedrag_netto)}"


def _intervallen(r: Route) -> str:
    return "; ".join(f"{van} tot en met {tot}: {stand}" for van, tot, stand in r.intervallen)


def _route(r: Route) -> str:
    delen = [r.titel]
    if r.uitleg and r.uitleg != r.titel:
        delen.append(r.uitleg)
    oordeel = _OPGELOST.get(r.soort, {}).get(r.opgelost, "")
    if oordeel and oordeel.lower() not in f"{r.uitleg.lower()}.":
        delen.append(oordeel)
    if r.nieuw:
        delen.append(f"Maar dan ook: {', '.join(los(n) for n in r.nieuw)}.")
    tekst = " ".join(d if d.endswith((".", ":", "?", "!")) else f"{d}." for d in delen)
    return f"{tekst}\n{r.href}" if r.href else tekst


# --- Wat nog te vragen is ---------------------------------------------------------------------------------------------


def vraag(a: Afhankelijkheid, toets: Toets) -> str:
    """Een open norm als vraag, met wat er dan verandert aan de hoofduitkomst (en anders aan de eerste die verandert)."""
    namen = " en ".join(f'voor {wie}: "{klein(label_van(variabele))}"' for wie, variabele in a.invoer)
    zin = f"{'Gelden samen' if len(a.invoer) > 1 else 'Geldt'} {namen}?" if namen else a.vraag
    wie = {wie for wie, _ in a.invoer}
    keuzes = [f"bij {keuze}: {tekst}" for keuze, gevolgen in a.uitkomsten.items() if (tekst := _gevolg(gevolgen, wie, toets))]
    return f"{zin} {'; '.join(keuzes)}." if keuzes else zin


def _gevolg(gevolgen: Mapping[str, Any], wie: Collection[str], toets: Toets) -> str:
    """'algemene bijstand per maand 0,00 (nu 687,59)'; leeg als deze keuze niets verandert."""
    anders = {naam: w for naam, w in gevolgen.items() if w != _nu(naam, toets)}
    hoofd = {naam: w for naam, w in anders.items() if naam.rpartition(" ")[2] in hoofduitkomsten()}
    delen = []
    for naam, nieuw in (hoofd or dict(itertools.islice(anders.items(), 1))).items():
        persoon, _, variabele = naam.rpartition(" ")
        bij = f" ({persoon})" if persoon and persoon not in wie else ""
        delen.append(f"{klein(kop_van(label_van(variabele)))}{bij} {_tekst(nieuw)} (nu {_tekst(_nu(naam, toets))})")
    return ", ".join(delen)


def _nu(naam: str, toets: Toets) -> Any:
    wie, _, variabele = naam.rpartition(" ")
    for groep in toets.uitkomsten.values():
        for w in groep.get(wie, {}).get(variabele, {}).values():
            return w.waarde
    return None


def _tekst(gevolg: object) -> str:
    if gevolg is None:
        return "onbekend"
    if isinstance(gevolg, bool):
        return "ja" if gevolg else "nee"
    return getal(gevolg) if isinstance(gevolg, float) else los(str(gevolg))
