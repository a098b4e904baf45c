"""Van vondst naar bevinding: wie het treft, hoeveel, welke artikelen, en welke uitwegen er zijn."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Collection, Mapping, Sequence
from typing import Any

import numpy as np

from openfisca_inclusieve_stad.grensconflicten.definitie import Grensconflict, Kant, onderzocht, rechtsmiddelen
from openfisca_inclusieve_stad.grensconflicten.soorten import Vondst
from openfisca_inclusieve_stad.kolommen import PERSOON, Kolommen
from openfisca_inclusieve_stad.toepassing.antwoord import Bevinding, Labels, Regime, Route, Verwijzing
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
) -> tuple[tuple[Bevinding, ...], tuple[str, ...]]:
    """Alle bevindingen op één situatie tussen `welke` wetten (sleutels), met hun routes.

    Ook: wat niet is onderzocht (een soort, een definitie die een andere wet vraagt) of niet was uit te rekenen, met reden.
    """
    lijst, _ = onderzocht(welke)
    andere = [h for h in hervormingen() if h not in regime.hervormingen]
    regimes: list[Regime] = [
        regime,
        dataclasses.replace(regime, uitvoering="ruim"),
        *(dataclasses.replace(regime, hervormingen=op_volgorde((*regime.hervormingen, h))) for h in andere),
    ]
    basis, ruim, *met_experiment = vondsten([(kolommen, r) for r in regimes], lijst)
    proeven = dict(zip(andere, met_experiment, strict=True))
    gevonden = [Gevonden(c, v, regime) for c in lijst if isinstance(v := basis[c.id], Vondst) and is_vondst(v)]
    intervallen = _intervallen([g.conflict for g in gevonden], kolommen, regime, schuif)
    bevindingen: list[Bevinding] = []
    for g in gevonden:
        routes = (
            *_ruimte(g, not is_vondst(ruim[g.conflict.id])),
            *_rechtsmiddelen(g.conflict),
            *_experimenten(g.conflict, basis, proeven),
            _andere_datum(intervallen[g.conflict.id]),
        )
        bevinding = _bevinding(g, kolommen, labels(g), routes, intervallen[g.conflict.id])
        bevindingen.append(bevinding)
        if regime.uitvoering == "standaard" and not is_vondst(ruim[g.conflict.id]):
            bevindingen.append(_ruimte_onbenut(bevinding))
    niet = [f"{c.id} ({v.reden})" for c in lijst if isinstance(v := basis[c.id], Geweigerd)]
    onzeker = [f"{c.id} (een bedrag ontbreekt)" for c in lijst if _is_onzeker(basis[c.id])]
    return tuple(bevindingen), (*niet_onderzocht(welke), *niet, *onzeker)


def niet_onderzocht(welke: Collection[str]) -> tuple[str, ...]:
    """Elke soort zonder definitie tussen deze wetten, en elke definitie die een wet vraagt die niet is gevraagd."""
    lijst, vervallen = onderzocht(welke)
    met_definitie = {c.soort for c in lijst}
    soorten = [soort for soort in ALLE_SOORTEN if soort not in met_definitie]
    return (*soorten, *(f"{c.id} ({' '.join(f'--wet {wet}' for wet in c.vraagt)})" for c in vervallen))


def vondsten(vragen: Sequence[tuple[Kolommen, Regime]], lijst: Sequence[Grensconflict]) -> list[Mapping[str, Vondst | Geweigerd]]:
    """Per vraag (huishoudens, regime) de vondst van elke definitie van `lijst`; alles samen uitgerekend, zonder routes."""
    uit = iter(onderzoek([_taak(c, kolommen, regime) for kolommen, regime in vragen for c in lijst]))
    return [{c.id: next(uit) for c in lijst} for _ in vragen]


def _taak(conflict: Grensconflict, kolommen: Kolommen, regime: Regime) -> Taak:
    return Taak(conflict, met_uitvoering(kolommen, regime.uitvoering), regime.peildatum, regime.hervormingen)


def is_vondst(v: Vondst | Geweigerd) -> bool:
    """Of het conflict zich bij iemand voordoet."""
    return isinstance(v, Vondst) and bool(v.wie.any())


def _is_onzeker(v: Vondst | Geweigerd) -> bool:
    return isinstance(v, Vondst) and bool(v.onbekend.any()) and not v.wie.any()


def _bevinding(
    g: Gevonden, kolommen: Kolommen, labels: tuple[Labels, tuple[str, ...]], routes: tuple[Route, ...], intervallen: Any
) -> Bevinding:
    c, v, maand = g.conflict, g.vondst, g.regime.peildatum
    geldig = next(((van, tot) for van, tot, stand in intervallen if stand == "geldt" and van <= maand <= tot), (maand, maand))
    eerste = int(np.flatnonzero(v.wie)[0])
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
        wetten=tuple(verwijzing(kant, f"{maand}-01") for kant in c.kanten),
        bron=c.bron,
        binnen_een_wet=c.binnen_een_wet,
        uitleg=c.gevolg,
        labels=labels[0],
        routes=routes,
        ontbreekt=labels[1],
    )


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


def _experimenten(
    conflict: Grensconflict, basis: Mapping[str, Vondst | Geweigerd], proeven: Mapping[str, Mapping[str, Vondst | Geweigerd]]
) -> tuple[Route, ...]:
    routes = []
    for naam, uitkomst in proeven.items():
        nieuw = tuple(id_ for id_, v in uitkomst.items() if is_vondst(v) and not is_vondst(basis[id_]))
        opgelost = not is_vondst(uitkomst[conflict.id])
        routes.append(
            Route(
                soort="experiment",
                id=naam,
                titel=str(klasse_van(naam).name),
                uitleg="Gedachte-experiment: " + ("lost dit op." if opgelost else "lost dit niet op."),
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
        taken += [_taak(c, verschoven, toen) for c in conflicten]
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
