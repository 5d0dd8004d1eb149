"""`sanctrack lookup`: a ledger of payments with what applied to each party on its day."""

from __future__ import annotations

import csv
import difflib
from collections.abc import Iterable, Iterator
from itertools import groupby, islice
from operator import itemgetter
from typing import Annotated, Any

import typer

from .. import Table
from . import options as o
from .data import registry
from .exits import FAILED, wrong_use
from .ledger import Ledger, Row, reading, writing
from .output import csv_cell
from .printing import complain_of, complain_of_caveats

BATCH = 50_000
MOST_COMPLAINTS = 20
PLACE = "row"
ASKED = (PLACE, "entity", "day")


def add_to(app: typer.Typer) -> None:
    """Adds the command."""
    command = "sanctrack lookup ledger.csv --entity-column payee --day-column paid -o answers.csv"
    app.command(epilog=o.example(command))(lookup)


def lookup(
    path: Annotated[
        str, typer.Argument(metavar="LEDGER.csv", help="A CSV file in UTF-8; '-': standard input.")
    ],
    entity_column: Annotated[
        str, typer.Option(metavar="NAME", help="The column of ids of entities.")
    ] = "entity",
    day_column: Annotated[
        str, typer.Option(metavar="NAME", help="The column of days, as in 2021-11-17.")
    ] = "day",
    target: Annotated[
        str,
        typer.Option(
            "--output", "-o", metavar="FILE", help="Where to write; '-': standard output."
        ),
    ] = "-",
    delimiter: Annotated[
        str, typer.Option(metavar="CHARACTER", help="What stands between the cells of the ledger.")
    ] = ",",
    regime: o.Regime = None,
    authority: o.Authority = None,
    known_on: o.KnownOn = None,
    unverified: o.Reading = o.Unverified.keep,
    keep_unknown: Annotated[
        bool,
        typer.Option(
            "--keep-unknown", help="A party that is not on record gets 'cannot tell', and no error."
        ),
    ] = False,
    data: o.Data = None,
) -> None:
    """The designations and measures that applied to each party of a ledger on its day.

    The columns of the ledger stay as they are, and those of the answer follow: a row for each
    designation, or one with the verdict alone. A row that cannot be looked up gets no verdict and
    is told with its line; then the exit status is 1.
    """
    if len(delimiter) != 1 or delimiter in '"\r\n':
        raise wrong_use("expected one character", "--delimiter")
    reg = registry(data)
    asked: dict[str, Any] = {
        **o.narrowed(regime=regime, authority=authority),
        "known_on": known_on,
        "unverified": unverified.value,
        "unknown": "keep" if keep_unknown else "refuse",
    }
    with reading(path) as (source, advance):
        ledger = Ledger(source, path, delimiter)
        rows = ledger.rows(
            reg,
            _place(ledger.header, entity_column, "--entity-column"),
            _place(ledger.header, day_column, "--day-column"),
            keep_unknown,
        )
        with writing(target) as sink:
            answers = _Answers(reg, asked)
            writer = csv.writer(sink)
            writer.writerow([*ledger.header, *answers.names(ledger.header)])
            while batch := list(islice(rows, BATCH)):
                writer.writerows(answers.to(batch))
                advance()
    complain_of_caveats(answers.caveats)
    _complain(path, answers)
    if answers.bad:
        raise typer.Exit(FAILED)


def _place(header: list[str], name: str, option: str) -> int:
    if header.count(name) > 1:
        raise wrong_use(f"the ledger has {header.count(name)} columns '{name}'", option)
    if name in header:
        return header.index(name)
    near = difflib.get_close_matches(name, header, 1)
    meant = f": did you mean '{near[0]}'?" if near else f": the ledger has {', '.join(header)}"
    raise wrong_use(f"no column '{name}'{meant}", option)


class _Answers:
    """What is found of the rows of a ledger, batch by batch."""

    def __init__(self, reg: Any, asked: dict[str, Any]) -> None:
        """Asks for nothing, to see the columns of the answer."""
        self._reg = reg
        self._asked = asked
        empty = self._look_up([])
        self._columns = [each.name for each in empty.columns if each.name not in ASKED]
        self.caveats: dict[Any, None] = {}
        self.problems: list[Row] = []
        self.bad = 0

    def _look_up(self, rows: list[Row]) -> Table[Any]:
        entities, days = [row.entity for row in rows], [row.day for row in rows]
        found: Table[Any] = self._reg.lookup(entities, days, **self._asked)
        return found

    def names(self, header: Iterable[str]) -> list[str]:
        """The names of its columns; one that the ledger has, too, gets our name before it."""
        taken = set(header)
        names = [*self._columns, "problem"]
        return [f"sanctrack_{name}" if name in taken else name for name in names]

    def to(self, batch: list[Row]) -> Iterator[list[object]]:
        """The rows with their answers, in their order."""
        good = [row for row in batch if not row.problem]
        table = self._look_up(good)
        self.caveats.update(dict.fromkeys(table.caveats))
        values = [map(csv_cell, table.column(name)) for name in self._columns]
        pairs = groupby(zip(table.column(PLACE), zip(*values)), itemgetter(0))
        asked = 0
        for row in batch:
            if row.problem:
                self._keep(row)
                yield [*row.cells, *([""] * len(self._columns)), csv_cell(row.problem)]
                continue
            place, found = next(pairs, (-1, ()))
            if place != asked:
                raise RuntimeError(f"the answers lack line {row.line} of the ledger")
            for _, cells in found:
                yield [*row.cells, *cells, ""]
            asked += 1

    def _keep(self, row: Row) -> None:
        self.bad += 1
        if len(self.problems) < MOST_COMPLAINTS:
            self.problems.append(row)


def _complain(path: str, answers: _Answers) -> None:
    for row in answers.problems:
        complain_of(f"{path}:{row.line}", row.problem)
    if answers.bad > len(answers.problems):
        more = answers.bad - len(answers.problems)
        complain_of(path, f"{more:,} more rows that cannot be looked up")
