"""Inhoudelijke toegang tot Wlz-zorg (Wlz artikel 3.2.1, Besluit langdurige zorg artikel 3.1.5), los van een besluit."""

from openfisca_core.periods import DateUnit
from openfisca_core.variables import Variable

from openfisca_inclusieve_stad.begrippen import Grondslag, Leveringsvorm, Oordeel, eerste_van_de_maand
from openfisca_inclusieve_stad.entities import Persoon


class wlz_is_verzekerde(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Is verzekerd voor langdurige zorg"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0035917&artikel=2.1.1&g=2015-07-01"
    documentation = """
    Artikel 2.1.1 lid 1 onder a en lid 2: wie in Nederland woont en daar rechtmatig verblijft. Wie hier alleen werkt (lid 1
    onder b) en de uitbreidingen van lid 3 tot en met 5: niet gemodelleerd, zie wetten.yaml.
    """

    def formula_2015_01_01(persoon, period):
        return persoon("woont_in_nederland", period) & persoon("rechtmatig_verblijf", period)


class wlz_heeft_grondslag(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "De zorgbehoefte rust op een aandoening, beperking, stoornis of handicap die de Wlz noemt"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0035917&artikel=3.2.1&lid=1&g=2015-07-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0035917&artikel=3.2.1&lid=1&g=2021-01-01",
    ]
    documentation = """
    Lid 1: somatisch, psychogeriatrisch, verstandelijk, lichamelijk of zintuiglijk; vanaf 2021 ook een psychische stoornis
    (lid 6 houdt jeugdigen daarbuiten). Een onbekende grondslag is geen grondslag.
    """

    def formula_2015_01_01(persoon, period):
        return _grondslag_van_2015(persoon("grondslag_zorg", period))

    def formula_2021_01_01(persoon, period):
        grondslag = persoon("grondslag_zorg", period)
        return _grondslag_van_2015(grondslag) | (grondslag == Grondslag.psychisch)


class wlz_voldoet_aan_lid_1(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Heeft door een grondslag een blijvende behoefte aan permanent toezicht of 24 uur per dag zorg in de nabijheid"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0035917&artikel=3.2.1&lid=1&g=2015-07-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0035917&artikel=3.2.1&lid=1&g=2026-01-01",
    ]
    documentation = """
    Onderdeel a of b; of de behoefte blijvend is en ernstig nadeel dreigt, is een oordeel. Onbekend telt niet mee.
    """

    def formula_2015_01_01(persoon, period):
        onder_a = persoon("blijvend_permanent_toezicht", period) == Oordeel.ja
        onder_b = persoon("blijvend_24_uur_nabij", period) == Oordeel.ja
        return persoon("wlz_is_verzekerde", period) & persoon("wlz_heeft_grondslag", period) & (onder_a | onder_b)


class wlz_voldoet_aan_lid_3(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Meerderjarige met een licht verstandelijke handicap en gedragsproblemen die tijdelijk op zorg is aangewezen"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0035917&artikel=3.2.1&lid=3&g=2015-07-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0035917&artikel=3.2.1&lid=3&g=2026-01-01",
    ]
    documentation = """
    Onderdeel a: tijdelijk permanent toezicht of 24 uur per dag zorg in de nabijheid. Onderdeel b: volgens de behandelaar
    aangewezen op het afmaken van een onder de Jeugdwet begonnen behandeling met verblijf.
    """

    def formula_2015_01_01(persoon, period, parameters):
        meerderjarig = persoon("leeftijd", period) >= parameters(period).wlz.toegang.lvg_minimumleeftijd
        combinatie = persoon("lvg_met_gedragsproblemen", period) == Oordeel.ja
        onder_a = persoon("tijdelijk_24_uur_nabij", period) == Oordeel.ja
        onder_b = persoon("rondt_jeugdbehandeling_met_verblijf_af", period) == Oordeel.ja
        return persoon("wlz_is_verzekerde", period) & meerderjarig & combinatie & (onder_a | onder_b)


class wlz_verwijst_naar_zvw(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "De Wlz geeft geen recht omdat de zorgverzekering voorgaat (palliatieve zorg of intensieve kindzorg)"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0035948&artikel=3.1.5&g=2015-07-01"
    documentation = """
    Besluit langdurige zorg artikel 3.1.5 onder a (palliatief terminale zorg, tenzij als voortzetting van Wlz-zorg) en onder b
    (minderjarige met intensieve kindzorg), voor wie anders aan lid 1 voldoet. Onderdeel b verwijst naar een lid van het
    Besluit zorgverzekering dat per 2018 verviel (Stb. 2017, 349); zie de twijfel in wetten.yaml.
    """

    def formula_2015_01_01(persoon, period, parameters):
        lopend = persoon("leveringsvorm", period) != Leveringsvorm.geen
        voortzetting = lopend & (persoon("langdurige_zorg_sinds", period) < eerste_van_de_maand(period))
        onder_a = persoon("palliatieve_zorg_zvw", period) & ~voortzetting
        onder_b = _minderjarig(persoon, period, parameters) & persoon("intensieve_kindzorg", period)
        return persoon("wlz_voldoet_aan_lid_1", period) & persoon("zorgverzekerd", period) & (onder_a | onder_b)


class wlz_verwijst_naar_jeugdwet(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "De Wlz geeft geen recht omdat de Jeugdwet voorgaat (minderjarige met profiel wonen met begeleiding en verzorging)"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0035948&artikel=3.1.5&g=2015-07-01"
    documentation = """
    Besluit langdurige zorg artikel 3.1.5 onder c, voor wie anders aan lid 1 voldoet. Dat de wet die dan wel geldt de
    Jeugdwet is, volgt uit artikel 3.2.1 lid 4 ('een andere wettelijke regeling').
    """

    def formula_2015_01_01(persoon, period, parameters):
        profiel = persoon("profiel_vg_wonen_met_begeleiding_en_verzorging", period)
        return persoon("wlz_voldoet_aan_lid_1", period) & _minderjarig(persoon, period, parameters) & profiel


class wlz_sluit_jeugdige_met_psychische_stoornis_uit(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "De Wlz geeft geen recht: een jeugdige die om een psychische stoornis op zorg is aangewezen"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0035917&artikel=3.2.1&lid=6&g=2021-01-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0035917&artikel=3.2.1&lid=6&g=2026-01-01",
    ]
    documentation = """
    Lid 6: wie jonger is dan 18 of als meerderjarige volgens het jeugdstrafrecht is berecht (Jeugdwet artikel 1.1, jeugdige
    onder 1° en 2°). Het lid wijst geen andere wet aan; het is dus geen verwijzing. Voor 2021 was een psychische stoornis voor
    niemand een grondslag.
    """

    def formula_2021_01_01(persoon, period, parameters):
        jeugdige = _minderjarig(persoon, period, parameters) | persoon("jeugdstrafrecht_toegepast", period)
        psychisch = persoon("grondslag_zorg", period) == Grondslag.psychisch
        return persoon("wlz_voldoet_aan_lid_1", period) & jeugdige & psychisch


class wlz_psychische_stoornis_geeft_geen_recht(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Heeft om een psychische stoornis blijvend Wlz-zorg nodig, en de wet geeft daarop geen recht"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0035917&artikel=3.2.1&lid=1&g=2015-07-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0035917&artikel=3.2.1&lid=6&g=2021-01-01",
    ]
    documentation = """
    Tot 2021 op elke leeftijd: lid 1 noemt de psychische stoornis niet. Vanaf 2021 alleen nog de jeugdigen van lid 6.
    """

    def formula_2015_01_01(persoon, period):
        psychisch = persoon("grondslag_zorg", period) == Grondslag.psychisch
        onder_a = persoon("blijvend_permanent_toezicht", period) == Oordeel.ja
        onder_b = persoon("blijvend_24_uur_nabij", period) == Oordeel.ja
        return persoon("wlz_is_verzekerde", period) & psychisch & (onder_a | onder_b)

    def formula_2021_01_01(persoon, period):
        return persoon("wlz_sluit_jeugdige_met_psychische_stoornis_uit", period)


class wlz_voldoet_aan_criteria(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Voldoet inhoudelijk aan de toegang tot Wlz-zorg, los van een besluit van het CIZ"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0035917&artikel=3.2.1&g=2015-07-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0035917&artikel=3.2.2&g=2015-07-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0035917&artikel=3.2.1&g=2026-01-01",
    ]
    documentation = """
    Lid 1, tenzij een uitsluiting van lid 4 of 6 geldt; of lid 3; of de voortzetting van artikel 3.2.2. Andere wetten lezen
    dit, en niet de aanspraak zelf: zo vraagt geen wet de uitkomst van een wet die naar haar verwijst.
    """

    def formula_2015_01_01(persoon, period):
        uitgesloten = (
            persoon("wlz_verwijst_naar_zvw", period)
            | persoon("wlz_verwijst_naar_jeugdwet", period)
            | persoon("wlz_sluit_jeugdige_met_psychische_stoornis_uit", period)
        )
        return (
            (persoon("wlz_voldoet_aan_lid_1", period) & ~uitgesloten)
            | persoon("wlz_voldoet_aan_lid_3", period)
            | persoon("wlz_zet_ggz_verblijf_voort", period)
        )


def _grondslag_van_2015(grondslag):
    return (
        (grondslag == Grondslag.somatisch)
        | (grondslag == Grondslag.psychogeriatrisch)
        | (grondslag == Grondslag.verstandelijk)
        | (grondslag == Grondslag.lichamelijk)
        | (grondslag == Grondslag.zintuiglijk)
    )


def _minderjarig(persoon, period, parameters):
    return persoon("leeftijd", period) < parameters(period).bw_1.meerderjarigheid
