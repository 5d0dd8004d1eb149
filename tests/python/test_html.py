"""HTML for notebooks: escaped everywhere, with caveats and origin."""

import html
import html.parser
from typing import Any

import sanctrack as st

VOID = {"br"}


class Checker(html.parser.HTMLParser):
    """Fails on a tag that nobody meant, and on tags that do not match."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.seen: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen.add(tag)
        self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


def check(text: str) -> None:
    checker = Checker()
    checker.feed(text)
    assert checker.open == []
    meant = {"div", "p", "b", "table", "thead", "tbody", "tr", "th", "td", "ul", "li", "small"}
    assert checker.seen <= meant | {"span"}


def everything(registry: st.Registry) -> dict[str, object]:
    law = registry.as_of("2021-11-17")
    return {
        "registry": registry,
        "snapshot": law,
        "answer": law.is_designated("org-air"),
        "cannot tell": law.is_designated("person-two"),
        "timeline": registry.timeline("org-air"),
        "timeline of a regime": registry.timeline("eu-test"),
        "diff": registry.diff("2021-11-14", "2022-05-03"),
        "designation": registry.designation("eu-test/B-1"),
        "designation on a day": law.designations()[0],
        "entity": registry.entity("org-air"),
        "entities": registry.entities(),
        "designations": law.designations(),
        "measures": law.measures(),
        "regimes": law.regimes(),
        "fields": registry.diff("2021-11-14", "2022-05-03").fields(),
        "found": registry.find("air"),
    }


def test_every_view_has_well_formed_html_in_which_names_are_text(small: st.Registry) -> None:
    for name, view in everything(small).items():
        text = view._repr_html_()  # type: ignore[attr-defined]
        assert "<script" not in text, name
        assert "<b>for tests" not in text, name
        check(text)


def test_a_name_with_markup_is_shown_as_it_is(small: st.Registry) -> None:
    escaped = "Air &lt;script&gt;alert(&#x27;x&#x27;)&lt;/script&gt;"
    views = everything(small)
    for name in ("answer", "entity", "entities", "designations", "found"):
        assert escaped in views[name]._repr_html_(), name  # type: ignore[attr-defined]


def test_caveats_and_origin_are_shown(belarus: st.Registry) -> None:
    law = belarus.as_of("2021-11-17")
    origin = f"sha256 {belarus.digest()[:8]}"
    for view in (
        law,
        law.designations("eu-belarus"),
        law.is_designated("org-belavia", regime="eu-ukraine"),
        belarus.timeline("org-belavia"),
        belarus.diff("2021-11-14", "2021-12-03", authority="EU"),
    ):
        text = view._repr_html_()
        assert "Caveats" in text
        assert "not complete" in text or "subset" in text or "not recorded" in text
        assert origin in text


def test_an_answer_says_its_verdict_and_each_caveat_once(belarus: st.Registry) -> None:
    law = belarus.as_of("2021-11-17")
    unknown = law.is_designated("org-belavia", regime="eu-ukraine")
    text = unknown._repr_html_()
    assert unknown.unknown
    assert text.count("cannot tell") == 1
    assert "</span>: whether org-belavia" in text
    for caveat in unknown.caveats:
        assert text.count(html.escape(caveat.text)) == 1
    assert law.is_designated("org-belavia", authority="EU")._repr_html_().count("no:") == 0


def test_a_comparison_names_its_columns(belarus: st.Registry) -> None:
    text = belarus.diff("2021-11-14", "2021-12-03", authority="EU")._repr_html_()
    names = ["subject", "id", "kind", "field", "before", "after", "acts"]
    assert [each.split("<")[0] for each in text.split('vertical-align:top">')[1:8]] == names


def test_a_long_timeline_shows_its_beginning(belarus: st.Registry) -> None:
    life = belarus.timeline("eu-belarus")
    text = life._repr_html_()
    assert len(life) > 60
    assert text.count("<tr>") == 61
    assert f"... {len(life) - 60} more" in text


def test_large_views_stay_small_enough_for_a_notebook(belarus: st.Registry) -> None:
    law = belarus.as_of("2026-01-01")
    views: list[Any] = [
        belarus,
        law,
        law.designations(),
        belarus.timeline("eu-belarus"),
        belarus.entities(),
    ]
    assert max(len(view._repr_html_()) for view in views) < 400_000
