"""Wie toestemming geeft voor jeugdhulp (Jeugdwet artikel 7.3.4 en 7.3.5): samen vanaf 12, zelf vanaf 16."""

from datetime import date

from openfisca_core.periods import DateUnit
from openfisca_core.variables import Variable

from openfisca_inclusieve_stad.begrippen import GEEN_DATUM, verjaardag
from openfisca_inclusieve_stad.entities import Persoon


class jw_toestemming_samen_met_ouders_vanaf(Variable):
    value_type = date
    default_value = GEEN_DATUM
    entity = Persoon
    definition_period = DateUnit.ETERNITY
    label = "Dag vanaf welke jeugdhulp de toestemming van de jeugdige en van zijn ouders vraagt (12 jaar)"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0034925&artikel=7.3.4&lid=2&g=2015-07-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0034925&artikel=7.3.4&lid=2&g=2026-01-01",
    ]
    documentation = """
    Artikel 7.3.4 lid 2, tot 16 jaar. Zonder toestemming van de ouders kan het bij ernstig nadeel en bij een weloverwogen wens.
    """

    def formula_2015_01_01(persoon, period, parameters):
        leeftijd = parameters("2015-01-01").jeugdwet.toestemming.samen_met_ouders
        return verjaardag(persoon("geboortedatum", period), int(leeftijd))


class jw_toestemming_zelfstandig_vanaf(Variable):
    value_type = date
    default_value = GEEN_DATUM
    entity = Persoon
    definition_period = DateUnit.ETERNITY
    label = "Dag vanaf welke een jeugdige zelf toestemming geeft voor jeugdhulp, en voor de gevolgen instaat (16 jaar)"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0034925&artikel=7.3.5&g=2015-07-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0034925&artikel=7.3.5&g=2026-01-01",
    ]
    documentation = """
    Artikel 7.3.5 lid 1: bekwaam tot toestemming en rechtshandelingen die daarmee onmiddellijk verband houden. Lid 2: de
    minderjarige is aansprakelijk voor de verbintenissen die daaruit volgen; de ouders blijven onderhoudsplichtig.
    """

    def formula_2015_01_01(persoon, period, parameters):
        leeftijd = parameters("2015-01-01").jeugdwet.toestemming.zelfstandig
        return verjaardag(persoon("geboortedatum", period), int(leeftijd))
