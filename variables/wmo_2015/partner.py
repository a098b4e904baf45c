"""Wie voor de Wmo gehuwd is of daarmee gelijkgesteld (Wmo 2015 artikel 1.1.2)."""

from openfisca_core.periods import DateUnit
from openfisca_core.variables import Variable

from openfisca_inclusieve_stad.begrippen import (
    Oordeel,
    Verwantschap,
    Woonvorm,
    gezinspartner,
    van_rij,
    woont_bij,
)
from openfisca_inclusieve_stad.entities import Persoon


class wmo_gezamenlijke_huishouding(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Voert voor de Wmo een gezamenlijke huishouding met de andere volwassene van het gezin"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0035362&artikel=1.1.2&lid=3&g=2015-07-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0035362&artikel=1.1.2&lid=4&g=2026-07-01",
    ]
    documentation = """
    Lid 3: het hoofdverblijf in dezelfde woning en blijk geven zorg te dragen voor elkaar. Lid 4: in ieder geval bij a. een
    eerder huwelijk of eerdere gelijkstelling voor deze wet (zonder termijn; de gelijkstelling is geen eigen feit), b. een kind
    samen, c. een samenlevingscontract, d. een registratie. De tekst is in 2015 en 2026 gelijk.
    """

    def formula_2015_01_01(persoon, period):
        gezin = persoon.gezin
        woning = persoon.huishouden("woonvorm", period) == Woonvorm.woning
        samen = woont_bij(persoon, gezinspartner(persoon)) & woning
        zorg_voor_elkaar = gezin("wederzijdse_zorg", period) == Oordeel.ja
        a = gezin("eerder_gehuwd", period)
        b = gezin("kind_samen", period)
        c = gezin("samenlevingscontract", period)
        d = gezin("registratie_gezamenlijke_huishouding", period)  # lid 5: welke registraties zegt een AMvB, niet gelezen
        return samen & (zorg_voor_elkaar | a | b | c | d)


class wmo_heeft_partner(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Is voor de Wmo gehuwd of geldt als gehuwd met de andere volwassene van het gezin"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0035362&artikel=1.1.2&lid=2&g=2015-07-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0035362&artikel=1.1.2&lid=2&g=2026-07-01",
    ]
    documentation = """
    Artikel 1.1.2 lid 1 en 2: gehuwd of geregistreerd partner, tenzij duurzaam gescheiden; of twee ongehuwde meerderjarigen
    met een gezamenlijke huishouding, tenzij bloedverwant in de eerste graad. Anders dan in artikel 3 Participatiewet en
    artikel 1 AOW zondert de tekst een aanverwant in de eerste graad niet uit, en bij een zorgbehoefte niemand: broer en zus
    en stiefkind gelden hier als gehuwd.
    """

    def formula_2015_01_01(persoon, period, parameters):
        gezin, partner = persoon.gezin, gezinspartner(persoon)
        gehuwd = gezin("gehuwd", period) & ~gezin("duurzaam_gescheiden", period)
        eerste_graad = gezin("verwantschap", period) == Verwantschap.bloed_eerste_graad
        meerderjarig = persoon("leeftijd", period) >= parameters(period).bw_1.meerderjarigheid
        beiden_meerderjarig = meerderjarig & van_rij(meerderjarig, partner, False)
        samen = persoon("wmo_gezamenlijke_huishouding", period) & beiden_meerderjarig & ~eerste_graad
        return (partner >= 0) & (gehuwd | (~gezin("gehuwd", period) & samen))
