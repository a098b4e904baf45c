"""leeftijdsovergangen: wat er voor één persoon omslaat tussen twee verjaardagen, op datum, met artikel, ervoor en erna.

Elke datum komt uit de datumregel van de wet zelf (`leeftijden.yaml` zegt welke). Een regel die de wet van de maand volgt,
wordt maand voor maand gelezen: een leeftijdsgrens die verandert kan zo ook zonder verjaardag omslaan, heen en terug.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from typing import Any

import numpy as np
from openfisca_core.periods import DateUnit

from openfisca_inclusieve_stad.begrippen import GEEN_DATUM
from openfisca_inclusieve_stad.fouten import GebruikersFout, lijkt_op
from openfisca_inclusieve_stad.kolommen import PERSOON
from openfisca_inclusieve_stad.leeftijden import Leeftijdsregel, leeftijdsregels
from openfisca_inclusieve_stad.toepassing.antwoord import Regime
from openfisca_inclusieve_stad.toepassing.rondes import met_uitvoering
from openfisca_inclusieve_stad.toepassing.simulatie import Simulatie, bouw
from openfisca_inclusieve_stad.toepassing.situatie import Situatie
from openfisca_inclusieve_stad.toepassing.stelsels import op_volgorde, stelsel_van
from openfisca_inclusieve_stad.toepassing.toets import momentopname
from openfisca_inclusieve_stad.toepassing.wijzigingsdagen import wijzigingsmaanden

VAN_JAAR, TOT_JAAR = 12, 30  # de kalender van zorg.md sectie 6: geen grens uit een wet
DAG = np.timedelta64(1, "D")


@dataclasses.dataclass(frozen=True)
class Leeftijdsovergang:
    """Eén dag waarop iets omslaat, met het artikel.

    laatste_dag: `dag` is de laatste dag van het oude. raakt: het gaat deze persoon aan, gelet op haar feiten.
    wet_van_laatste_maand: de dag ligt na de dekking; gerekend met de wet van de laatste gedekte maand.
    """

    dag: str
    laatste_dag: bool
    wat: str
    voor: str
    na: str
    wet: str
    afkorting: str
    artikel: str
    href: str
    tekst_gelezen: str
    bron: str
    variabele: str
    raakt: bool
    wet_van_laatste_maand: bool


@dataclasses.dataclass(frozen=True)
class Leeftijdsovergangen:
    """De overgangen van één persoon, op datum. `niet_te_zeggen`: zoveel vallen voor de eerste gedekte maand."""

    titel: str
    regime: Regime
    wie: str
    geboren: str
    overgangen: tuple[Leeftijdsovergang, ...]
    niet_te_zeggen: int
    aannames: tuple[str, ...] = ()


def leeftijdsovergangen(
    situatie: Situatie, regime: Regime, wie: str = "", *, van: int = VAN_JAAR, tot: int = TOT_JAAR
) -> Leeftijdsovergangen:
    """De overgangen van `wie` (anders de eerste persoon) van de verjaardag `van` tot en met een jaar na de verjaardag `tot`.

    Overgangen van voor de eerste gedekte maand zijn niet te zeggen en worden geteld. Na de laatste gedekte maand geldt de
    wet van die maand; de overgang zegt dat. Fouten: GebruikersFout voor een onbekende persoon of een ontbrekende geboortedatum.
    """
    regime = Regime(regime.peildatum, regime.uitvoering, op_volgorde(regime.hervormingen))
    kolommen, aannames = momentopname(situatie, regime)
    ids = kolommen.ids[PERSOON]
    if wie and wie not in ids:
        doe = lijkt_op(wie, ids) or f"Kies uit: {', '.join(ids)}."
        raise GebruikersFout(f"--wie {wie}", "deze persoon staat niet in het bestand.", doe)
    rij = ids.index(wie) if wie else 0
    geboren = np.asarray(kolommen.feit("geboortedatum", GEEN_DATUM), dtype="datetime64[D]")[rij]
    if geboren == np.datetime64(GEEN_DATUM, "D"):
        raise GebruikersFout(ids[rij], "er is geen geboortedatum.", "Geef geboortedatum op.")
    simulatie = bouw(stelsel_van(regime.hervormingen), met_uitvoering(kolommen, regime.uitvoering))
    maanden, laatste = wijzigingsmaanden()
    venster = _jaren_later(geboren, van), _jaren_later(geboren, tot + 1) - DAG
    gevonden = [o for r in leeftijdsregels() for o in _van_regel(r, simulatie, rij, regime, (maanden[0], laatste), venster)]
    binnen = [o for o in gevonden if o.dag >= f"{maanden[0]}-01"]
    return Leeftijdsovergangen(
        titel=situatie.titel,
        regime=regime,
        wie=ids[rij],
        geboren=str(geboren),
        overgangen=tuple(sorted(binnen, key=lambda o: (o.dag, o.laatste_dag))),
        niet_te_zeggen=len(gevonden) - len(binnen),
        aannames=aannames,
    )


def _jaren_later(geboren: np.datetime64, jaren: int) -> np.datetime64:
    maand = geboren.astype("datetime64[M]")
    eerste = (maand + np.timedelta64(jaren * 12, "M")).astype("datetime64[D]")
    return np.datetime64(eerste + (geboren - maand.astype("datetime64[D]")))


def _van_regel(
    regel: Leeftijdsregel,
    simulatie: Simulatie,
    rij: int,
    regime: Regime,
    gedekt: tuple[str, str],
    venster: tuple[np.datetime64, np.datetime64],
) -> Iterator[Leeftijdsovergang]:
    raakt = all(bool(simulatie.vraag(naam, regime.peildatum)[rij]) for naam in regel.alleen_als)
    variabele = simulatie.tax_benefit_system.get_variable(regel.datum)
    per_maand = variabele.definition_period == DateUnit.MONTH
    dagen = _per_maand(regel, simulatie, rij, gedekt) if per_maand else [(_dag(regel, simulatie, rij, regime.peildatum), True)]
    for dag, verder in dagen:
        if venster[0] <= dag <= venster[1]:
            yield _overgang(regel, dag, verder, raakt, str(dag)[:7] > gedekt[1])


def _dag(regel: Leeftijdsregel, simulatie: Simulatie, rij: int, maand: str) -> np.datetime64:
    return np.datetime64(simulatie.vraag(regel.datum, maand)[rij], "D")


def _per_maand(
    regel: Leeftijdsregel, simulatie: Simulatie, rij: int, gedekt: tuple[str, str]
) -> list[tuple[np.datetime64, bool]]:
    """(dag, heen of terug): elke keer dat de stand volgens de wet van de maand omslaat."""
    uit: list[tuple[np.datetime64, bool]] = []
    stand: bool | None = None
    eerste, laatste = np.datetime64(gedekt[0], "M"), np.datetime64(gedekt[1], "M")
    dag: Any = np.datetime64(GEEN_DATUM, "D")
    for maand in np.arange(eerste, laatste + 1):
        begin, einde = maand.astype("datetime64[D]"), (maand + 1).astype("datetime64[D]") - DAG
        dag = _dag(regel, simulatie, rij, str(maand))
        nieuw = bool(dag <= einde)
        if stand is None:  # voor de eerste maand: de datum zelf, als die er al was
            uit += [(dag, True)] if nieuw else []
        elif nieuw != stand:
            uit.append((max(dag, begin) if nieuw else begin, nieuw))
        stand = nieuw
    if not stand:
        uit.append((dag, True))  # volgens de wet van de laatste maand
    return uit


def _overgang(regel: Leeftijdsregel, dag: np.datetime64, verder: bool, raakt: bool, na_dekking: bool) -> Leeftijdsovergang:
    nummer, _, lid = regel.artikel.partition(" lid ")
    gelezen = regel.wet.tekst_op(nummer, str(dag))
    return Leeftijdsovergang(
        dag=str(dag),
        laatste_dag=regel.laatste_dag,
        wat=regel.wat,
        voor=regel.voor if verder else regel.na,
        na=regel.na if verder else regel.voor,
        wet=regel.wet.naam,
        afkorting=regel.wet.afkorting,
        artikel=regel.artikel,
        href=regel.wet.link(nummer, str(dag) if gelezen == "onbekend" else gelezen, lid),
        tekst_gelezen=gelezen,
        bron=regel.bron,
        variabele=regel.datum,
        raakt=raakt,
        wet_van_laatste_maand=na_dekking,
    )
