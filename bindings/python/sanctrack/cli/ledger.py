"""Reads a ledger in CSV row by row, and writes one."""

from __future__ import annotations

import contextlib
import csv
import datetime
import os
import sys
import tempfile
from collections.abc import Callable, Generator, Iterator
from io import TextIOWrapper
from pathlib import Path
from typing import IO, Any, NamedTuple

from .. import DateError, Error, InvalidValue, Registry, UnknownIdError
from .options import iso_day
from .printing import encode_out, let_go, unwritable

LARGE = 1_000_000  # bytes from which on progress is shown
BYTE_ORDER_MARK = "utf-8-sig"  # the encoding that skips one


class BadLedger(Error):
    """A ledger that cannot be read any further."""


class Row(NamedTuple):
    """A row of a ledger: whom and which day it asks about, or what is wrong with it."""

    line: int
    cells: list[str]
    entity: str
    day: datetime.date | None
    problem: str


class Ledger:
    """A ledger that is being read."""

    def __init__(self, source: IO[str], name: str, delimiter: str) -> None:
        """Reads the names of the columns."""
        self.name = name
        self._reader = csv.reader(source, delimiter=delimiter, strict=True)
        self.header = self._next() or []
        if not self.header:
            raise BadLedger(f"{name} is empty: expected a line with the names of columns")

    def _next(self) -> list[str] | None:
        try:
            return next(self._reader, None)
        except (csv.Error, UnicodeDecodeError) as error:
            place = f"{self.name}:{self._reader.line_num + 1}"
            raise BadLedger(f"{place}: {_why(error)}") from error
        except OSError as error:
            raise BadLedger(f"cannot read {self.name}: {error.strerror}") from error

    def rows(
        self, reg: Registry, entity: int, day: int, keep_unknown: bool = False
    ) -> Iterator[Row]:
        """The rows; what asks is at these places. Lines without any cell are passed over.

        keep_unknown: a party that is not on record is no problem.
        """
        known = {each.id for each in reg.entities()}
        days: dict[str, datetime.date] = {}
        width = len(self.header)
        line = self._reader.line_num + 1
        while (cells := self._next()) is not None:
            if len(cells) == width:
                party, when = cells[entity].strip(), cells[day].strip()
                if party in known and when in days:
                    yield Row(line, cells, party, days[when], "")
                else:
                    problem = _problem(reg, party, when, days, keep_unknown)
                    yield Row(line, cells, party, days.get(when), problem)
            elif cells:
                problem = f"{len(cells)} cells: expected {width}, as in the first line"
                yield Row(line, (cells + [""] * width)[:width], "", None, problem)
            line = self._reader.line_num + 1


def _why(error: csv.Error | UnicodeDecodeError) -> str:
    if isinstance(error, csv.Error):
        return str(error)
    return f"not UTF-8: byte 0x{error.object[error.start]:02x}"


def _problem(
    reg: Registry, party: str, day: str, days: dict[str, datetime.date], keep_unknown: bool
) -> str:
    try:
        days[day] = iso_day(day)
        if not (keep_unknown and party):
            reg.entity(party)
    except (DateError, InvalidValue, UnknownIdError) as error:
        return str(error)
    return ""


@contextlib.contextmanager
def reading(path: str) -> Generator[tuple[IO[str], Callable[[], None]], None, None]:
    """Opens a file, or standard input for '-', and a function that shows how far one has come."""
    if path == "-":
        yield TextIOWrapper(sys.stdin.buffer, BYTE_ORDER_MARK, newline=""), _nothing
        return
    with open(path, "rb") as file, TextIOWrapper(file, BYTE_ORDER_MARK, newline="") as source:
        size = os.fstat(file.fileno()).st_size
        if size < LARGE or not sys.stderr.isatty():
            yield source, _nothing
            return
        with _bar(path, size) as (bar, task):
            yield source, lambda: bar.update(task, completed=file.tell())


def _nothing() -> None:
    pass


@contextlib.contextmanager
def _bar(path: str, size: int) -> Generator[tuple[Any, Any], None, None]:
    from rich.console import Console
    from rich.markup import escape
    from rich.progress import Progress

    console = Console(stderr=True)
    with Progress(
        console=console, transient=True, redirect_stdout=False, redirect_stderr=False
    ) as bar:
        yield bar, bar.add_task(escape(os.path.basename(path)), total=size)


@contextlib.contextmanager
def writing(path: str) -> Generator[IO[str], None, None]:
    """Opens a file, which appears whole or not at all, or standard output for '-'.

    Where nobody reads standard output any more, what is inside ends quietly. It leaves no OSError
    of its own to this.
    """
    try:
        with _opened(path) as sink:
            yield sink
    except BrokenPipeError:
        if path != "-":
            raise
        let_go()
    except OSError as error:
        if path == "-":
            let_go()
            raise unwritable("standard output", error) from error
        raise unwritable(f"'{path}'", error) from error


@contextlib.contextmanager
def _opened(path: str) -> Generator[IO[str], None, None]:
    if path == "-":
        encode_out(encoding="utf-8", newline="")
        yield sys.stdout
        sys.stdout.flush()
    elif os.path.exists(path) and not os.path.isfile(path):
        with open(path, "w", encoding="utf-8", newline="") as sink:
            yield sink
    else:
        with _beside(Path(path)) as sink:
            yield sink


@contextlib.contextmanager
def _beside(path: Path) -> Generator[IO[str], None, None]:
    """A file beside the one that is meant, which takes its place in the end."""
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    try:
        with open(handle, "w", encoding="utf-8", newline="") as sink:
            yield sink
        os.chmod(name, path.stat().st_mode if path.exists() else 0o666 & ~_umask())
        os.replace(name, path)
    except BaseException:
        os.unlink(name)
        raise


def _umask() -> int:
    mask = os.umask(0o077)
    os.umask(mask)
    return mask
