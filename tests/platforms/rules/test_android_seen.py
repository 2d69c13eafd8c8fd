"""What Android shows of messages that were not written for it."""

import pytest
from hypothesis import given

from app.platforms.rules.android import seen
from app.targets.types.clevertap_inbox.decode import project
from tests.inbox import CAMPAIGN, GONE, changed, link, message_of, with_links
from tests.strategies import json_objects

FIRST = ("msg", "content", 0)
ACTION = (*FIRST, "action")


def _seen(message):
    return seen(project(message, CAMPAIGN).message, message)


def test_a_clean_message_is_seen_as_it_is():
    message = with_links(link())
    meant = project(message, CAMPAIGN).message
    shown = seen(meant, message)
    assert shown.message.slides[0].title == meant.slides[0].title
    assert shown.message.slides[0].buttons == meant.slides[0].buttons
    assert shown.message.slides[0].media == meant.slides[0].media
    assert (shown.message.background, shown.message.orientation) == (meant.background, meant.orientation)
    assert not shown.empty_bar


def test_named_colours_and_colours_with_alpha_are_seen_as_they_show():
    message = changed(message_of(), "msg", "bg", to="teal")
    message = changed(message, *FIRST, "title", "color", to="#80112233")
    shown = _seen(message).message
    assert (shown.background, shown.slides[0].title.color) == ("#008080", "#112233")


def test_a_null_text_is_the_word_null():
    assert _seen(changed(message_of(), *FIRST, "title", "text", to=None)).message.slides[0].title.text == "null"


def test_without_a_known_type_of_file_there_is_no_picture():
    assert _seen(changed(message_of(), *FIRST, "media", "content_type", to=GONE)).message.slides[0].media is None


def test_a_carousel_loads_every_file_as_a_picture():
    message = changed(message_of("carousel"), *FIRST, "media", "content_type", to="video/mp4")
    assert _seen(message).message.slides[0].media.kind == "image"
    assert _seen(changed(message, "msg", "type", to="simple")).message.slides[0].media.kind == "video"


def test_orientation_is_exact_in_a_simple_message_and_any_case_in_a_carousel():
    assert _seen(changed(message_of(), "msg", "orientation", to="P")).message.orientation == "natural"
    carousel = changed(message_of("carousel"), "msg", "orientation", to="P")
    assert _seen(carousel).message.orientation == "portrait"


def test_an_icon_without_an_address_is_hidden():
    message = changed(message_of("message-icon"), *FIRST, "icon", "url", to="")
    assert _seen(message).message.slides[0].icon is None


def test_buttons_are_gone_without_a_url_object_and_so_is_their_bar():
    message = changed(changed(with_links(link()), *ACTION, "url", to=GONE), *ACTION, "hasUrl", to=False)
    shown = _seen(message)
    assert shown.message.slides[0].buttons == ()
    assert not shown.empty_bar


@pytest.mark.parametrize("count", [0, 4])
def test_no_button_and_too_many_leave_an_empty_bar(count):
    shown = _seen(with_links(*[link()] * count))
    assert shown.empty_bar
    assert shown.message.slides[0].buttons == ()


def test_buttons_before_a_broken_one_are_shown():
    shown = _seen(with_links(link(text="One"), "x", link(text="Three")))
    assert [button.text for button in shown.message.slides[0].buttons] == ["One"]


def test_buttons_of_a_message_that_says_it_has_none_are_not_shown():
    message = changed(with_links(link()), *ACTION, "hasLinks", to=False)
    shown = _seen(message)
    assert (shown.message.slides[0].buttons, shown.empty_bar) == ((), False)


def test_where_android_crashes_the_message_stays_as_it_was_meant():
    message = changed(message_of(), *FIRST, "title", "color", to="#FFF")
    assert _seen(message).message.slides[0].title.color == "#FFFFFF"
    meant = project(changed(message_of(), "msg", "content", to=[]), CAMPAIGN).message
    assert seen(meant, changed(message_of(), "msg", "content", to=[])).message.slides == meant.slides


def test_a_link_opens_only_if_it_is_on_and_there():
    assert _seen(message_of()).message.slides[0].action.enabled
    assert not _seen(changed(message_of(), *ACTION, "hasUrl", to=False)).message.slides[0].action.enabled
    assert not _seen(changed(message_of(), *ACTION, "url", "android", to="x")).message.slides[0].action.enabled


@given(json_objects)
def test_any_object_shows_something(message):
    assert _seen(message).message.slides
