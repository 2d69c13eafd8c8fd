from hypothesis import given
from hypothesis import strategies as st

from app.ui.charts.plot import Plot, fitting

SIZES = st.builds(
    Plot,
    width=st.floats(200, 4000),
    height=st.floats(100, 2000),
    left=st.floats(0, 90),
    right=st.floats(0, 90),
    slots=st.integers(1, 60),
)


@given(SIZES, st.floats(0, 1))
def test_bars_and_dots_stay_in_their_slots(plot, share):
    for number in range(plot.slots):
        slot, bar, dot = plot.slot(number), plot.bar(number, share), plot.dot(number, share)
        assert slot.left() <= bar.left() <= bar.right() <= slot.right() + 1e-6
        assert abs(bar.bottom() - plot.area.bottom()) < 1e-6
        assert slot.left() < dot.x() < slot.right()
        assert plot.area.top() - 1e-6 <= dot.y() <= plot.area.bottom() + 1e-6


@given(SIZES)
def test_every_slot_is_found_where_it_stands(plot):
    for number in range(plot.slots):
        assert plot.slot_at(plot.slot(number).center().x()) == number
    assert plot.slot_at(plot.left - 1) is None
    assert plot.slot_at(plot.width - plot.right + 1) is None


@given(SIZES, st.floats(0, 1), st.floats(0, 1))
def test_more_is_never_drawn_lower(plot, one, other):
    low, high = sorted((one, other))
    assert plot.level(high) <= plot.level(low)
    assert plot.bar(0, low).height() <= plot.bar(0, high).height() + 1


def test_a_little_can_be_seen_and_nothing_can_not():
    plot = Plot(width=300, height=200, slots=3)
    assert plot.bar(0, 0.00001).height() == 1
    assert plot.bar(0, 0).height() == 0


def test_a_plot_without_slots_has_nobody_anywhere():
    assert Plot(width=300, height=200).slot_at(100) is None


def test_at_least_one_slot_fits():
    assert (fitting(500, 84), fitting(10, 84), fitting(-20, 84)) == (5, 1, 1)
