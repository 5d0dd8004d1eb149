"""Narrows the tables of records by what their records are, belong to or name."""

from __future__ import annotations

from . import _core

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from typing import TypeVar

    Record = TypeVar("Record")


class Wanted:
    """What a table of records was asked for; every id of it is known to the registry."""

    __slots__ = ("_entities", "_entries", "_registry", "filter")

    def __init__(self, registry: _core.Registry, filter: _core.Filter) -> None:
        self._registry = registry
        self.filter = filter
        self._entities: frozenset[str] | None = None
        self._entries: dict[tuple[str, str], tuple[str, ...]] | None = None
        if filter.regime is not None:
            registry.regime(filter.regime)
        if filter.authority is not None:
            registry.authority(filter.authority)
        if filter.criterion is not None:
            registry.criterion(filter.criterion)
        if filter.measure is not None:
            registry.measure(filter.measure)
        if filter.act is not None:
            registry.act(filter.act)
        if filter.entity is not None:
            registry.entity(filter.entity)
        if filter.kind is not None or filter.country is not None:
            self._entities = frozenset(e.id for e in registry.entities() if self._is_such(e))

    def _is_such(self, entity: _core.Entity) -> bool:
        kind, country = self.filter.kind, self.filter.country
        return (kind is None or entity.kind == kind) and (
            country is None or country in entity.nationalities
        )

    def of_regimes(self, regimes: Iterable[str]) -> bool:
        """Whether one of these regimes is asked for."""
        regime, authority = self.filter.regime, self.filter.authority
        if regime is None and authority is None:
            return True
        return any(
            (regime is None or each == regime)
            and (authority is None or self._registry.regime(each).authority == authority)
            for each in regimes
        )

    def of_entities(self, entities: Iterable[str]) -> bool:
        """Whether one of these entities is asked for."""
        entity, such = self.filter.entity, self._entities
        if entity is None and such is None:
            return True
        return any(
            (entity is None or each == entity) and (such is None or each in such)
            for each in entities
        )

    def of_act(self, acts: Iterable[str | None]) -> bool:
        """Whether one of these acts is asked for."""
        return self.filter.act is None or self.filter.act in acts

    def of_change(self, change: _core.Change, regimes: Iterable[str]) -> bool:
        """Whether a change of regimes does something to what is asked for."""
        if not (self._of_ground(change) and self._of_measure(change)):
            return False
        return self.of_entities((*change.parties, *self._amended(change, regimes)))

    def _of_ground(self, change: _core.Change) -> bool:
        criterion = self.filter.criterion
        return criterion is None or criterion in (change.subject, *change.criteria)

    def _of_measure(self, change: _core.Change) -> bool:
        measure = self.filter.measure
        return measure is None or measure in (change.subject, *change.measures)

    def _amended(self, change: _core.Change, regimes: Iterable[str]) -> Iterable[str]:
        """Every party that the entry ever named that a change amends."""
        if change.kind != "amend" or not change.subject:
            return ()
        if self._entries is None:
            self._entries = {
                (each.regime, name): each.entities()
                for each in self._registry.designations()
                for name in (each.entry, each.ref)
                if name
            }
        entries = self._entries
        return (each for regime in regimes for each in entries.get((regime, change.subject), ()))

    @property
    def narrows_changes(self) -> bool:
        """Whether it is asked what acts do."""
        narrowed = (self.filter.criterion, self.filter.measure, self.filter.entity)
        return self._entities is not None or any(each is not None for each in narrowed)

    def acts(self) -> tuple[_core.Act, ...]:
        """The acts asked for."""
        return tuple(act for act in self._registry.acts() if self._is_act(act))

    def _is_act(self, act: _core.Act) -> bool:
        if not self.of_regimes(act.regimes):
            return False
        named = (act.id, *act.amends, *act.companion, act.mirrors)
        if not self.of_act(named):
            return False
        return not self.narrows_changes or any(
            self.of_change(change, _regimes_of(change, act)) for change in act.changes
        )

    def entities(self) -> tuple[_core.Entity, ...]:
        """The entities asked for: by regime, criterion, measure and act, those that acts name."""
        asked = self.filter
        by_law = (asked.regime, asked.authority, asked.criterion, asked.measure, asked.act)
        everyone = self._registry.entities()
        chosen = tuple(each for each in everyone if self.of_entities((each.id,)))
        if all(each is None for each in by_law):
            return chosen
        named = frozenset(self._named())
        return tuple(each for each in chosen if each.id in named)

    def _named(self) -> Iterable[str]:
        asked = self.filter
        bound = Bound(self._registry, asked.measure) if asked.measure is not None else None
        if bound and asked.act is None and asked.criterion is None:
            if self.of_regimes((bound.measure.regime,)):
                yield from bound.measure.members
        for act in self._registry.acts():
            if asked.act is not None and act.id != asked.act:
                continue
            for change in act.changes:
                regimes = _regimes_of(change, act)
                if not (self.of_regimes(regimes) and self._of_ground(change)):
                    continue
                if self._of_measure(change):
                    yield from change.parties
                elif bound:
                    yield from bound.listed(change, regimes)

    def subjects(self, change_kinds: tuple[str, ...]) -> frozenset[str] | None:
        """What the act asked for does by such changes, or None where no act is asked for."""
        if self.filter.act is None:
            return None
        changes = self._registry.act(self.filter.act).changes
        found: set[str] = set()
        for change in changes:
            if change.kind in change_kinds and change.subject:
                found.add(change.subject)
            found.update(change.criteria)
            found.update(change.measures)
        return frozenset(found)


class Bound:
    """Whom a measure on listed parties binds through the list of its regime."""

    __slots__ = ("_grounds", "_kinds", "measure")

    def __init__(self, registry: _core.Registry, measure: str) -> None:
        self.measure = registry.measure(measure)
        self._kinds = {each.id: each.kind for each in registry.entities()}
        self._grounds: dict[str, set[str]] = {}
        for act in registry.acts() if self.measure.under else ():
            for change in act.changes:
                if entry := self._entry(change, _regimes_of(change, act)):
                    self._grounds.setdefault(entry, set()).update(change.criteria)

    def _entry(self, change: _core.Change, regimes: Iterable[str]) -> str | None:
        """The entry of the list that a change makes or amends."""
        if self.measure.regime not in regimes:
            return None
        return change.subject if change.kind == "amend" else change.entry

    def listed(self, change: _core.Change, regimes: Iterable[str]) -> Iterable[str]:
        """The parties that a change puts on the list under the measure, at any time."""
        measure = self.measure
        lists = change.kind in ("designate", "amend") and measure.regime in regimes
        if measure.target != "listed" or not lists:
            return ()
        grounds = self._grounds.get(self._entry(change, regimes) or "", set()) | {*change.criteria}
        if measure.under and not grounds.intersection(measure.under):
            return ()
        return (
            each
            for each in change.parties
            if not measure.kinds or self._kinds.get(each) in measure.kinds
        )


def _regimes_of(change: _core.Change, act: _core.Act) -> tuple[str, ...]:
    return (change.regime,) if change.regime else act.regimes


def keep(records: Iterable[Record], *tests: Callable[[Record], bool]) -> tuple[Record, ...]:
    """The records that pass every test."""
    return tuple(record for record in records if all(test(record) for test in tests))
