"""Charts of loopholes: by layer on a day, and over time."""

from __future__ import annotations

from ._charts import (
    COVERED_WORDS,
    NOBODY_CAN_TELL,
    NOT_COVERED,
    SURELY,
    begins_later,
    days_shown,
    ink,
    need_altair,
)

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from ._types import Day
    from .loopholes import Loopholes, LoopholeSeries

# From covered to open, ever lighter, so that grey print keeps the order: blues of what holds, greys
# of what nobody can tell, oranges of what is open, which have an outline too.
STATUSES = {
    "designated": SURELY,
    "through-ownership": "#0C4F8F",
    "measure-only": "#2673B3",
    "perhaps-through-ownership": "#7C7C7C",
    "possibly-same": "#989898",
    "cannot tell": NOBODY_CAN_TELL,
    "delisted": "#FDBF6F",
    "elsewhere-only": "#FFD79A",
    "designated-later": "#FEEBC8",
    "never": "#FFFFFF",
}
OPEN = ("delisted", "elsewhere-only", "designated-later", "never")
OUTLINE = "#A63603"
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
    title = "On that day"
    return {
        "fill": alt.Fill("status:N", title=title, scale=alt.Scale(domain=used, range=fills)),
        "stroke": alt.Stroke("status:N", title=title, scale=alt.Scale(domain=used, range=lines)),
    }


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
    rows: list[dict[str, Any]] = []
    for piece, layer in table:
        begun, ended = str(piece.when.from_ or first), str(piece.when.until or last)
        if ended <= first or begun >= last:
            continue
        name = f"{layer.layer} ({layer.participants})"
        before = next((row for row in reversed(rows) if row["layer"] == name), None)
        if before and (before["least"], before["most"]) == (layer.least, layer.most):
            before["until"] = min(ended, last)
            continue
        rows.append(
            {
                "from": max(begun, first),
                "until": min(ended, last),
                "layer": name,
                "participants": layer.participants,
                "designated": layer.designated,
                "least": layer.least,
                "most": layer.most,
                "floor": 0,
                "acts": ", ".join(piece.acts),
            }
        )
    layers = list(dict.fromkeys(row["layer"] for row in rows))
    names = ("layer:N", "from:T", "until:T", "designated:Q", "least:Q", "most:Q", "acts:N")
    tips = [alt.Tooltip(name) for name in names]  # texts would be checked one by one: slow
    charts: list[Any] = []
    for name in layers:
        last_one = name == layers[-1]
        x = alt.X(
            "from:T",
            title="Day" if last_one else None,
            scale=alt.Scale(domain=[first, last]),
            axis=alt.Axis(labels=last_one, ticks=last_one),
        )
        base = alt.Chart(alt.Data(values=[row for row in rows if row["layer"] == name]))
        top = max(row["participants"] for row in rows if row["layer"] == name)
        scale = alt.Scale(domain=[0, top])
        y = alt.Y("least:Q", title=name.split(" ")[0], scale=scale, axis=_counts(alt, top))
        all_of_them = base.mark_rect(color=NOT_COVERED).encode(
            x=x, x2=alt.X2("until:T"), y=alt.Y("floor:Q", scale=scale), y2=alt.Y2("participants:Q")
        )
        perhaps = base.mark_rect(color=NOBODY_CAN_TELL).encode(
            x=x,
            x2=alt.X2("until:T"),
            y=alt.Y("least:Q", scale=scale),
            y2=alt.Y2("most:Q"),
            tooltip=tips,
        )
        surely = base.mark_rect(color=SURELY).encode(
            x=x, x2=alt.X2("until:T"), y=y, y2=alt.Y2("floor:Q"), tooltip=tips
        )
        charts.append((all_of_them + perhaps + surely).properties(width=width, height=70))
    title = _heading(table)
    title["subtitle"] += [COVERED_WORDS, *begins_later(registry, [table.authority], first)]
    return alt.vconcat(*charts, title=title, spacing=8)


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
