"""Reports: what rows say of places, answers and days."""

import pytest
import sanctrack as st
from pages import Page

pytest.importorskip("altair")
pytest.importorskip("vl_convert")


@pytest.fixture(scope="module")
def page(belarus: st.Registry) -> Page:
    """The page of the report on Operation Gate."""
    return Page(st.report(belarus, operation="op-gate").html)


def test_an_act_that_was_there_before_is_no_answer_to_a_part(
    belarus: st.Registry, page: Page
) -> None:
    rows = list(belarus.response("ev-kuznica-clash"))
    before = [row.act for row in rows if row.adoption and row.adoption.latest < row.event_earliest]
    assert before == ["eu-2021-1985"]
    for row in rows:
        shown = f"response-ev-kuznica-clash-{row.authority}-{row.act}" in page.ids
        assert shown == (row.act not in before)
    assert "response-ev-border-crisis-EU-eu-2021-1985" in page.ids


def test_preventive_steps_have_no_answers(belarus: st.Registry, page: Page) -> None:
    told = {each[6:] for each in page.ids if each.startswith("event-")}
    steps = [each.id for each in belarus.events() if each.category == "preventive-step"]
    steps = [each for each in steps if each in told]
    assert len(steps) >= 3 and all(len(belarus.response(each)) for each in steps)
    for step in steps:
        assert not any(each.startswith(f"response-{step}-") for each in page.ids)
        assert belarus.event(step).title in page.words["responses"]


def test_places_have_their_notes_and_what_is_not_verified(belarus: st.Registry, page: Page) -> None:
    parts = belarus.operation("op-gate").participants
    doubtful = [part for part in parts if part.unverified]
    noted = [part for part in parts if part.note]
    assert len(noted) > len(doubtful) > 5
    assert all(part.note in page.words["participants"] for part in noted)
    assert page.words["participants"].count("not verified: all") == len(doubtful)
    said = f"Of these {len(parts)} places, the record marks {len(doubtful)} of them"
    assert said in page.words["in-short"]
    assert f"has a note on {len(noted)}" in page.words["in-short"]


def test_days_of_which_a_window_is_known_are_told_as_a_range(
    belarus: st.Registry,
) -> None:
    law = belarus.as_of("2026-01-15")
    found = law.loopholes("op-gate", authority="US")
    ended = [row for row in found if row.earlier and row.earlier.effect.window]
    assert ended
    page = st.report(belarus, "op-gate", authorities=["US"], days=["2026-01-15"])
    words = Page(page.html).words["loopholes-2026-01-15-US"]
    table = {(row["entity"], row["layer"]): row for row in found.to_dicts()}
    for row in ended:
        assert row.earlier is not None
        effect = row.earlier.effect
        assert f"ended {effect.earliest} to {effect.day}" in words
        assert table[row.entity, row.layer]["ended"] == effect.day
        assert table[row.entity, row.layer]["ended_earliest"] == effect.earliest < effect.day
