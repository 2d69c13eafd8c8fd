"""What CleverTap's iOS SDK stumbles over in a message, and what it shows instead (7.7.0)."""

from collections.abc import Iterator
from typing import Any

from msgspec.structs import replace

from app.domain.message import Action, Button, Media, Message, Orientation, Slide, Text
from app.domain.tree import Tree, is_list, is_object
from app.platforms.base import Finding, Seen
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
    meant_button,
    run,
    template,
)

CAROUSEL_TEXT = "#7E7E7E"
"""The colour of a carousel's text that has none (CTCarouselMessageCell)."""

_PARTS = ("title", "message", "icon", "media", "action")


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
    elements = _kept(encoded)
    if not elements:
        reason = "The app fails on an iPhone: the message has no slide that can be read"
        yield _crash("content", reason, "msg", "content")
    for index, element in drawn(encoded):
        place = _broken(element)
        if elements and place is not None:
            yield _wrong("slide", "An iPhone leaves this slide out", "msg", "content", index, *place)


def _broken(element: Any) -> Where | None:
    """Where reading the element raises: the SDK then leaves the whole element out."""
    if not is_object(element):
        return ()
    for part in _PARTS:
        if part in element and not is_object(element[part]):
            return (part,)
    if at(element, "action", "url") is None and "url" in (element.get("action") or {}):
        return ("action", "url")
    if not isinstance(at(element, "action", "url") or {}, dict):
        return ("action", "url")
    return _broken_flag(element.get("action") or {})


def _broken_flag(action: Tree) -> Where | None:
    for key in ("hasUrl", "hasLinks"):
        if key in action and not isinstance(action[key], bool | int | float | str):
            return ("action", key)
    return None


def _kept(encoded: Tree) -> list[tuple[int, Tree]]:
    """The elements that can be read, with their numbers in the JSON."""
    content = body(encoded).get("content")
    if not is_list(content):
        return []
    return [(index, element) for index, element in enumerate(content) if _broken(element) is None]


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
        if _broken(element) is None and not at(element, "media", "url"):
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
        if template(encoded) not in CAROUSELS and _flag(action, "hasLinks"):
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


def _flag(action: Tree, key: str) -> bool:
    """``boolValue``: of a text, whether it starts like yes, true or a digit from 1 to 9."""
    value = action.get(key)
    return value.strip().lower()[:1] in tuple("yt123456789") if isinstance(value, str) else bool(value)


def seen(message: Message, encoded: Tree) -> Seen:
    """The message as an iPhone reads it. Where it can't be read at all, it stays as it was meant."""
    msg = body(encoded)
    kind = template(encoded) or "simple"
    carousel = kind in CAROUSELS
    elements = _kept(encoded) if carousel else _kept(encoded)[:1]
    slides = tuple(
        _slide(message.slides[index], element, carousel)
        for index, element in elements
        if index < len(message.slides) and (not carousel or at(element, "media", "url"))
    )
    shown = replace(
        message,
        template=kind,
        background=colors.ios(msg.get("bg"), colors.WHITE),
        orientation=_slot(msg.get("orientation")),
        slides=slides or message.slides[:1],
    )
    return Seen(shown, empty_bar=bool(elements) and not carousel and _empty_bar(elements[0][1]))


def _empty_bar(element: Tree) -> bool:
    action: Tree = element.get("action") or {}
    return _flag(action, "hasLinks") and not action.get("links")


def _slot(value: Any) -> Orientation:
    slots: dict[str, Orientation] = {"l": "landscape", "p": "portrait"}
    return slots.get(value.strip().lower(), "natural") if isinstance(value, str) else "natural"


def _slide(slide: Slide, element: Tree, carousel: bool) -> Slide:
    return replace(
        slide,
        title=_set(slide.title, element.get("title"), colors.BLACK),
        body=_set(slide.body, element.get("message"), CAROUSEL_TEXT if carousel else colors.BLACK),
        media=_media(slide.media, element.get("media") or {}, carousel),
        icon=_icon(slide.icon, element.get("icon") or {}),
        action=_action(slide.action, element.get("action") or {}),
        buttons=() if carousel else _seen_buttons(slide, element.get("action") or {}),
    )


def _set(meant: Text, part: Tree | None, default: str) -> Text:
    words = (part or {}).get("text", "")
    color = colors.ios((part or {}).get("color"), default)
    return Text(text=words if isinstance(words, str) else meant.text if words is not None else "", color=color)


def _media(meant: Media | None, media: Tree, carousel: bool) -> Media | None:
    url = media.get("url")
    if not url or not isinstance(url, str):
        return None
    return replace(meant or Media(url=url), kind="image" if carousel else _kind(media.get("content_type")))


def _kind(content_type: Any) -> Any:
    """An unknown type is shown as a picture (CTInboxSimpleMessageCell)."""
    if content_type == "image/gif":
        return "gif"
    return next((kind for kind in ("video", "audio") if str(content_type).startswith(kind)), "image")


def _icon(meant: Media | None, icon: Tree) -> Media | None:
    """No address hides the icon; an empty one keeps its box, with a placeholder: a picture without an address."""
    url = icon.get("url")
    if not isinstance(url, str):
        return None
    return (meant or Media(url=url)) if url else Media(url="")


def _action(meant: Action, action: Tree) -> Action:
    link = at(action, "url", "ios", "text")
    link = link if isinstance(link, str) else ""
    return replace(meant, enabled=_flag(action, "hasUrl") and bool(link), ios=link)


def _seen_buttons(slide: Slide, action: Tree) -> tuple[Button, ...]:
    links = action.get("links")
    if not _flag(action, "hasLinks") or not is_list(links):
        return ()
    pairs = enumerate(links[:MAX_BUTTONS])
    return tuple(_seen_button(meant_button(slide, index), link) for index, link in pairs if is_object(link))


def _seen_button(meant: Button, link: Tree) -> Button:
    words = link.get("text", "")
    return replace(
        meant,
        text=words if isinstance(words, str) else "",
        color=colors.ios(link.get("color")),
        background=colors.ios(link.get("bg")),
    )
