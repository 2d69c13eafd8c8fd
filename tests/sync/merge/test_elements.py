import pytest
from msgspec import UNSET

from app.sync.merge.atoms import ATOM
from app.sync.merge.elements import Elements, by_id
from app.sync.merge.objects import ANY
from app.sync.merge.values import Collision, Merged
from tests.sync.merge.sides import merged

LIST = Elements(ANY)


def items(text):
    """``a b=2``: an element a, and an element b whose v is 2."""
    pairs = (each.partition("=") for each in text.split())
    return [{"id": id, "v": int(value or 0)} for id, _, value in pairs]


@pytest.mark.parametrize(
    ("base", "mine", "theirs", "expected", "told"),
    [
        ("a b", "a", "a b", "a", {}),
        ("a b", "a b", "a", "a", {"taken": ("it/b",)}),
        ("a b", "a b=1", "a", "a b=1", {"kept": ("it/b",)}),
        ("a b", "a", "a b=1", "a b=1", {"taken": ("it/b",)}),
        ("a b", "a", "a", "a", {}),
        ("a b", "a x b", "a b y", "a x b y", {"taken": ("it/y",)}),
        ("a b", "a=1 b", "a b=1", "a=1 b=1", {"taken": ("it/b/v",)}),
        ("a b c", "c a b", "a b=1 c", "c a b=1", {"taken": ("it/b/v",)}),
        ("a b c", "a b=1 c", "c a b", "c a b=1", {"taken": ("it",)}),
        ("a b c", "b a c", "a b", "b a", {"taken": ("it/c",)}),
        ("", "x=1", "x=1", "x=1", {}),
    ],
)
def test_elements_come_go_and_move(base, mine, theirs, expected, told):
    assert merged(LIST, items(base), items(mine), items(theirs)) == (items(expected), Merged({}, **told))


def test_two_orders_collide_and_everything_else_is_merged():
    value, told = merged(LIST, items("a b c"), items("c a b=1"), items("b a=1 c x"))

    assert value == items("c x a=1 b=1")
    assert told.collisions == (Collision("it", ["a", "b", "c"], ["c", "a", "b"], ["b", "a", "c", "x"]),)
    assert told.taken == ("it/x", "it/a/v")


def test_one_element_that_both_added_is_merged_without_a_base():
    value, told = merged(LIST, [], items("x=1"), items("x=2"))

    assert value == items("x=1")
    assert told.collisions == (Collision("it/x/v", UNSET, 1, 2),)


def test_what_both_took_out_comes_back_where_too_little_is_left():
    assert merged(Elements(ANY, least=1), items("a b"), items("a"), items("b")) == (
        items("a b"),
        Merged({}, taken=("it/b",), kept=("it/a",)),
    )
    assert merged(LIST, items("a b"), items("a"), items("b")) == ([], Merged({}, taken=("it/a",)))


@pytest.mark.parametrize(
    ("base", "mine", "theirs", "expected"),
    [("a", "a", None, None), ("a", "a b", None, "a b"), ("a", None, "a b", "a b"), (None, "a", "b", "b a")],
)
def test_a_list_that_one_side_has_not(base, mine, theirs, expected):
    sides = (UNSET if side is None else items(side) for side in (base, mine, theirs))
    value, told = merged(LIST, *sides)

    assert value == (UNSET if expected is None else items(expected)) or by_id(value).keys() == {"a", "b"}
    assert told.collisions == ()


def test_a_list_without_ids_is_one_value():
    assert merged(LIST, [], [1], items("a")) == ([1], Merged({}, (Collision("it", [], [1], items("a")),)))
    assert LIST.below("a") is ANY
    assert Elements(ATOM).below("a") is ATOM


@pytest.mark.parametrize("odd", [None, {}, "ab", [1], [{}], [{"id": 1}], [{"id": "a"}, {"id": "a"}], UNSET])
def test_elements_are_told_apart_by_ids_of_their_own(odd):
    assert by_id(odd) is None
    assert by_id(items("a b")) == {"a": {"id": "a", "v": 0}, "b": {"id": "b", "v": 0}}
