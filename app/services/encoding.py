"""The message as a platform's SDK gets it: what previews and checks judge."""

from datetime import datetime

from app.domain.campaign import Campaign
from app.domain.message import Message
from app.domain.tree import Tree
from app.platforms.base import PlatformName
from app.targets import registry as targets
from app.targets.base import Context
from app.templates import registry as templates


def shown(message: Message) -> Message:
    """Only what the message's template type shows: nothing else is handed to a target."""
    return templates.template(message.template).shown(message)


def context(now: datetime, *, strict: bool = False) -> Context:
    """What targets need besides the campaign."""
    return Context(now=int(now.timestamp()), shown=shown, strict=strict)


def encode(campaign: Campaign, platform: PlatformName, now: datetime) -> Tree:
    """The message as ``platform`` gets it. Pictures that are not online yet have stand-in addresses."""
    return targets.for_platform(platform).encode(campaign, context(now))
