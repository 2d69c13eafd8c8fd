"""The Android rules, each as the facts have it: what crashes, what is dropped, what shows otherwise than meant."""

import pytest
from hypothesis import given

from app.platforms.base import fate_of
from app.platforms.rules import android
from tests.inbox import GONE, changed, link, message_of, slide, with_links
from tests.strategies import json_objects, json_values

FIRST = ("msg", "content", 0)
ACTION = (*FIRST, "action")


def _codes(message):
    return {finding.code for finding in android.findings(message)}


def _fate(message):
    return fate_of(android.findings(message)).fate


@pytest.mark.parametrize("kind", ["simple", "message-icon", "carousel", "carousel-image"])
def test_a_clean_message_is_drawn_without_findings(kind):
    assert android.findings(message_of(kind, 2)) == ()


@pytest.mark.parametrize("value", [GONE, "", "#FFF", "112233", "nonsense", None])
@pytest.mark.parametrize("where", [("msg", "bg"), (*FIRST, "title", "color"), (*FIRST, "message", "color")])
def test_a_colour_that_android_can_not_parse_crashes(where, value):
    found = android.findings(changed(message_of(), *where, to=value))
    assert [(finding.code, finding.effect, finding.where) for finding in found] == [("android.color", "crash", where)]


@pytest.mark.parametrize("value", ["#80112233", "red", "LIGHTGRAY", "#abcdef"])
def test_a_colour_that_android_knows_does_not(value):
    assert _codes(changed(message_of(), "msg", "bg", to=value)) == set()


@pytest.mark.parametrize(
    ("where", "value", "code"),
    [
        (("msg", "type"), "Simple", "android.type"),
        (("msg", "type"), GONE, "android.type"),
        (("msg", "type"), None, "android.type"),
        (("msg", "content"), [], "android.content"),
        (("msg", "content"), GONE, "android.content"),
        (("msg", "content"), "x", "android.content"),
        (FIRST, None, "android.content"),
        ((*FIRST, "title"), GONE, "android.title"),
        ((*FIRST, "title"), None, "android.title"),
        ((*FIRST, "title"), "x", "android.title"),
        ((*FIRST, "message"), GONE, "android.message"),
        ((*FIRST, "message"), [], "android.message"),
        (("msg", "custom_kv"), [{"key": "k", "value": "v"}], "android.custom-kv"),
        (("msg", "custom_kv"), [{"key": "k", "value": {}}], "android.custom-kv"),
        (("msg", "custom_kv"), {}, "android.custom-kv"),
        (("msg", "custom_kv"), [1], "android.custom-kv"),
        (("msg",), GONE, "android.msg"),
    ],
)
def test_what_is_missing_or_of_another_type_crashes(where, value, code):
    message = changed(message_of(), *where, to=value)
    assert code in _codes(message)
    assert _fate(message) == "crash"


@pytest.mark.parametrize(
    ("where", "value", "code"),
    [
        (("_id",), GONE, "android.id"),
        (("date",), "yesterday", "android.date"),
        (("date",), None, "android.date"),
        (("wzrk_ttl",), [], "android.ttl"),
        (("wzrk_ttl",), True, "android.ttl"),
        (("msg",), [], "android.msg"),
        (("msg",), None, "android.msg"),
        (("msg", "tags"), "offers", "android.tags"),
    ],
)
def test_what_its_parser_refuses_is_dropped(where, value, code):
    message = changed(message_of(), *where, to=value)
    assert code in _codes(message)
    assert _fate(message) == "dropped"


@pytest.mark.parametrize("key", ["date", "wzrk_ttl"])
@pytest.mark.parametrize("value", ["1772355600", 1_772_355_600.5, 0])
def test_numbers_may_come_as_text(key, value):
    assert _codes(changed(message_of(), key, to=value)) == set()


def test_an_icon_message_crashes_without_a_place_for_the_icon_and_a_simple_one_does_not():
    assert _codes(changed(message_of("message-icon"), *FIRST, "icon", to=GONE)) == {"android.icon"}
    assert _codes(changed(message_of("simple"), *FIRST, "icon", to=GONE)) == set()
    assert _codes(changed(message_of("message-icon"), *FIRST, "icon", to={})) == set()


def test_a_carousel_crashes_on_a_slide_without_a_place_for_a_picture():
    message = changed(message_of("carousel", 2), "msg", "content", 1, "media", to=GONE)
    assert [finding.where for finding in android.findings(message)] == [("msg", "content", 1, "media")]
    assert _codes(changed(message_of("simple"), *FIRST, "media", to=GONE)) == set()


def test_slides_that_are_not_drawn_do_no_harm():
    assert _codes(changed(message_of("simple", 2), "msg", "content", 1, "title", to=GONE)) == set()
    assert _codes(changed(message_of("carousel", 2), "msg", "content", 1, "title", to=GONE)) == {"android.title"}


@pytest.mark.parametrize(
    ("where", "value", "code"),
    [
        (("wzrk_ttl",), GONE, "android.ttl-missing"),
        (("wzrk_ttl",), 2_145_916_800_000, "android.ttl-range"),
        (("date",), 1_772_355_600_000, "android.date-range"),
        (("msg", "tags"), ["a,b"], "android.tag-comma"),
        (("msg", "orientation"), "L", "android.orientation"),
        ((*FIRST, "title", "text"), None, "android.null-text"),
        ((*FIRST, "media", "content_type"), GONE, "android.content-type"),
        ((*FIRST, "media", "content_type"), "IMAGE/PNG", "android.content-type"),
        ((*ACTION, "url", "android"), "app://x", "android.slide"),
        ((*ACTION, "hasLinks"), 1, "android.slide"),
    ],
)
def test_what_shows_otherwise_than_meant_is_told(where, value, code):
    message = changed(message_of(), *where, to=value)
    assert _codes(message) == {code}
    assert _fate(message) == "drawn"


def test_an_android_link_of_another_type_does_no_harm_while_the_link_is_off():
    message = changed(message_of(), *ACTION, "url", "android", to="app://x")
    assert _codes(changed(message, *ACTION, "hasUrl", to=False)) == set()


def test_carousels_do_not_care_for_types_of_files_and_case():
    message = changed(message_of("carousel"), *FIRST, "media", "content_type", to=GONE)
    assert _codes(changed(message, "msg", "orientation", to="L")) == set()


def test_buttons_vanish_without_a_url_object():
    message = changed(with_links(link()), *ACTION, "url", to=GONE)
    assert _codes(changed(message, *ACTION, "hasUrl", to=False)) == {"android.buttons"}


def test_an_empty_list_of_buttons_and_a_long_one_leave_an_empty_bar():
    assert _codes(with_links()) == {"android.empty-bar"}
    assert _codes(with_links(*[link()] * 4)) == {"android.many-buttons"}
    assert _codes(with_links(*[link()] * 3)) == set()


@pytest.mark.parametrize("key", ["color", "bg"])
def test_a_button_without_a_colour_crashes(key):
    message = with_links(link(), {**link(), key: ""})
    found = android.findings(message)
    assert [(finding.code, finding.where) for finding in found] == [("android.color", (*ACTION, "links", 1, key))]


def test_a_button_of_unknown_type_is_told_and_any_rfp_is_known():
    assert _codes(with_links(link(type="dance"))) == {"android.button-type"}
    assert _codes(with_links(link(type="RFP-now"), link(type="URL"))) == set()
    assert _codes(with_links("no object")) == {"android.button"}


def test_a_carousel_has_no_buttons_to_complain_about():
    message = changed(message_of("carousel"), *FIRST, to=slide(action=with_links()["msg"]["content"][0]["action"]))
    assert _codes(message) == set()


@given(json_objects)
def test_any_object_can_be_judged(message):
    for finding in android.findings(message):
        assert finding.code.startswith("android.")
        assert finding.reason


@given(json_values)
def test_any_content_can_be_judged(content):
    assert fate_of(android.findings(message_of() | {"msg": content})).fate in ("drawn", "crash", "dropped")
