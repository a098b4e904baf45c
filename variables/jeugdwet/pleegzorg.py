"""Pleegzorg na de achttiende verjaardag: vanaf 2023 in de wet (Jeugdwet artikel 1.1), van juli 2018 tot 2023 een afspraak."""

from datetime import date

import numpy as np
from openfisca_core.periods import DateUnit
from openfisca_core.variables import Variable

from openfisca_inclusieve_stad.begrippen import (
    GEEN_DATUM,
    eerste_van_de_maand,
    is_gegeven,
    plus_maanden,
    verjaardag,
    voor_wie,
)
from openfisca_inclusieve_stad.entities import Persoon


class jw_pleegzorg_tot(Variable):
    value_type = date
    default_value = GEEN_DATUM
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Dag waarop pleegzorg zonder verlenging eindigt: 18, vanaf 2023 21 voor wie haar voor 18 had"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0034925&artikel=1.1&g=2015-07-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0034925&artikel=1.1&g=2023-01-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0034925&artikel=1.1&g=2026-01-01",
    ]
    documentation = """
    Zoals de wet van die maand haar geeft. Verlenging tot 23 blijft mogelijk (jw_jeugdige_verlengd).
    """

    def formula_2015_01_01(persoon, period):
        return persoon("jw_minderjarig_tot", period)

    def formula_2023_01_01(persoon, period, parameters):
        tot_18 = persoon("jw_minderjarig_tot", period)
        wie = voor_wie(persoon, persoon("pleegzorg_begonnen_op", period) < tot_18)
        grens = parameters(period).jeugdwet.pleegzorg.wettelijk_tot
        return wie.uitkomst(verjaardag(wie("geboortedatum", period), int(grens)), anders=tot_18)


class jw_jeugdige_pleegzorg(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Jeugdige onder 3° (vanaf 2023): 18 tot 21 jaar, voor zover de jeugdhulp uit pleegzorg bestaat"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0034925&artikel=1.1&g=2023-01-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0034925&artikel=1.1&g=2026-01-01",
    ]
    documentation = """
    De pleegzorg begon voor de achttiende verjaardag, en loopt door of is binnen een half jaar na het einde hervat.
    """

    def formula_2023_01_01(persoon, period, parameters):
        jw = parameters(period).jeugdwet
        return _pleegzorg_na_18(persoon, period, jw.jeugdige, jw.pleegzorg.wettelijk_tot)


class jw_pleegzorg_volgens_afspraak(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    end = "2022-12-31"
    label = "Pleegzorg loopt volgens de bestuurlijke afspraak door tot 21 (beleid, geen wet)"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0034925&artikel=1.1&g=2018-07-01"
    documentation = """
    Van 1 juli 2018 tot 2023. Bron: beleid (Kamerstukken II 35833, nr. 3: de afspraak van Rijk, VNG en pleegzorg). De tekst van
    artikel 1.1 veranderde toen niet: zonder bepaling dat verlenging nodig is, is er geen plicht.
    """

    def formula_2018_07_01(persoon, period, parameters):
        jw = parameters(period).jeugdwet
        return _pleegzorg_na_18(persoon, period, jw.jeugdige, jw.pleegzorg.afspraak_tot)


def _pleegzorg_na_18(persoon, period, jeugdige, tot):
    """18 of ouder en jonger dan `tot`, met pleegzorg van voor 18 die doorloopt of binnen de termijn is hervat."""
    leeftijd = persoon("leeftijd", period)
    wie = voor_wie(persoon, (leeftijd >= jeugdige.leeftijdsgrens) & (leeftijd < tot))
    vandaag = eerste_van_de_maand(period)
    einde, hervat = wie("pleegzorg_beeindigd_op", period), wie("pleegzorg_hervat_op", period)
    begonnen_voor_18 = wie("pleegzorg_begonnen_op", period) < wie("jw_minderjarig_tot", period)
    loopt_door = einde > vandaag
    binnen_termijn = is_gegeven(hervat) & (einde <= hervat) & (hervat <= plus_maanden(einde, int(jeugdige.hervattingstermijn)))
    hervatting = np.asarray(binnen_termijn & (hervat <= vandaag))
    return wie.uitkomst(begonnen_voor_18 & (loopt_door | hervatting), anders=False)
