"""toets: één situatie onder één regime. Uitkomsten per wet, bevindingen met uitwegen, en wat er nog te vragen is."""

from __future__ import annotations

import dataclasses
import functools
import hashlib
import importlib.metadata
from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
from openfisca_core.indexed_enums import EnumArray

from openfisca_inclusieve_stad.begrippen import Aanspraak, cent, lijst_van
from openfisca_inclusieve_stad.fouten import GebruikersFout, lijkt_op
from openfisca_inclusieve_stad.grensconflicten.definitie import Grensconflict
from openfisca_inclusieve_stad.kolommen import Kolommen
from openfisca_inclusieve_stad.stelsel import PAKKET, map_van
from openfisca_inclusieve_stad.toepassing.antwoord import BIJ_AANSPRAAK, Labels, Partners, Regime, Stap, Toets, Waarde
from openfisca_inclusieve_stad.toepassing.bevindingen import Gevonden, kanten_van, zoek_bevindingen
from openfisca_inclusieve_stad.toepassing.hangt_af import hangt_af_van
from openfisca_inclusieve_stad.toepassing.overkoepelend import SOMMEN, overkoepelend
from openfisca_inclusieve_stad.toepassing.partnerbegrippen import partners, partnervariabelen
from openfisca_inclusieve_stad.toepassing.rondes import met_uitvoering
from openfisca_inclusieve_stad.toepassing.situatie import Situatie, op_peildatum, schuif
from openfisca_inclusieve_stad.toepassing.stelsels import op_volgorde, stelsel_van
from openfisca_inclusieve_stad.toepassing.uitleg import redeneer
from openfisca_inclusieve_stad.toepassing.uitleg import uitleg as uitleg_van
from openfisca_inclusieve_stad.toepassing.wijzigingsdagen import maanden_tussen
from openfisca_inclusieve_stad.toepassing.zekerheid import (
    Meting,
    label_bedrag_van,
    label_feiten,
    label_wettekst,
    meet,
    ontbrekende_sleutels,
    plaats_van,
)
from openfisca_inclusieve_stad.wetten import ALLE, Wet, rekenbare_wetten, wetten

MEERVOUD = {"persoon": "personen", "gezin": "gezinnen", "huishouden": "huishoudens"}


STANDAARDWETTEN = ("participatiewet",)


def gevraagde_wetten(situatie: Situatie, welke: Sequence[str] = ()) -> tuple[str, ...]:
    """De wetten die zijn gevraagd; anders die van de kop van het bestand, anders de Participatiewet."""
    return tuple(welke) or situatie.wetten or STANDAARDWETTEN


def toets(
    situatie: Situatie, regime: Regime, *, uitleg: bool = False, welke: Sequence[str] = ()
) -> Toets:
    """Het antwoord op deze situatie in dit regime: de uitkomsten van `welke` wetten (sleutels van wetten.yaml, of `alle`).

    Zonder `welke`: de wetten die het bestand zelf noemt, anders de Participatiewet. Onderzocht wordt elk grensconflict
    waarvan alle wetten met uitkomsten zijn gevraagd; `niet_onderzocht` noemt de andere en hoe zij wel worden onderzocht.

    Wijkt de peildatum van het regime af van die van de situatie, dan schuiven alle data van de situatie evenveel maanden
    mee, zodat ieders leeftijd gelijk blijft; het antwoord zegt dat. Fouten: GebruikersFout of BuitenDekking voor een
    maand, wet, hervorming of feit dat niet kan.
    """
    gekozen = _gekozen(gevraagde_wetten(situatie, welke))
    namen = tuple(wet.sleutel for wet in gekozen)
    regime = Regime(regime.peildatum, regime.uitvoering, op_volgorde(regime.hervormingen))
    toets_maand(situatie, regime.peildatum, gekozen)
    kolommen, aannames = momentopname(situatie, regime)
    eigen = met_uitvoering(kolommen, regime.uitvoering)
    stelsel = stelsel_van(regime.hervormingen)
    uitkomsten = (*(naam for wet in gekozen for naam in wet.uitkomsten), *overkoepelend(namen))
    meting = meet(stelsel, eigen, regime.peildatum, uitkomsten)
    afhankelijk = hangt_af_van(stelsel, eigen, regime.peildatum, uitkomsten, meting=meting)
    gevonden = zoek_bevindingen(kolommen, regime, schuif, lambda g: _labels(g, kolommen, situatie), namen)
    return Toets(
        titel=situatie.titel,
        regime=regime,
        uitkomsten=_waarden(meting, eigen),
        bevindingen=gevonden.bevindingen,
        hangt_af_van=tuple(a for a in afhankelijk if a.invoer),
        niet_gemodelleerd=_niet_gemodelleerd(gekozen),
        niet_onderzocht=(*gevonden.niet_onderzocht, *(a.vraag for a in afhankelijk if not a.invoer), *_niet_gerekend(gekozen)),
        aannames=aannames,
        herkomst=herkomst(situatie, regime),
        uitleg=_uitleg(meting, eigen) if uitleg else {},
        partners=partners(stelsel, eigen, regime.peildatum),
        kleine_dalingen=gevonden.kleine_dalingen,
    )


def _gekozen(welke: Sequence[str]) -> tuple[Wet, ...]:
    """De wetten van een lijst sleutels (`alle`: elke), in de volgorde van het register; alleen wetten met uitkomsten kunnen."""
    met_uitkomst = rekenbare_wetten()
    if ALLE in welke:
        return tuple(met_uitkomst.values())
    for sleutel in welke:
        if sleutel not in met_uitkomst:
            doe = lijkt_op(sleutel, (*met_uitkomst, ALLE)) or f"Kies uit: {', '.join((*met_uitkomst, ALLE))}."
            raise GebruikersFout(f"wet {sleutel}", "deze wet wordt niet uitgerekend.", doe)
    return tuple(wet for sleutel, wet in met_uitkomst.items() if sleutel in welke)


def _niet_gerekend(gekozen: Sequence[Wet]) -> tuple[str, ...]:
    andere = [wet.sleutel for wet in rekenbare_wetten().values() if wet not in gekozen]
    return (f"andere wetten dan gevraagd; kies met --wet: {', '.join(andere)} (of {ALLE})",) if andere else ()


def toets_maand(situatie: Situatie, maand: str, gekozen: Sequence[Wet]) -> None:
    """Weigert een maand waarin een van deze wetten niet is gemodelleerd."""
    eerste, laatste = max(w.gedekt_van for w in gekozen), min(w.gedekt_tot_en_met for w in gekozen)
    if not eerste <= maand <= laatste:
        raise GebruikersFout(
            f"{situatie.waar}: peildatum", f"{maand} is niet gedekt.", f"Kies een maand van {eerste} tot en met {laatste}."
        )


def uitkomst_van(situatie: Situatie, regime: Regime, wie: str, variabele: str) -> Any:
    """Eén uitkomst voor één persoon (of haar gezin of huishouden), zoals `toets` haar geeft; None als zij is geweigerd."""
    return uitkomsten_van(situatie, regime, [(wie, variabele)])[wie, variabele]


def uitkomsten_van(situatie: Situatie, regime: Regime, gevraagd: Sequence[tuple[str, str]]) -> dict[tuple[str, str], Any]:
    """Zoals `uitkomst_van`, voor meer uitkomsten (wie, variabele) in één berekening."""
    kolommen = met_uitvoering(momentopname(situatie, regime)[0], regime.uitvoering)
    namen = tuple(dict.fromkeys(naam for _, naam in gevraagd))
    meting = meet(stelsel_van(regime.hervormingen), kolommen, regime.peildatum, namen)
    weg, uit = ontbrekende_sleutels(meting), {}
    for wie, naam in gevraagd:
        plaats = plaats_van(meting.simulatie, naam, kolommen.ids["persoon"].index(wie))
        uit[wie, naam] = _waarde(meting.kolom(naam), plaats, weg[naam][plaats]).waarde
    return uit


def partners_van(situatie: Situatie, regime: Regime) -> tuple[Partners, ...]:
    """Per gezin met twee volwassenen of zij voor elke wet partners zijn, zonder de rest van de toets."""
    toets_maand(situatie, regime.peildatum, [wet for wet in partnervariabelen().values() if wet.gedekt_van])
    kolommen = met_uitvoering(momentopname(situatie, regime)[0], regime.uitvoering)
    return partners(stelsel_van(regime.hervormingen), kolommen, regime.peildatum)


def momentopname(situatie: Situatie, regime: Regime) -> tuple[Kolommen, tuple[str, ...]]:
    """De huishoudens op de peildatum van het regime, en de aannames (met de verschuiving, als die er is)."""
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


def _waarden(meting: Meting, kolommen: Kolommen) -> Mapping[str, Any]:
    uit: dict[str, dict[str, dict[str, dict[str, Waarde]]]] = {m: {} for m in MEERVOUD.values()}
    weg = ontbrekende_sleutels(meting)
    for naam in meting.uitkomsten:
        volledig = meting.simulatie.vraag(SOMMEN[naam], meting.maand) if naam in SOMMEN else None
        kolom = meting.kolom(naam)
        entiteit = meting.simulatie.get_variable_population(naam).entity.key
        letters = _letters(meting, naam, len(kolom)) if kolom.dtype.kind == "f" else [""] * len(kolom)
        for plaats, wie in enumerate(kolommen.ids[entiteit]):
            waarde = _waarde(kolom, plaats, () if naam in SOMMEN else weg[naam][plaats], letters[plaats])
            if volledig is not None and (weg[naam][plaats] or not volledig[plaats]):
                waarde = dataclasses.replace(waarde, volledig=False, ontbreekt=weg[naam][plaats])
            uit[MEERVOUD[entiteit]].setdefault(wie, {})[naam] = {meting.maand: waarde}
    return {meervoud: inhoud for meervoud, inhoud in uit.items() if inhoud}


def _letters(meting: Meting, naam: str, aantal: int) -> list[str]:
    """Per rij de zekerheid van de bedragen die deze uitkomst bepalen; voor een gezin die van de hele situatie."""
    if not meting.simulatie.get_variable_population(naam).entity.is_person:
        return [label_bedrag_van(meting, uitkomst=naam)] * aantal
    return [label_bedrag_van(meting, rij, naam) for rij in range(aantal)]


def _waarde(kolom: Any, rij: int, ontbrekend: tuple[str, ...], letter: str = "") -> Waarde:
    if ontbrekend:
        return Waarde(None, "geweigerd: een bedrag is niet bekend", volledig=False, ontbreekt=ontbrekend)
    if isinstance(kolom, EnumArray):
        naam = lijst_van(kolom).names[int(kolom[rij])]
        return Waarde(str(naam), BIJ_AANSPRAAK.get(str(naam), ""))
    getal = kolom[rij].item()
    if isinstance(getal, float):
        bedrag = None if np.isnan(getal) else cent(getal).item() + 0.0
        return Waarde(bedrag, f"bedrag {letter}" if letter else "", volledig=bedrag is not None)
    return Waarde(getal if isinstance(getal, bool | int) else str(getal), "")


def _labels(g: Gevonden, kolommen: Kolommen, situatie: Situatie) -> tuple[Labels, tuple[str, ...]]:
    maand, dag = g.regime.peildatum, f"{g.regime.peildatum}-01"
    eigen, stelsel = met_uitvoering(kolommen, g.regime.uitvoering), stelsel_van(g.regime.hervormingen)
    uitkomst = _bedraguitkomst(g.conflict)
    artikelen = {f"{k.wet.afkorting} artikel {k.artikel_op(dag)}": k for k in kanten_van(g.conflict, g.vondst)}
    wettekst = "; ".join(
        f"{naam}: {label_wettekst(k.wet, (k.artikel_op(dag).split(' ')[0],), dag)}" for naam, k in artikelen.items()
    )
    aangenomen = {naam for _, _, naam in situatie.gegeven} if situatie.aannames else set()
    feiten = label_feiten(stelsel, eigen, maand, (uitkomst,), aangenomen)
    return Labels(label_bedrag_van(meet(stelsel, eigen, maand, (uitkomst,))), wettekst, feiten), ()


def _bedraguitkomst(conflict: Grensconflict) -> str:
    velden = conflict.velden
    genoemd = velden.get("uitkomst") or velden.get("grondslag") or velden.get("kosten")
    genoemd = genoemd or velden.get("recht", {}).get("variabele")
    return str(genoemd or next(k.variabele for k in conflict.kanten if k.variabele))


def _niet_gemodelleerd(gekozen: Sequence[Wet]) -> tuple[str, ...]:
    def zinnen(wet: Wet) -> tuple[str, ...]:
        return tuple(f"{wet.naam} artikel {a.nummer}: {a.waarom_niet}" for a in wet.artikelen.values() if not a.gemodelleerd)

    return tuple(zin for wet in gekozen for zin in zinnen(wet))


def _uitleg(meting: Meting, kolommen: Kolommen) -> Mapping[str, tuple[Stap, ...]]:
    """Per persoon de afleiding van de hoofduitkomsten van elke wet; één stap voor wie de wet niet van toepassing is."""
    redenering, namen = redeneer(meting.simulatie), kolommen.ids["persoon"]
    return {
        f"{wie} {naam}": _van_toepassing(
            meting, wet, rij, uitleg_van(meting.simulatie, naam, meting.maand, rij, namen, redenering)
        )
        for wet in wetten().values()
        for naam in wet.uitleg_van
        if naam in meting.uitkomsten and meting.simulatie.get_variable_population(naam).entity.is_person
        for rij, wie in enumerate(namen)
    }


def _van_toepassing(meting: Meting, wet: Wet, rij: int, stappen: tuple[Stap, ...]) -> tuple[Stap, ...]:
    kolommen = {n: meting.kolom(n) for n in wet.uitkomsten if n in meting.uitkomsten}
    aanspraken = [n for n, kolom in kolommen.items() if isinstance(kolom, EnumArray) and lijst_van(kolom) is Aanspraak]
    standen = {_waarde(kolommen[n], plaats_van(meting.simulatie, n, rij), ()).waarde for n in aanspraken}
    if standen == {"niet_van_toepassing"}:
        return tuple(stap for stap in stappen if stap.variabele in aanspraken)[:1] or stappen[:1]
    return stappen


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
