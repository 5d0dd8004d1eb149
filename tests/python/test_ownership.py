"""Ownership: answers, tables, HTML and charts."""

import json
from fractions import Fraction
from typing import Any

import pytest
import sanctrack as st

LAW = """\
format: 1
authorities:
  - id: EU
    name: European Union
    ownership_rules:
      - {share: {over: 50}, aggregation: all, control: counts, until: 2024-07-03, source: guidance}
      - {share: {min: 50}, aggregation: all, control: counts, from: 2024-07-03, source: guidance}
regimes:
  - id: eu-test
    authority: EU
    title: Restrictive measures
    from: 2010-01-01
    expiry: {kind: none}
    record: [{of: designations, state: complete}]
measures:
  - {id: m-freeze, regime: eu-test, kind: asset-freeze, target: listed}
acts:
  - id: act-list
    regime: eu-test
    type: regulation
    published: 2015-01-01
    in_force: 2015-01-01
    changes:
      - {impose: m-freeze}
      - {designate: person-a, entry: A-1}
  - {id: act-reasons, regime: eu-test, type: decision, published: 2021-06-02, content: none}
entities:
  - {id: person-a, kind: person, names: [{name: "Ann <b>Able</b>", kind: primary}]}
  - {id: person-z, kind: person, names: [{name: Zoe, kind: primary}]}
  - {id: org-m, kind: organisation, names: [{name: Middle, kind: primary}]}
  - {id: org-x, kind: organisation, names: [{name: X Works, kind: primary}]}
  - {id: org-y, kind: organisation, names: [{name: Y Works, kind: primary}]}
  - {id: org-h, kind: organisation, names: [{name: H Works, kind: primary}]}
relationships:
  - {id: rel-1, subject: person-a, relation: owns, object: org-m, share: 51, from: 2012, stated_in: act-reasons, source: register}
  - {id: rel-2, subject: org-m, relation: owns, object: org-x, share: 50, from: 2012, source: register}
  - {id: rel-3, subject: person-z, relation: owns, object: org-x, share: 50, from: 2012, source: register}
  - {id: rel-4, subject: person-a, relation: owns, object: org-y, share: unknown, from: 2012, source: register}
  - {id: rel-5, subject: person-a, relation: heads, object: org-h, from: 2012, source: register}
"""


@pytest.fixture(scope="module")
def registry() -> st.Registry:
    return st.loads(LAW)


def specs(chart: Any) -> dict[str, Any]:
    spec: dict[str, Any] = json.loads(chart.to_json())
    vl_convert = pytest.importorskip("vl_convert")
    assert vl_convert.vegalite_to_svg(json.dumps(spec)).startswith("<svg")
    return spec


def layer_with(spec: dict[str, Any], key: str, number: int = 0) -> list[dict[str, Any]]:
    """The rows of a layer whose first row has a key."""
    sets = [rows for rows in spec["datasets"].values()] if "datasets" in spec else []

    def walk(part: Any) -> None:
        if isinstance(part, dict):
            if isinstance(part.get("data"), dict) and "values" in part["data"]:
                sets.append(part["data"]["values"])
            for each in part.values():
                walk(each)
        elif isinstance(part, list):
            for each in part:
                walk(each)

    walk(spec)
    found = [rows for rows in sets if rows and key in rows[0]]
    assert found, key
    return found[number]


def test_an_answer_is_yes_no_or_cannot_tell_and_never_true(registry: st.Registry) -> None:
    before = registry.as_of("2024-07-02").ownership("org-x", authority="EU")
    after = registry.as_of("2024-07-03").ownership("org-x", authority="EU")
    assert (before.no, before.verdict, before.least) == (True, "no", Fraction(50))
    assert (after.yes, after.verdict, after.recorded) == (True, "yes", "yes")
    assert after.rule is not None and str(after.rule.share) == "at least 50"
    open_answer = registry.as_of("2024-07-02").ownership("org-y", authority="EU")
    assert open_answer.unknown
    assert open_answer.missing == ("that person-a held more than 50 % of org-y",)
    with pytest.raises(TypeError, match=r"neither true nor false.*use \.yes, \.no or \.unknown"):
        bool(after)


def test_the_rows_are_the_links_of_the_proof(registry: st.Registry) -> None:
    answer = registry.as_of("2024-07-03").ownership("org-x", authority="EU")
    assert answer.column("relationship") == ("rel-2", "rel-1")
    assert answer.column("share") == ("50", "51")
    assert [path.from_ for path in answer.paths] == ["person-a"]
    assert [answer[place].relationship for place in answer.paths[0].links] == ["rel-1", "rel-2"]
    assert answer.holders[0].entity == "org-m"
    assert answer.metadata()["verdict"] == "yes"
    assert answer.to_pandas()["hindsight"].tolist() == [False, False]


def test_a_view_of_a_day_says_that_it_is_hindsight(registry: st.Registry) -> None:
    answer = registry.as_of("2021-06-01").ownership("org-x", authority="EU")
    assert answer.column("hindsight") == (False, True)
    said = [caveat.text for caveat in answer.caveats if caveat.kind == "hindsight"]
    assert said == ["the link rel-1 was published later, on 2021-06-02: this view is hindsight"]
    then = registry.as_of("2021-06-01", known_on="2021-06-01")
    assert then.ownership("org-m", authority="EU").recorded == "no"
    assert "by what was known on 2021-06-01" in then.ownership("org-m", authority="EU").title


def test_all_companies_at_once(registry: st.Registry) -> None:
    table = registry.as_of("2024-07-03").owned(authority="EU")
    assert table.column("entity") == ("org-h", "org-m", "org-x", "org-y")
    assert table.column("verdict") == ("cannot tell", "yes", "yes", "cannot tell")
    assert table.column("by_control") == ("cannot tell", "no", "no", "no")
    assert "rule of the EU" in table.title
    spec = specs(table.plot())
    rows = layer_with(spec, "companies")
    assert {(row["through"], row["verdict"]): row["companies"] for row in rows} == {
        ("shares", "yes"): 2,
        ("shares", "cannot tell"): 1,
        ("control", "yes"): 0,
        ("control", "cannot tell"): 1,
    }


def test_html_is_escaped_and_says_what_would_decide(registry: st.Registry) -> None:
    page = registry.as_of("2024-07-02").ownership("org-y", authority="EU")._repr_html_()
    assert "cannot tell</span>" in page
    assert "that person-a held more than 50 % of org-y" in page
    assert "rel-4" in page and "guidance" in page
    assert "<b>Able</b>" not in page
    assert "owned" not in registry.as_of("2024-07-02").owned(authority="EU")._repr_html_()[:10]


def test_the_chart_stands_in_layers_with_the_stakes_on_the_lines(registry: st.Registry) -> None:
    answer = registry.as_of("2024-07-02").ownership("org-x", authority="EU")
    spec = specs(answer.plot())
    nodes = {row["id"]: row for row in layer_with(spec, "part")}
    assert [nodes[each]["y"] for each in ("person-a", "org-m", "org-x")] == [2, 1, 0]
    assert [nodes[each]["part"] for each in ("person-a", "org-m", "org-x")] == [
        "designated",
        "between",
        "asked about",
    ]
    assert {node["side"] for node in nodes.values()} == {"above", "beside", "below"}
    lines = layer_with(spec, "share")
    assert all(line["y"] > line["y2"] and abs(line["turn"]) == 180 for line in lines)
    assert sorted(line["share"] for line in lines) == ["50 %", "51 %"]
    assert {line["holds"] for line in lines} == {"yes"}
    text = json.dumps(spec)
    asked = "Owned or controlled by parties that the EU designates?"
    assert f"{asked} X Works on 2024-07-02: no" in text
    assert "designated parties hold 50 %" in text
    assert "rule of the EU: more than 50 %" in text
    assert set(st.plots.COLOURS) >= set(_colours(spec))


def _colours(part: Any) -> set[str]:
    if isinstance(part, dict):
        own = part.get("range", []) if "domain" in part else []
        found = {each for each in own if isinstance(each, str) and each.startswith("#")}
        return found.union(*(_colours(each) for each in part.values()))
    if isinstance(part, list):
        return set[str]().union(*(_colours(each) for each in part))
    return set()


def test_a_chart_says_what_nobody_can_tell(registry: st.Registry) -> None:
    spec = specs(registry.as_of("2011-01-01").ownership("org-y", authority="EU").plot())
    assert "no rule on record" not in json.dumps(spec)
    spec = specs(registry.as_of("2020-01-01").ownership("org-y", authority="EU").plot())
    assert layer_with(spec, "share")[0]["share"] == "share unknown"
    assert "designated parties hold 0 to 100 %" in json.dumps(spec)


def test_a_company_without_any_link_can_be_drawn(registry: st.Registry) -> None:
    answer = registry.as_of("2020-01-01").ownership("org-x", authority="EU")
    empty = st.loads(LAW.split("relationships:")[0])
    alone = empty.as_of("2020-01-01").ownership("org-x", authority="EU")
    assert len(alone) == 0 and alone.missing == ("who owned org-x",)
    assert "no link on record from a party" in json.dumps(specs(alone.plot()))
    assert answer != alone and hash(answer) is not None


def test_unknown_ids_are_errors(registry: st.Registry) -> None:
    law = registry.as_of("2020-01-01")
    with pytest.raises(st.UnknownIdError, match="did you mean 'org-x'"):
        law.ownership("org-xx", authority="EU")
    with pytest.raises(st.UnknownIdError):
        law.owned(authority="XX")
