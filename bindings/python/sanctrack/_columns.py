"""The columns of every table: name, type, meaning, and how a row gives the value."""

from __future__ import annotations

from operator import attrgetter

from .table import Column

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from . import _core
    from .timeline import TimelinePiece

    Get = Callable[[Any], object]

TEXT, TEXTS, DAY, NUMBER, FLAG = "string", "list<string>", "date32", "int32", "bool"


def column(name: str, type: str, meaning: str, get: Get | str = "", shown: bool = False) -> Column:
    """A column; `get` is a function of the row, or the path of an attribute (default: the name)."""
    if isinstance(get, str):
        get = attrgetter(get or name)
    return Column(name, type, meaning, get, shown)


def shown(name: str, type: str, meaning: str, get: Get | str = "") -> Column:
    """A column that is shown also where there is little room."""
    return column(name, type, meaning, get, True)


def texts(things: tuple[object, ...]) -> list[str]:
    return [str(thing) for thing in things]


def text(thing: object) -> str | None:
    return None if thing is None else str(thing)


def partial(name: str) -> Get:
    """A partial date as text."""
    get = attrgetter(name)
    return lambda row: text(get(row))


def whole(name: str) -> Get:
    """A partial date as a day, where it is a whole day and not approximate."""
    get = attrgetter(name)

    def day(row: object) -> object:
        date = get(row)
        return date.earliest if date is not None and date.exact else None

    return day


def caveat_texts(row: _core.DesignationState) -> list[str]:
    return [caveat.text for caveat in row.caveats]


def unverified_texts(row: _core.Act) -> list[str]:
    return [f"{field} is not verified" for field in row.unverified]


def next_kind(row: _core.DesignationState) -> str | None:
    return row.next.kind if row.next else None


def next_act(row: _core.DesignationState) -> str | None:
    return row.next.act if row.next else None


def acts_of(reliefs: tuple[_core.Relief, ...]) -> list[str]:
    return [relief.act or "" for relief in reliefs]


CAVEATS = column("caveats", TEXTS, "why the row may be otherwise", caveat_texts)
SOURCE = column("source", TEXT, "publisher and act, edition or page")
UNVERIFIED = column("unverified", TEXTS, "fields that are marked as not verified")
PROVENANCE = (
    SOURCE,
    UNVERIFIED,
    column("note", TEXT, "free text for people"),
    column("caveats", TEXTS, "why the row may be otherwise", unverified_texts),
)
LAW = (
    shown("since", DAY, "when it took effect", "since.day"),
    column("since_earliest", DAY, "earliest candidate for that day", "since.earliest"),
    column("since_latest", DAY, "latest candidate for that day", "since.latest"),
    column("since_basis", TEXT, "where that day comes from", "since.basis"),
    shown("act", TEXT, "the act that made it"),
    column("changed_by", TEXT, "the act that last changed it, up to the day"),
    column("until", DAY, "day of the next change that is known of"),
    column("next_change", TEXT, "kind of that change", next_kind),
    column("next_act", TEXT, "the act of that change", next_act),
    column("sources", TEXTS, "where this comes from"),
    UNVERIFIED,
    CAVEATS,
)
REGIME = shown("regime", TEXT, "id of the regime")
AUTHORITY = column("authority", TEXT, "id of the authority whose regime it is")

DESIGNATIONS = (
    column("id", TEXT, "regime and entry, else reference, else entity"),
    REGIME,
    AUTHORITY,
    shown("entry", TEXT, "number on the list"),
    column("ref", TEXT, "the list's own reference"),
    shown("names", TEXTS, "names of the parties", lambda row: [p.name for p in row.parties]),
    column("entities", TEXTS, "ids of the parties", lambda row: [p.id for p in row.parties]),
    column("kinds", TEXTS, "kinds of the parties", lambda row: [p.kind for p in row.parties]),
    shown("in_force", TEXT, "yes, or cannot tell"),
    shown("criteria", TEXTS, "ids of the grounds that count on the day"),
    *LAW,
)

CRITERIA = (
    shown("id", TEXT, "id of the criterion"),
    REGIME,
    AUTHORITY,
    column("kind", TEXT, "criterion, or listing-ground"),
    shown("summary", TEXT, "what it covers"),
    shown("in_force", TEXT, "yes, or cannot tell"),
    *LAW,
)

MEASURES = (
    shown("id", TEXT, "id of the measure"),
    REGIME,
    AUTHORITY,
    shown("kind", TEXT, "what it forbids"),
    shown("target", TEXT, "whom it binds: listed, named, sector, territory"),
    column("summary", TEXT, "what it forbids, in words"),
    shown("status", TEXT, "in-force, in-force-with-licence, suspended, cannot tell"),
    column("named", TEXTS, "ids of the parties of its annex"),
    column("members", TEXTS, "ids of who belongs to the sector or territory"),
    column("licences", TEXTS, "acts of the licences that run", lambda r: acts_of(r.licences)),
    column("suspensions", TEXTS, "acts of the suspensions", lambda r: acts_of(r.suspensions)),
    *LAW,
)

PARTY_MEASURES = (
    column("party", TEXT, "id of the party"),
    shown("id", TEXT, "id of the measure"),
    REGIME,
    AUTHORITY,
    shown("kind", TEXT, "what it forbids"),
    shown("status", TEXT, "for this party: in-force, in-force-with-licence, suspended, ..."),
    shown("through", TEXT, "designation, annex, or membership"),
    column("designation", TEXT, "id of the designation, where it is bound through one"),
    shown("since", DAY, "since when it binds the party", "since.day"),
    shown("act", TEXT, "the act by which it binds the party"),
    column("licences", TEXTS, "acts of the licences that run", lambda r: acts_of(r.licences)),
    column("suspensions", TEXTS, "acts of the suspensions", lambda r: acts_of(r.suspensions)),
    CAVEATS,
)

PENDING = (
    shown("act", TEXT, "by which act"),
    shown("kind", TEXT, "what it does"),
    REGIME,
    AUTHORITY,
    shown("subject", TEXT, "id of what it changes"),
    column("parties", TEXTS, "ids of the parties it names"),
    shown("effect", DAY, "when it will have effect", "effect.day"),
    shown("known", DAY, "when it was published"),
    shown("known_earliest", DAY, "before known where only the month or year is on record"),
    SOURCE,
    CAVEATS,
)

REGIMES = (
    shown("id", TEXT, "id of the regime"),
    shown("authority", TEXT, "id of the authority"),
    shown("title", TEXT, "official title"),
    shown("status", TEXT, "not-begun, in-force, lapsed, or cannot tell"),
    shown("record", TEXT, "how much of its designations is on record"),
    column("since", DAY, "its first day"),
    shown("until", DAY, "first day out by the last prolongation on record"),
    column("act", TEXT, "the act that prolonged or established it last"),
    CAVEATS,
)


def piece_designations(piece: TimelinePiece) -> list[str]:
    return [state.id for state in piece.designations()]


def piece_measures(piece: TimelinePiece) -> list[str]:
    found = [f"{each.id}: {each.status}" for each in piece.party_measures()]
    return found + [f"{each.id}: {each.status}" for each in piece.measures()]


def piece_regimes(piece: TimelinePiece) -> list[str]:
    return [f"{regime.id}: {regime.status}" for regime in piece.regimes()]


PIECES = (
    shown("since", DAY, "first day of the piece", "when.from_"),
    shown("until", DAY, "first day after it; none for the last", "when.until"),
    shown("acts", TEXTS, "acts that cut here", lambda piece: list(piece.acts())),
    shown("designations", TEXTS, "designations in force, or perhaps", piece_designations),
    shown("measures", TEXTS, "measures and their status", piece_measures),
    column("criteria", TEXTS, "criteria of the regime", lambda p: [c.id for c in p.criteria()]),
    column("regimes", TEXTS, "regimes and their status", piece_regimes),
    column("caveats", TEXTS, "why it may be otherwise", lambda p: [c.text for c in p.caveats()]),
)


def changed(row: _core.Difference) -> list[str]:
    return [
        f"{field.field}: {', '.join(field.before) or 'none'} -> {', '.join(field.after) or 'none'}"
        for field in row.fields
    ]


DIFFERENCES = (
    shown("subject", TEXT, "regime, criterion, measure, or designation"),
    shown("id", TEXT, "id of the subject"),
    shown("kind", TEXT, "begun, ended, or changed"),
    column("regime", TEXT, "id of the regime"),
    AUTHORITY,
    shown("acts", TEXTS, "acts that count on one side only"),
    shown("fields", TEXTS, "what differs, field by field", changed),
    CAVEATS,
)

FIELDS = (
    shown("subject", TEXT, "regime, criterion, measure, or designation", lambda r: r[0].subject),
    shown("id", TEXT, "id of the subject", lambda r: r[0].id),
    shown("kind", TEXT, "begun, ended, or changed", lambda r: r[0].kind),
    column("regime", TEXT, "id of the regime", lambda r: r[0].regime),
    column("authority", TEXT, "id of the authority", lambda r: r[0].authority),
    shown("field", TEXT, "which field differs", lambda r: r[1].field),
    shown("before", TEXTS, "its values before", lambda r: r[1].before),
    shown("after", TEXTS, "its values after", lambda r: r[1].after),
    column("added", TEXTS, "values that came", lambda r: r[1].added),
    column("removed", TEXTS, "values that went", lambda r: r[1].removed),
    column("caveats", TEXTS, "why it may be otherwise", lambda r: caveat_texts(r[0])),
)
