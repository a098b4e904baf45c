"""Wat de Wlz thuis geeft: hulpmiddelen, schoonmaak, woningaanpassing (Wlz artikel 3.1.1, 3.1.3, 3.3.2, 3.3.3, 11.1.6, 11.1.9).

`wlz_aanspraak` geldt voor alle zorg samen; hier staat van drie vormen of zij daarbij horen, omdat de Wmo ze ook kan geven.
"""

from openfisca_core.indexed_enums import Enum
from openfisca_core.periods import DateUnit
from openfisca_core.variables import Variable

from openfisca_inclusieve_stad.begrippen import Aanspraak, Leveringsvorm, kies, zwakste
from openfisca_inclusieve_stad.entities import Persoon


class wlz_aanspraak_hulpmiddel(Variable):
    value_type = Enum
    possible_values = Aanspraak
    default_value = Aanspraak.niet_van_toepassing
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Aanspraak op een hulpmiddel uit de Wet langdurige zorg"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0035917&artikel=3.1.1&lid=1&g=2015-07-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0035917&artikel=3.3.2&lid=2&g=2015-07-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0035917&artikel=3.3.3&lid=1&g=2015-07-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0035917&artikel=11.1.6&g=2015-07-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0035917&artikel=11.1.6&g=2016-08-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0035917&artikel=11.1.6&g=2026-01-01",
    ]
    documentation = """
    In een instelling met behandeling: artikel 3.1.1 lid 1 onder d, 4° en onder e. Thuis alleen een hulpmiddel voor de mobiliteit
    (onder e), en niet uit een pgb (3.3.3 lid 1 noemt e niet). Artikel 11.1.6 sluit dat thuis uit, en bij verblijf zonder
    behandeling: 'in 2015' en vanaf augustus 2016 'tot een bij koninklijk besluit vast te stellen tijdstip'.
    """

    def formula_2015_01_01(persoon, period):
        return _aanspraak(persoon, period, "behoefte_hulpmiddel", _met_behandeling(persoon, period))

    def formula_2016_01_01(persoon, period):
        mobiliteit = persoon("hulpmiddel_voor_mobiliteit", period)
        zonder_pgb = persoon("leveringsvorm", period) != Leveringsvorm.pgb
        geeft = _met_behandeling(persoon, period) | (mobiliteit & zonder_pgb)
        return _aanspraak(persoon, period, "behoefte_hulpmiddel", geeft)

    def formula_2016_08_01(persoon, period):
        return _aanspraak(persoon, period, "behoefte_hulpmiddel", _met_behandeling(persoon, period))


class wlz_aanspraak_huishoudelijke_hulp(Variable):
    value_type = Enum
    possible_values = Aanspraak
    default_value = Aanspraak.niet_van_toepassing
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Aanspraak op schoonhouden van de woonruimte uit de Wet langdurige zorg"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0035917&artikel=3.1.1&lid=1&g=2015-07-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0035917&artikel=3.3.2&lid=2&g=2015-07-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0035917&artikel=3.3.3&lid=1&g=2015-07-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0035917&artikel=11.1.9&g=2016-08-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0035917&artikel=11.1.9&g=2020-03-19",
    ]
    documentation = """
    Artikel 3.1.1 lid 1 onder a, 2°: in elke leveringsvorm. Vanaf augustus 2016 niet bij een modulair pakket thuis (11.1.9), tot
    een bij koninklijk besluit vast te stellen tijdstip; dat besluit is niet gelezen (wetten.yaml).
    """

    def formula_2015_01_01(persoon, period):
        return _aanspraak(persoon, period, "behoefte_huishoudelijke_hulp", True)

    def formula_2016_08_01(persoon, period):
        geeft = persoon("leveringsvorm", period) != Leveringsvorm.mpt
        return _aanspraak(persoon, period, "behoefte_huishoudelijke_hulp", geeft)


class wlz_aanspraak_woningaanpassing(Variable):
    value_type = Enum
    possible_values = Aanspraak
    default_value = Aanspraak.niet_van_toepassing
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Aanspraak op een vergoeding voor een woningaanpassing uit de Wet langdurige zorg"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0035917&artikel=3.1.3&g=2015-07-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0035917&artikel=3.1.3&g=2026-01-01",
    ]
    documentation = """
    Artikel 3.1.3 zou per 2016 in werking treden; de tekst van 2016 noemt het niet, en wij rekenen het als niet in werking
    (wetten.yaml, twijfels).
    """

    def formula_2015_01_01(persoon, period):
        return _aanspraak(persoon, period, "behoefte_woningaanpassing", False)


def _met_behandeling(persoon, period):
    verblijf = persoon("leveringsvorm", period) == Leveringsvorm.verblijf
    return verblijf & ~persoon("verblijf_zonder_behandeling", period)


def _aanspraak(persoon, period, behoefte, geeft):
    """De aanspraak op Wlz-zorg, als deze vorm daarbij hoort."""
    vorm = kies(
        (~persoon(behoefte, period), Aanspraak.niet_van_toepassing),
        (geeft, Aanspraak.recht),
        anders=Aanspraak.geen_recht,
    )
    return zwakste(vorm, persoon("wlz_aanspraak", period))
