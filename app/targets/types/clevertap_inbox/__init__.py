"""CleverTap's App Inbox: the message that its Android and iOS SDKs read."""

from collections.abc import Sequence
from typing import Any

from app.domain.campaign import Campaign, OriginFormat
from app.domain.tree import Tree
from app.targets.arriving import arrive
from app.targets.base import Arrival, Context, Projection
from app.targets.exporting import export
from app.targets.inbox import envelope, is_web
from app.targets.types.clevertap_inbox.decode import project
from app.targets.types.clevertap_inbox.encode import write


class ClevertapInbox:
    """``{"inbox_notifs": [...]}``."""

    name: OriginFormat = "clevertap-inbox"
    label = "CleverTap App Inbox"
    names_template = True

    def accepts(self, item: Tree) -> bool:
        """Every inbox message that is not one for the web."""
        return not is_web(item)

    def project(self, item: Tree, campaign: str) -> Projection:
        """The typed content of any JSON object."""
        return project(item, campaign)

    def write(self, campaign: Campaign, context: Context) -> Tree:
        """The message written anew, as the SDKs want it."""
        return write(campaign, context)

    def decode(self, item: Tree, arrival: Arrival) -> Campaign:
        """The imported campaign, with its original beside it."""
        return arrive(self, item, arrival)

    def encode(self, campaign: Campaign, context: Context) -> Tree:
        """The message for the SDKs: the imported original patched, or written anew."""
        return export(self, campaign, context)

    def envelope(self, items: Sequence[Tree]) -> Any:
        """The server's answer around the messages."""
        return envelope(items)
