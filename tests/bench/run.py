"""Runs the benchmarks and prints them as ratios measured in the same run.

Usage: run.py <build folder> [--write]     --write puts the table into README.md

Machines are noisy: nothing here fails for being slow. The Python that runs this must have
sanctrack, PyYAML, pandas, polars and lxml installed.
"""

import json
import os
import platform
import re
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import lists_bench

ROOT = Path(__file__).resolve().parents[2]
MARKS = "<!-- benchmarks: begin (written by tests/bench/run.py) -->", "<!-- benchmarks: end -->"

# Each in a process of its own: what one leaves on the heap would slow down the next.
GROUPS = (
    "bare_events|load_",
    "build_|insert_",
    "is_designated|find_",
    "allocated_",
    "coverage_|loopholes_",
)

Row = tuple[str, str, str]  # what, measured, target


def run_group(build: Path, group: str) -> list[dict[str, Any]]:
    done = subprocess.run(
        [
            str(build / "bin" / "sanctrack_bench"),
            f"--benchmark_filter={group}",
            "--benchmark_format=json",
            "--benchmark_enable_random_interleaving=true",
            "--benchmark_repetitions=9",
            "--benchmark_min_time=0.2",
        ],
        stdout=subprocess.PIPE,
        check=True,
        text=True,
    )
    measured: list[dict[str, Any]] = json.loads(done.stdout)["benchmarks"]
    return [one for one in measured if one["run_type"] != "aggregate"]


def run_cpp(build: Path) -> dict[str, dict[str, float]]:
    """By the name of a benchmark, its median time and its counters."""
    found: dict[str, dict[str, float]] = {}
    times: dict[str, list[float]] = {}
    for one in [one for group in GROUPS for one in run_group(build, group)]:
        name = re.sub(r"/(manual_time|iterations:\d+|repeats:\d+)", "", one["name"])
        times.setdefault(name, []).append(one["real_time"])
        found[name] = {key: value for key, value in one.items() if isinstance(value, float)}
    for name, values in times.items():
        found[name]["median"] = statistics.median(values)
    return found


def interleaved(count: int, *measures: Callable[[], float]) -> list[float]:
    """The median of each measure, taken in turns."""
    rounds = [[measure() for measure in measures] for _ in range(count)]
    return [statistics.median(column) for column in zip(*rounds, strict=True)]


def owned_against_dicts(build: Path) -> list[Row]:
    """All companies of a graph at once, against a work list that must cover the same ones."""
    from ownership import Graph

    ours: list[float] = []
    dicts: list[float] = []
    for _ in range(3):
        with tempfile.TemporaryDirectory() as folder:
            os.environ["SANCTRACK_BENCH_FOLDER"] = folder
            ours += [one["real_time"] for one in run_group(build, "owned_all")]
            graph = Graph(Path(folder))
        dicts += [graph.seconds() * 1000 for _ in range(9)]
    slow, fast = statistics.median(dicts), statistics.median(ours)
    stakes = sum(map(len, graph.owns.values()))
    of = f"{stakes:,} stakes, {len(graph.answered):,} covered, {graph.by_sums():,} by sums"
    return [
        (f"work list over dicts / `owned`, {of}", f"{slow / fast:.1f}", "at least 10"),
        ("the same in ms", f"{slow:.1f} / {fast:.1f}", "reported"),
    ]


def load_against_pyyaml() -> float:
    import sanctrack as st
    import yaml

    folder = ROOT / "examples" / "data" / "belarus"
    texts = [path.read_bytes() for path in sorted(folder.rglob("*.yaml"))]

    def plain_dicts() -> float:
        start = time.process_time()
        for text in texts:
            yaml.load(text, Loader=yaml.CSafeLoader)
        return time.process_time() - start

    def whole_load() -> float:
        start = time.process_time()
        st.load(folder, threads=1)
        return time.process_time() - start

    dicts, ours = interleaved(5, plain_dicts, whole_load)
    return dicts / ours


def lookup_against_pandas(kind: str) -> float:
    import lookup_bench
    import sanctrack as st

    merge, lookup = interleaved(7, *lookup_bench.measures(st.datasets.belarus(), kind))
    return merge / lookup


def history_rows() -> list[Row]:
    """Editions folded, against polars over the same files.

    The editions are those of the folder that SANCTRACK_EDITIONS names, else invented ones.
    """
    import history_bench

    with tempfile.TemporaryDirectory() as made:
        named = os.environ.get("SANCTRACK_EDITIONS")
        folder = Path(named or made)
        if not named:
            history_bench.write_editions(folder)
        found = history_bench.compare(folder)
        adding = history_bench.adding(folder)
    ours, theirs = found["sanctrack"], found["polars"]

    def ratio(what: str) -> str:
        return f"{theirs[what] / ours[what]:.1f}"

    of = f"{found['bare']['files']} editions, {ours['read'] / 1e6:.0f} MB"
    of += "" if named else ", invented"
    held = 100 * ours["held"] / ours["read"]
    return [
        (f"polars on every core / history on one core, {of}", ratio("seconds"), "at least 1.5"),
        ("polars' peak of memory / history's", ratio("peak"), "at least 10"),
        ("the same beyond what importing each takes", ratio("grown"), "reported"),
        ("held / read", f"{held:.1f} %", "under 5 %"),
        ("adding an edition / reading it", f"{adding['adding / reading']:.2f}", "at most 3"),
        ("adding at 60 editions / at 10", f"{adding['at 60 / at 10']:.2f}", "at most 1.2"),
    ]


def import_overhead() -> float:
    def starting(code: str) -> Callable[[], float]:
        def measure() -> float:
            start = time.perf_counter()
            subprocess.run([sys.executable, "-c", code], check=True)
            return time.perf_counter() - start

        return measure

    bare, ours = interleaved(31, starting("pass"), starting("import sanctrack"))
    return (ours - bare) * 1000


def rows(build: Path) -> list[Row]:
    cpp = run_cpp(build)

    def ratio(one: str, other: str) -> float:
        return cpp[one]["median"] / cpp[other]["median"]

    def against(what: str, one: str, other: str, target: str) -> Row:
        return what, f"{ratio(one, other):.2f}", target

    table = [
        against("load / bare yaml-cpp events", "load_by_one", "bare_events", "at most 1.3"),
        against("load, one thread / two", "load_on_wall<1>", "load_on_wall<2>", "at least 1.6"),
        ("PyYAML's C loader into dicts / load", f"{load_against_pyyaml():.2f}", "at least 1.4"),
    ]
    for size in (10_000, 100_000):
        inserts = f"insert_into_map/{size}"
        of = f"{size:,} entities"
        registry = cpp[f"allocated_by_registry/{size}"]
        as_of = cpp[f"allocated_by_as_of/{size}"]
        table += [
            against(f"build / map inserts, {of}", f"build_in_order/{size}", inserts, "at most 4"),
            against(f"the same, shuffled, {of}", f"build_shuffled/{size}", inserts, "at most 4"),
            against(
                f"`is_designated` / map find, {of}",
                f"is_designated/{size}",
                f"find_in_map/{size}",
                "at most 1.5",
            ),
            (f"bytes that `as_of` allocates, {of}", f"{as_of['bytes']:.0f}", "under 4096"),
            (
                f"bytes a designation, records + indexes, {of}",
                f"{registry['records']:.0f} + {registry['indexes']:.0f}",
                "reported",
            ),
        ]
    for year in (2021, 2025):
        took = f"{cpp[f'coverage_of_bundled/{year}']['median']:.2f}"
        table.append((f"`coverage` of the bundled data, {year}, ms", took, "under 5, reported"))
    took = f"{cpp['loopholes_of_bundled']['median']:.2f}"
    table.append(("`loopholes` of the bundled operation, ms", took, "under 5, reported"))
    table += owned_against_dicts(build)
    for kind, target in (("str", "at least 20"), ("category", "reported"), ("object", "reported")):
        what = f"pandas merge and filter / lookup of 1,000,000 pairs, entities as {kind}"
        table.append((what, f"{lookup_against_pandas(kind):.1f}", target))
    table += lists_bench.rows(build / "bin" / "sanctrack_lists_bench") + history_rows()
    overhead = f"{import_overhead():.1f}"
    table.append(("`import sanctrack` over `python -c pass`, ms", overhead, "at most 30"))
    return table


def machine() -> str:
    model = re.search(r"model name\s*: (.*)", Path("/proc/cpuinfo").read_text(encoding="utf-8"))
    name = model.group(1) if model else platform.machine()
    return f"{os.cpu_count()} cores, {name}, Python {platform.python_version()}"


def main() -> int:
    table = ["| measured in one run | | target |", "|---|---|---|"]
    table += [f"| {' | '.join(row)} |" for row in rows(Path(sys.argv[1]))]
    text = f"Medians on {machine()}:\n\n" + "\n".join(table)
    print(text)
    if "--write" in sys.argv[2:]:
        readme = ROOT / "README.md"
        before, rest = readme.read_text(encoding="utf-8").split(MARKS[0])
        after = rest.split(MARKS[1])[1]
        readme.write_text(f"{before}{MARKS[0]}\n{text}\n{MARKS[1]}{after}", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
