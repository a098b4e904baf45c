"""Het bedrag van een bevinding per regeling, en elke daling die er is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from openfisca_inclusieve_stad.cli.weergave.document import Alinea, Blok, Tabel
from openfisca_inclusieve_stad.cli.weergave.woorden import getal, verschil
from openfisca_inclusieve_stad.toepassing.antwoord import Bevinding, Daalpunt
from openfisca_inclusieve_stad.toepassing.namen import label_van


def splitsingblokken(b: Bevinding) -> Iterator[Blok]:
    """De splitsing in één zin, de dalingen als tabel, en wat er niet in staat."""
    if b.delen:
        yield Alinea(f"Per maand, per regeling: {per_regeling(b.delen)}.")
    if b.delen and b.ontbreekt:
        yield Alinea(f"Niet volledig; onbekend en niet meegeteld: {', '.join(b.ontbreekt)}.")
    if len(b.dalingen) > 1 or any(d.wie for d in b.dalingen):
        yield Tabel(
            ("Langs", "Van", "Tot", "Per maand", "Waardoor"),
            tuple((_langs(d), _waarde(d, d.van), _waarde(d, d.tot), verschil(d.bedrag), _waardoor(d)) for d in b.dalingen),
            (1, 2, 3),
            (18, 12, 12, 11, 24),
            ruim=True,
        )
    if any(d.soort == "traject" for d in b.dalingen):
        yield Alinea("Een traject is geen sprong: over dat hele stuk kost elke euro erbij gemiddeld meer dan een euro.")
    if b.kleine_dalingen:
        yield Alinea(
            f"Daarnaast zakken toeslagen langs deze weg samen {b.kleine_dalingen} euro, in stappen van ten hoogste twee euro "
            "(afronding op hele euro's en het kleinste bedrag, Awir artikel 14)."
        )


def per_regeling(delen: Sequence[tuple[str, float | None]]) -> str:
    """'huurtoeslag −79,00, zorgtoeslag onbekend'."""
    return ", ".join(f"{label} {'onbekend' if bedrag is None else verschil(bedrag)}" for label, bedrag in delen)


def _langs(d: Daalpunt) -> str:
    wat = d.langs if d.langs in ("maanden", "uren") else label_van(d.langs).partition(":")[0]
    soort = " (traject)" if d.soort == "traject" else ""
    return f"{wat}{f' van {d.wie}' if d.wie else ''}{soort}"


def _waarde(d: Daalpunt, waarde: float) -> str:
    return f"{waarde:.0f}" if d.langs in ("maanden", "uren") else getal(waarde)


def _waardoor(d: Daalpunt) -> str:
    """Alleen wat daalt of onbekend is: wat bij een traject erbij komt, staat in de splitsing in json."""
    return per_regeling([(label, bedrag) for label, bedrag in d.delen if bedrag is None or bedrag < 0]) or "–"
