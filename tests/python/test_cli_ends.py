"""How commands end: exit statuses, pipes that break, disks that are full."""

import subprocess
import sys
from pathlib import Path

import pytest
import small
import small_lists
from commands import around, call, lines, process

FORMS = pytest.mark.parametrize("form", [[], ["--json"], ["--csv"]], ids=str)
EU = ("--authority", "EU")
ENDS: list[tuple[int, tuple[str, ...]]] = [
    (0, ("check", "record.yaml")),
    (1, ("check", "broken.yaml")),
    (1, ("check", "nowhere.yaml")),
    (2, ("check",)),
    (2, ("check", "record.yaml", "--format", "xml")),
    (0, ("as-of", "2021-12-02")),
    (0, ("as-of", "2021-12-02", "org-belavia", *EU)),
    (3, ("as-of", "2021-11-17", "org-belavia", *EU)),
    (4, ("as-of", "2021-11-17", "org-belavia")),
    (2, ("as-of", "2021-11-17", "org-belavi")),
    (1, ("as-of", "2021-11-17", "--data", "broken.yaml")),
    (0, ("timeline", "org-belavia")),
    (2, ("timeline", "org-belavi")),
    (1, ("timeline", "org-belavia", "--data", "nowhere.yaml")),
    (0, ("diff", "2021-11-16", "2021-11-17")),
    (2, ("diff", "2021-11-16", "2021-11-31")),
    (1, ("diff", "2021-11-16", "2021-11-17", "--data", "broken.yaml")),
    (0, ("coverage", "2021-12-02", "--kind", "aircraft")),
    (2, ("coverage", "2021-12-02", "--kind", "ship")),
    (1, ("coverage", "2021-12-02", "--data", "broken.yaml")),
    (0, ("loopholes", "op-gate", "--on", "2021-12-02", *EU)),
    (2, ("loopholes", "op-gat", "--on", "2021-12-02", *EU)),
    (1, ("loopholes", "op-gate", "--on", "2021-12-02", *EU, "--data", "broken.yaml")),
    (0, ("response", "ev-fr4978")),
    (2, ("response", "ev-fr")),
    (1, ("response", "ev-fr4978", "--data", "broken.yaml")),
    (0, ("ownership", "org-ridotto", "--on", "2025-04-01", *EU)),
    (3, ("ownership", "person-one", "--on", "2021-11-17", *EU, "--data", "record.yaml")),
    (4, ("ownership", "org-ridotto", "--on", "2021-12-02", "--authority", "US")),
    (2, ("ownership", "org-ridotto", "--on", "2021-12-02", "--authority", "us")),
    (1, ("ownership", "org-ridotto", "--on", "2021-12-02", *EU, "--data", "broken.yaml")),
    (0, ("renewals", "--after", "2022-01-01")),
    (2, ("renewals", "--after", "2022-01-01", "--until", "2022-01-01")),
    (2, ("renewals", "--after", "2022-01-01", "--until", "2021-01-01")),
    (1, ("renewals", "--after", "2022-01-01", "--data", "broken.yaml")),
    (0, ("lookup", "ledger.csv")),
    (1, ("lookup", "unknown.csv")),
    (0, ("lookup", "unknown.csv", "--keep-unknown")),
    (1, ("lookup", "nowhere.csv")),
    (2, ("lookup", "ledger.csv", "--day-column", "paid")),
    (0, ("report", "op-gate", "-o", "gate.html")),
    (2, ("report", "op-gat", "-o", "gate.html")),
    (1, ("report", "op-gate", "-o", "record.yaml")),
    (2, ("report", "op-gate")),
    (0, ("read", "sdn.csv")),
    (0, ("read", "sdn.csv", "--key", "1")),
    (2, ("read", "sdn.csv", "--key", "9")),
    (2, ("read", "sdn.csv", "--show", "colours")),
    (1, ("read", "nowhere.csv")),
    (1, ("read", "record.yaml")),
    (0, ("history", "editions")),
    (0, ("history", "editions", "--on", "2021-01-02")),
    (0, ("history", "editions", "--on", "2021-01-02", "--since", "2021-01-01")),
    (0, ("history", "editions", "--key", "1", "--on", "2021-01-01")),
    (3, ("history", "editions", "--key", "3", "--on", "2021-01-01")),
    (4, ("history", "editions", "--key", "3", "--on", "2021-01-03")),
    (0, ("history", "editions", "--key", "3")),
    (2, ("history", "editions", "--key", "9")),
    (2, ("history", "editions", "--on", "noon")),
    (2, ("history", "editions", "--show", "removals", "--key", "3")),
    (2, ("history", "editions", "--since", "2021-01-01")),
    (1, ("history", "editions", "--on", "2020-01-01")),
    (1, ("history", "nowhere")),
    (2, ("cehck",)),
]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "record.yaml").write_text(small.TEXT, encoding="utf-8")
    (tmp_path / "broken.yaml").write_text("format: 1\nacts: 7\n", encoding="utf-8")
    (tmp_path / "ledger.csv").write_text("entity,day\norg-belavia,2021-12-02\n", encoding="utf-8")
    (tmp_path / "unknown.csv").write_text("entity,day\norg-belavi,2021-12-02\n", encoding="utf-8")
    (tmp_path / "sdn.csv").write_bytes(small_lists.text(1, 2))
    (tmp_path / "editions").mkdir()
    for day, keys in (("2021-01-01", (1, 2)), ("2021-01-02", (1, 2, 3))):
        (tmp_path / "editions" / f"sdn-{day}.csv").write_bytes(small_lists.text(*keys))
    return tmp_path


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize(("status", "command"), ENDS, ids=str)
def test_a_command_ends_with_its_status(status: int, command: tuple[str, ...]) -> None:
    done = call(*command)
    assert done.exit_code == status, done.stderr
    told = done.stdout if command[0] == "check" and status == 1 else done.stderr
    assert status not in (1, 2) or "error" in told.lower()


def test_a_program_tells_the_three_answers_apart_by_status() -> None:
    for day, status in (("2021-12-02", 0), ("2021-11-17", 3)):
        assert process("as-of", day, "org-belavia", *EU).returncode == status
    assert process("as-of", "2021-11-17", "org-belavia").returncode == 4
    assert process("as-of", "2021-11-17", "org-belavi").returncode == 2


def ended_early(*command: str) -> tuple[int, list[str]]:
    """The status of a command of which somebody reads one character, and what it complains of."""
    with subprocess.Popen(
        [sys.executable, "-m", "sanctrack", *command],
        env=around({}),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as running:
        assert running.stdout
        assert running.stderr
        running.stdout.read(1)
        running.stdout.close()
        told = running.stderr.read().decode()
        status = running.wait()
    beside = ("caveat: ", "answer: ")
    return status, [line for line in told.splitlines() if not line.startswith(beside)]


@FORMS
def test_a_broken_pipe_is_quiet_and_changes_no_status(form: list[str]) -> None:
    assert ended_early("as-of", "2021-12-02", *EU, *form) == (0, [])
    assert ended_early("as-of", "2021-11-17", "org-belavia", *EU, *form) == (3, [])
    question = ("ownership", "org-ridotto", "--on", "2021-12-02", "--authority", "US")
    assert ended_early(*question, *form) == (4, [])


def test_a_lookup_ends_where_nobody_reads_on(tmp_path: Path) -> None:
    ledger = tmp_path / "ledger.csv"
    ledger.write_text("entity,day\n" + "org-belavia,2021-12-02\n" * 60_000, encoding="utf-8")
    assert ended_early("lookup", str(ledger)) == (0, [])


def to_a_full_disk(*command: str) -> tuple[int, str]:
    """The status of a command with a full standard output, and the last line of its complaints."""
    with open("/dev/full", "w", encoding="utf-8") as full:
        done = subprocess.run(
            [sys.executable, "-m", "sanctrack", *command],
            env=around({}),
            stdout=full,
            stderr=subprocess.PIPE,
            encoding="utf-8",
            check=False,
        )
    assert "Traceback" not in done.stderr
    return done.returncode, done.stderr.splitlines()[-1]


FULL = (1, "error: cannot write standard output: No space left on device")


@FORMS
def test_a_full_disk_is_told_plainly(form: list[str]) -> None:
    assert to_a_full_disk("as-of", "2021-12-02", *EU, *form) == FULL
    assert to_a_full_disk("as-of", "2021-12-02", "org-belavia", *EU, *form) == FULL


def test_a_full_disk_is_told_of_every_kind_of_output(folder: Path) -> None:
    assert to_a_full_disk("check", str(folder / "broken.yaml")) == FULL
    assert to_a_full_disk("lookup", str(folder / "ledger.csv")) == FULL
    assert to_a_full_disk("--help") == FULL
    done = call("lookup", "ledger.csv", "-o", "/dev/full")
    assert done.exit_code == 1
    assert done.stderr == "error: cannot write '/dev/full': No space left on device\n"


def test_a_report_names_the_option_that_replaces_a_file(folder: Path) -> None:
    done = call("report", "op-gate", "-o", "record.yaml")
    assert done.exit_code == 1
    told = "error: 'record.yaml' exists and is no report: --overwrite replaces it"
    assert done.stderr.splitlines() == [told]
    assert (folder / "record.yaml").read_text(encoding="utf-8") == small.TEXT
    assert call("report", "op-gate", "-o", "record.yaml", "--overwrite").exit_code == 0
    assert (folder / "record.yaml").read_text(encoding="utf-8").startswith("<!doctype html>")


@pytest.mark.parametrize(
    ("command", "told"),
    [
        (
            ("as-of", "2021-12-02", "--show", "bad"),
            "Invalid value for '--show': 'bad' is not one of 'designations', 'measures', "
            "'criteria', 'pending', 'regimes'",
        ),
        (
            ("as-of", "2021-12-02", "--unverified", "no"),
            "Invalid value for '--unverified': 'no' is not one of 'keep', 'drop'",
        ),
        (
            ("check", "x.yaml", "--format", "xml"),
            "Invalid value for '--format': 'xml' is not one of 'text', 'json', 'github'",
        ),
        (
            ("renewals", "--after", "2022-01-01", "--until", "2021-01-01"),
            "Invalid value for '--until': '2021-01-01' is not after 2022-01-01, the day of --after",
        ),
    ],
)
def test_a_wrong_word_is_told_in_words_of_the_command(command: tuple[str, ...], told: str) -> None:
    text = " ".join(lines(call(*command, COLUMNS="300").stderr))
    assert f"{told} │" in " ".join(text.split())


def test_completion_is_shown_and_installed(tmp_path: Path) -> None:
    command = f"'{sys.executable}' -m sanctrack"
    script = f"{command} --show-completion >shown.sh && {command} --install-completion && echo done"
    done = subprocess.run(
        ["bash", "-c", script],
        env=around({"HOME": str(tmp_path), "SHELL": "/bin/bash"}),
        cwd=tmp_path,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.stdout.endswith("done\n"), done.stderr
    shown = (tmp_path / "shown.sh").read_text(encoding="utf-8")
    assert "_SANCTRACK_COMPLETE=complete_bash" in shown
    installed = tmp_path / ".bash_completions" / "sanctrack.sh"
    assert installed.read_text(encoding="utf-8").strip() == shown.strip()
