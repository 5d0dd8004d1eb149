"""The command line as a whole: help, exit statuses, output for people and for programs."""

import contextlib
import csv
import io
import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import sanctrack as st
import small
import small_lists
from commands import around, call, lines, process, python
from sanctrack.cli.app import app
from sanctrack.cli.fitting import PARTS, WORDS, fitted, fitted_best
from sanctrack.cli.output import print_json
from sanctrack.cli.printing import printable
from typer.main import get_command

COMMANDS: dict[str, Any] = get_command(app).commands  # type: ignore[attr-defined]
BELAVIA = ("as-of", "2021-12-02", "org-belavia", "--authority", "EU")
NAME = "=[bold]One[/bold]"
HOSTILE = small.TEXT.replace("name: One & Only", f'name: "{NAME}"')
FOUND = {
    "record.yaml": small.TEXT,
    "ledger.csv": "payee,paid\norg-belavia,2021-12-02\n",
    "sdn.csv": small_lists.text(1, 2).decode(),
}


def examples() -> Iterator[tuple[str, str]]:
    for name, command in COMMANDS.items():
        for line in (command.epilog or "").split("\n\n")[1:]:
            yield name, line


@pytest.fixture
def hostile(tmp_path: Path) -> Path:
    """A record with a name that would run in a spreadsheet and steer a terminal."""
    path = tmp_path / "hostile.yaml"
    path.write_text(HOSTILE, encoding="utf-8")
    return path


def test_the_commands_are_those_of_the_page() -> None:
    assert list(COMMANDS) == [
        *("check", "as-of", "timeline", "diff", "coverage", "loopholes", "response", "ownership"),
        *("renewals", "lookup", "report", "read", "history"),
    ]


def test_every_command_has_an_example_in_its_help() -> None:
    assert {name for name, _ in examples()} == set(COMMANDS)
    for name, example in examples():
        assert example.startswith(f"sanctrack {name} ")
        assert example in " ".join(lines(call(name, "--help", COLUMNS="300").stdout))


@pytest.mark.parametrize(("name", "example"), list(examples()), ids=lambda value: str(value))
def test_the_examples_run(
    name: str, example: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    for file, text in FOUND.items():
        Path(file).write_text(text, encoding="utf-8", newline="")
    Path("editions").symlink_to(st.datasets.sdn_extract_path())
    done = call(*example.split()[1:])
    assert done.exit_code in ((0, 3, 4) if name in ("as-of", "ownership") else (0,)), done.stderr
    made = {each.name for each in tmp_path.iterdir()} - {*FOUND, "editions"}
    assert done.stdout or made or name == "check"


def test_help_tells_the_exit_statuses_and_loads_no_data() -> None:
    text = " ".join(lines(call("--help").stdout))
    assert "0 yes, or done; 3 no; 4 cannot tell; 2 the command is wrong" in text
    assert call("--help", SANCTRACK_DATA="/nowhere").exit_code == 0
    assert call().exit_code == 2
    assert "Usage:" in call().stdout + call().stderr


def test_help_needs_nothing_heavy() -> None:
    program = (
        "import sys; sys.argv = ['sanctrack', 'as-of', '--help']\n"
        "from sanctrack.cli import main\n"
        "try: main()\n"
        "finally: print(*sys.modules, file=sys.stderr)"
    )
    done = python("-c", program)
    loaded = set(done.stderr.split())
    assert "typer" in loaded
    assert not loaded & {"pandas", "numpy", "altair", "nanoarrow", "rich.progress", "asyncio"}


def test_importing_the_library_imports_no_command_line() -> None:
    program = "import sys, sanctrack; print(*sys.modules)"
    done = python("-c", program)
    assert not {"typer", "rich", "sanctrack.cli"} & set(done.stdout.split())


def test_a_missing_package_is_named() -> None:
    program = "import sys; sys.modules['typer'] = None; import sanctrack.cli; sanctrack.cli.main()"
    done = python("-c", program)
    assert done.returncode == 1
    assert done.stderr == "the command line needs the package typer: pip install typer\n"


def test_the_version_is_that_of_the_library() -> None:
    assert call("--version").stdout == f"sanctrack {st.__version__}\n"


@pytest.mark.parametrize(
    ("command", "told"),
    [
        (["as-of", "2021-11-7"], "'DAY': '2021-11-7' is not a date: expected YYYY-MM-DD"),
        (["as-of", "20211117"], "'DAY': '20211117' is not a date: expected YYYY-MM-DD"),
        (["as-of", "2021-02-29"], "'DAY': '2021-02-29'"),
        (["as-of", "2021-11-17", "--known-on", "then"], "'--known-on': 'then' is not a date"),
        (["as-of", "2021-11-17", "--kind", "ship"], "'ship' is not one of 'person', 'organ"),
        (["as-of", "2021-11-17", "--json", "--csv"], "'--json': cannot stand beside --csv"),
        (["as-of", "2021-11-17", "--columns", "id,nmae"], "'--columns': no column 'nmae'"),
        (["diff", "2021-11-17", "x"], "'AFTER': 'x' is not a date"),
        (["as-of", "2021-11-17", "org-belavi"], "unknown entity 'org-belavi': did you mean"),
        (["as-of", "2021-11-17", "no id"], "'no id' is not an entity id"),
        (["as-of", "2021-11-17", "--authority", "eu"], "unknown authority 'eu': did you mean"),
        (["as-of", "2021-11-17", "--country", "XX"], "XX"),
        (["timeline", "eu-belaru"], "unknown entity, regime or designation 'eu-belaru': did you"),
        (["cehck", "x.yaml"], "cehck"),
        (["as-of"], "DAY"),
    ],
)
def test_a_wrong_command_ends_with_2_and_says_why(command: list[str], told: str) -> None:
    done = call(*command, COLUMNS="300")
    assert done.exit_code == 2
    assert told in " ".join(lines(done.stderr))
    assert done.stdout == ""
    assert "Traceback" not in done.stderr


def test_data_with_problems_are_told_as_check_does(tmp_path: Path) -> None:
    path = tmp_path / "broken.yaml"
    path.write_text("format: 1\nacts: 7\n", encoding="utf-8")
    done = call("as-of", "2021-11-17", "org-belavia", "--data", path)
    assert done.exit_code == 1
    assert done.stderr == call("check", path).stdout
    done = call("as-of", "2021-11-17", "--data", tmp_path / "nowhere")
    assert done.exit_code == 1
    assert done.stderr == f"{tmp_path / 'nowhere'}: error: no such file or folder\n"
    done = call("as-of", "2021-11-17", SANCTRACK_DATA="/nowhere")
    assert done.exit_code == 1
    assert done.stderr.startswith("error: the data set 'belarus' was not found")


def test_data_can_be_several_files(tmp_path: Path) -> None:
    head, tail = small.TEXT.split("events:\n")
    (tmp_path / "one.yaml").write_text(head, encoding="utf-8")
    (tmp_path / "two.yaml").write_text(f"format: 1\nevents:\n{tail}", encoding="utf-8")
    parts = ("--data", tmp_path / "one.yaml", "--data", tmp_path / "two.yaml")
    question = ("as-of", "2021-11-17", "org-air", "--authority", "EU")
    done = call(*question, *parts)
    assert done.exit_code == 0
    assert done.stdout == call(*question, "--data", tmp_path).stdout


def test_json_has_title_meta_columns_rows_caveats(hostile: Path) -> None:
    law = st.load(hostile).as_of("2021-11-17")
    table = law.designations(authority="EU")
    done = call("as-of", "2021-11-17", "--authority", "EU", "--json", "--data", hostile)
    shown = json.loads(done.stdout)
    assert list(shown) == ["title", "meta", "columns", "rows", "caveats"]
    origin = table.origin()
    assert shown["meta"] == {
        "dataset": "small",
        "edition": "2024-01-01",
        "digest": origin.digest,
        "version": st.__version__,
        "day": "2021-11-17",
        "unverified": "keep",
        "filter": "authority='EU'",
    }
    assert shown["columns"][0] == {
        "name": "id",
        "type": "string",
        "meaning": "regime and entry, else reference, else entity",
    }
    assert shown["rows"] == json.loads(json.dumps(table.to_dicts(), default=str))
    assert shown["caveats"] == [caveat.to_dict() for caveat in table.caveats]


def test_csv_is_that_of_rfc_4180(hostile: Path) -> None:
    table = st.load(hostile).as_of("2021-11-17").designations()
    done = call("as-of", "2021-11-17", "--csv", "--data", hostile)
    text = done.stdout_bytes.decode()
    assert text.count("\r\n") == text.count("\n") == len(table) + 1
    header, *rows = csv.reader(io.StringIO(text, newline=""), strict=True)
    assert header == [column.name for column in table.columns]
    given = [["; ".join(row["entities"]), str(row["since"])] for row in table.to_dicts()]
    places = header.index("entities"), header.index("since")
    assert [[row[place] for place in places] for row in rows] == given
    told = [f"caveat: {text}" for text in dict.fromkeys(each.text for each in table.caveats)]
    assert done.stderr.splitlines() == told


def test_no_cell_of_csv_is_a_formula(hostile: Path) -> None:
    done = call("as-of", "2021-11-17", "--csv", "--columns", "entry,names", "--data", hostile)
    rows = list(csv.reader(io.StringIO(done.stdout, newline="")))
    assert rows[1] == ["A-1", f"'{NAME}"]
    exact = call("as-of", "2021-11-17", "--json", "--columns", "entry,names", "--data", hostile)
    assert json.loads(exact.stdout)["rows"][0]["names"] == [NAME]


def test_the_bundled_data_need_no_guard_against_formulas(belarus: st.Registry) -> None:
    days = ("2012-01-01", "2021-12-02", "2024-01-01")
    tables = [belarus.as_of(day).designations() for day in days]
    tables += [belarus.as_of(days[1]).measures(), belarus.timeline("eu-belarus")]  # type: ignore[list-item]
    for table in tables:
        values = [value for column in table.columns for value in table.column(column.name)]
        assert not [each for each in values if str(each).startswith(tuple("=+-@"))]


def test_what_the_data_say_does_not_style_a_table(hostile: Path) -> None:
    for command in (
        ["as-of", "2021-11-17"],
        ["as-of", "2021-11-17", "person-one", "--authority", "EU"],
        ["as-of", "2021-11-17", "--columns", "names,caveats"],
    ):
        for width in ("300", "40"):
            assert NAME in call(*command, "--data", hostile, COLUMNS=width).stdout


def test_nothing_that_is_printed_steers_a_terminal() -> None:
    steering = "\x1b]0;title\x07\x9b2J\u202e"
    for command in (
        ["as-of", "2021-11-17", steering],
        ["as-of", "2021-11-17", "--columns", steering],
        ["as-of", "2021-11-17", "--data", steering],
        ["check", steering],
        ["lookup", steering],
        ["timeline", steering],
    ):
        done = call(*command)
        assert done.exit_code in (1, 2)
        assert not set(done.stdout + done.stderr) & set("\x1b\x07\x9b\u202e")
    assert printable(steering + "\n\tend") == r"\x1b]0;title\x07\x9b2J\u202e  end"


def test_json_escapes_what_would_steer_a_terminal() -> None:
    text = "\x1b\x7f\x85\u2028\u202eМінск"
    with contextlib.redirect_stdout(io.StringIO()) as out:
        print_json({"name": text})
    assert json.loads(out.getvalue()) == {"name": text}
    assert not set(out.getvalue()) & set("\x1b\x7f\x85\u2028\u202e")
    assert "Мінск" in out.getvalue()


def test_columns_are_chosen_in_every_form() -> None:
    question = (*BELAVIA, "--columns", "day,verdict")
    assert call(*question, "--csv").stdout == "day,verdict\n2021-12-02,yes\n"
    shown = json.loads(call(*question, "--json").stdout)
    assert shown["rows"] == [{"day": "2021-12-02", "verdict": "yes"}]
    assert [column["name"] for column in shown["columns"]] == ["day", "verdict"]
    assert lines(call(*question).stdout)[1].split() == ["day", "verdict"]


def test_a_table_fits_its_width() -> None:
    question = ("as-of", "2021-12-02", "--criterion", "eu-c-border-crossing")
    for width in (30, 60, 90, 120):
        out = call(*question, COLUMNS=str(width)).stdout
        assert max(map(len, out.splitlines())) <= width
        assert "…" not in out
        if width >= 90:
            whole = {"eu-2021-2124", "eu-c-border-crossing"}
            parts = {"Kanstantsin", "2021-12-02", "2021-2124", "crossing"}
            assert (parts if width == 90 else whole) <= set(re.findall(r"[\w-]+", out))
        assert "Molastau" in out
        told = "left out: since, act (--columns, --csv and --json have them)"
        assert (told in " ".join(lines(out))) == (width == 60)
    assert "entry: " in call(*question, COLUMNS="30").stdout


@pytest.mark.parametrize(
    "command",
    [
        ("as-of", "2021-12-02", "--authority", "EU"),
        *(("as-of", "2021-12-02", "--show", what) for what in ("measures", "criteria", "regimes")),
        ("as-of", "2021-11-16", "--show", "pending"),
        ("timeline", "org-belavia"),
        ("diff", "2021-12-01", "2021-12-02", "--authority", "EU"),
        ("coverage", "2021-12-02", "--criterion", "eu-c-border-crossing"),
        *(
            ("loopholes", "op-gate", "--on", "2021-12-02", "--authority", "EU", "--show", what)
            for what in ("participants", "layers", "substitutes")
        ),
        ("response", "ev-fr4978"),
        ("response", "ev-fr4978", "--ahead"),
        ("ownership", "org-ridotto", "--on", "2025-04-01", "--authority", "EU"),
        ("renewals", "--after", "2022-01-01"),
    ],
    ids=str,
)
def test_every_table_is_one_at_80_columns(command: tuple[str, ...]) -> None:
    out = call(*command, COLUMNS="80").stdout.splitlines()
    assert max(map(len, out)) <= 80
    place, rule = next((at, line) for at, line in enumerate(out) if set(line) == {"─"})
    assert len(rule) != 40  # that of rows below each other
    heads = re.split(r"\s{2,}", out[place - 1].strip())
    assert all(len(head) > 1 for head in heads)


def test_chosen_columns_all_stand_somewhere() -> None:
    names = "regime,entry,names,in_force,criteria,since,act"
    question = ("as-of", "2021-12-02", "--criterion", "eu-c-border-crossing", "--columns", names)
    out = call(*question, COLUMNS="60").stdout
    assert "left out" not in out
    assert lines(out).count("act:       eu-2021-2124") == 15


def test_without_a_terminal_a_row_is_a_line() -> None:
    done = process("as-of", "2021-12-02", "--criterion", "eu-c-border-crossing")
    row = next(line for line in done.stdout.splitlines() if "I.B-17" in line)
    assert "eu-c-border-crossing; eu-c-benefit-support" in row
    assert not any(line.endswith(" ") for line in done.stdout.splitlines())


def test_notes_of_rows_are_numbered_and_of_many_the_first_are_shown() -> None:
    out = call("as-of", "2021-12-02", "--authority", "EU", COLUMNS="200").stdout
    assert "[1] " in out
    assert "[20] " in out
    assert "[21] " not in out
    assert re.search(r"^\.\.\. [\d,]+ more caveats: --json has all$", out, re.MULTILINE)


def on_a_terminal(*arguments: str, **environment: str) -> str:
    """What a command prints on a terminal."""
    import pty

    master, slave = pty.openpty()
    subprocess.run(
        [sys.executable, "-m", "sanctrack", *arguments],
        env=around({"TERM": "xterm-256color", **environment}),
        stdin=slave,
        stdout=slave,
        check=True,
    )
    os.close(slave)
    text = os.read(master, 1_000_000).decode()
    os.close(master)
    return text


def test_there_is_colour_on_a_terminal_only() -> None:
    question = BELAVIA
    assert "\x1b[1;32myes\x1b[0m" in on_a_terminal(*question)
    assert "\x1b[1;32m" not in on_a_terminal(*question, NO_COLOR="1")
    assert "\x1b" not in process(*question).stdout


def test_json_and_csv_are_utf8_whatever_the_locale() -> None:
    latin = {"PYTHONIOENCODING": "ascii", "LC_ALL": "C", "PYTHONUTF8": "0"}
    question = ("as-of", "2021-12-02", "--authority", "EU", "--columns", "names")
    for form in ("--json", "--csv"):
        assert "ASAM – Separate Service" in process(*question, form, **latin).stdout
    assert r"ASAM \u2013 Separate" in process(*question, **latin).stdout


def completions(*words: str) -> list[str]:
    """What a shell offers for the last word."""
    done = process(
        _SANCTRACK_COMPLETE="complete_bash",
        COMP_WORDS=" ".join(["sanctrack", *words]),
        COMP_CWORD=str(len(words)),
    )
    return done.stdout.split()


def test_ids_are_completed(tmp_path: Path) -> None:
    assert completions("tim") == ["timeline"]
    assert "org-belavia" in completions("as-of", "2021-12-02", "org-bel")
    assert completions("as-of", "2021-12-02", "--authority", "E") == ["EU"]
    assert completions("as-of", "2021-12-02", "--kind", "v") == ["vessel"]
    assert completions("loopholes", "op-g") == ["op-gate"]
    assert "ev-fr4978" in completions("response", "ev-fr")
    assert "eu-belarus" in completions("timeline", "eu-")
    (tmp_path / "a.yaml").write_text(small.TEXT, encoding="utf-8")
    (tmp_path / "b.yaml").write_text("acts: 7", encoding="utf-8")
    found = completions("as-of", "--data", str(tmp_path / "a.yaml"), "2021-12-02", "org-")
    assert found == ["org-air", "org-bank"]
    assert completions("as-of", "--data", str(tmp_path / "b.yaml"), "2021-12-02", "org-") == []


def test_columns_are_fitted_by_words_then_by_parts_of_ids() -> None:
    rows = [["act", "criteria"], ["eu-2021-2124 of 2021-12-02", "eu-c-border-crossing"]]
    for room, expected in (
        (50, ["eu-2021-2124 of 2021-12-02", "eu-c-border-crossing"]),
        (40, ["eu-2021-2124 of\n2021-12-02", "eu-c-border-crossing"]),
        (34, ["eu-2021-2124\nof\n2021-12-02", "eu-c-border-crossing"]),
        (30, ["eu-2021-2124\nof 2021-12-02", "eu-c-border-\ncrossing"]),
        (20, ["eu-\n2021-2124\nof\n2021-12-02", "eu-c-\nborder-\ncrossing"]),
    ):
        fitting = fitted(rows, room)
        assert fitting
        widths, pieces = fitting
        assert sum(widths) + 2 <= room
        assert list(map(pieces.wrapped, rows[1], widths)) == expected
    assert fitted(rows, 19) is None


def test_columns_are_left_out_from_the_end_and_empty_ones_first() -> None:
    names = ["id", "none", "name", "act", "day", "notes"]
    rows = [["eu-1", "", "One", "a-1", "2021-01-02", "1"], ["eu-2", "", "Two", "a-2", "", "2"]]
    for room, places in ((80, [0, 1, 2, 3, 4, 5]), (36, [0, 2, 3, 4, 5]), (24, [0, 2, 3, 5])):
        fit = fitted_best([names, *rows], room, kept=1)
        assert fit
        assert fit.places == places
    assert fit.left_out(names, rows) == ["none (empty)", "day"]
    assert fitted_best([names, *rows], 24, fewer=False) is None
    assert fitted_best([names, *rows], 5, kept=1) is None


@pytest.mark.parametrize(
    "text", ["", "-", "--", "a - b", "-100", "a\nb c", "x_y/z", "Мінск", "  a "]
)
def test_breaking_a_text_loses_nothing(text: str) -> None:
    for pieces in (WORDS, PARTS):
        for width in (1, 3, 80):
            assert "".join(pieces.wrapped(text, width).split()) == "".join(text.split())
