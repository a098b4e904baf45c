"""Bruto ouderdomspensioen, inkomensondersteuning en vakantie-uitkering (AOW artikel 7, 9, 13, 29 en 33a)."""

import numpy as np
from openfisca_core.periods import DateUnit
from openfisca_core.variables import Variable

from openfisca_inclusieve_stad.begrippen import Bedrag, of_onbekend, voor_wie
from openfisca_inclusieve_stad.entities import Persoon


class aow_recht_op_pensioen(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Heeft recht op ouderdomspensioen"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0002221&artikel=7&lid=1&g=2015-07-01"
    documentation = """
    Artikel 7 lid 1: a. de pensioengerechtigde leeftijd bereikt en b. ten minste één jaar verzekerd geweest. Het recht gaat in op
    de verjaardag zelf (artikel 16 lid 1; aow_leeftijd_vanaf); het maandbedrag geldt hier vanaf de eerste maand die met
    recht begint.
    """

    def formula_2015_01_01(persoon, period, parameters):
        korting = parameters(period).aow.korting_per_niet_verzekerd_jaar
        verzekerd_geweest = persoon("jaren_niet_verzekerd", period) * korting < 1
        return persoon("aow_leeftijd_bereikt", period) & verzekerd_geweest


class aow_recht_verzekerd_deel(Variable):
    value_type = float
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Deel van het volle pensioen dat na de korting voor niet verzekerde jaren overblijft"
    unit = "/1"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0002221&artikel=13&lid=1&g=2015-07-01"
    documentation = """
    Artikel 13 lid 1: een korting van 2% voor elk kalenderjaar dat iemand na de aanvangsleeftijd niet verzekerd was.
    """

    def formula_2015_01_01(persoon, period, parameters):
        korting = parameters(period).aow.korting_per_niet_verzekerd_jaar
        return np.clip(1 - persoon("jaren_niet_verzekerd", period) * korting, 0, 1)


class aow(Bedrag):
    value_type = float
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Bruto AOW-pensioen per maand, met inkomensondersteuning en zonder vakantie-uitkering"
    unit = "currency-EUR"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0002221&artikel=9&g=2015-07-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0002221&artikel=13&lid=1&g=2015-07-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0002221&artikel=33a&g=2015-07-01",
    ]
    documentation = """
    Artikel 9: het bedrag voor een gehuwde of een ongehuwde (aow_heeft_partner), na de korting van artikel 13. De
    inkomensondersteuning van artikel 33a telt mee, in dezelfde verhouding. Vanaf 2023 is het gepubliceerde bedrag inclusief
    inkomensondersteuning gebruikt. Onbekend waar een bedrag ontbreekt (2015, juli 2018 tot en met 2022, en vanaf juli 2026).
    Niet gemodelleerd: de toeslag van artikel 8 (recht van voor 2015), detentie (8b), wonen buiten
    Nederland (9a).
    """

    def formula_2015_01_01(persoon, period, parameters):
        p = parameters(period).aow
        ondersteuning = of_onbekend(p, "inkomensondersteuning")
        gehuwd = of_onbekend(p, "bruto_gehuwd") + ondersteuning
        ongehuwd = of_onbekend(p, "bruto_alleenstaand") + ondersteuning
        return _naar_recht(persoon, period, gehuwd, ongehuwd)

    def formula_2023_01_01(persoon, period, parameters):
        p = parameters(period).aow
        gehuwd = of_onbekend(p, "bruto_incl_io_gehuwd")
        ongehuwd = of_onbekend(p, "bruto_incl_io_alleenstaand")
        return _naar_recht(persoon, period, gehuwd, ongehuwd)


class aow_recht_vakantie_uitkering(Bedrag):
    value_type = float
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Bruto vakantie-uitkering bij de AOW, opgebouwd in deze maand"
    unit = "currency-EUR"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0002221&artikel=29&g=2015-07-01"
    documentation = """
    Wordt in mei uitbetaald; hier telt zij in de maand waarin zij is opgebouwd.
    """

    def formula_2015_01_01(persoon, period, parameters):
        p = parameters(period).aow
        gehuwd = of_onbekend(p, "vakantie_uitkering_gehuwd")
        ongehuwd = of_onbekend(p, "vakantie_uitkering_alleenstaand")
        return _naar_recht(persoon, period, gehuwd, ongehuwd)


def _naar_recht(persoon, period, gehuwd, ongehuwd):
    """Het bedrag naar leefvorm, na de korting, voor wie recht heeft; een ander wordt niet onbekend."""
    wie = voor_wie(persoon, persoon("aow_recht_op_pensioen", period))
    vol = np.where(wie("aow_heeft_partner", period), gehuwd, ongehuwd)
    return wie.uitkomst(vol * wie("aow_recht_verzekerd_deel", period), anders=0)
