"""Melding, zoektermijn en ingangsdatum (Participatiewet artikel 41, 43, 43a en 44).

Leest geen `toegekend_`: eerdere behandeling (artikel 41 lid 11) en terugwerkende kracht (artikel 44 lid 5) blijven 'kan'.
"""

from datetime import date

import numpy as np
from openfisca_core.indexed_enums import Enum
from openfisca_core.periods import DateUnit
from openfisca_core.variables import Variable

from openfisca_inclusieve_stad.begrippen import (
    GEEN_DATUM,
    Aanspraak,
    Oordeel,
    bij_partner,
    eerste_van_de_maand,
    is_gegeven,
    kies,
    plus_maanden,
    van_partner,
    voor_wie,
)
from openfisca_inclusieve_stad.entities import Persoon


class pw_jonger_dan_zoekleeftijd_tot(Variable):
    value_type = date
    default_value = GEEN_DATUM
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Dag waarop de aanvraag niet langer alleen op personen jonger dan 27 jaar ziet"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=41&lid=4&g=2015-07-01"
    documentation = """
    De dag waarop de aanvrager 27 wordt; bij gehuwden de dag waarop de eerste van beiden 27 wordt.
    """

    def formula_2015_01_01(persoon, period, parameters):
        leeftijd = parameters(period).participatiewet.zoektermijn.leeftijdsgrens
        zelf = plus_maanden(persoon("geboortedatum", period), int(leeftijd) * 12)
        return np.minimum(zelf, bij_partner(persoon, zelf, period, "pw_heeft_partner", GEEN_DATUM))


class pw_uitzondering_pro_vso_tot(Variable):
    value_type = date
    default_value = GEEN_DATUM
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Laatste dag waarop wie praktijkonderwijs of VSO verliet zich zonder zoektermijn kan melden"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=41&lid=4&g=2026-01-01"
    documentation = """
    Artikel 41 lid 4 onder a, vanaf 2026: een jaar na het einde van de inschrijving. 9999-12-31 als die niet is opgegeven.
    """

    def formula_2026_01_01(persoon, period, parameters):
        jaren = parameters(period).participatiewet.zoektermijn.uitzondering_pro_vso_duur
        return plus_maanden(persoon("pro_vso_verlaten_op", period), int(jaren) * 12)


class pw_zoektermijn_uitgezonderd(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "De zoektermijn geldt niet (PrO, VSO, medisch urenbeperkt of doelgroep loonkostensubsidie)"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=41&lid=4&g=2026-01-01"
    documentation = """
    Artikel 41 lid 4, tweede zin, vanaf 2026: bij gehuwden is genoeg dat een van beiden onder a of b valt.
    """

    def formula_2026_01_01(persoon, period):
        melding = persoon("melding_datum", period)

        def onder_a(tot):  # de aanvraag kan dan op de dag van de melding
            return is_gegeven(tot) & (melding <= tot)

        tot = persoon("pw_uitzondering_pro_vso_tot", period)
        tot_partner = van_partner(persoon, "pw_uitzondering_pro_vso_tot", period, "pw_heeft_partner", GEEN_DATUM)
        onder_b = persoon("medisch_urenbeperkt", period) | persoon("doelgroep_loonkostensubsidie", period)
        onder_b_partner = bij_partner(persoon, onder_b, period, "pw_heeft_partner", False)
        return onder_a(tot) | onder_a(tot_partner) | onder_b | onder_b_partner


class pw_aanvraag_mogelijk_vanaf(Variable):
    value_type = date
    default_value = GEEN_DATUM
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Eerste dag waarop de aanvraag kan worden ingediend en behandeld"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=41&lid=4&g=2015-07-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=41&lid=12&g=2026-01-01",
    ]
    documentation = """
    Artikel 41 lid 4: ziet de aanvraag alleen op personen jonger dan 27 jaar (bij gehuwden beiden), dan niet eerder dan vier
    weken na de melding, tenzij een uitzondering van de tweede zin geldt (vanaf 2026). In alle andere gevallen meteen
    (lid 12). Wordt iemand binnen de vier weken 27, dan kan de aanvraag vanaf die dag (lezing: de leeftijd bij de aanvraag).
    """

    def formula_2015_01_01(persoon, period, parameters):
        duur = np.timedelta64(int(parameters(period).participatiewet.zoektermijn.duur), "D")
        wie = voor_wie(persoon, is_gegeven(persoon("melding_datum", period)))
        melding = wie("melding_datum", period)
        jong_tot = np.maximum(melding, wie("pw_jonger_dan_zoekleeftijd_tot", period))
        vanaf = np.where(wie("pw_zoektermijn_uitgezonderd", period), melding, np.minimum(melding + duur, jong_tot))
        return wie.uitkomst(vanaf, anders=GEEN_DATUM)


class pw_zoektermijn_tot(Variable):
    value_type = date
    default_value = GEEN_DATUM
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Dag tot welke de zoektermijn loopt (die dag niet meer)"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=41&lid=4&g=2015-07-01"
    documentation = """
    9999-12-31 als er geen zoektermijn geldt.
    """

    def formula_2015_01_01(persoon, period):
        vanaf, melding = persoon("pw_aanvraag_mogelijk_vanaf", period), persoon("melding_datum", period)
        return np.where(vanaf > melding, vanaf, np.datetime64(GEEN_DATUM, "D"))


class pw_zoektermijn_loopt(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Op de eerste van de maand loopt een zoektermijn"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=41&lid=4&g=2015-07-01"
    documentation = """
    Zonder melding_datum loopt er geen termijn. De termijn stelt de aanvraag uit, niet het recht: de bijstand wordt daarna
    toegekend vanaf de melding (artikel 44 lid 1).
    """

    def formula_2015_01_01(persoon, period):
        vandaag = eerste_van_de_maand(period)
        tot = persoon("pw_zoektermijn_tot", period)
        return is_gegeven(tot) & (persoon("melding_datum", period) <= vandaag) & (vandaag < tot)


class pw_aanspraak_eerdere_behandeling(Variable):
    value_type = Enum
    possible_values = Aanspraak
    default_value = Aanspraak.niet_van_toepassing
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Behandeling van de aanvraag binnen de zoektermijn"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=41&lid=11&g=2026-01-01"
    documentation = """
    Artikel 41 lid 11, vanaf 2026: het college kan de aanvraag eerder in behandeling nemen, als de omstandigheden daartoe
    naar zijn oordeel aanleiding geven.
    """

    def formula_2026_01_01(persoon, period):
        loopt = persoon("pw_zoektermijn_loopt", period)
        aanleiding = persoon("omstandigheden_voor_eerdere_behandeling", period) == Oordeel.ja
        return kies(
            (~loopt, Aanspraak.niet_van_toepassing),
            (aanleiding, Aanspraak.kan),
            anders=Aanspraak.geen_recht,
        )


class pw_aanspraak_voorschot_statushouder(Variable):
    value_type = Enum
    possible_values = Aanspraak
    default_value = Aanspraak.niet_van_toepassing
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Voorschot tijdens de zoektermijn voor een statushouder"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=41&lid=8&g=2015-07-01"
    documentation = """
    Artikel 41 lid 8 en 9: het college kan een renteloze geldlening als voorschot geven aan een vreemdeling onder a of b,
    als onevenredig bezwarende omstandigheden daartoe noodzaken, zolang het recht niet is vastgesteld.
    """

    def formula_2015_01_01(persoon, period):
        loopt = persoon("pw_zoektermijn_loopt", period)
        vreemdeling = persoon("statushouder_uit_opvang", period)
        noodzaak = persoon("onevenredig_bezwarende_omstandigheden", period) == Oordeel.ja
        geen_uitsluiting = ~persoon("pw_voorschot_uitgesloten", period)  # lid 9
        return kies(
            (~loopt, Aanspraak.niet_van_toepassing),
            (vreemdeling & noodzaak & geen_uitsluiting, Aanspraak.kan),
            anders=Aanspraak.geen_recht,
        )


class pw_melding_mogelijk_vanaf(Variable):
    value_type = date
    default_value = GEEN_DATUM
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Eerste dag waarop een jongere met WW zich kan melden"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=41&lid=6&g=2015-07-01"
    documentation = """
    Artikel 41 lid 6: vanaf vier weken voordat het recht op WW eindigt. 9999-12-31 zonder opgegeven einde van de WW.
    """

    def formula_2015_01_01(persoon, period, parameters):
        duur = np.timedelta64(int(parameters(period).participatiewet.zoektermijn.duur), "D")
        einde_ww = persoon("recht_ww_eindigt_op", period)
        return np.where(is_gegeven(einde_ww), einde_ww - duur, einde_ww)


class pw_toekenning_vanaf(Variable):
    value_type = date
    default_value = GEEN_DATUM
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Dag vanaf welke de bijstand wordt toegekend"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=44&lid=1&g=2015-07-01"
    documentation = """
    Artikel 44 lid 1: de dag waarop het recht is ontstaan, maar niet vóór de melding. Ook na een zoektermijn telt de
    melding.
    """

    def formula_2015_01_01(persoon, period):
        melding, ontstaan = persoon("melding_datum", period), persoon("recht_ontstaan_op", period)
        return np.where(is_gegeven(ontstaan), np.maximum(melding, ontstaan), melding)


class pw_kan_latere_ingang(Variable):
    value_type = Enum
    possible_values = Aanspraak
    default_value = Aanspraak.niet_van_toepassing
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Toekenning pas vanaf de dag van de aanvraag"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=44&lid=3&g=2015-07-01"
    documentation = """
    Artikel 44 lid 3: kan, als de aanvraag niet zo spoedig mogelijk na de melding is ingediend en dat te verwijten valt.
    """

    def formula_2015_01_01(persoon, period):
        melding, aanvraag = persoon("melding_datum", period), persoon("aanvraag_datum", period)
        later = is_gegeven(aanvraag) & (aanvraag > melding)
        verwijtbaar = persoon("aanvraag_verwijtbaar_laat", period) == Oordeel.ja
        return kies((later & verwijtbaar, Aanspraak.kan), anders=Aanspraak.niet_van_toepassing)


class pw_aanspraak_terugwerkende_kracht(Variable):
    value_type = Enum
    possible_values = Aanspraak
    default_value = Aanspraak.niet_van_toepassing
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Bijstand over ten hoogste drie maanden vóór de melding"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=44&lid=5&g=2026-01-01"
    documentation = """
    Artikel 44 lid 5, vanaf 2026: kan, als individuele omstandigheden daartoe noodzaken.
    """

    def formula_2026_01_01(persoon, period):
        gemeld = is_gegeven(persoon("melding_datum", period))
        noodzaak = persoon("omstandigheden_voor_terugwerkende_kracht", period) == Oordeel.ja
        return kies(
            (~gemeld, Aanspraak.niet_van_toepassing),
            (noodzaak, Aanspraak.kan),
            anders=Aanspraak.geen_recht,
        )


class pw_terugwerkende_kracht_vanaf(Variable):
    value_type = date
    default_value = GEEN_DATUM
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Vroegste dag waarop bijstand met terugwerkende kracht kan ingaan"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=44&lid=1&g=2015-07-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=44&lid=5&g=2026-01-01",
    ]
    documentation = """
    Tot 2026 de dag van de melding, daarna ten hoogste drie maanden eerder (als het college artikel 44 lid 5 toepast), maar
    niet vóór de dag waarop het recht is ontstaan.
    """

    def formula_2015_01_01(persoon, period, parameters):
        maanden = int(parameters(period).participatiewet.toekenning.terugwerkende_kracht_maximum)
        ontstaan = persoon("recht_ontstaan_op", period)
        vroegst = plus_maanden(persoon("melding_datum", period), -maanden)
        return np.where(is_gegeven(ontstaan), np.maximum(vroegst, ontstaan), vroegst)


class pw_hergebruik_gegevens_tot(Variable):
    value_type = date
    default_value = GEEN_DATUM
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Laatste dag waarop het college bij een nieuwe aanvraag eerdere gegevens kan hergebruiken"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=43a&lid=1&g=2026-01-01"

    def formula_2026_01_01(persoon, period, parameters):
        maanden = int(parameters(period).participatiewet.aanvraag.hergebruik_gegevens_termijn)
        return plus_maanden(persoon("bijstand_beeindigd_op", period), maanden)


class pw_aanspraak_hergebruik_gegevens(Variable):
    value_type = Enum
    possible_values = Aanspraak
    default_value = Aanspraak.niet_van_toepassing
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Hergebruik van eerdere gegevens bij een nieuwe aanvraag"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=43a&lid=1&g=2026-01-01"
    documentation = """
    Artikel 43a, vanaf 2026: bij een nieuwe aanvraag binnen twaalf maanden na het einde van de bijstand kan het college de
    gegevens die het al heeft gebruiken, als dat de aanvraag minder belastend maakt.
    """

    def formula_2026_01_01(persoon, period):
        aanvraag, beeindigd = persoon("aanvraag_datum", period), persoon("bijstand_beeindigd_op", period)
        opnieuw = is_gegeven(aanvraag) & is_gegeven(beeindigd) & (aanvraag >= beeindigd)
        binnen = aanvraag <= persoon("pw_hergebruik_gegevens_tot", period)
        return kies((opnieuw & binnen, Aanspraak.kan), anders=Aanspraak.niet_van_toepassing)
