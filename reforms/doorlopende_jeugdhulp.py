"""Experiment: jeugdhulp die nog nodig is, loopt na 18 door.

Vraag             Wat gebeurt er als een voor 18 begonnen traject doorloopt zolang het nodig is, en de gemeente zolang voorschiet?
Wijkt af van      Jeugdwet artikel 1.1 (jeugdige, en de leeftijd bij jeugdhulp onder 2° en 3°) en artikel 1.2 lid 1 onder a
Juridische basis  geen voor begeleiding en verzorging; voor jeugdhulp onder 1° kan het tot 23 al als dat is bepaald (artikel 1.1)
Bron              City Deal Inclusieve Stad, Aanvulling 1 (casusregister A-1)
Meet met          dagen_zonder_zorg, verrekening_gemeente, verrekening_verzekeraar, verrekening_zorgkantoor

De gemeente betaalt op elke dag vanaf de achttiende verjaardag waarop een behoefte die jeugdhulp kan zijn nog bestaat en geen
loket haar geeft. Zij verrekent met wie volgens de wet had moeten betalen. De aanspraken zelf veranderen niet. Welke behoefte bij
het traject van voor 18 hoorde, is geen feit: elke behoefte die jeugdhulp kan zijn telt.

Opties, elk een aanname: `doorlopen_tot_leeftijd` (0 is zolang het nodig is) en `bijdragen_kwijtgescholden` (de Wmo-bijdrage en
het hele eigen risico zijn nul tot 23, zolang het traject duurt). De Wmo-bijdrage van een partner verandert niet.
"""

import numpy as np

from openfisca_inclusieve_stad.begrippen import (
    GEEN_DATUM,
    Bedrag,
    Dagen,
    Zorgloket,
    dagen_tussen,
    eerste_van_de_maand,
    verjaardag,
)
from openfisca_inclusieve_stad.hervormingen import Hervorming

JEUGDHULP = (
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


class traject_voorgefinancierd_op(Dagen):
    def formula_2015_01_01(persoon, period, parameters, oorspronkelijk):
        achttien, leeftijd = persoon("jw_minderjarig_tot", period), persoon("doorlopen_tot_leeftijd", period)
        einde = np.where(leeftijd > 0, verjaardag(persoon("geboortedatum", period), leeftijd), np.datetime64(GEEN_DATUM, "D"))
        return oorspronkelijk() | np.where(_heeft_traject(persoon, period), dagen_tussen(period, achttien, einde), 0)


class wmo_eigen_bijdrage_deel(Bedrag):
    def formula_2015_01_01(persoon, period, parameters, oorspronkelijk):
        return np.where(_kwijtgescholden(persoon, period), 0, oorspronkelijk())


class zvw_eigen_risico(Bedrag):
    def formula_2015_01_01(persoon, period, parameters, oorspronkelijk):
        return np.where(_kwijtgescholden(persoon, period), 0, oorspronkelijk())


class doorlopende_jeugdhulp(Hervorming):
    name = "Jeugdhulp loopt na 18 door"
    wijzigt = ("traject_voorgefinancierd_op", "wmo_eigen_bijdrage_deel", "zvw_eigen_risico")

    def apply(self):
        self.omwikkel(traject_voorgefinancierd_op)
        self.omwikkel(wmo_eigen_bijdrage_deel)
        self.omwikkel(zvw_eigen_risico)


def _heeft_traject(persoon, period):
    """Jeugdhulp van voor 18 die toen nog liep, of die nu nog via de Jeugdwet loopt. De behoefte zegt of zij nodig is."""
    achttien = persoon("jw_minderjarig_tot", period)
    begonnen_voor_18 = persoon("jeugdhulp_begonnen_op", period) < achttien
    loopt_nog = np.logical_or.reduce([persoon(f"{naam}_loopt_via", period) == Zorgloket.jeugdwet for naam in JEUGDHULP])
    return (begonnen_voor_18 & (persoon("jeugdhulp_beeindigd_op", period) >= achttien)) | loopt_nog


def _kwijtgescholden(persoon, period):
    vandaag = eerste_van_de_maand(period)
    tot_23 = vandaag < persoon("jw_verlenging_uiterlijk_tot", period)
    leeftijd = persoon("doorlopen_tot_leeftijd", period)
    nog_bezig = (leeftijd == 0) | (persoon("leeftijd", period) < leeftijd)
    nog_nodig = np.logical_or.reduce([persoon(f"behoefte_{naam}", period) for naam in JEUGDHULP])
    return persoon("bijdragen_kwijtgescholden", period) & tot_23 & nog_bezig & nog_nodig & _heeft_traject(persoon, period)
