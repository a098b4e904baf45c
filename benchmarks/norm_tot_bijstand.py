"""De keten van norm tot bijstand voor 100.000 personen, tegen dezelfde uitkomsten in kale NumPy (doel: ten hoogste 2 keer).

De referentie is apart geschreven, uit de wet zoals die op 1 juli 2026 geldt (artikel 3, 4, 11, 13, 19, 19a, 20, 21, 22, 22a,
24, 31, 32 en 34), voor de feiten in FEITEN; andere feiten staan op hun standaardwaarde. Eerst moeten alle uitkomsten op de
cent gelijk zijn; pas dan zegt de verhouding iets. Gebruik: python benchmarks/norm_tot_bijstand.py [personen]

Gemeten in november 2026: 1,8 (was 8 tot 11). Ons model kijkt daarbij naar alle feiten en de referentie alleen naar FEITEN; wat
niemand heeft, kost bijna niets (`voor_wie`). Ongeveer een zesde is OpenFisca zelf (meer dan 220 variabelen), en een vierde is
geheugen: elke uitkomst blijft bewaard. Van de formules kosten de ten laste komende kinderen, de commerciële contracten en de
som van de inkomens het meest.
"""

from __future__ import annotations

import dataclasses
import sys
from typing import Any

import numpy as np
from meten import machine, om_en_om, verhouding

from openfisca_inclusieve_stad.begrippen import Detentie, Onderwijs, Oordeel, Verwantschap
from openfisca_inclusieve_stad.kolommen import GEZIN, HUISHOUDEN, Array, Kolommen
from openfisca_inclusieve_stad.stelsel import grondstelsel
from openfisca_inclusieve_stad.toepassing.simulatie import bouw, maand_van
from tests.huishoudens import AANVRAGER, KIND, PARTNER, gewoon

MAAND = "2026-07"
UITKOMSTEN = ("pw_norm", "pw_aantal_kostendelers", "pw_inkomen_in_aanmerking", "pw_algemene_bijstand")
FEITEN = (
    "geboortedatum",
    "gehuwd",
    "duurzaam_gescheiden",
    "wederzijdse_zorg",
    "verwantschap",
    "zorgbehoefte_aanleiding_samenwonen",
    "onderwijs",
    "aanspraak_studiefinanciering",
    "detentie",
    "inkomen_uit_arbeid",
    "inkomen_uit_uitkering",
    "inkomen_uit_aow",
    "draagt_bij_aan_arbeidsinschakeling",
    "maanden_vrijlating_arbeid_gebruikt",
    "ontvangt_al_bijstand",
    "bezittingen",
    "schulden",
    "gemeente",
)


def huishoudens(personen: int) -> Kolommen:
    """Gewone huishoudens waarin deze feiten veel vaker voorkomen dan de andere; de meeste paren zijn gehuwd."""
    kolommen = gewoon(grondstelsel(), personen, zaad=1, maand=MAAND)
    feiten = {naam: kolommen.feiten[naam] for naam in FEITEN}
    rng = np.random.default_rng(2)
    paar = np.bincount(kolommen.groepen[GEZIN].nummer, kolommen.groepen[GEZIN].rol == PARTNER) > 0
    feiten["gehuwd"] = paar & (rng.random(len(paar)) < 0.7)
    feiten["wederzijdse_zorg"] = np.where(paar, rng.integers(0, 3, len(paar)), 0)
    n = kolommen.personen
    feiten["ontvangt_al_bijstand"] = rng.random(n) < 0.5
    feiten["onderwijs"] = np.where(rng.random(n) < 0.1, rng.integers(0, len(Onderwijs.names), n), 0)
    feiten["draagt_bij_aan_arbeidsinschakeling"] = rng.integers(0, 3, n)
    return dataclasses.replace(kolommen, feiten=feiten, entiteiten={naam: kolommen.entiteiten[naam] for naam in FEITEN})


def model(kolommen: Kolommen) -> dict[str, Array]:
    """Onze regels."""
    simulatie = bouw(grondstelsel(), kolommen)
    return {naam: simulatie.calculate(naam, maand_van(MAAND)) for naam in UITKOMSTEN}


def bedragen(maand: str = MAAND) -> dict[str, float]:
    """De bedragen van de maand, één keer gelezen; ook ons model bewaart ze per dag."""
    pw = grondstelsel().get_parameters_at_instant(f"{maand}-01").participatiewet
    uit = {
        f"{knoop}.{naam}": w
        for knoop in ("norm", "kostendelersnorm", "vermogensgrens")
        for naam, w in vars(getattr(pw, knoop)).items()
    }
    uit |= {f"vrijlating.{naam}": w for naam, w in vars(pw.vrijlating).items()}
    return uit


def referentie(k: Kolommen, b: dict[str, Any], maand: str = MAAND) -> dict[str, Array]:
    """Dezelfde vier uitkomsten, in kale NumPy; `maand` is een maand van 2026."""
    f, gezin, rol, huis = k.feiten, k.groepen[GEZIN].nummer, k.groepen[GEZIN].rol, k.groepen[HUISHOUDEN].nummer
    gezinnen, huizen = k.groepen[GEZIN].aantal, k.groepen[HUISHOUDEN].aantal

    # leeftijd op de eerste van de maand: de dag telt mee, dus wie na de eerste jarig is, is het nog niet
    geboren = f["geboortedatum"].astype("datetime64[D]")
    geboortemaand = geboren.astype("datetime64[M]")
    na_de_eerste = geboren > geboortemaand.astype("datetime64[D]")
    maanden = (np.datetime64(maand, "M") - geboortemaand).astype(np.int64) - na_de_eerste
    leeftijd = maanden // 12
    aow = maanden >= 67 * 12  # wie haar eerder bereikte, toen zij lager was, is nu ook 67 of ouder

    # artikel 3: de andere volwassene, en of zij gehuwd zijn of als gehuwd gelden
    eerste, tweede = np.full(gezinnen, -1), np.full(gezinnen, -1)
    eerste[gezin[rol == AANVRAGER]], tweede[gezin[rol == PARTNER]] = (
        np.flatnonzero(rol == AANVRAGER),
        np.flatnonzero(rol == PARTNER),
    )
    ander = np.where(rol == AANVRAGER, tweede[gezin], np.where(rol == PARTNER, eerste[gezin], -1))
    samen = (ander >= 0) & (huis == huis[ander])
    gehuwd = f["gehuwd"] & ~f["duurzaam_gescheiden"]
    v = f["verwantschap"]
    graad_1 = (v == Verwantschap.bloed_eerste_graad.index) | (v == Verwantschap.aan_eerste_graad.index)
    tenzij = graad_1 | (f["zorgbehoefte_aanleiding_samenwonen"] == Oordeel.ja.index)
    als_gehuwd = (f["wederzijdse_zorg"] == Oordeel.ja.index) & ~tenzij
    paar = (ander >= 0) & (gehuwd[gezin] | (samen & als_gehuwd[gezin]))
    p = np.where(paar, ander, 0)

    # artikel 4: kinderen onder de 18 in het gezin komen ten laste van de aanvrager en diens partner
    kind = (rol == KIND) & (leeftijd < 18)
    kinderen = np.bincount(gezin[kind], minlength=gezinnen)[gezin]
    met_kind = (kinderen > 0) & ((rol == AANVRAGER) | (paar & (rol == PARTNER)))

    # artikel 11 en 13: meerderjarig, niet van de vrijheid beroofd, geen aanspraak op studiefinanciering onder de 27
    detentie, onderwijs = f["detentie"], f["onderwijs"]
    vast = (detentie == Detentie.rechtens_ontnomen.index) | (detentie == Detentie.onttrekt_zich.index)
    volgt = (onderwijs >= Onderwijs.wsf.index) & (onderwijs <= Onderwijs.bbl.index)
    recht = (leeftijd >= 18) & ~vast & ~((leeftijd < 27) & volgt & f["aanspraak_studiefinanciering"])

    # artikel 19a en 22a: medebewoners van 27 of ouder die geen onderwijs van onderdeel d volgen, zonder echtgenoot
    telt = (leeftijd >= 27) & ~volgt & (onderwijs != Onderwijs.buitenland.index)
    medebewoners = np.bincount(huis, telt, huizen)[huis].astype(np.int64) - telt - (paar & samen & telt[p])
    a = 1 + medebewoners + (paar & (leeftijd[p] >= 21))
    rekennorm = np.where(aow | (paar & aow[p]), b["norm.gehuwden_vanaf_aow"], b["norm.gehuwden_21_tot_aow"])
    deelt = (leeftijd >= 21) & (medebewoners > 0)
    norm_22a = (b["kostendelersnorm.basisdeel"] + a * b["kostendelersnorm.deel_per_persoon"]) / a * rekennorm

    # artikel 20, 21 en 22
    jong = (leeftijd >= 18) & (leeftijd < 21)
    jong_p = paar & jong[p]

    def kinderloos_of_met(zonder: str, met: str) -> Array:
        return np.where(met_kind, b[f"norm.{met}"], b[f"norm.{zonder}"])

    beiden = kinderloos_of_met("gehuwden_beide_18_20_zonder_kind", "gehuwden_beide_18_20_met_kind")
    een = kinderloos_of_met("gehuwden_een_18_20_ander_21plus_zonder_kind", "gehuwden_een_18_20_ander_21plus_met_kind")
    gehuwden = np.where(jong & jong_p, beiden, np.where(jong ^ jong_p, een, rekennorm))
    alleen_jong = np.where(met_kind & ~paar, b["norm.alleenstaande_ouder_18_20"], b["norm.alleenstaande_18_20_zonder_kind"])
    alleen_ouder = np.where(aow, b["norm.alleenstaande_vanaf_aow"], b["norm.alleenstaande_21_tot_aow"])
    thuis = np.where(paar, gehuwden / 2, np.where(jong, alleen_jong, alleen_ouder))
    vast_deel = np.where(
        met_kind,
        b["kostendelersnorm.vast_deel_jonge_partner_met_kind"],
        b["kostendelersnorm.vast_deel_jonge_partner_zonder_kind"],
    )
    bij_recht = np.where(deelt, norm_22a, np.where(jong & paar & deelt[p], vast_deel, thuis))

    # artikel 24: naast een echtgenoot zonder recht de helft van de norm van leeftijdgenoten
    eigen = np.where(aow, b["norm.gehuwden_vanaf_aow"], b["norm.gehuwden_21_tot_aow"])
    half = np.where(jong, beiden, eigen) / 2
    zonder_recht = recht & paar & ~recht[p]
    norm = np.where(recht, np.where(zonder_recht, np.where(deelt, norm_22a, half), bij_recht), 0.0)

    # artikel 31: inkomen, en de vrijlating van onderdeel n (niet onder de 27),
    arbeid = f["inkomen_uit_arbeid"]
    onder_n = (f["draagt_bij_aan_arbeidsinschakeling"] == Oordeel.ja.index) & (f["maanden_vrijlating_arbeid_gebruikt"] < 6)
    n_geldt = recht & (leeftijd >= 27) & (aow | onder_n) & (arbeid > 0)
    n = np.where(n_geldt, np.minimum(b["vrijlating.arbeid_fractie"] * arbeid, b["vrijlating.arbeid_maximum"]), 0.0)
    # en onderdeel r: daarna, voor wie alleen de zorg heeft voor een kind tot 12
    jong_kind = np.bincount(gezin[kind & (leeftijd < 12)], minlength=gezinnen)[gezin] > 0
    bijdrage = (f["draagt_bij_aan_arbeidsinschakeling"] == Oordeel.ja.index) & (f["maanden_vrijlating_arbeid_gebruikt"] >= 6)
    r_geldt = recht & (leeftijd >= 27) & met_kind & ~paar & jong_kind & bijdrage & (n == 0) & (arbeid > 0)
    deel = np.minimum(b["vrijlating.alleenstaande_ouder_fractie"] * arbeid, b["vrijlating.alleenstaande_ouder_maximum"])
    vrij = n + np.where(r_geldt, deel, 0.0)
    inkomen = arbeid + f["inkomen_uit_uitkering"] + f["inkomen_uit_aow"] - vrij

    # artikel 32 lid 3: het inkomen van een echtgenoot zonder recht, voor zover samen boven de gehuwdennorm
    boven = inkomen + inkomen[p] + np.maximum(norm - inkomen, 0) - (bij_recht + bij_recht[p])
    van_echtgenoot = np.where(zonder_recht & (inkomen[p] > 0), np.clip(boven, 0, inkomen[p]), 0.0)

    # artikel 34: het vermogen van het gezin tegen de grens
    bezit = f["bezittingen"] - f["schulden"]
    van_kinderen = np.bincount(gezin[kind], bezit[kind], gezinnen)[gezin]
    vermogen = bezit + np.where(paar, bezit[p], 0.0) + np.where(met_kind, van_kinderen, 0.0)
    dubbel = np.where(paar, b["vermogensgrens.gehuwden"], b["vermogensgrens.alleenstaande_ouder"])
    te_rijk = vermogen > np.where(paar | met_kind, dubbel, b["vermogensgrens.alleenstaande"])

    # artikel 19: getoetst zonder vrijlating voor wie nog geen bijstand ontvangt; gehuwden met recht samen
    tekort = norm - inkomen - van_echtgenoot
    samen_recht = paar & recht & recht[p]
    toets = tekort - np.where(f["ontvangt_al_bijstand"], 0.0, vrij)
    onder_norm = toets + np.where(samen_recht, toets[p], 0.0) > 0
    hoogte = np.where(samen_recht, (tekort + tekort[p]) / 2, tekort)
    bijstand = np.where(recht & onder_norm & ~te_rijk, np.maximum(hoogte, 0), 0.0)
    return dict(zip(UITKOMSTEN, (norm, a, inkomen, bijstand), strict=True))


def main(personen: int) -> int:
    """Vergelijkt op de cent, en meet dan om en om."""
    kolommen, b = huishoudens(personen), bedragen()
    ons, kaal = model(kolommen), referentie(kolommen, b)
    fout = 0
    for naam in UITKOMSTEN:
        verschil = np.flatnonzero(~(np.abs(ons[naam] - kaal[naam]) < 0.005))
        fout += len(verschil)
        print(f"  {naam:<28} som {ons[naam].sum():16,.2f}; {len(verschil)} van {kolommen.personen} anders")
        for i in verschil[:3]:
            print(f"    persoon {i}: {ons[naam][i]} tegen {kaal[naam][i]}")
    if fout:
        print("De uitkomsten zijn niet gelijk; een verhouding zegt dan niets.")
        return 1
    print(f"{kolommen.personen} personen, {MAAND}. {machine()}")
    tijden = om_en_om({"OpenFisca, onze regels": lambda: model(kolommen), "kale NumPy": lambda: referentie(kolommen, b)})
    verhouding("onze regels : kale NumPy", *tijden.values(), 2)
    return 0


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 100_000))
