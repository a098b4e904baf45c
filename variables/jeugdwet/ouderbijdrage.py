"""Ouderbijdrage bij verblijf buiten het gezin, alleen in 2015 (Jeugdwet artikel 8.2.1; Besluit Jeugdwet hoofdstuk 8)."""

import numpy as np
from openfisca_core.periods import DateUnit

from openfisca_inclusieve_stad.begrippen import Bedrag, Oordeel, Zorgloket, voor_wie
from openfisca_inclusieve_stad.entities import Persoon


class jw_ouderbijdrage(Bedrag):
    value_type = float
    entity = Persoon
    definition_period = DateUnit.MONTH
    end = "2015-12-31"
    label = "Ouderbijdrage voor het verblijf van deze jeugdige, door de ouders samen verschuldigd"
    unit = "currency-EUR"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0034925&artikel=8.2.1&g=2015-07-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0035779&artikel=8.1.2&g=2015-01-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0035779&artikel=8.1.3&g=2015-01-01",
    ]
    documentation = """
    Een bedrag per maand naar de leeftijd op de eerste van de maand, de helft bij verblijf voor een deel van het etmaal, tenzij
    een uitzondering is vastgesteld. Voor een hele maand verblijf; per dag een dertigste (8.1.5) is niet gemodelleerd. Vanaf 2016
    nul: de bijdrage verviel met terugwerkende kracht (Stb. 2017, 64). In 2015 is zij voor nieuwe gevallen vaak niet geïnd.
    """

    def formula_2015_01_01(persoon, period, parameters):
        bijdrage = parameters(period).jeugdwet.ouderbijdrage
        instelling = persoon("verblijf_loopt_via", period) == Zorgloket.jeugdwet
        pleegouder = persoon("pleegzorg_loopt_via", period) == Zorgloket.jeugdwet
        geen_uitzondering = persoon("uitzondering_ouderbijdrage", period) != Oordeel.ja
        jong_genoeg = persoon("leeftijd", period) < bijdrage.leeftijd_tot
        wie = voor_wie(persoon, (instelling | pleegouder) & geen_uitzondering & jong_genoeg)
        leeftijd = wie("leeftijd", period)
        etmaal = np.where(
            leeftijd < bijdrage.leeftijd_tweede_bedrag,
            bijdrage.tot_en_met_5_jaar,
            np.where(leeftijd < bijdrage.leeftijd_derde_bedrag, bijdrage.van_6_tot_en_met_11_jaar, bijdrage.vanaf_12_jaar),
        )
        return wie.uitkomst(np.where(wie("verblijf_deel_van_etmaal", period), etmaal / 2, etmaal), anders=0.0)
