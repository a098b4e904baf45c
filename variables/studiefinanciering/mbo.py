"""Studiefinanciering in het beroepsonderwijs (WSF 2000 artikel 2.3, 3.1, 3.6 en 3.18)."""

from datetime import date

import numpy as np
from openfisca_core.periods import DateUnit
from openfisca_core.variables import Variable

from openfisca_inclusieve_stad.begrippen import (
    GEEN_DATUM,
    Bedrag,
    Opleiding,
    eerste_van_de_maand,
    kwartaaldag_op_of_na,
    of_onbekend,
    verjaardag,
)
from openfisca_inclusieve_stad.entities import Persoon


class wsf_mbo_vanaf(Variable):
    value_type = date
    default_value = GEEN_DATUM
    entity = Persoon
    definition_period = DateUnit.ETERNITY
    label = "Eerste dag waarop de leeftijd studiefinanciering voor het mbo toelaat"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0011453&artikel=2.3&lid=1&g=2015-09-11"
    documentation = """
    Artikel 2.3 lid 1: de eerste dag van het kwartaal waarop iemand 18 jaar heeft bereikt; wie op 1 april 18 wordt, begint die
    dag, wie op 2 april 18 wordt op 1 juli.
    """

    def formula_2015_01_01(persoon, period, parameters):
        leeftijd = parameters("2015-01-01").studiefinanciering.leeftijd_mbo
        return kwartaaldag_op_of_na(verjaardag(persoon("geboortedatum", period), leeftijd))


class wsf_leeftijd_tot_en_met(Variable):
    value_type = date
    default_value = GEEN_DATUM
    entity = Persoon
    definition_period = DateUnit.ETERNITY
    label = "Eerste dag van de laatste maand waarin de leeftijd studiefinanciering toelaat"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0011453&artikel=2.3&lid=3&g=2015-09-11"
    documentation = """
    Artikel 2.3 lid 3: tot en met de maand waarin iemand 30 jaar heeft bereikt.
    """

    def formula_2015_01_01(persoon, period, parameters):
        leeftijd = parameters("2015-01-01").studiefinanciering.leeftijd_max
        return verjaardag(persoon("geboortedatum", period), leeftijd).astype("datetime64[M]").astype("datetime64[D]")


class wsf_niet_te_oud(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Is niet te oud voor studiefinanciering"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0011453&artikel=2.3&lid=3&g=2015-09-11",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0011453&artikel=2.3&lid=4&g=2015-09-11",
    ]
    documentation = """
    Lid 3, tenzij lid 4: wie zonder onderbreking studiefinanciering geniet, behoudt zijn aanspraak.
    """

    def formula_2015_01_01(persoon, period):
        jong_genoeg = eerste_van_de_maand(period) <= persoon("wsf_leeftijd_tot_en_met", period)
        return jong_genoeg | persoon("ontvangt_doorlopend_studiefinanciering", period)


class wsf_recht_mbo(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Kan voor een beroepsopleiding studiefinanciering krijgen"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0011453&artikel=2.3&g=2015-09-11"
    documentation = """
    Leeftijd en opleiding; nationaliteit, bekostiging en de duur van de aanspraak (artikel 2.2, 2.4, 2.7a) zijn niet
    gemodelleerd. De beroepsbegeleidende leerweg hoort niet in opleiding_studiefinanciering.
    """

    def formula_2015_01_01(persoon, period):
        opleiding = persoon("opleiding_studiefinanciering", period)
        mbo = (opleiding == Opleiding.mbo_1_2) | (opleiding == Opleiding.mbo_3_4)
        dag = eerste_van_de_maand(period)
        oud_genoeg = persoon("wsf_mbo_vanaf", period) <= dag
        return mbo & oud_genoeg & persoon("wsf_niet_te_oud", period) & _begonnen(persoon, period)


class wsf_mbo_basisbeurs(Bedrag):
    value_type = float
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Basisbeurs mbo per maand"
    unit = "currency-EUR"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0011453&artikel=3.6&g=2015-09-11",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0011453&artikel=3.18&g=2026-01-01",
    ]
    documentation = """
    Thuiswonend of uitwonend (artikel 1.5). Niveau 1 en 2 als gift, niveau 3 en 4 als prestatiebeurs: het maandbedrag is gelijk.
    Onbekend in jaren waarvan het geïndexeerde bedrag niet is gelezen.
    """

    def formula_2015_01_01(persoon, period, parameters):
        mbo = parameters(period).studiefinanciering.mbo
        uit = persoon("woont_uit_bij_studie", period)
        bedrag = np.where(uit, of_onbekend(mbo, "basisbeurs_uitwonend"), of_onbekend(mbo, "basisbeurs_thuiswonend"))
        return np.where(persoon("wsf_recht_mbo", period), bedrag, 0)


class wsf_mbo_aanvullende_beurs(Bedrag):
    value_type = float
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Aanvullende beurs mbo per maand"
    unit = "currency-EUR"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0011453&artikel=3.9&g=2017-01-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0011453&artikel=3.18&g=2026-01-01",
    ]
    documentation = """
    Het maximum min de veronderstelde ouderbijdrage, nooit minder dan nul; alleen op aanvraag. In het maximum zit de
    tegemoetkoming in het lesgeld; die wordt niet gegeven in het studiejaar waarin iemand 18 wordt (artikel 3.2 lid 4): dat is
    niet gemodelleerd.
    """

    def formula_2015_01_01(persoon, period, parameters):
        mbo = parameters(period).studiefinanciering.mbo
        uit = persoon("woont_uit_bij_studie", period)
        hoogste = np.where(
            uit, of_onbekend(mbo, "aanvullende_beurs_uitwonend"), of_onbekend(mbo, "aanvullende_beurs_thuiswonend")
        )
        vraagt = persoon("wsf_recht_mbo", period) & persoon("vraagt_aanvullende_beurs", period)
        return np.where(vraagt, np.maximum(hoogste - persoon("ouderbijdrage_studie", period), 0), 0)


class wsf_mbo_lening(Bedrag):
    value_type = float
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Basislening mbo per maand"
    unit = "currency-EUR"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0011453&artikel=3.18&g=2026-01-01"
    documentation = """
    Het hoogste bedrag van de basislening, voor wie haar neemt. Moet worden terugbetaald.
    """

    def formula_2015_01_01(persoon, period, parameters):
        neemt = persoon("wsf_recht_mbo", period) & persoon("neemt_studielening", period)
        return np.where(neemt, of_onbekend(parameters(period).studiefinanciering.mbo, "lening"), 0)


def _begonnen(persoon, period):
    """De opleiding is begonnen in of voor deze maand; zonder opgegeven dag geldt zij als begonnen."""
    begin = persoon("studie_begonnen_op", period)
    return (begin == np.datetime64(GEEN_DATUM, "D")) | (
        begin.astype("datetime64[M]") <= eerste_van_de_maand(period).astype("datetime64[M]")
    )
