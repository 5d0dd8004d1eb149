"""Coverage of a day and agreement over time: tables, HTML, charts."""

import json
from typing import Any

import pytest
import sanctrack as st
import small
from test_plots import colours, drawn


@pytest.fixture(scope="module")
def covered(belarus: st.Registry) -> st.Coverage:
    return belarus.as_of("2021-12-02").coverage()


def test_every_cell_has_the_verdict_of_the_answer(covered: st.Coverage) -> None:
    law = covered.law
    assert covered.authorities == ("CA", "CH", "EU", "UK", "US")
    assert len(covered) == len(covered.entities) * 5
    for cell in covered.rows[::7]:
        answer = law.is_designated(cell.entity, authority=cell.authority)
        assert cell.verdict == answer.verdict


def test_a_cell_says_since_when_and_by_which_act(covered: st.Coverage) -> None:
    cells = {cell.authority: cell for cell in covered.of("org-belavia")}
    assert cells["EU"].since is not None
    assert str(cells["EU"].since.day) == "2021-12-02"
    assert cells["EU"].act == "eu-2021-2124"
    assert cells["EU"].first == "yes"
    assert cells["US"].verdict == "no"
    assert covered.answer("org-belavia", "EU").yes


def test_the_earlier_listing_of_the_uk_stands_beside_its_own_day(covered: st.Coverage) -> None:
    rows = {row[0].entity: row for row in covered.who_was_first().rows}
    table = covered.who_was_first()
    place = list(rows).index("person-uladzimir-navumau")
    row = table.to_dicts()[place]
    assert row["earlier"] == ["UK 2006-05-22"]
    uk = next(cell for cell in rows["person-uladzimir-navumau"] if cell.authority == "UK")
    assert str(uk.since.day) == "2020-12-31" if uk.since else False
    assert "CH" in row["undecided"]


def test_whom_one_designates_and_the_other_does_not(covered: st.Coverage) -> None:
    gaps = covered.only("EU", without="US")
    assert "org-belavia" in gaps.column("entity")
    assert set(gaps.column("verdict")) <= {"yes", "cannot tell"}
    both = {cell.entity for cell in covered if cell.authority == "US" and cell.verdict == "yes"}
    assert not both & set(gaps.column("entity"))
    with pytest.raises(st.UnknownIdError):
        covered.only("EU", without="NO")


def test_a_filter_says_which_entities_are_shown(belarus: st.Registry) -> None:
    law = belarus.as_of("2021-12-02")
    shown = law.coverage(authority="EU", kind="organisation")
    assert set(shown.column("kind")) == {"organisation"}
    assert {cell.verdict for cell in shown if cell.authority == "EU"} == {"yes"}
    assert "authority='EU'" in shown.title
    with pytest.raises(st.UnknownIdError):
        law.coverage(regime="eu-belarusia")


def test_caveats_are_worked_out_for_a_cell_when_asked() -> None:
    covered = small.registry().as_of("2023-02-15").coverage()
    row = next(row for row in covered.to_dicts() if row["entity"] == "org-air")
    assert row["verdict"] == "cannot tell"
    assert any("nobody can tell when it was removed" in text for text in row["caveats"])


def test_html_has_a_line_for_each_entity_and_is_escaped() -> None:
    html = small.registry().as_of("2021-12-01").coverage()._repr_html_()
    assert "<script>" not in html
    assert "Air &lt;script&gt;" in html
    assert html.count("<tr>") == 1 + len(small.registry().as_of("2021-12-01").coverage().entities)


def values(spec: dict[str, Any]) -> list[dict[str, Any]]:
    layer = spec["layer"][0]
    found: list[dict[str, Any]] = layer.get("data", spec.get("data"))["values"]
    return found


def test_the_map_has_a_cell_for_each_entity_and_authority(belarus: st.Registry) -> None:
    covered = belarus.as_of("2021-12-02").coverage(kind="organisation", authority="EU")
    spec = drawn(covered.plot())
    cells = values(spec)
    assert len(cells) == len(covered)
    found = {(cell["row"], cell["authority"]): cell for cell in cells}
    belavia = found[("OJSC Belavia Belarusian Airlines", "EU")]
    assert belavia["says"] == "designated, first on record"
    assert belavia["words"] == "2021-12-02"
    assert colours(spec) <= {"#0072B2", "#56B4E9", "#ABABAB", "#FFFFFF"}
    assert "belarus, edition" in json.dumps(spec)


def test_an_earlier_listing_is_shown_by_its_year(belarus: st.Registry) -> None:
    covered = belarus.as_of("2021-12-02").coverage(entity="person-uladzimir-navumau")
    spec = drawn(covered.plot())
    words = {cell["authority"]: cell["words"] for cell in values(spec)}
    assert words["UK"] == "2020-12-31 (2006)"
    assert "in brackets: year of an earlier listing under other law" in json.dumps(spec)


def test_a_map_of_many_entities_shows_groups_and_says_so(covered: st.Coverage) -> None:
    spec = drawn(covered.plot())
    rows = {cell["row"] for cell in values(spec)}
    assert len(rows) <= 60
    assert sum(int(row.split()[0]) for row in rows) == len(covered.entities)
    assert "groups of whom every authority says the same" in json.dumps(spec)
    counted = "designated; figure: first on record for so many"
    some = [cell for cell in values(spec) if cell["says"] == counted]
    assert some and all(cell["words"].startswith("first for ") for cell in some)
    plain = [cell for cell in values(spec) if cell["says"] == "designated"]
    assert plain and all(cell["words"] == "" for cell in plain)
    assert len({cell["row"] for cell in values(drawn(covered.plot(max_rows=1000)))}) == len(
        covered.entities
    )


def test_agreement_is_a_series_with_bounds(belarus: st.Registry) -> None:
    series = belarus.agreement("EU", "US", since="2021-08-18", until="2022-03-01")
    assert [str(day) for day in series.column("day")][:2] == ["2021-08-18", "2021-12-02"]
    for point in series:
        assert point.jaccard_least is not None
        assert point.jaccard_most is not None
        assert point.jaccard_least <= point.on_record <= point.jaccard_most
        assert point.complete
    december = series[1]
    law = belarus.as_of("2021-12-02").coverage()
    sets = {
        authority: {c.entity for c in law if c.authority == authority and c.verdict == "yes"}
        for authority in ("EU", "US")
    }
    both, either = sets["EU"] & sets["US"], sets["EU"] | sets["US"]
    assert december.on_record == pytest.approx(len(both) / len(either))
    early = belarus.agreement("EU", "US", since="2021-01-01", until="2021-01-02")
    assert not early[0].complete
    assert early[0].jaccard_least < early[0].jaccard_most


def test_agreement_takes_authorities_and_days_in_order(belarus: st.Registry) -> None:
    with pytest.raises(st.UnknownIdError):
        belarus.agreement("EU", "NO")
    with pytest.raises(st.InvalidValue, match="expected the first day before the last"):
        belarus.agreement("EU", "US", since="2022-01-01", until="2021-01-01")
    people = belarus.agreement("EU", "US", kind="person", since="2021-12-02", until="2021-12-03")
    everybody = belarus.agreement("EU", "US", since="2021-12-02", until="2021-12-03")
    assert people[0].either.least < everybody[0].either.least


def test_the_chart_of_agreement_shows_line_and_band(belarus: st.Registry) -> None:
    series = belarus.agreement("EU", "US", since="2020-01-01", until="2023-01-01")
    spec = drawn(series.plot())
    assert [each["mark"]["type"] for each in spec["layer"]] == ["rect", "rect", "rule"]
    rows = spec["layer"][1].get("data", spec.get("data"))["values"]
    assert len(rows) == len(series)
    assert rows[-1]["until"] == "2023-01-01"
    assert all(row["from"] < row["until"] for row in rows)
    encoding = spec["layer"][1]["encoding"]
    assert encoding["y"]["scale"]["domain"] == [0, 1]
