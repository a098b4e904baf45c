"""Vermogenstoets op 1 januari voor de huurtoeslag (Wet op de huurtoeslag artikel 7 lid 1; Awir artikel 7 lid 3 en 4)."""

import numpy as np
from openfisca_core.periods import DateUnit
from openfisca_core.variables import Variable

from openfisca_inclusieve_stad.begrippen import Bedrag, gezinspartner, of_onbekend, van_rij
from openfisca_inclusieve_stad.entities import Huishouden, Persoon


class wht_partner_hele_jaar(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.YEAR
    label = "Heeft voor de huurtoeslag het hele kalenderjaar dezelfde partner"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0018472&artikel=7&lid=3&g=2015-07-01"

    def formula_2015_01_01(persoon, period):
        maanden = 12
        return persoon("wht_heeft_partner", period, options=["ADD"]) == maanden


class wht_medebewoner_hele_jaar(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.YEAR
    label = "Is voor de huurtoeslag het hele kalenderjaar medebewoner"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0018472&artikel=7&lid=4&g=2015-07-01"

    def formula_2015_01_01(persoon, period):
        maanden = 12
        telt_mee = persoon("wht_telt_mee", period, options=["ADD"])
        anders = sum(persoon(rol, period, options=["ADD"]) for rol in ("wht_is_huurder", "wht_is_partner_van_huurder"))
        return (telt_mee == maanden) & (anders == 0)


class wht_eigen_vermogen_boven_grens(Bedrag):
    value_type = float
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Vermogen op 1 januari boven de grens die voor deze bewoner geldt"
    unit = "currency-EUR"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0018472&artikel=7&lid=3&g=2015-07-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0018472&artikel=7&lid=4&g=2015-07-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0011353&artikel=5.2&lid=2&g=2016-01-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0018472&artikel=7&lid=3&g=2021-01-01",
    ]
    documentation = """
    Getoetst worden de huurder, de partner die dat het hele jaar is (lid 3), en ieder die het hele jaar medebewoner is (lid 4).
    De huurder en zo'n partner samen tegen de grens voor twee (het bedrag staat dan bij de huurder): tot en met 2020 omdat box 3
    hun bezit samen afzet tegen tweemaal het heffingvrije vermogen (Wet IB 2001 artikel 5.2 lid 2), vanaf 2021 omdat het in lid 3
    staat.
    Medebewoners ieder apart. 0 voor wie niet wordt getoetst of niets heeft; onbekend als de grens van dat jaar niet is gelezen.
    """

    def formula_2015_01_01(persoon, period, parameters):
        alleen = of_onbekend(parameters(period).toeslagen.huurtoeslag, "vermogensgrens_per_persoon")
        partners = 2
        return _boven_grens(persoon, period, alleen, partners * alleen)

    def formula_2021_01_01(persoon, period, parameters):
        huurtoeslag = parameters(period).toeslagen.huurtoeslag
        alleen, samen = (of_onbekend(huurtoeslag, n) for n in ("vermogensgrens_per_persoon", "vermogensgrens_met_partner"))
        return _boven_grens(persoon, period, alleen, samen)


class wht_vermogen_boven_grens(Bedrag):
    value_type = float
    entity = Huishouden
    definition_period = DateUnit.MONTH
    label = "Vermogen boven de vermogensgrens, van ieder die wordt getoetst bij elkaar"
    unit = "currency-EUR"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0008659&artikel=7&lid=1&g=2015-07-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0018472&artikel=7&lid=4&g=2026-01-01",
    ]
    documentation = """
    Meer dan 0 is: geen huurtoeslag voor het hele huishouden. Onbekend als de grens van dat jaar niet is gelezen en iemand
    vermogen heeft.
    """

    def formula_2015_01_01(huishouden, period):
        return huishouden.sum(huishouden.members("wht_eigen_vermogen_boven_grens", period))


def _getoetst(persoon, period):
    jaar = period.this_year
    partner = persoon("wht_is_partner_van_huurder", period) & persoon("wht_partner_hele_jaar", jaar)
    rol = persoon("wht_is_huurder", period) | partner | persoon("wht_medebewoner_hele_jaar", jaar)
    return persoon("wht_telt_mee_voor_draagkracht", period) & rol


def _getoetste_partner_elders(persoon, period):
    """De rij van de partner die elders woont maar hier is ingeschreven, als die dat het hele jaar is; anders -1."""
    elders = persoon("wht_partner_elders_telt_voor_draagkracht", period) & persoon("wht_partner_hele_jaar", period.this_year)
    return np.where(elders, gezinspartner(persoon), -1)


def _boven_grens(persoon, period, alleen, samen):
    """Wat ieder boven zijn grens heeft; de partner die het hele jaar partner is telt mee bij de huurder en heeft zelf 0."""
    eigen = persoon("rendementsgrondslag", period.this_year)
    partner, getoetst = persoon("wht_is_partner_van_huurder", period), _getoetst(persoon, period)
    partner_thuis = van_rij(partner & getoetst, gezinspartner(persoon), False)
    met_partner = persoon("wht_is_huurder", period) & partner_thuis | (_getoetste_partner_elders(persoon, period) >= 0)
    bezit = eigen + np.where(met_partner, van_rij(eigen, gezinspartner(persoon)), 0)
    grens = np.where(met_partner, samen, alleen)
    return np.where(getoetst & ~partner & (bezit > 0), np.maximum(bezit - grens, 0), 0)
