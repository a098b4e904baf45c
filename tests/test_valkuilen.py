"""Elke valkuil van OpenFisca (prestaties.md sectie 3): onze eigen laag weigert haar of omzeilt haar."""

from __future__ import annotations

import ast
import dataclasses
import itertools
import threading

import numpy as np
import pytest
from openfisca_core.errors import SituationParsingError
from openfisca_core.indexed_enums import Enum, EnumArray
from openfisca_core.parameters import Parameter, ParameterNode
from openfisca_core.periods import DateUnit, Instant, Period
from openfisca_core.simulations import SimulationBuilder
from openfisca_core.variables import Variable

from openfisca_inclusieve_stad.begrippen import STERKTE, Aanspraak, Bedrag, Gemeente, Oordeel, kies, per_gemeente
from openfisca_inclusieve_stad.entities import Persoon
from openfisca_inclusieve_stad.fouten import GebruikersFout
from openfisca_inclusieve_stad.gemeenten import vul_aan
from openfisca_inclusieve_stad.hervormingen import Hervorming
from openfisca_inclusieve_stad.kolommen import GEZIN, HUISHOUDEN, PERSOON, Groep, Kolommen
from openfisca_inclusieve_stad.stelsel import BuitenDekking, CountryTaxBenefitSystem, map_van
from openfisca_inclusieve_stad.toepassing import stelsels
from openfisca_inclusieve_stad.toepassing.hergebruik import zelfde_bits
from openfisca_inclusieve_stad.toepassing.simulatie import OntbrekendeMaand, bouw, maand_van
from tests.huishoudens import scherp

VARIABELEN = sorted(p for p in map_van("variables").rglob("*.py") if p.name != "__init__.py")


def alleenstaande(**feiten) -> Kolommen:
    """Eén persoon van 45, met deze feiten per persoon."""
    groepen = {e: Groep(np.array([0]), np.array([0])) for e in (GEZIN, HUISHOUDEN)}
    leeg = Kolommen(groepen, {}, {}, {PERSOON: ("mevrouw",), GEZIN: ("gezin",), HUISHOUDEN: ("woning",)})
    return leeg.met(
        geboortedatum=np.array(["1970-06-15"], dtype="datetime64[D]"), **{n: np.array([w]) for n, w in feiten.items()}
    )


def maanden(kolommen: Kolommen, naam: str, **per_maand) -> Kolommen:
    """Hetzelfde, met een feit dat alleen voor deze maanden is ingevuld (m2026_01=…)."""
    waarden = {m[1:].replace("_", "-"): np.array([w]) for m, w in per_maand.items()}
    return dataclasses.replace(kolommen, entiteiten={**kolommen.entiteiten, naam: PERSOON}, per_maand={naam: waarden})


class verdubbelt(Hervorming):
    wijzigt: tuple[str, ...] = ("pw_norm",)

    def apply(self):
        class pw_norm(Variable):  # met opzet geen Bedrag: omwikkel neemt het dtype over van wat het vervangt
            value_type = float
            entity = Persoon
            definition_period = DateUnit.MONTH

            def formula_2015_01_01(persoon, period, parameters, oorspronkelijk):
                return oorspronkelijk() * 2

        self.omwikkel(pw_norm)


# --- float32 ---------------------------------------------------------------------------------------------------------


def test_geen_enkel_bedrag_is_float32(stelsel):
    bedragen = {n: v for n, v in stelsel.variables.items() if v.value_type is float and v.unit == "currency-EUR"}
    assert len(bedragen) > 50
    assert {n for n, v in bedragen.items() if v.dtype != np.float64} == set()


def test_honderdeenendertigduizend_euro_en_een_cent_is_exact(stelsel):
    simulatie = bouw(stelsel, alleenstaande(bezittingen=131_072.01))
    assert simulatie.calculate("bezittingen", maand_van("2026-01"))[0] == 131_072.01
    assert float(np.float32(131_072.01)) != 131_072.01, "in float32 zou de cent weg zijn"


def test_een_hervorming_houdt_float64_ook_als_haar_klasse_geen_bedrag_is(stelsel):
    anders = verdubbelt(stelsel)
    assert anders.get_variable("pw_norm").dtype == np.float64
    een, twee = (bouw(s, alleenstaande()).calculate("pw_norm", maand_van("2026-01")) for s in (stelsel, anders))
    assert twee.dtype == np.float64
    assert twee[0] == 2 * een[0] == 2 * 1401.50


# --- maanden en invoer -------------------------------------------------------------------------------------------------


def test_een_vergeten_maand_wordt_geweigerd_en_is_geen_nul(stelsel):
    simulatie = bouw(stelsel, maanden(alleenstaande(), "inkomen_uit_arbeid", m2026_01=900.0))
    assert simulatie.calculate("inkomen_uit_arbeid", maand_van("2026-01"))[0] == 900.0
    with pytest.raises(OntbrekendeMaand, match="geen waarde voor 2026-02, wel voor 2026-01"):
        simulatie.calculate("pw_algemene_bijstand", maand_van("2026-02"))


def test_een_feit_dat_niemand_invulde_mag_in_elke_maand_worden_gevraagd(stelsel):
    simulatie = bouw(stelsel, alleenstaande())
    for maand in ("2026-01", "2026-02"):
        assert simulatie.calculate("schulden", maand_van(maand))[0] == 0


def test_een_feit_zonder_maand_geldt_in_elke_maand_en_een_maand_gaat_voor(stelsel):
    kolommen = maanden(alleenstaande(inkomen_uit_arbeid=100.0), "inkomen_uit_arbeid", m2026_02=250.0)
    simulatie = bouw(stelsel, kolommen)
    assert [simulatie.calculate("inkomen_uit_arbeid", maand_van(f"2026-0{m}"))[0] for m in (1, 2, 3)] == [100.0, 250.0, 100.0]


def test_een_tweede_waarde_voor_dezelfde_maand_wordt_geweigerd(stelsel):
    simulatie = bouw(stelsel, maanden(alleenstaande(), "inkomen_uit_arbeid", m2026_01=900.0))
    for zet in (simulatie.invoer_gezet, simulatie.set_input):
        with pytest.raises(GebruikersFout, match="al gezet"):
            zet("inkomen_uit_arbeid", "2026-01", np.array([5.0]))


def test_invoer_na_een_berekening_wordt_geweigerd(stelsel):
    simulatie = bouw(stelsel, alleenstaande())
    simulatie.calculate("pw_norm", maand_van("2026-01"))
    with pytest.raises(GebruikersFout, match="al gerekend"):
        simulatie.set_input("inkomen_uit_arbeid", "2026-01", np.array([5.0]))


def test_invoer_is_een_kopie(stelsel):
    loon = np.array([900.0])
    simulatie = bouw(stelsel, dataclasses.replace(alleenstaande(), per_maand={"inkomen_uit_arbeid": {"2026-01": loon}}))
    vast = np.array([50.0])
    tweede = bouw(stelsel, alleenstaande().met(inkomen_uit_arbeid=vast))
    loon[0] = vast[0] = 7.0
    assert simulatie.calculate("inkomen_uit_arbeid", maand_van("2026-01"))[0] == 900.0
    assert tweede.calculate("inkomen_uit_arbeid", maand_van("2026-01"))[0] == 50.0


def test_een_kloon_wordt_geweigerd(stelsel):
    with pytest.raises(GebruikersFout, match="deelt haar geheugen"):
        bouw(stelsel, alleenstaande()).clone()


def test_een_uitkomst_is_niet_te_overschrijven(stelsel):
    simulatie = bouw(stelsel, alleenstaande(inkomen_uit_arbeid=100.0))
    for naam in ("pw_norm", "inkomen_uit_arbeid", "schulden", "pw_aanspraak_algemene_bijstand"):
        kolom = simulatie.calculate(naam, maand_van("2026-01"))
        with pytest.raises(ValueError, match="read-only"):
            kolom[0] = 1


def test_een_vast_gegeven_krijgt_in_onze_laag_geen_maand(stelsel):
    """OpenFisca verandert een ETERNITY-gegeven 'voor januari' voor altijd. Bij ons telt de tweede maand als dubbel."""
    dag = np.array(["1980-01-01"], dtype="datetime64[D]")
    kolommen = alleenstaande()
    zonder = dataclasses.replace(kolommen, feiten={}, per_maand={"geboortedatum": {"2026-01": dag, "2026-02": dag + 1}})
    with pytest.raises(GebruikersFout):
        bouw(stelsel, zonder)


def test_een_uitkomst_voor_een_jaar_of_zonder_periode_wordt_geweigerd(stelsel):
    with pytest.raises(ValueError, match="whole month"):
        bouw(stelsel, alleenstaande()).calculate("pw_norm", "2026")


# --- namen, plaatsen en groepen ---------------------------------------------------------------------------------------


def test_een_onbekend_feit_noemt_het_naaste_bekende(stelsel):
    with pytest.raises(GebruikersFout, match="Bedoelt u 'inkomen_uit_arbeid'"):
        bouw(stelsel, alleenstaande(inkomen_uit_arbied=1.0))


@pytest.mark.parametrize("plaats", [-1, 6, 300])
def test_een_plaats_buiten_de_enum_wordt_geweigerd(stelsel, plaats):
    with pytest.raises(GebruikersFout, match="bestaat niet"):
        bouw(stelsel, alleenstaande().met(HUISHOUDEN, gemeente=np.array([plaats])))


def test_een_groep_zonder_leden_wordt_geweigerd(stelsel):
    goed = alleenstaande()
    for nummers in (np.array([1]), np.array([2])):
        with pytest.raises(GebruikersFout, match="heeft geen leden"):
            bouw(stelsel, dataclasses.replace(goed, groepen={**goed.groepen, HUISHOUDEN: Groep(nummers, np.array([0]))}))


def test_kies_weigert_leden_van_twee_enums():
    with pytest.raises(TypeError, match="verschillende Enums"):
        kies((np.array([True]), Oordeel.ja), anders=Aanspraak.recht)


def test_de_uitkomst_van_kies_is_te_vergelijken():
    gekozen = kies((np.array([True, False]), Aanspraak.recht), anders=Aanspraak.kan)
    assert (gekozen == Aanspraak.recht).tolist() == [True, False]
    kaal = np.where([True, False], STERKTE["recht"], STERKTE["kan"])
    assert not np.any(kaal == Aanspraak.recht), "daarom: nooit == op de uitkomst van np.where"


def test_een_periode_als_tekst_faalt_meteen():
    class fout(Variable):
        value_type = int
        entity = Persoon
        definition_period = "month"

    with pytest.raises(TypeError):
        fout()


# --- dekking -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("maand", ["2014-12", "2027-01"])
def test_een_maand_buiten_de_dekking_wordt_geweigerd_met_een_zin(stelsel, maand):
    for ander in (stelsel, verdubbelt(stelsel)):
        for naam in ("pw_norm", "pw_algemene_bijstand_gezin", "pw_inkomen_in_aanmerking"):
            with pytest.raises(BuitenDekking, match="van 2015-01 tot en met 2026-12"):
                bouw(ander, alleenstaande()).calculate(naam, maand_van(maand))


@pytest.mark.parametrize("maand", ["2015-01", "2026-12"])
def test_de_eerste_en_de_laatste_gedekte_maand_geven_antwoord(stelsel, maand):
    assert bouw(stelsel, alleenstaande()).calculate("pw_norm", maand_van(maand))[0] > 0


def test_ook_onderweg_en_de_zin_zegt_waarvoor(stelsel):
    """Een formule die zelf gedekt is, en onderweg om een niet gedekte maand vraagt."""

    class een_jaar_terug(Hervorming):
        wijzigt = ("pw_norm",)

        def apply(self):
            class pw_norm(Bedrag):
                value_type = float
                entity = Persoon
                definition_period = DateUnit.MONTH

                def formula_2015_01_01(persoon, period, parameters, oorspronkelijk):
                    return persoon("pw_inkomen_in_aanmerking", period.offset(-12))

            self.omwikkel(pw_norm)

    with pytest.raises(BuitenDekking, match="Nodig voor pw_norm_gezin 2015-06"):
        bouw(een_jaar_terug(stelsel), alleenstaande()).calculate("pw_norm_gezin", maand_van("2015-06"))


def test_ook_in_een_gewone_simulatie_van_openfisca(stelsel):
    invoer = {
        "personen": {"a": {"geboortedatum": {"ETERNITY": "1970-06-15"}}},
        "gezinnen": {"g": {"aanvrager": ["a"]}},
        "huishoudens": {"h": {"bewoners": ["a"]}},
    }
    simulatie = SimulationBuilder().build_from_entities(stelsel, invoer)
    assert simulatie.calculate("pw_norm", "2026-01")[0] == 1401.50
    for maand in ("2014-12", "2027-01"):
        with pytest.raises(SituationParsingError, match="gemodelleerd van"):
            simulatie.calculate("pw_norm", maand)


# --- gemeenten ---------------------------------------------------------------------------------------------------------


def bladen(knoop):
    """(pad, blad) van elke parameter onder deze knoop."""
    for naam, kind in knoop.children.items():
        if isinstance(kind, Parameter):
            yield naam, kind
        else:
            yield from ((f"{naam}.{pad}", blad) for pad, blad in bladen(kind))


@pytest.mark.parametrize(
    "dag", ["2015-01-01", "2016-07-01", "2019-12-01", "2022-12-01", "2023-01-01", "2025-06-01", "2026-07-01"]
)
def test_per_gemeente_is_gelijk_aan_de_knoop_van_elke_stad(stelsel, dag):
    gemeenten = stelsel.get_parameters_at_instant(dag).gemeenten
    alle = EnumArray(np.arange(len(Gemeente.names), dtype=np.int16), Gemeente)
    for pad, _ in bladen(stelsel.parameters.children["gemeenten"].children["overige_gemeenten"]):
        verwacht = []
        for naam in Gemeente.names:
            blad = stelsel.parameters.children["gemeenten"].children[naam]
            for stap in pad.split("."):
                blad = blad.children[stap]
            waarde = blad.get_at_instant(dag)
            verwacht.append(np.nan if waarde is None else waarde)
        np.testing.assert_array_equal(per_gemeente(gemeenten, alle, pad), verwacht, err_msg=pad)


def boom(**steden) -> ParameterNode:
    return ParameterNode("", data={"gemeenten": steden})


def test_vul_aan_geeft_een_stad_de_oudere_jaren_en_haar_eigen_naam():
    algemeen = {
        "toeslag": {"bedrag": {"values": {"2015-01-01": 10.0, "2020-01-01": 20.0}}, "duur": {"values": {"2015-01-01": 6}}}
    }
    stad = {"toeslag": {"bedrag": {"values": {"2018-01-01": 99.0}}}}
    gevuld = vul_aan(boom(overige_gemeenten=algemeen, utrecht=stad)).gemeenten.utrecht.toeslag
    assert [gevuld.bedrag.get_at_instant(d) for d in ("2014-12-31", "2015-01-01", "2017-12-31", "2018-01-01", "2021-01-01")] == [
        None,
        10.0,
        10.0,
        99.0,
        99.0,
    ]
    assert gevuld.duur.get_at_instant("2026-01-01") == 6
    assert gevuld.duur.name == "gemeenten.utrecht.toeslag.duur"


def test_vul_aan_weigert_een_open_norm_die_overige_gemeenten_niet_kent():
    with pytest.raises(GebruikersFout, match=r"gemeenten\.utrecht\.parkeren.*Zet hem eerst daar"):
        vul_aan(boom(overige_gemeenten={"a": {"values": {"2015-01-01": 1}}}, utrecht={"parkeren": {"values": {"2015-01-01": 1}}}))


# --- hervormingen ------------------------------------------------------------------------------------------------------


def test_wijzigt_dat_niet_klopt_wordt_geweigerd(stelsel):
    class zegt_niets(verdubbelt):
        wijzigt = ()

    class zegt_te_veel(verdubbelt):
        wijzigt = ("pw_norm", "pw_norm_gezin")

    for klasse in (zegt_niets, zegt_te_veel):
        with pytest.raises(GebruikersFout, match="Maak `wijzigt` gelijk"):
            klasse(stelsel)


def test_een_formule_over_een_gegeven_wordt_geweigerd(stelsel):
    class over_een_feit(Hervorming):
        wijzigt = ("inkomen_uit_arbeid",)

        def apply(self):
            class inkomen_uit_arbeid(Bedrag):
                value_type = float
                entity = Persoon
                definition_period = DateUnit.MONTH

                def formula_2015_01_01(persoon, period, parameters, oorspronkelijk):
                    return 0.0

            self.omwikkel(inkomen_uit_arbeid)

    with pytest.raises(GebruikersFout, match="is een gegeven"):
        over_een_feit(stelsel)


def test_latere_wet_blijft_onder_een_hervorming_van_2015(stelsel):
    """`update_variable` laat elke formule vallen die later begint; `omwikkel` niet. In elke maand precies het dubbele."""
    kolommen = scherp(stelsel, 1_500, zaad=3)
    anders = verdubbelt(stelsel)
    for maand in ("2015-07", "2016-01", "2022-12", "2023-01", "2026-01", "2026-07"):
        een, twee = (bouw(s, kolommen).calculate("pw_norm", maand_van(maand)) for s in (stelsel, anders))
        np.testing.assert_array_equal(twee, een * 2)


def test_hervormingen_stapelen_in_de_volgorde_van_de_lijst(stelsel):
    class plus_drie(Hervorming):
        wijzigt = ("pw_norm",)

        def apply(self):
            class pw_norm(Bedrag):
                value_type = float
                entity = Persoon
                definition_period = DateUnit.MONTH

                def formula_2015_01_01(persoon, period, parameters, oorspronkelijk):
                    return oorspronkelijk() + 3

            self.omwikkel(pw_norm)

    for maand in ("2016-07", "2024-01"):
        norm, eerst_dubbel, eerst_plus = (
            bouw(s, alleenstaande()).calculate("pw_norm", maand_van(maand))[0]
            for s in (stelsel, plus_drie(verdubbelt(stelsel)), verdubbelt(plus_drie(stelsel)))
        )
        assert eerst_dubbel == pytest.approx(2 * norm + 3)
        assert eerst_plus == pytest.approx(2 * (norm + 3))


@pytest.mark.parametrize("na", [(), ("eerste",)])
def test_twee_op_hetzelfde_alleen_met_na(monkeypatch, na):
    eerste = type("eerste", (verdubbelt,), {})
    tweede = type("tweede", (verdubbelt,), {"na": na})
    monkeypatch.setattr(stelsels, "hervormingen", lambda: ("eerste", "tweede"))
    monkeypatch.setattr(stelsels, "klasse_van", {"eerste": eerste, "tweede": tweede}.__getitem__)
    stelsels._stelsel.cache_clear()
    try:
        if na:
            norm = bouw(stelsels.stelsel_van(["tweede", "eerste"]), alleenstaande()).calculate("pw_norm", maand_van("2026-01"))
            assert norm[0] == 4 * 1401.50
        else:
            with pytest.raises(GebruikersFout, match="geen van beide zegt welke eerst gaat"):
                stelsels.stelsel_van(["eerste", "tweede"])
    finally:
        stelsels._stelsel.cache_clear()


def test_wijzig_parameter_kopieert_alleen_de_tak(stelsel):
    pad = "participatiewet.kostendelersnorm.basisdeel"

    class ander_deel(Hervorming):
        wijzigt = (pad,)

        def apply(self):
            self.wijzig_parameter(pad, start="2015-01-01", value=0.0)

    voor = stelsel.parameters.participatiewet.kostendelersnorm.basisdeel.get_at_instant("2026-01-01")
    anders = ander_deel(stelsel)
    verschil = {p for (p, a), (_, b) in zip(bladen(stelsel.parameters), bladen(anders.parameters), strict=True) if a is not b}
    assert verschil == {pad}
    assert anders.parameters.gemeenten is stelsel.parameters.gemeenten
    assert stelsel.parameters.participatiewet.kostendelersnorm.basisdeel.get_at_instant("2026-01-01") == voor != 0.0
    assert anders.get_parameters_at_instant("2026-01-01").participatiewet.kostendelersnorm.basisdeel == 0.0
    assert stelsel.get_parameters_at_instant("2026-01-01").participatiewet.kostendelersnorm.basisdeel == voor


def test_parameters_van_een_dag_staan_bij_het_eigen_stelsel(stelsel):
    dagen = [Instant((2015 + n // 12, n % 12 + 1, 1)) for n in range(140)]  # meer dan de 128 plaatsen van OpenFisca
    eerst = [stelsel.get_parameters_at_instant(d) for d in dagen]
    assert all(a is stelsel.get_parameters_at_instant(d) for a, d in zip(eerst, dagen, strict=True))


# --- draden ------------------------------------------------------------------------------------------------------------


def test_een_simulatie_per_draad_met_een_gedeeld_stelsel_geeft_hetzelfde():
    stelsel = CountryTaxBenefitSystem()  # vers: ook de parameters per dag worden door de draden samen gevuld
    groepen = [scherp(stelsel, 400, zaad=z) for z in range(4)]
    uit: dict[int, list[np.ndarray]] = {}

    def reken(nummer: int) -> None:
        simulatie = bouw(stelsel, groepen[nummer])
        uit[nummer] = [simulatie.calculate("pw_algemene_bijstand", maand_van(m)) for m in ("2016-07", "2023-01", "2026-07")]

    draden = [threading.Thread(target=reken, args=(n,)) for n in range(4)]
    for draad in draden:
        draad.start()
    for draad in draden:
        draad.join()
    for nummer, kolommen in enumerate(groepen):
        alleen = bouw(stelsel, kolommen)
        for maand, kolom in zip(("2016-07", "2023-01", "2026-07"), uit[nummer], strict=True):
            assert zelfde_bits(kolom, alleen.calculate("pw_algemene_bijstand", maand_van(maand)))


# --- de formules zelf (AST) --------------------------------------------------------------------------------------------


def bomen():
    return [(p, ast.parse(p.read_text(encoding="utf-8"))) for p in VARIABELEN]


def aanroepen(boom: ast.AST) -> list[tuple[str, ast.Call]]:
    """(naam, aanroep) van elke aanroep; bij `x.f()` is de naam f."""
    uit = []
    for knoop in ast.walk(boom):
        if isinstance(knoop, ast.Call):
            f = knoop.func
            uit.append((f.attr if isinstance(f, ast.Attribute) else getattr(f, "id", ""), knoop))
    return uit


def is_parameters(knoop: ast.AST) -> bool:
    """Of deze uitdrukking bij `parameters(...)` begint."""
    while isinstance(knoop, ast.Attribute | ast.Subscript):
        knoop = knoop.value
    return isinstance(knoop, ast.Call) and getattr(knoop.func, "id", "") == "parameters"


def _is_lid(knoop: ast.AST) -> bool:
    """`Aanspraak.recht`: een lid van een Enum (met hoofdletter, zonder .index)."""
    return isinstance(knoop, ast.Attribute) and isinstance(knoop.value, ast.Name) and knoop.value.id[:1].isupper()


def _vraagt_kolom(knoop: ast.AST) -> bool:
    """Of een voorwaarde van een hele kolom afhangt: `x.any()`, `x.all()`, `x.size`, `x.count`, `len(x)`."""
    vragen = [k.attr for k in ast.walk(knoop) if isinstance(k, ast.Attribute)]
    vragen += [k.func.id for k in ast.walk(knoop) if isinstance(k, ast.Call) and isinstance(k.func, ast.Name)]
    return bool({"any", "all", "size", "count", "len"} & set(vragen))


def overtredingen(boom: ast.AST) -> list[str]:
    """Wat in een formule niet mag: traag per rij, of zwijgend fout."""
    uit = []
    parameternamen = {
        doel.id
        for knoop in ast.walk(boom)
        if isinstance(knoop, ast.Assign) and is_parameters(knoop.value)
        for doel in knoop.targets
        if isinstance(doel, ast.Name)
    }
    for naam, knoop in aanroepen(boom):
        if naam in {"calc", "value_from_person", "value_from_first_person", "value_nth_person", "nb_persons", "clone"}:
            uit.append(f"{knoop.lineno}: {naam}(...)")
        if naam == "select" and any(_is_lid(lid) for waarde in knoop.args[1:] for lid in ast.walk(waarde)):
            uit.append(f"{knoop.lineno}: select met leden van een Enum is een lus per rij; gebruik kies")
        if naam in {"rint", "around"}:
            uit.append(f"{knoop.lineno}: {naam} rondt half naar even af; gebruik cent()")
        if naam == "astype" and any(isinstance(a, ast.Constant) and a.value == "float32" for a in knoop.args):
            uit.append(f"{knoop.lineno}: float32")
    for deel in ast.walk(boom):
        if isinstance(deel, ast.Subscript):
            wortel: ast.AST = deel.value
            while isinstance(wortel, ast.Attribute | ast.Subscript):
                wortel = wortel.value
            van_parameters = is_parameters(deel.value) or (isinstance(wortel, ast.Name) and wortel.id in parameternamen)
            if van_parameters and not isinstance(deel.slice, ast.Constant | ast.JoinedStr):
                uit.append(f"{deel.lineno}: parameters[...] met een kolom is een lus per rij; gebruik per_gemeente of np.take")
        if isinstance(deel, ast.If | ast.IfExp | ast.While) and _vraagt_kolom(deel.test):
            uit.append(f"{deel.lineno}: een keuze op data leest de ene keer iets anders dan de andere; gebruik voor_wie")
        if isinstance(deel, ast.ExceptHandler) and "ParameterNotFoundError" in ast.dump(deel):
            uit.append(f"{deel.lineno}: alleen of_onbekend vangt een ontbrekende parameter (anders mist het spoor haar)")
        if isinstance(deel, ast.Import | ast.ImportFrom) and "float32" in ast.dump(deel):
            uit.append(f"{deel.lineno}: float32")
    return uit


@pytest.mark.parametrize("bestand", VARIABELEN, ids=lambda p: str(p.relative_to(map_van("variables"))))
def test_een_formule_is_niet_traag_per_rij_en_niet_zwijgend_fout(bestand):
    assert overtredingen(ast.parse(bestand.read_text(encoding="utf-8"))) == []


@pytest.mark.parametrize(
    "regel",
    [
        "parameters(period).norm[gemeente]",
        "n = parameters(period).norm\nn.x[soort]",
        "parameters(period).schaal.calc(x)",
        "gezin.value_from_person(x, Gezin.AANVRAGER)",
        "np.select([a], [Oordeel.ja])",
        "if x.any():\n    y = 1",
        "if np.any(x):\n    y = 1",
        "while rijen.size:\n    y = 1",
        "y = 1 if len(rijen) else 0",
    ],
)
def test_de_controle_ziet_de_overtreding_ook_echt(regel):
    assert overtredingen(ast.parse(regel))


def test_geen_enkele_uitkomst_leest_haar_eigen_verleden_of_loopt_in_een_kring(stelsel):
    """Een spiraal geeft zwijgend een te laag bedrag, een kring een CycleError; elke formule, in een maand van elke wetsversie.

    Een jaaruitkomst telt maanden op en de kinderbijslag kijkt naar het begin van het kwartaal: dat mag. De Participatiewet
    leest alleen haar eigen maand (docs/besluiten/0004).
    """
    kolommen = scherp(stelsel, 40, zaad=9)
    for maand in ("2016-01", "2017-07", "2024-01", "2026-01"):
        simulatie = bouw(stelsel, kolommen, spoor=True)
        for naam, variabele in stelsel.variables.items():
            if variabele.formulas:
                simulatie.vraag(naam, maand)
        assert not simulatie.invalidated_caches
        for boom in simulatie.tracer.trees:
            _toets_boom(boom, {})
    assert bouw(stelsel, alleenstaande()).max_spiral_loops == 1


def _toets_boom(knoop, boven):
    assert boven.get(knoop.name, knoop.period) == knoop.period, f"{knoop.name} leest haar eigen {knoop.period}"
    for kind in knoop.children:
        if knoop.name.startswith("pw_") and kind.period.unit == DateUnit.MONTH:
            assert kind.period == knoop.period, f"{knoop.name} {knoop.period} vraagt {kind.name} {kind.period}"
        _toets_boom(kind, {**boven, knoop.name: knoop.period})


def test_elke_klasse_noemt_haar_soort_entiteit_en_periode(stelsel):
    """OpenFisca erft ze niet, ook niet van Bedrag; en een periode als tekst faalt op Python 3.11."""
    fout = []
    for bestand, boom in bomen():
        for klasse in (k for k in boom.body if isinstance(k, ast.ClassDef) and k.name in stelsel.variables):
            velden = {
                d.id: k.value for k in klasse.body if isinstance(k, ast.Assign) for d in k.targets if isinstance(d, ast.Name)
            }
            ontbreekt = {"value_type", "entity", "definition_period"} - set(velden)
            periode = velden.get("definition_period")
            if ontbreekt or not (isinstance(periode, ast.Attribute) and ast.unparse(periode).startswith("DateUnit.")):
                fout.append(f"{bestand.name}: {klasse.name} {sorted(ontbreekt)}")
    assert fout == []


def test_gehele_getallen_en_enums_hebben_het_dtype_van_openfisca(stelsel):
    """Een Enum-uitkomst is een EnumArray (te vergelijken), in elke formule."""
    simulatie = bouw(stelsel, scherp(stelsel, 60, zaad=2))
    for naam, variabele in stelsel.variables.items():
        if variabele.value_type == Enum:
            kolom = simulatie.vraag(naam, "2026-01")
            assert isinstance(kolom, EnumArray), naam
            leden = variabele.possible_values
            assert leden is not None, naam
            assert kolom.possible_values == leden, naam
            plaatsen = kolom.view(np.ndarray)
            assert 0 <= plaatsen.min() <= plaatsen.max() < len(leden.names), naam


def test_de_volgorde_van_vragen_maakt_niet_uit(stelsel):
    kolommen = scherp(stelsel, 200, zaad=4)
    namen = ["pw_norm", "pw_algemene_bijstand", "pw_inkomen_in_aanmerking"]
    eerste, *rest = (
        {n: s.calculate(n, Period((DateUnit.MONTH, Instant((2026, 7, 1)), 1))).tobytes() for n in volgorde}
        for volgorde in itertools.permutations(namen)
        for s in [bouw(stelsel, kolommen)]
    )
    assert all({n: v[n] for n in namen} == {n: eerste[n] for n in namen} for v in rest)
