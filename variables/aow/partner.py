"""Wie voor de AOW een echtgenoot heeft (AOW artikel 1 lid 2 tot en met 9)."""

from openfisca_core.periods import DateUnit
from openfisca_core.variables import Variable

from openfisca_inclusieve_stad.begrippen import (
    Oordeel,
    Verwantschap,
    Woonvorm,
    eerste_van_de_maand,
    gezinspartner,
    van_rij,
    woont_bij,
)
from openfisca_inclusieve_stad.entities import Persoon


class aow_recht_gezamenlijke_huishouding(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Voert voor de AOW een gezamenlijke huishouding met de andere volwassene van het gezin"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0002221&artikel=1&lid=4&g=2015-07-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0002221&artikel=1&lid=5&g=2026-07-01",
    ]
    documentation = """
    Lid 4: het hoofdverblijf in dezelfde woning en blijk geven zorg te dragen voor elkaar. Lid 5: in ieder geval bij a. een
    eerder huwelijk of eerdere gelijkstelling voor deze wet (zonder termijn, anders dan de Participatiewet sinds 2026),
    b. een kind samen, c. een samenlevingscontract, d. een registratie. Wanneer twee mensen met elk een eigen woning (lid 7,
    Stb. 2014, 385) toch geen hoofdverblijf delen, is een oordeel: ieder_eigen_woning.
    """

    def formula_2015_01_01(persoon, period):
        gezin = persoon.gezin
        woning = persoon.huishouden("woonvorm", period) == Woonvorm.woning
        eigen_woning = gezin("ieder_eigen_woning", period) == Oordeel.ja
        samen = woont_bij(persoon, gezinspartner(persoon)) & woning & ~eigen_woning
        zorg_voor_elkaar = gezin("wederzijdse_zorg", period) == Oordeel.ja
        a = gezin("eerder_gehuwd", period) | gezin("eerder_gelijkgesteld_voor_aow", period)
        b = gezin("kind_samen", period)
        c = gezin("samenlevingscontract", period)
        d = gezin("registratie_gezamenlijke_huishouding", period)  # lid 6: welke registraties zegt een AMvB, niet gelezen
        return samen & (zorg_voor_elkaar | a | b | c | d)


class aow_heeft_partner(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Is voor de AOW gehuwd of geldt als gehuwd met de andere volwassene van het gezin"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0002221&artikel=1&lid=3&g=2015-07-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0002221&artikel=1&lid=3&g=2026-07-01",
    ]
    documentation = """
    Artikel 1 lid 2 en 3: gehuwd of geregistreerd partner, tenzij duurzaam gescheiden; of twee ongehuwde meerderjarigen met een
    gezamenlijke huishouding, tenzij bloedverwant in de eerste graad (lid 8: ook een aangehuwd kind of voormalig pleegkind).
    Broer en zus, ook bij een zorgbehoefte, en wie om de zorg samenwoont gelden hier dus wel als gehuwd, anders dan in
    artikel 3 lid 2 Participatiewet. De tekst van lid 3 tot en met 9 is in 2015 en 2026 gelijk.
    """

    def formula_2015_01_01(persoon, period):
        gezin, partner = persoon.gezin, gezinspartner(persoon)
        gehuwd = gezin("gehuwd", period) & ~gezin("duurzaam_gescheiden", period)
        verwantschap = gezin("verwantschap", period)
        eerste_graad = (verwantschap == Verwantschap.bloed_eerste_graad) | (verwantschap == Verwantschap.aan_eerste_graad)
        meerderjarig = persoon("leeftijd_18_vanaf", period) <= eerste_van_de_maand(period)
        beiden_meerderjarig = meerderjarig & van_rij(meerderjarig, partner, False)
        samen = persoon("aow_recht_gezamenlijke_huishouding", period) & beiden_meerderjarig & ~eerste_graad
        return (partner >= 0) & (gehuwd | (~gezin("gehuwd", period) & samen))
