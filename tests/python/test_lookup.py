"""What applied to each party of a ledger on its day: columns in, a table out."""

import datetime
import json
import subprocess
import sys
from collections.abc import Callable
from typing import Any

import pytest
import sanctrack as st

PARTIES = ["org-belavia", "org-belavia", "person-viktar-lukashenka", "org-belavia"]
DAYS = ["2021-11-17", "2021-12-02", "2021-11-16", "2022-06-04"]
DATES = [datetime.date.fromisoformat(day) for day in DAYS]


def naive(law: st.Snapshot, party: str, authority: str) -> list[dict[str, Any]]:
    """What a loop over the days says of one pair."""
    answer = law.is_designated(party, authority=authority)
    measures = law.measures_on(party, authority=authority)
    others = sorted((each.id, each.status) for each in measures if each.through != "designation")
    rows = [
        {
            "verdict": answer.verdict,
            "designation": state.id,
            "since": state.since.day,
            "criteria": state.criteria,
            "measures": tuple(each.id for each in measures if each.designation == state.id),
            "other_measures": tuple(id for id, _ in others),
            "other_status": tuple(status for _, status in others),
            "caveats": "; ".join(each.text for each in state.caveats) or None,
        }
        for state in law.designations(authority=authority, entity=party)
    ]
    bare = {
        "verdict": answer.verdict,
        "designation": None,
        "since": None,
        "criteria": (),
        "measures": (),
        "other_measures": tuple(id for id, _ in others),
        "other_status": tuple(status for _, status in others),
        "caveats": "; ".join(each.text for each in answer.caveats) or None,
    }
    return rows or [bare]


@pytest.mark.parametrize(
    ("authority", "answers"), [("EU", {"yes", "no"}), ("UK", {"yes", "no", "cannot tell"})]
)
def test_a_lookup_says_what_a_loop_over_the_days_says(
    belarus: st.Registry, authority: str, answers: set[str]
) -> None:
    parties = [each.id for each in belarus.entities()][::7]
    days = [f"{2019 + place % 5}-{1 + place % 12:02}-02" for place in range(len(parties))]
    table = belarus.lookup(parties, days, authority=authority)
    expected = [
        {"row": row, **each}
        for row, (party, day) in enumerate(zip(parties, days, strict=True))
        for each in naive(belarus.as_of(day), party, authority)
    ]
    names = expected[0].keys()
    found = [{name: row[name] for name in names} for row in table.to_dicts()]
    assert found == expected
    one_by_one = [
        {name: column._value(row) for column in table.columns if (name := column.name) in names}
        for row in table
    ]
    assert one_by_one == expected
    assert {row["verdict"] for row in found} == answers


def test_the_carrier_ban_binds_belavia_before_it_is_designated(belarus: st.Registry) -> None:
    table = belarus.lookup(PARTIES[:3], DAYS[:3], authority="EU")
    assert table.column("verdict") == ("no", "yes", "yes")
    assert table.column("designation") == (None, "eu-belarus/I.B-17", "eu-belarus/I.A-46")
    assert table.column("other_measures") == (("eu-m-carrier-ban",), ("eu-m-carrier-ban",), ())
    assert table.column("measures")[1] == ("eu-m-asset-freeze",)
    assert (table.yes, table.no, table.unknown, table.pairs, len(table)) == (2, 1, 0, 3, 3)
    by_us = belarus.lookup(PARTIES[:3], DAYS[:3], authority="US")
    assert by_us.column("verdict") == ("no", "no", "cannot tell")
    assert "possibly the same as person-viktar-lukashenka" in by_us.column("caveats")[2]


def forms() -> dict[str, Callable[[], tuple[object, object]]]:
    """The columns, in every form that users hold."""

    def frame(kind: str) -> tuple[object, object]:
        pandas = pytest.importorskip("pandas")
        days = pandas.Series(pandas.to_datetime(DAYS))
        return pandas.Series(PARTIES).astype(kind), days

    def pyarrow(kind: str) -> tuple[object, object]:
        pa = pytest.importorskip("pyarrow")
        if kind == "chunks":
            parties = pa.chunked_array([PARTIES[:1], PARTIES[1:]])
            return parties, pa.chunked_array([pa.array(DATES[:3]), pa.array(DATES[3:])])
        if kind == "dictionary":
            parts = [pa.array(part).dictionary_encode() for part in (PARTIES[:2], PARTIES[2:])]
            return pa.chunked_array(parts), pa.array(DAYS)
        return pa.array(["x", *PARTIES], getattr(pa, kind)())[1:], pa.array([None, *DATES])[1:]

    def polars(kind: str) -> tuple[object, object]:
        pl = pytest.importorskip("polars")
        parties = pl.Series(PARTIES)
        return (parties.cast(pl.Categorical) if kind else parties), pl.Series(DATES)

    def numpy(kind: str) -> tuple[object, object]:
        np = pytest.importorskip("numpy")
        return np.array(PARTIES, dtype=object if kind == "object" else None), np.array(DAYS, kind)

    return {
        "lists": lambda: (PARTIES, DATES),
        "tuples": lambda: (tuple(PARTIES), tuple(DAYS)),
        "generators": lambda: (iter(PARTIES), iter(DATES)),
        **{
            f"pandas {kind}": lambda kind=kind: frame(kind)
            for kind in ("str", "object", "category")
        },
        **{
            f"pyarrow {kind}": lambda kind=kind: pyarrow(kind)
            for kind in ("string", "large_string", "string_view", "chunks", "dictionary")
        },
        "polars": lambda: polars(""),
        "polars categories": lambda: polars("categories"),
        **{
            f"numpy {kind}": lambda kind=kind: numpy(kind)
            for kind in ("datetime64[D]", "datetime64[ns]", "datetime64[h]", "object")
        },
    }


@pytest.mark.parametrize("form", forms())
def test_columns_come_in_every_form(belarus: st.Registry, form: str) -> None:
    table = belarus.lookup(*forms()[form](), authority="EU")
    assert table == belarus.lookup(PARTIES, DAYS, authority="EU")
    assert table.column("day") == tuple(DATES)


def test_pandas_needs_no_pyarrow(belarus: st.Registry) -> None:
    pytest.importorskip("pandas")
    program = f"""
import sys
sys.modules["pyarrow"] = None
import pandas, sanctrack as st
reg = st.datasets.belarus()
frame = pandas.DataFrame({{"party": {PARTIES}, "day": pandas.to_datetime({DAYS})}})
for kind in ("object", "str", "category"):
    table = reg.lookup(frame.party.astype(kind), frame.day)
    assert table.column("verdict") == reg.lookup({PARTIES}, {DAYS}).column("verdict")
    assert len(table.to_pandas()) == len(table)
"""
    subprocess.run([sys.executable, "-c", program], check=True)


def test_a_table_of_columns_goes_to_arrow_and_data_frames(belarus: st.Registry) -> None:
    pa, pl = pytest.importorskip("pyarrow"), pytest.importorskip("polars")
    pytest.importorskip("pandas")
    table = belarus.lookup([*PARTIES, "org-belaruskali"], [*DAYS, "2021-11-16"])
    expected = table.to_dicts()
    arrow = pa.table(table)
    plain = [{key: _tuple(value) for key, value in row.items()} for row in arrow.to_pylist()]
    assert plain == expected
    assert arrow.schema.metadata[b"sanctrack.pairs"] == b"5"
    assert json.loads(arrow.schema.metadata[b"sanctrack.caveats"]) == []
    frame = pl.DataFrame(table)
    assert [{key: _tuple(value) for key, value in row.items()} for row in frame.to_dicts()] == plain
    as_pandas = table.to_pandas()
    assert list(as_pandas.columns) == [column.name for column in table.columns]
    assert as_pandas.attrs["yes"] == str(table.yes)
    for name in ("verdict", "designation", "act"):
        given = [each if isinstance(each, str) else None for each in as_pandas[name]]
        assert given == list(table.column(name))
    assert list(map(tuple, as_pandas["measures"])) == list(table.column("measures"))
    assert as_pandas["since"].isna().tolist() == [day is None for day in table.column("since")]


def _tuple(value: object) -> object:
    return tuple(value) if isinstance(value, list) else value


def test_parties_not_on_record_are_told_with_their_rows_or_kept(belarus: st.Registry) -> None:
    parties = ["org-belavia", "org-belavai", "ACME Ltd.", "org-belavai"]
    days = ["2021-12-02"] * 4
    with pytest.raises(st.UnknownIdError) as raised:
        belarus.lookup(parties, days)
    message = str(raised.value)
    assert "2 parties are not on record, in 3 rows of the ledger" in message
    assert "row 1: unknown entity 'org-belavai', did you mean 'org-belavia'?" in message
    assert "row 2: unknown entity 'ACME Ltd.'" in message
    kept = belarus.lookup(parties, days, unknown="keep", regime="eu-belarus")
    assert kept.column("verdict") == ("yes", "cannot tell", "cannot tell", "cannot tell")
    assert kept.column("on_record") == (True, False, False, False)
    assert kept.column("entity") == tuple(parties)
    assert kept.column("caveats")[2] == "'ACME Ltd.' is not on record"
    assert kept.no == 0


WRONG: list[tuple[object, object, type[Exception], str]] = [
    (["org-belavia", None], DAYS[:2], st.InvalidValue, "row 1: there is no entity"),
    (["org-belavia"] * 2, [DAYS[0], None], st.InvalidValue, "row 1: there is no day"),
    (["org-belavia", 7], DAYS[:2], TypeError, "row 1: expected the id of an entity as str, got"),
    (["org-belavia"], ["2021-13-01"], st.DateError, "row 0: "),
    (["org-belavia"], [datetime.datetime(2021, 1, 1)], TypeError, "row 0: .*take its .date"),
    (["org-belavia"], DAYS, st.InvalidValue, "one day for each party: got 1 parties and 4 days"),
    ("org-belavia", DAYS, TypeError, "expected a column of entities: .*, got str"),
    (["org-belavia"], 7, TypeError, "expected a column of days: .*, got int"),
]


@pytest.mark.parametrize(("entities", "days", "error", "message"), WRONG)
def test_what_cannot_be_looked_up_is_told_with_its_row(
    belarus: st.Registry, entities: object, days: object, error: type[Exception], message: str
) -> None:
    with pytest.raises(error, match=message):
        belarus.lookup(entities, days)


def test_columns_of_arrow_that_hold_no_days_or_parties_are_refused(belarus: st.Registry) -> None:
    pa = pytest.importorskip("pyarrow")
    day, party = pa.array(DATES[:1]), pa.array(PARTIES[:1])
    with pytest.raises(TypeError, match="expected a column of entities.*format 'l'"):
        belarus.lookup(pa.array([1]), day)
    with pytest.raises(TypeError, match="expected a column of days.*format 'l'"):
        belarus.lookup(party, pa.array([1]))
    with pytest.raises(TypeError, match="time zone UTC"):
        belarus.lookup(party, pa.array([0], pa.timestamp("s", "UTC")))
    with pytest.raises(st.DateError, match="row 0: a day has no time"):
        belarus.lookup(party, pa.array([1], pa.timestamp("ms")))
    with pytest.raises(st.InvalidValue, match="row 1: there is no entity"):
        belarus.lookup(pa.array([*PARTIES[:1], None]).dictionary_encode(), pa.array(DATES[:2]))
    with pytest.raises(st.InvalidValue, match="row 1: there is no day"):
        belarus.lookup(pa.array(PARTIES[:2]), pa.array([DATES[0], None]))


def test_batches_give_what_one_lookup_gives(belarus: st.Registry) -> None:
    batches = [(PARTIES[:1], DAYS[:1]), (PARTIES[1:], DAYS[1:]), ([], [])]
    found = list(belarus.lookup_batches(batches, authority="EU"))
    whole = belarus.lookup(PARTIES, DAYS, authority="EU")
    assert [len(table) for table in found] == [1, len(whole) - 1, 0]
    verdicts = tuple(each for table in found for each in table.column("verdict"))
    assert verdicts == whole.column("verdict")
    assert len(found[2].to_pandas()) == 0


def test_rows_slices_text_and_html(belarus: st.Registry) -> None:
    table = belarus.lookup(PARTIES * 30, DAYS * 30, regime="eu-belarus", known_on="2021-11-16")
    assert table.title == (
        "lookup of 120 pairs (regime='eu-belarus'), by what was known on 2021-11-16"
    )
    assert table[0] == table.rows[0] == table[-len(table)]
    assert [row.row for row in table[2:4]] == [2, 3]
    assert isinstance(table[0], st.LookupRow)
    with pytest.raises(IndexError):
        table[len(table)]
    assert "... 100 more" in repr(table)
    strange = belarus.lookup(["<b>x</b>"], DAYS[:1], unknown="keep")
    html = strange._repr_html_()
    assert "<b>x</b>" not in html
    assert "&lt;b&gt;x&lt;/b&gt;" in html
    assert "is not on record" in html


def test_the_chart_counts_pairs_by_month_and_authority(belarus: st.Registry) -> None:
    pytest.importorskip("altair")
    table = belarus.lookup(PARTIES, DAYS)
    chart = table.plot().to_dict()
    data = chart["data"]["values"]
    assert {(each["month"], each["kind"], each["pairs"]) for each in data} >= {
        ("2021-11-01", "EU", 1),
        ("2021-12-01", "EU", 1),
    }
    assert chart["title"]["text"] == table.title
    assert chart["encoding"]["y"]["title"] == "pairs"
    assert sum(each.pairs for each in table.by_month()) >= table.pairs
