"""Wie voorschoot, wie volgens de wet had moeten betalen, en wat zij elkaar schuldig zijn.

Gaat alleen over dagen waarop geen loket geeft en toch iemand betaalt (voorfinanciering.py); zonder voorstel zijn die er niet. Wie
had moeten betalen, volgt uit de inhoud van de wetten, in de volgorde waarin zij elkaar voorlaten: de Wlz (Jeugdwet 1.2 lid 1,
Wmo 2.3.5 lid 6, Besluit zorgverzekering 2.1 lid 1), dan de zorgverzekering (Jeugdwet 1.2 lid 1), dan de gemeente. Dekt geen wet
de behoefte, dan blijven de kosten bij wie voorschoot (aanname).

Kosten per dag zijn die van de maand, gelijk verdeeld (aanname). Niet opgegeven kosten maken de uitkomst onbekend, behalve waar
voorschieten en moeten betalen bij dezelfde liggen: dan valt er niets te verrekenen.
"""

import numpy as np
from openfisca_core.periods import DateUnit

from openfisca_inclusieve_stad.begrippen import (
    Bedrag,
    CizBesluit,
    LezingJeugdGgz,
    Zorgbetaler,
    aantal,
    dagen_tussen,
    eerste_van_de_maand,
    eerste_van_volgende_maand,
    voor_wie,
)
from openfisca_inclusieve_stad.entities import Persoon

WEKEN_PER_JAAR = 52
BETALERS = (Zorgbetaler.gemeente, Zorgbetaler.verzekeraar, Zorgbetaler.zorgkantoor, Zorgbetaler.inwoner)
BEHOEFTEN_MET_LOKET = (
    "begeleiding",
    "dagbesteding",
    "persoonlijke_verzorging",
    "verpleging",
    "ggz",
    "opvoedhulp",
    "verblijf",
    "pleegzorg",
    "logeeropvang",
    "vervoer",
    "huishoudelijke_hulp",
    "hulpmiddel",
    "woningaanpassing",
    "opvang",
    "beschermd_wonen",
)
# Wat per behoefte bestaat: jeugdhulp, Wmo-voorziening, Zvw-zorg, en wat Wlz artikel 3.1.1 in elke leveringsvorm omvat.
JEUGDWET = (
    "begeleiding",
    "dagbesteding",
    "persoonlijke_verzorging",
    "ggz",
    "opvoedhulp",
    "verblijf",
    "pleegzorg",
    "logeeropvang",
    "vervoer",
)
WMO = (
    "begeleiding",
    "dagbesteding",
    "persoonlijke_verzorging",
    "logeeropvang",
    "vervoer",
    "huishoudelijke_hulp",
    "hulpmiddel",
    "woningaanpassing",
    "opvang",
    "beschermd_wonen",
)
ZVW = ("persoonlijke_verzorging", "verpleging", "ggz", "hulpmiddel")
WLZ = (
    "begeleiding",
    "dagbesteding",
    "persoonlijke_verzorging",
    "verpleging",
    "verblijf",
    "logeeropvang",
    "vervoer",
    "huishoudelijke_hulp",
)
PER_UUR = ("begeleiding", "persoonlijke_verzorging", "verpleging", "ggz", "huishoudelijke_hulp")
BRONNEN = [
    "https://wetten.overheid.nl/jci1.3:c:BWBR0034925&artikel=1.2&lid=1&g=2015-07-01",
    "https://wetten.overheid.nl/jci1.3:c:BWBR0035362&artikel=2.3.5&lid=6&g=2015-07-01",
    "https://wetten.overheid.nl/jci1.3:c:BWBR0018492&artikel=2.1&lid=1&g=2015-01-01",
]


class voorgefinancierd_door_gemeente(Bedrag):
    value_type = float
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Kosten van zorg die de gemeente deze maand voorschiet"
    unit = "currency-EUR"
    reference = BRONNEN

    def formula(persoon, period):
        return _som(persoon, period, Zorgbetaler.gemeente, betaald=1, rekening=0)


class voorgefinancierd_door_verzekeraar(Bedrag):
    value_type = float
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Kosten van zorg die de zorgverzekeraar deze maand voorschiet"
    unit = "currency-EUR"
    reference = BRONNEN

    def formula(persoon, period):
        return _som(persoon, period, Zorgbetaler.verzekeraar, betaald=1, rekening=0)


class voorgefinancierd_door_zorgkantoor(Bedrag):
    value_type = float
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Kosten van zorg die het zorgkantoor deze maand voorschiet"
    unit = "currency-EUR"
    reference = BRONNEN

    def formula(persoon, period):
        return _som(persoon, period, Zorgbetaler.zorgkantoor, betaald=1, rekening=0)


class voorgefinancierd_door_inwoner(Bedrag):
    value_type = float
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Kosten van zorg die de inwoner deze maand voorschiet"
    unit = "currency-EUR"
    reference = BRONNEN

    def formula(persoon, period):
        return _som(persoon, period, Zorgbetaler.inwoner, betaald=1, rekening=0)


class voorgefinancierd_voor_rekening_van_gemeente(Bedrag):
    value_type = float
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Deel van de voorgeschoten kosten dat volgens de wet voor de gemeente is"
    unit = "currency-EUR"
    reference = BRONNEN

    def formula(persoon, period):
        return _som(persoon, period, Zorgbetaler.gemeente, betaald=0, rekening=1)


class voorgefinancierd_voor_rekening_van_verzekeraar(Bedrag):
    value_type = float
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Deel van de voorgeschoten kosten dat volgens de wet voor de zorgverzekeraar is"
    unit = "currency-EUR"
    reference = BRONNEN

    def formula(persoon, period):
        return _som(persoon, period, Zorgbetaler.verzekeraar, betaald=0, rekening=1)


class voorgefinancierd_voor_rekening_van_zorgkantoor(Bedrag):
    value_type = float
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Deel van de voorgeschoten kosten dat volgens de wet voor het zorgkantoor is"
    unit = "currency-EUR"
    reference = BRONNEN

    def formula(persoon, period):
        return _som(persoon, period, Zorgbetaler.zorgkantoor, betaald=0, rekening=1)


class voorgefinancierd_voor_rekening_van_inwoner(Bedrag):
    value_type = float
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Deel van de voorgeschoten kosten dat volgens de wet voor de inwoner is"
    unit = "currency-EUR"
    reference = BRONNEN

    def formula(persoon, period):
        return _som(persoon, period, Zorgbetaler.inwoner, betaald=0, rekening=1)


class verrekening_gemeente(Bedrag):
    value_type = float
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Wat de gemeente over deze maand nog moet betalen (negatief: terugkrijgt van wie had moeten betalen)"
    unit = "currency-EUR"
    reference = BRONNEN
    documentation = """
    De vier verrekeningen zijn samen nul.
    """

    def formula(persoon, period):
        return _som(persoon, period, Zorgbetaler.gemeente, betaald=-1, rekening=1)


class verrekening_verzekeraar(Bedrag):
    value_type = float
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Wat de zorgverzekeraar over deze maand nog moet betalen (negatief: terugkrijgt van wie had moeten betalen)"
    unit = "currency-EUR"
    reference = BRONNEN
    documentation = """
    De vier verrekeningen zijn samen nul.
    """

    def formula(persoon, period):
        return _som(persoon, period, Zorgbetaler.verzekeraar, betaald=-1, rekening=1)


class verrekening_zorgkantoor(Bedrag):
    value_type = float
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Wat het zorgkantoor over deze maand nog moet betalen (negatief: terugkrijgt van wie had moeten betalen)"
    unit = "currency-EUR"
    reference = BRONNEN
    documentation = """
    De vier verrekeningen zijn samen nul.
    """

    def formula(persoon, period):
        return _som(persoon, period, Zorgbetaler.zorgkantoor, betaald=-1, rekening=1)


class verrekening_inwoner(Bedrag):
    value_type = float
    entity = Persoon
    definition_period = DateUnit.MONTH
    label = "Wat de inwoner over deze maand nog moet betalen (negatief: terugkrijgt van wie had moeten betalen)"
    unit = "currency-EUR"
    reference = BRONNEN
    documentation = """
    De vier verrekeningen zijn samen nul.
    """

    def formula(persoon, period):
        return _som(persoon, period, Zorgbetaler.inwoner, betaald=-1, rekening=1)


def _som(persoon, period, betaler, betaald, rekening):
    """Kosten per dag maal de dagen: `betaald` en `rekening` zeggen hoe vaak (-1, 0, 1) elk telt."""
    uit = np.zeros(persoon.count)
    for behoefte in BEHOEFTEN_MET_LOKET:
        wie, voorschot, aandeel = _verdeling(persoon, period, behoefte)
        dagen = betaald * aantal(voorschot[betaler]).astype(int) + rekening * aantal(aandeel[betaler]).astype(int)
        per_dag = _kosten_per_maand(wie, period, behoefte) / period.size_in_days
        uit = uit + wie.uitkomst(np.where(dagen == 0, 0.0, per_dag * dagen), anders=0.0)
    return uit


def _verdeling(persoon, period, behoefte):
    """Wie het aangaat, en per betaler de dagen waarop hij voorschiet en die waarop hij had moeten betalen."""
    zonder = persoon(f"{behoefte}_zonder_loket", period)
    traject = zonder & persoon("traject_voorgefinancierd_op", period) * (behoefte in JEUGDWET)
    grensgeval = zonder & persoon("grensgeval_voorgefinancierd_op", period) & ~traject
    wie = voor_wie(persoon, (traject | grensgeval) != 0)
    traject, grensgeval = wie.van(traject), wie.van(grensgeval)

    keuze = wie("betaler_van_grensgeval", period)
    voorschot = {betaler: np.where(keuze == betaler, grensgeval, 0) for betaler in BETALERS}
    voorschot[Zorgbetaler.gemeente] |= traject

    over = traject | grensgeval
    aandeel = {}
    for betaler, dekt_op in (
        (Zorgbetaler.zorgkantoor, _wlz_dekt_op),
        (Zorgbetaler.verzekeraar, _zvw_dekt_op),
        (Zorgbetaler.gemeente, _gemeente_dekt_op),
    ):
        aandeel[betaler] = over & dekt_op(wie, period, behoefte)
        over = over & ~aandeel[betaler]
    blijft = {betaler: over & voorschot[betaler] for betaler in BETALERS}
    return wie, voorschot, {betaler: aandeel.get(betaler, 0) | blijft[betaler] for betaler in BETALERS}


def _wlz_dekt_op(wie, period, behoefte):
    """Wie voldoet en nog geen besluit heeft; na een besluit staat vast wat de Wlz geeft, en dat doet zij dan zelf."""
    voldoet = wie("wlz_voldoet_aan_criteria", period) & (wie("ciz_besluit", period) == CizBesluit.geen)
    return _alle_dagen(period, voldoet & ~wie("wlz_opgeschort", period) & (behoefte in WLZ))


def _zvw_dekt_op(wie, period, behoefte):
    if behoefte not in ZVW:
        return np.zeros(wie.count, dtype=np.int64)
    dekt = _alle_dagen(period, wie(f"zvw_dekt_{behoefte}", period))
    if behoefte != "ggz":
        return dekt
    # Besluit zorgverzekering 2.1 lid 6: niet voor een jeugdige; naar de letter ook niet zolang de verlenging duurt
    letter = wie("lezing_jeugd_ggz", period) == LezingJeugdGgz.jeugdige_van_artikel_1_1
    achttien, soort_1 = wie("zvw_ggz_vanaf", period), wie("jw_jeugdhulp_eindigt_op_soort_1", period)
    vanaf = np.where(letter & wie("jw_dekt_ggz", period), np.maximum(soort_1, achttien), achttien)
    return dekt & dagen_tussen(period, vanaf, _einde(period, wie.count))


def _gemeente_dekt_op(wie, period, behoefte):
    dekt = np.zeros(wie.count, dtype=bool)
    if behoefte in JEUGDWET:
        dekt = dekt | wie(f"jw_dekt_{behoefte}", period)
    if behoefte in WMO:
        dekt = dekt | wie(f"wmo_dekt_{behoefte}", period)
    return _alle_dagen(period, dekt)


def _kosten_per_maand(wie, period, behoefte):
    """Wat is opgegeven, of anders hoeveelheid maal tarief; NaN als geen van beide is opgegeven."""
    opgegeven, hoeveelheid, tarief = wie(f"zorgkosten_{behoefte}", period), np.zeros(wie.count), np.full(wie.count, -1)
    if behoefte in PER_UUR:
        per_week, tarief = wie(f"{behoefte}_uren", period), wie(f"zorgtarief_{behoefte}", period)
        hoeveelheid = per_week * WEKEN_PER_JAAR / 12
    elif behoefte == "dagbesteding":
        per_week, tarief = wie("dagbesteding_dagdelen", period), wie("zorgtarief_dagbesteding", period)
        hoeveelheid = per_week * WEKEN_PER_JAAR / 12
    elif behoefte == "logeeropvang":
        hoeveelheid, tarief = wie("logeeropvang_etmalen", period), wie("zorgtarief_logeeropvang", period)
    berekend = np.where((hoeveelheid > 0) & (tarief >= 0), hoeveelheid * tarief, np.nan)
    return np.where(opgegeven >= 0, opgegeven, berekend)


def _alle_dagen(period, masker):
    """Elke dag van de maand waar het masker waar is, anders geen."""
    alle = dagen_tussen(period, np.full(1, eerste_van_de_maand(period)), _einde(period, 1))
    return np.where(masker, alle, 0)


def _einde(period, aantal_personen):
    return eerste_van_volgende_maand(np.full(aantal_personen, eerste_van_de_maand(period)))
