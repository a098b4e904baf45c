"""Woonplaats en adres (Participatiewet artikel 40). Geen adres is geen uitsluiting."""

import numpy as np
from openfisca_core.periods import DateUnit
from openfisca_core.variables import Variable

from openfisca_inclusieve_stad.begrippen import Inschrijving, Oordeel, TijdelijkElders, gezinspartner, van_rij
from openfisca_inclusieve_stad.entities import Persoon


class pw_verplichting_briefadres(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Moet aangifte doen van een briefadres dat het college ter beschikking stelt"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=40&lid=2&g=2015-07-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=40&g=2026-01-01",
    ]
    documentation = """
    Artikel 40 lid 2 tot en met 2025: het college verbindt deze verplichting aan de bijstand van wie niet in de
    basisregistratie personen is ingeschreven. In de tekst van 1 januari 2026 staat zij niet meer.
    """

    def formula_2015_01_01(persoon, period):
        niet_ingeschreven = persoon("inschrijving", period) == Inschrijving.niet_ingeschreven
        return persoon("pw_rechthebbend", period) & niet_ingeschreven

    def formula_2026_01_01(persoon, period):
        return np.zeros(persoon.count, dtype=bool)


class pw_opschorting_adres(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Als wordt vastgesteld dat het adres afwijkt: de betaling van de bijstand wordt opgeschort"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=40&lid=3&g=2015-07-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=40&lid=3&g=2026-01-01",
    ]
    documentation = """
    Artikel 40 lid 3 (vanaf 2026 lid 2): het opgegeven adres van iemand zelf, zijn echtgenoot of een kind wijkt af van de
    basisregistratie personen. Niet als a. dat geen gevolgen kan hebben, b. het niet te verwijten is, c. dringende redenen
    bestaan, of vanaf 2026 d. de belanghebbende tijdelijk elders verblijft voor mantelzorg bij een intensieve zorgbehoefte.
    Schort de betaling op, niet het recht; onder a, b en c telt onbekend als de regel: wel opschorten.
    """

    def formula_2015_01_01(persoon, period):
        return _afwijkend_adres(persoon, period) & ~_uitzondering_a_b_c(persoon, period)

    def formula_2026_01_01(persoon, period):
        mantelzorg_elders = persoon("tijdelijk_elders", period) == TijdelijkElders.mantelzorg
        d = mantelzorg_elders & (persoon("mantelzorg_elders_intensief", period) == Oordeel.ja)
        return _afwijkend_adres(persoon, period) & ~(_uitzondering_a_b_c(persoon, period) | d)


def _afwijkend_adres(persoon, period):
    afwijking = persoon("inschrijving", period) == Inschrijving.ander_woonadres
    partner = np.where(persoon("pw_heeft_partner", period), gezinspartner(persoon), -1)
    gezin = persoon.simulation.populations["gezin"]
    kinderen = np.flatnonzero(afwijking & persoon("pw_is_ten_laste_komend_kind", period))
    van_kind = np.bincount(gezin.members_entity_id[kinderen], minlength=gezin.count)[gezin.members_entity_id] > 0
    ouder = persoon("pw_ten_laste_komende_kinderen", period) > 0
    wijkt_af = afwijking | van_rij(afwijking, partner, False) | (ouder & van_kind)
    return persoon("pw_rechthebbend", period) & wijkt_af


def _uitzondering_a_b_c(persoon, period):
    a = persoon("adresafwijking_zonder_gevolgen", period) == Oordeel.ja
    b = persoon("adresafwijking_verwijtbaar", period) == Oordeel.nee
    c = persoon("dringende_redenen_tegen_opschorting", period) == Oordeel.ja
    return a | b | c
