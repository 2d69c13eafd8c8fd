import sqlite3
from collections.abc import Iterator
from contextlib import closing
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.domain.edits import BIN
from app.domain.errors import UserError
from app.domain.record import pack
from app.services.ports import Category, Named
from app.storage.workspace import SqliteWorkspace
from app.storage.workspaces import SqliteWorkspaces
from tests.contracts.steps import put
from tests.fakes import FakeClock
from tests.made import campaign, uuid
from tests.strategies_edits import campaigns, texts

TABLES = ("campaigns", "documents", "campaign_search", "name_parts_docsize")
NAMES = ("a", "b", "c", "alias")
named = st.lists(st.sampled_from(NAMES) | texts, max_size=4)
bins = st.none() | st.sampled_from(["2026-03-02T09:00:00Z", "2026-03-02T09:00:00.000Z"])
filings = st.fixed_dictionaries(
    {}, optional={"labels": named, "categories": named, "archived": st.booleans(), BIN: bins}
)


@pytest.fixture(scope="module")
def two(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[SqliteWorkspace, SqliteWorkspace]]:
    """Two workspaces with the same labels and subscriptions, one of them an alias."""
    folder = tmp_path_factory.mktemp("two")
    one, other = (SqliteWorkspaces(FakeClock()).create(folder / f"{name}.galley") for name in "ab")
    for workspace in (one, other):
        with workspace.transaction() as transaction:
            for id, name in (("a", "One"), ("b", "Two"), ("alias", "one")):
                transaction.put_label(Named(id=id, name=name))
                transaction.put_category(Category(id=id, name=name))
    yield one, other
    one.close()
    other.close()


def rows(workspace: SqliteWorkspace) -> dict[str, list[tuple[Any, ...]]]:
    with closing(sqlite3.connect(workspace.path)) as connection:
        found = {table: connection.execute(f"SELECT * FROM {table} ORDER BY 1").fetchall() for table in TABLES}
        for kind in ("labels", "categories"):
            ordered = f"SELECT campaign, named FROM campaign_{kind} ORDER BY campaign, position"
            found[kind] = connection.execute(ordered).fetchall()
        return found


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(campaigns, st.lists(filings, min_size=1, max_size=2))
def test_filing_leaves_what_storing_the_whole_record_would(
    two: tuple[SqliteWorkspace, SqliteWorkspace], one: Any, changes: list[dict[str, Any]]
) -> None:
    filed, stored = two
    for workspace in two:
        put(workspace, one)
    for change in changes:
        with filed.transaction() as transaction:
            transaction.refile({one.id: {**transaction.records([one.id])[one.id], **change}})
        with stored.transaction() as transaction:
            transaction.put(one.id, {**(transaction.record(one.id) or {}), **change})
        assert rows(filed) == rows(stored)


def test_many_are_filed_at_once(workspace: SqliteWorkspace) -> None:
    numbers = range(1, 1201)
    put(workspace, *map(campaign, numbers))
    with workspace.transaction() as transaction:
        transaction.put_label(Named(id="l", name="Sale"))
    with workspace.transaction() as transaction:
        records = transaction.records([uuid(number) for number in numbers])
        assert len(records) == len(numbers)
        transaction.refile({id: {**record, "labels": ["l"]} for id, record in records.items()})
        transaction.refile({})
    assert workspace.usage("labels") == {"l": 1200}
    assert all(check.ok for check in workspace.examine())


def test_what_stays_keeps_its_row(workspace: SqliteWorkspace) -> None:
    put(workspace, campaign(1, labels=("a", "b", "c")))
    with workspace.transaction() as transaction:
        record = transaction.records([uuid(1)])[uuid(1)]
        transaction.refile({uuid(1): {**record, "labels": ["a", "c", "d"]}})
    ordered = workspace.query("SELECT named, position FROM campaign_labels ORDER BY position")
    assert [row[0] for row in ordered] == ["a", "c", "d"]
    assert len({row[1] for row in ordered}) == 3


def test_the_search_index_is_not_touched(workspace: SqliteWorkspace) -> None:
    put(workspace, campaign(1))
    before = workspace.query("SELECT id, block FROM campaign_search_data")
    with workspace.transaction() as transaction:
        record = transaction.records([uuid(1)])[uuid(1)]
        transaction.refile({uuid(1): {**record, "labels": ["l"], "archived": True}})
    assert workspace.query("SELECT id, block FROM campaign_search_data") == before


def test_a_text_that_is_not_canonical_is_left_alone(workspace: SqliteWorkspace) -> None:
    put(workspace, campaign(1))
    record = {"id": uuid(1), **{key: pack(campaign(1), None)[key] for key in ("archived", "shared")}}
    with workspace.transaction() as transaction:
        transaction.sql.exec_driver_sql("UPDATE documents SET text = replace(text, ',\"', ', \"')")
    with pytest.raises(UserError, match="damaged"), workspace.transaction() as transaction:
        transaction.refile({uuid(1): {**record, "labels": ["l"], "categories": [], BIN: None}})
    with pytest.raises(UserError, match="damaged"), workspace.transaction() as transaction:
        transaction.records([uuid(1)])
    assert workspace.usage("labels") == {}


def test_a_record_under_another_id_is_a_bug(workspace: SqliteWorkspace) -> None:
    put(workspace, campaign(1), campaign(2))
    with pytest.raises(ValueError, match="has the id"), workspace.transaction() as transaction:
        transaction.refile({uuid(2): transaction.records([uuid(1)])[uuid(1)]})
