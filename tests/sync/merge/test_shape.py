from msgspec import UNSET

from app.sync.merge.shape import Notes, Sides
from app.sync.merge.values import Collision, Merged


def test_nothing_lies_below_what_is_no_object():
    sides = Sides({"a": 1}, None, {"b": 2})

    assert sides.child("a") == Sides(1, UNSET, UNSET)
    assert sides.each() == ({"a": 1}, None, {"b": 2})


def test_what_was_found_is_told_by_stored_paths():
    notes = Notes()
    notes.collide(("a", "b/c"), Sides(1, 2, 3))
    notes.take(("d",))
    notes.join(("e", "f"))
    notes.keep(("g",))

    assert notes.merged({"x": 1}) == Merged({"x": 1}, (Collision("a/b~1c", 1, 2, 3),), ("d", "e/f"), ("e/f",), ("g",))
