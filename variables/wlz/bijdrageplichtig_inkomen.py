"""Het inkomen waarnaar de eigen bijdrage wordt berekend (Besluit langdurige zorg artikel 3.3.1.2 en 3.3.2.4)."""

import numpy as np
from openfisca_core.periods import DateUnit
from openfisca_core.variables import Variable

from openfisca_inclusieve_stad.begrippen import Bedrag, Leveringsvorm, bij_partner, of_onbekend, voor_wie
from openfisca_inclusieve_stad.entities import Persoon

PARTNER = "wlz_heeft_partner"


class wlz_heeft_partner(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Is voor de Wlz gehuwd of geldt als gehuwd"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0035917&artikel=1.1.2&lid=2&g=2015-07-01"
    documentation = """
    Artikel 1.1.2 van de Wlz heeft dezelfde woorden als artikel 1.1.2 van de Wmo 2015 (tekst 2015): zie wmo_heeft_partner.
    """

    def formula_2015_01_01(persoon, period):
        return persoon("wmo_heeft_partner", period)


class wlz_bijdrageplichtig_inkomen(Bedrag):
    value_type = float
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Bijdrageplichtig inkomen per jaar voor de lage bijdrage, met dat van de echtgenoot"
    unit = "currency-EUR"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0035948&artikel=3.3.2.4&lid=1&g=2015-07-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0035948&artikel=3.3.1.2&lid=1&g=2015-07-01",
    ]
    documentation = """
    Artikel 3.3.2.4 lid 1: het inkomen over het peiljaar, met een deel van het vermogen. Van het vermogen gaat af wat vrij is:
    voor de verzekerde tot de pensioengerechtigde leeftijd, voor de echtgenoot altijd (artikel 3.3.1.2 lid 1 onder b). Een ander
    peiljaar op aanvraag (lid 2), bij het eerste inkomen (3.3.2.5) en wat op aanvraag afgaat: niet gemodelleerd. 0 voor wie geen
    Wlz-zorg krijgt; onbekend als een inkomen niet is opgegeven.
    """

    def formula_2015_01_01(persoon, period, parameters):
        bijdrage, jaar = parameters(period).wlz.eigen_bijdrage, period.this_year
        wie = voor_wie(persoon, persoon("leveringsvorm", period) != Leveringsvorm.geen)
        vrij = of_onbekend(bijdrage, "extra_vermogensvrijstelling")
        inkomen, vermogen = wie("inkomen_peiljaar", jaar), wie("vermogen_peiljaar", jaar)
        inkomen_partner = bij_partner(wie, persoon("inkomen_peiljaar", jaar), period, PARTNER, 0)
        vermogen_partner = bij_partner(wie, persoon("vermogen_peiljaar", jaar), period, PARTNER, 0)
        eigen = np.where(wie("aow_leeftijd_bereikt", period), vermogen, _na_aftrek(vermogen, vrij))
        samen = eigen + _na_aftrek(vermogen_partner, vrij)
        bijtelling = np.where(samen == 0, 0, of_onbekend(bijdrage, "vermogensbijtelling") * samen)
        opgegeven = (inkomen >= 0) & (inkomen_partner >= 0)
        return wie.uitkomst(np.where(opgegeven, inkomen + inkomen_partner + bijtelling, np.nan))


def _na_aftrek(vermogen, vrij):
    """Wie geen vermogen heeft, houdt niets over; ook als het vrije bedrag niet bekend is."""
    return np.where(vermogen > 0, np.maximum(vermogen - vrij, 0), 0)
