"""What every workspace promises of the ways between places and ids."""

from app.services.ports import ListQuery, Workspace
from tests.contracts.steps import at, put
from tests.made import campaign, uuid

MANY = 1_203
"""More than one question of the storage names."""


def places(workspace: Workspace) -> dict[str, int]:
    return {row.id: row.place for row in workspace.rows(ListQuery(archived=None, bin=None))}


def test_ids_and_places_lead_to_each_other(workspace: Workspace) -> None:
    put(workspace, *(campaign(number, changed=at(number)) for number in (1, 2, 3)))
    asked = [uuid(3), uuid(1)]
    found = workspace.places_of(asked)
    assert list(found) == [places(workspace)[id] for id in asked]
    assert workspace.ids_at(found) == asked


def test_campaigns_in_the_bin_and_the_archive_are_found_too(workspace: Workspace) -> None:
    put(workspace, campaign(1, archived=True))
    put(workspace, campaign(2, changed=at(4)), bin=at(5))
    assert workspace.ids_at(workspace.places_of([uuid(1), uuid(2)])) == [uuid(1), uuid(2)]


def test_who_is_gone_or_moved_is_left_out(workspace: Workspace) -> None:
    put(workspace, campaign(1, changed=at(1)), campaign(2, changed=at(2)))
    (before,) = workspace.places_of([uuid(1)])
    put(workspace, campaign(1, changed=at(9)))
    after = places(workspace)[uuid(1)]
    assert uuid(1) not in workspace.ids_at([before])
    assert list(workspace.places_of([uuid(7), uuid(1)])) == [0, after]
    assert workspace.ids_at([10**9]) == []


def test_more_than_one_question_names_keep_their_order(workspace: Workspace) -> None:
    put(workspace, *(campaign(number, changed=at(1 + number % 9)) for number in range(MANY)))
    asked = [uuid(number) for number in reversed(range(MANY))]
    assert workspace.ids_at(workspace.places_of(asked)) == asked


def test_nobody_asked_for_is_nobody_found(workspace: Workspace) -> None:
    assert workspace.ids_at([]) == []
    assert list(workspace.places_of([])) == []
