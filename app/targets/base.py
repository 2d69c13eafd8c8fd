"""What a target is: a delivery platform or a file format that campaigns are handed to and taken from."""

from collections.abc import Callable, Sequence
from typing import Any, Protocol

from msgspec import Struct

from app.domain.campaign import Campaign, Dialect, OriginFormat, Product, TimeToLive
from app.domain.message import Message
from app.domain.tree import Tree

UNNAMED = "Imported message"
"""The name of an imported message that has neither a title nor an id."""


class Context(Struct, frozen=True, kw_only=True):
    """What encoding needs besides the campaign.

    ``now`` is the sending time in epoch seconds. ``shown`` keeps what the message's template type shows.
    ``strict``: refuse what can't be delivered, instead of standing
    something in for the preview's and the checks' sake.
    """

    now: int
    shown: Callable[[Message], Message]
    strict: bool = False


class Arrival(Struct, frozen=True, kw_only=True):
    """What an imported campaign gets besides its content. ``at`` is an instant."""

    campaign: str
    at: str
    author: str = ""
    product: Product = "both"
    dialect: Dialect = "none"


class Projection(Struct, frozen=True, kw_only=True):
    """The typed content of an imported message: every value valid, irregular ones replaced by the nearest."""

    name: str
    message: Message
    ttl: TimeToLive | None


class Target(Protocol):
    """One format: one file or folder in ``targets/types``."""

    @property
    def name(self) -> str:
        """The name in commands and in the document's origin."""
        ...

    @property
    def label(self) -> str:
        """The name on screen."""
        ...

    def accepts(self, item: Tree) -> bool:
        """Whether ``item`` (one message, one document) is written in this format."""
        ...

    def decode(self, item: Tree, arrival: Arrival) -> Campaign:
        """The campaign behind ``item``. Raises ``UserError`` where the format is strict."""
        ...

    def encode(self, campaign: Campaign, context: Context) -> Tree:
        """The campaign in this format. Raises ``UserError`` for what can't be delivered, if the context is strict."""
        ...

    def envelope(self, items: Sequence[Tree]) -> Any:
        """The whole file around encoded campaigns."""
        ...


class InboxFormat(Protocol):
    """A format of single inbox messages, which keeps the imported original beside the typed content."""

    @property
    def name(self) -> OriginFormat:
        """The target's name."""
        ...

    @property
    def names_template(self) -> bool:
        """Whether a message says which template it is, so that another template alone changes nothing but that."""
        ...

    def project(self, item: Tree, campaign: str) -> Projection:
        """The typed content of any JSON object; always the same for the same object and campaign id."""
        ...

    def write(self, campaign: Campaign, context: Context) -> Tree:
        """The message written anew, its lists with the ids of their elements (see ``targets.patching``)."""
        ...
