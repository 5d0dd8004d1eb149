"""Lives in pieces: of an entity, a designation or a regime."""

from __future__ import annotations

from . import _core
from ._asked import OnBothClocks, about_reading, read_as
from ._columns import PIECES
from .table import Table

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ._core import (
        Caveat,
        CriterionState,
        DesignationState,
        Interval,
        MeasureState,
        PartyMeasure,
        RegimeState,
    )
    from ._types import Day
    from .snapshot import Snapshot

__all__ = ["Timeline", "TimelinePiece"]


class TimelinePiece:
    """A stretch of days over which nothing changes that can be said of the subject."""

    __slots__ = ("__weakref__", "_core", "_timeline")

    def __init__(self, core: _core.TimelinePiece, timeline: _core.Timeline) -> None:
        """Made by a `Timeline`."""
        self._core = core
        self._timeline = timeline

    @property
    def when(self) -> Interval:
        """The days, half-open; the last piece has no end."""
        return self._core.when

    @property
    def index(self) -> int:
        """Its place in the timeline, from 0."""
        return self._core.index

    @property
    def previous(self) -> TimelinePiece | None:
        """The piece before."""
        return self._at(self.index - 1)

    @property
    def next(self) -> TimelinePiece | None:
        """The piece behind."""
        return self._at(self.index + 1)

    def acts(self) -> tuple[str, ...]:
        """Ids of the acts that cut here; none for a removal between editions."""
        return self._core.acts()

    def snapshot(self) -> Snapshot:
        """The law on the first day of the piece."""
        from .snapshot import Snapshot

        return Snapshot(self._core.snapshot())

    def designations(self) -> tuple[DesignationState, ...]:
        """The designations: of the entity, the one designation, or those of the regime."""
        return self._core.designations()

    def party_measures(self) -> tuple[PartyMeasure, ...]:
        """The measures on the entity, or on the parties of the designation."""
        return self._core.party_measures()

    def criteria(self) -> tuple[CriterionState, ...]:
        """The regime's criteria; only of a regime."""
        return self._core.criteria()

    def measures(self) -> tuple[MeasureState, ...]:
        """The regime's measures; only of a regime."""
        return self._core.measures()

    def regimes(self) -> tuple[RegimeState, ...]:
        """The regimes concerned."""
        return self._core.regimes()

    def caveats(self) -> tuple[Caveat, ...]:
        """Why it may be otherwise."""
        return self._core.caveats()

    def _at(self, index: int) -> TimelinePiece | None:
        piece = self._timeline.piece(index)
        return TimelinePiece(piece, self._timeline) if piece else None

    def __eq__(self, other: object) -> bool:
        """Whether both show the same stretch of the same life."""
        if not isinstance(other, TimelinePiece):
            return NotImplemented
        return self.when == other.when and str(self) == str(other)

    def __hash__(self) -> int:
        """By the days."""
        return hash(self.when)

    def __str__(self) -> str:
        """The stretch, the acts that cut it, and what holds over it."""
        return str(self._core)

    def __repr__(self) -> str:
        """The days and the acts."""
        return f"<TimelinePiece {self.when} {' '.join(self.acts())}>"


class Timeline(OnBothClocks, Table[TimelinePiece]):
    """A life in pieces that tile time from the first change on, without gap or overlap.

    It is a table of its pieces, cut at every change of what it refers to.
    """

    __slots__ = ("_core",)

    def __init__(self, core: _core.Timeline) -> None:
        """Made by `Registry.timeline`."""
        self._core = core
        about = {"subject": core.subject, **about_reading(self)}
        pieces = tuple(TimelinePiece(piece, core) for piece in core.pieces())
        title = f"timeline of {core.subject}{read_as(self)}"
        super().__init__(title, pieces, PIECES, core.registry(), (), about)

    @property
    def subject(self) -> str:
        """Id of the entity, the designation or the regime."""
        return self._core.subject

    def at(self, day: Day) -> TimelinePiece | None:
        """The piece that holds a day; None before the first change."""
        piece = self._core.at(day)
        return TimelinePiece(piece, self._core) if piece else None

    def __str__(self) -> str:
        """How it is read, and every piece, in words."""
        return str(self._core)

    def _repr_html_(self) -> str:
        """The pieces for a notebook, with what holds over each."""
        from ._html import timeline

        return timeline(self)
