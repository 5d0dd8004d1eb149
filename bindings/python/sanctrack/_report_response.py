"""A section of a report: how many days the answers to the operation's events took."""

from __future__ import annotations

from ._report_parts import Notes, Row, figure, items, link, slug, table, text, time
from ._report_sections import is_known, paragraph, section, who

TYPE_CHECKING = False
if TYPE_CHECKING:
    from . import _core
    from ._report_facts import Facts
    from .response import EventResponse

PREVENTIVE = "preventive-step"
STEPS = ("announcement", "adoption", "publication", "force", "designation")
HEADS = ("Announced", "Adopted", "Published", "In force", "First designation")


def responses(facts: Facts) -> str:
    """The days from each of the operation's events to the steps of every act that answers it."""
    events = [each.event for each in facts.story.own_events if not _is_step(each.event)]
    asked = [facts.registry.response(event.id) for event in events]
    found = [each for each in asked if _rows(facts, each)]
    if not found:
        return ""
    said = (
        "Days from the event to each step of an act on record as its answer. An event of which "
        "only a month or year is known gives a range; a part of a larger event shares its "
        "answers, save acts that were there before the part. Of twin acts the one that leads is "
        "shown. Preventive steps of others are no events to answer: they stand below."
    )
    notes = Notes("responses")
    rows = [_row(facts, each, row, notes) for each in found for row in _rows(facts, each)]
    heads = ["Event", "Act", *HEADS, "Notes"]
    return section(
        "responses",
        "How long the answers took",
        paragraph(text(said)),
        _figure(facts, found),
        table("Days from event to answer", heads, rows) + notes.below(),
        _ahead_table(facts, found),
        _without(facts, found),
    )


def _is_step(event: _core.Event) -> bool:
    """Whether an event is what others did ahead of an act, and nothing that calls for one."""
    return event.category == PREVENTIVE or bool(event.ahead_of)


def _rows(facts: Facts, response: EventResponse) -> list[_core.ResponseRow]:
    """The answers by the authorities of the report, as far as they were known."""
    return [
        row
        for row in response
        if row.authority in facts.authorities and is_known(facts, row.act) and not _is_before(row)
    ]


def _is_before(row: _core.ResponseRow) -> bool:
    """Whether an act that answers a larger event was there before this part of it."""
    lag = row.adoption or row.publication or row.force
    return row.via != row.event and lag is not None and lag.latest < row.event_earliest


def _figure(facts: Facts, found: list[EventResponse]) -> str:
    """The answers to the first event of a known day of which the report shows every answer."""
    dated = [
        each
        for each in found
        if facts.registry.event(each.event).date.exact and len(each) == len(_rows(facts, each))
    ]
    if not dated or facts.known_on is not None:
        return ""
    shown = dated[0]
    title = f"Answers to {facts.registry.event(shown.event).title}"
    acts = [row.act for row in shown] + [row.first.act for row in shown if row.first]
    cited = facts.citations.acts(acts, "responses-figure", title)
    words = f"Each act with its steps; figures are days after {shown.event}."
    return figure(shown.plot(width=560), "responses-figure", title, words, cited)


def _row(facts: Facts, response: EventResponse, row: _core.ResponseRow, notes: Notes) -> Row:
    event = facts.registry.event(response.event)
    anchor = "-".join(["response", slug(event.id), slug(row.authority), slug(row.act)])
    where = f"Answers to {event.title}"
    act = facts.citations.act(row.act, anchor, where)
    twins = facts.citations.acts(
        (each for each in row.twins if is_known(facts, each)), anchor, where
    )
    stands = f" for {twins} too" if twins else ""
    via = f"<small>through {link(f'event-{slug(row.via)}', row.via)}</small>"
    cells = [
        link(f"event-{slug(event.id)}", event.title) + (via if row.via != event.id else ""),
        f"{text(row.authority)}: {act}{stands} <small>{text(row.basis)}</small>",
        *(_lag(facts, row, step, anchor, where) for step in STEPS),
        notes.cite(row.caveats),
    ]
    return Row(cells, id=anchor, data_authority=row.authority)


def _lag(facts: Facts, row: _core.ResponseRow, step: str, anchor: str, where: str) -> str:
    """The days to a step, its date, and for a first designation the act behind it."""
    lag: _core.Lag | None = getattr(row, step)
    if lag is None:
        return "not on record"
    if facts.known_on is not None and lag.earliest > facts.known_on:
        return "not yet"
    when = time(lag.earliest)
    if lag.latest != lag.earliest:
        when += f" to {time(lag.latest)}"
    doubt = " (not verified)" if lag.unverified else ""
    by = ""
    if step == "designation" and row.first is not None:
        act = facts.citations.act(row.first.act, anchor, where)
        by = f", by {act}" if act else ""
    return f"<b>{text(lag.days)}</b> <small>{when}{text(doubt)}{by}</small>"


def _ahead_table(facts: Facts, found: list[EventResponse]) -> str:
    steps = {(step.event, step.act): step for each in found for step in each.ahead}
    rows = [
        _ahead(facts, step)
        for step in steps.values()
        if step.authority in facts.authorities and is_known(facts, step.act)
    ]
    if not rows:
        return ""
    heads = ["Step of others", "When", "Who", "Ahead of", "Days to adoption", "To publication"]
    caption = "Steps that others took ahead of these acts: the project's reading"
    return table(caption, [*heads, "To force", "Source"], rows)


def _ahead(facts: Facts, step: _core.StepAhead) -> Row:
    actors = [who(facts, each) for each in step.actors] + [text(each) for each in step.others]
    cells = [
        link(f"event-{slug(step.event)}", step.title),
        time(step.earliest),
        items(actors),
        facts.citations.act(step.act, "responses", "How long the answers took"),
        text(step.adoption),
        text(step.publication),
        text(step.force),
        text(step.source),
    ]
    return Row(cells, data_authority=step.authority)


def _without(facts: Facts, found: list[EventResponse]) -> str:
    """Who is not on record as answering an event."""
    made: list[str] = []
    for each in found:
        none = [owner for owner in each.without if owner in facts.authorities]
        if none:
            event = facts.registry.event(each.event)
            named = link(f"event-{slug(event.id)}", event.title)
            made.append(f"{named}: no answer on record by {text(', '.join(none))}")
    return items(made)
