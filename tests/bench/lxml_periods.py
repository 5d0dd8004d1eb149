"""Days and periods of OFAC's ADVANCED XML over lxml."""

from calendar import monthrange
from typing import Any

from lxml_readers import Extra, Node, local

Day = tuple[int, int, int]


def day_of(node: Node) -> Day:
    """Year, month and day of an element that has them as elements below."""
    numbers = {local(part): int(part.text) for part in node if part.text}
    return numbers.get("Year", 0), numbers.get("Month", 0), numbers.get("Day", 0)


def texts_of_ends(first: Day, last: Day) -> tuple[str, str]:
    """Both ends, as short as whole months and years allow."""
    months = first[2] == 1 and last[2] == monthrange(last[0], last[1])[1]
    if months and first[1] == 1 and last[1] == 12:
        return f"{first[0]:04}", f"{last[0]:04}"
    if months:
        return "%04d-%02d" % first[:2], "%04d-%02d" % last[:2]
    return "%04d-%02d-%02d" % first, "%04d-%02d-%02d" % last


def read_period(node: Node) -> dict[str, Any] | None:
    """First and last day of a period, as printed and shortened; None for one without ends."""
    extra: Extra = []
    ends = {}
    for bound in node:
        points = {local(point): day_of(point) for point in bound}
        circa = False
        for name, value in bound.items():
            if name == "Approximate":
                circa = value == "true"
            elif value != "false":
                extra.append((f"{local(bound)}/@{name}", value))
        ends[local(bound)] = points, circa
    if not ends:
        return None
    for name, value in node.items():
        if name != "CalendarTypeID" and value != "false":
            extra.append((f"DatePeriod/@{name}", value))
    start, circa = ends["Start"]
    end, last_circa = ends["End"]
    first, last = texts_of_ends(start["From"], end["To"])
    first = f"circa {first}" if circa else first
    last = f"circa {last}" if last_circa else last
    text = first if first == last else f"{first} to {last}"
    return {"text": text, "first": first, "last": last, "extra": extra}
