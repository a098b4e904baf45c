"""De achttiende verjaardag in de zorgverzekering als datum (Zvw artikel 16 en 19; Besluit zorgverzekering artikel 2.6 en 2.7)."""

from datetime import date

from openfisca_core.periods import DateUnit
from openfisca_core.variables import Variable

from openfisca_inclusieve_stad.begrippen import GEEN_DATUM, eerste_van_volgende_maand, verjaardag
from openfisca_inclusieve_stad.entities import Persoon

BEGIN = "2015-01-01"  # een datum geldt voor altijd; de leeftijden zijn sinds 2015 niet veranderd


class zvw_premie_vanaf(Variable):
    value_type = date
    default_value = GEEN_DATUM
    entity = Persoon
    definition_period = DateUnit.ETERNITY
    label = "Dag vanaf welke premie verschuldigd is"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0018450&artikel=16&lid=2&g=2015-01-05",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0018450&artikel=16&lid=2&g=2026-01-01",
    ]
    documentation = """
    De eerste dag van de maand na de maand van de achttiende verjaardag (artikel 16 lid 2 onder a).
    """

    def formula_2015_01_01(persoon, period, parameters):
        leeftijd = parameters(BEGIN).zvw.premie.premieplicht_na
        return eerste_van_volgende_maand(verjaardag(persoon("geboortedatum", period), int(leeftijd)))


class zvw_eigen_risico_vanaf(Variable):
    value_type = date
    default_value = GEEN_DATUM
    entity = Persoon
    definition_period = DateUnit.ETERNITY
    label = "Dag vanaf welke kosten onder het verplicht eigen risico vallen"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0018450&artikel=19&lid=1&g=2015-01-05"
    documentation = """
    De achttiende verjaardag: artikel 19 lid 1 noemt de verzekerde van achttien jaar of ouder en geen eerste van de maand.
    """

    def formula_2015_01_01(persoon, period, parameters):
        leeftijd = parameters(BEGIN).zvw.eigen_risico.minimumleeftijd
        return verjaardag(persoon("geboortedatum", period), int(leeftijd))


class zvw_mondzorg_kind_tot(Variable):
    value_type = date
    default_value = GEEN_DATUM
    entity = Persoon
    definition_period = DateUnit.ETERNITY
    label = "Dag waarop de mondzorg voor kinderen uit het pakket eindigt"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0018492&artikel=2.7&lid=4&g=2015-01-01"

    def formula_2015_01_01(persoon, period, parameters):
        leeftijd = parameters(BEGIN).zvw.pakket.mondzorg_kind_tot
        return verjaardag(persoon("geboortedatum", period), int(leeftijd))


class zvw_fysiotherapie_kind_tot(Variable):
    value_type = date
    default_value = GEEN_DATUM
    entity = Persoon
    definition_period = DateUnit.ETERNITY
    label = "Dag waarop de extra behandelingen fysiotherapie en oefentherapie voor kinderen eindigen"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0018492&artikel=2.6&lid=4&g=2015-01-01"

    def formula_2015_01_01(persoon, period, parameters):
        leeftijd = parameters(BEGIN).zvw.pakket.fysiotherapie_kind_tot
        return verjaardag(persoon("geboortedatum", period), int(leeftijd))
