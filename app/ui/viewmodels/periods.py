"""Stretches of days as people name them, and the instants that these are today."""

from collections.abc import Callable
from datetime import date, datetime, time, timedelta, tzinfo
from typing import Literal

from msgspec import Struct

from app.domain.instants import stamp
from app.services.ports import Period

DAY = timedelta(days=1)
Span = Literal["", "today", "yesterday", "last7", "last30", "month", "last-month", "year", "between", "visit"]


class Moment(Struct, frozen=True, kw_only=True):
    """When and where a question is asked. ``visited`` is when this person was last here, "" for never."""

    now: datetime
    zone: tzinfo
    visited: str = ""

    @property
    def today(self) -> date:
        """The day that it is in ``zone``."""
        return self.now.astimezone(self.zone).date()


class Range(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """Days by name. ``first`` and ``last`` (YYYY-MM-DD, both included, "" for open) count for ``between`` alone.
    ``visit``: since the person was last here."""

    span: Span = ""
    first: str = ""
    last: str = ""

    def __post_init__(self) -> None:
        """Raises ``ValueError`` for days that no calendar has."""
        for each in (self.first, self.last):
            if each:
                date.fromisoformat(each)


def instants(asked: Range, moment: Moment) -> Period:
    """The range as instants: local midnights, however many hours lie between them."""
    if asked.span == "visit":
        return Period(start=moment.visited)
    start, end = _days(asked, moment.today)
    return Period(start=_midnight(start, moment.zone), end=_midnight(end, moment.zone))


def days(asked: Range, moment: Moment) -> Period:
    """The range as days, for what is known to the day only."""
    if asked.span == "visit":
        return Period(start=moment.visited[:10])
    start, end = _days(asked, moment.today)
    return Period(start=start.isoformat() if start else "", end=end.isoformat() if end else "")


def _days(asked: Range, today: date) -> tuple[date | None, date | None]:
    """The first day, and the one behind the last."""
    if asked.span == "between":
        first, last = sorted_days(asked)
        return first, _next(last)
    make = _NAMED.get(asked.span)
    return make(today) if make else (None, None)


def sorted_days(asked: Range) -> tuple[date | None, date | None]:
    """The days of a ``between``, the earlier one first, whichever way round they were given."""
    first = date.fromisoformat(asked.first) if asked.first else None
    last = date.fromisoformat(asked.last) if asked.last else None
    return (last, first) if first and last and last < first else (first, last)


def _next(day: date | None) -> date | None:
    return day + DAY if day and day < date.max else None


def _month(day: date) -> tuple[date, date]:
    first = day.replace(day=1)
    return first, (first + 31 * DAY).replace(day=1)


def _year(day: date) -> tuple[date, date]:
    return date(day.year, 1, 1), date(day.year + 1, 1, 1)


_NAMED: dict[str, Callable[[date], tuple[date, date]]] = {
    "today": lambda day: (day, day + DAY),
    "yesterday": lambda day: (day - DAY, day),
    "last7": lambda day: (day - 6 * DAY, day + DAY),
    "last30": lambda day: (day - 29 * DAY, day + DAY),
    "month": _month,
    "last-month": lambda day: _month(day.replace(day=1) - DAY),
    "year": _year,
}


def _midnight(day: date | None, zone: tzinfo) -> str:
    """The instant at which a local day begins: where clocks skip midnight that of the skip, where they repeat it the
    first. "" for no day, and for one at the calendar's edge that UTC can't name."""
    if day is None:
        return ""
    try:
        return stamp(datetime.combine(day, time(), zone))
    except OverflowError:
        return ""
