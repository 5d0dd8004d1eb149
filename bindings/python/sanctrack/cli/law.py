"""`as-of`, `timeline` and `diff`: the law of a day, a life, what changed."""

from __future__ import annotations

import enum
from typing import Annotated, Any

import typer

from .. import Snapshot, Table
from . import options as o
from .answers import answer_table
from .data import registry
from .exits import leave_with, wrong_use
from .output import show, show_answer


class What(enum.Enum):
    """What of the law of a day."""

    designations = "designations"
    measures = "measures"
    criteria = "criteria"
    pending = "pending"
    regimes = "regimes"


SUBJECTS = ("entities", "regimes", "designations")


def add_to(app: typer.Typer) -> None:
    """Adds the commands."""
    asks = "sanctrack as-of 2021-12-02 org-belavia --authority EU"
    lists = "sanctrack as-of 2021-12-02 --criterion eu-c-border-crossing"
    app.command(epilog=o.example(asks, lists))(as_of)
    app.command(epilog=o.example("sanctrack timeline org-belavia"))(timeline)
    app.command(epilog=o.example("sanctrack diff 2021-11-16 2021-11-17 --authority EU"))(diff)


def as_of(
    day: o.Day,
    party: Annotated[
        str | None, o.id_argument("ENTITY", "Ask whether this party is designated.", "entities")
    ] = None,
    what: Annotated[
        What | None, o.choice(What, "--show", "What to list; with ENTITY, what concerns it.")
    ] = None,
    known_on: o.KnownOn = None,
    unverified: o.Reading = o.Unverified.keep,
    regime: o.Regime = None,
    authority: o.Authority = None,
    kind: o.OfKind = None,
    country: o.Country = None,
    criterion: o.Criterion = None,
    measure: o.Measure = None,
    act: o.Act = None,
    data: o.Data = None,
    as_json: o.Json = False,
    as_csv: o.Csv = False,
    columns: o.Columns = None,
) -> None:
    """The law at the end of a day: who is designated, or whether ENTITY is.

    With ENTITY the exit status is the answer: 0 yes, 3 no, 4 cannot tell.
    """
    output = o.output_of(as_json, as_csv, columns)
    law = registry(data).as_of(day, known_on, unverified.value)
    asked = o.narrowed(
        regime=regime,
        authority=authority,
        kind=kind,
        country=country,
        criterion=criterion,
        measure=measure,
        act=act,
    )
    if party is not None and what is None:
        answer = law.is_designated(party, **asked)
        show_answer(answer, answer_table(answer, law), output)
        leave_with(answer.verdict)
    show(_listed(law, what or What.designations, party, asked), output)


def _listed(law: Snapshot, what: What, party: str | None, asked: dict[str, Any]) -> Table[Any]:
    if what is What.measures and party is not None:
        return law.measures_on(party, **asked)
    if party is not None:
        asked = {**asked, "entity": party}
    if what is What.regimes:
        for name in asked.keys() - {"regime", "authority"}:
            option = "ENTITY" if name == "entity" else f"--{name}"
            raise wrong_use("does not narrow regimes", option)
        return law.regimes(**asked)
    listing = {
        What.designations: law.designations,
        What.measures: law.measures,
        What.criteria: law.criteria,
        What.pending: law.pending,
    }[what]
    return listing(**asked)


def timeline(
    subject: Annotated[
        str,
        o.id_argument("SUBJECT", "Id of an entity, a regime or a designation.", *SUBJECTS),
    ],
    known_on: o.KnownOn = None,
    unverified: o.Reading = o.Unverified.keep,
    data: o.Data = None,
    as_json: o.Json = False,
    as_csv: o.Csv = False,
    columns: o.Columns = None,
) -> None:
    """A life in pieces, cut at every change: of an entity, a regime or a designation."""
    output = o.output_of(as_json, as_csv, columns)
    show(registry(data).timeline(subject, known_on, unverified.value), output)


def diff(
    before: o.Before,
    after: o.After,
    known_on: o.KnownOn = None,
    unverified: o.Reading = o.Unverified.keep,
    regime: o.Regime = None,
    authority: o.Authority = None,
    kind: o.OfKind = None,
    country: o.Country = None,
    criterion: o.Criterion = None,
    measure: o.Measure = None,
    act: o.Act = None,
    entity: o.Entity = None,
    data: o.Data = None,
    as_json: o.Json = False,
    as_csv: o.Csv = False,
    columns: o.Columns = None,
) -> None:
    """What differs between the law of two days."""
    output = o.output_of(as_json, as_csv, columns)
    reg = registry(data)
    points = [reg.as_of(day, known_on, unverified.value) for day in (before, after)]
    asked = o.narrowed(
        regime=regime,
        authority=authority,
        kind=kind,
        country=country,
        criterion=criterion,
        measure=measure,
        act=act,
        entity=entity,
    )
    show(reg.diff(*points, **asked), output)
