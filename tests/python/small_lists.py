"""Small lists and a history of them. All names in the rows made here are invented."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import sanctrack as st

DATA = Path(__file__).resolve().parents[1] / "data" / "lists"


def row(key: int, name: str) -> str:
    return f'{key},"{name}",-0- ,"EXAMPLE",' + "-0- ," * 7 + "-0- \r\n"


def text(*keys: int, suffix: str = "") -> bytes:
    """A list in OFAC's CSV with these keys."""
    return "".join(row(key, f"EXAMPLE {key}{suffix}") for key in keys).encode() + b"\x1a"


def edition(*keys: int, suffix: str = "") -> st.Edition:
    return st.lists.read_bytes(text(*keys, suffix=suffix))


def history() -> st.History:
    """Key 1 changes and goes, key 3 comes."""
    made = st.History()
    made.add(edition(1, 2), at="2021-01-01")
    made.add(edition(1, 2, 3, suffix=" LTD."), at="2021-01-02")
    made.add(edition(2, 3, suffix=" LTD."), at="2021-01-03", accept=True)
    return made


def invented() -> st.Edition:
    """An edition that has something in most of its fields."""
    return st.lists.read(DATA / "ofac-advanced" / "invented.xml")


def detail(field: str) -> Any:
    """One detail of an entry."""
    return next(each for entry in invented().entries for each in getattr(entry, field))


def renamed() -> st.ListRename:
    """A key that changed between two editions of the EU's list."""
    path = DATA / "eu" / "fsf-2018-12-21-extract.xml"
    before = path.read_bytes()
    key = st.lists.read_bytes(before).entries[0].key
    made = st.History()
    made.add(st.lists.read_bytes(before), at="2021-01-01")
    after = before.replace(key.encode(), b"EU.9999.99")
    made.add(st.lists.read_bytes(after), at="2021-01-02", accept=True)
    return made.renames()[0]


def refused() -> st.RefusalReport:
    """What an edition would have removed."""
    made = history()
    try:
        made.add(edition(7), at="2021-01-09")
    except st.RefusedEdition as error:
        return error.report
    raise AssertionError("it was not refused")
