"""gat: er is een behoefte, en geen enkel loket zegt ja of heeft toegekend."""

from __future__ import annotations

import numpy as np

from openfisca_inclusieve_stad.begrippen import STERKTE
from openfisca_inclusieve_stad.grensconflicten.definitie import Grensconflict
from openfisca_inclusieve_stad.grensconflicten.soorten import Ronde, Vondst, geldt
from openfisca_inclusieve_stad.handelingen import handelingen
from openfisca_inclusieve_stad.kolommen import Array, Kolommen

# De graad volgt uit het beste antwoord dat een loket geeft (ontwerp.md sectie 5), van zwak naar sterk.
GRADEN = np.array(["hard", "tenzij_kan", "tot_datum", "bij_weigering"])
GRAAD_VAN = {
    "niet_van_toepassing": 0,
    "geen_recht": 0,
    "niet_gehouden": 1,
    "kan": 1,
    "nog_niet": 2,
    "kan_weigeren": 3,
}


def gat(conflict: Grensconflict, kolommen: Kolommen, maand: str) -> Ronde:
    """Er is een behoefte en geen enkel loket antwoordt `recht` of heeft toegekend.

    `gemist` (mag ontbreken) zegt hoeveel dat scheelt: {handeling, uitkomst}. Het bedrag is de uitkomst nu min die na de
    handeling, voor wie haar kan doen; zonder `gemist` kent een gat geen bedrag.
    """
    gemist = conflict.velden.get("gemist")
    gevolg = handelingen()[gemist["handeling"]](kolommen, maand) if gemist else None
    uitkomst, *daarna = yield (kolommen, gevolg.na) if gevolg else (kolommen,)
    behoefte = uitkomst(conflict.velden["behoefte"]).astype(bool)
    beste = np.max([uitkomst(loket.variabele) for loket in conflict.kanten], axis=0)
    geholpen = beste == STERKTE["recht"]
    for loket in conflict.kanten:
        if loket.toegekend:
            geholpen |= uitkomst(loket.toegekend).astype(bool)
    graad_van = np.zeros(len(STERKTE), dtype=np.int64)
    for naam, graad in GRAAD_VAN.items():
        graad_van[STERKTE[naam]] = graad
    geen_bedrag = np.full(kolommen.personen, np.nan)
    bedrag: Array = geen_bedrag
    if gemist and gevolg:
        bedrag = np.where(gevolg.wie, uitkomst(gemist["uitkomst"]) - daarna[0](gemist["uitkomst"]), np.nan)
    return Vondst(
        wie=behoefte & ~geholpen & geldt(conflict, uitkomst),
        onbekend=np.zeros(kolommen.personen, dtype=bool),
        bedrag=bedrag,
        netto=geen_bedrag,
        graad=GRADEN[graad_van[beste]],
        bij=np.full(kolommen.personen, ""),
    )
