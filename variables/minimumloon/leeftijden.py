"""Leeftijden van het minimumloon als datum (WML artikel 7)."""

from datetime import date

from openfisca_core.periods import DateUnit
from openfisca_core.variables import Variable

from openfisca_inclusieve_stad.begrippen import GEEN_DATUM, verjaardag
from openfisca_inclusieve_stad.entities import Persoon


class wml_volledig_vanaf(Variable):
    value_type = date
    default_value = GEEN_DATUM
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Dag waarop iemand recht heeft op het volle minimumloon"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0002638&artikel=7&g=2015-07-22"
    documentation = """
    Volgens de wet van deze maand: 23 jaar tot en met juni 2017, 22 tot en met juni 2019, daarna 21.
    """

    def formula_2015_01_01(persoon, period, parameters):
        leeftijd = parameters(period).minimumloon.leeftijd_volledig
        return verjaardag(persoon("geboortedatum", period), leeftijd)
