"""Ids for the shell to complete."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import typer

from .. import Error
from .data import registry

if TYPE_CHECKING:
    from .. import Registry

Complete = Callable[[typer.Context, str], list[tuple[str, str]]]


def complete(*sections: str) -> Complete:
    """A completer of ids of some sections of the record: 'regimes', 'entities' ..."""

    def matching(ctx: typer.Context, incomplete: str) -> list[tuple[str, str]]:
        try:
            found = registry(_paths(ctx))
        except Error:
            return []
        ids = [each for section in sections for each in _ids(found, section)]
        return [each for each in ids if each[0].startswith(incomplete)]

    return matching


def _paths(ctx: typer.Context) -> list[Path]:
    given: Any = ctx.params.get("data") or ()
    return [Path(path) for path in given]


def _ids(found: Registry, section: str) -> list[tuple[str, str]]:
    records: Any = getattr(found, section)()
    return [(record.id, _about(record)) for record in records]


def _about(record: Any) -> str:
    names = getattr(record, "names", ())
    if names:
        return str(names[0].name)
    for field in ("title", "name", "summary"):
        text = getattr(record, field, None)
        if text:
            return str(text)
    return ""
