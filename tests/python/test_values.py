"""Values: days, partial dates, instants, intervals, stakes, codes."""

import datetime
import decimal
import fractions
from collections.abc import Callable
from typing import Any

import pytest
import sanctrack as st

DAY = datetime.date(2021, 11, 17)


def test_days_come_in_as_dates_and_iso_texts_and_go_out_as_dates() -> None:
    assert st.Interval.on(DAY) == st.Interval.on("2021-11-17")
    assert st.Interval.on(DAY).from_ == DAY
    assert type(st.Interval.on(DAY).from_) is datetime.date


@pytest.mark.parametrize("text", ["2021/11/17", "20211117", "2021-11-17T00:00", "2021-02-30", ""])
def test_a_text_that_is_no_iso_day_is_a_date_error(text: str) -> None:
    with pytest.raises(st.DateError, match="is not a date"):
        st.Interval.on(text)
    with pytest.raises(ValueError, match="is not a date"):
        st.Interval.on(text)


def test_a_day_out_of_range_is_a_date_error() -> None:
    with pytest.raises(st.DateError):
        st.Interval.on(datetime.date(1399, 12, 31))


def test_a_datetime_is_refused_with_advice() -> None:
    with pytest.raises(TypeError, match=r"a day has no time, take its \.date\(\)"):
        st.Interval.on(datetime.datetime(2021, 11, 17))


def test_what_is_no_day_is_refused() -> None:
    with pytest.raises(TypeError, match="expected a datetime.date or a text such as '2021-11-17'"):
        st.Interval.on(20211117)  # type: ignore[arg-type]


def test_a_partial_date_is_an_interval_of_possible_days() -> None:
    month = st.PartialDate("1962-03")
    assert (month.earliest, month.latest) == (
        datetime.date(1962, 3, 1),
        datetime.date(1962, 3, 31),
    )
    assert (month.year, month.month, month.day) == (1962, 3, None)
    assert not month.exact
    about = st.PartialDate.of_year(1962, circa=True)
    assert str(about) == "circa 1962"
    assert about.circa
    assert about.may_be("1963-05-01")
    assert not st.PartialDate("1962").may_be("1963-05-01")
    assert st.PartialDate.of_day(DAY).exact
    assert st.PartialDate.of_month(1962, 3) == month
    assert st.PartialDate("1961") < month < st.PartialDate("1962-04")
    with pytest.raises(st.DateError):
        st.PartialDate("1962-13")


def test_an_instant_is_a_second_of_universal_time() -> None:
    instant = st.Instant("2021-12-02T18:00:00Z")
    assert instant.utc_day() == datetime.date(2021, 12, 2)
    assert instant == st.Instant.of("2021-12-02", 18, 0, 0)
    assert instant.seconds == 1638468000
    assert instant.to_datetime() == datetime.datetime(2021, 12, 2, 18, tzinfo=datetime.timezone.utc)
    assert st.Instant.from_datetime(instant.to_datetime()) == instant
    with pytest.raises(st.DateError):
        st.Instant("2021-12-02T18:00:00+01:00")
    with pytest.raises(st.DateError, match="time zone"):
        st.Instant.from_datetime(datetime.datetime(2021, 12, 2, 18))
    with pytest.raises(st.DateError, match="whole second"):
        st.Instant.from_datetime(instant.to_datetime().replace(microsecond=1))


def test_intervals_are_half_open() -> None:
    when = st.Interval.between("2021-11-17", "2021-12-02")
    assert "2021-11-17" in when
    assert "2021-12-02" not in when
    assert when.meets(st.Interval.since("2021-12-02"))
    assert when.overlaps(st.Interval.on("2021-12-01"))
    assert when.covers(st.Interval.on("2021-12-01"))
    assert when.intersect(st.Interval.since("2021-12-01")) == st.Interval.on("2021-12-01")
    assert when.intersect(st.Interval.since("2021-12-02")) is None
    assert st.Interval.always().from_ is None
    assert str(st.Interval.before("2021-12-02")) == "[..., 2021-12-02)"
    with pytest.raises(st.InvalidValue):
        st.Interval.between("2021-12-02", "2021-12-02")


def test_interval_sets_have_the_algebra_of_sets() -> None:
    one = st.IntervalSet([st.Interval.between("2021-01-01", "2021-02-01")])
    two = st.IntervalSet([st.Interval.since("2021-03-01")])
    both = one | two
    assert len(both) == 2
    assert both.gaps() == st.IntervalSet([st.Interval.between("2021-02-01", "2021-03-01")])
    assert both - two == one
    assert not both & both.complement()
    assert both.contains("2021-03-01")
    assert isinstance(both.intervals, tuple)
    assert not st.IntervalSet()


def test_stakes_are_exact() -> None:
    assert st.Stake.exact("49.99").lower == fractions.Fraction(4999, 100)
    assert st.Stake.exact(decimal.Decimal("49.99")) == st.Stake("49.99")
    assert st.Stake.fraction(1, 6).lower == fractions.Fraction(100, 6)
    assert st.Stake.over(50).surely_above(50)
    assert not st.Stake.at_least(50).surely_above(50)
    assert st.Stake.at_least(50).possibly_above(50)
    assert st.Stake.over(50, max="50.01").upper == fractions.Fraction(5001, 100)
    assert [str(stake) for stake in (st.Stake.range(25, 50), st.Stake.unknown())] == [
        "25..50",
        "unknown",
    ]
    assert st.Stake.under(25).form == "under"
    assert st.Stake.over(50).lower_open
    with pytest.raises(TypeError, match="got float"):
        st.Stake.exact(49.99)  # type: ignore[arg-type]
    with pytest.raises(st.InvalidValue):
        st.Stake.exact(101)


def test_whole_numbers_and_exact_numbers_are_never_rounded() -> None:
    loose: Any = st  # for arguments that no type checker lets pass
    nearly = decimal.Decimal("1.9")
    calls: list[Callable[[], object]] = [
        lambda: loose.Stake.fraction(nearly, 6),
        lambda: loose.PartialDate.of_year(nearly),
        lambda: loose.PartialDate.of_month(1962, True),
        lambda: loose.Instant.of("2021-12-02", nearly, 0, 0),
        lambda: loose.Stake.fraction(1.0, 6),
        lambda: loose.PartialDate.of_year("1962"),
    ]
    for make in calls:
        with pytest.raises(TypeError, match="expected a whole number, got "):
            make()
    for number in (True, 1j, None, [50]):
        with pytest.raises(TypeError, match="expected an exact number: an int, a text such as"):
            st.Stake.exact(number)  # type: ignore[arg-type]
    for text in ("NaN", "sNaN", "Infinity", "-Infinity"):
        with pytest.raises(st.InvalidValue, match=f"expected a finite number, got {text}"):
            st.Stake.exact(decimal.Decimal(text))
    with pytest.raises(st.InvalidValue, match="at most 64 bits"):
        st.Stake.fraction(1, 2**80)
    with pytest.raises(st.InvalidValue):
        st.Stake.exact(2**80)
    with pytest.raises(st.DateError):
        st.PartialDate.of_year(2**40)
    assert st.Stake.exact(fractions.Fraction(1, 3)).lower == fractions.Fraction(1, 3)


def test_numbers_of_numpy_count_where_they_are_whole() -> None:
    numpy = pytest.importorskip("numpy")
    assert st.Stake.exact(numpy.int64(2)) == st.Stake.exact(2)
    assert st.PartialDate.of_year(numpy.int32(1962)) == st.PartialDate("1962")
    assert st.Stake.fraction(numpy.uint8(1), numpy.int64(6)) == st.Stake.fraction(1, 6)
    for number in (numpy.float32(49.99), numpy.float64(50)):
        with pytest.raises(TypeError, match="expected an exact number"):
            st.Stake.exact(number)


def test_a_timestamp_of_pandas_is_an_instant_only_at_a_whole_second() -> None:
    pandas = pytest.importorskip("pandas")
    whole = pandas.Timestamp("2021-12-02T18:00:00Z")
    assert st.Instant.from_datetime(whole) == st.Instant("2021-12-02T18:00:00Z")
    with pytest.raises(st.DateError, match="whole second"):
        st.Instant.from_datetime(whole + pandas.Timedelta(1, unit="ns"))


def test_a_datetime_before_the_first_of_universal_time_is_a_date_error() -> None:
    east = datetime.timezone(datetime.timedelta(hours=3))
    with pytest.raises(st.DateError, match="expected a day from 1400-01-01 to 9999-12-31"):
        st.Instant.from_datetime(datetime.datetime(1, 1, 1, tzinfo=east))
    with pytest.raises(TypeError, match=r"expected a datetime\.datetime with a time zone, got str"):
        st.Instant.from_datetime("2021-12-02")  # type: ignore[arg-type]


def test_codes_have_names() -> None:
    assert st.codes.country_name("BY") == "Belarus"
    assert st.codes.script_name("Cyrl") == "Cyrillic"
    assert st.codes.language_name("be") == "Belarusian"
    assert "BY" in st.codes.country_codes()
    assert len(st.codes.script_codes()) > 100
    assert "be" in st.codes.language_codes()
    with pytest.raises(st.InvalidValue, match="'XX' is not a country"):
        st.codes.country_name("XX")


def test_vocabularies_are_the_words_of_the_format() -> None:
    words = st.codes.vocabularies()
    assert words["entity_kind"] == ("person", "organisation", "vessel", "aircraft")
    assert "add-criterion" in words["change_kind"]
    assert all(isinstance(each, tuple) for each in words.values())


VALUES: list[Callable[[], object]] = [
    lambda: st.PartialDate("circa 1962-03"),
    lambda: st.Instant("2021-12-02T18:00:00Z"),
    lambda: st.Interval.between("2021-01-01", "2021-02-01"),
    lambda: st.IntervalSet([st.Interval.since("2021-01-01")]),
    lambda: st.Stake("over 50, at most 50.01"),
    lambda: st.Diagnostic("error", "code", "a.yaml", 1, 2, "message"),
    lambda: st.Filter(regime="eu-belarus", kind="person"),
]


@pytest.mark.parametrize("make", VALUES)
def test_equal_values_have_equal_hashes_and_values_are_frozen(make: Callable[[], object]) -> None:
    one, two = make(), make()
    assert one == two
    assert hash(one) == hash(two)
    assert one != "something else"
    assert repr(one) == repr(two)
    for name in dir(one):
        if not name.startswith("_") and not callable(getattr(one, name)):
            with pytest.raises(AttributeError):
                setattr(one, name, None)


def test_a_diagnostic_is_written_as_compilers_write() -> None:
    problem = st.Diagnostic("warning", "late", "a.yaml", 3, 5, "too late")
    assert str(problem) == "a.yaml:3:5: warning: too late"
    assert (problem.severity, problem.code, problem.line, problem.column) == (
        "warning",
        "late",
        3,
        5,
    )
