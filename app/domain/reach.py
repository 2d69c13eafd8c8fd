"""Whom a campaign reaches, in numbers."""

from typing import Any

from msgspec import Struct

from app.domain.comparing import Test
from app.domain.tree import is_list


class Part(Struct, frozen=True, kw_only=True):
    """A segment or a subscription, and how many recipients are in it."""

    id: str
    name: str
    count: int


class Reach(Struct, frozen=True, kw_only=True):
    """Recipients, counted: ``result`` = ``in_segments`` - ``left_out`` - ``unsubscribed``.

    ``in_segments`` are in any of ``included``, or all where a campaign includes no segment; ``left_out`` of these are
    in any of ``excluded``; ``unsubscribed`` of the rest have none of the campaign's ``categories``. ``subscribed`` are
    those of all recipients who have one (all, where the campaign has no category). ``unknown`` are ids of segments and
    ``unknown_categories`` of subscriptions that are not in the workspace (any more): nobody is in them.
    """

    total: int
    included: tuple[Part, ...] = ()
    excluded: tuple[Part, ...] = ()
    categories: tuple[Part, ...] = ()
    in_segments: int = 0
    left_out: int = 0
    subscribed: int = 0
    unsubscribed: int = 0
    result: int = 0
    unknown: tuple[str, ...] = ()
    unknown_categories: tuple[str, ...] = ()
    tells_subscriptions: bool = True
    """Whether an attribute of the recipients says what they subscribe to."""


def subscribes(names: tuple[str, ...]) -> Test:
    """Whether subscriptions, as recipients have them, hold one of ``names``, whatever the case and the spaces around.
    They are a list, or a text of names with commas or semicolons between them."""
    wanted = {_folded(name) for name in names if name.strip()}

    def test(value: Any) -> bool:
        parts = value if is_list(value) else [value, *str(value).replace(";", ",").split(",")]
        return any(isinstance(part, str) and _folded(part) in wanted for part in parts)

    return test


def _folded(name: str) -> str:
    return name.strip().casefold()
