"""Behoeften: waarvoor iemand een loket nodig heeft. Een mens kan elk oordeel hieronder als invoer vervangen."""

import numpy as np
from openfisca_core.periods import DateUnit
from openfisca_core.variables import Variable

from openfisca_inclusieve_stad.begrippen import gezinspartner, van_rij
from openfisca_inclusieve_stad.entities import Persoon

INKOMSTEN = (
    "arbeidsinkomen",
    "inkomen_uit_arbeid_loonkostensubsidie",
    "uitkeringsinkomen",
    "aow_inkomen",
    "inkomen_uit_pensioen",
    "inkomen_uit_alimentatie",
    "inkomen_uit_vermogen",
    "inkomen_uit_heffingskorting",
    "inkomen_uit_studiefinanciering",
    "inkomen_overig",
    "bezittingen",
)


class behoefte_levensonderhoud(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Heeft geen middelen om in de noodzakelijke kosten van het bestaan te voorzien"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=11&lid=1&g=2015-07-01"
    documentation = """
    Vermoeden, te vervangen door een oordeel: wie aanvrager of partner van een gezin is, en met die ander samen geen
    enkel inkomen en geen bezittingen heeft. Een inwonend kind heeft deze behoefte niet zelf; zijn ouders onderhouden het.
    """

    def formula(persoon, period):
        volwassene = persoon.has_role(persoon.simulation.populations["gezin"].entity.AANVRAGER) | (gezinspartner(persoon) >= 0)
        eigen = np.add.reduce([persoon(naam, period) for naam in INKOMSTEN])
        samen = eigen + van_rij(eigen, gezinspartner(persoon))
        return volwassene & (samen <= 0)
