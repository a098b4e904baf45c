"""Algemene bijstand: recht en hoogte (Participatiewet artikel 19), maatwerk (18 lid 1), uitbetaling (45), SVB (47a)."""

import numpy as np
from openfisca_core.indexed_enums import Enum
from openfisca_core.periods import DateUnit
from openfisca_core.variables import Variable

from openfisca_inclusieve_stad.begrippen import Aanspraak, Bedrag, Oordeel, bij_partner, kies, voor_wie, waar
from openfisca_inclusieve_stad.entities import Gezin, Persoon


class UitvoerderBijstand(Enum):
    """Wie de algemene bijstand verleent."""

    college = "College van burgemeester en wethouders"
    svb = "Sociale verzekeringsbank (aanvullende inkomensvoorziening ouderen)"


class pw_inkomen_onder_norm(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Het in aanmerking te nemen inkomen is lager dan de bijstandsnorm"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=19&lid=1&g=2015-07-01"
    documentation = """
    Artikel 19 lid 1 onder a, voor de alleenstaande of de rechthebbende gehuwden samen. Een onbekende norm of vrijlating telt niet
    als te veel inkomen: het recht blijft dan staan en alleen het bedrag is onbekend.
    """

    def formula_2015_01_01(persoon, period):
        tekort = persoon("pw_bijstandsnorm", period) - persoon("pw_inkomen_voor_toets", period)
        tekort = tekort - persoon("pw_inkomen_partner_zonder_recht", period)
        wie = voor_wie(persoon, _beiden_recht(persoon, period))
        samen = wie.uitkomst(wie.van(tekort) + bij_partner(wie, tekort, period, "pw_heeft_partner"), anders=tekort)
        return ~(samen <= 0)  # NaN is hier niet 'te veel'


class pw_geen_vermogen_in_aanmerking(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Er is geen in aanmerking te nemen vermogen"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=19&lid=1&g=2015-07-01"
    documentation = """
    Artikel 19 lid 1 onder b.
    """

    def formula_2015_01_01(persoon, period):
        return ~(persoon("pw_vermogen_in_aanmerking", period) > 0)


class pw_recht_algemene_bijstand(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Recht op algemene bijstand, los van de zoektermijn"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=19&lid=1&g=2015-07-01"
    documentation = """
    Artikel 19 lid 1: onverminderd paragraaf 2.2 (artikel 11 tot en met 16) is er recht als a. het inkomen lager is dan de
    bijstandsnorm en b. er geen in aanmerking te nemen vermogen is.
    """

    def formula_2015_01_01(persoon, period):
        paragraaf_2_2 = persoon("pw_rechthebbend", period)
        a = persoon("pw_inkomen_onder_norm", period)
        b = persoon("pw_geen_vermogen_in_aanmerking", period)
        return paragraaf_2_2 & a & b


class pw_aanspraak_algemene_bijstand(Variable):
    value_type = Enum
    possible_values = Aanspraak
    default_value = Aanspraak.niet_van_toepassing
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Aanspraak op algemene bijstand"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=19&lid=1&g=2015-07-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=41&lid=4&g=2015-07-01",
    ]
    documentation = """
    Recht, of `nog_niet` zolang de zoektermijn loopt (de datum: pw_zoektermijn_tot). Een minderjarig kind in het gezin van zijn
    ouders vraagt niet zelf: niet van toepassing. Een minderjarige ouder, aanvrager van een eigen gezin, heeft geen recht;
    artikel 16 staat in pw_aanspraak_dringende_redenen. Bijstand als geldlening (artikel 50) is ook recht.
    """

    def formula_2015_01_01(persoon, period):
        return kies(
            (persoon("pw_vraagt_niet_zelf", period), Aanspraak.niet_van_toepassing),
            (~persoon("pw_recht_algemene_bijstand", period), Aanspraak.geen_recht),
            (persoon("pw_zoektermijn_loopt", period), Aanspraak.nog_niet),
            anders=Aanspraak.recht,
        )


class pw_bijstand_voor_maatwerk(Bedrag):
    value_type = float
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Algemene bijstand per maand vóór maatwerk en maatregel (eigen deel)"
    unit = "currency-EUR"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=19&lid=2&g=2015-07-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=45&lid=4&g=2015-07-01",
    ]
    documentation = """
    Artikel 19 lid 2: het verschil tussen het inkomen en de bijstandsnorm; van rechthebbende echtgenoten samen, aan ieder voor de
    helft (artikel 45 lid 4). Heeft een van beiden geen recht, dan geheel aan de ander. Een heel bedrag per kalendermaand:
    een deel van een maand (artikel 45 lid 3) is niet gemodelleerd.
    """

    def formula_2015_01_01(persoon, period):
        tekort = persoon("pw_bijstandsnorm", period) - persoon("pw_inkomen_in_aanmerking", period)
        tekort = tekort - persoon("pw_inkomen_partner_zonder_recht", period)
        wie = voor_wie(persoon, _beiden_recht(persoon, period))
        helft = 0.5 * (wie.van(tekort) + bij_partner(wie, tekort, period, "pw_heeft_partner"))
        samen = wie.uitkomst(helft, anders=tekort)
        wie_recht = voor_wie(persoon, persoon("pw_recht_algemene_bijstand", period))
        return wie_recht.uitkomst(np.maximum(wie_recht.van(samen), 0), anders=0)


class pw_bijstand_voor_maatregel(Bedrag):
    value_type = float
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Algemene bijstand per maand na maatwerk, vóór een maatregel (eigen deel)"
    unit = "currency-EUR"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=18&lid=1&g=2015-07-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=47c&lid=1&g=2015-07-01",
    ]
    documentation = """
    Artikel 18 lid 1 (voor de SVB artikel 47c lid 1): de bijstand wordt afgestemd op de omstandigheden, mogelijkheden en
    middelen, omhoog of omlaag, nooit onder nul. Een plicht, dus in elke uitvoering, zodra is geoordeeld dat het nodig is. Alleen
    voor wie recht heeft: of maatwerk ook bij een te hoog inkomen recht geeft, laten wij open (wetten.yaml, twijfels).
    """

    def formula_2015_01_01(persoon, period):
        bijstand = persoon("pw_bijstand_voor_maatwerk", period)
        nodig = (persoon("maatwerk_noodzakelijk", period) == Oordeel.ja) & persoon("pw_recht_algemene_bijstand", period)
        return waar(nodig, np.maximum(bijstand + persoon("pw_maatwerk_bedrag", period), 0), bijstand)


class pw_algemene_bijstand(Bedrag):
    value_type = float
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Algemene bijstand per maand (eigen deel)"
    unit = "currency-EUR"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=19&g=2015-07-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=18&g=2015-07-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=16&lid=1&g=2015-07-01",
    ]
    documentation = """
    Netto per kalendermaand, met vakantietoeslag (artikel 19 lid 3), na maatwerk en maatregel. Onder `recht`, of wat deze
    uitvoering op grond van artikel 16 heeft toegekend; tijdens de zoektermijn nul.
    """

    def formula_2015_01_01(persoon, period):
        wie = voor_wie(persoon, persoon("pw_aanspraak_algemene_bijstand", period) == Aanspraak.recht)
        na_maatregel = wie("pw_bijstand_voor_maatregel", period) - wie("pw_verlaging_maatregel", period)
        return wie.uitkomst(np.maximum(na_maatregel, 0), anders=persoon("pw_bijstand_dringende_redenen", period))


class pw_algemene_bijstand_gezin(Bedrag):
    value_type = float
    entity = Gezin
    definition_period = DateUnit.MONTH
    label = "Algemene bijstand per maand van alle leden van dit (kandidaat-)gezin"
    unit = "currency-EUR"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=19&g=2015-07-01"
    documentation = """
    De som; ook van een meerderjarig kind met een eigen recht.
    """

    def formula_2015_01_01(gezin, period):
        return gezin.sum(gezin.members("pw_algemene_bijstand", period))


class pw_vakantietoeslag(Bedrag):
    value_type = float
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Vakantietoeslag die in de algemene bijstand is begrepen"
    unit = "currency-EUR"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=19&lid=3&g=2015-07-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=45&lid=1&g=2015-07-01",
    ]
    documentation = """
    Artikel 19 lid 3: 5% van de algemene bijstand (de tekst noemt nog 4,8%, 'per 1 januari 2009: 5 procent'). Uitbetaald in juni,
    of zoveel eerder als zij vaststaat (artikel 45 lid 1).
    """

    def formula_2015_01_01(persoon, period, parameters):
        deel = parameters(period).participatiewet.norm.vakantietoeslag_fractie
        return deel * persoon("pw_algemene_bijstand", period)


class pw_uitvoerder(Variable):
    value_type = Enum
    possible_values = UitvoerderBijstand
    default_value = UitvoerderBijstand.college
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Wie de algemene bijstand verleent"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=47a&lid=1&g=2015-07-01"
    documentation = """
    Artikel 47a lid 1: de SVB voor a. alleenstaanden en alleenstaande ouders vanaf de pensioengerechtigde leeftijd, en b. gehuwden
    van wie een of beiden die hebben bereikt. De normen zijn die van artikel 22; artikel 47c komt in de plaats van 18.
    """

    def formula_2015_01_01(persoon, period):
        aow = persoon("aow_leeftijd_bereikt", period)
        echtgenoot = bij_partner(persoon, aow, period, "pw_heeft_partner", False)
        return kies((aow | echtgenoot, UitvoerderBijstand.svb), anders=UitvoerderBijstand.college)


def _beiden_recht(persoon, period):
    """Wie recht heeft naast een echtgenoot die dat ook heeft (artikel 11 lid 4: het recht komt hun samen toe)."""
    recht = persoon("pw_rechthebbend", period)
    return recht & bij_partner(persoon, recht, period, "pw_heeft_partner", False)
