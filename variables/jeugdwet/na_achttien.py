"""Wie op de achttiende verjaardag jeugdhulp had, en haar daarna niet vanzelf houdt (Jeugdwet artikel 1.1)."""

from openfisca_core.periods import DateUnit
from openfisca_core.variables import Variable

from openfisca_inclusieve_stad.begrippen import Zorgloket
from openfisca_inclusieve_stad.entities import Persoon


class jw_had_jeugdhulp_tot_18(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Is 18 tot 23 jaar, en had voor de achttiende verjaardag jeugdhulp"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0034925&artikel=1.1&g=2015-07-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0034925&artikel=1.1&g=2026-01-01",
    ]
    documentation = """
    De jeugdhulp begon voor 18, of de begeleiding, dagbesteding of ggz staat nu nog als Jeugdwet geboekt. Of zij is verlengd, zegt
    jw_jeugdige_verlengd. Zo spreekt een conflict op de verjaardag alleen over wie hem met jeugdhulp bereikte.
    """

    def formula_2015_01_01(persoon, period, parameters):
        tot = parameters(period).jeugdwet.jeugdige.leeftijdsgrens_verlengd
        van_18_tot_23 = ~persoon("jw_jeugdige_minderjarig", period) & (persoon("leeftijd", period) < tot)
        begon_voor_18 = persoon("jeugdhulp_begonnen_op", period) < persoon("jw_minderjarig_tot", period)
        loopt_nog = (
            (persoon("begeleiding_loopt_via", period) == Zorgloket.jeugdwet)
            | (persoon("dagbesteding_loopt_via", period) == Zorgloket.jeugdwet)
            | (persoon("ggz_loopt_via", period) == Zorgloket.jeugdwet)
        )
        return van_18_tot_23 & (begon_voor_18 | loopt_nog)
