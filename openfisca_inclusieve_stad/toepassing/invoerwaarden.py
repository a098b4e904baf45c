"""Eén opgegeven waarde lezen als de waarde van een variabele: datum, getal, ja/nee, keuze of relatie."""

from __future__ import annotations

import dataclasses
import datetime
import math
import re
from collections.abc import Mapping
from typing import Any

import numpy as np
from openfisca_core.indexed_enums import Enum
from openfisca_core.periods import DateUnit
from openfisca_core.variables import Variable

from openfisca_inclusieve_stad.begrippen import GEEN_DATUM, Bedrag
from openfisca_inclusieve_stad.fouten import lijkt_op
from openfisca_inclusieve_stad.kolommen import RELATIES
from openfisca_inclusieve_stad.toepassing.yaml_veilig import SituatieFout, toon

MAG_NEGATIEF = frozenset({"pw_maatwerk_bedrag"})  # afstemming (artikel 18 lid 1 Pw) gaat beide kanten op
GROOTSTE = 1_000_000_000
VROEGSTE, LAATSTE = 1850, 2150
_MAAND = re.compile(r"([0-9]{4})-(0[1-9]|1[0-2])\Z")
_JAAR = re.compile(r"[0-9]{4}\Z")
_DAG = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}\Z")
_WOORD_VAN = {True: "ja", False: "nee"}


@dataclasses.dataclass(frozen=True)
class Plek:
    """Waar een waarde staat, voor de foutmelding."""

    bestand: str
    pad: str

    def fout(self, gevonden: str, doe: str) -> SituatieFout:
        """De melding voor deze plek."""
        return SituatieFout(f"{self.bestand}: {self.pad}" if self.pad else self.bestand, gevonden, doe)

    def bij(self, *delen: object) -> Plek:
        """Een plek hieronder."""
        return Plek(self.bestand, ".".join((*([self.pad] if self.pad else []), *map(toon, delen))))


def is_maand(tekst: object) -> bool:
    """Een maand als '2015-07', tussen 1850 en 2150."""
    gevonden = _MAAND.match(tekst) if isinstance(tekst, str) else None
    return bool(gevonden) and VROEGSTE <= int(str(tekst)[:4]) <= LAATSTE


def lees_maand(waarde: Any, plek: Plek) -> str:
    """Een maand als '2015-07'."""
    if not is_maand(waarde):
        raise plek.fout(f"'{toon(waarde)}' is geen maand.", "Schrijf een maand als 2015-07.")
    return str(waarde)


def lees_waarde(variabele: Variable, waarde: Any, plek: Plek, bewoners: Mapping[str, int], ik: str = "") -> Any:
    """De waarde voor de kolom van deze variabele (een keuze als haar plaats in de Enum, een datum als datetime64).

    bewoners: het nummer van ieder die in dezelfde woning woont, voor een relatie. ik: wie het opgeeft.
    """
    if waarde is None:
        raise plek.fout("er staat geen waarde.", "Geef een waarde, of haal de regel weg.")
    if isinstance(waarde, dict | list | tuple):
        raise plek.fout("hier hoort één waarde, geen lijst of mapping.", "Geef één waarde, of een waarde per maand (2015-07: …).")
    if variabele.name in RELATIES:
        return _relatie(variabele, waarde, plek, bewoners, ik)
    if variabele.value_type == Enum:
        return _keuze(variabele, waarde, plek)
    if variabele.value_type is bool:
        return _ja_nee(waarde, plek)
    if variabele.value_type is datetime.date:
        return _datum(waarde, plek)
    if variabele.value_type is str:
        return str(waarde)
    return _getal(variabele, waarde, plek)


def _keuze(variabele: Variable, waarde: Any, plek: Plek) -> int:
    namen = [lid.name for lid in variabele.possible_values]
    if isinstance(waarde, bool):
        woord = _WOORD_VAN[waarde]
        doe = f"Schrijf {woord} (als woord)." if woord in namen else f"Kies uit: {', '.join(namen)}."
        raise plek.fout(f"'{toon(waarde)}' is waar of onwaar, maar hier hoort een keuze.", doe)
    if waarde not in namen:
        doe = f"{lijkt_op(waarde, namen)} Kies uit: {', '.join(namen)}.".strip()
        raise plek.fout(f"'{toon(waarde)}' is geen keuze van {variabele.name}.", doe)
    return int(variabele.possible_values[waarde].index)


def _ja_nee(waarde: Any, plek: Plek) -> bool:
    if isinstance(waarde, bool):
        return waarde
    if waarde in ("ja", "nee"):
        return bool(waarde == "ja")
    raise plek.fout(f"'{toon(waarde)}' is geen ja of nee.", "Schrijf ja of nee.")


def _datum(waarde: Any, plek: Plek) -> np.datetime64:
    if isinstance(waarde, datetime.datetime):
        raise plek.fout(f"'{toon(waarde)}' heeft een tijd.", "Schrijf alleen de dag, als 1955-03-01.")
    if not isinstance(waarde, datetime.date):
        if not isinstance(waarde, str) or not _DAG.match(waarde):
            raise plek.fout(f"'{toon(waarde)}' is geen datum.", "Schrijf een datum als 1955-03-01 (jaar-maand-dag).")
        try:
            waarde = datetime.date.fromisoformat(waarde)
        except ValueError:
            raise plek.fout(f"de datum {waarde} bestaat niet.", "Controleer dag en maand.") from None
    if waarde != GEEN_DATUM and not VROEGSTE <= waarde.year <= LAATSTE:
        raise plek.fout(f"het jaar van {waarde} ligt niet tussen {VROEGSTE} en {LAATSTE}.", "Controleer het jaar.")
    return np.datetime64(waarde, "D")


def _getal(variabele: Variable, waarde: Any, plek: Plek) -> int | float:
    if isinstance(waarde, bool) or not isinstance(waarde, int | float):
        komma = isinstance(waarde, str) and re.fullmatch(r"[-+]?[0-9.]*,[0-9]+", waarde)
        doe = "Schrijf een punt voor de decimalen en niets bij duizendtallen: 1250.50." if komma else "Schrijf een getal."
        raise plek.fout(f"'{toon(waarde)}' is geen getal.", doe)
    if abs(waarde) > GROOTSTE or math.isnan(waarde):  # oneindig is ook te groot
        raise plek.fout(f"'{toon(waarde)}' is geen bruikbaar getal.", "Geef een getal tot een miljard; onbekend? Laat het weg.")
    if variabele.value_type is int and waarde != int(waarde):
        raise plek.fout(f"{toon(waarde)} is geen heel getal.", "Geef een heel getal.")
    if waarde < 0 and not variabele.formulas and variabele.name not in MAG_NEGATIEF:
        wat = "een negatief bedrag" if isinstance(variabele, Bedrag) else "een negatief getal"
        raise plek.fout(f"{toon(waarde)} is {wat}.", "Geef 0 of meer.")
    return int(waarde) if variabele.value_type is int else float(waarde)


def _relatie(variabele: Variable, waarde: Any, plek: Plek, bewoners: Mapping[str, int], ik: str) -> int:
    anderen = ", ".join(b for b in bewoners if b != ik) or "er is er geen"
    doe = f"Kies een bewoner van hetzelfde huishouden ({anderen}), buiten of niemand."
    if waarde in ("buiten", "niemand"):
        return -1 if waarde == "buiten" else 0
    if isinstance(waarde, str):
        if waarde not in bewoners:
            gevonden = f"relatie met niemand: '{toon(waarde)}' is geen bewoner van hetzelfde huishouden."
            raise plek.fout(gevonden, f"{lijkt_op(waarde, bewoners)} {doe}".strip())
        nummer = bewoners[waarde]
    elif isinstance(waarde, int) and not isinstance(waarde, bool):
        if not -1 <= waarde <= len(bewoners):
            gevonden = f"relatie met niemand: bewoner {toon(waarde)} bestaat niet (er zijn er {len(bewoners)})."
            raise plek.fout(gevonden, doe)
        nummer = waarde
    else:
        raise plek.fout(f"'{toon(waarde)}' is geen bewoner.", doe)
    if ik and nummer == bewoners.get(ik):
        raise plek.fout(f"{variabele.name} wijst naar {ik} zelf.", doe)
    return nummer


def maanden_van(variabele: Variable, periode: str, plek: Plek) -> tuple[str, ...]:
    """De maanden (of het jaar) waarvoor een waarde bij deze periode geldt; weigert wat niet past."""
    if variabele.definition_period == DateUnit.ETERNITY:
        if periode.upper() == "ETERNITY":
            return ()
        raise plek.fout(f"'{toon(periode)}': {variabele.name} verandert niet met de tijd.", "Geef één waarde zonder maand.")
    jaar = bool(_JAAR.match(periode)) and VROEGSTE <= int(periode) <= LAATSTE
    if variabele.definition_period == DateUnit.YEAR:
        if not jaar:
            gevonden = f"'{toon(periode)}' is geen jaar; {variabele.name} geldt per kalenderjaar."
            raise plek.fout(gevonden, "Schrijf een jaar als 2015.")
        return (periode,)
    if jaar:
        if variabele.value_type in (Enum, bool) or variabele.name in RELATIES:
            return tuple(f"{periode}-{maand:02d}" for maand in range(1, 13))
        gevonden = f"'{periode}' is een jaar, maar {variabele.name} geldt per maand; delen door twaalf zou gokken zijn."
        raise plek.fout(gevonden, f"Geef elke maand ({periode}-01: …), of één waarde zonder maand.")
    if not is_maand(periode):
        raise plek.fout(f"'{toon(periode)}' is geen maand.", "Schrijf een maand als 2015-07, of geef één waarde zonder maand.")
    return (periode,)
