"""The record, and everything that can be asked of it."""

from __future__ import annotations

from . import _core
from . import _record_columns as columns
from ._asked import about_filter, titled
from ._errors import InvalidValue, UnknownIdError
from ._guards import a_text, need
from ._questions import RegistryQuestions
from ._select import Wanted, keep
from .diff import Diff
from .snapshot import Snapshot
from .table import Table
from .timeline import Timeline

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import TypeVar

    from ._core import (
        Act,
        Authority,
        Criterion,
        Dataset,
        Designation,
        Entity,
        Event,
        Measure,
        Operation,
        Origin,
        Regime,
        Relationship,
        Removal,
    )
    from ._types import Day, EntityKind, Path, Unverified
    from .table import Column

    Row = TypeVar("Row")

__all__ = ["Registry"]


class Registry(RegistryQuestions):
    """The record: everything stated, checked, folded and indexed, once.

    Immutable, cheap to copy, safe to read from many threads. It knows no today: ask it `as_of` a
    day. Its sections are tables; acts stand in the order in which they became known, everything
    else by id. An id that it does not hold raises UnknownIdError, with the nearest known one.
    """

    __slots__ = ("__weakref__", "_core")

    def __init__(self, core: _core.Registry) -> None:
        """Made by `load`, `loads`, `build` and `datasets`."""
        need(core, _core.Registry, "what load, loads and build give")
        self._core = core

    @property
    def dataset(self) -> Dataset:
        """What the set calls itself: id, title, edition, terms."""
        return self._core.dataset

    def digest(self) -> str:
        """SHA-256, in lower-case hex, of the canonical form of all records."""
        return self._core.digest()

    def origin(self) -> Origin:
        """Data set, edition, digest and library version: what an answer is reproduced from."""
        return _core.origin(self._core)

    def as_of(
        self, day: Day, known_on: Day | None = None, unverified: Unverified = "keep"
    ) -> Snapshot:
        """The law at the end of a day.

        known_on: only what had been published by the end of that day counts; None = all that is
        known now. Where only the month or year of a publication or of a day of effect is on record,
        nobody can tell within it. unverified: 'drop' takes fields that are marked as not verified
        as not stated.

        Raises DateError for what is not a day.
        """
        return Snapshot(_core.as_of(self._core, day, known_on, unverified))

    def timeline(
        self,
        subject: str | Designation,
        known_on: Day | None = None,
        unverified: Unverified = "keep",
    ) -> Timeline:
        """The life of an entity, a regime or a designation, by its id.

        Raises UnknownIdError for an id that is none of them, DateError for what is not a day.
        """
        return Timeline(self._timeline(subject, known_on, unverified))

    def _timeline(
        self, subject: str | Designation, known_on: Day | None, unverified: Unverified
    ) -> _core.Timeline:
        core = self._core
        if not isinstance(subject, str):
            expected = "the id of an entity, a regime or a designation as str, or a Designation"
            need(subject, _core.Designation, expected)
            return _core.timeline_of_designation(core, subject, known_on, unverified)
        if "/" in subject:
            found = core.designation(subject)
            return _core.timeline_of_designation(core, found, known_on, unverified)
        regimes = [regime.id for regime in core.regimes()]
        entities = [entity.id for entity in core.entities()]
        if subject in regimes and subject in entities:
            raise InvalidValue(f"'{subject}' is the id of an entity and of a regime")
        if subject not in regimes and subject not in entities:
            _core.Filter(entity=subject)  # an InvalidValue of its own for what is no id at all
            raise UnknownIdError(_unknown(subject, regimes + entities))
        if subject in regimes:
            return _core.timeline_of_regime(core, subject, known_on, unverified)
        return _core.timeline_of_entity(core, subject, known_on, unverified)

    def diff(
        self,
        before: Day | Snapshot,
        after: Day | Snapshot,
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
        """What differs between the law of two days, or between two snapshots on either clock."""
        one = before if isinstance(before, Snapshot) else self.as_of(before)
        two = after if isinstance(after, Snapshot) else self.as_of(after)
        asked = _core.Filter(regime, authority, kind, country, criterion, measure, act, entity)
        return Diff(_core.diff(one._core, two._core, asked))

    def find(self, text: str) -> Table[Entity]:
        """The entities whose id or any name contains a text, without regard to case."""
        rows = tuple(map(self._core.entity, self._core.find(a_text(text, "the text"))))
        return self._table(f"entities found by {text!r}", rows, columns.ENTITIES)

    def by_ref(self, ref: str) -> Table[Designation]:
        """The designations that bear a list's reference or entry number ('EU.6711.45')."""
        rows = self._core.by_ref(a_text(ref, "the reference"))
        return self._table(f"designations {ref}", rows, columns.designations(self._core))

    def authorities(self) -> Table[Authority]:
        """Who sanctions."""
        return self._table("authorities", self._core.authorities(), columns.AUTHORITIES)

    def regimes(self, regime: str | None = None, *, authority: str | None = None) -> Table[Regime]:
        """Sanctions programmes."""
        asked = self._wanted(regime=regime, authority=authority)
        rows = keep(self._core.regimes(), lambda each: asked.of_regimes((each.id,)))
        return self._table("regimes", rows, columns.REGIMES, asked)

    def criteria(
        self, regime: str | None = None, *, authority: str | None = None, act: str | None = None
    ) -> Table[Criterion]:
        """Grounds of listing; `act`: those that it adds, widens, repeals or uses."""
        asked = self._wanted(regime=regime, authority=authority, act=act)
        used = asked.subjects(("add-criterion", "widen", "repeal"))
        rows = keep(
            self._core.criteria(),
            lambda each: asked.of_regimes((each.regime,)),
            lambda each: used is None or each.id in used,
        )
        return self._table("criteria", rows, columns.CRITERIA, asked)

    def measures(
        self, regime: str | None = None, *, authority: str | None = None, act: str | None = None
    ) -> Table[Measure]:
        """What is forbidden; `act`: what it imposes, widens, suspends, licenses or ends."""
        asked = self._wanted(regime=regime, authority=authority, act=act)
        used = asked.subjects(("impose", "lift", "widen", "repeal"))
        rows = keep(
            self._core.measures(),
            lambda each: asked.of_regimes((each.regime,)),
            lambda each: used is None or each.id in used,
        )
        return self._table("measures", rows, columns.MEASURES, asked)

    def acts(
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
    ) -> Table[Act]:
        """Legal acts and notices, in the order in which they became known.

        By `kind`, `country`, `entity`, `criterion`, `measure`: those with a change that names it;
        by `kind`, `country` and `entity` also those that amend the entry of such a party;
        by `act`: the act itself and those that amend, accompany or mirror it.
        """
        asked = self._wanted(regime, authority, kind, country, criterion, measure, act, entity)
        return self._table("acts", asked.acts(), columns.ACTS, asked)

    def removals(
        self,
        regime: str | None = None,
        *,
        authority: str | None = None,
        entity: str | None = None,
    ) -> Table[Removal]:
        """Entries that vanished between two editions of a list, without an act."""
        asked = self._wanted(regime=regime, authority=authority, entity=entity)
        rows = keep(
            self._core.removals(),
            lambda each: asked.of_regimes((each.regime,)),
            lambda each: asked.of_entities((each.entity,) if each.entity else ()),
        )
        return self._table("removals", rows, columns.REMOVALS, asked)

    def entities(
        self,
        *,
        regime: str | None = None,
        authority: str | None = None,
        kind: EntityKind | None = None,
        country: str | None = None,
        criterion: str | None = None,
        measure: str | None = None,
        act: str | None = None,
        entity: str | None = None,
    ) -> Table[Entity]:
        """Persons, organisations, vessels and aircraft.

        By `regime`, `authority`, `criterion`, `measure`, `act`: those that such changes name. By
        `measure` also its members, and of a measure on listed parties everybody ever designated
        under its regime, of its kinds and on its grounds: whom it binds or ever bound. Whom it
        binds on a day is asked of `as_of(day).designations(measure=...)`.
        """
        asked = self._wanted(regime, authority, kind, country, criterion, measure, act, entity)
        return self._table("entities", asked.entities(), columns.ENTITIES, asked)

    def relationships(
        self,
        *,
        kind: EntityKind | None = None,
        country: str | None = None,
        act: str | None = None,
        entity: str | None = None,
    ) -> Table[Relationship]:
        """Who owns, heads or acts for whom; narrowed by either side and by the act that says so."""
        asked = self._wanted(kind=kind, country=country, act=act, entity=entity)
        rows = keep(
            self._core.relationships(),
            lambda each: asked.of_entities((each.subject, each.object)),
            lambda each: asked.of_act((each.stated_in,)),
        )
        return self._table("relationships", rows, columns.RELATIONSHIPS, asked)

    def events(
        self,
        *,
        kind: EntityKind | None = None,
        country: str | None = None,
        act: str | None = None,
        entity: str | None = None,
    ) -> Table[Event]:
        """What happened in the world; `act`: events that it answers or that ran ahead of it."""
        asked = self._wanted(kind=kind, country=country, act=act, entity=entity)
        rows = keep(
            self._core.events(),
            lambda each: asked.of_entities(each.actors),
            lambda each: asked.of_act((*each.ahead_of, *columns.answers(each))),
        )
        return self._table("events", rows, columns.EVENTS, asked)

    def operations(
        self,
        *,
        kind: EntityKind | None = None,
        country: str | None = None,
        entity: str | None = None,
    ) -> Table[Operation]:
        """Campaigns with their participants in layers."""
        asked = self._wanted(kind=kind, country=country, entity=entity)
        rows = keep(
            self._core.operations(),
            lambda each: asked.of_entities(part.entity for part in each.participants),
        )
        return self._table("operations", rows, columns.OPERATIONS, asked)

    def designations(
        self,
        regime: str | None = None,
        *,
        authority: str | None = None,
        kind: EntityKind | None = None,
        country: str | None = None,
        act: str | None = None,
        entity: str | None = None,
    ) -> Table[Designation]:
        """Every designation there ever was, over its whole life, by regime and entry.

        What holds on a day, its criteria and measures, is asked of `as_of(day)`.
        """
        asked = self._wanted(
            regime=regime, authority=authority, kind=kind, country=country, act=act, entity=entity
        )
        rows = keep(
            self._core.designations(),
            lambda each: asked.of_regimes((each.regime,)),
            lambda each: asked.of_entities(each.entities()),
            lambda each: asked.of_act(step.act for step in each.steps()),
        )
        return self._table("designations", rows, columns.designations(self._core), asked)

    def authority(self, id: str) -> Authority:
        """The authority with this id."""
        return self._core.authority(id)

    def regime(self, id: str) -> Regime:
        """The regime with this id."""
        return self._core.regime(id)

    def criterion(self, id: str) -> Criterion:
        """The criterion with this id."""
        return self._core.criterion(id)

    def measure(self, id: str) -> Measure:
        """The measure with this id."""
        return self._core.measure(id)

    def act(self, id: str) -> Act:
        """The act with this id."""
        return self._core.act(id)

    def entity(self, id: str) -> Entity:
        """The entity with this id."""
        return self._core.entity(id)

    def relationship(self, id: str) -> Relationship:
        """The relationship with this id."""
        return self._core.relationship(id)

    def event(self, id: str) -> Event:
        """The event with this id."""
        return self._core.event(id)

    def operation(self, id: str) -> Operation:
        """The operation with this id."""
        return self._core.operation(id)

    def designation(self, id: str) -> Designation:
        """The designation with this id: regime and entry, as in 'eu-belarus/I.B-17'."""
        return self._core.designation(a_text(id, "the designation"))

    def to_yaml(self) -> str:
        """The whole registry as one canonical YAML text."""
        return _core.to_yaml(self._core)

    def save(self, path: Path, overwrite: bool = False) -> None:
        """Writes the registry as canonical YAML; see `sanctrack.save`."""
        from .reading import save

        save(self, path, overwrite)

    def _wanted(
        self,
        regime: str | None = None,
        authority: str | None = None,
        kind: EntityKind | None = None,
        country: str | None = None,
        criterion: str | None = None,
        measure: str | None = None,
        act: str | None = None,
        entity: str | None = None,
    ) -> Wanted:
        asked = _core.Filter(regime, authority, kind, country, criterion, measure, act, entity)
        return Wanted(self._core, asked)

    def _table(
        self,
        title: str,
        rows: tuple[Row, ...],
        shown: tuple[Column, ...],
        asked: Wanted | None = None,
    ) -> Table[Row]:
        filter = asked.filter if asked else None
        title, about = titled(title, filter), about_filter(filter)
        return Table(title, rows, shown, self._core, (), about)

    def __reduce__(self) -> tuple[object, tuple[str]]:
        """Pickles the canonical YAML."""
        from .reading import restored

        return restored, (self.to_yaml(),)

    def __eq__(self, other: object) -> bool:
        """Whether both hold the same records."""
        if not isinstance(other, Registry):
            return NotImplemented
        return self._core == other._core

    def __hash__(self) -> int:
        """By the digest."""
        return hash(self._core)

    def __copy__(self) -> Registry:
        """The registry itself: nothing can change it."""
        return self

    def __deepcopy__(self, memo: object) -> Registry:
        """The registry itself: nothing can change it."""
        return self

    def __repr__(self) -> str:
        """The data set and how much it holds."""
        from ._text import registry

        return registry(self)

    def _repr_html_(self) -> str:
        """The data set and how much it holds, for a notebook."""
        from ._html import registry

        return registry(self)


def _unknown(id: str, known: list[str]) -> str:
    import difflib

    near = difflib.get_close_matches(id, known, 1, 0.8)
    meant = f": did you mean '{near[0]}'?" if near else ""
    return f"unknown entity, regime or designation '{id}'{meant}"
