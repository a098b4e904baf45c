"""Eenmalige energietoeslag over 2022 en 2023 (Participatiewet artikel 35 lid 4 en 5).

Leest `toegekend_pw_energietoeslag_2022` en `toegekend_pw_energietoeslag_2023` (uit de twee aanspraken): de toeslag is een 'kan'.
"""

import numpy as np
from openfisca_core.indexed_enums import Enum
from openfisca_core.periods import DateUnit
from openfisca_core.variables import Variable

from openfisca_inclusieve_stad.begrippen import Aanspraak, Bedrag, Inschrijving, kies, per_gemeente, van_partner
from openfisca_inclusieve_stad.entities import Persoon


class pw_inkomen_onder_energiegrens(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    end = "2024-08-31"
    label = "Het inkomen is niet hoger dan de grens van de gemeente voor de energietoeslag"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=35&lid=4&g=2022-08-26"
    documentation = """
    De wet noemt geen inkomensgrens: dit is gemeentelijk beleid, met 120% van het sociaal minimum als landelijk richtpunt.
    In 2024 de grens van 2023. Vergeleken met het inkomen dat de bijstand in aanmerking neemt (aanname).
    """

    def formula_2022_08_26(persoon, period, parameters):
        jaar = min(period.start.year, 2023)
        gemeente = persoon.huishouden("gemeente", period)
        grens = per_gemeente(parameters(f"{jaar}-12-31").gemeenten, gemeente, "energietoeslag.inkomensgrens")

        def samen(naam):
            return persoon(naam, period) + van_partner(persoon, naam, period, "pw_heeft_partner")

        # een onbekende norm (NaN) laat de mogelijkheid staan
        return ~(samen("pw_inkomen_in_aanmerking") > grens * samen("pw_vergelijkingsnorm"))


class pw_aanspraak_energietoeslag_2022(Variable):
    value_type = Enum
    possible_values = Aanspraak
    default_value = Aanspraak.niet_van_toepassing
    entity = Persoon
    definition_period = DateUnit.MONTH
    end = "2023-06-30"
    label = "Eenmalige energietoeslag over 2022"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=35&lid=4&g=2022-08-26",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=35&lid=4&g=2024-01-01",
    ]
    documentation = """
    Artikel 35 lid 4: kan, tot en met 30 juni 2023, aan een alleenstaande of een gezin, zonder onderzoek naar de
    energierekening. De uitsluitingen van lid 5 golden alleen voor de toeslag over 2023.
    """

    def formula_2022_08_26(persoon, period):
        rechthebbend = persoon("pw_rechthebbend_bijzondere_bijstand", period)
        laag_inkomen = persoon("pw_inkomen_onder_energiegrens", period)
        al_ontvangen = persoon("energietoeslag_2022_ontvangen", period)
        return kies((rechthebbend & laag_inkomen & ~al_ontvangen, Aanspraak.kan), anders=Aanspraak.geen_recht)


class pw_aanspraak_energietoeslag_2023(Variable):
    value_type = Enum
    possible_values = Aanspraak
    default_value = Aanspraak.niet_van_toepassing
    entity = Persoon
    definition_period = DateUnit.MONTH
    end = "2024-08-31"
    label = "Eenmalige energietoeslag over 2023"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=35&lid=4&g=2024-01-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=35&lid=5&g=2024-01-01",
    ]
    documentation = """
    Artikel 35 lid 4 onder b: kan, tot en met 31 augustus 2024. Niet aan wie 18, 19 of 20 jaar is (lid 5 onder a), in
    aanmerking komt voor studiefinanciering (b) of met enkel een briefadres is ingeschreven (c). De tekst staat nog niet in
    de versie van 1 oktober 2023 en wel in die van 1 januari 2024; de maanden ertussen worden geweigerd.
    """

    def formula_2024_01_01(persoon, period, parameters):
        vanaf = parameters(period).participatiewet.recht.minimumleeftijd
        tot = parameters(period).participatiewet.individuele_inkomenstoeslag.minimumleeftijd  # 21
        leeftijd = persoon("leeftijd", period)
        onder_a = (leeftijd >= vanaf) & (leeftijd < tot)
        onder_b = persoon("komt_in_aanmerking_voor_studiefinanciering", period)
        onder_c = persoon("inschrijving", period) == Inschrijving.briefadres
        rechthebbend = persoon("pw_rechthebbend_bijzondere_bijstand", period)
        laag_inkomen = persoon("pw_inkomen_onder_energiegrens", period)
        al_ontvangen = persoon("energietoeslag_2023_ontvangen", period)
        mag = rechthebbend & laag_inkomen & ~al_ontvangen & ~onder_a & ~onder_b & ~onder_c
        return kies((mag, Aanspraak.kan), anders=Aanspraak.geen_recht)


class pw_energietoeslag(Bedrag):
    value_type = float
    entity = Persoon
    definition_period = DateUnit.MONTH
    end = "2024-08-31"
    label = "Energietoeslag, waar toegekend (een bedrag ineens, eigen deel)"
    unit = "currency-EUR"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=35&lid=4&g=2022-08-26"
    documentation = """
    De wet noemt geen bedrag: het richtbedrag of het bedrag van de gemeente voor dat jaar. Bij gehuwden ieder de helft. Beleid
    gaf de toeslag per adres; de wet spreekt van een alleenstaande of een gezin, en zo is hier gerekend.
    """

    def formula_2022_08_26(persoon, period, parameters):
        return _toegekend(persoon, period, parameters, 2022)

    def formula_2023_07_01(persoon, period):
        return np.zeros(persoon.count)  # die over 2022 kan niet meer, die over 2023 nog niet

    def formula_2024_01_01(persoon, period, parameters):
        return _toegekend(persoon, period, parameters, 2023)


def _toegekend(persoon, period, parameters, jaar):
    """Het bedrag over dat jaar, de helft voor ieder van een paar."""
    bedrag = per_gemeente(parameters(f"{jaar}-12-31").gemeenten, persoon.huishouden("gemeente", period), "energietoeslag.bedrag")
    deel = np.where(persoon("pw_heeft_partner", period), 0.5, 1.0)
    return np.where(persoon(f"toegekend_pw_energietoeslag_{jaar}", period), deel * bedrag, 0)
