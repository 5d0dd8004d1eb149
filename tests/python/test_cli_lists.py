"""`sanctrack read` and `sanctrack history`: what they print."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path
from typing import Any

import pytest
import sanctrack as st
import small_lists
from commands import call, lines

FOLDER = str(st.datasets.sdn_extract_path())


@pytest.fixture
def sdn(tmp_path: Path) -> str:
    path = tmp_path / "sdn.csv"
    bad = b'3,"BAD\r\n'
    path.write_bytes(small_lists.text(1, 2).replace(b"\x1a", bad))
    return str(path)


def json_of(*command: str) -> Any:
    return json.loads(call(*command, "--json").stdout)


def csv_of(*command: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(call(*command, "--csv").stdout)))


def test_a_list_is_printed_and_its_bad_records_are_told(sdn: str) -> None:
    done = call("read", sdn)
    assert "EXAMPLE 1" in done.stdout and "EXAMPLE 2" in done.stdout
    assert ":3:1: warning: has a quote" in done.stderr
    assert [row["name"] for row in csv_of("read", sdn)] == ["EXAMPLE 1", "EXAMPLE 2"]
    assert json_of("read", sdn)["caveats"] == [
        "1 record could not be read and is missing: see .warnings"
    ]


def test_one_entry_or_one_kind_of_detail(sdn: str) -> None:
    assert json_of("read", sdn, "--key", "2")["entry"]["key"] == "2"
    assert [row["form"] for row in csv_of("read", sdn, "--show", "names")] == [
        "EXAMPLE 1",
        "EXAMPLE 2",
    ]
    assert len(csv_of("read", sdn, "--show", "names", "--key", "2")) == 1


def test_whether_a_key_was_listed() -> None:
    noon = ("history", FOLDER, "--key", "33374", "--on", "2021-12-02T12:00Z")
    done = call(*noon)
    assert done.exit_code == 4
    assert "cannot tell" in lines(done.stdout)[0]
    answer = json_of(*noon)["answer"]
    assert answer["verdict"] == "cannot tell"
    assert [each["listed"] for each in answer["evidence"] if "listed" in each] == [False, True]
    assert csv_of(*noon)[0]["listed"] == "cannot tell"


def test_additions_and_removals_by_month() -> None:
    rows = csv_of("history", FOLDER)
    assert rows[0]["month"] == "2021-12"
    assert sum(int(row["added"]) for row in rows) == len(
        csv_of("history", FOLDER, "--show", "additions")
    )
    belarus = csv_of("history", FOLDER, "--programme", "BELARUS-EO14038")
    assert {row["programme"] for row in belarus} == {"BELARUS-EO14038"}


def test_the_life_of_an_entry() -> None:
    life = json_of("history", FOLDER, "--key", "33374")["life"]
    assert life["key"] == "33374"
    rows = csv_of("history", FOLDER, "--key", "33374")
    assert rows[0]["what"] == "seen"


def test_what_changed_and_the_list_of_a_day() -> None:
    changed = csv_of("history", FOLDER, "--since", "2021-12-01", "--on", "2021-12-02")
    assert "33374" in {row["key"] for row in changed if row["what"] == "added"}
    listed = csv_of("history", FOLDER, "--on", "2021-12-02")
    assert "33374" in {row["key"] for row in listed}


def test_an_edition_that_removes_too_much_is_told(tmp_path: Path) -> None:
    for day, keys in (("01", range(1, 21)), ("02", range(1, 5))):
        (tmp_path / f"sdn-2021-01-{day}.csv").write_bytes(small_lists.text(*keys))
    done = call("history", str(tmp_path))
    assert done.exit_code == 1
    assert "16 of 20 entries (80.0 %)" in done.stderr
    assert call("history", str(tmp_path), "--accept").exit_code == 0
    assert call("history", str(tmp_path), "--max-removed", "0.9").exit_code == 0
    assert call("history", str(tmp_path), "--max-removed", "9").exit_code == 2
