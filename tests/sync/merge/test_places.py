import pytest
from msgspec import UNSET

from app.sync.merge.places import takes, value_at, with_value

TREE = {"a": {"b": 1}, "list": [{"id": "x", "v": 1}, {"id": "y", "v": 2}], "plain": [1]}


@pytest.mark.parametrize(
    ("path", "expected"),
    [("", TREE), ("a/b", 1), ("list/y/v", 2), ("list/z", UNSET), ("a/c", UNSET), ("a/b/c", UNSET), ("plain/0", UNSET)],
)
def test_where_nothing_is_there_is_nothing(path, expected):
    assert value_at(TREE, path) == expected


@pytest.mark.parametrize(
    ("path", "value", "expected"),
    [
        ("", 5, 5),
        ("a/b", 2, {**TREE, "a": {"b": 2}}),
        ("a/c", 2, {**TREE, "a": {"b": 1, "c": 2}}),
        ("a/b", UNSET, {**TREE, "a": {}}),
        ("a/c", UNSET, TREE),
        ("list/x/v", 5, {**TREE, "list": [{"id": "x", "v": 5}, {"id": "y", "v": 2}]}),
        ("list/x", {"id": "x"}, {**TREE, "list": [{"id": "x"}, {"id": "y", "v": 2}]}),
        ("list/x", UNSET, {**TREE, "list": [{"id": "y", "v": 2}]}),
        ("list/z", {"id": "z"}, {**TREE, "list": [*TREE["list"], {"id": "z"}]}),
    ],
)
def test_a_value_is_put_at_its_place_and_all_else_stays(path, value, expected):
    before = repr(TREE)

    assert with_value(TREE, path, value) == expected
    assert repr(TREE) == before


@pytest.mark.parametrize("path", ["gone/b", "list/z/v", "a/b/c", "plain/0/a", "plain/0"])
def test_nothing_can_be_put_below_nothing(path):
    with pytest.raises(KeyError):
        with_value(TREE, path, 1)


def test_only_objects_and_lists_with_ids_have_something_below():
    assert [takes(value) for value in ({}, [], TREE["list"], [1], "text", None, UNSET)] == [
        True,
        True,
        True,
        *[False] * 4,
    ]
