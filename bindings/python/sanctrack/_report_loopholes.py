"""Sections of a report on single days: coverage by authority, loopholes, substitutes."""

from __future__ import annotations

from ._chart_reach import reach
from ._report_parts import (
    Notes,
    Row,
    badge,
    caveats,
    effect,
    figure,
    folded,
    items,
    slug,
    table,
    tag,
    text,
)
from ._report_sections import panel_anchor, paragraph, section, spell, who
from ._text import count

PARTIES = ("owner", "head", "controller", "fleet")  # traits that are the id of a party

TYPE_CHECKING = False
if TYPE_CHECKING:
    import datetime

    from . import _core
    from ._report_facts import Facts


def loopholes(facts: Facts) -> str:
    """How far each participant is reached, on each day and by each authority."""
    said = (
        "A participant is designated, covered only through ownership or control, or perhaps so, "
        "touched only by a measure that names it or its territory, which counts as not covered, "
        "delisted, designated elsewhere only, designated later, never designated as far as is on "
        "record, possibly the same as a designated party, or nobody can tell. Beside it stand the "
        "path that connects it to the others, and the criteria in force on that day that could "
        "reach it."
    )
    panels = [_panel(facts, day, owner) for day, owner in facts.tables]
    return section("loopholes", "Loopholes", paragraph(text(said)), _reach_figure(facts), *panels)


def _reach_figure(facts: Facts) -> str:
    tables = list(facts.tables.values())
    origin = facts.registry.origin()
    edition = f", edition {origin.edition}" if origin.edition else ""
    subtitle = [
        f"{origin.dataset}{edition}, sha256 {origin.digest[:12]}",
        "who takes part, and in which layer, is an analyst's reading",
    ]
    title = f"{facts.operation.name}: places by layer and by how far they are reached"
    words = (
        "A column for each day, a row for each authority, a bar for each layer. The tables below "
        "name whoever stands behind each number."
    )
    acts = (row.act for each in tables for row in each)
    cited = facts.citations.acts(acts, "reach", title)
    return figure(reach(tables, title, subtitle, 880), "reach", title, words, cited)


def _panel(facts: Facts, day: datetime.date, owner: str) -> str:
    found = facts.tables[day, owner]
    anchor = panel_anchor(day, owner)
    where = f"{day} {owner}"
    notes = Notes(anchor)
    rows = [_participant(facts, row, anchor, where, notes) for row in found]
    heads = [
        "Participant",
        "Reached, since and by",
        "Elsewhere",
        "Before and later",
        "Criteria that could reach it",
        "Path to others",
        "Notes",
    ]
    layers = ", ".join(
        f"{layer.layer} {spell(layer.least, layer.most, layer.participants)}"
        for layer in found.layers
    )
    made = table(found.title, heads, rows) + notes.below() + caveats(found.caveats)
    return _day_panel(facts, day, owner, anchor, f"{day}, {owner}, covered: {layers}", made)


def _day_panel(
    facts: Facts, day: datetime.date, owner: str, anchor: str, summary: str, inside: str
) -> str:
    """What can be shown by day and authority; without a script it is unfolded by hand."""
    shown = " open" if (day, owner) == facts.main else ""
    given = f'id="{anchor}" data-day="{day}" data-authority="{text(owner)}"'
    head = f"<summary><h3>{text(summary)}</h3></summary>"
    return f'<details class="panel" {given}{shown}>{head}{inside}</details>'


def _participant(
    facts: Facts, row: _core.ParticipantState, anchor: str, where: str, notes: Notes
) -> Row:
    cite = facts.citations
    since = f" since {effect(row.since)}" if row.since else ""
    act = cite.act(row.act, anchor, where)
    by = f", by {act}" if act else ""
    bound = [cite.measure(each, anchor, where) for each in row.measures]
    under = f" under {', '.join(bound)}" if bound else ""
    criteria = [_criterion(facts, each, anchor, where) for each in row.criteria]
    named = {"yes": row.elsewhere, "cannot tell": row.perhaps_elsewhere}
    elsewhere = [f"{badge(word)}: {text(owners)}" for word, owners in named.items() if owners]
    same = "".join(f" possibly the same as {who(facts, each)}" for each in row.same)
    cells = [
        f"{who(facts, row.entity)} <small>{text(row.layer)}</small>",
        badge(row.status) + since + by + under + _owned(row) + same,
        "<br>".join(elsewhere),
        items(_before_and_later(facts, row, anchor, where)),
        items(criteria),
        items(cite.relation(each, anchor, where) for each in row.links),
        notes.cite(row.caveats),
    ]
    return Row(cells, data_layer=row.layer, data_status=row.status)


def _owned(row: _core.ParticipantState) -> str:
    """Whether it is covered through ownership or control, where the status does not say it."""
    said = f"through ownership or control: {row.owned}"
    told = row.owned == "no" or row.status.endswith("through-ownership")
    return "" if told else f" <small>{text(said)}</small>"


def _criterion(facts: Facts, criterion: _core.ReachingCriterion, anchor: str, where: str) -> str:
    named = facts.citations.criterion(criterion.id, anchor, where)
    act = facts.citations.act(criterion.act, anchor, where)
    perhaps = " (nobody can tell whether it is in force)" if criterion.in_force != "yes" else ""
    return named + (f", by {act}" if act else "") + text(perhaps)


def _before_and_later(
    facts: Facts, row: _core.ParticipantState, anchor: str, where: str
) -> list[str]:
    made: list[str] = []
    if row.earlier is not None:
        act = facts.citations.act(row.earlier.act, anchor, where)
        by = f", by {act}" if act else ", gone between two editions"
        made.append(f"ended {effect(row.earlier.effect)}{by}")
    if row.later is not None:
        made.append(_later(facts, row.later, anchor, where))
    return made


def _later(facts: Facts, later: _core.LaterDesignation, anchor: str, where: str) -> str:
    act = facts.citations.act(later.act, anchor, where)
    by = f", by {act}" if act else ""
    after = f"{later.days} {'day' if str(later.days) == '1' else 'days'} later"
    return f"designated {effect(later.effect)}, {after}{by}"


def substitutes(facts: Facts) -> str:
    """Who is not designated and shares something with a participant that is, or was."""
    said = (
        "Not designated on the day, or nobody can tell; with the same owner, head, controller, "
        "public number, fleet, activity or role as a participant that is designated, or was. That "
        "they act in its place is not said."
    )
    panels = [_substitutes_panel(facts, day, owner) for day, owner in facts.tables]
    return section("substitutes", "Who could take the place of another", paragraph(said), *panels)


def _substitutes_panel(facts: Facts, day: datetime.date, owner: str) -> str:
    asked = facts.tables[day, owner]
    found = asked.substitutes
    anchor = f"substitutes-{day}-{slug(owner)}"
    where = f"Substitutes: {day} {owner}"
    notes = Notes(anchor)
    rows = [_substitute(facts, row, anchor, where, notes) for row in found]
    heads = ["Entity", "Designated", "In place of, and what they share", "Later", "Notes"]
    summary = f"{day}, {owner}: {len(rows)}"
    made = table(found.title, heads, rows) + notes.below()
    return _day_panel(facts, day, owner, anchor, summary, made)


def _substitute(facts: Facts, row: _core.Substitute, anchor: str, where: str, notes: Notes) -> Row:
    traits: dict[tuple[str, str], list[_core.Shared]] = {}
    for shared in row.shared:
        traits.setdefault((shared.trait, shared.what), []).append(shared)
    cells = [
        who(facts, row.entity),
        badge(row.designated),
        items(_trait(facts, *key, shared, anchor, where) for key, shared in traits.items()),
        _later(facts, row.later, anchor, where) if row.later else "",
        notes.cite(row.caveats),
    ]
    return Row(cells)


def _trait(
    facts: Facts, trait: str, what: str, shared: list[_core.Shared], anchor: str, where: str
) -> str:
    others = ", ".join(who(facts, each.with_) for each in shared)
    links = {link.id: link for each in shared for link in each.links}
    said = [facts.citations.relation(link, anchor, where) for link in links.values()]
    behind = folded(count(len(said), "recorded link"), items(said)) if said else ""
    return f"{text(trait)} {_named(facts, trait, what)}: {others}{behind}"


def _named(facts: Facts, trait: str, what: str) -> str:
    """The name of a party that is shared; else what is shared."""
    return who(facts, what) if trait in PARTIES else text(what)


def coverage(facts: Facts) -> str:
    """Participants by authorities on each day: a coloured cell with the word, day and act."""
    said = (
        "Yes: an entry in force names the participant. No: every regime asked has a complete "
        "record on that day, or begins later, and none names it. Else nobody can tell."
    )
    left = sorted({each for day in facts.days for each in _left_out(facts, day)})
    if left:
        said += f" For a no, these are left out, as only a part is on record: {', '.join(left)}."
    panels = [_coverage_panel(facts, day) for day in facts.days]
    return section("coverage", "Participants and authorities", paragraph(text(said)), *panels)


def _left_out(facts: Facts, day: datetime.date) -> set[str]:
    """The regimes that answers of no do not ask."""
    parties = facts.story.participants
    asked = (
        facts.laws[day].is_designated(entity, authority=owner)
        for owner in facts.authorities
        for entity in parties
    )
    return {regime for answer in asked for regime in answer.left_out}


def _coverage_panel(facts: Facts, day: datetime.date) -> str:
    anchor = f"coverage-{day}"
    firsts = _firsts(facts, day)
    layers: dict[str, list[str]] = {}
    for part in facts.operation.participants:
        layers.setdefault(part.entity, []).append(part.layer)
    rows = [
        Row(
            [
                who(facts, entity),
                *(
                    _cell(facts, day, owner, entity, firsts.get((entity, owner), ""))
                    for owner in facts.authorities
                ),
            ],
            data_layer=" ".join(dict.fromkeys(found)),
            data_at=" ".join(facts.reached[entity, each] for each in found),
        )
        for entity, found in layers.items()
    ]
    title = f"Participants by authorities on {day}"
    made = table(title, ["Participant", *facts.authorities], rows)
    shown = " open" if day == facts.main[0] else ""
    head = f"<summary><h3>{day}</h3></summary>"
    panel = f'<details class="panel grid" id="{anchor}" data-day="{day}"{shown}>'
    return f"{panel}{head}{made}{caveats(facts.laws[day].caveats())}</details>"


def _firsts(facts: Facts, day: datetime.date) -> dict[tuple[str, str], str]:
    """By entity and authority: whether it was first on record, and by how much it trailed."""
    made: dict[tuple[str, str], str] = {}
    for cell in facts.laws[day].coverage():
        if cell.entity not in facts.story.participants or cell.since is None:
            continue
        said = {"yes": "first on record", "no": "", "cannot tell": "perhaps first"}[cell.first]
        if cell.first != "yes" and cell.trailed is not None:
            days = "day" if str(cell.trailed) == "1" else "days"
            behind = f"{cell.trailed} {days} after the first"
            said = f"{said}, {behind}" if said else behind
        if cell.earlier is not None:
            said += f"; listed {cell.earlier} under earlier law"
        made[cell.entity, cell.authority] = said.removeprefix("; ")
    return made


def _cell(facts: Facts, day: datetime.date, owner: str, entity: str, first: str) -> str:
    answer = facts.laws[day].is_designated(entity, authority=owner)
    anchor = f"coverage-{day}"
    states = sorted(answer.designations, key=lambda state: state.since.day)
    cites: list[str] = []
    for state in states:
        act = facts.citations.act(state.act, anchor, f"Coverage: {day}")
        perhaps = "" if state.in_force == "yes" else "perhaps "
        cites.append(f"{perhaps}since {effect(state.since)}" + (f", {act}" if act else ""))
    inside = badge(answer.verdict) + "".join(f"<div>{each}</div>" for each in cites)
    inside += tag("small", text(first)) if first else ""
    return tag("div", inside, class_=f"c-{slug(answer.verdict)}")
