"""Texts that can hardly be read on their background."""

from collections.abc import Iterator
from math import floor

from app.domain.issues import Issue
from app.services.checks.base import Subject, at_slide, issue, set_to
from app.services.checks.contrast import ENOUGH, contrast, readable


def check(subject: Subject) -> Iterator[Issue]:
    """Titles and texts on the message's background, buttons' texts on their own."""
    background = subject.message.background
    for slide in subject.message.slides:
        for part, text in (("title", slide.title), ("body", slide.body)):
            if text.text.strip():
                word = "title" if part == "title" else "text"
                yield from _pair(word, at_slide(slide.id, part, "color"), text.color, background)
        for button in slide.buttons:
            path = at_slide(slide.id, "buttons", button.id, "color")
            yield from _pair("button", path, button.color, button.background)


def _pair(what: str, path: str, color: str, background: str) -> Iterator[Issue]:
    ratio = contrast(color, background)
    if ratio < ENOUGH:
        text = f"The {what} is hard to read: its contrast is {floor(ratio * 10) / 10}, and {ENOUGH} is needed"
        fix = set_to("color.readable", "Use the nearest readable colour", path, readable(color, background))
        yield issue("warning", "color.contrast", path, text, fix)
