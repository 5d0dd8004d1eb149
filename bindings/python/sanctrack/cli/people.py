"""Results for people: tables as wide as the terminal, in colour only there."""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Iterable, Sequence
from typing import Any

from rich import box
from rich.console import Console, ConsoleDimensions, RenderableType
from rich.table import Table as Grid
from rich.text import Text

from .. import Answer, Column, Table
from .._guards import is_list
from .._text import cell, count, distinct, shown_columns
from .fitting import Fit, fitted_best
from .printing import encode_out, printable, write_out

STYLES = {"yes": "bold green", "no": "bold", "cannot tell": "yellow"}
MOST_NOTES = 20
ENDLESS = 100_000


def print_table(table: Table[Any], columns: tuple[Column, ...]) -> None:
    """Prints a table: title, rows, what is to be said of rows and of all, whence the data come."""
    shown = columns or tuple(shown_columns(table))
    notes = _Notes(table, columns)
    out = _Out()
    out.line(f"{table.title}: {count(len(table))}", "bold")
    if len(table):
        names = [column.name for column in shown]
        out.grid(names, _cells(table, shown, out.joint), notes.marks, fewer=not columns)
    out.lines(notes.lines())
    out.lines([("caveat: ", text) for text in distinct(table.caveats)])
    out.line(f"data: {_origin(table)}", "dim")


def print_answer(answer: Answer) -> None:
    """Prints an answer: the sentence, what it rests on, why it may be otherwise."""
    out = _Out()
    out.sentence(answer.sentence)
    out.lines([("evidence: ", str(each)) for each in answer.evidence])
    out.lines([("caveat: ", text) for text in distinct(answer.caveats)])
    out.line(f"data: {_origin(answer)}", "dim")


def print_sentence(sentence: str, missing: Iterable[str]) -> None:
    """Prints an answer in words, and what would decide where it is open."""
    out = _Out()
    out.sentence(sentence)
    out.lines([("would decide: ", text) for text in missing])


def _origin(result: Table[Any] | Answer) -> str:
    origin = result.origin()
    edition = f", edition {origin.edition}" if origin.edition else ""
    digest = f", {origin.digest[:12]}" if origin.digest else ""
    return f"{origin.dataset or 'no id'}{edition}{digest}, sanctrack {origin.version}"


def _cells(table: Table[Any], columns: Sequence[Column], joint: str) -> list[list[str]]:
    values = [[column._value(row) for column in columns] for row in table.rows]
    return [[_cell(value, joint) for value in row] for row in values]


def _cell(value: object, joint: str) -> str:
    if is_list(value):
        return joint.join(map(printable, value))
    return printable(cell(value))


class _Notes:
    """The caveats of rows, each once, numbered; `marks` has the numbers row by row."""

    def __init__(self, table: Table[Any], columns: Iterable[Column]) -> None:
        """Gathers them, unless the reader has chosen columns."""
        self._texts: dict[str, int] = {}
        self.marks: list[str] = []
        if columns or all(column.name != "caveats" for column in table.columns):
            return
        for texts in table.column("caveats"):
            numbers = [self._texts.setdefault(text, len(self._texts) + 1) for text in texts or ()]
            self.marks.append(" ".join(map(str, sorted(set(numbers)))))
        if not self._texts:
            self.marks = []

    def lines(self) -> list[tuple[str, str]]:
        """The notes as lines; of many the first."""
        texts = list(self._texts)
        shown = [(f"[{number}] ", text) for number, text in enumerate(texts[:MOST_NOTES], 1)]
        more = len(texts) - len(shown)
        return shown + ([("... ", f"{count(more, 'more caveat')}: --json has all")] if more else [])


class _Out:
    """Standard output, with the width of a terminal, or of COLUMNS, or as wide as it takes."""

    def __init__(self) -> None:
        """Looks at what standard output is."""
        encode_out(errors="backslashreplace")
        self._page = io.StringIO()  # a console never writes to a standard output that may break
        self._console = Console(
            file=self._page,
            force_terminal=sys.stdout.isatty() or None,
            highlight=False,
            markup=False,
            emoji=False,
        )
        columns = os.environ.get("COLUMNS", "")
        bounded = self._console.is_terminal or columns.isdigit()
        if not self._console.is_terminal:
            width = int(columns) if bounded else ENDLESS
            self._console.size = ConsoleDimensions(max(width, 1), 25)
        self.joint = "\n" if bounded else "; "

    def line(self, text: str, style: str = "") -> None:
        """Prints a line."""
        self.text(Text(printable(text), style))

    def sentence(self, sentence: str) -> None:
        """Prints an answer in words; the verdict before the colon stands out."""
        word, colon, rest = printable(sentence).partition(":")
        self.text(Text.assemble((word, STYLES.get(word, "")), colon, rest))

    def lines(self, marked: Iterable[tuple[str, str]]) -> None:
        """Prints lines that begin with a mark; what is folded stands in from it."""
        for mark, text in marked:
            grid = Grid.grid()
            grid.add_column(no_wrap=True)
            grid.add_column(overflow="fold")
            grid.add_row(Text(mark, "yellow"), Text(printable(text)))
            self.text(grid)

    def text(self, text: RenderableType) -> None:
        """Prints a text or a grid; off a terminal without blanks at the ends of lines."""
        self._console.print(text, soft_wrap=False)
        printed = self._page.getvalue()
        self._page.seek(0)
        self._page.truncate()
        if not self._console.is_terminal:
            printed = "".join(f"{line.rstrip()}\n" for line in printed.splitlines())
        write_out(printed)

    def grid(
        self, names: list[str], rows: list[list[str]], marks: list[str], *, fewer: bool
    ) -> None:
        """Prints cells below names; what has no room is left out, or all stand row below row.

        fewer: whether columns may be left out, which is told.
        """
        if marks:
            names, rows = [*names, "caveats"], [[*row, m] for row, m in zip(rows, marks)]
        fit = fitted_best([names, *rows], self._console.width, bool(marks), fewer=fewer)
        if fit is None:
            self._records(names, rows)
            return
        self._fitted(names, rows, fit)
        if left_out := fit.left_out(names, rows):
            told = f"{', '.join(left_out)} (--columns, --csv and --json have them)"
            self.lines([("left out: ", told)])

    def _fitted(self, names: list[str], rows: list[list[str]], fit: Fit) -> None:
        grid = Grid(box=box.SIMPLE_HEAD, padding=(0, 1, 0, 0), pad_edge=False, show_edge=False)
        for place, width in zip(fit.places, fit.widths):
            name = Text(fit.pieces.wrapped(names[place], width), "bold")
            grid.add_column(name, width=width, overflow="fold")
        for row in rows:
            texts = [row[place] for place in fit.places]
            cells = zip(texts, map(fit.pieces.wrapped, texts, fit.widths))
            grid.add_row(*(Text(wrapped, STYLES.get(text, "")) for text, wrapped in cells))
        self.text(grid)

    def _records(self, names: list[str], rows: list[list[str]]) -> None:
        for row in rows:
            self.line("─" * min(self._console.width, 40), "dim")
            grid = Grid.grid(padding=(0, 2, 0, 0))
            grid.add_column(no_wrap=True)
            grid.add_column(overflow="fold")
            for name, text in zip(names, row):
                if text:
                    grid.add_row(Text(f"{name}:", "bold"), Text(text, STYLES.get(text, "")))
            self.text(grid)
