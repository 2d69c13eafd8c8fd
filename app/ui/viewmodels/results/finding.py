"""From a group of results to its campaigns."""

from datetime import date, timedelta

from msgspec.structs import replace

from app.services.ports import Grouping, Period
from app.ui.viewmodels.filters import Filter
from app.ui.viewmodels.periods import Range
from app.ui.viewmodels.results.periods import month_period


def group_filter(by: Grouping, key: str, days: Period | None = None) -> Filter:
    """What asks for the campaigns of a group: a month, or a template, a label or a subscription by its name. ``days``
    are those that results were asked for. Where days count, the archive does, too, as it did for the results."""
    asked = Filter() if by == "month" else replace(Filter(), **{by: key})
    stretch = _both(month_period(key), days) if by == "month" else days
    if stretch is None:
        return asked
    last = date.fromisoformat(stretch.end) - timedelta(days=1)
    return replace(asked, sent=Range(span="between", first=stretch.start, last=last.isoformat()), shelf="any")


def _both(month: Period, days: Period | None) -> Period:
    """The days that are in both."""
    if days is None:
        return month
    return Period(start=max(month.start, days.start), end=min(month.end, days.end))
