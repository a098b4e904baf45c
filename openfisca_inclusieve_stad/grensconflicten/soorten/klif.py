"""klif: bij gelijke behoeften gaat één ding de kleinste stap verder, en het totaal daalt."""

from __future__ import annotations

import functools
from collections.abc import Iterable, Sequence
from typing import Any

import numpy as np

from openfisca_inclusieve_stad.fouten import GebruikersFout
from openfisca_inclusieve_stad.grensconflicten.definitie import Grensconflict
from openfisca_inclusieve_stad.grensconflicten.soorten import Daling, Ronde, Vondst, geldt
from openfisca_inclusieve_stad.grensconflicten.soorten.langs_bedrag import langs_bedrag, langs_uren
from openfisca_inclusieve_stad.grensconflicten.soorten.splitsing import HALVE_CENT, Splitsing, beweegt, gesplitst, totaal_van
from openfisca_inclusieve_stad.handelingen import handelingen
from openfisca_inclusieve_stad.kolommen import GEZIN, Array, Kolommen


def klif(conflict: Grensconflict, kolommen: Kolommen, maand: str, verfijn: bool = True) -> Ronde:
    """Zoekt elke stap langs de dimensie waarbij het totaal daalt, en noemt de grootste in de titel.

    dimensie is één van: {handeling: naam} (een bewoner meer), {maanden: n} (iedereen wordt ouder, de wet blijft die van de
    peildatum), {uren: n} (een uur per week meer werk) of {feit: naam, stap: 0.01, tot: bedrag erbij} (een bedrag; met
    `entiteit: huishouden` een feit van de woning). Wat een raster niet ziet staat in docs/besluiten/0007. Met `last: true`
    (alleen bij maanden) is de uitkomst een bedrag dat iemand betaalt: dan is stijgen de klif.
    """
    dimensie = conflict.velden["dimensie"]
    if "handeling" in dimensie:
        return (yield from _bewoner(conflict, kolommen, maand, dimensie["handeling"]))
    if "maanden" in dimensie:
        return (yield from _maanden(conflict, kolommen, int(dimensie["maanden"])))
    if "uren" in dimensie:
        return (yield from langs_uren(conflict, kolommen, maand, int(dimensie["uren"])))
    if "feit" in dimensie:
        return (yield from langs_bedrag(conflict, kolommen, maand, dimensie, verfijn))
    doe = "Kies handeling, maanden, uren of feit."
    raise GebruikersFout(f"{conflict.id}.yaml", f"dimensie {dimensie} is niet bekend.", doe)


klif_grof = functools.partial(klif, verfijn=False)


def _bewoner(conflict: Grensconflict, kolommen: Kolommen, maand: str, handeling: str) -> Ronde:
    gevolg = handelingen()[handeling](kolommen, maand)
    voor, na = yield (gevolg.voor, gevolg.na)
    eerst, daarna = (gesplitst(u, conflict.velden["uitkomst"]) for u in (voor, na))
    delen = daarna.waarden - eerst.waarden
    verschil = totaal_van(delen, eerst.samengesteld)
    gezin = gevolg.na.groepen[GEZIN].nummer
    totaal = gevolg.na.sommen(verschil, GEZIN)[gezin]
    aan_de_orde = gevolg.wie & geldt(conflict, na)
    wie = aan_de_orde & (totaal < -HALVE_CENT)
    onvolledig = _van_groep(gevolg.na, ~(eerst.volledig & daarna.volledig), GEZIN)
    weg = dict.fromkeys((*eerst.ontbreekt, *daarna.ontbreekt))
    return _vondst(kolommen, wie, aan_de_orde & onvolledig, verschil, delen, eerst, "met een bewoner meer", weg)


def _maanden(conflict: Grensconflict, kolommen: Kolommen, maanden: int) -> Ronde:
    uitkomsten = yield tuple(ouder(kolommen, maand) for maand in range(maanden + 1))
    rijen = [gesplitst(u, conflict.velden["uitkomst"]) for u in uitkomsten]
    teken = -1.0 if conflict.velden.get("last") else 1.0
    waarden = teken * np.stack([rij.waarden for rij in rijen])  # (maanden, onderdelen, personen)
    delen = np.diff(waarden, axis=0)
    verschil = totaal_van(delen.swapaxes(0, 1), rijen[0].samengesteld)
    per_gezin = np.stack([kolommen.sommen(np.nan_to_num(rij), GEZIN) for rij in verschil])
    daalt, grootste = per_gezin < -HALVE_CENT, per_gezin.argmin(axis=0)
    gezin, ik = kolommen.groepen[GEZIN].nummer, np.arange(kolommen.personen)
    mijn = grootste[gezin]
    eigen = verschil[mijn, ik]
    wie = np.logical_or.reduce(daalt)[gezin] & (np.abs(eigen) > HALVE_CENT) & geldt(conflict, uitkomsten[0])
    onvolledig = _van_groep(kolommen, ~np.logical_and.reduce([rij.volledig for rij in rijen]), GEZIN)
    bij = np.char.add("over ", np.char.add((mijn + 1).astype(str), np.where(mijn == 0, " maand", " maanden")))
    weg = dict.fromkeys(naam for rij in rijen for naam in rij.ontbreekt)
    dalingen = _stappen(kolommen, daalt, per_gezin, delen, rijen[0].namen)
    return _vondst(kolommen, wie, onvolledig, eigen, delen[mijn, :, ik].T, rijen[0], bij, weg, dalingen)


def ouder(kolommen: Kolommen, maanden: int) -> Kolommen:
    """Dezelfde mensen, zoveel maanden ouder bij gelijke wet: zij zijn eerder geboren."""
    geboren = np.asarray(kolommen.feiten["geboortedatum"], dtype="datetime64[D]")
    dagen = geboren - geboren.astype("datetime64[M]").astype("datetime64[D]")
    eerder = (geboren.astype("datetime64[M]") - np.timedelta64(maanden, "M")).astype("datetime64[D]")
    laatste = (eerder.astype("datetime64[M]") + np.timedelta64(1, "M")).astype("datetime64[D]") - np.timedelta64(1, "D")
    return kolommen.met(geboortedatum=np.minimum(eerder + dagen, laatste))


def _stappen(kolommen: Kolommen, daalt: Array, totalen: Array, delen: Array, namen: Sequence[str]) -> tuple[Daling, ...]:
    """Elke maand waarin het totaal van een gezin daalt."""
    gezin = kolommen.groepen[GEZIN].nummer
    uit = []
    for stap, groep in np.argwhere(daalt):
        som = delen[stap][:, gezin == groep].sum(axis=1)
        uit.append(Daling("klif", int(groep), -1, float(stap), float(stap + 1), float(totalen[stap, groep]), beweegt(namen, som)))
    return tuple(uit)


def _van_groep(kolommen: Kolommen, masker: Array, entiteit: str) -> Array:
    """Wie in een gezin of woning zit waarin het voor iemand geldt."""
    nummer = kolommen.groepen[entiteit].nummer
    return np.asarray(kolommen.sommen(masker, entiteit)[nummer] > 0)


def _vondst(
    kolommen: Kolommen,
    wie: Array,
    onvolledig: Array,
    verschil: Array,
    delen: Array,
    splitsing: Splitsing,
    bij: Any,
    ontbreekt: Iterable[str],
    dalingen: tuple[Daling, ...] = (),
) -> Vondst:
    leeg = np.full(kolommen.personen, "")
    return Vondst(
        wie=wie,
        onbekend=onvolledig & ~wie,
        bedrag=verschil,
        netto=np.full(kolommen.personen, np.nan),
        graad=leeg,
        bij=np.broadcast_to(np.asarray(bij), (kolommen.personen,)),
        delen=dict(zip(splitsing.namen, delen, strict=True)) if splitsing.samengesteld else {},
        onvolledig=onvolledig & splitsing.samengesteld,
        ontbreekt=tuple(ontbreekt),
        dalingen=dalingen,
    )
