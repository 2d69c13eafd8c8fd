"""The iOS rules, each as the facts have it."""

import pytest
from hypothesis import given

from app.platforms.base import fate_of
from app.platforms.rules import ios
from tests.inbox import GONE, changed, link, message_of, slide, with_links
from tests.strategies import json_objects, json_values

FIRST = ("msg", "content", 0)
ACTION = (*FIRST, "action")


def _codes(message):
    return {finding.code for finding in ios.findings(message)}


def _fate(message):
    return fate_of(ios.findings(message)).fate


@pytest.mark.parametrize("kind", ["simple", "message-icon", "carousel", "carousel-image"])
def test_a_clean_message_is_drawn_without_findings(kind):
    assert ios.findings(message_of(kind, 2)) == ()


@pytest.mark.parametrize(
    ("where", "value", "code", "fate"),
    [
        (("_id",), GONE, "ios.id", "dropped"),
        (("date",), "1772355600", "ios.date", "crash"),
        (("wzrk_ttl",), "0", "ios.ttl", "crash"),
        (("msg",), "x", "ios.msg", "crash"),
        (("msg",), GONE, "ios.content", "crash"),
        (("msg", "content"), [], "ios.content", "crash"),
        (("msg", "content"), {}, "ios.content", "crash"),
        ((*FIRST, "title"), None, "ios.content", "crash"),
        (("msg", "custom_kv"), {"k": "v"}, "ios.custom-kv", "dropped"),
        (("msg", "custom_kv"), [{"key": "k", "value": "v"}], "ios.custom-kv", "dropped"),
    ],
)
def test_what_it_can_not_read_has_a_fate(where, value, code, fate):
    message = changed(message_of(), *where, to=value)
    assert code in _codes(message)
    assert _fate(message) == fate


@pytest.mark.parametrize(
    ("where", "value", "code"),
    [
        (("date",), 1_772_355_600_000, "ios.date-range"),
        (("wzrk_ttl",), 2_145_916_800_000, "ios.ttl-range"),
        (("msg", "type"), "Simple", "ios.type"),
        (("msg", "tags"), "offers", "ios.tags"),
        (("msg", "bg"), "#FFF", "ios.color"),
        (("msg", "bg"), "red", "ios.color"),
        (("msg", "bg"), GONE, "ios.color"),
        ((*FIRST, "title", "color"), "", "ios.color"),
        ((*ACTION, "url", "ios"), "https://example.com", "ios.link"),
    ],
)
def test_what_shows_otherwise_than_meant_is_told(where, value, code):
    message = changed(message_of(), *where, to=value)
    assert _codes(message) == {code}
    assert _fate(message) == "drawn"


@pytest.mark.parametrize("value", ["112233", "#80112233", "black", "#aabbcc"])
def test_colours_that_come_out_right_are_not_told(value):
    assert _codes(changed(message_of(), "msg", "bg", to=value)) == set()


def test_the_reason_names_the_colour_that_shows():
    found = ios.findings(changed(message_of("carousel"), *FIRST, "message", "color", to=""))
    assert "#7E7E7E" in found[0].reason


@pytest.mark.parametrize("part", ["title", "message", "icon", "media", "action"])
def test_a_slide_with_a_part_of_another_type_is_left_out(part):
    message = changed(message_of("carousel", 2), "msg", "content", 1, part, to=None)
    found = [finding for finding in ios.findings(message) if finding.code == "ios.slide"]
    assert [finding.where for finding in found] == [("msg", "content", 1, part)]


def test_a_slide_without_a_picture_is_left_out_of_a_carousel_only():
    assert _codes(changed(message_of("carousel", 2), "msg", "content", 1, "media", to={})) == {"ios.slide-picture"}
    assert _codes(changed(message_of(), *FIRST, "media", to={})) == set()


def test_missing_objects_do_no_harm():
    message = message_of()
    for part in ("icon", "media", "action"):
        message = changed(message, *FIRST, part, to=GONE)
    assert _codes(message) == set()


def test_buttons():
    assert _codes(with_links()) == {"ios.empty-bar"}
    assert _codes(with_links(*[link()] * 4)) == {"ios.many-buttons"}
    assert _codes(with_links(link(type="dance"))) == {"ios.button-type"}
    assert _codes(with_links(link(url={"ios": "x"}))) == {"ios.button-link"}
    assert _codes(with_links(link(type="copy", url={}))) == set()
    assert _codes(with_links(link(bg=""))) == {"ios.color"}
    assert _codes(with_links("x")) == {"ios.button"}


def test_a_carousel_has_no_buttons_to_complain_about():
    message = changed(message_of("carousel"), *FIRST, to=slide(action=with_links()["msg"]["content"][0]["action"]))
    assert _codes(message) == set()


@given(json_objects)
def test_any_object_can_be_judged(message):
    for finding in ios.findings(message):
        assert finding.code.startswith("ios.")
        assert finding.reason


@given(json_values)
def test_any_content_can_be_judged(content):
    assert fate_of(ios.findings(message_of() | {"msg": content})).fate in ("drawn", "crash", "dropped")
