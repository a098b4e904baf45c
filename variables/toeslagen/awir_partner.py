"""Toeslagpartner (Algemene wet inkomensafhankelijke regelingen artikel 3 tot en met 3c, met AWR artikel 5a).

Niet het partnerbegrip van de Participatiewet: hier tellen huwelijk, contract, kind en inschrijving, niet de zorg voor
elkaar, en duurzaam gescheiden leven is niet genoeg. De stand op de eerste van de maand telt (artikel 5).
"""

import numpy as np
from openfisca_core.periods import DateUnit
from openfisca_core.variables import Variable

from openfisca_inclusieve_stad.begrippen import (
    Huurcontract,
    Inschrijving,
    Oordeel,
    Verwantschap,
    Woonvorm,
    dag_van,
    eerste_van_de_maand,
    gezinspartner,
    heeft_rol,
    kring,
    leeftijd_op,
    ook_in_gezin_en_woning,
    van_rij,
    woont_bij,
)
from openfisca_inclusieve_stad.entities import Gezin, Persoon


class awir_op_zelfde_adres(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Staat met de andere volwassene van het gezin op hetzelfde woonadres in de BRP"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0018472&artikel=3&lid=2&g=2015-01-01"
    documentation = """
    Als niets anders is opgegeven (brp_zelfde_adres): zij wonen in dezelfde woning en zijn daar allebei ingeschreven.
    """

    def formula_2015_01_01(persoon, period):
        opgegeven = persoon.gezin("brp_zelfde_adres", period)
        ander = gezinspartner(persoon)
        thuis = persoon("inschrijving", period) == Inschrijving.op_hoofdverblijf
        afgeleid = woont_bij(persoon, ander) & thuis & van_rij(thuis, ander, False)
        return (ander >= 0) & np.where(opgegeven == Oordeel.onbekend, afgeleid, opgegeven == Oordeel.ja)


class awir_partner_lid_1(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Is op de eerste van de maand partner door huwelijk of notarieel samenlevingscontract (artikel 3 lid 1)"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0018472&artikel=3&lid=1&g=2015-01-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0002320&artikel=5a&g=2015-01-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0002320&artikel=5a&g=2026-01-01",
    ]
    documentation = """
    AWR artikel 5a lid 1, 3 en 4. Gehuwden (ook geregistreerd partners) blijven partners, waar zij ook wonen, tot een verzoek
    tot echtscheiding of scheiding van tafel en bed is ingediend en zij op verschillende adressen zijn ingeschreven: beide.
    """

    def formula_2015_01_01(persoon, period):
        gezin = persoon.gezin
        samen = persoon("awir_op_zelfde_adres", period)
        gehuwd = gezin("gehuwd", period) & ~gezin("gescheiden_van_tafel_en_bed", period)
        onder_a = gehuwd & ~(gezin("verzoek_echtscheiding_ingediend", period) & ~samen)
        onder_b = ~gehuwd & gezin("notarieel_samenlevingscontract", period) & _beiden_meerderjarig(persoon, period) & samen
        return (gezinspartner(persoon) >= 0) & (onder_a | onder_b)


class awir_samengesteld_gezin(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Woont als volwassene met een ander en een minderjarig kind van een van beiden op één adres (lid 2 onder e)"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0018472&artikel=3&lid=2&g=2015-01-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0018472&artikel=3&lid=2&g=2021-01-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0018472&artikel=3&lid=7&g=2016-01-01",
    ]
    documentation = """
    Niet als een van beiden zakelijk en schriftelijk een deel van de woning van de ander huurt. Vanaf 2021 moet daar om zijn
    verzocht, en telt ook dat beiden een eigen deel van een derde huren. Vanaf 2016 niet in Wmo-opvang (lid 7, later 8).
    """

    def formula_2015_01_01(persoon, period):
        return _met_kind_op_een_adres(persoon, period) & ~_zakelijke_huur_onderling(persoon, period)

    def formula_2016_01_01(persoon, period):
        huurt = _zakelijke_huur_onderling(persoon, period)
        return _met_kind_op_een_adres(persoon, period) & ~huurt & ~_in_opvang(persoon, period)

    def formula_2021_01_01(persoon, period):
        huurt = _zakelijke_huur_onderling(persoon, period) | persoon.gezin("huren_elk_een_deel_van_derde", period)
        verzocht = persoon.gezin("verzoek_geen_toeslagpartners", period)
        return _met_kind_op_een_adres(persoon, period) & ~(huurt & verzocht) & ~_in_opvang(persoon, period)


class awir_partner_lid_2(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Is op de eerste van de maand partner door een gezamenlijk adres en een grond van artikel 3 lid 2"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0018472&artikel=3&lid=2&g=2015-01-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0018472&artikel=3&lid=2&g=2021-01-01",
    ]
    documentation = """
    Op hetzelfde adres ingeschreven en: een kind samen of erkend (a, b), partner in een pensioenregeling (c), samen een
    eigen woning (d), een samengesteld gezin (e), tot 2021 fiscaal partner (f), of vorig jaar al partner (g; vanaf 2021 f).
    """

    def formula_2015_01_01(persoon, period):
        gronden = _gronden(persoon, period) | persoon.gezin("fiscale_partners", period)
        return persoon("awir_op_zelfde_adres", period) & gronden

    def formula_2021_01_01(persoon, period):
        return persoon("awir_op_zelfde_adres", period) & _gronden(persoon, period)


class awir_partner_ander_deel_van_het_jaar(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Is partner omdat zij dat een ander deel van het jaar waren en op hetzelfde adres staan (artikel 3 lid 3)"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0018472&artikel=3&lid=3&g=2015-01-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0018472&artikel=3&lid=3&g=2021-01-01",
    ]
    documentation = """
    Tot en met 2020 in alle andere perioden van het jaar (ook AWR artikel 5a lid 2), vanaf 2021 alleen in de latere.
    """

    def formula_2015_01_01(persoon, period):
        lid_1 = persoon("awir_partner_lid_1", period.this_year, options=["ADD"])
        lid_2 = persoon("awir_partner_lid_2", period.this_year, options=["ADD"])
        return persoon("awir_op_zelfde_adres", period) & ((lid_1 + lid_2) > 0)

    def formula_2021_01_01(persoon, period):
        eerder = np.zeros(persoon.count, dtype=bool)
        for maand in range(1, period.start.month):  # de eerdere maanden van het jaar (een variabele kan niet naar zichzelf terug)
            toen = period.offset(-maand)
            eerder = eerder | persoon("awir_partner_lid_1", toen) | persoon("awir_partner_lid_2", toen)
        return persoon("awir_op_zelfde_adres", period) & eerder


class awir_uitgezonderd_als_partner(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Kan geen toeslagpartner zijn van de andere volwassene, ook zonder verzoek (artikel 3 lid 5, 3c lid 2)"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0018472&artikel=3&lid=5&g=2015-01-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0018472&artikel=3&lid=5&g=2025-01-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0018472&artikel=3c&lid=2&g=2026-01-01",
    ]
    documentation = """
    Tot en met 2024 een bloedverwant in de eerste graad, tenzij beiden op 1 januari 27 jaar of ouder zijn; vanaf 2025 een
    bloedverwant in de eerste graad altijd. Vanaf 2026 ook de eerdere echtgenoot van een asielstatushouder die nooit in de
    BRP stond.
    """

    def formula_2015_01_01(persoon, period, parameters):
        bloed = persoon.gezin("verwantschap", period) == Verwantschap.bloed_eerste_graad
        return (gezinspartner(persoon) >= 0) & bloed & ~_beiden_oud_genoeg(persoon, period, parameters)

    def formula_2025_01_01(persoon, period):
        bloed = persoon.gezin("verwantschap", period) == Verwantschap.bloed_eerste_graad
        return (gezinspartner(persoon) >= 0) & bloed

    def formula_2026_01_01(persoon, period):
        bloed = persoon.gezin("verwantschap", period) == Verwantschap.bloed_eerste_graad
        nooit_in_brp = persoon.gezin("echtgenoot_asielstatushouder_nooit_in_brp", period)
        return (gezinspartner(persoon) >= 0) & (bloed | nooit_in_brp)


class awir_mag_verzoeken_geen_partner(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Mag verzoeken om niet als toeslagpartners te worden aangemerkt: aan de voorwaarden is voldaan"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0018472&artikel=3&lid=6&g=2015-01-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0018472&artikel=3&lid=8&g=2016-01-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0018472&artikel=3&lid=6&g=2021-01-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0018472&artikel=3a&g=2023-01-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0018472&artikel=3c&lid=1&g=2026-01-01",
    ]
    documentation = """
    Na opname van een van hen in een verpleeghuis (lid 6; tot 2021 niet voor gehuwden). Vanaf 2016 een aanverwant in de eerste
    graad, en vanaf 2018 iemand voor wie de ander pleegvergoeding of kinderbijslag kreeg; tot en met 2024 alleen als niet
    beiden 27 zijn. Vanaf 2023 gehuwden tijdens verblijf in opvang wegens huiselijk geweld (3a). Vanaf 2026 bij vermissing
    of meer dan drie maanden vrijheidsbeneming (3c). Voor een samengesteld gezin met een huurcontract: awir_samengesteld_gezin.
    """

    def formula_2015_01_01(persoon, period):
        return _opgenomen(persoon, period) & ~_gehuwd(persoon, period)

    def formula_2016_01_01(persoon, period, parameters):
        aanverwant = _aanverwant(persoon, period) & ~_beiden_oud_genoeg(persoon, period, parameters)
        return (_opgenomen(persoon, period) & ~_gehuwd(persoon, period)) | aanverwant

    def formula_2018_01_01(persoon, period, parameters):
        familie = _aanverwant(persoon, period) & ~_beiden_oud_genoeg(persoon, period, parameters)
        pleeg = _pleegkind(persoon, period) & ~_beiden_nu_oud_genoeg(persoon, period, parameters)
        return (_opgenomen(persoon, period) & ~_gehuwd(persoon, period)) | familie | pleeg

    def formula_2021_01_01(persoon, period, parameters):
        familie = _aanverwant(persoon, period) & ~_beiden_oud_genoeg(persoon, period, parameters)
        pleeg = _pleegkind(persoon, period) & ~_beiden_nu_oud_genoeg(persoon, period, parameters)
        return _opgenomen(persoon, period) | familie | pleeg

    def formula_2023_01_01(persoon, period, parameters):
        familie = _aanverwant(persoon, period) & ~_beiden_oud_genoeg(persoon, period, parameters)
        pleeg = _pleegkind(persoon, period) & ~_beiden_nu_oud_genoeg(persoon, period, parameters)
        return _opgenomen(persoon, period) | familie | pleeg | _in_opvang_huiselijk_geweld(persoon, period)

    def formula_2025_01_01(persoon, period):
        familie = _aanverwant(persoon, period) | _pleegkind(persoon, period)
        return _opgenomen(persoon, period) | familie | _in_opvang_huiselijk_geweld(persoon, period)

    def formula_2026_01_01(persoon, period):
        familie = _aanverwant(persoon, period) | _pleegkind(persoon, period)
        artikel_3a = _in_opvang_huiselijk_geweld(persoon, period)
        artikel_3c = _een_van_beiden(persoon, persoon("is_vermist", period) | persoon("lang_van_vrijheid_beroofd", period))
        return _opgenomen(persoon, period) | familie | artikel_3a | artikel_3c


class awir_heeft_partner(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Heeft een toeslagpartner: de andere volwassene van het gezin"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0018472&artikel=3&g=2015-01-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0018472&artikel=3&g=2026-01-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0018472&artikel=5&g=2015-01-01",
    ]
    documentation = """
    Lid 1 of lid 2, of dat in een ander deel van het jaar (lid 3), of gebleven na opname in een verpleeghuis (lid 6); niet
    bij de verwantschap van lid 5, en niet na een verzoek dat de wet kent. Altijd wederkerig.
    """

    def formula_2015_01_01(persoon, period):
        ander = gezinspartner(persoon) >= 0
        op_de_eerste = persoon("awir_partner_lid_1", period) | persoon("awir_partner_lid_2", period)
        lid_3 = persoon("awir_partner_ander_deel_van_het_jaar", period)
        lid_6 = persoon.gezin("uit_elkaar_door_opname_verpleeghuis", period)
        uitgezonderd = persoon("awir_uitgezonderd_als_partner", period)
        verzocht = persoon.gezin("verzoek_geen_toeslagpartners", period) & persoon("awir_mag_verzoeken_geen_partner", period)
        return ander & (op_de_eerste | lid_3 | lid_6) & ~uitgezonderd & ~verzocht


class awir_partner_hele_jaar(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.YEAR
    label = "Heeft het hele kalenderjaar dezelfde toeslagpartner"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0018472&artikel=7&lid=3&g=2015-01-01"

    def formula_2015_01_01(persoon, period):
        return persoon("awir_heeft_partner", period, options=["ADD"]) == period.size_in_months


def _gronden(persoon, period):
    gezin = persoon.gezin
    return (
        gezin("kind_samen", period)  # onder a en b
        | gezin("partner_in_pensioenregeling", period)
        | gezin("koopwoning_samen", period)
        | persoon("awir_samengesteld_gezin", period)
        | gezin("toeslagpartners_vorig_jaar", period)
    )


def _beiden_meerderjarig(persoon, period):
    meerderjarig = persoon("leeftijd_18_vanaf", period) <= eerste_van_de_maand(period)
    return meerderjarig & van_rij(meerderjarig, gezinspartner(persoon), False)


def _beiden_oud_genoeg(persoon, period, parameters):
    """Beiden hebben bij de aanvang van het kalenderjaar de leeftijd van lid 5 bereikt."""
    grens = parameters(period).toeslagen.awir.partner_bloedverwant_leeftijd
    genoeg = leeftijd_op(persoon("geboortedatum", period), dag_van(period.this_year.start)) >= grens
    return genoeg & van_rij(genoeg, gezinspartner(persoon), False)


def _beiden_nu_oud_genoeg(persoon, period, parameters):
    genoeg = persoon("leeftijd", period) >= parameters(period).toeslagen.awir.partner_bloedverwant_leeftijd
    return genoeg & van_rij(genoeg, gezinspartner(persoon), False)


def _een_van_beiden(persoon, feit):
    ander = gezinspartner(persoon)
    return (ander >= 0) & (feit | van_rij(feit, ander, False))


def _gehuwd(persoon, period):
    return persoon.gezin("gehuwd", period) & ~persoon.gezin("gescheiden_van_tafel_en_bed", period)


def _opgenomen(persoon, period):
    return (gezinspartner(persoon) >= 0) & persoon.gezin("uit_elkaar_door_opname_verpleeghuis", period)


def _aanverwant(persoon, period):
    eerste_graad = persoon.gezin("verwantschap", period) == Verwantschap.aan_eerste_graad
    return (gezinspartner(persoon) >= 0) & eerste_graad


def _pleegkind(persoon, period):
    return (gezinspartner(persoon) >= 0) & persoon.gezin("eerder_pleegvergoeding_of_kinderbijslag_voor_ander", period)


def _in_opvang_huiselijk_geweld(persoon, period):
    """Artikel 3a: alleen de echtgenoot."""
    return _gehuwd(persoon, period) & _een_van_beiden(persoon, persoon("verblijft_in_opvang_huiselijk_geweld", period))


def _met_kind_op_een_adres(persoon, period):
    """Beiden meerderjarig, op één adres, met daar een minderjarig kind uit dit gezin."""
    minderjarig = persoon("leeftijd_18_vanaf", period) > eerste_van_de_maand(period)
    geboren = persoon("geboortedatum", period) <= eerste_van_de_maand(period)
    thuis = persoon("inschrijving", period) == Inschrijving.op_hoofdverblijf
    kind = heeft_rol(persoon, Gezin.KIND) & minderjarig & geboren & thuis
    hier = ook_in_gezin_en_woning(persoon, kind)  # een kind van dit gezin op het adres van deze volwassene
    samen = persoon("awir_op_zelfde_adres", period)
    bij_een_van_beiden = hier | van_rij(hier, gezinspartner(persoon), False)
    return samen & _beiden_meerderjarig(persoon, period) & bij_een_van_beiden


def _zakelijke_huur_onderling(persoon, period):
    k, ander = kring(persoon), gezinspartner(persoon)
    zakelijk = persoon("huurcontract", period) == Huurcontract.commercieel
    huurt_van_ander = (k.die_ik_noem(persoon("huurt_van", period)) & k.rij(np.where(zakelijk, ander, -1))) != 0
    return huurt_van_ander | van_rij(huurt_van_ander, ander, False)


def _in_opvang(persoon, period):
    return persoon.huishouden("woonvorm", period) == Woonvorm.opvang
