"""Kosten en oordelen bij bijzondere bijstand, toeslagen en de vorm van de bijstand."""

from datetime import date

from openfisca_core.indexed_enums import Enum
from openfisca_core.periods import DateUnit
from openfisca_core.variables import Variable

from openfisca_inclusieve_stad.begrippen import GEEN_DATUM, Bedrag, Oordeel
from openfisca_inclusieve_stad.entities import Persoon


class bijzondere_kosten(Bedrag):
    value_type = float
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Bijzondere noodzakelijke kosten waarvoor bijstand wordt gevraagd, in deze maand"
    unit = "currency-EUR"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=35&g=2015-07-01"


class bijzondere_kosten_twaalf_maanden(Bedrag):
    value_type = float
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Bijzondere noodzakelijke kosten binnen twaalf maanden"
    unit = "currency-EUR"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=35&lid=2&g=2015-07-01"
    documentation = """
    Niet opgegeven (0): de kosten van deze maand tellen.
    """


class kosten_noodzakelijk(Variable):
    value_type = Enum
    possible_values = Oordeel
    default_value = Oordeel.onbekend
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "De kosten zijn noodzakelijke kosten van het bestaan"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=35&lid=1&g=2015-07-01"


class bijzondere_omstandigheden(Variable):
    value_type = Enum
    possible_values = Oordeel
    default_value = Oordeel.onbekend
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "De kosten vloeien voort uit bijzondere omstandigheden"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=35&lid=1&g=2015-07-01"


class kosten_zijn_boete_schade_of_alimentatie(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Kosten die artikel 14 uitsluit (alimentatie, boete, schade, vrijwillige premie, ontwikkelingsgeneeskunde)"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=14&g=2015-07-01"


class kosten_zijn_schulden(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "De bijstand is voor aflossing van schulden"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=49&g=2015-07-01"


class kosten_zijn_waarborgsom(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "De bijstand is voor een waarborgsom"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=48&lid=2&g=2015-07-01"


class kosten_zijn_duurzame_goederen(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "De bijstand is voor noodzakelijke duurzame gebruiksgoederen"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=51&g=2015-07-01"


class voorliggende_voorziening_voor_kosten(Variable):
    value_type = Enum
    possible_values = Oordeel
    default_value = Oordeel.onbekend
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Een voorliggende voorziening voor deze kosten is toereikend en passend, of merkt ze als niet noodzakelijk aan"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=15&g=2015-07-01"


class noodzakelijke_kosten_van_bestaan(Bedrag):
    value_type = float
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Noodzakelijke kosten van het bestaan per maand van een jongere van 18 tot en met 20 jaar, volgens het college"
    unit = "currency-EUR"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=12&g=2015-07-01"
    documentation = """
    Een lokaal bedrag; niet opgegeven (0) is onbekend.
    """


class saneringskrediet_afgewezen(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Een saneringskrediet is afgewezen wegens beperkte mogelijkheden tot terugbetaling"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=49&g=2015-07-01"


class borgtocht_maakt_krediet_mogelijk(Variable):
    value_type = Enum
    possible_values = Oordeel
    default_value = Oordeel.onbekend
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Een borgtocht is noodzakelijk om het krediet alsnog te laten doorgaan"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=49&g=2015-07-01"


class zeer_dringende_redenen_schulden(Variable):
    value_type = Enum
    possible_values = Oordeel
    default_value = Oordeel.onbekend
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Zeer dringende redenen voor bijzondere bijstand voor schulden"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=49&g=2015-07-01"


class binnenkort_voldoende_middelen(Variable):
    value_type = Enum
    possible_values = Oordeel
    default_value = Oordeel.onbekend
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Redelijkerwijs is aan te nemen dat iemand op korte termijn over voldoende middelen beschikt"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=48&lid=2&g=2015-07-01"


class tekortschietend_besef_noodzaak_bijstand(Variable):
    value_type = Enum
    possible_values = Oordeel
    default_value = Oordeel.onbekend
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "De bijstand is nodig door een tekortschietend besef van verantwoordelijkheid"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=48&lid=2&g=2015-07-01"


class netto_minimumloon_per_maand(Bedrag):
    value_type = float
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Netto minimumloon per maand (artikel 37 lid 1)"
    unit = "currency-EUR"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=50&lid=2&g=2015-07-01"
    documentation = """
    Geen bedrag in de feiten; niet opgegeven (0) is onbekend.
    """


class maanden_laag_inkomen(Variable):
    value_type = int
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Maanden achtereen met een laag inkomen, volgens de grens van de gemeente"
    unit = "month"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=36&lid=1&g=2015-07-01"


class uitzicht_op_inkomensverbetering(Variable):
    value_type = Enum
    possible_values = Oordeel
    default_value = Oordeel.onbekend
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Heeft uitzicht op inkomensverbetering, gelet op krachten, bekwaamheden en inspanningen"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=36&lid=1&g=2015-07-01"


class inkomenstoeslag_verleend_op(Variable):
    value_type = date
    default_value = GEEN_DATUM
    entity = Persoon
    definition_period = DateUnit.ETERNITY
    label = "Dag van de laatste verleende individuele inkomenstoeslag"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=36&lid=3&g=2015-07-01"


class kan_wml_niet_verdienen(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Vastgesteld: kan het wettelijk minimumloon niet verdienen, maar heeft mogelijkheden tot arbeidsparticipatie"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=36b&lid=1&g=2015-07-01"


class structureel_geen_bijverdienste_door_ziekte(Variable):
    value_type = Enum
    possible_values = Oordeel
    default_value = Oordeel.onbekend
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Kan door ziekte of gebrek structureel niet naast de studie verdienen"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=36b&lid=1&g=2022-04-01"


class ontvangt_studiefinanciering_of_wtos(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Ontvangt studiefinanciering (geen levenlanglerenkrediet) of een tegemoetkoming WTOS hoofdstuk 4"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=36b&lid=3&g=2022-04-01"


class recht_op_wajong(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Heeft recht op een Wajong-uitkering"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=36b&lid=3&g=2022-04-01"


class inkomen_uit_stage(Bedrag):
    value_type = float
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Inkomsten uit een stage in het kader van de studie, per maand"
    unit = "currency-EUR"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=36b&lid=5&g=2022-04-01"


class komt_in_aanmerking_voor_studiefinanciering(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Komt in aanmerking voor studiefinanciering (WSF 2000 artikel 3.1 lid 1 of 2)"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=35&lid=5&g=2023-10-01"


class lager_door_afbouw_dubbele_heffingskorting(Variable):
    value_type = Enum
    possible_values = Oordeel
    default_value = Oordeel.onbekend
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Inkomen en toeslagen zijn samen lager dan bij vergelijkbare bijstand, door de afbouw van de dubbele heffingskorting"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=78gg&g=2025-01-01"
    documentation = """
    Artikel 78gg lid 1 onder b en c. De Belastingdienst geeft het college deze huishoudens door (lid 5).
    """


class energietoeslag_2022_ontvangen(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Ontving de energietoeslag over 2022 al"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=35&lid=4&g=2022-08-26"


class energietoeslag_2023_ontvangen(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Ontving de energietoeslag over 2023 al"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=35&lid=4&g=2023-10-01"
