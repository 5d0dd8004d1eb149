"""Records as plain data, in the shape that YAML gives them."""

from __future__ import annotations

from . import _core
from ._guards import has_dict, is_list, is_mapping

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

PROVENANCE = ("source", "unverified", "note")
LISTING = (
    "entry",
    "ref",
    "criteria",
    "annex_date",
    "first_listed",
    "split_from",
    "matched_by",
    "as_printed",
    "listing_source",
    "listing_date",
    "criteria_basis",
)
# What each kind of change says beside its kind, and under which key it names parties.
CHANGES: Mapping[str, tuple[str, ...]] = {
    "establish": (),
    "add-criterion": (),
    "impose": ("parties",),
    "designate": LISTING,
    "amend": ("parties", "criteria", "what"),
    "delist": ("entry", "ref"),
    "annul": ("entry", "ref"),
    "suspend": ("until",),
    "resume": (),
    "license": ("scope", "until"),
    "lift": ("parties",),
    "prolong": ("until",),
    "widen": ("parties", "what"),
    "repeal": (),
}


def to_dict(record: object) -> dict[str, object]:
    """Plain data: strings, numbers, lists and dicts; what is empty is left out."""
    if isinstance(record, _core.Change):
        return _change(record)
    made: dict[str, object] = {}
    for name in _properties(type(record)):
        value = plain(getattr(record, name))
        if value is not None and value != "" and value != []:
            made[name.rstrip("_")] = value
    return _as_yaml(record, made)


def _properties(cls: type) -> list[str]:
    return [name for name, member in vars(cls).items() if isinstance(member, property)]


def plain(value: object) -> object:
    """A value as plain data; days and partial dates as text."""
    if value is None or isinstance(value, bool | int | str):
        return value
    if is_list(value):
        return [plain(each) for each in value]
    if isinstance(value, _core.Counts):
        return counts(value)
    if isinstance(value, _core.Stake):
        return share(value)
    if isinstance(value, _core.PartialDate | _core.Interval | _core.IntervalSet):
        return str(value)
    if has_dict(value):
        return value.to_dict()
    if is_mapping(value):
        return dict(value.items())
    return str(value)


def counts(counted: _core.Counts) -> dict[str, object]:
    """The counts that are not zero."""
    names = ("persons", "organisations", "vessels", "aircraft")
    made: dict[str, object] = {name: getattr(counted, name) for name in names}
    return {name: number for name, number in made.items() if number}


def share(stake: _core.Stake) -> object:
    """A stake as YAML writes it: a text, or a mapping of its bounds."""
    text = str(stake)
    if stake.form == "range":
        least, most = text.split("..")
        return {"min": least, "max": most}
    if stake.form == "at-least":
        return {"min": text.removeprefix("at least ")}
    if stake.form == "under":
        return {"under": text.removeprefix("under ")}
    if stake.form == "over":
        least, _, most = text.removeprefix("over ").partition(", at most ")
        return {"over": least, "max": most} if most else {"over": least}
    return text


def _as_yaml(record: object, made: dict[str, object]) -> dict[str, object]:
    """Changes the few things that YAML says otherwise."""
    if isinstance(record, _core.Act):
        regimes = made.pop("regimes")
        made = {"id": made.pop("id"), "regime": regimes, **made}
        made.setdefault("changes", [])
    elif isinstance(record, _core.Answer):
        made["origin"] = record.origin().to_dict()
    elif isinstance(record, _core.Entity):
        del made["label"]
    elif isinstance(record, _core.Relationship):
        if made.pop("ended"):
            made["until"] = "unknown"
        if record.control_by == "unstated":
            del made["control_by"]
    elif isinstance(record, _core.OwnershipRule | _core.Completeness):
        del made["when"]
        if record.when.from_:
            made["from"] = str(record.when.from_)
        if record.when.until:
            made["until"] = str(record.when.until)
        if not made.get("missing"):
            made.pop("missing", None)
    return made


def _change(change: _core.Change) -> dict[str, object]:
    made: dict[str, object] = {change.kind: _subject(change)}
    if change.kind in ("designate", "delist", "annul") and not change.parties:
        made.update(counts(change.unnamed) or {"persons": 0})
    for name in (*CHANGES[change.kind], "regime", "from_", *PROVENANCE):
        if change.kind == "amend" and name in ("parties", "criteria"):
            if name in change.replaces:
                made[name] = list(getattr(change, name))
            continue
        value = plain(getattr(change, name))
        if value is not None and value != "" and value != []:
            made["named" if name == "parties" else name.rstrip("_")] = value
    if change.kind in ("suspend", "resume", "license"):
        if change.affects_unnamed:
            made["on"] = "unnamed"
        elif change.parties:
            made["on"] = list(change.parties)
    return made


def _subject(change: _core.Change) -> object:
    if change.kind in ("designate", "delist", "annul"):
        return list(change.parties) if change.parties else "unnamed"
    if change.kind in ("suspend", "resume", "license"):
        return list(change.measures)
    return change.subject
