"""How a question was narrowed and the record was read: for titles, and for data frames."""

from __future__ import annotations

from . import _core

TYPE_CHECKING = False
if TYPE_CHECKING:
    import datetime
    from typing import Protocol

    class Point(Protocol):
        """What is read on both clocks: a snapshot, or a timeline."""

        @property
        def known_on(self) -> datetime.date | None:
            """By what had been published; None = by what is known now."""
            ...

        @property
        def unverified(self) -> str:
            """'keep' or 'drop'."""
            ...


def read_as(point: Point) -> str:
    """', by what was known on 2021-12-01, without what is not verified'; usually nothing."""
    known = f", by what was known on {point.known_on}" if point.known_on else ""
    return known + (", without what is not verified" if point.unverified == "drop" else "")


def titled(title: str, filter: _core.Filter | None) -> str:
    """A title with the filter, where one narrows."""
    return title if filter is None or filter == _core.Filter() else f"{title} ({filter})"


def about_reading(point: Point, prefix: str = "") -> dict[str, str]:
    """How a point was read, as metadata."""
    about = {f"{prefix}unverified": point.unverified}
    if point.known_on:
        about[f"{prefix}known_on"] = str(point.known_on)
    return about


def about_filter(filter: _core.Filter | None) -> dict[str, str]:
    """How a question was narrowed, as metadata; empty where it was not."""
    return {} if filter is None or filter == _core.Filter() else {"filter": str(filter)}
