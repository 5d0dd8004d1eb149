"""The questions of the analysis, as methods of a registry and of a snapshot."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Protocol

    from . import _core
    from ._types import Day, Unverified
    from .loopholes import Loopholes, LoopholeSeries

    class _HasRegistry(Protocol):
        """A registry."""

        @property
        def _core(self) -> _core.Registry: ...

    class _HasSnapshot(Protocol):
        """A snapshot."""

        @property
        def _core(self) -> _core.Snapshot: ...


class RegistryQuestions:
    """What is asked of a stretch of time."""

    __slots__ = ()

    def loophole_series(
        self: _HasRegistry,
        operation: str,
        authority: str,
        since: Day | None = None,
        until: Day | None = None,
        known_on: Day | None = None,
        unverified: Unverified = "keep",
    ) -> LoopholeSeries:
        """How many participants of an operation an authority's sanctions cover, over time.

        A row for each layer and each stretch of days on which the coverage does not change. See
        `Snapshot.loopholes`. Raises UnknownIdError.
        """
        from .loopholes import LoopholeSeries

        return LoopholeSeries(
            self._core, operation, authority, since, until, known_on, unverified
        )


class SnapshotQuestions:
    """What is asked of a day."""

    __slots__ = ()

    def loopholes(self: _HasSnapshot, operation: str, authority: str) -> Loopholes:
        """What an authority's sanctions leave open of an operation on the day.

        A row for each participant: how far it is reached (designated, covered through ownership,
        touched only by a measure, cannot tell, possibly the same as a designated party, perhaps
        covered through ownership, delisted, designated elsewhere only, designated later, never), what connects it to the others, and
        which criterion in force could reach it. Who takes part, and which criterion could reach
        whom, is an analyst's reading without a date. Raises UnknownIdError.
        """
        from .loopholes import Loopholes

        return Loopholes(self._core, operation, authority)
