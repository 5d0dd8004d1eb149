"""A report on an operation: one page that needs nothing but a browser."""

from __future__ import annotations

from ._errors import Error

TYPE_CHECKING = False
if TYPE_CHECKING:
    import pathlib
    from collections.abc import Iterable

    from ._core import Origin
    from ._types import Day, Path, Unverified
    from .registry import Registry

__all__ = ["Report", "report"]

HEAD = 400


class InTheWay(Error):
    """Something that is no report stands where one is to be written: its path, what replaces it."""

    def __str__(self) -> str:
        """In words."""
        path, means = self.args
        return f"'{path}' exists and is no report: {means} replaces it"


class Report:
    """A page that tells the story of an operation, and loads nothing from anywhere."""

    __slots__ = ("__weakref__", "_html", "_operation", "_origin", "_path", "_title")

    def __init__(
        self, html: str, title: str, operation: str, origin: Origin, path: pathlib.Path | None
    ) -> None:
        """Made by `report`."""
        self._html = html
        self._title = title
        self._operation = operation
        self._origin = origin
        self._path = path

    @property
    def html(self) -> str:
        """The page."""
        return self._html

    @property
    def title(self) -> str:
        """What the page is called."""
        return self._title

    @property
    def operation(self) -> str:
        """Id of the operation."""
        return self._operation

    @property
    def path(self) -> pathlib.Path | None:
        """Where it was written, if it was."""
        return self._path

    def origin(self) -> Origin:
        """From which data, and by which version of the library."""
        return self._origin

    def __repr__(self) -> str:
        """What it is about, how large it is, and where it was written."""
        where = f", in {self._path}" if self._path else ""
        size = len(self._html.encode("utf-8"))
        return f"<Report {self._operation}: {size:,} bytes{where}>"

    def _repr_html_(self) -> str:
        """The page in a frame of its own, for a notebook."""
        import html

        page, name = html.escape(self._html), html.escape(self._title)
        frame = f'<iframe title="{name}" sandbox="allow-scripts" srcdoc="{page}" '
        return frame + 'style="width:100%;height:48rem;border:1px solid #ccc"></iframe>'


def report(
    registry: Registry,
    operation: str,
    path: Path | None = None,
    *,
    authorities: Iterable[str] | None = None,
    days: Iterable[Day] | None = None,
    known_on: Day | None = None,
    unverified: Unverified = "keep",
    overwrite: bool = False,
) -> Report:
    """The story of an operation on one page: events and acts, coverage, loopholes, sources.

    Every figure and row links to the acts behind it. The page loads nothing from anywhere; a small
    script of its own narrows the tables, and without scripts everything can be unfolded and read.

    path: where to write the page; None = nowhere. It appears whole or not at all, and replaces
    nothing but an earlier report, unless `overwrite` is true.
    authorities: whose sanctions; None = of every authority that has a regime.
    days: which days to show; None = those on which acts changed most how many participants are
    designated, and that on which the first answer to the operation's own events became known.
    known_on, unverified: how the record is read; see `Registry.as_of`.

    Raises UnknownIdError, DateError for what is not a day, InvalidValue for no day or no authority,
    Error where something is in the way or cannot be written, and ImportError without the packages
    that draw charts (altair and vl-convert-python).
    """
    from ._charts import need_registry

    need_registry(registry)
    target = None if path is None else _target(path, overwrite)
    _need_pictures()
    from ._report_facts import Facts
    from ._report_page import page, title

    facts = Facts(registry, operation, authorities, days, known_on, unverified)
    made = page(facts)
    if target is not None:
        _write(target, made)
    return Report(made, title(facts), operation, registry.origin(), target)


def _need_pictures() -> None:
    from importlib.util import find_spec

    from ._charts import need_altair

    need_altair()
    if find_spec("vl_convert") is None:
        raise ImportError("reports need the package vl-convert-python: pip install it")


def _target(path: Path, overwrite: bool) -> pathlib.Path:
    """Where to write, if nothing is in the way."""
    import os
    import pathlib

    from ._guards import need

    need(path, (str, os.PathLike), "a path as str or os.PathLike")
    target = pathlib.Path(path)
    try:
        if target.is_dir():
            raise Error(f"'{target}' is a folder: expected the path of a file")
        if not target.parent.is_dir():
            raise Error(f"cannot write '{target}': there is no folder '{target.parent}'")
        if target.exists() and not overwrite and not _is_report(target):
            raise InTheWay(str(target), "overwrite=True")
    except OSError as error:
        raise Error(f"cannot write '{target}': {error.strerror}") from error
    return target


def _is_report(path: pathlib.Path) -> bool:
    from ._report_page import GENERATOR

    with path.open("rb") as file:
        return f'<meta name="generator" content="{GENERATOR} '.encode() in file.read(HEAD)


def _write(target: pathlib.Path, page: str) -> None:
    """Writes beside the target, then puts it in its place."""
    import os
    import tempfile

    beside = None
    try:
        mask = os.umask(0)
        os.umask(mask)
        handle, beside = tempfile.mkstemp(prefix=f".{target.name}-", dir=target.parent)
        with os.fdopen(handle, "wb") as file:
            file.write(page.encode("utf-8"))
        os.chmod(beside, 0o666 & ~mask)
        os.replace(beside, target)
    except OSError as error:
        if beside is not None and os.path.exists(beside):
            os.unlink(beside)
        raise Error(f"cannot write '{target}': {error.strerror}") from error
