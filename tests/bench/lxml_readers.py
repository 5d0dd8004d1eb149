"""What readers over lxml share: they keep the fields that sanctrack's readers keep.

An entry is a dict of lists; what has no place of its own is in an `extra`, each text with its path.
"""

from pathlib import Path
from typing import Any

from lxml import etree

Node = Any
Extra = list[tuple[str, str]]
Entry = dict[str, Any]

LISTS = (
    "programmes names births birth_places nationalities genders roles identifiers addresses "
    "relations listings acts measures features references remarks extra"
).split()


def parsed(path: Path) -> Node:
    """The root of a file. A whole parse takes less time than iterparse with its events."""
    parser = etree.XMLParser(
        huge_tree=True, remove_blank_text=True, remove_comments=True, remove_pis=True
    )
    return etree.parse(str(path), parser).getroot()


def local(node: Node) -> str:
    return node.tag.rpartition("}")[2]


def text_of(node: Node) -> str:
    return (node.text or "").strip()


def keep(node: Node, above: str, extra: Extra) -> None:
    """Everything that an element says, each value with where it stood."""
    path = f"{above}/{local(node)}" if above else local(node)
    for name, value in node.items():
        if value:
            extra.append((f"{path}/@{name}", value))
    if text := text_of(node):
        extra.append((path, text))
    for child in node:
        keep(child, path, extra)


def new_entry(key: str) -> Entry:
    entry: Entry = {name: [] for name in LISTS}
    entry["key"] = key
    return entry
