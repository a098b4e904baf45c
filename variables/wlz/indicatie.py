"""Het indicatiebesluit van het CIZ, zijn termijn, en wat de verzekerde dan kan eisen (Wlz artikel 3.2.3, 3.2.7 en 4.2.1)."""

from datetime import date

import numpy as np
from openfisca_core.indexed_enums import Enum
from openfisca_core.periods import DateUnit
from openfisca_core.variables import Variable

from openfisca_inclusieve_stad.begrippen import (
    BEHOEFTEN,
    GEEN_DATUM,
    Aanspraak,
    CizBesluit,
    Detentie,
    Grondslag,
    Oordeel,
    eerste_van_de_maand,
    is_gegeven,
    kies,
)
from openfisca_inclusieve_stad.entities import Persoon

BEGIN = "2015-01-01"  # een datum geldt voor altijd; van de termijnen is alleen de tekst van 2015 gelezen


class wlz_zorg_liep_bij_aanvraag(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.ETERNITY
    label = "Ontving op de dag van de aanvraag bij het CIZ al zorg"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0035948&artikel=3.2.4&lid=2&g=2015-07-01"
    documentation = """
    Artikel 3.2.4 lid 2: wegens bijzondere omstandigheden. Dat die er zijn, nemen wij aan als de zorg voor of op de dag van de
    aanvraag begon (onze lezing).
    """

    def formula_2015_01_01(persoon, period):
        aanvraag = persoon("ciz_aanvraag_op", period)
        return is_gegeven(aanvraag) & (persoon("langdurige_zorg_sinds", period) <= aanvraag)


class wlz_besluit_uiterlijk(Variable):
    value_type = date
    default_value = GEEN_DATUM
    entity = Persoon
    definition_period = DateUnit.ETERNITY
    label = "Laatste dag voor het indicatiebesluit van het CIZ"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0035948&artikel=3.2.4&lid=1&g=2015-07-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0035948&artikel=3.2.4&lid=2&g=2015-07-01",
    ]
    documentation = """
    Zes weken na de aanvraag; twee weken als de zorg dan al loopt. 9999-12-31 zonder aanvraag.
    """

    def formula_2015_01_01(persoon, period, parameters):
        termijnen = parameters(BEGIN).wlz.indicatie
        gewoon = np.timedelta64(int(termijnen.beslistermijn), "W")
        loopt = np.timedelta64(int(termijnen.beslistermijn_als_zorg_loopt), "W")
        aanvraag = persoon("ciz_aanvraag_op", period)
        termijn = np.where(persoon("wlz_zorg_liep_bij_aanvraag", period), loopt, gewoon)
        return np.where(is_gegeven(aanvraag), aanvraag + termijn, aanvraag)


class wlz_besluit_uiterlijk_bij_aanvraag_nu(Variable):
    value_type = date
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Laatste dag voor het indicatiebesluit als op de eerste van deze maand wordt aangevraagd"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0035948&artikel=3.2.4&lid=1&g=2015-07-01"
    documentation = """
    Zonder aanvraag loopt er geen termijn; dit is de vroegste dag waarop dan uiterlijk is beslist. Twee weken als er al zorg is.
    """

    def formula_2015_01_01(persoon, period, parameters):
        termijnen, nu = parameters(BEGIN).wlz.indicatie, eerste_van_de_maand(period)
        loopt = persoon("langdurige_zorg_sinds", period) <= nu
        weken = np.where(loopt, termijnen.beslistermijn_als_zorg_loopt, termijnen.beslistermijn)
        return nu + weken.astype("timedelta64[W]")


class wlz_terugwerkend_vanaf(Variable):
    value_type = date
    default_value = GEEN_DATUM
    entity = Persoon
    definition_period = DateUnit.ETERNITY
    label = "Dag tot en met welke een indicatiebesluit terugwerkt"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0035948&artikel=3.2.4&lid=2&g=2015-07-01"
    documentation = """
    De dag waarop de zorg is begonnen, als die bij de aanvraag al liep. Anders noemt het besluit zelf de dag (artikel 3.2.3
    onder f); dan 9999-12-31.
    """

    def formula_2015_01_01(persoon, period):
        sinds = persoon("langdurige_zorg_sinds", period)
        return np.where(persoon("wlz_zorg_liep_bij_aanvraag", period), sinds, np.datetime64(GEEN_DATUM))


class wlz_beslistermijn_verstreken(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Het CIZ heeft niet op tijd beslist"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0035948&artikel=3.2.4&g=2015-07-01"

    def formula_2015_01_01(persoon, period):
        geen_besluit = persoon("ciz_besluit", period) == CizBesluit.geen
        return geen_besluit & (persoon("wlz_besluit_uiterlijk", period) < eerste_van_de_maand(period))


class wlz_opgeschort(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Het recht op zorg kan niet tot gelding worden gebracht (detentie of gesloten jeugdhulp)"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0035917&artikel=3.2.7&g=2015-07-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0035917&artikel=3.2.7&g=2026-01-01",
    ]
    documentation = """
    Verblijf in een penitentiaire inrichting, een instelling voor forensische zorg of een gesloten accommodatie van de
    Jeugdwet. Van de vrijheidsontneming telt alleen detentie rechtens_ontnomen; gedwongen zorg kan ook civiel zijn.
    """

    def formula_2015_01_01(persoon, period):
        detentie = persoon("detentie", period) == Detentie.rechtens_ontnomen
        return detentie | persoon("verblijft_in_gesloten_jeugdhulp", period)


class wlz_aanspraak(Variable):
    value_type = Enum
    possible_values = Aanspraak
    default_value = Aanspraak.niet_van_toepassing
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Aanspraak op zorg uit de Wet langdurige zorg, voor alle behoeften samen"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0035917&artikel=3.2.3&lid=1&g=2015-07-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0035917&artikel=3.2.1&g=2015-07-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0035917&artikel=3.2.7&g=2015-07-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0035917&artikel=3.2.3&lid=1&g=2026-01-01",
    ]
    documentation = """
    Recht met een indicatiebesluit, behalve zolang artikel 3.2.7 geldt. Nog niet: wie inhoudelijk voldoet en nog geen besluit
    heeft (wlz_besluit_uiterlijk; wie niet aanvroeg: wlz_besluit_uiterlijk_bij_aanvraag_nu), en wie aanvroeg zonder dat de
    feiten een besluit al uitsluiten. Na een afwijzing, of als geen grond kan opgaan: geen recht.
    """

    def formula_2015_01_01(persoon, period):
        besluit = persoon("ciz_besluit", period)
        loopt = persoon("ciz_aanvraag_op", period) <= eerste_van_de_maand(period)
        speelt = np.logical_or.reduce([persoon(f"behoefte_{naam}", period) for naam in BEHOEFTEN])
        speelt = speelt | loopt | (besluit != CizBesluit.geen)
        voldoet = persoon("wlz_voldoet_aan_criteria", period)
        return kies(
            (~speelt, Aanspraak.niet_van_toepassing),
            ((besluit == CizBesluit.toegekend) & persoon("wlz_opgeschort", period), Aanspraak.geen_recht),
            (besluit == CizBesluit.toegekend, Aanspraak.recht),
            (besluit == CizBesluit.afgewezen, Aanspraak.geen_recht),
            (voldoet, Aanspraak.nog_niet),
            (loopt & persoon("wlz_besluit_is_open", period), Aanspraak.nog_niet),
            anders=Aanspraak.geen_recht,
        )


class wlz_besluit_is_open(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "De opgegeven feiten sluiten niet uit dat het CIZ recht op zorg vaststelt op grond van artikel 3.2.1 lid 1"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0035917&artikel=3.2.3&lid=1&g=2015-07-01"
    documentation = """
    De grondslag is onbekend of voldoet, en over de blijvende behoefte is niet alles ontkend; er is geen uitsluiting.
    """

    def formula_2015_01_01(persoon, period):
        grondslag = persoon("wlz_heeft_grondslag", period) | (persoon("grondslag_zorg", period) == Grondslag.onbekend)
        onder_a = persoon("blijvend_permanent_toezicht", period) != Oordeel.nee
        onder_b = persoon("blijvend_24_uur_nabij", period) != Oordeel.nee
        uitgesloten = persoon("wlz_voldoet_aan_lid_1", period) & ~persoon("wlz_voldoet_aan_criteria", period)
        return persoon("wlz_is_verzekerde", period) & grondslag & (onder_a | onder_b) & ~uitgesloten


class wlz_zorgplicht(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "De Wlz-uitvoerder moet zorgen dat de zorg binnen redelijke termijn wordt geleverd"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0035917&artikel=4.2.1&lid=1&g=2015-07-01"
    documentation = """
    Artikel 4.2.1 lid 1 onder b (en lid 2 onder b voor een persoonsgebonden budget). De wet noemt geen aantal dagen.
    """

    def formula_2015_01_01(persoon, period):
        return persoon("wlz_aanspraak", period) == Aanspraak.recht
