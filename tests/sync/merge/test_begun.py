"""What others began with, where it is not known whether what was sent to them arrived."""

from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import assume, given
from msgspec import UNSET

from app.domain.tree import is_list, is_object, same
from app.sync.merge.atoms import ATOM
from app.sync.merge.elements import Elements
from app.sync.merge.merging import begun, merge
from app.sync.merge.objects import Keys
from app.sync.merge.pictures import Picture
from app.sync.merge.sets import Gathered
from app.sync.merge.shape import Shape, Sides
from app.sync.merge.shapes import SHAPES
from tests.sync.merge.sides import three

CAMPAIGN = SHAPES["campaigns"]
SLIDES, SET = Elements(Keys()), Gathered()
WHOLE = Keys({"slides": SLIDES})


def common(shape: Shape, base, sent, theirs):
    return shape.common(Sides(base, sent, theirs))


def ids(tree: Any) -> Iterator[str]:
    """Of all elements of lists."""
    for value in tree.values() if is_object(tree) else tree if is_list(tree) else ():
        yield from [value["id"]] if is_list(tree) and is_object(value) and "id" in value else []
        yield from ids(value)


def of(*ids: str, **fields):
    return [{"id": id, **fields} for id in ids]


@given(three)
def test_all_of_it_where_just_that_is_there(sides):
    base, sent, _ = sides
    assert same(begun(base, sent, sent, CAMPAIGN), sent)
    assert same(begun(None, sent, sent, CAMPAIGN), sent)


@given(three)
def test_none_of_it_where_nothing_has_changed_there(sides):
    base, sent, _ = sides
    assert same(begun(base, sent, base, CAMPAIGN), base)


@given(three)
def test_where_it_was_as_before_it_is_what_was_before(sides):
    base, _, theirs = sides
    assert same(begun(base, base, theirs, CAMPAIGN), base)


def unordered(value):
    """Without the order of lists."""
    if is_object(value):
        return {key: unordered(each) for key, each in value.items()}
    return sorted(map(unordered, value), key=repr) if is_list(value) else value


@given(three)
def test_for_whoever_typed_nothing_since_the_merge_is_the_same_whether_it_arrived_or_not(sides):
    """But for the order of what both put in."""
    base, sent, theirs = sides
    assume({*ids(sent)} & {*ids(theirs)} <= {*ids(base)})  # an id that is new here is there only if it arrived
    found = merge(begun(base, sent, theirs, CAMPAIGN), sent, theirs, CAMPAIGN)
    expected = merge(base, sent, theirs, CAMPAIGN)
    assert same(unordered(found.tree), unordered(expected.tree))
    assert [each.path for each in found.collisions] == [each.path for each in expected.collisions]


def test_what_arrived_and_was_moved_there_is_no_clash():
    sent, theirs = of("new", "s1", "s2"), of("s1", "new", "s2")
    assert merge({"slides": of("s1", "s2")}, {"slides": sent}, {"slides": theirs}, WHOLE).collisions
    base = begun({"slides": of("s1", "s2")}, {"slides": sent}, {"slides": theirs}, WHOLE)
    found = merge(base, {"slides": sent}, {"slides": theirs}, WHOLE)
    assert (found.tree, found.collisions) == ({"slides": theirs}, ())


def test_what_was_emptied_stays_empty_where_others_put_something_in():
    assert common(Keys(), {"a": 1}, {}, {"b": 2}) == {}


@pytest.mark.parametrize(
    ("base", "sent", "theirs", "found"),
    [
        ("a", "b", "b", "b"),
        ("a", "b", "c", "a"),
        (UNSET, "b", "c", UNSET),
        ("a", UNSET, UNSET, UNSET),
        ("a", UNSET, "a", "a"),
    ],
)
def test_a_value_is_as_it_was_sent_where_it_stands_so(base, sent, theirs, found):
    assert common(ATOM, base, sent, theirs) == found


def test_an_object_is_looked_at_key_by_key():
    base, sent, theirs = {"a": 1, "b": 1, "gone": 1}, {"a": 2, "b": 2, "new": 2}, {"a": 2, "b": 3, "new": 2, "more": 3}
    assert common(Keys(), base, sent, theirs) == {"a": 2, "b": 1, "new": 2}


def test_what_both_have_emptied_is_empty():
    assert common(Keys(), {"a": 1}, {}, {}) == {}
    assert common(Keys(), {"a": 1}, {}, {"b": 1}) == {}
    assert common(Keys(), UNSET, {}, {}) == {}
    assert common(SET, UNSET, [], []) == []
    assert common(SET, ["a"], [], []) == []
    assert common(SLIDES, of("s1"), [], []) == []


def test_an_object_that_is_new_has_what_both_have_alike():
    assert common(Keys(), UNSET, {"a": 1, "b": 1}, {"a": 1, "b": 2}) == {"a": 1}
    assert common(Keys(), UNSET, {"a": 1}, {"a": 2}) is UNSET
    assert common(Keys(), None, {"a": 1}, {"a": 1, "b": 2}) is None


def test_elements_that_both_have_or_both_lack():
    base, sent, theirs = of("s1", "s2", "s3"), of("s1", "new", "s3"), of("s1", "new", "s3", "theirs")
    assert common(SLIDES, base, sent, theirs) == of("s1", "new", "s3")


def test_an_element_that_only_one_side_took_out_is_there():
    assert common(SLIDES, of("s1", "s2"), of("s1"), of("s1", "s2")) == of("s1", "s2")
    assert common(SLIDES, of("s1", "s2"), of("s1", "s2"), of("s1")) == of("s1", "s2")


def test_an_element_that_both_have_is_looked_at_key_by_key():
    assert common(SLIDES, [], of("s1", a=1, b=1), of("s1", a=1, b=2)) == of("s1", a=1)


def test_elements_stand_in_the_order_in_which_they_were_sent_where_they_stand_so():
    assert common(SLIDES, of("s1", "s2"), of("s2", "s1"), of("s2", "s1", "new")) == of("s2", "s1")
    assert common(SLIDES, of("s1", "s2", "s3"), of("s2", "s1", "s3"), of("s3", "s2", "s1")) == of("s1", "s2", "s3")


def test_of_a_set_what_both_put_in_and_without_what_both_took_out():
    assert common(SET, ["a", "b"], ["b", "c"], ["b", "c", "d"]) == ["b", "c"]
    assert common(SET, ["a"], [], ["a", "d"]) == ["a"]
    assert common(SET, UNSET, ["a"], ["b"]) is UNSET
    assert common(SET, ["a"], "none", ["b"]) == ["a"]


def test_a_picture_is_as_it_was_sent_where_it_is_the_same_file():
    one, other = {"kind": "image", "sha256": "a"}, {"kind": "image", "sha256": "b"}
    described = {**one, "alt": "Red"}
    assert common(Picture(), one, described, {**described, "width": 4}) == described
    assert common(Picture(), one, {**other, "alt": "Blue"}, described) == one


def test_what_was_taken_out_again_after_the_sending_does_not_come_back():
    base, sent = {"labels": []}, {"labels": ["a"]}
    theirs = {"labels": ["a", "theirs"]}
    assert merge(begun(base, sent, theirs, CAMPAIGN), base, theirs, CAMPAIGN).tree == {"labels": ["theirs"]}
