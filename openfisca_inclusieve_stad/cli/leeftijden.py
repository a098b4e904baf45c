"""De opdracht `leeftijden`: wat er voor één persoon omslaat, op datum."""

from __future__ import annotations

import sys

import click

from openfisca_inclusieve_stad.cli.basis import Opdracht, optie_formaat, schrijf
from openfisca_inclusieve_stad.cli.invoer import BESTAND, VARIANT, regime_van, situatie_van
from openfisca_inclusieve_stad.fouten import GebruikersFout


def _jaren(ctx: click.Context, param: click.Parameter, waarde: str) -> int:
    if not (waarde.isdecimal() and int(waarde) <= 120):
        raise GebruikersFout(f"--{param.name}", f"'{waarde}' is geen leeftijd.", "Geef een heel getal van 0 tot en met 120.")
    return int(waarde)


@click.command(cls=Opdracht, short_help="Wat er op welke dag omslaat met de leeftijd, met artikel.")
@BESTAND
@click.option("--wie", default="", metavar="NAAM", help="Van wie; anders de eerste persoon.")
@click.option("--van", default="12", callback=_jaren, metavar="JAAR", help="Vanaf welke verjaardag; anders 12.")
@click.option("--tot", default="30", callback=_jaren, metavar="JAAR", help="Tot en met welke leeftijd; anders 30.")
@click.option("--alles", is_flag=True, help="Ook wat deze persoon met deze feiten niet raakt.")
@click.option("--peildatum", default="", metavar="MAAND", help="De maand, zoals 2016-07; anders die van het bestand.")
@VARIANT
@optie_formaat()
def leeftijden(bestand: str, wie: str, van: int, tot: int, alles: bool, peildatum: str, variant: str, formaat: str) -> None:
    """Toont van één persoon de dagen waarop een wet omslaat: het artikel, wat ervoor geldt en wat erna."""
    from openfisca_inclusieve_stad.cli.weergave import gegevens, leeftijdsbeeld
    from openfisca_inclusieve_stad.cli.weergave.markdown import als_markdown
    from openfisca_inclusieve_stad.cli.weergave.tabel import als_tabel
    from openfisca_inclusieve_stad.toepassing.leeftijdsovergangen import leeftijdsovergangen

    if van > tot:
        raise GebruikersFout("--van", f"{van} is meer dan --tot {tot}.", "Neem een lager getal.")
    situatie = situatie_van(bestand, variant)
    antwoord = leeftijdsovergangen(situatie, regime_van(situatie, peildatum, "standaard", ()), wie, van=van, tot=tot)
    if formaat == "json":
        schrijf(gegevens.json_tekst(antwoord))
    elif formaat == "csv":
        schrijf(gegevens.csv_tekst(leeftijdsbeeld.rijen(antwoord, alles), leeftijdsbeeld.KOLOMMEN))
    else:
        document = leeftijdsbeeld.beeld(antwoord, alles)
        schrijf(als_markdown(document) if formaat == "md" else als_tabel(document, scherm=sys.stdout.isatty()))
