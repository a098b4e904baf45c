"""Een antwoord als JSON of CSV: vaste volgorde, geen NaN, altijd met de slotzin."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Mapping
from typing import Any

from openfisca_inclusieve_stad.toepassing.antwoord import SLOTZIN, CasusResultaat, Toets, als_json


def json_tekst(antwoord: Any) -> str:
    """Een antwoord (dataclass of mapping) als JSON; dezelfde invoer geeft dezelfde bytes."""
    inhoud = {**als_json(antwoord), "slotzin": SLOTZIN}
    return json.dumps(inhoud, ensure_ascii=False, indent=2, allow_nan=False) + "\n"


def csv_tekst(rijen: Iterable[Mapping[str, Any]], kolommen: tuple[str, ...]) -> str:
    """Rijen als CSV (RFC 4180, komma's, punt als decimaal). De laatste rij is de slotzin, in de eerste twee kolommen."""
    uit = io.StringIO()
    schrijver = csv.writer(uit, lineterminator="\r\n")
    schrijver.writerow(kolommen)
    for rij in rijen:
        schrijver.writerow([_cel(rij[kolom]) for kolom in kolommen])
    schrijver.writerow(["slotzin", SLOTZIN, *[""] * (len(kolommen) - 2)])
    return uit.getvalue()


def _cel(waarde: Any) -> str:
    if waarde is None:
        return ""
    if isinstance(waarde, bool):
        return "ja" if waarde else "nee"
    tekst = str(waarde)
    # een spreadsheet voert een tekst die zo begint uit als formule
    return f"'{tekst}" if isinstance(waarde, str) and tekst[:1] in ("=", "+", "-", "@", "\t") else tekst


UITKOMSTKOLOMMEN = (
    "peildatum", "uitvoering", "hervormingen", "soort", "id", "variabele", "periode", "waarde", "volledig", "ontbreekt",
)  # fmt: skip
CASUSKOLOMMEN = (
    "casus", "titel", "peildatum", "uitvoering", "hervormingen", "variant", "wat_botst", "artikelen", "bedrag_per_maand",
    "oplossing",
)  # fmt: skip


def uitkomstrijen(toetsen: Iterable[Toets]) -> Iterable[dict[str, Any]]:
    """Per regime, persoon, variabele en maand een rij."""
    for toets in toetsen:
        regime = _regime(toets.regime)
        for soort, groep in toets.uitkomsten.items():
            for id_, variabelen in groep.items():
                for variabele, perioden in variabelen.items():
                    for periode, w in perioden.items():
                        yield {
                            **regime,
                            "soort": soort,
                            "id": id_,
                            "variabele": variabele,
                            "periode": periode,
                            "waarde": w.waarde,
                            "volledig": w.volledig,
                            "ontbreekt": " ".join(w.ontbreekt),
                        }


def casusrijen(casussen: Iterable[CasusResultaat]) -> Iterable[dict[str, Any]]:
    """Per casus en regime een rij."""
    for casus in casussen:
        for regel in casus.regels:
            yield {
                "casus": casus.id,
                "titel": casus.titel,
                **_regime(regel.regime),
                "variant": regel.variant,
                "wat_botst": regel.clash,
                "artikelen": regel.artikelen,
                "bedrag_per_maand": regel.bedrag_per_maand,
                "oplossing": regel.oplossing,
            }


def _regime(regime: Any) -> dict[str, str]:
    return {
        "peildatum": regime.peildatum,
        "uitvoering": regime.uitvoering,
        "hervormingen": " ".join(regime.hervormingen),
    }
