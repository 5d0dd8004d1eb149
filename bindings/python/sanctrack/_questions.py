"""The questions of the analysis, as methods of a registry and of a snapshot.

What a question is about stands first, without a name: an operation, an entity, an event, two
authorities, the columns of a ledger. All else is named: `law.loopholes("op-gate", authority="EU")`.
"""

from __future__ import annotations

from . import _core

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from typing import Protocol

    from ._types import Day, EntityKind, UnknownParty, Unverified
    from .coverage import Agreement, Coverage
    from .lookup import Asked, Lookup
    from .loopholes import Loopholes, LoopholeSeries
    from .ownership import Owned, Ownership
    from .renewals import Renewals
    from .response import EventResponse, Lags

    class _HasRegistry(Protocol):
        """A registry."""

        _lookups: dict[tuple[object, ...], Asked]

        @property
        def _core(self) -> _core.Registry: ...

    class _HasSnapshot(Protocol):
        """A snapshot."""

        @property
        def _core(self) -> _core.Snapshot: ...


class RegistryQuestions:
    """What is asked of a stretch of time."""

    __slots__ = ("_lookups",)

    _lookups: dict[tuple[object, ...], Asked]

    def lookup(
        self: _HasRegistry,
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
        self: _HasRegistry,
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

    def loophole_series(
        self: _HasRegistry,
        operation: str,
        *,
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

        return LoopholeSeries(self._core, operation, authority, since, until, known_on, unverified)

    def response(self: _HasRegistry, event: str) -> EventResponse:
        """Which acts answered an event, and the days to each of their steps.

        Only answers on record count. Of twins the one that leads stands for both; a part of a
        larger event shares the answers of that one, with the days counted from itself.
        """
        from .response import EventResponse

        return EventResponse(_core.response(self._core, event), self._core)

    def lags(
        self: _HasRegistry,
        *,
        regime: str | None = None,
        authority: str | None = None,
        category: str | None = None,
        shared: bool = False,
    ) -> Lags:
        """The lags of every pair of an event and an act that answers it, and their distribution.

        Args:
            regime: acts that serve this regime
            authority: acts of this authority
            category: only events of this category
            shared: whether a part of a larger event counts with the answers of that one; else a
                pair counts once, by the event of which the answer is on record
        """
        from ._guards import need
        from .response import Lags

        need(category, (str, type(None)), "the category as str")
        asked = {"regime": regime, "authority": authority, "category": category}
        given = {name: value for name, value in asked.items() if value}
        if shared:
            given["shared"] = "yes"
        found = _core.lags(self._core, regime, authority, category or "", shared)
        return Lags(found, self._core, given)

    def agreement(
        self: _HasRegistry,
        a: str,
        b: str,
        *,
        since: Day | None = None,
        until: Day | None = None,
        kind: EntityKind | None = None,
        country: str | None = None,
        known_on: Day | None = None,
        unverified: Unverified = "keep",
    ) -> Agreement:
        """How far two authorities agree over time: the Jaccard index of whom they designate.

        Args:
            a: the one authority
            b: the other
            since: first day; None = that of the first change
            until: first day after it; None = behind the last change
            kind: only parties of this kind
            country: only parties of this nationality, flag or registration
            known_on: only what had been published by the end of that day counts
            unverified: 'drop' leaves fields out that are marked as not verified
        """
        from .coverage import Agreement

        asked = {"since": since, "until": until, "kind": kind, "country": country}
        asked |= {"known_on": known_on, "unverified": None if unverified == "keep" else unverified}
        narrowed = _core.Filter(kind=kind, country=country)
        core = _core.agreement(self._core, a, b, since, until, narrowed, known_on, unverified)
        given = {name: str(value) for name, value in asked.items() if value is not None}
        return Agreement(core, self._core, given)

    def renewals(
        self: _HasRegistry,
        *,
        after: Day,
        until: Day | None = None,
        regime: str | None = None,
        authority: str | None = None,
        known_on: Day | None = None,
        unverified: Unverified = "keep",
    ) -> Renewals:
        """A calendar of what lapses after a day unless somebody prolongs it.

        Args:
            after: the day after which it lapses
            until: only ends before this day
            regime: of this regime
            authority: of this authority's regimes
            known_on: only what had been published by the end of that day counts
            unverified: 'drop' leaves fields out that are marked as not verified
        """
        from .renewals import Renewals

        result = _core.renewals(self._core, after, regime, authority, until, known_on, unverified)
        asked = {"until": until, "regime": regime, "authority": authority, "known_on": known_on}
        asked["unverified"] = None if unverified == "keep" else unverified
        given = {name: str(value) for name, value in asked.items() if value is not None}
        day = _core.as_of(self._core, after, None, "keep").day
        return Renewals(result, self._core, day, given)


class SnapshotQuestions:
    """What is asked of a day."""

    __slots__ = ()

    def loopholes(self: _HasSnapshot, operation: str, *, authority: str) -> Loopholes:
        """What an authority's sanctions leave open of an operation on the day.

        A row for each participant: how far it is reached (designated, covered through ownership or
        control, cannot tell, possibly the same as a designated party, perhaps covered through
        ownership or control, touched only by a measure, delisted, designated elsewhere only,
        designated later, never), what connects it to the others, and which criterion in force
        could reach it. Who takes part is the reading of whoever sorted the participants, which
        criterion could reach whom the project's; neither has a date. Raises UnknownIdError.
        """
        from .loopholes import Loopholes

        return Loopholes(self._core, operation, authority)

    def coverage(
        self: _HasSnapshot,
        *,
        regime: str | None = None,
        authority: str | None = None,
        kind: EntityKind | None = None,
        country: str | None = None,
        criterion: str | None = None,
        measure: str | None = None,
        act: str | None = None,
        entity: str | None = None,
    ) -> Coverage:
        """Whom each authority designates: entities by authorities, since when, who was first.

        The arguments say which entities are shown, by an entry that fits them; every authority is
        asked about each of them all the same.
        """
        from .coverage import Coverage

        narrowed = _core.Filter(regime, authority, kind, country, criterion, measure, act, entity)
        return Coverage(_core.coverage(self._core, narrowed))

    def ownership(self: _HasSnapshot, entity: str, *, authority: str) -> Ownership:
        """Whether an entity counts as designated because designated parties own or control it.

        Under the rule of an authority on the day, which stands in the data: how much they must
        hold, whether the shares of several add up, whether control counts. The answer is yes, no
        or cannot tell, with every link of the proof as a row, and what would decide.
        """
        from .ownership import Ownership

        return Ownership(_core.ownership(self._core, entity, authority), self._core)

    def owned(self: _HasSnapshot, *, authority: str) -> Owned:
        """All companies that count as designated through ownership or control, or may.

        Those that are surely designated themselves are left out, and so are those of which no link
        on record leaves it open.
        """
        from .ownership import Owned

        return Owned(self._core, authority)


def _call_methods_after(owner: str, questions: type) -> None:
    """Errors name a method as people call it, by the class that they know."""
    for name, method in vars(questions).items():
        if callable(method):
            method.__qualname__ = f"{owner}.{name}"


_call_methods_after("Registry", RegistryQuestions)
_call_methods_after("Snapshot", SnapshotQuestions)
