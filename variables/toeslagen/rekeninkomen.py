"""Rekeninkomen: het inkomen van de huurder, diens partner en de medebewoners (Wht artikel 1 onder i; Awir artikel 7 en 8)."""

import numpy as np
from openfisca_core.periods import DateUnit

from openfisca_inclusieve_stad.begrippen import Bedrag, Huishoudtype, gezinspartner, of_onbekend, van_rij
from openfisca_inclusieve_stad.entities import Huishouden, Persoon


class wht_meetellend_inkomen(Bedrag):
    value_type = float
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Deel van het toetsingsinkomen over het jaar dat in deze maand voor de huurtoeslag meetelt"
    unit = "currency-EUR"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0018472&artikel=7&lid=2&g=2015-07-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0018472&artikel=7&lid=6&g=2015-07-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0018472&artikel=7&lid=6&g=2026-01-01",
    ]
    documentation = """
    Awir artikel 7: van de huurder en de partner het hele toetsingsinkomen (lid 1), van een medebewoner ook (lid 2), maar van
    een inwonend kind dat op 1 januari jonger is dan 23 jaar alleen wat meer is dan de vrijstelling (lid 6). 0 voor wie niet
    meetelt. Een jaarbedrag; wie meetelt wordt per maand beoordeeld (artikel 5).
    """

    def formula_2015_01_01(persoon, period, parameters):
        return _meetellend(persoon, period, parameters, persoon("toetsingsinkomen", period.this_year))


class wht_inkomen_partner_elders(Bedrag):
    value_type = float
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Toetsingsinkomen over het jaar van de partner die elders woont maar op het adres van de huurder staat ingeschreven"
    unit = "currency-EUR"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0018472&artikel=7&lid=1&g=2015-07-01"
    documentation = """
    Staat bij de huurder; 0 voor ieder ander.
    """

    def formula_2015_01_01(persoon, period):
        return _van_partner_elders(persoon, period, persoon("toetsingsinkomen", period.this_year))


class rekeninkomen(Bedrag):
    value_type = float
    entity = Huishouden
    definition_period = DateUnit.MONTH
    label = "Rekeninkomen: het jaarinkomen van wie deze maand voor de huurtoeslag meetelt"
    unit = "currency-EUR"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0008659&artikel=1&g=2015-07-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0018472&artikel=7&lid=2&g=2015-07-01",
    ]
    documentation = """
    Een bedrag per kalenderjaar, voor elke maand apart: wie dan partner of medebewoner is, telt met het inkomen van het hele
    jaar (artikel 5 en 7 Awir).
    """

    def formula_2015_01_01(huishouden, period):
        personen = huishouden.members
        return huishouden.sum(personen("wht_meetellend_inkomen", period) + personen("wht_inkomen_partner_elders", period))


class wht_rekeninkomen_voor_voorschot(Bedrag):
    value_type = float
    entity = Huishouden
    definition_period = DateUnit.MONTH
    label = "Zoals rekeninkomen, met het geschatte inkomen van ieder die een schatting heeft opgegeven"
    unit = "currency-EUR"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0018472&artikel=16&lid=1&g=2015-01-01"

    def formula_2015_01_01(huishouden, period, parameters):
        personen = huishouden.members
        geschat = personen("awir_toetsingsinkomen_voor_voorschot", period.this_year)
        bewoners = _meetellend(personen, period, parameters, geschat)
        return huishouden.sum(bewoners + _van_partner_elders(personen, period, geschat))


class wht_maximaal_rekeninkomen(Bedrag):
    value_type = float
    entity = Huishouden
    definition_period = DateUnit.MONTH
    label = "Norminkomen: rekeninkomen per jaar waarboven geen huurtoeslag bestaat"
    unit = "currency-EUR"
    end = "2019-12-31"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0008659&artikel=14&g=2015-07-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0008659&artikel=14&lid=3&g=2019-01-01",
    ]
    documentation = """
    Artikel 14 lid 3, tot en met 2019. Het bedrag staat daarna nog in lid 1, maar er hangt niets meer aan vast.
    """

    def formula_2015_01_01(huishouden, period, parameters):
        huurtoeslag, soort = parameters(period).toeslagen.huurtoeslag, huishouden("wht_huishoudtype", period)
        return np.select(
            [
                soort == Huishoudtype.eenpersoons,
                soort == Huishoudtype.meerpersoons,
                soort == Huishoudtype.eenpersoonsouderen,
            ],
            [
                huurtoeslag.maximaal_rekeninkomen_eenpersoons,
                huurtoeslag.maximaal_rekeninkomen_meerpersoons,
                of_onbekend(huurtoeslag, "maximaal_rekeninkomen_eenpersoonsouderen"),
            ],
            of_onbekend(huurtoeslag, "maximaal_rekeninkomen_meerpersoonsouderen"),
        )


def _meetellend(persoon, period, parameters, inkomen):
    telt_mee = persoon("wht_telt_mee_voor_draagkracht", period)
    return np.where(telt_mee, _na_vrijstelling(persoon, period, parameters, inkomen), 0)


def _van_partner_elders(persoon, period, inkomen):
    rij = np.where(persoon("wht_partner_elders_telt_voor_draagkracht", period), gezinspartner(persoon), -1)
    return van_rij(inkomen, rij)


def _na_vrijstelling(persoon, period, parameters, inkomen):
    toeslagen, januari = parameters(period).toeslagen, period.this_year.first_month
    vrijstelling = of_onbekend(toeslagen.awir, "inkomensvrijstelling_inwonend_kind_tot_23")
    jong = persoon("leeftijd", januari) < toeslagen.huurtoeslag_personen.leeftijd_inwonend_kind
    eigen = persoon("wht_is_huurder", period) | persoon("wht_is_partner_van_huurder", period)
    vrij = persoon("wht_is_inwonend_kind", period) & jong & ~eigen
    return np.where(vrij & (inkomen > 0), np.maximum(inkomen - vrijstelling, 0), inkomen)
