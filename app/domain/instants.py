"""Instants as documents spell them: UTC with ``Z``, to the millisecond, so that their order is that of their text."""

from datetime import UTC, datetime, timedelta

TICK = timedelta(milliseconds=1)


def stamp(at: datetime) -> str:
    """The text of an aware instant."""
    return at.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def stamp_after(at: datetime, last: str) -> str:
    """The text of ``at``, or of the millisecond behind it where ``last`` is that very text: no two changes in a row
    share a stamp."""
    text = stamp(at)
    return stamp(at + TICK) if text == last else text
