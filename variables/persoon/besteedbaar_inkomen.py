"""Wat een persoon per maand netto binnenkrijgt, en waaruit het bestaat; voor gezin en huishouden alleen een som."""

import numpy as np
from openfisca_core.periods import DateUnit
from openfisca_core.variables import Variable

from openfisca_inclusieve_stad.begrippen import ONDERDELEN, Bedrag, Oordeel, Opleiding, som, voor_wie, zonder_onbekend
from openfisca_inclusieve_stad.entities import Gezin, Huishouden, Persoon


class arbeidsinkomen(Bedrag):
    value_type = float
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Netto inkomen uit arbeid per maand: wat netto is opgegeven, en netto uit bruto_loon"
    unit = "currency-EUR"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=31&lid=3&g=2015-07-01"
    documentation = """
    Zonder een baan met loonkostensubsidie (inkomen_uit_arbeid_loonkostensubsidie).
    """

    def formula(persoon, period):
        return som(persoon("inkomen_uit_arbeid", period), persoon("netto_loon", period))


class uitkeringsinkomen(Bedrag):
    value_type = float
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Netto uitkering per maand: wat netto is opgegeven, en netto uit bruto_uitkering en bruto_wajong"
    unit = "currency-EUR"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=31&lid=3&g=2015-07-01"

    def formula(persoon, period):
        return som(persoon("inkomen_uit_uitkering", period), persoon("netto_uitkering", period))


class aow_inkomen(Bedrag):
    value_type = float
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Netto AOW per maand: wat netto is opgegeven, of netto uit de berekende AOW die wordt ontvangen"
    unit = "currency-EUR"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=31&lid=3&g=2015-07-01"
    documentation = """
    Een opgegeven netto bedrag gaat voor; anders, als ontvangt_aow ja is, de berekende AOW met vakantie-uitkering.
    """

    def formula(persoon, period):
        gegeven = persoon("inkomen_uit_aow", period)
        wie = voor_wie(persoon, (persoon("ontvangt_aow", period) == Oordeel.ja) & (gegeven == 0), lui=True)
        return wie.uitkomst(wie("netto_aow_ontvangen", period), anders=gegeven)


class studie_inkomen(Bedrag):
    value_type = float
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Studiefinanciering of WTOS per maand"
    unit = "currency-EUR"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0011453&artikel=3.1&g=2015-09-11"
    documentation = """
    De berekende studiefinanciering en WTOS; zonder opleiding_studiefinanciering het opgegeven inkomen_uit_studiefinanciering.
    """

    def formula(persoon, period):
        zonder = persoon("opleiding_studiefinanciering", period) == Opleiding.geen
        wtos, gegeven = persoon("wtos", period), persoon("inkomen_uit_studiefinanciering", period)
        return np.where(zonder, np.where(gegeven > 0, gegeven, wtos), persoon("studiefinanciering", period))


class overige_ontvangsten(Bedrag):
    value_type = float
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Andere ontvangsten per maand"
    unit = "currency-EUR"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=31&lid=1&g=2015-07-01"
    documentation = """
    Loon met loonkostensubsidie, vermogen, heffingskorting, kamerhuur, giften, premies en vergoedingen. Niet
    inkomen_buiten_middelen: daarin kunnen toeslagen en kinderbijslag zitten die al apart zijn berekend.
    """

    def formula(persoon, period):
        return som(
            *(
                persoon(soort, period)
                for soort in (
                    "inkomen_uit_arbeid_loonkostensubsidie",
                    "inkomen_uit_vermogen",
                    "inkomen_uit_heffingskorting",
                    "inkomen_overig",
                    "jonggehandicaptenkorting",
                    "premie_arbeidsinschakeling",
                    "vrijwilligersvergoeding",
                    "giften_deze_maand",
                    "kamerhuur_ontvangen",
                )
            )
        )


class besteedbaar_inkomen(Bedrag):
    value_type = float
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Besteedbaar inkomen per maand: alles wat netto binnenkomt"
    unit = "currency-EUR"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=31&lid=1&g=2015-07-01"
    documentation = """
    De som van ONDERDELEN, voor wat bekend is: is een deel onbekend, dan is besteedbaar_inkomen_volledig onwaar. Huur, premies
    en aflossingen gaan er niet af. De toeslagen zijn die naar het werkelijke inkomen, niet het voorschot; een gezamenlijke
    toeslag staat bij wie haar aanvraagt.
    """

    def formula(persoon, period):
        return som(*(zonder_onbekend(persoon(deel, period)) for deel in ONDERDELEN))


class besteedbaar_inkomen_volledig(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Elk deel van besteedbaar_inkomen is bekend"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=31&lid=1&g=2015-07-01"
    documentation = """
    Onwaar als een onderdeel onbekend is, als iemand recht heeft op AOW en niet is gezegd of zij wordt ontvangen, of als er
    inkomen_buiten_middelen is opgegeven (dat telt niet mee).
    """

    def formula(persoon, period):
        bekend = ~np.logical_or.reduce([np.isnan(persoon(deel, period)) for deel in ONDERDELEN])
        onbekend = (persoon("ontvangt_aow", period) == Oordeel.onbekend) & (persoon("inkomen_uit_aow", period) == 0)
        aow_open = persoon("aow_recht_op_pensioen", period) & onbekend
        return bekend & ~aow_open & (persoon("inkomen_buiten_middelen", period) == 0)


class besteedbaar_inkomen_gezin(Bedrag):
    value_type = float
    entity = Gezin
    definition_period = DateUnit.MONTH
    label = "Som van het besteedbaar inkomen van alle leden van het gezin (een som, niet één beurs)"
    unit = "currency-EUR"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=31&lid=1&g=2015-07-01"

    def formula(gezin, period):
        return gezin.sum(gezin.members("besteedbaar_inkomen", period))


class besteedbaar_inkomen_huishouden(Bedrag):
    value_type = float
    entity = Huishouden
    definition_period = DateUnit.MONTH
    label = "Som van het besteedbaar inkomen van alle bewoners (een som, niet één beurs)"
    unit = "currency-EUR"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=31&lid=1&g=2015-07-01"

    def formula(huishouden, period):
        return huishouden.sum(huishouden.members("besteedbaar_inkomen", period))


class besteedbaar_inkomen_gezin_volledig(Variable):
    value_type = bool
    entity = Gezin
    definition_period = DateUnit.MONTH
    label = "Het besteedbaar inkomen van elk lid van het gezin is volledig"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=31&lid=1&g=2015-07-01"

    def formula(gezin, period):
        return gezin.all(gezin.members("besteedbaar_inkomen_volledig", period))


class besteedbaar_inkomen_huishouden_volledig(Variable):
    value_type = bool
    entity = Huishouden
    definition_period = DateUnit.MONTH
    label = "Het besteedbaar inkomen van elke bewoner is volledig"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=31&lid=1&g=2015-07-01"

    def formula(huishouden, period):
        return huishouden.all(huishouden.members("besteedbaar_inkomen_volledig", period))
