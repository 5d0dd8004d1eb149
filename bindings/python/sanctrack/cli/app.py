"""The command line put together: every command, and what becomes of errors."""

from __future__ import annotations

from typing import Annotated, Any

import typer
from typer.core import TyperGroup

from .. import LoadError, UnknownIdError, __version__
from .._errors import Error
from . import analysis, checking, law, lists, lookup, reports
from .exits import FAILED, WRONG
from .printing import complain, complain_of_problems

HELP = "\n\n".join(
    (
        "Who was sanctioned on a day, by whom, under which act, for what, with which measures.",
        "A day is written as 2021-11-17 and read at its end. Questions are asked of the bundled "
        "data, or of --data. A table is printed for people, --json and --csv for programs.",
        "Exit status: 0 yes, or done; 3 no; 4 cannot tell; 2 the command is wrong (an option, a "
        "day, an id that is not on record); 1 it failed: problems in the data, or a file that "
        "cannot be read or written.",
    )
)


class Commands(TyperGroup):
    """The commands; an error of the library is told in one line, never as a traceback."""

    def invoke(self, ctx: Any) -> Any:
        """Runs a command and turns errors into messages and exit statuses."""
        try:
            return super().invoke(ctx)
        except LoadError as error:
            complain_of_problems(error.diagnostics)
            raise typer.Exit(FAILED) from error
        except OSError as error:
            complain(_plain(error))
            raise typer.Exit(FAILED) from error
        except (Error, ImportError) as error:
            complain(error)
            caller = isinstance(error, (UnknownIdError, ValueError))
            raise typer.Exit(WRONG if caller else FAILED) from error


def _plain(error: OSError) -> str:
    why = error.strerror or str(error)
    return why if error.filename is None else f"{error.filename}: {why}"


def _paragraphs(text: str) -> str:
    """A docstring whose lines end where the terminal does."""
    return "\n\n".join(" ".join(part.split()) for part in text.split("\n\n"))


def print_version(wanted: bool) -> None:
    """Prints the version of the library and exits."""
    if wanted:
        typer.echo(f"sanctrack {__version__}")
        raise typer.Exit


def start(
    version: Annotated[
        bool,
        typer.Option(
            "--version", callback=print_version, is_eager=True, help="Print the version and exit."
        ),
    ] = False,
) -> None:
    """Takes the options that stand before a command."""


app = typer.Typer(
    cls=Commands,
    help=HELP,
    no_args_is_help=True,
    rich_markup_mode="rich",
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
app.callback(help=HELP)(start)
for group in (checking, law, analysis, lookup, reports, lists):
    group.add_to(app)
for each in app.registered_commands:
    each.help = _paragraphs(each.callback.__doc__ or "")
