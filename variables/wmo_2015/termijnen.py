"""Van melding tot besluit: onderzoek, beschikking, en spoed meteen (Wmo 2015 artikel 2.3.2, 2.3.3 en 2.3.5 lid 2)."""

from datetime import date

import numpy as np
from openfisca_core.periods import DateUnit
from openfisca_core.variables import Variable

from openfisca_inclusieve_stad.begrippen import GEEN_DATUM, Oordeel, eerste_van_de_maand, is_gegeven
from openfisca_inclusieve_stad.entities import Persoon

BEGIN = "2015-01-01"  # een datum geldt voor altijd; de termijnen zijn sinds 2015 niet veranderd


class wmo_melding_op(Variable):
    value_type = date
    default_value = GEEN_DATUM
    entity = Persoon
    definition_period = DateUnit.ETERNITY
    label = "Dag waarop de behoefte is gemeld, of de aanvraag die daarvoor in de plaats komt"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0035362&artikel=2.3.2&lid=9&g=2015-07-01"
    documentation = """
    Een aanvraag kan pas na het onderzoek (lid 9). Wie eerder of zonder melding aanvraagt, heeft daarmee gemeld (onze lezing).
    """

    def formula_2015_01_01(persoon, period):
        return np.minimum(persoon("melding_ondersteuning_op", period), persoon("aanvraag_ondersteuning_op", period))


class wmo_persoonlijk_plan_uiterlijk(Variable):
    value_type = date
    default_value = GEEN_DATUM
    entity = Persoon
    definition_period = DateUnit.ETERNITY
    label = "Laatste dag om het persoonlijk plan te overhandigen"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0035362&artikel=2.3.2&lid=2&g=2015-07-01"

    def formula_2015_01_01(persoon, period, parameters):
        dagen = parameters(BEGIN).wmo_2015.termijnen.persoonlijk_plan
        return _later(persoon("wmo_melding_op", period), np.timedelta64(int(dagen), "D"))


class wmo_onderzoek_uiterlijk(Variable):
    value_type = date
    default_value = GEEN_DATUM
    entity = Persoon
    definition_period = DateUnit.ETERNITY
    label = "Laatste dag van het onderzoek na de melding"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0035362&artikel=2.3.2&lid=1&g=2015-07-01"

    def formula_2015_01_01(persoon, period, parameters):
        weken = parameters(BEGIN).wmo_2015.termijnen.onderzoek
        return _later(persoon("wmo_melding_op", period), np.timedelta64(int(weken), "W"))


class wmo_besluit_uiterlijk(Variable):
    value_type = date
    default_value = GEEN_DATUM
    entity = Persoon
    definition_period = DateUnit.ETERNITY
    label = "Laatste dag voor de beschikking op de aanvraag van een maatwerkvoorziening"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0035362&artikel=2.3.2&lid=9&g=2015-07-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0035362&artikel=2.3.5&lid=2&g=2015-07-01",
    ]
    documentation = """
    Twee weken na de aanvraag. Is die er nog niet (of tegelijk met de melding gedaan), dan rekenen wij met een aanvraag op de dag
    dat de onderzoekstermijn is verstreken: vanaf dan kan zij altijd (artikel 2.3.2 lid 9). 9999-12-31 zonder melding.
    """

    def formula_2015_01_01(persoon, period, parameters):
        weken = parameters(BEGIN).wmo_2015.termijnen.beschikking
        aanvraag = persoon("aanvraag_ondersteuning_op", period)
        na_onderzoek = is_gegeven(aanvraag) & (aanvraag > persoon("wmo_melding_op", period))
        telt_vanaf = np.where(na_onderzoek, aanvraag, persoon("wmo_onderzoek_uiterlijk", period))
        return _later(telt_vanaf, np.timedelta64(int(weken), "W"))


class wmo_besluit_uiterlijk_bij_melding_nu(Variable):
    value_type = date
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Laatste dag voor de beschikking als de behoefte op de eerste van deze maand wordt gemeld"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0035362&artikel=2.3.2&lid=1&g=2015-07-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0035362&artikel=2.3.5&lid=2&g=2015-07-01",
    ]
    documentation = """
    De wet laat zonder melding geen termijn lopen. Voor wie niets meldde (bijvoorbeeld omdat de Jeugdwet de hulp gaf tot de
    achttiende verjaardag) is dit de vroegste dag waarop uiterlijk is beslist.
    """

    def formula_2015_01_01(persoon, period, parameters):
        termijnen = parameters(BEGIN).wmo_2015.termijnen
        nu = np.full(persoon.count, eerste_van_de_maand(period))
        return nu + np.timedelta64(int(termijnen.onderzoek), "W") + np.timedelta64(int(termijnen.beschikking), "W")


class wmo_termijn_verstreken(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "De dag waarop het college uiterlijk moest beslissen is aangebroken"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0035362&artikel=2.3.5&lid=2&g=2015-07-01"

    def formula_2015_01_01(persoon, period):
        return persoon("wmo_besluit_uiterlijk", period) <= eerste_van_de_maand(period)


class wmo_spoed(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Het college moet onverwijld een tijdelijke maatwerkvoorziening verstrekken"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0035362&artikel=2.3.3&g=2015-07-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0035362&artikel=2.3.3&g=2026-07-01",
    ]
    documentation = """
    Artikel 2.3.3: in een spoedeisend geval na de melding, in afwachting van het onderzoek en de aanvraag. De tijdelijke
    voorziening eindigt hier op de dag waarop uiterlijk op de aanvraag is beslist. Onbekend rekent als niet spoedeisend.
    """

    def formula_2015_01_01(persoon, period):
        gemeld = persoon("wmo_melding_op", period) <= eerste_van_de_maand(period)
        spoedeisend = persoon("spoedeisend", period) == Oordeel.ja
        return gemeld & spoedeisend & ~persoon("wmo_termijn_verstreken", period)


def _later(dagen, termijn):
    """Die termijn later; een dag die niet is gegeven blijft niet gegeven."""
    return np.where(is_gegeven(dagen), dagen + termijn, dagen)
