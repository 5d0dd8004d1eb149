"""A ledger of a million pairs: looked up, against a pandas merge and filter."""

import time
from collections.abc import Callable
from typing import Any

PAIRS = 1_000_000
DAYS = 7_000
FOREVER = "2200-01-01"


def stints(registry: Any, entry: Any, party: str) -> list[tuple[Any, Any]]:
    """Over which days an entry surely names a party."""
    if len(entry.entities()) == 1:
        return [(when.from_, when.until) for when in entry.intervals().intervals]
    return [
        (piece.when.from_, piece.when.until)
        for piece in registry.timeline(party)
        if any(state.id == entry.id and state.in_force == "yes" for state in piece.designations())
    ]


def designations(registry: Any) -> Any:
    """Over which days each party is surely designated, as a user would tabulate it."""
    import pandas

    rows = [
        (party, each.id, str(since), str(until or FOREVER))
        for each in registry.designations()
        for party in each.entities()
        for since, until in stints(registry, each, party)
    ]
    frame = pandas.DataFrame(rows, columns=["entity", "designation", "since", "until"])
    for name in ("since", "until"):
        frame[name] = pandas.to_datetime(frame[name]).astype("datetime64[s]")
    return frame


def ledger(registry: Any) -> Any:
    """Pairs at random, of every party and over two decades."""
    import numpy
    import pandas

    random = numpy.random.default_rng(1)
    parties = numpy.array([each.id for each in registry.entities()], dtype=object)
    days = numpy.datetime64("2006-01-01") + random.integers(0, DAYS, PAIRS)
    return pandas.DataFrame(
        {
            "entity": parties[random.integers(0, len(parties), PAIRS)],
            "day": days.astype("datetime64[s]"),
        }
    )


def merged(pairs: Any, lives: Any) -> Any:
    """The rows in which a party is designated on its day."""
    rows = pairs.reset_index(names="row").merge(lives, on="entity")
    return rows[(rows["since"] <= rows["day"]) & (rows["day"] < rows["until"])]


def measures(registry: Any, kind: str) -> tuple[Callable[[], float], Callable[[], float]]:
    """Seconds that pandas takes and that a lookup takes, with entities of one type.

    Both lay out the row of the ledger and the designation of each match. A lookup also has a row
    and a verdict for each pair without a match, for which pandas would have to merge once more.
    Texts of a ledger are of the type `str` where pandas 3 reads CSV; categories and objects come
    from other files and from older code.
    """
    pairs, lives = ledger(registry), designations(registry)
    types: Any = kind
    if kind == "category":
        import pandas

        types = pandas.CategoricalDtype(sorted(each.id for each in registry.entities()))
    pairs["entity"] = pairs["entity"].astype(types)
    lives["entity"] = lives["entity"].astype(types)

    def by_merge() -> float:
        start = time.perf_counter()
        merged(pairs, lives)
        return time.perf_counter() - start

    def by_lookup() -> float:
        start = time.perf_counter()
        laid_out(registry.lookup(pairs["entity"], pairs["day"]))
        return time.perf_counter() - start

    check(registry, merged(pairs, lives), registry.lookup(pairs["entity"], pairs["day"]))
    return by_merge, by_lookup


def laid_out(table: Any) -> Any:
    """The columns that are compared, as numpy reads them: they are worked out when asked for."""
    return table._core.ledger_rows(), table._core.texts("designation")


def check(registry: Any, rows: Any, table: Any) -> None:
    """Both find the same pairs designated, and by the same entries."""
    assert rows["row"].nunique() == table.yes
    columns = zip(*map(table.column, ("row", "designation", "in_force")), strict=True)
    found = {(row, designation) for row, designation, sure in columns if sure == "yes"}
    assert found == set(zip(rows["row"], rows["designation"], strict=True))


def main() -> None:
    """Prints the ratios alone, by the type of the column of entities."""
    import statistics

    import sanctrack as st

    for kind in ("str", "category", "object"):
        merge, lookup = measures(st.datasets.belarus(), kind)
        rounds = [(merge(), lookup()) for _ in range(9)]
        slow, fast = (statistics.median(column) for column in zip(*rounds, strict=True))
        print(f"{kind}: {slow * 1000:.1f} ms / {fast * 1000:.1f} ms = {slow / fast:.1f}")


if __name__ == "__main__":
    main()
