from app.services.ports import Run
from app.storage.workspace import SqliteWorkspace
from tests.contracts.steps import put
from tests.made import campaign, uuid

COLUMNS = "sent, viewed, clicked, view_rate, click_rate, ctr, conversions, failures, sent_at"
SENT, VIEWED, CLICKED = "Total Sent (users)", "Total Viewed (users)", "Total Clicked (users)"


def columns(workspace: SqliteWorkspace) -> tuple[object, ...]:
    return workspace.query(f"SELECT {COLUMNS} FROM campaigns WHERE id = ?", uuid(1))[0]


def test_the_columns_of_the_list_follow_in_the_same_transaction(workspace: SqliteWorkspace) -> None:
    put(workspace, campaign(1))
    assert columns(workspace) == (None,) * 8 + ("",)
    with workspace.transaction() as transaction:
        figures = {SENT: 80.0, VIEWED: 40.0, CLICKED: 4.0, "Click through conversions": 1.0, "Errors": 2.0}
        transaction.put_runs([Run(campaign=uuid(1), day="2026-03-01", figures=figures)])
        assert transaction.first("SELECT sent FROM campaigns") == (80,)
    assert columns(workspace) == (80, 40, 4, 50.0, 5.0, 10.0, 1, 2, "2026-03-01")
    with workspace.transaction() as transaction:
        transaction.put_runs([Run(campaign=uuid(1), day="2026-04-01", figures={SENT: 20.0})])
    assert columns(workspace) == (100, 40, 4, 40.0, 4.0, 10.0, 1, 2, "2026-04-01")
    with workspace.transaction() as transaction:
        transaction.drop_runs(uuid(1), ["2026-04-01", "2026-03-01"])
    assert columns(workspace) == (None,) * 8 + ("",)


def test_any_text_is_kept_as_utf_8_can_hold_it(workspace: SqliteWorkspace) -> None:
    with workspace.transaction() as transaction:
        transaction.put_runs([Run(campaign="x\ud800", day="d", figures={"A\ud800": 1.0})])
        transaction.put_platform_ids({"9\ud800": "x\ud800"})
    assert workspace.runs("x?") == [Run(campaign="x?", day="d", figures={"A?": 1.0})]
    assert workspace.platform_ids() == {"9?": "x?"}
    with workspace.transaction() as transaction:
        transaction.drop_runs("x\ud800", ["d"])
        transaction.put_platform_ids({"9\ud800": None})
    assert workspace.runs("x?") == []
    assert workspace.platform_ids() == {}
