"""The rules of the web inbox."""

import pytest
from hypothesis import given
from msgspec.structs import replace

from app.platforms.base import fate_of
from app.platforms.rules import web
from app.targets.types.web_inbox.decode import project
from tests.inbox import CAMPAIGN, GONE, changed, message_of
from tests.strategies import json_objects


def message(**top):
    content = {
        "title": "Title",
        "description": "Text",
        "iconUrl": "https://example.com/i.png",
        "imageUrl": "https://example.com/a.png",
        "onClickUrl": "https://example.com",
        "openUrlInNewTab": True,
        "buttons": [{"text": "Go", "action": "url", "url": "https://example.com"}],
    }
    clean = {"templateType": "text-with-icon-and-image", "tags": [], "msg": [content], "wzrk_ttl": 0, "wzrk_id": "1_2"}
    return {**clean, **top}


def _codes(tree):
    return {finding.code for finding in web.findings(tree)}


def _seen(tree):
    return web.seen(project(tree, CAMPAIGN).message, tree).message


@pytest.mark.parametrize("kind", ["text-only", "text-with-icon", "text-with-icon-and-image"])
def test_a_clean_message_is_drawn_without_findings(kind):
    assert web.findings(message(templateType=kind)) == ()


def test_a_carousel_can_not_be_shown():
    found = web.findings(message(templateType="carousel"))
    assert fate_of(found).fate == "unsupported"
    assert {finding.code for finding in found} == {"web.carousel"}
    assert "web.carousel" in _codes(message_of("carousel-image"))


@pytest.mark.parametrize(
    ("where", "value", "code"),
    [
        (("templateType",), "poster", "web.type"),
        (("templateType",), GONE, "web.type"),
        (("msg",), {}, "web.msg"),
        (("msg",), [], "web.msg"),
        (("msg",), ["x"], "web.msg"),
        (("tags",), GONE, "web.tags"),
        (("wzrk_ttl",), 2_145_916_800_000, "web.ttl-range"),
    ],
)
def test_what_the_panel_stumbles_over_is_told(where, value, code):
    assert _codes(changed(message(), *where, to=value)) == {code}


def test_a_message_without_tags_breaks_a_panel_with_categories():
    assert fate_of(web.findings(changed(message(), "tags", to=GONE))).fate == "crash"


def test_a_mobile_message_shows_nothing_but_the_time():
    tree = message_of()
    assert {"web.type", "web.msg"} <= _codes(tree)
    shown = _seen(tree)
    assert (shown.slides[0].title.text, shown.slides[0].media) == ("", None)


def test_a_clean_message_is_seen_as_it_is():
    assert _seen(message()) == project(message(), CAMPAIGN).message


def test_an_unknown_type_shows_nothing_but_the_time():
    shown = _seen(message(templateType="poster")).slides[0]
    assert (shown.title.text, shown.body.text, shown.media, shown.icon, shown.buttons) == ("", "", None, None, ())


def test_the_panel_shows_what_is_there_whatever_the_type_says():
    assert _seen(message(templateType="text-only")).template == "message-icon"
    shown = _seen(changed(message(), "msg", 0, "iconUrl", to=""))
    assert (shown.template, shown.slides[0].icon) == ("simple", None)


def test_a_picture_that_is_not_sent_is_not_seen():
    assert _seen(changed(message(), "msg", 0, "imageUrl", to="")).slides[0].media is None


def test_a_text_of_another_type_is_not_seen():
    assert _seen(changed(message(), "msg", 0, "title", to=5)).slides[0].title.text == ""


def test_a_carousel_is_left_as_it_is():
    meant = project(message(), CAMPAIGN).message
    carousel = replace(meant, template="carousel")
    assert web.seen(carousel, message()).message is carousel


@given(json_objects)
def test_any_object_can_be_judged_and_shows_something(tree):
    for finding in web.findings(tree):
        assert finding.code.startswith("web.")
    assert _seen(tree).slides
