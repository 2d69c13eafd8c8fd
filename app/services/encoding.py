"""The seam between previews and delivery formats: the message as a platform would be sent it."""

from datetime import datetime
from functools import cache
from importlib import import_module
from importlib.util import find_spec
from typing import Any

from app.domain.campaign import Campaign
from app.domain.message import Message
from app.platforms.base import PlatformName
from app.templates import registry as templates

TARGETS = "app.targets.registry"


def registered_encode(campaign: Campaign, platform: PlatformName, now: datetime) -> dict[str, Any] | None:
    """What the platform's own target makes of the whole campaign, pictures that are not online included; None where
    there are no targets. Raises ``UserError`` for what can't be encoded at all."""
    if not _has_targets():
        return None
    context = import_module("app.targets.base").Context(now=int(now.timestamp()), shown=shown)
    return import_module(TARGETS).for_platform(platform).encode(campaign, context)


def shown(message: Message) -> Message:
    """``message`` cut to what its template shows."""
    return templates.template(message.template).shown(message)


@cache
def _has_targets() -> bool:
    return find_spec(TARGETS) is not None
