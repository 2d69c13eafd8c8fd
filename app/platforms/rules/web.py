"""What CleverTap's web inbox stumbles over in a message, and what it shows instead (2.7.4)."""

from collections.abc import Iterator
from typing import Any

from msgspec.structs import replace

from app.domain.message import Message, Slide, Text
from app.domain.tree import Tree, is_list, is_object
from app.platforms.base import Finding, Seen
from app.platforms.rules.base import CAROUSELS, INT_MAX, Rule, at, run
from app.platforms.rules.times import is_number

TEMPLATE_TYPES = ("text-only", "text-with-icon", "text-with-icon-and-image")


def findings(encoded: Tree) -> tuple[Finding, ...]:
    """What the web inbox makes of it that was not meant, the worst first."""
    return run(RULES, encoded)


def _carousel(encoded: Tree) -> Iterator[Finding]:
    if encoded.get("templateType") in CAROUSELS or at(encoded, "msg", "type") in CAROUSELS:
        reason = "The web inbox has no carousels"
        yield Finding(code="web.carousel", effect="unsupported", reason=reason, where=("templateType",))


def _type(encoded: Tree) -> Iterator[Finding]:
    kind = encoded.get("templateType")
    if kind not in TEMPLATE_TYPES and kind not in CAROUSELS:
        reason = "The web inbox shows nothing but the time: the template's type is unknown"
        yield Finding(code="web.type", effect="wrong", reason=reason, where=("templateType",))


def _content(encoded: Tree) -> Iterator[Finding]:
    if not is_list(encoded.get("msg")) or not encoded["msg"] or not is_object(encoded["msg"][0]):
        reason = "The web inbox shows nothing but the time: the message has no content that it can read"
        yield Finding(code="web.msg", effect="wrong", reason=reason, where=("msg",))


def _tags(encoded: Tree) -> Iterator[Finding]:
    if not is_list(encoded.get("tags")):
        reason = "Where inbox tabs are set up, the web inbox fails on a message that names none"
        yield Finding(code="web.tags", effect="crash", reason=reason, where=("tags",))


def _times(encoded: Tree) -> Iterator[Finding]:
    ttl = encoded.get("wzrk_ttl", 0)
    if is_number(ttl) and ttl > INT_MAX:
        reason = "The end of the stay is not in seconds, so the message never leaves the inbox"
        yield Finding(code="web.ttl-range", effect="wrong", reason=reason, where=("wzrk_ttl",))


RULES: tuple[Rule, ...] = (_carousel, _type, _content, _tags, _times)


def seen(message: Message, encoded: Tree) -> Seen:
    """The message as the web inbox reads it: texts and pictures that its format has, none where it draws only the time.

    A carousel is left as it is: the web inbox can't show it.
    """
    if message.template in CAROUSELS:
        return Seen(message)
    content = at(encoded, "msg", 0)
    known = encoded.get("templateType") in TEMPLATE_TYPES and is_object(content)
    slide = _slide(message.slides[0], content) if known else _nothing(message.slides[0])
    return Seen(replace(message, template="message-icon" if slide.icon else "simple", slides=(slide,)))


def _slide(slide: Slide, content: Tree) -> Slide:
    return replace(
        slide,
        title=_set(slide.title, content.get("title")),
        body=_set(slide.body, content.get("description")),
        media=slide.media if content.get("imageUrl") else None,
        icon=slide.icon if content.get("iconUrl") else None,
        buttons=tuple(button for button in slide.buttons if button.kind in ("link", "copy")),
    )


def _set(meant: Text, words: Any) -> Text:
    return replace(meant, text=words if isinstance(words, str) else "")


def _nothing(slide: Slide) -> Slide:
    return Slide(id=slide.id)
