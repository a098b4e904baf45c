"""Aanspraak op de alleenstaande-ouderkop, als antwoord van een loket (Wet op het kindgebonden budget artikel 2 lid 6)."""

from openfisca_core.indexed_enums import Enum
from openfisca_core.periods import DateUnit
from openfisca_core.variables import Variable

from openfisca_inclusieve_stad.begrippen import Aanspraak, kies
from openfisca_inclusieve_stad.entities import Persoon


class wkb_aanspraak_alleenstaande_ouderkop(Variable):
    value_type = Enum
    possible_values = Aanspraak
    default_value = Aanspraak.niet_van_toepassing
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Aanspraak op de alleenstaande-ouderkop"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0022751&artikel=2&lid=6&g=2015-09-11",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0022751&artikel=2&lid=6&g=2026-01-01",
    ]
    documentation = """
    Recht voor de ouder met kindgebonden budget die geen toeslagpartner heeft (Awir artikel 3). Of iemand alleen woont of
    duurzaam gescheiden leeft, vraagt het artikel niet. Het inkomen telt voor het bedrag, niet voor de aanspraak.
    """

    def formula_2015_01_01(persoon, period):
        return kies(
            (~persoon("kindgebonden_budget_recht", period), Aanspraak.niet_van_toepassing),
            (persoon("awir_heeft_partner", period), Aanspraak.geen_recht),
            anders=Aanspraak.recht,
        )
