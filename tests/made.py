"""Campaigns for tests, made with few words."""

from typing import Any

from app.domain.campaign import Campaign
from app.domain.message import Button, Message, Slide, Text

START = "2026-03-01T08:00:00.000Z"


def uuid(number: int) -> str:
    """A readable id."""
    return f"{number:08x}-0000-4000-8000-{number:012x}"


def slide(id: str, title: str = "", *buttons: str) -> Slide:
    """A slide with a title and buttons, by id."""
    return Slide(id=id, title=Text(text=title, color="#000000"), buttons=tuple(Button(id=id) for id in buttons))


def campaign(number: int = 1, *slides: Slide, name: str = "Spring sale", **fields: Any) -> Campaign:
    """A campaign whose slides are ``slides``, or one called ``s1``."""
    message = Message(slides=slides or (slide("s1", "Hello"),))
    return Campaign(id=uuid(number), name=name, **{"message": message, "created": START, "changed": START, **fields})
