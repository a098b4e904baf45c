"""Bijzondere bijstand voor woonkosten waarvoor geen huurtoeslag bestaat (Participatiewet artikel 15 en 35 lid 1)."""

from openfisca_core.indexed_enums import Enum
from openfisca_core.periods import DateUnit
from openfisca_core.variables import Variable

from openfisca_inclusieve_stad.begrippen import Aanspraak, Oordeel, kies
from openfisca_inclusieve_stad.entities import Persoon


class pw_aanspraak_woonkosten(Variable):
    value_type = Enum
    possible_values = Aanspraak
    default_value = Aanspraak.niet_van_toepassing
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Bijzondere bijstand voor woonkosten (woonkostentoeslag)"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=35&lid=1&g=2015-07-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=35&lid=1&g=2026-01-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=15&lid=1&g=2015-07-01",
    ]
    documentation = """
    Wie huurtoeslag kan krijgen, heeft een voorliggende voorziening (artikel 15 lid 1). Anders hangt het af van noodzaak en
    bijzondere omstandigheden: twee oordelen van het college, dus `kan`, tenzij een van beide nee is. De wet noemt geen bedrag.
    Of de huurtoeslag een kamer bewust buiten laat en de kosten dus 'niet noodzakelijk' zijn (artikel 15 lid 1, tweede zin), is
    omstreden: wetten.yaml, twijfels.
    """

    def formula_2015_01_01(persoon, period):
        huurtoeslag = persoon("wht_aanspraak_huurtoeslag", period) == Aanspraak.recht
        niet_noodzakelijk = persoon("kosten_noodzakelijk", period) == Oordeel.nee
        niet_bijzonder = persoon("bijzondere_omstandigheden", period) == Oordeel.nee
        rechthebbend = persoon("pw_rechthebbend_bijzondere_bijstand", period)
        return kies(
            (~persoon("behoefte_woonkosten", period), Aanspraak.niet_van_toepassing),
            (huurtoeslag | niet_noodzakelijk | niet_bijzonder | ~rechthebbend, Aanspraak.geen_recht),
            anders=Aanspraak.kan,
        )
