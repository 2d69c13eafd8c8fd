"""How the Android SDK reads a message: ``CTMessageDAO``, ``CTInboxMessage`` and ``CTInboxMessageContent``.

They read field by field; the first value of the wrong type ends the reading of that object, and what comes behind it
stays unset. ``stopped`` is the place where that happened.
"""

import json
from typing import Any

from msgspec import Struct

from app.domain.message import MediaKind
from app.domain.tree import Tree, is_list, is_object
from app.platforms.rules.base import Where, body


class Element(Struct):
    """A content element as read; None where nothing was read."""

    title: str | None = None
    title_color: str | None = None
    message: str | None = None
    message_color: str | None = None
    icon: str | None = None
    media: str | None = None
    content_type: str = ""
    poster: str = ""
    has_url: bool = False
    action: str = ""
    has_links: bool = False
    links: list[Any] | None = None
    stopped: Where | None = None


class Reading(Struct):
    """A message as read."""

    kind: str | None = None
    background: str | None = None
    elements: list[Element] = []
    orientation: str | None = None
    stopped: Where | None = None


class _Stop(Exception):
    def __init__(self, *where: str | int) -> None:
        super().__init__()
        self.where = where


def text(value: Any) -> str:
    """``JSONObject.getString``: everything becomes text, null the word "null"."""
    if isinstance(value, str):
        return value
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def read(encoded: Tree) -> Reading:
    """What Android knows of the message once it is in its list."""
    msg = body(encoded)
    result = Reading()
    try:
        result.kind = _text(msg, "type")
        result.background = _text(msg, "bg")
        for index, tree in enumerate(_list(msg, "content") or ()):
            if not is_object(tree):
                raise _Stop("content", index)
            result.elements.append(element(tree))
        _pairs(msg)
        result.orientation = _text(msg, "orientation")
    except _Stop as stop:
        result.stopped = ("msg", *stop.where)
    return result


def element(tree: Tree) -> Element:
    """What Android knows of one content element."""
    result = Element()
    try:
        _texts(tree, result)
        _pictures(tree, result)
        _action(tree, result)
    except _Stop as stop:
        result.stopped = stop.where
    return result


def media_kind(element: Element) -> MediaKind | None:
    """The kind of the file; None for one of which Android shows nothing."""
    if element.content_type == "image/gif":
        return "gif"
    kinds: tuple[MediaKind, ...] = ("image", "video", "audio")
    return next((kind for kind in kinds if element.content_type.startswith(kind)), None)


def _texts(tree: Tree, result: Element) -> None:
    title = _object(tree, "title")
    if title is not None:
        result.title, result.title_color = _text(title, "text"), _text(title, "color")
    message = _object(tree, "message")
    if message is not None:
        result.message, result.message_color = _text(message, "text"), _text(message, "color")


def _pictures(tree: Tree, result: Element) -> None:
    icon = _object(tree, "icon")
    if icon is not None:
        result.icon = _text(icon, "url")
    media = _object(tree, "media")
    if media is not None:
        result.media, result.content_type = _text(media, "url"), _text(media, "content_type")
        result.poster = _text(media, "poster")


def _action(tree: Tree, result: Element) -> None:
    action = _object(tree, "action")
    if action is None:
        return
    result.has_url = _flag(action, "hasUrl")
    result.has_links = _flag(action, "hasLinks")
    url = _object(action, "url", "action")
    if url is None:
        return
    if result.has_url:
        target = _object(url, "android", "action", "url")
        result.action = _text(target, "text") if target is not None else ""
    if result.has_links:
        links = _list(action, "links", "action")
        result.links = list(links) if links is not None else None


def _pairs(msg: Tree) -> None:
    for index, pair in enumerate(_list(msg, "custom_kv") or ()):
        if not is_object(pair):
            raise _Stop("custom_kv", index)
        value = pair.get("value")
        if not is_object(value) or "text" not in value:
            raise _Stop("custom_kv", index, "value")


def _text(tree: Tree, key: str) -> str:
    return text(tree[key]) if key in tree else ""


def _flag(action: Tree, key: str) -> bool:
    value = action.get(key, False)
    if isinstance(value, str) and value.lower() in ("true", "false"):
        return value.lower() == "true"
    if not isinstance(value, bool):
        raise _Stop("action", key)
    return value


def _object(tree: Tree, key: str, *within: str) -> Tree | None:
    value = tree.get(key)
    if key in tree and not is_object(value):
        raise _Stop(*within, key)
    return value


def _list(tree: Tree, key: str, *within: str) -> Any:
    value = tree.get(key)
    if key in tree and not is_list(value):
        raise _Stop(*within, key)
    return value
