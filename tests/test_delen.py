"""Delen over hervormingen: wat niet is geraakt komt uit één basissimulatie, en alles is bit voor bit gelijk."""

from __future__ import annotations

import numpy as np
import pytest
from openfisca_core.periods import DateUnit

from openfisca_inclusieve_stad.begrippen import Bewoners, gezinspartner, kring
from openfisca_inclusieve_stad.entities import Persoon
from openfisca_inclusieve_stad.hervormingen import Hervorming
from openfisca_inclusieve_stad.toepassing.delen import (
    Herrekening,
    bereken_gedeeld,
    bereken_met_hervormingen,
    herreken,
    lees_spoor,
    vervolgspoor,
)
from openfisca_inclusieve_stad.toepassing.hergebruik import zelfde_bits
from openfisca_inclusieve_stad.toepassing.simulatie import bouw, maand_van
from openfisca_inclusieve_stad.toepassing.stelsels import hervormingen, stelsel_van
from tests.huishoudens import gewoon, scherp

MAANDEN = ("2016-07", "2022-12", "2023-01", "2026-07")
UITKOMSTEN = (
    "pw_kostendelende_medebewoners",
    "pw_norm",
    "pw_norm_gezin",
    "pw_aanspraak_algemene_bijstand",
    "pw_algemene_bijstand",
)


class deelt_niet(Hervorming):
    """Een parameter: (0% + A x 70%) / A is altijd 70%."""

    name = "Delen zonder korting"
    wijzigt = ("participatiewet.kostendelersnorm.basisdeel", "participatiewet.kostendelersnorm.deel_per_persoon")

    def apply(self):
        self.wijzig_parameter("participatiewet.kostendelersnorm.basisdeel", start="2015-01-01", value=0.0)
        self.wijzig_parameter("participatiewet.kostendelersnorm.deel_per_persoon", start="2015-01-01", value=0.7)


class mantelzorgers_niet(Hervorming):
    """Een formule: wie mantelzorg geeft en krijgt, telt voor elkaar niet mee. Leest feiten die de wet zelf niet leest."""

    name = "Mantelzorgers delen niet"
    wijzigt = ("pw_kostendelende_medebewoners",)

    def apply(self):
        class pw_kostendelende_medebewoners(Bewoners):
            value_type = int
            entity = Persoon
            definition_period = DateUnit.MONTH

            def formula_2015_01_01(persoon, period, parameters, oorspronkelijk):
                zorg = [persoon(f"mantelzorg_aan_{n}", period) for n in (1, 2, 3)]
                k = kring(persoon)
                return oorspronkelijk() & ~k.die_ik_noem(*zorg) & ~k.die_mij_noemen(*zorg)

        self.omwikkel(pw_kostendelende_medebewoners)


class doet_niets(Hervorming):
    name = "Verandert niets"

    def apply(self):
        pass


class zelfde_uitkomst(Hervorming):
    """Vervangt een formule door dezelfde: geraakt, maar bit voor bit gelijk, dus de keten stopt meteen."""

    name = "Zelfde uitkomst"
    wijzigt = ("pw_kostendelende_medebewoners",)

    def apply(self):
        class pw_kostendelende_medebewoners(Bewoners):
            value_type = int
            entity = Persoon
            definition_period = DateUnit.MONTH

            def formula_2015_01_01(persoon, period, parameters, oorspronkelijk):
                return oorspronkelijk()

        self.omwikkel(pw_kostendelende_medebewoners)


@pytest.fixture(scope="module")
def mensen(stelsel):
    """Ruim 2.000 huishoudens, gewone en scherpe."""
    return scherp(stelsel, 9_500, zaad=11), gewoon(stelsel, 2_000, zaad=12)


@pytest.mark.parametrize(
    "klassen", [(deelt_niet,), (mantelzorgers_niet,), (deelt_niet, mantelzorgers_niet), (doet_niets,), (zelfde_uitkomst,)]
)
def test_gedeeld_is_bit_voor_bit_gelijk_aan_een_eigen_simulatie(stelsel, mensen, klassen):
    assert mensen[0].aantal("huishouden") >= 2_000
    ander = stelsel
    for klasse in klassen:
        ander = klasse(ander)
    for kolommen in mensen:
        basis, gedeeld = bereken_gedeeld([stelsel, ander], kolommen, MAANDEN, UITKOMSTEN)
        for maand in MAANDEN:
            for stel, antwoord in ((stelsel, basis), (ander, gedeeld)):
                eigen = bouw(stel, kolommen)
                for naam in UITKOMSTEN:
                    verwacht = eigen.calculate(naam, maand_van(maand))
                    assert zelfde_bits(antwoord[naam, maand], verwacht), (naam, maand)
                    assert antwoord[naam, maand].dtype == verwacht.dtype


def test_de_hervormingen_van_de_test_veranderen_ook_echt_iets(stelsel, mensen):
    basis, *anders = bereken_gedeeld(
        [stelsel, deelt_niet(stelsel), mantelzorgers_niet(stelsel)], mensen[0], ["2026-07"], ["pw_norm"]
    )
    for ander in anders:
        assert (ander["pw_norm", "2026-07"] != basis["pw_norm", "2026-07"]).any()


def test_elke_hervorming_van_de_lijst_gedeeld_is_gelijk_aan_apart(mensen):
    """Ook alle samen. Leest de gesloten lijst van experimenten.yaml, zodat een nieuwe vanzelf meedoet."""
    regimes = [*((naam,) for naam in hervormingen()), hervormingen()]
    gedeeld = bereken_met_hervormingen(mensen[0], MAANDEN, UITKOMSTEN, regimes)
    assert set(gedeeld) == {(), *regimes}
    for regime, antwoord in gedeeld.items():
        apart = bouw(stelsel_van(regime), mensen[0])
        for (naam, maand), kolom in antwoord.items():
            assert zelfde_bits(kolom, apart.calculate(naam, maand_van(maand))), (regime, naam, maand)


def test_een_hervorming_die_niets_verandert_rekent_geen_enkele_formule(stelsel, mensen, monkeypatch):
    basis = bouw(stelsel, mensen[1], spoor=True)
    basis.calculate("pw_norm", maand_van("2026-07"))
    ander = herreken(basis, lees_spoor(basis), doet_niets(stelsel))
    assert ander.calculate("pw_norm", maand_van("2026-07")) is basis.calculate("pw_norm", maand_van("2026-07"))
    assert not ander.geraakt


def test_wat_gelijk_blijft_stopt_de_keten(stelsel, mensen):
    basis = bouw(stelsel, mensen[1], spoor=True)
    basis.calculate("pw_norm", maand_van("2026-07"))
    ander = herreken(basis, lees_spoor(basis), zelfde_uitkomst(stelsel))
    assert ander.geraakt
    assert ander.calculate("pw_norm", maand_van("2026-07")) is basis.calculate("pw_norm", maand_van("2026-07"))


def test_gedeelde_uitkomsten_zijn_niet_te_overschrijven(stelsel, mensen):
    for antwoord in bereken_gedeeld([stelsel, deelt_niet(stelsel)], mensen[1], ["2026-07"], ["pw_norm", "leeftijd"]):
        for kolom in antwoord.values():
            with pytest.raises(ValueError, match="read-only"):
                kolom += 1


def test_een_gegeven_per_maand_gaat_mee(stelsel, mensen):
    kolommen = mensen[1]
    import dataclasses

    loon = {"2026-01": np.full(kolommen.personen, 100.0), "2026-02": np.full(kolommen.personen, 200.0)}
    kolommen = dataclasses.replace(
        kolommen,
        feiten={n: k for n, k in kolommen.feiten.items() if n != "inkomen_uit_arbeid"},
        per_maand={"inkomen_uit_arbeid": loon},
    )
    _, ander = bereken_gedeeld([stelsel, deelt_niet(stelsel)], kolommen, ["2026-01", "2026-02"], ["pw_algemene_bijstand"])
    eigen = bouw(deelt_niet(stelsel), kolommen)
    for maand in ("2026-01", "2026-02"):
        assert zelfde_bits(ander["pw_algemene_bijstand", maand], eigen.calculate("pw_algemene_bijstand", maand_van(maand)))


def test_de_bouw_wordt_gedeeld_en_de_oude_simulatie_verandert_niet(stelsel, mensen):
    basis = bouw(stelsel, mensen[1], spoor=True)
    voor = basis.calculate("pw_norm", maand_van("2026-07")).copy()
    ander = herreken(basis, lees_spoor(basis), deelt_niet(stelsel))
    assert isinstance(ander, Herrekening)
    assert ander.populations["gezin"].members_entity_id is basis.populations["gezin"].members_entity_id
    assert (gezinspartner(ander.persons) == gezinspartner(basis.persons)).all()
    ander.calculate("pw_norm", maand_van("2026-07"))
    assert zelfde_bits(basis.calculate("pw_norm", maand_van("2026-07")), voor)


def test_volgorde_van_stelsels_en_onbekende_hervorming(mensen):
    from openfisca_inclusieve_stad.fouten import GebruikersFout

    with pytest.raises(GebruikersFout, match="bestaat niet"):
        bereken_met_hervormingen(mensen[1], "2026-07", ["pw_norm"], [("bestaat_niet",)])


def test_een_herrekening_op_een_herrekening_is_gelijk_aan_een_eigen_simulatie(stelsel, mensen):
    """Het vervolgspoor: eerst het ene stelsel, daarop alleen wat het andere nog anders maakt."""
    basis = bouw(stelsel, mensen[0], spoor=True)
    for naam in UITKOMSTEN:
        basis.calculate(naam, maand_van("2026-07"))
    spoor, eerst = lees_spoor(basis), deelt_niet(stelsel)
    tussen = herreken(basis, spoor, eerst)
    tussen.trace = True
    for naam in UITKOMSTEN:
        tussen.calculate(naam, maand_van("2026-07"))
    daarna = mantelzorgers_niet(eerst)
    ander = herreken(tussen, vervolgspoor(tussen, spoor), daarna)
    eigen = bouw(daarna, mensen[0])
    for naam in UITKOMSTEN:
        assert zelfde_bits(ander.calculate(naam, maand_van("2026-07")), eigen.calculate(naam, maand_van("2026-07"))), naam
