"""Tables and registries as text."""

from __future__ import annotations

from ._guards import is_list

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from ._core import Caveat
    from .registry import Registry
    from .table import Column, Table

MAX_ROWS = 20
MAX_WIDTH = 32
MAX_CAVEATS = 5


def cell(value: object) -> str:
    """A value as one line of text; nothing where there is none."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if is_list(value):
        return ", ".join(map(str, value))
    return str(value)


# How far a participant is reached, where the id of a status is no plain words.
STATUSES = {
    "through-ownership": "through ownership or control",
    "perhaps-through-ownership": "perhaps through ownership or control",
    "measure-only": "touched by a measure only",
    "possibly-same": "possibly the same as one designated",
    "elsewhere-only": "designated elsewhere only",
    "designated-later": "designated later",
    "never": "never designated",
}


def in_words(status: str) -> str:
    """A status or verdict in words: 'perhaps through ownership or control'."""
    return STATUSES.get(status, status)


def shown_columns(table: Table[object]) -> list[Column]:
    """The columns for which there is room."""
    return [column for column in table.columns if column.shown]


def cells(columns: Iterable[Column], rows: Iterable[object]) -> list[list[str]]:
    """What stands in the columns, row by row."""
    made = list(columns)
    return [[cell(column._value(row)) for column in made] for row in rows]


def said(caveat: Caveat | str) -> str:
    """A caveat in words."""
    return caveat if isinstance(caveat, str) else caveat.text


def distinct(caveats: Iterable[Caveat | str]) -> list[str]:
    """The words of caveats, each once, in order."""
    return list(dict.fromkeys(map(said, caveats)))


def count(number: int, what: str = "row") -> str:
    """A number with its word."""
    return f"{number:,} {what}{'' if number == 1 else 's'}"


def held(contents: Iterable[tuple[str, int]]) -> str:
    """How much of each section there is: '1 authority, 2 acts'; of nothing, 'empty'."""
    words = (
        f"{number:,} {singular(what) if number == 1 else what}"
        for what, number in contents
        if number
    )
    return ", ".join(words) or "empty"


def count_of(number: int, what: str) -> str:
    """A number with a word that is given in the plural: '1 person', '2 aircraft'."""
    return f"{number:,} {singular(what) if number == 1 else what}"


def singular(section: str) -> str:
    """One record of a section."""
    if section == "criteria":
        return "criterion"
    if section == "aircraft":
        return section
    return f"{section[:-3]}y" if section.endswith("ies") else section[:-1]


def table(table: Table[object]) -> str:
    """Title, a few rows, the columns for which there is room, the caveats."""
    columns = shown_columns(table)
    lines = grid([column.name for column in columns], cells(columns, table[:MAX_ROWS]))
    head = f"{table.title}: {count(len(table))}"
    if len(table) > MAX_ROWS:
        lines.append(f"... {len(table) - MAX_ROWS:,} more")
    caveats = distinct(table.caveats)
    lines += [f"caveat: {text}" for text in caveats[:MAX_CAVEATS]]
    if len(caveats) > MAX_CAVEATS:
        lines.append(f"... {len(caveats) - MAX_CAVEATS} more caveats")
    return "\n".join([head, *lines]) if len(table) else "\n".join([head, *lines[2:]])


def grid(names: Sequence[str], rows: Sequence[Sequence[str]]) -> list[str]:
    """Lines with the cells in columns, long ones cut."""
    cut = [[shortened(each) for each in row] for row in rows]
    widths = [max(map(len, column)) for column in zip(names, *cut)]
    rule = ["-" * width for width in widths]
    lines = [[*names], rule, *cut]
    return ["  ".join(map(str.ljust, line, widths)).rstrip() for line in lines]


def shortened(text: str) -> str:
    """A text that fits into a column."""
    text = text.replace("\n", " ")
    return text if len(text) <= MAX_WIDTH else text[: MAX_WIDTH - 1] + "…"


def contents(registry: Registry) -> list[tuple[str, int]]:
    """How much of each section a registry holds."""
    core = registry._core
    return [
        ("authorities", len(core.authorities())),
        ("regimes", len(core.regimes())),
        ("criteria", len(core.criteria())),
        ("measures", len(core.measures())),
        ("acts", len(core.acts())),
        ("removals", len(core.removals())),
        ("designations", len(core.designations())),
        ("entities", len(core.entities())),
        ("relationships", len(core.relationships())),
        ("events", len(core.events())),
        ("operations", len(core.operations())),
    ]


def registry(registry: Registry) -> str:
    """The data set and how much it holds, on one line."""
    dataset = registry.dataset
    edition = f", edition {dataset.edition}" if dataset.edition else ""
    name = dataset.id or "(no data set id)"
    return f"<Registry {name}{edition}: {held(contents(registry))}>"
