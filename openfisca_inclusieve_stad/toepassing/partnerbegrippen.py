"""Partners volgens elke wet: zijn de twee volwassenen van een gezin partners, en welk artikel beslist dat?

Elke wet heeft een eigen begrip (`<wet>_heeft_partner`). Een nieuwe wet doet vanzelf mee zodra zij die variabele heeft. Waarom
iets ja of nee is, wordt niet opnieuw bedacht: het volgt uit het spoor van de formule en de `reference` van wat zij las.
"""

from __future__ import annotations

import functools
import itertools
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import numpy as np

from openfisca_inclusieve_stad.begrippen import gezinspartner
from openfisca_inclusieve_stad.kolommen import GEZIN, PERSOON, Kolommen
from openfisca_inclusieve_stad.stelsel import grondstelsel
from openfisca_inclusieve_stad.toepassing.antwoord import Partneroordeel, Partners, Verwijzing
from openfisca_inclusieve_stad.toepassing.delen import Sleutel, sleutel_van
from openfisca_inclusieve_stad.toepassing.hangt_af import hangt_af_van
from openfisca_inclusieve_stad.toepassing.namen import label_van
from openfisca_inclusieve_stad.toepassing.redenering import Redenering
from openfisca_inclusieve_stad.toepassing.simulatie import bouw
from openfisca_inclusieve_stad.toepassing.uitleg import artikelen_op, redeneer
from openfisca_inclusieve_stad.wetten import Wet, wetten

EINDE = "_heeft_partner"
AANVRAGER, PARTNER = 0, 1  # de volgorde van de rollen in entities.Gezin
# Onbekend is hier geen open vraag: zonder opgave volgt dit uit de woning en de inschrijving van elk.
AFGELEID = ("brp_zelfde_adres",)
_LINK = re.compile(r"c:(?P<bwb>BWBR\d+)&artikel=(?P<artikel>[^&]+)(?:&lid=(?P<lid>[^&]+))?(?:&g=(?P<dag>[\d-]+))?")
_MEESTE_SAMEN = 3  # zoveel gronden naast elkaar worden nog als één reden herkend


def partners(stelsel: Any, kolommen: Kolommen, maand: str) -> tuple[Partners, ...]:
    """Per gezin met twee volwassenen wat elke wet in deze maand zegt.

    Zonder zo'n gezin is het antwoord leeg, en wordt er niets gerekend.
    """
    gezin = kolommen.groepen[GEZIN]
    if not (gezin.rol == PARTNER).any():
        return ()
    simulatie = bouw(stelsel, kolommen, spoor=True)
    for naam in partnervariabelen():
        simulatie.vraag(naam, maand)
    ander, redenering = gezinspartner(simulatie.persons), redeneer(simulatie)
    vragen = _open_vragen(stelsel, kolommen, maand)
    namen = kolommen.ids[PERSOON]
    return tuple(
        Partners(
            gezin=kolommen.ids[GEZIN][int(gezin.nummer[rij])],
            wie=(namen[rij], namen[int(ander[rij])]),
            volgens=tuple(
                _oordeel(redenering, naam, wet, maand, rij, vragen.get((namen[rij], naam), ()))
                for naam, wet in partnervariabelen().items()
            ),
        )
        for rij in np.flatnonzero((ander >= 0) & (gezin.rol == AANVRAGER)).tolist()
    )


def _oordeel(redenering: Redenering, naam: str, wet: Wet, maand: str, rij: int, vragen: tuple[str, ...]) -> Partneroordeel:
    sleutel = sleutel_van(redenering.simulatie, naam, redenering.simulatie.periode(naam, maand))
    is_partner, gronden = _waar(redenering, sleutel, rij), _gronden(redenering, sleutel, rij)
    # wie geen enkele grond heeft, heeft ook niets opgegeven dat beslist
    dragend = gronden if is_partner or any(_waar(redenering, k, rij) for k in gronden) else ()
    return Partneroordeel(
        wet=wet.naam,
        variabele=naam,
        antwoord="ja" if is_partner else ("onbekend" if vragen else "nee"),
        artikelen=_artikelen(naam, wet, [k[0] for k in gronden if not redenering.is_feit(k)], f"{maand}-01"),
        omdat=tuple(f"{label_van(k[0])}: {'ja' if _waar(redenering, k, rij) else 'nee'}" for k in gronden),
        feiten=tuple(dict.fromkeys(_feiten(redenering, dragend, rij))),
        hangt_af_van=vragen,
    )


@functools.cache
def partnervariabelen() -> Mapping[str, Wet]:
    """{variabele: wet} van elk partnerbegrip, in de volgorde van het register; de wet volgt uit de eigen `reference`."""
    stelsel = grondstelsel()
    per_wet = {}
    for naam in stelsel.variables:
        if naam.endswith(EINDE):
            bwb = _ontleed(_verwijzingen(naam)[0])["bwb"]
            per_wet[bwb] = naam
    return {per_wet[wet.bwb]: wet for wet in wetten().values() if wet.bwb in per_wet}


def _open_vragen(stelsel: Any, kolommen: Kolommen, maand: str) -> dict[tuple[str, str], tuple[str, ...]]:
    """{(persoon, variabele): labels van de onbekende oordelen die haar antwoord omdraaien}."""
    uit: dict[tuple[str, str], list[str]] = {}
    for afhankelijk in hangt_af_van(stelsel, kolommen, maand, tuple(partnervariabelen())):
        if not afhankelijk.invoer or any(naam in AFGELEID for _, naam in afhankelijk.invoer):
            continue
        vraag = " en ".join(label_van(naam) for _, naam in afhankelijk.invoer)
        ja = afhankelijk.uitkomsten.get("/".join(["ja"] * len(afhankelijk.invoer)), {})
        nee = afhankelijk.uitkomsten.get("/".join(["nee"] * len(afhankelijk.invoer)), {})
        for cel in ja:
            wie, _, naam = cel.rpartition(" ")
            if ja[cel] != nee.get(cel) and vraag not in uit.setdefault((wie, naam), []):
                uit[wie, naam].append(vraag)
    return {cel: tuple(vragen) for cel, vragen in uit.items()}


def _gronden(redenering: Redenering, sleutel: Sleutel, rij: int) -> tuple[Sleutel, ...]:
    """Wat de formule las en het antwoord draagt.

    Bij ja: de gronden die er zijn (is elk alleen al genoeg, dan die samen). Bij nee: wat in de weg staat; staat niets in de
    weg, dan elke grond die er niet is.
    """
    kinderen = [k for k in redenering.kinderen(sleutel) if redenering.waarde(k).dtype == bool]
    alleen = tuple(k for k in kinderen if _draait_om(redenering, sleutel, (k,), rij))
    waar = tuple(k for k in alleen if _waar(redenering, k, rij))
    if waar or not redenering.waarde(sleutel)[rij]:
        return waar or alleen or tuple(k for k in kinderen if not _waar(redenering, k, rij))
    er_zijn = [k for k in kinderen if _waar(redenering, k, rij)]
    for aantal in range(2, _MEESTE_SAMEN + 1):
        for samen in itertools.combinations(er_zijn, aantal):
            if _draait_om(redenering, sleutel, samen, rij):
                return samen
    return alleen


def _draait_om(redenering: Redenering, sleutel: Sleutel, samen: Sequence[Sleutel], rij: int) -> bool:
    """Of het antwoord voor deze rij anders is als dit alles voor het paar andersom was."""
    proef = {}
    for kind in samen:
        kolom = np.array(redenering.waarde(kind))
        plaatsen = _plaatsen(redenering, kind, rij)
        kolom[plaatsen] = ~kolom[plaatsen]
        proef[kind] = kolom
    nieuw = redenering.bank.formule(sleutel[0], redenering.knopen[sleutel].period, proef)
    return nieuw is None or bool(nieuw[rij] != redenering.waarde(sleutel)[rij])


def _plaatsen(redenering: Redenering, sleutel: Sleutel, rij: int) -> list[int]:
    """Het paar van deze rij in een kolom: beide personen, of hun gezin of de woning van de rij."""
    simulatie = redenering.simulatie
    entiteit = simulatie.get_variable_population(sleutel[0]).entity
    if entiteit.is_person:
        return [rij, int(gezinspartner(simulatie.persons)[rij])]
    return [int(simulatie.populations[entiteit.key].members_entity_id[rij])]


def _waar(redenering: Redenering, sleutel: Sleutel, rij: int) -> bool:
    return bool(redenering.waarde(sleutel)[_plaatsen(redenering, sleutel, rij)[0]])


def _feiten(redenering: Redenering, gronden: Sequence[Sleutel], rij: int) -> Iterator[str]:
    """De labels van wat over dit paar is opgegeven en deze gronden bepaalt (geen geboortedata)."""
    for grond in gronden:
        waar = frozenset(_plaatsen(redenering, grond, rij))
        if not redenering.is_feit(grond):
            yield from _feiten(redenering, tuple(redenering.alleen(grond, waar)), rij)
        elif redenering.waarde(grond).dtype.kind != "M" and not all(redenering.is_leeg(grond, p) for p in waar):
            yield label_van(grond[0])


def _artikelen(variabele: str, wet: Wet, gronden: Sequence[str], dag: str) -> tuple[Verwijzing, ...]:
    """De artikelen van de gronden en van het begrip zelf, de eigen wet eerst; een heel artikel wijkt voor een lid ervan."""
    links = artikelen_op([link for naam in (*gronden, variabele) for link in _verwijzingen(naam)], dag)
    delen = {link: _ontleed(link) for link in sorted(links, key=lambda link: wet.bwb not in link)}
    met_lid = {(d["bwb"], d["artikel"]) for d in delen.values() if d["lid"]}
    per_bwb = {w.bwb: w for w in wetten().values()}
    uit = []
    for link, d in delen.items():
        if d["lid"] or (d["bwb"], d["artikel"]) not in met_lid:
            van = per_bwb[d["bwb"]]
            nummer = f"{d['artikel']} lid {d['lid']}" if d["lid"] else d["artikel"]
            uit.append(Verwijzing(van.naam, nummer, link, van.tekst_op(d["artikel"], dag), van.bedoeling))
    return tuple(uit)


def _verwijzingen(variabele: str) -> tuple[str, ...]:
    gegeven = grondstelsel().variables[variabele].reference or ()
    return (gegeven,) if isinstance(gegeven, str) else tuple(gegeven)


def _ontleed(link: str) -> dict[str, str]:
    gevonden = _LINK.search(link)
    return (
        {naam: deel or "" for naam, deel in gevonden.groupdict().items()} if gevonden else {"bwb": "", "artikel": "", "lid": ""}
    )
