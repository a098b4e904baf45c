"""De opdrachtregel `inclusieve-stad`: vertaalt een opdracht naar een functie van `toepassing`, en haar antwoord naar tekst.

Exit 0 klaar, 1 alleen met --faal-bij-bevinding of als een casus afwijkt van wat is verwacht, 2 onbekende opdracht of
optie, 3 een bestand of waarde die niet kan, 4 afgebroken. Gegevens op stdout, meldingen op stderr.
"""

from __future__ import annotations

import click

from openfisca_inclusieve_stad.cli.basis import Opdrachten, lees_als_utf8, schrijf
from openfisca_inclusieve_stad.cli.leeftijden import leeftijden
from openfisca_inclusieve_stad.cli.opdrachten import casussen, catalogus, toets, vergelijk


def _versie(ctx: click.Context, param: click.Parameter, waarde: bool) -> None:
    if waarde and not ctx.resilient_parsing:
        from importlib.metadata import version

        schrijf(f"inclusieve-stad {version('openfisca-inclusieve-stad')} (openfisca-core {version('openfisca-core')})\n")
        ctx.exit()


@click.group(cls=Opdrachten, invoke_without_command=True)
@click.option("--versie", is_flag=True, is_eager=True, expose_value=False, callback=_versie, help="Toont de versie.")
@click.pass_context
def groep(ctx: click.Context) -> None:
    """Het Nederlandse sociaal domein als regels: wat geldt, waar wetten botsen, en wat een experiment verandert."""
    if ctx.invoked_subcommand is None:
        schrijf(ctx.get_help() + "\n")


for opdracht in (toets, vergelijk, leeftijden, casussen, catalogus):
    groep.add_command(opdracht)


def main() -> None:
    """Het beginpunt van `inclusieve-stad`."""
    lees_als_utf8()
    groep(prog_name="inclusieve-stad")
