"""Eén persoon, 36 maanden, elke zorguitkomst: ten hoogste 2 seconden, en 100 microseconden per variabele en maand.

Een meisje met begeleiding, ggz en een beperking wordt halverwege 18 en meldt zich bij de gemeente. Alle maanden in één simulatie;
alleen variabelen met een formule tellen als variabele-maand, dus niet wat als feit wordt gelezen. Bouwen telt mee in de tijd.
Gebruik: python benchmarks/zorg_persoon.py

Gemeten in november 2026: 0,26 tot 0,54 seconde en 51 tot 104 microseconden; het hoogste op een drukke machine.
Het meeste is OpenFisca zelf: elke uitkomst leest haar feiten één voor één.
"""

from __future__ import annotations

import numpy as np
from meten import machine, om_en_om, verhouding
from zorg_uitkomsten import UITKOMSTEN

from openfisca_inclusieve_stad.begrippen import Grondslag, Oordeel, Verwijzer
from openfisca_inclusieve_stad.kolommen import GEZIN, HUISHOUDEN, PERSOON, Array, Groep, Kolommen
from openfisca_inclusieve_stad.stelsel import grondstelsel
from openfisca_inclusieve_stad.toepassing.simulatie import Simulatie, bouw

MAANDEN = tuple(f"{jaar}-{maand:02d}" for jaar in (2024, 2025, 2026) for maand in range(1, 13))
GETOETST = ("2024-01", "2025-05", "2025-06", "2026-12")  # het begin, om de verjaardag heen, het einde


def meisje() -> Kolommen:
    """Eén persoon, die op 10 mei 2025 achttien wordt."""
    feiten = {
        "geboortedatum": np.array(["2007-05-10"], dtype="datetime64[D]"),
        "behoefte_begeleiding": np.array([True]),
        "behoefte_ggz": np.array([True]),
        "begeleiding_uren": np.array([4.0]),
        "grondslag_zorg": np.array([Grondslag.psychisch.index]),
        "jeugdhulp_begonnen_op": np.array(["2021-09-01"], dtype="datetime64[D]"),
        "jeugdhulp_verwijzer": np.array([Verwijzer.huisarts.index]),
        "melding_ondersteuning_op": np.array(["2025-04-01"], dtype="datetime64[D]"),
        "spoedeisend": np.array([Oordeel.nee.index]),
        "verwachte_zorgkosten": np.array([1200.0]),
    }
    nul = np.zeros(1, dtype=np.int64)
    groepen = {GEZIN: Groep(nul, nul), HUISHOUDEN: Groep(nul, nul)}
    ids = {PERSOON: ("meisje",), GEZIN: ("haar",), HUISHOUDEN: ("huis",)}
    return Kolommen(groepen, feiten, dict.fromkeys(feiten, PERSOON), ids)


def reken(kolommen: Kolommen, maanden: tuple[str, ...]) -> Simulatie:
    """Alle uitkomsten van deze maanden, in één simulatie."""
    simulatie = bouw(grondstelsel(), kolommen)
    for maand in maanden:
        for naam in UITKOMSTEN:
            simulatie.vraag(naam, maand)
    return simulatie


def variabele_maanden(simulatie: Simulatie) -> int:
    """Hoe vaak een formule een waarde heeft gemaakt; een feit telt niet."""
    return sum(
        len(holder.get_known_periods())
        for populatie in simulatie.populations.values()
        for naam, holder in populatie._holders.items()
        if simulatie.tax_benefit_system.get_variable(naam).formulas
    )


def _gelijk(een: Array, ander: Array) -> bool:
    """Een onbekend bedrag (de premie van een jaar waarvan zij niet is gevonden) is gelijk aan een onbekend bedrag."""
    return bool(np.array_equal(np.asarray(een, dtype=float), np.asarray(ander, dtype=float), equal_nan=True))


def main() -> None:
    """Vergelijkt eerst vier maanden met die maand alleen, en meet dan."""
    kolommen = meisje()
    reeks = reken(kolommen, MAANDEN)
    for maand in GETOETST:
        los = reken(kolommen, (maand,))
        gelijk = all(_gelijk(reeks.vraag(n, maand), los.vraag(n, maand)) for n in UITKOMSTEN)
        print(f"  {maand} gelijk aan de maand alleen: {gelijk}")
    aantal = variabele_maanden(reeks)
    print(f"{len(UITKOMSTEN)} uitkomsten, {len(MAANDEN)} maanden, {aantal} variabele-maanden. {machine()}")
    tijd = om_en_om({"één persoon, 36 maanden": lambda: reken(kolommen, MAANDEN)})["één persoon, 36 maanden"]
    verhouding("seconden", tijd, 1, 2)
    verhouding("microseconden per variabele-maand", tijd * 1e6, aantal, 100)


if __name__ == "__main__":
    main()
