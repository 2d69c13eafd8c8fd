"""What is written anew: golden payloads, the schema, and that nothing is lost on the way back."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from jsonschema import Draft202012Validator
from msgspec.structs import replace

from app.domain.message import Action, Button, KeyValue, Media, Slide, Text
from app.targets.exporting import plain
from app.targets.registry import CLEVERTAP_INBOX
from tests.inbox import CAMPAIGN, nulls
from tests.strategies import campaigns
from tests.targets.made import NOW, campaign, context, picture

SCHEMA = json.loads((Path(__file__).parents[4] / "resources/schemas/clevertap-inbox.json").read_text())


def _encoded(made, **given):
    return CLEVERTAP_INBOX.encode(made, context(strict=True, **given))


def _first(**parts):
    return _encoded(campaign(Slide(id="s", **parts)))["msg"]["content"][0]


def test_an_empty_campaign_has_every_key_that_a_phone_asks_for():
    assert _encoded(campaign(ttl=None)) == {
        "_id": CAMPAIGN,
        "wzrk_id": f"{CAMPAIGN}_20260301",
        "wzrk_pivot": "wzrk_default",
        "date": NOW,
        "wzrk_ttl": 0,
        "msg": {
            "type": "simple",
            "bg": "#FFFFFF",
            "orientation": "l",
            "tags": [],
            "enableTags": False,
            "content": [
                {
                    "title": {"text": "", "color": "#1C1D1F"},
                    "message": {"text": "", "color": "#434761"},
                    "media": {},
                    "icon": {},
                    "action": {
                        "hasUrl": False,
                        "hasLinks": False,
                        "url": {"android": {"text": ""}, "ios": {"text": ""}},
                        "links": [],
                    },
                }
            ],
        },
    }


def test_a_whole_message():
    button = Button(
        id="b", kind="link", text="Go", color="#000001", background="#000002", android="app://a", ios="app://i"
    )
    slide = Slide(
        id="s",
        title=Text(text="T", color="#000003"),
        body=Text(text="B", color="#000004"),
        media=picture(alt="A"),
        icon=Media(url="https://i", alt="I"),
        action=Action(enabled=True, android="app://x", ios="app://y", web="https://z"),
        buttons=(button,),
    )
    made = campaign(
        slide, template="message-icon", background="#000005", orientation="portrait", inbox_tags=("offers",)
    )
    msg = _encoded(made)["msg"]
    assert (msg["type"], msg["bg"], msg["orientation"]) == ("message-icon", "#000005", "p")
    assert (msg["tags"], msg["enableTags"]) == (["offers"], True)
    assert msg["content"] == [
        {
            "title": {"text": "T", "color": "#000003"},
            "message": {"text": "B", "color": "#000004"},
            "media": {"url": "https://cdn.example.com/a.png", "content_type": "image/png", "alt_text": "A"},
            "icon": {"url": "https://i", "alt_text": "I"},
            "action": {
                "hasUrl": True,
                "hasLinks": True,
                "url": {"android": {"text": "app://x"}, "ios": {"text": "app://y"}},
                "links": [
                    {
                        "type": "url",
                        "text": "Go",
                        "color": "#000001",
                        "bg": "#000002",
                        "copyText": {"text": ""},
                        "url": {"android": {"text": "app://a"}, "ios": {"text": "app://i"}},
                        "kv": {},
                    }
                ],
            },
        }
    ]


def test_every_kind_of_button():
    buttons = (
        Button(id="1", kind="copy", copy="CODE"),
        Button(id="2", kind="keys", keys=(KeyValue(id="k", key="a", value="1"),)),
        Button(id="3", kind="push", open_settings=True),
    )
    copy, keys, push = _first(buttons=buttons)["action"]["links"]
    assert (copy["type"], copy["copyText"]) == ("copy", {"text": "CODE"})
    assert (keys["type"], keys["kv"]) == ("kv", {"a": "1"})
    assert (push["type"], push["fbSettings"]) == ("rfp", True)
    assert "fbSettings" not in copy


def test_a_link_that_is_off_keeps_its_address():
    action = _first(action=Action(enabled=False, android="app://a"))["action"]
    assert (action["hasUrl"], action["url"]["android"]["text"]) == (False, "app://a")


def test_a_carousel_has_no_buttons():
    slides = [Slide(id=name, media=picture(), buttons=(Button(id=f"b{name}"),)) for name in "ab"]
    for kind in ("carousel", "carousel-image"):
        for element in _encoded(campaign(*slides, template=kind))["msg"]["content"]:
            assert (element["action"]["hasLinks"], element["action"]["links"]) == (False, [])


@pytest.mark.parametrize(
    ("kind", "mime", "written"),
    [
        ("image", "", "image"),
        ("image", "image/PNG", "image/png"),
        ("image", "image/gif", "image"),
        ("image", "text/html", "image"),
        ("gif", "", "image/gif"),
        ("video", "video/mp4", "video/mp4"),
        ("video", "", "video/mp4"),
        ("audio", "audio/ogg", "audio/ogg"),
        ("audio", "video/mp4", "audio/mpeg"),
    ],
)
def test_the_type_of_a_file_is_one_that_both_phones_take_for_its_kind(kind, mime, written):
    assert _first(media=picture(kind=kind, mime=mime))["media"]["content_type"] == written


def test_a_preview_is_written_where_there_is_one():
    assert _first(media=picture(kind="video", poster="https://p"))["media"]["poster"] == "https://p"
    assert "poster" not in _first(media=picture())["media"]


def test_pairs_are_written_where_there_are_some():
    made = campaign(key_values=(KeyValue(id="k", key="a", value="1"),))
    assert _encoded(made)["msg"]["custom_kv"] == [{"key": "a", "value": {"text": "1"}}]
    assert "custom_kv" not in _encoded(campaign())["msg"]


def test_blank_tabs_are_left_out():
    assert _encoded(campaign(inbox_tags=("", " ", "a")))["msg"]["tags"] == ["a"]


def test_the_shape_as_is_is_neither_wide_nor_square():
    assert _encoded(campaign(orientation="natural"))["msg"]["orientation"] == ""


def test_ids_stay_from_export_to_export_and_the_day_follows():
    later = _encoded(campaign(), now=NOW + 86_400)
    assert later["_id"] == _encoded(campaign())["_id"]
    assert later["wzrk_id"].endswith("_20260302")


@given(campaigns(most_slides=5, most_buttons=3))
def test_whatever_is_written_has_every_key_and_no_null(made):
    written = plain(CLEVERTAP_INBOX.encode(made, context()))
    assert nulls(written) == 0
    needed = {"title", "message", "media", "icon", "action"}
    assert all(needed == element.keys() for element in written["msg"]["content"])
    for error in Draft202012Validator(SCHEMA).iter_errors({"inbox_notifs": [written]}):
        assert error.absolute_path[-1] in ("content", "media", "content_type") or "tags" in error.absolute_path


@given(campaigns())
def test_what_is_written_is_read_back(made):
    seen = context().shown(made.message)
    back = CLEVERTAP_INBOX.project(CLEVERTAP_INBOX.encode(made, context()), made.id)
    assert [slide.title for slide in back.message.slides] == [slide.title for slide in seen.slides]
    assert [slide.body for slide in back.message.slides] == [slide.body for slide in seen.slides]
    for one, other in zip(back.message.slides, seen.slides, strict=True):
        assert [(b.kind, b.text, b.color, b.copy) for b in one.buttons] == [
            (b.kind, b.text, b.color, b.copy) for b in other.buttons
        ]
    assert (back.message.background, back.message.orientation) == (seen.background, seen.orientation)
    assert (back.ttl and back.ttl.seconds()) == (made.ttl and made.ttl.seconds())


def test_what_is_not_shown_is_not_written():
    made = campaign(Slide(id="a", icon=picture()), Slide(id="b"))
    content = _encoded(replace(made, message=replace(made.message, template="simple")))["msg"]["content"]
    assert len(content) == 1
    assert content[0]["icon"] == {}
