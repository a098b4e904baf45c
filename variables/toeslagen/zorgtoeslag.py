"""Zorgtoeslag (Wet op de zorgtoeslag artikel 1, 2, 2a, 3 en 5)."""

import numpy as np
from openfisca_core.periods import DateUnit
from openfisca_core.variables import Variable

from openfisca_inclusieve_stad.begrippen import (
    Bedrag,
    Detentie,
    eerste_van_de_maand,
    euro_naar_beneden,
    gezinspartner,
    of_onbekend,
    toegekend,
    van_partner,
    van_rij,
    verjaardag,
)
from openfisca_inclusieve_stad.entities import Gezin, Persoon


class zorgtoeslag_is_verzekerde(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Is verzekerde voor de zorgtoeslag"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0018451&artikel=1&lid=1&g=2015-01-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0018450&artikel=24&lid=1&g=2015-01-01",
    ]
    documentation = """
    Artikel 1 lid 1 onder c: een zorgverzekering, vanaf de eerste dag van de maand na de maand waarin iemand 18 wordt. Niet
    in detentie: dan is de zorgverzekering opgeschort (Zorgverzekeringswet artikel 24 lid 1), zolang de Minister van Justitie
    voor de zorg instaat. Bij gedwongen zorg en bij straf buiten een inrichting rekent het model daar niet mee.
    """

    def formula_2015_01_01(persoon, period, parameters):
        leeftijd = parameters(period).toeslagen.zorgtoeslag.minimumleeftijd
        oud_genoeg = verjaardag(persoon("geboortedatum", period), int(leeftijd)) < eerste_van_de_maand(period)
        opgeschort = persoon("detentie", period) == Detentie.rechtens_ontnomen
        return oud_genoeg & persoon("zorgverzekerd", period) & ~opgeschort


class zorgtoeslag_recht(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Voldoet aan de voorwaarden voor zorgtoeslag, afgezien van het inkomen"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0018451&artikel=2&lid=1&g=2015-01-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0018451&artikel=2&lid=5&g=2015-01-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0018472&artikel=9&lid=2&g=2015-01-01",
    ]
    documentation = """
    Tot 2022 geen recht als de partner zijn plicht tot verzekeren schendt (artikel 2 lid 5; dat lid staat niet in de tekst van
    2022). Geen recht als de partner niet rechtmatig in Nederland verblijft (Awir artikel 9 lid 2).
    """

    def formula_2015_01_01(persoon, period):
        return _basisrecht(persoon, period) & ~van_partner(persoon, "schendt_verzekeringsplicht", period, "awir_heeft_partner")

    def formula_2022_01_01(persoon, period):
        return _basisrecht(persoon, period)


class zorgtoeslag_ontvanger(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Krijgt de zorgtoeslag toegekend (van partners: een van beiden)"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0018451&artikel=2&lid=1&g=2015-01-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0018472&artikel=14&lid=2&g=2015-01-01",
    ]
    documentation = """
    Partners hebben samen één aanspraak, die aan de aanvrager wordt toegekend: de aanvrager van het gezin, of de ander als
    de aanvrager zelf geen recht heeft.
    """

    def formula_2015_01_01(persoon, period):
        recht, partner = persoon("zorgtoeslag_recht", period), persoon("awir_heeft_partner", period)
        gaat_voor = recht & persoon.has_role(Gezin.AANVRAGER)
        ander_gaat_voor = van_rij(gaat_voor, np.where(partner, gezinspartner(persoon), -1), False)
        return recht & ~ander_gaat_voor


class zorgtoeslag_op_jaarbasis(Bedrag):
    value_type = float
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Zorgtoeslag per jaar bij de stand van deze maand, voor afronding"
    unit = "currency-EUR"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0018451&artikel=2&g=2015-01-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0018451&artikel=2&g=2018-01-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0018451&artikel=2&g=2026-01-01",
    ]
    documentation = """
    Artikel 2: (tweemaal) de standaardpremie min de normpremie, en de helft daarvan als de partner geen verzekerde is. De
    normpremie is een deel van het drempelinkomen en van het inkomen daarboven. Over 2016 en 2017 zijn alleen de
    gepubliceerde maxima bekend: daar gaat het deel van het inkomen boven de drempel van af, wat op hetzelfde neerkomt.
    """

    def formula_2015_01_01(persoon, period, parameters):
        return _volgens_normpremie(persoon, period, parameters, persoon("awir_draagkracht", period))

    def formula_2016_01_01(persoon, period, parameters):
        return _volgens_maximum(persoon, period, parameters, persoon("awir_draagkracht", period))

    def formula_2018_01_01(persoon, period, parameters):
        return _volgens_normpremie(persoon, period, parameters, persoon("awir_draagkracht", period))


class zorgtoeslag(Bedrag):
    value_type = float
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Zorgtoeslag per maand, naar het werkelijke inkomen"
    unit = "currency-EUR"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0018451&artikel=2&g=2015-01-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0018472&artikel=14&lid=4&g=2015-01-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0018472&artikel=14&lid=5&g=2015-01-01",
    ]
    documentation = """
    Het jaarbedrag rekenkundig op hele euro's, niets onder 24 euro per jaar, en daarvan een twaalfde naar beneden op hele
    euro's (zo zijn de tabellen van de Dienst Toeslagen). Wat maandelijks binnenkomt, is het voorschot.
    """

    def formula_2015_01_01(persoon, period, parameters):
        return _per_maand(persoon("zorgtoeslag_op_jaarbasis", period), parameters(period).toeslagen.awir)


class zorgtoeslag_voorschot_op_jaarbasis(Bedrag):
    value_type = float
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Zorgtoeslag per jaar bij de stand van deze maand en het geschatte inkomen, voor afronding"
    unit = "currency-EUR"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0018472&artikel=16&lid=1&g=2015-01-01"

    def formula_2015_01_01(persoon, period, parameters):
        return _volgens_normpremie(persoon, period, parameters, persoon("awir_draagkracht_voor_voorschot", period))

    def formula_2016_01_01(persoon, period, parameters):
        return _volgens_maximum(persoon, period, parameters, persoon("awir_draagkracht_voor_voorschot", period))

    def formula_2018_01_01(persoon, period, parameters):
        return _volgens_normpremie(persoon, period, parameters, persoon("awir_draagkracht_voor_voorschot", period))


class zorgtoeslag_voorschot(Bedrag):
    value_type = float
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Voorschot zorgtoeslag voor deze maand, naar het geschatte inkomen"
    unit = "currency-EUR"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0018472&artikel=16&lid=1&g=2015-01-01"

    def formula_2015_01_01(persoon, period, parameters):
        return _per_maand(persoon("zorgtoeslag_voorschot_op_jaarbasis", period), parameters(period).toeslagen.awir)


class zorgtoeslag_naar_cak(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "De zorgtoeslag gaat niet naar de inwoner maar naar het CAK (in de tekst van 2015: het Zorginstituut)"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0018451&artikel=5&lid=2&g=2015-01-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0018451&artikel=5&lid=2&g=2026-01-01",
    ]
    documentation = """
    Zolang een bestuursrechtelijke premie loopt. De toeslag is er dan wel, maar is geen geld om van te leven.
    """

    def formula_2015_01_01(persoon, period):
        wanbetaler = persoon("betaalt_bestuursrechtelijke_premie", period)
        partner = van_partner(persoon, "betaalt_bestuursrechtelijke_premie", period, "awir_heeft_partner")
        return persoon("zorgtoeslag_ontvanger", period) & (wanbetaler | partner)


def _basisrecht(persoon, period):
    partner = persoon("awir_heeft_partner", period)
    partner_onrechtmatig = partner & ~van_rij(persoon("rechtmatig_verblijf", period), gezinspartner(persoon), True)
    return (
        persoon("zorgtoeslag_is_verzekerde", period)
        & persoon("rechtmatig_verblijf", period)
        & ~partner_onrechtmatig
        & ~persoon("zorgtoeslag_vermogen_te_hoog", period.this_year)
    )


def _volgens_normpremie(persoon, period, parameters, inkomen):
    zt, drempel = parameters(period).toeslagen.zorgtoeslag, _drempelinkomen(parameters(period).toeslagen)
    partner, premie = persoon("awir_heeft_partner", period), of_onbekend(zt, "standaardpremie")
    normpremie = (
        np.where(
            partner,
            of_onbekend(zt, "percentage_drempelinkomen_met_partner"),
            of_onbekend(zt, "percentage_drempelinkomen_zonder_partner"),
        )
        * drempel
    )
    return _toeslag(persoon, period, np.where(partner, 2, 1) * premie - normpremie, inkomen, drempel, zt)


def _volgens_maximum(persoon, period, parameters, inkomen):
    zt, drempel = parameters(period).toeslagen.zorgtoeslag, _drempelinkomen(parameters(period).toeslagen)
    met, zonder = of_onbekend(zt, "maximum_met_partner"), of_onbekend(zt, "maximum_zonder_partner")
    maximum = np.where(persoon("awir_heeft_partner", period), met, zonder)
    return _toeslag(persoon, period, maximum, inkomen, drempel, zt)


def _toeslag(persoon, period, hoogste, inkomen, drempel, zt):
    """De hoogste toeslag min het deel van het inkomen boven de drempel; lid 4; en alleen voor wie haar ontvangt."""
    boven = of_onbekend(zt, "percentage_boven_drempelinkomen") * np.maximum(inkomen - drempel, 0)
    bedrag = np.maximum(hoogste - boven, 0)
    partner = persoon("awir_heeft_partner", period)
    partner_verzekerd = van_partner(persoon, "zorgtoeslag_is_verzekerde", period, "awir_heeft_partner", True)
    bedrag = np.where(partner & ~partner_verzekerd, zt.aandeel_partner_niet_verzekerd * bedrag, bedrag)
    grens_onbekend = np.isnan(persoon("zorgtoeslag_vermogen_boven_grens", period.this_year))
    return np.where(persoon("zorgtoeslag_ontvanger", period), np.where(grens_onbekend, np.nan, bedrag), 0)


def _drempelinkomen(toeslagen):
    """Artikel 1 lid 1 onder f; de Wkb heeft dezelfde omschrijving, zodat een jaar dat hier ontbreekt daar mag worden gelezen."""
    eigen = of_onbekend(toeslagen.zorgtoeslag, "drempelinkomen")
    return np.where(np.isnan(eigen), of_onbekend(toeslagen.kindgebonden_budget, "drempelinkomen_zonder_partner"), eigen)


def _per_maand(op_jaarbasis, awir):
    return euro_naar_beneden(toegekend(op_jaarbasis, awir.minimum_tegemoetkoming) / 12)
