"""What lapses when unless it is prolonged."""

from __future__ import annotations

from . import _core
from ._columns import CAVEATS, DAY, FLAG, NUMBER, TEXT, TEXTS, column, shown
from .response import within
from .table import Table

TYPE_CHECKING = False
if TYPE_CHECKING:
    import datetime
    from typing import Any

__all__ = ["Renewals"]

ENDS = (
    shown("lapses", DAY, "first day on which it no longer holds"),
    shown("kind", TEXT, "regime, licence, or suspension"),
    shown("regime", TEXT, "id of the regime"),
    column("authority", TEXT, "id of the authority whose regime it is"),
    shown("act", TEXT, "the act that set this end"),
    column("measures", TEXTS, "ids of the measures that a licence or suspension is about"),
    column("scope", TEXT, "what a licence permits", lambda row: row.scope or None),
    column("since", DAY, "since when it has this end", "since.day"),
    column("since_earliest", DAY, "earliest candidate for that day", "since.earliest"),
    column("since_latest", DAY, "latest candidate for that day", "since.latest"),
    column("end_unverified", FLAG, "whether the end is marked as not verified"),
    shown("prolonged", TEXT, "yes, no, or cannot tell"),
    shown("prolonged_by", TEXT, "by which act"),
    shown("prolonged_until", DAY, "until when"),
    column("prolonged_known", DAY, "when that was published"),
    column(
        "to_spare_least", NUMBER, "least days from that to the end", within("to_spare", "least")
    ),
    column("to_spare_most", NUMBER, "most days from that to the end", within("to_spare", "most")),
    column("sources", TEXTS, "where this comes from"),
    CAVEATS,
)


class Renewals(Table[_core.Renewal]):
    """A calendar of what lapses after a day unless somebody prolongs it, in order of the day."""

    __slots__ = ("_after",)

    def __init__(
        self,
        result: tuple[tuple[_core.Renewal, ...], tuple[_core.Caveat, ...]],
        registry: _core.Registry,
        after: datetime.date,
        asked: dict[str, str],
    ) -> None:
        """Made by `Registry.renewals`."""
        rows, caveats = result
        self._after = after
        words = ", ".join(f"{name}={value!r}" for name, value in asked.items())
        title = f"what lapses after {after} unless prolonged" + (f" ({words})" if words else "")
        super().__init__(title, rows, ENDS, registry, caveats, {"after": str(after), **asked})

    @property
    def after(self) -> datetime.date:
        """The day after which it lapses."""
        return self._after

    def plot(self, width: int = 560) -> Any:
        """The ends on an axis of time, with what prolonged each, as an altair chart."""
        from ._chart_renewals import renewals

        return renewals(self, width)
