import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec import UNSET

from app.sync.merge.sets import Gathered
from app.sync.merge.values import Collision, Merged
from tests.sync.merge.sides import merged

tags = st.lists(st.sampled_from("abcd"), max_size=5)
SET = Gathered()


@pytest.mark.parametrize(
    ("base", "mine", "theirs", "expected"),
    [
        ("ab", "abx", "aby", "abxy"),
        ("ab", "a", "abx", "ax"),
        ("ab", "a", "b", ""),
        ("abc", "cab", "abcx", "cxab"),
        ("abc", "cab", "bac", "cab"),
        ("ab", "ab", "ba", "ba"),
        ("aa", "a", "aab", "ab"),
        ("a", "aa", "ab", "aab"),
        ("abcd", "xabcd", "abcy", "xabcy"),
    ],
)
def test_what_either_side_added_is_in_and_what_either_took_out_is_gone(base, mine, theirs, expected):
    value, told = merged(SET, [*base], [*mine], [*theirs])

    assert value == [*expected]
    assert told == Merged({}, taken=() if value == [*mine] else ("it",))


@given(tags, tags, tags)
def test_sets_never_collide(base, mine, theirs):
    value, told = merged(SET, base, mine, theirs)

    assert told.collisions == ()
    assert sorted(value) == sorted(merged(SET, base, theirs, mine)[0])
    assert {*value} <= {*mine, *theirs}
    assert {*mine} - {*base} <= {*value}
    assert {*theirs} - {*base} <= {*value}
    assert all(value.count(tag) <= mine.count(tag) + theirs.count(tag) for tag in value)
    assert all(tag not in value for tag in base if tag not in mine and theirs.count(tag) <= base.count(tag))


@pytest.mark.parametrize(
    ("base", "mine", "theirs", "expected"),
    [
        (["a"], ["a", "b"], UNSET, ["b"]),
        (UNSET, ["a"], ["b"], ["a", "b"]),
        (["a", "b"], ["a"], UNSET, UNSET),
        (["a"], UNSET, ["a", "b"], ["b"]),
        (["a"], ["a"], UNSET, UNSET),
        (["a", "b"], ["a"], ["b"], []),
        (None, ["a"], ["b"], ["a", "b"]),
    ],
)
def test_no_list_is_an_empty_one(base, mine, theirs, expected):
    value, told = merged(SET, base, mine, theirs)

    assert value == expected or sorted(value) == expected
    assert told.collisions == ()


def test_what_is_no_list_of_texts_is_one_value():
    assert merged(SET, ["a"], [1], ["b"]) == ([1], Merged({}, (Collision("it", ["a"], [1], ["b"]),)))
