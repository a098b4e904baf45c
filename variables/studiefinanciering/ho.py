"""Studiefinanciering in het hoger onderwijs (WSF 2000 artikel 2.3, 3.1 en 3.18), en het totaal."""

from datetime import date

import numpy as np
from openfisca_core.periods import DateUnit
from openfisca_core.variables import Variable

from openfisca_inclusieve_stad.begrippen import (
    GEEN_DATUM,
    Bedrag,
    Opleiding,
    eerste_van_de_maand,
    is_gegeven,
    of_onbekend,
    plus_maanden,
    verjaardag,
    voor_wie,
)
from openfisca_inclusieve_stad.entities import Persoon

MAANDEN_PER_KWARTAAL = 3


class wsf_ho_vanaf(Variable):
    value_type = date
    default_value = GEEN_DATUM
    entity = Persoon
    definition_period = DateUnit.ETERNITY
    label = "Eerste dag waarop studiefinanciering voor het hoger onderwijs kan ingaan"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0011453&artikel=2.3&lid=2&g=2015-09-11"
    documentation = """
    Artikel 2.3 lid 2, naar de leeftijd op de eerste dag van het kwartaal waarin iemand is gaan studeren: a. jonger dan 18, dan
    vanaf het volgende kwartaal; b. 18 of ouder, dan vanaf de maand waarin hij is gaan studeren. Zonder opgegeven eerste
    studiedag geldt de dag waarop hij 18 werd.
    """

    def formula_2015_01_01(persoon, period, parameters):
        leeftijd = parameters("2015-01-01").studiefinanciering.leeftijd_mbo  # 18 jaar, in lid 1 en in lid 2
        wordt_18, begin = verjaardag(persoon("geboortedatum", period), leeftijd), persoon("studie_begonnen_op", period)
        wie = voor_wie(persoon, is_gegeven(begin))
        maand = wie.van(begin).astype("datetime64[M]")
        kwartaal = maand - (maand.astype(int) % MAANDEN_PER_KWARTAAL).astype("timedelta64[M]")
        kwartaaldag = kwartaal.astype("datetime64[D]")
        a = wie.van(wordt_18) > kwartaaldag
        vanaf = np.where(a, plus_maanden(kwartaaldag, MAANDEN_PER_KWARTAAL), maand.astype("datetime64[D]"))
        return wie.uitkomst(vanaf, anders=wordt_18)


class wsf_recht_ho(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Kan voor het hoger onderwijs studiefinanciering krijgen"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0011453&artikel=2.3&g=2015-09-11"
    documentation = """
    Leeftijd en opleiding; nationaliteit, bekostiging en de duur van de aanspraak (artikel 2.2, 2.8, 2.13) zijn niet gemodelleerd.
    """

    def formula_2015_01_01(persoon, period):
        ho = persoon("opleiding_studiefinanciering", period) == Opleiding.hoger_onderwijs
        begonnen = persoon("wsf_ho_vanaf", period) <= eerste_van_de_maand(period)
        return ho & begonnen & persoon("wsf_niet_te_oud", period)


class wsf_ho_basisbeurs(Bedrag):
    value_type = float
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Basisbeurs hoger onderwijs per maand"
    unit = "currency-EUR"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0011453&artikel=3.3&g=2015-09-11",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0011453&artikel=12.14&g=2015-09-11",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0011453&artikel=3.18&g=2026-01-01",
    ]
    documentation = """
    Van 1 september 2015 tot en met 31 augustus 2023 geen basisbeurs voor wie toen begon (studievoorschot); wie al eerder
    studeerde hield haar (artikel 12.14), maar dat bedrag is alleen naar prijspeil 2014 gelezen en dus onbekend. Daarna weer
    een basisbeurs, thuiswonend of uitwonend. Voor september 2015 onbekend.
    """

    def formula_2015_01_01(persoon, period):
        return np.where(persoon("wsf_recht_ho", period), np.nan, 0)

    def formula_2015_09_01(persoon, period, parameters):
        nieuw = of_onbekend(parameters(period).studiefinanciering.ho, "basisbeurs_nieuwe_instroom")
        bedrag = np.where(persoon("student_voor_studievoorschot", period), np.nan, nieuw)
        return np.where(persoon("wsf_recht_ho", period), bedrag, 0)

    def formula_2023_09_01(persoon, period, parameters):
        ho = parameters(period).studiefinanciering.ho
        uit = persoon("woont_uit_bij_studie", period)
        bedrag = np.where(uit, of_onbekend(ho, "basisbeurs_uitwonend"), of_onbekend(ho, "basisbeurs_thuiswonend"))
        return np.where(persoon("wsf_recht_ho", period), bedrag, 0)


class wsf_ho_aanvullende_beurs(Bedrag):
    value_type = float
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Aanvullende beurs hoger onderwijs per maand"
    unit = "currency-EUR"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0011453&artikel=3.9&g=2017-01-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0011453&artikel=3.18&g=2026-01-01",
    ]
    documentation = """
    Het maximum min de veronderstelde ouderbijdrage, nooit minder dan nul; alleen op aanvraag.
    """

    def formula_2015_01_01(persoon, period, parameters):
        hoogste = of_onbekend(parameters(period).studiefinanciering.ho, "aanvullende_beurs")
        vraagt = persoon("wsf_recht_ho", period) & persoon("vraagt_aanvullende_beurs", period)
        return np.where(vraagt, np.maximum(hoogste - persoon("ouderbijdrage_studie", period), 0), 0)


class wsf_ho_lening(Bedrag):
    value_type = float
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Basislening hoger onderwijs per maand"
    unit = "currency-EUR"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0011453&artikel=3.18&g=2026-01-01"
    documentation = """
    Het hoogste bedrag van de basislening, voor wie haar neemt; zonder collegegeldkrediet. Moet worden terugbetaald.
    """

    def formula_2015_01_01(persoon, period, parameters):
        neemt = persoon("wsf_recht_ho", period) & persoon("neemt_studielening", period)
        return np.where(neemt, of_onbekend(parameters(period).studiefinanciering.ho, "lening"), 0)


class wsf_toeslag_eenoudergezin(Bedrag):
    value_type = float
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Toeslag voor een eenoudergezin per maand"
    unit = "currency-EUR"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0011453&artikel=3.5&g=2015-09-11",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0011453&artikel=3.18&g=2026-01-01",
    ]
    documentation = """
    Artikel 3.5: voor een studerende zonder partner met een kind onder de 18 waarvoor hij aanspraak op kinderbijslag heeft.
    Partner is die van de Awir (artikel 1.1). Onbekend in jaren waarvan het bedrag niet is gelezen.
    """

    def formula_2015_01_01(persoon, period, parameters):
        studerende = persoon("wsf_recht_mbo", period) | persoon("wsf_recht_ho", period)
        ouder = ~persoon("awir_heeft_partner", period) & (persoon("kinderbijslag", period) > 0)
        return np.where(studerende & ouder, of_onbekend(parameters(period).studiefinanciering, "eenoudertoeslag"), 0)


class studiefinanciering(Bedrag):
    value_type = float
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Studiefinanciering per maand, beurs en lening samen"
    unit = "currency-EUR"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0011453&artikel=3.1&lid=1&g=2015-09-11",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0011453&artikel=3.1&lid=2&g=2015-09-11",
    ]
    documentation = """
    Artikel 3.1: basisbeurs, aanvullende beurs en basislening, met de toeslag voor een eenoudergezin. Zonder reisvoorziening,
    collegegeldkrediet en toeslag voor een partner.
    """

    def formula_2015_01_01(persoon, period):
        beurs = (
            persoon("wsf_mbo_basisbeurs", period)
            + persoon("wsf_mbo_aanvullende_beurs", period)
            + persoon("wsf_ho_basisbeurs", period)
            + persoon("wsf_ho_aanvullende_beurs", period)
        )
        lening = persoon("wsf_mbo_lening", period) + persoon("wsf_ho_lening", period)
        return beurs + lening + persoon("wsf_toeslag_eenoudergezin", period)
