"""The questions of the analysis, as methods of a registry and of a snapshot."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Protocol

    from . import _core
    from .ownership import Owned, Ownership

    class HasRegistry(Protocol):
        """A registry."""

        @property
        def _core(self) -> _core.Registry: ...

    class HasSnapshot(Protocol):
        """A snapshot."""

        @property
        def _core(self) -> _core.Snapshot: ...


class RegistryQuestions:
    """What is asked of a stretch of time."""

    __slots__ = ()


class SnapshotQuestions:
    """What is asked of a day."""

    __slots__ = ()

    def ownership(self: HasSnapshot, entity: str, *, authority: str) -> Ownership:
        """Whether an entity counts as designated because designated parties own or control it.

        Under the rule of an authority on the day, which stands in the data: how much they must
        hold, whether the shares of several add up, whether control counts. The answer is yes, no
        or cannot tell, with every link of the proof as a row, and what would decide.
        """
        from . import _core
        from .ownership import Ownership

        return Ownership(_core.ownership(self._core, entity, authority), self._core)

    def owned(self: HasSnapshot, *, authority: str) -> Owned:
        """All companies that count as designated through ownership or control, or may.

        Those that are surely designated themselves are left out, and so are those of which no link
        on record leaves it open.
        """
        from .ownership import Owned

        return Owned(self._core, authority)
