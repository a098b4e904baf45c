"""Wat elke uitvoering met het 'kan' van de Jeugdwet doet: `streng` weigert waar dat mag, `ruim` laat pleegzorg doorlopen."""

from openfisca_core.periods import DateUnit
from openfisca_core.variables import Variable

from openfisca_inclusieve_stad.begrippen import Aanspraak, Uitvoering
from openfisca_inclusieve_stad.entities import Persoon


def _gebruikt(persoon, period, waar, uitvoering):
    """Waar de wet deze keuze laat en deze uitvoering haar gebruikt."""
    return waar & (persoon.huishouden("uitvoering", period) == uitvoering)


class toegekend_jw_weigering_wlz(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    end = "2016-07-31"
    label = "Jeugdhulp is in deze uitvoering geweigerd om een vermoeden van Wlz-zorg (tot augustus 2016)"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0034925&artikel=1.2&lid=4&g=2016-06-14"
    documentation = """
    Artikel 1.2 lid 4: kan in het nadeel van de inwoner; de gegronde redenen of de weigering mee te werken zijn vastgesteld.
    """

    def formula_2015_01_01(persoon, period):
        kan = persoon("jw_na_andere_wetten", period) == Aanspraak.kan_weigeren
        return _gebruikt(persoon, period, kan, Uitvoering.streng)


class toegekend_jw_pleegzorg(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    end = "2022-12-31"
    label = "Pleegzorg loopt in deze uitvoering na 18 door, zoals de bestuurlijke afspraak zegt (juli 2018 tot 2023)"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0034925&artikel=1.1&g=2018-07-01"
    documentation = """
    Beleid, geen wet: kan ten gunste van de inwoner. Vanaf 2023 is het een recht.
    """

    def formula_2018_07_01(persoon, period):
        kan = persoon("jw_aanspraak_pleegzorg", period) == Aanspraak.kan
        return _gebruikt(persoon, period, kan, Uitvoering.ruim)


class toegekend_jw_weigering_pgb(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Een persoonsgebonden budget voor jeugdhulp is in deze uitvoering (in zoverre) geweigerd"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0034925&artikel=8.1.1&lid=4&g=2015-07-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0034925&artikel=8.1.1&lid=4&g=2026-01-01",
    ]
    documentation = """
    Artikel 8.1.1 lid 4: kan in het nadeel van de inwoner, voor zover het budget duurder is dan natura (onder a) of als een eerder
    budget is herzien of ingetrokken (onder b).
    """

    def formula_2015_01_01(persoon, period):
        kan = persoon("jw_aanspraak_pgb", period) == Aanspraak.kan_weigeren
        return _gebruikt(persoon, period, kan, Uitvoering.streng)
