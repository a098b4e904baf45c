"""casussen: de gevallen van de City Deal, gerekend op hun eigen datum, met elk experiment, en onder de wet van nu."""

from __future__ import annotations

import dataclasses
import functools
import importlib.resources
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from openfisca_inclusieve_stad.fouten import GebruikersFout, lijkt_op
from openfisca_inclusieve_stad.grensconflicten.definitie import Grensconflict, definities, onderzocht, rechtsmiddelen
from openfisca_inclusieve_stad.grensconflicten.soorten import Vondst
from openfisca_inclusieve_stad.toepassing.antwoord import CasusRegel, CasusResultaat, Regime, Toets
from openfisca_inclusieve_stad.toepassing.bevindingen import (
    is_vondst,
    kanten_van,
    niet_onderzocht,
    som,
    titel_van,
    vondsten,
)
from openfisca_inclusieve_stad.toepassing.namen import label_van
from openfisca_inclusieve_stad.toepassing.rondes import Geweigerd
from openfisca_inclusieve_stad.toepassing.situatie import Situatie, Verwachting, lees, varianten_van
from openfisca_inclusieve_stad.toepassing.stelsels import hervormingen, op_volgorde
from openfisca_inclusieve_stad.toepassing.toets import STANDAARDWETTEN, momentopname, toets, uitkomsten_van
from openfisca_inclusieve_stad.wetten import rekenbare_wetten, wet_van

Vraag = tuple[str, Regime]  # de naam van de variant ('' is het bestand zelf), en het regime
Gevonden = Mapping[str, Vondst | Geweigerd]
NU = "2026-07"  # de laatste normbrief die is gelezen; zie feiten/participatiewet.md sectie 0
HALVE_CENT = 0.005


@functools.cache
def casusbestanden() -> dict[str, Path]:
    """Het bestand van elke casus, op id (het deel van de naam voor het eerste liggende streepje onder)."""
    map_ = Path(str(importlib.resources.files("openfisca_inclusieve_stad.casussen")))
    return {pad.name.split("_")[0]: pad for pad in sorted(map_.glob("*.yaml"))}


def casussen(ids: Sequence[str] = (), voortgang: Callable[[str], None] | None = None) -> tuple[CasusResultaat, ...]:
    """Deze casussen (zonder ids: alle), elk met wat botst, hoeveel het kost, wat het oplost en wat wij niet weten."""
    bestanden = casusbestanden()
    for id_ in ids:
        if id_ not in bestanden:
            doe = lijkt_op(id_, bestanden) or f"Kies uit: {', '.join(bestanden)}."
            raise GebruikersFout(f"casus '{id_}'", "deze casus bestaat niet.", doe)
    uit = []
    for id_ in dict.fromkeys(ids or bestanden):
        if voortgang is not None:
            voortgang(id_)
        uit.append(casus(id_, lees(bestanden[id_])))
    return tuple(uit)


def casus(id_: str, situatie: Situatie) -> CasusResultaat:
    """Eén casus: op de eigen datum in drie uitvoeringen, met elk experiment, en nu; elke variant ook ruim."""
    varianten = varianten_van(situatie)
    vragen = [(naam, r) for naam in varianten for r in _gerekend(situatie.peildatum, is_variant=bool(naam))]
    vragen += [(v.variant, _regime(v)) for v in situatie.verwacht]
    vragen = list(dict.fromkeys(vragen))
    kolommen = [momentopname(varianten[naam], regime)[0] for naam, regime in vragen]
    welke = wetten_van_casus(situatie)
    lijst, _ = onderzocht(welke)
    gevonden = dict(zip(vragen, vondsten(list(zip(kolommen, (r for _, r in vragen), strict=True)), lijst), strict=True))
    basis = toets(situatie, Regime(situatie.peildatum), welke=welke)
    getoond = [(n, r) for n, r in vragen if r in _getoond(situatie.peildatum, is_variant=bool(n))]
    afwijkingen = tuple(_afwijkingen(situatie, varianten, gevonden))
    return CasusResultaat(
        id=id_,
        titel=situatie.titel,
        familie=situatie.familie,
        peildatum=situatie.peildatum,
        regels=tuple(regel for vraag in getoond for regel in _regels(vraag, gevonden, basis)),
        wat_wij_niet_weten=(*situatie.aannames, *(f"Nog te vragen: {a.vraag}" for a in basis.hangt_af_van)),
        afwijkingen=afwijkingen,
        niet_onderzocht=niet_onderzocht(welke),
        wetten=welke,
        nagerekend=() if afwijkingen else tuple(_nagerekend(v) for v in situatie.verwacht if v.uitkomsten),
    )


def wetten_van_casus(situatie: Situatie) -> tuple[str, ...]:
    """De wetten die een casus aangaat: die van de kop, anders de Participatiewet en elke wet waarover `verwacht` iets zegt."""
    if situatie.wetten:
        return situatie.wetten
    uitkomsten = {sleutel.split(".")[1] for v in situatie.verwacht for sleutel in v.uitkomsten}
    genoemd = {wet.sleutel for naam in uitkomsten if (wet := wet_van(naam)) is not None}
    namen = {naam for v in situatie.verwacht for naam in (*v.bevindingen, *v.geen_bevindingen)}
    genoemd |= {wet for naam in namen if naam in definities() for wet in definities()[naam].vraagt}
    return tuple(wet for wet in rekenbare_wetten() if wet in genoemd or wet in STANDAARDWETTEN)


def _nagerekend(v: Verwachting) -> str:
    """Wat de bron zegt en de regels ook gaven: '2016-07, standaard: terugvordering (vader) 337. Bron: …'."""
    wie_en_wat = (sleutel.split(".") for sleutel in v.uitkomsten)
    paren = zip(wie_en_wat, v.uitkomsten.values(), strict=True)
    delen = (f"{label_van(naam)} ({wie}): {_leesbaar(waarde)}" for (wie, naam), waarde in paren)
    return f"{_regime(v).naam()}{', ' + v.variant if v.variant else ''}: {'; '.join(delen)}. Bron: {v.bron.rstrip('.')}."


def _leesbaar(waarde: Any) -> str:
    if isinstance(waarde, bool):
        return "ja" if waarde else "nee"
    return str(waarde).replace(".", ",") if isinstance(waarde, float) else str(waarde).replace("_", " ")


def _regime(verwacht: Verwachting) -> Regime:
    return Regime(verwacht.peildatum, verwacht.uitvoering, op_volgorde(verwacht.hervormingen))


def _getoond(peildatum: str, is_variant: bool) -> tuple[Regime, ...]:
    """De regimes die een casus laat zien: een variant alleen onder de standaardregel en ruim."""
    zelf = Regime(peildatum)
    ruim, streng = (dataclasses.replace(zelf, uitvoering=u) for u in ("ruim", "streng"))
    return (zelf, ruim) if is_variant else (zelf, ruim, streng, *_met_experiment(zelf), Regime(NU))


def _gerekend(peildatum: str, is_variant: bool) -> tuple[Regime, ...]:
    """Wat daarvoor wordt uitgerekend: bij elke datum ook elk experiment, en ruim, om te zien wat oplost."""
    nu = () if is_variant else (Regime(NU), Regime(NU, "ruim"), *_met_experiment(Regime(NU)))
    return tuple(dict.fromkeys((*_getoond(peildatum, is_variant), *_met_experiment(Regime(peildatum)), *nu)))


def _met_experiment(regime: Regime) -> tuple[Regime, ...]:
    return tuple(dataclasses.replace(regime, hervormingen=(h,)) for h in hervormingen())


def _regels(vraag: Vraag, gevonden: Mapping[Vraag, Gevonden], basis: Toets) -> Iterator[CasusRegel]:
    variant, regime = vraag
    echt = [(definities()[id_], v) for id_, v in gevonden[vraag].items() if isinstance(v, Vondst) and is_vondst(v)]
    if not echt:
        yield CasusRegel(regime, variant, "", "", None, "")
    for conflict, v in echt:
        dag = f"{regime.peildatum}-01"
        artikelen = " - ".join(dict.fromkeys(f"{k.wet.afkorting} {k.artikel_op(dag)}" for k in kanten_van(conflict, v)))
        yield CasusRegel(
            regime, variant, titel_van(conflict, v), artikelen, som(v.bedrag[v.wie]), _oplossing(conflict, vraag, gevonden, basis)
        )


def _oplossing(conflict: Grensconflict, vraag: Vraag, gevonden: Mapping[Vraag, Gevonden], basis: Toets) -> str:
    """Wat het conflict wegneemt: een zeker resultaat eerst, dan wat van een besluit afhangt, dan een latere wet.

    Leeg onder een ander regime dan de standaardregel zonder experiment: daar staat het al bij.
    """
    variant, regime = vraag
    if regime.uitvoering != "standaard" or regime.hervormingen:
        return ""

    def weg(r: Regime) -> bool:
        return (variant, r) in gevonden and not is_vondst(gevonden[variant, r][conflict.id])

    experimenten = [f"experiment {r.hervormingen[0]}" for r in _met_experiment(regime) if weg(r)]
    zeker = weg(dataclasses.replace(regime, uitvoering="ruim"))
    dag = f"{regime.peildatum}-01"
    ruimte = [
        f"{'een' if zeker else 'misschien een'} besluit op {r.kant.wet.afkorting} {r.kant.artikel_op(dag)}"
        for r in conflict.ruimte
    ]
    later = [
        f"de wet vanaf {van}"
        for b in basis.bevindingen
        if b.definitie == conflict.id and regime == basis.regime and not variant
        for r in b.routes
        if r.soort == "andere_datum"
        for van, _, stand in r.intervallen
        if stand == "geldt niet" and van > b.tot
    ]
    bezwaar = [rechtsmiddelen()[m]["titel"].lower() for m in conflict.rechtsmiddelen[:1]]
    return "; ".join([*experimenten, *ruimte, *later[:1]] or bezwaar)


def _afwijkingen(
    situatie: Situatie, varianten: Mapping[str, Situatie], gevonden: Mapping[Vraag, Gevonden]
) -> Iterator[str]:
    for v in situatie.verwacht:
        regime = _regime(v)
        waar = f"{situatie.titel} [{regime.naam()}{', ' + v.variant if v.variant else ''}]"
        gevraagd = [(wie, naam) for wie, naam in (sleutel.split(".") for sleutel in v.uitkomsten)]
        uitkomsten = uitkomsten_van(varianten[v.variant], regime, gevraagd)
        for (sleutel, waarde), vraag in zip(v.uitkomsten.items(), gevraagd, strict=True):
            uitkomst = uitkomsten[vraag]
            if not _gelijk(uitkomst, waarde):
                yield f"{waar}: {sleutel} is {uitkomst}, verwacht {waarde} ({v.bron})"
        ids = {id_ for id_, vondst in gevonden[v.variant, regime].items() if is_vondst(vondst)}
        yield from (f"{waar}: bevinding {d} ontbreekt ({v.bron})" for d in v.bevindingen if d not in ids)
        yield from (f"{waar}: bevinding {d} hoort er niet ({v.bron})" for d in v.geen_bevindingen if d in ids)


def _gelijk(gevonden: Any, verwacht: Any) -> bool:
    if isinstance(verwacht, bool) or isinstance(gevonden, bool) or not isinstance(verwacht, int | float):
        return bool(gevonden == verwacht)
    return gevonden is not None and abs(gevonden - verwacht) <= HALVE_CENT + 1e-9
