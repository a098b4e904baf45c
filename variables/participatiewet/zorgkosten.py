"""Wat de zorgwetten zelf laten betalen, als kosten voor bijzondere bijstand (Participatiewet artikel 15 en 35)."""

from openfisca_core.periods import DateUnit
from openfisca_core.variables import Variable

from openfisca_inclusieve_stad.begrippen import Aanspraak
from openfisca_inclusieve_stad.entities import Persoon


class pw_kosten_wmo_bijdrage(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Heeft algemene bijstand, en vraagt bijzondere bijstand terwijl er een bijdrage voor de Wmo is"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=15&lid=1&g=2015-07-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=15&lid=1&g=2026-01-01",
    ]
    documentation = """
    Dat de opgegeven kosten de bijdrage zijn, is aangenomen. Of de Wmo een toereikende voorliggende voorziening is, is een oordeel
    (voorliggende_voorziening_voor_kosten).
    """

    def formula_2015_01_01(persoon, period):
        bijdrage = persoon("wmo_aanspraak_zonder_bijdrage", period) == Aanspraak.geen_recht
        return bijdrage & _vraagt(persoon, period)


class pw_kosten_eigen_risico(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Heeft algemene bijstand, en vraagt bijzondere bijstand terwijl er een eigen risico is"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=15&lid=1&g=2015-07-01",
        "https://deeplink.rechtspraak.nl/uitspraak?id=ECLI:NL:CRVB:2024:2313",
    ]
    documentation = """
    Dat de opgegeven kosten het eigen risico zijn, is aangenomen. De rechter ziet de zorgverzekering als toereikende voorliggende
    voorziening, ook voor wat zij niet vergoedt; of dat hier is geoordeeld, zegt voorliggende_voorziening_voor_kosten.
    """

    def formula_2015_01_01(persoon, period):
        eigen_risico = persoon("zvw_aanspraak_zonder_eigen_risico", period) == Aanspraak.geen_recht
        return eigen_risico & _vraagt(persoon, period)


def _vraagt(persoon, period):
    bijstand = persoon("pw_aanspraak_algemene_bijstand", period) == Aanspraak.recht
    return bijstand & (persoon("bijzondere_kosten", period) > 0)
