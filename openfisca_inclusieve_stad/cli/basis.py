"""Wat elke opdracht deelt: Nederlandse hulp en meldingen, exitcodes, en schrijven naar een pijp die dicht kan gaan.

Laadt geen OpenFisca en geen rich: `--help` moet meteen antwoorden.
"""

from __future__ import annotations

import errno
import locale
import os
import stat
import sys
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import click

from openfisca_inclusieve_stad.fouten import GebruikersFout, lijkt_op

BEVINDING, VERKEERD_GEBRUIK, FOUTE_INVOER, AFGEBROKEN = 1, 2, 3, 4
FORMATEN = ("tabel", "json", "csv", "md")
DIMENSIES = ("inkomen", "vermogen", "huur", "uren", "leeftijd")
UITVOERINGEN = ("standaard", "ruim", "streng")


class VerkeerdGebruik(click.UsageError):
    """Een onbekende opdracht of optie, of een argument dat ontbreekt: exit 2."""

    def show(self, file: Any = None) -> None:
        pad = self.ctx.command_path if self.ctx else "inclusieve-stad"
        gebruik = f"{self.ctx.get_usage()}\n" if self.ctx else ""
        click.echo(f"{gebruik}{self.format_message()} Zie '{pad} --help'.", file=file, err=True)


def _hulp(ctx: click.Context, param: click.Parameter, waarde: bool) -> None:
    if waarde and not ctx.resilient_parsing:
        schrijf(ctx.get_help() + "\n")
        ctx.exit()


_HULPOPTIE = click.Option(
    ["--help", "-h"], is_flag=True, is_eager=True, expose_value=False, callback=_hulp, help="Toont deze hulp."
)


class _Nederlands(click.Command):
    """Hulp en meldingen in het Nederlands."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **{"add_help_option": False, **kwargs})
        self.params.append(_HULPOPTIE)

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        namen = {"[OPTIONS]": "[OPTIES]", "[COMMAND] [ARGS]...": "OPDRACHT …", "COMMAND [ARGS]...": "OPDRACHT …"}
        delen = [namen.get(deel, deel) for deel in self.collect_usage_pieces(ctx)]
        formatter.write_usage(ctx.command_path, " ".join(delen), prefix="Gebruik: ")

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        opties = [p for p in self.get_params(ctx) if isinstance(p, click.Option)]
        regels = [regel for p in opties if (regel := p.get_help_record(ctx)) is not None]
        with formatter.section("Opties"):
            formatter.write_dl(regels)

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        try:
            return super().parse_args(ctx, args)
        except VerkeerdGebruik:
            raise
        except click.NoSuchOption as fout:
            namen = [naam for p in self.get_params(ctx) for naam in p.opts if naam.startswith("--")]
            hint = lijkt_op(fout.option_name, namen)
            raise VerkeerdGebruik(f"Onbekende optie '{fout.option_name}'. {hint}".strip(), ctx) from None
        except click.MissingParameter as fout:
            naam = fout.param.human_readable_name if fout.param else ""
            raise VerkeerdGebruik(f"{naam} ontbreekt.", ctx) from None
        except click.BadOptionUsage as fout:
            hoort = _HOORT.get(fout.option_name, "geen waarde")
            raise VerkeerdGebruik(f"Bij de optie '{fout.option_name}' hoort {hoort}.", ctx) from None
        except click.UsageError as fout:
            te_veel = fout.format_message().rpartition("(")[2].rstrip(").")  # 'Got unexpected extra argument (b)'
            raise VerkeerdGebruik(f"Te veel argumenten: {te_veel}.", ctx) from None


_HOORT = {
    "--peildatum": "een maand",
    "--uitvoering": "een woord",
    "--hervorming": "een naam",
    "--formaat": "een woord",
    "--variant": "een naam",
    "--wet": "een naam",
    "--langs": "een dimensie",
    "--wie": "een naam",
    "--uit": "een pad",
    "--van": "een leeftijd",
    "--tot": "een leeftijd",
}


class Opdracht(_Nederlands):
    """Een opdracht."""


class Opdrachten(_Nederlands, click.Group):
    """De groep van opdrachten: vangt wat een gebruiker verkeerd kan doen, nooit met een traceback."""

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        _Nederlands.format_options(self, ctx, formatter)
        regels = [(naam, self.commands[naam].get_short_help_str(70)) for naam in self.list_commands(ctx)]
        with formatter.section("Opdrachten"):
            formatter.write_dl(regels)

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(self.commands)

    def resolve_command(self, ctx: click.Context, args: list[str]) -> Any:
        if args[0] not in self.commands:
            doe = lijkt_op(args[0], self.commands) or f"Kies uit: {', '.join(self.commands)}."
            raise VerkeerdGebruik(f"Onbekende opdracht '{args[0]}'. {doe}", ctx)
        return super().resolve_command(ctx, args)

    def invoke(self, ctx: click.Context) -> Any:
        try:
            return super().invoke(ctx)
        except GebruikersFout as fout:
            click.echo(str(fout), err=True)
            ctx.exit(FOUTE_INVOER)
        except KeyboardInterrupt:
            click.echo("Afgebroken.", err=True)
            ctx.exit(AFGEBROKEN)


def schrijf(tekst: str) -> None:
    """De uitvoer, altijd in UTF-8. Leest de ontvanger niet verder (`| head`), dan stopt het stil met exit 0.

    Kan er niet worden geschreven (schijf vol), dan een melding en exit 3.
    """
    stroom = sys.stdout.buffer
    try:
        stroom.write(tekst.encode("utf-8"))
        stroom.flush()
    except OSError as fout:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # anders klaagt Python bij het afsluiten
        if isinstance(fout, BrokenPipeError):
            raise SystemExit(0) from None
        click.echo(f"stdout: niet te schrijven ({fout.strerror}). Schrijf ergens anders heen.", err=True)
        raise SystemExit(FOUTE_INVOER) from None


def schrijf_naar(pad: str, tekst: str) -> None:
    """De uitvoer in een bestand (zonder pad: naar stdout), heel of niet: wie leest, ziet nooit een half bestand.

    Fouten: GebruikersFout als de map ontbreekt of niet te beschrijven is, of als het pad zelf een map is.
    """
    if not pad:
        schrijf(tekst)
        return
    try:
        _vervang(Path(pad).resolve(), tekst)  # door een verwijzing heen: anders wordt de verwijzing zelf vervangen
    except OSError as fout:
        waarom = _WAAROM_NIET.get(fout.errno or 0, fout.strerror or "onbekende fout")
        raise GebruikersFout(f"--uit {pad}", f"niet te schrijven: {waarom}.", "Kies een andere plaats.") from None


def _vervang(doel: Path, tekst: str) -> None:
    if doel.exists() and not doel.is_file():  # als root zou /dev/null anders een gewoon bestand worden
        raise OSError(errno.EISDIR if doel.is_dir() else errno.EINVAL, "")
    # naast het doel: vervangen gaat alleen op hetzelfde bestandssysteem in één stap
    nummer, naam = tempfile.mkstemp(prefix=".inclusieve-stad-", dir=doel.parent)
    try:
        with os.fdopen(nummer, "wb") as stroom:
            stroom.write(tekst.encode("utf-8"))
            stroom.flush()
            os.fsync(stroom.fileno())
        Path(naam).chmod(_rechten(doel))
        Path(naam).replace(doel)
    except BaseException:
        Path(naam).unlink(missing_ok=True)
        raise


_WAAROM_NIET = {
    errno.ENOENT: "de map bestaat niet",
    errno.ENOTDIR: "een deel van het pad is geen map",
    errno.EACCES: "in deze map mag u niet schrijven",
    errno.EPERM: "in deze map mag u niet schrijven",
    errno.EROFS: "deze schijf is alleen te lezen",
    errno.EISDIR: "dit is een map",
    errno.EINVAL: "dit is geen gewoon bestand",
    errno.ENOSPC: "de schijf is vol",
    errno.ENAMETOOLONG: "de naam is te lang",
}


def _rechten(doel: Path) -> int:
    """De rechten van het bestand dat er staat, of die van een nieuw bestand (mkstemp geeft alleen de eigenaar rechten)."""
    try:
        return stat.S_IMODE(doel.stat().st_mode)
    except FileNotFoundError:
        masker = os.umask(0)
        os.umask(masker)
        return 0o666 & ~masker


def lees_als_utf8() -> None:
    """Start opnieuw in UTF-8 als de taalinstelling anders is: OpenFisca leest haar bestanden in die van de omgeving."""
    anders = locale.getpreferredencoding(False).lower() not in ("utf-8", "utf8")
    if anders and os.environ.get("PYTHONUTF8") != "1":
        os.environ["PYTHONUTF8"] = "1"
        os.execv(sys.executable, [sys.executable, *sys.orig_argv[1:]])  # noqa: S606 (onze eigen opdracht)


def keuze(optie: str, waarde: str, mogelijk: Sequence[str]) -> str:
    """Een waarde uit een vaste lijst; iets anders wordt geweigerd (exit 3)."""
    if waarde not in mogelijk:
        doe = f"{lijkt_op(waarde, mogelijk)} Kies uit: {', '.join(mogelijk)}.".strip()
        raise GebruikersFout(optie, f"'{waarde}' bestaat niet.", doe)
    return waarde


def optie_formaat(formaten: tuple[str, ...] = FORMATEN) -> Callable[[Any], Any]:
    """`--formaat`, met de vormen die deze opdracht kent."""

    def gelezen(ctx: click.Context, param: click.Parameter, waarde: str) -> str:
        return keuze("--formaat", waarde, formaten)

    return click.option("--formaat", default="tabel", callback=gelezen, metavar="|".join(formaten), help="Vorm van de uitvoer.")
