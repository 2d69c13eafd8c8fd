import pytest

from app.personalise.values import is_empty, printed


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("a", "a"),
        (None, ""),
        (True, "true"),
        (False, "false"),
        (5, "5"),
        (2.5, "2.5"),
        ([1, "b", [None, True]], "1btrue"),
        ((1, 2), "12"),
        (range(1, 4), "1..3"),
        ({"a": "ü"}, '{"a": "ü"}'),
        ([[[[[["deep"]]]]]], ""),
    ],
)
def test_values_as_readers_see_them(value, text):
    assert printed(value) == text


@pytest.mark.parametrize(
    ("value", "empty"), [(None, True), ("", True), ([], True), ({}, True), (0, False), (False, False), (" ", False)]
)
def test_what_is_empty(value, empty):
    assert is_empty(value) == empty
