"""Charts: what they show, and that they can be drawn."""

import json
from typing import Any

import pytest
import sanctrack as st
from sanctrack._charts import NOBODY_CAN_TELL, NOT_COVERED, SURELY, luma

altair = pytest.importorskip("altair")

OKABE_ITO = set(st.plots.COLOURS)


def drawn(chart: Any) -> dict[str, Any]:
    """The chart as Vega-Lite, checked against its schema."""
    spec: dict[str, Any] = json.loads(chart.to_json())
    vl_convert = pytest.importorskip("vl_convert")
    assert vl_convert.vegalite_to_svg(json.dumps(spec)).startswith("<svg")
    return spec


def colours(spec: Any) -> set[str]:
    if isinstance(spec, dict):
        own = spec.get("range", []) if "domain" in spec else []
        found = {each for each in own if isinstance(each, str) and each.startswith("#")}
        return found.union(*(colours(each) for each in spec.values()))
    if isinstance(spec, list):
        return set[str]().union(*(colours(each) for each in spec))
    return set()


def test_cumulative_listings_count_each_entry_once(belarus: st.Registry) -> None:
    spec = drawn(st.plots.cumulative(belarus))
    last: dict[str, int] = {}
    lines = spec["layer"][0]
    for row in lines["data"]["values"]:
        assert row["entries"] >= last.get(row["authority"], 0)
        last[row["authority"]] = row["entries"]
    assert sum(last.values()) == len(belarus.designations())
    assert set(last) == {"EU", "UK", "US", "CA", "CH"}
    assert lines["encoding"]["y"]["title"]
    assert "strokeDash" in lines["encoding"]
    assert colours(spec) <= OKABE_ITO


def test_the_timeline_of_a_registry_shows_acts_by_authority(belarus: st.Registry) -> None:
    spec = drawn(st.plots.timeline(belarus, since="2020-01-01", until="2022-12-31"))
    rows = {row["act"]: row for row in spec["data"]["values"]}
    assert rows["eu-2021-2124"]["entries"] == 28
    assert rows["eu-2021-1985"]["entries"] == 0
    assert all("2020-01-01" <= row["day"] <= "2022-12-31" for row in rows.values())
    assert colours(spec) <= OKABE_ITO
    assert "shape" in spec["encoding"]


def test_the_timeline_of_an_entity_shows_its_listings(belarus: st.Registry) -> None:
    spec = drawn(st.plots.timeline(belarus, "org-belavia"))
    bars = spec["layer"][0]
    assert "OJSC Belavia Belarusian Airlines" in json.dumps(spec, ensure_ascii=False)
    values = bars.get("data", spec.get("data"))["values"]
    assert {row["entry"] for row in values} >= {"eu-belarus/I.B-17"}
    assert all(row["from"] < row["until"] for row in values)


def test_days_of_which_nobody_can_tell_are_bars_of_their_own(belarus: st.Registry) -> None:
    spec = drawn(st.plots.timeline(belarus, "org-dana-holdings-limited"))
    bars = spec["layer"][0]
    rows = {row["standing"]: row for row in bars.get("data", spec.get("data"))["values"]}
    assert (rows["yes"]["from"], rows["yes"]["until"]) == ("2021-08-09", "2025-02-28")
    assert (rows["cannot tell"]["from"], rows["cannot tell"]["until"]) == (
        "2025-02-28",
        "2025-11-08",
    )
    opacity = bars["encoding"]["opacity"]["scale"]
    assert opacity["domain"] == ["yes", "cannot tell"]
    assert opacity["range"][0] > 2 * opacity["range"][1]


def test_a_step_of_which_only_a_window_is_known_has_both_days(belarus: st.Registry) -> None:
    spec = drawn(st.plots.timeline(belarus, "org-belavia", authority="US"))
    steps = [row for row in spec["layer"][1]["data"]["values"] if row["step"] != "designate"]
    assert "2025-08-12 to 2025-12-24" in {row["when"] for row in steps}


def test_a_chart_says_from_which_data_it_is_drawn_and_what_they_lack(belarus: st.Registry) -> None:
    for chart in (st.plots.cumulative(belarus), st.plots.timeline(belarus)):
        text = json.dumps(drawn(chart))
        assert f"belarus, edition {belarus.dataset.edition}" in text
        assert "designations not all on record: ca-belarus, ch-belarus" in text


def test_an_authority_has_one_colour_in_every_chart(belarus: st.Registry) -> None:
    specs = [drawn(st.plots.cumulative(belarus, authority="UK"))]
    specs += [drawn(st.plots.timeline(belarus, "person-uladzimir-navumau", authority="UK"))]
    assert len(colours(specs)) == 1


def test_a_chart_takes_days_that_are_days_and_in_order(belarus: st.Registry) -> None:
    charts: list[Any] = [st.plots.cumulative, st.plots.timeline]
    for chart in charts:
        with pytest.raises(st.DateError, match="'soon' is not a date"):
            chart(belarus, since="soon")
        with pytest.raises(TypeError, match="expected a datetime.date or a text"):
            chart(belarus, until=2022)
        with pytest.raises(st.InvalidValue, match="2022-01-01, is after the last, 2021-01-01"):
            chart(belarus, since="2022-01-01", until="2021-01-01")
        with pytest.raises(TypeError, match="expected a Registry, got Snapshot"):
            chart(belarus.as_of("2022-01-01"))


def test_charts_can_be_narrowed(belarus: st.Registry) -> None:
    spec = drawn(st.plots.cumulative(belarus, authority="EU", since="2021-01-01"))
    assert {row["authority"] for row in spec["layer"][0]["data"]["values"]} == {"EU"}
    with pytest.raises(st.UnknownIdError):
        st.plots.timeline(belarus, "org-belavi")


def layers_of(spec: dict[str, Any], mark: str) -> list[dict[str, Any]]:
    """The rows of every layer that draws such a mark."""
    return [
        row
        for layer in spec["layer"]
        if layer["mark"]["type"] == mark
        for row in layer["data"]["values"]
    ]


def test_the_story_of_an_operation_has_events_acts_and_listings(belarus: st.Registry) -> None:
    chart = st.plots.story(belarus, "op-gate", since="2021-08-01", until="2021-12-31")
    spec = drawn(chart)
    points = layers_of(spec, "point")
    acts = {row["act"]: row for row in points if "act" in row}
    assert (acts["eu-2021-2124"]["participants"], acts["eu-2021-2124"]["kind"]) == (19, "names")
    assert (acts["eu-2021-1985"]["participants"], acts["eu-2021-1985"]["kind"]) == (0, "none")
    assert all("2021-08-01" <= row["day"] <= "2021-12-31" for row in acts.values())
    events = {row["event"]: row for row in points if "event" in row}
    assert events["ev-bruzgi-column"]["own"] is True
    assert (events["ev-bruzgi-column"]["from"], events["ev-coreper"]["own"]) == (
        "2021-11-08",
        False,
    )
    texts = {row["text"] for row in layers_of(spec, "text") if "text" in row}
    assert {"eu-2021-2124 (19)", "eu-2021-1985", "Turkey stops ticket sales"} <= texts
    crisis = next(row for row in layers_of(spec, "bar") if row["event"] == "ev-border-crisis")
    assert (crisis["from"], crisis["until"]) == ("2021-08-01", "2021-12-31")
    assert colours(spec) <= OKABE_ITO | {SURELY, NOBODY_CAN_TELL, NOT_COVERED}


def test_every_event_of_a_story_has_its_label_and_a_mark_that_can_be_seen(
    belarus: st.Registry,
) -> None:
    spec = drawn(st.plots.story(belarus, "op-gate"))
    events = [row for row in layers_of(spec, "point") if "event" in row]
    bars = [row for row in layers_of(spec, "bar") if "event" in row]
    labels = {row["text"] for row in layers_of(spec, "text") if "text" in row}
    assert any(row["own"] for row in events)
    assert {row["title"] for row in events + bars} <= labels
    assert [row["event"] for row in bars] == ["ev-border-crisis"]
    short = next(row for row in events if row["event"] == "ev-bruzgi-shelter")
    assert short["from"] < short["until"]
    assert any("orange: an event of the operation" in line for line in spec["title"]["subtitle"])


def test_a_story_says_which_regimes_begin_within_the_days_shown(belarus: st.Registry) -> None:
    words = "other law before the first day of a regime is not counted"
    early = drawn(st.plots.story(belarus, "op-gate", authorities=["UK"], since="2020-01-01"))
    assert f"{words}: uk-belarus 2020-12-31" in early["title"]["subtitle"]
    late = drawn(st.plots.story(belarus, "op-gate", authorities=["UK"], since="2020-12-31"))
    assert words not in json.dumps(late)
    series = belarus.loophole_series("op-gate", authority="UK").plot().to_dict()
    assert f"{words}: uk-belarus 2020-12-31" in series["title"]["subtitle"]
    assert "the sanctions of the UK" in series["title"]["text"]


def test_days_before_any_law_on_record_are_left_white(belarus: st.Registry) -> None:
    begun = "2020-12-31"
    told = "left white: days before the authority's first regime on record begins"
    spec = drawn(st.plots.story(belarus, "op-gate", authorities=["UK"], since="2019-01-01"))
    bands = [row for row in layers_of(spec, "rect") if row["part"] == "not"]
    assert bands and all(row["from"] >= begun for row in bands)
    assert any(told in line for line in spec["title"]["subtitle"])
    chart = belarus.loophole_series("op-gate", authority="UK").plot(since="2019-01-01").to_dict()
    rows = [row for layer in chart["vconcat"] for row in layer["data"]["values"]]
    assert all(row["counted"] == min(max(row["from"], begun), row["until"]) for row in rows)
    assert any(row["counted"] > row["from"] for row in rows)
    first = chart["vconcat"][0]["layer"][0]
    assert first["encoding"]["x"]["field"] == "counted"
    assert any(told in line for line in chart["title"]["subtitle"])
    later = belarus.loophole_series("op-gate", authority="UK").plot(since=begun).to_dict()
    assert told not in json.dumps(later)


def test_a_legend_in_words_names_only_what_is_drawn(belarus: st.Registry) -> None:
    spec = drawn(
        st.plots.story(
            belarus, "op-gate", authorities=["EU"], since="2021-11-01", until="2021-12-31"
        )
    )
    words = "; ".join(spec["title"]["subtitle"])
    kinds = {row["kind"] for row in layers_of(spec, "point") if "act" in row}
    assert kinds == {"names", "none"}
    assert "circle: an act" in words and "diamond: an act" in words
    assert "cross: an end of listings" not in words and "left white" not in words
    text = st.plots.story(belarus, "op-gate", since="2025-01-01", until="2026-01-01")
    assert "cross: an end of listings" in "; ".join(drawn(text)["title"]["subtitle"])


def test_every_day_of_an_axis_has_its_year(belarus: st.Registry) -> None:
    series = belarus.loophole_series("op-gate", authority="EU")
    formats: list[str] = []
    for since, until in (("2004-09-24", "2026-01-01"), ("2019-07-01", "2026-01-01")):
        axis = series.plot(since=since, until=until).to_dict()["vconcat"][-1]["layer"][0]
        formats.append(axis["encoding"]["x"]["axis"]["format"])
    short = drawn(st.plots.story(belarus, "op-gate", since="2021-10-01", until="2022-01-01"))
    formats.append(short["layer"][0]["encoding"]["x"]["axis"]["format"])
    assert formats == ["%Y", "%b %Y", "%-d %b %Y"]


def test_the_label_of_an_act_does_not_stand_on_its_stretch(belarus: st.Registry) -> None:
    chart = st.plots.story(
        belarus, "op-gate", authorities=["CH"], since="2021-11-01", until="2022-01-31"
    )
    spec = drawn(chart)
    label = next(row for row in layers_of(spec, "text") if row.get("text") == "ch-2021-12")
    assert label["side"] in ("after", "before")


def test_covered_nobody_can_tell_and_not_covered_differ_in_grey_print() -> None:
    lights = [luma(SURELY), luma(NOBODY_CAN_TELL), luma(NOT_COVERED)]
    assert lights[0] + 100 < lights[1] < lights[2] - 50


def test_the_bands_of_a_story_are_what_the_series_says(belarus: st.Registry) -> None:
    spec = drawn(st.plots.story(belarus, "op-gate", authorities=["EU"]))
    bands = [row for row in layers_of(spec, "rect") if row["part"] == "surely"]
    series = belarus.loophole_series("op-gate", authority="EU")
    for day in ("2020-11-06", "2021-12-02", "2022-06-03"):
        band = next(row for row in bands if row["from"] == day)
        layers = [layer for piece, layer in series if str(piece.when.from_) == day]
        assert band["places"] == 48
        assert band["least"] == sum(layer.least for layer in layers)
        assert band["most"] == sum(layer.most for layer in layers)
        assert band["y2"] - band["y"] == pytest.approx(34 * band["least"] / 48)


def test_labels_of_a_story_do_not_cover_each_other(belarus: st.Registry) -> None:
    import datetime

    from sanctrack._chart_story import LETTER, Axis

    day = datetime.date(2021, 11, 12)
    axis = Axis(datetime.date(2021, 1, 1), datetime.date(2021, 12, 31), 800)
    axis.start_rows()
    assert axis.row(day, day, "a label of some length") == (0, "before")
    assert axis.row(day, day, "another one") == (1, "after")
    early = datetime.date(2021, 1, 10)
    assert axis.row(early, early, "far away") == (0, "after")
    long = "m" * int(300 / LETTER)
    assert axis.row(early, day, long) == (2, "inside")
    assert axis.rows == 3


def test_a_story_takes_an_operation_authorities_and_days(belarus: st.Registry) -> None:
    with pytest.raises(st.UnknownIdError, match="unknown operation 'op-gat'"):
        st.plots.story(belarus, "op-gat")
    with pytest.raises(st.UnknownIdError, match="unknown authority 'XX'"):
        st.plots.story(belarus, "op-gate", authorities=["XX"])
    with pytest.raises(st.InvalidValue, match="is after the last"):
        st.plots.story(belarus, "op-gate", since="2022-01-01", until="2021-01-01")
    with pytest.raises(TypeError, match="expected a Registry, got str"):
        st.plots.story("belarus", "op-gate")  # type: ignore[arg-type]
