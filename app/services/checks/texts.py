"""Titles that are cut, and personal fields that an edit left behind."""

from collections.abc import Iterator
from typing import Any

from app.domain.imported import by_id
from app.domain.issues import Issue
from app.domain.message import Message, Slide
from app.platforms.rules.base import at
from app.services.checks.base import Subject, at_slide, issue, slide_name
from app.targets import registry

MARK = "$replacement$"
"""How the dashboard marks a personal field beside the text (inbox-format, "replacements")."""


def check(subject: Subject) -> Iterator[Issue]:
    """Everything about words."""
    yield from _titles(subject)
    yield from _stale(subject)


def _titles(subject: Subject) -> Iterator[Issue]:
    for number, slide in enumerate(subject.message.slides):
        if subject.cut_on is not None and (phones := subject.cut_on(_measured(subject), number)):
            words = f"The title of {slide_name(subject.message, number)} is cut on {phones}: shorten it"
            yield issue("warning", "title.cut", at_slide(slide.id, "title", "text"), words)


def _stale(subject: Subject) -> Iterator[Issue]:
    origin = subject.campaign.origin
    if origin is None or origin.format != registry.CLEVERTAP_INBOX.name:
        return
    projected = registry.CLEVERTAP_INBOX.project(origin.message, subject.campaign.id).message
    before = {slide.id: slide for slide in projected.slides}
    places = by_id(subject.campaign.id, origin.message)
    shown = {slide.id for slide in subject.message.slides}
    for slide in subject.campaign.message.slides:
        if slide.id in before and slide.id in shown:
            content = at(origin.message, "msg", "content", places[slide.id][1])
            yield from _stale_slide(slide, before[slide.id], content)


def _stale_slide(slide: Slide, before: Slide, content: Any) -> Iterator[Issue]:
    for part, key, now, then in (
        ("title", "title", slide.title.text, before.title.text),
        ("body", "message", slide.body.text, before.body.text),
    ):
        if now != then and MARK in str(at(content, key, "replacements")):
            text = "The dashboard still keeps the personal fields of the old text: renew them there"
            yield issue("hint", "text.stale-markers", at_slide(slide.id, part, "text"), text)


def _measured(subject: Subject) -> Message:
    """With personal fields it is what shows where they are empty that has to fit."""
    return subject.nobody.campaign.message if subject.nobody else subject.message
