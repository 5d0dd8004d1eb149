"""What a gate is: a check of the whole tree, and violations that it must refuse.

Each tests/gates/gate_<name>.py defines GATE. A plant changes a fresh copy of the tree; the gate's
command must then fail and say what `expect` (a regular expression) matches.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Plant:
    """A violation: `text` appended to the file `path`, which is made when it does not exist."""

    what: str
    path: str
    text: str
    expect: str
    replacing: str | None = None  # put `text` in the place of this instead of at the end

    def into(self, tree: Path) -> None:
        file = tree / self.path
        file.parent.mkdir(parents=True, exist_ok=True)
        before = file.read_text(encoding="utf-8") if file.exists() else ""
        if self.replacing is None:
            after = before + self.text
        else:
            if self.replacing not in before:
                raise LookupError(f"{self.path} does not hold {self.replacing!r}")
            after = before.replace(self.replacing, self.text, 1)
        file.write_text(after, encoding="utf-8")


@dataclass(frozen=True)
class Gate:
    """A check to be shown to fail. `copied` are the paths of the tree that it reads."""

    copied: Sequence[str]
    command: Callable[[Path], Sequence[str]]  # from the root of the copy; run in it
    plants: Sequence[Plant]
