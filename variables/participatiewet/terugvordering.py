"""Terugvordering, verrekening en schuldregeling (Participatiewet artikel 58, 60, 60b en 60c).

Alles is voorwaardelijk ('als wordt vastgesteld dat …'). Leest geen `toegekend_`: afzien van terugvordering blijft 'kan'.
"""

from datetime import date

from openfisca_core.indexed_enums import Enum
from openfisca_core.periods import DateUnit
from openfisca_core.variables import Variable

from openfisca_inclusieve_stad.begrippen import (
    GEEN_DATUM,
    Aanspraak,
    Bedrag,
    Oordeel,
    Verwijtbaarheid,
    eerste_van_de_maand,
    kies,
    plus_maanden,
)
from openfisca_inclusieve_stad.entities import Persoon


class pw_terugvordering(Bedrag):
    value_type = float
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Als door schending van de inlichtingenplicht te veel bijstand is ontvangen: verplichte terugvordering"
    unit = "currency-EUR"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=58&lid=1&g=2015-07-01"

    def formula_2015_01_01(persoon, period):
        return persoon("pw_benadelingsbedrag", period)


class pw_kan_terugvordering(Variable):
    value_type = Enum
    possible_values = Aanspraak
    default_value = Aanspraak.niet_van_toepassing
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Als anders dan door schending te veel bijstand is ontvangen: terugvordering"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=58&lid=2&g=2015-07-01"
    documentation = """
    Artikel 58 lid 2: het college kan terugvorderen wat zonder schending van de inlichtingenplicht ten onrechte of te hoog
    is verleend (onder a), ook als de fout bij het college zelf ligt.
    """

    def formula_2015_01_01(persoon, period):
        # onder b (lening), c (borgtocht), d (voorschot), e en f (anderszins onverschuldigd): niet apart gemodelleerd
        geschonden = persoon("pw_inlichtingenplicht_geschonden", period)
        onder_a = (persoon("ten_onrechte_ontvangen_bijstand", period) > 0) & ~geschonden
        return kies((onder_a, Aanspraak.kan), anders=Aanspraak.niet_van_toepassing)


class pw_afzien_terugvordering_vanaf(Variable):
    value_type = date
    default_value = GEEN_DATUM
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Dag vanaf welke het college na tien jaar van verdere terugvordering kan afzien"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=58&lid=7&g=2015-07-01"

    def formula_2015_01_01(persoon, period, parameters):
        jaren = int(parameters(period).participatiewet.terugvordering.afzien_na)
        return plus_maanden(persoon("terugvordering_begonnen_op", period), jaren * 12)


class pw_aanspraak_afzien_terugvordering(Variable):
    value_type = Enum
    possible_values = Aanspraak
    default_value = Aanspraak.niet_van_toepassing
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Als wordt teruggevorderd: geheel of gedeeltelijk afzien van terugvordering"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=58&lid=7&g=2015-07-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=58&lid=8&g=2015-07-01",
    ]
    documentation = """
    Artikel 58 lid 7: kan na tien jaar volledig betalen (a), na alsnog betalen van het achterstallige (b), na tien jaar
    zonder betaling en zonder uitzicht daarop (c), of bij aflossing ineens van ten minste de helft van de restsom (d);
    alleen bij terugvordering van lid 1. Lid 8: kan bij dringende redenen, bij elke terugvordering.
    """

    def formula_2015_01_01(persoon, period, parameters):
        deel_ineens = parameters(period).participatiewet.handhaving.aflossing_ineens_deel
        verplicht = persoon("pw_terugvordering", period) > 0
        andere = persoon("pw_kan_terugvordering", period) == Aanspraak.kan
        tien_jaar = persoon("pw_afzien_terugvordering_vanaf", period) <= eerste_van_de_maand(period)
        onder_a_b = tien_jaar & persoon("tien_jaar_volledig_betaald", period)
        onder_c = tien_jaar & persoon("tien_jaar_niet_betaald_zonder_uitzicht", period)
        onder_d = persoon("aflossing_ineens_deel_van_restsom", period) >= deel_ineens
        lid_7 = verplicht & (onder_a_b | onder_c | onder_d)
        lid_8 = persoon("dringende_redenen_terugvordering", period) == Oordeel.ja
        return kies(
            (~(verplicht | andere), Aanspraak.niet_van_toepassing),
            (lid_7 | lid_8, Aanspraak.kan),
            anders=Aanspraak.geen_recht,
        )


class pw_verrekening_verplicht(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Als door schending wordt teruggevorderd of een boete is opgelegd: het college verrekent die met de bijstand"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=60&lid=4&g=2015-07-01"
    documentation = """
    Artikel 60 lid 4: verplicht zolang iemand algemene bijstand ontvangt. De beslagvrije voet blijft gelden (Awb artikel
    4:93 lid 4), behalve in de gevallen van artikel 60 lid 6 en, tot 2017, artikel 60b.
    """

    def formula_2015_01_01(persoon, period):
        vordering = (persoon("pw_terugvordering", period) > 0) | persoon("boete_opgelegd", period)
        return vordering & persoon("ontvangt_al_bijstand", period)


class pw_boete_zonder_beslagvrije_voet_tot(Variable):
    value_type = date
    default_value = GEEN_DATUM
    entity = Persoon
    definition_period = DateUnit.MONTH
    end = "2016-12-31"
    label = "Dag tot welke een boete zonder beslagvrije voet kan worden verrekend"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=60b&lid=1&g=2015-07-01"

    def formula_2015_01_01(persoon, period, parameters):
        maanden = int(parameters(period).participatiewet.handhaving.boete_verrekening_zonder_beslagvrije_voet)
        return plus_maanden(persoon("boete_opgelegd_op", period), maanden)


class pw_kan_boete_verrekenen_zonder_beslagvrije_voet(Variable):
    value_type = Enum
    possible_values = Aanspraak
    default_value = Aanspraak.niet_van_toepassing
    entity = Persoon
    definition_period = DateUnit.MONTH
    end = "2016-12-31"
    label = "Als een boete is opgelegd: verrekening zonder beslagvrije voet, ten hoogste drie maanden"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=60b&g=2015-07-01"
    documentation = """
    Artikel 60b lid 1: kan bij een boete wegens recidive, gedurende ten hoogste drie maanden vanaf de dagtekening. Lid 3
    breidt dit onder voorwaarden uit tot een eerdere, nog onbetaalde boete: niet gemodelleerd. Vervallen per 1 januari 2017.
    """

    def formula_2015_01_01(persoon, period):
        vandaag = eerste_van_de_maand(period)
        tot = persoon("pw_boete_zonder_beslagvrije_voet_tot", period)
        binnen = (persoon("boete_opgelegd_op", period) <= vandaag) & (vandaag < tot)
        recidive = persoon("boete_opgelegd", period) & persoon("boete_recidive", period)
        return kies(
            (recidive & binnen & persoon("ontvangt_al_bijstand", period), Aanspraak.kan),
            anders=Aanspraak.niet_van_toepassing,
        )


class pw_schuldregeling_uitgesloten(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Als een vordering door schending is ontstaan met boete of aangifte: geen medewerking aan een schuldregeling"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=60c&g=2015-07-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=60c&g=2021-12-21",
    ]
    documentation = """
    Tot 21 december 2021: bij elke schending waarvoor een boete is opgelegd of aangifte is gedaan. Daarna alleen als de
    schending opzettelijk of door grove schuld gebeurde. Uiterlijk vanaf december 2016 slechts voor zover de medewerking leidt
    tot kwijtschelding van deze vordering; een regeling zonder kwijtschelding blijft dan mogelijk.
    """

    def formula_2015_01_01(persoon, period):
        vordering = persoon("pw_terugvordering", period) > 0
        boete_of_aangifte = persoon("boete_opgelegd", period) | persoon("aangifte_gedaan", period)
        return vordering & boete_of_aangifte

    def formula_2021_12_21(persoon, period):
        vordering, verwijt = persoon("pw_terugvordering", period) > 0, persoon("verwijtbaarheid", period)
        opzet_of_grove_schuld = (verwijt == Verwijtbaarheid.opzet) | (verwijt == Verwijtbaarheid.grove_schuld)
        boete_of_aangifte = persoon("boete_opgelegd", period) | persoon("aangifte_gedaan", period)
        return vordering & opzet_of_grove_schuld & boete_of_aangifte
