"""Stands in for questions of the analysis that the library does not answer yet.

What the library has is never replaced. Each stand-in keeps what it was asked in `ASKED`.
"""

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import pytest
import sanctrack as st
from sanctrack._columns import DAY, NUMBER, TEXT, column
from sanctrack.table import Table

ASKED: list[tuple[Any, ...]] = []
CELLS = (column("what", TEXT, "what was asked"), column("caveats", "list<string>", "none"))


class Answered(Table[Any]):
    """A result with a verdict, and with parts."""

    verdict = "cannot tell"
    sentence = "cannot tell: whether it is owned"
    missing = ("who holds the rest",)

    def to_dict(self) -> dict[str, Any]:
        return {"verdict": self.verdict, "sentence": self.sentence}

    @property
    def ahead(self) -> Table[Any]:
        return Table(f"{self.title}: steps ahead", (), CELLS, self._registry)

    @property
    def layers(self) -> Table[Any]:
        return Table(f"{self.title}, by layer", self.rows * 2, CELLS, self._registry)

    @property
    def substitutes(self) -> Table[Any]:
        return Table(f"{self.title}: substitutes", self.rows * 3, CELLS, self._registry)


def asked(name: str) -> Callable[..., Table[Any]]:
    def answer(asker: Any, *arguments: Any, **options: Any) -> Table[Any]:
        day = getattr(asker, "day", None)
        ASKED.append((name, str(day) if day else None, *arguments, options))
        core = asker._core.registry() if day else asker._core
        return Answered(
            f"{name} of {arguments} {sorted(options.items())}", (Row(name),), CELLS, core
        )

    return answer


class Row:
    def __init__(self, what: str) -> None:
        self.what = what
        self.caveats = ()


class Pair:
    def __init__(self, place: int, answer: st.Answer, designation: str) -> None:
        self.row = place
        self.entity = answer.entity
        self.day = answer.day
        self.verdict = answer.verdict
        self.designation = designation


PAIRS = (
    column("row", NUMBER, "its row in the ledger, from 0"),
    column("entity", TEXT, "the party"),
    column("day", DAY, "the day"),
    column("verdict", TEXT, "yes, no or cannot tell"),
    column("designation", TEXT, "id of the designation"),
)


def lookup(
    reg: st.Registry,
    entities: Iterable[str],
    days: Iterable[Any],
    *,
    authority: str | None = None,
    regime: str | None = None,
    known_on: Any = None,
    unverified: Any = "keep",
    unknown: str = "refuse",
) -> Table[Any]:
    rows: list[Pair] = []
    caveats: dict[Any, None] = {}
    for place, (entity, day) in enumerate(zip(entities, days, strict=True)):
        law = reg.as_of(day, known_on, unverified)
        answer = law.is_designated(entity, authority=authority, regime=regime)
        table = law.designations(entity=entity, authority=authority, regime=regime)
        rows += [Pair(place, answer, each) for each in table.column("id") or ("",)]
        caveats.update(dict.fromkeys(table.caveats))
    return Table("lookup", tuple(rows), PAIRS, reg._core, tuple(caveats))


def report(reg: st.Registry, *, operation: str, path: Any, **reading: Any) -> None:
    reg.operation(operation)
    Path(path).write_text(f"<html>{operation}</html>", encoding="utf-8")


MISSING: list[tuple[Any, str, Any]] = [
    (st.Snapshot, "coverage", asked("coverage")),
    (st.Snapshot, "loopholes", asked("loopholes")),
    (st.Snapshot, "ownership", asked("ownership")),
    (st.Registry, "response", asked("response")),
    (st.Registry, "renewals", asked("renewals")),
    (st.Registry, "lookup", lookup),
    (st, "report", report),
]


@pytest.fixture
def stand_ins(monkeypatch: pytest.MonkeyPatch) -> None:
    """Puts every stand-in where the library has nothing."""
    ASKED.clear()
    for place, name, function in MISSING:
        if not hasattr(place, name):
            monkeypatch.setattr(place, name, function, raising=False)


def stands_in(place: Any, name: str) -> bool:
    """Whether a question is answered by a stand-in."""
    return getattr(place, name).__module__ == __name__
