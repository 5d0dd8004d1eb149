"""Reports: their structure, that what they say is what the tables say, and that nothing gets in."""

import datetime
import json
import os
import pathlib
import re
from typing import Any
from xml.etree import ElementTree

import pytest
import sanctrack as st
import small as small_module
from pages import Page

pytest.importorskip("altair")
vl_convert = pytest.importorskip("vl_convert")

SECTIONS = [
    "in-short",
    "timeline",
    "over-time",
    "participants",
    "coverage",
    "loopholes",
    "substitutes",
    "responses",
    "unknowns",
    "sources",
]
HOSTILE = "</script><script>alert(1)</script><img src=x onerror=\"alert('x')\">'\"&--><!--"


@pytest.fixture(scope="module")
def gate(belarus: st.Registry) -> st.Report:
    """The report on Operation Gate."""
    return st.report(belarus, operation="op-gate")


@pytest.fixture(scope="module")
def page(gate: st.Report) -> Page:
    """Its page."""
    return Page(gate.html)


@pytest.fixture(scope="module")
def hostile() -> st.Registry:
    """A registry whose every text that anybody may fill holds markup."""
    text = small_module.TEXT
    bad = json.dumps(HOSTILE)
    text = text.replace("\"Air <script>alert('x')</script>\"", bad)
    text = text.replace("name: Operation One", f"name: {bad}")
    text = text.replace("role: flies, basis: press", f"role: {bad}, basis: {bad}")
    text = text.replace("title: An event\n", f"title: {bad}\n")
    text = text.replace("summary: what happened", f"summary: {bad}")
    text = text.replace("basis: recital", f"basis: {bad}")
    text = text.replace("title: Regulation 2020/1", f"title: {bad}")
    text = text.replace("source: Journal 2\n", f"source: {bad}\n")
    text = text.replace("title: A small set", f"title: {bad}")
    text = text.replace("note: one name", f"note: {bad}")
    text = text.replace("summary: a new ground", f"summary: {bad}")
    text = text.replace("name: European Union", f"name: {bad}")
    assert text.count(bad) == 13
    return st.loads(text)


def test_a_page_has_its_sections_in_order_each_with_a_heading(page: Page) -> None:
    found = [given["id"] for given in page.of("section")]
    assert [each for each in found if each in SECTIONS] == SECTIONS
    assert all(page.words[f"{each}-heading"] for each in found)
    assert page.open == []
    assert page.of("html") == [{"lang": "en"}]
    assert page.tags[0][0] == "html"


def test_every_link_leads_to_one_place_on_the_page(page: Page) -> None:
    targets = [given["href"] for given in page.of("a")]
    assert len(targets) > 1000
    assert len(page.ids) == len(set(page.ids))
    assert {each for each in targets if not each.startswith("#")} == set()
    assert {each[1:] for each in targets} <= set(page.ids)
    named = [each for given in page.of("svg") for each in given["aria-labelledby"].split()]
    assert set(named) <= set(page.ids)


def test_every_act_that_is_cited_stands_among_the_sources(belarus: st.Registry, page: Page) -> None:
    cited = {given["href"][5:] for given in page.of("a") if given["href"].startswith("#act-")}
    assert {"eu-2021-1985", "eu-2021-2124", "eu-2022-876", "us-ofac-2021-12-02"} <= cited
    for id in cited:
        act = belarus.act(id)
        words = page.words[f"act-{id}"]
        assert act.source in words
        for date in (act.announced, act.adopted, act.published, act.known, act.in_force):
            assert date is None or str(date) in words
        assert act.title in words


def test_nothing_is_loaded_and_only_our_script_may_run(gate: st.Report, page: Page) -> None:
    for tag, given in page.tags:
        assert "src" not in given and "srcset" not in given and "style" not in given, tag
        assert not any(name.startswith("on") for name in given), tag
    assert page.of("link") == [{"rel": "icon", "href": "data:,"}]
    assert len(page.of("script")) == 1
    assert "@import" not in gate.html and "url(http" not in gate.html
    policy = next(given["content"] for given in page.of("meta") if "http-equiv" in given)
    assert policy.startswith("default-src 'none'; style-src 'sha256-")
    assert "unsafe" not in policy and "http" not in policy


def test_figures_are_what_the_tables_say(belarus: st.Registry, page: Page) -> None:
    for day, owner in (("2021-11-16", "EU"), ("2021-12-02", "EU"), ("2021-12-02", "US")):
        found = belarus.as_of(day).loopholes("op-gate", authority=owner)
        words = page.words[f"short-{day}-{owner}"]
        panel = page.words[f"loopholes-{day}-{owner}"]
        for layer in found.layers:
            number = f"{layer.least} of {layer.participants}"
            if layer.most > layer.least:
                number = f"{layer.least} to {layer.most} of {layer.participants}"
            assert number in words
            assert f"{layer.layer} {number}" in panel
        for row in found:
            assert row.name in panel
        for caveat in found.caveats:
            assert caveat.text in panel


def test_the_rows_of_a_day_have_the_statuses_of_the_table(
    belarus: st.Registry, gate: st.Report
) -> None:
    found = belarus.as_of("2021-12-02").loopholes("op-gate", authority="EU")
    panel = gate.html.split('id="loopholes-2021-12-02-EU"')[1].split("</tbody>")[0]
    assert "the sanctions of the EU on 2021-12-02" in panel
    rows = re.findall(r'<tr data-layer="([^"]*)" data-status="([^"]*)">', panel)
    assert rows == [(row.layer, row.status) for row in found]


def test_coverage_says_what_each_answer_says(belarus: st.Registry, gate: st.Report) -> None:
    law = belarus.as_of("2021-12-02")
    panel = gate.html.split('id="coverage-2021-12-02"')[1].split("</tbody>")[0]
    owners = re.findall(r'<th scope="col">([A-Z]+)</th>', panel)
    assert sorted(owners) == ["CA", "CH", "EU", "UK", "US"]
    checked = 0
    for row in panel.split("<tr ")[1:]:
        entity = re.search(r'href="#who-([^"]+)"', row)
        assert entity
        cells = re.findall(r'<td data-label="[A-Z]+"><div class="c-([^"]+)">', row)
        verdicts = [law.is_designated(entity[1], authority=owner).verdict for owner in owners]
        assert [each.replace("_20_", " ") for each in cells] == verdicts
        checked += 1
    assert checked == 47


def test_what_is_missing_from_a_record_is_told_in_words(gate: st.Report) -> None:
    rows = gate.html.split("How complete the record of each regime is:")[1].split("<tr")
    cells = [re.findall(r"<t[hd][^>]*>(.*?)</t[hd]>", row) for row in rows[2:]]
    found = {(row[0], row[1], row[2], row[3]): row[4] for row in cells}
    assert found["eu-belarus", "designations", "complete", "[2024-08-05, 2024-12-17)"] == "1 person"
    assert found["eu-belarus", "designations", "complete", "[2016-03-01, 2024-08-05)"] == "none"
    assert found["uk-belarus", "designations", "survivors", "on 2025-04-10"] == "not counted"
    assert ("ca-belarus", "measures", "partial", "all days") in found
    assert not any(re.search(r"\b0 ", words) for words in found.values())


def test_an_end_between_two_editions_has_its_window(belarus: st.Registry, gate: st.Report) -> None:
    acts = gate.html.split("Acts, in order of effect:")[1].split("</table>")[0]
    rows = [row for row in acts.split("<tr ") if "gone between two editions" in row]
    ends = {
        (str(step.effect.earliest), str(step.effect.day))
        for designation in belarus.designations()
        for step in designation.steps()
        if step.effect.window and not step.act
    }
    days = [tuple(re.findall(r"<time>([0-9-]+)</time>", row)[:2]) for row in rows]
    assert days and set(days) <= ends


def test_the_page_says_whose_reading_it_is_and_of_whom_it_speaks(page: Page) -> None:
    words = page.words["in-short"]
    assert "in which layer is the analysts' reading" in words
    assert "which criterion could reach whom is the project's" in words
    assert "Of the European Union (EU) only" in words
    assert "surely designated by the European Union (EU)" in words
    assert "left out, as only a part is on record: eu-ukraine" in page.words["coverage"]
    assert "uk-belarus begins on 2020-12-31" in page.words["over-time-words-UK"]
    assert (
        "before 31 December 2020 the EU list applied in the UK" in page.words["over-time-words-UK"]
    )


def test_links_are_told_with_names(belarus: st.Registry, page: Page) -> None:
    name = belarus.entity("org-republic-of-belarus").label
    assert f"owner {name} (org-republic-of-belarus)" in page.words["substitutes-2021-12-02-EU"]
    assert f"{name} owns OJSC Belavia" in page.words["substitutes-2021-12-02-EU"]
    assert "org-belavia owns" not in page.words["loopholes-2021-12-02-EU"]


def test_cells_have_the_heads_of_their_columns(gate: st.Report) -> None:
    panel = gate.html.split('id="loopholes-2021-12-02-EU"')[1].split("</tbody>")[0]
    heads = set(re.findall(r'<th scope="col">([^<]+)</th>', panel))
    labels = set(re.findall(r'<td data-label="([^"]+)">', panel))
    assert "Reached, since and by" in labels <= heads


def test_the_days_are_those_of_the_largest_steps_and_of_the_first_answer(
    belarus: st.Registry, gate: st.Report
) -> None:
    days = re.findall(r'<details class="panel grid" id="coverage-([0-9-]+)"', gate.html)
    assert days == sorted(days)
    assert "2021-12-02" in days
    assert str(belarus.act("eu-2021-1985").published) in days
    starts = {
        str(row["since"])
        for owner in belarus.authorities()
        for row in belarus.loophole_series("op-gate", authority=owner.id).to_dicts()
    }
    assert set(days) <= starts | {"2021-11-16"}


def test_the_story_has_the_operations_events_and_the_acts_that_answer_them(page: Page) -> None:
    events = {each[6:] for each in page.ids if each.startswith("event-")}
    assert {"ev-border-crisis", "ev-bruzgi-column", "ev-turkey-ticket-stop"} <= events
    assert "ev-training-centres" not in events
    assert "eu-2021-1985" in page.words["event-ev-border-crisis"]
    assert "ahead of eu-2021-1985" in page.words["event-ev-turkey-ticket-stop"]


def test_the_answers_take_as_many_days_as_the_library_says(
    belarus: st.Registry, page: Page
) -> None:
    steps = ["announcement", "adoption", "publication", "force", "designation"]
    for event in ("ev-gate-exposed", "ev-bruzgi-column", "ev-border-crisis"):
        for row in belarus.response(event):
            words = page.words[f"response-{event}-{row.authority}-{row.act}"]
            lags = [getattr(row, step) for step in steps]
            for lag in lags:
                assert lag is None or f"{lag.days} {lag.earliest}" in words
            assert words.count("not on record") == lags.count(None)
    words = page.words["response-ev-bruzgi-column-EU-eu-2021-1985"]
    assert "7 2021-11-15" in words and "24 2021-12-02, by eu-2021-2124" in words
    assert "Cham Wings stops Minsk flights" in page.words["responses"]


def test_coverage_tells_who_was_first(belarus: st.Registry, gate: st.Report) -> None:
    law = belarus.as_of("2021-12-02")
    panel = gate.html.split('id="coverage-2021-12-02"')[1].split("</tbody>")[0]
    participants = {part.entity for part in belarus.operation("op-gate").participants}
    cells = [cell for cell in law.coverage() if cell.entity in participants and cell.since]
    assert panel.count("<small>first on record") == sum(cell.first == "yes" for cell in cells)
    later = [cell for cell in cells if cell.first != "yes" and cell.trailed]
    assert panel.count(" after the first") == len(later) > 10
    assert panel.count(" under earlier law") == sum(cell.earlier is not None for cell in cells) > 0


def test_the_foot_tells_data_digest_version_and_terms(
    belarus: st.Registry, gate: st.Report, page: Page
) -> None:
    words = page.words["foot"]
    dataset = belarus.dataset
    for each in (belarus.digest(), st.__version__, dataset.terms, str(dataset.edition)):
        assert each in words
    assert gate.origin() == belarus.origin()


def test_every_figure_has_a_title_and_a_description(gate: st.Report) -> None:
    drawn = re.findall(r"<svg.*?</svg>", gate.html, re.DOTALL)
    assert len(drawn) >= 8
    for each in drawn:
        root = ElementTree.fromstring(each)
        assert root.get("role") == "img"
        texts = [child.text for child in root if child.tag.endswith(("}title", "}desc"))]
        assert len(texts) == 2 and all(texts)


def test_every_table_has_a_caption_and_heads(page: Page) -> None:
    tables = len(page.of("table"))
    assert tables == len(page.of("caption"))
    heads = page.of("th")
    assert all(each["scope"] in ("col", "row") for each in heads)
    regions = [each for each in page.of("div") if each.get("role") == "region"]
    assert all(each["tabindex"] == "0" and each["aria-label"] for each in regions)


def test_what_the_data_say_is_text_and_never_markup(hostile: st.Registry) -> None:
    made = st.report(hostile, operation="op-one").html
    page = Page(made)
    assert page.open == []
    assert page.of("img") == []
    assert len(page.of("script")) == 1
    assert not any(name.startswith("on") for _, given in page.tags for name in given)
    assert HOSTILE in page.words["in-short"]
    assert HOSTILE in page.words["timeline-close"]
    assert made.count("<!--") == 0
    assert len(page.ids) == len(set(page.ids))
    assert {each["href"][1:] for each in page.of("a")} <= set(page.ids)


def test_ids_of_places_have_no_letters_that_mean_something_elsewhere() -> None:
    from sanctrack._report_parts import slug

    assert slug("eu-2021-1985") == "eu-2021-1985"
    assert slug('a b"<é>') == "a_20_b_22__3c__e9__3e_"
    texts = ["a b", "a_20_b", "a-b", "a.b", "ab"]
    assert len(set(map(slug, texts))) == len(texts)


def test_a_report_can_be_narrowed_by_authority_and_day(belarus: st.Registry) -> None:
    days = ["2022-06-04", datetime.date(2021, 12, 2)]
    made = st.report(belarus, "op-gate", authorities=["US", "EU"], days=days)
    page = Page(made.html)
    panels = [each["id"] for each in page.of("details") if "id" in each]
    assert [each for each in panels if each.startswith("loopholes-")] == [
        f"loopholes-{day}-{owner}" for day in ("2021-12-02", "2022-06-04") for owner in ("US", "EU")
    ]
    assert "wallet 10 of 10" in page.words["loopholes-2022-06-04-EU"]
    assert "UK" not in page.words["over-time"]


def test_what_was_known_leaves_out_what_came_later(belarus: st.Registry) -> None:
    made = st.report(belarus, "op-gate", authorities="EU", days="2021-11-20", known_on="2021-11-20")
    page = Page(made.html)
    assert "eu-2021-1985" in page.words["timeline"]
    assert "act-eu-2021-2124" not in page.ids
    assert "event-ev-invasion" not in page.ids
    assert "what had been published by 2021-11-20" in page.words["foot"]


def test_the_same_record_gives_the_same_page(small: st.Registry) -> None:
    assert st.report(small, "op-one").html == st.report(small_module.registry(), "op-one").html


def test_a_report_is_written_whole_and_only_over_a_report(
    small: st.Registry, tmp_path: pathlib.Path
) -> None:
    target = tmp_path / "one.html"
    made = st.report(small, "op-one", target)
    assert made.path == target
    assert target.read_text(encoding="utf-8") == made.html
    assert target.stat().st_mode & 0o777 == 0o666 & ~_mask()
    target.write_text(made.html[:500] + "cut off", encoding="utf-8")
    assert st.report(small, "op-one", str(target)).html == target.read_text(encoding="utf-8")
    other = tmp_path / "notes.html"
    other.write_text("<!doctype html><p>mine</p>", encoding="utf-8")
    with pytest.raises(st.Error, match="exists and is no report: overwrite=True replaces it"):
        st.report(small, "op-one", other)
    assert other.read_text(encoding="utf-8") == "<!doctype html><p>mine</p>"
    st.report(small, "op-one", other, overwrite=True)
    assert other.read_text(encoding="utf-8") == made.html
    assert sorted(each.name for each in tmp_path.iterdir()) == ["notes.html", "one.html"]


def _mask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


def test_what_cannot_be_reported_is_told_before_anything_is_drawn(
    small: st.Registry, tmp_path: pathlib.Path
) -> None:
    wrong: list[tuple[dict[str, Any], type[Exception], str]] = [
        ({"operation": "op-two"}, st.UnknownIdError, "unknown operation 'op-two'"),
        ({"authorities": ["XX"]}, st.UnknownIdError, "unknown authority 'XX'"),
        ({"authorities": []}, st.InvalidValue, "expected one authority or more"),
        ({"authorities": 5}, TypeError, "expected the id of an authority as str"),
        ({"days": []}, st.InvalidValue, "expected one day or more"),
        ({"days": ["soon"]}, st.DateError, "'soon' is not a date"),
        ({"days": 5}, TypeError, "expected a day as datetime.date or str"),
        ({"known_on": "soon"}, st.DateError, "'soon' is not a date"),
        ({"unverified": "perhaps"}, st.InvalidValue, "expected keep or drop"),
        ({"path": 5}, TypeError, "expected a path as str or os.PathLike, got int"),
        ({"path": tmp_path}, st.Error, "is a folder: expected the path of a file"),
        ({"path": tmp_path / "no" / "a.html"}, st.Error, "there is no folder"),
    ]
    for given, kind, words in wrong:
        with pytest.raises(kind, match=words):
            st.report(small, **{"operation": "op-one", **given})
    assert list(tmp_path.iterdir()) == []
    with pytest.raises(TypeError, match="expected a Registry, got str"):
        st.report("small", "op-one")  # type: ignore[arg-type]


def test_a_report_shows_itself(gate: st.Report) -> None:
    assert re.fullmatch(r"<Report op-gate: [0-9,]+ bytes>", repr(gate))
    assert gate.operation == "op-gate"
    assert gate.title.startswith("Operation Gate")
    frame = gate._repr_html_()
    assert frame.startswith("<iframe ") and 'sandbox="allow-scripts"' in frame
    assert "<script" not in frame
    assert len(gate.html.encode("utf-8")) < 5_000_000
