"""Ten laste komende kinderen en de alleenstaande ouder (Participatiewet artikel 4)."""

import numpy as np
from openfisca_core.periods import DateUnit
from openfisca_core.variables import Variable

from openfisca_inclusieve_stad.begrippen import bij_partner, heeft_rol, partner_rij, rijen_van_ouders
from openfisca_inclusieve_stad.entities import Gezin, Persoon


class pw_is_ten_laste_komend_kind(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Is een ten laste komend kind"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=4&lid=1&g=2015-07-01"
    documentation = """
    Artikel 4 lid 1 onder d en e: een in Nederland wonend eigen kind of stiefkind, jonger dan 18 jaar, voor wie
    kinderbijslag wordt betaald (of zou worden betaald zonder artikel 7 lid 2 AKW). Een pleegkind is hier geen kind; dat
    is het alleen voor artikel 9, 9a en 30 lid 2.
    """

    def formula_2015_01_01(persoon, period, parameters):
        grens = parameters(period).participatiewet.kind.leeftijd_ten_laste_komend
        leeftijd = persoon("leeftijd", period)
        d = persoon("woont_in_nederland", period) & ~persoon("is_pleegkind", period)
        e = (leeftijd >= 0) & (leeftijd < grens) & persoon("kinderbijslag_wordt_betaald", period)
        return heeft_rol(persoon, Gezin.KIND) & d & e


class pw_ten_laste_komende_kinderen(Variable):
    value_type = int
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Aantal ten laste komende kinderen van deze volwassene, of van het paar"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=4&lid=1&g=2015-07-01"
    documentation = """
    Artikel 4 lid 1 onder b, c en e. Een kind hoort bij de ouders die het noemt (ouder_1, ouder_2); noemt het niemand in
    de woning, dan bij de aanvrager van zijn gezin. Gehuwden delen hun kinderen; een kind van beiden telt een keer.
    """

    def formula_2015_01_01(persoon, period):
        kinderen = np.flatnonzero(persoon("pw_is_ten_laste_komend_kind", period))
        partner = partner_rij(persoon, period, "pw_heeft_partner")
        eerste, tweede = rijen_van_ouders(persoon, period, kinderen)
        ook_tweede = (tweede >= 0) & (tweede != eerste) & (partner[tweede] != eerste)  # gehuwden zijn samen een eenheid
        per_ouder = np.bincount(np.append(eerste, tweede[ook_tweede]), minlength=persoon.count)
        return per_ouder + bij_partner(persoon, per_ouder, period, "pw_heeft_partner")


class pw_is_alleenstaande_ouder(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Is alleenstaande ouder"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=4&lid=1&g=2015-07-01"
    documentation = """
    Artikel 4 lid 1 onder b: ongehuwd, de volledige zorg voor een of meer ten laste komende kinderen, en geen
    gezamenlijke huishouding (met de uitzonderingen van artikel 3; zie pw_tekst_artikel_3_en_4_botst). De norm is sinds
    2015 gelijk aan die van een alleenstaande.
    """

    def formula_2015_01_01(persoon, period):
        kinderen = persoon("pw_ten_laste_komende_kinderen", period) > 0
        return ~persoon("pw_heeft_partner", period) & kinderen & persoon("heeft_volledige_zorg", period)
