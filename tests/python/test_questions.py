"""The questions that users type, against the bundled data."""

import copy
import datetime
import inspect
import re
from typing import Any

import pytest
import sanctrack as st

NOVEMBER = "2021-11-17"


@pytest.fixture(scope="module")
def law(belarus: st.Registry) -> st.Snapshot:
    return belarus.as_of(NOVEMBER)


def test_belavia_was_not_designated_by_the_eu_on_17_november(law: st.Snapshot) -> None:
    answer = law.is_designated("org-belavia", authority="EU")
    assert (answer.yes, answer.no, answer.unknown) == (False, True, False)
    assert answer.verdict == "no"
    assert answer.asked == ("eu-belarus",)
    assert answer.left_out == ("eu-ukraine",)
    assert (answer.entity, answer.day) == ("org-belavia", datetime.date(2021, 11, 17))
    assert str(answer) == (
        "no: org-belavia (OJSC Belavia Belarusian Airlines) was not designated by the EU on "
        "2021-11-17 (asked eu-belarus; left out eu-ukraine)"
    )


def test_under_a_subset_regime_nobody_can_tell(law: st.Snapshot) -> None:
    answer = law.is_designated("org-belavia", regime="eu-ukraine")
    assert answer.unknown
    assert {caveat.kind for caveat in answer.caveats} >= {"record-subset"}


def test_belavia_was_designated_on_2_december_by_an_act_that_the_sentence_cites(
    belarus: st.Registry,
) -> None:
    answer = belarus.as_of("2021-12-02").is_designated("org-belavia", authority="EU")
    assert answer.yes
    assert "2021/2124" in str(answer)
    assert [each.act for each in answer.evidence] == ["eu-2021-2124"]
    assert [state.id for state in answer.designations] == ["eu-belarus/I.B-17"]


def test_belaruskali_was_blocked_by_the_us_with_a_licence(belarus: st.Registry) -> None:
    measures = belarus.as_of("2021-11-16").measures_on("org-belaruskali", authority="US")
    assert [(row.kind, row.status) for row in measures] == [
        ("asset-freeze", "in-force-with-licence")
    ]
    assert measures[0].licences[0].act == "us-gl-4"


def test_a_party_that_is_possibly_listed_gives_cannot_tell_and_names_the_entry(
    law: st.Snapshot,
) -> None:
    answer = law.is_designated("person-viktar-lukashenka", authority="US")
    assert answer.unknown
    assert any("9797" in caveat.text for caveat in answer.caveats)


@pytest.mark.parametrize(
    ("day", "persons", "organisations"),
    [
        ("2021-02-28", 88, 7),
        ("2021-06-22", 166, 15),
        ("2021-11-16", 166, 15),
        ("2021-11-17", 166, 15),
        ("2021-12-03", 183, 26),
        ("2022-06-04", 195, 35),
        ("2022-07-20", 195, 34),
    ],
)
def test_eu_totals_are_those_published(
    belarus: st.Registry, day: str, persons: int, organisations: int
) -> None:
    totals = belarus.as_of(day).totals("eu-belarus")
    assert (totals.entries.persons, totals.entries.organisations) == (persons, organisations)


def test_new_criteria_were_pending_on_16_november_and_in_force_on_17(
    belarus: st.Registry,
) -> None:
    new = {"eu-c-border-crossing", "eu-c-goods-transfer"}
    before, after = belarus.as_of("2021-11-16"), belarus.as_of("2021-11-17")
    assert {row.subject for row in before.pending("eu-belarus")} == new
    assert not new & set(before.criteria("eu-belarus").column("id"))
    assert new <= set(after.criteria("eu-belarus").column("id"))
    assert len(after.designations(criterion="eu-c-border-crossing")) == 0
    assert len(belarus.as_of("2021-12-02").designations(criterion="eu-c-border-crossing")) > 0


def test_the_second_clock_hides_what_was_not_yet_published(belarus: st.Registry) -> None:
    then = belarus.as_of("2021-12-02", known_on="2021-12-01")
    assert then.known_on == datetime.date(2021, 12, 1)
    assert then.is_designated("org-belavia", authority="EU").no
    told = belarus.as_of("2021-12-02", known_on=datetime.date(2021, 12, 2))
    assert told.is_designated("org-belavia", authority="EU").yes


def test_every_filter_narrows_designations(belarus: st.Registry) -> None:
    law = belarus.as_of("2021-12-03")
    every = law.designations("eu-belarus")
    assert {row.regime for row in law.designations(authority="EU")} == {"eu-belarus"}
    persons = law.designations("eu-belarus", kind="person")
    assert 0 < len(persons) < len(every)
    assert {party.kind for row in persons for party in row.parties} == {"person"}
    assert len(law.designations("eu-belarus", country="BY")) < len(every)
    by_act = law.designations(act="eu-2021-2124")
    assert len(by_act) == 28
    on_ground = law.designations(criterion="eu-c-border-crossing", act="eu-2021-2124")
    assert all("eu-c-border-crossing" in row.criteria for row in on_ground)
    assert [row.id for row in law.designations(entity="org-belavia")] == ["eu-belarus/I.B-17"]
    assert len(law.designations("eu-belarus", measure="eu-m-asset-freeze")) == len(every)


def test_a_filter_that_leaves_the_party_out_is_a_caveat(belarus: st.Registry) -> None:
    law = belarus.as_of("2021-12-03")
    answer = law.is_designated("org-belavia", authority="EU", kind="person")
    assert not answer.yes
    assert "excluded" in {caveat.kind for caveat in answer.caveats}
    assert len(law.measures_on("org-belavia", regime="eu-belarus", kind="organisation")) == 2


def test_a_regime_is_asked_for_its_measures_and_criteria(law: st.Snapshot) -> None:
    assert {row.regime for row in law.measures("eu-belarus")} == {"eu-belarus"}
    assert {row.kind for row in law.measures("eu-belarus")} >= {"asset-freeze", "travel-ban"}
    assert {row.id for row in law.regimes(authority="EU")} == {"eu-belarus", "eu-ukraine"}
    assert law.regime("eu-belarus").status == "in-force"


def test_find_by_ref_and_by_id(belarus: st.Registry) -> None:
    assert belarus.find("belavia").column("id") == ("org-belavia",)
    assert belarus.by_ref("EU.6711.45").column("entry") == ("I.B-17",)
    assert belarus.entity("org-belavia").kind == "organisation"
    assert belarus.act("eu-2021-1985").published == st.PartialDate("2021-11-16")
    assert belarus.designation("eu-belarus/I.B-17").entities() == ("org-belavia",)


def test_diff_applied_to_the_facts_before_gives_those_after(belarus: st.Registry) -> None:
    diff = belarus.diff("2021-11-14", "2021-12-03", authority="EU")
    begun = [row for row in diff if row.kind == "begun" and row.subject == "designation"]
    assert len(begun) == 28
    before = diff.before.facts(authority="EU")
    assert diff.apply(before) == diff.after.facts(authority="EU")
    fields = diff.fields()
    assert len(fields) == sum(len(row.fields) for row in diff)


def test_diff_between_what_was_known_on_two_days(belarus: st.Registry) -> None:
    day = "2021-12-02"
    before, after = belarus.as_of(day, known_on="2021-12-01"), belarus.as_of(day)
    assert belarus.diff(before, after, authority="EU") == before.diff(after, authority="EU")
    assert "eu-belarus/I.B-17" in before.diff(after, authority="EU").column("id")


def test_a_timeline_tiles_the_life_of_an_entity(belarus: st.Registry) -> None:
    life = belarus.timeline("org-belavia")
    for piece, following in zip(life[:-1], life[1:]):
        assert piece.when.meets(following.when)
        assert following.previous == piece
        assert piece.next == following
    assert life[0].previous is None
    assert life[-1].next is None
    assert life[-1].when.until is None
    on_day = life.at("2021-12-02")
    assert on_day is not None
    assert on_day.snapshot().is_designated("org-belavia", authority="EU").yes
    assert life.at("1999-01-01") is None


def test_timelines_of_a_regime_and_of_a_designation(belarus: st.Registry) -> None:
    regime = belarus.timeline("eu-belarus")
    assert regime.subject == "eu-belarus"
    piece = regime.at("2021-11-17")
    assert piece is not None
    assert "eu-2021-1985" in piece.acts()
    by_id = belarus.timeline("eu-belarus/I.B-17")
    assert by_id == belarus.timeline(belarus.designation("eu-belarus/I.B-17"))


def test_an_answer_is_neither_true_nor_false(law: st.Snapshot) -> None:
    expected = "an Answer is neither true nor false, as there are three: use .yes, .no or .unknown"
    for answer in (
        law.is_designated("org-belavia", authority="EU"),
        law.is_designated("org-belavia", regime="eu-ukraine"),
    ):
        with pytest.raises(TypeError) as raised:
            bool(answer)
        assert str(raised.value) == expected
        with pytest.raises(TypeError):
            assert not answer


def test_an_answer_is_equal_to_no_word_and_to_the_same_answer(belarus: st.Registry) -> None:
    law = belarus.as_of(NOVEMBER)
    answer: Any = law.is_designated("org-belavia", authority="EU")
    words: list[Any] = ["no", "yes", False, True]
    for word in words:
        for compare in (answer.__eq__, answer.__ne__):
            with pytest.raises(TypeError, match="neither true nor false, as there are three"):
                compare(word)
    assert answer == st.datasets.belarus().as_of(NOVEMBER).is_designated(
        "org-belavia", authority="EU"
    )
    again = law.is_designated("org-belavia", authority="EU")
    assert answer == again
    assert hash(answer) == hash(again)
    others = [
        law.is_designated("org-belavia"),
        law.is_designated("org-belaruskali", authority="EU"),
        belarus.as_of("2021-11-18").is_designated("org-belavia", authority="EU"),
        belarus.as_of(NOVEMBER, NOVEMBER).is_designated("org-belavia", authority="EU"),
        belarus.as_of(NOVEMBER, unverified="drop").is_designated("org-belavia", authority="EU"),
    ]
    assert all(answer != other for other in others)
    assert len({answer, again, *others}) == 6
    assert answer != 5
    assert answer is not None


def test_an_answer_is_its_own_copy_and_plain_data(belarus: st.Registry) -> None:
    answer = belarus.as_of("2021-12-02").is_designated("org-belavia", authority="EU")
    assert copy.copy(answer) is answer
    assert copy.deepcopy(answer) is answer
    plain = answer.to_dict()
    assert (plain["verdict"], plain["day"], plain["entity"]) == (
        "yes",
        "2021-12-02",
        "org-belavia",
    )
    assert (plain["unverified"], plain["filter"]) == ("keep", {"authority": "EU"})
    assert plain["sentence"] == answer.sentence
    assert plain["origin"] == belarus.origin().to_dict()


def test_what_was_asked_and_how_it_was_read_is_said_everywhere(belarus: st.Registry) -> None:
    reading = ", by what was known on 2021-12-01, without what is not verified"
    law = belarus.as_of("2021-12-02", known_on="2021-12-01", unverified="drop")
    assert repr(law) == f"<Snapshot: law on 2021-12-02{reading}>"
    answer = law.is_designated("org-belavia", authority="EU")
    assert answer.unverified == "drop"
    assert "by 2021-12-01, without what is not verified" in str(answer)
    life = belarus.timeline("org-belavia", known_on="2021-12-01", unverified="drop")
    assert life.title == f"timeline of org-belavia{reading}"
    assert (life.unverified, life.registry) == ("drop", belarus)
    assert str(life).startswith("org-belavia, by what had been published by 2021-12-01, without")
    diff = law.diff(belarus.as_of("2021-12-03"), authority="UK", kind="person")
    asked = "authority='UK', kind='person'"
    assert diff.filter == st.Filter(authority="UK", kind="person")
    assert diff.title == f"law on 2021-12-02{reading} against law on 2021-12-03 ({asked})"
    assert f", of {asked}: " in str(diff)
    metadata = diff.metadata()
    assert metadata["filter"] == asked
    assert (metadata["before_unverified"], metadata["after_unverified"]) == ("drop", "keep")
    assert metadata["before_known_on"] == "2021-12-01"
    assert diff.fields().title == diff.title
    table = law.designations("eu-belarus")
    assert table.title == f"designations on 2021-12-02{reading} (regime='eu-belarus')"
    for view in (law, answer, life, diff, table):
        assert "without what is not verified" in view._repr_html_()
    vessels = belarus.entities(kind="vessel")
    assert vessels.title == "entities (kind='vessel')"
    assert vessels.metadata()["filter"] == "kind='vessel'"
    assert "filter" not in belarus.entities().metadata()
    assert belarus.designations("eu-belarus").title == "designations (regime='eu-belarus')"


def test_dropping_unverified_fields_is_an_option(belarus: st.Registry) -> None:
    kept = belarus.as_of("2022-07-20")
    dropped = belarus.as_of("2022-07-20", unverified="drop")
    assert (kept.unverified, dropped.unverified) == ("keep", "drop")
    entry = "eu-belarus/I.B-17"
    now, then = kept.designation(entry), dropped.designation(entry)
    assert now is not None
    assert then is not None
    assert now.criteria
    assert then.criteria == ()
    assert "grounds-dropped" in {caveat.kind for caveat in then.caveats}


def test_an_origin_lets_an_answer_be_reproduced(belarus: st.Registry, law: st.Snapshot) -> None:
    origin = law.is_designated("org-belavia").origin()
    assert origin == belarus.origin() == law.origin()
    assert origin.dataset == "belarus"
    assert origin.digest == belarus.digest()
    assert origin.version == st.__version__


QUESTIONS = {
    "loopholes": ["operation"],
    "coverage": [],
    "ownership": ["entity"],
    "owned": [],
    "response": ["event"],
    "lags": [],
    "agreement": ["a", "b"],
    "loophole_series": ["operation"],
    "renewals": [],
    "lookup": ["entities", "days"],
    "lookup_batches": ["batches"],
}


def test_what_a_question_is_about_stands_first_and_all_else_is_named() -> None:
    of_day = ("loopholes", "coverage", "ownership", "owned")
    for name, subject in QUESTIONS.items():
        owner = st.Snapshot if name in of_day else st.Registry
        method = getattr(owner, name)
        _, *given = inspect.signature(method).parameters.values()
        assert [each.name for each in given if each.kind is not each.KEYWORD_ONLY] == subject
        assert method.__qualname__ == f"{owner.__name__}.{name}"


def test_a_wrong_call_names_the_method_that_was_called(belarus: st.Registry) -> None:
    law: Any = belarus.as_of("2021-12-02")
    with pytest.raises(TypeError, match=r"^Snapshot\.loopholes\(\) missing"):
        law.loopholes()
    reg: Any = belarus
    with pytest.raises(TypeError, match=r"^Registry\.loophole_series\(\) takes"):
        reg.loophole_series("op-gate", "EU")
    with pytest.raises(TypeError, match="^expected the category as str, got int$"):
        reg.lags(category=3)


def test_an_authority_is_called_as_sentences_call_it(belarus: st.Registry) -> None:
    words = {each.id: each.in_words() for each in belarus.authorities()}
    assert words["EU"] == "the EU"
    assert words["CA"] == "Canada"
    assert belarus.authority("EU").in_full() == "the European Union (EU)"
    assert "in_words" not in belarus.authority("EU").to_dict()
    law = belarus.as_of("2021-12-02")
    titles = [
        law.loopholes("op-gate", authority="EU").title,
        law.ownership("org-belavia", authority="EU").title,
        law.owned(authority="EU").title,
        law.coverage().only("EU", without="CA").title,
        belarus.agreement("EU", "CA").title,
        belarus.loophole_series("op-gate", authority="EU").title,
    ]
    for title in titles:
        assert re.search(r"\bthe EU\b", title)
        assert not re.search(r"\bCA\b|(?<!the )EU\b", title)


def test_a_repr_of_the_analysis_says_more_than_an_id(belarus: st.Registry) -> None:
    found = belarus.as_of("2021-12-02").loopholes("op-gate", authority="EU")
    reached = next(row for row in found if row.criteria and row.later)
    answer = belarus.as_of("2025-04-01").ownership("org-ridotto", authority="EU")
    answers = belarus.response("ev-fr4978")
    listed = next(row for row in answers if row.first and row.first.designation)
    asked = belarus.lookup(["org-belavia"], ["2021-12-02"])
    ended = next(
        row
        for row in belarus.as_of("2026-01-01").loopholes("op-gate", authority="US")
        if row.earlier
    )
    shown = {
        found.substitutes[0]: r"org-\S+ \(.+\) not designated; same owner: \S+, as org-",
        found.substitutes[0].shared[0]: r"same owner: \S+, as org-",
        reached.criteria[0]: r"eu-c-\S+ in force, added by eu-",
        reached.later: r"\S+ on [\d-]+: designated after \d+ days by eu-",
        ended.earlier: r"\S+ (ended|lapsed) [\d-]+",
        answer.holders[0]: r"\S+ \(.+\) [\d.]+ to [\d.]+ %.*, designated: \w+, counts: \w+",
        answer.paths[0]: r"from \S+ by \d+ links?",
        answer.rule: r"50 % or more, of all such parties together; or control, from 2024-07-03",
        listed.first: r"\S+ of \S+.* by \S+",
        listed.force: r"\d+ days, [\d-]+",
        asked[0].measures[0]: r"eu-m-\S+ in-force",
        asked._core: r"of 1 pairs: 1 yes, 0 no, 0 cannot tell",
        belarus.loophole_series("op-gate", authority="EU")[0][0]: r"\[.+\): executor: \d+ of \d+",
    }
    for thing, text in shown.items():
        assert re.fullmatch(f"<{type(thing).__name__} {text}.*>", repr(thing)), repr(thing)
