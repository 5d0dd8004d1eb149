"""`sanctrack check`."""

import json
from pathlib import Path

import pytest
import sanctrack as st
import small
from commands import call

BROKEN = """\
format: 1
acts:
  - id: eu-2022-1243
    regime: eu-belarus
    adopted: 2022-02-30
    sorce: 50%
"""


@pytest.fixture
def broken(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "broken, yes.yaml").write_text(BROKEN, encoding="utf-8")
    return Path("broken, yes.yaml")


def test_a_record_without_problems_is_silent(tmp_path: Path) -> None:
    path = tmp_path / "small.yaml"
    path.write_text(small.TEXT, encoding="utf-8")
    for form in ("text", "github"):
        done = call("check", path, "--format", form)
        assert (done.exit_code, done.stdout, done.stderr) == (0, "", "")
    done = call("check", path, "--format", "json")
    assert json.loads(done.stdout) == {"diagnostics": [], "errors": 0, "warnings": 0}


def test_problems_are_printed_as_compilers_do(broken: Path) -> None:
    done = call("check", broken)
    assert done.exit_code == 1
    assert "broken, yes.yaml:5:14: error: 'adopted' is '2022-02-30': expected a day" in done.stdout
    assert len(done.stdout.splitlines()) == len(st.check(broken))


def test_problems_as_json(broken: Path) -> None:
    done = call("check", broken, "--format", "json")
    shown = json.loads(done.stdout)
    assert done.exit_code == 1
    assert shown["diagnostics"] == [each.to_dict() for each in st.check(broken)]
    assert shown["errors"] == len(st.check(broken))
    assert set(shown["diagnostics"][0]) == {"severity", "code", "path", "line", "column", "message"}


def test_problems_as_annotations_of_github(broken: Path) -> None:
    done = call("check", broken, "--format", "github")
    assert done.exit_code == 1
    place = "::error file=broken%2C yes.yaml,line=6,col=5,title=unknown-key::unknown key 'sorce'"
    assert any(line.startswith(place) for line in done.stdout.splitlines())


def test_an_annotation_escapes_what_github_reads(tmp_path: Path) -> None:
    path = tmp_path / "50%,a:b.yaml"
    path.write_text('format: 1\n"100%,:\\r\\nx": 1\n', encoding="utf-8")
    line, *rest = call("check", path, "--format", "github").stdout.splitlines()
    assert rest == []
    properties, _, message = line.removeprefix("::error ").partition("::")
    assert dict(each.split("=") for each in properties.split(",")) == {
        "file": f"{tmp_path}/50%25%2Ca%3Ab.yaml",
        "line": "2",
        "col": "1",
        "title": "unknown-key",
    }
    assert "100%25,:" in message
    assert "\r" not in message


def test_a_path_that_is_not_there_is_a_problem_without_a_line(tmp_path: Path) -> None:
    missing = tmp_path / "nowhere.yaml"
    done = call("check", missing)
    assert done.exit_code == 1
    assert done.stdout == f"{missing}: error: no such file or folder\n"
    done = call("check", missing, "--format", "github")
    assert done.stdout.startswith(f"::error file={missing},title=missing-path::no such")


def test_several_paths_are_one_record(tmp_path: Path) -> None:
    head, tail = small.TEXT.split("events:\n")
    (tmp_path / "one.yaml").write_text(head, encoding="utf-8")
    (tmp_path / "two.yaml").write_text(f"format: 1\nevents:\n{tail}", encoding="utf-8")
    assert call("check", tmp_path / "one.yaml", tmp_path / "two.yaml").exit_code == 0
    assert call("check", tmp_path).exit_code == 0
    assert call("check", tmp_path / "two.yaml").exit_code == 1


def test_what_a_file_says_cannot_steer_the_terminal(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_text('format: 1\n"\\e[2Jkey\\u202e": 1\n', encoding="utf-8")
    done = call("check", path)
    assert done.exit_code == 1
    assert "\x1b" not in done.stdout
    assert "\u202e" not in done.stdout
