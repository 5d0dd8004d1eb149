"""`sanctrack coverage`, `loopholes`, `response`, `ownership`, `renewals` and `report`."""

import datetime
import json
from pathlib import Path
from typing import Any

import pytest
import sanctrack as st
from commands import call, lines

AHEAD = {
    "after": datetime.date(2022, 1, 1),
    "until": None,
    "known_on": None,
    "unverified": "keep",
}
QUESTIONS: list[tuple[list[str], tuple[Any, ...]]] = [
    (["coverage", "2021-12-02"], ("coverage", "2021-12-02", {})),
    (
        ["coverage", "2021-12-02", "--kind", "person", "--criterion", "eu-c-border-crossing"],
        ("coverage", "2021-12-02", {"kind": "person", "criterion": "eu-c-border-crossing"}),
    ),
    (
        ["loopholes", "op-gate", "--on", "2021-12-02", "--authority", "EU"],
        ("loopholes", "2021-12-02", "op-gate", {"authority": "EU"}),
    ),
    (["response", "ev-fr4978"], ("response", None, "ev-fr4978", {})),
    (
        ["ownership", "org-belavia", "--on", "2021-12-02", "--authority", "US"],
        ("ownership", "2021-12-02", "org-belavia", {"authority": "US"}),
    ),
    (["renewals", "--after", "2022-01-01"], ("renewals", None, AHEAD)),
    (
        ["renewals", "--after", "2022-01-01", "--regime", "eu-belarus", "--until", "2023-01-01"],
        (
            *("renewals", None),
            {**AHEAD, "regime": "eu-belarus", "until": datetime.date(2023, 1, 1)},
        ),
    ),
]


def answered(reg: st.Registry, name: str, day: str | None, *arguments: Any) -> Any:
    *places, options = arguments
    return getattr(reg.as_of(day) if day else reg, name)(*places, **options)


@pytest.mark.parametrize(("command", "question"), QUESTIONS)
def test_a_command_asks_the_library(
    belarus: st.Registry, command: list[str], question: tuple[Any, ...]
) -> None:
    table = answered(belarus, *question)
    done = call(*command, "--json")
    shown = json.loads(done.stdout)
    assert shown["title"] == table.title
    if command[0] != "ownership":
        assert len(shown["rows"]) == len(table)
        assert [each["name"] for each in shown["columns"]] == [c.name for c in table.columns]
    assert table.title in call(*command, COLUMNS="1000").stdout
    header = call(*command, "--csv").stdout.splitlines()[0]
    assert header == ",".join(column.name for column in table.columns)


def test_the_parts_of_loopholes_are_listed(belarus: st.Registry) -> None:
    law: Any = belarus.as_of("2021-12-02")
    found = law.loopholes("op-gate", authority="EU")
    tables = {"participants": found, "layers": found.layers, "substitutes": found.substitutes}
    assert len({table.title for table in tables.values()}) == 3
    for what, table in tables.items():
        options = ("--on", "2021-12-02", "--authority", "EU", "--show", what, "--json")
        shown = json.loads(call("loopholes", "op-gate", *options).stdout)
        assert shown["title"] == table.title
        assert len(shown["rows"]) == len(table)


def test_ownership_ends_with_the_status_of_its_verdict(belarus: st.Registry) -> None:
    law: Any = belarus.as_of("2021-12-02")
    statuses = {"yes": 0, "no": 3, "cannot tell": 4}
    for entity in ("org-belavia", "org-tsentrkurort"):
        verdict = law.ownership(entity, authority="US").verdict
        done = call("ownership", entity, "--on", "2021-12-02", "--authority", "US")
        assert done.exit_code == statuses[verdict]


def test_ownership_is_told_in_words_and_as_plain_data(belarus: st.Registry) -> None:
    answer: Any = belarus.as_of("2021-12-02")
    answer = answer.ownership("org-belavia", authority="US")
    question = ("ownership", "org-belavia", "--on", "2021-12-02", "--authority", "US")
    people = lines(call(*question, COLUMNS="2000").stdout)
    assert people[0] == answer.sentence
    told = [f"would decide: {text}" for text in answer.missing]
    assert people[1 : 1 + len(told)] == told
    assert people[1 + len(told)].startswith(f"{answer.title}: ")
    shown = json.loads(call(*question, "--json").stdout)
    assert list(shown) == ["title", "meta", "answer", "caveats"]
    assert shown["answer"]["verdict"] == answer.verdict
    assert set(shown["answer"]) == set(answer.to_dict())
    assert f"answer: {answer.sentence}" in call(*question, "--csv").stderr.splitlines()


def test_steps_ahead_are_listed_instead(belarus: st.Registry) -> None:
    reg: Any = belarus
    table = reg.response("ev-fr4978").ahead
    shown = json.loads(call("response", "ev-fr4978", "--ahead", "--json").stdout)
    assert shown["title"] == table.title
    assert len(shown["rows"]) == len(table)


@pytest.mark.parametrize(
    ("command", "missing"),
    [
        (["loopholes", "op-gate", "--authority", "EU"], "--on"),
        (["loopholes", "op-gate", "--on", "2021-12-02"], "--authority"),
        (["ownership", "org-belavia", "--authority", "EU"], "--on"),
        (["renewals"], "--after"),
        (["response"], "EVENT"),
        (["report", "op-gate"], "--output"),
    ],
)
def test_what_is_needed_is_named(command: list[str], missing: str) -> None:
    done = call(*command)
    assert done.exit_code == 2
    assert missing in done.stderr


def test_a_report_is_written_where_it_is_asked_for(tmp_path: Path) -> None:
    page = tmp_path / "gate.html"
    done = call("report", "op-gate", "-o", page)
    assert (done.exit_code, done.stdout, done.stderr) == (0, "", "")
    assert "op-gate" in page.read_text(encoding="utf-8")
    done = call("report", "op-gat", "-o", tmp_path / "other.html")
    assert done.exit_code == 2
    assert "did you mean 'op-gate'?" in done.stderr
    assert not (tmp_path / "other.html").exists()
    done = call("report", "op-gate", "-o", tmp_path / "nowhere" / "gate.html")
    assert done.exit_code == 1
    assert "nowhere" in done.stderr


def test_answers_can_be_narrowed_to_an_authority(belarus: st.Registry) -> None:
    reg: Any = belarus
    found = reg.response("ev-fr4978")
    owners = {row.authority for row in found}
    assert len(owners) > 1
    for owner in owners:
        shown = json.loads(call("response", "ev-fr4978", "--authority", owner, "--json").stdout)
        own = [row.act for row in found if row.authority == owner]
        assert [row["act"] for row in shown["rows"]] == own
        assert shown["meta"]["authority"] == owner
        assert shown["title"] == f"{found.title} (authority='{owner}')"
    steps = ("response", "ev-border-crisis", "--ahead", "--json", "--authority")
    assert json.loads(call(*steps, "EU").stdout)["rows"]
    assert json.loads(call(*steps, "US").stdout)["rows"] == []


def test_of_an_authority_that_is_silent_only_that_is_told(belarus: st.Registry) -> None:
    reg: Any = belarus
    event = next(each.id for each in reg.events() if len(reg.response(each.id).without) > 1)
    silent = reg.response(event).without[0]
    shown = json.loads(call("response", event, "--authority", silent, "--json").stdout)
    assert shown["rows"] == [] and shown["meta"]["without"] == silent
    silences = [each["subject"] for each in shown["caveats"] if "no answer of" in each["text"]]
    assert silences == [silent]


def test_an_authority_that_is_unknown_is_refused() -> None:
    done = call("response", "ev-fr4978", "--authority", "EUU")
    assert done.exit_code == 2 and "did you mean 'EU'?" in done.stderr
