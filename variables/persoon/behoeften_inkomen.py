"""Behoeften die om inkomen vragen: alleen een kind opvoeden, de huur, en extra geld na jaren weinig.

Elk een vermoeden dat een mens als invoer kan vervangen.
"""

import numpy as np
from openfisca_core.periods import DateUnit
from openfisca_core.variables import Variable

from openfisca_inclusieve_stad.begrippen import Aanspraak, eerste_van_de_maand, gezinspartner, woont_bij
from openfisca_inclusieve_stad.entities import Gezin, Persoon


class behoefte_alleen_opvoeden(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Staat er in huis alleen voor met een minderjarig kind"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0022751&artikel=2&lid=6&g=2015-09-11"
    documentation = """
    De volwassene van een gezin bij wie een kind jonger dan 18 jaar woont, terwijl de andere volwassene van dat gezin er niet
    woont (of er niet is). Hoe elke wet dat paar noemt, doet er niet toe.
    """

    def formula(persoon, period):
        gezin, woning = persoon.simulation.populations["gezin"], persoon.simulation.populations["huishouden"]
        volwassene = ~persoon.has_role(Gezin.KIND)
        alleen = ~woont_bij(persoon, gezinspartner(persoon))
        kind = persoon.has_role(Gezin.KIND) & (persoon("leeftijd_18_vanaf", period) > eerste_van_de_maand(period))
        bij_elkaar = np.asarray(gezin.members_entity_id) * woning.count + np.asarray(woning.members_entity_id)
        return volwassene & alleen & np.isin(bij_elkaar, bij_elkaar[kind])


class behoefte_woonkosten(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Betaalt als huurder meer dan wat de huurtoeslag zelf als eigen deel ziet"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0008659&artikel=16&g=2015-07-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0008659&artikel=16&g=2026-01-01",
    ]
    documentation = """
    Het eigen deel is de basishuur bij dit inkomen (artikel 16). De wet rekent haar voor elke huurder uit, ook voor wie geen
    recht heeft; wij lezen haar als wat iemand met dit inkomen zelf kan dragen. Onwaar als de basishuur onbekend is.
    """

    def formula(persoon, period):
        woning = persoon.huishouden
        return persoon("wht_is_huurder", period) & (woning("rekenhuur", period) > woning("basishuur", period))


class behoefte_extra_na_jaren_weinig(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Heeft langdurig een laag inkomen en geen uitzicht op verbetering"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=36&lid=1&g=2015-07-01"
    documentation = """
    Wie volgens artikel 36 lid 1 in aanmerking komt, of dat na de wachttijd van lid 3 weer doet.
    """

    def formula(persoon, period):
        aanspraak = persoon("pw_aanspraak_individuele_inkomenstoeslag", period)
        return (aanspraak == Aanspraak.kan) | (aanspraak == Aanspraak.nog_niet)
