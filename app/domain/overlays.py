"""Overlays: languages and variants, values laid over a message by path. Pure."""

from collections.abc import Mapping
from typing import Any

import msgspec

from app.domain import paths
from app.domain.message import Message
from app.domain.tree import Tree, is_object

LANGUAGES = ("message", "languages")
OF_THE_FILE = ("sha256", "width", "height", "bytes")
"""What is known of a picture's file: another address is another file."""


def entry(language: str, path: str) -> str:
    """The stored path of a language's text for ``path`` (relative to the message)."""
    return paths.join((*LANGUAGES, language, path))


def entry_of(stored: str) -> tuple[str, str] | None:
    """Language and path of what ``entry`` names, None for any other stored path. A language itself has the path ""."""
    match paths.split(stored):
        case ("message", "languages", language):
            return language, ""
        case ("message", "languages", language, path):
            return language, path
        case _:
            return None


def overlaid(message: Message, values: Mapping[str, Any]) -> Message:
    """``message`` with ``values`` at their stored paths (relative to the message).

    An entry that points nowhere, at an id, or does not fit its place, is left out.
    """
    if not values:
        return message
    tree = msgspec.to_builtins(message)
    for path, value in values.items():
        _put(tree, path, value, values)
    try:
        return msgspec.convert(tree, Message)
    except msgspec.ValidationError:
        return _one_by_one(message, values)


def in_language(message: Message, language: str | None) -> Message:
    """``message`` with the texts of ``language``; what it does not translate stays."""
    return overlaid(message, message.languages.get(language, {})) if language else message


def _one_by_one(message: Message, values: Mapping[str, Any]) -> Message:
    for path, value in values.items():
        tree = msgspec.to_builtins(message)
        _put(tree, path, value, values)
        try:
            message = msgspec.convert(tree, Message)
        except msgspec.ValidationError:
            continue
    return message


def _put(tree: Tree, path: str, value: Any, values: Mapping[str, Any]) -> None:
    *above, last = paths.split(path) or ("",)
    try:
        parent = paths.get(tree, paths.join(above))
        before = paths.child(parent, last)
    except KeyError:
        return
    if not is_object(parent) or last == "id":
        return
    parent[last] = value
    if last == "url" and value != before:
        gone = [key for key in OF_THE_FILE if key in parent and paths.join((*above, key)) not in values]
        parent.update(dict.fromkeys(gone))
