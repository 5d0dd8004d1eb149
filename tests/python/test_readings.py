"""Which ground could reach whom in the bundled operation: one rule for the same role."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest
import sanctrack as st

README = Path(__file__).resolve().parents[2] / "examples" / "data" / "belarus" / "README.md"
SERVICE = "org-state-border-committee"
STATE = "org-republic-of-belarus"
OFFICE = "org-president-property-directorate"


@pytest.fixture(scope="module")
def places(belarus: st.Registry) -> list[st.Participant]:
    return list(belarus.operation("op-gate").participants)


@pytest.fixture(scope="module")
def grounds(places: list[st.Participant]) -> dict[str, set[str]]:
    """What could reach an entity in any of its places."""
    read: dict[str, set[str]] = {}
    for place in places:
        read.setdefault(place.entity, set()).update(place.reached_by)
    return read


def linked(belarus: st.Registry, relations: set[str]) -> dict[str, set[str]]:
    """From an entity to those that it owns, controls, heads, or that act for it."""
    links: dict[str, set[str]] = {}
    for link in belarus.relationships():
        if link.relation in relations and not (link.relation == "acts-for" and link.ended):
            ends = (link.subject, link.object)
            giver, taker = reversed(ends) if link.relation == "acts-for" else ends
            links.setdefault(giver, set()).add(taker)
    return links


def reachable(links: dict[str, set[str]], starts: set[str]) -> set[str]:
    found: set[str] = set()
    left = list(starts)
    while left:
        for taker in links.get(left.pop(), ()):
            if taker not in found:
                found.add(taker)
                left.append(taker)
    return found


def listings(belarus: st.Registry, day: str) -> set[tuple[str, str]]:
    """Who stood on a list on a day, with each ground."""
    return {
        (party.id, ground)
        for state in belarus.as_of(day).designations()
        for party in state.parties
        for ground in state.criteria
    }


def listed_on(belarus: st.Registry, criterion: str) -> set[str]:
    """Who was listed on a ground on the day of the operation's first names."""
    return {entity for entity, ground in listings(belarus, "2021-12-02") if ground == criterion}


def test_a_reading_names_grounds_of_the_law_once_each(
    belarus: st.Registry, places: list[st.Participant]
) -> None:
    for place in places:
        assert place.reached_by, place.entity
        assert len(set(place.reached_by)) == len(place.reached_by), place.entity
        kinds = {belarus.criterion(each).kind for each in place.reached_by}
        assert kinds == {"criterion"}, place.entity


def test_places_with_the_same_task_have_the_same_grounds(
    belarus: st.Registry, places: list[st.Participant]
) -> None:
    units = {
        link.subject
        for link in belarus.relationships()
        if link.relation == "part-of" and link.object == SERVICE
    }
    heads = {
        link.subject
        for link in belarus.relationships()
        if link.relation == "heads" and link.object in units
    }
    for shared in (
        lambda place: place.entity in heads,
        lambda place: place.role.startswith("border unit"),
        lambda place: place.role.startswith("state bank"),
        lambda place: place.role.startswith("paid stays"),
    ):
        group = [place for place in places if shared(place)]
        assert len(group) > 1
        assert len({place.reached_by for place in group}) == 1, [each.entity for each in group]


def test_whatever_earns_for_the_state_or_is_its_own_is_reached_as_such(
    belarus: st.Registry, places: list[st.Participant]
) -> None:
    owned = reachable(linked(belarus, {"owns"}), {STATE, OFFICE}) | {OFFICE}
    checked = 0
    for place in places:
        if place.entity in owned or place.role.startswith(("state bank", "revenue source")):
            checked += 1
            wanted = {"eu-c-benefit-support", "uk-c-support", "us-c-14038"}
            assert wanted <= set(place.reached_by), place.entity
    assert checked > 15


def test_every_organisation_that_carries_out_or_sells_the_crossings_has_the_border_ground(
    places: list[st.Participant],
) -> None:
    doing = [
        place
        for place in places
        if place.layer in ("executor", "revenue") and place.entity.startswith("org-")
    ]
    assert len(doing) > 10
    for place in doing:
        assert "eu-c-border-crossing" in place.reached_by, place.entity


def test_every_person_of_the_operation_is_reached_by_office(
    places: list[st.Participant],
) -> None:
    persons = [place for place in places if place.entity.startswith("person-")]
    assert len(persons) > 5
    for place in persons:
        assert {"us-c-14038", "ca-c-human-rights"} <= set(place.reached_by), place.entity


def test_one_deed_is_read_on_every_authority_whose_words_cover_it(
    grounds: dict[str, set[str]],
) -> None:
    same = {
        "eu-c-repression": {"uk-c-human-rights", "uk-c-repression", "us-c-13405"},
        "eu-c-rule-of-law": {"uk-c-democracy", "us-c-13405"},
        "us-c-13405": {"us-c-14038"},
        "uk-c-ghr": {"uk-c-human-rights"},
    }
    for entity, read in grounds.items():
        for ground, others in same.items():
            assert ground not in read or others <= read, entity


@pytest.mark.parametrize(
    "criterion",
    [
        "uk-c-human-rights",
        "uk-c-repression",
        "uk-c-democracy",
        "uk-c-support",
        "us-c-13405",
        "ca-c-human-rights",
    ],
)
def test_a_ground_passes_to_what_somebody_owns_or_directs(
    belarus: st.Registry, grounds: dict[str, set[str]], criterion: str
) -> None:
    words = belarus.criterion(criterion).summary
    assert "owned" in words
    relations = {"owns", "controls", "acts-for"}
    relations |= {"heads"} if "at the direction of" in words else set()
    reached = {entity for entity, read in grounds.items() if criterion in read}
    starts = reached | listed_on(belarus, criterion)
    takers = reachable(linked(belarus, relations), starts) & grounds.keys()
    assert takers
    assert takers <= reached


def test_an_organisation_has_canadas_ground_by_a_link_to_a_person_only(
    belarus: st.Registry, grounds: dict[str, set[str]]
) -> None:
    ground = "ca-c-human-rights"
    persons = {
        each for each in grounds.keys() | listed_on(belarus, ground) if each.startswith("person-")
    }
    links = linked(belarus, {"owns", "controls", "acts-for", "heads"})
    takers = {each for each in reachable(links, persons) & grounds.keys() if each[:4] == "org-"}
    assert takers == {each for each in grounds if each[:4] == "org-" and ground in grounds[each]}


def test_carriers_and_agencies_of_no_known_owner_are_reached_by_the_border_ground_only(
    belarus: st.Registry, grounds: dict[str, set[str]]
) -> None:
    owned = {link.object for link in belarus.relationships() if link.relation == "owns"}
    sellers = [
        each
        for each in grounds
        if {"airline", "travel-agent"} & set(belarus.entity(each).activities) and each not in owned
    ]
    assert len(sellers) == 3
    for each in sellers:
        assert grounds[each] == {"eu-c-border-crossing"}, each


def test_a_ground_that_an_authority_used_is_read(
    belarus: st.Registry, grounds: dict[str, set[str]]
) -> None:
    days = ("2021-12-02", "2022-07-05", "2024-12-31", str(belarus.dataset.edition))
    used = {pair for day in days for pair in listings(belarus, day) if pair[0] in grounds}
    assert len(used) > 50
    assert not {pair for pair in used if pair[1] not in grounds[pair[0]]}


def test_the_readme_has_a_rule_for_every_ground_and_counts_its_places(
    belarus: st.Registry, places: list[st.Participant]
) -> None:
    text = README.read_text(encoding="utf-8")
    rules = re.findall(r"^\| (`[a-z]{2}-c-.*?) \| .+ \| (\d+) \|$", text, re.MULTILINE)
    told = {
        ground: int(count) for names, count in rules for ground in re.findall(r"`(.+?)`", names)
    }
    assert told == Counter(ground for place in places for ground in place.reached_by)
    assert f"{sum(told.values())} in all" in text
    owners = Counter(
        authority
        for place in places
        for authority in {
            belarus.regime(belarus.criterion(each).regime).authority for each in place.reached_by
        }
    )
    assert (
        f"All {owners['EU']} places have an EU ground, {owners['US']} a US, {owners['UK']} a UK "
        f"and {owners['CA']} a Canadian one"
    ) in " ".join(text.split())


def test_a_reading_counts_from_the_day_its_ground_is_in_force(belarus: st.Registry) -> None:
    def told(day: str) -> set[str]:
        rows = belarus.as_of(day).loopholes("op-gate", authority="UK")
        return {
            each.id for row in rows if row.entity == "org-tsentrkurort" for each in row.criteria
        }

    read = {"uk-c-human-rights", "uk-c-repression", "uk-c-democracy"}
    assert told("2022-07-04") == read
    assert told("2022-07-05") == read | {"uk-c-support"}
