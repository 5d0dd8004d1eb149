"""Charts of coverage and of agreement."""

from __future__ import annotations

from ._charts import NOBODY_CAN_TELL, day_format, heading, need_altair

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from . import _core
    from .coverage import Agreement, Coverage, _Row

# What a cell says: dark for yes, light where nobody can tell, so that it reads in black and white.
SAYS = ["designated, first on record", "designated", "cannot tell", "not designated"]
FILLS = ["#0072B2", "#56B4E9", NOBODY_CAN_TELL, "#FFFFFF"]
COUNTED = "designated; figure: first on record for so many"
KINDS = ["person", "organisation", "vessel", "aircraft"]
WIDTH = 104


def coverage(table: Coverage, max_rows: int) -> Any:
    """A map of entities by authorities; of many entities, of groups that are alike."""
    from .registry import Registry

    rows = sorted(table._by_entity(), key=_order)
    grouped = len(rows) > max_rows
    cells, order = _groups(rows) if grouped else _single(rows)
    text = table.title[:1].upper() + table.title[1:]
    title = heading(Registry(table._registry), text, None, None, table.authorities)
    title["subtitle"].append(
        f"{len(rows)} entities, in {len(order)} groups of whom every authority says the same"
        if grouped
        else f"{len(rows)} entities, by kind, then by how many designate them; in cells: since when"
    )
    if not grouped and any(cell.earlier for cell in table):
        title["subtitle"].append("in brackets: year of an earlier listing under other law")
    title["subtitle"].append(
        "? : nobody can tell, as the record is not complete or the day is open"
    )
    return _map(table, cells, order, title)


def _map(table: Coverage, cells: list[dict[str, str]], order: list[str], title: Any) -> Any:
    alt = need_altair()
    domain = [SAYS[0], COUNTED, *SAYS[1:]]
    shown = [each for each in domain if any(cell["says"] == each for cell in cells)]
    fills = [FILLS[SAYS.index(SAYS[1] if each == COUNTED else each)] for each in shown]
    base = alt.Chart(alt.Data(values=cells), title=title).encode(
        x=alt.X(
            "authority:N",
            sort=list(table.authorities),
            title=None,
            axis=alt.Axis(orient="top", labelAngle=0, labelFontSize=12),
        ),
        y=alt.Y("row:N", sort=order, title=None, axis=alt.Axis(labelLimit=330, labelFontSize=11)),
    )
    squares = base.mark_rect(stroke="#555555", strokeWidth=0.5).encode(
        color=alt.Color(
            "says:N",
            title=None,
            scale=alt.Scale(domain=shown, range=fills),
            legend=alt.Legend(
                orient="bottom",
                symbolStrokeColor="#555555",
                symbolStrokeWidth=0.5,
                symbolType="square",
                labelLimit=320,
            ),
        ),
        tooltip=["row:N", "authority:N", "says:N", "words:N"],
    )
    words = base.mark_text(fontSize=10).encode(
        text="words:N",
        color=alt.condition(f"datum.says == '{SAYS[0]}'", alt.value("white"), alt.value("black")),
    )
    width = WIDTH * max(1, len(table.authorities))
    return (squares + words).properties(width=width, height=max(40, 19 * len(order)))


def _order(row: _Row) -> tuple[object, ...]:
    """By kind, then by how many designate it, then by the first day."""
    first = min((str(cell.since.day) for cell in row if cell.since), default="9999")
    return KINDS.index(row[0].kind), -_count(row), first, row[0].entity


def _count(row: _Row) -> int:
    return sum(cell.verdict == "yes" for cell in row)


def _says(cell: _core.CoverageCell) -> str:
    if cell.verdict == "yes":
        return SAYS[0] if cell.first == "yes" else SAYS[1]
    return SAYS[2] if cell.verdict == "cannot tell" else SAYS[3]


def _single(rows: list[_Row]) -> tuple[list[dict[str, str]], list[str]]:
    """A row for each entity."""
    from .coverage import listed_text

    named = [row[0].name for row in rows]
    cells: list[dict[str, str]] = []
    order: list[str] = []
    for row in rows:
        twice = named.count(row[0].name) > 1
        label = f"{row[0].name} ({row[0].entity})" if twice else row[0].name
        order.append(label)
        for cell in row:
            words = listed_text(cell) or ("?" if cell.verdict == "cannot tell" else "")
            if cell.earlier:
                words += f" ({cell.earlier.year})"
            unsure = cell.since and cell.verdict == "cannot tell"
            cells.append(
                {
                    "row": label,
                    "authority": cell.authority,
                    "says": _says(cell),
                    "words": f"? {words}" if unsure else words,
                }
            )
    return cells, order


def _groups(rows: list[_Row]) -> tuple[list[dict[str, str]], list[str]]:
    """A row for all entities of a kind of whom every authority gives the same verdict."""
    found: dict[tuple[str, ...], list[_Row]] = {}
    for row in rows:
        found.setdefault((row[0].kind, *(cell.verdict for cell in row)), []).append(row)
    cells: list[dict[str, str]] = []
    order: list[str] = []
    keys = sorted(found, key=lambda key: (KINDS.index(key[0]), -len(found[key]), key))
    for key in keys:
        many = found[key]
        yes = [cell.authority for cell in many[0] if cell.verdict == "yes"]
        label = f"{len(many)} \u00d7 {key[0]}: {', '.join(yes) or 'nobody for certain'}"
        while label in order:
            label += "\u200b"
        order.append(label)
        for place, cell in enumerate(many[0]):
            first = sum(row[place].first == "yes" for row in many)
            yes_here = cell.verdict == "yes"
            cells.append(
                {
                    "row": label,
                    "authority": cell.authority,
                    "says": _says_of_many(cell.verdict, first, len(many)),
                    "words": f"first for {first}" if yes_here and first else _mark(cell.verdict),
                }
            )
    return cells, order


def _says_of_many(verdict: str, first: int, many: int) -> str:
    """What a cell of a group says; where it is first for some only, its figure is explained."""
    if verdict == "yes" and first:
        return SAYS[0] if first == many else COUNTED
    return _plain(verdict)


def _plain(verdict: str) -> str:
    return {"yes": SAYS[1], "cannot tell": SAYS[2]}.get(verdict, SAYS[3])


def _mark(verdict: str) -> str:
    return "?" if verdict == "cannot tell" else ""


def agreement(table: Agreement, width: int, height: int) -> Any:
    """The index over time: a line by what is on record, and the band in which it can lie."""
    from .registry import Registry

    alt = need_altair()
    registry = Registry(table._registry)
    values = _stretches(table, registry)
    one, other = (registry.authority(each).in_words() for each in (table.a, table.b))
    text = f"Agreement of {one} and {other} on whom they designate"
    title = heading(registry, text, None, None, (table.a, table.b))
    title["subtitle"].append("line: by entries surely in force; band: where the index can lie")
    title["subtitle"].append("grey at the foot: the record of one or both is not complete")
    axis = alt.Axis(format=day_format(values[0]["from"], values[-1]["until"])) if values else None
    x = alt.X("from:T", title="Day", axis=axis or alt.Axis())
    scale = alt.Scale(domain=[0, 1])
    base = alt.Chart(alt.Data(values=values))
    y = alt.Y("least:Q", title="Both / either (Jaccard index)", scale=scale)
    tips = ["from:T", "both:N", "either:N", "on_record:Q", "least:Q", "most:Q"]
    band = base.mark_rect(color="#56B4E9", opacity=0.4).encode(
        x=x, x2="until:T", y=y, y2="most:Q", tooltip=tips
    )
    line = base.mark_rule(color="#0072B2", strokeWidth=2.5).encode(
        x=x, x2="until:T", y=alt.Y("on_record:Q", scale=scale), tooltip=tips
    )
    open_days = (
        base.transform_filter("!datum.complete")
        .mark_rect(color="#999999")
        .encode(x=x, x2="until:T", y=alt.value(height - 6), y2=alt.value(height))
    )
    return alt.layer(open_days, band, line, title=title).properties(width=width, height=height)


def _stretches(table: Agreement, registry: Any) -> list[dict[str, Any]]:
    """From each change to the next; the last one to the day on which the set was closed."""
    points = table.rows
    edition = registry.dataset.edition
    last = table._about.get("until") or (str(edition) if edition else "")
    ends = [str(point.day) for point in points[1:]] + [last]
    values: list[dict[str, Any]] = []
    for point, until in zip(points, ends):
        day = str(point.day)
        values.append(
            {
                "from": day,
                "until": until if until > day else day,
                "on_record": point.on_record,
                "least": point.jaccard_least,
                "most": point.jaccard_most,
                "both": f"{point.both.least} to {point.both.most}",
                "either": f"{point.either.least} to {point.either.most}",
                "complete": point.complete,
            }
        )
    return values
