"""catalogus: wat er is gemodelleerd. Wetten en artikelen, conflicten, experimenten, casussen, en wat iemand kan opgeven."""

from __future__ import annotations

import dataclasses
import datetime

from openfisca_core.indexed_enums import Enum
from openfisca_core.variables import Variable

from openfisca_inclusieve_stad.grensconflicten import definities
from openfisca_inclusieve_stad.kolommen import RELATIES
from openfisca_inclusieve_stad.stelsel import grondstelsel
from openfisca_inclusieve_stad.toepassing.casussen import casusbestanden
from openfisca_inclusieve_stad.toepassing.situatie import lees
from openfisca_inclusieve_stad.toepassing.stelsels import Experiment, experimenten, hervormingen
from openfisca_inclusieve_stad.wetten import Wet, wetten

__all__ = ["Casusregel", "Catalogus", "Conflictregel", "Experiment", "Feit", "Wet", "catalogus"]


@dataclasses.dataclass(frozen=True)
class Conflictregel:
    """Een conflictdefinitie: wat voor soort botsing, tussen welke wetten."""

    id: str
    soort: str
    titel: str
    wetten: tuple[str, ...]


@dataclasses.dataclass(frozen=True)
class Casusregel:
    """Een casus, en of het model hem kan rekenen ('ja', of waarom niet)."""

    id: str
    titel: str
    familie: str
    peildatum: str
    rekenbaar: str


@dataclasses.dataclass(frozen=True)
class Feit:
    """Wat iemand in een situatiebestand kan opgeven. keuzes: de mogelijke waarden, leeg als het een getal of datum is."""

    entiteit: str
    naam: str
    label: str
    waarde: str
    keuzes: tuple[str, ...]


@dataclasses.dataclass(frozen=True)
class Catalogus:
    """Alles wat er is, in de volgorde van de registers."""

    wetten: tuple[Wet, ...]
    grensconflicten: tuple[Conflictregel, ...]
    hervormingen: tuple[str, ...]
    experimenten: tuple[Experiment, ...]
    casussen: tuple[Casusregel, ...]
    feiten: tuple[Feit, ...]


def catalogus() -> Catalogus:
    """De registers, gelezen; rekent niets uit."""
    casussen = {id_: lees(pad) for id_, pad in casusbestanden().items()}
    return Catalogus(
        wetten=tuple(wetten().values()),
        grensconflicten=tuple(Conflictregel(d.id, d.soort, d.titel, tuple(d.wetten)) for d in definities().values()),
        hervormingen=hervormingen(),
        experimenten=tuple(experimenten().values()),
        casussen=tuple(Casusregel(id_, c.titel, c.familie, c.peildatum, c.rekenbaar) for id_, c in casussen.items()),
        feiten=tuple(_feit(v) for v in grondstelsel().variables.values() if not v.formulas and v.name != "uitvoering"),
    )


def _feit(variabele: Variable) -> Feit:
    keuzes: tuple[str, ...] = ()
    if variabele.value_type == Enum:
        waarde, keuzes = "keuze", tuple(lid.name for lid in variabele.possible_values)
    elif variabele.name in RELATIES:
        waarde, keuzes = "bewoner", ("kenmerk van een bewoner", "buiten", "niemand")
    else:
        soorten = {bool: "ja of nee", datetime.date: "datum", int: "heel getal", float: "getal", str: "tekst"}
        waarde = "bedrag" if variabele.unit == "currency-EUR" else soorten[variabele.value_type]
    return Feit(variabele.entity.key, variabele.name, variabele.label or "", waarde, keuzes)
