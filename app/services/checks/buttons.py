"""Buttons that say nothing or do nothing."""

from collections.abc import Iterator

from app.domain.edits import Remove
from app.domain.issues import Fix, Issue
from app.domain.message import Button, Slide
from app.services.checks.base import Subject, at_slide, issue


def check(subject: Subject) -> Iterator[Issue]:
    """Each button, and the buttons of a message together."""
    for slide in subject.message.slides:
        for button in slide.buttons:
            yield from _button(button, at_slide(slide.id, "buttons", button.id))
        yield from _twins(slide)


def _button(button: Button, path: str) -> Iterator[Issue]:
    if not button.text.strip():
        remove = Fix("button.remove", "Remove the button", (Remove(path),))
        yield issue("error", "button.no-text", f"{path}/text", "A button has no text", remove)
    if button.kind == "copy" and not button.copy:
        text = f"The button “{button.text}” copies nothing: say which text it copies"
        yield issue("error", "button.no-copy", f"{path}/copy", text)
    if button.kind == "keys":
        yield from _keys(button, path)


def _keys(button: Button, path: str) -> Iterator[Issue]:
    if not button.keys:
        text = f"The button “{button.text}” hands nothing to your app"
        yield issue("error", "button.no-keys", f"{path}/keys", text)
    seen: set[str] = set()
    for pair in button.keys:
        place = f"{path}/keys/{pair.id}/key"
        if not pair.key:
            yield issue("error", "button.empty-key", place, "An entry of a button has no name")
        elif pair.key in seen:
            text = f"“{pair.key}” stands there twice: only the last one reaches your app"
            yield issue("warning", "button.double-key", place, text)
        seen.add(pair.key)


def _twins(slide: Slide) -> Iterator[Issue]:
    seen: set[str] = set()
    for button in slide.buttons:
        text = button.text.strip().casefold()
        if text and text in seen:
            place = at_slide(slide.id, "buttons", button.id, "text")
            yield issue("warning", "button.twice", place, f"Two buttons say “{button.text}”")
        seen.add(text)
