"""Which texts of a message can be translated, which of them are not, and the edits for one."""

from collections.abc import Iterable, Iterator

from msgspec import Struct

from app.domain import paths
from app.domain.edits import Edit, SetValue, Unset
from app.domain.message import Action, Button, Media, Message, Slide
from app.domain.overlays import entry

PLATFORMS = ("android", "ios", "web")


class Translatable(Struct, frozen=True, kw_only=True):
    """A text at ``path`` (relative to the message). ``words``: people read or hear it; else it is an address or a
    code, which may well be the same in every language."""

    path: str
    text: str
    words: bool = True


def translatable(message: Message) -> tuple[Translatable, ...]:
    """Every text that is there, or that a language has an entry for, slide by slide, top to bottom.

    ``message`` is the shown one.
    """
    entries = {path for texts in message.languages.values() for path in texts}
    found = (each for slide in message.slides for each in _slide(slide, paths.join(("slides", slide.id)), entries))
    return tuple(each for each in found if each.text or each.path in entries)


def untranslated(message: Message, language: str) -> tuple[Translatable, ...]:
    """The words that ``language`` has no text for. What has no letter in it is the same everywhere."""
    texts = message.languages.get(language, {})
    return tuple(
        each
        for each in translatable(message)
        if each.words and not texts.get(each.path) and any(map(str.isalpha, each.text))
    )


def put(message: Message, language: str, path: str, text: str) -> list[Edit]:
    """The edits that make ``text`` the translation at ``path``; an empty one is no translation, and has no entry."""
    texts = message.languages.get(language)
    added: list[Edit] = [] if texts is not None else [SetValue(paths.join(("message", "languages", language)), {})]
    if text:
        return [*added, SetValue(entry(language, path), text)]
    return [Unset(entry(language, path))] if texts and path in texts else []


def _slide(slide: Slide, at: str, entries: Iterable[str]) -> Iterator[Translatable]:
    yield Translatable(path=f"{at}/title/text", text=slide.title.text)
    yield Translatable(path=f"{at}/body/text", text=slide.body.text)
    for button in slide.buttons:
        yield from _button(button, paths.join((*paths.split(at), "buttons", button.id)), entries)
    yield from _links(slide.action, f"{at}/action", entries, used=slide.action.enabled)
    yield from _media(slide.media, f"{at}/media")
    yield from _media(slide.icon, f"{at}/icon")


def _button(button: Button, at: str, entries: Iterable[str]) -> Iterator[Translatable]:
    yield Translatable(path=f"{at}/text", text=button.text)
    if button.kind == "copy" or f"{at}/copy" in entries:
        yield Translatable(path=f"{at}/copy", text=button.copy, words=False)
    yield from _links(button, at, entries, used=button.kind == "link")


def _links(it: Action | Button, at: str, entries: Iterable[str], *, used: bool) -> Iterator[Translatable]:
    for platform in PLATFORMS:
        if used or f"{at}/{platform}" in entries:
            yield Translatable(path=f"{at}/{platform}", text=getattr(it, platform), words=False)


def _media(media: Media | None, at: str) -> Iterator[Translatable]:
    if media is not None:
        yield Translatable(path=f"{at}/alt", text=media.alt)
        yield Translatable(path=f"{at}/url", text=media.url or "", words=False)
