"""Het situatiebestand: wat erin mag, hoe het kolommen wordt, en dat elke fout één duidelijke zin geeft."""

from __future__ import annotations

import datetime
import json
import os
import pathlib
import random
import re

import numpy as np
import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from openfisca_inclusieve_stad.begrippen import GEEN_DATUM
from openfisca_inclusieve_stad.begrippen.tijd import leeftijd_op
from openfisca_inclusieve_stad.fouten import GebruikersFout
from openfisca_inclusieve_stad.kolommen import Groep, Kolommen
from openfisca_inclusieve_stad.toepassing.simulatie import bouw, maand_van
from openfisca_inclusieve_stad.toepassing.situatie import (
    SituatieFout,
    lees,
    op_peildatum,
    schuif,
    uit_mapping,
    uit_tekst,
    varianten_van,
)

VOORBEELD = """
titel: Mevrouw met reuma en haar nicht
verhaal: De nicht trekt in om te zorgen.
familie: V6
rekenbaar: ja
peildatum: 2015-07
aannames: [mevrouw is 60]
bronnen: [casusregister V6-5]
varianten:
  zorgt voor elkaar: {gezin.samen.wederzijdse_zorg: ja}
  persoon.mevrouw.inkomen_uit_arbeid: {van: 0, tot: 1, stap: 0.25}
verwacht:
  - {uitkomsten: {mevrouw.leeftijd: 60}}
  - {variant: zorgt voor elkaar, peildatum: 2015-08, uitvoering: ruim, bevindingen: [x], geen_bevindingen: [y]}
personen:
  mevrouw: {geboortedatum: 1955-03-01, inkomen_uit_arbeid: {2015-07: 100, 2015-08: 50.5}}
  nicht: {geboortedatum: 1950-02-03, mantelzorg_aan_1: mevrouw, mantelzorg_uren_1: 12, aanspraak_studiefinanciering: nee}
gezinnen:
  samen: {aanvrager: mevrouw, partner: nicht, wederzijdse_zorg: nee}
huishoudens:
  woning: {bewoners: [nicht, mevrouw], gemeente: utrecht}
"""


def voorbeeld(**anders):
    """De kleinste situatie, met hier en daar iets anders."""
    basis = {
        "peildatum": "2015-07",
        "personen": {"a": {"geboortedatum": "1970-01-01"}, "b": {"geboortedatum": "1972-05-31"}},
        "gezinnen": {"g": {"aanvrager": "a", "partner": "b"}},
        "huishoudens": {"w": {"bewoners": ["a", "b"]}},
    }
    return {**basis, **anders}


def met_persoon(**feiten):
    inhoud = voorbeeld()
    inhoud["personen"]["a"].update(feiten)
    return inhoud


# --- Wat er goed gaat ------------------------------------------------------------------------------------------------


def test_kop_en_mensen_komen_over():
    s = uit_tekst(VOORBEELD, "v.yaml")
    assert (s.titel, s.familie, s.rekenbaar, s.peildatum) == ("Mevrouw met reuma en haar nicht", "V6", "ja", "2015-07")
    assert s.aannames == ("mevrouw is 60",)
    assert s.kolommen.ids == {"persoon": ("nicht", "mevrouw"), "gezin": ("samen",), "huishouden": ("woning",)}
    assert s.kolommen.groepen["gezin"].rol.tolist() == [1, 0]
    assert s.kolommen.feiten["mantelzorg_aan_1"].tolist() == [2, 0]  # de volgorde van bewoners, niet van personen
    assert ("persoon", "mevrouw", "inkomen_uit_arbeid") in s.gegeven
    assert ("persoon", "nicht", "inkomen_uit_arbeid") not in s.gegeven
    assert s.verwacht[1].peildatum == "2015-08"
    assert s.verwacht[0].uitvoering == "standaard"


def test_een_waarde_zonder_maand_geldt_in_elke_maand_en_met_maand_alleen_daar(stelsel):
    s = uit_tekst(VOORBEELD, "v.yaml")
    assert s.kolommen.per_maand["inkomen_uit_arbeid"]["2015-08"].tolist() == [0, 50.5]
    simulatie = bouw(stelsel, s.kolommen)
    for maand, verwacht in (("2015-07", [0, 100]), ("2015-08", [0, 50.5])):
        assert simulatie.calculate("inkomen_uit_arbeid", maand_van(maand)).tolist() == verwacht
    for maand in ("2015-01", "2019-06", "2026-12"):
        assert simulatie.calculate("mantelzorg_uren_1", maand_van(maand)).tolist() == [12, 0]
    with pytest.raises(GebruikersFout, match="geen waarde voor 2015-09"):
        simulatie.calculate("inkomen_uit_arbeid", maand_van("2015-09"))
    assert op_peildatum(s, "2015-07").feiten["inkomen_uit_arbeid"].tolist() == [0, 100]
    with pytest.raises(SituatieFout, match=r"inkomen_uit_arbeid: er is geen waarde voor 2016-01, wel voor 2015-07, 2015-08"):
        op_peildatum(s, "2016-01")


def test_json_en_yaml_met_dezelfde_inhoud_zijn_hetzelfde():
    inhoud = yaml.safe_load(VOORBEELD)
    als_json = uit_tekst(json.dumps(inhoud, default=str), "v.json")
    als_yaml = uit_tekst(VOORBEELD, "v.yaml")
    assert als_json.hash == als_yaml.hash == uit_mapping(inhoud, "mapping").hash
    assert als_json.gegeven == als_yaml.gegeven
    assert uit_tekst(VOORBEELD.replace("mevrouw is 60", "mevrouw is 61"), "v.yaml").hash != als_yaml.hash


def test_volgorde_van_sleutels_verandert_de_hash_niet():
    inhoud = yaml.safe_load(VOORBEELD)
    assert uit_mapping(dict(reversed(inhoud.items())), "x").hash == uit_mapping(inhoud, "x").hash


def test_wie_in_geen_gezin_staat_wordt_een_eigen_gezin_en_dat_staat_bij_de_aannames():
    s = uit_mapping(voorbeeld(gezinnen={"g": {"aanvrager": "a"}}), "x.yaml")
    assert s.kolommen.ids["gezin"] == ("g", "gezin van b")
    assert s.kolommen.groepen["gezin"].rol.tolist() == [0, 0]
    assert s.aannames == ("b staat in geen gezin: gerekend als eigen gezin, met b als aanvrager.",)


@pytest.mark.parametrize(("waarde", "nummer"), [("b", 2), ("buiten", -1), ("niemand", 0), (2, 2), (-1, -1), (0, 0)])
def test_een_relatie_is_een_kenmerk_buiten_niemand_of_het_nummer(waarde, nummer):
    assert uit_mapping(met_persoon(mantelzorg_aan_1=waarde), "x").kolommen.feiten["mantelzorg_aan_1"].tolist() == [nummer, 0]


def test_een_jaar_bij_een_keuze_of_relatie_is_elke_maand_van_dat_jaar():
    s = uit_mapping(met_persoon(onderwijs={"2015": "wsf"}, ouder_1={"2015": "b"}), "x")
    assert sorted(s.kolommen.per_maand["onderwijs"]) == [f"2015-{m:02d}" for m in range(1, 13)]
    assert s.kolommen.per_maand["ouder_1"]["2015-12"].tolist() == [2, 0]


def test_alleen_een_afgesproken_bedrag_mag_negatief_zijn(stelsel):
    if "pw_maatwerk_bedrag" not in stelsel.variables:
        pytest.skip("pw_maatwerk_bedrag is nog niet gemodelleerd")
    assert uit_mapping(met_persoon(pw_maatwerk_bedrag=-20), "x").kolommen.feiten["pw_maatwerk_bedrag"].tolist() == [-20, 0]


def test_een_uitgerekende_variabele_mag_worden_gegeven_als_het_voor_iedereen_is():
    inhoud = met_persoon(leeftijd=45)
    with pytest.raises(SituatieFout, match=r"x: personen\.a\.leeftijd: .*niet gegeven voor b"):
        uit_mapping(inhoud, "x")
    inhoud["personen"]["b"]["leeftijd"] = 43
    assert uit_mapping(inhoud, "x").kolommen.feiten["leeftijd"].tolist() == [45, 43]


def test_een_kind_mag_na_de_peildatum_worden_geboren():
    inhoud = met_persoon()
    inhoud["personen"]["k"] = {"geboortedatum": "2015-12-01"}
    inhoud["gezinnen"]["g"]["kinderen"] = ["k"]
    inhoud["huishoudens"]["w"]["bewoners"].append("k")
    assert uit_mapping(inhoud, "x").kolommen.personen == 3


def test_varianten_eerst_het_bestand_zelf_dan_de_namen_dan_de_reeks():
    varianten = varianten_van(uit_tekst(VOORBEELD, "v.yaml"))
    reeks = [f"mevrouw.inkomen_uit_arbeid={w}" for w in ("0", "0.25", "0.5", "0.75", "1")]
    assert list(varianten) == ["", "zorgt voor elkaar", *reeks]
    assert varianten["zorgt voor elkaar"].kolommen.feiten["wederzijdse_zorg"].tolist() == [2]
    assert varianten[reeks[1]].kolommen.feiten["inkomen_uit_arbeid"].tolist() == [0, 0.25]
    assert all(v.waar == "v.yaml" for v in varianten.values())


def test_reeksen_binnen_een_variant_worden_gecombineerd():
    reeks = {"van": 1, "tot": 2, "stap": 1}
    inhoud = voorbeeld(varianten={"v": {"persoon.a.bezittingen": reeks, "persoon.b.schulden": reeks}})
    assert list(varianten_van(uit_mapping(inhoud, "x")))[1:] == [
        f"v (a.bezittingen={a}, b.schulden={b})" for a in (1, 2) for b in (1, 2)
    ]


def test_aliassen_in_kleine_aantallen_mogen():
    tekst = "peildatum: 2015-07\npersonen: {a: &p {geboortedatum: 1970-01-01}, b: *p}\nhuishoudens: {w: {bewoners: [a, b]}}\n"
    assert uit_tekst(tekst, "x.yaml").kolommen.personen == 2


def test_tekst_met_bom_en_aanhalingstekens_mag(tmp_path):
    pad = tmp_path / "v.yaml"
    pad.write_text(VOORBEELD.replace("2015-07\n", '"2015-07"\n', 1), encoding="utf-8-sig")
    assert lees(pad).peildatum == "2015-07"


# --- Verschuiven -----------------------------------------------------------------------------------------------------

DAGEN = st.dates(datetime.date(1900, 1, 1), datetime.date(2040, 12, 31))


def _kolommen(dagen):
    nummers = np.arange(len(dagen))
    groep = Groep(nummers, np.zeros(len(dagen), dtype=np.int64))
    ids = tuple(str(n) for n in nummers)
    return Kolommen(
        {"gezin": groep, "huishouden": groep},
        {"geboortedatum": np.array(dagen, dtype="datetime64[D]"), "inkomen_uit_arbeid": np.ones(len(dagen))},
        {"geboortedatum": "persoon", "inkomen_uit_arbeid": "persoon"},
        {"persoon": ids, "gezin": ids, "huishouden": ids},
        {"bezittingen": {"2015-07": np.zeros(len(dagen))}},
    )


def _maanden_oud(dagen, eerste):
    maanden = (eerste.astype("datetime64[M]") - dagen.astype("datetime64[M]")).astype(int)
    dag_in_maand = (dagen - dagen.astype("datetime64[M]").astype("datetime64[D]")).astype(int)
    return maanden - (dag_in_maand > 0)


def test_leeftijd_in_maanden_blijft_gelijk_voor_4000_geboorten_en_6_verschuivingen():
    loterij = random.Random(2015)  # noqa: S311 (geen geheim)
    begin = datetime.date(1915, 1, 1).toordinal()
    dagen = [datetime.date.fromordinal(begin + loterij.randrange(40_000)) for _ in range(4000)]
    dagen[:4] = [datetime.date(1960, 2, 29), datetime.date(1961, 1, 31), datetime.date(1962, 12, 31), datetime.date(1963, 3, 1)]
    peil = np.datetime64("2015-07-01")
    kolommen = _kolommen(dagen)
    for maanden in (1, -1, 11, 12, 132, -73):
        nieuw = (peil.astype("datetime64[M]") + np.timedelta64(maanden, "M")).astype("datetime64[D]")
        verschoven = schuif(kolommen, maanden).feiten["geboortedatum"]
        geboren = kolommen.feiten["geboortedatum"]
        assert (leeftijd_op(verschoven, nieuw) == leeftijd_op(geboren, peil)).all()
        assert (_maanden_oud(verschoven, nieuw) == _maanden_oud(geboren, peil)).all()
        assert ((verschoven.astype("datetime64[M]") - geboren.astype("datetime64[M]")).astype(int) == maanden).all()


@given(st.lists(DAGEN, min_size=1, max_size=8), st.integers(-200, 200))
def test_schuiven_laat_de_rest_staan_en_is_met_hele_maanden_terug_te_draaien(dagen, maanden):
    kolommen = _kolommen([*dagen, GEEN_DATUM])
    verschoven = schuif(kolommen, maanden)
    assert verschoven.feiten["geboortedatum"][-1] == np.datetime64(GEEN_DATUM)
    assert (verschoven.feiten["inkomen_uit_arbeid"] == 1).all()
    terug = schuif(verschoven, -maanden)
    assert list(terug.per_maand["bezittingen"]) == ["2015-07"]
    eerste_van_de_maand = np.array(dagen, dtype="datetime64[M]")
    assert (terug.feiten["geboortedatum"][:-1].astype("datetime64[M]") == eerste_van_de_maand).all()


@given(st.lists(DAGEN, min_size=2, max_size=8), st.integers(-200, 200))
def test_schuiven_keert_de_volgorde_van_geboorte_nooit_om(dagen, maanden):
    verschoven = schuif(_kolommen(sorted(dagen)), maanden).feiten["geboortedatum"]
    assert (verschoven[1:] >= verschoven[:-1]).all()


def test_nul_maanden_schuiven_verandert_niets():
    kolommen = uit_tekst(VOORBEELD, "v.yaml").kolommen
    verschoven = schuif(kolommen, 0)
    assert all((verschoven.feiten[n] == k).all() for n, k in kolommen.feiten.items())


def test_een_waarde_per_jaar_schuift_alleen_met_hele_jaren():
    kolommen = _kolommen([datetime.date(1970, 1, 1)])
    jaarlijks = Kolommen(kolommen.groepen, {}, {"x": "persoon"}, kolommen.ids, {"x": {"2015": np.zeros(1)}})
    assert list(schuif(jaarlijks, 24).per_maand["x"]) == ["2017"]
    with pytest.raises(SituatieFout, match="hele jaren"):
        schuif(jaarlijks, 5)


# --- Wat wordt geweigerd ---------------------------------------------------------------------------------------------

BOM = "a: &a [x,x,x,x,x,x,x,x,x,x]\n" + "".join(
    f"{n}: &{n} [{','.join([f'*{v}'] * 10)}]\n" for v, n in zip("abcdefgh", "bcdefghi", strict=True)
)
# naam: (tekst, [wat de melding moet noemen])
SLECHTE_TEKSTEN = {
    "leeg": ("", ["leeg", "docs/situatiebestand.md"]),
    "alleen een opmerking": ("# niets\n", ["leeg"]),
    "een lijst": ("- a\n- b\n", ["geen mapping", "personen:"]),
    "losse tekst": ("hallo", ["geen mapping"]),
    "geen yaml": ("personen: {a: [}\n", ["regel 1", "geen geldige YAML", "Verbeter"]),
    "tab": ("personen:\n\ta: 1\n", ["regel 2", "geen geldige YAML"]),
    "nulteken": ("titel: a\x00b\n", ["geen geldige YAML", "vreemde tekens"]),
    "dubbele sleutel": ("titel: a\ntitel: b\n", ["regel 2", "'titel' staat er twee keer", "Laat er één staan"]),
    "aliasbom": (BOM, ["meer dan 100.000 waarden", "aliassen"]),
    "alias naar zichzelf": ("a: &a [*a]\n", ["verwijst naar iets dat nog niet af is"]),
    "100.000 niveaus": ("[" * 100_000 + "]" * 100_000, ["niveaus diep"]),
    "100.000 niveaus in blokken": ("- " * 100_000 + "x", ["niveaus diep"]),
    "te veel waarden": ("a: [" + "1," * 100_001 + "1]", ["meer dan 100.000 waarden"]),
    "label": ("personen: !!python/object:os.system x\n", ["label", "Haal het weg"]),
    "twee documenten": ("titel: a\n---\ntitel: b\n", ["regel 2", "tweede document", "eigen bestand"]),
    "sleutel is een lijst": ("{[a]: b}\n", ["als sleutel"]),
    "onbekende sleutel": ("titel: a\npersonnen: {}\n", ["'personnen'", "Bedoelt u 'personen'?"]),
    "onbekende sleutel zonder gelijkenis": ("xyzzy: 1\n", ["xyzzy", "Kies uit: titel"]),
    "geen personen": ("titel: a\n", ["personen", "niemand", "Geef minstens één persoon"]),
}


def slecht(melding, **anders):
    return (voorbeeld(**anders), melding)


def slecht_feit(naam, waarde, *melding):
    return (met_persoon(**{naam: waarde}), [f"personen.a.{naam}", *melding])


SLECHTE_INHOUD = {
    # de kop
    "peildatum met maand 13": slecht(["peildatum", "'2015-13' is geen maand", "2015-07"], peildatum="2015-13"),
    "peildatum is een dag": slecht(["peildatum", "'2015-07-01'"], peildatum=datetime.date(2015, 7, 1)),
    "peildatum is een jaar": slecht(["'2015' is geen maand"], peildatum=2015),
    "titel is een lijst": slecht(["titel", "geen tekst"], titel=["a"]),
    "stuurteken in de titel": slecht(["U+001B", "Haal dat teken weg"], titel="a\x1b[2Jb"),
    "rekenbaar zonder reden": slecht(["rekenbaar", "reden"], rekenbaar=False),
    "verwacht is een mapping": slecht(["verwacht", "lijst", "streepje"], verwacht={"a.leeftijd": 1}),
    "verwacht over een onbekende": slecht(
        ["verwacht.1.uitkomsten.c.leeftijd", "'c' is geen persoon"], verwacht=[{"uitkomsten": {"c.leeftijd": 1}}]
    ),
    "verwacht een onbekende variabele": slecht(
        ["variabele 'leeftyd'", "Bedoelt u 'leeftijd'?"], verwacht=[{"uitkomsten": {"a.leeftyd": 1}}]
    ),
    "verwacht een onbekende sleutel": slecht(["verwacht.1", "Bedoelt u 'uitkomsten'?"], verwacht=[{"uitkomst": {}}]),
    "verwacht een onbekende uitvoering": slecht(["Bedoelt u 'streng'?"], verwacht=[{"uitvoering": "steng"}]),
    # wie hoort waar
    "kenmerk is een getal": slecht(["'123456782' kan geen kenmerk zijn", "BSN"], personen={"123456782": {}}),
    "kenmerk is gereserveerd": slecht(["'buiten' kan geen kenmerk zijn"], personen={"buiten": {}}),
    "persoon is een lijst": slecht(["personen.a", "mapping"], personen={"a": [1]}),
    "personen is een lijst": slecht(["personen", "mapping"], personen=["a"]),
    "in twee gezinnen": slecht(
        ["gezinnen.h.aanvrager", "b staat al in gezin g", "één gezin"],
        gezinnen={"g": {"aanvrager": "a", "partner": "b"}, "h": {"aanvrager": "b"}},
    ),
    "twee rollen in een gezin": slecht(
        ["gezinnen.g.partner", "a staat er twee keer", "één rol"], gezinnen={"g": {"aanvrager": "a", "partner": "a"}}
    ),
    "in twee huishoudens": slecht(
        ["huishoudens.v.bewoners", "b woont al in huishouden w", "hoofdverblijf"],
        huishoudens={"w": {"bewoners": ["a", "b"]}, "v": {"bewoners": ["b"]}},
    ),
    "in geen huishouden": slecht(["personen.b", "geen huishouden", "woonvorm: geen"], huishoudens={"w": {"bewoners": ["a"]}}),
    "geen huishoudens": slecht(["personen.a", "geen huishouden"], huishoudens={}),
    "huishouden zonder bewoners": slecht(["huishoudens.w", "geen bewoners"], huishoudens={"w": {"gemeente": "utrecht"}}),
    "twee aanvragers": slecht(
        ["gezinnen.g.aanvrager", "2 keer aanvrager: a, b", "eigen gezin"], gezinnen={"g": {"aanvrager": ["a", "b"]}}
    ),
    "geen aanvrager": slecht(["gezinnen.g", "geen aanvrager", "aanvrager: kenmerk"], gezinnen={"g": {"partner": "a"}}),
    "onbekende in een rol": slecht(
        ["gezinnen.g.partner", "'mevrouv' staat niet bij personen"], gezinnen={"g": {"aanvrager": "a", "partner": "mevrouv"}}
    ),
    "leeg in een rol": slecht(["gezinnen.g.partner", "'leeg'"], gezinnen={"g": {"aanvrager": "a", "partner": None}}),
    "onbekende rol": slecht(["Bedoelt u 'kinderen'?"], gezinnen={"g": {"aanvrager": "a", "kindren": ["b"]}}),
    "53 bewoners": slecht(
        ["huishoudens.w.bewoners", "53 bewoners", "ten hoogste 52", "Splits"],
        personen={f"p{n}": {"geboortedatum": "1970-01-01"} for n in range(53)},
        gezinnen={},
        huishoudens={"w": {"bewoners": [f"p{n}" for n in range(53)]}},
    ),
    "wederzijdse zorg zonder partner": slecht(
        ["gezinnen.g.wederzijdse_zorg", "geen partner", "als één gezin"],
        gezinnen={"g": {"aanvrager": "a", "wederzijdse_zorg": "ja"}},
    ),
    "wederzijdse zorg in een maand zonder partner": slecht(
        ["geen partner"], gezinnen={"g": {"aanvrager": "a", "wederzijdse_zorg": {"2015-07": "ja"}}}
    ),
    # feiten
    "verkeerd gespeld": slecht_feit("inkomen_uit_arbijd", 1, "Bedoelt u 'inkomen_uit_arbeid'?"),
    "onbekend feit": slecht_feit("qqqq", 1, "geen bekend feit van een persoon", "catalogus"),
    "feit van een ander": slecht_feit("gemeente", "utrecht", "feit van een huishouden", "Zet het bij huishoudens"),
    "verkeerd gespeld feit van een ander": slecht_feit("wederzijdse_zorgg", "ja", "Dat hoort bij een gezin"),
    "uitvoering is geen feit": slecht(
        ["huishoudens.w.uitvoering", "--uitvoering"], huishoudens={"w": {"bewoners": ["a", "b"], "uitvoering": "ruim"}}
    ),
    "geen geboortedatum": slecht(
        ["personen.b", "geboortedatum ontbreekt", "varianten"], personen={**voorbeeld()["personen"], "b": {}}
    ),
    "onmogelijke datum": slecht_feit("geboortedatum", "2015-02-30", "2015-02-30 bestaat niet", "dag en maand"),
    "datum andersom": slecht_feit("geboortedatum", "01-03-1955", "geen datum", "1955-03-01"),
    "datum is een getal": slecht_feit("geboortedatum", 1955, "'1955' is geen datum"),
    "datum met tijd": slecht_feit("geboortedatum", datetime.datetime(1955, 3, 1, 1), "geen datum"),  # noqa: DTZ001
    "jaar 0215": slecht_feit("geboortedatum", "0215-03-01", "1850 en 2150"),
    "niet geboren": slecht_feit("geboortedatum", "2015-07-02", "op 2015-07-01 nog niet geboren", "kind"),
    "negatief inkomen": slecht_feit("inkomen_uit_arbeid", -1, "-1 is een negatief bedrag", "0 of meer"),
    "negatief inkomen in een maand": slecht_feit("inkomen_uit_arbeid", {"2015-07": -0.01}, "-0.01 is een negatief bedrag"),
    "negatieve uren": slecht_feit("mantelzorg_uren_1", -3, "negatief getal"),
    "nan": slecht_feit("inkomen_uit_arbeid", float("nan"), "geen bruikbaar getal"),
    "oneindig": slecht_feit("inkomen_uit_arbeid", float("inf"), "geen bruikbaar getal"),
    "veel te veel": slecht_feit("bezittingen", 10**12, "geen bruikbaar getal", "miljard"),
    "bedrag met komma": slecht_feit("inkomen_uit_arbeid", "1.250,50", "geen getal", "1250.50"),
    "bedrag met euroteken": slecht_feit("inkomen_uit_arbeid", "€ 100", "'€ 100' is geen getal"),
    "bedrag is ja": slecht_feit("inkomen_uit_arbeid", True, "'true' is geen getal"),
    "lege waarde": slecht_feit("inkomen_uit_arbeid", None, "geen waarde", "haal de regel weg"),
    "lege mapping": slecht_feit("inkomen_uit_arbeid", {}, "geen waarde"),
    "lijst als waarde": slecht_feit("inkomen_uit_arbeid", [1, 2], "één waarde"),
    "halve dag": slecht_feit("dagen_buitenland_dit_jaar", 1.5, "geen heel getal"),
    "ja als keuze": slecht_feit("zorgbehoefte", True, "'true' is waar of onwaar", "Schrijf ja"),
    "keuze bestaat niet": slecht_feit("onderwijs", "wfs", "Bedoelt u 'wsf'?", "Kies uit: geen"),
    "geen ja of nee": slecht_feit("aanspraak_studiefinanciering", "misschien", "geen ja of nee"),
    "yes is geen ja": slecht_feit("aanspraak_studiefinanciering", "yes", "Schrijf ja of nee"),
    "relatie met een onbekende": slecht_feit("mantelzorg_aan_1", "c", "relatie met niemand", "buiten of niemand"),
    "relatie met nummer 3": slecht_feit("mantelzorg_aan_1", 3, "relatie met niemand", "bewoner 3"),
    "relatie met nummer -2": slecht_feit("mantelzorg_aan_1", -2, "relatie met niemand"),
    "relatie met zichzelf": slecht_feit("mantelzorg_aan_1", "a", "wijst naar a zelf"),
    "relatie is ja": slecht_feit("huurt_van", True, "geen bewoner"),
    "jaar bij een bedrag": slecht_feit("inkomen_uit_arbeid", {"2015": 1200}, "is een jaar", "gokken", "2015-01"),
    "maand 13 bij een bedrag": slecht_feit("inkomen_uit_arbeid", {"2015-13": 1}, "'2015-13' is geen maand"),
    "maand bij een geboortedatum": slecht_feit("geboortedatum", {"2015-07": "1970-01-01"}, "verandert niet met de tijd"),
    "maand en jaar overlappen": slecht_feit("onderwijs", {"2015": "wsf", "2015-07": "geen"}, "2015-07 is twee keer gegeven"),
    "peildatum niet gedekt": slecht(
        ["personen.*.schulden", "geen waarde voor 2015-07", "wel voor 2015-08", "Vul die maand in"],
        personen={**voorbeeld()["personen"], "a": {"geboortedatum": "1970-01-01", "schulden": {"2015-08": 1}}},
    ),
    "geen maand gemeen": slecht(
        ["personen.b.schulden", "geen maand gemeen met a"],
        personen={
            "a": {"geboortedatum": "1970-01-01", "schulden": {"2015-07": 1}},
            "b": {"geboortedatum": "1970-01-01", "schulden": {"2015-08": 1}},
        },
    ),
}  # fmt: skip
SLECHTE_VARIANTEN = {
    "te veel": ({"persoon.a.bezittingen": {"van": 0, "tot": 200, "stap": 1}}, ["meer dan 200", "grotere stap"]),
    "stap nul": ({"persoon.a.bezittingen": {"van": 0, "tot": 2, "stap": 0}}, ["geen reeks", "boven 0"]),
    "zonder stap": ({"persoon.a.bezittingen": {"van": 0, "tot": 2}}, ["drie getallen", "{van: 0"]),
    "oneindig": ({"persoon.a.bezittingen": {"van": 0, "tot": float("inf"), "stap": 1}}, ["geen reeks"]),
    "onbekende persoon": ({"v": {"persoon.c.bezittingen": 1}}, ["'c' staat niet bij personen"]),
    "onbekend feit": ({"v": {"persoon.a.bezitingen": 1}}, ["variant v", "Bedoelt u 'bezittingen'?"]),
    "geen pad": ({"v": {"bezittingen": 1}}, ["geen pad naar een feit", "persoon.kenmerk.feit"]),
    "onmogelijke datum": ({"v": {"persoon.a.geboortedatum": "1970-13-01"}}, ["1970-13-01 bestaat niet"]),
    "te veel samen": (
        {"v": {f"persoon.{p}.bezittingen": {"van": 0, "tot": 19, "stap": 1} for p in "ab"}}, ["meer dan 200 varianten"],
    ),
}  # fmt: skip


@pytest.mark.parametrize(("tekst", "noemt"), SLECHTE_TEKSTEN.values(), ids=SLECHTE_TEKSTEN)
def test_slechte_tekst_geeft_een_zin_met_bestand_bevinding_en_uitweg(tekst, noemt):
    with pytest.raises(SituatieFout) as fout:
        uit_tekst(tekst, "map/casus.yaml")
    keur(fout.value, "map/casus.yaml", noemt)


@pytest.mark.parametrize(("inhoud", "noemt"), SLECHTE_INHOUD.values(), ids=SLECHTE_INHOUD)
def test_slechte_inhoud_geeft_een_zin_met_bestand_pad_bevinding_en_uitweg(inhoud, noemt):
    with pytest.raises(SituatieFout) as fout:
        uit_mapping(inhoud, "casus.yaml")
    keur(fout.value, "casus.yaml", noemt)


@pytest.mark.parametrize(("varianten", "noemt"), SLECHTE_VARIANTEN.values(), ids=SLECHTE_VARIANTEN)
def test_slechte_varianten_worden_geweigerd(varianten, noemt):
    situatie = uit_mapping(voorbeeld(varianten=varianten), "casus.yaml")
    with pytest.raises(SituatieFout) as fout:
        varianten_van(situatie)
    keur(fout.value, "casus.yaml", noemt)


def test_verwacht_van_een_onbekende_variant_wordt_geweigerd():
    situatie = uit_mapping(voorbeeld(verwacht=[{"variant": "x"}]), "casus.yaml")
    with pytest.raises(SituatieFout, match=r"verwacht\.1\.variant: de variant 'x' bestaat niet"):
        varianten_van(situatie)


def keur(fout, waar, noemt):
    """Eén regel Nederlands: bestand, bevinding en uitweg; geen woord Python."""
    tekst = str(fout)
    assert tekst.startswith(waar)
    assert "\n" not in tekst
    assert fout.doe.endswith((".", ")", "?"))
    for woord in noemt:
        assert woord in tekst, tekst
    for fout_woord in ("Traceback", "None", "<class", "Error"):
        assert fout_woord not in tekst


# naam: (inhoud van het bestand in bytes, of wat het pad is, [wat de melding moet noemen])
SLECHTE_BESTANDEN = {
    "geen utf-8": (b"titel: a\nverhaal: caf\xe9\n", ["regel 2", "geen UTF-8", "Sla het bestand op als UTF-8"]),
    "te groot": (b"# " + b"x" * (5 * 1024 * 1024), ["5 MiB", "kleiner"]),
    "binair": (bytes(range(1, 32)), ["geen geldige YAML"]),
}


@pytest.mark.parametrize(("inhoud", "noemt"), SLECHTE_BESTANDEN.values(), ids=SLECHTE_BESTANDEN)
def test_slechte_bestanden_worden_geweigerd(tmp_path, inhoud, noemt):
    pad = tmp_path / "casus.yaml"
    pad.write_bytes(inhoud)
    with pytest.raises(SituatieFout) as fout:
        lees(pad)
    keur(fout.value, str(pad), noemt)


def test_een_map_een_pijp_en_een_ontbrekend_bestand_worden_geweigerd(tmp_path):
    pijp = tmp_path / "pijp.yaml"
    os.mkfifo(pijp)
    for pad, melding in ((tmp_path, "dit is een map"), (pijp, "geen gewoon bestand"), (tmp_path / "weg.yaml", "bestaat niet")):
        with pytest.raises(SituatieFout, match=melding):
            lees(pad)
    with pytest.raises(SituatieFout):
        lees("x" * 5000)
    with pytest.raises(SituatieFout):
        lees("a\x00b")


@pytest.mark.parametrize(
    ("tekst", "noemt"),
    [
        ("", ["leeg"]),
        ("{", ["regel 1", "geen geldige JSON"]),
        ('{"titel": "a", "titel": "b"}', ["'titel' staat er twee keer"]),
        ("[" * 100_000, ["niveaus diep"]),
        ("[" * 30 + "]" * 30, ["niveaus diep"]),
        ('{"titel": "\\u001b[2J"}', ["stuurteken U+001B"]),
        ('{"titel": "\\ud800"}', ["stuurteken U+D800"]),
        ('{"titel": ' + "9" * 5000 + "}", ["getal in dat te lang is"]),
    ],
)
def test_slechte_json_wordt_geweigerd(tekst, noemt):
    with pytest.raises(SituatieFout) as fout:
        uit_tekst(tekst, "casus.json")
    keur(fout.value, "casus.json", noemt)


@pytest.mark.parametrize("tekst", ["012", "1:30", "1_000", "0x1F", "0o17", "no", "on"])
def test_wat_yaml_1_1_anders_leest_dan_er_staat_wordt_niet_stil_een_getal(tekst):
    inhoud = VOORBEELD.replace("mantelzorg_uren_1: 12", f"mantelzorg_uren_1: {tekst}")
    with pytest.raises(SituatieFout, match=f"'{tekst}' is geen getal"):
        uit_tekst(inhoud, "v.yaml")


@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8) | st.dates(),
        lambda deel: st.lists(deel, max_size=3) | st.dictionaries(st.text(max_size=8), deel, max_size=3),
        max_leaves=8,
    ),
    st.sampled_from(["titel", "peildatum", "varianten", "verwacht", "personen", "gezinnen", "huishoudens", "rekenbaar"]),
)
def test_willekeurige_inhoud_geeft_een_situatie_of_een_situatiefout(inhoud, sleutel):
    try:
        varianten_van(uit_mapping(voorbeeld(**{sleutel: inhoud}), "x.yaml"))
    except SituatieFout as fout:
        assert "\n" not in str(fout)


@given(st.text(max_size=60))
def test_willekeurige_tekst_geeft_een_situatiefout(tekst):
    with pytest.raises(SituatieFout):
        uit_tekst(tekst, "x.yaml")


def test_de_voorbeelden_in_de_documentatie_kloppen():
    tekst = (pathlib.Path(__file__).parent.parent / "docs" / "situatiebestand.md").read_text(encoding="utf-8")
    eerste, tweede = re.findall(r"```yaml\n(.*?)```", tekst, re.DOTALL)
    situatie = uit_tekst(eerste, "docs/situatiebestand.md")
    assert len(varianten_van(situatie)) == 1 + 1 + 5
    (verwachting,) = situatie.verwacht
    assert verwachting.uitkomsten == {"mevrouw.leeftijd": 60}
    assert yaml.safe_load(tweede)["verwacht"][1]["uitvoering"] == "ruim"
