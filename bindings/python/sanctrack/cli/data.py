"""The record that is asked."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from .. import Registry, datasets, load


def registry(paths: Sequence[Path] | None) -> Registry:
    """What --data names, else the bundled data."""
    return load(paths) if paths else datasets.belarus()
