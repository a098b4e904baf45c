"""Wie voor de huurtoeslag tot het huishouden van de huurder hoort (Wht artikel 2, 7, 9 en 20; Awir artikel 2).

Per woning krijgt ten hoogste één huurder huurtoeslag (artikel 7 lid 2). Daarom staat bij elke bewoner wie die is voor de
huurder van de woning: huurder, partner, medebewoner, of iemand die niet meetelt (een onderhuurder met zijn huishouden).
"""

import numpy as np
from openfisca_core.indexed_enums import Enum
from openfisca_core.periods import DateUnit
from openfisca_core.variables import Variable

from openfisca_inclusieve_stad.begrippen import (
    Huishoudtype,
    Huurcontract,
    Inschrijving,
    Verwantschap,
    gezinspartner,
    heeft_rol,
    kies,
    kring,
    ook_in_gezin_en_woning,
    van_partner,
    van_rij,
    woont_bij,
)
from openfisca_inclusieve_stad.entities import Huishouden, Persoon


class wht_is_huurder(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Is de huurder aan wie voor deze woning huurtoeslag kan worden toegekend"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0008659&artikel=7&lid=2&g=2015-07-01"
    documentation = """
    Artikel 7 lid 2: voor een woning kan aan slechts één huurder huurtoeslag worden toegekend. Zijn er meer huurders
    (echtgenoten, medehuurders), dan rekent het model met de eerste in de volgorde van bewoners.
    """

    def formula_2015_01_01(persoon, period):
        k = kring(persoon)
        huurder = persoon("is_huurder", period)
        huurders = k.waar(huurder)
        return huurder & (k.ik == (huurders & -huurders))


class wht_is_partner_van_huurder(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Is voor de huurtoeslag de partner van de huurder, en woont in deze woning"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0008659&artikel=1a&lid=3&g=2015-07-01"

    def formula_2015_01_01(persoon, period):
        ander = gezinspartner(persoon)
        huurder = van_rij(persoon("wht_is_huurder", period), ander, False)
        return huurder & persoon("wht_heeft_partner", period) & woont_bij(persoon, ander)


class wht_partner_woont_elders(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Is huurder met een partner die elders woont maar hier staat ingeschreven"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0008659&artikel=1a&lid=3&g=2015-07-01"
    documentation = """
    De inschrijving beslist (brp_zelfde_adres: ja), niet waar iemand woont: deze partner telt bij de huurder mee met leeftijd,
    inkomen en vermogen.
    """

    def formula_2015_01_01(persoon, period):
        elders = ~woont_bij(persoon, gezinspartner(persoon))
        return persoon("wht_is_huurder", period) & persoon("wht_heeft_partner", period) & elders


class wht_partner_elders_telt_voor_draagkracht(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Is huurder met zo'n partner, die niet op verzoek buiten beschouwing blijft"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0008659&artikel=55&lid=5&g=2015-07-01"

    def formula_2015_01_01(persoon, period):
        weg = van_partner(persoon, "buiten_beschouwing_op_verzoek", period, "wht_partner_woont_elders", False)
        return persoon("wht_partner_woont_elders", period) & ~weg


class wht_is_onderhuurder(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Is onderhuurder, of hoort tot het huishouden van een onderhuurder"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0018472&artikel=2&lid=1&g=2015-07-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0018472&artikel=2&lid=1&g=2026-01-01",
    ]
    documentation = """
    Awir artikel 2 lid 1 onder e: geen medebewoner is 2° wie op basis van een schriftelijke overeenkomst met de belanghebbende
    een deel van de woning huurt, tenzij die een bloed- of aanverwant in de eerste graad is van de belanghebbende of van diens
    partner, en 3° wie tot het huishouden van die persoon behoort. De Awir vraagt geen commerciële prijs, anders dan de
    kostendelersnorm. Het huishouden is hier: wie met de onderhuurder in een gezin staat en in dezelfde woning woont.
    """

    def formula_2015_01_01(persoon, period):
        k = kring(persoon)
        huurder, partner = persoon("wht_is_huurder", period), persoon("wht_is_partner_van_huurder", period)
        schriftelijk = persoon("huurcontract", period) != Huurcontract.geen
        huurt_van_huurder = (k.die_ik_noem(persoon("huurt_van", period)) & k.waar(huurder)) != 0
        eerste_graad = persoon("wht_eerstegraads_van_huurder", period)
        onder_2 = huurt_van_huurder & schriftelijk & ~eerste_graad & ~huurder & ~partner
        onder_3 = ook_in_gezin_en_woning(persoon, onder_2) & ~ook_in_gezin_en_woning(persoon, huurder)
        return onder_2 | onder_3


class wht_eerstegraads_van_huurder(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Is bloed- of aanverwant in de eerste graad van de huurder of van diens partner"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0018472&artikel=2&lid=1&g=2015-07-01"
    documentation = """
    Ouder of kind (ouder_1 en ouder_2), kind in het gezin van de huurder (een pleegkind is geen verwant), de andere volwassene
    van dat gezin als die in de eerste graad verwant is, of opgegeven in eerstegraads_verwant_van_verhuurder.
    """

    def formula_2015_01_01(persoon, period):
        k = kring(persoon)
        huurder = persoon("wht_is_huurder", period)
        paar = k.waar(huurder | persoon("wht_is_partner_van_huurder", period))
        ouders = persoon("ouder_1", period), persoon("ouder_2", period)
        ouder_of_kind = ((k.die_ik_noem(*ouders) | k.die_mij_noemen(*ouders)) & paar) != 0
        kind_in_gezin = _is_kind(persoon) & ~persoon("is_pleegkind", period) & persoon.gezin.any(huurder)
        verwantschap = persoon.gezin("verwantschap", period)
        eerste_graad = (verwantschap == Verwantschap.bloed_eerste_graad) | (verwantschap == Verwantschap.aan_eerste_graad)
        andere_volwassene = van_rij(huurder, gezinspartner(persoon), False) & eerste_graad
        return ouder_of_kind | kind_in_gezin | andere_volwassene | persoon("eerstegraads_verwant_van_verhuurder", period)


class wht_telt_mee(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Is de huurder, diens partner of een medebewoner"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0018472&artikel=2&lid=1&g=2015-07-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0008659&artikel=20&lid=2&g=2015-07-01",
    ]
    documentation = """
    Awir artikel 2 lid 1 onder e: medebewoner is wie als ingezetene op hetzelfde woonadres is ingeschreven in de
    basisregistratie personen, behalve de partner, de onderhuurder en diens huishouden. Ook kinderen zijn medebewoner.
    """

    def formula_2015_01_01(persoon, period):
        huurder = persoon("wht_is_huurder", period)
        ingeschreven = persoon("inschrijving", period) == Inschrijving.op_hoofdverblijf
        medebewoner = ingeschreven & ~persoon("wht_is_onderhuurder", period) & persoon.huishouden.any(huurder)
        return huurder | persoon("wht_is_partner_van_huurder", period) | medebewoner


class wht_telt_mee_voor_draagkracht(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Telt mee voor het type huishouden, het inkomen en het vermogen"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0008659&artikel=55&lid=5&g=2015-07-01"
    documentation = """
    Huurder, partner en medebewoners, zonder wie op verzoek buiten beschouwing blijft (artikel 55 lid 5 en 6: alleen voor
    artikel 2 en voor artikel 7 Awir, dus niet voor de aftoppingsgrens of de huurgrens).
    """

    def formula_2015_01_01(persoon, period):
        weg = persoon("buiten_beschouwing_op_verzoek", period) & ~persoon("wht_is_huurder", period)
        return persoon("wht_telt_mee", period) & ~weg


class wht_is_inwonend_kind(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Is kind of pleegkind van de huurder, diens partner of een medebewoner"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0008659&artikel=13&lid=1&g=2015-07-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0018472&artikel=7&lid=6&g=2015-07-01",
    ]
    documentation = """
    Een kind (eigen, stief- of pleegkind, van elke leeftijd) in een gezin waarvan een volwassene in deze woning meetelt, of wie
    een bewoner die meetelt als ouder_1 of ouder_2 heeft.
    """

    def formula_2015_01_01(persoon, period):
        k = kring(persoon)
        telt_mee, kind = persoon("wht_telt_mee", period), _is_kind(persoon)
        in_gezin = kind & ook_in_gezin_en_woning(persoon, telt_mee & ~kind)
        ouder_telt_mee = (k.die_ik_noem(persoon("ouder_1", period), persoon("ouder_2", period)) & k.waar(telt_mee)) != 0
        return in_gezin | ouder_telt_mee


class wht_aantal_personen(Variable):
    value_type = int
    entity = Huishouden
    definition_period = DateUnit.MONTH
    label = "Aantal personen in het huishouden van de huurder, zonder onderhuurders"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0008659&artikel=20&lid=2&g=2015-07-01"

    def formula_2015_01_01(huishouden, period):
        bewoners = huishouden.sum(huishouden.members("wht_telt_mee", period))
        return bewoners + huishouden.any(huishouden.members("wht_partner_woont_elders", period))


class wht_inschrijving_klopt(Variable):
    value_type = bool
    entity = Huishouden
    definition_period = DateUnit.MONTH
    label = "Iedereen die tot het huishouden hoort is op het adres ingeschreven, en niemand anders"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0008659&artikel=9&lid=1&g=2015-07-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0008659&artikel=9&lid=1&g=2026-01-01",
    ]
    documentation = """
    Artikel 9 lid 1: a. de huurder, diens partner en wie medebewoner van de woning is, zijn als ingezetene op het adres
    ingeschreven; b. niemand anders, behalve een onderhuurder en wie tot diens huishouden hoort. Gelezen als: ook een bewoner
    die in feite meewoont en elders staat ingeschreven, staat aan huurtoeslag in de weg (wetten.yaml, twijfels).
    """

    def formula_2015_01_01(huishouden, period):
        niet_ingeschreven = huishouden.members("inschrijving", period) != Inschrijving.op_hoofdverblijf
        a = ~huishouden.any(niet_ingeschreven & ~huishouden.members("wht_is_onderhuurder", period))
        b = ~huishouden("anderen_ingeschreven_op_adres", period)
        return a & b


class wht_huishoudtype(Variable):
    value_type = Enum
    possible_values = Huishoudtype
    default_value = Huishoudtype.eenpersoons
    entity = Huishouden
    definition_period = DateUnit.MONTH
    label = "Type huishouden voor de normhuur"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0008659&artikel=2&g=2017-01-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0008659&artikel=2&g=2018-01-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0008659&artikel=2&g=2025-01-01",
    ]
    documentation = """
    Artikel 2, naar de leeftijd op 1 januari. Een eenpersoonshuishouden is een ouderenhuishouden als de huurder de
    pensioengerechtigde leeftijd heeft bereikt. Een meerpersoonshuishouden is dat tot en met 2017 als meer dan de helft van het
    rekeninkomen komt van wie die leeftijd heeft bereikt, van 2018 tot en met 2024 als een of meer bewoners haar hebben bereikt.
    Vanaf 2025 is er geen apart type voor ouderen.
    """

    def formula_2015_01_01(huishouden, period):
        personen = huishouden.members
        oud = personen("aow_leeftijd_bereikt", period.this_year.first_month)
        partner_oud = van_rij(oud, _partner_elders(personen, period), False)
        inkomen = personen("wht_meetellend_inkomen", period)
        van_partner_elders = personen("wht_inkomen_partner_elders", period)
        van_ouderen = huishouden.sum(np.where(oud, inkomen, 0) + np.where(partner_oud, van_partner_elders, 0))
        return _type(huishouden, period, meer_ouderen=van_ouderen > huishouden("rekeninkomen", period) / 2)

    def formula_2018_01_01(huishouden, period):
        personen = huishouden.members
        oud = personen("aow_leeftijd_bereikt", period.this_year.first_month)
        partner_oud = van_rij(oud, _partner_elders(personen, period), False)
        telt_mee = personen("wht_telt_mee_voor_draagkracht", period)
        return _type(huishouden, period, meer_ouderen=huishouden.any((oud & telt_mee) | partner_oud))

    def formula_2025_01_01(huishouden, period):
        return kies((_meerpersoons(huishouden, period), Huishoudtype.meerpersoons), anders=Huishoudtype.eenpersoons)


def _type(huishouden, period, meer_ouderen):
    meer = _meerpersoons(huishouden, period)
    oud = huishouden.members("aow_leeftijd_bereikt", period.this_year.first_month)
    huurder_oud = huishouden.any(oud & huishouden.members("wht_is_huurder", period))
    return kies(
        (meer & meer_ouderen, Huishoudtype.meerpersoonsouderen),
        (meer, Huishoudtype.meerpersoons),
        (huurder_oud, Huishoudtype.eenpersoonsouderen),
        anders=Huishoudtype.eenpersoons,
    )


def _meerpersoons(huishouden, period):
    bewoners = huishouden.sum(huishouden.members("wht_telt_mee_voor_draagkracht", period))
    return (bewoners > 1) | huishouden.any(huishouden.members("wht_partner_elders_telt_voor_draagkracht", period))


def _partner_elders(persoon, period):
    """De rij van de partner die elders woont en hier staat ingeschreven, bij de huurder; anders -1."""
    return np.where(persoon("wht_partner_elders_telt_voor_draagkracht", period), gezinspartner(persoon), -1)


def _is_kind(persoon):
    return heeft_rol(persoon, persoon.simulation.populations["gezin"].entity.KIND)
