"""Tegemoetkoming voor scholieren van 18 jaar en ouder (WTOS hoofdstuk 4), op hoofdlijnen."""

import numpy as np
from openfisca_core.periods import DateUnit

from openfisca_inclusieve_stad.begrippen import Bedrag, Onderwijs, eerste_van_de_maand, of_onbekend
from openfisca_inclusieve_stad.entities import Persoon


class wtos(Bedrag):
    value_type = float
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Basistoelage WTOS per maand (voortgezet onderwijs vanaf 18 jaar)"
    unit = "currency-EUR"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0012438&artikel=4.1&g=2015-08-17",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0012438&artikel=4.3&g=2015-08-17",
    ]
    documentation = """
    Artikel 4.1 en 4.3: een basistoelage voor een scholier van 18 jaar of ouder, thuiswonend of uitwonend. Het bedrag is alleen
    van 2015 gelezen; daarna onbekend. Niet gemodelleerd: de ingangsdag na de verjaardag, de tegemoetkoming in de schoolkosten
    naar het ouderinkomen (4.2 lid 1 onder b) en die in de onderwijsbijdrage (4.4).
    """

    def formula_2015_01_01(persoon, period, parameters):
        bedragen = parameters(period).wtos.vo18plus
        thuis, uit = of_onbekend(bedragen, "basistoelage_thuiswonend"), of_onbekend(bedragen, "basistoelage_uitwonend")
        scholier = persoon("onderwijs", period) == Onderwijs.wtos
        meerderjarig = persoon("leeftijd_18_vanaf", period) <= eerste_van_de_maand(period)
        bedrag = np.where(persoon("woont_uit_bij_studie", period), uit, thuis)
        return np.where(scholier & meerderjarig, bedrag, 0)
