"""The columns of the tables of records: what was stated, before any day is asked about."""

from __future__ import annotations

from . import _core
from ._columns import (
    DAY,
    FLAG,
    NUMBER,
    PROVENANCE,
    TEXT,
    TEXTS,
    column,
    partial,
    shown,
    text,
    texts,
    whole,
)

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .table import Column


def completeness(stated: _core.Completeness) -> str:
    return f"{stated.of}: {stated.state} {stated.when}"


def rules(authority: _core.Authority) -> list[str]:
    return [f"{each.share} {each.when}" for each in authority.ownership_rules]


def kinds_of(act: _core.Act) -> list[str]:
    return sorted({change.kind for change in act.changes})


def identifiers(entity: _core.Entity) -> list[str]:
    return [f"{each.scheme}:{each.value}" for each in entity.identifiers]


def answers(event: _core.Event) -> list[str]:
    return [response.act for response in event.answered_by]


def participants(operation: _core.Operation) -> list[str]:
    return [f"{each.layer}: {each.entity}" for each in operation.participants]


def acts_of(designation: _core.Designation) -> list[str]:
    return [step.act for step in designation.steps() if step.act]


def first_day(designation: _core.Designation) -> object:
    steps = designation.steps()
    return steps[0].effect.day if steps else None


def last_end(designation: _core.Designation) -> object:
    intervals = designation.intervals().intervals
    return intervals[-1].until if intervals else None


def life_caveats(designation: _core.Designation) -> list[str]:
    found = [
        f"{step.kind} on {step.effect.day}: a doubtful day"
        for step in designation.steps()
        if step.effect.doubtful
    ]
    uncertain = designation.uncertain()
    return [*found, f"nobody can tell on {uncertain}"] if uncertain else found


AUTHORITIES = (
    shown("id", TEXT, "id of the authority"),
    shown("name", TEXT, "its own name"),
    shown("time_zone", TEXT, "calendar in which its days end"),
    column("ownership_rules", TEXTS, "when a company counts as those who own it", rules),
    *PROVENANCE,
)

REGIMES = (
    shown("id", TEXT, "id of the regime"),
    shown("authority", TEXT, "id of the authority"),
    shown("title", TEXT, "official title"),
    shown("since", DAY, "its first day", "from_"),
    column("codes", TEXTS, "programme codes on official lists"),
    column("base", TEXTS, "ids of the base acts"),
    shown("expiry", TEXT, "how it ends when nobody acts", "expiry.kind"),
    column("record", TEXTS, "what of it is on record", lambda r: list(map(completeness, r.record))),
    *PROVENANCE,
)


CRITERIA = (
    shown("id", TEXT, "id of the criterion"),
    shown("regime", TEXT, "id of the regime"),
    shown("kind", TEXT, "criterion, or listing-ground"),
    shown("summary", TEXT, "what it covers"),
    *PROVENANCE,
)

MEASURES = (
    shown("id", TEXT, "id of the measure"),
    shown("regime", TEXT, "id of the regime"),
    shown("kind", TEXT, "what it forbids"),
    shown("target", TEXT, "whom it binds: listed, named, sector, territory"),
    column("kinds", TEXTS, "listed: only these kinds of party"),
    column("under", TEXTS, "listed: only entries on these grounds"),
    column("members", TEXTS, "ids of who belongs to the sector or territory"),
    shown("summary", TEXT, "what it forbids"),
    *PROVENANCE,
)

ACTS = (
    shown("id", TEXT, "id of the act"),
    shown("regimes", TEXTS, "ids of the regimes it serves"),
    shown("type", TEXT, "regulation, designation-notice, ..."),
    column("number", TEXT, "official number"),
    shown("title", TEXT, "official title"),
    column("summary", TEXT, "what it does"),
    column("announced", TEXT, "politically announced, as far as stated", partial("announced")),
    column("known", TEXT, "made public otherwise than by publication", partial("known")),
    column("adopted", TEXT, "adopted, as far as stated", partial("adopted")),
    column("published", TEXT, "printed in the journal, as far as stated", partial("published")),
    column("in_force", TEXT, "day of effect, as far as stated", partial("in_force")),
    shown("adopted_day", DAY, "adopted, where a whole day is stated", whole("adopted")),
    shown("published_day", DAY, "printed, where a whole day is stated", whole("published")),
    shown("in_force_day", DAY, "day of effect, where a whole day is stated", whole("in_force")),
    column("in_force_basis", TEXT, "where the day of effect comes from, if not stated"),
    column("amends", TEXTS, "ids of the acts it amends"),
    column("companion", TEXTS, "ids of acts of the same step"),
    column("mirrors", TEXT, "id of the twin that states the common effect"),
    column("content", TEXT, "read, unread, or none"),
    column("change_kinds", TEXTS, "what it does, by kind", kinds_of),
    shown("changes", NUMBER, "how many changes are on record", lambda act: len(act.changes)),
    *PROVENANCE,
)


REMOVALS = (
    shown("regime", TEXT, "id of the regime"),
    shown("entry", TEXT, "which entry"),
    shown("entity", TEXT, "whose"),
    shown("last_seen", DAY, "day of the last edition that shows it"),
    shown("gone_by", DAY, "day of the first edition that does not"),
    *PROVENANCE,
)

ENTITIES = (
    shown("id", TEXT, "id of the entity"),
    shown("kind", TEXT, "person, organisation, vessel, or aircraft"),
    shown("name", TEXT, "its primary name", "label"),
    column("names", TEXTS, "every form of its name", lambda e: [n.name for n in e.names]),
    shown("born", TEXTS, "dates of birth; several = the lists disagree", lambda e: texts(e.born)),
    shown("nationalities", TEXTS, "nationality, flag or registration"),
    column("roles", TEXTS, "offices and occupations", lambda e: [r.title for r in e.roles]),
    column("identifiers", TEXTS, "public numbers, as scheme:value", identifiers),
    column("activities", TEXTS, "what it does: the project's reading"),
    column("possibly_same_as", TEXTS, "ids of entities that are possibly the same"),
    *PROVENANCE,
)


RELATIONSHIPS = (
    shown("id", TEXT, "id of the relationship"),
    shown("subject", TEXT, "id of who"),
    shown("relation", TEXT, "owns, heads, acts-for, ..."),
    shown("object", TEXT, "id of to whom"),
    shown("share", TEXT, "owns: how much, in per cent", lambda row: text(row.share)),
    column("control_by", TEXT, "public-office: the project's reading; else unstated"),
    column("since", TEXT, "since when, as far as stated", partial("from_")),
    column("until", TEXT, "first day out, as far as stated", partial("until")),
    column("ended", FLAG, "over, on an unknown day"),
    column("stated_in", TEXT, "id of the act whose reasons say so"),
    *PROVENANCE,
)

EVENTS = (
    shown("id", TEXT, "id of the event"),
    shown("date", TEXT, "when, or when it began, as far as stated", partial("date")),
    column("day", DAY, "when, where a whole day is stated", whole("date")),
    column("until", TEXT, "first day after it, as far as stated", partial("until")),
    shown("title", TEXT, "a heading"),
    column("summary", TEXT, "what happened"),
    shown("category", TEXT, "election, aviation, ..."),
    column("actors", TEXTS, "ids of entities that took part"),
    column("others", TEXTS, "others who took part"),
    column("part_of", TEXT, "id of the larger event"),
    column("ahead_of", TEXTS, "ids of acts that a preventive step ran ahead of"),
    column("answered_by", TEXTS, "ids of the acts that answer it", answers),
    *PROVENANCE,
)


OPERATIONS = (
    shown("id", TEXT, "id of the operation"),
    shown("name", TEXT, "what it is called"),
    shown("classification", TEXT, "who sorted the participants"),
    shown("participants", TEXTS, "as layer: entity", participants),
    *PROVENANCE,
)


def designations(registry: _core.Registry) -> tuple[Column, ...]:
    """The columns of designations over their whole life."""
    authority = {regime.id: regime.authority for regime in registry.regimes()}
    label = {entity.id: entity.label for entity in registry.entities()}
    return (
        column("id", TEXT, "regime and entry, else reference, else entity"),
        shown("regime", TEXT, "id of the regime"),
        column("authority", TEXT, "id of the authority", lambda row: authority[row.regime]),
        shown("entry", TEXT, "number on the list"),
        column("ref", TEXT, "the list's own reference"),
        shown(
            "names",
            TEXTS,
            "names of every party it ever had",
            lambda row: [label[each] for each in row.entities()],
        ),
        column("entities", TEXTS, "ids of every party it ever had", lambda row: row.entities()),
        column("first_day", DAY, "the first day of effect of any of its changes", first_day),
        column("last_day_out", DAY, "first day out; none while in force or open", last_end),
        shown("intervals", TEXT, "the days in force for certain", lambda r: str(r.intervals())),
        column(
            "uncertain", TEXT, "the days of which nobody can tell", lambda row: str(row.uncertain())
        ),
        shown("acts", TEXTS, "ids of the acts behind it, in order", acts_of),
        column("caveats", TEXTS, "why the row may be otherwise", life_caveats),
    )
