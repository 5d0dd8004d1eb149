"""The chart of a lookup: pairs by month, answer and authority."""

from __future__ import annotations

from ._charts import COLOURS, NOBODY_CAN_TELL, need_altair

TYPE_CHECKING = False
if TYPE_CHECKING:
    import altair

    from .lookup import Lookup

NOBODY = "nobody"
GREYS = {"no": "#EDEDED", "cannot tell": NOBODY_CAN_TELL}


def chart(lookup: Lookup) -> altair.Chart:
    """Stacked bars a month: who designates the parties that were paid, or why nobody does."""
    alt = need_altair()
    counts = lookup.by_month()
    data = [
        {
            "month": str(each.month),
            "answer": each.verdict,
            "authority": each.authority or NOBODY,
            "kind": _kind(each.verdict, each.authority),
            "pairs": each.pairs,
        }
        for each in counts
    ]
    every = [each.id for each in lookup._core.registry().authorities()]
    kinds = sorted({str(each["kind"]) for each in data}, key=lambda kind: (kind not in every, kind))
    colours = [
        COLOURS[every.index(kind) % len(COLOURS)] if kind in every else GREYS[kind]
        for kind in kinds
    ]
    origin = lookup.origin()
    edition = f", edition {origin.edition}" if origin.edition else ""
    subtitle = [
        "a pair that two authorities designate counts for both",
        f"{origin.dataset}{edition}, sha256 {origin.digest[:12]}",
    ]
    made: altair.Chart = (
        alt.Chart(alt.Data(values=data))
        .mark_bar()
        .encode(
            x=alt.X("month:T", timeUnit="utcyearmonth", title="month of the pair's day"),
            y=alt.Y("pairs:Q", title="pairs", stack="zero"),
            color=alt.Color(
                "kind:N",
                title="designated by, else answer",
                scale=alt.Scale(domain=kinds, range=colours),
            ),
            order=alt.Order("kind:N"),
            tooltip=[
                alt.Tooltip("month:T", timeUnit="utcyearmonth", title="month"),
                alt.Tooltip("answer:N"),
                alt.Tooltip("authority:N", title="designated by"),
                alt.Tooltip("pairs:Q", format=","),
            ],
        )
        .properties(title={"text": lookup.title, "subtitle": subtitle}, width=600, height=260)
    )
    return made


def _kind(verdict: str, authority: str | None) -> str:
    """The authority where it surely designates; else the answer."""
    return authority if authority and verdict == "yes" else verdict
