"""Welke antwoorden op een vraag aan de web-API van OpenFisca onbekend zijn, ook als er een waarde staat.

Een vergelijking met een ontbrekend bedrag is altijd onwaar: de formule zegt dan zwijgend 'recht' of 'geen recht'. Dezelfde
proeven als in `toets` (zekerheid.ontbrekende_sleutels) wijzen aan voor wie dat zo is. Zie docs/besluiten/0009.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from openfisca_core.periods import DateUnit
from openfisca_core.periods import period as maak_periode
from openfisca_core.simulations import SimulationBuilder
from openfisca_core.taxbenefitsystems import TaxBenefitSystem

from openfisca_inclusieve_stad.toepassing.simulatie import van_openfisca
from openfisca_inclusieve_stad.toepassing.zekerheid import meet_in, ontbrekende_sleutels

Plek = tuple[str, str, str, str]  # (meervoud van de entiteit, wie, variabele, periode), zoals in de JSON


def onbekende_antwoorden(stelsel: TaxBenefitSystem, situatie: Mapping[str, Any]) -> dict[Plek, tuple[str, ...]]:
    """De gevraagde plekken (met null) waarvan het antwoord van een ontbrekend bedrag afhangt, en van welke.

    situatie: de JSON zoals OpenFisca haar leest; zij verandert niet. Een uitkomst die altijd geldt (ETERNITY) kent geen
    maand en doet niet mee. Fouten: die van OpenFisca voor een situatie die zij niet kan lezen.
    """
    bron = SimulationBuilder().build_from_entities(stelsel, _zonder_gedeelde_delen(situatie))
    per_maand: dict[str, list[Plek]] = {}
    for plek in _gevraagd(situatie):
        if stelsel.get_variable(plek[2]).definition_period != DateUnit.ETERNITY:
            per_maand.setdefault(str(maak_periode(plek[3]).start)[:7], []).append(plek)
    uit: dict[Plek, tuple[str, ...]] = {}
    for maand, plekken in per_maand.items():
        weg = ontbrekende_sleutels(meet_in(van_openfisca(bron, spoor=True), maand, list(dict.fromkeys(p[2] for p in plekken))))
        for plek in plekken:
            sleutels = weg[plek[2]][bron.get_population(plek[0]).get_index(plek[1])]
            if sleutels:
                uit[plek] = sleutels
    return uit


def _gevraagd(situatie: Mapping[str, Any]) -> Iterator[Plek]:
    for meervoud, mensen in situatie.items():
        for wie, inhoud in mensen.items():
            for naam, waarden in inhoud.items():
                if isinstance(waarden, Mapping):  # een lijst is een rol
                    yield from ((meervoud, str(wie), naam, str(p)) for p, waarde in waarden.items() if waarde is None)


def _zonder_gedeelde_delen(deel: Any) -> Any:
    """Een kopie: de bouwer van OpenFisca haalt dingen uit wat hij leest."""
    return {k: _zonder_gedeelde_delen(v) for k, v in deel.items()} if isinstance(deel, Mapping) else deel
