"""Campaigns and contexts for the tests of targets."""

from typing import Any

from msgspec.structs import replace

from app.domain.campaign import Campaign
from app.domain.message import Media, Message, Slide
from app.targets import registry
from app.targets.base import Arrival, Context
from app.templates.registry import template
from tests.inbox import CAMPAIGN

NOW = 1_772_355_600
AT = "2026-03-01T09:00:00.000Z"


def shown(message: Message) -> Message:
    return template(message.template).shown(message)


def context(**given: Any) -> Context:
    return Context(**{"now": NOW, "shown": shown, **given})


def imported(item: Any, campaign: str = CAMPAIGN) -> Campaign:
    """The campaign behind a message of either format."""
    return registry.item_target(item).decode(item, Arrival(campaign=campaign, at=AT))


def campaign(*slides: Slide, **given: Any) -> Campaign:
    """A campaign made here; ``given`` are parts of the message or of the campaign."""
    parts = {name: given.pop(name) for name in list(given) if name in Message.__struct_fields__}
    message = Message(slides=slides or (Slide(id="s"),), **parts)
    return Campaign(**{"id": CAMPAIGN, "name": "Spring", "message": message, "created": AT, "changed": AT, **given})


def picture(**given: Any) -> Media:
    return Media(**{"url": "https://cdn.example.com/a.png", "mime": "image/png", **given})


def with_slide(of: Campaign, number: int = 0, **parts: Any) -> Campaign:
    """``of`` with parts of one slide replaced."""
    slides = list(of.message.slides)
    slides[number] = replace(slides[number], **parts)
    return replace(of, message=replace(of.message, slides=tuple(slides)))


def with_message(of: Campaign, **parts: Any) -> Campaign:
    """``of`` with parts of its message replaced."""
    return replace(of, message=replace(of.message, **parts))
