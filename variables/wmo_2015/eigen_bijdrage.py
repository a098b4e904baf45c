"""Bijdrage voor maatschappelijke ondersteuning (Wmo 2015 artikel 2.1.4 en 2.1.4a; Uitvoeringsbesluit Wmo 2015 artikel 3.8).

2015 tot en met 2018 naar inkomen en vermogen, per vier weken; 2019 een vast bedrag per vier weken; vanaf 2020 een vast bedrag per
maand. Een bedrag per vier weken rekenen wij om naar een maand: dertien perioden, gedeeld door twaalf.
"""

from datetime import date

import numpy as np
from openfisca_core.indexed_enums import Enum
from openfisca_core.periods import DateUnit
from openfisca_core.variables import Variable

from openfisca_inclusieve_stad.begrippen import (
    GEEN_DATUM,
    Aanspraak,
    Bedrag,
    Leveringsvorm,
    Oordeel,
    Woonvorm,
    bij_partner,
    heeft_rol,
    kies,
    of_onbekend,
    per_gemeente,
    van_partner,
    verjaardag,
)
from openfisca_inclusieve_stad.entities import Gezin, Persoon

BEGIN = "2015-01-01"


class wmo_bijdrage_vanaf(Variable):
    value_type = date
    default_value = GEEN_DATUM
    entity = Persoon
    definition_period = DateUnit.ETERNITY
    label = "Dag vanaf welke iemand zelf een bijdrage voor maatschappelijke ondersteuning verschuldigd kan zijn"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0035733&artikel=3.8&lid=4&g=2015-01-01"

    def formula_2015_01_01(persoon, period, parameters):
        leeftijd = parameters(BEGIN).wmo_2015.eigen_bijdrage.minimumleeftijd
        return verjaardag(persoon("geboortedatum", period), leeftijd)


class wmo_bijdrage_vrijgesteld(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "De bijdrage is niet verschuldigd: andere bijdrage, opvang, veiligheid van een kind of oordeel van het college"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0035733&artikel=3.8&lid=4&g=2015-01-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0035733&artikel=3.8&lid=4&g=2018-01-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0035733&artikel=3.8&lid=3&g=2026-01-01",
    ]
    documentation = """
    Lid 4 (vanaf 2020 lid 3) onder a: cliënt of echtgenoot betaalt een bijdrage voor beschermd wonen of Wlz-zorg met verblijf,
    volledig pakket of pgb (niet voor een modulair pakket); b: verblijft twee of meer nachten in opvang; c: het oordeel over de
    veiligheid van een minderjarige. Vanaf 2018 ook onvoldoende betalingscapaciteit, en schade aan een integrale aanpak.
    """

    def formula_2015_01_01(persoon, period, parameters):
        vrij = _onderdelen_a_b_c(persoon, period, parameters)
        return vrij | bij_partner(persoon, vrij, period, "wmo_heeft_partner", False)

    def formula_2018_01_01(persoon, period, parameters):
        vrij = _onderdelen_a_b_c(persoon, period, parameters)
        vrij |= persoon("onvoldoende_betalingscapaciteit", period) == Oordeel.ja
        vrij |= persoon("bijdrage_schaadt_aanpak", period) == Oordeel.ja
        return vrij | bij_partner(persoon, vrij, period, "wmo_heeft_partner", False)


class wmo_is_bijdrageplichtig(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Is een bijdrage voor maatschappelijke ondersteuning verschuldigd, als cliënt of als ouder"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0035733&artikel=3.8&lid=4&g=2015-01-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0035362&artikel=2.1.5&lid=1&g=2015-07-01",
    ]
    documentation = """
    Onder 18 is niets verschuldigd, behalve voor een woningaanpassing: dan betalen de ouders, als de verordening dat zegt.
    """

    def formula_2015_01_01(persoon, period, parameters):
        volwassen = persoon("leeftijd", period) >= parameters(period).wmo_2015.eigen_bijdrage.minimumleeftijd
        aanpassing = persoon("wmo_gebruikt_woningaanpassing", period)
        client = persoon("wmo_gebruikt_diensten", period) | persoon("wmo_gebruikt_hulpmiddel", period) | aanpassing
        kind = ~volwassen & aanpassing & (persoon("ouders_betalen_woningaanpassing", period) == Oordeel.ja)
        ouder = persoon.gezin.any(kind) & ~heeft_rol(persoon, Gezin.KIND)
        return volwassen & (client | ouder) & ~persoon("wmo_bijdrage_vrijgesteld", period)


class wmo_eigen_bijdrage_deel(Bedrag):
    value_type = float
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Eigen deel van de bijdrage voor maatschappelijke ondersteuning, per maand"
    unit = "currency-EUR"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0035733&artikel=3.8&lid=1&g=2015-01-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0035733&artikel=3.8&lid=1&g=2018-01-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0035733&artikel=3.8&lid=1&g=2019-01-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0035362&artikel=2.1.4a&lid=4&g=2020-01-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0035733&artikel=3.8&lid=3&g=2026-01-01",
    ]
    documentation = """
    Gehuwde cliënten betalen samen een bijdrage; zijn zij beiden cliënt, dan telt bij ieder de helft. Nooit meer dan de
    gemeente vraagt of dan de kostprijs (vanaf 2020 begrenst de kostprijs alleen hulpmiddel en woningaanpassing). Over april en
    mei 2020 was niets verschuldigd.
    """

    def formula_2015_01_01(persoon, period, parameters):
        bijdrage = parameters(period).wmo_2015.eigen_bijdrage
        bedragen, grenzen, zeker = bijdrage.basis, bijdrage.drempel, bijdrage.drempel_ten_minste
        ongehuwd = of_onbekend(bedragen, "ongehuwd")
        basis = _naar_groep(
            persoon, period, ongehuwd, ongehuwd, of_onbekend(bedragen, "gehuwd_tot_aow"), of_onbekend(bedragen, "gehuwd_aow")
        )
        drempel = _naar_groep(
            persoon,
            period,
            of_onbekend(grenzen, "ongehuwd_tot_aow"),
            of_onbekend(grenzen, "ongehuwd_aow"),
            of_onbekend(grenzen, "gehuwd_tot_aow"),
            of_onbekend(grenzen, "gehuwd_aow"),
        )
        minst = _naar_groep(
            persoon, period, of_onbekend(zeker, "ongehuwd_tot_aow"), np.nan, np.nan, of_onbekend(zeker, "gehuwd_aow")
        )
        inkomen = persoon("wmo_bijdrageplichtig_inkomen", period)
        zeker_niet_boven = np.isnan(drempel) & (inkomen <= minst)
        boven = np.where(zeker_niet_boven, 0, np.maximum(inkomen - drempel, 0))
        perioden = bijdrage.perioden_per_jaar
        per_periode = basis + of_onbekend(bijdrage, "percentage_boven_drempel") * boven / perioden
        return _kostprijs_is_maximum(persoon, period, _deel(persoon, period, parameters, per_periode * perioden / 12))

    def formula_2019_01_01(persoon, period, parameters):
        bijdrage = parameters(period).wmo_2015.eigen_bijdrage
        per_maand = of_onbekend(bijdrage, "abonnementstarief") * bijdrage.perioden_per_jaar / 12
        return _kostprijs_is_maximum(persoon, period, _deel(persoon, period, parameters, _vast(persoon, period, per_maand)))

    def formula_2020_01_01(persoon, period, parameters):
        tarief = _vast(persoon, period, of_onbekend(parameters(period).wmo_2015.eigen_bijdrage, "abonnementstarief"))
        return _tot_de_kostprijs(persoon, period, _deel(persoon, period, parameters, tarief))

    def formula_2020_04_01(persoon, period):
        return np.zeros(persoon.count)  # artikel 3.8 lid 3 onder i

    def formula_2020_06_01(persoon, period, parameters):
        tarief = _vast(persoon, period, of_onbekend(parameters(period).wmo_2015.eigen_bijdrage, "abonnementstarief"))
        return _tot_de_kostprijs(persoon, period, _deel(persoon, period, parameters, tarief))


class wmo_eigen_bijdrage(Bedrag):
    value_type = float
    entity = Gezin
    definition_period = DateUnit.MONTH
    label = "Eigen bijdrage voor maatschappelijke ondersteuning en beschermd wonen van het gezin, per maand"
    unit = "currency-EUR"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0035733&artikel=3.1&g=2015-01-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0035733&artikel=3.8&g=2026-01-01",
    ]
    documentation = """
    De bijdragen van alle leden: die van paragraaf 2 en die voor beschermd wonen. De bijdrage voor opvang stelt een instantie van
    de gemeente vast; zij staat apart (wmo_bijdrage_opvang).
    """

    def formula_2015_01_01(gezin, period):
        delen = gezin.members("wmo_eigen_bijdrage_deel", period)
        return gezin.sum(delen + gezin.members("wmo_bijdrage_beschermd_wonen", period))


class wmo_aanspraak_zonder_bijdrage(Variable):
    value_type = Enum
    possible_values = Aanspraak
    default_value = Aanspraak.niet_van_toepassing
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Ondersteuning zonder bijdrage voor maatschappelijke ondersteuning"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0035733&artikel=3.8&lid=4&g=2015-01-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0035733&artikel=3.8&lid=3&g=2026-01-01",
    ]
    documentation = """
    Geen recht voor wie een bijdrage verschuldigd is die niet nul is (een onbekende bijdrage telt als niet nul); recht voor wie is
    vrijgesteld. Niet van toepassing voor wie niets van de Wmo gebruikt.
    """

    def formula_2015_01_01(persoon, period):
        bijdrage = persoon("wmo_eigen_bijdrage_deel", period)
        gebruikt = persoon("wmo_gebruikt_diensten", period) | persoon("wmo_gebruikt_hulpmiddel", period)
        return kies(
            (bijdrage != 0, Aanspraak.geen_recht),
            (gebruikt | persoon("wmo_gebruikt_woningaanpassing", period), Aanspraak.recht),
            anders=Aanspraak.niet_van_toepassing,
        )


def _onderdelen_a_b_c(persoon, period, parameters):
    vorm = persoon("leveringsvorm", period)
    met_bijdrage = (vorm == Leveringsvorm.verblijf) | (vorm == Leveringsvorm.vpt) | (vorm == Leveringsvorm.pgb)
    volwassen = persoon("leeftijd", period) >= parameters(period).wmo_2015.eigen_bijdrage.minimumleeftijd
    a = (met_bijdrage & volwassen) | persoon("wmo_gebruikt_beschermd_wonen", period)
    b = persoon("wmo_gebruikt_opvang", period) | (persoon.huishouden("woonvorm", period) == Woonvorm.opvang)
    c = persoon("bijdrage_schaadt_minderjarige", period) == Oordeel.ja
    return a | b | c


def _naar_groep(persoon, period, ongehuwd, ongehuwd_aow, gehuwd, gehuwd_aow):
    """Het bedrag bij burgerlijke staat en pensioengerechtigde leeftijd; `gehuwd_aow` alleen als beiden die hebben bereikt."""
    aow = persoon("aow_leeftijd_bereikt", period)
    partner = persoon("wmo_heeft_partner", period)
    beiden = aow & van_partner(persoon, "aow_leeftijd_bereikt", period, "wmo_heeft_partner", False)
    return np.where(partner, np.where(beiden, gehuwd_aow, gehuwd), np.where(aow, ongehuwd_aow, ongehuwd))


def _vast(persoon, period, tarief):
    """Artikel 3.8 lid 4 onder f (vanaf 2020 lid 3): niets voor gehuwden van wie een de pensioenleeftijd niet heeft bereikt."""
    return _naar_groep(persoon, period, tarief, tarief, 0, tarief)


def _deel(persoon, period, parameters, landelijk):
    """Het eigen deel van de bijdragen, voor zover de gemeente haar vraagt; 0 voor wie niets is verschuldigd."""
    gemeenten, gemeente = parameters(period).gemeenten, persoon.huishouden("gemeente", period)
    bedrag = landelijk * per_gemeente(gemeenten, gemeente, "wmo_bijdrage.deel_van_landelijk")
    plichtig = persoon("wmo_is_bijdrageplichtig", period)
    samen = bij_partner(persoon, plichtig, period, "wmo_heeft_partner", False)
    return np.where(plichtig, np.where(samen, bedrag / 2, bedrag), 0)


def _kostprijs_is_maximum(persoon, period, bedrag):
    """Wmo 2015 artikel 2.1.4 lid 3 (tot 2020): het totaal gaat de kostprijs niet te boven."""
    kostprijs = persoon("kostprijs_ondersteuning", period)
    return np.where(kostprijs < 0, bedrag, np.minimum(bedrag, kostprijs))


def _tot_de_kostprijs(persoon, period, bedrag):
    """Artikel 3.10b lid 6 (tekst 2021): resteert minder kostprijs dan de bijdrage, dan wordt niet geïnd; niet bij diensten."""
    kostprijs = persoon("kostprijs_ondersteuning", period)
    bereikt = (kostprijs >= 0) & (kostprijs < bedrag) & ~persoon("wmo_gebruikt_diensten", period)
    return np.where(bereikt, 0, bedrag)
