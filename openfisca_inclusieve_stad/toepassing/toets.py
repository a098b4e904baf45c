"""toets: één situatie onder één regime. Uitkomsten per wet, bevindingen met uitwegen, en wat er nog te vragen is."""

from __future__ import annotations

import functools
import hashlib
import importlib.metadata
from collections.abc import Mapping
from typing import Any

import numpy as np
from openfisca_core.indexed_enums import EnumArray

from openfisca_inclusieve_stad.grensconflicten.definitie import Grensconflict
from openfisca_inclusieve_stad.kolommen import Kolommen
from openfisca_inclusieve_stad.stelsel import PAKKET, map_van
from openfisca_inclusieve_stad.toepassing.antwoord import BIJ_AANSPRAAK, Labels, Regime, Stap, Toets, Waarde
from openfisca_inclusieve_stad.toepassing.bevindingen import Gevonden, zoek_bevindingen
from openfisca_inclusieve_stad.toepassing.hangt_af import hangt_af_van
from openfisca_inclusieve_stad.toepassing.rondes import met_uitvoering
from openfisca_inclusieve_stad.toepassing.simulatie import Simulatie, bouw, maand_van
from openfisca_inclusieve_stad.toepassing.situatie import Situatie, op_peildatum, schuif
from openfisca_inclusieve_stad.toepassing.stelsels import op_volgorde, stelsel_van
from openfisca_inclusieve_stad.toepassing.uitleg import afleiding
from openfisca_inclusieve_stad.toepassing.wijzigingsdagen import maanden_tussen
from openfisca_inclusieve_stad.toepassing.zekerheid import (
    doet_ertoe,
    label_bedrag,
    label_feiten,
    label_wettekst,
    ontbreekt,
)
from openfisca_inclusieve_stad.wetten import Wet, wetten

MEERVOUD = {"persoon": "personen", "gezin": "gezinnen", "huishouden": "huishoudens"}


def toets(situatie: Situatie, regime: Regime, *, uitleg: bool = False) -> Toets:
    """Het antwoord op deze situatie in dit regime.

    Wijkt de peildatum van het regime af van die van de situatie, dan schuiven alle data van de situatie evenveel maanden
    mee, zodat ieders leeftijd gelijk blijft; het antwoord zegt dat. Fouten: GebruikersFout of BuitenDekking voor een
    maand, hervorming of feit dat niet kan.
    """
    regime = Regime(regime.peildatum, regime.uitvoering, op_volgorde(regime.hervormingen))
    kolommen, aannames = _momentopname(situatie, regime)
    eigen = met_uitvoering(kolommen, regime.uitvoering)
    simulatie = bouw(stelsel_van(regime.hervormingen), eigen, spoor=True)
    for naam in _uitkomsten():
        simulatie.calculate(naam, maand_van(regime.peildatum))
    bevindingen, niet_onderzocht = zoek_bevindingen(
        kolommen, regime, schuif, lambda g: _labels(g, kolommen, simulatie, situatie)
    )
    return Toets(
        titel=situatie.titel,
        regime=regime,
        uitkomsten=_waarden(simulatie, eigen, regime),
        bevindingen=bevindingen,
        hangt_af_van=hangt_af_van(
            stelsel_van(regime.hervormingen), eigen, regime.peildatum, _uitkomsten(), situatie.gegeven
        ),
        niet_gemodelleerd=_niet_gemodelleerd(),
        niet_onderzocht=niet_onderzocht,
        aannames=aannames,
        herkomst=herkomst(situatie, regime),
        uitleg=_uitleg(simulatie, eigen, regime) if uitleg else {},
    )


def _momentopname(situatie: Situatie, regime: Regime) -> tuple[Kolommen, tuple[str, ...]]:
    thuis = situatie.peildatum or regime.peildatum
    kolommen = op_peildatum(situatie, thuis)
    maanden = maanden_tussen(thuis, regime.peildatum)
    if not maanden:
        return kolommen, situatie.aannames
    verschoven = (
        f"Alle data zijn {abs(maanden)} maanden {'vooruit' if maanden > 0 else 'terug'} geschoven (van {thuis} naar "
        f"{regime.peildatum}), zodat ieders leeftijd gelijk blijft. Bedragen zijn nominaal."
    )
    return schuif(kolommen, maanden), (*situatie.aannames, verschoven)


@functools.cache
def _uitkomsten() -> tuple[str, ...]:
    return tuple(naam for wet in wetten().values() for naam in wet.uitkomsten)


def _waarden(simulatie: Simulatie, kolommen: Kolommen, regime: Regime) -> Mapping[str, Any]:
    uit: dict[str, dict[str, dict[str, dict[str, Waarde]]]] = {m: {} for m in MEERVOUD.values()}
    for naam in _uitkomsten():
        kolom = simulatie.calculate(naam, maand_van(regime.peildatum))
        entiteit = simulatie.get_variable_population(naam).entity.key
        weg = ontbreekt(simulatie.tax_benefit_system, kolommen, regime.peildatum, naam)
        for rij, wie in enumerate(kolommen.ids[entiteit]):
            waarde = _waarde(kolom, rij, weg.get(rij, ()))
            uit[MEERVOUD[entiteit]].setdefault(wie, {})[naam] = {regime.peildatum: waarde}
    return {meervoud: inhoud for meervoud, inhoud in uit.items() if inhoud}


def _waarde(kolom: Any, rij: int, ontbrekend: tuple[str, ...]) -> Waarde:
    if ontbrekend:
        return Waarde(None, "geweigerd: een bedrag is niet bekend", volledig=False, ontbreekt=ontbrekend)
    if isinstance(kolom, EnumArray):
        naam = kolom.possible_values.names[int(kolom[rij])]
        return Waarde(str(naam), BIJ_AANSPRAAK.get(str(naam), ""))
    getal = kolom[rij].item()
    if isinstance(getal, float):
        return Waarde(None if np.isnan(getal) else round(getal, 2) + 0.0, "", volledig=not np.isnan(getal))
    return Waarde(getal if isinstance(getal, bool | int) else str(getal), "")


def _labels(
    g: Gevonden, kolommen: Kolommen, simulatie: Simulatie, situatie: Situatie
) -> tuple[Labels, tuple[str, ...]]:
    dag = f"{g.regime.peildatum}-01"
    uitkomst = _bedraguitkomst(g.conflict)
    stelsel = simulatie.tax_benefit_system
    paden = doet_ertoe(stelsel, met_uitvoering(kolommen, g.regime.uitvoering), g.regime.peildatum, (uitkomst,))
    wettekst = "; ".join(
        f"{k.wet.afkorting} art. {k.artikel_op(dag)}: {label_wettekst(k.wet, k.artikel_op(dag).split(' ')[0], dag)}"
        for k in g.conflict.kanten
    )
    feiten = label_feiten(simulatie, g.regime.peildatum, uitkomst, kolommen, situatie.gegeven)
    return Labels(label_bedrag(stelsel, paden, g.regime.peildatum), wettekst, feiten), ()


def _bedraguitkomst(conflict: Grensconflict) -> str:
    velden = conflict.velden
    return str(velden.get("uitkomst") or velden.get("grondslag") or next(k.variabele for k in conflict.kanten if k.variabele))


def _niet_gemodelleerd() -> tuple[str, ...]:
    def zinnen(wet: Wet) -> tuple[str, ...]:
        return tuple(f"{wet.naam} artikel {a.nummer}: {a.waarom_niet}" for a in wet.artikelen.values() if not a.gemodelleerd)

    return tuple(zin for wet in wetten().values() if wet.gedekt_van for zin in zinnen(wet))


def _uitleg(simulatie: Simulatie, kolommen: Kolommen, regime: Regime) -> Mapping[str, tuple[Stap, ...]]:
    uit = {}
    for naam in _uitkomsten():
        if simulatie.get_variable_population(naam).entity.key == "persoon":
            for rij, wie in enumerate(kolommen.ids["persoon"]):
                uit[f"{wie} {naam}"] = afleiding(simulatie, naam, regime.peildatum, rij)
    return uit


def herkomst(situatie: Situatie, regime: Regime) -> Mapping[str, str]:
    """Waar een antwoord vandaan komt: dezelfde invoer en dezelfde parameters geven dezelfde bytes."""
    return {
        "pakket": f"{PAKKET} {importlib.metadata.version(PAKKET)}",
        "openfisca_core": importlib.metadata.version("openfisca-core"),
        "regime": regime.naam(),
        "invoer": situatie.hash,
        "parameters": _parameterhash(),
    }


@functools.cache
def _parameterhash() -> str:
    som = hashlib.sha256()
    for pad in sorted(map_van("parameters").rglob("*.yaml")):
        som.update(pad.relative_to(map_van("parameters")).as_posix().encode())
        som.update(pad.read_bytes())
    return som.hexdigest()[:16]
