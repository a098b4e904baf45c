"""Vrijlatingen: wat niet tot de middelen wordt gerekend (Participatiewet artikel 31 lid 2 en 5, 31a, 33 lid 5).

Een hoogste bedrag dat in een maand ontbreekt, maakt de uitkomst onbekend voor wie zulke inkomsten heeft en voor niemand
anders. Wat de wet geheel buiten de middelen houdt (onder a, b, d, …), is het feit `inkomen_buiten_middelen`.
"""

import numpy as np
from openfisca_core.periods import DateUnit
from openfisca_core.variables import Variable

from openfisca_inclusieve_stad.begrippen import Bedrag, Oordeel, of_onbekend, per_gemeente, van_partner, voor_wie
from openfisca_inclusieve_stad.entities import Persoon


class pw_te_jong_voor_vrijlating(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Te jong voor de vrijlating van arbeid en vrijwilligerswerk (onderdeel k, n en r)"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=31&lid=7&g=2015-07-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=31a&lid=1&g=2021-01-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=31&lid=5&g=2021-10-01",
    ]
    documentation = """
    Artikel 31 lid 5 (in 2015 en 2016 lid 7): niet voor wie jonger is dan 27 jaar. Artikel 31a zette dat voor k, n en r
    opzij: het staat in de teksten van 1 januari en 1 juli 2021, en niet in die van 1 november 2020 en 1 oktober 2021.
    """

    def formula_2015_01_01(persoon, period, parameters):
        return _jonger_dan_27(persoon, period, parameters)

    def formula_2021_01_01(persoon, period):
        return np.zeros(persoon.count, dtype=bool)

    def formula_2021_10_01(persoon, period, parameters):
        return _jonger_dan_27(persoon, period, parameters)


class pw_vrijlating_arbeid(Bedrag):
    value_type = float
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Vrijlating van inkomsten uit arbeid (onderdeel n)"
    unit = "currency-EUR"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=31&lid=2&g=2015-07-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=31&lid=2&g=2017-01-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=31&lid=2&g=2026-01-01",
    ]
    documentation = """
    Onderdeel n: 25% van de inkomsten uit arbeid, met een maximum per maand, voor zover iemand algemene bijstand ontvangt.
    Tot de pensioengerechtigde leeftijd ten hoogste zes maanden (tot en met 2016: aaneengesloten) en alleen als het naar het
    oordeel van het college bijdraagt aan de arbeidsinschakeling. 'Ontvangt' lezen wij zo: wie recht heeft op algemene
    bijstand, ontvangt die over deze maand; of er recht is, wordt bij een nieuwe aanvraag zonder vrijlating getoetst
    (pw_inkomen_voor_toets; wetten.yaml, twijfels).
    """

    def formula_2015_01_01(persoon, period, parameters):
        vrijlating = parameters(period).participatiewet.vrijlating
        wie = _met_arbeid(persoon, period)
        arbeid = _inkomsten_uit_arbeid(wie, period)
        binnen_zes_maanden = wie("maanden_vrijlating_arbeid_gebruikt", period) < vrijlating.arbeid_duur_maximum
        draagt_bij = wie("draagt_bij_aan_arbeidsinschakeling", period) == Oordeel.ja
        geldt = (
            wie("pw_rechthebbend", period)
            & ~wie("pw_te_jong_voor_vrijlating", period)
            & (wie("aow_leeftijd_bereikt", period) | (binnen_zes_maanden & draagt_bij))
        )
        deel = vrijlating.arbeid_fractie * arbeid
        return wie.uitkomst(np.where(geldt, np.minimum(deel, of_onbekend(vrijlating, "arbeid_maximum")), 0), anders=0)


class pw_heeft_kind_voor_vrijlating(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Alleenstaande ouder met de volledige zorg voor een ten laste komend kind tot 12 jaar"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=31&lid=2&g=2015-07-01"
    documentation = """
    Onderdeel r onder 1°.
    """

    def formula_2015_01_01(persoon, period, parameters):
        grens = parameters(period).participatiewet.vrijlating.alleenstaande_ouder_kindleeftijd
        jong_kind = persoon("pw_is_ten_laste_komend_kind", period) & (persoon("leeftijd", period) < grens)
        return persoon("pw_is_alleenstaande_ouder", period) & (_in_gezin(persoon, jong_kind) > 0)


class pw_vrijlating_alleenstaande_ouder(Bedrag):
    value_type = float
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Vrijlating van inkomsten uit arbeid voor een alleenstaande ouder (onderdeel r)"
    unit = "currency-EUR"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=31&lid=2&g=2015-07-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=31&lid=2&g=2023-01-01",
    ]
    documentation = """
    Onderdeel r: 12,5% van de inkomsten uit arbeid, met een maximum per maand, ten hoogste 30 aaneengesloten maanden, voor wie
    1° de volledige zorg heeft voor een ten laste komend kind tot 12 jaar, 2° de zes maanden van onderdeel n achter de rug
    heeft, en 3° bij wie het bijdraagt aan de arbeidsinschakeling. Vanaf 2023 niet als onderdeel y, z of aa geldt; tot en
    met 2022 ging r juist voor y.
    """

    def formula_2015_01_01(persoon, period, parameters):
        return _alleenstaande_ouder(_met_arbeid(persoon, period), period, parameters, np.True_)

    def formula_2023_01_01(persoon, period, parameters):
        wie = _met_arbeid(persoon, period)
        y = wie("pw_vrijlating_medisch_urenbeperkt", period)
        z_of_aa = wie("pw_vrijlating_loonkostensubsidie", period)
        return _alleenstaande_ouder(wie, period, parameters, (y == 0) & (z_of_aa == 0))


class pw_vrijlating_medisch_urenbeperkt(Bedrag):
    value_type = float
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Vrijlating van inkomsten uit arbeid voor wie medisch urenbeperkt is (onderdeel y; in 2015 z)"
    unit = "currency-EUR"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=31&lid=2&g=2015-07-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=31&lid=2&g=2016-01-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=31&lid=2&g=2023-01-01",
    ]
    documentation = """
    Onderdeel y (in 2015 z): 15% van de inkomsten uit arbeid, met een maximum per maand, zonder termijn en ook onder de 27, tenzij
    onderdeel n of r geldt. Vanaf 2023 alleen nog: tenzij onderdeel n geldt.
    """

    def formula_2015_01_01(persoon, period, parameters):
        wie = _met_arbeid(persoon, period)
        n = wie("pw_vrijlating_arbeid", period)
        r = wie("pw_vrijlating_alleenstaande_ouder", period)
        return _medisch_urenbeperkt(wie, period, parameters, (n == 0) & (r == 0))

    def formula_2023_01_01(persoon, period, parameters):
        wie = _met_arbeid(persoon, period)
        return _medisch_urenbeperkt(wie, period, parameters, wie("pw_vrijlating_arbeid", period) == 0)


class pw_vrijlating_loonkostensubsidie(Bedrag):
    value_type = float
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Vrijlating bij een dienstbetrekking met loonkostensubsidie (onderdeel z en aa)"
    unit = "currency-EUR"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=31&lid=2&g=2023-01-01"
    documentation = """
    Vanaf 2023 (niet in de tekst van 26 augustus 2022): 15% van de inkomsten uit die dienstbetrekking, met een maximum per maand,
    voor wie tot de doelgroep loonkostensubsidie behoort. Onder z twaalf maanden na de zes maanden van onderdeel n, tenzij y
    geldt; onder aa daarna, zolang meer uren door omstandigheden van de persoon niet mogelijk zijn. Dezelfde euro blijft een keer
    vrij: ook aa niet naast y (onze lezing). Wie jonger is dan 27 heeft geen recht op onderdeel n; z begint dan
    nadat zes maanden zijn opgegeven als gebruikt (wetten.yaml, twijfels).
    """

    def formula_2023_01_01(persoon, period, parameters):
        pw = parameters(period).participatiewet
        wie = voor_wie(persoon, persoon("inkomen_uit_arbeid_loonkostensubsidie", period) > 0)
        inkomsten = wie("inkomen_uit_arbeid_loonkostensubsidie", period)
        n_verstreken = wie("maanden_vrijlating_arbeid_gebruikt", period) >= pw.vrijlating.arbeid_duur_maximum
        n_geldt_niet = wie("pw_vrijlating_arbeid", period) == 0
        y_geldt_niet = wie("pw_vrijlating_medisch_urenbeperkt", period) == 0
        z = wie("maanden_vrijlating_loonkostensubsidie_gebruikt", period) < pw.vrijlating_loonkostensubsidie.duur_maximum
        aa = ~z & (wie("uitbreiding_arbeid_niet_mogelijk", period) == Oordeel.ja)
        geldt = (
            wie("pw_rechthebbend", period)
            & wie("doelgroep_loonkostensubsidie", period)
            & n_verstreken
            & n_geldt_niet
            & y_geldt_niet
            & (z | aa)
        )
        deel = pw.vrijlating_loonkostensubsidie.fractie * inkomsten
        maximum = of_onbekend(pw.vrijlating, "loonkostensubsidie_maximum")
        return wie.uitkomst(np.where(geldt, np.minimum(deel, maximum), 0), anders=0)


class pw_vrijlating_premie(Bedrag):
    value_type = float
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Vrijlating van een premie voor arbeidsinschakeling (onderdeel j)"
    unit = "currency-EUR"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=31&lid=2&g=2015-07-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=31&lid=5&g=2023-01-01",
    ]
    documentation = """
    Onderdeel j: een een- of tweemalige premie tot een maximum per kalenderjaar, voor zover die naar het oordeel van het college
    bijdraagt aan de arbeidsinschakeling. Niet onder de 27, vanaf 2023 wel voor de doelgroep loonkostensubsidie (lid 5).
    Hoeveel keer de premie is gegeven, wordt niet geteld.
    """

    def formula_2015_01_01(persoon, period, parameters):
        return _premie(persoon, period, parameters, ~_jonger_dan_27(persoon, period, parameters))

    def formula_2023_01_01(persoon, period, parameters):
        doelgroep = persoon("doelgroep_loonkostensubsidie", period)
        return _premie(persoon, period, parameters, ~_jonger_dan_27(persoon, period, parameters) | doelgroep)


class pw_vrijlating_vrijwilligersvergoeding(Bedrag):
    value_type = float
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Vrijlating van een kostenvergoeding voor vrijwilligerswerk (onderdeel k)"
    unit = "currency-EUR"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=31&lid=2&g=2015-07-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=31a&lid=1&g=2021-01-01",
    ]
    documentation = """
    Onderdeel k: tot een bedrag per maand en per kalenderjaar, bij ministeriële regeling. Niet onder de 27 (artikel 31a: wel van
    januari tot en met september 2021). Tot april 2017 gold een hoger bedrag voor vrijwilligerswerk in een voorziening; dat is
    niet gemodelleerd (wetten.yaml).
    """

    def formula_2015_01_01(persoon, period, parameters):
        vrijlating = parameters(period).participatiewet.vrijlating
        geldt = (persoon("vrijwilligersvergoeding", period) > 0) & ~persoon("pw_te_jong_voor_vrijlating", period)
        wie = voor_wie(persoon, geldt)
        eerder = wie("vrijwilligersvergoeding_eerder_dit_jaar", period)
        per_jaar = np.maximum(of_onbekend(vrijlating, "vrijwilligersvergoeding_jaar") - eerder, 0)
        maximum = np.minimum(of_onbekend(vrijlating, "vrijwilligersvergoeding_maand"), per_jaar)
        return wie.uitkomst(np.minimum(wie("vrijwilligersvergoeding", period), maximum), anders=0)


class pw_vrijlating_giften(Bedrag):
    value_type = float
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Vrijlating van giften en kostenbesparende bijdragen (onderdeel m; later ook s)"
    unit = "currency-EUR"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=31&lid=2&g=2015-07-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=31&lid=2&g=2026-01-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=18&lid=8&g=2026-01-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=31&lid=2&g=2026-07-01",
    ]
    documentation = """
    Tot en met 2025 onderdeel m: voor zover giften naar het oordeel van het college verantwoord zijn; de wet noemt geen bedrag.
    Is daarover niet geoordeeld, dan geldt het bedrag per jaar van het gemeentelijk beleid, en zonder beleid niets.
    Vanaf 2026 onderdeel m met artikel 18 (tweede lid 8): giften en kostenbesparende bijdragen samen tot een bedrag per
    kalenderjaar. Onderdeel s (tekst van 1 juli 2026): ook het meerdere, voor zover dat in het individuele geval verantwoord is.
    Wat niet vrij is, telt hier als inkomen in de maand van ontvangst; een eenmalige gift die vermogen is, hoort bij
    de bezittingen (wetten.yaml, twijfels).
    """

    def formula_2015_01_01(persoon, period, parameters):
        wie = voor_wie(persoon, persoon("giften_deze_maand", period) != 0)
        giften, oordeel = wie("giften_deze_maand", period), wie("giften_verantwoord", period)
        beleid = per_gemeente(parameters(period).gemeenten, wie.huishouden("gemeente", period), "giften.vrijlating_jaar")
        # een leeg beleid is hier geen ontbrekend bedrag: zonder oordeel en zonder beleid is niets vrijgelaten
        ruimte = np.maximum(np.where(np.isnan(beleid), 0, beleid) - wie("giften_eerder_dit_jaar", period), 0)
        volgens_beleid = np.where(oordeel == Oordeel.nee, 0, np.minimum(giften, ruimte))
        return wie.uitkomst(np.where(oordeel == Oordeel.ja, giften, volgens_beleid), anders=0)

    def formula_2026_01_01(persoon, period, parameters):
        wie = voor_wie(persoon, persoon("giften_deze_maand", period) != 0)
        return wie.uitkomst(_giften_tot_het_jaarbedrag(wie, period, parameters), anders=0)

    def formula_2026_07_01(persoon, period, parameters):
        wie = voor_wie(persoon, persoon("giften_deze_maand", period) != 0)
        s = wie("giften_verantwoord", period) == Oordeel.ja
        vrij = np.where(s, wie("giften_deze_maand", period), _giften_tot_het_jaarbedrag(wie, period, parameters))
        return wie.uitkomst(vrij, anders=0)


class pw_vrijlating_jonggehandicaptenkorting(Bedrag):
    value_type = float
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Vrijlating van de jonggehandicaptenkorting (onderdeel c)"
    unit = "currency-EUR"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=31&lid=2&g=2015-07-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=31&lid=7&g=2015-07-01",
    ]
    documentation = """
    Onderdeel c, vanaf 27 jaar (lid 5; in 2015 en 2016 lid 7). Artikel 31a noemde onderdeel c niet.
    """

    def formula_2015_01_01(persoon, period, parameters):
        wie = voor_wie(persoon, persoon("jonggehandicaptenkorting", period) != 0)
        korting = wie("jonggehandicaptenkorting", period)
        return wie.uitkomst(np.where(_jonger_dan_27(wie, period, parameters), 0, korting), anders=0)


class pw_vrijlating_pensioen(Bedrag):
    value_type = float
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Deel van een particuliere oudedagsvoorziening dat buiten beschouwing blijft (artikel 33 lid 5)"
    unit = "currency-EUR"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=33&lid=5&g=2015-07-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=33&lid=5&g=2026-01-01",
    ]
    documentation = """
    Als iemand, of een van de echtgenoten, de pensioengerechtigde leeftijd heeft bereikt: a. een bedrag voor een alleenstaande
    (ouder), b. het dubbele voor de gehuwden samen, naar rato van ieders pensioen.
    """

    def formula_2015_01_01(persoon, period, parameters):
        vrijlating = parameters(period).participatiewet.vrijlating
        wie = voor_wie(persoon, persoon("inkomen_uit_pensioen", period) > 0)
        pensioen, aow = wie("inkomen_uit_pensioen", period), wie("aow_leeftijd_bereikt", period)
        samen = pensioen + van_partner(wie, "inkomen_uit_pensioen", period, "pw_heeft_partner")
        maximum = np.where(
            wie("pw_heeft_partner", period),
            of_onbekend(vrijlating, "particuliere_oudedagsvoorziening_gehuwden"),
            of_onbekend(vrijlating, "particuliere_oudedagsvoorziening_alleenstaande"),
        )
        een_van_beiden_aow = aow | van_partner(wie, "aow_leeftijd_bereikt", period, "pw_heeft_partner", False)
        deel = pensioen / np.maximum(samen, 1e-9)
        return wie.uitkomst(np.where(een_van_beiden_aow, np.minimum(samen, maximum) * deel, 0), anders=0)


def _jonger_dan_27(persoon, period, parameters):
    return persoon("leeftijd", period) < parameters(period).participatiewet.vrijlating.minimumleeftijd_n_r_j_k


def _inkomsten_uit_arbeid(persoon, period):
    return persoon("arbeidsinkomen", period) + persoon("inkomen_uit_arbeid_loonkostensubsidie", period)


def _in_gezin(persoon, masker):
    """Per persoon hoeveel leden van het eigen gezin in het masker staan."""
    gezin = persoon.simulation.populations["gezin"]
    return np.bincount(gezin.members_entity_id[masker], minlength=gezin.count)[gezin.members_entity_id]


def _met_arbeid(persoon, period):
    """Wie inkomsten uit arbeid heeft; voor de anderen valt er niets vrij te laten."""
    return voor_wie(persoon, _inkomsten_uit_arbeid(persoon, period) > 0)


def _alleenstaande_ouder(wie, period, parameters, geen_andere_vrijlating):
    vrijlating = parameters(period).participatiewet.vrijlating
    n_verstreken = wie("maanden_vrijlating_arbeid_gebruikt", period) >= vrijlating.arbeid_duur_maximum
    n_geldt_niet = wie("pw_vrijlating_arbeid", period) == 0
    gebruikt = wie("maanden_vrijlating_alleenstaande_ouder_gebruikt", period)
    geldt = (
        wie("pw_rechthebbend", period)
        & ~wie("pw_te_jong_voor_vrijlating", period)
        & (gebruikt < vrijlating.alleenstaande_ouder_duur_maximum)
        & wie("pw_heeft_kind_voor_vrijlating", period)  # 1°
        & (n_verstreken & n_geldt_niet)  # 2°
        & (wie("draagt_bij_aan_arbeidsinschakeling", period) == Oordeel.ja)  # 3°
        & geen_andere_vrijlating
    )
    deel = vrijlating.alleenstaande_ouder_fractie * _inkomsten_uit_arbeid(wie, period)
    vrij = np.where(geldt, np.minimum(deel, of_onbekend(vrijlating, "alleenstaande_ouder_maximum")), 0)
    return wie.uitkomst(vrij, anders=0)


def _medisch_urenbeperkt(wie, period, parameters, geen_andere_vrijlating):
    vrijlating = parameters(period).participatiewet.vrijlating
    geldt = wie("pw_rechthebbend", period) & wie("medisch_urenbeperkt", period) & geen_andere_vrijlating
    deel = vrijlating.medisch_urenbeperkt_fractie * _inkomsten_uit_arbeid(wie, period)
    vrij = np.where(geldt, np.minimum(deel, of_onbekend(vrijlating, "medisch_urenbeperkt_maximum")), 0)
    return wie.uitkomst(vrij, anders=0)


def _premie(persoon, period, parameters, oud_genoeg):
    maximum = of_onbekend(parameters(period).participatiewet.vrijlating, "premie_maximum")
    wie = voor_wie(persoon, (persoon("premie_arbeidsinschakeling", period) > 0) & oud_genoeg)
    ruimte = np.maximum(maximum - wie("premie_arbeidsinschakeling_eerder_dit_jaar", period), 0)
    draagt_bij = wie("premie_draagt_bij_aan_arbeidsinschakeling", period) == Oordeel.ja
    return wie.uitkomst(np.where(draagt_bij, np.minimum(wie("premie_arbeidsinschakeling", period), ruimte), 0), anders=0)


def _giften_tot_het_jaarbedrag(persoon, period, parameters):
    jaarbedrag = parameters(period).participatiewet.giften.vrijstelling_per_jaar
    ruimte = np.maximum(jaarbedrag - persoon("giften_eerder_dit_jaar", period), 0)
    return np.minimum(persoon("giften_deze_maand", period), ruimte)
