"""Tegemoetkoming voor scholieren van 18 jaar en ouder (WTOS hoofdstuk 4), op hoofdlijnen."""

from datetime import date

import numpy as np
from openfisca_core.periods import DateUnit
from openfisca_core.variables import Variable

from openfisca_inclusieve_stad.begrippen import GEEN_DATUM, Bedrag, Onderwijs, eerste_van_de_maand, of_onbekend, plus_maanden
from openfisca_inclusieve_stad.entities import Persoon

MAANDEN_PER_KWARTAAL = 3


class wtos_vanaf(Variable):
    value_type = date
    default_value = GEEN_DATUM
    entity = Persoon
    definition_period = DateUnit.ETERNITY
    label = "Eerste dag waarop de leeftijd een tegemoetkoming WTOS toelaat"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0012438&artikel=2.3&lid=1&g=2015-08-17"
    documentation = """
    Artikel 2.3 lid 1: de eerste dag van het kwartaal volgend op het kwartaal waarin iemand 18 jaar wordt; ook wie op een
    kwartaaldag 18 wordt, wacht een kwartaal (anders dan bij het mbo).
    """

    def formula_2015_01_01(persoon, period):
        maand = persoon("leeftijd_18_vanaf", period).astype("datetime64[M]")
        verder = MAANDEN_PER_KWARTAAL - maand.astype(int) % MAANDEN_PER_KWARTAAL
        return plus_maanden(maand.astype("datetime64[D]"), verder)


class wtos(Bedrag):
    value_type = float
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Basistoelage WTOS per maand (voortgezet onderwijs vanaf 18 jaar)"
    unit = "currency-EUR"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0012438&artikel=2.3&lid=1&g=2015-08-17",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0012438&artikel=4.1&g=2015-08-17",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0012438&artikel=4.3&g=2015-08-17",
    ]
    documentation = """
    Artikel 4.1 en 4.3: een basistoelage voor een scholier van 18 jaar of ouder, thuiswonend of uitwonend. Het bedrag is alleen
    van 2015 gelezen; daarna onbekend. Tot en met de maand waarin iemand 30 wordt (artikel 2.3 lid 1). Niet gemodelleerd: de
    tegemoetkoming in de schoolkosten naar het ouderinkomen (4.2 lid 1 onder b) en die in de onderwijsbijdrage (4.4).
    """

    def formula_2015_01_01(persoon, period, parameters):
        bedragen = parameters(period).wtos.vo18plus
        thuis, uit = of_onbekend(bedragen, "basistoelage_thuiswonend"), of_onbekend(bedragen, "basistoelage_uitwonend")
        scholier = persoon("onderwijs", period) == Onderwijs.wtos
        dag = eerste_van_de_maand(period)
        leeftijd = (persoon("wtos_vanaf", period) <= dag) & (dag <= persoon("wsf_leeftijd_tot_en_met", period))
        bedrag = np.where(persoon("woont_uit_bij_studie", period), uit, thuis)
        return np.where(scholier & leeftijd, bedrag, 0)
