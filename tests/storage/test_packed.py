import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec import UNSET

from app.domain.tree import same
from app.storage.packed import packed, read_held, spelled_held, unpacked
from app.sync.values import Held

json = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
)
trees = st.dictionaries(st.text(), json)


@given(trees)
def test_a_record_comes_back(tree):
    assert same(unpacked(packed(tree)), tree)


def test_equal_records_are_packed_alike_and_small():
    assert packed({"a": 1, "b": 2}) == packed({"b": 2, "a": 1})
    assert len(packed({"text": "Hello " * 1000})) < 200


def test_what_is_nothing_of_the_kind_is_told():
    with pytest.raises(ValueError, match="unpacked"):
        unpacked(b"no")


@given(st.lists(st.builds(Held, st.text(), json | st.just(UNSET))))
def test_held_places_come_back_and_nothing_is_not_none(held):
    found = read_held(spelled_held(tuple(held)))
    assert [(each.path, each.base is UNSET) for each in found] == [(each.path, each.base is UNSET) for each in held]
    assert all(same(one.base, other.base) for one, other in zip(found, held, strict=True) if one.base is not UNSET)


def test_none_held_is_an_empty_text():
    assert (spelled_held(()), read_held("")) == ("", ())
