"""What sanctions leave open of an operation: on a day, and over time."""

from __future__ import annotations

from . import _core
from ._asked import about_reading, read_as
from ._columns import CAVEATS, DAY, NUMBER, TEXT, TEXTS, column, shown, text
from .snapshot import Snapshot
from .table import Table

TYPE_CHECKING = False
if TYPE_CHECKING:
    import datetime
    from typing import Any

    from ._types import Day, Unverified

__all__ = ["LoopholeSeries", "Loopholes"]


def _links(row: _core.ParticipantState) -> list[str]:
    return [str(link) for link in row.links]


def _criteria(row: _core.ParticipantState) -> list[str]:
    return [each.id for each in row.criteria]


def _later_day(row: _core.ParticipantState | _core.Substitute) -> object:
    return row.later.effect.day if row.later else None


def _later_earliest(row: _core.ParticipantState | _core.Substitute) -> object:
    return row.later.effect.earliest if row.later else None


def _later_days(row: _core.ParticipantState | _core.Substitute) -> object:
    return str(row.later.days) if row.later else None


def _later_act(row: _core.ParticipantState | _core.Substitute) -> object:
    return row.later.act if row.later else None


def _originals(row: _core.Substitute) -> list[str]:
    return sorted({each.with_ for each in row.shared})


def _traits(row: _core.Substitute) -> list[str]:
    return list(dict.fromkeys(f"{each.trait}: {each.what}" for each in row.shared))


LATER = (
    column("later", DAY, "day of its next designation by the authority", _later_day),
    column("later_earliest", DAY, "earliest candidate for that day", _later_earliest),
    shown("days_later", TEXT, "how many days after the day asked about, or a range", _later_days),
    column("later_act", TEXT, "id of the act of that designation", _later_act),
)
PARTICIPANTS = (
    shown("layer", TEXT, "layer of the operation: an analyst's reading"),
    column("entity", TEXT, "id of the participant"),
    shown("name", TEXT, "its primary name"),
    column("kind", TEXT, "person, organisation, vessel, or aircraft"),
    shown("role", TEXT, "what it does in the operation"),
    shown("status", TEXT, "how far the authority's sanctions reach it on the day"),
    column("designated", TEXT, "whether it is designated: yes, no, or cannot tell"),
    column("owned", TEXT, "whether recorded links make it covered through ownership or control"),
    column("designation", TEXT, "id of the designation in force, or perhaps in force"),
    shown("since", DAY, "since when", lambda row: row.since.day if row.since else None),
    shown("act", TEXT, "id of the act that brought the status about"),
    column("measures", TEXTS, "ids of measures that bind it without a designation"),
    column("perhaps_measures", TEXTS, "ids of measures of which nobody can tell"),
    shown("elsewhere", TEXTS, "ids of other authorities that designate it on the day"),
    column("perhaps_elsewhere", TEXTS, "ids of other authorities of which nobody can tell"),
    column(
        "ended",
        DAY,
        "when its last designation ended",
        lambda r: r.earlier and r.earlier.effect.day,
    ),
    column(
        "ended_earliest",
        DAY,
        "earliest candidate for that day: before it where only a window is known",
        lambda r: r.earlier and r.earlier.effect.earliest,
    ),
    column("ended_by", TEXT, "id of the act that ended it", lambda r: r.earlier and r.earlier.act),
    *LATER,
    column("same", TEXTS, "ids of what is possibly the same, and may be designated"),
    shown(
        "criteria", TEXTS, "ids of criteria in force that could reach it: our reading", _criteria
    ),
    column("links", TEXTS, "what connects it to other participants", _links),
    column("basis", TEXT, "what the classification rests on"),
    column("source", TEXT, "where that comes from"),
    CAVEATS,
)
LAYERS = (
    shown("layer", TEXT, "layer of the operation"),
    shown("participants", NUMBER, "how many take part"),
    shown("designated", NUMBER, "surely designated"),
    shown("least", NUMBER, "surely covered: designated, or through ownership or control"),
    shown("most", NUMBER, "with those of which nobody can tell"),
)
SUBSTITUTES = (
    column("entity", TEXT, "id of who is not designated"),
    shown("name", TEXT, "its primary name"),
    column("designated", TEXT, "no, or cannot tell"),
    shown("in_place_of", TEXTS, "ids of participants that are designated, or were", _originals),
    shown("shared", TEXTS, "what it has in common with them", _traits),
    *LATER,
    CAVEATS,
)
SERIES = (
    shown("since", DAY, "first day", lambda row: row[0].when.from_),
    shown("until", DAY, "first day out; none for the last", lambda row: row[0].when.until),
    shown("layer", TEXT, "layer of the operation", lambda row: row[1].layer),
    shown("participants", NUMBER, "how many take part", lambda row: row[1].participants),
    shown("designated", NUMBER, "surely designated", lambda row: row[1].designated),
    shown("least", NUMBER, "surely covered", lambda row: row[1].least),
    shown("most", NUMBER, "with those of which nobody can tell", lambda row: row[1].most),
    column("acts", TEXTS, "ids of the acts that cut here", lambda row: row[0].acts),
)


class Loopholes(Table[_core.ParticipantState]):
    """What an authority's sanctions leave open of an operation on a day: a row a participant."""

    __slots__ = ("_core",)

    def __init__(self, law: _core.Snapshot, operation: str, authority: str) -> None:
        """Made by `Snapshot.loopholes`."""
        core = _core.loopholes(law, operation, authority)
        self._core = core
        point = Snapshot(law)
        registry = law.registry()
        name = registry.operation(operation).name
        by = registry.authority(authority).in_words()
        title = f"{name} and the sanctions of {by} on {core.day}{read_as(point)}"
        about = {
            "operation": operation,
            "authority": authority,
            "day": str(core.day),
            **about_reading(point),
        }
        super().__init__(title, core.participants, PARTICIPANTS, registry, core.caveats, about)

    @property
    def operation(self) -> str:
        """Id of the operation."""
        return self._core.operation

    @property
    def authority(self) -> str:
        """Id of the authority whose sanctions are asked about."""
        return self._core.authority

    @property
    def day(self) -> datetime.date:
        """The day."""
        return self._core.day

    @property
    def layers(self) -> Table[_core.LayerCoverage]:
        """How many of each layer are covered."""
        title = f"{self.title}, by layer"
        rows = self._core.layers
        return Table(title, rows, LAYERS, self._registry, self.caveats, self._about)

    @property
    def substitutes(self) -> Table[_core.Substitute]:
        """Who is not designated and shares an owner, head, controller, number, fleet, activity or
        role with a participant that is, or was."""
        title = f"{self.title}: who could take the place of another"
        rows = self._core.substitutes
        return Table(title, rows, SUBSTITUTES, self._registry, self.caveats, self._about)

    def plot(self, width: int = 560) -> Any:
        """A bar for each layer, in parts by how far participants are reached."""
        from ._chart_loopholes import of_day

        return of_day(self, width)

    def __str__(self) -> str:
        """The layers, the participants, then the caveats."""
        return str(self._core)

    def _repr_html_(self) -> str:
        """The layers, then the participants, for a notebook."""
        from ._html import table

        return table(self.layers) + table(self)


class LoopholeSeries(Table[tuple[_core.LoopholePiece, _core.LayerCoverage]]):
    """The coverage of an operation over time: a row for each layer and stretch of days."""

    __slots__ = ("authority", "operation")

    operation: str
    authority: str

    def __init__(
        self,
        registry: _core.Registry,
        operation: str,
        authority: str,
        since: Day | None,
        until: Day | None,
        known_on: Day | None,
        unverified: Unverified,
    ) -> None:
        """Made by `Registry.loophole_series`."""
        pieces, caveats = _core.loophole_series(
            registry, operation, authority, since, until, known_on, unverified
        )
        self.operation = operation
        self.authority = authority
        name = registry.operation(operation).name
        about = {"operation": operation, "authority": authority, "unverified": unverified}
        if known_on:
            about["known_on"] = str(known_on)
        by = registry.authority(authority).in_words()
        title = f"{name} and the sanctions of {by} over time"
        title += f", by what was known on {text(known_on)}" if known_on else ""
        title += ", without what is not verified" if unverified == "drop" else ""
        rows = tuple((piece, layer) for piece in pieces for layer in piece.layers)
        super().__init__(title, rows, SERIES, registry, caveats, about)

    def plot(self, since: Day | None = None, until: Day | None = None, width: int = 560) -> Any:
        """A row for each layer: how many are covered, surely and perhaps, over time."""
        from ._chart_loopholes import over_time

        return over_time(self, since, until, width)
