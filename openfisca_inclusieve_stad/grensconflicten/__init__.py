"""Grensconflicten: YAML zegt wat elkaar raakt, Python hoe een soort conflict wordt herkend. Kent geen formules.

Elk bestand in deze map is een definitie; de naam van het bestand is de id. De soorten staan in `soorten/`.
"""

from openfisca_inclusieve_stad.grensconflicten.definitie import Grensconflict, Kant, Ruimte, definities

__all__ = ["Grensconflict", "Kant", "Ruimte", "definities"]
