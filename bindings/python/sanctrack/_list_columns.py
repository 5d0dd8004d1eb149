"""The columns of tables of official lists and their history."""

from __future__ import annotations

from operator import attrgetter

from . import _core
from ._columns import DAY, FLAG, NUMBER, TEXT, TEXTS, column, shown, text, texts
from ._errors import InvalidValue

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from .table import Column


def worded(place: _core.ListPlace) -> str:
    parts = [place.text, *(part.text for part in place.parts), place.country]
    return ", ".join(part for part in parts if part)


def of(field: str, name: str) -> Callable[[_core.ListEntry], list[str]]:
    """One property of every detail of a field."""
    return lambda entry: [getattr(each, name) for each in getattr(entry, field)]


def other_names(entry: _core.ListEntry) -> list[str]:
    return [each.name for each in entry.names if each.name != entry.label]


def under_headings(details: tuple[_core.ListDetail, ...]) -> list[str]:
    return [f"{each.type}: {each.text}" if each.text else each.type for each in details]


ENTRIES = (
    shown("key", TEXT, "the publisher's permanent key"),
    shown("kind", TEXT, "person, organisation, vessel or aircraft, where the list says it"),
    shown("name", TEXT, "the primary name", "label"),
    column("other_names", TEXTS, "every other form", other_names),
    shown("programmes", TEXTS, "every programme or regime tag"),
    column("listed_on", DAY, "the earliest day of listing, where the list says it"),
    column("births", TEXTS, "days of birth, as printed", of("births", "text")),
    column("nationalities", TEXTS, "countries, as printed", of("nationalities", "country")),
    column("genders", TEXTS, "as printed"),
    column("roles", TEXTS, "titles and offices", of("roles", "text")),
    column("related_to", TEXTS, "names of related parties", of("relations", "name")),
    column("acts", TEXTS, "titles of the acts that the entry names", of("acts", "title")),
    column("measures", TEXTS, "what is imposed", lambda row: under_headings(row.measures)),
    column("features", TEXTS, "notes under headings", lambda row: under_headings(row.features)),
    column("remarks", TEXTS, "free text of the list"),
)

WHOSE = (
    shown("key", TEXT, "the publisher's permanent key", lambda row: row[0].key),
    shown("name", TEXT, "the primary name", lambda row: row[0].label),
)


def part(name: str, type: str, meaning: str, get: Callable[[Any], object] | None = None) -> Column:
    """A column of the detail in a pair of entry and detail."""
    own: Callable[[Any], object] = get or attrgetter(name)
    return shown(name, type, meaning, lambda row: own(row[1]))


ACT = part("act", TEXT, "title of the act that it rests on")
DETAILS = {
    "names": (
        shown("form", TEXT, "the whole form", lambda row: row[1].name),
        part("kind", TEXT, "primary, alias, former or weak"),
        part("type", TEXT, "what the list calls it"),
        part("quality", TEXT, "what the list says of its quality"),
        part("script", TEXT, "its script, where the list says it"),
        part("language", TEXT, "its language, where the list says it"),
        ACT,
    ),
    "births": (
        part("text", TEXT, "as printed"),
        part("first", TEXT, "the earliest it may be", lambda each: text(each.first)),
        part("last", TEXT, "the latest it may be", lambda each: text(each.last)),
        ACT,
    ),
    "birth_places": (
        part("place", TEXT, "the place, as printed", worded),
        part("country_code", TEXT, "where the list prints the code"),
        ACT,
    ),
    "nationalities": (
        part("country", TEXT, "as printed"),
        part("code", TEXT, "where the list prints the code"),
        part("type", TEXT, "nationality, citizenship, flag, registration"),
        ACT,
    ),
    "roles": (part("type", TEXT, "the heading"), part("text", TEXT, "the title or office"), ACT),
    "identifiers": (
        part("type", TEXT, "kind of number or document, as printed"),
        part("value", TEXT, "as printed"),
        part("country", TEXT, "who issued it, as printed"),
        part("issued", TEXT, "day of issue", lambda each: text(each.issued)),
        part("expires", TEXT, "last day of validity", lambda each: text(each.expires)),
        ACT,
    ),
    "addresses": (
        part("place", TEXT, "the address, as printed", worded),
        part("country", TEXT, "its country, as printed"),
        part("country_code", TEXT, "where the list prints the code"),
        ACT,
    ),
    "relations": (
        part("type", TEXT, "what ties them, as printed"),
        shown("other", TEXT, "the other party", lambda row: row[1].name),
        shown("other_key", TEXT, "its key, where the list gives it", lambda row: row[1].key),
        ACT,
    ),
    "listings": (
        part("date", DAY, "the day"),
        part("event", TEXT, "what happened: listed, amended or delisted"),
        part("type", TEXT, "the same, as printed"),
        part("list", TEXT, "which list, where the file delivers several"),
        part("programme", TEXT, "the programme or regime"),
        ACT,
    ),
    "acts": (
        part("title", TEXT, "number or name"),
        part("type", TEXT, "as printed"),
        part("programme", TEXT, "the programme it belongs to"),
        part("published", DAY, "day of its publication"),
        part("in_force", DAY, "day on which it entered into force"),
        part("url", TEXT, "where it is published"),
    ),
    "measures": (
        part("type", TEXT, "the measure, as printed"),
        part("text", TEXT, "what is said of it"),
        ACT,
    ),
    "features": (
        part("type", TEXT, "the heading"),
        part("text", TEXT, "what stands under it"),
        ACT,
    ),
}


def details(field: str) -> tuple[Column, ...]:
    """The columns of a table of details; raises InvalidValue for another field."""
    if field not in DETAILS:
        raise InvalidValue(f"{field!r} is no field: expected one of {', '.join(DETAILS)}")
    return (*WHOSE, *DETAILS[field])


EDITIONS = (
    shown("when", TEXT, "the instant, or the day where only that is known"),
    column("name", TEXT, "the file's name"),
    shown("format", TEXT, "its format"),
    column("published", DAY, "the day that the file states for itself"),
    shown("entries", NUMBER, "how many entries it has"),
    shown("unread", NUMBER, "records that could not be read"),
)

REMOVALS = (
    shown("key", TEXT, "the publisher's key"),
    shown("name", TEXT, "the name it bore last", "label"),
    column("kind", TEXT, "person, organisation, vessel or aircraft"),
    shown("programmes", TEXTS, "the programmes it was under last"),
    shown("last_seen", TEXT, "the last edition that has it", "last_seen.when"),
    shown("first_absent", TEXT, "the first edition without it", "first_absent.when"),
    shown("evidence", TEXT, "on what that rests"),
    column("absent_editions", NUMBER, "from how many editions in a row it is absent"),
    column("returned", TEXT, "when it came back", lambda row: row.returned and row.returned.when),
    column("caveats", TEXTS, "why it may be otherwise"),
)

ADDITIONS = (
    shown("key", TEXT, "the publisher's key"),
    shown("name", TEXT, "the name it came with", "label"),
    column("kind", TEXT, "person, organisation, vessel or aircraft"),
    shown("programmes", TEXTS, "the programmes it came under"),
    shown("first_seen", TEXT, "the first edition that has it", "first_seen.when"),
    column(
        "last_absent",
        TEXT,
        "the edition before, without it",
        lambda row: row.last_absent and row.last_absent.when,
    ),
    column("listed_on", DAY, "the day of listing, where the list says it"),
    column("returned", FLAG, "whether it had been there before"),
)

RENAMES = (
    shown("before", TEXT, "the key that went"),
    shown("after", TEXT, "the key that came"),
    shown("name", TEXT, "the name under the new key", "label"),
    shown("scheme", TEXT, "which number they share"),
    shown("number", TEXT, "the number"),
    shown("certain", FLAG, "whether nothing speaks against it"),
    column("doubt", TEXT, "why it is doubtful"),
    column("last", TEXT, "the last edition with the old key", "last.when"),
    column("first", TEXT, "the first edition with the new key", "first.when"),
)

MONTHS = (
    shown("month", TEXT, "the month in which the edition was seen"),
    shown("programme", TEXT, "the programme; an entry counts once under each of its own"),
    shown("added", NUMBER, "entries that came"),
    shown("removed", NUMBER, "entries that went"),
)

ADDED = (
    shown("when", TEXT, "the edition", "edition.when"),
    column("name", TEXT, "the file's name", "edition.name"),
    shown("entries", NUMBER, "how many entries it has", "edition.entries"),
    shown("added", NUMBER, "entries that the edition before does not have"),
    shown("removed", NUMBER, "entries that only the edition before has"),
    shown("changed", NUMBER, "entries that say something else than there"),
    column("fresh", FLAG, "whether it was not in the history before"),
)

CHANGES = (
    shown("key", TEXT, "the publisher's key", lambda row: row[0].key),
    shown("name", TEXT, "the name", lambda row: row[0].after.label),
    shown("field", TEXT, "which field", lambda row: row[1].field),
    shown("removed", TEXTS, "values that went", lambda row: texts(row[1].removed)),
    shown("added", TEXTS, "values that came", lambda row: texts(row[1].added)),
)
