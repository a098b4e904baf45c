"""De Jeugdwet en andere wetten (artikel 1.2): wanneer het college niet gehouden is, en wanneer toch.

In deze volgorde: lid 3 (bepaald door gecertificeerde instelling of rechter), lid 2 (meer oorzaken), lid 1 onder a (Wlz, Zvw),
lid 1 onder b (andere wetten), en het vermoeden van Wlz-zorg (tot en met juli 2016 lid 4, daarna lid 1 onder c). Leest van een
andere wet de inhoudelijke voorwaarden en het besluit, nooit haar aanspraak. `jw_verwijst_naar_…` is waar als de Jeugdwet om die
andere wet terugtreedt; `jw_gehouden_…` knipt dat door.
"""

from openfisca_core.periods import DateUnit
from openfisca_core.variables import Variable

from openfisca_inclusieve_stad.begrippen import CizBesluit, Leveringsvorm, Oordeel, Verwijzer, voor_wie
from openfisca_inclusieve_stad.entities import Persoon


class jw_gehouden_bepaald_door_rechter(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Jeugdhulp is bepaald door de gecertificeerde instelling of de rechter: het college moet haar inzetten"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0034925&artikel=1.2&lid=3&g=2015-07-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0034925&artikel=2.4&lid=2&g=2015-07-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0034925&artikel=1.2&lid=3&g=2026-01-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0034925&artikel=2.4&lid=2&g=2026-01-01",
    ]
    documentation = """
    Artikel 1.2 lid 3 met 2.4 lid 2 onder b: kinderbeschermingsmaatregel, jeugdreclassering of strafrechtelijke beslissing. Het
    college weegt dan geen eigen mogelijkheden (2.3) en verwijst niet naar een andere wet (1.2 lid 1).
    """

    def formula_2015_01_01(persoon, period):
        verwijzer = persoon("jeugdhulp_verwijzer", period)
        bepaald = (verwijzer == Verwijzer.gecertificeerde_instelling) | (verwijzer == Verwijzer.rechter)
        return bepaald & persoon("jw_dekt_jeugdhulp", period)


class jw_jeugdhulpplicht(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "De jeugdhulpplicht geldt: jeugdhulp is nodig en de eigen mogelijkheden zijn ontoereikend"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0034925&artikel=2.3&lid=1&g=2015-07-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0034925&artikel=2.4&lid=2&g=2015-07-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0034925&artikel=2.6&lid=1&g=2015-07-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0034925&artikel=2.3&lid=1&g=2026-01-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0034925&artikel=2.6&lid=1&g=2026-01-01",
    ]
    documentation = """
    Artikel 2.3 lid 1. Twee oordelen van het college, of na verwijzing (2.6 lid 1 onder g, in 2026 onder e) van huisarts, medisch
    specialist of jeugdarts met de aanbieder. Onbekend telt als de regel: wie de behoefte heeft, heeft jeugdhulp nodig, en een
    weigering om eigen kracht vraagt een oordeel (CRVB:2024:1096: alleen als de verordening de regel bevat).
    """

    def formula_2015_01_01(persoon, period):
        wie = voor_wie(persoon, persoon("jw_dekt_jeugdhulp", period))
        nodig = wie("jeugdhulp_noodzakelijk", period) != Oordeel.nee
        ontoereikend = wie("probleemoplossend_vermogen_toereikend", period) != Oordeel.ja
        bepaald = wie("jw_gehouden_bepaald_door_rechter", period)  # 2.4 lid 2 onder b
        return wie.uitkomst(bepaald | (nodig & ontoereikend), anders=False)


class jw_ggz_buiten_zorgverzekering(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Ggz aan een jeugdige onder 18 hoort niet tot de zorgverzekering"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0034925&artikel=10.2&lid=2&g=2015-07-01"
    documentation = """
    Artikel 10.2 lid 1 onder b en lid 2 (tekst 2015): de prestaties van de Zvw omvatten geen ggz aan wie nog geen achttien is. Dit
    knipt de wederzijdse verwijzing met de Zvw door; voor een verlengde jeugdige niet (wetten.yaml, twijfels).
    """

    def formula_2015_01_01(persoon, period, parameters):
        grens = parameters(period).jeugdwet.jeugdhulp.leeftijdsgrens_ggz_buiten_zvw
        return persoon("behoefte_ggz", period) & (persoon("leeftijd", period) < grens)


class jw_recht_op_wlz_zorg(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Er bestaat een recht op zorg als bedoeld in de Wlz: het CIZ heeft het vastgesteld, of de zorg wordt geleverd"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0034925&artikel=1.2&lid=1&g=2015-07-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0034925&artikel=1.2&lid=1&g=2016-08-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0034925&artikel=1.2&lid=1&g=2026-01-01",
    ]
    documentation = """
    Artikel 1.2 lid 1 onder a vraagt een bestaand recht. Voor wie nog geen besluit heeft, gaat het vermoeden (lid 4, nu lid 1
    onder c); zie wetten.yaml, twijfels.
    """

    def formula_2015_01_01(persoon, period):
        vastgesteld = persoon("ciz_besluit", period) == CizBesluit.toegekend
        return vastgesteld | (persoon("leveringsvorm", period) != Leveringsvorm.geen)


class jw_gehouden_meer_oorzaken(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Meer oorzaken, en zowel Wlz of Zvw als jeugdhulp kan worden verkregen: het college moet"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0034925&artikel=1.2&lid=2&g=2015-07-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0034925&artikel=1.2&lid=2&g=2016-08-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0034925&artikel=1.2&lid=2&g=2026-01-01",
    ]
    documentation = """
    Artikel 1.2 lid 2. Er moet een vorm van Wlz- of Zvw-zorg en een soortgelijke voorziening van de Jeugdwet zijn. Knipt de
    verwijzing van lid 1 door.
    """

    def formula_2015_01_01(persoon, period):
        wie = voor_wie(persoon, persoon("jw_dekt_jeugdhulp", period) & (persoon("meer_oorzaken", period) == Oordeel.ja))
        wlz = wie("jw_recht_op_wlz_zorg", period) | wie("wlz_voldoet_aan_criteria", period)
        ggz = wie("jw_dekt_ggz", period) & wie("zvw_dekt_ggz", period) & ~wie("jw_ggz_buiten_zorgverzekering", period)
        verzorging = wie("jw_dekt_persoonlijke_verzorging", period) & wie("zvw_dekt_persoonlijke_verzorging", period)
        return wie.uitkomst(wlz | ggz | verzorging, anders=False)


class jw_mag_verwijzen(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "De jeugdhulpplicht geldt, en artikel 1.2 lid 2 en 3 houden het college niet aan de Jeugdwet"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0034925&artikel=1.2&lid=2&g=2015-07-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0034925&artikel=1.2&lid=3&g=2015-07-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0034925&artikel=1.2&lid=2&g=2026-01-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0034925&artikel=1.2&lid=3&g=2026-01-01",
    ]
    documentation = """
    Pas dan komen lid 1 en (tot augustus 2016) lid 4 aan bod.
    """

    def formula_2015_01_01(persoon, period):
        gehouden = persoon("jw_gehouden_bepaald_door_rechter", period) | persoon("jw_gehouden_meer_oorzaken", period)
        return persoon("jw_jeugdhulpplicht", period) & ~gehouden


class jw_verwijst_naar_wlz(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "De Jeugdwet treedt terug omdat er recht op Wlz-zorg bestaat"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0034925&artikel=1.2&lid=1&g=2015-07-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0034925&artikel=1.2&lid=1&g=2016-08-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0034925&artikel=1.2&lid=1&g=2026-01-01",
    ]
    documentation = """
    Artikel 1.2 lid 1 onder a: het college is niet gehouden.
    """

    def formula_2015_01_01(persoon, period):
        # Beginselenwet justitiële jeugdinrichtingen: niet gemodelleerd, zie wetten.yaml
        return persoon("jw_mag_verwijzen", period) & persoon("jw_recht_op_wlz_zorg", period)


class jw_verwijst_naar_zvw_ggz(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "De Jeugdwet treedt voor ggz terug omdat de zorgverzekering haar dekt"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0034925&artikel=1.2&lid=1&g=2015-07-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0034925&artikel=10.2&lid=2&g=2015-07-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0034925&artikel=1.2&lid=1&g=2016-08-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0034925&artikel=1.2&lid=1&g=2026-01-01",
    ]
    documentation = """
    Artikel 1.2 lid 1 onder a, niet onder 18 (artikel 10.2 lid 2). De Zvw verwijst voor jeugdigen terug (Besluit zorgverzekering
    artikel 2.1 lid 6): voor een verlengde jeugdige wijst elk naar de ander.
    """

    def formula_2015_01_01(persoon, period):
        wie = voor_wie(persoon, persoon("jw_mag_verwijzen", period) & persoon("jw_dekt_ggz", period))
        zvw = wie("zvw_dekt_ggz", period) & ~wie("jw_ggz_buiten_zorgverzekering", period)
        return wie.uitkomst(zvw, anders=False)


class jw_verwijst_naar_zvw_persoonlijke_verzorging(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "De Jeugdwet treedt voor persoonlijke verzorging terug omdat de zorgverzekering haar dekt"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0034925&artikel=1.2&lid=1&g=2015-07-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0034925&artikel=1.2&lid=1&g=2016-08-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0034925&artikel=1.2&lid=1&g=2026-01-01",
    ]
    documentation = """
    Artikel 1.2 lid 1 onder a: tot 2018 intensieve kindzorg, vanaf 2018 alle geneeskundige verzorging (Stb. 2017, 349).
    """

    def formula_2015_01_01(persoon, period):
        wie = voor_wie(persoon, persoon("jw_mag_verwijzen", period) & persoon("jw_dekt_persoonlijke_verzorging", period))
        return wie.uitkomst(wie("zvw_dekt_persoonlijke_verzorging", period), anders=False)


class jw_verwijst_naar_andere_wet(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "De Jeugdwet treedt terug omdat naar het oordeel van het college een andere wet een voorziening geeft"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0034925&artikel=1.2&lid=1&g=2015-07-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0034925&artikel=1.2&lid=1&g=2016-08-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0034925&artikel=1.2&lid=1&g=2026-01-01",
    ]
    documentation = """
    Artikel 1.2 lid 1 onder b, ook passend onderwijs. Begeleiding op grond van de Wmo 2015 gaat nooit voor: die telt in het
    oordeel niet mee.
    """

    def formula_2015_01_01(persoon, period):
        return persoon("jw_mag_verwijzen", period) & (persoon("voorliggende_andere_wet", period) == Oordeel.ja)


class jw_verwijst_naar_wlz_vermoeden(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "De Jeugdwet mag of hoeft niet te helpen omdat Wlz-zorg wordt vermoed"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0034925&artikel=1.2&lid=4&g=2015-07-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0034925&artikel=1.2&lid=4&g=2016-06-14",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0034925&artikel=1.2&lid=1&g=2016-08-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0034925&artikel=1.2&lid=1&g=2026-01-01",
    ]
    documentation = """
    Tot en met juli 2016 (lid 4): gegronde redenen om verblijf op grond van de Wlz aan te nemen, of weigeren mee te werken aan een
    besluit; het college kan dan weigeren. Vanaf augustus 2016 (lid 1 onder c): gegronde redenen om Wlz-zorg aan te nemen en
    weigeren mee te werken; het college is dan niet gehouden.
    """

    def formula_2015_01_01(persoon, period):
        wie = voor_wie(persoon, persoon("jw_mag_verwijzen", period))
        vermoeden = wie("vermoeden_wlz", period) == Oordeel.ja
        weigert_mee_te_werken = wie("werkt_mee_aan_ciz_besluit", period) == Oordeel.nee
        return wie.uitkomst(vermoeden | weigert_mee_te_werken, anders=False)

    def formula_2016_08_01(persoon, period):
        wie = voor_wie(persoon, persoon("jw_mag_verwijzen", period))
        vermoeden = wie("vermoeden_wlz", period) == Oordeel.ja
        weigert_mee_te_werken = wie("werkt_mee_aan_ciz_besluit", period) == Oordeel.nee
        return wie.uitkomst(vermoeden & weigert_mee_te_werken, anders=False)
