"""Norm bij verblijf in een inrichting (Participatiewet artikel 1 onder f en artikel 23)."""

import numpy as np
from openfisca_core.periods import DateUnit
from openfisca_core.variables import Variable

from openfisca_inclusieve_stad.begrippen import Bedrag, Oordeel, Woonvorm, of_onbekend, van_partner, voor_wie
from openfisca_inclusieve_stad.entities import Persoon


class pw_in_inrichting(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Verblijft in een inrichting"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=1&g=2015-07-01"
    documentation = """
    Artikel 1 onder f: 1°. verpleging of verzorging; 2°. slaapgelegenheid met de mogelijkheid van hulp of begeleiding
    gedurende meer dan de helft van ieder etmaal (opvang of beschermd wonen waarvan dat is vastgesteld). Een tijdelijk
    verblijf in een ziekenhuis, met behoud van het hoofdverblijf, is geen verblijf in een inrichting.
    """

    def formula_2015_01_01(persoon, period):
        woonvorm = persoon.huishouden("woonvorm", period)
        hulp = persoon.huishouden("hulp_meer_dan_halve_etmaal", period) == Oordeel.ja
        slaapgelegenheid = (woonvorm == Woonvorm.opvang) | (woonvorm == Woonvorm.beschermd_wonen)
        return (woonvorm == Woonvorm.inrichting) | (slaapgelegenheid & hulp)


class pw_partner_in_inrichting(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "De echtgenoot verblijft in een inrichting"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=23&lid=3&g=2015-07-01"

    def formula_2015_01_01(persoon, period):
        return van_partner(persoon, "pw_in_inrichting", period, "pw_heeft_partner", False)


class pw_norm_in_inrichting(Bedrag):
    value_type = float
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Norm in een inrichting (eigen deel)"
    unit = "currency-EUR"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=23&g=2015-07-01"
    documentation = """
    Artikel 23 lid 1 en 2: de norm met haar verhoging. Gehuwden die beiden in een inrichting verblijven, krijgen elk de
    helft van onderdeel b; is het er een, dan geldt voor hem onderdeel a (lid 3). 0 voor wie niet in een inrichting is.
    """

    def formula_2015_01_01(persoon, period, parameters):
        inrichting = parameters(period).participatiewet.inrichting
        a = of_onbekend(inrichting, "norm_alleenstaande") + of_onbekend(inrichting, "verhoging_alleenstaande")
        b = of_onbekend(inrichting, "norm_gehuwden") + of_onbekend(inrichting, "verhoging_gehuwden")
        wie = voor_wie(persoon, persoon("pw_in_inrichting", period))
        beiden = wie("pw_partner_in_inrichting", period)
        return wie.uitkomst(np.where(beiden, b / 2, a), anders=0)
