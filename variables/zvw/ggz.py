"""Ggz uit de zorgverzekering, en de grens met Jeugdwet en Wlz (Zvw artikel 11, 13 en 14; Besluit zorgverzekering artikel 2.1)."""

from datetime import date

from openfisca_core.indexed_enums import Enum
from openfisca_core.periods import DateUnit
from openfisca_core.variables import Variable

from openfisca_inclusieve_stad.begrippen import (
    GEEN_DATUM,
    Aanspraak,
    CizBesluit,
    Leveringsvorm,
    LezingJeugdGgz,
    Oordeel,
    Verwijzer,
    kies,
    verjaardag,
    zwakste,
)
from openfisca_inclusieve_stad.entities import Persoon


class zvw_ggz_vanaf(Variable):
    value_type = date
    default_value = GEEN_DATUM
    entity = Persoon
    definition_period = DateUnit.ETERNITY
    label = "Dag vanaf welke ggz onder de zorgverzekering kan vallen in plaats van onder de Jeugdwet"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0018492&artikel=2.1&lid=6&g=2015-01-01"
    documentation = """
    De achttiende verjaardag. Voor een jeugdige van 18 tot 23 met verlengde jeugdhulp hangt het aan lezing_jeugd_ggz.
    """

    def formula_2015_01_01(persoon, period, parameters):
        leeftijd = parameters("2015-01-01").zvw.pakket.ggz_vanaf
        return verjaardag(persoon("geboortedatum", period), int(leeftijd))


class zvw_laat_ggz_aan_jeugdwet(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Ggz onder 18 hoort niet tot de zorgverzekering: dit knipt de wederzijdse verwijzing met de Jeugdwet door"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0018492&artikel=2.1&lid=6&g=2015-01-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0034925&artikel=10.2&lid=2&g=2015-07-01",
    ]
    documentation = """
    Onder 18 zeggen Besluit zorgverzekering artikel 2.1 lid 6 en Jeugdwet artikel 10.2 lid 2 hetzelfde. Van 18 tot 23 zegt alleen
    lid 6 het, voor wie jeugdige is in de zin van Jeugdwet artikel 1.1; daar knipt geen regel.
    """

    def formula_2015_01_01(persoon, period, parameters):
        grens = parameters(period).zvw.pakket.ggz_vanaf
        return persoon("zvw_dekt_ggz", period) & (persoon("leeftijd", period) < grens)


class zvw_verwijst_naar_jeugdwet_ggz(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "De zorgverzekering geeft geen ggz omdat de Jeugdwet voorgaat"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0018492&artikel=2.1&lid=1&g=2015-01-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0018492&artikel=2.1&lid=6&g=2015-01-01",
    ]
    documentation = """
    Lid 6: geen ggz aan jeugdigen als bedoeld in Jeugdwet artikel 1.1. Dat zijn wie jonger is dan 18 en, naar de letter, ook wie
    van 18 tot 23 verlengde jeugdhulp heeft (lezing_jeugd_ggz). Leest van de Jeugdwet wie jeugdige is, niet haar aanspraak.
    """

    def formula_2015_01_01(persoon, period):
        letter = persoon("lezing_jeugd_ggz", period) == LezingJeugdGgz.jeugdige_van_artikel_1_1
        volgens_letter = persoon("zvw_dekt_ggz", period) & persoon("jw_dekt_ggz", period) & letter
        return persoon("zvw_laat_ggz_aan_jeugdwet", period) | volgens_letter


class zvw_verwijst_naar_wlz_ggz(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "De zorgverzekering geeft geen ggz omdat de Wlz haar betaalt"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0018492&artikel=2.1&lid=1&g=2015-01-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0035917&artikel=3.1.1&lid=1&g=2015-07-01",
    ]
    documentation = """
    Lid 1 (restbepaling), met een indicatiebesluit: bij Wlz-verblijf in een instelling (Wlz artikel 3.1.1 lid 1 onder d) of bij
    voortzetting na 1.095 dagen (artikel 3.2.2). Thuis blijft ggz bij de zorgverzekering. Zonder besluit kan de Wlz nog niets
    betalen, en verwijst de zorgverzekering niet.
    """

    def formula_2015_01_01(persoon, period):
        besluit = persoon("ciz_besluit", period) == CizBesluit.toegekend
        verblijf = persoon("leveringsvorm", period) == Leveringsvorm.verblijf
        voortzetting = besluit & persoon("wlz_zet_ggz_verblijf_voort", period)
        return persoon("zvw_dekt_ggz", period) & (verblijf | voortzetting)


class zvw_heeft_verwijzing_ggz(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Is voor ggz verwezen"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0018450&artikel=14&lid=2&g=2015-01-05"
    documentation = """
    Artikel 14 lid 2: na verwijzing door in ieder geval de huisarts. Een verwijzing van huisarts of medisch specialist naar de
    jeugdhulp telt ook, zolang zij niet is ontkend (onze lezing); die van het college of de jeugdarts niet.
    """

    def formula_2015_01_01(persoon, period):
        verwijzing, verwijzer = persoon("ggz_verwijzing", period), persoon("jeugdhulp_verwijzer", period)
        eerder = (verwijzer == Verwijzer.huisarts) | (verwijzer == Verwijzer.medisch_specialist)
        return (verwijzing == Oordeel.ja) | (eerder & (verwijzing == Oordeel.onbekend))


class zvw_aanspraak_ggz(Variable):
    value_type = Enum
    possible_values = Aanspraak
    default_value = Aanspraak.niet_van_toepassing
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Aanspraak op ggz uit de zorgverzekering"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0018450&artikel=11&lid=1&g=2015-01-05",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0018450&artikel=14&lid=2&g=2015-01-05",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0018492&artikel=2.1&g=2015-01-01",
    ]
    documentation = """
    Recht voor wie verzekerd is, ggz nodig heeft en is verwezen, tenzij de Jeugdwet of de Wlz voorgaat. Zonder verwijzing is de
    zorg niet toegankelijk: geen recht. Spoedeisende zorg kan zonder verwijzing; die is niet onderscheiden.
    """

    def formula_2015_01_01(persoon, period):
        ander = persoon("zvw_verwijst_naar_jeugdwet_ggz", period) | persoon("zvw_verwijst_naar_wlz_ggz", period)
        gedekt = persoon("zvw_dekt_ggz", period) & persoon("zvw_heeft_verwijzing_ggz", period)
        return kies(
            (~persoon("behoefte_ggz", period), Aanspraak.niet_van_toepassing),
            (gedekt & ~ander, Aanspraak.recht),
            anders=Aanspraak.geen_recht,
        )


class zvw_ggz_deels_vergoed(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "De behandelaar heeft geen contract: de verzekeraar bepaalt welk deel van de kosten van ggz hij vergoedt"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0018450&artikel=13&lid=1&g=2015-01-05"
    documentation = """
    Artikel 13 lid 1: wie bij een polis in natura naar een niet gecontracteerde aanbieder gaat, heeft recht op een door de
    verzekeraar te bepalen vergoeding. Of de polis in natura is, is geen feit in het model; aangenomen is van wel.
    """

    def formula_2015_01_01(persoon, period):
        geen_contract = persoon("aanbieder_heeft_contract_met_verzekeraar", period) == Oordeel.nee
        return (persoon("zvw_aanspraak_ggz", period) == Aanspraak.recht) & geen_contract


class zvw_aanspraak_ggz_bij_behandelaar(Variable):
    value_type = Enum
    possible_values = Aanspraak
    default_value = Aanspraak.niet_van_toepassing
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Aanspraak op ggz uit de zorgverzekering bij de behandelaar die iemand nu heeft"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0018450&artikel=13&lid=1&g=2015-01-05",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0018450&artikel=13&lid=1&g=2026-01-01",
    ]
    documentation = """
    Zonder contract bepaalt de verzekeraar de vergoeding: hij kan, maar hoeft deze behandelaar niet te betalen (onze lezing).
    Recht op ggz bij een ander blijft: zvw_aanspraak_ggz.
    """

    def formula_2015_01_01(persoon, period):
        deels = kies((persoon("zvw_ggz_deels_vergoed", period), Aanspraak.kan), anders=Aanspraak.recht)
        return zwakste(deels, persoon("zvw_aanspraak_ggz", period))
