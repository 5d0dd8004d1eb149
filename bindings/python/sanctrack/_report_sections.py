"""Sections of a report: in short, who takes part, events and acts, coverage over time."""

from __future__ import annotations

from ._chart_story import story as story_chart
from ._charts import first_law, late_regimes
from ._report_parts import Row, figure, items, link, slug, table, tag, text, time
from ._text import count

TYPE_CHECKING = False
if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterable

    from . import _core
    from ._report_facts import Facts
    from ._story import StoryAct, StoryEvent


def section(anchor: str, heading: str, *parts: str) -> str:
    """A section of the page."""
    inside = tag("h2", text(heading), id=f"{anchor}-heading") + "".join(parts)
    return tag("section", inside, id=anchor, aria_labelledby=f"{anchor}-heading")


def paragraph(inside: str) -> str:
    """A paragraph of HTML."""
    return tag("p", inside)


def panel_anchor(day: datetime.date, owner: str) -> str:
    """Where the loopholes of a day and an authority stand."""
    return f"loopholes-{day}-{slug(owner)}"


def who(facts: Facts, id: str) -> str:
    """The name of an entity; a participant's leads to its place in the list."""
    entity = facts.registry.entity(id)
    if id in facts.story.participants:
        return link(f"who-{slug(id)}", entity.label, id)
    return f"{text(entity.label)} ({text(id)})"


def spell(least: int, most: int, of: int) -> str:
    """'10 of 17', or '10 to 17 of 17' where nobody can tell of some."""
    return f"{least} of {of}" if least == most else f"{least} to {most} of {of}"


def in_short(facts: Facts) -> str:
    """What the operation is, and how many of each layer were reached on the days shown."""
    operation = facts.operation
    places = len(operation.participants)
    layers = facts.layers
    what = (
        f"{operation.name} has {places} places of {len(facts.story.participants)} participants, "
        f"in {len(layers)} layers: {', '.join(layers)}."
    )
    reading = (
        "Who takes part and in which layer is the analysts' reading "
        f"(classification: {operation.classification or 'none named'}); which criterion could "
        "reach whom is the project's. Neither is dated or official."
    )
    chosen = (
        "The days shown are those on which acts changed most how many places are designated, and "
        "that on which the first answer to the operation's own events became known."
        if facts.days_are_chosen
        else "The days shown were asked for."
    )
    return section(
        "in-short",
        "In short",
        paragraph(text(what)),
        paragraph(text(reading)),
        paragraph(_of_notes(facts)),
        paragraph(text(_of_whom(facts))),
        items(_sentences(facts)),
        paragraph(text(chosen)),
        _layers_table(facts),
    )


def _of_notes(facts: Facts) -> str:
    """How many places the record itself marks as not verified, and where its notes stand."""
    parts = facts.operation.participants
    doubtful = [part.layer for part in parts if part.unverified]
    noted = sum(bool(part.note) for part in parts)
    by_layer = ", ".join(f"{doubtful.count(each)} {each}" for each in dict.fromkeys(doubtful))
    marked = f"{len(doubtful)} of them ({by_layer})" if doubtful else "none of them"
    said = f"Of these {count(len(parts), 'place')}, the record marks {marked} as not verified"
    said += f", and has a note on {noted}" if noted else ""
    return f"{text(said)}; both stand in the table {link('participants', 'Who takes part')}."


def _of_whom(facts: Facts) -> str:
    """Whose sanctions the sentences below speak of."""
    name = facts.registry.authority(facts.main[1]).in_full()
    if len(facts.authorities) == 1:
        return f"The sanctions of {name}:"
    return (
        f"Of {name} only, which designates the most places on the days shown; every authority "
        "stands in the table below."
    )


def _sentences(facts: Facts) -> list[str]:
    """What the authority that is shown first reached; days on which it did not change together."""
    owner = facts.main[1]
    groups: list[list[datetime.date]] = []
    for day in facts.days:
        same = groups and facts.tables[groups[-1][0], owner].layers.rows
        if same and same == facts.tables[day, owner].layers.rows:
            groups[-1].append(day)
        else:
            groups.append([day])
    return [_sentence(facts, owner, days) for days in groups]


def _sentence(facts: Facts, owner: str, days: list[datetime.date]) -> str:
    """What an authority reached on days between which nothing changed, and by which acts."""
    layers = facts.tables[days[0], owner].layers
    total = sum(layer.designated for layer in layers)
    places = sum(layer.participants for layer in layers)
    parts = ", ".join(
        f"{layer.layer} {layer.designated} of {layer.participants}" for layer in layers
    )
    cited = facts.citations.acts(_acts_up_to(facts, owner, days[0]), "in-short", "In short")
    when = ", ".join(link(panel_anchor(day, owner), day) for day in days)
    said = f"{total} of {places} places were surely designated by"
    name = facts.registry.authority(owner).in_full()
    by = f" Last changed by {cited}." if cited else ""
    least, most = sum(layer.least for layer in layers), sum(layer.most for layer in layers)
    covered = f" Covered, through ownership or control too: {spell(least, most, places)}."
    return f"{when}: {text(said)} {text(name)}: {text(parts)}.{covered}{by}"


def _acts_up_to(facts: Facts, owner: str, day: datetime.date) -> tuple[str, ...]:
    """The acts of the last cut up to a day that has any."""
    found: tuple[str, ...] = ()
    for piece, _ in facts.series[owner]:
        if (piece.when.from_ is None or piece.when.from_ <= day) and piece.acts:
            found = piece.acts
    return found


def _layers_table(facts: Facts) -> str:
    """Days and authorities by layer, each number with the way to what is behind it."""
    rows: list[Row] = []
    for (day, owner), found in facts.tables.items():
        anchor = panel_anchor(day, owner)
        numbers = [
            link(anchor, spell(layer.least, layer.most, layer.participants))
            for layer in found.layers
        ]
        acts = facts.citations.acts(_acts_up_to(facts, owner, day), "in-short", "In short")
        given = {"data_day": day, "data_authority": owner, "id": f"short-{day}-{slug(owner)}"}
        rows.append(Row([link(anchor, f"{day} {owner}"), *numbers, acts], **given))
    heads = ["Day and authority", *facts.layers, "Last changed by"]
    caption = "Places surely covered (to: with those of which nobody can tell), by layer"
    return table(caption, heads, rows)


def participants(facts: Facts) -> str:
    """Who takes part, in which layer, and on what that rests."""
    rows: list[Row] = []
    seen: set[str] = set()
    for part in facts.operation.participants:
        entity = facts.registry.entity(part.entity)
        name = f"{text(entity.label)} <small>{text(entity.id)}</small>"
        cells = [name, *map(text, (part.layer, entity.kind, part.role, part.basis))]
        doubt = f"not verified: {', '.join(part.unverified)}" if part.unverified else ""
        cells += [text("; ".join(filter(None, (part.note, doubt)))), text(part.source)]
        anchor = None if part.entity in seen else f"who-{slug(part.entity)}"
        seen.add(part.entity)
        found = facts.reached.get((part.entity, part.layer))
        rows.append(Row(cells, id=anchor, data_layer=part.layer, data_at=found))
    noted = "Note, and what is not verified"
    heads = ["Participant", "Layer", "Kind", "Role", "Basis", noted, "Source"]
    return section("participants", "Who takes part", table("Participants", heads, rows))


def timeline(facts: Facts) -> str:
    """Events, acts and listings on one axis, then the events and acts in words."""
    begun, ended = facts.whole
    charts = [_story_figure(facts, "timeline-whole", begun, ended, close=False)]
    if facts.close_up is not None:
        charts.insert(0, _story_figure(facts, "timeline-close", *facts.close_up, close=True))
    said = (
        "Events are those in which whoever carries the operation out takes part, with what they "
        "belong to, and those answered by an act that names a participant. Acts are those that "
        "name a participant or end that, and those tied to such an event. Amendments of entries, "
        "prolongations and other changes are left out."
    )
    return section(
        "timeline",
        "Events, acts and listings",
        paragraph(text(said)),
        *charts,
        _events_table(facts),
        _acts_table(facts),
    )


def _story_figure(
    facts: Facts, anchor: str, begun: datetime.date, ended: datetime.date, close: bool
) -> str:
    chart = story_chart(facts.registry, facts.story, facts.series, begun, ended, close=close)
    shown = [act for act in facts.story.acts if begun <= act.day <= ended]
    title = f"Events, acts and listings, {begun} to {ended}"
    cited = facts.citations.acts((act.act for act in shown), anchor, title)
    words = (
        f"{len(shown)} acts of {', '.join(facts.authorities)}, and how many of "
        f"{len(facts.operation.participants)} places each authority covers. In orange, events of "
        "the operation itself."
    )
    return figure(chart, anchor, title, words, cited, to_end=True)


def _events_table(facts: Facts) -> str:
    heads = ["Event", "When", "What happened", "Why it is here", "Answered by", "Source"]
    rows = [_event_row(facts, each) for each in facts.story.events]
    return table("Events", heads, rows)


def _event_row(facts: Facts, told: StoryEvent) -> Row:
    event = told.event
    anchor = f"event-{slug(event.id)}"
    until = f" until {time(event.until)}" if event.until else ""
    cite = facts.citations
    answers = [
        f"{cite.act(answer.act, anchor, event.title)}: {text(answer.basis)}"
        for answer in event.answered_by
        if is_known(facts, answer.act)
    ]
    ahead = cite.acts(
        (each for each in event.ahead_of if is_known(facts, each)), anchor, event.title
    )
    answers += [f"a step ahead of {ahead} (the project's reading)"] if ahead else []
    doubt = f" (not verified: {', '.join(event.unverified)})" if event.unverified else ""
    happened = f"{text(event.summary)}{text(doubt)}"
    why = text(told.why)
    cells = [
        f"{text(event.title)} <small>{text(event.id)}</small>",
        time(event.date) + until,
        happened,
        why,
        items(answers),
        text(event.source),
    ]
    return Row(cells, id=anchor)


def is_known(facts: Facts, act: str) -> bool:
    """Whether an act counts by what was known."""
    if facts.known_on is None:
        return True
    record = facts.registry.act(act)
    date = record.known or record.published or record.in_force or record.adopted
    return date is None or date.earliest <= facts.known_on


def _acts_table(facts: Facts) -> str:
    rows: list[Row] = []
    titles = {each.event.id: each.event.title for each in facts.story.events}
    for number, act in enumerate(facts.story.acts):
        anchor = f"step-{number}"
        cited = facts.citations.act(act.act, anchor, f"Acts: {act.day} {act.authority}")
        cells = [
            cited or "no act: gone between two editions of the list",
            _window(act),
            text(act.authority),
            *(_names(facts, each) for each in (act.names, act.ends)),
            items(
                link(f"event-{slug(each)}", titles[each]) for each in act.answers if each in titles
            ),
        ]
        rows.append(Row(cells, id=anchor, data_authority=act.authority))
    heads = ["Act", "In force", "Authority", "Names participants", "Ends", "Answers"]
    return table("Acts, in order of effect", heads, rows)


def _window(act: StoryAct) -> str:
    """The day of effect, or the first and the last day that it can be."""
    return f"{time(act.earliest)} to {time(act.day)}" if act.earliest < act.day else time(act.day)


def _names(facts: Facts, ids: Iterable[str]) -> str:
    return items(who(facts, each) for each in ids)


def over_time(facts: Facts) -> str:
    """How many of each layer are covered over time, by authority."""
    parts = [_series(facts, owner) for owner in facts.authorities]
    said = "Each row of a chart is a layer; where a row changes, an act or the record cuts."
    return section("over-time", "Coverage by layer over time", paragraph(text(said)), *parts)


def _series(facts: Facts, owner: str) -> str:
    series = facts.series[owner]
    anchor = f"over-time-{slug(owner)}"
    name = facts.registry.authority(owner).name
    title = f"Coverage by layer over time: {name}"
    ids = [act for piece, _ in series for act in piece.acts]
    cited = facts.citations.acts(ids, anchor, title)
    words = "How many places of each layer are covered; the colours are told under the title."
    chart = series.plot(since=facts.whole[0], width=620)
    drawn = figure(chart, anchor, title, words, cited, to_end=True)
    return tag(
        "div",
        tag("h3", text(name))
        + _late(facts, owner)
        + drawn
        + _pieces_table(facts, owner, anchor, title),
        class_="panel",
        data_authority=owner,
    )


def _late(facts: Facts, owner: str) -> str:
    """That a regime begins within the days shown: what applied before it is not counted."""
    law = first_law(facts.registry, owner)
    said: list[str] = []
    for regime in late_regimes(facts.registry, owner, str(facts.whole[0])):
        words = f"{regime.id} begins on {regime.from_}; what other law did before that day is not "
        words += "counted here"
        words += ", so those days are left white" if str(regime.from_) == law else ""
        said.append(f"{words}." + (f" The record says: {regime.note}." if regime.note else ""))
    made = items(map(text, said))
    return tag("div", made, id=f"over-time-words-{slug(owner)}") if made else ""


def _pieces_table(facts: Facts, owner: str, anchor: str, where: str) -> str:
    pieces: dict[str, tuple[_core.LoopholePiece, list[str]]] = {}
    layers: dict[str, None] = {}
    for piece, layer in facts.series[owner]:
        cells = pieces.setdefault(str(piece.when), (piece, []))[1]
        cells.append(spell(layer.least, layer.most, layer.participants))
        layers[layer.layer] = None
    rows = [
        Row(
            [
                time(piece.when.from_ or "the beginning"),
                time(piece.when.until or "no end"),
                *map(text, cells),
                facts.citations.acts(piece.acts, anchor, where),
            ]
        )
        for piece, cells in pieces.values()
    ]
    heads = ["From", "Until (first day out)", *layers, "Acts that cut here"]
    return table(f"Places covered, by layer: {owner}", heads, rows)
