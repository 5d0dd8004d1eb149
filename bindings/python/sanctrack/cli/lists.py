"""`read` and `history`: official lists, and their editions over time."""

from __future__ import annotations

import enum
import sys
from typing import Annotated, Any

import typer

from .. import EditionDiff, History, ListAnswer, ListTimeline, Table, lists
from .._columns import TEXT, TEXTS, shown, texts
from .._list_columns import DETAILS
from . import options as o
from .exits import leave_with, wrong_use
from .output import Output, print_json, show
from .printing import complain_of_problems, print_line, tell_sentence


class Field(enum.Enum):
    """What of the entries has a row each."""

    entries = "entries"
    names = "names"
    births = "births"
    birth_places = "birth_places"
    nationalities = "nationalities"
    roles = "roles"
    identifiers = "identifiers"
    addresses = "addresses"
    relations = "relations"
    listings = "listings"
    acts = "acts"
    measures = "measures"
    features = "features"


class Show(enum.Enum):
    """What of a history."""

    months = "months"
    editions = "editions"
    additions = "additions"
    removals = "removals"
    renames = "renames"


assert {each.value for each in Field} == {"entries", *DETAILS}


def add_to(app: typer.Typer) -> None:
    """Adds the commands."""
    app.command(
        epilog=o.example("sanctrack read sdn.csv", "sanctrack read sdn.csv --show names --csv")
    )(read)
    app.command(
        epilog=o.example(
            "sanctrack history editions",
            "sanctrack history editions --key 33374 --on 2021-12-02",
            "sanctrack history editions --key 33374",
            "sanctrack history editions --show removals --csv",
        )
    )(history)


def read(
    path: Annotated[
        str, typer.Argument(metavar="FILE", help="An official list, perhaps in .gz or .zip.")
    ],
    what: Annotated[Field, o.choice(Field, "--show", "What has a row each.")] = Field.entries,
    key: o.ListKey = None,
    as_json: o.Json = False,
    as_csv: o.Csv = False,
    columns: o.Columns = None,
) -> None:
    """What an official list says; its format is found from what the file says.

    A record that cannot be read is told with its line and costs itself alone.
    """
    output = o.output_of(as_json, as_csv, columns)
    edition = lists.read(path)
    complain_of_problems(edition.warnings)
    if key is not None and what is Field.entries:
        entry = edition.entry(key)
        if output.format == "json" and not output.columns:
            return print_json({"title": edition.title, "entry": entry.to_dict()})
        return show(only(edition.entries, key), output)
    table = edition.entries if what is Field.entries else edition.details(what.value)
    show(table if key is None else only(table, edition.entry(key).key), output)


def only(table: Table[Any], key: str) -> Table[Any]:
    """The rows of one entry."""
    keys = table.column("key")
    rows = tuple(row for row, of in zip(table, keys) if of == key)
    return Table(f"{key} in {table.title}", rows, table.columns, table.origin(), table.caveats)


def history(
    folder: Annotated[
        str,
        typer.Argument(
            metavar="FOLDER",
            help="Editions of one list, the time in each name: sdn-2021-12-02T185023Z.csv.",
        ),
    ],
    what: Annotated[Show | None, o.choice(Show, "--show", "What to list; else by month.")] = None,
    key: o.ListKey = None,
    on: Annotated[
        str | None,
        typer.Option(
            "--on",
            metavar="TIME",
            help="A day, or an instant as in 2021-12-02T12:00Z. With --key: was it listed then? "
            "Alone: the whole list of then.",
        ),
    ] = None,
    since: Annotated[
        str | None,
        typer.Option("--since", metavar="TIME", help="With --on: what changed from then to then."),
    ] = None,
    programme: Annotated[
        str | None,
        typer.Option("--programme", metavar="TAG", help="By month: only this one; '*': each."),
    ] = None,
    max_removed: Annotated[
        float,
        typer.Option(
            metavar="SHARE", help="Refuse an edition that would remove more of the entries."
        ),
    ] = 0.10,
    accept: Annotated[
        bool, typer.Option("--accept", help="Take every edition, whatever it removes.")
    ] = False,
    as_json: o.Json = False,
    as_csv: o.Csv = False,
    columns: o.Columns = None,
) -> None:
    """What editions of one list say together: who was listed when, who came and went.

    With --key and --on the exit status is the answer: 0 yes, 3 no, 4 cannot tell. What stands
    between two editions that differ nobody can tell; absence from one edition is no delisting.
    """
    output = o.output_of(as_json, as_csv, columns)
    if what is not None and (key is not None or on is not None):
        raise wrong_use("cannot stand beside --key and --on", "--show")
    if since is not None and (on is None or key is not None):
        raise wrong_use("expected --on beside it, and no --key", "--since")
    if programme is not None and (what not in (None, Show.months) or key or on):
        raise wrong_use("narrows additions and removals by month alone", "--programme")
    told = History()
    told.add_folder(
        folder, max_removed=max_removed, accept=accept, progress=sys.stderr.isatty() or None
    )
    if key is not None and on is not None:
        answer = told.is_listed(key, on)
        show_list_answer(answer, told, output)
        leave_with(answer.verdict)
    if key is not None:
        return show_life(told.timeline(key), told, output)
    if on is not None and since is not None:
        return show_changes(told.diff(since, on), told, output)
    if on is not None:
        return show(told.edition_at(on).entries, output)
    tables = {
        Show.editions: told.editions,
        Show.additions: told.additions,
        Show.removals: told.removals,
        Show.renames: told.renames,
    }
    show(tables[what]() if what in tables else told.months(programme), output)


ANSWER = (
    shown("key", TEXT, "the publisher's key"),
    shown("name", TEXT, "the name it bore", "label"),
    shown("asked", TEXT, "the time asked about", lambda row: str(row.asked)),
    shown("listed", TEXT, "yes, no, or cannot tell", "verdict"),
    shown("evidence", TEXTS, "the editions around it", lambda row: [e.text for e in row.evidence]),
    shown("caveats", TEXTS, "why it may be otherwise"),
)
LIFE = (
    shown("since", TEXT, "the first edition that shows it", lambda row: row[0]),
    shown("until", TEXT, "the last edition that shows it", lambda row: row[1]),
    shown("what", TEXT, "seen, gone, or the field that changed", lambda row: row[2]),
    shown("removed", TEXTS, "values that went", lambda row: row[3]),
    shown("added", TEXTS, "values that came", lambda row: row[4]),
)
CHANGED = (
    shown("what", TEXT, "added, removed, or the field that changed", lambda row: row[0]),
    shown("key", TEXT, "the publisher's key", lambda row: row[1]),
    shown("name", TEXT, "the name", lambda row: row[2]),
    shown("removed", TEXTS, "values that went", lambda row: row[3]),
    shown("added", TEXTS, "values that came", lambda row: row[4]),
)

Row = tuple[str, str, str, list[str], list[str]]


def show_list_answer(answer: ListAnswer, told: History, output: Output) -> None:
    """Prints whether a key was listed."""
    title = f"{answer.key} on the list at {answer.asked}"
    table = Table(title, (answer,), ANSWER, told.editions().origin(), answer.caveats)
    if output.format == "json" and not output.columns:
        print_json({"title": title, "answer": answer.to_dict(), "caveats": list(answer.caveats)})
    elif output.format == "people" and not output.columns:
        print_line(answer.sentence())
    else:
        tell_sentence(answer.sentence())
        show(table, output)


def show_life(life: ListTimeline, told: History, output: Output) -> None:
    """Prints the life of one entry."""
    if output.format == "json" and not output.columns:
        return print_json({"title": f"life of {life.key}", "life": life.to_dict()})
    rows: list[Row] = []
    for span in life.spans:
        rows.append((span.first_seen.when, span.last_seen.when, "seen", [], []))
        if span.ended is not None:
            end = span.ended
            back = end.returned.when if end.returned else ""
            rows.append((end.first_absent.when, back, f"gone ({end.evidence})", [], []))
    for version in life.versions:
        when = (version.first_seen.when, version.last_seen.when)
        for change in version.changes:
            rows.append((*when, change.field, texts(change.removed), texts(change.added)))
    title = f"life of {life.key} {life.label}"
    rows.sort(key=lambda row: row[0])
    show(Table(title, tuple(rows), LIFE, told.editions().origin(), life.caveats), output)


def show_changes(diff: EditionDiff, told: History, output: Output) -> None:
    """Prints what differs between two editions."""
    rows: list[Row] = [("added", each.key, each.label, [], []) for each in diff.added]
    rows += [("removed", each.key, each.label, [], []) for each in diff.removed]
    for each in diff.changed:
        for field in each.fields:
            went, came = texts(field.removed), texts(field.added)
            rows.append((field.field, each.key, each.after.label, went, came))
    show(Table(str(diff), tuple(rows), CHANGED, told.editions().origin(), diff.caveats), output)
