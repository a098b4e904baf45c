"""Hoe zeker een antwoord is: welke parameters ertoe deden, wat ontbreekt, en de drie labels (bedrag, wettekst, feiten).

Wat is gelezen is niet wat ertoe deed: `np.where` leest beide normen. Een blad doet ertoe als een andere waarde, die het
ook echt zou kunnen hebben, deze uitkomst verandert. Elke proef rekent alleen over wat het blad raakt (`delen.py`).
"""

from __future__ import annotations

import dataclasses
import functools
import itertools
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import Any

import numpy as np
from openfisca_core.indexed_enums import Enum
from openfisca_core.parameters import Parameter
from openfisca_core.taxbenefitsystems import TaxBenefitSystem

from openfisca_inclusieve_stad.begrippen import Oordeel
from openfisca_inclusieve_stad.kolommen import Array, Kolommen, herhaal
from openfisca_inclusieve_stad.toepassing.delen import Herrekening, Spoor, blad_op, lees_spoor, sleutel_van, vervolgspoor
from openfisca_inclusieve_stad.toepassing.simulatie import Simulatie, bouw, maand_van
from openfisca_inclusieve_stad.wetten import Wet

LETTERS = ("A", "B", "C", "aanname")  # van zeker naar onzeker
HALVE_CENT = 0.005
_VEEL = 1e9
LEEG: Any = object()  # een proefwaarde: dit blad heeft geen waarde
# Een leeftijd of termijn is geen bedrag: een miljard jaar past niet in een datum. 0 en 'langer dan een leven' wel.
_LANG = {"year": 200, "month": 2400, "week": 10_400, "day": 73_000, "hour": 10_000}


@dataclasses.dataclass(frozen=True)
class Meting:
    """Uitkomsten van een paar huishoudens in één maand, met het spoor om er proeven op te doen."""

    simulatie: Simulatie
    spoor: Spoor
    maand: str
    uitkomsten: tuple[str, ...]

    def kolom(self, naam: str) -> Array:
        """De gemeten uitkomst."""
        return self.spoor.waarden[sleutel_van(self.simulatie, naam, self.simulatie.periode(naam, self.maand))]

    @functools.cached_property
    def bladen(self) -> Mapping[str, Parameter]:
        """De gelezen bladen, op pad, in de volgorde van lezen."""
        return gelezen_bladen(self.simulatie)

    @functools.cached_property
    def _verschillen(self) -> dict[tuple[tuple[str, Any], ...], dict[str, Array]]:
        return {}

    def kolommen(self) -> dict[str, Array]:
        """Alle gemeten uitkomsten."""
        return {naam: self.kolom(naam) for naam in self.uitkomsten}

    def verschil(self, waarden: Mapping[str, Any]) -> Mapping[str, Array]:
        """Per uitkomst welke rijen veranderen (meer dan een halve cent) met deze waarden; elke proef wordt één keer gedaan."""
        proef = tuple(waarden.items())
        if proef not in self._verschillen:
            self._verschillen[proef] = {n: anders(self.kolom(n), k) for n, k in self.met(waarden).items()}
        return self._verschillen[proef]

    def gevuld(self, waarden: Mapping[str, Any]) -> Meting:
        """Dezelfde vragen en mensen met deze bladen ingevuld waar zij leeg zijn: een meting met eigen spoor."""
        proef = self._herrekening(waarden, alleen_leeg=True)
        proef.trace = True
        with np.errstate(all="ignore"):
            for naam in self.uitkomsten:
                proef.vraag(naam, self.maand)
        return Meting(proef, vervolgspoor(proef, self.spoor), self.maand, self.uitkomsten)

    def _herrekening(self, waarden: Mapping[str, Any], alleen_leeg: bool) -> Herrekening:
        stelsel = proefstelsel(self.simulatie.tax_benefit_system, waarden, alleen_leeg)
        direct = [s for pad in waarden for s in self.spoor.lezers.get(pad, ())]
        return Herrekening(self.simulatie, self.spoor, stelsel, direct)

    def leeg_op(self, pad: str, waarde: Any) -> dict[str, Array]:
        """De uitkomsten als dit ene blad deze waarde had op de dagen waarop het stelsel er geen kent."""
        return self.met({pad: waarde}, alleen_leeg=True)

    def met(self, waarden: Mapping[str, Any], alleen_leeg: bool = False) -> dict[str, Array]:
        """De uitkomsten als deze parameterbladen op elke dag (of alleen waar zij leeg zijn) deze waarde hadden."""
        proef = self._herrekening(waarden, alleen_leeg)
        periode = maand_van(self.maand)
        with np.errstate(all="ignore"):  # een termijn van nul is een proef, geen rekenfout om te melden
            if not proef.verandert_iets(periode):
                return self.kolommen()
            return {naam: proef.vraag(naam, self.maand) for naam in self.uitkomsten}


def meet(stelsel: TaxBenefitSystem, kolommen: Kolommen, maand: str, uitkomsten: Sequence[str]) -> Meting:
    """Rekent de uitkomsten één keer uit, met spoor."""
    return meet_in(bouw(stelsel, kolommen, spoor=True), maand, uitkomsten)


def meet_in(simulatie: Simulatie, maand: str, uitkomsten: Sequence[str]) -> Meting:
    """Als `meet`, in een simulatie die met spoor is gebouwd en nog niets heeft gerekend."""
    for naam in uitkomsten:
        simulatie.vraag(naam, maand)
    return Meting(simulatie, lees_spoor(simulatie), maand, tuple(uitkomsten))


def proefstelsel(stelsel: TaxBenefitSystem, waarden: Mapping[str, Any], alleen_leeg: bool = False) -> TaxBenefitSystem:
    """Hetzelfde stelsel met andere waarden van een paar bladen; de boom zelf verandert niet.

    Op elke dag, of met `alleen_leeg` alleen op dagen waarop het blad geen waarde heeft (een leeftijd kan er voor 2029 niet
    zijn en voor 2026 wel).
    """
    proef = object.__new__(type(stelsel))  # copy.copy loopt bij een Reform vast in haar __getattr__
    proef.__dict__.update(stelsel.__dict__)
    dagen: dict[str, Any] = {}

    def op_dag(instant: Any) -> Any:
        dag = str(getattr(instant, "start", instant))
        if dag not in dagen:
            knoop = stelsel.get_parameters_at_instant(dag)
            for pad, waarde in waarden.items():
                if not alleen_leeg or _leeg_op(stelsel, pad, dag):
                    knoop = _met_waarde(knoop, pad.split("."), waarde)
            dagen[dag] = knoop
        return dagen[dag]

    proef.__dict__["get_parameters_at_instant"] = op_dag
    return proef


def _met_waarde(knoop: Any, stappen: Sequence[str], waarde: Any) -> Any:
    kopie = object.__new__(type(knoop))
    kopie.__dict__.update(knoop.__dict__)
    kopie.__dict__["_children"] = dict(knoop._children)
    naam, *rest = stappen
    if not rest and waarde is LEEG:  # OpenFisca laat een blad zonder waarde op die dag weg
        kopie._children.pop(naam, None)
        kopie.__dict__.pop(naam, None)
        return kopie
    kopie.add_child(naam, _met_waarde(knoop._children[naam], rest, waarde) if rest else waarde)
    return kopie


def _leeg_op(stelsel: TaxBenefitSystem, pad: str, dag: str) -> bool:
    blad = blad_op(stelsel.parameters, pad)
    return blad is not None and blad.get_at_instant(dag) is None


def gelezen_bladen(simulatie: Simulatie) -> dict[str, Parameter]:
    """{pad: blad} van alles wat het spoor noemt, in de volgorde van lezen."""
    namen = dict.fromkeys(p.name for knoop in simulatie.tracer.browse_trace() for p in knoop.parameters)
    bladen = ((naam, blad_op(simulatie.tax_benefit_system.parameters, naam)) for naam in namen)
    return {naam: blad for naam, blad in bladen if blad is not None}


def andere_waarden(blad: Parameter, dag: str) -> tuple[Any, ...]:
    """Waarden die dit blad ook zou kunnen hebben: niets, iets meer, iets minder, heel veel.

    Geen negatieve bedragen: de wet kent er geen, en een vrijlating van minus een miljard zou 'ertoe doen' bij wie niets
    verdient.
    """
    nu = blad.get_at_instant(dag)
    lang = _LANG.get(str(blad.metadata.get("unit")))
    if isinstance(nu, bool):
        return (not nu,)
    waarden: list[float] = [0, lang or _VEEL]
    if nu is not None:
        waarden += [nu + 1, max(nu - 1, 0)] if lang else [nu * 1.01 + 0.01]
    return tuple(w for w in waarden if w != nu)


def doet_ertoe(
    stelsel: TaxBenefitSystem, kolommen: Kolommen, maand: str, uitkomsten: Sequence[str], rij: int | None = None
) -> tuple[str, ...]:
    """De paden van de gelezen bladen die een van deze uitkomsten veranderen, voor één huishouden (of één persoon daarin).

    Een blad dat op geen enkele toegestane waarde iets verandert, is wel gelezen maar deed er niet toe.
    """
    return bladen_die_ertoe_doen(meet(stelsel, kolommen, maand, uitkomsten), rij)


def bladen_die_ertoe_doen(meting: Meting, rij: int | None = None) -> tuple[str, ...]:
    """Als `doet_ertoe`, op een meting die er al is."""
    return tuple(pad for pad in meting.bladen if blad_doet_ertoe(meting, pad, rij))


def blad_doet_ertoe(meting: Meting, pad: str, rij: int | None = None, uitkomst: str = "") -> bool:
    """Of een andere waarde van dit ene gelezen blad een uitkomst (of deze ene) verandert."""
    waarden = andere_waarden(meting.bladen[pad], f"{meting.maand}-01")
    return any(verandert(meting, {pad: waarde}, rij, uitkomst) for waarde in waarden)


def verandert(meting: Meting, waarden: Mapping[str, Any], rij: int | None = None, uitkomst: str = "") -> bool:
    """Of deze parameterwaarden een uitkomst van deze meting (of deze ene) veranderen, meer dan een halve cent."""
    verschil = meting.verschil(waarden)
    namen = (uitkomst,) if uitkomst else meting.uitkomsten
    return any(bool(verschil[n][_plaatsen(meting, n, rij)].any()) for n in namen)


def anders(een: Array, ander: Array) -> Array:
    """Per rij of twee kolommen verschillen; bedragen op een halve cent, en NaN is gelijk aan NaN."""
    een, ander = een.view(np.ndarray), ander.view(np.ndarray)
    if een.dtype.kind != "f":
        return np.asarray(een != ander)
    with np.errstate(invalid="ignore"):
        gelijk = (np.isnan(een) & np.isnan(ander)) | (een == ander) | (np.abs(een - ander) < HALVE_CENT)
    return np.asarray(~gelijk)


def _plaatsen(meting: Meting, naam: str, rij: int | None) -> Any:
    if rij is None:
        return slice(None)
    return [plaats_van(meting.simulatie, naam, rij)]


def plaats_van(simulatie: Simulatie, naam: str, rij: int) -> int:
    """Waar de waarde van deze persoon staat: haar eigen rij, of die van haar gezin of huishouden."""
    populatie = simulatie.get_variable_population(naam)
    return rij if populatie.entity.is_person else int(populatie.members_entity_id[rij])


# --- Wat ontbreekt ---------------------------------------------------------------------------------------------------


def ontbreekt(
    stelsel: TaxBenefitSystem, kolommen: Kolommen, maand: str, uitkomsten: Sequence[str], rij: int | None = None
) -> tuple[str, ...]:
    """Welke ontbrekende bedragen een van deze uitkomsten onbekend maken: hun feit, of anders hun pad."""
    per_rij = ontbrekende_sleutels(meet(stelsel, kolommen, maand, uitkomsten))
    sleutels = [
        k
        for naam, rijen in per_rij.items()
        for plaats, k in enumerate(rijen)
        if rij is None or plaats == plaats_van(bouw(stelsel, kolommen), naam, rij)
    ]
    return tuple(dict.fromkeys(itertools.chain.from_iterable(sleutels)))


def ontbrekende_sleutels(meting: Meting) -> dict[str, tuple[tuple[str, ...], ...]]:
    """Per uitkomst en per rij de ontbrekende bedragen waar zij van afhangt; leeg is een volledig antwoord.

    Niet alleen NaN telt: een vergelijking met NaN is altijd onwaar en beslist dan zwijgend. Daarom wordt elk ontbrekend
    blad beurtelings leeg, 0 en een miljard, terwijl de andere zijn ingevuld (alle op 0, en alle op een miljard). Wat
    daarvan de uitkomst verandert, is nodig. Is zij NaN en wijst geen enkel blad zich aan, dan gelden zij alle; tenzij zij met
    elk blad ingevuld nog NaN is: dan ontbreekt er een opgave van feiten, en geen bedrag uit een wet.
    """
    leeg = lege_bladen(meting.simulatie)
    uit: dict[str, list[tuple[str, ...]]] = {naam: [()] * len(meting.kolom(naam)) for naam in meting.uitkomsten}
    for pad, schuldig in _hangt_af_van_bladen(meting, leeg):
        for naam, rijen in schuldig.items():
            for i in np.flatnonzero(rijen):
                uit[naam][i] = (*uit[naam][i], feit_of_pad(meting.simulatie.tax_benefit_system, pad))
    alle = tuple(feit_of_pad(meting.simulatie.tax_benefit_system, pad) for pad in leeg)
    ingevuld = meting.gevuld(dict.fromkeys(leeg, 0)).kolommen() if leeg else {n: meting.kolom(n) for n in meting.uitkomsten}

    def sleutels(naam: str) -> tuple[tuple[str, ...], ...]:
        door_een_blad = _is_nan(meting.kolom(naam)) & ~_is_nan(ingevuld[naam])
        return tuple(k or (alle if nan else ()) for k, nan in zip(uit[naam], door_een_blad, strict=True))

    return {naam: sleutels(naam) for naam in meting.uitkomsten}


def _hangt_af_van_bladen(meting: Meting, leeg: Sequence[str]) -> Iterator[tuple[str, dict[str, Array]]]:
    """Per leeg blad en uitkomst de rijen die ervan afhangen.

    Alles op 0 en alles op een miljard is voor elk blad dezelfde proef: die twee krijgen een eigen spoor, en per blad
    rekent een proef daarop alleen over wat dat ene blad raakt.
    """
    if not leeg:
        return
    veel = {pad: _LANG.get(str(meting.bladen[pad].metadata.get("unit")), _VEEL) for pad in leeg}
    alles_nul, alles_veel = meting.gevuld(dict.fromkeys(leeg, 0)), meting.gevuld(veel)
    for pad in leeg:
        rest_nul = (alles_nul.leeg_op(pad, LEEG), alles_nul.kolommen(), alles_nul.leeg_op(pad, veel[pad]))
        rest_veel = (alles_veel.leeg_op(pad, LEEG), alles_veel.leeg_op(pad, 0), alles_veel.kolommen())
        schuldig = {
            naam: np.asarray(_schuldig(*(u[naam] for u in rest_nul)) | _schuldig(*(u[naam] for u in rest_veel)))
            for naam in meting.uitkomsten
        }
        yield pad, schuldig


def _schuldig(zonder: Array, nul: Array, veel: Array) -> Array:
    """De rijen die van een blad afhangen, gegeven de uitkomst zonder waarde, met 0 en met een miljard."""
    return np.asarray(_is_nan(zonder) & ~_is_nan(nul) | anders(nul, veel))


def lege_bladen(simulatie: Simulatie) -> tuple[str, ...]:
    """De paden die zijn gelezen op een dag waarop zij geen waarde hebben (`of_onbekend` zet NaN in het spoor)."""
    gelezen = (p for knoop in simulatie.tracer.browse_trace() for p in knoop.parameters)
    namen = dict.fromkeys(p.name for p in gelezen if isinstance(p.value, float) and np.isnan(p.value))
    return tuple(n for n in namen if blad_op(simulatie.tax_benefit_system.parameters, n) is not None)


def _is_nan(kolom: Array) -> Array:
    kaal = kolom.view(np.ndarray)
    return np.isnan(kaal) if kaal.dtype.kind == "f" else np.zeros(len(kaal), dtype=bool)


def feit_of_pad(stelsel: TaxBenefitSystem, pad: str) -> str:
    """De sleutel in het feitenregister, of het pad van de parameter als die er niet is."""
    blad = blad_op(stelsel.parameters, pad)
    return str(blad.metadata.get("feit") or pad) if blad is not None else pad


# --- De drie labels --------------------------------------------------------------------------------------------------


def zekerheid_op(blad: Parameter, dag: str, wet: Parameter | None = None) -> str:
    """De letter van de waarde die op deze dag geldt. `wet` is het blad van de wet zelf, als een hervorming dit wijzigde.

    De laatste letter op of voor de ingangsdatum van die waarde; zonder letter A. Wat een experiment kiest, is een aanname.
    """
    if wet is not None and wet is not blad and wet.get_at_instant(dag) != blad.get_at_instant(dag):
        return "aanname"
    merk = blad.metadata.get("zekerheid", "A")
    if isinstance(merk, str):
        return merk
    vanaf = ingangsdatum(blad, dag) or dag
    eerder = [letter for sinds, letter in sorted((str(d), str(z)) for d, z in merk.items()) if sinds <= vanaf]
    return eerder[-1] if eerder else "A"


def ingangsdatum(blad: Parameter, dag: str) -> str:
    """Vanaf wanneer de waarde geldt die op deze dag geldt (of sinds wanneer zij ontbreekt); leeg als er nooit een was."""
    return next((str(w.instant_str) for w in blad.values_list if w.instant_str <= dag), "")


def wet_zelf(stelsel: Any) -> Any:
    """Het stelsel zonder hervormingen, waar dit stelsel op is gebouwd."""
    while (onder := stelsel.__dict__.get("baseline")) is not None:
        stelsel = onder
    return stelsel


def label_bedrag(stelsel: TaxBenefitSystem, paden: Iterable[str], maand: str) -> str:
    """'A', 'B', 'C' of 'aanname': de zwakste van de bladen die ertoe deden. Zonder bladen A: geen bedrag was nodig."""
    return max((letter for _, letter in _letters(stelsel, paden, maand)), key=LETTERS.index, default="A")


def label_bedrag_van(meting: Meting, rij: int | None = None, uitkomst: str = "") -> str:
    """Het label van een meting, of van één uitkomst. Beproeft van zwak naar zeker, tot het eerste blad dat ertoe doet."""
    letters = list(_letters(meting.simulatie.tax_benefit_system, meting.bladen, meting.maand))
    for letter in reversed(LETTERS[1:]):
        if any(blad_doet_ertoe(meting, pad, rij, uitkomst) for pad, z in letters if z == letter):
            return letter
    return "A"


def _letters(stelsel: Any, paden: Iterable[str], maand: str) -> Iterator[tuple[str, str]]:
    wet = wet_zelf(stelsel).parameters
    for pad in paden:
        blad = blad_op(stelsel.parameters, pad)
        if blad is not None:
            yield pad, zekerheid_op(blad, f"{maand}-01", blad_op(wet, pad))


def label_wettekst(wet: Wet, artikelen: Sequence[str], dag: str) -> str:
    """Per artikel de gelezen versie die op deze dag gold: 'gelezen (versie 2016-01-01)' of 'onbekend'."""
    stand = {a: wet.tekst_op(a, dag) for a in artikelen}
    zinnen = {a: "onbekend" if versie == "onbekend" else f"gelezen (versie {versie})" for a, versie in stand.items()}
    if len(zinnen) == 1:
        return next(iter(zinnen.values()))
    return "; ".join(f"artikel {a}: {zin}" for a, zin in zinnen.items())


def gelezen_feiten(simulatie: Simulatie) -> tuple[str, ...]:
    """De gegevens (variabelen zonder formule) die het spoor noemt, in de volgorde van lezen."""
    namen = dict.fromkeys(knoop.name for knoop in simulatie.tracer.browse_trace())
    return tuple(n for n in namen if not simulatie.tax_benefit_system.get_variable(n).formulas)


def label_feiten(
    stelsel: TaxBenefitSystem,
    kolommen: Kolommen,
    maand: str,
    uitkomsten: Sequence[str],
    aannames: Collection[str | tuple[str, str]] = (),
    rij: int | None = None,
) -> str:
    """'oordeel' als een ingevuld oordeel (ja of nee) de uitkomst bepaalt, anders 'aanname', anders 'gegeven'.

    aannames: variabelen, of (id, variabele), die in het bestand als aanname staan; zij tellen als zij zijn gelezen.
    """
    meting = meet(stelsel, kolommen, maand, uitkomsten)
    feiten = gelezen_feiten(meting.simulatie)
    if _een_oordeel_bepaalt(meting, kolommen.op(maand), feiten, rij):
        return "oordeel"
    genoemd = {a if isinstance(a, str) else a[1] for a in aannames}
    return "aanname" if genoemd & set(feiten) else "gegeven"


def _een_oordeel_bepaalt(meting: Meting, kolommen: Kolommen, feiten: Iterable[str], rij: int | None) -> bool:
    """Elk ingevuld oordeel één keer anders, allemaal in één simulatie."""
    stelsel = meting.simulatie.tax_benefit_system
    proeven = [
        (naam, int(plaats), waarde)
        for naam in feiten
        if is_oordeel(stelsel, naam) and naam in kolommen.feiten
        for plaats in np.flatnonzero(np.asarray(kolommen.feiten[naam]) != Oordeel.onbekend.index)
        for waarde in range(len(Oordeel.names))
        if waarde != int(kolommen.feiten[naam][plaats])
    ]
    uitkomsten = reken_proeven(stelsel, kolommen, meting.maand, meting.uitkomsten, [[p] for p in proeven])
    return any(
        bool(anders(np.broadcast_to(meting.kolom(n), k.shape), k)[:, _plaatsen(meting, n, rij)].any())
        for n, k in uitkomsten.items()
    )


def is_oordeel(stelsel: TaxBenefitSystem, naam: str) -> bool:
    """Of dit een oordeel van een mens over een open norm is."""
    variabele = stelsel.get_variable(naam)
    return variabele.value_type == Enum and variabele.possible_values is Oordeel and not variabele.formulas


def reken_proeven(
    stelsel: TaxBenefitSystem,
    kolommen: Kolommen,
    maand: str,
    uitkomsten: Sequence[str],
    proeven: Sequence[Sequence[tuple[str, int, Any]]],
) -> dict[str, Array]:
    """Per uitkomst een tabel (proef, rij). Elke proef zet een paar feiten (naam, plaats, waarde) anders; één simulatie."""
    keer = len(proeven)
    namen = {naam for proef in proeven for naam, _, _ in proef}
    entiteiten = {n: str(stelsel.get_variable(n).entity.key) for n in (*namen, *uitkomsten)}
    if not keer:
        return {n: np.empty((0, kolommen.aantal(entiteiten[n]))) for n in uitkomsten}
    veel = herhaal(kolommen, keer)
    for naam in namen:
        aantal = kolommen.aantal(entiteiten[naam])
        standaard = stelsel.get_variable(naam).default_value
        leeg = getattr(standaard, "index", standaard)
        tabel = np.array(veel.feit(naam, leeg, entiteiten[naam])).reshape(keer, aantal)
        for i, proef in enumerate(proeven):
            for n, plaats, waarde in proef:
                if n == naam:
                    tabel[i, plaats] = waarde
        veel = veel.met(entiteiten[naam], **{naam: tabel.reshape(-1)})
    simulatie = bouw(stelsel, veel)
    uit = {}
    for naam in uitkomsten:
        kolom = simulatie.vraag(naam, maand).view(np.ndarray)
        uit[naam] = kolom.reshape(keer, -1)
    return uit
