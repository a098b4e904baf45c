"""Wat opdrachten over een situatie delen: het bestand, de variant en het regime van de opdrachtregel."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from openfisca_inclusieve_stad.cli.basis import UITVOERINGEN, keuze
from openfisca_inclusieve_stad.fouten import GebruikersFout, lijkt_op

if TYPE_CHECKING:
    from openfisca_inclusieve_stad.toepassing.antwoord import Regime
    from openfisca_inclusieve_stad.toepassing.situatie import Situatie

HOE = "|".join(UITVOERINGEN)
BESTAND = click.argument("bestand", metavar="BESTAND")
VARIANT = click.option("--variant", default="", metavar="NAAM", help="Een variant van het situatiebestand.")


def uitvoering_van(ctx: click.Context, param: click.Parameter, waarde: Any) -> Any:
    """Weigert een uitvoering die niet bestaat."""
    for een in waarde if isinstance(waarde, tuple) else (waarde,):
        keuze("--uitvoering", een, UITVOERINGEN)
    return waarde


def situatie_van(bestand: str, variant: str) -> Situatie:
    """De situatie van dit bestand, of een variant ervan. Fouten: GebruikersFout."""
    from openfisca_inclusieve_stad.toepassing.situatie import lees, varianten_van

    situatie = lees(bestand)
    if situatie.rekenbaar != "ja":
        click.echo(f"Let op: dit bestand zegt over wat te rekenen is: {situatie.rekenbaar}", err=True)
    if not variant:
        return situatie
    varianten = varianten_van(situatie)
    if variant not in varianten:
        namen = ", ".join(list(varianten)[1:]) or "(het bestand heeft geen varianten)"
        doe = lijkt_op(variant, varianten) or f"Kies uit: {namen}."
        raise GebruikersFout(f"{bestand}: varianten", f"de variant '{variant}' bestaat niet.", doe)
    return varianten[variant]


def regime_van(situatie: Situatie, peildatum: str, uitvoering: str, hervormingen: tuple[str, ...]) -> Regime:
    """Het regime van de opdrachtregel; zonder peildatum die van het bestand. Fouten: GebruikersFout."""
    from openfisca_inclusieve_stad.toepassing.antwoord import Regime
    from openfisca_inclusieve_stad.toepassing.invoerwaarden import Plek, lees_maand
    from openfisca_inclusieve_stad.toepassing.stelsels import op_volgorde

    if peildatum:
        peildatum = lees_maand(peildatum, Plek("--peildatum", ""))
    elif not situatie.peildatum:
        doe = "Zet haar in het bestand (peildatum: 2016-07), of geef haar mee: --peildatum 2016-07."
        raise GebruikersFout(f"{situatie.waar}: peildatum", "er is geen peildatum.", doe)
    return Regime(peildatum or situatie.peildatum, uitvoering, op_volgorde(hervormingen))
