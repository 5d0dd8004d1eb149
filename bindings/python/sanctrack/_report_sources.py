"""Sections of a report: what cannot be told, the sources, and the foot of the page."""

from __future__ import annotations

from ._report_parts import (
    Row,
    act_anchor,
    called,
    folded,
    items,
    link,
    slug,
    spaced,
    table,
    tag,
    text,
)
from ._report_sections import panel_anchor, paragraph, section
from ._text import count_of
from ._text import said as in_words

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

    from . import _core
    from ._report_facts import Facts

MANY = 6


def unknowns(facts: Facts) -> str:
    """What cannot be told and why: caveats of the whole, of rows, and the state of the record."""
    whole: dict[str, dict[str, str]] = {}  # by caveat: anchors and what they are called
    rows: dict[str, dict[str, str]] = {}
    for (day, owner), found in facts.tables.items():
        place = {panel_anchor(day, owner): f"{day} {owner}"}
        for caveat in found.caveats:
            whole.setdefault(in_words(caveat), {}).update(place)
        for row in found:
            for caveat in row.caveats:
                rows.setdefault(caveat.text, {}).update(place)
    said = (
        "No answer here is surer than the record behind it. A list shows what was in force, not "
        "whether it had an effect."
    )
    return section(
        "unknowns",
        "What cannot be told, and why",
        paragraph(text(said)),
        _caveats_table("Said of whole answers", whole),
        folded(f"Said of single participants ({len(rows)})", _caveats_table("Caveats", rows)),
        _records_table(facts),
    )


def _caveats_table(caption: str, found: Mapping[str, Mapping[str, str]]) -> str:
    rows = [
        Row(
            [text(words), _places(places)],
            data_at=" ".join("|".join(place.split(" ", 1)) for place in places.values()),
        )
        for words, places in found.items()
    ]
    return table(caption, ["Caveat", "Where it holds"], rows)


def _places(places: Mapping[str, str]) -> str:
    """Links to where something stands; many of them folded."""
    links = ", ".join(link(anchor, label) for anchor, label in places.items())
    return links if len(places) <= MANY else folded(f"{len(places)} places", links)


def _records_table(facts: Facts) -> str:
    rows: list[Row] = []
    for regime in facts.registry.regimes():
        if regime.authority not in facts.authorities:
            continue
        for stated in regime.record:
            days = stated.when if stated.when.from_ or stated.when.until else "all days"
            when = f"on {stated.on}" if stated.on else days
            lacks = _missing(stated)
            cells = map(text, (regime.id, stated.of, stated.state, when, lacks, stated.note))
            rows.append(Row(list(cells), data_authority=regime.authority))
    heads = ["Regime", "What", "On record", "Days", "Missing", "Note"]
    return table("How complete the record of each regime is", heads, rows)


def _missing(stated: _core.Completeness) -> str:
    """How many places are known to be missing: '1 person'."""
    numbers = stated.missing.to_dict()
    total = numbers.pop("total")
    kinds = [count_of(number, what) for what, number in numbers.items() if number]
    other = total - sum(numbers.values())
    if other > 0:
        kinds.append(f"{other} of unknown kind" if kinds else str(total))
    return ", ".join(kinds) or ("none" if stated.state == "complete" else "not counted")


def sources(facts: Facts) -> str:
    """Every act, link, criterion and measure cited on the page, and where it is cited."""
    cited = facts.citations
    records = sorted(map(facts.registry.act, cited.cited), key=_order)
    acts = [_act(facts, act) for act in records]
    heads = [
        "Act",
        "What it is",
        "Announced",
        "Adopted",
        "Published",
        "Known otherwise",
        "In force",
        "Source",
        "Cited in",
    ]
    return section(
        "sources",
        "Sources",
        paragraph(
            "Every act cited on this page, by day of adoption, with the way back to where it is "
            "cited. Dates stand as far as they are on record."
        ),
        table("Acts", heads, acts),
        _links_table(facts),
        _terms_table(facts, "criterion", "Criteria", cited.criteria),
        _terms_table(facts, "measure", "Measures", cited.measures),
    )


def _order(act: _core.Act) -> tuple[str, str]:
    date = act.adopted or act.published or act.in_force
    return (str(date.earliest) if date else "", act.id)


def _act(facts: Facts, act: _core.Act) -> Row:
    owners = sorted({facts.registry.regime(each).authority for each in act.regimes})
    basis = f" ({act.in_force_basis})" if act.in_force_basis else ""
    doubts = [f"not verified: {', '.join(act.unverified)}"] if act.unverified else []
    doubts += ["not read"] if act.content == "unread" else []
    doubts += [f"read from {act.listing_source}"] if act.listing_source else []
    places = facts.citations.cited[act.id]
    cells = [
        text(act.id),
        text(called(act)) + items(map(text, doubts)),
        text(act.announced),
        text(act.adopted),
        text(act.published),
        text(act.known),
        text(act.in_force) + text(basis if act.in_force else ""),
        text(act.source),
        _places(places),
    ]
    return Row(cells, id=act_anchor(act.id), data_authority=" ".join(owners))


def _links_table(facts: Facts) -> str:
    cited = facts.citations.name
    rows: list[Row] = []
    for id in sorted(facts.citations.links):
        record = facts.registry.relationship(id)
        days = " to ".join(str(each) for each in (record.from_, record.until) if each)
        doubt = f" (not verified: {', '.join(record.unverified)})" if record.unverified else ""
        places = facts.citations.links[id]
        act = link(act_anchor(record.stated_in), record.stated_in) if record.stated_in else ""
        cells = [
            text(id),
            text(f"{cited(record.subject)} {spaced(record.relation)} {cited(record.object)}"),
            text(record.share),
            text(days),
            act,
            text(record.source + doubt),
            _places(places),
        ]
        rows.append(Row(cells, id=f"link-{slug(id)}"))
    heads = ["Link", "Who does what to whom", "Share (%)", "Days", "Stated in"]
    return table("Recorded links between parties", [*heads, "Source", "Cited in"], rows)


def _terms_table(
    facts: Facts, kind: str, caption: str, found: Mapping[str, Mapping[str, str]]
) -> str:
    lookup = facts.registry.criterion if kind == "criterion" else facts.registry.measure
    rows: list[Row] = []
    for id in sorted(found):
        record = lookup(id)
        owner = facts.registry.regime(record.regime).authority
        cells = [
            text(id),
            text(record.kind),
            text(record.regime),
            text(record.summary),
            text(record.source),
            _places(found[id]),
        ]
        rows.append(Row(cells, id=f"{kind}-{slug(id)}", data_authority=owner))
    heads = [kind.capitalize(), "Kind", "Regime", "What it says", "Source", "Cited in"]
    return table(caption, heads, rows)


def foot(facts: Facts) -> str:
    """From which data, by which version, for which days, and on what terms."""
    origin = facts.registry.origin()
    dataset = facts.registry.dataset
    known = f"what had been published by {facts.known_on}" if facts.known_on else "all on record"
    marks = "taken as not stated" if facts.unverified == "drop" else "kept"
    pairs = [
        ("Data set", f"{origin.dataset or 'without an id'}: {dataset.title}"),
        ("Edition", origin.edition or "none stated"),
        ("SHA-256 of the records", origin.digest),
        ("Library", f"sanctrack {origin.version}"),
        ("Days", ", ".join(map(str, facts.days))),
        ("Authorities", ", ".join(facts.authorities)),
        ("Read by", known),
        ("Fields not verified", marks),
        ("Source", dataset.source),
        ("Terms", dataset.terms),
    ]
    made = "".join(
        f"<div><dt>{text(name)}</dt><dd>{text(value)}</dd></div>" for name, value in pairs if value
    )
    return tag("footer", tag("dl", made), id="foot")
