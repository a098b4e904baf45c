"""Van vondst naar bevinding: wie het treft, hoeveel, welke artikelen, en welke uitwegen er zijn."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Collection, Mapping, Sequence
from typing import Any

import numpy as np

from openfisca_inclusieve_stad.begrippen import ONDERDELEN, WETTEN_VAN
from openfisca_inclusieve_stad.grensconflicten.definitie import Grensconflict, Kant, onderzocht, rechtsmiddelen
from openfisca_inclusieve_stad.grensconflicten.soorten import Vondst
from openfisca_inclusieve_stad.kolommen import GEZIN, HUISHOUDEN, PERSOON, Kolommen
from openfisca_inclusieve_stad.toepassing.antwoord import Bevinding, Daalpunt, Labels, Regime, Route, Verwijzing
from openfisca_inclusieve_stad.toepassing.rondes import Geweigerd, Taak, met_uitvoering, onderzoek
from openfisca_inclusieve_stad.toepassing.stelsels import hervormingen, klasse_van, op_volgorde
from openfisca_inclusieve_stad.toepassing.wijzigingsdagen import maanden_tussen, volgende_maand, vorige_maand, wijzigingsmaanden

# De gesloten lijst van ontwerp.md sectie 5. `ruimte_onbenut` staat er niet bij: die volgt uit elke andere bevinding.
ALLE_SOORTEN = (
    "gat",
    "overlap",
    "dubbele_greep",
    "wederzijds_verwijzen",
    "vicieuze_cirkel",
    "tegengestelde_prikkel",
    "klif",
    "botsende_verplichtingen",
    "timing_voorfinanciering",
    "foutkosten",
    "boetestapeling",
    "verkeerde_portemonnee",
    "uitvoering_wijkt_af",
)
Schuif = Callable[[Kolommen, int], Kolommen]
Vondsten = Mapping[str, Vondst | Geweigerd]  # per definitie
HALVE_CENT = 0.005


@dataclasses.dataclass(frozen=True)
class Zoektocht:
    """Wat er is gevonden, wat niet is onderzocht of niet was uit te rekenen (met reden), en wat te klein is om te melden."""

    bevindingen: tuple[Bevinding, ...]
    niet_onderzocht: tuple[str, ...]
    kleine_dalingen: tuple[str, ...]


@dataclasses.dataclass(frozen=True)
class Gevonden:
    """Een definitie met haar vondst in het gevraagde regime."""

    conflict: Grensconflict
    vondst: Vondst
    regime: Regime


def zoek_bevindingen(
    kolommen: Kolommen,
    regime: Regime,
    schuif: Schuif,
    labels: Callable[[Gevonden], tuple[Labels, tuple[str, ...]]],
    welke: Collection[str],
) -> Zoektocht:
    """Alle bevindingen op één situatie tussen `welke` wetten (sleutels), met hun routes."""
    lijst, _ = onderzocht(welke)
    andere = [h for h in hervormingen() if h not in regime.hervormingen]
    regimes: list[Regime] = [
        regime,
        dataclasses.replace(regime, uitvoering="ruim"),
        *(dataclasses.replace(regime, hervormingen=op_volgorde((*regime.hervormingen, h))) for h in andere),
    ]
    (basis,) = vondsten([(kolommen, regime)], lijst)
    # een ander regime zegt alleen of het conflict er is; het eigen regime daarom ook zo, om te vergelijken
    eigen, ruim, *met_experiment = vondsten([(kolommen, r) for r in regimes], lijst, grof=True)
    proeven = dict(zip(andere, met_experiment, strict=True))
    gevonden = [Gevonden(c, v, regime) for c in lijst if isinstance(v := basis[c.id], Vondst) and is_vondst(v)]
    intervallen = _intervallen([g.conflict for g in gevonden], kolommen, regime, schuif)
    bevindingen: list[Bevinding] = []
    for g in gevonden:
        routes = (
            *_ruimte(g, _opgelost(eigen, ruim, g.conflict) is True),
            *_rechtsmiddelen(g.conflict),
            *_experimenten(g.conflict, eigen, proeven),
            _andere_datum(intervallen[g.conflict.id]),
        )
        bevinding = _bevinding(g, kolommen, labels(g), routes, intervallen[g.conflict.id])
        bevindingen.append(bevinding)
        if regime.uitvoering == "standaard" and _opgelost(eigen, ruim, g.conflict):
            bevindingen.append(_ruimte_onbenut(bevinding))
    niet = [f"{c.id} ({v.reden})" for c in lijst if isinstance(v := basis[c.id], Geweigerd)]
    onzeker = [f"{c.id} ({_wat_ontbreekt(basis[c.id])})" for c in lijst if _is_onzeker(basis[c.id])]
    kleine = tuple(zin for c in lijst if (zin := _kleine(c, basis[c.id])))
    return Zoektocht(tuple(bevindingen), (*niet_onderzocht(welke), *niet, *onzeker), kleine)


def _opgelost(eigen: Vondsten, ander: Vondsten, conflict: Grensconflict) -> bool | None:
    """Of het conflict onder een ander regime weg is; None als dat op deze manier niet is te zeggen."""
    toen, nu = eigen[conflict.id], ander[conflict.id]
    if is_vondst(nu):
        return False
    return True if is_vondst(toen) and isinstance(nu, Vondst) and not nu.onbekend.any() else None


def niet_onderzocht(welke: Collection[str]) -> tuple[str, ...]:
    """Elke soort zonder definitie tussen deze wetten, en elke definitie die een wet vraagt die niet is gevraagd."""
    lijst, vervallen = onderzocht(welke)
    met_definitie = {c.soort for c in lijst}
    soorten = [soort for soort in ALLE_SOORTEN if soort not in met_definitie]
    return (*soorten, *(f"{c.id} ({' '.join(f'--wet {wet}' for wet in c.vraagt)})" for c in vervallen))


def vondsten(
    vragen: Sequence[tuple[Kolommen, Regime]], lijst: Sequence[Grensconflict], grof: bool = False
) -> list[Vondsten]:
    """Per vraag (huishoudens, regime) de vondst van elke definitie van `lijst`; alles samen uitgerekend, zonder routes.

    grof: alleen of het conflict er is.
    """
    uit = iter(onderzoek([_taak(c, kolommen, regime, grof) for kolommen, regime in vragen for c in lijst]))
    return [{c.id: next(uit) for c in lijst} for _ in vragen]


def _taak(conflict: Grensconflict, kolommen: Kolommen, regime: Regime, grof: bool) -> Taak:
    return Taak(conflict, met_uitvoering(kolommen, regime.uitvoering), regime.peildatum, regime.hervormingen, grof)


def is_vondst(v: Vondst | Geweigerd) -> bool:
    """Of het conflict zich bij iemand voordoet."""
    return isinstance(v, Vondst) and bool(v.wie.any())


def _is_onzeker(v: Vondst | Geweigerd) -> bool:
    return isinstance(v, Vondst) and bool(v.onbekend.any()) and not v.wie.any()


def _wat_ontbreekt(v: Vondst | Geweigerd) -> str:
    namen = [ONDERDELEN[naam] for naam in v.ontbreekt] if isinstance(v, Vondst) else []
    return f"onbekend: {', '.join(namen)}" if namen else "een bedrag ontbreekt"


def _kleine(conflict: Grensconflict, v: Vondst | Geweigerd) -> str:
    """Hoeveel euro het totaal in kleine stappen zakt zonder dat er een bevinding is; leeg als dat niet zo is."""
    euros = int(v.kleine.max(initial=0)) if isinstance(v, Vondst) and v.kleine is not None and not v.wie.any() else 0
    return f"{conflict.titel}: samen {euros} euro, in stappen van ten hoogste twee euro" if euros else ""


def _bevinding(
    g: Gevonden, kolommen: Kolommen, labels: tuple[Labels, tuple[str, ...]], routes: tuple[Route, ...], intervallen: Any
) -> Bevinding:
    c, v, maand = g.conflict, g.vondst, g.regime.peildatum
    geldig = next(((van, tot) for van, tot, stand in intervallen if stand == "geldt" and van <= maand <= tot), (maand, maand))
    eerste = int(np.flatnonzero(v.wie)[0])
    dalingen = _dalingen(g, kolommen)
    delen = tuple(_deel(naam, som(bedragen[v.wie])) for naam, bedragen in v.delen.items() if _verandert(bedragen[v.wie]))
    oorzaken = _oorzaken(c, v)
    return Bevinding(
        definitie=c.id,
        van=geldig[0],
        tot=geldig[1],
        soort=c.soort,
        graad=str(v.graad[eerste]),
        titel=titel_van(c, v),
        wie=tuple(kolommen.ids[PERSOON][i] for i in np.flatnonzero(v.wie)),
        bedrag_per_maand=som(v.bedrag[v.wie]),
        bedrag_netto=som(v.netto[v.wie]),
        wetten=tuple(verwijzing(kant, f"{maand}-01") for kant in kanten_van(c, v)),
        bron=c.bron,
        binnen_een_wet=c.binnen_een_wet if oorzaken is None else all(len(eigen) <= 1 for eigen in oorzaken),
        uitleg=c.gevolg,
        labels=labels[0],
        routes=routes,
        ontbreekt=(*labels[1], *_onbekend_in(v)),
        delen=delen,
        dalingen=dalingen,
        kleine_dalingen=int(v.kleine[v.wie].max(initial=0)) if v.kleine is not None else 0,
    )


def _deel(naam: str, bedrag: float | None) -> tuple[str, float | None]:
    return ONDERDELEN.get(naam, naam), bedrag


def _verandert(bedragen: Any) -> bool:
    """Een onderdeel dat verandert, of onbekend is."""
    return not abs(float(np.sum(bedragen))) <= HALVE_CENT


def _onbekend_in(v: Vondst) -> tuple[str, ...]:
    """Welke onderdelen niet meetellen omdat zij onbekend zijn; ook een dat 0 lijkt omdat er niets over is gezegd."""
    if v.onvolledig is None or not v.onvolledig[v.wie].any():
        return ()
    namen = tuple(ONDERDELEN[naam] for naam in v.ontbreekt)
    return namen or ("of AOW wordt ontvangen, of wat inkomen buiten de middelen is",)


def _dalingen(g: Gevonden, kolommen: Kolommen) -> tuple[Daalpunt, ...]:
    """De dalingen in de woningen (of gezinnen) van wie het treft, met namen."""
    dimensie = g.conflict.velden.get("dimensie", {})
    langs = str(dimensie.get("feit") or next(iter(dimensie), ""))
    nummer = kolommen.groepen[GEZIN if langs == "maanden" else HUISHOUDEN].nummer
    hier = set(nummer[g.vondst.wie].tolist())
    return tuple(
        Daalpunt(
            soort=d.soort,
            langs=langs,
            wie=kolommen.ids[PERSOON][d.rij] if d.rij >= 0 else "",
            van=d.van,
            tot=d.tot,
            bedrag=round(d.bedrag, 2),
            delen=tuple(_deel(naam, som(bedrag)) for naam, bedrag in d.delen.items()),
        )
        for d in g.vondst.dalingen
        if d.groep in hier
    )


def _oorzaken(conflict: Grensconflict, vondst: Vondst) -> list[set[str]] | None:
    """Per daling van een klif de eigen wetten van de onderdelen die dalen; None als de uitkomst niet is gesplitst."""
    if conflict.soort != "klif" or not vondst.delen:
        return None
    stukken = [d.delen for d in vondst.dalingen] or [
        {naam: float(np.sum(bedragen[vondst.wie])) for naam, bedragen in vondst.delen.items()}
    ]
    return [{naam for naam, bedrag in delen.items() if bedrag < -HALVE_CENT} for delen in stukken]


def kanten_van(conflict: Grensconflict, vondst: Vondst) -> tuple[Kant, ...]:
    """De kanten waarvan een onderdeel daalt; alle kanten als de uitkomst niet is gesplitst."""
    dalend = {naam for eigen in _oorzaken(conflict, vondst) or () for naam in eigen}
    wetten = {wet for naam in dalend for wet in WETTEN_VAN.get(naam, ())}
    return tuple(kant for kant in conflict.kanten if kant.wet.sleutel in wetten) or conflict.kanten


def titel_van(conflict: Grensconflict, vondst: Vondst) -> str:
    """De titel van de definitie, met erbij waar het omslaat."""
    bij = vondst.bij[int(np.flatnonzero(vondst.wie)[0])]
    return conflict.titel + (f" ({bij})" if bij else "")


def _ruimte_onbenut(b: Bevinding) -> Bevinding:
    return dataclasses.replace(
        b,
        soort="ruimte_onbenut",
        titel=f"De wet laat ruimte die de standaardregel niet gebruikt: {b.titel[0].lower()}{b.titel[1:]}",
        uitleg="Met een gemotiveerd besluit kan dit anders uitvallen. De uitkomst van dat besluit staat niet vast.",
    )


def som(bedragen: Any) -> float | None:
    """De som in centen, of None als de soort geen bedrag kent of een bedrag ontbreekt."""
    totaal = float(np.sum(bedragen))
    return None if np.isnan(totaal) else round(totaal, 2)


def verwijzing(kant: Kant, dag: str) -> Verwijzing:
    """Het artikel van een kant op een dag, met de versie waarvan de tekst is gelezen."""
    artikel = kant.artikel_op(dag)
    nummer, _, lid = artikel.partition(" lid ")
    gelezen = kant.wet.tekst_op(nummer, dag)
    versie = gelezen if gelezen != "onbekend" else dag
    return Verwijzing(kant.wet.naam, artikel, kant.wet.link(nummer, versie, lid), gelezen, kant.wet.bedoeling)


def _ruimte(g: Gevonden, weg_bij_ruim: bool) -> tuple[Route, ...]:
    dag = f"{g.regime.peildatum}-01"
    routes = []
    for ruimte in g.conflict.ruimte:
        v = verwijzing(ruimte.kant, dag)
        routes.append(
            Route(
                soort="ruimte_in_wet",
                id=f"{ruimte.kant.wet.afkorting} artikel {v.artikel}",
                titel=f"{v.wet} artikel {v.artikel}",
                uitleg=f"Te motiveren: {ruimte.motiveer}",
                href=v.href,
                opgelost=True if weg_bij_ruim else None,
            )
        )
    return tuple(routes)


def _rechtsmiddelen(conflict: Grensconflict) -> tuple[Route, ...]:
    middelen = rechtsmiddelen()
    return tuple(
        Route("rechtsmiddel", m, middelen[m]["titel"], f"{middelen[m]['uitleg']} {middelen[m]['termijn']}", middelen[m]["href"])
        for m in conflict.rechtsmiddelen
    )


_LOST_OP = {True: "lost dit op.", False: "lost dit niet op.", None: "of het dit oplost, is niet na te gaan."}


def _experimenten(
    conflict: Grensconflict, basis: Vondsten, proeven: Mapping[str, Vondsten]
) -> tuple[Route, ...]:
    routes = []
    for naam, uitkomst in proeven.items():
        nieuw = tuple(id_ for id_, v in uitkomst.items() if is_vondst(v) and not is_vondst(basis[id_]))
        opgelost = _opgelost(basis, uitkomst, conflict)
        routes.append(
            Route(
                soort="experiment",
                id=naam,
                titel=str(klasse_van(naam).name),
                uitleg=f"Gedachte-experiment: {_LOST_OP[opgelost]}",
                opgelost=opgelost,
                nieuw=nieuw,
            )
        )
    return tuple(routes)


def _andere_datum(intervallen: Sequence[tuple[str, str, str]]) -> Route:
    woorden = "; ".join(f"{van} tot en met {tot}: {stand}" for van, tot, stand in intervallen)
    return Route(
        soort="andere_datum",
        id="andere_datum",
        titel="Hetzelfde huishouden onder de wet van een andere dag",
        uitleg=f"Alle data zijn evenveel maanden verschoven, zodat leeftijden gelijk blijven; bedragen zijn nominaal. {woorden}.",
        intervallen=tuple(intervallen),
    )


def _intervallen(
    conflicten: Sequence[Grensconflict], kolommen: Kolommen, regime: Regime, schuif: Schuif
) -> dict[str, list[tuple[str, str, str]]]:
    """Per definitie: op elke dag waarop een parameter of formule verandert, of het conflict dan geldt.

    Niet met halveren: de wet is niet monotoon. Elk begin van een tijdvak wordt uitgerekend.
    """
    if not conflicten:
        return {}
    maanden, laatste = wijzigingsmaanden()
    kolommen = kolommen.op(regime.peildatum)  # op een andere dag is elke maand gelijk aan deze
    taken = []
    for maand in maanden:
        verschoven = schuif(kolommen, maanden_tussen(regime.peildatum, maand))
        toen = dataclasses.replace(regime, peildatum=maand)
        taken += [_taak(c, verschoven, toen, grof=True) for c in conflicten]
    uit = iter(onderzoek(taken))
    standen: dict[str, list[tuple[str, str, str]]] = {c.id: [] for c in conflicten}
    for i, maand in enumerate(maanden):
        einde = vorige_maand(maanden[i + 1]) if i + 1 < len(maanden) else laatste
        for c in conflicten:
            stand = _stand(next(uit))
            rij = standen[c.id]
            if rij and rij[-1][2] == stand and volgende_maand(rij[-1][1]) == maand:
                rij[-1] = (rij[-1][0], einde, stand)
            else:
                rij.append((maand, einde, stand))
    return standen


def _stand(v: Vondst | Geweigerd) -> str:
    if isinstance(v, Geweigerd) or (v.onbekend.any() and not v.wie.any()):
        return "onbekend"
    return "geldt" if v.wie.any() else "geldt niet"
