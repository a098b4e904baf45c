"""Lopende zorg: onder welke wet een voorziening op de eerste van de maand wordt geleverd."""

from openfisca_core.indexed_enums import Enum
from openfisca_core.periods import DateUnit
from openfisca_core.variables import Variable

from openfisca_inclusieve_stad.begrippen import Zorgloket
from openfisca_inclusieve_stad.entities import Persoon


class begeleiding_loopt_via(Variable):
    value_type = Enum
    possible_values = Zorgloket
    default_value = Zorgloket.geen
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Onder welke wet nu wordt geleverd: begeleiding bij zelfstandig functioneren en meedoen"


class dagbesteding_loopt_via(Variable):
    value_type = Enum
    possible_values = Zorgloket
    default_value = Zorgloket.geen
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Onder welke wet nu wordt geleverd: dagbesteding (begeleiding in een groep)"


class persoonlijke_verzorging_loopt_via(Variable):
    value_type = Enum
    possible_values = Zorgloket
    default_value = Zorgloket.geen
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Onder welke wet nu wordt geleverd: persoonlijke verzorging"


class verpleging_loopt_via(Variable):
    value_type = Enum
    possible_values = Zorgloket
    default_value = Zorgloket.geen
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Onder welke wet nu wordt geleverd: verpleging"


class ggz_loopt_via(Variable):
    value_type = Enum
    possible_values = Zorgloket
    default_value = Zorgloket.geen
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Onder welke wet nu wordt geleverd: behandeling van een psychische stoornis (ggz)"


class opvoedhulp_loopt_via(Variable):
    value_type = Enum
    possible_values = Zorgloket
    default_value = Zorgloket.geen
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Onder welke wet nu wordt geleverd: hulp bij opgroei- en opvoedingsproblemen"


class verblijf_loopt_via(Variable):
    value_type = Enum
    possible_values = Zorgloket
    default_value = Zorgloket.geen
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Onder welke wet nu wordt geleverd: verblijf bij een zorg- of jeugdhulpaanbieder"


class pleegzorg_loopt_via(Variable):
    value_type = Enum
    possible_values = Zorgloket
    default_value = Zorgloket.geen
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Onder welke wet nu wordt geleverd: verblijf bij een pleegouder"


class logeeropvang_loopt_via(Variable):
    value_type = Enum
    possible_values = Zorgloket
    default_value = Zorgloket.geen
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Onder welke wet nu wordt geleverd: kortdurend verblijf of logeeropvang, om een mantelzorger te ontlasten"


class vervoer_loopt_via(Variable):
    value_type = Enum
    possible_values = Zorgloket
    default_value = Zorgloket.geen
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Onder welke wet nu wordt geleverd: vervoer naar zorg, hulp of dagbesteding"


class huishoudelijke_hulp_loopt_via(Variable):
    value_type = Enum
    possible_values = Zorgloket
    default_value = Zorgloket.geen
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Onder welke wet nu wordt geleverd: hulp bij het voeren van een huishouden"


class hulpmiddel_loopt_via(Variable):
    value_type = Enum
    possible_values = Zorgloket
    default_value = Zorgloket.geen
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Onder welke wet nu wordt geleverd: een hulpmiddel (ook een rolstoel)"


class woningaanpassing_loopt_via(Variable):
    value_type = Enum
    possible_values = Zorgloket
    default_value = Zorgloket.geen
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Onder welke wet nu wordt geleverd: een aanpassing van de woning"


class opvang_loopt_via(Variable):
    value_type = Enum
    possible_values = Zorgloket
    default_value = Zorgloket.geen
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Onder welke wet nu wordt geleverd: opvang: onderdak en begeleiding voor wie de thuissituatie heeft verlaten"


class beschermd_wonen_loopt_via(Variable):
    value_type = Enum
    possible_values = Zorgloket
    default_value = Zorgloket.geen
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Onder welke wet nu wordt geleverd: beschermd wonen"
