"""Tegemoetkoming alleenverdienersproblematiek (Participatiewet artikel 78gg, vanaf 1 januari 2025).

Het bedrag staat in een ministeriële regeling die niet is gelezen; daarom alleen een aanspraak.
"""

from openfisca_core.indexed_enums import Enum
from openfisca_core.periods import DateUnit
from openfisca_core.variables import Variable

from openfisca_inclusieve_stad.begrippen import Aanspraak, Oordeel, kies, van_partner
from openfisca_inclusieve_stad.entities import Persoon


class pw_aanspraak_tegemoetkoming_alleenverdiener(Variable):
    value_type = Enum
    possible_values = Aanspraak
    default_value = Aanspraak.niet_van_toepassing
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Tegemoetkoming alleenverdienersproblematiek"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=78gg&g=2025-01-01"
    documentation = """
    Artikel 78gg lid 1: het college kent haar ambtshalve of op aanvraag toe aan een huishouden met een uitkering buiten deze
    wet (a), dat door de afbouw van de dubbele algemene heffingskorting minder toeslagen krijgt (b) en daardoor op een lager
    inkomen uitkomt dan een vergelijkbaar huishouden met alleen bijstand (c). Onderdeel b en c zijn een oordeel. Geen
    bijstand (lid 2).
    """

    def formula_2025_01_01(persoon, period):
        uitkering = persoon("uitkeringsinkomen", period) + van_partner(
            persoon, "uitkeringsinkomen", period, "pw_heeft_partner"
        )
        onder_a = uitkering > 0
        onder_b_en_c = persoon("lager_door_afbouw_dubbele_heffingskorting", period)
        samen = (onder_b_en_c == Oordeel.ja) | (
            van_partner(persoon, "lager_door_afbouw_dubbele_heffingskorting", period, "pw_heeft_partner") == Oordeel.ja
        )
        return kies((onder_a & samen, Aanspraak.recht), anders=Aanspraak.geen_recht)
