"""The short ways of the proof against the plain one: everybody looked at and encoded by themselves."""

import json
from collections.abc import Iterator
from datetime import datetime

import pytest
from msgspec.structs import replace

from app.bootstrap import Services
from app.domain.campaign import Campaign
from app.domain.message import Action, Button, KeyValue, Media, Message, Slide, Text
from app.domain.recipient import Recipient
from app.services.encoding import encode, shown
from app.services.personalising import Personalising
from app.services.proving.prover import Prover
from app.services.proving.values import Frame, Part
from app.targets.base import Arrival
from app.targets.registry import CLEVERTAP_INBOX
from tests.fakes_preview import NOW, ShelfWorkspace, StoppedClock
from tests.made import campaign, uuid

VALUES = (
    "Ann",
    "",
    " ",
    "N" * 60,
    "Nadia " * 12,
    "{{ Profile.Name }}",
    "{% abort %}",
    "<b>bold</b>",
    'say "hi" \\ \n\t\u2028',
    "\u05e9\u05dc\u05d5\u05dd \u05e2\u05d5\u05dc\u05dd",
    "👩‍👩‍👧‍👦" * 9,
    "нове місто",
    "\x01\x7f\u200b",
    "\u2063",
    "x" * 3_000,
)
NAME, CITY = '{{ Profile.Name | default: "" }}', '{{ Profile.City | default: "town" }}'
STRICT = "{{ Profile.Name }}"
PICTURE = Media(url="https://a.example/1.png", mime="image/png")


def slide(id: str = "a", **more: object) -> Slide:
    usual = {
        "title": Text(text=f"Dear {NAME}"),
        "body": Text(text=f"{CITY}: {{% if Profile.Name == 'Ann' %}}Annie{{% else %}}{STRICT}{{% endif %}}"),
        "media": PICTURE,
        "action": Action(enabled=True, android=f"https://a.example/{CITY}", ios=NAME, web="https://a.example"),
    }
    return Slide(id=id, **{**usual, **more})


BUTTONS = (
    Button(id="b1", text=f"Go {NAME}", android="https://a.example", ios="https://a.example"),
    Button(id="b2", kind="keys", text="Keys", keys=(KeyValue(id="k", key="k", value=NAME),)),
)
ORIGINAL = {
    "_id": "1",
    "date": 1_770_000_000,
    "wzrk_ttl": 1_780_000_000,
    "msg": {
        "type": "simple",
        "bg": "#FFFFFF",
        "orientation": "l",
        "content": [{"title": STRICT, "message": {"text": f"In {CITY}", "color": "#000000"}, "media": {"url": NAME}}],
    },
}


def messages() -> Iterator[Message]:
    yield Message(slides=(slide(),))
    yield Message(slides=(slide(title=Text(text=NAME), body=Text(text=""), buttons=BUTTONS),))
    yield Message(slides=(slide(title=Text(text=STRICT), media=replace(PICTURE, url=NAME)),), orientation="natural")
    yield Message(template="message-icon", slides=(slide(icon=replace(PICTURE, url=NAME)),))
    yield Message(template="message-icon", slides=(slide(icon=None, body=Text(text=f"{CITY} " * 12)),))
    second = slide("b", title=Text(text="T" * 70), media=replace(PICTURE, url=NAME))
    yield Message(template="carousel", slides=(slide(), second, slide("c", title=Text(text=NAME))))
    yield Message(template="carousel-image", slides=(slide(), second))
    yield Message(
        slides=(slide(title=Text(text="Hello")),),
        languages={"uk": {"slides/a/title/text": f"Вітаємо, {NAME}", "slides/a/body/text": ""}},
        key_values=(KeyValue(id="p", key="k", value=NAME),),
        custom_data={"who": NAME},
    )


def campaigns() -> Iterator[Campaign]:
    for number, message in enumerate(messages(), 1):
        yield campaign(number, dialect="liquid", message=message)
    imported = CLEVERTAP_INBOX.decode(ORIGINAL, Arrival(campaign=uuid(99), at="2026-01-01T00:00:00Z"))
    yield replace(imported, dialect="liquid")


def people() -> Iterator[Recipient]:
    for number, value in enumerate(VALUES):
        attributes = {"Name": value, "City": VALUES[-number], "Language": "uk" if number % 2 else "de"}
        yield Recipient(identity=str(number), attributes={key: each for key, each in attributes.items() if each})


@pytest.fixture(scope="module")
def services() -> Iterator[Services]:
    with Services(clock=StoppedClock()) as made:
        yield made


@pytest.mark.parametrize("shown_campaign", list(campaigns()), ids=lambda each: f"{each.message.template}-{each.id[:8]}")
def test_the_short_way_finds_what_the_plain_way_finds(services: Services, shown_campaign: Campaign):
    devices = tuple(services.devices.get(name) for name in ("android-small", "iphone-se", "web-panel", "pixel"))
    roles = {"language": "Language"}
    frame = Frame(campaign=shown_campaign, devices=devices, roles=roles, objects={}, now=NOW)
    prover = Prover(services.personaliser, services.measure, services.clock)
    personalising = Personalising(services.personaliser, roles)
    previewing = services.previewing(ShelfWorkspace())
    arrived = 0
    for recipient in people():
        tally = prover.prove(Part(frame=frame, recipients=(recipient,)))
        marks = [each for kind in ("title_cut", "body_cut", "crash", "dropped") for each in tally.findings[kind]]
        person = personalising.person(shown_campaign, recipient)
        if person.aborted or person.failed:
            assert "largest_payload" not in tally.extremes
            continue
        arrived += 1
        filled = person.campaign
        assert tally.extremes["largest_payload"].size == weight(filled, NOW)
        looked = [
            (device, previewing.look(filled, device, slide=number, now=NOW))
            for device in devices
            for number in range(len(shown(filled.message).slides))
        ]
        cut = {
            (device.name, box.field)
            for device, look in looked
            for box in look.placement.boxes
            if box.role in ("title", "message") and box.cut
        }
        assert {(each.device, each.path) for each in marks if each.kind.endswith("_cut")} == cut, recipient.identity
        fates = {(look.platform, look.fate.fate, look.fate.reason) for _, look in looked}
        expected = {fate for fate in fates if fate[1] in ("crash", "dropped")}
        of = {device.name: device.platform for device in devices}
        assert {(of[each.device], each.kind, each.detail) for each in marks if each.kind[-4:] != "_cut"} == expected
    assert arrived > 3


def weight(filled: Campaign, now: datetime) -> int:
    tree = encode(filled, "android", now)
    return len(json.dumps(tree, ensure_ascii=False, separators=(",", ":")).encode())
