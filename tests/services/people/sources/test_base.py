from hypothesis import given
from hypothesis import strategies as st

from app.services.people.sources.base import unique


def test_headers_are_tidied_and_named():
    assert unique([" First  name ", "", "City"])[0] == ("First name", "Column 2", "City")


def test_the_later_of_two_is_renamed_and_said():
    names, notes = unique(["City", "City", "City", "City (2)"])
    assert names == ("City", "City (2)", "City (3)", "City (2) (2)")
    assert len(notes) == 3
    assert "City (3)" in notes[1]


@given(st.lists(st.text(max_size=4)))
def test_no_header_is_empty_or_there_twice(headers):
    names, _ = unique(headers)
    assert len(set(names)) == len(names) == len(headers)
    assert all(names)
