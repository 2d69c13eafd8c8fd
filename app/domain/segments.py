"""Segments: rule trees over recipients, and fixed lists."""

from typing import Annotated, Any, Literal

from msgspec import Meta, Struct

from app.domain.campaign import Instant

Operator = Literal["equals", "contains", "in", "before", "after", "exists"]
"""``before`` and ``after`` compare dates and times with dates and times, numbers with numbers, texts with texts."""


SENDING, LABELS = "Notification Sent", "Labels"
"""The event that a delivery platform (CleverTap's documentation, Message Labels) writes for every message it sends, and
its property with the names of the message's labels."""


class Rule(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The base of every rule; told apart by ``type`` in JSON."""


class Compare(Rule, frozen=True, kw_only=True, tag="attribute"):
    """An attribute against a value: one for most operators, a list for ``in``, none for ``exists``.

    A recipient without the attribute does not match.
    """

    attribute: str
    operator: Operator = "equals"
    value: Any = None


class Did(Rule, frozen=True, kw_only=True, tag="event", omit_defaults=True):
    """Events of that name, at least ``times``, after and before instants, with all ``where`` true of its properties."""

    event: str
    times: Annotated[int, Meta(ge=1)] = 1
    after: Instant | None = None
    before: Instant | None = None
    where: tuple[Compare, ...] = ()


class Sent(Rule, frozen=True, kw_only=True, tag="sent", omit_defaults=True):
    """Was sent a message with a label, by its id, as the imported send history (``SENDING``) says. ``names`` are what
    the history may call the label: filled in when recipients are looked at, never stored."""

    label: str
    names: tuple[str, ...] = ()


class Every(Rule, frozen=True, kw_only=True, tag="and"):
    """All of them. Of none: everybody."""

    rules: "tuple[AnyRule, ...]" = ()


class Some(Rule, frozen=True, kw_only=True, tag="or"):
    """At least one of them. Of none: nobody."""

    rules: "tuple[AnyRule, ...]" = ()


class Not(Rule, frozen=True, kw_only=True, tag="not"):
    """Those who don't match."""

    rule: "AnyRule"


AnyRule = Compare | Did | Sent | Every | Some | Not


class Segment(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Recipients with a name: those that match ``rule``, or the fixed list of ``members`` (identities). Never both."""

    id: str
    name: str
    rule: AnyRule | None = None
    members: tuple[str, ...] | None = None

    def __post_init__(self) -> None:
        if (self.rule is None) == (self.members is None):
            raise ValueError("a segment has either a rule or members")
