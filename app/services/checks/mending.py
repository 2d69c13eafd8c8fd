"""Mending an imported message: the irregular value gives way to the one that Galley would write there."""

from typing import Any

from app.domain.campaign import Campaign
from app.domain.imported import by_id
from app.domain.issues import Fix
from app.domain.message import Message
from app.domain.tree import Tree, is_list, is_object, same
from app.platforms.rules.base import Where

MISSING = object()


def mend(campaign: Campaign, message: Message, clean: Tree, where: Where) -> Fix | None:
    """A fix that writes ``clean``'s value at ``where`` into the original. None where that would change nothing.

    ``where`` is a place in the exported message, whose slides and buttons may stand in another order than they came in.
    """
    if campaign.origin is None:
        return None
    original = campaign.origin.message
    there = _in_original(where, campaign, message)
    if there is None:
        return None
    mended = _put(original, there, _at(clean, where))
    if same(mended, original):
        return None
    return Fix("origin.mend", "Write it as both phones read it", (_edit(mended, there),))


def _in_original(where: Where, campaign: Campaign, message: Message) -> Where | None:
    """The same place in the original; None for what was not in it."""
    assert campaign.origin is not None
    origins = by_id(campaign.id, campaign.origin.message)
    match where:
        case ("msg", "content", int(number), *rest):
            head: Where = ("msg", "content")
        case ("msg", int(number), *rest):
            head = ("msg",)
        case ("msg", "custom_kv", int(number), *rest) if number < len(message.key_values):
            place = origins.get(message.key_values[number].id)
            return ("msg", "custom_kv", place[-1], *rest) if place else None
        case _:
            return where
    place = origins.get(message.slides[number].id) if number < len(message.slides) else ("slide", number)
    if place is None:
        return None
    slide = message.slides[number] if number < len(message.slides) else None
    match rest:
        case ["action", "links", int(index), *inner] if slide and index < len(slide.buttons):
            button = origins.get(slide.buttons[index].id)
            return (*head, place[1], "action", "links", button[-1], *inner) if button else None
        case _:
            return (*head, place[1], *rest)


def _at(tree: Any, where: Where) -> Any:
    for step in where:
        if (isinstance(step, str) and is_object(tree) and step in tree) or (
            isinstance(step, int) and is_list(tree) and step < len(tree)
        ):
            tree = tree[step]
        else:
            return MISSING
    return tree
