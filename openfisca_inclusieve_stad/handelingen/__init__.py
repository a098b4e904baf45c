"""Handelingen: wat mensen doen, als functie van kolommen naar kolommen. Kennen geen wet.

Een handeling geeft de toestand ervóór en erna, en wie het aangaat. Woont de mantelzorger al in, dan is 'ervoor' de
toestand waarin zij apart woont; woont zij nog apart, dan is 'erna' de toestand waarin zij is ingetrokken. Zo is
dezelfde vraag te stellen vóór en na de stap.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Mapping

import numpy as np

from openfisca_inclusieve_stad.kolommen import Array, Kolommen


@dataclasses.dataclass(frozen=True)
class Gevolg:
    """De toestand vóór en na een handeling, met dezelfde personen op dezelfde rij.

    wie: masker van de personen om wie het gaat (zij die handelen en met wie zij dat doen); leeg waar de handeling in
    dit huishouden niet kan.
    """

    voor: Kolommen
    na: Kolommen
    wie: Array


Handeling = Callable[[Kolommen, str], Gevolg]


def handelingen() -> Mapping[str, Handeling]:
    """Alle handelingen, op naam."""
    from openfisca_inclusieve_stad.handelingen import kamerhuur, samenwonen, scheiden, verwerking, werk, zorg

    return {
        "trekt_in_om_te_zorgen": samenwonen.trekt_in_om_te_zorgen,
        "meerderjarig_kind_blijft_thuis": samenwonen.meerderjarig_kind_blijft_thuis,
        "verhuurt_een_kamer": kamerhuur.verhuurt_een_kamer,
        "verdient_een_euro_meer": werk.verdient_een_euro_meer,
        "doet_onbetaalde_activiteit": werk.doet_onbetaalde_activiteit,
        "werkt_een_uur_meer": werk.werkt_een_uur_meer,
        "leeft_van_een_uitkering": werk.leeft_van_een_uitkering,
        "gaat_ook_op_papier_uit_elkaar": scheiden.gaat_ook_op_papier_uit_elkaar,
        "gegevens_worden_verwerkt": verwerking.gegevens_worden_verwerkt,
        "zoals_deze_maand": verwerking.zoals_deze_maand,
        "geeft_een_uur_meer_mantelzorg": zorg.geeft_een_uur_meer_mantelzorg,
        "trekt_in_en_zorgt_evenveel": zorg.trekt_in_en_zorgt_evenveel,
    }


def leeftijd_in(kolommen: Kolommen, maand: str) -> Array:
    """Hele jaren op de eerste van de maand, uit de geboortedatum."""
    geboren = np.asarray(kolommen.feiten["geboortedatum"], dtype="datetime64[D]")
    maanden = (np.datetime64(maand, "M") - geboren.astype("datetime64[M]")).astype(np.int64)
    dag = geboren - geboren.astype("datetime64[M]").astype("datetime64[D]")
    return (maanden - (dag > np.timedelta64(0, "D"))) // 12
