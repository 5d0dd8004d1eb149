"""What stands in the columns of a ledger: what is missing, what is no day, what only looks odd."""

import datetime
import threading
from typing import Any

import pytest
import sanctrack as st

np = pytest.importorskip("numpy")
pd = pytest.importorskip("pandas")

PARTY = "org-belavia"
DAY = "2021-12-02"
NOTHING = [None, float("nan"), pd.NA, pd.NaT]
NAMES = ["None", "NaN", "NA", "NaT"]
KINDS = ["list", "object", "str", "string", "category"]


def column(values: list[Any], kind: str) -> Any:
    return values if kind == "list" else pd.Series(values, dtype=object).astype(kind)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("nothing", NOTHING, ids=NAMES)
def test_the_row_without_an_entity_is_told(
    belarus: st.Registry, nothing: object, kind: str
) -> None:
    with pytest.raises(st.InvalidValue, match="^row 2: there is no entity$"):
        belarus.lookup(column([PARTY, PARTY, nothing, PARTY], kind), [DAY] * 4, unknown="keep")


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("nothing", NOTHING, ids=NAMES)
def test_the_row_without_a_day_is_told(belarus: st.Registry, nothing: object, kind: str) -> None:
    with pytest.raises(st.InvalidValue, match="^row 1: there is no day$"):
        belarus.lookup([PARTY] * 3, column([DAY, nothing, DAY], kind))


@pytest.mark.parametrize("unit", ["D", "h", "m", "s", "ms", "us", "ns", "25s"])
def test_days_come_in_every_unit_that_tells_a_day(belarus: st.Registry, unit: str) -> None:
    days = np.array([DAY, "2021-12-01"], f"datetime64[{unit}]")
    table = belarus.lookup([PARTY] * 2, days, authority="EU")
    assert table.column("verdict") == ("yes", "no")
    assert table.column("day") == (datetime.date(2021, 12, 2), datetime.date(2021, 12, 1))
    swapped = belarus.lookup([PARTY] * 2, days.astype(days.dtype.newbyteorder()), authority="EU")
    assert swapped == table
    with pytest.raises(st.InvalidValue, match="^row 1: there is no day$"):
        belarus.lookup([PARTY] * 2, np.array([DAY, "NaT"], f"datetime64[{unit}]"))


@pytest.mark.parametrize("unit", ["W", "M", "Y", "ps"])
def test_a_unit_that_tells_no_day_is_refused(belarus: st.Registry, unit: str) -> None:
    with pytest.raises(TypeError, match=rf"datetime64\[{unit}\]: take its days"):
        belarus.lookup([PARTY], np.array([0], f"datetime64[{unit}]"))


@pytest.mark.parametrize("unit", ["h", "m", "s", "25s", "10ms", "us", "ns"])
def test_a_day_with_a_time_is_refused_with_its_row(belarus: st.Registry, unit: str) -> None:
    days = np.array([DAY, f"{DAY}T10:30:20"], f"datetime64[{unit}]")
    with pytest.raises(st.DateError, match="^row 1: a day has no time"):
        belarus.lookup([PARTY] * 2, days)


ZONED = pd.to_datetime([DAY, DAY]).tz_localize("Europe/Minsk")


@pytest.mark.parametrize(
    "days", [ZONED, pd.Series(ZONED), pd.Series(ZONED).astype("category")], ids=str
)
def test_instants_in_a_time_zone_are_refused(belarus: st.Registry, days: object) -> None:
    with pytest.raises(TypeError, match="instants in the time zone Europe/Minsk: take their date"):
        belarus.lookup([PARTY] * 2, days)


def test_categories_of_days_are_read_as_days(belarus: st.Registry) -> None:
    days = pd.Series(pd.to_datetime([DAY, "2021-12-01", DAY])).astype("category")
    table = belarus.lookup([PARTY] * 3, days, authority="EU")
    assert table.column("verdict") == ("yes", "no", "yes")


@pytest.mark.parametrize("day", [2**63 - 1, -(2**63) + 1, 10**7, -(10**7)])
def test_a_day_outside_the_calendar_is_told_with_its_row(belarus: st.Registry, day: int) -> None:
    with pytest.raises(st.DateError, match=f"^row 1: day number {day} lies outside"):
        belarus.lookup([PARTY] * 2, np.array([0, day], "datetime64[D]"))


def test_arrays_of_fixed_width_and_with_gaps_are_read(belarus: st.Registry) -> None:
    parties, days = [PARTY, "org-belaruskali", "org-dana-astra"], [DAY, "2022-06-04", "2021-01-01"]
    expected = belarus.lookup(parties, days)
    between = [each for party in parties for each in (party, "nobody")]
    among = [each for day in days for each in (day, "1999-01-01")]
    for kind in ("U", object):
        gaps = np.array(between, dtype=kind)[::2]
        assert belarus.lookup(gaps, np.array(among, "datetime64[s]")[::2]) == expected
        back = np.array(parties[::-1], dtype=kind)[::-1]
        assert belarus.lookup(back, np.array(days[::-1])[::-1]) == expected
    series = pd.Series(between).astype("category")[::2]
    assert belarus.lookup(series, pd.Series(pd.to_datetime(among))[::2]) == expected


@pytest.mark.parametrize("parties", [np.array(PARTY), np.array([[PARTY]]), np.array([[[PARTY]]])])
def test_an_array_that_is_no_column_is_refused(belarus: st.Registry, parties: Any) -> None:
    with pytest.raises(TypeError, match=f"a column of entities: .*; got {parties.ndim} dimensions"):
        belarus.lookup(parties, [DAY], unknown="keep")
    with pytest.raises(TypeError, match="a column of days: .*; got 2 dimensions"):
        belarus.lookup([PARTY], np.array([[DAY, DAY]], "datetime64[D]"))


def test_columns_without_rows_give_a_table_without_rows(belarus: st.Registry) -> None:
    days = [[], np.array([], "datetime64[D]"), pd.Series([], dtype="datetime64[s]")]
    for kind in KINDS:
        for empty in days:
            table = belarus.lookup(column([], kind), empty)
            assert (len(table), table.pairs, table.column("verdict")) == (0, 0, ())


ODD = ["", "\0missing", "org-belavia\0", "org-belavi\u00e4", "ORG-BELAVIA", " org-belavia"]


@pytest.mark.parametrize("kind", KINDS)
def test_a_name_that_only_looks_like_a_party_is_not_that_party(
    belarus: st.Registry, kind: str
) -> None:
    parties = [PARTY, *ODD, *ODD[::-1], PARTY]
    table = belarus.lookup(column(parties, kind), [DAY] * 14, authority="EU", unknown="keep")
    assert table.column("entity") == tuple(parties)
    assert table.column("verdict") == ("yes", *["cannot tell"] * 12, "yes")
    with pytest.raises(st.UnknownIdError, match="6 parties are not on record, in 12 rows"):
        belarus.lookup(column(parties, kind), [DAY] * 14)


def test_a_text_that_cannot_be_written_is_told_with_its_row(belarus: st.Registry) -> None:
    with pytest.raises(st.InvalidValue, match="^row 1: a text that UTF-8 cannot hold"):
        belarus.lookup([PARTY, "\udc80"], [DAY] * 2, unknown="keep")


LONG = 300_000  # pairs: enough for a second thread


def long_ledger(belarus: st.Registry) -> tuple[Any, Any]:
    parties = np.array([*(each.id for each in belarus.entities()), "nobody"], dtype=object)
    random = np.random.default_rng(7)
    days = np.datetime64("2019-06-01") + random.integers(0, 1_500, LONG)
    return parties[random.integers(0, len(parties), LONG)], days


@pytest.mark.parametrize("kind", [*KINDS[1:], "large_string", "string_view", "chunks", "copies"])
def test_long_columns_give_what_short_ones_give(belarus: st.Registry, kind: str) -> None:
    parties, days = long_ledger(belarus)
    given: Any = parties
    if kind == "copies":
        given = np.array([f"{each} "[:-1] for each in parties], dtype=object)
    elif kind in ("large_string", "string_view", "chunks"):
        pa = pytest.importorskip("pyarrow")
        given = pa.array(parties, pa.string() if kind == "chunks" else getattr(pa, kind)())
        if kind == "chunks":
            given = pa.chunked_array([given[:70_001], given[70_001:]])
    else:
        given = pd.Series(parties, dtype=object).astype(kind)
    table = belarus.lookup(given, days, unknown="keep")
    step = 60_000
    parts = [
        belarus.lookup(parties[at : at + step].tolist(), days[at : at + step], unknown="keep")
        for at in range(0, LONG, step)
    ]
    for name in ("entity", "day", "verdict", "on_record", "designation", "since", "source"):
        assert table.column(name) == tuple(each for part in parts for each in part.column(name))
    rows = tuple(at * step + row for at, part in enumerate(parts) for row in part.column("row"))
    assert table.column("row") == rows
    assert table.unknown == sum(part.unknown for part in parts) > 0


def test_of_a_long_column_the_first_wrong_row_is_told(belarus: st.Registry) -> None:
    parties = pd.Series([PARTY] * LONG)
    days = np.full(LONG, np.datetime64(DAY, "s"))
    days[[70_000, 140_000, 290_000]] += 1
    for _ in range(5):
        with pytest.raises(st.DateError, match="^row 70000: a day has no time"):
            belarus.lookup(parties, days)
    lacking = parties.copy()
    lacking[[131_072, 250_000]] = None
    for kind in ("str", "category"):
        with pytest.raises(st.InvalidValue, match="^row 131072: there is no entity"):
            belarus.lookup(lacking.astype(kind), np.full(LONG, np.datetime64(DAY)))


def test_rows_that_threads_ask_for_at_once_are_those_of_one(belarus: st.Registry) -> None:
    parties, days = long_ledger(belarus)
    names = ("row", "designation", "criteria", "caveats", "since", "verdict")
    alone = belarus.lookup(parties, days, unknown="keep")
    expected = {name: alone.column(name) for name in names}
    table = belarus.lookup(parties, days, unknown="keep")
    together = threading.Barrier(len(names))
    found: dict[str, tuple[Any, ...]] = {}

    def ask(name: str) -> None:
        together.wait()
        found[name] = table.column(name)

    threads = [threading.Thread(target=ask, args=(name,)) for name in names]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert found == expected


def test_objects_that_stand_many_times_are_told_apart(belarus: st.Registry) -> None:
    ids = [each.id for each in belarus.entities()]
    strangers = [f"stranger-{number}" for number in range(20_000)]
    parties = np.array((ids + strangers) * 3, dtype=object)
    days = np.full(len(parties), np.datetime64(DAY))
    table = belarus.lookup(parties, days, unknown="keep", authority="UK")
    entities = dict(zip(table.column("row"), table.column("entity"), strict=True))
    assert list(entities.values()) == parties.tolist()
