"""How the iOS SDK reads a message: ``CleverTapInboxMessage`` and ``CleverTapInboxMessageContent``."""

from typing import Any

from app.domain.tree import Tree, is_list, is_object
from app.platforms.rules.base import Where, body

_PARTS = ("title", "message", "icon", "media", "action")


def broken_at(element: Any) -> Where | None:
    """Where reading the element raises: the SDK then leaves the whole element out."""
    if not is_object(element):
        return ()
    for part in _PARTS:
        if part in element and not is_object(element[part]):
            return (part,)
    action: Tree = element.get("action", {})
    if "url" in action and not is_object(action["url"]):
        return ("action", "url")
    return _broken_flag(action)


def _broken_flag(action: Tree) -> Where | None:
    for key in ("hasUrl", "hasLinks"):
        if key in action and not isinstance(action[key], bool | int | float | str):
            return ("action", key)
    return None


def readable(encoded: Tree) -> list[tuple[int, Tree]]:
    """The elements that can be read, with their numbers in the JSON."""
    content = body(encoded).get("content")
    if not is_list(content):
        return []
    return [(index, element) for index, element in enumerate(content) if broken_at(element) is None]


def flag(action: Tree, key: str) -> bool:
    """``boolValue``: of a text, whether it starts like yes, true or a digit from 1 to 9."""
    value = action.get(key)
    return value.strip().lower()[:1] in tuple("yt123456789") if isinstance(value, str) else bool(value)
