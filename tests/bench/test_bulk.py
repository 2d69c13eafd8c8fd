import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from app.domain.record import pack
from app.services.ports import ListQuery
from app.storage.workspace import SqliteWorkspace
from app.storage.workspaces import SqliteWorkspaces
from app.system.clock import SystemClock
from tests.bench.bulk import put_new
from tests.bench.writing import campaigns, categories, labels

COUNT = 60
TABLES = ("campaigns", "documents", "campaign_labels", "campaign_categories", "campaign_search", "campaign_search_data")


@pytest.fixture
def made(tmp_path: Path):
    """Workspaces with the labels and subscriptions, by name."""
    opened: list[SqliteWorkspace] = []

    def make(name: str) -> SqliteWorkspace:
        workspace = SqliteWorkspaces(SystemClock()).create(tmp_path / f"{name}.galley")
        opened.append(workspace)
        with workspace.transaction() as transaction:
            for label in labels():
                transaction.put_label(label)
            for category in categories():
                transaction.put_category(category)
        return workspace

    yield make
    for workspace in opened:
        workspace.close()


def rows(workspace: SqliteWorkspace) -> dict[str, list[tuple[object, ...]]]:
    with closing(sqlite3.connect(workspace.path)) as connection:
        return {table: sorted(connection.execute(f"SELECT * FROM {table}"), key=repr) for table in TABLES[:-1]}


def test_the_rows_are_those_that_storing_one_by_one_makes(made):
    bulk, single = made("bulk"), made("single")
    with bulk.transaction() as transaction:
        put_new(transaction, list(campaigns(COUNT)))
    with single.transaction() as transaction:
        for campaign in campaigns(COUNT):
            transaction.put(campaign.id, pack(campaign, None))
    assert rows(bulk) == rows(single)


def test_the_doctor_finds_nothing(made):
    workspace = made("bulk")
    with workspace.transaction() as transaction:
        put_new(transaction, list(campaigns(COUNT)))
    assert [checkup for checkup in workspace.examine() if not checkup.ok] == []


def test_they_are_found_by_a_word_of_their_texts_and_by_a_label(made):
    workspace, written = made("bulk"), list(campaigns(COUNT))
    with workspace.transaction() as transaction:
        put_new(transaction, written)
    labelled = next(campaign for campaign in written if campaign.labels)
    name = next(label.name for label in labels() if label.id == labelled.labels[0])
    body = written[-1].message.slides[0].body.text
    assert workspace.count(ListQuery(archived=None)) == COUNT
    assert labelled.id in {row.id for row in workspace.rows(ListQuery(search=f'"{name}"'))}
    assert written[-1].id in {row.id for row in workspace.rows(ListQuery(search=body))}


def test_campaigns_without_labels_are_stored_too(made):
    workspace = made("bulk")
    plain = [campaign for campaign in campaigns(COUNT) if not campaign.labels]
    with workspace.transaction() as transaction:
        put_new(transaction, plain)
    assert {row.id for row in workspace.rows(ListQuery(archived=None))} == {campaign.id for campaign in plain}
