"""HTML of a coverage: a line for each entity, a column for each authority."""

from __future__ import annotations

from ._html import MAX_ROWS, _more, framed, grid, noted, signed

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ._core import CoverageCell
    from .coverage import Coverage


def coverage(table: Coverage) -> str:
    """Heading, a line for each entity, caveats, origin."""
    lines = table._by_entity()
    rows = [
        [row[0].entity, row[0].name, *(_said(cell) for cell in row)] for row in lines[:MAX_ROWS]
    ]
    return framed(
        f"{table.title}: {len(lines):,} entities",
        grid(["entity", "name", *table.authorities], rows) if rows else "",
        _more(len(lines) - MAX_ROWS),
        noted(table.caveats),
        signed(table.origin()),
    )


def _said(cell: CoverageCell) -> str:
    """The verdict, since when, and whether it was first."""
    from .coverage import listed_text

    if cell.since is None:
        return cell.verdict
    words = f"{cell.verdict} since {listed_text(cell)}"
    if cell.earlier:
        words += f" (listed {cell.earlier})"
    return words + {"yes": ", first", "cannot tell": ", perhaps first"}.get(cell.first, "")
