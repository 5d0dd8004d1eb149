"""What applied to each party of a ledger on its day."""

from __future__ import annotations

from . import _core
from ._asked import about_filter, titled
from .table import Column, Table

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any, overload

    import altair
    import pandas

    from ._questions import _HasRegistry
    from ._types import Day, UnknownParty, Unverified

else:

    def overload(function):
        return function


__all__ = ["Lookup"]

MAX_KEPT = 4
TEXTS = "dictionary<string>"
LISTS = "list<string>"


def _ids(measures: tuple[_core.BoundMeasure, ...]) -> tuple[str, ...]:
    return tuple(each.id for each in measures)


def _states(measures: tuple[_core.BoundMeasure, ...]) -> tuple[str, ...]:
    return tuple(each.status for each in measures)


COLUMNS: tuple[Column, ...] = (
    Column("row", "int32", "row of the pair in the ledger, from 0", lambda row: row.row),
    Column("entity", TEXTS, "the party, as the ledger names it", lambda row: row.entity, True),
    Column("day", "date32", "the day", lambda row: row.day, True),
    Column(
        "verdict",
        TEXTS,
        "whether the party is designated: yes, no or cannot tell",
        lambda row: row.verdict,
        True,
    ),
    Column("on_record", "bool", "whether the registry holds the party", lambda row: row.on_record),
    Column(
        "designation",
        TEXTS,
        "a designation that names the party on that day",
        lambda row: row.designation,
        True,
    ),
    Column("in_force", TEXTS, "of the designation: yes or cannot tell", lambda row: row.in_force),
    Column("regime", TEXTS, "whose list", lambda row: row.regime),
    Column("authority", TEXTS, "whose regime", lambda row: row.authority, True),
    Column("since", "date32", "since when, by the step that made it", lambda row: row.since, True),
    Column("act", TEXTS, "the act that made it", lambda row: row.act, True),
    Column("source", TEXTS, "where that comes from", lambda row: row.source),
    Column("criteria", LISTS, "its grounds in force", lambda row: row.criteria),
    Column(
        "measures",
        LISTS,
        "measures that bind the party through the designation",
        lambda row: _ids(row.measures),
        True,
    ),
    Column(
        "measure_status",
        LISTS,
        "the states of `measures`, in their order",
        lambda row: _states(row.measures),
    ),
    Column(
        "other_measures",
        LISTS,
        "measures that bind the party through an annex or by membership, without a designation; "
        "the same in each row of a pair",
        lambda row: _ids(row.others),
        True,
    ),
    Column(
        "other_status",
        LISTS,
        "the states of `other_measures`, in their order",
        lambda row: _states(row.others),
    ),
    Column(
        "caveats",
        TEXTS,
        "why it may be otherwise, with '; ' between",
        lambda row: "; ".join(row.caveats) or None,
    ),
)


class Lookup(Table[_core.LookupRow]):
    """What applied to each party of a ledger on its day.

    A row for each pair and designation, in the order of the ledger; one row with the verdict alone
    where no designation applied. The verdict is that of `Snapshot.is_designated`, the designations
    are those of `Snapshot.designations`, the measures those of `Snapshot.measures_on`.

    The rows stay in columns: `column()`, Arrow data and `to_pandas()` do not make an object of each
    row, and criteria, measures and caveats are worked out when they are first asked for. Most texts
    are dictionary-encoded.
    """

    __slots__ = ("_core",)

    def __init__(self, core: _core.Lookup, asked: _core.Filter, about: dict[str, str]) -> None:
        """Made by `Registry.lookup` and `Registry.lookup_batches`."""
        self._core = core
        read = f", by what was known on {about['known_on']}" if "known_on" in about else ""
        if about.get("unverified") == "drop":
            read += ", without what is not verified"
        title = f"{titled(f'lookup of {core.pairs:,} pairs', asked)}{read}"
        super().__init__(title, (), COLUMNS, core.registry(), (), about)

    @property
    def pairs(self) -> int:
        """How many pairs were asked."""
        return self._core.pairs

    @property
    def yes(self) -> int:
        """Of how many pairs the party is designated."""
        return self._core.yes

    @property
    def no(self) -> int:
        """Of how many pairs the party is surely not designated."""
        return self._core.no

    @property
    def unknown(self) -> int:
        """Of how many pairs nobody can tell."""
        return self._core.unknown

    @property
    def rows(self) -> tuple[_core.LookupRow, ...]:
        """An object for each row: of a large ledger rather take columns."""
        return tuple(self)

    def column(self, name: str) -> tuple[Any, ...]:
        """The values of one column; equal ones are one object."""
        from ._lookup_frames import values

        if all(each.name != name for each in COLUMNS):
            return super().column(name)
        return values(self._core, name)

    def to_dicts(self) -> list[dict[str, Any]]:
        """The rows as plain dicts, by column."""
        names = [column.name for column in COLUMNS]
        return [dict(zip(names, row)) for row in zip(*map(self.column, names))]

    def metadata(self) -> dict[str, Any]:
        """What travels along into data frames: title, data set, filter, pairs by answer ..."""
        about = super().metadata()
        counts = {"pairs": self.pairs, "yes": self.yes, "no": self.no, "unknown": self.unknown}
        return about | {key: str(value) for key, value in counts.items()}

    def by_month(self) -> tuple[_core.LookupCount, ...]:
        """How many pairs of each month got which answer, and from whom."""
        return self._core.by_month()

    def plot(self) -> altair.Chart:
        """Pairs by month, answer and authority; needs altair."""
        from ._chart_lookup import chart

        return chart(self)

    def to_pandas(self) -> pandas.DataFrame:
        """A pandas data frame with categories for texts; needs pandas and no pyarrow."""
        from ._lookup_frames import to_pandas

        return to_pandas(self)

    def __arrow_c_stream__(self, requested_schema: object = None) -> object:
        """The rows as an Arrow stream in a PyCapsule; a requested schema is not followed."""
        from ._lookup_frames import arrow_stream

        return arrow_stream(self).__arrow_c_stream__()

    def __len__(self) -> int:
        """How many rows there are."""
        return len(self._core)

    def __iter__(self) -> Iterator[_core.LookupRow]:
        """Walks the rows."""
        return map(self._core.row, range(len(self._core)))

    @overload
    def __getitem__(self, index: int) -> _core.LookupRow: ...

    @overload
    def __getitem__(self, index: slice) -> Table[_core.LookupRow]: ...

    def __getitem__(self, index: int | slice) -> _core.LookupRow | Table[_core.LookupRow]:
        """One row, or by a slice a table of some rows."""
        if not isinstance(index, slice):
            return self._core.row(index)
        rows = tuple(map(self._core.row, range(len(self))[index]))
        return Table(self._title, rows, SLICED, self._registry, (), self._about)

    def __eq__(self, other: object) -> bool:
        """Whether all columns are the same."""
        if not isinstance(other, Lookup):
            return NotImplemented
        return len(self) == len(other) and all(
            self.column(column.name) == other.column(column.name) for column in COLUMNS
        )

    def __hash__(self) -> int:
        """By the counts."""
        return hash((self.pairs, len(self), self.yes, self.no))

    def _repr_html_(self) -> str:
        """The first rows for a notebook, every cell escaped, with the pairs by answer."""
        from ._html import lookup

        return lookup(self)


def _of_rows(column: Column) -> Column:
    """The column as a table of single rows has it: its texts are plain."""
    kind = "string" if column.type == TEXTS else column.type
    return Column(column.name, kind, column.meaning, column._value, column.shown)


SLICED = tuple(map(_of_rows, COLUMNS))


class Asked:
    """How ledgers are looked up; keeps what was found of a party for the next batch."""

    __slots__ = ("_about", "_filter", "_prepared")

    def __init__(
        self,
        registry: _core.Registry,
        regime: str | None,
        authority: str | None,
        known_on: Day | None,
        unverified: Unverified,
        unknown: UnknownParty,
    ) -> None:
        self._filter = _core.Filter(regime, authority)
        self._about = {"unverified": unverified, **about_filter(self._filter)}
        if known_on is not None:
            self._about["known_on"] = str(_core.Interval.on(known_on).from_)
        self._prepared = _core.PreparedLookup(
            registry, regime, authority, known_on, unverified, unknown
        )

    def __call__(self, entities: object, days: object) -> Lookup:
        """Looks up one batch."""
        from ._ledger import ledger

        return Lookup(self._prepared.look_up(ledger(entities, days)), self._filter, self._about)


def prepared(
    registry: _HasRegistry,
    regime: str | None,
    authority: str | None,
    known_on: Day | None,
    unverified: Unverified,
    unknown: UnknownParty,
) -> Asked:
    """What looks up ledgers in one way; the last ways asked of a registry are kept with it."""
    way = (regime, authority, str(known_on), unverified, unknown)
    kept: dict[tuple[object, ...], Asked] = getattr(registry, "_lookups", {})
    found = kept.get(way)
    if found is None:
        found = Asked(registry._core, regime, authority, known_on, unverified, unknown)
        registry._lookups = dict([*kept.items(), (way, found)][-MAX_KEPT:])
    return found
