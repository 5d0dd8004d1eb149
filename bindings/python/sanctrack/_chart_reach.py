"""How far each layer of an operation is reached, on several days and by several authorities."""

from __future__ import annotations

from ._chart_loopholes import STATUSES
from ._charts import need_altair

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from typing import Any

    from .loopholes import Loopholes


def reach(tables: Sequence[Loopholes], title: str, subtitle: list[str], width: int) -> Any:
    """A row for each authority, a column for each day, a bar for each layer, in parts by status."""
    alt = need_altair()
    rows = [row for table in tables for row in _parts(table)]
    used = [status for status in STATUSES if any(row["status"] == status for row in rows)]
    layers = list(dict.fromkeys(layer.layer for table in tables for layer in table.layers))
    days = sorted({str(table.day) for table in tables})
    owners = list(dict.fromkeys(table.authority for table in tables))
    base = alt.Chart()
    y = alt.Y("layer:N", sort=layers, title=None)
    colours = alt.Scale(domain=used, range=[STATUSES[each] for each in used])
    bars = base.mark_bar(stroke="white", strokeWidth=0.5).encode(
        x=alt.X("from:Q", title=None, axis=alt.Axis(tickMinStep=5, format="d", grid=False)),
        x2=alt.X2("to:Q"),
        y=y,
        color=alt.Color("status:N", title="On that day", scale=colours),
    )
    numbers = base.mark_text(fontSize=9).encode(
        x=alt.X("middle:Q"), y=y, text=alt.Text("number:Q"), color=alt.Color("ink:N", scale=None)
    )
    cell = max(60, width // max(len(days), 1) - 24)
    layered = alt.layer(bars, numbers, data=alt.Data(values=rows))
    return (
        layered.properties(width=cell, height=17 * len(layers))
        .facet(
            row=alt.Row("authority:N", sort=owners, title=None),
            column=alt.Column("day:N", sort=days, title=None),
            spacing=14,
        )
        .properties(title={"text": title, "subtitle": subtitle, "anchor": "start"})
        .configure_legend(orient="bottom", columns=5, labelLimit=200)
    )


def _parts(table: Loopholes) -> Iterable[dict[str, Any]]:
    """The parts of the bars of one day and authority."""
    for layer in table.layers:
        at = 0
        for status in STATUSES:
            number = sum((row.layer, row.status) == (layer.layer, status) for row in table)
            if number:
                yield {
                    "authority": table.authority,
                    "day": str(table.day),
                    "layer": layer.layer,
                    "status": status,
                    "from": at,
                    "to": at + number,
                    "middle": at + number / 2,
                    "number": number,
                    "ink": _ink(STATUSES[status]),
                }
            at += number


def _ink(colour: str) -> str:
    """Black or white, whichever can be read on a colour."""
    red, green, blue = (int(colour[at : at + 2], 16) for at in (1, 3, 5))
    return "black" if 0.299 * red + 0.587 * green + 0.114 * blue > 140 else "white"
