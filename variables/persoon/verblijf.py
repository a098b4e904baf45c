"""Verblijfsstatus, buitenland, vrijheidsontneming en de adresfeiten van een persoon."""

from openfisca_core.indexed_enums import Enum
from openfisca_core.periods import DateUnit
from openfisca_core.variables import Variable

from openfisca_inclusieve_stad.begrippen import Detentie, Inschrijving, TijdelijkElders, Verblijfsstatus
from openfisca_inclusieve_stad.entities import Persoon


class verblijfsstatus(Variable):
    value_type = Enum
    possible_values = Verblijfsstatus
    default_value = Verblijfsstatus.nederlander
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Nationaliteit en verblijfsstatus"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=11&g=2015-07-01"


class woont_in_nederland(Variable):
    value_type = bool
    default_value = True
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Woont in Nederland"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=11&g=2015-07-01"


class dagen_buitenland_dit_jaar(Variable):
    value_type = int
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Dagen buiten Nederland in dit kalenderjaar tot nu toe"
    unit = "day"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=13&g=2015-07-01"


class dagen_buitenland_aaneengesloten(Variable):
    value_type = int
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Dagen van het lopende, aaneengesloten verblijf buiten Nederland"
    unit = "day"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=13&g=2015-07-01"


class detentie(Variable):
    value_type = Enum
    possible_values = Detentie
    default_value = Detentie.geen
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Vrijheidsontneming"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=13&g=2015-07-01"


class is_uitreiziger(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Is uitreiziger (artikel 13 lid 1 onder h)"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=13&g=2026-01-01"


class neemt_deel_aan_staking(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Staakt of is uitgesloten, en heeft daardoor gebrek aan middelen"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=13&g=2015-07-01"


class onbetaald_verlof(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Geniet onbetaald verlof, en heeft daardoor gebrek aan middelen"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=13&g=2015-07-01"


class verlof_is_ouderschapsverlof(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Dat verlof is ouderschapsverlof (Wet arbeid en zorg hoofdstuk 6)"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=13&g=2015-07-01"


class inschrijving(Variable):
    value_type = Enum
    possible_values = Inschrijving
    default_value = Inschrijving.op_hoofdverblijf
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Inschrijving in de basisregistratie personen (BRP)"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=40&g=2015-07-01"


class tijdelijk_elders(Variable):
    value_type = Enum
    possible_values = TijdelijkElders
    default_value = TijdelijkElders.nee
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Verblijft tijdelijk elders, met behoud van het hoofdverblijf"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=22a&g=2026-01-01"
