"""De Wlz als vangnet na andere wetten: beleid van het CIZ, geen wet (Beleidsregels indicatiestelling Wlz 2024, BWBR0049184).

De wet zelf kent die voorrang niet (artikel 3.2.1 lid 4 wijst alleen gevallen aan bij algemene maatregel van bestuur). Van de
beleidsregels is de tekst niet gelezen, alleen dat zij de Wlz een vangnet na Jeugdwet, Wmo en Zvw noemen; van eerdere jaren niets.
"""

from openfisca_core.periods import DateUnit
from openfisca_core.variables import Variable

from openfisca_inclusieve_stad.begrippen import CizBesluit, Oordeel
from openfisca_inclusieve_stad.entities import Persoon


class wlz_vangnet_na_jeugdwet(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Naar het beleid van het CIZ gaat de Jeugdwet voor: een behoefte is jeugdhulp, en er is geen indicatiebesluit"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0035917&artikel=3.2.1&lid=4&g=2026-01-01"
    documentation = """
    Beleid vanaf 2024; daarvoor onbekend en hier onwaar. Alleen waar Wlz-zorg ter sprake is: een vermoeden, of de criteria van de
    wet. Leest van de Jeugdwet de inhoud, niet haar aanspraak.
    """

    def formula_2024_01_01(persoon, period):
        return _wlz_zonder_besluit(persoon, period) & persoon("jw_dekt_jeugdhulp", period)


class wlz_vangnet_na_wmo(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Naar het beleid van het CIZ gaat de Wmo voor: een behoefte valt daaronder, en er is geen indicatiebesluit"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0035917&artikel=3.2.1&lid=4&g=2026-01-01"
    documentation = """
    Zoals wlz_vangnet_na_jeugdwet.
    """

    def formula_2024_01_01(persoon, period):
        wmo = (
            persoon("wmo_dekt_begeleiding", period)
            | persoon("wmo_dekt_dagbesteding", period)
            | persoon("wmo_dekt_persoonlijke_verzorging", period)
        )
        return _wlz_zonder_besluit(persoon, period) & wmo


def _wlz_zonder_besluit(persoon, period):
    ter_sprake = (persoon("vermoeden_wlz", period) == Oordeel.ja) | persoon("wlz_voldoet_aan_criteria", period)
    return ter_sprake & (persoon("ciz_besluit", period) != CizBesluit.toegekend)
