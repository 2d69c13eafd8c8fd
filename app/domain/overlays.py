"""Overlays: languages and variants, values laid over a message by path. Pure."""

from collections.abc import Mapping
from typing import Any

import msgspec

from app.domain import paths
from app.domain.message import Message
from app.domain.tree import Tree, is_object


def overlaid(message: Message, values: Mapping[str, Any]) -> Message:
    """``message`` with ``values`` at their stored paths (relative to the message).

    An entry that points nowhere, at an id, or does not fit its place, is left out.
    """
    if not values:
        return message
    tree = msgspec.to_builtins(message)
    for path, value in values.items():
        _put(tree, path, value)
    return msgspec.convert(tree, Message)


def in_language(message: Message, language: str | None) -> Message:
    """``message`` with the texts of ``language``; what it does not translate stays."""
    return overlaid(message, message.languages.get(language, {})) if language else message


def _put(tree: Tree, path: str, value: Any) -> None:
    *above, last = paths.split(path) or ("",)
    try:
        parent = paths.get(tree, paths.join(above))
        before = paths.child(parent, last)
    except KeyError:
        return
    if not is_object(parent) or last == "id":
        return
    parent[last] = value
    try:
        msgspec.convert(tree, Message)
    except msgspec.ValidationError:
        parent[last] = before
