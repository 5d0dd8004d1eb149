"""How wide the columns of a table are, and where its texts may be broken."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from rich.cells import cell_len

GAP = 2


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


def fitted(rows: Sequence[Sequence[str]], room: int) -> tuple[list[int], Pieces] | None:
    """Widths of columns that fit into a line, and where texts break; None where they cannot.

    Words stay whole where there is room for that; else ids break behind a hyphen, and days never.
    """
    columns = list(zip(*rows))
    room -= GAP * (len(columns) - 1)
    for pieces in (WORDS, PARTS):
        least = [max(map(pieces.longest, column)) for column in columns]
        if sum(least) <= room:
            return _widths(columns, least, room), pieces
    return None


def _widths(columns: Sequence[Sequence[str]], least: list[int], room: int) -> list[int]:
    widths = [max(map(_longest_line, column)) for column in columns]
    while sum(widths) > room:
        slack = [width if width > low else 0 for width, low in zip(widths, least)]
        widths[slack.index(max(slack))] -= 1
    return widths


def _longest_line(text: str) -> int:
    return max(map(cell_len, text.split("\n")), default=1)
