"""Wanneer de Wmo zich terugtrekt voor Wlz, Zvw of Jeugdwet (Wmo 2015 artikel 2.3.5 lid 3, 6 en 7, en 8.6a).

Leest van de andere wetten alleen de inhoudelijke criteria en besluiten, nooit hun uitkomst.
"""

from openfisca_core.periods import DateUnit
from openfisca_core.variables import Variable

from openfisca_inclusieve_stad.begrippen import CizBesluit, Leveringsvorm, Oordeel, Woonvorm
from openfisca_inclusieve_stad.entities import Persoon


class wmo_verwijst_naar_wlz(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Het college mag een maatwerkvoorziening weigeren omdat de Wlz voorgaat"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0035362&artikel=2.3.5&lid=6&g=2015-07-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0035362&artikel=2.3.5&lid=6&g=2026-07-01",
    ]
    documentation = """
    Lid 6: de cliënt heeft aanspraak op verblijf en daarmee samenhangende zorg in een instelling (het CIZ heeft die vastgesteld;
    ook wie die zorg thuis krijgt, heeft haar), of er zijn redenen om dat aan te nemen en hij weigert mee te werken aan een
    besluit. Het is een bevoegdheid. Zonder opgegeven vermoeden is wie aan de criteria van artikel 3.2.1 Wlz voldoet zo'n reden.
    Lid 7 zondert verzekerden van artikel 11.1.1 lid 3 Wlz uit.
    """

    def formula_2015_01_01(persoon, period):
        toegekend = persoon("ciz_besluit", period) == CizBesluit.toegekend
        aanspraak = toegekend | (persoon("leveringsvorm", period) != Leveringsvorm.geen)
        vermoeden = persoon("vermoeden_wlz", period)
        redenen = (vermoeden == Oordeel.ja) | ((vermoeden != Oordeel.nee) & persoon("wlz_voldoet_aan_criteria", period))
        weigert = persoon("werkt_mee_aan_ciz_besluit", period) == Oordeel.nee
        lid_6 = aanspraak | (redenen & weigert)
        return lid_6 & ~persoon("verzekerde_wlz_overgangsrecht", period)


class wmo_verwijst_naar_wlz_hulpmiddel(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Het college mag een hulpmiddel weigeren omdat de Wlz voorgaat"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0035362&artikel=8.6a&g=2015-07-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0035362&artikel=8.6a&g=2016-06-14",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0035362&artikel=8.6a&g=2016-08-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0035362&artikel=8.6a&g=2026-07-01",
    ]
    documentation = """
    Artikel 8.6a: lid 6 geldt niet voor wie thuis woont (onder a), en niet voor een hulpmiddel voor de mobiliteit van wie zonder
    behandeling in een instelling verblijft (onder b). Tot augustus 2016 staat er 'in 2015', daarna 'tot een bij koninklijk
    besluit vast te stellen tijdstip'; in de zeven maanden ertussen geldt lid 6 naar de letter wel.
    """

    def formula_2015_01_01(persoon, period):
        return persoon("wmo_verwijst_naar_wlz", period) & ~_uitgezonderd_hulpmiddel(persoon, period)

    def formula_2016_01_01(persoon, period):
        return persoon("wmo_verwijst_naar_wlz", period)

    def formula_2016_08_01(persoon, period):
        return persoon("wmo_verwijst_naar_wlz", period) & ~_uitgezonderd_hulpmiddel(persoon, period)


class wmo_verwijst_naar_wlz_woningaanpassing(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Het college mag een woningaanpassing weigeren omdat de Wlz voorgaat"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0035362&artikel=8.6a&g=2015-07-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0035362&artikel=8.6a&g=2016-06-14",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0035362&artikel=8.6a&g=2016-08-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0035362&artikel=8.6a&g=2026-07-01",
    ]

    def formula_2015_01_01(persoon, period):
        return persoon("wmo_verwijst_naar_wlz", period) & ~_woont_thuis(persoon, period)

    def formula_2016_01_01(persoon, period):
        return persoon("wmo_verwijst_naar_wlz", period)

    def formula_2016_08_01(persoon, period):
        return persoon("wmo_verwijst_naar_wlz", period) & ~_woont_thuis(persoon, period)


class wmo_verwijst_naar_wlz_huishoudelijke_hulp(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Het college mag hulp bij het huishouden weigeren omdat de Wlz voorgaat"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0035362&artikel=2.3.5&lid=6&g=2015-07-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0035362&artikel=8.6a&g=2016-08-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0035362&artikel=8.6a&g=2026-07-01",
    ]
    documentation = """
    Artikel 8.6a onder c, vanaf augustus 2016: lid 6 geldt niet voor het schoonhouden van de woonruimte bij een modulair pakket
    thuis, tot een bij koninklijk besluit vast te stellen tijdstip (dat besluit is niet gelezen, wetten.yaml).
    """

    def formula_2015_01_01(persoon, period):
        return persoon("wmo_verwijst_naar_wlz", period)

    def formula_2016_08_01(persoon, period):
        return persoon("wmo_verwijst_naar_wlz", period) & (persoon("leveringsvorm", period) != Leveringsvorm.mpt)


class wmo_verwijst_naar_zvw_begeleiding(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Begeleiding: een aanspraak op ggz uit de zorgverzekering telt als eigen kracht"
    reference = "https://deeplink.rechtspraak.nl/uitspraak?id=ECLI:NL:CRVB:2023:1046"
    documentation = """
    De Wmo heeft geen weigeringsgrond voor de Zvw (artikel 2.3.5 lid 5 vraagt alleen afstemming). De Centrale Raad van Beroep
    leest een bestaande aanspraak in 'eigen kracht', mits is onderzocht dat zij de beperkingen geheel wegneemt. Onbekend
    rekent als niet onderzocht: dan mag het college er niet op afwijzen.
    """

    def formula_2015_01_01(persoon, period):
        return persoon("wmo_dekt_begeleiding", period) & persoon("zvw_dekt_ggz", period) & _lost_alles_op(persoon, period)


class wmo_verwijst_naar_zvw_persoonlijke_verzorging(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Persoonlijke verzorging: een aanspraak op wijkverpleging telt als eigen kracht"
    reference = "https://deeplink.rechtspraak.nl/uitspraak?id=ECLI:NL:CRVB:2023:1046"

    def formula_2015_01_01(persoon, period):
        beide = persoon("wmo_dekt_persoonlijke_verzorging", period) & persoon("zvw_dekt_persoonlijke_verzorging", period)
        return beide & _lost_alles_op(persoon, period)


class wmo_verwijst_naar_zvw_hulpmiddel(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Hulpmiddel: een aanspraak uit de zorgverzekering telt als eigen kracht"
    reference = "https://deeplink.rechtspraak.nl/uitspraak?id=ECLI:NL:CRVB:2023:1046"
    documentation = """
    De uitspraak ging over een stoel. Welke hulpmiddelen de Zvw vergoedt (Besluit zorgverzekering artikel 2.9), is niet
    gemodelleerd: het oordeel van het college telt.
    """

    def formula_2015_01_01(persoon, period):
        return persoon("wmo_dekt_hulpmiddel", period) & _lost_alles_op(persoon, period)


class wmo_verwijst_naar_zvw(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "De Wmo trekt zich voor een van de behoeften terug omdat de zorgverzekering voorgaat"
    reference = "https://deeplink.rechtspraak.nl/uitspraak?id=ECLI:NL:CRVB:2023:1046"

    def formula_2015_01_01(persoon, period):
        return (
            persoon("wmo_verwijst_naar_zvw_begeleiding", period)
            | persoon("wmo_verwijst_naar_zvw_persoonlijke_verzorging", period)
            | persoon("wmo_verwijst_naar_zvw_hulpmiddel", period)
        )


class wmo_verwijst_naar_jeugdwet(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "De Wmo laat een van de behoeften over aan de Jeugdwet"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0035362&artikel=2.3.5&lid=5&g=2015-07-01"
    documentation = """
    De wet zegt alleen dat de voorziening wordt afgestemd op jeugdhulp die de cliënt kan ontvangen (lid 5 onder c). Wij lezen
    daarin: niet gehouden, zolang dezelfde behoefte voor hem jeugdhulp is. De Jeugdwet noemt Wmo-begeleiding niet voorliggend
    (artikel 1.2 lid 1 onder b), zodat er geen kring ontstaat.
    """

    def formula_2015_01_01(persoon, period):
        zorg = persoon("jw_dekt_begeleiding", period) & persoon("wmo_dekt_begeleiding", period)
        zorg |= persoon("jw_dekt_dagbesteding", period) & persoon("wmo_dekt_dagbesteding", period)
        zorg |= persoon("jw_dekt_persoonlijke_verzorging", period) & persoon("wmo_dekt_persoonlijke_verzorging", period)
        zorg |= persoon("jw_dekt_logeeropvang", period) & persoon("wmo_dekt_logeeropvang", period)
        return zorg | (persoon("jw_dekt_vervoer", period) & persoon("wmo_dekt_vervoer", period))


def _woont_thuis(persoon, period):
    woning = persoon.huishouden("woonvorm", period) == Woonvorm.woning
    return woning & (persoon("leveringsvorm", period) != Leveringsvorm.verblijf)


def _uitgezonderd_hulpmiddel(persoon, period):
    zonder_behandeling = persoon("verblijf_zonder_behandeling", period) & persoon("hulpmiddel_voor_mobiliteit", period)
    return _woont_thuis(persoon, period) | zonder_behandeling


def _lost_alles_op(persoon, period):
    return persoon("zorgverzekering_lost_alles_op", period) == Oordeel.ja
