"""HTML of official lists and their history. Every cell is escaped."""

from __future__ import annotations

from ._html import COLOURS, _listed, escape, framed, grid, pairs, table
from ._list_columns import under_headings, worded

TYPE_CHECKING = False
if TYPE_CHECKING:
    from . import _core
    from .history import EditionDiff


def list_entry(entry: _core.ListEntry) -> str:
    """An entry, field by field."""
    names = [f"{each.name} ({each.kind})" for each in entry.names]
    rows: list[tuple[str, object]] = [
        ("key", entry.key),
        ("kind", entry.kind or entry.type),
        ("programmes", list(entry.programmes)),
        ("names", names),
        ("born", [each.text for each in entry.births]),
        ("born in", [worded(each) for each in entry.birth_places]),
        ("countries", [f"{each.country} ({each.type})" for each in entry.nationalities]),
        ("roles", [each.text for each in entry.roles]),
        ("related to", [f"{each.name} ({each.type})" for each in entry.relations]),
        ("listed", [f"{each.date or ''} {each.type} {each.programme}" for each in entry.listings]),
        ("acts", [each.title for each in entry.acts]),
        ("measures", under_headings(entry.measures)),
        ("features", under_headings(entry.features)),
        ("addresses", [worded(each) for each in entry.addresses]),
        ("identifiers", [f"{each.type} {each.value}" for each in entry.identifiers]),
        ("remarks", list(entry.remarks)),
    ]
    return framed(entry.label, pairs(rows))


def list_answer(answer: _core.ListAnswer) -> str:
    """The verdict, the editions it rests on, the caveats."""
    verdict = (
        f'<span style="color:{COLOURS[answer.verdict]}"><b>{escape(answer.verdict)}</b></span>'
    )
    rows = [(each.edition.when, each.text) for each in answer.evidence]
    return framed(
        f"{answer.key} {answer.label} on the list at {answer.asked}",
        f"<p>{verdict}</p>",
        grid(("edition", "evidence"), rows),
        _listed(list(answer.caveats)),
    )


def list_timeline(life: _core.ListTimeline) -> str:
    """When it was seen, then what changed."""
    spans = [
        (
            span.first_seen.when,
            span.last_seen.when,
            span.ended.evidence if span.ended else "in the last edition",
        )
        for span in life.spans
    ]
    changes = [
        (version.first_seen.when, change.field, list(change.removed), list(change.added))
        for version in life.versions
        for change in version.changes
    ]
    parts = [grid(("first seen", "last seen", "end"), spans)]
    if changes:
        parts.append(grid(("since", "field", "removed", "added"), changes))
    return framed(f"{life.key} {life.label}", *parts, _listed(list(life.caveats)))


def edition_diff(diff: EditionDiff) -> str:
    """What came, what went, what changed."""
    return framed(diff, table(diff.added), table(diff.removed), table(diff.fields()))
