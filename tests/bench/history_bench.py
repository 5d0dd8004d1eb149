"""All editions of a list folded: by sanctrack on one core, by polars on every core.

Usage: history_bench.py <folder of editions of sdn.csv>     prints the ratios of one run

tests/bench/run.py takes the folder that SANCTRACK_EDITIONS names, else writes invented ones.

Each measure runs in a process of its own, so that its peak of memory is its own.
"""

import json
import os
import statistics
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

FIELDS = [
    "ent_num", "name", "type", "program", "title", "call_sign",
    "vess_type", "tonnage", "grt", "vess_flag", "vess_owner", "remarks",
]  # fmt: skip
ROUNDS = 5


def files_in(folder: Path) -> list[Path]:
    return sorted(path for path in folder.iterdir() if path.suffix == ".csv")


def write_editions(folder: Path) -> None:
    """Invented ones, 308 editions of 12,000 entries and more."""
    command = [str(Path(__file__).with_name("make_lists.py")), "sdn", str(folder)]
    subprocess.run([sys.executable, *command, "--editions", "308"], check=True)


def by_polars(folder: Path) -> tuple[float, dict[str, int]]:
    """First and last edition of each entry, and how often it changed, by window functions."""
    import polars as pl

    before = peak_of_memory()
    start = time.perf_counter()
    rows = pl.scan_csv(
        files_in(folder),
        has_header=False,
        new_columns=FIELDS,
        schema_overrides=dict.fromkeys(FIELDS, pl.String),
        include_file_paths="edition",
        truncate_ragged_lines=True,
    )
    # The line of 0x1A at the end of a file is no entry. Rows come in the order of the files.
    numbers = pl.col("ent_num").cast(pl.Int64, strict=False)
    numbered = rows.with_columns(numbers).drop_nulls("ent_num")
    said = numbered.select("ent_num", "edition", row=pl.struct(FIELDS[1:]).hash())
    lives = (
        said.with_columns(changed=pl.col("row") != pl.col("row").shift(1).over("ent_num"))
        .group_by("ent_num")
        .agg(
            first=pl.col("edition").min(),
            last=pl.col("edition").max(),
            changes=pl.col("changed").sum(),
        )
        .collect()
    )
    seconds = time.perf_counter() - start
    files = files_in(folder)
    return seconds, {
        "before": before,
        "keys": lives.height,
        "first": lives.filter(pl.col("first") == str(files[0])).height,
        "gone": lives.filter(pl.col("last") != str(files[-1])).height,
        "changes": int(lives["changes"].sum()),
    }


def by_sanctrack(folder: Path) -> tuple[float, dict[str, int]]:
    """The same, and every edition as it was, in a history."""
    import sanctrack as st

    os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
    before = peak_of_memory()
    start = time.perf_counter()
    history = st.History()
    added = history.add_folder(folder)
    seconds = time.perf_counter() - start
    peak = peak_of_memory()
    editions = history.editions()
    return seconds, {
        "before": before,
        "peak": peak,
        "keys": len(history.keys()),
        "first": editions[0].entries,
        "gone": len(history.keys()) - editions[-1].entries,
        "changes": sum(each.changed for each in added) + changed_while_away(history),
        "held": history.bytes_held,
        "read": history.bytes_read,
    }


def changed_while_away(history: Any) -> int:
    """How many entries came back with something else than they went with: changes for polars, for
    which the row before is that of the last edition with the entry."""
    return sum(
        any(change.key == gone.key for change in diff.changed)
        for gone in history.removals()
        if gone.returned
        for diff in [history.diff(gone.last_seen.at, gone.returned.at)]
    )


def by_reading(folder: Path) -> tuple[float, dict[str, int]]:
    """Every byte read and nothing done with it."""
    before = peak_of_memory()
    start = time.perf_counter()
    read = sum(len(path.read_bytes()) for path in files_in(folder))
    seconds = time.perf_counter() - start
    return seconds, {"before": before, "read": read, "files": len(files_in(folder))}


def peak_of_memory() -> int:
    """Bytes that this process had at most. Its `ru_maxrss` would count the process it came from."""
    status = Path("/proc/self/status").read_text(encoding="ascii")
    return int(status.split("VmHWM:")[1].split()[0]) * 1024


MEASURES = {"polars": by_polars, "sanctrack": by_sanctrack, "bare": by_reading}


def measured(name: str, folder: Path) -> dict[str, Any]:
    """What one measure finds in a fresh process: seconds, peak of memory, results."""
    done = subprocess.run(
        [sys.executable, __file__, str(folder), name], stdout=subprocess.PIPE, check=True, text=True
    )
    found: dict[str, Any] = json.loads(done.stdout)
    return found


def compare(folder: Path) -> dict[str, dict[str, Any]]:
    """By measure the median of the seconds, the least peak of memory and the results."""
    rounds = [{name: measured(name, folder) for name in MEASURES} for _ in range(ROUNDS)]
    best: dict[str, dict[str, Any]] = {}
    for name in MEASURES:
        runs = [each[name] for each in rounds]
        best[name] = {
            **runs[0],
            "seconds": statistics.median(run["seconds"] for run in runs),
            "peak": min(run["peak"] for run in runs),
            "grown": min(run["grown"] for run in runs),
        }
    for what in ("keys", "first", "gone", "changes"):
        assert best["polars"][what] == best["sanctrack"][what], (what, best)
    return best


def adding(folder: Path) -> dict[str, float]:
    """Adding one edition: against reading it, and to 60 editions against to the last 10 of them."""
    import sanctrack as st

    files = st.history.files_in(folder)
    late = min(len(files) - 1, 60)

    def seconds_after(count: int) -> float:
        history = st.History()
        history.add(files[late - count : late])
        start = time.process_time()
        history.add(*files[late])
        return time.process_time() - start

    def seconds_to_read() -> float:
        start = time.process_time()
        st.lists.read(files[late][0])
        return time.process_time() - start

    rounds = [(seconds_after(10), seconds_after(late), seconds_to_read()) for _ in range(25)]
    few, many, read = (statistics.median(each) for each in zip(*rounds, strict=True))
    return {"adding / reading": many / read, "at 60 / at 10": many / few}


def main() -> None:
    folder = Path(sys.argv[1])
    if len(sys.argv) > 2:
        seconds, found = MEASURES[sys.argv[2]](folder)
        found = {"seconds": seconds, "peak": peak_of_memory(), **found}
        print(json.dumps({**found, "grown": found["peak"] - found.pop("before")}))
        return
    best = compare(folder)
    size = best["bare"]["read"] / 1e6
    for name, each in best.items():
        speed, peak = size / each["seconds"], each["peak"] / 2**20
        print(f"{name:9}  {each['seconds']:7.3f} s  {speed:6.0f} MB/s  peak {peak:5.0f} MiB")
    ours, theirs = best["sanctrack"], best["polars"]
    print(f"polars / sanctrack, seconds: {theirs['seconds'] / ours['seconds']:.1f}")
    print(f"polars / sanctrack, peak of memory: {theirs['peak'] / ours['peak']:.1f}")
    grown = theirs["grown"] / ours["grown"]
    print(f"polars / sanctrack, peak beyond what importing takes: {grown:.1f}")
    print(f"held / read: {100 * ours['held'] / ours['read']:.1f} %")
    for what, ratio in adding(folder).items():
        print(f"{what}: {ratio:.2f}")


if __name__ == "__main__":
    main()
