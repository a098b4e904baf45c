"""Van `personen`, `gezinnen` en `huishoudens` in een situatiebestand naar kolommen. Weigert wat niet klopt."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterator, Mapping
from typing import Any

import numpy as np
from openfisca_core.indexed_enums import Enum
from openfisca_core.taxbenefitsystems import TaxBenefitSystem
from openfisca_core.variables import Variable

from openfisca_inclusieve_stad.begrippen.bewoners import MEESTE_BEWONERS
from openfisca_inclusieve_stad.fouten import lijkt_op
from openfisca_inclusieve_stad.kolommen import GEZIN, HUISHOUDEN, PERSOON, Array, Groep, Kolommen
from openfisca_inclusieve_stad.toepassing.invoerwaarden import Plek, lees_waarde, maanden_van
from openfisca_inclusieve_stad.toepassing.yaml_veilig import toon

MEERVOUD = {PERSOON: "personen", GEZIN: "gezinnen", HUISHOUDEN: "huishoudens"}
ROLLEN = {PERSOON: (), GEZIN: ("aanvrager", "partner", "kinderen"), HUISHOUDEN: ("bewoners",)}
_KENMERK = re.compile(r"(?=.*[^\W\d])\w[\w \-]{0,39}\Z")
_GERESERVEERD = ("buiten", "niemand")
Feiten = dict[str, dict[str, Any]]  # {variabele: {kenmerk: waarde, of {maand: waarde}}}


@dataclasses.dataclass(frozen=True)
class Mensen:
    """Wat er over de mensen is gelezen: de kolommen, wat de gebruiker zelf gaf, en wat wij hebben aangenomen."""

    kolommen: Kolommen
    gegeven: frozenset[tuple[str, str, str]]
    aannames: tuple[str, ...]


@dataclasses.dataclass(frozen=True)
class _Samenstelling:
    """Wie waar hoort: {persoon: (gezin, plaats van de rol)} en {persoon: huishouden}, elk in volgorde van het bestand."""

    gezin_van: dict[str, tuple[str, int]]
    huis_van: dict[str, str]
    ids: dict[str, tuple[str, ...]]
    bewoners: dict[str, dict[str, int]]  # {huishouden: {persoon: nummer}}


def lees_mensen(inhoud: Mapping[str, Any], stelsel: TaxBenefitSystem, bestand: str) -> Mensen:
    """De mensen van een situatie. Een persoon zonder gezin wordt een eigen gezin, met een aanname erbij."""
    plek = Plek(bestand, "")
    delen = {entiteit: _afdeling(inhoud, entiteit, plek) for entiteit in MEERVOUD}
    if not delen[PERSOON]:
        doe = "Geef minstens één persoon: personen: {mevrouw: {geboortedatum: …}}."
        raise plek.bij("personen").fout("er staat niemand in.", doe)
    huis_van = _huishoudens(delen, plek)
    gezin_van, aannames = _gezinnen(delen, huis_van, plek)
    ids = {
        PERSOON: tuple(huis_van),
        GEZIN: tuple(dict.fromkeys(gezin for gezin, _ in gezin_van.values())),
        HUISHOUDEN: tuple(dict.fromkeys(huis_van.values())),
    }
    bewoners: dict[str, dict[str, int]] = {huis: {} for huis in ids[HUISHOUDEN]}
    for persoon, huis in huis_van.items():
        bewoners[huis][persoon] = len(bewoners[huis]) + 1
    wie = _Samenstelling(gezin_van, huis_van, ids, bewoners)
    feiten = {entiteit: _feiten(delen[entiteit], entiteit, stelsel, wie, plek.bij(MEERVOUD[entiteit])) for entiteit in MEERVOUD}
    _toets_gezinnen(feiten[GEZIN], delen[GEZIN], plek)
    for persoon in ids[PERSOON]:
        if persoon not in feiten[PERSOON].get("geboortedatum", {}):
            doe = "Geef een geboortedatum als 1955-03-01. Onbekend? Kies er een, noem haar bij aannames, of geef varianten."
            raise plek.bij("personen", persoon).fout("de geboortedatum ontbreekt.", doe)
    gegeven = frozenset((e, wie_, naam) for e, deel in feiten.items() for naam, gaven in deel.items() for wie_ in gaven)
    return Mensen(_kolommen(feiten, wie, stelsel, plek), gegeven, aannames)


def _afdeling(inhoud: Mapping[str, Any], entiteit: str, plek: Plek) -> dict[str, dict[str, Any]]:
    hier = plek.bij(MEERVOUD[entiteit])
    deel = inhoud.get(MEERVOUD[entiteit])
    if deel is None:
        return {}
    if not isinstance(deel, dict):
        raise hier.fout("hier hoort een mapping van kenmerk naar gegevens.", f"Schrijf {MEERVOUD[entiteit]}: {{kenmerk: {{…}}}}.")
    for kenmerk, gegevens in deel.items():
        if not _KENMERK.match(kenmerk) or kenmerk in _GERESERVEERD:
            doe = "Kies letters, cijfers, - of _ met minstens één letter (niet 'buiten' of 'niemand'), en geen naam of BSN."
            raise hier.fout(f"'{toon(kenmerk)}' kan geen kenmerk zijn.", doe)
        if gegevens is not None and not isinstance(gegevens, dict):
            raise hier.bij(kenmerk).fout("hier hoort een mapping van feit naar waarde.", f"Schrijf {kenmerk}: {{feit: waarde}}.")
    return {kenmerk: gegevens or {} for kenmerk, gegevens in deel.items()}


def _leden(gegevens: Mapping[str, Any], rol: str, personen: Mapping[str, Any], plek: Plek) -> list[str]:
    if rol not in gegevens:
        return []
    hier, leden = plek.bij(rol), gegevens[rol]
    leden = leden if isinstance(leden, list) else [leden]
    for lid in leden:
        if not isinstance(lid, str):
            doe = "Noem een kenmerk uit personen, of laat de regel weg."
            raise hier.fout(f"'{toon(lid)}' is geen kenmerk van een persoon.", doe)
        if lid not in personen:
            doe = f"{lijkt_op(lid, personen)} Noem iemand uit personen: {toon(', '.join(personen))}.".strip()
            raise hier.fout(f"'{toon(lid)}' staat niet bij personen.", doe)
    return leden


def _huishoudens(delen: Mapping[str, dict[str, Any]], plek: Plek) -> dict[str, str]:
    huis_van: dict[str, str] = {}
    for huis, gegevens in delen[HUISHOUDEN].items():
        hier = plek.bij("huishoudens", huis)
        leden = _leden(gegevens, "bewoners", delen[PERSOON], hier)
        if not leden:
            raise hier.fout("dit huishouden heeft geen bewoners.", "Noem ze (bewoners: […]), of laat het huishouden weg.")
        for lid in leden:
            if lid in huis_van:
                elders = huis_van[lid] != huis
                gevonden = f"{lid} woont al in huishouden {huis_van[lid]}." if elders else f"{lid} staat er twee keer."
                raise hier.bij("bewoners").fout(gevonden, "Zet ieder in één huishouden: dat van het hoofdverblijf.")
            huis_van[lid] = huis
        if len(leden) > MEESTE_BEWONERS:
            gevonden = f"{len(leden)} bewoners; het model rekent met ten hoogste {MEESTE_BEWONERS}."
            raise hier.bij("bewoners").fout(gevonden, "Splits het huishouden (bij een inrichting of opvang: ieder apart).")
    for persoon in delen[PERSOON]:
        if persoon not in huis_van:
            doe = "Zet ieder bij de bewoners van een huishouden; zonder woning een eigen huishouden met woonvorm: geen."
            raise plek.bij("personen", persoon).fout(f"{persoon} staat in geen huishouden.", doe)
    return huis_van


def _gezinnen(
    delen: Mapping[str, dict[str, Any]], huis_van: Mapping[str, str], plek: Plek
) -> tuple[dict[str, tuple[str, int]], tuple[str, ...]]:
    gezin_van: dict[str, tuple[str, int]] = {}
    for gezin, gegevens in delen[GEZIN].items():
        hier = plek.bij("gezinnen", gezin)
        for plaats, rol in enumerate(ROLLEN[GEZIN]):
            leden = _leden(gegevens, rol, delen[PERSOON], hier)
            if rol != "kinderen" and len(leden) > 1:
                of_partner = ", of als partner" if rol == "aanvrager" else ""
                doe = f"Een gezin heeft één {rol}; zet de ander in een eigen gezin{of_partner}."
                raise hier.bij(rol).fout(f"{len(leden)} keer {rol}: {toon(', '.join(leden))}.", doe)
            for lid in leden:
                if lid in gezin_van:
                    ander = gezin_van[lid][0]
                    gevonden = f"{lid} staat al in gezin {ander}." if ander != gezin else f"{lid} staat er twee keer."
                    raise hier.bij(rol).fout(gevonden, "Zet ieder in één gezin, in één rol.")
                gezin_van[lid] = (gezin, plaats)
            if rol == "aanvrager" and not leden:
                doe = "Noem de volwassene van wie wordt uitgegaan: aanvrager: kenmerk."
                raise hier.fout("dit gezin heeft geen aanvrager.", doe)
    aannames = []
    for persoon in huis_van:
        if persoon not in gezin_van:
            gezin = f"gezin van {persoon}"
            if gezin in delen[GEZIN]:
                raise plek.bij("personen", persoon).fout(f"{persoon} staat in geen gezin.", f"Zet {persoon} in een gezin.")
            gezin_van[persoon] = (gezin, 0)
            aannames.append(f"{persoon} staat in geen gezin: gerekend als eigen gezin, met {persoon} als aanvrager.")
    return gezin_van, tuple(aannames)


def _feiten(deel: Mapping[str, Any], entiteit: str, stelsel: TaxBenefitSystem, wie: _Samenstelling, plek: Plek) -> Feiten:
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
        if not hint and (elders := lijkt_op(naam, andere)):
            hint = f"{elders} Dat hoort bij een {stelsel.variables[elders.split(chr(39))[1]].entity.key}."
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
    from openfisca_inclusieve_stad.begrippen import Oordeel

    for gezin, waarde in feiten.get("wederzijdse_zorg", {}).items():
        waarden = waarde.values() if isinstance(waarde, dict) else [waarde]
        if Oordeel.ja.index in waarden and not gezinnen[gezin].get("partner"):
            hier = plek.bij("gezinnen", gezin, "wederzijdse_zorg")
            doe = "Voer de twee in als één gezin (aanvrager en partner); elke wet zegt zelf of zij partners zijn."
            raise hier.fout("er is geen partner om voor te zorgen.", doe)


def _kolommen(feiten: Mapping[str, Feiten], wie: _Samenstelling, stelsel: TaxBenefitSystem, plek: Plek) -> Kolommen:
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


def _groepen(wie: _Samenstelling) -> dict[str, Groep]:
    gezinnen = {gezin: nummer for nummer, gezin in enumerate(wie.ids[GEZIN])}
    huizen = {huis: nummer for nummer, huis in enumerate(wie.ids[HUISHOUDEN])}
    personen = wie.ids[PERSOON]
    return {
        GEZIN: Groep(
            np.array([gezinnen[wie.gezin_van[p][0]] for p in personen]), np.array([wie.gezin_van[p][1] for p in personen])
        ),
        HUISHOUDEN: Groep(np.array([huizen[wie.huis_van[p]] for p in personen]), np.zeros(len(personen), dtype=np.int64)),
    }
