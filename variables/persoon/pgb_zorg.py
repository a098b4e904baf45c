"""Het persoonsgebonden budget van de gemeente, uit welke wet het ook komt."""

from openfisca_core.periods import DateUnit

from openfisca_inclusieve_stad.begrippen import Bedrag
from openfisca_inclusieve_stad.entities import Persoon


class pgb_jeugdhulp_en_ondersteuning(Bedrag):
    value_type = float
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Persoonsgebonden budget voor jeugdhulp en voor ondersteuning van de Wmo samen, per maand"
    unit = "currency-EUR"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0034925&artikel=8.1.1&lid=1&g=2015-07-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0035362&artikel=2.3.6&lid=1&g=2015-07-01",
    ]
    documentation = """
    Dezelfde hulp, voor en na de achttiende verjaardag. Onbekend als het tarief van een van beide dat is.
    """

    def formula(persoon, period):
        return persoon("jw_pgb_budget", period) + persoon("wmo_pgb_budget", period)
