"""Keeps one of every class past the life of what it came from. Run under AddressSanitizer too.

A class of the compiled module, or a public class of the package, that is not in `MAKERS` fails.
"""

import gc
import inspect
import re
from collections.abc import Callable, Iterator
from typing import Any

import pytest
import sanctrack as st
import small
import small_lists
from sanctrack import _core


def law(day: str = "2021-11-17", known_on: str | None = None) -> st.Snapshot:
    return small.registry().as_of(day, known_on)


def loopholes(day: str = "2021-11-17") -> st.Loopholes:
    return small.registry().as_of(day).loopholes("op-one", authority="EU")


def looked_up(day: str) -> st.Lookup:
    return small.registry().lookup(["org-air"], [day])


def change(kind: str) -> st.Change:
    return next(
        each for act in small.registry().acts() for each in act.changes if each.kind == kind
    )


def answer() -> st.ResponseRow:
    return small.registry().response("ev-one")[0]


def owner() -> st.Ownership:
    return law().ownership("org-air", authority="EU")


MAKERS: dict[str, Callable[[], Any]] = {
    "PartialDate": lambda: small.registry().act("act-base").adopted,
    "Instant": lambda: st.Instant("2021-12-02T18:00:00Z"),
    "Interval": lambda: small.registry().designation("eu-test/B-1").intervals().intervals[0],
    "IntervalSet": lambda: small.registry().designation("eu-test/B-1").uncertain(),
    "Stake": lambda: small.registry().relationship("rel-1").share,
    "Diagnostic": lambda: st.check_text("format: 1\nacts: [{id: x}]\n")[0],
    "Counts": lambda: small.registry().act("act-amend").totals,
    "EffectDay": lambda: small.registry().designation("eu-test/A-1").steps()[0].effect,
    "Dataset": lambda: small.registry().dataset,
    "OwnershipRule": lambda: small.registry().authority("EU").ownership_rules[0],
    "Authority": lambda: small.registry().authority("EU"),
    "Expiry": lambda: small.registry().regime("eu-test").expiry,
    "Completeness": lambda: small.registry().regime("eu-test").record[0],
    "Given": lambda: small.registry().regime("eu-test").given[0],
    "Regime": lambda: small.registry().regime("eu-test"),
    "Criterion": lambda: small.registry().criterion("c-new"),
    "Measure": lambda: small.registry().measure("m-freeze"),
    "Change": lambda: change("designate"),
    "Removal": lambda: small.registry().removals()[0],
    "Act": lambda: small.registry().act("act-base"),
    "Name": lambda: small.registry().entity("person-one").names[1],
    "Role": lambda: small.registry().entity("person-one").roles[0],
    "Identifier": lambda: small.registry().entity("org-air").identifiers[0],
    "Entity": lambda: small.registry().entity("person-one"),
    "Relationship": lambda: small.registry().relationship("rel-2"),
    "Response": lambda: small.registry().event("ev-one").answered_by[0],
    "Event": lambda: small.registry().event("ev-one"),
    "Participant": lambda: small.registry().operation("op-one").participants[0],
    "Operation": lambda: small.registry().operation("op-one"),
    "DesignationStep": lambda: small.registry().designation("eu-test/A-1").steps()[0],
    "Designation": lambda: law().designations()[0].designation,
    "Caveat": lambda: law().caveats()[0],
    "Origin": lambda: law().origin(),
    "Evidence": lambda: law().is_designated("org-air").evidence[0],
    "Party": lambda: law().designations(kind="person")[0].parties[0],
    "NextChange": lambda: law().designations(entity="person-one")[0].next,
    "DesignationState": lambda: law().designations()[0],
    "CriterionState": lambda: law().criteria()[0],
    "Relief": lambda: next(row.licences[0] for row in law().measures() if row.licences),
    "MeasureState": lambda: law().measures()[0],
    "PartyMeasure": lambda: law().measures_on("org-air")[0],
    "PendingChange": lambda: law("2021-11-16").pending()[0],
    "RegimeState": lambda: law().regime("eu-test"),
    "Totals": lambda: law().totals("eu-test"),
    "RelationshipState": lambda: loopholes()[0].links[0],
    "LaterDesignation": lambda: loopholes("2019-01-01")[0].later,
    "EarlierDesignation": lambda: loopholes("2024-01-01")[0].earlier,
    "ReachingCriterion": lambda: loopholes()[0].criteria[0],
    "ParticipantState": lambda: loopholes()[0],
    "LayerCoverage": lambda: loopholes().layers[0],
    "Substitute": lambda: loopholes().substitutes[0],
    "Shared": lambda: loopholes().substitutes[0].shared[0],
    "LoopholePiece": lambda: small.registry().loophole_series("op-one", authority="EU")[0][0],
    "Loopholes": lambda: loopholes(),
    "LoopholeSeries": lambda: small.registry().loophole_series("op-one", authority="EU"),
    "FieldChange": lambda: small.registry().diff("2021-11-14", "2022-05-03")[0].fields[0],
    "Difference": lambda: small.registry().diff("2021-11-14", "2022-05-03")[0],
    "Filter": lambda: small.registry().as_of("2021-11-17").is_designated("org-air").filter,
    "Answer": lambda: law().is_designated("org-air"),
    "BoundMeasure": lambda: looked_up("2021-11-17")[0].measures[0],
    "LookupRow": lambda: looked_up("2021-11-17")[0],
    "LookupCount": lambda: looked_up("2021-11-17").by_month()[0],
    "Lookup": lambda: looked_up("2021-11-17"),
    "ColumnBuffer": lambda: looked_up("2021-11-17")._core.ledger_rows(),
    "CodedColumn": lambda: looked_up("2021-11-17")._core.coded_texts("designation"),
    "Ledger": lambda: _core.Ledger(),
    "PreparedLookup": lambda: _core.PreparedLookup(
        small.registry()._core, None, None, None, "keep", "refuse"
    ),
    "LoadOptions": lambda: _core.LoadOptions(threads=1),
    "Registry": lambda: law().registry,
    "Snapshot": lambda: law(),
    "TimelinePiece": lambda: small.registry().timeline("org-air")[1].next,
    "Timeline": lambda: small.registry().timeline("eu-test"),
    "Diff": lambda: small.registry().diff("2021-11-14", "2022-05-03"),
    "DaySpan": lambda: answer().adoption.days,
    "Lag": lambda: answer().force,
    "FirstDesignation": lambda: (
        st.loads(small.TEXT.replace("act: act-amend", "act: act-base")).response("ev-one")[0].first
    ),
    "ResponseRow": lambda: answer(),
    "StepAhead": lambda: small.registry().response("ev-one").ahead[0],
    "EventResponse": lambda: small.registry().response("ev-one"),
    "LagSummary": lambda: small.registry().lags().summary[1],
    "Lags": lambda: small.registry().lags(),
    "CoverageCell": lambda: law().coverage()[0],
    "CoverageGap": lambda: law("2023-02-15").coverage().only("EU", without="EU")[0],
    "Coverage": lambda: law().coverage(),
    "CountSpan": lambda: small.registry().agreement("EU", "EU")[0].both,
    "AgreementPoint": lambda: small.registry().agreement("EU", "EU")[0],
    "Agreement": lambda: small.registry().agreement("EU", "EU"),
    "Renewal": lambda: small.registry().renewals(after="2022-01-01")[0],
    "Renewals": lambda: small.registry().renewals(after="2022-01-01"),
    "OwnershipLink": lambda: owner().links[0],
    "OwnershipHolder": lambda: owner().holders[0],
    "OwnershipPath": lambda: owner().paths[0],
    "Ownership": lambda: owner(),
    "OwnedEntity": lambda: law().owned(authority="EU")[0],
    "Owned": lambda: law().owned(authority="EU"),
    "ListText": lambda: small_lists.detail("names").parts[0],
    "ListAct": lambda: small_lists.detail("acts"),
    "ListName": lambda: small_lists.detail("names"),
    "ListDate": lambda: small_lists.detail("births"),
    "ListPlace": lambda: small_lists.detail("addresses"),
    "ListCountry": lambda: small_lists.detail("nationalities"),
    "ListIdentifier": lambda: small_lists.detail("identifiers"),
    "ListRelation": lambda: small_lists.detail("relations"),
    "ListListing": lambda: small_lists.detail("listings"),
    "ListDetail": lambda: small_lists.detail("features"),
    "ListEntry": lambda: small_lists.invented().entries[0],
    "Edition": lambda: small_lists.invented(),
    "ReadOptions": lambda: _core.ReadOptions(siblings=False),
    "EditionInfo": lambda: small_lists.history().editions()[0],
    "RefusalReport": small_lists.refused,
    "Added": lambda: small_lists.history().add(small_lists.edition(2, 3), at="2021-01-04"),
    "ListEvidence": lambda: small_lists.history().is_listed("1", "2021-01-02").evidence[0],
    "ListAnswer": lambda: small_lists.history().is_listed("1", "2021-01-02"),
    "ListFieldChange": lambda: (
        small_lists.history().diff("2021-01-01", "2021-01-02").fields()[0][1]
    ),
    "ListEntryChange": lambda: small_lists.history().diff("2021-01-01", "2021-01-02").changed[0],
    "ListRename": small_lists.renamed,
    "EditionDiff": lambda: small_lists.history().diff("2021-01-01", "2021-01-02"),
    "ListRemoval": lambda: small_lists.history().removals()[0],
    "ListAddition": lambda: small_lists.history().additions()[0],
    "ListSpan": lambda: small_lists.history().timeline("1").spans[0],
    "ListVersion": lambda: small_lists.history().timeline("1").versions[0],
    "ListTimeline": lambda: small_lists.history().timeline("1"),
    "History": small_lists.history,
    "Month": lambda: small_lists.history().months()[0],
    "Months": lambda: small_lists.history().months("*"),
    "Table": lambda: law().designations(),
    "Column": lambda: law().designations().columns[0],
    "Report": lambda: st.Report("<p>One</p>", "One", "op-one", law().origin(), None),
    "RegistryBuilder": lambda: st.RegistryBuilder().add("authorities", {"id": "EU", "name": "EU"}),
}

INNER: dict[str, Callable[[], Any]] = {
    "Loopholes": lambda: loopholes()._core,
    "Lookup": lambda: looked_up("2021-11-17")._core,
    "Registry": lambda: law().registry._core,
    "Snapshot": lambda: small.registry().timeline("org-air")[0]._core.snapshot(),
    "TimelinePiece": lambda: small.registry().timeline("org-air")._core.at("2021-11-17"),
    "Timeline": lambda: small.registry().timeline("org-air")._core,
    "Diff": lambda: small.registry().diff("2021-11-14", "2022-05-03")._core,
    "EventResponse": lambda: small.registry().response("ev-one")._core,
    "Lags": lambda: small.registry().lags()._core,
    "Coverage": lambda: law().coverage()._core,
    "Agreement": lambda: small.registry().agreement("EU", "EU")._core,
    "Ownership": lambda: owner()._core,
    "Edition": lambda: small_lists.invented()._core,
    "EditionDiff": lambda: small_lists.history().diff("2021-01-01", "2021-01-02")._core,
    "History": lambda: small_lists.history()._core,
}


def classes(module: Any) -> Iterator[str]:
    for name, member in vars(module).items():
        if inspect.isclass(member) and not issubclass(member, BaseException) and name[0] != "_":
            yield name


def split(parameters: str) -> list[str]:
    """The parameters of a signature in a docstring, at the commas that stand in no bracket."""
    depth, parts = 0, [""]
    for char in parameters:
        depth += (char in "[(") - (char in ")]")
        if char == "," and depth == 0:
            parts.append("")
        else:
            parts[-1] += char
    return [part.strip() for part in parts if part.strip()]


def needs_arguments(method: Any) -> bool:
    """By its signature; the compiled module writes them into its docstrings."""
    try:
        parameters = inspect.signature(method).parameters.values()
    except ValueError:
        line = method.__doc__.splitlines()[0]
        found = re.fullmatch(r"\w+\((.*)\) -> .*", line)
        assert found, line
        given = [each for each in split(found[1]) if not each.startswith(("self", "*"))]
        return any("=" not in each for each in given)
    kinds = (inspect.Parameter.VAR_POSITIONAL, inspect.Parameter.VAR_KEYWORD)
    return any(
        each.default is inspect.Parameter.empty and each.kind not in kinds for each in parameters
    )


def read(thing: Any, depth: int = 3) -> None:
    """Reads all that can be read without an argument, and what that gives."""
    if isinstance(thing, tuple):
        for each in thing[:3]:
            read(each, depth)
        return
    repr(thing), str(thing)
    if depth == 0 or not type(thing).__module__.startswith("sanctrack"):
        return
    if type(thing).__hash__ is not None:
        hash(thing)
    assert thing == thing  # noqa: PLR0124
    for name in dir(thing):
        if name.startswith("_") and name != "_repr_html_":
            continue
        value = getattr(thing, name)
        if callable(value):
            if name in {"to_pandas", "plot"} or needs_arguments(value):
                continue
            value = value()
        read(value, depth - 1)


def test_every_class_is_covered() -> None:
    assert sorted(set(classes(_core)) | set(classes(st))) == sorted(MAKERS)
    wrapped = set(classes(_core)) & {
        name for name in MAKERS if type(MAKERS[name]()).__module__ != "sanctrack._core"
    }
    assert sorted(wrapped) == sorted(INNER)


@pytest.mark.parametrize("name", MAKERS)
def test_one_of_each_outlives_its_parent(name: str) -> None:
    thing = MAKERS[name]()
    gc.collect()
    assert type(thing).__name__ == name
    read(thing)


@pytest.mark.parametrize("name", INNER)
def test_one_of_each_inner_view_outlives_its_parent(name: str) -> None:
    thing = INNER[name]()
    gc.collect()
    assert type(thing).__module__ == "sanctrack._core"
    assert type(thing).__name__ == name
    read(thing)


def test_iterators_outlive_what_they_walk() -> None:
    walks = [
        iter(law().designations()),
        iter(small.registry().acts()),
        iter(small.registry().timeline("org-air")),
    ]
    gc.collect()
    for walk in walks:
        for row in walk:
            read(row, 1)


def test_chains_of_temporaries_are_safe() -> None:
    names = [
        party.name
        for row in small.registry().as_of("2021-11-17").designations()
        for party in row.parties
    ]
    gc.collect()
    assert "One & Only" in names
    attributes = small.registry().entity("aircraft-x").attributes
    gc.collect()
    assert dict(attributes) == {"model": "Boeing"}


def test_arrow_data_outlives_its_table() -> None:
    pyarrow = pytest.importorskip("pyarrow")
    arrow = pyarrow.table(law().designations())
    gc.collect()
    assert arrow.column("regime").to_pylist() == ["eu-test"] * arrow.num_rows
