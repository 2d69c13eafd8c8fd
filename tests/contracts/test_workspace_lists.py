"""What every workspace promises of its lists."""

import msgspec
import pytest

from app.domain.message import Text
from app.services.ports import Category, ListQuery, Named, Workspace
from tests.contracts.steps import at, ids, put
from tests.made import campaign, slide, uuid

BINNED = "2026-03-05T12:00:00.000Z"


def test_the_newest_change_comes_first(workspace: Workspace) -> None:
    for number, day in ((1, 4), (2, 6), (3, 5)):
        put(workspace, campaign(number, changed=at(day)))
    assert ids(workspace) == [uuid(2), uuid(3), uuid(1)]
    put(workspace, campaign(1, changed=at(7)))
    assert ids(workspace) == [uuid(1), uuid(2), uuid(3)]


@pytest.mark.parametrize("sort", ["changed", "created", "name", "status", "template"])
@pytest.mark.parametrize("ascending", [True, False])
@pytest.mark.parametrize("search", ["", "sale"])
def test_pages_follow_each_other_without_gaps_or_doubles(
    workspace: Workspace, sort: str, ascending: bool, search: str
) -> None:
    names, statuses = ("Éclair sale", "apple sale", "Zoo sale"), ("draft", "review")
    for n in range(1, 12):
        put(
            workspace,
            campaign(n, name=names[n % 3], status=statuses[n % 2], changed=at(n % 4 + 1), created=at(n % 5 + 1)),
        )
    query = ListQuery(sort=sort, ascending=ascending, search=search)  # type: ignore[arg-type]
    whole = workspace.rows(query)
    pages = page = workspace.rows(msgspec.structs.replace(query, limit=4))
    while page:
        page = workspace.rows(msgspec.structs.replace(query, limit=4, after=page[-1]))
        pages = [*pages, *page]
    assert len(whole) == 11
    assert pages == whole
    if sort != "name":
        values = [getattr(row, sort) for row in whole]
        assert values == sorted(values, reverse=not ascending)


def test_names_are_sorted_without_regard_to_case_and_accents(workspace: Workspace) -> None:
    for number, name in enumerate(("éclair", "Zoo", "apple", "Eve"), 1):
        put(workspace, campaign(number, name=name))
    rows = workspace.rows(ListQuery(sort="name", ascending=True))
    assert [row.name for row in rows] == ["apple", "éclair", "Eve", "Zoo"]


@pytest.mark.parametrize(
    ("archived", "bin", "shown"),
    [
        (False, False, {1}),
        (True, False, {2}),
        (None, False, {1, 2}),
        (False, True, {3}),
        (True, True, {4}),
        (None, True, {3, 4}),
        (False, None, {1, 3}),
        (True, None, {2, 4}),
        (None, None, {1, 2, 3, 4}),
    ],
)
def test_archive_and_bin_are_set_apart(
    workspace: Workspace, archived: bool | None, bin: bool | None, shown: set[int]
) -> None:
    put(workspace, campaign(1), campaign(2, archived=True))
    put(workspace, campaign(3), campaign(4, archived=True), bin=BINNED)
    query = ListQuery(archived=archived, bin=bin)
    assert {row.id for row in workspace.rows(query)} == {uuid(number) for number in shown}
    assert workspace.count(query) == len(shown)


def test_filters_narrow_the_list_together(workspace: Workspace) -> None:
    with workspace.transaction() as transaction:
        transaction.put_label(Named(id="l1", name="Summer"))
        transaction.put_category(Category(id="c1", name="News"))
    put(
        workspace,
        campaign(1, labels=("l1",), categories=("c1",), status="review"),
        campaign(2, labels=("l1",), status="review"),
        campaign(3, categories=("c1",), status="review", name="Autumn"),
        campaign(4, labels=("l1",), categories=("c1",)),
    )
    assert set(ids(workspace, label="Summer")) == set(ids(workspace, label="l1")) == {uuid(1), uuid(2), uuid(4)}
    assert set(ids(workspace, category="News")) == {uuid(1), uuid(3), uuid(4)}
    assert ids(workspace, label="l1", category="c1", status="review", search="spring") == [uuid(1)]
    assert ids(workspace, label="Winter") == ids(workspace, template="carousel") == []
    assert workspace.count(ListQuery(label="l1", limit=1)) == 3


def test_a_row_says_what_the_list_shows(workspace: Workspace) -> None:
    with workspace.transaction() as transaction:
        transaction.put_label(Named(id="l1", name="Summer", color="#FF0000"))
        transaction.put_category(Category(id="c1", name="News"))
    put(workspace, campaign(1, labels=("l1",), categories=("c1",), shared=True, status="approved"))
    (row,) = workspace.rows(ListQuery())
    assert (row.errors, row.warnings) == (None, None)
    assert (row.labels, row.categories, row.shared, row.archived) == (("Summer",), ("News",), True, False)
    assert (row.name, row.template, row.status, row.created) == ("Spring sale", "simple", "approved", row.changed)
    with workspace.transaction() as transaction:
        transaction.set_counts(uuid(1), 2, 0)
    (row,) = workspace.rows(ListQuery())
    assert (row.errors, row.warnings) == (2, 0)


def test_counts_survive_an_edit(workspace: Workspace) -> None:
    put(workspace, campaign(1))
    with workspace.transaction() as transaction:
        transaction.set_counts(uuid(1), 2, 1)
    put(workspace, campaign(1, changed=at(9)))
    (row,) = workspace.rows(ListQuery())
    assert (row.errors, row.warnings) == (2, 1)


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("spr", True),
        ("SALE", True),
        ("sale spring", True),
        ("brulee", True),
        ("CRÈME b", True),
        ('"creme brulee"', True),
        ('"brulee creme"', False),
        ('"creme bru', True),
        ('"creme bru"', False),
        ("ummer", False),
        ("spring winter", False),
        ("summ", True),
        ("  ", True),
    ],
)
def test_search_finds_words_by_their_beginning(workspace: Workspace, typed: str, found: bool) -> None:
    with workspace.transaction() as transaction:
        transaction.put_label(Named(id="l1", name="Summer"))
    dessert = msgspec.structs.replace(slide("s1", "Free today"), body=Text(text="A crème brûlée for everyone"))
    put(workspace, campaign(1, dessert, labels=("l1",)))
    assert ids(workspace, search=typed) == ([uuid(1)] if found else [])
    assert workspace.count(ListQuery(search=typed)) == found


def test_search_follows_an_edit(workspace: Workspace) -> None:
    put(workspace, campaign(1, slide("s1", "Hello")))
    put(workspace, campaign(1, slide("s1", "Goodbye")))
    assert ids(workspace, search="hello") == []
    assert ids(workspace, search="goodb") == [uuid(1)]


def test_chosen_lines_come_in_the_order_of_the_choice(workspace: Workspace) -> None:
    with workspace.transaction() as transaction:
        transaction.put_label(Named(id="l", name="Spring"))
    put(workspace, *(campaign(number, name=f"C{number}", labels=("l", "gone")) for number in range(1, 4)))
    put(workspace, campaign(4), bin=BINNED)
    chosen = workspace.rows_of([uuid(3), uuid(9), uuid(4), uuid(1)])
    assert [row.id for row in chosen] == [uuid(3), uuid(4), uuid(1)]
    assert [row.labels for row in chosen] == [("Spring", "gone"), (), ("Spring", "gone")]
    assert chosen[0].name == "C3"
    assert workspace.rows_of([]) == []
    assert len(workspace.rows_of([uuid(1)] * 1200)) == 1200
