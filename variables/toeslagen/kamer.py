"""Wie een kamer huurt: onzelfstandige woonruimte zonder huurtoeslag (Wet op de huurtoeslag artikel 11)."""

from openfisca_core.periods import DateUnit
from openfisca_core.variables import Variable

from openfisca_inclusieve_stad.entities import Persoon


class wht_huurt_een_kamer(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Huurt onzelfstandige woonruimte die niet is aangewezen"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0008659&artikel=11&lid=1&g=2015-11-23",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0008659&artikel=11&lid=1&g=2026-01-01",
    ]
    documentation = """
    Artikel 11 lid 1: huurtoeslag is er alleen voor a. een zelfstandige, of b. een aangewezen onzelfstandige woonruimte (lid 2).
    """

    def formula_2015_01_01(persoon, period):
        woning = persoon.huishouden
        a = woning("zelfstandige_woning", period)
        b = woning("aangewezen_onzelfstandige_woonruimte", period)
        return persoon("wht_is_huurder", period) & (woning("kale_huur", period) > 0) & ~(a | b)
