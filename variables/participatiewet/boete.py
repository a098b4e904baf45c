"""Bestuurlijke boete bij schending van de inlichtingenplicht (Participatiewet artikel 18a; Boetebesluit socialezekerheidswetten).

Alles is voorwaardelijk: zonder vastgestelde schending is er geen boete. Leest geen `toegekend_`: een waarschuwing in plaats van
een boete, afzien om dringende redenen en kwijtschelding blijven 'kan'.
"""

import numpy as np
from openfisca_core.indexed_enums import Enum
from openfisca_core.periods import DateUnit
from openfisca_core.variables import Variable

from openfisca_inclusieve_stad.begrippen import (
    Aanspraak,
    Bedrag,
    Oordeel,
    Verwijtbaarheid,
    kies,
    of_onbekend,
)
from openfisca_inclusieve_stad.entities import Persoon


class pw_boete(Bedrag):
    value_type = float
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Als wordt vastgesteld dat de inlichtingenplicht is geschonden: bestuurlijke boete"
    unit = "currency-EUR"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=18a&g=2015-07-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0011708&artikel=2&g=2015-01-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=18a&g=2017-01-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0011708&artikel=2&g=2017-01-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0001854&artikel=23&lid=4&g=2017-01-01",
    ]
    documentation = """
    2015 en 2016: het benadelingsbedrag, bij recidive 150% daarvan, ten minste 150 euro, naar boven afgerond op 10 euro. Bij
    verminderde verwijtbaarheid lager, maar het besluit zei niet hoeveel: dan onbekend.
    Vanaf 2017: 100% van het benadelingsbedrag bij opzet, 75% bij grove schuld, 50% als geen van beide is bewezen, 25% bij
    verminderde verwijtbaarheid; bij recidive over 150% van dat bedrag. Zonder benadelingsbedrag 150 euro. Zonder verwijt
    geen boete. De derde (bij opzet: vijfde) geldboetecategorie begrenst de boete; het geïndexeerde bedrag daarvan is niet
    gelezen. Boven de ondergrens die de wettekst noemt is de boete daarom onbekend. Niet gerekend: de verlaging tot een
    evenredige boete naar draagkracht (lid 8); de uitkomst is het uitgangspunt, de boete kan lager zijn.
    """

    def formula_2015_01_01(persoon, period, parameters):
        boete = parameters(period).participatiewet.boete
        zonder_benadeling = parameters(period).participatiewet.handhaving.boete_zonder_benadeling
        benadeling, verwijt = persoon("pw_benadelingsbedrag", period), persoon("verwijtbaarheid", period)
        deel = np.where(persoon("boete_recidive", period), boete.recidive, boete.percentage)
        bedrag = np.where(benadeling > 0, np.maximum(deel * benadeling, boete.minimum), zonder_benadeling)
        # een duizendste cent speling: 150% van 82,20 is in binaire breuken een haar meer dan 123,30
        afgerond = np.ceil(bedrag / boete.afronding - 1e-7) * boete.afronding
        verminderd = verwijt == Verwijtbaarheid.verminderd
        opgelegd = persoon("pw_inlichtingenplicht_geschonden", period) & (verwijt != Verwijtbaarheid.geen)
        return np.where(opgelegd, np.where(verminderd, np.nan, afgerond), 0)

    def formula_2017_01_01(persoon, period, parameters):
        boete = parameters(period).participatiewet.boete
        handhaving = parameters(period).participatiewet.handhaving
        benadeling, verwijt = persoon("pw_benadelingsbedrag", period), persoon("verwijtbaarheid", period)
        deel = np.select(
            [
                verwijt == Verwijtbaarheid.opzet,  # lid 2
                verwijt == Verwijtbaarheid.grove_schuld,  # lid 3
                verwijt == Verwijtbaarheid.verminderd,  # lid 5
            ],
            [
                of_onbekend(boete, "percentage_opzet"),
                of_onbekend(boete, "percentage_grove_schuld"),
                of_onbekend(boete, "percentage_verminderd"),
            ],
            # lid 4, ook als de mate onbekend is: opzet en grove schuld moet het college bewijzen (lid 9)
            default=boete.percentage_normaal,
        )
        grondslag = benadeling * np.where(persoon("boete_recidive", period), handhaving.boete_recidive_factor, 1.0)  # lid 6
        # lid 7, en artikel 18a lid 1: begrensd door de derde (bij opzet: vijfde) geldboetecategorie; waar dat speelt onbekend
        derde, vijfde = handhaving.derde_categorie_ten_minste, handhaving.vijfde_categorie_ten_minste
        opzet = verwijt == Verwijtbaarheid.opzet
        grove_schuld = of_onbekend(boete, "percentage_grove_schuld")  # lid 7: hoger dan 100/75 keer de derde categorie
        boven_ondergrens = np.where(opzet, grondslag > vijfde, grondslag * grove_schuld > derde)
        # lid 8 (lager, voor een evenredige boete): niet gemodelleerd, zie wetten.yaml
        bedrag = np.where(benadeling > 0, deel * grondslag, handhaving.boete_zonder_benadeling)  # lid 11
        bedrag = np.where(boven_ondergrens, np.nan, bedrag)
        opgelegd = persoon("pw_inlichtingenplicht_geschonden", period) & (verwijt != Verwijtbaarheid.geen)
        return np.where(opgelegd, bedrag, 0)


class pw_aanspraak_waarschuwing(Variable):
    value_type = Enum
    possible_values = Aanspraak
    default_value = Aanspraak.niet_van_toepassing
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Als de inlichtingenplicht is geschonden: een waarschuwing in plaats van een boete"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=18a&lid=4&g=2015-07-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0011708&artikel=2aa&g=2017-01-01",
    ]
    documentation = """
    Kan, tenzij de schending binnen twee jaar na een eerdere waarschuwing plaatsvindt. 2015 en 2016: alleen zonder
    benadelingsbedrag. Vanaf 2017: zonder of met een benadelingsbedrag van ten hoogste 150 euro, of als iemand uit eigen
    beweging binnen zestig dagen en vóór de ontdekking de juiste inlichtingen gaf.
    """

    def formula_2015_01_01(persoon, period, parameters):
        grens = parameters(period).participatiewet.handhaving.waarschuwing_benadeling_maximum
        geschonden = persoon("pw_inlichtingenplicht_geschonden", period)
        mag = (persoon("pw_benadelingsbedrag", period) <= grens) & ~persoon("eerdere_waarschuwing", period)
        return kies(
            (~geschonden, Aanspraak.niet_van_toepassing),
            (mag, Aanspraak.kan),
            anders=Aanspraak.geen_recht,
        )

    def formula_2017_01_01(persoon, period, parameters):
        grens = parameters(period).participatiewet.handhaving.waarschuwing_benadeling_maximum
        geschonden = persoon("pw_inlichtingenplicht_geschonden", period)
        onder_a = persoon("pw_benadelingsbedrag", period) <= grens
        onder_b = persoon("zelf_hersteld_binnen_zestig_dagen", period)
        mag = (onder_a | onder_b) & ~persoon("eerdere_waarschuwing", period)
        return kies(
            (~geschonden, Aanspraak.niet_van_toepassing),
            (mag, Aanspraak.kan),
            anders=Aanspraak.geen_recht,
        )


class pw_aanspraak_afzien_boete(Variable):
    value_type = Enum
    possible_values = Aanspraak
    default_value = Aanspraak.niet_van_toepassing
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Als de inlichtingenplicht is geschonden: afzien van een boete om dringende redenen"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=18a&lid=7&g=2015-07-01"

    def formula_2015_01_01(persoon, period):
        geschonden = persoon("pw_inlichtingenplicht_geschonden", period)
        dringend = persoon("dringende_redenen_geen_boete", period) == Oordeel.ja
        return kies(
            (~geschonden, Aanspraak.niet_van_toepassing),
            (dringend, Aanspraak.kan),
            anders=Aanspraak.geen_recht,
        )


class pw_aanspraak_kwijtschelding_boete(Variable):
    value_type = Enum
    possible_values = Aanspraak
    default_value = Aanspraak.niet_van_toepassing
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Kwijtschelding van een opgelegde boete bij medewerking aan een schuldregeling"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=18a&lid=13&g=2017-01-01"
    documentation = """
    Artikel 18a lid 13: kan op verzoek, als er geen opzet of grove schuld was en binnen een jaar na de boete niet opnieuw
    een overtreding wegens eenzelfde gedraging is begaan.
    """

    def formula_2017_01_01(persoon, period):
        opgelegd, verwijt = persoon("boete_opgelegd", period), persoon("verwijtbaarheid", period)
        opzet_of_grove_schuld = (verwijt == Verwijtbaarheid.opzet) | (verwijt == Verwijtbaarheid.grove_schuld)
        opnieuw = persoon("nieuwe_overtreding_binnen_een_jaar", period)
        return kies(
            (~opgelegd, Aanspraak.niet_van_toepassing),
            (~opzet_of_grove_schuld & ~opnieuw, Aanspraak.kan),
            anders=Aanspraak.geen_recht,
        )
