"""Experiment: toeslagen naar het inkomen van de maand (niet uit de publicatie).

Vraag             Wat gebeurt er als een toeslag rust op het inkomen van de maand in plaats van het jaar?
Wijkt af van      Awir artikel 8 lid 1 (het toetsingsinkomen is dat van het hele kalenderjaar)
Juridische basis  nog geen; vraagt wijziging van Awir artikel 8
Bron              niet uit de publicatie: een variant van ons bij Aanvulling 5 (casusregister A-5)
Meet met          zorgtoeslag, kindgebonden_budget, toeslag_terugvordering

Het maandinkomen telt twaalf keer. Een later loon haalt dan geen toeslag van eerdere maanden terug; wie wisselend verdient,
krijgt wisselende toeslag.
"""

from openfisca_inclusieve_stad.begrippen import Bedrag, gezinspartner, van_rij
from openfisca_inclusieve_stad.hervormingen import Hervorming


class awir_draagkracht(Bedrag):
    def formula_2015_01_01(persoon, period, parameters, oorspronkelijk):
        return _twaalf_keer_de_maand(persoon, period)


class awir_draagkracht_voor_voorschot(Bedrag):
    def formula_2015_01_01(persoon, period, parameters, oorspronkelijk):
        return _twaalf_keer_de_maand(persoon, period)


def _twaalf_keer_de_maand(persoon, period):
    jaar = 12 * persoon("belastbaar_inkomen", period)
    return jaar + persoon("awir_heeft_partner", period) * van_rij(jaar, gezinspartner(persoon))


class maandinkomen(Hervorming):
    name = "Toeslagen naar het maandinkomen"
    wijzigt = ("awir_draagkracht", "awir_draagkracht_voor_voorschot")
    na = ("automatische_verwerking",)

    def apply(self):
        self.omwikkel(awir_draagkracht)
        self.omwikkel(awir_draagkracht_voor_voorschot)
