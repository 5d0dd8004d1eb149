"""What charts have in common: colours, shapes, scales, headings."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import Any

    from ._types import Day
    from .registry import Registry

COLOURS = ["#0072B2", "#D55E00", "#009E73", "#CC79A7", "#E69F00", "#56B4E9", "#000000", "#F0E442"]
SHAPES = ["circle", "square", "triangle-up", "diamond", "cross", "triangle-down", "stroke", "wedge"]
STANDINGS = ["yes", "cannot tell"]
# How far something is covered: in grey print too, dark for surely, white paper for not at all.
SURELY, NOBODY_CAN_TELL, NOT_COVERED = "#062850", "#ABABAB", "#FFF3E0"
COVERED = {
    "surely": "dark blue: surely covered",
    "perhaps": "grey: nobody can tell",
    "not": "pale orange: not covered",
    "before": "left white: days before the authority's first regime on record begins",
}
DASHES = [[1, 0], [6, 2], [2, 2], [8, 2, 2, 2], [4, 1], [1, 3], [10, 3], [3, 6]]


def need_registry(registry: Registry) -> None:
    from ._guards import need
    from .registry import Registry

    need(registry, Registry, "a Registry")


def need_altair() -> Any:
    try:
        import altair
    except ImportError as error:
        raise ImportError("charts need the package altair: pip install altair") from error
    return altair


def days_shown(
    registry: Registry, days: list[str], since: Day | None, until: Day | None
) -> tuple[str, str]:
    """The days that a chart shows, first and last."""
    edition = registry.dataset.edition
    last = iso(until) or (str(edition) if edition else max(days, default="2000-01-01"))
    first = iso(since) or min(days, default=last)
    if first > last:
        from ._errors import InvalidValue

        raise InvalidValue(f"the first day to show, {first}, is after the last, {last}")
    return first, last


def iso(day: Day | None) -> str | None:
    from ._core import Interval

    return None if day is None else str(Interval.on(day).from_)


def scale_of(registry: Registry, owners: Iterable[str], marks: list[Any]) -> Any:
    """The marks of authorities: each has its own, the same in every chart of a registry."""
    every = [each.id for each in registry.authorities()]
    shown = sorted(set(owners))
    chosen = [marks[every.index(owner) % len(marks)] for owner in shown]
    return need_altair().Scale(domain=shown, range=chosen)


def luma(colour: str) -> float:
    """How light a colour is in grey print, from 0 to 255."""
    red, green, blue = (int(colour[at : at + 2], 16) for at in (1, 3, 5))
    return 0.299 * red + 0.587 * green + 0.114 * blue


def ink(colour: str) -> str:
    """Black or white, whichever can be read on a colour."""
    return "black" if luma(colour) > 140 else "white"


def late_regimes(registry: Registry, authority: str, first: str) -> list[Any]:
    """The regimes of an authority that begin after a day, save those on record as a subset."""
    found: list[Any] = []
    for regime in registry.regimes(authority=authority):
        states = {stated.state for stated in regime.record if stated.of == "designations"}
        if states != {"subset"} and regime.from_ is not None:
            if str(regime.from_) > first:
                found.append(regime)
    return found


def first_law(registry: Registry, authority: str) -> str:
    """The day on which an authority's first regime begins; empty where that day is not stated.

    A regime of which a subset is on record says of nobody that it is not covered, and is left out.
    """
    days: list[str] = []
    for regime in registry.regimes(authority=authority):
        states = {stated.state for stated in regime.record if stated.of == "designations"}
        if states != {"subset"}:
            days.append(str(regime.from_) if regime.from_ else "")
    return min(days, default="")


def covered_words(parts: Iterable[str]) -> str:
    """What the colours of coverage mean, of those that a picture has."""
    shown = set(parts)
    return "; ".join(words for part, words in COVERED.items() if part in shown)


def day_format(first: str, last: str) -> str:
    """How the days of an axis are written: every one with its year, as fine as the stretch asks."""
    import datetime

    ends = [datetime.date.fromisoformat(day) for day in (first, last)]
    length = (ends[1] - ends[0]).days
    return "%-d %b %Y" if length < 300 else "%b %Y" if length < 4000 else "%Y"


def begins_later(registry: Registry, authorities: Iterable[str], first: str) -> list[str]:
    """That law before the first day of a regime is not counted, where such days are shown."""
    late = [regime for each in authorities for regime in late_regimes(registry, each, first)]
    if not late:
        return []
    named = ", ".join(f"{regime.id} {regime.from_}" for regime in late)
    return [f"other law before the first day of a regime is not counted: {named}"]


def heading(
    registry: Registry,
    text: str,
    regime: str | None,
    authority: str | None,
    shown: Iterable[str] | None = None,
) -> dict[str, Any]:
    """The heading, the data it is drawn from, and the regimes whose record lacks designations.

    shown: ids of the authorities that the picture shows; None = any.
    """
    owners = None if shown is None else set(shown)
    origin = registry.origin()
    edition = f", edition {origin.edition}" if origin.edition else ""
    lines = [f"{origin.dataset}{edition}, sha256 {origin.digest[:12]}"]
    never: list[str] = []
    partly: list[str] = []
    for each in registry.regimes(regime, authority=authority):
        if owners is not None and each.authority not in owners:
            continue
        states = {stated.state for stated in each.record if stated.of == "designations"}
        if states != {"complete"}:
            (partly if "complete" in states else never).append(each.id)
    if never:
        lines.append(f"designations not all on record: {', '.join(never)}")
    if partly:
        lines.append(f"for some years only: {', '.join(partly)}")
    return {"text": text, "subtitle": lines}
