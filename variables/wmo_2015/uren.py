"""Uren per week die na hulp van anderen overblijven (Wmo 2015 artikel 2.3.5 lid 3: 'voor zover')."""

import numpy as np
from openfisca_core.periods import DateUnit
from openfisca_core.variables import Variable

from openfisca_inclusieve_stad.begrippen import kring
from openfisca_inclusieve_stad.entities import Persoon


class wmo_mantelzorg_uren(Variable):
    value_type = float
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Uren mantelzorg per week die iemand krijgt"
    unit = "hour"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0035362&artikel=1.1.1&g=2015-07-01"
    documentation = """
    Van elke bewoner die hem in een van zijn relaties noemt, en van buiten de woning. Mantelzorg is vrijwillig: alleen wat wordt
    gegeven telt (onze lezing van 'met mantelzorg'); hoe meer een inwonende zorger geeft, hoe minder betaalde hulp er is.
    """

    def formula_2015_01_01(persoon, period):
        uren = persoon("mantelzorg_van_buiten_uren", period).astype(np.float64)
        uren += _gekregen(persoon, persoon("mantelzorg_aan_1", period), persoon("mantelzorg_uren_1", period))
        uren += _gekregen(persoon, persoon("mantelzorg_aan_2", period), persoon("mantelzorg_uren_2", period))
        uren += _gekregen(persoon, persoon("mantelzorg_aan_3", period), persoon("mantelzorg_uren_3", period))
        return uren


class wmo_deel_zonder_hulp_van_anderen(Variable):
    value_type = float
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Deel van de nodige uren dat na gebruikelijke hulp en mantelzorg overblijft"
    unit = "/1"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0035362&artikel=2.3.5&lid=3&g=2015-07-01"
    documentation = """
    Gegeven hulp is niet per soort opgegeven; wij verdelen haar naar rato over begeleiding, verzorging en huishoudelijke hulp
    (onze lezing). Gebruikelijke hulp telt alleen zolang er een huisgenoot is.
    """

    def formula_2015_01_01(persoon, period):
        nodig = (
            persoon("begeleiding_uren", period)
            + persoon("persoonlijke_verzorging_uren", period)
            + persoon("huishoudelijke_hulp_uren", period)
        )
        gebruikelijk = persoon("gebruikelijke_hulp_uren", period) * persoon("wmo_gebruikelijke_hulp_mogelijk", period)
        gegeven = gebruikelijk + persoon("wmo_mantelzorg_uren", period)
        return np.clip(1 - np.divide(gegeven, nodig, out=np.zeros_like(gegeven), where=nodig > 0), 0, 1)


class wmo_uren_begeleiding(Variable):
    value_type = float
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Uren begeleiding per week die als maatwerkvoorziening overblijven"
    unit = "hour"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0035362&artikel=2.3.5&lid=3&g=2015-07-01"

    def formula_2015_01_01(persoon, period):
        return persoon("begeleiding_uren", period) * persoon("wmo_deel_zonder_hulp_van_anderen", period)


class wmo_uren_persoonlijke_verzorging(Variable):
    value_type = float
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Uren persoonlijke verzorging per week die als maatwerkvoorziening overblijven"
    unit = "hour"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0035362&artikel=2.3.5&lid=3&g=2015-07-01"

    def formula_2015_01_01(persoon, period):
        return persoon("persoonlijke_verzorging_uren", period) * persoon("wmo_deel_zonder_hulp_van_anderen", period)


class wmo_uren_huishoudelijke_hulp(Variable):
    value_type = float
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Uren huishoudelijke hulp per week die als maatwerkvoorziening overblijven"
    unit = "hour"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0035362&artikel=2.3.5&lid=3&g=2015-07-01"

    def formula_2015_01_01(persoon, period):
        return persoon("huishoudelijke_hulp_uren", period) * persoon("wmo_deel_zonder_hulp_van_anderen", period)


class wmo_uren_betaalde_hulp(Variable):
    value_type = float
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Uren begeleiding, verzorging en huishoudelijke hulp per week die als maatwerkvoorziening overblijven"
    unit = "hour"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0035362&artikel=2.3.5&lid=3&g=2015-07-01"

    def formula_2015_01_01(persoon, period):
        return (
            persoon("wmo_uren_begeleiding", period)
            + persoon("wmo_uren_persoonlijke_verzorging", period)
            + persoon("wmo_uren_huishoudelijke_hulp", period)
        )


def _gekregen(persoon, aan, uren):
    """Per persoon de uren van wie hem als bewoner noemt."""
    naar = kring(persoon).rij_van(aan)
    wie = np.flatnonzero(naar >= 0)
    return np.bincount(naar[wie], uren[wie], persoon.count)
