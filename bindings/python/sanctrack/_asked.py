"""How a question was narrowed and the record was read: for titles, and for data frames."""

from __future__ import annotations

from . import _core

TYPE_CHECKING = False
if TYPE_CHECKING:
    import datetime
    from typing import Protocol

    from ._core import Snapshot as CoreSnapshot
    from ._core import Timeline as CoreTimeline
    from .registry import Registry
    from .snapshot import Snapshot
    from .timeline import Timeline

    class Shows(Protocol):
        """What shows a point, or a life, of the library's."""

        @property
        def _core(self) -> CoreSnapshot | CoreTimeline: ...


class OnBothClocks:
    """What is read from a registry on both clocks: a snapshot, or a timeline."""

    __slots__ = ()

    @property
    def known_on(self: Shows) -> datetime.date | None:
        """By what had been published; None = by what is known now."""
        return self._core.known_on

    @property
    def unverified(self: Shows) -> str:
        """What became of fields that are marked as not verified: 'keep' or 'drop'."""
        return self._core.unverified

    @property
    def registry(self: Shows) -> Registry:
        """The record it was read from."""
        from .registry import Registry

        return Registry(self._core.registry())


def read_as(point: Snapshot | Timeline) -> str:
    """', by what was known on 2021-12-01, without what is not verified'; usually nothing."""
    known = f", by what was known on {point.known_on}" if point.known_on else ""
    return known + (", without what is not verified" if point.unverified == "drop" else "")


def titled(title: str, filter: _core.Filter | None) -> str:
    """A title with the filter, where one narrows."""
    return title if filter is None or filter == _core.Filter() else f"{title} ({filter})"


def about_reading(point: Snapshot | Timeline, prefix: str = "") -> dict[str, str]:
    """How a point was read, as metadata."""
    about = {f"{prefix}unverified": point.unverified}
    if point.known_on:
        about[f"{prefix}known_on"] = str(point.known_on)
    return about


def about_filter(filter: _core.Filter | None) -> dict[str, str]:
    """How a question was narrowed, as metadata; empty where it was not."""
    return {} if filter is None or filter == _core.Filter() else {"filter": str(filter)}
