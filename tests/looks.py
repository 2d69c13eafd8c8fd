"""Messages and views for tests of what is drawn."""

from typing import Any

from msgspec.structs import replace

from app.domain.campaign import Campaign
from app.domain.message import Button, Media, Message, Slide, Text
from app.layout.place import place
from app.layout.placed import Placement
from app.platforms.base import View
from app.platforms.registry import platform
from app.templates.registry import template
from tests.fakes_measure import FakeMeasure

CAMPAIGN_ID = "0d4c5a3e-6f0b-4a53-9a53-111111111111"
MEASURE = FakeMeasure(widths={"20 Dec": 43.33})
PICTURE = Media(url="https://shop.example/a.png")
ICON = Media(url="https://shop.example/icon.png")


def buttons(count: int) -> tuple[Button, ...]:
    return tuple(Button(id=f"b{i}", text=f"Shop now {i}", color="#0000AA", background="#FFFF00") for i in range(count))


def slide(number: int = 0, **more: Any) -> Slide:
    texts = {"title": Text(text="Spring", color="#111111"), "body": Text(text="Two nights", color="#222222")}
    return Slide(id=f"s{number}", **{**texts, **more})


def message(template: str = "simple", *slides: Slide, **more: Any) -> Message:
    return Message(template=template, slides=slides or (slide(),), background="#ABCDEF", **more)


def campaign(shown: Message, **more: Any) -> Campaign:
    at = "2026-01-02T03:04:05Z"
    return Campaign(id=CAMPAIGN_ID, name="Spring sale", message=shown, created=at, changed=at, **more)


def view(shown: Message, width: float = 360, **more: Any) -> View:
    return View(message=shown, width=width, **{"timestamp": "20 Dec", **more})


def placed(name: str, shown: Message, width: float = 360, **more: Any) -> Placement:
    seen = replace(shown, slides=template(shown.template).shown(shown).slides)
    looked = view(seen, width, **more)
    return place(template(shown.template).scene(looked, platform(name)), MEASURE)


def rect(placement: Placement, role: str, index: int | None = None) -> tuple[float, float, float, float] | None:
    box = placement.find(role, index)
    return None if box is None else (round(box.x, 2), round(box.y, 2), round(box.w, 2), round(box.h, 2))
