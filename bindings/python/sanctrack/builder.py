"""Builds a registry from records that a program makes."""

from __future__ import annotations

from . import _core
from ._errors import Error, InvalidValue, LoadError
from ._guards import has_dict, is_list, is_mapping
from ._records import share
from .registry import Registry

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

__all__ = ["RegistryBuilder", "build"]

SECTIONS = (
    "authorities",
    "regimes",
    "criteria",
    "measures",
    "acts",
    "removals",
    "entities",
    "relationships",
    "events",
    "operations",
)


class RegistryBuilder:
    """Collects records, checks them all together and folds them into a Registry.

    A record is a mapping with the keys of the YAML format, or a record of another registry. Values
    are texts and numbers, days, and lists and mappings of them; None is as if the key were absent.
    The records pass through the YAML reader, so all its rules hold, and a problem is reported at
    the record's place: `acts[3] (eu-2021-1985): ...`.
    """

    def __init__(self) -> None:
        """Starts with no records."""
        self._dataset: str | None = None
        self._records: dict[str, list[tuple[str, str]]] = {section: [] for section in SECTIONS}

    def set_dataset(self, dataset: Mapping[str, object]) -> RegistryBuilder:
        """Says what the set calls itself: id, edition, title, terms, source, note."""
        self._dataset = _line(dataset, "dataset")
        return self

    def add(self, section: str, *records: object) -> RegistryBuilder:
        """Adds records to a section: `add("acts", {...}, {...})`. Returns the builder."""
        if section not in self._records:
            expected = ", ".join(SECTIONS)
            raise InvalidValue(f"no section {section!r}: expected one of {expected}")
        for record in records:
            place = f"{section}[{len(self._records[section])}]"
            line = _line(record, place)
            name = record.get("id") if is_mapping(record) else getattr(record, "id", None)
            self._records[section].append((line, f"{place} ({name})" if name else place))
        return self

    def check(self) -> tuple[_core.Diagnostic, ...]:
        """Every problem of the records; empty when nothing is wrong."""
        text, places = self._text()
        return _placed(_core.check_text(text, _limits(text)), places)

    def build(self) -> Registry:
        """Checks and folds; raises LoadError with every problem."""
        text, places = self._text()
        try:
            return Registry(_core.loads(text, _limits(text)))
        except LoadError as error:
            found = _placed(error.diagnostics, places)
        raise LoadError("\n".join(map(str, found)), found)

    def __repr__(self) -> str:
        """How many records of each section it holds."""
        from ._text import held

        counts = [(section, len(records)) for section, records in self._records.items()]
        return f"<RegistryBuilder: {held(counts)}>"

    def _text(self) -> tuple[str, list[str]]:
        """The records as YAML, one a line, and what stands on each line."""
        lines, places = ["format: 1"], ["format"]
        if self._dataset:
            lines.append(f"dataset: {self._dataset}")
            places.append("dataset")
        for section, records in self._records.items():
            if not records:
                continue
            lines.append(f"{section}:")
            places.append(section)
            for line, place in records:
                lines.append(f"- {line}")
                places.append(place)
        return "\n".join(lines) + "\n", places


def build(
    records: Mapping[str, Iterable[object]], dataset: Mapping[str, object] | None = None
) -> Registry:
    """The registry of records by section: `build({"acts": [...], "entities": [...]})`.

    The records are mappings with the keys of the YAML format; see `RegistryBuilder`.
    """
    builder = RegistryBuilder()
    if dataset is not None:
        builder.set_dataset(dataset)
    for section, added in records.items():
        builder.add(section, *added)
    return builder.build()


def _limits(text: str) -> _core.LoadOptions:
    size = max(len(text) * 4, 1)
    return _core.LoadOptions(max_bytes=size, max_total_bytes=size)


def _line(record: object, place: str) -> str:
    """A record as one line of JSON, which is YAML."""
    import json

    return json.dumps(_plain(record, place), ensure_ascii=False)


def _plain(value: object, place: str) -> object:
    import datetime
    import decimal

    if isinstance(value, bool | float):
        raise Error(f"{place}: expected a text, a number without a point or a day, got {value!r}")
    if isinstance(value, datetime.datetime):
        raise Error(f"{place}: expected a day without a time, got {value!r}")
    if isinstance(value, str | int):
        return value
    if isinstance(value, datetime.date | decimal.Decimal | _core.PartialDate):
        return str(value)
    if isinstance(value, _core.Stake):
        return share(value)
    if has_dict(value):
        value = value.to_dict()
    if is_mapping(value):
        given = {str(key): each for key, each in value.items() if each is not None}
        return {key: _plain(each, f"{place}.{key}") for key, each in given.items()}
    if is_list(value):
        return [_plain(each, f"{place}[{index}]") for index, each in enumerate(value)]
    raise Error(f"{place}: expected text, numbers, days, lists and mappings, got {value!r}")


def _placed(found: tuple[_core.Diagnostic, ...], places: list[str]) -> tuple[_core.Diagnostic, ...]:
    """The problems at the records that they are about, instead of at lines nobody wrote."""
    import re

    def record(match: re.Match[str]) -> str:
        return places[int(match[1]) - 1]

    placed: list[_core.Diagnostic] = []
    for each in found:
        path = places[each.line - 1] if each.line else "records"
        message = re.sub(r"<text>:(\d+):\d+", record, each.message)
        placed.append(_core.Diagnostic(each.severity, each.code, path, 0, 0, message))
    return tuple(placed)
