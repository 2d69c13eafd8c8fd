"""What can be made anew from documents and reports is; nothing else changes."""

import pytest

from app.domain.message import Message
from app.services.ports import Category, Named, Run
from app.storage.workspace import SqliteWorkspace
from tests.contracts.steps import append, ids, put
from tests.made import campaign, slide, uuid

COLUMNS = "id, place, name_key, shelf, labels_key, categories_key, sent, sent_at"


@pytest.fixture
def filled(workspace: SqliteWorkspace) -> SqliteWorkspace:
    with workspace.transaction() as transaction:
        for id, name in (("l1", "Summer"), ("l2", "Winter"), ("l3", "Autumn")):
            transaction.put_label(Named(id=id, name=name))
        transaction.put_category(Category(id="c1", name="News"))
        append(transaction, uuid(1), "g1")
    message = Message(slides=(slide("s1", "Only 50% left"),), inbox_tags=("Offers",))
    put(workspace, campaign(1, message=message, labels=("l1", "l2"), categories=("c1",)), campaign(2, labels=("l3",)))
    with workspace.transaction() as transaction:
        transaction.put_runs([Run(campaign=uuid(1), day="2026-03-01", figures={"Total Sent (users)": 10})])
    return workspace


def state(workspace: SqliteWorkspace) -> object:
    tables = ("documents", "campaign_labels", "campaign_categories", "campaign_tabs", "labels", "journal", "runs")
    found = [workspace.query(f"SELECT * FROM {table} ORDER BY 1, 2") for table in tables]
    rows = workspace.query(f"SELECT {COLUMNS} FROM campaigns")
    return [*found, sorted(rows), workspace.query("SELECT rowid, * FROM campaign_search ORDER BY rowid")]


def whole(workspace: SqliteWorkspace) -> bool:
    return all(checkup.ok for checkup in workspace.examine())


@pytest.mark.parametrize(
    "damage",
    [
        "UPDATE campaigns SET shelf = 1, status = 'ended', name = 'x', name_key = 'x'",
        "DELETE FROM campaign_labels",
        "UPDATE campaign_labels SET position = 9 - position WHERE named != 'l3'",
        "INSERT INTO campaign_categories SELECT place, 'c2', 1 FROM campaigns",
        "DELETE FROM campaign_tabs",
        "UPDATE campaigns SET labels_key = 'x', categories_key = 'x'",
        "UPDATE campaign_search SET texts = 'x', signs = ''",
        "DELETE FROM campaign_search",
        "INSERT INTO campaign_search (rowid, name) VALUES (5, 'x')",
        "DELETE FROM campaign_search_data WHERE id > 10",
        "DELETE FROM name_parts_data WHERE id > 10",
        "INSERT INTO name_parts (rowid, name_key) VALUES (5, 'stray')",
        "UPDATE campaigns SET sent = 99, sent_at = ''",
    ],
)
def test_what_lists_know_of_campaigns_is_made_anew(filled: SqliteWorkspace, damage: str) -> None:
    before = state(filled)
    filled.connection().execute(damage)
    assert not whole(filled)
    filled.mend()
    assert whole(filled)
    assert state(filled) == before
    assert filled.mend() == 0


@pytest.mark.parametrize(
    ("damage", "shown"),
    [
        ("UPDATE labels SET alias_of = 'none' WHERE id = 'l1'", ("Summer", "Winter")),
        ("UPDATE labels SET alias_of = iif(id = 'l1', 'l2', 'l1') WHERE id != 'l3'", ("Summer", "Winter")),
        ("UPDATE labels SET alias_of = iif(id = 'l1', 'l2', 'l3') WHERE id != 'l3'", ("Autumn",)),
        ("UPDATE labels SET alias_of = 'l1', name_key = 'autumn' WHERE id = 'l1'", ("Autumn", "Winter")),
    ],
    ids=["nowhere", "circle", "chain", "its name is taken"],
)
def test_aliases_lead_to_labels_that_are_there(filled: SqliteWorkspace, damage: str, shown: tuple[str, ...]) -> None:
    connection = filled.connection()
    connection.execute("PRAGMA foreign_keys = OFF")
    connection.execute(damage)
    assert not whole(filled)
    filled.mend()
    assert whole(filled)
    assert next(row.labels for row in filled.rows_of([uuid(1)])) == shown


def test_a_document_that_can_not_be_read_is_left_alone(filled: SqliteWorkspace) -> None:
    filled.connection().execute("UPDATE documents SET text = '[]' WHERE campaign = ?", (uuid(1),))
    filled.connection().execute("UPDATE campaigns SET status = 'ended'")
    filled.mend()
    assert [checkup.check for checkup in filled.examine() if not checkup.ok] == ["campaigns"]
    assert filled.query("SELECT text FROM documents WHERE campaign = ?", uuid(1)) == [("[]",)]
    assert ids(filled, status="draft") == [uuid(2)]
