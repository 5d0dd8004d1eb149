"""`sanctrack lookup`: CSV in, CSV out."""

import contextlib
import csv
import io
import os
import pty
import subprocess
import sys
import threading
from pathlib import Path

import pytest
import sanctrack as st
from commands import around, call
from sanctrack.cli import ledger as ledger_module
from sanctrack.cli import lookup as lookup_module
from sanctrack.cli.app import app
from typer.testing import CliRunner

LEDGER = """\
no,payee,paid,amount,remark
1,org-belavia,2021-12-01,-100.00,"=1+1, ""quoted"" text"
2,org-belavia,2021-12-02,200.00,"two
lines"
3,org-belavia,2023-08-09,1e3,Мінск
4,org-dana-astra,2021-12-02,7,
"""
NAMES = ("--entity-column", "payee", "--day-column", "paid", "--authority", "EU")


@pytest.fixture
def ledger(tmp_path: Path) -> Path:
    path = tmp_path / "ledger.csv"
    path.write_text(LEDGER, encoding="utf-8")
    return path


def table(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text, newline="")))


def test_every_row_gets_the_answer_of_its_day(ledger: Path, belarus: st.Registry) -> None:
    done = call("lookup", ledger, *NAMES)
    assert done.exit_code == 0
    rows = table(done.stdout)
    given = table(LEDGER)
    assert [row["no"] for row in rows] == ["1", "2", "3", "4"]
    for row, asked in zip(rows, given, strict=True):
        law = belarus.as_of(asked["paid"])
        assert row["verdict"] == law.is_designated(asked["payee"], authority="EU").verdict
        assert row["problem"] == ""
        assert {name: row[name] for name in asked} == asked
    assert [row["designation"] for row in rows[:3]] == ["", *["eu-belarus/I.B-17"] * 2]


def test_a_row_stands_once_for_each_designation(ledger: Path) -> None:
    rows = table(call("lookup", ledger, *NAMES[:4]).stdout)
    of_belavia = [row for row in rows if row["no"] == "3"]
    assert [row["designation"] for row in of_belavia] == ["eu-belarus/I.B-17", "us-belarus/44541"]


def test_batches_do_not_show(ledger: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = call("lookup", ledger, *NAMES[:4]).stdout
    for size in (1, 2, 3):
        monkeypatch.setattr(lookup_module, "BATCH", size)
        assert call("lookup", ledger, *NAMES[:4]).stdout == whole


def test_caveats_stand_in_their_rows_or_on_standard_error(ledger: Path) -> None:
    done = call("lookup", ledger, *NAMES)
    told = [line for line in done.stderr.splitlines() if line.startswith("caveat: ")]
    assert len(told) == len(set(told))
    assert told or any(row["caveats"] for row in table(done.stdout))


def test_standard_input_and_output(ledger: Path, tmp_path: Path) -> None:
    to_file = call("lookup", ledger, *NAMES, "-o", tmp_path / "out.csv")
    assert (to_file.exit_code, to_file.stdout) == (0, "")
    written = (tmp_path / "out.csv").read_bytes()
    piped = CliRunner().invoke(app, ["lookup", "-", *NAMES], input=LEDGER)
    assert piped.stdout_bytes == written
    assert written.startswith(b"no,payee,paid,amount,remark,verdict,")
    assert written.endswith(b"\r\n")


def test_bad_rows_are_told_with_their_lines_and_kept(tmp_path: Path) -> None:
    path = tmp_path / "ledger.csv"
    path.write_text(
        "entity,day,amount\n"
        "org-belavi,2021-12-02,1\n"
        '"org-belavia",2021-12-02,"a\nb"\n'
        "org-belavia,02.12.2021,3\n"
        "\n"
        "org-belavia,2021-12-02\n"
        "org-belavia,2021-12-02,5,6\n"
        " org-belavia , 2021-12-02 ,7\n"
        ",,8\n",
        encoding="utf-8",
    )
    done = call("lookup", path, "--authority", "EU")
    assert done.exit_code == 1
    assert [line for line in done.stderr.splitlines() if not line.startswith("caveat: ")] == [
        f"{path}:2: error: unknown entity 'org-belavi': did you mean 'org-belavia'?",
        f"{path}:5: error: '02.12.2021' is not a date: expected YYYY-MM-DD",
        f"{path}:7: error: 2 cells: expected 3, as in the first line",
        f"{path}:8: error: 4 cells: expected 3, as in the first line",
        f"{path}:10: error: '' is not a date: expected YYYY-MM-DD",
    ]
    rows = table(done.stdout)
    assert [row["verdict"] for row in rows] == ["", "yes", "", "", "", "yes", ""]
    assert [row["amount"] for row in rows] == ["1", "a\nb", "3", "", "5", "7", "8"]
    assert rows[2]["problem"].endswith("is not a date: expected YYYY-MM-DD")


def test_many_bad_rows_are_counted(tmp_path: Path) -> None:
    path = tmp_path / "ledger.csv"
    path.write_text("entity,day\n" + "nobody,2021-12-02\n" * 1_100, encoding="utf-8")
    done = call("lookup", path)
    complaints = [line for line in done.stderr.splitlines() if ": error: " in line]
    assert len(complaints) == 21
    assert complaints[-1] == f"{path}: error: 1,080 more rows that cannot be looked up"


def test_a_column_that_is_not_there_is_named(ledger: Path) -> None:
    done = call("lookup", ledger, "--entity-column", "paye", "--day-column", "paid")
    assert done.exit_code == 2
    assert "'--entity-column': no column 'paye': did you mean 'payee'?" in done.stderr
    done = call("lookup", ledger, "--entity-column", "payee")
    assert done.exit_code == 2
    assert "'--day-column': no column 'day'" in done.stderr


def test_a_ledger_that_cannot_be_read_leaves_nothing_behind(tmp_path: Path) -> None:
    out = tmp_path / "out.csv"
    out.write_text("kept", encoding="utf-8")
    for content, told in (
        (b"", "is empty: expected a line with the names of columns"),
        (b"entity,day\nm\xfcller,2021-12-02\n", "not UTF-8: byte 0xfc"),
        (b'entity,day\norg-belavia,"2021-12-02\n', "unexpected end of data"),
    ):
        path = tmp_path / "ledger.csv"
        path.write_bytes(content)
        done = call("lookup", path, "-o", out)
        assert done.exit_code == 1
        assert told in done.stderr
        assert str(path) in done.stderr
        assert out.read_text(encoding="utf-8") == "kept"
    assert sorted(each.name for each in tmp_path.iterdir()) == ["ledger.csv", "out.csv"]
    done = call("lookup", tmp_path / "nowhere.csv")
    assert done.exit_code == 1
    assert "nowhere.csv" in done.stderr


def test_a_ledger_can_be_replaced_by_its_answers(ledger: Path) -> None:
    ledger.chmod(0o640)
    assert call("lookup", ledger, *NAMES, "-o", ledger).exit_code == 0
    assert len(table(ledger.read_text(encoding="utf-8"))) == 4
    assert ledger.stat().st_mode & 0o777 == 0o640


def test_a_mark_at_the_beginning_and_other_delimiters_are_read(tmp_path: Path) -> None:
    path = tmp_path / "ledger.csv"
    path.write_text("entity;day\norg-belavia;2021-12-02\n", encoding="utf-8-sig")
    done = call("lookup", path, "--delimiter", ";", "--authority", "EU")
    assert (done.exit_code, table(done.stdout)[0]["verdict"]) == (0, "yes")
    done = call("lookup", path, "--delimiter", ";;")
    assert done.exit_code == 2
    assert "'--delimiter': expected one character" in done.stderr


def test_a_column_of_the_ledger_keeps_its_name(tmp_path: Path) -> None:
    path = tmp_path / "ledger.csv"
    path.write_text("entity,day,verdict\norg-belavia,2021-12-02,mine\n", encoding="utf-8")
    (row,) = table(call("lookup", path, "--authority", "EU").stdout)
    assert (row["verdict"], row["sanctrack_verdict"]) == ("mine", "yes")


def test_a_ledger_without_rows_has_the_columns(tmp_path: Path) -> None:
    path = tmp_path / "ledger.csv"
    path.write_text("entity,day\n", encoding="utf-8")
    done = call("lookup", path)
    assert done.exit_code == 0
    assert done.stdout.startswith("entity,day,verdict,")
    assert len(done.stdout.splitlines()) == 1


def test_parties_that_are_not_on_record_can_be_kept(tmp_path: Path) -> None:
    path = tmp_path / "ledger.csv"
    path.write_text("entity,day\nnobody,2021-12-02\n,2021-12-02\nxy,2021\n", encoding="utf-8")
    done = call("lookup", path, "--keep-unknown")
    assert done.exit_code == 1
    rows = table(done.stdout)
    assert [row["verdict"] for row in rows] == ["cannot tell", "", ""]
    assert rows[0]["on_record"] == "false"
    assert len([line for line in done.stderr.splitlines() if ": error: " in line]) == 2


def test_a_lookup_can_be_narrowed(ledger: Path) -> None:
    early = call("lookup", ledger, *NAMES, "--known-on", "2021-12-01")
    assert table(early.stdout)[1]["verdict"] == "no"
    done = call("lookup", ledger, *NAMES[:4], "--authority", "EUR")
    assert done.exit_code == 2
    assert "did you mean 'EU'?" in done.stderr


def test_progress_is_shown_on_a_terminal_only(ledger: Path, tmp_path: Path) -> None:
    text = LEDGER + "5,org-belavia,2021-12-02,1,\n" * 40_000
    assert len(text) > ledger_module.LARGE
    ledger.write_text(text, encoding="utf-8")
    command = [sys.executable, "-m", "sanctrack", "lookup", ledger, *NAMES]
    master, slave = pty.openpty()
    shown: list[bytes] = []

    def watch() -> None:
        with contextlib.suppress(OSError):  # what the end of a terminal raises
            while piece := os.read(master, 100_000):
                shown.append(piece)

    watching = threading.Thread(target=watch)
    watching.start()
    with open(tmp_path / "out.csv", "wb") as out:
        environment = around({"TERM": "xterm"})
        subprocess.run(command, stdout=out, stderr=slave, env=environment, check=True)
    os.close(slave)
    watching.join(timeout=60)
    os.close(master)
    assert b"ledger.csv" in b"".join(shown)
    done = subprocess.run(command, capture_output=True, env=around({}), check=True)
    assert b"ledger.csv" not in done.stderr
    same = done.stdout == (tmp_path / "out.csv").read_bytes()
    assert same  # and no comparison of megabytes in words


def test_a_column_that_stands_twice_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "ledger.csv"
    path.write_text("entity,day,day,x,x\norg-belavia,2021-12-02,2021-12-01,1,2\n", encoding="utf-8")
    done = call("lookup", path, "-o", tmp_path / "out.csv")
    assert done.exit_code == 2
    assert "'--day-column': the ledger has 2 columns 'day'" in done.stderr
    assert not (tmp_path / "out.csv").exists()


def test_lines_that_end_as_on_windows_are_read(ledger: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.csv"
    plain = table(call("lookup", ledger, *NAMES).stdout)
    ledger.write_bytes(LEDGER.replace("\n", "\r\n").encode())
    assert call("lookup", ledger, *NAMES, "-o", out).exit_code == 0
    found = table(out.read_bytes().decode())
    assert found[1].pop("remark") == "two\r\nlines"
    assert plain[1].pop("remark") == "two\nlines"
    assert found == plain
