"""Het recht op een maatwerkvoorziening per behoefte (Wmo 2015 artikel 2.3.3 en 2.3.5).

De volgorde van elke aanspraak: de doelgroep; spoed; wat iemand zelf, met anderen of met een andere wet kan; de termijn van
onderzoek en besluit (of een voorziening die al loopt); en de bevoegdheid om bij Wlz-zorg te weigeren. Verstreek de termijn
zonder besluit, dan had het college moeten verstrekken: dat is `recht`.
"""

from openfisca_core.indexed_enums import Enum
from openfisca_core.periods import DateUnit
from openfisca_core.variables import Variable

from openfisca_inclusieve_stad.begrippen import Aanspraak, Zorgloket, kies
from openfisca_inclusieve_stad.entities import Persoon


class wmo_aanspraak_begeleiding(Variable):
    value_type = Enum
    possible_values = Aanspraak
    default_value = Aanspraak.niet_van_toepassing
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Begeleiding als maatwerkvoorziening"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0035362&artikel=2.3.5&lid=3&g=2015-07-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0035362&artikel=2.3.5&lid=3&g=2026-07-01",
    ]

    def formula_2015_01_01(persoon, period):
        anders = persoon("wmo_beperking_anders_weggenomen", period)
        anders = anders | persoon("wmo_verwijst_naar_zvw_begeleiding", period)
        anders = anders | ((persoon("begeleiding_uren", period) > 0) & (persoon("wmo_uren_begeleiding", period) <= 0))
        return _aanspraak(
            persoon,
            period,
            behoefte=persoon("behoefte_begeleiding", period),
            gedekt=persoon("wmo_dekt_begeleiding", period),
            anders_voorzien=anders,
            jeugdhulp=persoon("jw_dekt_begeleiding", period),
            loopt=persoon("begeleiding_loopt_via", period) == Zorgloket.wmo_2015,
            wlz=persoon("wmo_verwijst_naar_wlz", period),
        )


class wmo_aanspraak_dagbesteding(Variable):
    value_type = Enum
    possible_values = Aanspraak
    default_value = Aanspraak.niet_van_toepassing
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Dagbesteding als maatwerkvoorziening"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0035362&artikel=2.3.5&lid=3&g=2015-07-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0035362&artikel=2.3.5&lid=3&g=2026-07-01",
    ]

    def formula_2015_01_01(persoon, period):
        return _aanspraak(
            persoon,
            period,
            behoefte=persoon("behoefte_dagbesteding", period),
            gedekt=persoon("wmo_dekt_dagbesteding", period),
            anders_voorzien=persoon("wmo_beperking_anders_weggenomen", period),
            jeugdhulp=persoon("jw_dekt_dagbesteding", period),
            loopt=persoon("dagbesteding_loopt_via", period) == Zorgloket.wmo_2015,
            wlz=persoon("wmo_verwijst_naar_wlz", period),
        )


class wmo_aanspraak_persoonlijke_verzorging(Variable):
    value_type = Enum
    possible_values = Aanspraak
    default_value = Aanspraak.niet_van_toepassing
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Persoonlijke verzorging als maatwerkvoorziening"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0035362&artikel=2.3.5&lid=3&g=2015-07-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0035362&artikel=2.3.5&lid=3&g=2026-07-01",
    ]

    def formula_2015_01_01(persoon, period):
        anders = persoon("wmo_beperking_anders_weggenomen", period)
        anders = anders | persoon("wmo_verwijst_naar_zvw_persoonlijke_verzorging", period)
        anders = anders | (
            (persoon("persoonlijke_verzorging_uren", period) > 0) & (persoon("wmo_uren_persoonlijke_verzorging", period) <= 0)
        )
        return _aanspraak(
            persoon,
            period,
            behoefte=persoon("behoefte_persoonlijke_verzorging", period),
            gedekt=persoon("wmo_dekt_persoonlijke_verzorging", period),
            anders_voorzien=anders,
            jeugdhulp=persoon("jw_dekt_persoonlijke_verzorging", period),
            loopt=persoon("persoonlijke_verzorging_loopt_via", period) == Zorgloket.wmo_2015,
            wlz=persoon("wmo_verwijst_naar_wlz", period),
        )


class wmo_aanspraak_huishoudelijke_hulp(Variable):
    value_type = Enum
    possible_values = Aanspraak
    default_value = Aanspraak.niet_van_toepassing
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Hulp bij het huishouden als maatwerkvoorziening"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0035362&artikel=2.3.5&lid=3&g=2015-07-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0035362&artikel=2.3.5&lid=3&g=2026-07-01",
    ]

    def formula_2015_01_01(persoon, period):
        anders = persoon("wmo_beperking_anders_weggenomen", period)
        anders = anders | (
            (persoon("huishoudelijke_hulp_uren", period) > 0) & (persoon("wmo_uren_huishoudelijke_hulp", period) <= 0)
        )
        return _aanspraak(
            persoon,
            period,
            behoefte=persoon("behoefte_huishoudelijke_hulp", period),
            gedekt=persoon("wmo_dekt_huishoudelijke_hulp", period),
            anders_voorzien=anders,
            jeugdhulp=False,
            loopt=persoon("huishoudelijke_hulp_loopt_via", period) == Zorgloket.wmo_2015,
            wlz=persoon("wmo_verwijst_naar_wlz_huishoudelijke_hulp", period),
        )


class wmo_aanspraak_hulpmiddel(Variable):
    value_type = Enum
    possible_values = Aanspraak
    default_value = Aanspraak.niet_van_toepassing
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Een hulpmiddel als maatwerkvoorziening"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0035362&artikel=2.3.5&lid=3&g=2015-07-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0035362&artikel=2.3.5&lid=3&g=2026-07-01",
    ]

    def formula_2015_01_01(persoon, period):
        anders = persoon("wmo_beperking_anders_weggenomen", period)
        anders = anders | persoon("wmo_verwijst_naar_zvw_hulpmiddel", period)
        return _aanspraak(
            persoon,
            period,
            behoefte=persoon("behoefte_hulpmiddel", period),
            gedekt=persoon("wmo_dekt_hulpmiddel", period),
            anders_voorzien=anders,
            jeugdhulp=False,
            loopt=persoon("hulpmiddel_loopt_via", period) == Zorgloket.wmo_2015,
            wlz=persoon("wmo_verwijst_naar_wlz_hulpmiddel", period),
        )


class wmo_aanspraak_woningaanpassing(Variable):
    value_type = Enum
    possible_values = Aanspraak
    default_value = Aanspraak.niet_van_toepassing
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Een woningaanpassing als maatwerkvoorziening"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0035362&artikel=2.3.5&lid=3&g=2015-07-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0035362&artikel=2.3.5&lid=3&g=2026-07-01",
    ]

    def formula_2015_01_01(persoon, period):
        return _aanspraak(
            persoon,
            period,
            behoefte=persoon("behoefte_woningaanpassing", period),
            gedekt=persoon("wmo_dekt_woningaanpassing", period),
            anders_voorzien=persoon("wmo_beperking_anders_weggenomen", period),
            jeugdhulp=False,
            loopt=persoon("woningaanpassing_loopt_via", period) == Zorgloket.wmo_2015,
            wlz=persoon("wmo_verwijst_naar_wlz_woningaanpassing", period),
        )


class wmo_aanspraak_vervoer(Variable):
    value_type = Enum
    possible_values = Aanspraak
    default_value = Aanspraak.niet_van_toepassing
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Vervoer als maatwerkvoorziening"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0035362&artikel=2.3.5&lid=3&g=2015-07-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0035362&artikel=2.3.5&lid=3&g=2026-07-01",
    ]

    def formula_2015_01_01(persoon, period):
        return _aanspraak(
            persoon,
            period,
            behoefte=persoon("behoefte_vervoer", period),
            gedekt=persoon("wmo_dekt_vervoer", period),
            anders_voorzien=persoon("wmo_beperking_anders_weggenomen", period),
            jeugdhulp=persoon("jw_dekt_vervoer", period),
            loopt=persoon("vervoer_loopt_via", period) == Zorgloket.wmo_2015,
            wlz=persoon("wmo_verwijst_naar_wlz", period),
        )


class wmo_aanspraak_logeeropvang(Variable):
    value_type = Enum
    possible_values = Aanspraak
    default_value = Aanspraak.niet_van_toepassing
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Kortdurend verblijf om een mantelzorger te ontlasten als maatwerkvoorziening"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0035362&artikel=2.3.5&lid=3&g=2015-07-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0035362&artikel=2.3.5&lid=3&g=2026-07-01",
    ]

    def formula_2015_01_01(persoon, period):
        return _aanspraak(
            persoon,
            period,
            behoefte=persoon("behoefte_logeeropvang", period),
            gedekt=persoon("wmo_dekt_logeeropvang", period),
            anders_voorzien=persoon("wmo_beperking_anders_weggenomen", period),
            jeugdhulp=persoon("jw_dekt_logeeropvang", period),
            loopt=persoon("logeeropvang_loopt_via", period) == Zorgloket.wmo_2015,
            wlz=persoon("wmo_verwijst_naar_wlz", period),
        )


class wmo_aanspraak_opvang(Variable):
    value_type = Enum
    possible_values = Aanspraak
    default_value = Aanspraak.niet_van_toepassing
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Opvang als maatwerkvoorziening"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0035362&artikel=2.3.5&lid=4&g=2015-07-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0035362&artikel=2.3.5&lid=4&g=2026-07-01",
    ]

    def formula_2015_01_01(persoon, period):
        return _aanspraak(
            persoon,
            period,
            behoefte=persoon("behoefte_opvang", period),
            gedekt=persoon("wmo_dekt_opvang", period),
            anders_voorzien=persoon("wmo_hulp_van_anderen_toereikend", period),
            jeugdhulp=False,
            loopt=persoon("opvang_loopt_via", period) == Zorgloket.wmo_2015,
            wlz=persoon("wmo_verwijst_naar_wlz", period),
        )


class wmo_aanspraak_beschermd_wonen(Variable):
    value_type = Enum
    possible_values = Aanspraak
    default_value = Aanspraak.niet_van_toepassing
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Beschermd wonen als maatwerkvoorziening"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0035362&artikel=2.3.5&lid=4&g=2015-07-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0035362&artikel=2.3.5&lid=4&g=2026-07-01",
    ]

    def formula_2015_01_01(persoon, period):
        return _aanspraak(
            persoon,
            period,
            behoefte=persoon("behoefte_beschermd_wonen", period),
            gedekt=persoon("wmo_dekt_beschermd_wonen", period),
            anders_voorzien=persoon("wmo_hulp_van_anderen_toereikend", period),
            jeugdhulp=False,
            loopt=persoon("beschermd_wonen_loopt_via", period) == Zorgloket.wmo_2015,
            wlz=persoon("wmo_verwijst_naar_wlz", period),
        )


def _aanspraak(persoon, period, *, behoefte, gedekt, anders_voorzien, jeugdhulp, loopt, wlz):
    besluit = loopt | persoon("wmo_termijn_verstreken", period)
    return kies(
        (~behoefte, Aanspraak.niet_van_toepassing),
        (~gedekt, Aanspraak.geen_recht),
        (persoon("wmo_spoed", period), Aanspraak.recht),  # artikel 2.3.3: in afwachting van de uitkomst van het onderzoek
        (anders_voorzien, Aanspraak.geen_recht),
        (jeugdhulp, Aanspraak.niet_gehouden),
        (~besluit, Aanspraak.nog_niet),
        (wlz, Aanspraak.kan_weigeren),
        anders=Aanspraak.recht,
    )
