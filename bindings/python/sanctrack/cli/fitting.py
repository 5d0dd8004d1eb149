"""How wide the columns of a table are, and where its texts may be broken."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from rich.cells import cell_len

GAP = 2
FEW_WORDS = 3
SPELT = re.compile(r"[^\W\d]\S*")  # a word, not a number
PROSE = 16  # cells that a sentence needs


class Pieces(NamedTuple):
    """What of a text stays together."""

    pattern: re.Pattern[str]

    def of(self, text: str) -> list[str]:
        """The pieces of a text, each with the blanks behind it."""
        return self.pattern.findall(text)

    def longest(self, text: str) -> int:
        """How wide the widest piece is."""
        return max((cell_len(piece.rstrip()) for piece in self.of(text)), default=1)

    def wrapped(self, text: str, width: int) -> str:
        """A text with line breaks between pieces, so that lines are no wider than this."""
        lines: list[str] = []
        for paragraph in text.split("\n"):
            line = ""
            for piece in self.of(paragraph):
                if line and cell_len(line + piece.rstrip()) > width:
                    lines.append(line.rstrip())
                    line = ""
                line += piece
            lines.append(line.rstrip())
        return "\n".join(lines)


WORDS = Pieces(re.compile(r"\S+\s*"))
# Not between two digits: a day stays whole.
PARTS = Pieces(
    re.compile(r"\S+?(?:(?<=[^\d\s]-)(?=\S)|(?<=-)(?=[^\d\s])|(?<=[_/])(?=\S)|(?!\S))\s*")
)


class Fit(NamedTuple):
    """What of a table fits into a line: which columns, how wide they are, where texts break."""

    places: list[int]
    widths: list[int]
    pieces: Pieces

    def left_out(self, names: Sequence[str], rows: Sequence[Sequence[str]]) -> list[str]:
        """The names of the other columns, with which of them are empty."""
        others = [place for place in range(len(names)) if place not in self.places]
        return [
            names[place] + ("" if any(row[place] for row in rows) else " (empty)")
            for place in others
        ]


def fitted(rows: Sequence[Sequence[str]], room: int) -> tuple[list[int], Pieces] | None:
    """Widths of columns that fit into a line, and where texts break; None where they cannot.

    Words stay whole where there is room for that; else ids break behind a hyphen, and days never.
    Sentences get room for more than a word.
    """
    columns = list(zip(*rows))
    room -= GAP * (len(columns) - 1)
    for pieces in (WORDS, PARTS):
        least = [_least(column, pieces) for column in columns]
        if sum(least) <= room:
            return _widths(columns, least, room), pieces
    return None


def fitted_best(
    rows: Sequence[Sequence[str]], room: int, kept: int = 0, *, fewer: bool = True
) -> Fit | None:
    """As many columns as fit; None where too few would.

    First those go that are empty, then the last of the others, up to two fifths of all; so many as
    `kept` at the end stay. Where `fewer` is false, none goes.
    """
    places = range(len(rows[0]))
    filled = [place for place in places if any(row[place] for row in rows[1:])]
    choices = [list(places)]
    end = len(filled) - kept
    for gone in range(len(places) * 2 // 5 + 1) if fewer else ():
        choices.append(filled[: end - gone] + filled[end:])
    for chosen in choices:
        fitting = fitted([[row[place] for place in chosen] for row in rows], room)
        if fitting is not None:
            return Fit(chosen, *fitting)
    return None


def _least(column: Sequence[str], pieces: Pieces) -> int:
    """How wide a column must be for what it says to be read with ease."""
    lines = [line for text in column for line in text.split("\n")]
    prose = any(len(SPELT.findall(line)) > FEW_WORDS for line in lines)
    comfort = min(PROSE, max(map(_longest_line, column))) if prose else 0
    return max(comfort, *map(pieces.longest, column))


def _widths(columns: Sequence[Sequence[str]], least: list[int], room: int) -> list[int]:
    widths = [max(map(_longest_line, column)) for column in columns]
    while sum(widths) > room:
        slack = [width if width > low else 0 for width, low in zip(widths, least)]
        widths[slack.index(max(slack))] -= 1
    return widths


def _longest_line(text: str) -> int:
    return max(map(cell_len, text.split("\n")), default=1)
