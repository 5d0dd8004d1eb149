"""Responses to events and their lags: tables, HTML, charts."""

import json
from typing import Any

import pytest
import sanctrack as st
import small
from test_plots import OKABE_ITO, colours, drawn


def by_act(table: st.EventResponse) -> dict[str, st.ResponseRow]:
    return {row.act: row for row in table}


def days(lag: st.Lag | None) -> str | None:
    return None if lag is None else str(lag.days)


def test_the_carrier_ban_came_12_days_after_flight_fr4978(belarus: st.Registry) -> None:
    rows = by_act(belarus.response("ev-fr4978"))
    ban = rows["eu-2021-907"]
    assert [days(ban.adoption), days(ban.publication), days(ban.force)] == ["12", "12", "13"]
    assert ban.twins == ("eu-2021-908",)
    assert days(rows["eu-2021-997"].designation) == "29"


def test_a_part_shares_the_answers_of_the_larger_event(belarus: st.Registry) -> None:
    table = belarus.response("ev-bruzgi-column")
    assert table.part_of == ("ev-border-crisis",)
    row = by_act(table)["eu-2021-1985"]
    found = [days(lag) for lag in (row.adoption, row.publication, row.force, row.designation)]
    assert found == ["7", "8", "9", "24"]
    assert row.via == "ev-border-crisis"


def test_an_answer_is_a_row_with_its_evidence() -> None:
    table = small.registry().response("ev-one")
    assert len(table) == 1
    row = table.to_dicts()[0]
    assert row["act"] == "act-amend"
    assert row["adoption"] == "7"
    assert (row["adoption_least"], row["adoption_most"]) == (7, 7)
    assert str(row["publication_earliest"]) == "2021-11-16"
    assert row["announcement"] is None
    assert row["announcement_least"] is None
    assert row["force_unverified"]
    assert row["added"] == ("c-new",)
    assert "Journal 2" in row["sources"]
    assert any("not verified" in text for text in row["caveats"])
    assert table.without == ()
    assert table.metadata()["event"] == "ev-one"


def test_who_is_not_on_record_as_answering_is_said() -> None:
    table = small.registry().response("ev-big")
    assert len(table) == 0
    assert table.without == ("EU",)
    assert [caveat.text for caveat in table.caveats] == ["no answer of the EU is on record"]
    assert "no answer of the EU" in table._repr_html_()


def test_steps_ahead_are_a_table_of_their_own() -> None:
    ahead = small.registry().response("ev-one").ahead
    row = ahead.to_dicts()[0]
    assert (row["event"], row["act"], row["publication"]) == ("ev-one", "act-amend", "8")
    assert row["caveats"] == ["that ev-one ran ahead of act-amend is the project's own reading"]


def test_lags_are_summed_up_by_step(belarus: st.Registry) -> None:
    table = belarus.lags(regime="eu-belarus")
    assert {row.authority for row in table} == {"EU"}
    summary = {row.step: row for row in table.summary}
    assert set(summary) == {
        "announcement", "adoption", "publication", "force", "first-designation"
    }  # fmt: skip
    for row in summary.values():
        assert row.count + row.unknown == len(table)
    adoption = sorted(row.adoption.days.least for row in table if row.adoption)
    assert summary["adoption"].min.least == adoption[0]
    assert summary["adoption"].max.least == adoption[-1]
    middle = adoption[(len(adoption) - 1) // 2] + adoption[len(adoption) // 2]
    assert summary["adoption"].median_least == middle / 2
    assert len(belarus.lags(shared=True)) > len(belarus.lags())
    assert {row.via == row.event for row in belarus.lags()} == {True}


def test_what_is_unknown_raises(belarus: st.Registry) -> None:
    with pytest.raises(st.UnknownIdError, match="ev-fr4978"):
        belarus.response("ev-fr4979")
    with pytest.raises(st.UnknownIdError):
        belarus.lags(regime="eu-belarusia")
    with pytest.raises(st.InvalidValue, match="no event has the category 'sport'"):
        belarus.lags(category="sport")


def test_tables_become_data_frames(belarus: st.Registry) -> None:
    pytest.importorskip("pandas")
    frame = belarus.response("ev-fr4978").to_pandas()
    assert frame.set_index("act").loc["eu-2021-907", "force_most"] == 13
    summary = belarus.lags().summary.to_pandas().set_index("step")
    assert summary.loc["adoption", "median_least"] == belarus.lags().summary[1].median_least
    nanoarrow = pytest.importorskip("nanoarrow")
    arrow = nanoarrow.Array(nanoarrow.c_array_stream(belarus.lags().summary))
    assert len(arrow) == 5


def layers(spec: dict[str, Any], mark: str) -> list[dict[str, Any]]:
    return [each for each in spec["layer"] if each["mark"]["type"] == mark]


def rows_of(spec: dict[str, Any], layer: dict[str, Any]) -> list[dict[str, Any]]:
    data = layer.get("data", spec.get("data"))
    values: list[dict[str, Any]] = data["values"]
    return values


def test_the_chart_of_a_response_shows_every_step_and_the_event(belarus: st.Registry) -> None:
    table = belarus.response("ev-fr4978")
    spec = drawn(table.plot())
    points = rows_of(spec, layers(spec, "text")[0])
    ban = {row["step"]: row for row in points if row["act"] == "eu-2021-907"}
    assert {step: row["days"] for step, row in ban.items()} == {
        "adoption": "12", "publication": "12", "force": "13"
    }  # fmt: skip
    expected = sum(
        lag is not None
        for row in table
        for lag in (row.announcement, row.adoption, row.publication, row.force, row.designation)
    )
    assert len(points) == expected
    event = rows_of(spec, layers(spec, "rule")[0])
    assert event[0]["from"] == "2021-05-23"
    assert colours(spec) <= OKABE_ITO
    assert "belarus, edition" in json.dumps(spec)


def test_an_event_known_by_its_year_is_a_band(belarus: st.Registry) -> None:
    spec = drawn(belarus.response("ev-border-crisis").plot())
    band = rows_of(spec, layers(spec, "rect")[0])[0]
    assert (band["from"], band["until"]) == ("2021-01-01", "2021-12-31")
    shown = {row["act"]: row["days"] for row in rows_of(spec, layers(spec, "text")[0])
             if row["step"] == "adoption"}  # fmt: skip
    assert shown["eu-2021-1985"] == "-46 to 318"


def test_legends_are_as_opaque_as_marks_and_arrowheads_are_told(belarus: st.Registry) -> None:
    spec = drawn(belarus.response("ev-bruzgi-column").plot())
    ahead = next(each for each in spec["layer"] if each["mark"].get("shape") == "triangle-right")
    assert ahead["mark"]["color"] == "#666666"
    assert any(line.startswith("grey arrowheads") for line in spec["title"]["subtitle"])
    for chart in (spec, drawn(belarus.lags().plot())):
        encodings = [each["encoding"] for each in chart["layer"]]
        legends = [each[name]["legend"] for each in encodings for name in ("color", "shape")
                   if "legend" in each.get(name, {})]  # fmt: skip
        assert legends and all(each["symbolOpacity"] == 1 for each in legends)


def test_an_event_without_an_answer_can_be_drawn() -> None:
    spec = drawn(small.registry().response("ev-big").plot())
    assert "no answer on record: EU" in json.dumps(spec)


def test_the_chart_of_lags_shows_every_lag_and_the_medians(belarus: st.Registry) -> None:
    table = belarus.lags()
    spec = drawn(table.plot())
    marks = rows_of(spec, layers(spec, "point")[0])
    assert len(marks) == sum(row.count for row in table.summary)
    medians = rows_of(spec, layers(spec, "bar")[0])
    assert [row["least"] for row in medians] == [
        row.median_least for row in table.summary if row.median_least is not None
    ]
    assert colours(spec) <= OKABE_ITO


def test_a_chart_has_no_marks_in_its_legend_that_do_not_occur(belarus: st.Registry) -> None:
    table = belarus.response("ev-coreper")
    spec = table.plot().to_dict()
    shape = next(
        layer["encoding"]["shape"] for layer in spec["layer"] if "shape" in layer["encoding"]
    )
    assert all(row.announcement is None for row in table)
    assert shape["scale"]["domain"] == ["adoption", "publication", "force", "first designation"]
    assert len(shape["scale"]["range"]) == 4


def test_a_chart_lists_the_gaps_of_the_authorities_it_shows(belarus: st.Registry) -> None:
    lines = belarus.agreement("EU", "US").plot().to_dict()["title"]["subtitle"]
    said = [line for line in lines if "on record:" in line or "some years" in line]
    assert said and not any("ca-" in line or "uk-" in line or "ch-" in line for line in said)
