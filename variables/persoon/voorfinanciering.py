"""Voorlopig betalen wat geen loket geeft: keuzes die geen wet maakt, en de plaatsen waar een voorstel haar invult.

Geen van de vier zorgwetten wijst een voorlopige betaler aan: beide verzamelingen dagen zijn leeg. De opties zijn aannames bij de
aanvullingen 1 en 2 van de City Deal, geen feiten over iemand.
"""

from datetime import date

import numpy as np
from openfisca_core.indexed_enums import Enum
from openfisca_core.periods import DateUnit
from openfisca_core.variables import Variable

from openfisca_inclusieve_stad.begrippen import GEEN_DATUM, Dagen, VoorlopigeBetaler, Zorgbetaler, kies
from openfisca_inclusieve_stad.entities import Persoon


class doorlopen_tot_leeftijd(Variable):
    value_type = int
    entity = Persoon
    definition_period = DateUnit.ETERNITY
    label = "Leeftijd tot welke een voor 18 begonnen traject doorloopt (keuze, aanname); 0 is zolang het nodig is"
    documentation = """
    Een optie van aanvulling 1; de publicatie noemt geen eindleeftijd. Doet alleen iets als dat voorstel geldt.
    """


class bijdragen_kwijtgescholden(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Bij een doorlopend traject worden eigen bijdrage en eigen risico tot 23 kwijtgescholden (keuze, aanname)"
    documentation = """
    Een optie van aanvulling 1 ('mogelijk kwijtscheldingen'; casusregister V5-3 tot 23). Doet alleen iets als dat voorstel geldt.
    """


class voorlopige_betaler(Variable):
    value_type = Enum
    possible_values = VoorlopigeBetaler
    default_value = VoorlopigeBetaler.verzekeraar
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Wie voorlopig betaalt als geen loket dat doet (keuze, aanname)"
    documentation = """
    Aanvulling 2 noemt de verzekeraar, en als andere mogelijkheid een persoonsgebonden budget; de twee andere opties zijn van ons.
    Doet alleen iets als dat voorstel geldt.
    """


class zorg_gevraagd_bij_verzekeraar_op(Variable):
    value_type = date
    default_value = GEEN_DATUM
    entity = Persoon
    definition_period = DateUnit.ETERNITY
    label = "Dag waarop de zorgverzekeraar (of een aanbieder op diens rekening) om de zorg is gevraagd"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0018450&artikel=11&lid=1&g=2015-01-05"


class betaler_van_grensgeval(Variable):
    value_type = Enum
    possible_values = Zorgbetaler
    default_value = Zorgbetaler.niemand
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Wie bij de gemaakte keuze voorlopig zou betalen wat geen loket geeft"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0035362&artikel=2.3.2&lid=1&g=2015-07-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0035917&artikel=3.2.3&lid=1&g=2015-07-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0018450&artikel=11&lid=1&g=2015-01-05",
    ]
    documentation = """
    Het eerst gevraagde loket: de vroegste van de melding bij de gemeente, de aanvraag bij het CIZ en de vraag aan de verzekeraar
    (bij dezelfde dag in omgekeerde volgorde). Is nergens gevraagd, dan de verzekeraar; wie niet verzekerd is, heeft de gemeente
    (aannames).
    """

    def formula(persoon, period):
        keuze = persoon("voorlopige_betaler", period)
        gemeente, zorgkantoor = persoon("wmo_melding_op", period), persoon("ciz_aanvraag_op", period)
        verzekeraar = persoon("zorg_gevraagd_bij_verzekeraar_op", period)
        eerst = keuze == VoorlopigeBetaler.eerst_gevraagde
        eerst_gemeente = eerst & (gemeente < np.minimum(zorgkantoor, verzekeraar))
        eerst_zorgkantoor = eerst & (zorgkantoor < verzekeraar) & (zorgkantoor <= gemeente)
        return kies(
            (keuze == VoorlopigeBetaler.persoonsvolgend_budget, Zorgbetaler.inwoner),
            ((keuze == VoorlopigeBetaler.gemeente) | eerst_gemeente, Zorgbetaler.gemeente),
            (eerst_zorgkantoor, Zorgbetaler.zorgkantoor),
            (~persoon("zvw_is_verzekerde", period), Zorgbetaler.gemeente),
            anders=Zorgbetaler.verzekeraar,
        )


class traject_voorgefinancierd_op(Dagen):
    value_type = int
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Dagen van deze maand waarop de gemeente een voor 18 begonnen traject voorfinanciert; de wet kent die niet"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0034925&artikel=1.1&g=2015-07-01"

    def formula(persoon, period):
        return np.zeros(persoon.count, dtype=np.int64)


class grensgeval_voorgefinancierd_op(Dagen):
    value_type = int
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Dagen van deze maand waarop iemand voorlopig betaalt wat geen loket geeft; de wet kent die niet"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0034925&artikel=1.2&lid=1&g=2015-07-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0035362&artikel=2.3.5&lid=6&g=2015-07-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0018492&artikel=2.1&lid=1&g=2015-01-01",
    ]

    def formula(persoon, period):
        return np.zeros(persoon.count, dtype=np.int64)
