"""Experiment: kamerhuur die naar schulden gaat, wordt niet gekort.

Vraag             Wat gebeurt er als huur die één op één naar schulden gaat, de bijstand niet verlaagt?
Wijkt af van      Participatiewet artikel 33 lid 4 (en artikel 32 lid 1 onder a)
Juridische basis  nog geen; vraagt een vrijlating in artikel 31 lid 2, of een experiment bij algemene maatregel van
                  bestuur (artikel 83)
Bron              City Deal Inclusieve Stad, Aanvulling 3 (casusregister A-3 en V6-6)
Meet met          pw_inkomen_uit_verhuur, pw_algemene_bijstand

De korting wordt kamerhuur min aflossing, en nooit minder dan nul. Wie niet aflost, merkt niets.
"""

import numpy as np

from openfisca_inclusieve_stad.begrippen import Bedrag
from openfisca_inclusieve_stad.hervormingen import Hervorming


class pw_inkomen_uit_verhuur(Bedrag):
    def formula_2015_01_01(persoon, period, parameters, oorspronkelijk):
        return np.maximum(oorspronkelijk() - persoon("aflossing_uit_kamerhuur", period), 0)


class kamerverhuur_schuldaflossing(Hervorming):
    name = "Kamerhuur voor schulden niet korten"
    wijzigt = ("pw_inkomen_uit_verhuur",)

    def apply(self):
        self.omwikkel(pw_inkomen_uit_verhuur)
