"""`bouw` maakt dezelfde simulatie als OpenFisca zelf, in welke volgorde en met hoeveel huishoudens tegelijk ook."""

from __future__ import annotations

import contextlib
import dataclasses
import datetime
from typing import Any

import numpy as np
import pytest
from openfisca_core.indexed_enums import Enum
from openfisca_core.periods import DateUnit
from openfisca_core.simulations import SimulationBuilder

from openfisca_inclusieve_stad.fouten import GebruikersFout
from openfisca_inclusieve_stad.kolommen import GEZIN, HUISHOUDEN, PERSOON, RELATIES, Groep, Kolommen, samen
from openfisca_inclusieve_stad.stelsel import BuitenDekking
from openfisca_inclusieve_stad.toepassing.rondes import Standaardwaarden
from openfisca_inclusieve_stad.toepassing.simulatie import Simulatie, bouw, maand_van
from tests.huishoudens import gewoon, scherp

MAANDEN = ("2016-07", "2022-12", "2026-01")


@pytest.fixture(scope="module")
def regels(stelsel):
    """Elke variabele met een formule: alles wat een antwoord kan zijn."""
    return [naam for naam, v in stelsel.variables.items() if v.formulas]


def periode_van(stelsel, naam, maand):
    """De periode waarin een variabele in deze maand geldt."""
    return {
        DateUnit.ETERNITY: "ETERNITY",
        DateUnit.YEAR: str(maand_van(maand).this_year),
    }.get(stelsel.variables[naam].definition_period, maand)


def periodes_van(stelsel, naam, maand):
    """Elke maand van dit jaar en die ervoor, voor een feit per maand.

    Een uitkomst over het jaar leest er twaalf; de bestuursrechtelijke premie volgt op een melding in de maand ervoor.
    """
    if stelsel.variables[naam].definition_period != DateUnit.MONTH:
        return [periode_van(stelsel, naam, maand)]
    dit_jaar = maand_van(maand).this_year.get_subperiods(DateUnit.MONTH)
    return [str(m) for m in (dit_jaar[0].last_month, *dit_jaar)]


def uitkomsten(simulatie, namen, maand):
    """Elke uitkomst van deze maand; wat het register in die maand niet dekt, ontbreekt."""
    uit = {}
    for naam in namen:
        jaar = simulatie.tax_benefit_system.variables[naam].definition_period == DateUnit.YEAR
        with contextlib.suppress(BuitenDekking):
            uit[naam] = np.asarray(simulatie.calculate(naam, maand_van(maand).this_year if jaar else maand_van(maand)))
    return uit


def zelfde(een, ander):
    """De namen waarvan de uitkomst verschilt, of die maar een van beide geeft (NaN is gelijk aan NaN)."""
    anders = [n for n in een.keys() & ander.keys() if not np.array_equal(een[n], ander[n], equal_nan=een[n].dtype.kind == "f")]
    return sorted({*anders, *(een.keys() ^ ander.keys())})


def verzamelingen(stelsel):
    """Uitkomsten die bewoners bij hun plaats noemen; na husselen staan dezelfde mensen op een andere plaats."""
    return {naam for naam, v in stelsel.variables.items() if v.dtype == np.int64 and v.formulas}


# --- gelijk aan OpenFisca's eigen bouwers ---


def als_json(stelsel, kolommen, maand):
    """Het situatiebestand dat OpenFisca's eigen bouwer leest."""

    def waarde(variabele, w):
        if variabele.value_type == Enum:
            return variabele.possible_values.names[int(w)]
        return str(w) if variabele.value_type is datetime.date else w.item()

    meervoud = {PERSOON: "personen", GEZIN: "gezinnen", HUISHOUDEN: "huishoudens"}
    uit: dict[str, dict[str, dict[str, Any]]] = {meervoud[e]: {id_: {} for id_ in ids} for e, ids in kolommen.ids.items()}
    for naam, kolom in kolommen.feiten.items():
        variabele, entiteit = stelsel.variables[naam], kolommen.entiteiten[naam]
        periodes = periodes_van(stelsel, naam, maand)
        for id_, w in zip(kolommen.ids[entiteit], kolom, strict=True):
            uit[meervoud[entiteit]][id_][naam] = dict.fromkeys(periodes, waarde(variabele, w))
    rollen = {GEZIN: ("aanvrager", "partner", "kinderen"), HUISHOUDEN: ("bewoners",)}
    for entiteit, namen in rollen.items():
        groep = kolommen.groepen[entiteit]
        for i, (nummer, rol) in enumerate(zip(groep.nummer, groep.rol, strict=True)):
            plek = uit[meervoud[entiteit]][kolommen.ids[entiteit][nummer]]
            plek.setdefault(namen[rol], []).append(kolommen.ids[PERSOON][i])
    return uit


def met_samenvoegen(stelsel, kolommen, maand):
    """OpenFisca's snelle bouwer: join_with_persons."""
    bouwer = SimulationBuilder()
    bouwer.create_entities(stelsel)
    bouwer.declare_person_entity(PERSOON, list(kolommen.ids[PERSOON]))
    for sleutel, groep in kolommen.groepen.items():
        populatie = bouwer.declare_entity(sleutel, list(kolommen.ids[sleutel]))
        rollen = [populatie.entity.flattened_roles[r].key for r in groep.rol]
        bouwer.join_with_persons(populatie, [kolommen.ids[sleutel][n] for n in groep.nummer], rollen)
    simulatie = bouwer.build(stelsel)
    for naam, kolom in kolommen.feiten.items():
        for periode in periodes_van(stelsel, naam, maand):
            simulatie.set_input(naam, periode, np.array(kolom))
    return simulatie


@pytest.mark.parametrize("bouwer", ["build_from_dict", "join_with_persons"])
def test_bouw_is_gelijk_aan_openfisca(stelsel, regels, bouwer):
    maand = "2026-01"
    kolommen = scherp(stelsel, 60, zaad=4)
    zelf = bouw(stelsel, kolommen)
    if bouwer == "build_from_dict":
        ander = SimulationBuilder().build_from_dict(stelsel, als_json(stelsel, kolommen, maand))
    else:
        ander = met_samenvoegen(stelsel, kolommen, maand)
    assert zelf.persons.count == ander.persons.count == kolommen.personen
    for sleutel in kolommen.groepen:
        a, b = zelf.populations[sleutel], ander.populations[sleutel]
        assert a.count == b.count
        assert (a.members_entity_id == b.members_entity_id).all()
        assert (a.members_position == b.members_position).all()
        assert [rol.key for rol in a.members_role] == [rol.key for rol in b.members_role]
        for rol in a.entity.flattened_roles:
            assert (a.nb_persons(rol) == b.nb_persons(rol)).all()
            assert (zelf.persons.has_role(rol) == ander.persons.has_role(rol)).all()
    assert not zelfde(uitkomsten(zelf, regels, maand), uitkomsten(ander, regels, maand))


def test_elke_uitkomst_heeft_het_type_van_haar_variabele(stelsel, regels):
    simulatie = bouw(stelsel, scherp(stelsel, 60))
    for naam, uit in uitkomsten(simulatie, regels, "2026-01").items():
        assert uit.dtype == stelsel.variables[naam].dtype, naam


# --- samen gelijk aan los, en de volgorde doet niet ter zake ---


def los(kolommen):
    """Elke groep huishoudens die via gezinnen aan elkaar hangen, apart, met de rijen die zij in het geheel heeft."""
    gezien = np.zeros(kolommen.personen, dtype=bool)
    plaats = {id_: i for i, id_ in enumerate(kolommen.ids[PERSOON])}
    for gezin in range(kolommen.aantal(GEZIN)):
        if not gezien[kolommen.groepen[GEZIN].nummer == gezin].any():
            deel = kolommen.kies_personen_van(np.arange(kolommen.aantal(GEZIN)) == gezin)
            rijen = np.array([plaats[id_] for id_ in deel.ids[PERSOON]])
            gezien[rijen] = True
            yield deel, rijen
    assert gezien.all()


@pytest.mark.parametrize("maand", MAANDEN)
def test_een_verzameling_is_gelijk_aan_elk_huishouden_apart(stelsel, regels, maand):
    kolommen = scherp(stelsel, 40, zaad=5)
    geheel = uitkomsten(bouw(stelsel, kolommen), regels, maand)
    van_persoon = [n for n in regels if stelsel.variables[n].entity.key == PERSOON]
    for deel, rijen in los(kolommen):
        apart = uitkomsten(bouw(stelsel, deel), van_persoon, maand)
        assert not zelfde(apart, {n: geheel[n][rijen] for n in van_persoon if n in geheel}), deel.ids[PERSOON]


def gehusseld(kolommen, zaad):
    """Dezelfde mensen in een andere volgorde, gezinnen en woningen anders genummerd; relaties volgen de persoon."""
    rng = np.random.default_rng(zaad)
    volgorde = rng.permutation(kolommen.personen)  # nieuwe rij i is oude rij volgorde[i]
    nieuw_nummer = {e: rng.permutation(g.aantal) for e, g in kolommen.groepen.items()}
    groepen = {e: Groep(nieuw_nummer[e][g.nummer][volgorde], g.rol[volgorde]) for e, g in kolommen.groepen.items()}
    plek = {PERSOON: volgorde, **{e: np.argsort(n) for e, n in nieuw_nummer.items()}}
    uit = Kolommen(
        groepen,
        {naam: kolom[plek[kolommen.entiteiten[naam]]] for naam, kolom in kolommen.feiten.items()},
        kolommen.entiteiten,
        {e: tuple(np.array(kolommen.ids[e])[rijen]) for e, rijen in plek.items()},
    )
    nieuwe_rij, plaats = np.argsort(volgorde), uit.nummer_in_huishouden()
    relaties = {}
    for naam in (r for r in RELATIES if r in kolommen.feiten):
        rij = kolommen.rij_van_relatie(naam)[volgorde]
        binnen = plaats[nieuwe_rij[np.where(rij >= 0, rij, 0)]]
        relaties[naam] = np.where(rij >= 0, binnen, np.minimum(kolommen.feiten[naam][volgorde], 0))
    return uit.met(**relaties), plek


@pytest.mark.parametrize("zaad", [1, 2, 3])
@pytest.mark.parametrize("maand", MAANDEN)
def test_de_volgorde_van_personen_gezinnen_en_woningen_doet_niet_ter_zake(stelsel, regels, maand, zaad):
    kolommen = scherp(stelsel, 300, zaad)
    anders, plek = gehusseld(kolommen, zaad)
    plaats_noemt = verzamelingen(stelsel) | {"pw_huurt_commercieel_van"}
    namen = [n for n in regels if n not in plaats_noemt]
    voor, na = uitkomsten(bouw(stelsel, kolommen), namen, maand), uitkomsten(bouw(stelsel, anders), namen, maand)
    terug = {n: kolom[plek[stelsel.variables[n].entity.key]] for n, kolom in voor.items()}
    # De som over leden telt in een andere volgorde op: float64 kan dan in de laatste bit verschillen.
    bedragen = {n for n in na.keys() & terug.keys() if na[n].dtype.kind == "f"}
    ander_bedrag = [n for n in bedragen if not np.allclose(na[n], terug[n], 0, 1e-9, equal_nan=True)]
    assert not ander_bedrag + [n for n in zelfde(na, terug) if n not in bedragen]


# --- maanden ---


def test_een_vast_feit_geldt_in_elke_maand(stelsel):
    kolommen = gewoon(stelsel, 50)
    simulatie = bouw(stelsel, kolommen)
    for maand in ("2015-01", "2019-08", "2026-12"):
        assert (simulatie.calculate("inkomen_uit_arbeid", maand_van(maand)) == kolommen.feiten["inkomen_uit_arbeid"]).all()
    geboren = simulatie.calculate("geboortedatum", maand_van("2026-12"))
    assert (geboren == kolommen.feiten["geboortedatum"].astype("datetime64[D]")).all()


def per_maand(kolommen, naam, **maanden):
    return dataclasses.replace(
        kolommen,
        feiten={n: k for n, k in kolommen.feiten.items() if n != naam},
        per_maand={naam: {maand.replace("m", "").replace("_", "-"): k for maand, k in maanden.items()}},
    )


def test_een_feit_per_maand_geldt_in_die_maand_en_een_vergeten_maand_wordt_geweigerd(stelsel):
    kolommen = gewoon(stelsel, 20)
    n = kolommen.personen
    simulatie = bouw(stelsel, per_maand(kolommen, "inkomen_uit_arbeid", m2026_01=np.full(n, 100.0), m2026_02=np.full(n, 0.0)))
    assert (simulatie.calculate("inkomen_uit_arbeid", maand_van("2026-01")) == 100).all()
    assert (simulatie.calculate("inkomen_uit_arbeid", maand_van("2026-02")) == 0).all()
    with pytest.raises(GebruikersFout, match=r"inkomen_uit_arbeid: er is geen waarde voor 2026-03, wel voor 2026-01, 2026-02"):
        simulatie.calculate("pw_algemene_bijstand", maand_van("2026-03"))


def test_per_maand_is_gelijk_aan_een_momentopname_van_die_maand(stelsel, regels):
    kolommen = scherp(stelsel, 80)
    loon = {maand: np.full(kolommen.personen, bedrag) for maand, bedrag in (("2026-01", 300.0), ("2026-02", 900.0))}
    heel = per_maand(kolommen, "inkomen_uit_arbeid", m2026_01=loon["2026-01"], m2026_02=loon["2026-02"])
    van_een_maand = [n for n in regels if n.startswith("pw_") and stelsel.variables[n].definition_period == DateUnit.MONTH]
    for maand in loon:
        moment = bouw(stelsel, kolommen.met(inkomen_uit_arbeid=loon[maand]))
        # alleen wat over één maand gaat: een toeslag telt het inkomen van het hele kalenderjaar
        assert not zelfde(uitkomsten(bouw(stelsel, heel), van_een_maand, maand), uitkomsten(moment, van_een_maand, maand))
        assert not zelfde(uitkomsten(bouw(stelsel, heel.op(maand)), regels, maand), uitkomsten(moment, regels, maand))


@pytest.mark.parametrize(("maand", "begin"), [("2016-07", (2016, 7, 1)), ("2026-12", (2026, 12, 1))])
def test_een_maand_als_periode_is_die_van_openfisca(maand, begin):
    from openfisca_core.periods import period

    assert maand_van(maand) == period(maand)
    assert tuple(maand_van(maand).start) == begin


# --- wat niet kan, wordt geweigerd ---


def een(**feiten):
    nul = np.zeros(1, dtype=np.int64)
    ids = {PERSOON: ("a",), GEZIN: ("g",), HUISHOUDEN: ("w",)}
    return Kolommen({GEZIN: Groep(nul, nul), HUISHOUDEN: Groep(nul, nul)}, feiten, dict.fromkeys(feiten, PERSOON), ids)


def test_een_onbekend_feit_wordt_geweigerd_met_de_naaste_naam(stelsel):
    with pytest.raises(GebruikersFout, match=r"inkomen_uit_arbied: deze naam is niet bekend\. Bedoelt u 'inkomen_uit_arbeid'\?"):
        bouw(stelsel, een(inkomen_uit_arbied=np.zeros(1)))


@pytest.mark.parametrize("plaats", [-1, 99])
def test_een_plaats_buiten_de_lijst_wordt_geweigerd(stelsel, plaats):
    """Enum.encode([-1]) laat -1 door, en names[-1] is de laatste stad."""
    kolommen = een(geboortedatum=np.array(["1980-01-01"], dtype="datetime64[D]")).met(HUISHOUDEN, gemeente=np.array([plaats]))
    with pytest.raises(GebruikersFout, match=r"gemeente: plaats .* bestaat niet\. Kies 0 tot en met 5"):
        bouw(stelsel, kolommen)


def test_een_groep_zonder_leden_wordt_geweigerd(stelsel):
    kolommen = samen([een(), een(), een()], {})
    gat = Groep(np.array([0, 2, 2]), np.zeros(3, dtype=np.int64))
    with pytest.raises(GebruikersFout, match=r"gezin 1: heeft geen leden"):
        bouw(stelsel, dataclasses.replace(kolommen, groepen={**kolommen.groepen, GEZIN: gat}))


def test_uitkomsten_zijn_niet_te_overschrijven(stelsel, regels):
    kolommen = scherp(stelsel, 30)
    simulatie = bouw(stelsel, kolommen)
    for naam, uit in uitkomsten(simulatie, [*regels, "inkomen_uit_arbeid", "gemeente", "geboortedatum"], "2026-01").items():
        with pytest.raises(ValueError, match="read-only"):
            uit[0] = uit[-1]
        assert not uit.flags.writeable, naam


def test_de_kolommen_van_de_aanroeper_blijven_van_hem(stelsel):
    kolommen = scherp(stelsel, 30)
    voor = {naam: np.array(kolom) for naam, kolom in kolommen.feiten.items()}
    simulatie = bouw(stelsel, kolommen)
    simulatie.calculate("pw_algemene_bijstand", maand_van("2026-01"))
    assert all(np.array_equal(kolommen.feiten[n], k) for n, k in voor.items())
    loon = kolommen.feiten["inkomen_uit_arbeid"]
    loon[0] += 1  # na het bouwen: de simulatie verandert niet mee
    assert simulatie.calculate("inkomen_uit_arbeid", maand_van("2026-01"))[0] == loon[0] - 1


def test_invoer_na_een_berekening_of_twee_keer_wordt_geweigerd(stelsel):
    kolommen = per_maand(gewoon(stelsel, 5), "inkomen_uit_arbeid", m2026_01=np.zeros(gewoon(stelsel, 5).personen))
    simulatie = bouw(stelsel, kolommen)
    with pytest.raises(GebruikersFout, match="deze maand is al gezet"):
        simulatie.set_input("inkomen_uit_arbeid", "2026-01", np.ones(kolommen.personen))
    simulatie.calculate("pw_norm", maand_van("2026-01"))
    with pytest.raises(GebruikersFout, match="heeft al gerekend"):
        simulatie.set_input("inkomen_uit_arbeid", "2026-02", np.ones(kolommen.personen))
    with pytest.raises(GebruikersFout, match="kloon"):
        simulatie.clone()


def test_met_spoor_is_gelijk_aan_zonder(stelsel, regels):
    kolommen = scherp(stelsel, 60)
    simulatie = bouw(stelsel, kolommen, spoor=True)
    assert isinstance(simulatie, Simulatie)
    assert not zelfde(uitkomsten(simulatie, regels, "2026-01"), uitkomsten(bouw(stelsel, kolommen), regels, "2026-01"))
    assert simulatie.tracer.trees


def test_niemand_is_ook_een_verzameling(stelsel):
    leeg = np.zeros(0, dtype=np.int64)
    niemand = Kolommen(
        {GEZIN: Groep(leeg, leeg), HUISHOUDEN: Groep(leeg, leeg)}, {}, {}, {PERSOON: (), GEZIN: (), HUISHOUDEN: ()}
    )
    assert bouw(stelsel, niemand).calculate("pw_norm", maand_van("2026-01")).size == 0


def test_standaardwaarden_zijn_die_van_openfisca(stelsel):
    standaard = Standaardwaarden(stelsel)
    assert len(standaard) == len(stelsel.variables)
    for naam in standaard:
        assert np.array_equal(np.full(2, standaard[naam]), np.asarray(stelsel.variables[naam].default_array(2))), naam
