"""Every text of a message that may hold personal fields: what readers see, links, and the data handed to the app."""

from collections.abc import Callable, Iterator
from typing import Any, TypeVar

from msgspec.structs import replace

from app.domain import paths
from app.domain.message import Action, Button, KeyValue, Media, Message, Slide, Text
from app.domain.tree import is_list, is_object

Change = Callable[[str, str], str]
"""A new text for a stored path (relative to the message) and the text that is there."""

Linked = TypeVar("Linked", Action, Button)


def texts(message: Message) -> Iterator[tuple[str, str]]:
    """Path and text of each, top to bottom; empty ones are left out."""
    found: list[tuple[str, str]] = []

    def note(path: str, text: str) -> str:
        found.append((path, text))
        return text

    mapped(message, note)
    return iter(found)


def mapped(message: Message, change: Change) -> Message:
    """The message with every text that is not empty changed."""
    return replace(
        message,
        slides=tuple(_slide(slide, f"slides/{slide.id}", change) for slide in message.slides),
        key_values=_pairs(message.key_values, "key_values", change),
        custom_data=_data(message.custom_data, "custom_data", change),
    )


def _slide(slide: Slide, at: str, change: Change) -> Slide:
    return replace(
        slide,
        title=_text(slide.title, f"{at}/title/text", change),
        body=_text(slide.body, f"{at}/body/text", change),
        media=_media(slide.media, f"{at}/media/url", change),
        icon=_media(slide.icon, f"{at}/icon/url", change),
        action=_links(slide.action, f"{at}/action", change),
        buttons=tuple(_button(button, f"{at}/buttons/{button.id}", change) for button in slide.buttons),
    )


def _button(button: Button, at: str, change: Change) -> Button:
    linked = _links(button, at, change)
    keys = _pairs(button.keys, f"{at}/keys", change)
    return replace(
        linked,
        text=_changed(button.text, f"{at}/text", change),
        copy=_changed(button.copy, f"{at}/copy", change),
        keys=keys,
    )


def _links(it: Linked, at: str, change: Change) -> Linked:
    return replace(
        it,
        android=_changed(it.android, f"{at}/android", change),
        ios=_changed(it.ios, f"{at}/ios", change),
        web=_changed(it.web, f"{at}/web", change),
    )


def _text(text: Text, path: str, change: Change) -> Text:
    return replace(text, text=change(path, text.text)) if text.text else text


def _media(media: Media | None, path: str, change: Change) -> Media | None:
    return replace(media, url=change(path, media.url)) if media and media.url else media


def _pairs(pairs: tuple[KeyValue, ...], at: str, change: Change) -> tuple[KeyValue, ...]:
    return tuple(replace(pair, value=_changed(pair.value, f"{at}/{pair.id}/value", change)) for pair in pairs)


def _data(value: Any, path: str, change: Change) -> Any:
    if isinstance(value, str):
        return _changed(value, path, change)
    if is_object(value):
        return {key: _data(each, _inside(path, key), change) for key, each in value.items()}
    if is_list(value):
        return [_data(each, _inside(path, str(number)), change) for number, each in enumerate(value)]
    return value


def _changed(text: str, path: str, change: Change) -> str:
    return change(path, text) if text else text


def _inside(path: str, step: str) -> str:
    return f"{path}/{paths.join((step,))}"
