"""Verlaging van de norm door de gemeente (Participatiewet paragraaf 3.3: artikel 27 woonsituatie, artikel 28 schoolverlaters)."""

from datetime import date

import numpy as np
from openfisca_core.indexed_enums import Enum
from openfisca_core.periods import DateUnit
from openfisca_core.variables import Variable

from openfisca_inclusieve_stad.begrippen import (
    GEEN_DATUM,
    Aanspraak,
    Bedrag,
    Oordeel,
    Woonvorm,
    eerste_van_de_maand,
    is_gegeven,
    kies,
    of_onbekend,
    per_gemeente,
    plus_maanden,
    van_partner,
    voor_wie,
)
from openfisca_inclusieve_stad.entities import Persoon


class pw_norm_is_van_artikel_20_of_21(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "De norm van deze persoon is die van artikel 20 of 21"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=27&g=2015-07-01"
    documentation = """
    Niet artikel 22 (pensioengerechtigd, of een echtgenoot die dat is), 22a (kostendelers), 23 (inrichting) of 24
    (echtgenoot zonder recht).
    """

    def formula_2015_01_01(persoon, period):
        aow = _een_van_beiden(persoon, period, "aow_leeftijd_bereikt") & ~_een_van_beiden(persoon, period, "pw_is_18_19_of_20")
        artikel_22a = _een_van_beiden(persoon, period, "pw_kostendelersnorm_van_toepassing")
        artikel_23 = _een_van_beiden(persoon, period, "pw_in_inrichting")
        artikel_24 = persoon("pw_echtgenoot_zonder_recht", period)
        return persoon("pw_rechthebbend", period) & ~aow & ~artikel_22a & ~artikel_23 & ~artikel_24


class pw_kan_verlaging_woonsituatie(Variable):
    value_type = Enum
    possible_values = Aanspraak
    default_value = Aanspraak.niet_van_toepassing
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "De gemeente kan de norm verlagen wegens de woonsituatie"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=27&g=2015-07-01"
    documentation = """
    Artikel 27: het college kan de norm van artikel 20 of 21 lager vaststellen, voor zover iemand lagere noodzakelijke
    kosten heeft door zijn woonsituatie, ook als hij geen woning aanhoudt. Wie geen woning heeft, heeft die lagere kosten
    tenzij is geoordeeld van niet.
    """

    def formula_2015_01_01(persoon, period):
        oordeel = persoon.huishouden("lagere_woonkosten", period)
        geen_woning = persoon.huishouden("woonvorm", period) == Woonvorm.geen
        lagere_kosten = (oordeel == Oordeel.ja) | (geen_woning & (oordeel == Oordeel.onbekend))
        kan = persoon("pw_norm_is_van_artikel_20_of_21", period) & lagere_kosten
        return kies((kan, Aanspraak.kan), anders=Aanspraak.niet_van_toepassing)


class pw_verlaging_woonsituatie(Bedrag):
    value_type = float
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Verlaging van de norm wegens de woonsituatie (eigen deel)"
    unit = "currency-EUR"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=27&g=2015-07-01"
    documentation = """
    Wat de gemeente bij toepassing van artikel 27 inhoudt: haar deel van de gehuwdennorm van artikel 21 onder b, ten
    hoogste de norm zelf. Gehuwden dragen elk de helft.
    """

    def formula_2015_01_01(persoon, period, parameters):
        wie = voor_wie(persoon, persoon("toegekend_pw_verlaging_woonsituatie", period))
        deel = per_gemeente(parameters(period).gemeenten, wie.huishouden("gemeente", period), "verlaging.woonsituatie")
        bedrag = deel * of_onbekend(parameters(period).participatiewet.norm, "gehuwden_21_tot_aow")
        eigen = np.where(wie("pw_heeft_partner", period), bedrag / 2, bedrag)
        ten_hoogste = np.minimum(eigen, wie("pw_norm", period))
        return wie.uitkomst(ten_hoogste, anders=0)


class pw_verlaging_schoolverlater_tot(Variable):
    value_type = date
    default_value = GEEN_DATUM
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Dag waarop de gemeente de norm niet langer als die van een schoolverlater kan verlagen"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=28&g=2015-07-01"
    documentation = """
    Artikel 28: zes maanden na de beëindiging van het onderwijs. 9999-12-31 voor wie geen schoolverlater is.
    """

    def formula_2015_01_01(persoon, period, parameters):
        maanden = parameters(period).participatiewet.norm.schoolverlater_verlaging_duur_maximum
        return plus_maanden(persoon("onderwijs_beeindigd_op", period), maanden)


class pw_kan_verlaging_schoolverlater(Variable):
    value_type = Enum
    possible_values = Aanspraak
    default_value = Aanspraak.niet_van_toepassing
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "De gemeente kan de norm verlagen omdat iemand kort geleden van school kwam"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=28&g=2015-07-01"
    documentation = """
    Artikel 28: het college kan de norm gedurende zes maanden na het einde van onderwijs of een beroepsopleiding lager
    vaststellen, als daarvoor aanspraak bestond op studiefinanciering of een tegemoetkoming (WTOS hoofdstuk 4).
    """

    def formula_2015_01_01(persoon, period):
        einde, vandaag = persoon("onderwijs_beeindigd_op", period), eerste_van_de_maand(period)
        recent = is_gegeven(einde) & (einde <= vandaag) & (vandaag < persoon("pw_verlaging_schoolverlater_tot", period))
        return kies((persoon("pw_rechthebbend", period) & recent, Aanspraak.kan), anders=Aanspraak.niet_van_toepassing)


class pw_verlaging_schoolverlater(Bedrag):
    value_type = float
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Verlaging van de norm van een schoolverlater (eigen deel)"
    unit = "currency-EUR"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=28&g=2015-07-01"
    documentation = """
    Wat de gemeente bij toepassing van artikel 28 inhoudt, als deel van de eigen norm.
    """

    def formula_2015_01_01(persoon, period, parameters):
        wie = voor_wie(persoon, persoon("toegekend_pw_verlaging_schoolverlater", period))
        deel = per_gemeente(parameters(period).gemeenten, wie.huishouden("gemeente", period), "verlaging.schoolverlater")
        return wie.uitkomst(deel * wie("pw_norm", period), anders=0)


def _een_van_beiden(persoon, period, naam):
    return persoon(naam, period) | van_partner(persoon, naam, period, "pw_heeft_partner", False)
