"""Wat overblijft langs één feit, als document (de kliffen en één euro erbij) en als rijen voor CSV."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from openfisca_inclusieve_stad.cli.weergave.document import Alinea, Blok, Document, Kop, Opsomming, Tabel
from openfisca_inclusieve_stad.cli.weergave.woorden import getal, onder, verschil
from openfisca_inclusieve_stad.toepassing.antwoord import SLOTZIN, KlifPunt, Langs

_REGIME = ("peildatum", "uitvoering", "hervormingen")


def beeld(langs: Langs, druk: Mapping[str, float]) -> Document:
    """De kliffen, en wat er overblijft van een euro bruto loon erbij (`druk`: de uitkomst van marginale_druk)."""
    return list(_blokken(langs, druk))


def _blokken(langs: Langs, druk: Mapping[str, float]) -> Iterator[Blok]:
    yield Kop(langs.titel, 1)
    yield Alinea(onder(langs.regime))
    if langs.ontbreekt:
        yield Alinea(f"Onbekend, geheel of voor een deel: {', '.join(langs.ontbreekt)}. Het totaal is daar zonder.")
    yield Kop(f"Waar het totaal daalt, langs {langs.x_label}")
    vak = getal(langs.x[1] - langs.x[0])
    in_vakken = f", in vakken van {vak}" if langs.x_label.endswith("(EUR)") else ", bij elke stap"
    reikwijdte = f"Gezocht van {getal(langs.x[0])} tot en met {getal(langs.x[-1])}{in_vakken}."
    if langs.kliffen:
        yield Tabel(
            ("Vanaf" if langs.kliffen[0].wanneer else "Tot en met", "Daarna", "Waardoor"),
            tuple((klif.wanneer or getal(klif.bij), verschil(klif.bedrag), _waardoor(klif)) for klif in langs.kliffen),
            (0, 1),
            (14, 14, 44),
        )
    else:
        reikwijdte = f"Geen klif gevonden{' in wat bekend is' if langs.ontbreekt else ''}. {reikwijdte}"
    yield Alinea(" ".join((reikwijdte, *langs.opmerkingen)))
    yield Kop("Eén euro bruto loon per maand erbij, vanaf nu")
    yield Tabel(
        ("Regeling", "EUR per maand"), tuple((naam, _of_onbekend(bedrag)) for naam, bedrag in druk.items()), (1,), (50, 20)
    )
    if langs.aannames:
        yield Kop("Aannames")
        yield Opsomming(langs.aannames)
    yield Alinea(SLOTZIN)


def _waardoor(klif: KlifPunt) -> str:
    return ", ".join(f"{naam} {verschil(bedrag)}" for naam, bedrag in klif.delen)


def _of_onbekend(bedrag: float) -> str:
    return "onbekend" if math.isnan(bedrag) else verschil(bedrag)


def kolommen(langs: Langs) -> tuple[str, ...]:
    """De kolommen van `rijen`: de regelingen staan in de volgorde van de tekening."""
    return ("soort", "x", *langs.reeksen, "totaal", "ontbreekt", "x_is", "wie", *_REGIME)


def rijen(langs: Langs) -> Iterable[dict[str, Any]]:
    """Eerst elk punt (soort 'punt'; leeg is onbekend), dan elke klif met wat er de kleinste stap verder verandert.

    Daarna een rij per aanname en opmerking: de zin staat in kolom x.
    """
    regime = (langs.regime.peildatum, langs.regime.uitvoering, " ".join(langs.regime.hervormingen))
    vast = {"x_is": langs.x_label, "wie": langs.wie, **dict(zip(_REGIME, regime, strict=True))}
    for plaats, (x, totaal) in enumerate(zip(langs.x, langs.totaal, strict=True)):
        delen = {naam: reeks[plaats] for naam, reeks in langs.reeksen.items()}
        weg = "; ".join(naam for naam, bedrag in delen.items() if bedrag is None)
        yield {**vast, **delen, "soort": "punt", "x": x, "totaal": totaal, "ontbreekt": weg}
    for klif in langs.kliffen:
        delen = {**dict.fromkeys(langs.reeksen, 0.0), **dict(klif.delen)}
        yield {**vast, **delen, "soort": "klif", "x": klif.wanneer or klif.bij, "totaal": klif.bedrag, "ontbreekt": ""}
    leeg: dict[str, Any] = dict.fromkeys((*langs.reeksen, "totaal", "ontbreekt"))
    for soort, zinnen in (("aanname", langs.aannames), ("opmerking", langs.opmerkingen)):
        yield from ({**vast, **leeg, "soort": soort, "x": zin} for zin in zinnen)
