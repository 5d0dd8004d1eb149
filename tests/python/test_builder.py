"""Records as plain data, and registries built from records that a program makes."""

import datetime
import decimal
import json

import pytest
import sanctrack as st
import small as small_module

SECTIONS = small_module.SECTIONS

AUTHORITY = {"id": "EU", "name": "European Union"}
REGIME = {"id": "r", "authority": "EU", "title": "Regime", "expiry": {"kind": "none"}}
PERSON = {"id": "person-a", "kind": "person", "names": [{"name": "A", "kind": "primary"}]}


def act(**more: object) -> dict[str, object]:
    return {"id": "a", "regime": "r", "type": "notice", "adopted": "2020-01-01", **more}


def rebuilt(registry: st.Registry) -> st.Registry:
    builder = st.RegistryBuilder().set_dataset(registry.dataset.to_dict())
    for section in SECTIONS:
        builder.add(section, *getattr(registry, section)())
    return builder.build()


def test_records_as_plain_data_give_the_same_registry(
    small: st.Registry, belarus: st.Registry
) -> None:
    for registry in (small, belarus):
        assert rebuilt(registry).digest() == registry.digest()
        assert rebuilt(registry) == registry


def test_a_record_as_plain_data_has_the_shape_of_yaml(small: st.Registry) -> None:
    made = small.act("act-amend").to_dict()
    assert list(made)[:3] == ["id", "regime", "type"]
    assert made["published"] == "2021-11-16"
    assert made["changes"] == [
        {"add-criterion": "c-new"},
        {
            "amend": "B-1",
            "parties": ["org-air"],
            "criteria": ["c-old", "c-new"],
            "what": ["reasons"],
        },
        {"widen": "m-banks", "named": ["org-air"], "what": ["more banks"]},
        {"license": ["m-freeze"], "scope": "wind-down", "until": "2022-02-01", "on": ["org-air"]},
        {"suspend": ["m-flights"], "until": "2022-01-01"},
    ]
    assert small.relationship("rel-2").to_dict()["share"] == {"over": "50", "max": "50.01"}
    assert small.relationship("rel-3").to_dict()["until"] == "unknown"
    json.dumps([each.to_dict() for section in SECTIONS for each in getattr(small, section)()])


def test_a_state_as_plain_data_has_its_properties(small: st.Registry) -> None:
    (row,) = small.as_of("2021-11-17").designations(entity="org-air")
    made = row.to_dict()
    assert made["id"] == "eu-test/B-1"
    assert made["since"] == {
        "day": "2020-01-01",
        "earliest": "2020-01-01",
        "latest": "2020-01-01",
        "basis": "stated",
        "unverified": False,
        "window": False,
        "doubtful": False,
    }
    json.dumps(made)


def test_a_registry_is_built_from_mappings() -> None:
    registry = st.build(
        {
            "authorities": [AUTHORITY],
            "regimes": [REGIME],
            "entities": [PERSON],
            "acts": [
                act(
                    in_force=datetime.date(2020, 1, 2),
                    number=None,
                    changes=[{"designate": "person-a", "entry": 5}],
                )
            ],
        },
        dataset={"id": "mine", "edition": datetime.date(2024, 1, 1)},
    )
    assert registry.dataset.id == "mine"
    assert registry.as_of("2020-01-02").is_designated("person-a").yes


def test_a_stake_may_be_a_decimal_or_a_stake() -> None:
    def share(value: object) -> st.Stake | None:
        owner = {"id": "rel", "subject": "person-a", "relation": "owns", "object": "org-b"}
        entities = [PERSON, {**PERSON, "id": "org-b", "kind": "organisation"}]
        built = st.build({"entities": entities, "relationships": [{**owner, "share": value}]})
        return built.relationship("rel").share

    assert share(decimal.Decimal("49.99")) == st.Stake("49.99")
    assert share(st.Stake.over(50)) == st.Stake("over 50")
    assert share(50) == st.Stake("50")


def test_every_problem_is_reported_at_its_record() -> None:
    builder = st.RegistryBuilder().add("authorities", AUTHORITY).add("regimes", REGIME)
    builder.add("acts", act(), act(regime="q", changes=[{"designate": "person-x"}]))
    found = builder.check()
    with pytest.raises(st.LoadError) as raised:
        builder.build()
    assert raised.value.diagnostics == found
    text = str(raised.value)
    assert text.splitlines() == [str(each) for each in found]
    assert "acts[1] (a): duplicate" in text
    assert "acts[0] (a)" in text
    assert "unknown regime 'q'" in text
    assert "unknown entity 'person-x'" in text
    assert "<text>" not in text


def test_what_is_no_record_is_refused_with_its_place() -> None:
    builder = st.RegistryBuilder()
    with pytest.raises(
        st.InvalidValue, match="no section 'act': expected one of authorities, regimes"
    ):
        builder.add("act", {})
    with pytest.raises(st.Error, match=r"acts\[0\]\.adopted: expected a day without a time"):
        builder.add("acts", act(adopted=datetime.datetime(2020, 1, 1)))
    with pytest.raises(st.Error, match=r"relationships\[0\]\.share: expected a text"):
        builder.add("relationships", {"share": 49.99})
    with pytest.raises(st.Error, match=r"acts\[0\]\.changes\[0\]: expected"):
        builder.add("acts", act(changes=[object()]))


def test_texts_with_any_characters_survive() -> None:
    for text in (
        "a: b # c",
        "- x",
        "'\"\\",
        "{[,]}",
        "Адзін",
        "null",
        "é\u200fx",
        "1e3",
    ):
        person = {**PERSON, "names": [{"name": text, "kind": "primary"}]}
        assert st.build({"entities": [person]}).entity("person-a").label == text
