"""Lookups as columns: as Python values, as Arrow data and as data frames."""

from __future__ import annotations

from . import _core
from ._frames import EPOCH, _arrow_type, _nanoarrow, arrow_schema

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    import pandas

    from .lookup import Lookup
    from .table import Column

# Columns by how the compiled module gives them.
TEXTS = {
    "entity": "entity",
    "verdict": "verdict",
    "designation": "designation",
    "in_force": "in-force",
    "regime": "regime",
    "authority": "authority",
    "act": "act",
    "source": "source",
}
LISTS = {
    "criteria": "criteria",
    "measures": "measures",
    "measure_status": "measure-status",
    "other_measures": "others",
    "other_status": "other-status",
}
NO_DAY = -(2**31)


def numbers(core: _core.Lookup, name: str) -> tuple[_core.ColumnBuffer, int | None]:
    """A column of numbers, and what stands in it for nothing."""
    if name == "row":
        return core.ledger_rows(), None
    if name == "day":
        return core.days(), None
    return (core.since(), NO_DAY) if name == "since" else (core.on_record(), None)


def coded(core: _core.Lookup, name: str) -> tuple[_core.ColumnBuffer, tuple[Any, ...]]:
    """A column of texts or lists: codes, -1 for nothing, and what they mean."""
    if name in TEXTS:
        return core.texts(TEXTS[name])
    if name in LISTS:
        return core.lists(LISTS[name])
    return core.caveats()


def _view(buffer: Any) -> memoryview:
    """The numbers of a buffer, without a copy."""
    return memoryview(buffer)


def values(core: _core.Lookup, name: str) -> tuple[Any, ...]:
    """The values of a column; equal ones are one object."""
    if name in TEXTS or name in LISTS or name == "caveats":
        codes, meanings = coded(core, name)
        shown = (*meanings, None)
        return tuple(map(shown.__getitem__, _view(codes)))
    found, missing = numbers(core, name)
    if name == "row":
        return tuple(_view(found))
    if name == "on_record":
        return tuple(map(bool, _view(found)))
    from datetime import date

    given = _view(found)
    days = {day: date.fromordinal(day + EPOCH) for day in set(given) if day != missing}
    return tuple(map(days.get, given))


def arrow_stream(table: Lookup) -> Any:
    """The rows as a stream of one batch."""
    na = _nanoarrow()
    schema = arrow_schema(table)
    arrays = [_array(na, column, table) for column in table.columns]
    batch = na.c_array_from_buffers(schema, len(table), [None], children=arrays)
    return na.c_array_stream(batch)


def _array(na: Any, column: Column, table: Lookup) -> Any:
    kind = _arrow_type(na, column.type)
    core, name = table._core, column.name
    if name in LISTS:
        rows, texts, data = core.flat(LISTS[name])
        buffers = [None, texts, data]
        items = na.c_array_from_buffers(na.string(), len(texts) - 1, buffers)
        return na.c_array_from_buffers(kind, len(table), [None, rows], children=[items])
    if name in TEXTS:
        return core.coded_texts(TEXTS[name])
    if name == "caveats":
        return core.coded_caveats()
    found, missing = numbers(core, name)
    if name == "on_record":
        return na.c_array_from_buffers(kind, len(table), [None, found.present(0)])
    present = None if missing is None else found.present(missing)
    return na.c_array_from_buffers(kind, len(table), [present, found])


def to_pandas(table: Lookup) -> pandas.DataFrame:
    """A data frame, made without pyarrow; texts are categories."""
    try:
        import pandas
    except ImportError as error:
        raise ImportError("to_pandas() needs the package pandas: pip install pandas") from error

    series = {column.name: _series(pandas, column.name, table._core) for column in table.columns}
    frame: pandas.DataFrame = pandas.DataFrame(series)
    frame.attrs.update(table.metadata())
    frame.attrs["columns"] = {column.name: column.meaning for column in table.columns}
    return frame


def _series(pandas: Any, name: str, core: _core.Lookup) -> Any:
    import numpy

    if name in TEXTS or name == "caveats":
        codes, meanings = coded(core, name)
        categories = pandas.Index(meanings, dtype=object)
        return pandas.Series(pandas.Categorical.from_codes(numpy.asarray(codes), categories))
    if name in LISTS:
        codes, meanings = coded(core, name)
        lists = numpy.empty(len(meanings), dtype=object)
        lists[:] = [list(each) for each in meanings]
        return pandas.Series(lists[numpy.asarray(codes)])
    found, missing = numbers(core, name)
    given = numpy.asarray(found)
    if name == "row":
        return pandas.Series(given.astype("int64"))
    if name == "on_record":
        return pandas.Series(given.astype(bool), dtype="boolean")
    days = given.astype("datetime64[D]")
    if missing is not None:
        days[given == missing] = numpy.datetime64("NaT")
    return pandas.Series(days.astype("datetime64[s]"))
