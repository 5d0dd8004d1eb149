"""The calendar of what lapses unless prolonged."""

from __future__ import annotations

from ._charts import heading, need_altair

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from . import _core
    from .renewals import Renewals

FATES = ["yes", "no", "cannot tell"]
FILLS = ["#009E73", "#D55E00", "#BBBBBB"]


def renewals(table: Renewals, width: int) -> Any:
    """A bar for each end, up to the day on which it lapses, and the act that prolonged it."""
    from .registry import Registry

    alt = need_altair()
    after = str(table.after)
    values = [_value(row, after) for row in table]
    order = [each["row"] for each in values]
    text = table.title[:1].upper() + table.title[1:]
    title = heading(Registry(table._registry), text, None, None)
    title["subtitle"].append(
        "bar: up to the first day out; triangle: the prolongation is published"
    )
    y = alt.Y("row:N", sort=order, title=None, axis=alt.Axis(labelLimit=360, labelFontSize=11))
    fates = [each for each in FATES if any(value["prolonged"] == each for value in values)]
    scale = alt.Scale(domain=fates, range=[FILLS[FATES.index(each)] for each in fates])
    colour = alt.Color(
        "prolonged:N", title="Prolonged", scale=scale, legend=alt.Legend(orient="bottom")
    )
    base = alt.Chart(alt.Data(values=values)).encode(y=y)
    x = alt.X("from:T", title="Day", axis=alt.Axis(format="%b %Y", labelAngle=-30))
    tips = ["row:N", "lapses:T", "act:N", "prolonged:N", "prolonged_by:N", "known:T"]
    bars = base.mark_bar(height=14).encode(x=x, x2="lapses:T", color=colour, tooltip=tips)
    ends = base.mark_tick(color="black", thickness=2, size=20).encode(x="lapses:T")
    words = base.mark_text(align="left", dx=6, fontSize=10).encode(x="lapses:T", text="words:N")
    known = (
        base.transform_filter("isValid(datum.known)")
        .mark_point(shape="triangle-down", filled=True, color="black", size=60)
        .encode(x="known:T", tooltip=tips)
    )
    layers = alt.layer(bars, ends, known, words, title=title)
    return layers.properties(width=width, height=max(40, 30 * len(values)))


def _value(row: _core.Renewal, after: str) -> dict[str, Any]:
    if row.prolonged_by is None:
        words = "not prolonged" if row.prolonged == "no" else "prolonged? not on record"
    else:
        words = f"by {row.prolonged_by}, {row.to_spare} days before"
    what = f"{row.kind} {row.regime}" if row.kind == "regime" else f"{row.kind} {row.act}"
    begins = str(row.since.day)
    return {
        "row": f"{row.lapses}: {what}",
        "from": max(after, begins),
        "lapses": str(row.lapses),
        "act": row.act,
        "prolonged": row.prolonged,
        "prolonged_by": row.prolonged_by or "",
        "known": str(row.prolonged_known) if row.prolonged_known else None,
        "words": words,
    }
