from hypothesis import given

from app.domain.tree import depth, is_list, is_object, same
from tests.strategies_edits import json_values


def test_lists_and_tuples_are_alike():
    assert same({"a": [1, (2,)]}, {"a": (1, [2])})


def test_true_is_not_one():
    assert not same([True], [1])
    assert not same({"a": 0}, {"a": False})


def test_the_order_of_keys_does_not_matter_but_the_keys_do():
    assert same({"a": 1, "b": 2}, {"b": 2, "a": 1})
    assert not same({"a": None}, {})


def test_lists_of_different_length_differ():
    assert not same([1], [1, 2])


@given(json_values)
def test_every_value_is_the_same_as_itself(value):
    assert same(value, value)


def test_text_is_no_list():
    assert not is_list("ab")
    assert is_list((1,))
    assert is_object({})
    assert not is_object([])


def test_depth_counts_the_longest_way_down():
    assert depth(5) == 1
    assert depth([]) == 1
    assert depth({"a": [1, {"b": []}], "c": 2}) == 4


def test_depth_walks_further_than_python_recurses():
    value: list = []
    for _ in range(50_000):
        value = [value]

    assert depth(value) == 50_001
