"""The questions of the analysis, as methods of a registry and of a snapshot."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from typing import Protocol

    from . import _core
    from ._types import Day, UnknownParty, Unverified
    from .lookup import Asked, Lookup

    class HasRegistry(Protocol):
        """A registry."""

        _lookups: dict[tuple[object, ...], Asked]

        @property
        def _core(self) -> _core.Registry: ...

    class HasSnapshot(Protocol):
        """A snapshot."""

        @property
        def _core(self) -> _core.Snapshot: ...


class RegistryQuestions:
    """What is asked of a stretch of time."""

    __slots__ = ("_lookups",)

    _lookups: dict[tuple[object, ...], Asked]

    def lookup(
        self: HasRegistry,
        entities: object,
        days: object,
        *,
        regime: str | None = None,
        authority: str | None = None,
        known_on: Day | None = None,
        unverified: Unverified = "keep",
        unknown: UnknownParty = "refuse",
    ) -> Lookup:
        """What applied to each party of a ledger on its day: columns in, a table out.

        entities, days: columns of one length, as lists, Arrow data (pyarrow, polars ...), columns
        of a pandas data frame or numpy arrays; days are dates or ISO texts. regime, authority:
        narrow as in `Snapshot.is_designated`; known_on, unverified: as in `as_of`. unknown='keep'
        gives a party that the registry does not hold a row that says 'cannot tell'.

        What was found of a party is kept with the registry for the next ledger that is asked in the
        same way. Rows of the ledger are counted from 0.

        Raises UnknownIdError for parties not on record, with their rows and the nearest ids,
        DateError for what is not a day, and InvalidValue where an entity or a day is missing or the
        columns differ in length.
        """
        from .lookup import prepared

        asked = prepared(self, regime, authority, known_on, unverified, unknown)
        return asked(entities, days)

    def lookup_batches(
        self: HasRegistry,
        batches: Iterable[tuple[object, object]],
        *,
        regime: str | None = None,
        authority: str | None = None,
        known_on: Day | None = None,
        unverified: Unverified = "keep",
        unknown: UnknownParty = "refuse",
    ) -> Iterator[Lookup]:
        """Looks up a large ledger batch by batch: pairs of columns in, a table for each out.

        Rows are counted from 0 in each batch; for the rest see `lookup`.
        """
        from .lookup import prepared

        asked = prepared(self, regime, authority, known_on, unverified, unknown)
        return (asked(entities, days) for entities, days in batches)


class SnapshotQuestions:
    """What is asked of a day."""

    __slots__ = ()
