from app.storage.places import SLOTS, first_place
from tests.made import START


def test_places_grow_with_instants_and_leave_room_within_a_millisecond() -> None:
    assert first_place("2026-03-01T08:00:00.001Z") - first_place(START) == SLOTS
    assert first_place("2026-03-02T00:00:00.000Z") > first_place("2026-03-01T23:59:59.999Z")


def test_a_day_is_its_first_millisecond() -> None:
    assert first_place("2026-03-01") == first_place("2026-03-01T00:00:00.000Z")
