import copy

from hypothesis import given
from hypothesis import strategies as st

from app.targets.patching import Items, patch, unchanged
from tests.strategies import json_objects, json_values


def _items(*pairs):
    return Items(pairs)


def test_where_nothing_changed_the_original_stays_irregular_or_not():
    origin = {"title": None, "extra": 1}
    fresh = {"title": {"text": ""}, "date": 5}
    assert patch(origin, fresh, copy.deepcopy(fresh)) is origin


def test_a_change_replaces_only_its_value():
    origin = {"title": {"text": "a", "og": "x"}, "extra": [1]}
    fresh = {"title": {"text": "a", "color": "#000000"}}
    wanted = {"title": {"text": "b", "color": "#000000"}}
    assert patch(origin, fresh, wanted) == {"title": {"text": "b", "og": "x"}, "extra": [1]}
    assert origin["title"]["text"] == "a"


def test_what_stands_in_the_way_is_replaced_as_a_whole():
    fresh, wanted = {"url": {"ios": {"text": "a"}}}, {"url": {"ios": {"text": "b"}}}
    assert patch({"url": {"ios": "a", "android": ""}}, fresh, wanted) == {"url": {"ios": {"text": "b"}, "android": ""}}
    assert patch({}, fresh, wanted) == wanted
    assert patch(None, fresh, wanted) == wanted


def test_new_keys_are_added_and_gone_ones_taken_out():
    origin = {"a": 1, "extra": 2}
    assert patch(origin, {"a": 1}, {"a": 1, "b": 3}) == {"a": 1, "extra": 2, "b": 3}
    assert patch(origin, {"a": 1, "c": 3}, {"c": 3}) == {"extra": 2}


def test_true_is_not_one():
    assert patch({"a": 1}, {"a": True}, {"a": 1}) == {"a": 1}
    assert patch({"a": "x"}, {"a": True}, {"a": 1}) == {"a": 1}
    assert patch({"a": "x"}, {"a": True}, {"a": True}) == {"a": "x"}


def test_the_same_elements_keep_what_else_the_list_holds():
    origin = [{"t": 1, "og": "x"}, {"t": 2}, "extra"]
    fresh = _items(("p", {"t": 1}), ("q", {"t": 2}))
    wanted = _items(("p", {"t": 9}), ("q", {"t": 2}))
    assert patch(origin, fresh, wanted) == [{"t": 9, "og": "x"}, {"t": 2}, "extra"]


def test_another_order_takes_the_original_elements_along():
    origin = [{"t": 1, "og": "x"}, {"t": 2, "og": "y"}, "extra"]
    fresh = _items(("p", {"t": 1}), ("q", {"t": 2}))
    wanted = _items(("q", {"t": 2}), ("new", {"t": 3}), ("p", {"t": 9}))
    assert patch(origin, fresh, wanted) == [{"t": 2, "og": "y"}, {"t": 3}, {"t": 9, "og": "x"}]


def test_a_removed_element_is_gone():
    fresh = _items(("p", {"t": 1}), ("q", {"t": 2}))
    assert patch([{"t": 1}, {"t": 2, "og": "y"}], fresh, _items(("q", {"t": 2}))) == [{"t": 2, "og": "y"}]


def test_equal_elements_that_changed_places_are_a_change():
    fresh, wanted = _items(("p", {}), ("q", {})), _items(("q", {}), ("p", {}))
    assert not unchanged({"list": fresh}, {"list": wanted})
    assert patch([{"og": 1}, {"og": 2}], fresh, wanted) == [{"og": 2}, {"og": 1}]


def test_a_list_that_was_none_is_written_anew():
    fresh = _items(("p", {"t": 1}))
    assert patch(None, fresh, _items(("p", {"t": 2}))) == [{"t": 2}]
    assert patch({"a": 1}, _items(), _items(("p", {"t": 2}))) == [{"t": 2}]


@given(json_values, json_objects)
def test_no_change_gives_the_original(origin, fresh):
    assert patch(origin, fresh, copy.deepcopy(fresh)) is origin


@given(json_objects, json_objects)
def test_patching_the_fresh_tree_itself_gives_the_wanted_one(fresh, wanted):
    assert unchanged(patch(fresh, fresh, wanted), wanted)


@given(st.lists(st.integers(0, 9), unique=True), st.lists(st.integers(0, 9), unique=True))
def test_lists_end_as_they_are_wanted(before, after):
    fresh = _items(*((str(n), {"n": n}) for n in before))
    wanted = _items(*((str(n), {"n": n}) for n in after))
    origin = [{"n": n, "og": n} for n in before]
    expected = [{"n": n, "og": n} if n in before else {"n": n} for n in after]
    assert patch(origin, fresh, wanted) == expected
