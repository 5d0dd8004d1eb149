"""Pickling and copying."""

import copy
import pickle
from collections.abc import Callable

import pytest
import sanctrack as st
from test_values import VALUES


@pytest.mark.parametrize("make", VALUES[:-1])
@pytest.mark.parametrize("protocol", range(2, pickle.HIGHEST_PROTOCOL + 1))
def test_values_survive_pickling(make: Callable[[], object], protocol: int) -> None:
    value = make()
    restored = pickle.loads(pickle.dumps(value, protocol))
    assert restored == value
    assert type(restored) is type(value)


@pytest.mark.parametrize("make", VALUES)
def test_values_can_be_copied(make: Callable[[], object]) -> None:
    value = make()
    assert copy.copy(value) == value
    assert copy.deepcopy(value) == value
    assert copy.deepcopy([value]) == [value]


@pytest.mark.parametrize(
    "interval",
    [
        st.Interval.always(),
        st.Interval.since("2021-01-01"),
        st.Interval.before("2021-01-01"),
        st.Interval.on("9999-12-31"),
    ],
)
def test_open_intervals_survive_pickling(interval: st.Interval) -> None:
    assert pickle.loads(pickle.dumps(interval)) == interval


def test_a_registry_survives_pickling_with_its_answers(small: st.Registry) -> None:
    restored = pickle.loads(pickle.dumps(small))
    assert restored == small
    assert hash(restored) == hash(small)
    assert restored.digest() == small.digest()
    before, after = (
        each.as_of("2021-11-17").is_designated("org-air") for each in (small, restored)
    )
    assert str(before) == str(after)


def test_the_bundled_registry_survives_pickling(belarus: st.Registry) -> None:
    assert pickle.loads(pickle.dumps(belarus)) == belarus


def test_a_registry_and_its_records_are_copied_as_themselves(small: st.Registry) -> None:
    assert copy.copy(small) is small
    assert copy.deepcopy(small) is small
    act = small.act("act-base")
    assert copy.copy(act) is act
    assert copy.deepcopy({"act": act})["act"] is act


def test_a_snapshot_survives_pickling(small: st.Registry) -> None:
    law = small.as_of("2021-11-17", known_on="2021-11-16", unverified="drop")
    restored = pickle.loads(pickle.dumps(law))
    assert restored == law
    assert restored.designations().to_dicts() == law.designations().to_dicts()


def test_errors_survive_pickling() -> None:
    with pytest.raises(st.LoadError) as raised:
        st.loads("format: 1\nacts: [{id: x}]\n")
    restored = pickle.loads(pickle.dumps(raised.value))
    assert str(restored) == str(raised.value)
    assert restored.diagnostics == raised.value.diagnostics
