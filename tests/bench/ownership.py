"""A work list over plain dicts: what a short Python program makes of a graph of ownership."""

import time
from pathlib import Path

HALF = 5000  # hundredths of a per cent


class Graph:
    """The graph that the benchmark in C++ wrote down, and what it answered."""

    def __init__(self, folder: Path) -> None:
        self.owns: dict[str, list[tuple[str, int]]] = {}
        for line in (folder / "stakes.txt").read_text(encoding="utf-8").splitlines():
            holder, held, share = line.split(" ")
            self.owns.setdefault(holder, []).append((held, int(share)))
        self.designated = (folder / "designated.txt").read_text(encoding="utf-8").split()
        answers = (folder / "covered.txt").read_text(encoding="utf-8").splitlines()
        self.answered = dict(line.split(" ", 1) for line in answers)

    def covered(self) -> set[str]:
        """Whoever is held for half or more by those who are in, until nobody joins."""
        held_by: dict[str, int] = {}
        joined = set(self.designated)
        work = list(self.designated)
        owns = self.owns
        while work:
            for held, share in owns.get(work.pop(), ()):
                total = held_by.get(held, 0) + share
                held_by[held] = total
                if total >= HALF and held not in joined:
                    joined.add(held)
                    work.append(held)
        return joined.difference(self.designated)

    def seconds(self) -> float:
        """How long the work list takes; raises where it answers otherwise than the library."""
        start = time.process_time()
        found = self.covered()
        taken = time.process_time() - start
        if self.answered != dict.fromkeys(found, "yes"):
            raise RuntimeError("the work list and the library do not cover the same companies")
        return taken

    def by_sums(self) -> int:
        """How many of them no holder alone brings in: only the sum of several does."""
        joined = self.covered().union(self.designated)
        alone = {
            held for holder in joined for held, share in self.owns.get(holder, ()) if share >= HALF
        }
        return len(joined.difference(alone, self.designated))
