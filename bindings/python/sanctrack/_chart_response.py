"""Charts of responses and of lags."""

from __future__ import annotations

from ._charts import COLOURS, SHAPES, heading, need_altair, scale_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from . import _core
    from .response import EventResponse, Lags

STEPS = ["announcement", "adoption", "publication", "force", "first designation"]
MEMBERS = ["announcement", "adoption", "publication", "force", "designation"]
MARKS = ["cross", "circle", "square", "triangle-up", "diamond"]
AHEAD = "step ahead"
AXIS = {"labelLimit": 360, "labelFontSize": 11, "titleFontSize": 11}


def response(table: EventResponse, width: int) -> Any:
    """The event, the steps ahead, and each act with its own steps, on one axis of time."""
    from .registry import Registry

    alt = need_altair()
    registry = Registry(table._registry)
    core = table._core
    points = [point for row in table for point in _points(row)]
    ahead = [_ahead(step) for step in table.ahead]
    rows = list(dict.fromkeys([*(each["row"] for each in ahead), *(_label(row) for row in table)]))
    owners = {row.authority for row in table}
    title = heading(registry, f"{core.title}: what answered it, and when", None, None, owners)
    title["subtitle"] += _remarks(table)
    marks_of = {step: mark for step, mark in zip(STEPS, MARKS) if _has(points, step)}
    step_scale = alt.Scale(domain=list(marks_of), range=list(marks_of.values()))
    y = alt.Y("row:N", sort=rows, title=None, axis=alt.Axis(**AXIS))
    offset = alt.YOffset("step:N", sort=STEPS, scale=alt.Scale(domain=STEPS))
    solid = alt.Legend(title="Authority", symbolOpacity=1)
    colour = alt.Color("authority:N", legend=solid, scale=scale_of(registry, owners, COLOURS))
    scale = alt.Scale(domain=_room(core, [*points, *ahead]))
    axis = alt.Axis(format="%-d %b %Y", labelAngle=-30)
    x = alt.X("earliest:T", title="Day", axis=axis, scale=scale)
    base = alt.Chart(alt.Data(values=points)).encode(y=y, yOffset=offset, color=colour)
    tips = ["act:N", "step:N", "earliest:T", "latest:T", "days:N"]
    layers = [
        _event_mark(alt, core),
        base.mark_rule(strokeWidth=3, opacity=0.5).encode(x=x, x2="latest:T"),
        base.mark_point(filled=True, size=70, opacity=1).encode(
            x=x,
            shape=alt.Shape(
                "step:N",
                scale=step_scale,
                sort=STEPS,
                legend=alt.Legend(title="Step of the act", symbolOpacity=1),
            ),
            tooltip=tips,
        ),
        base.mark_text(align="left", dx=8, fontSize=9).encode(
            x=alt.X("latest:T"), text="days:N", color=alt.value("black")
        ),
    ]
    if ahead:
        marks = alt.Chart(alt.Data(values=ahead)).encode(
            y=y, tooltip=["row:N", "earliest:T", "act:N"]
        )
        layers.append(
            marks.mark_point(
                shape="triangle-right", filled=True, color="#666666", opacity=1, size=110
            ).encode(x=x)
        )
        layers.append(
            marks.mark_text(align="left", dx=8, fontSize=9).encode(
                x=alt.X("latest:T"), text="words:N"
            )
        )
    height = max(80, 66 * len(rows)) if points else 80
    return alt.layer(*layers, title=title).properties(width=width, height=height)


def _has(points: list[dict[str, str]], step: str) -> bool:
    return any(point["step"] == step for point in points)


def _room(core: _core.EventResponse, points: list[dict[str, str]]) -> list[str]:
    """The days to show: with room on the right for what is written beside the last mark."""
    import datetime

    days = [str(core.earliest), str(core.latest)]
    days += [point[end] for point in points for end in ("earliest", "latest")]
    first, last = (datetime.date.fromisoformat(day) for day in (min(days), max(days)))
    length = max(10, (last - first).days)
    before, behind = datetime.timedelta(length // 30 + 1), datetime.timedelta(length // 3)
    return [str(first - before), str(last + behind)]


def _label(row: _core.ResponseRow) -> str:
    return f"{row.authority}: {row.act}"


def _points(row: _core.ResponseRow) -> list[dict[str, str]]:
    found: list[dict[str, str]] = []
    for step, member in zip(STEPS, MEMBERS):
        lag: _core.Lag | None = getattr(row, member)
        if lag is None:
            continue
        first = row.first if step == STEPS[-1] else None
        by = f" by {first.act}" if first is not None and first.act != row.act else ""
        found.append(
            {
                "row": _label(row),
                "act": row.act,
                "authority": row.authority,
                "step": step,
                "earliest": str(lag.earliest),
                "latest": str(lag.latest),
                "days": f"{lag.days}{by}",
            }
        )
    return found


def _ahead(step: _core.StepAhead) -> dict[str, str]:
    days = step.publication or step.force
    return {
        "row": f"{AHEAD}: {step.title}",
        "act": step.act,
        "step": AHEAD,
        "earliest": str(step.earliest),
        "latest": str(step.latest),
        "words": f"{days} ahead of {step.act}" if days else f"ahead of {step.act}",
    }


def _event_mark(alt: Any, core: _core.EventResponse) -> Any:
    """A line on the day of the event, or a band over the days on which it can have been."""
    values = [{"from": str(core.earliest), "until": str(core.latest), "event": core.title}]
    base = alt.Chart(alt.Data(values=values))
    if core.earliest == core.latest:
        return base.mark_rule(strokeDash=[4, 3], strokeWidth=2, color="black").encode(
            x="from:T", tooltip=["event:N", "from:T"]
        )
    return base.mark_rect(opacity=0.15, color="black").encode(
        x="from:T", x2="until:T", tooltip=["event:N", "from:T", "until:T"]
    )


def _remarks(table: EventResponse) -> list[str]:
    from .response import span

    core = table._core
    mark = "dashed line" if core.earliest == core.latest else "grey band"
    lines = [f"{mark}: the event, {span(core.earliest, core.latest)}; figures: days after it"]
    if len(table.ahead):
        lines.append(
            "grey arrowheads pointing right: steps of others, with days until publication "
            "(our reading)"
        )
    if core.without:
        lines.append(f"no answer on record: {', '.join(core.without)}")
    return lines


def lags(table: Lags, width: int) -> Any:
    """Every lag, a point or a range, by step and authority; with the median of each step."""
    from .registry import Registry

    alt = need_altair()
    registry = Registry(table._registry)
    values = [each for row in table for each in _lag_values(row)]
    owners = sorted({row.authority for row in table})
    counted = {step: row for step, row in zip(STEPS, table.summary)}
    labels = {
        step: f"{step} ({row.count} of {row.count + row.unknown})" for step, row in counted.items()
    }
    for each in values:
        each["row"] = labels[each["step"]]
    medians = [
        {"row": labels[step], "least": row.median_least, "most": row.median_most}
        for step, row in counted.items()
        if row.median_least is not None
    ]
    words = table.title[:1].upper() + table.title[1:]
    title = heading(registry, f"{words}: days from event to answer", None, None, owners)
    title["subtitle"].append("a mark for each event and act, or a line where the days are a range")
    title["subtitle"].append(
        "black: median, or where it can lie; in brackets: how many are on record"
    )
    scale = alt.Scale(type="symlog", constant=20)
    axis = alt.Axis(values=[-300, -100, -30, 0, 7, 14, 30, 60, 120, 365, 1000, 2000])
    x = alt.X("least:Q", title="Days (compressed scale)", scale=scale, axis=axis)
    rows = list(labels.values())
    every = alt.Scale(domain=rows)
    y = alt.Y("row:N", sort=rows, title=None, axis=alt.Axis(**AXIS), scale=every)
    offset = alt.YOffset("authority:N", sort=owners, scale=alt.Scale(domain=owners))
    solid = alt.Legend(title="Authority", symbolOpacity=1)
    colour = alt.Color("authority:N", legend=solid, scale=scale_of(registry, owners, COLOURS))
    shape = alt.Shape("authority:N", legend=solid, scale=scale_of(registry, owners, SHAPES))
    base = alt.Chart(alt.Data(values=values)).encode(y=y, yOffset=offset, color=colour)
    middle = alt.Chart(alt.Data(values=medians)).encode(y=y)
    tips = ["event:N", "act:N", "authority:N", "step:N", "days:N"]
    ranges = base.transform_filter("datum.least < datum.most")
    exact = base.transform_filter("datum.least == datum.most")
    marks = [
        ranges.mark_rule(opacity=0.45, strokeWidth=2).encode(x=x, x2="most:Q", tooltip=tips),
        exact.mark_point(filled=True, size=45, opacity=0.85).encode(x=x, shape=shape, tooltip=tips),
        middle.mark_bar(height=4, color="black").encode(x=x, x2="most:Q"),
        middle.mark_tick(thickness=3, size=44, color="black").encode(x=x),
        middle.mark_tick(thickness=3, size=44, color="black").encode(
            x=alt.X("most:Q", scale=scale, axis=axis)
        ),
    ]
    height = max(60, 56 * len(labels))
    return alt.layer(*marks, title=title).properties(width=width, height=height)


def _lag_values(row: _core.ResponseRow) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = []
    for step, member in zip(STEPS, MEMBERS):
        lag: _core.Lag | None = getattr(row, member)
        if lag is None:
            continue
        days = lag.days
        found.append(
            {
                "event": row.event,
                "act": row.act,
                "authority": row.authority,
                "step": step,
                "least": days.least,
                "most": days.most,
                "days": str(days),
            }
        )
    return found
