"""The story of an operation: which events and acts it is made of."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterable

    from . import _core
    from .registry import Registry

    _Key = tuple[str, str, datetime.date, datetime.date]  # act, authority, day, first day it can be

ENDS = ("delist", "annul", "removal")


class StoryAct:
    """What an act of an authority does to participants of an operation, on a day of effect."""

    __slots__ = ("act", "answers", "authority", "day", "earliest", "ends", "known", "names")

    def __init__(
        self,
        act: str,
        authority: str,
        day: datetime.date,
        earliest: datetime.date,
        known: datetime.date,
    ) -> None:
        self.act = act
        self.authority = authority
        self.day = day
        self.earliest = earliest  # before the day where only a window is known
        self.known = known
        self.names: list[str] = []
        self.ends: list[str] = []
        self.answers: list[str] = []


class StoryEvent:
    """An event, and what ties it to an operation."""

    __slots__ = ("event", "own", "why")

    def __init__(self, event: _core.Event, own: bool, why: str) -> None:
        self.event = event
        self.own = own
        self.why = why


class Story:
    """The events and acts of an operation, in order of their days."""

    __slots__ = ("acts", "events", "operation", "participants")

    def __init__(
        self,
        registry: Registry,
        operation: str,
        authorities: Iterable[str],
        known_on: datetime.date | None = None,
    ) -> None:
        self.operation = registry.operation(operation)
        self.participants = frozenset(part.entity for part in self.operation.participants)
        own = _own_events(registry, self.operation)
        acts = _acts(registry, self.participants, own, frozenset(authorities))
        self.acts = [each for each in acts if known_on is None or each.known <= known_on]
        self.events = [
            each
            for each in _with_causes(registry, own, self.acts)
            if known_on is None or each.event.date.earliest <= known_on
        ]

    @property
    def own_events(self) -> list[StoryEvent]:
        """Those in which whoever carries the operation out takes part, and what they belong to."""
        return [each for each in self.events if each.own]


def _own_events(registry: Registry, operation: _core.Operation) -> dict[str, str]:
    """Ids of events, and why each belongs to the operation."""
    doers = {part.entity for part in operation.participants if part.layer == "executor"}
    word = "an executor takes part"
    if not doers:
        doers = {part.entity for part in operation.participants}
        word = "a participant takes part"
    events = registry.events()
    found = {
        event.id: f"{word}: {', '.join(each for each in event.actors if each in doers)}"
        for event in events
        if doers.intersection(event.actors)
    }
    larger = {event.part_of for event in events if event.id in found and event.part_of}
    for event in events:
        if event.id in larger:
            found.setdefault(event.id, "such events are part of it")
    for event in events:
        if event.part_of in found:
            found.setdefault(event.id, f"part of {event.part_of}")
    return found


def _acts(
    registry: Registry, participants: frozenset[str], own: dict[str, str], wanted: frozenset[str]
) -> list[StoryAct]:
    """Acts that name a participant or end that, and acts that own events are tied to."""
    found: dict[_Key, StoryAct] = {}
    listed = registry.designations()
    for designation, authority in zip(listed, listed.column("authority")):
        named = [each for each in designation.entities() if each in participants]
        if not named or authority not in wanted:
            continue
        for step in designation.steps():
            if step.kind != "designate" and step.kind not in ENDS:
                continue
            effect = step.effect
            begun = effect.earliest if effect.window else effect.day
            key = (step.act or "", authority, effect.day, begun)
            act = found.setdefault(key, StoryAct(*key, step.known_earliest))
            where = act.names if step.kind == "designate" else act.ends
            where += [each for each in named if each not in where]
    _add_linked(registry, own, wanted, found)
    return sorted(found.values(), key=lambda each: (each.day, each.authority, each.act))


def _add_linked(
    registry: Registry,
    own: dict[str, str],
    wanted: frozenset[str],
    found: dict[_Key, StoryAct],
) -> None:
    """Notes which events acts answer, and adds those that own events are tied to."""
    for event in registry.events():
        answers = [response.act for response in event.answered_by]
        for id in dict.fromkeys([*answers, *event.ahead_of]):
            known = [each for each in found.values() if each.act == id]
            if not known and event.id in own:
                known = _made(registry, id, wanted, found)
            for each in known:
                if id in answers:
                    each.answers.append(event.id)


def _made(
    registry: Registry,
    id: str,
    wanted: frozenset[str],
    found: dict[_Key, StoryAct],
) -> list[StoryAct]:
    """The marks of an act that names no participant, one for each authority."""
    act = registry.act(id)
    stated = act.in_force or act.published or act.adopted
    known = act.known or act.published
    owners = sorted({registry.regime(each).authority for each in act.regimes} & wanted)
    if stated is None:
        return []
    first = known.earliest if known else stated.earliest
    keys = [(id, owner, stated.latest, stated.earliest) for owner in owners]
    return [found.setdefault(key, StoryAct(*key, first)) for key in keys]


def _with_causes(registry: Registry, own: dict[str, str], acts: list[StoryAct]) -> list[StoryEvent]:
    """Own events, and those that acts which name participants answer."""
    causes: dict[str, list[str]] = {}
    for act in acts:
        for event in act.answers:
            ids = causes.setdefault(event, [])
            if act.act not in ids:
                ids.append(act.act)
    events = [
        StoryEvent(event, True, own[event.id])
        if event.id in own
        else StoryEvent(event, False, f"answered by {', '.join(causes[event.id])}")
        for event in registry.events()
        if event.id in own or event.id in causes
    ]
    return sorted(events, key=lambda each: (each.event.date.earliest, each.event.id))
