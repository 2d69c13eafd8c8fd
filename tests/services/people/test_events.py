import pytest

from app.domain.recipient import Event
from app.services.people.events import events, in_order, instant


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("2026-01-31T12:00:00Z", "2026-01-31T12:00:00Z"),
        ("2026-01-31 12:00:00.9+02:00", "2026-01-31T10:00:00Z"),
        ("2026-01-31", "2026-01-31T00:00:00Z"),
        ("31.01.2026", "2026-01-31T00:00:00Z"),
        ("1769860800", "2026-01-31T12:00:00Z"),
        (1769860800123, "2026-01-31T12:00:00Z"),
        ("", ""),
        (None, ""),
    ],
)
def test_times_become_instants(value, expected):
    assert instant(value) == expected


@pytest.mark.parametrize("value", ["soon", "2026-13-01", 5, True, "12:00"])
def test_other_times_are_refused(value):
    with pytest.raises(ValueError):
        instant(value)


def test_lists_of_events_are_read_oldest_first():
    listed = [
        {"name": " Charged ", "at": "2026-02-01", "properties": {"Amount": 7}},
        {"name": "Left", "at": "2026-01-01", "properties": None},
        {"name": "Came"},
    ]
    expected = (
        Event(name="Came"),
        Event(name="Left", at="2026-01-01T00:00:00Z"),
        Event(name="Charged", at="2026-02-01T00:00:00Z", properties={"Amount": 7}),
    )
    assert events(listed) == expected
    assert events('[{"name": "Came"}]') == expected[:1]


@pytest.mark.parametrize(
    "value",
    [
        5,
        {"name": "x"},
        "[broken",
        ["x"],
        [{}],
        [{"name": ""}],
        [{"name": 5}],
        [{"name": "x", "when": "now"}],
        [{"name": "x", "at": "soon"}],
        [{"name": "x", "properties": [1]}],
    ],
)
def test_other_lists_are_refused(value):
    with pytest.raises(ValueError):
        events(value)


def test_events_of_one_time_keep_their_order():
    several = (Event(name="b", at="2026-01-02T00:00:00Z"), Event(name="a", at="2026-01-02T00:00:00Z"), Event(name="c"))
    assert [event.name for event in in_order(several)] == ["c", "b", "a"]
