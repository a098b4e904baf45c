"""De casussen als document: per casus wat botst, tussen welke artikelen, hoeveel per maand en wat het oplost."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from openfisca_inclusieve_stad.cli.weergave.document import Alinea, Blok, Document, Kop, Opsomming, Tabel
from openfisca_inclusieve_stad.cli.weergave.woorden import euro, hoe, los, maand, woord_of_zin
from openfisca_inclusieve_stad.toepassing.antwoord import SLOTZIN, CasusRegel, CasusResultaat

_NIETS = "Geen van de onderzochte conflictsoorten gevonden"


def beeld(casussen: Sequence[CasusResultaat]) -> Document:
    """Alle casussen onder elkaar, met aan het eind hoeveel er van `verwacht` afwijken."""
    return list(_blokken(casussen))


def _blokken(casussen: Sequence[CasusResultaat]) -> Iterator[Blok]:
    yield Kop("Casussen van de City Deal Inclusieve Stad, doorgerekend", 1)
    for casus in casussen:
        yield Kop(f"{casus.id}  {casus.titel} ({maand(casus.peildatum)})")
        yield Tabel(
            ("Onder", "Wat botst, en tussen welke artikelen", "Per maand", "Wat het oplost"),
            tuple(_rijen(casus.regels)),
            rechts=(2,),
            breedtes=(17, 27, 10, 17),
            ruim=True,
        )
        if casus.nagerekend:
            yield Alinea("Nagerekend, en gelijk aan de bron:")
            yield Opsomming(casus.nagerekend)
        if casus.wat_wij_niet_weten:
            yield Alinea("Wat wij niet weten:")
            yield Opsomming(casus.wat_wij_niet_weten)
        if casus.afwijkingen:
            yield Alinea("Anders dan verwacht:")
            yield Opsomming(casus.afwijkingen)
    niet = dict.fromkeys(n for casus in casussen for n in casus.niet_onderzocht)
    nergens = [woord_of_zin(n) for n in niet if all(n in casus.niet_onderzocht for casus in casussen)]
    if nergens:
        yield Alinea(f"Niet onderzocht: {', '.join(nergens)}.")
    if len(nergens) < len(niet):
        yield Alinea("Een conflict van een wet die een casus niet aangaat, is bij die casus niet onderzocht (json noemt ze).")
    anders = [casus.id for casus in casussen if casus.afwijkingen]
    slot = f"{len(anders)} anders dan verwacht: {', '.join(anders)}." if anders else "Elke uitkomst is zoals verwacht."
    yield Alinea(f"{len(casussen)} {'casus' if len(casussen) == 1 else 'casussen'}. {slot}")
    yield Alinea(SLOTZIN)


def _rijen(regels: Sequence[CasusRegel]) -> Iterator[tuple[str, ...]]:
    """Regels met dezelfde uitkomst worden één rij, met hun regimes erbij."""
    groepen: dict[tuple[str, float | None], list[CasusRegel]] = {}
    for regel in regels:
        groepen.setdefault((_wat(regel), regel.bedrag_per_maand), []).append(regel)
    for (wat, bedrag), deel in groepen.items():
        oplossingen = dict.fromkeys(los(regel.oplossing) for regel in deel if regel.oplossing)
        yield _onder(deel), wat, euro(bedrag) or "–", "; ".join(oplossingen)


def _onder(regels: Sequence[CasusRegel]) -> str:
    """Per maand en variant een regel met de regimes: '2015-07: standaard, ruim, met kamerverhuur schuldaflossing'."""
    regimes: dict[str, dict[str, None]] = {}
    for regel in regels:
        als = f", als {los(regel.variant)}" if regel.variant else ""
        regimes.setdefault(f"{regel.regime.peildatum}{als}", {})[hoe(regel.regime)] = None
    return "\n".join(f"{wanneer}: {', '.join(namen)}" for wanneer, namen in regimes.items())


def _wat(regel: CasusRegel) -> str:
    if not regel.clash:
        return _NIETS
    return f"{regel.clash}\n{regel.artikelen}" if regel.artikelen else regel.clash
