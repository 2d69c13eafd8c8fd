"""The texts of a message that hold templates: how they are called, and how one is written anew."""

from collections.abc import Iterator, Mapping
from functools import partial

from msgspec import Struct

from app.domain import paths, texts
from app.domain.edits import Edit, SetValue
from app.domain.message import Message
from app.services.checks.base import Subject, slide_name
from app.services.ports import Parsed

MESSAGE = "message"
DATA = "custom_data"
PLATFORMS = {"android": "Android", "ios": "iOS", "web": "Web"}


class Text(Struct, frozen=True):
    """A text at a stored path; ``what`` is how people call it, ``link`` says whether it is an address."""

    path: str
    text: str
    what: str
    link: bool
    parsed: Parsed = Parsed(plain=True)


def every(message: Message) -> Iterator[Text]:
    """All that are not empty, in all languages."""
    shown = dict(texts.texts(message))
    for path, text in shown.items():
        yield Text(f"{MESSAGE}/{path}", text, _what(message, path), _is_link(path))
    for language, translated in message.languages.items():
        for path, text in translated.items():
            if text and path in shown:
                stored = paths.join((MESSAGE, "languages", language, path))
                yield Text(stored, text, f"{_what(message, path)} in “{language}”", _is_link(path))


def read(subject: Subject) -> Iterator[Text]:
    """Those that hold templates."""
    for text in every(subject.message):
        parsed = subject.parsed.get(text.path)
        if parsed is not None and not parsed.plain:
            yield Text(text.path, text.text, text.what, text.link, parsed)


def rewritten(subject: Subject, text: Text, new: str) -> tuple[Edit, ...]:
    """The edit that puts ``new`` in its place."""
    inside = f"{MESSAGE}/{DATA}/"
    if not text.path.startswith(inside):
        return (SetValue(text.path, new),)
    changed = texts.mapped(subject.message, partial(_changed, text.path, new))
    return (SetValue(f"{MESSAGE}/{DATA}", changed.custom_data),)


def _changed(place: str, new: str, path: str, text: str) -> str:
    return new if f"{MESSAGE}/{path}" == place else text


def _is_link(path: str) -> bool:
    match paths.split(path):
        case ("slides", _, "action", "android" | "ios" | "web"):
            return True
        case ("slides", _, "buttons", _, "android" | "ios" | "web"):
            return True
        case ("slides", _, "media" | "icon", "url"):
            return True
        case _:
            return False


def _what(message: Message, path: str) -> str:
    match paths.split(path):
        case ("slides", slide, *inner):
            numbers: Mapping[str, int] = {each.id: number for number, each in enumerate(message.slides)}
            where = "" if len(message.slides) == 1 else f" of {slide_name(message, numbers[slide])}"
            return _in_slide(message, numbers[slide], tuple(inner)) + where
        case ("custom_data", *_):
            return "The custom data"
        case _:
            return "The extra data"


def _in_slide(message: Message, number: int, inner: tuple[str, ...]) -> str:
    match inner:
        case ("buttons", button, *rest):
            names = {each.id: each.text for each in message.slides[number].buttons}
            return _in_button(names[button], tuple(rest))
        case ("action", platform):
            return f"The link for {PLATFORMS[platform]}"
        case ("media" | "icon" as part, _):
            return "The picture’s address" if part == "media" else "The icon’s address"
        case ("title", _):
            return "The title"
        case _:
            return "The text"


def _in_button(name: str, rest: tuple[str, ...]) -> str:
    match rest:
        case (platform,) if platform in PLATFORMS:
            return f"The link for {PLATFORMS[platform]} of the button “{name}”"
        case ("text",):
            return f"The button “{name}”"
        case ("copy",):
            return f"What the button “{name}” copies"
        case _:
            return f"The extra data of the button “{name}”"
