"""CleverTap's web inbox: another message format, for its panel on web pages."""

from collections.abc import Sequence
from typing import Any

from app.domain.campaign import Campaign, OriginFormat
from app.domain.tree import Tree
from app.targets.arriving import arrive
from app.targets.base import Arrival, Context, Projection
from app.targets.exporting import export
from app.targets.inbox import envelope, is_web
from app.targets.types.web_inbox.decode import project
from app.targets.types.web_inbox.encode import write


class WebInbox:
    """``{"inbox_notifs": [...]}`` with messages that have a ``templateType``."""

    name: OriginFormat = "web-inbox"
    label = "CleverTap web inbox"
    names_template = False

    def accepts(self, item: Tree) -> bool:
        """A message with a ``templateType``, or with a list as its ``msg``."""
        return is_web(item)

    def project(self, item: Tree, campaign: str) -> Projection:
        """The typed content of any JSON object."""
        return project(item, campaign)

    def write(self, campaign: Campaign, context: Context) -> Tree:
        """The message written anew."""
        return write(campaign, context)

    def decode(self, item: Tree, arrival: Arrival) -> Campaign:
        """The imported campaign, with its original beside it."""
        return arrive(self, item, arrival)

    def encode(self, campaign: Campaign, context: Context) -> Tree:
        """The message for the panel. Raises ``UserError`` for a carousel, if the context is strict."""
        return export(self, campaign, context)

    def envelope(self, items: Sequence[Tree]) -> Any:
        """The server's answer around the messages."""
        return envelope(items)
