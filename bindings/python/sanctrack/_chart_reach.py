"""How far each layer of an operation is reached, on several days and by several authorities."""

from __future__ import annotations

from ._chart_loopholes import STATUSES, fitting, paint, segments
from ._charts import ink, need_altair

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from typing import Any

    from .loopholes import Loopholes


def reach(tables: Sequence[Loopholes], title: str, subtitle: list[str], width: int) -> Any:
    """A row for each authority, a column for each day, a bar for each layer, in parts by status."""
    alt = need_altair()
    columns = max(len({table.day for table in tables}), 1)
    cell = max(60, width // columns - 24)
    most = max((layer.participants for table in tables for layer in table.layers), default=1)
    rows = [row for table in tables for row in _parts(table, cell / most)]
    used = [status for status in STATUSES if any(row["status"] == status for row in rows)]
    layers = list(dict.fromkeys(layer.layer for table in tables for layer in table.layers))
    days = sorted({str(table.day) for table in tables})
    owners = list(dict.fromkeys(table.authority for table in tables))
    base = alt.Chart()
    y = alt.Y("layer:N", sort=layers, title=None)
    bars = segments(base).encode(
        x=alt.X(
            "from:Q",
            title="Places",
            axis=alt.Axis(tickMinStep=5, format="d", grid=False),
            scale=alt.Scale(domain=[0, most]),
        ),
        x2=alt.X2("to:Q"),
        y=y,
        **paint(alt, used),
    )
    numbers = base.mark_text(fontSize=9).encode(
        x=alt.X("middle:Q"), y=y, text=alt.Text("label:N"), color=alt.Color("ink:N", scale=None)
    )
    layered = alt.layer(bars, numbers, data=alt.Data(values=rows))
    return (
        layered.properties(width=cell, height=17 * len(layers))
        .facet(
            row=alt.Row("authority:N", sort=owners, title=None),
            column=alt.Column("day:N", sort=days, title=None),
            spacing=14,
        )
        .properties(title={"text": title, "subtitle": subtitle, "anchor": "start"})
        .configure_legend(orient="bottom", columns=5, labelLimit=260)
    )


def _parts(table: Loopholes, unit: float) -> Iterable[dict[str, Any]]:
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
                    "label": fitting(number, unit),
                    "ink": ink(STATUSES[status]),
                }
            at += number
