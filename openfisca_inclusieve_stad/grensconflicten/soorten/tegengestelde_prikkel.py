"""tegengestelde_prikkel: wat de ene wet vraagt of beloont, kost onder de andere geld."""

from __future__ import annotations

import numpy as np

from openfisca_inclusieve_stad.grensconflicten.definitie import Grensconflict
from openfisca_inclusieve_stad.grensconflicten.soorten import Ronde, Vondst, geldt
from openfisca_inclusieve_stad.grensconflicten.soorten.splitsing import gesplitst, totaal_van
from openfisca_inclusieve_stad.handelingen import handelingen
from openfisca_inclusieve_stad.kolommen import GEZIN, HUISHOUDEN, Array, Kolommen

HALVE_CENT = 0.005


def tegengestelde_prikkel(conflict: Grensconflict, kolommen: Kolommen, maand: str) -> Ronde:
    """Na de handeling daalt het totaal van het gezin, en dat van wie handelen, of blijft het gelijk (`vlak_telt`).

    Wie samen handelen zijn de betrokkenen in één woning na de handeling. Het bedrag is bruto; netto gaat wat aan
    woonlasten wordt bespaard eraf, als die zijn opgegeven. Met `eenheid` is de uitkomst geen geld: er is dan geen bedrag, en het
    verschil staat in woorden bij de titel.
    """
    gevolg = handelingen()[conflict.velden["handeling"]](kolommen, maand)
    voor, na = yield (gevolg.voor, gevolg.na)
    eerst, daarna = (gesplitst(u, conflict.velden["uitkomst"]) for u in (voor, na))
    delen = daarna.waarden - eerst.waarden
    verschil = totaal_van(delen, eerst.samengesteld)
    grens = HALVE_CENT if conflict.velden["vlak_telt"] else -HALVE_CENT
    gezin = gevolg.na.groepen[GEZIN].nummer
    woning = gevolg.na.groepen[HUISHOUDEN].nummer
    van_gezin = gevolg.na.sommen(verschil, GEZIN)[gezin]
    van_paar = gevolg.na.sommen(np.where(gevolg.wie, verschil, 0.0), HUISHOUDEN)[woning]
    aan_de_orde = gevolg.wie & geldt(conflict, na)
    wie = aan_de_orde & (van_gezin < grens) & (van_paar < grens)
    # een onbekend deel van een huisgenoot raakt het totaal van de woning
    onvolledig = gevolg.na.sommen(~(eerst.volledig & daarna.volledig), HUISHOUDEN)[woning] > 0
    onvolledig &= eerst.samengesteld
    eenheid = conflict.velden.get("eenheid")
    geen_bedrag, leeg = np.full(kolommen.personen, np.nan), np.full(kolommen.personen, "")
    return Vondst(
        wie=wie,
        onbekend=aan_de_orde & (np.isnan(van_gezin) | np.isnan(van_paar) | (onvolledig & ~wie)),
        bedrag=geen_bedrag if eenheid else np.where(gevolg.wie, verschil, 0.0),
        netto=geen_bedrag if eenheid else np.where(gevolg.wie, verschil, 0.0) + _bespaard(gevolg.voor, gevolg.na),
        graad=np.where(van_paar < -HALVE_CENT, "verlies", "vlak"),
        bij=np.array([f"{_getal(-v)} {eenheid} minder" for v in np.nan_to_num(verschil)]) if eenheid else leeg,
        delen=dict(zip(eerst.namen, np.where(gevolg.wie, delen, 0.0), strict=True)) if eerst.samengesteld else {},
        onvolledig=onvolledig,
        ontbreekt=tuple(dict.fromkeys((*eerst.ontbreekt, *daarna.ontbreekt))),
    )


def _getal(waarde: float) -> str:
    return f"{waarde:.2f}".rstrip("0").rstrip(".").replace(".", ",")


def _bespaard(voor: Kolommen, na: Kolommen) -> Array:
    """De woonlasten die iemand niet meer heeft omdat zijn oude woning leeg komt; NaN als zij niet zijn opgegeven."""
    if "woonlasten" not in voor.feiten:
        return np.full(voor.personen, np.nan)

    def deel(k: Kolommen) -> Array:
        woning = k.groepen[HUISHOUDEN]
        return (k.feiten["woonlasten"] / np.bincount(woning.nummer, minlength=woning.aantal))[woning.nummer]

    return deel(voor) - deel(na)
