"""Huurtoeslag: wie er recht op heeft en hoeveel (Wet op de huurtoeslag artikel 7 tot en met 14 en 21; Awir artikel 14)."""

import numpy as np
from openfisca_core.indexed_enums import Enum
from openfisca_core.periods import DateUnit
from openfisca_core.variables import Variable

from openfisca_inclusieve_stad.begrippen import (
    Aanspraak,
    Bedrag,
    Huishoudtype,
    Oordeel,
    Woonvorm,
    euro_naar_beneden,
    kies,
    toegekend,
    van_partner,
)
from openfisca_inclusieve_stad.entities import Huishouden, Persoon


class wht_woning_komt_in_aanmerking(Variable):
    value_type = bool
    entity = Huishouden
    definition_period = DateUnit.MONTH
    label = "Voor de huur van deze woonruimte kan huurtoeslag bestaan"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0008659&artikel=11&g=2015-07-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0008659&artikel=1&g=2020-01-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0008659&artikel=11&g=2026-01-01",
    ]
    documentation = """
    Artikel 11 lid 1: a. een zelfstandige woonruimte, of b. een onzelfstandige woonruimte die de Dienst heeft aangewezen (lid 2).
    Er is een huurprijs, en de huur is niet naar haar aard van korte duur (artikel 1 onder c). In een inrichting, opvang of
    detentie of zonder woning bestaat geen huurtoeslag; in beschermd wonen alleen in een aangewezen onzelfstandige woonruimte.
    Wie in beschermd wonen zelf een zelfstandige woning huurt, geeft als woonvorm woning op.
    """

    def formula_2015_01_01(huishouden, period):
        woonvorm = huishouden("woonvorm", period)
        onder_a = (woonvorm == Woonvorm.woning) & huishouden("zelfstandige_woning", period)
        vorm_b = (woonvorm == Woonvorm.woning) | (woonvorm == Woonvorm.beschermd_wonen)
        onder_b = vorm_b & huishouden("aangewezen_onzelfstandige_woonruimte", period)
        # lid 3 (eisen aan een woonwagen): niet gemodelleerd, zie wetten.yaml
        huur = (huishouden("kale_huur", period) > 0) & ~huishouden("huur_van_korte_duur", period)
        return (onder_a | onder_b) & huur


class wht_meerderjarig(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Is meerderjarig, of geldt voor de huurtoeslag als meerderjarig"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0008659&artikel=8&g=2015-07-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0018472&artikel=10&lid=2&g=2015-07-01",
    ]
    documentation = """
    Artikel 8. Ook de minderjarige met een kind, en de minderjarige van wie beide ouders zijn overleden (artikel 10 lid 2 Awir).
    """

    def formula_2015_01_01(persoon, period, parameters):
        meerderjarig = persoon("leeftijd", period) >= parameters(period).toeslagen.huurtoeslag.minimumleeftijd_aanvrager
        gezin = persoon.simulation.populations["gezin"].entity
        met_kind = persoon.has_role(gezin.AANVRAGER) & persoon.gezin.any(persoon.has_role(gezin.KIND))
        return meerderjarig | met_kind | persoon("beide_ouders_overleden", period)


class wht_verblijf_sluit_uit(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Verblijft niet rechtmatig in Nederland, zodat er op dit adres geen huurtoeslag bestaat"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0018472&artikel=9&g=2015-07-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0018472&artikel=9&lid=3&g=2022-01-01",
    ]
    documentation = """
    Artikel 9 Awir: de huurder zelf, de partner (lid 2) en ieder die medebewoner is (lid 3). Vanaf 2022 is dat laatste alleen een
    medebewoner van achttien jaar of ouder: een kind zonder rechtmatig verblijf neemt de huurtoeslag niet meer weg.
    """

    def formula_2015_01_01(persoon, period):
        return persoon("wht_telt_mee", period) & ~persoon("rechtmatig_verblijf", period)

    def formula_2022_01_01(persoon, period, parameters):
        volwassen = persoon("leeftijd", period) >= parameters(period).toeslagen.huurtoeslag_personen.leeftijd_verblijf_medebewoner
        eigen = persoon("wht_is_huurder", period) | persoon("wht_is_partner_van_huurder", period)
        return persoon("wht_telt_mee", period) & ~persoon("rechtmatig_verblijf", period) & (eigen | volwassen)


class wht_aanspraak_huurtoeslag(Variable):
    value_type = Enum
    possible_values = Aanspraak
    default_value = Aanspraak.niet_van_toepassing
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Aanspraak op huurtoeslag"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0008659&artikel=7&g=2015-07-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0008659&artikel=8&g=2015-07-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0008659&artikel=9&g=2015-07-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0008659&artikel=13&g=2015-07-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0018472&artikel=9&g=2015-07-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0018472&artikel=9&lid=3&g=2022-01-01",
    ]
    documentation = """
    Alleen voor de huurder van de woning. Recht als aan alle voorwaarden is voldaan, ook als het bedrag daarna op nul uitkomt.
    Klopt de inschrijving niet en is dat de huurder niet toe te rekenen, dan kan huurtoeslag worden toegekend (artikel 9 lid 2).
    Geen aanspraak als de huurder, de partner of een medebewoner niet rechtmatig in Nederland verblijft (artikel 9 Awir); vanaf
    2022 alleen een medebewoner van achttien jaar of ouder (lid 3).
    """

    def formula_2015_01_01(persoon, period):
        woning = persoon.huishouden
        te_veel_inkomen = woning("rekeninkomen", period) > woning("wht_maximaal_rekeninkomen", period)
        return _aanspraak(persoon, period, te_veel_inkomen | woning("wht_huur_te_hoog", period))

    def formula_2020_01_01(persoon, period):
        return _aanspraak(persoon, period, persoon.huishouden("wht_huur_te_hoog", period))

    def formula_2026_01_01(persoon, period):
        return _aanspraak(persoon, period, geweigerd=False)


class wht_berekend_bedrag(Bedrag):
    value_type = float
    entity = Huishouden
    definition_period = DateUnit.MONTH
    label = "Huurtoeslag per maand volgens de rekenregel van artikel 21, niet afgerond"
    unit = "currency-EUR"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0008659&artikel=21&g=2015-07-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0008659&artikel=21&g=2020-01-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0008659&artikel=21&g=2025-01-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0008659&artikel=21&g=2026-01-01",
    ]
    documentation = """
    Artikel 21 lid 1: het deel van de huur boven de basishuur a. tot de kwaliteitskortingsgrens helemaal, b. tot de
    aftoppingsgrens en c. daarboven voor een percentage. Onderdeel c geldt tot en met 2024 alleen als 1° de huurder, de partner
    of een medebewoner de pensioengerechtigde leeftijd heeft bereikt, 2° het een eenpersoonshuishouden is, of 3° de woning wegens
    een handicap is aangepast; vanaf 2025 voor ieder. Ligt de basishuur boven een van de grenzen, dan begint het deel daar (lid 2
    en, vanaf 2020, lid 3; ervoor bereikte niemand met recht die basishuur). Vanaf 2026 gaat er een deel van het inkomen boven het
    minimum-inkomensijkpunt af (lid 2). Of er recht is, staat in wht_aanspraak_huurtoeslag.
    """

    def formula_2015_01_01(huishouden, period, parameters):
        return _lid_1_doelgroep(huishouden, period, parameters, huishouden("basishuur", period))

    def formula_2025_01_01(huishouden, period, parameters):
        return sum(_delen(huishouden, period, parameters, huishouden("basishuur", period)))

    def formula_2026_01_01(huishouden, period, parameters):
        return _lid_1_en_2(huishouden, period, parameters, huishouden("rekeninkomen", period))


class wht_berekend_voorschot(Bedrag):
    value_type = float
    entity = Huishouden
    definition_period = DateUnit.MONTH
    label = "Zoals wht_berekend_bedrag, met het geschatte inkomen"
    unit = "currency-EUR"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0018472&artikel=16&lid=1&g=2015-01-01"

    def formula_2015_01_01(huishouden, period, parameters):
        return _lid_1_doelgroep(huishouden, period, parameters, huishouden("wht_basishuur_voor_voorschot", period))

    def formula_2025_01_01(huishouden, period, parameters):
        return sum(_delen(huishouden, period, parameters, huishouden("wht_basishuur_voor_voorschot", period)))

    def formula_2026_01_01(huishouden, period, parameters):
        return _lid_1_en_2(huishouden, period, parameters, huishouden("wht_rekeninkomen_voor_voorschot", period))


class wht_huurtoeslag_onafgerond(Bedrag):
    value_type = float
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Huurtoeslag van deze maand vóór afronding"
    unit = "currency-EUR"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0008659&artikel=21&g=2015-07-01"
    documentation = """
    Het berekende bedrag, als er recht is of als de huurtoeslag in deze uitvoering is toegekend; anders 0. Onbekend als een
    bedrag ontbreekt dat dit huishouden nodig heeft.
    """

    def formula_2015_01_01(persoon, period):
        woning = persoon.huishouden
        onbekend = np.isnan(woning("wht_maximaal_rekeninkomen", period))
        aanspraak = persoon("wht_aanspraak_huurtoeslag", period)
        return _bedrag(persoon, period, aanspraak, np.where(onbekend, np.nan, woning("wht_berekend_bedrag", period)))

    def formula_2020_01_01(persoon, period):
        aanspraak = persoon("wht_aanspraak_huurtoeslag", period)
        return _bedrag(persoon, period, aanspraak, persoon.huishouden("wht_berekend_bedrag", period))


class huurtoeslag(Bedrag):
    value_type = float
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Huurtoeslag per maand"
    unit = "currency-EUR"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0008659&artikel=21&g=2015-07-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0018472&artikel=14&lid=4&g=2015-07-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0018472&artikel=14&lid=5&g=2015-07-01",
    ]
    documentation = """
    Van de huurder; anderen hebben 0. Zoals deze maand, een heel jaar lang: het jaarbedrag is op hele euro's afgerond en onder
    het minimum nihil (artikel 14 lid 4 en 5 Awir), en een maand is een twaalfde daarvan, naar beneden op hele euro's. Dat
    laatste volgt uit de voorbeelden van de Dienst voor 2026; voor eerdere jaren is het aangenomen.
    """

    def formula_2015_01_01(persoon, period, parameters):
        return _per_maand(persoon("wht_huurtoeslag_onafgerond", period), period, parameters)


class huurtoeslag_voorschot(Bedrag):
    value_type = float
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Voorschot huurtoeslag per maand, naar het geschatte inkomen"
    unit = "currency-EUR"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0018472&artikel=16&lid=1&g=2015-01-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0018472&artikel=14&lid=4&g=2015-07-01",
    ]
    documentation = """
    Zoals huurtoeslag, met geschat_toetsingsinkomen waar dat is opgegeven.
    """

    def formula_2015_01_01(persoon, period, parameters):
        woning = persoon.huishouden
        maximum = woning("wht_maximaal_rekeninkomen", period)
        te_veel_inkomen = woning("wht_rekeninkomen_voor_voorschot", period) > maximum
        aanspraak = _aanspraak(persoon, period, te_veel_inkomen | woning("wht_huur_te_hoog", period))
        bedrag = np.where(np.isnan(maximum), np.nan, woning("wht_berekend_voorschot", period))
        return _per_maand(_bedrag(persoon, period, aanspraak, bedrag), period, parameters)

    def formula_2020_01_01(persoon, period, parameters):
        aanspraak = persoon("wht_aanspraak_huurtoeslag", period)
        bedrag = _bedrag(persoon, period, aanspraak, persoon.huishouden("wht_berekend_voorschot", period))
        return _per_maand(bedrag, period, parameters)


def _aanspraak(persoon, period, geweigerd):
    """Artikel 7 lid 1, 8, 9 en 11 en artikel 9 Awir, met wat in die periode verder een weigeringsgrond is."""
    woning = persoon.huishouden
    onrechtmatig = persoon("wht_verblijf_sluit_uit", period)
    partner_onrechtmatig = ~van_partner(persoon, "rechtmatig_verblijf", period, "wht_partner_woont_elders", True)
    te_veel_vermogen = woning("wht_vermogen_boven_grens", period) > 0
    voldoet = (
        persoon("wht_meerderjarig", period)
        & woning("wht_woning_komt_in_aanmerking", period)
        & ~woning.any(onrechtmatig | partner_onrechtmatig)
        & ~te_veel_vermogen
        & np.logical_not(geweigerd)
    )
    klopt = woning("wht_inschrijving_klopt", period)
    niet_toe_te_rekenen = woning("onjuiste_inschrijving_niet_toe_te_rekenen", period) == Oordeel.ja
    return kies(
        (~persoon("wht_is_huurder", period), Aanspraak.niet_van_toepassing),
        (voldoet & klopt, Aanspraak.recht),
        (voldoet & niet_toe_te_rekenen, Aanspraak.kan),
        anders=Aanspraak.geen_recht,
    )


def _lid_1_doelgroep(huishouden, period, parameters, basis):
    """Artikel 21 lid 1 tot en met 2024: onderdeel c alleen voor de doelgroep."""
    a, b, c = _delen(huishouden, period, parameters, basis)
    return np.where(_onderdeel_c_geldt(huishouden, period), a + b + c, a + b)


def _lid_1_en_2(huishouden, period, parameters, inkomen):
    """Artikel 21 vanaf 2026: alle delen van lid 1, min de afbouw van lid 2."""
    lid_1 = sum(_delen(huishouden, period, parameters, huishouden("basishuur", period)))
    return np.maximum(lid_1 - _afbouw(huishouden, period, parameters, inkomen), 0)


def _onderdeel_c_geldt(huishouden, period):
    """Artikel 21 lid 1 onder c, 1° tot en met 3° (tot en met 2024)."""
    personen = huishouden.members
    oud = personen("wht_telt_mee", period) & personen("aow_leeftijd_bereikt", period)
    partner_oud = van_partner(personen, "aow_leeftijd_bereikt", period, "wht_partner_woont_elders", False)
    soort = huishouden("wht_huishoudtype", period)
    c_1 = huishouden.any(oud | partner_oud)
    c_2 = (soort == Huishoudtype.eenpersoons) | (soort == Huishoudtype.eenpersoonsouderen)
    c_3 = huishouden("handicap_aangepaste_woning", period)
    return c_1 | c_2 | c_3


def _afbouw(huishouden, period, parameters, inkomen):
    """Artikel 21 lid 2 (vanaf 2026): per maand een twaalfde van het afbouwpercentage over het inkomen boven het ijkpunt."""
    huurtoeslag = parameters(period).toeslagen.huurtoeslag
    een = huishouden("wht_huishoudtype", period) == Huishoudtype.eenpersoons
    ijkpunt = np.where(een, huurtoeslag.inkomensijkpunt_eenpersoons, huurtoeslag.inkomensijkpunt_meerpersoons)
    percentage = np.where(een, huurtoeslag.afbouwpercentage_eenpersoons, huurtoeslag.afbouwpercentage_meerpersoons)
    return np.maximum(inkomen - ijkpunt, 0) * (percentage / 12)


def _delen(huishouden, period, parameters, basis):
    """Artikel 21 lid 1 onder a, b en c (en lid 2 en 3: een deel begint niet onder de basishuur)."""
    huurtoeslag = parameters(period).toeslagen.huurtoeslag
    groot = parameters(period).toeslagen.huurtoeslag_personen.grote_aftoppingsgrens_vanaf
    huur = huishouden("wht_meetellende_huur", period)
    kwaliteitskortingsgrens = huurtoeslag.kwaliteitskortingsgrens
    aftoppingsgrens = np.where(
        huishouden("wht_aantal_personen", period) >= groot,
        huurtoeslag.aftoppingsgrens_3_of_meer_personen,
        huurtoeslag.aftoppingsgrens_1_2_personen,
    )
    a = np.maximum(np.minimum(huur, kwaliteitskortingsgrens) - basis, 0)
    b = np.maximum(np.minimum(huur, aftoppingsgrens) - np.maximum(kwaliteitskortingsgrens, basis), 0)
    c = np.maximum(huur - np.maximum(aftoppingsgrens, basis), 0)
    return (
        huurtoeslag.percentage_tot_kwaliteitskortingsgrens * a,
        huurtoeslag.percentage_tot_aftoppingsgrens * b,
        huurtoeslag.percentage_boven_aftoppingsgrens * c,
    )


def _bedrag(persoon, period, aanspraak, berekend):
    """Het berekende bedrag voor wie recht heeft of wie het is toegekend; onbekend als het vermogen niet is te toetsen."""
    kan = (aanspraak == Aanspraak.kan) & persoon("toegekend_wht_onjuiste_inschrijving", period)
    vermogen = persoon.huishouden("wht_vermogen_boven_grens", period)
    return np.where((aanspraak == Aanspraak.recht) | kan, np.where(np.isnan(vermogen), np.nan, berekend), 0)


def _per_maand(bedrag, period, parameters):
    maanden, minimum = 12, parameters(period).toeslagen.awir.minimum_tegemoetkoming
    return euro_naar_beneden(toegekend(bedrag * maanden, minimum) / maanden)
