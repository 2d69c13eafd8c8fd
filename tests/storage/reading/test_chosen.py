from app.services.ports import Run, Totals
from app.storage.workspace import SqliteWorkspace
from tests.contracts.steps import put
from tests.made import campaign, uuid


def test_a_chosen_line_has_everything_that_the_list_shows(workspace: SqliteWorkspace) -> None:
    put(workspace, campaign(1, author="Ann", archived=True), bin="2026-03-05T12:00:00.000Z")
    with workspace.transaction() as transaction:
        transaction.set_counts(uuid(1), 2, 1)
        figures = {"Total Sent (users)": 10.0, "Total Viewed (users)": 5.0}
        transaction.put_runs([Run(campaign=uuid(1), day="2026-03-01", figures=figures)])
    (row,) = workspace.rows_of([uuid(1)])
    assert (row.author, row.archived, row.bin, row.errors, row.warnings, row.sent_at, row.synced) == (
        *("Ann", True, "2026-03-05T12:00:00.000Z", 2, 1, "2026-03-01", False),
    )
    assert row.totals == Totals(sent=10, viewed=5, view_rate=50.0)
    assert row.place > 0
