"""Wie de premie niet betaalt: aanbod, waarschuwing, melding en bestuursrechtelijke premie (Zvw artikel 18a tot en met 18d)."""

import numpy as np
from openfisca_core.periods import DateUnit
from openfisca_core.variables import Variable

from openfisca_inclusieve_stad.begrippen import Bedrag, Inschrijving, of_onbekend
from openfisca_inclusieve_stad.entities import Persoon


class zvw_krijgt_aanbod_betalingsregeling(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "De zorgverzekeraar moet een betalingsregeling aanbieden"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0018450&artikel=18a&lid=1&g=2015-01-05",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0018450&artikel=18a&lid=1&g=2026-01-01",
    ]
    documentation = """
    Uiterlijk tien werkdagen nadat een achterstand van twee maandpremies is vastgesteld; aanvaarden kan vier weken (lid 4).
    """

    def formula_2015_01_01(persoon, period, parameters):
        return persoon("premieachterstand_maanden", period) >= parameters(period).zvw.wanbetaler.drempel_aanbod


class zvw_krijgt_waarschuwing(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "De zorgverzekeraar kondigt een melding als wanbetaler aan"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0018450&artikel=18b&g=2015-01-05",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0018450&artikel=18b&g=2026-01-01",
    ]
    documentation = """
    Bij vier maandpremies (lid 1), niet zolang een betalingsregeling loopt waarin nieuwe termijnen worden betaald (lid 3).
    """

    def formula_2015_01_01(persoon, period, parameters):
        drempel = parameters(period).zvw.wanbetaler.drempel_waarschuwing
        return (persoon("premieachterstand_maanden", period) >= drempel) & ~persoon("schuldregeling_zorgpremie", period)


class zvw_wordt_gemeld_als_wanbetaler(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "De zorgverzekeraar meldt de verzekeringnemer als wanbetaler aan het CAK (in 2015 het Zorginstituut)"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0018450&artikel=18c&g=2015-01-05",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0018450&artikel=18c&g=2016-07-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0018450&artikel=18c&g=2026-01-01",
    ]
    documentation = """
    Bij zes of meer maandpremies (lid 1), niet bij een schuldregeling (lid 2 onder d), en vanaf juli 2016 niet als het adres niet
    in de BRP voorkomt (onder e). Een ander adres bij de verzekeraar dan in de BRP en een betwiste schuld (onder a tot en met c):
    niet gemodelleerd, zie wetten.yaml.
    """

    def formula_2015_01_01(persoon, period, parameters):
        return _zes_maandpremies(persoon, period, parameters)

    def formula_2016_07_01(persoon, period, parameters):
        niet_in_brp = persoon("inschrijving", period) == Inschrijving.niet_ingeschreven
        return _zes_maandpremies(persoon, period, parameters) & ~niet_in_brp


class zvw_betaalt_bestuursrechtelijke_premie(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Is een bestuursrechtelijke premie verschuldigd in plaats van de gewone premie"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0018450&artikel=18d&g=2015-01-05",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0018450&artikel=18d&g=2016-07-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0018450&artikel=18d&g=2026-01-01",
    ]
    documentation = """
    Vanaf de maand na de melding (lid 1), of als betaalt_bestuursrechtelijke_premie is opgegeven; niet meer vanaf de maand nadat
    een schuldregeling tot stand kwam (in 2015 lid 3 onder c, vanaf juli 2016 lid 2 onder c). Is de schuld afgelost (onder a) of
    geldt de Wsnp (onder b), geef dat dan op: geen achterstand, of een schuldregeling. Over januari 2015 telt alleen wat is
    opgegeven: een melding in december 2014 valt voor de dekking.
    """

    def formula_2015_01_01(persoon, period):
        geregeld = persoon("schuldregeling_zorgpremie", period.last_month)
        opgegeven = persoon("betaalt_bestuursrechtelijke_premie", period)
        return opgegeven & ~geregeld & persoon("zvw_premieleeftijd_bereikt", period)

    def formula_2015_02_01(persoon, period):
        vorige = period.last_month
        gemeld = persoon("zvw_wordt_gemeld_als_wanbetaler", vorige) | persoon("betaalt_bestuursrechtelijke_premie", period)
        geregeld = persoon("schuldregeling_zorgpremie", vorige)
        return gemeld & ~geregeld & persoon("zvw_premieleeftijd_bereikt", period)


class zvw_bestuursrechtelijke_premie(Bedrag):
    value_type = float
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Bestuursrechtelijke premie per maand"
    unit = "currency-EUR"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0018450&artikel=18d&lid=2&g=2015-01-05",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0018450&artikel=18d&lid=1&g=2016-07-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0018450&artikel=18d&lid=1&g=2026-01-01",
    ]
    documentation = """
    Onbekend in een jaar waarvan het bedrag niet is gevonden.
    """

    def formula_2015_01_01(persoon, period, parameters):
        bedrag = of_onbekend(parameters(period).zvw.wanbetaler, "bestuursrechtelijke_premie")
        return np.where(persoon("zvw_betaalt_bestuursrechtelijke_premie", period), bedrag, 0)


def _zes_maandpremies(persoon, period, parameters):
    drempel = parameters(period).zvw.wanbetaler.drempel_melding
    return (persoon("premieachterstand_maanden", period) >= drempel) & ~persoon("schuldregeling_zorgpremie", period)
