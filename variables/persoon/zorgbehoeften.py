"""Zorgbehoeften: wat iemand nodig heeft, los van de vraag wie het levert. Vaststellingen van een deskundige, geen drempels."""

from openfisca_core.periods import DateUnit
from openfisca_core.variables import Variable

from openfisca_inclusieve_stad.entities import Persoon


class behoefte_begeleiding(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Heeft behoefte aan begeleiding bij zelfstandig functioneren en meedoen"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0035362&artikel=1.1.1&g=2015-07-01"


class behoefte_dagbesteding(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Heeft behoefte aan dagbesteding (begeleiding in een groep)"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0035362&artikel=1.1.1&g=2015-07-01"


class behoefte_persoonlijke_verzorging(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Heeft behoefte aan persoonlijke verzorging"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0034925&artikel=1.1&g=2015-07-01"


class behoefte_verpleging(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Heeft behoefte aan verpleging"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0018492&artikel=2.10&g=2015-01-01"


class behoefte_ggz(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Heeft behoefte aan behandeling van een psychische stoornis (ggz)"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0034925&artikel=1.1&g=2015-07-01"


class behoefte_opvoedhulp(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Heeft behoefte aan hulp bij opgroei- en opvoedingsproblemen"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0034925&artikel=1.1&g=2015-07-01"


class behoefte_verblijf(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Heeft behoefte aan verblijf bij een zorg- of jeugdhulpaanbieder"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0034925&artikel=1.1&g=2015-07-01"


class behoefte_pleegzorg(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Heeft behoefte aan verblijf bij een pleegouder"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0034925&artikel=1.1&g=2015-07-01"


class behoefte_logeeropvang(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Heeft behoefte aan kortdurend verblijf of logeeropvang, om een mantelzorger te ontlasten"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0035362&artikel=1.1.1&g=2015-07-01"


class behoefte_vervoer(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Heeft behoefte aan vervoer naar zorg, hulp of dagbesteding"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0035362&artikel=1.1.1&g=2015-07-01"


class behoefte_huishoudelijke_hulp(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Heeft behoefte aan hulp bij het voeren van een huishouden"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0035362&artikel=1.1.1&g=2015-07-01"


class behoefte_hulpmiddel(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Heeft behoefte aan een hulpmiddel (ook een rolstoel)"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0035362&artikel=1.1.1&g=2015-07-01"


class behoefte_woningaanpassing(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Heeft behoefte aan een aanpassing van de woning"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0035362&artikel=1.1.1&g=2015-07-01"


class behoefte_opvang(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Heeft behoefte aan opvang: onderdak en begeleiding voor wie de thuissituatie heeft verlaten"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0035362&artikel=1.1.1&g=2015-07-01"


class behoefte_beschermd_wonen(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Heeft behoefte aan beschermd wonen"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0035362&artikel=1.1.1&g=2015-07-01"


class behoefte_permanent_toezicht(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Heeft behoefte aan permanent toezicht of 24 uur per dag zorg in de nabijheid"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0035917&artikel=3.2.1&g=2015-07-01"


class begeleiding_uren(Variable):
    value_type = float
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Uren begeleiding per week die iemand nodig heeft, wie die ook geeft"
    unit = "hour"


class persoonlijke_verzorging_uren(Variable):
    value_type = float
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Uren persoonlijke verzorging per week die iemand nodig heeft, wie die ook geeft"
    unit = "hour"


class verpleging_uren(Variable):
    value_type = float
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Uren verpleging per week die iemand nodig heeft, wie die ook geeft"
    unit = "hour"


class huishoudelijke_hulp_uren(Variable):
    value_type = float
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Uren huishoudelijke hulp per week die iemand nodig heeft, wie die ook geeft"
    unit = "hour"


class dagbesteding_dagdelen(Variable):
    value_type = float
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Dagdelen dagbesteding per week die iemand nodig heeft"


class ggz_uren(Variable):
    value_type = float
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Uren behandeling (ggz) per week die iemand nodig heeft"
    unit = "hour"


class ggz_gespecialiseerd(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "De behandeling is gespecialiseerde ggz; anders basis-ggz"


class logeeropvang_etmalen(Variable):
    value_type = float
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Etmalen kortdurend verblijf of logeeropvang per maand die iemand nodig heeft"
    unit = "day"
