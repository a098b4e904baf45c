"""Inlichtingenplicht, opschorting, herziening en intrekking (Participatiewet artikel 17 en 54).

Elke uitkomst is voorwaardelijk ('als wordt vastgesteld dat …'): zonder oordelen van een mens is er geen schending.
"""

from datetime import date

import numpy as np
from openfisca_core.indexed_enums import Enum
from openfisca_core.periods import DateUnit
from openfisca_core.variables import Variable

from openfisca_inclusieve_stad.begrippen import GEEN_DATUM, Aanspraak, Bedrag, Oordeel, is_gegeven, kies
from openfisca_inclusieve_stad.entities import Persoon


class pw_mededelingsplichtig_feit(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Als is vastgesteld dat een feit van invloed kan zijn en dat dit duidelijk moest zijn: het moet worden gemeld"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=17&lid=1&g=2015-07-01"
    documentation = """
    Artikel 17 lid 1: feiten en omstandigheden waarvan redelijkerwijs duidelijk moet zijn dat zij van invloed kunnen zijn op
    de arbeidsinschakeling of het recht op bijstand; niet als het college ze uit registraties kan vaststellen. Een
    onbetaalde activiteit kan van invloed zijn op het recht als zij op geld waardeerbaar is (een oordeel). Medisch advies
    maakt de activiteit niet vrij van melding, maar weegt mee bij wat redelijkerwijs duidelijk moest zijn.
    """

    def formula_2015_01_01(persoon, period):
        arbeidsinschakeling = persoon("activiteit_van_invloed_op_arbeidsinschakeling", period) == Oordeel.ja
        recht_op_bijstand = (persoon("activiteit_op_geld_waardeerbaar", period) == Oordeel.ja) | (
            persoon("ander_feit_van_invloed_op_bijstand", period) == Oordeel.ja
        )
        duidelijk = persoon("invloed_redelijkerwijs_duidelijk", period) == Oordeel.ja
        bekend = persoon("bekend_uit_registratie", period)  # tweede zin
        return (arbeidsinschakeling | recht_op_bijstand) & duidelijk & ~bekend


class pw_inlichtingenplicht_geschonden(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Als wordt vastgesteld dat een mededelingsplichtig feit niet is gemeld: de inlichtingenplicht is geschonden"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=17&lid=1&g=2015-07-01"

    def formula_2015_01_01(persoon, period):
        niet_gemeld = persoon("activiteit_gemeld", period) == Oordeel.nee
        return persoon("pw_mededelingsplichtig_feit", period) & niet_gemeld


class pw_benadelingsbedrag(Bedrag):
    value_type = float
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Als de inlichtingenplicht is geschonden: ten onrechte ontvangen bijstand"
    unit = "currency-EUR"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=18a&lid=2&g=2015-07-01"

    def formula_2015_01_01(persoon, period):
        geschonden = persoon("pw_inlichtingenplicht_geschonden", period)
        return np.where(geschonden, persoon("ten_onrechte_ontvangen_bijstand", period), 0)


class pw_verzuim(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Als wordt vastgesteld dat gegevens verwijtbaar ontbreken of medewerking onvoldoende is: er is een verzuim"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=54&lid=1&g=2015-07-01"

    def formula_2015_01_01(persoon, period):
        gegevens = persoon("gegevens_verwijtbaar_niet_verstrekt", period) == Oordeel.ja
        medewerking = persoon("onvoldoende_medewerking", period) == Oordeel.ja
        return gegevens | medewerking


class pw_kan_opschorting(Variable):
    value_type = Enum
    possible_values = Aanspraak
    default_value = Aanspraak.niet_van_toepassing
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Als een verzuim is vastgesteld: opschorting van het recht, ten hoogste acht weken"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=54&lid=1&g=2015-07-01"

    def formula_2015_01_01(persoon, period):
        return kies((persoon("pw_verzuim", period), Aanspraak.kan), anders=Aanspraak.niet_van_toepassing)


class pw_opschorting_tot(Variable):
    value_type = date
    default_value = GEEN_DATUM
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Dag tot welke een opschorting ten hoogste kan duren"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=54&lid=1&g=2015-07-01"
    documentation = """
    Artikel 54 lid 1: ten hoogste acht weken vanaf de eerste dag van de periode van het verzuim (a), of de dag van het
    verzuim (b).
    """

    def formula_2015_01_01(persoon, period, parameters):
        weken = int(parameters(period).participatiewet.opschorting.maximum)
        vanaf = persoon("verzuim_vanaf", period)
        return np.where(is_gegeven(vanaf), vanaf + np.timedelta64(weken * 7, "D"), vanaf)


class pw_intrekking_verplicht(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Als de schending tot ten onrechte verleende bijstand leidde: het college herziet of trekt in"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=54&lid=3&g=2015-07-01"
    documentation = """
    Artikel 54 lid 3, eerste zin. De schending alleen is niet genoeg: zij moet hebben geleid tot te veel bijstand.
    """

    def formula_2015_01_01(persoon, period):
        return persoon("pw_benadelingsbedrag", period) > 0


class pw_kan_intrekking(Variable):
    value_type = Enum
    possible_values = Aanspraak
    default_value = Aanspraak.niet_van_toepassing
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Als is vastgesteld dat bijstand anders ten onrechte is verleend of een verzuim niet is hersteld: intrekking"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=54&lid=4&g=2015-07-01"
    documentation = """
    Artikel 54 lid 3, tweede zin (anderszins ten onrechte of te hoog verleend, zonder schending) en lid 4 (verzuim niet
    hersteld binnen de gestelde termijn, na opschorting): het college kan herzien of intrekken.
    """

    def formula_2015_01_01(persoon, period):
        geschonden = persoon("pw_inlichtingenplicht_geschonden", period)
        anderszins = (persoon("ten_onrechte_ontvangen_bijstand", period) > 0) & ~geschonden
        niet_hersteld = persoon("pw_verzuim", period) & (persoon("verzuim_hersteld", period) == Oordeel.nee)
        return kies((anderszins | niet_hersteld, Aanspraak.kan), anders=Aanspraak.niet_van_toepassing)


class pw_intrekking_heeft_grondslag(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Artikel 54 geeft met deze feiten een grondslag om de bijstand te blokkeren (opschorten, herzien of intrekken)"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=54&g=2015-07-01"
    documentation = """
    Waar als artikel 54 het besluit verplicht (lid 3, eerste zin) of toelaat (lid 1, lid 3 tweede zin, lid 4). Onwaar zolang
    de feiten daarvoor niet zijn vastgesteld; andere gronden (artikel 17 lid 4, 40, 53a) zijn hier niet bekeken.
    """

    def formula_2015_01_01(persoon, period):
        verplicht = persoon("pw_intrekking_verplicht", period)
        kan_intrekken = persoon("pw_kan_intrekking", period) == Aanspraak.kan
        kan_opschorten = persoon("pw_kan_opschorting", period) == Aanspraak.kan
        return verplicht | kan_intrekken | kan_opschorten


class pw_blokkade_zonder_grondslag(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "De waargenomen blokkade van de bijstand heeft met deze feiten geen grondslag in artikel 54"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=54&g=2015-07-01"
    documentation = """
    Een besluit dat schending van de inlichtingenplicht als grond noemt, moet op lid 3 eerste zin rusten; een ander besluit
    op een van de andere leden.
    """

    def formula_2015_01_01(persoon, period):
        geblokkeerd = persoon("besluit_bijstand_geblokkeerd", period)
        noemt_schending = persoon("besluit_grond_inlichtingenplicht", period)
        grondslag = np.where(
            noemt_schending,
            persoon("pw_intrekking_verplicht", period),
            persoon("pw_intrekking_heeft_grondslag", period),
        )
        return geblokkeerd & ~grondslag
