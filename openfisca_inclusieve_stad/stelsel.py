"""Het stelsel: personen, wetten en parameters, zoals OpenFisca ze laadt (`CountryTaxBenefitSystem`)."""

from __future__ import annotations

import functools
import importlib.resources
import pathlib
from collections.abc import Callable
from typing import Any, ClassVar

from openfisca_core.errors import SituationParsingError
from openfisca_core.taxbenefitsystems import TaxBenefitSystem
from openfisca_core.variables import Variable

from openfisca_inclusieve_stad import entities
from openfisca_inclusieve_stad.fouten import GebruikersFout
from openfisca_inclusieve_stad.gemeenten import vul_aan
from openfisca_inclusieve_stad.wetten import Dekkingsgat, dekkingsgaten

PAKKET = "openfisca_inclusieve_stad"


class BuitenDekking(GebruikersFout, SituationParsingError):
    """Een maand of uitkomst die het model niet dekt. De web-API van OpenFisca antwoordt 400 met deze zin."""

    def __init__(self, variabele: str, gat: Dekkingsgat, gevraagd: str, nodig_voor: str) -> None:
        zin = f"{gat.zin} Gevraagd is {gevraagd}."
        voor = f"Nodig voor {nodig_voor}." if nodig_voor else "Kies een andere maand."
        SituationParsingError.__init__(self, [variabele], f"{zin} {voor}", code=400)
        self.waar, self.gevonden, self.doe = variabele, zin, voor

    def __str__(self) -> str:
        return f"{self.gevonden} {self.doe}".strip()  # de zin begint zelf met de naam van de uitkomst


def _weiger(variabele: str, gat: Dekkingsgat) -> Callable[..., Any]:
    def formula(populatie: Any, period: Any) -> Any:
        stapel = populatie.simulation.tracer.stack
        boven = f"{stapel[0]['name']} {stapel[0]['period']}" if len(stapel) > 1 else ""
        raise BuitenDekking(variabele, gat, str(period), boven)

    return formula


class Dekking:
    """Weigert wat `wetten.yaml` niet dekt met een zin, ook als een andere uitkomst er onderweg om vraagt.

    Staat vóór het TaxBenefitSystem en vóór elke Reform. Een weigering is een gewone gedateerde formule, zodat zij ook
    geldt in `openfisca serve` en in een simulatie die niet van ons is.
    """

    def load_variable(self, variable_class: type[Variable], update: bool = False) -> Variable:
        variabele = super().load_variable(variable_class, update=update)  # type: ignore[misc]
        for gat in dekkingsgaten(variabele.name) if variabele.formulas else ():
            erna = variabele.formulas.get(gat.weer_vanaf) or _formule_op(variabele, gat.weer_vanaf)
            for dag in [d for d in variabele.formulas if gat.vanaf <= d < gat.weer_vanaf]:
                del variabele.formulas[dag]
            variabele.formulas[gat.vanaf] = _weiger(variabele.name, gat)
            if gat.weer_vanaf < "9999":  # een artikel dat later kwam, geeft tot die dag zijn standaardwaarde
                variabele.formulas[gat.weer_vanaf] = erna or _standaardwaarde(variabele)
        return variabele


def _standaardwaarde(variabele: Variable) -> Callable[..., Any]:
    def formula(populatie: Any, period: Any) -> Any:
        return variabele.default_array(populatie.count)

    return formula


def _formule_op(variabele: Variable, dag: str) -> Any:
    eerder = [d for d in variabele.formulas if d <= dag]
    return variabele.formulas[eerder[-1]] if eerder else None


class EigenDagen:
    """Bewaart de parameters per dag bij het stelsel zelf: de cache van OpenFisca telt 128 plaatsen voor alle stelsels samen."""

    def get_parameters_at_instant(self, instant: Any) -> Any:
        dag = str(getattr(instant, "start", instant))
        dagen = self.__dict__.setdefault("_dagen", {})
        if dag not in dagen:
            dagen[dag] = self.parameters.get_at_instant(dag)  # type: ignore[attr-defined]
        return dagen[dag]


def map_van(kamer: str) -> pathlib.Path:
    """De map van `parameters`, `variables` of `reforms`, ook als het pakket uit een wheel is geïnstalleerd."""
    return pathlib.Path(str(importlib.resources.files(f"{PAKKET}.{kamer}")))


class CountryTaxBenefitSystem(Dekking, EigenDagen, TaxBenefitSystem):
    """Alle wetten van dit pakket als één OpenFisca-stelsel."""

    preprocess_parameters = staticmethod(vul_aan)
    # Een voorbeeld in een maand die helemaal gedekt is; `openfisca serve` zet het in /spec.
    VOORBEELD: ClassVar[dict[str, Any]] = {
        "personen": {
            "mevrouw": {
                "geboortedatum": {"ETERNITY": "1966-03-15"},
                "inkomen_uit_arbeid": {"2026-01": 0},
                "pw_norm": {"2026-01": None},
                "pw_algemene_bijstand": {"2026-01": None},
            }
        },
        "gezinnen": {"gezin": {"aanvrager": ["mevrouw"]}},
        "huishoudens": {"woning": {"bewoners": ["mevrouw"], "gemeente": {"2026-01": "utrecht"}}},
    }

    def __init__(self) -> None:
        super().__init__(entities.entities)
        self.add_variables_from_directory(str(map_van("variables")))
        self.load_parameters(str(map_van("parameters")))
        self.open_api_config = {
            "variable_example": "pw_norm",
            "parameter_example": "participatiewet.norm.alleenstaande_21_tot_aow",
            "simulation_example": self.VOORBEELD,
        }

    def add_variables_from_directory(self, directory: str) -> None:
        """Zoals OpenFisca, maar in vaste volgorde en zonder `__pycache__`."""
        for pad in sorted(pathlib.Path(directory).rglob("*.py")):
            if pad.name != "__init__.py":
                self.add_variables_from_file(str(pad))


@functools.cache
def grondstelsel() -> CountryTaxBenefitSystem:
    """Het stelsel zonder hervormingen; één per proces."""
    return CountryTaxBenefitSystem()
