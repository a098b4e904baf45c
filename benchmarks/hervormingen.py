"""De wet en twee hervormingen, gedeeld, tegen de wet alleen. Eerst gelijkheid bit voor bit, dan de verhouding (doel 2,5).

Gebruik: python benchmarks/hervormingen.py [personen]
"""

from __future__ import annotations

import sys

import numpy as np
from meten import machine, om_en_om, verhouding

from openfisca_inclusieve_stad.toepassing.delen import bereken_met_hervormingen, zelfde_bits
from openfisca_inclusieve_stad.toepassing.simulatie import bouw, maand_van
from openfisca_inclusieve_stad.toepassing.stelsels import hervormingen, stelsel_van
from openfisca_inclusieve_stad.toepassing.zekerheid import anders
from tests.huishoudens import gewoon

MAAND = "2026-07"
UITKOMSTEN = ("pw_norm", "pw_aantal_kostendelers", "pw_inkomen_in_aanmerking", "pw_algemene_bijstand")


def main(personen: int) -> None:
    """Vergelijkt en meet."""
    kolommen = gewoon(stelsel_van(()), personen, zaad=1, maand=MAAND)
    huur = np.where(np.asarray(kolommen.feiten["huurt_van"]) > 0, 350.0, 0.0)  # zodat beide hervormingen iets veranderen
    kolommen = kolommen.met(huur_of_kostgeld=huur, aflossing_uit_kamerhuur=np.full(kolommen.personen, 200.0))
    regimes = [(naam,) for naam in hervormingen()]

    def apart(regime: tuple[str, ...]) -> dict[tuple[str, str], object]:
        simulatie = bouw(stelsel_van(regime), kolommen)
        return {(naam, MAAND): simulatie.calculate(naam, maand_van(MAAND)) for naam in UITKOMSTEN}

    gedeeld = bereken_met_hervormingen(kolommen, MAAND, UITKOMSTEN, regimes)
    for regime, antwoord in gedeeld.items():
        los = apart(regime)
        assert all(zelfde_bits(antwoord[k], los[k]) for k in los), regime
        verschil = sum(int(anders(antwoord[k], gedeeld[()][k]).sum()) for k in los)
        print(f"  {', '.join(regime) or 'de wet zelf'}: gelijk aan apart; {verschil} waarden anders dan de wet")
    print(f"{kolommen.personen} personen, {MAAND}, {len(UITKOMSTEN)} uitkomsten. {machine()}")
    tijden = om_en_om(
        {
            "de wet alleen": lambda: apart(()),
            f"de wet + {len(regimes)} hervormingen, gedeeld": lambda: bereken_met_hervormingen(
                kolommen, MAAND, UITKOMSTEN, regimes
            ),
            f"de wet + {len(regimes)} hervormingen, apart": lambda: [apart(r) for r in [(), *regimes]],
        },
        rondes=5,
    )
    een, samen, los = tijden.values()
    verhouding("gedeeld : de wet alleen", samen, een, 2.5)
    print(f"apart : de wet alleen: {los / een:.2f}")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 100_000)
