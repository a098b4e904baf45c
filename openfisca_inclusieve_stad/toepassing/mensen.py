"""Van `personen`, `gezinnen` en `huishoudens` in een situatiebestand naar kolommen. Weigert wat niet klopt."""

from __future__ import annotations

import dataclasses
import difflib
from collections.abc import Iterator, Mapping
from typing import Any

import numpy as np
from openfisca_core.indexed_enums import Enum
from openfisca_core.taxbenefitsystems import TaxBenefitSystem
from openfisca_core.variables import Variable

from openfisca_inclusieve_stad.begrippen import Oordeel
from openfisca_inclusieve_stad.fouten import lijkt_op
from openfisca_inclusieve_stad.kolommen import GEZIN, HUISHOUDEN, PERSOON, Array, Groep, Kolommen
from openfisca_inclusieve_stad.toepassing.invoerwaarden import Plek, lees_waarde, maanden_van
from openfisca_inclusieve_stad.toepassing.samenstelling import MEERVOUD, ROLLEN, Samenstelling, afdeling, lees_samenstelling
from openfisca_inclusieve_stad.toepassing.yaml_veilig import toon

Feiten = dict[str, dict[str, Any]]  # {variabele: {kenmerk: waarde, of {maand: waarde}}}


@dataclasses.dataclass(frozen=True)
class Mensen:
    """Wat er over de mensen is gelezen: de kolommen, wat de gebruiker zelf gaf, en wat wij hebben aangenomen."""

    kolommen: Kolommen
    gegeven: frozenset[tuple[str, str, str]]
    aannames: tuple[str, ...]


def lees_mensen(inhoud: Mapping[str, Any], stelsel: TaxBenefitSystem, bestand: str) -> Mensen:
    """De mensen van een situatie. Een persoon zonder gezin wordt een eigen gezin, met een aanname erbij."""
    plek = Plek(bestand, "")
    delen = {entiteit: afdeling(inhoud, entiteit, plek) for entiteit in MEERVOUD}
    if not delen[PERSOON]:
        doe = "Geef minstens één persoon: personen: {mevrouw: {geboortedatum: …}}."
        raise plek.bij("personen").fout("er staat niemand in.", doe)
    wie, aannames = lees_samenstelling(delen, plek)
    feiten = {entiteit: _feiten(delen[entiteit], entiteit, stelsel, wie, plek.bij(MEERVOUD[entiteit])) for entiteit in MEERVOUD}
    _toets_gezinnen(feiten[GEZIN], delen[GEZIN], plek)
    for persoon in wie.ids[PERSOON]:
        if persoon not in feiten[PERSOON].get("geboortedatum", {}):
            doe = "Geef een geboortedatum als 1955-03-01. Onbekend? Kies er een, noem haar bij aannames, of geef varianten."
            raise plek.bij("personen", persoon).fout("de geboortedatum ontbreekt.", doe)
    gegeven = frozenset((e, wie_, naam) for e, deel in feiten.items() for naam, gaven in deel.items() for wie_ in gaven)
    return Mensen(_kolommen(feiten, wie, stelsel, plek), gegeven, aannames)


def _feiten(deel: Mapping[str, Any], entiteit: str, stelsel: TaxBenefitSystem, wie: Samenstelling, plek: Plek) -> Feiten:
    uit: Feiten = {}
    for kenmerk, gegevens in deel.items():
        bewoners = wie.bewoners[wie.huis_van[kenmerk]] if entiteit == PERSOON else {}
        for naam, waarde in gegevens.items():
            if naam in ROLLEN[entiteit]:
                continue
            hier = plek.bij(kenmerk, naam)
            variabele = _variabele(naam, entiteit, stelsel, hier)
            uit.setdefault(naam, {})[kenmerk] = _waarden(variabele, waarde, hier, bewoners, kenmerk if bewoners else "")
    return uit


def _variabele(naam: str, entiteit: str, stelsel: TaxBenefitSystem, plek: Plek) -> Variable:
    variabele = stelsel.variables.get(naam)
    if naam == "uitvoering":
        doe = "Kies haar bij het rekenen: --uitvoering standaard|ruim|streng."
        raise plek.fout("de uitvoering is geen feit van een huishouden.", doe)
    if variabele is None:
        van_deze = [v.name for v in stelsel.variables.values() if v.entity.key == entiteit]
        andere = [v.name for v in stelsel.variables.values() if v.entity.key != entiteit]
        hint = lijkt_op(naam, (*van_deze, *ROLLEN[entiteit]))
        if not hint and (elders := difflib.get_close_matches(naam, andere, n=1)):
            hint = f"Bedoelt u '{elders[0]}'? Dat hoort bij een {stelsel.variables[elders[0]].entity.key}."
        doe = hint or f"Elk feit van een {entiteit} staat in `inclusieve-stad catalogus`."
        raise plek.fout(f"'{toon(naam)}' is geen bekend feit van een {entiteit}.", doe)
    if variabele.entity.key != entiteit:
        ander = variabele.entity.key
        gevonden = f"{naam} is een feit van een {ander}, niet van een {entiteit}."
        raise plek.fout(gevonden, f"Zet het bij {MEERVOUD[ander]}.")
    return variabele


def _waarden(variabele: Variable, waarde: Any, plek: Plek, bewoners: Mapping[str, int], ik: str) -> Any:
    if not isinstance(waarde, dict):
        return lees_waarde(variabele, waarde, plek, bewoners, ik)
    if not waarde:
        raise plek.fout("er staat geen waarde.", "Geef een waarde, of haal de regel weg.")
    uit: dict[str, Any] = {}
    for periode, deel in waarde.items():
        gelezen = lees_waarde(variabele, deel, plek.bij(periode), bewoners, ik)
        maanden = maanden_van(variabele, periode, plek)
        if not maanden:
            return gelezen
        if dubbel := [maand for maand in maanden if maand in uit]:
            raise plek.fout(f"{dubbel[0]} is twee keer gegeven.", "Geef elke maand één keer.")
        uit |= dict.fromkeys(maanden, gelezen)
    return uit


def _toets_gezinnen(feiten: Feiten, gezinnen: Mapping[str, Any], plek: Plek) -> None:
    for gezin, waarde in feiten.get("wederzijdse_zorg", {}).items():
        waarden = waarde.values() if isinstance(waarde, dict) else [waarde]
        if Oordeel.ja.index in waarden and not gezinnen[gezin].get("partner"):
            hier = plek.bij("gezinnen", gezin, "wederzijdse_zorg")
            doe = "Voer de twee in als één gezin (aanvrager en partner); elke wet zegt zelf of zij partners zijn."
            raise hier.fout("er is geen partner om voor te zorgen.", doe)


def _kolommen(feiten: Mapping[str, Feiten], wie: Samenstelling, stelsel: TaxBenefitSystem, plek: Plek) -> Kolommen:
    vast: dict[str, Array] = {}
    per_maand: dict[str, dict[str, Array]] = {}
    entiteiten = {}
    for entiteit, naam, gaven in _elk(feiten):
        variabele, ids = stelsel.variables[naam], wie.ids[entiteit]
        entiteiten[naam] = entiteit
        if variabele.formulas and (zonder := [i for i in ids if i not in gaven]):
            hier = plek.bij(MEERVOUD[entiteit], next(iter(gaven)), naam)
            gevonden = f"{naam} wordt anders uitgerekend, maar is niet gegeven voor {toon(', '.join(zonder))}."
            raise hier.fout(gevonden, "Geef haar ook voor hen, of voor niemand.")
        maanden = _maanden(naam, gaven, plek.bij(MEERVOUD[entiteit]))
        if maanden is None:
            vast[naam] = _kolom(variabele, ids, gaven, "")
        else:
            per_maand[naam] = {maand: _kolom(variabele, ids, gaven, maand) for maand in maanden}
    return Kolommen(_groepen(wie), vast, entiteiten, wie.ids, per_maand)


def _elk(feiten: Mapping[str, Feiten]) -> Iterator[tuple[str, str, dict[str, Any]]]:
    for entiteit, deel in feiten.items():
        for naam, gaven in deel.items():
            yield entiteit, naam, gaven


def _maanden(naam: str, gaven: Mapping[str, Any], plek: Plek) -> list[str] | None:
    """De maanden die ieder noemt die maanden noemt; None als niemand dat doet."""
    per = {kenmerk: set(waarde) for kenmerk, waarde in gaven.items() if isinstance(waarde, dict)}
    if not per:
        return None
    gedeeld = set.intersection(*per.values())
    if not gedeeld:
        eerste, tweede = list(per)[:2]
        hier = plek.bij(tweede, naam)
        raise hier.fout(f"geen maand gemeen met {eerste}.", "Geef beiden dezelfde maanden, of één waarde zonder maand.")
    return sorted(gedeeld)


def _kolom(variabele: Variable, ids: tuple[str, ...], gaven: Mapping[str, Any], maand: str) -> Array:
    is_keuze = variabele.value_type == Enum
    anders = variabele.default_value.index if is_keuze else variabele.default_value
    waarden = [gaven.get(kenmerk, anders) for kenmerk in ids]
    waarden = [waarde[maand] if isinstance(waarde, dict) else waarde for waarde in waarden]
    return np.array(waarden, dtype=np.int16 if is_keuze else variabele.dtype)


def _groepen(wie: Samenstelling) -> dict[str, Groep]:
    gezinnen = {gezin: nummer for nummer, gezin in enumerate(wie.ids[GEZIN])}
    huizen = {huis: nummer for nummer, huis in enumerate(wie.ids[HUISHOUDEN])}
    personen = wie.ids[PERSOON]
    return {
        GEZIN: Groep(
            np.array([gezinnen[wie.gezin_van[p][0]] for p in personen]), np.array([wie.gezin_van[p][1] for p in personen])
        ),
        HUISHOUDEN: Groep(np.array([huizen[wie.huis_van[p]] for p in personen]), np.zeros(len(personen), dtype=np.int64)),
    }
