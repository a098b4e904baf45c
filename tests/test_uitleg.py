"""De uitleg is het spoor met de artikelen erbij; de labels zeggen wat ertoe deed en wat ontbreekt."""

from __future__ import annotations

import dataclasses
import itertools
import pathlib
import re

import numpy as np
import pytest
from openfisca_core.parameters import ParameterNode
from openfisca_core.periods import DateUnit
from openfisca_core.taxbenefitsystems import TaxBenefitSystem
from openfisca_core.variables import Variable

import openfisca_inclusieve_stad
from openfisca_inclusieve_stad import entities
from openfisca_inclusieve_stad.begrippen import Bedrag, Oordeel, of_onbekend
from openfisca_inclusieve_stad.cli.weergave.tabel import als_tabel
from openfisca_inclusieve_stad.cli.weergave.uitlegbeeld import uitlegblokken
from openfisca_inclusieve_stad.entities import Persoon
from openfisca_inclusieve_stad.fouten import GebruikersFout
from openfisca_inclusieve_stad.hervormingen import Hervorming
from openfisca_inclusieve_stad.kolommen import GEZIN, HUISHOUDEN, PERSOON, Groep, Kolommen
from openfisca_inclusieve_stad.stelsel import EigenDagen
from openfisca_inclusieve_stad.toepassing import zekerheid
from openfisca_inclusieve_stad.toepassing.antwoord import Regime, Toets
from openfisca_inclusieve_stad.toepassing.delen import blad_op
from openfisca_inclusieve_stad.toepassing.simulatie import bouw, maand_van
from openfisca_inclusieve_stad.toepassing.situatie import lees, op_peildatum
from openfisca_inclusieve_stad.toepassing.stelsels import stelsel_van
from openfisca_inclusieve_stad.toepassing.uitleg import (
    afleiding,
    artikelen_op,
    bewoners_tekst,
    datum_tekst,
    gelezen_parameter,
    getal_tekst,
    uitleg,
)
from openfisca_inclusieve_stad.wetten import wetten
from tests.huishoudens import scherp

LINK = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703"


def situatie(geboren, huis, gezin=None, rollen=None, **feiten) -> Kolommen:
    """Personen met hun geboortedag; standaard ieder in een eigen gezin."""
    n = len(geboren)
    gezin = np.arange(n) if gezin is None else np.array(gezin)
    groepen = {GEZIN: Groep(gezin, np.array(rollen or [0] * n)), HUISHOUDEN: Groep(np.array(huis), np.zeros(n, dtype=int))}
    ids = {
        PERSOON: tuple(f"p{i}" for i in range(n)),
        GEZIN: tuple(f"g{i}" for i in range(max(gezin) + 1)),
        HUISHOUDEN: ("woning",),
    }
    kolommen = Kolommen(groepen, {}, {}, ids).met(geboortedatum=np.array(geboren, dtype="datetime64[D]"))
    for naam, (entiteit, waarden) in feiten.items():
        kolommen = kolommen.met(entiteit, **{naam: np.array(waarden)})
    return kolommen


@pytest.fixture(scope="module")
def dochter_en_vader():
    """V6-5a na de verhuizing: dochter van 49 en vader van 78 in één woning, Utrecht, geen wederzijdse zorg."""
    return situatie(["1966-03-15", "1937-01-01"], [0, 0], gemeente=(HUISHOUDEN, [4]))


def test_de_uitleg_noemt_bedrag_artikel_en_parameter(stelsel, dochter_en_vader):
    simulatie = bouw(stelsel, dochter_en_vader, spoor=True)
    simulatie.calculate("pw_norm", maand_van("2015-07"))
    stappen = afleiding(simulatie, "pw_norm", "2015-07", 0)
    assert stappen[0].diepte == 0
    assert stappen[0].variabele == "pw_norm"
    assert stappen[0].waarde == "687,59 euro"  # issue 2: V6-5a op 2015-07
    gelezen = {p[0]: p for stap in stappen for p in stap.parameters}
    assert any("1.375,18 euro" in p for p in gelezen.values()), "B van artikel 22a: norm gehuwden 2015-07"
    assert any("artikel=22a" in link for stap in stappen for link in stap.artikelen)
    medebewoners = next(s for s in stappen if s.variabele == "pw_kostendelende_medebewoners")
    assert medebewoners.waarde == "bewoner 2"
    assert next(s for s in stappen if s.variabele == "geboortedatum").waarde == "15-03-1966"


def test_elke_variabele_en_maand_staat_er_een_keer_en_elke_regel_is_te_volgen(stelsel, dochter_en_vader):
    simulatie = bouw(stelsel, dochter_en_vader, spoor=True)
    simulatie.calculate("pw_algemene_bijstand", maand_van("2026-07"))
    stappen = afleiding(simulatie, "pw_algemene_bijstand", "2026-07", 0)
    sleutels = [
        (s.variabele, s.periode) for s in stappen if stelsel.get_variable(s.variabele).definition_period != DateUnit.ETERNITY
    ]
    assert len(sleutels) == len(set(sleutels))
    for vorige, stap in itertools.pairwise(stappen):
        assert 1 <= stap.diepte <= vorige.diepte + 1
        assert stap.label
        assert stap.waarde
        assert not re.search(r"\b(nan|None|True|False)\b", stap.waarde), stap
        for link in stap.artikelen:
            versie = re.search(r"&g=(\d{4}-\d{2}-\d{2})", link)
            assert versie is None or versie.group(1) <= "2026-07-01"


def test_met_ertoe_staan_alleen_de_parameters_die_het_bedrag_bepalen(stelsel, dochter_en_vader):
    meting = zekerheid.meet(stelsel, dochter_en_vader, "2015-07", ["pw_norm"])
    ertoe = zekerheid.bladen_die_ertoe_doen(meting, rij=0)
    stappen = afleiding(meting.simulatie, "pw_norm", "2015-07", 0, ertoe)
    assert "participatiewet.norm.gehuwden_21_tot_aow" in ertoe
    assert "participatiewet.norm.gehuwden_beide_18_20_zonder_kind" not in ertoe, "wel gelezen, niet van belang"
    assert {p[0] for s in stappen for p in s.parameters} == {
        blad.metadata["label"] for blad in (stelsel_blad(stelsel, p) for p in ertoe)
    }


def test_de_andere_volwassene_van_het_gezin_staat_erbij_als_haar_waarde_anders_is(stelsel):
    paar = situatie(
        ["1980-01-01", "1979-05-05"], [0, 0], [0, 0], [0, 1],
        gehuwd=(GEZIN, [True]), inkomen_uit_arbeid=(PERSOON, [0.0, 512.34]),
    )  # fmt: skip
    simulatie = bouw(stelsel, paar, spoor=True)
    simulatie.calculate("pw_algemene_bijstand", maand_van("2026-01"))
    loon = next(s for s in afleiding(simulatie, "pw_algemene_bijstand", "2026-01", 0) if s.variabele == "inkomen_uit_arbeid")
    assert loon.waarde == "0,00 euro (standaardwaarde); andere volwassene in het gezin: 512,34 euro"


def test_bladen_van_andere_steden_staan_er_niet_bij(stelsel):
    twee = situatie(["1980-01-01", "1980-01-01"], [0, 1], gemeente=(HUISHOUDEN, [1, 4]))
    twee = Kolommen(twee.groepen, twee.feiten, twee.entiteiten, {**twee.ids, HUISHOUDEN: ("a", "b")})
    simulatie = bouw(stelsel, twee, spoor=True)
    naam = "pw_individuele_inkomenstoeslag"
    simulatie.calculate(naam, maand_van("2023-07"))
    paden = {p.name for k in simulatie.tracer.browse_trace() for p in k.parameters}
    assert any(p.startswith("gemeenten.eindhoven.") for p in paden)
    stappen = afleiding(simulatie, naam, "2023-07", 1)
    links = {link for s in stappen for link in s.artikelen}
    eindhoven = {
        str(b["href"])
        for p in paden
        if p.startswith("gemeenten.eindhoven.")
        for b in stelsel_blad(stelsel, p).metadata.get("reference", {}).values()
        if "wetten.overheid" not in str(b["href"])
    }
    assert not links & eindhoven


def stelsel_blad(stelsel, pad):
    return blad_op(stelsel.parameters, pad)


def test_onder_een_hervorming_staan_ook_de_artikelen_die_zij_verving_en_heet_haar_waarde_een_aanname(stelsel, dochter_en_vader):
    class een_euro(Hervorming):
        wijzigt = ("pw_norm", "participatiewet.norm.gehuwden_21_tot_aow")

        def apply(self):
            class pw_norm(Bedrag):
                value_type = float
                entity = Persoon
                definition_period = DateUnit.MONTH
                reference = "https://voorbeeld.nl/experiment"

                def formula_2015_01_01(persoon, period, parameters, oorspronkelijk):
                    return oorspronkelijk() + 1

            self.omwikkel(pw_norm)
            self.wijzig_parameter("participatiewet.norm.gehuwden_21_tot_aow", start="2015-01-01", value=2000.0)

    anders = een_euro(stelsel)
    simulatie = bouw(anders, dochter_en_vader, spoor=True)
    simulatie.calculate("pw_norm", maand_van("2015-07"))
    eerste = afleiding(simulatie, "pw_norm", "2015-07", 0)[0]
    assert "https://voorbeeld.nl/experiment" in eerste.artikelen
    assert any("BWBR0015703" in link for link in eerste.artikelen)
    pad = "participatiewet.norm.gehuwden_21_tot_aow"
    assert gelezen_parameter(anders, pad, "2015-07-01", 2000.0).zekerheid == "aanname"
    assert gelezen_parameter(stelsel, pad, "2015-07-01", 1375.18).zekerheid == "A"
    assert zekerheid.label_bedrag(anders, [pad], "2015-07") == "aanname"


def test_wat_niet_met_spoor_is_berekend_wordt_geweigerd_met_een_zin(stelsel, dochter_en_vader):
    simulatie = bouw(stelsel, dochter_en_vader, spoor=True)
    simulatie.calculate("pw_norm", maand_van("2015-07"))
    with pytest.raises(GebruikersFout, match="Bedoelt u 'pw_norm'"):
        afleiding(simulatie, "pw_nom", "2015-07", 0)
    with pytest.raises(GebruikersFout, match="niet met spoor berekend"):
        afleiding(bouw(stelsel, dochter_en_vader), "pw_norm", "2015-07", 0)


@pytest.mark.parametrize(
    ("getal", "eenheid", "tekst"),
    [
        (962.63, "currency-EUR", "962,63 euro"),
        (1001.065, "currency-EUR", "1.001,07 euro"),
        (131072.01, "currency-EUR", "131.072,01 euro"),
        (-0.001, "currency-EUR", "0,00 euro"),
        (-275.04, "currency-EUR", "-275,04 euro"),
        (float("nan"), "currency-EUR", "onbekend"),
        (0.125, "/1", "12,5%"),
        (0.4, "/1", "40%"),
        (27, "year", "27 jaar"),
        (1, "month", "1 maand"),
        (6, "month", "6 maanden"),
        (3, None, "3"),
    ],
)
def test_getallen_staan_er_zoals_in_een_nederlandse_brief(getal, eenheid, tekst):
    assert getal_tekst(getal, eenheid) == tekst


def test_data_en_bewoners_als_tekst():
    assert datum_tekst("2026-07-01") == "01-07-2026"
    assert datum_tekst("9999-12-31") == "geen datum"
    assert [bewoners_tekst(b) for b in (0, 0b10, 0b110, 0b1011)] == [
        "niemand",
        "bewoner 2",
        "bewoners 2 en 3",
        "bewoners 1, 2 en 4",
    ]


def test_van_elk_artikel_de_laatste_versie_op_of_voor_de_dag():
    links = [
        f"{LINK}&artikel=22a&g=2015-01-01",
        f"{LINK}&artikel=22a&g=2023-01-01",
        f"{LINK}&artikel=19a&g=2016-01-01",
        "https://x.nl",
    ]
    assert artikelen_op(links, "2015-07-01") == (links[0], links[3])
    assert artikelen_op(links, "2022-12-01") == (links[0], links[2], links[3])
    assert artikelen_op(links, "2023-01-01") == (links[1], links[2], links[3])
    assert artikelen_op(links[1:3], "2015-01-01") == (links[1], links[2]), "liever een latere versie dan geen artikel"


# --- De korte uitleg ---------------------------------------------------------------------------------------------------

CASUS = pathlib.Path(openfisca_inclusieve_stad.__file__).parent / "casussen" / "V6-5a_reuma_en_nicht.yaml"
BIJSTAND = "pw_algemene_bijstand"


@pytest.fixture(scope="module")
def nicht_en_mevrouw(stelsel):
    """{naam: de stappen van de algemene bijstand} van V6-5a."""
    kolommen = op_peildatum(lees(str(CASUS)), "2015-07")
    meting = zekerheid.meet(stelsel, kolommen, "2015-07", [BIJSTAND])
    namen = kolommen.ids[PERSOON]
    return {wie: uitleg(meting.simulatie, BIJSTAND, "2015-07", rij, namen) for rij, wie in enumerate(namen)}


def kort(stappen):
    return {s.variabele: s for s in stappen if s.nummer}


def delen(stap):
    return {d.label: d for d in stap.uit}


def als_uitleg(stappen, volledig=False):
    toets = Toets("", Regime("2015-07"), {}, (), (), (), (), (), {}, {f"mevrouw {BIJSTAND}": stappen})
    return als_tabel(list(uitlegblokken(toets, volledig)))


def test_v6_5a_volgt_van_norm_naar_bijstand(nicht_en_mevrouw):
    """Participatiewet artikel 22a lid 1: ((40% + A x 30%) x B) / A; issue 2: A = 2, B = 1.375,18, norm 687,59."""
    stappen = kort(nicht_en_mevrouw["mevrouw"])
    assert next(iter(sorted(stappen.values(), key=lambda s: s.nummer))).variabele == BIJSTAND
    assert sorted(s.nummer for s in stappen.values()) == list(range(1, len(stappen) + 1))
    norm = stappen["pw_kostendelersnorm"]
    assert norm.kort == "687,59 euro"
    assert {(d.waarde, d.soort) for d in norm.uit} == {
        ("2", "gelezen"), ("1.375,18 euro", "gelezen"), ("40%", "bedrag"), ("30%", "bedrag"),
    }  # fmt: skip
    assert {d.stap for d in norm.uit} == {0, stappen["pw_aantal_kostendelers"].nummer, stappen["pw_rekennorm"].nummer}
    assert any("artikel=22a&lid=1" in link for link in norm.bij)
    assert any("artikel=19" in link for link in stappen[BIJSTAND].bij)
    assert stappen["pw_kostendelende_medebewoners"].kort == "nicht"


def test_wat_niet_geldt_is_gesnoeid_en_wat_iemand_opgaf_niet(nicht_en_mevrouw):
    stappen = kort(nicht_en_mevrouw["mevrouw"])
    assert "pw_norm_artikel_24" not in stappen, "gelezen door np.where, maar voor haar zonder gevolg"
    assert "Norm naast een echtgenoot zonder recht (artikel 24)" in stappen["pw_norm"].geen_verschil
    assert "pw_uitgesloten" not in stappen, "nee om de gewone redenen"
    zorg = delen(stappen["pw_gezamenlijke_huishouding"])
    assert [d.waarde for label, d in zorg.items() if "dragen zorg voor elkaar" in label] == ["Nee, opgegeven"]


def test_de_uitleg_van_wie_te_veel_inkomen_heeft_noemt_dat_inkomen(nicht_en_mevrouw):
    """1.080 AOW + 550 pensioen - 19,50 (artikel 33 lid 5) = 1.610,50, en dat is niet lager dan de norm."""
    stappen = kort(nicht_en_mevrouw["nicht"])
    assert stappen[BIJSTAND].kort == "0,00 euro"
    toets_van_inkomen = next(s for s in stappen.values() if "lager dan de bijstandsnorm" in s.label)
    assert toets_van_inkomen.kort == "nee"
    assert {d.waarde for d in toets_van_inkomen.uit} == {"738,20 euro", "1.610,50 euro"}
    inkomen = next(s for s in stappen.values() if s.kort == "1.610,50 euro")
    assert {"1.080,00 euro", "550,00 euro, opgegeven", "19,50 euro"} <= {d.waarde for d in inkomen.uit}
    assert "1.080,00 euro, opgegeven" in {d.waarde for d in stappen["aow_inkomen"].uit}


def test_v6_5a_past_op_een_paar_schermen_van_80_kolommen(nicht_en_mevrouw):
    tekst = als_uitleg(nicht_en_mevrouw["mevrouw"])
    regels = tekst.splitlines()
    assert len(regels) < 120
    assert max(map(len, regels)) <= 80
    assert "None" not in tekst
    assert "nan" not in tekst.split()
    heel = " ".join(tekst.split())
    for deel in (
        "Kostendelersnorm: 687,59 euro", "(A) = 2 (stap", "(B) = 1.375,18 euro (stap", "= 40% (vanaf 01-01-2015)",
        "= 30% (vanaf 01-01-2015)", "Participatiewet artikel 22a lid 1 (tekst 2015-07-01)", "Participatiewet artikel 19 (",
        "0,00 euro: verlaging van de norm wegens de woonsituatie", "andere voorwaarden gaven geen verschil:",
    ):  # fmt: skip
        assert deel in heel, deel
    links = re.findall(r"https://\S+", tekst)
    assert len(links) == len(set(links))
    assert len(als_uitleg(nicht_en_mevrouw["mevrouw"], volledig=True).splitlines()) > 3 * len(regels)


def test_elke_stap_staat_er_een_keer_en_elke_verwijzing_klopt(nicht_en_mevrouw):
    for stappen in nicht_en_mevrouw.values():
        nummers = {s.nummer: s for s in stappen if s.nummer}
        assert len(nummers) == len(kort(stappen))
        genoemd = {d.stap for s in nummers.values() for d in s.uit if d.stap}
        assert genoemd == set(nummers) - {1}, "elke stap wordt ergens genoemd"
        for s in nummers.values():
            for d in s.uit:
                if d.stap and nummers[d.stap].label == d.label:
                    assert nummers[d.stap].kort.startswith(d.waarde.split(" (")[0]) or "(" in d.waarde


def test_een_gegeven_van_het_gezin_of_de_woning_staat_bij_de_persoon_die_het_raakt():
    """V6-5b: als paar is zij gehuwd door de woning (standaard) en het oordeel over de zorg (opgegeven)."""
    kolommen = op_peildatum(lees(str(CASUS.with_name("V6-5b_reuma_en_nicht_als_paar.yaml"))), "2015-07")
    meting = zekerheid.meet(stelsel_van(()), kolommen, "2015-07", [BIJSTAND])
    stappen = kort(uitleg(meting.simulatie, BIJSTAND, "2015-07", 0, kolommen.ids[PERSOON]))
    assert stappen["pw_heeft_partner"].kort.startswith("ja")
    waarden = [d.waarde for d in stappen["pw_gezamenlijke_huishouding"].uit]
    assert "Ja, opgegeven" in waarden
    assert any("woonvorm van dit huishouden" in w for w in waarden)


def test_de_proeven_veranderen_niets_aan_de_simulatie(stelsel, dochter_en_vader):
    meting = zekerheid.meet(stelsel, dochter_en_vader, "2015-07", [BIJSTAND])
    voor = {(k.name, str(k.period)): np.array(k.value) for k in meting.simulatie.tracer.browse_trace()}
    een = uitleg(meting.simulatie, BIJSTAND, "2015-07", 0, ("dochter", "vader"))
    assert een == uitleg(meting.simulatie, BIJSTAND, "2015-07", 0, ("dochter", "vader"))
    na = {(k.name, str(k.period)): np.array(k.value) for k in meting.simulatie.tracer.browse_trace()}
    assert voor.keys() == na.keys()
    assert all(np.array_equal(voor[k], na[k]) for k in voor)


def test_elke_korte_uitleg_van_willekeurige_mensen_is_te_schrijven(stelsel):
    kolommen = scherp(stelsel, 12, zaad=3)
    for maand in ("2015-07", "2026-07"):
        meting = zekerheid.meet(stelsel, kolommen, maand, [BIJSTAND])
        namen = [f"p{i}" for i in range(kolommen.personen)]
        for rij in (0, 5, 10):
            stappen = uitleg(meting.simulatie, BIJSTAND, maand, rij, namen)
            assert kort(stappen)[BIJSTAND].nummer == 1
            assert "None" not in als_uitleg(stappen)


# --- Een klein stelsel om wat ontbreekt en wat ertoe doet scherp te toetsen ---------------------------------------------


class norm_klein(Bedrag):
    value_type = float
    entity = Persoon
    definition_period = DateUnit.MONTH

    def formula(persoon, period, parameters):
        n = parameters(period).normen
        return np.where(persoon("paar_klein", period), of_onbekend(n, "paar") / 2, of_onbekend(n, "alleen"))


class inkomen_klein(Bedrag):
    value_type = float
    entity = Persoon
    definition_period = DateUnit.MONTH


class paar_klein(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH


class recht_klein(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH

    def formula(persoon, period, parameters):
        return persoon("inkomen_klein", period) < persoon("norm_klein", period)  # NaN: zwijgend onwaar


class KleinStelsel(EigenDagen, TaxBenefitSystem):
    def __init__(self):
        super().__init__(entities.entities)
        self.add_variables(norm_klein, inkomen_klein, paar_klein, recht_klein)
        waarden = {
            "paar": {"values": {"2015-01-01": 1000.0, "2016-01-01": None}, "metadata": {"feit": "pw.paar", "zekerheid": "B"}},
            "alleen": {"values": {"2015-01-01": 700.0}, "metadata": {"zekerheid": {"2015-01-01": "C", "2017-01-01": "A"}}},
        }
        self.parameters = ParameterNode("", data={"normen": waarden})


@pytest.fixture(scope="module")
def klein():
    return KleinStelsel()


@pytest.fixture(scope="module")
def twee_mensen():
    kolommen = situatie(["1980-01-01"] * 2, [0, 0], inkomen_klein=(PERSOON, [100.0, 100.0]), paar_klein=(PERSOON, [True, False]))
    return dataclasses.replace(kolommen, feiten={n: k for n, k in kolommen.feiten.items() if n != "geboortedatum"})


def test_alleen_het_blad_dat_iets_uitmaakt_doet_ertoe(klein, twee_mensen):
    meting = zekerheid.meet(klein, twee_mensen, "2015-06", ["norm_klein"])
    assert set(zekerheid.gelezen_bladen(meting.simulatie)) == {"normen.paar", "normen.alleen"}
    assert zekerheid.bladen_die_ertoe_doen(meting, rij=0) == ("normen.paar",)
    assert zekerheid.bladen_die_ertoe_doen(meting, rij=1) == ("normen.alleen",)
    assert [zekerheid.label_bedrag_van(meting, rij) for rij in (0, 1)] == ["B", "C"]
    assert zekerheid.label_bedrag(klein, ("normen.paar", "normen.alleen"), "2015-06") == "C"
    assert zekerheid.label_bedrag(klein, (), "2015-06") == "A"


def test_proeven_veranderen_de_gedeelde_boom_niet(klein, twee_mensen):
    voor = {naam: [(w.instant_str, w.value) for w in b.values_list] for naam, b in klein.parameters.normen.children.items()}
    dag = klein.get_parameters_at_instant("2015-06-01")
    zekerheid.doet_ertoe(klein, twee_mensen, "2015-06", ["norm_klein", "recht_klein"])
    assert klein.get_parameters_at_instant("2015-06-01") is dag
    assert dag.normen.alleen == 700.0
    assert voor == {
        naam: [(w.instant_str, w.value) for w in b.values_list] for naam, b in klein.parameters.normen.children.items()
    }


def test_een_ontbrekend_bedrag_raakt_alleen_wie_het_nodig_heeft(klein, twee_mensen):
    meting = zekerheid.meet(klein, twee_mensen, "2016-06", ["norm_klein", "recht_klein"])
    assert zekerheid.ontbrekende_sleutels(meting) == {"norm_klein": (("pw.paar",), ()), "recht_klein": (("pw.paar",), ())}
    assert not meting.kolom("recht_klein")[0], "NaN besliste zwijgend 'nee'; daarom is deze uitkomst geweigerd"
    assert zekerheid.ontbreekt(klein, twee_mensen, "2016-06", ["recht_klein"], rij=0) == ("pw.paar",)
    assert zekerheid.ontbreekt(klein, twee_mensen, "2016-06", ["recht_klein"], rij=1) == ()
    assert zekerheid.ontbreekt(klein, twee_mensen, "2015-06", ["recht_klein"]) == ()


def test_een_blad_telt_als_een_waarde_ertoe_doet_die_het_kan_hebben(stelsel):
    """Een vrijlating van 0 of van een miljard verandert niets voor wie niets verdient."""
    alleen = situatie(["1980-01-01"], [0])
    ertoe = zekerheid.doet_ertoe(stelsel, alleen, "2026-01", ["pw_algemene_bijstand"])
    assert "participatiewet.norm.alleenstaande_21_tot_aow" in ertoe
    assert not [pad for pad in ertoe if "vrijlating" in pad]


def test_label_wettekst_noemt_de_gelezen_versie_of_zegt_onbekend():
    wet = wetten()["participatiewet"]
    assert zekerheid.label_wettekst(wet, ["3"], "2020-01-01") == "gelezen (versie 2015-07-01)"
    assert zekerheid.label_wettekst(wet, ["3"], "2014-01-01") == "onbekend"
    assert (
        zekerheid.label_wettekst(wet, ["3", "999"], "2026-01-01")
        == "artikel 3: gelezen (versie 2026-01-01); artikel 999: onbekend"
    )


def test_label_feiten_zegt_of_een_oordeel_of_een_aanname_de_uitkomst_draagt(stelsel):
    def label(oordeel, aannames=()):
        # de norm zelf is als paar en als twee kostendelers dezelfde; het loon van de ander telt alleen als paar
        zorg, loon = (GEZIN, [oordeel.index]), (PERSOON, [0.0, 900.0])
        paar = situatie(["1980-01-01", "1979-05-05"], [0, 0], [0, 0], [0, 1], wederzijdse_zorg=zorg, inkomen_uit_arbeid=loon)
        return zekerheid.label_feiten(stelsel, paar, "2020-01", ["pw_algemene_bijstand"], aannames, rij=0)

    assert label(Oordeel.ja) == "oordeel"
    assert label(Oordeel.nee) == "oordeel"
    assert label(Oordeel.onbekend) == "gegeven"
    assert label(Oordeel.onbekend, [("p0", "geboortedatum")]) == "aanname"
    assert label(Oordeel.onbekend, ["feit_dat_niet_is_gelezen"]) == "gegeven"


def test_een_oordeel_dat_niets_uitmaakt_geeft_geen_label_oordeel(stelsel):
    alleen = situatie(["1980-01-01"], [0], zorgbehoefte=(PERSOON, [Oordeel.ja.index]))
    assert zekerheid.label_feiten(stelsel, alleen, "2020-01", ["pw_norm"]) == "gegeven"


def test_elke_uitkomst_van_willekeurige_mensen_is_uit_te_leggen(stelsel):
    """Geen enkele stap struikelt, voor elke variabele met een formule, in vier maanden."""
    kolommen = scherp(stelsel, 60, zaad=5)
    for maand in ("2015-07", "2020-01", "2026-07"):
        simulatie = bouw(stelsel, kolommen, spoor=True)
        for naam, variabele in stelsel.variables.items():
            if variabele.formulas:
                simulatie.vraag(naam, maand)
        for naam in ("pw_algemene_bijstand", "pw_norm", "pw_bijzondere_bijstand", "pw_boete"):
            for rij in (0, 7):
                assert afleiding(simulatie, naam, maand, rij)[0].variabele == naam


def test_de_boom_heeft_geen_tariefschaal_zonder_eigen_spoor(stelsel):
    """OpenFisca's spoor noemt geen schalen; `delen` en `zekerheid` zouden er een missen. Bouw dan eerst een eigen spoor."""
    from openfisca_core.parameters import ParameterScale

    rij = [stelsel.parameters]
    while rij:
        knoop = rij.pop()
        assert not isinstance(knoop, ParameterScale), f"{knoop.name}: een schaal komt niet in het spoor (patronen.md sectie 7)"
        rij.extend(getattr(knoop, "children", {}).values())
