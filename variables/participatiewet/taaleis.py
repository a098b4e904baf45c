"""Taaleis: verlaging bij onvoldoende Nederlands (Participatiewet artikel 18b, vanaf 1 januari 2016).

Elke uitkomst staat onder de voorwaarde dat het college het vaststelt; zonder kennisgeving is er geen verlaging.
"""

from datetime import date

import numpy as np
from openfisca_core.periods import DateUnit
from openfisca_core.variables import Variable

from openfisca_inclusieve_stad.begrippen import (
    GEEN_DATUM,
    Oordeel,
    eerste_van_de_maand,
    plus_maanden,
    voor_wie,
)
from openfisca_inclusieve_stad.entities import Persoon


class pw_taaltoets_verplicht(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Het college neemt een taaltoets af"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=18b&lid=2&g=2016-01-01"
    documentation = """
    Artikel 18b lid 2: geen acht jaar Nederlandstalig onderwijs, geen diploma inburgering en geen ander document.
    """

    def formula_2016_01_01(persoon, period):
        onder_a = ~persoon("nederlandstalig_onderwijs_acht_jaar", period)
        onder_b = ~persoon("diploma_inburgering", period)
        onder_c = ~persoon("ander_taaldocument", period)
        return onder_a & onder_b & onder_c


class pw_taaleis_vermoeden(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Als uit een toets blijkt dat de taal onvoldoende wordt beheerst: er is een redelijk vermoeden"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=18b&lid=3&g=2016-01-01"
    documentation = """
    Artikel 18b lid 3; lid 5: een diploma of document neemt het vermoeden op ieder moment weg.
    """

    def formula_2016_01_01(persoon, period):
        toets = persoon("taaltoets_onvoldoende", period)  # lid 3
        weggenomen = persoon("diploma_inburgering", period) | persoon("ander_taaldocument", period)  # lid 5
        return toets & ~weggenomen


class pw_taaleis_fase_2_vanaf(Variable):
    value_type = date
    default_value = GEEN_DATUM
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Dag waarop de tweede fase van de taaleis begint"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=18b&lid=10&g=2016-01-01"

    def formula_2016_01_01(persoon, period, parameters):
        maanden = int(parameters(period).participatiewet.handhaving.taaleis_fase_duur)
        return plus_maanden(persoon("taaleis_kennisgeving_op", period), maanden)


class pw_taaleis_fase_3_vanaf(Variable):
    value_type = date
    default_value = GEEN_DATUM
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Dag waarop de derde fase van de taaleis begint"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=18b&lid=11&g=2016-01-01"

    def formula_2016_01_01(persoon, period, parameters):
        maanden = int(parameters(period).participatiewet.handhaving.taaleis_fase_duur)
        return plus_maanden(persoon("taaleis_kennisgeving_op", period), 2 * maanden)


class pw_taaleis_verlaging_deel(Variable):
    value_type = float
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Als wordt vastgesteld dat de taal onvoldoende wordt beheerst: verlaging als deel van de bijstandsnorm"
    unit = "/1"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=18b&g=2016-01-01"
    documentation = """
    Artikel 18b lid 9, 10 en 11: 20% gedurende zes maanden vanaf de kennisgeving, 40% gedurende de volgende zes, en daarna
    100%. De tweede en derde fase gelden alleen als iemand volgens een nieuwe toets de taal niet beheerst én niet de
    verwachte voortgang maakt. Geen verlaging bij bereidheid met voortgang of zonder verwijt (lid 6); afstemming bij
    dringende redenen (lid 7).
    """

    def formula_2016_01_01(persoon, period, parameters):
        taaleis = parameters(period).participatiewet.taaleis
        vandaag = eerste_van_de_maand(period)
        vanaf_kennisgeving = persoon("taaleis_kennisgeving_op", period) <= vandaag  # lid 4
        wie = voor_wie(persoon, persoon("pw_taaleis_vermoeden", period) & vanaf_kennisgeving)
        op_weg = wie("taaleis_bereid_en_op_weg", period)
        uitgezonderd = (op_weg == Oordeel.ja) | (wie("taaleis_elke_verwijtbaarheid_ontbreekt", period) == Oordeel.ja)  # lid 6
        geen_voortgang = op_weg == Oordeel.nee  # lid 10 en 11 onder b: moet vaststaan, onbekend is niet genoeg
        fase_2 = wie("pw_taaleis_fase_2_vanaf", period) <= vandaag
        fase_3 = wie("pw_taaleis_fase_3_vanaf", period) <= vandaag
        deel = np.select(
            [fase_3 & geen_voortgang, fase_3, fase_2 & geen_voortgang, fase_2],
            [taaleis.verlaging_fase_3, 0.0, taaleis.verlaging_fase_2, 0.0],
            default=taaleis.verlaging_fase_1,
        )
        dringend = wie("taaleis_dringende_redenen", period) == Oordeel.ja
        afgestemd = np.where(dringend, wie("taaleis_afgestemd_deel", period), 1.0)  # lid 7
        return wie.uitkomst(np.where(~uitgezonderd, deel * afgestemd, 0.0), anders=0)
