from hypothesis import given
from hypothesis import strategies as st

from app.ui.viewmodels.swipe import Drag, Wheel, rubbered, settled, speed_of

positions = st.floats(-3, 8, allow_nan=False)


@given(positions, st.integers(0, 4), st.floats(-20, 20), st.integers(1, 5))
def test_a_swipe_always_rests_on_a_slide_at_most_one_away(position, start, speed, count):
    start = min(start, count - 1)
    rest = settled(position, start, speed, count)
    assert 0 <= rest < count
    assert abs(rest - start) <= 1


@given(positions, st.integers(1, 5))
def test_the_ends_resist_and_the_middle_does_not(position, count):
    drawn = rubbered(position, count)
    if 0 <= position <= count - 1:
        assert drawn == position
    else:
        end = 0 if position < 0 else count - 1
        assert abs(drawn - end) < abs(position - end) + 1e-9


@given(st.lists(positions, min_size=2, max_size=20).map(sorted), st.integers(1, 5))
def test_resistance_keeps_the_order_of_positions(ordered, count):
    drawn = [rubbered(position, count) for position in ordered]
    assert drawn == sorted(drawn)


def drag(*points: tuple[float, float], start: int = 1, count: int = 3) -> Drag:
    held = Drag(start=start, count=count, width=100, begin=0)
    for seconds, x in points:
        held.moved(x, seconds)
    return held


def test_a_slow_drag_over_less_than_half_a_card_springs_back():
    assert drag((0.0, 0), (0.5, -20), (1.0, -40)).ended(1.3) == 1


def test_a_slow_drag_over_more_than_half_a_card_turns_the_page():
    assert drag((0.0, 0), (0.5, -30), (1.0, -60)).ended(1.3) == 2


def test_a_short_quick_flick_turns_the_page_either_way():
    assert drag((0.0, 0), (0.05, -20)).ended(0.06) == 2
    assert drag((0.0, 0), (0.05, 20)).ended(0.06) == 0


def test_holding_still_before_letting_go_is_no_flick():
    assert drag((0.0, 0), (0.05, -20)).ended(0.5) == 1


def test_a_press_without_movement_stays():
    assert drag().ended(0.1) == 1


def test_speed_counts_only_the_last_moments():
    assert speed_of([(0.0, 0.0), (1.0, 1.0), (1.05, 1.0), (1.09, 1.0)]) == 0.0


def test_the_drawn_position_follows_the_finger_one_to_one():
    assert drag().moved(-25, 0.1) == 1.25


@given(st.lists(st.integers(1, 240), max_size=30))
def test_the_wheel_loses_no_movement(turns):
    wheel = Wheel()
    assert sum(wheel.turned(turn) for turn in turns) == sum(turns) // 120


def test_turning_back_forgets_half_a_notch():
    wheel = Wheel()
    assert wheel.turned(100) == 0
    assert wheel.turned(-100) == 0
    assert wheel.turned(-20) == -1
