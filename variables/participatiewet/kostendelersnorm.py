"""Kostendelersnorm: wie deelt (Participatiewet artikel 19a; in 2015 artikel 22a lid 4), en hoeveel (artikel 22a)."""

from datetime import date

import numpy as np
from openfisca_core.periods import DateUnit
from openfisca_core.variables import Variable

from openfisca_inclusieve_stad.begrippen import (
    GEEN_DATUM,
    Bedrag,
    Bewoners,
    Huurcontract,
    Onderwijs,
    Oordeel,
    TijdelijkElders,
    Woonvorm,
    aantal,
    bij_partner,
    kring,
    of_onbekend,
    partner_rij,
    van_partner,
    van_rij,
    verjaardag,
    voor_wie,
    waar,
)
from openfisca_inclusieve_stad.entities import Persoon


class pw_kostendeler_vanaf(Variable):
    value_type = date
    default_value = GEEN_DATUM
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Dag waarop iemand de leeftijd van een kostendelende medebewoner bereikt"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=22a&lid=4&g=2015-07-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=19a&lid=1&g=2016-01-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=19a&lid=1&g=2023-01-01",
    ]
    documentation = """
    De verjaardag volgens de wet van deze maand: 21 jaar tot en met 2022, 27 jaar vanaf 2023.
    """

    def formula_2015_01_01(persoon, period, parameters):
        leeftijd = parameters(period).participatiewet.kostendelersnorm.minimumleeftijd
        return verjaardag(persoon("geboortedatum", period), leeftijd)


class pw_telt_mee_als_kostendeler(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Kan een kostendelende medebewoner zijn: oud genoeg en geen student"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=22a&lid=4&g=2015-07-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=19a&lid=1&g=2016-01-01",
    ]
    documentation = """
    Wat aan de medebewoner zelf ligt: de leeftijd (aanhef; in 2015 lid 4 onder a) en het onderwijs dat hij volgt
    (onder d). Vergelijkbaar onderwijs buiten Nederland telt sinds 2016. Inkomen doet niet ter zake.
    """

    def formula_2015_01_01(persoon, period, parameters):
        onderwijs = persoon("onderwijs", period)
        d = (onderwijs == Onderwijs.wsf) | (onderwijs == Onderwijs.wtos) | (onderwijs == Onderwijs.bbl)
        return _oud_genoeg(persoon, period, parameters) & ~d

    def formula_2016_01_01(persoon, period, parameters):
        onderwijs = persoon("onderwijs", period)
        d = (
            (onderwijs == Onderwijs.wsf)
            | (onderwijs == Onderwijs.wtos)
            | (onderwijs == Onderwijs.bbl)
            | (onderwijs == Onderwijs.buitenland)
        )
        return _oud_genoeg(persoon, period, parameters) & ~d


class pw_huurt_commercieel_van(Variable):
    value_type = int
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Van wie deze persoon, of zijn partner, commercieel huurt of kost geniet (nummer van de bewoner)"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=19a&lid=1&g=2016-01-01"
    documentation = """
    Schriftelijk en tegen een commerciële prijs. 0 is van niemand, -1 is iemand buiten de woning. Een overeenkomst van
    een van de gehuwden in dezelfde woning geldt hier voor beiden (onze lezing; het artikel zwijgt).
    """

    def formula_2015_01_01(persoon, period):
        zelf = _huur(persoon, period)
        return waar(zelf != 0, zelf, _bij_partner(persoon, zelf, period))


class pw_commercieel_contract_met(Bewoners):
    value_type = int
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Medebewoners met wie deze persoon, of zijn partner, een commerciële overeenkomst heeft"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=22a&lid=4&g=2015-07-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=19a&lid=1&g=2016-01-01",
    ]
    documentation = """
    Artikel 19a lid 1 onder b (in 2015 artikel 22a lid 4 onder b): schriftelijk, tegen een commerciële prijs, als
    huurder of als verhuurder, kostganger of kostgever. Niet tussen bloed- of aanverwanten in de eerste of tweede graad.
    Een overeenkomst van een van de gehuwden in dezelfde woning geldt voor beiden (onze lezing).
    """

    def formula_2015_01_01(persoon, period):
        k = kring(persoon)
        huur = _huur(persoon, period)
        wie = voor_wie(persoon, huur != 0)
        niet_verwant = wie.uitkomst(wie.van(huur) * ~wie("verwant_aan_verhuurder", period), anders=0)
        verhuurder = wie.uitkomst(wie.van(niet_verwant), anders=_bij_partner(persoon, niet_verwant, period))
        wie_huurt = voor_wie(persoon, verhuurder > 0)
        bij_verhuurder = van_rij(_partner_in_de_woning(persoon, period), wie_huurt.van(k.rij_van(verhuurder)), -1)
        als_huurder = k.die_ik_noem(verhuurder) | wie_huurt.uitkomst(van_rij(k.ik, bij_verhuurder), anders=0)
        als_verhuurder = k.die_mij_noemen(verhuurder)
        return als_huurder | als_verhuurder | _bij_partner(persoon, als_verhuurder, period)


class pw_zelfde_commerciele_verhuurder(Bewoners):
    value_type = int
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Medebewoners die commercieel van dezelfde ander huren als deze persoon"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=22a&lid=4&g=2015-07-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=19a&lid=1&g=2016-01-01",
    ]
    documentation = """
    Artikel 19a lid 1 onder c (in 2015 artikel 22a lid 4 onder c): beiden hebben een schriftelijke overeenkomst tegen een
    commerciële prijs met dezelfde derde. Verwantschap doet hier niet ter zake. Alle verhuurders buiten de woning gelden
    als een en dezelfde.
    """

    def formula_2015_01_01(persoon, period):
        return kring(persoon).die_ook_noemen(persoon("pw_huurt_commercieel_van", period).astype(np.int64))


class pw_kostendelende_medebewoners(Bewoners):
    value_type = int
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Kostendelende medebewoners van deze persoon (verzameling)"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=22a&lid=4&g=2015-07-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=19a&lid=1&g=2016-01-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=19a&lid=1&g=2023-01-01",
    ]
    documentation = """
    Artikel 19a lid 1, per paar beoordeeld: wie in dezelfde woning het hoofdverblijf heeft, oud genoeg is, en niet
    a. de echtgenoot is; b. een commerciële overeenkomst met deze persoon heeft; c. commercieel van dezelfde derde huurt;
    d. onderwijs volgt. Zonder deze persoon zelf. Bit n-1 is bewoner n; een inrichting of opvang is geen woning.
    """

    def formula_2015_01_01(persoon, period):
        k = kring(persoon)
        woning = persoon.huishouden("woonvorm", period) == Woonvorm.woning
        oud_genoeg_en_niet_d = k.waar(persoon("pw_telt_mee_als_kostendeler", period))
        a = k.rij(_partner_in_de_woning(persoon, period))
        b = persoon("pw_commercieel_contract_met", period)
        c = persoon("pw_zelfde_commerciele_verhuurder", period)
        return waar(woning, oud_genoeg_en_niet_d & ~k.ik & ~a & ~b & ~c, 0)


class pw_aantal_kostendelers(Variable):
    value_type = int
    default_value = 1
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Aantal personen in de formule van de kostendelersnorm (A)"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=22a&lid=1&g=2015-07-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=22a&lid=1&g=2016-01-01",
    ]
    documentation = """
    Artikel 22a lid 1, A. Vanaf 2016: de kostendelende medebewoners, de belanghebbende, en zijn echtgenoot van 21 jaar of
    ouder (ook een studerende, en ook op een ander adres). In 2015: allen in de woning die lid 4 meetelt, de echtgenoot
    dus alleen als hij daar woont, 21 jaar of ouder is en geen student. Verblijft de echtgenoot in een inrichting, dan
    telt hij niet mee: de norm is dan die van een alleenstaande (artikel 23 lid 3).
    """

    def formula_2015_01_01(persoon, period):
        telt_mee = persoon("pw_telt_mee_als_kostendeler", period)
        in_de_woning = persoon("pw_hoofdverblijf_in_dezelfde_woning", period)
        echtgenoot = in_de_woning & _bij_partner(persoon, telt_mee, period, False)
        return 1 + echtgenoot + aantal(persoon("pw_kostendelende_medebewoners", period))

    def formula_2016_01_01(persoon, period, parameters):
        grens = parameters(period).participatiewet.kostendelersnorm.minimumleeftijd_belanghebbende
        van_21 = van_partner(persoon, "leeftijd", period, "pw_heeft_partner", -1) >= grens
        echtgenoot = van_21 & ~persoon("pw_partner_in_inrichting", period)
        return 1 + echtgenoot + aantal(persoon("pw_kostendelende_medebewoners", period))


class pw_kostendelersnorm_van_toepassing(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "De kostendelersnorm is op deze persoon van toepassing"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=22a&g=2015-07-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=22a&lid=1&g=2016-01-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=22a&lid=4&g=2026-01-01",
    ]
    documentation = """
    Artikel 22a lid 1: 21 jaar of ouder met een of meer kostendelende medebewoners. Vanaf 2026 niet voor wie tijdelijk
    elders verblijft om mantelzorg te geven bij een intensieve zorgbehoefte (lid 4). De echtgenoot zonder recht, die in
    2015 ook meetelde (lid 3 onder a), staat bij artikel 24.
    """

    def formula_2015_01_01(persoon, period, parameters):
        return _van_21_met_medebewoners(persoon, period, parameters)

    def formula_2026_01_01(persoon, period, parameters):
        mantelzorg_elders = persoon("tijdelijk_elders", period) == TijdelijkElders.mantelzorg
        lid_4 = mantelzorg_elders & (persoon("mantelzorg_elders_intensief", period) == Oordeel.ja)
        return _van_21_met_medebewoners(persoon, period, parameters) & ~lid_4


class pw_rekennorm(Bedrag):
    value_type = float
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Rekennorm in de formule van de kostendelersnorm (B)"
    unit = "currency-EUR"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=22a&lid=2&g=2015-07-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=22a&lid=1&g=2016-01-01",
    ]
    documentation = """
    Artikel 22a lid 1, B (in 2015 lid 2): de norm voor gehuwden van a. artikel 21 onder b, tot de pensioengerechtigde
    leeftijd; b. artikel 22 onder c, als alleen de echtgenoot die heeft bereikt; c. artikel 22 onder b, vanaf die leeftijd.
    Het bedrag van 22 onder b en c is gelijk. Een echtgenoot in een inrichting telt niet (artikel 23 lid 3).
    """

    def formula_2015_01_01(persoon, period, parameters):
        norm = parameters(period).participatiewet.norm
        echtgenoot_aow = van_partner(persoon, "aow_leeftijd_bereikt", period, "pw_heeft_partner", False)
        b = echtgenoot_aow & ~persoon("pw_partner_in_inrichting", period)
        c = persoon("aow_leeftijd_bereikt", period)
        return waar(b | c, of_onbekend(norm, "gehuwden_vanaf_aow"), of_onbekend(norm, "gehuwden_21_tot_aow"))


class pw_kostendelersnorm(Bedrag):
    value_type = float
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Kostendelersnorm"
    unit = "currency-EUR"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=22a&lid=1&g=2015-07-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=22a&lid=1&g=2016-01-01",
    ]
    documentation = """
    Artikel 22a lid 1: (40% + A x 30%) / A x B, waarin A het aantal kostendelers is en B de rekennorm. Of zij geldt, staat
    in pw_kostendelersnorm_van_toepassing.
    """

    def formula_2015_01_01(persoon, period, parameters):
        norm = parameters(period).participatiewet.kostendelersnorm
        A = persoon("pw_aantal_kostendelers", period)
        B = persoon("pw_rekennorm", period)
        return (norm.basisdeel + A * norm.deel_per_persoon) / A * B


def _oud_genoeg(persoon, period, parameters):
    return persoon("leeftijd", period) >= parameters(period).participatiewet.kostendelersnorm.minimumleeftijd


def _huur(persoon, period):
    wie = voor_wie(persoon, persoon("huurcontract", period) == Huurcontract.commercieel)
    return wie.uitkomst(wie("huurt_van", period).astype(np.int64), anders=0)


def _partner_in_de_woning(persoon, period):
    return partner_rij(persoon, period, "pw_heeft_partner", in_de_woning=True)


def _bij_partner(persoon, kolom, period, anders=0):
    """De waarde bij de partner die in dezelfde woning het hoofdverblijf heeft."""
    return bij_partner(persoon, kolom, period, "pw_heeft_partner", anders, in_de_woning=True)


def _van_21_met_medebewoners(persoon, period, parameters):
    grens = parameters(period).participatiewet.kostendelersnorm.minimumleeftijd_belanghebbende
    return (persoon("leeftijd", period) >= grens) & (persoon("pw_kostendelende_medebewoners", period) != 0)
