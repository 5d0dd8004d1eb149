"""Columns of entities and days as they come in: lists, Arrow data, data frames, numpy arrays."""

from __future__ import annotations

from . import _core
from ._errors import DateError
from ._frames import _nanoarrow
from ._guards import wrong

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import Any

CODES = "cCsSiIlL"  # as Arrow's format letters have it: integers of 8 to 64 bits
CODES_BY_SIZE = {1: "c", 2: "s", 4: "i", 8: "l"}
UNITS = {"D": 1, "s": 86_400, "ms": 86_400_000, "us": 86_400_000_000, "ns": 86_400_000_000_000}
NO_UNITS = ("W", "M", "Y", "ps", "fs", "as")  # longer than a day, or finer than data frames have
DAY_FORMATS = {"tdD": 1, "tdm": UNITS["ms"]} | {
    f"ts{unit[0]}:": a_day for unit, a_day in UNITS.items() if unit != "D"
}


def ledger(entities: object, days: object) -> _core.Ledger:
    """Both columns, without a copy of the texts."""
    made = _core.Ledger()
    _read(entities, _Entities(made))
    _read(days, _Days(made))
    return made


class _Entities:
    """Adds a column of entities."""

    expected = "a column of entities: texts as a list, Arrow data, or of a data frame"

    def __init__(self, to: _core.Ledger) -> None:
        self._to = to

    def arrow(self, array: Any) -> None:
        """One Arrow array."""
        kind = array.schema.format
        view = array.view()
        if array.schema.dictionary is not None and kind in CODES:
            names = _core.Ledger()
            _Entities(names).arrow(array.dictionary)
            codes, present = view.buffer(1), view.buffer(0)
            self._to.add_codes(codes, kind, names, present, view.offset, view.length)
        elif kind in ("u", "U"):
            offsets, data, present = view.buffer(1), view.buffer(2), view.buffer(0)
            self._to.add_texts(offsets, data, present, view.offset, view.length)
        elif kind == "vu":
            long = [view.buffer(place) for place in range(2, view.n_buffers - 1)]
            self._to.add_views(view.buffer(1), long, view.buffer(0), view.offset, view.length)
        elif kind != "n" or view.length:
            raise TypeError(f"expected {self.expected}; got Arrow data of the format {kind!r}")

    def categories(self, categories: Any) -> None:
        """What `.cat` of a data frame's column gives."""
        names = _core.Ledger()
        names.add_names(tuple(categories.categories))
        codes = categories.codes.to_numpy()
        kind = CODES_BY_SIZE[codes.dtype.itemsize]
        self._to.add_codes(codes, kind, names, b"", 0, len(codes))

    def numpy(self, array: Any) -> None:
        """A numpy array."""
        if array.dtype.kind == "O":
            self._to.add_array(array if array.flags.c_contiguous else array.copy())
        else:
            self.objects(array.tolist())

    def objects(self, values: Iterable[Any]) -> None:
        """Anything that can be walked."""
        self._to.add_names(tuple(values))


class _Days:
    """Adds a column of days."""

    expected = "a column of days: dates or ISO texts as a list, Arrow data, or of a data frame"

    def __init__(self, to: _core.Ledger) -> None:
        self._to = to

    def arrow(self, array: Any) -> None:
        """One Arrow array."""
        kind = array.schema.format
        view = array.view()
        if kind.startswith("ts") and kind[4:]:
            zone = kind[4:]
            raise TypeError(f"expected days, got instants in the time zone {zone}: take their date")
        if kind in DAY_FORMATS and array.schema.dictionary is None:
            numbers, present = view.buffer(1), view.buffer(0)
            a_day = DAY_FORMATS[kind]
            self._to.add_day_numbers(numbers, a_day, present, view.offset, view.length)
        elif kind in ("u", "U", "vu") or array.schema.dictionary is not None:
            texts = _core.Ledger()
            _Entities(texts).arrow(array)
            self._to.add_day_texts(texts)
        elif kind != "n" or view.length:
            raise TypeError(f"expected {self.expected}; got Arrow data of the format {kind!r}")

    def categories(self, categories: Any) -> None:
        """What `.cat` of a data frame's column gives."""
        if getattr(categories.categories.dtype, "kind", "") == "M":
            import numpy

            _refuse_zone(categories.categories.dtype)
            days_and_none = numpy.append(categories.categories.to_numpy(), numpy.datetime64("NaT"))
            self.numpy(days_and_none[categories.codes.to_numpy()])
            return
        days = [*categories.categories, None]
        self.objects(days[code] for code in categories.codes)

    def numpy(self, array: Any) -> None:
        """A numpy array: of days, or of objects."""
        if array.dtype.kind != "M":
            self.objects(array.tolist())
            return
        import numpy

        unit, step = numpy.datetime_data(array.dtype)
        if unit in NO_UNITS:
            raise TypeError(f"expected {self.expected}; got datetime64[{unit}]: take its days")
        if unit not in UNITS or step != 1:
            array, unit = _whole_days(array), "D"
        whole: Any = numpy.ascontiguousarray(array, dtype=f"datetime64[{unit}]")
        numbers = whole.view("int64")
        self._to.add_day_numbers(numbers, UNITS[unit], b"", 0, len(numbers))

    def objects(self, values: Iterable[Any]) -> None:
        """Anything that can be walked."""
        self._to.add_days(tuple(values))


def _refuse_zone(kind: Any) -> None:
    """Refuses a pandas type of instants: which day it was depends on the place."""
    zone = getattr(kind, "tz", None)
    if zone is not None:
        raise TypeError(f"expected days, got instants in the time zone {zone}: take their date")


def _whole_days(array: Any) -> Any:
    """The days of instants in a unit that is seldom used."""
    import numpy

    days = array.astype("datetime64[D]")
    wrong = numpy.flatnonzero((days != array) & ~numpy.isnat(array))
    if wrong.size:
        raise DateError(f"row {wrong[0]}: a day has no time: take the date of the timestamp")
    return days


def _read(column: Any, reader: _Entities | _Days) -> None:
    """Reads a column in the cheapest form that it offers."""
    if type(column).__module__.partition(".")[0] == "pandas" and _reads_pandas(column, reader):
        return
    parts = _arrow_parts(column)
    if parts is not None:
        for part in parts:
            reader.arrow(part)
        return
    if hasattr(column, "to_numpy"):
        column = column.to_numpy()
    if hasattr(column, "dtype"):
        if column.ndim != 1:
            raise TypeError(f"expected {reader.expected}; got {column.ndim} dimensions")
        reader.numpy(column)
    elif hasattr(column, "__iter__") and not isinstance(column, str | bytes):
        reader.objects(column)
    else:
        raise wrong(reader.expected, column)


def _reads_pandas(column: Any, reader: _Entities | _Days) -> bool:
    """Whether it was read without a detour over Arrow: categories, objects that name entities, and
    days without a zone."""
    if hasattr(column, "cat"):
        reader.categories(column.cat)
        return True
    kind = getattr(column, "dtype", None)
    if str(kind) == "object" and isinstance(reader, _Entities):
        reader.numpy(column.to_numpy())
        return True
    if getattr(kind, "kind", "") != "M":
        return False
    if isinstance(reader, _Days):
        _refuse_zone(kind)
    reader.numpy(column.to_numpy())
    return True


def _arrow_parts(column: Any) -> Iterable[Any] | None:
    """The column as Arrow arrays; None where it is none, or needs a package that is missing."""
    if hasattr(column, "__arrow_c_stream__"):
        try:
            parts: Iterable[Any] = _nanoarrow().c_array_stream(column)
        except ImportError:
            if hasattr(column, "to_numpy"):
                return None
            raise
        return parts
    return [_nanoarrow().c_array(column)] if hasattr(column, "__arrow_c_array__") else None
