import operator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.personalise.yespo.comparing import COMPARED, compared, is_true
from tests.personalise.clevertap.test_compiling import JSON


@pytest.mark.parametrize(
    ("left", "how", "right", "truth"),
    [
        (5, "==", "5", True),
        ("5.0", "eq", 5, True),
        ("a", "!=", "b", True),
        ("b", ">", "a", True),
        (10, ">", "9", True),
        (True, "==", "true", True),
        (True, "==", 1, False),
        (None, "==", None, True),
        (None, "ne", 0, True),
        (None, "<", 5, False),
        (5, "ge", None, False),
        ([1], "==", [2], True),
    ],
)
def test_numbers_compare_with_numbers_and_all_else_as_texts(left, how, right, truth):
    assert compared(COMPARED[how], left, right) == truth


@pytest.mark.parametrize(
    ("value", "truth"), [(None, False), (False, False), ("", False), ([], False), (0, True), ("a", True), (True, True)]
)
def test_what_is_true(value, truth):
    assert is_true(value) == truth


@given(JSON, st.sampled_from([operator.eq, operator.lt, operator.ge]), JSON)
def test_any_two_values_can_be_compared(left, compare, right):
    assert compared(compare, left, right) in (True, False)
