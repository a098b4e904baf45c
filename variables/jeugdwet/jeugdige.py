"""Wie jeugdige is (Jeugdwet artikel 1.1): tot 18, in het jeugdstrafrecht, en tot 23 als jeugdhulp doorloopt of wordt hervat."""

from datetime import date

from openfisca_core.periods import DateUnit
from openfisca_core.variables import Variable

from openfisca_inclusieve_stad.begrippen import (
    GEEN_DATUM,
    Oordeel,
    eerste_van_de_maand,
    is_gegeven,
    plus_maanden,
    verjaardag,
    voor_wie,
)
from openfisca_inclusieve_stad.entities import Persoon


class jw_minderjarig_tot(Variable):
    value_type = date
    default_value = GEEN_DATUM
    entity = Persoon
    definition_period = DateUnit.ETERNITY
    label = "Dag waarop iemand niet meer zonder meer jeugdige is (18 jaar)"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0034925&artikel=1.1&g=2015-07-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0034925&artikel=1.1&g=2026-01-01",
    ]
    documentation = """
    Jeugdige onder 1°: de leeftijd van achttien jaar nog niet bereikt. De eerste dag waarop dat niet meer zo is.
    """

    def formula_2015_01_01(persoon, period, parameters):
        grens = parameters("2015-01-01").jeugdwet.jeugdige.leeftijdsgrens
        return verjaardag(persoon("geboortedatum", period), int(grens))


class jw_verlenging_uiterlijk_tot(Variable):
    value_type = date
    default_value = GEEN_DATUM
    entity = Persoon
    definition_period = DateUnit.ETERNITY
    label = "Dag waarop elke verlenging van jeugdhulp eindigt (23 jaar), behalve in het jeugdstrafrecht"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0034925&artikel=1.1&g=2015-07-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0034925&artikel=1.1&g=2026-01-01",
    ]
    documentation = """
    Jeugdige onder 3° (vanaf 2023 4°): niet de leeftijd van drieëntwintig jaar bereikt.
    """

    def formula_2015_01_01(persoon, period, parameters):
        grens = parameters("2015-01-01").jeugdwet.jeugdige.leeftijdsgrens_verlengd
        return verjaardag(persoon("geboortedatum", period), int(grens))


class jw_hervatting_tot_en_met(Variable):
    value_type = date
    default_value = GEEN_DATUM
    entity = Persoon
    definition_period = DateUnit.ETERNITY
    label = "Laatste dag waarop kan worden bepaald dat hervatting van jeugdhulp nodig is"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0034925&artikel=1.1&g=2015-07-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0034925&artikel=1.1&g=2026-01-01",
    ]
    documentation = """
    Jeugdige onder 3°, derde streepje: een half jaar na het einde van jeugdhulp die voor 18 begon. 9999-12-31 als er geen
    jeugdhulp is geëindigd of als zij na 18 begon. De termijn loopt tot en met de dag met hetzelfde nummer (wetten.yaml,
    twijfels). Na 23 blijft niets over: zie jw_verlenging_uiterlijk_tot.
    """

    def formula_2015_01_01(persoon, period, parameters):
        maanden = parameters("2015-01-01").jeugdwet.jeugdige.hervattingstermijn
        einde = persoon("jeugdhulp_beeindigd_op", period)
        begonnen_voor_18 = persoon("jeugdhulp_begonnen_op", period) < persoon("jw_minderjarig_tot", period)
        wie = voor_wie(persoon, is_gegeven(einde) & begonnen_voor_18)
        return wie.uitkomst(plus_maanden(wie.van(einde), int(maanden)), anders=GEEN_DATUM)


class jw_jeugdige_minderjarig(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Jeugdige onder 1°: nog geen 18 jaar"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0034925&artikel=1.1&g=2015-07-01"
    documentation = """
    Op de eerste van de maand; de dag zelf staat in jw_minderjarig_tot.
    """

    def formula_2015_01_01(persoon, period, parameters):
        return persoon("leeftijd", period) < parameters(period).jeugdwet.jeugdige.leeftijdsgrens


class jw_jeugdige_strafrecht(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Jeugdige onder 2°: meerderjarig en berecht volgens het jeugdstrafrecht"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0034925&artikel=1.1&g=2015-07-01"
    documentation = """
    Artikel 77c Wetboek van Strafrecht. De wet noemt geen hoogste leeftijd.
    """

    def formula_2015_01_01(persoon, period):
        return persoon("jeugdstrafrecht_toegepast", period) & ~persoon("jw_jeugdige_minderjarig", period)


class jw_grond_voor_verlenging(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Jeugdhulp loopt na 18 door, was voor 18 al nodig bevonden of wordt hervat"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0034925&artikel=1.1&g=2015-07-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0034925&artikel=1.1&g=2023-01-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0034925&artikel=1.1&g=2026-01-01",
    ]
    documentation = """
    Een van drie streepjes: bepaald is dat voortzetting van voor 18 begonnen jeugdhulp nodig is; voor 18 is bepaald dat
    jeugdhulp nodig is; binnen een half jaar na het einde van voor 18 begonnen jeugdhulp is bepaald dat hervatting nodig is.
    Wie bepaalt, is het college, de verwijzer of de rechter; zonder bepaling is er geen verlenging. Vanaf 23 heeft de grond
    geen gevolg meer en is zij onwaar.
    """

    def formula_2015_01_01(persoon, period, parameters):
        tot_23 = persoon("leeftijd", period) < parameters(period).jeugdwet.jeugdige.leeftijdsgrens_verlengd
        wie = voor_wie(persoon, tot_23)

        begonnen_voor_18 = wie("jeugdhulp_begonnen_op", period) < wie("jw_minderjarig_tot", period)
        voortzetting = begonnen_voor_18 & (wie("jeugdhulp_voortzetting_bepaald", period) == Oordeel.ja)

        bepaald_voor_18 = wie("jeugdhulp_bepaald_voor_18", period) == Oordeel.ja

        einde, tot_en_met = wie("jeugdhulp_beeindigd_op", period), wie("jw_hervatting_tot_en_met", period)
        bepaald_op = wie("jeugdhulp_hervatting_bepaald_op", period)
        is_bepaald = bepaald_op <= eerste_van_de_maand(period)
        hervatting = begonnen_voor_18 & is_bepaald & (einde <= bepaald_op) & (bepaald_op <= tot_en_met)

        return wie.uitkomst(voortzetting | bepaald_voor_18 | hervatting, anders=False)


class jw_jeugdige_verlengd(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Jeugdige onder 3° (vanaf 2023 4°): 18 tot 23 jaar, met een grond voor verlenging"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0034925&artikel=1.1&g=2015-07-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0034925&artikel=1.1&g=2023-01-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0034925&artikel=1.1&g=2026-01-01",
    ]
    documentation = """
    Op de eerste van de maand. Welke jeugdhulp dan nog bestaat, zegt de soort: zie jw_dekt_….
    """

    def formula_2015_01_01(persoon, period):
        return persoon("jw_grond_voor_verlenging", period) & ~persoon("jw_jeugdige_minderjarig", period)


class jw_jeugdige(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Is jeugdige in de zin van de Jeugdwet (voor pleegzorg na 18: jw_jeugdige_pleegzorg)"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0034925&artikel=1.1&g=2015-07-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0034925&artikel=1.3&lid=1&g=2015-07-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0034925&artikel=1.1&g=2026-01-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0034925&artikel=1.3&lid=1&g=2026-01-01",
    ]
    documentation = """
    Artikel 1.1 onder 1°, 2° of 3° (vanaf 2023 1°, 2° of 4°), in Nederland verblijvend (artikel 1.3 lid 1). Het 3° van 2023
    geldt alleen voor zover de jeugdhulp uit pleegzorg bestaat en staat daarom apart.
    """

    def formula_2015_01_01(persoon, period):
        jeugdige = (
            persoon("jw_jeugdige_minderjarig", period)
            | persoon("jw_jeugdige_strafrecht", period)
            | persoon("jw_jeugdige_verlengd", period)
        )
        # artikel 1.3 lid 2 tot en met 5 (vreemdelingen): niet gemodelleerd, zie wetten.yaml
        return jeugdige & persoon("woont_in_nederland", period)
