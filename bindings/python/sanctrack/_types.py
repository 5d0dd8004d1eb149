"""Names for types in signatures. Only type checkers import this module."""

from __future__ import annotations

import datetime
import os
from typing import Literal

Day = datetime.date | str
Path = str | os.PathLike[str]
EntityKind = Literal["person", "organisation", "vessel", "aircraft"]
Unverified = Literal["keep", "drop"]
UnknownParty = Literal["refuse", "keep"]
