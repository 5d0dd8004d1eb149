"""HTML for notebooks. Every cell is escaped: names come from lists that anybody may fill."""

from __future__ import annotations

import html

from ._guards import is_list
from ._text import cell, contents, count, distinct, shown_columns

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from typing import Any

    from . import _core
    from .diff import Diff
    from .lookup import Lookup
    from .ownership import Ownership
    from .registry import Registry
    from .snapshot import Snapshot
    from .table import Column, Table
    from .timeline import Timeline

MAX_ROWS = 60
MAX_CAVEATS = 12
MAX_ITEMS = 12
COLOURS = {"yes": "#0072B2", "no": "#555555", "cannot tell": "#D55E00"}
LEFT = "text-align:left;vertical-align:top"


def escape(value: object) -> str:
    """A value as text that HTML shows as it is; of a long list only the beginning."""
    if is_list(value) and len(value) > MAX_ITEMS:
        return f"{escape(value[:MAX_ITEMS])} and {len(value) - MAX_ITEMS:,} more"
    return html.escape(cell(value))


def grid(names: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    """A table; the cells are escaped here."""
    head = "".join(f'<th style="{LEFT}">{escape(name)}</th>' for name in names)
    body = "".join(
        "<tr>" + "".join(f'<td style="{LEFT}">{escape(each)}</td>' for each in row) + "</tr>"
        for row in rows
    )
    return f"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"


def values(columns: Sequence[Column], rows: Iterable[object]) -> list[list[object]]:
    """What stands in the columns, row by row."""
    return [[column._value(row) for column in columns] for row in rows]


def pairs(rows: Iterable[tuple[str, object]]) -> str:
    """A table of names and values, without those that are empty."""
    body = "".join(
        f'<tr><th style="{LEFT}">{escape(name)}</th><td style="{LEFT}">{escape(value)}</td></tr>'
        for name, value in rows
        if cell(value)
    )
    return f"<table><tbody>{body}</tbody></table>"


def noted(caveats: Iterable[_core.Caveat | str]) -> str:
    """The caveats as a list."""
    return _listed(distinct(caveats))


def _listed(texts: list[str]) -> str:
    """Caveats in words, as a list."""
    if not texts:
        return ""
    items = "".join(f"<li>{escape(text)}</li>" for text in texts[:MAX_CAVEATS])
    more = len(texts) - MAX_CAVEATS
    items += f"<li>and {more} more</li>" if more > 0 else ""
    return f'<div class="sanctrack-caveats"><b>Caveats</b><ul>{items}</ul></div>'


def signed(origin: _core.Origin) -> str:
    """From which data, and by which version."""
    return f"<small>{escape(origin)}</small>"


def framed(title: object, *parts: str) -> str:
    """Parts under a heading."""
    return f'<div class="sanctrack"><p><b>{escape(title)}</b></p>{"".join(parts)}</div>'


def table(table: Table[Any]) -> str:
    """Heading, rows, caveats, origin."""
    columns = shown_columns(table)
    rows = values(columns, table.rows[:MAX_ROWS])
    more = len(table) - MAX_ROWS
    said = [caveat for row in table.rows for caveat in _caveats_of(row)]
    return framed(
        f"{table.title}: {count(len(table))}",
        grid([column.name for column in columns], rows) if rows else "",
        _more(more),
        noted([*table.caveats, *said]),
        signed(table.origin()),
    )


def lookup(lookup: Lookup) -> str:
    """The first rows, with the pairs by answer and what is to be said of these rows."""
    columns = shown_columns(lookup)
    shown = lookup[:MAX_ROWS]
    said = dict.fromkeys(text for row in shown for text in row.caveats)
    answers = [("yes", lookup.yes), ("no", lookup.no), ("cannot tell", lookup.unknown)]
    return framed(
        f"{lookup.title}: {count(len(lookup))}",
        grid(["answer", "pairs"], [[answer, f"{pairs:,}"] for answer, pairs in answers]),
        grid([column.name for column in columns], values(columns, shown)) if len(lookup) else "",
        _more(len(lookup) - MAX_ROWS),
        _listed(list(said)),
        signed(lookup.origin()),
    )


def _more(more: int) -> str:
    """How many rows are not shown."""
    return f"<p>... {more:,} more</p>" if more > 0 else ""


def _caveats_of(row: object) -> Iterable[_core.Caveat | str]:
    found: Any = getattr(row, "caveats", ())
    return () if callable(found) else found


def registry(registry: Registry) -> str:
    """What the set calls itself and how much it holds."""
    dataset = registry.dataset
    return framed(
        f"Registry {dataset.id}",
        pairs([("title", dataset.title), ("edition", dataset.edition), ("terms", dataset.terms)]),
        grid(["section", "records"], [[what, f"{many:,}"] for what, many in contents(registry)]),
        signed(registry.origin()),
    )


def snapshot(snapshot: Snapshot) -> str:
    """The totals of each regime."""
    rows: list[list[object]] = []
    for state in snapshot.regimes():
        totals = snapshot.totals(state.id)
        entries = totals.entries
        numbers = [entries.persons, entries.organisations, entries.vessels, entries.aircraft]
        rows.append([state.id, state.status, state.record, *numbers])
    names = ["regime", "status", "record", "persons", "organisations", "vessels", "aircraft"]
    return framed(
        snapshot._title("law"),
        grid(names, rows),
        noted(snapshot.caveats()),
        signed(snapshot.origin()),
    )


def answer(answer: _core.Answer) -> str:
    """The verdict, the rest of the sentence, what was asked, the evidence, the caveats once."""
    colour = COLOURS[answer.verdict]
    badge = f'<span style="color:{colour};font-weight:bold">{escape(answer.verdict)}</span>'
    evidence = [[each.text, each.act or "", each.source] for each in answer.evidence]
    return framed(
        f"{answer.entity} on {answer.day}",
        f"<p>{badge}: {escape(_rest(answer))}</p>",
        pairs([("asked", answer.asked), ("left out", answer.left_out)]),
        grid(["evidence", "act", "source"], evidence) if evidence else "",
        noted(answer.caveats),
        signed(answer.origin()),
    )


def _rest(answer: _core.Answer) -> str:
    """The sentence behind the verdict, without the reasons that are listed as caveats."""
    rest = answer.sentence.removeprefix(f"{answer.verdict}: ")
    reasons = "; ".join(caveat.text for caveat in answer.caveats)
    return rest.replace(f": {reasons}", "", 1) if answer.unknown else rest


def ownership(answer: Ownership) -> str:
    """The verdict, what would decide, who holds it, the links, the evidence, the caveats once."""
    colour = COLOURS[answer.verdict]
    badge = f'<span style="color:{colour};font-weight:bold">{escape(answer.verdict)}</span>'
    rest = answer.sentence.removeprefix(f"{answer.verdict}: ")
    holders = [
        [each.entity, each.designated, each.counts, each.least, each.most, each.controls]
        for each in answer.holders
    ]
    names = ["holder", "designated", "counts", "least %", "most %", "controls"]
    columns = shown_columns(answer)
    rows = values(columns, answer.rows[:MAX_ROWS])
    evidence = [[each.text, each.act or "", each.source] for each in answer.evidence]
    return framed(
        answer.title,
        f"<p>{badge}: {escape(rest)}</p>",
        pairs(
            [
                ("by ownership", answer.by_ownership),
                ("by control", answer.by_control),
                ("by what is recorded", answer.recorded),
                ("designated itself", answer.designated),
                ("would decide", answer.missing),
            ]
        ),
        grid(names, holders) if holders else "",
        grid([column.name for column in columns], rows) if rows else "",
        _more(len(answer) - MAX_ROWS),
        grid(["evidence", "act", "source"], evidence[:MAX_ROWS]) if evidence else "",
        noted(answer.caveats),
        signed(answer.origin()),
    )


def timeline(timeline: Timeline) -> str:
    """The first pieces, with what holds over each."""
    columns = shown_columns(timeline)
    rows = values(columns, timeline.rows[:MAX_ROWS])
    more = len(timeline) - MAX_ROWS
    said = [caveat for piece in timeline for caveat in piece.caveats()]
    return framed(
        f"{timeline.title}: {count(len(timeline), 'piece')}",
        grid([column.name for column in columns], rows),
        _more(more),
        noted(said),
        signed(timeline.origin()),
    )


def diff(diff: Diff) -> str:
    """What differs, field by field."""
    rows = [
        [
            subject.subject,
            subject.id,
            subject.kind,
            field.field,
            field.before,
            field.after,
            subject.acts,
        ]
        for subject in diff.rows[:MAX_ROWS]
        for field in subject.fields
    ]
    more = len(diff) - MAX_ROWS
    names = ["subject", "id", "kind", "field", "before", "after", "acts"]
    said = [caveat for subject in diff for caveat in subject.caveats]
    return framed(
        f"{diff.title}: {count(len(diff), 'difference')}",
        grid(names, rows) if rows else "",
        _more(more),
        noted([*diff.caveats, *said]),
        signed(diff.origin()),
    )


def _known(step: _core.DesignationStep) -> str:
    if step.known_earliest == step.known:
        return str(step.known)
    return f"{step.known_earliest} to {step.known}"


def designation(designation: _core.Designation) -> str:
    """An entry and its life."""
    steps = [
        [step.kind, step.act or "", str(step.effect.day), _known(step), step.source]
        for step in designation.steps()
    ]
    return framed(
        f"Designation {designation.id}",
        pairs(
            [
                ("parties", designation.entities()),
                ("reference", designation.ref),
                ("in force", designation.intervals()),
                ("nobody can tell", designation.uncertain() or ""),
            ]
        ),
        grid(["step", "act", "in force", "known", "source"], steps),
    )


def designation_state(state: _core.DesignationState) -> str:
    """An entry on a day."""
    return framed(
        f"Designation {state.id}",
        pairs(
            [
                ("parties", [f"{party.name} ({party.id})" for party in state.parties]),
                ("in force", state.in_force),
                ("grounds", state.criteria),
                ("since", state.since.day),
                ("act", state.act),
                ("changed by", state.changed_by),
                ("until", state.until),
                ("not verified", state.unverified),
                ("sources", state.sources),
            ]
        ),
        noted(state.caveats),
    )


def entity(entity: _core.Entity) -> str:
    """An entity with its names and numbers."""
    names = [
        [name.name, name.kind, name.script or "", name.language or "", name.primary_in]
        for name in entity.names
    ]
    return framed(
        f"{entity.label} ({entity.id})",
        pairs(
            [
                ("kind", entity.kind),
                ("born", entity.born),
                ("nationalities", entity.nationalities),
                ("roles", [role.title for role in entity.roles]),
                ("numbers", [f"{each.scheme} {each.value}" for each in entity.identifiers]),
                ("attributes", [f"{key}: {value}" for key, value in entity.attributes.items()]),
                ("possibly the same as", entity.possibly_same_as),
                ("not verified", entity.unverified),
                ("source", entity.source),
            ]
        ),
        grid(["name", "kind", "script", "language", "main form in"], names),
    )
