"""What only the file can show: whether indexes are used, and what another schema left."""

from app.domain.campaign import SCHEMA
from app.services.ports import TeamRecord
from app.storage.reading import team
from app.storage.workspace import SqliteWorkspace
from app.sync.values import Agreed
from tests.contracts.steps import put
from tests.made import campaign


def plan(workspace: SqliteWorkspace, sql: str) -> str:
    return " ".join(str(row[3]) for row in workspace.query(f"EXPLAIN QUERY PLAN {sql}"))


def test_what_waits_is_found_by_an_index_of_its_own(workspace: SqliteWorkspace) -> None:
    for sql in (team.WAITING, team.FIRST):
        assert "USING INDEX campaigns_unsynced" in plan(workspace, sql)
    assert "team_records_erased" in plan(workspace, team.ERASED)


def test_revisions_are_read_without_the_records(workspace: SqliteWorkspace) -> None:
    known = "SELECT id, revision FROM team_records INDEXED BY team_records_by_revision"
    assert "COVERING INDEX" in plan(workspace, f"{known} WHERE collection = 'labels' AND revision != ''")


def test_troubles_are_found_by_an_index_of_their_own(workspace: SqliteWorkspace) -> None:
    sql = "SELECT collection, id FROM team_records WHERE held != '' OR refused != '' ORDER BY 1, 2"
    assert "team_records_in_trouble" in plan(workspace, sql)


def test_a_cursor_of_an_older_schema_is_none(workspace: SqliteWorkspace) -> None:
    with workspace.transaction() as transaction:
        transaction.put_team_cursor("labels", "7")
        transaction.put_team_cursor("campaigns", "8")
    connection = workspace.connection()
    connection.execute("UPDATE team_cursors SET schema = ? WHERE collection = 'labels'", (SCHEMA - 1,))
    connection.execute("UPDATE team_cursors SET schema = ? WHERE collection = 'campaigns'", (SCHEMA + 1,))
    assert workspace.team_cursors() == {"campaigns": "8"}


def test_a_damaged_record_is_told_by_the_doctor(workspace: SqliteWorkspace) -> None:
    put(workspace, campaign(1))
    with workspace.transaction() as transaction:
        transaction.put_team_records("campaigns", {campaign(1).id: TeamRecord(agreed=Agreed("r", {"a": 1}))})
    workspace.connection().execute("UPDATE team_records SET base = x'00'")
    (wrong,) = [each for each in workspace.examine() if not each.ok]
    assert wrong.check == "team"
    assert "team's campaigns can't be read" in wrong.detail
