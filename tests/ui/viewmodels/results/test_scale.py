import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.ui.viewmodels.results.scale import MOST, Scale, scale


@pytest.mark.parametrize(
    ("highest", "whole", "ticks"),
    [
        (0, True, (0, 1)),
        (1, True, (0, 1)),
        (3, True, (0, 1, 2, 3)),
        (7, True, (0, 2, 4, 6, 8)),
        (825_397, True, (0, 200_000, 400_000, 600_000, 800_000, 1_000_000)),
        (44.7, False, (0, 10, 20, 30, 40, 50)),
        (0.4, False, (0, 0.1, 0.2, 0.3, 0.4)),
    ],
)
def test_axes_have_round_numbers(highest, whole, ticks):
    assert scale(highest, whole=whole).ticks == pytest.approx(ticks)


@given(st.floats(0, 1e12), st.booleans(), st.integers(0, 8))
def test_an_axis_reaches_the_highest_and_not_much_more(highest, whole, steps):
    found = scale(highest, whole=whole, steps=steps)
    assert found.top >= highest * (1 - 1e-9)
    assert found.steps == (steps or found.steps) <= max(MOST, steps)
    if highest > MOST * 10 and not steps:
        assert found.top <= highest * 2.5
    if whole:
        assert all(tick == int(tick) for tick in found.ticks)


@given(st.floats(-10, 1000))
def test_a_share_stays_on_the_axis(value):
    assert 0 <= Scale(10, 5).share(value) <= 1
    assert Scale(10, 5).share(25) == 0.5


def test_two_axes_side_by_side_have_as_many_steps():
    assert scale(44.7, whole=False, steps=4) == Scale(20.0, 4)
