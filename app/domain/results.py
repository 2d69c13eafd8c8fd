"""What a delivery platform reports of a campaign, and what is worked out from it.

Names are those of CleverTap's Campaign stats report, spelling kept. A figure that was not reported (``N/A``) is
missing.
"""

from collections.abc import Iterable, Mapping, Sequence

from msgspec import Struct

Figures = Mapping[str, float]

SENT = "Total Sent (users)"
VIEWED = "Total Viewed (users)"
CLICKED = "Total Clicked (users)"
DELIVERED = "Total Delivered (users)"
SENT_EVENTS = "Total Sent (events)"
VIEWED_EVENTS = "Total Viewed (events)"
CLICKED_EVENTS = "Total Clicked (events)"
DELIVERED_EVENTS = "Total Delivered (Events)"
ERRORS = "Errors"
CONVERSIONS = "Click through conversions"
INFLUENCED = "Influenced Conversions"
VIEWED_THROUGH = "View through Conversions"

COUNTS = (
    *(SENT, VIEWED, CLICKED, SENT_EVENTS, VIEWED_EVENTS, CLICKED_EVENTS),
    *("Total HTML Viewed (events)", "Total AMP Viewed (events)", "Total HTML Clicked (events)"),
    *("Total AMP Clicked (events)", "Total AMP Unsubscribe (events)", "Total HTML Unsubscribe (events)"),
    *(ERRORS, CONVERSIONS, "Total control group count", "Total control group conversions"),
    *(DELIVERED, "CC Sent", "BCC Sent", DELIVERED_EVENTS, INFLUENCED, VIEWED_THROUGH),
)
"""Columns of whole numbers."""
AMOUNTS = (
    "Click through conversion revenue",
    "Total control group revenue",
    "Influenced Revenue",
    "View through conversions Revenue",
)
"""Columns of money, in the currency of the account."""

DELIVERY_RATE = "Delivery Rate (Total)"
DELIVERY_RATE_UNIQUE = "Delivery Rate (Unique)"
OPEN_RATE = "Open Rate (Unique)"
CTR_TOTAL = "CTR (Total)"
CTR_UNIQUE = "CTR (Unique)"
CONVERSION_RATE = "Click through conversions %"
INFLUENCED_RATE = "Influenced Conversions %"
VIEWED_THROUGH_RATE = "View through Conversions %"
CONTROL_RATE = "Total control group conversions %"

FORMULAS: dict[str, tuple[tuple[str, str], ...]] = {
    DELIVERY_RATE: ((DELIVERED_EVENTS, SENT_EVENTS), (DELIVERED, SENT)),
    DELIVERY_RATE_UNIQUE: ((DELIVERED, SENT),),
    OPEN_RATE: ((VIEWED, DELIVERED),),
    CTR_TOTAL: ((CLICKED_EVENTS, VIEWED_EVENTS),),
    CTR_UNIQUE: ((CLICKED, VIEWED),),
    CONVERSION_RATE: ((CONVERSIONS, SENT),),
    INFLUENCED_RATE: ((INFLUENCED, SENT),),
    VIEWED_THROUGH_RATE: ((VIEWED_THROUGH, SENT), (INFLUENCED, SENT)),
}
"""Each rate as part and whole, the report's own definitions: "Total" counts events, "Unique" users. Where a report has
no column of events, the second pair stands in."""
RATES = (*FORMULAS, CONTROL_RATE)
"""Columns of percentages."""


class PageRates(Struct, frozen=True, kw_only=True):
    """The percentages of the App Inbox page: viewed and clicked of all that were sent, clicked of all that were
    viewed."""

    view_rate: float | None = None
    click_rate: float | None = None
    ctr: float | None = None


def percentage(part: float | None, whole: float | None) -> float | None:
    """``part`` of ``whole`` in per cent; None where one is not known, or there is nothing to be a part of."""
    if part is None or whole is None or whole <= 0:
        return None
    return 100.0 * part / whole


def page_rates(sent: float | None, viewed: float | None, clicked: float | None) -> PageRates:
    """The rates of the App Inbox page."""
    return PageRates(
        view_rate=percentage(viewed, sent), click_rate=percentage(clicked, sent), ctr=percentage(clicked, viewed)
    )


def rate(name: str, figures: Figures) -> float | None:
    """One of ``FORMULAS``, worked out anew. Raises ``KeyError`` for another name."""
    for part, whole in FORMULAS[name]:
        if part in figures and whole in figures:
            return percentage(figures[part], figures[whole])
    return None


def summed(runs: Iterable[Figures]) -> dict[str, float]:
    """All runs together. Counts and amounts add up; rates don't, and are worked out from the sums where that can be
    done."""
    sums: dict[str, float] = {}
    for figures in runs:
        for name, value in figures.items():
            if name not in RATES:
                sums[name] = sums.get(name, 0.0) + value
    worked_out = {name: rate(name, sums) for name in FORMULAS}
    return sums | {name: value for name, value in worked_out.items() if value is not None}


def newest(days: Sequence[str]) -> str:
    """The last of some days (YYYY-MM-DD, "" where none is said); "" for none."""
    return max(days, default="")
