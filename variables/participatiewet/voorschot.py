"""Voorschot op algemene bijstand zolang het recht niet is vastgesteld (Participatiewet artikel 52)."""

from datetime import date

import numpy as np
from openfisca_core.indexed_enums import Enum
from openfisca_core.periods import DateUnit
from openfisca_core.variables import Variable

from openfisca_inclusieve_stad.begrippen import (
    GEEN_DATUM,
    Aanspraak,
    Bedrag,
    Oordeel,
    eerste_van_de_maand,
    is_gegeven,
    kies,
)
from openfisca_inclusieve_stad.entities import Persoon


class pw_voorschot_uiterlijk(Variable):
    value_type = date
    default_value = GEEN_DATUM
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Uiterste dag van het eerste voorschot"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=52&lid=1&g=2015-07-01"
    documentation = """
    Artikel 52 lid 1: uiterlijk binnen vier weken na de aanvraag; daarna telkens uiterlijk na vier weken.
    """

    def formula_2015_01_01(persoon, period, parameters):
        weken = int(parameters(period).participatiewet.voorschot.termijn)
        aanvraag = persoon("aanvraag_datum", period)
        return np.where(is_gegeven(aanvraag), aanvraag + np.timedelta64(weken * 7, "D"), aanvraag)


class pw_voorschot_uitgesloten(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Als wordt vastgesteld dat gegevens ontbreken of er duidelijk geen recht is: geen voorschot"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=52&lid=1&g=2015-07-01"

    def formula_2015_01_01(persoon, period):
        onder_a = (persoon("gegevens_verwijtbaar_niet_verstrekt", period) == Oordeel.ja) | (
            persoon("onvoldoende_medewerking", period) == Oordeel.ja
        )
        onder_b = persoon("duidelijk_geen_recht_bij_aanvraag", period) == Oordeel.ja
        return onder_a | onder_b


class pw_aanspraak_voorschot(Variable):
    value_type = Enum
    possible_values = Aanspraak
    default_value = Aanspraak.niet_van_toepassing
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Voorschot op de algemene bijstand"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=52&lid=1&g=2015-07-01"
    documentation = """
    Het college verleent een voorschot zolang het recht niet is vastgesteld, tenzij onderdeel a of b geldt. Vóór de uiterste
    dag van lid 1 is het `nog_niet`: het mag dan al, maar hoeft nog niet. Niet van toepassing zonder aanvraag, of na het
    besluit.
    """

    def formula_2015_01_01(persoon, period):
        vandaag = eerste_van_de_maand(period)
        aangevraagd = persoon("aanvraag_datum", period) <= vandaag
        niet_vastgesteld = vandaag < persoon("besluit_op_aanvraag_datum", period)
        uitgesloten = persoon("pw_voorschot_uitgesloten", period)
        termijn_loopt = vandaag < persoon("pw_voorschot_uiterlijk", period)
        return kies(
            (~(aangevraagd & niet_vastgesteld), Aanspraak.niet_van_toepassing),
            (uitgesloten, Aanspraak.geen_recht),
            (termijn_loopt, Aanspraak.nog_niet),
            anders=Aanspraak.recht,
        )


class pw_voorschot(Bedrag):
    value_type = float
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Voorschot per maand, ten minste (een renteloze geldlening)"
    unit = "currency-EUR"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=52&lid=2&g=2015-07-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=52&lid=2&g=2026-01-01",
    ]
    documentation = """
    Artikel 52 lid 2: in ieder geval 90% (vanaf 2026: 95%) van de hoogte van de algemene bijstand van artikel 19 lid 2. Het
    eigen deel; later verrekend met de bijstand (lid 4). Lid 3 (voorschot op bijzondere bijstand) is een bevoegdheid zonder
    bedrag.
    """

    def formula_2015_01_01(persoon, period, parameters):
        deel = parameters(period).participatiewet.voorschot.fractie
        bijstand = persoon("pw_bijstand_voor_maatregel", period)
        recht = persoon("pw_aanspraak_voorschot", period) == Aanspraak.recht
        return np.where(recht, deel * bijstand, 0)
