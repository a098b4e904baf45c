"""Toetsingsinkomen en draagkracht over het kalenderjaar (Awir artikel 7 en 8): werkelijk en geschat."""

import numpy as np
from openfisca_core.periods import DateUnit

from openfisca_inclusieve_stad.begrippen import Bedrag, gezinspartner, van_rij
from openfisca_inclusieve_stad.entities import Persoon


class toetsingsinkomen(Bedrag):
    value_type = float
    entity = Persoon
    definition_period = DateUnit.YEAR
    label = "Toetsingsinkomen over het kalenderjaar"
    unit = "currency-EUR"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0018472&artikel=8&lid=1&g=2015-01-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0018472&artikel=8&lid=2&g=2015-01-01",
    ]
    documentation = """
    Het inkomensgegeven over het hele kalenderjaar (het verzamelinkomen, of anders het belastbare loon), met het niet in
    Nederland belastbare inkomen. Ook inkomen uit maanden zonder toeslag telt mee.
    """

    def formula_2015_01_01(persoon, period):
        inkomensgegeven = persoon("belastbaar_inkomen", period, options=["ADD"])
        return inkomensgegeven + persoon("niet_in_nederland_belastbaar_inkomen", period)


class awir_toetsingsinkomen_voor_voorschot(Bedrag):
    value_type = float
    entity = Persoon
    definition_period = DateUnit.YEAR
    label = "Het inkomen waarmee het voorschot rekent: de schatting, of anders het werkelijke toetsingsinkomen"
    unit = "currency-EUR"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0018472&artikel=16&lid=1&g=2015-01-01"

    def formula_2015_01_01(persoon, period):
        geschat = persoon("geschat_toetsingsinkomen", period)
        return np.where(geschat < 0, persoon("toetsingsinkomen", period), geschat)


class toetsingsinkomen_met_partner(Bedrag):
    value_type = float
    entity = Persoon
    definition_period = DateUnit.YEAR
    label = "Toetsingsinkomen over het kalenderjaar, met dat van wie in enige maand van dat jaar toeslagpartner is"
    unit = "currency-EUR"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0018472&artikel=7&lid=1&g=2015-01-01"
    documentation = """
    Wie een deel van het jaar partner is, telt in een maand alleen mee als hij het in die maand is: zie awir_draagkracht.
    """

    def formula_2015_01_01(persoon, period):
        eigen = persoon("toetsingsinkomen", period)
        partner = persoon("awir_heeft_partner", period, options=["ADD"]) > 0
        return eigen + van_rij(eigen, np.where(partner, gezinspartner(persoon), -1))


class awir_draagkracht(Bedrag):
    value_type = float
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Toetsingsinkomen over het jaar van de belanghebbende en van wie in deze maand toeslagpartner is"
    unit = "currency-EUR"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0018472&artikel=7&lid=1&g=2015-01-01"

    def formula_2015_01_01(persoon, period):
        return _samen(persoon, "toetsingsinkomen", period)


class awir_draagkracht_voor_voorschot(Bedrag):
    value_type = float
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Zoals awir_draagkracht, met het geschatte inkomen"
    unit = "currency-EUR"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0018472&artikel=16&lid=1&g=2015-01-01"

    def formula_2015_01_01(persoon, period):
        return _samen(persoon, "awir_toetsingsinkomen_voor_voorschot", period)


def _samen(persoon, naam, period):
    eigen = persoon(naam, period.this_year)
    rij = np.where(persoon("awir_heeft_partner", period), gezinspartner(persoon), -1)
    return eigen + van_rij(eigen, rij)
