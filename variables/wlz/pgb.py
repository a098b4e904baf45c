"""Hoogste tarief bij een persoonsgebonden budget voor Wlz-zorg (Regeling langdurige zorg artikel 5.22)."""

import numpy as np
from openfisca_core.periods import DateUnit

from openfisca_inclusieve_stad.begrippen import Bedrag, Leveringsvorm, PgbAanbieder, of_onbekend
from openfisca_inclusieve_stad.entities import Persoon


class wlz_pgb_tarief_uur(Bedrag):
    value_type = float
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Hoogste tarief per uur uit een persoonsgebonden budget voor Wlz-zorg"
    unit = "currency-EUR"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0036014&artikel=5.22&g=2015-01-01"
    documentation = """
    Formeel bij een instelling of zelfstandige, informeel bij iemand uit het sociale netwerk; familie in de eerste of tweede
    graad is altijd informeel (geef dan informeel op). Zonder opgave van de zorgverlener onbekend. 0 zonder pgb.
    """

    def formula_2015_01_01(persoon, period, parameters):
        pgb, wie = parameters(period).wlz.pgb, persoon("pgb_aanbieder", period)
        formeel, informeel = of_onbekend(pgb, "formeel_uur"), of_onbekend(pgb, "informeel_uur")
        tarief = np.where(wie == PgbAanbieder.informeel, informeel, formeel)
        tarief = np.where(wie == PgbAanbieder.onbekend, np.nan, tarief)
        return np.where(persoon("leveringsvorm", period) == Leveringsvorm.pgb, tarief, 0)


class wlz_pgb_tarief_dagdeel(Bedrag):
    value_type = float
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Hoogste tarief per dagdeel voor een formele zorgverlener uit een persoonsgebonden budget voor Wlz-zorg"
    unit = "currency-EUR"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0036014&artikel=5.22&g=2015-01-01"
    documentation = """
    Een tarief per dagdeel voor een informele zorgverlener is niet gevonden: dan onbekend. 0 zonder pgb.
    """

    def formula_2015_01_01(persoon, period, parameters):
        formeel, wie = of_onbekend(parameters(period).wlz.pgb, "formeel_dagdeel"), persoon("pgb_aanbieder", period)
        tarief = np.where((wie == PgbAanbieder.instelling) | (wie == PgbAanbieder.zzp), formeel, np.nan)
        return np.where(persoon("leveringsvorm", period) == Leveringsvorm.pgb, tarief, 0)
