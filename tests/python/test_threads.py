"""Python's lock is let go during long calls, and many threads may read one registry."""

import threading
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
import sanctrack as st


def longest_stop(call: Callable[[], object]) -> tuple[float, float]:
    """How long another Python thread stood still at most during a call, and how long it took."""
    ticks: list[float] = []
    done = threading.Event()

    def tick() -> None:
        while not done.is_set():
            ticks.append(time.perf_counter())
            time.sleep(0.0005)

    thread = threading.Thread(target=tick, daemon=True)
    thread.start()
    time.sleep(0.01)
    start = time.perf_counter()
    call()
    end = time.perf_counter()
    done.set()
    thread.join()
    during = [start, *(at for at in ticks if start <= at <= end), end]
    gaps = [after - before for before, after in zip(during, during[1:])]
    return max(gaps), end - start


def large_text(entries: int) -> str:
    """A registry that takes a while to read and to fold."""
    acts = "\n".join(
        f"  - {{id: act-{i}, regime: r, type: notice, adopted: 2020-01-01, in_force: 2020-01-01,"
        f" changes: [{{designate: person-{i}, entry: E-{i}}}]}}"
        for i in range(entries)
    )
    people = "\n".join(
        f"  - {{id: person-{i}, kind: person, names: [{{name: Person {i}, kind: primary}}]}}"
        for i in range(entries)
    )
    return (
        "format: 1\nauthorities: [{id: A, name: A}]\n"
        "regimes: [{id: r, authority: A, title: R, expiry: {kind: none}}]\n"
        f"acts:\n{acts}\nentities:\n{people}\n"
    )


@pytest.fixture(scope="module")
def text() -> str:
    return large_text(30_000)


def test_a_python_counter_advances_during_load_and_fold(text: str) -> None:
    stopped, took = longest_stop(lambda: st.loads(text))
    assert stopped < took / 2


CALLS: dict[str, Callable[[st.Registry], object]] = {
    "to_yaml": lambda large: large.to_yaml(),
    "digest": lambda large: large.digest(),
    "drop": lambda large: large.as_of("2020-06-01", unverified="drop"),
    "totals": lambda large: [large.as_of("2020-06-01").totals("r") for _ in range(10)],
}


@pytest.mark.parametrize("name", CALLS)
def test_a_python_counter_advances_during_long_calls(text: str, name: str) -> None:
    stopped = took = 0.0
    while took < 0.2:  # each time on a registry that has worked out nothing yet
        large = st.loads(text)
        more_stopped, more_took = longest_stop(lambda: CALLS[name](large))  # noqa: B023
        stopped += more_stopped
        took += more_took
    assert stopped < took / 2


def test_a_python_counter_advances_while_a_tree_is_read(text: str, tmp_path: Path) -> None:
    st.loads(text).save(tmp_path / "tree")
    stopped, took = longest_stop(lambda: st.load(tmp_path / "tree"))
    assert stopped < took / 2


def test_many_threads_read_one_registry() -> None:
    registry = st.datasets.belarus()
    days = ["2021-02-28", "2021-06-22", "2021-11-17", "2021-12-03", "2022-06-04", "2022-07-20"]

    def ask(day: str) -> tuple[object, ...]:
        law = registry.as_of(day)
        rows = law.designations("eu-belarus")
        answer = str(law.is_designated("org-belavia", authority="EU"))
        measures = law.measures_on("org-belavia").column("status")
        dropped = len(registry.as_of(day, unverified="drop").criteria())
        return len(rows), answer, measures, dropped, registry.digest(), registry.find("belavia")

    alone = [ask(day) for day in days]
    fresh = st.datasets.belarus()
    registry = fresh
    with ThreadPoolExecutor(8) as pool:
        together = list(pool.map(ask, days * 8))
    assert together == alone * 8


def test_many_threads_load_at_once() -> None:
    path = st.datasets.belarus_path()
    with ThreadPoolExecutor(4) as pool:
        digests = set(pool.map(lambda _: st.load(path, threads=1).digest(), range(4)))
    assert digests == {st.load(path, threads=2).digest()}
