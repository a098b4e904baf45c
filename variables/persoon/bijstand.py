"""Feiten en oordelen rond een aanvraag om bijstand; elk oordeel is van een mens en standaard onbekend."""

from openfisca_core.indexed_enums import Enum
from openfisca_core.periods import DateUnit
from openfisca_core.variables import Variable

from openfisca_inclusieve_stad.begrippen import Bedrag, Oordeel
from openfisca_inclusieve_stad.entities import Persoon


class vraagt_bijstand_voor_schulden(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Vraagt bijstand om schulden af te lossen, en had of heeft de middelen voor het bestaan"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=13&lid=1&g=2015-07-01"
    documentation = """
    Een feit over het doel van de aanvraag. Alleen waar als allebei opgaat: het gaat om gehele of gedeeltelijke aflossing van
    schulden, en bij het ontstaan of daarna waren of zijn er middelen om in het bestaan te voorzien.
    """


class wil_verplichtingen_niet_nakomen(Variable):
    value_type = Enum
    possible_values = Oordeel
    default_value = Oordeel.onbekend
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Uit houding en gedrag blijkt ondubbelzinnig dat iemand de verplichtingen niet wil nakomen"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=13&lid=2&g=2015-07-01"


class voorliggende_voorziening_toereikend(Variable):
    value_type = Enum
    possible_values = Oordeel
    default_value = Oordeel.onbekend
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Kan een beroep doen op een voorliggende voorziening die toereikend en passend is"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=15&lid=1&g=2015-07-01"
    documentation = """
    De wet noemt geen lijst; welke voorziening voorligt, volgt uit haar aard en doel. `ja` betekent: voor al het levensonderhoud.
    Is zij maar voor een deel toereikend, vul dan `nee` in en geef de uitkering zelf als inkomen op (lid 1: voor zover).
    """


class zeer_dringende_redenen(Variable):
    value_type = Enum
    possible_values = Oordeel
    default_value = Oordeel.onbekend
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Zeer dringende redenen noodzaken tot bijstand (een acute noodsituatie)"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=16&lid=1&g=2015-07-01"


class bedrag_dringende_redenen(Bedrag):
    value_type = float
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Bijstand per maand die het college wegens zeer dringende redenen zou geven"
    unit = "currency-EUR"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=16&lid=1&g=2015-07-01"
    documentation = """
    De wet noemt geen bedrag. Leeg (0) is onbekend, niet nul.
    """


class maatwerk_noodzakelijk(Variable):
    value_type = Enum
    possible_values = Oordeel
    default_value = Oordeel.onbekend
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "De omstandigheden, mogelijkheden en middelen maken een afwijkend bedrag noodzakelijk"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=18&lid=1&g=2015-07-01"
    documentation = """
    Artikel 18 lid 1 verplicht het college tot afstemming; het is geen bevoegdheid die het mag laten liggen.
    """


class pw_maatwerk_bedrag(Bedrag):
    value_type = float
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Afwijking van de bijstand per maand (hoger is positief, lager is negatief)"
    unit = "currency-EUR"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=18&lid=1&g=2015-07-01"
    documentation = """
    Het bedrag dat bij de afstemming van artikel 18 lid 1 hoort; telt alleen als `maatwerk_noodzakelijk` ja is.
    """


class draagt_bij_aan_arbeidsinschakeling(Variable):
    value_type = Enum
    possible_values = Oordeel
    default_value = Oordeel.onbekend
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Het vrijlaten van de inkomsten uit arbeid draagt bij aan de arbeidsinschakeling"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=31&lid=2&g=2015-07-01"
    documentation = """
    Het oordeel van het college bij onderdeel n en r.
    """


class premie_draagt_bij_aan_arbeidsinschakeling(Variable):
    value_type = Enum
    possible_values = Oordeel
    default_value = Oordeel.onbekend
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "De premie draagt bij aan de arbeidsinschakeling"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=31&lid=2&g=2015-07-01"
    documentation = """
    Het oordeel van het college bij onderdeel j.
    """


class uitbreiding_arbeid_niet_mogelijk(Variable):
    value_type = Enum
    possible_values = Oordeel
    default_value = Oordeel.onbekend
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Door omstandigheden van de persoon is meer uren werken niet mogelijk"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=31&lid=2&g=2023-01-01"
    documentation = """
    Het oordeel van het college bij onderdeel aa.
    """


class giften_verantwoord(Variable):
    value_type = Enum
    possible_values = Oordeel
    default_value = Oordeel.onbekend
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "De giften zijn uit een oogpunt van bijstandsverlening verantwoord"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=31&lid=2&g=2015-07-01"
    documentation = """
    Tot en met 2025 onderdeel m; in de tekst van 1 juli 2026 onderdeel s, voor wat boven het bedrag van onderdeel m uitkomt.
    """


class maanden_vrijlating_arbeid_gebruikt(Variable):
    value_type = int
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Maanden vrijlating van arbeid (onderdeel n) vóór deze maand"
    unit = "month"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=31&lid=2&g=2015-07-01"
    documentation = """
    Tot en met 2016 zijn het aaneengesloten maanden: tel dan vanaf de eerste maand van vrijlating elke maand, ook zonder loon.
    Vanaf 2017 tellen alleen de maanden waarin is vrijgelaten.
    """


class maanden_vrijlating_alleenstaande_ouder_gebruikt(Variable):
    value_type = int
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Maanden vrijlating als alleenstaande ouder (onderdeel r) vóór deze maand"
    unit = "month"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=31&lid=2&g=2015-07-01"
    documentation = """
    Aaneengesloten: tel vanaf de eerste maand van deze vrijlating elke maand, ook zonder loon.
    """


class maanden_vrijlating_loonkostensubsidie_gebruikt(Variable):
    value_type = int
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Maanden vrijlating bij loonkostensubsidie (onderdeel z) vóór deze maand"
    unit = "month"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=31&lid=2&g=2023-01-01"


class tegeldemaking_woning_verlangd(Variable):
    value_type = Enum
    possible_values = Oordeel
    default_value = Oordeel.onbekend
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Het te gelde maken of (verder) bezwaren van de eigen woning kan in redelijkheid worden verlangd"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=50&lid=1&g=2015-07-01"


class adresafwijking_zonder_gevolgen(Variable):
    value_type = Enum
    possible_values = Oordeel
    default_value = Oordeel.onbekend
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "De afwijking van het BRP-adres kan geen gevolgen hebben voor het recht of de hoogte"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=40&g=2015-07-01"


class adresafwijking_verwijtbaar(Variable):
    value_type = Enum
    possible_values = Oordeel
    default_value = Oordeel.onbekend
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "De afwijking van het BRP-adres is te verwijten"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=40&g=2015-07-01"
    documentation = """
    `nee` betekent dat de afwijking redelijkerwijs niet te verwijten is, en dan volgt geen opschorting.
    """


class dringende_redenen_tegen_opschorting(Variable):
    value_type = Enum
    possible_values = Oordeel
    default_value = Oordeel.onbekend
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Dringende redenen om de betaling niet op te schorten"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=40&g=2015-07-01"
