"""Wat elke uitvoering met de bevoegdheid van de Wmo doet: bij Wlz-zorg een maatwerkvoorziening weigeren."""

from openfisca_core.periods import DateUnit
from openfisca_core.variables import Variable

from openfisca_inclusieve_stad.begrippen import Uitvoering
from openfisca_inclusieve_stad.entities import Persoon


class toegekend_wmo_weigering_wlz(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Een maatwerkvoorziening is in deze uitvoering geweigerd omdat de Wlz voorgaat"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0035362&artikel=2.3.5&lid=6&g=2015-07-01"
    documentation = """
    Artikel 2.3.5 lid 6: kan in het nadeel van de inwoner; de voorwaarden zitten in het kan.
    """

    def formula_2015_01_01(persoon, period):
        streng = persoon.huishouden("uitvoering", period) == Uitvoering.streng
        return persoon("wmo_verwijst_naar_wlz", period) & streng
