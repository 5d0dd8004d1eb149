"""Lists of real size: sanctrack against the bare parse of pugixml and against readers over lxml.

Usage: lists_bench.py <program sanctrack_lists_bench>     prints the ratios of one run

The files are written by make_lists.py, 120 MB in ADVANCED XML and 25 MB of the EU's.
"""

import gc
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

FORMATS = {"advanced": "ADVANCED 120 MB", "eu": "EU 25 MB"}
HERE = Path(__file__).resolve().parent
ROUNDS = 7


def write_lists(folder: Path) -> None:
    for name in FORMATS:
        out = folder / f"{name}.xml"
        subprocess.run([sys.executable, str(HERE / "make_lists.py"), name, str(out)], check=True)


def run_program(program: Path, folder: Path, *options: str) -> list[dict[str, Any]]:
    done = subprocess.run(
        [str(program), "--benchmark_format=json", *options],
        env={**os.environ, "SANCTRACK_BENCH_LISTS": str(folder)},
        stdout=subprocess.PIPE,
        check=True,
        text=True,
    )
    measured: list[dict[str, Any]] = json.loads(done.stdout)["benchmarks"]
    for one in measured:
        assert not one.get("error_occurred"), one
    return [one for one in measured if one["run_type"] != "aggregate"]


def against_bare_parse(program: Path, folder: Path, name: str) -> float:
    """How many times the time of pugixml's bare parse reading takes, of the same bytes in turns.

    Each in a fresh process, as a list is mostly read: what was freed before would lie in the way of
    the next.
    """

    def seconds(what: str) -> float:
        (found,) = run_program(program, folder, f"--benchmark_filter={what}/{name}")
        return float(found["real_time"])

    rounds = [(seconds("bare_parse"), seconds("read_list")) for _ in range(ROUNDS)]
    bare, ours = (statistics.median(column) for column in zip(*rounds, strict=True))
    return ours / bare


def peak_over_size(program: Path, folder: Path, name: str) -> float:
    """The most memory that reading a file takes, over the file's size, in a fresh process."""
    (found,) = run_program(program, folder, f"--benchmark_filter=peak_of_read/{name}")
    return float(found["peak"]) / float(found["size"])


def lxml_reader(name: str) -> Callable[[Path], Any]:
    import lxml_advanced
    import lxml_eu

    return {"advanced": lxml_advanced.read, "eu": lxml_eu.read}[name]


def texts(entry: Any, field: str) -> list[str]:
    return [each.text for each in getattr(entry, field)]


def check(read: list[dict[str, Any]], edition: Any) -> None:
    """Both found the same entries, names, numbers and days, and as much under every heading."""
    from lxml_readers import LISTS

    assert edition.unread == 0
    assert [entry["key"] for entry in read] == [entry.key for entry in edition.entries]
    for one, other in zip(read, edition.entries, strict=True):
        for field in LISTS:
            assert len(one[field]) == len(getattr(other, field)), (other.key, field)
        assert [name["name"] for name in one["names"]] == [name.name for name in other.names]
        assert [name["kind"] for name in one["names"]] == [name.kind for name in other.names]
        assert one["programmes"] == list(other.programmes), other.key
        assert [each["value"] for each in one["identifiers"]] == [
            each.value for each in other.identifiers
        ], other.key
        assert [birth["text"] for birth in one["births"]] == texts(other, "births"), other.key


def seconds_in_python(what: str, path: Path) -> float:
    """What one reader takes, in this process.

    The collector of garbage is off, as whoever reads much with lxml would have it: each of its runs
    would go through all the dicts.
    """
    import sanctrack as st

    read = st.lists.read if what == "sanctrack" else lxml_reader(path.stem)
    gc.disable()
    start = time.process_time()
    found = read(path)
    took = time.process_time() - start
    assert found
    return took


def against_lxml(folder: Path, name: str) -> float:
    """How many times our time a reader over lxml takes, each in a fresh process, in turns."""
    import sanctrack as st

    path = folder / f"{name}.xml"
    check(lxml_reader(name)(path), st.lists.read(path))

    def seconds(what: str) -> float:
        command = [sys.executable, __file__, what, str(path)]
        done = subprocess.run(command, stdout=subprocess.PIPE, check=True, text=True)
        return float(done.stdout)

    rounds = [(seconds("lxml"), seconds("sanctrack")) for _ in range(ROUNDS)]
    theirs, ours = (statistics.median(column) for column in zip(*rounds, strict=True))
    return theirs / ours


def rows(program: Path) -> list[tuple[str, str, str]]:
    """What is measured, the ratio and its target."""
    found = []
    with tempfile.TemporaryDirectory() as folder:
        at = Path(folder)
        write_lists(at)
        for name, of in FORMATS.items():
            bare = against_bare_parse(program, at, name)
            found += [
                (f"XML: read / bare pugixml parse, {of}", f"{bare:.2f}", "at most 2"),
                (f"lxml reader / read, {of}", f"{against_lxml(at, name):.1f}", "at least 8"),
                (
                    f"peak memory / file size, {of}",
                    f"{peak_over_size(program, at, name):.2f}",
                    "under 3",
                ),
            ]
    return found


def main() -> None:
    if len(sys.argv) > 2:
        print(seconds_in_python(sys.argv[1], Path(sys.argv[2])))
        return
    for what, ratio, target in rows(Path(sys.argv[1])):
        print(f"{what}: {ratio} ({target})")


if __name__ == "__main__":
    main()
