import pytest
from hypothesis import given

from app.platforms.rules.ios_reading import broken_at, flag, readable
from tests.inbox import message_of, slide
from tests.strategies import json_values


@pytest.mark.parametrize(
    ("action", "where"),
    [
        ({"url": None}, ("action", "url")),
        ({"url": "x"}, ("action", "url")),
        ({"url": {"ios": None}}, None),
        ({"hasUrl": None}, ("action", "hasUrl")),
        ({"hasUrl": "yes", "hasLinks": {}}, ("action", "hasLinks")),
        ({}, None),
    ],
)
def test_an_action_of_another_shape_breaks_the_slide(action, where):
    assert broken_at(slide(action=action)) == where


def test_what_is_no_object_is_broken_as_a_whole():
    assert broken_at("x") == ()
    assert broken_at({}) is None


def test_readable_slides_keep_their_numbers():
    message = message_of("carousel", 3)
    message["msg"]["content"][1] = {"title": "x"}
    assert [number for number, _ in readable(message)] == [0, 2]
    assert readable({"msg": {"content": {}}}) == []


@pytest.mark.parametrize(
    ("value", "result"),
    [(True, True), (1, True), (0, False), ("true", True), ("Yes", True), (" 1", True), ("no", False), ("", False)],
)
def test_a_flag_is_read_as_objective_c_reads_it(value, result):
    assert flag({"x": value}, "x") is result


def test_a_missing_flag_is_off():
    assert flag({}, "x") is False


@given(json_values)
def test_any_element_is_judged(element):
    where = broken_at(element)
    assert where is None or isinstance(where, tuple)
