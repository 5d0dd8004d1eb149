"""Official lists, each read in the format of its publisher."""

from __future__ import annotations

import os

from . import _core
from ._guards import need
from .table import Table

TYPE_CHECKING = False
if TYPE_CHECKING:
    import datetime
    from typing import Any

    from ._core import Diagnostic, Instant, ListEntry, ListText
    from ._types import Path

__all__ = ["Edition", "formats", "read", "read_bytes"]

_USUAL = _core.ReadOptions()


def read(
    path: Path,
    *,
    max_bytes: int = _USUAL.max_bytes,
    max_depth: int = _USUAL.max_depth,
    max_warnings: int = _USUAL.max_warnings,
    siblings: bool = _USUAL.siblings,
) -> Edition:
    """One edition of an official list, from a file, perhaps in .gz or .zip.

    The format is found from what the file says, not from its name. siblings: files that belong to
    this one are read when they stand beside it, `alt.csv` and `add.csv` beside `sdn.csv`. A record
    that cannot be read costs itself alone and is one of the edition's `warnings`. max_bytes: the
    most that a file may have once expanded; max_depth: how deep elements may stand in each other.

    Raises LoadError for a file that is no list: empty, cut off, a web page, dangerous.
    """
    need(path, (str, os.PathLike), "a path as str or os.PathLike")
    return Edition(
        _core.read_list(
            os.fspath(path),
            _core.ReadOptions(
                max_bytes=max_bytes,
                max_depth=max_depth,
                max_warnings=max_warnings,
                siblings=siblings,
            ),
        )
    )


def read_bytes(
    data: bytes,
    name: str = "list",
    *,
    max_bytes: int = _USUAL.max_bytes,
    max_depth: int = _USUAL.max_depth,
    max_warnings: int = _USUAL.max_warnings,
) -> Edition:
    """One edition from bytes in memory, compressed or not; `name` stands for the path in messages.

    Raises LoadError as `read` does.
    """
    need(data, bytes, "the file as bytes")
    options = _core.ReadOptions(max_bytes=max_bytes, max_depth=max_depth, max_warnings=max_warnings)
    return Edition(_core.read_list_text(data, name, options))


def formats() -> tuple[str, ...]:
    """Every format of official lists that is read."""
    return _core.list_formats()


class Edition:
    """One published state of an official list, with everything that it says.

    What the list does not say is absent; nothing is guessed. Addresses and numbers of documents
    stay here: they never reach a registry.
    """

    __slots__ = ("__weakref__", "_core", "_entries")

    def __init__(self, core: _core.Edition) -> None:
        """Made by `lists.read` and `History.edition_at`."""
        need(core, _core.Edition, "what lists.read gives")
        self._core = core
        self._entries: Table[ListEntry] | None = None

    @property
    def format(self) -> str:
        """The format it was read from: 'ofac-csv', 'eu-xml'."""
        return self._core.format

    @property
    def authority(self) -> str | None:
        """Whose list it is: 'US', 'EU'; None for a collection of lists."""
        return self._core.authority

    @property
    def list(self) -> str:
        """The list's name, where the file says it."""
        return self._core.list

    @property
    def published(self) -> datetime.date | None:
        """The day the file states for itself, where it does."""
        return self._core.published

    @property
    def generated(self) -> Instant | None:
        """The second the file states for itself, where it does."""
        return self._core.generated

    @property
    def parts(self) -> tuple[str, ...]:
        """What it was put together from, beside the entries: 'aliases', 'addresses'."""
        return self._core.parts

    @property
    def extra(self) -> tuple[ListText, ...]:
        """What the file says of itself and has no place elsewhere."""
        return self._core.extra

    @property
    def unread(self) -> int:
        """How many records could not be read and are missing; each is one of the warnings."""
        return self._core.unread

    @property
    def warnings(self) -> tuple[Diagnostic, ...]:
        """Records that could not be read, and other doubts, with file, line and reason."""
        return self._core.warnings

    @property
    def entries(self) -> Table[ListEntry]:
        """The parties, in the order of the file, as a table."""
        if self._entries is None:
            from ._list_columns import ENTRIES

            self._entries = Table(
                self.title, self._core.entries(), ENTRIES, self.origin(), self._caveats()
            )
        return self._entries

    @property
    def title(self) -> str:
        """What it is, in words: 'un-xml of 2025-04-19'."""
        name = f"{self.list}, " if self.list else ""
        day = f" of {self.published}" if self.published else ""
        return f"{name}{self.format}{day}"

    def entry(self, key: str) -> ListEntry:
        """The entry with this key; where the file repeats a key, the first.

        Raises UnknownIdError where there is none.
        """
        from ._errors import UnknownIdError

        for entry in self.entries:
            if entry.key == key:
                return entry
        raise UnknownIdError(f"the edition has no entry with the key {key!r}")

    def details(self, field: str) -> Table[tuple[ListEntry, Any]]:
        """A table with a row for each detail of each entry: 'names', 'births', 'addresses' ...

        Raises InvalidValue for what is no such field.
        """
        from ._list_columns import details

        columns = details(field)
        rows = tuple((entry, each) for entry in self.entries for each in getattr(entry, field))
        return Table(f"{field} of {self.title}", rows, columns, self.origin(), self._caveats())

    def origin(self) -> _core.Origin:
        """From which list, and by which version of the library."""
        return _core.list_origin(self.list or self.format, self.published)

    def to_dict(self) -> dict[str, object]:
        """Plain data: what is empty is left out."""
        from ._records import plain

        made = self._core.to_dict()
        made["entries"] = [plain(entry) for entry in self.entries]
        return made

    def _caveats(self) -> tuple[str, ...]:
        if not self.unread:
            return ()
        are = (
            "record could not be read and is"
            if self.unread == 1
            else "records could not be read and are"
        )
        return (f"{self.unread} {are} missing: see .warnings",)

    def __len__(self) -> int:
        """How many entries it has."""
        return len(self.entries)

    def __eq__(self, other: object) -> bool:
        """Whether both say the same: every entry, field and warning."""
        if not isinstance(other, Edition):
            return NotImplemented
        return bool(self._core == other._core)

    def __hash__(self) -> int:
        """Equal editions have the same."""
        return hash(self._core)

    def __repr__(self) -> str:
        """Format, day, how many entries and warnings."""
        warned = f", {len(self.warnings):,} warnings" if self.warnings else ""
        entries = "entry" if len(self) == 1 else "entries"
        return f"<Edition {self.title}: {len(self):,} {entries}{warned}>"

    def _repr_html_(self) -> str:
        """The entries for a notebook, escaped."""
        return self.entries._repr_html_()
