"""The EU's list in XML over lxml, with the fields that sanctrack's reader keeps."""

from pathlib import Path
from typing import Any

from lxml_readers import Entry, Extra, Node, keep, local, new_entry, parsed, text_of

E = "{http://eu.europa.ec/fpi/fsd/export}"
PLACE_PARTS = {"city", "zipCode", "region", "place", "street", "poBox"}
NAME_PARTS = {"firstName", "middleName", "lastName"}
BIRTH = {
    "birthdate",
    "dayOfMonth",
    "monthOfYear",
    "year",
    "yearRangeFrom",
    "yearRangeTo",
    "circa",
    "calendarType",
}
Fields = dict[str, str]


def act_of(node: Node, entry: Entry, seen: dict[Any, int]) -> str:
    """The title of an act, which is told once; what only the longer form says is added to it."""
    fields = {name: value for name, value in node.items() if value}
    for child in node:
        fields[local(child)] = text_of(child)
    title = fields.pop("numberTitle", "")
    act: dict[str, Any] = {
        "title": title,
        "type": fields.pop("regulationType", ""),
        "published": fields.pop("publicationDate", None),
        "url": fields.pop("publicationUrl", ""),
    }
    key = tuple(act.values())
    more = fields
    act["in_force"] = more.pop("entryIntoForceDate", None)
    act["programme"] = more.pop("programme", "")
    act["extra"] = list(more.items())
    place = seen.setdefault(key, len(entry["acts"]))
    if place == len(entry["acts"]):
        entry["acts"].append(act)
    elif act["programme"] or act["in_force"] or act["extra"]:
        known = entry["acts"][place]
        if known["programme"] or known["in_force"] or known["extra"]:
            if act not in entry["acts"]:
                entry["acts"].append(act)
        else:
            entry["acts"][place] = act
    return title


def fields_of(node: Node, entry: Entry, seen: dict[Any, int]) -> tuple[Fields, str, Extra]:
    """Attributes and plain elements of a detail, the act that it rests on, and the rest."""
    fields = {name: value for name, value in node.items() if value}
    act, extra = "", []
    for child in node:
        if child.tag == E + "regulationSummary":
            title = act_of(child, entry, seen)
            act = f"{act}, {title}" if act and title else act or title
        elif len(child) or child.attrib:
            keep(child, "", extra)
        elif text := text_of(child):
            name = local(child)
            if name in fields:
                extra.append((name, text))
            else:
                fields[name] = text
    return fields, act, extra


def country_of(fields: Fields) -> Fields:
    """The country of a detail: `00` is none."""
    code = fields.get("countryIso2Code", "")
    if code == "00" or not (code or "countryDescription" in fields):
        return {}
    fields.pop("countryIso2Code", None)
    return {"country": fields.pop("countryDescription", ""), "country_code": code}


def rest_of(fields: Fields) -> Extra:
    return [(f"@{name}", value) for name, value in fields.items()]


def put_name(entry: Entry, fields: Fields, act: str, extra: Extra) -> None:
    strong = fields.pop("strong", "")
    for kind in ("function", "title"):
        if text := fields.pop(kind, ""):
            role = {"type": kind, "text": text, "act": act}
            if role not in entry["roles"]:
                entry["roles"].append(role)
    gender = fields.pop("gender", "")
    if gender and gender not in entry["genders"]:
        entry["genders"].append(gender)
    parts = [(name, fields.pop(name)) for name in list(fields) if name in NAME_PARTS]
    entry["names"].append(
        {
            "name": fields.pop("wholeName", "") or " ".join(text for _, text in parts),
            "kind": "weak" if strong == "false" else "alias",
            "quality": {"true": "strong", "false": "weak"}.get(strong, ""),
            "language": fields.pop("nameLanguage", None),
            "parts": parts,
            "act": act,
            "extra": rest_of(fields) + extra,
        }
    )


def place_of(fields: Fields, act: str) -> dict[str, Any]:
    parts = [(name, fields.pop(name)) for name in list(fields) if name in PLACE_PARTS]
    return {"parts": parts, **country_of(fields), "act": act}


def put_address(entry: Entry, fields: Fields, act: str, extra: Extra) -> None:
    made = place_of(fields, act)
    made["extra"] = rest_of(fields) + extra
    entry["addresses"].append(made)


def put_birth(entry: Entry, fields: Fields, act: str, extra: Extra) -> None:
    """One element says when and where."""
    when = {name: fields.pop(name) for name in list(fields) if name in BIRTH}
    place = place_of(fields, act)
    if place["parts"] or "country" in place:
        entry["birth_places"].append(place)
    circa = when.pop("circa", "") == "true"
    if "birthdate" in when:
        first = last = text = when["birthdate"]
    elif "year" in when:
        pieces = [when.get(name, "").zfill(2) for name in ("monthOfYear", "dayOfMonth")]
        known = [piece for piece in pieces if piece != "00"]
        first = last = text = "-".join([when["year"], *known])
    elif "yearRangeFrom" in when or "yearRangeTo" in when:
        first, last = when.get("yearRangeFrom", ""), when.get("yearRangeTo", "")
        text = f"{first} to {last}"
    else:
        entry["extra"] += rest_of(when | fields) + extra
        return
    kept = [("@calendarType", when["calendarType"])] if "calendarType" in when else []
    entry["births"].append(
        {
            "text": f"circa {text}" if circa else text,
            "first": first,
            "last": last,
            "act": act,
            "extra": kept + rest_of(fields) + extra,
        }
    )


def put_citizenship(entry: Entry, fields: Fields, act: str, extra: Extra) -> None:
    made: dict[str, Any] = {"type": "citizenship", **country_of(fields), "act": act}
    made["extra"] = rest_of(fields) + extra
    entry["nationalities"].append(made)


def put_identification(entry: Entry, fields: Fields, act: str, extra: Extra) -> None:
    kind = fields.pop("identificationTypeDescription", "")
    entry["identifiers"].append(
        {
            "type": kind or fields.get("identificationTypeCode", ""),
            "value": fields.pop("number", ""),
            "issued": fields.pop("issuedDate", None) or fields.pop("issueDate", None),
            "expires": fields.pop("validTo", None),
            **country_of(fields),
            "act": act,
            "extra": rest_of(fields) + extra,
        }
    )


DETAILS = {
    E + "nameAlias": put_name,
    E + "address": put_address,
    E + "birthdate": put_birth,
    E + "citizenship": put_citizenship,
    E + "identification": put_identification,
}


def read_subject_type(node: Node, entry: Entry) -> None:
    for name, value in node.items():
        if name == "code":
            entry["type"] = value
        elif value:
            entry["extra"].append((f"@{name}", value))


def read_entity(node: Node) -> Entry:
    fields = {name: value for name, value in node.items() if value}
    logical = fields.pop("logicalId", "")
    reference = fields.pop("euReferenceNumber", "")
    entry = new_entry(reference or logical)
    if reference:
        entry["references"].append(("logical-id", logical))
    if number := fields.pop("unitedNationId", ""):
        entry["references"].append(("united-nation-id", number))
    day, details = fields.pop("designationDate", None), fields.pop("designationDetails", "")
    if day or details:
        entry["listings"].append({"type": "designationDate", "date": day, "details": details})
    entry["extra"] = rest_of(fields)
    seen: dict[Any, int] = {}
    for child in node:
        tag = child.tag
        if put := DETAILS.get(tag):
            put(entry, *fields_of(child, entry, seen))
        elif tag == E + "remark":
            if text := text_of(child):
                entry["remarks"].append(text)
        elif tag == E + "regulation":
            act_of(child, entry, seen)
            programme = child.get("programme")
            if programme and programme not in entry["programmes"]:
                entry["programmes"].append(programme)
        elif tag == E + "subjectType":
            read_subject_type(child, entry)
        else:
            keep(child, "", entry["extra"])
    return entry


def read(path: Path) -> list[Entry]:
    return [read_entity(node) for node in parsed(path) if node.tag == E + "sanctionEntity"]
