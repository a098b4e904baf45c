"""Leeftijd op de eerste van de maand, en elke leeftijdsgrens als datum."""

from datetime import date

import numpy as np
from openfisca_core.periods import DateUnit
from openfisca_core.variables import Variable

from openfisca_inclusieve_stad.begrippen import (
    GEEN_DATUM,
    eerste_van_de_maand,
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
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0002221&artikel=7a&g=2026-01-01"
    documentation = """
    Artikel 7a AOW geeft per kalenderjaar de leeftijd voor wie haar in dat jaar bereikt. 9999-12-31 als het jaar waarin
    iemand haar bereikt buiten de bekende jaren valt (2029 en 2030 zijn niet gelezen): dan is de dag onbekend, niet 'nooit'.
    """

    def formula(persoon, period, parameters):
        geboren = persoon("geboortedatum", period)
        vanaf = np.full(persoon.count, GEEN_DATUM, dtype="datetime64[D]")
        for jaar in range(2031, 2014, -1):
            maanden = _aow_maanden(parameters, jaar)
            if np.isnan(maanden):
                continue
            dag = plus_maanden(geboren, int(maanden))
            vanaf = np.where(dag.astype("datetime64[Y]") == np.datetime64(f"{jaar}", "Y"), dag, vanaf)
        # voor 2015 bereikt: met de leeftijd van 2015 ligt de dag dan al voor dat jaar
        al_bereikt = plus_maanden(geboren, int(_aow_maanden(parameters, 2015)))
        return np.where(al_bereikt < np.datetime64("2015-01-01"), al_bereikt, vanaf)


class aow_leeftijd_bereikt(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Heeft op de eerste van de maand de pensioengerechtigde leeftijd bereikt"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0002221&artikel=7a&g=2026-01-01"

    def formula(persoon, period):
        return persoon("aow_leeftijd_vanaf", period) <= eerste_van_de_maand(period)


def _aow_maanden(parameters, jaar):
    return of_onbekend(parameters(f"{jaar}-01-01").aow, "pensioengerechtigde_leeftijd")
