# Made by bindings/make_stub.py with pybind11 3.1 and pybind11-stubgen 3.0. Do not edit.
"""The compiled module of sanctrack. Use the package `sanctrack` instead."""
from __future__ import annotations
import collections.abc
import datetime
import decimal
import fractions
import os
import pathlib
import types
import typing
import typing_extensions
class PartialDate:
    """
    A day of which perhaps only the month or the year is known.

    It stands for one day that somebody did not write down in full: an interval of possible days.
    """
    @staticmethod
    def of_day(day: datetime.date | str, circa: bool = False) -> PartialDate:
        """A whole day, exactly or approximately known."""
    @staticmethod
    def of_month(year: typing.SupportsIndex, month: typing.SupportsIndex, circa: bool = False) -> PartialDate:
        """A month of which no more is known."""
    @staticmethod
    def of_year(year: typing.SupportsIndex, circa: bool = False) -> PartialDate:
        """A year of which no more is known."""
    @staticmethod
    def parse(text: str) -> PartialDate:
        """Reads '1962', '1962-03' or '1962-03-05', each perhaps with 'circa ' before it."""
    def __copy__(self) -> typing.Any:
        """The thing itself."""
    def __deepcopy__(self, memo: typing.Any) -> typing.Any:
        """The thing itself."""
    def __eq__(self, arg0: typing.Any) -> bool:
        """Whether both are the same."""
    def __ge__(self, other: PartialDate) -> bool:
        """By order."""
    def __getstate__(self) -> str:
        ...
    def __gt__(self, other: PartialDate) -> bool:
        """By order."""
    def __hash__(self) -> int:
        """Equal things have the same."""
    def __init__(self, text: str) -> None:
        """Reads '1962', '1962-03' or '1962-03-05', each perhaps with 'circa ' before it."""
    def __le__(self, other: PartialDate) -> bool:
        """By order."""
    def __lt__(self, other: PartialDate) -> bool:
        """By order."""
    def __repr__(self) -> str:
        """Which one it is."""
    def __setstate__(self, arg0: str) -> None:
        ...
    def __str__(self) -> str:
        """As text."""
    def may_be(self, day: datetime.date | str) -> bool:
        """Whether the day meant may be this one; circa allows one unit on either side."""
    def to_dict(self) -> dict[str, typing.Any]:
        """Plain data: of a record as YAML has it, of anything else by property."""
    @property
    def circa(self) -> bool:
        """Whether the source calls it approximate."""
    @property
    def day(self) -> int | None:
        """The day of the month, where it is known."""
    @property
    def earliest(self) -> datetime.date:
        """The first day that fits what was stated."""
    @property
    def exact(self) -> bool:
        """Whether this is one whole day and not approximate."""
    @property
    def latest(self) -> datetime.date:
        """The last day that fits what was stated, included."""
    @property
    def month(self) -> int | None:
        """The month, where one is known."""
    @property
    def year(self) -> int:
        """The year."""
class Instant:
    """A second of universal time: when an edition of a list was published."""
    @staticmethod
    def from_datetime(datetime: datetime.datetime) -> Instant:
        """A datetime.datetime that has a time zone, and no fraction of a second."""
    @staticmethod
    def of(day: datetime.date | str, hour: typing.SupportsIndex, minute: typing.SupportsIndex, second: typing.SupportsIndex) -> Instant:
        """The second of a day, in UTC."""
    @staticmethod
    def parse(text: str) -> Instant:
        """Reads 'YYYY-MM-DDThh:mm:ssZ', exactly."""
    def __copy__(self) -> typing.Any:
        """The thing itself."""
    def __deepcopy__(self, memo: typing.Any) -> typing.Any:
        """The thing itself."""
    def __eq__(self, arg0: typing.Any) -> bool:
        """Whether both are the same."""
    def __ge__(self, other: Instant) -> bool:
        """By order."""
    def __getstate__(self) -> str:
        ...
    def __gt__(self, other: Instant) -> bool:
        """By order."""
    def __hash__(self) -> int:
        """Equal things have the same."""
    def __init__(self, text: str) -> None:
        """Reads 'YYYY-MM-DDThh:mm:ssZ', exactly."""
    def __le__(self, other: Instant) -> bool:
        """By order."""
    def __lt__(self, other: Instant) -> bool:
        """By order."""
    def __repr__(self) -> str:
        """Which one it is."""
    def __setstate__(self, arg0: str) -> None:
        ...
    def __str__(self) -> str:
        """As text."""
    def to_datetime(self) -> datetime.datetime:
        """As a datetime.datetime in UTC."""
    def to_dict(self) -> dict[str, typing.Any]:
        """Plain data: of a record as YAML has it, of anything else by property."""
    def utc_day(self) -> datetime.date:
        """The day that it is in UTC."""
    @property
    def seconds(self) -> int:
        """Seconds since 1970-01-01T00:00:00Z."""
class Interval:
    """
    A stretch of days, half-open: [from_, until) holds from_ and does not hold until.

    An open end is None, never a magic date.
    """
    @staticmethod
    def always() -> Interval:
        """Every day."""
    @staticmethod
    def before(until: datetime.date | str) -> Interval:
        """Every day before that one."""
    @staticmethod
    def between(from_: datetime.date | str, until: datetime.date | str) -> Interval:
        """The days from `from_` on and before `until`."""
    @staticmethod
    def on(day: datetime.date | str) -> Interval:
        """That day only."""
    @staticmethod
    def since(from_: datetime.date | str) -> Interval:
        """That day and every later one."""
    def __contains__(self, day: datetime.date | str) -> bool:
        """Whether it holds that day."""
    def __copy__(self) -> typing.Any:
        """The thing itself."""
    def __deepcopy__(self, memo: typing.Any) -> typing.Any:
        """The thing itself."""
    def __eq__(self, arg0: typing.Any) -> bool:
        """Whether both are the same."""
    def __ge__(self, other: Interval) -> bool:
        """By order."""
    def __getstate__(self) -> tuple[typing.Any, ...]:
        ...
    def __gt__(self, other: Interval) -> bool:
        """By order."""
    def __hash__(self) -> int:
        """Equal things have the same."""
    def __init__(self, from_: typing.Any = None, until: typing.Any = None) -> None:
        """Always raises TypeError: use .between, .since, .before, .on or .always."""
    def __le__(self, other: Interval) -> bool:
        """By order."""
    def __lt__(self, other: Interval) -> bool:
        """By order."""
    def __repr__(self) -> str:
        """Which one it is."""
    def __setstate__(self, arg0: tuple[typing.Any, ...]) -> None:
        ...
    def __str__(self) -> str:
        """As text."""
    def contains(self, day: datetime.date | str) -> bool:
        """Whether it holds that day."""
    def covers(self, other: Interval) -> bool:
        """Whether it holds every day of the other."""
    def intersect(self, other: Interval) -> Interval | None:
        """The days in common; None where there are none."""
    def meets(self, other: Interval) -> bool:
        """Whether it ends exactly where the other begins."""
    def overlaps(self, other: Interval) -> bool:
        """Whether they share a day."""
    def to_dict(self) -> dict[str, typing.Any]:
        """Plain data: of a record as YAML has it, of anything else by property."""
    @property
    def from_(self) -> datetime.date | None:
        """The first day; None where the beginning is open."""
    @property
    def until(self) -> datetime.date | None:
        """The first day after it; None where the end is open."""
class IntervalSet:
    """
    A set of days, kept as intervals: a life with gaps.

    The intervals are sorted, do not overlap and do not meet.
    """
    def __and__(self, other: IntervalSet) -> IntervalSet:
        """The days of both."""
    def __bool__(self) -> bool:
        """Whether it holds a day."""
    def __contains__(self, day: datetime.date | str) -> bool:
        """Whether it holds that day."""
    def __copy__(self) -> typing.Any:
        """The thing itself."""
    def __deepcopy__(self, memo: typing.Any) -> typing.Any:
        """The thing itself."""
    def __eq__(self, arg0: typing.Any) -> bool:
        """Whether both are the same."""
    def __getstate__(self) -> tuple[typing.Any, ...]:
        ...
    def __hash__(self) -> int:
        """Equal things have the same."""
    def __init__(self, intervals: collections.abc.Iterable[Interval] = ()) -> None:
        """The days of any of the intervals, which may overlap and stand in any order."""
    def __len__(self) -> int:
        """How many intervals it has."""
    def __or__(self, other: IntervalSet) -> IntervalSet:
        """The days of either."""
    def __repr__(self) -> str:
        """Which one it is."""
    def __setstate__(self, arg0: tuple[typing.Any, ...]) -> None:
        ...
    def __str__(self) -> str:
        """As text."""
    def __sub__(self, other: IntervalSet) -> IntervalSet:
        """The days of the first alone."""
    def complement(self) -> IntervalSet:
        """Every day that it does not hold."""
    def contains(self, day: datetime.date | str) -> bool:
        """Whether it holds that day."""
    def covers(self, interval: Interval) -> bool:
        """Whether it holds every day of the interval."""
    def gaps(self) -> IntervalSet:
        """The days between the first interval and the last that it does not hold."""
    def to_dict(self) -> dict[str, typing.Any]:
        """Plain data: of a record as YAML has it, of anything else by property."""
    @property
    def intervals(self) -> tuple[Interval, ...]:
        """The intervals, sorted and apart from each other."""
class Stake:
    """
    How much of a company somebody holds, as far as it is known: a set of possible percentages.

    Exact throughout: a float is refused.
    """
    @staticmethod
    def at_least(min: typing.SupportsIndex | str | fractions.Fraction | decimal.Decimal) -> Stake:
        """`min` per cent or more."""
    @staticmethod
    def exact(percent: typing.SupportsIndex | str | fractions.Fraction | decimal.Decimal) -> Stake:
        """A percentage of the whole."""
    @staticmethod
    def fraction(numerator: typing.SupportsIndex, denominator: typing.SupportsIndex) -> Stake:
        """A fraction of the whole, kept as written."""
    @staticmethod
    def over(limit: typing.SupportsIndex | str | fractions.Fraction | decimal.Decimal, max: typing.SupportsIndex | str | fractions.Fraction | decimal.Decimal | None = None) -> Stake:
        """More than `limit` per cent, perhaps at most."""
    @staticmethod
    def parse(text: str) -> Stake:
        """Reads what `str()` writes."""
    @staticmethod
    def range(min: typing.SupportsIndex | str | fractions.Fraction | decimal.Decimal, max: typing.SupportsIndex | str | fractions.Fraction | decimal.Decimal) -> Stake:
        """From `min` to `max` per cent, both included."""
    @staticmethod
    def under(limit: typing.SupportsIndex | str | fractions.Fraction | decimal.Decimal) -> Stake:
        """Less than `limit` per cent."""
    @staticmethod
    def unknown() -> Stake:
        """Some stake, of which the size is not known."""
    def __copy__(self) -> typing.Any:
        """The thing itself."""
    def __deepcopy__(self, memo: typing.Any) -> typing.Any:
        """The thing itself."""
    def __eq__(self, arg0: typing.Any) -> bool:
        """Whether both are the same."""
    def __getstate__(self) -> str:
        ...
    def __hash__(self) -> int:
        """Equal things have the same."""
    def __init__(self, text: str) -> None:
        """Reads what `str()` writes."""
    def __repr__(self) -> str:
        """Which one it is."""
    def __setstate__(self, arg0: str) -> None:
        ...
    def __str__(self) -> str:
        """As text."""
    def possibly_above(self, percent: typing.SupportsIndex | str | fractions.Fraction | decimal.Decimal) -> bool:
        """Whether some possible percentage is above this one."""
    def possibly_at_least(self, percent: typing.SupportsIndex | str | fractions.Fraction | decimal.Decimal) -> bool:
        """Whether some possible percentage is this one or above."""
    def surely_above(self, percent: typing.SupportsIndex | str | fractions.Fraction | decimal.Decimal) -> bool:
        """Whether every possible percentage is above this one."""
    def surely_at_least(self, percent: typing.SupportsIndex | str | fractions.Fraction | decimal.Decimal) -> bool:
        """Whether every possible percentage is this one or above."""
    def to_dict(self) -> dict[str, typing.Any]:
        """Plain data: of a record as YAML has it, of anything else by property."""
    @property
    def form(self) -> str:
        """What was stated: 'exact', 'fraction', 'range', ..."""
    @property
    def lower(self) -> fractions.Fraction:
        """No smaller percentage is possible."""
    @property
    def lower_open(self) -> bool:
        """Whether `lower` itself is impossible."""
    @property
    def upper(self) -> fractions.Fraction:
        """No larger percentage is possible."""
    @property
    def upper_open(self) -> bool:
        """Whether `upper` itself is impossible."""
class Diagnostic:
    """One problem in a file, with its place."""
    def __copy__(self) -> typing.Any:
        """The thing itself."""
    def __deepcopy__(self, memo: typing.Any) -> typing.Any:
        """The thing itself."""
    def __eq__(self, arg0: typing.Any) -> bool:
        """Whether both are the same."""
    def __ge__(self, other: Diagnostic) -> bool:
        """By order."""
    def __getstate__(self) -> tuple[typing.Any, ...]:
        ...
    def __gt__(self, other: Diagnostic) -> bool:
        """By order."""
    def __hash__(self) -> int:
        """Equal things have the same."""
    def __init__(self, severity: str, code: str, path: str, line: typing.SupportsInt | typing.SupportsIndex, column: typing.SupportsInt | typing.SupportsIndex, message: str) -> None:
        """A problem; line 0 is the file as a whole."""
    def __le__(self, other: Diagnostic) -> bool:
        """By order."""
    def __lt__(self, other: Diagnostic) -> bool:
        """By order."""
    def __repr__(self) -> str:
        """Which one it is."""
    def __setstate__(self, arg0: tuple[typing.Any, ...]) -> None:
        ...
    def __str__(self) -> str:
        """As text."""
    def to_dict(self) -> dict[str, typing.Any]:
        """Plain data: of a record as YAML has it, of anything else by property."""
    @property
    def code(self) -> str:
        """A short name of this kind of problem: 'unknown-key'."""
    @property
    def column(self) -> int:
        """The column in code points, from 1."""
    @property
    def line(self) -> int:
        """The line, from 1; 0 = the file as a whole."""
    @property
    def message(self) -> str:
        """What is wrong and what was expected."""
    @property
    def path(self) -> str:
        """The file, as the caller named it."""
    @property
    def severity(self) -> str:
        """'error', or 'warning' where the data can be used."""
class Counts:
    """How many entries of each kind: printed totals, unnamed places, or a count by the fold."""
    def __copy__(self) -> typing.Any:
        """The thing itself."""
    def __deepcopy__(self, memo: typing.Any) -> typing.Any:
        """The thing itself."""
    def __eq__(self, arg0: typing.Any) -> bool:
        """Whether both are the same."""
    def __hash__(self) -> int:
        """Equal things have the same."""
    def __repr__(self) -> str:
        """Which one it is."""
    def to_dict(self) -> dict[str, typing.Any]:
        """Plain data: of a record as YAML has it, of anything else by property."""
    @property
    def aircraft(self) -> int:
        """Entries of aircraft."""
    @property
    def organisations(self) -> int:
        """Entries of companies and bodies."""
    @property
    def persons(self) -> int:
        """Entries of persons."""
    @property
    def total(self) -> int:
        """All kinds together."""
    @property
    def vessels(self) -> int:
        """Entries of ships."""
class EffectDay:
    """The day on which something takes effect, and how sure that day is."""
    def __copy__(self) -> typing.Any:
        """The thing itself."""
    def __deepcopy__(self, memo: typing.Any) -> typing.Any:
        """The thing itself."""
    def __eq__(self, arg0: typing.Any) -> bool:
        """Whether both are the same."""
    def __hash__(self) -> int:
        """Equal things have the same."""
    def __repr__(self) -> str:
        """Which one it is."""
    def to_dict(self) -> dict[str, typing.Any]:
        """Plain data: of a record as YAML has it, of anything else by property."""
    @property
    def basis(self) -> str:
        """Where 'day' comes from."""
    @property
    def day(self) -> datetime.date:
        """Decides yes or no."""
    @property
    def doubtful(self) -> bool:
        """Whether the day rests on something else than a verified statement."""
    @property
    def earliest(self) -> datetime.date:
        """The earliest candidate."""
    @property
    def latest(self) -> datetime.date:
        """The latest candidate."""
    @property
    def unverified(self) -> bool:
        """Whether the record marks it as not verified."""
    @property
    def window(self) -> bool:
        """Only known to lie between: cannot tell from 'earliest' up to 'day'."""
class Dataset:
    """What a set of records calls itself. Together with the digest and the library's version it lets an answer be reproduced."""
    def __copy__(self) -> typing.Any:
        """The thing itself."""
    def __deepcopy__(self, memo: typing.Any) -> typing.Any:
        """The thing itself."""
    def __eq__(self, arg0: typing.Any) -> bool:
        """Whether both are the same."""
    def __hash__(self) -> int:
        """Equal things have the same."""
    def __repr__(self) -> str:
        """Which one it is."""
    def to_dict(self) -> dict[str, typing.Any]:
        """Plain data: of a record as YAML has it, of anything else by property."""
    @property
    def edition(self) -> datetime.date | None:
        """The day on which the set was closed."""
    @property
    def id(self) -> str:
        """Short name; empty when the files state none."""
    @property
    def note(self) -> str:
        """Free text."""
    @property
    def source(self) -> str:
        """Source of every record that names none of its own."""
    @property
    def terms(self) -> str:
        """Terms of use of the data."""
    @property
    def title(self) -> str:
        """What it covers."""
class OwnershipRule:
    """When a company that is not listed is treated as those who own or control it: what an authority says of that over a stretch of time."""
    def __copy__(self) -> typing.Any:
        """The thing itself."""
    def __deepcopy__(self, memo: typing.Any) -> typing.Any:
        """The thing itself."""
    def __eq__(self, arg0: typing.Any) -> bool:
        """Whether both are the same."""
    def __hash__(self) -> int:
        """Equal things have the same."""
    def __repr__(self) -> str:
        """Which one it is."""
    def to_dict(self) -> dict[str, typing.Any]:
        """Plain data: of a record as YAML has it, of anything else by property."""
    @property
    def aggregation(self) -> str:
        """Whether the shares of several of them add up."""
    @property
    def control(self) -> str:
        """Whether control without shares counts, too."""
    @property
    def note(self) -> str:
        """Free text for people; never read by code."""
    @property
    def share(self) -> Stake:
        """How much a listed party must hold: 'at least 50', or 'over 50'."""
    @property
    def source(self) -> str:
        """Publisher and act, edition or page."""
    @property
    def unverified(self) -> tuple[str, ...]:
        """Names of the fields nobody has verified; 'all' = each."""
    @property
    def when(self) -> Interval:
        """The days on which it holds."""
class Authority:
    """Who sanctions: the EU, the UK, OFAC for the US, the UN, Switzerland, Canada."""
    def __copy__(self) -> typing.Any:
        """The thing itself."""
    def __deepcopy__(self, memo: typing.Any) -> typing.Any:
        """The thing itself."""
    def __eq__(self, arg0: typing.Any) -> bool:
        """Whether both are the same."""
    def __hash__(self) -> int:
        """Equal things have the same."""
    def __repr__(self) -> str:
        """Which one it is."""
    def in_full(self) -> str:
        """Its name with the id: 'the European Union (EU)', 'Canada (CA)'."""
    def in_words(self) -> str:
        """What sentences call it: 'the EU', 'Canada'."""
    def to_dict(self) -> dict[str, typing.Any]:
        """Plain data: of a record as YAML has it, of anything else by property."""
    @property
    def id(self) -> str:
        """'EU', 'US': not a country code (the UK's is 'UK')."""
    @property
    def name(self) -> str:
        """Its own name."""
    @property
    def note(self) -> str:
        """Free text for people; never read by code."""
    @property
    def ownership_rules(self) -> tuple[OwnershipRule, ...]:
        """When a company counts as those who own it, by stretches of time."""
    @property
    def source(self) -> str:
        """Publisher and act, edition or page."""
    @property
    def time_zone(self) -> str:
        """IANA name of the calendar in which its days end, 'Europe/Brussels'."""
    @property
    def unverified(self) -> tuple[str, ...]:
        """Names of the fields nobody has verified; 'all' = each."""
class Expiry:
    """How a regime ends when nobody acts."""
    def __copy__(self) -> typing.Any:
        """The thing itself."""
    def __deepcopy__(self, memo: typing.Any) -> typing.Any:
        """The thing itself."""
    def __eq__(self, arg0: typing.Any) -> bool:
        """Whether both are the same."""
    def __hash__(self) -> int:
        """Equal things have the same."""
    def __repr__(self) -> str:
        """Which one it is."""
    def to_dict(self) -> dict[str, typing.Any]:
        """Plain data: of a record as YAML has it, of anything else by property."""
    @property
    def kind(self) -> str:
        """The rule."""
    @property
    def note(self) -> str:
        """The rule in words."""
    @property
    def unverified(self) -> tuple[str, ...]:
        """Fields not verified; 'all' = each."""
class Completeness:
    """How complete the record of one aspect of a regime is, and when. No statement means partial."""
    def __copy__(self) -> typing.Any:
        """The thing itself."""
    def __deepcopy__(self, memo: typing.Any) -> typing.Any:
        """The thing itself."""
    def __eq__(self, arg0: typing.Any) -> bool:
        """Whether both are the same."""
    def __hash__(self) -> int:
        """Equal things have the same."""
    def __repr__(self) -> str:
        """Which one it is."""
    def to_dict(self) -> dict[str, typing.Any]:
        """Plain data: of a record as YAML has it, of anything else by property."""
    @property
    def missing(self) -> Counts:
        """Places known to exist whose party nobody could read."""
    @property
    def note(self) -> str:
        """Free text."""
    @property
    def of(self) -> str:
        """The aspect."""
    @property
    def on(self) -> datetime.date | None:
        """Survivors: the edition's own day."""
    @property
    def state(self) -> str:
        """How much of it is on record."""
    @property
    def when(self) -> Interval:
        """Over which days."""
class Given:
    """A criterion or measure that is in force by an act outside the record."""
    def __copy__(self) -> typing.Any:
        """The thing itself."""
    def __deepcopy__(self, memo: typing.Any) -> typing.Any:
        """The thing itself."""
    def __eq__(self, arg0: typing.Any) -> bool:
        """Whether both are the same."""
    def __hash__(self) -> int:
        """Equal things have the same."""
    def __repr__(self) -> str:
        """Which one it is."""
    def to_dict(self) -> dict[str, typing.Any]:
        """Plain data: of a record as YAML has it, of anything else by property."""
    @property
    def criterion(self) -> str | None:
        """The criterion, or."""
    @property
    def from_(self) -> datetime.date | None:
        """First day in force; absent = from the regime's start."""
    @property
    def measure(self) -> str | None:
        """The measure."""
    @property
    def note(self) -> str:
        """Free text."""
class Regime:
    """A sanctions programme of one authority, with a dated life."""
    def __copy__(self) -> typing.Any:
        """The thing itself."""
    def __deepcopy__(self, memo: typing.Any) -> typing.Any:
        """The thing itself."""
    def __eq__(self, arg0: typing.Any) -> bool:
        """Whether both are the same."""
    def __hash__(self) -> int:
        """Equal things have the same."""
    def __repr__(self) -> str:
        """Which one it is."""
    def to_dict(self) -> dict[str, typing.Any]:
        """Plain data: of a record as YAML has it, of anything else by property."""
    @property
    def authority(self) -> str:
        """Whose it is."""
    @property
    def base(self) -> tuple[str, ...]:
        """The base acts."""
    @property
    def codes(self) -> tuple[str, ...]:
        """Programme codes on official lists ('BLR')."""
    @property
    def expiry(self) -> Expiry:
        """How it ends when nobody acts."""
    @property
    def from_(self) -> datetime.date | None:
        """Its first day."""
    @property
    def given(self) -> tuple[Given, ...]:
        """In force by acts outside the record."""
    @property
    def id(self) -> str:
        """'eu-belarus'."""
    @property
    def note(self) -> str:
        """Free text for people; never read by code."""
    @property
    def record(self) -> tuple[Completeness, ...]:
        """What of it is on record."""
    @property
    def source(self) -> str:
        """Publisher and act, edition or page."""
    @property
    def title(self) -> str:
        """Official title."""
    @property
    def unverified(self) -> tuple[str, ...]:
        """Names of the fields nobody has verified; 'all' = each."""
class Criterion:
    """A ground on which one may be designated."""
    def __copy__(self) -> typing.Any:
        """The thing itself."""
    def __deepcopy__(self, memo: typing.Any) -> typing.Any:
        """The thing itself."""
    def __eq__(self, arg0: typing.Any) -> bool:
        """Whether both are the same."""
    def __hash__(self) -> int:
        """Equal things have the same."""
    def __repr__(self) -> str:
        """Which one it is."""
    def to_dict(self) -> dict[str, typing.Any]:
        """Plain data: of a record as YAML has it, of anything else by property."""
    @property
    def id(self) -> str:
        """'eu-c-border-crossing'."""
    @property
    def kind(self) -> str:
        """Limb of the article, or ground of listings."""
    @property
    def note(self) -> str:
        """Free text for people; never read by code."""
    @property
    def regime(self) -> str:
        """The regime it belongs to."""
    @property
    def source(self) -> str:
        """Publisher and act, edition or page."""
    @property
    def summary(self) -> str:
        """What it covers, in the project's words."""
    @property
    def unverified(self) -> tuple[str, ...]:
        """Names of the fields nobody has verified; 'all' = each."""
class Measure:
    """Something a regime forbids. Acts impose, widen, suspend, license and lift it."""
    def __copy__(self) -> typing.Any:
        """The thing itself."""
    def __deepcopy__(self, memo: typing.Any) -> typing.Any:
        """The thing itself."""
    def __eq__(self, arg0: typing.Any) -> bool:
        """Whether both are the same."""
    def __hash__(self) -> int:
        """Equal things have the same."""
    def __repr__(self) -> str:
        """Which one it is."""
    def to_dict(self) -> dict[str, typing.Any]:
        """Plain data: of a record as YAML has it, of anything else by property."""
    @property
    def id(self) -> str:
        """'eu-m-asset-freeze'."""
    @property
    def kind(self) -> str:
        """What it forbids."""
    @property
    def kinds(self) -> tuple[str, ...]:
        """Listed: only these kinds; empty = every kind."""
    @property
    def members(self) -> tuple[str, ...]:
        """Territory, sector: who belongs, by the project's reading."""
    @property
    def note(self) -> str:
        """Free text for people; never read by code."""
    @property
    def regime(self) -> str:
        """The regime it belongs to."""
    @property
    def source(self) -> str:
        """Publisher and act, edition or page."""
    @property
    def summary(self) -> str:
        """What it forbids, in the project's words."""
    @property
    def target(self) -> str:
        """Whom it binds itself to."""
    @property
    def under(self) -> tuple[str, ...]:
        """Listed: only entries on these grounds."""
    @property
    def unverified(self) -> tuple[str, ...]:
        """Names of the fields nobody has verified; 'all' = each."""
class Change:
    """
    One typed thing an act does.

    Which properties say something depends on `kind`; the others are None or empty.
    """
    def __copy__(self) -> typing.Any:
        """The thing itself."""
    def __deepcopy__(self, memo: typing.Any) -> typing.Any:
        """The thing itself."""
    def __eq__(self, arg0: typing.Any) -> bool:
        """Whether both are the same."""
    def __hash__(self) -> int:
        """Equal things have the same."""
    def __repr__(self) -> str:
        """Which one it is."""
    def to_dict(self) -> dict[str, typing.Any]:
        """Plain data: of a record as YAML has it, of anything else by property."""
    @property
    def affects_unnamed(self) -> bool:
        """Whether a suspension, its end or a licence touches parties nobody published."""
    @property
    def annex_date(self) -> PartialDate | None:
        """The date the annex prints."""
    @property
    def as_printed(self) -> str:
        """A slip of the list, as printed, or empty."""
    @property
    def criteria(self) -> tuple[str, ...]:
        """Grounds of a designation or of its amendment."""
    @property
    def criteria_basis(self) -> str:
        """How the grounds were found, or empty."""
    @property
    def entry(self) -> str:
        """Number on the list, or empty."""
    @property
    def first_listed(self) -> PartialDate | None:
        """An earlier listing by the same office."""
    @property
    def from_(self) -> PartialDate | None:
        """Day of effect, where it differs from the act's."""
    @property
    def kind(self) -> str:
        """What it does: 'designate', 'add-criterion', ..."""
    @property
    def listing_date(self) -> str:
        """What kind of day the list gives, or empty."""
    @property
    def listing_source(self) -> str:
        """The list that was read, where the act was not, or empty."""
    @property
    def matched_by(self) -> str:
        """Why the entry is taken to be this entity, or empty."""
    @property
    def measures(self) -> tuple[str, ...]:
        """Measures suspended, resumed or licensed."""
    @property
    def note(self) -> str:
        """Free text for people; never read by code."""
    @property
    def parties(self) -> tuple[str, ...]:
        """Entities named: designated, delisted, in the annex of a measure, or affected."""
    @property
    def ref(self) -> str:
        """The list's reference, or empty."""
    @property
    def regime(self) -> str | None:
        """Of which regime, where the act serves several."""
    @property
    def replaces(self) -> tuple[str, ...]:
        """Which of 'parties' and 'criteria' an amendment replaces."""
    @property
    def scope(self) -> str:
        """What a licence permits, or empty."""
    @property
    def source(self) -> str:
        """Publisher and act, edition or page."""
    @property
    def split_from(self) -> str:
        """The entry it was split from, or empty."""
    @property
    def subject(self) -> str | None:
        """Id of the one thing it is about: a regime, criterion, measure or act; or the number of the entry that it amends."""
    @property
    def unnamed(self) -> Counts:
        """Designated or delisted places whose holders nobody published."""
    @property
    def until(self) -> datetime.date | None:
        """First day out of a prolongation, suspension or licence."""
    @property
    def unverified(self) -> tuple[str, ...]:
        """Names of the fields nobody has verified; 'all' = each."""
    @property
    def what(self) -> tuple[str, ...]:
        """What else was rewritten or widened, in words."""
class Removal:
    """An entry that vanished between two editions of a list, without an act: in up to and on 'last_seen', out from 'gone_by', between them nobody can tell."""
    def __copy__(self) -> typing.Any:
        """The thing itself."""
    def __deepcopy__(self, memo: typing.Any) -> typing.Any:
        """The thing itself."""
    def __eq__(self, arg0: typing.Any) -> bool:
        """Whether both are the same."""
    def __hash__(self) -> int:
        """Equal things have the same."""
    def __repr__(self) -> str:
        """Which one it is."""
    def to_dict(self) -> dict[str, typing.Any]:
        """Plain data: of a record as YAML has it, of anything else by property."""
    @property
    def entity(self) -> str | None:
        """Whose, for people who read the file."""
    @property
    def entry(self) -> str:
        """Which entry."""
    @property
    def gone_by(self) -> datetime.date:
        """Day of the first edition that does not."""
    @property
    def last_seen(self) -> datetime.date:
        """Day of the last edition that shows it."""
    @property
    def note(self) -> str:
        """Free text for people; never read by code."""
    @property
    def regime(self) -> str:
        """Of which regime."""
    @property
    def source(self) -> str:
        """Publisher and act, edition or page."""
    @property
    def unverified(self) -> tuple[str, ...]:
        """Names of the fields nobody has verified; 'all' = each."""
class Act:
    """A legal act or notice. Its dates are kept apart: a political announcement moves no clock, the day of publication moves the one of what was known, the day of effect that of the law."""
    def __copy__(self) -> typing.Any:
        """The thing itself."""
    def __deepcopy__(self, memo: typing.Any) -> typing.Any:
        """The thing itself."""
    def __eq__(self, arg0: typing.Any) -> bool:
        """Whether both are the same."""
    def __hash__(self) -> int:
        """Equal things have the same."""
    def __repr__(self) -> str:
        """Which one it is."""
    def to_dict(self) -> dict[str, typing.Any]:
        """Plain data: of a record as YAML has it, of anything else by property."""
    @property
    def adopted(self) -> PartialDate | None:
        """Adopted, made or signed."""
    @property
    def amends(self) -> tuple[str, ...]:
        """The acts it amends."""
    @property
    def announced(self) -> PartialDate | None:
        """Politically announced."""
    @property
    def changes(self) -> tuple[Change, ...]:
        """What it does."""
    @property
    def companion(self) -> tuple[str, ...]:
        """Acts of the same step."""
    @property
    def content(self) -> str:
        """Whether it was read."""
    @property
    def criteria_basis(self) -> str:
        """How the grounds were found."""
    @property
    def id(self) -> str:
        """'eu-2021-1985'."""
    @property
    def in_force(self) -> PartialDate | None:
        """Day of effect."""
    @property
    def in_force_basis(self) -> str | None:
        """Where that day comes from; absent = stated."""
    @property
    def known(self) -> PartialDate | None:
        """Made public otherwise than by publication."""
    @property
    def listing_date(self) -> str:
        """What kind of day the list gives."""
    @property
    def listing_source(self) -> str:
        """The list that was read, where the act was not."""
    @property
    def mirrors(self) -> str | None:
        """The twin that states the common effect."""
    @property
    def note(self) -> str:
        """Free text for people; never read by code."""
    @property
    def number(self) -> str:
        """Official number."""
    @property
    def published(self) -> PartialDate | None:
        """Printed in the official journal."""
    @property
    def regimes(self) -> tuple[str, ...]:
        """The regimes it serves, usually one."""
    @property
    def source(self) -> str:
        """Publisher and act, edition or page."""
    @property
    def summary(self) -> str:
        """What it does, in the project's words."""
    @property
    def title(self) -> str:
        """Official title."""
    @property
    def totals(self) -> Counts | None:
        """Entries in force after it, as printed."""
    @property
    def totals_note(self) -> str:
        """Why the printed totals differ from the fold."""
    @property
    def type(self) -> str:
        """'regulation', 'general-licence'."""
    @property
    def unverified(self) -> tuple[str, ...]:
        """Names of the fields nobody has verified; 'all' = each."""
class Name:
    """One form of a name, as printed."""
    def __copy__(self) -> typing.Any:
        """The thing itself."""
    def __deepcopy__(self, memo: typing.Any) -> typing.Any:
        """The thing itself."""
    def __eq__(self, arg0: typing.Any) -> bool:
        """Whether both are the same."""
    def __hash__(self) -> int:
        """Equal things have the same."""
    def __repr__(self) -> str:
        """Which one it is."""
    def to_dict(self) -> dict[str, typing.Any]:
        """Plain data: of a record as YAML has it, of anything else by property."""
    @property
    def kind(self) -> str:
        """Primary, alias, former or weak."""
    @property
    def language(self) -> str | None:
        """Its language (ISO 639), where it is known."""
    @property
    def name(self) -> str:
        """The form."""
    @property
    def note(self) -> str:
        """Free text for people; never read by code."""
    @property
    def primary_in(self) -> tuple[str, ...]:
        """The lists on which it is the main form."""
    @property
    def script(self) -> str | None:
        """Its script (ISO 15924)."""
    @property
    def source(self) -> str:
        """Publisher and act, edition or page."""
    @property
    def unverified(self) -> tuple[str, ...]:
        """Names of the fields nobody has verified; 'all' = each."""
class Role:
    """An office or occupation: an observation at a day, or an interval where one is known."""
    def __copy__(self) -> typing.Any:
        """The thing itself."""
    def __deepcopy__(self, memo: typing.Any) -> typing.Any:
        """The thing itself."""
    def __eq__(self, arg0: typing.Any) -> bool:
        """Whether both are the same."""
    def __hash__(self) -> int:
        """Equal things have the same."""
    def __repr__(self) -> str:
        """Which one it is."""
    def to_dict(self) -> dict[str, typing.Any]:
        """Plain data: of a record as YAML has it, of anything else by property."""
    @property
    def from_(self) -> PartialDate | None:
        """First day, where known."""
    @property
    def note(self) -> str:
        """Free text for people; never read by code."""
    @property
    def seen(self) -> PartialDate | None:
        """Day of the edition that says so."""
    @property
    def source(self) -> str:
        """Publisher and act, edition or page."""
    @property
    def title(self) -> str:
        """What the list calls it, condensed."""
    @property
    def until(self) -> PartialDate | None:
        """First day out, where known."""
    @property
    def unverified(self) -> tuple[str, ...]:
        """Names of the fields nobody has verified; 'all' = each."""
class Identifier:
    """A public number of a company, ship or aircraft. Never a personal number."""
    def __copy__(self) -> typing.Any:
        """The thing itself."""
    def __deepcopy__(self, memo: typing.Any) -> typing.Any:
        """The thing itself."""
    def __eq__(self, arg0: typing.Any) -> bool:
        """Whether both are the same."""
    def __hash__(self) -> int:
        """Equal things have the same."""
    def __repr__(self) -> str:
        """Which one it is."""
    def to_dict(self) -> dict[str, typing.Any]:
        """Plain data: of a record as YAML has it, of anything else by property."""
    @property
    def scheme(self) -> str:
        """'lei', 'imo', 'tail', 'by-unp', 'ru-inn'."""
    @property
    def value(self) -> str:
        """As text: leading zeros count."""
class Entity:
    """A person, organisation, vessel or aircraft."""
    def __copy__(self) -> typing.Any:
        """The thing itself."""
    def __deepcopy__(self, memo: typing.Any) -> typing.Any:
        """The thing itself."""
    def __eq__(self, arg0: typing.Any) -> bool:
        """Whether both are the same."""
    def __hash__(self) -> int:
        """Equal things have the same."""
    def __repr__(self) -> str:
        """Which one it is."""
    def _repr_html_(self) -> str:
        """For a notebook, escaped."""
    def to_dict(self) -> dict[str, typing.Any]:
        """Plain data: of a record as YAML has it, of anything else by property."""
    @property
    def activities(self) -> tuple[str, ...]:
        """'airline': the project's own reading."""
    @property
    def attributes(self) -> types.MappingProxyType[str, str]:
        """What is not an identifier: model, built."""
    @property
    def born(self) -> tuple[PartialDate, ...]:
        """Several = the lists disagree."""
    @property
    def id(self) -> str:
        """'org-belavia'."""
    @property
    def identifiers(self) -> tuple[Identifier, ...]:
        """Public numbers."""
    @property
    def kind(self) -> str:
        """Which of the four."""
    @property
    def label(self) -> str:
        """The primary name, else the first, else the id."""
    @property
    def names(self) -> tuple[Name, ...]:
        """Every form; one of them primary."""
    @property
    def nationalities(self) -> tuple[str, ...]:
        """Nationality, flag or country of registration."""
    @property
    def note(self) -> str:
        """Free text for people; never read by code."""
    @property
    def possibly_same_as(self) -> tuple[str, ...]:
        """Never merged; turns a no into cannot tell."""
    @property
    def roles(self) -> tuple[Role, ...]:
        """Offices and occupations."""
    @property
    def source(self) -> str:
        """Publisher and act, edition or page."""
    @property
    def unverified(self) -> tuple[str, ...]:
        """Names of the fields nobody has verified; 'all' = each."""
class Relationship:
    """What one entity is to another: 'subject' owns, heads, acts for ... 'object'."""
    def __copy__(self) -> typing.Any:
        """The thing itself."""
    def __deepcopy__(self, memo: typing.Any) -> typing.Any:
        """The thing itself."""
    def __eq__(self, arg0: typing.Any) -> bool:
        """Whether both are the same."""
    def __hash__(self) -> int:
        """Equal things have the same."""
    def __repr__(self) -> str:
        """Which one it is."""
    def to_dict(self) -> dict[str, typing.Any]:
        """Plain data: of a record as YAML has it, of anything else by property."""
    @property
    def control_by(self) -> str:
        """Controls: 'public-office' where it goes with one only, by the project's reading; else 'unstated'."""
    @property
    def ended(self) -> bool:
        """'until: unknown': over, on an unknown day."""
    @property
    def from_(self) -> PartialDate | None:
        """Absent = unknown."""
    @property
    def id(self) -> str:
        """'rel-030'."""
    @property
    def note(self) -> str:
        """Free text for people; never read by code."""
    @property
    def object(self) -> str:
        """To whom."""
    @property
    def relation(self) -> str:
        """Does what."""
    @property
    def share(self) -> Stake | None:
        """Owns: how much, in per cent of the whole."""
    @property
    def source(self) -> str:
        """Publisher and act, edition or page."""
    @property
    def stated_in(self) -> str | None:
        """The act whose reasons say so."""
    @property
    def subject(self) -> str:
        """Who."""
    @property
    def until(self) -> PartialDate | None:
        """First day out; absent = no known end."""
    @property
    def unverified(self) -> tuple[str, ...]:
        """Names of the fields nobody has verified; 'all' = each."""
class Response:
    """One act that answers an event, and why that is said."""
    def __copy__(self) -> typing.Any:
        """The thing itself."""
    def __deepcopy__(self, memo: typing.Any) -> typing.Any:
        """The thing itself."""
    def __eq__(self, arg0: typing.Any) -> bool:
        """Whether both are the same."""
    def __hash__(self) -> int:
        """Equal things have the same."""
    def __repr__(self) -> str:
        """Which one it is."""
    def to_dict(self) -> dict[str, typing.Any]:
        """Plain data: of a record as YAML has it, of anything else by property."""
    @property
    def act(self) -> str:
        """The act."""
    @property
    def basis(self) -> str:
        """What links it to the event."""
    @property
    def note(self) -> str:
        """Free text for people; never read by code."""
    @property
    def source(self) -> str:
        """Publisher and act, edition or page."""
    @property
    def unverified(self) -> tuple[str, ...]:
        """Names of the fields nobody has verified; 'all' = each."""
class Event:
    """Something that happened in the world, to which acts respond."""
    def __copy__(self) -> typing.Any:
        """The thing itself."""
    def __deepcopy__(self, memo: typing.Any) -> typing.Any:
        """The thing itself."""
    def __eq__(self, arg0: typing.Any) -> bool:
        """Whether both are the same."""
    def __hash__(self) -> int:
        """Equal things have the same."""
    def __repr__(self) -> str:
        """Which one it is."""
    def to_dict(self) -> dict[str, typing.Any]:
        """Plain data: of a record as YAML has it, of anything else by property."""
    @property
    def actors(self) -> tuple[str, ...]:
        """Entities of the record that took part."""
    @property
    def ahead_of(self) -> tuple[str, ...]:
        """Acts that a step of others ran ahead of, by the project's reading."""
    @property
    def answered_by(self) -> tuple[Response, ...]:
        """The acts that answer it."""
    @property
    def category(self) -> str:
        """'election', 'aviation', 'preventive-step'."""
    @property
    def date(self) -> PartialDate:
        """When, or when it began; a month or year where no day is known."""
    @property
    def id(self) -> str:
        """'ev-fr4978'."""
    @property
    def note(self) -> str:
        """Free text for people; never read by code."""
    @property
    def others(self) -> tuple[str, ...]:
        """Others who took part, in words."""
    @property
    def part_of(self) -> str | None:
        """The larger event it belongs to, by the project's reading."""
    @property
    def source(self) -> str:
        """Publisher and act, edition or page."""
    @property
    def summary(self) -> str:
        """What happened."""
    @property
    def title(self) -> str:
        """A heading."""
    @property
    def until(self) -> PartialDate | None:
        """First day after it."""
    @property
    def unverified(self) -> tuple[str, ...]:
        """Names of the fields nobody has verified; 'all' = each."""
class Participant:
    """One part that an entity has in an operation. An entity may have several."""
    def __copy__(self) -> typing.Any:
        """The thing itself."""
    def __deepcopy__(self, memo: typing.Any) -> typing.Any:
        """The thing itself."""
    def __eq__(self, arg0: typing.Any) -> bool:
        """Whether both are the same."""
    def __hash__(self) -> int:
        """Equal things have the same."""
    def __repr__(self) -> str:
        """Which one it is."""
    def to_dict(self) -> dict[str, typing.Any]:
        """Plain data: of a record as YAML has it, of anything else by property."""
    @property
    def basis(self) -> str:
        """What the classification rests on."""
    @property
    def entity(self) -> str:
        """Who."""
    @property
    def layer(self) -> str:
        """In which layer, by the classification of the operation."""
    @property
    def note(self) -> str:
        """Free text for people; never read by code."""
    @property
    def reached_by(self) -> tuple[str, ...]:
        """Grounds that could reach it: the project's reading."""
    @property
    def role(self) -> str:
        """What it does there."""
    @property
    def source(self) -> str:
        """Publisher and act, edition or page."""
    @property
    def unverified(self) -> tuple[str, ...]:
        """Names of the fields nobody has verified; 'all' = each."""
class Operation:
    """A campaign with participants in layers."""
    def __copy__(self) -> typing.Any:
        """The thing itself."""
    def __deepcopy__(self, memo: typing.Any) -> typing.Any:
        """The thing itself."""
    def __eq__(self, arg0: typing.Any) -> bool:
        """Whether both are the same."""
    def __hash__(self) -> int:
        """Equal things have the same."""
    def __repr__(self) -> str:
        """Which one it is."""
    def to_dict(self) -> dict[str, typing.Any]:
        """Plain data: of a record as YAML has it, of anything else by property."""
    @property
    def classification(self) -> str:
        """Who sorted the participants: 'analyst'."""
    @property
    def id(self) -> str:
        """'op-gate'."""
    @property
    def name(self) -> str:
        """What it is called."""
    @property
    def note(self) -> str:
        """Free text for people; never read by code."""
    @property
    def participants(self) -> tuple[Participant, ...]:
        """Who takes part, and how."""
    @property
    def source(self) -> str:
        """Publisher and act, edition or page."""
    @property
    def unverified(self) -> tuple[str, ...]:
        """Names of the fields nobody has verified; 'all' = each."""
class DesignationStep:
    """One change in the life of a designation."""
    def __copy__(self) -> typing.Any:
        """The thing itself."""
    def __deepcopy__(self, memo: typing.Any) -> typing.Any:
        """The thing itself."""
    def __eq__(self, arg0: typing.Any) -> bool:
        """Whether both are the same."""
    def __hash__(self) -> int:
        """Equal things have the same."""
    def __repr__(self) -> str:
        """Which one it is."""
    def to_dict(self) -> dict[str, typing.Any]:
        """Plain data: of a record as YAML has it, of anything else by property."""
    @property
    def act(self) -> str | None:
        """By which act; None for a removal between two editions."""
    @property
    def effect(self) -> EffectDay:
        """In force: when it has effect."""
    @property
    def kind(self) -> str:
        """Designate, amend, delist or annul."""
    @property
    def known(self) -> datetime.date:
        """Known: when it was published."""
    @property
    def known_derived(self) -> bool:
        """Whether `known` is only the day of effect."""
    @property
    def known_earliest(self) -> datetime.date:
        """Before `known` where only the month or year is on record."""
    @property
    def source(self) -> str:
        """Where this comes from."""
class Designation:
    """
    An entry of a regime's list over time.

    A designation can end and begin again: its life is a set of intervals with gaps.
    """
    def __copy__(self) -> typing.Any:
        """The thing itself."""
    def __deepcopy__(self, memo: typing.Any) -> typing.Any:
        """The thing itself."""
    def __eq__(self, arg0: typing.Any) -> bool:
        """Whether both are the same."""
    def __hash__(self) -> int:
        """Equal things have the same."""
    def __repr__(self) -> str:
        """Which one it is."""
    def __str__(self) -> str:
        """In words."""
    def _repr_html_(self) -> str:
        """For a notebook, escaped."""
    def entities(self) -> tuple[str, ...]:
        """Ids of every entity it ever named."""
    def intervals(self) -> IntervalSet:
        """The days on which it is in force for certain, as known now."""
    def steps(self) -> tuple[DesignationStep, ...]:
        """Every change in its life, in order of effect."""
    def to_dict(self) -> dict[str, typing.Any]:
        """Plain data: of a record as YAML has it, of anything else by property."""
    def uncertain(self) -> IntervalSet:
        """The days of which nobody can tell whether it is in force."""
    @property
    def entry(self) -> str:
        """Its number on the list, as first printed; may be empty."""
    @property
    def id(self) -> str:
        """What tells it from every other: regime and entry, else reference, else entity."""
    @property
    def ref(self) -> str:
        """The list's own reference for it; may be empty."""
    @property
    def regime(self) -> str:
        """The regime whose list it stands on."""
class Registry:
    """The record: everything stated, checked, folded and indexed, once."""
    def __copy__(self) -> typing.Any:
        """The thing itself."""
    def __deepcopy__(self, memo: typing.Any) -> typing.Any:
        """The thing itself."""
    def __eq__(self, arg0: typing.Any) -> bool:
        """Whether both hold the same records."""
    def __hash__(self) -> int:
        """By the digest."""
    def act(self, id: str) -> Act:
        """The act with this id."""
    def acts(self) -> tuple[Act, ...]:
        """What was done, in the order of becoming known."""
    def authorities(self) -> tuple[Authority, ...]:
        """Who sanctions, by id."""
    def authority(self, id: str) -> Authority:
        """The authority with this id."""
    def by_ref(self, ref: str) -> tuple[Designation, ...]:
        """The designations that bear a list's reference or entry number."""
    def criteria(self) -> tuple[Criterion, ...]:
        """Grounds of listing, by id."""
    def criterion(self, id: str) -> Criterion:
        """The criterion with this id."""
    def designation(self, id: str) -> Designation:
        """The designation with this id."""
    def designations(self) -> tuple[Designation, ...]:
        """Every designation there ever was, in order of regime and entry."""
    def designations_of(self, entity: str) -> tuple[Designation, ...]:
        """The designations that ever named an entity."""
    def digest(self) -> str:
        """SHA-256, in lower-case hex, of the canonical form of all records."""
    def entities(self) -> tuple[Entity, ...]:
        """Who it is about, by id."""
    def entity(self, id: str) -> Entity:
        """The entity with this id."""
    def event(self, id: str) -> Event:
        """The event with this id."""
    def events(self) -> tuple[Event, ...]:
        """What happened in the world, by id."""
    def find(self, text: str) -> tuple[str, ...]:
        """Ids of the entities whose id or any name contains a text."""
    def measure(self, id: str) -> Measure:
        """The measure with this id."""
    def measures(self) -> tuple[Measure, ...]:
        """What is forbidden, by id."""
    def operation(self, id: str) -> Operation:
        """The operation with this id."""
    def operations(self) -> tuple[Operation, ...]:
        """Campaigns, by id."""
    def regime(self, id: str) -> Regime:
        """The regime with this id."""
    def regimes(self) -> tuple[Regime, ...]:
        """Their programmes, by id."""
    def relationship(self, id: str) -> Relationship:
        """The relationship with this id."""
    def relationships(self) -> tuple[Relationship, ...]:
        """Who is what to whom, by id."""
    def removals(self) -> tuple[Removal, ...]:
        """What vanished between two editions."""
    def to_dict(self) -> dict[str, typing.Any]:
        """Plain data: of a record as YAML has it, of anything else by property."""
    @property
    def dataset(self) -> Dataset:
        """What the set calls itself."""
class Caveat:
    """One reason why what is shown may be otherwise: for code by its kind, for people in words."""
    def __copy__(self) -> typing.Any:
        """The thing itself."""
    def __deepcopy__(self, memo: typing.Any) -> typing.Any:
        """The thing itself."""
    def __eq__(self, arg0: typing.Any) -> bool:
        """Whether both are the same."""
    def __hash__(self) -> int:
        """Equal things have the same."""
    def __repr__(self) -> str:
        """Which one it is."""
    def __str__(self) -> str:
        """In words."""
    def to_dict(self) -> dict[str, typing.Any]:
        """Plain data: of a record as YAML has it, of anything else by property."""
    @property
    def act(self) -> str | None:
        """The act it is about, if any."""
    @property
    def entity(self) -> str | None:
        """The entity it is about, if any."""
    @property
    def kind(self) -> str:
        """Which reason."""
    @property
    def regime(self) -> str | None:
        """The regime it is about, if any."""
    @property
    def subject(self) -> str:
        """Id of the designation, criterion or measure it is about, or empty."""
    @property
    def text(self) -> str:
        """The reason in words: lower case, no full stop."""
class Origin:
    """What lets a result be reproduced: from which data and by which version of the library."""
    def __copy__(self) -> typing.Any:
        """The thing itself."""
    def __deepcopy__(self, memo: typing.Any) -> typing.Any:
        """The thing itself."""
    def __eq__(self, arg0: typing.Any) -> bool:
        """Whether both are the same."""
    def __hash__(self) -> int:
        """Equal things have the same."""
    def __repr__(self) -> str:
        """Which one it is."""
    def __str__(self) -> str:
        """In words."""
    def to_dict(self) -> dict[str, typing.Any]:
        """Plain data: of a record as YAML has it, of anything else by property."""
    @property
    def dataset(self) -> str:
        """Id of the data set; empty where the files state none."""
    @property
    def digest(self) -> str:
        """SHA-256 of its canonical form, in lower-case hex."""
    @property
    def edition(self) -> datetime.date | None:
        """The day on which the set was closed."""
    @property
    def version(self) -> str:
        """Version of the library."""
class Evidence:
    """One thing that an answer rests on: a step in the life of an entry, or what a regime states of its own record."""
    def __copy__(self) -> typing.Any:
        """The thing itself."""
    def __deepcopy__(self, memo: typing.Any) -> typing.Any:
        """The thing itself."""
    def __eq__(self, arg0: typing.Any) -> bool:
        """Whether both are the same."""
    def __hash__(self) -> int:
        """Equal things have the same."""
    def __repr__(self) -> str:
        """Which one it is."""
    def __str__(self) -> str:
        """In words."""
    def to_dict(self) -> dict[str, typing.Any]:
        """Plain data: of a record as YAML has it, of anything else by property."""
    @property
    def act(self) -> str | None:
        """By which act, if any."""
    @property
    def designation(self) -> str:
        """Id of the designation, or empty."""
    @property
    def effect(self) -> EffectDay | None:
        """In force: when, and where that day comes from."""
    @property
    def entry(self) -> str:
        """Its number on the list, or empty."""
    @property
    def kind(self) -> str | None:
        """What the act did."""
    @property
    def known(self) -> datetime.date | None:
        """Known: when it was published."""
    @property
    def known_derived(self) -> bool:
        """Whether 'known' is only the day of effect."""
    @property
    def known_earliest(self) -> datetime.date | None:
        """Before 'known' where only the month or year is on record."""
    @property
    def regime(self) -> str | None:
        """Of which regime."""
    @property
    def source(self) -> str:
        """Publisher and act, edition or page."""
    @property
    def text(self) -> str:
        """In words."""
class Party:
    """A party of a designation, with what a table shows beside its id."""
    def __copy__(self) -> typing.Any:
        """The thing itself."""
    def __deepcopy__(self, memo: typing.Any) -> typing.Any:
        """The thing itself."""
    def __eq__(self, arg0: typing.Any) -> bool:
        """Whether both are the same."""
    def __hash__(self) -> int:
        """Equal things have the same."""
    def __repr__(self) -> str:
        """Which one it is."""
    def to_dict(self) -> dict[str, typing.Any]:
        """Plain data: of a record as YAML has it, of anything else by property."""
    @property
    def id(self) -> str:
        """Which entity."""
    @property
    def kind(self) -> str:
        """Which of the four kinds."""
    @property
    def name(self) -> str:
        """Its primary name, else the first, else the id."""
class NextChange:
    """The next change that is known of: on which day, what, and by which act."""
    def __copy__(self) -> typing.Any:
        """The thing itself."""
    def __deepcopy__(self, memo: typing.Any) -> typing.Any:
        """The thing itself."""
    def __eq__(self, arg0: typing.Any) -> bool:
        """Whether both are the same."""
    def __hash__(self) -> int:
        """Equal things have the same."""
    def __repr__(self) -> str:
        """Which one it is."""
    def to_dict(self) -> dict[str, typing.Any]:
        """Plain data: of a record as YAML has it, of anything else by property."""
    @property
    def act(self) -> str | None:
        """By which act; absent for a removal between editions."""
    @property
    def effect(self) -> EffectDay:
        """When it has effect."""
    @property
    def kind(self) -> str:
        """What changes."""
class DesignationState:
    """A designation at the end of a day."""
    def __copy__(self) -> typing.Any:
        """The thing itself."""
    def __deepcopy__(self, memo: typing.Any) -> typing.Any:
        """The thing itself."""
    def __eq__(self, arg0: typing.Any) -> bool:
        """Whether both are the same."""
    def __hash__(self) -> int:
        """Equal things have the same."""
    def __repr__(self) -> str:
        """Which one it is."""
    def __str__(self) -> str:
        """In words."""
    def _repr_html_(self) -> str:
        """For a notebook, escaped."""
    def to_dict(self) -> dict[str, typing.Any]:
        """Plain data: of a record as YAML has it, of anything else by property."""
    @property
    def act(self) -> str | None:
        """The act that made it."""
    @property
    def authority(self) -> str:
        """Whose regime."""
    @property
    def caveats(self) -> tuple[Caveat, ...]:
        """Why it may be otherwise."""
    @property
    def changed_by(self) -> str | None:
        """The act that last changed it, up to that day."""
    @property
    def criteria(self) -> tuple[str, ...]:
        """Grounds that count on that day: in force themselves."""
    @property
    def designation(self) -> Designation:
        """The entry over time."""
    @property
    def entry(self) -> str:
        """Number on the list; may be empty."""
    @property
    def id(self) -> str:
        """'eu-belarus/I.B-17'."""
    @property
    def in_force(self) -> str:
        """'yes', or 'cannot tell'."""
    @property
    def next(self) -> NextChange | None:
        """That change."""
    @property
    def parties(self) -> tuple[Party, ...]:
        """Whom it names on that day."""
    @property
    def ref(self) -> str:
        """The list's reference; may be empty."""
    @property
    def regime(self) -> str:
        """Whose list."""
    @property
    def since(self) -> EffectDay:
        """When the step that made it took effect."""
    @property
    def sources(self) -> tuple[str, ...]:
        """Where this comes from."""
    @property
    def until(self) -> datetime.date | None:
        """Day of the next change that is known of."""
    @property
    def unverified(self) -> tuple[str, ...]:
        """Fields that are marked as not verified."""
class CriterionState:
    """A criterion at the end of a day."""
    def __copy__(self) -> typing.Any:
        """The thing itself."""
    def __deepcopy__(self, memo: typing.Any) -> typing.Any:
        """The thing itself."""
    def __eq__(self, arg0: typing.Any) -> bool:
        """Whether both are the same."""
    def __hash__(self) -> int:
        """Equal things have the same."""
    def __repr__(self) -> str:
        """Which one it is."""
    def __str__(self) -> str:
        """In words."""
    def to_dict(self) -> dict[str, typing.Any]:
        """Plain data: of a record as YAML has it, of anything else by property."""
    @property
    def act(self) -> str | None:
        """The act that added it; absent: given from outside."""
    @property
    def authority(self) -> str:
        """Whose regime."""
    @property
    def caveats(self) -> tuple[Caveat, ...]:
        """Why it may be otherwise."""
    @property
    def changed_by(self) -> str | None:
        """The act that last changed it, up to that day."""
    @property
    def id(self) -> str:
        """Which."""
    @property
    def in_force(self) -> str:
        """'yes', or 'cannot tell'."""
    @property
    def kind(self) -> str:
        """Limb of the article, or ground of listings."""
    @property
    def next(self) -> NextChange | None:
        """That change."""
    @property
    def regime(self) -> str:
        """Of which regime."""
    @property
    def since(self) -> EffectDay:
        """When it took effect."""
    @property
    def sources(self) -> tuple[str, ...]:
        """Where this comes from."""
    @property
    def summary(self) -> str:
        """What it covers."""
    @property
    def until(self) -> datetime.date | None:
        """Day of the next change that is known of."""
    @property
    def unverified(self) -> tuple[str, ...]:
        """Fields that are marked as not verified."""
class Relief:
    """A licence or a suspension that runs on a day."""
    def __copy__(self) -> typing.Any:
        """The thing itself."""
    def __deepcopy__(self, memo: typing.Any) -> typing.Any:
        """The thing itself."""
    def __eq__(self, arg0: typing.Any) -> bool:
        """Whether both are the same."""
    def __hash__(self) -> int:
        """Equal things have the same."""
    def __repr__(self) -> str:
        """Which one it is."""
    def to_dict(self) -> dict[str, typing.Any]:
        """Plain data: of a record as YAML has it, of anything else by property."""
    @property
    def act(self) -> str | None:
        """By which act."""
    @property
    def except_(self) -> tuple[str, ...]:
        """For whom it has been ended again."""
    @property
    def in_force(self) -> str:
        """'yes', or 'cannot tell'."""
    @property
    def kind(self) -> str:
        """License or suspend."""
    @property
    def parties(self) -> tuple[str, ...]:
        """For whom; empty and not 'unnamed' = for everyone."""
    @property
    def scope(self) -> str:
        """What a licence permits."""
    @property
    def since(self) -> EffectDay:
        """When it took effect."""
    @property
    def source(self) -> str:
        """Where this comes from."""
    @property
    def unnamed(self) -> bool:
        """For some parties, whom nobody published."""
    @property
    def until(self) -> datetime.date | None:
        """First day out, where it is stated."""
class MeasureState:
    """A measure at the end of a day."""
    def __copy__(self) -> typing.Any:
        """The thing itself."""
    def __deepcopy__(self, memo: typing.Any) -> typing.Any:
        """The thing itself."""
    def __eq__(self, arg0: typing.Any) -> bool:
        """Whether both are the same."""
    def __hash__(self) -> int:
        """Equal things have the same."""
    def __repr__(self) -> str:
        """Which one it is."""
    def __str__(self) -> str:
        """In words."""
    def to_dict(self) -> dict[str, typing.Any]:
        """Plain data: of a record as YAML has it, of anything else by property."""
    @property
    def act(self) -> str | None:
        """The act that imposed it; absent: given from outside."""
    @property
    def authority(self) -> str:
        """Whose regime."""
    @property
    def caveats(self) -> tuple[Caveat, ...]:
        """Why it may be otherwise."""
    @property
    def changed_by(self) -> str | None:
        """The act that last changed it, up to that day."""
    @property
    def id(self) -> str:
        """Which."""
    @property
    def kind(self) -> str:
        """What it forbids."""
    @property
    def licences(self) -> tuple[Relief, ...]:
        """Licences that run on that day."""
    @property
    def members(self) -> tuple[str, ...]:
        """Territory, sector: who belongs, by the project's reading."""
    @property
    def named(self) -> tuple[str, ...]:
        """Target named: its annex on that day."""
    @property
    def next(self) -> NextChange | None:
        """That change."""
    @property
    def regime(self) -> str:
        """Of which regime."""
    @property
    def since(self) -> EffectDay:
        """When it took effect."""
    @property
    def sources(self) -> tuple[str, ...]:
        """Where this comes from."""
    @property
    def status(self) -> str:
        """For everyone it binds: a relief for stated parties changes it for them only."""
    @property
    def summary(self) -> str:
        """What it forbids, in words."""
    @property
    def suspensions(self) -> tuple[Relief, ...]:
        """Suspensions that run on that day."""
    @property
    def target(self) -> str:
        """Whom it binds itself to."""
    @property
    def until(self) -> datetime.date | None:
        """Day of the next change that is known of."""
    @property
    def unverified(self) -> tuple[str, ...]:
        """Fields that are marked as not verified."""
class PartyMeasure:
    """A measure on one party at the end of a day."""
    def __copy__(self) -> typing.Any:
        """The thing itself."""
    def __deepcopy__(self, memo: typing.Any) -> typing.Any:
        """The thing itself."""
    def __eq__(self, arg0: typing.Any) -> bool:
        """Whether both are the same."""
    def __hash__(self) -> int:
        """Equal things have the same."""
    def __repr__(self) -> str:
        """Which one it is."""
    def __str__(self) -> str:
        """In words."""
    def to_dict(self) -> dict[str, typing.Any]:
        """Plain data: of a record as YAML has it, of anything else by property."""
    @property
    def act(self) -> str | None:
        """The act by which it binds the party."""
    @property
    def authority(self) -> str:
        """Whose regime."""
    @property
    def caveats(self) -> tuple[Caveat, ...]:
        """Why it may be otherwise."""
    @property
    def designation(self) -> str:
        """Id of the designation, where it is bound through one."""
    @property
    def id(self) -> str:
        """Which measure."""
    @property
    def kind(self) -> str:
        """What it forbids."""
    @property
    def licences(self) -> tuple[Relief, ...]:
        """Licences for this party that run on that day."""
    @property
    def party(self) -> str:
        """Whom it binds."""
    @property
    def regime(self) -> str:
        """Of which regime."""
    @property
    def since(self) -> EffectDay:
        """Since when it binds the party."""
    @property
    def status(self) -> str:
        """For this party."""
    @property
    def suspensions(self) -> tuple[Relief, ...]:
        """Suspensions for this party that run on that day."""
    @property
    def through(self) -> str:
        """What binds the party to it."""
class PendingChange:
    """A change that is known and not yet in force."""
    def __copy__(self) -> typing.Any:
        """The thing itself."""
    def __deepcopy__(self, memo: typing.Any) -> typing.Any:
        """The thing itself."""
    def __eq__(self, arg0: typing.Any) -> bool:
        """Whether both are the same."""
    def __hash__(self) -> int:
        """Equal things have the same."""
    def __repr__(self) -> str:
        """Which one it is."""
    def __str__(self) -> str:
        """In words."""
    def to_dict(self) -> dict[str, typing.Any]:
        """Plain data: of a record as YAML has it, of anything else by property."""
    @property
    def act(self) -> str:
        """By which act."""
    @property
    def authority(self) -> str:
        """Whose regime."""
    @property
    def caveats(self) -> tuple[Caveat, ...]:
        """Why it may be otherwise."""
    @property
    def effect(self) -> EffectDay:
        """When it will have effect."""
    @property
    def kind(self) -> str:
        """What it does."""
    @property
    def known(self) -> datetime.date:
        """When it was published."""
    @property
    def known_earliest(self) -> datetime.date:
        """Before 'known' where only the month or year is on record."""
    @property
    def parties(self) -> tuple[str, ...]:
        """Whom it names."""
    @property
    def regime(self) -> str:
        """To which regime."""
    @property
    def source(self) -> str:
        """Where this comes from."""
    @property
    def subject(self) -> str:
        """Id of what it changes: criterion, measure, designation ..."""
class RegimeState:
    """A regime at the end of a day."""
    def __copy__(self) -> typing.Any:
        """The thing itself."""
    def __deepcopy__(self, memo: typing.Any) -> typing.Any:
        """The thing itself."""
    def __eq__(self, arg0: typing.Any) -> bool:
        """Whether both are the same."""
    def __hash__(self) -> int:
        """Equal things have the same."""
    def __repr__(self) -> str:
        """Which one it is."""
    def __str__(self) -> str:
        """In words."""
    def to_dict(self) -> dict[str, typing.Any]:
        """Plain data: of a record as YAML has it, of anything else by property."""
    @property
    def act(self) -> str | None:
        """The act that prolonged or established it last."""
    @property
    def authority(self) -> str:
        """Whose."""
    @property
    def caveats(self) -> tuple[Caveat, ...]:
        """Why it may be otherwise, and what its record lacks."""
    @property
    def id(self) -> str:
        """Which."""
    @property
    def record(self) -> str:
        """How much of its designations is on record."""
    @property
    def since(self) -> datetime.date | None:
        """Its first day, where one is known."""
    @property
    def status(self) -> str:
        """Whether it is in force."""
    @property
    def title(self) -> str:
        """Official title."""
    @property
    def until(self) -> datetime.date | None:
        """First day out by the last prolongation on record."""
class Totals:
    """How many stand on a regime's list at the end of a day."""
    def __copy__(self) -> typing.Any:
        """The thing itself."""
    def __deepcopy__(self, memo: typing.Any) -> typing.Any:
        """The thing itself."""
    def __eq__(self, arg0: typing.Any) -> bool:
        """Whether both are the same."""
    def __hash__(self) -> int:
        """Equal things have the same."""
    def __repr__(self) -> str:
        """Which one it is."""
    def __str__(self) -> str:
        """In words."""
    def to_dict(self) -> dict[str, typing.Any]:
        """Plain data: of a record as YAML has it, of anything else by property."""
    @property
    def caveats(self) -> tuple[Caveat, ...]:
        """Why it may be otherwise."""
    @property
    def entries(self) -> Counts:
        """Entries surely in force, with unnamed places; what official totals count."""
    @property
    def missing(self) -> Counts:
        """Places that the record says it lacks; not counted above."""
    @property
    def parties(self) -> Counts:
        """Named parties, each counted once, however many entries name it."""
    @property
    def regime(self) -> str:
        """Which regime."""
    @property
    def uncertain(self) -> Counts:
        """Entries of which nobody can tell; not counted above."""
    @property
    def unnamed(self) -> Counts:
        """How many of them are places without a name."""
class FieldChange:
    """One field that differs."""
    def __copy__(self) -> typing.Any:
        """The thing itself."""
    def __deepcopy__(self, memo: typing.Any) -> typing.Any:
        """The thing itself."""
    def __eq__(self, arg0: typing.Any) -> bool:
        """Whether both are the same."""
    def __hash__(self) -> int:
        """Equal things have the same."""
    def __repr__(self) -> str:
        """Which one it is."""
    def to_dict(self) -> dict[str, typing.Any]:
        """Plain data: of a record as YAML has it, of anything else by property."""
    @property
    def added(self) -> tuple[str, ...]:
        """The values that came."""
    @property
    def after(self) -> tuple[str, ...]:
        """Its values after; empty where it is absent."""
    @property
    def before(self) -> tuple[str, ...]:
        """Its values before; empty where it was absent."""
    @property
    def field(self) -> str:
        """Which."""
    @property
    def removed(self) -> tuple[str, ...]:
        """The values that went."""
class Difference:
    """One subject that differs."""
    def __copy__(self) -> typing.Any:
        """The thing itself."""
    def __deepcopy__(self, memo: typing.Any) -> typing.Any:
        """The thing itself."""
    def __eq__(self, arg0: typing.Any) -> bool:
        """Whether both are the same."""
    def __hash__(self) -> int:
        """Equal things have the same."""
    def __repr__(self) -> str:
        """Which one it is."""
    def __str__(self) -> str:
        """In words."""
    def to_dict(self) -> dict[str, typing.Any]:
        """Plain data: of a record as YAML has it, of anything else by property."""
    @property
    def acts(self) -> tuple[str, ...]:
        """The acts that count on one side only, in order of id."""
    @property
    def authority(self) -> str:
        """Whose regime."""
    @property
    def caveats(self) -> tuple[Caveat, ...]:
        """Caveats of either side."""
    @property
    def fields(self) -> tuple[FieldChange, ...]:
        """Every field that differs, in order of 'Field'."""
    @property
    def id(self) -> str:
        """Which one."""
    @property
    def kind(self) -> str:
        """What became of it."""
    @property
    def regime(self) -> str:
        """Of which regime."""
    @property
    def subject(self) -> str:
        """What it is about."""
class Filter:
    """Narrows a question: every field that is given must hold."""
    def __copy__(self) -> typing.Any:
        """The thing itself."""
    def __deepcopy__(self, memo: typing.Any) -> typing.Any:
        """The thing itself."""
    def __eq__(self, arg0: typing.Any) -> bool:
        """Whether both are the same."""
    def __hash__(self) -> int:
        """Equal things have the same."""
    def __init__(self, regime: str | None = None, authority: str | None = None, kind: str | None = None, country: str | None = None, criterion: str | None = None, measure: str | None = None, act: str | None = None, entity: str | None = None) -> None:
        """A filter; what is not given does not narrow."""
    def __repr__(self) -> str:
        """Which one it is."""
    def __str__(self) -> str:
        """In words."""
    def to_dict(self) -> dict[str, typing.Any]:
        """Plain data: of a record as YAML has it, of anything else by property."""
    @property
    def act(self) -> str | None:
        """Made or changed by this act, up to the day."""
    @property
    def authority(self) -> str | None:
        """By this authority, under any of its regimes."""
    @property
    def country(self) -> str | None:
        """With a party of this nationality, flag or registration."""
    @property
    def criterion(self) -> str | None:
        """On this ground, as it counts on the day."""
    @property
    def entity(self) -> str | None:
        """With this party."""
    @property
    def kind(self) -> str | None:
        """With a party of this kind."""
    @property
    def measure(self) -> str | None:
        """Bound by this measure."""
    @property
    def regime(self) -> str | None:
        """Under this regime."""
class Answer:
    """
    Whether a party is designated on a day: yes, no, or cannot tell.

    There are three answers, so it is neither true nor false, and equal to no word: use .yes, .no or .unknown.
    """
    def __bool__(self) -> bool:
        """Always raises TypeError: use .yes, .no or .unknown."""
    def __copy__(self) -> typing.Any:
        """The thing itself."""
    def __deepcopy__(self, memo: typing.Any) -> typing.Any:
        """The thing itself."""
    def __eq__(self, arg0: typing.Any) -> typing.Any:
        """Whether both give one verdict on one question; of a word or a bool, raises TypeError."""
    def __hash__(self) -> int:
        """Equal answers have the same."""
    def __repr__(self) -> str:
        """As it is printed."""
    def __str__(self) -> str:
        """The sentence, and in brackets why it may be otherwise."""
    def _repr_html_(self) -> str:
        """For a notebook, escaped."""
    def origin(self) -> Origin:
        """From which data, and by which version of the library."""
    def to_dict(self) -> dict[str, typing.Any]:
        """Plain data: of a record as YAML has it, of anything else by property."""
    @property
    def asked(self) -> tuple[str, ...]:
        """Ids of the regimes asked."""
    @property
    def caveats(self) -> tuple[Caveat, ...]:
        """Why it may be otherwise; for cannot tell, the reasons."""
    @property
    def day(self) -> datetime.date:
        """The day that was asked about."""
    @property
    def designations(self) -> tuple[DesignationState, ...]:
        """The entries that name the party, in force or of which nobody can tell."""
    @property
    def entity(self) -> str:
        """Id of who was asked about."""
    @property
    def evidence(self) -> tuple[Evidence, ...]:
        """What the answer rests on: entries and acts, with their days, or the state of the record."""
    @property
    def filter(self) -> Filter:
        """How the question was narrowed."""
    @property
    def known_on(self) -> datetime.date | None:
        """By what had been published; None = by what is known now."""
    @property
    def left_out(self) -> tuple[str, ...]:
        """Ids of the regimes of which only a subset is on record: not asked for a no."""
    @property
    def no(self) -> bool:
        """Whether the party is surely not designated."""
    @property
    def sentence(self) -> str:
        """The answer as one sentence that cites the act."""
    @property
    def unknown(self) -> bool:
        """Whether nobody can tell."""
    @property
    def unverified(self) -> str:
        """What became of fields that are marked as not verified."""
    @property
    def verdict(self) -> str:
        """'yes', 'no' or 'cannot tell'."""
    @property
    def yes(self) -> bool:
        """Whether the party is designated."""
class Snapshot:
    """The law at the end of a day, on both clocks."""
    def __copy__(self) -> typing.Any:
        """The thing itself."""
    def __deepcopy__(self, memo: typing.Any) -> typing.Any:
        """The thing itself."""
    def __str__(self) -> str:
        """In words."""
    def caveats(self) -> tuple[Caveat, ...]:
        """What the record lacks on that day."""
    def criteria(self, filter: Filter) -> tuple[tuple[CriterionState, ...], tuple[Caveat, ...]]:
        """The criteria in force."""
    def designation(self, designation: Designation) -> DesignationState | None:
        """One designation; None where it is not in force."""
    def designations(self, filter: Filter) -> tuple[tuple[DesignationState, ...], tuple[Caveat, ...]]:
        """The designations in force, or of which nobody can tell."""
    def facts(self, filter: Filter) -> dict[tuple[str, str, str], tuple[str, ...]]:
        """Everything that holds, flat."""
    def is_designated(self, entity: str, filter: Filter) -> Answer:
        """Whether a party is designated."""
    def measures(self, filter: Filter) -> tuple[tuple[MeasureState, ...], tuple[Caveat, ...]]:
        """The measures in force, suspended ones among them."""
    def measures_on(self, entity: str, filter: Filter) -> tuple[tuple[PartyMeasure, ...], tuple[Caveat, ...]]:
        """The measures on one party."""
    def origin(self) -> Origin:
        """From which data, and by which version."""
    def pending(self, filter: Filter) -> tuple[tuple[PendingChange, ...], tuple[Caveat, ...]]:
        """What is known and not yet in force."""
    def regime(self, id: str) -> RegimeState:
        """A regime on that day."""
    def regimes(self, filter: Filter) -> tuple[tuple[RegimeState, ...], tuple[Caveat, ...]]:
        """The regimes on that day."""
    def registry(self) -> Registry:
        """The record it was read from."""
    def to_dict(self) -> dict[str, typing.Any]:
        """Plain data: of a record as YAML has it, of anything else by property."""
    def totals(self, regime: str) -> Totals:
        """How many stand on the list of a regime."""
    @property
    def day(self) -> datetime.date:
        """The day."""
    @property
    def known_on(self) -> datetime.date | None:
        """By what had been published; None = by what is known now."""
    @property
    def unverified(self) -> str:
        """What became of fields that are marked as not verified."""
class TimelinePiece:
    """A stretch of days over which nothing changes."""
    def __copy__(self) -> typing.Any:
        """The thing itself."""
    def __deepcopy__(self, memo: typing.Any) -> typing.Any:
        """The thing itself."""
    def __str__(self) -> str:
        """In words."""
    def acts(self) -> tuple[str, ...]:
        """Ids of the acts that cut here."""
    def caveats(self) -> tuple[Caveat, ...]:
        """Why it may be otherwise."""
    def criteria(self) -> tuple[CriterionState, ...]:
        """The regime's criteria."""
    def designations(self) -> tuple[DesignationState, ...]:
        """The designations."""
    def measures(self) -> tuple[MeasureState, ...]:
        """The regime's measures."""
    def party_measures(self) -> tuple[PartyMeasure, ...]:
        """Measures on parties."""
    def regimes(self) -> tuple[RegimeState, ...]:
        """The regimes concerned."""
    def snapshot(self) -> Snapshot:
        """The law on the first day of the piece."""
    def to_dict(self) -> dict[str, typing.Any]:
        """Plain data: of a record as YAML has it, of anything else by property."""
    @property
    def index(self) -> int:
        """Its place in the timeline, from 0."""
    @property
    def when(self) -> Interval:
        """The days, half-open; the last has no end."""
class Timeline:
    """A life in pieces that tile time."""
    def __copy__(self) -> typing.Any:
        """The thing itself."""
    def __deepcopy__(self, memo: typing.Any) -> typing.Any:
        """The thing itself."""
    def __str__(self) -> str:
        """In words."""
    def at(self, day: datetime.date | str) -> TimelinePiece | None:
        """The piece that holds a day."""
    def origin(self) -> Origin:
        """From which data, and by which version."""
    def piece(self, index: typing.SupportsInt | typing.SupportsIndex) -> TimelinePiece | None:
        """The piece at a place, or None."""
    def pieces(self) -> tuple[TimelinePiece, ...]:
        """Every piece, in order."""
    def registry(self) -> Registry:
        """The record it was read from."""
    def to_dict(self) -> dict[str, typing.Any]:
        """Plain data: of a record as YAML has it, of anything else by property."""
    @property
    def known_on(self) -> datetime.date | None:
        """By what had been published; None = by what is known now."""
    @property
    def subject(self) -> str:
        """Id of the entity, designation or regime."""
    @property
    def unverified(self) -> str:
        """What became of fields that are marked as not verified."""
class Diff:
    """What differs between two points, on either clock."""
    def __copy__(self) -> typing.Any:
        """The thing itself."""
    def __deepcopy__(self, memo: typing.Any) -> typing.Any:
        """The thing itself."""
    def __str__(self) -> str:
        """In words."""
    def apply(self, facts: dict[tuple[str, str, str], tuple[str, ...]]) -> dict[tuple[str, str, str], tuple[str, ...]]:
        """The facts after, from the facts before."""
    def caveats(self) -> tuple[Caveat, ...]:
        """What the record of the regimes compared lacks."""
    def differences(self) -> tuple[Difference, ...]:
        """Every subject that differs, in order of kind and id."""
    def origin(self) -> Origin:
        """From which data, and by which version."""
    def to_dict(self) -> dict[str, typing.Any]:
        """Plain data: of a record as YAML has it, of anything else by property."""
    @property
    def after(self) -> Snapshot:
        """The second point given."""
    @property
    def before(self) -> Snapshot:
        """The first point given."""
    @property
    def filter(self) -> Filter:
        """How the comparison was narrowed."""
class DaySpan:
    """A number of days, from the least to the most that it can be; negative where the second date comes first."""
    def __copy__(self) -> typing.Any:
        """The thing itself."""
    def __deepcopy__(self, memo: typing.Any) -> typing.Any:
        """The thing itself."""
    def __eq__(self, arg0: typing.Any) -> bool:
        """Whether both are the same."""
    def __hash__(self) -> int:
        """Equal things have the same."""
    def __repr__(self) -> str:
        """Which one it is."""
    def __str__(self) -> str:
        """In words."""
    def to_dict(self) -> dict[str, typing.Any]:
        """Plain data: of a record as YAML has it, of anything else by property."""
    @property
    def exact(self) -> bool:
        """Whether the number is known exactly."""
    @property
    def least(self) -> int:
        """The least."""
    @property
    def most(self) -> int:
        """The most; never below 'least'."""
class Lag:
    """When a step was taken, and how many days after the event."""
    def __copy__(self) -> typing.Any:
        """The thing itself."""
    def __deepcopy__(self, memo: typing.Any) -> typing.Any:
        """The thing itself."""
    def __eq__(self, arg0: typing.Any) -> bool:
        """Whether both are the same."""
    def __hash__(self) -> int:
        """Equal things have the same."""
    def __repr__(self) -> str:
        """Which one it is."""
    def to_dict(self) -> dict[str, typing.Any]:
        """Plain data: of a record as YAML has it, of anything else by property."""
    @property
    def basis(self) -> str:
        """Where the day comes from."""
    @property
    def days(self) -> DaySpan:
        """From the event to it."""
    @property
    def earliest(self) -> datetime.date:
        """The first day on which it can have been."""
    @property
    def latest(self) -> datetime.date:
        """The last day on which it can have been."""
    @property
    def unverified(self) -> bool:
        """Whether the day is marked as not verified."""
class FirstDesignation:
    """The first designation of an answer: the earliest that the act itself makes; where it makes none and adds criteria, the earliest that rests on one of them."""
    def __copy__(self) -> typing.Any:
        """The thing itself."""
    def __deepcopy__(self, memo: typing.Any) -> typing.Any:
        """The thing itself."""
    def __eq__(self, arg0: typing.Any) -> bool:
        """Whether both are the same."""
    def __hash__(self) -> int:
        """Equal things have the same."""
    def __repr__(self) -> str:
        """Which one it is."""
    def to_dict(self) -> dict[str, typing.Any]:
        """Plain data: of a record as YAML has it, of anything else by property."""
    @property
    def act(self) -> str:
        """The act that made it."""
    @property
    def criterion(self) -> str | None:
        """The criterion that it rests on, where that was the link."""
    @property
    def designation(self) -> str:
        """Id of the designation; empty for places without a name."""
    @property
    def grounds_unverified(self) -> bool:
        """Whether its grounds are marked as not verified."""
    @property
    def parties(self) -> tuple[str, ...]:
        """Whom it names, or of an amendment names anew."""
    @property
    def same_day(self) -> int:
        """Entries of that act on that day; on the criterion, where that was the link."""
    @property
    def source(self) -> str:
        """Where this comes from."""
class LagSummary:
    """How one step's lags are distributed; the true figures lie between least and most."""
    def __copy__(self) -> typing.Any:
        """The thing itself."""
    def __deepcopy__(self, memo: typing.Any) -> typing.Any:
        """The thing itself."""
    def __eq__(self, arg0: typing.Any) -> bool:
        """Whether both are the same."""
    def __hash__(self) -> int:
        """Equal things have the same."""
    def __repr__(self) -> str:
        """Which one it is."""
    def __str__(self) -> str:
        """In words."""
    def to_dict(self) -> dict[str, typing.Any]:
        """Plain data: of a record as YAML has it, of anything else by property."""
    @property
    def count(self) -> int:
        """Pairs of which the lag is on record."""
    @property
    def max(self) -> DaySpan | None:
        """The longest."""
    @property
    def median_least(self) -> float | None:
        """The median of the least."""
    @property
    def median_most(self) -> float | None:
        """The median of the most."""
    @property
    def min(self) -> DaySpan | None:
        """The shortest."""
    @property
    def step(self) -> str:
        """Which step."""
    @property
    def unknown(self) -> int:
        """Pairs of which it is not."""
class ResponseRow:
    """An act that answers an event; of twins, the one that leads."""
    def __copy__(self) -> typing.Any:
        """The thing itself."""
    def __deepcopy__(self, memo: typing.Any) -> typing.Any:
        """The thing itself."""
    def __eq__(self, arg0: typing.Any) -> bool:
        """Whether both are the same."""
    def __hash__(self) -> int:
        """Equal things have the same."""
    def __repr__(self) -> str:
        """Which one it is."""
    def __str__(self) -> str:
        """In words."""
    def to_dict(self) -> dict[str, typing.Any]:
        """Plain data: of a record as YAML has it, of anything else by property."""
    @property
    def act(self) -> str:
        """By which act."""
    @property
    def act_name(self) -> str:
        """What the act is called."""
    @property
    def added(self) -> tuple[str, ...]:
        """Criteria that it adds."""
    @property
    def adoption(self) -> Lag | None:
        """Adopted; None: not on record."""
    @property
    def announcement(self) -> Lag | None:
        """Politically announced; None: not on record."""
    @property
    def authority(self) -> str:
        """Who answered."""
    @property
    def basis(self) -> str:
        """What links it to the event."""
    @property
    def caveats(self) -> tuple[Caveat, ...]:
        """Why it may be otherwise."""
    @property
    def designated(self) -> int:
        """Entries that it makes or in which it names somebody anew."""
    @property
    def designation(self) -> Lag | None:
        """First designation; None: none on record."""
    @property
    def event(self) -> str:
        """The event asked for."""
    @property
    def event_earliest(self) -> datetime.date:
        """The first day on which it can have been, or begun."""
    @property
    def event_latest(self) -> datetime.date:
        """The last such day."""
    @property
    def event_title(self) -> str:
        """Its heading."""
    @property
    def first(self) -> FirstDesignation | None:
        """That designation."""
    @property
    def force(self) -> Lag | None:
        """In force; None: not on record."""
    @property
    def imposed(self) -> tuple[str, ...]:
        """Measures that it imposes or widens."""
    @property
    def publication(self) -> Lag | None:
        """Published; None: not on record."""
    @property
    def regimes(self) -> tuple[str, ...]:
        """Under which of its regimes."""
    @property
    def sources(self) -> tuple[str, ...]:
        """Of the event, the link, the act and the designation."""
    @property
    def twins(self) -> tuple[str, ...]:
        """Acts on record as answers that this one stands for."""
    @property
    def via(self) -> str:
        """The event of which the answer is on record: the one asked for, or a larger one."""
class StepAhead:
    """A step that others took ahead of an act, by the project's reading."""
    def __copy__(self) -> typing.Any:
        """The thing itself."""
    def __deepcopy__(self, memo: typing.Any) -> typing.Any:
        """The thing itself."""
    def __eq__(self, arg0: typing.Any) -> bool:
        """Whether both are the same."""
    def __hash__(self) -> int:
        """Equal things have the same."""
    def __repr__(self) -> str:
        """Which one it is."""
    def __str__(self) -> str:
        """In words."""
    def to_dict(self) -> dict[str, typing.Any]:
        """Plain data: of a record as YAML has it, of anything else by property."""
    @property
    def act(self) -> str:
        """The act that it ran ahead of; of twins, the one that leads."""
    @property
    def actors(self) -> tuple[str, ...]:
        """Entities of the record that took it."""
    @property
    def adoption(self) -> DaySpan | None:
        """Days to its adoption."""
    @property
    def announcement(self) -> DaySpan | None:
        """Days to the act's announcement."""
    @property
    def authority(self) -> str:
        """Whose act."""
    @property
    def caveats(self) -> tuple[Caveat, ...]:
        """That it is a reading, and why it may be otherwise."""
    @property
    def earliest(self) -> datetime.date:
        """The first day on which it can have been, or begun."""
    @property
    def event(self) -> str:
        """The step."""
    @property
    def force(self) -> DaySpan | None:
        """Days to its day of effect."""
    @property
    def latest(self) -> datetime.date:
        """The last such day."""
    @property
    def others(self) -> tuple[str, ...]:
        """Others who took it, in words."""
    @property
    def publication(self) -> DaySpan | None:
        """Days to its publication."""
    @property
    def source(self) -> str:
        """Where this comes from."""
    @property
    def title(self) -> str:
        """Its heading."""
class EventResponse:
    """What answered an event."""
    def __copy__(self) -> typing.Any:
        """The thing itself."""
    def __deepcopy__(self, memo: typing.Any) -> typing.Any:
        """The thing itself."""
    def __eq__(self, arg0: typing.Any) -> bool:
        """Whether both are the same."""
    def __hash__(self) -> int:
        """Equal things have the same."""
    def __repr__(self) -> str:
        """Which one it is."""
    def __str__(self) -> str:
        """In words."""
    def to_dict(self) -> dict[str, typing.Any]:
        """Plain data: of a record as YAML has it, of anything else by property."""
    @property
    def ahead(self) -> tuple[StepAhead, ...]:
        """What others did ahead of these acts, by day."""
    @property
    def caveats(self) -> tuple[Caveat, ...]:
        """What is to be said of all."""
    @property
    def earliest(self) -> datetime.date:
        """The first day on which it can have been, or begun."""
    @property
    def event(self) -> str:
        """The event."""
    @property
    def latest(self) -> datetime.date:
        """The last such day."""
    @property
    def origin(self) -> Origin:
        """From which data, and by which version."""
    @property
    def part_of(self) -> tuple[str, ...]:
        """The larger events it belongs to, the nearest first."""
    @property
    def rows(self) -> tuple[ResponseRow, ...]:
        """The answers, by authority, day and act."""
    @property
    def source(self) -> str:
        """Where the event comes from."""
    @property
    def title(self) -> str:
        """Its heading."""
    @property
    def without(self) -> tuple[str, ...]:
        """Authorities of whom no answer is on record."""
class Lags:
    """The lags of every pair of an event and an act that answers it."""
    def __copy__(self) -> typing.Any:
        """The thing itself."""
    def __deepcopy__(self, memo: typing.Any) -> typing.Any:
        """The thing itself."""
    def __eq__(self, arg0: typing.Any) -> bool:
        """Whether both are the same."""
    def __hash__(self) -> int:
        """Equal things have the same."""
    def __repr__(self) -> str:
        """Which one it is."""
    def to_dict(self) -> dict[str, typing.Any]:
        """Plain data: of a record as YAML has it, of anything else by property."""
    @property
    def caveats(self) -> tuple[Caveat, ...]:
        """What is to be said of all."""
    @property
    def origin(self) -> Origin:
        """From which data, and by which version."""
    @property
    def rows(self) -> tuple[ResponseRow, ...]:
        """The pairs, by day and id of the event, then the act."""
    @property
    def summary(self) -> tuple[LagSummary, ...]:
        """One for each step."""
class RelationshipState:
    """A recorded relationship, as it stands on a day."""
    def __copy__(self) -> typing.Any:
        """The thing itself."""
    def __deepcopy__(self, memo: typing.Any) -> typing.Any:
        """The thing itself."""
    def __eq__(self, arg0: typing.Any) -> bool:
        """Whether both are the same."""
    def __hash__(self) -> int:
        """Equal things have the same."""
    def __repr__(self) -> str:
        """Which one it is."""
    def __str__(self) -> str:
        """In words."""
    def to_dict(self) -> dict[str, typing.Any]:
        """Plain data: of a record as YAML has it, of anything else by property."""
    @property
    def control_by(self) -> str:
        """Controls: what the control goes with."""
    @property
    def hindsight(self) -> bool:
        """Whether that act became known after the day."""
    @property
    def holds(self) -> str:
        """Whether it holds on the day: 'yes', or 'cannot tell'."""
    @property
    def id(self) -> str:
        """Which."""
    @property
    def object(self) -> str:
        """To whom."""
    @property
    def relation(self) -> str:
        """Does what."""
    @property
    def share(self) -> Stake | None:
        """Owns: how much, in per cent of the whole."""
    @property
    def source(self) -> str:
        """Where this comes from."""
    @property
    def stated_in(self) -> str | None:
        """The act whose reasons say so."""
    @property
    def subject(self) -> str:
        """Who."""
class LaterDesignation:
    """A designation by the authority that began after the day."""
    def __copy__(self) -> typing.Any:
        """The thing itself."""
    def __deepcopy__(self, memo: typing.Any) -> typing.Any:
        """The thing itself."""
    def __eq__(self, arg0: typing.Any) -> bool:
        """Whether both are the same."""
    def __hash__(self) -> int:
        """Equal things have the same."""
    def __repr__(self) -> str:
        """Which one it is."""
    def to_dict(self) -> dict[str, typing.Any]:
        """Plain data: of a record as YAML has it, of anything else by property."""
    @property
    def act(self) -> str | None:
        """By which act."""
    @property
    def days(self) -> DaySpan:
        """How many days after the day asked about."""
    @property
    def designation(self) -> str:
        """Id of the designation."""
    @property
    def effect(self) -> EffectDay:
        """When it took effect."""
class EarlierDesignation:
    """The end of a designation that the day does not see any more."""
    def __copy__(self) -> typing.Any:
        """The thing itself."""
    def __deepcopy__(self, memo: typing.Any) -> typing.Any:
        """The thing itself."""
    def __eq__(self, arg0: typing.Any) -> bool:
        """Whether both are the same."""
    def __hash__(self) -> int:
        """Equal things have the same."""
    def __repr__(self) -> str:
        """Which one it is."""
    def to_dict(self) -> dict[str, typing.Any]:
        """Plain data: of a record as YAML has it, of anything else by property."""
    @property
    def act(self) -> str | None:
        """By which act; None: it vanished between two editions. Of a lapse, the last prolongation."""
    @property
    def designation(self) -> str:
        """Id of the designation."""
    @property
    def effect(self) -> EffectDay:
        """When it ended."""
    @property
    def kind(self) -> str:
        """How it ended; 'prolong': the regime lapsed, as nobody prolonged it."""
class ReachingCriterion:
    """A criterion that could reach a participant, by the project's reading."""
    def __copy__(self) -> typing.Any:
        """The thing itself."""
    def __deepcopy__(self, memo: typing.Any) -> typing.Any:
        """The thing itself."""
    def __eq__(self, arg0: typing.Any) -> bool:
        """Whether both are the same."""
    def __hash__(self) -> int:
        """Equal things have the same."""
    def __repr__(self) -> str:
        """Which one it is."""
    def to_dict(self) -> dict[str, typing.Any]:
        """Plain data: of a record as YAML has it, of anything else by property."""
    @property
    def act(self) -> str | None:
        """The act that added it; None: given from outside."""
    @property
    def id(self) -> str:
        """Which."""
    @property
    def in_force(self) -> str:
        """'yes', or 'cannot tell'."""
class ParticipantState:
    """One part of an entity in an operation, and how far an authority's sanctions reach it on a day."""
    def __copy__(self) -> typing.Any:
        """The thing itself."""
    def __deepcopy__(self, memo: typing.Any) -> typing.Any:
        """The thing itself."""
    def __eq__(self, arg0: typing.Any) -> bool:
        """Whether both are the same."""
    def __hash__(self) -> int:
        """Equal things have the same."""
    def __repr__(self) -> str:
        """Which one it is."""
    def __str__(self) -> str:
        """In words."""
    def to_dict(self) -> dict[str, typing.Any]:
        """Plain data: of a record as YAML has it, of anything else by property."""
    @property
    def act(self) -> str | None:
        """The act that brought it about."""
    @property
    def basis(self) -> str:
        """What the classification rests on."""
    @property
    def caveats(self) -> tuple[Caveat, ...]:
        """Why it may be otherwise."""
    @property
    def criteria(self) -> tuple[ReachingCriterion, ...]:
        """Criteria in force on the day that could reach it."""
    @property
    def designated(self) -> str:
        """What Snapshot.is_designated says."""
    @property
    def designation(self) -> str:
        """Id of the designation in force, or perhaps; else empty."""
    @property
    def earlier(self) -> EarlierDesignation | None:
        """Its last designation that has ended."""
    @property
    def elsewhere(self) -> tuple[str, ...]:
        """Other authorities that designate it on the day."""
    @property
    def entity(self) -> str:
        """Who."""
    @property
    def kind(self) -> str:
        """Which of the four kinds."""
    @property
    def later(self) -> LaterDesignation | None:
        """Its next designation by the authority."""
    @property
    def layer(self) -> str:
        """In which layer."""
    @property
    def links(self) -> tuple[RelationshipState, ...]:
        """What connects it to other participants, directly or by the shortest way."""
    @property
    def measures(self) -> tuple[str, ...]:
        """Measures that bind it without a designation."""
    @property
    def name(self) -> str:
        """Its primary name."""
    @property
    def owned(self) -> str:
        """Whether the recorded links make it covered through ownership or control."""
    @property
    def perhaps_elsewhere(self) -> tuple[str, ...]:
        """Other authorities of which nobody can tell."""
    @property
    def perhaps_measures(self) -> tuple[str, ...]:
        """Measures of which nobody can tell whether they do."""
    @property
    def role(self) -> str:
        """What it does in the operation."""
    @property
    def same(self) -> tuple[str, ...]:
        """What is possibly the same, and is or may be designated."""
    @property
    def since(self) -> EffectDay | None:
        """Since when the status holds, where dated."""
    @property
    def source(self) -> str:
        """Where that comes from."""
    @property
    def status(self) -> str:
        """How far it is reached: 'designated', 'through-ownership', 'cannot tell', 'possibly-same', 'perhaps-through-ownership', 'measure-only', 'delisted', 'elsewhere-only', 'designated-later' or 'never'."""
class LayerCoverage:
    """How many participants of a layer are covered: designated, or through ownership."""
    def __copy__(self) -> typing.Any:
        """The thing itself."""
    def __deepcopy__(self, memo: typing.Any) -> typing.Any:
        """The thing itself."""
    def __eq__(self, arg0: typing.Any) -> bool:
        """Whether both are the same."""
    def __hash__(self) -> int:
        """Equal things have the same."""
    def __repr__(self) -> str:
        """Which one it is."""
    def __str__(self) -> str:
        """In words."""
    def to_dict(self) -> dict[str, typing.Any]:
        """Plain data: of a record as YAML has it, of anything else by property."""
    @property
    def designated(self) -> int:
        """Surely designated."""
    @property
    def layer(self) -> str:
        """Which."""
    @property
    def least(self) -> int:
        """Surely covered."""
    @property
    def most(self) -> int:
        """With those of which nobody can tell."""
    @property
    def participants(self) -> int:
        """How many take part."""
class Shared:
    """One thing that an entity has in common with a participant that is designated, or was."""
    def __copy__(self) -> typing.Any:
        """The thing itself."""
    def __deepcopy__(self, memo: typing.Any) -> typing.Any:
        """The thing itself."""
    def __eq__(self, arg0: typing.Any) -> bool:
        """Whether both are the same."""
    def __hash__(self) -> int:
        """Equal things have the same."""
    def __repr__(self) -> str:
        """Which one it is."""
    def to_dict(self) -> dict[str, typing.Any]:
        """Plain data: of a record as YAML has it, of anything else by property."""
    @property
    def links(self) -> tuple[RelationshipState, ...]:
        """The links behind it, on both sides."""
    @property
    def trait(self) -> str:
        """What kind of thing."""
    @property
    def what(self) -> str:
        """Which: an entity, a number, an activity."""
    @property
    def with_(self) -> str:
        """That participant."""
class Substitute:
    """An entity that is not designated on the day, and could take the place of one that is, or was."""
    def __copy__(self) -> typing.Any:
        """The thing itself."""
    def __deepcopy__(self, memo: typing.Any) -> typing.Any:
        """The thing itself."""
    def __eq__(self, arg0: typing.Any) -> bool:
        """Whether both are the same."""
    def __hash__(self) -> int:
        """Equal things have the same."""
    def __repr__(self) -> str:
        """Which one it is."""
    def to_dict(self) -> dict[str, typing.Any]:
        """Plain data: of a record as YAML has it, of anything else by property."""
    @property
    def caveats(self) -> tuple[Caveat, ...]:
        """Why it may be otherwise."""
    @property
    def designated(self) -> str:
        """'no', or 'cannot tell'."""
    @property
    def entity(self) -> str:
        """Who is not designated."""
    @property
    def later(self) -> LaterDesignation | None:
        """What became of it."""
    @property
    def name(self) -> str:
        """Its primary name."""
    @property
    def shared(self) -> tuple[Shared, ...]:
        """What it has in common with whom."""
class Loopholes:
    """What an authority's sanctions leave open of an operation on a day."""
    def __copy__(self) -> typing.Any:
        """The thing itself."""
    def __deepcopy__(self, memo: typing.Any) -> typing.Any:
        """The thing itself."""
    def __eq__(self, arg0: typing.Any) -> bool:
        """Whether both are the same."""
    def __hash__(self) -> int:
        """Equal things have the same."""
    def __repr__(self) -> str:
        """Which one it is."""
    def __str__(self) -> str:
        """In words."""
    def to_dict(self) -> dict[str, typing.Any]:
        """Plain data: of a record as YAML has it, of anything else by property."""
    @property
    def authority(self) -> str:
        """Whose sanctions."""
    @property
    def caveats(self) -> tuple[Caveat, ...]:
        """What is to be said of all of it."""
    @property
    def day(self) -> datetime.date:
        """On which day."""
    @property
    def layers(self) -> tuple[LayerCoverage, ...]:
        """Each layer that has participants."""
    @property
    def operation(self) -> str:
        """Which operation."""
    @property
    def participants(self) -> tuple[ParticipantState, ...]:
        """In order of layer, then as recorded."""
    @property
    def substitutes(self) -> tuple[Substitute, ...]:
        """In order of entity."""
class LoopholePiece:
    """The coverage of an operation over days on which it does not change."""
    def __copy__(self) -> typing.Any:
        """The thing itself."""
    def __deepcopy__(self, memo: typing.Any) -> typing.Any:
        """The thing itself."""
    def __eq__(self, arg0: typing.Any) -> bool:
        """Whether both are the same."""
    def __hash__(self) -> int:
        """Equal things have the same."""
    def __repr__(self) -> str:
        """Which one it is."""
    def to_dict(self) -> dict[str, typing.Any]:
        """Plain data: of a record as YAML has it, of anything else by property."""
    @property
    def acts(self) -> tuple[str, ...]:
        """Ids of the acts that cut here."""
    @property
    def layers(self) -> tuple[LayerCoverage, ...]:
        """By layer."""
    @property
    def when(self) -> Interval:
        """The days."""
class CoverageCell:
    """What one authority says of one entity on the day."""
    def __copy__(self) -> typing.Any:
        """The thing itself."""
    def __deepcopy__(self, memo: typing.Any) -> typing.Any:
        """The thing itself."""
    def __eq__(self, arg0: typing.Any) -> bool:
        """Whether both are the same."""
    def __hash__(self) -> int:
        """Equal things have the same."""
    def __repr__(self) -> str:
        """Which one it is."""
    def __str__(self) -> str:
        """In words."""
    def to_dict(self) -> dict[str, typing.Any]:
        """Plain data: of a record as YAML has it, of anything else by property."""
    @property
    def act(self) -> str | None:
        """The act by which it came to name the entity."""
    @property
    def authority(self) -> str:
        """Who is asked."""
    @property
    def caveats(self) -> tuple[Caveat, ...]:
        """Why 'earlier' may be otherwise."""
    @property
    def designation(self) -> str:
        """Id of that entry."""
    @property
    def earlier(self) -> PartialDate | None:
        """An earlier listing by the same office under other law."""
    @property
    def entity(self) -> str:
        """About whom."""
    @property
    def entries(self) -> int:
        """Entries of the authority that name it, or may."""
    @property
    def first(self) -> str:
        """Whether no other authority's current designation began before, among those on record."""
    @property
    def first_ever(self) -> EffectDay | None:
        """When it was first designated, now or before."""
    @property
    def first_listed(self) -> str:
        """The same, where 'earlier' counts as the beginning."""
    @property
    def kind(self) -> str:
        """Which of the four kinds."""
    @property
    def name(self) -> str:
        """Its primary name."""
    @property
    def regime(self) -> str | None:
        """The regime whose entry stands longest."""
    @property
    def since(self) -> EffectDay | None:
        """When the current, unbroken designation began."""
    @property
    def trailed(self) -> DaySpan | None:
        """Days after the first authority on record."""
    @property
    def trailed_listed(self) -> DaySpan | None:
        """The same, where 'earlier' counts as the beginning."""
    @property
    def verdict(self) -> str:
        """'yes', 'no' or 'cannot tell'."""
class CoverageGap:
    """An entity that one authority designates and another does not."""
    def __copy__(self) -> typing.Any:
        """The thing itself."""
    def __deepcopy__(self, memo: typing.Any) -> typing.Any:
        """The thing itself."""
    def __eq__(self, arg0: typing.Any) -> bool:
        """Whether both are the same."""
    def __hash__(self) -> int:
        """Equal things have the same."""
    def __repr__(self) -> str:
        """Which one it is."""
    def to_dict(self) -> dict[str, typing.Any]:
        """Plain data: of a record as YAML has it, of anything else by property."""
    @property
    def by(self) -> CoverageCell:
        """What the one says."""
    @property
    def verdict(self) -> str:
        """'yes', or 'cannot tell'."""
    @property
    def without(self) -> CoverageCell:
        """What the other says."""
class Coverage:
    """Entities by authorities on a day."""
    def __copy__(self) -> typing.Any:
        """The thing itself."""
    def __deepcopy__(self, memo: typing.Any) -> typing.Any:
        """The thing itself."""
    def __repr__(self) -> str:
        """The day and how many entities are shown."""
    def __str__(self) -> str:
        """A line for each entity, then the caveats."""
    def answer(self, cell: CoverageCell) -> Answer:
        """The answer behind a cell, with its evidence and caveats."""
    def caveats(self) -> tuple[Caveat, ...]:
        """What the record of the regimes lacks on the day."""
    def cells(self) -> tuple[CoverageCell, ...]:
        """The cells: by entity, then by authority."""
    def of(self, entity: str) -> tuple[CoverageCell, ...]:
        """The cells of one entity, one for each authority; none where it is not shown."""
    def only(self, by: str, without: str) -> tuple[CoverageGap, ...]:
        """Whom one authority designates and another does not, of those shown; or may."""
    def origin(self) -> Origin:
        """From which data, and by which version of the library."""
    def to_dict(self) -> dict[str, typing.Any]:
        """Plain data: of a record as YAML has it, of anything else by property."""
    @property
    def authorities(self) -> tuple[str, ...]:
        """The authorities, in order of id."""
    @property
    def entities(self) -> int:
        """How many entities are shown."""
    @property
    def filter(self) -> Filter:
        """Which entities are shown."""
    @property
    def law(self) -> Snapshot:
        """The law that was asked."""
class CountSpan:
    """How many entities, from the least to the most that it can be."""
    def __copy__(self) -> typing.Any:
        """The thing itself."""
    def __deepcopy__(self, memo: typing.Any) -> typing.Any:
        """The thing itself."""
    def __eq__(self, arg0: typing.Any) -> bool:
        """Whether both are the same."""
    def __hash__(self) -> int:
        """Equal things have the same."""
    def __repr__(self) -> str:
        """Which one it is."""
    def to_dict(self) -> dict[str, typing.Any]:
        """Plain data: of a record as YAML has it, of anything else by property."""
    @property
    def least(self) -> int:
        """Those of whom it is sure."""
    @property
    def most(self) -> int:
        """With those of whom nobody can tell."""
class AgreementPoint:
    """How far two authorities agree from a day on."""
    def __copy__(self) -> typing.Any:
        """The thing itself."""
    def __deepcopy__(self, memo: typing.Any) -> typing.Any:
        """The thing itself."""
    def __eq__(self, arg0: typing.Any) -> bool:
        """Whether both are the same."""
    def __hash__(self) -> int:
        """Equal things have the same."""
    def __repr__(self) -> str:
        """Which one it is."""
    def __str__(self) -> str:
        """In words."""
    def to_dict(self) -> dict[str, typing.Any]:
        """Plain data: of a record as YAML has it, of anything else by property."""
    @property
    def both(self) -> CountSpan:
        """Whom both designate."""
    @property
    def by_a(self) -> CountSpan:
        """Whom the one designates."""
    @property
    def by_b(self) -> CountSpan:
        """Whom the other designates."""
    @property
    def complete(self) -> bool:
        """Whether the records of both are, on that day, and their regimes have begun."""
    @property
    def day(self) -> datetime.date:
        """The first day on which this holds."""
    @property
    def either(self) -> CountSpan:
        """Whom either designates."""
    @property
    def jaccard_least(self) -> float | None:
        """The least that both over either can be."""
    @property
    def jaccard_most(self) -> float | None:
        """The most that it can be."""
    @property
    def on_record(self) -> float | None:
        """Both over either, by entries surely in force alone."""
class Agreement:
    """How far two authorities agree over time."""
    def __copy__(self) -> typing.Any:
        """The thing itself."""
    def __deepcopy__(self, memo: typing.Any) -> typing.Any:
        """The thing itself."""
    def __eq__(self, arg0: typing.Any) -> bool:
        """Whether both are the same."""
    def __hash__(self) -> int:
        """Equal things have the same."""
    def __repr__(self) -> str:
        """Which one it is."""
    def to_dict(self) -> dict[str, typing.Any]:
        """Plain data: of a record as YAML has it, of anything else by property."""
    @property
    def a(self) -> str:
        """The one."""
    @property
    def b(self) -> str:
        """The other."""
    @property
    def caveats(self) -> tuple[Caveat, ...]:
        """What is to be said of all."""
    @property
    def origin(self) -> Origin:
        """From which data, and by which version."""
    @property
    def points(self) -> tuple[AgreementPoint, ...]:
        """One for each day on which anything changes."""
class Renewal:
    """Something that ends on a day unless somebody prolongs it."""
    def __copy__(self) -> typing.Any:
        """The thing itself."""
    def __deepcopy__(self, memo: typing.Any) -> typing.Any:
        """The thing itself."""
    def __eq__(self, arg0: typing.Any) -> bool:
        """Whether both are the same."""
    def __hash__(self) -> int:
        """Equal things have the same."""
    def __repr__(self) -> str:
        """Which one it is."""
    def __str__(self) -> str:
        """In words."""
    def to_dict(self) -> dict[str, typing.Any]:
        """Plain data: of a record as YAML has it, of anything else by property."""
    @property
    def act(self) -> str:
        """The act that set this end."""
    @property
    def authority(self) -> str:
        """Whose regime."""
    @property
    def caveats(self) -> tuple[Caveat, ...]:
        """Why it may be otherwise."""
    @property
    def end_unverified(self) -> bool:
        """Whether the end is marked as not verified."""
    @property
    def kind(self) -> str:
        """'regime', 'licence' or 'suspension'."""
    @property
    def lapses(self) -> datetime.date:
        """The first day on which it no longer holds."""
    @property
    def measures(self) -> tuple[str, ...]:
        """Of a licence or suspension: of which measures."""
    @property
    def prolonged(self) -> str:
        """Whether it goes on on that day, as far as is known."""
    @property
    def prolonged_by(self) -> str | None:
        """By which act."""
    @property
    def prolonged_known(self) -> datetime.date | None:
        """When that was published."""
    @property
    def prolonged_until(self) -> datetime.date | None:
        """Until when; None: without an end, or nobody did."""
    @property
    def regime(self) -> str:
        """Which regime, or of which regime."""
    @property
    def scope(self) -> str:
        """Of a licence: what it permits."""
    @property
    def since(self) -> EffectDay:
        """Since when it has this end."""
    @property
    def sources(self) -> tuple[str, ...]:
        """Where this comes from."""
    @property
    def to_spare(self) -> DaySpan | None:
        """Days from that publication to the end."""
class OwnershipLink:
    """One link of the record by which somebody holds or controls something, as it stands on a day."""
    def __copy__(self) -> typing.Any:
        """The thing itself."""
    def __deepcopy__(self, memo: typing.Any) -> typing.Any:
        """The thing itself."""
    def __eq__(self, arg0: typing.Any) -> bool:
        """Whether both are the same."""
    def __hash__(self) -> int:
        """Equal things have the same."""
    def __repr__(self) -> str:
        """Which one it is."""
    def __str__(self) -> str:
        """In words."""
    def to_dict(self) -> dict[str, typing.Any]:
        """Plain data: of a record as YAML has it, of anything else by property."""
    @property
    def caveats(self) -> tuple[Caveat, ...]:
        """Why it may be otherwise."""
    @property
    def held(self) -> str:
        """What is held or controlled."""
    @property
    def hindsight(self) -> bool:
        """Whether that was after the day."""
    @property
    def holder(self) -> str:
        """Who holds or controls; of 'part-of', the object."""
    @property
    def holds(self) -> str:
        """On that day: 'yes', or 'cannot tell'."""
    @property
    def known(self) -> datetime.date | None:
        """The day by which that act was published."""
    @property
    def object(self) -> str:
        """As stated: to whom."""
    @property
    def relation(self) -> str:
        """As stated: does what."""
    @property
    def relationship(self) -> str:
        """Id of the relationship."""
    @property
    def share(self) -> Stake | None:
        """As stated; None: control, or no share stated."""
    @property
    def source(self) -> str:
        """Where it is written."""
    @property
    def stated_in(self) -> str | None:
        """The act that states it."""
    @property
    def subject(self) -> str:
        """As stated: who."""
    @property
    def unverified(self) -> tuple[str, ...]:
        """Fields that are marked as not verified."""
class OwnershipHolder:
    """Somebody who holds or controls an entity directly."""
    def __copy__(self) -> typing.Any:
        """The thing itself."""
    def __deepcopy__(self, memo: typing.Any) -> typing.Any:
        """The thing itself."""
    def __eq__(self, arg0: typing.Any) -> bool:
        """Whether both are the same."""
    def __hash__(self) -> int:
        """Equal things have the same."""
    def __repr__(self) -> str:
        """Which one it is."""
    def to_dict(self) -> dict[str, typing.Any]:
        """Plain data: of a record as YAML has it, of anything else by property."""
    @property
    def controls(self) -> bool:
        """Whether it controls or perhaps controls it."""
    @property
    def counts(self) -> str:
        """Whether its shares are those of designated parties."""
    @property
    def designated(self) -> str:
        """By that authority, on that day."""
    @property
    def entity(self) -> str:
        """Who."""
    @property
    def kind(self) -> str:
        """Which of the four kinds."""
    @property
    def least(self) -> fractions.Fraction:
        """Of the whole, in per cent, at least."""
    @property
    def most(self) -> fractions.Fraction:
        """Of the whole, in per cent, at most."""
    @property
    def name(self) -> str:
        """Its primary name."""
class OwnershipPath:
    """A way from a designated party to an entity."""
    def __copy__(self) -> typing.Any:
        """The thing itself."""
    def __deepcopy__(self, memo: typing.Any) -> typing.Any:
        """The thing itself."""
    def __eq__(self, arg0: typing.Any) -> bool:
        """Whether both are the same."""
    def __hash__(self) -> int:
        """Equal things have the same."""
    def __repr__(self) -> str:
        """Which one it is."""
    def to_dict(self) -> dict[str, typing.Any]:
        """Plain data: of a record as YAML has it, of anything else by property."""
    @property
    def carries(self) -> str:
        """Whether all that lies on it surely holds on the day."""
    @property
    def designated(self) -> str:
        """'yes', or 'cannot tell'."""
    @property
    def from_(self) -> str:
        """The designated party."""
    @property
    def links(self) -> tuple[int, ...]:
        """Places in the links, from that party down."""
class Ownership:
    """Whether one entity counts as designated because designated parties own or control it."""
    def __copy__(self) -> typing.Any:
        """The thing itself."""
    def __deepcopy__(self, memo: typing.Any) -> typing.Any:
        """The thing itself."""
    def __eq__(self, arg0: typing.Any) -> bool:
        """Whether both are the same."""
    def __hash__(self) -> int:
        """Equal things have the same."""
    def __repr__(self) -> str:
        """Which one it is."""
    def __str__(self) -> str:
        """In words."""
    def to_dict(self) -> dict[str, typing.Any]:
        """Plain data: of a record as YAML has it, of anything else by property."""
    @property
    def authority(self) -> str:
        """Under whose rule."""
    @property
    def by_control(self) -> str:
        """By the control of a covered party that is on record."""
    @property
    def by_ownership(self) -> str:
        """By the shares of covered holders."""
    @property
    def caveats(self) -> tuple[Caveat, ...]:
        """Why it may be otherwise."""
    @property
    def day(self) -> datetime.date:
        """On which day."""
    @property
    def designated(self) -> str:
        """Itself, which is another question."""
    @property
    def entity(self) -> str:
        """About whom."""
    @property
    def evidence(self) -> tuple[Evidence, ...]:
        """The rule, the designations, the links."""
    @property
    def holders(self) -> tuple[OwnershipHolder, ...]:
        """Direct ones, the largest first."""
    @property
    def known_on(self) -> datetime.date | None:
        """By what had been published."""
    @property
    def least(self) -> fractions.Fraction:
        """What counts as held by designated parties at least, in per cent."""
    @property
    def links(self) -> tuple[OwnershipLink, ...]:
        """Every link on a way from a party that is or may be designated."""
    @property
    def missing(self) -> tuple[str, ...]:
        """What would decide, each alone, the least first."""
    @property
    def most(self) -> fractions.Fraction:
        """What can count as theirs at most, in per cent."""
    @property
    def name(self) -> str:
        """Its primary name."""
    @property
    def origin(self) -> Origin:
        """From which data and version."""
    @property
    def paths(self) -> tuple[OwnershipPath, ...]:
        """The ways along those links, the shortest first."""
    @property
    def recorded(self) -> str:
        """The verdict where whatever share nobody recorded is held by nobody designated."""
    @property
    def rule(self) -> OwnershipRule | None:
        """The rule of that day; None: none is on record."""
    @property
    def sentence(self) -> str:
        """The answer as one sentence."""
    @property
    def unrecorded(self) -> fractions.Fraction:
        """What need not be held by anybody on record, in per cent."""
    @property
    def verdict(self) -> str:
        """By ownership or by control."""
class OwnedEntity:
    """A company that counts as designated, or may by what is on record."""
    def __copy__(self) -> typing.Any:
        """The thing itself."""
    def __deepcopy__(self, memo: typing.Any) -> typing.Any:
        """The thing itself."""
    def __eq__(self, arg0: typing.Any) -> bool:
        """Whether both are the same."""
    def __hash__(self) -> int:
        """Equal things have the same."""
    def __repr__(self) -> str:
        """Which one it is."""
    def __str__(self) -> str:
        """In words."""
    def to_dict(self) -> dict[str, typing.Any]:
        """Plain data: of a record as YAML has it, of anything else by property."""
    @property
    def by_control(self) -> str:
        """By control that is on record."""
    @property
    def by_ownership(self) -> str:
        """By shares, by what is on record."""
    @property
    def designated(self) -> str:
        """Itself: 'no', or 'cannot tell'."""
    @property
    def entity(self) -> str:
        """Which."""
    @property
    def verdict(self) -> str:
        """'yes', or 'cannot tell' where a recorded link leaves it open."""
class ColumnBuffer:
    """The numbers or characters of a column: `memoryview` and numpy read it without a copy."""
    def __len__(self) -> int:
        """How many there are."""
    def present(self, missing: typing.SupportsInt | typing.SupportsIndex) -> ColumnBuffer | None:
        """A bit for each value that is not `missing`; None where all are there. Of flags, where 0 is missing, always the bits."""
class CodedColumn:
    """A column of texts as codes, in Arrow's form."""
    def __arrow_c_array__(self, requested_schema: typing.Any = None) -> tuple[typing.Any, typing.Any]:
        """The schema and the array, each in a PyCapsule; a requested schema is not followed."""
class Ledger:
    """The columns of a ledger as they come in, part by part."""
    def __init__(self) -> None:
        """No rows yet."""
    def add_array(self, objects: typing_extensions.Buffer) -> None:
        """Entities as an array of objects, each a str."""
    def add_codes(self, codes: typing_extensions.Buffer, kind: str, names: Ledger, validity: typing_extensions.Buffer, from_: typing.SupportsInt | typing.SupportsIndex, count: typing.SupportsInt | typing.SupportsIndex) -> None:
        """Entities as codes into the names of another ledger."""
    def add_day_numbers(self, numbers: typing_extensions.Buffer, a_day: typing.SupportsInt | typing.SupportsIndex, validity: typing_extensions.Buffer, from_: typing.SupportsInt | typing.SupportsIndex, count: typing.SupportsInt | typing.SupportsIndex) -> None:
        """Days as numbers since 1970, so many to a day."""
    def add_day_texts(self, texts: Ledger) -> None:
        """Days as the ISO texts that another ledger has for names."""
    def add_days(self, days: tuple[typing.Any, ...]) -> None:
        """Days, each a datetime.date or an ISO text."""
    def add_names(self, names: tuple[typing.Any, ...]) -> None:
        """Entities, each a str."""
    def add_texts(self, offsets: typing_extensions.Buffer, data: typing_extensions.Buffer, validity: typing_extensions.Buffer, from_: typing.SupportsInt | typing.SupportsIndex, count: typing.SupportsInt | typing.SupportsIndex) -> None:
        """Entities as Arrow texts."""
    def add_views(self, views: typing_extensions.Buffer, data: collections.abc.Iterable[typing_extensions.Buffer], validity: typing_extensions.Buffer, from_: typing.SupportsInt | typing.SupportsIndex, count: typing.SupportsInt | typing.SupportsIndex) -> None:
        """Entities as Arrow views of texts."""
class BoundMeasure:
    """A measure that binds a party."""
    def __copy__(self) -> typing.Any:
        """The thing itself."""
    def __deepcopy__(self, memo: typing.Any) -> typing.Any:
        """The thing itself."""
    def __eq__(self, arg0: typing.Any) -> bool:
        """Whether both are the same."""
    def __hash__(self) -> int:
        """Equal things have the same."""
    def __repr__(self) -> str:
        """Which one it is."""
    def to_dict(self) -> dict[str, typing.Any]:
        """Plain data: of a record as YAML has it, of anything else by property."""
    @property
    def id(self) -> str:
        """Which."""
    @property
    def status(self) -> str:
        """Its state, for this party."""
class LookupRow:
    """A pair of a ledger and one of the designations that applied, or the pair alone where none did."""
    def __copy__(self) -> typing.Any:
        """The thing itself."""
    def __deepcopy__(self, memo: typing.Any) -> typing.Any:
        """The thing itself."""
    def __eq__(self, arg0: typing.Any) -> bool:
        """Whether both are the same."""
    def __hash__(self) -> int:
        """Equal things have the same."""
    def __repr__(self) -> str:
        """Which one it is."""
    def __str__(self) -> str:
        """In words."""
    def to_dict(self) -> dict[str, typing.Any]:
        """Plain data: of a record as YAML has it, of anything else by property."""
    @property
    def act(self) -> str | None:
        """Id of the act that made it."""
    @property
    def authority(self) -> str | None:
        """Id of the authority."""
    @property
    def caveats(self) -> tuple[str, ...]:
        """Why it may be otherwise, in words."""
    @property
    def criteria(self) -> tuple[str, ...]:
        """Ids of its grounds that are in force."""
    @property
    def day(self) -> datetime.date:
        """The day."""
    @property
    def designation(self) -> str | None:
        """Id of the designation, or None."""
    @property
    def entity(self) -> str:
        """The party, as the ledger names it."""
    @property
    def in_force(self) -> str | None:
        """Of the designation: 'yes' or 'cannot tell'."""
    @property
    def measures(self) -> tuple[BoundMeasure, ...]:
        """What binds the party through the designation."""
    @property
    def on_record(self) -> bool:
        """Whether the registry holds the party."""
    @property
    def others(self) -> tuple[BoundMeasure, ...]:
        """What binds the party through an annex or by membership, without designation."""
    @property
    def regime(self) -> str | None:
        """Id of the regime whose list it is."""
    @property
    def row(self) -> int:
        """The row of the pair in the ledger, from 0."""
    @property
    def since(self) -> datetime.date | None:
        """When the step that made it took effect."""
    @property
    def source(self) -> str | None:
        """Where that comes from."""
    @property
    def verdict(self) -> str:
        """'yes', 'no' or 'cannot tell'."""
class LookupCount:
    """How many pairs of a month got one answer."""
    def __copy__(self) -> typing.Any:
        """The thing itself."""
    def __deepcopy__(self, memo: typing.Any) -> typing.Any:
        """The thing itself."""
    def __eq__(self, arg0: typing.Any) -> bool:
        """Whether both are the same."""
    def __hash__(self) -> int:
        """Equal things have the same."""
    def __repr__(self) -> str:
        """Which one it is."""
    def to_dict(self) -> dict[str, typing.Any]:
        """Plain data: of a record as YAML has it, of anything else by property."""
    @property
    def authority(self) -> str | None:
        """Who designates; None where nobody does."""
    @property
    def month(self) -> datetime.date:
        """Its first day."""
    @property
    def pairs(self) -> int:
        """How many; a pair that two authorities designate counts for both."""
    @property
    def verdict(self) -> str:
        """'yes', 'no' or 'cannot tell'."""
class Lookup:
    """What applied to each party of a ledger on its day."""
    def __copy__(self) -> typing.Any:
        """The thing itself."""
    def __deepcopy__(self, memo: typing.Any) -> typing.Any:
        """The thing itself."""
    def __len__(self) -> int:
        """How many rows there are."""
    def __repr__(self) -> str:
        """How many pairs, and how many of each answer."""
    def by_month(self) -> tuple[LookupCount, ...]:
        """Pairs by month, answer and authority."""
    def caveats(self) -> tuple[ColumnBuffer, tuple[str, ...]]:
        """Why rows may be otherwise: codes, -1 for nothing, and their meanings."""
    def coded_caveats(self) -> CodedColumn:
        """Why rows may be otherwise, as an Arrow array."""
    def coded_texts(self, column: str) -> CodedColumn:
        """A column of texts as an Arrow array."""
    def days(self) -> ColumnBuffer:
        """By row: the day, since 1970-01-01."""
    def flat(self, column: str) -> tuple[ColumnBuffer, ColumnBuffer, ColumnBuffer]:
        """A column of lists: offsets of rows, offsets of texts, and the texts."""
    def ledger_rows(self) -> ColumnBuffer:
        """By row: the row of the pair in the ledger."""
    def lists(self, column: str) -> tuple[ColumnBuffer, tuple[tuple[str, ...], ...]]:
        """A column of lists: codes and their meanings."""
    def on_record(self) -> ColumnBuffer:
        """By row: 1 where the registry holds the party."""
    def origin(self) -> Origin:
        """From which data, and by which version."""
    def registry(self) -> Registry:
        """The record it was read from."""
    def row(self, index: typing.SupportsIndex) -> LookupRow:
        """The row at a place."""
    def since(self) -> ColumnBuffer:
        """By row: since when, since 1970-01-01; the least number where there is nothing."""
    def texts(self, column: str) -> tuple[ColumnBuffer, tuple[str, ...]]:
        """A column of texts: codes, -1 for none, and their meanings."""
    def to_dict(self) -> dict[str, typing.Any]:
        """Plain data: of a record as YAML has it, of anything else by property."""
    @property
    def no(self) -> int:
        """Of how many it is surely not designated."""
    @property
    def pairs(self) -> int:
        """How many pairs were asked."""
    @property
    def unknown(self) -> int:
        """Of how many nobody can tell."""
    @property
    def yes(self) -> int:
        """Of how many the party is designated."""
class PreparedLookup:
    """Looks up ledgers batch by batch."""
    def __init__(self, registry: Registry, regime: str | None, authority: str | None, known_on: datetime.date | str | None, unverified: str, unknown: str) -> None:
        """For a registry."""
    def look_up(self, ledger: Ledger) -> Lookup:
        """Looks up a batch; takes its columns."""
class LoadOptions:
    """What reading may cost."""
    def __copy__(self) -> typing.Any:
        """The thing itself."""
    def __deepcopy__(self, memo: typing.Any) -> typing.Any:
        """The thing itself."""
    def __init__(self, *, max_bytes: typing.SupportsInt | typing.SupportsIndex = 67108864, max_total_bytes: typing.SupportsInt | typing.SupportsIndex = 1073741824, max_depth: typing.SupportsInt | typing.SupportsIndex = 32, max_problems: typing.SupportsInt | typing.SupportsIndex = 1000, threads: typing.SupportsInt | typing.SupportsIndex = 0) -> None:
        """The limits given; the others are those that usually hold."""
    def to_dict(self) -> dict[str, typing.Any]:
        """Plain data: of a record as YAML has it, of anything else by property."""
    @property
    def max_bytes(self) -> int:
        """The most bytes that one file, or a text, may have."""
    @property
    def max_depth(self) -> int:
        """How deep lists and mappings may stand in each other."""
    @property
    def max_problems(self) -> int:
        """The most problems that are listed of one file."""
    @property
    def max_total_bytes(self) -> int:
        """The most bytes that all files may have together."""
    @property
    def threads(self) -> int:
        """How many files are read side by side; 0 = as many as there are processors."""
class ListText:
    """A text of a list that has no place of its own, with where it stood."""
    def __copy__(self) -> typing.Any:
        """The thing itself."""
    def __deepcopy__(self, memo: typing.Any) -> typing.Any:
        """The thing itself."""
    def __eq__(self, arg0: typing.Any) -> bool:
        """Whether both are the same."""
    def __hash__(self) -> int:
        """Equal things have the same."""
    def __repr__(self) -> str:
        """Which one it is."""
    def to_dict(self) -> dict[str, typing.Any]:
        """Plain data: of a record as YAML has it, of anything else by property."""
    @property
    def path(self) -> str:
        """Elements, columns and attributes."""
    @property
    def text(self) -> str:
        """As printed."""
class ListAct:
    """A legal act that a list names."""
    def __copy__(self) -> typing.Any:
        """The thing itself."""
    def __deepcopy__(self, memo: typing.Any) -> typing.Any:
        """The thing itself."""
    def __eq__(self, arg0: typing.Any) -> bool:
        """Whether both are the same."""
    def __hash__(self) -> int:
        """Equal things have the same."""
    def __repr__(self) -> str:
        """Which one it is."""
    def to_dict(self) -> dict[str, typing.Any]:
        """Plain data: of a record as YAML has it, of anything else by property."""
    @property
    def extra(self) -> tuple[ListText, ...]:
        """Whatever else is said of it."""
    @property
    def in_force(self) -> datetime.date | None:
        """Day on which it entered into force."""
    @property
    def programme(self) -> str:
        """The programme it belongs to, where printed."""
    @property
    def published(self) -> datetime.date | None:
        """Day of its publication."""
    @property
    def title(self) -> str:
        """Number or name: '1210/2003 (OJ L169)'."""
    @property
    def type(self) -> str:
        """As printed: 'regulation', 'Executive Order'."""
    @property
    def url(self) -> str:
        """Where it is published."""
class ListName:
    """One form of a name on a list."""
    def __copy__(self) -> typing.Any:
        """The thing itself."""
    def __deepcopy__(self, memo: typing.Any) -> typing.Any:
        """The thing itself."""
    def __eq__(self, arg0: typing.Any) -> bool:
        """Whether both are the same."""
    def __hash__(self) -> int:
        """Equal things have the same."""
    def __repr__(self) -> str:
        """Which one it is."""
    def to_dict(self) -> dict[str, typing.Any]:
        """Plain data: of a record as YAML has it, of anything else by property."""
    @property
    def act(self) -> str:
        """Title of the act that it rests on; empty where none is named."""
    @property
    def extra(self) -> tuple[ListText, ...]:
        """Whatever else is said of it."""
    @property
    def kind(self) -> str:
        """'primary', 'alias', 'former' or 'weak'."""
    @property
    def language(self) -> str | None:
        """Its language, where the list says it."""
    @property
    def name(self) -> str:
        """The whole form, as printed."""
    @property
    def parts(self) -> tuple[ListText, ...]:
        """Given name, family name ..., by the list's own words."""
    @property
    def quality(self) -> str:
        """What the list says of its quality: 'strong', 'Low'."""
    @property
    def script(self) -> str | None:
        """Its script, where the list says it."""
    @property
    def type(self) -> str:
        """What the list calls it: 'aka', 'Primary name variation'."""
class ListDate:
    """A day, or a stretch in which it lies, as a list prints it."""
    def __copy__(self) -> typing.Any:
        """The thing itself."""
    def __deepcopy__(self, memo: typing.Any) -> typing.Any:
        """The thing itself."""
    def __eq__(self, arg0: typing.Any) -> bool:
        """Whether both are the same."""
    def __hash__(self) -> int:
        """Equal things have the same."""
    def __repr__(self) -> str:
        """Which one it is."""
    def to_dict(self) -> dict[str, typing.Any]:
        """Plain data: of a record as YAML has it, of anything else by property."""
    @property
    def act(self) -> str:
        """Title of the act that it rests on; empty where none is named."""
    @property
    def extra(self) -> tuple[ListText, ...]:
        """Whatever else is said of it."""
    @property
    def first(self) -> PartialDate | None:
        """The earliest it may be; None where not understood."""
    @property
    def last(self) -> PartialDate | None:
        """The latest it may be; None where not understood."""
    @property
    def text(self) -> str:
        """As printed: 'circa 1962', '1958 to 1960'."""
class ListPlace:
    """A place of birth, or an address."""
    def __copy__(self) -> typing.Any:
        """The thing itself."""
    def __deepcopy__(self, memo: typing.Any) -> typing.Any:
        """The thing itself."""
    def __eq__(self, arg0: typing.Any) -> bool:
        """Whether both are the same."""
    def __hash__(self) -> int:
        """Equal things have the same."""
    def __repr__(self) -> str:
        """Which one it is."""
    def to_dict(self) -> dict[str, typing.Any]:
        """Plain data: of a record as YAML has it, of anything else by property."""
    @property
    def act(self) -> str:
        """Title of the act that it rests on; empty where none is named."""
    @property
    def country(self) -> str:
        """As printed."""
    @property
    def country_code(self) -> str | None:
        """Where the list prints the code."""
    @property
    def extra(self) -> tuple[ListText, ...]:
        """Whatever else is said of it."""
    @property
    def parts(self) -> tuple[ListText, ...]:
        """In printed order, by the list's own words."""
    @property
    def text(self) -> str:
        """The whole, where the list prints it in one."""
class ListCountry:
    """A country that a party belongs to."""
    def __copy__(self) -> typing.Any:
        """The thing itself."""
    def __deepcopy__(self, memo: typing.Any) -> typing.Any:
        """The thing itself."""
    def __eq__(self, arg0: typing.Any) -> bool:
        """Whether both are the same."""
    def __hash__(self) -> int:
        """Equal things have the same."""
    def __repr__(self) -> str:
        """Which one it is."""
    def to_dict(self) -> dict[str, typing.Any]:
        """Plain data: of a record as YAML has it, of anything else by property."""
    @property
    def act(self) -> str:
        """Title of the act that it rests on; empty where none is named."""
    @property
    def code(self) -> str | None:
        """Where the list prints the code."""
    @property
    def country(self) -> str:
        """As printed."""
    @property
    def extra(self) -> tuple[ListText, ...]:
        """Whatever else is said of it."""
    @property
    def type(self) -> str:
        """'nationality', 'flag' ...; in OFAC's XML as printed."""
class ListIdentifier:
    """A number or document that tells a party from others."""
    def __copy__(self) -> typing.Any:
        """The thing itself."""
    def __deepcopy__(self, memo: typing.Any) -> typing.Any:
        """The thing itself."""
    def __eq__(self, arg0: typing.Any) -> bool:
        """Whether both are the same."""
    def __hash__(self) -> int:
        """Equal things have the same."""
    def __repr__(self) -> str:
        """Which one it is."""
    def to_dict(self) -> dict[str, typing.Any]:
        """Plain data: of a record as YAML has it, of anything else by property."""
    @property
    def act(self) -> str:
        """Title of the act that it rests on; empty where none is named."""
    @property
    def country(self) -> str:
        """Who issued it, as printed."""
    @property
    def country_code(self) -> str | None:
        """Where the list prints the code."""
    @property
    def expires(self) -> PartialDate | None:
        """Last day of validity."""
    @property
    def extra(self) -> tuple[ListText, ...]:
        """Whatever else is said of it."""
    @property
    def issued(self) -> PartialDate | None:
        """Day of issue."""
    @property
    def type(self) -> str:
        """As printed: 'Passport', 'Tax ID No.', 'IMO'."""
    @property
    def value(self) -> str:
        """As printed."""
class ListRelation:
    """What ties a party to another."""
    def __copy__(self) -> typing.Any:
        """The thing itself."""
    def __deepcopy__(self, memo: typing.Any) -> typing.Any:
        """The thing itself."""
    def __eq__(self, arg0: typing.Any) -> bool:
        """Whether both are the same."""
    def __hash__(self) -> int:
        """Equal things have the same."""
    def __repr__(self) -> str:
        """Which one it is."""
    def to_dict(self) -> dict[str, typing.Any]:
        """Plain data: of a record as YAML has it, of anything else by property."""
    @property
    def act(self) -> str:
        """Title of the act that it rests on; empty where none is named."""
    @property
    def extra(self) -> tuple[ListText, ...]:
        """Whatever else is said of it."""
    @property
    def key(self) -> str:
        """The other's key, where the list gives it."""
    @property
    def name(self) -> str:
        """The other party, as printed."""
    @property
    def type(self) -> str:
        """As printed: 'Linked To'."""
class ListListing:
    """That a party was put on a list on a day, or what else became of its listing."""
    def __copy__(self) -> typing.Any:
        """The thing itself."""
    def __deepcopy__(self, memo: typing.Any) -> typing.Any:
        """The thing itself."""
    def __eq__(self, arg0: typing.Any) -> bool:
        """Whether both are the same."""
    def __hash__(self) -> int:
        """Equal things have the same."""
    def __repr__(self) -> str:
        """Which one it is."""
    def to_dict(self) -> dict[str, typing.Any]:
        """Plain data: of a record as YAML has it, of anything else by property."""
    @property
    def act(self) -> str:
        """Title of the act that it rests on; empty where none is named."""
    @property
    def date(self) -> datetime.date | None:
        """The day."""
    @property
    def event(self) -> str:
        """What that means: 'listed', 'amended' or 'delisted'."""
    @property
    def extra(self) -> tuple[ListText, ...]:
        """Whatever else is said of it."""
    @property
    def list(self) -> str:
        """Which list, where the file delivers several."""
    @property
    def programme(self) -> str:
        """The programme or regime."""
    @property
    def type(self) -> str:
        """As printed: 'Listed On', 'Created', 'amended'."""
class ListDetail:
    """Something that a list says under a heading of its own."""
    def __copy__(self) -> typing.Any:
        """The thing itself."""
    def __deepcopy__(self, memo: typing.Any) -> typing.Any:
        """The thing itself."""
    def __eq__(self, arg0: typing.Any) -> bool:
        """Whether both are the same."""
    def __hash__(self) -> int:
        """Equal things have the same."""
    def __repr__(self) -> str:
        """Which one it is."""
    def to_dict(self) -> dict[str, typing.Any]:
        """Plain data: of a record as YAML has it, of anything else by property."""
    @property
    def act(self) -> str:
        """Title of the act that it rests on; empty where none is named."""
    @property
    def extra(self) -> tuple[ListText, ...]:
        """Whatever else is said of it."""
    @property
    def from_(self) -> PartialDate | None:
        """Since when, where printed."""
    @property
    def text(self) -> str:
        """What stands under it."""
    @property
    def type(self) -> str:
        """The heading: 'Title', 'Vessel Flag', 'Asset freeze'."""
    @property
    def until(self) -> PartialDate | None:
        """Until when, where printed."""
class ListEntry:
    """A party on an official list, with everything that the list says of it. What it does not say is absent."""
    def __copy__(self) -> typing.Any:
        """The thing itself."""
    def __deepcopy__(self, memo: typing.Any) -> typing.Any:
        """The thing itself."""
    def __eq__(self, arg0: typing.Any) -> bool:
        """Whether both are the same."""
    def __hash__(self) -> int:
        """Equal things have the same."""
    def __repr__(self) -> str:
        """Which one it is."""
    def _repr_html_(self) -> str:
        """For a notebook, escaped."""
    def to_dict(self) -> dict[str, typing.Any]:
        """Plain data: of a record as YAML has it, of anything else by property."""
    @property
    def acts(self) -> tuple[ListAct, ...]:
        """Every act that the entry names, once."""
    @property
    def addresses(self) -> tuple[ListPlace, ...]:
        """Addresses."""
    @property
    def birth_places(self) -> tuple[ListPlace, ...]:
        """Places of birth."""
    @property
    def births(self) -> tuple[ListDate, ...]:
        """Days of birth."""
    @property
    def delisted_on(self) -> datetime.date | None:
        """The day on which the entry itself says that it was delisted, and nothing of it was listed again; of several listings that end, the last day."""
    @property
    def extra(self) -> tuple[ListText, ...]:
        """What has no place above."""
    @property
    def features(self) -> tuple[ListDetail, ...]:
        """Ship types, websites, notes under headings."""
    @property
    def genders(self) -> tuple[str, ...]:
        """As printed."""
    @property
    def identifiers(self) -> tuple[ListIdentifier, ...]:
        """Documents and numbers."""
    @property
    def key(self) -> str:
        """The publisher's permanent key: OFAC's '33374'."""
    @property
    def kind(self) -> str | None:
        """Which of the four, where the list says it."""
    @property
    def label(self) -> str:
        """The primary name, else the first, else the key."""
    @property
    def listed_on(self) -> datetime.date | None:
        """The earliest day on which the entry says that it was listed."""
    @property
    def listings(self) -> tuple[ListListing, ...]:
        """Days of listing."""
    @property
    def measures(self) -> tuple[ListDetail, ...]:
        """What the list says is imposed."""
    @property
    def names(self) -> tuple[ListName, ...]:
        """Every form of the name, the primary one first."""
    @property
    def nationalities(self) -> tuple[ListCountry, ...]:
        """Nationality, citizenship, flag, registration."""
    @property
    def operation(self) -> str | None:
        """In a delta file what is to be done: 'add', 'modify' or 'remove'."""
    @property
    def programmes(self) -> tuple[str, ...]:
        """Every programme or regime tag."""
    @property
    def references(self) -> tuple[ListText, ...]:
        """Other keys: the UN's number, a former key."""
    @property
    def relations(self) -> tuple[ListRelation, ...]:
        """Ties to other parties."""
    @property
    def remarks(self) -> tuple[str, ...]:
        """Free text of the list, whole."""
    @property
    def roles(self) -> tuple[ListDetail, ...]:
        """Titles, offices, functions."""
    @property
    def type(self) -> str:
        """What the list calls that: 'individual', 'Ship'."""
class Edition:
    """One published state of an official list."""
    def __copy__(self) -> typing.Any:
        """The thing itself."""
    def __deepcopy__(self, memo: typing.Any) -> typing.Any:
        """The thing itself."""
    def __eq__(self, arg0: typing.Any) -> bool:
        """Whether both are the same."""
    def __hash__(self) -> int:
        """Equal things have the same."""
    def __repr__(self) -> str:
        """Which one it is."""
    def entries(self) -> tuple[ListEntry, ...]:
        """The parties, in the order of the file."""
    def to_dict(self) -> dict[str, typing.Any]:
        """Plain data: of a record as YAML has it, of anything else by property."""
    @property
    def authority(self) -> str | None:
        """Whose list it is; None for collections."""
    @property
    def extra(self) -> tuple[ListText, ...]:
        """What the file says of itself."""
    @property
    def format(self) -> str:
        """The format it was read from: 'ofac-csv'."""
    @property
    def generated(self) -> Instant | None:
        """The second it states, where it states one."""
    @property
    def list(self) -> str:
        """The list's name, where the file says it."""
    @property
    def parts(self) -> tuple[str, ...]:
        """What it was put together from, beside the entries."""
    @property
    def published(self) -> datetime.date | None:
        """The day the file states for itself."""
    @property
    def unread(self) -> int:
        """How many records could not be read and are missing."""
    @property
    def warnings(self) -> tuple[Diagnostic, ...]:
        """Those records, and other doubts."""
class ReadOptions:
    """What reading a list may cost."""
    def __copy__(self) -> typing.Any:
        """The thing itself."""
    def __deepcopy__(self, memo: typing.Any) -> typing.Any:
        """The thing itself."""
    def __init__(self, *, max_bytes: typing.SupportsInt | typing.SupportsIndex = 1073741824, max_depth: typing.SupportsInt | typing.SupportsIndex = 64, max_warnings: typing.SupportsInt | typing.SupportsIndex = 1000, siblings: bool = True) -> None:
        """The limits given; the others are those that usually hold."""
    def to_dict(self) -> dict[str, typing.Any]:
        """Plain data: of a record as YAML has it, of anything else by property."""
    @property
    def max_bytes(self) -> int:
        """The most bytes that a file may have once it is expanded."""
    @property
    def max_depth(self) -> int:
        """How deep elements may stand in each other."""
    @property
    def max_warnings(self) -> int:
        """The most warnings that are kept."""
    @property
    def siblings(self) -> bool:
        """Whether files that belong to this one are read with it."""
class EditionInfo:
    """One edition in a history."""
    def __copy__(self) -> typing.Any:
        """The thing itself."""
    def __deepcopy__(self, memo: typing.Any) -> typing.Any:
        """The thing itself."""
    def __eq__(self, arg0: typing.Any) -> bool:
        """Whether both are the same."""
    def __hash__(self) -> int:
        """Equal things have the same."""
    def __repr__(self) -> str:
        """Which one it is."""
    def to_dict(self) -> dict[str, typing.Any]:
        """Plain data: of a record as YAML has it, of anything else by property."""
    @property
    def at(self) -> Instant:
        """The instant at which this was the list; of an edition dated by a day its last second."""
    @property
    def day(self) -> datetime.date | None:
        """The day, where no more was said than that."""
    @property
    def entries(self) -> int:
        """How many entries it has."""
    @property
    def format(self) -> str:
        """Its format."""
    @property
    def name(self) -> str:
        """The file's name, without its folder."""
    @property
    def published(self) -> datetime.date | None:
        """The day that the file states for itself."""
    @property
    def unread(self) -> int:
        """Records that could not be read and are missing."""
    @property
    def when(self) -> str:
        """The day if only that is known, else the instant."""
class RefusalReport:
    """What an edition would have removed that was refused."""
    def __copy__(self) -> typing.Any:
        """The thing itself."""
    def __deepcopy__(self, memo: typing.Any) -> typing.Any:
        """The thing itself."""
    def __eq__(self, arg0: typing.Any) -> bool:
        """Whether both are the same."""
    def __hash__(self) -> int:
        """Equal things have the same."""
    def __repr__(self) -> str:
        """Which one it is."""
    def to_dict(self) -> dict[str, typing.Any]:
        """Plain data: of a record as YAML has it, of anything else by property."""
    @property
    def after(self) -> EditionInfo:
        """The later one."""
    @property
    def before(self) -> EditionInfo:
        """The earlier of the two that were compared."""
    @property
    def edition(self) -> EditionInfo:
        """The edition that was to be added."""
    @property
    def keys(self) -> tuple[str, ...]:
        """The keys of some of those."""
    @property
    def max_removed(self) -> float:
        """The share that was allowed."""
    @property
    def removed(self) -> int:
        """How many entries of the earlier one are not in the later one."""
    @property
    def share(self) -> float:
        """The share of entries removed, 0 to 1."""
class Added:
    """What adding an edition did."""
    def __copy__(self) -> typing.Any:
        """The thing itself."""
    def __deepcopy__(self, memo: typing.Any) -> typing.Any:
        """The thing itself."""
    def __eq__(self, arg0: typing.Any) -> bool:
        """Whether both are the same."""
    def __hash__(self) -> int:
        """Equal things have the same."""
    def __repr__(self) -> str:
        """Which one it is."""
    def __str__(self) -> str:
        """In words."""
    def to_dict(self) -> dict[str, typing.Any]:
        """Plain data: of a record as YAML has it, of anything else by property."""
    @property
    def added(self) -> int:
        """Entries that the edition before does not have."""
    @property
    def changed(self) -> int:
        """Entries that say something else than there."""
    @property
    def edition(self) -> EditionInfo:
        """The edition."""
    @property
    def fresh(self) -> bool:
        """Whether it was not in the history before."""
    @property
    def removed(self) -> int:
        """Entries that only the edition before has."""
class ListEvidence:
    """An edition that an answer rests on."""
    def __copy__(self) -> typing.Any:
        """The thing itself."""
    def __deepcopy__(self, memo: typing.Any) -> typing.Any:
        """The thing itself."""
    def __eq__(self, arg0: typing.Any) -> bool:
        """Whether both are the same."""
    def __hash__(self) -> int:
        """Equal things have the same."""
    def __repr__(self) -> str:
        """Which one it is."""
    def to_dict(self) -> dict[str, typing.Any]:
        """Plain data: of a record as YAML has it, of anything else by property."""
    @property
    def edition(self) -> EditionInfo:
        """Which."""
    @property
    def listed(self) -> bool:
        """Whether the entry is in it."""
    @property
    def text(self) -> str:
        """In words."""
class ListAnswer:
    """Whether a key was on a list at an instant: yes, no, or cannot tell."""
    def __bool__(self) -> bool:
        """Raises: there are three answers."""
    def __copy__(self) -> typing.Any:
        """The thing itself."""
    def __deepcopy__(self, memo: typing.Any) -> typing.Any:
        """The thing itself."""
    def __eq__(self, arg0: typing.Any) -> bool:
        """Whether both are the same."""
    def __hash__(self) -> int:
        """Equal things have the same."""
    def __repr__(self) -> str:
        """Which one it is."""
    def __str__(self) -> str:
        """In words."""
    def _repr_html_(self) -> str:
        """For a notebook, escaped."""
    def sentence(self) -> str:
        """The answer as one sentence."""
    def to_dict(self) -> dict[str, typing.Any]:
        """Plain data: of a record as YAML has it, of anything else by property."""
    @property
    def asked(self) -> datetime.date | Instant:
        """The instant or day that was asked about."""
    @property
    def at(self) -> Instant:
        """The same as an instant."""
    @property
    def caveats(self) -> tuple[str, ...]:
        """Why it may be otherwise; for cannot tell, the reasons."""
    @property
    def evidence(self) -> tuple[ListEvidence, ...]:
        """The editions around it: the one before, the one after."""
    @property
    def key(self) -> str:
        """The publisher's key."""
    @property
    def label(self) -> str:
        """The name it bore, the latest one known."""
    @property
    def no(self) -> bool:
        """Whether it surely was not."""
    @property
    def unknown(self) -> bool:
        """Whether nobody can tell."""
    @property
    def verdict(self) -> str:
        """'yes', 'no' or 'cannot tell'."""
    @property
    def yes(self) -> bool:
        """Whether it surely was."""
class ListFieldChange:
    """What changed in one field of an entry."""
    def __copy__(self) -> typing.Any:
        """The thing itself."""
    def __deepcopy__(self, memo: typing.Any) -> typing.Any:
        """The thing itself."""
    def __eq__(self, arg0: typing.Any) -> bool:
        """Whether both are the same."""
    def __hash__(self) -> int:
        """Equal things have the same."""
    def __repr__(self) -> str:
        """Which one it is."""
    def to_dict(self) -> dict[str, typing.Any]:
        """Plain data: of a record as YAML has it, of anything else by property."""
    @property
    def added(self) -> tuple[str, ...]:
        """Values of after that were not in before."""
    @property
    def field(self) -> str:
        """'names', 'programmes', 'remarks' ..."""
    @property
    def removed(self) -> tuple[str, ...]:
        """Values of before that are not in after."""
class ListEntryChange:
    """An entry that says something else than it did."""
    def __copy__(self) -> typing.Any:
        """The thing itself."""
    def __deepcopy__(self, memo: typing.Any) -> typing.Any:
        """The thing itself."""
    def __eq__(self, arg0: typing.Any) -> bool:
        """Whether both are the same."""
    def __hash__(self) -> int:
        """Equal things have the same."""
    def __repr__(self) -> str:
        """Which one it is."""
    def to_dict(self) -> dict[str, typing.Any]:
        """Plain data: of a record as YAML has it, of anything else by property."""
    @property
    def after(self) -> ListEntry:
        """What it says."""
    @property
    def before(self) -> ListEntry:
        """What it said."""
    @property
    def fields(self) -> tuple[ListFieldChange, ...]:
        """What is different."""
    @property
    def key(self) -> str:
        """The publisher's key."""
class ListRename:
    """An entry whose key changed, told by a number that the publisher gave it besides."""
    def __copy__(self) -> typing.Any:
        """The thing itself."""
    def __deepcopy__(self, memo: typing.Any) -> typing.Any:
        """The thing itself."""
    def __eq__(self, arg0: typing.Any) -> bool:
        """Whether both are the same."""
    def __hash__(self) -> int:
        """Equal things have the same."""
    def __repr__(self) -> str:
        """Which one it is."""
    def to_dict(self) -> dict[str, typing.Any]:
        """Plain data: of a record as YAML has it, of anything else by property."""
    @property
    def after(self) -> str:
        """The key that came."""
    @property
    def before(self) -> str:
        """The key that went."""
    @property
    def certain(self) -> bool:
        """Whether nothing speaks against it; a doubtful one is only reported."""
    @property
    def doubt(self) -> str:
        """Why it is doubtful."""
    @property
    def first(self) -> EditionInfo:
        """The next one, with the new key."""
    @property
    def label(self) -> str:
        """The name under the new key."""
    @property
    def last(self) -> EditionInfo:
        """The last edition with the old key."""
    @property
    def number(self) -> str:
        """The number."""
    @property
    def scheme(self) -> str:
        """Which number they share."""
class EditionDiff:
    """What is different between two editions."""
    def __copy__(self) -> typing.Any:
        """The thing itself."""
    def __deepcopy__(self, memo: typing.Any) -> typing.Any:
        """The thing itself."""
    def __eq__(self, arg0: typing.Any) -> bool:
        """Whether both are the same."""
    def __hash__(self) -> int:
        """Equal things have the same."""
    def __repr__(self) -> str:
        """Which one it is."""
    def __str__(self) -> str:
        """In words."""
    def to_dict(self) -> dict[str, typing.Any]:
        """Plain data: of a record as YAML has it, of anything else by property."""
    @property
    def added(self) -> tuple[ListEntry, ...]:
        """Entries that came."""
    @property
    def after(self) -> EditionInfo:
        """The later one."""
    @property
    def before(self) -> EditionInfo:
        """The earlier edition."""
    @property
    def caveats(self) -> tuple[str, ...]:
        """What could not be compared, and why."""
    @property
    def changed(self) -> tuple[ListEntryChange, ...]:
        """Entries that say something else."""
    @property
    def removed(self) -> tuple[ListEntry, ...]:
        """Entries that went."""
    @property
    def renamed(self) -> tuple[ListRename, ...]:
        """Keys that changed, certain and doubtful ones."""
class ListRemoval:
    """That an entry went: between which editions, and on what that rests."""
    def __copy__(self) -> typing.Any:
        """The thing itself."""
    def __deepcopy__(self, memo: typing.Any) -> typing.Any:
        """The thing itself."""
    def __eq__(self, arg0: typing.Any) -> bool:
        """Whether both are the same."""
    def __hash__(self) -> int:
        """Equal things have the same."""
    def __repr__(self) -> str:
        """Which one it is."""
    def __str__(self) -> str:
        """In words."""
    def to_dict(self) -> dict[str, typing.Any]:
        """Plain data: of a record as YAML has it, of anything else by property."""
    @property
    def absent_editions(self) -> int:
        """From how many editions it is absent, in a row."""
    @property
    def caveats(self) -> tuple[str, ...]:
        """Records that could not be read."""
    @property
    def evidence(self) -> str:
        """'stated', 'absent-next', 'absent-since' or 'absent-between'."""
    @property
    def first_absent(self) -> EditionInfo:
        """The first that does not."""
    @property
    def key(self) -> str:
        """The publisher's key."""
    @property
    def kind(self) -> str | None:
        """Which of the four, where the list says it."""
    @property
    def label(self) -> str:
        """The name it bore last."""
    @property
    def last_seen(self) -> EditionInfo:
        """The last edition that has it."""
    @property
    def programmes(self) -> tuple[str, ...]:
        """The programmes it was under last."""
    @property
    def returned(self) -> EditionInfo | None:
        """The edition in which it came back."""
class ListAddition:
    """That an entry came."""
    def __copy__(self) -> typing.Any:
        """The thing itself."""
    def __deepcopy__(self, memo: typing.Any) -> typing.Any:
        """The thing itself."""
    def __eq__(self, arg0: typing.Any) -> bool:
        """Whether both are the same."""
    def __hash__(self) -> int:
        """Equal things have the same."""
    def __repr__(self) -> str:
        """Which one it is."""
    def __str__(self) -> str:
        """In words."""
    def to_dict(self) -> dict[str, typing.Any]:
        """Plain data: of a record as YAML has it, of anything else by property."""
    @property
    def first_seen(self) -> EditionInfo:
        """The first edition that has it."""
    @property
    def key(self) -> str:
        """The publisher's key."""
    @property
    def kind(self) -> str | None:
        """Which of the four, where the list says it."""
    @property
    def label(self) -> str:
        """The name it came with."""
    @property
    def last_absent(self) -> EditionInfo | None:
        """The edition before, without it."""
    @property
    def listed_on(self) -> datetime.date | None:
        """The day of listing, where the list says it."""
    @property
    def programmes(self) -> tuple[str, ...]:
        """The programmes it came under."""
    @property
    def returned(self) -> bool:
        """Whether it had been there before."""
class ListSpan:
    """A stretch of editions that all have an entry."""
    def __copy__(self) -> typing.Any:
        """The thing itself."""
    def __deepcopy__(self, memo: typing.Any) -> typing.Any:
        """The thing itself."""
    def __eq__(self, arg0: typing.Any) -> bool:
        """Whether both are the same."""
    def __hash__(self) -> int:
        """Equal things have the same."""
    def __repr__(self) -> str:
        """Which one it is."""
    def to_dict(self) -> dict[str, typing.Any]:
        """Plain data: of a record as YAML has it, of anything else by property."""
    @property
    def ended(self) -> ListRemoval | None:
        """How it ended; None = the last edition has it."""
    @property
    def first_seen(self) -> EditionInfo:
        """The first that has it."""
    @property
    def last_absent(self) -> EditionInfo | None:
        """The edition before; None = nothing is known before."""
    @property
    def last_seen(self) -> EditionInfo:
        """The last that has it."""
class ListVersion:
    """What an entry said over a stretch of editions."""
    def __copy__(self) -> typing.Any:
        """The thing itself."""
    def __deepcopy__(self, memo: typing.Any) -> typing.Any:
        """The thing itself."""
    def __eq__(self, arg0: typing.Any) -> bool:
        """Whether both are the same."""
    def __hash__(self) -> int:
        """Equal things have the same."""
    def __repr__(self) -> str:
        """Which one it is."""
    def to_dict(self) -> dict[str, typing.Any]:
        """Plain data: of a record as YAML has it, of anything else by property."""
    @property
    def changes(self) -> tuple[ListFieldChange, ...]:
        """What was different in the version before."""
    @property
    def entry(self) -> ListEntry:
        """What it said."""
    @property
    def first_seen(self) -> EditionInfo:
        """The first edition that says so."""
    @property
    def last_seen(self) -> EditionInfo:
        """The last one that does."""
class ListTimeline:
    """The life of one entry: when the list says it was listed, and in which editions it was seen."""
    def __copy__(self) -> typing.Any:
        """The thing itself."""
    def __deepcopy__(self, memo: typing.Any) -> typing.Any:
        """The thing itself."""
    def __eq__(self, arg0: typing.Any) -> bool:
        """Whether both are the same."""
    def __hash__(self) -> int:
        """Equal things have the same."""
    def __repr__(self) -> str:
        """Which one it is."""
    def __str__(self) -> str:
        """In words."""
    def _repr_html_(self) -> str:
        """For a notebook, escaped."""
    def to_dict(self) -> dict[str, typing.Any]:
        """Plain data: of a record as YAML has it, of anything else by property."""
    @property
    def caveats(self) -> tuple[str, ...]:
        """What is not known."""
    @property
    def key(self) -> str:
        """The publisher's key."""
    @property
    def label(self) -> str:
        """The name it bore last."""
    @property
    def listed_on(self) -> tuple[datetime.date, ...]:
        """The days of listing that the list states."""
    @property
    def other_keys(self) -> tuple[str, ...]:
        """Keys that it had before and after."""
    @property
    def spans(self) -> tuple[ListSpan, ...]:
        """When it was there."""
    @property
    def versions(self) -> tuple[ListVersion, ...]:
        """What it said."""
class History:
    """The editions of one list, folded."""
    def __init__(self) -> None:
        """Holds no edition."""
    def add_edition(self, edition: Edition, at: datetime.date | datetime.datetime | Instant | str, name: str, max_removed: typing.SupportsFloat | typing.SupportsIndex, accept: bool) -> Added:
        """Adds an edition that was read already."""
    def add_file(self, path: os.PathLike[str] | str | bytes, at: datetime.date | datetime.datetime | Instant | str, max_removed: typing.SupportsFloat | typing.SupportsIndex, accept: bool, read: ReadOptions) -> Added:
        """Reads an edition and adds it."""
    def additions(self) -> tuple[ListAddition, ...]:
        """Every entry that came."""
    def bytes_held(self) -> int:
        """Bytes that it holds in memory."""
    def bytes_read(self) -> int:
        """Bytes of all editions as read."""
    def diff(self, before: datetime.date | datetime.datetime | Instant | str, after: datetime.date | datetime.datetime | Instant | str) -> EditionDiff:
        """What is different between the editions of two times."""
    def edition_at(self, at: datetime.date | datetime.datetime | Instant | str) -> Edition:
        """The same edition, exactly as it was read."""
    def edition_info(self, at: datetime.date | datetime.datetime | Instant | str) -> EditionInfo:
        """The last edition at or before an instant."""
    def editions(self) -> tuple[EditionInfo, ...]:
        """Every edition, the earliest first."""
    def is_listed(self, key: str, at: datetime.date | datetime.datetime | Instant | str) -> ListAnswer:
        """Whether a key was on the list."""
    def keys(self) -> tuple[str, ...]:
        """Every key that an edition has or had."""
    def removals(self) -> tuple[ListRemoval, ...]:
        """Every entry that went."""
    def renames(self) -> tuple[ListRename, ...]:
        """Every key that changed."""
    def timeline(self, key: str) -> ListTimeline:
        """The life of one entry."""
def agreement(registry: Registry, a: str, b: str, since: datetime.date | str | None, until: datetime.date | str | None, filter: Filter, known_on: datetime.date | str | None, unverified: str) -> Agreement:
    """How far two authorities agree over time."""
def as_of(registry: Registry, day: datetime.date | str, known_on: datetime.date | str | None, unverified: str) -> Snapshot:
    """The law at the end of a day."""
def belarus_path() -> pathlib.Path:
    """The folder of the Belarus data set."""
def check(paths: collections.abc.Iterable[os.PathLike[str] | str | bytes], options: LoadOptions) -> tuple[Diagnostic, ...]:
    """Every problem of files and folders together."""
def check_text(text: str, options: LoadOptions) -> tuple[Diagnostic, ...]:
    """Every problem of a text."""
def country_codes() -> tuple[str, ...]:
    """Every code of a country, sorted."""
def country_name(code: str) -> str:
    """What the list calls a country in English."""
def coverage(law: Snapshot, filter: Filter) -> Coverage:
    """Whom each authority designates on a day."""
def diff(before: Snapshot, after: Snapshot, filter: Filter) -> Diff:
    """What differs between two points of one registry."""
def edition_files(folder: os.PathLike[str] | str | bytes) -> tuple[tuple[pathlib.Path, datetime.date | Instant], ...]:
    """The lists in a folder, each with the time that its name states."""
def json_schema() -> str:
    """The JSON Schema of one file of the format."""
def lags(registry: Registry, regime: str | None = None, authority: str | None = None, category: str = '', shared: bool = False) -> Lags:
    """The distribution of lags over all events and the acts that answer them."""
def language_codes() -> tuple[str, ...]:
    """Every code of a language, sorted."""
def language_name(code: str) -> str:
    """What the list calls a language in English."""
def list_formats() -> tuple[str, ...]:
    """Every format of official lists that is read."""
def list_origin(list: str, published: datetime.date | str | None) -> Origin:
    """From which list, and by which version of the library."""
def load(paths: collections.abc.Iterable[os.PathLike[str] | str | bytes], options: LoadOptions) -> Registry:
    """The one registry that files and folders hold together."""
def loads(text: str, options: LoadOptions) -> Registry:
    """The registry that a text holds."""
def loophole_series(registry: Registry, operation: str, authority: str, since: datetime.date | str | None, until: datetime.date | str | None, known_on: datetime.date | str | None, unverified: str) -> tuple[tuple[LoopholePiece, ...], tuple[Caveat, ...]]:
    """The coverage of an operation over time."""
def loopholes(law: Snapshot, operation: str, authority: str) -> Loopholes:
    """What an authority's sanctions leave open of an operation on a day."""
def order_of_times(times: collections.abc.Iterable[datetime.date | datetime.datetime | Instant | str]) -> tuple[int, ...]:
    """The places of times in their order; a day counts by its end in universal time."""
def origin(registry: Registry) -> Origin:
    """From which data, and by which version of the library."""
def owned(law: Snapshot, authority: str) -> tuple[tuple[OwnedEntity, ...], tuple[Caveat, ...]]:
    """All companies that are covered through ownership or control, or may be."""
def ownership(law: Snapshot, entity: str, authority: str) -> Ownership:
    """Whether designated parties own or control an entity, with the proof."""
def read_list(path: os.PathLike[str] | str | bytes, options: ReadOptions) -> Edition:
    """Reads one edition of an official list."""
def read_list_text(bytes: bytes, name: str, options: ReadOptions) -> Edition:
    """Reads one edition from bytes in memory."""
def renewals(registry: Registry, after: datetime.date | str, regime: str | None, authority: str | None, until: datetime.date | str | None, known_on: datetime.date | str | None, unverified: str) -> tuple[tuple[Renewal, ...], tuple[Caveat, ...]]:
    """A calendar of what lapses after a day unless prolonged."""
def response(registry: Registry, event: str) -> EventResponse:
    """Which acts answered an event, and after how many days."""
def save(registry: Registry, path: os.PathLike[str] | str | bytes, overwrite: bool) -> None:
    """Writes a registry as canonical YAML."""
def script_codes() -> tuple[str, ...]:
    """Every code of a script, sorted."""
def script_name(code: str) -> str:
    """What the list calls a script in English."""
def sdn_extract_path() -> pathlib.Path:
    """The folder of the extract of OFAC's list."""
def timeline_of_designation(registry: Registry, subject: Designation, known_on: datetime.date | str | None, unverified: str) -> Timeline:
    """The life of an entry."""
def timeline_of_entity(registry: Registry, subject: str, known_on: datetime.date | str | None, unverified: str) -> Timeline:
    """The life of an entity."""
def timeline_of_regime(registry: Registry, subject: str, known_on: datetime.date | str | None, unverified: str) -> Timeline:
    """The life of a regime."""
def to_yaml(registry: Registry) -> str:
    """A registry as one canonical YAML text."""
def version() -> str:
    """The version of the library that is compiled in."""
def vocabularies() -> dict[str, tuple[str, ...]]:
    """The words of each closed vocabulary of the record."""
