import pytest
from msgspec import UNSET

from app.sync.merge.atoms import ATOM
from app.sync.merge.objects import ANY, Keys, Overlay
from app.sync.merge.texts import Words
from app.sync.merge.values import Collision, Merged
from tests.sync.merge.sides import merged

OVERLAY = Overlay(Keys({"title": Keys({"text": Words()})}))


def test_each_key_is_merged_for_itself():
    base, mine, theirs = {"a": 1, "b": 1, "c": 1, "d": 1}, {"a": 2, "b": 1, "c": 1}, {"a": 1, "b": 2, "d": 1, "e": 5}

    assert merged(ANY, base, mine, theirs) == ({"a": 2, "b": 2, "e": 5}, Merged({}, taken=("it/b", "it/c", "it/e")))


def test_keys_of_a_newer_galley_are_merged_by_what_they_are():
    base = {"new": {"deep": {"a": 1, "b": 1}, "list": [1]}}
    mine = {"new": {"deep": {"a": 2, "b": 1}, "list": [1, 2]}}
    theirs = {"new": {"deep": {"a": 1, "b": 2}, "list": [0, 1]}}

    value, told = merged(Keys({"known": ATOM}), base, mine, theirs)

    assert value == {"new": {"deep": {"a": 2, "b": 2}, "list": [1, 2]}}
    assert told.collisions == (Collision("it/new/list", [1], [1, 2], [0, 1]),)


def test_keys_have_the_shape_that_is_said_for_them():
    shape = Keys({"a": ATOM}, rest=Words())
    base, mine, theirs = ({"a": text, "b": text} for text in ("one or two", "1 or two", "one or 2"))

    value, told = merged(shape, base, mine, theirs)

    assert value == {"a": "1 or two", "b": "1 or 2"}
    assert [each.path for each in told.collisions] == ["it/a"]
    assert told.joined == ("it/b",)


@pytest.mark.parametrize(
    ("base", "mine", "theirs", "expected"),
    [
        ({"a": 1}, {"a": 1}, UNSET, (UNSET, Merged({}, taken=("it",)))),
        ({"a": 1}, UNSET, {"a": 1}, (UNSET, Merged({}))),
        ({"a": 1}, {"a": 2}, UNSET, ({"a": 2}, Merged({}, kept=("it",)))),
        ({"a": 1}, UNSET, {"a": 2}, ({"a": 2}, Merged({}, taken=("it",)))),
        (UNSET, UNSET, {}, ({}, Merged({}, taken=("it",)))),
        (UNSET, {"a": 1}, {"b": 1}, ({"a": 1, "b": 1}, Merged({}, taken=("it/b",)))),
        (None, None, {"a": 1}, ({"a": 1}, Merged({}, taken=("it",)))),
        (None, {"a": 2}, {"a": 1}, ({"a": 2}, Merged({}, (Collision("it/a", UNSET, 2, 1),)))),
        ({}, None, {"a": 1}, (None, Merged({}, (Collision("it", {}, None, {"a": 1}),)))),
    ],
)
def test_an_object_that_one_side_has_not(base, mine, theirs, expected):
    assert merged(ANY, base, mine, theirs) == expected


def test_what_is_alike_on_both_sides_is_not_looked_into():
    assert merged(ANY, {"a": {"b": 1}}, {"a": {"b": 2}}, {"a": {"b": 2}}) == ({"a": {"b": 2}}, Merged({}))


def test_what_lies_over_anything_else_is_one_value_whatever_is_in_it():
    base, mine, theirs = ({"title": {"a": a, "b": b}} for a, b in ((1, 1), (2, 1), (1, 2)))

    assert [each.path for each in merged(OVERLAY, base, mine, theirs)[1].collisions] == ["it/title"]


@pytest.mark.parametrize(
    ("path", "words"), [("title/text", True), ("title/color", False), ("title", False), ("", False), ("a/b/c", False)]
)
def test_what_lies_over_words_is_merged_as_words(path, words):
    assert isinstance(OVERLAY.below(path), Words) == words
    base, mine, theirs = ({path: text} for text in ("one or two", "1 or two", "one or 2"))

    assert merged(OVERLAY, base, mine, theirs)[0] == {path: "1 or 2" if words else "1 or two"}
