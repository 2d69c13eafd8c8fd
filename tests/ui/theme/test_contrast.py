import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.ui.theme.contrast import contrast, luminance

colors = st.integers(0, 0xFFFFFF).map(lambda number: f"#{number:06X}")


def test_black_and_white_are_as_far_apart_as_can_be():
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)


def test_a_known_pair():
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)


@given(colors, colors)
def test_the_ratio_does_not_depend_on_the_order(one, other):
    assert contrast(one, other) == contrast(other, one)
    assert 1 <= contrast(one, other) <= 21


@given(colors)
def test_luminance_stays_in_its_range(color):
    assert 0 <= luminance(color) <= 1
