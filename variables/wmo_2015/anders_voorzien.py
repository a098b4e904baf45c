"""Wat het college aftrekt: eigen kracht, hulp van anderen en algemene voorzieningen (Wmo 2015 artikel 2.3.5 lid 3 en 4).

De maatwerkvoorziening is een residu. Elk onderdeel is een oordeel van het college; is er geen oordeel, dan staat niet vast dat de
inwoner er zonder voorziening uitkomt. De oordelen gelden voor de hele persoon, niet per behoefte.
"""

from openfisca_core.periods import DateUnit
from openfisca_core.variables import Variable

from openfisca_inclusieve_stad.begrippen import Oordeel, kring
from openfisca_inclusieve_stad.entities import Persoon


class wmo_gebruikelijke_hulp_mogelijk(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Er is een huisgenoot van wie gebruikelijke hulp kan worden verwacht"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0035362&artikel=1.1.1&g=2015-07-01"
    documentation = """
    Artikel 1.1.1: hulp die mag worden verwacht van de echtgenoot, ouders, inwonende kinderen of andere huisgenoten. Vertrekt de
    laatste huisgenoot, dan vervalt de gebruikelijke hulp. Of een huisgenoot haar werkelijk kan geven, is een oordeel.
    """

    def formula_2015_01_01(persoon, period):
        woningen = kring(persoon)
        return woningen.maat[woningen.groep] > 1


class wmo_hulp_van_anderen_toereikend(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Eigen kracht, gebruikelijke hulp, mantelzorg, het netwerk of een algemene voorziening is toereikend"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0035362&artikel=2.3.5&lid=3&g=2015-07-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0035362&artikel=2.3.5&lid=4&g=2026-07-01",
    ]
    documentation = """
    Artikel 2.3.5 lid 4, en lid 3 tot 2020: op eigen kracht, met gebruikelijke hulp, met mantelzorg of met hulp van andere
    personen uit het sociale netwerk dan wel met gebruikmaking van algemene voorzieningen. Mantelzorg is vrijwillig: zij telt
    als wat er wordt gegeven toereikend is geacht, niet als iemand haar zou kunnen geven.
    """

    def formula_2015_01_01(persoon, period):
        eigen_kracht = persoon("eigen_kracht_toereikend", period) == Oordeel.ja
        gebruikelijk = persoon("gebruikelijke_hulp_toereikend", period) == Oordeel.ja
        gebruikelijk &= persoon("wmo_gebruikelijke_hulp_mogelijk", period)
        mantelzorg = persoon("mantelzorg_toereikend", period) == Oordeel.ja
        netwerk = persoon("sociaal_netwerk_toereikend", period) == Oordeel.ja
        algemeen = persoon("algemene_voorziening_toereikend", period) == Oordeel.ja
        return eigen_kracht | gebruikelijk | mantelzorg | netwerk | algemeen


class wmo_beperking_anders_weggenomen(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "De beperking in zelfredzaamheid of participatie kan zonder maatwerkvoorziening worden weggenomen"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0035362&artikel=2.3.5&lid=3&g=2015-07-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0035362&artikel=2.3.5&lid=3&g=2020-01-01",
    ]
    documentation = """
    Artikel 2.3.5 lid 3. Vanaf 2020 telt ook een algemeen gebruikelijke voorziening mee; bij beschermd wonen en opvang (lid 4)
    staat die niet in de wet. Voor 2020 trok alleen de rechtspraak haar af; dat is hier niet gemodelleerd.
    """

    def formula_2015_01_01(persoon, period):
        return persoon("wmo_hulp_van_anderen_toereikend", period)

    def formula_2020_01_01(persoon, period):
        algemeen_gebruikelijk = persoon("algemeen_gebruikelijk_toereikend", period) == Oordeel.ja
        return persoon("wmo_hulp_van_anderen_toereikend", period) | algemeen_gebruikelijk
