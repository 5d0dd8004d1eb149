"""Charts: what they show, and that they can be drawn."""

import json
from typing import Any

import pytest
import sanctrack as st

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
