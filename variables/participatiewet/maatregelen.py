"""Maatregelen: verlaging om een niet nagekomen verplichting (Participatiewet artikel 18 lid 2 en 4 tot en met 12).

Alles staat onder de voorwaarde 'als wordt vastgesteld dat': zonder opgegeven `maatregel_grond` is er geen maatregel.
"""

import numpy as np
from openfisca_core.indexed_enums import Enum
from openfisca_core.periods import DateUnit
from openfisca_core.variables import Variable

from openfisca_inclusieve_stad.begrippen import (
    Aanspraak,
    Bedrag,
    MaatregelGrond,
    Oordeel,
    kies,
    per_gemeente,
    van_partner,
    voor_wie,
)
from openfisca_inclusieve_stad.entities import Persoon


class pw_maatregel_mogelijk(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Als een niet nagekomen verplichting is vastgesteld: er is geen reden om van een maatregel af te zien"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=18&lid=9&g=2015-07-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=47a&lid=2&g=2015-07-01",
    ]
    documentation = """
    Artikel 18 lid 9: geen maatregel als elke verwijtbaarheid ontbreekt. Artikel 18 geldt niet voor de aanvullende
    inkomensvoorziening ouderen van de SVB (artikel 47a lid 2); daar geldt artikel 47c, dat niet is gemodelleerd.
    """

    def formula_2015_01_01(persoon, period):
        vastgesteld = persoon("maatregel_grond", period) != MaatregelGrond.geen
        verwijtbaar = persoon("elke_verwijtbaarheid_ontbreekt", period) != Oordeel.ja
        aow = persoon("aow_leeftijd_bereikt", period)
        aow_partner = van_partner(persoon, "aow_leeftijd_bereikt", period, "pw_heeft_partner", False)
        return vastgesteld & verwijtbaar & ~aow & ~aow_partner


class pw_maatregel_is_uniform(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "De vastgestelde grond is een geüniformeerde arbeidsverplichting (lid 4)"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=18&lid=4&g=2015-07-01"

    def formula_2015_01_01(persoon, period):
        grond = persoon("maatregel_grond", period)
        niet_uniform = (MaatregelGrond.geen, MaatregelGrond.verordening, MaatregelGrond.tekortschietend_besef)  # lid 2
        return ~np.any([grond == lid for lid in niet_uniform], axis=0)


class pw_duur_uniforme_maatregel(Variable):
    value_type = float
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Duur in maanden van een uniforme maatregel"
    unit = "month"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=18&lid=5&g=2015-07-01"
    documentation = """
    Lid 5: een bij verordening vastgestelde periode van een tot en met drie maanden. Lid 6, bij herhaling binnen twaalf
    maanden: langer, ten hoogste drie maanden. Lid 7 en 8: drie maanden. Een opgegeven duur uit het besluit gaat voor,
    binnen die grenzen. Zonder opgave: de duur van de gemeente, en bij lid 6 een maand langer (aanname: het minste dat de
    wet toelaat).
    """

    def formula_2015_01_01(persoon, period, parameters):
        afstemming = parameters(period).participatiewet.afstemming
        kortst, langst = afstemming.uniforme_verlaging_duur_minimum, afstemming.uniforme_verlaging_duur_maximum
        gemeenten, gemeente = parameters(period).gemeenten, persoon.huishouden("gemeente", period)
        lid_5 = per_gemeente(gemeenten, gemeente, "afstemming.uniforme_verlaging_duur")
        wie = voor_wie(persoon, (persoon("maatregel_duur_besloten", period) > 0) | (persoon("maatregel_eerder", period) != 0))
        besloten, eerder = wie("maatregel_duur_besloten", period), wie("maatregel_eerder", period)
        lid_6 = np.minimum(wie.van(lid_5) + 1, langst)
        eerste_of_tweede = np.where(eerder == 0, wie.van(lid_5), lid_6)
        gekozen = np.where(besloten > 0, np.clip(besloten, kortst, langst), eerste_of_tweede)
        return wie.uitkomst(np.where(eerder >= 2, langst, gekozen), anders=lid_5)  # lid 7 en 8


class pw_maatregel_deel_van_bijstand(Variable):
    value_type = float
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Als een uniforme verplichting niet is nagekomen: verlaging deze maand als deel van de bijstand"
    unit = "/1"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=18&lid=5&g=2015-07-01"
    documentation = """
    Lid 5 tot en met 8: 100% van de bijstand gedurende de duur. De verordening kan bepalen dat het bedrag van lid 5 over ten
    hoogste drie maanden wordt verrekend, de eerste maand ten minste een derde. Lid 10: afstemming bij dringende redenen.
    """

    def formula_2015_01_01(persoon, period, parameters):
        afstemming = parameters(period).participatiewet.afstemming
        wie = voor_wie(persoon, persoon("pw_maatregel_mogelijk", period) & persoon("pw_maatregel_is_uniform", period))
        maand, duur = wie("maatregel_maand", period), wie("pw_duur_uniforme_maatregel", period)
        langst = afstemming.uniforme_verlaging_duur_maximum
        # gespreid: alleen lid 5, het hele bedrag (duur x 100%) over de gekozen maanden
        spreiding = np.where(wie("maatregel_eerder", period) == 0, np.clip(wie("maatregel_gespreid_over", period), 0, langst), 0)
        gespreid = spreiding > duur
        gekozen = wie("maatregel_deel_eerste_maand", period)
        eerste = np.where(gekozen > 0, np.maximum(gekozen, afstemming.eerste_maand_minimum), 1 / np.maximum(spreiding, 1))
        eerste = np.minimum(eerste, 1 / np.maximum(duur, 1))  # in geen maand meer dan de hele bijstand
        overige = (1 - eerste) / np.maximum(spreiding - 1, 1)
        deel_gespreid = np.where(maand == 1, eerste, overige) * duur
        laatste = np.where(gespreid, spreiding, duur)
        deel = np.where(gespreid, deel_gespreid, 1.0) * afstemming.uniforme_verlaging_fractie
        loopt = (maand >= 1) & (maand <= laatste)
        return wie.uitkomst(np.where(loopt, deel * _afgestemd(wie, period), 0.0), anders=0)


class pw_maatregel_deel_van_norm(Variable):
    value_type = float
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Als een andere verplichting niet is nagekomen: verlaging deze maand als deel van de bijstandsnorm"
    unit = "/1"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=18&lid=2&g=2015-07-01"
    documentation = """
    Lid 2: overeenkomstig de verordening. Percentage en duur zijn invoer; verordeningen rekenen het percentage over de
    bijstandsnorm (aanname, zoals het gepubliceerde voorbeeld 7). Ook na intrekking van de ontheffing (artikel 9a lid 12).
    """

    def formula_2015_01_01(persoon, period):
        wie = voor_wie(persoon, persoon("pw_maatregel_mogelijk", period) & ~persoon("pw_maatregel_is_uniform", period))
        maand, duur = wie("maatregel_maand", period), wie("maatregel_duur_besloten", period)
        loopt = (maand >= 1) & (maand <= np.maximum(duur, 1))
        return wie.uitkomst(np.where(loopt, wie("maatregel_percentage", period) * _afgestemd(wie, period), 0.0), anders=0)


class pw_verlaging_maatregel(Bedrag):
    value_type = float
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Als is vastgesteld dat een verplichting niet is nagekomen: verlaging van de bijstand per maand"
    unit = "currency-EUR"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=18&g=2015-07-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=18b&g=2016-01-01",
    ]
    documentation = """
    Het eigen deel, ten hoogste de bijstand. De maatregel van de een verlaagt de bijstand van beide echtgenoten: onder
    belanghebbende wordt mede het gezin verstaan (artikel 18 lid 12 en 18b lid 14). Lopen maatregelen samen, dan tellen zij
    op (aanname: de wet regelt de samenloop niet).
    """

    def formula_2015_01_01(persoon, period):
        def van_beiden(naam):
            return persoon(naam, period) + van_partner(persoon, naam, period, "pw_heeft_partner")

        deel_bijstand = van_beiden("pw_maatregel_deel_van_bijstand")
        deel_norm = van_beiden("pw_maatregel_deel_van_norm") + van_beiden("pw_taaleis_verlaging_deel")
        wie = voor_wie(persoon, (deel_bijstand != 0) | (deel_norm != 0))
        bijstand, norm = wie("pw_bijstand_voor_maatregel", period), wie("pw_bijstandsnorm", period)
        deel_bijstand, deel_norm = wie.van(deel_bijstand), wie.van(deel_norm)
        # met where: een onbekende norm (NaN) telt niet voor wie geen maatregel heeft
        verlaging = np.where(deel_bijstand > 0, deel_bijstand * bijstand, 0) + np.where(deel_norm > 0, deel_norm * norm, 0)
        return wie.uitkomst(np.where(verlaging == 0, 0, np.minimum(bijstand, verlaging)), anders=0)


class pw_aanspraak_herziening_maatregel(Variable):
    value_type = Enum
    possible_values = Aanspraak
    default_value = Aanspraak.niet_van_toepassing
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Herziening van een uniforme maatregel op verzoek"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=18&lid=11&g=2015-07-01"
    documentation = """
    Artikel 18 lid 11: kan, zodra ondubbelzinnig blijkt dat iemand de verplichtingen van lid 4 nakomt.
    """

    def formula_2015_01_01(persoon, period):
        loopt = persoon("pw_maatregel_deel_van_bijstand", period) > 0
        komt_na = persoon("komt_verplichtingen_weer_na", period) == Oordeel.ja
        return kies(
            (~loopt, Aanspraak.niet_van_toepassing),
            (komt_na, Aanspraak.kan),
            anders=Aanspraak.geen_recht,
        )


def _afgestemd(persoon, period):
    """Artikel 18 lid 10: welk deel overblijft na afstemming om dringende redenen; zonder die redenen alles."""
    dringend = persoon("maatregel_dringende_redenen", period) == Oordeel.ja
    return np.where(dringend, persoon("maatregel_afgestemd_deel", period), 1.0)
