"""Wat de Jeugdwet per behoefte geeft: de jeugdhulpplicht (artikel 2.3) na de verhouding tot andere wetten (artikel 1.2).

De Jeugdwet kent geen eigen beslistermijn: er is geen `nog_niet`. Een volwassene zonder verlenging krijgt `geen_recht`: de
standaardregel wijst af. Wat hier niet staat (huishoudelijke hulp, hulpmiddel, opvang …) is geen jeugdhulp.
"""

from openfisca_core.indexed_enums import Enum
from openfisca_core.periods import DateUnit
from openfisca_core.variables import Variable

from openfisca_inclusieve_stad.begrippen import Aanspraak, kies, sterkste, zwakste
from openfisca_inclusieve_stad.entities import Persoon


class jw_na_andere_wetten(Variable):
    value_type = Enum
    possible_values = Aanspraak
    default_value = Aanspraak.recht
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Wat artikel 1.2 van een recht op jeugdhulp overlaat, los van de zorgverzekering"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0034925&artikel=1.2&g=2015-07-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0034925&artikel=1.2&g=2016-08-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0034925&artikel=1.2&g=2026-01-01",
    ]
    documentation = """
    Niet gehouden bij een recht op Wlz-zorg of een voorziening van een andere wet. Bij een vermoeden van Wlz-zorg kan het
    college tot en met juli 2016 weigeren (lid 4) en is het daarna niet gehouden (lid 1 onder c). `recht`: niets gaat voor.
    """

    def formula_2015_01_01(persoon, period):
        return kies(
            (persoon("jw_verwijst_naar_wlz", period), Aanspraak.niet_gehouden),  # lid 1 onder a
            (persoon("jw_verwijst_naar_andere_wet", period), Aanspraak.niet_gehouden),  # lid 1 onder b
            (persoon("jw_verwijst_naar_wlz_vermoeden", period), Aanspraak.kan_weigeren),  # lid 4
            anders=Aanspraak.recht,
        )

    def formula_2016_08_01(persoon, period):
        return kies(
            (persoon("jw_verwijst_naar_wlz", period), Aanspraak.niet_gehouden),  # lid 1 onder a
            (persoon("jw_verwijst_naar_andere_wet", period), Aanspraak.niet_gehouden),  # lid 1 onder b
            (persoon("jw_verwijst_naar_wlz_vermoeden", period), Aanspraak.niet_gehouden),  # lid 1 onder c
            anders=Aanspraak.recht,
        )


class jw_aanspraak_begeleiding(Variable):
    value_type = Enum
    possible_values = Aanspraak
    default_value = Aanspraak.niet_van_toepassing
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Jeugdwet: begeleiding"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0034925&artikel=2.3&lid=1&g=2015-07-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0034925&artikel=1.2&g=2015-07-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0034925&artikel=2.3&lid=1&g=2026-01-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0034925&artikel=1.2&g=2026-01-01",
    ]

    def formula_2015_01_01(persoon, period):
        return _aanspraak(persoon, period, "behoefte_begeleiding", "jw_dekt_begeleiding")


class jw_aanspraak_dagbesteding(Variable):
    value_type = Enum
    possible_values = Aanspraak
    default_value = Aanspraak.niet_van_toepassing
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Jeugdwet: dagbesteding"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0034925&artikel=2.3&lid=1&g=2015-07-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0034925&artikel=1.2&g=2015-07-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0034925&artikel=2.3&lid=1&g=2026-01-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0034925&artikel=1.2&g=2026-01-01",
    ]

    def formula_2015_01_01(persoon, period):
        return _aanspraak(persoon, period, "behoefte_dagbesteding", "jw_dekt_dagbesteding")


class jw_aanspraak_opvoedhulp(Variable):
    value_type = Enum
    possible_values = Aanspraak
    default_value = Aanspraak.niet_van_toepassing
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Jeugdwet: hulp bij opgroei- en opvoedingsproblemen"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0034925&artikel=2.3&lid=1&g=2015-07-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0034925&artikel=1.2&g=2015-07-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0034925&artikel=2.3&lid=1&g=2026-01-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0034925&artikel=1.2&g=2026-01-01",
    ]

    def formula_2015_01_01(persoon, period):
        return _aanspraak(persoon, period, "behoefte_opvoedhulp", "jw_dekt_opvoedhulp")


class jw_aanspraak_verblijf(Variable):
    value_type = Enum
    possible_values = Aanspraak
    default_value = Aanspraak.niet_van_toepassing
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Jeugdwet: verblijf bij een jeugdhulpaanbieder"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0034925&artikel=2.3&lid=1&g=2015-07-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0034925&artikel=1.2&g=2015-07-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0034925&artikel=2.3&lid=1&g=2026-01-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0034925&artikel=1.2&g=2026-01-01",
    ]

    def formula_2015_01_01(persoon, period):
        return _aanspraak(persoon, period, "behoefte_verblijf", "jw_dekt_verblijf")


class jw_aanspraak_logeeropvang(Variable):
    value_type = Enum
    possible_values = Aanspraak
    default_value = Aanspraak.niet_van_toepassing
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Jeugdwet: kortdurend verblijf of logeeropvang"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0034925&artikel=2.3&lid=3&g=2015-07-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0034925&artikel=1.2&g=2015-07-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0034925&artikel=2.3&lid=3&g=2026-01-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0034925&artikel=1.2&g=2026-01-01",
    ]

    def formula_2015_01_01(persoon, period):
        return _aanspraak(persoon, period, "behoefte_logeeropvang", "jw_dekt_logeeropvang")


class jw_aanspraak_vervoer(Variable):
    value_type = Enum
    possible_values = Aanspraak
    default_value = Aanspraak.niet_van_toepassing
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Jeugdwet: vervoer van en naar de jeugdhulp"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0034925&artikel=2.3&lid=2&g=2015-07-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0034925&artikel=1.2&g=2015-07-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0034925&artikel=2.3&lid=2&g=2026-01-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0034925&artikel=1.2&g=2026-01-01",
    ]

    def formula_2015_01_01(persoon, period):
        return _aanspraak(persoon, period, "behoefte_vervoer", "jw_dekt_vervoer")


class jw_aanspraak_ggz(Variable):
    value_type = Enum
    possible_values = Aanspraak
    default_value = Aanspraak.niet_van_toepassing
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Jeugdwet: behandeling van een psychische stoornis"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0034925&artikel=2.3&lid=1&g=2015-07-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0034925&artikel=1.2&g=2015-07-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0034925&artikel=2.3&lid=1&g=2026-01-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0034925&artikel=1.2&g=2026-01-01",
    ]
    documentation = """
    Ook niet gehouden als de zorgverzekering haar dekt (artikel 1.2 lid 1 onder a).
    """

    def formula_2015_01_01(persoon, period):
        naast_zvw = kies((persoon("jw_verwijst_naar_zvw_ggz", period), Aanspraak.niet_gehouden), anders=Aanspraak.recht)
        return zwakste(_aanspraak(persoon, period, "behoefte_ggz", "jw_dekt_ggz"), naast_zvw)


class jw_aanspraak_persoonlijke_verzorging(Variable):
    value_type = Enum
    possible_values = Aanspraak
    default_value = Aanspraak.niet_van_toepassing
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Jeugdwet: persoonlijke verzorging"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0034925&artikel=2.3&lid=1&g=2015-07-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0034925&artikel=1.2&g=2015-07-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0034925&artikel=2.3&lid=1&g=2026-01-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0034925&artikel=1.2&g=2026-01-01",
    ]
    documentation = """
    Ook niet gehouden als de zorgverzekering haar dekt (artikel 1.2 lid 1 onder a).
    """

    def formula_2015_01_01(persoon, period):
        naast_zvw = kies(
            (persoon("jw_verwijst_naar_zvw_persoonlijke_verzorging", period), Aanspraak.niet_gehouden), anders=Aanspraak.recht
        )
        return zwakste(
            _aanspraak(persoon, period, "behoefte_persoonlijke_verzorging", "jw_dekt_persoonlijke_verzorging"), naast_zvw
        )


class jw_aanspraak_pleegzorg(Variable):
    value_type = Enum
    possible_values = Aanspraak
    default_value = Aanspraak.niet_van_toepassing
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Jeugdwet: verblijf bij een pleegouder"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0034925&artikel=2.3&lid=1&g=2015-07-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0034925&artikel=1.2&g=2015-07-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0034925&artikel=1.1&g=2023-01-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0034925&artikel=2.3&lid=1&g=2026-01-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0034925&artikel=1.2&g=2026-01-01",
    ]
    documentation = """
    Van juli 2018 tot 2023 kan het college pleegzorg van voor 18 tot 21 laten doorlopen: een bestuurlijke afspraak (beleid), geen
    plicht.
    """

    def formula_2015_01_01(persoon, period):
        return _aanspraak(persoon, period, "behoefte_pleegzorg", "jw_dekt_pleegzorg")

    def formula_2018_07_01(persoon, period):
        afspraak = persoon("behoefte_pleegzorg", period) & persoon("jw_pleegzorg_volgens_afspraak", period)
        volgens_wet = _aanspraak(persoon, period, "behoefte_pleegzorg", "jw_dekt_pleegzorg")
        geen_recht = volgens_wet == Aanspraak.geen_recht
        return sterkste(volgens_wet, kies((afspraak & geen_recht, Aanspraak.kan), anders=Aanspraak.niet_van_toepassing))

    def formula_2023_01_01(persoon, period):
        return _aanspraak(persoon, period, "behoefte_pleegzorg", "jw_dekt_pleegzorg")


def _aanspraak(persoon, period, behoefte, dekt):
    """Niet van toepassing zonder behoefte, geen recht als zij geen (nodige) jeugdhulp is, en anders wat artikel 1.2 overlaat."""
    volgens_2_3 = kies(
        (~persoon(behoefte, period), Aanspraak.niet_van_toepassing),
        (persoon(dekt, period) & persoon("jw_jeugdhulpplicht", period), Aanspraak.recht),
        anders=Aanspraak.geen_recht,
    )
    return zwakste(volgens_2_3, persoon("jw_na_andere_wetten", period))
