"""Events, acts and listings of an operation on one axis."""

from __future__ import annotations

import datetime

from ._charts import (
    COLOURS,
    NOBODY_CAN_TELL,
    NOT_COVERED,
    SURELY,
    begins_later,
    covered_words,
    day_format,
    first_law,
    need_altair,
)

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from ._story import Story, StoryAct, StoryEvent
    from .loopholes import LoopholeSeries
    from .registry import Registry

ROW, BAND, GAP, LETTER = 15, 34, 20, 5.6
SHORTEST = 8  # pixels of a bar; what is shorter is a triangle


class Axis:
    """Days as pixels, and marks in rows so that no label covers another."""

    def __init__(self, first: datetime.date, last: datetime.date, width: int) -> None:
        self.first = first
        self.last = max(last, first + datetime.timedelta(days=1))
        self.width = width
        self._taken: list[list[tuple[float, float]]] = []

    def at(self, day: datetime.date) -> float:
        """Where a day lies."""
        return (day - self.first).days / (self.last - self.first).days * self.width

    def holds(self, begun: datetime.date, ended: datetime.date) -> bool:
        """Whether any of these days is shown."""
        return ended >= self.first and begun <= self.last

    def cut(self, day: datetime.date) -> datetime.date:
        """The nearest day that is shown."""
        return min(max(day, self.first), self.last)

    def start_rows(self) -> None:
        """Begins a lane of marks."""
        self._taken = []

    def row(
        self, begun: datetime.date, ended: datetime.date, label: str, inside: bool = True
    ) -> tuple[int, str]:
        """The first free row for a mark and its label, and on which side the label stands.

        inside: whether the label may stand on the mark, where that is long enough.
        """
        left, right = self.at(begun) - 6, self.at(ended) + 6
        length = LETTER * len(label) + 6
        side = "after" if right + length <= self.width else "before"
        if inside and right - left > length + 12:
            side = "inside"
        low = left - length if side == "before" else left
        high = right + length if side == "after" else right
        for number, taken in enumerate(self._taken):
            if all(high < start or low > end for start, end in taken):
                taken.append((low, high))
                return number, side
        self._taken.append([(low, high)])
        return len(self._taken) - 1, side

    @property
    def rows(self) -> int:
        """How many rows the lane has."""
        return len(self._taken)


class Drawing:
    """The marks of the chart, by kind, with heights in pixels from the top."""

    def __init__(self) -> None:
        self.height = 0
        self.lanes: list[dict[str, Any]] = []
        self.bands: list[dict[str, Any]] = []
        self.events: list[dict[str, Any]] = []
        self.acts: list[dict[str, Any]] = []
        self.labels: list[dict[str, Any]] = []


def story(
    registry: Registry,
    told: Story,
    series: Mapping[str, LoopholeSeries],
    since: datetime.date,
    until: datetime.date,
    width: int = 860,
    close: bool = False,
) -> Any:
    """Events on top, then a lane for each authority: its acts, and how many places are covered.

    A mark for an act is as large as the number of participants that it names. `close`: every act
    has its label; else its number only.
    """
    axis = Axis(since, until, width)
    drawing = Drawing()
    _draw_events(drawing, axis, told.events)
    for owner, pieces in series.items():
        law = first_law(registry, owner)
        _draw_lane(drawing, axis, owner, told.acts, pieces, close, law)
    origin = registry.origin()
    edition = f", edition {origin.edition}" if origin.edition else ""
    title = {
        "text": f"{told.operation.name}: events, acts and listings, {since} to {until}",
        "subtitle": [
            f"{origin.dataset}{edition}, sha256 {origin.digest[:12]}",
            *_words(drawing),
            *begins_later(registry, series, str(since)),
        ],
        "anchor": "start",
    }
    return _chart(drawing, axis, title)


def _words(drawing: Drawing) -> list[str]:
    """What the marks mean, of those that the picture has."""
    kinds = {act["kind"] for act in drawing.acts}
    acts = {
        "circle: an act with the number of participants it names": "names" in kinds,
        "diamond: an act that names none": "none" in kinds,
        "cross: an end of listings": "ends" in kinds,
        "line: the days on which it can have been": any(
            act["from"] < act["day"] for act in drawing.acts
        ),
    }
    owns = {event["own"] for event in drawing.events}
    lengths = {event["long"] for event in drawing.events}
    events = {
        "orange: an event of the operation itself": True in owns,
        "black: another that acts answer": False in owns,
        "bar: it lasts": True in lengths,
        "triangle: a day or little more": False in lengths,
    }
    bands = covered_words(band["part"] for band in drawing.bands if band["drawn"])
    lines = ["; ".join(words for words, holds in each.items() if holds) for each in (acts, events)]
    return [*filter(None, lines), *([f"bands of places: {bands}"] if bands else [])]


def _draw_events(drawing: Drawing, axis: Axis, events: list[StoryEvent]) -> None:
    axis.start_rows()
    top = ROW
    drawing.lanes.append({"name": "Events", "y": top})
    for each in events:
        event = each.event
        begun = event.date.earliest
        ended = event.until.earliest if event.until else event.date.latest
        if not axis.holds(begun, ended):
            continue
        label = event.title
        begun, ended = axis.cut(begun), axis.cut(ended)
        row, side = axis.row(begun, ended, label)
        y = top + row * ROW
        long = axis.at(ended) - axis.at(begun) >= SHORTEST
        mark = {"event": event.id, "title": event.title, "from": str(begun), "until": str(ended)}
        drawing.events.append({**mark, "y": y, "own": each.own, "long": long})
        drawing.labels.append(_label(label, ended if side == "after" else begun, y, side))
    drawing.height = top + axis.rows * ROW + GAP


def _draw_lane(
    drawing: Drawing,
    axis: Axis,
    owner: str,
    acts: list[StoryAct],
    pieces: LoopholeSeries,
    close: bool,
    law: str,
) -> None:
    axis.start_rows()
    top = drawing.height + ROW * 0.7
    drawing.lanes.append({"name": owner, "y": top})
    for act in acts:
        if act.authority != owner or not axis.holds(act.earliest, act.day):
            continue
        begun, ended = axis.cut(act.earliest), axis.cut(act.day)
        number = len(act.names)
        label = f"{act.act} ({number})" if close and number else act.act if close else ""
        label = label or (str(number) if number else "")
        row, side = axis.row(begun, ended, label, inside=False)
        kind = "names" if number else "ends" if act.ends else "none"
        mark = {"act": act.act, "authority": owner, "participants": number, "kind": kind}
        days = {"from": str(begun), "day": str(ended)}
        drawing.acts.append({**mark, **days, "y": top + row * ROW})
        drawing.labels.append(
            _label(label, ended if side == "after" else begun, top + row * ROW, side)
        )
    _draw_band(drawing, axis, owner, pieces, top + max(axis.rows, 1) * ROW, law)


def _label(text: str, day: datetime.date, y: float, side: str) -> dict[str, Any]:
    return {"text": text, "day": str(day), "y": y, "side": side}


def _draw_band(
    drawing: Drawing, axis: Axis, owner: str, pieces: LoopholeSeries, top: float, law: str
) -> None:
    """How many places of all layers are covered over time; `law`: since when any can be."""
    sums: dict[str, dict[str, Any]] = {}
    for piece, layer in pieces:
        begun, ended = piece.when.from_ or axis.first, piece.when.until or axis.last
        if not axis.holds(begun, ended) or axis.cut(begun) == axis.cut(ended):
            continue
        days = {"from": str(axis.cut(begun)), "until": str(axis.cut(ended)), "authority": owner}
        each = sums.setdefault(str(begun), {**days, "places": 0, "least": 0, "most": 0})
        each["places"] += layer.participants
        each["least"] += layer.least
        each["most"] += layer.most
    bottom = top + BAND
    for each in sums.values():
        scale = BAND / max(each["places"], 1)
        surely, perhaps = bottom - each["least"] * scale, bottom - each["most"] * scale
        heights = {"perhaps": (perhaps, surely), "surely": (surely, bottom)}
        stretches = {"before": {**each, "until": min(each["until"], law)}}
        stretches["not"] = {**each, "from": max(each["from"], law)}
        for part, stretch in stretches.items():
            if stretch["from"] < stretch["until"]:
                drawing.bands.append(_band(stretch, part, top, perhaps))
        drawing.bands += [_band(each, part, *ends) for part, ends in heights.items()]
    if sums:
        last = list(sums.values())[-1]
        most = f" to {last['most']}" if last["most"] > last["least"] else ""
        text = f"{owner}: {last['least']}{most} of {last['places']}"
        drawing.lanes.append({"name": text, "y": bottom - BAND / 2, "end": True})
    drawing.height = round(bottom + GAP)


def _band(each: dict[str, Any], part: str, top: float, bottom: float) -> dict[str, Any]:
    return {**each, "part": part, "y": top, "y2": bottom, "drawn": bottom > top}


def _chart(drawing: Drawing, axis: Axis, title: dict[str, Any]) -> Any:
    alt = need_altair()
    x = alt.Scale(domain=[str(axis.first), str(axis.last)], nice=False)
    y = alt.Scale(domain=[0, drawing.height], reverse=True, nice=False, zero=False)
    height = alt.Y("y:Q", scale=y, axis=None)
    ticks = alt.Axis(format=day_format(str(axis.first), str(axis.last)))
    days = alt.X("from:T", scale=x, axis=ticks, title="Day of effect, or of the event")
    one = alt.X("day:T", scale=x, axis=ticks, title="Day of effect, or of the event")
    layers = [_bands(alt, drawing.bands, days, height)]
    layers += _events(alt, drawing.events, days, height)
    layers += _acts(alt, drawing.acts, days, one, height)
    for name, dx in (("before", -11), ("after", 11), ("inside", 3)):
        rows = [row for row in drawing.labels if row["text"] and row["side"] == name]
        side = {"align": "right" if name == "before" else "left", "dx": dx}
        text = alt.Chart(alt.Data(values=rows)).mark_text(fontSize=10, baseline="middle", **side)
        layers.append(text.encode(x=one, y=height, text=alt.Text("text:N")))
    for end in (False, True):
        rows = [row for row in drawing.lanes if bool(row.get("end")) is end]
        side = {"align": "left", "dx": 8} if end else {"align": "right", "dx": -10}
        weight = "normal" if end else "bold"
        text = alt.Chart(alt.Data(values=rows)).mark_text(
            fontSize=11, fontWeight=weight, baseline="middle", **side
        )
        place = alt.value(axis.width if end else 0)
        layers.append(text.encode(x=place, y=height, text=alt.Text("name:N")))
    sized = alt.layer(*layers).properties(width=axis.width, height=drawing.height, title=title)
    return sized.resolve_scale(color="independent")


def _bands(alt: Any, rows: list[dict[str, Any]], days: Any, height: Any) -> Any:
    fills = [SURELY, NOBODY_CAN_TELL, NOT_COVERED]
    scale = alt.Scale(domain=["surely", "perhaps", "not"], range=fills)
    return (
        alt.Chart(alt.Data(values=[row for row in rows if row["part"] != "before"]))
        .mark_rect()
        .encode(
            x=days,
            x2=alt.X2("until:T"),
            y=height,
            y2=alt.Y2("y2:Q"),
            color=alt.Color("part:N", scale=scale, legend=None),
        )
    )


def _events(alt: Any, rows: list[dict[str, Any]], days: Any, height: Any) -> list[Any]:
    colour = alt.condition("datum.own", alt.value(COLOURS[1]), alt.value("#444444"))
    long = alt.Chart(alt.Data(values=[row for row in rows if row["long"]]))
    short = alt.Chart(alt.Data(values=[row for row in rows if not row["long"]]))
    return [
        long.mark_bar(height=12, opacity=0.4).encode(
            x=days, x2=alt.X2("until:T"), y=height, color=colour
        ),
        short.mark_point(filled=True, shape="triangle-down", size=70, opacity=1).encode(
            x=days, y=height, color=colour
        ),
    ]


def _acts(alt: Any, rows: list[dict[str, Any]], days: Any, one: Any, height: Any) -> list[Any]:
    shapes = {"names": "circle", "ends": "cross", "none": "diamond"}
    size = alt.Size("participants:Q", scale=alt.Scale(domain=[0, 20], range=[40, 260]), legend=None)
    made: list[Any] = []
    for kind, shape in shapes.items():
        base = alt.Chart(alt.Data(values=[row for row in rows if row["kind"] == kind]))
        mark = base.mark_point(
            shape=shape, filled=kind != "none", color=COLOURS[0], opacity=0.9, strokeWidth=1.5
        )
        made.append(mark.encode(x=one, y=height, size=size))
    windows = alt.Chart(alt.Data(values=[row for row in rows if row["from"] < row["day"]]))
    line = windows.mark_rule(color=COLOURS[0], strokeWidth=2)
    made.append(line.encode(x=days, x2=alt.X2("day:T"), y=height))
    return made
