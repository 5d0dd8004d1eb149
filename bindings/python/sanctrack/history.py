"""The editions of one official list over time."""

from __future__ import annotations

import os
from itertools import chain

from . import _core
from ._errors import Error
from ._guards import is_list, need
from .lists import Edition
from .table import Table

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import Any

    from ._core import (
        Added,
        EditionInfo,
        ListAddition,
        ListAnswer,
        ListEntry,
        ListEntryChange,
        ListFieldChange,
        ListRemoval,
        ListRename,
        ListTimeline,
    )
    from ._types import Bar, Path, When


__all__ = ["EditionDiff", "History", "Month", "Months", "files_in"]


def files_in(folder: Path) -> list[tuple[str, When]]:
    """The lists in a folder, each with the time that its name states, the earliest first.

    Names state an instant, `sdn-2021-12-02T185023Z.csv`, or a day, `sdn-2021-12-02.csv.gz`. Files
    whose name states none are left out, and so are those that are read with another one:
    `2022-01-31-alt.csv` beside `2022-01-31-sdn.csv`.

    Raises Error for what is no folder.
    """
    need(folder, (str, os.PathLike), "a folder as str or os.PathLike")
    return [(str(path), at) for path, at in _core.edition_files(os.fspath(folder))]


class History:
    """The editions of one official list, folded: what was listed when, and what was not.

    Every edition is given back exactly; entries that do not change are held once. Editions may come
    in any order. What stands between two editions that differ nobody can tell. It may be used from
    several threads at once. A time is an instant in UTC, `'2021-12-02T18:50:23Z'`, or a day, which
    is read at its end where the list is published: in Washington for OFAC.
    """

    __slots__ = ("__weakref__", "_core")

    def __init__(self) -> None:
        """Holds no edition."""
        self._core = _core.History()

    def add(
        self,
        edition: Path | Edition | Iterable[tuple[Path, When]],
        at: When | None = None,
        *,
        max_removed: float = 0.10,
        accept: bool = False,
        siblings: bool = True,
        progress: bool | Bar | None = None,
    ) -> Added | Table[Added]:
        """Adds an edition, a file or one that was read, or many files as pairs of path and time.

        at: when it was the list. An edition that would remove more than the share `max_removed` of
        the entries is refused, unless `accept`. Many are added in the order of time, all with the
        same settings; progress: True, or a bar as tqdm makes them. What is there already at the
        same time changes nothing. A delta file makes no edition: what it states of entries that
        came or went decides between two editions.

        Raises LoadError for a file that is no list, RefusedEdition for one that would remove too
        much, Error for a list of another authority or another edition of the same instant.
        """
        if isinstance(edition, Edition):
            return self._core.add_edition(edition._core, timed(at), "", max_removed, accept)
        options = _core.ReadOptions(siblings=siblings)
        if isinstance(edition, (str, os.PathLike)):
            path = os.fspath(edition)
            return self._core.add_file(path, timed(at), max_removed, accept, options)
        if at is not None:
            raise TypeError("expected no time beside many editions: each has its own")
        files = in_order(edition)
        done: list[Added] = []
        with bar_of(progress, len(files)) as bar:
            for path, time in files:
                done.append(self._core.add_file(path, time, max_removed, accept, options))
                bar.update(1)
        from ._list_columns import ADDED

        return Table("editions added", tuple(done), ADDED, self._origin())

    def add_folder(
        self,
        folder: Path,
        *,
        max_removed: float = 0.10,
        accept: bool = False,
        progress: bool | Bar | None = None,
    ) -> Table[Added]:
        """Adds every list in a folder whose name states a time: see `files_in`.

        Raises Error where there is none, and what `add` raises.
        """
        files = files_in(folder)
        if not files:
            raise Error(
                f"{os.fspath(folder)!r} holds no list whose name states a time: expected names as "
                "sdn-2021-12-02T185023Z.csv or sdn-2021-12-02.csv.gz"
            )
        added = self.add(files, max_removed=max_removed, accept=accept, progress=progress)
        assert isinstance(added, Table)
        return added

    def editions(self) -> Table[EditionInfo]:
        """Every edition, the earliest first."""
        from ._list_columns import EDITIONS

        return Table("editions", self._core.editions(), EDITIONS, self._origin())

    def edition_at(self, at: When) -> Edition:
        """The last edition at or before a time, exactly as it was read.

        Raises Error where there is none.
        """
        return Edition(self._core.edition_at(at))

    def keys(self) -> tuple[str, ...]:
        """Every key that an edition has or had, in the order in which they became known."""
        return self._core.keys()

    def is_listed(self, key: str, at: When) -> ListAnswer:
        """Whether a key was on the list: yes, no, or cannot tell, with the editions around it.

        An entry that says of itself that it was delisted is not listed from that day on; a delta
        file decides up to the time of the last one, unless the editions contradict it.

        Raises UnknownIdError for a key that no edition has.
        """
        need(key, str, "a key as str")
        return self._core.is_listed(key, at)

    def diff(self, before: When, after: When) -> EditionDiff:
        """What is different between the editions of two times, field by field.

        Raises Error where there is no edition at or before one of them.
        """
        return EditionDiff(self._core.diff(before, after), self._origin())

    def timeline(self, key: str) -> ListTimeline:
        """The life of one entry: when it was seen, what it said, how it ended.

        Raises UnknownIdError for a key that no edition has.
        """
        need(key, str, "a key as str")
        return self._core.timeline(key)

    def removals(self) -> Table[ListRemoval]:
        """Every entry that went, in the order of time, with the evidence.

        Absence is no delisting: 'absent-next' rests on one edition alone.
        """
        from ._list_columns import REMOVALS

        return Table("removals", self._core.removals(), REMOVALS, self._origin(), self._caveats())

    def additions(self) -> Table[ListAddition]:
        """Every entry that came after the first edition, in the order of time."""
        from ._list_columns import ADDITIONS

        rows = self._core.additions()
        return Table("additions", rows, ADDITIONS, self._origin(), self._caveats())

    def renames(self) -> Table[ListRename]:
        """Every key that changed, by a number that stayed; the doubtful ones, too."""
        from ._list_columns import RENAMES

        return Table("renames", self._core.renames(), RENAMES, self._origin())

    def months(self, programme: str | None = None) -> Months:
        """Additions and removals by month; of one programme, or by programme with `'*'`.

        The month is that of the edition that first shows it. An entry under several programmes
        counts once under each; without a programme it counts once.
        """
        return Months(self._months(programme), self, programme)

    def _months(self, programme: str | None) -> tuple[Month, ...]:
        counts: dict[tuple[str, str], list[int]] = {}
        came = ((0, each.first_seen, each.programmes) for each in self._core.additions())
        went = ((1, each.first_absent, each.programmes) for each in self._core.removals())
        for which, seen, programmes in chain(came, went):
            for name in programmes if programme == "*" else (programme or "",):
                if programme in (None, "*") or programme in programmes:
                    counts.setdefault((seen.when[:7], name), [0, 0])[which] += 1
        return tuple(Month(*place, *numbers) for place, numbers in sorted(counts.items()))

    @property
    def bytes_held(self) -> int:
        """Bytes that the history holds in memory, roughly."""
        return self._core.bytes_held()

    @property
    def bytes_read(self) -> int:
        """Bytes of all editions as they were read, expanded."""
        return self._core.bytes_read()

    def _origin(self) -> _core.Origin:
        editions = self._core.editions()
        last = editions[-1] if editions else None
        name = f"history of {len(editions)} editions"
        return _core.list_origin(name, last.published if last else None)

    def _caveats(self) -> tuple[str, ...]:
        unread = [each for each in self._core.editions() if each.unread]
        if not unread:
            return ()
        return (f"{len(unread)} editions have records that could not be read: see .editions()",)

    def __len__(self) -> int:
        """How many editions it holds."""
        return len(self._core.editions())

    def __repr__(self) -> str:
        """How many editions, from when to when, how many keys."""
        editions = self._core.editions()
        if not editions:
            return "<History of no edition>"
        stretch = f"{editions[0].when} to {editions[-1].when}"
        return f"<History of {len(editions)} editions, {stretch}, {len(self.keys()):,} keys>"

    def _repr_html_(self) -> str:
        """The editions for a notebook, escaped."""
        return self.editions()._repr_html_()


class Month:
    """How many entries came and went in a month."""

    __slots__ = ("added", "month", "programme", "removed")

    month: str
    programme: str | None
    added: int
    removed: int

    def __init__(self, month: str, programme: str, added: int, removed: int) -> None:
        """Made by `History.months`."""
        self.month = month
        self.programme = programme or None
        self.added = added
        self.removed = removed

    def __repr__(self) -> str:
        """Month, programme, numbers."""
        under = f" {self.programme}" if self.programme else ""
        return f"<Month {self.month}{under}: {self.added} added, {self.removed} removed>"

    def __eq__(self, other: object) -> bool:
        """Whether all is the same."""
        if not isinstance(other, Month):
            return NotImplemented
        return all(getattr(self, name) == getattr(other, name) for name in self.__slots__)

    def __hash__(self) -> int:
        """By month and programme."""
        return hash((self.month, self.programme))


class Months(Table[Month]):
    """Additions and removals by month, perhaps by programme."""

    __slots__ = ("_editions",)

    def __init__(self, rows: tuple[Month, ...], history: History, programme: str | None) -> None:
        """Made by `History.months`."""
        from ._list_columns import MONTHS

        under = {None: "", "*": ", by programme"}.get(programme, f" under {programme}")
        title = f"entries that came and went by month{under}"
        about = {"programme": programme} if programme else {}
        super().__init__(title, rows, MONTHS, history._origin(), history._caveats(), about)
        self._editions = len(history)

    @property
    def editions(self) -> int:
        """How many editions it is counted from."""
        return self._editions

    def plot(self, width: int = 560) -> Any:
        """Bars up for what came and down for what went, as an altair chart."""
        from ._chart_history import months

        return months(self, width)


class EditionDiff:
    """What is different between two editions: entries that came, went and changed."""

    __slots__ = ("__weakref__", "_core", "_origin")

    def __init__(self, core: _core.EditionDiff, origin: _core.Origin) -> None:
        """Made by `History.diff`."""
        self._core = core
        self._origin = origin

    @property
    def before(self) -> EditionInfo:
        """The earlier edition."""
        return self._core.before

    @property
    def after(self) -> EditionInfo:
        """The later one."""
        return self._core.after

    @property
    def added(self) -> Table[ListEntry]:
        """Entries that came."""
        return self._entries("added", self._core.added)

    @property
    def removed(self) -> Table[ListEntry]:
        """Entries that went."""
        return self._entries("removed", self._core.removed)

    @property
    def changed(self) -> tuple[ListEntryChange, ...]:
        """Entries that say something else: before, after, and the fields that differ."""
        return self._core.changed

    @property
    def renamed(self) -> tuple[ListRename, ...]:
        """Keys that changed, certain ones and doubtful ones."""
        return self._core.renamed

    @property
    def caveats(self) -> tuple[str, ...]:
        """What could not be compared, and why."""
        return self._core.caveats

    def fields(self) -> Table[tuple[ListEntryChange, ListFieldChange]]:
        """A table with a row for each field that changed."""
        from ._list_columns import CHANGES

        rows = tuple((change, field) for change in self.changed for field in change.fields)
        return Table(self._title("changed"), rows, CHANGES, self._origin, self.caveats)

    def _title(self, what: str) -> str:
        return f"{what} from {self.before.when} to {self.after.when}"

    def _entries(self, what: str, rows: tuple[ListEntry, ...]) -> Table[ListEntry]:
        from ._list_columns import ENTRIES

        return Table(self._title(what), rows, ENTRIES, self._origin, self.caveats)

    def __eq__(self, other: object) -> bool:
        """Whether all is the same."""
        if not isinstance(other, EditionDiff):
            return NotImplemented
        return bool(self._core == other._core)

    def __hash__(self) -> int:
        """Equal ones have the same."""
        return hash(self._core)

    def __str__(self) -> str:
        """How many entries came, went and changed."""
        return str(self._core)

    def __repr__(self) -> str:
        """How many entries came, went and changed."""
        return f"<EditionDiff {self._core}>"

    def _repr_html_(self) -> str:
        """Three tables for a notebook, escaped."""
        from ._html_lists import edition_diff

        return edition_diff(self)


def timed(at: When | None) -> When:
    """The time that was given; raises TypeError where none was."""
    if at is None:
        raise TypeError("expected at=, when this was the list: '2021-12-02T18:50:23Z' or a day")
    return at


def in_order(files: Iterable[tuple[Path, When]]) -> list[tuple[str, When]]:
    """Pairs of path and time, the earliest first."""
    made: list[tuple[str, When]] = []
    for each in files:
        pair: object = each
        if not is_list(pair) or len(pair) != 2:
            raise TypeError("expected pairs of path and time, or one path with at=")
        path, at = each
        need(path, (str, os.PathLike), "a path as str or os.PathLike")
        made.append((os.fspath(path), at))
    return [made[place] for place in _core.order_of_times([at for _, at in made])]


class NoBar:
    """Shows nothing."""

    total: object = None

    def update(self, n: float = 1) -> None:
        """Does nothing."""

    def __enter__(self) -> NoBar:
        """Itself."""
        return self

    def __exit__(self, *error: object) -> None:
        """Does nothing."""


class Given(NoBar):
    """A bar that somebody else closes."""

    def __init__(self, bar: Bar, total: int) -> None:
        """Tells the bar how many steps there are."""
        self._bar = bar
        bar.total = total

    def update(self, n: float = 1) -> None:
        """Moves the bar on."""
        self._bar.update(n)


def bar_of(progress: bool | Bar | None, total: int) -> Any:
    """What shows progress: nothing, a bar of rich, or the one that was given."""
    if progress is None or progress is False:
        return NoBar()
    if progress is True:
        from ._progress import RichBar

        return RichBar(total)
    if not hasattr(progress, "update"):
        raise TypeError("expected progress as a bool or a bar with .update, as tqdm makes them")
    return Given(progress, total)
