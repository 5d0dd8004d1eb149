"""Prints results: a table for people, JSON and CSV for programs."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable
from typing import Any, NamedTuple

from .. import Answer, Caveat, Column, Table
from .._guards import is_list, is_mapping
from .exits import wrong_use
from .printing import STEERING, complain_of_caveats, print_text, tell_sentence

FORMULA = tuple("=+-@\t\r\uff1d\uff0b\uff0d\uff20")


class Output(NamedTuple):
    """How to print: 'people', 'json' or 'csv', and which columns (none = the usual ones)."""

    format: str
    columns: tuple[str, ...]


def show(table: Table[Any], output: Output) -> None:
    """Prints a table."""
    if output.format == "json":
        print_json(table_as_json(table, chosen(table, output.columns)))
    elif output.format == "csv":
        print_text(table_as_csv(table, chosen(table, output.columns)))
        complain_of_caveats(table.caveats)
    else:
        from .people import print_table

        print_table(table, chosen(table, output.columns) if output.columns else ())


def show_answer(answer: Answer, table: Table[Any], output: Output) -> None:
    """Prints an answer; `table` is its one row for CSV, and gives what is said of the data."""
    if output.columns:
        table = _only(table, chosen(table, output.columns))
    if output.format == "json" and not output.columns:
        shown = {"title": table.title, "meta": _meta(table), "answer": answer.to_dict()}
        print_json({**shown, "caveats": _caveats(table.caveats)})
    elif output.format == "people" and not output.columns:
        from .people import print_answer

        print_answer(answer)
    else:
        show(table, output)


def show_ownership(answer: Any, output: Output) -> None:
    """Prints an answer on ownership: in words, then its links; as JSON all of it."""
    if output.format == "json" and not output.columns:
        shown = {"title": answer.title, "meta": _meta(answer), "answer": _plain(answer.to_dict())}
        print_json({**shown, "caveats": _caveats(answer.caveats)})
        return
    if output.format == "people":
        from .people import print_sentence

        print_sentence(answer.sentence, answer.missing)
    else:
        tell_sentence(answer.sentence)
    show(answer, output)


def _only(table: Table[Any], columns: tuple[Column, ...]) -> Table[Any]:
    return Table(table.title, table.rows, columns, table.origin(), table.caveats, table._about)


def chosen(table: Table[Any], names: Iterable[str]) -> tuple[Column, ...]:
    """The columns with these names, in this order; all of them where no name is given."""
    by_name = {column.name: column for column in table.columns}
    for name in names:
        if name not in by_name:
            known = ", ".join(by_name)
            message = f"no column '{name}': expected some of {known}"
            raise wrong_use(message, "--columns")
    return tuple(by_name[name] for name in names) or table.columns


def table_as_json(table: Table[Any], columns: tuple[Column, ...]) -> dict[str, Any]:
    """A table as plain data: title, meta, columns, rows, caveats."""
    return {
        "title": table.title,
        "meta": _meta(table),
        "columns": [
            {"name": column.name, "type": column.type, "meaning": column.meaning}
            for column in columns
        ],
        "rows": [
            {column.name: _plain(column._value(row)) for column in columns} for row in table.rows
        ],
        "caveats": _caveats(table.caveats),
    }


def _meta(table: Table[Any]) -> dict[str, Any]:
    kept = ("title", "caveats")
    return {key: value for key, value in table.metadata().items() if key not in kept}


def _caveats(caveats: Iterable[Caveat | str]) -> list[object]:
    return [caveat if isinstance(caveat, str) else caveat.to_dict() for caveat in caveats]


def _plain(value: object) -> object:
    if value is None or isinstance(value, str | bool | int | float):
        return value
    if is_list(value):
        return [_plain(each) for each in value]
    if is_mapping(value):
        return {key: _plain(each) for key, each in value.items()}
    return str(value)


def print_json(data: object) -> None:
    """Prints JSON in UTF-8; what steers a terminal stands in it as an escape."""
    text = json.dumps(data, ensure_ascii=False, indent=2)
    steering = {code: f"\\u{code:04x}" for code in STEERING if code > 0x20}
    print_text(text.translate(steering) + "\n")


def table_as_csv(table: Table[Any], columns: tuple[Column, ...]) -> str:
    """A table as CSV after RFC 4180: a line of names, then the rows, lists joined by '; '."""
    text = io.StringIO()
    writer = csv.writer(text)
    writer.writerow([column.name for column in columns])
    for row in table.rows:
        writer.writerow([csv_cell(column._value(row)) for column in columns])
    return text.getvalue()


def csv_cell(value: object) -> object:
    """A value for CSV. A text that a spreadsheet would run as a formula begins with an apostrophe.

    Names come from lists that anybody may fill; JSON has them as they are.
    """
    if value is None or isinstance(value, bool):
        return {None: "", True: "true", False: "false"}[value]
    if isinstance(value, int | float):
        return value
    text = "; ".join(map(str, value)) if is_list(value) else str(value)
    return f"'{text}" if text.startswith(FORMULA) else text
