"""Wat zorg kost, zoals de aanbieder haar in rekening brengt: per maand opgegeven, of een tarief bij het aantal uren.

Feiten, geen bedragen uit een wet. -1 is niet opgegeven: wat de zorg kost is dan onbekend, nooit 0.
"""

from openfisca_core.periods import DateUnit

from openfisca_inclusieve_stad.begrippen import Bedrag
from openfisca_inclusieve_stad.entities import Persoon


class zorgkosten_begeleiding(Bedrag):
    value_type = float
    default_value = -1.0
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Kosten per maand van begeleiding; -1 is niet opgegeven"
    unit = "currency-EUR"


class zorgkosten_dagbesteding(Bedrag):
    value_type = float
    default_value = -1.0
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Kosten per maand van dagbesteding; -1 is niet opgegeven"
    unit = "currency-EUR"


class zorgkosten_persoonlijke_verzorging(Bedrag):
    value_type = float
    default_value = -1.0
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Kosten per maand van persoonlijke verzorging; -1 is niet opgegeven"
    unit = "currency-EUR"


class zorgkosten_verpleging(Bedrag):
    value_type = float
    default_value = -1.0
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Kosten per maand van verpleging; -1 is niet opgegeven"
    unit = "currency-EUR"


class zorgkosten_ggz(Bedrag):
    value_type = float
    default_value = -1.0
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Kosten per maand van behandeling (ggz); -1 is niet opgegeven"
    unit = "currency-EUR"


class zorgkosten_opvoedhulp(Bedrag):
    value_type = float
    default_value = -1.0
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Kosten per maand van hulp bij opgroeien en opvoeden; -1 is niet opgegeven"
    unit = "currency-EUR"


class zorgkosten_verblijf(Bedrag):
    value_type = float
    default_value = -1.0
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Kosten per maand van verblijf bij een aanbieder; -1 is niet opgegeven"
    unit = "currency-EUR"


class zorgkosten_pleegzorg(Bedrag):
    value_type = float
    default_value = -1.0
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Kosten per maand van verblijf bij een pleegouder; -1 is niet opgegeven"
    unit = "currency-EUR"


class zorgkosten_logeeropvang(Bedrag):
    value_type = float
    default_value = -1.0
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Kosten per maand van logeeropvang; -1 is niet opgegeven"
    unit = "currency-EUR"


class zorgkosten_vervoer(Bedrag):
    value_type = float
    default_value = -1.0
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Kosten per maand van vervoer; -1 is niet opgegeven"
    unit = "currency-EUR"


class zorgkosten_huishoudelijke_hulp(Bedrag):
    value_type = float
    default_value = -1.0
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Kosten per maand van hulp bij het huishouden; -1 is niet opgegeven"
    unit = "currency-EUR"


class zorgkosten_hulpmiddel(Bedrag):
    value_type = float
    default_value = -1.0
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Kosten per maand van een hulpmiddel; -1 is niet opgegeven"
    unit = "currency-EUR"


class zorgkosten_woningaanpassing(Bedrag):
    value_type = float
    default_value = -1.0
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Kosten per maand van een woningaanpassing; -1 is niet opgegeven"
    unit = "currency-EUR"


class zorgkosten_opvang(Bedrag):
    value_type = float
    default_value = -1.0
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Kosten per maand van opvang; -1 is niet opgegeven"
    unit = "currency-EUR"


class zorgkosten_beschermd_wonen(Bedrag):
    value_type = float
    default_value = -1.0
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Kosten per maand van beschermd wonen; -1 is niet opgegeven"
    unit = "currency-EUR"


class zorgtarief_begeleiding(Bedrag):
    value_type = float
    default_value = -1.0
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Kosten per uur begeleiding; -1 is niet opgegeven"
    unit = "currency-EUR"


class zorgtarief_dagbesteding(Bedrag):
    value_type = float
    default_value = -1.0
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Kosten per dagdeel dagbesteding; -1 is niet opgegeven"
    unit = "currency-EUR"


class zorgtarief_persoonlijke_verzorging(Bedrag):
    value_type = float
    default_value = -1.0
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Kosten per uur persoonlijke verzorging; -1 is niet opgegeven"
    unit = "currency-EUR"


class zorgtarief_verpleging(Bedrag):
    value_type = float
    default_value = -1.0
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Kosten per uur verpleging; -1 is niet opgegeven"
    unit = "currency-EUR"


class zorgtarief_ggz(Bedrag):
    value_type = float
    default_value = -1.0
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Kosten per uur behandeling (ggz); -1 is niet opgegeven"
    unit = "currency-EUR"


class zorgtarief_huishoudelijke_hulp(Bedrag):
    value_type = float
    default_value = -1.0
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Kosten per uur hulp bij het huishouden; -1 is niet opgegeven"
    unit = "currency-EUR"


class zorgtarief_logeeropvang(Bedrag):
    value_type = float
    default_value = -1.0
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Kosten per etmaal logeeropvang; -1 is niet opgegeven"
    unit = "currency-EUR"
