"""A message as CleverTap's Android SDK shows it (core 8.2.0)."""

from msgspec.structs import replace

from app.domain.message import Action, Button, Media, Message, Orientation, Slide, Text
from app.domain.tree import Tree, is_object
from app.platforms.base import Seen
from app.platforms.rules import colors
from app.platforms.rules.android_reading import Element, media_kind, read
from app.platforms.rules.base import CAROUSELS, MAX_BUTTONS, meant_button


def seen(message: Message, encoded: Tree) -> Seen:
    """The message as Android reads it. Where Android crashes, the message stays as it was meant."""
    reading = read(encoded)
    carousel = message.template in CAROUSELS
    elements = reading.elements if carousel else reading.elements[:1]
    slides = tuple(_slide(*pair, carousel) for pair in zip(message.slides, elements, strict=False))
    links = elements[0].links if elements and not carousel else None
    shown = replace(
        message,
        background=colors.android(reading.background) or message.background,
        orientation=_slot(reading.orientation, carousel) or message.orientation,
        slides=slides or message.slides,
    )
    return Seen(shown, empty_bar=links is not None and not 1 <= len(links) <= MAX_BUTTONS)


def _slot(value: str | None, carousel: bool) -> Orientation | None:
    if value is None:
        return None
    slots: dict[str, Orientation] = {"l": "landscape", "p": "portrait"}
    return slots.get(value.lower() if carousel else value, "natural")


def _slide(slide: Slide, element: Element, carousel: bool) -> Slide:
    return replace(
        slide,
        title=_set(slide.title, element.title, element.title_color),
        body=_set(slide.body, element.message, element.message_color),
        media=_media(slide.media, element, carousel),
        icon=_icon(slide.icon, element.icon),
        action=replace(slide.action, enabled=element.has_url and bool(element.action), android=element.action)
        if element.stopped is None
        else Action(),
        buttons=() if carousel else _seen_buttons(slide, element),
    )


def _set(meant: Text, words: str | None, color: str | None) -> Text:
    return Text(text=meant.text if words is None else words, color=colors.android(color) or meant.color)


def _media(meant: Media | None, element: Element, carousel: bool) -> Media | None:
    if not element.media:
        return meant if element.media is None else None
    kind = "image" if carousel else media_kind(element)
    if kind is None:
        return None
    return replace(meant or Media(url=element.media), kind=kind, poster=element.poster or None)


def _icon(meant: Media | None, url: str | None) -> Media | None:
    return (meant or Media(url=url)) if url else None


def _seen_buttons(slide: Slide, element: Element) -> tuple[Button, ...]:
    links = element.links or []
    if not 1 <= len(links) <= MAX_BUTTONS:
        return ()
    objects = links[: next((index for index, link in enumerate(links) if not is_object(link)), len(links))]
    return tuple(_seen_button(meant_button(slide, index), link) for index, link in enumerate(objects))


def _seen_button(meant: Button, link: Tree) -> Button:
    words = link.get("text", "")
    return replace(
        meant,
        text=words if isinstance(words, str) else meant.text,
        color=colors.android(link.get("color")) or meant.color,
        background=colors.android(link.get("bg")) or meant.background,
    )
