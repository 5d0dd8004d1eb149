"""Reads registries from YAML, checks files, and writes registries back."""

from __future__ import annotations

from . import _core
from ._errors import InvalidValue
from ._guards import is_mapping, need, wrong
from .registry import Registry

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

    from ._core import Diagnostic
    from ._types import Path

__all__ = ["check", "check_text", "json_schema", "load", "loads", "save", "to_yaml"]


def _options(**limits: int | None) -> _core.LoadOptions:
    given = {name: limit for name, limit in limits.items() if limit is not None}
    for name, limit in given.items():
        need(limit, int, f"{name} as int")
        if limit < 0:
            raise InvalidValue(f"expected {name} of 0 or more, got {limit}")
    return _core.LoadOptions(**given)


def _paths(path: Path | Iterable[Path]) -> list[Path]:
    import os

    if isinstance(path, str | os.PathLike):
        return [path]
    expected = "a path as str or os.PathLike, or several of them"
    if is_mapping(path) or hasattr(path, "read") or not hasattr(path, "__iter__"):
        raise wrong(expected, path)
    paths = list(path)
    for each in paths:
        need(each, (str, os.PathLike), expected)
    return paths


def _text(text: str | bytes) -> str | bytes:
    need(text, (str, bytes), "a YAML text as str or bytes")
    return text


def _core_of(registry: Registry) -> _core.Registry:
    need(registry, Registry, "a Registry")
    return registry._core


def load(
    path: Path | Iterable[Path],
    *,
    threads: int | None = None,
    max_bytes: int | None = None,
    max_total_bytes: int | None = None,
    max_depth: int | None = None,
    max_problems: int | None = None,
) -> Registry:
    """The one registry that a file, a folder, or several of them hold.

    Of a folder every `*.yaml` and `*.yml` below it is read. Comments are not kept. Other Python
    threads run meanwhile.

    threads: how many files are read side by side; 0 or None = as many as there are processors.
    max_bytes, max_total_bytes: the most bytes of one file, and of all (64 MiB, 1 GiB).
    max_depth: how deep lists and mappings may stand in each other (32).
    max_problems: how many problems are listed of one file (1,000).

    Raises LoadError with every problem of every file in `.diagnostics`, a path that is not there
    among them, and InvalidValue for a limit below 0.
    """
    options = _options(
        threads=threads,
        max_bytes=max_bytes,
        max_total_bytes=max_total_bytes,
        max_depth=max_depth,
        max_problems=max_problems,
    )
    return Registry(_core.load(_paths(path), options))


def loads(
    text: str | bytes,
    *,
    max_bytes: int | None = None,
    max_depth: int | None = None,
    max_problems: int | None = None,
) -> Registry:
    """The registry that a YAML text holds; its diagnostics have the path `<text>`.

    Raises LoadError with every problem in `.diagnostics`.
    """
    options = _options(max_bytes=max_bytes, max_depth=max_depth, max_problems=max_problems)
    return Registry(_core.loads(_text(text), options))  # type: ignore[arg-type]


def check(
    path: Path | Iterable[Path],
    *,
    threads: int | None = None,
    max_bytes: int | None = None,
    max_total_bytes: int | None = None,
    max_depth: int | None = None,
    max_problems: int | None = None,
) -> tuple[Diagnostic, ...]:
    """Every problem of a file, a folder, or several of them; empty when nothing is wrong.

    Takes the limits of `load`. Raises TypeError and InvalidValue for arguments that are no paths or
    limits, never LoadError.
    """
    options = _options(
        threads=threads,
        max_bytes=max_bytes,
        max_total_bytes=max_total_bytes,
        max_depth=max_depth,
        max_problems=max_problems,
    )
    return _core.check(_paths(path), options)


def check_text(
    text: str | bytes,
    *,
    max_bytes: int | None = None,
    max_depth: int | None = None,
    max_problems: int | None = None,
) -> tuple[Diagnostic, ...]:
    """Every problem of a YAML text; empty when nothing is wrong."""
    options = _options(max_bytes=max_bytes, max_depth=max_depth, max_problems=max_problems)
    return _core.check_text(_text(text), options)  # type: ignore[arg-type]


def save(registry: Registry, path: Path, overwrite: bool = False) -> None:
    """Writes a registry as canonical YAML: one file for `*.yaml` and `*.yml`, else a folder.

    It appears whole or not at all. What stands there is kept unless `overwrite` is true; a folder
    that holds anything hidden, or anything but YAML files with a line that begins with `format:`,
    is never replaced. Raises Error where something is in the way or cannot be written.
    """
    _core.save(_core_of(registry), path, overwrite)


def to_yaml(registry: Registry) -> str:
    """A registry as one canonical YAML text."""
    return _core.to_yaml(_core_of(registry))


def restored(text: str) -> Registry:
    """A registry that was pickled: as large as it may be."""
    size = len(text) * 4
    return Registry(_core.loads(text, _core.LoadOptions(max_bytes=size, max_total_bytes=size)))


def json_schema() -> str:
    """The JSON Schema (draft 2020-12) of one file of the format, for editors."""
    return _core.json_schema()
