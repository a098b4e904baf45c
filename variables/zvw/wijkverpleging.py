"""Wijkverpleging uit de zorgverzekering: verpleging en persoonlijke verzorging (Besluit zorgverzekering artikel 2.1 en 2.10)."""

from openfisca_core.indexed_enums import Enum
from openfisca_core.periods import DateUnit
from openfisca_core.variables import Variable

from openfisca_inclusieve_stad.begrippen import Aanspraak, CizBesluit, Leveringsvorm, Oordeel, kies
from openfisca_inclusieve_stad.entities import Persoon


class zvw_verwijst_naar_wlz_verpleging(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "De zorgverzekering geeft geen verpleging omdat de Wlz haar betaalt"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0018492&artikel=2.1&lid=1&g=2015-01-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0035917&artikel=3.1.1&lid=1&g=2015-07-01",
    ]
    documentation = """
    De restbepaling, met een indicatiebesluit of lopende Wlz-zorg: die omvat verpleging (Wlz artikel 3.1.1 lid 1 onder b). Zonder
    besluit kan de Wlz nog niets betalen en verwijst de zorgverzekering niet (onze lezing, wetten.yaml).
    """

    def formula_2015_01_01(persoon, period):
        return persoon("zvw_dekt_verpleging", period) & _wlz_betaalt(persoon, period)


class zvw_verwijst_naar_wlz_persoonlijke_verzorging(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "De zorgverzekering geeft geen persoonlijke verzorging omdat de Wlz haar betaalt"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0018492&artikel=2.1&lid=1&g=2015-01-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0035917&artikel=3.1.1&lid=1&g=2015-07-01",
    ]
    documentation = """
    Zoals zvw_verwijst_naar_wlz_verpleging.
    """

    def formula_2015_01_01(persoon, period):
        return persoon("zvw_dekt_persoonlijke_verzorging", period) & _wlz_betaalt(persoon, period)


class zvw_verwijst_naar_jeugdwet_persoonlijke_verzorging(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "De zorgverzekering geeft een kind geen persoonlijke verzorging, en de Jeugdwet wel"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0018492&artikel=2.10&lid=2&g=2015-01-01",
        "https://zoek.officielebekendmakingen.nl/stb-2017-349.html",
    ]
    documentation = """
    Tot 2018 elke verzorging van een kind behalve intensieve kindzorg (artikel 2.10 lid 2); daarna verzorging die niet als
    medisch is vastgesteld. De wetten verdelen hier naar inhoud: wat de een dekt, laat de ander.
    """

    def formula_2015_01_01(persoon, period, parameters):
        kind = persoon("leeftijd", period) < parameters(period).bw_1.meerderjarigheid
        gedekt = persoon("zvw_dekt_persoonlijke_verzorging", period)
        return kind & persoon("zvw_is_verzekerde", period) & persoon("jw_dekt_persoonlijke_verzorging", period) & ~gedekt


class zvw_verwijst_naar_wmo_persoonlijke_verzorging(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = (
        "De zorgverzekering geeft een volwassene geen persoonlijke verzorging omdat zij niet medisch is, en de Wmo haar kan geven"
    )
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0018492&artikel=2.10&lid=1&g=2015-01-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0018492&artikel=2.1&lid=1&g=2015-01-01",
    ]
    documentation = """
    Artikel 2.10 lid 1 onder a vraagt een verband met geneeskundige zorg of een hoog risico daarop. Is geoordeeld dat dit
    ontbreekt, dan wijst de verzekeraar naar hulp bij dagelijkse handelingen van de Wmo (praktijk; geen artikel noemt de Wmo).
    """

    def formula_2015_01_01(persoon, period, parameters):
        volwassen = persoon("leeftijd", period) >= parameters(period).bw_1.meerderjarigheid
        niet_medisch = persoon("medische_noodzaak", period) == Oordeel.nee
        wmo = persoon("wmo_dekt_persoonlijke_verzorging", period)
        return volwassen & persoon("zvw_is_verzekerde", period) & niet_medisch & wmo


class zvw_aanspraak_verpleging(Variable):
    value_type = Enum
    possible_values = Aanspraak
    default_value = Aanspraak.niet_van_toepassing
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Aanspraak op verpleging uit de zorgverzekering"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0018450&artikel=11&lid=1&g=2015-01-05",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0018492&artikel=2.10&lid=1&g=2015-01-01",
    ]

    def formula_2015_01_01(persoon, period):
        gedekt = persoon("zvw_dekt_verpleging", period) & ~persoon("zvw_verwijst_naar_wlz_verpleging", period)
        return _aanspraak(persoon("behoefte_verpleging", period), gedekt)


class zvw_aanspraak_persoonlijke_verzorging(Variable):
    value_type = Enum
    possible_values = Aanspraak
    default_value = Aanspraak.niet_van_toepassing
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Aanspraak op persoonlijke verzorging uit de zorgverzekering"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0018450&artikel=11&lid=1&g=2015-01-05",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0018492&artikel=2.10&g=2015-01-01",
    ]

    def formula_2015_01_01(persoon, period):
        wlz = persoon("zvw_verwijst_naar_wlz_persoonlijke_verzorging", period)
        gedekt = persoon("zvw_dekt_persoonlijke_verzorging", period) & ~wlz
        return _aanspraak(persoon("behoefte_persoonlijke_verzorging", period), gedekt)


def _wlz_betaalt(persoon, period):
    besluit = persoon("ciz_besluit", period) == CizBesluit.toegekend
    return besluit | (persoon("leveringsvorm", period) != Leveringsvorm.geen)


def _aanspraak(behoefte, gedekt):
    return kies((~behoefte, Aanspraak.niet_van_toepassing), (gedekt, Aanspraak.recht), anders=Aanspraak.geen_recht)
