"""Van kolommen naar een OpenFisca-simulatie, zonder de JSON-bouwer (die is kwadratisch; prestaties.md)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np
from openfisca_core.errors import SituationParsingError
from openfisca_core.indexed_enums import Enum, EnumArray
from openfisca_core.periods import DateUnit, Period
from openfisca_core.periods import period as maak_periode
from openfisca_core.simulations import Simulation
from openfisca_core.taxbenefitsystems import TaxBenefitSystem

from openfisca_inclusieve_stad.fouten import GebruikersFout, lijkt_op
from openfisca_inclusieve_stad.kolommen import Array, Kolommen
from openfisca_inclusieve_stad.toepassing.hergebruik import Hergebruik

HERGEBRUIK_VANAF = 20_000  # personen: bij 10.000 met veel feiten kost bijhouden wat een formule leest meer dan het scheelt


class OntbrekendeMaand(GebruikersFout, SituationParsingError):
    """Een gegeven is voor andere maanden ingevuld, maar niet voor deze; OpenFisca zou zwijgend 0 nemen."""

    def __init__(self, variabele: str, maand: str, bekend: list[str]) -> None:
        SituationParsingError.__init__(self, [variabele], f"geen waarde voor {maand}", code=400)
        self.waar = variabele
        self.gevonden = f"er is geen waarde voor {maand}, wel voor {', '.join(bekend[:3])}."
        self.doe = "Vul die maand in, of geef één waarde zonder maand."

    def __str__(self) -> str:
        return f"{self.waar}: {self.gevonden} {self.doe}"


class Simulatie(Hergebruik):
    """Een simulatie waarin een vast feit in elke maand geldt, en een vergeten maand wordt geweigerd.

    `vast` houdt de feiten zonder maand: zij hoeven niet per maand te worden gezet. Wat `calculate` geeft is niet te
    overschrijven: OpenFisca geeft de array uit haar geheugen, en een wijziging zou de simulatie veranderen.
    """

    def __init__(self, stelsel: TaxBenefitSystem, populaties: Any, vast: Mapping[str, Array]) -> None:
        super().__init__(stelsel, populaties)
        self.vast = vast
        self.per_maand: dict[str, dict[Period, Array]] = {}  # wat invoer_gezet heeft gezet
        self._standaard: dict[str, Array] = {}
        self.gerekend = False
        self.weigert_vergeten_maand = True

    def _run_formula(self, variable: Any, population: Any, period: Any) -> Any:
        self.gerekend = True
        gegeven = self.vast.get(variable.name)
        if gegeven is not None:
            return gegeven
        if self.weigert_vergeten_maand and not variable.formulas and variable.name in self.per_maand:
            raise OntbrekendeMaand(variable.name, str(period), sorted(str(b) for b in self.per_maand[variable.name]))
        uit = self.draai(variable, population, period)
        return self._overal_standaard(variable, population) if uit is None else uit

    def _overal_standaard(self, variabele: Any, populatie: Any) -> Array:
        """De standaardwaarde voor iedereen: één waarde die NumPy overal leest, en elke maand dezelfde kolom."""
        if variabele.name not in self._standaard:
            een = variabele.default_array(1)
            self._standaard[variabele.name] = np.broadcast_to(een, (populatie.count,), subok=True)
        return self._standaard[variabele.name]

    def _cast_formula_result(self, value: Any, variable: Any) -> Any:
        uit = super()._cast_formula_result(value, variable)
        uit.setflags(write=False)
        return uit

    def vraag(self, variabele: str, maand: str) -> Array:
        """De uitkomst in deze maand; van een jaarvariabele die van het jaar."""
        return self.calculate(variabele, self.periode(variabele, maand))

    def periode(self, variabele: str, maand: str) -> Period:
        """De maand, of voor een jaarvariabele het jaar van die maand."""
        periode = maand_van(maand)
        jaarlijks = self.tax_benefit_system.get_variable(variabele).definition_period == DateUnit.YEAR
        return periode.this_year if jaarlijks else periode

    def invoer_gezet(self, variabele: str, periode: Any, waarden: Array) -> None:
        """Zet invoer voor één maand. Alleen vóór de eerste berekening, en elke maand één keer."""
        holder, periode = self.get_holder(variabele), maak_periode(periode)
        if self.gerekend:
            raise GebruikersFout(f"{variabele} {periode}", "deze simulatie heeft al gerekend.", "Maak een nieuwe simulatie.")
        if holder.get_array(periode) is not None:
            raise GebruikersFout(f"{variabele} {periode}", "deze maand is al gezet.", "Maak een nieuwe simulatie.")
        eigen = np.array(waarden, subok=True)  # kopie: set_input deelt anders de buffer met de aanroeper
        eigen.setflags(write=False)
        holder.set_input(periode, eigen)
        self.per_maand.setdefault(variabele, {})[periode] = eigen

    def is_gegeven(self, variabele: str, periode: Any) -> bool:
        """Of deze waarde is opgegeven, en niet uitgerekend."""
        return variabele in self.vast or periode in self.per_maand.get(variabele, ())

    def set_input(self, variable_name: str, period: Any, value: Array) -> None:
        """Zoals `invoer_gezet`: OpenFisca zelf negeert zwijgend een tweede waarde en laat oude uitkomsten staan."""
        self.invoer_gezet(variable_name, period, value)

    def clone(self, debug: bool = False, trace: bool = False) -> Any:
        """Geweigerd: een kloon van OpenFisca deelt haar geheugen met het origineel (issue 1155)."""
        raise GebruikersFout("simulatie", "een kloon deelt haar geheugen met het origineel.", "Roep `bouw` nog een keer aan.")


def van_openfisca(bron: Simulation, spoor: bool = False) -> Simulatie:
    """Dezelfde mensen en invoer als een simulatie van OpenFisca die nog niets heeft uitgerekend.

    Rekent gelijk aan `bron`: een maand zonder waarde geeft ook hier de standaardwaarde. `bron` zelf verandert niet.
    """
    stelsel = bron.tax_benefit_system
    populaties = stelsel.instantiate_entities()
    for naam, populatie in populaties.items():
        neem_bouw_over(populatie, bron.populations[naam])
    simulatie = Simulatie(stelsel, populaties, {})
    simulatie.weigert_vergeten_maand = False
    simulatie.trace = spoor
    for populatie in bron.populations.values():
        for naam, holder in populatie._holders.items():
            for periode in holder.get_known_periods():
                simulatie.invoer_gezet(naam, periode, holder.get_array(periode))
    return simulatie


_BOUW = ("count", "ids", "_members_entity_id", "_members_role", "_members_position", "_ordered_members_map")
# wat begrippen op een populatie bewaart en alleen van de bouw afhangt
_BOUW_EIGEN = ("_kring", "_andere_volwassene", "_rolnummer")


def neem_bouw_over(populatie: Any, bron: Any) -> None:
    """Wie er is en bij welke groep iemand hoort; geen enkele waarde."""
    gegeven = bron.__dict__
    populatie.__dict__.update({k: gegeven[k] for k in (*_BOUW, *_BOUW_EIGEN) if k in gegeven})


def bouw(stelsel: TaxBenefitSystem, kolommen: Kolommen, spoor: bool = False, klasse: type[Simulatie] = Simulatie) -> Simulatie:
    """Een simulatie van deze huishoudens. `spoor=True` onthoudt elke stap (voor de uitleg).

    Fouten: GebruikersFout voor een onbekend feit, een Enum-waarde buiten haar lijst of een groep zonder leden.
    """
    populaties = stelsel.instantiate_entities()
    persoon = populaties[stelsel.person_entity.key]
    persoon.count, persoon.ids = kolommen.personen, range(kolommen.personen)
    for sleutel, groep in kolommen.groepen.items():
        leden = np.bincount(groep.nummer, minlength=groep.aantal)
        if not leden.all():
            raise GebruikersFout(f"{sleutel} {int(np.flatnonzero(leden == 0)[0])}", "heeft geen leden.", "Laat deze weg.")
        populatie = populaties[sleutel]
        populatie.count, populatie.ids = groep.aantal, range(groep.aantal)
        populatie.members_entity_id = groep.nummer
        populatie._rolnummer = groep.rol  # voor heeft_rol
        populatie._members_role = np.array(populatie.entity.flattened_roles, dtype=object)[groep.rol]
    vast = {naam: _als_kolom(stelsel, naam, waarden) for naam, waarden in kolommen.feiten.items()}
    simulatie = klasse(stelsel, populaties, vast)
    simulatie.trace, simulatie.hergebruikt = spoor, not spoor and kolommen.personen >= HERGEBRUIK_VANAF
    for naam, maanden in kolommen.per_maand.items():
        for maand, waarden in maanden.items():
            simulatie.invoer_gezet(naam, maand, _als_kolom(stelsel, naam, waarden))
    return simulatie


def _als_kolom(stelsel: TaxBenefitSystem, naam: str, waarden: Array) -> Array:
    variabele = stelsel.get_variable(naam)
    if variabele is None:
        raise GebruikersFout(naam, "deze naam is niet bekend.", lijkt_op(naam, stelsel.variables))
    if variabele.value_type == Enum:
        plaatsen = np.asarray(waarden, dtype=np.int16)
        aantal = len(variabele.possible_values.names)
        if plaatsen.size and not (plaatsen.min() >= 0 and plaatsen.max() < aantal):
            fout = int(plaatsen.min() if plaatsen.min() < 0 else plaatsen.max())
            raise GebruikersFout(naam, f"plaats {fout} bestaat niet.", f"Kies 0 tot en met {aantal - 1}.")
        return EnumArray(plaatsen, variabele.possible_values)
    kolom = np.array(waarden, dtype=variabele.dtype)
    kolom.setflags(write=False)
    return kolom


def maand_van(maand: str) -> Period:
    """'2016-07' als periode van OpenFisca."""
    return Period((DateUnit.MONTH, _begin(maand), 1))


def _begin(maand: str) -> Any:
    from openfisca_core.periods import Instant

    jaar, nummer = maand.split("-")
    return Instant((int(jaar), int(nummer), 1))
