"""Periods as conditions."""

from collections.abc import Iterator
from typing import Any

from app.services.ports import ListQuery, Period
from app.storage.places import SPILL, first_place
from app.storage.reading.conditions import Filter

SENT = "CASE length(c.sent_at) WHEN 10 THEN c.sent_at || 'T12' ELSE c.sent_at END"
"""When it was sent: a day stands for its noon, which lies in it whatever the zone."""
DAY = 10
"""Signs of a day, with which its instants begin."""

Part = tuple[str, Any]
"""A condition and its value."""


def periods(query: ListQuery) -> Iterator[Filter]:
    """The filters of a query that are about instants."""
    for column, period, parts, index in (
        ("c.created", query.created, _same, "created"),
        ("c.changed", query.changed, _placed, ""),
        (SENT, query.sent, _sent, "sent_at"),
    ):
        if period != Period():
            start, end = _bound(period.start), _bound(period.end)
            all_parts = [*parts(start, end), *_between(column, start, end)]
            yield Filter(
                " AND ".join(condition for condition, _ in all_parts),
                tuple(value for _, value in all_parts),
                index,
                past=bool(index and end),
            )


def _bound(text: str) -> str:
    """What stands at the beginning of the text of every instant from then on, however exact ``text`` is."""
    return text.rstrip("Z")


def _between(column: str, start: str, end: str) -> Iterator[Part]:
    if start:
        yield f"{column} >= ?", start
    if end:
        yield f"{column} < ?", end


def _same(start: str, end: str) -> Iterator[Part]:
    """The column's own index knows all."""
    yield from ()


def _placed(start: str, end: str) -> Iterator[Part]:
    """The places between which an instant's campaigns lie."""
    if start:
        yield "c.place >= ?", first_place(start)
    if end:
        yield "c.place < ?", first_place(end) + SPILL


def _sent(start: str, end: str) -> Iterator[Part]:
    """Days and instants from the day of ``start`` on; none that were never sent."""
    yield "c.sent_at > ?", ""
    if start:
        yield "c.sent_at >= ?", start[:DAY]
    if end:
        yield "c.sent_at < ?", end
