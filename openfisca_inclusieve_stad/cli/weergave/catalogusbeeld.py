"""De catalogus als document, per onderdeel."""

from __future__ import annotations

from collections.abc import Iterator

from openfisca_inclusieve_stad.cli.weergave.document import Alinea, Blok, Document, Kop, Opsomming, Tabel, Velden
from openfisca_inclusieve_stad.cli.weergave.woorden import los
from openfisca_inclusieve_stad.toepassing.antwoord import SLOTZIN
from openfisca_inclusieve_stad.toepassing.catalogus import Catalogus, Wet


def beeld(catalogus: Catalogus, onderdelen: tuple[str, ...]) -> Document:
    """Deze onderdelen van de catalogus."""
    blokken: list[Blok] = [Kop("Catalogus: wat er is gemodelleerd", 1)]
    for onderdeel in onderdelen:
        blokken += _ONDERDELEN[onderdeel](catalogus)
    return [*blokken, Alinea(SLOTZIN)]


def _wetten(catalogus: Catalogus) -> Iterator[Blok]:
    for wet in catalogus.wetten:
        yield Kop(f"{wet.naam} ({wet.afkorting}, {wet.bwb})")
        yield Alinea(f"Bedoeling: {wet.bedoeling} ({wet.bedoeling_bron})")
        yield Velden((("gemodelleerd", _dekking(wet)), ("uitkomsten", ", ".join(wet.uitkomsten))))
        gelezen = tuple((a.nummer, a.onderwerp, ", ".join(a.tekst_gelezen)) for a in wet.artikelen.values() if a.gemodelleerd)
        if gelezen:
            yield Tabel(("Artikel", "Onderwerp", "Tekst gelezen van"), gelezen, (), (14, 36, 24))
        niet = tuple((a.nummer, a.onderwerp, a.waarom_niet) for a in wet.artikelen.values() if not a.gemodelleerd)
        if niet:
            yield Alinea("Niet gemodelleerd:")
            yield Tabel(("Artikel", "Onderwerp", "Waarom niet"), niet, (), (14, 24, 36))
        gaten = tuple(f"{naam}: {g.zin}" for naam, lijst in wet.gaten.items() for g in lijst)
        if gaten:
            yield Alinea("Maanden die worden geweigerd:")
            yield Opsomming(gaten)


def _dekking(wet: Wet) -> str:
    return f"{wet.gedekt_van} tot en met {wet.gedekt_tot_en_met}" if wet.gedekt_van else "geen uitkomsten; alleen als bron"


def _grensconflicten(catalogus: Catalogus) -> Iterator[Blok]:
    yield Kop("Conflicten die worden gezocht")
    rijen = tuple((c.id, los(c.soort), f"{c.titel} ({', '.join(c.wetten)})") for c in catalogus.grensconflicten)
    yield Tabel(("Id", "Soort", "Wat elkaar raakt"), tuple((_breekbaar(i), s, t) for i, s, t in rijen), (), (24, 18, 32))


def _breekbaar(naam: str) -> str:
    """Een id die te lang is voor zijn kolom, afgebroken na een liggend streepje."""
    regels = [""]
    for deel in naam.replace("_", "_ ").split():
        if len(regels[-1]) + len(deel) > 22 and regels[-1]:
            regels.append("")
        regels[-1] += deel
    return "\n".join(regels)


def _hervormingen(catalogus: Catalogus) -> Iterator[Blok]:
    yield Kop("Gedachte-experimenten (--hervorming), in de volgorde van toepassen")
    yield Opsomming(catalogus.hervormingen)
    for e in catalogus.experimenten:
        yield Kop(f"{e.id}  {e.titel}", 3)
        paren = (
            ("hervormingen", ", ".join(e.hervormingen)),
            ("casussen", ", ".join(e.casussen)),
            ("juridische basis", e.juridische_basis),
        )
        yield Velden(paren)


def _casussen(catalogus: Catalogus) -> Iterator[Blok]:
    yield Kop("Casussen")
    niet = {c.id: f" (niet te rekenen: {c.rekenbaar})" for c in catalogus.casussen if c.rekenbaar != "ja"}
    rijen = tuple((c.id, c.familie, c.peildatum, c.titel + niet.get(c.id, "")) for c in catalogus.casussen)
    yield Tabel(("Id", "Familie", "Peildatum", "Titel"), rijen, (), (8, 10, 10, 46))


def _feiten(catalogus: Catalogus) -> Iterator[Blok]:
    for entiteit in dict.fromkeys(f.entiteit for f in catalogus.feiten):
        yield Kop(f"Wat u over een {entiteit} kunt opgeven")
        rijen = tuple((f.naam, f.label, ", ".join(f.keuzes) or f.waarde) for f in catalogus.feiten if f.entiteit == entiteit)
        yield Tabel(("Naam", "Betekenis", "Waarde"), tuple((_breekbaar(n), label, w) for n, label, w in rijen), (), (24, 30, 20))


_ONDERDELEN = {
    "wetten": _wetten,
    "grensconflicten": _grensconflicten,
    "hervormingen": _hervormingen,
    "casussen": _casussen,
    "feiten": _feiten,
}
ONDERDELEN = tuple(_ONDERDELEN)
