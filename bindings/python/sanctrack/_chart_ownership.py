"""Charts of ownership: who holds what, in layers, and how many are covered."""

from __future__ import annotations

from ._charts import COLOURS, NOBODY_CAN_TELL, heading, need_altair

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from . import _core
    from .ownership import Owned, Ownership

PARTS = ["designated", "perhaps designated", "between", "asked about"]
PART_COLOURS = [COLOURS[1], COLOURS[4], COLOURS[5], COLOURS[0]]
PART_SHAPES = ["square", "triangle-up", "circle", "diamond"]
SURE = ["yes", "cannot tell"]
MOST_NODES = 40
LAYER_HEIGHT = 130
NODE_WIDTH = 190
NAME_WIDTH = 24


def ownership(answer: Ownership, width: int) -> Any:
    """Parties in layers, designated ones above what they hold; stakes on the lines."""
    alt = need_altair()
    links = shown_links(answer)
    layers = layers_of(links, answer.entity)
    nodes = nodes_of(answer, layers)
    wide = max(width, max(len(layer) for layer in layers) * NODE_WIDTH)
    size = {"width": wide, "height": LAYER_HEIGHT * len(layers)}
    across = alt.Scale(domain=[0, 1], nice=False)
    down = alt.Scale(domain=[-0.5, len(layers) - 0.5], nice=False)

    def at(x: str, y: str) -> dict[str, Any]:
        return {"x": alt.X(x, axis=None, scale=across), "y": alt.Y(y, axis=None, scale=down)}

    lines = lines_of(links, nodes, wide)
    dash = alt.StrokeDash(
        "holds:N",
        title="Holds on the day",
        scale=alt.Scale(domain=SURE, range=[[1, 0], [5, 4]]),
        legend=alt.Legend(symbolType="stroke", symbolSize=600),
    )
    edges = alt.Chart(alt.Data(values=lines)).mark_rule(color="#555555", strokeWidth=1.5)
    edges = edges.encode(
        **at("x:Q", "y:Q"),
        x2="x2:Q",
        y2="y2:Q",
        strokeDash=dash,
        tooltip=["link:N", "share:N", "holds:N"],
    )
    ends = alt.Chart(alt.Data(values=lines)).mark_point(
        shape="triangle", filled=True, color="#555555", size=70, opacity=1
    )
    ends = ends.encode(
        **at("tip_x:Q", "tip_y:Q"),
        angle=alt.Angle("turn:Q", scale=None),
    )
    points = alt.Chart(alt.Data(values=list(nodes.values()))).mark_point(
        filled=True, size=360, opacity=1, stroke="black", strokeWidth=1
    )
    points = points.encode(
        **at("x:Q", "y:Q"),
        color=alt.Color("part:N", title="Party", scale=alt.Scale(domain=PARTS, range=PART_COLOURS)),
        shape=alt.Shape("part:N", title="Party", scale=alt.Scale(domain=PARTS, range=PART_SHAPES)),
        tooltip=["id:N", "name:N", "part:N"],
    )
    names: list[Any] = []
    for side, style in SIDES.items():
        rows = [node for node in nodes.values() if node["side"] == side]
        if rows:
            names.append(
                texts(alt, rows, "label", at("x:Q", "y:Q"), {**style, "fontWeight": "bold"})
            )
    shares = texts(alt, lines, "share", at("label_x:Q", "label_y:Q"), {"baseline": "middle"})
    if not lines:
        words = "no link on record from a party that is or may be designated"
        none = [{"words": words, "x": 0.5, "y": len(layers) - 0.7}]
        names.append(texts(alt, none, "words", at("x:Q", "y:Q"), {"fontStyle": "italic"}))
    title = title_of(answer, links)
    return alt.layer(edges, ends, shares, points, *names).properties(title=title, **size)


# Where a name stands: no line runs there.
SIDES: dict[str, dict[str, Any]] = {
    "above": {"dy": -24, "baseline": "bottom"},
    "beside": {"dx": 16, "align": "left", "baseline": "middle"},
    "below": {"dy": 16, "baseline": "top"},
}


def shown_links(answer: Ownership) -> list[_core.OwnershipLink]:
    """The links among the parties nearest to the entity."""
    near = [answer.entity]
    for link in answer.links:
        if link.holder not in near:
            near.append(link.holder)
    kept = set(near[:MOST_NODES])
    return [link for link in answer.links if link.holder in kept and link.held in kept]


def layers_of(links: list[_core.OwnershipLink], entity: str) -> list[list[str]]:
    """The ids by layer, the entity alone in the last: a holder stands above what it holds."""
    far = {entity: 0}
    for _ in links:
        for link in links:
            if link.held in far:
                far.setdefault(link.holder, far[link.held] + 1)
    depth = {each: 0 for each in far}
    downward = [link for link in links if far[link.holder] > far[link.held]]
    for _ in range(len(far)):
        for link in downward:
            depth[link.held] = max(depth[link.held], depth[link.holder] + 1)
    deepest = max(depth.values(), default=0)
    depth[entity] = deepest
    layers: list[list[str]] = [[] for _ in range(deepest + 1)]
    for each in far:
        layers[depth[each]].append(each)
    for above, below in zip(reversed(layers[:-1]), reversed(layers[1:])):
        place = {each: i for i, each in enumerate(below)}
        above.sort(key=lambda each: middle(each, downward, place))
    return layers


def middle(holder: str, links: list[_core.OwnershipLink], place: dict[str, int]) -> float:
    """Where a holder stands best: over the middle of what it holds."""
    found = [place[link.held] for link in links if link.holder == holder and link.held in place]
    return sum(found) / len(found) if found else 0


def nodes_of(answer: Ownership, layers: list[list[str]]) -> dict[str, dict[str, Any]]:
    """What is drawn of each party, by id."""
    part = {path.from_: "designated" for path in answer.paths if path.designated == "yes"}
    for path in answer.paths:
        part.setdefault(path.from_, "perhaps designated")
    part[answer.entity] = "asked about"
    nodes: dict[str, dict[str, Any]] = {}
    for depth, layer in enumerate(layers):
        for i, each in enumerate(layer):
            name = answer._registry.entity(each).label
            nodes[each] = {
                "id": each,
                "name": name,
                "label": wrapped(name),
                "part": part.get(each, "between"),
                "side": side_of(depth, len(layers)),
                "x": (i + 0.5) / len(layer),
                "y": len(layers) - 1 - depth,
            }
    return nodes


def side_of(depth: int, layers: int) -> str:
    """Where the name of a node of a layer stands."""
    if depth == layers - 1:
        return "below"
    return "above" if depth == 0 else "beside"


def wrapped(name: str) -> str:
    """A name in short lines, of a long one only the beginning."""
    import textwrap

    lines = textwrap.wrap(name, NAME_WIDTH, max_lines=2, placeholder=" ...")
    return "\n".join(lines) or name


def lines_of(
    links: list[_core.OwnershipLink], nodes: dict[str, dict[str, Any]], width: int
) -> list[dict[str, Any]]:
    """One line for each holder and what it holds, with every stake stated of it."""
    between: dict[tuple[str, str], list[_core.OwnershipLink]] = {}
    for link in links:
        between.setdefault((link.holder, link.held), []).append(link)
    lines: list[dict[str, Any]] = []
    for number, ((holder, held), all_of) in enumerate(between.items()):
        crossed = (held, holder) in between
        at = 0.3 if crossed else 0.5 if number % 2 else 0.62
        lines.append(
            {
                **line_between(nodes[holder], nodes[held], at, width),
                "share": "\n".join(share_words(link) for link in all_of),
                "link": ", ".join(link.relationship for link in all_of),
                "holds": "yes" if any(link.holds == "yes" for link in all_of) else "cannot tell",
            }
        )
    return lines


def line_between(
    holder: dict[str, Any], held: dict[str, Any], at: float, width: int
) -> dict[str, float]:
    """A line, where its words stand, and its tip: near what is held, and turned towards it."""
    import math

    right, up = held["x"] - holder["x"], held["y"] - holder["y"]
    pixels = math.hypot(right * width, up * LAYER_HEIGHT) or 1
    tip = max(0.5, 1 - 18 / pixels)
    return {
        "x": holder["x"],
        "y": holder["y"],
        "x2": held["x"],
        "y2": held["y"],
        "tip_x": holder["x"] + tip * right,
        "tip_y": holder["y"] + tip * up,
        "turn": math.degrees(math.atan2(right * width, up * LAYER_HEIGHT)),
        "label_x": holder["x"] + at * right,
        "label_y": holder["y"] + at * up,
    }


def share_words(link: _core.OwnershipLink) -> str:
    """What stands on a line."""
    if link.relation == "owns":
        stated = str(link.share) if link.share is not None else "unknown"
        words = stated if stated == "unknown" or "/" in stated else f"{stated} %"
        words = "share unknown" if words == "unknown" else words
    else:
        words = link.relation.replace("-", " ")
    return words if link.holds == "yes" else f"{words} ?"


def texts(
    alt: Any, rows: list[dict[str, Any]], field: str, at: dict[str, Any], style: dict[str, Any]
) -> Any:
    """Words on a white ground, so that lines do not run through them."""
    base = alt.Chart(alt.Data(values=rows)).encode(**at, text=f"{field}:N")
    style = {"fontSize": 11, "lineBreak": "\n", **style}
    ground = base.mark_text(stroke="white", strokeWidth=5, strokeJoin="round", **style)
    return ground + base.mark_text(color="black", **style)


def title_of(answer: Ownership, links: list[_core.OwnershipLink]) -> dict[str, Any]:
    """What was asked, the verdict, the rule, how much is held, and the data it is drawn from."""
    from .registry import Registry

    registry = Registry(answer._registry)
    named = registry.authority(answer.authority).in_words()
    question = f"Owned or controlled by parties that {named} designates?"
    text = f"{question} {answer.name} on {answer.day}: {answer.verdict}"
    title = heading(registry, text, None, answer.authority)
    first = [each.text for each in answer.evidence if each.text.startswith("rule of ")][:1]
    said = first or ["no rule on record"]
    if answer.rule is not None:
        said.append(f"designated parties hold {share_range(answer)}")
    if len(links) < len(answer.links):
        said.append(f"{len(links)} of {len(answer.links)} links are drawn, the nearest ones")
    if any(link.hindsight for link in links):
        said.append("some links were published after the day: this view is hindsight")
    title["subtitle"] = [*said, *title["subtitle"]]
    return title


def share_range(answer: Ownership) -> str:
    """'49.99 to 100 %'."""
    least, most = (f"{float(share):.4g}" for share in (answer.least, answer.most))
    return f"{least} %" if answer.least == answer.most else f"{least} to {most} %"


THROUGH = ["shares", "control"]


def owned(table: Owned, width: int) -> Any:
    """How many companies are covered, or may be, by what."""
    alt = need_altair()
    from .registry import Registry

    rows = [
        {
            "through": through,
            "verdict": verdict,
            "companies": sum(value == verdict for value in table.column(name)),
        }
        for through, name in zip(THROUGH, ("by_ownership", "by_control"))
        for verdict in SURE
    ]
    text = f"Companies {table.title}"
    title = heading(Registry(table._registry), text, None, table.authority)
    base = alt.Chart(alt.Data(values=rows), title=title).encode(
        x=alt.X("companies:Q", title="Companies", axis=alt.Axis(format="d", tickMinStep=1)),
        y=alt.Y("through:N", title="Through", sort=THROUGH),
        yOffset=alt.YOffset("verdict:N", sort=SURE),
    )
    colour = alt.Color(
        "verdict:N",
        title="Covered",
        scale=alt.Scale(domain=SURE, range=[COLOURS[0], NOBODY_CAN_TELL]),
    )
    bars = base.mark_bar(stroke="black", strokeWidth=0.5).encode(
        color=colour, tooltip=["through:N", "verdict:N", "companies:Q"]
    )
    numbers = base.mark_text(align="left", dx=4).encode(text="companies:Q")
    return (bars + numbers).properties(width=width, height=160)
