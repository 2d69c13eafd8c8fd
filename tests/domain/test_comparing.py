import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.comparing import comparison, key, microseconds, rank
from tests.people import VALUES


def holds(operator, value, wanted):
    return comparison(operator, wanted)(value)


@pytest.mark.parametrize(
    ("value", "wanted", "expected"),
    [
        (5, 5.0, True),
        (5, "5", False),
        (True, 1, False),
        (1, True, False),
        (True, True, True),
        ("  Kyiv ", "kyiv", True),
        ("STRASSE", "straße", True),
        ("Kyiv", "Kyi", False),
        (["a", "B"], "b", True),
        (["a", "b"], ["A", "b"], True),
        (["a", "b"], ["b", "a"], False),
        ([1, True], 1.0, True),
        ([True], 1, False),
        ({"a": "X"}, {"a": "x"}, True),
    ],
)
def test_equals(value, wanted, expected):
    assert holds("equals", value, wanted) is expected


@pytest.mark.parametrize(
    ("value", "wanted", "expected"),
    [
        ("Spring Sale", "SALE", True),
        ("Spring Sale", "sales", False),
        (["News", "Offers"], "offers ", True),
        (["News", "Offers"], "off", False),
        ([1, 2], 2.0, True),
        (12, 1, False),
        ("12", 1, False),
    ],
)
def test_contains(value, wanted, expected):
    assert holds("contains", value, wanted) is expected


@pytest.mark.parametrize(
    ("value", "wanted", "expected"),
    [
        ("Lviv", ["Kyiv", "lviv"], True),
        ("Odesa", ["Kyiv", "Lviv"], False),
        (2, [1, 2.0], True),
        (["x", "y"], ["y"], True),
        ("Kyiv", [], False),
        ("Kyiv", "kyiv", True),
    ],
)
def test_in(value, wanted, expected):
    assert holds("in", value, wanted) is expected


@pytest.mark.parametrize(
    ("value", "wanted", "before", "after"),
    [
        (4, 5, True, False),
        (5.0, 5, False, False),
        ("2026-01-31", "2026-02-01", True, False),
        ("2026-02-01", "2026-02-01", False, False),
        ("2026-02-01T10:00:00Z", "2026-02-01", False, False),
        ("2026-02-02T00:00:00Z", "2026-02-01", False, True),
        ("2026-02-01", "2026-02-01T23:00:00Z", False, False),
        ("2026-02-01T10:00:00Z", "2026-02-01T10:00:00.5Z", True, False),
        ("2026-02-01T01:00:00+02:00", "2026-02-01", True, False),
        ("2026-02-01T10:00:00", "2026-02-01T10:00:00Z", False, False),
        ("apple", "Banana", True, False),
        ("soon", "2026-02-01", False, False),
        ("7", 5, False, False),
        (True, 0, False, False),
        ({"a": 1}, 5, False, False),
        ([1, 9], 5, True, True),
        (10**400, 1.5, False, True),
    ],
)
def test_before_and_after(value, wanted, before, after):
    assert holds("before", value, wanted) is before
    assert holds("after", value, wanted) is after


@pytest.mark.parametrize("value", [0, "", False, [], "x"])
def test_whatever_is_there_exists(value):
    assert holds("exists", value, None)


@pytest.mark.parametrize("text", ["0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59-14:00"])
def test_times_at_the_ends_of_the_calendar_are_told_too(text):
    assert microseconds(text) is not None


@pytest.mark.parametrize("text", ["", "2026", "20260131", "2026-13-01", "2026-01-31 maybe", "2026-W01-1"])
def test_other_texts_are_no_dates(text):
    assert microseconds(text) is None


@given(st.datetimes(timezones=st.timezones()))
def test_an_instant_keeps_its_microseconds(at):
    assert microseconds(at.isoformat()) == microseconds(at.replace(tzinfo=None).isoformat()) - round(
        at.utcoffset().total_seconds() * 1_000_000
    )


@given(VALUES, VALUES)
def test_a_value_equals_itself_and_stands_on_one_side_only(value, other):
    assert holds("equals", value, value)
    assert (key(value) == key(other)) == (key(other) == key(value))
    if rank(value) and rank(other):
        assert not (holds("before", value, other) and holds("after", value, other))
        assert holds("before", value, other) == holds("after", other, value)
