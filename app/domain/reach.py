"""Whom a campaign reaches, in numbers."""

from msgspec import Struct

from app.domain.comparing import Test
from app.domain.naming import holds


class Part(Struct, frozen=True, kw_only=True):
    """A segment or a subscription, and how many recipients are in it."""

    id: str
    name: str
    count: int


class Reach(Struct, frozen=True, kw_only=True):
    """Recipients, counted: ``result`` = ``in_segments`` - ``left_out`` - ``unsubscribed``.

    ``in_segments`` are in any of ``included``, or all where a campaign includes no segment; ``left_out`` of these are
    in any of ``excluded``; ``unsubscribed`` of the rest have none of the campaign's ``categories``. ``subscribed`` are
    those of all recipients who have one (all, where the campaign has no category). Who never said anything has those
    that are so by default. ``unknown`` are ids of segments and ``unknown_categories`` of subscriptions that are not in
    the workspace (any more): nobody is in them.
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
    without_history: tuple[str, ...] = ()
    """Names of segments that ask who was sent messages, while no send history was imported: nobody is known to have
    been sent any."""
    tells_subscriptions: bool = True
    """Whether an attribute of the recipients says what they subscribe to."""


def subscribes(names: tuple[str, ...]) -> Test:
    """Whether subscriptions, as recipients have them, hold one of ``names`` (see ``naming.holds``)."""
    return holds(names)
