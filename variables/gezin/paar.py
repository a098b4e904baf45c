"""Feiten van het paar. Zij staan op het gezin: per persoon ingevuld kunnen zij elkaar tegenspreken."""

from datetime import date

from openfisca_core.indexed_enums import Enum
from openfisca_core.periods import DateUnit
from openfisca_core.variables import Variable

from openfisca_inclusieve_stad.begrippen import GEEN_DATUM, Oordeel, Verwantschap
from openfisca_inclusieve_stad.entities import Gezin


class gehuwd(Variable):
    value_type = bool
    entity = Gezin
    definition_period = DateUnit.MONTH
    label = "Aanvrager en partner zijn gehuwd of geregistreerd partner"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=3&g=2015-07-01"


class duurzaam_gescheiden(Variable):
    value_type = bool
    entity = Gezin
    definition_period = DateUnit.MONTH
    label = "De gehuwden leven duurzaam gescheiden"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=3&g=2015-07-01"


class gescheiden_levend(Variable):
    value_type = bool
    entity = Gezin
    definition_period = DateUnit.MONTH
    label = "De gehuwden leven gescheiden, maar niet duurzaam"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=32&g=2015-07-01"


class wederzijdse_zorg(Variable):
    value_type = Enum
    possible_values = Oordeel
    default_value = Oordeel.onbekend
    entity = Gezin
    definition_period = DateUnit.MONTH
    label = "Aanvrager en partner dragen zorg voor elkaar (bijdrage in de kosten of anderszins)"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=3&g=2015-07-01"
    documentation = """
    Participatiewet artikel 3 lid 3: een oordeel van een mens; onbekend rekent als nee.
    """


class verwantschap(Variable):
    value_type = Enum
    possible_values = Verwantschap
    default_value = Verwantschap.geen
    entity = Gezin
    definition_period = DateUnit.MONTH
    label = "Verwantschap tussen aanvrager en partner"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=3&g=2015-07-01"


class zorgbehoefte_aanleiding_samenwonen(Variable):
    value_type = Enum
    possible_values = Oordeel
    default_value = Oordeel.onbekend
    entity = Gezin
    definition_period = DateUnit.MONTH
    label = "Een zorgbehoefte van, of zorg door, de bijstandsgerechtigde is de aanleiding voor het samenwonen"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=3&g=2026-01-01"
    documentation = """
    Geldt zolang de zorg wordt verleend.
    """


class eerder_gehuwd(Variable):
    value_type = bool
    entity = Gezin
    definition_period = DateUnit.MONTH
    label = "Aanvrager en partner zijn eerder met elkaar gehuwd geweest"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=3&g=2015-07-01"


class eerder_als_gehuwd_aangemerkt(Variable):
    value_type = bool
    entity = Gezin
    definition_period = DateUnit.MONTH
    label = "Zij zijn eerder voor de bijstand als gehuwden aangemerkt"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=3&g=2015-07-01"


class eerder_gehuwd_tot(Variable):
    value_type = date
    default_value = GEEN_DATUM
    entity = Gezin
    definition_period = DateUnit.ETERNITY
    label = "Laatste dag waarop zij gehuwd waren of als gehuwd zijn aangemerkt"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=3&g=2026-01-01"


class kind_samen(Variable):
    value_type = bool
    entity = Gezin
    definition_period = DateUnit.MONTH
    label = "Uit hun relatie is een kind geboren, of de een heeft een kind van de ander erkend"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=3&g=2015-07-01"


class samenlevingscontract(Variable):
    value_type = bool
    entity = Gezin
    definition_period = DateUnit.MONTH
    label = "Een geldend samenlevingscontract verplicht beiden tot een bijdrage aan de huishouding"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=3&g=2015-07-01"


class registratie_gezamenlijke_huishouding(Variable):
    value_type = bool
    entity = Gezin
    definition_period = DateUnit.MONTH
    label = "Een aangewezen registratie merkt hen aan als gezamenlijke huishouding"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=3&g=2015-07-01"


class eerder_gelijkgesteld_voor_aow(Variable):
    value_type = bool
    entity = Gezin
    definition_period = DateUnit.MONTH
    label = "Zij zijn eerder voor de AOW met gehuwden gelijkgesteld"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0002221&artikel=1&lid=5&g=2015-07-01"


class ieder_eigen_woning(Variable):
    value_type = Enum
    possible_values = Oordeel
    default_value = Oordeel.onbekend
    entity = Gezin
    definition_period = DateUnit.MONTH
    label = "Beiden hebben een eigen woning en voldoen aan de tweewoningenregel van de AOW"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0002221&artikel=1&lid=7&g=2015-07-01",
        "https://zoek.officielebekendmakingen.nl/stb-2014-385",
    ]
    documentation = """
    Besluit regels hoofdverblijf in dezelfde woning AOW (Stb. 2014, 385): twee ongehuwden die elk een eigen woning hebben, daar
    staan ingeschreven, de volle kosten dragen en er vrij over beschikken, delen geen hoofdverblijf. Een oordeel; onbekend
    rekent als nee.
    """
