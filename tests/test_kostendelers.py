"""Partner, kostendelers en norm gelijk aan een gewone lus die opnieuw uit de artikelen is geschreven.

De lus leest alleen de feiten, kent geen verzamelingen en geen arrays, en loopt per persoon en per paar door artikel 3,
4, 19a (in 2015: 22a lid 4), 20 tot en met 24. Bedragen leest zij uit de parameters; of die kloppen toetst feiten.py.
"""

from __future__ import annotations

import dataclasses
import datetime
import functools
from typing import Any

import numpy as np
import pytest

from openfisca_inclusieve_stad.begrippen import (
    Huurcontract,
    Onderwijs,
    Oordeel,
    TijdelijkElders,
    Verwantschap,
    Woonvorm,
    cent,
)
from openfisca_inclusieve_stad.kolommen import GEZIN, HUISHOUDEN, PERSOON, RELATIES, Groep, Kolommen
from openfisca_inclusieve_stad.toepassing.simulatie import bouw
from tests.huishoudens import AANVRAGER, KIND, PARTNER, scherp

MAANDEN = ("2015-06", "2015-12", "2016-01", "2022-12", "2023-01", "2025-12", "2026-01", "2026-07")


@pytest.mark.parametrize("maand", MAANDEN)
def test_gelijk_aan_een_lus_uit_de_artikelen(stelsel, maand):
    kolommen = _gewone_woningen(scherp(stelsel, 600, zaad=MAANDEN.index(maand), maand=maand))
    simulatie = bouw(stelsel, kolommen)
    lus = Lus(kolommen, maand, stelsel, simulatie.calculate("pw_rechthebbend", maand))
    gelijk(simulatie, maand, "pw_heeft_partner", [lus.partner(p) is not None for p in lus.allen])
    gelijk(simulatie, maand, "pw_ten_laste_komende_kinderen", [lus.kinderen(p) for p in lus.allen])
    gelijk(simulatie, maand, "pw_kostendelende_medebewoners", [lus.als_bits(lus.medebewoners(p)) for p in lus.allen])
    gelijk(simulatie, maand, "pw_aantal_kostendelers", [lus.aantal(p) for p in lus.allen])
    norm = simulatie.calculate("pw_norm", maand)
    np.testing.assert_allclose(norm, [lus.norm(p) for p in lus.allen], rtol=0, atol=1e-8)
    assert (norm > 0).mean() > 0.2  # anders bewijst de gelijkheid niets


# Gepubliceerd, per aantal personen van 2 af: rsddeliemers.nl (1-1-2024), velsen.nl (1-7-2024), Rotterdam bijlage B (1-1-2026)
GEPUBLICEERD = {
    "2024-01": (917.02, 794.75, 733.62, 696.94, 672.48, 655.01, 641.91),
    "2024-07": (934.61, 809.99, 747.68, 710.30, 685.38),
    "2026-01": (1001.07, 867.59, 800.85, 760.81),
}


@pytest.mark.parametrize("maand", GEPUBLICEERD)
def test_gepubliceerde_bedragen_op_de_cent(stelsel, maand):
    bedragen = GEPUBLICEERD[maand]
    n = len(bedragen)
    alleen = np.zeros(n, dtype=np.int64)
    kolommen = Kolommen(
        groepen={GEZIN: Groep(np.arange(n), alleen), HUISHOUDEN: Groep(np.arange(n), alleen)},
        feiten={"pw_aantal_kostendelers": np.arange(n) + 2},
        entiteiten={"pw_aantal_kostendelers": PERSOON},
        ids=dict.fromkeys((PERSOON, GEZIN, HUISHOUDEN), tuple(f"p{i}" for i in range(n))),
    )
    norm = bouw(stelsel, kolommen).calculate("pw_kostendelersnorm", maand)
    np.testing.assert_array_equal(cent(norm), bedragen)


@pytest.mark.parametrize("maand", ["2015-12", "2023-01", "2026-01"])
def test_volgorde_van_personen_doet_niet_ter_zake(stelsel, maand):
    kolommen = scherp(stelsel, 900, zaad=3, maand=maand)
    geschud, nieuwe_rij = schud(kolommen, np.random.default_rng(5))
    eerst, daarna = bouw(stelsel, kolommen), bouw(stelsel, geschud)
    for naam in ("pw_heeft_partner", "pw_ten_laste_komende_kinderen", "pw_aantal_kostendelers", "pw_norm"):
        np.testing.assert_array_equal(eerst.calculate(naam, maand), daarna.calculate(naam, maand)[nieuwe_rij], err_msg=naam)
    oud, nieuw = (s.calculate("pw_kostendelende_medebewoners", maand) for s in (eerst, daarna))
    np.testing.assert_array_equal(rijen_in(kolommen, oud, nieuwe_rij), [rijen_in(geschud, nieuw)[r] for r in nieuwe_rij])


@pytest.mark.parametrize("maand", ["2022-12", "2023-01"])
def test_leeftijd_van_een_kostendeler_is_ook_een_datum(stelsel, maand):
    simulatie = bouw(stelsel, scherp(stelsel, 2000, zaad=6, maand=maand))
    grens = stelsel.get_parameters_at_instant(f"{maand}-01").participatiewet.kostendelersnorm.minimumleeftijd
    bereikt = simulatie.calculate("pw_kostendeler_vanaf", maand) <= np.datetime64(f"{maand}-01")
    np.testing.assert_array_equal(bereikt, simulatie.calculate("leeftijd", maand) >= grens)


def test_paar_is_altijd_wederkerig_en_deelt_een_norm(stelsel):
    kolommen = scherp(stelsel, 3000, zaad=4, maand="2026-01")
    simulatie = bouw(stelsel, kolommen)
    heeft_partner = simulatie.calculate("pw_heeft_partner", "2026-01")
    gehuwden = simulatie.calculate("pw_norm_gehuwden", "2026-01")
    gezin, rol = kolommen.groepen[GEZIN].nummer, kolommen.groepen[GEZIN].rol
    for rij in np.flatnonzero(rol == PARTNER):
        ander = np.flatnonzero((gezin == gezin[rij]) & (rol == AANVRAGER))[0]
        assert heeft_partner[rij] == heeft_partner[ander]
        assert gehuwden[rij] == pytest.approx(gehuwden[ander])


def test_oude_norm_van_2014_is_onbekend_tot_juli_2015(stelsel):
    # wie op 31 december 2014 bijstand had en een woning deelde, hield de oude norm; die staat niet in de feiten
    alleen = np.zeros(2, dtype=np.int64)
    kolommen = Kolommen(
        groepen={GEZIN: Groep(np.arange(2), alleen), HUISHOUDEN: Groep(np.arange(2), alleen)},
        feiten={
            "geboortedatum": np.array(["1970-01-01", "1970-01-01"], dtype="datetime64[D]"),
            "bijstand_en_woningdeler_eind_2014": np.array([True, False]),
        },
        entiteiten={"geboortedatum": PERSOON, "bijstand_en_woningdeler_eind_2014": PERSOON},
        ids=dict.fromkeys((PERSOON, GEZIN, HUISHOUDEN), ("a", "b")),
    )
    simulatie = bouw(stelsel, kolommen)
    np.testing.assert_array_equal(simulatie.calculate("pw_norm", "2015-06"), [np.nan, 960.83])
    np.testing.assert_array_equal(simulatie.calculate("pw_norm", "2015-07"), [962.63, 962.63])


def gelijk(simulatie: Any, maand: str, naam: str, lus: list[Any]) -> None:
    np.testing.assert_array_equal(np.asarray(simulatie.calculate(naam, maand)), np.array(lus), err_msg=naam)


def rijen_in(kolommen: Kolommen, bits: Any, nieuwe_rij: Any = None) -> list[frozenset[int]]:
    """Elke verzameling bewoners als rijen (na het schudden: als nieuwe rijen)."""
    huis, nummer = kolommen.groepen[HUISHOUDEN].nummer, kolommen.nummer_in_huishouden()
    uit = []
    for p in range(kolommen.personen):
        leden = [q for q in np.flatnonzero(huis == huis[p]) if int(bits[p]) >> int(nummer[q] - 1) & 1]
        uit.append(frozenset(int(q if nieuwe_rij is None else nieuwe_rij[q]) for q in leden))
    return uit


def schud(kolommen: Kolommen, rng: Any) -> tuple[Kolommen, Any]:
    """Dezelfde mensen in een andere volgorde, en per oude rij de nieuwe. Relaties wijzen naar dezelfde mens."""
    volgorde = rng.permutation(kolommen.personen)
    nieuwe_rij = np.argsort(volgorde)
    rijen = {naam: kolommen.rij_van_relatie(naam) for naam in RELATIES}
    groepen = {s: Groep(g.nummer[volgorde], g.rol[volgorde]) for s, g in kolommen.groepen.items()}
    feiten = {n: k[volgorde] if kolommen.entiteiten[n] == PERSOON else k for n, k in kolommen.feiten.items()}
    nieuw = dataclasses.replace(kolommen, groepen=groepen, feiten=feiten)
    plaats = nieuw.nummer_in_huishouden()
    for naam, rij in rijen.items():
        oud = kolommen.feiten[naam]
        buiten = np.where(oud == -1, -1, 0)  # een nummer dat niet bestaat, is niemand
        feiten[naam] = np.where(rij >= 0, plaats[nieuwe_rij[rij]], buiten)[volgorde]
    return nieuw, nieuwe_rij


def _gewone_woningen(kolommen: Kolommen) -> Kolommen:
    """Vaker een woning, de gewone verblijfsstatus en geen uitsluiting, zodat er genoeg normen te vergelijken zijn."""
    rng = np.random.default_rng(11)
    woonvorm = kolommen.feiten["woonvorm"]
    woning: Any = Woonvorm.woning
    vaker = np.where(rng.random(len(woonvorm)) < 0.7, woning.index, woonvorm)
    feiten = {**kolommen.feiten, "woonvorm": vaker, "bijstand_en_woningdeler_eind_2014": np.zeros(kolommen.personen, bool)}
    for naam in ("verblijfsstatus", "detentie"):
        feiten[naam] = np.where(rng.random(kolommen.personen) < 0.8, 0, feiten[naam])
    feiten["woont_in_nederland"] = feiten["woont_in_nederland"] | (rng.random(kolommen.personen) < 0.8)
    return dataclasses.replace(kolommen, feiten=feiten)


class Lus:
    """De artikelen, persoon voor persoon."""

    def __init__(self, kolommen: Kolommen, maand: str, stelsel: Any, recht: Any) -> None:
        self.k, self.maand, self.recht = kolommen, maand, recht
        self.dag = datetime.date.fromisoformat(f"{maand}-01")
        self.pw = stelsel.get_parameters_at_instant(f"{maand}-01").participatiewet
        jaren = range(2015, self.dag.year + 1)
        self.aow_maanden = {
            j: int(stelsel.get_parameters_at_instant(f"{j}-01-01").aow.pensioengerechtigde_leeftijd) for j in jaren
        }
        self.gezin, self.rol = kolommen.groepen[GEZIN].nummer, kolommen.groepen[GEZIN].rol
        self.huis = kolommen.groepen[HUISHOUDEN].nummer
        self.nummer = kolommen.nummer_in_huishouden()
        self.allen = range(kolommen.personen)
        self.in_huis: dict[int, list[int]] = {}
        self.in_gezin: dict[int, list[int]] = {}
        for p in self.allen:
            self.in_huis.setdefault(int(self.huis[p]), []).append(p)
            self.in_gezin.setdefault(int(self.gezin[p]), []).append(p)

    def feit(self, p: int, naam: str) -> Any:
        kolom = self.k.feiten[naam]
        return kolom[{PERSOON: p, GEZIN: self.gezin[p], HUISHOUDEN: self.huis[p]}[self.k.entiteiten[naam]]]

    def is_lid(self, p: int, naam: str, lid: Any) -> bool:
        return bool(int(self.feit(p, naam)) == lid.index)

    def leeftijd(self, p: int) -> int:
        g = self.feit(p, "geboortedatum").astype(object)
        return int(self.dag.year - g.year - ((self.dag.month, self.dag.day) < (g.month, g.day)))

    def aow(self, p: int) -> bool:
        """AOW artikel 7a: per kalenderjaar de leeftijd voor wie haar in dat jaar bereikt."""
        g = self.feit(p, "geboortedatum").astype(object)
        for jaar, maanden in self.aow_maanden.items():
            erbij, maand = divmod(g.month - 1 + maanden, 12)
            jaar_bereikt = g.year + erbij
            bereikt = (jaar_bereikt, maand + 1, g.day) <= (self.dag.year, self.dag.month, self.dag.day)
            if bereikt and (jaar_bereikt == jaar or jaar_bereikt < 2015):
                return True
        return False

    # artikel 3
    def ander(self, p: int) -> int | None:
        if self.rol[p] == KIND:
            return None
        return next((q for q in self.in_gezin[int(self.gezin[p])] if q != p and self.rol[q] in (AANVRAGER, PARTNER)), None)

    @functools.cache  # noqa: B019 de lus leeft maar een test
    def partner(self, p: int) -> int | None:
        q = self.ander(p)
        if q is None:
            return None
        if self.feit(p, "gehuwd") and not self.feit(p, "duurzaam_gescheiden"):
            return q
        if self.huis[p] != self.huis[q] or not self.is_lid(p, "woonvorm", Woonvorm.woning):
            return None
        huishouding = self.is_lid(p, "wederzijdse_zorg", Oordeel.ja) or self.vermoeden(p, q)
        return q if huishouding and not self.tenzij(p, q) else None

    def vermoeden(self, p: int, q: int) -> bool:
        if self.feit(p, "kind_samen") or self.feit(p, "samenlevingscontract"):
            return True
        if self.feit(p, "registratie_gezamenlijke_huishouding"):
            return True
        tot = self.feit(p, "eerder_gehuwd_tot").astype(object)
        aanvraag = min(self.feit(x, "aanvraag_datum").astype(object) for x in (p, q))
        aanvraag = self.dag if aanvraag.year == 9999 else aanvraag
        binnen = False
        if tot.year != 9999:
            schrikkel = (tot.month, tot.day) == (2, 29) and (tot.year + 2) % 4
            twee_jaar_later = datetime.date(tot.year + 2, 3, 1) if schrikkel else tot.replace(year=tot.year + 2)
            binnen = twee_jaar_later >= aanvraag
        gehuwd, aangemerkt = self.feit(p, "eerder_gehuwd"), self.feit(p, "eerder_als_gehuwd_aangemerkt")
        if self.maand < "2026-01":
            return bool(gehuwd or (aangemerkt and binnen))
        return bool((gehuwd or aangemerkt) and binnen)

    def tenzij(self, p: int, q: int) -> bool:
        if any(self.is_lid(p, "verwantschap", v) for v in (Verwantschap.aan_eerste_graad, Verwantschap.bloed_eerste_graad)):
            return True
        if self.maand >= "2026-01":
            return self.is_lid(p, "zorgbehoefte_aanleiding_samenwonen", Oordeel.ja)
        zorg = any(self.is_lid(x, "zorgbehoefte", Oordeel.ja) for x in (p, q))
        return zorg and self.is_lid(p, "verwantschap", Verwantschap.bloed_tweede_graad)

    # artikel 4
    def kinderen(self, p: int) -> int:
        wij = {p, self.partner(p)} - {None}
        return sum(1 for c in self.kinderen_ten_laste if wij & self.ouders(c))

    def ten_laste(self, c: int) -> bool:
        return bool(
            self.rol[c] == KIND
            and 0 <= self.leeftijd(c) < 18
            and self.feit(c, "woont_in_nederland")
            and not self.feit(c, "is_pleegkind")
            and self.feit(c, "kinderbijslag_wordt_betaald")
        )

    @functools.cached_property
    def kinderen_ten_laste(self) -> list[int]:
        return [c for c in self.allen if self.ten_laste(c)]

    @functools.cache  # noqa: B019
    def ouders(self, c: int) -> set[int]:
        huis = self.in_huis[int(self.huis[c])]
        nummers = {int(self.feit(c, "ouder_1")), int(self.feit(c, "ouder_2"))}
        genoemd = {q for q in huis if int(self.nummer[q]) in nummers}
        return genoemd or {q for q in self.in_gezin[int(self.gezin[c])] if self.rol[q] == AANVRAGER}

    # artikel 19a; in 2015 artikel 22a lid 4
    @functools.cache  # noqa: B019
    def medebewoners(self, p: int) -> list[int]:
        if not self.is_lid(p, "woonvorm", Woonvorm.woning):
            return []
        return [q for q in self.in_huis[int(self.huis[p])] if q != p and self.deelt_met(p, q)]

    def telt_mee(self, q: int) -> bool:
        studeert = [Onderwijs.wsf, Onderwijs.wtos, Onderwijs.bbl]
        if self.maand >= "2016-01":
            studeert.append(Onderwijs.buitenland)
        grens = 21 if self.maand < "2023-01" else 27
        return self.leeftijd(q) >= grens and not any(self.is_lid(q, "onderwijs", o) for o in studeert)

    def deelt_met(self, p: int, q: int) -> bool:
        a = self.partner(p) == q
        b = self.contract(p, q) or self.contract(q, p)
        c = self.verhuurder(p) != 0 and self.verhuurder(p) == self.verhuurder(q)
        return self.telt_mee(q) and not a and not b and not c

    def huurder_van(self, p: int) -> int:
        """Op wiens naam de commerciële overeenkomst van p staat: p zelf, anders de partner in dezelfde woning."""
        q = self.partner(p)
        eigen = self.is_lid(p, "huurcontract", Huurcontract.commercieel) and self.feit(p, "huurt_van") != 0
        return p if eigen or q is None or self.huis[q] != self.huis[p] else q

    def verhuurder(self, p: int) -> int:
        h = self.huurder_van(p)
        return int(self.feit(h, "huurt_van")) if self.is_lid(h, "huurcontract", Huurcontract.commercieel) else 0

    def contract(self, huurder: int, verhuurder: int) -> bool:
        if self.feit(self.huurder_van(huurder), "verwant_aan_verhuurder"):
            return False
        paar = {verhuurder, self.partner(verhuurder)} - {None}
        return any(self.huis[v] == self.huis[huurder] and int(self.nummer[v]) == self.verhuurder(huurder) for v in paar)

    def als_bits(self, personen: list[int]) -> int:
        return sum(1 << int(self.nummer[q] - 1) for q in personen)

    # artikel 22a
    def aantal(self, p: int) -> int:
        q = self.partner(p)
        telt = q is not None and self.leeftijd(q) >= 21 and not self.binnen(q)  # artikel 23 lid 3
        if self.maand < "2016-01":
            samen = q is not None and self.huis[q] == self.huis[p] and self.is_lid(p, "woonvorm", Woonvorm.woning)
            telt = samen and q is not None and self.telt_mee(q)
        return 1 + telt + len(self.medebewoners(p))

    def deelt(self, p: int) -> bool:
        elders = self.is_lid(p, "tijdelijk_elders", TijdelijkElders.mantelzorg)
        lid_4 = self.maand >= "2026-01" and elders and self.is_lid(p, "mantelzorg_elders_intensief", Oordeel.ja)
        return self.leeftijd(p) >= 21 and bool(self.medebewoners(p)) and not lid_4

    def kostendelersnorm(self, p: int, A: int, gehuwd: bool = True) -> Any:
        q = self.partner(p) if gehuwd else None
        met_aow = self.aow(p) or (q is not None and self.aow(q))
        B = self.pw.norm.gehuwden_vanaf_aow if met_aow else self.pw.norm.gehuwden_21_tot_aow
        return float((0.4 + A * 0.3) / A * B)

    # artikel 23
    def binnen(self, p: int) -> bool:
        slaapplaats = any(self.is_lid(p, "woonvorm", w) for w in (Woonvorm.opvang, Woonvorm.beschermd_wonen))
        hulp = self.is_lid(p, "hulp_meer_dan_halve_etmaal", Oordeel.ja)
        return self.is_lid(p, "woonvorm", Woonvorm.inrichting) or (slaapplaats and hulp)

    def als_alleenstaande(self, p: int) -> Any:
        inrichting = self.pw.inrichting
        if self.binnen(p):
            return float(inrichting.norm_alleenstaande + inrichting.verhoging_alleenstaande)
        if self.deelt(p):
            return self.kostendelersnorm(p, 1 + len(self.medebewoners(p)), gehuwd=False)
        return self.alleen(p) + self.verhoging(p, self.pw.norm.alleenstaande_21_tot_aow - self.alleen(p))

    # artikel 20, 21 en 22
    def alleen(self, p: int) -> Any:
        if self.leeftijd(p) < 21:
            return float(self.pw.norm.alleenstaande_18_20_zonder_kind)
        return float(self.pw.norm.alleenstaande_vanaf_aow if self.aow(p) else self.pw.norm.alleenstaande_21_tot_aow)

    def samen(self, p: int, q: int) -> Any:
        norm, met = self.pw.norm, "met" if self.kinderen(p) else "zonder"
        jong = [18 <= self.leeftijd(x) < 21 for x in (p, q)]
        if all(jong):
            return float(norm[f"gehuwden_beide_18_20_{met}_kind"])
        if any(jong) and min(self.leeftijd(p), self.leeftijd(q)) >= 18:
            return float(norm[f"gehuwden_een_18_20_ander_21plus_{met}_kind"])
        return norm.gehuwden_vanaf_aow if self.aow(p) or self.aow(q) else norm.gehuwden_21_tot_aow

    def verhoging(self, p: int, ruimte: float) -> Any:
        gronden = ("ouders_niet_draagkrachtig", "onderhoudsrecht_niet_te_gelde_te_maken")
        if self.maand < "2026-01" or not self.kan_niet_bij_ouders(p, gronden):
            return 0.0
        return min(self.pw.norm.verhoging_18_20_ouders_niet_draagkrachtig, max(ruimte, 0.0))

    def kan_niet_bij_ouders(self, p: int, gronden: tuple[str, ...]) -> bool:
        return 18 <= self.leeftijd(p) < 21 and any(self.is_lid(p, g, Oordeel.ja) for g in gronden)

    # alles samen: het eigen deel van de norm
    def norm(self, p: int) -> Any:
        q = self.partner(p)
        if not self.recht[p] or self.leeftijd(p) < 18:
            return 0.0
        if q is None:
            return self.als_alleenstaande(p)
        if self.binnen(p) and self.binnen(q):
            return (self.pw.inrichting.norm_gehuwden + self.pw.inrichting.verhoging_gehuwden) / 2
        if self.binnen(p) or self.binnen(q):
            return self.als_alleenstaande(p)
        return self.gehuwd_thuis(p, q) if self.recht[q] else self.artikel_24(p)

    def gehuwd_thuis(self, p: int, q: int) -> Any:
        if self.deelt(p):
            return self.kostendelersnorm(p, self.aantal(p))
        if self.leeftijd(p) < 21 and self.deelt(q):
            return self.vast_deel(p)
        gronden = ("ouders_niet_draagkrachtig", "onderhoudsrecht_niet_te_gelde_te_maken")
        delers = 1 + self.kan_niet_bij_ouders(q, gronden)
        samen = self.samen(p, q)
        return samen / 2 + self.verhoging(p, (self.pw.norm.gehuwden_21_tot_aow - samen) / delers)

    def vast_deel(self, p: int) -> Any:
        if self.maand >= "2016-01":
            knoop = self.pw.kostendelersnorm
            return knoop.vast_deel_jonge_partner_met_kind if self.kinderen(p) else knoop.vast_deel_jonge_partner_zonder_kind
        if self.kinderen(p):
            return 511.68 if self.maand < "2015-07" else 512.65  # artikel 22b lid 1 onder a
        return self.pw.norm.alleenstaande_18_20_zonder_kind

    def artikel_24(self, p: int) -> Any:
        if self.maand < "2016-01":
            deelt = self.leeftijd(p) >= 21 and self.aantal(p) > 1
            return self.kostendelersnorm(p, self.aantal(p)) if deelt else self.alleen(p)
        if self.deelt(p):
            return self.kostendelersnorm(p, self.aantal(p))
        helft = self.samen_met_leeftijdgenoot(p) / 2
        return helft + self.verhoging(p, self.pw.norm.gehuwden_21_tot_aow / 2 - helft)

    def samen_met_leeftijdgenoot(self, p: int) -> Any:
        if self.leeftijd(p) < 21:
            return float(self.pw.norm[f"gehuwden_beide_18_20_{'met' if self.kinderen(p) else 'zonder'}_kind"])
        return self.pw.norm.gehuwden_vanaf_aow if self.aow(p) else self.pw.norm.gehuwden_21_tot_aow
