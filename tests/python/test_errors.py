"""Errors: their types, their messages, what they carry."""

import datetime
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import sanctrack as st


def test_errors_are_also_the_errors_that_python_expects() -> None:
    assert issubclass(st.DateError, ValueError)
    assert issubclass(st.InvalidValue, ValueError)
    assert issubclass(st.UnknownIdError, LookupError)
    for error in (st.DateError, st.InvalidValue, st.UnknownIdError, st.LoadError):
        assert issubclass(error, st.Error)
        assert error.__module__ == "sanctrack"


Ask = Callable[[Any], object]

QUESTIONS: list[tuple[Ask, type[Exception], str]] = [
    (
        lambda reg: reg.as_of("2021/11/17"),
        st.DateError,
        "'2021/11/17' is not a date: expected YYYY-MM-DD",
    ),
    (
        lambda reg: reg.as_of(datetime.datetime(2021, 11, 17)),
        TypeError,
        "expected a datetime.date or a text such as '2021-11-17', got datetime.datetime: a day has "
        "no time, take its .date()",
    ),
    (
        lambda reg: reg.as_of(None),
        TypeError,
        "expected a datetime.date or a text such as '2021-11-17', got NoneType",
    ),
    (
        lambda reg: reg.entity("org-belavi"),
        st.UnknownIdError,
        "unknown entity 'org-belavi': did you mean 'org-belavia'?",
    ),
    (
        lambda reg: reg.as_of("2021-11-17").is_designated("org-belavi"),
        st.UnknownIdError,
        "unknown entity 'org-belavi': did you mean 'org-belavia'?",
    ),
    (
        lambda reg: reg.entity(5),
        TypeError,
        "expected the entity as str, got int",
    ),
    (
        lambda reg: reg.entity("no such"),
        st.InvalidValue,
        "'no such' is not an entity id: expected 1 to 120 letters, digits, dots, dashes and "
        "underscores, beginning with a letter or a digit",
    ),
    (
        lambda reg: reg.as_of("2021-11-17").designations(kind="people"),
        st.InvalidValue,
        "'people' is not a word for this: expected person, organisation, vessel or aircraft",
    ),
    (
        lambda reg: reg.as_of("2021-11-17", unverified="maybe"),
        st.InvalidValue,
        "'maybe' is not a word for this: expected keep or drop",
    ),
    (
        lambda reg: reg.designation("eu-belarus/none"),
        st.UnknownIdError,
        "unknown designation 'eu-belarus/none': expected a regime and an entry of its list, as in "
        "'eu-belarus/I.B-17'",
    ),
]


loose: Any = st  # for arguments that no type checker lets pass

WRONG_TYPES: list[tuple[Ask, str]] = [
    (lambda reg: reg.find(None), "expected the text as str, got NoneType"),
    (lambda reg: reg.find(b"x"), "expected the text as str, got bytes"),
    (lambda reg: reg.by_ref(5), "expected the reference as str, got int"),
    (lambda reg: reg.designation(None), "expected the designation as str, got NoneType"),
    (
        lambda reg: reg.timeline(reg.entity("org-belavia")),
        "expected the id of an entity, a regime or a designation as str, or a Designation, got "
        "Entity",
    ),
    (
        lambda reg: reg.as_of("2021-11-17").designation(None),
        "expected a Designation, or the id of one as str, got NoneType",
    ),
    (
        lambda reg: reg.as_of("2021-11-17").diff("2021-12-03"),
        "expected a Snapshot, as Registry.as_of(day) gives, got str",
    ),
    (
        lambda reg: reg.acts()["names"],
        "expected a place or a slice, got str: the column is .column('names')",
    ),
    (lambda reg: loose.Snapshot(reg), "expected what Registry.as_of gives, got Registry"),
    (lambda _: loose.Registry("x"), "expected what load, loads and build give, got str"),
    (lambda _: loose.loads(None), "expected a YAML text as str or bytes, got NoneType"),
    (lambda _: loose.check_text(5), "expected a YAML text as str or bytes, got int"),
    (lambda _: loose.save("x", "y"), "expected a Registry, got str"),
    (lambda _: loose.to_yaml(None), "expected a Registry, got NoneType"),
    (lambda _: loose.load("x", threads="x"), "expected threads as int, got str"),
    (
        lambda _: loose.PartialDate(1962),
        "expected the date, such as '1962-03', as str, got int",
    ),
    (
        lambda _: loose.PartialDate(datetime.date(1962, 3, 1)),
        "expected the date, such as '1962-03', as str, got date",
    ),
    (
        lambda _: loose.Stake(50),
        "expected the stake, such as '49.99', as str, got int",
    ),
    (
        lambda _: loose.Interval("a", "b"),
        "expected Interval.between, .since, .before, .on or .always, got Interval itself",
    ),
]


@pytest.mark.parametrize(("ask", "message"), WRONG_TYPES)
def test_a_value_of_another_type_says_what_was_expected(
    belarus: st.Registry, ask: Ask, message: str
) -> None:
    with pytest.raises(TypeError) as raised:
        ask(belarus)
    assert str(raised.value) == message


def test_what_is_no_path_is_not_read_as_one() -> None:
    expected = "expected a path as str or os.PathLike, or several of them, got "
    with Path(__file__).open(encoding="utf-8") as file:
        for given, name in (
            (None, "NoneType"),
            (file, "TextIOWrapper"),
            ({"a.yaml": 1}, "dict"),
            (b"a.yaml", "int"),
            ([5], "int"),
        ):
            for read in (loose.load, loose.check):
                with pytest.raises(TypeError) as raised:
                    read(given)
                assert str(raised.value) == expected + name


def test_a_timeline_of_an_unknown_id_looks_among_all_that_it_could_be(
    belarus: st.Registry,
) -> None:
    for given, meant in (("eu-belaru", "eu-belarus"), ("org-belavi", "org-belavia")):
        with pytest.raises(st.UnknownIdError) as raised:
            belarus.timeline(given)
        assert str(raised.value) == (
            f"unknown entity, regime or designation '{given}': did you mean '{meant}'?"
        )
    with pytest.raises(st.UnknownIdError, match="'zzz'$"):
        belarus.timeline("zzz")
    with pytest.raises(st.InvalidValue, match="'no such' is not an entity id"):
        belarus.timeline("no such")


def test_a_timeline_of_an_id_of_two_things_is_refused() -> None:
    twice = st.build(
        {
            "authorities": [{"id": "EU", "name": "EU"}],
            "regimes": [{"id": "x", "authority": "EU", "title": "X", "expiry": {"kind": "none"}}],
            "entities": [
                {"id": "x", "kind": "person", "names": [{"name": "X", "kind": "primary"}]}
            ],
        }
    )
    with pytest.raises(st.InvalidValue, match="'x' is the id of an entity and of a regime"):
        twice.timeline("x")


@pytest.mark.parametrize(("ask", "error", "message"), QUESTIONS)
def test_a_bad_argument_says_what_was_expected(
    belarus: st.Registry, ask: Ask, error: type[Exception], message: str
) -> None:
    with pytest.raises(error) as raised:
        ask(belarus)
    assert str(raised.value) == message


def test_a_load_error_carries_every_problem_of_every_file(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text("format: 1\nacts: [{id: a, regme: x}]\n")
    (tmp_path / "b.yaml").write_text("format: 1\nregimes: [{id: r, authority: ZZ, title: t}]\n")
    with pytest.raises(st.LoadError) as raised:
        st.load(tmp_path)
    found = raised.value.diagnostics
    assert found == st.check(tmp_path) == tuple(sorted(found))
    assert {Path(each.path).name for each in found} == {"a.yaml", "b.yaml"}
    assert str(raised.value) == "\n".join(map(str, found))
    assert all(each.severity == "error" and each.code for each in found)
    assert "did you mean 'regime'?" in str(raised.value)


def test_checking_what_is_right_finds_nothing() -> None:
    assert st.check(st.datasets.belarus_path()) == ()
    assert st.check_text("format: 1\n") == ()


def test_a_text_may_be_bytes_and_its_bad_bytes_are_reported() -> None:
    (problem,) = st.check_text(b"format: 1\ndataset: {id: \xff}\n")
    assert (problem.path, problem.line) == ("<text>", 2)
    assert "UTF-8" in problem.message


def test_limits_are_options(tmp_path: Path) -> None:
    text = "format: 1\n" + "#" * 2000 + "\n"
    with pytest.raises(st.LoadError, match="1,?000"):
        st.loads(text, max_bytes=1000)
    file = tmp_path / "large.yaml"
    file.write_text(text)
    assert st.check(file, max_bytes=1000)
    assert st.check(file, max_bytes=10_000, threads=1) == ()
    with pytest.raises(st.InvalidValue, match="expected max_bytes of 0 or more, got -1"):
        st.load(file, max_bytes=-1)


def test_saving_never_overwrites_unless_told(small: st.Registry, tmp_path: Path) -> None:
    for path in (tmp_path / "one.yaml", tmp_path / "folder"):
        st.save(small, path)
        assert st.load(path) == small
        with pytest.raises(st.Error, match="exists"):
            st.save(small, path)
        small.save(path, overwrite=True)
        assert st.load([path]) == small
    assert (tmp_path / "one.yaml").read_text() == st.to_yaml(small) == small.to_yaml()


def test_several_paths_make_one_registry(tmp_path: Path) -> None:
    whole = st.datasets.belarus_path()
    parts = sorted(whole.iterdir())
    assert st.load([str(part) for part in parts if part.suffix != ".md"]) == st.load(whole)
