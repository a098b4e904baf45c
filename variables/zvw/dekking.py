"""Wat de zorgverzekering naar haar aard dekt (Besluit zorgverzekering artikel 2.1 lid 3, 2.4 en 2.10)."""

from openfisca_core.periods import DateUnit
from openfisca_core.variables import Variable

from openfisca_inclusieve_stad.begrippen import Detentie, Oordeel
from openfisca_inclusieve_stad.entities import Persoon


class zvw_is_verzekerde(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Heeft een zorgverzekering die niet is opgeschort"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0018450&artikel=2&lid=1&g=2015-01-05",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0018450&artikel=24&lid=1&g=2015-01-05",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0018450&artikel=24&lid=1&g=2026-01-01",
    ]
    documentation = """
    Ook een kind is verzekerd; wie het gezag heeft, zorgt daarvoor (artikel 2 lid 3). Opgeschort bij detentie, zoals in
    zorgtoeslag_is_verzekerde.
    """

    def formula_2015_01_01(persoon, period):
        opgeschort = persoon("detentie", period) == Detentie.rechtens_ontnomen
        return persoon("zorgverzekerd", period) & ~opgeschort


class zvw_dekt_ggz(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "De behoefte aan ggz valt naar haar aard onder de zorgverzekering, op elke leeftijd"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0018492&artikel=2.4&lid=1&g=2015-01-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0018492&artikel=2.1&lid=3&g=2015-01-01",
        "https://wetten.overheid.nl/jci1.3:c:BWBR0018450&artikel=14&lid=1&g=2015-01-05",
    ]
    documentation = """
    Behandeling van een psychische stoornis is geneeskundige zorg (artikel 2.4), tenzij is geoordeeld dat zij niet medisch
    nodig is. Zonder de restbepaling (2.1 lid 1) en zonder de uitzondering voor jeugdigen (lid 6): die staan apart, zodat een
    andere wet dit kan lezen zonder naar de uitkomst te vragen.
    """

    def formula_2015_01_01(persoon, period):
        return _gedekt(persoon, period, "behoefte_ggz")


class zvw_dekt_verpleging(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "De behoefte aan verpleging valt naar haar aard onder de zorgverzekering"
    reference = "https://wetten.overheid.nl/jci1.3:c:BWBR0018492&artikel=2.10&lid=1&g=2015-01-01"
    documentation = """
    Op elke leeftijd. Onderdeel b (verpleging tijdens medisch verblijf valt onder artikel 2.12) en c (kraamzorg): niet
    onderscheiden.
    """

    def formula_2015_01_01(persoon, period):
        return _gedekt(persoon, period, "behoefte_verpleging")


class zvw_dekt_persoonlijke_verzorging(Variable):
    value_type = bool
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "De behoefte aan persoonlijke verzorging valt naar haar aard onder de zorgverzekering"
    reference = [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0018492&artikel=2.10&lid=2&g=2015-01-01",
        "https://zoek.officielebekendmakingen.nl/stb-2017-349.html",
    ]
    documentation = """
    Artikel 2.10 lid 1: verzorging in verband met geneeskundige zorg of een hoog risico daarop. Tot 2018 niet voor een kind,
    behalve bij intensieve kindzorg (lid 2). Vanaf 2018 is dat lid vervallen: ook de medische verzorging van een kind. Of de
    verzorging van een kind medisch is, moet dan zijn vastgesteld; hulp bij algemene dagelijkse handelingen blijft bij de
    Jeugdwet. Bij een volwassene telt zij als medisch, tenzij anders is geoordeeld.
    """

    def formula_2015_01_01(persoon, period, parameters):
        kind = persoon("leeftijd", period) < parameters(period).zvw.pakket.verzorging_kind_tot
        gedekt = _gedekt(persoon, period, "behoefte_persoonlijke_verzorging")
        return gedekt & (~kind | persoon("intensieve_kindzorg", period))

    def formula_2018_01_01(persoon, period, parameters):
        kind = persoon("leeftijd", period) < parameters(period).bw_1.meerderjarigheid
        medisch = (persoon("medische_noodzaak", period) == Oordeel.ja) | persoon("intensieve_kindzorg", period)
        return _gedekt(persoon, period, "behoefte_persoonlijke_verzorging") & (~kind | medisch)


def _gedekt(persoon, period, behoefte):
    aangewezen = persoon("medische_noodzaak", period) != Oordeel.nee
    return persoon("zvw_is_verzekerde", period) & persoon(behoefte, period) & aangewezen
