"""What differs between two points, on either clock."""

from __future__ import annotations

from . import _core
from ._asked import about_filter, about_reading, titled
from ._columns import DIFFERENCES
from .snapshot import Snapshot
from .table import Table

__all__ = ["Diff"]


class Diff(Table[_core.Difference]):
    """What differs between two days, or one day by what was known on two days.

    A table of the subjects that differ, in order of kind and id; each has its `fields`. As a data
    frame it has a row for each subject; `fields()` gives a table with a row for each field.
    """

    __slots__ = ("_core",)

    def __init__(self, core: _core.Diff) -> None:
        """Made by `Registry.diff` and `Snapshot.diff`."""
        self._core = core
        before, after = Snapshot(core.before), Snapshot(core.after)
        title = titled(f"{before._title('law')} against {after._title('law')}", core.filter)
        about = {
            "before": str(before.day),
            **about_reading(before, "before_"),
            "after": str(after.day),
            **about_reading(after, "after_"),
            **about_filter(core.filter),
        }
        differences = core.differences()
        registry = core.before.registry()
        super().__init__(title, differences, DIFFERENCES, registry, core.caveats(), about)

    @property
    def before(self) -> Snapshot:
        """The first point given."""
        return Snapshot(self._core.before)

    @property
    def after(self) -> Snapshot:
        """The second point given."""
        return Snapshot(self._core.after)

    @property
    def filter(self) -> _core.Filter:
        """How the comparison was narrowed."""
        return self._core.filter

    def fields(self) -> Table[tuple[_core.Difference, _core.FieldChange]]:
        """A table with a row for each field that differs."""
        from ._columns import FIELDS

        rows = tuple((subject, field) for subject in self for field in subject.fields)
        return Table(self.title, rows, FIELDS, self._registry, self.caveats, self._about)

    def apply(
        self, facts: dict[tuple[str, str, str], tuple[str, ...]]
    ) -> dict[tuple[str, str, str], tuple[str, ...]]:
        """The facts after, from the facts before (`Snapshot.facts`) and what differs."""
        return self._core.apply(facts)

    def __str__(self) -> str:
        """The two points, the filter, every difference, then the caveats."""
        return str(self._core)

    def _repr_html_(self) -> str:
        """The differences for a notebook, field by field."""
        from ._html import diff

        return diff(self)
