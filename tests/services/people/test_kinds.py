import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.services.people.kinds import as_text, convert, is_empty, kind_of


@pytest.mark.parametrize(
    ("kind", "cell", "value"),
    [
        ("text", "Kyiv", "Kyiv"),
        ("text", 5, "5"),
        ("text", True, "true"),
        ("text", ["a", 2], "a; 2"),
        ("text", {"a": ["ї"]}, '{"a": ["ї"]}'),
        ("text", "\ud800", "?"),
        ("number", "5", 5),
        ("number", " -2.50 ", -2.5),
        ("number", "+7", 7),
        ("number", "007", 7),
        ("number", "1,5", 1.5),
        ("number", "12,3456", 12.3456),
        ("number", 4.5, 4.5),
        ("switch", "YES", True),
        ("switch", "ні", False),
        ("switch", 1, True),
        ("switch", "0", False),
        ("switch", False, False),
        ("date", "2026-01-31", "2026-01-31"),
        ("date", " 2026-01-31T10:00Z ", "2026-01-31T10:00Z"),
        ("date", "2026-01-31 10:00:05.5+02:00", "2026-01-31 10:00:05.5+02:00"),
        ("date", "31.1.2026", "2026-01-31"),
        ("date", "05/04/2026", "2026-04-05"),
        ("list", "a; b ;", ["a", "b"]),
        ("list", "a|b, c", ["a", "b, c"]),
        ("list", "a, b", ["a", "b"]),
        ("list", '["a", 1]', ["a", 1]),
        ("list", "News", ["News"]),
        ("list", 5, [5]),
        ("object", '{"a": 1}', {"a": 1}),
        ("object", {"a": 1}, {"a": 1}),
    ],
)
def test_cells_become_values(kind, cell, value):
    found = convert(kind, cell)
    assert found == value
    assert type(found) is type(value)


@pytest.mark.parametrize(
    ("kind", "cell"),
    [
        ("number", "1,234"),
        ("number", "1 234"),
        ("number", "1e5"),
        ("number", "NaN"),
        ("number", "1234567890123456"),
        ("number", True),
        ("number", [1]),
        ("number", 2**63),
        ("switch", "maybe"),
        ("switch", 2),
        ("date", "2026-02-30"),
        ("date", "31.02.2026"),
        ("date", "01/31/2026"),
        ("date", "yesterday"),
        ("date", 20260131),
        ("list", "[broken"),
        ("object", "[1]"),
        ("object", "{broken"),
        ("object", 5),
    ],
)
def test_other_cells_are_refused(kind, cell):
    with pytest.raises(ValueError):
        convert(kind, cell)


@pytest.mark.parametrize("kind", ["list", "object"])
def test_what_nests_too_deep_is_refused(kind):
    deep = [] if kind == "list" else {}
    for _ in range(200):
        deep = [deep] if kind == "list" else {"a": deep}
    with pytest.raises(ValueError):
        convert(kind, deep)


@pytest.mark.parametrize(
    ("value", "kind"), [("a", "text"), (True, "switch"), (0, "number"), (0.5, "number"), ([], "list"), ({}, "object")]
)
def test_values_say_their_kind(value, kind):
    assert kind_of(value) == kind


@pytest.mark.parametrize("value", [None, "", "  \n", [], {}])
def test_nothing_is_empty(value):
    assert is_empty(value)


@pytest.mark.parametrize("value", [0, False, "0", [None], {"a": None}])
def test_something_is_not_empty(value):
    assert not is_empty(value)


@given(st.integers(-(10**14), 10**14))
def test_numbers_come_back_from_their_text(number):
    assert convert("number", as_text(number)) == number


@given(st.dates())
def test_dates_come_back_in_both_spellings(day):
    assert (
        convert("date", day.isoformat())
        == convert("date", day.strftime("%d.%m.") + f"{day.year:04}")
        == day.isoformat()
    )


@given(
    st.lists(
        st.text(st.characters(codec="utf-8", exclude_characters=";["), min_size=1).map(str.strip).filter(bool),
        min_size=2,
    )
)
def test_lists_of_texts_come_back_from_their_text(items):
    assert convert("list", as_text(items)) == items
