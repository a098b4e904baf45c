"""Voor wie de Wmo er is, en welke behoeften daarbij horen (Wmo 2015 artikel 1.1.1 tot en met 1.2.2).

`wmo_dekt_<behoefte>` zegt alleen dat iemand tot de doelgroep hoort en dat de behoefte onder de wet valt. Of er recht is, hangt
ook af van wat hij zelf of met anderen kan (anders_voorzien.py) en van melding en onderzoek (termijnen.py).
"""

from openfisca_core.periods import DateUnit
from openfisca_core.variables import Variable

from openfisca_inclusieve_stad.begrippen import Oordeel, Verblijfsstatus
from openfisca_inclusieve_stad.entities import Persoon


class wmo_komt_in_aanmerking(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Kan als ingezetene of rechtmatig verblijvende vreemdeling een maatwerkvoorziening krijgen"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0035362&artikel=1.2.1&g=2015-07-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0035362&artikel=1.2.2&lid=1&g=2026-07-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0035733&artikel=2.1&g=2015-01-01",
    ]
    documentation = """
    Artikel 1.2.1: een ingezetene van Nederland. Artikel 1.2.2 lid 1: een vreemdeling alleen bij rechtmatig verblijf
    (Vreemdelingenwet 2000 artikel 8 onder a tot en met e en l); de AMvB van lid 3 stelt enkele anderen gelijk. De wet kent
    geen leeftijdsgrens.
    """

    def formula_2015_01_01(persoon, period):
        vreemdeling_zonder = persoon("verblijfsstatus", period) == Verblijfsstatus.anders
        # lid 2 (opvang voor EU-burgers in de eerste maanden): niet gemodelleerd, zie wetten.yaml
        return persoon("woont_in_nederland", period) & ~vreemdeling_zonder


class wmo_niet_zelfredzaam(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Is door een beperking of probleem onvoldoende zelfredzaam of in staat tot participatie"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0035362&artikel=1.2.1&g=2015-07-01"
    documentation = """
    Artikel 1.2.1 onder a. Een oordeel van het college; zonder oordeel gaan wij af op de vastgestelde behoefte.
    """

    def formula_2015_01_01(persoon, period):
        return persoon("wmo_komt_in_aanmerking", period) & (persoon("beperking_zelfredzaamheid", period) != Oordeel.nee)


class wmo_dekt_begeleiding(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Behoort tot de doelgroep van de Wmo voor begeleiding, en heeft die behoefte"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0035362&artikel=1.1.1&g=2015-07-01"

    def formula_2015_01_01(persoon, period):
        return persoon("behoefte_begeleiding", period) & persoon("wmo_niet_zelfredzaam", period)


class wmo_dekt_dagbesteding(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Behoort tot de doelgroep van de Wmo voor dagbesteding, en heeft die behoefte"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0035362&artikel=1.1.1&g=2015-07-01"

    def formula_2015_01_01(persoon, period):
        return persoon("behoefte_dagbesteding", period) & persoon("wmo_niet_zelfredzaam", period)


class wmo_dekt_persoonlijke_verzorging(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Behoort tot de doelgroep van de Wmo voor persoonlijke verzorging, en heeft die behoefte"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0035362&artikel=1.1.1&g=2015-07-01"

    def formula_2015_01_01(persoon, period):
        return persoon("behoefte_persoonlijke_verzorging", period) & persoon("wmo_niet_zelfredzaam", period)


class wmo_dekt_huishoudelijke_hulp(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Behoort tot de doelgroep van de Wmo voor hulp bij het huishouden, en heeft die behoefte"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0035362&artikel=1.1.1&g=2015-07-01"

    def formula_2015_01_01(persoon, period):
        return persoon("behoefte_huishoudelijke_hulp", period) & persoon("wmo_niet_zelfredzaam", period)


class wmo_dekt_hulpmiddel(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Behoort tot de doelgroep van de Wmo voor een hulpmiddel, en heeft die behoefte"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0035362&artikel=1.1.1&g=2015-07-01"

    def formula_2015_01_01(persoon, period):
        return persoon("behoefte_hulpmiddel", period) & persoon("wmo_niet_zelfredzaam", period)


class wmo_dekt_woningaanpassing(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Behoort tot de doelgroep van de Wmo voor een woningaanpassing, en heeft die behoefte"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0035362&artikel=1.1.1&g=2015-07-01"

    def formula_2015_01_01(persoon, period):
        return persoon("behoefte_woningaanpassing", period) & persoon("wmo_niet_zelfredzaam", period)


class wmo_dekt_vervoer(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Behoort tot de doelgroep van de Wmo voor vervoer, en heeft die behoefte"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0035362&artikel=1.1.1&g=2015-07-01"

    def formula_2015_01_01(persoon, period):
        return persoon("behoefte_vervoer", period) & persoon("wmo_niet_zelfredzaam", period)


class wmo_dekt_logeeropvang(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Behoort tot de doelgroep van de Wmo voor kortdurend verblijf om een mantelzorger te ontlasten, en heeft die behoefte"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0035362&artikel=1.1.1&g=2015-07-01"

    def formula_2015_01_01(persoon, period):
        return persoon("behoefte_logeeropvang", period) & persoon("wmo_niet_zelfredzaam", period)


class wmo_dekt_beschermd_wonen(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Behoort tot de doelgroep van de Wmo voor beschermd wonen, en heeft die behoefte"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0035362&artikel=1.2.1&g=2015-07-01"
    documentation = """
    Artikel 1.2.1 onder b: psychische of psychosociale problemen, en daardoor niet in staat zich te handhaven in de samenleving.
    """

    def formula_2015_01_01(persoon, period):
        kan_zich_handhaven = persoon("psychisch_kan_zich_niet_handhaven", period) == Oordeel.nee
        return persoon("behoefte_beschermd_wonen", period) & persoon("wmo_komt_in_aanmerking", period) & ~kan_zich_handhaven


class wmo_dekt_opvang(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Behoort tot de doelgroep van de Wmo voor opvang, en heeft die behoefte"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0035362&artikel=1.2.1&g=2015-07-01"
    documentation = """
    Artikel 1.2.1 onder c: de thuissituatie verlaten en niet in staat zich te handhaven in de samenleving.
    """

    def formula_2015_01_01(persoon, period):
        kan_zich_handhaven = persoon("verliet_thuissituatie", period) == Oordeel.nee
        return persoon("behoefte_opvang", period) & persoon("wmo_komt_in_aanmerking", period) & ~kan_zich_handhaven
