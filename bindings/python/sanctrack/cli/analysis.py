"""The analysis: `coverage`, `loopholes`, `response`, `ownership` and `renewals`."""

from __future__ import annotations

import datetime
import enum
from typing import Annotated, Any

import typer

from .. import EventResponse, Table
from . import options as o
from .data import registry
from .exits import leave_with, wrong_use
from .output import show, show_ownership

By = Annotated[str, o.id_option("authority", "authorities", "Whose sanctions.")]
ByRule = Annotated[str, o.id_option("authority", "authorities", "Whose rule on ownership.")]


class Part(enum.Enum):
    """What of the loopholes of an operation."""

    participants = "participants"
    layers = "layers"
    substitutes = "substitutes"


def add_to(app: typer.Typer) -> None:
    """Adds the commands."""
    lists = "sanctrack coverage 2021-12-02 --criterion eu-c-border-crossing"
    app.command(epilog=o.example(lists))(coverage)
    app.command(epilog=o.example("sanctrack loopholes op-gate --on 2021-12-02 --authority EU"))(
        loopholes
    )
    app.command(epilog=o.example("sanctrack response ev-fr4978 --authority EU"))(response)
    app.command(epilog=o.example("sanctrack ownership org-belavia --on 2021-12-02 --authority US"))(
        ownership
    )
    app.command(epilog=o.example("sanctrack renewals --after 2022-01-01 --authority EU"))(renewals)


def coverage(
    day: o.Day,
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
    """Whom each authority designates on a day, since when, and who was first.

    The options say which entities are shown; what every authority says of them is shown all the
    same.
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
        entity=entity,
    )
    show(law.coverage(**asked), output)


def loopholes(
    operation: Annotated[str, o.id_argument("OPERATION", "Which operation.", "operations")],
    on: o.On,
    authority: By,
    what: Annotated[Part, o.choice(Part, "--show", "What to list.")] = Part.participants,
    known_on: o.KnownOn = None,
    unverified: o.Reading = o.Unverified.keep,
    data: o.Data = None,
    as_json: o.Json = False,
    as_csv: o.Csv = False,
    columns: o.Columns = None,
) -> None:
    """What an authority's sanctions leave open of an operation on a day.

    Its participants and how far each is reached; or how much of each layer is covered; or who could
    take the place of a participant that is designated.
    """
    output = o.output_of(as_json, as_csv, columns)
    law = registry(data).as_of(on, known_on, unverified.value)
    found = law.loopholes(operation, authority=authority)
    parts = {Part.layers: "layers", Part.substitutes: "substitutes"}
    show(getattr(found, parts[what]) if what in parts else found, output)


def response(
    event: Annotated[str, o.id_argument("EVENT", "Which event.", "events")],
    ahead: Annotated[
        bool, typer.Option("--ahead", help="List what others did ahead of those acts instead.")
    ] = False,
    authority: o.Authority = None,
    data: o.Data = None,
    as_json: o.Json = False,
    as_csv: o.Csv = False,
    columns: o.Columns = None,
) -> None:
    """Which acts answered an event, and after how many days."""
    output = o.output_of(as_json, as_csv, columns)
    reg = registry(data)
    found = reg.response(event)
    table = found.ahead if ahead else found
    show(table if authority is None else _by(reg.authority(authority).id, table, found), output)


def _by(authority: str, table: Table[Any], found: EventResponse) -> Table[Any]:
    """The rows on acts of an authority, without what is said of the silence of others."""
    others = set(found.without) - {authority}
    return Table(
        f"{table.title} (authority='{authority}')",
        tuple(row for row in table if row.authority == authority),
        table.columns,
        table._registry,
        tuple(
            each for each in table.caveats if isinstance(each, str) or each.subject not in others
        ),
        {**table._about, "authority": authority, "without": _without(authority, found)},
    )


def _without(authority: str, found: EventResponse) -> str:
    return authority if authority in found.without else ""


def ownership(
    entity: Annotated[
        str, o.id_argument("ENTITY", "Which entity; a person is owned by nobody.", "entities")
    ],
    on: o.On,
    authority: ByRule,
    known_on: o.KnownOn = None,
    unverified: o.Reading = o.Unverified.keep,
    data: o.Data = None,
    as_json: o.Json = False,
    as_csv: o.Csv = False,
    columns: o.Columns = None,
) -> None:
    """Whether an entity counts as designated because designated parties own or control it.

    The rows are the links by which they do, or may.
    The exit status is the answer: 0 yes, 3 no, 4 cannot tell.
    """
    output = o.output_of(as_json, as_csv, columns)
    law = registry(data).as_of(on, known_on, unverified.value)
    answer = law.ownership(entity, authority=authority)
    show_ownership(answer, output)
    leave_with(answer.verdict)


def renewals(
    after: Annotated[datetime.date, o.day_option("after", "What lapses after this day.")],
    until: Annotated[
        datetime.date | None, o.day_option("until", "Only what lapses before this day.")
    ] = None,
    known_on: o.KnownOn = None,
    unverified: o.Reading = o.Unverified.keep,
    regime: o.Regime = None,
    authority: o.Authority = None,
    data: o.Data = None,
    as_json: o.Json = False,
    as_csv: o.Csv = False,
    columns: o.Columns = None,
) -> None:
    """What lapses when unless it is prolonged: a calendar ahead of a day."""
    output = o.output_of(as_json, as_csv, columns)
    if until is not None and until <= after:
        raise wrong_use(f"'{until}' is not after {after}, the day of --after", "--until")
    reg = registry(data)
    asked: dict[str, Any] = {
        **o.narrowed(regime=regime, authority=authority),
        "until": until,
        "known_on": known_on,
        "unverified": unverified.value,
    }
    show(reg.renewals(after=after, **asked), output)
