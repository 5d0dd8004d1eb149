"""Tables as Arrow data (through nanoarrow) and as pandas data frames."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from typing import Any

    import pandas

    from .table import Column, Table

EPOCH = 719163  # datetime.date(1970, 1, 1).toordinal()


def _nanoarrow() -> Any:
    try:
        import nanoarrow  # type: ignore[import-untyped]
    except ImportError as error:
        message = "Arrow data needs the package nanoarrow: pip install nanoarrow"
        raise ImportError(message) from error
    return nanoarrow


def arrow_schema(table: Table[Any]) -> Any:
    """The schema, with meanings on the fields and what travels along on the whole."""
    import json

    na = _nanoarrow()
    fields: list[Any] = []
    for column in table.columns:
        field = na.c_schema(_arrow_type(na, column.type))
        fields.append(field.modify(name=column.name, metadata={"meaning": column.meaning}))
    metadata: dict[str, str] = {}
    for key, value in table.metadata().items():
        text = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
        metadata[f"sanctrack.{key}"] = text
    whole = na.c_schema(na.struct({column.name: na.null() for column in table.columns}))
    return whole.modify(children=fields, metadata=metadata)


def _arrow_type(na: Any, name: str) -> Any:
    types = {
        "string": na.string,
        "int32": na.int32,
        "float64": na.float64,
        "bool": na.bool_,
        "date32": na.date32,
        "list<string>": lambda: na.list_(na.string()),
        "dictionary<string>": lambda: na.dictionary(na.int32(), na.string()),
    }
    return types[name]()


def arrow_stream(table: Table[Any]) -> Any:
    """The rows as a stream of one batch."""
    na = _nanoarrow()
    schema = arrow_schema(table)
    arrays = [_array(na, column, table) for column in table.columns]
    batch = na.c_array_from_buffers(schema, len(table), [None], children=arrays)
    return na.c_array_stream(batch)


def _array(na: Any, column: Column, table: Table[Any]) -> Any:
    values = table.column(column.name)
    kind = _arrow_type(na, column.type)
    if column.type == "string":
        return _strings(na, kind, values)
    if column.type == "list<string>":
        items = [each for value in values for each in value or ()]
        offsets = _offsets(len(value or ()) for value in values)
        children = [_strings(na, na.string(), items)]
        buffers = [_validity(values), offsets]
        return na.c_array_from_buffers(kind, len(values), buffers, children=children)
    if column.type == "bool":
        buffers = [_validity(values), _bits(map(bool, values))]
        return na.c_array_from_buffers(kind, len(values), buffers)
    if column.type == "date32":
        numbers = [0 if day is None else day.toordinal() - EPOCH for day in values]
    else:
        numbers = [value or 0 for value in values]
    packed = _reals(numbers) if column.type == "float64" else _integers(numbers)
    return na.c_array_from_buffers(kind, len(values), [_validity(values), packed])


def _strings(na: Any, kind: Any, values: Sequence[str | None]) -> Any:
    data = [(value or "").encode() for value in values]
    buffers = [_validity(values), _offsets(map(len, data)), b"".join(data)]
    return na.c_array_from_buffers(kind, len(values), buffers)


def _integers(numbers: Iterable[int]) -> Any:
    from array import array

    return array("i", numbers)


def _reals(numbers: Iterable[float]) -> Any:
    from array import array

    return array("d", numbers)


def _offsets(lengths: Iterable[int]) -> Any:
    from itertools import accumulate

    return _integers(accumulate(lengths, initial=0))


def _validity(values: Sequence[object]) -> bytes | None:
    """A bit for each value that is there; None where all are."""
    if all(value is not None for value in values):
        return None
    return _bits(value is not None for value in values)


def _bits(flags: Iterable[bool]) -> bytes:
    given = list(flags)
    packed = bytearray((len(given) + 7) // 8)
    for index, flag in enumerate(given):
        if flag:
            packed[index >> 3] |= 1 << (index & 7)
    return bytes(packed)


def to_pandas(table: Table[Any]) -> pandas.DataFrame:
    """A data frame, made without pyarrow."""
    try:
        import pandas
    except ImportError as error:
        raise ImportError("to_pandas() needs the package pandas: pip install pandas") from error

    series = {column.name: _series(pandas, column, table) for column in table.columns}
    frame: pandas.DataFrame = pandas.DataFrame(series)
    frame.attrs.update(table.metadata())
    frame.attrs["columns"] = {column.name: column.meaning for column in table.columns}
    return frame


def _series(pandas: Any, column: Column, table: Table[Any]) -> Any:
    values = table.column(column.name)
    if column.type == "date32":
        import numpy

        days = numpy.array(values, dtype="datetime64[D]")
        return pandas.Series(days.astype("datetime64[s]"))
    if column.type == "int32":
        return pandas.Series(values, dtype="Int32")
    if column.type == "float64":
        return pandas.Series(values, dtype="Float64")
    if column.type == "bool":
        return pandas.Series(values, dtype="boolean")
    if column.type == "list<string>":
        return pandas.Series([list(value or ()) for value in values], dtype=object)
    return pandas.Series(values, dtype=object)
