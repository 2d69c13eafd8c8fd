"""How a value of an attribute, or of an event's property, is compared with what a rule asks for."""

from collections.abc import Callable, Hashable
from datetime import UTC, datetime, timedelta
from operator import gt, lt
from typing import Any, NamedTuple

from app.domain.segments import Operator
from app.domain.tree import is_list, is_object

Test = Callable[[Any], bool]
EPOCH = datetime(1970, 1, 1)
MICROSECOND = timedelta(microseconds=1)
DAY = timedelta(days=1) // MICROSECOND
DATE = len("2026-01-31")


class Rank(NamedTuple):
    """What ``before`` and ``after`` go by: values of one kind have an order. Days are counted from 1970, instants in
    microseconds from then, in UTC."""

    kind: str
    place: Any


def comparison(operator: Operator, wanted: Any) -> Test:
    """The test that a value has to pass. An absent value passes none, and is never handed to it.

    ``equals``: 5 is 5.0, texts count without case and surrounding spaces, true is not 1.
    ``contains``: a part of a text, or an item of a list. ``in``: equal to one of the list. ``before``, ``after``:
    numbers with numbers, dates and times with their like (by the day, where one of them has no time), texts with
    texts; what is not alike does not pass. ``exists``: every value passes. A list passes where any item does.
    """
    return _MAKERS[operator](wanted)


def key(value: Any) -> Hashable:
    """Equal for values that ``equals`` takes as the same."""
    if isinstance(value, str):
        return value.strip().casefold()
    if isinstance(value, bool):
        return ("switch", value)
    if is_list(value):
        return ("list", *map(key, value))
    if is_object(value):
        return ("object", frozenset((name, key(inner)) for name, inner in value.items()))
    return value


def microseconds(text: str) -> int | None:
    """When an ISO date or time is, from 1970 in UTC; a time without a zone is taken as UTC. None for other texts."""
    if len(text) < DATE or text[4] != "-" or text[7] != "-":
        return None
    try:
        at = datetime.fromisoformat(text)
    except ValueError:
        return None
    ahead = (at.tzinfo or UTC).utcoffset(at) or timedelta()
    return (at.replace(tzinfo=None) - EPOCH - ahead) // MICROSECOND


def rank(value: Any) -> Rank | None:
    """Where a value stands among its like; None for what has no order."""
    if isinstance(value, str):
        text = value.strip()
        at = microseconds(text)
        if at is None:
            return Rank("text", text.casefold())
        return Rank("day", at // DAY) if len(text) == DATE else Rank("instant", at)
    if isinstance(value, int | float) and not isinstance(value, bool):
        return Rank("number", value)
    return None


def _equals(wanted: Any) -> Test:
    return _one_of((wanted,))


def _in(wanted: Any) -> Test:
    return _one_of(wanted if is_list(wanted) else (wanted,))


def _one_of(wanted: Any) -> Test:
    keys = {key(each) for each in wanted}

    def test(value: Any) -> bool:
        return key(value) in keys or (is_list(value) and any(key(item) in keys for item in value))

    return test


def _contains(wanted: Any) -> Test:
    part = key(wanted)

    def test(value: Any) -> bool:
        if isinstance(value, str):
            return isinstance(part, str) and part in value.casefold()
        return is_list(value) and any(key(item) == part for item in value)

    return test


def _ordered(wanted: Any, stands: Callable[[Any, Any], bool]) -> Test:
    bound = rank(wanted)

    def one(value: Any) -> bool:
        place = rank(value)
        return place is not None and bound is not None and stands(*_alike(place, bound))

    def test(value: Any) -> bool:
        return any(map(one, value)) if is_list(value) else one(value)

    return test


def _alike(one: Rank, other: Rank) -> tuple[Any, Any]:
    """Both places in the coarser of both kinds, equal (neither before nor after) where these are not alike."""
    if one.kind == other.kind:
        return one.place, other.place
    if {one.kind, other.kind} == {"day", "instant"}:
        return _day(one), _day(other)
    return 0, 0


def _day(at: Rank) -> int:
    return at.place if at.kind == "day" else at.place // DAY


_MAKERS: dict[Operator, Callable[[Any], Test]] = {
    "equals": _equals,
    "contains": _contains,
    "in": _in,
    "before": lambda wanted: _ordered(wanted, lt),
    "after": lambda wanted: _ordered(wanted, gt),
    "exists": lambda wanted: lambda value: True,
}
