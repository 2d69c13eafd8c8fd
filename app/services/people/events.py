"""Events in cells: when they were, and whole lists of them."""

import re
from datetime import UTC, datetime
from typing import Any, cast

from app.domain.campaign import MAX_DEPTH, depth, parse_json
from app.domain.recipient import Event
from app.services.people.kinds import DAY, DOTTED, clean, day

EPOCH = re.compile(r"\d{10}|\d{13}")
"""Seconds or milliseconds since 1970."""
KEYS = frozenset(("name", "at", "properties"))


def instant(value: Any) -> str:
    """UTC with ``Z``, to the second; a time without a zone is UTC, "" stays "". Raises ``ValueError``."""
    written = "" if value is None else str(value).strip()
    if not written:
        return ""
    if EPOCH.fullmatch(written):
        return _stamp(datetime.fromtimestamp(int(written[:10]), UTC))
    if not DAY.fullmatch(written) and not DOTTED.fullmatch(written):
        raise ValueError
    at = datetime.fromisoformat(day(written))
    return _stamp(at.replace(tzinfo=UTC) if at.tzinfo is None else at.astimezone(UTC))


def events(value: Any) -> tuple[Event, ...]:
    """``[{"name", "at", "properties"}]``, or its JSON text, the oldest first. Raises ``ValueError``."""
    found = parse_json(value) if isinstance(value, str) else value
    if not isinstance(found, list):
        raise ValueError
    return in_order(tuple(_event(item) for item in cast(list[Any], found)))


def in_order(events: tuple[Event, ...]) -> tuple[Event, ...]:
    """The oldest first; those without a time before all others."""
    return tuple(sorted(events, key=lambda event: event.at))


def _event(item: Any) -> Event:
    if not isinstance(item, dict) or not KEYS.issuperset(cast(dict[str, Any], item)):
        raise ValueError
    named = cast(dict[str, Any], item)
    name: Any = named.get("name")
    properties: Any = named.get("properties") or {}
    if not isinstance(name, str) or not name.strip() or not isinstance(properties, dict) or depth(named) > MAX_DEPTH:
        raise ValueError
    return Event(name=clean(name.strip()), at=instant(named.get("at")), properties=cast(dict[str, Any], properties))


def _stamp(at: datetime) -> str:
    return at.isoformat(timespec="seconds").replace("+00:00", "Z")
