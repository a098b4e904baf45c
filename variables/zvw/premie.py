"""Premie voor de zorgverzekering (Zvw artikel 16 en 17)."""

import numpy as np
from openfisca_core.periods import DateUnit
from openfisca_core.variables import Variable

from openfisca_inclusieve_stad.begrippen import Bedrag, eerste_van_de_maand, laatste_geboortedag, of_onbekend
from openfisca_inclusieve_stad.entities import Persoon


class zvw_premieleeftijd_bereikt(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "De eerste dag van de maand na de maand van de achttiende verjaardag is aangebroken"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0018450&artikel=16&lid=2&g=2015-01-05",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0018450&artikel=16&lid=2&g=2026-01-01",
    ]
    documentation = """
    De dag zelf staat in zvw_premie_vanaf. Wie op de laatste dag van de vorige maand 18 was, is zover.
    """

    def formula_2015_01_01(persoon, period, parameters):
        leeftijd = parameters(period).zvw.premie.premieplicht_na
        vorige_maand = eerste_van_de_maand(period) - np.timedelta64(1, "D")
        return persoon("geboortedatum", period) <= laatste_geboortedag(vorige_maand, int(leeftijd) * 12)


class zvw_is_premieplichtig(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Voor de zorgverzekering van deze persoon is premie verschuldigd aan de verzekeraar"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0018450&artikel=16&g=2015-01-05",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0018450&artikel=16&g=2026-01-01",
    ]
    documentation = """
    Artikel 16 lid 2: niet tot de eerste van de maand na de achttiende verjaardag (onder a), en niet zolang een
    bestuursrechtelijke premie loopt (onder b). Niet tijdens opschorting (artikel 24).
    """

    def formula_2015_01_01(persoon, period):
        onder_a = ~persoon("zvw_premieleeftijd_bereikt", period)
        onder_b = persoon("zvw_betaalt_bestuursrechtelijke_premie", period)
        return persoon("zvw_is_verzekerde", period) & ~onder_a & ~onder_b


class zvw_premie(Bedrag):
    value_type = float
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Premie per maand voor de zorgverzekering"
    unit = "currency-EUR"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0018450&artikel=16&lid=1&g=2015-01-05",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0018450&artikel=17&lid=5&g=2015-01-05",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0018450&artikel=17&lid=5&g=2026-01-01",
    ]
    documentation = """
    De opgegeven premie, of anders een twaalfde van de gemiddelde nominale premie van dat jaar; over een jaar waarvan die niet is
    gevonden, onbekend.
    """

    def formula_2015_01_01(persoon, period, parameters):
        gemiddeld = of_onbekend(parameters(period).zvw.premie, "gemiddeld_nominaal") / 12
        opgegeven = persoon("opgegeven_premie", period)
        premie = np.where(opgegeven > 0, opgegeven, gemiddeld)
        return np.where(persoon("zvw_is_premieplichtig", period), premie, 0)
