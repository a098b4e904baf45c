"""Gezamenlijke huishouding en wie als gehuwd geldt (Participatiewet artikel 3).

De andere volwassene is die van het gezin (`gezinspartner`); de feiten over het paar staan op het gezin.
"""

import numpy as np
from openfisca_core.periods import DateUnit
from openfisca_core.variables import Variable

from openfisca_inclusieve_stad.begrippen import (
    GEEN_DATUM,
    Oordeel,
    Verwantschap,
    Woonvorm,
    eerste_van_de_maand,
    gezinspartner,
    is_gegeven,
    plus_maanden,
    van_rij,
    voor_wie,
    woont_bij,
)
from openfisca_inclusieve_stad.entities import Persoon


class pw_hoofdverblijf_in_dezelfde_woning(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Heeft met de andere volwassene van het gezin het hoofdverblijf in dezelfde woning"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=3&lid=3&g=2015-07-01"
    documentation = """
    Artikel 3 lid 3 en 6: alleen een woning (ook een woonwagen of woonschip); een inrichting of opvang is geen woning.
    """

    def formula_2015_01_01(persoon, period):
        woning = persoon.huishouden("woonvorm", period) == Woonvorm.woning
        return woont_bij(persoon, gezinspartner(persoon)) & woning


class pw_onweerlegbaar_vermoeden(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Een gezamenlijke huishouding wordt in ieder geval aanwezig geacht (artikel 3 lid 4)"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=3&lid=4&g=2015-07-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=3&lid=4&g=2026-01-01",
    ]
    documentation = """
    Artikel 3 lid 4, bij hoofdverblijf in dezelfde woning: a. eerder met elkaar gehuwd, of eerder als gehuwden
    aangemerkt; b. een kind samen; c. een samenlevingscontract; d. een registratie. Onder a telt tot en met 2025 een
    eerder huwelijk zonder termijn en 'aangemerkt' twee jaar; vanaf 2026 tellen beide twee jaar voor de aanvraag (de
    vroegste van de twee; zonder opgegeven aanvraag de eerste van de maand). Zonder opgegeven laatste dag is niet
    vastgesteld dat die binnen de termijn ligt.
    """

    def formula_2015_01_01(persoon, period, parameters):
        gezin = persoon.gezin
        jaren = parameters(period).participatiewet.eerder_aangemerkt.termijn
        aangemerkt = _binnen_termijn(persoon, period, jaren, gezin("eerder_als_gehuwd_aangemerkt", period))
        a = gezin("eerder_gehuwd", period) | aangemerkt
        return persoon("pw_hoofdverblijf_in_dezelfde_woning", period) & (a | _onderdelen_b_c_d(gezin, period))

    def formula_2026_01_01(persoon, period, parameters):
        gezin = persoon.gezin
        jaren = parameters(period).participatiewet.gezamenlijke_huishouding.weerlegbaarheidstermijn_ex
        eerder = gezin("eerder_gehuwd", period) | gezin("eerder_als_gehuwd_aangemerkt", period)
        a = _binnen_termijn(persoon, period, jaren, eerder)
        return persoon("pw_hoofdverblijf_in_dezelfde_woning", period) & (a | _onderdelen_b_c_d(gezin, period))


class pw_gezamenlijke_huishouding(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Voert een gezamenlijke huishouding met de andere volwassene van het gezin"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=3&lid=3&g=2015-07-01"
    documentation = """
    Artikel 3 lid 3 en 4: hetzelfde hoofdverblijf en blijk geven voor elkaar te zorgen, of een onweerlegbaar vermoeden.
    De uitzonderingen van lid 2 staan in pw_heeft_partner.
    """

    def formula_2015_01_01(persoon, period):
        samen = persoon("pw_hoofdverblijf_in_dezelfde_woning", period)
        zorg_voor_elkaar = persoon.gezin("wederzijdse_zorg", period) == Oordeel.ja
        return (samen & zorg_voor_elkaar) | persoon("pw_onweerlegbaar_vermoeden", period)


class pw_geldt_als_ongehuwd(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Is ongehuwd, of leeft duurzaam gescheiden (artikel 3 lid 2 onder b)"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=3&lid=2&g=2015-07-01"
    documentation = """
    Gehuwd is ook het geregistreerd partnerschap (lid 1). Wie duurzaam gescheiden leeft, geldt als ongehuwd. Gaat over
    het huwelijk met de andere volwassene van het gezin.
    """

    def formula_2015_01_01(persoon, period):
        gehuwd = (gezinspartner(persoon) >= 0) & persoon.gezin("gehuwd", period)
        return ~gehuwd | persoon.gezin("duurzaam_gescheiden", period)


class pw_zorg_is_aanleiding_samenwonen(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Woont samen om een zorgbehoefte van, of zorg door, een bijstandsgerechtigde (artikel 3 lid 2 onder a)"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=3&lid=2&g=2026-01-01"
    documentation = """
    Vanaf 2026, ongeacht verwantschap, zolang de zorg wordt verleend (Stb. 2025, 312). Daarvoor bestond deze grond niet.
    """

    def formula_2026_01_01(persoon, period):
        aanleiding = persoon.gezin("zorgbehoefte_aanleiding_samenwonen", period) == Oordeel.ja
        return (gezinspartner(persoon) >= 0) & aanleiding


class pw_uitgezonderd_van_gezamenlijke_huishouding(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Geldt door verwantschap of zorg niet als gehuwd, ook bij een gezamenlijke huishouding"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=3&lid=2&g=2015-07-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=3&lid=2&g=2026-01-01",
    ]
    documentation = """
    Artikel 3 lid 2 onder a, na 'tenzij': een aanverwant of bloedverwant in de eerste graad (lid 7: ook een meerderjarig
    voormalig pleegkind), en tot en met 2025 een bloedverwant in de tweede graad als een van beiden een zorgbehoefte
    heeft. Vanaf 2026 ieder ander, als de zorg de aanleiding vormt om samen te wonen.
    """

    def formula_2015_01_01(persoon, period):
        verwantschap = persoon.gezin("verwantschap", period)
        tweede_graad = verwantschap == Verwantschap.bloed_tweede_graad
        met_zorg = tweede_graad & _zorgbehoefte_bij_een_van_beiden(persoon, period)
        return (gezinspartner(persoon) >= 0) & (_eerste_graad(verwantschap) | met_zorg)

    def formula_2026_01_01(persoon, period):
        zorg = persoon("pw_zorg_is_aanleiding_samenwonen", period)
        eerste_graad = _eerste_graad(persoon.gezin("verwantschap", period))
        return (gezinspartner(persoon) >= 0) & (eerste_graad | zorg)


class pw_heeft_partner(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Is gehuwd of geldt als gehuwd met de andere volwassene van het gezin"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=3&g=2015-07-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=3&g=2026-01-01",
    ]
    documentation = """
    Artikel 3: gehuwd (ook op verschillende adressen, tenzij duurzaam gescheiden), of ongehuwd met een gezamenlijke
    huishouding, tenzij uitgezonderd. Altijd wederkerig.
    """

    def formula_2015_01_01(persoon, period):
        ongehuwd = persoon("pw_geldt_als_ongehuwd", period)
        samen = persoon("pw_gezamenlijke_huishouding", period)
        uitgezonderd = persoon("pw_uitgezonderd_van_gezamenlijke_huishouding", period)
        return (gezinspartner(persoon) >= 0) & (~ongehuwd | (samen & ~uitgezonderd))


class pw_tekst_artikel_3_en_4_botst(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Is volgens artikel 3 niet gehuwd en volgens de letter van artikel 4 ook niet alleenstaande"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=3&lid=2&g=2026-01-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=4&lid=1&g=2026-01-01",
    ]
    documentation = """
    Vanaf 2026 zondert artikel 3 lid 2 onder a iedereen uit die om de zorg samenwoont, maar artikel 4 lid 1 onder a en b
    noemt nog alleen bloedverwanten in de eerste graad en, bij zorgbehoefte, de tweede graad. Een neef, zwager of vriend
    voert dan een gezamenlijke huishouding zonder gehuwd of alleenstaande te zijn. Het model volgt de kennelijke
    bedoeling: alleenstaande (wetten.yaml, twijfels).
    """

    def formula_2026_01_01(persoon, period):
        verwantschap = persoon.gezin("verwantschap", period)
        bloedverwant = (verwantschap == Verwantschap.bloed_eerste_graad) | (verwantschap == Verwantschap.bloed_tweede_graad)
        aanverwant = verwantschap == Verwantschap.aan_eerste_graad  # die zonderde artikel 3 ook voor 2026 al uit
        return (
            persoon("pw_geldt_als_ongehuwd", period)
            & persoon("pw_gezamenlijke_huishouding", period)
            & persoon("pw_zorg_is_aanleiding_samenwonen", period)
            & ~(bloedverwant | aanverwant)
        )


def _binnen_termijn(persoon, period, jaren, eerder):
    """Voor wie dat eerder waren: of de laatste dag daarvan binnen zoveel jaar voor de aanvraag ligt."""
    wie = voor_wie(persoon, eerder)
    laatste_dag = wie.gezin("eerder_gehuwd_tot", period)
    van_partner = van_rij(persoon("aanvraag_datum", period), gezinspartner(wie), GEEN_DATUM)
    vroegste = np.minimum(wie("aanvraag_datum", period), van_partner)
    aanvraag = np.where(is_gegeven(vroegste), vroegste, eerste_van_de_maand(period))
    return wie.uitkomst(is_gegeven(laatste_dag) & (plus_maanden(laatste_dag, jaren * 12) >= aanvraag), anders=False)


def _onderdelen_b_c_d(gezin, period):
    b = gezin("kind_samen", period)
    c = gezin("samenlevingscontract", period)
    d = gezin("registratie_gezamenlijke_huishouding", period)  # lid 5: welke registraties zegt een AMvB, niet gelezen
    return b | c | d


def _eerste_graad(verwantschap):
    aanverwant = verwantschap == Verwantschap.aan_eerste_graad
    return aanverwant | (verwantschap == Verwantschap.bloed_eerste_graad)


def _zorgbehoefte_bij_een_van_beiden(persoon, period):
    zorgbehoefte = persoon("zorgbehoefte", period) == Oordeel.ja
    return zorgbehoefte | van_rij(zorgbehoefte, gezinspartner(persoon), False)
