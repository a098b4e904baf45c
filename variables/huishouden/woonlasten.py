"""Wat wonen kost: alleen om een verschil ook netto te tonen, na gedeelde kosten."""

from openfisca_core.periods import DateUnit

from openfisca_inclusieve_stad.begrippen import Bedrag
from openfisca_inclusieve_stad.entities import Huishouden


class woonlasten(Bedrag):
    value_type = float
    entity = Huishouden
    definition_period = DateUnit.MONTH
    label = "Woonlasten van deze woning per maand (huur of hypotheek, energie, water)"
    unit = "currency-EUR"
    documentation = """
    Geen wet leest dit. Een grensconflict toont er het nettoverschil mee: wie intrekt, bespaart de lasten van de oude woning.
    """
