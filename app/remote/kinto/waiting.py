"""How long to wait before a request is sent again."""

import random
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

LONGEST = 30.0
"""Seconds. Whoever asks for more is asked again by the next sync."""

Wait = Callable[[float], bool]
"""Wait that many seconds; true, at once, when there is nothing to wait for any more. ``threading.Event.wait`` is
one."""


def growing(attempt: int) -> float:
    """Seconds before the attempt behind number ``attempt`` (from 0): twice as long each time, and never for two clients
    the same."""
    return min(LONGEST, 2.0**attempt) * random.uniform(0.5, 1.0)


def asked(headers: Mapping[str, str], name: str) -> float | None:
    """What a header like Retry-After (RFC 9110, 10.2.3) asks for: seconds, or a date, which is held against the
    server's own clock. None: nothing, or nothing that can be read."""
    text = headers.get(name, "").strip()
    if text.isdecimal():
        return float(text[:9])
    until = _date(text)
    if until is None:
        return None
    now = _date(headers.get("date", "")) or datetime.now(UTC)
    return max(0.0, (until - now).total_seconds())


def _date(text: str) -> datetime | None:
    try:
        found = parsedate_to_datetime(text)
    except ValueError:
        return None
    return found if found.tzinfo else found.replace(tzinfo=UTC)
