from datetime import timedelta

from app.domain.emptying import kept_since
from app.storage.workspace import SqliteWorkspace
from app.storage.workspaces import SqliteWorkspaces
from tests.contracts.steps import append, put
from tests.contracts.test_workspace_filing import START, day
from tests.made import campaign, uuid


def test_versions_and_results_go_with_their_campaign(workspace: SqliteWorkspace) -> None:
    put(workspace, campaign(1), bin=day(0))
    put(workspace, campaign(2))
    with workspace.transaction() as transaction:
        append(transaction, uuid(1), "g1", at=day(0))
        append(transaction, uuid(2), "g2", at=day(40))
        for number in (1, 2):
            id, own = uuid(number), f"x{number}"
            transaction.sql.exec_driver_sql(
                "INSERT INTO versions VALUES (?, ?, 'named', '', '', '', '', '{}')", (own, id)
            )
            transaction.sql.exec_driver_sql("INSERT INTO runs VALUES (?, '', '{}')", (id,))
            transaction.sql.exec_driver_sql("INSERT INTO platform_ids VALUES (?, ?)", (own, id))
    assert workspace.empty_bin(kept_since(START + timedelta(days=42))) == 1
    for table in ("versions", "runs", "platform_ids"):
        assert workspace.query(f"SELECT campaign FROM {table}") == [(uuid(2),)]


def test_an_empty_bin_waits_for_nobody_who_writes(workspace: SqliteWorkspace, workspaces: SqliteWorkspaces) -> None:
    put(workspace, campaign(1))
    other = workspaces.open(workspace.path)
    with other.transaction():
        assert workspace.empty_bin(day(9000)) == 0
    other.close()
