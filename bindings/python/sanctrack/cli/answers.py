"""An answer as a table of one row, for CSV and for chosen columns."""

from __future__ import annotations

from typing import Any

from .. import Answer, Snapshot, Table
from .._asked import about_filter, titled
from .._columns import DAY, TEXT, TEXTS, caveat_texts, column, shown, texts

COLUMNS = (
    shown("entity", TEXT, "id of who was asked about"),
    shown("day", DAY, "the day that was asked about"),
    shown("verdict", TEXT, "yes, no, or cannot tell"),
    shown("sentence", TEXT, "the answer in words"),
    column("asked", TEXTS, "ids of the regimes asked"),
    column("left_out", TEXTS, "ids of the regimes that were not asked for a no"),
    column("designations", TEXTS, "ids of the entries", lambda r: [d.id for d in r.designations]),
    column("acts", TEXTS, "ids of the acts it rests on", lambda r: _acts(r)),
    column("evidence", TEXTS, "what it rests on, in words", lambda r: texts(r.evidence)),
    column("caveats", TEXTS, "why it may be otherwise", caveat_texts),
)


def _acts(answer: Answer) -> list[str]:
    return list(dict.fromkeys(each.act for each in answer.evidence if each.act))


def answer_table(answer: Answer, law: Snapshot) -> Table[Any]:
    """The answer as the one row of a table, with what is said of the law it was asked of."""
    about = {**law._about(), **about_filter(answer.filter)}
    title = titled(law._title(f"whether {answer.entity} was designated"), answer.filter)
    return Table(title, (answer,), COLUMNS, law._core.registry(), (), about)
