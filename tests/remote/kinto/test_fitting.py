import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.remote.kinto.fitting import LARGEST, problem

A = "00000001-0000-4000-8000-000000000000"


@pytest.mark.parametrize(
    "data",
    [
        {"id": A, "schema": 1},
        {"id": A, "n": [0, -LARGEST, LARGEST, 0.5, 1e-7, True, None]},
        {"id": A, "": {"last_modified": 1, "deleted": True}, "list": [[{"x": "🌷"}]]},
    ],
)
def test_what_comes_back_as_it_is(data: dict[str, object]) -> None:
    assert problem(A, data) == ""


def test_a_deletion_needs_no_more_than_an_id() -> None:
    assert problem(A, None) == ""
    assert "id" in problem("../up", None)


@pytest.mark.parametrize(
    ("data", "told"),
    [
        ({"name": "x"}, "its own id"),
        ({"id": "other"}, "its own id"),
        ({"id": A, "last_modified": 3}, "last_modified"),
        ({"id": A, "deleted": False}, "deleted"),
        ({"id": A, "a": [{"b": "x\0"}]}, "U+0000"),
        ({"id": A, "a\0": 1}, "U+0000"),
        ({"id": A, "a": {"b": "\ud83d"}}, "half"),
        ({"id": A, "a": float("nan")}, "finite"),
        ({"id": A, "a": [float("-inf")]}, "finite"),
        ({"id": A, "a": 10**30}, "digits"),
    ],
)
def test_what_would_not(data: dict[str, object], told: str) -> None:
    assert told in problem(A, data)


TREES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(st.characters()),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(st.characters()), inner, max_size=3),
    max_leaves=8,
)


@given(TREES)
def test_what_passes_can_be_sent_and_read_again(value: object) -> None:
    if not problem(A, {"id": A, "value": value}):
        assert msgspec.json.decode(msgspec.json.encode(value)) == value
