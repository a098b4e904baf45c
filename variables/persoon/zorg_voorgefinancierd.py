"""Of iemand op de eerste van de maand zorg krijgt die een ander voorlopig betaalt; geen wet regelt dat, een voorstel wel."""

from openfisca_core.periods import DateUnit
from openfisca_core.variables import Variable

from openfisca_inclusieve_stad.entities import Persoon

EERSTE = 1  # de bit van de eerste dag (begrippen/dagen.py)
BRONNEN = [
    "https://wetten.overheid.nl/jci1.3:c:BWBR0034925&artikel=1.1&g=2015-07-01",
    "https://wetten.overheid.nl/jci1.3:c:BWBR0035362&artikel=2.3.5&g=2015-07-01",
]


class zorg_voorgefinancierd(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Zorg die geen loket geeft, wordt op de eerste van deze maand voorlopig betaald"
    reference = BRONNEN

    def formula_2015_01_01(persoon, period):
        return (persoon("grensgeval_voorgefinancierd_op", period) & EERSTE) > 0


class jeugdhulp_voorgefinancierd(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Hulp die jeugdhulp kan zijn en die geen loket geeft, wordt op de eerste van deze maand voorlopig betaald"
    reference = BRONNEN
    documentation = """
    Als grensgeval, of omdat een voor 18 begonnen traject doorloopt.
    """

    def formula_2015_01_01(persoon, period):
        traject = (persoon("traject_voorgefinancierd_op", period) & EERSTE) > 0
        return traject | persoon("zorg_voorgefinancierd", period)
