import pytest
from msgspec import UNSET

from app.services.syncing.clashes import Clash, clash, is_order
from app.sync.values import Held


def test_both_sides_are_shown_beside_what_they_began_with():
    assert clash(Held("name", "a"), {"name": "b"}, {"name": "c"}) == Clash(path="name", base="a", mine="b", theirs="c")


def test_what_is_not_there_is_nothing():
    found = clash(Held("names/uk"), {"names": {}}, {"names": {"uk": "c"}})
    assert found == Clash(path="names/uk", base=UNSET, mine=UNSET, theirs="c")


def test_the_whole_record_is_shown_whole():
    assert clash(Held("", {"a": 1}), {"a": 2}, {"a": 3}).theirs == {"a": 3}


def test_an_order_is_shown_by_ids():
    held = Held("slides", ["x", "y"])
    found = clash(held, {"slides": [{"id": "y"}, {"id": "x"}]}, {"slides": [{"id": "x"}, {"id": "y"}]})
    assert (found.mine, found.theirs) == (["y", "x"], ["x", "y"])


@pytest.mark.parametrize(("base", "order"), [(["x"], True), ([], False), ("x", False), ([{"id": "x"}], False)])
def test_an_order_begins_with_ids(base, order):
    assert is_order(base) is order
