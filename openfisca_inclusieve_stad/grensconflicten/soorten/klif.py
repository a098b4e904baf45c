"""klif: bij gelijke behoeften gaat één ding de kleinste stap verder, en het totaal daalt."""

from __future__ import annotations

from typing import Any

import numpy as np

from openfisca_inclusieve_stad.fouten import GebruikersFout
from openfisca_inclusieve_stad.grensconflicten.definitie import Grensconflict
from openfisca_inclusieve_stad.grensconflicten.soorten import Ronde, Vondst, geldt
from openfisca_inclusieve_stad.handelingen import handelingen, leeftijd_in
from openfisca_inclusieve_stad.kolommen import GEZIN, HUISHOUDEN, Array, Kolommen, herhaal

HALVE_CENT = 0.005
PUNTEN = 48  # per ronde; drie rondes verfijnen een stap van honderden euro tot een cent
MEERDERJARIG = 18


def klif(conflict: Grensconflict, kolommen: Kolommen, maand: str) -> Ronde:
    """Zoekt langs de dimensie de eerste stap waarbij het totaal van het gezin daalt.

    dimensie is één van: {handeling: naam} (een bewoner meer), {maanden: n} (iemand wordt ouder, de wet blijft die van
    de peildatum) of {feit: naam, stap: 0.01, tot: bedrag erbij} (een bedrag). Het raster van een bedrag ziet een klif
    niet die binnen één rastervak door een even grote sprong omhoog wordt gevolgd; dat staat in docs/besluiten.
    """
    dimensie = conflict.velden["dimensie"]
    if "handeling" in dimensie:
        return (yield from _bewoner(conflict, kolommen, maand, dimensie["handeling"]))
    if "maanden" in dimensie:
        return (yield from _maanden(conflict, kolommen, int(dimensie["maanden"])))
    if "feit" in dimensie:
        return (yield from _bedrag(conflict, kolommen, maand, dimensie))
    raise GebruikersFout(f"{conflict.id}.yaml", f"dimensie {dimensie} is niet bekend.", "Kies handeling, maanden of feit.")


def _bewoner(conflict: Grensconflict, kolommen: Kolommen, maand: str, handeling: str) -> Ronde:
    gevolg = handelingen()[handeling](kolommen, maand)
    voor, na = yield (gevolg.voor, gevolg.na)
    verschil = na(conflict.velden["uitkomst"]) - voor(conflict.velden["uitkomst"])
    gezin = gevolg.na.groepen[GEZIN].nummer
    totaal = gevolg.na.sommen(verschil, GEZIN)[gezin]
    aan_de_orde = gevolg.wie & geldt(conflict, na)
    return _vondst(aan_de_orde & (totaal < -HALVE_CENT), aan_de_orde & np.isnan(totaal), verschil, "met een bewoner meer")


def _maanden(conflict: Grensconflict, kolommen: Kolommen, maanden: int) -> Ronde:
    geboren = np.asarray(kolommen.feiten["geboortedatum"], dtype="datetime64[D]")
    dagen = geboren - geboren.astype("datetime64[M]").astype("datetime64[D]")
    stappen = []
    for m in range(maanden + 1):  # ouder worden bij gelijke wet is eerder geboren zijn
        eerder = (geboren.astype("datetime64[M]") - np.timedelta64(m, "M")).astype("datetime64[D]")
        laatste = (eerder.astype("datetime64[M]") + np.timedelta64(1, "M")).astype("datetime64[D]") - np.timedelta64(1, "D")
        stappen.append(kolommen.met(geboortedatum=np.minimum(eerder + dagen, laatste)))
    uitkomsten = yield tuple(stappen)
    waarden = np.array([u(conflict.velden["uitkomst"]) for u in uitkomsten])
    per_gezin = np.array([kolommen.sommen(rij, GEZIN) for rij in waarden])
    eerste, daalt, onbekend = _eerste_daling(per_gezin)
    gezin = kolommen.groepen[GEZIN].nummer
    rij = eerste[gezin]
    verschil = waarden[rij + 1, np.arange(kolommen.personen)] - waarden[rij, np.arange(kolommen.personen)]
    wie = daalt[gezin] & (np.abs(verschil) > HALVE_CENT) & geldt(conflict, uitkomsten[0])
    bij = np.char.add("over ", np.char.add((rij + 1).astype(str), np.where(rij == 0, " maand", " maanden")))
    return _vondst(wie, onbekend[gezin], verschil, bij)


def _bedrag(conflict: Grensconflict, kolommen: Kolommen, maand: str, dimensie: Any) -> Ronde:
    naam, stap, tot = dimensie["feit"], float(dimensie["stap"]), float(dimensie["tot"])
    nu = np.asarray(kolommen.feit(naam, 0.0), dtype=np.float64)
    beweegt = leeftijd_in(kolommen, maand) >= MEERDERJARIG
    if dimensie.get("alleen_wie_heeft"):
        beweegt &= nu > 0
    # per huishouden beweegt één volwassene: de eerste rij; anders telt een paar dubbel
    huis = kolommen.groepen[HUISHOUDEN].nummer
    drager = np.zeros(kolommen.personen, dtype=bool)
    rijen = np.flatnonzero(beweegt)
    drager[rijen[np.unique(huis[rijen], return_index=True)[1]]] = True
    onder, boven = np.zeros(kolommen.personen), np.full(kolommen.personen, tot)
    eerste_ronde = True
    while True:
        punten = np.round(np.linspace(onder, boven, PUNTEN) / stap) * stap  # (punten, personen)
        breed = herhaal(kolommen, PUNTEN).met(**{naam: (nu + np.where(drager, punten, 0.0)).reshape(-1)})
        (uitkomst,) = yield (breed,)
        waarden = uitkomst(conflict.velden["uitkomst"]).reshape(PUNTEN, -1)
        # wat iemand meer bezit is geen inkomen: alleen een bedrag dat zelf in de uitkomst zit, verhoogt het totaal
        per_huis = np.array([kolommen.sommen(rij, HUISHOUDEN) for rij in waarden])
        eerste, daalt, onbekend = _eerste_daling(per_huis)
        if eerste_ronde:
            gevonden, ontbreekt, eerste_ronde = daalt, onbekend, False
        plaats = eerste[huis]
        kolom = np.arange(kolommen.personen)
        onder, boven = punten[plaats, kolom], punten[plaats + 1, kolom]
        if (boven - onder)[drager].max(initial=0.0) <= stap * 1.5:
            break
    verschil = waarden[plaats + 1, kolom] - waarden[plaats, kolom]
    geldig = geldt(conflict, uitkomst)[: kolommen.personen]
    heeft_drager = np.bincount(huis, drager, kolommen.groepen[HUISHOUDEN].aantal) > 0
    wie = (gevonden & heeft_drager)[huis] & (np.abs(verschil) > HALVE_CENT) & geldig
    grens = kolommen.sommen(np.where(drager, nu + onder, 0.0), HUISHOUDEN)[huis]
    bij = np.array([f"boven {g:,.2f} euro".replace(",", "_").replace(".", ",").replace("_", ".") for g in grens])
    return _vondst(wie, ontbreekt[huis] & drager, verschil, bij)


def _eerste_daling(totalen: Array) -> tuple[Array, Array, Array]:
    """Per kolom de eerste stap omlaag (rijnummer ervoor), of er een is, en waar een bedrag ontbreekt."""
    stappen = np.diff(totalen, axis=0) < -HALVE_CENT
    return stappen.argmax(axis=0), np.asarray(stappen.any(axis=0)), np.asarray(np.isnan(totalen).any(axis=0))


def _vondst(wie: Array, onbekend: Array, verschil: Array, bij: Any) -> Vondst:
    return Vondst(
        wie=wie,
        onbekend=onbekend & ~wie,
        bedrag=verschil,
        netto=np.full(len(wie), np.nan),
        graad=np.full(len(wie), ""),
        bij=np.broadcast_to(np.asarray(bij), (len(wie),)),
    )
