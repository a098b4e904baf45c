"""Feiten die alleen voor overgangsrecht tellen."""

from openfisca_core.periods import DateUnit
from openfisca_core.variables import Variable

from openfisca_inclusieve_stad.entities import Persoon


class bijstand_en_woningdeler_eind_2014(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.ETERNITY
    label = "Ontving op 31 december 2014 bijstand en deelde op die dag een woning"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=22a&g=2015-07-01"
    documentation = """
    Wie aan beide voorwaarden voldoet, hield tot en met 30 juni 2015 de norm van de Wet werk en bijstand. Die normen en de
    gemeentelijke toeslagen staan niet in de feiten: de uitkomst van die maanden wordt dan geweigerd.
    """
