"""Recipients: profiles with attributes and events. Personal data: they stay in the workspace file."""

from collections.abc import Mapping
from typing import Any, Literal

from msgspec import Struct

Role = Literal["first_name", "last_name", "email", "phone", "city", "language", "time_zone", "subscriptions"]
"""What an attribute is to Galley, whatever its own name; the identity stands beside the attributes."""

AttributeKind = Literal["text", "number", "switch", "date", "list", "object"]


class Event(Struct, frozen=True, kw_only=True):
    """Something that a recipient did. ``at`` is an instant (ISO, UTC with Z), "" where it is not known."""

    name: str
    at: str = ""
    properties: dict[str, Any] = {}


class Recipient(Struct, frozen=True, kw_only=True):
    """A profile. ``attributes`` are plain JSON values under their own names; what is empty is absent.

    ``sample``: made up, came with Galley. ``kept``: a test recipient, to be looked at again.
    """

    identity: str
    attributes: dict[str, Any] = {}
    events: tuple[Event, ...] = ()
    sample: bool = False
    kept: bool = False


class Attribute(Struct, frozen=True, kw_only=True):
    """An attribute that recipients have. ``filled`` counts those who have it, ``samples`` are a few values as text."""

    name: str
    kind: AttributeKind = "text"
    role: Role | None = None
    filled: int = 0
    samples: tuple[str, ...] = ()


class People(Struct, frozen=True, kw_only=True):
    """What is known of all recipients together. ``made_up``: there are none but sample recipients."""

    total: int = 0
    made_up: bool = True
    attributes: tuple[Attribute, ...] = ()
    events: tuple[str, ...] = ()

    def names(self) -> Mapping[Role, str]:
        """The attribute that plays each role."""
        return {attribute.role: attribute.name for attribute in self.attributes if attribute.role}
