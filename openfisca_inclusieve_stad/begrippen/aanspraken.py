"""Een antwoord heeft meer dan twee waarden: `Aanspraak`, `Oordeel` over een open norm, en `Uitvoering`."""

from __future__ import annotations

from typing import Any

import numpy as np
from openfisca_core.indexed_enums import Enum, EnumArray


class Aanspraak(Enum):
    """Hoe sterk iemand staat. De volgorde is van zwak naar sterk; wetten gebruiken deze sterkten met opzet."""

    niet_van_toepassing = "Niet van toepassing"
    geen_recht = "Geen recht: de standaardregel wijst af"
    niet_gehouden = "Niet gehouden: het bestuursorgaan hoeft niet, maar mag nog helpen"
    kan = "Kan: mag, hoeft niet"
    nog_niet = "Nog niet: er loopt een termijn"
    kan_weigeren = "Recht, tenzij het bestuursorgaan weigert"
    recht = "Recht"


class Oordeel(Enum):
    """Het oordeel van een mens over een open norm. `onbekend` rekent als de standaardregel en blijft zichtbaar."""

    onbekend = "Onbekend"
    nee = "Nee"
    ja = "Ja"


class Uitvoering(Enum):
    """Wat met elk 'kan' gebeurt: niets, alles ten gunste van de inwoner, of alles in diens nadeel."""

    standaard = "De algemene regel: geen enkel 'kan' wordt gebruikt"
    ruim = "Elk 'kan' dat de inwoner helpt wordt gebruikt waar de voorwaarde is vervuld"
    streng = "Elk 'kan' dat de inwoner schaadt wordt gebruikt"


# De wet zelf zegt alleen wie sterker staat; de getallen zijn de plaats in de Enum en betekenen verder niets.
STERKTE = {lid.name: lid.index for lid in Aanspraak}


def lijst_van(kolom: EnumArray) -> type[Enum]:
    """De Enum waar deze kolom de plaatsen van bevat; OpenFisca typeert die als mogelijk afwezig."""
    if kolom.possible_values is None:
        raise TypeError("Deze EnumArray hoort bij geen Enum.")
    return kolom.possible_values


def kies(*gevallen: tuple[Any, Any], anders: Any) -> EnumArray:
    """Het eerste geval dat opgaat: `kies((voorwaarde, Aanspraak.kan), ..., anders=Aanspraak.geen_recht)`.

    Geeft een EnumArray: `==` op het resultaat werkt, anders dan op dat van `np.where` (patronen.md sectie 1).
    Een voorwaarde is een array van booleans; minstens één geval is nodig, anders is de lengte onbekend.
    """
    if not gevallen:
        raise ValueError("kies() heeft minstens één geval nodig.")
    uit: Any = np.int16(anders.index)
    for voorwaarde, lid in reversed(gevallen):
        if type(lid) is not type(anders):
            raise TypeError(f"kies(): {lid!r} en {anders!r} zijn leden van verschillende Enums.")
        uit = uit + (np.int16(lid.index) - uit) * np.asarray(voorwaarde, dtype=bool)  # np.where, maar dan tien keer sneller
    return EnumArray(np.asarray(uit, dtype=np.int16), type(anders))


def _orden(ufunc: Any, aanspraken: tuple[EnumArray, ...]) -> EnumArray:
    soorten = {lijst_van(a) for a in aanspraken}
    if len(soorten) != 1:
        raise TypeError("Alleen aanspraken van één Enum zijn te vergelijken.")
    return EnumArray(np.asarray(ufunc.reduce([a.view(np.ndarray) for a in aanspraken])), soorten.pop())


def sterkste(*aanspraken: EnumArray) -> EnumArray:
    """Per persoon de sterkste van deze aanspraken."""
    return _orden(np.maximum, aanspraken)


def zwakste(*aanspraken: EnumArray) -> EnumArray:
    """Per persoon de zwakste van deze aanspraken."""
    return _orden(np.minimum, aanspraken)
