"""Leeftijd op de eerste van de maand, en elke leeftijdsgrens als datum."""

from datetime import date

import numpy as np
from openfisca_core.periods import DateUnit
from openfisca_core.variables import Variable

from openfisca_inclusieve_stad.begrippen import (
    GEEN_DATUM,
    eerste_van_de_maand,
    laatste_geboortedag,
    leeftijd_op,
    of_onbekend,
    plus_maanden,
    verjaardag,
)
from openfisca_inclusieve_stad.entities import Persoon


class geboortedatum(Variable):
    value_type = date
    default_value = GEEN_DATUM
    entity = Persoon
    definition_period = DateUnit.ETERNITY
    label = "Geboortedatum"
    documentation = "Een persoonsgegeven, ook zonder naam: bewaar een situatiebestand niet langer dan nodig."


class leeftijd(Variable):
    value_type = int
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Leeftijd in hele jaren op de eerste van de maand"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=13&lid=1&g=2015-07-01"

    def formula(persoon, period):
        return leeftijd_op(persoon("geboortedatum", period), eerste_van_de_maand(period))


class leeftijd_18_vanaf(Variable):
    value_type = date
    entity = Persoon
    definition_period = DateUnit.ETERNITY
    label = "Dag waarop iemand 18 wordt"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0002656&artikel=233&g=2015-07-01"

    def formula(persoon, period):
        return verjaardag(persoon("geboortedatum", period), 18)


class leeftijd_21_vanaf(Variable):
    value_type = date
    entity = Persoon
    definition_period = DateUnit.ETERNITY
    label = "Dag waarop iemand 21 wordt"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=21&g=2015-07-01"

    def formula(persoon, period):
        return verjaardag(persoon("geboortedatum", period), 21)


class leeftijd_27_vanaf(Variable):
    value_type = date
    entity = Persoon
    definition_period = DateUnit.ETERNITY
    label = "Dag waarop iemand 27 wordt"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=41&lid=4&g=2015-07-01"

    def formula(persoon, period):
        return verjaardag(persoon("geboortedatum", period), 27)


class aow_leeftijd_vanaf(Variable):
    value_type = date
    default_value = GEEN_DATUM
    entity = Persoon
    definition_period = DateUnit.ETERNITY
    label = "Dag waarop iemand de pensioengerechtigde leeftijd bereikt"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0002221&artikel=7a&g=2015-07-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0002221&artikel=7a&g=2026-01-01",
    ]
    documentation = """
    Artikel 7a AOW geeft per kalenderjaar de leeftijd voor wie haar in dat jaar bereikt. 9999-12-31 als het jaar waarin
    iemand haar bereikt buiten de bekende jaren valt (2029 en 2030 zijn niet gelezen): dan is de dag onbekend, niet 'nooit'.
    """

    def formula(persoon, period, parameters):
        geboren = persoon("geboortedatum", period)
        vanaf = np.full(persoon.count, GEEN_DATUM, dtype="datetime64[D]")
        for jaar in reversed(_jaren_van_bereiken(geboren, parameters)):  # het eerste jaar waarin het zover is, wint
            maanden = _aow_maanden(parameters, jaar)
            if np.isnan(maanden):  # van dat jaar is geen leeftijd gelezen
                continue
            dag = plus_maanden(geboren, int(maanden))
            vanaf = np.where(dag.astype("datetime64[Y]") == np.datetime64(str(jaar), "Y"), dag, vanaf)
        voor_2013 = plus_maanden(geboren, int(_aow_maanden(parameters, VOOR_2013)))
        return np.where(voor_2013 <= np.datetime64(f"{VOOR_2013}-12-31"), voor_2013, vanaf)


class aow_leeftijd_bereikt(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Heeft op de eerste van de maand de pensioengerechtigde leeftijd bereikt"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0002221&artikel=7a&g=2015-07-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0002221&artikel=7a&g=2026-01-01",
    ]
    documentation = """
    Bereikt in dit jaar, met de leeftijd van dit jaar, of al voor dit jaar, met de leeftijd van vorig jaar: wie haar eenmaal
    heeft bereikt, verliest haar niet als de leeftijd daarna stijgt (artikel 7a lid 1, laatste zin). Verder terug kijken
    hoeft niet: de leeftijd stijgt nooit een heel jaar. Vanaf 2029 geweigerd: die leeftijd is niet gelezen (wetten.yaml).
    """

    def formula(persoon, period, parameters):
        geboren, jaar = persoon("geboortedatum", period), period.start.year
        dit_jaar, vorig_jaar = _aow_maanden(parameters, jaar), _aow_maanden(parameters, jaar - 1)
        nu = geboren <= laatste_geboortedag(eerste_van_de_maand(period), int(dit_jaar))
        eerder = geboren <= laatste_geboortedag(np.datetime64(f"{jaar - 1}-12-31"), int(vorig_jaar))
        return nu | eerder


VOOR_2013 = 2012  # het laatste jaar waarin 65 gold, voor wie haar toen of eerder bereikte
LAATSTE_JAAR = 2031  # het laatste jaar in de feiten
RUIMTE = 4  # zoveel jaar kan de leeftijd boven die van voor 2013 liggen (2031: 67 jaar en 3 maanden)


def _jaren_van_bereiken(geboren, parameters):
    """De jaren waarin iemand van deze geboortedata de leeftijd kan bereiken; andere hoeven niet te worden gelezen."""
    laagste = int(_aow_maanden(parameters, VOOR_2013)) // 12
    eerste, laatste = (int(str(dag.astype("datetime64[Y]"))) + laagste for dag in (geboren.min(), geboren.max()))
    return range(max(eerste, VOOR_2013 + 1), min(laatste + RUIMTE, LAATSTE_JAAR) + 1)


def _aow_maanden(parameters, jaar):
    return of_onbekend(parameters(f"{jaar}-01-01").aow, "pensioengerechtigde_leeftijd")
