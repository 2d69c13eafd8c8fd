"""A message as CleverTap's iOS SDK shows it (7.7.0)."""

from typing import Any

from msgspec.structs import replace

from app.domain.message import Action, Button, Media, Message, Orientation, Slide, Text
from app.domain.tree import Tree, is_list, is_object
from app.platforms.base import Seen
from app.platforms.rules import colors
from app.platforms.rules.base import CAROUSELS, MAX_BUTTONS, at, body, meant_button, template
from app.platforms.rules.ios_reading import flag, readable

CAROUSEL_TEXT = "#7E7E7E"
"""The colour of a carousel's text that has none (CTCarouselMessageCell)."""


def seen(message: Message, encoded: Tree) -> Seen:
    """The message as an iPhone reads it. Where it can't be read at all, it stays as it was meant."""
    msg = body(encoded)
    kind = template(encoded) or "simple"
    carousel = kind in CAROUSELS
    elements = readable(encoded) if carousel else readable(encoded)[:1]
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
    return flag(action, "hasLinks") and not action.get("links")


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
    return replace(meant, enabled=flag(action, "hasUrl") and bool(link), ios=link)


def _seen_buttons(slide: Slide, action: Tree) -> tuple[Button, ...]:
    links = action.get("links")
    if not flag(action, "hasLinks") or not is_list(links):
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
