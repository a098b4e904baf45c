"""Wie recht op bijstand heeft: verblijf (Participatiewet artikel 11), uitsluitingen (13), voorliggende voorziening (15),
en zeer dringende redenen (16)."""

import numpy as np
from openfisca_core.indexed_enums import Enum
from openfisca_core.periods import DateUnit
from openfisca_core.variables import Variable

from openfisca_inclusieve_stad.begrippen import (
    Aanspraak,
    Bedrag,
    Detentie,
    Onderwijs,
    Oordeel,
    Verblijfsstatus,
    heeft_rol,
    kies,
    per_gemeente,
    van_partner,
    voor_wie,
)
from openfisca_inclusieve_stad.entities import Gezin, Persoon


class pw_vraagt_niet_zelf(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Minderjarig kind in het gezin van een ander: vraagt niet zelf bijstand"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=4&g=2015-07-01"
    documentation = """
    Een kind jonger dan 18 in het gezin van zijn ouders is in hun bijstand begrepen. Een minderjarige ouder is
    aanvrager van een eigen gezin en vraagt dus wel zelf.
    """

    def formula_2015_01_01(persoon, period, parameters):
        meerderjarig = persoon("leeftijd", period) >= parameters(period).participatiewet.recht.minimumleeftijd
        return ~_is_volwassene_van_gezin(persoon) & ~meerderjarig


class pw_woont_rechtmatig_in_nederland(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Woont in Nederland en is Nederlander of daarmee gelijkgesteld"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=11&g=2015-07-01"
    documentation = """
    Artikel 11 lid 1 tot en met 3. De AMvB van lid 3 is niet gelezen: wie daaronder valt, is een feit (verblijfsstatus).
    De uitzondering van richtlijn 2004/38/EG artikel 24 lid 2 (de eerste drie maanden, werkzoekenden uit de Unie) is
    dan verblijfsstatus `anders`.
    """

    def formula_2015_01_01(persoon, period):
        woont_in_nederland = persoon("woont_in_nederland", period)
        nederlander_of_gelijkgesteld = persoon("verblijfsstatus", period) != Verblijfsstatus.anders  # lid 1, 2 en 3
        return woont_in_nederland & nederlander_of_gelijkgesteld


class pw_uitgesloten_detentie(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Uitgesloten van algemene bijstand: rechtens van de vrijheid beroofd"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=13&lid=1&g=2015-07-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=13&lid=3&g=2015-07-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=13&lid=3&g=2022-01-01",
    ]
    documentation = """
    Artikel 13 lid 1 onder a, met lid 3: niet voor de groepen van de AMvB die hun straf buiten een inrichting ondergaan.
    Gedwongen zorg (Bopz, vanaf 2020 Wvggz en Wzd) sluit tot en met 2021 alleen bijzondere bijstand niet uit; vanaf
    2022 (tekst van 1 januari 2022, nog niet in die van 21 december 2021) ook algemene bijstand niet. Plaatsing op grond van
    artikel 37b lid 1 Wetboek van Strafrecht blijft voor algemene bijstand een uitsluiting: geef die op als
    `rechtens_ontnomen`.
    """

    def formula_2015_01_01(persoon, period):
        detentie = persoon("detentie", period)
        return (detentie == Detentie.rechtens_ontnomen) | (detentie == Detentie.gedwongen_zorg)

    def formula_2022_01_01(persoon, period):
        return persoon("detentie", period) == Detentie.rechtens_ontnomen


class pw_uitgesloten_onttrekking(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Uitgesloten: onttrekt zich aan een vrijheidsstraf of vrijheidsbenemende maatregel"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=13&lid=1&g=2015-07-01"
    documentation = """
    Artikel 13 lid 1 onder b.
    """

    def formula_2015_01_01(persoon, period):
        return persoon("detentie", period) == Detentie.onttrekt_zich


class pw_uitgesloten_staking(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Uitgesloten: werkstaking of uitsluiting"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=13&lid=1&g=2015-07-01"
    documentation = """
    Artikel 13 lid 1 onder d, voor zover het gebrek aan middelen daarvan het gevolg is.
    """

    def formula_2015_01_01(persoon, period):
        return persoon("neemt_deel_aan_staking", period)


class pw_uitgesloten_buitenland(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Uitgesloten: te lang buiten Nederland"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=13&lid=1&g=2015-07-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=13&lid=4&g=2015-07-01",
    ]
    documentation = """
    Artikel 13 lid 1 onder e: langer dan vier weken per kalenderjaar, of een aaneengesloten verblijf van langer dan vier
    weken. Vanaf de pensioengerechtigde leeftijd dertien weken (lid 4).
    """

    def formula_2015_01_01(persoon, period, parameters):
        buitenland = parameters(period).participatiewet.buitenland
        maximum = np.where(
            persoon("aow_leeftijd_bereikt", period),
            buitenland.verblijf_maximum_vanaf_aow,
            buitenland.verblijf_maximum_tot_aow,
        )
        per_kalenderjaar = persoon("dagen_buitenland_dit_jaar", period) > maximum
        aaneengesloten = persoon("dagen_buitenland_aaneengesloten", period) > maximum
        return per_kalenderjaar | aaneengesloten


class pw_uitgesloten_minderjarig(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Uitgesloten: jonger dan 18 jaar"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=13&lid=1&g=2015-07-01"
    documentation = """
    Artikel 13 lid 1 onder f: ook een minderjarige die zelf een kind heeft. De dag waarop dit eindigt: leeftijd_18_vanaf.
    """

    def formula_2015_01_01(persoon, period, parameters):
        return persoon("leeftijd", period) < parameters(period).participatiewet.recht.minimumleeftijd


class pw_uitgesloten_schulden(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Uitgesloten: bijstand voor schulden terwijl er middelen waren of zijn"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=13&lid=1&g=2015-07-01"
    documentation = """
    Artikel 13 lid 1 onder g. Gaat over het doel van de aanvraag, niet over het hebben van schulden.
    """

    def formula_2015_01_01(persoon, period):
        return persoon("vraagt_bijstand_voor_schulden", period)


class pw_uitgesloten_uitreiziger(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Uitgesloten: uitreiziger"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=13&lid=1&g=2017-10-01"
    documentation = """
    Artikel 13 lid 1 onder h met artikel 1 onder o: in de tekst van 1 oktober 2017, nog niet in die van 1 september 2017.
    """

    def formula_2017_10_01(persoon, period):
        return persoon("is_uitreiziger", period)


class pw_uitgesloten_jong_in_inrichting(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Uitgesloten van algemene bijstand: 18, 19 of 20 jaar in een inrichting"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=13&lid=2&g=2015-07-01"
    documentation = """
    Artikel 13 lid 2 onder a. Bijzondere bijstand blijft mogelijk.
    """

    def formula_2015_01_01(persoon, period, parameters):
        jong = persoon("leeftijd", period) < parameters(period).participatiewet.uitsluiting.inrichting_leeftijd
        return jong & persoon("pw_in_inrichting", period)


class pw_uitgesloten_onbetaald_verlof(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Uitgesloten van algemene bijstand: onbetaald verlof"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=13&lid=2&g=2015-07-01"
    documentation = """
    Artikel 13 lid 2 onder b: wie onbetaald verlof geniet, of is gehuwd met wie dat geniet, voor zover het gebrek aan middelen
    daarvan het gevolg is; tenzij een alleenstaande ouder ouderschapsverlof heeft.
    """

    def formula_2015_01_01(persoon, period):
        eigen_verlof = persoon("onbetaald_verlof", period)
        verlof_van_echtgenoot = van_partner(persoon, "onbetaald_verlof", period, "pw_heeft_partner", anders=False)
        ouderschapsverlof = persoon("pw_is_alleenstaande_ouder", period) & persoon("verlof_is_ouderschapsverlof", period)
        return (eigen_verlof | verlof_van_echtgenoot) & ~ouderschapsverlof


class pw_uitgesloten_onderwijs(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Uitgesloten van algemene bijstand: jonger dan 27 en kan bekostigd onderwijs volgen"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=13&lid=2&g=2015-07-01"
    documentation = """
    Artikel 13 lid 2 onder c: jonger dan 27, kan uit 's Rijks kas bekostigd onderwijs volgen, en heeft daarvoor aanspraak op
    studiefinanciering (1°) of heeft die niet en volgt dit onderwijs niet (2°). Of iemand het kan, is een oordeel; wie het
    al volgt, kan het.
    """

    def formula_2015_01_01(persoon, period, parameters):
        jong = persoon("leeftijd", period) < parameters(period).participatiewet.uitsluiting.onderwijs_leeftijd
        onderwijs = persoon("onderwijs", period)
        volgt = (onderwijs == Onderwijs.wsf) | (onderwijs == Onderwijs.wtos) | (onderwijs == Onderwijs.bbl)
        kan_volgen = volgt | (persoon("kan_bekostigd_onderwijs_volgen", period) == Oordeel.ja)
        aanspraak = persoon("aanspraak_studiefinanciering", period)  # 1°
        zonder_aanspraak_en_volgt_niet = ~aanspraak & ~volgt  # 2°
        return jong & kan_volgen & (aanspraak | zonder_aanspraak_en_volgt_niet)


class pw_uitgesloten_onwil(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Uitgesloten van algemene bijstand: jonger dan 27 en wil de verplichtingen ondubbelzinnig niet nakomen"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=13&lid=2&g=2015-07-01"
    documentation = """
    Artikel 13 lid 2 onder d. Het oordeel is van het college; onbekend telt als nee.
    """

    def formula_2015_01_01(persoon, period, parameters):
        jong = persoon("leeftijd", period) < parameters(period).participatiewet.uitsluiting.onwil_leeftijd
        return jong & (persoon("wil_verplichtingen_niet_nakomen", period) == Oordeel.ja)


class pw_uitgesloten_bijzondere_bijstand(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Uitgesloten van alle bijstand, ook de bijzondere (artikel 13 lid 1)"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=13&lid=1&g=2015-07-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=13&lid=1&g=2017-10-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=13&lid=3&g=2015-07-01",
    ]
    documentation = """
    De gronden van artikel 13 lid 1. Gedwongen zorg sluit bijzondere bijstand nooit uit (lid 3, tweede zin), daarom telt
    hier alleen wie anders dan voor gedwongen zorg van de vrijheid is beroofd.
    """

    def formula_2015_01_01(persoon, period):
        a_vrijheid_ontnomen = persoon("detentie", period) == Detentie.rechtens_ontnomen
        # onder c (militaire dienst): niet gemodelleerd, zie wetten.yaml
        return (
            a_vrijheid_ontnomen
            | persoon("pw_uitgesloten_onttrekking", period)  # b
            | persoon("pw_uitgesloten_staking", period)  # d
            | persoon("pw_uitgesloten_buitenland", period)  # e
            | persoon("pw_uitgesloten_minderjarig", period)  # f
            | persoon("pw_uitgesloten_schulden", period)  # g
            | persoon("pw_uitgesloten_uitreiziger", period)  # h, vanaf 1 oktober 2017
        )


class pw_uitgesloten(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Uitgesloten van algemene bijstand (artikel 13)"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=13&g=2015-07-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=13&g=2026-01-01",
    ]
    documentation = """
    Lid 1 (geen bijstand) of lid 2 (geen algemene bijstand). Elke grond is een eigen variabele.
    """

    def formula_2015_01_01(persoon, period):
        lid_1 = persoon("pw_uitgesloten_bijzondere_bijstand", period) | persoon("pw_uitgesloten_detentie", period)
        lid_2 = (
            persoon("pw_uitgesloten_jong_in_inrichting", period)  # a
            | persoon("pw_uitgesloten_onbetaald_verlof", period)  # b
            | persoon("pw_uitgesloten_onderwijs", period)  # c
            | persoon("pw_uitgesloten_onwil", period)  # d
        )
        return lid_1 | lid_2


class pw_rechthebbend(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Heeft een eigen recht op algemene bijstand, los van middelen en termijnen"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=11&g=2015-07-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=13&g=2015-07-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=15&lid=1&g=2015-07-01",
    ]
    documentation = """
    Artikel 11, 13 en 15, per persoon. Het recht komt echtgenoten samen toe, tenzij een van hen geen recht heeft (artikel 11
    lid 4): dan gelden artikel 24 en 32 lid 3 en 4. Geen adres is geen uitsluiting (artikel 40).
    """

    def formula_2015_01_01(persoon, period):
        voorliggend = persoon("voorliggende_voorziening_toereikend", period) == Oordeel.ja
        return persoon("pw_woont_rechtmatig_in_nederland", period) & ~persoon("pw_uitgesloten", period) & ~voorliggend


class pw_aanspraak_dringende_redenen(Variable):
    value_type = Enum
    possible_values = Aanspraak
    default_value = Aanspraak.niet_van_toepassing
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Bijstand wegens zeer dringende redenen (artikel 16)"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=16&lid=1&g=2015-07-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=16&lid=2&g=2015-07-01",
    ]
    documentation = """
    Aan wie geen recht op bijstand heeft, kan het college bijstand verlenen als zeer dringende redenen daartoe noodzaken. Het
    wijkt alleen af van paragraaf 2.2 (artikel 11 tot en met 16): te veel middelen maken artikel 16 niet open. Niet voor
    andere vreemdelingen dan die van artikel 11 lid 2 en 3. Het bedrag noemt de wet niet.
    """

    def formula_2015_01_01(persoon, period):
        andere_vreemdeling = persoon("verblijfsstatus", period) == Verblijfsstatus.anders  # lid 2
        geen_dringende_redenen = persoon("zeer_dringende_redenen", period) == Oordeel.nee
        return kies(
            (persoon("pw_rechthebbend", period) | persoon("pw_vraagt_niet_zelf", period), Aanspraak.niet_van_toepassing),
            (andere_vreemdeling | geen_dringende_redenen, Aanspraak.geen_recht),
            anders=Aanspraak.kan,
        )


class pw_bijstand_dringende_redenen(Bedrag):
    value_type = float
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Bijstand per maand wegens zeer dringende redenen, waar toegekend"
    unit = "currency-EUR"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=16&lid=1&g=2015-07-01"
    documentation = """
    Alleen waar deze uitvoering artikel 16 gebruikt. Het bedrag is dat van de beslissing (bedrag_dringende_redenen), anders dat
    van het gemeentelijk beleid; ontbreekt ook dat, dan is het onbekend en niet nul.
    """

    def formula_2015_01_01(persoon, period, parameters):
        wie = voor_wie(persoon, persoon("toegekend_pw_dringende_redenen", period))
        beslist = wie("bedrag_dringende_redenen", period)
        beleid = per_gemeente(parameters(period).gemeenten, wie.huishouden("gemeente", period), "dringende_redenen.bedrag")
        return wie.uitkomst(np.where(beslist > 0, beslist, beleid), anders=0)


def _is_volwassene_van_gezin(persoon):
    """Waar iemand aanvrager of partner van een gezin is."""
    return heeft_rol(persoon, Gezin.AANVRAGER) | heeft_rol(persoon, Gezin.PARTNER)
