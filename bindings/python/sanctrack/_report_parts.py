"""Pieces of a report's page: text, tables, figures, and links to acts. All text is escaped here."""

from __future__ import annotations

import html
import json
import re

from ._text import cell, count, distinct, in_words

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from typing import Any
    from xml.etree.ElementTree import Element

    from . import _core
    from .registry import Registry

MARKS = {
    "yes": "●",
    "no": "○",
    "cannot tell": "?",
    "designated": "●",
    "through-ownership": "◐",
    "perhaps-through-ownership": "?",
    "measure-only": "◔",
    "possibly-same": "?",
    "delisted": "✕",
    "elsewhere-only": "◌",
    "designated-later": "◌",
    "never": "○",
}
SVG = "http://www.w3.org/2000/svg"
DRAWN = frozenset("svg g path rect line circle text tspan defs clipPath title desc".split())


def text(value: object) -> str:
    """A value as HTML that shows it as it is."""
    return html.escape(cell(value))


def slug(value: object) -> str:
    """A value as part of an id: what is no letter, digit, dot or hyphen becomes its number."""
    return re.sub(r"[^A-Za-z0-9.-]", lambda found: f"_{ord(found[0]):x}_", str(value))


def spaceless(value: object) -> str:
    """A value as one of several that spaces part."""
    return str(value).replace(" ", "_")


def spaced(relation: str) -> str:
    """A relation as words: 'part of'."""
    return relation.replace("-", " ")


def attributes(given: Mapping[str, object]) -> str:
    """Attributes of a tag, without those that are None."""
    return "".join(f' {name}="{text(value)}"' for name, value in given.items() if value is not None)


def tag(name: str, inside: str, **given: object) -> str:
    """An element; `data_day` becomes data-day and `class_` class."""
    named = {key.rstrip("_").replace("_", "-"): value for key, value in given.items()}
    return f"<{name}{attributes(named)}>{inside}</{name}>"


def link(anchor: str, label: object, hint: str | None = None) -> str:
    """A link within the page."""
    return tag("a", text(label), href=f"#{anchor}", title=hint or None)


def time(day: object) -> str:
    """A day that is not broken over two lines; nothing where there is none."""
    return tag("time", text(day)) if day is not None else ""


def effect(day: _core.EffectDay) -> str:
    """The day of an effect; where only a window is known, its first and last day."""
    if day.window and day.earliest < day.day:
        return f"{time(day.earliest)} to {time(day.day)}"
    return time(day.day)


def badge(word: str) -> str:
    """A status or verdict: a mark, a colour and the word."""
    mark = MARKS.get(word, "")
    said = f"{mark}\u00a0{text(in_words(word))}" if mark else text(in_words(word))
    return tag("span", said, class_=f"badge s-{slug(word)}")


def items(parts: Iterable[str]) -> str:
    """A list of HTML; nothing where it is empty."""
    made = "".join(f"<li>{part}</li>" for part in parts)
    return f"<ul>{made}</ul>" if made else ""


def folded(summary: str, inside: str, open: bool = False) -> str:
    """What can be unfolded."""
    shown = " open" if open else ""
    return f"<details{shown}><summary>{text(summary)}</summary>{inside}</details>"


class Row:
    """A row of a table: cells as HTML, and by what it can be filtered or linked to."""

    __slots__ = ("cells", "given")

    def __init__(self, cells: Sequence[str], **given: object) -> None:
        self.cells = cells
        self.given = given


def table(caption: str, heads: Sequence[str], rows: Sequence[Row]) -> str:
    """A table that scrolls where it is wider than the page; the first cell names its row."""
    if not rows:
        return tag("p", f"{text(caption)}: none on record.", class_="none")
    head = "".join(f'<th scope="col">{text(each)}</th>' for each in heads)
    body = "".join(tag("tr", _cells(row.cells, heads), **row.given) for row in rows)
    made = (
        f"<table><caption><span>{text(caption)}: <span data-count>{count(len(rows))}</span></span>"
        "</caption>"
        f"<thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"
    )
    return tag("div", made, class_="scroll", tabindex="0", role="region", aria_label=caption)


def _cells(cells: Sequence[str], heads: Sequence[str]) -> str:
    """The cells of a row, each with its head, which stands beside it where the page is narrow."""
    first, *others = cells
    made = (
        tag("td", each, data_label=head if each else None) for each, head in zip(others, heads[1:])
    )
    return f'<th scope="row">{first}</th>' + "".join(made)


class Citations:
    """Links to acts, and where on the page each of them is cited."""

    def __init__(self, registry: Registry) -> None:
        self._registry = registry
        self._cited: dict[str, dict[str, str]] = {}
        self.links: dict[str, dict[str, str]] = {}
        self.criteria: dict[str, dict[str, str]] = {}
        self.measures: dict[str, dict[str, str]] = {}

    def act(self, id: str | None, anchor: str, where: str) -> str:
        """A link to an act's place among the sources, noted as cited at an anchor."""
        if not id:
            return ""
        self._cited.setdefault(id, {})[anchor] = where
        return link(act_anchor(id), id)

    def acts(self, ids: Iterable[str | None], anchor: str, where: str) -> str:
        """Links to several acts, each once."""
        found = dict.fromkeys(each for each in ids if each)
        return ", ".join(self.act(each, anchor, where) for each in found)

    @property
    def cited(self) -> dict[str, dict[str, str]]:
        """Ids of acts, and the anchors where each is cited, with what stands there."""
        return self._cited

    def relation(self, given: _core.RelationshipState, anchor: str, where: str) -> str:
        """A recorded link in words, that leads to its place among the sources."""
        self.links.setdefault(given.id, {})[anchor] = where
        words = f"{self.name(given.subject)} {spaced(given.relation)} {self.name(given.object)}"
        share = f" ({given.share} %)" if given.share is not None else ""
        perhaps = " (nobody can tell whether it holds)" if given.holds != "yes" else ""
        late = " (hindsight)" if given.hindsight else ""
        act = self.act(given.stated_in, anchor, where)
        said = f", stated in {act}" if act else ""
        return link(f"link-{slug(given.id)}", words) + text(share + perhaps + late) + said

    def name(self, id: str) -> str:
        """What an entity is called; its id where it has no name."""
        return self._registry.entity(id).label

    def criterion(self, id: str, anchor: str, where: str) -> str:
        """A link to a criterion's place among the sources."""
        self.criteria.setdefault(id, {})[anchor] = where
        return link(f"criterion-{slug(id)}", id)

    def measure(self, id: str, anchor: str, where: str) -> str:
        """A link to a measure's place among the sources."""
        self.measures.setdefault(id, {})[anchor] = where
        return link(f"measure-{slug(id)}", id)


def called(act: _core.Act) -> str:
    """What an act is called: type, number and title, as far as stated."""
    name = " ".join(each for each in (act.type, act.number) if each)
    return ": ".join(each for each in (name, act.title or act.summary) if each)


def act_anchor(id: str) -> str:
    """Where an act stands among the sources."""
    return f"act-{slug(id)}"


def figure(
    chart: Any, anchor: str, title: str, description: str, acts: str, to_end: bool = False
) -> str:
    """A chart as a picture in the page, with its title, its description, and links to its acts.

    to_end: where the page is narrower, the end of the picture is shown first, and what stands
    under its title is said below it.
    """
    said = tag("figcaption", text(description) + _under_title(chart, to_end) + _acts_of(acts))
    drawn = tag(
        "div",
        picture(chart, anchor, title, description),
        class_="scroll",
        tabindex="0",
        role="region",
        aria_label=title,
    )
    return tag("figure", drawn + said, id=anchor, class_="to-end" if to_end else None)


def _under_title(chart: Any, to_end: bool) -> str:
    """What a chart says under its title of its marks, for where that is out of sight."""
    lines: list[str] = chart.title["subtitle"][1:] if to_end else []
    return tag("p", "<br>".join(map(text, lines)), class_="marks") if lines else ""


def _acts_of(acts: str) -> str:
    return tag("p", f"Acts in this figure: {acts}", class_="acts") if acts else ""


def picture(chart: Any, anchor: str, title: str, description: str) -> str:
    """An altair chart as SVG that can stand in a page beside others: ids of its own, no scripts."""
    from xml.etree import ElementTree

    import vl_convert

    drawn = vl_convert.vegalite_to_svg(json.dumps(chart.to_dict(validate=False)))
    ElementTree.register_namespace("", SVG)
    root = ElementTree.fromstring(drawn)
    _clean(root, anchor)
    names = {"title": (f"{anchor}-title", title), "desc": (f"{anchor}-desc", description)}
    for place, (name, (id, words)) in enumerate(names.items()):
        element = ElementTree.Element(f"{{{SVG}}}{name}", {"id": id})
        element.text = words
        root.insert(place, element)
    root.set("role", "img")
    root.set("aria-labelledby", f"{anchor}-title {anchor}-desc")
    return ElementTree.tostring(root, encoding="unicode")


def _clean(element: Element, anchor: str) -> None:
    """Keeps what draws, and what it needs; gives ids that no other picture has."""
    for child in list(element):
        if child.tag.removeprefix(f"{{{SVG}}}") in DRAWN:
            _clean(child, anchor)
        else:
            element.remove(child)
    for name, value in list(element.attrib.items()):
        if name.startswith(("aria-", "on", "{")) or name in ("role", "class", "style", "href"):
            del element.attrib[name]
        elif name == "id":
            element.set(name, f"{anchor}-{value}")
        elif value.startswith("url(#"):
            element.set(name, f"url(#{anchor}-{value[5:]}")


class Notes:
    """What is said of rows of a table, each once, below it."""

    def __init__(self, anchor: str) -> None:
        self._anchor = anchor
        self._numbers: dict[str, int] = {}

    def cite(self, caveats: Iterable[_core.Caveat]) -> str:
        """Links to the notes that say this."""
        words = dict.fromkeys(caveat.text for caveat in caveats)
        numbers = [self._numbers.setdefault(each, len(self._numbers) + 1) for each in words]
        return ", ".join(link(f"{self._anchor}-note-{each}", each) for each in numbers)

    def below(self) -> str:
        """The notes, to stand below the table."""
        made = "".join(
            tag("li", text(words), id=f"{self._anchor}-note-{number}")
            for words, number in self._numbers.items()
        )
        return f'<ol class="notes">{made}</ol>' if made else ""


def caveats(found: Iterable[_core.Caveat | str]) -> str:
    """The words of caveats, each once."""
    words = distinct(found)
    return folded(f"Caveats ({len(words)})", items(map(text, words))) if words else ""
