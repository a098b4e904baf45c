"""Ondersteuning door de gemeente: melding, aanvraag, en wat iemand zelf of met anderen kan (open normen, een mens oordeelt)."""

from datetime import date

from openfisca_core.indexed_enums import Enum
from openfisca_core.periods import DateUnit
from openfisca_core.variables import Variable

from openfisca_inclusieve_stad.begrippen import GEEN_DATUM, Oordeel, PgbAanbieder
from openfisca_inclusieve_stad.entities import Persoon


class melding_ondersteuning_op(Variable):
    value_type = date
    default_value = GEEN_DATUM
    entity = Persoon
    definition_period = DateUnit.ETERNITY
    label = "Dag waarop de behoefte aan ondersteuning bij het college is gemeld"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0035362&artikel=2.3.2&lid=1&g=2015-07-01"


class aanvraag_ondersteuning_op(Variable):
    value_type = date
    default_value = GEEN_DATUM
    entity = Persoon
    definition_period = DateUnit.ETERNITY
    label = "Dag waarop een maatwerkvoorziening is aangevraagd"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0035362&artikel=2.3.5&lid=1&g=2015-07-01"


class spoedeisend(Variable):
    value_type = Enum
    possible_values = Oordeel
    default_value = Oordeel.onbekend
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "De behoefte aan ondersteuning is spoedeisend"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0035362&artikel=2.3.3&g=2015-07-01"


class beperking_zelfredzaamheid(Variable):
    value_type = Enum
    possible_values = Oordeel
    default_value = Oordeel.onbekend
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Is door een beperking of een psychisch of psychosociaal probleem onvoldoende zelfredzaam of in staat mee te doen"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0035362&artikel=2.3.5&lid=3&g=2015-07-01"


class eigen_kracht_toereikend(Variable):
    value_type = Enum
    possible_values = Oordeel
    default_value = Oordeel.onbekend
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Kan op eigen kracht voorzien in de behoefte"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0035362&artikel=2.3.5&lid=3&g=2015-07-01"


class gebruikelijke_hulp_toereikend(Variable):
    value_type = Enum
    possible_values = Oordeel
    default_value = Oordeel.onbekend
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Gebruikelijke hulp van huisgenoten is toereikend"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0035362&artikel=2.3.5&lid=3&g=2015-07-01"


class mantelzorg_toereikend(Variable):
    value_type = Enum
    possible_values = Oordeel
    default_value = Oordeel.onbekend
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Mantelzorg is toereikend"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0035362&artikel=2.3.5&lid=3&g=2015-07-01"


class sociaal_netwerk_toereikend(Variable):
    value_type = Enum
    possible_values = Oordeel
    default_value = Oordeel.onbekend
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Hulp van anderen uit het sociale netwerk is toereikend"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0035362&artikel=2.3.5&lid=3&g=2015-07-01"


class algemene_voorziening_toereikend(Variable):
    value_type = Enum
    possible_values = Oordeel
    default_value = Oordeel.onbekend
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Een algemene voorziening is toereikend"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0035362&artikel=2.3.5&lid=3&g=2015-07-01"


class algemeen_gebruikelijk_toereikend(Variable):
    value_type = Enum
    possible_values = Oordeel
    default_value = Oordeel.onbekend
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Een algemeen gebruikelijke voorziening is toereikend"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0035362&artikel=2.3.5&lid=3&g=2020-01-01"


class verliet_thuissituatie(Variable):
    value_type = Enum
    possible_values = Oordeel
    default_value = Oordeel.onbekend
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Heeft de thuissituatie verlaten en kan zich niet op eigen kracht handhaven"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0035362&artikel=2.3.5&lid=4&g=2015-07-01"


class psychisch_kan_zich_niet_handhaven(Variable):
    value_type = Enum
    possible_values = Oordeel
    default_value = Oordeel.onbekend
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Kan zich door psychische of psychosociale problemen niet op eigen kracht handhaven in de samenleving"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0035362&artikel=2.3.5&lid=4&g=2015-07-01"


class wenst_pgb(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Wenst een persoonsgebonden budget, met motivering"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0035362&artikel=2.3.6&lid=2&g=2015-07-01"


class kan_pgb_beheren(Variable):
    value_type = Enum
    possible_values = Oordeel
    default_value = Oordeel.onbekend
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Kan zelf, of met hulp, de taken van een persoonsgebonden budget uitvoeren"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0035362&artikel=2.3.6&lid=2&g=2015-07-01"


class pgb_kwaliteit_gewaarborgd(Variable):
    value_type = Enum
    possible_values = Oordeel
    default_value = Oordeel.onbekend
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "De hulp uit het persoonsgebonden budget is veilig, doeltreffend en cliëntgericht"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0035362&artikel=2.3.6&lid=2&g=2015-07-01"


class pgb_aanbieder(Variable):
    value_type = Enum
    possible_values = PgbAanbieder
    default_value = PgbAanbieder.onbekend
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Van wie de hulp uit het persoonsgebonden budget wordt betrokken"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0034925&artikel=8.1.1&lid=3&g=2015-07-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0035362&artikel=2.3.6&lid=4&g=2015-07-01",
    ]


class pgb_duurder_dan_natura(Variable):
    value_type = Enum
    possible_values = Oordeel
    default_value = Oordeel.onbekend
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Het persoonsgebonden budget kost meer dan de voorziening in natura"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0034925&artikel=8.1.1&lid=4&g=2015-07-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0035362&artikel=2.3.6&lid=5&g=2015-07-01",
    ]


class pgb_eerder_ingetrokken(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Een eerder pgb is herzien of ingetrokken om onjuiste gegevens, niet nageleefde voorwaarden of ander gebruik"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0034925&artikel=8.1.1&lid=4&g=2015-07-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0035362&artikel=2.3.6&lid=5&g=2015-07-01",
    ]


class zorgverzekering_lost_alles_op(Variable):
    value_type = Enum
    possible_values = Oordeel
    default_value = Oordeel.onbekend
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Onderzocht is dat een aanspraak op grond van de zorgverzekering de beperkingen geheel wegneemt"
    reference = "https://deeplink.rechtspraak.nl/uitspraak?id=ECLI:NL:CRVB:2023:1046"


class verzekerde_wlz_overgangsrecht(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Is verzekerde als bedoeld in artikel 11.1.1 lid 3 Wlz (overgangsrecht, woont thuis)"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0035362&artikel=2.3.5&lid=7&g=2015-07-01"


class verblijf_zonder_behandeling(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Verblijft zonder behandeling in een Wlz-instelling"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0035362&artikel=8.6a&g=2015-07-01"


class hulpmiddel_voor_mobiliteit(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Het hulpmiddel verbetert de mobiliteit"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0035362&artikel=8.6a&g=2015-07-01"


class gebruikelijke_hulp_uren(Variable):
    value_type = float
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Uren per week die huisgenoten als gebruikelijke hulp geven, volgens het onderzoek"
    unit = "hour"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0035362&artikel=1.1.1&g=2015-07-01"


class mantelzorg_van_buiten_uren(Variable):
    value_type = float
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Uren mantelzorg per week van iemand die niet in dezelfde woning woont"
    unit = "hour"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0035362&artikel=1.1.1&g=2015-07-01"
