"""casussen: de gevallen van de City Deal, gerekend op hun eigen datum, met elk experiment, en onder de wet van nu."""

from __future__ import annotations

import dataclasses
import functools
import importlib.resources
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from openfisca_inclusieve_stad.fouten import GebruikersFout, lijkt_op
from openfisca_inclusieve_stad.grensconflicten.definitie import definities
from openfisca_inclusieve_stad.grensconflicten.soorten import Vondst
from openfisca_inclusieve_stad.toepassing.antwoord import Bevinding, CasusRegel, CasusResultaat, Regime, Toets
from openfisca_inclusieve_stad.toepassing.bevindingen import is_vondst, som, titel_van, vondsten
from openfisca_inclusieve_stad.toepassing.rondes import Geweigerd
from openfisca_inclusieve_stad.toepassing.situatie import Situatie, Verwachting, lees, varianten_van
from openfisca_inclusieve_stad.toepassing.stelsels import hervormingen, op_volgorde
from openfisca_inclusieve_stad.toepassing.toets import momentopname, toets, uitkomst_van

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
    """Eén casus: op de eigen datum in drie uitvoeringen, met elk experiment en nu; elke variant onder de standaardregel en ruim."""
    varianten = varianten_van(situatie)
    vragen = [(naam, r) for naam in varianten for r in _regimes(situatie.peildatum, is_variant=bool(naam))]
    vragen += [(v.variant, _regime(v)) for v in situatie.verwacht]
    vragen = list(dict.fromkeys(vragen))
    kolommen = [momentopname(varianten[naam], regime)[0] for naam, regime in vragen]
    gevonden = dict(zip(vragen, vondsten(list(zip(kolommen, (r for _, r in vragen), strict=True))), strict=True))
    basis = toets(situatie, Regime(situatie.peildatum))
    getoond = [(n, r) for n, r in vragen if r in _regimes(situatie.peildatum, is_variant=bool(n))]
    return CasusResultaat(
        id=id_,
        titel=situatie.titel,
        familie=situatie.familie,
        peildatum=situatie.peildatum,
        regels=tuple(regel for vraag in getoond for regel in _regels(vraag, gevonden[vraag], basis)),
        wat_wij_niet_weten=(*situatie.aannames, *(f"Nog te vragen: {a.vraag}" for a in basis.hangt_af_van)),
        afwijkingen=tuple(_afwijkingen(situatie, varianten, gevonden)),
    )


def _regime(verwacht: Verwachting) -> Regime:
    return Regime(verwacht.peildatum, verwacht.uitvoering, op_volgorde(verwacht.hervormingen))


def _regimes(peildatum: str, is_variant: bool) -> tuple[Regime, ...]:
    zelf = Regime(peildatum)
    ruim = dataclasses.replace(zelf, uitvoering="ruim")
    if is_variant:
        return (zelf, ruim)
    return (
        zelf,
        ruim,
        dataclasses.replace(zelf, uitvoering="streng"),
        *(dataclasses.replace(zelf, hervormingen=(h,)) for h in hervormingen()),
        Regime(NU),
    )


def _regels(vraag: Vraag, gevonden: Gevonden, basis: Toets) -> Iterator[CasusRegel]:
    variant, regime = vraag
    oplossingen = {b.definitie: _oplossing(b) for b in basis.bevindingen}
    echt = [(definities()[id_], v) for id_, v in gevonden.items() if isinstance(v, Vondst) and is_vondst(v)]
    if not echt:
        yield CasusRegel(regime, variant, "", "", None, "")
    for conflict, v in echt:
        dag = f"{regime.peildatum}-01"
        artikelen = " - ".join(dict.fromkeys(f"{k.wet.afkorting} {k.artikel_op(dag)}" for k in conflict.kanten))
        zelfde = regime == basis.regime and not variant
        bedrag = som(v.bedrag[v.wie])
        yield CasusRegel(regime, variant, titel_van(conflict, v), artikelen, bedrag, oplossingen[conflict.id] if zelfde else "")


def _oplossing(b: Bevinding) -> str:
    """Wat het conflict wegneemt: een zeker resultaat eerst, dan wat van een besluit afhangt, dan een latere wet."""
    experimenten = [f"experiment {r.id}" for r in b.routes if r.soort == "experiment" and r.opgelost]
    ruimte = [f"{'besluit' if r.opgelost else 'mogelijk'}: {r.id}" for r in b.routes if r.soort == "ruimte_in_wet"]
    later = [
        f"de wet vanaf {van}"
        for r in b.routes
        if r.soort == "andere_datum"
        for van, _, stand in r.intervallen
        if stand == "geldt niet" and van > b.tot
    ]
    return "; ".join([*experimenten, *ruimte, *later[:1]]) or "niets van wat is onderzocht"


def _afwijkingen(
    situatie: Situatie, varianten: Mapping[str, Situatie], gevonden: Mapping[Vraag, Gevonden]
) -> Iterator[str]:
    for v in situatie.verwacht:
        regime = _regime(v)
        waar = f"{situatie.titel} [{regime.naam()}{', ' + v.variant if v.variant else ''}]"
        for sleutel, waarde in v.uitkomsten.items():
            wie, naam = sleutel.split(".")
            uitkomst = uitkomst_van(varianten[v.variant], regime, wie, naam)
            if not _gelijk(uitkomst, waarde):
                yield f"{waar}: {sleutel} is {uitkomst}, verwacht {waarde} ({v.bron})"
        ids = {id_ for id_, vondst in gevonden[v.variant, regime].items() if is_vondst(vondst)}
        yield from (f"{waar}: bevinding {d} ontbreekt ({v.bron})" for d in v.bevindingen if d not in ids)
        yield from (f"{waar}: bevinding {d} hoort er niet ({v.bron})" for d in v.geen_bevindingen if d in ids)


def _gelijk(gevonden: Any, verwacht: Any) -> bool:
    if isinstance(verwacht, bool) or isinstance(gevonden, bool) or not isinstance(verwacht, int | float):
        return bool(gevonden == verwacht)
    return gevonden is not None and abs(gevonden - verwacht) <= HALVE_CENT + 1e-9
