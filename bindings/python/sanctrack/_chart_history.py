"""What came to a list and what went, month by month."""

from __future__ import annotations

from ._charts import COLOURS, need_altair

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from .history import Months

MOST_ROWS = 6
CAME, WENT = "came", "went"


def months(table: Months, width: int) -> Any:
    """Bars up for what came and down for what went; a row for each programme."""
    alt = need_altair()
    values: list[dict[str, Any]] = [
        {"month": each.month, "programme": each.programme or "", "what": what, "entries": number}
        for each in table
        for what, number in ((CAME, each.added), (WENT, -each.removed))
        if number
    ]
    rows = busiest(values)
    shown = [each for each in values if each["programme"] in rows]
    left = len({each["programme"] for each in values}) - len(rows)
    lines = [f"{table.editions} editions; the month is that of the first edition that shows it"]
    if left:
        lines.append(f"the {len(rows)} programmes with most changes; {left} more are not shown")
    scale = alt.Scale(domain=[CAME, WENT], range=COLOURS[:2])
    bars = (
        alt.Chart(alt.Data(values=shown))
        .mark_bar()
        .encode(
            x=alt.X(
                "month:O",
                title="Month of the edition",
                scale=alt.Scale(domain=every_month([each["month"] for each in shown])),
                axis=alt.Axis(labelAngle=-60, labelOverlap=True),
            ),
            y=alt.Y(
                "entries:Q",
                title="Entries",
                axis=alt.Axis(tickCount=4, tickMinStep=1, labelExpr="abs(datum.value)"),
            ),
            color=alt.Color("what:N", title=None, scale=scale, legend=alt.Legend(orient="top")),
            tooltip=["month:O", "programme:N", "what:N", "entries:Q"],
        )
        .properties(width=width, height=220 if len(rows) < 2 else 70)
    )
    title = {"text": table.title[:1].upper() + table.title[1:], "subtitle": lines}
    if len(rows) < 2:
        return bars.properties(title=title)
    header = alt.Header(
        labelOrient="top", labelAnchor="start", labelFontWeight="bold", labelPadding=2
    )
    row = alt.Row("programme:N", title=None, sort=rows, header=header)
    return bars.facet(row=row).properties(title=title, spacing=12)


def busiest(values: list[dict[str, Any]]) -> list[str]:
    """The programmes with the most entries that came or went, those first."""
    counts: dict[str, int] = {}
    for each in values:
        counts[each["programme"]] = counts.get(each["programme"], 0) + abs(each["entries"])
    return sorted(counts, key=lambda name: (-counts[name], name))[:MOST_ROWS]


def every_month(months: list[str]) -> list[str]:
    """All months from the first to the last, so that none is missing from the axis."""
    if not months:
        return []
    first, last = min(months), max(months)
    found = [first]
    while found[-1] < last:
        year, month = int(found[-1][:4]), int(found[-1][5:])
        found.append(f"{year + month // 12:04}-{month % 12 + 1:02}")
    return found
