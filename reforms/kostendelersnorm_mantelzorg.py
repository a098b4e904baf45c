"""Experiment: geen kostendelersnorm tussen mantelzorger en verzorgde.

Vraag             Wat gebeurt er als wie zorgt en wie zorg krijgt, onder één dak, voor elkaar niet als kostendeler tellen?
Wijkt af van      Participatiewet artikel 22a lid 1 (2015: lid 4; vanaf 2016 artikel 19a lid 1)
Juridische basis  nog geen; artikel 19a en 22a kennen deze uitzondering niet. Artikel 18 lid 1 laat maatwerk in een
                  afzonderlijk geval wel toe.
Bron              City Deal Inclusieve Stad, Aanvulling 4 (casusregister A-4)
Meet met          pw_aantal_kostendelers, pw_norm, pw_algemene_bijstand

Ieder ander in de woning telt gewoon mee, ook voor deze twee. Is de mantelzorger de echtgenoot (artikel 3), dan helpt dit
experiment niet: een echtgenoot is geen kostendelende medebewoner.
"""

from openfisca_inclusieve_stad.begrippen import Bewoners, kring
from openfisca_inclusieve_stad.hervormingen import Hervorming


class pw_kostendelende_medebewoners(Bewoners):
    def formula_2015_01_01(persoon, period, parameters, oorspronkelijk):
        k = kring(persoon)
        zorgt_voor = [persoon(f"mantelzorg_aan_{i}", period) for i in (1, 2, 3)]
        return oorspronkelijk() & ~k.die_ik_noem(*zorgt_voor) & ~k.die_mij_noemen(*zorgt_voor)


class kostendelersnorm_mantelzorg(Hervorming):
    name = "Geen kostendelersnorm bij mantelzorg"
    wijzigt = ("pw_kostendelende_medebewoners",)

    def apply(self):
        self.omwikkel(pw_kostendelende_medebewoners)
