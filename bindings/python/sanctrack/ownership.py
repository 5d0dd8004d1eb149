"""Who counts as designated because designated parties own or control it."""

from __future__ import annotations

from . import _core
from ._asked import about_reading
from ._columns import CAVEATS, DAY, FLAG, SOURCE, TEXT, UNVERIFIED, column, shown, text
from .snapshot import Snapshot
from .table import Table

TYPE_CHECKING = False
if TYPE_CHECKING:
    import datetime
    from fractions import Fraction
    from typing import Any, NoReturn

__all__ = ["Owned", "Ownership"]


def share_text(link: _core.OwnershipLink) -> str | None:
    return text(link.share)


LINKS = (
    column("relationship", TEXT, "id of the relationship"),
    shown("holder", TEXT, "id of who holds or controls"),
    shown("relation", TEXT, "as stated: owns, part-of, controls, heads"),
    shown("held", TEXT, "id of what is held or controlled"),
    shown("share", TEXT, "as stated, in per cent or as a fraction of the whole", share_text),
    shown("holds", TEXT, "on that day: yes, or cannot tell"),
    column("subject", TEXT, "as stated: who"),
    column("object", TEXT, "as stated: to whom"),
    shown("stated_in", TEXT, "the act that states it"),
    column("known", DAY, "the day by which that act was published"),
    shown("hindsight", FLAG, "whether that was after the day"),
    SOURCE,
    UNVERIFIED,
    CAVEATS,
)

OWNED = (
    shown("entity", TEXT, "id of the company"),
    shown("verdict", TEXT, "yes, or cannot tell where a recorded link leaves it open"),
    shown("by_ownership", TEXT, "by shares, by what is on record"),
    shown("by_control", TEXT, "by control that is on record"),
    shown("designated", TEXT, "itself: no, or cannot tell"),
)


class Ownership(Table[_core.OwnershipLink]):
    """Whether one entity counts as designated because designated parties own or control it.

    There are three answers: use `.yes`, `.no` or `.unknown`. As a table it is the proof: every link
    on a way from a party that is or may be designated, the holders of the entity first. What would
    decide an open answer is `.missing`.
    """

    __slots__ = ("_core", "_law")

    def __init__(self, core: _core.Ownership, law: _core.Snapshot) -> None:
        """Made by `Snapshot.ownership`."""
        self._core = core
        self._law = law
        day = Snapshot(law)
        registry = law.registry()
        by = registry.authority(core.authority).in_words()
        title = day._title(f"ownership of {core.entity} under the rule of {by}")
        about = {**day._about(), "entity": core.entity, "authority": core.authority}
        about["verdict"] = core.verdict
        super().__init__(title, core.links, LINKS, registry, core.caveats, about)

    @property
    def entity(self) -> str:
        """Id of who was asked about."""
        return self._core.entity

    @property
    def name(self) -> str:
        """Its primary name."""
        return self._core.name

    @property
    def authority(self) -> str:
        """Id of the authority whose rule was asked."""
        return self._core.authority

    @property
    def day(self) -> datetime.date:
        """The day that was asked about."""
        return self._core.day

    @property
    def known_on(self) -> datetime.date | None:
        """By what had been published; None = by what is known now."""
        return self._core.known_on

    @property
    def rule(self) -> _core.OwnershipRule | None:
        """The rule of that day; None where none is on record."""
        return self._core.rule

    @property
    def verdict(self) -> str:
        """'yes', 'no' or 'cannot tell', by ownership or by control."""
        return self._core.verdict

    @property
    def yes(self) -> bool:
        """Whether it counts as designated."""
        return self._core.verdict == "yes"

    @property
    def no(self) -> bool:
        """Whether it surely does not."""
        return self._core.verdict == "no"

    @property
    def unknown(self) -> bool:
        """Whether nobody can tell."""
        return self._core.verdict == "cannot tell"

    @property
    def by_ownership(self) -> str:
        """The verdict by the shares of covered holders."""
        return self._core.by_ownership

    @property
    def by_control(self) -> str:
        """The verdict by the control of a covered party that is on record."""
        return self._core.by_control

    @property
    def recorded(self) -> str:
        """The verdict where what nobody recorded is held by nobody who is designated."""
        return self._core.recorded

    @property
    def designated(self) -> str:
        """Whether it is designated itself, which is another question."""
        return self._core.designated

    @property
    def least(self) -> Fraction:
        """What counts as held by designated parties at least, in per cent."""
        return self._core.least

    @property
    def most(self) -> Fraction:
        """What can count as held by designated parties at most, in per cent."""
        return self._core.most

    @property
    def unrecorded(self) -> Fraction:
        """What need not be held by anybody on record, in per cent."""
        return self._core.unrecorded

    @property
    def holders(self) -> tuple[_core.OwnershipHolder, ...]:
        """Who holds or controls it directly, the largest first."""
        return self._core.holders

    @property
    def links(self) -> tuple[_core.OwnershipLink, ...]:
        """The rows: every link on a way from a party that is or may be designated."""
        return self._core.links

    @property
    def paths(self) -> tuple[_core.OwnershipPath, ...]:
        """The ways along the links, the shortest first."""
        return self._core.paths

    @property
    def missing(self) -> tuple[str, ...]:
        """What would decide, each alone, the least first; empty where it is yes or no."""
        return self._core.missing

    @property
    def evidence(self) -> tuple[_core.Evidence, ...]:
        """The rule, the designations and the links that the answer rests on."""
        return self._core.evidence

    @property
    def sentence(self) -> str:
        """The answer as one sentence."""
        return self._core.sentence

    def to_dict(self) -> dict[str, Any]:
        """Plain data, by property."""
        return self._core.to_dict()

    def plot(self, *, width: int = 640) -> Any:
        """The parties and stakes as an altair chart, in layers, with the entity below."""
        from ._chart_ownership import ownership

        return ownership(self, width)

    def __bool__(self) -> NoReturn:
        """Always raises TypeError: use .yes, .no or .unknown."""
        raise TypeError(
            "an Ownership is neither true nor false, as there are three answers: use .yes, .no or "
            ".unknown"
        )

    def __eq__(self, other: object) -> bool:
        """Whether both are one answer to one question."""
        if not isinstance(other, Ownership):
            return NotImplemented
        return self._core == other._core

    def __hash__(self) -> int:
        """By who was asked about."""
        return hash(self._core)

    def __str__(self) -> str:
        """The sentence."""
        return self._core.sentence

    def __repr__(self) -> str:
        """The sentence, then the links as text."""
        return f"{self._core.sentence}\n{super().__repr__()}"

    def _repr_html_(self) -> str:
        """The verdict, what would decide, the holders, the links and the caveats."""
        from ._html import ownership

        return ownership(self)


class Owned(Table[_core.OwnedEntity]):
    """All companies that are covered through ownership or control, or may be by a link on record.

    Without those that are surely designated themselves, in order of id.
    """

    __slots__ = ("_law", "authority")

    authority: str

    def __init__(self, law: _core.Snapshot, authority: str) -> None:
        """Made by `Snapshot.owned`."""
        self._law = law
        self.authority = authority
        rows, caveats = _core.owned(law, authority)
        day = Snapshot(law)
        about = {**day._about(), **about_reading(day), "authority": authority}
        registry = law.registry()
        by = registry.authority(authority).in_words()
        title = day._title(f"covered through ownership or control, rule of {by},")
        super().__init__(title, rows, OWNED, registry, caveats, about)

    def plot(self, *, width: int = 480) -> Any:
        """How many are covered, or may be, through shares and through control."""
        from ._chart_ownership import owned

        return owned(self, width)
