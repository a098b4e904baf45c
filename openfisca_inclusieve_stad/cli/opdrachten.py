"""De opdrachten. Elke laadt pas bij het uitvoeren wat zij nodig heeft."""

from __future__ import annotations

import dataclasses
import itertools
import math
import sys
from typing import TYPE_CHECKING

import click

from openfisca_inclusieve_stad.cli.basis import (
    BEVINDING,
    DIMENSIES,
    FORMATEN,
    UITVOERINGEN,
    Opdracht,
    keuze,
    optie_formaat,
    schrijf,
    schrijf_naar,
)
from openfisca_inclusieve_stad.cli.invoer import BESTAND, HOE, VARIANT, regime_van, situatie_van, uitvoering_van
from openfisca_inclusieve_stad.fouten import GebruikersFout

if TYPE_CHECKING:
    from openfisca_inclusieve_stad.cli.weergave.document import Document
    from openfisca_inclusieve_stad.toepassing.antwoord import Regime
    from openfisca_inclusieve_stad.toepassing.situatie import Situatie

MEESTE_REGIMES = 24


_WET = click.option("--wet", "welke", multiple=True, metavar="WET", help="Welke wet; mag vaker. Of alle.")
_FAAL = click.option("--faal-bij-bevinding", is_flag=True, help="Exit 1 als er een bevinding is.")


@click.command(cls=Opdracht, short_help="Eén situatie: wat geldt, en waar het botst.")
@BESTAND
@click.option("--peildatum", default="", metavar="MAAND", help="De maand, zoals 2016-07; anders die van het bestand.")
@click.option("--uitvoering", default="standaard", callback=uitvoering_van, metavar=HOE, help="Hoe met elk 'kan' om te gaan.")
@click.option("--hervorming", "hervormingen", multiple=True, metavar="NAAM", help="Een gedachte-experiment; mag vaker.")
@VARIANT
@_WET
@click.option("--uitleg", is_flag=True, help="Met de afleiding: elke stap die ertoe doet, en het artikel erbij.")
@click.option("--uitleg-volledig", is_flag=True, help="Met elke stap, ook wat geen verschil gaf.")
@click.option("--partners", is_flag=True, help="Alleen: wie voor elke wet partners zijn, en welk artikel dat beslist.")
@_FAAL
@click.option("--langs", default="", metavar="|".join(DIMENSIES), help="Wat overblijft terwijl dit feit oploopt.")
@click.option("--wie", default="", metavar="NAAM", help="Bij --langs: van wie; anders de eerste persoon.")
@click.option("--uit", default="", metavar="PAD", help="Schrijf naar dit bestand; wat er staat, wordt vervangen.")
@optie_formaat((*FORMATEN, "svg"))
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
    partners: bool,
    faal_bij_bevinding: bool,
    langs: str,
    wie: str,
    uit: str,
    formaat: str,
) -> None:
    """Toetst één situatie: wat de wetten geven, waar het botst, en welke wegen er zijn."""
    _past_bij_langs(ctx)
    if langs:
        situatie = situatie_van(bestand, variant)
        regime = regime_van(situatie, peildatum, uitvoering, hervormingen)
        schrijf_naar(uit, _langs_tekst(situatie, regime, langs, wie, formaat, scherm=not uit and sys.stdout.isatty()))
        return
    if partners:
        _past_bij_partners(ctx)
        situatie = situatie_van(bestand, variant)
        regime = regime_van(situatie, peildatum, uitvoering, hervormingen)
        schrijf_naar(uit, _partners_tekst(situatie, regime, formaat, scherm=not uit and sys.stdout.isatty()))
        return
    from openfisca_inclusieve_stad.cli.weergave import gegevens
    from openfisca_inclusieve_stad.toepassing.toets import gevraagde_wetten
    from openfisca_inclusieve_stad.toepassing.toets import toets as bereken

    situatie = situatie_van(bestand, variant)
    regime = regime_van(situatie, peildatum, uitvoering, hervormingen)
    antwoord = bereken(situatie, regime, uitleg=uitleg or uitleg_volledig, welke=gevraagde_wetten(situatie, welke))
    if formaat == "json":
        schrijf_naar(uit, gegevens.json_tekst(antwoord))
    elif formaat == "csv":
        schrijf_naar(uit, gegevens.csv_tekst(gegevens.uitkomstrijen([antwoord]), gegevens.UITKOMSTKOLOMMEN))
    else:
        from openfisca_inclusieve_stad.cli.weergave.toetsbeeld import beeld

        tekst = _document_tekst(beeld(antwoord, uitleg_volledig), formaat, scherm=not uit and sys.stdout.isatty())
        schrijf_naar(uit, tekst)
    if faal_bij_bevinding and antwoord.bevindingen:
        ctx.exit(BEVINDING)


@click.command(cls=Opdracht, short_help="Een situatie onder meer regimes naast elkaar.")
@BESTAND
@click.option("--peildatum", "peildata", multiple=True, metavar="MAAND", help="Een maand; mag vaker. Leeftijden blijven gelijk.")
@click.option("--uitvoering", "uitvoeringen", multiple=True, callback=uitvoering_van, metavar=HOE, help="Mag vaker.")
@click.option("--hervorming", "hervormingen", multiple=True, metavar="NAAM", help="Naast de wet zelf; mag vaker. Samen: a+b.")
@VARIANT
@_WET
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
    welke: tuple[str, ...],
    faal_bij_bevinding: bool,
    formaat: str,
) -> None:
    """Legt een situatie onder meer regimes naast elkaar; zonder opties de drie uitvoeringen."""
    from openfisca_inclusieve_stad.cli.weergave import gegevens
    from openfisca_inclusieve_stad.toepassing.vergelijk import vergelijk as bereken
    from openfisca_inclusieve_stad.toepassing.verschil import naast_elkaar

    situatie = situatie_van(bestand, variant)
    if not uitvoeringen:
        uitvoeringen = ("standaard",) if peildata or hervormingen else UITVOERINGEN
    reeksen = [(), *(tuple(h.split("+")) for h in hervormingen)]
    alle = itertools.product(peildata or ("",), uitvoeringen, reeksen)
    regimes = tuple(dict.fromkeys(regime_van(situatie, maand, hoe, reeks) for maand, hoe, reeks in alle))
    if len(regimes) > MEESTE_REGIMES:
        raise GebruikersFout("vergelijk", f"{len(regimes)} regimes.", f"Kies er ten hoogste {MEESTE_REGIMES}.")
    toetsen = bereken(situatie, regimes, welke=welke)
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


def _past_bij_langs(ctx: click.Context) -> None:
    """Weigert wat alleen met --langs kan als zij er niet is, en andersom: een optie die niets doet, misleidt."""
    gegeven = {naam for naam in ctx.params if ctx.get_parameter_source(naam) == click.core.ParameterSource.COMMANDLINE}
    kies = f"Geef ook --langs {', '.join(DIMENSIES[:-1])} of {DIMENSIES[-1]}."
    if ctx.params["langs"]:
        for naam in ("uitleg", "uitleg_volledig", "partners", "faal_bij_bevinding", "welke"):
            if naam in gegeven:
                optie = "--wet" if naam == "welke" else f"--{naam.replace('_', '-')}"
                raise GebruikersFout("--langs", f"gaat niet samen met {optie}.", "Laat een van beide weg.")
    elif "langs" in gegeven:
        raise GebruikersFout("--langs", "is leeg.", kies)
    elif ctx.params["formaat"] == "svg":
        raise GebruikersFout("--formaat svg", "een tekening is er alleen langs een feit dat oploopt.", kies)
    elif "wie" in gegeven:
        raise GebruikersFout("--wie", "hoort bij --langs.", kies)


def _past_bij_partners(ctx: click.Context) -> None:
    """Weigert wat met --partners niets zou doen."""
    for naam in ("uitleg", "uitleg_volledig", "faal_bij_bevinding", "welke"):
        if ctx.get_parameter_source(naam) == click.core.ParameterSource.COMMANDLINE:
            optie = "--wet" if naam == "welke" else f"--{naam.replace('_', '-')}"
            raise GebruikersFout("--partners", f"gaat niet samen met {optie}.", "Laat een van beide weg.")


def _partners_tekst(situatie: Situatie, regime: Regime, formaat: str, scherm: bool) -> str:
    from openfisca_inclusieve_stad.cli.weergave import gegevens, partnerbeeld
    from openfisca_inclusieve_stad.toepassing.toets import partners_van

    antwoord = partners_van(situatie, regime)
    if formaat == "json":
        return gegevens.json_tekst({"titel": situatie.titel, "regime": regime, "partners": antwoord})
    if formaat == "csv":
        return gegevens.csv_tekst(partnerbeeld.rijen(antwoord, regime), partnerbeeld.KOLOMMEN)
    return _document_tekst(partnerbeeld.beeld(antwoord, regime, situatie.titel), formaat, scherm)


def _langs_tekst(situatie: Situatie, regime: Regime, langs: str, wie: str, formaat: str, scherm: bool) -> str:
    from openfisca_inclusieve_stad.cli.weergave import gegevens, langsbeeld
    from openfisca_inclusieve_stad.toepassing.langs import langs as bereken
    from openfisca_inclusieve_stad.toepassing.langs import marginale_druk

    antwoord = bereken(situatie, regime, langs, wie)
    if formaat == "json":
        druk = {naam: None if math.isnan(w) else round(w, 4) for naam, w in marginale_druk(situatie, regime, wie).items()}
        return gegevens.json_tekst(dataclasses.replace(antwoord, marginale_druk=druk))
    if formaat == "csv":
        return gegevens.csv_tekst(langsbeeld.rijen(antwoord), langsbeeld.kolommen(antwoord))
    if formaat == "svg":
        from openfisca_inclusieve_stad.toepassing.tekening import svg

        return svg(antwoord)
    return _document_tekst(langsbeeld.beeld(antwoord, marginale_druk(situatie, regime, wie)), formaat, scherm)


def _schrijf_document(document: Document, formaat: str) -> None:
    schrijf(_document_tekst(document, formaat, scherm=sys.stdout.isatty()))


def _document_tekst(document: Document, formaat: str, scherm: bool) -> str:
    if formaat == "md":
        from openfisca_inclusieve_stad.cli.weergave.markdown import als_markdown

        return als_markdown(document)
    from openfisca_inclusieve_stad.cli.weergave.tabel import als_tabel

    return als_tabel(document, scherm=scherm)
