"""The typed content of a message for CleverTap's mobile SDKs."""

from collections.abc import Callable
from typing import Any

from app.domain.ids import derived_id
from app.domain.message import (
    BUTTON_COLOR,
    WHITE,
    Action,
    Button,
    ButtonKind,
    KeyValue,
    Media,
    MediaKind,
    Message,
    Orientation,
    Slide,
    TemplateName,
    Text,
)
from app.domain.tree import Tree, is_object
from app.targets.base import UNNAMED, Projection
from app.targets.projecting import any_text, child, clean, color, elements, flag, link, text, time_to_live

BLACK = "#000000"

TEMPLATES: dict[str, TemplateName] = {
    "simple": "simple",
    "message-icon": "message-icon",
    "carousel": "carousel",
    "carousel-image": "carousel-image",
}
SLOTS: dict[str, Orientation] = {"l": "landscape", "p": "portrait"}
KINDS: dict[str, ButtonKind] = {"url": "link", "copy": "copy", "kv": "keys", "rfp": "push"}


def project(item: Tree, campaign: str) -> Projection:
    """The typed content of any JSON object. Never raises."""
    msg = child(item, "msg")
    slides = [_slide(element, campaign, index) for index, element in enumerate(elements(child(msg, "content")))]
    message = Message(
        template=_template(child(msg, "type")),
        background=color(child(msg, "bg"), WHITE),
        orientation=_orientation(child(msg, "orientation")),
        slides=tuple(slides or [_slide({}, campaign, 0)]),
        inbox_tags=tuple(text(tag) for tag in elements(child(msg, "tags")) if text(tag)),
        key_values=_pairs(child(msg, "custom_kv"), campaign),
    )
    title = next((slide.title.text for slide in message.slides if slide.title.text.strip()), "")
    name = title or text(child(item, "_id")) or UNNAMED
    return Projection(name=name, message=message, ttl=time_to_live(child(item, "date"), child(item, "wzrk_ttl")))


def _template(value: Any) -> TemplateName:
    return TEMPLATES.get(value, "simple") if isinstance(value, str) else "simple"


def _orientation(value: Any) -> Orientation:
    return SLOTS.get(value.strip().lower(), "natural") if isinstance(value, str) else "natural"


def _slide(element: Any, campaign: str, index: int) -> Slide:
    return Slide(
        id=derived_id(campaign, "slide", index),
        title=_text(child(element, "title")),
        body=_text(child(element, "message")),
        media=_media(child(element, "media")),
        icon=_icon(child(element, "icon")),
        action=_action(child(element, "action")),
        buttons=tuple(
            _button(link, campaign, index, number)
            for number, link in enumerate(elements(child(element, "action", "links")))
        ),
    )


def _text(part: Any) -> Text:
    return Text(text=text(part), color=color(child(part, "color"), BLACK))


def _media(part: Any) -> Media | None:
    url = link(child(part, "url"))
    if url is None:
        return None
    mime = text(child(part, "content_type"))
    return Media(kind=_kind(mime), url=url, mime=mime, poster=link(child(part, "poster")), alt=_alt(part))


def _kind(mime: str) -> MediaKind:
    """What the SDKs tell apart; they show what they don't know as a picture, if at all."""
    if mime == "image/gif":
        return "gif"
    if mime.startswith("video"):
        return "video"
    return "audio" if mime.startswith("audio") else "image"


def _icon(part: Any) -> Media | None:
    url = link(child(part, "url"))
    return Media(url=url, alt=_alt(part)) if url else None


def _alt(part: Any) -> str:
    return text(child(part, "alt_text"))


def _action(part: Any) -> Action:
    return Action(
        enabled=flag(child(part, "hasUrl")),
        android=text(child(part, "url", "android")),
        ios=text(child(part, "url", "ios")),
    )


def _button(part: Any, campaign: str, slide: int, number: int) -> Button:
    place = ("slide", slide, "button", number)
    return Button(
        id=derived_id(campaign, *place),
        kind=_button_kind(child(part, "type")),
        text=text(child(part, "text")),
        color=color(child(part, "color"), BUTTON_COLOR),
        background=color(child(part, "bg"), WHITE),
        android=text(child(part, "url", "android")),
        ios=text(child(part, "url", "ios")),
        copy=text(child(part, "copyText")),
        keys=_keys(child(part, "kv"), lambda index: derived_id(campaign, *place, "key", index)),
        open_settings=flag(child(part, "fbSettings")),
    )


def _button_kind(value: Any) -> ButtonKind:
    kind = value.lower() if isinstance(value, str) else ""
    return "push" if "rfp" in kind else KINDS.get(kind, "link")


def _keys(part: Any, name: Callable[[int], str]) -> tuple[KeyValue, ...]:
    pairs = part.items() if is_object(part) else ()
    return tuple(
        KeyValue(id=name(index), key=clean(key), value=any_text(value)) for index, (key, value) in enumerate(pairs)
    )


def _pairs(part: Any, campaign: str) -> tuple[KeyValue, ...]:
    return tuple(
        KeyValue(
            id=derived_id(campaign, "pair", index), key=text(child(pair, "key")), value=any_value(child(pair, "value"))
        )
        for index, pair in enumerate(elements(part))
    )


def any_value(value: Any) -> str:
    """The value of a pair: ``{"text": ...}``, else whatever stands there."""
    return text(value) if is_object(value) and "text" in value else any_text(value)
