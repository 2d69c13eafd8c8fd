"""Periods as conditions."""

from collections.abc import Iterable, Iterator
from typing import Any

from app.services.ports import ListQuery, Period
from app.storage.places import SPILL, first_place
from app.storage.reading.conditions import Filter
from app.storage.reading.figures import SOME

SENT = "CASE length(c.sent_at) WHEN 10 THEN c.sent_at || 'T12' ELSE c.sent_at END"
"""When it was sent: a day stands for its noon, which lies in it whatever the zone."""
DAY = 10
"""Signs of a day, with which its instants begin."""

Part = tuple[str, Any]
"""A condition and its value."""


def periods(query: ListQuery) -> Iterator[Filter]:
    """The filters of a query that are about instants."""
    start, end = _bounds(query.created)
    if start or end:
        yield _filter(_between("c.created", start, end), "created", past=bool(end))
    start, end = _bounds(query.changed)
    if start or end:
        yield _filter(_placed(start, end), "shelf", past=bool(end))
        yield _filter(_between("c.changed", start, end))
    start, end = _bounds(query.sent)
    if start or end:
        yield _filter([*_sent(start, end), *_between(SENT, start, end)], "sent_at", past=bool(end))
    if query.reported.start or query.reported.end:
        yield _reported(query.reported)


def _reported(days: Period) -> Filter:
    """What has a row of results in it; that of the newest day is not before it, and by that it is found."""
    there = " AND ".join(["r.campaign = c.id", "r.day > ''", "r.day >= ?", *["r.day < ?"] * bool(days.end), SOME])
    found = f"c.sent_at > '' AND c.sent_at >= ? AND EXISTS (SELECT 1 FROM runs r WHERE {there})"
    values = (days.start, days.start, *[days.end] * bool(days.end))
    return Filter(found, values, "sent_at", past=bool(days.end))


def _filter(parts: Iterable[Part], index: str = "", *, past: bool = False) -> Filter:
    conditions, values = zip(*parts, strict=True)
    return Filter(" AND ".join(conditions), values, index, past=past)


def _bounds(period: Period) -> tuple[str, str]:
    """What stands at the beginning of every instant from the bounds on, however exact these are."""
    return period.start.rstrip("Z"), period.end.rstrip("Z")


def _between(column: str, start: str, end: str) -> Iterator[Part]:
    if start:
        yield f"{column} >= ?", start
    if end:
        yield f"{column} < ?", end


def _placed(start: str, end: str) -> Iterator[Part]:
    """The places between which an instant's campaigns lie."""
    if start:
        yield "c.place >= ?", first_place(start)
    if end:
        yield "c.place < ?", first_place(end) + SPILL


def _sent(start: str, end: str) -> Iterator[Part]:
    """Days and instants from the day of ``start`` on; none that were never sent."""
    yield ("c.sent_at >= ?", start[:DAY]) if start else ("c.sent_at > ?", "")
    if end:
        yield "c.sent_at < ?", end
