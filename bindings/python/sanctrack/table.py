"""Tables: what every result with several rows is."""

from __future__ import annotations

from . import _core
from ._text import said

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from typing import Any, Generic, TypeVar, overload

    import pandas

    Row = TypeVar("Row", covariant=True)

    class _Rows(Generic[Row]):
        __slots__ = ()

else:
    Row = None

    def overload(function):
        return function

    class _Rows:
        __slots__ = ()

        def __class_getitem__(cls, row):
            return cls


__all__ = ["Column", "Table"]


class Column:
    """A column of a table: its name, its type and what it means.

    Types are named as Arrow names them: string, int32, float64, bool, date32, list<string>,
    dictionary<string>.
    """

    __slots__ = ("_value", "meaning", "name", "shown", "type")

    name: str
    type: str
    meaning: str
    shown: bool

    def __init__(
        self,
        name: str,
        type: str,
        meaning: str,
        value: Callable[[Any], object],
        shown: bool = False,
    ) -> None:
        """A column that shows `value(row)`; `shown`: also where there is little room."""
        self.name = name
        self.type = type
        self.meaning = meaning
        self.shown = shown
        self._value = value

    def __repr__(self) -> str:
        """Name, type and meaning."""
        return f"<Column {self.name}: {self.type}, {self.meaning}>"


class Table(_Rows[Row]):
    """Rows with documented columns, and what is to be said of all of them.

    A table can be walked, indexed and sliced; each row is an object with properties. polars, DuckDB
    and pyarrow take it directly, as it speaks the Arrow PyCapsule interface; `to_pandas()` makes a
    pandas data frame without pyarrow. Caveats travel along: those of a row in the column
    `caveats`, those of the table in the schema's metadata and in `DataFrame.attrs`, together with
    the id, the edition and the digest of the data set and the version of the library.
    """

    __slots__ = (
        "__weakref__",
        "_about",
        "_caveats",
        "_columns",
        "_origin",
        "_registry",
        "_rows",
        "_title",
    )

    def __init__(
        self,
        title: str,
        rows: tuple[Row, ...],
        columns: tuple[Column, ...],
        source: _core.Registry | _core.Origin,
        caveats: tuple[_core.Caveat | str, ...] = (),
        about: dict[str, str] | None = None,
    ) -> None:
        """Made by the methods of a registry and its views, of editions and of histories."""
        self._title = title
        self._rows = rows
        self._columns = columns
        self._origin = source if isinstance(source, _core.Origin) else None
        if not isinstance(source, _core.Origin):
            self._registry = source
        self._caveats = caveats
        self._about = about or {}

    @property
    def title(self) -> str:
        """What the table shows."""
        return self._title

    @property
    def columns(self) -> tuple[Column, ...]:
        """The columns, each with its name, type and meaning."""
        return self._columns

    @property
    def rows(self) -> tuple[Row, ...]:
        """The rows."""
        return self._rows

    @property
    def caveats(self) -> tuple[_core.Caveat | str, ...]:
        """What is to be said of the rows together: which may be missing, and why."""
        return self._caveats

    def origin(self) -> _core.Origin:
        """From which data, and by which version of the library."""
        return self._origin or _core.origin(self._registry)

    def schema_docs(self) -> str:
        """The columns in words, one a line."""
        width = max(len(column.name) for column in self._columns)
        kind = max(len(column.type) for column in self._columns)
        return "\n".join(
            f"{column.name:{width}}  {column.type:{kind}}  {column.meaning}"
            for column in self._columns
        )

    def column(self, name: str) -> tuple[Any, ...]:
        """The values of one column."""
        for column in self._columns:
            if column.name == name:
                return tuple(map(column._value, self._rows))
        names = ", ".join(column.name for column in self._columns)
        raise KeyError(f"no column {name!r}: expected one of {names}")

    def to_dicts(self) -> list[dict[str, Any]]:
        """The rows as plain dicts, by column."""
        names = [column.name for column in self._columns]
        values = [map(column._value, self._rows) for column in self._columns]
        return [dict(zip(names, row)) for row in zip(*values)]

    def metadata(self) -> dict[str, Any]:
        """What travels along into data frames: title, data set, edition, digest, caveats ..."""
        origin = self.origin()
        about: dict[str, Any] = {
            "title": self._title,
            "dataset": origin.dataset,
            "edition": str(origin.edition) if origin.edition else "",
            "digest": origin.digest,
            "version": origin.version,
        }
        about.update(self._about)
        about["caveats"] = [said(caveat) for caveat in self._caveats]
        return about

    def to_pandas(self) -> pandas.DataFrame:
        """A pandas data frame; needs pandas and no pyarrow. What travels along is in `.attrs`."""
        from ._frames import to_pandas

        return to_pandas(self)

    def __arrow_c_schema__(self) -> object:
        """The Arrow schema as a PyCapsule, with meanings and caveats as metadata."""
        from ._frames import arrow_schema

        return arrow_schema(self).__arrow_c_schema__()

    def __arrow_c_stream__(self, requested_schema: object = None) -> object:
        """The rows as an Arrow stream in a PyCapsule; a requested schema is not followed."""
        from ._frames import arrow_stream

        return arrow_stream(self).__arrow_c_stream__()

    def __len__(self) -> int:
        """How many rows there are."""
        return len(self._rows)

    def __iter__(self) -> Iterator[Row]:
        """Walks the rows."""
        return iter(self._rows)

    @overload
    def __getitem__(self, index: int) -> Row: ...

    @overload
    def __getitem__(self, index: slice) -> Table[Row]: ...

    def __getitem__(self, index: int | slice) -> Row | Table[Row]:
        """One row, or by a slice a table of some rows."""
        if not isinstance(index, slice):
            if isinstance(index, str):
                raise TypeError(
                    f"expected a place or a slice, got str: the column is .column({index!r})"
                )
            return self._rows[index]
        return Table(
            self._title,
            self._rows[index],
            self._columns,
            self._origin or self._registry,
            self._caveats,
            self._about,
        )

    def __eq__(self, other: object) -> bool:
        """Whether rows and caveats are the same."""
        if not isinstance(other, Table):
            return NotImplemented
        rows = other._rows  # pyright: ignore[reportUnknownVariableType, reportUnknownMemberType]
        return bool(self._rows == rows and self._caveats == other._caveats)

    def __hash__(self) -> int:
        """By the rows."""
        return hash(self._rows)

    def __repr__(self) -> str:
        """The table as text: a few rows, the columns for which there is room, the caveats."""
        from ._text import table

        return table(self)

    def _repr_html_(self) -> str:
        """The table for a notebook, every cell escaped."""
        from ._html import table

        return table(self)
