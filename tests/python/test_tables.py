"""Tables: columns, rows, Arrow, pandas, polars, DuckDB, caveats that travel along."""

import datetime
import json
import subprocess
import sys
import time

import pytest
import sanctrack as st

TABLES = (
    "authorities",
    "regimes",
    "criteria",
    "measures",
    "acts",
    "removals",
    "entities",
    "relationships",
    "events",
    "operations",
    "designations",
)


def every_table(registry: st.Registry, day: str) -> list[st.Table[object]]:
    law = registry.as_of(day)
    entity = registry.entities()[0].id
    found: list[st.Table[object]] = [getattr(registry, name)() for name in TABLES]
    found += [law.designations(), law.criteria(), law.measures(), law.pending(), law.regimes()]
    found += [law.measures_on(entity), registry.timeline(entity)]
    found += [registry.timeline(registry.regimes()[0].id)]
    diff = registry.diff("2021-11-14", "2021-12-03")
    return [*found, diff, diff.fields(), registry.find("a"), registry.by_ref("EU.1")]


def test_every_table_has_documented_columns(small: st.Registry) -> None:
    for table in every_table(small, "2021-11-17"):
        names = [column.name for column in table.columns]
        assert len(set(names)) == len(names)
        assert "caveats" in names
        for column in table.columns:
            assert column.type in {"string", "int32", "bool", "date32", "list<string>"}
            assert len(column.meaning) > 4
            assert column.name in table.schema_docs()


def test_every_table_becomes_arrow_data_with_the_documented_types(small: st.Registry) -> None:
    pyarrow = pytest.importorskip("pyarrow")
    for table in every_table(small, "2021-11-17"):
        arrow = pyarrow.table(table)
        arrow.validate(full=True)
        assert arrow.num_rows == len(table)
        names = {"date32[day]": "date32", "list<item: string>": "list<string>"}
        types = [names.get(str(field.type), str(field.type)) for field in arrow.schema]
        assert types == [column.type for column in table.columns]
        assert [dict(row) for row in arrow.to_pylist()] == [
            {key: list(value) if isinstance(value, tuple) else value for key, value in row.items()}
            for row in table.to_dicts()
        ]


def test_meanings_caveats_and_origin_travel_in_the_schema(belarus: st.Registry) -> None:
    pyarrow = pytest.importorskip("pyarrow")
    table = belarus.as_of("2021-11-17").designations("eu-belarus", kind="person")
    schema = pyarrow.schema(table)
    assert schema.field("entry").metadata == {b"meaning": b"number on the list"}
    metadata = {key.decode(): value.decode() for key, value in schema.metadata.items()}
    assert metadata["sanctrack.dataset"] == "belarus"
    assert metadata["sanctrack.edition"] == str(belarus.dataset.edition)
    assert metadata["sanctrack.digest"] == belarus.digest()
    assert metadata["sanctrack.version"] == st.__version__
    assert metadata["sanctrack.day"] == "2021-11-17"
    assert metadata["sanctrack.filter"] == "regime='eu-belarus', kind='person'"
    assert json.loads(metadata["sanctrack.caveats"]) == [each.text for each in table.caveats]
    assert table.caveats


def test_polars_takes_a_table(belarus: st.Registry) -> None:
    polars = pytest.importorskip("polars")
    table = belarus.as_of("2021-12-03").designations("eu-belarus")
    frame = polars.DataFrame(table)
    assert frame.height == len(table) == 209
    assert frame.schema["since"] == polars.Date
    assert frame.schema["caveats"] == polars.List(polars.String)
    assert frame["since"].to_list() == list(table.column("since"))


def test_duckdb_takes_a_table(belarus: st.Registry) -> None:
    duckdb = pytest.importorskip("duckdb")
    designations = belarus.as_of("2021-12-03").designations()
    assert len(designations)
    query = "select count(*), min(since) from designations where regime = 'eu-belarus'"
    connection = duckdb.connect()
    connection.register("designations", connection.from_arrow(designations))
    assert connection.sql(query).fetchall() == [(209, datetime.date(2004, 9, 24))]
    by_name = duckdb.sql("select len(caveats) as many from designations")
    assert len(by_name.fetchall()) == len(designations)


def test_pandas_needs_no_pyarrow(belarus: st.Registry) -> None:
    pytest.importorskip("pandas")
    program = """
import sys
sys.modules["pyarrow"] = None
import sanctrack as st
table = st.datasets.belarus().as_of("2021-12-03").designations("eu-belarus")
frame = table.to_pandas()
assert list(frame.columns) == [column.name for column in table.columns]
assert len(frame) == 209
assert frame.attrs["dataset"] == "belarus"
assert frame.attrs["edition"] and len(frame.attrs["digest"]) == 64
assert frame.attrs["version"] == st.__version__
assert frame.attrs["caveats"] == [each.text for each in table.caveats]
assert frame.attrs["columns"]["entry"] == "number on the list"
assert str(frame["since"].dtype).startswith("datetime64")
assert frame["since"].dt.year.min() == 2004
assert isinstance(frame["criteria"].iloc[0], list)
assert "nanoarrow" not in sys.modules
"""
    subprocess.run([sys.executable, "-c", program], check=True)


def test_every_table_becomes_a_data_frame(small: st.Registry) -> None:
    pytest.importorskip("pandas")
    for table in every_table(small, "2021-11-17"):
        frame = table.to_pandas()
        assert len(frame) == len(table)
        assert frame.attrs["title"] == table.title


def test_an_empty_table_keeps_its_columns_and_types(small: st.Registry) -> None:
    pyarrow = pytest.importorskip("pyarrow")
    empty = small.as_of("2019-01-01").designations()
    assert len(empty) == 0
    assert pyarrow.table(empty).schema.field("since").type == pyarrow.date32()
    assert len(empty.to_pandas()) == 0
    assert "0 rows" in repr(empty)
    assert "0 rows" in empty._repr_html_()


def test_rows_can_be_walked_indexed_and_sliced(small: st.Registry) -> None:
    table = small.entities()
    assert len(table) == 5
    assert [row.id for row in table] == list(table.column("id"))
    assert table[0] == table.rows[0]
    assert table[-1].id == "person-two"
    part = table[1:3]
    assert isinstance(part, st.Table)
    assert [row.id for row in part] == list(table.column("id")[1:3])
    assert part.columns == table.columns
    with pytest.raises(IndexError):
        table[5]
    with pytest.raises(KeyError, match="no column 'x': expected one of id, kind"):
        table.column("x")


def test_equal_tables_are_equal(small: st.Registry) -> None:
    assert small.entities() == small.entities()
    assert hash(small.entities()) == hash(small.entities())
    assert small.entities() != small.acts()


def test_the_text_of_a_table_shows_rows_counts_and_caveats(belarus: st.Registry) -> None:
    text = repr(belarus.as_of("2021-11-17").designations("eu-belarus"))
    lines = text.splitlines()
    assert lines[0] == "designations on 2021-11-17 (regime='eu-belarus'): 181 rows"
    assert lines[1].split() == ["regime", "entry", "names", "in_force", "criteria", "since", "act"]
    assert "... 161 more" in lines
    assert any(line.startswith("caveat: amendments not recorded") for line in lines)
    assert max(map(len, lines[:24])) <= 200


def test_records_are_narrowed_by_what_they_name(belarus: st.Registry) -> None:
    assert set(belarus.regimes(authority="EU").column("id")) == {"eu-belarus", "eu-ukraine"}
    acts = belarus.acts("eu-belarus", criterion="eu-c-border-crossing")
    assert {"eu-2021-1985", "eu-2021-2124"} <= set(acts.column("id"))
    assert "eu-2021-1990" in belarus.acts(act="eu-2021-1985").column("id")
    assert "eu-2021-2124" in belarus.acts(entity="org-belavia", authority="EU").column("id")
    assert len(belarus.acts(kind="aircraft", authority="US")) >= 1
    named = belarus.entities(act="eu-2021-2124")
    assert len(named) == 28
    assert {row.kind for row in belarus.entities(kind="aircraft")} == {"aircraft"}
    assert all("BY" in row.nationalities for row in belarus.entities(country="BY"))
    assert {row.id for row in belarus.criteria(act="eu-2021-1985")} == {
        "eu-c-border-crossing",
        "eu-c-goods-transfer",
    }
    assert "eu-m-carrier-ban" in belarus.measures(act="eu-2021-907").column("id")
    assert len(belarus.events(act="eu-2021-1985")) >= 1
    assert len(belarus.operations(entity="org-belavia")) == 1
    assert all(
        "org-belavia" in (row.subject, row.object)
        for row in belarus.relationships(entity="org-belavia")
    )
    assert len(belarus.removals("eu-belarus", authority="EU")) >= 1
    assert belarus.designations(entity="org-belavia", authority="EU").column("id") == (
        "eu-belarus/I.B-17",
    )
    assert len(belarus.designations(act="eu-2021-2124")) == 28
    assert len(belarus.designations()) == 1146


def test_a_measure_gives_whom_it_is_or_was_imposed_on(belarus: st.Registry) -> None:
    measure = belarus.measure("eu-m-asset-freeze")
    frozen = set(belarus.entities(measure=measure.id).column("id"))
    listed = {
        party
        for row in belarus.designations(measure.regime)
        for party in row.entities()
        if not measure.kinds or belarus.entity(party).kind in measure.kinds
    }
    assert frozen >= listed
    assert len(listed) > 300
    persons = belarus.entities(measure=measure.id, kind="person")
    assert 0 < len(persons) < len(frozen)
    by_act = belarus.entities(measure=measure.id, act="eu-2021-2124")
    assert len(by_act) == 28
    assert len(belarus.entities(measure=measure.id, authority="UK")) == 0
    on_ground = belarus.entities(measure=measure.id, criterion="eu-c-border-crossing")
    assert 0 < len(on_ground) < len(frozen)
    for each in belarus.measures():
        found = set(belarus.entities(measure=each.id).column("id"))
        assert found >= set(each.members)
        for day in ("2012-06-01", "2021-12-03", "2024-06-04"):
            law = belarus.as_of(day).designations(measure=each.id)
            parties = [party for row in law for party in row.parties]
            bound = {one.id for one in parties if not each.kinds or one.kind in each.kinds}
            assert bound <= found


def test_the_acts_of_an_entity_include_those_that_amend_its_entry(belarus: st.Registry) -> None:
    for entity in ("org-belavia", "person-aliaksandr-lukashenka", "org-belaruskali"):
        steps = {
            step.act
            for row in belarus.designations(entity=entity)
            for step in row.steps()
            if step.act
        }
        assert steps <= set(belarus.acts(entity=entity).column("id"))
    by_name = {
        act.id
        for act in belarus.acts()
        if any("org-belavia" in change.parties for change in act.changes)
    }
    assert by_name < set(belarus.acts(entity="org-belavia").column("id"))


@pytest.mark.parametrize(
    "narrowed",
    [
        {"regime": "eu-belaru"},
        {"authority": "XX"},
        {"criterion": "c-nothing"},
        {"measure": "m-nothing"},
        {"act": "act-nothing"},
        {"entity": "org-nothing"},
    ],
)
def test_an_unknown_id_never_means_nothing_found(
    belarus: st.Registry, narrowed: dict[str, str]
) -> None:
    law = belarus.as_of("2021-11-17")
    for ask in (belarus.acts, belarus.entities, law.designations, law.criteria, law.pending):
        with pytest.raises(st.UnknownIdError):
            ask(**narrowed)  # type: ignore[arg-type]


def test_the_whole_table_of_designations_is_quick(belarus: st.Registry) -> None:
    pyarrow = pytest.importorskip("pyarrow")
    law = belarus.as_of("2026-01-01")

    def seconds() -> float:
        start = time.process_time()
        pyarrow.table(belarus.designations())
        pyarrow.table(law.designations())
        return time.process_time() - start

    assert min(seconds() for _ in range(5)) < 0.5
