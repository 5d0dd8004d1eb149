"""What a report on an operation is made of: whose sanctions, which days, and the answers."""

from __future__ import annotations

import datetime

from ._charts import need_altair
from ._errors import InvalidValue
from ._guards import wrong
from ._report_parts import Citations, spaceless
from ._story import Story

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

    from ._types import Day, Unverified
    from .loopholes import Loopholes, LoopholeSeries
    from .registry import Registry
    from .snapshot import Snapshot

KEY_DAYS = 5
BEFORE_AND_AFTER = datetime.timedelta(days=30)


class Facts:
    """Everything that the sections of a report show, asked once."""

    def __init__(
        self,
        registry: Registry,
        operation: str,
        authorities: Iterable[str] | None,
        days: Iterable[Day] | None,
        known_on: Day | None,
        unverified: Unverified,
    ) -> None:
        need_altair()
        self.registry = registry
        self.operation = registry.operation(operation)
        self.known_on = _day(known_on) if known_on is not None else None
        self.unverified: Unverified = unverified
        self.authorities = authorities_of(registry, authorities)
        self.story = Story(registry, operation, self.authorities, self.known_on)
        self.series: dict[str, LoopholeSeries] = {
            owner: registry.loophole_series(
                operation, authority=owner, known_on=self.known_on, unverified=unverified
            )
            for owner in self.authorities
        }
        self.days_are_chosen = days is None
        self.days = self._key_days() if days is None else _days(days)
        self.laws: dict[datetime.date, Snapshot] = {
            day: registry.as_of(day, self.known_on, unverified) for day in self.days
        }
        self.tables: dict[tuple[datetime.date, str], Loopholes] = {
            (day, owner): law.loopholes(operation, authority=owner)
            for day, law in self.laws.items()
            for owner in self.authorities
        }
        if authorities is None:
            self.authorities = self._by_reach()
            self.series = {owner: self.series[owner] for owner in self.authorities}
            self.tables = {
                (day, owner): self.tables[day, owner]
                for day in self.days
                for owner in self.authorities
            }
        self.citations = Citations(registry)
        self.reached = self._reached()

    def _reached(self) -> dict[tuple[str, str], str]:
        """By participant and layer: on which day it has which status with which authority."""
        found: dict[tuple[str, str], list[str]] = {}
        for (day, owner), table in self.tables.items():
            for row in table:
                found.setdefault((row.entity, row.layer), []).append(f"{day}|{owner}|{row.status}")
        return {key: " ".join(map(spaceless, each)) for key, each in found.items()}

    def _by_reach(self) -> tuple[str, ...]:
        """The authorities, first those that designated most on any of the days."""
        most = {
            owner: max(self.designated(day, owner) for day in self.days)
            for owner in self.authorities
        }
        return tuple(sorted(self.authorities, key=lambda owner: (-most[owner], owner)))

    @property
    def layers(self) -> tuple[str, ...]:
        """The layers that have participants, in order."""
        found = self.tables[self.days[0], self.authorities[0]]
        return tuple(layer.layer for layer in found.layers)

    @property
    def main(self) -> tuple[datetime.date, str]:
        """The day and the authority shown first: the latest step up, and whoever covers most."""
        steps = self._steps()
        day = max(self.days, key=lambda each: (steps.get(each, 0), each))
        owner = max(self.authorities, key=lambda each: self.designated(day, each))
        return day, owner

    def designated(self, day: datetime.date, owner: str) -> int:
        """How many places are surely designated."""
        return sum(layer.designated for layer in self.tables[day, owner].layers)

    def _steps(self) -> dict[datetime.date, int]:
        """The days on which acts change how many places are surely designated, and by how many."""
        found: dict[datetime.date, int] = {}
        for series in self.series.values():
            before: dict[str, int] = {}
            for piece, layer in series:
                change = abs(layer.designated - before.get(layer.layer, 0))
                before[layer.layer] = layer.designated
                day = piece.when.from_
                if change and day is not None and piece.acts:
                    found[day] = found.get(day, 0) + change
        return found

    def _key_days(self) -> tuple[datetime.date, ...]:
        """The days of the largest steps, and that on which the first answer became known."""
        steps = self._steps()
        largest = sorted(steps, key=lambda day: (-steps[day], day))[:KEY_DAYS]
        own = {each.event.id for each in self.story.own_events}
        answers = [act.act for act in self.story.acts if own.intersection(act.answers)]
        known = [self.registry.act(id) for id in answers if id]
        dates = [act.known or act.published or act.in_force or act.adopted for act in known]
        first = min((date.earliest for date in dates if date and date.exact), default=None)
        chosen: list[datetime.date] = sorted({*largest, *([first] if first else [])})
        if chosen:
            return tuple(chosen)
        edition = self.registry.dataset.edition
        ends = [each.event.date.latest for each in self.story.events]
        days = [edition] if edition else ends[-1:]
        if not days:
            raise InvalidValue(f"nothing says which days to show of {self.operation.id}: give days")
        return tuple(days)

    @property
    def close_up(self) -> tuple[datetime.date, datetime.date] | None:
        """The days around the operation's own events of a known day, and the acts that answer."""
        own = [each.event for each in self.story.own_events]
        parts = [event for event in own if event.part_of] or own
        days = [event.date.earliest for event in parts if event.date.exact]
        ids = {event.id for event in own}
        days += [act.day for act in self.story.acts if ids.intersection(act.answers)]
        if not days:
            return None
        return min(days) - BEFORE_AND_AFTER, max(days) + BEFORE_AND_AFTER

    @property
    def whole(self) -> tuple[datetime.date, datetime.date]:
        """From the first act or event of the story to the edition of the data."""
        days = [act.day for act in self.story.acts] + list(self.days)
        days += [each.event.date.earliest for each in self.story.events]
        last = self.registry.dataset.edition or max(days)
        return min(days), max(last, min(days))


def authorities_of(registry: Registry, given: Iterable[str] | None) -> tuple[str, ...]:
    """The authorities asked for, by id; None = every one that has a regime."""
    if isinstance(given, str):
        given = [given]
    if given is not None and not hasattr(given, "__iter__"):
        raise wrong("the id of an authority as str, or several of them", given)
    if given is None:
        with_regime = {regime.authority for regime in registry.regimes()}
        found = tuple(each.id for each in registry.authorities() if each.id in with_regime)
    else:
        found = tuple(dict.fromkeys(registry.authority(each).id for each in given))
    if not found:
        raise InvalidValue("expected one authority or more, got none")
    return found


def _days(given: Iterable[Day]) -> tuple[datetime.date, ...]:
    each = [given] if isinstance(given, str | datetime.date) else given
    if not hasattr(each, "__iter__"):
        raise wrong("a day as datetime.date or str, or several of them", each)
    found = tuple(sorted({_day(day) for day in each}))
    if not found:
        raise InvalidValue("expected one day or more, got none")
    return found


def _day(given: Day) -> datetime.date:
    from ._core import Interval

    day = Interval.on(given).from_
    assert day is not None
    return day
