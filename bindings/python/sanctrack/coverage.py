"""Whom each authority designates on a day, who was first, and how far authorities agree."""

from __future__ import annotations

from . import _core
from ._asked import about_filter, titled
from ._columns import DAY, FLAG, NUMBER, TEXT, TEXTS, column, partial, shown
from .response import within
from .table import Table

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from .snapshot import Snapshot

    _Row = tuple[_core.CoverageCell, ...]

__all__ = ["Agreement", "Coverage"]


def listed_text(cell: _core.CoverageCell) -> str | None:
    """Since when, with the bounds where they differ."""
    if cell.since is None:
        return None
    since = cell.since
    if not since.window:
        return str(since.day)
    return (
        f"{since.earliest} to {since.latest}" if since.latest.year < 9999 else f"{since.earliest} ?"
    )


CELLS = (
    shown("entity", TEXT, "id of the entity"),
    column("kind", TEXT, "person, organisation, vessel, aircraft"),
    shown("name", TEXT, "primary name of the entity"),
    shown("authority", TEXT, "id of the authority"),
    shown("verdict", TEXT, "yes, no, or cannot tell"),
    shown("since", DAY, "when the current designation began", within("since", "day")),
    column("since_earliest", DAY, "earliest candidate for that day", within("since", "earliest")),
    column("since_latest", DAY, "latest candidate for that day", within("since", "latest")),
    column("since_basis", TEXT, "where that day comes from", within("since", "basis")),
    column("first_ever", DAY, "when it was first designated", within("first_ever", "day")),
    column(
        "earlier", TEXT, "earlier listing by the same office under other law", partial("earlier")
    ),
    column("regime", TEXT, "id of the regime whose entry stands longest"),
    column("designation", TEXT, "id of that entry", lambda cell: cell.designation or None),
    shown("act", TEXT, "the act by which it came to name the entity"),
    column("entries", NUMBER, "entries of the authority that name it, or may"),
    shown("first", TEXT, "whether it was first, among those on record"),
    column("first_listed", TEXT, "whether it was, with the earlier listing"),
    column("trailed_least", NUMBER, "least days after the first", within("trailed", "least")),
    column("trailed_most", NUMBER, "most days after the first", within("trailed", "most")),
    column(
        "trailed_listed_least",
        NUMBER,
        "least, with the earlier listing",
        within("trailed_listed", "least"),
    ),
    column(
        "trailed_listed_most",
        NUMBER,
        "most, with the earlier listing",
        within("trailed_listed", "most"),
    ),
)

GAPS = (
    shown("entity", TEXT, "id of the entity", "by.entity"),
    column("kind", TEXT, "person, organisation, vessel, aircraft", "by.kind"),
    shown("name", TEXT, "primary name of the entity", "by.name"),
    shown("verdict", TEXT, "yes, or cannot tell"),
    shown("since", DAY, "when the designation by the one began", within("by.since", "day")),
    shown("act", TEXT, "the act by which it came to name the entity", "by.act"),
    column("designation", TEXT, "id of the entry", "by.designation"),
    shown("other_verdict", TEXT, "what the other says: no, or cannot tell", "without.verdict"),
    column(
        "other_before",
        DAY,
        "when the other first designated it, if ever",
        within("without.first_ever", "day"),
    ),
)


def authorities_of(row: _Row, part: str, verdict: str) -> list[str]:
    """The authorities of whose cells with an entry a part says so."""
    return [cell.authority for cell in row if cell.since and getattr(cell, part) == verdict]


def behind(row: _Row, part: str) -> list[str]:
    """The days that each other authority trailed: 'UK 49'."""
    first = "first" if part == "trailed" else "first_listed"
    return [
        f"{cell.authority} {getattr(cell, part)}"
        for cell in row
        if cell.since and getattr(cell, first) != "yes"
    ]


WHO_WAS_FIRST = (
    shown("entity", TEXT, "id of the entity", lambda row: row[0].entity),
    column("kind", TEXT, "person, organisation, vessel, aircraft", lambda row: row[0].kind),
    shown("name", TEXT, "primary name of the entity", lambda row: row[0].name),
    shown(
        "first",
        TEXTS,
        "who surely was first, on record",
        lambda row: authorities_of(row, "first", "yes"),
    ),
    shown(
        "perhaps_first",
        TEXTS,
        "who perhaps was",
        lambda row: authorities_of(row, "first", "cannot tell"),
    ),
    shown(
        "trailed",
        TEXTS,
        "days that each other trailed: 'UK 49'",
        lambda row: behind(row, "trailed"),
    ),
    column(
        "since",
        TEXTS,
        "since when, by authority: 'EU 2021-12-02'",
        lambda row: [f"{cell.authority} {listed_text(cell)}" for cell in row if cell.since],
    ),
    shown(
        "earlier",
        TEXTS,
        "earlier listings by the same office: 'UK 2006-05-22'",
        lambda row: [f"{cell.authority} {cell.earlier}" for cell in row if cell.earlier],
    ),
    column(
        "first_listed",
        TEXTS,
        "who was first, with the earlier listings",
        lambda row: authorities_of(row, "first_listed", "yes"),
    ),
    column(
        "trailed_listed",
        TEXTS,
        "days trailed, with the earlier listings",
        lambda row: behind(row, "trailed_listed"),
    ),
    shown(
        "undecided",
        TEXTS,
        "of whom nobody can tell, without an entry",
        lambda row: [c.authority for c in row if c.verdict == "cannot tell" and not c.since],
    ),
)

POINTS = (
    shown("day", DAY, "first day on which this holds"),
    column("by_a_least", NUMBER, "whom the one surely designates", "by_a.least"),
    column("by_a_most", NUMBER, "whom it may designate", "by_a.most"),
    column("by_b_least", NUMBER, "whom the other surely designates", "by_b.least"),
    column("by_b_most", NUMBER, "whom it may designate", "by_b.most"),
    shown("both_least", NUMBER, "whom both surely designate", "both.least"),
    shown("both_most", NUMBER, "whom both may designate", "both.most"),
    shown("either_least", NUMBER, "whom either surely designates", "either.least"),
    shown("either_most", NUMBER, "whom either may designate", "either.most"),
    shown("on_record", "float64", "both over either, by entries surely in force alone"),
    shown("jaccard_least", "float64", "the least that both over either can be"),
    shown("jaccard_most", "float64", "the most that it can be"),
    shown("complete", FLAG, "whether the records of both are, on that day, with regimes begun"),
)


class Coverage(Table[_core.CoverageCell]):
    """Entities by authorities on a day: a row for each cell, by entity, then authority.

    Shows whom any authority designates, or may by an entry; every authority is asked about each.
    A designation that ended and began again counts from its last beginning. Who was first is told
    among the beginnings on record: of whom nobody can tell may have been earlier.
    """

    __slots__ = ("_core",)

    def __init__(self, core: _core.Coverage) -> None:
        """Made by `Snapshot.coverage`."""
        from .snapshot import Snapshot

        self._core = core
        law = Snapshot(core.law)

        def caveats(cell: _core.CoverageCell) -> list[str]:
            return [caveat.text for caveat in (*core.answer(cell).caveats, *cell.caveats)]

        columns = (*CELLS, column("caveats", TEXTS, "why it may be otherwise", caveats))
        about = {**law._about(), **about_filter(core.filter)}
        title = titled(law._title("coverage"), core.filter)
        registry = core.law.registry()
        super().__init__(title, core.cells(), columns, registry, core.caveats(), about)

    @property
    def law(self) -> Snapshot:
        """The law that was asked."""
        from .snapshot import Snapshot

        return Snapshot(self._core.law)

    @property
    def filter(self) -> _core.Filter:
        """Which entities are shown."""
        return self._core.filter

    @property
    def authorities(self) -> tuple[str, ...]:
        """Ids of the authorities, in order."""
        return self._core.authorities

    @property
    def entities(self) -> tuple[str, ...]:
        """Ids of the entities shown, in order."""
        return tuple(row[0].entity for row in self._by_entity())

    def _by_entity(self) -> tuple[_Row, ...]:
        """The cells of each entity."""
        cells, width = self.rows, len(self.authorities)
        return tuple(cells[i : i + width] for i in range(0, len(cells), width or 1))

    def of(self, entity: str) -> tuple[_core.CoverageCell, ...]:
        """The cells of one entity, one for each authority; none where it is not shown."""
        return self._core.of(entity)

    def answer(self, entity: str, authority: str) -> _core.Answer:
        """The answer behind a cell, with its evidence and caveats."""
        return self._core.law.is_designated(entity, _core.Filter(authority=authority))

    def only(self, by: str, *, without: str) -> Table[_core.CoverageGap]:
        """Whom one authority designates and another does not, of those shown; or may."""
        one, other = (self._registry.authority(each).in_words() for each in (by, without))
        title = f"designated by {one} and not by {other}, {self.title}"
        about = {**self._about, "by": by, "without": without}
        rows = self._core.only(by, without)
        return Table(title, rows, GAPS, self._registry, self.caveats, about)

    def who_was_first(self) -> Table[_Row]:
        """A row for each entity: who was first, and the days that each other trailed."""
        title = f"who was first, {self.title}"
        rows = tuple(row for row in self._by_entity() if any(cell.since for cell in row))
        return Table(title, rows, WHO_WAS_FIRST, self._registry, self.caveats, self._about)

    def plot(self, max_rows: int = 60) -> Any:
        """A map of entities by authorities, as an altair chart.

        Of more entities than `max_rows`, those of whom every authority says the same are one row.
        """
        from ._chart_coverage import coverage

        return coverage(self, max_rows)

    def __str__(self) -> str:
        """A line for each entity, then the caveats."""
        return str(self._core)

    def _repr_html_(self) -> str:
        """A line for each entity and a column for each authority."""
        from ._html_coverage import coverage

        return coverage(self)


class Agreement(Table[_core.AgreementPoint]):
    """How far two authorities agree over time: a row for each day on which anything changes.

    The index is that of Jaccard: whom both designate over whom either does. `jaccard_least` and
    `jaccard_most` bound it over everything that the record leaves open, among the entities of the
    record; where `complete` is false, entities outside the record are not counted at all.
    """

    __slots__ = ("_core",)

    def __init__(
        self, core: _core.Agreement, registry: _core.Registry, asked: dict[str, str]
    ) -> None:
        """Made by `Registry.agreement`."""
        self._core = core
        words = ", ".join(f"{name}={value!r}" for name, value in asked.items())
        one, other = (registry.authority(each).in_words() for each in (core.a, core.b))
        title = f"agreement of {one} and {other}" + (f" ({words})" if words else "")
        about = {"a": core.a, "b": core.b, **asked}
        super().__init__(title, core.points, POINTS, registry, core.caveats, about)

    @property
    def a(self) -> str:
        """Id of the one authority."""
        return self._core.a

    @property
    def b(self) -> str:
        """Id of the other."""
        return self._core.b

    def plot(self, width: int = 640, height: int = 300) -> Any:
        """The index over time with its bounds, as an altair chart."""
        from ._chart_coverage import agreement

        return agreement(self, width, height)
