from functools import partial

import pytest
from msgspec.structs import replace

from app.domain.errors import UserError
from app.services.ports import ListQuery, Named, Period
from app.storage.reading.orders import COLUMNS
from app.storage.workspace import SqliteWorkspace
from tests.contracts.steps import at, ids, put
from tests.made import campaign, uuid
from tests.storage.steps import plans

SORTED = "USE TEMP B-TREE FOR ORDER BY"


@pytest.mark.parametrize("sort", ["changed", "match", *COLUMNS])
@pytest.mark.parametrize("ascending", [True, False])
def test_no_page_of_the_list_is_sorted(workspace: SqliteWorkspace, sort: str, ascending: bool) -> None:
    put(workspace, campaign(1))
    (last,) = workspace.rows(ListQuery())
    for after in (None, last):
        query = ListQuery(sort=sort, ascending=ascending, after=after, limit=50)  # type: ignore[arg-type]
        steps = plans(workspace, partial(workspace.rows, query))
        assert SORTED not in steps
        assert not [step for step in steps if step.startswith("SCAN")]


@pytest.mark.parametrize(
    "query",
    [
        ListQuery(search="spring", limit=50),
        ListQuery(search="spring sale", label="Summer", status="draft", limit=50),
        ListQuery(label="Summer", limit=50),
        ListQuery(category="News", template="simple", limit=50),
        ListQuery(archived=None, bin=None, limit=50),
    ],
)
def test_no_filtered_page_is_sorted(workspace: SqliteWorkspace, query: ListQuery) -> None:
    assert SORTED not in plans(workspace, lambda: workspace.rows(query))


def test_a_limit_of_nothing_shows_nothing(workspace: SqliteWorkspace) -> None:
    put(workspace, campaign(1))
    assert ids(workspace, limit=0) == ids(workspace, limit=-1) == []


def test_a_label_is_found_by_any_spelling_and_by_the_ids_that_it_had(workspace: SqliteWorkspace) -> None:
    with workspace.transaction() as transaction:
        transaction.put_label(Named(id="l2", name="Été  2026"))
        transaction.put_label(Named(id="l1", name="ete 2026"))
    put(workspace, campaign(1, labels=("l2",)))
    for label in ("l1", "l2", "Été 2026", "ÉTÉ 2026"):
        assert ids(workspace, label=label) == [uuid(1)]


def test_an_id_goes_before_a_name(workspace: SqliteWorkspace) -> None:
    with workspace.transaction() as transaction:
        transaction.put_label(Named(id="sale", name="Summer"))
        transaction.put_label(Named(id="l1", name="sale"))
    put(workspace, campaign(1, labels=("sale",)), campaign(2, labels=("l1",)))
    assert ids(workspace, label="sale") == [uuid(1)]


def test_members_that_nobody_named_are_shown_by_their_id(workspace: SqliteWorkspace) -> None:
    put(workspace, campaign(1, labels=("unknown", "unknown"), categories=("far",)))
    (row,) = workspace.rows(ListQuery(label="unknown", category="far"))
    assert (row.labels, row.categories) == (("unknown",), ("far",))


def test_labels_keep_the_order_of_the_document(workspace: SqliteWorkspace) -> None:
    with workspace.transaction() as transaction:
        for id_, name in (("a", "Zebra"), ("b", "Apple")):
            transaction.put_label(Named(id=id_, name=name))
    put(workspace, campaign(1, labels=("b", "a")), campaign(2, labels=("a", "b"), changed=at(9)))
    assert [row.labels for row in workspace.rows(ListQuery())] == [("Zebra", "Apple"), ("Apple", "Zebra")]


def test_a_value_that_can_not_be_is_damage(workspace: SqliteWorkspace) -> None:
    put(workspace, campaign(1))
    workspace.connection().execute("UPDATE campaigns SET shared = 'maybe'")
    with pytest.raises(UserError, match="damaged"):
        workspace.rows(ListQuery())


@pytest.mark.parametrize("sort", ["name", "sent", "created"])
@pytest.mark.parametrize(
    ("query", "index"),
    [
        (ListQuery(label="Rare"), "campaign_labels_by_name"),
        (ListQuery(category="Rare", status="draft"), "campaign_categories_by_name"),
        (ListQuery(status="review", template="simple"), "campaigns_by_status"),
        (ListQuery(author="Nobody"), "campaigns_by_author_key"),
        (ListQuery(faulty=True), "campaigns_by_errors"),
        (ListQuery(sent=Period(start="2026-01-01", end="2026-02-01")), "campaigns_by_sent_at"),
    ],
)
def test_a_list_is_read_from_the_filter_that_leaves_least(
    workspace: SqliteWorkspace, query: ListQuery, index: str, sort: str
) -> None:
    put(workspace, campaign(1))
    steps = plans(workspace, lambda: workspace.rows(replace(query, sort=sort, limit=50)))  # type: ignore[arg-type]
    assert any(index in step for step in steps if not step.startswith("SCAN"))
    assert not {"SCAN c", "SCAN m", "SCAN campaigns"} & {" ".join(step.split()[:2]) for step in steps}


@pytest.mark.parametrize("sort", COLUMNS)
def test_places_are_read_from_indexes_alone(workspace: SqliteWorkspace, sort: str) -> None:
    put(workspace, campaign(1))
    steps = plans(workspace, lambda: workspace.places(ListQuery(sort=sort)))  # type: ignore[arg-type]
    assert steps
    assert all("COVERING INDEX" in step for step in steps)


def test_several_shelves_are_merged_not_sorted(workspace: SqliteWorkspace) -> None:
    put(workspace, campaign(1), campaign(2, archived=True))
    steps = plans(workspace, lambda: workspace.places(ListQuery(sort="name", archived=None)))
    assert any(step.startswith("MERGE") for step in steps)
    assert SORTED not in steps


@pytest.mark.parametrize("search", ["s", "spring", "spring sale", '"spring sal', "ring", "summer", "summer ring", "秋"])
@pytest.mark.parametrize("sort", ["match", "changed"])
def test_hits_stream_in_order(workspace: SqliteWorkspace, search: str, sort: str) -> None:
    with workspace.transaction() as transaction:
        transaction.put_label(Named(id="l1", name="Summer sale"))
        transaction.put_label(Named(id="l2", name="Summer"))
    put(workspace, campaign(1, labels=("l1",)), campaign(2, labels=("l2",)), campaign(3))
    query = ListQuery(search=search, sort=sort, limit=50)  # type: ignore[arg-type]
    assert SORTED not in plans(workspace, lambda: workspace.rows(query))


@pytest.mark.parametrize("search", ["summer sale spring", "a b c d e f summer", "summer " * 9])
def test_many_terms_that_labels_could_meet_are_no_trouble(workspace: SqliteWorkspace, search: str) -> None:
    with workspace.transaction() as transaction:
        for number in range(40):
            transaction.put_label(Named(id=f"l{number}", name=f"Summer sale spring {number} a b c d e f"))
    put(workspace, *(campaign(number, labels=(f"l{number}",), name="x") for number in range(40)))
    assert workspace.count(ListQuery(search=search)) == 40
