"""Feiten over een kind en over wie voor het kind zorgt."""

from openfisca_core.periods import DateUnit
from openfisca_core.variables import Variable

from openfisca_inclusieve_stad.entities import Persoon


class is_pleegkind(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Is pleegkind in dit gezin (geen eigen kind of stiefkind)"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=4&lid=1&g=2015-07-01"


class kinderbijslag_wordt_betaald(Variable):
    value_type = bool
    default_value = True
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Voor dit kind wordt aan de ouder in dit gezin kinderbijslag betaald, of dat gebeurt nog"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=4&lid=1&g=2015-07-01"
    documentation = """
    Ook waar als er alleen door artikel 7 lid 2 AKW (te hoog eigen inkomen van het kind) niet wordt betaald. Onwaar als
    de kinderbijslag naar een andere ouder gaat.
    """


class heeft_volledige_zorg(Variable):
    value_type = bool
    default_value = True
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Heeft als ouder de volledige zorg voor ten minste één kind"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=4&lid=1&g=2015-07-01"
    documentation = """
    Alleen van belang voor wie kinderen heeft; onwaar bij co-ouderschap, als de zorg wordt gedeeld.
    """
