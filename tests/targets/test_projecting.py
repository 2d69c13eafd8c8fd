import pytest
from hypothesis import given

from app.domain.campaign import TimeToLive
from app.platforms.rules.colors import is_clean
from app.targets import projecting
from tests.strategies import json_values


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ("a", "a"),
        ({"text": "a"}, "a"),
        ({"text": {"text": "a"}}, ""),
        ({"text": 5}, "5"),
        ({}, ""),
        (None, ""),
        ([1], ""),
        (7, "7"),
        (True, "true"),
        ("\ud800x", "\ufffdx"),
    ],
)
def test_text(value, words):
    assert projecting.text(value) == words


def test_any_text_keeps_objects_as_their_json():
    assert projecting.any_text({"a": ["ü\udfff"]}) == '{"a": ["ü\ufffd"]}'
    assert projecting.any_text("a") == "a"


@pytest.mark.parametrize(
    ("value", "color"),
    [
        ("#1a2B3c", "#1a2B3c"),
        ("#abc", "#aabbcc"),
        ("112233", "#112233"),
        ("80112233", "#112233"),
        ("#80112233", "#112233"),
        ("Red", "#FF0000"),
        ("#red", "#D0D0D0"),
        ("nonsense", "#D0D0D0"),
        (None, "#D0D0D0"),
        (5, "#D0D0D0"),
    ],
)
def test_color(value, color):
    assert projecting.color(value, "#D0D0D0") == color


@pytest.mark.parametrize(
    ("value", "result"),
    [
        (True, True),
        ("TRUE", True),
        (" true ", True),
        (1, True),
        (0, False),
        ("yes", False),
        (None, False),
        ([1], False),
    ],
)
def test_flag(value, result):
    assert projecting.flag(value) is result


@pytest.mark.parametrize(
    ("value", "result"),
    [
        (5, 5),
        (5.9, 5),
        (0.5, None),
        ("5", 5),
        (0, None),
        (-1, None),
        (2**31 - 1, 2**31 - 1),
        (2**31, None),
        (True, None),
        ("soon", None),
        ("nan", None),
        ("1e999", None),
        (None, None),
        ({}, None),
    ],
)
def test_seconds(value, result):
    assert projecting.seconds(value) == result


@pytest.mark.parametrize(
    ("date", "until", "stay"),
    [
        (1000, 1000 + 2 * 86_400, TimeToLive(days=2)),
        (1000, 1000 + 5 * 3_600, TimeToLive(hours=5)),
        (1000, 1001, TimeToLive(hours=1)),
        (1000, 1000 + 90_000, TimeToLive(hours=25)),
        (1000, 1000 + 5 * 3_600 + 1_801, TimeToLive(hours=6)),
        ("1000", "87400", TimeToLive(days=1)),
        (1000, 0, None),
        (1000, 1000, None),
        (1000, 999, None),
        (None, 90_000, None),
        (1000, None, None),
        (1000, 2_145_916_800_000, None),
    ],
)
def test_time_to_live(date, until, stay):
    assert projecting.time_to_live(date, until) == stay


def test_child_and_elements_find_nothing_in_other_types():
    assert projecting.child({"a": {"b": 1}}, "a", "b") == 1
    assert projecting.child({"a": [1]}, "a", "b") is None
    assert projecting.child(None, "a") is None
    assert projecting.elements({"a": 1}) == []
    assert projecting.elements([1]) == [1]


def test_an_empty_address_is_none():
    assert projecting.link("") is None
    assert projecting.link("https://x") == "https://x"


@given(json_values)
def test_every_value_projects_to_a_valid_one(value):
    projecting.text(value).encode()
    projecting.any_text(value).encode()
    assert is_clean(projecting.color(value, "#000000"))
    assert projecting.flag(value) in (True, False)
    assert projecting.seconds(value) is None or 0 < projecting.seconds(value) < 2**31
    stay = projecting.time_to_live(1, value)
    assert stay is None or stay.seconds() > 0
