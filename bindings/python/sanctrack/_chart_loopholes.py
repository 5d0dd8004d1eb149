"""Charts of loopholes: by layer on a day, and over time."""

from __future__ import annotations

import json

from ._charts import (
    NOBODY_CAN_TELL,
    NOT_COVERED,
    SURELY,
    begins_later,
    covered_words,
    day_format,
    days_shown,
    first_law,
    ink,
    need_altair,
)
from ._text import in_words

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from ._types import Day
    from .loopholes import Loopholes, LoopholeSeries

# From covered to open, ever lighter, so that grey print keeps the order: blues of what is covered,
# greys of what nobody can tell, oranges of what is not covered, which have an outline too.
STATUSES = {
    "designated": SURELY,
    "through-ownership": "#0C4F8F",
    "perhaps-through-ownership": "#7C7C7C",
    "possibly-same": "#989898",
    "cannot tell": NOBODY_CAN_TELL,
    "measure-only": "#F3AC77",
    "delisted": "#FDC37A",
    "elsewhere-only": "#FFD79A",
    "designated-later": "#FEEBC8",
    "never": "#FFFFFF",
}
OPEN = ("measure-only", "delisted", "elsewhere-only", "designated-later", "never")
COVERED_BY = ("designated", "through-ownership")
UNSURE = tuple(each for each in STATUSES if each not in (*COVERED_BY, *OPEN))
OUTLINE = "#A63603"
HEIGHT = 70  # pixels of a layer over time
LEGIBLE = 12  # pixels that a number needs


def of_day(table: Loopholes, width: int) -> Any:
    """A bar a layer, in parts by status, each with its number."""
    alt = need_altair()
    counts: dict[tuple[str, str], list[str]] = {}
    for row in table:
        counts.setdefault((row.layer, row.status), []).append(row.name)
    order = list(STATUSES)
    most = max((layer.participants for layer in table.layers), default=1)
    layers = [layer.layer for layer in table.layers]
    rows: list[dict[str, Any]] = []
    for layer in layers:
        at = 0
        for status in order:
            names = counts.get((layer, status), [])
            if names:
                rows.append(
                    {
                        "layer": layer,
                        "status": status,
                        "from": at,
                        "to": at + len(names),
                        "middle": at + len(names) / 2,
                        "number": len(names),
                        "label": fitting(len(names), width / most),
                        "who": ", ".join(names),
                        "ink": ink(STATUSES[status]),
                    }
                )
            at += len(names)
    used = [status for status in order if any(row["status"] == status for row in rows)]
    base = alt.Chart(alt.Data(values=rows))
    y = alt.Y("layer:N", sort=layers, title="Layer")
    bars = segments(base).encode(
        x=alt.X(
            "from:Q",
            title="Places",
            axis=alt.Axis(tickMinStep=1, format="d"),
            scale=alt.Scale(domain=[0, most]),
        ),
        x2="to:Q",
        y=y,
        **paint(alt, used),
        tooltip=["layer:N", "status:N", "number:Q", "who:N"],
    )
    numbers = base.mark_text(fontWeight="bold").encode(
        x="middle:Q", y=y, text="label:N", color=alt.Color("ink:N", scale=None)
    )
    title = _heading(table)
    return (bars + numbers).properties(title=title, width=width, height=36 * len(layers))


def segments(base: Any) -> Any:
    """Bars with a gap between them, so that outlines do not meet."""
    return base.mark_bar(strokeWidth=1.5, xOffset=1, x2Offset=-1)


def paint(alt: Any, used: list[str]) -> dict[str, Any]:
    """The colours and outlines of statuses, with one legend."""
    fills = [STATUSES[each] for each in used]
    lines = [OUTLINE if each in OPEN else STATUSES[each] for each in used]
    title = legend_title(used)
    words = {each: in_words(each) for each in used}
    said = f"{json.dumps(words)}[datum.label]"
    legend = alt.Legend(title=title, titleLimit=600, labelExpr=said, labelLimit=260)
    return {
        "fill": alt.Fill(
            "status:N", scale=alt.Scale(domain=used, range=fills), legend=legend, title=title
        ),
        "stroke": alt.Stroke(
            "status:N", scale=alt.Scale(domain=used, range=lines), legend=legend, title=title
        ),
    }


def legend_title(used: list[str]) -> str:
    """What the groups of colours mean, of those that a picture has."""
    groups = {
        "blue: covered": COVERED_BY,
        "grey: nobody can tell": UNSURE,
        "outlined: not covered": OPEN,
    }
    return "; ".join(words for words, group in groups.items() if set(group) & set(used))


def fitting(number: int, unit: float) -> str:
    """A number where its bar has room for it; `unit`: pixels for one."""
    return str(number) if number * unit >= LEGIBLE else ""


def over_time(table: LoopholeSeries, since: Day | None, until: Day | None, width: int) -> Any:
    """A row a layer: covered surely, covered perhaps, and how many there are."""
    from .registry import Registry

    alt = need_altair()
    registry = Registry(table._registry)
    starts = [str(piece.when.from_) for piece, _ in table if piece.when.from_]
    first, last = days_shown(registry, starts, since, until)
    rows = _stretches(table, first, last, first_law(registry, table.authority))
    layers = list(dict.fromkeys(row["layer"] for row in rows))
    charts = [
        _row(alt, [row for row in rows if row["layer"] == name], name == layers[-1], width)
        for name in layers
    ]
    title = _heading(table)
    title["subtitle"] += [covered_words(_parts(rows))]
    title["subtitle"] += begins_later(registry, [table.authority], first)
    sized = [chart.properties(width=width, height=HEIGHT) for chart in charts]
    return alt.vconcat(*sized, title=title, spacing=8)


def _stretches(table: LoopholeSeries, first: str, last: str, law: str) -> list[dict[str, Any]]:
    """The stretches of days of each layer; `counted`: from when on none means not covered."""
    rows: list[dict[str, Any]] = []
    for piece, layer in table:
        begun, ended = str(piece.when.from_ or first), str(piece.when.until or last)
        if ended <= first or begun >= last:
            continue
        name = f"{layer.layer} ({layer.participants})"
        before = next((row for row in reversed(rows) if row["layer"] == name), None)
        if before and (before["least"], before["most"]) == (layer.least, layer.most):
            before["until"] = min(ended, last)
            before["counted"] = min(max(before["from"], law), before["until"])
            continue
        rows.append(
            {
                "from": max(begun, first),
                "until": min(ended, last),
                "counted": min(max(begun, first, law), ended, last),
                "layer": name,
                "participants": layer.participants,
                "designated": layer.designated,
                "least": layer.least,
                "most": layer.most,
                "floor": 0,
                "words": "",
                "acts": ", ".join(piece.acts),
            }
        )
    return rows


def _parts(rows: list[dict[str, Any]]) -> set[str]:
    """Which parts a picture has."""
    open_ones = [row for row in rows if row["most"] < row["participants"]]
    found = {
        "surely": any(row["least"] for row in rows),
        "perhaps": any(row["least"] < row["most"] for row in rows),
        "not": any(row["counted"] < row["until"] for row in open_ones),
        "before": any(row["from"] < row["counted"] for row in open_ones),
    }
    return {part for part, holds in found.items() if holds}


def _row(alt: Any, rows: list[dict[str, Any]], at_foot: bool, width: int) -> Any:
    """One layer over time, at its end how it stands then; the row at the foot has the days."""
    first, last = rows[0]["from"], rows[-1]["until"]
    end = rows[-1]
    most = f" to {end['most']}" if end["most"] > end["least"] else ""
    end["words"] = f"{end['layer'].split(' ')[0]}: {end['least']}{most} of {end['participants']}"
    names = ("layer:N", "from:T", "until:T", "designated:Q", "least:Q", "most:Q", "acts:N")
    tips = [alt.Tooltip(name) for name in names]  # texts would be checked one by one: slow
    top = max(row["participants"] for row in rows)
    scale = alt.Scale(domain=[0, top])
    days = alt.Scale(domain=[first, last])
    axis = alt.Axis(labels=at_foot, ticks=at_foot, format=day_format(first, last))
    x = alt.X("from:T", title="Day" if at_foot else None, scale=days, axis=axis)
    counted = alt.X("counted:T", title="Day" if at_foot else None, scale=days, axis=axis)
    y2 = {name: alt.Y2(f"{name}:Q") for name in ("floor", "most", "participants")}
    least = alt.Y("least:Q", scale=scale)
    title = rows[0]["layer"].split(" ")[0]
    y = alt.Y("least:Q", title=title, scale=scale, axis=_counts(alt, top))
    over = {"x2": alt.X2("until:T"), "tooltip": tips}
    base = alt.Chart(alt.Data(values=rows))
    beside = base.mark_text(align="left", dx=8, baseline="middle").encode(
        x=alt.value(width), y=alt.value(HEIGHT / 2), text=alt.Text("words:N")
    )
    return (
        base.mark_rect(color=NOT_COVERED).encode(
            x=counted, y=alt.Y("floor:Q", scale=scale), y2=y2["participants"], x2=over["x2"]
        )
        + base.mark_rect(color=NOBODY_CAN_TELL).encode(x=x, y=least, y2=y2["most"], **over)
        + base.mark_rect(color=SURELY).encode(x=x, y=y, y2=y2["floor"], **over)
        + beside
    )


def _counts(alt: Any, top: int) -> Any:
    return alt.Axis(
        values=[0, top // 2, top] if top > 1 else [0, top],
        format="d",
        titleAngle=0,
        titleAlign="right",
        titlePadding=14,
    )


def _heading(table: Loopholes | LoopholeSeries) -> dict[str, Any]:
    origin = table.origin()
    edition = f", edition {origin.edition}" if origin.edition else ""
    lines = [f"{origin.dataset}{edition}, sha256 {origin.digest[:12]}"]
    lines.append("who takes part, and in which layer, is an analyst's reading")
    return {"text": table.title, "subtitle": lines, "anchor": "start"}
