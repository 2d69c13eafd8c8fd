import pytest

from app.domain.errors import UserError
from app.storage.workspace import SqliteWorkspace
from tests.contracts.steps import put
from tests.made import campaign, uuid


def test_figures_that_are_none_are_damage(workspace: SqliteWorkspace) -> None:
    with workspace.transaction() as transaction:
        transaction.connection().execute("INSERT INTO runs VALUES (?, '', '[1]')", [uuid(1)])
    with pytest.raises(UserError, match="damaged"):
        workspace.runs(uuid(1))


def test_months_of_broken_figures_are_damage(workspace: SqliteWorkspace) -> None:
    put(workspace, campaign(1))
    with workspace.transaction() as transaction:
        transaction.connection().execute("INSERT INTO runs VALUES (?, '', '{')", [uuid(1)])
    with pytest.raises(UserError, match="damaged"):
        workspace.result_groups("month")


def test_rows_of_one_campaign_are_found_by_their_key(workspace: SqliteWorkspace) -> None:
    plan = workspace.query("EXPLAIN QUERY PLAN SELECT day FROM runs WHERE campaign = 'x' ORDER BY day")
    assert "SEARCH" in plan[0][3]
    assert len(plan) == 1
