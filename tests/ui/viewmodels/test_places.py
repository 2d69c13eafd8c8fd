from array import array
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.ui.viewmodels.places import MOST, Step, moved, rows_of, runs, steps

orders = st.lists(st.integers(0, 60), unique=True).map(lambda numbers: array("q", numbers))


def order(*numbers: int) -> "array[int]":
    return array("q", numbers)


def carried_out(before: "array[int]", todo: tuple[Step, ...], after: "array[int]") -> "array[int]":
    """What a view is left with, when it follows the steps and looks up what comes."""
    shown = before[:]
    for step in todo:
        del shown[step.at : step.at + step.removed]
        shown[step.at : step.at] = after[step.at : step.at + step.added]
    return shown


@given(orders, orders)
def test_the_steps_lead_from_one_order_to_the_other(before, after):
    todo = steps(before, after)
    assert todo is None or carried_out(before, todo, after) == after


@given(orders)
def test_nothing_is_told_where_nothing_differs(before):
    assert steps(before, before[:]) == ()


@pytest.mark.parametrize(
    ("after", "todo"),
    [
        (order(9, 1, 2, 3, 4), (Step(0, 0, 1),)),
        (order(1, 2, 4), (Step(2, 1, 0),)),
        (order(9, 1, 2, 4), (Step(0, 0, 1), Step(3, 1, 0))),
        (order(1, 9, 3, 4), (Step(1, 1, 1),)),
        (order(), (Step(0, 4, 0),)),
    ],
)
def test_a_row_that_came_went_or_moved_is_told_alone(after, todo):
    assert steps(order(1, 2, 3, 4), after) == todo


def test_one_change_far_down_a_long_list_is_told_alone():
    before = array("q", range(300_000))
    after = before[:]
    del after[200_000]
    after.insert(0, 900_000)
    assert steps(before, after) == (Step(0, 0, 1), Step(200_001, 1, 0))


def test_too_many_differences_are_another_list():
    before = array("q", range(10 * MOST))
    assert steps(before, array("q", (place for place in before if place % 5))) is None


def test_a_long_list_that_is_exchanged_is_another_list():
    assert steps(array("q", range(50_000)), array("q", range(50_000, 100_000))) is None


def test_places_are_found_in_the_order_of_the_list():
    assert list(rows_of(order(5, 9, 7, 3), [3, 9, 4]).items()) == [(9, 1), (3, 3)]


@given(orders, orders)
def test_a_row_that_stays_is_found_where_the_steps_have_moved_it(before, after):
    todo = steps(before, after)
    kept = set(before).intersection(after)
    for row, place in enumerate(before):
        assert todo is None or place not in kept or crossed(before, after) or after[moved(row, todo)] == place


def crossed(before: "array[int]", after: "array[int]") -> bool:
    """Whether some have overtaken others: the steps let these go and come."""
    kept = set(before).intersection(after)
    return [each for each in before if each in kept] != [each for each in after if each in kept]


def test_a_row_that_went_leaves_its_number_to_the_next():
    assert moved(3, [Step(2, 3, 0)]) == 2


@given(st.sets(st.integers(0, 40)).map(sorted))
def test_runs_hold_exactly_their_rows(rows):
    found = runs(rows)
    assert [row for first, last in found for row in range(first, last + 1)] == rows
    assert all(first > last + 1 for (_, last), (first, _) in pairwise(found))
