"""What CleverTap's Android SDK stumbles over in a message (core 8.2.0)."""

from collections.abc import Iterator
from typing import Any

from app.domain.tree import Tree, is_list, is_object
from app.platforms.base import Finding
from app.platforms.rules import colors, times
from app.platforms.rules.android_reading import Element, Reading, media_kind, read
from app.platforms.rules.android_seen import seen
from app.platforms.rules.base import (
    CAROUSELS,
    LINK_TYPES,
    MAX_BUTTONS,
    TEMPLATES,
    Rule,
    Where,
    at,
    body,
    items,
    run,
    template,
)

__all__ = ["findings", "seen"]


def findings(encoded: Tree) -> tuple[Finding, ...]:
    """What Android makes of it that was not meant, the worst first."""
    return run(RULES, encoded)


def _dropped(code: str, reason: str, *where: str | int) -> Finding:
    return Finding(code=f"android.{code}", effect="dropped", reason=reason, where=where)


def _crash(code: str, reason: str, *where: str | int) -> Finding:
    return Finding(code=f"android.{code}", effect="crash", reason=reason, where=where)


def _wrong(code: str, reason: str, *where: str | int) -> Finding:
    return Finding(code=f"android.{code}", effect="wrong", reason=reason, where=where)


def _id(encoded: Tree) -> Iterator[Finding]:
    if "_id" not in encoded:
        yield _dropped("id", "Android drops a message that has no id", "_id")


def _times(encoded: Tree) -> Iterator[Finding]:
    for key, word in (("date", "date"), ("wzrk_ttl", "end of the stay")):
        if key in encoded and not _parses(encoded[key]):
            yield _dropped(key.removeprefix("wzrk_"), f"Android drops a message whose {word} is no number", key)
    yield from times.misread("android", encoded, "a day long ago")
    if "wzrk_ttl" not in encoded:
        yield _wrong("ttl-missing", "Without an end of its stay the message leaves Android after a day", "wzrk_ttl")


def _parses(value: Any) -> bool:
    if times.is_number(value):
        return True
    try:
        float(value if isinstance(value, str) else "")
    except ValueError:
        return False
    return True


def _msg(encoded: Tree) -> Iterator[Finding]:
    if "msg" not in encoded:
        yield _crash("msg", "Android crashes on a message without content", "msg")
    elif not is_object(encoded["msg"]):
        yield _dropped("msg", "Android drops a message whose content it can't read", "msg")


def _tags(encoded: Tree) -> Iterator[Finding]:
    tags = body(encoded).get("tags", [])
    if not is_list(tags):
        yield _dropped("tags", "Android drops a message whose inbox tabs are not a list", "msg", "tags")
    for index, tag in enumerate(items(tags)):
        if isinstance(tag, str) and "," in tag:
            reason = f'Android splits the inbox tab "{tag}" at its comma'
            yield _wrong("tag-comma", reason, "msg", "tags", index)


def _type(encoded: Tree) -> Iterator[Finding]:
    if is_object(encoded.get("msg")) and read(encoded).kind not in TEMPLATES:
        yield _crash("type", "Android crashes on a message of unknown type", "msg", "type")


def _orientation(encoded: Tree) -> Iterator[Finding]:
    value = body(encoded).get("orientation")
    if template(encoded) in CAROUSELS or not isinstance(value, str):
        return
    if value not in ("l", "p") and value.strip().lower() in ("l", "p"):
        yield _wrong("orientation", "Android shows the picture as it is, not wide or square", "msg", "orientation")


def _content(encoded: Tree) -> Iterator[Finding]:
    if not is_object(encoded.get("msg")):
        return
    reading = read(encoded)
    if reading.stopped is not None:
        code = "custom-kv" if reading.stopped[1] == "custom_kv" else "content"
        yield _crash(code, "Android stops reading here, and crashes when it shows the message", *reading.stopped)
    if not reading.elements and reading.stopped is None:
        yield _crash("content", "Android crashes on a message without a slide", "msg", "content")


def _colors(encoded: Tree) -> Iterator[Finding]:
    if not is_object(encoded.get("msg")):
        return
    reading = read(encoded)
    if colors.android(reading.background) is None:
        yield _color("background", "msg", "bg")
    for where, element in _shown(encoded, reading):
        if element.title is not None and colors.android(element.title_color) is None:
            yield _color("title", *where, "title", "color")
        if element.message is not None and colors.android(element.message_color) is None:
            yield _color("message", *where, "message", "color")


def _color(what: str, *where: str | int) -> Finding:
    return _crash("color", f"Android crashes on the colour of the {what}: write it as #RRGGBB", *where)


def _parts(encoded: Tree) -> Iterator[Finding]:
    kind = template(encoded)
    for where, element in _shown(encoded, read(encoded)):
        if element.title is None:
            yield _crash("title", "Android crashes on a slide without a title", *_cause(where, element, "title"))
        elif element.message is None:
            yield _crash("message", "Android crashes on a slide without a text", *_cause(where, element, "message"))
        elif kind == "message-icon" and element.icon is None:
            yield _crash("icon", "Android crashes: the place of the icon is missing", *_cause(where, element, "icon"))
        elif kind in CAROUSELS and element.media is None:
            reason = "Android crashes on a slide that has no place for a picture"
            yield _crash("media", reason, *_cause(where, element, "media"))
        elif element.stopped is not None:
            reason = "Android stops reading the slide here: what comes behind it is not shown"
            yield _wrong("slide", reason, *where, *element.stopped)


def _cause(where: Where, element: Element, part: str) -> Where:
    return (*where, *(element.stopped or (part,)))


def _texts(encoded: Tree) -> Iterator[Finding]:
    for where, _ in _shown(encoded, read(encoded)):
        for part in ("title", "message"):
            node = at(encoded, *where, part)
            if is_object(node) and "text" in node and node["text"] is None:
                yield _wrong("null-text", 'Android shows the word "null" here', *where, part, "text")


def _picture(encoded: Tree) -> Iterator[Finding]:
    if template(encoded) in CAROUSELS:
        return
    for where, element in _shown(encoded, read(encoded)):
        if element.media and media_kind(element) is None:
            reason = "Android shows no picture here: the file's type is missing or unknown"
            yield _wrong("content-type", reason, *where, "media", "content_type")


def _buttons(encoded: Tree) -> Iterator[Finding]:
    if template(encoded) in CAROUSELS:
        return
    for where, element in _shown(encoded, read(encoded)):
        links = (*where, "action", "links")
        if element.links is None:
            if element.has_links and element.stopped is None and at(encoded, *where, "action", "url") is None:
                yield _wrong("buttons", "Android hides the buttons: action.url is missing", *where, "action", "url")
        elif not element.links:
            yield _wrong("empty-bar", "Android draws an empty bar instead of buttons", *links)
        elif len(element.links) > MAX_BUTTONS:
            reason = f"Android shows {MAX_BUTTONS} buttons at most: with more it draws an empty bar"
            yield _wrong("many-buttons", reason, *links)
        else:
            for index, link in enumerate(element.links):
                yield from _button(link, (*links, index))


def _button(link: Any, where: Where) -> Iterator[Finding]:
    if not is_object(link):
        yield _wrong("button", "Android leaves out this button and those behind it", *where)
        return
    for key, what in (("color", "button's text"), ("bg", "button")):
        if colors.android(link.get(key)) is None:
            yield _color(what, *where, key)
    kind = str(link.get("type")).lower()
    if kind not in LINK_TYPES and "rfp" not in kind:
        yield _wrong("button-type", "The button does nothing: its type is unknown", *where, "type")


RULES: tuple[Rule, ...] = (
    _id,
    _times,
    _msg,
    _tags,
    _type,
    _content,
    _parts,
    _colors,
    _orientation,
    _texts,
    _picture,
    _buttons,
)


def _shown(encoded: Tree, reading: Reading) -> Iterator[tuple[Where, Element]]:
    """The elements that are drawn, with their places."""
    shown = reading.elements if template(encoded) in CAROUSELS else reading.elements[:1]
    for index, element in enumerate(shown):
        yield ("msg", "content", index), element
