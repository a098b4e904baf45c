"""Persoonsgebonden budget: de voorwaarden en het bedrag (Wmo 2015 artikel 2.3.6)."""

import numpy as np
from openfisca_core.periods import DateUnit
from openfisca_core.variables import Variable

from openfisca_inclusieve_stad.begrippen import Aanspraak, Bedrag, Oordeel, per_gemeente, voor_wie
from openfisca_inclusieve_stad.entities import Persoon


class wmo_voldoet_aan_pgb_voorwaarden(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Wenst een persoonsgebonden budget, kan het beheren en koopt er goede hulp mee in"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0035362&artikel=2.3.6&lid=2&g=2015-07-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0035362&artikel=2.3.6&lid=2&g=2026-07-01",
    ]
    documentation = """
    Lid 2 onder a (zelf of met hulp in staat), b (gemotiveerd dat hij het wenst; anders dan in de Jeugdwet hoeft natura niet
    ongeschikt te zijn) en c (kwaliteit gewaarborgd). a en c zijn oordelen; zonder oordeel is niet vastgesteld dat zij ontbreken.
    De weigering van lid 5 onder b (eerder misbruik) is niet gemodelleerd.
    """

    def formula_2015_01_01(persoon, period):
        a = persoon("kan_pgb_beheren", period) != Oordeel.nee
        b = persoon("wenst_pgb", period)
        c = persoon("pgb_kwaliteit_gewaarborgd", period) != Oordeel.nee
        return a & b & c


class wmo_pgb_budget(Bedrag):
    value_type = float
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Persoonsgebonden budget van de Wmo per maand, voor hulp in uren"
    unit = "currency-EUR"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0035362&artikel=2.3.6&lid=1&g=2015-07-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0035362&artikel=2.1.3&lid=2&g=2015-07-01",
    ]
    documentation = """
    De overblijvende uren per week (wmo_uren_…) maal het tarief per uur, maal 52/12. Een opgegeven tarief gaat voor dat van de
    gemeente; is er geen van beide, dan is het budget onbekend. Alleen waar recht is op de voorziening. Een pgb voor
    dagbesteding, een hulpmiddel of een woningaanpassing heeft geen uren en is niet gemodelleerd.
    """

    def formula_2015_01_01(persoon, period, parameters):
        wie = voor_wie(persoon, persoon("wmo_voldoet_aan_pgb_voorwaarden", period))
        budget = (
            _budget(wie, period, parameters, "begeleiding")
            + _budget(wie, period, parameters, "persoonlijke_verzorging")
            + _budget(wie, period, parameters, "huishoudelijke_hulp")
        )
        return wie.uitkomst(budget, anders=0)


def _budget(persoon, period, parameters, behoefte):
    aanspraak = persoon(f"wmo_aanspraak_{behoefte}", period)
    geweigerd = (aanspraak == Aanspraak.kan_weigeren) & persoon("toegekend_wmo_weigering_wlz", period)
    recht = ((aanspraak == Aanspraak.recht) | (aanspraak == Aanspraak.kan_weigeren)) & ~geweigerd
    uren = np.where(recht, persoon(f"wmo_uren_{behoefte}", period), 0)
    gemeente = per_gemeente(parameters(period).gemeenten, persoon.huishouden("gemeente", period), f"wmo_pgb.{behoefte}")
    opgegeven = persoon(f"ondersteuning_tarief_{behoefte}", period)
    tarief = np.where(opgegeven < 0, gemeente, opgegeven)
    weken = parameters(period).wmo_2015.termijnen.weken_per_jaar / 12
    return np.where(uren > 0, uren * tarief * weken, 0)
