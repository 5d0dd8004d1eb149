"""What commands have in common: arguments, options, and how they are completed."""

from __future__ import annotations

import datetime
import enum
from pathlib import Path
from typing import Annotated, Any, TypeVar

import typer

from .. import DateError, Interval
from .completion import complete
from .exits import wrong_use
from .output import Output


T = TypeVar("T", bound=enum.Enum)


class Kind(enum.Enum):
    """Kinds of entities."""

    person = "person"
    organisation = "organisation"
    vessel = "vessel"
    aircraft = "aircraft"


class Unverified(enum.Enum):
    """What becomes of fields that are marked as not verified."""

    keep = "keep"
    drop = "drop"


def iso_day(text: str) -> datetime.date:
    """A day from its ISO form; raises DateError."""
    day = Interval.since(text).from_
    assert day is not None
    return day


def a_day(text: str) -> datetime.date:
    """A day of an argument or an option; what is wrong with it is told with its name."""
    try:
        return iso_day(text)
    except DateError as error:
        raise wrong_use(error) from error


def choice(kind: type[T], flag: str, help: str) -> Any:
    """An option that takes one of a few words; a wrong one is told with all of them."""
    words = [each.value for each in kind]

    def one_of(given: object) -> T:
        try:
            return kind(given)
        except ValueError:
            known = ", ".join(f"'{word}'" for word in words)
            raise wrong_use(f"'{given}' is not one of {known}") from None

    def matching(incomplete: str) -> list[str]:
        return [word for word in words if word.startswith(incomplete)]

    one_of.__name__ = "|".join(words)
    return typer.Option(
        flag, parser=one_of, metavar=f"[{'|'.join(words)}]", help=help, autocompletion=matching
    )


def example(*commands: str) -> str:
    """The end of a command's help: examples, which a test runs."""
    return "\n\n".join(("Example:" if len(commands) == 1 else "Examples:", *commands))


def id_option(name: str, section: str, help: str) -> Any:
    """An option that takes an id of a section of the record."""
    return typer.Option(f"--{name}", metavar="ID", help=help, autocompletion=complete(section))


def id_argument(metavar: str, help: str, *sections: str) -> Any:
    """An argument that takes an id of one of some sections of the record."""
    return typer.Argument(metavar=metavar, help=help, autocompletion=complete(*sections))


def day_option(name: str, help: str) -> Any:
    """An option that takes a day."""
    return typer.Option(f"--{name}", metavar="DAY", parser=a_day, help=help)


Day = Annotated[
    datetime.date,
    typer.Argument(metavar="DAY", parser=a_day, help="The day, as in 2021-11-17."),
]
Before = Annotated[
    datetime.date,
    typer.Argument(metavar="BEFORE", parser=a_day, help="The first day, as in 2021-11-16."),
]
After = Annotated[
    datetime.date,
    typer.Argument(metavar="AFTER", parser=a_day, help="The second day, as in 2021-11-17."),
]
On = Annotated[datetime.date, day_option("on", "The day, as in 2021-11-17.")]
KnownOn = Annotated[
    datetime.date | None,
    day_option("known-on", "Only what had been published by the end of that day counts."),
]
Reading = Annotated[
    Unverified,
    choice(Unverified, "--unverified", "'drop' takes what is not verified as not stated."),
]
Regime = Annotated[str | None, id_option("regime", "regimes", "Under this regime.")]
Authority = Annotated[str | None, id_option("authority", "authorities", "By this authority.")]
OfKind = Annotated[Kind | None, choice(Kind, "--kind", "With a party of this kind.")]
Country = Annotated[
    str | None,
    typer.Option("--country", metavar="CODE", help="With a party of this country, as in BY."),
]
Criterion = Annotated[str | None, id_option("criterion", "criteria", "On this ground.")]
Measure = Annotated[str | None, id_option("measure", "measures", "Bound by this measure.")]
Act = Annotated[str | None, id_option("act", "acts", "Made or changed by this act.")]
Entity = Annotated[str | None, id_option("entity", "entities", "With this party.")]
Data = Annotated[
    list[Path] | None,
    typer.Option(
        "--data",
        metavar="PATH",
        help="A YAML file, or a folder of them, instead of the bundled data; can be repeated.",
    ),
]
ListKey = Annotated[
    str | None, typer.Option("--key", metavar="KEY", help="The publisher's key of one entry.")
]
Json = Annotated[bool, typer.Option("--json", help="Print JSON, for programs.")]
Csv = Annotated[bool, typer.Option("--csv", help="Print CSV, for programs.")]
Columns = Annotated[
    str | None,
    typer.Option(
        "--columns",
        metavar="NAMES",
        help="Which columns, by name, as in act,authority; a wrong one lists them all.",
    ),
]


def narrowed(**given: str | Kind | None) -> dict[str, Any]:
    """The filters that are given, as the library takes them."""
    return {
        name: value.value if isinstance(value, Kind) else value
        for name, value in given.items()
        if value is not None
    }


def output_of(as_json: bool, as_csv: bool, columns: str | None) -> Output:
    """How to print, from the options; refuses --json together with --csv."""
    if as_json and as_csv:
        raise wrong_use("cannot stand beside --csv", "--json")
    names = tuple(name.strip() for name in columns.split(",")) if columns is not None else ()
    return Output("json" if as_json else "csv" if as_csv else "people", names)
