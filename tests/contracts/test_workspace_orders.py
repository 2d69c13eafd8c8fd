"""What every workspace promises of the orders, filters and places of its lists."""

import pytest

from app.services.ports import Interrupted, ListQuery, Period, Workspace
from tests.contracts.steps import append, at, ids, put
from tests.made import campaign, uuid


@pytest.mark.parametrize("ascending", [True, False])
def test_what_was_never_checked_comes_last_in_both_directions(workspace: Workspace, ascending: bool) -> None:
    put(workspace, *(campaign(number, changed=at(number)) for number in range(1, 6)))
    with workspace.transaction() as transaction:
        for number, errors in ((1, 3), (2, 0), (4, 1)):
            transaction.set_counts(uuid(number), errors, 0)
    order = (2, 4, 1, 3, 5) if ascending else (1, 4, 2, 5, 3)
    assert ids(workspace, sort="errors", ascending=ascending) == [uuid(number) for number in order]


@pytest.mark.parametrize("ascending", [True, False])
def test_campaigns_without_an_author_come_last_in_both_directions(workspace: Workspace, ascending: bool) -> None:
    for number, author in enumerate(("", "Zoë", "ada"), 1):
        put(workspace, campaign(number, author=author, changed=at(number)))
    order = (3, 2, 1) if ascending else (2, 3, 1)
    assert ids(workspace, sort="author", ascending=ascending) == [uuid(number) for number in order]


def test_an_author_is_asked_for_by_the_exact_name(workspace: Workspace) -> None:
    for number, author in enumerate(("Ada", "ada", "", "Bob", "Ada"), 1):
        put(workspace, campaign(number, author=author, changed=at(number)))
    assert workspace.authors() == ["Ada", "Bob", "ada"]
    assert ids(workspace, author="Ada") == [uuid(5), uuid(1)]
    assert ids(workspace, author="") == [uuid(3)]


@pytest.mark.parametrize("field", ["created", "changed"])
@pytest.mark.parametrize(
    ("start", "end", "found"),
    [
        (at(3), at(5), {3, 4}),
        ("2026-03-03T08:00:00Z", "2026-03-05T08:00:00Z", {3, 4}),
        ("2026-03-03", "2026-03-05", {3, 4}),
        ("2026-03-03T08:00:00.001Z", "", {4, 5}),
        ("", at(3), {1, 2}),
        ("", "", {1, 2, 3, 4, 5}),
        (at(5), at(3), set()),
    ],
)
def test_a_period_begins_with_its_start_and_ends_before_its_end(
    workspace: Workspace, field: str, start: str, end: str, found: set[int]
) -> None:
    put(workspace, *(campaign(number, **{field: at(number)}) for number in range(1, 6)))
    query = ListQuery(**{field: Period(start=start, end=end)})  # type: ignore[arg-type]
    assert {row.id for row in workspace.rows(query)} == {uuid(number) for number in found}
    assert workspace.count(query) == len(found)


def test_errors_count_as_far_as_campaigns_were_checked(workspace: Workspace) -> None:
    put(workspace, campaign(1), campaign(2), campaign(3))
    with workspace.transaction() as transaction:
        transaction.set_counts(uuid(1), 1, 0)
        transaction.set_counts(uuid(2), 0, 4)
    assert ids(workspace, faulty=True) == [uuid(1)]
    assert ids(workspace, faulty=False) == [uuid(2)]


def test_what_was_never_synced_is_not_synced(workspace: Workspace) -> None:
    put(workspace, campaign(1, shared=True), campaign(2))
    with workspace.transaction() as transaction:
        append(transaction, uuid(1), "g1")
    assert ids(workspace, synced=True) == []
    assert ids(workspace, synced=False) == [uuid(1)]


def test_places_are_those_of_the_rows_whatever_limit_and_page(workspace: Workspace) -> None:
    put(workspace, *(campaign(number, name=f"C{9 - number}", changed=at(number)) for number in range(1, 6)))
    rows = workspace.rows(ListQuery(sort="name"))
    places = workspace.places(ListQuery(sort="name", limit=2, after=rows[1]))
    assert places.typecode == "q"
    assert list(places) == [row.place for row in rows]
    assert workspace.rows_at(places) == rows
    assert workspace.rows_at(places[::-2]) == rows[::-2]
    assert workspace.rows_at([]) == []


def test_rows_that_have_moved_or_gone_are_left_out(workspace: Workspace) -> None:
    put(workspace, campaign(1, changed=at(1)), campaign(2, changed=at(2)))
    places = workspace.places(ListQuery())
    with workspace.transaction() as transaction:
        transaction.put(uuid(2), None)
    assert [row.id for row in workspace.rows_at(places)] == [uuid(1)]


def test_a_row_says_when_it_was_deleted_and_by_whom_it_was_made(workspace: Workspace) -> None:
    put(workspace, campaign(1, author="Ada"), bin=at(9))
    (row,) = workspace.rows(ListQuery(bin=True))
    assert (row.author, row.bin, row.sent_at, row.synced) == ("Ada", at(9), "", False)


def test_a_reading_that_nobody_waits_for_ends_early(workspace: Workspace) -> None:
    put(workspace, *(campaign(number, changed=at(number % 28 + 1)) for number in range(1, 400)))
    with pytest.raises(Interrupted), workspace.interrupted(lambda: True):
        workspace.places(ListQuery(sort="name"))
    assert workspace.count(ListQuery()) == 399


def test_a_reading_that_somebody_waits_for_goes_on(workspace: Workspace) -> None:
    put(workspace, campaign(1))
    with workspace.interrupted(lambda: False):
        assert ids(workspace) == [uuid(1)]
