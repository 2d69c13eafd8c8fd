"""What the inbox format asks of every message, so that both phones show the same: no SDK has to stumble over it.

Each finding is "wrong": what a phone really does there, the rules of that phone say.
"""

from collections.abc import Callable, Iterator
from typing import Any

from app.domain.tree import Tree, is_list, is_object
from app.platforms.base import Finding
from app.platforms.rules import colors, times
from app.platforms.rules.base import CAROUSELS, LINK_TYPES, MAX_BUTTONS, Rule, Where, at, body, items, run, template

MAX_SLIDES = 5

Test = Callable[[Any], bool]


def findings(encoded: Tree) -> tuple[Finding, ...]:
    """Where the message is not written as the format asks."""
    return run(RULES, encoded)


def _wrong(code: str, reason: str, *where: str | int) -> Finding:
    return Finding(code=f"format.{code}", effect="wrong", reason=reason, where=where)


def is_text(value: Any) -> bool:
    """Whether JSON has a text here."""
    return isinstance(value, str)


def is_flag(value: Any) -> bool:
    """Whether JSON has true or false here."""
    return isinstance(value, bool)


def _filled(value: Any) -> bool:
    return isinstance(value, str) and value != ""


_SHAPE: tuple[tuple[Where, Test, str], ...] = (
    (("_id",), _filled, "The message needs an id"),
    (("wzrk_id",), _filled, "The message needs the id of its campaign"),
    (("date",), times.is_seconds, "The date must be a whole number of seconds"),
    (("wzrk_ttl",), times.is_seconds, "The end of the stay must be a whole number of seconds"),
    (("msg", "bg"), colors.is_clean, "The background needs a colour written as #RRGGBB"),
    (("msg", "orientation"), is_text, "The picture's shape is missing"),
    (("msg", "tags"), is_list, "The inbox tabs must be a list"),
)
_TOP_IF_THERE: tuple[tuple[Where, Test, str], ...] = (
    (("msg", "enableTags"), is_flag, "Whether there are inbox tabs must be true or false"),
    (("msg", "custom_kv"), is_list, "The extra data must be a list"),
)
_PAIR: tuple[tuple[Where, Test, str], ...] = (
    (("key",), is_text, "An entry of the extra data needs a name"),
    (("value", "text"), is_text, "An entry of the extra data needs a value"),
)
_ELEMENT: tuple[tuple[Where, Test, str], ...] = (
    (("title", "text"), is_text, "The slide needs a title, if only an empty one"),
    (("title", "color"), colors.is_clean, "The title needs a colour written as #RRGGBB"),
    (("message", "text"), is_text, "The slide needs a text, if only an empty one"),
    (("message", "color"), colors.is_clean, "The text needs a colour written as #RRGGBB"),
    (("media",), is_object, "The slide needs a place for its picture, if only an empty one"),
    (("icon",), is_object, "The slide needs a place for its icon, if only an empty one"),
    (("action", "hasUrl"), is_flag, "It must be said whether a tap opens a link"),
    (("action", "hasLinks"), is_flag, "It must be said whether there are buttons"),
    (("action", "url", "android", "text"), is_text, "The link for Android must be a text, if only an empty one"),
    (("action", "url", "ios", "text"), is_text, "The link for iOS must be a text, if only an empty one"),
    (("action", "links"), is_list, "The buttons must be a list"),
)
_IF_THERE: tuple[tuple[Where, Test, str], ...] = (
    (("media", "url"), is_text, "The picture's address must be a text"),
    (("media", "poster"), is_text, "The address of the preview must be a text"),
    (("media", "alt_text"), is_text, "The picture's description must be a text"),
    (("icon", "url"), is_text, "The icon's address must be a text"),
    (("icon", "alt_text"), is_text, "The icon's description must be a text"),
)
_LINK: tuple[tuple[Where, Test, str], ...] = (
    (("type",), lambda value: value in LINK_TYPES, "The button's type is unknown"),
    (("text",), is_text, "The button needs a text"),
    (("color",), colors.is_clean, "The button's text needs a colour written as #RRGGBB"),
    (("bg",), colors.is_clean, "The button needs a colour written as #RRGGBB"),
)

_LINK_IF_THERE: tuple[tuple[Where, Test, str], ...] = (
    (("url", "android", "text"), is_text, "The button's link for Android must be a text, if only an empty one"),
    (("url", "ios", "text"), is_text, "The button's link for iOS must be a text, if only an empty one"),
    (("copyText", "text"), is_text, "The text to copy must be a text, if only an empty one"),
    (("kv",), is_object, "The button's keys must be an object"),
)
"""What goes for a key that need not be there: the first one named."""


def _shaped(tree: Any, shape: tuple[tuple[Where, Test, str], ...], *root: str | int) -> Iterator[Finding]:
    for where, fits, reason in shape:
        if not fits(at(tree, *root, *where)):
            yield _wrong(".".join(map(str, where)), reason, *root, *where)


def _shaped_if_there(
    tree: Any, shape: tuple[tuple[Where, Test, str], ...], depth: int, *root: str | int
) -> Iterator[Finding]:
    """Only the rules for what is there, as far as its first ``depth`` keys."""
    there = tuple(rule for rule in shape if at(tree, *root, *rule[0][:depth]) is not None)
    yield from _shaped(tree, there, *root)


def _top(encoded: Tree) -> Iterator[Finding]:
    yield from _shaped(encoded, _SHAPE)
    yield from _shaped_if_there(encoded, _TOP_IF_THERE, 2)
    if template(encoded) is None:
        yield _wrong("type", "The template is unknown", "msg", "type")


def _tags(encoded: Tree) -> Iterator[Finding]:
    for index, tag in enumerate(items(body(encoded).get("tags"))):
        if not isinstance(tag, str) or "," in tag:
            yield _wrong("tag", "An inbox tab must be a text without a comma", "msg", "tags", index)


def _pairs(encoded: Tree) -> Iterator[Finding]:
    for index in range(len(items(body(encoded).get("custom_kv")))):
        yield from _shaped(encoded, _PAIR, "msg", "custom_kv", index)


def _slides(encoded: Tree) -> Iterator[Finding]:
    content = items(body(encoded).get("content"))
    where = ("msg", "content")
    if not content:
        yield _wrong("content", "The message needs a slide", *where)
    if len(content) > MAX_SLIDES and template(encoded) in CAROUSELS:
        yield _wrong("slides", f"A carousel has {MAX_SLIDES} slides at most", *where)
    elif len(content) > MAX_SLIDES:
        yield _wrong("hidden-slides", "The message carries more slides than any message may, and shows one", *where)
    for index in range(len(content)):
        yield from _shaped(encoded, _ELEMENT, *where, index)
        yield from _shaped_if_there(encoded, _IF_THERE, 2, *where, index)


def _media(encoded: Tree) -> Iterator[Finding]:
    for index, element in enumerate(items(body(encoded).get("content"))):
        where = ("msg", "content", index, "media")
        media = at(element, "media")
        if is_object(media) and media.get("url"):
            kind = media.get("content_type")
            if not isinstance(kind, str) or not _known(kind):
                yield _wrong("content-type", "The file's type is missing or unknown", *where, "content_type")
        elif template(encoded) in CAROUSELS:
            yield _wrong("slide-picture", "A slide of a carousel needs a picture with an online address", *where)


def _known(kind: str) -> bool:
    return kind == kind.lower() and kind.split("/", maxsplit=1)[0] in ("image", "video", "audio")


def _links(encoded: Tree) -> Iterator[Finding]:
    for index, element in enumerate(items(body(encoded).get("content"))):
        where = ("msg", "content", index, "action")
        links = at(element, "action", "links")
        if not is_list(links):
            continue
        has_links = at(element, "action", "hasLinks")
        if template(encoded) in CAROUSELS and (links or has_links):
            yield _wrong("carousel-buttons", "A carousel has no buttons", *where, "links" if links else "hasLinks")
            continue
        if is_flag(has_links) and has_links != bool(links):
            yield _wrong("has-links", "It is said that there are buttons, and none follow, or not", *where, "hasLinks")
        if len(links) > MAX_BUTTONS:
            yield _wrong("many-buttons", f"A message has {MAX_BUTTONS} buttons at most", *where, "links")
        for number in range(len(links)):
            yield from _shaped(encoded, _LINK, *where, "links", number)
            yield from _shaped_if_there(encoded, _LINK_IF_THERE, 1, *where, "links", number)


def _nulls(encoded: Tree) -> Iterator[Finding]:
    pending: list[tuple[Where, Any]] = [((), encoded)]
    while pending:
        where, node = pending.pop()
        if node is None:
            yield _wrong("null", "Nothing may be null", *where)
        elif is_object(node):
            pending.extend(((*where, key), value) for key, value in node.items())
        elif is_list(node):
            pending.extend(((*where, index), value) for index, value in enumerate(node))


RULES: tuple[Rule, ...] = (_top, _tags, _pairs, _slides, _media, _links, _nulls)
