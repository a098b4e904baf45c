"""Alle inkomensuitkomsten voor 100.000 personen, tegen dezelfde uitkomsten in kale NumPy (doel: ten hoogste 2 keer).

De referentie is apart geschreven, uit de wet van 2026: twaalf maanden loonheffing en bijstand (norm_tot_bijstand.py) tot het
toetsingsinkomen, en in april de toeslagen, kinderbijslag, AOW en het minimumloon. Zij kent alleen de feiten in FEITEN; paren
zijn gehuwd en wonen samen, niemand studeert, en wie de AOW-leeftijd heeft werkt niet en vroeg geen AOW aan. Ons model kijkt naar
alle feiten. Eerst moet elke uitkomst op de cent gelijk zijn. Gebruik: python benchmarks/inkomen_uitkomsten.py [personen]
"""

from __future__ import annotations

import dataclasses
import sys
from types import SimpleNamespace as Getallen
from typing import Any

import norm_tot_bijstand
import numpy as np
from meten import machine, om_en_om, verhouding

from openfisca_inclusieve_stad.begrippen import Detentie, Oordeel
from openfisca_inclusieve_stad.kolommen import GEZIN, HUISHOUDEN, Array, Groep, Kolommen
from openfisca_inclusieve_stad.stelsel import grondstelsel
from openfisca_inclusieve_stad.toepassing.simulatie import Simulatie, bouw
from tests.huishoudens import AANVRAGER, KIND, PARTNER, gewoon

MAAND = "2026-04"
MAANDEN = tuple(f"2026-{m:02d}" for m in range(1, 13))
UITKOMSTEN = (
    "loonheffing",
    "toetsingsinkomen",
    "zorgtoeslag",
    "kindgebonden_budget",
    "kinderbijslag",
    "huurtoeslag",
    "aow",
    "studiefinanciering",
    "wettelijk_minimumloon",
    "besteedbaar_inkomen",
)
FEITEN = (
    *("geboortedatum", "gehuwd", "duurzaam_gescheiden", "wederzijdse_zorg", "verwantschap", "zorgbehoefte_aanleiding_samenwonen"),
    *("onderwijs", "aanspraak_studiefinanciering", "detentie", "draagt_bij_aan_arbeidsinschakeling", "ontvangt_al_bijstand"),
    *("maanden_vrijlating_arbeid_gebruikt", "bezittingen", "schulden", "gemeente"),
    *("inkomen_uit_arbeid", "inkomen_uit_uitkering", "inkomen_uit_aow"),  # nul: loon en uitkering zijn bruto
    *("bruto_loon", "bruto_uitkering", "arbeidsuren_per_week", "ontvangt_aow", "kale_huur"),
)
CENT = 0.005


def huishoudens(personen: int) -> Kolommen:
    """Gewone huishoudens die huren, met loon en uitkeringen; elk gezin woont in één woning."""
    k = gewoon(grondstelsel(), personen, zaad=1, maand="2025-11")  # zo is iedere volwassene het hele jaar volwassen
    gezin, rol = k.groepen[GEZIN].nummer, k.groepen[GEZIN].rol
    huis = k.groepen[HUISHOUDEN].nummer[np.flatnonzero(rol == AANVRAGER)][gezin]
    k = dataclasses.replace(k, groepen={**k.groepen, HUISHOUDEN: Groep(np.unique(huis, return_inverse=True)[1], rol * 0)})
    rng, n = np.random.default_rng(2), k.personen
    nul, woningen = np.zeros(n), k.aantal(HUISHOUDEN)
    dagen = k.feiten["geboortedatum"].astype("datetime64[D]")
    dagen = np.where(np.char.endswith(dagen.astype(str), "02-29"), dagen - 1, dagen)
    werkbaar = (rol != KIND) & (dagen > np.datetime64("1960-01-01"))

    def bedrag(kans: float, laag: float, hoog: float) -> Array:
        return np.where(werkbaar & (rng.random(n) < kans), np.round(rng.uniform(laag, hoog, n), 2), 0.0)

    loon = bedrag(0.6, 100, 5500)
    paar = np.bincount(gezin, rol == PARTNER) > 0
    feiten = {
        **{naam: k.feiten[naam] for naam in FEITEN if k.entiteiten[naam] != HUISHOUDEN},
        "geboortedatum": dagen,
        "gehuwd": paar,
        "wederzijdse_zorg": paar * 0,
        "verwantschap": paar * 0,
        "duurzaam_gescheiden": paar & False,
        "draagt_bij_aan_arbeidsinschakeling": rng.integers(0, 3, n),
        "ontvangt_al_bijstand": rng.random(n) < 0.5,
        "onderwijs": np.zeros(n, dtype=np.int64),
        **dict.fromkeys(("inkomen_uit_arbeid", "inkomen_uit_uitkering", "inkomen_uit_aow"), nul),
        "bruto_loon": loon,
        "bruto_uitkering": bedrag(0.15, 100, 2500),
        "arbeidsuren_per_week": np.where(loon > 0, rng.integers(4, 40, n), 0),
        "ontvangt_aow": np.full(n, Oordeel.nee.index),
        "gemeente": np.zeros(woningen, dtype=np.int64),
        "kale_huur": np.round(rng.uniform(250, 1000, woningen), 2),
    }
    entiteiten = {naam: k.entiteiten[naam] for naam in feiten}
    return dataclasses.replace(k, feiten=feiten, entiteiten=entiteiten, ids={**k.ids, HUISHOUDEN: k.ids[HUISHOUDEN][:woningen]})


def model(kolommen: Kolommen) -> dict[str, Array]:
    """Onze regels."""
    simulatie = bouw(grondstelsel(), kolommen)
    return {naam: simulatie.vraag(naam, MAAND) for naam in UITKOMSTEN}


def getallen() -> tuple[dict[str, Any], list[dict[str, float]]]:
    """De bedragen van april, en die van de bijstand in elke maand; ook ons model bewaart ze per dag."""

    def knoop(k: Any) -> Any:
        return Getallen(**{n: knoop(w) if hasattr(w, "_children") else w for n, w in vars(k)["_children"].items()})

    return vars(knoop(grondstelsel().get_parameters_at_instant(f"{MAAND}-01"))), [norm_tot_bijstand.bedragen(m) for m in MAANDEN]


def referentie(k: Kolommen, april: dict[str, Any], bijstand: list[dict[str, float]]) -> dict[str, Array]:
    """Dezelfde uitkomsten, in kale NumPy."""
    f, gezin, rol = k.feiten, k.groepen[GEZIN].nummer, k.groepen[GEZIN].rol
    ib, ouder, toeslagen = april["inkomstenbelasting"], april["inkomstenbelasting_aow_leeftijd"], april["toeslagen"]
    huis, gezinnen, huizen, n = k.groepen[HUISHOUDEN].nummer, k.groepen[GEZIN].aantal, k.groepen[HUISHOUDEN].aantal, k.personen
    geboren = f["geboortedatum"].astype("datetime64[D]")
    eerste, tweede = np.full(gezinnen, -1), np.full(gezinnen, -1)
    for wie, wat in ((eerste, AANVRAGER), (tweede, PARTNER)):
        wie[gezin[rol == wat]] = np.flatnonzero(rol == wat)
    ander = np.where(rol == AANVRAGER, tweede[gezin], np.where(rol == PARTNER, eerste[gezin], -1))
    paar, p = ander >= 0, np.maximum(ander, 0)

    def op_leeftijd(jaren: int, maand: str) -> Array:  # op of voor de eerste van de maand
        return geboren <= (np.datetime64(maand, "M") - 12 * jaren).astype("datetime64[D]")

    # --- twaalf maanden: heffing, bijstand en brutering -----------------------------------------------------------------
    loon, uitkering = f["bruto_loon"], f["bruto_uitkering"]
    jaar = np.zeros(n)
    for maand, b in zip(MAANDEN, bijstand, strict=True):
        over_loon, _ = heffing_en_rest(ib, loon, loon)
        over_alles, rest = heffing_en_rest(ib, loon, loon + uitkering)
        netto_loon, netto_uitkering = loon - over_loon, uitkering - (over_alles - over_loon)
        met = k.met(inkomen_uit_arbeid=netto_loon, inkomen_uit_uitkering=netto_uitkering)
        netto = norm_tot_bijstand.referentie(met, b, maand)["pw_algemene_bijstand"]
        aow = op_leeftijd(67, maand)
        rest_aow = ouder.algemene_heffingskorting_max + ouder.ouderenkorting_max
        rest_aow = (rest_aow + np.where(paar, 0, ouder.alleenstaandeouderenkorting)) / 12
        korting = np.where(aow, rest_aow, rest)
        tarief = np.where(aow, ib.box1_schijf_1_tarief - ouder.premie_aow, ib.box1_schijf_1_tarief)
        jaar += loon + uitkering + np.where(tarief * netto <= korting, netto, (netto - korting) / (1 - tarief))
        if maand == MAAND:
            inkomsten = netto_loon + netto_uitkering + netto

    # --- april: zorgtoeslag (artikel 2) ---------------------------------------------------------------------------------
    zt, draagkracht = toeslagen.zorgtoeslag, jaar + np.where(paar, jaar[p], 0.0)
    eerste_dag = np.datetime64(MAAND, "M")
    volwassen = geboren < (eerste_dag - 12 * zt.minimumleeftijd).astype("datetime64[D]")
    bezit = f["bezittingen"] - f["schulden"]
    samen = bezit + np.where(paar, bezit[p], 0.0)

    def te_rijk(grenzen: Any) -> Array:
        return samen > np.where(paar, grenzen.vermogensgrens_met_partner, grenzen.vermogensgrens_zonder_partner)

    deel = np.where(paar, zt.percentage_drempelinkomen_met_partner, zt.percentage_drempelinkomen_zonder_partner)
    hoogste = np.where(paar, 2, 1) * zt.standaardpremie - deel * zt.drempelinkomen
    per_jaar = np.maximum(hoogste - zt.percentage_boven_drempelinkomen * np.maximum(draagkracht - zt.drempelinkomen, 0), 0)
    verzekerd = volwassen & (f["detentie"] != Detentie.rechtens_ontnomen.index)  # Zorgverzekeringswet artikel 24
    per_jaar = np.where(paar & ~verzekerd[p], zt.aandeel_partner_niet_verzekerd * per_jaar, per_jaar)
    gaat_naar = verzekerd & ~((rol == PARTNER) & verzekerd[p])
    zorg = hele_euros(np.where(gaat_naar & ~te_rijk(zt), per_jaar, 0.0))

    # --- kinderbijslag (artikel 7 en 12) en kindgebonden budget (artikel 2) ---------------------------------------------
    kb, kgb, kind = april["kinderbijslag"], toeslagen.kindgebonden_budget, rol == KIND
    basis = np.where(op_leeftijd(12, MAAND), kb.bedrag_leeftijd_12_17, kb.bedrag_leeftijd_6_11)
    basis = np.where(op_leeftijd(6, MAAND), basis, kb.bedrag_leeftijd_0_5)
    jong = kind & ~op_leeftijd(18, MAAND)
    aanvrager = rol == AANVRAGER
    bijslag = np.where(aanvrager, np.bincount(gezin[jong], basis[jong], gezinnen)[gezin], 0.0) / 3

    def jarig_voor(jaren: int) -> Array:
        return geboren < (eerste_dag - 12 * jaren).astype("datetime64[D]")

    telt = kind & ~jarig_voor(18)
    na_12, na_16 = telt & jarig_voor(12) & ~jarig_voor(16), telt & jarig_voor(16)
    aantal, midden, groot = (np.bincount(gezin[m], minlength=gezinnen)[gezin] for m in (telt, na_12, na_16))
    bedrag = aantal * kgb.bedrag_per_kind + midden * kgb.verhoging_12_tot_16 + groot * kgb.verhoging_16_tot_18
    bedrag = bedrag + np.where(paar, 0, kgb.alleenstaande_ouderkop)
    drempel = kgb.drempelinkomen_zonder_partner + np.where(paar, kgb.verhoging_drempelinkomen_met_partner, 0)
    bedrag = np.maximum(bedrag - kgb.afbouwpercentage * np.maximum(draagkracht - drempel, 0), 0)
    bedrag = np.where(aanvrager & (aantal > 0) & ~te_rijk(kgb), bedrag, 0.0)
    budget = np.where(np.floor(bedrag + 0.5 + 1e-7) >= toeslagen.awir.minimum_tegemoetkoming, np.floor(bedrag / 12 + 1e-7), 0.0)

    # --- huurtoeslag (artikel 7, 13, 16 en 21): de oudste aanvrager huurt -----------------------------------------------
    ht = toeslagen.huurtoeslag
    dag = geboren.astype(np.int64)
    oudste = np.full(huizen, np.iinfo(np.int64).max)
    np.minimum.at(oudste, huis[aanvrager], dag[aanvrager])
    mogelijk = np.flatnonzero(aanvrager & (dag == oudste[huis]))
    huurder = np.full(huizen, n)
    np.minimum.at(huurder, huis[mogelijk], mogelijk)
    is_huurder = np.zeros(n, dtype=bool)
    is_huurder[huurder] = True
    partner_van = paar & is_huurder[p]
    onder_23 = kind & ~op_leeftijd(toeslagen.huurtoeslag_personen.leeftijd_inwonend_kind, "2026-01")
    telt_jaar = np.where(onder_23, np.maximum(jaar - toeslagen.awir.inkomensvrijstelling_inwonend_kind_tot_23, 0), jaar)
    rekeninkomen = np.bincount(huis, telt_jaar, huizen)
    bewoners = np.bincount(huis, minlength=huizen)
    hoog = np.bincount(huis, op_leeftijd(ht.leeftijd_volle_huurgrens, MAAND) | kind, huizen) > 0
    huur = np.minimum(f["kale_huur"], np.where(hoog, ht.maximale_huurgrens, ht.maximale_huurgrens_jongeren))
    een = bewoners == 1
    basishuur = ht.normhuur_bij_minimum_inkomensijkpunt + ht.opslag_basishuur - ht.verlaging_basishuur
    basishuur = basishuur - np.where(een, ht.verlaging_normhuur_eenpersoons, ht.verlaging_normhuur_meerpersoons)
    drie = bewoners >= toeslagen.huurtoeslag_personen.grote_aftoppingsgrens_vanaf
    top = np.where(drie, ht.aftoppingsgrens_3_of_meer_personen, ht.aftoppingsgrens_1_2_personen)
    a = np.maximum(np.minimum(huur, ht.kwaliteitskortingsgrens) - basishuur, 0)
    b = np.maximum(np.minimum(huur, top) - np.maximum(ht.kwaliteitskortingsgrens, basishuur), 0)
    c = np.maximum(huur - np.maximum(top, basishuur), 0)
    ijkpunt = np.where(een, ht.inkomensijkpunt_eenpersoons, ht.inkomensijkpunt_meerpersoons)
    af = np.where(een, ht.afbouwpercentage_eenpersoons, ht.afbouwpercentage_meerpersoons) / 12
    ruw = a + ht.percentage_tot_aftoppingsgrens * b + ht.percentage_boven_aftoppingsgrens * c
    ruw = np.maximum(ruw - af * np.maximum(rekeninkomen - ijkpunt, 0), 0)
    eigen = np.where(is_huurder & paar, samen, bezit)
    grens = np.where(is_huurder & paar, ht.vermogensgrens_met_partner, ht.vermogensgrens_per_persoon)
    rijk = np.bincount(huis, (eigen > grens) & ~partner_van, huizen) > 0
    huurtoeslag = np.zeros(n)
    huurtoeslag[huurder] = hele_euros(np.where(rijk, 0.0, ruw * 12))

    # --- AOW (artikel 9), minimumloon (WML artikel 7 en 8), en alles samen ------------------------------------------------
    oud, wml, leeftijden = op_leeftijd(67, MAAND), april["minimumloon"], np.zeros(n)
    aow = np.where(oud, np.where(paar, april["aow"].bruto_incl_io_gehuwd, april["aow"].bruto_incl_io_alleenstaand), 0.0)
    for leeftijd in range(15, wml.leeftijd_volledig + 1):
        percentage = 1 if leeftijd == wml.leeftijd_volledig else getattr(wml, f"jeugdpercentage_{leeftijd}")
        leeftijden = np.where(op_leeftijd(leeftijd, MAAND), percentage, leeftijden)
    minimumloon = leeftijden * wml.uurbedrag * f["arbeidsuren_per_week"] * 52 / 12
    samen_per_maand = inkomsten + zorg + budget + bijslag + huurtoeslag
    uit = (over_alles, jaar, zorg, budget, bijslag, huurtoeslag, aow, np.zeros(n), minimumloon, samen_per_maand)
    return dict(zip(UITKOMSTEN, uit, strict=True))


def heffing_en_rest(ib: Any, loon: Array, inkomen: Array) -> tuple[Array, Array]:
    """De heffing van een maand onder de AOW-leeftijd, en de korting die overblijft (Wet IB 2001 artikel 2.10, 8.10 en 8.11)."""
    loon, inkomen = 12 * loon, 12 * inkomen
    box = ib.box1_schijf_1_tarief * np.minimum(inkomen, ib.box1_schijf_1_grens)
    box += ib.box1_schijf_2_tarief * np.clip(inkomen - ib.box1_schijf_1_grens, 0, ib.box1_schijf_2_grens - ib.box1_schijf_1_grens)
    box += ib.box1_schijf_3_tarief * np.maximum(inkomen - ib.box1_schijf_2_grens, 0)
    boven = np.maximum(inkomen - ib.algemene_heffingskorting_afbouw_start, 0)
    algemeen = np.maximum(ib.algemene_heffingskorting_max - ib.algemene_heffingskorting_afbouw_percentage * boven, 0)
    een, twee, drie = ib.arbeidskorting_traject_1_tot, ib.arbeidskorting_traject_2_tot, ib.arbeidskorting_traject_3_tot
    arbeid = ib.arbeidskorting_traject_1_percentage * np.minimum(loon, een)
    arbeid += ib.arbeidskorting_traject_2_percentage * np.clip(loon - een, 0, twee - een)
    arbeid += ib.arbeidskorting_traject_3_percentage * np.clip(loon - twee, 0, drie - twee)
    af = ib.arbeidskorting_afbouw_percentage * np.maximum(loon - drie, 0)
    verschil = (box - algemeen - np.maximum(np.minimum(arbeid, ib.arbeidskorting_max) - af, 0)) / 12
    return np.maximum(verschil, 0), np.maximum(-verschil, 0)


def hele_euros(per_jaar: Array) -> Array:
    """Een maand van een toeslag: het jaarbedrag op hele euro's, niets onder 24 euro, en een twaalfde naar beneden."""
    jaar = np.floor(per_jaar + 0.5 + 1e-7)
    return np.where(jaar < 24, 0.0, np.floor(jaar / 12 + 1e-7))


def aantal_waarden(simulatie: Simulatie) -> int:
    """Hoeveel waarden de simulatie maakte: van elke variabele en elke periode één per persoon, gezin of woning."""
    holders = ((p, h) for p in simulatie.populations.values() for h in p._holders.values())
    return sum(p.count * len(h.get_known_periods()) for p, h in holders)


def main(personen: int) -> int:
    """Vergelijkt op de cent, en meet dan om en om."""
    kolommen, (april, bijstand) = huishoudens(personen), getallen()
    ons, kaal = model(kolommen), referentie(kolommen, april, bijstand)
    fout = 0
    for naam in UITKOMSTEN:
        anders = np.flatnonzero(~(np.abs(ons[naam] - kaal[naam]) < CENT))
        fout += len(anders)
        print(f"  {naam:<24} som {ons[naam].sum():18,.2f}; {len(anders)} van {kolommen.personen} anders")
        for i in anders[:3]:
            print(f"    persoon {i}: {ons[naam][i]} tegen {kaal[naam][i]}")
    if fout:
        print("De uitkomsten zijn niet gelijk; een verhouding zegt dan niets.")
        return 1
    simulatie = bouw(grondstelsel(), kolommen)
    for naam in UITKOMSTEN:
        simulatie.vraag(naam, MAAND)
    waarden = aantal_waarden(simulatie)
    del simulatie
    print(f"{kolommen.personen} personen, {MAAND}. {machine()}")
    taken = {"OpenFisca, onze regels": lambda: model(kolommen), "kale NumPy": lambda: referentie(kolommen, april, bijstand)}
    tijden = om_en_om(taken, rondes=5)
    per_seconde = waarden / tijden["OpenFisca, onze regels"] / 1e6
    print(f"{waarden / 1e6:.0f} miljoen waarden (personen x variabelen x perioden), {per_seconde:.0f} miljoen per seconde")
    verhouding("onze regels : kale NumPy", *tijden.values(), 2)
    return 0


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 100_000))
