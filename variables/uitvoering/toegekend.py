"""De enige plek waar 'kan' iets wordt: wat elke uitvoering toekent of oplegt.

De wet zegt `kan`; `standaard` gebruikt geen enkel kan, `ruim` elk kan dat de inwoner helpt en `streng` elk kan dat haar
schaadt, steeds alleen waar de voorwaarde van het artikel is beoordeeld (ontwerp.md sectie 2).
"""

from openfisca_core.periods import DateUnit
from openfisca_core.variables import Variable

from openfisca_inclusieve_stad.begrippen import Aanspraak, Oordeel, Uitvoering
from openfisca_inclusieve_stad.entities import Persoon


def _gebruikt(persoon, period, aanspraak, uitvoering):
    """Waar de wet `kan` zegt en deze uitvoering dat kan gebruikt."""
    kan = persoon(aanspraak, period) == Aanspraak.kan
    return kan & (persoon.huishouden("uitvoering", period) == uitvoering)


class toegekend_pw_dringende_redenen(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Bijstand wegens zeer dringende redenen is in deze uitvoering toegekend"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=16&lid=1&g=2015-07-01"
    documentation = """
    Artikel 16: kan ten gunste van de inwoner; de voorwaarde is dat zeer dringende redenen zijn vastgesteld.
    """

    def formula_2015_01_01(persoon, period):
        voorwaarde = persoon("zeer_dringende_redenen", period) == Oordeel.ja
        return _gebruikt(persoon, period, "pw_aanspraak_dringende_redenen", Uitvoering.ruim) & voorwaarde


class toegekend_pw_verlaging_woonsituatie(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "De norm is in deze uitvoering verlaagd wegens de woonsituatie"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=27&g=2015-07-01"
    documentation = """
    Artikel 27: kan in het nadeel van de inwoner; de voorwaarde is dat lagere kosten door de woonsituatie zijn vastgesteld.
    """

    def formula_2015_01_01(persoon, period):
        voorwaarde = persoon.huishouden("lagere_woonkosten", period) == Oordeel.ja
        return _gebruikt(persoon, period, "pw_kan_verlaging_woonsituatie", Uitvoering.streng) & voorwaarde


class toegekend_pw_verlaging_schoolverlater(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "De norm is in deze uitvoering verlaagd voor een schoolverlater"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=28&g=2015-07-01"
    documentation = """
    Artikel 28: kan in het nadeel van de inwoner. De voorwaarden (recent beëindigd onderwijs met aanspraak op
    studiefinanciering of WTOS, zes maanden) zijn feiten en zitten al in het kan.
    """

    def formula_2015_01_01(persoon, period):
        return _gebruikt(persoon, period, "pw_kan_verlaging_schoolverlater", Uitvoering.streng)


class toegekend_pw_weigering_drempel(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Bijzondere bijstand is in deze uitvoering geweigerd om de drempel"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=35&lid=2&g=2015-07-01"
    documentation = """
    Artikel 35 lid 2: kan in het nadeel van de inwoner, als de kosten in twaalf maanden de drempel niet te boven gaan.
    """

    def formula_2015_01_01(persoon, period):
        return _gebruikt(persoon, period, "pw_kan_weigering_drempel", Uitvoering.streng)


class toegekend_pw_woonkosten(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Bijzondere bijstand voor woonkosten is in deze uitvoering toegekend"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=35&lid=1&g=2015-07-01"
    documentation = """
    Artikel 35 lid 1; de voorwaarden zijn dat de kosten noodzakelijk zijn en uit bijzondere omstandigheden voortkomen.
    """

    def formula_2015_01_01(persoon, period):
        noodzakelijk = persoon("kosten_noodzakelijk", period) == Oordeel.ja
        bijzonder = persoon("bijzondere_omstandigheden", period) == Oordeel.ja
        return _gebruikt(persoon, period, "pw_aanspraak_woonkosten", Uitvoering.ruim) & noodzakelijk & bijzonder


class toegekend_pw_individuele_inkomenstoeslag(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Een individuele inkomenstoeslag is in deze uitvoering toegekend"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=36&lid=1&g=2015-07-01"
    documentation = """
    Artikel 36 lid 1: kan ten gunste van de inwoner; de voorwaarden zitten in het kan.
    """

    def formula_2015_01_01(persoon, period):
        return _gebruikt(persoon, period, "pw_aanspraak_individuele_inkomenstoeslag", Uitvoering.ruim)


class toegekend_pw_studietoeslag(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Een individuele studietoeslag is in deze uitvoering toegekend (tot april 2022)"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=36b&lid=1&g=2015-07-01"
    documentation = """
    Artikel 36b tot en met maart 2022: kan ten gunste van de inwoner. Daarna is de studietoeslag een recht en geen kan.
    """

    def formula_2015_01_01(persoon, period):
        return _gebruikt(persoon, period, "pw_aanspraak_studietoeslag", Uitvoering.ruim)


class toegekend_pw_energietoeslag_2022(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    end = "2023-06-30"
    label = "De energietoeslag over 2022 is in deze uitvoering toegekend"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=35&lid=4&g=2022-08-26"
    documentation = """
    Artikel 35 lid 4: kan ten gunste van de inwoner.
    """

    def formula_2022_08_26(persoon, period):
        return _gebruikt(persoon, period, "pw_aanspraak_energietoeslag_2022", Uitvoering.ruim)


class toegekend_pw_energietoeslag_2023(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    end = "2024-08-31"
    label = "De energietoeslag over 2023 is in deze uitvoering toegekend"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=35&lid=4&g=2024-01-01"
    documentation = """
    Artikel 35 lid 4 onder b: kan ten gunste van de inwoner.
    """

    def formula_2024_01_01(persoon, period):
        return _gebruikt(persoon, period, "pw_aanspraak_energietoeslag_2023", Uitvoering.ruim)


class toegekend_pw_ontheffing_arbeidsplicht(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Ontheffing van de arbeidsplicht is in deze uitvoering verleend"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=9&lid=2&g=2015-07-01"
    documentation = """
    Artikel 9 lid 2: kan ten gunste van de inwoner; de dringende redenen zitten in het kan.
    """

    def formula_2015_01_01(persoon, period):
        return _gebruikt(persoon, period, "pw_aanspraak_ontheffing_arbeidsplicht", Uitvoering.ruim)


class toegekend_pw_leenbijstand(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "De bijstand is in deze uitvoering een geldlening of borgtocht in plaats van om niet"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=48&lid=2&g=2015-07-01"
    documentation = """
    Artikel 48 lid 2: kan in het nadeel van de inwoner (terugbetalen in plaats van houden).
    """

    def formula_2015_01_01(persoon, period):
        return _gebruikt(persoon, period, "pw_kan_leenbijstand", Uitvoering.streng)


class toegekend_wht_onjuiste_inschrijving(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Huurtoeslag is in deze uitvoering toegekend, hoewel de inschrijving in de BRP niet klopt"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0008659&artikel=9&lid=2&g=2015-07-01"
    documentation = """
    Artikel 9 lid 2: kan ten gunste van de inwoner; de voorwaarde is dat de onjuiste inschrijving de huurder niet kan worden
    toegerekend.
    """

    def formula_2015_01_01(persoon, period):
        voorwaarde = persoon.huishouden("onjuiste_inschrijving_niet_toe_te_rekenen", period) == Oordeel.ja
        return _gebruikt(persoon, period, "wht_aanspraak_huurtoeslag", Uitvoering.ruim) & voorwaarde
