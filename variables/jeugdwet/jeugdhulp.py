"""Welke behoefte jeugdhulp is, en voor wie (Jeugdwet artikel 1.1 jeugdhulp onder 1° tot en met 3°, artikel 2.3 lid 2 en 3).

`jw_dekt_…` is de inhoud: deze persoon is jeugdige voor deze soort jeugdhulp. Of het college haar moet geven, zegt
`jw_aanspraak_…`; die leest de andere wetten, dit bestand niet.
"""

from openfisca_core.periods import DateUnit
from openfisca_core.variables import Variable

from openfisca_inclusieve_stad.begrippen import Grondslag, LezingBegeleiding, Zorgloket
from openfisca_inclusieve_stad.entities import Persoon


class jw_jeugdige_soort_2_en_3(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Jeugdige voor begeleiding en persoonlijke verzorging: nog geen 18, of in het kader van jeugdstrafrecht"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0034925&artikel=1.1&g=2015-07-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0034925&artikel=1.1&g=2026-01-01",
        "https://deeplink.rechtspraak.nl/uitspraak?id=ECLI:NL:RBOBR:2023:1443",
    ]
    documentation = """
    Jeugdhulp onder 2° en 3° noemt zelf de leeftijd van achttien jaar; die grens geldt niet in het kader van jeugdstrafrecht.
    Verlenging tot 23 verlengt dus alleen hulp onder 1°. Betwist: lezing_begeleiding_na_18.
    """

    def formula_2015_01_01(persoon, period, parameters):
        grens = parameters(period).jeugdwet.jeugdhulp.leeftijdsgrens_begeleiding_en_verzorging
        nog_geen_18 = persoon("leeftijd", period) < grens
        strafrecht = persoon("jw_jeugdige_strafrecht", period)
        andere_lezing = persoon("lezing_begeleiding_na_18", period) == LezingBegeleiding.tot_23_als_verlengd
        return persoon("jw_jeugdige", period) & (nog_geen_18 | strafrecht | andere_lezing)


class jw_dekt_opvoedhulp(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Hulp bij opgroei- en opvoedingsproblemen is voor deze persoon jeugdhulp (onder 1°)"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0034925&artikel=1.1&g=2015-07-01"

    def formula_2015_01_01(persoon, period):
        return persoon("behoefte_opvoedhulp", period) & persoon("jw_jeugdige", period)


class jw_dekt_ggz(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Behandeling van een psychische stoornis is voor deze persoon jeugdhulp (onder 1°)"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0034925&artikel=1.1&g=2015-07-01"

    def formula_2015_01_01(persoon, period):
        return persoon("behoefte_ggz", period) & persoon("jw_jeugdige", period)


class jw_dekt_verblijf(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Verblijf bij een jeugdhulpaanbieder is voor deze persoon jeugdhulp (onder 1°)"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0034925&artikel=1.1&g=2015-07-01"

    def formula_2015_01_01(persoon, period):
        return persoon("behoefte_verblijf", period) & persoon("jw_jeugdige", period)


class jw_dekt_pleegzorg(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Verblijf bij een pleegouder is voor deze persoon jeugdhulp (onder 1°)"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0034925&artikel=1.1&g=2015-07-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0034925&artikel=1.1&g=2023-01-01",
    ]
    documentation = """
    Ook voor wie alleen voor pleegzorg jeugdige blijft (1.1, jeugdige onder 3°, vanaf 2023).
    """

    def formula_2015_01_01(persoon, period):
        voor_pleegzorg = persoon("jw_jeugdige_pleegzorg", period) & persoon("woont_in_nederland", period)
        return persoon("behoefte_pleegzorg", period) & (persoon("jw_jeugdige", period) | voor_pleegzorg)


class jw_dekt_begeleiding(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Begeleiding is voor deze persoon jeugdhulp (onder 2°)"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0034925&artikel=1.1&g=2015-07-01"

    def formula_2015_01_01(persoon, period):
        return persoon("behoefte_begeleiding", period) & persoon("jw_jeugdige_soort_2_en_3", period)


class jw_dekt_dagbesteding(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Dagbesteding is voor deze persoon jeugdhulp (onder 2°)"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0034925&artikel=1.1&g=2015-07-01"

    def formula_2015_01_01(persoon, period):
        return persoon("behoefte_dagbesteding", period) & persoon("jw_jeugdige_soort_2_en_3", period)


class jw_dekt_persoonlijke_verzorging(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Persoonlijke verzorging is voor deze persoon jeugdhulp (onder 3°)"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0034925&artikel=1.1&g=2015-07-01"
    documentation = """
    Gericht op het opheffen van een tekort aan zelfredzaamheid. Verzorging die de Zvw dekt (intensieve kindzorg; vanaf 2018
    ook andere geneeskundige verzorging) gaat voor: jw_verwijst_naar_zvw_persoonlijke_verzorging.
    """

    def formula_2015_01_01(persoon, period):
        return persoon("behoefte_persoonlijke_verzorging", period) & persoon("jw_jeugdige_soort_2_en_3", period)


class jw_dekt_logeeropvang(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Kortdurend verblijf of logeeropvang is voor deze persoon een voorziening van de Jeugdwet"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0034925&artikel=2.3&lid=3&g=2015-07-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0034925&artikel=1.1&g=2015-07-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0034925&artikel=2.3&lid=3&g=2026-01-01",
    ]
    documentation = """
    Artikel 2.3 lid 3: nog geen 18, aangewezen op permanent toezicht, en jeugdhulp onder 2° of 3° of verpleging van de Zvw;
    dan steunt het college de ouders. Anders als hulp aan ouders bij het omgaan met de gevolgen van een psychische stoornis
    of verstandelijke beperking (artikel 1.1, jeugdhulp onder 1°; onze lezing, wetten.yaml).
    """

    def formula_2015_01_01(persoon, period, parameters):
        grens = parameters(period).jeugdwet.jeugdhulp.leeftijdsgrens_steun_ouders
        soort_2_of_3 = (
            persoon("jw_dekt_begeleiding", period)
            | persoon("jw_dekt_dagbesteding", period)
            | persoon("jw_dekt_persoonlijke_verzorging", period)
        )
        verpleging = persoon("verpleging_loopt_via", period) == Zorgloket.zvw
        nog_geen_18 = persoon("leeftijd", period) < grens
        steun_ouders = nog_geen_18 & persoon("behoefte_permanent_toezicht", period) & (soort_2_of_3 | verpleging)
        grondslag = persoon("grondslag_zorg", period)
        onder_1 = (grondslag == Grondslag.psychisch) | (grondslag == Grondslag.verstandelijk)
        return persoon("behoefte_logeeropvang", period) & persoon("jw_jeugdige", period) & (steun_ouders | onder_1)


class jw_dekt_jeugdhulp(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Ten minste een behoefte van deze persoon is jeugdhulp"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0034925&artikel=1.1&g=2015-07-01"

    def formula_2015_01_01(persoon, period):
        return (
            persoon("jw_dekt_opvoedhulp", period)
            | persoon("jw_dekt_ggz", period)
            | persoon("jw_dekt_verblijf", period)
            | persoon("jw_dekt_pleegzorg", period)
            | persoon("jw_dekt_begeleiding", period)
            | persoon("jw_dekt_dagbesteding", period)
            | persoon("jw_dekt_persoonlijke_verzorging", period)
            | persoon("jw_dekt_logeeropvang", period)
        )


class jw_dekt_vervoer(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Vervoer van en naar de jeugdhulp hoort bij de voorziening"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0034925&artikel=2.3&lid=2&g=2015-07-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0034925&artikel=2.3&lid=2&g=2026-01-01",
    ]
    documentation = """
    Artikel 2.3 lid 2: alleen naast jeugdhulp, en voor zover nodig om een medische noodzaak of beperkingen in de
    zelfredzaamheid; die noodzaak zit in de behoefte.
    """

    def formula_2015_01_01(persoon, period):
        return persoon("behoefte_vervoer", period) & persoon("jw_dekt_jeugdhulp", period)
