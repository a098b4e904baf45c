"""Vermogen dat in aanmerking wordt genomen (Participatiewet artikel 34, en artikel 50 lid 1 voor de eigen woning)."""

import numpy as np
from openfisca_core.periods import DateUnit

from openfisca_inclusieve_stad.begrippen import Bedrag, Oordeel, bij_partner, of_onbekend, voor_wie, waar
from openfisca_inclusieve_stad.entities import Persoon


class pw_vermogensgrens(Bedrag):
    value_type = float
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Vermogensgrens"
    unit = "currency-EUR"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=34&lid=3&g=2015-07-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=34&lid=3&g=2026-01-01",
    ]
    documentation = """
    Artikel 34 lid 3: a. een alleenstaande, b. een alleenstaande ouder, c. de gehuwden samen (niet ieder de helft).
    """

    def formula_2015_01_01(persoon, period, parameters):
        grens = parameters(period).participatiewet.vermogensgrens
        return waar(
            persoon("pw_heeft_partner", period),
            of_onbekend(grens, "gehuwden"),
            waar(
                persoon("pw_is_alleenstaande_ouder", period),
                of_onbekend(grens, "alleenstaande_ouder"),
                of_onbekend(grens, "alleenstaande"),
            ),
        )


class pw_vermogen_eigen_woning(Bedrag):
    value_type = float
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Vermogen in de eigen woning dat te gelde moet worden gemaakt"
    unit = "currency-EUR"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=34&lid=2&g=2015-07-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=50&lid=1&g=2015-07-01",
    ]
    documentation = """
    Artikel 34 lid 2 onder d laat het vermogen in de bewoonde eigen woning vrij tot een bedrag. Voor het meerdere bestaat recht
    voor zover tegeldemaking of bezwaring in redelijkheid niet kan worden verlangd (artikel 50 lid 1); de bijstand is dan
    een geldlening (lid 2). Alleen als is geoordeeld dat het wel kan worden verlangd, telt het meerdere als vermogen.
    """

    def formula_2015_01_01(persoon, period, parameters):
        d = of_onbekend(parameters(period).participatiewet.vermogensgrens, "eigen_woning")
        verlangd = persoon("tegeldemaking_woning_verlangd", period) == Oordeel.ja
        wie = voor_wie(persoon, verlangd & (persoon("overwaarde_eigen_woning", period) > 0))
        return wie.uitkomst(np.maximum(wie("overwaarde_eigen_woning", period) - d, 0), anders=0)


class pw_vermogen(Bedrag):
    value_type = float
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Vermogen van de alleenstaande of het gezin, vóór de vermogensgrens"
    unit = "currency-EUR"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=34&lid=1&g=2015-07-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=34&lid=2&g=2026-01-01",
    ]
    documentation = """
    Artikel 34 lid 1 onder a: de bezittingen van de alleenstaande of het gezin min de aanwezige schulden. Het gezin is ook de
    echtgenoot zonder recht en de ten laste komende kinderen (artikel 4); wat een kind niet vrij kan gebruiken (een geblokkeerde
    rekening), hoort niet bij zijn bezittingen. Spaargeld uit de bijstand blijft vrij (lid 2 onder c). De hele som
    staat bij ieder van de gehuwden.
    """

    def formula_2015_01_01(persoon, period):
        wie = voor_wie(persoon, persoon("spaargeld_tijdens_bijstand", period) != 0)
        spaargeld = waar(wie("ontvangt_al_bijstand", period), wie("spaargeld_tijdens_bijstand", period), 0)
        return _van_gezin(persoon, period, _bezit(persoon, period) - wie.uitkomst(spaargeld, anders=0))


class pw_vermogen_in_aanmerking(Bedrag):
    value_type = float
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "In aanmerking te nemen vermogen van de alleenstaande of het gezin"
    unit = "currency-EUR"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=34&lid=2&g=2015-07-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=34&lid=4&g=2015-07-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=34&lid=2&g=2026-01-01",
    ]
    documentation = """
    Wat boven de vermogensgrens uitkomt (artikel 34 lid 2 onder b). Tot en met 2025 wordt bij aanvang getoetst: wie al bijstand
    ontvangt, heeft nog de ruimte van de grens min het vermogen dat bij aanvang vrij bleef, en alleen wat tijdens de
    bijstand is verkregen telt daartegen (lid 4). Vanaf 2026 telt het aanwezige vermogen tegen de grens, voor iedereen.
    """

    def formula_2015_01_01(persoon, period):
        grens = persoon("pw_vermogensgrens", period)
        bij_aanvang = persoon("pw_vermogen", period)
        vrijgebleven = np.clip(_van_gezin(persoon, period, persoon("vermogen_bij_aanvang", period)), 0, grens)
        # het oordeel over de eigen woning geldt ook later
        woning = _van_gezin(persoon, period, persoon("pw_vermogen_eigen_woning", period))
        verkregen = _van_gezin(persoon, period, persoon("vermogen_verkregen_tijdens_bijstand", period)) + woning
        boven_de_grens = np.maximum(bij_aanvang - grens, 0)
        boven_de_ruimte = np.maximum(verkregen - (grens - vrijgebleven), 0)
        return waar(_gezin_ontvangt_al(persoon, period), boven_de_ruimte, boven_de_grens)

    def formula_2026_01_01(persoon, period):
        return np.maximum(persoon("pw_vermogen", period) - persoon("pw_vermogensgrens", period), 0)


def _bezit(persoon, period):
    return persoon("bezittingen", period) - persoon("schulden", period) + persoon("pw_vermogen_eigen_woning", period)


def _gezin_ontvangt_al(persoon, period):
    ontvangt = persoon("ontvangt_al_bijstand", period)
    return ontvangt | bij_partner(persoon, ontvangt, period, "pw_heeft_partner", False)


def _van_gezin(persoon, period, bedrag):
    """De som over de persoon, zijn echtgenoot en de kinderen die te hunnen laste komen.

    Kinderen tellen bij de volwassenen van hun gezin voor wie kinderen ten laste komen; zijn dat er twee die geen paar zijn,
    dan elk voor de helft (welk kind bij wie hoort, doet voor de meeste gezinnen niet ter zake).
    """
    gezin = persoon.simulation.populations["gezin"]
    nummer = gezin.members_entity_id
    kinderen = np.flatnonzero(persoon("pw_is_ten_laste_komend_kind", period))
    van_kinderen = np.bincount(nummer[kinderen], bedrag[kinderen], gezin.count)
    wie_ouder = voor_wie(persoon, persoon("pw_ten_laste_komende_kinderen", period) > 0)
    gezin_van_ouder = wie_ouder.van(nummer)
    eenheden = np.maximum(np.bincount(gezin_van_ouder, ~wie_ouder("pw_heeft_partner", period), gezin.count), 1)
    van_kinderen = wie_ouder.uitkomst((van_kinderen / eenheden)[gezin_van_ouder], anders=0)
    return bedrag + bij_partner(persoon, bedrag, period, "pw_heeft_partner") + van_kinderen
