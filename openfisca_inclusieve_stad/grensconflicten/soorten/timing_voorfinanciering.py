"""timing_voorfinanciering: over de hele horizon klopt het, maar onderweg is er minder dan waarop recht bestaat."""

from __future__ import annotations

import numpy as np

from openfisca_inclusieve_stad.grensconflicten.definitie import Grensconflict
from openfisca_inclusieve_stad.grensconflicten.soorten import Ronde, Vondst, geldt
from openfisca_inclusieve_stad.handelingen import handelingen
from openfisca_inclusieve_stad.kolommen import GEZIN, Kolommen

HALVE_CENT = 0.005
MAANDEN = 12


def timing_voorfinanciering(conflict: Grensconflict, kolommen: Kolommen, maand: str) -> Ronde:
    """Wat op tijd wordt betaald (uitbetaling) is minder dan waarop recht bestaat (recht).

    horizon is de handeling die de twee toestanden geeft: `gegevens_worden_verwerkt` (ervoor zoals geboekt, erna zoals het is) of
    `zoals_deze_maand` (ervoor de maand op zichzelf, erna het jaar zoals het loopt). `uitbetaling` en `recht` noemen de toestand
    (voor of na) en de variabele. Een jaarbedrag telt per maand voor een twaalfde. Per gezin opgeteld.
    """
    gevolg = handelingen()[conflict.velden["horizon"]](kolommen, maand)
    voor, na = yield (gevolg.voor, gevolg.na)
    toestanden = {"voor": voor, "na": na}
    betaald, recht = (
        toestanden[kant["toestand"]](kant["variabele"])
        for kant in (conflict.velden["uitbetaling"], conflict.velden["recht"])
    )
    deel = MAANDEN if conflict.velden["per_jaar"] else 1
    verschil = (betaald - recht) / deel
    gezin = gevolg.na.groepen[GEZIN].nummer
    totaal = gevolg.na.sommen(verschil, GEZIN)[gezin]
    aan_de_orde = gevolg.wie & geldt(conflict, na)
    per_jaar = [f"{-t * deel:,.0f} euro over het jaar".replace(",", ".") if deel > 1 else "" for t in np.nan_to_num(totaal)]
    return Vondst(
        wie=aan_de_orde & (totaal < -HALVE_CENT) & (np.abs(verschil) > HALVE_CENT),
        onbekend=aan_de_orde & np.isnan(totaal),
        bedrag=verschil,
        netto=np.full(kolommen.personen, np.nan),
        graad=np.full(kolommen.personen, "voor_te_schieten"),
        bij=np.array(per_jaar),
    )
