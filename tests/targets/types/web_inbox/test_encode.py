import json
from pathlib import Path

import pytest
from hypothesis import given
from jsonschema import Draft202012Validator

from app.domain.errors import UserError
from app.domain.message import Action, Button, Slide, Text
from app.platforms.rules import web
from app.targets.registry import WEB_INBOX
from tests.inbox import CAMPAIGN, nulls
from tests.strategies import campaigns
from tests.targets.made import NOW, campaign, context, picture

SCHEMA = json.loads((Path(__file__).parents[4] / "resources/schemas/web-inbox.json").read_text())


def _encoded(made):
    return WEB_INBOX.encode(made, context(strict=True))


def _content(**parts):
    return _encoded(campaign(Slide(id="s", **parts), template="message-icon"))["msg"][0]


def test_a_whole_message():
    slide = Slide(
        id="s",
        title=Text(text="T", color="#000000"),
        body=Text(text="B", color="#000000"),
        media=picture(),
        icon=picture(url="https://i"),
        action=Action(enabled=True, web="https://z", new_tab=True),
        buttons=(Button(id="1", text="Go", web="https://b"), Button(id="2", kind="copy", text="Copy", copy="CODE")),
    )
    assert _encoded(campaign(slide, template="message-icon", inbox_tags=("Promotions",), ttl=None)) == {
        "_id": CAMPAIGN,
        "templateType": "text-with-icon-and-image",
        "tags": ["Promotions"],
        "enableTags": True,
        "msg": [
            {
                "title": "T",
                "description": "B",
                "iconUrl": "https://i",
                "imageUrl": "https://cdn.example.com/a.png",
                "onClickUrl": "https://z",
                "openUrlInNewTab": True,
                "buttons": [
                    {"text": "Go", "action": "url", "url": "https://b", "openUrlInNewTab": False, "clipboardText": ""},
                    {"text": "Copy", "action": "copy", "url": "", "openUrlInNewTab": False, "clipboardText": "CODE"},
                ],
            }
        ],
        "date": NOW,
        "wzrk_ttl": 0,
        "wzrk_id": f"{CAMPAIGN}_20260301",
        "wzrk_pivot": "wzrk_default",
        "display": {},
    }


def test_the_type_follows_what_there_is():
    types = [
        _encoded(campaign(Slide(id="s", icon=icon, media=media), template="message-icon"))["templateType"]
        for icon in (None, picture())
        for media in (None, picture())
    ]
    assert types == ["text-only", "text-with-icon-and-image", "text-with-icon", "text-with-icon-and-image"]


@pytest.mark.parametrize("kind", ["video", "audio"])
def test_the_panel_plays_neither_video_nor_sound(kind):
    assert _content(media=picture(kind=kind))["imageUrl"] == ""
    assert _content(media=picture(kind="gif"))["imageUrl"] != ""


def test_buttons_that_the_panel_does_not_know_are_left_out():
    kinds = ("keys", "link", "push")
    buttons = tuple(Button(id=kind, kind=kind, text=kind) for kind in kinds)
    assert [button["text"] for button in _content(buttons=buttons)["buttons"]] == ["link"]


def test_a_link_that_is_off_opens_nothing():
    assert _content(action=Action(enabled=False, web="https://z"))["onClickUrl"] == ""


@pytest.mark.parametrize("kind", ["carousel", "carousel-image"])
def test_a_carousel_is_refused_and_said_to_be_unsupported(kind):
    made = campaign(Slide(id="s", media=picture()), template=kind)
    with pytest.raises(UserError, match=r"Spring.*carousel"):
        _encoded(made)
    assert "web.carousel" in {finding.code for finding in web.findings(WEB_INBOX.encode(made, context()))}


@given(campaigns())
def test_whatever_is_written_follows_the_schema(made):
    written = WEB_INBOX.encode(made, context())
    assert nulls(written) == 0
    if "carousel" not in made.message.template:
        Draft202012Validator(SCHEMA).validate({"inbox_notifs": [written]})
        assert web.findings(written) == ()
