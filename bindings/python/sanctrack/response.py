"""Which acts answered an event, and after how many days."""

from __future__ import annotations

from operator import attrgetter

from . import _core
from ._columns import CAVEATS, DAY, FLAG, NUMBER, SOURCE, TEXT, TEXTS, column, shown
from .table import Column, Table

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

__all__ = ["EventResponse", "Lags"]

STEPS = ("announcement", "adoption", "publication", "force", "first-designation")
MEMBERS = ("announcement", "adoption", "publication", "force", "designation")


def days_text(path: str) -> Callable[[Any], str | None]:
    """A range of days as text: '12', or '-46 to 318'."""
    get = attrgetter(path)
    return lambda row: None if get(row) is None else str(get(row))


def within(path: str, rest: str) -> Callable[[Any], object]:
    """A part of what may be absent."""
    get, part = attrgetter(path), attrgetter(rest)
    return lambda row: None if get(row) is None else part(get(row))


def lag_columns(name: str, path: str, what: str) -> tuple[Column, ...]:
    """The columns of one lag: in words, as least and most, and the days themselves."""

    def words(row: object) -> str | None:
        lag = getattr(row, path)
        return None if lag is None else str(lag.days)

    return (
        shown(name, TEXT, f"days to {what}: '12', or '-46 to 318'; empty: not on record", words),
        column(f"{name}_least", NUMBER, f"least days to {what}", within(path, "days.least")),
        column(f"{name}_most", NUMBER, f"most days to {what}", within(path, "days.most")),
        column(f"{name}_earliest", DAY, f"first day of {what}", within(path, "earliest")),
        column(f"{name}_latest", DAY, f"last day of {what}", within(path, "latest")),
        column(f"{name}_basis", TEXT, "where that day comes from", within(path, "basis")),
        column(
            f"{name}_unverified", FLAG, "whether it is not verified", within(path, "unverified")
        ),
    )


PAIRS = (
    column("event", TEXT, "id of the event"),
    column("event_earliest", DAY, "first day on which it can have been"),
    column("event_latest", DAY, "last day on which it can have been"),
    column("via", TEXT, "id of the event of which the answer is on record"),
    shown("authority", TEXT, "id of the authority that answered"),
    column("regimes", TEXTS, "ids of the regimes that the act serves"),
    shown("act", TEXT, "id of the act; of twins, the one that leads"),
    column("act_name", TEXT, "what the act is called"),
    column("twins", TEXTS, "ids of acts that this one stands for"),
    column("basis", TEXT, "what links the act to the event"),
    *lag_columns("announcement", "announcement", "the announcement"),
    *lag_columns("adoption", "adoption", "the adoption"),
    *lag_columns("publication", "publication", "the publication"),
    *lag_columns("force", "force", "the day of effect"),
    *lag_columns("first_designation", "designation", "the first designation"),
    column("first_act", TEXT, "the act of the first designation", within("first", "act")),
    column("first_entry", TEXT, "id of that designation", within("first", "designation")),
    column("first_parties", TEXTS, "ids of whom it names", within("first", "parties")),
    column("first_criterion", TEXT, "the criterion that is the link", within("first", "criterion")),
    column("imposed", TEXTS, "ids of measures that the act imposes or widens"),
    column("added", TEXTS, "ids of criteria that the act adds"),
    column("designated", NUMBER, "entries that the act makes"),
    column("sources", TEXTS, "where this comes from"),
    CAVEATS,
)

AHEAD = (
    shown("event", TEXT, "id of the step"),
    shown("title", TEXT, "its heading"),
    shown("earliest", DAY, "first day on which it can have been"),
    column("latest", DAY, "last day on which it can have been"),
    column("actors", TEXTS, "ids of who took it"),
    column("others", TEXTS, "others who took it, in words"),
    shown("act", TEXT, "id of the act that it ran ahead of"),
    column("authority", TEXT, "id of the authority whose act it is"),
    column("announcement", TEXT, "days until the announcement", days_text("announcement")),
    shown("adoption", TEXT, "days until the adoption", days_text("adoption")),
    shown("publication", TEXT, "days until the publication", days_text("publication")),
    shown("force", TEXT, "days until the day of effect", days_text("force")),
    SOURCE,
    CAVEATS,
)

SUMMARY = (
    shown("step", TEXT, "which step"),
    shown("count", NUMBER, "pairs of which the lag is on record"),
    shown("unknown", NUMBER, "pairs of which it is not"),
    shown("shortest", TEXT, "the shortest, as a range where it is one", days_text("min")),
    column("shortest_least", NUMBER, "the least of it", within("min", "least")),
    column("shortest_most", NUMBER, "the most of it", within("min", "most")),
    shown("median_least", "float64", "the least that the median can be"),
    shown("median_most", "float64", "the most that the median can be"),
    shown("longest", TEXT, "the longest, as a range where it is one", days_text("max")),
    column("longest_least", NUMBER, "the least of it", within("max", "least")),
    column("longest_most", NUMBER, "the most of it", within("max", "most")),
)


class EventResponse(Table[_core.ResponseRow]):
    """The acts that answered an event, with the days to each of their steps.

    Of twins the one that leads stands for both. An event that is part of a larger one shares the
    answers of that one (`via`), with the days counted from itself. What is not on record is empty,
    never zero. `ahead` shows what others did ahead of these acts, `without` who is not on record
    as answering.
    """

    __slots__ = ("_core",)

    def __init__(self, core: _core.EventResponse, registry: _core.Registry) -> None:
        """Made by `Registry.response`."""
        self._core = core
        title = f"answers to {core.event} ({core.title}), {span(core.earliest, core.latest)}"
        about = {"event": core.event, "without": ", ".join(core.without)}
        super().__init__(title, core.rows, PAIRS, registry, core.caveats, about)

    @property
    def event(self) -> str:
        """Id of the event."""
        return self._core.event

    @property
    def part_of(self) -> tuple[str, ...]:
        """Ids of the larger events it belongs to, the nearest first."""
        return self._core.part_of

    @property
    def without(self) -> tuple[str, ...]:
        """Ids of the authorities of whom no answer is on record."""
        return self._core.without

    @property
    def ahead(self) -> Table[_core.StepAhead]:
        """What others did ahead of these acts, by the project's reading."""
        title = f"steps ahead of the answers to {self.event}"
        return Table(title, self._core.ahead, AHEAD, self._registry, (), self._about)

    def plot(self, width: int = 640) -> Any:
        """The event, the acts and their steps on one axis of time, as an altair chart."""
        from ._chart_response import response

        return response(self, width)

    def __str__(self) -> str:
        """The event, its answers, the steps ahead of them, and who is not on record."""
        return str(self._core)

    def _repr_html_(self) -> str:
        """The answers for a notebook, then the steps ahead of them."""
        from ._html import table

        ahead = self.ahead
        return table(self) + (table(ahead) if len(ahead) else "")


class Lags(Table[_core.ResponseRow]):
    """The lags of every pair of an event and an act that answers it, and their distribution."""

    __slots__ = ("_core",)

    def __init__(self, core: _core.Lags, registry: _core.Registry, asked: dict[str, str]) -> None:
        """Made by `Registry.lags`."""
        self._core = core
        words = ", ".join(f"{name}={value!r}" for name, value in asked.items())
        title = f"lags ({words})" if words else "lags"
        super().__init__(title, core.rows, PAIRS_OF_EVENTS, registry, core.caveats, asked)

    @property
    def summary(self) -> Table[_core.LagSummary]:
        """One row for each step: how many, the shortest, the median and the longest."""
        title = f"distribution of {self.title}"
        return Table(title, self._core.summary, SUMMARY, self._registry, self.caveats, self._about)

    def plot(self, width: int = 640) -> Any:
        """Every lag by step and authority, with the medians, as an altair chart."""
        from ._chart_response import lags

        return lags(self, width)

    def _repr_html_(self) -> str:
        """The distribution for a notebook, then the pairs."""
        from ._html import table

        return table(self.summary) + table(self)


PAIRS_OF_EVENTS = (shown("event", TEXT, "id of the event"), *PAIRS[1:])


def span(earliest: object, latest: object) -> str:
    """A day, or the days between which it lies."""
    return str(earliest) if earliest == latest else f"between {earliest} and {latest}"
