"""Charts. Each function returns an altair chart; altair is imported only when one is drawn.

Colours are those of Okabe and Ito, which colour-blind people can tell apart; lines differ also by
their dashes and points by their shapes, so that a chart can be read in black and white.
"""

from __future__ import annotations

from ._charts import (
    COLOURS,
    DASHES,
    SHAPES,
    STANDINGS,
    day_format,
    days_shown,
    heading,
    need_altair,
    need_registry,
    scale_of,
)

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import Any

    from . import _core
    from ._types import Day
    from .registry import Registry

__all__ = ["cumulative", "story", "timeline"]


def cumulative(
    registry: Registry,
    *,
    authority: str | None = None,
    regime: str | None = None,
    since: Day | None = None,
    until: Day | None = None,
    width: int = 640,
    height: int = 360,
) -> Any:
    """How many entries each authority has listed up to each day, as an altair chart.

    Counts every entry once, on its first day of effect; delistings are not taken off. Places that
    nobody published a name for are not on record as entries and are not counted. Raises DateError
    for what is not a day, and InvalidValue where `since` is after the last day shown.
    """
    need_registry(registry)
    alt = need_altair()
    days: dict[str, dict[str, int]] = {}
    listed = registry.designations(regime, authority=authority)
    for owner, day in zip(listed.column("authority"), listed.column("first_day")):
        if day is not None:
            of_owner = days.setdefault(owner, {})
            of_owner[str(day)] = of_owner.get(str(day), 0) + 1
    first, last = days_shown(
        registry, [day for each in days.values() for day in each], since, until
    )
    climbs = [_climb(owner, days[owner], first, last) for owner in sorted(days)]
    axis = alt.Axis(format=day_format(first, last))
    x = alt.X("day:T", title="Day of effect", scale=alt.Scale(domain=[first, last]), axis=axis)
    y = alt.Y("entries:Q", title="Entries listed so far")
    title = heading(registry, "Entries listed, by authority", regime, authority)
    legend = alt.Legend(title="Authority", symbolSize=900, offset=28)
    lines = (
        alt.Chart(alt.Data(values=[row for climb in climbs for row in climb]), title=title)
        .mark_line(interpolate="step-after", strokeWidth=2)
        .encode(
            x=x,
            y=y,
            color=alt.Color("authority:N", legend=legend, scale=scale_of(registry, days, COLOURS)),
            strokeDash=alt.StrokeDash(
                "authority:N", legend=legend, scale=scale_of(registry, days, DASHES)
            ),
            tooltip=["authority:N", "day:T", "entries:Q"],
        )
    )
    ends = alt.Chart(alt.Data(values=[climb[-1] for climb in climbs if climb]))
    names = ends.mark_text(align="left", dx=4).encode(x=x, y=y, text="authority:N")
    return (lines + names).properties(width=width, height=height)


def _climb(owner: str, added: dict[str, int], first: str, last: str) -> list[dict[str, Any]]:
    """The steps of one line; it begins on the day of the first entry."""
    total = sum(number for day, number in added.items() if day < first)
    inside = sorted(day for day in added if first <= day <= last)
    if not total and not inside:
        return []
    rows = [{"authority": owner, "day": first if total else inside[0], "entries": total}]
    for day in inside:
        total += added[day]
        rows.append({"authority": owner, "day": day, "entries": total})
    return [*rows, {"authority": owner, "day": last, "entries": total}]


def timeline(
    registry: Registry,
    entity: str | None = None,
    *,
    authority: str | None = None,
    regime: str | None = None,
    since: Day | None = None,
    until: Day | None = None,
    width: int = 640,
) -> Any:
    """A timeline of acts and listings, as an altair chart.

    Without an entity: a mark for each act with a day of effect, by authority, as large as the
    number of entries it made. With an entity: a bar for each entry that ever named it, from day of
    effect to end, pale on days of which nobody can tell, and a mark for each act behind it. An
    entry still in force is drawn up to `until`, else up to the edition of the data set. Raises
    DateError for what is not a day, and InvalidValue where `since` is after the last day shown.
    """
    need_registry(registry)
    if entity is None:
        return _acts(registry, authority, regime, since, until, width)
    return _life(registry, entity, authority, regime, since, until, width)


def story(
    registry: Registry,
    operation: str,
    *,
    authorities: Iterable[str] | None = None,
    since: Day | None = None,
    until: Day | None = None,
    width: int = 860,
) -> Any:
    """Events, acts and listings of an operation on one axis, as an altair chart.

    Events stand on top: those in which an executor takes part, what they belong to, and those
    answered by an act that names a participant. Below, a lane for each authority: its acts, as
    large as the number of participants they name, and how many places are covered over time. Over
    a year or less, every act has its label too. Raises UnknownIdError, DateError for what is
    not a day, and InvalidValue where `since` is after the last day shown.
    """
    import datetime

    from ._chart_story import story as drawn
    from ._report_facts import authorities_of
    from ._story import Story

    need_registry(registry)
    owners = authorities_of(registry, authorities)
    told = Story(registry, operation, owners)
    days = [str(act.day) for act in told.acts]
    days += [str(each.event.date.earliest) for each in told.events]
    first, last = map(datetime.date.fromisoformat, days_shown(registry, days, since, until))
    series = {owner: registry.loophole_series(operation, authority=owner) for owner in owners}
    return drawn(registry, told, series, first, last, width, (last - first).days <= 366)


def _acts(
    registry: Registry,
    authority: str | None,
    regime: str | None,
    since: Day | None,
    until: Day | None,
    width: int,
) -> Any:
    alt = need_altair()
    made: dict[str, int] = {}
    days: dict[str, str] = {}
    for designation in registry.designations(regime, authority=authority):
        for step in designation.steps():
            if step.act:
                days[step.act] = min(days.get(step.act, "9999"), str(step.effect.day))
                made[step.act] = made.get(step.act, 0) + (step.kind == "designate")
    rows: list[dict[str, Any]] = []
    for act in registry.acts(regime, authority=authority):
        stated = act.in_force or act.published or act.adopted
        day = days.get(act.id) or (str(stated.earliest) if stated else None)
        if day is None:
            continue
        owners = sorted({registry.regime(each).authority for each in act.regimes})
        rows += [
            {
                "day": day,
                "authority": owner,
                "act": act.id,
                "title": act.title or act.summary,
                "entries": made.get(act.id, 0),
            }
            for owner in owners
            if authority in (None, owner)
        ]
    first, last = days_shown(registry, [row["day"] for row in rows], since, until)
    rows = [row for row in rows if first <= row["day"] <= last]
    shown = {row["authority"] for row in rows}
    colour = scale_of(registry, shown, COLOURS)
    shape = scale_of(registry, shown, SHAPES)
    title = heading(registry, "Acts and the entries they made", regime, authority)
    return (
        alt.Chart(alt.Data(values=rows), title=title)
        .mark_point(filled=True, opacity=0.6)
        .encode(
            x=alt.X(
                "day:T",
                title="Day of effect",
                scale=alt.Scale(domain=[first, last]),
                axis=alt.Axis(format=day_format(first, last)),
            ),
            y=alt.Y("authority:N", title="Authority", axis=alt.Axis(grid=True)),
            size=alt.Size("entries:Q", title="Entries made", scale=alt.Scale(range=[20, 900])),
            color=alt.Color("authority:N", scale=colour, legend=None),
            shape=alt.Shape("authority:N", scale=shape, legend=None),
            tooltip=["act:N", "title:N", "authority:N", "day:T", "entries:Q"],
        )
        .properties(width=width, height=max(60, 48 * len(shown)))
    )


def _life(
    registry: Registry,
    entity: str,
    authority: str | None,
    regime: str | None,
    since: Day | None,
    until: Day | None,
    width: int,
) -> Any:
    alt = need_altair()
    found = registry.designations(regime, authority=authority, entity=entity)
    owners = found.column("authority")
    starts = [str(step.effect.day) for each in found for step in each.steps()]
    first, last = days_shown(registry, starts, since, until)
    bars: list[dict[str, Any]] = []
    marks: list[dict[str, Any]] = []
    for designation, owner in zip(found, owners):
        line = {"entry": designation.id, "authority": owner}
        for standing, days_of in zip(STANDINGS, (designation.intervals(), designation.uncertain())):
            for interval in days_of.intervals:
                begun, ended = str(interval.from_ or first), str(interval.until or last)
                if begun <= last and ended >= first:
                    stretch = {"from": max(begun, first), "until": min(ended, last)}
                    bars.append({**line, "standing": standing, **stretch})
        marks += [
            {
                **line,
                "day": str(step.effect.day),
                "when": _window(step.effect),
                "act": step.act or "",
                "step": step.kind,
            }
            for step in designation.steps()
            if first <= str(step.effect.day) <= last
        ]
    colour = alt.Color("authority:N", title="Authority", scale=scale_of(registry, owners, COLOURS))
    days = alt.Scale(domain=[first, last])
    axis = alt.Axis(format=day_format(first, last))
    label = registry.entity(entity).label
    y = alt.Y("entry:N", title="Entry of a list")
    title = heading(registry, f"Listings of {label}", regime, authority)
    base = alt.Chart(alt.Data(values=bars), title=title)
    pale = {standing: degree for standing, degree in zip(STANDINGS, (0.8, 0.25))}
    standings = [each for each in STANDINGS if any(bar["standing"] == each for bar in bars)]
    opacity = alt.Scale(domain=standings, range=[pale[each] for each in standings])
    listings = base.mark_bar(height=14).encode(
        x=alt.X("from:T", title="Day of effect", scale=days, axis=axis),
        x2="until:T",
        y=y,
        color=colour,
        opacity=alt.Opacity("standing:N", title="In force", scale=opacity),
        tooltip=["entry:N", "authority:N", "standing:N", "from:T", "until:T"],
    )
    acts = (
        alt.Chart(alt.Data(values=marks))
        .mark_point(filled=True, color="black", size=50)
        .encode(
            x=alt.X("day:T", scale=days, axis=axis),
            y=y,
            shape=alt.Shape("step:N", title="Step"),
            tooltip=["act:N", "step:N", "when:N", "entry:N"],
        )
    )
    return (listings + acts).properties(width=width, height=max(60, 28 * len(found)))


def _window(effect: _core.EffectDay) -> str:
    """A day of effect; where only a window is known, its first and its last day."""
    window = effect.window and effect.earliest < effect.day
    return f"{effect.earliest} to {effect.day}" if window else str(effect.day)
