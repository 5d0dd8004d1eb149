"""The law of one day."""

from __future__ import annotations

from . import _core
from ._asked import OnBothClocks, about_filter, about_reading, read_as, titled
from ._columns import CRITERIA, DESIGNATIONS, MEASURES, PARTY_MEASURES, PENDING, REGIMES
from ._guards import need
from ._questions import SnapshotQuestions
from .table import Table

TYPE_CHECKING = False
if TYPE_CHECKING:
    import datetime
    from typing import TypeVar

    from ._core import (
        Answer,
        Caveat,
        CriterionState,
        Designation,
        DesignationState,
        MeasureState,
        Origin,
        PartyMeasure,
        PendingChange,
        RegimeState,
        Totals,
    )
    from ._types import EntityKind
    from .diff import Diff
    from .registry import Registry
    from .table import Column

    Row = TypeVar("Row")

__all__ = ["Snapshot"]


class Snapshot(OnBothClocks, SnapshotQuestions):
    """The law at the end of a day, in each authority's own calendar, on both clocks.

    Every question can be narrowed by `regime`, `authority`, `kind` (person, organisation, vessel,
    aircraft), `country`, `criterion`, `measure`, `act` and `entity`: all that are given must hold.
    An id that the registry does not hold raises UnknownIdError; it never means "nothing found".
    """

    __slots__ = ("__weakref__", "_core")

    def __init__(self, core: _core.Snapshot) -> None:
        """Made by `Registry.as_of`."""
        need(core, _core.Snapshot, "what Registry.as_of gives")
        self._core = core

    @property
    def day(self) -> datetime.date:
        """The day."""
        return self._core.day

    def origin(self) -> Origin:
        """From which data, and by which version of the library."""
        return self._core.origin()

    def is_designated(
        self,
        entity: str,
        *,
        regime: str | None = None,
        authority: str | None = None,
        kind: EntityKind | None = None,
        country: str | None = None,
        criterion: str | None = None,
        measure: str | None = None,
        act: str | None = None,
    ) -> Answer:
        """Whether a party is designated: yes, no, or cannot tell.

        By `regime`, that regime is asked even where only a subset of it is on record. By
        `authority`, or of everybody, such a regime can add a yes but is not asked for a no; the
        answer shows it as left out. Where `kind` or `country` leave the party itself out, a caveat
        says so.
        """
        narrowed = _core.Filter(regime, authority, kind, country, criterion, measure, act)
        return self._core.is_designated(entity, narrowed)

    def designations(
        self,
        regime: str | None = None,
        *,
        authority: str | None = None,
        kind: EntityKind | None = None,
        country: str | None = None,
        criterion: str | None = None,
        measure: str | None = None,
        act: str | None = None,
        entity: str | None = None,
    ) -> Table[DesignationState]:
        """The designations in force, or of which nobody can tell; by regime and entry."""
        narrowed = _core.Filter(regime, authority, kind, country, criterion, measure, act, entity)
        rows = self._core.designations(narrowed)
        return self._table("designations", narrowed, rows, DESIGNATIONS)

    def designation(self, designation: Designation | str) -> DesignationState | None:
        """One designation, by id or itself; None where it is not in force."""
        if isinstance(designation, str):
            designation = self._core.registry().designation(designation)
        need(designation, _core.Designation, "a Designation, or the id of one as str")
        return self._core.designation(designation)

    def criteria(
        self,
        regime: str | None = None,
        *,
        authority: str | None = None,
        kind: EntityKind | None = None,
        country: str | None = None,
        criterion: str | None = None,
        measure: str | None = None,
        act: str | None = None,
        entity: str | None = None,
    ) -> Table[CriterionState]:
        """The criteria in force; `kind`, `country`, `entity`: that touch such a party."""
        narrowed = _core.Filter(regime, authority, kind, country, criterion, measure, act, entity)
        return self._table("criteria", narrowed, self._core.criteria(narrowed), CRITERIA)

    def measures(
        self,
        regime: str | None = None,
        *,
        authority: str | None = None,
        kind: EntityKind | None = None,
        country: str | None = None,
        criterion: str | None = None,
        measure: str | None = None,
        act: str | None = None,
        entity: str | None = None,
    ) -> Table[MeasureState]:
        """The measures in force, suspended ones among them.

        A regime with no measure on record is a caveat, never a silent nothing.
        """
        narrowed = _core.Filter(regime, authority, kind, country, criterion, measure, act, entity)
        return self._table("measures", narrowed, self._core.measures(narrowed), MEASURES)

    def measures_on(
        self,
        entity: str,
        *,
        regime: str | None = None,
        authority: str | None = None,
        kind: EntityKind | None = None,
        country: str | None = None,
        criterion: str | None = None,
        measure: str | None = None,
        act: str | None = None,
    ) -> Table[PartyMeasure]:
        """The measures on one party: through its designations, by name, and by membership."""
        narrowed = _core.Filter(regime, authority, kind, country, criterion, measure, act)
        rows = self._core.measures_on(entity, narrowed)
        return self._table(f"measures on {entity}", narrowed, rows, PARTY_MEASURES)

    def pending(
        self,
        regime: str | None = None,
        *,
        authority: str | None = None,
        kind: EntityKind | None = None,
        country: str | None = None,
        criterion: str | None = None,
        measure: str | None = None,
        act: str | None = None,
        entity: str | None = None,
    ) -> Table[PendingChange]:
        """What is known and not yet in force, by day of effect; every kind of change."""
        narrowed = _core.Filter(regime, authority, kind, country, criterion, measure, act, entity)
        return self._table("pending changes", narrowed, self._core.pending(narrowed), PENDING)

    def regime(self, id: str) -> RegimeState:
        """One regime on that day."""
        return self._core.regime(id)

    def regimes(
        self, regime: str | None = None, *, authority: str | None = None
    ) -> Table[RegimeState]:
        """The regimes on that day, in order of id."""
        narrowed = _core.Filter(regime, authority)
        return self._table("regimes", narrowed, self._core.regimes(narrowed), REGIMES)

    def totals(self, regime: str) -> Totals:
        """How many stand on the list of a regime."""
        return self._core.totals(regime)

    def caveats(self) -> tuple[Caveat, ...]:
        """What the record lacks on that day, over all regimes."""
        return self._core.caveats()

    def facts(
        self,
        regime: str | None = None,
        *,
        authority: str | None = None,
        kind: EntityKind | None = None,
        country: str | None = None,
        criterion: str | None = None,
        measure: str | None = None,
        act: str | None = None,
        entity: str | None = None,
    ) -> dict[tuple[str, str, str], tuple[str, ...]]:
        """Everything that holds, flat: (kind of subject, id, field) -> values."""
        narrowed = _core.Filter(regime, authority, kind, country, criterion, measure, act, entity)
        return self._core.facts(narrowed)

    def diff(
        self,
        after: Snapshot,
        *,
        regime: str | None = None,
        authority: str | None = None,
        kind: EntityKind | None = None,
        country: str | None = None,
        criterion: str | None = None,
        measure: str | None = None,
        act: str | None = None,
        entity: str | None = None,
    ) -> Diff:
        """What differs between this point and another of the same registry, on either clock."""
        from .diff import Diff

        need(after, Snapshot, "a Snapshot, as Registry.as_of(day) gives")
        narrowed = _core.Filter(regime, authority, kind, country, criterion, measure, act, entity)
        return Diff(_core.diff(self._core, after._core, narrowed))

    def _about(self) -> dict[str, str]:
        return {"day": str(self.day), **about_reading(self)}

    def _title(self, what: str) -> str:
        return f"{what} on {self.day}{read_as(self)}"

    def _table(
        self,
        what: str,
        narrowed: _core.Filter,
        result: tuple[tuple[Row, ...], tuple[Caveat, ...]],
        columns: tuple[Column, ...],
    ) -> Table[Row]:
        rows, caveats = result
        about = {**self._about(), **about_filter(narrowed)}
        title = titled(self._title(what), narrowed)
        return Table(title, rows, columns, self._core.registry(), caveats, about)

    def __reduce__(self) -> tuple[object, tuple[object, ...]]:
        """Pickles the registry, the day and the clock."""
        return _restore, (self.registry, self.day, self.known_on, self.unverified)

    def __eq__(self, other: object) -> bool:
        """Whether both show the same record on the same day and clock."""
        if not isinstance(other, Snapshot):
            return NotImplemented
        return (self.day, self.known_on, self.unverified) == (
            other.day,
            other.known_on,
            other.unverified,
        ) and self._core.registry() == other._core.registry()

    def __hash__(self) -> int:
        """By the day and the clock."""
        return hash((self.day, self.known_on, self.unverified))

    def __str__(self) -> str:
        """The day, the clocks, and the totals of each regime."""
        return str(self._core)

    def __repr__(self) -> str:
        """The day and how it is read."""
        return f"<Snapshot: {self._title('law')}>"

    def _repr_html_(self) -> str:
        """The totals of each regime for a notebook."""
        from ._html import snapshot

        return snapshot(self)


def _restore(
    registry: Registry, day: datetime.date, known_on: datetime.date | None, unverified: str
) -> Snapshot:
    return Snapshot(_core.as_of(registry._core, day, known_on, unverified))
