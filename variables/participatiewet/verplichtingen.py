"""Verplichtingen gericht op arbeid, en de ontheffingen daarvan (Participatiewet artikel 9, 9a en 44a).

Leest `toegekend_pw_ontheffing_arbeidsplicht` (uit pw_aanspraak_ontheffing_arbeidsplicht, artikel 9 lid 2).
"""

from datetime import date

import numpy as np
from openfisca_core.indexed_enums import Enum
from openfisca_core.periods import DateUnit
from openfisca_core.variables import Variable

from openfisca_inclusieve_stad.begrippen import (
    GEEN_DATUM,
    Aanspraak,
    Oordeel,
    eerste_van_de_maand,
    is_gegeven,
    kies,
    plus_maanden,
    verjaardag,
)
from openfisca_inclusieve_stad.entities import Gezin, Persoon


class pw_verplicht_tot_arbeidsinschakeling(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "De verplichtingen van artikel 9 lid 1 gelden voor deze persoon (voor ontheffing)"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=9&lid=1&g=2015-07-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=9&lid=5&g=2015-07-01",
    ]
    documentation = """
    Artikel 9 lid 1: de belanghebbende van 18 jaar of ouder, jonger dan de pensioengerechtigde leeftijd, vanaf de melding;
    ieder van de gehuwden (lid 3); niet wie volledig en duurzaam arbeidsongeschikt is (lid 5). Belanghebbende is wie zich
    heeft gemeld, al bijstand ontvangt, of met deze gegevens recht op algemene bijstand heeft of krijgt.
    """

    def formula_2015_01_01(persoon, period, parameters):
        minimum = parameters(period).participatiewet.recht.minimumleeftijd
        gemeld = persoon("melding_datum", period) <= eerste_van_de_maand(period)
        aanspraak = persoon("pw_aanspraak_algemene_bijstand", period)
        ontvangt = persoon("ontvangt_al_bijstand", period) | (aanspraak == Aanspraak.recht)
        leeftijd = (persoon("leeftijd", period) >= minimum) & ~persoon("aow_leeftijd_bereikt", period)
        arbeidsongeschikt = persoon("volledig_en_duurzaam_arbeidsongeschikt", period)  # lid 5
        return (gemeld | ontvangt) & leeftijd & ~arbeidsongeschikt


class pw_arbeidsplicht(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Moet naar vermogen arbeid verkrijgen, aanvaarden en behouden (artikel 9 lid 1 onder a)"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=9&lid=1&g=2015-07-01"
    documentation = """
    Niet met een ontheffing om dringende redenen (lid 2) of voor een kind tot vijf jaar (artikel 9a). 'Naar vermogen' is een
    open norm; een aantal sollicitaties per week staat niet in de wet.
    """

    def formula_2015_01_01(persoon, period):
        verplicht = persoon("pw_verplicht_tot_arbeidsinschakeling", period)
        ontheven = persoon("toegekend_pw_ontheffing_arbeidsplicht", period)  # artikel 9 lid 2
        jong_kind = persoon("pw_aanspraak_ontheffing_jong_kind", period) == Aanspraak.recht  # artikel 9a lid 1
        return verplicht & ~ontheven & ~jong_kind


class pw_plicht_arbeid_aanvaarden(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Moet aangeboden arbeid aanvaarden"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=9&lid=4&g=2015-07-01"
    documentation = """
    Artikel 9 lid 4: voor een alleenstaande ouder met een kind tot 12 jaar slechts nadat het college zich heeft overtuigd
    van kinderopvang, scholing en belastbaarheid. Onbekend: dan is dat niet gebleken en geldt de plicht nog niet.
    """

    def formula_2015_01_01(persoon, period, parameters):
        grens = parameters(period).participatiewet.arbeidsplicht.zorg_kindleeftijd_alleenstaande_ouder
        jongste = persoon.gezin("pw_leeftijd_jongste_kind", period)
        kind = persoon("pw_is_zorgende_alleenstaande_ouder", period) & (jongste < grens)
        overtuigd = persoon("kinderopvang_scholing_en_belastbaarheid_onderzocht", period) == Oordeel.ja
        return persoon("pw_arbeidsplicht", period) & (~kind | overtuigd)


class pw_voorzieningplicht(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Moet een aangeboden voorziening gebruiken en meewerken aan onderzoek (artikel 9 lid 1 onder b)"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=9&lid=1&g=2015-07-01"
    documentation = """
    Van deze verplichting kan geen ontheffing worden verleend: artikel 9 lid 2 noemt alleen a en c, artikel 9a alleen a.
    """

    def formula_2015_01_01(persoon, period):
        return persoon("pw_verplicht_tot_arbeidsinschakeling", period)


class pw_tegenprestatieplicht(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Moet naar vermogen een tegenprestatie doen, als het college die opdraagt (artikel 9 lid 1 onder c)"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=9&lid=1&g=2015-07-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=9&lid=7&g=2015-07-01",
    ]
    documentation = """
    Niet met een ontheffing om dringende redenen (lid 2), en niet voor de alleenstaande ouder met een ontheffing van artikel
    9a (lid 7).
    """

    def formula_2015_01_01(persoon, period, parameters):
        in_werking = parameters(period).participatiewet.tegenprestatie.in_werking == 1
        verplicht = persoon("pw_verplicht_tot_arbeidsinschakeling", period)
        ontheven = persoon("toegekend_pw_ontheffing_arbeidsplicht", period)
        jong_kind = persoon("pw_aanspraak_ontheffing_jong_kind", period) == Aanspraak.recht
        return in_werking & verplicht & ~ontheven & ~jong_kind


class pw_aanspraak_ontheffing_arbeidsplicht(Variable):
    value_type = Enum
    possible_values = Aanspraak
    default_value = Aanspraak.niet_van_toepassing
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Tijdelijke ontheffing van de arbeidsplicht en de tegenprestatie om dringende redenen"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=9&lid=2&g=2015-07-01"
    documentation = """
    Artikel 9 lid 2: kan, in individuele gevallen en tijdelijk. Zorgtaken kunnen dringende redenen zijn.
    """

    def formula_2015_01_01(persoon, period):
        verplicht = persoon("pw_verplicht_tot_arbeidsinschakeling", period)
        dringend = persoon("dringende_redenen_ontheffing", period) == Oordeel.ja
        return kies(
            (~verplicht, Aanspraak.niet_van_toepassing),
            (dringend, Aanspraak.kan),
            anders=Aanspraak.geen_recht,
        )


class pw_leeftijd_jongste_kind(Variable):
    value_type = float
    default_value = 999
    entity = Gezin
    definition_period = DateUnit.MONTH
    label = "Leeftijd van het jongste kind van het gezin (oneindig zonder kind)"
    unit = "year"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=9a&lid=4&g=2015-07-01"
    documentation = """
    Eigen, stief- en pleegkinderen: voor artikel 9 en 9a telt een pleegkind mee (artikel 4 lid 1 onder d). Een ongeboren
    kind niet.
    """

    def formula_2015_01_01(gezin, period):
        leeftijd = gezin.members("leeftijd", period)
        return gezin.min(np.where(leeftijd >= 0, leeftijd, np.inf), role=Gezin.KIND)


class pw_is_zorgende_alleenstaande_ouder(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Is alleenstaande ouder voor artikel 9 en 9a (ook met een pleegkind)"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=9a&lid=1&g=2015-07-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=4&lid=1&g=2015-07-01",
    ]
    documentation = """
    Als pw_is_alleenstaande_ouder, maar een pleegkind telt hier als kind (artikel 4 lid 1 onder d). Wie de woonsituatie niet
    aantoont wordt niet als alleenstaande ouder aangemerkt (artikel 53a lid 3 onder b): niet gemodelleerd.
    """

    def formula_2015_01_01(persoon, period, parameters):
        grens = parameters(period).participatiewet.kind.leeftijd_ten_laste_komend
        pleegkind = persoon("is_pleegkind", period) & (persoon("leeftijd", period) < grens)
        pleegkind_in_gezin = persoon.gezin.sum(np.asarray(pleegkind, dtype=np.int64), role=Gezin.KIND) > 0
        alleen = persoon.has_role(Gezin.AANVRAGER) & ~persoon("pw_heeft_partner", period)
        met_pleegkind = alleen & pleegkind_in_gezin & persoon("heeft_volledige_zorg", period)
        return persoon("pw_is_alleenstaande_ouder", period) | met_pleegkind


class pw_ontheffing_jong_kind_tot(Variable):
    value_type = date
    default_value = GEEN_DATUM
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Dag tot welke de ontheffing voor een kind tot vijf jaar kan duren"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=9a&lid=4&g=2015-07-01"
    documentation = """
    Artikel 9a lid 4: tot het jongste kind vijf wordt, en ten hoogste vijf jaar, verminderd met wat al is gebruikt. Gerekend
    vanaf de eerste van deze maand.
    """

    def formula_2015_01_01(persoon, period, parameters):
        arbeidsplicht = parameters(period).participatiewet.arbeidsplicht
        geboren = persoon.gezin.members("geboortedatum", period)
        dagen = np.where(is_gegeven(geboren), geboren, np.datetime64("1000-01-01")).astype("datetime64[D]").astype(np.int64)
        laatste = persoon.gezin.max(dagen.astype(np.float64), role=Gezin.KIND)
        heeft_kind = np.isfinite(laatste)
        jongste = np.where(heeft_kind, laatste, 0).astype(np.int64).astype("datetime64[D]")
        vijfde_verjaardag = verjaardag(jongste, int(arbeidsplicht.ontheffing_alleenstaande_ouder_kindleeftijd))
        over = int(arbeidsplicht.ontheffing_alleenstaande_ouder_duur) * 12 - persoon("ontheffing_jong_kind_gebruikt", period)
        vandaag = np.full(persoon.count, eerste_van_de_maand(period))
        tot = np.minimum(vijfde_verjaardag, plus_maanden(vandaag, np.maximum(over, 0)))
        ouder = persoon("pw_is_zorgende_alleenstaande_ouder", period) & heeft_kind
        return np.where(ouder, tot, np.datetime64(GEEN_DATUM, "D"))


class pw_aanspraak_ontheffing_jong_kind(Variable):
    value_type = Enum
    possible_values = Aanspraak
    default_value = Aanspraak.niet_van_toepassing
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Ontheffing van de arbeidsplicht voor een alleenstaande ouder met een kind tot vijf jaar"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=9a&g=2015-07-01"
    documentation = """
    Artikel 9a: het college verleent haar op verzoek (lid 1), eenmalig (lid 2), zolang het jongste kind nog geen vijf is en
    ten hoogste vijf jaar in totaal (lid 4). Niet als ondubbelzinnig blijkt dat de ouder de verplichting van artikel 9 lid 1
    onder b niet wil nakomen (lid 3), en niet na intrekking (lid 5 onder d).
    """

    def formula_2015_01_01(persoon, period, parameters):
        arbeidsplicht = parameters(period).participatiewet.arbeidsplicht
        jongste = persoon.gezin("pw_leeftijd_jongste_kind", period)
        verplicht = persoon("pw_verplicht_tot_arbeidsinschakeling", period)
        ouder = persoon("pw_is_zorgende_alleenstaande_ouder", period)
        kind_tot_vijf = jongste < arbeidsplicht.ontheffing_alleenstaande_ouder_kindleeftijd
        verzoek = persoon("verzoek_ontheffing_jong_kind", period)  # lid 1
        duur = arbeidsplicht.ontheffing_alleenstaande_ouder_duur * 12
        niet_verbruikt = persoon("ontheffing_jong_kind_gebruikt", period) < duur  # lid 4
        onwil = persoon("wil_voorziening_niet", period) == Oordeel.ja  # lid 3
        ingetrokken = persoon("ontheffing_jong_kind_ingetrokken", period)  # lid 5 onder d
        recht = kind_tot_vijf & verzoek & niet_verbruikt & ~onwil & ~ingetrokken
        return kies(
            (~(verplicht & ouder), Aanspraak.niet_van_toepassing),
            (recht, Aanspraak.recht),
            anders=Aanspraak.geen_recht,
        )


class pw_plan_van_aanpak_verplicht(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Het college voegt bij de toekenning een plan van aanpak"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=44&lid=4&g=2015-07-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=44a&g=2015-07-01",
    ]
    documentation = """
    Artikel 44 lid 4: bij toekenning van algemene bijstand aan wie 18 jaar of ouder is en jonger dan 27.
    """

    def formula_2015_01_01(persoon, period, parameters):
        grens = parameters(period).participatiewet.zoektermijn.leeftijdsgrens
        minimum = parameters(period).participatiewet.recht.minimumleeftijd
        leeftijd = persoon("leeftijd", period)
        recht = persoon("pw_aanspraak_algemene_bijstand", period) == Aanspraak.recht
        return recht & (leeftijd >= minimum) & (leeftijd < grens)
