"""De opdrachten. Elke laadt pas bij het uitvoeren wat zij nodig heeft."""

from __future__ import annotations

import itertools
import sys
from typing import TYPE_CHECKING, Any

import click

from openfisca_inclusieve_stad.cli.basis import BEVINDING, UITVOERINGEN, Opdracht, keuze, optie_formaat, schrijf
from openfisca_inclusieve_stad.fouten import GebruikersFout, lijkt_op

if TYPE_CHECKING:
    from openfisca_inclusieve_stad.cli.weergave.document import Document
    from openfisca_inclusieve_stad.toepassing.antwoord import Regime
    from openfisca_inclusieve_stad.toepassing.situatie import Situatie

MEESTE_REGIMES = 24
_HOE = "|".join(UITVOERINGEN)


def _uitvoering(ctx: click.Context, param: click.Parameter, waarde: Any) -> Any:
    for een in waarde if isinstance(waarde, tuple) else (waarde,):
        keuze("--uitvoering", een, UITVOERINGEN)
    return waarde


_BESTAND = click.argument("bestand", metavar="BESTAND")
_VARIANT = click.option("--variant", default="", metavar="NAAM", help="Een variant van het situatiebestand.")
_FAAL = click.option("--faal-bij-bevinding", is_flag=True, help="Exit 1 als er een bevinding is.")


@click.command(cls=Opdracht, short_help="Eén situatie: wat geldt, en waar het botst.")
@_BESTAND
@click.option("--peildatum", default="", metavar="MAAND", help="De maand, zoals 2016-07; anders die van het bestand.")
@click.option("--uitvoering", default="standaard", callback=_uitvoering, metavar=_HOE, help="Hoe met elk 'kan' om te gaan.")
@click.option("--hervorming", "hervormingen", multiple=True, metavar="NAAM", help="Een gedachte-experiment; mag vaker.")
@_VARIANT
@click.option("--wet", "welke", multiple=True, default=("participatiewet",), metavar="WET", help="Welke wet; mag vaker.")
@click.option("--uitleg", is_flag=True, help="Met de afleiding: elke stap die ertoe doet, en het artikel erbij.")
@click.option("--uitleg-volledig", is_flag=True, help="Met elke stap, ook wat geen verschil gaf.")
@_FAAL
@optie_formaat()
@click.pass_context
def toets(
    ctx: click.Context,
    bestand: str,
    peildatum: str,
    uitvoering: str,
    hervormingen: tuple[str, ...],
    variant: str,
    welke: tuple[str, ...],
    uitleg: bool,
    uitleg_volledig: bool,
    faal_bij_bevinding: bool,
    formaat: str,
) -> None:
    """Toetst één situatie: wat de wetten geven, waar het botst, en welke wegen er zijn."""
    from openfisca_inclusieve_stad.cli.weergave import gegevens
    from openfisca_inclusieve_stad.toepassing.toets import toets as bereken

    situatie = _situatie(bestand, variant)
    regime = _regime(situatie, peildatum, uitvoering, hervormingen)
    antwoord = bereken(situatie, regime, uitleg=uitleg or uitleg_volledig, welke=welke)
    if formaat == "json":
        schrijf(gegevens.json_tekst(antwoord))
    elif formaat == "csv":
        schrijf(gegevens.csv_tekst(gegevens.uitkomstrijen([antwoord]), gegevens.UITKOMSTKOLOMMEN))
    else:
        from openfisca_inclusieve_stad.cli.weergave.toetsbeeld import beeld

        _schrijf_document(beeld(antwoord, uitleg_volledig), formaat)
    if faal_bij_bevinding and antwoord.bevindingen:
        ctx.exit(BEVINDING)


@click.command(cls=Opdracht, short_help="Een situatie onder meer regimes naast elkaar.")
@_BESTAND
@click.option("--peildatum", "peildata", multiple=True, metavar="MAAND", help="Een maand; mag vaker. Leeftijden blijven gelijk.")
@click.option("--uitvoering", "uitvoeringen", multiple=True, callback=_uitvoering, metavar=_HOE, help="Mag vaker.")
@click.option("--hervorming", "hervormingen", multiple=True, metavar="NAAM", help="Naast de wet zelf; mag vaker. Samen: a+b.")
@_VARIANT
@_FAAL
@optie_formaat()
@click.pass_context
def vergelijk(
    ctx: click.Context,
    bestand: str,
    peildata: tuple[str, ...],
    uitvoeringen: tuple[str, ...],
    hervormingen: tuple[str, ...],
    variant: str,
    faal_bij_bevinding: bool,
    formaat: str,
) -> None:
    """Legt een situatie onder meer regimes naast elkaar; zonder opties de drie uitvoeringen."""
    from openfisca_inclusieve_stad.cli.weergave import gegevens
    from openfisca_inclusieve_stad.toepassing.vergelijk import vergelijk as bereken
    from openfisca_inclusieve_stad.toepassing.verschil import naast_elkaar

    situatie = _situatie(bestand, variant)
    if not uitvoeringen:
        uitvoeringen = ("standaard",) if peildata or hervormingen else UITVOERINGEN
    reeksen = [(), *(tuple(h.split("+")) for h in hervormingen)]
    alle = itertools.product(peildata or ("",), uitvoeringen, reeksen)
    regimes = tuple(dict.fromkeys(_regime(situatie, maand, hoe, reeks) for maand, hoe, reeks in alle))
    if len(regimes) > MEESTE_REGIMES:
        raise GebruikersFout("vergelijk", f"{len(regimes)} regimes.", f"Kies er ten hoogste {MEESTE_REGIMES}.")
    toetsen = bereken(situatie, regimes)
    if formaat == "json":
        schrijf(gegevens.json_tekst({"toetsen": toetsen, "verschillen": naast_elkaar(toetsen).uitkomsten}))
    elif formaat == "csv":
        schrijf(gegevens.csv_tekst(gegevens.uitkomstrijen(toetsen), gegevens.UITKOMSTKOLOMMEN))
    else:
        from openfisca_inclusieve_stad.cli.weergave.vergelijkbeeld import beeld

        _schrijf_document(beeld(toetsen), formaat)
    if faal_bij_bevinding and any(toets.bevindingen for toets in toetsen):
        ctx.exit(BEVINDING)


@click.command(cls=Opdracht, short_help="De casussen van de City Deal, doorgerekend.")
@click.argument("ids", nargs=-1, metavar="[ID…]")
@optie_formaat()
@click.pass_context
def casussen(ctx: click.Context, ids: tuple[str, ...], formaat: str) -> None:
    """Rekent de casussen van de City Deal door; exit 1 als er een anders uitkomt dan verwacht."""
    from openfisca_inclusieve_stad.cli.weergave import gegevens
    from openfisca_inclusieve_stad.toepassing.casussen import casussen as bereken

    resultaten = bereken(ids, voortgang=_voortgang if sys.stderr.isatty() else None)
    if formaat == "json":
        schrijf(gegevens.json_tekst({"casussen": resultaten}))
    elif formaat == "csv":
        schrijf(gegevens.csv_tekst(gegevens.casusrijen(resultaten), gegevens.CASUSKOLOMMEN))
    else:
        from openfisca_inclusieve_stad.cli.weergave.casusbeeld import beeld

        _schrijf_document(beeld(resultaten), formaat)
    afwijkingen = [zin for casus in resultaten for zin in casus.afwijkingen]
    for zin in afwijkingen:
        click.echo(f"Anders dan verwacht: {zin}", err=True)
    if afwijkingen:
        ctx.exit(BEVINDING)


@click.command(cls=Opdracht, short_help="Welke wetten, conflicten en experimenten er zijn.")
@click.argument("onderdeel", required=False, default="", metavar="[ONDERDEEL]")
@optie_formaat(("tabel", "json", "md"))
def catalogus(onderdeel: str, formaat: str) -> None:
    """Toont wat er is: wetten, grensconflicten, hervormingen, casussen en feiten (of één van die vijf)."""
    from openfisca_inclusieve_stad.cli.weergave import catalogusbeeld, gegevens
    from openfisca_inclusieve_stad.toepassing.antwoord import als_json
    from openfisca_inclusieve_stad.toepassing.catalogus import catalogus as verzamel

    onderdelen = (keuze("onderdeel", onderdeel, catalogusbeeld.ONDERDELEN),) if onderdeel else catalogusbeeld.ONDERDELEN
    alles = verzamel()
    if formaat == "json":
        namen = {*onderdelen, "experimenten"} if "hervormingen" in onderdelen else set(onderdelen)
        schrijf(gegevens.json_tekst({naam: deel for naam, deel in als_json(alles).items() if naam in namen}))
    else:
        _schrijf_document(catalogusbeeld.beeld(alles, onderdelen), formaat)


def _voortgang(id_: str) -> None:
    click.echo(f"  {id_} …", err=True)


def _situatie(bestand: str, variant: str) -> Situatie:
    from openfisca_inclusieve_stad.toepassing.situatie import lees, varianten_van

    situatie = lees(bestand)
    if situatie.rekenbaar != "ja":
        click.echo(f"Let op: dit bestand zegt dat het niet te rekenen is: {situatie.rekenbaar}", err=True)
    if not variant:
        return situatie
    varianten = varianten_van(situatie)
    if variant not in varianten:
        namen = ", ".join(list(varianten)[1:]) or "(het bestand heeft geen varianten)"
        doe = lijkt_op(variant, varianten) or f"Kies uit: {namen}."
        raise GebruikersFout(f"{bestand}: varianten", f"de variant '{variant}' bestaat niet.", doe)
    return varianten[variant]


def _regime(situatie: Situatie, peildatum: str, uitvoering: str, hervormingen: tuple[str, ...]) -> Regime:
    from openfisca_inclusieve_stad.toepassing.antwoord import Regime
    from openfisca_inclusieve_stad.toepassing.invoerwaarden import Plek, lees_maand
    from openfisca_inclusieve_stad.toepassing.stelsels import op_volgorde

    if peildatum:
        peildatum = lees_maand(peildatum, Plek("--peildatum", ""))
    elif not situatie.peildatum:
        doe = "Zet haar in het bestand (peildatum: 2016-07), of geef haar mee: --peildatum 2016-07."
        raise GebruikersFout(f"{situatie.waar}: peildatum", "er is geen peildatum.", doe)
    return Regime(peildatum or situatie.peildatum, uitvoering, op_volgorde(hervormingen))


def _schrijf_document(document: Document, formaat: str) -> None:
    if formaat == "md":
        from openfisca_inclusieve_stad.cli.weergave.markdown import als_markdown

        schrijf(als_markdown(document))
    else:
        from openfisca_inclusieve_stad.cli.weergave.tabel import als_tabel

        schrijf(als_tabel(document, scherm=sys.stdout.isatty()))
