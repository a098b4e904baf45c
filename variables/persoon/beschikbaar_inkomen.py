"""Wat er in een maand binnenkomt: alle inkomsten en de bijstand. Hiermee worden klifs en verkeerde prikkels gevonden."""

from openfisca_core.periods import DateUnit

from openfisca_inclusieve_stad.begrippen import Bedrag
from openfisca_inclusieve_stad.entities import Persoon


class inkomsten_zonder_bijstand(Bedrag):
    value_type = float
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Alles wat deze maand netto binnenkomt, zonder bijstand"
    unit = "currency-EUR"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=31&lid=1&g=2015-07-01"
    documentation = """
    Alle opgegeven inkomsten, ook die de wet vrijlaat, met de ontvangen kamerhuur, giften, premies en vergoedingen.
    Studiefinanciering telt naar het normbedrag waarmee de bijstand rekent. Alleen wat binnenkomt: huur, schulden en andere
    lasten gaan er niet af.
    """

    def formula(persoon, period):
        return sum(
            persoon(soort, period)
            for soort in (
                "arbeidsinkomen",
                "inkomen_uit_arbeid_loonkostensubsidie",
                "uitkeringsinkomen",
                "aow_inkomen",
                "inkomen_uit_pensioen",
                "inkomen_uit_alimentatie",
                "inkomen_uit_vermogen",
                "inkomen_uit_heffingskorting",
                "inkomen_uit_studiefinanciering",
                "inkomen_overig",
                "jonggehandicaptenkorting",
                "inkomen_buiten_middelen",
                "premie_arbeidsinschakeling",
                "vrijwilligersvergoeding",
                "giften_deze_maand",
                "kamerhuur_ontvangen",
            )
        )


class inkomen_en_bijstand(Bedrag):
    value_type = float
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Inkomsten en algemene bijstand samen, per maand"
    unit = "currency-EUR"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=19&lid=2&g=2015-07-01"
    documentation = """
    Wat de beurs deze maand krijgt. Andere bijstand, toeslagen en kinderbijslag tellen alleen mee als zij zijn opgegeven
    in inkomen_buiten_middelen. Onbekend als de bijstand onbekend is.
    """

    def formula(persoon, period):
        return persoon("inkomsten_zonder_bijstand", period) + persoon("pw_algemene_bijstand", period)


class inkomen_en_bijstand_na_aflossing(Bedrag):
    value_type = float
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Inkomsten en algemene bijstand, na wat van de kamerhuur één op één naar schulden gaat"
    unit = "currency-EUR"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=33&lid=4&g=2015-07-01"
    documentation = """
    Wat vrij te besteden overblijft voor wie een kamer verhuurt om schulden af te lossen.
    """

    def formula(persoon, period):
        return persoon("inkomen_en_bijstand", period) - persoon("aflossing_uit_kamerhuur", period)
