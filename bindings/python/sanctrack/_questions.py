"""The questions of the analysis, as methods of a registry and of a snapshot."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Protocol

    from . import _core

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
