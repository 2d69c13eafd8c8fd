import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.storage.workspace import SqliteWorkspace
from app.storage.writing.places import ROOMS, SLOTS, first_place, free_place, free_places
from tests.contracts.steps import ids, put
from tests.made import START, campaign, uuid

LARGEST = 2**63 - 1
LATER = "2026-03-01T09:00:00.000Z"
INSTANTS = st.from_regex(r"\A[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\.[0-9]{3}Z\Z", fullmatch=True)


@given(INSTANTS, INSTANTS)
def test_places_are_in_the_order_of_the_instants(one: str, other: str) -> None:
    assert (first_place(one) < first_place(other)) == (one < other)
    assert 0 <= first_place(one) <= LARGEST - max(ROOMS)


@pytest.mark.parametrize("short", ["2026-03-01T08:00:00Z", "2026-03-01T08:00:00.0Z", "2026-03-01T08:00:00.000000Z"])
def test_an_instant_has_one_place_however_exactly_it_is_written(short: str) -> None:
    assert first_place(short) == first_place("2026-03-01T08:00:00.000Z")


def test_the_next_millisecond_begins_behind_all_slots() -> None:
    assert first_place("2026-03-01T08:00:00.001Z") - first_place("2026-03-01T08:00:00.000Z") == SLOTS


def test_as_many_campaigns_as_one_likes_may_change_at_once(workspace: SqliteWorkspace) -> None:
    many = SLOTS * 2 + 3
    put(workspace, *(campaign(number) for number in range(1, many + 1)))
    put(workspace, campaign(999, changed="2026-03-01T07:59:59.999Z"))
    assert ids(workspace) == [*(uuid(number) for number in range(many, 0, -1)), uuid(999)]


def test_a_crowd_gives_way_to_what_is_clearly_later(workspace: SqliteWorkspace) -> None:
    put(workspace, campaign(500, changed="2026-03-01T08:01:00.000Z"))
    put(workspace, *(campaign(number) for number in range(1, SLOTS * 2)))
    assert ids(workspace)[0] == uuid(500)


@pytest.mark.parametrize("full", range(1, len(ROOMS)))
def test_behind_a_full_room_the_search_goes_on_in_the_next(workspace: SqliteWorkspace, full: int) -> None:
    fill(workspace, full)
    assert free_place(workspace, START) == first_place(START) + ROOMS[full - 1]


def test_no_place_at_all_is_said(workspace: SqliteWorkspace) -> None:
    fill(workspace, len(ROOMS))
    with pytest.raises(OverflowError):
        free_place(workspace, START)


def fill(workspace: SqliteWorkspace, rooms: int) -> None:
    """Let the last place of the first rooms be taken."""
    for number, room in enumerate(ROOMS[:rooms]):
        put(workspace, campaign(number + 1, changed=f"2026-02-0{number + 1}T08:00:00.000Z"))
        workspace.connection().execute(
            "UPDATE campaigns SET place = ? WHERE id = ?", (first_place(START) + room - 1, uuid(number + 1))
        )


def test_several_get_the_places_that_they_would_get_one_after_the_other(workspace: SqliteWorkspace) -> None:
    put(workspace, *(campaign(number) for number in range(1, 5)), campaign(9, changed=LATER))
    wanted = [START, LATER, *[START] * (SLOTS * 2), LATER, "2026-03-01T08:00:00.001Z"]
    given: list[int] = []
    for each in wanted:
        given.append(free_place(workspace, each, sorted(given)))
    assert free_places(workspace, wanted) == given
    assert len({*given}) == len(wanted)
