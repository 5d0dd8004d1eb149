"""`sanctrack as-of`, `timeline` and `diff`."""

import csv
import io
import json
from pathlib import Path

import pytest
import sanctrack as st
import small
from commands import call, lines


@pytest.fixture(scope="module")
def record(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("record") / "small.yaml"
    path.write_text(small.TEXT, encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("question", "verdict", "status"),
    [
        (["2021-12-02", "org-belavia", "--authority", "EU"], "yes", 0),
        (["2021-11-17", "org-belavia", "--authority", "EU"], "no", 3),
        (["2021-11-17", "org-belavia", "--regime", "eu-ukraine"], "cannot tell", 4),
        (["2021-12-02", "org-belavia", "--authority", "EU", "--known-on", "2021-12-01"], "no", 3),
    ],
)
def test_the_exit_status_is_the_answer(question: list[str], verdict: str, status: int) -> None:
    for form in ([], ["--json"], ["--csv"], ["--columns", "verdict"]):
        done = call("as-of", *question, *form)
        assert done.exit_code == status
        assert verdict in done.stdout


def test_an_answer_shows_evidence_caveats_and_data(belarus: st.Registry) -> None:
    answer = belarus.as_of("2021-12-02").is_designated("org-belavia", authority="EU")
    done = call("as-of", "2021-12-02", "org-belavia", "--authority", "EU", COLUMNS="400")
    assert lines(done.stdout) == [
        answer.sentence,
        *(f"evidence: {each}" for each in answer.evidence),
        *(f"caveat: {each.text}" for each in answer.caveats),
        f"data: belarus, edition {answer.origin().edition}, {answer.origin().digest[:12]}, "
        f"sanctrack {st.__version__}",
    ]


def test_an_answer_as_json_is_all_of_it(belarus: st.Registry) -> None:
    answer = belarus.as_of("2021-12-02").is_designated("org-belavia", authority="EU")
    done = call("as-of", "2021-12-02", "org-belavia", "--authority", "EU", "--json")
    shown = json.loads(done.stdout)
    assert list(shown) == ["title", "meta", "answer", "caveats"]
    assert shown["answer"] == json.loads(json.dumps(answer.to_dict(), default=str))
    assert shown["meta"] == {
        "dataset": "belarus",
        "edition": str(answer.origin().edition),
        "digest": answer.origin().digest,
        "version": st.__version__,
        "day": "2021-12-02",
        "unverified": "keep",
        "filter": "authority='EU'",
    }


def test_an_answer_as_csv_is_one_row() -> None:
    done = call("as-of", "2021-12-02", "org-belavia", "--authority", "EU", "--csv")
    (row,) = csv.DictReader(io.StringIO(done.stdout))
    assert row["entity"] == "org-belavia"
    assert row["verdict"] == "yes"
    assert row["acts"] == "eu-2021-2124"
    assert row["designations"] == "eu-belarus/I.B-17"
    assert row["caveats"] == "criteria of eu-belarus/I.B-17 not verified"


def test_a_list_has_the_rows_of_the_library(belarus: st.Registry) -> None:
    table = belarus.as_of("2021-12-02").designations(criterion="eu-c-border-crossing")
    question = ("as-of", "2021-12-02", "--criterion", "eu-c-border-crossing")
    shown = json.loads(call(*question, "--json").stdout)
    assert shown["title"] == table.title
    assert [row["id"] for row in shown["rows"]] == list(table.column("id"))
    assert shown["caveats"] == [caveat.to_dict() for caveat in table.caveats]
    people = call(*question, COLUMNS="250").stdout
    assert people.splitlines()[0] == f"{table.title}: 15 rows"
    assert all(name in people for names in table.column("names") for name in names)
    assert "caveat: amendments not recorded" in people


def test_what_else_is_listed(record: Path) -> None:
    reg = st.load(record)
    law = reg.as_of("2021-11-17")
    tables = {
        "measures": law.measures(),
        "criteria": law.criteria(),
        "pending": law.pending(),
        "regimes": law.regimes(),
        "designations": law.designations(),
    }
    for what, table in tables.items():
        done = call("as-of", "2021-11-17", "--show", what, "--json", "--data", record)
        assert done.exit_code == 0
        assert json.loads(done.stdout)["title"] == table.title
        assert len(json.loads(done.stdout)["rows"]) == len(table)
    done = call("as-of", "2021-11-17", "org-air", "--show", "measures", "--json", "--data", record)
    assert json.loads(done.stdout)["title"] == law.measures_on("org-air").title
    done = call(
        "as-of", "2021-11-17", "org-air", "--show", "designations", "--json", "--data", record
    )
    assert [row["id"] for row in json.loads(done.stdout)["rows"]] == ["eu-test/B-1"]


def test_every_filter_narrows(record: Path) -> None:
    reg = st.load(record)
    law = reg.as_of("2021-11-17")
    filters = {
        "regime": "eu-test",
        "authority": "EU",
        "kind": "organisation",
        "country": "BY",
        "criterion": "c-new",
        "measure": "m-freeze",
        "act": "act-amend",
        "entity": "org-air",
    }
    for name, value in filters.items():
        options = (f"--{name}", value, "--json", "--data", record)
        diff = json.loads(call("diff", "2021-11-16", "2022-05-03", *options).stdout)
        assert diff["title"] == reg.diff("2021-11-16", "2022-05-03", **{name: value}).title  # type: ignore[arg-type]
        if name != "entity":
            shown = json.loads(call("as-of", "2021-11-17", *options).stdout)
            table = law.designations(**{name: value})  # type: ignore[arg-type]
            assert shown["title"] == table.title
            assert len(shown["rows"]) == len(table)


def test_regimes_are_narrowed_by_regime_and_authority_only() -> None:
    done = call("as-of", "2021-11-17", "--show", "regimes", "--criterion", "eu-c-border-crossing")
    assert done.exit_code == 2
    assert "'--criterion': does not narrow regimes" in done.stderr


def test_what_is_not_verified_can_be_dropped() -> None:
    question = ("as-of", "2021-12-02", "org-belavia", "--criterion", "eu-c-border-crossing")
    assert call(*question, "--regime", "eu-belarus").exit_code == 0
    dropped = call(*question, "--regime", "eu-belarus", "--unverified", "drop", "--json")
    assert json.loads(dropped.stdout)["answer"]["unverified"] == "drop"
    assert dropped.exit_code == 4


@pytest.mark.parametrize("subject", ["org-belavia", "eu-belarus/I.B-17", "ch-belarus"])
def test_a_timeline_has_the_pieces_of_the_library(belarus: st.Registry, subject: str) -> None:
    pieces = belarus.timeline(subject)
    shown = json.loads(call("timeline", subject, "--json").stdout)
    assert shown["title"] == pieces.title
    assert [row["since"] for row in shown["rows"]] == [str(p.when.from_) for p in pieces]
    assert shown["rows"][-1]["until"] is None


def test_a_diff_tells_what_came_into_force() -> None:
    done = call("diff", "2021-11-16", "2021-11-17", "--authority", "EU", "--csv")
    rows = list(csv.DictReader(io.StringIO(done.stdout)))
    assert [(row["id"], row["kind"]) for row in rows] == [
        ("eu-c-border-crossing", "begun"),
        ("eu-c-goods-transfer", "begun"),
    ]
    assert rows[0]["fields"].startswith("status: none -> yes; since: none -> 2021-11-17; ")
    seen = call("diff", "2021-11-16", "2021-11-17", "--known-on", "2021-11-15", "--csv")
    assert len(seen.stdout.splitlines()) == 1
