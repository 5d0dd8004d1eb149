"""The page of a report: its head, its controls, its sections in order."""

from __future__ import annotations

import base64
import hashlib
import pathlib

from . import _report_loopholes as days
from . import _report_response as response
from . import _report_sections as sections
from . import _report_sources as ends
from ._report_parts import attributes, link, text
from ._text import in_words

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from typing import Any

    from ._report_facts import Facts

GENERATOR = "sanctrack"
CONTENTS = {
    "in-short": "In short",
    "timeline": "Timeline",
    "over-time": "Over time",
    "participants": "Who takes part",
    "coverage": "Coverage",
    "loopholes": "Loopholes",
    "substitutes": "Substitutes",
    "responses": "Responses",
    "unknowns": "What cannot be told",
    "sources": "Sources",
    "foot": "Data",
}


def page(facts: Facts) -> str:
    """The whole page. The sources come last, as they list what the others cite."""
    parts = [
        sections.in_short(facts),
        sections.timeline(facts),
        sections.over_time(facts),
        sections.participants(facts),
        days.coverage(facts),
        days.loopholes(facts),
        days.substitutes(facts),
        response.responses(facts),
        ends.unknowns(facts),
    ]
    parts.append(ends.sources(facts))
    main = "\n".join(parts)
    script = _file("report.js")
    return (
        '<!doctype html>\n<html lang="en">\n'
        f"{_head(facts, script)}\n<body>\n"
        '<a class="skip" href="#in-short">To the content</a>\n'
        f"{_header(facts, main)}\n{_controls(facts)}\n<main>\n{main}\n</main>\n{ends.foot(facts)}\n"
        f"<script>{script}</script>\n</body>\n</html>\n"
    )


def title(facts: Facts) -> str:
    """What the page is called."""
    return f"{facts.operation.name}: who was reached, and what was left open"


def _file(name: str) -> str:
    return pathlib.Path(__file__).with_name(name).read_text(encoding="utf-8")


def _head(facts: Facts, script: str) -> str:
    style = _file("report.css")
    policy = (
        f"default-src 'none'; style-src {_hash(style)}; script-src {_hash(script)}; "
        "img-src data:; base-uri 'none'; form-action 'none'"
    )
    version = facts.registry.origin().version
    return (
        '<head>\n<meta charset="utf-8">\n'
        f'<meta name="generator" content="{GENERATOR} {text(version)}">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{text(policy)}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="referrer" content="no-referrer">\n'
        f'<link rel="icon" href="data:,">\n<title>{text(title(facts))}</title>\n'
        f"<style>{style}</style>\n</head>"
    )


def _hash(inside: str) -> str:
    digest = hashlib.sha256(inside.encode("utf-8")).digest()
    return f"'sha256-{base64.b64encode(digest).decode('ascii')}'"


def _header(facts: Facts, main: str) -> str:
    origin = facts.registry.origin()
    edition = f", edition {origin.edition}" if origin.edition else ""
    short = f"{origin.dataset}{edition}, sha256 {origin.digest[:12]}, sanctrack {origin.version}"
    known = f", by what was known on {facts.known_on}" if facts.known_on else ""
    contents = "".join(
        f"<li>{link(anchor, label)}</li>"
        for anchor, label in CONTENTS.items()
        if anchor == "foot" or f'<section id="{anchor}"' in main
    )
    return (
        f"<header><h1>{text(title(facts))}</h1>"
        f'<p class="origin">{text(short)}{text(known)}</p>'
        f'<nav aria-label="Contents"><ul>{contents}</ul></nav></header>'
    )


def _controls(facts: Facts) -> str:
    """Choices that narrow panels and rows; shown only where a script runs."""
    day, owner = facts.main
    statuses = dict.fromkeys(row.status for found in facts.tables.values() for row in found)
    chosen = attributes({"data-day": day, "data-authority": owner})
    return (
        f'<div class="controls" role="search" aria-label="Narrow the page" hidden{chosen}>'
        + _choice("day", "Day", "every day", facts.days)
        + _choice("authority", "Authority", "every authority", facts.authorities)
        + _choice("layer", "Layer", "every layer", facts.layers)
        + _choice("status", "Reached", "every status", sorted(statuses), in_words)
        + '<label>Text<input type="search" name="text" placeholder="a name, an act, ..."></label>'
        '<button type="button">Show all</button><output aria-live="polite"></output></div>'
    )


def _choice(
    name: str,
    label: str,
    every: str,
    values: Iterable[Any],
    words: Callable[[Any], object] = str,
) -> str:
    options = "".join(
        f'<option value="{text(each)}">{text(words(each))}</option>' for each in values
    )
    every = f'<option value="">{text(every)}</option>'
    return f'<label>{text(label)}<select name="{name}">{every}{options}</select></label>'
