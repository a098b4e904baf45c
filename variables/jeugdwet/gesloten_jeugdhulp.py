"""Gesloten jeugdhulp na de achttiende verjaardag (Jeugdwet artikel 6.1.1 lid 1 en 6.1.2 lid 4)."""

from datetime import date

from openfisca_core.periods import DateUnit
from openfisca_core.variables import Variable

from openfisca_inclusieve_stad.begrippen import GEEN_DATUM, Oordeel, eerste_van_de_maand, plus_maanden, voor_wie
from openfisca_inclusieve_stad.entities import Persoon


class jw_gesloten_jeugdhulp_tot_en_met(Variable):
    value_type = date
    default_value = GEEN_DATUM
    entity = Persoon
    definition_period = DateUnit.ETERNITY
    label = "Laatste dag van gesloten jeugdhulp: zes maanden na de achttiende verjaardag"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0034925&artikel=6.1.2&lid=4&g=2015-07-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0034925&artikel=6.1.2&lid=4&g=2026-01-01",
    ]
    documentation = """
    Artikel 6.1.2 lid 4 onder d. Na 18 alleen onder de voorwaarden van jw_gesloten_jeugdhulp_na_18.
    """

    def formula_2015_01_01(persoon, period, parameters):
        maanden = parameters("2015-01-01").jeugdwet.gesloten_jeugdhulp.maximum_na_18
        return plus_maanden(persoon("jw_minderjarig_tot", period), int(maanden))


class jw_gesloten_jeugdhulp_na_18(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Voor een achttienjarige kan een machtiging gesloten jeugdhulp worden verleend"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0034925&artikel=6.1.1&lid=1&g=2015-07-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0034925&artikel=6.1.2&lid=4&g=2015-07-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0034925&artikel=6.1.2&lid=4&g=2026-01-01",
    ]
    documentation = """
    Artikel 6.1.1 lid 1: op de achttiende verjaardag gold een machtiging. Artikel 6.1.2 lid 4: (a) de behandeling begon voor 18;
    (b) het hulpverleningsplan is voor 18 vastgesteld; (c) daaruit blijkt dat wordt toegewerkt naar een andere vorm; (d) niet
    langer dan zes maanden. De kinderrechter beslist (lid 1 en 2): dit zijn alleen de extra voorwaarden na 18.
    """

    def formula_2015_01_01(persoon, period):
        vandaag = eerste_van_de_maand(period)
        tot_18, tot_en_met = persoon("jw_minderjarig_tot", period), persoon("jw_gesloten_jeugdhulp_tot_en_met", period)
        wie = voor_wie(persoon, (tot_18 <= vandaag) & (vandaag <= tot_en_met))  # d
        gold_op_18 = wie("machtiging_gesloten_jeugdhulp_bij_18", period)
        a = wie("jeugdhulp_begonnen_op", period) < wie.van(tot_18)
        b = wie("hulpverleningsplan_vastgesteld_op", period) < wie.van(tot_18)
        c = wie("hulpverleningsplan_naar_open_jeugdhulp", period) == Oordeel.ja
        return wie.uitkomst(gold_op_18 & a & b & c, anders=False)
