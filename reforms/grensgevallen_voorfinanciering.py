"""Experiment: bij een grensgeval betaalt iemand voorlopig, en wordt later verrekend.

Vraag             Wat gebeurt er als zorg die nodig is en die geen loket (nog) geeft, voorlopig wordt betaald?
Wijkt af van      Jeugdwet artikel 1.2, Wmo 2015 artikel 2.3.2 en 2.3.5, Wlz artikel 3.2.3 en Besluit zorgverzekering artikel 2.1
Juridische basis  geen; geen van deze wetten kent een voorlopige betaler of een verrekening tussen gemeente, verzekeraar en
                  zorgkantoor
Bron              City Deal Inclusieve Stad, Aanvulling 2 (casusregister A-2)
Meet met          dagen_zonder_zorg, verrekening_gemeente, verrekening_verzekeraar, verrekening_zorgkantoor, verrekening_inwoner

Of de loketten naar elkaar wijzen, alle nee zeggen of nog niet hebben beslist, maakt niet uit: op elke dag waarop geen loket
geeft, betaalt de voorlopige betaler. Wie dat is, is een keuze (`voorlopige_betaler`, aanname): zorgverzekeraar, gemeente, het
eerst gevraagde loket, of de inwoner uit een persoonsvolgend budget. De aanspraken zelf veranderen niet.
"""

import numpy as np

from openfisca_inclusieve_stad.begrippen import Dagen, dagen_tussen, eerste_van_de_maand, eerste_van_volgende_maand
from openfisca_inclusieve_stad.hervormingen import Hervorming


class grensgeval_voorgefinancierd_op(Dagen):
    def formula_2015_01_01(persoon, period, parameters, oorspronkelijk):
        begin = np.full(persoon.count, eerste_van_de_maand(period))
        return oorspronkelijk() | dagen_tussen(period, begin, eerste_van_volgende_maand(begin))


class grensgevallen_voorfinanciering(Hervorming):
    name = "Voorlopige betaler bij grensgevallen"
    wijzigt = ("grensgeval_voorgefinancierd_op",)

    def apply(self):
        self.omwikkel(grensgeval_voorgefinancierd_op)
