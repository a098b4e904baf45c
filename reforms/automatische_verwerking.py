"""Experiment: een wijziging van inkomen is meteen overal verwerkt.

Vraag             Wat gebeurt er met voorschotten en terugvorderingen als elke maand het inkomen van die maand bekend is?
Wijkt af van      Awir artikel 16 lid 1 en 17 (het voorschot rust op een schatting; de aanvrager meldt wijzigingen)
Juridische basis  nog geen; vraagt een grondslag voor gegevensuitwisseling en wijziging van Awir artikel 16 en 17
Bron              City Deal Inclusieve Stad, Aanvulling 5 (casusregister A-5)
Meet met          toeslag_voorschot, toeslag_terugvordering

Het jaarinkomen blijft de maat (Awir artikel 8). Elke maand rekent het voorschot met het inkomen tot nu toe en, voor de rest
van het jaar, dat van deze maand. Terugvorderen wordt minder, maar niet nul: wie later meer verdient, kreeg eerder te veel.
"""

from openfisca_inclusieve_stad.begrippen import Bedrag, gezinspartner, van_rij
from openfisca_inclusieve_stad.hervormingen import Hervorming


class awir_draagkracht_voor_voorschot(Bedrag):
    def formula_2015_01_01(persoon, period, parameters, oorspronkelijk):
        maanden = period.this_year.get_subperiods(period.unit)
        tot_nu = maanden[: period.start.month]
        nog = len(maanden) - len(tot_nu)
        bekend = sum(persoon("belastbaar_inkomen", maand) for maand in tot_nu)
        verwacht = bekend + nog * persoon("belastbaar_inkomen", period)
        rij = persoon("awir_heeft_partner", period)
        ander = van_rij(verwacht, gezinspartner(persoon))
        return verwacht + rij * ander


class automatische_verwerking(Hervorming):
    name = "Inkomen meteen overal verwerkt"
    wijzigt = ("awir_draagkracht_voor_voorschot",)

    def apply(self):
        self.omwikkel(awir_draagkracht_voor_voorschot)
