import pytest
from hypothesis import given

from app.platforms.rules.android_reading import element, media_kind, read, text
from tests.inbox import changed, link, message_of, slide, with_links
from tests.strategies import json_objects


@pytest.mark.parametrize(
    ("value", "read_as"),
    [("a", "a"), (None, "null"), (True, "true"), (5, "5"), (1.5, "1.5"), ({"a": [1, None]}, '{"a":[1,null]}')],
)
def test_everything_becomes_text(value, read_as):
    assert text(value) == read_as


def test_reading_keeps_what_came_before_the_value_of_another_type():
    result = element(slide(media="x"))
    assert result.stopped == ("media",)
    assert (result.title, result.message, result.icon) == ("Title", "Text", "https://example.com/i.png")
    assert (result.media, result.action, result.links) == (None, "", None)


def test_a_missing_object_does_not_stop_the_reading():
    parts = slide()
    del parts["title"], parts["icon"]
    result = element(parts)
    assert (result.title, result.icon, result.stopped) == (None, None, None)
    assert result.action == "app://a"


def test_missing_texts_are_empty():
    result = element(slide(title={}, icon={}))
    assert (result.title, result.title_color, result.icon) == ("", "", "")


def test_the_link_is_read_only_if_it_is_switched_on():
    action = slide()["action"]
    assert element(slide(action={**action, "hasUrl": False})).action == ""
    assert element(slide(action={**action, "hasUrl": "TRUE"})).action == "app://a"


def test_links_need_the_url_object():
    action = with_links(link())["msg"]["content"][0]["action"]
    assert element(slide(action=action)).links == [link()]
    without = {key: value for key, value in action.items() if key != "url"}
    assert element(slide(action=without)).links is None


def test_a_broken_element_ends_the_list_and_the_orientation_stays_unknown():
    result = read(changed(message_of("carousel", 3), "msg", "content", 1, to="x"))
    assert len(result.elements) == 1
    assert result.orientation is None
    assert result.stopped == ("msg", "content", 1)


def test_a_broken_pair_leaves_only_the_orientation_unknown():
    result = read(changed(message_of("carousel", 2), "msg", "custom_kv", to=[{"key": "a", "value": 1}]))
    assert len(result.elements) == 2
    assert (result.orientation, result.stopped) == (None, ("msg", "custom_kv", 0, "value"))


@pytest.mark.parametrize(
    ("mime", "kind"),
    [
        ("image", "image"),
        ("image/png", "image"),
        ("image/gif", "gif"),
        ("video/mp4", "video"),
        ("audio", "audio"),
        ("", None),
        ("Image/png", None),
    ],
)
def test_kinds_are_told_by_the_start_of_the_type(mime, kind):
    assert media_kind(element(slide(media={"url": "u", "content_type": mime}))) == kind


@given(json_objects)
def test_any_object_can_be_read(message):
    assert read(message).elements is not None
