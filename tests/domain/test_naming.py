import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.naming import holds, tidy


@pytest.mark.parametrize(
    ("text", "name"),
    [("  Summer \n 2026\t", "Summer 2026"), ("e\u0301", "é"), ("a\x00b", "a b"), ("\ud800", ""), ("夏", "夏")],
)
def test_names_are_kept_as_they_look(text, name):
    assert tidy(text) == name


@given(st.text())
def test_a_tidy_name_is_tidy(text):
    assert tidy(tidy(text)) == tidy(text)
    tidy(text).encode()


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (["a", "Summer"], True),
        ([" SUMMER "], True),
        ("winter; summer", True),
        ("winter, Summer sale", False),
        (["Sum"], False),
        ([], False),
        ({"Summer": 1}, False),
        (5, False),
    ],
)
def test_a_value_holds_a_name_in_a_list_or_between_commas(value, expected):
    assert holds(("Summer", ""))(value) is expected
    assert not holds(())(value)
