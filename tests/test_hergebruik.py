"""Een formule die in een eerdere maand hetzelfde las, wordt overgeslagen; elke uitkomst blijft bit voor bit gelijk."""

from __future__ import annotations

import collections
import contextlib
import dataclasses

import numpy as np
import pytest
from openfisca_core.periods import DateUnit, Period
from openfisca_core.taxbenefitsystems import TaxBenefitSystem
from openfisca_core.variables import Variable

from openfisca_inclusieve_stad import entities
from openfisca_inclusieve_stad.begrippen import VergelijkendBedrag, eerste_van_de_maand
from openfisca_inclusieve_stad.entities import Persoon
from openfisca_inclusieve_stad.stelsel import BuitenDekking, EigenDagen, grondstelsel
from openfisca_inclusieve_stad.toepassing.hergebruik import Maand, zelfde_bits
from openfisca_inclusieve_stad.toepassing.simulatie import Simulatie, bouw, maand_van
from tests.huishoudens import gewoon, scherp

JAREN = ("2015", "2022", "2026")
MAANDEN = ("2026-03", "2026-01", "2026-02", "2026-04", "2026-05")
GEDRAAID: collections.Counter[str] = collections.Counter()


def regel(naam, lees):
    """Een variabele die telt hoe vaak haar formule draait."""

    def formula(persoon, period, parameters):
        GEDRAAID[naam] += 1
        return lees(persoon, period, parameters)

    velden = {"value_type": float, "entity": Persoon, "definition_period": DateUnit.MONTH, "label": naam, "formula": formula}
    return type(naam, (Variable,), velden)


class feit(Variable):
    value_type = float
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Een feit"


class nooit_gegeven(Variable):
    value_type = float
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Een feit dat niemand opgeeft"


REGELS = (
    feit,
    nooit_gegeven,
    regel("dubbel", lambda persoon, period, _: persoon("feit", period) * 2),
    regel("positief", lambda persoon, period, _: persoon("feit", period) > 0),
    regel("na_positief", lambda persoon, period, _: persoon("positief", period) + 1),
    regel("niets", lambda persoon, period, _: persoon("nooit_gegeven", period) + 1),
    regel("maandnummer", lambda persoon, period, _: np.full(persoon.count, period.start.month)),
    regel("jaarsom", lambda persoon, period, _: persoon("feit", period.this_year, options=["ADD"])),
    regel("vorige_maand", lambda persoon, period, _: persoon("feit", period.last_month)),
    regel("als_tekst", lambda persoon, period, _: np.full(persoon.count, len(f"{period}"))),
    regel("als_sleutel", lambda persoon, period, _: np.full(persoon.count, {period: 1}[period])),
    regel(
        "norm", lambda persoon, period, p: persoon("nooit_gegeven", period) + p(period).participatiewet.norm.gehuwden_21_tot_aow
    ),
)


class Klein(EigenDagen, TaxBenefitSystem):
    """Alleen de regels van deze test, met de parameters van het echte stelsel."""

    def __init__(self) -> None:
        super().__init__(entities.entities)
        self.add_variables(*REGELS)
        self.parameters = grondstelsel().parameters


@pytest.fixture
def simulatie() -> Simulatie:
    """Drie maanden hetzelfde feit, in maart en mei een ander."""
    kolommen = gewoon(grondstelsel(), 20, zaad=1, maand="2026-01")
    een, ander = np.arange(kolommen.personen) * 1.0, np.arange(kolommen.personen) + 1.0
    per_maand = {"feit": {f"2026-{m:02d}": ander if m in (3, 5) else een for m in range(1, 13)} | {"2025-12": een}}
    GEDRAAID.clear()
    uit = bouw(Klein(), dataclasses.replace(kolommen, feiten={}, entiteiten={}, per_maand=per_maand))
    assert not uit.hergebruikt  # bij weinig personen niet
    uit.hergebruikt = True
    return uit


def verwacht_elke_maand(simulatie, naam, keer):
    """Elke maand de uitkomst van een simulatie die niets hergebruikt; `keer` is hoe vaak de formule draaide."""
    for maand in MAANDEN:
        simulatie.vraag(naam, maand)
    assert GEDRAAID[naam] == keer


def test_een_regel_over_wat_niemand_gaf_draait_twee_keer(simulatie):
    verwacht_elke_maand(simulatie, "niets", 2)  # de eerste maand, en de maand waarin wordt bijgehouden wat zij leest


def test_een_ander_feit_draait_opnieuw(simulatie):
    verwacht_elke_maand(simulatie, "dubbel", len(MAANDEN))
    assert (simulatie.vraag("dubbel", "2026-03") == simulatie.vraag("feit", "2026-03") * 2).all()
    assert (simulatie.vraag("dubbel", "2026-04") == simulatie.vraag("feit", "2026-04") * 2).all()


def test_een_gelijke_uitkomst_stopt_de_keten(simulatie):
    """Vier maanden met elk een eigen opgave van hetzelfde feit: wie de uitkomst daarvan leest, draait niet vier keer."""
    for maand in ("2026-01", "2026-02", "2026-04", "2026-06"):
        simulatie.vraag("na_positief", maand)
    assert (GEDRAAID["positief"], GEDRAAID["na_positief"]) == (4, 2)


@pytest.mark.parametrize("naam", ["maandnummer", "jaarsom", "vorige_maand", "als_tekst", "als_sleutel"])
def test_wie_naar_de_maand_kijkt_draait_elke_maand(simulatie, naam):
    verwacht_elke_maand(simulatie, naam, len(MAANDEN))
    assert [m for m in MAANDEN if naam != "maandnummer" or (simulatie.vraag(naam, m) == int(m[-2:])).all()] == list(MAANDEN)


def test_een_andere_parameter_draait_opnieuw(simulatie):
    """De norm voor gehuwden verandert op 1 januari en 1 juli."""
    for maand in ("2026-01", "2026-02", "2026-03", "2026-07", "2026-08"):
        norm = grondstelsel().get_parameters_at_instant(f"{maand}-01").participatiewet.norm.gehuwden_21_tot_aow
        assert simulatie.vraag("norm", maand) == pytest.approx(np.full(simulatie.persons.count, norm), rel=1e-6)
    assert GEDRAAID["norm"] == 3


def test_met_spoor_draait_elke_formule_elke_maand(simulatie):
    simulatie.trace = True
    verwacht_elke_maand(simulatie, "niets", len(MAANDEN))


def test_een_maand_is_gelijk_aan_haar_periode_en_onthoudt_dat_zij_is_bekeken(simulatie):
    gewone = maand_van("2026-07")
    for kijk in (str, hash, lambda m: m.start, lambda m: m == gewone, lambda m: {gewone: 1}[m], lambda m: m[0], list):
        maand = Maand(gewone, simulatie)
        assert not maand.bekeken
        assert kijk(maand) == kijk(gewone)
        assert maand.bekeken
    assert type(Maand(gewone, simulatie).this_year) is Period
    assert type(eerste_van_de_maand(Maand(gewone, simulatie))) is np.datetime64


@pytest.mark.parametrize("jaar", JAREN)
def test_elke_uitkomst_is_bit_voor_bit_die_zonder_hergebruik(jaar):
    stelsel = grondstelsel()
    kolommen = scherp(stelsel, 60, zaad=int(jaar), maand=f"{jaar}-06")
    met, zonder = bouw(stelsel, kolommen), bouw(stelsel, kolommen)
    met.hergebruikt = True
    regels = [n for n, v in stelsel.variables.items() if v.formulas and not isinstance(v, VergelijkendBedrag)]
    for maand in (f"{jaar}-{m:02d}" for m in (1, 2, 7, 8)):
        for naam in regels:
            with contextlib.suppress(BuitenDekking):
                assert zelfde_bits(met.vraag(naam, maand), zonder.vraag(naam, maand)), (naam, maand)
    assert met._maandgebonden
    assert any(eerder.formule for eerder in met._eerder.values())


@pytest.mark.parametrize(("een", "ander", "gelijk"), [
    ([1.0, np.nan], [1.0, np.nan], True),
    ([0.0, 1.0], [-0.0, 1.0], False),
    ([1.0] * 20_000, [1.0] * 19_999 + [2.0], False),
    ([True, False], [True, True], False),
    ([], [], True),
])  # fmt: skip
def test_zelfde_bits(een, ander, gelijk):
    assert zelfde_bits(np.array(een), np.array(ander)) is gelijk


def test_zelfde_bits_van_een_kolom_die_overal_dezelfde_waarde_leest():
    overal = np.broadcast_to(np.array([2.0]), (5,))
    assert zelfde_bits(overal, np.broadcast_to(np.array([2.0]), (5,)))
    assert zelfde_bits(overal, np.full(5, 2.0))
    assert not zelfde_bits(overal, np.broadcast_to(np.array([3.0]), (5,)))
