"""De zorguitkomsten voor 100.000 personen, tegen dezelfde uitkomsten in kale NumPy (doel: ten hoogste 2 keer).

Elke aanspraak van Jeugdwet, Wmo, Wlz en Zvw, de budgetten, de premie, het eigen risico en de bijdragen. De referentie is apart
geschreven, uit de wet zoals die op 1 juli 2026 geldt, voor de feiten in FEITEN; andere feiten staan op hun standaardwaarde. Eerst
moet elke uitkomst gelijk zijn, ook waar feiten vaak samenvallen; pas dan zegt de verhouding iets.
Gebruik: python benchmarks/zorg_uitkomsten.py [personen]

Gemeten in november 2026: 1,5 tot 1,6, ook op een drukke machine. Ruim 300 variabelen, en geen enkele overheerst: het meest
kosten de budgetten en de bijdragen. De referentie kent alleen FEITEN; ons model leest ook de andere (zorgrelaties, vermogen).
"""

from __future__ import annotations

import dataclasses
import sys
from typing import Any

import numpy as np
from meten import machine, om_en_om, verhouding
from openfisca_core.indexed_enums import Enum

from openfisca_inclusieve_stad.begrippen import (
    BEHOEFTEN,
    GEEN_DATUM,
    Aanspraak,
    CizBesluit,
    Grondslag,
    Leveringsvorm,
    Oordeel,
    Verwijzer,
    Zorgloket,
)
from openfisca_inclusieve_stad.kolommen import GEZIN, HUISHOUDEN, Array, Kolommen
from openfisca_inclusieve_stad.stelsel import grondstelsel
from openfisca_inclusieve_stad.toepassing.simulatie import bouw, maand_van
from tests.huishoudens import AANVRAGER, KIND, PARTNER, gewoon

MAAND = "2026-07"
EERSTE = np.datetime64(f"{MAAND}-01")
SOORT_1, SOORT_2_EN_3 = ("opvoedhulp", "ggz", "verblijf", "pleegzorg"), ("begeleiding", "dagbesteding", "persoonlijke_verzorging")
JEUGDHULP = (*SOORT_1, *SOORT_2_EN_3, "logeeropvang", "vervoer")
NAAR_UREN = ("begeleiding", "persoonlijke_verzorging", "huishoudelijke_hulp")
DIENSTEN = (*SOORT_2_EN_3, "huishoudelijke_hulp", "logeeropvang")
ONDERSTEUNING = (*DIENSTEN, "hulpmiddel", "woningaanpassing", "vervoer", "opvang", "beschermd_wonen")
VERZEKERD = ("ggz", "verpleging", "persoonlijke_verzorging", "hulpmiddel")
UITKOMSTEN = (
    *(f"jw_aanspraak_{b}" for b in JEUGDHULP),
    *(f"wmo_aanspraak_{b}" for b in ONDERSTEUNING),
    "wlz_aanspraak",
    *(f"zvw_aanspraak_{b}" for b in VERZEKERD),
    *("zvw_premie", "zvw_eigen_risico", "wmo_heeft_partner", "wmo_eigen_bijdrage", "wlz_eigen_bijdrage"),
    *("jw_pgb_budget", "wmo_pgb_budget"),
)
FEITEN = (
    *("geboortedatum", "gehuwd"),
    *(f"behoefte_{b}" for b in BEHOEFTEN),
    *(f"{b}_loopt_via" for b in (*ONDERSTEUNING, "verpleging")),
    *(f"{b}_uren" for b in NAAR_UREN),
    *("jeugdhulp_begonnen_op", "jeugdhulp_voortzetting_bepaald", "jeugdhulp_bepaald_voor_18", "jeugdhulp_verwijzer"),
    *("jeugdhulp_noodzakelijk", "probleemoplossend_vermogen_toereikend", "meer_oorzaken", "voorliggende_andere_wet"),
    *("vermoeden_wlz", "werkt_mee_aan_ciz_besluit", "ciz_besluit", "ciz_aanvraag_op", "leveringsvorm", "grondslag_zorg"),
    *("blijvend_permanent_toezicht", "blijvend_24_uur_nabij", "intensieve_kindzorg", "medische_noodzaak", "ggz_verwijzing"),
    *("hulpmiddel_in_zorgverzekering", "zorgverzekering_lost_alles_op", "beperking_zelfredzaamheid", "spoedeisend"),
    *("melding_ondersteuning_op", "aanvraag_ondersteuning_op", "eigen_kracht_toereikend", "gebruikelijke_hulp_toereikend"),
    *("mantelzorg_toereikend", "algemeen_gebruikelijk_toereikend", "gebruikelijke_hulp_uren", "mantelzorg_van_buiten_uren"),
    *("wenst_pgb", "kan_pgb_beheren", "natura_niet_passend", "pgb_kwaliteit_gewaarborgd", "pgb_duurder_dan_natura"),
    *("pgb_aanbieder", "pgb_tarief_begeleiding_jeugdhulp", "ondersteuning_tarief_begeleiding"),
    *("opgegeven_premie", "verwachte_zorgkosten", "eigen_risico_al_betaald", "inkomen_peiljaar", "inkomen_voor_hoge_bijdrage"),
)


def huishoudens(personen: int, kans: float) -> Kolommen:
    """Gewone huishoudens waarin elk van deze feiten bij een deel (`kans`) van zijn standaardwaarde afwijkt."""
    stelsel = grondstelsel()
    k = gewoon(stelsel, personen, zaad=1, maand=MAAND)
    rng = np.random.default_rng(4)
    feiten: dict[str, Array] = {"geboortedatum": k.feiten["geboortedatum"]}
    for naam in FEITEN[1:]:
        variabele, n = stelsel.variables[naam], k.aantal(k.entiteiten[naam])
        standaard = variabele.default_array(n).view(np.ndarray)
        feiten[naam] = np.where(rng.random(n) < kans, _anders(rng, variabele, n), standaard)
    feiten["gehuwd"] = (np.bincount(k.groepen[GEZIN].nummer, k.groepen[GEZIN].rol == PARTNER) > 0) & (
        rng.random(k.aantal(GEZIN)) < 0.7
    )
    return dataclasses.replace(k, feiten=feiten, entiteiten={naam: k.entiteiten[naam] for naam in FEITEN})


def _anders(rng: np.random.Generator, variabele: Any, n: int) -> Array:
    if variabele.value_type is Enum:
        return rng.integers(0, len(variabele.possible_values.names), n)
    if variabele.value_type is bool:
        return np.ones(n, dtype=bool)
    if variabele.value_type.__name__ == "date":
        return EERSTE + rng.integers(-3000 if "jeugdhulp" in variabele.name else -90, 30, n)
    if variabele.unit == "currency-EUR":
        return np.round(rng.uniform(0, 40_000 if "inkomen" in variabele.name else 300, n), 2)
    return rng.integers(1, 20, n).astype(np.float64)  # uren per week


def model(kolommen: Kolommen) -> dict[str, Array]:
    """Onze regels."""
    simulatie = bouw(grondstelsel(), kolommen)
    return {naam: simulatie.calculate(naam, maand_van(MAAND)) for naam in UITKOMSTEN}


def getallen() -> dict[str, float]:
    """De leeftijden, termijnen en bedragen van de maand, één keer gelezen; ook ons model bewaart ze per dag."""
    p = grondstelsel().get_parameters_at_instant(f"{MAAND}-01")
    bw, wlz = p.wmo_2015.beschermd_wonen, p.wlz.eigen_bijdrage
    return {
        "achttien": p.jeugdwet.jeugdige.leeftijdsgrens,
        "verlengd_tot": p.jeugdwet.jeugdige.leeftijdsgrens_verlengd,
        "onderzoek": p.wmo_2015.termijnen.onderzoek,
        "beschikking": p.wmo_2015.termijnen.beschikking,
        "weken_per_jaar": p.wmo_2015.termijnen.weken_per_jaar,
        "tarief": p.wmo_2015.eigen_bijdrage.abonnementstarief,
        "premie": getattr(p.zvw.premie, "gemiddeld_nominaal", np.nan),  # van 2026 nog niet gevonden
        "eigen_risico": p.zvw.eigen_risico.verplicht,
        **{f"bw_{naam}": getattr(bw, naam) for naam in ("laag_percentage", "laag_minimum", "laag_maximum", "hoog_maximum")},
        **{f"wlz_{naam}": getattr(wlz, naam) for naam in ("laag_percentage", "laag_minimum", "laag_maximum", "hoog_maximum")},
        "wlz_thuis_verschil": wlz.laag_minimum - wlz.laag_thuis_minimum,
    }


def referentie(k: Kolommen, g: dict[str, float]) -> dict[str, Array]:
    """Dezelfde uitkomsten, in kale NumPy."""
    f, gezin, rol, huis = k.feiten, k.groepen[GEZIN].nummer, k.groepen[GEZIN].rol, k.groepen[HUISHOUDEN].nummer
    gezinnen = k.groepen[GEZIN].aantal
    ja, nee = Oordeel.ja.index, Oordeel.nee.index
    nvt, geen, niet_gehouden, nog_niet, kan_weigeren, recht = (
        Aanspraak[naam].index
        for naam in ("niet_van_toepassing", "geen_recht", "niet_gehouden", "nog_niet", "kan_weigeren", "recht")
    )
    b = {naam: f[f"behoefte_{naam}"] for naam in BEHOEFTEN}
    uit: dict[str, Array] = {}

    # leeftijd op de eerste van de maand, en de echtgenoot (alle paren hier zijn gehuwd of geen partners)
    geboren = f["geboortedatum"].astype("datetime64[D]")
    geboortemaand = geboren.astype("datetime64[M]")
    dag = (geboren - geboortemaand.astype("datetime64[D]")).astype(np.int64)
    maanden = (np.datetime64(MAAND, "M") - geboortemaand).astype(np.int64) - (dag > 0)
    jong, aow = maanden < 12 * g["achttien"], maanden >= 12 * 67
    eerste, tweede = np.full(gezinnen, -1), np.full(gezinnen, -1)
    for rij, wat in ((eerste, AANVRAGER), (tweede, PARTNER)):
        rij[gezin[rol == wat]] = np.flatnonzero(rol == wat)
    ander = np.where(rol == AANVRAGER, tweede[gezin], np.where(rol == PARTNER, eerste[gezin], -1))
    paar = (ander >= 0) & f["gehuwd"][gezin]
    p = np.where(paar, ander, 0)
    uit["wmo_heeft_partner"] = paar

    # Wlz 3.2.1: grondslag, blijvende behoefte, en de uitsluitingen voor minderjarigen (lid 4 en 6)
    grondslag, a, c = f["grondslag_zorg"], f["blijvend_permanent_toezicht"], f["blijvend_24_uur_nabij"]
    heeft_grondslag = grondslag >= Grondslag.somatisch.index
    lid_1 = heeft_grondslag & ((a == ja) | (c == ja))
    uitgesloten = lid_1 & jong & (f["intensieve_kindzorg"] | (grondslag == Grondslag.psychisch.index))
    wlz = lid_1 & ~uitgesloten
    besluit = f["ciz_besluit"]
    loopt = f["ciz_aanvraag_op"] <= EERSTE
    speelt = loopt | (besluit != CizBesluit.geen.index)
    for behoefte in BEHOEFTEN:
        speelt = speelt | b[behoefte]
    is_open = (heeft_grondslag | (grondslag == Grondslag.onbekend.index)) & ((a != nee) | (c != nee)) & ~uitgesloten
    zonder = np.where(wlz | (loopt & is_open), nog_niet, geen)
    met = np.where(besluit == CizBesluit.toegekend.index, recht, np.where(besluit == CizBesluit.afgewezen.index, geen, zonder))
    uit["wlz_aanspraak"] = np.where(speelt, met, nvt)
    vorm = f["leveringsvorm"]
    recht_op_wlz = (besluit == CizBesluit.toegekend.index) | (vorm != Leveringsvorm.geen.index)

    # Zvw 11, 14 en 16; Besluit zorgverzekering 2.1, 2.4, 2.9 en 2.10
    medisch = f["medische_noodzaak"]
    zvw_ggz = b["ggz"] & (medisch != nee)
    zvw_verpleging = b["verpleging"] & (medisch != nee)
    verzorging_kind = (medisch == ja) | f["intensieve_kindzorg"]
    zvw_verzorging = b["persoonlijke_verzorging"] & (medisch != nee) & (~jong | verzorging_kind)
    jaar = g["achttien"] * 12  # premie vanaf de maand na de verjaardag: op de laatste dag van de vorige maand 18
    premieplicht = maanden - (dag == 0) >= jaar
    opgegeven = f["opgegeven_premie"]
    uit["zvw_premie"] = np.where(premieplicht, np.where(opgegeven > 0, opgegeven, g["premie"] / 12), 0)
    kosten = np.where(f["verwachte_zorgkosten"] >= 0, f["verwachte_zorgkosten"], np.nan)
    nog = np.minimum(kosten, g["eigen_risico"]) - f["eigen_risico_al_betaald"]
    uit["zvw_eigen_risico"] = np.where(jong, 0, np.maximum(nog, 0))

    # Jeugdwet 1.1: jeugdige tot 18, en tot 23 bij verlenging; begeleiding en verzorging alleen tot 18
    begonnen = f["jeugdhulp_begonnen_op"]
    wie = np.flatnonzero(f["jeugdhulp_voortzetting_bepaald"] == ja)  # alleen van hen telt de dag van 18
    maand_18 = geboortemaand[wie] + 12 * g["achttien"]
    op_18 = np.minimum(maand_18.astype("datetime64[D]") + dag[wie], (maand_18 + 1).astype("datetime64[D]"))
    voortzetting = np.zeros(k.personen, dtype=bool)
    voortzetting[wie] = begonnen[wie] < op_18
    grond = voortzetting | (f["jeugdhulp_bepaald_voor_18"] == ja)
    jeugdige = jong | ((maanden < 12 * g["verlengd_tot"]) & grond)
    dekt = {naam: b[naam] & jeugdige for naam in SOORT_1} | {naam: b[naam] & jong for naam in SOORT_2_EN_3}
    zorg_thuis = dekt["begeleiding"] | dekt["dagbesteding"] | dekt["persoonlijke_verzorging"]
    zorg_thuis = zorg_thuis | (f["verpleging_loopt_via"] == Zorgloket.zvw.index)
    onder_1 = (grondslag == Grondslag.psychisch.index) | (grondslag == Grondslag.verstandelijk.index)
    steun_ouders = jong & b["permanent_toezicht"] & zorg_thuis
    dekt["logeeropvang"] = b["logeeropvang"] & jeugdige & (steun_ouders | onder_1)
    jeugdhulp = dekt["logeeropvang"]
    for behoefte in (*SOORT_1, *SOORT_2_EN_3):
        jeugdhulp = jeugdhulp | dekt[behoefte]
    dekt["vervoer"] = b["vervoer"] & jeugdhulp

    # Jeugdwet 2.3 en 1.2
    verwijzer = f["jeugdhulp_verwijzer"]
    rechter = (verwijzer == Verwijzer.gecertificeerde_instelling.index) | (verwijzer == Verwijzer.rechter.index)
    nodig = (f["jeugdhulp_noodzakelijk"] != nee) & (f["probleemoplossend_vermogen_toereikend"] != ja)
    plicht = jeugdhulp & (rechter | nodig)
    knip_ggz = zvw_ggz & dekt["ggz"] & ~jong
    verzorging_beide = dekt["persoonlijke_verzorging"] & zvw_verzorging
    oorzaken = (f["meer_oorzaken"] == ja) & (recht_op_wlz | wlz | knip_ggz | verzorging_beide)
    mag = plicht & ~rechter & ~oorzaken
    vermoeden = (f["vermoeden_wlz"] == ja) & (f["werkt_mee_aan_ciz_besluit"] == nee)
    wijkt = mag & (recht_op_wlz | (f["voorliggende_andere_wet"] == ja) | vermoeden)
    voor = {"ggz": wijkt | (mag & knip_ggz), "persoonlijke_verzorging": wijkt | (mag & verzorging_beide)}
    for behoefte in JEUGDHULP:
        bij_plicht = np.where(voor.get(behoefte, wijkt), niet_gehouden, recht)
        bij_behoefte = np.where(dekt[behoefte] & plicht, bij_plicht, geen)
        uit[f"jw_aanspraak_{behoefte}"] = np.where(b[behoefte], bij_behoefte, nvt)

    # Zvw na de Jeugdwet (Besluit zorgverzekering 2.1 lid 6) en de Wlz (2.1 lid 1)
    verwezen = f["ggz_verwijzing"]
    huisarts = (verwijzer == Verwijzer.huisarts.index) | (verwijzer == Verwijzer.medisch_specialist.index)
    verwijzing = (verwezen == ja) | (huisarts & (verwezen == Oordeel.onbekend.index))
    ggz = zvw_ggz & verwijzing & ~jong & ~dekt["ggz"] & (vorm != Leveringsvorm.verblijf.index)
    hulpmiddel = b["hulpmiddel"] & (f["hulpmiddel_in_zorgverzekering"] == ja)
    gedekt = (ggz, zvw_verpleging & ~recht_op_wlz, zvw_verzorging & ~recht_op_wlz, hulpmiddel)
    for behoefte, wel in zip(VERZEKERD, gedekt, strict=True):
        uit[f"zvw_aanspraak_{behoefte}"] = np.where(b[behoefte], np.where(wel, recht, geen), nvt)

    # Wmo 2.3.2 tot en met 2.3.5: hulp van anderen, termijn en Wlz
    huisgenoot = np.bincount(huis)[huis] > 1
    hulp = (f["eigen_kracht_toereikend"] == ja) | ((f["gebruikelijke_hulp_toereikend"] == ja) & huisgenoot)
    hulp = hulp | (f["mantelzorg_toereikend"] == ja)
    weg = hulp | (f["algemeen_gebruikelijk_toereikend"] == ja)
    lost_op = f["zorgverzekering_lost_alles_op"] == ja
    uren = {naam: f[f"{naam}_uren"] for naam in NAAR_UREN}
    totaal = uren["begeleiding"] + uren["persoonlijke_verzorging"] + uren["huishoudelijke_hulp"]
    gegeven = np.where(huisgenoot, f["gebruikelijke_hulp_uren"], 0) + f["mantelzorg_van_buiten_uren"]
    over = np.clip(1 - gegeven / np.where(totaal > 0, totaal, np.inf), 0, 1)
    niets_over = {naam: (uren[naam] > 0) & (uren[naam] * over <= 0) for naam in NAAR_UREN}
    aanvraag = f["aanvraag_ondersteuning_op"]
    melding = np.minimum(f["melding_ondersteuning_op"], aanvraag)
    gegeven_aanvraag = (aanvraag != np.datetime64(GEEN_DATUM)) & (aanvraag > melding)
    vanaf = np.where(gegeven_aanvraag, aanvraag, melding + np.timedelta64(int(7 * g["onderzoek"])))
    verstreken = vanaf + np.timedelta64(int(7 * g["beschikking"])) <= EERSTE  # zonder melding: het jaar 9999
    spoed = (melding <= EERSTE) & (f["spoedeisend"] == ja) & ~verstreken
    redenen = (f["vermoeden_wlz"] == ja) | ((f["vermoeden_wlz"] != nee) & wlz)
    naar_wlz = recht_op_wlz | (redenen & (f["werkt_mee_aan_ciz_besluit"] == nee))
    zelfredzaam = f["beperking_zelfredzaamheid"] == nee
    schoon_thuis, in_instelling = vorm == Leveringsvorm.mpt.index, vorm == Leveringsvorm.verblijf.index  # artikel 8.6a
    kan = {"huishoudelijke_hulp": naar_wlz & ~schoon_thuis} | dict.fromkeys(
        ("hulpmiddel", "woningaanpassing"), naar_wlz & in_instelling
    )
    anders = {
        "begeleiding": weg | (zvw_ggz & lost_op) | niets_over["begeleiding"],
        "persoonlijke_verzorging": weg | (zvw_verzorging & lost_op) | niets_over["persoonlijke_verzorging"],
        "huishoudelijke_hulp": weg | niets_over["huishoudelijke_hulp"],
        "hulpmiddel": weg | lost_op,
        "opvang": hulp,
        "beschermd_wonen": hulp,
    }
    via = {naam: f[f"{naam}_loopt_via"] for naam in ONDERSTEUNING}
    for behoefte in ONDERSTEUNING:
        eindelijk = np.where(kan.get(behoefte, naar_wlz), kan_weigeren, recht)
        na_termijn = np.where((via[behoefte] == Zorgloket.wmo_2015.index) | verstreken, eindelijk, nog_niet)
        if behoefte in dekt:
            na_termijn = np.where(dekt[behoefte], niet_gehouden, na_termijn)
        bij_spoed = np.where(spoed, recht, np.where(anders.get(behoefte, weg), geen, na_termijn))
        doelgroep = bij_spoed if behoefte in ("opvang", "beschermd_wonen") else np.where(zelfredzaam, geen, bij_spoed)
        uit[f"wmo_aanspraak_{behoefte}"] = np.where(b[behoefte], doelgroep, nvt)

    # Wmo 2.1.4a en Uitvoeringsbesluit 3.8 en 3.11: wie iets gebruikt, vrijstellingen, en de bijdrage van het gezin
    def gebruikt(behoefte: str) -> Array:
        aanspraak = uit[f"wmo_aanspraak_{behoefte}"]
        open_recht = (via[behoefte] == Zorgloket.geen.index) & (aanspraak >= kan_weigeren)
        return (via[behoefte] == Zorgloket.wmo_2015.index) | open_recht

    client = gebruikt("hulpmiddel") | gebruikt("woningaanpassing")
    for behoefte in DIENSTEN:
        client = client | gebruikt(behoefte)
    woont = gebruikt("beschermd_wonen")
    met_bijdrage = (vorm != Leveringsvorm.geen.index) & (vorm != Leveringsvorm.mpt.index)
    vrij = (met_bijdrage & ~jong) | woont | gebruikt("opvang")
    vrij = vrij | (paar & vrij[p])
    plichtig = ~jong & client & ~vrij
    tarief = np.where(paar & ~(aow & aow[p]), 0, g["tarief"])
    deel = np.where(plichtig, np.where(paar & plichtig[p], tarief / 2, tarief), 0)
    inkomen = np.where(f["inkomen_peiljaar"] < 0, np.nan, f["inkomen_peiljaar"])
    inkomen = inkomen + np.where(paar, inkomen[p], 0)
    laag = np.clip(g["bw_laag_percentage"] * inkomen / 12, g["bw_laag_minimum"], g["bw_laag_maximum"])
    hoog_inkomen = f["inkomen_voor_hoge_bijdrage"]
    hoog = np.where(hoog_inkomen < 0, np.nan, np.minimum(hoog_inkomen / 12, g["bw_hoog_maximum"]))
    met_kind = (np.bincount(gezin, (rol == KIND) & jong, gezinnen) > 0)[gezin] & (rol != KIND)
    elders = woont | (vorm == Leveringsvorm.verblijf.index)
    bedrag = np.where(met_kind | (paar & ~elders[p]), laag, hoog)
    wonen = np.where(woont, np.where(paar & woont[p], bedrag / 2, bedrag), 0)
    uit["wmo_eigen_bijdrage"] = np.bincount(gezin, deel + wonen, gezinnen)

    # Besluit langdurige zorg 3.3.2.1 en 3.3.2.2, voor wie 18 is en zorg krijgt; gehuwden met zorg delen naar inkomen
    wie = np.flatnonzero((vorm != Leveringsvorm.geen.index) & ~jong)
    q, met, eigen_vorm = p[wie], paar[wie], vorm[wie]
    vorm_q = np.where(met, vorm[q], Leveringsvorm.geen.index)
    verblijf, vpt = Leveringsvorm.verblijf.index, Leveringsvorm.vpt.index
    partner_elders = met & (vorm_q != verblijf) & (via["beschermd_wonen"][q] == Zorgloket.geen.index)
    eigen_inkomen, inkomen_q = f["inkomen_peiljaar"][wie], np.where(met, f["inkomen_peiljaar"][q], 0)
    samen = np.where((eigen_inkomen < 0) | (inkomen_q < 0), np.nan, eigen_inkomen + inkomen_q)
    laag = np.clip(g["wlz_laag_percentage"] * samen / 12, g["wlz_laag_minimum"], g["wlz_laag_maximum"])
    thuis = (eigen_vorm != verblijf) & (eigen_vorm != vpt) & (vorm_q != verblijf) & (vorm_q != vpt)
    laag = np.where(thuis, laag - g["wlz_thuis_verschil"], laag)
    hoog = np.where(hoog_inkomen[wie] < 0, np.nan, np.minimum(hoog_inkomen[wie] / 12, g["wlz_hoog_maximum"]))
    aandeel = np.where(samen == 0, 0.5, eigen_inkomen / np.where(samen == 0, 1, samen))
    bijdrage = np.where((eigen_vorm != verblijf) | partner_elders, laag, hoog)
    uit["wlz_eigen_bijdrage"] = np.zeros(k.personen)
    uit["wlz_eigen_bijdrage"][wie] = bijdrage * np.where(vorm_q != Leveringsvorm.geen.index, aandeel, 1)

    # Jeugdwet 8.1.1 en Wmo 2.3.6: het budget waarvoor een tarief is opgegeven; een tarief van de gemeente is in 2026 onbekend
    wenst, beheert, kwaliteit = f["wenst_pgb"], f["kan_pgb_beheren"], f["pgb_kwaliteit_gewaarborgd"]
    per_maand = g["weken_per_jaar"] / 12
    jw_pgb = wenst & plicht & (beheert == ja) & (f["natura_niet_passend"] == ja) & (kwaliteit == ja)
    eigen_tarief = f["pgb_tarief_begeleiding_jeugdhulp"]
    bekend = (uren["begeleiding"] > 0) & (eigen_tarief > 0)
    begeleiding = np.where(bekend, uren["begeleiding"] * eigen_tarief, np.nan)
    budget = np.where(jw_pgb & (uit["jw_aanspraak_begeleiding"] >= kan_weigeren), begeleiding * per_maand, 0)
    for behoefte in ("dagbesteding", "persoonlijke_verzorging", "ggz", "logeeropvang"):
        budget = np.where(jw_pgb & (uit[f"jw_aanspraak_{behoefte}"] >= kan_weigeren), np.nan, budget)
    uit["jw_pgb_budget"] = budget
    tarief_wmo = f["ondersteuning_tarief_begeleiding"]
    tarieven = {"begeleiding": np.where(tarief_wmo < 0, np.nan, tarief_wmo)}
    budget = np.zeros(k.personen)
    for behoefte in NAAR_UREN:
        aantal = np.where(uit[f"wmo_aanspraak_{behoefte}"] >= kan_weigeren, uren[behoefte] * over, 0)
        budget = budget + np.where(aantal > 0, aantal * tarieven.get(behoefte, np.nan) * per_maand, 0)
    uit["wmo_pgb_budget"] = np.where(wenst & (beheert != nee) & (kwaliteit != nee), budget, 0)
    return uit


def verschillen(kolommen: Kolommen, g: dict[str, float]) -> int:
    """Hoeveel uitkomsten ergens anders zijn; een bedrag op de cent, onbekend is alleen aan onbekend gelijk."""
    ons, kaal, fout = model(kolommen), referentie(kolommen, g), 0
    for naam in UITKOMSTEN:
        een, twee = np.asarray(ons[naam], dtype=np.float64), np.asarray(kaal[naam], dtype=np.float64)
        anders = np.flatnonzero(~((np.abs(een - twee) < 0.005) | (np.isnan(een) & np.isnan(twee))))
        fout += len(anders) > 0
        bijzonder = len(np.unique(np.nan_to_num(een, nan=-1)))
        print(f"  {naam:<38} {bijzonder:6} waarden; {len(anders)} van {len(een)} anders")
        for i in anders[:3]:
            print(f"    rij {i}: {een[i]} tegen {twee[i]}")
    return fout


def main(personen: int) -> int:
    """Vergelijkt bij vaak samenvallende en bij gewone feiten, en meet dan om en om."""
    g = getallen()
    kolommen = huishoudens(personen, 0.05)
    for titel, populatie in (("feiten vaak samen", huishoudens(personen, 0.35)), ("gewone feiten", kolommen)):
        print(titel)
        if verschillen(populatie, g):
            print("De uitkomsten zijn niet gelijk; een verhouding zegt dan niets.")
            return 1
    print(f"{kolommen.personen} personen, {MAAND}, {len(UITKOMSTEN)} uitkomsten. {machine()}")
    tijden = om_en_om({"OpenFisca, onze regels": lambda: model(kolommen), "kale NumPy": lambda: referentie(kolommen, g)})
    verhouding("onze regels : kale NumPy", *tijden.values(), 2)
    return 0


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 100_000))
