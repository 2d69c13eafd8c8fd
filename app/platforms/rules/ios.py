"""What CleverTap's iOS SDK stumbles over in a message (7.7.0)."""

from collections.abc import Iterator
from typing import Any

from app.domain.tree import Tree, is_list, is_object
from app.platforms.base import Finding
from app.platforms.rules import colors, times
from app.platforms.rules.base import (
    CAROUSELS,
    LINK_TYPES,
    MAX_BUTTONS,
    Rule,
    Where,
    at,
    body,
    drawn,
    run,
    template,
)
from app.platforms.rules.ios_reading import broken_at, flag, readable
from app.platforms.rules.ios_seen import CAROUSEL_TEXT, seen

__all__ = ["findings", "seen"]


def findings(encoded: Tree) -> tuple[Finding, ...]:
    """What an iPhone makes of it that was not meant, the worst first."""
    return run(RULES, encoded)


def _wrong(code: str, reason: str, *where: str | int) -> Finding:
    return Finding(code=f"ios.{code}", effect="wrong", reason=reason, where=where)


def _crash(code: str, reason: str, *where: str | int) -> Finding:
    return Finding(code=f"ios.{code}", effect="crash", reason=reason, where=where)


def _id(encoded: Tree) -> Iterator[Finding]:
    if "_id" not in encoded:
        reason = "An iPhone drops a message that has no id"
        yield Finding(code="ios.id", effect="dropped", reason=reason, where=("_id",))


def _times(encoded: Tree) -> Iterator[Finding]:
    for key, word in (("date", "date"), ("wzrk_ttl", "end of its stay")):
        if key in encoded and not times.is_number(encoded[key]) and not isinstance(encoded[key], bool):
            reason = f"The app fails on an iPhone: the message's {word} is no number"
            yield _crash(key.removeprefix("wzrk_"), reason, key)
    yield from times.misread("ios", encoded, '"Just now"')


def _content(encoded: Tree) -> Iterator[Finding]:
    if "msg" in encoded and not is_object(encoded["msg"]):
        yield _crash("msg", "The app fails on an iPhone: the message's content can't be read", "msg")
        return
    elements = readable(encoded)
    if not elements:
        reason = "The app fails on an iPhone: the message has no slide that can be read"
        yield _crash("content", reason, "msg", "content")
    for index, element in drawn(encoded):
        place = broken_at(element)
        if elements and place is not None:
            yield _wrong("slide", "An iPhone leaves this slide out", "msg", "content", index, *place)


def _type(encoded: Tree) -> Iterator[Finding]:
    if is_object(encoded.get("msg")) and template(encoded) is None:
        yield _wrong("type", "An iPhone shows a message of unknown type as a simple one", "msg", "type")


def _tags(encoded: Tree) -> Iterator[Finding]:
    if not is_list(body(encoded).get("tags", [])):
        yield _wrong("tags", "An iPhone ignores inbox tabs that are not a list", "msg", "tags")


def _pairs(encoded: Tree) -> Iterator[Finding]:
    pairs = body(encoded).get("custom_kv", [])
    broken = () if is_list(pairs) else ("msg", "custom_kv")
    for index, pair in enumerate(pairs if is_list(pairs) else ()):
        if not is_object(pair) or not is_object(pair.get("value")):
            broken = ("msg", "custom_kv", index)
    if broken:
        reason = "An iPhone drops a message whose extra data it can't read"
        yield Finding(code="ios.custom-kv", effect="dropped", reason=reason, where=broken)


def _colors(encoded: Tree) -> Iterator[Finding]:
    msg = body(encoded)
    if msg and _differs(msg.get("bg")):
        yield _color(msg.get("bg"), colors.WHITE, "msg", "bg")
    carousel = template(encoded) in CAROUSELS
    for index, element in drawn(encoded):
        for part, default in (("title", colors.BLACK), ("message", CAROUSEL_TEXT if carousel else colors.BLACK)):
            value = at(element, part, "color")
            if is_object(at(element, part)) and _differs(value):
                yield _color(value, default, "msg", "content", index, part, "color")


def _differs(value: Any) -> bool:
    meant = colors.android(value) or colors.android(f"#{value}")
    return meant is None or meant.upper() != colors.ios(value).upper()


def _color(value: Any, default: str, *where: str | int) -> Finding:
    return _wrong("color", f"An iPhone shows this colour as {colors.ios(value, default)}", *where)


def _pictures(encoded: Tree) -> Iterator[Finding]:
    if template(encoded) not in CAROUSELS:
        return
    for index, element in drawn(encoded):
        if broken_at(element) is None and not at(element, "media", "url"):
            reason = "An iPhone leaves out a slide without a picture"
            yield _wrong("slide-picture", reason, "msg", "content", index, "media")


def _links(encoded: Tree) -> Iterator[Finding]:
    for index, element in drawn(encoded):
        action = at(element, "action")
        if not is_object(action):
            continue
        where = ("msg", "content", index, "action")
        if action.get("hasUrl") and "url" in action and not is_object(at(action, "url", "ios")):
            yield _wrong("link", "A tap does nothing on an iPhone: its link can't be read", *where, "url", "ios")
        if template(encoded) not in CAROUSELS and flag(action, "hasLinks"):
            yield from _buttons(action, where)


def _buttons(action: Tree, where: Where) -> Iterator[Finding]:
    links = action.get("links")
    if not is_list(links) or not links:
        yield _wrong("empty-bar", "An iPhone draws an empty bar instead of buttons", *where, "links")
        return
    if len(links) > MAX_BUTTONS:
        yield _wrong("many-buttons", f"An iPhone shows only the first {MAX_BUTTONS} buttons", *where, "links")
    for index, link in enumerate(links[:MAX_BUTTONS]):
        yield from _button(link, (*where, "links", index))


def _button(link: Any, where: Where) -> Iterator[Finding]:
    if not is_object(link):
        yield _wrong("button", "This button can't be read", *where)
        return
    for key in ("color", "bg"):
        if _differs(link.get(key)):
            yield _color(link.get(key), colors.BLACK, *where, key)
    kind = str(link.get("type")).lower()
    if kind not in LINK_TYPES:
        yield _wrong("button-type", "The button does nothing: its type is unknown", *where, "type")
    elif kind == "url" and not is_object(at(link, "url", "ios")):
        reason = "The button does nothing on an iPhone: its link can't be read"
        yield _wrong("button-link", reason, *where, "url", "ios")


RULES: tuple[Rule, ...] = (_id, _times, _content, _type, _tags, _pairs, _colors, _pictures, _links)
