"""Names for types in signatures. Only type checkers import this module."""

from __future__ import annotations

import datetime
import os
from typing import Any, Literal, Protocol

from ._core import Instant

Day = datetime.date | str
Path = str | os.PathLike[str]
EntityKind = Literal["person", "organisation", "vessel", "aircraft"]
Unverified = Literal["keep", "drop"]
UnknownParty = Literal["refuse", "keep"]
When = datetime.date | datetime.datetime | Instant | str


class Bar(Protocol):
    """A progress bar, as tqdm makes them."""

    total: Any

    def update(self, n: float = 1) -> object:
        """Moves on by a number of steps."""
        ...
