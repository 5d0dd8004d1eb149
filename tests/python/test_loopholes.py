"""What sanctions leave open of an operation."""

import pytest
import sanctrack as st


@pytest.fixture(scope="module")
def belarus() -> st.Registry:
    return st.datasets.belarus()


def test_a_participant_has_a_status_its_act_and_what_could_reach_it(belarus: st.Registry) -> None:
    found = belarus.as_of("2021-11-16").loopholes("op-gate", authority="EU")
    assert (found.operation, found.authority, str(found.day)) == ("op-gate", "EU", "2021-11-16")
    assert len(found) == 48
    row = next(row for row in found if row.entity == "org-asam")
    assert (row.status, row.owned) == ("perhaps-through-ownership", "cannot tell")
    row = next(row for row in found if row.entity == "person-ihar-kruchkou")
    assert row.status == "designated-later"
    assert row.later is not None
    assert (str(row.later.days), row.later.act) == ("16", "eu-2021-2124")
    assert "eu-c-border-crossing" not in {each.id for each in row.criteria}
    after = belarus.as_of("2021-11-17").loopholes("op-gate", authority="EU")
    row = next(row for row in after if row.entity == "person-ihar-kruchkou")
    assert ("eu-c-border-crossing", "eu-2021-1985") in {(c.id, c.act) for c in row.criteria}


def test_layers_are_a_table_of_their_own(belarus: st.Registry) -> None:
    layers = belarus.as_of("2021-12-02").loopholes("op-gate", authority="EU").layers
    assert layers.column("layer") == ("executor", "command", "finance", "revenue", "wallet")
    assert layers.column("designated") == (10, 4, 1, 6, 5)
    assert layers.column("participants") == (17, 6, 8, 7, 10)


def test_the_title_and_the_metadata_say_what_was_asked(belarus: st.Registry) -> None:
    law = belarus.as_of("2021-12-02", known_on="2021-12-01", unverified="drop")
    found = law.loopholes("op-gate", authority="EU")
    assert found.title == (
        "Operation Gate and the sanctions of the EU on 2021-12-02, by what was known on 2021-12-01, "
        "without what is not verified"
    )
    about = found.metadata()
    assert (about["operation"], about["authority"], about["known_on"]) == (
        "op-gate",
        "EU",
        "2021-12-01",
    )


def test_a_view_built_on_later_links_says_that_it_is_hindsight(belarus: st.Registry) -> None:
    found = belarus.as_of("2021-11-16").loopholes("op-gate", authority="EU")
    assert {"reading", "hindsight"} <= {caveat.kind for caveat in found.caveats}
    frame = found.to_pandas()
    assert any("hindsight" in text for text in frame.attrs["caveats"])


def test_substitutes_name_what_they_share(belarus: st.Registry) -> None:
    found = belarus.as_of("2021-12-02").loopholes("op-gate", authority="EU").substitutes
    rows = {row["entity"]: row for row in found.to_dicts()}
    assert "activity: airline" in rows["org-transaviaexport"]["shared"]
    assert "org-belavia" in rows["org-transaviaexport"]["in_place_of"]
    assert "org-belavia" not in rows


def test_a_series_has_a_row_for_each_layer_and_stretch(belarus: st.Registry) -> None:
    series = belarus.loophole_series(
        "op-gate", authority="EU", since="2021-11-01", until="2022-08-01"
    )
    wallet = [row for row in series.to_dicts() if row["layer"] == "wallet"]
    assert [(str(row["since"]), row["designated"]) for row in wallet][:3] == [
        ("2021-11-01", 1),
        ("2021-12-02", 5),
        ("2022-06-03", 10),
    ]
    assert str(wallet[-1]["until"]) == "2022-08-01"
    assert "eu-2021-2124" in wallet[1]["acts"]


def test_unknown_ids_and_days_are_errors(belarus: st.Registry) -> None:
    law = belarus.as_of("2021-12-02")
    with pytest.raises(st.UnknownIdError, match="op-gat.*did you mean 'op-gate'"):
        law.loopholes("op-gat", authority="EU")
    with pytest.raises(st.UnknownIdError, match="EUX"):
        law.loopholes("op-gate", authority="EUX")
    with pytest.raises(st.DateError):
        belarus.loophole_series("op-gate", authority="EU", since="2021-13-01")


def test_a_day_is_drawn_as_a_bar_a_layer_in_parts(belarus: st.Registry) -> None:
    found = belarus.as_of("2021-12-02").loopholes("op-gate", authority="EU")
    chart = found.plot().to_dict()
    rows = chart["data"]["values"]
    assert [layer["mark"]["type"] for layer in chart["layer"]] == ["bar", "text"]
    assert sum(row["number"] for row in rows) == 48
    assert {row["layer"] for row in rows} == {"executor", "command", "finance", "revenue", "wallet"}
    assert chart["layer"][0]["encoding"]["x"]["title"] == "Places"
    assert "analyst's reading" in chart["title"]["subtitle"][1]


def test_statuses_can_be_told_apart_in_grey_print() -> None:
    pytest.importorskip("altair")
    from sanctrack._chart_loopholes import OPEN, STATUSES
    from sanctrack._charts import luma

    lights = [luma(colour) for colour in STATUSES.values()]
    assert all(one + 15 < two for one, two in zip(lights, lights[1:]))
    assert lights[-1] - lights[0] > 200
    assert set(list(STATUSES)[-len(OPEN) :]) == set(OPEN)


def test_open_statuses_have_an_outline_and_narrow_parts_no_number(belarus: st.Registry) -> None:
    from sanctrack._chart_loopholes import OPEN, OUTLINE, of_day

    found = belarus.as_of("2021-12-02").loopholes("op-gate", authority="EU")
    not_covered = {"measure-only", "elsewhere-only", "never"}
    paint = found.plot().to_dict()["layer"][0]["encoding"]["stroke"]["scale"]
    lines = dict(zip(paint["domain"], paint["range"]))
    assert {each for each, line in lines.items() if line == OUTLINE} == not_covered
    assert set(lines) & set(OPEN) == not_covered
    assert all(row["label"] for row in found.plot().to_dict()["data"]["values"])
    narrow = of_day(found, 17 * 8).to_dict()["data"]["values"]
    assert {row["label"] for row in narrow if row["number"] == 1} == {""}
    assert {row["label"] for row in narrow if row["number"] == 10} == {"10"}


def test_the_legend_tells_statuses_in_words_and_what_counts_as_covered(
    belarus: st.Registry,
) -> None:
    found = belarus.as_of("2021-12-02").loopholes("op-gate", authority="EU")
    legend = found.plot().to_dict()["layer"][0]["encoding"]["fill"]["legend"]
    used = {row.status for row in found}
    assert "perhaps-through-ownership" in used and "through-ownership" not in used
    assert "perhaps through ownership or control" in legend["labelExpr"]
    assert '"through ownership or control"' not in legend["labelExpr"]
    assert legend["title"] == "blue: covered; grey: nobody can tell; outlined: not covered"
    layers = {layer.layer: layer for layer in found.layers}
    for name, layer in layers.items():
        mine = [row.status for row in found if row.layer == name]
        blue = [each for each in mine if each in ("designated", "through-ownership")]
        assert len(blue) == layer.least


def test_a_series_is_drawn_as_a_row_a_layer(belarus: st.Registry) -> None:
    chart = belarus.loophole_series("op-gate", authority="EU").plot(
        since="2021-01-01", until="2022-12-31"
    )
    made = chart.to_dict()
    assert len(made["vconcat"]) == 5
    for row in made["vconcat"]:
        values = row["data"]["values"]
        assert values[0]["from"] == "2021-01-01"
        assert values[-1]["until"] == "2022-12-31"
        assert not any(each["words"] for each in values[:-1])
        assert values[-1]["words"].endswith(f"of {values[-1]['participants']}")
        for one, two in zip(values, values[1:]):
            assert one["until"] == two["from"]
            assert 0 <= one["least"] <= one["most"] <= one["participants"]


def test_html_shows_the_layers_first(belarus: st.Registry) -> None:
    html = belarus.as_of("2021-12-02").loopholes("op-gate", authority="EU")._repr_html_()
    assert html.index("by layer") < html.index("ASAM")
